"""Vehicles from the side, in metres: vans, buses, ambulances, police, fire engines, cars, tractors, motorbikes."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import capsule
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.people import figures

_INK = "1c2024"
_BLUE = np.array([0.25, 0.5, 1.0], np.float32)
_VAN = [
    (-2.62, 0.42), (-2.66, 2.3), (-2.5, 2.5), (0.9, 2.54), (1.3, 2.46), (1.98, 1.6), (2.56, 1.34), (2.72, 1.05),
    (2.74, 0.42),
]  # fmt: skip
_CAR = [
    (-2.2, 0.36), (-2.24, 0.82), (-2.05, 0.98), (-1.5, 1.06), (-0.95, 1.46), (0.35, 1.48), (1.1, 1.02), (1.95, 0.88),
    (2.2, 0.66), (2.2, 0.36),
]  # fmt: skip
_FIRE = [
    (-3.7, 0.55), (-3.72, 2.75), (1.7, 2.8), (1.75, 2.95), (3.2, 2.9), (3.62, 1.75), (3.7, 0.9), (3.68, 0.55),
]  # fmt: skip


def vehicle(pen: Pen, kind: str) -> None:
    """Draw a vehicle of a kind of `KINDS`."""
    KINDS[kind][1](pen)


def _wheels(pen: Pen, places: tuple[float, ...], radius: float = 0.36) -> None:
    pen.flat([pen.disc(u, radius, radius * 1.2) for u in places], "14161a")
    pen.solid([pen.disc(u, radius, radius) for u in places], "2a2c30", 0.08, rim=0.15)
    pen.solid([pen.disc(u, radius, radius * 0.6) for u in places], "b4b8bc", 0.06, rim=0.3)
    pen.flat([pen.disc(u, radius, radius * 0.18) for u in places], "3a3c40")


def _lamps(pen: Pen, front: tuple[float, float], back: tuple[float, float], high: float = 0.16) -> None:
    p = pen.look.palette
    night = not p.bright or bool(pen.look.weather)
    pen.flat([pen.box(front[0] - 0.34, front[1], front[0], front[1] + high, 0.05)], "f4f0dc")
    pen.flat([pen.box(back[0], back[1], back[0] + 0.12, back[1] + high * 1.6, 0.04)], "b8202a")
    if night:
        pen.plate.glow(pen.at(front[0] - 0.05, front[1] + high / 2), 1.3 * pen.metre, p.key, 0.75)
        pen.plate.glow(pen.at(front[0], front[1] + high / 2), 0.4 * pen.metre, WHITE, 0.9)
        red = np.array([1.0, 0.16, 0.1], np.float32)
        pen.plate.glow(pen.at(back[0], back[1] + high / 2), 0.6 * pen.metre, red, 0.7)
        beam = pen.poly(
            [
                (front[0], front[1] + 0.1),
                (front[0] + 3.6, 0.7),
                (front[0] + 4.0, -0.05),
                (front[0] + 1.0, -0.05),
                (front[0], front[1]),
            ]
        )
        rows, columns, mask = pen.plate.shape(beam)
        x = pen.plate.grid()[0][:, columns]
        away = np.clip(1 - np.abs(x - pen.at(*front)[0]) / (4.0 * pen.metre), 0, 1)
        pen.plate.light((rows, columns, mask * away), p.key, 0.28)


def _seams(pen: Pen, lines: list[list[tuple[float, float]]]) -> None:
    rows, columns, mask = pen.plate.shapes([pen.line(line, 0.022) for line in lines])
    pen.plate.tint((rows, columns, mask), pen.look.palette.ink, 0.4)


def _driver(pen: Pen, at: tuple[float, float], size: float = 0.17) -> None:
    figures.head(pen.plate, pen.look, pen.at(*at), size * pen.metre, face=True, turn=pen.faces * 0.9, salt=4)


def _paint(pen: Pen, usual: Pixels | str) -> Pixels | str:
    return usual if pen.look.paint is None else pen.look.paint


def _van(pen: Pen, paint: Pixels | str = "e8e4da", mark: str | None = "d2682c") -> None:
    pen.shadow(5.6)
    pen.solid([pen.curve(_VAN)], _paint(pen, paint), 0.3)
    pen.flat([pen.box(-2.6, 0.4, 2.7, 0.62, 0.06)], "34363c")
    window = [(0.72, 2.2), (1.18, 2.2), (1.76, 1.6), (0.72, 1.52)]
    pen.glass([pen.poly(window)])
    _driver(pen, (1.0, 1.78))
    _seams(
        pen,
        [
            [(0.6, 2.36), (0.6, 0.6)],
            [(-1.2, 2.36), (-1.2, 0.6)],
            [(-2.5, 1.42), (0.6, 1.42)],
            [(1.82, 1.5), (1.6, 0.7)],
        ],
    )
    if mark:
        pen.flat([pen.box(-2.62, 0.72, 2.6, 0.86)], mark, 0.9)
        pen.flat([pen.disc(-1.0, 1.82, 0.36)], mark, 0.95)
        pen.flat([pen.box(-0.5, 1.86, 0.42, 2.0), pen.box(-0.5, 1.64, 0.2, 1.74)], mark, 0.85)
        pen.flat([pen.box(-1.2, 1.68, -0.8, 1.92, 0.03)], "f4efe4")
        pen.flat([pen.box(-1.04, 1.68, -0.96, 1.92)], mark)
    pen.solid([pen.box(1.66, 1.42, 1.82, 1.72, 0.05)], "2a2c30", 0.04)
    _wheels(pen, (-1.62, 1.72))
    _lamps(pen, (2.68, 0.92), (-2.66, 1.0), 0.2)


def _bar(pen: Pen, u: float, v: float, long: float) -> None:
    """Put blue lights on a roof; they flash at night and are seen by day."""
    bright = pen.look.palette.bright
    pen.solid([pen.box(u - long / 2, v, u + long / 2, v + 0.2, 0.06)], "2c5ae0", 0.08, rim=0.8)
    for side in (-1, 1):
        at = pen.at(u + side * long * 0.36, v + 0.12)
        pen.plate.glow(at, (0.8 if bright else 3.4) * pen.metre, _BLUE, 0.5 if bright else 0.75)
        pen.plate.glow(at, 0.34 * pen.metre, mix(_BLUE, WHITE, 0.75), 1.0)


def _ambulance(pen: Pen) -> None:
    _van(pen, "f2f0e8", None)
    red, yellow = "d02c2c", "e6c81e"
    pen.flat([pen.box(-2.62, 0.72, 2.6, 1.12)], yellow, 0.95)
    squares = [
        pen.box(-2.6 + i * 0.52, 0.72 if i % 2 else 0.92, -2.34 + i * 0.52, 0.92 if i % 2 else 1.12) for i in range(10)
    ]
    pen.flat(squares, red, 0.95)
    pen.flat([pen.box(-1.02, 1.44, -0.7, 2.24), pen.box(-1.26, 1.68, -0.46, 2.0)], red)
    pen.glass([pen.box(-2.3, 1.6, -1.6, 2.2, 0.06)], lit=not pen.look.palette.bright)
    _wheels(pen, (-1.62, 1.72))
    _bar(pen, 0.6, 2.52, 1.3)
    _bar(pen, -2.2, 2.48, 0.5)


def _car(pen: Pen, paint: Pixels | str = "b8422e", *, driven: bool = True) -> None:
    pen.shadow(4.6)
    pen.solid([pen.curve(_CAR)], _paint(pen, paint), 0.26)
    pen.flat([pen.box(-2.1, 0.32, 2.1, 0.46, 0.06)], "2c2e34")
    pen.glass([pen.poly([(-1.24, 1.06), (-0.86, 1.4), (-0.32, 1.42), (-0.32, 1.04)])])
    pen.glass([pen.poly([(-0.22, 1.42), (0.3, 1.41), (0.86, 1.04), (-0.22, 1.04)])])
    if driven:
        _driver(pen, (0.12, 1.18), 0.145)
    _seams(
        pen,
        [
            [(-0.27, 1.4), (-0.3, 0.5)],
            [(0.86, 1.02), (0.78, 0.5)],
            [(-1.26, 1.04), (-1.1, 0.6)],
            [(-2.1, 0.86), (1.9, 0.8)],
        ],
    )
    pen.solid([pen.box(0.62, 1.02, 0.8, 1.14, 0.04)], paint if isinstance(paint, str) else "2c2e34", 0.05)
    _wheels(pen, (-1.36, 1.36), 0.34)
    _lamps(pen, (2.16, 0.66), (-2.22, 0.74), 0.12)


def _police(pen: Pen) -> None:
    _car(pen, "e8ecf0")
    pen.flat([pen.box(-2.1, 0.58, 1.96, 0.86, 0.04)], "1c4aa8")
    pen.flat(
        [pen.box(-2.0 + i * 0.4, 0.72 if i % 2 else 0.58, -1.8 + i * 0.4, 0.86 if i % 2 else 0.72) for i in range(10)],
        "e6d21e",
    )
    _wheels(pen, (-1.36, 1.36), 0.34)
    _bar(pen, -0.3, 1.48, 0.9)


def _fire(pen: Pen) -> None:
    pen.shadow(7.6)
    pen.solid([pen.poly(_FIRE)], "c8241e", 0.3)
    pen.flat([pen.box(-3.66, 0.5, 3.6, 0.72)], "34363c")
    pen.flat([pen.box(-3.7, 1.0, 3.64, 1.2)], "f4f0dc", 0.95)
    for u in (-3.5, -2.1, -0.7):
        pen.solid([pen.box(u, 1.32, u + 1.24, 2.5, 0.04)], "b4b8bc", 0.1)
        _seams(pen, [[(u, v), (u + 1.24, v)] for v in (1.5, 1.68, 1.86, 2.04, 2.22, 2.4)])
    pen.glass([pen.box(0.86, 1.7, 1.7, 2.5, 0.08)])
    pen.glass([pen.poly([(1.86, 2.6), (3.0, 2.56), (3.36, 1.72), (1.86, 1.68)])])
    _driver(pen, (2.5, 1.98), 0.19)
    _seams(pen, [[(1.78, 2.7), (1.78, 0.7)], [(0.72, 2.7), (0.72, 0.7)]])
    rails = [pen.line([(-3.8, v), (2.2, v + 0.1)], 0.07) for v in (2.92, 3.2)]
    rungs = [pen.line([(-3.6 + i * 0.44, 2.92), (-3.6 + i * 0.44, 3.24)], 0.05) for i in range(13)]
    pen.solid([*rails, *rungs], "c8ccd0", 0.03)
    _wheels(pen, (-2.3, 2.6), 0.5)
    _bar(pen, 2.5, 2.92, 1.1)
    _lamps(pen, (3.64, 0.82), (-3.72, 1.0), 0.2)


def _bus(pen: Pen) -> None:
    lit = not pen.look.palette.bright
    pen.shadow(11.2)
    pen.solid([pen.box(-5.5, 0.36, 5.5, 3.02, 0.34)], _paint(pen, "d8a02c"), 0.3)
    pen.flat([pen.box(-5.46, 0.34, 5.46, 0.62, 0.1)], "34363c")
    pen.flat([pen.box(-5.48, 0.98, 5.48, 1.1)], "f4efe0", 0.8)
    panes = [pen.box(u, 1.36, u + 1.28, 2.5, 0.1) for u in (-5.2, -3.8, -1.04, 0.36)]
    doors = [pen.box(u, 0.5, u + 0.62, 2.56, 0.06) for u in (-2.42, -1.76, 3.1, 3.76)]
    pen.flat(
        [
            pen.box(-5.3, 1.28, 1.76, 2.58, 0.12),
            pen.box(-2.5, 0.46, -1.06, 2.62, 0.06),
            pen.box(3.02, 0.46, 4.46, 2.62, 0.06),
        ],
        "24282e",
    )
    pen.glass([*panes, *doors, pen.box(1.9, 1.36, 2.9, 2.5, 0.1)], lit=lit)
    pen.glass([pen.poly([(4.6, 2.5), (5.42, 2.5), (5.46, 1.3), (4.6, 1.3)])], lit=lit)
    for number, u in enumerate((-4.5, -3.2, -0.3, 0.9, 2.3)):
        size = 0.2 * pen.metre
        pen.plate.fill(
            pen.plate.shape(capsule(pen.at(u, 1.4), size * 1.5, pen.at(u, 1.66), size * 0.8)), pen.tone("3a4450") * 0.8
        )
        figures.head(pen.plate, pen.look, pen.at(u, 1.86), size, face=True, turn=pen.faces * 0.9, salt=5 + number)
    _driver(pen, (4.96, 1.74), 0.2)
    pen.flat([pen.box(1.9, 2.62, 4.4, 2.92, 0.04)], "1a1c20")
    text = [pen.box(2.1 + i * 0.36, 2.69, 2.36 + i * 0.36, 2.85) for i in range(6)]
    pen.plate.fill(pen.plate.shapes(text), np.array([1.0, 0.72, 0.2], np.float32), 0.9)
    _wheels(pen, (-3.5, 2.5), 0.48)
    _lamps(pen, (5.48, 0.72), (-5.5, 0.86), 0.2)


def _tractor(pen: Pen) -> None:
    pen.shadow(4.4, 0.16)
    pen.flat([pen.line([(-0.9, 0.8), (1.5, 0.72)], 0.4)], "24262a")
    pen.solid(
        [pen.curve([(0.1, 0.75), (0.1, 1.66), (1.4, 1.62), (1.9, 1.46), (1.98, 0.8), (1.5, 0.66)])],
        _paint(pen, "3a7a34"),
        0.2,
    )
    pen.flat([pen.box(1.1 + i * 0.18, 0.9, 1.2 + i * 0.18, 1.4) for i in range(4)], "24301e")
    pen.solid([pen.line([(0.62, 1.6), (0.62, 2.5)], 0.1)], "34363c", 0.05)
    pen.flat([pen.poly([(-1.3, 1.3), (-1.1, 2.62), (0.12, 2.62), (0.26, 1.3)])], "24282e")
    pen.glass([pen.poly([(-1.16, 1.36), (-0.98, 2.52), (0.02, 2.52), (0.14, 1.36)])])
    body = capsule(pen.at(-0.66, 1.3), 0.3 * pen.metre, pen.at(-0.55, 1.86), 0.2 * pen.metre)
    pen.solid([body], "6a86a0", 0.1)
    _driver(pen, (-0.5, 2.18), 0.19)
    pen.solid([pen.box(-1.3, 2.56, 0.3, 2.74, 0.08)], "c8ccc4", 0.08)
    pen.solid(
        [pen.curve([(-2.0, 1.1), (-1.8, 1.72), (-1.2, 1.92), (-0.5, 1.7), (-0.3, 1.2), (-1.1, 1.5)])], "3a7a34", 0.12
    )
    for u, r in ((-1.15, 0.86), (1.45, 0.52)):
        pen.solid([pen.disc(u, r, r)], "2a2826", 0.1, rim=0.2)
        angle = np.linspace(0, 2 * np.pi, 19)[:-1]
        lugs = [
            pen.line(
                [
                    (u + r * 0.72 * np.cos(a), r + r * 0.72 * np.sin(a)),
                    (u + r * 1.03 * np.cos(a + 0.16), r + r * 1.03 * np.sin(a + 0.16)),
                ],
                0.07,
            )
            for a in angle.tolist()
        ]
        pen.flat(lugs, "1c1a18")
        pen.solid([pen.disc(u, r, r * 0.56)], "d8b42c", 0.08)
        pen.flat([pen.disc(u, r, r * 0.16)], "5a4a1c")


def sitter(
    pen: Pen, hip: tuple[float, float], hand: tuple[float, float], foot: tuple[float, float], coat: str, *,
    salt: int = 0, helmet: bool = False,
) -> None:  # fmt: skip
    """Draw somebody who sits, from the side: on a saddle or a chair, a hand on bars or a table."""
    m, look = pen.metre, pen.look
    worn = figures.worn(look, salt, pen.tone(coat))
    knee = ((hip[0] + foot[0]) / 2 + 0.28, (hip[1] + foot[1]) / 2 + 0.12)
    chest = (hip[0] + 0.22, hip[1] + 0.56)
    elbow = ((chest[0] + hand[0]) / 2 - 0.04, (chest[1] + hand[1]) / 2 - 0.1)

    def limb(one: tuple[float, float], wide: float, other: tuple[float, float], narrow: float) -> Pixels:
        return capsule(pen.at(*one), wide * m, pen.at(*other), narrow * m)

    pen.solid([limb(hip, 0.13, knee, 0.1), limb(knee, 0.1, foot, 0.07)], "2a3040", 0.08)
    pen.solid([limb(foot, 0.07, (foot[0] + 0.2, foot[1] - 0.03), 0.05)], "1c1e22", 0.04)
    light, p = (look.light, -0.8), look.palette
    pen.plate.solid(
        pen.plate.shape(limb(hip, 0.17, chest, 0.19), 0.01),
        worn * 0.5,
        mix(worn, p.key, 0.15),
        light,
        round_=0.1 * m,
        rim=p.key * 0.6,
    )
    pen.plate.solid(
        pen.plate.shapes(
            [limb((chest[0] + 0.02, chest[1] + 0.02), 0.1, elbow, 0.08), limb(elbow, 0.08, hand, 0.05)], 0.01
        ),
        worn * 0.42,
        mix(worn, p.key, 0.1),
        light,
        round_=0.06 * m,
        rim=p.key * 0.5,
    )
    pen.solid([pen.disc(hand[0], hand[1], 0.055)], look.whom(salt).skin, 0.04)
    figures.head(
        pen.plate, look, pen.at(chest[0] + 0.14, chest[1] + 0.3), 0.14 * m, face=True, turn=pen.faces * 1.0, salt=salt
    )
    if not helmet:
        return
    shell = [
        (chest[0] - 0.06, chest[1] + 0.28),
        (chest[0] - 0.04, chest[1] + 0.44),
        (chest[0] + 0.12, chest[1] + 0.52),
        (chest[0] + 0.28, chest[1] + 0.44),
        (chest[0] + 0.31, chest[1] + 0.34),
        (chest[0] + 0.12, chest[1] + 0.35),
    ]
    pen.solid([pen.curve(shell)], "d8dce0", 0.07)


def _motorbike(pen: Pen) -> None:
    pen.shadow(2.4, 0.08)
    _wheels(pen, (-0.74, 0.76), 0.33)
    pen.solid([pen.line([(0.76, 0.33), (0.46, 0.98)], 0.07)], "b4b8bc", 0.03)
    pen.solid(
        [pen.line([(-0.74, 0.33), (-0.1, 0.42)], 0.09), pen.line([(-0.9, 0.3), (0.1, 0.26)], 0.1)], "9a9ea4", 0.04
    )
    pen.solid([pen.box(-0.26, 0.26, 0.34, 0.64, 0.1)], "4a4e54", 0.08)
    pen.solid(
        [pen.curve([(-0.1, 0.64), (-0.06, 0.86), (0.3, 0.94), (0.5, 0.84), (0.44, 0.64)])], _paint(pen, "b8242c"), 0.1
    )
    pen.solid([pen.curve([(-0.98, 0.86), (-0.6, 0.84), (-0.1, 0.74), (-0.1, 0.64), (-0.7, 0.68)])], "24262a", 0.06)
    pen.solid([pen.disc(0.58, 0.9, 0.12)], "d8dce0", 0.06)
    sitter(pen, (-0.34, 0.88), (0.42, 1.08), (0.02, 0.3), "34302e", helmet=True)
    _lamps(pen, (0.72, 0.84), (-1.0, 0.76), 0.1)


def _scooter(pen: Pen) -> None:
    paint = _paint(pen, "3aa08a")
    pen.shadow(2.0, 0.08)
    _wheels(pen, (-0.6, 0.62), 0.24)
    pen.solid(
        [pen.curve([(-0.98, 0.4), (-0.92, 0.68), (-0.5, 0.78), (-0.16, 0.7), (-0.14, 0.36), (-0.5, 0.36)])], paint, 0.12
    )
    pen.solid([pen.box(-0.3, 0.28, 0.4, 0.38, 0.04)], paint, 0.05)
    pen.solid([pen.line([(0.36, 0.3), (0.5, 0.98)], 0.13)], paint, 0.06)
    pen.solid([pen.line([(0.62, 0.26), (0.52, 0.6)], 0.07)], "9a9ea4", 0.03)
    pen.solid([pen.box(-0.8, 0.76, -0.1, 0.86, 0.05)], "2a2624", 0.04)
    sitter(pen, (-0.36, 0.92), (0.4, 1.02), (0.14, 0.42), "c8642c", helmet=True)
    if pen.look.has("delivery"):
        pen.solid([pen.box(-1.1, 0.88, -0.62, 1.4, 0.06)], "d8642c", 0.1)
    _lamps(pen, (0.6, 0.92), (-1.0, 0.6), 0.1)


KINDS: dict[str, tuple[float, Callable[[Pen], None]]] = {
    "ambulance": (5.5, _ambulance),
    "police": (4.6, _police),
    "fire engine": (7.5, _fire),
    "coach": (11.2, _bus),
    "van": (5.5, _van),
    "tractor": (4.2, _tractor),
    "motorbike": (2.4, _motorbike),
    "scooter": (2.2, _scooter),
    "parked": (4.6, lambda pen: _car(pen, driven=False)),
}
"""Kinds of vehicle: how long each is in metres, and what draws it."""


def car(pen: Pen, paint: str) -> None:
    """Draw a car of this colour, nobody in it."""
    _car(pen, paint, driven=False)


def painted(pen: Pen, paint: str, *, driven: bool = True) -> None:
    """Draw a car of this colour, and whoever drives it."""
    _car(pen, paint, driven=driven)
