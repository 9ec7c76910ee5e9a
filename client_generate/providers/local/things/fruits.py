"""Cut fruit in a bowl: a salad of strawberries, kiwi, blueberries and orange."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import ellipse, spline
from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.things import tableware
from client_generate.providers.local.things.tableware import Dish


def salad(dish: Dish) -> None:
    """Fill a bowl with halved strawberries, slices of kiwi and orange, and blueberries."""
    tableware.bowl(dish, "f2f0ea", 0.5)
    for number in range(34):
        r, a = 0.84 * math.sqrt((number + 0.5) / 34), number * 2.39996
        u, w = r * math.cos(a), r * math.sin(a)
        tableware.ball(
            dish, (u, w, 0.54 + 0.12 * (1 - r)), 0.13, ("34406e", "c8303a", "f0a030")[number % 3], stalk=False
        )
    spots = sorted(
        ((0.7 * math.sqrt((n + 0.5) / 15) * math.cos(n * 2.4), 0.7 * math.sqrt((n + 0.5) / 15) * math.sin(n * 2.4), n))
        for n in range(15)
    )
    for u, w, number in sorted(spots, key=lambda spot: spot[1]):
        (_kiwi, _strawberry, _blueberries)[number % 3](dish, u, w, 0.74 + 0.14 * (1 - u * u - w * w))
    lip = np.concatenate([dish.ring(1.0, 0.5)[:33], dish.ring(1.0, 0.43)[:33][::-1]])
    dish.solid(lip, colour("f2f0ea"), 0.05)


def _kiwi(dish: Dish, u: float, w: float, h: float) -> None:
    """Lay a slice of kiwi: green, a pale core, a ring of seeds."""
    dish.solid(dish.ring(0.23, h, u, w), colour("6a5030"), 0.03)
    dish.solid(dish.ring(0.21, h + 0.02, u, w), colour("7cc03c"), 0.03, dark=0.85)
    dish.plate.fill(dish.plate.shape(dish.ring(0.075, h + 0.03, u, w)), dish.tone("eef0c4"))
    seeds = [
        ellipse(
            dish.at(u + 0.12 * math.cos(a), w + 0.12 * math.sin(a), h + 0.03),
            0.015 * dish.size,
            0.013 * dish.size,
            steps=6,
        )
        for a in np.linspace(0, 2 * math.pi, 13)[:-1].tolist()
    ]
    dish.plate.fill(dish.plate.shapes(seeds), dish.tone("20241a"))


def _strawberry(dish: Dish, u: float, w: float, h: float) -> None:
    """Lay half a strawberry, its cut side up."""
    turn = 2.6 * u + 1.7 * w

    def on(a: float, b: float, more: float = 0.0) -> tuple[float, float]:
        c, s = math.cos(turn), math.sin(turn)
        return dish.at(u + a * c - b * s, w + a * s + b * c, h + more)

    def heart(k: float) -> list[tuple[float, float]]:
        places = ((-0.2, 0.0), (-0.17, -0.15), (0.0, -0.17), (0.27, 0.0), (0.0, 0.17), (-0.17, 0.15))
        return [on(a * k, b * k, 0.03) for a, b in places]

    dish.solid(spline(heart(1.0), steps=5), colour("d8242c"), 0.06)
    dish.solid(spline(heart(0.68), steps=5), colour("f08a80"), 0.02, dark=0.9)
    dish.solid(spline(heart(0.34), steps=5), colour("fbe4dc"), 0.02, dark=0.9)


def _blueberries(dish: Dish, u: float, w: float, h: float) -> None:
    """Lay three blueberries."""
    for du, dw in ((-0.11, -0.03), (0.11, -0.02), (0.0, 0.1)):
        tableware.ball(dish, (u + du, w + dw, h), 0.12, "3c4c8c", stalk=False)
        at = dish.at(u + du, w + dw, h)
        dish.plate.fill(
            dish.plate.shape(ellipse((at[0], at[1] - 0.05 * dish.size), 0.035 * dish.size, 0.025 * dish.size, steps=8)),
            dish.tone("22294e"),
        )
