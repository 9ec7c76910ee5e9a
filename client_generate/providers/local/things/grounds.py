"""What words may be written on: a blackboard, a wall of bricks, a board of wood, cloth, sand, a film's leader."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Patch, Plate, soften, spline
from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.drawing.sign import Sign
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.reading import titles
from client_generate.providers.local.things.marks import MARKS, arc

WHITE = np.ones(3, np.float32)
_WASHES = ("3a78c8", "2aa0a0", "e07a4a", "8a5ac0", "d84a7a", "e0b040")
"""Watercolours."""


def _noise(stage: Stage, look: Look, rough: float, salt: int = 5) -> Pixels:
    noise = look.chance(salt).standard_normal((stage.canvas[1], stage.canvas[0]), dtype=np.float32)
    return soften(noise, rough) * np.float32(max(rough, 1.0))


def _lit(plate: Plate, look: Look, stage: Stage) -> None:
    plate.glow((look.light * stage.half * 0.6, 0.1), 1.3, WHITE, 0.1)


def blackboard(stage: Stage, look: Look) -> None:
    """Lay a blackboard with wiped chalk on it, in a frame of wood; drawn lemons or flowers all round."""
    tone = colour(("24302c", "1e1e24", "2a4a3e", "3a2a26")[look.candidate])
    board = stage.gradient(0.0, [(stage.top, tone * 1.1), (stage.bottom, tone * 0.85)])
    board.rgb += (_noise(stage, look, 24.0) * np.float32(0.012))[..., None]
    _lit(board, look, stage)
    frame = stage.plate(0.2)
    e, w = stage.half, 0.035
    sign = Sign(frame, look, (0.0, 0.5), 1.0)
    low, high = stage.top - 0.5, stage.bottom - 0.5
    sign.body([sign.box(-e - 0.2, low - 0.1, e + 0.2, low + w), sign.box(-e - 0.2, high - w, e + 0.2, high + 0.1),
               sign.box(-e - 0.2, low, -e + w, high), sign.box(e - w, low, e + 0.2, high)], "9a6a3c", 0.02)  # fmt: skip
    if not any(thing.startswith("drift ") for thing in look.things):
        _drawn(stage, look)


def _drawn(stage: Stage, look: Look) -> None:
    """Draw round the board with chalk: lemons with leaves, or what else is named."""
    plate, e = stage.plate(0.3), stage.half
    spots = [(s * (e - 0.17 - 0.05 * (i % 2)), 0.16 + 0.225 * i) for s in (-1, 1) for i in range(4)]
    spots += [(u, v) for v in (0.13, 0.87) for u in np.arange(-e + 0.5, e - 0.4, 0.3).tolist()]
    if look.candidate == 3:  # large letters need the room
        spots = [(u, v) for u, v in spots if v < 0.14 or v > 0.83]
    for number, at in enumerate(spots):
        size = 0.15 if number % 3 else 0.18
        sign = Sign(plate, look, at, size)
        if look.has("drawn flowers") or look.candidate == 2:
            _flower(sign)
        else:
            _lemon(sign, -0.5 + 0.7 * (number % 3))


def _lemon(s: Sign, turn: float) -> None:
    c, d = math.cos(turn), math.sin(turn)

    def at(u: float, v: float) -> tuple[float, float]:
        return u * c - v * d, u * d + v * c

    s.fill([s.curve([at(-0.54, 0.0), at(-0.38, -0.1), at(-0.2, -0.27), at(0.1, -0.3), at(0.36, -0.14), at(0.5, 0.0),
                     at(0.36, 0.14), at(0.1, 0.3), at(-0.2, 0.27), at(-0.38, 0.1)])], "f2d84a", 0.92)  # fmt: skip
    s.fill([s.bow([at(-0.2, -0.14), at(0.06, -0.18), at(0.24, -0.08)], 0.05)], "fff8d0", 0.8)
    s.fill([s.curve([at(-0.5, 0.0), at(-0.62, -0.2), at(-0.9, -0.26), at(-0.8, -0.02)]),
            s.curve([at(-0.5, 0.0), at(-0.66, 0.12), at(-0.82, 0.3), at(-0.56, 0.26)])], "6ab85a", 0.9)  # fmt: skip


def _flower(s: Sign) -> None:
    petals = [s.disc(0.26 * math.cos(a), 0.26 * math.sin(a), 0.16) for a in np.arange(0, 6.2, 1.05).tolist()]
    s.fill(petals, "f0a8c0", 0.9)
    s.fill([s.disc(0, 0, 0.14)], "f6e07a")


def bricks(stage: Stage, look: Look) -> None:
    """Build a wall of dark bricks."""
    wall = stage.gradient(0.0, [(stage.top, colour("2c1c1e")), (stage.bottom, colour("1c1216"))])
    three = ("5a2e2a 4a2624 66362c", "34363e 2a2c34 3e4048", "2a4a4c 234042 30565a", "46304e 3a2842 523a5a")
    chance = look.chance(71)
    tones: tuple[list[Pixels], ...] = ([], [], [])
    sign = Sign(wall, look, (0.0, 0.0), 1.0)
    for row, v in enumerate(np.arange(stage.top - 0.02, stage.bottom, 0.075).tolist()):
        for u in np.arange(-stage.edge - 0.2 + 0.1 * (row % 2), stage.edge, 0.2).tolist():
            tones[int(chance.integers(3))].append(sign.box(u, v, u + 0.188, v + 0.064, 0.006))
    for shapes, tone in zip(tones, three[look.candidate].split(), strict=True):
        sign.body(shapes, tone, 0.008, 0.7)

    if look.has("counter ahead") and look.candidate != 3:
        _counter(stage, look)


def _counter(stage: Stage, look: Look) -> None:
    """Stand a diner's counter below a sign, empty stools before it."""
    sign, e = Sign(stage.plate(0.4), look, (0.0, 0.0), 1.0), stage.edge + 0.1
    top = (0.7, 0.76, 0.74)[look.candidate]
    sign.body([sign.box(-e, top + 0.03, e, 1.2, 0.01)], "2a8a8a", 0.02)
    sign.fill([sign.box(x, top + 0.07, x + 0.015, 1.2, 0.0) for x in np.arange(-e, e, 0.1).tolist()], "1c6468", 0.8)
    sign.body([sign.box(-e, top, e, top + 0.04, 0.01)], "e8ecee", 0.02)
    for u in np.arange(-3, 4).tolist():
        x = (u + 0.25 * look.side) * 0.42
        sign.body([sign.box(x - 0.014, top + 0.1, x + 0.014, 1.1, 0.0)], "b8c0c8", 0.01)
        sign.body([sign.disc(x, top + 0.1, 0.1, 0.035)], "d8302c", 0.02)
        sign.body([sign.box(x - 0.1, top + 0.105, x + 0.1, top + 0.125, 0.005)], "d8dce0", 0.01)


