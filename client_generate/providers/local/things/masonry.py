"""What towns are made of, in three dimensions: houses, trees, lamps, cars, stalls, parasols, flags, crowds."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.solids import Solids

PLASTER = ("d8b48c", "c8886a", "e8dcc4", "b8a488", "d8a878", "a8b4b4", "c89c94")
CARS = ("c83c34", "e8e4dc", "2c4a78", "3a3e44", "a8b0b6", "e0b030", "4a7a6a", "f2f0ea")
BRIGHT = ("e0463a", "f2b632", "2f8fd0", "3aa860", "e87ab0", "f4f0e6", "8a5ac0", "f08030")


def house(
    s: Solids, x: float, z: float, wide: float, deep: float, high: float, wall: str, roof: str = "9a5040", *,
    along: str = "x", floors: int = 2, share: float = 0.5,
) -> None:  # fmt: skip
    """Put a house with a saddle roof, its front left corner at (x, z)."""
    roof = "eaeff6" if s.snowy else roof
    s.box((x, x + wide), (0, high), (z, z + deep), wall)
    inside = (x + wide / 2, high / 2, z + deep / 2)
    rise = (deep if along == "x" else wide) * 0.42
    s.gable((x, x + wide), (high, high + rise), (z, z + deep), roof, wall, along=along)
    across, into = max(int(wide / 2.2), 2), max(int(deep / 2.4), 2)
    for w in (z - 0.02, z + deep + 0.02):
        s.windows((x, 0.3, w), wide, high - 0.5, (across, floors), share=share, inside=inside)
    for at in ((x - 0.02, 0.3, z), (x + wide + 0.02, 0.3, z)):
        s.windows(at, deep, high - 0.5, (into, floors), along="z", share=share, inside=inside)


def block(
    s: Solids, x: float, z: float, wide: float, deep: float, high: float, wall: str, *, storey: float = 3.3,
    share: float = 0.4, across: float = 2.8, top: str | None = None, size: tuple[float, float] = (0.6, 0.62),
) -> None:  # fmt: skip
    """Put a building with a flat roof and rows of windows on all sides."""
    s.box((x, x + wide), (0, high), (z, z + deep), wall, top)
    inside = (x + wide / 2, high / 2, z + deep / 2)
    rows, cols, into = max(int(high / storey), 1), max(int(wide / across), 2), max(int(deep / across), 2)
    for w in (z - 0.03, z + deep + 0.03):
        s.windows((x, 0.4, w), wide, high - 0.8, (cols, rows), share=share, inside=inside, size=size)
    for u in (x - 0.03, x + wide + 0.03):
        s.windows((u, 0.4, z), deep, high - 0.8, (into, rows), along="z", share=share, inside=inside, size=size)


def tree(s: Solids, x: float, z: float, tall: float = 7.0, tone: str = "5c8a40") -> None:
    """Put a round tree."""
    chance, tone = s.chance, "dbe4ea" if s.snowy else tone
    s.lines([((x, 0, z), (x, tall * 0.5, z))], tall * 0.05, "5a4230")
    spots = [
        (x + float(chance.uniform(-0.2, 0.2)) * tall, tall * (0.55 + 0.3 * float(chance.random())),
         z + float(chance.uniform(-0.2, 0.2)) * tall)
        for _ in range(7)
    ]  # fmt: skip
    s.balls(spots, tall * 0.2, tone)
    circle = np.linspace(0, 2 * math.pi, 13)[:-1]
    s.shadows.append(
        np.stack([x - s.look.light * tall * 0.2 + tall * 0.32 * np.cos(circle), z + 0.32 * tall * np.sin(circle)], 1)
    )


def cypress(s: Solids, x: float, z: float, tall: float = 8.0, tone: str = "3a5a38") -> None:
    """Put a slim dark tree, or a fir."""
    s.turned(x, z, [(tall * 0.13, tall * 0.06), (tall * 0.1, tall * 0.45), (0.02, tall)], tone, sides=10)


def lamp(s: Solids, x: float, z: float, tall: float = 4.5) -> None:
    """Put a street lamp; it shines when it is dark."""
    s.lines([((x, 0, z), (x, tall, z))], 0.14, "2a2c30")
    s.balls([(x, tall + 0.2, z)], 0.32, s.lamp if s.lit else "f0ece0")
    if s.lit:
        s.light((x, tall + 0.2, z), 3.2, 0.7)


def car(
    s: Solids, x: float, z: float, tone: str, *, along: str = "z", bigger: float = 1.0, parked: bool = False
) -> None:
    """Put a car, its middle at (x, z)."""
    long, wide = 2.1 * bigger, 0.9 * bigger
    u, w = (wide, long) if along == "z" else (long, wide)
    s.box((x - u, x + u), (0.25, 0.85 * bigger), (z - w, z + w), tone)
    a, b = (0.78 * wide, long * 0.5) if along == "z" else (long * 0.5, 0.78 * wide)
    s.box((x - a, x + a), (0.85 * bigger, 1.4 * bigger), (z - b, z + b), "28323c", tone, shadow=False, nearer=0.05)
    if s.lit and not parked:
        ends = [(x, 0.6, z - w), (x, 0.6, z + w)] if along == "z" else [(x - u, 0.6, z), (x + u, 0.6, z)]
        s.light(ends[0], 2.2, 0.7, np.array([1.0, 0.9, 0.7], np.float32))
        s.light(ends[1], 1.4, 0.6, np.array([1.0, 0.12, 0.1], np.float32))


def parasol(s: Solids, x: float, z: float, tone: str, other: str = "f6f0e2", *, wide: float = 1.5,
            high: float = 2.3, sides: int = 8) -> None:  # fmt: skip
    """Put a parasol or an umbrella with panels in two colours."""
    angle = np.linspace(0, 2 * math.pi, sides + 1)
    tip = (x, high + wide * 0.36, z)
    mid = [(x + wide * 0.62 * math.cos(a), high + wide * 0.24, z + wide * 0.62 * math.sin(a)) for a in angle.tolist()]
    rim = [(x + wide * math.cos(a), high, z + wide * math.sin(a)) for a in angle.tolist()]
    tones = np.array([s.tone(tone if i % 2 else other) for i in range(sides)])
    inside = np.array([x, high - 0.6 * wide, z])
    s.add([[tip, tip, mid[i], mid[i + 1]] for i in range(sides)], tones, inside=inside)
    s.add([[mid[i], mid[i + 1], rim[i + 1], rim[i]] for i in range(sides)], tones, inside=inside)
    s.shadows.append(np.array([(a[0] - s.look.light * 1.0, a[2] + 0.6) for a in rim[:-1]]))


def stall(s: Solids, x: float, z: float, tone: str, *, wide: float = 3.0, faces: int = 1, goods: bool = True) -> None:
    """Put a market stall under a striped awning that slopes to the side it faces (-1 left, 1 right along x)."""
    deep, front, back = 2.4, 2.2, 3.0
    x0, x1 = (x - deep / 2, x + deep / 2)
    low, high = (x1, x0) if faces > 0 else (x0, x1)
    count = 8
    cuts = np.linspace(z - wide / 2, z + wide / 2, count + 1).tolist()
    tones = np.array([s.tone(tone if i % 2 else "f6f0e2") for i in range(count)])
    s.box((x0 + 0.5, x1 - 0.5), (0, 0.95), (z - wide / 2 + 0.2, z + wide / 2 - 0.2), "8a5f3c")
    if goods:
        spots = [
            (x0 + 0.7 + 0.35 * i, 1.05, z - wide / 2 + 0.45 + 0.36 * k)
            for i in range(4) for k in range(int((wide - 0.6) / 0.36))
        ]  # fmt: skip
        fruit = ("e0582c", "f0c030", "6aa83a", "c83040", "e89030")
        for n in range(5):
            s.balls([p for i, p in enumerate(spots) if (i // 4) % 5 == n], 0.2, fruit[n])
    s.add([[(high, back, a), (high, back, b), (low, front, b), (low, front, a)] for a, b in
           itertools.pairwise(cuts)], tones, nearer=0.4)  # fmt: skip
    s.add([[(low, front, a), (low, front, b), (low, front - 0.35, b), (low, front - 0.35, a)] for a, b in
           itertools.pairwise(cuts)], tones * 0.86, nearer=0.45)  # fmt: skip
    s.lines([((u, 0, w), (u, front if u == low else back, w)) for u in (x0, x1)
             for w in (cuts[0], cuts[-1])], 0.09, "6a5a48")  # fmt: skip
    s.shadows.append(np.array([(x0 - 0.4, cuts[0]), (x1 + 0.4, cuts[0]), (x1 + 0.4, cuts[-1]), (x0 - 0.4, cuts[-1])]))


def tent(s: Solids, x: float, z: float, tone: str, *, wide: float = 4.0, high: float = 2.6) -> None:
    """Put a ridge tent with a dark opening."""
    h = wide / 2
    s.gable((x - h, x + h), (0.0, high), (z - h * 1.2, z + h * 1.2), tone, tone, along="z", over=0.1)
    s.add([[(x - h * 0.34, 0, z - h * 1.22), (x, high * 0.72, z - h * 1.22), (x + h * 0.34, 0, z - h * 1.22)]],
          "2c2a2c", inside=np.array([x, 1.0, z]), nearer=0.3)  # fmt: skip


def crowd(s: Solids, count: int, x: tuple[float, ...], z: tuple[float, ...], salt: int = 1) -> None:
    """Put people anywhere in an area."""
    chance = s.look.chance(600 + salt)
    if s.look.people == 0:
        return
    s.people += list(
        zip(chance.uniform(x[0], x[1], count).tolist(), chance.uniform(z[0], z[1], count).tolist(), strict=True)
    )


def flag(s: Solids, x: float, z: float, tall: float, tones: Sequence[str], wide: float = 2.4) -> None:
    """Put a flag on a pole, its stripes from above."""
    s.lines([((x, 0, z), (x, tall, z))], 0.14, "d8d8d4")
    high = wide * 0.62 / len(tones)
    for n, tone in enumerate(tones):
        y = tall - 0.1 - n * high
        pieces = []
        for i in range(4):
            a, b = wide * i / 4, wide * (i + 1) / 4
            sag, next_ = 0.1 * math.sin(i * 1.7), 0.1 * math.sin((i + 1) * 1.7)
            pieces.append([(x + a, y + sag, z), (x + b, y + next_, z), (x + b, y - high + next_, z),
                           (x + a, y - high + sag, z)])  # fmt: skip
        s.add(pieces, tone, kind="flat", nearer=0.2)


def steps(s: Solids, x: tuple[float, float], z: float, count: int, tone: str = "d0c8b8") -> float:
    """Put stairs that come towards us down from `z`; returns how high they are."""
    for n in range(count):
        s.box(x, (0, 0.2 * (count - n)), (z - 0.5 * (n + 1), z - 0.5 * n), tone, nearer=0.5 * n, shadow=False)
    return 0.2 * count


def columns(s: Solids, x: tuple[float, float], y: tuple[float, float], z: float, count: int,
            tone: str = "e8e0d0", radius: float = 0.5) -> None:  # fmt: skip
    """Put a row of columns along x."""
    for u in np.linspace(*x, count).tolist():
        s.turned(u, z, [(radius, y[0]), (radius * 0.85, y[1])], tone, sides=10, shadow=False, nearer=0.6)


def arch(s: Solids, x: float, y: float, z: float, wide: float, high: float, tone: str = "3a3430",
         nearer: float = 0.2) -> None:  # fmt: skip
    """Put a dark arched opening on a front that faces us."""
    angle = np.linspace(0, math.pi, 9)
    r = wide / 2
    top = [(x + r * math.cos(a), y + high - r + r * math.sin(a), z) for a in angle.tolist()]
    s.add([[(x + r, y, z), *top, (x - r, y, z)]], tone, kind="pane", inside=np.array([x, y, z + 1.0]), nearer=nearer)
