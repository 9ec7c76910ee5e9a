"""What families rest on and give each other: beds, sofas, a Christmas tree, presents, a veil."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.providers.local.drawing.brush import ellipse, spline
from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.things.blocks import block
from client_generate.providers.local.things.gear import Kit


def sofa(kit: Kit) -> None:
    """Stand a wide sofa behind who sits, seen from the front."""
    block(kit, -1.0, 0.0, 1.0, 0.12, "3f5a6a", 0.02)
    kit.blob([kit.on(-0.95, 0.1), kit.on(-0.95, 0.6), kit.on(0.95, 0.6), kit.on(0.95, 0.1)], "54788c", 0.06)
    block(kit, -0.9, 0.08, 0.9, 0.28, "648a9e", 0.05)
    for u in (-1.05, 0.88):
        kit.blob([kit.on(u, 0.0), kit.on(u, 0.42), kit.on(u + 0.17, 0.42), kit.on(u + 0.17, 0.0)], "54788c", 0.05)
    for u, tone in ((-0.7, "e0a848"), (0.64, "d86a4c")):
        kit.blob(
            [kit.on(u - 0.13, 0.28), kit.on(u - 0.13, 0.52), kit.on(u + 0.13, 0.52), kit.on(u + 0.13, 0.28)], tone, 0.05
        )


def lap_blanket(kit: Kit) -> None:
    """Spread a woollen blanket over the laps of two."""
    kit.blob(
        [
            kit.on(-0.52, 0.38),
            kit.on(-0.16, 0.42),
            kit.on(0.2, 0.38),
            kit.on(0.26, 0.06),
            kit.on(-0.16, 0.02),
            kit.on(-0.58, 0.06),
        ],
        "b8484c",
        0.05,
    )
    for v in (0.12, 0.22, 0.32):
        kit.thread([kit.on(-0.5, v), kit.on(0.18, v)], 0.016, "f0d8b0")


def bed(kit: Kit) -> None:
    """Stand a bed from its side under who lies or sits on it: the head at the back of them."""
    block(kit, -0.72, -0.04, -0.64, 0.5, "8a5a34", 0.02)
    block(kit, 0.66, -0.04, 0.73, 0.28, "8a5a34", 0.02)
    block(kit, -0.68, 0.0, 0.7, 0.1, "a06c40", 0.01)
    block(kit, -0.66, 0.08, 0.68, 0.19, "f4f2ec", 0.03)
    kit.blob([kit.on(-0.64, 0.17), kit.on(-0.62, 0.3), kit.on(-0.36, 0.3), kit.on(-0.3, 0.18)], "ffffff", 0.05)


def duvet(kit: Kit) -> None:
    """Lay a duvet over who lies in bed, up to the chest."""
    kit.blob(
        [
            kit.on(-0.2, 0.2),
            kit.on(-0.1, 0.36),
            kit.on(0.2, 0.38),
            kit.on(0.62, 0.32),
            kit.on(0.72, 0.12),
            kit.on(0.2, 0.06),
            kit.on(-0.18, 0.08),
        ],
        "4a86b8",
        0.06,
    )
    for u in (-0.02, 0.16, 0.34, 0.52):
        kit.disc(kit.on(u, 0.22 + 0.05 * math.sin(u * 20)), 0.025, "f0d060")


def teddy(kit: Kit) -> None:
    """Hold a teddy bear in the arm."""
    t = kit.body.tall
    x, y = kit.body.by("tip0", 0.02, 0.03)
    for du, dv, r in (
        (0, 0.08, 0.075),
        (-0.06, 0.13, 0.03),
        (0.06, 0.13, 0.03),
        (0, -0.01, 0.062),
        (-0.042, -0.075, 0.028),
        (0.042, -0.075, 0.028),
    ):
        kit.disc((x + du * t, y + dv * t), r, "b07840")
    kit.disc((x, y + 0.01 * t), 0.026, "e8c898")
    kit.mark(
        [ellipse((x + s * 0.022 * t, y - 0.02 * t), 0.008 * t, 0.01 * t) for s in (-1, 1)]
        + [ellipse((x, y + 0.002 * t), 0.011 * t, 0.008 * t)],
        "20160e",
    )


def changing(kit: Kit) -> None:
    """Stand a changing table with its mat ahead."""
    block(kit, 0.1, 0.0, 0.95, 0.46, "f4ead8", 0.01)
    for v in (0.13, 0.3):
        kit.thread([kit.on(0.1, v), kit.on(0.95, v)], 0.012, "c8b090")
    kit.blob([kit.on(0.08, 0.46), kit.on(0.12, 0.54), kit.on(0.93, 0.54), kit.on(0.97, 0.46)], "8ac8d8", 0.03)
    block(kit, 0.78, 0.54, 0.93, 0.62, "ffffff", 0.02)


def chair(kit: Kit) -> None:
    """Stand a chair under who sits."""
    for u in (-0.13, 0.13):
        kit.rod([kit.on(u, 0.0), kit.on(u, 0.2)], 0.026, "7a5030")
    kit.rod([kit.on(-0.15, 0.2), kit.on(0.16, 0.2)], 0.045, "9a6840")
    kit.rod([kit.on(-0.14, 0.2), kit.on(-0.19, 0.54)], 0.03, "7a5030")


def xmas(kit: Kit) -> None:
    """Stand a tall Christmas tree with lights and presents ahead."""
    t = kit.body.tall
    kit.rod([kit.on(0.9, 0.0), kit.on(0.9, 0.2)], 0.07, "6a4426")
    for v, wide, high in ((0.14, 0.52, 0.62), (0.52, 0.42, 0.56), (0.9, 0.3, 0.5)):
        kit.block([kit.on(0.9 - wide, v), kit.on(0.9 + wide, v), kit.on(0.9, v + high)], "2f7040", 0.06)
    for n in range(22):
        v = 0.2 + 1.05 * n / 22
        u = 0.9 + (0.42 * (1.45 - v) / 1.25) * math.sin(n * 2.4)
        tone = ("f8d048", "e83a34", "5ab0f0", "f8f0d0")[n % 4]
        kit.disc(kit.on(u, v), 0.03, tone)
        if n % 3 == 0:
            kit.body.plate.glow(kit.on(u, v), 0.1 * t, colour("ffe090"), 0.5)
    star = [
        kit.on(
            0.9 + (0.09 if n % 2 == 0 else 0.04) * math.sin(n * math.pi / 5),
            1.43 + (0.09 if n % 2 == 0 else 0.04) * math.cos(n * math.pi / 5),
        )
        for n in range(10)
    ]
    kit.block(star, "f8d048", 0.02)
    for u, w, h, tone, bow in (
        (0.46, 0.24, 0.18, "d8302c", "f4e0a0"),
        (0.72, 0.2, 0.26, "3a7ad0", "ffffff"),
        (1.1, 0.28, 0.2, "e0a830", "c8242c"),
    ):
        block(kit, u, 0.0, u + w, h, tone, 0.012)
        block(kit, u + w / 2 - 0.02, 0.0, u + w / 2 + 0.02, h, bow, 0.004)
        for s in (-1, 1):
            kit.disc(kit.on(u + w / 2 + s * 0.04, h + 0.02), 0.035, bow, 0.022)


def present(kit: Kit) -> None:
    """Open a present, its paper torn."""
    block(kit, 0.16, 0.0, 0.5, 0.2, "3aa06a", 0.015)
    block(kit, 0.31, 0.0, 0.35, 0.2, "f8e8b0", 0.004)
    kit.block([kit.on(0.12, 0.19), kit.on(0.24, 0.32), kit.on(0.3, 0.2)], "3aa06a", 0.01)
    kit.block([kit.on(0.38, 0.2), kit.on(0.48, 0.34), kit.on(0.56, 0.18)], "3aa06a", 0.01)


def veil(kit: Kit) -> None:
    """Let a bride's veil fall from her hair to her elbows, flowers on it."""
    t = kit.body.tall
    x, y = kit.body.at("head")
    shape = spline(
        [
            (x - 0.02 * t, y - 0.12 * t),
            (x + 0.1 * t, y - 0.06 * t),
            (x + 0.2 * t, y + 0.24 * t),
            (x + 0.25 * t, y + 0.62 * t),
            (x - 0.25 * t, y + 0.62 * t),
            (x - 0.2 * t, y + 0.24 * t),
            (x - 0.1 * t, y - 0.06 * t),
        ]
    )
    kit.mark([shape], "ffffff", 0.6)


