"""What hands do with anything known: a ware of the shelf or a dish, and a gesture by the verb of the prompt.

A gesture draws its thing and the hands; the words of each are in the table of things of the set of hands, "do NAME".
"""

from __future__ import annotations

from collections.abc import Callable

from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.hands import around, grounds, holding, working
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.grounds import Ground
from client_generate.providers.local.hands.thing import SMALL, name_of

Gesture = Callable[[Bench], None]
_STACKS = frozenset({"blocks", "books", "coins", "house of cards", "stones"})  # which are piles already
_PLACES: dict[str, Ground] = {
    "at kitchen": grounds.kitchen, "at workshop": grounds.workshop, "at clinic": grounds.clinic, "at lab": grounds.lab,
    "at bath": grounds.bath, "at shop": grounds.shop, "at street": grounds.street, "at outdoors": grounds.outdoors,
    "at night": grounds.dark, "at car": grounds.car,
}  # fmt: skip


def build(stage: Stage, look: Look) -> None:
    """Draw the place that the words name, and what hands do with the thing there."""
    bench = Bench(stage, look, tilts=0.0, shift=(0.0, 0.1))
    ground = _PLACES.get(look.first(_PLACES), grounds.room)
    (grounds.desk if look.size == "aerial" else ground)(bench)
    bench.layer()
    gesture_of(look)(bench)
    if ground in {grounds.street, grounds.outdoors} and look.size != "aerial":
        scenery.weather(stage, look)
    if look.size in {"over", "medium"}:
        around.lens(stage, look)


def gesture_of(look: Look) -> Gesture:
    """Return what the words say that the hands do."""
    name = "do lift" if look.has("do lift") else look.first(GESTURES)
    if name == "do stack" and name_of(look)[0] in _STACKS:
        return holding.place
    if look.size == "aerial" and name in {"", "do hold", "do give", "do open", "do fold"}:
        return _before(look)
    if name in {"", "do hold"} and name_of(look)[0] in SMALL:
        return holding.pinch
    if name in {"", "do hold"} and look.has("one hand") and not name_of(look)[1]:
        return holding.one
    return GESTURES.get(name, holding.hold)


def _before(look: Look) -> Gesture:
    return holding.pinch if name_of(look)[0] in SMALL else holding.above


GESTURES: dict[str, Gesture] = {
    "do lift": holding.lift,
    "do stack": holding.stack,
    "do reach": holding.reach,
    "do cut": working.cut,
    "do peel": working.peel,
    "do squeeze": working.squeeze,
    "do sprinkle": working.sprinkle,
    "do stir": working.stir,
    "do clean": working.clean,
    "do tie": working.tie,
    "do sew": working.sew,
    "do light": working.light,
    "do paint": working.paint,
    "do write": working.write,
    "do give": holding.give,
    "do place": holding.place,
    "do touch": holding.touch,
    "do turn": working.turn,
    "do fold": holding.above,
    "do open": holding.hold,
    "do hold": holding.hold,
}
"""What hands do, by what the words ask for."""
