"""Laboratories: at the microscope, a robot that fills plates, cultures, a clean room, vials on a belt, a class."""
# fmt: off

from __future__ import annotations

import math

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import capsule, ellipse, soften
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.people.posed import Posed
from client_generate.providers.local.places import care
from client_generate.providers.local.places.care import company, stand
from client_generate.providers.local.places.chambers import Room, walls, window

_LIQUIDS = ("3aa8e0", "e8b030", "e0507a", "58c070", "9a70d8")


def _shelves(room: Room) -> Pen:
    """Lay a laboratory's wall: shelves of bottles and flasks, a window."""
    wall = walls(room, "dce8ee", "a8b8c0")
    window(wall, -2.0, 0.9, 1.4, 1.4)
    for v in (1.25, 1.75):
        wall.solid([wall.box(0.3, v, 3.2, v + 0.05)], "f4f6f6", 0.02)
        for number in range(11):
            u, tone = 0.45 + 0.25 * number, _LIQUIDS[(number * 3 + int(v * 4)) % 5]
            if number % 3:
                wall.solid([wall.box(u - 0.07, v + 0.05, u + 0.07, v + 0.26, 0.02), wall.box(u - 0.03, v + 0.24,
                    u + 0.03, v + 0.33)], tone, 0.04)
            else:
                wall.solid([wall.poly([(u - 0.1, v + 0.05), (u + 0.1, v + 0.05), (u + 0.03, v + 0.24), (u + 0.03,
                    v + 0.33), (u - 0.03, v + 0.33), (u - 0.03, v + 0.24)])], tone, 0.04)
    wall.plate.blur(0.006)
    return wall


def flask(pen: Pen, u: float, v: float, tone: str, size: float = 1.0) -> None:
    """Stand a conical flask on a bench, coloured liquid in it."""
    k = size
    glass = [pen.poly([(u - 0.15 * k, v), (u + 0.15 * k, v), (u + 0.04 * k, v + 0.26 * k), (u + 0.04 * k,
        v + 0.38 * k), (u - 0.04 * k, v + 0.38 * k), (u - 0.04 * k, v + 0.26 * k)])]
    pen.solid(glass, "dcecf2", 0.05, rim=0.9)
    pen.solid([pen.poly([(u - 0.14 * k, v + 0.01), (u + 0.14 * k, v + 0.01), (u + 0.085 * k, v + 0.14 * k),
        (u - 0.085 * k, v + 0.14 * k)])], tone, 0.04)


def rack(pen: Pen, u: float, v: float, count: int = 5) -> None:
    """Stand a rack of test tubes on a bench."""
    for number in range(count):
        x = u + 0.09 * number
        pen.solid([pen.box(x - 0.028, v + 0.03, x + 0.028, v + 0.36, 0.028)], "e0eef2", 0.02, rim=0.9)
        pen.solid([pen.box(x - 0.024, v + 0.04, x + 0.024, v + 0.16 + 0.03 * (number % 3), 0.024)],
            _LIQUIDS[number % 5], 0.02)
    pen.solid([pen.box(u - 0.07, v, u + 0.09 * count, v + 0.05, 0.01), pen.box(u - 0.07, v + 0.2, u + 0.09 * count,
        v + 0.24, 0.01)], "f4f6f6", 0.02)


def microscope(pen: Pen, u: float, v: float, size: float = 1.0) -> None:
    """Stand a microscope on a bench, its eyepiece towards the back."""
    k, pale, dark = size, "eef2f4", "30383e"

    def at(a: float, b: float) -> tuple[float, float]:
        return u + a * k, v + b * k

    pen.solid([pen.box(*at(-0.22, 0.0), *at(0.24, 0.07), 0.03)], dark, 0.03)
    pen.solid([pen.curve([at(0.12, 0.06), at(0.24, 0.1), at(0.28, 0.4), at(0.2, 0.66), at(0.06, 0.72), at(0.06,
        0.62), at(0.16, 0.54), at(0.18, 0.3)])], pale, 0.05)
    pen.solid([pen.box(*at(-0.18, 0.26), *at(0.2, 0.31), 0.01)], dark, 0.02)
    pen.solid([pen.line([at(-0.02, 0.74), at(-0.02, 0.42)], 0.14 * k)], pale, 0.05)
    pen.solid([pen.line([at(-0.02, 0.44), at(-0.02, 0.34)], 0.07 * k)], "b0b8be", 0.03)
    pen.solid([pen.line([at(0.0, 0.7), at(-0.26, 0.9)], 0.1 * k)], dark, 0.04)
    pen.solid([pen.disc(*at(0.25, 0.22), 0.05 * k)], dark, 0.03)
    pen.plate.glow(pen.at(*at(-0.02, 0.31)), 0.3 * k * pen.metre, np.array([1.0, 0.95, 0.7], np.float32), 0.7)


