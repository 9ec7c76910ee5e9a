"""Dishes drawn for any angle between beside them and straight above: burger, pasta, cake, bread, fruit, coffee."""

from __future__ import annotations

import math

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import ellipse, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.things import tableware
from client_generate.providers.local.things.tableware import Dish

_WHITE = np.ones(3, np.float32)


def burger(dish: Dish) -> None:
    """Stack a burger: bun, leaf, meat, cheese, tomato, bun with sesame."""
    tableware.crockery(dish)
    dish.drum(0.5, 0.04, 0.2, colour("d8924a"), round_=0.1, waist=0.94)
    ruffle(dish, 0.57, 0.22, colour("6aa83c"), 26)
    dish.drum(0.54, 0.22, 0.38, colour("5a3020"), round_=0.1)
    cheese(dish, 0.56, 0.39)
    dish.drum(0.5, 0.4, 0.46, colour("cc3c2c"), round_=0.05)
    ruffle(dish, 0.55, 0.47, colour("7ab848"), 22)
    dish.dome(0.55, 0.5, 0.86, colour("dc9448"))
    cut = dish.cut()
    for u, w, h in tableware.scatter(dish, 34, 0.44):
        seed = dish.at(u, w, 0.5 + 0.36 * math.sqrt(max(1 - (h / 0.55) ** 2, 0.1)))
        cut.solid(
            [ellipse(seed, 0.02 * dish.size, 0.013 * dish.size, u * 2, 10)],
            dish.tone("c8a468"),
            dish.tone("f6e6c0"),
            0.008 * dish.size,
        )
    cut.lay()


def ruffle(dish: Dish, radius: float, h: float, tone: Pixels, waves: int) -> None:
    """Lay a leaf with a wavy edge across the dish."""
    angle = np.linspace(0, 2 * math.pi, waves * 6, endpoint=False)
    out = radius + 0.03 * np.sin(angle * waves) + 0.02 * np.sin(angle * waves * 0.37)
    drop = h - 0.035 + 0.03 * np.sin(angle * waves + 1.2)
    edge = [
        dish.at(r * math.cos(a), r * math.sin(a), d)
        for r, a, d in zip(out.tolist(), angle.tolist(), drop.tolist(), strict=True)
    ]
    dish.solid(np.array(edge), tone, 0.04, rim=True)


def cheese(dish: Dish, reach: float, h: float) -> None:
    """Lay a slice of cheese whose corners hang down."""
    corners = [
        dish.at(reach * 1.12 * math.cos(a), reach * 1.12 * math.sin(a), h - (0.14 if n % 2 == 0 else 0.0))
        for n, a in enumerate(np.linspace(0.3, 0.3 + 2 * math.pi, 9)[:-1].tolist())
    ]
    dish.solid(np.array(corners), colour("f0b434"), 0.04)
    dish.solid(dish.ring(reach * 0.96, h + 0.015), colour("f4bc40"), 0.03, dark=0.85)


def pasta(dish: Dish) -> None:
    """Heap spaghetti with tomato sauce and basil."""
    tableware.crockery(dish)
    shade = dish.ring(0.56, 0.06)
    dish.solid(shade, colour("b07828"), 0.1)
    chance, cut = dish.look.chance(401), dish.cut()
    for number in range(95):
        r = 0.54 * float(chance.uniform(0.15, 1.0)) * (1 - 0.45 * number / 95)
        a, span, h = float(chance.uniform(0, 6.3)), float(chance.uniform(1.4, 3.2)), 0.08 + 0.26 * number / 95
        arc = [
            dish.at(r * math.cos(a + t) + 0.04 * math.sin(3 * t + a), r * math.sin(a + t), h)
            for t in np.linspace(0, span, 9).tolist()
        ]
        tone = dish.tone(("ecc060", "f0cc74", "e4b450")[number % 3])
        cut.solid(
            [stroke(arc, 0.042 * dish.size)], tone * 0.62, mix(tone, dish.look.palette.key, 0.12), 0.014 * dish.size
        )
    cut.lay()
    lumps = [dish.at(u, w, 0.38) for u, w, _ in tableware.scatter(dish, 16, 0.24, 402)]
    sauce = [ellipse(at, 0.085 * dish.size, (0.035 + 0.05 * dish.tilt) * dish.size, steps=20) for at in lumps]
    red = dish.tone("c8341c")
    dish.plate.solid(
        dish.plate.shapes(sauce, 0.01),
        red * 0.55,
        red * 1.1,
        (dish.look.light, -0.8),
        round_=0.04 * dish.size,
        rim=dish.look.palette.key * 0.4,
    )
    tableware.leaves(dish, [(0.0, 0.0, 0.46, 0.4), (0.06, 0.04, 0.45, 2.4), (-0.08, 0.03, 0.45, 4.2)], 0.2)


