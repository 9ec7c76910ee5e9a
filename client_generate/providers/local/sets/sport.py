"""Sport: somebody runs, rides a bicycle or kicks a ball; from the side, in action."""

from __future__ import annotations

import math
from collections.abc import Callable

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts, figures, nearby, profiles
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import afar, lands

Limb = tuple[Point, Point, Point]


class Pose(msgspec.Struct, frozen=True):
    """How a body is held: u ahead, v up, 1 is the height. Legs go hip, knee, ankle; arms shoulder, elbow, hand."""

    hip: Point
    shoulder: Point
    head: Point
    legs: tuple[Limb, Limb]
    arms: tuple[Limb, Limb]


_RUN = Pose(
    (0.0, 0.53), (0.07, 0.81), (0.11, 0.915),
    (((0.0, 0.53), (0.2, 0.45), (0.13, 0.21)), ((0.0, 0.53), (-0.1, 0.3), (-0.33, 0.25))),
    (((0.07, 0.79), (-0.1, 0.66), (0.03, 0.57)), ((0.07, 0.79), (0.16, 0.63), (0.29, 0.75))),
)  # fmt: skip
_KICK = Pose(
    (0.0, 0.52), (-0.04, 0.8), (-0.025, 0.905),
    (((0.0, 0.52), (0.17, 0.4), (0.36, 0.24)), ((0.0, 0.52), (-0.02, 0.28), (-0.08, 0.05))),
    (((-0.04, 0.79), (-0.2, 0.72), (-0.34, 0.8)), ((-0.04, 0.79), (0.1, 0.66), (0.25, 0.7))),
)  # fmt: skip
_RIDE = Pose(
    (-0.17, 0.62), (0.14, 0.84), (0.24, 0.905),
    (((-0.17, 0.62), (0.07, 0.52), (-0.01, 0.28)), ((-0.17, 0.62), (0.04, 0.42), (-0.05, 0.15))),
    (((0.14, 0.82), (0.25, 0.68), (0.38, 0.63)), ((0.14, 0.82), (0.22, 0.66), (0.36, 0.62))),
)  # fmt: skip


def build(stage: Stage, look: Look) -> None:
    """Draw the ground it happens on and the athlete, the background streaked by the speed."""
    kind = "ride" if look.has("cyclist") else "kick" if look.has("football") else "run"
    line = {"wide": 0.54, "medium": 0.5, "close": 0.6, "over": 0.5, "aerial": 0.2}[look.size]
    afar.off(stage, look)
    with stage.out_of_focus({"close": 0.012, "medium": 0.004}.get(look.size, 0.0)):
        _ground(stage, look, kind, line)
    x = look.side * stage.half * (0.2 if stage.half > 0.62 else 0.04)
    if look.detail:
        nearby.face(stage, look)
    elif look.size == "close":
        size = min(0.29, stage.half * 0.5)
        profiles.profile(stage.plate(0.7), look, (x, 0.46), size, faces=-look.side)
    else:
        tall = {"wide": 0.42, "medium": 0.74, "over": 0.5, "aerial": 0.24}[look.size]
        tall = min(tall * (0.9 + 0.1 * look.scale), stage.half * 1.15)
        foot = {"wide": line + 0.32, "medium": 0.94, "over": 0.88, "aerial": 0.66}[look.size]
        athlete(stage.plate(0.62), look, (x, foot), tall, -look.side, kind)
    if look.size == "over":
        busts.shoulder(stage.plate(1.0, soft=0.007), look, -look.side, -look.side * stage.half * 0.7, 0.22, 3)
    scenery.weather(stage, look)


