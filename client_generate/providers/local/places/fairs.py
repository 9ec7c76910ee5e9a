"""Where people celebrate: a funfair with its wheel, carousel and coaster, a Christmas market, lanterns, fireworks."""

from __future__ import annotations

import itertools
import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.solids import Solid, Solids
from client_generate.providers.local.places.views import Sight
from client_generate.providers.local.things import masonry as m


def _circle(x: float, y: float, z: float, r: float, count: int) -> list[Solid]:
    """Return places on an upright circle that faces us."""
    angle = np.linspace(0, 2 * math.pi, count + 1)[:-1].tolist()
    return [(x + r * math.cos(a), y + r * math.sin(a), z) for a in angle]


def _rgb(tone: str) -> Pixels:
    return np.array([int(tone[i : i + 2], 16) / 255 for i in (0, 2, 4)], np.float32)


def wheel(s: Solids) -> None:
    """Build a Ferris wheel with coloured cabins over booths and tents."""
    hub, r = 27.0, 23.0
    for z in (-2.4, 2.4):
        near = 3 if z < 0 else -3
        s.lines([((-11, 0, z * 1.6), (0, hub, z)), ((11, 0, z * 1.6), (0, hub, z))], 1.3, "e8e4dc", nearer=near)
        for radius, wide in ((r, 0.55), (r - 2.4, 0.35)):
            ring = _circle(0, hub, z, radius, 48)
            s.lines(list(zip(ring, ring[1:] + ring[:1], strict=True)), wide, "d8484c", nearer=near)
        spokes = _circle(0, hub, z, r, 16)
        s.lines([((0, hub, z), place) for place in spokes], 0.24, "f0ece4", nearer=near)
    s.balls([(0, hub, -2.6)], 1.7, "f2c640", nearer=4)
    for n, (x, y, _) in enumerate(_circle(0, hub, 0, r, 16)):
        tone = m.BRIGHT[n % 8]
        s.lines([((x, y, -2.4), (x, y, 2.4))], 0.3, "e8e4dc", nearer=2)
        s.box((x - 1.5, x + 1.5), (y - 3.4, y - 2.2), (-1.4, 1.4), tone, shadow=False, nearer=2)
        s.box((x - 1.4, x + 1.4), (y - 2.2, y - 1.0), (-1.3, 1.3), "e8f0f4", shadow=False, nearer=2.1)
        s.turned(x, 0, [(1.9, y - 1.0), (0.2, y - 0.1)], tone, sides=8, shadow=False, nearer=2.2)
        if s.lit:
            s.light((x, y, -2.4), 3, 0.8, _rgb(tone))
    if s.lit:
        s.light((0, hub, -3), 9, 0.9)
    _booths(s, -8.0)


def _booths(s: Solids, z: float) -> None:
    """Put striped booths, lamps and people before a ride."""
    for n in range(-4, 5):
        x = n * 8.0
        if abs(n) > 0:
            m.stall(
                s,
                x,
                z + 2 * (n % 2),
                ("e0463a", "2f8fd0", "f2b632", "8a5ac0")[n % 4],
                wide=4.4,
                faces=-1 if n > 0 else 1,
            )
            m.lamp(s, x + 4, z - 4, 4.6)
    bulbs = [(x, 5.4 + 0.5 * math.cos(x * 0.8), z - 4.0) for x in np.arange(-36, 36, 1.1).tolist()]
    s.balls(bulbs, 0.2, "f8d868" if not s.lit else s.lamp)
    m.crowd(s, 40, (-26, 26), (z - 12, z - 3))


