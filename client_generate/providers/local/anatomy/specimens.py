"""How one thing from inside the body is staged: alone, among its like, in a glass figure, past something near."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.anatomy import fluid, glass
from client_generate.providers.local.drawing.brush import Patch, Point, ellipse, soften, spline
from client_generate.providers.local.drawing.forms import globe, limb
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage

WHITE = np.ones(3, np.float32)
_HALF = {"wide": 0.3, "medium": 0.36, "close": 0.44, "over": 0.27, "aerial": 0.3}
_OUT = {"wide": 0.16, "medium": 0.08, "close": 0.03, "over": 0.36, "aerial": 0.08}


class Slide(glass.Board):
    """A board with flat colours, balls and lights besides; all measures are the thing's own, -1 to 1."""

    flip = 1
    """Minus one for a thing seen in a mirror."""

    def place(self, points: Sequence[Point]) -> list[Point]:
        """Return points of the thing's own measures as places on the plate."""
        return super().place([(u * self.flip, v) for u, v in points])

    def mirrored(self, flip: int) -> Slide:
        """Return the same slide, mirrored where `flip` is minus one."""
        self.flip = flip
        return self

    def tone(self, natural: str) -> Pixels:
        """Return a natural colour in this light."""
        return fluid.living(self.look, natural)

    def flat(self, points: Sequence[Point], natural: str, strength: float = 1.0) -> Patch:
        """Lay a smooth closed shape of one colour over what is there."""
        patch = self.plate.shape(spline(self.place(points), steps=8))
        return self.plate.fill(patch, self.tone(natural), strength)

    def shapes(self, outlines: Sequence[Sequence[Point]], natural: str, round_: float = 0.06) -> None:
        """Draw many smooth bodies of one colour at once."""
        self._solid([spline(self.place(points), steps=6) for points in outlines], self.tone(natural), round_)

    def rods(self, lines: Sequence[Sequence[Point]], radii: Sequence[float], natural: str) -> None:
        """Draw tubes of a natural colour."""
        self.tubes(lines, radii, self.tone(natural))

    def marks(self, lines: Sequence[Sequence[Point]], wide: float, natural: str, strength: float = 0.8) -> None:
        """Draw lines of an even width over what is there."""
        shapes = [limb(self.place(line), [wide * self.size] * len(line), 8) for line in lines]
        self.plate.fill(self.plate.shapes(shapes), self.tone(natural), strength)

    def ball(self, at: Point, radius: float, natural: str, *, squash: float = 1.0, turn: float = 0.0,
             gloss: float = 0.35, strength: float = 1.0) -> None:  # fmt: skip
        """Draw a globe or an egg."""
        tone = self.tone(natural)
        globe(
            self.plate, self.place([at])[0], radius * self.size, tone * 0.28, mix(tone, self.look.palette.key, 0.14),
            self.light, squash=squash, turn=turn, gloss=gloss, rim=self.look.palette.horizon * 0.45, strength=strength,
        )  # fmt: skip

    def disc(self, at: Point, across: float, down: float, natural: str, strength: float = 1.0) -> None:
        """Lay a flat ellipse."""
        shape = ellipse(self.place([at])[0], across * self.size, down * self.size)
        self.plate.fill(self.plate.shape(shape), self.tone(natural), strength)

    def glow(self, at: Point, radius: float, natural: str, strength: float = 0.7) -> None:
        """Add a round light."""
        self.plate.glow(self.place([at])[0], radius * self.size, self.tone(natural), strength)

    def shade(self, at: Point, across: float, down: float, strength: float = 0.5) -> None:
        """Darken a soft oval."""
        shape = ellipse(self.place([at])[0], across * self.size, down * self.size)
        rows, columns, mask = self.plate.shape(shape, across * self.size * 0.6)
        soft = soften(mask, 0.35 * min(across, down) * self.size * self.plate.unit)
        self.plate.tint((rows, columns, soft), self.look.palette.ink, strength)


Draw = Callable[[Slide], None]


def turned(look: Look, size: str) -> Look:
    """Return the look in another framing."""
    return msgspec.structs.replace(look, size=size)