def peering(room: Room) -> None:
    """Draw a scientist who looks into a microscope at a bench."""
    _shelves(room)
    look = company(room.look, "a scientist, a woman")
    pen = room.pen(0.45, 0.1)
    pen.solid([pen.box(-0.85, 0.0, -0.45, 0.46, 0.05)], "4a545c", 0.05)
    body = stand(room, pen, look, -0.62, "peer", 0, v=0.02, outfit="doctor", prop=goggles)
    head = body.by("head", 0.085, -0.015)
    bench = room.pen(0.55)
    bench.solid([bench.box(-0.42, 0.0, 6.0, 0.78)], "e4eaee", 0.1)
    bench.solid([bench.box(-0.5, 0.76, 6.0, 0.84, 0.02)], "5a7a8a", 0.03)
    u = pen.faces * (head[0] - bench.foot[0]) / room.metre
    v = (bench.foot[1] - head[1]) / room.metre
    size = max((v - 0.84) / 0.92, 0.4)
    microscope(bench, u + 0.27 * size, 0.84, size)
    rack(bench, 0.62, 0.84)
    flask(bench, 1.3, 0.84, "3aa8e0")
    flask(bench, 1.65, 0.84, "e0507a", 0.8)


def goggles(body: Posed) -> None:
    """Put clear goggles on somebody."""
    (x, y), k, f = body.at("head"), body.half * body.tall, body.faces
    side = body.pose.view == "side"
    spots = [(0.66, -0.06)] if side else [(-0.32, 0.0), (0.32, 0.0)]
    p = body.look.palette
    for u, v in spots:
        body.plate.fill(body.plate.shape(ellipse((x + f * u * k, y + v * k), 0.3 * k, 0.26 * k)), mix(p.ink,
            WHITE, 0.2))
        body.plate.fill(body.plate.shape(ellipse((x + f * u * k, y + v * k), 0.23 * k, 0.19 * k)),
            np.array([0.7, 0.9, 1.0], np.float32))
    body.plate.fill(body.plate.shape(capsule((x + f * spots[0][0] * k, y - 0.1 * k), 0.07 * k,
        (x - f * 0.7 * k, y - 0.14 * k), 0.07 * k)), mix(p.ink, WHITE, 0.2))


def robot(room: Room) -> None:
    """Draw a machine whose row of tips fills plates, lit blue."""
    look, stage = room.look, room.stage
    _shelves(room)
    for plate in stage.plates:
        plate.blur(0.006)
    pen = room.pen(0.5, 0.1)
    pen.solid([pen.box(-2.0, 0.0, 2.0, 0.8)], "b8c4cc", 0.1)
    pen.solid([pen.box(-2.0, 2.1, 2.0, 2.26, 0.04), pen.box(-2.0, 0.8, -1.86, 2.2), pen.box(1.86, 0.8, 2.0, 2.2)],
        "e4eaee", 0.05)
    pen.solid([pen.box(-0.24, 1.5, 0.24, 2.12, 0.05)], "3a6ab0", 0.06)
    pen.solid([pen.box(-0.5, 1.32, 0.5, 1.54, 0.04)], "f0f4f6", 0.05)
    for n in range(8):
        u = -0.42 + 0.12 * n
        pen.solid([pen.poly([(u - 0.035, 1.32), (u + 0.035, 1.32), (u + 0.008, 1.02), (u - 0.008, 1.02)])],
            "e8f4f8", 0.02, rim=1.0)
        pen.flat([pen.disc(u, 0.99, 0.018, 0.028)], _LIQUIDS[0])
    for u0, tone in ((-1.6, 2), (-0.6, 0), (0.7, 1)):
        pen.solid([pen.box(u0, 0.8, u0 + 1.05, 0.92, 0.02)], "f4f8fa", 0.03)
        pen.flat([pen.disc(u0 + 0.1 + 0.12 * n, 0.91, 0.045, 0.018) for n in range(8)], _LIQUIDS[tone])
    pen.plate.glow(pen.at(0.0, 1.0), 1.1 * room.metre, np.array([0.3, 0.65, 1.0], np.float32), 0.6)
    if look.people:
        stand(room, room.pen(0.4, 0.3), company(look, "a scientist"), 1.5, "stand-side", 0, ahead=-1, outfit="doctor")


