"""Works: a refinery, a power station, pylons, a dam, an oil rig, turbines at sea, a data centre, a solar roof."""

from __future__ import annotations

import itertools
import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.solids import Solid, Solids
from client_generate.providers.local.places.views import Sight
from client_generate.providers.local.things import masonry as m


def _smoke(s: Solids, x: float, y: float, z: float, r: float, tone: str = "e4e6e8") -> None:
    """Let steam rise and drift."""
    for n in range(9):
        s.balls([(x + 0.5 * r * n * 0.9 + 0.4 * r * math.sin(n * 2.2), y + r * 0.8 * n, z)], r * (0.8 + 0.16 * n), tone)


def _lights(s: Solids, places: list[Solid]) -> None:
    """Let lamps burn on pipes and ladders when it is dark."""
    if s.lit:
        s.balls(places, 0.4, s.lamp, nearer=1)
        for at in places[::2]:
            s.light(at, 4.5, 0.7)


def refinery(s: Solids) -> None:
    """Build columns, pipes, tanks and a torch of a refinery."""
    steel = "a8b0b8"
    spots = ((-22, 4, 2.2, 34), (-14, 8, 1.6, 42), (-7, 2, 2.6, 28), (1, 9, 1.4, 46), (8, 3, 2.0, 36), (15, 8, 3.0, 24))
    lamps: list[Solid] = []
    for x, z, r, h in spots:
        s.turned(x, z, [(r, 0), (r, h), (r * 0.5, h + r)], steel, sides=16)
        for y in np.arange(6.0, h, 7).tolist():
            s.turned(x, z, [(r * 1.35, y), (r * 1.35, y + 0.5)], "6a727a", sides=16, shadow=False, nearer=0.2)
            lamps.append((x + r * 1.2, y + 1, z - r * 1.2))
        s.lines([((x + r, 1, z - r), (x + r, h, z - r))], 0.4, "6a727a", nearer=r)
    for v in (5, 8, 11):
        s.lines([((-28, v, -1), (22, v, -1))], 0.8, ("c8682c", "8a929a", "d8b040")[v % 3], nearer=3)
    s.lines([((x, 0, -1), (x, 12, -1)) for x in range(-28, 23, 5)], 0.5, "5a626a", nearer=3.1)
    for x, z in ((30, -4), (42, 4), (-38, -2), (-50, 6), (32, 14)):
        s.turned(x, z, [(5.6, 0), (5.6, 7), (4.6, 8.2), (0.1, 8.8)], "e8e6e0", sides=26)
        s.turned(x, z, [(5.65, 5), (5.65, 5.6)], "c8402c", sides=26, shadow=False, nearer=0.1)
    s.turned(24, 20, [(0.8, 0), (0.5, 48)], "c8ccd0", sides=10)
    s.balls([(24, 49.5, 20), (24.6, 51.5, 20), (25.4, 53, 20)], 1.6, "ff9a3c")
    s.light((24.5, 51, 20), 16, 0.9, np.array([1.0, 0.55, 0.2], np.float32))
    _lights(s, lamps)


def power_plant(s: Solids) -> None:
    """Build a power station: cooling towers with steam, a hall, a striped chimney, pylons."""
    for x, z in ((-26, 10), (0, 16), (24, 12)):
        curve = [(12 - 4.6 * math.sin(t * 2.2) ** 1.4, 38 * t / 1.42) for t in np.linspace(0, 1.42, 10)]
        s.turned(x, z, curve, "cfcac0", sides=28)
        _smoke(s, x, 42, z, 6.4)
    m.block(s, -44, -12, 34, 12, 14, "a8a8a4", across=4, storey=5)
    m.block(s, -8, -14, 22, 10, 10, "b8b4ac", across=4, storey=5)
    for n in range(8):
        s.turned(
            44,
            4,
            [(2.4 - 0.08 * n, 7 * n), (2.32 - 0.08 * n, 7 * n + 7)],
            ("e8e4dc", "c8402c")[n % 2],
            sides=14,
            shadow=n == 0,
            nearer=0.1 * n,
        )
    _smoke(s, 44, 57, 4, 2.6)
    _pylon(s, 30, -26, 22)
    for x in (-60, -66, 58, 66):
        m.tree(s, x, -8, 9)


