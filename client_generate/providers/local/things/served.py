"""Dishes drawn from data, for any angle between beside them and straight above: a few lines of a small language each.

A line is a verb, a tone and places: u across, w towards us, h up, in parts of the dish's half width.

    plate T    bowl T high    board    pan T                        what it lies on
    drum T r low high u,w waist     dome T r low high u,w     disc T r h u,w     ball T r u,w,h
    line T wide u,w,h ...    blob T h u,w ... (smooth)    arch T u,w,h ... (smooth, standing)
    slab T low high u,w ... (cut)    many T count spread r h u,w    lip T r low high (a near rim)
    leaf u,w,h turn long T   steam u,w,h   glow T u,w,h r   pour T wide u,w,h   flames u,w,h wide high

A dot before the verb draws it flat; `*3 du,dw,dh` repeats it, moved each time. Tones are those of sketch.py.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import books
from client_generate.providers.local.drawing.brush import ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.things import sketch, splashes, tableware
from client_generate.providers.local.things.tableware import Dish

_MENU = Path(__file__).with_name("menu")
Place = tuple[float, float, float]


@cache
def menu() -> dict[str, str]:
    """Return what can be served, each dish by its name."""
    return books.read(_MENU.glob("*.toml"), str)


def serve(dish: Dish, name: str) -> None:
    """Draw a dish by its name."""
    for line in menu()[name].strip().splitlines():
        _line(dish, line.split())


def _line(dish: Dish, words: Sequence[str]) -> None:
    if words[0].startswith("*"):
        step = _places(words[1:2])[0]
        for n in range(int(words[0][1:])):
            moved = msgspec.structs.replace(dish, middle=dish.at(*(n * part for part in step)))
            _line(moved, words[2:])
        return
    _VERBS[words[0].lstrip(".")](dish, words[0][0] if words[0][0] == "." else "", *words[1:])


def _places(words: Sequence[str]) -> list[Place]:
    numbers = [[float(part) for part in word.split(",")] for word in words]
    return [(row[0], row[1], row[2] if len(row) > 2 else 0.0) for row in numbers]


def _tone(name: str) -> Pixels:
    plain = name.rstrip("+-")
    own, lift = colour(sketch.TONES.get(plain, plain)), name.count("+") - name.count("-")
    own = own + (1 - own) * 0.3 * lift if lift > 0 else own * 0.75**-lift
    return own.astype(np.float32)


def _lay(dish: Dish, flat: str, tone: str, shape: Pixels, round_: float = 0.08) -> None:
    if flat:
        dish.plate.fill(dish.plate.shape(shape), dish.tone_of(_tone(tone)))
    else:
        dish.solid(shape, _tone(tone), round_, rim=True)


def _moved(dish: Dish, at: str) -> Dish:
    return msgspec.structs.replace(dish, middle=dish.at(*_places((at,))[0])) if at else dish


def _drum(dish: Dish, _flat: str, tone: str, r: str, low: str, high: str, at: str = "", waist: str = "1") -> None:
    _moved(dish, at).drum(float(r), float(low), float(high), _tone(tone), waist=float(waist))


def _dome(dish: Dish, _flat: str, tone: str, r: str, low: str, high: str, at: str = "") -> None:
    _moved(dish, at).dome(float(r), float(low), float(high), _tone(tone))


def _disc(dish: Dish, flat: str, tone: str, r: str, h: str, at: str = "") -> None:
    _lay(dish, flat, tone, _moved(dish, at).ring(float(r), float(h)), float(r) * 0.3)


def _ball(dish: Dish, _flat: str, tone: str, r: str, at: str, squash: str = "0.93") -> None:
    plain = tone.rstrip("+-")
    name = sketch.TONES.get(plain, plain)
    tableware.ball(dish, _places((at,))[0], float(r), name, stalk=False, squash=float(squash))


def _stroke(dish: Dish, flat: str, tone: str, wide: str, *points: str) -> None:
    way = [dish.at(*place) for place in _places(points)]
    way = [(float(x), float(y)) for x, y in spline(way, closed=False)] if len(way) > 2 else way
    _lay(dish, flat, tone, stroke(way, float(wide) * dish.size), float(wide) * 0.4)


def _blob(dish: Dish, flat: str, tone: str, h: str, *points: str) -> None:
    _lay(dish, flat, tone, spline([dish.at(u, w, float(h)) for u, w, _ in _places(points)], steps=6), 0.1)


def _arch(dish: Dish, flat: str, tone: str, *points: str) -> None:
    _lay(dish, flat, tone, spline([dish.at(*place) for place in _places(points)], steps=6), 0.08)


def _slab(dish: Dish, _flat: str, tone: str, low: str, high: str, *points: str) -> None:
    """Draw a cut block: its sides darker, its top in the light."""
    corners = _places(points)
    top = np.array([dish.at(u, w, float(high)) for u, w, _ in corners])
    bottom = np.array([dish.at(u, w, float(low)) for u, w, _ in corners])
    for n in range(len(corners)):
        m = (n + 1) % len(corners)
        side = np.array([top[n], top[m], bottom[m], bottom[n]])
        dish.solid(side, _tone(tone) * 0.85, 0.02)
    dish.solid(top, _tone(tone), 0.04, dark=0.85)


def _many(dish: Dish, _flat: str, tone: str, count: str, spread: str, r: str, h: str, at: str = "0,0") -> None:
    cut, seen = dish.cut(), dish.tone_of(_tone(tone))
    (u0, w0, _), radius = _places((at,))[0], float(r)
    for n, (u, w, _) in enumerate(tableware.scatter(dish, int(count), float(spread), int(count) + int(radius * 1e4))):
        place = dish.at(u0 + u, w0 + w, float(h))
        size = radius * dish.size * (0.85 + 0.1 * (n % 4))
        bead = ellipse(place, size, size * (0.6 + 0.35 * dish.tilt), n * 1.1 if radius < 0.05 else 0.0, steps=18)
        cut.solid([bead], seen * 0.6, mix(seen * 1.1, dish.look.palette.key, 0.15), radius * 0.5 * dish.size)
    cut.lay()


def _leaf(dish: Dish, _flat: str, at: str, turn: str, long: str, tone: str = "4c9a3c") -> None:
    u, w, h = _places((at,))[0]
    tableware.leaves(dish, [(u, w, h, float(turn))], float(long), sketch.TONES.get(tone, tone))


def _steam(dish: Dish, _flat: str, at: str) -> None:
    tableware.steam(dish, dish.at(*_places((at,))[0]))


def _glow(dish: Dish, _flat: str, tone: str, at: str, r: str) -> None:
    dish.plate.glow(dish.at(*_places((at,))[0]), float(r) * dish.size, _tone(tone), 0.6)


def _pour(dish: Dish, _flat: str, tone: str, wide: str, at: str) -> None:
    """Let something run down from above the frame, a spoon's or a jug's lip at its top; from above only its pool."""
    place, thick, seen = dish.at(*_places((at,))[0]), float(wide) * dish.size, dish.tone_of(_tone(tone))
    if dish.tilt < 0.8:
        splashes.poured(dish.plate, dish.look, place, min(-0.12, place[1] - 0.9), thick, seen)


def _flames(dish: Dish, _flat: str, at: str, wide: str, high: str) -> None:
    (u, w, h), reach = _places((at,))[0], float(wide)
    for tone, size in (("e8501c", 1.0), ("f8a02c", 0.7), ("ffe07a", 0.4)):
        tongues = []
        for n in range(7):
            x = u + (n - 3) / 3.4 * reach
            tip = float(high) * size * (0.55 + 0.45 * math.sin(n * 2.3 + 1) ** 2)
            foot, half = dish.at(x, w, h), 0.24 * reach * size * dish.size
            up = tip * dish.size
            lean = half * 0.3 * (-1) ** n
            course = [(-half, 0.0), (-half * 0.6, 0.45), (lean, 1.0), (half * 0.7, 0.4), (half, 0.0)]
            tongues.append(spline([(foot[0] + across, foot[1] - part * up) for across, part in course]))
        rows, columns, mask = dish.plate.shapes(tongues, 0.03)
        dish.plate.fill((rows, columns, soften(mask, 0.012 * dish.size * dish.plate.unit)), _tone(tone), 0.85)
    dish.plate.glow(dish.at(u, w, h + 0.2), 1.3 * reach * dish.size, _tone("ff9a3c"), 0.5)


def _plate(dish: Dish, _flat: str, tone: str = "f2efe8") -> None:
    tableware.crockery(dish, tone)


def _bowl(dish: Dish, _flat: str, tone: str, high: str = "0.5") -> None:
    tableware.bowl(dish, sketch.TONES.get(tone, tone), float(high))


def _board(dish: Dish, _flat: str) -> None:
    tableware.board(dish)


def _pan(dish: Dish, _flat: str, tone: str = "2c2e34") -> None:
    """Set a pan, its handle to one side."""
    tableware.shadow(dish, 1.0)
    side = dish.look.side
    _stroke(dish, "", "2a2420", "0.16", f"{side * 0.9},0,0.2", f"{side * 1.9},0.1,0.3")
    dish.drum(0.95, 0.0, 0.22, _tone(tone), waist=0.85)
    dish.solid(dish.ring(0.86, 0.2), _tone(tone) * 0.7, 0.08, dark=0.7)


def _lip(dish: Dish, _flat: str, tone: str, r: str, low: str, high: str) -> None:
    """Draw the near half of a rim over what is in it."""
    front, below = dish.ring(float(r), float(high))[:33], dish.ring(float(r), float(low))[:33][::-1]
    dish.solid(np.concatenate([front, below]), _tone(tone), 0.04)


_VERBS: dict[str, Callable[..., None]] = {
    "plate": _plate, "bowl": _bowl, "board": _board, "pan": _pan, "drum": _drum, "dome": _dome, "disc": _disc,
    "ball": _ball, "line": _stroke, "blob": _blob, "slab": _slab, "arch": _arch,
    "many": _many, "leaf": _leaf, "steam": _steam,
    "glow": _glow, "pour": _pour, "flames": _flames, "lip": _lip,
}  # fmt: skip
