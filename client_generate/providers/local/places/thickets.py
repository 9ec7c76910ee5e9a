"""Country of few words: a bamboo grove, an acacia before a storm, a bog, chalk cliffs, a garden of raked sand."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, ellipse, spline, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import figures
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import habitats, lands
from client_generate.providers.local.places.staging import WHITE

_TALL = {"wide": 0.34, "medium": 0.56, "close": 0.78, "over": 0.62, "aerial": 0.16}


def _people(stage: Stage, look: Look, foot: float, part: float = 0.0) -> None:
    """Put those whom the words name on the way before us, nobody where they name nobody."""
    if look.people == 0 or not look.cast:
        return
    tall = _TALL[look.size]
    at = (look.side * stage.half * part, min(max(foot, 0.3) + tall * 0.5, 0.96))
    figures.company(stage.plate(0.55), look, at, tall, facing=look.framed)


def _way(plate: Plate, look: Look, top: float, tone: Pixels, wide: float) -> None:
    """Lay a path of flat stones that goes from the middle of the ground to us."""
    stones: list[Pixels] = []
    for n in range(12):
        t = (n / 11) ** 1.7
        y, half = top + (1.1 - top) * t, wide * (0.1 + 0.9 * t)
        x = look.side * 0.1 * math.sin(n * 0.8) * (1 - t)
        stones.append(ellipse((x, y), half, half * 0.2 + 0.006, steps=24))
    plate.solid(plate.shapes(stones), tone * 0.6, mix(tone, look.palette.key, 0.2), (look.light, -1), round_=0.01)


def bamboo(stage: Stage, look: Look) -> None:
    """Draw a way of stones through high bamboo, who walks there."""
    line = habitats.bamboo(stage, look)
    stone = graded(colour("b4b0a4"), look)
    _way(stage.plate(0.35), look, line + 0.06, stone, 0.24 if look.size != "aerial" else 0.14)
    p, tone = look.palette, graded(colour("5a9034"), look)
    cut = Cutouts(stage.plate(0.5), (look.light, -0.1))
    step, wide = stage.half * 0.24, 0.03 if look.size != "aerial" else 0.016
    for n in range(4):
        for side in (-1, 1):
            x = side * (stage.half * 0.34 + n * step) + 0.03 * math.sin(n * 5.0 + side)
            w = wide * (1.0 + 0.25 * (n % 2))
            foot = line + 0.14 + 0.1 * n
            shade = mix(tone, p.ink, 0.12 * (n % 3))
            shape = np.array([(x - w, stage.top - 0.1), (x + w, stage.top - 0.1), (x + w, foot), (x - w, foot)])
            cut.solid([shape], shade * 0.5, shade * 1.15, w * 0.9)
            for y in np.arange(0.06 + 0.05 * (n % 3), foot, 0.21).tolist():
                cut.fill([ellipse((x, y), w * 1.12, 0.007, steps=12)], mix(shade, WHITE, 0.3))
    cut.lay()
    stage.plates[0].glow((look.light * 0.2, 0.1), 0.9, p.key, 0.35)
    _people(stage, look, line + 0.2)


def acacia(stage: Stage, look: Look) -> None:
    """Draw one great acacia on a dry plain, storm clouds over it."""
    p, line = look.palette, {"aerial": 0.34, "close": 0.72}.get(look.size, 0.74)
    storm = look.has("storm", "storm clouds") or "rain" in look.weather
    scenery.sky(stage, look, line, sun=None if storm else lands.sun_of(stage, look, line - 0.16))
    if storm:
        _storm(stage, look, line)
    scenery.ridge(stage, look, 0.08, line + 0.01, 0.05, 0.62, salt=3)
    straw = mix(graded(colour("d0a04c"), look), p.ground, 0.2)
    for x, y, tall, fog in ((-0.86, 0.02, 0.1, 0.45), (0.9, 0.025, 0.13, 0.4)):
        habitats.acacia(stage.plate(0.14), look, (look.side * x * stage.half, line + y), tall, fog)
    lands.ground(stage, look, 0.3, line + 0.02, mix(straw, p.key, 0.3), mix(straw, p.ink, 0.35))
    habitats.tufts(stage, look, line, "d8b060", 1.4)
    tall = {"wide": 0.5, "medium": 0.62, "close": 0.8, "over": 0.44, "aerial": 0.34}[look.size]
    at = (look.side * stage.half * 0.24, line + (0.1 if look.size != "aerial" else 0.26))
    habitats.acacia(stage.plate(0.45), look, at, tall, 0.0)


def _storm(stage: Stage, look: Look, line: float) -> None:
    """Pile dark clouds up over the horizon, their edges lit."""
    p, chance = look.palette, look.chance(1301)
    for n, (near, part) in enumerate(((0.03, 0.35), (0.05, 0.6))):
        cut, tone = Cutouts(stage.plate(near), (look.light, -0.8)), mix(mix(p.cool, p.ink, part), p.haze, 0.1)
        for _ in range(46):
            x = float(chance.uniform(-stage.edge, stage.edge))
            y = line - 0.62 + 0.3 * n + float(chance.uniform(-0.12, 0.12)) + 0.1 * math.cos(3 * x)
            r = float(chance.uniform(0.09, 0.2))
            cut.solid([ellipse((x, y), r, r * 0.7, steps=26)], tone, mix(tone, mix(p.key, WHITE, 0.4), 0.3), r * 0.7)
        cut.lay()
        stage.plates[-1].blur(0.006)


def bog(stage: Stage, look: Look) -> None:
    """Draw black pools between tussocks, bare dead trunks, mist that lies on them."""
    p, line = look.palette, {"aerial": 0.16, "close": 0.5}.get(look.size, 0.46)
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, line - 0.1))
    scenery.pines(stage, look, 0.1, line + 0.03, 0.12, 60, 0.66, salt=5)
    moss = mix(graded(colour("8a8a44"), look), p.ground, 0.3)
    plate = lands.ground(stage, look, 0.2, line + 0.02, mix(moss, p.haze, 0.4), mix(moss, p.ink, 0.45))
    chance, pools = look.chance(1310), list[tuple[float, Pixels]]()
    for n in range(9):
        t = (n / 8) ** 1.5
        y = line + 0.07 + (0.98 - line) * t
        x, wide = float(chance.uniform(-0.8, 0.8)) * stage.half, 0.14 + 0.42 * t
        rim = [
            (x + wide * math.cos(a) * float(chance.uniform(0.8, 1.1)),
             y + wide * 0.2 * math.sin(a) * float(chance.uniform(0.8, 1.1)))
            for a in np.linspace(0, 2 * math.pi, 13)[:-1].tolist()
        ]  # fmt: skip
        pools.append((y, spline(rim, steps=6)))
    dark = mix(p.ink, p.sky_top, 0.12)
    plate.fill(plate.shapes([shape - np.array([0, 0.008]) for _, shape in pools]), mix(moss, p.ink, 0.6))
    plate.fill(plate.shapes([shape for _, shape in pools]), dark)
    glints = [
        stroke([(shape[:, 0].min() + 0.08, y), (shape[:, 0].max() - 0.1, y + 0.003)], 0.004) for y, shape in pools
    ]
    plate.light(plate.shapes(glints), mix(p.horizon, p.key, 0.4), 0.5)
    habitats.tufts(stage, look, line, "a89a54", 1.2)
    scenery.mist(stage.plate(0.35), mix(p.haze, WHITE, 0.3), line + 0.06, 0.07, 0.6, look.chance(1312))
    size = {"wide": 0.44, "medium": 0.6, "close": 0.86, "over": 0.5, "aerial": 0.3}[look.size]
    near = stage.plate(0.45)
    for n, (x, y, part) in enumerate(((0.5, 0.3, 1.0), (-0.6, 0.2, 0.7), (-0.2, 0.1, 0.42), (0.86, 0.12, 0.5))):
        _dead(near, look, (look.side * x * stage.half, line + y), size * part, 1320 + n)
    scenery.mist(stage.plate(0.5), mix(p.haze, WHITE, 0.3), line + 0.3, 0.06, 0.3, look.chance(1313))


def _dead(plate: Plate, look: Look, foot: Point, tall: float, salt: int) -> None:
    """Draw a dead trunk with broken boughs, and its image in the pool below."""
    (x, y), chance = foot, look.chance(salt)
    bark = mix(graded(colour("8a8078"), look), look.palette.ink, 0.25)
    shapes = [stroke([(x, y), (x + 0.03 * tall, y - 0.5 * tall), (x, y - tall)], 0.1 * tall, 0.03 * tall)]
    for n in range(5):
        v, side = 0.4 + 0.12 * n, 1 if n % 2 else -1
        long = tall * float(chance.uniform(0.14, 0.3)) * (1.2 - v)
        way = [
            (x, y - v * tall),
            (x + side * long, y - (v + 0.06) * tall),
            (x + side * long * 1.5, y - (v + 0.2) * tall),
        ]
        shapes.append(stroke(spline(way, closed=False), 0.035 * tall, 0.01 * tall))
    plate.fill(plate.shape(ellipse((x, y + 0.01), 0.42 * tall, 0.07 * tall)), mix(look.palette.ink, bark, 0.1))
    image = [np.stack([shape[:, 0], y + 0.02 + (y - shape[:, 1]) * 0.12], 1) for shape in shapes[:1]]
    plate.fill(plate.shapes(image), bark * 0.5, 0.6)
    plate.solid(
        plate.shapes(shapes), bark * 0.45, bark * 1.1, (look.light, -0.4), round_=0.02, rim=look.palette.key * 0.5
    )


def chalk(stage: Stage, look: Look) -> None:
    """Draw white cliffs with a green top that run away along a beach and the sea."""
    p, line, s = look.palette, {"aerial": 0.26, "close": 0.6}.get(look.size, 0.56), look.side
    scenery.sky(stage, look, line, sun=None)
    sea = graded(colour("3a9ab0"), look)
    lands.ground(stage, look, 0.1, line, mix(sea, p.horizon, 0.4), sea, hills=0.0)
    white, grass = graded(colour("f6f4ec"), look), graded(colour("6ea048"), look)
    high = {"wide": 0.44, "medium": 0.5, "close": 0.6, "over": 0.4, "aerial": 0.16}[look.size]
    h, tops, chance = stage.edge, list[Point](), look.chance(1330)
    for n in range(9):  # from far off to beside us
        t = n / 8
        x = s * (-0.12 * h + 1.15 * h * t)
        tops.append((x, line - high * (0.12 + 0.88 * t**1.2) + float(chance.uniform(-0.02, 0.02))))
    feet = [(s * 1.03 * h, line + 0.3), (s * 0.3 * h, line + 0.09), (s * -0.12 * h, line + 0.005)]
    plate = stage.plate(0.2)
    plate.solid(
        plate.shape([*tops, *feet]), mix(white * 0.74, p.cool, 0.2), mix(white, p.key, 0.12), (-s, -0.4), round_=0.05
    )
    cracks = []
    for _ in range(26):
        t = float(chance.uniform(0.05, 1))
        k = min(int(t * 8), 7)
        x, y = (tops[k][i] + (tops[k + 1][i] - tops[k][i]) * (t * 8 - k) for i in (0, 1))
        deep = (line + 0.05 + 0.2 * t - y) * float(chance.uniform(0.3, 0.9))
        cracks.append(
            stroke([(x, y + 0.02), (x + 0.012 * s, y + deep * 0.5), (x - 0.006, y + deep)], 0.009 * t + 0.002, 0.002)
        )
    plate.fill(plate.shapes(cracks), mix(white * 0.62, p.cool, 0.3), 0.6)
    turf = [*tops, *[(x, y + 0.012 + 0.03 * abs(x) / h) for x, y in tops[::-1]]]
    plate.fill(plate.shape([(x, y - 0.006) for x, y in turf]), grass)
    pebbles = mix(graded(colour("c8bca4"), look), p.ground, 0.2)
    beach = stage.plate(0.3)
    shore = [(s * -0.14 * h, line + 0.006), (s * 0.1 * h, line + 0.07), (s * -0.35 * h, line + 0.22), (-s * h, 1.0)]
    edge = spline([*shore, (-s * h, stage.bottom + 0.1)], closed=False)
    shape = np.concatenate([edge, [(s * h, stage.bottom + 0.1), (s * h, line + 0.28), (s * 0.3 * h, line + 0.085)]])
    beach.solid(beach.shape(shape), pebbles * 0.75, mix(pebbles, p.key, 0.2), (look.light, -1), round_=0.03)
    beach.fill(beach.shape(stroke(edge, 0.012, 0.06)), mix(WHITE, p.horizon, 0.2), 0.85)
    dots = chance.uniform((-h, line + 0.2), (h, 1.05), (160, 2))
    beach.fill(
        beach.shapes([ellipse((x, y), 0.006 * y, 0.004 * y, steps=8) for x, y in dots.tolist() if s * x > -0.1]),
        pebbles * 0.66,
    )
    _people(stage, look, line + 0.16, 0.25)


def raked(stage: Stage, look: Look) -> None:
    """Draw pale gravel in waves round dark mossy stones, the rake that drew them."""
    p, s = look.palette, look.side
    size = {"wide": 0.7, "medium": 0.85, "close": 1.1, "over": 0.8, "aerial": 0.6}[look.size]
    sand = mix(graded(colour("e6dcc4"), look), p.ground, 0.1)
    plate = stage.gradient(0.1, [(stage.top, mix(sand, p.haze, 0.2)), (stage.bottom, sand * 0.9)])
    x, y = plate.grid()
    stones = [(s * -0.42, 0.44, 0.2), (s * -0.22, 0.6, 0.1), (s * 0.5, 0.26, 0.12)]
    far = y * 1.0 + x * 0.12 * s
    for u, v, r in stones:
        away = np.hypot(x - u * size, y - v) / (r * size)
        near = np.clip(2.6 - away, 0, 1)
        far = far * (1 - near) + away * (r * size) * near
    waves = np.sin(far * (2 * math.pi / (0.036 * size)))
    plate.tint((slice(None), slice(None), np.clip(-waves, 0, 1)), sand * 0.62, 0.6)
    plate.light((slice(None), slice(None), np.clip(waves, 0, 1)), p.key, 0.08)
    rocks = stage.plate(0.4)
    for n, (u, v, r) in enumerate(stones):
        at, r = (u * size, v), r * size
        rocks.fill(rocks.shape(ellipse((at[0] - look.light * r * 0.4, at[1] + r * 0.3), r * 1.1, r * 0.7)), p.ink, 0.35)
        chance = look.chance(1340 + n)
        rim = [
            (
                at[0] + r * math.cos(a) * float(chance.uniform(0.85, 1.1)),
                at[1] + r * 0.8 * math.sin(a) * float(chance.uniform(0.85, 1.1)),
            )
            for a in np.linspace(0, 2 * math.pi, 10)[:-1].tolist()
        ]
        stone = graded(colour("5a6068"), look)
        rocks.solid(
            rocks.shape(spline(rim)),
            stone * 0.45,
            mix(stone, p.key, 0.25),
            (look.light, -0.7),
            round_=r * 0.4,
            rim=p.key * 0.4,
        )
        moss = graded(colour("6a8a3c"), look)
        rocks.solid(
            rocks.shape(ellipse((at[0], at[1] + r * 0.62), r * 0.8, r * 0.26)),
            moss * 0.5,
            moss,
            (look.light, -1),
            round_=0.02,
        )
    _rake(stage.plate(0.6), look, (s * 0.26 * size, 0.62), size)


def _rake(plate: Plate, look: Look, at: Point, size: float) -> None:
    """Draw a wooden rake that lies in the sand."""
    (x, y), s = at, look.side
    wood = graded(colour("b07c44"), look)
    handle = stroke([(x, y), (x + s * 0.75 * size, y + 0.5 * size)], 0.03 * size)
    head = stroke([(x + s * 0.1 * size, y - 0.15 * size), (x - s * 0.1 * size, y + 0.15 * size)], 0.05 * size)
    teeth = []
    for n in range(6):
        t = n / 5 * 2 - 1
        u, v = x - s * 0.09 * size * t, y + 0.14 * size * t
        teeth.append(stroke([(u, v), (u - s * 0.07 * size, v - 0.045 * size)], 0.02 * size))
    low = [shape + np.array([0.012, 0.02]) for shape in (handle, head)]
    plate.fill(plate.shapes(low), look.palette.ink, 0.35)
    plate.solid(
        plate.shapes([*teeth, handle, head]),
        wood * 0.55,
        mix(wood, look.palette.key, 0.2),
        (look.light, -0.8),
        round_=0.012 * size,
        rim=look.palette.key * 0.4,
    )


THICKETS: dict[str, Callable[[Stage, Look], None]] = {
    "bamboo grove": bamboo,
    "lone acacia": acacia,
    "bog": bog,
    "chalk cliffs": chalk,
    "zen garden": raked,
}
"""More country by the names of its scenes."""
