"""Camera moves as smooth curves: where the camera is at a part of a shot."""

from __future__ import annotations

import math

import msgspec


class Camera(msgspec.Struct, frozen=True):
    """The camera's place: `across` and `down` in parts of the frame's overscan (-1 to 1), `closer` from -1 to 1."""

    across: float = 0.0
    down: float = 0.0
    closer: float = 0.0


def camera(move: str, part: float, seconds: float) -> Camera:
    """Return where the camera is; `part` runs from 0 to 1 through the shot, `seconds` is the time since its start."""
    go = ease(part) * 2 - 1
    drift = 0.05 * go
    moves = {
        "push in": Camera(drift, 0.0, go),
        "pull back": Camera(-drift, 0.0, -go),
        "pan left": Camera(-go, 0.0, 0.1),
        "pan right": Camera(go, 0.0, 0.1),
        "tilt up": Camera(0.0, -go, 0.1),
        "tilt down": Camera(0.0, go, 0.1),
        "orbit": Camera(0.8 * go, 0.1 * go * go, 0.2),
        "crane": Camera(0.2 * go, -go, -0.35 * go),
        "tracking": Camera(go, 0.05 * math.sin(seconds * 2.1), 0.25 * go),
        "handheld": _handheld(seconds, go),
        "static": Camera(),
    }
    return moves[move]


def ease(part: float) -> float:
    """Start and stop gently, move steadily between."""
    part = min(max(part, 0.0), 1.0)
    soft = 0.5 - 0.5 * math.cos(math.pi * part)
    return 0.45 * part + 0.55 * soft


def _handheld(seconds: float, go: float) -> Camera:
    across = 0.22 * math.sin(seconds * 2.3) + 0.13 * math.sin(seconds * 4.1 + 1.0) + 0.05 * math.sin(seconds * 9.7)
    down = 0.2 * math.sin(seconds * 1.9 + 0.6) + 0.11 * math.sin(seconds * 5.3) + 0.05 * math.sin(seconds * 8.3 + 2.0)
    return Camera(across, down, 0.15 * go)
