"""Single things in big rooms: a robot's arm, a forklift, a hoop, a trolley, a microscope, a bed, tools on a wall."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, capsule, ellipse, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.perspective import Boxes, dim
from client_generate.providers.local.drawing.stage import Look

_WHITE = np.ones(3, np.float32)


def _tone(look: Look, text: str) -> Pixels:
    return dim(look.palette, colour(text), 0.0 if look.palette.bright else 0.2)


def _lit(boxes: Boxes, shapes: list[Pixels], tone: Pixels, z: float, wide: float) -> None:
    """Add shapes with a dark and a light side, `wide` frame heights thick."""
    shift = np.array((boxes.look.light * 0.22 * wide, -0.2 * wide))
    boxes.flat(shapes, tone * 0.62, z)
    for shape in shapes:
        middle = shape.mean(axis=0)
        boxes.flat([middle + (shape - middle) * 0.8 + shift], tone, z - 0.0005)


def disc(boxes: Boxes, x: float, v: float, z: float, radius: float) -> Pixels:
    """Return a ball's outline."""
    size = boxes.view.size(radius, z)
    return ellipse(boxes.view.at(x, v, z), size, size, steps=28)


def arm(boxes: Boxes, at: tuple[float, float], side: int, look: Look, *, reach: float) -> None:
    """Add an industrial robot: a foot, two orange links, round joints, a gripper over the belt."""
    (x, z), orange, dark = at, _tone(look, "f07a1c"), _tone(look, "2c3238")
    view = boxes.view

    def limb(a: Point, b: Point, wide: float, thin: float, tone: Pixels, order: int) -> None:
        shape = capsule(view.at(*a, z), view.size(wide, z), view.at(*b, z), view.size(thin, z))
        boxes.flat([shape], tone * 0.6, z - order * 0.001)
        up = view.size(wide, z) * 0.3
        inner = capsule(view.at(*a, z), view.size(wide * 0.62, z), view.at(*b, z), view.size(thin * 0.62, z))
        boxes.flat([inner + np.array((look.light * up * 0.8, -up * 0.5))], tone, z - order * 0.001 - 0.0005)

    boxes.box((x - 0.38, x + 0.38), (0.0, 0.42), (z, z + 0.6), dark)
    shoulder, elbow = (x, 0.72), (x + side * 0.36, 1.75 + 0.3 * reach)
    wrist, hand = (x - side * 0.95 * reach, 2.0 + 0.12 * reach), (x - side * 1.15 * reach, 1.5)
    limb((x, 0.42), (x, 0.75), 0.3, 0.26, orange, 1)
    limb(shoulder, elbow, 0.22, 0.18, orange, 2)
    limb(elbow, wrist, 0.18, 0.12, orange, 3)
    limb(wrist, hand, 0.1, 0.07, mix(dark, _WHITE, 0.4), 4)
    for number, (place, radius) in enumerate(((shoulder, 0.2), (elbow, 0.18), (wrist, 0.12))):
        boxes.flat([disc(boxes, *place, z, radius)], dark, z - 0.006 - number * 0.0001)
        boxes.flat([disc(boxes, *place, z, radius * 0.45)], mix(orange, _WHITE, 0.3), z - 0.007)
    for s in (-1, 1):
        finger = [
            view.at(hand[0], hand[1], z),
            view.at(hand[0] + s * 0.13, hand[1] - 0.1, z),
            view.at(hand[0] + s * 0.07, hand[1] - 0.26, z),
        ]
        boxes.flat([stroke(finger, view.size(0.06, z))], dark, z - 0.008)


def forklift(boxes: Boxes, at: tuple[float, float], look: Look) -> None:
    """Add a yellow forklift that carries a box towards us."""
    (x, z), yellow, dark = at, _tone(look, "f0b41c"), _tone(look, "24282c")
    boxes.box((x - 0.5, x + 0.5), (0.25, 0.95), (z, z + 1.6), yellow)
    boxes.box((x - 0.45, x + 0.45), (0.95, 1.25), (z + 0.9, z + 1.6), dark)
    for s in (-1, 1):
        boxes.box((x + s * 0.46 - 0.04, x + s * 0.46 + 0.04), (0.95, 2.1), (z + 0.1, z + 0.16), dark)
        boxes.box((x + s * 0.3 - 0.05, x + s * 0.3 + 0.05), (0.1, 2.5), (z - 0.14, z - 0.04), dark * 1.4)
        boxes.flat([disc(boxes, x + s * 0.4, 0.26, z - 0.02, 0.24)], dark * 0.7, z - 0.05)
        boxes.flat([disc(boxes, x + s * 0.33, 0.7, z - 0.02, 0.07)], mix(yellow, _WHITE, 0.8), z - 0.06)
    boxes.box((x - 0.52, x + 0.52), (2.1, 2.18), (z, z + 1.3), dark)
    boxes.box((x - 0.44, x + 0.44), (0.2, 0.28), (z - 1.1, z - 0.16), _tone(look, "8a6a44"))
    boxes.box((x - 0.4, x + 0.4), (0.28, 0.98), (z - 1.0, z - 0.2), _tone(look, "c09a68"))


