"""How wide what stands around people is, in metres, and how it is drawn: an animal, a vehicle, a ware or a sketch."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from client_generate.providers.local.drawing import sketch
from client_generate.providers.local.drawing.brush import Plate
from client_generate.providers.local.drawing.pen import Pen
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.things import coaches, display, poses, posing, sketches
from client_generate.providers.local.things.creature import creatures

_RUNS = frozenset({"run", "sprint"})
_AT = re.compile(r"(?<![\d.,])(-?[\d.]+),-?[\d.]+")


def of(name: str, tall: float) -> float:
    """Return how wide a drawing is that is `tall` metres high, 0 in its own measure; in metres."""
    if name in coaches.KINDS:
        return coaches.KINDS[name][0]
    animal = creatures().get(name)
    if animal is not None:
        return animal.wide * (tall / animal.high if tall else 1.0)
    if name in display.names():
        return 2 * display.half_wide(name) * tall / max(display.high(name), 0.3)
    return _spread(name)


def known(name: str) -> bool:
    """Whether something of this name can be drawn."""
    return name in coaches.KINDS or name in creatures() or name in display.names() or name in sketches.sketches()


@cache
def _spread(name: str) -> float:
    """Return how far a sketch reaches aside, in metres."""
    ends = [abs(float(one)) for one in _AT.findall(sketches.sketches()[name])]
    return 2 * max(ends, default=0.5)


def stand(plate: Plate, look: Look, name: str, tall: float, spot: Spot) -> None:
    """Draw it on its foot, `tall` metres high, 0 in its own measure."""
    if name in coaches.KINDS:
        coaches.vehicle(Pen(plate, look, spot.foot, spot.metre, spot.faces), name)
        return
    animal = creatures().get(name)
    if animal is not None:
        dressed = poses.dressed(look, name)
        if look.doing.pose in _RUNS:
            dressed = posing.posed(dressed, "running")
        scale = tall / animal.high if tall else 1.0
        sketch.draw(plate, look, dressed.text, msgspec.structs.replace(spot, metre=spot.metre * scale), dressed.tones)
    elif name in display.names():
        _ware(plate, look, name, tall, spot)
    else:
        sketches.put(plate, look, name, spot)


def _ware(plate: Plate, look: Look, name: str, tall: float, spot: Spot) -> None:
    plain = msgspec.structs.replace(look, paint=None)  # what is said of colours is said of people
    display.stand(plate, plain, name, spot.foot, tall * spot.metre / max(display.high(name), 0.3))
