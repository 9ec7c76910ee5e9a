"""A dam, a data centre from outside, a house under solar panels."""

from __future__ import annotations

import itertools
import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.solids import Solids
from client_generate.providers.local.places.views import Sight
from client_generate.providers.local.things import masonry as m


def dam(s: Solids) -> None:
    """Build a curved dam between mountains, water falling from its gates."""
    angle = np.linspace(-1.05, 1.05, 25)
    top = [(46 * math.sin(a), 34.0, 40 - 34 * math.cos(a)) for a in angle.tolist()]
    foot = [(34 * math.sin(a), 0.0, 34 - 40 * math.cos(a)) for a in angle.tolist()]
    inside = np.array([0, 10, 90.0])
    s.add([[foot[n], foot[n + 1], top[n + 1], top[n]] for n in range(24)], "c8c4bc", inside=inside, nearer=40)
    s.lines([(foot[n], top[n]) for n in range(0, 25, 2)], 0.3, "a8a49c", nearer=41)
    s.add(
        [
            [top[n], top[n + 1], (top[n + 1][0], 34, top[n + 1][2] + 4), (top[n][0], 34, top[n][2] + 4)]
            for n in range(24)
        ],
        "8a8c90",
        nearer=40,
    )
    s.lines([(top[n], top[n + 1]) for n in range(24)], 1.0, "dcd8d0", nearer=42)
    s.ground([(-40, 44), (40, 44), (60, 200), (-60, 200)], "3a86b0", 32)
    for n in (9, 12, 15):
        (a, b, c), (d, _, f) = top[n], foot[n]
        fall = [(a, 28, c - 0.5), (a, 26, c - 5), (d, 14, f - 6), (d, 0, f - 10)]
        for off in (-1.2, 0.0, 1.2):
            s.lines(
                [((p[0] + off, p[1], p[2]), (q[0] + off, q[1], q[2])) for p, q in itertools.pairwise(fall)],
                1.5,
                "f2f8fa",
                nearer=52,
            )
        s.balls([(d + k, 0.8, f - 11) for k in (-3, -1, 1, 3)], 2.0, "f4f8fa", nearer=54)
        _ = b
    s.ground([(-14, -110), (14, -110), (20, 0), (-20, 0)], "3f86a4")
    for x, z, r, h in ((-76, 30, 46, 66), (78, 30, 46, 72), (-90, -30, 40, 40), (92, -30, 42, 44), (0, 220, 120, 80)):
        s.turned(
            x,
            z,
            [(r, 0), (r * 0.62, h * 0.45), (r * 0.3, h * 0.8), (0.2, h)],
            ("6a7a5c", "76806a")[int(abs(x)) % 2],
            sides=11,
            shadow=False,
        )
    for n in range(18):
        m.cypress(s, (-1) ** n * (22 + 2.4 * n), -14 - 3 * (n % 5), 7)


def data_centre(s: Solids) -> None:
    """Build a long windowless hall with rows of coolers, a fence and masts."""
    s.box((-34, 34), (0, 12), (0, 24), "c8ced4", "9aa2a8")
    for n in range(17):
        x = -33.6 + 4 * n
        s.box((x, x + 0.35), (0, 12), (-0.25, 0), "8a949c", shadow=False, nearer=13)
    s.box((-34, 34), (9.4, 10.4), (-0.3, 0), "2f7fd0", shadow=False, nearer=13.2)
    s.box((-5, 5), (0, 5), (-3, 0), "3a4650", nearer=13)
    s.windows((-5, 0.4, -3.05), 10, 4, (4, 1), share=1, size=(0.85, 0.9), inside=(0, 2, 0), nearer=14)
    for i in range(9):
        for k in range(3):
            x, z = -30 + 7 * i, 3.5 + 7 * k
            s.box((x, x + 4.6), (12, 14.6), (z, z + 4.2), "e4e8ea", shadow=False, nearer=0.3)
            s.turned(x + 2.3, z + 2.1, [(1.5, 14.6), (1.5, 14.9)], "4a545c", sides=12, shadow=False, nearer=0.5)
    for x in np.arange(-46, 47, 3.0).tolist():
        s.lines([((x, 0, -12), (x, 2.6, -12))], 0.14, "6a7278")
    s.lines([((-46, y, -12), (46, y, -12)) for y in (0.6, 1.4, 2.5)], 0.08, "8a9298")
    for x in (-42, -37, 38, 43):
        m.tree(s, x, -3, 7)
    for n in range(5):
        m.car(s, 14 + 3.4 * n, -7, m.CARS[n], parked=True)


