"""What makes people look up: an eclipse, falling stars, a geyser, a cavern, an old windmill, an island."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Point, box, ellipse, spline, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import habitats, lands, waters
from client_generate.providers.local.places.staging import WHITE

_NEAR = {"wide": 1.0, "medium": 1.35, "close": 2.0, "over": 1.15, "aerial": 0.8}
_NIGHT = ("060818", "101a3c", "2c3a64")


def _stars(stage: Stage, look: Look, tones: tuple[str, str, str] = _NIGHT) -> None:
    """Put a night sky full of stars."""
    top, mid, low = (mix(colour(text), look.palette.sky_mid, 0.14) for text in tones)
    plate = stage.gradient(0.0, [(stage.top, top), (0.45, mid), (0.9, low)])
    chance = look.chance(1301)
    dots = [
        ellipse((float(chance.uniform(-stage.edge, stage.edge)), float(chance.uniform(stage.top, 0.75))), r, r, steps=8)
        for r in (0.0008 + 0.0024 * chance.random(300) ** 4).tolist()
    ]
    plate.light(plate.shapes(dots), WHITE, 0.9)


def _dark_land(stage: Stage, look: Look, line: float, *, pines: bool = True) -> None:
    ink = mix(colour("0c1220"), look.palette.ink, 0.4)
    ridge = scenery.ridge(stage, look, 0.1, line + 0.02, 0.16, 0.1, salt=3)
    rows, columns = ridge.held()
    ridge.tint((rows, columns, np.ones_like(ridge.alpha[rows, columns])), ink, 0.75)
    if pines:
        chance, plate = look.chance(1302), stage.plate(0.2)
        firs = [
            scenery.pine(
                (float(chance.uniform(-stage.edge, stage.edge)), line + 0.04), float(chance.uniform(0.08, 0.2)), chance
            )
            for _ in range(26)
        ]
        plate.fill(plate.shapes(firs), ink * 0.7)
    lands.ground(stage, look, 0.3, line + 0.03, ink, ink * 0.6)


def eclipse(stage: Stage, look: Look) -> None:
    """Draw the black sun with its ring of light over dark hills."""
    _stars(stage, look, ("060a18", "142038", "b06a44"))
    near, line = _NEAR[look.size], {"aerial": 0.7, "close": 1.05}.get(look.size, 0.84)
    at, r = (look.side * stage.half * 0.12, 0.38 if look.size != "close" else 0.5), 0.15 * near
    sky, chance = stage.plate(0.05), look.chance(1303)
    sky.glow(at, r * 4.2, colour("f0f4ff"), 0.5)
    sky.glow(at, r * 2.2, colour("fff8e8"), 0.9)
    rays = []
    for turn in np.linspace(0, 2 * math.pi, 30)[:-1].tolist():
        far, wide = r * float(chance.uniform(1.5, 2.7)), float(chance.uniform(0.06, 0.14))
        ends = [(at[0] + r * math.cos(turn + d), at[1] + r * math.sin(turn + d)) for d in (-wide, wide)]
        rays.append(np.array([*ends, (at[0] + far * math.cos(turn), at[1] + far * math.sin(turn))]))
    sky.light(sky.shapes(rays), colour("e8f0ff"), 0.35)
    sky.light(sky.shape(ellipse(at, r * 1.07, r * 1.07, steps=90)), WHITE, 0.95)
    moon = stage.plate(0.06)
    moon.fill(moon.shape(ellipse(at, r, r, steps=90)), colour("05060c"))
    spark = (at[0] + r * 0.74, at[1] - r * 0.7)
    moon.glow(spark, r * 0.8, WHITE, 0.9)
    _dark_land(stage, look, line, pines=False)


def meteors(stage: Stage, look: Look) -> None:
    """Draw falling stars over hills and firs."""
    _stars(stage, look)
    near, line = _NEAR[look.size], {"aerial": 0.66, "close": 0.98}.get(look.size, 0.8)
    chance, plate, s = look.chance(1305), stage.plate(0.05), look.side
    for number in range(9 if near < 1.4 else 4):
        x = stage.half * (-0.9 + 0.22 * number) + float(chance.uniform(-0.05, 0.05))
        y, long = float(chance.uniform(0.04, 0.5)), float(chance.uniform(0.14, 0.34)) * near
        tail = (x + s * long, y - long * 0.55)
        plate.light(plate.shape(stroke([(x, y), tail], 0.011 * near, 0.001)), colour("dfeaff"), 0.9)
        plate.glow((x, y), 0.05 * near, colour("fff4d8"), 0.9)
    _dark_land(stage, look, line)


def geyser(stage: Stage, look: Look) -> None:
    """Draw a column of water and steam that shoots out of pale ground."""
    p, line, near = look.palette, {"aerial": 0.34, "close": 0.74}.get(look.size, 0.66), _NEAR[look.size]
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, 0.2))
    scenery.ridge(stage, look, 0.08, line + 0.01, 0.14, 0.6, salt=3)
    scenery.pines(stage, look, 0.14, line + 0.02, 0.08, 40, 0.4, salt=5)
    pale = mix(graded(colour("d8c4a0"), look), p.ground, 0.15)
    lands.ground(stage, look, 0.3, line + 0.02, pale, mix(pale, p.ink, 0.25))
    (x, y), chance = (look.side * stage.half * 0.14, line + 0.16), look.chance(1306)
    pool = stage.plate(0.36)
    pool.fill(pool.shape(ellipse((x, y), 0.26 * near, 0.05 * near)), graded(colour("d8842c"), look))
    pool.fill(pool.shape(ellipse((x, y), 0.2 * near, 0.036 * near)), graded(colour("4ab8c8"), look))
    white, shade = mix(WHITE, p.key, 0.1), mix(mix(WHITE, p.sky_mid, 0.45), p.ink, 0.0 if p.bright else 0.3)
    cut, top = Cutouts(stage.plate(0.4), (look.light, -0.6)), y - 0.66 * min(near, 1.25)
    for number in range(46):
        t = number / 45
        reach = (0.03 + 0.11 * t * t) * near
        at = (x + float(chance.uniform(-1, 1)) * reach + look.light * -0.05 * t, y + (top - y) * t)
        r = (0.022 + 0.055 * t) * near * float(chance.uniform(0.7, 1.2))
        cut.solid([ellipse(at, r, r * 0.95, steps=18)], shade, white, r * 0.8)
    cut.solid(
        [np.array([(x - 0.03 * near, y), (x - 0.012, top + 0.12), (x + 0.012, top + 0.12), (x + 0.03 * near, y)])],
        shade,
        white,
        0.01,
    )
    for _ in range(60):
        u, t = float(chance.uniform(-1, 1)), float(chance.random())
        cut.fill(
            [
                ellipse(
                    (x + u * 0.22 * near * (1.1 - 0.5 * t), y - 0.5 * near * t * (1 - abs(u) * 0.6)),
                    0.004,
                    0.008,
                    steps=6,
                )
            ],
            white,
        )
    cut.lay()


def cave(stage: Stage, look: Look) -> None:
    """Draw a cavern: stalactites and stalagmites round a blue lake that glows, warm light on the rock."""
    near, line = _NEAR[look.size], {"aerial": 0.36, "close": 0.7}.get(look.size, 0.64)
    warm, rock = colour("f0a858"), mix(colour("8a6a54"), look.palette.ink, 0.1)
    back = stage.gradient(
        0.0, [(stage.top, rock * 0.22), (line - 0.2, rock * 0.62), (line, rock * 0.5), (stage.bottom, rock * 0.3)]
    )
    glow = (look.side * stage.half * 0.1, line - 0.16)
    back.glow(glow, 0.5, warm, 0.75)
    _spikes(stage, look, 0.1, (40, 0.16 * near, line - 0.02), mix(rock, warm, 0.2) * 0.7)
    lake, blue = stage.plate(0.2), colour("38c0d0")
    middle = (glow[0], line + 0.16)
    lake.fill(lake.shape(box(-stage.edge, line, stage.edge, stage.bottom + 0.02)), rock * 0.45)
    lake.fill(lake.shape(ellipse(middle, stage.half * 0.72, 0.15)), rock * 0.25)
    lake.fill(lake.shape(ellipse((middle[0], middle[1] + 0.008), stage.half * 0.7, 0.135)), blue * 0.75)
    lake.glow(middle, 0.4, colour("a8fff0"), 0.45)
    _spikes(stage, look, 0.3, (20, 0.34 * near, line + 0.04), mix(rock, warm, 0.25))
    _spikes(stage, look, 0.5, (9, 0.5 * near, stage.bottom + 0.03), rock * 0.42)
    _mouth(stage, rock * 0.14)


def _spikes(stage: Stage, look: Look, depth: float, size: tuple[int, float, float], tone: Pixels) -> None:
    """Hang stalactites from above and let stalagmites stand at the sides; `size` is how many, how long, the floor."""
    count, long, floor = size
    chance, cut, warm = look.chance(1307 + count), Cutouts(stage.plate(depth), (-look.light, 0.4)), colour("f0a858")
    for number in range(count):
        x = stage.edge * (2 * (number + float(chance.uniform(0.1, 0.9))) / count - 1)
        aside = 0.5 + 0.5 * min(abs(x) / stage.half, 1.1)
        tall, wide = long * aside * float(chance.uniform(0.6, 1.25)), 0.12 * long * float(chance.uniform(0.8, 1.5))
        shapes = [_spike((x, stage.top - 0.02), wide * 1.4, tall)]
        if abs(x) > stage.half * 0.55:
            shapes.append(_spike((x + wide, floor), wide * 1.6, -tall * 0.62))
        cut.solid(shapes, tone * 0.5, mix(tone, warm, 0.25), wide)
    cut.lay()


def _spike(at: Point, wide: float, tall: float) -> Pixels:
    (x, y), t = at, np.linspace(0, 1, 9)
    half = wide * (1 - t) ** 1.5 + wide * 0.06
    left, right = np.stack([x - half, y + tall * t], 1), np.stack([x + half, y + tall * t], 1)
    return np.concatenate([left, right[::-1]])


def _mouth(stage: Stage, tone: Pixels) -> None:
    """Frame the cavern by dark rock at the lens."""
    plate, e = stage.plate(0.7, soft=0.006), stage.edge + 0.05
    for side in (-1, 1):
        edge = [(0.9, stage.top), (0.95, 0.2), (0.92, 0.4), (0.97, 0.6), (0.9, 0.8), (0.76, stage.bottom)]
        inner = [(side * u * stage.half, v) for u, v in edge]
        outline = np.concatenate([spline(inner, closed=False), [(side * e, stage.bottom), (side * e, stage.top)]])
        plate.fill(plate.shape(outline), tone)


def windmill(stage: Stage, look: Look) -> None:
    """Draw an old windmill of brick and wood with its four sails, tulips or grass before it."""
    line = habitats.meadow(stage, look)
    p, near = look.palette, _NEAR[look.size] * 0.9
    (x, y), h = (look.side * stage.half * 0.16, min(line + 0.2, 0.86)), 0.56 * min(near, 1.5)
    if look.has("moonrise") or look.has("moon"):
        moon = stage.plate(0.05)
        at = (x - look.side * 0.34, 0.34)
        moon.glow(at, 0.6, colour("f8c070"), 0.6)
        moon.fill(moon.shape(ellipse(at, 0.2, 0.2, steps=80)), colour("f8d898"))
    cut = Cutouts(stage.plate(0.4), (look.light, -0.4))
    brick, wood, pale = (graded(colour(text), look) for text in ("a0583c", "5a4434", "f0e8d8"))
    body = np.array([(x - 0.2 * h, y), (x - 0.12 * h, y - 0.72 * h), (x + 0.12 * h, y - 0.72 * h), (x + 0.2 * h, y)])
    cut.solid([body], brick * 0.55, mix(brick, p.key, 0.12), 0.12 * h)
    cut.solid([box(x - 0.23 * h, y - 0.34 * h, x + 0.23 * h, y - 0.31 * h)], wood * 0.6, wood, 0.01)
    cap = spline(
        [
            (x - 0.14 * h, y - 0.71 * h),
            (x - 0.1 * h, y - 0.85 * h),
            (x, y - 0.9 * h),
            (x + 0.1 * h, y - 0.85 * h),
            (x + 0.14 * h, y - 0.71 * h),
        ]
    )
    cut.solid([cap], wood * 0.5, wood, 0.05 * h)
    cut.fill([box(x - 0.045 * h, y - 0.16 * h, x + 0.045 * h, y)], wood * 0.5)
    lit = colour("ffd890") if not p.bright else mix(p.sky_mid, p.ink, 0.2)
    cut.fill([box(x - 0.03 * h, v, x + 0.03 * h, v + 0.07 * h) for v in (y - 0.52 * h, y - 0.27 * h)], lit)
    hub = (x, y - 0.76 * h)
    for turn in (0.4 + k * math.pi / 2 for k in range(4)):
        cut.fill(_sail(hub, turn, 0.52 * h), pale)
        end = (hub[0] + 0.54 * h * math.cos(turn), hub[1] + 0.54 * h * math.sin(turn))
        cut.fill([stroke([hub, end], 0.018 * h)], wood)
    cut.fill([ellipse(hub, 0.03 * h, 0.03 * h)], wood * 0.7)
    cut.lay()


def _sail(hub: Point, turn: float, long: float) -> list[Pixels]:
    """Return a sail's lattice: slats across its arm."""
    way, across = (math.cos(turn), math.sin(turn)), (-math.sin(turn), math.cos(turn))

    def at(u: float, v: float) -> Point:
        return hub[0] + long * (u * way[0] + v * across[0]), hub[1] + long * (u * way[1] + v * across[1])

    slats = [stroke([at(u, 0.0), at(u, 0.24)], 0.014 * long) for u in np.linspace(0.22, 1.0, 10).tolist()]
    return [*slats, *(stroke([at(0.22, v), at(1.0, v)], 0.014 * long) for v in (0.12, 0.24))]


