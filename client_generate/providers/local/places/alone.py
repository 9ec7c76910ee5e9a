"""Rooms that are the picture themselves, nobody in them: those of the View language, from where a room is seen."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.providers.local.places import arenas, insides, sites
from client_generate.providers.local.places.chambers import Room
from client_generate.providers.local.places.ground import MAN, View

_EYES = {"wide": (0.41, 0.0), "medium": (0.41, 0.1), "close": (0.32, 0.16), "over": (0.3, 0.24), "aerial": (0.2, 0.12)}
"""Of each framing: where the horizon is, and how far aside the middle lies, in half widths."""
_NEAR = {
    "empty-office": 0.86, "plain-shop": 0.84, "made-bed": 0.8,
    "hangar": 0.44, "site-office": 0.9, "canteen": 0.86, "film-set": 0.8, "spaceship": 0.84, "public-toilets": 0.84,
    "sitting-room": 0.84, "dining-room": 0.84, "locker-room": 0.8, "dressing-room": 0.9, "diner": 0.84,
    "fire-station": 0.56, "mosque-hall": 0.72, "brewery": 0.66, "greenhouse": 0.76, "nightclub": 0.62, "dungeon": 0.8,
    "igloo": 0.72, "temple-hall": 0.8, "synagogue": 0.66, "police-station": 0.84, "garage": 0.74, "casino": 0.72,
    "stone-cellar": 0.84, "ice-rink": 0.5, "swimming-hall": 0.5, "mine": 0.72, "cave": 0.72, "cloister": 0.66,
}  # fmt: skip
_ALSO: dict[str, Callable[[View], None]] = {
    "ice-rink": arenas.rink,
    "swimming-hall": arenas.pool,
    "boxing-ring": arenas.ring,
    "empty-class": insides.classroom,
    "laid-tables": insides.restaurant,
    "ward-corridor": insides.ward,
    "dim-bar": insides.bar,
    "empty-office": insides.office,
    "plain-shop": insides.shop,
    "made-bed": insides.bedroom,
}
DRAWN = {**sites.ROOFED, **_ALSO}


def _seen(draw: Callable[[View], None]) -> Callable[[Room], None]:
    def drawn(room: Room) -> None:
        line, aside = _EYES[room.look.size]
        middle = room.x + room.look.side * aside * room.stage.half
        foot = room.foot - (0.11 if room.look.size == "close" else 0.0)  # what stands on the floor is the detail
        draw(View(room.stage, room.look, line, foot, MAN * room.metre, middle))

    return drawn


ROOMS: dict[str, tuple[Callable[[Room], None], tuple[float, float, float]]] = {
    name: (_seen(draw), (1.5, 0.0, _NEAR.get(name, 0.7))) for name, draw in DRAWN.items()
}
"""By name: what draws it, and how it is framed."""