def culture(room: Room) -> None:
    """Draw a dish large from above: round colonies of many colours on its jelly."""
    look, stage = room.look, room.stage
    p = look.palette
    ground = stage.gradient(0.0, [(stage.top, mix(p.sky_mid, p.cool, 0.25)), (stage.bottom, mix(p.haze, p.ink,
        0.25))])
    ground.glow((look.light * stage.half * 0.6, 0.1), 1.1, p.key, 0.4)
    k = {"wide": 0.3, "medium": 0.4, "close": 0.46, "over": 0.34, "aerial": 0.3}[look.size] * min(1.0,
        stage.half * 1.2)
    flat = 0.5 if look.size == "over" else 0.62 if look.size == "wide" else 0.96
    spots = [(look.side * stage.half * (0.1 if look.size != "over" else 0.3), 0.54, k)]
    if look.size in {"wide", "over", "aerial"}:
        spots = [(-look.side * stage.half * 0.62, 0.3, k * 0.7), (look.side * stage.half * 0.8, 0.28, k * 0.6),
            *spots]
    for number, (x, y, size) in enumerate(spots):
        _dish(Pen(stage.plate(0.4 + 0.1 * number), look, (x, y), size, 1), flat, number)


def _dish(pen: Pen, flat: float, salt: int) -> None:
    rows, columns, cover = pen.plate.shape(pen.disc(0.06, -0.12, 1.02, flat), 0.1)
    pen.plate.fill((rows, columns, soften(cover, 0.04 * pen.metre * pen.plate.unit)), pen.look.palette.ink, 0.4)
    pen.solid([pen.disc(0, -0.1, 1.0, flat)], "c8dce4", 0.06, rim=0.9)
    pen.solid([pen.disc(0, 0, 1.0, flat)], "e8f4f8", 0.05, rim=1.0)
    pen.flat([pen.disc(0, 0, 0.93, flat * 0.93)], ("f4dca0", "e8a8a0", "d8e8b8")[salt % 3])
    chance = np.random.default_rng(7 + salt)
    for number in range(34):
        a, r = number * 2.4, 0.85 * math.sqrt((number + 0.5) / 34)
        size = float(chance.uniform(0.03, 0.1))
        tone = ("f8f4e8", "e8b030", "d85a4a", "58a868", "8a60b8")[int(chance.integers(5))]
        pen.solid([pen.disc(r * math.cos(a), r * math.sin(a) * flat, size, size * flat)], tone, 0.03)
    arc = [(0.8 * math.cos(a), 0.8 * math.sin(a) * flat) for a in np.linspace(1.9, 2.7, 12).tolist()]
    rows, columns, cover = pen.plate.shape(pen.line(arc, 0.07), 0.02)
    pen.plate.light((rows, columns, soften(cover, 0.02 * pen.metre * pen.plate.unit)), WHITE, 0.6)


