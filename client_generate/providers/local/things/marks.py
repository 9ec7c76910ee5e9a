"""Marks that stand beside or above the words of a card, and in rows on screens: a padlock, a drop, a heart, a globe.

Each is drawn on a sign of height 1: from -0.5 to 0.5 both ways.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import Point
from client_generate.providers.local.drawing.sign import Sign

WHITE = "ffffff"


def arc(u: float, v: float, radius: float, start: float, end: float, steps: int = 20) -> list[Point]:
    """Return points on a circle between two angles in turns, clockwise from the right."""
    turns = np.linspace(start, end, steps) * 2 * math.pi
    return [(u + radius * math.cos(t), v + radius * math.sin(t)) for t in turns.tolist()]


def padlock(s: Sign, tone: str = "e0a83a") -> None:
    """Draw a closed padlock."""
    s.body(
        [s.line([(-0.2, 0.02), (-0.2, -0.2), *arc(0, -0.2, 0.2, 0.5, 1.0), (0.2, -0.2), (0.2, 0.02)], 0.085)], "c8ccd2"
    )
    s.body([s.box(-0.36, -0.06, 0.36, 0.48, 0.09)], tone, 0.1)
    s.fill([s.disc(0, 0.17, 0.075), s.poly([(-0.03, 0.18), (0.03, 0.18), (0.055, 0.35), (-0.055, 0.35)])], "33260c")


def drop(s: Sign, tone: str = "2f8fe0") -> None:
    """Draw a single drop of water."""
    s.body([s.curve([(0, -0.52), (0.1, -0.28), (0.29, 0.06), (0.33, 0.26), (0.2, 0.45), (0, 0.5), (-0.2, 0.45),
                     (-0.33, 0.26), (-0.29, 0.06), (-0.1, -0.28)])], tone, 0.16)  # fmt: skip
    s.fill([s.bow([(-0.2, 0.2), (-0.17, 0.33), (-0.06, 0.4)], 0.05)], WHITE, 0.75)


def heart(s: Sign, tone: str = "e0304a") -> None:
    """Draw a heart."""
    points: list[Point] = []
    for t in np.linspace(0, 2 * math.pi, 60).tolist():
        y = 13 * math.cos(t) - 5 * math.cos(2 * t) - 2 * math.cos(3 * t) - math.cos(4 * t)
        points.append((16 * math.sin(t) ** 3 / 34, -y / 34 - 0.04))
    s.body([s.poly(points)], tone, 0.14)
    s.fill([s.bow([(-0.34, -0.12), (-0.3, -0.26), (-0.18, -0.31)], 0.045)], WHITE, 0.6)


def leaf(s: Sign, tone: str = "4aa84a") -> None:
    """Draw a leaf with its veins."""
    s.body([s.curve([(-0.4, 0.36), (-0.42, -0.02), (-0.2, -0.34), (0.2, -0.44), (0.46, -0.46), (0.44, -0.14),
                     (0.3, 0.2), (0.02, 0.38)])], tone, 0.12)  # fmt: skip
    s.fill([s.bow([(-0.5, 0.5), (-0.34, 0.3), (0.0, -0.02), (0.36, -0.36)], 0.035)], "e8f6dc", 0.9)
    veins = [s.line([(u, -u * 0.98 - 0.02), (u + 0.2, -u * 0.98 - 0.0)], 0.018) for u in (-0.2, -0.02, 0.14)]
    veins += [s.line([(u, -u * 0.98 - 0.02), (u - 0.01, -u * 0.98 - 0.21)], 0.018) for u in (-0.2, -0.02, 0.14)]
    s.fill(veins, "e8f6dc", 0.7)


def car(s: Sign, tone: str = "e0483a") -> None:
    """Draw a small car from the side."""
    s.body([s.curve([(-0.62, 0.2), (-0.62, 0.02), (-0.44, -0.04), (-0.28, -0.26), (0.1, -0.28), (0.34, -0.04),
                     (0.6, 0.04), (0.64, 0.2), (0.5, 0.25), (-0.5, 0.25)])], tone, 0.1)  # fmt: skip
    s.fill([s.poly([(-0.34, -0.04), (-0.22, -0.2), (-0.05, -0.21), (-0.05, -0.04)]),
            s.poly([(0.0, -0.04), (0.0, -0.21), (0.08, -0.2), (0.22, -0.04)])], "dcecf6")  # fmt: skip
    for u in (-0.36, 0.38):
        s.fill([s.disc(u, 0.24, 0.13)], "20242a")
        s.fill([s.disc(u, 0.24, 0.06)], "c8ccd2")


def key(s: Sign, tone: str = "d8a83c") -> None:
    """Draw a key."""
    s.body([*s.ring(-0.26, -0.02, 0.17, 0.09), s.box(-0.1, -0.06, 0.5, 0.03, 0.02), s.box(0.28, 0, 0.35, 0.17),
            s.box(0.41, 0, 0.48, 0.13)], tone, 0.05)  # fmt: skip


def phone(s: Sign, tone: str = "2a3448") -> None:
    """Draw a smartphone."""
    s.body([s.box(-0.25, -0.5, 0.25, 0.5, 0.07)], tone, 0.04)
    s.fill([s.box(-0.21, -0.42, 0.21, 0.42, 0.02)], "bfe0f4")
    s.fill([s.disc(0, 0.46, 0.025), s.box(-0.06, -0.47, 0.06, -0.45, 0.01)], "e8ecf0")


def tooth(s: Sign, tone: str = "fbfbf6") -> None:
    """Draw a tooth."""
    s.body([s.curve([(-0.2, -0.42), (0, -0.35), (0.2, -0.42), (0.36, -0.26), (0.33, 0.02), (0.24, 0.36), (0.15, 0.48),
                     (0.08, 0.3), (0, 0.12), (-0.08, 0.3), (-0.15, 0.48), (-0.24, 0.36), (-0.33, 0.02),
                     (-0.36, -0.26)])], tone, 0.12, 0.78)  # fmt: skip
    s.fill([s.bow([(-0.24, -0.12), (-0.24, -0.26), (-0.15, -0.31)], 0.03)], "ffffff")


def house(s: Sign, tone: str = "e07a3c") -> None:
    """Draw a house."""
    s.body([s.box(0.2, -0.42, 0.31, -0.12)], "8a5038", 0.03)
    s.body([s.box(-0.34, -0.06, 0.34, 0.46, 0.02)], "f2e6d0", 0.05, 0.8)
    s.body([s.poly([(-0.5, 0.0), (0, -0.46), (0.5, 0.0), (0.42, 0.06), (0, -0.33), (-0.42, 0.06)])], tone, 0.04)
    s.fill([s.poly([(-0.36, -0.02), (0, -0.35), (0.36, -0.02)])], "f2e6d0")
    s.fill([s.box(-0.1, 0.12, 0.1, 0.46)], "7a4a30")
    s.fill([s.box(-0.28, 0.06, -0.15, 0.2), s.box(0.15, 0.06, 0.28, 0.2)], "7ab8dc")


def sun(s: Sign, tone: str = "f6b42c") -> None:
    """Draw the sun with its rays."""
    rays = []
    for turn in range(12):
        a = turn / 12 * 2 * math.pi
        c, d = math.cos(a), math.sin(a)
        rays.append(s.line([(0.34 * c, 0.34 * d), (0.49 * c, 0.49 * d)], 0.055))
    s.fill(rays, tone)
    s.body([s.disc(0, 0, 0.26)], tone, 0.12, 0.8)


def tree(s: Sign, tone: str = "3f9a4c") -> None:
    """Draw a round tree."""
    s.body([s.poly([(-0.06, 0.5), (-0.04, 0.0), (0.04, 0.0), (0.06, 0.5)])], "7a5230", 0.03)
    s.body(
        [s.disc(-0.18, -0.04, 0.2), s.disc(0.18, -0.04, 0.2), s.disc(0, -0.24, 0.25), s.disc(0, 0.0, 0.2)], tone, 0.14
    )


def star(s: Sign, tone: str = "f2bc34") -> None:
    """Draw a star."""
    points = []
    for i in range(10):
        a, r = -math.pi / 2 + i * math.pi / 5, 0.5 if i % 2 == 0 else 0.21
        points.append((r * math.cos(a), r * math.sin(a) + 0.03))
    s.body([s.poly(points)], tone, 0.08)


def tick(s: Sign, tone: str = "2fa45c") -> None:
    """Draw a white tick on a disc."""
    s.body([s.disc(0, 0, 0.47)], tone, 0.1, 0.8)
    s.fill([s.line([(-0.23, 0.01), (-0.06, 0.19), (0.25, -0.18)], 0.1)], WHITE)


def cross(s: Sign, tone: str = "d8342c") -> None:
    """Draw a white cross out on a disc."""
    s.body([s.disc(0, 0, 0.47)], tone, 0.1, 0.8)
    s.fill([s.line([(-0.18, -0.18), (0.18, 0.18)], 0.1), s.line([(-0.18, 0.18), (0.18, -0.18)], 0.1)], WHITE)


def aid(s: Sign, tone: str = "d8342c") -> None:
    """Draw a red cross with equal arms."""
    s.body([s.box(-0.15, -0.46, 0.15, 0.46, 0.03), s.box(-0.46, -0.15, 0.46, 0.15, 0.03)], tone, 0.05, 0.8)


def arrow(s: Sign, tone: str = "2f7fd8") -> None:
    """Draw an arrow that rises to the right."""
    s.body([s.poly([(-0.48, 0.34), (-0.16, 0.02), (0.02, 0.2), (0.26, -0.06), (0.14, -0.18), (0.5, -0.34), (0.46, 0.06),
                    (0.36, 0.02), (0.03, 0.37), (-0.16, 0.18), (-0.4, 0.42)])], tone, 0.05)  # fmt: skip


def globe(s: Sign, tone: str = "3a90d8") -> None:
    """Draw the earth: seas and green lands."""
    s.body([s.disc(0, 0, 0.47)], tone, 0.28)
    lands = [
        s.curve(
            [(-0.36, -0.24), (-0.14, -0.4), (0.02, -0.34), (-0.04, -0.2), (-0.16, -0.12), (-0.2, 0.0), (-0.34, -0.06)]
        ),
        s.curve([(-0.2, 0.04), (-0.02, 0.08), (-0.02, 0.2), (-0.12, 0.38), (-0.2, 0.22)]),
        s.curve([(0.1, -0.34), (0.28, -0.3), (0.42, -0.1), (0.3, 0.0), (0.24, -0.1), (0.1, -0.16)]),
        s.curve([(0.12, -0.1), (0.3, -0.02), (0.32, 0.12), (0.22, 0.3), (0.14, 0.14), (0.06, 0.04)]),
    ]
    s.body(lands, "58b05c", 0.06, 0.75)


def bubble(s: Sign, tone: str = "3a9ae0") -> None:
    """Draw a speech bubble with three dots."""
    s.body(
        [s.box(-0.48, -0.4, 0.48, 0.22, 0.14), s.poly([(-0.26, 0.18), (-0.02, 0.18), (-0.3, 0.46)])], tone, 0.06, 0.8
    )
    s.fill([s.disc(u, -0.09, 0.065) for u in (-0.22, 0, 0.22)], WHITE)


def shield(s: Sign, tone: str = "2f6fc0") -> None:
    """Draw a shield with a tick."""
    side = [(0.2, -0.4), (0.4, -0.34), (0.39, 0.0), (0.3, 0.24), (0.14, 0.42)]
    s.body([s.poly([(0, -0.48), *side, (0, 0.5), *[(-u, v) for u, v in reversed(side)]])], tone, 0.08)
    s.fill([s.line([(-0.18, 0.0), (-0.04, 0.15), (0.2, -0.16)], 0.085)], WHITE)


def clock(s: Sign, tone: str = "2a3448") -> None:
    """Draw a clock."""
    s.body([s.disc(0, 0, 0.48)], tone, 0.06)
    s.fill([s.disc(0, 0, 0.41)], "fbfaf4")
    marks = [s.line([(0.34 * c, 0.34 * d), (0.39 * c, 0.39 * d)], 0.03)
             for c, d in ((math.cos(i * math.pi / 6), math.sin(i * math.pi / 6)) for i in range(12))]  # fmt: skip
    s.fill([*marks, s.line([(0, 0.05), (0, -0.3)], 0.035), s.line([(-0.04, -0.02), (0.2, 0.13)], 0.045)], "20242c")
    s.fill([s.disc(0, 0, 0.035)], "d8402c")


def coin(s: Sign, tone: str = "e8b53c") -> None:
    """Draw a gold coin with its number."""
    s.body([s.disc(0.03, 0.03, 0.46)], "a8781c", 0.03)
    s.body([s.disc(0, 0, 0.45)], tone, 0.07)
    s.fill(s.ring(0, 0, 0.36, 0.025), "a8781c", 0.8)
    s.text("1", 0.0, -0.02, 0.6, "8a5f14")


def wifi(s: Sign, tone: str = "2f7fd8") -> None:
    """Draw waves of a radio network."""
    s.body([s.bow(arc(0, 0.34, r, 0.635, 0.865), 0.1) for r in (0.26, 0.48, 0.7)], tone, 0.03)
    s.body([s.disc(0, 0.34, 0.08)], tone, 0.03)


def recycling(s: Sign, tone: str = "35a050") -> None:
    """Draw three arrows that follow each other in a ring."""
    for part in range(3):
        start = part / 3 - 0.22
        path = arc(0, 0.0, 0.34, start, start + 0.2)
        a = (start + 0.2) * 2 * math.pi
        tip, out = (start + 0.29) * 2 * math.pi, 0.34
        head = [(0.17 * math.cos(a), 0.17 * math.sin(a)), (0.51 * math.cos(a), 0.51 * math.sin(a)),
                (out * math.cos(tip), out * math.sin(tip))]  # fmt: skip
        s.body([s.line(path, 0.15), s.poly(head)], tone, 0.05)


def bulb(s: Sign, tone: str = "f6c844") -> None:
    """Draw a light bulb that burns."""
    s.glow(0, -0.1, 0.8, tone, 0.3)
    s.body([s.curve([(0, -0.48), (0.3, -0.34), (0.34, -0.06), (0.18, 0.16), (0.13, 0.26), (-0.13, 0.26), (-0.18, 0.16),
                     (-0.34, -0.06), (-0.3, -0.34)])], tone, 0.14, 0.8)  # fmt: skip
    s.body(
        [
            s.box(-0.13, 0.28, 0.13, 0.34, 0.02),
            s.box(-0.12, 0.36, 0.12, 0.42, 0.02),
            s.box(-0.08, 0.44, 0.08, 0.5, 0.02),
        ],
        "6a7078",
        0.02,
    )


def warning(s: Sign, tone: str = "f2b62c") -> None:
    """Draw a triangle that warns."""
    s.body([s.poly([(0, -0.46), (0.52, 0.42), (-0.52, 0.42)])], tone, 0.05)
    s.fill([s.poly([(-0.05, -0.2), (0.05, -0.2), (0.03, 0.16), (-0.03, 0.16)]), s.disc(0, 0.28, 0.05)], "22201a")


def cloud(s: Sign, tone: str = "dcecf8") -> None:
    """Draw a cloud."""
    s.body(
        [
            s.disc(-0.26, 0.08, 0.2),
            s.disc(0.0, -0.1, 0.27),
            s.disc(0.28, 0.06, 0.22),
            s.box(-0.3, 0.06, 0.3, 0.28, 0.1),
        ],
        tone,
        0.1,
        0.8,
    )


def plane(s: Sign, tone: str = "3a8ad8") -> None:
    """Draw an aeroplane from above, climbing to the right."""
    s.body(
        [
            s.poly(
                [
                    (0.5, -0.42),
                    (0.34, -0.4),
                    (0.12, -0.18),
                    (-0.34, -0.3),
                    (-0.42, -0.22),
                    (-0.06, 0.0),
                    (-0.26, 0.2),
                    (-0.42, 0.18),
                    (-0.48, 0.24),
                    (-0.3, 0.34),
                    (-0.2, 0.5),
                    (-0.14, 0.44),
                    (-0.16, 0.3),
                    (0.04, 0.1),
                    (0.24, 0.46),
                    (0.32, 0.38),
                    (0.22, -0.08),
                    (0.44, -0.3),
                ]
            )
        ],
        tone,
        0.05,
    )


def paw(s: Sign, tone: str = "8a5a3a") -> None:
    """Draw a paw print."""
    s.body(
        [
            s.curve(
                [
                    (0, -0.02),
                    (0.2, 0.14),
                    (0.28, 0.32),
                    (0.12, 0.42),
                    (0, 0.38),
                    (-0.12, 0.42),
                    (-0.28, 0.32),
                    (-0.2, 0.14),
                ]
            ),
            s.disc(-0.36, 0.0, 0.1, 0.14),
            s.disc(0.36, 0.0, 0.1, 0.14),
            s.disc(-0.14, -0.26, 0.11, 0.15),
            s.disc(0.14, -0.26, 0.11, 0.15),
        ],
        tone,
        0.06,
    )


def envelope(s: Sign, tone: str = "f4f0e6") -> None:
    """Draw an envelope."""
    s.body([s.box(-0.5, -0.32, 0.5, 0.34, 0.03)], tone, 0.03, 0.85)
    s.fill([s.line([(-0.48, -0.3), (0, 0.08), (0.48, -0.3)], 0.04)], "a89a80")


def emblem(s: Sign, tone: str = "f0883a") -> None:
    """Draw a mark that might be a company's: a ring cut by a wave."""
    s.body([s.disc(0, 0, 0.48)], tone, 0.06, 0.85)
    s.fill([s.curve([(-0.45, 0.1), (-0.24, -0.08), (0.0, 0.04), (0.24, 0.14), (0.45, -0.02), (0.43, 0.12), (0.24, 0.28),
                     (0.0, 0.18), (-0.24, 0.06), (-0.43, 0.2)])], WHITE)  # fmt: skip
    s.fill([s.disc(0.14, -0.2, 0.09)], WHITE)