def _ground(stage: Stage, look: Look, kind: str, line: float) -> None:
    p = look.palette
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, line - 0.16))
    scenery.ridge(stage, look, 0.08, line + 0.01, 0.14, 0.64, salt=3)
    trees = stage.plate(0.14)
    lands.round_trees(trees, stage, look, line + 0.04)
    scenery.mist(trees, mix(p.haze, p.horizon, 0.4), line + 0.02, 0.04, 0.4, look.chance(6))
    green = mix(graded(colour("5f9a48"), look), p.ground, 0.2)
    grass = lands.ground(
        stage, look, 0.28, line + 0.03, mix(mix(green, p.haze, 0.3), p.key, 0.15), mix(green, p.ink, 0.3)
    )
    if kind == "kick":
        white = mix(np.ones(3, np.float32), p.haze, 0.2)
        marks = [
            stroke([(-stage.edge, line + 0.12), (stage.edge, line + 0.12)], 0.005),
            stroke([(-stage.edge, 0.98), (stage.edge, 0.98)], 0.011),
        ]
        grass.fill(grass.shapes(marks), white, 0.8)
        _goal(grass, look, (-look.side * stage.half * 0.55, line + 0.14))
        return
    road, tone = stage.plate(0.4), mix(graded(colour("8a8488" if kind == "ride" else "b8644a"), look), p.ground, 0.15)
    top = line + 0.2
    rows, columns, mask = road.shape(box(-stage.edge, top, stage.edge, stage.bottom + 0.02))
    _, y = road.grid()
    depth = np.clip((y[rows] - top) / (stage.bottom - top), 0, 1)[..., None]
    road.fill((rows, columns, mask), mix(tone, p.key, 0.12) + (mix(tone, p.ink, 0.3) - mix(tone, p.key, 0.12)) * depth)
    lanes = [
        stroke([(-stage.edge, v), (stage.edge, v)], w)
        for v, w in ((top + 0.008, 0.004), (top + 0.09, 0.006), (top + 0.21, 0.009), (top + 0.36, 0.012))
    ]
    road.fill(road.shapes(lanes), mix(np.ones(3, np.float32), p.haze, 0.15), 0.75)


def _goal(plate: Plate, look: Look, foot: Point) -> None:
    (x, y), white = foot, mix(np.ones(3, np.float32), look.palette.haze, 0.15)
    posts = [
        box(x - 0.16, y - 0.13, x - 0.154, y),
        box(x + 0.154, y - 0.13, x + 0.16, y),
        box(x - 0.16, y - 0.136, x + 0.16, y - 0.129),
    ]
    net = [stroke([(x + u, y - 0.13), (x + u, y)], 0.0012) for u in np.linspace(-0.15, 0.15, 16).tolist()]
    net += [stroke([(x - 0.155, y - v), (x + 0.155, y - v)], 0.0012) for v in np.linspace(0.01, 0.12, 7).tolist()]
    plate.fill(plate.shapes(net), white, 0.5)
    plate.fill(plate.shapes(posts), white)


def athlete(plate: Plate, look: Look, foot: Point, tall: float, faces: int, kind: str) -> None:
    """Draw an athlete in action over their shadow; on a bicycle, or with a ball."""
    pose = {"run": _RUN, "kick": _KICK, "ride": _RIDE}[kind]
    p, whom = look.palette, look.whom()
    lift = -0.1 if kind == "run" else 0.0

    def at(place: Point) -> Point:
        return foot[0] + faces * place[0] * tall, foot[1] - (place[1] + lift) * tall

    def solid(shapes: list[Pixels], natural: Pixels, round_: float, dark: float = 0.5) -> None:
        seen = graded(natural, look)
        patch = plate.shapes(shapes, 0.01)
        plate.solid(
            patch, seen * dark, mix(seen * 1.06, p.key, 0.15), (look.light, -0.7), round_=round_ * tall, rim=p.key * 0.6
        )

    def limb(joints: Limb, wide: tuple[float, float]) -> Pixels:
        return spline(
            stroke(spline([at(q) for q in joints], closed=False, steps=3), wide[0] * tall, wide[1] * tall).tolist(),
            steps=3,
        )

    def shoe(leg: Limb) -> None:
        (kx, kv), (ax, av) = leg[1], leg[2]
        turn = math.atan2(av - kv, ax - kx) + math.pi / 2
        toe = (ax + 0.085 * math.cos(turn), av + 0.085 * math.sin(turn) - 0.01)
        solid([stroke([at((ax - 0.015, av)), at(toe)], 0.05 * tall, 0.035 * tall)], colour("e8e4dc"), 0.015)

    rows, columns, mask = plate.shape(
        ellipse((foot[0] - look.light * 0.12 * tall, foot[1]), 0.34 * tall, 0.03 * tall), 0.02
    )
    plate.fill((rows, columns, soften(mask, 0.008 * plate.unit)), p.ink, 0.42)
    shirt = whom.coat if whom.coat is not None else mix(p.accent, colour("e0503a"), 0.4)
    shorts = colour("2a3244")
    solid([limb(pose.arms[1], (0.06, 0.04))], whom.skin * 0.8, 0.02)
    solid([limb(pose.legs[1], (0.105, 0.05))], whom.skin * 0.78, 0.03)
    shoe(pose.legs[1])
    if kind == "ride":
        _bicycle(plate, look, at, tall)
    solid([limb(pose.legs[0], (0.115, 0.052))], whom.skin, 0.035)
    shoe(pose.legs[0])
    for leg in pose.legs[::-1]:
        half = ((leg[0][0] + leg[1][0]) / 2 * 1.1, (leg[0][1] + leg[1][1]) / 2)
        solid([stroke([at(leg[0]), at(half)], 0.14 * tall, 0.13 * tall)], shorts, 0.04)
    trunk = spline(
        stroke(
            [
                at(pose.hip),
                at(((pose.hip[0] + pose.shoulder[0]) / 2 + 0.01, (pose.hip[1] + pose.shoulder[1]) / 2)),
                at(pose.shoulder),
            ],
            0.135 * tall,
            0.165 * tall,
        ).tolist(),
        steps=4,
    )
    solid([trunk], shirt, 0.06)
    solid([limb(pose.arms[0], (0.062, 0.042))], whom.skin, 0.02)
    sleeve = (
        (pose.arms[0][0][0] * 0.6 + pose.arms[0][1][0] * 0.4),
        (pose.arms[0][0][1] * 0.6 + pose.arms[0][1][1] * 0.4),
    )
    cap = stroke([at((pose.arms[0][0][0], pose.arms[0][0][1] + 0.02)), at(sleeve)], 0.085 * tall, 0.075 * tall)
    solid([spline(cap.tolist(), steps=4)], shirt * 0.95, 0.025)
    figures.head(plate, look, at(pose.head), 0.066 * tall, face=True, turn=faces * 0.9)
    if kind == "kick":
        _ball(plate, look, at((0.56, 0.2)), 0.07 * tall)


