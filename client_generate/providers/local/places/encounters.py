"""What happens in a street: a door opens before a cyclist, a child steps off the kerb, water takes a car."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import box, ellipse, soften
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import kerbs, ways
from client_generate.providers.local.places.ways import Shot
from client_generate.providers.local.things import autos, coaches, haulers, rolling


def dooring(stage: Stage, look: Look) -> None:
    """Swing the door of a parked car open into the way of a cyclist."""
    _dooring(ways.shot(stage, look, 6.4, 2.5, (-0.9, 0.9), 1.6), "car")


def truck_door(stage: Stage, look: Look) -> None:
    """Swing the door of a lorry's cab open into the way of a cyclist."""
    _dooring(ways.shot(stage, look, 9.0, 4.0, (1.6, 1.3), 1.9), "truck")


def _dooring(s: Shot, kind: str) -> None:
    ways.street(s)
    if kind == "car":
        pen, hinge = s.pen(0.56, 0.9, 0.18), 0.86
        coaches.painted(pen, "3f6fa8", driven=False)
        autos.open_door(pen, hinge, 0.5, 1.4, 1.1, "3f6fa8")
        rolling.head(pen, 0.1, 1.16, 0.16, turn=-0.6)
        rider = s.pen(0.64, -1.85, -0.34, 1.12)
    else:
        pen = s.pen(0.56, 0.0, 0.3)
        haulers.lorry(pen, "c83c2c", short=True)
        autos.open_door(pen, 4.2, 0.7, 3.0, 1.5, "c83c2c")
        rider = s.pen(0.64, 1.2, -0.5, 1.25)
    _skid(rider)
    rolling.cyclist(rider, "e8c81e", salt=0 if s.look.cast else 5)
    _alarm(rider)
    ways.front(s, "leaves")


def _skid(pen: Pen) -> None:
    """Lay the marks of braking wheels behind a foot."""
    pen.flat(
        [pen.line([(-2.4, -0.04), (-0.5, 0.0)], 0.06), pen.line([(-1.4, -0.12), (0.4, -0.06)], 0.05)], "101216", 0.7
    )


def _alarm(pen: Pen) -> None:
    """Put short strokes round somebody who is startled."""
    rays = [[(0.62, 1.72), (0.86, 1.84)], [(0.5, 1.92), (0.64, 2.12)], [(0.66, 1.5), (0.92, 1.5)]]
    pen.flat([pen.line(ray, 0.055) for ray in rays], "ffd23a")


def off_kerb(stage: Stage, look: Look) -> None:
    """Let a child step into the road before a car that brakes."""
    s = ways.shot(stage, look, 7.4, 2.4, (2.2, 0.9), 1.7)
    ways.street(s)
    car = s.pen(0.58, -1.3)
    car.flat([car.line([(-5.2, 0.02), (-1.2, 0.02)], 0.1), car.line([(-2.6, -0.1), (1.4, -0.1)], 0.1)], "101216", 0.7)
    coaches.painted(car, "b8322a")
    for v in (0.5, 0.85, 1.2):
        car.flat([car.line([(-3.6, v), (-2.5, v)], 0.04)], "ffffff", 0.5)
    kid = s.pen(0.62, 1.85, -0.1)
    kerbs.child(Pen(kid.plate, look, kid.foot, kid.metre * 0.9, kid.faces), "e8c81e", 0, "c83c5a")
    ways.front(s, "leaves")


def hitchhiker(stage: Stage, look: Look) -> None:
    """Let somebody with a rucksack hold out a thumb to a car on a country road."""
    s = ways.shot(stage, look, 6.2, 2.15, (-1.3, 1.3), 1.8)
    ways.highway(s)
    far = s.pen(0.5, -4.6, 0.5, 0.7)
    coaches.painted(far, "c83c2c")
    pen = s.pen(0.64, 1.1, -0.28, 1.05, -s.faces)
    pen.solid([pen.box(-0.58, 0.86, -0.16, 1.58, 0.14), pen.box(-0.56, 1.6, -0.14, 1.78, 0.08)], "2f8a5a", 0.12)
    rolling.stander(pen, 0.0, "c8702c", hand=((0.34, 1.2), (0.66, 1.32)), trousers="3a4a6a")
    skin = look.whom(0).skin
    pen.solid([pen.disc(0.7, 1.34, 0.09)], skin, 0.05)
    pen.solid([pen.line([(0.7, 1.36), (0.7, 1.58)], 0.075)], skin, 0.03)
    ways.front(s, "leaves")


