"""Somebody and what they do in the open: a rider on dunes, a hiker over fog, a shepherd, a skier, a picnic."""

from __future__ import annotations

import math
from collections.abc import Callable

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery, sketch
from client_generate.providers.local.drawing.brush import Plate, box, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import figures
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import grounds, habitats, lands, staging, waters
from client_generate.providers.local.places.staging import WHITE
from client_generate.providers.local.things import poses
from client_generate.providers.local.things.sketches import put


def camel_rider(stage: Stage, look: Look) -> None:
    """Draw a camel and its rider on the crest of a dune before the low sun, their long shadow on the sand."""
    dark = msgspec.structs.replace(look, things=look.things | {"silhouette"})
    p, close = look.palette, look.size in {"close", "medium", "over"}
    frame = staging.shot(stage, look, 0.115, 0.6, middle=1.1, most=3.3)
    (x, y), line = frame.at, {"aerial": 0.28}.get(look.size, 0.5)
    scenery.sky(stage, look, line, clouds=0.4)
    sun = (x + look.light * 0.3, min(line - 0.03, y - 0.9 * frame.metre))
    disc = stage.plate(0.03)
    disc.glow(sun, 0.8, p.key, 0.6)
    disc.fill(disc.shape(ellipse(sun, 0.11, 0.11)), mix(mix(p.key, colour("ffb04a"), 0.4), WHITE, 0.3), 0.95)
    sand = mix(graded(colour("d8975a"), look), p.ground, 0.2)
    lands.ground(stage, look, 0.1, line - 0.012, mix(sand, p.haze, 0.5), mix(sand, p.haze, 0.2), hills=0.03)
    plate, t = stage.plate(0.3), np.linspace(-stage.edge - 0.1, stage.edge + 0.1, 80)
    crest = np.stack([t, y + 0.03 * np.sin((t - x) * 2.2) + 0.1 * (t - x) ** 2 * (1 if close else 1.6)], 1)
    body = np.concatenate([crest, [(stage.edge + 0.1, stage.bottom), (-stage.edge - 0.1, stage.bottom)]])
    plate.solid(plate.shape(body), mix(sand, p.ink, 0.45), mix(sand, p.key, 0.2), (look.light, -1), round_=0.1)
    _long_shadow(stage, look, frame)
    front = stage.plate(0.5)
    put(front, dark, "camel", frame.spot())
    put(front, dark, "camel rider", frame.spot())
    if look.size == "aerial":
        put(front, dark, "camel", frame.spot(-2.6, -0.1, 0.95))
    ripple = stage.plate(0.52)
    lines = [
        np.stack([t, crest[:, 1] + d + 0.012 * np.sin(t * 9 + d * 40)], 1) for d in np.arange(0.08, 0.5, 0.05).tolist()
    ]
    ripple.fill(ripple.shapes([stroke(line, 0.003) for line in lines]), p.ink, 0.14)


def _long_shadow(stage: Stage, look: Look, frame: staging.Shot) -> None:
    p, m = look.palette, frame.metre
    plate, way = stage.plate(0.45), -look.light

    def on(u: float, far: float) -> tuple[float, float]:
        return frame.at[0] + u * m + way * far * m * 0.5, frame.at[1] + 0.02 + far * m * 0.28

    parts = [stroke([on(u, 0), on(u * 0.9, 2.4)], 0.12 * m, 0.2 * m) for u in (-0.45, -0.3, 0.32, 0.44)]
    parts.append(
        spline([on(-0.7, 2.2), on(0.6, 2.2), on(0.7, 3.2), on(0.1, 4.0), on(0.0, 5.4), on(-0.3, 5.4), on(-0.4, 3.6)])
    )
    parts.append(stroke([on(0.6, 2.6), on(0.9, 3.8), on(1.2, 4.2)], 0.24 * m, 0.16 * m))
    rows, columns, mask = plate.shapes(parts, 0.02)
    plate.fill((rows, columns, soften(mask, 0.008 * m / 0.1 * plate.unit * 0.5)), mix(p.ink, p.cool, 0.1), 0.6)


