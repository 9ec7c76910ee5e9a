"""Skin, cut open in layers, and its surface from above."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.anatomy import fluid
from client_generate.providers.local.drawing.brush import ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.forms import globe, limb
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage

_WHITE = np.ones(3, np.float32)
# Rows of the upper skin's cells: how deep, half how high, how wide.
_CELLS = (
    (0.014, 0.01, 0.05),
    (0.034, 0.011, 0.044),
    (0.058, 0.013, 0.036),
    (0.086, 0.015, 0.03),
    (0.118, 0.017, 0.026),
)


def skin(stage: Stage, look: Look) -> None:
    """Draw skin: cut open in layers, or its surface from above."""
    if look.size == "aerial":
        _surface(stage, look)
        return
    p, h, s = look.palette, stage.edge, look.side
    line = {"wide": 0.3, "medium": 0.28, "close": 0.34, "over": 0.32}[look.size]
    _air(stage, look, line)
    cut = _Cut(stage, look, line, {"wide": 0.8, "medium": 1.1, "close": 1.9, "over": 1.2}[look.size])
    pale, rose, deep = (fluid.living(look, t) for t in ("eebc98", "d8786c", "a8484c"))
    fat, dark = fluid.living(look, "f0c860"), fluid.living(look, "3a2420")
    cut.layer(0.0, 0.01, 0.0, mix(pale, p.key, 0.3), pale * 0.8, 0.1)
    cut.cells(pale)
    cut.layer(0.15, 0.03, 1.3, rose, deep * 0.75, 0.3)
    cut.fibres(mix(rose, _WHITE, 0.4))
    cut.layer(0.47, 0.025, 2.6, fat * 0.5, deep * 0.5, 0.6)
    cut.fat(fat)
    cut.vessels(fluid.living(look, "d83038"), 0.41, 0.0)
    cut.vessels(fluid.living(look, "4060c0"), 0.45, 0.03)
    cut.plate, step = stage.plate(0.6), 0.5 * cut.k
    for x in np.arange(-math.ceil(h / step), h / step + 1) * step + 0.14 * s:
        cut.hair(float(x), dark, rose)
    _drops(stage, look, line, cut.k)
    near = stage.plate(1.0, soft=0.018)
    if look.size == "over":
        shaft = limb([(-s * h * 0.78, 1.2), (-s * h * 0.72, 0.5), (-s * h * 0.5, -0.2)], [0.1, 0.085, 0.06])
        bright = mix(dark, p.key, 0.3)
        near.solid(near.shape(shaft, 0.02), dark * 0.5, bright, (look.light, -0.4), round_=0.07, rim=p.key * 0.5)
    else:
        globe(near, (-s * h * 0.98, 0.94), 0.16, fat * 0.3, fat * 0.8, (look.light, -0.7))
    near.blur(0.018)


class _Cut:
    """Skin from the side: its surface at `line`, all depths `k` times as large as in a picture of one frame height."""

    def __init__(self, stage: Stage, look: Look, line: float, k: float) -> None:
        self.look, self.line, self.k = look, line, k
        self.edge, self.bottom, self.plate = stage.edge, stage.bottom, stage.plate(0.45)

    def wave(self, x: float, down: float, deep: float = 0.012, salt: float = 0.0) -> float:
        """Return the height of what lies `down` below the surface, at `x`."""
        k = self.k
        bend = math.sin(x * 11 / k + salt) + 0.6 * math.sin(x * 23 / k + 2 * salt)
        return self.line + (down + deep * bend) * k

    def layer(self, down: float, deep: float, salt: float, tone: Pixels, low: Pixels, high: float) -> None:
        """Lay a layer, and all below it."""
        h, plate = self.edge + 0.05, self.plate
        edge = [(float(x), self.wave(float(x), down, deep, salt)) for x in np.linspace(-h, h, 120)]
        rows, columns, mask = plate.shape([*edge, (h, self.bottom + 0.1), (-h, self.bottom + 0.1)])
        _, y = plate.grid()
        part = np.clip((y[rows] - self.line - down * self.k) / (high * self.k), 0, 1)[..., None]
        plate.fill((rows, columns, mask), tone + (low - tone) * part)
        plate.light(plate.shape(stroke(edge, 0.008 * self.k)), mix(tone, self.look.palette.key, 0.5), 0.28)

    def cells(self, pale: Pixels) -> None:
        """Lay the upper skin's cells: flat at the surface, round where they are born."""
        for row, (down, high, wide) in enumerate(_CELLS):
            high, wide, deep, salt = high * self.k, wide * self.k, 0.01 + row * 0.003, row * 0.3
            xs = (np.arange(-self.edge, self.edge + 0.1, wide) + (row % 2) * wide / 2).tolist()
            spots = [(x, self.wave(x, down, deep, salt)) for x in xs]
            tone, key = mix(pale, fluid.living(self.look, "d87868"), row * 0.2), self.look.palette.key
            shapes = [ellipse(at, wide * 0.47, high * 0.92, steps=20) for at in spots]
            patch, light = self.plate.shapes(shapes, 0.01), (self.look.light, -0.9)
            self.plate.solid(patch, tone * 0.55, mix(tone, key, 0.25), light, round_=high * 0.7)
            if row > 1:
                cores = [ellipse(at, wide * 0.15, high * 0.35, steps=10) for at in spots]
                self.plate.tint(self.plate.shapes(cores), fluid.living(self.look, "8c3038"), 0.6)

    def fibres(self, tone: Pixels) -> None:
        """Lay fine fibres into the middle layer."""
        chance, k, lines = self.look.chance(97), self.k, []
        for _ in range(60):
            x, v = float(chance.uniform(-self.edge, self.edge)), float(chance.uniform(0.24, 0.44))
            line = [
                (x, self.wave(x, v)),
                (x + 0.05 * k, self.wave(x, v + 0.02)),
                (x + 0.12 * k, self.wave(x, v - 0.01)),
            ]
            lines.append(stroke(spline(line, closed=False), 0.004 * k))
        self.plate.tint(self.plate.shapes(lines), tone, 0.3)

    def fat(self, tone: Pixels) -> None:
        """Lay round fat cells below, down to the frame's end."""
        k, light, bright = self.k, (self.look.light, -0.75), mix(tone, self.look.palette.key, 0.15)
        for row in range(9):
            for x in np.arange(-self.edge, self.edge + 0.1, 0.105 * k).tolist():
                y = self.wave(x, 0.54 + row * 0.085, 0.008, row)
                at = (x + 0.05 * k * (row % 2) + 0.01 * math.sin(x * 40), y)
                if y < self.bottom + 0.1:
                    globe(self.plate, at, 0.054 * k, tone * 0.4, bright, light, squash=0.88, gloss=0.25)

    def vessels(self, blood: Pixels, down: float, aside: float) -> None:
        """Lay a vessel along the middle layer, its loops up to the skin."""
        h, k, key = self.edge + 0.05, self.k, self.look.palette.key
        lines = [limb([(x, self.wave(x, down, 0.02, down)) for x in np.linspace(-h, h, 12).tolist()], [0.014 * k] * 12)]
        for x in (np.arange(-h + 0.15, h, 0.24 * k) + aside).tolist():
            loop = [(x, self.wave(x, down)), (x + 0.02 * k, self.wave(x, 0.32)), (x + 0.015 * k, self.wave(x, 0.225))]
            lines.append(limb(loop, [0.009 * k, 0.007 * k, 0.005 * k]))
        patch, light = self.plate.shapes(lines, 0.01), (self.look.light, -0.75)
        self.plate.solid(patch, blood * 0.35, mix(blood, key, 0.15), light, round_=0.012 * k)

    def hair(self, x: float, dark: Pixels, rose: Pixels) -> None:
        """Draw a hair, its sheath and bulb, and the gland beside it."""
        p, light, k, plate = self.look.palette, (self.look.light, -0.6), self.k, self.plate
        root, middle = (x - 0.05 * k, self.wave(x, 0.42)), (x - 0.03 * k, self.wave(x, 0.25))
        sheath = limb([root, middle, (x, self.wave(x, 0.02))], [0.034 * k, 0.024 * k, 0.02 * k])
        plate.solid(plate.shape(sheath, 0.01), rose * 0.35, mix(rose, p.key, 0.2), light, round_=0.02 * k)
        gold = fluid.living(self.look, "f0d090")
        for dx, dv in ((0.035, 0.2), (0.06, 0.225), (0.04, 0.25)):
            globe(plate, (x + dx * k, self.wave(x, dv)), 0.024 * k, gold * 0.4, gold, light)
        globe(plate, root, 0.04 * k, dark * 0.6, mix(dark, rose, 0.5), light)
        line = [root, middle, (x, self.wave(x, 0.0))]
        line += [(x + 0.05 * k, self.wave(x, -0.16)), (x + 0.14 * k, self.wave(x, -0.3))]
        shaft = plate.shape(limb(line, [r * k for r in (0.012, 0.012, 0.011, 0.009, 0.003)]), 0.01)
        plate.solid(shaft, dark * 0.6, mix(dark, p.key, 0.3), light, round_=0.01 * k, rim=p.key * 0.4)


