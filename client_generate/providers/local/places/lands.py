"""Kinds of country: snowy peaks, fields with a farm, above the clouds; and the ground under them."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, soften, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded

_WHITE = np.ones(3, np.float32)


def sun_of(stage: Stage, look: Look, y: float, part: float = 0.42) -> Point | None:
    """Return where the sun stands, None in bad weather."""
    return None if look.weather else (look.light * stage.half * part, y)


def ground(
    stage: Stage, look: Look, near: float, y: float, far: Pixels, close: Pixels, *, hills: float = 0.02
) -> Plate:
    """Lay ground from a softly curved line down."""
    plate, chance = stage.plate(near), look.chance(int(near * 100) + 300)
    x = np.linspace(-stage.edge - 0.05, stage.edge + 0.05, 40)
    line = y + hills * np.sin(x * 2.1 + float(chance.uniform(0, 6))) + hills * 0.4 * np.sin(x * 5.3)
    outline = [
        *zip(x.tolist(), line.tolist(), strict=True),
        (stage.edge + 0.05, stage.bottom),
        (-stage.edge - 0.05, stage.bottom),
    ]
    rows, columns, mask = plate.shape(outline)
    _, ys = plate.grid()
    depth = np.clip((ys[rows] - y) / max(1.05 - y, 0.1), 0, 1)[..., None]
    noise = scenery.cloud_noise(mask.shape, look.chance(7), 4.0, 7)[..., None] - 0.5
    plate.fill((rows, columns, mask), far + (close - far) * depth**0.8 + noise * 0.07)
    return plate


def peaks(stage: Stage, look: Look) -> float:
    """Draw snowy mountains: jagged crests with a bright and a dark flank, firs below them, a snow field before us."""
    p, line = look.palette, {"aerial": 0.56, "close": 0.66}.get(look.size, 0.6)
    scenery.sky(stage, look, line, sun=sun_of(stage, look, line - 0.36))
    snow = mix(mix(_WHITE, p.key, 0.12), p.haze, 0.08)
    shade = mix(mix(p.cool, p.sky_mid, 0.5), p.ink, 0.12)
    for number, (base, high, fog) in enumerate(
        ((line, 0.36, 0.6), (line + 0.04, 0.44, 0.32), (line + 0.1, 0.26, 0.12))
    ):
        plate = stage.plate(0.06 + 0.06 * number)
        _range(plate, stage, look, base, high, mix(snow, p.haze, fog), mix(shade, p.haze, fog), number)
        scenery.mist(plate, mix(p.haze, _WHITE, 0.35), base, 0.06, 0.5, look.chance(6 + number))
    scenery.pines(stage, look, 0.3, line + 0.16, 0.13, 60, 0.3, salt=5)
    ground(stage, look, 0.38, line + 0.14, mix(snow, p.haze, 0.3), mix(snow, shade, 0.35))
    keep = look.side * stage.half * 0.32
    scenery.pines(stage, look, 0.5, line + 0.34, 0.4, 6, 0.05, salt=10, gap=(keep - 0.5, keep + 0.5))
    return 0.9


def _range(
    plate: Plate, stage: Stage, look: Look, base: float, high: float, snow: Pixels, shade: Pixels, number: int
) -> None:
    chance = look.chance(310 + number)
    rock = mix(mix(look.palette.ink, look.palette.ground, 0.3), shade, 0.4 + 0.2 * (2 - number))
    cut, x = Cutouts(plate, (look.light, -0.6)), -stage.edge - 0.4
    feet = base + 0.12
    tops: list[tuple[float, float, float]] = []
    while x < stage.edge + 0.3:
        tall = high * float(chance.uniform(0.45, 1.0))
        tops.append((x, base - tall, tall))
        x += high * float(chance.uniform(0.5, 0.95))
    for px, py, tall in sorted(tops, key=lambda top: top[1]):
        wide = tall * float(chance.uniform(0.85, 1.15)) + 0.1
        left, right = _jag((px - wide, feet), (px, py), chance), _jag((px, py), (px + wide, feet), chance)
        spine = _jag((px, py), (px + float(chance.uniform(-0.2, 0.2)) * wide, feet), chance, 0.09)
        dark = right if look.light < 0 else left[::-1]
        whole = np.concatenate([left, right[1:]])
        cut.fill([whole], snow)
        flank = np.concatenate([spine, dark[::-1]])
        cut.fill([flank], mix(shade, rock, 0.15))
        for _ in range(5):  # bare rock between the snow
            t = float(chance.uniform(0.35, 0.85))
            rx, ry = px + float(chance.uniform(-0.7, 0.7)) * wide * t, py + (feet - py) * t
            s = tall * float(chance.uniform(0.03, 0.08))
            cut.fill(
                [
                    np.array(
                        [
                            (rx, ry - s * 1.6),
                            (rx + s * 0.7, ry + s),
                            (rx - s * 0.1, ry + 0.3 * s),
                            (rx - s * 0.8, ry + s * 1.3),
                        ]
                    )
                ],
                mix(rock, snow, 0.25),
            )
    cut.lay()


def _jag(one: Point, other: Point, chance: np.random.Generator, rough: float = 0.045) -> Pixels:
    """Return a broken line between two places."""
    t = np.linspace(0, 1, 12)[:, None]
    line = np.array(one) + (np.array(other) - np.array(one)) * t
    long = math.dist(one, other)
    jags: Pixels = chance.uniform(-rough, rough, (12, 2)) * long * np.sin(t * math.pi)
    jags += line
    return jags


def field(stage: Stage, look: Look) -> float:
    """Draw rows of a crop that run to a farm under a wide sky; ears of corn at the lens."""
    p, line = look.palette, {"aerial": 0.24, "close": 0.6}.get(look.size, 0.5)
    scenery.sky(stage, look, line, sun=sun_of(stage, look, line - 0.12, 0.5))
    scenery.ridge(stage, look, 0.08, line + 0.01, 0.1, 0.66, salt=3)
    farm = stage.plate(0.16)
    round_trees(farm, stage, look, line + 0.02)
    crop = graded(
        colour("d8b04c" if look.has("wheat") or p.name in {"golden", "dusk", "desert", "dawn"} else "7aa048"), look
    )
    ground(stage, look, 0.22, line + 0.012, mix(crop, p.haze, 0.4), mix(crop, p.ink, 0.15), hills=0.004)
    barn(stage, look, (-look.side * stage.half * 0.36, line + 0.035))
    rows_ = stage.plate(0.36)
    low, top = stage.bottom + 0.3, line + 0.014
    lanes = [
        [(x * 0.075 - 0.001, top), (x * 0.075 + 0.002, top), (x * 1.1 + 0.045, low), (x * 1.1 - 0.02, low)]
        for x in np.linspace(-3.4, 3.4, 40).tolist()
    ]
    rows, columns, mask = rows_.shapes(lanes)
    rows_.fill(
        (rows, columns, soften(mask, 0.002 * rows_.unit)),
        mix(mix(crop, p.ink, 0.5), graded(colour("5a4a34"), look), 0.5),
        0.6,
    )
    if look.size != "aerial":
        _ears(stage, look, crop)
    return line + 0.36


def round_trees(plate: Plate, stage: Stage, look: Look, foot: float) -> None:
    """Draw a far row of round trees."""
    chance, p = look.chance(340), look.palette
    cut = Cutouts(plate, (look.light, -0.7))
    for _ in range(26):
        x, size = float(chance.uniform(-stage.edge, stage.edge)), float(chance.uniform(0.014, 0.034))
        tone = mix(mix(graded(colour("4c6a38"), look), p.ink, 0.1), p.haze, 0.4)
        for part in range(3):
            at = (x + size * (part - 1) * 0.7, foot - size * (1.0 if part == 1 else 0.7))
            cut.solid([ellipse(at, size * 0.8, size * 0.75, steps=18)], tone * 0.7, mix(tone, p.key, 0.25), size * 0.4)
    cut.lay()


def barn(stage: Stage, look: Look, foot: Point) -> None:
    """Put a red barn with a silo beside a tree."""
    (x, y), p, plate = foot, look.palette, stage.plate(0.26)
    cut = Cutouts(plate, (look.light, -0.5))
    red, roof, pale = (mix(graded(colour(t), look), p.haze, 0.15) for t in ("a8382c", "5a4a48", "c8ccd0"))
    cut.solid([box(x + 0.115, y - 0.15, x + 0.155, y)], pale * 0.6, pale, 0.02)
    cut.solid([ellipse((x + 0.135, y - 0.15), 0.02, 0.016, steps=20)], pale * 0.6, pale, 0.01)
    front = [
        (x - 0.09, y),
        (x - 0.09, y - 0.075),
        (x - 0.07, y - 0.105),
        (x - 0.035, y - 0.125),
        (x, y - 0.105),
        (x + 0.02, y - 0.075),
        (x + 0.02, y),
    ]
    cut.fill([np.array([(x + 0.02, y), (x + 0.02, y - 0.075), (x + 0.1, y - 0.075), (x + 0.1, y)])], red * 0.72)
    cut.fill(
        [np.array([(x - 0.035, y - 0.13), (x + 0.075, y - 0.13), (x + 0.105, y - 0.075), (x + 0.02, y - 0.075)])], roof
    )
    cut.fill([np.array(front)], red)
    white = mix(_WHITE, p.haze, 0.2)
    cut.fill([box(x - 0.058, y - 0.055, x - 0.012, y)], red * 0.6)
    edges = [
        stroke([(x - 0.058, y), (x - 0.012, y - 0.055)], 0.003),
        stroke([(x - 0.058, y - 0.055), (x - 0.012, y)], 0.003),
    ]
    cut.fill([*edges, box(x - 0.046, y - 0.095, x - 0.024, y - 0.075)], white)
    tree = mix(graded(colour("4c6a38"), look), p.ink, 0.15)
    cut.solid([box(x - 0.165, y - 0.05, x - 0.155, y)], tree * 0.5, tree * 0.7, 0.003)
    for dx, dy, r in ((-0.18, 0.07, 0.03), (-0.14, 0.075, 0.032), (-0.16, 0.1, 0.034)):
        cut.solid([ellipse((x + dx, y - dy), r, r * 0.9, steps=24)], tree * 0.6, mix(tree, p.key, 0.3), 0.02)
    posts = [box(x + u, y + 0.012, x + u + 0.004, y + 0.034) for u in np.arange(-0.4, 0.5, 0.05).tolist()]
    cut.fill(
        [*posts, box(x - 0.4, y + 0.016, x + 0.46, y + 0.0185), box(x - 0.4, y + 0.024, x + 0.46, y + 0.0265)],
        mix(white, p.ground, 0.3),
    )
    cut.lay()


def _ears(stage: Stage, look: Look, crop: Pixels) -> None:
    """Put ears of corn at the lens, in the lower corners."""
    chance, plate, p = look.chance(341), stage.plate(0.95), look.palette
    cut, keep = Cutouts(plate, (look.light, -0.6)), look.side * stage.half * 0.32
    for _ in range(46):
        x = float(chance.uniform(-stage.edge, stage.edge))
        if abs(x - keep) < 0.2:
            continue
        tall, lean = (
            float(chance.uniform(0.12, 0.28)) * (0.6 + 0.6 * abs(x) / stage.edge),
            float(chance.uniform(-0.05, 0.05)),
        )
        foot, tip = (x, stage.bottom + 0.02), (x + lean, stage.bottom - tall)
        cut.solid(
            [stroke([foot, ((foot[0] * 2 + tip[0]) / 3, (foot[1] + tip[1]) / 2), tip], 0.006, 0.004)],
            crop * 0.5,
            crop,
            0.002,
        )
        for grain in range(7):
            for s in (-1, 1):
                at = (tip[0] + s * 0.006 + lean * 0.1 * grain, tip[1] - 0.004 - grain * 0.011)
                cut.solid([ellipse(at, 0.0055, 0.009, s * 0.5, 10)], crop * 0.6, mix(crop * 1.1, p.key, 0.25), 0.004)
    cut.lay()
    plate.blur(0.005)


def _heap(x: float, y: float, size: float, chance: np.random.Generator) -> list[Pixels]:
    """Return the round lobes of one cloud, small at its edge and large in the middle."""
    top = y + float(chance.uniform(-0.4, 0.4)) * size
    lobes = []
    for _ in range(9):
        out = float(chance.normal(0, 0.45))
        wide = size * float(chance.uniform(0.22, 0.42)) * (1.2 - min(abs(out), 0.8))
        at = (x + out * size, top + abs(out) * size * 0.5 + float(chance.uniform(-0.1, 0.3)) * size)
        lobes.append(ellipse(at, wide * 1.15, wide, steps=24))
    return lobes


def clouds(stage: Stage, look: Look) -> float:
    """Draw a sea of clouds from above, lit from one side, and birds; nobody walks there."""
    p, line = look.palette, 0.5
    scenery.sky(stage, look, line + 0.1, clouds=0.5, sun=sun_of(stage, look, line - 0.12) or (look.light * 0.4, 0.3))
    chance = look.chance(360)
    white = (
        mix(mix(_WHITE, p.horizon, 0.35), p.key, 0.15) if p.bright else mix(mix(p.haze, p.horizon, 0.5), _WHITE, 0.12)
    )
    shade = mix(mix(p.sky_mid, p.cool, 0.4), p.ink, 0.12)
    for number, (y, size, fog) in enumerate(((0.5, 0.05, 0.6), (0.58, 0.08, 0.4), (0.7, 0.13, 0.2), (0.92, 0.22, 0.0))):
        plate = stage.plate(0.1 + 0.2 * number)
        dark, bright = mix(shade, p.haze, fog), mix(white, p.haze, fog * 0.6)
        for layer in range(2):
            heaps = np.arange(-stage.edge - size, stage.edge + size, size * (0.8 + 0.7 * layer)).tolist()
            lobes = [lobe for x in heaps for lobe in _heap(x, y + size * 0.75 * layer, size, chance)]
            lobes.append(box(-stage.edge, y + size * (0.6 + 0.6 * layer), stage.edge, stage.bottom))
            patch = plate.shapes(lobes)
            plate.solid(patch, dark, bright, (look.light * 0.6, -1), round_=size * 0.3, rim=p.key * 0.3)
        plate.blur(0.0016 + 0.001 * number)
        scenery.mist(plate, mix(p.haze, p.horizon, 0.4), y + size * 0.9, size * 0.6, 0.3, look.chance(361 + number))
    if look.set == "transport":
        return math.inf
    birds, flock = stage.plate(0.5), []
    for number in range(7):
        row = abs(number - 3)
        x, y, s = look.side * 0.2 * stage.half + (number - 3) * 0.055, 0.24 + row * 0.028, 0.018
        flock.append(scenery.bird((x, y), s, 0.3, 0.2))
    birds.fill(birds.shapes(flock), mix(p.ink, p.haze, 0.2), 0.9)
    return math.inf
