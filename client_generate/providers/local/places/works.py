"""Works: a refinery, an oil rig, turbines at sea."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.solids import Solid, Solids
from client_generate.providers.local.places.views import Sight


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


SIGHTS = {
    "refinery": Sight(refinery, 34, 44, "7a7874", stand=False, clear=150),
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
}
