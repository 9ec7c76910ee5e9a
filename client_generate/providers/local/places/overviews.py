"""Roads from the air: a jam, a roundabout, an interchange."""

from __future__ import annotations

import math
from collections.abc import Sequence

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.forms import ring
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import ahead, framings, wheelhouse
from client_generate.providers.local.things import rolling

_PAINTS = ("c83c2c", "e8e6e0", "2f5aa8", "3a3e46", "b8bcc2", "d8a02c", "4a7a5a", "8a2a3c")


def car_above(
    plate: Plate, look: Look, at: Point, size: float, angle: float, tone: str, *, brakes: bool = False
) -> None:
    """Draw a car from straight above, `size` half its length."""
    p, c, s = look.palette, math.cos(angle), math.sin(angle)

    def on(u: float, v: float) -> Point:
        return at[0] + size * (u * c - v * s), at[1] + size * (u * s + v * c)

    body = spline(
        [
            on(u, v)
            for u, v in (
                (1, 0.0),
                (0.92, 0.36),
                (0.2, 0.42),
                (-0.9, 0.4),
                (-1, 0),
                (-0.9, -0.4),
                (0.2, -0.42),
                (0.92, -0.36),
            )
        ],
        steps=4,
    )
    seen = graded(colour(tone), look)
    plate.fill(plate.shape(body + np.array([0.1 * size, 0.16 * size])), p.ink, 0.45)
    plate.solid(plate.shape(body), seen * 0.6, mix(seen * 1.05, p.key, 0.15), (look.light, -0.8), round_=0.2 * size)
    panes = [
        [on(0.42, 0.3), on(0.22, 0.34), on(0.22, -0.34), on(0.42, -0.3)],
        [on(-0.5, 0.3), on(-0.7, 0.26), on(-0.7, -0.26), on(-0.5, -0.3)],
        [on(0.15, 0.36), on(-0.45, 0.34), on(-0.45, 0.29), on(0.15, 0.31)],
        [on(0.15, -0.36), on(-0.45, -0.34), on(-0.45, -0.29), on(0.15, -0.31)],
    ]
    plate.fill(plate.shapes(panes), mix(p.ink, colour("1c2630"), 0.6), 0.9)
    for v in (-0.28, 0.28):
        if brakes or not p.bright:
            plate.glow(on(-1.0, v), size * 0.8, rolling.RED, 0.8)
        if not p.bright:
            plate.glow(on(1.5, v), size * 1.2, p.key, 0.5)


def _lorry(plate: Plate, look: Look, at: Point, size: float, angle: float, tone: str) -> None:
    """Draw a lorry from straight above."""
    c, s = math.cos(angle), math.sin(angle)

    def on(u: float, v: float) -> Point:
        return at[0] + size * (u * c - v * s), at[1] + size * (u * s + v * c)

    p = look.palette
    load = [on(1.0, 0.5), on(-2.2, 0.5), on(-2.2, -0.5), on(1.0, -0.5)]
    plate.fill(plate.shape([(x + 0.2 * size, y + 0.3 * size) for x, y in load]), p.ink, 0.45)
    white = graded(colour("e8e6e0"), look)
    plate.solid(plate.shape(load), white * 0.7, white, (look.light, -0.8), round_=0.2 * size)
    cab = graded(colour(tone), look)
    plate.solid(
        plate.shape([on(1.9, 0.44), on(1.08, 0.48), on(1.08, -0.48), on(1.9, -0.44)]),
        cab * 0.6,
        cab,
        (look.light, -0.8),
        round_=0.15 * size,
    )
    plate.fill(plate.shape([on(1.84, 0.4), on(1.6, 0.4), on(1.6, -0.4), on(1.84, -0.4)]), p.ink, 0.85)


def _land(stage: Stage, look: Look, tone: str = "6a8a4c") -> Plate:
    """Lay land from straight above, in soft fields."""
    p, plate = look.palette, stage.plate(0.1)
    rows, columns, mask = plate.shape(box(-stage.edge - 0.1, stage.top - 0.1, stage.edge + 0.1, stage.bottom + 0.1))
    noise = scenery.cloud_noise(mask.shape, look.chance(5), 1.4, 6)[..., None] - 0.5
    green = mix(graded(colour(tone), look), p.haze, 0.08)
    plate.fill((rows, columns, mask), green + noise * 0.16)
    return plate


