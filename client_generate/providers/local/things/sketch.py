"""Wares drawn from data: each is a few lines of a small language, on a foot, `tall` frame heights high.

A line is a verb, a tone and places; u runs across from the middle, v up from the foot, in parts of `tall`:

    turn T r,v r,v ...     a round body about the upright axis, by its radius at heights from below
    glass T r,v ...        the same, seen through
    lid T r v              a level circle seen a little from above
    box T u,v u,v corner   disc T u,v a,b turn   poly T u,v ...   curve T u,v ... (smooth)
    line T wide u,v ...    wire T wide u,v ... (smooth)           label T u,v u,v name
    print T u,v u,v name (its word alone)
    glow T u,v r           shine u,v a,b         steam u,v

A dot before the verb draws it flat, a bar draws it and its mirror picture, `*3 du,dv` repeats it, moved each time. A
tone is six hexadecimal digits, a name of `TONES`, or `@` for the ware's own colour, with `-` or `+`
behind for darker or lighter.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.things import printed

_WHITE = np.ones(3, np.float32)
_ROUND = (0.5, 0.76, 0.97, 1.08, 1.03, 0.95, 0.85, 0.74, 0.62, 0.54, 0.66)
_SEEN = 0.16  # how far level circles open: the eye is a little above
TONES = {
    "w": "f4f2ec", "k": "24242a", "s": "b4bcc4", "g": "d8ac54", "wood": "b07840", "leaf": "4c8a3c", "red": "c8302c",
    "ink": "3a3a44", "skin": "e0ac88", "choc": "5a3420", "blue": "3a6cb0", "grey": "888e96", "cream": "f4e6c8",
}  # fmt: skip


class Sketch(msgspec.Struct, frozen=True):
    """Where a ware is drawn: on `plate`, standing on `foot`, `tall` frame heights high; `paint` is its own colour."""

    plate: Plate
    look: Look
    foot: Point
    tall: float
    paint: Pixels

    def at(self, u: float, v: float) -> Point:
        """Return a place on the plate."""
        return self.foot[0] + u * self.tall, self.foot[1] - v * self.tall

    def tone(self, name: str) -> Pixels:
        """Return a tone of the language as it is seen here."""
        plain = name.rstrip("+-")
        own = self.paint if plain == "@" else colour(TONES.get(plain, plain))
        lift = name.count("+") - name.count("-")
        own = mix(own, _WHITE, 0.3 * lift) if lift > 0 else own * np.float32(0.7**-lift)
        lit = graded(own.astype(np.float32), self.look)
        return lit if self.look.palette.bright else mix(lit, own * 0.92, 0.6)

    def solid(self, shape: Pixels, tone: Pixels) -> None:
        """Draw one lit body, as round as it is thin."""
        high = float(np.ptp(shape, axis=0).min())
        p, patch = self.look.palette, self.plate.shape(shape, 0.01)
        self.plate.solid(
            patch, tone * 0.58, mix(tone * 1.06, p.key, 0.14), (self.look.light, -0.8),
            round_=min(max(high * 0.2, 0.003), 0.06), rim=p.key * 0.35,
        )  # fmt: skip


def draw(text: str, plate: Plate, look: Look, foot: Point, tall: float, paint: Pixels | None = None) -> None:
    """Draw a ware by the lines of its text; without a paint in the colour of its first line, `own`."""
    lines = text.strip().splitlines()
    if paint is None:
        first = lines[0].split()
        paint = colour(TONES.get(first[1], first[1])) if first[0] == "own" else look.palette.accent
    sketch = Sketch(plate, look, foot, tall, paint)
    for line in lines:
        _line(sketch, line.split())


def _line(sketch: Sketch, words: Sequence[str]) -> None:
    if not words or words[0] == "own":
        return
    if words[0].startswith("*"):
        (du, dv) = _pairs(words[1:2])[0]
        for n in range(int(words[0][1:])):
            x, y = sketch.foot
            moved = (x + n * du * sketch.tall, y - n * dv * sketch.tall)
            _line(msgspec.structs.replace(sketch, foot=moved), words[2:])
        return
    if words[0].startswith("|"):
        first = [words[0][1:], *words[1:]]
        _line(sketch, first)
        _line(sketch, [_mirrored(word) for word in first])
        return
    flat = "." if words[0].startswith(".") else ""
    _VERBS[words[0].lstrip(".")](sketch, flat, *words[1:])


def _mirrored(word: str) -> str:
    if "," not in word:
        return word
    u, v = word.split(",")
    return f"{-float(u)},{v}"


def _pairs(words: Sequence[str]) -> list[Point]:
    return [(float(a), float(b)) for a, b in (word.split(",") for word in words)]


def _lay(sketch: Sketch, flat: str, tone: str, shape: Pixels) -> None:
    if flat:
        sketch.plate.fill(sketch.plate.shape(shape), sketch.tone(tone))
    else:
        sketch.solid(shape, sketch.tone(tone))


def _box(sketch: Sketch, flat: str, tone: str, low: str, high: str, corner: str = "0.01") -> None:
    (u0, v0), (u1, v1) = (sketch.at(*place) for place in _pairs((low, high)))
    _lay(sketch, flat, tone, box(min(u0, u1), min(v0, v1), max(u0, u1), max(v0, v1), float(corner) * sketch.tall))


def _disc(sketch: Sketch, flat: str, tone: str, at: str, size: str, turn: str = "0") -> None:
    (a, b), k = _pairs((size if "," in size else f"{size},{size}",))[0], sketch.tall
    _lay(sketch, flat, tone, ellipse(sketch.at(*_pairs((at,))[0]), a * k, b * k, -float(turn), steps=56))


def _poly(sketch: Sketch, flat: str, tone: str, *points: str) -> None:
    _lay(sketch, flat, tone, np.array([sketch.at(*point) for point in _pairs(points)]))


def _curve(sketch: Sketch, flat: str, tone: str, *points: str) -> None:
    _lay(sketch, flat, tone, spline([sketch.at(*point) for point in _pairs(points)], steps=6))


def _stroke(sketch: Sketch, flat: str, tone: str, wide: str, *points: str) -> None:
    way = [sketch.at(*point) for point in _pairs(points)]
    _lay(sketch, flat, tone, stroke(way, max(float(wide) * sketch.tall, 0.0016)))


def _wire(sketch: Sketch, flat: str, tone: str, wide: str, *points: str) -> None:
    way = spline([sketch.at(*point) for point in _pairs(points)], closed=False)
    _lay(sketch, flat, tone, stroke(way, max(float(wide) * sketch.tall, 0.0016)))


def _outline(sketch: Sketch, rings: list[Point]) -> tuple[Pixels, Pixels, Pixels]:
    """Return a turned body's outline, and its radii by rows: heights and half widths in frame heights."""
    side = np.array([(r * sketch.tall, sketch.foot[1] - v * sketch.tall) for r, v in rings])
    x, arc = sketch.foot[0], np.linspace(0, math.pi, 20)
    (low, foot), (high, top) = side[0], side[-1]
    below = np.stack([x + low * np.cos(arc), foot + low * _SEEN * np.sin(arc)], 1)
    above = np.stack([x - high * np.cos(arc), top - high * _SEEN * np.sin(arc)], 1)
    left = np.stack([x - side[:, 0], side[:, 1]], 1)
    right = np.stack([x + side[::-1, 0], side[::-1, 1]], 1)
    return np.concatenate([below, left, above, right]), side[::-1, 1], side[::-1, 0]