def solar_roof(s: Solids) -> None:
    """Build a house whose roof is full of solar panels, a fitter on it, a car at the wallbox."""
    s.box((-8, 8), (0, 5.6), (-5, 5), "f0e8d8")
    s.gable((-8, 8), (5.6, 10.4), (-5, 5), "8a4a3c", "f0e8d8", along="x", over=0.8)
    for i in range(6):
        for k in range(3):
            x0, x1 = -7.4 + 2.5 * i, -5.1 + 2.5 * i
            a, b = 0.08 + 0.3 * k, 0.35 + 0.3 * k
            lo, hi = (5.6 + 4.8 * a + 0.14, -5 + 5 * a - 0.1), (5.6 + 4.8 * b + 0.14, -5 + 5 * b - 0.1)
            inside = np.array([0, 5, 0.0])
            s.add(
                [[(x0, lo[0], lo[1]), (x1, lo[0], lo[1]), (x1, hi[0], hi[1]), (x0, hi[0], hi[1])]],
                "24427c",
                inside=inside,
                nearer=6,
            )
            s.lines(
                [
                    ((x0, lo[0], lo[1]), (x1, lo[0], lo[1])),
                    (((x0 + x1) / 2, lo[0], lo[1]), ((x0 + x1) / 2, hi[0], hi[1])),
                ],
                0.07,
                "c8d8e8",
                nearer=6.2,
            )
    for x in (-6, -2.6, 3.8):
        s.windows((x, 2, -5.05), 2.4, 2.4, (1, 1), size=(0.8, 0.9), share=1, inside=(0, 2, 0), nearer=6)
    s.add([[(0.8, 0, -5.06), (2.6, 0, -5.06), (2.6, 3.4, -5.06), (0.8, 3.4, -5.06)]], "3a6a8a", kind="pane", nearer=6)
    s.ground([(9, -14), (15, -14), (15, 3), (9, 3)], "b8b4ac")
    m.car(s, 12, -4, "3a8ac0", parked=True, bigger=1.15)
    s.box((8.05, 8.4), (1.2, 2.4), (-4, -3.2), "f4f4f0", nearer=6)
    for x, z in ((-13, -3), (-15, 6), (19, 6), (-6, 12), (8, 13)):
        m.tree(s, x, z, 7)
    s.ground([(0.6, -16), (2.8, -16), (2.8, -5), (0.6, -5)], "c8c0b0")


SIGHTS = {
    "dam": Sight(
        dam,
        40,
        36,
        "6a8a54",
        stand=False,
        clear=200,
        views={
            "wide": (0.25, 0.28, 2.1),
            "medium": (-0.3, 0.1, 1.7),
            "close": (0.4, 0.05, 1.4),
            "aerial": (0.5, 0.8, 2.4),
        },
    ),
    "data centre building": Sight(
        data_centre, 34, 12, "8a9a78", views={"wide": (0.4, 0.12, 1.9), "aerial": (0.5, 0.6, 2.1)}
    ),
    "solar roof": Sight(
        solar_roof,
        13,
        10,
        "7aa050",
        views={
            "wide": (0.4, 0.3, 2.2),
            "medium": (-0.4, 0.22, 1.6),
            "close": (0.3, 0.35, 1.0),
            "aerial": (0.6, 0.75, 2.3),
        },
    ),
}