def carousel(s: Solids) -> None:
    """Build a carousel: a striped roof, golden poles, horses."""
    sides = 24
    s.turned(0, 0, [(8, 0), (8, 0.8)], "b83a3c", sides=sides)
    s.turned(0, 0, [(1.8, 0.8), (1.8, 7)], "f2d68a", sides=12, shadow=False)
    angle = np.linspace(0, 2 * math.pi, sides + 1)
    for n, (a, b) in enumerate(itertools.pairwise(angle.tolist())):
        tone = "e0463a" if n % 2 else "f8f0dc"
        inside = np.array([0, 6.0, 0])
        rim = [(8.6 * math.cos(t), 6.8, 8.6 * math.sin(t)) for t in (a, b)]
        low = [(8.6 * math.cos(t), 5.7, 8.6 * math.sin(t)) for t in (b, a)]
        near = 1.0 if math.sin((a + b) / 2) < 0 else -1.0
        s.add([[rim[0], rim[1], (0, 10.6, 0), (0, 10.6, 0)]], tone, inside=inside, nearer=1)
        s.add([[*rim, *low]], "2f6ab0" if n % 2 else "f2c640", inside=inside, nearer=near)
    s.balls(
        [(8.7 * math.cos(a), 6.9, 8.7 * math.sin(a)) for a in angle.tolist()],
        0.22,
        "f8d868" if not s.lit else s.lamp,
        nearer=1,
    )
    s.turned(0, 0, [(0.5, 10.4), (0.1, 12.4)], "f2c640", sides=8, nearer=2, shadow=False)
    for n in range(12):
        a = n * math.pi / 6 + 0.2
        _horse(s, 6.4 * math.cos(a), 6.4 * math.sin(a), a, n)
    if s.lit:
        s.light((0, 5, -8), 12, 0.6)
    _booths(s, -15.0)


def _horse(s: Solids, x: float, z: float, turn: float, number: int) -> None:
    """Put a carousel horse on its pole, running round."""
    u, w = -math.sin(turn), math.cos(turn)
    y = 2.0 + 0.4 * (number % 2)
    tone = ("f8f4ea", "6a4630", "e8c898", "3a3438")[number % 4]
    near = 0.5
    s.lines([((x, 0.8, z), (x, 5.8, z))], 0.16, "f2c640", nearer=near)
    s.lines([((x - u, y, z - w), (x + u, y, z + w))], 0.95, tone, nearer=near + 0.1)
    s.lines([((x + u * 0.8, y + 0.1, z + w * 0.8), (x + u * 1.5, y + 1.2, z + w * 1.5))], 0.5, tone, nearer=near + 0.1)
    s.lines([((x + u * 1.4, y + 1.2, z + w * 1.4), (x + u * 2.0, y + 0.9, z + w * 2.0))], 0.42, tone, nearer=near + 0.1)
    legs = [
        ((x + u * a, y - 0.3, z + w * a), (x + u * b, y - 1.2, z + w * b))
        for a, b in ((-0.9, -1.4), (-0.6, -0.3), (0.8, 1.4), (0.6, 0.4))
    ]
    s.lines(legs, 0.22, tone, nearer=near)
    s.lines([((x - u * 1.0, y + 0.3, z - w), (x - u * 1.5, y - 0.5, z - w * 1.5))], 0.24, "5a3a28", nearer=near)
    s.box(
        (x - 0.35, x + 0.35),
        (y + 0.36, y + 0.6),
        (z - 0.35, z + 0.35),
        m.BRIGHT[number % 8],
        shadow=False,
        nearer=near + 0.2,
    )


def coaster(s: Solids) -> None:
    """Build a roller coaster: a high hill, a loop, a train with people who lift their arms."""
    t = np.linspace(0, 1, 90)
    hill = [(-44 + 40 * a, 4 + 26 * math.sin(math.pi * min(a * 1.15, 1.0)) ** 1.4, 4.0) for a in t.tolist()]
    loop = [
        (8 - 11 * math.cos(q) * 0.9 + 0, 14 + 11 * math.sin(q) - 0.5, 4 - 2.4 * (q + 1.57) / 6.3)
        for q in np.linspace(-1.57, 4.71, 60).tolist()
    ]
    loop = [(8 + 10 * math.sin(q), 13 - 10 * math.cos(q), 4 - 3 * q / 6.28) for q in np.linspace(0, 6.28, 60).tolist()]
    dive = [(-4 + 12 * a, 4 - 1 * math.sin(a * 3.1), 4.0) for a in np.linspace(0, 1, 10).tolist()]
    rest = [(8 + 40 * a, 3 + 11 * math.sin(math.pi * a) ** 2, 1 + 2 * a) for a in np.linspace(0, 1, 50).tolist()]
    track = [*hill, *dive, *loop, *rest]
    pieces = list(itertools.pairwise(track))
    for off in (-0.7, 0.7):
        s.lines(
            [((a, b + 0.1, c + off), (d, e + 0.1, f + off)) for (a, b, c), (d, e, f) in pieces], 0.5, "e0463a", nearer=1
        )
    s.lines([((a, b, c - 0.8), (a, b, c + 0.8)) for a, b, c in track[::2]], 0.22, "f2c640", nearer=0.8)
    for n in range(0, 90, 6):
        x, y, z = track[n]
        s.lines([((x, 0, z - 1.5), (x, y, z)), ((x, 0, z + 1.5), (x, y, z))], 0.36, "e8ecf0")
    for n in range(105, len(track), 8):
        x, y, z = track[n]
        if y < 14:
            s.lines([((x, 0, z), (x, y, z))], 0.36, "e8ecf0")
    for n in range(5):
        x, y, z = track[56 + 4 * n]
        s.balls([(x, y + 1.0, z)], 1.25, "2f8fd0", nearer=3)
        for k in (-0.5, 0.5):
            s.balls([(x, y + 2.3, z + k)], 0.45, "d8966c", nearer=3.5)
            s.lines([((x, y + 1.8, z + k), (x - 0.5, y + 3.6, z + k * 1.6))], 0.28, m.BRIGHT[n + 1], nearer=3.4)
    _booths(s, -12.0)
    for x in (-38, -30, 34, 42):
        m.tree(s, x, 12, 9)


