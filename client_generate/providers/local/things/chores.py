"""What belongs to work at home and in the garden, and to fishing and feasts."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import ellipse, spline, stroke
from client_generate.providers.local.people.posed import between
from client_generate.providers.local.things.gear import Kit, along

_CARD = "c8965a"


def can(kit: Kit) -> None:
    """Draw a watering can, water falling from it."""
    x, y = kit.body.at("tip0")
    t, f = kit.body.tall, kit.body.faces
    kit.block(
        [
            (x - f * 0.02 * t, y + 0.02 * t),
            (x + f * 0.17 * t, y + 0.05 * t),
            (x + f * 0.15 * t, y + 0.22 * t),
            (x - f * 0.04 * t, y + 0.19 * t),
        ],
        "3aa06a",
        0.04,
    )
    kit.rod([(x + f * 0.14 * t, y + 0.17 * t), (x + f * 0.34 * t, y + 0.1 * t)], 0.035, "3aa06a", 0.022)
    kit.block(
        [(x + f * 0.33 * t, y + 0.06 * t), (x + f * 0.38 * t, y + 0.08 * t), (x + f * 0.36 * t, y + 0.14 * t)],
        "2a8050",
        0.01,
    )
    drops = [
        stroke(
            spline(
                [
                    (x + f * 0.36 * t, y + (0.09 + 0.012 * n) * t),
                    (x + f * (0.44 + 0.02 * n) * t, y + 0.2 * t),
                    (x + f * (0.47 + 0.035 * n) * t, kit.on(0, 0.04)[1]),
                ],
                closed=False,
            ),
            0.0032,
        )
        for n in range(5)
    ]
    kit.mark(drops, "d8f0fc", 0.85)


def spade(kit: Kit) -> None:
    """Draw a spade into a heap of earth."""
    blade = kit.on(0.56, 0.08)
    kit.rod([kit.by("tip0", -0.06, 0.16), kit.body.at("tip1"), blade], 0.022, "b8844c")
    kit.block([kit.on(0.5, 0.14), kit.on(0.6, 0.16), kit.on(0.66, -0.02), kit.on(0.56, -0.04)], "8a9098", 0.01)
    kit.blob(
        [kit.on(0.5, -0.02), kit.on(0.66, 0.08), kit.on(0.86, 0.15), kit.on(1.06, 0.06), kit.on(1.16, -0.03)],
        "5a3c28",
        0.05,
    )


def roller(kit: Kit) -> None:
    """Draw a paint roller on a wall, and the fresh paint it leaves behind."""
    x, y = along(kit, 0, 0.2)
    kit.rod([kit.body.at("hand0"), (x, y)], 0.016, "c8ccd0")
    t = kit.body.tall
    kit.block(
        [
            (x - 0.09 * t, y - 0.035 * t),
            (x + 0.09 * t, y - 0.035 * t),
            (x + 0.09 * t, y + 0.035 * t),
            (x - 0.09 * t, y + 0.035 * t),
        ],
        "f0b828",
        0.02,
    )


def paint(kit: Kit) -> None:
    """Broad fresh strokes of paint on the wall behind, a pot on the floor."""
    x, y = along(kit, 0, 0.2)
    t = kit.body.tall
    for n, (low, high) in enumerate(((0.5, 0.3), (0.62, 0.42), (0.36, 0.16), (0.7, 0.36), (0.44, 0.28))):
        u = x + (n - 3.1) * 0.17 * t * kit.body.faces
        kit.mark(
            [
                np.array(
                    [
                        (u - 0.1 * t, y - high * t * 0.6),
                        (u + 0.1 * t, y - high * t * 0.7),
                        (u + 0.1 * t, y + low * t),
                        (u - 0.1 * t, y + low * t * 0.94),
                    ]
                )
            ],
            "f0b828",
            0.95,
        )
    kit.block([kit.on(0.42, 0.14), kit.on(0.6, 0.14), kit.on(0.58, -0.02), kit.on(0.44, -0.02)], "d8dce0", 0.03)
    kit.mark([ellipse(kit.on(0.51, 0.14), 0.09 * t, 0.022 * t)], "f0b828")


def squeegee(kit: Kit) -> None:
    """Draw a squeegee on glass with a clear streak behind it, a bucket."""
    x, y = along(kit, 0, 0.12)
    t = kit.body.tall
    kit.mark(
        [np.array([(x - 0.13 * t, y), (x + 0.13 * t, y), (x + 0.13 * t, y + 0.5 * t), (x - 0.13 * t, y + 0.5 * t)])],
        "f4fafc",
        0.45,
    )
    kit.rod([kit.body.at("hand0"), (x, y)], 0.018, "20242c")
    kit.rod([(x - 0.14 * t, y), (x + 0.14 * t, y)], 0.03, "f0c030")
    foam = [
        ellipse((x + (0.2 + 0.07 * (n % 4)) * t, y + (0.03 + 0.06 * (n // 4)) * t), 0.03 * t, 0.025 * t)
        for n in range(16)
    ]
    kit.mark(foam, "f8fcff", 0.75)


def gondola(kit: Kit) -> None:
    """Draw a cradle on ropes, in which a window cleaner stands."""
    for u in (-0.5, 0.5):
        kit.thread([kit.on(u, 0.3), (kit.on(u, 0)[0], kit.on(0, 0)[1] - 2.0)], 0.014, "2c343c")
    kit.block([kit.on(-0.62, 0.34), kit.on(0.62, 0.34), kit.on(0.62, -0.05), kit.on(-0.62, -0.05)], "e0782c", 0.02)
    kit.thread([kit.on(-0.6, 0.16), kit.on(0.6, 0.16)], 0.014, "9a4a14")
    kit.rod([kit.on(-0.66, 0.36), kit.on(0.66, 0.36)], 0.026, "c8ccd0")


def broom(kit: Kit) -> None:
    """Draw a broom on the floor."""
    low = kit.on(0.46, 0.09)
    kit.rod([kit.by("tip0", -0.08, 0.2), kit.body.at("tip1"), low], 0.02, "c8905c")
    kit.block([kit.on(0.38, 0.11), kit.on(0.55, 0.11), kit.on(0.62, 0.0), kit.on(0.34, 0.0)], "e0b030", 0.02)


def vacuum(kit: Kit) -> None:
    """Draw a vacuum cleaner: a tube from the hand to the floor, its body behind."""
    head = kit.on(0.62, 0.03)
    kit.thread(
        spline([kit.body.at("hand0"), kit.on(0.02, 0.3), kit.on(-0.3, 0.3), kit.on(-0.5, 0.16)], closed=False).tolist(),
        0.028,
        "30343c",
    )
    kit.rod([kit.body.at("tip0"), head], 0.024, "c8ccd0")
    kit.block([kit.on(0.54, 0.05), kit.on(0.76, 0.03), kit.on(0.76, 0.0), kit.on(0.52, 0.0)], "20242c", 0.01)
    kit.blob(
        [kit.on(-0.76, 0.04), kit.on(-0.76, 0.16), kit.on(-0.6, 0.22), kit.on(-0.46, 0.16), kit.on(-0.44, 0.04)],
        "d8302c",
        0.05,
    )
    kit.disc(kit.on(-0.7, 0.05), 0.055, "20242c")


def rod(kit: Kit) -> None:
    """Draw a fishing rod with its line in the water."""
    x, y = kit.body.at("tip0")
    t, f = kit.body.tall, kit.body.faces
    tip = (x + f * 0.75 * t, y - 0.5 * t)
    kit.rod(
        spline([(x - f * 0.1 * t, y + 0.08 * t), (x + f * 0.4 * t, y - 0.3 * t), tip], closed=False).tolist(),
        0.018,
        "6a4424",
        0.007,
    )
    kit.thread(
        spline(
            [tip, (tip[0] + f * 0.14 * t, tip[1] + 0.4 * t), (tip[0] + f * 0.2 * t, kit.on(0, -0.06)[1])], closed=False
        ).tolist(),
        0.004,
        "f4f4f0",
    )
    kit.disc((tip[0] + f * 0.2 * t, kit.on(0, -0.06)[1]), 0.022, "e0302c")


def bouquet(kit: Kit) -> None:
    """Draw a bunch of flowers in the air, just thrown."""
    x, y = kit.by("tip0", -0.3, 0.2)
    t = kit.body.tall
    kit.rod([(x - 0.05 * t, y + 0.13 * t), (x, y)], 0.05, "5a8a44", 0.02)
    for n in range(9):
        a = n * 2.4
        kit.disc(
            (x + 0.032 * n**0.5 * t * math.cos(a), y + 0.03 * n**0.5 * t * math.sin(a) - 0.02 * t),
            0.034,
            ("f4f0ec", "f0a0b8", "e86a8a")[n % 3],
        )


def cap(kit: Kit) -> None:
    """Draw a graduate's cap in the air above the hand."""
    x, y = kit.by("tip0", 0.05, 0.2)
    t = kit.body.tall
    kit.block(
        [(x - 0.06 * t, y), (x + 0.06 * t, y), (x + 0.05 * t, y + 0.05 * t), (x - 0.05 * t, y + 0.05 * t)],
        "1c2030",
        0.01,
    )
    kit.block([(x - 0.13 * t, y - 0.01 * t), (x, y - 0.055 * t), (x + 0.13 * t, y), (x, y + 0.04 * t)], "2a3048", 0.01)
    kit.thread([(x, y - 0.01 * t), (x + 0.11 * t, y + 0.02 * t), (x + 0.12 * t, y + 0.09 * t)], 0.012, "f0c030")