def trophy(s: Sign, tone: str = "e8b53c") -> None:
    """Draw a cup that winners get."""
    s.body([s.bow([(-0.26, -0.34), (-0.48, -0.34), (-0.44, -0.08), (-0.2, 0.02)], 0.06),
            s.bow([(0.26, -0.34), (0.48, -0.34), (0.44, -0.08), (0.2, 0.02)], 0.06)], tone, 0.02)  # fmt: skip
    s.body([s.curve([(-0.28, -0.46), (0.28, -0.46), (0.26, -0.1), (0.1, 0.14), (0, 0.17), (-0.1, 0.14), (-0.26, -0.1)]),
            s.box(-0.05, 0.12, 0.05, 0.32), s.box(-0.22, 0.32, 0.22, 0.48, 0.02)], tone, 0.08)  # fmt: skip


def ribbon(s: Sign, tone: str = "e8588a") -> None:
    """Draw a loop of ribbon, worn for a cause."""
    s.body(
        [
            s.line(
                [(-0.3, 0.5), (0.16, -0.22), (0.1, -0.42), (0, -0.47), (-0.1, -0.42), (-0.16, -0.22), (0.3, 0.5)], 0.14
            )
        ],
        tone,
        0.05,
    )


def bicycle(s: Sign, tone: str = "f4f0e6") -> None:
    """Draw a bicycle from the side."""
    s = s.part(0.0, 0.02, 0.8)
    for u in (-0.38, 0.38):
        s.fill(s.ring(u, 0.16, 0.24, 0.05), tone)
    bars = [[(-0.38, 0.16), (-0.14, -0.16), (0.26, -0.16), (0.0, 0.16), (-0.38, 0.16)], [(-0.2, -0.27), (0.0, 0.16)],
            [(0.38, 0.16), (0.22, -0.3), (0.36, -0.34)], [(-0.29, -0.28), (-0.1, -0.28)]]  # fmt: skip
    s.fill([s.line(bar, 0.05) for bar in bars], tone)