def christmas(s: Solids) -> None:
    """Build a Christmas market: a great tree with lights, huts with snow on their roofs, garlands, people."""
    y = 0.0
    for n in range(5):
        r = 5.2 - 0.95 * n
        s.turned(
            0,
            6,
            [(r, 1.4 + 3.0 * n), (r * 0.5, 4.2 + 3.0 * n), (0.05, 5.6 + 3.0 * n)],
            "2f5a3c",
            sides=16,
            nearer=0.1 * n,
            shadow=n == 0,
        )
        places = [
            (r * 0.92 * math.cos(a), 1.7 + 3.0 * n, 6 + r * 0.92 * math.sin(a))
            for a in np.linspace(3.2, 6.2, 7).tolist()
        ]
        s.balls(places, 0.26, ("f2c640", "e0463a")[n % 2] if not s.lit else s.lamp, nearer=r + 0.3)
        for at in places[::2]:
            s.light(at, 1.6, 0.6)
    s.balls([(0, 19.4, 6)], 0.8, "f8dc60", nearer=2)
    s.light((0, 19.4, 6), 3.4, 0.9)
    for side in (-1, 1):
        for n in range(4):
            _hut(s, side * (8.5 + 0.6 * n), -7.0 + 6 * n, side)
    for z in (-6.0, 2.0):
        strings = [(x, 6.2 - 1.2 * math.cos(x / 7), z) for x in np.arange(-10, 10, 0.7).tolist()]
        s.balls(strings, 0.17, s.lamp if s.lit else "f8dc60", nearer=2)
    for n in range(13):
        m.house(
            s, -48 + 7.4 * n, 26, 7, 9, 11 + 2 * (n % 3) + y, m.PLASTER[n % 7], "e8ecf2", along="z", floors=4, share=0.7
        )
    m.crowd(s, 34, (-6, 6), (-12, 3))


def _hut(s: Solids, x: float, z: float, side: int) -> None:
    """Put a wooden hut with a bright opening towards the middle."""
    s.box((x - 1.8, x + 1.8), (0, 2.9), (z - 2.2, z + 2.2), "7a4c2c")
    s.gable((x - 1.8, x + 1.8), (2.9, 4.5), (z - 2.2, z + 2.2), "eef2f6", "7a4c2c", along="z", over=0.5)
    u = x - side * 1.86
    open_side = [(u, 1.1, z - 1.7), (u, 1.1, z + 1.7), (u, 2.5, z + 1.7), (u, 2.5, z - 1.7)]
    front = [(x - 1.4, 1.1, z - 2.25), (x + 1.4, 1.1, z - 2.25), (x + 1.4, 2.5, z - 2.25), (x - 1.4, 2.5, z - 2.25)]
    bright = s.lamp if s.lit else s.tone("ffd888")
    s.add([open_side, front], bright, kind="pane", inside=np.array([x, 1.5, z]), nearer=1.0)
    s.balls([(x - 1.2 + 0.6 * k, 1.25, z - 2.3) for k in range(5)], 0.2, ("e0463a", "f2c640")[int(z) % 2], nearer=1.4)
    s.light((u, 1.9, z), 2.8, 0.5)


