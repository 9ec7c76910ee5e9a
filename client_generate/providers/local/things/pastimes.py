"""What telephones are used for beside talking: music, goods, pictures, parcels, the weather, meals, games."""

from __future__ import annotations

import math

import msgspec

from client_generate.providers.local.drawing.sign import Sign, bar, ground
from client_generate.providers.local.people import busts, person
from client_generate.providers.local.things import marks


def music(s: Sign) -> None:
    """Draw a record's cover, a button to play."""
    ground(s, "3a2a5a", "14101e")
    w = s.half * 0.78
    s.body([s.box(-w, -0.4, w, -0.4 + 2 * w, 0.02)], "f08a4a", 0.03)
    v = -0.4 + w
    s.fill([s.disc(0, v, w * 0.62)], "5a2a6a")
    s.fill([s.disc(0, v, w * 0.2)], "ffd870")
    s.fill([s.box(-w, 0.1, w * 0.5, 0.13, 0.01), s.box(-w, 0.16, w * 0.1, 0.18, 0.01)], "ffffff", 0.85)
    s.fill([s.box(-w, 0.24, w, 0.25)], "8a7aa0")
    s.fill([s.box(-w, 0.24, w * 0.1, 0.25), s.disc(w * 0.1, 0.245, 0.018)], "ffffff")
    s.fill([s.disc(0, 0.37, 0.065)], "ffffff")
    s.fill([s.poly([(-0.02, 0.335), (0.04, 0.37), (-0.02, 0.405)])], "3a2a5a")
    for a in (-1, 1):
        s.fill([s.poly([(a * 0.12, 0.345), (a * 0.165, 0.37), (a * 0.12, 0.395)])], "ffffff")


