"""Landscapes and weather that are the picture themselves, and what somebody does out there: a table of drawings."""

from __future__ import annotations

from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.places import (
    afar,
    antlines,
    bazaars,
    chalks,
    framings,
    gorges,
    gravels,
    groves,
    mires,
    nearer,
    outskirts,
    salts,
    sandcastles,
)
from client_generate.providers.local.places.afloat import AFLOAT
from client_generate.providers.local.places.camps import CAMPS
from client_generate.providers.local.places.closeups import CLOSEUPS
from client_generate.providers.local.places.coasts import COASTS
from client_generate.providers.local.places.grounds import GROUNDS
from client_generate.providers.local.places.marvels import MARVELS
from client_generate.providers.local.places.skies import SKIES
from client_generate.providers.local.places.tableaux import TABLEAUX
from client_generate.providers.local.places.terrain import TERRAIN
from client_generate.providers.local.places.wilds import WILDS

_MORE = {
    "bamboo grove": groves.bamboo,
    "lone acacia": groves.acacia,
    "bog": mires.bog,
    "chalk cliffs": chalks.chalk,
    "zen garden": gravels.raked,
    "waterfall": gorges.waterfall,
    "salt flat": salts.salt_flat,
    "sandcastle": sandcastles.castle,
    "bazaar": bazaars.bazaar,
    "ants carrying": antlines.ants,
}
_TABLES = (TABLEAUX, AFLOAT, SKIES, TERRAIN, GROUNDS, CAMPS, CLOSEUPS, WILDS, COASTS, MARVELS, outskirts.KINDS, _MORE)
KINDS = {name: draw for table in _TABLES for name, draw in table.items()}
# What a grid's fourth candidate enlarges, where only a part of the country is another picture.
_PARTS = {
    "canyon": 2.0, "terraces": 2.0, "volcano": 1.3, "cracked earth": 1.6, "flower rows": 1.5, "palms": 1.5,
    "autumn wood": 1.9, "cherry blossoms": 1.8, "fjord": 1.8, "flock": 1.5, "avalanche": 1.8, "rain on leaves": 1.5,
    "aquarium": 2.2, "bog": 1.5, "zen garden": 1.5, "cave": 1.6, "geyser": 1.3, "snowflake": 1.7,
}  # fmt: skip

# Where somebody, or what it is about, is small in A.
_SMALL = frozenset({"hiker over fog", "salt flat", "bamboo grove", "lone acacia", "zen garden", "waterfall"})

_SHEER = frozenset({"climber"})
"""Seen from the foot of a wall in the third picture."""


def build(stage: Stage, look: Look) -> None:
    """Draw the scene that the words ask for, and what falls from the sky."""
    name = look.scene if look.scene in KINDS else look.first(KINDS, "hiker over fog")
    if look.detail and name in _PARTS:
        stage.aim(_PARTS[name], (look.side * stage.half * 0.3, 0.62))
    elif look.detail and look.told == "close":
        stage.aim(1.7, (0.0, 0.5))
    if name in _SMALL:  # whoever is out there comes near
        afar.off(stage, look, 0.6)
    else:
        afar.off(stage, look, 1.4)
    if look.turned and name in _SHEER:
        nearer.from_below(stage, look, 0.2)
    KINDS[name](stage, look)
    stage.view = None
    if look.framed and name not in _SMALL:
        stage.aim(1.0)
        framings.put(stage, look, framings.near(look, name))
    scenery.weather(stage, look)
