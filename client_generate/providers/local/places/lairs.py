"""What homes of animals under a roof are built of: a room and its floor, a window, a pot of herbs, a bale."""

from __future__ import annotations

import math

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import stroke
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage


class Lair(msgspec.Struct, frozen=True):
    """A home to furnish: the animal rests at `at`; `metre` is its length, `back` where the floor ends."""

    stage: Stage
    look: Look
    at: tuple[float, float]
    metre: float
    back: float

    def pen(self, near: float) -> Pen:
        """Return a pen on a new plate, its foot where the animal rests."""
        return Pen(self.stage.plate(near), self.look, self.at, self.metre, -self.look.side)

    @property
    def reach(self) -> float:
        """How far everything goes to either side, in metres, at least."""
        return (self.stage.edge + abs(self.at[0])) / self.metre + 0.2

    @property
    def floor(self) -> float:
        """How high the floor's far edge lies above where the animal rests, in metres."""
        return (self.at[1] - self.back) / self.metre


def room(lair: Lair, wall: str, floor: str, *, planks: bool = False, tiles: bool = False) -> Pen:
    """Lay a wall and a floor, light falling in from one side."""
    stage, look, p = lair.stage, lair.look, lair.look.palette
    plate = stage.plate(0.05)
    plate.stand(lair.back)
    pen = Pen(plate, look, lair.at, lair.metre, -look.side)
    tone, low, r, v = pen.tone(wall), pen.tone(floor), lair.reach, lair.floor
    plate.fill(plate.shape(pen.box(-r, v, r, v + 9)), mix(tone, p.sky_mid, 0.25))
    plate.fill(plate.shape(pen.box(-r, v - 9, r, v)), low)
    if tiles:
        lines = [pen.line([(-r, v + k * 0.16), (r, v + k * 0.16)], 0.01) for k in range(1, 12)]
        lines += [pen.line([(u, v), (u, v + 2)], 0.01) for u in np.arange(-r, r, 0.2).tolist()]
        plate.tint(plate.shapes(lines), p.ink, 0.1)
    if planks:
        foot = stage.bottom
        boards = []
        for u in np.arange(-2 * r, 2 * r, 0.26).tolist():
            left, far = pen.at(u, v)
            boards.append(stroke([(left, far), (left * 1.9, foot)], 0.003))
        plate.tint(plate.shapes(boards), low * 0.5, 0.35)
    rows, columns, mask = plate.shape(pen.box(-r, v - 9, r, v))
    _, y = plate.grid()
    deep = np.clip((y[rows] - lair.back) / max(stage.bottom - lair.back, 0.05), 0, 1)[..., None]
    plate.fill((rows, columns, mask * 0.4 * deep[..., 0]), mix(low, p.ink, 0.7))
    pen.flat([pen.box(-r, v, r, v + 0.09)], "f0e8dc", 0.7)
    plate.glow((look.light * stage.half * 0.8, 0.05), 1.2, p.key, 0.28 if p.bright else 0.2)
    return pen


def window(pen: Pen, u: float, v: float, wide: float, high: float, panes: int = 2) -> None:
    """Put a window into the wall: the sky and a garden by day, the dark by night, drops on it in the rain."""
    p, look = pen.look.palette, pen.look
    pen.solid([pen.box(u - wide / 2 - 0.06, v - 0.04, u + wide / 2 + 0.06, v + high + 0.06)], "f4eee4", 0.03)
    pane = pen.box(u - wide / 2, v, u + wide / 2, v + high)
    wet = "rain" in look.weather
    sky = mix(mix(p.cool, p.horizon, 0.5), WHITE, 0.35 if wet else 0.5) if p.bright else mix(p.cool, p.ink, 0.55)
    patch = pen.plate.shape(pane)
    pen.plate.fill(patch, sky)
    for k in range(7):
        green = mix(pen.tone("5c8a4c"), sky, 0.35 if p.bright else 0.6)
        at, tall = u + wide * (k / 6 - 0.5) * 0.84, high * (0.16 + 0.1 * (k * 5 % 3))
        dome = [(at + wide * 0.08 * math.cos(a), v + tall * math.sin(a)) for a in np.linspace(0, math.pi, 12).tolist()]
        pen.plate.fill(pen.plate.shape(pen.poly(dome)), green, 0.7)
    if wet:
        chance = look.chance(9)
        drops = []
        for _ in range(70):
            a, b = float(chance.uniform(-0.49, 0.49)), float(chance.uniform(0.04, 0.98))
            long = float(chance.uniform(0.02, 0.12)) * high
            drops.append(pen.line([(u + a * wide, v + b * high), (u + a * wide, max(v + b * high - long, v))], 0.008))
            drops.append(pen.disc(u + a * wide, max(v + b * high - long, v + 0.01), 0.009, 0.012))
        pen.plate.fill(pen.plate.shapes(drops), WHITE, 0.65)
    bars = [pen.box(u - wide / 2, v + high * 0.62, u + wide / 2, v + high * 0.62 + 0.035)]
    bars += [
        pen.box(x - 0.02, v, x + 0.02, v + high)
        for x in (u + wide * (k / panes - 0.5) for k in range(1, panes))
    ]  # fmt: skip
    pen.flat(bars, "f4eee4")
    if p.bright:
        pen.plate.glow(pen.at(u, v + high / 2), wide * pen.metre * 0.8, WHITE, 0.14)


def pot(pen: Pen, u: float, v: float, size: float, leaf: str = "4f8a48") -> None:
    """Stand a pot with herbs."""
    chance = pen.look.chance(int(100 * abs(u)) + 3)
    bush = [
        pen.disc(u + float(chance.uniform(-0.8, 0.8)) * size, v + size * (1.2 + float(chance.random())), size * 0.34)
        for _ in range(12)
    ]
    pen.solid(bush, leaf, 0.05)
    pen.solid(
        [pen.poly([(u + size * a, v + size * b) for a, b in ((-0.62, 1), (0.62, 1), (0.44, 0), (-0.44, 0))])],
        "b8623c", 0.06,
    )  # fmt: skip
    pen.flat([pen.box(u - size * 0.68, v + size * 0.82, u + size * 0.68, v + size * 1.04)], "c87850")


def bale(pen: Pen, u: float, v: float) -> None:
    """Put a bale of straw."""
    pen.solid([pen.box(u - 0.25, v, u + 0.25, v + 0.3, 0.03)], "e0b858", 0.05)
    pen.flat([pen.box(u - 0.12, v, u - 0.1, v + 0.3), pen.box(u + 0.1, v, u + 0.12, v + 0.3)], "a8803c")