def lanterns(s: Solids) -> None:
    """Let hundreds of paper lanterns rise over a lake and a crowd."""
    chance = s.chance
    for _ in range(110):
        x, y, z = float(chance.uniform(-46, 46)), float(chance.uniform(3, 40)), float(chance.uniform(-20, 70))
        warm = np.array([1.0, 0.66 + 0.2 * float(chance.random()), 0.3], np.float32)
        s.turned(x, z, [(0.55, y), (0.85, y + 1.4), (0.5, y + 1.9)], warm, sides=8, shadow=False)
        if z < 40:
            s.light((x, y + 0.8, z), 2.4, 0.5, warm)
    s.box((-60, 60), (0, 0.4), (-30, -12), "3a3a44", shadow=False)
    m.crowd(s, 34, (-20, 20), (-16, -12.5))


def fireworks(s: Solids) -> None:
    """Let fireworks burst over a city at the water."""
    chance = s.chance
    for n in range(-9, 10):
        high = 8 + 16 * float(chance.random()) * math.exp(-(n * n) / 60)
        m.block(
            s,
            n * 9.0,
            14 + 5 * (n % 2),
            8,
            8,
            high,
            ("38425c", "2c3650", "464c66")[n % 3],
            storey=3,
            across=2.4,
            share=0.5,
        )
    tones = ("ff5c6c", "ffd25c", "6cc8ff", "b48cff", "8cf0a0", "ff9c4c", "ff8ce0")
    spots = ((-30, 44, 11), (4, 54, 15), (32, 42, 12), (-12, 34, 7.5), (20, 30, 7), (-46, 32, 7), (50, 56, 8))
    for n, (x, y, r) in enumerate(spots):
        _burst(s, (x, y, 20.0), float(r), _rgb(tones[n]))


def _burst(s: Solids, at: Solid, r: float, tone: Pixels) -> None:
    """Let one rocket burst: streaks that fall a little, bright ends."""
    x, y, z = at
    chance, streaks, ends = s.chance, [], []
    for ring in (1.0, 0.68, 0.36):
        count = int(26 * ring) + 4
        for a in np.linspace(0, 2 * math.pi, count + 1)[:-1].tolist():
            reach = r * ring * float(chance.uniform(0.86, 1.08))
            path = [
                (x + reach * f * math.cos(a), y + reach * f * math.sin(a) - r * 0.12 * f * f, z)
                for f in (0.3, 0.55, 0.8, 1.0)
            ]
            streaks += list(itertools.pairwise(path))
            ends.append(path[-1])
    s.lines(streaks, 0.26, tone)
    s.balls(ends, 0.3, tone * np.float32(0.4) + np.float32(0.6))
    s.light(at, r * 1.5, 0.5, tone)
    s.light((x, 0.0, 2.0), r * 0.8, 0.3, tone)
    s.lines([((x, 16, z), (x, y - r * 0.2, z))], 0.16, tone * np.float32(0.6))


_DARK = {
    "wide": (0.1, 0.06, 2.0),
    "medium": (-0.2, 0.03, 1.5),
    "close": (0.35, 0.02, 1.15),
    "aerial": (0.4, 0.35, 2.2),
    "over": (0.0, 0.1, 2.2),
}
SIGHTS = {
    "ferris wheel": Sight(
        wheel,
        27,
        50,
        "a89c8c",
        views={
            "wide": (0.3, 0.05, 2.1),
            "medium": (-0.45, 0.02, 1.5),
            "close": (0.6, 0.02, 1.0),
            "aerial": (0.4, 0.5, 2.4),
        },
    ),
    "carousel": Sight(
        carousel,
        13,
        11,
        "a89c8c",
        views={"wide": (0.3, 0.07, 2.0), "medium": (-0.4, 0.03, 1.5), "close": (0.4, 0.02, 1.0)},
    ),
    "roller coaster": Sight(
        coaster,
        34,
        26,
        "96a070",
        views={
            "wide": (0.25, 0.05, 2.0),
            "medium": (-0.4, 0.02, 1.3),
            "close": (0.5, 0.02, 0.9),
            "aerial": (0.5, 0.5, 2.2),
        },
    ),
    "christmas market": Sight(
        christmas,
        14,
        13,
        "dfe4ec",
        views={
            "wide": (0.12, 0.12, 1.9),
            "medium": (-0.1, 0.03, 1.45),
            "close": (0.3, 0.03, 1.0),
            "aerial": (0.3, 0.6, 2.3),
        },
    ),
    "lanterns": Sight(lanterns, 30, 34, "20304a", water=True, clear=140, views=_DARK),
    "fireworks": Sight(fireworks, 42, 50, "1c3450", water=True, clear=240, stand=False, views=_DARK),
}