def hoop(boxes: Boxes, at: tuple[float, float], white: Pixels, red: Pixels) -> None:
    """Add a basketball board with ring and net on its post."""
    (x, z), view = at, boxes.view
    boxes.box((x - 0.1, x + 0.1), (0, 3.2), (z + 0.8, z + 1.0), red * 0.5)
    boxes.box((x - 0.9, x + 0.9), (2.9, 3.95), (z + 0.4, z + 0.45), white)
    frame = [(-0.3, 3.1), (0.3, 3.1), (0.3, 3.55), (-0.3, 3.55)]
    edge = stroke([view.at(x + u, v, z + 0.39) for u, v in [*frame, frame[0]]], view.size(0.06, z))
    boxes.flat([edge], red, z + 0.38)
    rim = view.at(x, 3.05, z)
    size = view.size(0.26, z)
    ring = np.concatenate([ellipse(rim, size, size * 0.28), ellipse(rim, size * 0.82, size * 0.18)[::-1]])
    threads = [
        stroke([(rim[0] + u * size, rim[1]), (rim[0] + u * 0.55 * size, rim[1] + size * 1.5)], size * 0.08)
        for u in np.linspace(-0.95, 0.95, 7).tolist()
    ]
    boxes.flat(threads, white, z + 0.002)
    boxes.flat([ring], red, z)


def cart(boxes: Boxes, at: tuple[float, float], look: Look) -> None:
    """Add a shopping trolley with a few things in it."""
    (x, z), steel, red = at, _tone(look, "b4bcc4"), _tone(look, "d03c34")
    view = boxes.view
    for number, tone in enumerate(("e8b03c", "3c8a4c", "e87a2c", "f0ece4")):
        left = x - 0.22 + 0.12 * number
        boxes.box((left, left + 0.11), (0.55, 0.95 + 0.06 * (number % 2)), (z + 0.2, z + 0.4), _tone(look, tone))
    rails = [
        stroke([view.at(x - 0.3, v, z), view.at(x + 0.3, v, z)], view.size(0.018, z)) for v in (0.5, 0.66, 0.82, 0.98)
    ]
    bars = np.linspace(-0.3, 0.3, 9).tolist()
    rails += [stroke([view.at(x + u, 0.5, z), view.at(x + u, 0.98, z)], view.size(0.014, z)) for u in bars]
    for s in (-1, 1):
        rails.append(stroke([view.at(x + s * 0.27, 0.5, z), view.at(x + s * 0.25, 0.1, z + 0.05)], view.size(0.03, z)))
        side = [[view.at(x + s * 0.3, v, z), view.at(x + s * 0.3, v, z + 0.8)] for v in (0.5, 0.98)]
        rails += [stroke(line, view.size(0.022, z)) for line in side]
        boxes.flat([disc(boxes, x + s * 0.25, 0.07, z, 0.07)], colour("202428"), z)
    boxes.flat(rails, steel, z - 0.001)
    boxes.flat(
        [stroke([view.at(x - 0.32, 1.04, z - 0.05), view.at(x + 0.32, 1.04, z - 0.05)], view.size(0.05, z))],
        red,
        z - 0.002,
    )


def silhouette(boxes: Boxes, at: tuple[float, float, float], tone: Pixels) -> None:
    """Add somebody who speaks, far off."""
    x, v, z = at
    view = boxes.view
    shapes = [
        ellipse(view.at(x, v + 1.62, z), view.size(0.11, z), view.size(0.14, z), steps=20),
        capsule(view.at(x, v + 1.3, z), view.size(0.2, z), view.at(x, v + 0.85, z), view.size(0.16, z)),
        *[stroke([view.at(x + s * 0.08, v + 0.8, z), view.at(x + s * 0.1, v, z)], view.size(0.15, z)) for s in (-1, 1)],
        stroke(
            [view.at(x + 0.18, v + 1.36, z), view.at(x + 0.45, v + 1.25, z), view.at(x + 0.6, v + 1.6, z)],
            view.size(0.09, z),
        ),
    ]
    boxes.flat(shapes, mix(tone, colour("2c3040"), 0.5), z)