def shop(s: Sign) -> None:
    """Draw goods with prices, two or more beside each other."""
    ground(s, "ffffff")
    bar(s, "SHOP", "222a38")
    across = 2 if s.half < 0.4 else 4
    wide, down = s.wide / across, 2
    things = ("e8643a", "3a90d8", "58a86a", "c85a9a", "f0b030", "6a5ac8", "3aa8a0", "8a5a3a")
    for i in range(across * down):
        u, v = -s.half + wide * (i % across + 0.5), -0.16 + (i // across) * 0.41
        s.fill([s.box(u - wide * 0.43, v - 0.16, u + wide * 0.43, v + 0.1, 0.02)], "eef0f4")
        _ware(s.part(u, v - 0.03, 0.2), i, things[i % 8])
        s.fill([s.box(u - wide * 0.4, v + 0.125, u, v + 0.15, 0.01)], "3a4048", 0.8)
        s.fill([s.box(u + wide * 0.1, v + 0.12, u + wide * 0.4, v + 0.17, 0.02)], "f08a2a")


def _ware(s: Sign, number: int, tone: str) -> None:
    if number % 4 == 0:  # a shirt
        s.body(
            [
                s.poly(
                    [
                        (-0.2, -0.4),
                        (0.2, -0.4),
                        (0.5, -0.2),
                        (0.38, 0.02),
                        (0.24, -0.06),
                        (0.24, 0.44),
                        (-0.24, 0.44),
                        (-0.24, -0.06),
                        (-0.38, 0.02),
                        (-0.5, -0.2),
                    ]
                )
            ],
            tone,
            0.05,
        )
    elif number % 4 == 1:  # a shoe
        s.body(
            [s.curve([(-0.46, -0.1), (-0.2, -0.16), (0.0, 0.0), (0.4, 0.1), (0.5, 0.24), (0.46, 0.3), (-0.46, 0.3)])],
            tone,
            0.05,
        )
        s.fill([s.box(-0.48, 0.26, 0.5, 0.34, 0.03)], "ffffff")
    elif number % 4 == 2:  # a bag
        s.body([*s.ring(0, -0.12, 0.2, 0.05), s.box(-0.36, -0.14, 0.36, 0.42, 0.06)], tone, 0.05)
    else:  # a watch
        s.body([s.box(-0.12, -0.48, 0.12, 0.48, 0.04)], "3a3434", 0.03)
        s.body([s.disc(0, 0, 0.26)], tone, 0.04)
        s.fill([s.disc(0, 0, 0.19)], "ffffff")
        s.fill([s.line([(0, -0.12), (0, 0.0), (0.09, 0.05)], 0.04)], "2a2c30")


def gallery(s: Sign) -> None:
    """Draw many small pictures beside each other."""
    ground(s, "ffffff")
    across = 3 if s.half < 0.4 else 5
    wide = s.wide / across
    down = math.ceil(1 / wide)
    for i in range(across * down):
        u, v = -s.half + wide * (i % across + 0.5), -0.5 + wide * (i // across + 0.5)
        _snap(s.part(u, v, wide * 0.94), i * 7 % 5)


def _snap(s: Sign, kind: int) -> None:
    sky = ("8ac4e8", "f6b07a", "b8d8f0", "f0d0b0", "6a8ac8")[kind]
    s.fill([s.box(-0.5, -0.5, 0.5, 0.5)], sky)
    if kind == 0:
        s.fill(
            [s.poly([(-0.5, 0.3), (-0.1, -0.2), (0.2, 0.1), (0.36, -0.05), (0.5, 0.1), (0.5, 0.5), (-0.5, 0.5)])],
            "4a7a5a",
        )
    elif kind == 1:
        s.fill([s.disc(0.1, 0.05, 0.2)], "ffe08a")
        s.fill([s.box(-0.5, 0.12, 0.5, 0.5)], "3a6a8a")
    elif kind in (2, 3):
        s.fill([s.curve([(-0.36, 0.5), (-0.2, 0.16), (0.2, 0.16), (0.36, 0.5)])], ("d8502c", "3a6ab0")[kind - 2])
        s.fill([s.disc(0, -0.08, 0.22)], "c98d63")
        s.fill([s.curve([(-0.24, -0.06), (-0.18, -0.32), (0.18, -0.32), (0.24, -0.06), (0, -0.2)])], "3a241a")
    else:
        s.fill([s.box(-0.4, -0.2, -0.1, 0.5), s.box(-0.04, -0.4, 0.2, 0.5), s.box(0.24, 0.0, 0.44, 0.5)], "2a3048")


def parcel(s: Sign) -> None:
    """Draw a parcel, a lorry, and how far it has come."""
    ground(s, "fffaf0")
    bar(s, "PARCEL", "f0902a")
    u, v, k = 0.0, -0.14, 0.2
    s.body(
        [s.poly([(u, v - 0.6 * k), (u + 0.62 * k, v - 0.3 * k), (u, v), (u - 0.62 * k, v - 0.3 * k)])], "dcae74", 0.01
    )
    s.body(
        [s.poly([(u - 0.62 * k, v - 0.3 * k), (u, v), (u, v + 0.7 * k), (u - 0.62 * k, v + 0.4 * k)])], "c08a50", 0.01
    )
    s.body(
        [s.poly([(u + 0.62 * k, v - 0.3 * k), (u, v), (u, v + 0.7 * k), (u + 0.62 * k, v + 0.4 * k)])], "a87440", 0.01
    )
    s.fill(
        [
            s.poly(
                [
                    (u - 0.1 * k, v - 0.55 * k),
                    (u + 0.52 * k, v - 0.25 * k),
                    (u + 0.4 * k, v - 0.2 * k),
                    (u - 0.22 * k, v - 0.5 * k),
                ]
            )
        ],
        "f0e0c0",
    )
    s.fill([s.box(-s.half * 0.72, 0.145, s.half * 0.72, 0.155)], "c8c0b0")
    s.fill([s.box(-s.half * 0.72, 0.142, s.half * 0.24, 0.158)], "2fa45c")
    for i in range(4):
        x = -s.half * 0.72 + i * s.half * 0.48
        s.fill([s.disc(x, 0.15, 0.03)], "2fa45c" if i < 3 else "c8c0b0")
    s.fill(
        [s.box(-s.half * 0.8, 0.24 + i * 0.07, s.half * (0.5 - 0.2 * i), 0.265 + i * 0.07, 0.01) for i in range(3)],
        "8a8478",
        0.7,
    )


def weather(s: Sign) -> None:
    """Draw the sun behind a cloud, and how warm it is."""
    ground(s, "3a8ad8", "a8d8f4")
    marks.sun(s.part(-0.05, -0.26, 0.26))
    marks.cloud(s.part(0.06, -0.19, 0.24), "ffffff")
    s.text("21\u00b0", 0.02, 0.06, 0.22, "ffffff")
    for i in range(4 if s.half < 0.4 else 8):
        u = -s.half + s.wide * (i + 0.5) / (4 if s.half < 0.4 else 8)
        (marks.sun if i % 2 == 0 else marks.cloud)(s.part(u, 0.3, 0.08))
        s.text(str(19 + i), u, 0.39, 0.05, "ffffff")


def meals(s: Sign) -> None:
    """Draw dishes to order: a burger, a pizza, a salad."""
    ground(s, "ffffff")
    bar(s, "ORDER", "e0402c")
    for i in range(3):
        v = -0.22 + i * 0.24
        s.fill([s.box(-s.half + 0.02, v - 0.1, s.half - 0.02, v + 0.1, 0.02)], "f4f0ea")
        at = s.part(-s.half + 0.11, v, 0.16)
        if i == 0:
            at.body([at.curve([(-0.45, -0.02), (-0.3, -0.36), (0.3, -0.36), (0.45, -0.02)])], "d8923c", 0.08)
            at.fill([at.box(-0.48, -0.02, 0.48, 0.07, 0.03)], "5aa84a")
            at.fill([at.box(-0.44, 0.07, 0.44, 0.2, 0.05)], "5a3420")
            at.body([at.box(-0.43, 0.2, 0.43, 0.36, 0.08)], "d8923c", 0.05)
        elif i == 1:
            at.body([at.disc(0, 0, 0.45)], "d89a48", 0.05)
            at.fill([at.disc(0, 0, 0.37)], "f2c84a")
            at.fill(
                [
                    at.disc(a, b, 0.09)
                    for a, b in ((-0.16, -0.12), (0.16, -0.1), (0.0, 0.16), (-0.2, 0.14), (0.2, 0.16))
                ],
                "c8342c",
            )
        else:
            at.body([at.curve([(-0.45, -0.05), (0.45, -0.05), (0.3, 0.35), (-0.3, 0.35)])], "e8e4dc", 0.05)
            at.fill([at.disc(a, -0.12, 0.16) for a in (-0.26, 0.0, 0.26)], "5ab04a")
            at.fill([at.disc(a, -0.16, 0.07) for a in (-0.12, 0.16)], "e0402c")
        s.fill(
            [
                s.box(-s.half + 0.21, v - 0.05, s.half - 0.1, v - 0.025, 0.01),
                s.box(-s.half + 0.21, v + 0.01, s.half - 0.18, v + 0.03, 0.01),
            ],
            "5a544c",
            0.75,
        )
        s.fill([s.disc(s.half - 0.06, v + 0.05, 0.03)], "2fa45c")
    s.fill([s.box(-s.half * 0.8, 0.4, s.half * 0.8, 0.47, 0.03)], "2fa45c")


def dating(s: Sign) -> None:
    """Draw a face on a card, a heart and a cross to choose."""
    ground(s, "fdf0f2")
    s.fill([s.box(-s.half * 0.86, -0.44, s.half * 0.86, 0.2, 0.03)], "7ab0c8")
    inner = s.part(0, -0.12, 0.64, s.wide / 0.64 * 0.86)
    who = person.read("a young woman with long hair", 43)
    look = msgspec.structs.replace(s.look, cast=(who,), mood="glad", things=s.look.things - {"silhouette", "backlit"})
    busts.seated(s.plate, look, inner.spot(0, -0.05), min(0.13, s.half * 0.5) * s.size, salt=0, turn=0.2)
    s.fill([s.box(-s.half, 0.2, s.half, 0.5)], "fdf0f2")
    marks.cross(s.part(-0.11, 0.35, 0.14), "9aa0a8")
    s.fill([s.disc(0.11, 0.35, 0.075)], "ffffff")
    marks.heart(s.part(0.11, 0.355, 0.09), "f03a5a")


def game(s: Sign) -> None:
    """Draw bright gems to be matched."""
    ground(s, "2a1a5a", "4a2a7a")
    across = 5 if s.half < 0.4 else 11
    wide = s.wide * 0.9 / across
    tones = ("ff4a5a", "4ac8ff", "ffd03a", "6ae06a", "d86aff")
    for i in range(across * int(0.74 / wide)):
        u, v = -s.half * 0.9 + wide * (i % across + 0.5), -0.3 + wide * (i // across + 0.5)
        gem, tone = s.part(u, v, wide * 0.84), tones[(i * 3 + i // 4) % 5]
        shape = gem.disc(0, 0, 0.46) if (i * 3 + i // 4) % 2 else gem.poly([(0, -0.5), (0.5, 0), (0, 0.5), (-0.5, 0)])
        gem.body([shape], tone, 0.15)
    s.text("1250", 0.0, -0.4, 0.1, "ffffff")


def feed(s: Sign) -> None:
    """Draw a picture with a red heart below it, another one coming."""
    ground(s, "ffffff")
    s.fill([s.disc(-s.half + 0.06, -0.43, 0.034)], "e87a4a")
    s.fill([s.box(-s.half + 0.12, -0.445, 0.02, -0.415, 0.01)], "3a4048", 0.8)
    _snap(s.part(0, -0.36 + s.half, s.wide), 1)
    v = -0.36 + s.wide + 0.06
    marks.heart(s.part(-s.half + 0.07, v, 0.08))
    marks.bubble(s.part(-s.half + 0.17, v, 0.07), "8a94a0")
    s.fill([s.box(-s.half + 0.03, v + 0.07, s.half * 0.6, v + 0.095, 0.01)], "5a6068", 0.7)
    _snap(s.part(0, v + 0.14 + s.half, s.wide), 2)


def calendar(s: Sign) -> None:
    """Draw a month with one day in red."""
    ground(s, "fdfdfb")
    bar(s, "MAY", "d8402c")
    for i in range(35):
        u, v = -s.half + 0.065 + (i % 7) * (s.wide - 0.13) / 6, -0.26 + (i // 7) * 0.14
        if i == 17:
            s.fill([s.disc(u, v, 0.045)], "e0402c")
        s.text(str(i % 31 + 1), u, v - 0.005, 0.05, "ffffff" if i == 17 else "3a4048")


def viewfinder(s: Sign) -> None:
    """Draw a camera's view of mountains by a lake, its corners and its shutter."""
    ground(s, "7ab8e0", "d8eaf0")
    s.fill(
        [
            s.poly(
                [(-s.half, 0.12), (-s.half * 0.5, -0.18), (-s.half * 0.1, 0.05), (s.half * 0.35, -0.28), (s.half, 0.12)]
            )
        ],
        "5a7088",
    )
    s.fill(
        [s.poly([(s.half * 0.2, -0.175), (s.half * 0.35, -0.28), (s.half * 0.49, -0.185), (s.half * 0.35, -0.2)])],
        "ffffff",
    )
    s.fill([s.box(-s.half, 0.1, s.half, 0.3)], "3a90a8")
    s.fill([s.box(-s.half, 0.28, s.half, 0.5)], "16181c")
    for a in (-1, 1):
        for b in (-0.44, 0.22):
            d = 0.06 if b < 0 else -0.06
            s.fill(
                [s.line([(a * s.half * 0.8, b + d), (a * s.half * 0.8, b), (a * (s.half * 0.8 - 0.06), b)], 0.012)],
                "ffffff",
            )
    s.fill([s.disc(0, 0.39, 0.065)], "ffffff")
    s.fill(s.ring(0, 0.39, 0.052, 0.008), "16181c")
    s.fill([s.disc(s.half * 0.6, -0.46, 0.012)], "ff3030")