def _trees(stage: Stage, look: Look, free: Pixels, count: int = 90, apart: float = 0.12) -> None:
    """Scatter trees from above, none on the roads whose course is `free`."""
    plate, chance, p = stage.plate(0.3), look.chance(21), look.palette
    spots = chance.uniform((-stage.edge, stage.top, 0.014), (stage.edge, stage.bottom, 0.036), (count, 3))
    far = np.hypot(spots[:, None, 0] - free[None, :, 0], spots[:, None, 1] - free[None, :, 1]).min(axis=1)
    crowns = [
        ellipse((x, y), r, r, steps=16) for (x, y, r), d in zip(spots.tolist(), far.tolist(), strict=True) if d > apart
    ]
    plate.fill(plate.shapes([crown + np.array([0.008, 0.014]) for crown in crowns]), p.ink, 0.35)
    tone = graded(colour("3f6436"), look)
    plate.solid(plate.shapes(crowns), tone * 0.55, mix(tone, p.key, 0.25), (look.light, -0.8), round_=0.016)


def tar_of(look: Look) -> Pixels:
    """Return the colour of a road in this light."""
    return mix(graded(colour("585b62"), look), look.palette.ink, 0.1)


def jam(stage: Stage, look: Look) -> None:
    """Fill the lanes of a motorway with standing cars, seen from high above; or from the road."""
    if look.framed or (look.size == "over" and not look.candidate):
        wheelhouse_jam(stage, look)
        return
    turn = {0: -0.9, 2: 0.35}.get(look.candidate, -1.2) * look.side
    _land(stage, look)
    lane = 0.115 * (1.9 if look.detail else 0.75 if look.turned else 1.0)
    c, s = math.cos(turn), math.sin(turn)

    def on(u: float, v: float) -> Point:
        return u * c - v * s, 0.5 + u * s + v * c

    plate = stage.plate(0.4)
    plate.fill(
        plate.shape([on(-2, -lane * 3.7), on(2, -lane * 3.7), on(2, lane * 3.7), on(-2, lane * 3.7)]), tar_of(look)
    )
    white = mix(WHITE, look.palette.haze, 0.1)
    lines = [
        [on(-2, v - 0.006), on(2, v - 0.006), on(2, v + 0.006), on(-2, v + 0.006)] for v in (-lane * 3.45, lane * 3.45)
    ]
    lines += [
        [on(u, v * lane - 0.004), on(u + 0.1, v * lane - 0.004), on(u + 0.1, v * lane + 0.004), on(u, v * lane + 0.004)]
        for v in (-2.3, -1.2, 1.2, 2.3)
        for u in np.arange(-2, 2, 0.2).tolist()
    ]
    plate.fill(plate.shapes(lines), white, 0.85)
    plate.fill(
        plate.shape([on(-2, -lane * 0.14), on(2, -lane * 0.14), on(2, lane * 0.14), on(-2, lane * 0.14)]),
        graded(colour("8aa066"), look),
    )
    chance = look.chance(31)
    for v in (-2.9, -1.75, -0.65, 0.65, 1.75, 2.9):
        u = -1.6 + float(chance.random()) * 0.2
        while u < 1.6:
            way = turn if v < 0 else turn + math.pi
            if chance.random() < 0.13:
                _lorry(plate, look, on(u + lane * 1.1, v * lane), lane * 0.62, way, _PAINTS[int(chance.integers(8))])
                u += lane * 3.1
            else:
                car_above(
                    plate, look, on(u, v * lane), lane * 0.62, way, _PAINTS[int(chance.integers(8))], brakes=v < 0
                )
                u += lane * float(chance.uniform(1.45, 1.75)) * (1.0 if v < 0 else 1.9)
    course = np.array([on(u, 0) for u in np.linspace(-2, 2, 60).tolist()])
    _trees(stage, look, course, 110, lane * 4.6)


def wheelhouse_jam(stage: Stage, look: Look) -> None:
    """See the jam over the wheel."""
    r = ahead.road(stage, look, (0.05 * look.side, 0.4))
    ahead.traffic(r, jam=True)
    plate = stage.plate(0.5)
    for lane, k in ((-0.66, 0.3), (0.66, 0.27), (0.0, 0.36)):
        ahead.behind(plate, look, r.at(lane, r.gone[1] + k), 0.46 * k * r.half, _PAINTS[int(k * 100) % 8])
    wheelhouse.cockpit(stage, look, hands=look.people != 0)