def peaks(s: Sign, tone: str = "e0b048") -> None:
    """Draw a range of mountains in one thin line."""
    line = [(-1.0, 0.36), (-0.62, 0.3), (-0.34, -0.02), (-0.22, 0.1), (0.08, -0.4), (0.34, 0.0), (0.46, -0.12)]
    s.fill([s.line([*line, (0.74, 0.3), (1.0, 0.36)], 0.022)], tone)
    s.fill([s.line([(-0.06, -0.16), (0.03, -0.08), (0.09, -0.18), (0.17, -0.08), (0.22, -0.17)], 0.016)], tone)


MARKS: dict[str, Callable[[Sign], None]] = {
    "padlock": padlock, "drop": drop, "heart": heart, "leaf": leaf, "car": car, "key": key, "phone": phone,
    "tooth": tooth, "house": house, "sun": sun, "tree": tree, "star": star, "tick": tick, "cross": cross, "aid": aid,
    "arrow": arrow, "globe": globe, "bubble": bubble, "shield": shield, "clock": clock, "coin": coin, "wifi": wifi,
    "recycling": recycling, "bulb": bulb, "warning": warning, "cloud": cloud, "plane": plane, "paw": paw,
    "envelope": envelope, "peaks": peaks, "emblem": emblem, "trophy": trophy, "ribbon": ribbon,
    "bicycle": bicycle,
}  # fmt: skip