def frozen_lake(stage: Stage, look: Look) -> None:
    """Draw somebody on a wide frozen lake that goes towards a wall of firs."""
    look = staging.under(look, "forest", "snow")
    p, line = look.palette, {"aerial": 0.2, "close": 0.46}.get(look.size, 0.44)
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, line - 0.22))
    scenery.ridge(stage, look, 0.06, line, 0.2, 0.66, salt=3)
    scenery.pines(stage, look, 0.12, line + 0.012, 0.16, 110, 0.42, salt=5)
    trees = scenery.pines(stage, look, 0.16, line + 0.02, 0.2, 90, 0.2, salt=6)
    scenery.mist(trees, mix(p.haze, WHITE, 0.4), line + 0.01, 0.03, 0.5, look.chance(6))
    white = mix(mix(WHITE, p.horizon, 0.2), p.ambient, 0.0 if p.bright else 0.45)
    blue = mix(white, mix(p.cool, p.sky_mid, 0.5), 0.4)
    plate = lands.ground(stage, look, 0.3, line + 0.02, mix(white, p.haze, 0.2), blue, hills=0.002)
    chance, cracks = look.chance(610), []
    for _ in range(16):
        at, turn = (
            np.array([chance.uniform(-stage.edge, stage.edge), chance.uniform(line + 0.06, 1.0)]),
            float(chance.uniform(-0.6, 0.6)),
        )
        points = [
            at + np.array([n * 0.09 * math.cos(turn), n * 0.02 * math.sin(turn) + chance.uniform(-0.01, 0.01)])
            for n in range(7)
        ]
        cracks.append(stroke(np.array(points), 0.0035, 0.001))
    plate.fill(plate.shapes(cracks), mix(white, WHITE, 0.6), 0.85)
    frame = staging.shot(stage, look, 0.15, 0.76, middle=1.2)
    _tracks(stage, look, frame)
    tall = frame.metre * 1.75
    front = stage.plate(0.5)
    _reflected(front, look, frame, tall)
    figures.walker(front, look, frame.at, tall)


def _tracks(stage: Stage, look: Look, frame: staging.Shot) -> None:
    plate, (x, y), steps = stage.plate(0.4), frame.at, []
    for number in range(22):
        t = number / 21
        at = (x + look.side * 0.3 * t * t + (0.012 if number % 2 else -0.012) * (1 + 2 * t), y + (stage.bottom - y) * t)
        steps.append(ellipse(at, 0.006 + 0.012 * t, 0.003 + 0.006 * t, steps=14))
    plate.fill(plate.shapes(steps), mix(look.palette.cool, look.palette.ink, 0.3), 0.4)


def _reflected(plate: Plate, look: Look, frame: staging.Shot, tall: float) -> None:
    (x, y), own = frame.at, figures.worn(look)
    rows, columns, mask = plate.shape(ellipse((x, y + tall * 0.3), tall * 0.1, tall * 0.32), 0.05)
    plate.fill((rows, columns, soften(mask, 0.03 * tall * plate.unit)), own, 0.35)


