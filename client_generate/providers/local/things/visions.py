"""What fills large screens to show ideas: the world, nets, chips, brains of light, clouds, locks, globes."""

from __future__ import annotations

import math

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.sign import Sign, ground
from client_generate.providers.local.people import busts, person
from client_generate.providers.local.things import marks
from client_generate.providers.local.things.marks import arc

# Coasts, coarse: longitude and latitude in degrees.
_LANDS: tuple[tuple[tuple[float, float], ...], ...] = (
    ((-165, 65), (-130, 70), (-95, 72), (-80, 66), (-60, 55), (-66, 45), (-80, 32), (-82, 25), (-97, 26), (-95, 17),
     (-80, 8), (-105, 20), (-118, 33), (-125, 48), (-150, 60)),
    ((-78, 8), (-60, 9), (-36, -6), (-40, -22), (-57, -37), (-68, -54), (-74, -45), (-70, -18), (-81, -4)),
    ((-50, 60), (-22, 70), (-20, 82), (-60, 82), (-55, 70)),
    ((-16, 28), (-6, 36), (10, 37), (32, 31), (43, 11), (51, 11), (40, -12), (32, -28), (19, -34), (12, -16), (8, 4),
     (-8, 5), (-17, 14)),
    ((-9, 38), (-9, 43), (-2, 46), (3, 51), (9, 57), (6, 62), (20, 70), (40, 67), (68, 73), (110, 76), (170, 69),
     (160, 60), (142, 54), (130, 42), (121, 38), (121, 28), (108, 20), (104, 9), (98, 16), (88, 22), (80, 8), (72, 20),
     (60, 25), (45, 13), (35, 30), (27, 37), (18, 40), (12, 44), (3, 43), (-2, 37)),
    ((114, -22), (130, -12), (143, -11), (153, -27), (147, -38), (132, -32), (116, -35)),
    ((-5, 50), (1, 52), (-2, 58), (-6, 57)), ((131, 32), (141, 37), (143, 44), (138, 38)),
    ((96, 5), (106, -6), (118, -4), (140, -6), (120, 4)), ((44, -25), (50, -16), (47, -25)),
)  # fmt: skip


def _earth(s: Sign, lon: float, lat: float) -> tuple[float, float]:
    wide = min(s.wide * 0.96, 1.75)
    return lon / 360 * wide, -(lat - 15) / 175 * min(wide * 0.56, 0.95)


def world(s: Sign) -> None:
    """Draw the lands of the earth and glowing lines between its towns."""
    ground(s, "071a3a", "04102a")
    s.body([s.poly([_earth(s, *place) for place in land]) for land in _LANDS], "1f5a9a", 0.02, 0.75)
    towns = [
        (-74, 41),
        (-118, 34),
        (-47, -23),
        (0, 51),
        (37, 55),
        (77, 28),
        (121, 31),
        (140, 36),
        (151, -34),
        (28, -26),
        (55, 25),
    ]
    for one, other in (
        (0, 3),
        (1, 7),
        (0, 2),
        (3, 5),
        (3, 10),
        (4, 6),
        (10, 6),
        (5, 8),
        (9, 3),
        (9, 10),
        (1, 0),
        (6, 7),
        (2, 9),
    ):
        (u0, v0), (u1, v1) = _earth(s, *towns[one]), _earth(s, *towns[other])
        lift = 0.12 + 0.14 * abs(u1 - u0)
        line = [(u0, v0), ((u0 + u1) / 2, (v0 + v1) / 2 - lift), (u1, v1)]
        s.fill([s.bow(line, 0.007)], "ffd070" if one % 2 else "5ae0ff", 0.95)
    for lon, lat in towns:
        u, v = _earth(s, lon, lat)
        s.glow(u, v, 0.06, "8ae8ff", 0.8)
        s.fill([s.disc(u, v, 0.012)], "ffffff")


def pins(s: Sign) -> None:
    """Draw a map of land with red pins."""
    ground(s, "9ad0ea", "86c4e2")
    s.body([s.poly([_earth(s, *place) for place in land]) for land in _LANDS], "cfe0a4", 0.01, 0.85)
    for lon, lat in ((-100, 42), (-55, -12), (4, 50), (22, 2), (78, 24), (118, 36), (134, -24)):
        u, v = _earth(s, lon, lat)
        s.body(
            [s.poly([(u, v), (u - 0.035, v - 0.07), *arc(u, v - 0.085, 0.04, 0.47, 1.03, 12), (u + 0.035, v - 0.07)])],
            "e0342c",
            0.02,
        )
        s.fill([s.disc(u, v - 0.085, 0.016)], "ffffff")


