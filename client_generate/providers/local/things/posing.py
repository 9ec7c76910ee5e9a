"""What an animal does, made of the sketch of how it stands: its legs stride, its neck bends, its body sinks or turns.

A sketch's legs are its limbs that begin above the belly and end on the ground; its neck lies between what is above the
fore legs and its face. So every animal on four legs can do everything, and a row of its own is needed only where its
body itself takes another shape (a bird's wings).
"""

from __future__ import annotations

import math
from collections.abc import Callable

import msgspec

from client_generate.providers.local.drawing.brush import Point
from client_generate.providers.local.things.creature import Creature

_Points = list[tuple[float, ...]]
_Shape = tuple[str, _Points]
_Bodies = list[tuple[str, list[_Shape]]]
# How far each leg swings in a gallop: the fore legs' near and far one, the hind legs' near and far one.
_STRIDES = {"running": (0.95, 0.6, -0.85, -0.5), "leaping": (1.15, 0.95, -1.05, -0.85), "rearing": (1.0, 0.6, 0.0, 0.1)}
_TURNS = {"leaping": 0.26, "rearing": 0.72, "running": 0.03}
_NOSES = {"eating": 0.2, "fighting": 0.62, "sleeping": 0.34}
_PROFILE = 0.26  # a face that is less ahead of its neck looks at us
_GLEAM = 0.02
_SHORT = 0.5  # legs of this length have a head that is near the ground already
_BENDS = {"calling": 0.8, "rearing": 0.1}
DONE = ("sleeping", "lying", "rearing", "leaping", "running", "eating", "fighting", "calling", "swimming")
"""What any animal on four legs can do."""


class _Rig(msgspec.Struct, frozen=True):
    """Where an animal's neck begins, where its belly and its back are, its face, and how long its legs are."""

    neck: Point
    belly: float
    face: Point
    legs: float


def posed(animal: Creature, deed: str) -> Creature:
    """Return an animal at its deed, one of `DONE`; itself where it has no four legs to do it with."""
    bodies = [_parsed(line) for line in animal.text.splitlines() if line.strip()]
    legs = [shape for _, shapes in bodies for shape in shapes if _is_leg(shape)]
    ways = [leg[1][0][0] for leg in legs]
    if not ways or max(ways) < 0.1 or min(ways) > -0.1 or deed not in DONE:
        return animal
    rig = _rig(animal, legs)
    if deed == "swimming":
        level = rig.belly + 0.34 * (rig.neck[1] - rig.belly)
        return _written(animal, _moved(bodies, lambda u, v: (u, max(v, level) - level)), animal.high - level)
    done = _bent(bodies, rig, deed)
    done = [(head, [_legs(shape, rig, deed, bodies) for shape in shapes]) for head, shapes in done]
    turn = _TURNS.get(deed, 0.0)
    if deed in {"sleeping", "lying"}:
        drop = rig.belly - 0.1
        done = _moved(done, lambda u, v: (u, v - drop), but_legs=True)
        done = [(head, [_shut(shape, rig, deed) for shape in shapes]) for head, shapes in done]
        return _written(animal, done, max(animal.high - drop, 0.6))
    if turn:
        hind, lift = (-0.42, 0.0), 0.3 if deed == "leaping" else 0.0
        done = _moved(done, lambda u, v: _turned((u, v), hind, turn))
        u, v = _turned(animal.face, hind, turn)
        animal = msgspec.structs.replace(animal, face=(u, v + lift))
    high = {"eating": 0.95, "rearing": 1.22, "leaping": 1.15}.get(deed, 1.0) * animal.high
    return _written(animal, done, high, lift=0.3 if deed == "leaping" else 0.0)


def leaned(text: str, turn: float) -> str:
    """Return a sketch's text turned about its middle, by radians."""
    bodies = [_parsed(line) for line in text.splitlines() if line.strip()]
    return _told(_moved(bodies, lambda u, v: _turned((u, v), (0.0, 0.0), turn)))


def turned(at: Point, turn: float) -> Point:
    """Return a place of a sketch turned about its middle, by radians."""
    return _turned(at, (0.0, 0.0), turn)


def _parsed(line: str) -> tuple[str, list[_Shape]]:
    tone, depth, shapes = line.split(None, 2)
    return f"{tone} {depth}", [_shape(one) for one in shapes.split(";")]


def _shape(text: str) -> _Shape:
    kind, *points = text.split()
    return kind, [tuple(float(number) for number in point.split(",")) for point in points]


def _is_leg(shape: _Shape) -> bool:
    kind, points = shape
    return kind == "l" and len(points) >= 2 and points[0][1] > 0.3 and min(points[-1][1], points[-2][1]) < 0.2


def _rig(animal: Creature, legs: list[_Shape]) -> _Rig:
    fore = max(legs, key=lambda leg: leg[1][0][0])[1][0]
    long = fore[1]
    return _Rig((fore[0] + 0.02, fore[1] + 0.14), long * 0.72, animal.face, long)


def _legs(shape: _Shape, rig: _Rig, deed: str, bodies: _Bodies) -> _Shape:
    kind, points = shape
    if not _is_leg(shape):
        low = max(point[1] for point in (points[1:] if kind == "s" else points)) < 0.17
        return _hoof(shape, rig, deed, bodies) if low else shape
    hip, fore = points[0], points[0][0] > 0
    if deed in {"sleeping", "lying"}:
        return kind, _folded(points, fore=fore, drop=rig.belly - 0.1)
    if deed not in _STRIDES:
        return shape
    far = bodies and shape in bodies[0][1]
    swing = _STRIDES[deed][(0 if fore else 2) + (1 if far else 0)]
    foot: _Points = [(*_turned((u, v), (hip[0], hip[1]), swing), r) for u, v, r in points]
    return kind, foot