def aquaplaning(stage: Stage, look: Look) -> None:
    """Let a car lose its grip on standing water: it swims in its own spray."""
    s = ways.shot(stage, look, 7.0, 2.4, (0.6, 0.7), 1.7)
    ways.highway(s)
    sheet, p = stage.plate(0.5), look.palette
    rows, columns, mask = sheet.shape(ellipse((s.x, s.foot + 0.03), 1.1, 0.09), 0.02)
    sheet.fill((rows, columns, soften(mask, 0.02 * sheet.unit)), mix(p.horizon, p.cool, 0.35), 0.8)
    coaches.painted(s.pen(0.58), "b8322a")
    spray, chance, drops = s.pen(0.62), look.chance(41), []
    for wheel in (-1.4, 1.4):
        for _ in range(150):
            back = float(chance.exponential(0.9))
            high = float(chance.uniform(0.0, 1.0)) * min(0.3 + back * 0.75, 1.3)
            drops.append(spray.disc(wheel - back, high, float(chance.uniform(0.02, 0.08))))
    bow = chance.uniform((2.0, 0.0), (2.7, 0.6), (30, 2)).tolist()
    drops += [spray.disc(u, v, 0.06) for u, v in bow]
    rows, columns, mask = spray.plate.shapes(drops, 0.02)
    spray.plate.fill((rows, columns, soften(mask, 0.003 * spray.plate.unit)), mix(WHITE, p.horizon, 0.3), 0.75)
    ways.front(s, "leaves")


def underpass(stage: Stage, look: Look) -> None:
    """Leave a car in an underpass, water up to its windows."""
    s = ways.shot(stage, look, 7.2, 3.6, (0.3, 1.0), 1.7)
    p, e = look.palette, stage.edge + 0.1
    scenery.sky(stage, look, 0.3)
    wall = stage.plate(0.3)
    stone = graded(colour("9a968e"), look)
    wall.solid(wall.shape(box(-e, 0.16, e, 0.86)), stone * 0.75, stone, (look.light, -1), round_=0.03)
    wall.fill(wall.shape(box(-stage.half * 0.78, 0.34, stage.half * 0.78, 0.9, 0.03)), mix(p.ink, stone, 0.16))
    wall.fill(wall.shape(box(-stage.half * 0.5, 0.42, stage.half * 0.5, 0.9, 0.02)), mix(p.horizon, stone, 0.35), 0.55)
    stripes = [
        [(x, 0.27), (x + 0.06, 0.27), (x + 0.11, 0.335), (x + 0.05, 0.335)] for x in np.arange(-1.0, 1.0, 0.12).tolist()
    ]
    wall.fill(wall.shape(box(-stage.half * 0.8, 0.27, stage.half * 0.8, 0.335)), graded(colour("f0c81e"), look))
    wall.fill(wall.shapes([one for one in stripes if -0.76 < one[0][0] / stage.half < 0.7]), colour("1a1c20"))
    rail = [box(-e, 0.1, e, 0.12), *(box(x, 0.1, x + 0.012, 0.17) for x in np.arange(-1.3, 1.3, 0.12).tolist())]
    wall.fill(wall.shapes(rail), mix(p.ink, stone, 0.3))
    coaches.painted(s.pen(0.5, 0.0, -0.1, 1.15), "c83c2c")
    water = stage.plate(0.56)
    top = s.foot - 0.8 * s.metre
    deep = graded(colour("6e6a52"), look)
    rows, columns, mask = water.shape(box(-e, top, e, stage.bottom + 0.05))
    _, y = water.grid()
    depth = np.clip((y[rows] - top) / max(1 - top, 0.1), 0, 1)[..., None]
    water.fill(
        (rows, columns, mask), mix(deep, p.horizon, 0.45) + (deep * 0.6 - mix(deep, p.horizon, 0.45)) * depth, 0.96
    )
    rings = [
        ellipse((s.x + dx, top + dy), wide, 0.005)
        for dx, dy, wide in (
            (0, 0.008, 0.4),
            (-0.3, 0.05, 0.2),
            (0.35, 0.09, 0.26),
            (-0.1, 0.15, 0.34),
            (0.5, 0.2, 0.2),
        )
    ]
    water.fill(water.shapes(rings), mix(WHITE, p.horizon, 0.5), 0.6)
    ways.front(s, "leaves")


def red_man(stage: Stage, look: Look) -> None:
    """Light the red man of a pedestrian light, people waiting behind it."""
    s = ways.shot(stage, look, 6.0, 2.6, (0.0, 1.4), 1.2)
    with stage.out_of_focus(0.006):
        ways.street(s)
        plate = stage.plate(0.5)
        for number, (u, coat) in enumerate(((-2.4, "3a5a8a"), (-1.6, "8a3a4a"), (1.7, "4a6a4a"), (2.5, "6a5a7a"))):
            rolling.stander(s.on(plate, u, 0.1, 1.05), 0.0, coat, salt=number + 2)
    k = {"close": 0.88, "medium": 0.8}.get(look.size, 0.7)
    pen = Pen(stage.plate(0.7), look, (-look.side * stage.half * 0.1, 0.5), 0.42 * k, 1)
    pen.solid([pen.box(-0.08, -3, 0.08, -0.9, 0.02)], "4a4e54", 0.05)
    pen.solid([pen.box(-0.52, -1.02, 0.52, 1.04, 0.12)], "24282c", 0.1)
    for v in (0.5, -0.5):
        pen.flat([pen.disc(0, v, 0.44)], "0c0e10")
        hood = [(-0.5, v + 0.1), (-0.46, v + 0.5), (0.46, v + 0.5), (0.5, v + 0.1), (0.38, v + 0.36), (-0.38, v + 0.36)]
        pen.flat([pen.poly(hood)], "14171a")
    pen.flat(_man(pen, -0.5, walks=True), "1e3a2a")
    red = np.array([1.0, 0.14, 0.1], np.float32)
    pen.plate.fill(pen.plate.shapes(_man(pen, 0.5)), mix(red, WHITE, 0.12))
    pen.plate.glow(pen.at(0, 0.5), 0.55 * pen.metre * 1.6, red, 0.6)
    ways.front(s, "leaves")