def _pylon(s: Solids, x: float, z: float, h: float) -> None:
    """Put one lattice mast with three arms."""
    grey = "8a9298"
    w = h * 0.11
    legs = [((x + a * w, 0, z + b * w), (x + a * w * 0.12, h, z + b * w * 0.12)) for a in (-1, 1) for b in (-1, 1)]
    s.lines(legs, 0.4, grey)
    cross = []
    for n in range(7):
        lo, hi = w * (1 - 0.88 * n / 7), w * (1 - 0.88 * (n + 1) / 7)
        y0, y1 = h * n / 7, h * (n + 1) / 7
        cross += [((x - lo, y0, z - lo), (x + hi, y1, z - hi)), ((x + lo, y0, z - lo), (x - hi, y1, z - hi))]
    s.lines(cross, 0.2, grey)
    for y, reach in ((0.66, 0.24), (0.8, 0.3), (0.93, 0.2)):
        s.lines(
            [
                ((x - h * reach, h * y, z), (x + h * reach, h * y, z)),
                ((x - h * reach, h * y, z), (x, h * (y + 0.05), z)),
                ((x + h * reach, h * y, z), (x, h * (y + 0.05), z)),
            ],
            0.26,
            grey,
        )
        s.lines(
            [((x + k * h * reach, h * y, z), (x + k * h * reach, h * (y - 0.05), z)) for k in (-1, 1)], 0.3, "5a4a3a"
        )


def power_lines(s: Solids) -> None:
    """Let masts with cables stride over fields."""
    h, places = 30.0, [(-46.0, -34.0), (-12.0, 4.0), (26.0, 46.0), (70.0, 92.0), (118.0, 140.0)]
    for x, z in places:
        _pylon(s, x, z, h)
    cables = []
    for (a, b), (c, d) in itertools.pairwise(places):
        for y, reach in ((0.61, 0.24), (0.75, 0.3), (0.88, 0.2)):
            for k in (-1, 1):
                pts = [
                    (a + (c - a) * t + k * h * reach, h * y - 5 * 4 * t * (1 - t), b + (d - b) * t)
                    for t in np.linspace(0, 1, 11).tolist()
                ]
                cables += list(itertools.pairwise(pts))
    s.lines(cables, 0.14, "3a4046")
    for n in range(5):
        s.ground(
            [(-120, -60 + 34 * n), (160, -60 + 34 * n), (160, -40 + 34 * n), (-120, -40 + 34 * n)],
            ("c8b860", "7aa048", "a8b050")[n % 3],
        )
    for x, z in ((40, -6), (46, -2), (-40, 30), (-46, 34), (10, 60)):
        m.tree(s, x, z, 8)


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


