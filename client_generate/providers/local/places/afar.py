"""Where the camera of a grid's second picture goes out of doors: far off, or aside, down the street."""

from __future__ import annotations

from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.drawing.view import View

_ASIDE = 0.26
"""How far from the middle, in halves of the frame, what is far off stands."""


def off(stage: Stage, look: Look, times: float = 1.6) -> None:
    """Stand far off in a grid's second picture, the place around what it is about; where words are to be read, not."""
    if look.framed and not look.has("card") and not look.title.title:
        stage.retreat(times, look.side * _ASIDE if stage.half > 0.62 else 0.0)


def aside(stage: Stage, look: Look, foot: float, yaw: float = 0.72) -> None:
    """Walk aside in a grid's second picture: a street, a wall or a track goes off into the depth. `foot` is its y."""
    if look.framed and not look.has("card") and not look.title.title:
        stage.view = View(
            foot=foot, yaw=-look.side * yaw, pitch=0.08, target=(0.0, 0.34, 0.15), far=1.5, zoom=1.45, at=(0.0, 0.5),
            wide=2.6, tall=0.6,
        )  # fmt: skip


def above(stage: Stage, look: Look, foot: float) -> None:
    """Climb up in a grid's third picture, and look down on a street; `foot` is the y of what drives there."""
    if look.turned:
        stage.view = View(
            foot=foot, yaw=0.0, pitch=0.82, target=(0.0, 0.1, 0.0), far=4.0, zoom=1.0, at=(0.0, 0.64), wide=2.4,
            tall=1.4,
        )  # fmt: skip
