"""What belongs to play and to the street: a seesaw, glass that is not there, a blade, tiles, steps, a doorway."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import ellipse, stroke
from client_generate.providers.local.things.gear import Kit


def seesaw(kit: Kit) -> None:
    """Draw a seesaw whose high end is under the body, its low end ahead."""
    t = kit.body.tall
    hip = kit.body.at("hip")
    high = (hip[0] - kit.body.faces * 0.06 * t, hip[1] + 0.09 * t)
    low = (high[0] + kit.body.faces * 2.2 * t, high[1] + 0.56 * t)
    middle = ((high[0] + low[0]) / 2, (high[1] + low[1]) / 2)
    foot = low[1] + 0.12 * t
    kit.block([(middle[0] - 0.2 * t, foot), (middle[0] + 0.2 * t, foot), (middle[0], middle[1])], "3a7ac0", 0.03)
    over = 0.12 * kit.body.faces * t
    kit.rod([(high[0] - over, high[1] - 0.03 * t), (low[0] + over, low[1] + 0.03 * t)], 0.07, "e04a34")
    for x, y in (high, low):
        grip = kit.body.faces * (0.28 if (x, y) == high else -0.28) * t
        kit.rod([(x + grip, y), (x + grip, y - 0.2 * t)], 0.03, "f0c030")


def mime(kit: Kit) -> None:
    """Paint a mime: stripes, braces, a white face, a black beret; hands lie on glass that is not there."""
    body, t = kit.body, kit.body.tall
    neck, hip = body.at("neck"), body.at("hip")
    for n in range(6):
        part = 0.14 + 0.145 * n
        y = neck[1] + (hip[1] - neck[1]) * part
        x = neck[0] + (hip[0] - neck[0]) * part
        kit.mark([stroke([(x - 0.085 * t, y), (x + 0.085 * t, y)], 0.02 * t)], "1c1e24")
    for s in (-1, 1):
        kit.mark(
            [stroke([(neck[0] + s * 0.055 * t, neck[1] + 0.02 * t), (hip[0] + s * 0.05 * t, hip[1])], 0.018 * t)],
            "d8242c",
        )
    x, y = body.at("head")
    r = body.half * t
    kit.disc((x, y + 0.08 * r), 0.74 * body.half, "f8f6f2", 0.92 * body.half)
    for s in (-1, 1):
        kit.mark([ellipse((x + s * 0.3 * r, y), 0.1 * r, 0.12 * r)], "16181c")
        kit.mark([stroke([(x + s * 0.3 * r, y + 0.16 * r), (x + s * 0.3 * r, y + 0.4 * r)], 0.05 * r)], "16181c")
    kit.mark([ellipse((x, y + 0.56 * r), 0.2 * r, 0.08 * r)], "d8242c")
    kit.disc((x + 0.1 * r, y - 0.82 * r), 1.0 * body.half, "1a1c22", 0.36 * body.half, -0.15)
    for n in (0, 1):
        tip = body.at(f"hand{n}")
        kit.disc((tip[0], tip[1] - 0.02 * t), 0.034, "f8f8f6", 0.046)


def blade(kit: Kit) -> None:
    """Put a running blade of carbon on the near leg."""
    knee, toe = kit.body.at("knee0"), kit.body.at("toe0")
    t, f = kit.body.tall, kit.body.faces
    x, y = knee
    kit.blob(
        [
            (x - 0.05 * t, y - 0.02 * t),
            (x + 0.05 * t, y - 0.02 * t),
            (x + 0.045 * t, y + 0.1 * t),
            (x - 0.035 * t, y + 0.1 * t),
        ],
        "20242c",
        0.03,
    )
    toe = (max(toe[0] * f, x * f) * f, toe[1])
    line = [
        (x, y + 0.08 * t),
        (x - f * 0.035 * t, y + 0.15 * t),
        (x - f * 0.05 * t, y + 0.21 * t),
        (x + f * 0.01 * t, y + 0.265 * t),
        (x + f * 0.11 * t, y + 0.262 * t),
    ]
    kit.rod(line, 0.03, "14161a")
    kit.thread(line, 0.01, "e8402c")


def tiles(kit: Kit) -> None:
    """Lay a roof of red tiles under whoever works on it, laths above where none lie yet."""
    t = kit.body.tall
    x0, y0 = kit.on(0, 0.02)
    kit.block(
        [(x0 - 6 * t, y0 - 0.1 * t), (x0 + 6 * t, y0 - 0.1 * t), (x0 + 6 * t, y0 + 2 * t), (x0 - 6 * t, y0 + 2 * t)],
        "8a3a26",
        0.02,
    )
    for row in range(8):
        y = y0 - 0.04 * t + row * 0.13 * t
        xs = np.arange(-5.0, 5.0, 0.16).tolist()
        shift = 0.08 * (row % 2)
        kit.body.solid(
            [ellipse((x0 + (u + shift) * t, y), 0.078 * t, 0.1 * t) for u in xs],
            np.array([0.76, 0.34, 0.22], np.float32) * (1.0 - 0.03 * row),
            0.02,
        )
    for n in range(4):
        kit.block(
            [
                kit.on(0.5 + 0.03 * n, 0.06 + 0.05 * n),
                kit.on(0.74 + 0.03 * n, 0.06 + 0.05 * n),
                kit.on(0.74 + 0.03 * n, 0.1 + 0.05 * n),
                kit.on(0.5 + 0.03 * n, 0.1 + 0.05 * n),
            ],
            "d8643c",
            0.008,
        )


def hammer(kit: Kit) -> None:
    """Put a hammer into the near hand."""
    x, y = kit.body.at("tip0")
    t, f = kit.body.tall, kit.body.faces
    kit.rod([(x - f * 0.02 * t, y + 0.02 * t), (x + f * 0.12 * t, y - 0.06 * t)], 0.022, "a8703c")
    kit.rod([(x + f * 0.1 * t, y - 0.1 * t), (x + f * 0.15 * t, y - 0.02 * t)], 0.04, "5a626a")


def metro(kit: Kit) -> None:
    """Draw the way down to an underground railway: railings, steps, a lit sign with an M."""
    t = kit.body.tall

    def on(u: float, v: float) -> tuple[float, float]:
        return kit.on(u, v)

    kit.mark([np.array([on(0.16, 0.03), on(1.22, 0.03), on(1.1, -0.16), on(0.28, -0.16)])], "1a1c22")
    for n in range(5):
        v = 0.02 - 0.036 * n
        kit.mark([stroke([on(0.18 + 0.02 * n, v), on(1.2 - 0.02 * n, v)], 0.014 * t)], "a8a49c")
    for u in (0.14, 1.22):
        kit.rod([on(u, -0.02), on(u, 0.62)], 0.05, "2a5a4a")
        kit.rod([on(u, 0.52), on(u + (0.12 if u < 1 else -0.12), -0.1)], 0.03, "2a5a4a")
    kit.rod([on(0.14, 0.62), on(0.14, 1.16)], 0.045, "2a5a4a")
    kit.rod([on(1.22, 0.62), on(1.22, 1.16)], 0.045, "2a5a4a")
    kit.block([on(0.06, 1.1), on(1.3, 1.1), on(1.3, 1.38), on(0.06, 1.38)], "1c3a8a", 0.02)
    x, y = on(0.68, 1.24)
    kit.disc((x - 0.4 * t, y), 0.11, "e8302c")
    strokes: dict[str, list[list[tuple[float, float]]]] = {
        "M": [[(0, 1), (0, 0), (0.5, 0.6), (1, 0), (1, 1)]],
        "E": [[(1, 0), (0, 0), (0, 1), (1, 1)], [(0, 0.5), (0.8, 0.5)]],
        "T": [[(0, 0), (1, 0)], [(0.5, 0), (0.5, 1)]],
        "R": [[(0, 1), (0, 0), (1, 0), (1, 0.5), (0, 0.5), (1, 1)]],
        "O": [[(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]],
    }
    wave = [(x + (a * 0.055 - 0.4) * t, y - b * 0.055 * t) for a, b in ((-1, -1), (-1, 1), (0, -0.3), (1, 1), (1, -1))]
    kit.thread(wave, 0.024, "ffffff")
    for k, letter in enumerate("METRO"):
        left = x - 0.2 * t + 0.15 * k * t
        for line in strokes[letter]:
            kit.thread([(left + a * 0.09 * t, y - 0.065 * t + b * 0.13 * t) for a, b in line], 0.02, "ffffff")
    kit.body.plate.glow((x, y), 0.6 * t, np.array([0.7, 0.8, 1.0], np.float32), 0.25)


def doorway(kit: Kit) -> None:
    """Draw a dark doorway with a step around who sits in it, cardboard under them, a bag and a cup beside."""
    for u0, u1, v0, v1, tone in (
        (-0.62, 0.72, 0.0, 1.42, "8a8078"),
        (-0.5, 0.6, 0.0, 1.32, "2a2422"),
        (-0.42, 0.52, 0.02, 1.26, "4a3426"),
    ):
        kit.block([kit.on(u0, v0), kit.on(u1, v0), kit.on(u1, v1), kit.on(u0, v1)], tone, 0.012)
    for u in (-0.36, 0.1):
        for v in (0.14, 0.7):
            kit.block(
                [kit.on(u, v), kit.on(u + 0.34, v), kit.on(u + 0.34, v + 0.46), kit.on(u, v + 0.46)], "3a281c", 0.01
            )
    kit.block([kit.on(-0.72, -0.05), kit.on(0.84, -0.05), kit.on(0.72, 0.04), kit.on(-0.62, 0.04)], "9a948c", 0.01)
    kit.block([kit.on(-0.5, -0.02), kit.on(0.56, -0.03), kit.on(0.48, 0.03), kit.on(-0.42, 0.03)], "c09a64", 0.006)
    kit.blob(
        [kit.on(-0.5, 0.02), kit.on(-0.54, 0.26), kit.on(-0.34, 0.34), kit.on(-0.2, 0.24), kit.on(-0.22, 0.02)],
        "5a6a4a",
        0.05,
    )


def blanket(kit: Kit) -> None:
    """Lay a grey blanket over the legs; a paper cup stands before them."""
    knee, hip, t, f = kit.body.at("knee0"), kit.body.at("hip"), kit.body.tall, kit.body.faces
    low = kit.on(0, 0.01)[1]
    kit.blob(
        [
            (hip[0] - f * 0.1 * t, low),
            (hip[0] - f * 0.08 * t, hip[1] - 0.05 * t),
            (knee[0], knee[1] - 0.05 * t),
            (knee[0] + f * 0.1 * t, knee[1] + 0.05 * t),
            (knee[0] + f * 0.14 * t, low),
        ],
        "6a7078",
        0.06,
    )
    kit.thread([(hip[0], hip[1] + 0.02 * t), (knee[0] + f * 0.06 * t, knee[1] + 0.06 * t)], 0.02, "a83a34")
    kit.block([kit.on(0.66, 0.0), kit.on(0.74, 0.0), kit.on(0.76, 0.11), kit.on(0.64, 0.11)], "f4f0e8", 0.01)


def clock(kit: Kit) -> None:
    """Hold a dandelion's clock before the mouth; its seeds fly ahead."""
    t, f = kit.body.tall, kit.body.faces
    x, y = kit.by("head", 0.17, -0.02)
    hand = kit.body.at("tip0")
    kit.thread([(hand[0], hand[1] + 0.05 * t), hand, (x, y)], 0.012, "7aa04a")
    kit.mark([ellipse((x, y), 0.07 * t, 0.07 * t)], "f4f6f8", 0.6)
    rays = [stroke([(x, y), (x + 0.075 * t * math.cos(a), y + 0.075 * t * math.sin(a))], 0.004) for a in range(18)]
    kit.mark(rays, "ffffff", 0.9)
    chance = kit.body.look.chance(74)
    for _ in range(22):
        far = float(chance.uniform(0.1, 1.0))
        u, v = x + f * t * far, y - t * float(chance.uniform(-0.12, 0.34)) * (0.3 + far)
        kit.mark([stroke([(u, v), (u - f * 0.02 * t, v + 0.045 * t)], 0.004)], "f4f0e0")
        tuft = [stroke([(u, v), (u + 0.03 * t * math.cos(a), v - 0.03 * t * math.sin(a))], 0.003)
                for a in (0.4, 1.0, 1.57, 2.1, 2.7)]  # fmt: skip
        kit.mark(tuft, "ffffff", 0.95)