def build(
    stage: Stage, look: Look, draw: Draw, *, inside: str = "", low: float = 0.0, part: float = 0.16,
    many: bool = False, grow: float = 1.0, turn: bool = True,
) -> None:  # fmt: skip
    """Draw a thing large; `inside` a glass torso or head where the words ask for it wide, and in a grid's third.

    Of `many` others float behind it and around; `turn` says whether it may lie askew.
    """
    torso = look.has("in torso") and inside != "head"
    if inside and (not look.candidate if torso else look.turned or look.size == "wide"):
        glass.build(
            stage, turned(look, "wide"), lambda board: draw(Slide(board.plate, look, board.at, board.size)),
            head=inside == "head", low=low, part=part,
        )  # fmt: skip
        return
    h, s = stage.half, look.side
    size = min(_HALF[look.size] * grow, h * 0.78)
    at = (s * h * _OUT[look.size] * (1.0 if h > 0.7 else 0.2), 0.5)
    fluid.depths(stage, look, at)
    if many:
        _others(stage, look, draw, at, size)
    if many and look.turned:
        _field(stage, look, draw, size)
        return
    plate = stage.plate(0.6)
    rows, columns, mask = plate.shape(ellipse((at[0] - look.light * 0.03, at[1] + 0.04), size, size * 0.9), 0.2)
    plate.fill((rows, columns, soften(mask, 0.06 * plate.unit)), look.palette.sky_top * 0.6, 0.3)
    lean = {"aerial": -0.62 * s, "close": 0.1 * s}.get(look.size, 0.0) if turn else 0.0
    draw(Slide(plate, look, at, size, lean).mirrored(-1 if look.framed or look.turned else 1))
    fluid.specks(stage, look, 0.8, 18)
    _near(stage, look, draw, many=many)


def _field(stage: Stage, look: Look, draw: Draw, size: float) -> None:
    """Look down on many of the thing, near and far, none of them in the middle."""
    h, chance = stage.half, look.chance(72)
    for near, count, grow, y in ((0.3, 3, 0.5, 0.16), (0.5, 2, 0.74, 0.5), (0.7, 3, 0.6, 0.88)):
        plate = stage.plate(near)
        for number in range(count):
            u = (number - (count - 1) / 2) * 2 * h / count + float(chance.uniform(-0.05, 0.05)) * h
            turn = float(chance.uniform(-0.7, 0.7))
            draw(Slide(plate, look, (u, y + 0.05 * (number % 2)), size * grow, turn).mirrored(1 if number % 2 else -1))
        if near == 0.3:
            plate.tint(_all(plate.held(), plate.alpha), mix(look.palette.haze, look.palette.sky_mid, 0.5), 0.35)
    fluid.specks(stage, look, 0.8, 18)


def _others(stage: Stage, look: Look, draw: Draw, at: Point, size: float) -> None:
    """Put the thing's like around it: small and soft, in the third of a grid many and sharp."""
    h, chance = stage.half, look.chance(71)
    spots = [(-0.85, 0.2), (0.85, 0.8), (-0.7, 0.86), (0.8, 0.16), (0.05, 0.02), (-0.1, 1.0)]
    plate = stage.plate(0.3, soft=0.006)
    for number, (u, v) in enumerate(spots):
        if math.hypot(u * h - at[0], v - at[1]) > size * 1.05:
            grow = 0.4 if look.turned else 0.28
            turn = float(chance.uniform(-1, 1))
            draw(Slide(plate, look, (u * h, v), size * grow * (1 + 0.2 * (number % 3)), turn))
    plate.tint(_all(plate.held(), plate.alpha), mix(look.palette.haze, look.palette.sky_mid, 0.5), 0.4)
    plate.blur(0.006)


def _all(held: tuple[slice, slice], alpha: Pixels) -> Patch:
    rows, columns = held
    return rows, columns, np.ones(alpha[rows, columns].shape, np.float32)


def _near(stage: Stage, look: Look, draw: Draw, *, many: bool) -> None:
    """Put something soft at the lens."""
    if look.size == "over" and many:
        plate, h = stage.plate(0.95, soft=0.014), stage.half
        draw(Slide(plate, look, (-look.side * h * 0.86, 0.8), min(0.42, h * 0.7), 0.5))
        plate.blur(0.014)
    elif look.size == "over":
        _opening(stage, look)
    else:
        fluid.lens(stage, look, side=-look.side, size=0.2)


def _opening(stage: Stage, look: Look) -> None:
    """Look in through an opening in soft tissue: its folds all around, out of focus."""
    p, plate, h, e = look.palette, stage.plate(0.95, soft=0.012), stage.half, stage.edge + 0.2
    x = look.side * h * 0.28
    turns = np.linspace(0, 2 * math.pi, 40).tolist()
    hole = [
        (x + h * (0.72 + 0.05 * math.sin(a * 5)) * math.cos(a), 0.5 + (0.5 + 0.04 * math.sin(a * 7)) * math.sin(a))
        for a in turns
    ]
    around = [(e, 0.5), (e, 1.4), (-e, 1.4), (-e, -0.4), (e, -0.4), (e, 0.5)]
    tone = mix(p.haze, p.sky_mid, 0.35)
    patch = plate.shape(np.array([*hole, *around]), 0.02)
    plate.solid(patch, mix(p.sky_top, p.ink, 0.3), tone, (look.light, -0.6), round_=0.06, rim=p.horizon * 0.5)
    plate.blur(0.012)
