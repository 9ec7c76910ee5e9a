"""Large and special vehicles from the side, in metres: school bus, tram, lorries, a plough, a taxi, a camper."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.things import coaches, rolling
from client_generate.providers.local.things.rolling import AMBER, RED


def school_bus(pen: Pen) -> None:
    """Draw an American school bus with its red lamps flashing and its stop sign out."""
    yellow = "f4b41c"
    pen.shadow(10.4)
    body = [
        (-5.0, 0.5),
        (-5.05, 2.7),
        (-4.8, 3.1),
        (3.3, 3.12),
        (3.55, 2.9),
        (3.7, 1.9),
        (4.8, 1.7),
        (5.1, 1.4),
        (5.15, 0.5),
    ]
    pen.solid([pen.poly(body)], yellow, 0.3)
    pen.flat([pen.box(-5.0, 0.46, 5.1, 0.66)], "24262a")
    pen.flat([pen.box(-5.02, v, 3.3, v + 0.09) for v in (1.0, 1.4)], "1c1e22")
    panes = [pen.box(u, 1.78, u + 0.84, 2.6, 0.08) for u in np.arange(-4.8, 1.6, 1.0).tolist()]
    pen.glass(panes, lit=not pen.look.palette.bright)
    pen.flat([pen.box(2.36, 0.56, 3.28, 2.76, 0.05)], "24282e")
    pen.glass([pen.box(2.42, 1.2, 2.8, 2.68), pen.box(2.86, 1.2, 3.22, 2.68)], lit=True)
    pen.glass([pen.poly([(3.36, 2.66), (3.56, 2.66), (3.68, 1.94), (3.36, 1.94)])])
    for number, u in enumerate((-4.38, -2.38, -0.38)):
        rolling.head(pen, u, 2.1, 0.19, salt=21 + number)
    rolling.seams(pen, [[(3.7, 1.88), (3.74, 0.7)]])
    pen.flat([pen.box(-3.4, 2.78, 0.6, 2.98, 0.03)], "1c1e22")
    pen.flat([pen.box(-3.2 + i * 0.42, 2.83, -2.92 + i * 0.42, 2.93) for i in range(9)], yellow)
    rolling.wheels(pen, (-3.2, 4.1), 0.52, "e8c86a")
    rolling.headlights(pen, (5.06, 1.0), (-5.05, 1.0))
    for u in (3.0, -4.6):
        rolling.lamp(pen, u, 3.16, RED, 0.17, strong=1.3)
        rolling.lamp(pen, u - 0.5, 3.16, AMBER, 0.15, strong=1.1)
    sign(pen, 1.96, 1.86)


def sign(pen: Pen, u: float, v: float, size: float = 0.42) -> None:
    """Draw an eight-cornered stop sign; bars stand for its letters."""
    eight = [(u + size * np.cos(a), v + size * np.sin(a)) for a in (np.arange(8) + 0.5) * np.pi / 4]
    pen.flat([pen.poly([(u + (x - u) * 1.14, v + (y - v) * 1.14) for x, y in eight])], "f4f2ee")
    pen.solid([pen.poly(eight)], "d0242c", 0.06)
    pen.flat(
        [
            pen.box(
                u - size * 0.66 + i * size * 0.36, v - size * 0.2, u - size * 0.42 + i * size * 0.36, v + size * 0.2
            )
            for i in range(4)
        ],
        "f8f4f0",
    )


def crossing_sign(pen: Pen) -> None:
    """Draw the blue sign of a zebra crossing on its post."""
    pen.solid([pen.line([(0, 0), (0, 2.2)], 0.07)], "8a9098", 0.03)
    pen.solid([pen.box(-0.36, 1.6, 0.36, 2.32, 0.06)], "1f5fb8", 0.03)
    pen.flat([pen.poly([(-0.3, 1.68), (0.3, 1.68), (0, 2.26)])], "f8fcff")
    pen.flat([pen.line([(-0.1, 1.72), (0.0, 1.9), (0.1, 1.72)], 0.05), pen.line([(0, 1.9), (0, 2.02)], 0.06)], "14181e")
    pen.flat([pen.disc(0, 2.1, 0.045)], "14181e")


def tram(pen: Pen) -> None:
    """Draw a tram of two cars with its pantograph on the wire."""
    red, lit = "c4282c", not pen.look.palette.bright
    pen.shadow(13.4, 0.16)
    pen.flat([pen.line([(-40, 5.5), (40, 5.5)], 0.05), pen.line([(-40, 5.9), (40, 5.9)], 0.03)], "2a2e34", 0.8)
    pen.flat(
        [pen.line([(-2.2, 3.6), (-1.4, 4.6), (-2.4, 5.45)], 0.1), pen.line([(-2.8, 5.48), (-1.9, 5.48)], 0.1)], "2a2e34"
    )
    for left, right in ((-6.6, -0.2), (0.2, 6.6)):
        pen.solid([pen.box(left, 0.3, right, 3.5, 0.4)], red, 0.3)
        pen.solid([pen.box(left + 0.2, 3.4, right - 0.2, 3.66, 0.1)], "d8d4cc", 0.08)
        pen.flat([pen.box(left + 0.05, 1.62, right - 0.05, 1.76)], "f4ecd8")
        pen.flat([pen.box(left + 0.2, 0.26, right - 0.2, 0.52)], "2a2c30")
    pen.flat([pen.box(-0.3, 0.5, 0.3, 3.3)], "24262a")
    pen.flat([pen.box(-6.3, 1.86, -0.4, 3.16, 0.12), pen.box(0.4, 1.86, 5.6, 3.16, 0.12)], "24282e")
    panes = [pen.box(u, 1.94, u + 1.0, 3.08, 0.08) for u in (-6.2, -3.7, -1.5, 0.5, 1.6, 4.1)]
    doors = [pen.box(u + d, 0.66, u + d + 0.52, 3.08, 0.05) for u in (-5.05, -2.6, 2.85) for d in (0.0, 0.58)]
    pen.flat([pen.box(u - 0.1, 0.56, u + 1.2, 3.16, 0.06) for u in (-5.05, -2.6, 2.85)], "24282e")
    pen.glass([*panes, *doors], lit=lit)
    pen.glass([pen.poly([(5.7, 3.1), (6.3, 3.0), (6.56, 2.0), (5.7, 1.9)])])
    for number, u in enumerate((-5.7, -3.2, -1.0, 1.0, 2.1, 4.6)):
        rolling.head(pen, u, 2.36, 0.19, salt=31 + number)
    rolling.head(pen, 6.0, 2.4, 0.18, salt=40)
    pen.flat([pen.box(4.4, 3.2, 6.2, 3.42, 0.03)], "1a1c20")
    pen.plate.fill(
        pen.plate.shapes([pen.box(4.6 + i * 0.26, 3.25, 4.78 + i * 0.26, 3.37) for i in range(6)]), AMBER, 0.95
    )
    rolling.wheels(pen, (-5.6, -4.6, -1.9, -0.9, 1.2, 2.2, 4.9, 5.8), 0.3, "50545a")
    rolling.headlights(pen, (6.54, 1.1), (-6.62, 1.1))


def lorry(pen: Pen, tone: str = "c83c2c", *, short: bool = False) -> None:
    """Draw an articulated lorry, or a shorter one."""
    back, cab = (-4.6, 2.2) if short else (-6.6, 3.4)
    pen.shadow(cab - back + 2.2, 0.16)
    pen.flat([pen.box(back, 0.7, cab + 1.6, 1.05)], "24262a")
    pen.solid([pen.box(back, 1.0, cab - 0.1, 3.95, 0.06)], "e8e6e0", 0.25)
    pen.flat([pen.box(back + 0.3, 1.6, cab - 0.4, 1.86)], tone, 0.95)
    pen.flat([pen.disc(back + 1.5, 2.9, 0.5)], tone, 0.95)
    pen.flat([pen.box(back + 2.4, 2.9, back + 4.6, 3.16), pen.box(back + 2.4, 2.5, back + 3.8, 2.68)], tone, 0.9)
    hull = [(cab, 0.6), (cab, 3.5), (cab + 0.5, 3.75), (cab + 1.5, 3.2), (cab + 2.0, 2.0), (cab + 2.1, 0.6)]
    pen.solid([pen.poly(hull)], tone, 0.3)
    pen.glass([pen.poly([(cab + 0.5, 2.9), (cab + 1.4, 2.8), (cab + 1.8, 1.95), (cab + 0.5, 1.9)])])
    rolling.head(pen, cab + 1.05, 2.3, 0.2, salt=9)
    rolling.seams(pen, [[(cab + 0.36, 3.3), (cab + 0.36, 0.9)]])
    pen.solid([pen.box(cab + 1.72, 1.9, cab + 1.92, 2.5, 0.05)], "24262a", 0.04)
    pen.flat([pen.box(cab + 1.2, 0.5, cab + 2.12, 0.74)], "34363c")
    rear = (back + 1.0, back + 2.1) if short else (back + 1.0, back + 2.1, back + 3.2, cab - 0.5)
    rolling.wheels(pen, (*rear, cab + 1.1), 0.5)
    rolling.headlights(pen, (cab + 2.08, 1.0), (back, 1.0))


def garbage(pen: Pen) -> None:
    """Draw a refuse lorry."""
    pen.shadow(9.4)
    pen.flat([pen.box(-4.4, 0.6, 4.2, 1.0)], "24262a")
    body = [(-4.0, 0.95), (-4.6, 1.6), (-4.3, 3.3), (-3.3, 3.6), (1.9, 3.6), (2.0, 0.95)]
    pen.solid([pen.poly(body)], "f07a1c", 0.3)
    pen.flat([pen.poly([(-4.45, 1.2), (-4.52, 2.4), (-3.6, 2.1), (-3.5, 1.1)])], "24262a")
    rolling.seams(pen, [[(u, 3.5), (u, 1.1)] for u in (-3.0, -1.4, 0.2)], 0.06)
    pen.solid([pen.poly([(2.2, 0.6), (2.2, 3.2), (3.6, 3.2), (4.3, 1.9), (4.4, 0.6)])], "f4f0e8", 0.2)
    pen.glass([pen.poly([(2.6, 2.9), (3.5, 2.9), (4.0, 1.9), (2.6, 1.8)])])
    rolling.head(pen, 3.2, 2.3, 0.2)
    rolling.wheels(pen, (-2.4, -1.3, 3.2), 0.5)
    rolling.headlights(pen, (4.38, 1.0), (-4.5, 1.0))
    rolling.lamp(pen, 3.0, 3.34, AMBER, 0.16)
    rolling.lamp(pen, -3.2, 3.74, AMBER, 0.16)


def plough(pen: Pen) -> None:
    """Draw an orange lorry with a snow blade and a beacon."""
    pen.shadow(8.4)
    pen.flat([pen.box(-3.8, 0.6, 3.4, 1.0)], "24262a")
    pen.solid([pen.poly([(-3.8, 1.0), (-4.0, 2.5), (0.9, 2.5), (0.8, 1.0)])], "f07a1c", 0.2)
    pen.flat([pen.poly([(-3.9, 2.4), (-2.6, 2.9), (-0.4, 2.9), (0.8, 2.4)])], "8a6a4a")
    rolling.seams(pen, [[(u, 2.4), (u, 1.1)] for u in (-2.8, -1.6, -0.4)], 0.06)
    pen.solid([pen.poly([(1.1, 0.6), (1.1, 3.2), (2.6, 3.2), (3.2, 1.9), (3.3, 0.6)])], "f07a1c", 0.2)
    pen.glass([pen.poly([(1.5, 2.9), (2.5, 2.9), (2.95, 1.9), (1.5, 1.8)])])
    rolling.head(pen, 2.1, 2.3, 0.2)
    rolling.wheels(pen, (-2.6, -1.5, 2.1), 0.52)
    rolling.headlights(pen, (3.28, 1.3), (-3.9, 1.2))
    pen.flat([pen.line([(3.2, 0.8), (4.0, 0.7)], 0.2)], "24262a")
    blade = [(3.8, 0.05), (3.7, 0.8), (4.0, 1.7), (4.5, 1.9), (4.25, 1.1), (4.3, 0.5), (4.6, 0.05)]
    pen.solid([pen.curve(blade)], "e8c81e", 0.2)
    rolling.lamp(pen, 1.9, 3.36, AMBER, 0.2, strong=1.5)


def taxi(pen: Pen) -> None:
    """Draw a yellow taxi with its sign lit and a chequered band."""
    coaches.painted(pen, "f4c01c")
    pen.flat(
        [
            pen.box(-1.9 + i * 0.36, 0.78 if i % 2 else 0.66, -1.72 + i * 0.36, 0.9 if i % 2 else 0.78)
            for i in range(10)
        ],
        "1c1e22",
    )
    pen.solid([pen.box(-0.55, 1.48, 0.15, 1.74, 0.06)], "fff2c0", 0.06)
    pen.flat([pen.box(-0.44 + i * 0.13, 1.54, -0.36 + i * 0.13, 1.68) for i in range(4)], "1c1e22")
    pen.plate.glow(pen.at(-0.2, 1.6), 0.9 * pen.metre, pen.look.palette.key * 0.6 + WHITE * 0.2, 0.6)


def camper(pen: Pen) -> None:
    """Draw a camper van."""
    pen.shadow(6.4)
    body = [(-3.1, 0.45), (-3.15, 2.6), (-2.9, 2.85), (1.4, 2.85), (1.9, 2.6), (2.2, 1.7), (3.0, 1.4), (3.1, 0.45)]
    pen.solid([pen.poly(body)], "f2ecdc", 0.3)
    pen.flat([pen.box(-3.1, 0.95, 2.9, 1.3)], "3a9a8c", 0.95)
    pen.glass([pen.box(-2.7, 1.6, -1.6, 2.3, 0.1), pen.box(-0.2, 1.6, 0.9, 2.3, 0.1)], lit=not pen.look.palette.bright)
    pen.glass([pen.poly([(1.2, 2.4), (1.76, 2.4), (2.06, 1.66), (1.2, 1.6)])])
    pen.flat([pen.line([(-3.0, 2.75), (1.2, 2.75)], 0.12)], "e8823c")
    rolling.seams(pen, [[(-1.4, 2.6), (-1.4, 0.6)], [(-0.4, 2.6), (-0.4, 0.6)], [(1.1, 2.5), (1.1, 0.6)]])
    rolling.wheels(pen, (-1.9, 2.1), 0.42)
    rolling.headlights(pen, (3.05, 0.95), (-3.12, 0.95))
