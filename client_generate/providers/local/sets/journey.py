"""Vehicles, roads and journeys: each a scene of its own, by land, water and air."""

from __future__ import annotations

from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.places import (
    aboards,
    afar,
    airs,
    back_seats,
    cabins,
    carriageways,
    chargers,
    child_seats,
    cockpits,
    conveyances,
    encounters,
    errands,
    flights,
    fobs,
    garages,
    harbours,
    hazards,
    incidents,
    interchanges,
    kerbs,
    leans,
    machines_at_work,
    metros,
    mirrors,
    mishaps,
    navigations,
    orbits,
    outings,
    overviews,
    passes,
    railways,
    roundabouts,
    services,
    signals,
    speedometers,
    squares,
    towing,
    tunnels,
    washes,
    windscreens,
    wings,
    wrecks,
    zebras,
)

_INDOORS = (
    aboards,
    back_seats,
    cabins,
    child_seats,
    cockpits,
    garages,
    metros,
    mirrors,
    navigations,
    speedometers,
    tunnels,
    washes,
    windscreens,
    wings,
    wrecks,
)
_OUTDOORS = (
    airs,
    carriageways,
    chargers,
    conveyances,
    encounters,
    errands,
    flights,
    fobs,
    harbours,
    hazards,
    incidents,
    interchanges,
    kerbs,
    leans,
    machines_at_work,
    mishaps,
    outings,
    overviews,
    passes,
    railways,
    roundabouts,
    services,
    signals,
    squares,
    towing,
    zebras,
)
_SCENES = {name: draw for room in (*_OUTDOORS, orbits, *_INDOORS) for name, draw in room.SCENES.items()}
_DRY = frozenset({"wrong way", "texting", "crash test", "tunnel run"})  # inside, though the rest of their room is not
_NEAR = frozenset({"tyre", "key fob"})  # nothing is around it
_OWN = (carriageways, hazards, passes, roundabouts, interchanges, leans, overviews, orbits)
"""Rooms that take the second picture from a place of their own."""
_WEATHERED = frozenset(name for room in _OUTDOORS for name in room.SCENES) - _DRY

_AROUND = _WEATHERED - _NEAR - {name for room in _OWN for name in room.SCENES}


def build(stage: Stage, look: Look) -> None:
    """Draw the scene that the words ask for, and its weather where one is outside."""
    name = look.scene if look.scene in _SCENES else look.first(_SCENES, "taxi")
    if name in _AROUND:
        afar.off(stage, look)
    if look.turned and look.told != "aerial" and name in _AROUND:
        stage.retreat(1.4 if look.told == "wide" else 1.25, look.side * 0.16)  # from high up it is small on the ground
    if look.detail and look.told == "close" and name in _AROUND:
        stage.aim(1.6, (look.side * stage.half * 0.2, 0.5))
    _SCENES[name](stage, look)
    stage.view = None
    stage.aim(1.0)
    if name in _WEATHERED:
        scenery.weather(stage, look)