def snowball(kit: Kit) -> None:
    """Draw a snowball that flies ahead."""
    kit.disc(kit.by("head", 0.5, 0.08), 0.05, "fafcff")
    kit.mark(
        [
            ellipse(kit.by("head", 0.4 - 0.07 * n, 0.06 - 0.01 * n), 0.012 * kit.body.tall, 0.008 * kit.body.tall)
            for n in range(4)
        ],
        "f4f8fc",
        0.8,
    )


def snowman(kit: Kit) -> None:
    """Draw a snowman as tall as a child."""
    x, y = kit.on(0.62, 0)
    t = kit.body.tall
    for v, r in ((0.2, 0.24), (0.54, 0.18), (0.82, 0.13)):
        kit.disc((x, y - v * t), r, "f4f8fc")
    kit.block(
        [(x - 0.02 * t, y - 0.84 * t), (x - kit.body.faces * 0.17 * t, y - 0.8 * t), (x - 0.02 * t, y - 0.79 * t)],
        "f0822c",
        0.01,
    )
    kit.mark([ellipse((x + s * 0.045 * t, y - 0.87 * t), 0.016 * t, 0.018 * t) for s in (-1, 1)], "1c2028")
    kit.mark([ellipse((x, y - v * t), 0.016 * t, 0.016 * t) for v in (0.46, 0.55, 0.63)], "1c2028")
    kit.rod([(x - 0.12 * t, y - 0.7 * t), (x + 0.13 * t, y - 0.7 * t)], 0.05, "d8302c")
    kit.block(
        [
            (x - 0.09 * t, y - 0.93 * t),
            (x + 0.09 * t, y - 0.93 * t),
            (x + 0.08 * t, y - 1.1 * t),
            (x - 0.08 * t, y - 1.1 * t),
        ],
        "2a2c38",
        0.02,
    )
    for s in (-1, 1):
        kit.rod([(x + s * 0.15 * t, y - 0.58 * t), (x + s * 0.36 * t, y - 0.72 * t)], 0.018, "5a3c28")