def _turn(sketch: Sketch, flat: str, tone: str, *rings: str) -> None:
    shape, heights, halves = _outline(sketch, _pairs(rings))
    rows, columns, mask = sketch.plate.shape(shape)
    if not mask.size:
        return
    x, y = sketch.plate.grid()
    half = np.maximum(np.interp(y[rows, 0], heights, halves), 1e-4)[:, None]
    part = np.clip((x[:, columns] - sketch.foot[0]) / half * 0.5 + 0.5, 0, 1)
    p = sketch.look.palette
    part = part if sketch.look.light < 0 else 1 - part
    level = np.interp(part, np.linspace(0, 1, len(_ROUND)), _ROUND).astype(np.float32)[..., None]
    seen = sketch.tone(tone) * (p.key * 0.3 + 0.7)
    lit = seen * (np.sqrt(level) if flat else level)
    edge = p.cool * (0.08 if p.bright else 0.2) * (np.clip(part - 0.82, 0, 1) * 5)[..., None]
    sketch.plate.fill((rows, columns, mask), (lit + edge).astype(np.float32))


def _glass(sketch: Sketch, _flat: str, tone: str, *rings: str) -> None:
    shape, heights, halves = _outline(sketch, _pairs(rings))
    rows, columns, mask = sketch.plate.shape(shape)
    if not mask.size:
        return
    x, y = sketch.plate.grid()
    half = np.maximum(np.interp(y[rows, 0], heights, halves), 1e-4)[:, None]
    part = np.clip(np.abs((x[:, columns] - sketch.foot[0]) / half), 0, 1).astype(np.float32)
    seen = sketch.tone(tone)
    cover = mask * (0.14 + 0.5 * part**5).astype(np.float32)
    sketch.plate.fill((rows, columns, cover), seen)
    side = -1 if sketch.look.light < 0 else 1
    gleam = np.exp(-((((x[:, columns] - sketch.foot[0]) / half - 0.62 * side) / 0.1) ** 2)).astype(np.float32)
    sketch.plate.light((rows, columns, mask * gleam), _WHITE, 0.32)
    (r, v) = _pairs(rings[-1:])[0]
    edge = ellipse(sketch.at(0, v), r * sketch.tall, r * sketch.tall * _SEEN)
    rim = stroke(np.concatenate([edge, edge[:2]]), max(0.008 * sketch.tall, 0.0016))
    sketch.plate.light(sketch.plate.shape(rim), _WHITE, 0.45)


