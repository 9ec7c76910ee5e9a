"""More food: vegetables on a board, a salad, a pizza, a soup, a plate of fish with vegetables."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Point, box, ellipse, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.things import tableware
from client_generate.providers.local.things.tableware import Dish


def _places(dish: Dish, count: int, radius: float, salt: int) -> list[Point]:
    chance, found = dish.look.chance(salt), []
    for number in range(count):
        r, a = radius * math.sqrt((number + 0.5) / count), number * 2.39996 + float(chance.uniform(-0.4, 0.4))
        found.append((r * math.cos(a), r * math.sin(a)))
    return sorted(found, key=lambda place: place[1])


def vegetables(dish: Dish) -> None:
    """Lay tomatoes, carrots, a pepper, broccoli and a knife on a board."""
    tableware.board(dish)
    _pepper(dish, (0.72, -0.25), "e0b02c")
    _pepper(dish, (0.36, -0.36), "c8342c")
    _broccoli(dish, (-0.78, -0.3))
    for n, (u, w) in enumerate(((-0.5, 0.42), (-0.38, 0.56))):
        tip, end = dish.at(u - 0.46, w + 0.06 * n, 0.14), dish.at(u + 0.5, w - 0.08, 0.16)
        carrot = stroke(
            spline([tip, ((tip[0] + end[0]) / 2, (tip[1] + end[1]) / 2 - 0.01 * dish.size), end], closed=False),
            0.03 * dish.size,
            0.2 * dish.size,
        )
        dish.solid(carrot, colour("ec7a24"), 0.09, rim=True)
        for turn in (-0.5, 0.0, 0.5):
            stem = (end[0] + 0.26 * dish.size * math.cos(turn), end[1] + 0.2 * dish.size * math.sin(turn))
            dish.solid(stroke([end, stem], 0.035 * dish.size, 0.05 * dish.size), colour("5a9a34"), 0.02)
    for place in ((-0.12, -0.1, 0.24), (0.12, 0.12, 0.24), (-0.26, 0.14, 0.22)):
        tableware.ball(dish, place, 0.19, "d23a28", stalk=False)
        at = dish.at(place[0], place[1] - 0.02, place[2] + 0.17 * (1 - dish.tilt * 0.8))
        star = [
            (at[0] + r * dish.size * math.cos(a), at[1] + r * 0.5 * dish.size * math.sin(a))
            for a, r in ((k * math.pi / 5, 0.1 if k % 2 else 0.03) for k in range(10))
        ]
        dish.plate.fill(dish.plate.shape(star), dish.tone("4c8a34"))
    knife(dish)
    tableware.leaves(dish, [(0.1, 0.5, 0.1, 0.5), (0.24, 0.56, 0.1, -0.6)], 0.18)


def _pepper(dish: Dish, place: Point, tone: str) -> None:
    s = dish.size
    x, y = dish.at(*place, 0.26)
    for u in (-0.13, 0.13, 0.0):
        lobe = spline(
            [
                (x + (u - 0.14) * s, y - 0.1 * s),
                (x + u * s, y - 0.26 * s),
                (x + (u + 0.14) * s, y - 0.1 * s),
                (x + (u + 0.1) * s, y + 0.22 * s),
                (x + u * s, y + 0.28 * s),
                (x + (u - 0.1) * s, y + 0.22 * s),
            ]
        )
        dish.solid(lobe, colour(tone), 0.12, rim=True)
    stem = [(x, y - 0.2 * s), (x + 0.02 * s, y - 0.3 * s), (x + 0.08 * s, y - 0.38 * s)]
    dish.solid(stroke(stem, 0.07 * s, 0.05 * s), colour("5a8a34"), 0.02)


def _broccoli(dish: Dish, place: Point) -> None:
    (x, y), s = dish.at(*place, 0.2), dish.size
    dish.solid(stroke([(x, y + 0.2 * s), (x, y - 0.05 * s)], 0.16 * s, 0.2 * s), colour("9ab86a"), 0.05)
    cut, green = dish.cut(), dish.tone("3f7a34")
    for u, w in _places(dish, 34, 0.27, 411):
        at = (x + u * s, y - 0.2 * s + w * 0.75 * s)
        cut.solid(
            [ellipse(at, 0.075 * s, 0.068 * s, steps=16)],
            green * 0.6,
            mix(green * 1.15, dish.look.palette.key, 0.12),
            0.04 * s,
        )
    cut.lay()


def knife(dish: Dish) -> None:
    """Lay a kitchen knife at the right of a board."""
    blade = [dish.at(0.3, 0.5, 0.09), dish.at(1.0, 0.3, 0.09), dish.at(1.02, 0.42, 0.09), dish.at(0.55, 0.58, 0.09)]
    dish.solid(np.array(blade), colour("d4dade"), 0.03, rim=True)
    dish.solid(
        stroke([dish.at(0.99, 0.37, 0.1), dish.at(1.42, 0.24, 0.1)], 0.1 * dish.size, 0.09 * dish.size),
        colour("33271f"),
        0.04,
    )


def salad(dish: Dish) -> None:
    """Fill a bowl with leaves, tomatoes, cucumber and egg."""
    tableware.bowl(dish, "e4ddd0", 0.5)
    chance, cut = dish.look.chance(412), dish.cut()
    for number, (u, w) in enumerate(_places(dish, 46, 0.8, 413)):
        green = dish.tone(("5a9a3c", "7ab84c", "3f7a38", "9ac85c")[number % 4])
        h, turn, r = 0.56 + 0.22 * (1 - u * u - w * w), float(chance.uniform(0, 6.3)), 0.2
        edge = [
            dish.at(
                u + r * (1 + 0.22 * math.sin(5 * a + number)) * math.cos(a + turn),
                w + r * 0.8 * math.sin(a + turn),
                h + 0.05 * math.sin(3 * a),
            )
            for a in np.linspace(0, 6.28, 16)[:-1].tolist()
        ]
        cut.solid([spline(edge, steps=3)], green * 0.6, mix(green * 1.1, dish.look.palette.key, 0.15), 0.06 * dish.size)
    cut.lay()
    for number, (u, w) in enumerate(_places(dish, 9, 0.62, 414)):
        if number % 3 == 0:
            dish.solid(dish.ring(0.16, 0.74, u, w), colour("f4f0e4"), 0.03)
            dish.solid(dish.ring(0.085, 0.76, u, w), colour("f0b030"), 0.03)
        elif number % 3 == 1:
            tableware.ball(dish, (u, w, 0.76), 0.13, "d8382a", stalk=False)
        else:
            dish.solid(dish.ring(0.15, 0.75, u, w), colour("4c8a40"), 0.02)
            dish.solid(dish.ring(0.125, 0.76, u, w), colour("cfe4a8"), 0.02, dark=0.85)
    lip = np.concatenate([dish.ring(1.0, 0.5)[:33], dish.ring(1.0, 0.43)[:33][::-1]])
    dish.solid(lip, colour("e4ddd0"), 0.05)


def pizza(dish: Dish) -> None:
    """Serve a pizza on a board: crust, sauce, cheese, salami, basil, its slices cut."""
    tableware.shadow(dish, 1.05)
    dish.drum(1.1, 0.0, 0.05, colour("a8743c"), round_=0.03)
    dish.drum(1.0, 0.05, 0.13, colour("d8964a"), round_=0.08)
    dish.solid(dish.ring(0.86, 0.12), colour("b83c20"), 0.05)
    dish.solid(dish.ring(0.82, 0.13), colour("f0c45c"), 0.08, dark=0.75)
    chance = dish.look.chance(415)
    melted = [dish.ring(0.12 * float(chance.uniform(0.6, 1.3)), 0.135, u, w) for u, w in _places(dish, 16, 0.7, 416)]
    dish.plate.fill(dish.plate.shapes(melted), dish.tone("fae8b8"), 0.6)
    for u, w in _places(dish, 11, 0.68, 417):
        dish.solid(dish.ring(0.15, 0.145, u, w), colour("b82c24"), 0.04, rim=True)
        spots = [dish.ring(0.02, 0.15, u + 0.07 * math.cos(a), w + 0.07 * math.sin(a)) for a in (0.5, 2.4, 4.4)]
        dish.plate.fill(dish.plate.shapes(spots), dish.tone("e08a6a"), 0.7)
    tableware.leaves(
        dish, [(0.1, 0.05, 0.17, 0.3), (-0.4, 0.3, 0.17, 2.2), (0.45, -0.35, 0.17, 4.0), (-0.3, -0.45, 0.17, 5.2)], 0.2
    )
    cuts = [
        stroke([dish.at(0, 0, 0.14), dish.at(0.99 * math.cos(a), 0.99 * math.sin(a), 0.13)], 0.014 * dish.size)
        for a in np.arange(0.35, 6.3, math.pi / 4).tolist()
    ]
    dish.plate.tint(dish.plate.shapes(cuts), dish.tone("7a4018"), 0.6)


def slice_pulled(dish: Dish) -> None:
    """Pull one slice out of a pizza: the dark gap it leaves, cheese in strings between them."""
    first, last, away = 0.2, 1.0, 0.46
    middle = (first + last) / 2
    du, dw, up = away * math.cos(middle), away * math.sin(middle), 0.34

    def wedge(radius: float, h: float, u: float = 0.0, w: float = 0.0) -> Pixels:
        arc = np.linspace(first, last, 12).tolist()
        return np.array(
            [dish.at(u, w, h), *(dish.at(u + radius * math.cos(a), w + radius * math.sin(a), h) for a in arc)]
        )

    dish.plate.fill(dish.plate.shape(wedge(1.01, 0.14)), dish.tone("8a5a2c"))
    cut = dish.cut()
    for part in (0.3, 0.45, 0.6, 0.75, 0.9):
        for side in (first, last):
            start = dish.at(part * math.cos(side), part * math.sin(side), 0.13)
            end = dish.at(du + part * math.cos(side), dw + part * math.sin(side), up)
            sag = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + 0.09 * dish.size)
            string = stroke(spline([start, sag, end], closed=False), 0.04 * dish.size, 0.03 * dish.size)
            cut.solid([string], dish.tone("e8b848"), dish.tone("fbe8a8"), 0.02 * dish.size)
    cut.lay()
    dish.solid(wedge(1.0, up, du, dw), colour("c8803c"), 0.04)
    dish.solid(wedge(0.86, up + 0.03, du, dw), colour("f0c45c"), 0.06, dark=0.75)
    for part, turn in ((0.66, 0.36), (0.62, 0.84), (0.34, 0.6)):
        dish.solid(
            dish.ring(0.12, up + 0.05, du + part * math.cos(turn), dw + part * math.sin(turn)), colour("b82c24"), 0.04
        )


def soup(dish: Dish) -> None:
    """Fill a bowl with soup: cream drawn into it, herbs, steam."""
    tableware.bowl(dish, "d8d0c4", 0.5)
    dish.solid(dish.ring(0.9, 0.47), colour("e0792c"), 0.1, dark=0.8)
    swirl = [
        dish.at(r * math.cos(a), r * math.sin(a), 0.475)
        for a, r in ((t * 11, 0.08 + 0.5 * t) for t in np.linspace(0, 1, 60).tolist())
    ]
    dish.plate.fill(dish.plate.shape(stroke(swirl, 0.05 * dish.size, 0.02 * dish.size)), dish.tone("faecd0"), 0.9)
    tableware.leaves(dish, [(0.0, -0.04, 0.5, 0.4), (0.04, 0.02, 0.5, 2.2), (-0.05, 0.02, 0.5, 4.0)], 0.16)
    tableware.steam(dish, dish.at(0, 0, 0.55))


def dinner(dish: Dish) -> None:
    """Serve fish with potatoes, asparagus and lemon."""
    tableware.crockery(dish)
    for w in (-0.32, -0.22, -0.12):
        spear = stroke([dish.at(-0.5, w, 0.1), dish.at(0.42, w - 0.05, 0.12)], 0.075 * dish.size, 0.06 * dish.size)
        dish.solid(spear, colour("6a9a3c"), 0.03, rim=True)
        dish.solid(ellipse(dish.at(-0.52, w, 0.1), 0.09 * dish.size, 0.045 * dish.size), colour("4c7a38"), 0.03)
    for u, w in ((0.34, 0.12), (0.5, -0.06), (0.46, 0.26)):
        tableware.ball(dish, (u, w, 0.16), 0.14, "e8c060", stalk=False, squash=0.8)
    fillet = spline(
        [
            dish.at(u, w, 0.16)
            for u, w in ((-0.58, 0.1), (-0.3, -0.04), (0.1, 0.0), (0.22, 0.2), (0.0, 0.36), (-0.4, 0.38))
        ]
    )
    dish.solid(fillet, colour("e88a5a"), 0.14, rim=True)
    lines = [
        stroke([dish.at(u, 0.02, 0.18), dish.at(u - 0.1, 0.34, 0.18)], 0.02 * dish.size)
        for u in (-0.4, -0.24, -0.08, 0.08)
    ]
    dish.plate.tint(dish.plate.shapes(lines), dish.tone("b8542c"), 0.5)
    dish.solid(dish.ring(0.16, 0.22, -0.06, 0.16), colour("f0d02c"), 0.03)
    dish.solid(dish.ring(0.125, 0.225, -0.06, 0.16), colour("faf0a8"), 0.02, dark=0.85)
    tableware.leaves(dish, [(-0.24, 0.2, 0.24, 0.4), (-0.2, 0.22, 0.24, 2.0)], 0.14)


def cutlery(dish: Dish, reach: float = 1.3) -> None:
    """Lay fork and knife beside a plate."""
    steel = colour("cfd6da")
    fork = [dish.at(-reach, 0.75), dish.at(-reach, -0.2)]
    dish.solid(stroke(fork, 0.06 * dish.size, 0.05 * dish.size), steel, 0.02)
    head = [dish.at(-reach + u, w) for u, w in ((-0.11, -0.62), (-0.1, -0.3), (0.0, -0.16), (0.1, -0.3), (0.11, -0.62))]
    tines = [
        stroke([dish.at(-reach + u, -0.36), dish.at(-reach + u * 1.05, -0.72)], 0.035 * dish.size)
        for u in (-0.1, -0.033, 0.033, 0.1)
    ]
    dish.solid(np.array([*head[1:4]]), steel, 0.02)
    dish.plate.fill(dish.plate.shapes(tines), dish.tone("b4bcc0"))
    blade: Pixels = spline(
        [dish.at(reach + u, w) for u, w in ((-0.05, 0.1), (-0.06, -0.5), (0.0, -0.74), (0.06, -0.5), (0.06, 0.1))]
    )
    dish.solid(blade, steel, 0.03)
    handle = box(*dish.at(reach - 0.05, 0.1), *dish.at(reach + 0.05, 0.8), 0.02 * dish.size)
    dish.solid(handle, steel * 0.9, 0.03)


def glass(dish: Dish, place: Point, drink: str) -> None:
    """Set a glass with a drink on the table."""
    top, foot = dish.ring(0.3, 0.95, *place), dish.ring(0.24, 0.0, *place)
    tableware.shadow(Dish(dish.plate, dish.look, dish.at(*place), dish.size * 0.28, dish.tilt), 1.0)
    half = len(top) // 2
    pale = mix(np.ones(3, np.float32), dish.look.palette.cool, 0.25)
    dish.plate.fill(dish.plate.shape(np.concatenate([foot[: half + 1], top[half:], top[:1]])), pale, 0.35)
    level = dish.ring(0.28, 0.6, *place)
    dish.plate.fill(
        dish.plate.shape(np.concatenate([foot[: half + 1], level[half:], level[:1]])), dish.tone(drink), 0.75
    )
    dish.plate.fill(dish.plate.shape(level), mix(dish.tone(drink), pale, 0.3), 0.8)
    rim = np.concatenate([top, top[:1], dish.ring(0.275, 0.95, *place)[::-1], dish.ring(0.275, 0.95, *place)[-1:]])
    dish.plate.fill(dish.plate.shape(rim), pale, 0.7)
    gleam = stroke(
        [
            dish.at(place[0] + 0.16 * dish.look.light, place[1], 0.85),
            dish.at(place[0] + 0.13 * dish.look.light, place[1], 0.15),
        ],
        0.03 * dish.size,
    )
    dish.plate.light(dish.plate.shape(gleam), dish.look.palette.key, 0.35)