def spectator(boxes: Boxes, at: tuple[float, float], look: Look, chance: np.random.Generator) -> None:
    """Add the back of somebody's head and shoulders over a seat."""
    (x, z), view = at, boxes.view
    coats, hairs = ("3a4656", "5a5048", "7a4a3c", "45584c", "8a8078"), ("2a1c18", "4a2f20", "15131a", "7a5236")
    coat, hair = _tone(look, coats[int(chance.integers(5))]), _tone(look, hairs[int(chance.integers(4))])
    tall = float(chance.uniform(-0.06, 0.06))
    body = capsule(view.at(x, 1.0 + tall, z), view.size(0.23, z), view.at(x, 0.6, z), view.size(0.26, z))
    skull = ellipse(view.at(x, 1.33 + tall, z), view.size(0.105, z), view.size(0.14, z), steps=20)
    _lit(boxes, [body], coat, z, view.size(0.2, z))
    _lit(boxes, [skull], hair, z - 0.002, view.size(0.1, z))


def glassware(boxes: Boxes, at: tuple[float, float], look: Look) -> None:
    """Add flasks and bottles with coloured liquids on a bench, and a rack of tubes."""
    (x, z), view, p = at, boxes.view, look.palette
    glass = mix(_WHITE, p.cool, 0.25)
    liquids = (p.accent, _tone(look, "3c8ad0"), _tone(look, "e8b03c"), _tone(look, "5ac08a"), _tone(look, "b04a8a"))

    def on(u: float, v: float, deep: float) -> Point:
        return view.at(x + u, 0.93 + v, z + deep)

    for number, (u, deep) in enumerate(((0.0, 0.5), (0.3, 0.9), (-0.1, 1.3), (0.25, 1.7), (0.05, 2.1))):
        liquid, far = liquids[number % 5], z + deep
        if number % 2 == 0:
            flask = [
                (-0.03, 0.3),
                (0.03, 0.3),
                (0.03, 0.2),
                (0.12, 0.03),
                (0.11, 0.0),
                (-0.11, 0.0),
                (-0.12, 0.03),
                (-0.03, 0.2),
            ]
            fluid = [(-0.075, 0.12), (0.075, 0.12), (0.115, 0.02), (0.1, 0.0), (-0.1, 0.0), (-0.115, 0.02)]
        else:
            flask = [
                (-0.05, 0.3),
                (0.05, 0.3),
                (0.05, 0.24),
                (0.08, 0.2),
                (0.08, 0.0),
                (-0.08, 0.0),
                (-0.08, 0.2),
                (-0.05, 0.24),
            ]
            fluid = [(-0.075, 0.14), (0.075, 0.14), (0.075, 0.0), (-0.075, 0.0)]
        boxes.flat([np.array([on(u + a, b, deep) for a, b in flask])], glass, far)
        boxes.flat([np.array([on(u + a, b, deep) for a, b in fluid])], liquid, far - 0.001)
        gleam = [(-0.05, 0.18), (-0.035, 0.18), (-0.06, 0.03), (-0.075, 0.03)]
        boxes.flat([np.array([on(u + a, b, deep) for a, b in gleam])], _WHITE, far - 0.002)
    tubes = [
        np.array([on(-0.3 + n * 0.05 + a, b, 0.9) for a, b in ((0, 0), (0.03, 0), (0.03, 0.2), (0, 0.2))])
        for n in range(5)
    ]
    for number, tube in enumerate(tubes):
        boxes.flat([tube], liquids[(number + 1) % 5], z + 0.9)