def swing(kit: Kit) -> None:
    """Draw a swing: a seat on two ropes from a beam on four legs."""
    x, y = kit.body.at("hip")
    t, f = kit.body.tall, kit.body.faces
    top = (x - f * 0.3 * t, min(kit.body.at(f"hand{n}")[1] for n in (0, 1)) - 0.75 * t)
    low = kit.on(0, 0.0)[1]
    for side in (-1, 1):
        for lean in (0.0, 0.16):
            foot = (top[0] + side * (0.86 + lean) * t, low + (0.02 - lean * 0.2) * t)
            kit.rod([(top[0] + side * 0.8 * t, top[1]), foot], 0.045, "a8703c")
    kit.rod([(top[0] - 0.84 * t, top[1]), (top[0] + 0.84 * t, top[1])], 0.06, "8a5a34")
    for n in (0, 1):
        hx, hy = kit.body.at(f"hand{n}")
        kit.thread(
            [(x + f * 0.02 * t, y + 0.08 * t), (hx, hy), (top[0] + (n - 0.5) * 0.1 * t, top[1])], 0.016, "d8b888"
        )
    kit.rod([(x - 0.16 * t, y + 0.09 * t), (x + 0.16 * t, y + 0.09 * t)], 0.03, "8a5a34")


def rope(kit: Kit) -> None:
    """Draw a skipping rope around the body."""
    a, b = kit.body.at("tip0"), kit.body.at("tip1")
    t, x = kit.body.tall, kit.body.at("hip")[0]
    low = kit.on(0, 0.0)[1]
    arc = spline([a, (x + 0.42 * t, (a[1] + low) / 2), (x, low), (x - 0.42 * t, (b[1] + low) / 2), b], closed=False)
    kit.thread(arc.tolist(), 0.014, "e0402c")