def garland(kit: Kit) -> None:
    """Put flowers into the hair and let the veil's lace shine over the arms."""
    t = kit.body.tall
    x, y = kit.body.at("head")
    for n in range(7):
        a = math.pi + (n + 0.5) / 7 * math.pi
        kit.disc(
            (x + 0.085 * t * math.cos(a), y - 0.02 * t + 0.085 * t * math.sin(a)), 0.022, ("ffffff", "f8c8d4")[n % 2]
        )


def yawn(kit: Kit) -> None:
    """Open the mouth wide."""
    r = kit.body.half * kit.body.tall
    x, y = kit.body.at("head")
    kit.mark([ellipse((x, y + 0.52 * r), 0.26 * r, 0.34 * r)], "5a1c1c")
    kit.mark([ellipse((x, y + 0.68 * r), 0.18 * r, 0.14 * r)], "d86a6a")


def carried_sofa(kit: Kit) -> None:
    """Carry a sofa between two."""
    block(kit, 0.3, 0.36, 1.5, 0.54, "c8602c", 0.04)
    block(kit, 0.3, 0.5, 1.5, 0.8, "d87038", 0.05)
    for u in (0.26, 1.4):
        block(kit, u, 0.34, u + 0.14, 0.66, "b85424", 0.04)
    for u in (0.36, 1.42):
        kit.rod([kit.on(u, 0.36), kit.on(u, 0.3)], 0.03, "4a2c18")


REST: dict[str, Callable[[Kit], None]] = {
    "sofa": sofa,
    "lap-blanket": lap_blanket,
    "bed": bed,
    "duvet": duvet,
    "teddy": teddy,
    "changing": changing,
    "chair": chair,
    "xmas": xmas,
    "present": present,
    "veil": veil,
    "garland": garland,
    "yawn": yawn,
    "carried-sofa": carried_sofa,
}
"""What stands in bedrooms and living rooms."""
