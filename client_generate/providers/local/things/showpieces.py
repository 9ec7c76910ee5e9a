"""What people on a stage hold, wear and play, and what riders sit on."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import Point, ellipse
from client_generate.providers.local.people.posed import between
from client_generate.providers.local.things.gear import Kit

_PLUMES = ("e8307a", "f0b020", "2fb8c8", "f06a2c", "8a4ad0")


def feathers(kit: Kit) -> None:
    """Draw a huge fan of feathers behind a dancer."""
    x, y = between(kit.body.at("neck"), kit.body.at("hip"), 0.4)
    t = kit.body.tall
    for tier, (long, count, spread) in enumerate(((0.98, 19, 2.5), (0.78, 17, 2.3), (0.56, 15, 2.1))):
        for n in range(count):
            a = -math.pi / 2 + (n / (count - 1) - 0.5) * spread * 1.25
            far = long * t * (1 - 0.12 * abs(n / (count - 1) - 0.5) * 2)
            c, s = math.cos(a), math.sin(a)
            w = 0.085 * t

            def on(u: float, v: float, c: float = c, s: float = s, far: float = far, w: float = w) -> Point:
                return x + u * far * c - v * w * s, y + u * far * s + v * w * c

            shape = [on(0.1, 0), on(0.5, -0.5), on(0.86, -1.0), on(1.03, 0.0), on(0.86, 1.0), on(0.5, 0.5)]
            kit.blob(shape, _PLUMES[(n + tier) % 5], 0.03)
            kit.thread([on(0.15, 0), on(0.95, 0)], 0.006, "fff4dc")


def crown(kit: Kit) -> None:
    """Draw a crown of feathers and beads on the head and hips."""
    x, y = kit.body.at("head")
    t, r = kit.body.tall, kit.body.half * kit.body.tall
    for n in range(7):
        a = -math.pi / 2 + (n - 3) * 0.34
        tip = (x + 0.3 * t * math.cos(a), y - 0.4 * r + 0.3 * t * math.sin(a))
        mid = (x + 0.18 * t * math.cos(a - 0.12), y - 0.4 * r + 0.18 * t * math.sin(a - 0.12))
        mid2 = (x + 0.18 * t * math.cos(a + 0.12), y - 0.4 * r + 0.18 * t * math.sin(a + 0.12))
        kit.blob([(x, y - 0.7 * r), mid, tip, mid2], _PLUMES[(n * 2) % 5], 0.02)
    kit.rod([(x - 0.85 * r, y - 0.5 * r), (x, y - 0.8 * r), (x + 0.85 * r, y - 0.5 * r)], 0.034, "f0c030")
    hip = kit.body.at("hip")
    for n in range(9):
        kit.disc((hip[0] + (n - 4) * 0.024 * t, hip[1] - 0.02 * t + 0.004 * abs(n - 4) * t), 0.017, "f0c030")
    for n in (0, 1):
        kit.rod(
            [kit.body.at(f"hand{n}"), between(kit.body.at(f"hand{n}"), kit.body.at(f"elbow{n}"), 0.2)], 0.055, "f0c030"
        )


def drum(kit: Kit) -> None:
    """Draw a drum on a strap, beaten with a stick."""
    x, y = kit.by("hip", 0.1, 0.05)
    t = kit.body.tall
    kit.block(
        [
            (x - 0.14 * t, y - 0.06 * t),
            (x + 0.14 * t, y - 0.06 * t),
            (x + 0.12 * t, y + 0.2 * t),
            (x - 0.12 * t, y + 0.2 * t),
        ],
        "d8302c",
        0.06,
    )
    kit.mark([ellipse((x, y - 0.06 * t), 0.14 * t, 0.04 * t)], "f4ecd8")
    kit.thread([(x - 0.14 * t, y + 0.02 * t), (x + 0.13 * t, y + 0.02 * t)], 0.016, "f0c030")
    kit.rod([kit.body.at("tip0"), (x + 0.02 * t, y - 0.08 * t)], 0.014, "f4e0b0")


def guitar(kit: Kit) -> None:
    """Draw a guitar before the body, its neck up to the far hand."""
    a, b = kit.by("hip", 0.03, 0.1), kit.body.at("hand1")
    t = kit.body.tall
    long = math.dist(a, b) or 1.0
    d = ((b[0] - a[0]) / long * t, (b[1] - a[1]) / long * t)

    def on(u: float, v: float) -> Point:
        return a[0] + d[0] * u - d[1] * v, a[1] + d[1] * u + d[0] * v

    kit.rod([on(0.1, 0), on(0.46, 0)], 0.03, "6a4424", 0.024)
    kit.rod([on(0.46, 0), on(0.54, 0)], 0.045, "3a2414")
    kit.blob(
        [
            on(-0.2, 0),
            on(-0.17, 0.12),
            on(-0.05, 0.12),
            on(0.02, 0.08),
            on(0.12, 0.09),
            on(0.16, 0),
            on(0.12, -0.09),
            on(0.02, -0.08),
            on(-0.05, -0.12),
            on(-0.17, -0.12),
        ],
        "d8302c" if kit.body.outfit.boots else "d8904a",
        0.04,
    )
    kit.mark([ellipse(on(0.02, 0), 0.042 * t, 0.042 * t)], "f4ecd8" if kit.body.outfit.boots else "3a1c10")
    kit.thread([on(-0.12, 0), on(0.5, 0)], 0.006, "f4ecd8")


def violin(kit: Kit) -> None:
    """Draw a violin under the chin, the bow across it."""
    a, b = (
        kit.by("neck", 0.03, 0.02),
        kit.body.at("tip1") if kit.body.at("hand1")[1] < kit.body.at("waist")[1] else kit.body.at("tip0"),
    )
    t = kit.body.tall
    long = math.dist(a, b) or 1.0
    d = ((b[0] - a[0]) / long * t, (b[1] - a[1]) / long * t)

    def on(u: float, v: float) -> Point:
        return a[0] + d[0] * u - d[1] * v, a[1] + d[1] * u + d[0] * v

    kit.blob(
        [
            on(-0.02, 0),
            on(0.0, 0.06),
            on(0.07, 0.055),
            on(0.1, 0.035),
            on(0.14, 0.05),
            on(0.18, 0),
            on(0.14, -0.05),
            on(0.1, -0.035),
            on(0.07, -0.055),
            on(0.0, -0.06),
        ],
        "a8501c",
        0.02,
    )
    kit.rod([on(0.15, 0), on(0.36, 0)], 0.02, "2a1810")
    m = on(0.1, 0)
    other = kit.body.at("tip0") if b != kit.body.at("tip0") else kit.body.at("tip1")
    end = (m[0] + (m[0] - other[0]) * 0.9, m[1] + (m[1] - other[1]) * 0.9)
    kit.thread([other, end], 0.012, "f4e8d0")


def mic(kit: Kit) -> None:
    """Draw a microphone at the mouth."""
    x, y = kit.body.at("tip0")
    mouth = kit.by("head", 0.07, -0.04)
    kit.rod([(x, y), between((x, y), mouth, 0.8)], 0.022, "20242c")
    kit.disc(mouth, 0.028, "8a9098")


def decks(kit: Kit) -> None:
    """Draw a DJ's table with two turntables before the body."""
    t = kit.body.tall
    kit.block([kit.on(-0.62, 0.52), kit.on(0.62, 0.52), kit.on(0.56, -0.05), kit.on(-0.56, -0.05)], "16181e", 0.03)
    kit.block([kit.on(-0.62, 0.52), kit.on(0.62, 0.52), kit.on(0.54, 0.6), kit.on(-0.54, 0.6)], "3a3f4a", 0.01)
    for s in (-1, 1):
        kit.mark([ellipse(kit.on(s * 0.32, 0.56), 0.16 * t, 0.032 * t)], "0c0e12")
        kit.mark([ellipse(kit.on(s * 0.32, 0.56), 0.05 * t, 0.011 * t)], "e8302c")
    for n in range(9):
        kit.body.plate.glow(
            kit.on(-0.4 + 0.1 * n, 0.2),
            0.05 * t,
            np.array((0.9, 0.3, 1.0) if n % 2 else (0.2, 0.8, 1.0), np.float32),
            0.9,
        )
        kit.mark(
            [
                np.array(
                    [
                        kit.on(-0.42 + 0.1 * n, 0.12),
                        kit.on(-0.38 + 0.1 * n, 0.12),
                        kit.on(-0.38 + 0.1 * n, 0.2 + 0.05 * (n * 7 % 4)),
                        kit.on(-0.42 + 0.1 * n, 0.2 + 0.05 * (n * 7 % 4)),
                    ]
                )
            ],
            "e05aff" if n % 2 else "4fd0ff",
        )