def _air(stage: Stage, look: Look, line: float) -> None:
    p = look.palette
    stops = [(stage.top, p.sky_top), (line * 0.6, p.sky_mid), (line + 0.1, mix(p.haze, p.horizon, 0.6))]
    plate = stage.gradient(0.0, stops)
    plate.glow((look.light * stage.half * 0.5, 0.05), 0.8, p.horizon, 0.5)
    fluid.specks(stage, look, 0.15, 20, size=0.02)


def _drops(stage: Stage, look: Look, line: float, k: float) -> None:
    """Let light-giving drops sink into the skin."""
    plate, p, chance = stage.plate(0.7), look.palette, look.chance(98)
    tone, reach = mix(p.cool, _WHITE, 0.35), min(stage.half, 1.0)
    for number in range(16):
        x = look.side * (0.05 + 0.4 * float(chance.normal(0, 0.5))) * reach
        at, size = (x, line + (0.42 * number / 16 - 0.12) * k), 0.013 * k * float(chance.uniform(0.7, 1.3))
        plate.glow(at, size * 4, tone, 0.35)
        globe(plate, at, size, tone * 0.5, tone, (look.light, -0.75), gloss=0.7)


def _surface(stage: Stage, look: Look) -> None:
    """Look down on skin: its fine furrows, pores and hairs."""
    p, h, chance = look.palette, stage.edge, look.chance(99)
    pale, rose, dark = (fluid.living(look, t) for t in ("eab492", "c87868", "3a2420"))
    stage.gradient(0.0, [(stage.top, pale * 0.42), (stage.bottom, rose * 0.38)])
    tiles, pores = [], []
    step = 0.115
    spots = {}
    for i in range(-1, int((stage.bottom - stage.top) / step) + 3):
        for j in range(-1, int(2 * h / step) + 3):
            spots[i, j] = np.array([-h + (j + 0.5 * (i % 2)) * step, stage.top + i * step]) + chance.uniform(
                -0.03, 0.03, 2
            )
    for (i, j), a in spots.items():
        right, down, other = spots.get((i, j + 1)), spots.get((i + 1, j + i % 2)), spots.get((i + 1, j - 1 + i % 2))
        for b, d in ((right, down), (down, other)):
            if b is not None and d is not None:
                middle = (a + b + d) / 3
                tiles.append(spline([tuple((middle + (q - middle) * 0.86).tolist()) for q in (a, b, d)], steps=4))
        if (i * 7 + j * 3) % 4 == 0:
            pores.append(tuple(a.tolist()))
    relief = stage.plate(0.2)
    relief.solid(relief.shapes(tiles), pale * 0.5, mix(pale, p.key, 0.2), (look.light, -0.7), round_=0.022)
    relief.glow((look.light * h * 0.5, 0.2), 1.1, p.key, 0.16)
    relief.tint(relief.shapes([ellipse(at, 0.016, 0.013, steps=16) for at in pores]), dark, 0.8)
    hairs = stage.plate(0.6)
    for number, (x, y) in enumerate(pores[::2]):
        lean = 0.2 + 0.08 * math.sin(number * 1.7)
        line = [(x, y), (x + 0.07, y - lean * 0.4), (x + 0.2, y - lean * 0.55)]
        rows, columns, mask = hairs.shape(limb([(u + 0.02, v + 0.035) for u, v in line], [0.008, 0.007, 0.002]), 0.03)
        hairs.fill((rows, columns, soften(mask, 0.006 * hairs.unit)), rose * 0.25, 0.5)
        hairs.solid(
            hairs.shape(limb(line, [0.008, 0.007, 0.002]), 0.01),
            dark * 0.5,
            mix(dark, p.key, 0.35),
            (look.light, -0.7),
            round_=0.006,
        )
    drop = stage.plate(0.8)
    at, size = (look.side * stage.half * 0.25, 0.5), min(0.13, stage.half * 0.3)
    rows, columns, mask = drop.shape(ellipse((at[0] - look.light * 0.03, at[1] + 0.04), size, size * 0.9), 0.06)
    drop.fill((rows, columns, soften(mask, 0.02 * drop.unit)), rose * 0.2, 0.5)
    globe(
        drop,
        at,
        size,
        mix(pale * 0.45, p.cool, 0.35),
        mix(pale, p.cool, 0.4),
        (look.light, -0.75),
        gloss=0.9,
        rim=_WHITE * 0.5,
        strength=0.8,
    )
