"""Where the camera of a grid's candidates goes in a room: aside, up under the ceiling, near to what is done."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.providers.local.drawing.brush import Point
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.drawing.view import View

_ROWS = 36  # of the trial picture that tells where people are
_SHOWN = frozenset({"museum"})
"""Rooms of which the detail is what somebody looks at, who turns to it."""
_BUST, _FACE = 1.15, 1.8
"""How long a metre is in frame heights where somebody from the chest up, or a face, fills the frame."""


def stand(stage: Stage, look: Look, foot: float, high: float = 0.84) -> None:
    """See the room from its side in a grid's second picture, from high up in its third.

    `foot` is the y of the floor in front; `high` is how large that one shows what the set draws.
    """
    level = foot - 0.41
    if look.framed:
        stage.view = View(
            foot=foot, yaw=-look.side * 0.7, pitch=0.1, target=(0.0, level * 0.62, 0.25),
            far=1.45, zoom=1.3, at=(0.0, 0.55), wide=2.2,
        )  # fmt: skip
    elif look.turned != (look.told == "aerial") and not look.detail:  # as the words ask already
        stage.view = View(
            foot=foot, yaw=0.0, pitch=0.72, target=(0.0, level * 0.5, 0.2),
            far=4.0, zoom=high * (0.66 if look.told == "wide" else 0.76 if look.turned else 1.0),
            at=(look.side * stage.half * 0.1, 0.46), wide=2.1,
        )  # fmt: skip


def slant(stage: Stage, look: Look) -> None:
    """See what hands do from aside in a grid's second picture, and leaning back in its third."""
    if look.framed:
        stage.view = View(
            foot=1.0, yaw=-look.side * 0.62, pitch=0.0, target=(0.0, 0.45, 0.0), far=1.5, zoom=1.5, at=(0.0, 0.52),
            wide=2.2, tall=0.4, card=True,
        )  # fmt: skip
    elif look.turned:
        stage.view = View(
            foot=1.6, yaw=look.side * 0.15, pitch=-0.75, target=(0.0, 1.08, 0.0), far=1.5, zoom=1.25, at=(0.0, 0.52),
            wide=1.8, tall=0.4, card=True,
        )  # fmt: skip


def from_a_corner(stage: Stage, look: Look) -> None:
    """See what somebody does under a roof from aside."""
    stage.view = View(
        foot=1.0, yaw=-look.side * 0.72, pitch=0.0, target=(look.side * stage.half * 0.08, 0.42, 0.0), far=1.5,
        zoom=1.3 if look.told == "wide" else 1.08, at=(look.side * stage.half * 0.08, 0.54), wide=2.4, tall=0.5,
        card=True,
    )  # fmt: skip


def from_below(stage: Stage, look: Look, yaw: float = 0.5) -> None:
    """Look up at what stands free in space, from aside."""
    stage.view = View(
        foot=1.0, yaw=-look.side * yaw, pitch=-0.66, target=(look.side * stage.half * 0.2, 0.45, 0.0), far=0.9,
        zoom=1.55, at=(look.side * stage.half * 0.2, 0.5), wide=2.2, tall=0.6, card=True,
    )  # fmt: skip


def round_a_ware(stage: Stage, look: Look, foot: float) -> None:
    """See what stands on a table from aside in a grid's second picture, from above in its third; `foot` is its y."""
    if look.framed:
        stage.view = View(
            foot=foot, yaw=-look.side * 0.45, pitch=0.16, target=(look.side * stage.half * 0.24, foot - 0.6, 0.0),
            far=1.6, zoom=1.4 if look.told == "wide" else 1.1, at=(-look.side * stage.half * 0.1, 0.5), wide=2.4,
            tall=0.5,
        )  # fmt: skip
    elif look.turned:
        stage.view = View(
            foot=foot, yaw=look.side * 0.12, pitch=0.72, target=(0.0, foot - 0.55, 0.0), far=1.4, zoom=0.95,
            at=(look.side * stage.half * 0.3, 0.5), wide=1.8, tall=0.4,
        )  # fmt: skip


def across_a_table(stage: Stage, look: Look) -> None:
    """See who sits at a table from its end in a grid's second picture."""
    if look.framed:
        stage.view = View(
            foot=1.0, yaw=-look.side * 0.62, pitch=0.06, target=(0.0, 0.42, 0.0), far=1.5, zoom=1.6, at=(0.0, 0.5),
            wide=2.2, tall=0.3,
        )  # fmt: skip


def go(stage: Stage, look: Look, metre: float, draw: Callable[[Stage], None]) -> None:
    """Aim at somebody's face, and at their hands where they are at work, in a grid's fourth picture.

    `metre` is how long one is in frame heights; `draw` puts the picture on a stage, and is tried on a tiny one first.
    """
    if not look.detail:
        return
    if look.scene in _SHOWN:
        stage.aim(1.35, (look.side * stage.half * 0.12, 0.56))
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
