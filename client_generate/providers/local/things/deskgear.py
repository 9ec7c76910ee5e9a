"""What people sit at or under: a work desk, a make-up table with its ring light, a table to hide below."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import ellipse, stroke
from client_generate.providers.local.things.gear import Kit


def _top(kit: Kit, u0: float, u1: float, v: float, tone: str, legs: str) -> None:
    """Put a table: its legs and its top, v up."""
    for u in (u0 + 0.04, u1 - 0.04):
        kit.rod([kit.on(u, 0.0), kit.on(u, v)], 0.03, legs)
    kit.block([kit.on(u0, v), kit.on(u1, v), kit.on(u1, v + 0.035), kit.on(u0, v + 0.035)], tone, 0.008)


def work_desk(kit: Kit) -> None:
    """Draw a desk on a lifting column before somebody who sits, a screen and a keyboard on it."""
    kit.rod([kit.on(0.42, -0.03), kit.on(0.82, -0.03)], 0.035, "5a6068")
    kit.rod([kit.on(0.62, -0.03), kit.on(0.62, 0.42)], 0.055, "8a9098")
    kit.block([kit.on(0.24, 0.41), kit.on(0.98, 0.41), kit.on(0.98, 0.445), kit.on(0.24, 0.445)], "c89a64", 0.008)
    kit.rod([kit.on(0.3, 0.452), kit.on(0.46, 0.452)], 0.016, "30343c")
    kit.rod([kit.on(0.72, 0.445), kit.on(0.72, 0.58)], 0.024, "30343c")
    kit.block([kit.on(0.66, 0.5), kit.on(0.7, 0.5), kit.on(0.73, 0.78), kit.on(0.69, 0.78)], "20242c", 0.006)
    kit.mark([np.array([kit.on(0.655, 0.51), kit.on(0.668, 0.51), kit.on(0.698, 0.77), kit.on(0.685, 0.77)])], "a8e0ff")
    kit.block([kit.on(0.84, 0.445), kit.on(0.91, 0.445), kit.on(0.91, 0.51), kit.on(0.84, 0.51)], "e0563c", 0.01)


def stool(kit: Kit) -> None:
    """Draw a stool under who sits."""
    for u in (-0.14, 0.1):
        kit.rod([kit.on(u, 0.0), kit.on(u * 0.7, 0.22)], 0.022, "8a6a48")
    kit.rod([kit.on(-0.17, 0.225), kit.on(0.14, 0.225)], 0.045, "e8b8c0")


def ring_light(kit: Kit) -> None:
    """Draw a make-up table, and a phone in the middle of a glowing ring on a tripod behind it."""
    t = kit.body.tall
    for u in (0.62, 0.8, 0.98):
        kit.rod([kit.on(0.8, 0.3), kit.on(u, 0.0)], 0.02, "20242c")
    kit.rod([kit.on(0.8, 0.3), kit.on(0.8, 0.62)], 0.024, "20242c")
    x, y = kit.on(0.8, 0.78)
    ring = [(x + 0.15 * t * math.cos(a), y + 0.17 * t * math.sin(a)) for a in np.linspace(0, 6.3, 40).tolist()]
    kit.body.plate.glow((x, y), 0.4 * t, np.array([1.0, 0.94, 0.82], np.float32), 0.3)
    kit.mark([stroke(ring, 0.066 * t)], "30343c")
    kit.mark([stroke(ring, 0.044 * t)], "fffaf0")
    kit.block(
        [(x - 0.04 * t, y - 0.085 * t), (x + 0.04 * t, y - 0.085 * t), (x + 0.04 * t, y + 0.085 * t),
         (x - 0.04 * t, y + 0.085 * t)], "16181e", 0.008,
    )  # fmt: skip
    kit.mark(
        [ellipse((x, y - 0.02 * t), 0.018 * t, 0.022 * t), ellipse((x, y + 0.04 * t), 0.026 * t, 0.03 * t)], "e8a888"
    )
    _top(kit, 0.24, 0.64, 0.42, "f4ece4", "d8ccc0")
    for u, high, tone in (
        (0.34, 0.07, "d83a5a"),
        (0.42, 0.1, "e8c050"),
        (0.49, 0.06, "6a4aa0"),
        (0.56, 0.085, "e88aa0"),
    ):
        kit.block(
            [kit.on(u - 0.018, 0.455), kit.on(u + 0.018, 0.455), kit.on(u + 0.018, 0.455 + high),
             kit.on(u - 0.018, 0.455 + high)], tone, 0.008,
        )  # fmt: skip


def table_over(kit: Kit) -> None:
    """Draw a kitchen table over a child who hides below."""
    _top(kit, -0.72, 0.8, 0.68, "a8703c", "7a4c28")
    kit.block([kit.on(0.4, 0.715), kit.on(0.56, 0.715), kit.on(0.54, 0.8), kit.on(0.42, 0.8)], "e8e4dc", 0.02)


def anger(kit: Kit) -> None:
    """Draw the sharp words between two who quarrel."""
    for u, v in ((0.42, 0.1), (0.56, 0.02)):
        zig = [(u, v + 0.12), (u - 0.05, v + 0.03), (u + 0.02, v + 0.04), (u - 0.04, v - 0.08)]
        kit.mark(
            [stroke([kit.by("head", a, b) for a, b in zig], 0.028 * kit.body.tall, 0.012 * kit.body.tall)], "f0402c"
        )


DESKS: dict[str, Callable[[Kit], None]] = {
    "work-desk": work_desk,
    "stool": stool,
    "ring-light": ring_light,
    "table-over": table_over,
    "anger": anger,
}
"""What belongs to tables."""