def rough(stage: Stage, look: Look) -> None:
    """Lay rough paper with pale washes of colour that have run."""
    tone = colour(("f6f2e6", "f2ece0", "e8ecea", "f8f4ea")[look.candidate])
    ground = stage.gradient(0.0, [(stage.top, tone), (stage.bottom, tone * 0.94)])
    ground.rgb += (_noise(stage, look, 1.1) * np.float32(0.03))[..., None]
    chance, plate = look.chance(75), stage.plate(0.1)
    for n, (x, y, r) in enumerate(chance.uniform((-0.8, 0.1, 0.16), (0.8, 0.9, 0.34), (7, 3)).tolist()):
        blot = [
            (x + r * k * math.cos(a), y + 0.7 * r * k * math.sin(a))
            for a, k in zip(np.linspace(0, 6.1, 14).tolist(), chance.uniform(0.7, 1.15, 14).tolist(), strict=True)
        ]
        rows, columns, mask = plate.shape(spline(blot), 0.03)
        rim = np.clip(mask - soften(mask, 0.02 * plate.unit), 0, 1)
        wash = colour(_WASHES[(n + look.candidate) % len(_WASHES)])
        plate.fill((rows, columns, mask), wash, 0.26)
        plate.fill((rows, columns, rim), wash, 0.7)


def letter(plate: Plate, patch: Patch, look: Look, stuff: str, *, sub: bool) -> None:
    """Write a line as one does on this ground; a smaller one where `sub`."""
    rows, columns, mask = patch
    if stuff == "in neon":
        tubes(plate, patch, colour(("ff4a8a", "40d0ff", "ffb040", "80ff90")[look.candidate]))
    elif stuff in {"on a blackboard", "sprayed"}:
        plain = "f6d020" if stuff == "sprayed" else "f6f4ea"
        plate.fill(chalky(patch, look), colour("f2d84a" if sub else plain), 0.95)
    elif stuff == "embroidered":
        plate.fill(stitched(patch, plate), colour(("b8303c", "f4e8d0", "2f5f3a", "8a3a5a")[look.candidate]))
    elif stuff == "in watercolour":
        wet = colour(_WASHES[(0, 3, 4, 1)[look.candidate]])
        plate.fill((rows, columns, soften(mask, 0.014 * plate.unit)), wet, 0.45)
        plate.fill(patch, wet * np.float32(0.8), 0.85)
        plate.tint((rows, columns, mask * np.linspace(0, 1, mask.shape[0], dtype=np.float32)[:, None]), wet * 0.4, 0.6)
    else:
        plate.fill(patch, colour("3a2414" if stuff == "on wood" else "8a6a3e"), 0.85)
        shift = max(int(plate.unit * 0.006), 1)
        edge = np.zeros_like(mask)
        edge[shift:] = np.clip(mask[:-shift] - mask[shift:], 0, 1)
        plate.light((rows, columns, edge), colour("f8e8c8"), 0.45)