def belt(room: Room) -> None:
    """Draw rows of vials with silver caps that run along a belt."""
    look, stage = room.look, room.stage
    p = look.palette
    back = stage.gradient(0.0, [(stage.top, mix(p.sky_top, p.cool, 0.2)), (0.5, p.haze), (stage.bottom,
        mix(p.ground, p.ink, 0.3))])
    far = Pen(back, look, (0.0, 0.42), 0.4, 1)
    far.solid([far.box(u, -0.6, u + 0.5, 1.2, 0.05) for u in np.arange(-3, 3, 0.85).tolist()], "a8bcc8", 0.1)
    back.blur(0.016)
    size = {"wide": 0.7, "medium": 1.0, "close": 1.45, "over": 0.85, "aerial": 0.75}[look.size] * min(1.0,
        stage.half * 1.2)
    for row, (y, k, near) in enumerate(((0.5, 0.2, 0.3), (0.66, 0.3, 0.5), (0.92, 0.46, 0.7))):
        k *= size
        pen = Pen(stage.plate(near), look, (look.side * 0.05 + 0.11 * row, y), k, -look.side)
        wide = stage.edge / k + 0.5
        pen.solid([pen.box(-wide, -0.3, wide, 0.02)], "5a666e", 0.1)
        pen.flat([pen.box(-wide, -0.02, wide, 0.02)], "c8d4da")
        for number in range(-int(wide / 0.46) - 1, int(wide / 0.46) + 2):
            _vial(pen, number * 0.46)
        if row == 0:
            pen.plate.blur(0.006)
    near_plate = stage.plate(0.95, soft=0.014)
    _vial(Pen(near_plate, look, (-look.side * stage.half * 0.86, 1.08), 0.8, 1), 0.0)
    near_plate.blur(0.014)


def _vial(pen: Pen, u: float) -> None:
    pen.solid([pen.box(u - 0.16, 0.0, u + 0.16, 0.5, 0.05), pen.box(u - 0.08, 0.46, u + 0.08, 0.62)], "dceef4",
        0.07, rim=1.0)
    pen.flat([pen.box(u - 0.14, 0.03, u + 0.14, 0.34, 0.04)], "b8e0ec", 0.8)
    pen.flat([pen.box(u - 0.16, 0.12, u + 0.16, 0.36)], "fbfdfd")
    pen.flat([pen.box(u - 0.16, 0.3, u + 0.16, 0.36)], "2a9ad0")
    pen.flat([pen.box(u - 0.1, 0.22, u + 0.1, 0.25), pen.box(u - 0.1, 0.16, u + 0.04, 0.19)], "8a98a4")
    pen.solid([pen.box(u - 0.11, 0.58, u + 0.11, 0.72, 0.02)], "b4bec6", 0.05, rim=0.9)
    pen.flat([pen.box(u - 0.09, 0.7, u + 0.09, 0.75, 0.02)], "2a6ac0")


def clean(room: Room) -> None:
    """Draw a clean room: people in white from head to foot beside a steel tank."""
    wall = walls(room, "e8f0f4", "c4d0d6", tiles=True)
    wall.flat([wall.box(-2.6, 0.8, -0.9, 1.8)], "b8d4e0", 0.9)
    pen = room.pen(0.4, 0.25)
    pen.solid([pen.box(0.35, 0.35, 1.75, 2.1, 0.3), pen.box(0.5, 0.0, 0.62, 0.5), pen.box(1.5, 0.0, 1.62, 0.5)],
        "b4c0c8", 0.4, rim=0.9)
    pen.solid([pen.line([(1.05, 2.05), (1.05, 2.6), (3.5, 2.6)], 0.14), pen.line([(0.4, 0.8), (-0.4, 0.8), (-0.4,
        0.0)], 0.1)], "c8d2d8", 0.05)
    pen.solid([pen.disc(1.05, 1.5, 0.24), pen.disc(0.75, 0.85, 0.12)], "dce6ea", 0.06)
    pen.flat([pen.disc(1.05, 1.5, 0.17)], "4a6a80")
    look = company(room.look, "a scientist, a man", "a scientist, a woman")
    front = room.pen(0.55, 0.0)

    def hood(body: Posed) -> None:
        care.mask(body, "e8f2f8", "f0f4f8")
        goggles(body)

    stand(room, front, look, -0.2, "point", 0, outfit="clean", prop=hood)
    stand(room, front, look, -1.15, "give", 1, outfit="clean", prop=hood)
    front.solid([front.box(-0.9, 0.98, -0.66, 1.28, 0.02)], "3a444c", 0.02)