def headphones(kit: Kit) -> None:
    """Headphones over the head."""
    x, y = kit.body.at("head")
    r = kit.body.half * kit.body.tall
    arc = [
        (x + 0.92 * r * math.cos(a), y - 0.1 * r + 1.12 * r * math.sin(a))
        for a in np.linspace(math.pi, 2 * math.pi, 14).tolist()
    ]
    kit.thread(arc, 0.02, "16181c")
    for s in (-1, 1):
        kit.disc((x + s * 0.9 * r, y + 0.05 * r), 0.026, "e8302c", 0.036)
    decks(kit)


def case(kit: Kit) -> None:
    """Draw an open guitar case with coins before the feet."""
    t = kit.body.tall
    kit.blob(
        [
            kit.on(0.28, -0.02),
            kit.on(0.4, 0.06),
            kit.on(0.7, 0.06),
            kit.on(0.82, -0.02),
            kit.on(0.7, -0.08),
            kit.on(0.4, -0.08),
        ],
        "2a1c18",
        0.02,
    )
    kit.blob(
        [
            kit.on(0.33, -0.02),
            kit.on(0.42, 0.035),
            kit.on(0.68, 0.035),
            kit.on(0.76, -0.02),
            kit.on(0.68, -0.06),
            kit.on(0.42, -0.06),
        ],
        "a82838",
        0.01,
    )
    for n in range(7):
        kit.mark([ellipse(kit.on(0.4 + 0.05 * n, -0.02 + 0.02 * (n % 3)), 0.014 * t, 0.007 * t)], "f0c850")


