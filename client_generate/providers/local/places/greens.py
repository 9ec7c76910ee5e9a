"""Where things grow: a path through a wood, tree tops from the air, a garden."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, box, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places.lands import ground, round_trees, sun_of

_WHITE = np.ones(3, np.float32)


def woods(stage: Stage, look: Look) -> float:
    """Draw a path between tall trunks, light that falls in shafts, ferns; from the air the tree tops and the path."""
    if look.size == "aerial":
        return _tree_tops(stage, look)
    p, line = look.palette, 0.56
    leafy = mix(colour("7fae5c"), p.key, 0.35) if p.bright else mix(colour("2c4a3a"), p.sky_mid, 0.5)
    glow = mix(mix(p.horizon, leafy, 0.35), _WHITE, 0.12 if p.bright else 0.0)
    stage.gradient(
        0.0,
        [
            (stage.top, mix(leafy, p.ink, 0.15)),
            (line - 0.1, glow),
            (line + 0.1, mix(glow, leafy, 0.4)),
            (stage.bottom, leafy),
        ],
    )
    back = stage.plate(0.05)
    back.glow((look.side * -0.04, line - 0.08), 0.6, p.key, 0.5)
    scenery.bokeh(back, look, [leafy * 1.1, glow], 40, stage.top, line, size=0.07)
    soil = mix(graded(colour("6a5a3c"), look), leafy, 0.45)
    for number, (foot, wide, count, fog) in enumerate(
        ((line + 0.02, 0.012, 40, 0.62), (line + 0.06, 0.024, 24, 0.4), (line + 0.15, 0.05, 13, 0.2))
    ):
        plate = stage.plate(0.12 + 0.1 * number, soft=_soft(number))
        _trunks(
            plate,
            stage,
            look,
            foot,
            wide,
            count,
            mix(mix(p.ink, graded(colour("6a4c34"), look), 0.6), glow, fog),
            number,
        )
        if number == 0:
            field = ground(stage, look, 0.16, line + 0.02, mix(soil, glow, 0.45), mix(soil, p.ink, 0.3))
            _trail(field, stage, look, line + 0.02, mix(graded(colour("c4a478"), look), glow, 0.2))
            _dapple(field, stage, look, line)
    shafts = stage.plate(0.42)
    for number in range(5):
        x = -look.light * 0.2 + (number - 2) * 0.3
        rows, columns, mask = shafts.shape(
            [
                (x, stage.top - 0.1),
                (x + 0.09, stage.top - 0.1),
                (x + 0.34 * -look.light + 0.16, 0.9),
                (x + 0.34 * -look.light - 0.02, 0.9),
            ],
            0.08,
        )
        shafts.light((rows, columns, soften(mask, 0.03 * shafts.unit)), p.key, 0.11)
    _ferns(stage, look, leafy)
    _near_trunk(stage, look)
    return 0.86


def _trunks(
    plate: Plate, stage: Stage, look: Look, foot: float, wide: float, count: int, tone: Pixels, number: int
) -> None:
    chance, cut = look.chance(320 + number), Cutouts(plate, (look.light, -0.2))
    clear = 0.1 + wide * 3.4
    for place in np.linspace(-stage.edge, stage.edge, count).tolist():
        x = place + float(chance.uniform(-0.5, 0.5)) * 2 * stage.edge / count
        if abs(x - _bend(look, 0.3 * number)) < clear:
            continue
        w, y = wide * float(chance.uniform(0.6, 1.25)), foot + float(chance.uniform(-0.01, 0.03))
        lean = float(chance.uniform(-0.03, 0.03))
        trunk = [
            (x - w * 0.8, y),
            (x - w * 0.5, y - 0.3),
            (x + lean - w * 0.42, stage.top - 0.1),
            (x + lean + w * 0.42, stage.top - 0.1),
            (x + w * 0.5, y - 0.3),
            (x + w * 0.8, y),
        ]
        cut.solid([np.array(trunk)], tone * 0.6, mix(tone, look.palette.key, 0.22), w * 0.4)
        for _ in range(2 if number else 0):
            v, side = float(chance.uniform(stage.top, 0.25)), 1 if chance.random() < 0.5 else -1
            limb = spline([(x, v + 0.1), (x + side * w * 2, v + 0.03), (x + side * w * 5, v)], closed=False)
            cut.solid([stroke(limb, w * 0.35, w * 0.08)], tone * 0.6, tone, w * 0.1)
    cut.lay()
    spots = chance.random((90, 2)).tolist()
    leaves = [
        ellipse((stage.edge * (2 * u - 1), stage.top + 0.3 * v**2.2), 0.03 + wide * 0.5, 0.018 + wide * 0.25, 3 * v, 12)
        for u, v in spots
    ]
    canopy = mix(tone, colour("6a9a4c"), 0.5)
    plate.solid(
        plate.shapes(leaves, 0.01), canopy * 0.62, mix(canopy, look.palette.key, 0.2), (look.light, -0.7), round_=0.02
    )
    plate.blur(_soft(number))


def _soft(number: int) -> float:
    """Return how far a row of trunks is out of focus, from the farthest on."""
    return 0.0022 * (2 - number) + 0.0008


def _ferns(stage: Stage, look: Look, leafy: Pixels) -> None:
    chance, plate, p = look.chance(331), stage.plate(0.55), look.palette
    cut = Cutouts(plate, (look.light, -0.7))
    for _ in range(30):
        side = 1 if chance.random() < 0.5 else -1
        t = float(chance.random())
        x, y = side * (0.2 + 0.32 * t + 0.5 * float(chance.random()) * stage.half), 0.72 + 0.3 * t
        tone = mix(mix(leafy, colour("3c7a3a"), 0.5), p.ink, 0.15 + 0.2 * (1 - t))
        for turn in np.linspace(-1.2, 1.2, 6).tolist():
            long = (0.07 + 0.07 * t) * float(chance.uniform(0.8, 1.2))
            tip = (x + math.sin(turn) * long, y - math.cos(turn) * long * 0.8)
            cut.solid(
                [
                    spline(
                        [
                            (x, y),
                            ((x * 2 + tip[0]) / 3 - 0.012, (y + tip[1]) / 2 - 0.01),
                            tip,
                            ((x + tip[0] * 2) / 3 + 0.01, (y + tip[1]) / 2 + 0.012),
                        ],
                        steps=4,
                    )
                ],
                tone * 0.6,
                mix(tone, p.key, 0.15),
                0.006,
            )
    cut.lay()


def _near_trunk(stage: Stage, look: Look) -> None:
    p, plate, side = look.palette, stage.plate(1.0, soft=0.012), -look.side
    x = side * (stage.half - 0.02)
    bark = mix(p.ink, graded(colour("5a4030"), look), 0.35)
    trunk = spline(
        [
            (x - 0.1, stage.bottom + 0.1),
            (x - 0.07, 0.5),
            (x - 0.08, stage.top - 0.1),
            (x + 0.1, stage.top - 0.1),
            (x + 0.08, 0.5),
            (x + 0.13, stage.bottom + 0.1),
        ]
    )
    plate.solid(
        plate.shape(trunk), bark * 0.6, mix(bark, p.key, 0.15), (look.light, -0.1), round_=0.06, rim=p.key * 0.3
    )
    plate.blur(0.012)


def _tree_tops(stage: Stage, look: Look) -> float:
    p, chance = look.palette, look.chance(332)
    dark = mix(mix(colour("2c4a2c"), p.ink, 0.3), p.ground, 0.25)
    stage.gradient(0.0, [(stage.top, dark), (stage.bottom, dark * 0.8)])
    path = stage.plate(0.1)
    t = np.linspace(-0.1, 1.1, 30)
    trail = stroke(
        np.stack([look.side * 0.32 * np.sin(t * 4.2) - look.side * 0.1, stage.top + t * (stage.bottom - stage.top)], 1),
        0.13,
    )
    rows, columns, mask = path.shape(trail, 0.02)
    path.fill((rows, columns, soften(mask, 0.008 * path.unit)), mix(graded(colour("c8ac80"), look), p.key, 0.15))
    tones = [
        mix(mix(colour(text), p.ground, 0.2), p.key, 0.06)
        for text in ("4c7a3c", "5a8a44", "3c6a3c", "7a9a48", "35603a", "8a9a4c")
    ]
    plates = [stage.plate(0.2), stage.plate(0.34)]
    cuts = [Cutouts(plate, (look.light, -0.7)) for plate in plates]
    for number in range(190):
        y = stage.top + (stage.bottom - stage.top) * number / 190
        x = float(chance.uniform(-stage.edge, stage.edge))
        u = (y - stage.top) / (stage.bottom - stage.top)
        middle = look.side * 0.32 * math.sin(u * 4.2) - look.side * 0.1
        size = float(chance.uniform(0.045, 0.085))
        if abs(x - middle) < size + 0.035:
            continue
        tone, cut = tones[int(chance.integers(6))], cuts[number % 2]
        cut.fill([ellipse((x - look.light * size * 0.5, y + size * 0.5), size, size * 0.9, steps=16)], dark * 0.6)
        for tier in (1.0, 0.7, 0.4):
            corners = [
                (
                    x
                    + look.light * (1 - tier) * size * 0.35
                    + size * tier * (1 - 0.22 * (k % 2)) * math.cos(k * math.pi / 8),
                    y - (1 - tier) * size * 0.45 + size * tier * (1 - 0.22 * (k % 2)) * math.sin(k * math.pi / 8),
                )
                for k in range(16)
            ]
            cut.fill([np.array(corners)], mix(tone * (1.3 - 0.5 * tier), p.key, 0.18 * (1 - tier)))
    for cut in cuts:
        cut.lay()
    return 0.62


def garden(stage: Stage, look: Look) -> float:
    """Draw a lawn between beds of flowers, a hedge and trees behind, blossoms at the lens."""
    p, line = look.palette, {"aerial": 0.2}.get(look.size, 0.5)
    scenery.sky(stage, look, line, sun=sun_of(stage, look, line - 0.3))
    green = graded(colour("5a9a48"), look)
    back = stage.plate(0.12)
    round_trees(back, stage, look, line + 0.03)
    _crowns(stage, look, line + 0.04, mix(green, p.haze, 0.25))
    hedge = stage.plate(0.24)
    x = np.linspace(-stage.edge - 0.05, stage.edge + 0.05, 60)
    top = line - 0.02 + 0.008 * np.sin(x * 31) + 0.005 * np.sin(x * 57 + 1)
    shape = [
        *zip(x.tolist(), top.tolist(), strict=True),
        (stage.edge + 0.05, line + 0.12),
        (-stage.edge - 0.05, line + 0.12),
    ]
    hedge.solid(
        hedge.shape(shape), mix(green * 0.5, p.ink, 0.15), mix(green * 0.9, p.key, 0.1), (look.light, -0.8), round_=0.03
    )
    lawn = ground(stage, look, 0.3, line + 0.07, mix(green * 1.15, p.key, 0.25), mix(green, p.ink, 0.2), hills=0.004)
    _trail(lawn, stage, look, line + 0.07, mix(graded(colour("d8c8a8"), look), p.key, 0.15))
    _beds(stage, look, line, green)
    return 0.86


def _crowns(stage: Stage, look: Look, foot: float, tone: Pixels) -> None:
    chance, plate, p = look.chance(350), stage.plate(0.18), look.palette
    for x in (-0.85, -0.5, 0.55, 0.9):
        at = x * stage.half * 1.05
        bark, trunk = graded(colour("6a5040"), look), box(at - 0.011, foot - 0.18, at + 0.011, foot)
        plate.solid(plate.shape(trunk), bark * 0.5, bark, (look.light, 0), round_=0.01)
        spread = chance.normal(0, (0.045, 0.032), (11, 2)).tolist()
        crown = [ellipse((at + u, foot - 0.23 + v), 0.05, 0.042, steps=24) for u, v in spread]
        plate.solid(plate.shapes(crown, 0.02), tone * 0.5, mix(tone, p.key, 0.3), (look.light, -0.8), round_=0.035)
        tufts = [
            ellipse((at + 1.1 * u + look.light * 0.02, foot - 0.245 + v), 0.018, 0.012, steps=12) for u, v in spread
        ]
        rows, columns, mask = plate.shapes(tufts, 0.02)
        plate.tint((rows, columns, soften(mask, 0.006 * plate.unit)), mix(tone, p.key, 0.5), 0.4)


def _beds(stage: Stage, look: Look, line: float, green: Pixels) -> None:
    """Plant flowers along the path, larger the nearer, and a few out of focus at the lens."""
    chance, p = look.chance(351), look.palette
    tones = [graded(colour(text), look) for text in ("e84a6a", "f0b43c", "f4f0ea", "b45ac8", "e8743c", "f08ab4")]
    for near, first, last, count in ((0.42, 0.1, 0.5, 150), (0.6, 0.5, 0.85, 70), (0.98, 1.0, 1.05, 16)):
        plate = stage.plate(near)
        cut = Cutouts(plate, (look.light, -0.8))
        for number in range(count):
            t = first + (last - first) * number / count
            side = 1 if chance.random() < 0.5 else -1
            y, size = line + 0.09 + (1.0 - line) * t**1.5, 0.006 + 0.028 * t**1.4
            x = _bend(look, t) + side * (0.07 + 0.34 * t**1.5 + float(chance.random()) * (0.25 + 0.5 * t))
            if near > 0.9:
                x, y, size = (
                    side * stage.half * float(chance.uniform(0.55, 1.1)),
                    stage.bottom - float(chance.uniform(0.0, 0.16)),
                    0.05,
                )
            cut.solid([stroke([(x, y + size * 2.4), (x, y)], size * 0.22)], green * 0.4, green * 0.7, size * 0.1)
            cut.solid(
                [ellipse((x + s * size * 0.8, y + size * 1.5), size * 0.8, size * 0.3, s * -0.5, 10) for s in (-1, 1)],
                green * 0.45,
                green * 0.9,
                size * 0.2,
            )
            tone = tones[int(chance.integers(6))]
            petals = [
                ellipse(
                    (x + math.cos(a) * size * 0.55, y + math.sin(a) * size * 0.5), size * 0.5, size * 0.42, steps=12
                )
                for a in np.linspace(0, 5.03, 5).tolist()
            ]
            cut.solid(petals, tone * 0.65, mix(tone * 1.05, p.key, 0.12), size * 0.22)
            cut.fill([ellipse((x, y), size * 0.26, size * 0.24, steps=10)], graded(colour("f4d04c"), look))
        cut.lay()
        if near > 0.9:
            plate.blur(0.014)


def _bend(look: Look, t: float) -> float:
    """Return where the path lies, from far (0) to near (1)."""
    return look.side * 0.1 * math.sin(t * 2.6) - look.side * 0.04


def _trail(plate: Plate, stage: Stage, look: Look, y0: float, tone: Pixels) -> None:
    left, right = [], []
    for t in np.linspace(0, 1, 30).tolist():
        y, half = y0 + 0.012 + (stage.bottom + 0.05 - y0) * t**1.7, 0.012 + 0.3 * t**1.5
        x = _bend(look, t)
        left.append((x - half, y))
        right.append((x + half, y))
    rows, columns, mask = plate.shape([*left, *right[::-1]], 0.02)
    plate.fill((rows, columns, soften(mask, 0.006 * plate.unit)), tone, 0.75)


def _dapple(plate: Plate, stage: Stage, look: Look, line: float) -> None:
    chance, spots, shade = look.chance(330), list[Pixels](), list[Pixels]()
    for number in range(44):
        t = float(chance.random())
        at = (float(chance.uniform(-stage.edge, stage.edge)), line + 0.05 + (stage.bottom - line) * t**1.4)
        (spots if number % 2 else shade).append(ellipse(at, 0.03 + 0.12 * t, 0.005 + 0.014 * t, steps=16))
    for group, tone, strength in ((shade, look.palette.ink, 0.22), (spots, look.palette.key, 0.3)):
        rows, columns, mask = plate.shapes(group, 0.01)
        plate.tint((rows, columns, soften(mask, 0.005 * plate.unit)), tone, strength)