def _hoof(shape: _Shape, rig: _Rig, deed: str, bodies: _Bodies) -> _Shape:
    """Return a hoof or a paw with the leg that it belongs to; none on an animal that lies."""
    u, v = shape[1][-1][:2]
    legs = [leg for _, shapes in bodies for leg in shapes if _is_leg(leg)]
    leg = min(legs, key=lambda one: math.hypot(one[1][-1][0] - u, one[1][-1][1] - v))
    if deed in {"sleeping", "lying"}:
        return "o", [(u, 0.12, 0.01, 0.01)]
    if deed not in _STRIDES:
        return shape
    swung, stood = _legs(leg, rig, deed, bodies)[1][-1], leg[1][-1]
    return _shifted(shape, lambda a, b: (a + swung[0] - stood[0], b + swung[1] - stood[1]))


def _folded(points: _Points, *, fore: bool, drop: float) -> _Points:
    """Return a leg on the ground: the fore leg stretched ahead, the hind leg under the thigh."""
    (u, v, r), rest = points[0], points[1:]
    x = u - (0.0 if fore else 0.1)
    lying: _Points = [(u, max(v - drop, 0.16), r)]
    step = v * (0.34 if fore else 0.24)
    for _, _, wide in rest[: 2 if fore else 3]:
        x += step
        lying.append((x, wide + 0.005, wide))
    return lying


def _bent(bodies: _Bodies, rig: _Rig, deed: str) -> _Bodies:
    """Return an animal with its neck bent: down to where its nose belongs, or up."""
    (x, y), (u, v) = rig.neck, rig.face
    long, now = math.hypot(u - x, v - y), math.atan2(v - y, u - x)
    if deed in _NOSES:
        down = (_NOSES[deed] * (rig.legs + 0.2) + (rig.belly - 0.1 if deed == "sleeping" else 0.0) - y) / long
        angle = max(math.asin(max(min(down, 0.9), -0.98)) - now, -1.4 if rig.legs > _SHORT else -0.5)
    else:
        angle = _BENDS.get(deed, 0.0)
    if not angle:
        return bodies
    way = math.cos(now), math.sin(now)

    def bend(a: float, b: float) -> Point:
        part = ((a - x) * way[0] + (b - y) * way[1]) / long
        weight = min(max((part + 0.1) / 0.8, 0.0), 1.0) if a > x - 0.25 else 0.0
        return _turned((a, b), (x, y), angle * weight * weight * (3 - 2 * weight))

    return _moved(bodies, bend, but_legs=True)


def _shut(shape: _Shape, rig: _Rig, deed: str) -> _Shape:
    """Return a shape; a small round one of a head asleep is a shut eye."""
    kind, points = shape
    ahead = rig.neck[0] if rig.face[0] - rig.neck[0] > _PROFILE else rig.face[0] - 0.3
    if deed != "sleeping" or kind != "o" or points[0][2] > 0.05 or points[0][0] < ahead:
        return shape
    u, v = points[0][:2]
    if points[0][2] < _GLEAM:
        return kind, [(u, v, 0.001, 0.001)]
    return "s", [(0.024, 0.016), (u - 0.06, v + 0.01), (u, v - 0.02), (u + 0.05, v + 0.01)]


def _moved(bodies: _Bodies, move: Callable[[float, float], Point], *, but_legs: bool = False) -> _Bodies:
    return [
        (head, [shape if but_legs and _standing(shape) else _shifted(shape, move) for shape in shapes])
        for head, shapes in bodies
    ]


def _standing(shape: _Shape) -> bool:
    """Return whether a shape is a leg, as it stands or folded."""
    kind, points = shape
    return kind == "l" and len(points) >= 2 and min(points[-1][1], points[-2][1]) < 0.2


def _shifted(shape: _Shape, move: Callable[[float, float], Point]) -> _Shape:
    kind, points = shape
    first = points[:1] if kind == "s" else []
    return kind, [*first, *((*move(one[0], one[1]), *one[2:]) for one in points[len(first) :])]


def _turned(at: Point, around: Point, angle: float) -> Point:
    cos, sin, u, v = math.cos(angle), math.sin(angle), at[0] - around[0], at[1] - around[1]
    return around[0] + u * cos - v * sin, around[1] + u * sin + v * cos


def _written(animal: Creature, bodies: _Bodies, high: float, lift: float = 0.0) -> Creature:
    return msgspec.structs.replace(animal, text=_told(bodies, lift), high=high)


def _told(bodies: _Bodies, lift: float = 0.0) -> str:
    lines = []
    for head, shapes in bodies:
        told = [
            " ".join([kind, *(_point(kind, number, one, lift) for number, one in enumerate(points))])
            for kind, points in shapes
        ]
        lines.append(f"{head} {' ; '.join(told)}")
    return "\n".join(lines)


def _point(kind: str, number: int, numbers: tuple[float, ...], lift: float) -> str:
    if lift and not (kind == "s" and number == 0):
        numbers = (numbers[0], numbers[1] + lift, *numbers[2:])
    return ",".join(f"{one:.3f}" for one in numbers)