def _man(pen: Pen, v: float, *, walks: bool = False) -> list[Pixels]:
    step = 0.16 if walks else 0.06
    return [
        pen.disc(0, v + 0.27, 0.085),
        pen.line([(0, v + 0.14), (0, v - 0.06)], 0.19),
        pen.line([(-step * 0.5, v - 0.04), (-step, v - 0.34)], 0.085),
        pen.line([(step * 0.5, v - 0.04), (step, v - 0.34)], 0.085),
        pen.line([(-0.08, v + 0.14), (-0.13 - step * 0.4, v - 0.1)], 0.055),
        pen.line([(0.08, v + 0.14), (0.13 + step * 0.4, v - 0.1)], 0.055),
    ]


def charging(stage: Stage, look: Look) -> None:
    """Charge an electric car at its post, by any hour: the cable, the green light, the open land."""
    s = ways.shot(stage, look, 6.6, 2.5, (-1.8, 1.1), 1.7)
    (ways.street if look.has("at home") else ways.highway)(s)
    pen, green = s.pen(0.58, 0.7), np.array([0.25, 0.95, 0.6], np.float32)
    coaches.painted(pen, "eceef0", driven=False)
    post = s.pen(0.56, -2.35)
    post.solid([post.box(-0.44, 0, 0.44, 2.3, 0.16)], "f2f4f4", 0.2)
    post.flat([post.box(-0.32, 1.36, 0.32, 2.1, 0.06)], "14181c")
    bolt = [(0.08, 2.06), (-0.2, 1.68), (-0.02, 1.68), (-0.1, 1.4), (0.2, 1.8), (0.02, 1.8)]
    post.plate.fill(post.plate.shape(post.poly(bolt)), green)
    post.plate.glow(post.at(0, 1.7), 1.5 * s.metre, green, 0.75)
    post.flat([post.box(-0.44, 0.1, 0.44, 0.34)], "2fa878")
    cable = [(-2.7, 1.1), (-2.5, 0.4), (-2.25, 0.2), (-1.95, 0.5), (-1.7, 0.88)]
    pen.flat([pen.line(cable, 0.1)], "16181c" if look.palette.bright else "2fc08a")
    pen.plate.fill(pen.plate.shape(pen.box(-1.84, 0.78, -1.56, 1.0, 0.04)), green)
    pen.plate.glow(pen.at(-1.7, 0.9), 0.5 * s.metre, green, 0.8)
    ways.front(s, "leaves")


def coupe(stage: Stage, look: Look) -> None:
    """Drive a coupe along a road."""
    _drive(stage, look, 5.4, autos.coupe)


def roadster(stage: Stage, look: Look) -> None:
    """Drive an open car along a coast."""
    _drive(stage, look, 5.2, autos.roadster)


def limousine(stage: Stage, look: Look) -> None:
    """Let a limousine stand or drive in the street."""
    _drive(stage, look, 9.6, autos.limousine)


def _drive(stage: Stage, look: Look, long: float, draw: Callable[[Pen], None]) -> None:
    s = ways.shot(stage, look, long, 2.0, (1.2, 0.7), 1.7)
    (ways.street if long > 9 else ways.highway)(s)
    draw(s.pen(0.58))
    ways.front(s, "leaves")


def lorry(stage: Stage, look: Look) -> None:
    """Drive an articulated lorry along a road, in the mountains where they are named."""
    s = ways.shot(stage, look, 14.0, 4.8, (4.6, 1.7), 2.3)
    if "snow" in look.weather:
        ways.meadow(s, snow=True)
        ways.tarred(s, s.foot - 0.08)
    else:
        ways.highway(s)
    haulers.lorry(s.pen(0.58), "2f6ab8")
    ways.front(s, "rail")


SCENES = {
    "dooring": dooring,
    "truck door": truck_door,
    "off kerb": off_kerb,
    "hitchhiker": hitchhiker,
    "aquaplaning": aquaplaning,
    "underpass": underpass,
    "red man": red_man,
    "ev charging": charging,
    "coupe": coupe,
    "roadster": roadster,
    "limousine": limousine,
    "articulated lorry": lorry,
}
"""What this draws, by name."""