def belly(kit: Kit) -> None:
    """Round the belly of somebody who expects a child; a hand lies on it."""
    kit.disc(kit.by("waist", 0.055, -0.02), 0.098, "3a7ab0", 0.108)


def raised_ball(kit: Kit) -> None:
    """Let a basketball lie in both raised hands."""
    a, b = kit.body.at("tip0"), kit.body.at("tip1")
    x, y = (a[0] + b[0]) / 2 + kit.body.faces * 0.03 * kit.body.tall, (a[1] + b[1]) / 2 - 0.05 * kit.body.tall
    kit.disc((x, y), 0.075, "e07a2c")
    r = 0.075 * kit.body.tall
    turns = [(r * math.cos(k), r * math.sin(k)) for k in (0.5, 2.0)]
    kit.mark([stroke([(x - u, y - v), (x + u, y + v)], 0.006) for u, v in turns], "4a2410")


PLAY: dict[str, Callable[[Kit], None]] = {
    "seesaw": seesaw,
    "mime": mime,
    "blade": blade,
    "tiles": tiles,
    "hammer": hammer,
    "metro": metro,
    "doorway": doorway,
    "blanket": blanket,
    "raised-ball": raised_ball,
    "clock": clock,
    "belly": belly,
}
"""What this draws, by name."""
