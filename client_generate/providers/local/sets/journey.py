"""Vehicles, roads and journeys: each a scene of its own, by land, water and air."""

from __future__ import annotations

from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.places import (
    airs,
    cabins,
    harbours,
    kerbs,
    machines_at_work,
    mirrors,
    mishaps,
    overviews,
    passes,
    signals,
    wheelhouse,
)

_INSIDE = {**wheelhouse.WHEELHOUSE, **cabins.CABINS, "mirror truck": mirrors.mirror_truck, **mishaps.MISHAPS}
_SCENES = {
    **kerbs.KERBS,
    **machines_at_work.WORKS,
    **airs.AIRS,
    **harbours.HARBOURS,
    **signals.SIGNALS,
    **overviews.OVERVIEWS,
    **passes.PASSES,
    **_INSIDE,
}
_OUTSIDE = frozenset({"triangle", "breakdown"})
_SPACE = frozenset({"satellite", "astronaut"})


def build(stage: Stage, look: Look) -> None:
    """Draw the scene that the words ask for, and its weather where one is outside."""
    name = look.scene if look.scene in _SCENES else look.first(_SCENES, "taxi")
    _SCENES[name](stage, look)
    stage.aim(1.0)
    if name not in _SPACE and (name not in _INSIDE or name in _OUTSIDE):
        scenery.weather(stage, look)
