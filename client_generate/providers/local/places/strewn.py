"""What stands about on the grounds of deeds, and the lines of their floors seen from above: strewn.toml."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import books
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.places.ground import View
from client_generate.providers.local.places.openair import snowy
from client_generate.providers.local.things import sketches

_FILE = Path(__file__).with_suffix(".toml")
_DEEP, _SIDE, _FRONT = 3.0, 9.0, -1.6
"""How far behind, aside and before whom it is about the lines of a floor go, in metres."""
_GROWS = frozenset({"round-bush", "flower-clump", "forest-ferns", "parasol-set"})
"""What no snow lets stand."""


class Strewn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands on a ground; the fields are those that the file's head tells of."""

    back: str = ""
    bare: str = ""
    high: str = ""
    seams: float = 0.0


@lru_cache(maxsize=1)
def grounds() -> dict[str, Strewn]:
    """Return what stands on each ground."""
    return books.read([_FILE], Strewn, "strewn")


def lay(view: View, place: str, *, bare: bool) -> None:
    """Put what stands about on a ground; `bare` is whether nothing else is brought there."""
    ground = grounds().get(place)
    if ground is None:
        return
    raised = view.high and view.look.told != "aerial"
    if view.high and ground.seams:
        _seams(view, ground.seams)
    rows = (ground.back, ground.bare if bare else "", ground.high if raised else "")
    plate, faces = view.stage.plate(0.28), -view.look.side
    for one in " ".join(rows).split():
        name, _, spot = one.partition("@")
        if name in _GROWS and snowy(view):
            continue
        x, z, y = (*(float(number) for number in spot.split(",")), 0.0)[:3]
        where = Spot(foot=view.at(faces * x, y, z), metre=view.metre / view.far(z), faces=faces)
        sketches.put(plate, view.look, name, where)


def _seams(view: View, apart: float) -> None:
    plate = view.stage.plate(0.27)
    rows = [view.quad(-_SIDE, z, _SIDE, z + 0.025) for z in np.arange(_FRONT, _DEEP, apart).tolist()]
    columns = [view.quad(x, _DEEP, x + 0.025, _FRONT) for x in np.arange(-_SIDE, _SIDE, apart).tolist()]
    plate.tint(plate.shapes([*rows, *columns]), view.look.palette.ink, 0.22)
