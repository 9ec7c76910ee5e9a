"""Rooms of science and of care for whoever works there: a laboratory, a consulting room."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.places import shifts
from client_generate.providers.local.places.ground import View
from client_generate.providers.local.things import sketches

_BACK = 2.6  # metres behind the people


def _room(view: View, *, things: tuple[tuple[str, float], ...]) -> None:
    """Draw a white room with sketches along its back wall, each with metres aside."""
    shifts.white_room(view)
    plate, faces = view.stage.plate(0.2), -view.look.side
    for name, aside in things:
        foot = view.at(faces * aside, 0, _BACK)
        sketches.put(plate, view.look, name, Spot(foot=foot, metre=view.metre / view.far(_BACK), faces=faces))


ROOMS: dict[str, Callable[[View], None]] = {
    "laboratory": partial(_room, things=(("lab-wall", 0.0),)),
    "consulting-room": partial(_room, things=(("heart-poster", 0.9), ("exam-couch", -1.4), ("letter-chart", 2.4))),
}
