"""What people in action hold or stand at: every day, work, music, feasts."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import Point, ellipse, spline, stroke
from client_generate.providers.local.people.posed import between
from client_generate.providers.local.things.gear import Kit

_CARD = "c8965a"


def _carton(kit: Kit, at: Point, wide: float, high: float, *, open_: bool = False) -> None:
    """Put a cardboard box, its foot's middle at a place."""
    x, y = at
    t = kit.body.tall
    w, h, d = wide * t / 2, high * t, wide * t * 0.24
    kit.block([(x - w, y), (x + w, y), (x + w, y - h), (x - w, y - h)], _CARD, 0.02)
    kit.block([(x + w, y), (x + w + d, y - d * 0.5), (x + w + d, y - h - d * 0.5), (x + w, y - h)], "9a6c3c", 0.01)
    top = [(x - w, y - h), (x + w, y - h), (x + w + d, y - h - d * 0.5), (x - w + d, y - h - d * 0.5)]
    kit.block(top, "5a3c20" if open_ else "dcae74", 0.006)
    if open_:
        kit.block(
            [(x - w, y - h), (x + w, y - h), (x + w - d * 0.4, y - h + d * 0.7), (x - w - d * 0.4, y - h + d * 0.7)],
            "dcae74",
            0.006,
        )
        kit.block(
            [
                (x - w + d, y - h - d * 0.5),
                (x + w + d, y - h - d * 0.5),
                (x + w + d * 1.3, y - h - d * 1.2),
                (x - w + d * 1.3, y - h - d * 1.2),
            ],
            "b88450",
            0.006,
        )
    else:
        kit.mark(
            [np.array([(x - w * 0.12, y), (x + w * 0.12, y), (x + w * 0.12, y - h), (x - w * 0.12, y - h)])],
            "e8c890",
            0.7,
        )
    kit.mark(
        [
            np.array(
                [
                    (x - w * 0.75, y - h * 0.3),
                    (x - w * 0.35, y - h * 0.3),
                    (x - w * 0.35, y - h * 0.16),
                    (x - w * 0.75, y - h * 0.16),
                ]
            )
        ],
        "6a4420",
        0.7,
    )


def carton(kit: Kit) -> None:
    """Draw a cardboard box in both hands."""
    x, y = between(kit.body.at("tip0"), kit.body.at("tip1"), 0.5)
    _carton(kit, (x + kit.body.faces * 0.04 * kit.body.tall, y + 0.03 * kit.body.tall), 0.3, 0.22)


def open_carton(kit: Kit) -> None:
    """Draw an open box on the floor before the hands, a lamp looking out of it."""
    x, y = kit.on(0.4, -0.01)
    t = kit.body.tall
    kit.rod([(x, y - 0.2 * t), (x, y - 0.42 * t)], 0.014, "d8b060")
    kit.block(
        [
            (x - 0.07 * t, y - 0.4 * t),
            (x + 0.07 * t, y - 0.4 * t),
            (x + 0.04 * t, y - 0.54 * t),
            (x - 0.04 * t, y - 0.54 * t),
        ],
        "f4e8c8",
        0.03,
    )
    _carton(kit, (x, y), 0.4, 0.26, open_=True)


def cartons(kit: Kit) -> None:
    """Draw a pile of boxes behind."""
    x, y = kit.on(-0.62, 0.05)
    t = kit.body.tall
    _carton(kit, (x, y), 0.4, 0.3)
    _carton(kit, (x + 0.03 * t, y - 0.3 * t), 0.32, 0.24)
    _carton(kit, (x - 0.4 * t, y + 0.02 * t), 0.3, 0.26)


def _wheel(kit: Kit, at: Point, radius: float, *, spokes: int = 8) -> None:
    r = radius * kit.body.tall
    tyre = ellipse(at, r, r)
    kit.mark(
        [
            stroke([at, (at[0] + r * math.cos(a), at[1] + r * math.sin(a))], 0.0024)
            for a in np.linspace(0, 6.28, spokes + 1)[:-1].tolist()
        ],
        "c8ccd0",
    )
    kit.mark([stroke(np.concatenate([tyre, tyre[:2]]), max(r * 0.16, 0.004))], "20242c")
    kit.disc(at, radius * 0.14, "c8ccd0")