def drumkit(kit: Kit) -> None:
    """Draw a drum kit before a drummer."""
    for u, v, r, tone in ((-0.36, 0.26, 0.16, "d8302c"), (0.36, 0.26, 0.16, "d8302c")):
        kit.block(
            [
                kit.on(u - r, v + 0.1),
                kit.on(u + r, v + 0.1),
                kit.on(u + r * 0.92, v - 0.2),
                kit.on(u - r * 0.92, v - 0.2),
            ],
            tone,
            0.05,
        )
        kit.mark([ellipse(kit.on(u, v + 0.1), r * kit.body.tall, 0.035 * kit.body.tall)], "f4f0e4")
    kit.disc(kit.on(0, 0.17), 0.23, "b8202c")
    kit.disc(kit.on(0, 0.17), 0.19, "f4f0e4")
    kit.disc(kit.on(0, 0.17), 0.07, "2a2c34")
    for s in (-1, 1):
        kit.rod([kit.on(s * 0.62, 0.0), kit.on(s * 0.58, 0.62)], 0.014, "c8ccd0")
        kit.mark([ellipse(kit.on(s * 0.58, 0.63), 0.21 * kit.body.tall, 0.03 * kit.body.tall, -s * 0.16)], "f0c850")
    for n in (0, 1):
        x, y = kit.body.at(f"tip{n}")
        e = kit.body.at(f"elbow{n}")
        kit.rod([(x, y), (x + (x - e[0]) * 0.9, y + (y - e[1]) * 0.9 + 0.06 * kit.body.tall)], 0.014, "f4e0b0")


def piano(kit: Kit) -> None:
    """Draw a black grand piano, its lid up, and the stool."""
    hand = kit.body.at("hand0")
    t, f = kit.body.tall, kit.body.faces
    x, y = hand[0] - f * 0.02 * t, hand[1] + 0.05 * t

    def on(u: float, v: float) -> Point:
        return x + f * u * t, y - v * t

    kit.block([on(0.1, 0.12), on(1.16, 0.62), on(1.3, 0.5), on(1.16, 0.1)], "20242c", 0.02)
    kit.rod([on(0.8, 0.1), on(0.86, 0.48)], 0.012, "0c0e12")
    kit.blob(
        [on(0.0, 0.1), on(0.5, 0.13), on(1.16, 0.12), on(1.2, 0.0), on(1.1, -0.08), on(0.1, -0.08), on(0.0, -0.04)],
        "101218",
        0.05,
    )
    kit.mark([np.array([on(-0.04, 0.0), on(0.12, 0.0), on(0.12, -0.03), on(-0.04, -0.03)])], "f8f6f0")
    for u in (0.16, 1.04):
        kit.rod([on(u, -0.06), (on(u, 0)[0], kit.on(0, 0.0)[1])], 0.04, "101218")
    hip = kit.body.at("hip")
    kit.block(
        [
            (hip[0] - 0.15 * t, hip[1] + 0.07 * t),
            (hip[0] + 0.13 * t, hip[1] + 0.07 * t),
            (hip[0] + 0.13 * t, hip[1] + 0.11 * t),
            (hip[0] - 0.15 * t, hip[1] + 0.11 * t),
        ],
        "2a1c18",
        0.02,
    )
    for s in (-0.12, 0.1):
        kit.rod([(hip[0] + s * t, hip[1] + 0.1 * t), (hip[0] + s * t, kit.on(0, 0)[1])], 0.02, "101218")


def tutu(kit: Kit) -> None:
    """Draw a ballerina's skirt that stands out."""
    x, y = kit.body.at("hip")
    t = kit.body.tall
    for k, (w, h) in enumerate(((0.32, 0.075), (0.28, 0.06), (0.22, 0.045))):
        frill = [
            (
                x + w * t * math.cos(a) * (1 + 0.04 * (n % 2)),
                y - 0.01 * t * k + h * t * math.sin(a) * (1 + 0.12 * (n % 2)),
            )
            for n, a in enumerate(np.linspace(0, 6.28, 36)[:-1].tolist())
        ]
        kit.blob(frill, ("f4c4cc", "f8dce0", "fcf0f0")[k], 0.03)


STAGE: dict[str, Callable[[Kit], None]] = {
    "feathers": feathers,
    "crown": crown,
    "drum": drum,
    "guitar": guitar,
    "violin": violin,
    "mic": mic,
    "decks": decks,
    "headphones": headphones,
    "case": case,
    "drumkit": drumkit,
    "piano": piano,
    "tutu": tutu,
}
"""What belongs to a stage, a saddle or a boat."""