def microscope(boxes: Boxes, at: tuple[float, float], look: Look) -> None:
    """Add a microscope on a bench: foot, arm, tube with eyepiece, lenses, stage."""
    (x, z), view, s = at, boxes.view, -look.light
    pale, dark = _tone(look, "e8ecee"), _tone(look, "2c343c")

    def on(u: float, v: float) -> Point:
        return view.at(x + s * u, 0.93 + v, z)

    def bar(points: list[Point], wide: float, tone: Pixels, order: int) -> None:
        shape = stroke([on(*point) for point in points], view.size(wide, z))
        boxes.flat([shape], tone * 0.72, z - order * 0.01)
        thin = stroke([on(*point) for point in points], view.size(wide * 0.55, z))
        boxes.flat([thin + np.array((look.light * view.size(wide * 0.15, z), 0.0))], tone, z - order * 0.01 - 0.005)

    bar([(-0.14, 0.025), (0.16, 0.025)], 0.05, dark, 1)
    curve = spline([on(0.12, 0.04), on(0.17, 0.2), on(0.12, 0.38), on(0.02, 0.44)], closed=False)
    boxes.flat([stroke(curve, view.size(0.075, z))], pale * 0.72, z - 0.02)
    boxes.flat(
        [stroke(curve + np.array((look.light * view.size(0.012, z), 0.0)), view.size(0.045, z))], pale, z - 0.025
    )
    bar([(-0.13, 0.17), (0.13, 0.17)], 0.03, dark, 3)
    bar([(-0.02, 0.52), (-0.02, 0.32)], 0.085, pale, 4)
    bar([(-0.02, 0.32), (-0.02, 0.2)], 0.045, dark, 5)
    bar([(-0.12, 0.62), (-0.02, 0.5)], 0.06, dark, 6)
    boxes.flat([disc(boxes, x + s * 0.15, 0.93 + 0.13, z, 0.035)], dark, z - 0.07)
    boxes.flat(
        [ellipse(on(-0.02, 0.19), view.size(0.05, z), view.size(0.014, z))],
        mix(_WHITE, look.palette.key, 0.4),
        z - 0.08,
    )


def bed(boxes: Boxes, at: tuple[float, float], look: Look) -> None:
    """Add a hospital bed on wheels beside the wall."""
    (x, z), steel, sheet = at, _tone(look, "aab4b8"), _tone(look, "f2f4f4")
    boxes.box((x - 0.4, x + 0.4), (0.45, 0.55), (z, z + 1.9), steel)
    boxes.box((x - 0.38, x + 0.38), (0.55, 0.72), (z, z + 1.9), sheet)
    boxes.box((x - 0.39, x + 0.39), (0.6, 0.76), (z, z + 1.1), _tone(look, "7ab8c4"))
    boxes.box((x - 0.28, x + 0.28), (0.72, 0.84), (z + 1.4, z + 1.8), sheet * 1.05)
    for end in (z, z + 1.9):
        boxes.box((x - 0.4, x + 0.4), (0.55, 1.0), (end, end + 0.05), steel * 1.1)
        for s in (-1, 1):
            boxes.box((x + s * 0.36 - 0.025, x + s * 0.36 + 0.025), (0.12, 0.45), (end, end + 0.05), steel * 0.8)
            boxes.flat([disc(boxes, x + s * 0.36, 0.08, end, 0.08)], colour("20262a"), end - 0.01)


def glass_wall(walls: Plate, boxes: Boxes, x: float, high: float, look: Look) -> None:
    """Open one wall to the sky: behind its panes an aeroplane stands before the horizon."""
    p, view = look.palette, boxes.view
    pane = [view.at(x, 0.1, 0.5), view.at(x, high - 0.3, 0.5), view.at(x, high - 0.3, 27), view.at(x, 0.1, 27)]
    rows, columns, mask = walls.shape(pane)
    _, y = walls.grid()
    part = np.clip((y[rows] - view.meet[1] + 0.4) / 0.45, 0, 1)[..., None]
    sky = mix(p.sky_mid, _WHITE, 0.25 if p.bright else 0.0)
    walls.fill((rows, columns, mask), sky + (mix(p.horizon, _WHITE, 0.3 if p.bright else 0.0) - sky) * part)
    line = view.meet[1] + 0.012
    apron = [view.at(x, 0.1, 0.5), (view.at(x, 0.1, 0.5)[0], line), (view.at(x, 0, 27)[0], line), view.at(x, 0.1, 27)]
    walls.fill(walls.shape(apron), mix(mix(p.ground, p.haze, 0.5), p.key, 0.15))
    _aeroplane(walls, (view.at(x, 1.2, 7.5)[0], line - 0.012), 0.3, 1 if x > 0 else -1, look)
    walls.glow((view.at(x, 2, 10)[0], line - 0.06), 0.5, p.key, 0.3)