def news(s: Sign) -> None:
    """Draw somebody who reads the news at a desk, a map behind, a red band of words."""
    ground(s, "1c3f8a", "0e2454")
    world_ = s.part(0, -0.1, 0.8, s.wide / 0.8)
    s.body([world_.poly([_earth(world_, *p) for p in land]) for land in _LANDS], "3a6ac0", 0.01, 0.8)
    who = person.read("a woman in a red blazer with a bob", 71)
    look = msgspec.structs.replace(s.look, cast=(who,), things=s.look.things - {"silhouette", "backlit"})
    busts.seated(s.plate, look, s.spot(-0.1 if s.half > 0.4 else 0.0, -0.1), min(0.17, s.half * 0.5) * s.size, salt=0)
    s.body([s.box(-s.half, 0.26, s.half, 0.5)], "dfe6f0", 0.03)
    s.fill([s.box(-s.half, 0.28, s.half, 0.4)], "d0202c")
    s.text("NEWS", -s.half + 0.06, 0.335, 0.09, "ffffff", left=True)
    s.fill([s.box(-s.half + 0.4, 0.315, s.half - 0.1, 0.355, 0.01)], "ffffff", 0.85)


def net(s: Sign) -> None:
    """Draw dots tied to each other by glowing lines."""
    ground(s, "0a1230", "141c4a")
    chance = np.random.default_rng(11)
    dots = [(float(u), float(v)) for u, v in chance.uniform((-s.half, -0.5), (s.half, 0.5), (46, 2))]
    near = [(a, b) for i, a in enumerate(dots) for b in dots[:i] if math.dist(a, b) < 0.3]
    s.fill([s.line([a, b], 0.005) for a, b in near], "4a9aff", 0.7)
    for i, (u, v) in enumerate(dots):
        radius = (0.018, 0.012, 0.03)[i % 3]
        s.glow(u, v, radius * 4, "4ac8ff", 0.6)
        s.fill([s.disc(u, v, radius)], "ffd070" if i % 7 == 0 else "d8f4ff")


def _traces(s: Sign, tone: str, salt: int = 4) -> None:
    chance, shapes, ends = np.random.default_rng(salt), [], []
    for i in range(40):
        side = i % 4
        along = float(chance.uniform(-0.19, 0.19))
        out, bend = (
            float(chance.uniform(0.3, 0.46 if side < 2 else max(s.half - 0.1, 0.3))),
            float(chance.uniform(-0.16, 0.16)),
        )
        way = 1 if side % 2 else -1
        path = [
            (along, way * 0.2),
            (along, way * 0.28),
            (along + bend, way * (0.28 + abs(bend))),
            (along + bend, way * max(out, 0.3 + abs(bend))),
        ]
        points = path if side < 2 else [(v, u) for u, v in path]
        shapes.append(s.line(points, 0.008))
        ends.append(s.disc(*points[-1], 0.014))
    s.fill([*shapes, *ends], tone, 0.9)


def circuit(s: Sign) -> None:
    """Draw a chip on its board, traces running from it."""
    ground(s, "0c3a34", "062420")
    _traces(s, "d8b45a")
    s.glow(0, 0, 0.5, "4affd0", 0.35)
    s.body([s.box(-0.22, -0.22, 0.22, 0.22, 0.02)], "23282e", 0.03)
    s.body([s.box(-0.14, -0.14, 0.14, 0.14, 0.01)], "3a424a", 0.02)
    s.text("AI" if s.look.has("brain content") else "CPU", 0, -0.01, 0.14, "8affe0")


def brain(s: Sign) -> None:
    """Draw a brain of glowing lines and dots, digits around it."""
    ground(s, "0a0f2a", "141a44")
    _digits(s, "2a4aa0")
    s.glow(0, 0, 0.6, "4a6aff", 0.4)
    outline = [(-0.4, 0.06), (-0.38, -0.16), (-0.24, -0.32), (0.0, -0.38), (0.24, -0.32), (0.4, -0.14), (0.42, 0.06),
               (0.3, 0.2), (0.1, 0.22), (0.06, 0.36), (-0.04, 0.4), (-0.06, 0.22), (-0.26, 0.2)]  # fmt: skip
    shape = s.curve(outline)
    s.fill([shape], "16307a", 0.9)
    folds = [
        [(-0.34, -0.04), (-0.2, -0.12), (-0.22, 0.06), (-0.06, 0.1)],
        [(-0.26, -0.24), (-0.12, -0.16), (-0.04, -0.3)],
        [(0.0, -0.36), (0.04, -0.14), (-0.08, -0.02)],
        [(0.14, -0.32), (0.2, -0.18), (0.1, -0.06), (0.16, 0.1)],
        [(0.34, -0.16), (0.26, -0.02), (0.36, 0.08)],
        [(0.02, 0.04), (0.1, 0.2)],
    ]
    s.fill([s.bow(fold, 0.012) for fold in folds], "7ad0ff")
    loop = [*outline, outline[0]]
    s.fill([s.bow(loop, 0.014)], "a8e4ff")
    for u, v in [point for fold in folds for point in fold]:
        s.glow(u, v, 0.07, "7ae8ff", 0.7)
        s.fill([s.disc(u, v, 0.013)], "ffffff")


def _digits(s: Sign, tone: str) -> None:
    chance = np.random.default_rng(9)
    for u in np.arange(-s.half + 0.04, s.half, 0.085).tolist():
        start = float(chance.uniform(-0.06, 0.06))
        for row in range(9):
            if chance.random() < 0.75:
                s.text(str(int(chance.integers(2))), u, -0.46 + start + row * 0.115, 0.075, tone)