def roundabout(stage: Stage, look: Look) -> None:
    """Look down on a roundabout: a green middle, cars that go round, four roads."""
    _land(stage, look)
    grow = {"wide": 0.78, "medium": 0.95, "close": 1.25, "aerial": 0.9, "over": 0.8}[look.size] * (
        1.5 if look.detail else 1.0
    )
    flat = 0.55 if look.framed else 1.0
    at, radius = (look.side * 0.08, 0.5), 0.3 * grow
    plate, tar, white = stage.plate(0.4), tar_of(look), mix(WHITE, look.palette.haze, 0.1)
    arms = [0.3 * look.side + n * math.pi / 2 for n in range(4)]

    def on(far: float, angle: float, aside: float = 0.0) -> Point:
        x = far * math.cos(angle) - aside * math.sin(angle)
        y = far * math.sin(angle) + aside * math.cos(angle)
        return at[0] + x, at[1] + y * flat

    half = 0.085 * grow
    roads = [[on(0, a, -half), on(2, a, -half), on(2, a, half), on(0, a, half)] for a in arms]
    plate.fill(plate.shapes([*roads, ellipse(at, radius * 1.32, radius * 1.32 * flat)]), tar)
    plate.fill(
        plate.shapes(
            [
                [
                    on(radius * 1.34 + d, a, -0.004),
                    on(radius * 1.34 + d + 0.07, a, -0.004),
                    on(radius * 1.34 + d + 0.07, a, 0.004),
                    on(radius * 1.34 + d, a, 0.004),
                ]
                for a in arms
                for d in np.arange(0.12, 1.2, 0.13).tolist()
            ]
        ),
        white,
        0.8,
    )
    for a in arms:
        zebra = [
            [
                on(radius * 1.42, a, v),
                on(radius * 1.42 + 0.06, a, v),
                on(radius * 1.42 + 0.06, a, v + 0.016),
                on(radius * 1.42, a, v + 0.016),
            ]
            for v in np.arange(-half * 0.9, half * 0.85, 0.03).tolist()
        ]
        plate.fill(plate.shapes(zebra), white, 0.85)
    plate.fill(plate.shapes(ring(at, radius * 1.3, radius * 1.3 * flat, 0.006)), white, 0.7)
    stone, green = graded(colour("c8c0b0"), look), graded(colour("6a9a4c"), look)
    plate.fill(plate.shape(ellipse(at, radius * 0.74, radius * 0.74 * flat)), stone)
    plate.solid(
        plate.shape(ellipse(at, radius * 0.7, radius * 0.7 * flat)), green * 0.7, green, (look.light, -0.8), round_=0.04
    )
    flowers = [on(radius * 0.45, a) for a in np.linspace(0, 6.28, 25)[:-1].tolist()]
    plate.fill(plate.shapes([ellipse(one, 0.012, 0.012 * flat, steps=10) for one in flowers]), colour("e8503c"))
    for n in range(5):
        spot = on(radius * 0.22, n * 1.26)
        plate.fill(
            plate.shape(ellipse((spot[0] + 0.012, spot[1] + 0.02), 0.045 * grow, 0.045 * grow)), look.palette.ink, 0.35
        )
        crown = graded(colour("3f6436"), look)
        plate.solid(
            plate.shape(ellipse(spot, 0.045 * grow, 0.045 * grow)),
            crown * 0.55,
            mix(crown, look.palette.key, 0.25),
            (look.light, -0.8),
            round_=0.02,
        )
    for n, a in enumerate((0.4, 1.5, 2.3, 3.4, 4.4, 5.5)):
        car_above(
            plate, look, on(radius * 1.03, a), 0.05 * grow, math.atan2(-math.cos(a) * flat, math.sin(a)), _PAINTS[n]
        )
    for n, a in enumerate(arms):
        car_above(plate, look, on(radius * (1.9 + 0.25 * n), a, half * 0.5), 0.05 * grow, a, _PAINTS[n + 2])
        car_above(
            plate, look, on(radius * (2.3 - 0.2 * n), a, -half * 0.5), 0.05 * grow, a + math.pi, _PAINTS[(n + 5) % 8]
        )
    course = np.array([on(d, a) for a in arms for d in np.linspace(0, 2, 40).tolist()])
    _trees(stage, look, np.concatenate([course, ellipse(at, radius, radius)]), 90, half * 1.7)
    if look.framed:
        framings.put(stage, look, "window")