def _lid(sketch: Sketch, flat: str, tone: str, radius: str, v: str) -> None:
    r = float(radius) * sketch.tall
    _lay(sketch, flat, tone, ellipse(sketch.at(0, float(v)), r, r * _SEEN))


def _glow(sketch: Sketch, _flat: str, tone: str, at: str, radius: str) -> None:
    sketch.plate.glow(sketch.at(*_pairs((at,))[0]), float(radius) * sketch.tall, colour(TONES.get(tone, tone)), 0.7)


def _shine(sketch: Sketch, _flat: str, at: str, size: str, turn: str = "0") -> None:
    (u, v), (a, b) = _pairs((at, size))
    shape = ellipse(sketch.at(u * -sketch.look.light, v), a * sketch.tall, b * sketch.tall, float(turn), 24)
    rows, columns, mask = sketch.plate.shape(shape, 0.02)
    sketch.plate.light((rows, columns, soften(mask, 0.008 * sketch.tall * sketch.plate.unit)), _WHITE, 0.4)


def _steam(sketch: Sketch, _flat: str, at: str) -> None:
    (u, v), wisps = _pairs((at,))[0], []
    for n in (-1, 0, 1):
        way = [
            sketch.at(u + n * 0.09 + 0.04 * math.sin(t * 6 + n), v + t * 0.5) for t in np.linspace(0, 1, 12).tolist()
        ]
        wisps.append(stroke(way, 0.07 * sketch.tall, 0.02 * sketch.tall))
    rows, columns, mask = sketch.plate.shapes(wisps, 0.06)
    sketch.plate.light((rows, columns, soften(mask, 0.025 * sketch.tall * sketch.plate.unit)), _WHITE, 0.3)


def _label(sketch: Sketch, _flat: str, tone: str, low: str, high: str, name: str = "") -> None:
    """Put a label of the tone with the word of the ware of this name, a band in the ware's colour below."""
    (u0, v0), (u1, v1) = _pairs((low, high))
    wide, deep = u1 - u0, v1 - v0
    _box(sketch, ".", tone, low, high)
    _box(sketch, ".", "@-", f"{u0},{v0 + deep * 0.1}", f"{u1},{v0 + deep * 0.24}", "0")
    at = sketch.at((u0 + u1) / 2, v0 + deep * 0.62)
    size = (wide * 0.86 * sketch.tall, deep * 0.56 * sketch.tall)
    printed.put(sketch.plate, sketch.look, name.replace("_", " "), at, size, sketch.tone("ink"))


def _print(sketch: Sketch, _flat: str, tone: str, low: str, high: str, name: str) -> None:
    (u0, v0), (u1, v1) = _pairs((low, high))
    size = ((u1 - u0) * sketch.tall, (v1 - v0) * sketch.tall)
    at = sketch.at((u0 + u1) / 2, (v0 + v1) / 2)
    printed.put(sketch.plate, sketch.look, name.replace("_", " "), at, size, sketch.tone(tone))


_VERBS: dict[str, Callable[..., None]] = {
    "turn": _turn, "glass": _glass, "lid": _lid, "box": _box, "disc": _disc, "poly": _poly, "curve": _curve,
    "line": _stroke, "wire": _wire, "glow": _glow, "shine": _shine, "steam": _steam, "label": _label,
    "print": _print,
}  # fmt: skip