def cake(dish: Dish) -> None:
    """Stand a layered cake with dripping icing and berries on its stand."""
    tableware.shadow(dish, 0.8)
    dish.drum(0.28, 0.0, 0.16, colour("e8e4dc"), waist=1.5)
    dish.drum(0.98, 0.16, 0.2, colour("f2efe8"), round_=0.04)
    dish.drum(0.72, 0.2, 0.78, colour("e8c89c"), round_=0.3)
    for h in (0.36, 0.55):
        front = dish.ring(0.722, h)[:33]
        band = np.concatenate([front, dish.ring(0.722, h + 0.05)[:33][::-1]])
        dish.solid(band, colour("f8eee0"), 0.02)
    icing = colour("f6dcd8") if dish.look.candidate % 2 == 0 else colour("6a3c28")
    angle = np.linspace(0, math.pi, 40)
    drip = [
        dish.at(
            0.735 * math.cos(a),
            0.735 * math.sin(a),
            0.7 - 0.09 * (1 + math.sin(a * 13)) * (0.6 + 0.4 * math.sin(a * 5)),
        )
        for a in angle.tolist()
    ]
    back = dish.ring(0.735, 0.8)[32:]
    dish.solid(np.concatenate([np.array(drip), back]), icing, 0.06, rim=True)
    dish.solid(dish.ring(0.735, 0.8), icing, 0.06, dark=0.82)
    cut = dish.cut()
    for number, (u, w, _) in enumerate(tableware.scatter(dish, 15, 0.6, 403)):
        radius = 0.085 if number % 3 else 0.11
        red = dish.tone(("c8283c", "d83a2c", "5a3a8a")[number % 3])
        at = dish.at(u, w, 0.84)
        cut.solid(
            [ellipse(at, radius * dish.size, radius * 0.92 * dish.size, steps=22)],
            red * 0.5,
            red * 1.15,
            0.05 * dish.size,
        )
        cut.fill(
            [
                ellipse(
                    (at[0] + dish.look.light * 0.03 * dish.size, at[1] - 0.04 * dish.size),
                    0.016 * dish.size,
                    0.012 * dish.size,
                    steps=10,
                )
            ],
            _WHITE,
        )
    cut.lay()
    if dish.look.has("birthday"):
        _candles(dish)


def _candles(dish: Dish) -> None:
    for u in (-0.4, -0.13, 0.13, 0.4):
        foot, top = dish.at(u, -0.05, 0.84), dish.at(u, -0.05, 1.2)
        dish.solid(stroke([foot, top], 0.05 * dish.size), colour("f0c8d0"), 0.02)
        flame = (top[0], top[1] - 0.06 * dish.size)
        dish.plate.fill(dish.plate.shape(ellipse(flame, 0.024 * dish.size, 0.055 * dish.size)), colour("ffd070"))
        dish.plate.glow(flame, 0.3 * dish.size, colour("ffb050"), 0.6)


def bread(dish: Dish) -> None:
    """Lay a loaf on a board, slices before it."""
    tableware.board(dish)
    x, y = dish.at(-0.1, -0.12, 0.1)
    s, t = dish.size, dish.tilt
    high = (0.3 + 0.12 * t) * s
    loaf = spline(
        [
            (x - 0.72 * s, y),
            (x - 0.6 * s, y - high),
            (x, y - high * 1.25),
            (x + 0.6 * s, y - high),
            (x + 0.72 * s, y),
            (x + 0.55 * s, y + high * (0.35 + 0.4 * t)),
            (x, y + high * (0.42 + 0.5 * t)),
            (x - 0.55 * s, y + high * (0.35 + 0.4 * t)),
        ]
    )
    dish.solid(loaf, colour("b8702c"), 0.34, rim=True)
    for u in (-0.42, -0.14, 0.14, 0.42):
        slash = spline(
            [
                (x + (u - 0.1) * s, y - high * 0.1),
                (x + (u - 0.02) * s, y - high * 0.7),
                (x + (u + 0.1) * s, y - high * 1.08),
                (x + (u + 0.08) * s, y - high * 0.6),
            ]
        )
        dish.solid(slash, colour("f0d8a4"), 0.05, dark=0.75)
    chance = dish.look.chance(404)
    flour = [
        ellipse(
            (x + float(chance.normal(0, 0.3)) * s, y - high * float(chance.uniform(0.3, 1.0))),
            0.02 * s,
            0.01 * s,
            steps=8,
        )
        for _ in range(40)
    ]
    dish.plate.fill(dish.plate.shapes(flour), _WHITE * 0.95, 0.35)
    for u in (0.34, 0.56):
        px, py = dish.at(u, 0.36, 0.12)
        crust = spline(
            [
                (px - 0.2 * s, py + 0.12 * s),
                (px - 0.24 * s, py - 0.12 * s),
                (px - 0.1 * s, py - 0.24 * s),
                (px + 0.1 * s, py - 0.24 * s),
                (px + 0.24 * s, py - 0.12 * s),
                (px + 0.2 * s, py + 0.12 * s),
            ]
        )
        dish.solid(crust, colour("a8642c"), 0.04)
        middle = crust.mean(axis=0)
        dish.solid(middle + (crust - middle) * 0.86, colour("f2dcb0"), 0.05, dark=0.86)
    crumbs = [
        ellipse(dish.at(u * 1.4, 0.3 + w * 0.6), 0.012 * s, 0.008 * s, steps=8)
        for u, w, _ in tableware.scatter(dish, 20, 0.6, 405)
    ]
    dish.plate.fill(dish.plate.shapes(crumbs), dish.tone("b8803c"), 0.8)