def fog_ridge(stage: Stage, look: Look) -> None:
    """Draw a hiker with a pack on a rocky ridge over a sea of fog out of which far peaks rise."""
    look = staging.under(look, "overcast", "dawn")
    p, line = look.palette, {"aerial": 0.26}.get(look.size, 0.44)
    scenery.sky(stage, look, line, sun=(look.light * stage.half * 0.42, line - 0.12))
    scenery.ridge(stage, look, 0.05, line + 0.02, 0.2, 0.7, salt=3, rough=0.6)
    _fog(stage, look, 0.08, line + 0.04, 0.05, 0.5)
    scenery.ridge(stage, look, 0.12, line + 0.14, 0.2, 0.5, salt=4, rough=0.6)
    _fog(stage, look, 0.16, line + 0.12, 0.09, 0.3)
    scenery.ridge(stage, look, 0.2, line + 0.26, 0.16, 0.35, salt=8, rough=0.6)
    _fog(stage, look, 0.24, line + 0.24, 0.14, 0.12)
    frame = staging.shot(stage, look, 0.15, 0.72, middle=1.2)
    (x, y), rock = frame.at, mix(mix(p.ink, p.ground, 0.5), p.key, 0.08)
    chance, plate = look.chance(620), stage.plate(0.45)
    t = np.linspace(-stage.edge - 0.1, stage.edge + 0.1, 60)
    jag = chance.uniform(-0.012, 0.012, 60) * (0.6 + np.abs(t - x) * 2)
    top = (
        y
        + 0.006
        + np.clip(np.abs(t - x) - 0.12, 0, 9) * (0.34 - 0.16 * np.sign(t - x) * look.side)
        + jag * (np.abs(t - x) > 0.1)
    )
    body = [*np.stack([t, top], 1).tolist(), (stage.edge + 0.1, stage.bottom), (-stage.edge - 0.1, stage.bottom)]
    plate.solid(plate.shape(body), rock * 0.6, mix(rock, p.key, 0.35), (look.light, -0.9), round_=0.05, rim=p.key * 0.5)
    edges = [
        stroke([(u, v), (u + float(chance.uniform(-0.06, 0.06)), v + 0.16)], 0.012, 0.002)
        for u, v in np.stack([t, top + 0.03], 1)[::3].tolist()
    ]
    plate.tint(plate.shapes(edges), p.ink, 0.4)
    figures.walker(stage.plate(0.5), _packed(look), (x, y), frame.metre * 1.75)


def _packed(look: Look) -> Look:
    whom = look.whom(0)
    bag = whom.bag if whom.bag is not None else colour("e8a81c")
    packed = msgspec.structs.replace(whom, bag=bag)
    return msgspec.structs.replace(look, cast=(packed, *look.cast[1:]))


def _fog(stage: Stage, look: Look, near: float, y: float, size: float, haze: float) -> None:
    """Lay a sheet of fog with soft heaps on its upper side."""
    p, chance, plate = look.palette, look.chance(int(near * 1000)), stage.plate(near)
    white = mix(mix(WHITE, p.horizon, 0.45), p.key, 0.1) if p.bright else mix(mix(p.haze, p.horizon, 0.5), WHITE, 0.15)
    heaps = [
        ellipse(
            (float(u), y + float(chance.uniform(-0.2, 0.3)) * size),
            size * float(chance.uniform(0.8, 2.4)),
            size * float(chance.uniform(0.3, 0.6)),
            steps=30,
        )
        for u in np.arange(-stage.edge - 0.1, stage.edge + 0.1, size * 0.7)
    ]
    heaps.append(box(-stage.edge - 0.2, y, stage.edge + 0.2, stage.bottom))
    shade = mix(mix(p.sky_mid, p.cool, 0.3), white, 0.45)
    plate.solid(
        plate.shapes(heaps),
        mix(shade, p.haze, haze),
        mix(white, p.haze, haze),
        (look.light * 0.5, -1),
        round_=size * 0.5,
    )
    plate.blur(0.004)


def shepherd(stage: Stage, look: Look) -> None:
    """Draw a flock of sheep on a green slope, the shepherd and a dog."""
    line = habitats.meadow(stage, look)
    frame = staging.shot(stage, look, 0.17, 0.8, middle=0.9, most=3.3)
    plate, chance = stage.plate(0.5), look.chance(630)
    spots = sorted((float(chance.uniform(line + 0.12, 0.9)), float(chance.uniform(-0.95, 0.95))) for _ in range(15))
    for number, (y, u) in enumerate(spots):
        x, size = u * stage.half, frame.metre * 0.62 * (0.45 + 0.6 * (y - line) / (0.9 - line))
        if abs(x - frame.at[0]) < 0.35 * frame.metre and y > frame.at[1] - 0.1:
            continue
        staging.shadow(plate, look, (x, y), size * 1.7)
        put(plate, look, "sheep", Spot(foot=(x, y), metre=size, faces=-look.side if number % 3 else look.side))
    figures.walker(stage.plate(0.55), look, frame.at, frame.metre * 1.75)
    crook = stage.plate(0.56)
    tip = frame.spot(0.34, 0.0).foot
    line_ = [
        tip,
        (tip[0], tip[1] - frame.metre * 1.6),
        (tip[0] - frame.faces * 0.1 * frame.metre, tip[1] - frame.metre * 1.7),
    ]
    crook.fill(crook.shape(stroke(line_, 0.03 * frame.metre)), graded(colour("6a4a2c"), look))
    put(crook, look, "shepherd dog", frame.spot(0.95, -0.06, 0.52))