def foam(room: Room) -> None:
    """Draw children in goggles around a flask that foams over."""
    wall = walls(room, "e0e4cc", "a88c68")
    wall.solid([wall.box(-1.9, 0.7, 1.9, 1.9)], "8a6038", 0.05)
    wall.solid([wall.box(-1.82, 0.78, 1.82, 1.82)], "2c5a48", 0.3, dark=0.8, rim=0)
    wall.flat([wall.line([(-1.5, 1.5), (-1.2, 1.6), (-0.9, 1.48)], 0.025), wall.disc(1.2, 1.4, 0.16),
        wall.line([(0.8, 1.2), (1.6, 1.6)], 0.02)], "f0efe4", 0.8)
    look = company(room.look, "a girl, a child", "a boy, a child", "a girl, a child", "a boy, a child")
    look = look if look.mood else msgspec.structs.replace(look, mood="glad")
    back = room.pen(0.45, 0.2)
    for number, u in enumerate((-1.1, -0.42, 0.42, 1.1)):
        stand(room, back, look, u, ("stand", "cheer", "stand", "stand")[number], number, prop=goggles,
            coat=("e0b03a", "d85a4a", "4a90c0", "58a060")[number])
    desk = room.pen(0.55)
    desk.solid([desk.box(-2.0, 0.0, 2.0, 0.6)], "c8a470", 0.1)
    desk.solid([desk.box(-2.1, 0.6, 2.1, 0.68, 0.02)], "e0c08c", 0.03)
    flask(desk, 0.0, 0.68, "e0507a", 1.2)
    spots = [(0.16 * math.sqrt(n / 22) * math.cos(n * 2.4), 1.24 + 0.11 * math.sqrt(n / 22) * math.sin(n * 2.4))
        for n in range(22)]
    for shift, tone in ((0, "f4b8d4"), (1, "fff4fa"), (2, "f8d8e8")):
        desk.solid([desk.disc(u, v, 0.05) for u, v in spots[shift::3]], tone, 0.03)
    desk.solid([desk.disc(s * (0.07 + 0.012 * n), 1.1 - 0.07 * n, 0.035) for s, count in ((-1, 3), (1, 5))
        for n in range(count)], "f4b8d4", 0.03)
    rack(desk, -1.3, 0.68, 4)
    flask(desk, 1.0, 0.68, "3aa8e0")
    flask(desk, 1.4, 0.68, "58c070", 0.8)


def bench(room: Room) -> None:
    """Draw scientists at a bench who work with flasks and tubes."""
    _shelves(room)
    look = company(room.look, "a scientist, a woman", "a scientist, a man")
    back = room.pen(0.45, 0.2)
    def held(body: Posed) -> None:
        goggles(body)
        (x, y), k = body.at("tip0"), room.metre
        tone = body.look.palette
        body.plate.fill(body.plate.shape(capsule((x, y - 0.16 * k), 0.024 * k, (x, y + 0.12 * k), 0.024 * k)),
            WHITE, 0.75)
        body.plate.fill(body.plate.shape(capsule((x, y + 0.0 * k), 0.02 * k, (x, y + 0.12 * k), 0.02 * k)),
            np.array([0.15, 0.55, 0.95], np.float32))
        body.plate.glow((x, y), 0.3 * k, tone.cool, 0.4)

    stand(room, back, look, -0.55, "hold-up", 0, outfit="doctor", prop=held)
    if room.look.people != 1:
        stand(room, back, look, 0.75, "tend", 1, ahead=-1, outfit="doctor", prop=goggles)
    pen = room.pen(0.55)
    pen.solid([pen.box(-6.0, 0.0, 6.0, 0.84)], "e4eaee", 0.1)
    pen.solid([pen.box(-6.0, 0.82, 6.0, 0.9, 0.02)], "5a7a8a", 0.03)
    flask(pen, 0.1, 0.9, "3aa8e0", 1.1)
    flask(pen, 0.42, 0.9, "e8b030", 0.8)
    rack(pen, -1.6, 0.9)
    microscope(pen, 1.6, 0.9, 0.7)
    flask(pen, -2.0, 0.9, "58c070")