def pram(kit: Kit) -> None:
    """Draw a pram with its hood up, a baby's blanket in it."""
    tone = "2f5f8a"
    hand = kit.body.at("hand0")
    kit.rod([hand, kit.on(0.36, 0.36), kit.on(0.72, 0.3)], 0.02, "c8ccd0")
    kit.rod([kit.on(0.36, 0.36), kit.on(0.76, 0.1)], 0.02, "8a9098")
    kit.rod([kit.on(0.78, 0.36), kit.on(0.4, 0.1)], 0.02, "8a9098")
    kit.blob(
        [
            kit.on(0.3, 0.5),
            kit.on(0.88, 0.5),
            kit.on(0.86, 0.36),
            kit.on(0.72, 0.27),
            kit.on(0.46, 0.27),
            kit.on(0.33, 0.36),
        ],
        tone,
        0.05,
    )
    hood = [kit.on(0.3, 0.5), kit.on(0.26, 0.66), kit.on(0.36, 0.77), kit.on(0.52, 0.77), kit.on(0.58, 0.5)]
    kit.blob(
        [kit.on(0.56, 0.54), kit.on(0.7, 0.57), kit.on(0.84, 0.52), kit.on(0.84, 0.49), kit.on(0.56, 0.49)],
        "f0e4d0",
        0.02,
    )
    kit.blob(hood, "3f7ab0", 0.06)
    for a in (0.36, 0.44):
        kit.thread([kit.on(0.57, 0.51), kit.on(a - 0.06, 0.62 + (a - 0.36) * 1.3)], 0.008, "234a70")
    for u in (0.4, 0.76):
        _wheel(kit, kit.on(u, 0.09), 0.09)


def wheelchair(kit: Kit) -> None:
    """Draw a wheelchair before the hands; who sits in it is drawn by themselves."""
    kit.rod(
        [kit.body.at("hand0"), kit.on(0.3, 0.58), kit.on(0.32, 0.32), kit.on(0.62, 0.3), kit.on(0.68, 0.06)],
        0.024,
        "8a9098",
    )
    kit.block([kit.on(0.27, 0.6), kit.on(0.31, 0.6), kit.on(0.35, 0.3), kit.on(0.3, 0.3)], "20242c", 0.01)


def big_wheel(kit: Kit) -> None:
    """Draw the large wheel and the footrest of the chair somebody sits in."""
    kit.rod(
        [kit.on(-0.13, 0.56), kit.on(-0.1, 0.27), kit.on(0.2, 0.25), kit.on(0.28, 0.03), kit.on(0.36, 0.03)],
        0.026,
        "5a6068",
    )
    kit.rod([kit.on(-0.2, 0.52), kit.on(-0.12, 0.54)], 0.024, "20242c")
    _wheel(kit, kit.on(0.02, 0.18), 0.18, spokes=14)
    _wheel(kit, kit.on(0.26, 0.05), 0.05)


def leash(kit: Kit) -> None:
    """Draw a dog's leash from the near hand."""
    t = kit.body.tall
    x, y = kit.on(0.56, 0.3)
    hand = kit.body.at("tip0")
    mid = ((x + hand[0]) / 2, max(y, hand[1]) - 0.02 * t)
    kit.thread(spline([hand, mid, (x, y)], closed=False).tolist(), 0.01, "c82a30")