def skiing(stage: Stage, look: Look) -> None:
    """Draw a skier on a steep slope, snow spraying behind."""
    lands.peaks(stage, look)
    frame = staging.shot(stage, look, 0.2, 0.78, middle=0.8, most=3.3)
    (x, y), p, f = frame.at, look.palette, frame.faces
    white = mix(mix(WHITE, p.key, 0.08), p.ambient, 0.0 if p.bright else 0.4)
    plate, e = stage.plate(0.45), stage.edge + 0.2
    body = [
        (-f * e, y - 0.36 * (e + f * x)),
        (x, y + 0.03),
        (f * e, y + 0.5 * (e - f * x)),
        (f * e, stage.bottom + 1),
        (-f * e, stage.bottom + 1),
    ]
    plate.solid(plate.shape(body), mix(white, mix(p.cool, p.sky_mid, 0.5), 0.42), white, (look.light, -1), round_=0.12)
    track = spline(
        [(x - f * 0.1, y), (x - f * 0.4, y - 0.1), (x - f * 0.7, y - 0.3), (x - f * 1.2, y - 0.34)], closed=False
    )
    plate.tint(plate.shapes([stroke(track, 0.016, 0.004)]), p.cool, 0.5)
    staging.splash(stage, look, 0.5, (x - f * 0.5 * frame.metre, y + 0.02), 1.1 * frame.metre, 0.8 * frame.metre, 670)
    put(stage.plate(0.55), look, "skier", frame.spot(turn=-0.36))


def climbing(stage: Stage, look: Look) -> None:
    """Draw a climber on a sheer wall high over a valley."""
    p, line = look.palette, 0.66
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, 0.3))
    scenery.ridge(stage, look, 0.06, line, 0.3, 0.66, salt=3)
    trees = scenery.pines(stage, look, 0.14, 1.0, 0.16, 70, 0.4, salt=5)
    scenery.mist(trees, mix(p.haze, p.horizon, 0.4), 0.9, 0.1, 0.5, look.chance(6))
    rock, s, chance = mix(graded(colour("a8886a"), look), p.ground, 0.2), look.side, look.chance(680)
    plate, edge = stage.plate(0.4), s * stage.half * 0.06
    ys = np.linspace(stage.top - 0.1, stage.bottom + 0.1, 26)
    wall = [(edge + float(chance.uniform(-0.03, 0.03)) + s * 0.16 * (y - 0.5), float(y)) for y in ys]
    outline = [*wall, (s * (stage.edge + 0.3), stage.bottom + 0.1), (s * (stage.edge + 0.3), stage.top - 0.1)]
    plate.solid(
        plate.shape(outline), rock * 0.6, mix(rock, p.key, 0.25), (look.light, -0.6), round_=0.06, rim=p.key * 0.4
    )
    cracks = []
    for _ in range(46):
        u, v = float(chance.uniform(0, 1)), float(chance.uniform(stage.top, stage.bottom))
        a = (edge + s * (0.05 + u * (stage.edge - s * edge)), v)
        cracks.append(
            stroke(
                [
                    a,
                    (a[0] + float(chance.uniform(-0.05, 0.05)), v + 0.09),
                    (a[0] + float(chance.uniform(-0.09, 0.09)), v + 0.2),
                ],
                0.008,
                0.001,
            )
        )
    plate.tint(plate.shapes(cracks), p.ink, 0.35)
    size = {"wide": 0.18, "medium": 0.25, "close": 0.34, "over": 0.18, "aerial": 0.1}[look.size]
    spot = Spot(foot=(edge + s * 0.3 * size, 0.5 + size), metre=size, faces=s)
    put(stage.plate(0.55), look, "climber", spot)