def planks(stage: Stage, look: Look) -> None:
    """Nail planks of old wood beside each other."""
    wall = stage.gradient(0.0, [(stage.top, colour("4a3220")), (stage.bottom, colour("3a2618"))])
    chance, sign = look.chance(72), Sign(wall, look, (0.0, 0.0), 1.0)
    for number, v in enumerate(np.arange(stage.top, stage.bottom, 0.2).tolist()):
        tone = colour(("a8784a", "98693e", "b08254")[number % 3]) * (1.0, 0.55, 1.25, 0.8)[look.candidate]
        sign.body([sign.box(-stage.edge - 0.1, v + 0.004, stage.edge + 0.1, v + 0.196)], tone, 0.012, 0.75)
        grain = []
        for _ in range(14):
            u, w = float(chance.uniform(-stage.edge, stage.edge)), v + float(chance.uniform(0.02, 0.18))
            grain.append(sign.disc(u, w, float(chance.uniform(0.1, 0.4)), 0.0016))
        wall.tint(wall.shapes(grain), colour("4a2e18"), 0.5)
    _lit(wall, look, stage)


def cloth(stage: Stage, look: Look) -> None:
    """Stretch linen with flowers at its corners."""
    tone = colour(("efe6d2", "2c3a5a", "b8c8a8", "e8c0bc")[look.candidate])
    ground = stage.gradient(0.0, [(stage.top, tone), (stage.bottom, tone * 0.9)])
    x = np.arange(stage.canvas[0], dtype=np.float32)[None, :]
    y = np.arange(stage.canvas[1], dtype=np.float32)[:, None]
    step = np.float32(2 * math.pi / max(stage.unit * 0.009, 2.5))
    ground.rgb += ((np.sin(x * step) + np.sin(y * step)) * np.float32(0.014))[..., None]
    _lit(ground, look, stage)
    plate = stage.plate(0.2)
    sign = Sign(plate, look, (0.0, 0.5), 1.0)
    for s in (-1, 1):
        for v in (-0.34, 0.34):
            at = sign.part(s * (stage.half - 0.16), v, 0.17)
            _flower(at)
            at.fill([at.curve([(0.3, 0.3), (0.5, 0.6), (0.9, 0.5), (0.6, 0.3)])], "6a9a5a")


def sand(stage: Stage, look: Look) -> None:
    """Lay a beach seen from above, the last foam of a wave at its edge, shells."""
    tone = colour(("e6cda0", "a8865c", "f0e2c4", "d89a6a")[look.candidate])
    ground = stage.gradient(0.0, [(stage.top, tone), (stage.bottom, tone * 0.86)])
    ground.rgb += (_noise(stage, look, 0.8) * np.float32(0.03))[..., None]
    sea = stage.plate(0.2)
    if look.candidate == 3:  # only sand, close
        return
    sign = Sign(sea, look, (0.0, 0.0), 1.0)
    edge = [(u, 0.13 + 0.035 * math.sin(u * 5) + 0.02 * math.sin(u * 11 + 1)) for u in np.arange(-1.4, 1.41, 0.05)]
    for down, wash, part in ((0.05, "c8a878", 0.8), (0.02, "f8fbf8", 0.95), (-0.03, "6ac0c8", 0.95)):
        sign.fill([sign.poly([(-1.5, -0.6), *[(u, v + down) for u, v in edge], (1.5, -0.6)])], wash, part)
    shell = sign.part(look.side * stage.half * 0.7, 0.82, 0.13)
    fan = [(0.45 * math.cos(a), -0.45 * math.sin(a)) for a in np.linspace(0.4, math.pi - 0.4, 9).tolist()]
    shell.body([shell.curve([(0, 0.4), *fan])], "f0b8a0", 0.05)
    shell.fill([shell.line([(0, 0.36), (u * 0.9, v * 0.9)], 0.03) for u, v in fan[1:-1]], "c88068", 0.7)


def leader(stage: Stage, look: Look) -> None:
    """Run a film's leader: two rings, a cross, a hand that sweeps round."""
    stage.gradient(0.0, [(stage.top, colour("b8b4a8")), (stage.bottom, colour("a4a094"))])
    plate = stage.plate(0.3)
    s = Sign(plate, look, (0.0, 0.5), 1.0)
    sweep = [(0.0, 0.0), *arc(0, 0, 1.4, -0.25, 0.08 + 0.1 * look.candidate, 30)]
    s.fill([s.poly(sweep)], "6a675e", 0.55)
    s.fill([s.box(-1.5, -0.004, 1.5, 0.004), s.box(-0.004, -0.9, 0.004, 0.9)], "22221e", 0.9)
    s.fill([*s.ring(0, 0, 0.4, 0.014), *s.ring(0, 0, 0.34, 0.01)], "fbfaf2")
    s.text(str(3 + look.candidate), 0.0, -0.03, 0.56, "1c1c1a")
    chance = look.chance(73)
    dust = [s.box(u, -0.6, u + 0.002, 0.6) for u in chance.uniform(-0.8, 0.8, 4).tolist()]
    s.fill(dust, "f4f2e8", 0.4)


