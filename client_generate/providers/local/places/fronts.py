"""Towns along the water and along their streets: skylines, bridges, canals, canyons of houses, neon, towers."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.solids import Solids
from client_generate.providers.local.places.views import Sight
from client_generate.providers.local.things import masonry as m

_TOWERS = ("7a8ca0", "98a4b0", "5c7088", "b0a898", "687c94", "8c98a8")


def _tower(s: Solids, x: float, z: float, wide: float, high: float, number: int, share: float = 0.45) -> None:
    """Put one of several kinds of high-rise."""
    tone = _TOWERS[number % 6]
    m.block(s, x, z, wide, wide, high, tone, storey=4.2, across=max(wide / 6, 2.6), share=share, size=(0.7, 0.55))
    c = (x + wide / 2, z + wide / 2)
    kind = number % 5
    if kind == 0:
        s.box((c[0] - wide * 0.3, c[0] + wide * 0.3), (high, high + 6), (c[1] - wide * 0.3, c[1] + wide * 0.3), tone,
              nearer=0.1)  # fmt: skip
        s.lines([((*c[:1], high + 6, c[1]), (c[0], high + 22, c[1]))], 0.7, "c8d0d8", nearer=0.2)
        if s.lit:
            s.light((c[0], high + 22, c[1]), 5, 0.9, np.array([1, 0.2, 0.15], np.float32))
    elif kind == 1:
        s.turned(*c, [(wide * 0.707, high), (0.1, high + wide * 0.8)], tone, sides=4, nearer=0.1, shadow=False)
    elif kind == 2:
        s.turned(*c, [(wide * 0.45, high), (wide * 0.45, high + 4)], tone, sides=14, nearer=0.1, shadow=False)


def harbour(s: Solids) -> None:
    """Build a skyline behind a quay, all of it mirrored in still water."""
    chance = s.chance
    s.box((-260, 260), (0, 1.6), (0, 120), "8a8c90", shadow=False)
    for row, z in enumerate((70, 40, 12)):
        for n in range(-9, 10):
            x = n * 19 + 6 * (row % 2) + float(chance.uniform(-3, 3))
            middle = math.exp(-((n + 1) ** 2) / 22)
            high = (24 + 70 * middle) * float(chance.uniform(0.6, 1.1)) * (1.0, 0.8, 0.42)[row]
            _tower(s, x, z + float(chance.uniform(-3, 3)), float(chance.uniform(10, 15)), high, n * 3 + row + 40)
    for n in range(-14, 15):
        m.tree(s, n * 9 + 3, 5, 6) if n % 2 else m.lamp(s, n * 9, 2, 5)
    for x, z in ((-34, -16), (26, -24)):
        s.prism([(x - 5, z - 1.6), (x + 4, z - 1.6), (x + 7, z), (x + 4, z + 1.6), (x - 5, z + 1.6)], 0, 1.4, "f4f0e8")
        s.box((x - 3, x + 2), (1.4, 3.2), (z - 1.1, z + 1.1), "e8ecee", nearer=0.3)


def _avenue(s: Solids, half: float, high: tuple[float, float], tones: tuple[str, ...], deep: int = 12) -> None:
    """Build two rows of high houses along a street that goes away from us."""
    chance = s.chance
    s.strip(-half, -60, half, 220, "44474e")
    for side in (-1, 1):
        a, b = sorted((side * half, side * (half + 4.5)))
        s.strip(a, -60, b, 220, "8e8a86")
        z = -42.0
        for n in range(deep):
            wide, tall = float(chance.uniform(14, 20)), float(chance.uniform(*high))
            x = half + 4.5 if side > 0 else -half - 4.5 - 16
            m.block(s, x, z, 16, wide, tall, tones[(n * 2 + (side > 0)) % len(tones)], storey=3.8, across=3.1,
                    share=0.45, size=(0.55, 0.6))  # fmt: skip
            z += wide + 0.4
    for n in range(30):
        s.ground([(-0.14, -50 + 6 * n), (0.14, -50 + 6 * n), (0.14, -47 + 6 * n), (-0.14, -47 + 6 * n)], "e8e0c0")


def canyon(s: Solids) -> None:
    """Build a canyon of high-rises with yellow cabs."""
    _avenue(s, 7, (34, 78), ("8a7868", "a08a78", "6c7684", "987060", "b0a494", "5c6a7c"))
    for n in range(8):
        m.car(s, 1.8 + 3.0 * (n % 2), -12 + 9.5 * n, "f0b81c" if n % 3 else "2c343c", bigger=1.1)
        m.car(s, -1.8 - 3.0 * ((n + 1) % 2), -8 + 10.5 * n, "f0b81c" if n % 2 else "d8d4cc", bigger=1.1)
    for side in (-1, 1):
        m.crowd(s, 22, tuple(sorted((side * 7.6, side * 11))), (-18, 50), side + 5)
        for n in range(6):
            m.lamp(s, side * 7.6, -10 + 16 * n, 7)
    for n in range(9):
        s.balls([(-4.5 + 0.5 * (n % 3), 0.6 + 0.8 * n, 30 + n)], 0.5 + 0.18 * n, "e8e8e8") if n < 5 else None


def neon(s: Solids) -> None:
    """Build a street of glowing signs over wet asphalt, people with umbrellas."""
    _avenue(s, 4.5, (13, 26), ("3a3448", "463a4a", "2e3448", "4a4050"))
    s.strip(-4.5, -60, 4.5, 160, "2a2a38")
    lights = (("ff3c8c", (1, 0.25, 0.55)), ("38e0ff", (0.2, 0.85, 1)), ("ffd23c", (1, 0.8, 0.3)),
              ("8c5cff", (0.55, 0.35, 1)), ("4cff9c", (0.3, 1, 0.6)), ("ff6a3c", (1, 0.45, 0.25)))  # fmt: skip
    chance = s.chance
    for n in range(26):
        side, z = (-1 if n % 2 else 1), -12 + 3.4 * n
        y, high = float(chance.uniform(3.2, 9)), float(chance.uniform(1.6, 4.8))
        tone, glow = lights[n % 6]
        x, out = side * 8.9, side * (8.9 - float(chance.uniform(1.2, 2.4)))
        bright = np.array([int(tone[i : i + 2], 16) / 255 for i in (0, 2, 4)], np.float32)
        s.add([[(x, y, z), (out, y, z), (out, y + high, z), (x, y + high, z)]], bright, kind="pane", nearer=0.6)
        a, b = x - (x - out) * 0.24, x - (x - out) * 0.76
        count = max(int(high / 0.9), 1)
        for k in range(count):
            v = y + high * (k + 0.25) / count
            s.add([[(a, v, z), (b, v, z), (b, v + high / count * 0.5, z), (a, v + high / count * 0.5, z)]],
                  np.array([0.98, 0.97, 0.94], np.float32), kind="pane", nearer=0.8)  # fmt: skip
        s.light(((x + out) / 2, y + high / 2, z), 3.4, 0.5, np.array(glow, np.float32))
        w = side * float(chance.uniform(0.5, 4))
        s.ground([(w - 0.5, z - 5), (w + 0.5, z - 5), (w + 0.35, z - 1), (w - 0.35, z - 1)], bright * np.float32(0.42))
    for side in (-1, 1):
        m.crowd(s, 16, tuple(sorted((side * 2.2, side * 7.6))), (-11, 26), side + 8)


def suspension(s: Solids) -> None:
    """Build a suspension bridge with red towers over a strait, hills behind, a ship below."""
    red, deck = "c8442c", 16.0
    for x in (-62.0, 62.0):
        s.turned(x, 0, [(7, 0), (6, 3)], "b0aca4", sides=12)
        for z in (-5.5, 5.5):
            s.box((x - 2.0, x + 2.0), (3, 62), (z - 1.2, z + 1.2), red)
        for y in (12, 28, 43, 58):
            s.box((x - 1.4, x + 1.4), (y, y + 3), (-5, 5), red, shadow=False)
    s.box((-200, 200), (deck, deck + 2), (-6, 6), "8a3a2c", "5a5c60", nearer=2)
    for z in (-5.8, 5.8):
        pts = []
        for x in np.linspace(-62, 62, 25).tolist():
            pts.append((x, 20 + 40 * (x / 62) ** 2, z))
        s.lines(list(zip(pts[:-1], pts[1:], strict=True)), 1.0, red, nearer=3)
        s.lines([((x, y, z), (x, deck + 2, z)) for x, y, _ in pts], 0.28, red, nearer=3)
        for side in (-1, 1):
            side_ = [(side * (62 + 138 * t), 60 - 42 * t + 6 * t * (t - 1) * 4, z) for t in np.linspace(0, 1, 18)]
            s.lines(list(zip(side_[:-1], side_[1:], strict=True)), 1.0, red, nearer=3)
            s.lines([((x, y, z), (x, deck + 2, z)) for x, y, _ in side_], 0.28, red, nearer=3)
    for n in range(12):
        s.box((-110 + 19 * n, -106 + 19 * n), (deck + 2, deck + 3.6), (-3, -1), m.CARS[n % 8], shadow=False, nearer=4)
    for x, z, r, h in ((-210, 110, 110, 46), (200, 130, 130, 60), (-40, 330, 200, 48)):
        s.turned(x, z, [(r * math.cos(t), h * math.sin(t)) for t in np.linspace(0, 1.5, 7)], "5a7a54", sides=22,
                 shadow=False)  # fmt: skip
    s.prism([(-26, -52), (14, -52), (26, -47), (14, -42), (-26, -42)], 0, 5, "2c3a4a", "a8a49c")
    s.box((-24, -16), (5, 12), (-51, -43), "f2eee6")


def stone_bridge(s: Solids) -> None:
    """Build an old bridge of three arches over a river, houses on both banks."""
    stone = "cbb898"
    for n in range(-1, 2):
        _span(s, n * 17.0, 7.2 if n == 0 else 6.6, stone)
    for x in (-34, 34):
        s.box((x - 9, x + 9), (0, 8.2), (-3.4, 3.4), stone)
    for z in (-3.4, 3.0):
        s.box((-43, 43), (8.2, 9.3), (z, z + 0.4), "d8c8aa", shadow=False, nearer=3 if z < 0 else -1)
    for n in range(-2, 3):
        m.lamp_high = None if False else None
        s.lines([((n * 15, 9.3, -3.2), (n * 15, 13, -3.2))], 0.2, "2c2c30", nearer=4)
        s.balls([(n * 15, 13.3, -3.2)], 0.4, s.lamp if s.lit else "f0ece0", nearer=4)
        if s.lit:
            s.light((n * 15, 13.3, -3.2), 4, 0.8)
    for side in (-1, 1):
        a, b = sorted((side * 34, side * 130))
        s.box((a, b), (0, 2.4), (-70, 120), "a89880", shadow=False, nearer=-8)
        for n in range(7):
            x = 36 + 9 * n
            m.house(s, x if side > 0 else -x - 8, 14 + 7 * (n % 2), 8, 9, 12 + 2 * (n % 3), m.PLASTER[n % 7], along="z", floors=4)
    for n in range(-7, 8):
        m.house(s, n * 10, 78, 9, 9, 12 + 3 * (n % 2), m.PLASTER[n % 7], along="z", floors=4)
    s.turned(16, 92, [(4, 0), (4, 26), (0.1, 40)], "c8b48c", sides=8)
    _boat(s, -14, -20, "a83a2c")


def _span(s: Solids, x: float, high: float, stone: str) -> None:
    """Put one arch of a bridge: the wall around its opening, at both sides."""
    r, half = 7.0, 8.5
    angle = np.linspace(math.pi, 0, 15)
    for z in (-3.4, 3.4):
        quads = []
        curve = [(x + r * math.cos(a), high * 0.94 * math.sin(a)) for a in angle.tolist()]
        for (a, b), (c, d) in zip(curve[:-1], curve[1:], strict=True):
            quads.append([(a, b, z), (c, d, z), (c, 8.2, z), (a, 8.2, z)])
        quads += [[(x - half, 0, z), (x - r, 0, z), (x - r, 8.2, z), (x - half, 8.2, z)],
                  [(x + r, 0, z), (x + half, 0, z), (x + half, 8.2, z), (x + r, 8.2, z)]]  # fmt: skip
        s.add(quads, stone, nearer=1 if z < 0 else -3)
    inner = [[(x + r * math.cos(a), high * 0.94 * math.sin(a), -3.4), (x + r * math.cos(b), high * 0.94 * math.sin(b), -3.4),
              (x + r * math.cos(b), high * 0.94 * math.sin(b), 3.4), (x + r * math.cos(a), high * 0.94 * math.sin(a), 3.4)]
             for a, b in zip(angle[:-1].tolist(), angle[1:].tolist(), strict=True)]  # fmt: skip
    s.add(inner, "8a7a62", kind="flat", nearer=-1)
    s.add([[(x - half, 8.2, -3.4), (x + half, 8.2, -3.4), (x + half, 8.2, 3.4), (x - half, 8.2, 3.4)]], "a89c88", nearer=0.5)


def _boat(s: Solids, x: float, z: float, tone: str) -> None:
    s.prism([(x - 5, z - 1.3), (x + 3, z - 1.5), (x + 6, z), (x + 3, z + 1.5), (x - 5, z + 1.3)], 0, 1.2, tone, "c8a070")
    s.box((x - 3.6, x), (1.2, 2.6), (z - 1, z + 1), "f0ece0", nearer=0.4)


def canal(s: Solids) -> None:
    """Build a canal between coloured palaces, a gondola with its gondolier, mooring poles, a little bridge."""
    walls = ("d8785c", "e8c88c", "c85a4a", "e4d4b8", "d89a5c", "b86a5a")
    for side in (-1, 1):
        z = -26.0
        for n in range(9):
            wide, high = 8.5 + (n * 3 + side) % 4, 12 + 2.4 * ((n * 5 + side) % 4)
            x = 7.5 if side > 0 else -17.5
            s.box((x, x + 10), (0, high), (z, z + wide - 0.1), walls[(n * 2 + side) % 6])
            face = x - 0.04 if side > 0 else x + 10.04
            s.windows((face, 1.6, z), wide, high - 2.2, (3, 3), along="z", size=(0.34, 0.6), share=0.6, inside=(x + 5, 5, z + 4))
            for k in range(3):
                y = 1.6 + (high - 2.2) * (k + 0.16) / 3
                s.box(tuple(sorted((face, face - side * 0.5))), (y - 0.3, y), (z + 0.8, z + wide - 0.8), "f0e8d8", shadow=False, nearer=0.4)
            s.gable((x, x + 10), (high, high + 2), (z, z + wide - 0.1), "a85a40", walls[n % 6], along="z", over=0.5)
            for k in range(2):
                u, w = side * 6.6, z + 2 + 4 * k
                s.lines([((u, 0, w), (u, 3.2, w))], 0.26, ("3a6aa8", "d8402c")[k])
            z += wide
    s.box((-8, 8), (5.2, 6.4), (34, 38), "e0d4bc")
    gondola(s, -1.0, -6.0)
    gondola(s, 2.8, 14.0)


def gondola(s: Solids, x: float, z: float) -> None:
    """Put a black gondola, its iron bow, red seats and the gondolier in stripes with his oar."""
    black = "22242a"
    rows = [(-5.2, 0.1, 1.5), (-4, 0.5, 0.75), (-2, 0.85, 0.55), (0, 0.95, 0.5), (2, 0.8, 0.6), (4, 0.42, 0.95), (5.2, 0.06, 1.9)]
    quads = []
    for (a, r, v), (b, q, w) in zip(rows[:-1], rows[1:], strict=True):
        for k in (-1, 1):
            quads.append([(x + k * r * 0.6, 0, z + a), (x + k * q * 0.6, 0, z + b), (x + k * q, w, z + b), (x + k * r, v, z + a)])
        quads.append([(x - r, v * 0.8, z + a), (x + r, v * 0.8, z + a), (x + q, w * 0.8, z + b), (x - q, w * 0.8, z + b)])
    s.add(quads, black, kind="face")
    s.lines([((x, 1.4, z - 5.2), (x, 2.2, z - 5.3)), ((x, 2.2, z - 5.3), (x, 2.1, z - 4.9))], 0.22, "d8d8dc", nearer=6)
    s.box((x - 0.6, x + 0.6), (0.5, 1.0), (z - 1, z + 0.4), "c8302c", shadow=False, nearer=1)
    s.balls([(x - 0.3, 1.3, z - 0.2), (x + 0.3, 1.3, z - 0.2)], 0.3, "e8d0b0", nearer=1.2)
    s.balls([(x - 0.3, 1.75, z - 0.2), (x + 0.3, 1.75, z - 0.2)], 0.18, "c89070", nearer=1.3)
    y = 0.7
    s.lines([((x, y, z + 3.4), (x, y + 0.85, z + 3.4))], 0.36, "20242c", nearer=1.5)
    s.lines([((x, y + 0.8 + 0.2 * k, z + 3.4), (x, y + 0.9 + 0.2 * k, z + 3.4)) for k in range(3)], 0.44, "f4f0e8", nearer=1.6)
    s.lines([((x, y + 0.9 + 0.2 * k, z + 3.4), (x, y + 1.0 + 0.2 * k, z + 3.4)) for k in range(3)], 0.44, "c8302c", nearer=1.6)
    s.balls([(x, y + 1.62, z + 3.4)], 0.17, "c89070", nearer=1.8)
    s.lines([((x - 0.3, y + 1.76, z + 3.4), (x + 0.3, y + 1.76, z + 3.4))], 0.1, "e8c878", nearer=1.9)
    s.lines([((x + 0.1, y + 1.3, z + 3.3), (x + 0.6, y + 1.0, z + 3.2)), ((x + 0.3, y + 2.2, z + 3.6), (x + 1.6, 0, z + 2.2))], 0.09, "8a5a34", nearer=2)


def glass_tower(s: Solids) -> None:
    """Build towers of glass around us, for a look up."""
    for x, z, w, h, n in ((-22, 6, 15, 92, 2), (6, 10, 16, 120, 4), (-6, 34, 14, 104, 3), (26, -6, 14, 84, 8), (-42, -8, 15, 70, 9)):
        tone = ("6a9ac0", "5c8ab4", "7aa8c4", "86a0b4")[n % 4]
        s.box((x, x + w), (0, h), (z, z + w), tone)
        inside = (x + w / 2, h / 2, z + w / 2)
        pane: Pixels = s.tone("a8d0e8")
        for at, along in (((x, 0.5, z - 0.05), "x"), ((x - 0.05, 0.5, z), "z"), ((x + w + 0.05, 0.5, z), "z")):
            s.windows(at, w, h - 1, (8, int(h / 3.6)), along=along, share=0.35, size=(0.84, 0.8), inside=inside,
                      tone=pane if n % 2 else s.tone("86b8dc"))  # fmt: skip
    s.strip(-60, -60, 60, 60, "b0b0b0")


SIGHTS = {
    "skyline": Sight(harbour, 62, 52, "2c5a7a", water=True, clear=260, stand=False,
                     views={"wide": (0.12, 0.05, 2.1), "medium": (-0.3, 0.03, 1.4), "close": (0.5, 0.02, 0.95), "aerial": (0.4, 0.4, 2.3), "over": (-0.2, 0.12, 2.3)}),  # fmt: skip
    "street canyon": Sight(canyon, 14, 14, "44474e", clear=110,
                           views={"wide": (0.05, 0.1, 1.9), "medium": (-0.04, 0.02, 1.4), "close": (0.06, 0.0, 1.0), "aerial": (0.1, 0.75, 4.4), "over": (0.0, 0.3, 2.6)}),  # fmt: skip
    "neon street": Sight(neon, 9, 5.5, "22222e", clear=70,
                         views={"wide": (0.08, 0.1, 1.9), "medium": (-0.08, 0.03, 1.5), "close": (0.12, 0.0, 1.0), "aerial": (0.1, 0.6, 3.0), "over": (0.0, 0.2, 2.2)}),  # fmt: skip
    "suspension bridge": Sight(suspension, 84, 44, "2f6a8c", water=True, clear=300, stand=False,
                               views={"wide": (0.55, 0.08, 1.8), "medium": (1.1, 0.06, 1.5), "close": (-0.9, 0.02, 1.1), "aerial": (0.8, 0.4, 2.1), "over": (0.2, 0.2, 2.1)}),  # fmt: skip
    "stone bridge": Sight(stone_bridge, 30, 12, "3f7080", water=True, clear=140, stand=False, views={"wide": (0.35, 0.1, 1.9), "aerial": (0.5, 0.5, 2.3)}),
    "canal": Sight(canal, 10, 6, "2f7a80", water=True, clear=90, stand=False,
                   views={"wide": (0.1, 0.12, 2.1), "medium": (-0.1, 0.06, 1.5), "close": (0.25, 0.05, 1.05), "aerial": (0.25, 0.85, 2.6), "over": (0.0, 0.3, 2.2)}),  # fmt: skip
    "glass tower": Sight(glass_tower, 22, 62, "b0b0b0", clear=200, views={"wide": (0.1, 0.0, 1.5), "medium": (-0.4, 0, 1.2), "close": (0.4, 0, 1.0), "aerial": (0.5, 0.6, 6), "over": (-0.2, 0.3, 5)}),
}
