"""Open country that people made: wind turbines on hills, solar fields, rows of vines, a viaduct with a train."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, box, capsule, ellipse, soften, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import lands
from client_generate.providers.local.things import crafts
from client_generate.providers.local.things.crafts import Craft

_LINE = {"wide": 0.56, "medium": 0.6, "close": 0.66, "over": 0.54, "aerial": 0.24}


def meadow(stage: Stage, look: Look, line: float, tone: str = "7a9a4c") -> None:
    """Lay sky, far hills and a green slope."""
    p, green = look.palette, graded(colour(tone), look)
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, line - 0.2), clouds=1.0)
    scenery.ridge(stage, look, 0.08, line + 0.01, 0.14, 0.62, salt=3)
    lands.ground(stage, look, 0.2, line, mix(green, p.haze, 0.45), mix(green, p.ink, 0.2), hills=0.025)


def turbines(stage: Stage, look: Look) -> None:
    """Set wind turbines on green hills, far ones small and in the haze."""
    line = _LINE[look.size]
    meadow(stage, look, line)
    chance = look.chance(71)
    scale = {"wide": 1.0, "medium": 1.35, "close": 2.3, "over": 1.0, "aerial": 0.7}[look.size]
    far = stage.plate(0.24)
    for number in range(6):
        x = (number / 5 - 0.5) * 1.9 * stage.half + float(chance.uniform(-0.05, 0.05))
        _turbine(Pen(far, look, (x, line + 0.03), 0.0021 * scale, 1, 0.5), float(chance.uniform(0, 2)))
    p, green = look.palette, graded(colour("6a8e44"), look)
    lands.ground(stage, look, 0.34, line + 0.12, mix(green, p.haze, 0.25), mix(green, p.ink, 0.25), hills=0.04)
    near = stage.plate(0.44)
    spots = (
        ((-0.1, 0.22, 0.0062), (-0.72, 0.14, 0.0042), (0.78, 0.16, 0.0036))
        if look.size != "close"
        else ((0.0, 0.5, 0.0062),)
    )
    for number, (part, down, metre) in enumerate(spots):
        _turbine(
            Pen(near, look, (-look.side * part * stage.half, line + down), metre * scale, 1, 0.12), 0.35 + number * 0.8
        )
    lands.ground(stage, look, 0.56, line + 0.26, mix(green, p.ink, 0.1), mix(green, p.ink, 0.45), hills=0.03)
    scenery.pines(stage, look, 0.6, line + 0.3, 0.07, 16, 0.05, salt=9)


def _turbine(pen: Pen, turn: float) -> None:
    hub, long = 78.0, 46.0
    pen.solid([pen.poly([(-2.2, 0), (2.2, 0), (1.1, hub), (-1.1, hub)])], "eef0f0", 1.2, dark=0.62)
    blades = []
    for number in range(3):
        angle = turn + number * 2 * math.pi / 3
        c, s = math.sin(angle), math.cos(angle)
        blades.append(
            pen.poly(
                [
                    (c * 2 - s * 1.2, hub + s * 2 + c * 1.2),
                    (c * 9 - s * 2.6, hub + s * 9 + c * 2.6),
                    (c * long, hub + s * long),
                    (c * 9 + s * 0.9, hub + s * 9 - c * 0.9),
                ]
            )
        )
    pen.solid(blades, "f6f8f8", 0.8, dark=0.7)
    pen.solid([pen.disc(0.0, hub, 2.4)], "e4e8e8", 1.0)


def solar(stage: Stage, look: Look) -> None:
    """Set rows of solar panels on grass, one behind the other."""
    line, p = _LINE[look.size] - 0.06, look.palette
    meadow(stage, look, line)
    rows = 7
    scale = {"wide": 1.0, "medium": 1.5, "close": 2.4, "over": 1.0, "aerial": 0.8}[look.size]
    for number in range(rows):
        plate, near = stage.plate(0.3 + 0.06 * number), (number / (rows - 1)) ** 1.7
        y, tall = line + 0.04 + (1.0 - line) * near, (0.022 + 0.17 * near) * scale
        wide, haze = tall * 1.7, 0.42 * (1 - near)
        lean, shift = -look.side * tall * 0.28, (number % 2) * wide * 0.3
        panels, lines, glints, legs = [], [], [], []
        for index in range(-int(stage.edge / wide) - 2, int(stage.edge / wide) + 3):
            x = index * wide * 1.04 + shift
            panels.append(np.array([(x, y), (x + wide, y), (x + wide + lean, y - tall), (x + lean, y - tall)]))
            legs.append(box(x + wide * 0.2, y - 0.1 * tall, x + wide * 0.2 + 0.06 * tall, y + 0.3 * tall))
            for i in range(1, 4):
                u = x + wide * i / 4
                lines.append(stroke([(u, y), (u + lean, y - tall)], max(0.02 * tall, 0.0012)))
            lines += [
                stroke([(x + lean * v, y - tall * v), (x + wide + lean * v, y - tall * v)], max(0.02 * tall, 0.0012))
                for v in (1 / 3, 2 / 3)
            ]
            glints.append(
                np.array(
                    [
                        (x + wide * 0.55, y),
                        (x + wide * 0.8, y),
                        (x + wide * 0.8 + lean, y - tall),
                        (x + wide * 0.35 + lean, y - tall),
                    ]
                )
            )
        plate.fill(plate.shapes(legs), mix(graded(colour("8a9098"), look), p.haze, haze))
        blue = mix(graded(colour("2a4a86"), look), p.haze, haze)
        plate.solid(
            plate.shapes(panels),
            blue * 0.6,
            mix(blue, p.sky_mid, 0.45),
            (look.light, -0.8),
            round_=tall * 0.5,
            rim=p.key * 0.6,
        )
        plate.fill(plate.shapes(lines), mix(mix(blue, np.ones(3, np.float32), 0.55), p.haze, haze), 0.7)
        plate.light(plate.shapes(glints), p.horizon, 0.12)


def vines(stage: Stage, look: Look) -> None:
    """Run rows of vines, or of fruit trees, to a point on the horizon, mist between the far hills."""
    line, p = _LINE[look.size] - 0.06, look.palette
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, line - 0.12))
    for number in range(2):
        scenery.ridge(
            stage,
            look,
            0.06 + 0.05 * number,
            line + 0.01 + 0.02 * number,
            0.17 - 0.06 * number,
            0.66 - 0.2 * number,
            salt=3 + number,
        )
        scenery.mist(stage.plates[-1], mix(p.haze, p.horizon, 0.4), line, 0.06, 0.6, look.chance(6 + number))
    soil = graded(colour("a88a5c"), look)
    lands.ground(stage, look, 0.24, line, mix(soil, p.haze, 0.45), mix(soil, p.ink, 0.2), hills=0.01)
    leaf = graded(colour("b0862e" if p.name in {"golden", "dusk", "ember"} else "5c8a3a"), look)
    vanish, trees = (look.light * stage.half * 0.25, line - 0.02), look.has("orchard")
    steps, reach = 11 if trees else 20, (stage.bottom + 0.04 - line) / (1.06 - line)
    if not trees:
        _hedges(stage, look, line, vanish[0], leaf)
    for step in range(steps):
        near = (step / (steps - 1)) ** 1.9 * reach
        if not step % (1 if trees else 4):
            plate = stage.plate(0.28 + 0.45 * step / steps)
        y = line + 0.022 + (1.06 - line) * near
        _plants(plate, stage, look, (vanish[0], y), near, mix(leaf, p.haze, 0.5 * max(1 - near, 0) ** 1.4))
        if step in {1, 3} and (trees or step == 3):
            scenery.mist(plate, mix(p.haze, p.horizon, 0.4), y, 0.04, 0.4, look.chance(80 + step))


def _plants(plate: Plate, stage: Stage, look: Look, middle: Point, near: float, tone: Pixels) -> None:
    """Draw one line of plants across the rows, leaves over stems; `near` is how near, 0 to 1."""
    p, trees, size = look.palette, look.has("orchard"), 0.008 + 0.075 * near
    chance = look.chance(730 + int(near * 1000))
    rows = (middle[0] + (row + 0.5) * (0.03 + 0.42 * near) for row in range(-16, 17))
    places = [x for x in rows if abs(x) < stage.edge + 0.2]
    tall, high = size * (2.3 if trees else 1.25), size * (1.3 if trees else 0.9)
    stems = [box(x - size * 0.09, middle[1] - tall, x + size * 0.09, middle[1]) for x in places]
    spread = chance.uniform((-0.8 * size, -0.5 * high), (0.8 * size, 0.5 * high), (len(places), 7 if trees else 5, 2))
    heaps = [
        ellipse((x + float(u), middle[1] - tall + float(v)), size * 0.62, size * 0.52, steps=14)
        for x, bush in zip(places, spread, strict=True)
        for u, v in bush
    ]
    plate.fill(plate.shapes(stems), mix(graded(colour("4a3424"), look), p.haze, 0.4 * max(1 - near, 0)))
    plate.solid(plate.shapes(heaps, 0.01), tone * 0.45, mix(tone, p.key, 0.22), (look.light, -0.8), round_=size * 0.35)


def _hedges(stage: Stage, look: Look, line: float, vanish: float, leaf: Pixels) -> None:
    """Draw each row of vines as one wedge that narrows to the horizon, its foot in shadow."""
    p, plate = look.palette, stage.plate(0.27)
    wedges, shades, end = [], [], stage.bottom + 0.02
    for row in range(-18, 19):
        far, near = vanish + (row + 0.5) * 0.03, vanish + (row + 0.5) * (0.03 + 0.42 * (end - line) / (1.06 - line))
        wedges.append(
            np.array([(far - 0.005, line + 0.014), (far + 0.005, line + 0.014), (near + 0.06, end), (near - 0.06, end)])
        )
        shade = -look.light * 0.11
        shades.append(
            np.array([(far, line + 0.02), (far + shade * 0.07, line + 0.024), (near + shade * 1.3, end), (near, end)])
        )
    plate.fill(plate.shapes(shades), mix(leaf, p.ink, 0.6), 0.4)
    plate.solid(plate.shapes(wedges), leaf * 0.5, mix(leaf, p.haze, 0.15), (look.light, -0.3), round_=0.02)


def bridge(stage: Stage, look: Look) -> None:
    """Lead a viaduct over a valley, a train on it; among snowy peaks, else a suspension bridge over water."""
    if look.has("train") or look.has("peaks"):
        _viaduct(stage, look)
    else:
        _hung(stage, look)


def _viaduct(stage: Stage, look: Look) -> None:
    p = look.palette
    if look.has("peaks", "mountain"):
        lands.peaks(stage, look)
        del stage.plates[-2:]
    else:
        meadow(stage, look, 0.56)
    deck = {"wide": 0.6, "medium": 0.62, "close": 0.74, "over": 0.6, "aerial": 0.66}[look.size]
    part = {"wide": 0.7, "medium": 1.05, "close": 1.9, "over": 0.75, "aerial": 0.6}[look.size]
    step, plate = 0.23 * part, stage.plate(0.46)
    stone = mix(graded(colour("a8988a"), look), p.haze, 0.12)
    wall = box(-stage.edge, deck, stage.edge, stage.bottom + 0.1)
    holes = []
    for number in range(-int(stage.edge / step) - 1, int(stage.edge / step) + 2):
        x, r = number * step, step * 0.36
        holes.append(
            np.concatenate([capsule((x, deck + 0.05 * part + r), r, (x, deck + 0.05 * part + r), r), np.zeros((0, 2))])
        )
        holes.append(box(x - r, deck + 0.05 * part + r, x + r, stage.bottom + 0.1))
    rows, columns, mask = plate.shape(wall)
    cut, inner = np.zeros(plate.alpha.shape, np.float32), plate.shapes(holes)
    cut[inner[0], inner[1]] = inner[2]
    open_ = mask * (1 - cut[rows, columns])
    plate.solid(
        (rows, columns, open_), stone * 0.55, mix(stone, p.key, 0.15), (look.light, -0.5), round_=0.02, rim=p.key * 0.4
    )
    plate.fill(plate.shape(box(-stage.edge, deck - 0.012 * part, stage.edge, deck + 0.02 * part)), stone * 0.8)
    white = mix(np.ones(3, np.float32), p.haze, 0.2)
    if look.has("peaks", "mountain"):
        plate.fill(plate.shape(box(-stage.edge, deck - 0.018 * part, stage.edge, deck - 0.008 * part)), white, 0.9)
    faces = -look.side
    long = min(1.25 * part, stage.half * 1.9) if look.size != "close" else 1.9
    crafts.train(Craft(stage.plate(0.5), look, (faces * stage.half * 0.5, deck - 0.012 * part), long, faces))
    scenery.pines(stage, look, 0.7, stage.bottom + 0.03, 0.3, 22, 0.12, salt=15)
    scenery.mist(stage.plate(0.6), mix(p.haze, white, 0.4), 0.98, 0.12, 0.5, look.chance(77))


def _hung(stage: Stage, look: Look) -> None:
    """Draw a suspension bridge over water."""
    p, line = look.palette, {"aerial": 0.36}.get(look.size, 0.62)
    sun = lands.sun_of(stage, look, line - 0.16)
    scenery.sky(stage, look, line, sun=sun)
    scenery.ridge(stage, look, 0.08, line + 0.01, 0.14, 0.6, salt=3)
    water = stage.gradient(
        0.2, [(line, mix(p.horizon, p.cool, 0.4)), (stage.bottom, mix(mix(p.cool, p.ink, 0.45), p.ground, 0.3))]
    )
    _, y = water.grid()
    water.alpha *= (y > line).astype(np.float32)
    water.rgb *= (y > line).astype(np.float32)[..., None]
    glints = [
        ellipse(
            (float(x) * stage.edge, line + 0.02 + 0.36 * float(v) ** 1.6),
            0.05 + 0.08 * float(v),
            0.002 + 0.003 * float(v),
        )
        for x, v in look.chance(78).uniform((-1, 0), (1, 1), (60, 2))
    ]
    water.fill(water.shapes(glints), mix(p.horizon, p.key, 0.4), 0.35)
    part = {"wide": 1.0, "medium": 1.4, "close": 2.2, "over": 1.0, "aerial": 0.9}[look.size]
    deck, red = line - 0.07 * part, mix(graded(colour("b8402c"), look), p.haze, 0.14)
    plate = stage.plate(0.4)
    tall, span = 0.34 * part, min(0.95 * part, stage.half * (2.4 if look.size == "close" else 1.3))
    shapes: list[Pixels] = [box(-stage.edge, deck - 0.012 * part, stage.edge, deck + 0.012 * part)]
    middle = look.side * stage.half * (0.3 if look.size == "close" else 0.08)
    for side in (-1, 1):
        x = middle + side * span / 2
        shapes += [
            box(x + (leg - 0.007) * part, deck - tall, x + (leg + 0.007) * part, line + 0.04 * part)
            for leg in (-0.018, 0.018)
        ]
        shapes += [
            box(x - 0.02 * part, deck - tall * v, x + 0.02 * part, deck - tall * v + 0.02 * part)
            for v in (0.34, 0.66, 1.0)
        ]
    t = np.linspace(-2, 2, 97)
    sag = np.where(np.abs(t) <= 1, t**2, (2 - np.abs(t)) ** 2) * 0.94 + 0.04
    cable = np.stack([middle + t * span / 2, deck - tall * sag], 1)
    shapes.append(stroke(cable, 0.008 * part))
    shapes += [stroke([(float(x), float(v)), (float(x), deck)], max(0.0025 * part, 0.0016)) for x, v in cable[::3]]
    plate.solid(
        plate.shapes(shapes), red * 0.55, mix(red, p.key, 0.2), (look.light, -0.6), round_=0.008, rim=p.key * 0.5
    )
    rows, columns, mask = water.shape(box(middle - span, line + 0.05, middle + span, line + 0.1))
    water.fill((rows, columns, soften(mask, 0.02 * water.unit)), red * 0.6, 0.25)