def fruit(dish: Dish) -> None:
    """Fill a bowl with apples, oranges, a pear, bananas and grapes."""
    tableware.bowl(dish)
    for u in (-0.16, 0.02):
        curve = spline(
            [
                dish.at(u - 0.62, -0.3, 0.62),
                dish.at(u - 0.3, -0.25, 1.0),
                dish.at(u + 0.2, -0.2, 1.08),
                dish.at(u + 0.62, -0.1, 0.86),
            ],
            closed=False,
        )
        dish.solid(
            spline(stroke(curve[::4], 0.22 * dish.size, 0.12 * dish.size).tolist(), steps=4),
            colour("f0c83c"),
            0.12,
            rim=True,
        )
    for place, radius, tone in (
        ((-0.5, -0.1, 0.72), 0.32, "c83a2c"),
        ((0.48, -0.12, 0.72), 0.33, "f08a24"),
        ((0.0, 0.02, 0.82), 0.34, "8ab83c"),
        ((-0.36, 0.3, 0.62), 0.3, "f09a2c"),
        ((0.38, 0.32, 0.62), 0.31, "b82c34"),
    ):
        tableware.ball(dish, place, radius, tone, stalk=tone not in {"f08a24", "f09a2c"})
    cut = dish.cut()
    for number, (u, w, _) in enumerate(tableware.scatter(dish, 16, 0.24, 406)):
        at, purple = (
            dish.at(0.02 + u * 0.9, 0.52 + w * 0.5, 0.56 - 0.3 * w),
            dish.tone(("5a2c5a", "6a3468")[number % 2]),
        )
        cut.solid(
            [ellipse(at, 0.085 * dish.size, 0.085 * dish.size, steps=20)],
            purple * 0.45,
            purple * 1.25,
            0.04 * dish.size,
        )
    cut.lay()
    front = dish.ring(1.0, 0.55)
    lip = np.concatenate([front[:33], dish.ring(1.0, 0.47)[:33][::-1]])
    dish.solid(lip, colour("3c5a6a"), 0.05)


def coffee(dish: Dish) -> None:
    """Set a cup on its saucer: foam with a leaf in it, steam, beans beside."""
    tableware.crockery(msgspec.structs.replace(dish, size=dish.size * 1.05))
    cup = msgspec.structs.replace(dish, size=dish.size * 0.62)
    ear = spline([cup.at(0.85, 0, 0.95), cup.at(1.5, 0, 1.0), cup.at(1.45, 0, 0.35), cup.at(0.7, 0, 0.3)], closed=False)
    dish.solid(stroke(ear, 0.1 * dish.size, 0.08 * dish.size), colour("f2efe8"), 0.05)
    cup.drum(1.0, 0.08, 1.2, colour("f4f1ea"), round_=0.5, waist=0.62)
    cup.solid(cup.ring(0.93, 1.2), colour("6a3c1c"), 0.05)
    cup.solid(cup.ring(0.86, 1.18), colour("c08850"), 0.06, dark=0.8)
    cream = colour("f4e2c4")
    for n, wide in enumerate((0.62, 0.46, 0.3)):
        leaf = [
            cup.at(u * wide, -0.5 + 0.34 * n + v, 1.18)
            for u, v in (
                (0, 0.32),
                (0.75, 0.0),
                (1.0, -0.2),
                (0.5, -0.12),
                (0, 0.02),
                (-0.5, -0.12),
                (-1.0, -0.2),
                (-0.75, 0.0),
            )
        ]
        cup.solid(spline(leaf), cream, 0.03, dark=0.88)
    cut = dish.cut()
    for u, w, _ in tableware.scatter(dish, 12, 0.4, 407):
        at, brown = dish.at(u * 1.2 - dish.look.light * 1.45, w * 1.6 + 0.55), dish.tone("5a341c")
        cut.solid(
            [ellipse(at, 0.075 * dish.size, 0.05 * dish.size, u * 9, 18)], brown * 0.5, brown * 1.3, 0.03 * dish.size
        )
        cut.fill(
            [stroke([(at[0] - 0.05 * dish.size, at[1]), (at[0] + 0.05 * dish.size, at[1])], 0.01 * dish.size)],
            brown * 0.35,
        )
    cut.lay()
    tableware.steam(dish, cup.at(0, 0, 1.25))