def beekeeping(stage: Stage, look: Look) -> None:
    """Draw a beekeeper in white who lifts a comb from a hive."""
    (grounds.rows if look.has("lavender") else habitats.meadow)(stage, look)
    frame = staging.shot(stage, look, 0.26, 0.88, middle=1.2, most=2.2)
    plate = stage.plate(0.5)
    for u in (1.0, 2.0, -1.9):
        staging.shadow(plate, look, frame.spot(u, 0.04).foot, frame.metre)
        put(plate, look, "hive", frame.spot(u, 0.06 if u > 1 else 0.0))
    staging.shadow(plate, look, frame.at, frame.metre * 0.8)
    put(plate, look, "beekeeper", frame.spot())


def kite(stage: Stage, look: Look) -> None:
    """Draw a child that runs over a meadow with a kite."""
    habitats.meadow(stage, look)
    frame = staging.shot(stage, look, 0.26, 0.86, middle=0.9, most=3.3)
    plate = stage.plate(0.5)
    staging.shadow(plate, look, frame.at, frame.metre * 0.8)
    if frame.near > 1.5:
        sail = Spot(foot=(-frame.faces * stage.half * 0.6, 0.22), metre=0.2, faces=frame.faces, turn=0.4)
    else:
        sail = frame.spot(-1.6, 2.0, 0.62, turn=0.4)
    string = spline([frame.spot(0.37, 1.34).foot, frame.spot(-0.5, 1.5).foot, sail.foot], closed=False)
    plate.fill(plate.shape(stroke(string, 0.0025)), mix(WHITE, look.palette.ink, 0.3), 0.8)
    put(plate, look, "kite", sail)
    put(plate, look, "kite child", frame.spot())


def planting(stage: Stage, look: Look) -> None:
    """Draw somebody who plants a young tree in a clearing."""
    habitats.glade(stage, look)
    _working(stage, look, "planter", 0.32)


def cleaning(stage: Stage, look: Look) -> None:
    """Draw people who pick up litter on a beach."""
    waters.sea(stage, look)
    frame = _working(stage, look, "picker", 0.3)
    plate = stage.plate(0.52)
    for number, (u, v) in enumerate(((-1.4, 0.3), (1.5, 0.1), (2.0, 0.5), (-2.2, 0.0), (0.9, -0.2))):
        name = ("plastic bottle", "plastic bag")[number % 2]
        put(plate, look, name, frame.spot(u, v, 0.5, turn=1.4 if number % 2 == 0 else 0.0))


def _working(stage: Stage, look: Look, name: str, metre: float) -> staging.Shot:
    frame = staging.shot(stage, look, metre, 0.9, middle=0.7, most=3.3)
    plate = stage.plate(0.5)
    if frame.near < 2:
        other = msgspec.structs.replace(look, cast=())
        far = Spot(foot=(-look.side * stage.half * 0.5, frame.at[1] - 0.12), metre=frame.metre * 0.6, faces=look.side)
        staging.shadow(plate, look, far.foot, far.metre)
        put(plate, other, name, far)
    staging.shadow(plate, look, frame.at, frame.metre * 1.2)
    put(plate, look, name, frame.spot())
    return frame


def beach_rider(stage: Stage, look: Look) -> None:
    """Draw a horse and its rider on the wet sand."""
    waters.sea(stage, msgspec.structs.replace(look, size="medium" if look.size == "close" else look.size))
    frame = staging.shot(stage, look, 0.2, 0.86, middle=1.2, most=3.3)
    plate = stage.plate(0.5)
    staging.shadow(plate, look, frame.at, frame.metre * 2)
    _horse(plate, look, frame)


def _horse(plate: Plate, look: Look, frame: staging.Shot) -> None:
    horse = poses.dressed(look, "standing horse")
    sketch.draw(plate, look, horse.text, frame.spot(), horse.tones)
    put(plate, look, "horse rider", frame.spot(0.0, 0.12))


TABLEAUX: dict[str, Callable[[Stage, Look], None]] = {
    "camel rider": camel_rider,
    "walk on a frozen lake": frozen_lake,
    "hiker over fog": fog_ridge,
    "shepherd": shepherd,
    "skier": skiing,
    "climber": climbing,
    "beekeeper": beekeeping,
    "kite": kite,
    "planting a tree": planting,
    "litter pickers": cleaning,
    "beach rider": beach_rider,
}