def blocks(kit: Kit) -> None:
    """Draw a tower of toy blocks and a few that lie about."""
    for u, v, tone in (
        (0.44, 0.0, "e0302c"),
        (0.62, 0.0, "2f8fe0"),
        (0.53, 0.15, "f0c030"),
        (0.53, 0.3, "3aaa5a"),
        (0.92, 0.0, "f0c030"),
        (-0.5, 0.0, "3aaa5a"),
    ):
        kit.block([kit.on(u, v), kit.on(u + 0.15, v), kit.on(u + 0.15, v + 0.15), kit.on(u, v + 0.15)], tone, 0.02)
    kit.block([kit.on(0.51, 0.45), kit.on(0.7, 0.45), kit.on(0.605, 0.6)], "e0302c", 0.02)


def crate(kit: Kit) -> None:
    """Draw a heavy crate between the hands and the floor, more of them behind."""
    for u, v in ((-0.95, 0.0), (-0.62, 0.0), (-0.8, 0.3)):
        kit.block([kit.on(u, v), kit.on(u + 0.32, v), kit.on(u + 0.32, v + 0.29), kit.on(u, v + 0.29)], "b8844c", 0.02)
    x, y = between(kit.body.at("tip0"), kit.body.at("tip1"), 0.5)
    t, f = kit.body.tall, kit.body.faces
    low = max(y + 0.1 * t, y)
    for dx, tone in ((0.0, "c8905c"),):
        left, right = x + f * (dx - 0.06) * t, x + f * (dx + 0.34) * t
        kit.block([(left, low), (right, low), (right, low - 0.28 * t), (left, low - 0.28 * t)], tone, 0.03)
        kit.thread([(left, low - 0.14 * t), (right, low - 0.14 * t)], 0.02, "7a5234")


CHORES: dict[str, Callable[[Kit], None]] = {
    "blocks": blocks,
    "crate": crate,
    "can": can,
    "spade": spade,
    "roller": roller,
    "paint": paint,
    "squeegee": squeegee,
    "gondola": gondola,
    "broom": broom,
    "vacuum": vacuum,
    "rod": rod,
    "bouquet": bouquet,
    "cap": cap,
    "snowball": snowball,
    "snowman": snowman,
    "swing": swing,
    "rope": rope,
}
"""What belongs to work at home, and to feasts."""