def _way(plate: Plate, look: Look, line: Pixels, wide: float, *, bridge: bool = False) -> None:
    """Lay one road of an interchange: over others with its shadow, a bright edge and a dashed middle."""
    p, white = look.palette, mix(WHITE, look.palette.haze, 0.1)
    if bridge:
        rows, columns, mask = plate.shape(stroke(line + np.array([0.02, 0.035]), wide * 1.15))
        plate.fill((rows, columns, soften(mask, 0.008 * plate.unit)), p.ink, 0.45)
    plate.fill(plate.shape(stroke(line, wide * 1.14)), mix(graded(colour("b8b4aa"), look), p.haze, 0.1))
    plate.fill(plate.shape(stroke(line, wide)), tar_of(look))
    step = max(len(line) // 40, 1)
    dashes = [stroke(line[n : n + step + 1], 0.004) for n in range(0, len(line) - step - 1, step * 2)]
    plate.fill(plate.shapes(dashes), white, 0.7)


def _lights(plate: Plate, look: Look, line: Pixels, wide: float, salt: int) -> None:
    """Set cars on a road, or trails of light in the dark."""
    if not look.palette.bright:
        for shift, tone in ((-0.22, rolling.RED), (0.22, mix(look.palette.key, WHITE, 0.4))):
            along = np.gradient(line, axis=0)
            normal = (
                np.stack([-along[:, 1], along[:, 0]], 1) / np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-9)[:, None]
            )
            trail = stroke(line + normal * wide * shift, wide * 0.16)
            rows, columns, mask = plate.shape(trail, 0.03)
            plate.light((rows, columns, soften(mask, 0.01 * plate.unit)), tone, 0.8)
            plate.light((rows, columns, mask), tone, 0.9)
        return
    chance = look.chance(salt)
    for n in range(4, len(line) - 4, 9):
        (x0, y0), (x1, y1) = line[n], line[n + 2]
        angle = math.atan2(y1 - y0, x1 - x0)
        side = 1 if chance.random() < 0.5 else -1
        at = (float(x0 - math.sin(angle) * wide * 0.25 * side), float(y0 + math.cos(angle) * wide * 0.25 * side))
        car_above(plate, look, at, wide * 0.24, angle + (0 if side > 0 else math.pi), _PAINTS[int(chance.integers(8))])


def interchange(stage: Stage, look: Look) -> None:
    """Look down on a motorway interchange: two motorways over each other, four loops, ramps."""
    _land(stage, look, "64844c")
    k = {"wide": 0.85, "medium": 1.1, "close": 1.5, "aerial": 1.0, "over": 0.9}[look.size] * (
        1.4 if look.detail else 1.0
    )
    k *= 1.7 if look.turned else 1.0
    squash, turn = (0.6 if look.framed else 0.82), (1.2 if look.turned else 0.35) * look.side
    c, s = math.cos(turn), math.sin(turn)

    def on(u: float, v: float) -> Point:
        x, y = (u * c - v * s) * k, (u * s + v * c) * k
        return x + look.side * (0.4 if look.turned else 0.06), 0.5 + y * squash + (0.22 if look.turned else 0.0)

    def curve(points: Sequence[Point]) -> Pixels:
        return spline([on(*point) for point in points], closed=False, steps=14)

    plate, wide = stage.plate(0.4), 0.075 * k
    loops = []
    for sx in (-1, 1):
        for sy in (-1, 1):
            a = [
                (0.16 + 0.13 * math.cos(t), 0.16 + 0.13 * math.sin(t))
                for t in np.linspace(math.pi * 1.42, -math.pi * 0.92 + 0.02, 14)
            ]
            loops.append(curve([(sx * u, sy * v) for u, v in [(0.36, 0.035), *a[::-1], (0.035, 0.36)]]))
            loops.append(
                curve(
                    [
                        (sx * u, sy * v)
                        for u, v in ((0.95, 0.05), (0.55, 0.1), (0.38, 0.22), (0.22, 0.38), (0.1, 0.55), (0.05, 0.95))
                    ]
                )
            )
    for line in loops:
        _way(plate, look, line, wide * 0.5)
    low, high = (
        curve([(0, -2), (0, -0.7), (0, 0), (0, 0.7), (0, 2)]),
        curve([(-2, 0), (-0.7, 0), (0, 0), (0.7, 0), (2, 0)]),
    )
    for number, line in enumerate(loops):
        _lights(plate, look, line, wide * 0.42, 60 + number)
    _way(plate, look, low, wide)
    _lights(plate, look, low, wide, 40)
    _way(plate, look, high, wide, bridge=True)
    _lights(plate, look, high, wide, 41)
    _trees(stage, look, np.concatenate([low, high, *loops]), 160, wide * 0.9)
    if look.framed:
        framings.put(stage, look, "leaves")


OVERVIEWS = {"jam": jam, "roundabout": roundabout, "interchange": interchange}
"""Roads from the air, by name."""
