"""What belongs to work in the garden and the yard."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.providers.local.drawing.brush import ellipse, spline, stroke
from client_generate.providers.local.people.posed import between
from client_generate.providers.local.things.gear import Kit, spray


def ladder(kit: Kit) -> None:
    """Draw a ladder behind whoever climbs it."""
    for u in (0.1, 0.34):
        kit.rod([kit.on(u - 0.12, -0.75), kit.on(u + 0.12, 1.25)], 0.03, "c8ccd0")
    for n in range(13):
        v = -0.66 + 0.15 * n
        kit.rod([kit.on(0.1 + 0.12 * v - 0.03, v), kit.on(0.34 + 0.12 * v - 0.03, v)], 0.022, "a8b0b8")


def appletree(kit: Kit) -> None:
    """Draw a tree full of apples ahead, a basket below."""
    t = kit.body.tall
    kit.rod([kit.on(0.62, -0.75), kit.on(0.66, 0.3), kit.on(0.6, 0.8)], 0.14, "6a4a34", 0.08)
    for n in range(11):
        a = n * 0.95
        kit.disc(kit.on(0.62 + 0.42 * math.cos(a), 0.95 + 0.26 * math.sin(a)), 0.27, "4f8a3c")
    for n in range(16):
        a = n * 2.4
        kit.disc(kit.on(0.6 + 0.13 * n**0.5 * math.cos(a), 0.92 + 0.1 * n**0.5 * math.sin(a)), 0.042, "d8302c")
    kit.block([kit.on(0.86, -0.55), kit.on(1.2, -0.55), kit.on(1.14, -0.76), kit.on(0.92, -0.76)], "c8905c", 0.04)
    kit.mark([ellipse(kit.on(0.92 + 0.055 * n, -0.54), 0.04 * t, 0.035 * t) for n in range(5)], "d8302c")


def rake(kit: Kit) -> None:
    """Draw a rake and a heap of leaves."""
    kit.rod([kit.by("tip0", -0.08, 0.2), kit.body.at("tip1"), kit.on(0.5, 0.05)], 0.018, "c8905c")
    teeth = [stroke([kit.on(0.47 + 0.025 * n, 0.06), kit.on(0.44 + 0.035 * n, 0.0)], 0.004) for n in range(8)]
    kit.mark(teeth, "3a3f48")
    for n in range(60):
        a, r = n * 2.4, (n / 60) ** 0.5
        at = kit.on(0.92 + 0.36 * r * math.cos(a), 0.04 + 0.16 * (1 - r) + 0.03 * math.sin(a))
        kit.mark(
            [ellipse(at, 0.034 * kit.body.tall, 0.018 * kit.body.tall, a)],
            ("d8702c", "e8a83c", "b8482c", "c89030")[n % 4],
        )


def snow_shovel(kit: Kit) -> None:
    """Draw a wide shovel with snow on it, a heap ahead."""
    kit.rod([kit.by("tip0", -0.1, 0.14), kit.body.at("tip1"), kit.on(0.56, 0.08)], 0.022, "c8905c")
    kit.blob(
        [kit.on(0.7, -0.04), kit.on(0.86, 0.2), kit.on(1.1, 0.28), kit.on(1.4, 0.16), kit.on(1.5, -0.04)],
        "f4f8fc",
        0.08,
    )
    kit.block([kit.on(0.5, 0.14), kit.on(0.6, 0.18), kit.on(0.74, 0.02), kit.on(0.6, -0.02)], "2f6fd0", 0.02)


def axe(kit: Kit) -> None:
    """Draw an axe above the head, and a log on a block."""
    x, y = between(kit.body.at("tip0"), kit.body.at("tip1"), 0.5)
    t, f = kit.body.tall, kit.body.faces
    kit.rod([(x + f * 0.05 * t, y + 0.04 * t), (x - f * 0.26 * t, y - 0.26 * t)], 0.026, "b87838")
    kit.block(
        [
            (x - f * 0.2 * t, y - 0.3 * t),
            (x - f * 0.28 * t, y - 0.2 * t),
            (x - f * 0.38 * t, y - 0.27 * t),
            (x - f * 0.28 * t, y - 0.38 * t),
        ],
        "a8b0b8",
        0.02,
    )
    kit.block([kit.on(0.4, 0.26), kit.on(0.74, 0.26), kit.on(0.76, -0.02), kit.on(0.38, -0.02)], "7a5234", 0.05)
    kit.mark([ellipse(kit.on(0.57, 0.26), 0.17 * t, 0.04 * t)], "d8b080")
    kit.block([kit.on(0.48, 0.46), kit.on(0.66, 0.46), kit.on(0.66, 0.26), kit.on(0.48, 0.26)], "9a6c44", 0.04)
    kit.mark([ellipse(kit.on(0.57, 0.46), 0.09 * t, 0.022 * t)], "ecd0a0")


def mower(kit: Kit) -> None:
    """Draw a lawn mower pushed ahead."""
    kit.rod([kit.body.at("hand0"), kit.on(0.5, 0.14)], 0.022, "30343c")
    kit.blob([kit.on(0.42, 0.05), kit.on(0.46, 0.17), kit.on(0.78, 0.2), kit.on(0.92, 0.06)], "d8302c", 0.04)
    kit.block([kit.on(0.58, 0.26), kit.on(0.74, 0.26), kit.on(0.76, 0.17), kit.on(0.56, 0.17)], "20242c", 0.02)
    for u, r in ((0.46, 0.075), (0.86, 0.06)):
        kit.disc(kit.on(u, r), r, "20242c")
        kit.disc(kit.on(u, r), r * 0.45, "c8ccd0")
    spray(kit, "heel1", "6aa84c", 20)


def laundry(kit: Kit) -> None:
    """Draw a line with washing, a basket below."""
    t = kit.body.tall
    y = kit.by("tip0", 0, 0.0)[1]
    x0, x1 = kit.on(-1.3, 0)[0], kit.on(1.6, 0)[0]
    kit.thread([(x0, y - 0.03 * t), ((x0 + x1) / 2, y + 0.03 * t), (x1, y - 0.03 * t)], 0.01, "f4f0e8")
    f = kit.body.faces
    for n, (u, w, long, tone) in enumerate(
        (
            (0.3, 0.36, 0.5, "f4f4f0"),
            (0.72, 0.26, 0.34, "e8583a"),
            (1.06, 0.3, 0.44, "3f8fd0"),
            (-0.62, 0.34, 0.46, "f0c030"),
            (-1.0, 0.26, 0.36, "f4f4f0"),
        )
    ):
        x = kit.on(u, 0)[0]
        sway = 0.05 * t * (1 if n % 2 else -1)
        kit.block(
            [(x, y), (x + f * w * t, y), (x + f * w * t + sway, y + long * t), (x + sway, y + long * t * 0.96)],
            tone,
            0.03,
        )
    kit.block([kit.on(0.26, 0.16), kit.on(0.66, 0.16), kit.on(0.6, -0.02), kit.on(0.32, -0.02)], "c8905c", 0.04)
    kit.blob([kit.on(0.3, 0.15), kit.on(0.46, 0.23), kit.on(0.62, 0.15)], "f4f4f0", 0.03)


def hose(kit: Kit) -> None:
    """Draw a firefighter's hose and its jet of water."""
    x, y = between(kit.body.at("tip0"), kit.body.at("tip1"), 0.5)
    t, f = kit.body.tall, kit.body.faces
    kit.rod(
        spline([kit.on(-1.0, 0.02), kit.on(-0.4, 0.06), kit.by("hip", -0.06, 0.02), (x, y)], closed=False).tolist(),
        0.05,
        "c8a030",
    )
    kit.rod([(x - f * 0.05 * t, y), (x + f * 0.16 * t, y - 0.05 * t)], 0.05, "30343c", 0.035)
    jet = spline(
        [(x + f * 0.16 * t, y - 0.05 * t), (x + f * 0.9 * t, y - 0.34 * t), (x + f * 1.9 * t, y - 0.34 * t)],
        closed=False,
    )
    kit.mark([stroke(jet, 0.04 * t, 0.3 * t)], "d8f0fc", 0.6)
    kit.mark([stroke(jet, 0.02 * t, 0.12 * t)], "f8fcff", 0.8)


YARDWORK: dict[str, Callable[[Kit], None]] = {
    "ladder": ladder,
    "appletree": appletree,
    "rake": rake,
    "snow-shovel": snow_shovel,
    "axe": axe,
    "mower": mower,
    "laundry": laundry,
    "hose": hose,
}
"""What belongs to work outdoors."""