def _bicycle(plate: Plate, look: Look, at: Callable[[Point], Point], tall: float) -> None:
    p = look.palette
    dark, paint = mix(p.ink, p.ground, 0.1), mix(p.cool, p.key, 0.1)
    for u in (-0.34, 0.38):
        x, y = at((u, 0.2))
        ring = [
            ellipse((x, y), 0.2 * tall, 0.2 * tall, steps=64),
            ellipse((x, y), 0.183 * tall, 0.183 * tall, steps=64),
        ]
        tyre = np.concatenate([ring[0], ring[0][:1], ring[1][::-1], ring[1][-1:]])
        spokes = [
            stroke([(x, y), (x + 0.185 * tall * math.cos(a), y + 0.185 * tall * math.sin(a))], 0.003 * tall)
            for a in np.linspace(0, 6.28, 19)[:-1].tolist()
        ]
        plate.fill(plate.shapes(spokes), mix(p.ambient, p.key, 0.4), 0.6)
        plate.fill(plate.shape(tyre), dark)
    tubes = [
        ((-0.34, 0.2), (-0.18, 0.54)),
        ((-0.34, 0.2), (-0.02, 0.2)),
        ((-0.02, 0.2), (-0.19, 0.58)),
        ((-0.02, 0.2), (0.28, 0.5)),
        ((-0.18, 0.52), (0.28, 0.55)),
        ((0.27, 0.6), (0.38, 0.2)),
    ]
    frame = [stroke([at(a), at(b)], 0.026 * tall) for a, b in tubes]
    plate.solid(plate.shapes(frame), paint * 0.45, paint, (look.light, -0.8), round_=0.012 * tall, rim=p.key * 0.5)
    bars = [
        stroke([at((0.27, 0.6)), at((0.38, 0.62)), at((0.42, 0.56))], 0.026 * tall),
        stroke([at((-0.26, 0.6)), at((-0.1, 0.59))], 0.04 * tall, 0.02 * tall),
    ]
    plate.fill(plate.shapes([*bars, ellipse(at((-0.02, 0.2)), 0.05 * tall, 0.05 * tall)]), dark)


def _ball(plate: Plate, look: Look, at: Point, radius: float) -> None:
    p, white = look.palette, graded(colour("f4f2ee"), look)
    plate.solid(
        plate.shape(ellipse(at, radius, radius)),
        white * 0.5,
        white,
        (look.light, -0.8),
        round_=radius * 0.8,
        rim=p.key * 0.6,
    )
    spots = []
    for a, far in ((0.0, 0.0), (0.4, 0.72), (1.66, 0.72), (2.9, 0.72), (4.2, 0.72), (5.4, 0.72)):
        x, y = at[0] + far * radius * math.cos(a), at[1] + far * radius * math.sin(a)
        spots.append(
            [
                (x + 0.26 * radius * math.cos(b + a), y + 0.26 * radius * math.sin(b + a))
                for b in np.linspace(0, 6.28, 6)[:-1].tolist()
            ]
        )
    plate.fill(plate.shapes(spots), mix(p.ink, p.ground, 0.1), 0.9)