def rig(s: Solids) -> None:
    """Build an oil rig on four legs at sea, its derrick, crane, helipad and torch."""
    for x in (-11, 11):
        for z in (-8, 8):
            s.turned(x, z, [(2.0, 0), (2.0, 17)], "e0a828", sides=14)
    s.lines([((-11, 3, -8), (11, 14, -8)), ((11, 3, -8), (-11, 14, -8))], 0.7, "c8902c", nearer=2)
    s.box((-16, 16), (17, 20), (-12, 12), "c8502c")
    s.box((-15, -3), (20, 27), (-11, 4), "e8e4dc", nearer=1)
    s.windows((-15, 20.6, -11.05), 12, 6, (6, 3), share=0.9, inside=(-9, 23, -3), nearer=2)
    s.box((-3, 15), (20, 24), (-2, 11), "8a929a")
    top, w = 52.0, 4.0
    legs: list[tuple[Solid, Solid]] = [((6 + a * w, 20, b * w), (6 + a, top, b)) for a in (-1, 1) for b in (-1, 1)]
    for n in range(8):
        lo, hi, y0, y1 = w - 3 * n / 8, w - 3 * (n + 1) / 8, 20 + 4 * n, 24 + 4 * n
        legs += [
            ((6 - lo, y0, -lo), (6 + hi, y1, -hi)),
            ((6 + lo, y0, -lo), (6 - hi, y1, -hi)),
            ((6 - lo, y0, -lo), (6 + lo, y0, -lo)),
        ]
    s.lines(legs, 0.4, "d8d4cc", nearer=3)
    s.turned(-17, -6, [(6, 28), (6, 28.6)], "4a8a5a", sides=20, shadow=False, nearer=1)
    s.lines([((-14, 27, -4), (-17, 28, -6))], 1.0, "8a929a")
    s.lines(
        [((14, 24, -9), (14, 32, -9)), ((14, 32, -9), (29, 42, -9)), ((29, 42, -9), (29, 30, -9))],
        0.7,
        "e0b030",
        nearer=2,
    )
    s.lines([((16, 20, 8), (32, 34, 14))], 0.7, "8a929a")
    s.balls([(32.6, 35, 14), (33.4, 37, 14), (34.4, 38.6, 14)], 1.5, "ff9a3c")
    s.light((33.4, 37, 14), 13, 0.8, np.array([1.0, 0.55, 0.2], np.float32))
    s.prism([(-46, -30), (-30, -30), (-25, -27), (-30, -24), (-46, -24)], 0, 3, "c8402c", "d8d4cc")
    s.box((-44, -39), (3, 7), (-29, -25), "f4f0e8")
    _lights(s, [(x, 21, -12.4) for x in np.arange(-14, 15, 4).tolist()])


def offshore(s: Solids) -> None:
    """Set wind turbines in the sea in rows, a service boat among them."""
    for n, (x, z) in enumerate([(i * 46.0 + 12 * (k % 2), k * 44.0) for k in range(4) for i in range(-3, 4)]):
        s.turned(x, z, [(2.0, 0), (2.0, 4)], "e8c030", sides=10)
        s.turned(x, z, [(1.5, 4), (0.9, 52)], "f4f4f2", sides=10, nearer=0.1)
        s.box((x - 1.2, x + 1.2), (51, 53.4), (z - 3, z + 2), "e8eaec", shadow=False, nearer=0.5)
        for k in range(3):
            a = 0.5 + n * 0.9 + k * 2 * math.pi / 3
            tip = (x + 27 * math.sin(a), 52 + 27 * math.cos(a), z - 3.4)
            mid = (x + 9 * math.sin(a + 0.09), 52 + 9 * math.cos(a + 0.09), z - 3.4)
            mid2 = (x + 9 * math.sin(a - 0.05), 52 + 9 * math.cos(a - 0.05), z - 3.4)
            s.add([[(x, 52, z - 3.4), mid, tip, mid2]], "f6f6f4", nearer=4)
    s.prism([(-22, -42), (-12, -42), (-8, -40), (-12, -38), (-22, -38)], 0, 2.4, "d8502c", "e8e4dc")
    s.box((-20, -15), (2.4, 6), (-41.4, -38.6), "f4f0e8", nearer=1)


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
    "refinery": Sight(refinery, 34, 44, "7a7874", stand=False, clear=150),
    "power plant": Sight(power_plant, 44, 50, "8a9868", stand=False, clear=180, views={"wide": (0.3, 0.05, 2.0)}),
    "power lines": Sight(
        power_lines,
        30,
        30,
        "8aa050",
        clear=140,
        views={"wide": (-0.35, 0.06, 1.9), "medium": (0.3, 0.02, 1.5), "close": (0.6, 0.02, 1.2)},
    ),
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
    "oil rig": Sight(rig, 26, 44, "2c5a70", water=True, stand=False, clear=160),
    "offshore": Sight(
        offshore,
        60,
        56,
        "2f6a8c",
        water=True,
        stand=False,
        clear=280,
        views={"wide": (0.2, 0.08, 1.9), "aerial": (0.5, 0.5, 2.2)},
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
