"""Small drawings written down as text: what has one outline and a few marks needs no code of its own.

A line is one lit body: its colour, how far it is rounded, and its shapes, split by semicolons. A shape is a letter and
its points as `u,v` in the sketch's own measure, u ahead and v up from the foot:

    c  a smooth closed outline             p  a closed outline with corners
    l  a limb, each point with a radius    s  a line: its width, then its points
    o  an oval: u,v, half width, half height, and a turn in radians

The colour is six hexadecimal digits, or `$0`, `$1` of the colours it is drawn with; `*0.6` makes it darker. A round of
0 is flat, and `t0.5` mixes the colour half into what lies there. `e1` is a flame or a lamp that no night makes darker,
`f0.6` smoke or steam: soft at its edge; `g0.8` is the glow of each oval, as wide as that.
"""

from __future__ import annotations

import math
from functools import lru_cache

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import forms
from client_generate.providers.local.drawing.brush import Patch, Plate, Point, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people.figures import graded

_Shape = tuple[str, tuple[tuple[float, ...], ...]]


class _Body(msgspec.Struct, frozen=True):
    tone: str
    part: float
    round: str
    shapes: tuple[_Shape, ...]


class Spot(msgspec.Struct, frozen=True, kw_only=True):
    """Where a sketch stands: its foot, how long its measure is in frame heights, where it faces, how it is turned."""

    foot: Point
    metre: float
    faces: int = 1
    turn: float = 0.0
    haze: float = 0.0

    def at(self, u: float, v: float) -> Point:
        """Return a place on the plate."""
        cos, sin = math.cos(self.turn), math.sin(self.turn)
        ahead, up = u * cos - v * sin, u * sin + v * cos
        return self.foot[0] + self.faces * ahead * self.metre, self.foot[1] - up * self.metre


def draw(plate: Plate, look: Look, text: str, spot: Spot, tones: tuple[str | Pixels, ...] = ()) -> None:
    """Draw a sketch on a plate; `tones` are its own colours."""
    dark = look.has("silhouette")
    for body in _bodies(text):
        tone = _tone(body, look, spot, tones)
        if body.round.startswith("g"):
            _glow(plate, look, body, spot)
            continue
        shapes = [one for kind, points in body.shapes for one in _outlines(kind, points, spot)]
        _put(
            plate,
            look,
            plate.shapes(shapes, 0.08 if body.round[0] == "f" else 0.012),
            body,
            _shade(tone, look, spot) if dark else tone,
            spot,
        )


def _glow(plate: Plate, look: Look, body: _Body, spot: Spot) -> None:
    """Let something shine: fully at night, little by day."""
    strength = float(body.round[1:]) * (0.4 if look.palette.bright else 1.0)
    for _, points in body.shapes:
        u, v, across, *_ = points[0]
        plate.glow(spot.at(u, v), across * spot.metre, colour(body.tone), strength)


def _put(plate: Plate, look: Look, patch: Patch, body: _Body, tone: Pixels, spot: Spot) -> None:
    if body.round[0] in "ef":
        _own(plate, patch, body, tone, spot)
        return
    if body.round.startswith("t"):
        if not look.has("silhouette"):
            plate.tint(patch, tone, float(body.round[1:]))
        return
    depth = float(body.round) * spot.metre
    if depth <= 0:
        plate.fill(patch, tone)
        return
    p = look.palette
    rim = p.key * (0.5 * (1 - spot.haze))
    bright = mix(tone * 1.07, p.key, 0.06 if look.has("silhouette") else 0.14)
    plate.solid(patch, tone * 0.52, bright, (look.light, -0.85), round_=max(depth, 0.003), rim=rim)


def _own(plate: Plate, patch: Patch, body: _Body, tone: Pixels, spot: Spot) -> None:
    """Lay what shines by itself, or what has no edge."""
    rows, columns, mask = patch
    if body.round[0] == "f":
        soft = soften(mask, max(0.12 * spot.metre * plate.unit, 1.0))
        plate.fill((rows, columns, soft), tone, float(body.round[1:]))
    else:
        plate.fill(patch, colour(body.tone), float(body.round[1:]))


def _shade(tone: Pixels, look: Look, spot: Spot) -> Pixels:
    p = look.palette
    return mix(mix(mix(p.ink, p.ambient, 0.06), tone, 0.04), p.haze, spot.haze)


def _tone(body: _Body, look: Look, spot: Spot, tones: tuple[str | Pixels, ...]) -> Pixels:
    own: str | Pixels = tones[int(body.tone[1:])] if body.tone.startswith("$") else body.tone
    natural = colour(own) if isinstance(own, str) else own
    return graded((natural * np.float32(body.part)).astype(np.float32), look, spot.haze)


def _outlines(kind: str, points: tuple[tuple[float, ...], ...], spot: Spot) -> list[Pixels]:
    if kind == "o":
        u, v, across, down, turn = (*points[0], 0.0)[:5]
        return [ellipse(spot.at(u, v), across * spot.metre, down * spot.metre, -spot.faces * (turn + spot.turn), 32)]
    if kind == "l":
        bends = [ellipse(spot.at(u, v), r * spot.metre, r * spot.metre, steps=20) for u, v, r in points[1:-1]]
        return [forms.limb([spot.at(u, v) for u, v, _ in points], [r * spot.metre for _, _, r in points]), *bends]
    if kind == "s":
        line = [spot.at(u, v) for u, v in points[1:]]
        smooth = spline(line, closed=False) if len(line) > 2 else line
        return [stroke(smooth, max(points[0][0] * spot.metre, 0.0014), max(points[0][-1] * spot.metre, 0.001))]
    placed = [spot.at(u, v) for u, v in points]
    return [spline(placed, steps=6) if kind == "c" else np.array(placed)]


@lru_cache(maxsize=256)
def _bodies(text: str) -> tuple[_Body, ...]:
    found = []
    for line in filter(None, map(str.strip, text.splitlines())):
        tone, depth, shapes = line.split(None, 2)
        name, _, part = tone.partition("*")
        found.append(_Body(name, float(part or 1), depth, tuple(_shape(one) for one in shapes.split(";"))))
    return tuple(found)


def _shape(text: str) -> _Shape:
    kind, *points = text.split()
    return kind, tuple(tuple(float(number) for number in point.split(",")) for point in points)
