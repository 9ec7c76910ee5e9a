"""Where the camera of a grid's candidates goes in a room: aside, up under the ceiling, near to what is done."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.providers.local.drawing.brush import Point
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.drawing.view import View
from client_generate.providers.local.places.chambers import Room

_ROWS = 36  # of the trial picture that tells where people are
_BUST, _FACE = 1.15, 1.8
"""How long a metre is in frame heights where somebody from the chest up, or a face, fills the frame."""


def stand(stage: Stage, look: Look, room: Room) -> None:
    """See the room from its side in a grid's second picture, from high up in its third."""
    level = room.foot - 0.41
    if look.framed:
        stage.view = View(
            foot=room.foot, yaw=-look.side * 0.7, pitch=0.1, target=(0.0, level * 0.62, 0.25),
            far=1.45, zoom=1.3, at=(0.0, 0.55), wide=2.2,
        )  # fmt: skip
    elif look.turned:
        stage.view = View(
            foot=room.foot, yaw=look.side * 0.1, pitch=0.76, target=(0.0, level * 0.5, 0.2),
            far=1.8, zoom=0.84, at=(0.0, 0.48), wide=1.7,
        )  # fmt: skip


def go(stage: Stage, look: Look, metre: float, draw: Callable[[Stage], None]) -> None:
    """Aim at somebody's face, and at their hands where they are at work, in a grid's fourth picture.

    `metre` is how long one is in frame heights; `draw` puts the picture on a stage, and is tried on a tiny one first.
    """
    if not look.detail:
        return
    met = _met(stage, draw)
    if met is None:
        stage.aim(1.5, (0.0, 0.42))
        return
    head, hand = met
    if look.told in {"close", "over"}:  # the first picture shows as much already
        stage.aim(_FACE / metre, (head[0], head[1] + 0.06 * metre))
        return
    ahead = min(max(hand[0] - head[0], -0.4 * metre), 0.4 * metre)
    stage.aim(_BUST / metre, (head[0] + ahead * 0.5, head[1] + 0.2 * metre))


def _met(stage: Stage, draw: Callable[[Stage], None]) -> tuple[Point, Point] | None:
    """Return where the head and the nearer hand of the first of its people are."""
    part = _ROWS / stage.size[1]
    trial = Stage((max(round(stage.size[0] * part), 8), _ROWS))
    draw(trial)
    met = [one for plate in trial.plates for one in plate.met]
    return min(met, key=lambda one: (not 0.1 < one[1][1] < 0.62, one[0]))[1:] if met else None
