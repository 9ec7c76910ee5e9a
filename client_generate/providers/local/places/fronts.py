"""Towns along the water and along their streets: skylines, bridges, canals, canyons of houses, neon, towers."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.solids import Solids
from client_generate.providers.local.places.views import Sight
from client_generate.providers.local.things import masonry as m

_TOWERS = ("7a8ca0", "98a4b0", "5c7088", "b0a898", "687c94", "8c98a8")


def _tower(s: Solids, x: float, z: float, wide: float, high: float, number: int, share: float = 0.34) -> None:
    """Put one of several kinds of high-rise."""
    tone = _TOWERS[number % 6]
    m.block(s, x, z, wide, wide, high, tone, storey=4.2, across=max(wide / 5, 2.6), share=share, size=(0.5, 0.42))
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


def high_rises(s: Solids) -> None:
    """Build a skyline behind a green park."""
    chance = s.chance
    for row, z in enumerate((76, 48, 22)):
        for n in range(-9, 10):
            x = n * 20 + 7 * (row % 2) + float(chance.uniform(-3, 3))
            middle = math.exp(-((n - 1) ** 2) / 18)
            high = (22 + 78 * middle) * float(chance.uniform(0.55, 1.1)) * (1.0, 0.78, 0.45)[row]
            _tower(s, x, z + float(chance.uniform(-3, 3)), float(chance.uniform(10, 15)), high, n * 3 + row + 40)
    for n in range(90):
        m.tree(s, float(chance.uniform(-130, 130)), float(chance.uniform(-34, 14)), float(chance.uniform(5, 9)),
               ("5c8a40", "6a9a48", "4f7f40")[n % 3])  # fmt: skip
    s.ground([(-8, -120), (8, -120), (3, 14), (-3, 14)], "d0c4a8")
    s.round(-40, -14, 22, 7, "5a9cc0")


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


def glass_tower(s: Solids) -> None:
    """Build towers of glass around us, for a look up."""
    for x, z, w, h, n in (
        (-22, 6, 15, 92, 2),
        (6, 10, 16, 120, 4),
        (-6, 34, 14, 104, 3),
        (26, -6, 14, 84, 8),
        (-42, -8, 15, 70, 9),
    ):
        tone = ("6a9ac0", "5c8ab4", "7aa8c4", "86a0b4")[n % 4]
        s.box((x, x + w), (0, h), (z, z + w), tone)
        inside = (x + w / 2, h / 2, z + w / 2)
        pane: Pixels = s.tone("a8d0e8")
        for at, along in (((x, 0.5, z - 0.05), "x"), ((x - 0.05, 0.5, z), "z"), ((x + w + 0.05, 0.5, z), "z")):
            s.windows(at, w, h - 1, (8, int(h / 3.6)), along=along, share=0.35, size=(0.84, 0.8), inside=inside,
                      tone=pane if n % 2 else s.tone("86b8dc"))  # fmt: skip
    s.strip(-60, -60, 60, 60, "b0b0b0")


def grid(s: Solids) -> None:
    """Build a dense grid of high-rises from whose streets the light glows like veins."""
    pitch = 26.0
    orange = np.array([1.0, 0.52, 0.14], np.float32)
    street = orange * np.float32(0.9 if s.lit else 0.55)
    for n in range(-5, 9):
        a = n * pitch
        for x0, z0, x1, z1 in ((a - 3.4, -130, a + 3.4, 230), (-140, a - 3.4, 220, a + 3.4)):
            s.strip(x0, z0, x1, z1, street * np.float32(0.55))
            u, w = (1.3, 0.0) if x1 - x0 < 10 else (0.0, 1.3)
            s.strip(x0 + u, z0 + w, x1 - u, z1 - w, street)
    for i in range(-4, 6):
        for k in range(-3, 6):
            _plot(s, i, k, pitch)
    for n in range(-2, 4):
        for q in range(-2, 4):
            s.light((n * pitch, 1, q * pitch), 13, 0.3, orange)


def _plot(s: Solids, i: int, k: int, pitch: float) -> None:
    """Build one block of the grid: a tower, or two."""
    chance, double = s.chance, (i + k) % 2 == 1
    tone = ("2c3650", "343c58", "28304a", "3c425c")[(i * 3 + k) % 4]
    for u in (0.0, 9.6) if double else (2.0,):
        wide = 9.0 if double else 15.0
        high = float(chance.uniform(14, 34)) * (1.9 if chance.random() < 0.25 and math.hypot(i, k) < 5 else 1.0)
        x, z = i * pitch + 4 + u, k * pitch + 4 + u
        s.box((x, x + wide), (0, high), (z, z + wide), tone, "3a4460", shadow=False)
        inside = (x + wide / 2, high / 2, z + wide / 2)
        for at, along in (((x, 1, z - 0.05), "x"), ((x - 0.05, 1, z), "z"), ((x + wide + 0.05, 1, z), "z")):
            s.windows(at, wide, high - 2, (4, int(high / 4.5)), along=along, share=0.3, size=(0.5, 0.4), inside=inside)


SIGHTS = {
    "high-rises": Sight(
        high_rises,
        62,
        52,
        "7aa458",
        clear=260,
        stand=False,
        views={
            "wide": (0.12, 0.1, 1.9),
            "medium": (-0.4, 0.05, 1.35),
            "close": (0.5, 0.02, 0.95),
            "aerial": (0.5, 0.5, 2.0),
            "over": (-0.2, 0.2, 2.0),
        },
    ),
    "city grid": Sight(
        grid,
        58,
        10,
        "1c2030",
        clear=220,
        stand=False,
        views={
            "aerial": (0.45, 0.78, 1.75),
            "wide": (0.5, 0.46, 2.2),
            "medium": (-0.5, 0.55, 1.3),
            "over": (0.12, 1.3, 1.7),
            "close": (0.3, 0.5, 1.0),
        },
    ),
    "skyline": Sight(
        harbour,
        62,
        52,
        "2c5a7a",
        water=True,
        clear=260,
        stand=False,
        views={
            "wide": (0.12, 0.05, 2.1),
            "medium": (-0.3, 0.03, 1.4),
            "close": (0.5, 0.02, 0.95),
            "aerial": (0.4, 0.4, 2.3),
            "over": (-0.2, 0.12, 2.3),
        },
    ),
    "street canyon": Sight(
        canyon,
        14,
        14,
        "44474e",
        clear=110,
        views={
            "wide": (0.05, 0.1, 1.9),
            "medium": (-0.04, 0.02, 1.4),
            "close": (0.06, 0.0, 1.0),
            "aerial": (0.1, 0.75, 4.4),
            "over": (0.0, 0.3, 2.6),
        },
    ),
    "neon street": Sight(
        neon,
        9,
        5.5,
        "22222e",
        clear=70,
        views={
            "wide": (0.08, 0.1, 1.9),
            "medium": (-0.08, 0.03, 1.5),
            "close": (0.12, 0.0, 1.0),
            "aerial": (0.1, 0.6, 3.0),
            "over": (0.0, 0.2, 2.2),
        },
    ),
    "glass tower": Sight(
        glass_tower,
        22,
        62,
        "b0b0b0",
        clear=200,
        views={
            "wide": (0.1, 0.0, 1.5),
            "medium": (-0.4, 0, 1.2),
            "close": (0.4, 0, 1.0),
            "aerial": (0.5, 0.6, 6),
            "over": (-0.2, 0.3, 5),
        },
    ),
}
