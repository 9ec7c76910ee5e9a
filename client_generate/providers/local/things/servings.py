"""Every dish by its name, whether a row or a function draws it."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.providers.local.things import dishes, fruits, meals, served
from client_generate.providers.local.things.tableware import Dish

KINDS: dict[str, Callable[[Dish], None]] = {
    "burger": dishes.burger,
    "pizza": meals.pizza,
    "pasta": dishes.pasta,
    "cake": dishes.cake,
    "fruit salad": fruits.salad,
    "salad": meals.salad,
    "soup": meals.soup,
    "bread": dishes.bread,
    "vegetables": meals.vegetables,
    "fruit": dishes.fruit,
    "coffee": dishes.coffee,
    "meal": meals.dinner,
}
"""The dishes that functions draw."""


def names() -> tuple[str, ...]:
    """Return the names of all dishes."""
    return (*served.menu(), *KINDS)


def put(dish: Dish, name: str) -> None:
    """Draw a dish by its name."""
    if name in served.menu():
        served.serve(dish, name)
    else:
        KINDS[name](dish)
