"""Where a grid's candidates go near: to the face of whom a picture is about, and to what is in their hands."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.providers.local.drawing.brush import Point
from client_generate.providers.local.drawing.stage import Look, Stage

_ROWS = 36  # of the trial picture that tells where people are
_BUST, _DEED = 1.05, 1.1
"""How long a metre may be in frame heights where a face or what somebody does fills the frame."""


def go(stage: Stage, look: Look, metre: float, draw: Callable[[Stage], None]) -> None:
    """Aim at somebody's face in a grid's third picture, at what is done in its fourth.

    `metre` is how long one is in frame heights; `draw` puts the picture on a stage, and is tried on a tiny one first.
    Where nobody does anything the third picture is of the middle, nearer.
    """
    if not (look.turned or look.detail):
        return
    met = _met(stage, draw)
    busy = met is not None and abs(met[1][0] - met[0][0]) > 0.26 * metre
    if met is None or not busy:
        if look.turned and met is not None:
            stage.aim(max(0.85 / metre, 1.4), (met[0][0] * 0.6, met[0][1] + 0.3 * metre))
        elif look.turned:
            stage.aim(min(max(1.05 / metre, 1.6), 1.9), (look.side * stage.half * 0.1, 0.56))
        elif met is not None and met[1][1] - met[0][1] < 0.6 * metre:  # who sits at a table is seen to the chest
            stage.aim(_DEED / metre, (met[0][0] * 0.85, met[0][1] + 0.28 * metre))
        return
    head, hand = met
    if look.turned:
        stage.aim(_BUST / metre, (head[0] * 0.5 + hand[0] * 0.5, head[1] * 0.75 + hand[1] * 0.25))
    else:
        ahead = hand[0] + 0.7 * (hand[0] - head[0])
        stage.aim(_DEED / metre, (ahead, hand[1] * 0.7 + head[1] * 0.3))


def _met(stage: Stage, draw: Callable[[Stage], None]) -> tuple[Point, Point] | None:
    """Return where the head and the nearer hand of the first of its people are."""
    part = _ROWS / stage.size[1]
    trial = Stage((max(round(stage.size[0] * part), 8), _ROWS))
    draw(trial)
    met = [one for plate in trial.plates for one in plate.met]
    return min(met, key=lambda one: one[0])[1:] if met else None
