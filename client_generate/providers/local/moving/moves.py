"""Camera moves as smooth curves: where the camera is at a part of a shot."""

from __future__ import annotations

import math
from collections.abc import Callable

import msgspec


class Camera(msgspec.Struct, frozen=True):
    """The camera's place: `across` and `down` in parts of the frame's overscan (-1 to 1), `closer` from -1 to 1."""

    across: float = 0.0
    down: float = 0.0
    closer: float = 0.0


def camera(move: str, part: float, seconds: float) -> Camera:
    """Return where the camera is; `part` runs from 0 to 1 through the shot, `seconds` is the time since its start."""
    return _CURVES[move](ease(part) * 2 - 1, seconds)


def ease(part: float) -> float:
    """Start and stop gently, move steadily between."""
    part = min(max(part, 0.0), 1.0)
    soft = 0.5 - 0.5 * math.cos(math.pi * part)
    return 0.45 * part + 0.55 * soft


def _handheld(seconds: float, go: float) -> Camera:
    across = 0.22 * math.sin(seconds * 2.3) + 0.13 * math.sin(seconds * 4.1 + 1.0) + 0.05 * math.sin(seconds * 9.7)
    down = 0.2 * math.sin(seconds * 1.9 + 0.6) + 0.11 * math.sin(seconds * 5.3) + 0.05 * math.sin(seconds * 8.3 + 2.0)
    return Camera(across, down, 0.15 * go)


_CURVES: dict[str, Callable[[float, float], Camera]] = {
    "push in": lambda go, _: Camera(0.05 * go, 0.0, go),
    "pull back": lambda go, _: Camera(-0.05 * go, 0.0, -go),
    "pan left": lambda go, _: Camera(-go, 0.0, 0.1),
    "pan right": lambda go, _: Camera(go, 0.0, 0.1),
    "tilt up": lambda go, _: Camera(0.0, -go, 0.1),
    "tilt down": lambda go, _: Camera(0.0, go, 0.1),
    "orbit": lambda go, _: Camera(0.8 * go, 0.1 * go * go, 0.2),
    "crane": lambda go, _: Camera(0.2 * go, -go, -0.35 * go),
    "tracking": lambda go, seconds: Camera(go, 0.05 * math.sin(seconds * 2.1), 0.25 * go),
    "handheld": lambda go, seconds: _handheld(seconds, go),
    "static": lambda _go, _seconds: Camera(),
}
STILL = "static"
"""The move that is none."""
NAMES = frozenset(_CURVES)
"""All moves there are."""