def _aeroplane(plate: Plate, at: Point, long: float, side: int, look: Look) -> None:
    (x, y), p = at, look.palette
    white = mix(mix(_WHITE, p.key, 0.15), p.haze, 0.15)
    body = spline(
        [
            (x - side * long * u, y - long * v)
            for u, v in ((0.5, 0.1), (0.44, 0.16), (-0.3, 0.17), (-0.5, 0.2), (-0.48, 0.14), (-0.2, 0.06), (0.4, 0.05))
        ]
    )
    tail = [(x - side * long * u, y - long * v) for u, v in ((-0.34, 0.16), (-0.5, 0.36), (-0.56, 0.36), (-0.5, 0.17))]
    plate.solid(plate.shape(tail), p.accent * 0.7, p.accent, (look.light, -0.6), round_=0.01)
    plate.solid(plate.shape(body), white * 0.6, white, (look.light * 0.3, -1), round_=0.02)
    panes = [
        ellipse((x - side * long * u, y - long * 0.125), long * 0.009, long * 0.012, steps=8)
        for u in np.linspace(-0.28, 0.36, 16).tolist()
    ]
    plate.fill(plate.shapes(panes), mix(p.ink, p.cool, 0.3), 0.8)
    wing = [(x - side * long * u, y - long * v) for u, v in ((0.1, 0.08), (-0.12, 0.08), (-0.26, -0.02), (-0.2, -0.02))]
    plate.fill(plate.shape(wing), white * 0.75)
    plate.fill(
        plate.shape(
            capsule((x - side * long * 0.0, y + long * 0.0), long * 0.03, (x + side * long * 0.08, y), long * 0.026)
        ),
        mix(white, p.ink, 0.3),
    )


def suitcase(boxes: Boxes, at: tuple[float, float], tone: Pixels) -> None:
    """Add a suitcase on wheels with its handle out."""
    x, z = at
    boxes.box((x - 0.2, x + 0.2), (0.05, 0.68), (z, z + 0.24), tone)
    for u in (-0.1, 0.06):
        boxes.box((x + u, x + u + 0.03), (0.68, 1.02), (z + 0.1, z + 0.12), colour("30363c"))
    boxes.box((x - 0.12, x + 0.11), (1.0, 1.05), (z + 0.09, z + 0.13), colour("30363c"))


def tools(boxes: Boxes, x: float, look: Look) -> None:
    """Hang tools on a board along a wall: hammers, saws, spanners."""
    view, board = boxes.view, _tone(look, "6a5038")
    steel, wood = _tone(look, "c0c8cc"), _tone(look, "c8864a")
    s = 1 if x < 0 else -1
    x += s * 0.02
    boxes.quad([(x, 1.25, 1.0), (x, 2.6, 1.0), (x, 2.6, 9.6), (x, 1.25, 9.6)], board, 9.9)
    for number, z in enumerate(np.arange(1.3, 9.2, 0.42).tolist()):
        v, wide = 1.95 + 0.28 * (number % 2), view.size(0.06, z)
        grip = stroke([view.at(x, v, z), view.at(x, v - 0.42, z)], wide)
        if number % 3 == 0:
            head = stroke([view.at(x, v + 0.02, z - 0.12), view.at(x, v + 0.02, z + 0.12)], wide * 1.7)
        elif number % 3 == 1:
            head = np.array(
                [view.at(x, v + 0.1, z - 0.09), view.at(x, v + 0.1, z + 0.09), view.at(x, v - 0.55, z + 0.02)]
            )
        else:
            head = ellipse(view.at(x, v + 0.03, z), wide * 1.1, wide * 1.6, steps=20)
        boxes.flat([grip], (wood, steel)[number % 3 == 2], 9.5 - number * 0.01)
        boxes.flat([head], steel, 9.4 - number * 0.01)


def vice(boxes: Boxes, at: tuple[float, float], steel: Pixels, wood: Pixels) -> None:
    """Add a vice with a piece of wood in it, and shavings of work beside it."""
    x, z = at
    boxes.box((x - 0.08, x + 0.08), (0.94, 1.04), (z, z + 0.3), steel)
    boxes.box((x - 0.12, x + 0.12), (1.04, 1.18), (z, z + 0.07), steel * 1.1)
    boxes.box((x - 0.12, x + 0.12), (1.04, 1.18), (z + 0.2, z + 0.3), steel * 1.1)
    boxes.box((x - 0.3, x + 0.3), (1.06, 1.3), (z + 0.08, z + 0.18), wood * 1.25)
    wheel = math.pi / 5
    boxes.flat(
        [
            stroke(
                [boxes.view.at(x - 0.14, 1.1 + wheel * 0.02, z - 0.04), boxes.view.at(x + 0.14, 1.06, z - 0.04)],
                boxes.view.size(0.03, z),
            )
        ],
        steel * 0.7,
        z - 0.04,
    )
