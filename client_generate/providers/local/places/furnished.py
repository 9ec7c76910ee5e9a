"""Grounds kept as data: a wall, a floor and what stands there (furnished.toml), for rooms and for the open air."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from pathlib import Path

import msgspec

from client_generate.providers.local.drawing import books
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.places.ground import View, backwall, floor
from client_generate.providers.local.places.openair import open_sky
from client_generate.providers.local.things import sketches

_FILE = Path(__file__).with_suffix(".toml")
_HIGH = 4.4  # metres up to a room's ceiling


class Ground(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A place: natural colours of its wall (none out of doors) and floor, metres to the wall, and what stands there."""

    floor: str
    stands: str
    wall: str = ""
    deep: float = 4.0


@lru_cache(maxsize=1)
def _grounds() -> dict[str, Ground]:
    return books.read([_FILE], Ground, "grounds")


def stands(name: str) -> set[str]:
    """Return the names of the sketches that stand in a place."""
    return {one.partition("@")[0] for one in _grounds()[name].stands.split()}


def lay(view: View, name: str) -> None:
    """Draw a place: its wall or its sky, its floor, and what stands there."""
    ground = _grounds()[name]
    if ground.wall:
        p, own = view.look.palette, view.tone(ground.wall)
        view.stage.gradient(
            0.0, [(view.stage.top, mix(own, p.ink, 0.3)), (view.line, own), (1.2, mix(own, p.ink, 0.2))]
        )
        backwall(view, 0.1, ground.wall, ground.deep, _HIGH)
        floor(view, 0.16, ground.floor, z=ground.deep, shine=0.2)
    else:
        open_sky(view)
        floor(view, 0.16, ground.floor)
    plate = view.stage.plate(0.24)
    for one in ground.stands.split():
        sketch, _, place = one.partition("@")
        x, z, y = (*(float(number) for number in place.split(",")), 0.0)[:3]
        spot = Spot(foot=view.at(x, y, z), metre=view.metre / view.far(z), faces=1, haze=min(z / 60, 0.3))
        sketches.put(plate, view.look, sketch, spot)


FURNISHED: dict[str, Callable[[View], None]] = {name: partial(lay, name=name) for name in _grounds()}
"""The grounds of furnished.toml by their names."""
ROOFED = frozenset(name for name, ground in _grounds().items() if ground.wall)