def ring_box(kit: Kit) -> None:
    """Draw a small open box with a ring."""
    x, y = between(kit.body.at("tip0"), kit.body.at("tip1"), 0.5)
    t, f = kit.body.tall, kit.body.faces
    kit.block(
        [(x, y + 0.02 * t), (x + f * 0.07 * t, y + 0.02 * t), (x + f * 0.07 * t, y - 0.03 * t), (x, y - 0.03 * t)],
        "7a1424",
        0.01,
    )
    kit.block(
        [
            (x, y - 0.03 * t),
            (x + f * 0.06 * t, y - 0.04 * t),
            (x + f * 0.0 * t, y - 0.1 * t),
            (x - f * 0.03 * t, y - 0.09 * t),
        ],
        "a82438",
        0.01,
    )
    kit.disc((x + f * 0.036 * t, y - 0.05 * t), 0.013, "f8f4ff")
    kit.body.plate.glow((x + f * 0.036 * t, y - 0.055 * t), 0.07 * t, np.ones(3, np.float32), 0.9)


def kite(kit: Kit) -> None:
    """Draw a kite high up ahead on its string."""
    t, f = kit.body.tall, kit.body.faces
    hx, hy = kit.body.at("tip0")
    x, y, s = hx + f * 0.95 * t, max(hy - 0.5 * t, 0.16), 0.2 * t
    kit.thread(
        spline([(hx, hy), ((hx + x) / 2, (hy + y) / 2 + 0.07 * t), (x, y)], closed=False).tolist(), 0.004, "f4f0e8"
    )
    kit.block(
        [(x, y - s), (x + 0.72 * s, y - 0.15 * s), (x, y + 1.2 * s), (x - 0.72 * s, y - 0.15 * s)], "e0302c", 0.03
    )
    kit.block([(x, y - s), (x + 0.72 * s, y - 0.15 * s), (x, y - 0.15 * s)], "f0c030", 0.01)
    kit.block([(x, y + 1.2 * s), (x - 0.72 * s, y - 0.15 * s), (x, y - 0.15 * s)], "f0c030", 0.01)
    tail = spline(
        [
            (x, y + 1.2 * s),
            (x - f * 0.3 * s, y + 1.9 * s),
            (x - f * 0.05 * s, y + 2.5 * s),
            (x - f * 0.5 * s, y + 3.2 * s),
        ],
        closed=False,
    )
    kit.thread(tail.tolist(), 0.008, "f4f0e8")
    for n in (7, 13, 19):
        bx, by = tail[min(n, len(tail) - 1)]
        kit.block(
            [
                (bx - 0.16 * s, by - 0.1 * s),
                (bx + 0.16 * s, by + 0.1 * s),
                (bx + 0.16 * s, by - 0.1 * s),
                (bx - 0.16 * s, by + 0.1 * s),
            ],
            "2f8fe0",
            0.006,
        )


def suitcase(kit: Kit) -> None:
    """Draw a suitcase on wheels pulled behind."""
    kit.rod([kit.body.at("tip1"), kit.on(-0.42, 0.3)], 0.014, "8a9098")
    kit.block([kit.on(-0.36, 0.34), kit.on(-0.62, 0.28), kit.on(-0.55, 0.02), kit.on(-0.29, 0.05)], "c8402c", 0.04)
    kit.disc(kit.on(-0.5, 0.02), 0.03, "20242c")


def small_legs(kit: Kit) -> None:
    """Draw the legs of a child on the shoulders, over the chest, and the hands that hold them."""
    for s in (-1, 1):
        knee, foot = kit.by("neck", s * 0.075, -0.02), kit.by("neck", s * 0.08, -0.2)
        kit.rod([kit.by("neck", s * 0.05, 0.03), knee, foot], 0.06, "3a4a6a", 0.05)
        kit.disc((foot[0], foot[1] + 0.01 * kit.body.tall), 0.03, "e8e4dc", 0.036)


EVERYDAY: dict[str, Callable[[Kit], None]] = {
    "small-legs": small_legs,
    "carton": carton,
    "open-carton": open_carton,
    "cartons": cartons,
    "pram": pram,
    "wheelchair": wheelchair,
    "big-wheel": big_wheel,
    "leash": leash,
    "ring-box": ring_box,
    "kite": kite,
    "suitcase": suitcase,
}
"""What belongs to every day."""