def chalky(patch: Patch, look: Look) -> Patch:
    """Return letters as a hand writes them with chalk: they swing, and the board shows through."""
    rows, columns, mask = patch
    if not mask.size:
        return patch
    wide, high = mask.shape[1], mask.shape[0]
    swing = np.sin(np.arange(wide) / max(high, 1) * 1.7 + look.seed % 7) * high * 0.035
    index = np.clip(np.arange(high)[:, None] + np.round(swing).astype(int)[None, :], 0, high - 1)
    moved = np.take_along_axis(mask, index, axis=0)
    rough = look.chance(74).random(mask.shape, dtype=np.float32)
    return rows, columns, moved * (np.float32(0.72) + np.float32(0.28) * rough)


def stitched(patch: Patch, plate: Plate) -> Patch:
    """Return letters as threads lying beside each other."""
    rows, columns, mask = patch
    x, y = np.arange(mask.shape[1])[None, :], np.arange(mask.shape[0])[:, None]
    step = max(plate.unit * 0.011, 2.5)
    return rows, columns, (mask * (0.74 + 0.26 * np.sin((x * 1.0 + y) * 2 * math.pi / step))).astype(np.float32)


def tubes(plate: Plate, patch: Patch, tone: Pixels) -> None:
    """Draw letters of glowing tubes."""
    rows, columns, mask = patch
    room = int(plate.unit * 0.12)
    top, left = max(rows.start - room, 0), max(columns.start - room, 0)
    bottom = min(rows.stop + room, plate.alpha.shape[0])
    right = min(columns.stop + room, plate.alpha.shape[1])
    wide = np.zeros((bottom - top, right - left), np.float32)
    wide[
        rows.start - top : rows.start - top + mask.shape[0], columns.start - left : columns.start - left + mask.shape[1]
    ] = mask
    for radius, part in ((0.045, 1.1), (0.014, 0.9)):
        halo = soften(wide, radius * plate.unit)
        plate.light((slice(top, bottom), slice(left, right), halo), tone, part)
    plate.fill(patch, tone * 0.4 + 0.6)


MARK_THINGS = {f"mark {name}": name for name in MARKS}
"""What the words of a card call its marks."""


COLOURS = {
    "on blue": "12306a", "on red": "8a1420", "on green": "1c6a44", "on yellow": "f2c230", "on orange": "e87a24",
    "on pink": "f0a8bc", "on purple": "4a2a7a", "on mint": "a8e0cc", "on grey": "6a7078", "on black": "101216",
    "on teal": "127878", "on beige": "e8dcc4",
}  # fmt: skip
"""The colours of flat grounds, by what a prompt calls them."""


def flat(stage: Stage, look: Look, name: str) -> bool:
    """Lay a flat ground of a colour, in each candidate another of its kind; returns whether it is a bright one."""
    tone = colour(COLOURS[name])
    if look.has("pale ground") and name != "on black":
        tone = tone / np.float32(tone.max()) * np.float32(0.3) + np.float32(0.68)
    pale = 0.28 if titles.is_bright(look.title.ink) and name != "on black" else 0.72  # bright letters are to be read
    pale = 0.1 if name == "on black" else pale
    tone = (tone, tone * 0.5, tone + (1 - tone) * np.float32(pale), tone * 0.75)[look.candidate]
    plate = stage.gradient(0.0, [(stage.top, tone * 1.06), (stage.bottom, tone * 0.9)])
    plate.glow((0.0, 0.45), (0.9, 0.6, 1.2, 0.8)[look.candidate], WHITE, 0.08)
    if look.has("paper"):
        plate.rgb += (_noise(stage, look, 0.8) * np.float32(0.02) + _noise(stage, look, 5.0) * np.float32(0.012))[
            ..., None
        ]
    sign = Sign(plate, look, (0.0, 0.5), 1.0)
    if look.candidate == 3:
        sign.fill([sign.poly([(0.15, -0.7), (1.4, -0.7), (1.4, 0.8), (-0.35, 0.8)])], tone * 1.35, 0.9)
    elif look.candidate == 1:
        sign.fill([*sign.ring(-0.62 * stage.half, 0.0, 0.42, 0.02)], tone * 1.8, 0.5)
    return bool(tone.mean() > 0.5)