def island(stage: Stage, look: Look) -> None:
    """Draw a small green island from the air: a pale beach round it, turquoise shallows, deep blue beyond."""
    p, near = look.palette, {"wide": 1.0, "medium": 1.2, "close": 2.1, "over": 0.9, "aerial": 0.78}[look.size]
    deep, shoal = mix(colour("0f5f9a"), p.cool, 0.15), mix(colour("38c8c4"), p.horizon, 0.12)
    sand, green = graded(colour("f4e4bc"), look), graded(colour("3f8a44"), look)
    plate = stage.gradient(0.0, [(stage.top, mix(deep, p.horizon, 0.2)), (stage.bottom, deep * 0.85)])
    waters.swell(plate, stage, look, stage.top, stage.bottom, None)
    (x, y), chance = (look.side * stage.half * 0.1, 0.52), look.chance(1309)
    bumps = [1 + float(chance.uniform(-0.16, 0.16)) for _ in range(11)]

    def coast(size: float) -> Pixels:
        turns = np.linspace(0, 2 * math.pi, 12)[:-1].tolist()
        return spline([(x + 0.58 * near * size * b * math.cos(t), y + 0.3 * near * size * b * math.sin(t))
                       for t, b in zip(turns, bumps, strict=True)])  # fmt: skip

    sea = stage.plate(0.2)
    for size, part in ((1.4, 0.3), (1.24, 0.6), (1.1, 1.0)):
        sea.fill(sea.shape(coast(size)), mix(deep, shoal, part))
    sea.fill(sea.shape(coast(1.0)), mix(WHITE, shoal, 0.15))
    sea.solid(sea.shape(coast(0.96)), sand * 0.85, sand, (look.light, -0.6), round_=0.02)
    wood = Cutouts(stage.plate(0.3), (look.light, -0.7))
    wood.solid([coast(0.76)], green * 0.45, green * 0.7, 0.03)
    spots = sorted(
        ((math.sqrt(float(chance.random())) * 0.7, float(chance.uniform(0, 6.28))) for _ in range(130)),
        key=lambda o: math.sin(o[1]) * o[0],
    )
    for far, turn in spots:
        at = (x + 0.56 * near * far * math.cos(turn), y - 0.02 + 0.29 * near * far * math.sin(turn))
        r = 0.034 * near * float(chance.uniform(0.7, 1.2))
        tone = mix(green, colour("86b84a"), float(chance.uniform(0, 0.4)))
        wood.solid([ellipse(at, r, r * 0.8, steps=14)], tone * 0.5, mix(tone, p.key, 0.2), r * 0.8)
    jetty, white = graded(colour("8a6a48"), look), mix(WHITE, p.key, 0.1)
    foot = (x - 0.3 * near, y + 0.24 * near)
    wood.fill([stroke([foot, (foot[0] - 0.1 * near, foot[1] + 0.14 * near)], 0.014 * near)], jetty)
    for u, v in ((-0.2, 0.16), (0.86, -0.2)):
        bx, by = foot[0] + u * near, foot[1] + v * near
        wood.fill(
            [
                spline(
                    [(bx - 0.05 * near, by), (bx, by - 0.012 * near), (bx + 0.06 * near, by), (bx, by + 0.014 * near)]
                )
            ],
            white,
        )
    wood.lay()


MARVELS: dict[str, Callable[[Stage, Look], None]] = {
    "eclipse": eclipse,
    "meteors": meteors,
    "geyser": geyser,
    "cave": cave,
    "old windmill": windmill,
    "island": island,
}
