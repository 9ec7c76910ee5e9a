"""What people built, seen from anywhere: monuments, bridges, skylines, markets, arenas, ports; towns from the air."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.places import (
    aloft,
    dwellings,
    fairs,
    framings,
    fronts,
    homes,
    inland,
    night_markets,
    oldtowns,
    parades,
    plants,
    plazas,
    plots,
    power,
    seats,
    shrines,
    spans,
    throngs,
    uplands,
    views,
    works,
)
from client_generate.providers.local.places.views import Sight

SIGHTS: Mapping[str, Sight] = {
    **shrines.SIGHTS,
    **seats.SIGHTS,
    **aloft.SIGHTS,
    **fronts.SIGHTS,
    **spans.SIGHTS,
    **inland.SIGHTS,
    **throngs.SIGHTS,
    **fairs.SIGHTS,
    **works.SIGHTS,
    **power.SIGHTS,
    **plants.SIGHTS,
    **dwellings.SIGHTS,
    **plots.SIGHTS,
    **homes.SIGHTS,
    **plazas.SIGHTS,
    **parades.SIGHTS,
    **oldtowns.SIGHTS,
    **uplands.SIGHTS,
    **night_markets.SIGHTS,
}
_SAME = {"busy avenue": "street canyon", "aid": "tent camp"}
"""Scenes that another's picture stands for."""
PICTURES: Mapping[str, Callable[[Stage, Look], None]] = {}


def build(stage: Stage, look: Look) -> None:
    """Draw what the words name; through leaves or an arch where the grid asks for something near."""
    asked = _SAME.get(look.scene, look.scene)
    kind = asked if asked in SIGHTS or asked in PICTURES else look.first((*SIGHTS, *PICTURES), "town hall")
    if kind in PICTURES:
        PICTURES[kind](stage, look)
    else:
        views.show(stage, look, SIGHTS[kind])
    stage.aim(1.0)
    if look.framed and look.size in {"wide", "medium"} and look.told != "aerial":
        framings.put(stage, look, framings.near(look))
