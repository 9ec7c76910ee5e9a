"""Roads from the air: a jam, a roundabout, an interchange."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, spline
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import ahead, wheelhouse
from client_generate.providers.local.things import rolling

PAINTS = ("c83c2c", "e8e6e0", "2f5aa8", "3a3e46", "b8bcc2", "d8a02c", "4a7a5a", "8a2a3c")


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


def land(stage: Stage, look: Look, tone: str = "6a8a4c") -> Plate:
    """Lay land from straight above, in soft fields."""
    p, plate = look.palette, stage.plate(0.1)
    rows, columns, mask = plate.shape(box(-stage.edge - 0.1, stage.top - 0.1, stage.edge + 0.1, stage.bottom + 0.1))
    noise = scenery.cloud_noise(mask.shape, look.chance(5), 1.4, 6)[..., None] - 0.5
    green = mix(graded(colour(tone), look), p.haze, 0.08)
    plate.fill((rows, columns, mask), green + noise * 0.16)
    return plate


def trees(stage: Stage, look: Look, free: Pixels, count: int = 90, apart: float = 0.12) -> None:
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
    land(stage, look)
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
                _lorry(plate, look, on(u + lane * 1.1, v * lane), lane * 0.62, way, PAINTS[int(chance.integers(8))])
                u += lane * 3.1
            else:
                car_above(plate, look, on(u, v * lane), lane * 0.62, way, PAINTS[int(chance.integers(8))], brakes=v < 0)
                u += lane * float(chance.uniform(1.45, 1.75)) * (1.0 if v < 0 else 1.9)
    course = np.array([on(u, 0) for u in np.linspace(-2, 2, 60).tolist()])
    trees(stage, look, course, 110, lane * 4.6)


def wheelhouse_jam(stage: Stage, look: Look) -> None:
    """See the jam over the wheel."""
    r = ahead.road(stage, look, (0.05 * look.side, 0.4))
    ahead.traffic(r, jam=True)
    plate = stage.plate(0.5)
    for lane, k in ((-0.66, 0.3), (0.66, 0.27), (0.0, 0.36)):
        ahead.behind(plate, look, r.at(lane, r.gone[1] + k), 0.46 * k * r.half, PAINTS[int(k * 100) % 8])
    wheelhouse.cockpit(stage, look, hands=look.people != 0)


SCENES = {"jam": jam}
"""What this draws, by name."""