def streams(s: Sign) -> None:
    """Draw columns of falling digits."""
    ground(s, "02140c", "042a18")
    _digits(s, "1f9a5a")
    chance = np.random.default_rng(10)
    for _ in range(16):
        u, v = float(chance.uniform(-s.half, s.half)), float(chance.uniform(-0.4, 0.4))
        s.glow(u, v, 0.1, "5affa0", 0.5)
        s.text(str(int(chance.integers(2))), u, v, 0.11, "c8ffe0")


def cloud(s: Sign) -> None:
    """Draw a cloud to which things below are tied."""
    ground(s, "dceaf8", "b8d2ee")
    names = ("phone", "house", "clock", "car") if s.half > 0.4 else ("phone", "house")
    for i, name in enumerate(names):
        u = -s.half + s.wide * (i + 0.5) / len(names)
        s.fill([s.line([(u * 0.3, -0.06), (u, 0.14)], 0.012)], "2f7fd8")
        s.fill([s.disc(u, 0.28, 0.13)], "ffffff")
        marks.MARKS[name](s.part(u, 0.28, 0.16))
    marks.cloud(s.part(0, -0.18, min(0.62, s.wide * 0.9)), "ffffff")
    s.fill(
        [
            s.poly(
                [
                    (0, -0.32),
                    (0.09, -0.2),
                    (0.035, -0.2),
                    (0.035, -0.06),
                    (-0.035, -0.06),
                    (-0.035, -0.2),
                    (-0.09, -0.2),
                ]
            )
        ],
        "2f7fd8",
    )


def cyber(s: Sign) -> None:
    """Draw a glowing padlock in the middle of a net of traces."""
    ground(s, "04122a", "081c40")
    _traces(s, "2a8ae0", 6)
    s.glow(0, 0, 0.55, "3a9aff", 0.5)
    s.fill([s.disc(0, 0, 0.25)], "0a2a5a")
    s.fill(s.ring(0, 0, 0.25, 0.014), "6ad0ff")
    marks.padlock(s.part(0, -0.02, 0.3), "5ac8ff")


def hologram(s: Sign) -> None:
    """Draw a globe of light over rings, plates of figures beside it."""
    ground(s, "03101e", "062234")
    s.glow(0, 0.0, 0.6, "2ac8ff", 0.4)
    for turn in range(5):
        across = 0.32 * abs(math.cos(turn * math.pi / 5))
        s.fill(
            [
                s.line(
                    [(across * math.cos(a), -0.04 + 0.32 * math.sin(a)) for a in np.linspace(0, 6.29, 40).tolist()],
                    0.007,
                )
            ],
            "5ae4ff",
            0.9,
        )
    for v in (-0.2, -0.1, 0.0, 0.1, 0.2):
        wide = math.sqrt(max(0.32**2 - v * v, 0))
        s.fill(
            [
                s.line(
                    [
                        (wide * math.cos(a), v - 0.04 + wide * 0.16 * math.sin(a))
                        for a in np.linspace(0, 6.29, 40).tolist()
                    ],
                    0.006,
                )
            ],
            "5ae4ff",
            0.8,
        )
    for radius in (0.3, 0.42):
        s.fill(
            [
                s.line(
                    [
                        (radius * math.cos(a), 0.38 + radius * 0.2 * math.sin(a))
                        for a in np.linspace(0, 6.29, 40).tolist()
                    ],
                    0.01,
                )
            ],
            "2aa8e0",
        )
    for side in (-1, 1) if s.half > 0.5 else ():
        u = side * 0.62
        s.fill([s.box(u - 0.15, -0.26, u + 0.15, 0.1, 0.01)], "0e4a6a", 0.7)
        s.fill(
            [
                s.box(u - 0.11 + i * 0.06, 0.05 - h, u - 0.07 + i * 0.06, 0.05)
                for i, h in enumerate((0.08, 0.14, 0.1, 0.2))
            ],
            "8af0ff",
        )


def scan(s: Sign) -> None:
    """Draw an X-ray of a chest."""
    ground(s, "060a10", "0c141e")
    bone = np.array([0.72, 0.8, 0.88], np.float32)
    s.glow(0, 0.05, 0.5, "4a6a8a", 0.3)
    for i in range(6):
        v = -0.28 + i * 0.1
        for side in (-1, 1):
            s.fill(
                [
                    s.bow(
                        [
                            (side * 0.03, v - 0.04),
                            (side * (0.2 + 0.012 * i), v - 0.03),
                            (side * (0.27 + 0.01 * i), v + 0.06),
                            (side * 0.16, v + 0.13),
                        ],
                        0.022,
                    )
                ],
                bone,
                0.6,
            )
    s.fill([s.box(-0.03, -0.44 + i * 0.075, 0.03, -0.385 + i * 0.075, 0.01) for i in range(11)], bone, 0.85)
    s.fill(
        [s.bow([(side * 0.03, -0.36), (side * 0.2, -0.4), (side * 0.34, -0.34)], 0.03) for side in (-1, 1)], bone, 0.8
    )
