"""What a product stands on where the words name it: wood, marble, gingham, snow, moss, a bonnet, a lit stage."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Patch, Plate, box, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded

_WHITE = np.ones(3, np.float32)
Tone = Callable[[str], Pixels]


def named(look: Look) -> str:
    """Return which surface the words ask for; empty without one."""
    return next((name for name in _TOPS if look.has(name)), "")


def behind(name: str) -> str:
    """Return what backdrop a surface has where the words name none."""
    return _BEHIND.get(name, "")


def lay(stage: Stage, look: Look, line: float, name: str) -> Plate:
    """Lay a surface from `line` down to the frame's foot (from its head it is seen from above); returns it."""
    plate = stage.plate(0.35)
    patch = plate.shape(box(-stage.edge, line, stage.edge, stage.bottom + 0.02))
    _TOPS[name](stage, look, line, plate, patch)
    if line > stage.top:
        plate.light(plate.shape(box(-stage.edge, line, stage.edge, line + 0.004)), look.palette.key, 0.2)
    return plate


def _tone(look: Look, natural: str) -> Pixels:
    return graded(colour(natural), look)


def _base(plate: Plate, look: Look, patch: Patch, line: float, natural: str, grain: tuple[float, int, float]) -> None:
    """Fill the surface with a tone, lighter far away, its noise of `grain`: how long, how many, how strong."""
    rows, columns, mask = patch
    _, y = plate.grid()
    depth = np.clip((y[rows] - line) / (1.05 - line), 0, 1)[..., None]
    tone, p = _tone(look, natural), look.palette
    noise = scenery.cloud_noise(mask.shape, look.chance(81), grain[0], grain[1])[..., None] - 0.5
    far, near = mix(tone, p.key, 0.2), mix(tone, p.ink, 0.12)
    plate.fill((rows, columns, mask), far + (near - far) * depth + noise * grain[2])


def _rays(stage: Stage, line: float, count: int) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """Return lines that run away from us over the surface; from above they are straight."""
    wide = 1.0 if line <= stage.top else 0.45
    return [((u * wide, line), (u * 1.3 if wide < 1 else u, 1.12)) for u in np.linspace(-2.6, 2.6, count).tolist()]


def _wood(stage: Stage, look: Look, line: float, plate: Plate, patch: Patch, tone: str = "a8713e") -> None:
    _base(plate, look, patch, line, tone, (9.0, 6, 0.1))
    joints = [stroke([start, end], 0.003, 0.008) for start, end in _rays(stage, line, 17)]
    plate.tint(plate.shapes(joints), look.palette.ink, 0.5)


def _dark_wood(stage: Stage, look: Look, line: float, plate: Plate, patch: Patch) -> None:
    _wood(stage, look, line, plate, patch, "5a3620")


def _marble(_stage: Stage, look: Look, line: float, plate: Plate, patch: Patch, tone: str = "ecebe8") -> None:
    _base(plate, look, patch, line, tone, (2.0, 3, 0.05))
    rows, columns, mask = patch
    noise = scenery.cloud_noise(mask.shape, look.chance(82), 3.2, 4)
    veins = np.exp(-(((noise - 0.5) / 0.02) ** 2)) + 0.6 * np.exp(-(((noise - 0.62) / 0.012) ** 2))
    dark = tone != "ecebe8"
    vein = mix(_WHITE, _tone(look, "d8b878"), 0.3) if dark else _tone(look, "70747c")
    plate.tint((rows, columns, mask * np.clip(veins, 0, 1)), vein, 0.6)


def _black_marble(stage: Stage, look: Look, line: float, plate: Plate, patch: Patch) -> None:
    _marble(stage, look, line, plate, patch, "16171b")


def _gingham(stage: Stage, look: Look, line: float, plate: Plate, patch: Patch) -> None:
    """Lay a cloth with red and white checks."""
    _base(plate, look, patch, line, "f6f2ea", (3.0, 4, 0.03))
    rays = _rays(stage, line, 37)
    strips = [np.array([a[0], b[0], b[1], a[1]]) for a, b in zip(rays[::2], rays[1::2], strict=False)]
    above = line <= stage.top
    levels = np.linspace(0, 1, 17) if above else np.linspace(0, 1, 13) ** 1.7
    rows = (line + levels * (1.12 - line)).tolist()
    bands = [box(-stage.edge, a, stage.edge, b) for a, b in zip(rows[::2], rows[1::2], strict=False)]
    red = _tone(look, "d8303a")
    plate.tint(plate.shapes(strips), red, 0.5)
    plate.tint(plate.shapes(bands), red, 0.5)


def _snow(stage: Stage, look: Look, line: float, plate: Plate, patch: Patch) -> None:
    _base(plate, look, patch, line, "f2f6fc", (4.0, 4, 0.06))
    for number, x in enumerate(np.linspace(-stage.edge, stage.edge, 5).tolist()):
        crest = (x, line - 0.05 - 0.02 * (number % 2))
        heap = spline([(x - 0.6, line + 0.06), crest, (x + 0.6, line + 0.06)], steps=10)
        plate.fill(plate.shape(heap), _tone(look, "eef4fc"))
    chance = look.chance(83)
    spots = chance.uniform((-stage.edge, line), (stage.edge, 1.0), (70, 2)).tolist()
    plate.light(plate.shapes([ellipse((u, v), 0.0035, 0.0035, steps=8) for u, v in spots]), _WHITE, 0.9)


def _sand(stage: Stage, look: Look, line: float, plate: Plate, patch: Patch) -> None:
    _base(plate, look, patch, line, "e2c084", (1.2, 5, 0.06))
    ripples = []
    for v in (line + (1.1 - line) * np.linspace(0.06, 0.95, 7) ** 1.4).tolist():
        xs = np.linspace(-stage.edge, stage.edge, 15)
        way = [(float(u), v + 0.012 * math.sin(u * 6 + v * 40)) for u in xs]
        ripples.append(stroke(spline(way, closed=False), 0.004 + 0.012 * (v - line)))
    plate.tint(plate.shapes(ripples), _tone(look, "a8804c"), 0.45)


def _cracked(stage: Stage, look: Look, line: float, plate: Plate, patch: Patch) -> None:
    """Lay dry earth that has cracked into plates, larger near us."""
    _base(plate, look, patch, line, "c09060", (3.0, 5, 0.1))
    chance, rows, cols = look.chance(85), 7, 12
    down = line + (1.12 - line) * np.linspace(0.0, 1.0, rows) ** (1.0 if line <= stage.top else 1.5)
    knots = [[(float(u) * (0.7 + 0.5 * k / rows) + float(a), float(v) + float(b) * (0.4 + k / rows))
              for u, (a, b) in zip(np.linspace(-stage.edge * 1.5, stage.edge * 1.5, cols) + 0.09 * (k % 2),
                                   chance.uniform((-0.06, -0.03), (0.06, 0.03), (cols, 2)), strict=True)]
             for k, v in enumerate(down.tolist())]  # fmt: skip
    cracks = [
        stroke([a, b], 0.004 + 0.012 * k / rows) for k, row in enumerate(knots) for a, b in itertools.pairwise(row)
    ]
    cracks += [stroke([a, b], 0.004 + 0.012 * k / rows) for k, (one, two) in enumerate(itertools.pairwise(knots))
               for a, b in zip(one, two, strict=True)]  # fmt: skip
    plate.tint(plate.shapes(cracks), _tone(look, "4a2c18"), 0.85)


def _moss(stage: Stage, look: Look, line: float, plate: Plate, patch: Patch) -> None:
    """Let a stream run behind a rock that is full of moss."""
    _base(plate, look, patch, line, "7aa8b0", (7.0, 4, 0.1))
    chance = look.chance(84)
    glints = chance.uniform((-stage.edge, line), (stage.edge, line + 0.1), (40, 2)).tolist()
    plate.light(plate.shapes([ellipse((u, v), 0.05, 0.003) for u, v in glints]), _WHITE, 0.5)
    for u, v, r in ((-0.75, line + 0.03, 0.14), (0.72, line + 0.02, 0.17), (0.2, line, 0.08)):
        stone = plate.shape(ellipse((u, v), r, r * 0.6))
        plate.solid(stone, _tone(look, "3c4440"), _tone(look, "8a928c"), (look.light, -0.7), round_=0.06)
    rock = spline([(-1.3, 1.3), (-1.0, line + 0.2), (-0.5, line + 0.12), (0.2, line + 0.1), (0.8, line + 0.15),
                   (1.2, line + 0.26), (1.3, 1.3)], steps=8)  # fmt: skip
    plate.solid(plate.shape(rock), _tone(look, "2c4418"), _tone(look, "6a9a34"), (look.light, -0.8), round_=0.12)
    tufts = chance.uniform((-1.1, line + 0.16), (1.1, 1.05), (110, 2)).tolist()
    for natural, part in (("8ab83c", tufts[:60]), ("4a7424", tufts[60:])):
        plate.fill(plate.shapes([ellipse((u, v), 0.035, 0.018) for u, v in part]), _tone(look, natural), 0.6)


def _bonnet(_stage: Stage, look: Look, line: float, plate: Plate, _patch: Patch) -> None:
    """Put the windscreen of a car and its shining bonnet before it."""
    p = look.palette
    glass = np.array([(-0.62, line - 0.34), (0.62, line - 0.34), (0.86, line + 0.02), (-0.86, line + 0.02)])
    roof = spline([(-0.7, line - 0.33), (-0.4, line - 0.45), (0.4, line - 0.45), (0.7, line - 0.33)], steps=8)
    red = _tone(look, "c8202c")
    plate.solid(plate.shape(roof), red * 0.5, red, (look.light, -0.8), round_=0.06)
    plate.solid(plate.shape(glass), _tone(look, "1c2a38"), _tone(look, "4a6a84"), (look.light, -0.8), round_=0.05)
    plate.light(plate.shape([(-0.3, line - 0.33), (-0.05, line - 0.33), (-0.3, line), (-0.62, line)]), p.cool, 0.3)
    for side in (-1, 1):
        plate.fill(plate.shape(stroke([(side * 0.64, line - 0.36), (side * 0.9, line + 0.02)], 0.035)), red * 0.7)
        plate.solid(plate.shape(ellipse((side * 1.0, line - 0.06), 0.09, 0.055)), red * 0.5, red, (look.light, -0.8))
    hood = spline([(-1.5, 1.3), (-1.25, line + 0.14), (-0.8, line + 0.01), (0, line - 0.02), (0.8, line + 0.01),
                   (1.25, line + 0.14), (1.5, 1.3)], steps=8)  # fmt: skip
    plate.solid(plate.shape(hood), red * 0.55, mix(red, p.key, 0.12), (look.light, -0.8), round_=0.3, rim=p.key * 0.5)
    creases = [stroke([(side * 0.42, line + 0.02), (side * 0.75, 1.1)], 0.006, 0.012) for side in (-1, 1)]
    plate.tint(plate.shapes(creases), red * 0.3, 0.6)
    rows, columns, mask = plate.shape(ellipse((look.light * 0.3, line + 0.12), 0.5, 0.03), 0.05)
    plate.light((rows, columns, soften(mask, 0.015 * plate.unit)), _WHITE, 0.5)


def _lit_stage(stage: Stage, look: Look, _line: float, plate: Plate, patch: Patch) -> None:
    """Put a round podium into the light of one lamp."""
    asked = look.first(_PAPERS)
    tone = _tone(look, _PAPERS[asked]) if asked else _tone(look, "1a1c24")
    plate.fill(plate.shape(box(-stage.edge, stage.top, stage.edge, 1.2)), tone * (0.62 if asked else 1.0))
    middle = look.side * stage.half * 0.24 * (look.count == 1) * (stage.half > 0.7)
    cone = [(middle - 0.05, stage.top), (middle + 0.05, stage.top), (middle + 0.5, 0.9), (middle - 0.5, 0.9)]
    rows, columns, mask = plate.shape(np.array(cone), 0.1)
    plate.light((rows, columns, soften(mask, 0.03 * plate.unit)), _WHITE, 0.2)
    plate.fill(patch, tone * (0.5 if asked else 0.7))
    base = mix(tone, _WHITE, 0.6 if asked else 0.45)
    top = {"close": 0.93, "wide": 0.79, "over": 0.88}.get(look.size, 0.85)
    half = 0.6 if look.size != "wide" else 0.4
    plate.fill(plate.shape(box(middle - half, top, middle + half, 1.3)), base * 0.6)
    plate.fill(plate.shape(ellipse((middle, top - 0.005), half, 0.085, steps=64)), base)
    rows, columns, mask = plate.shape(ellipse((middle, top), half * 0.8, 0.06), 0.05)
    plate.light((rows, columns, soften(mask, 0.02 * plate.unit)), _WHITE, 0.3)


def _window(stage: Stage, look: Look, line: float, plate: Plate, patch: Patch) -> None:
    """Put a window with the day behind it, and its white sill."""
    p = look.palette
    if line > stage.top:
        plate.fill(plate.shape(box(-0.72, stage.top, 0.72, line)), mix(p.sky_mid, p.horizon, 0.5))
        green = _tone(look, "7aa85a")
        trees = [ellipse((u, line - 0.02), 0.3, 0.14) for u in (-0.5, -0.1, 0.4)]
        plate.fill(plate.shapes(trees), mix(green, p.haze, 0.4))
        plate.blur(0.008)
        bars = [box(u - 0.02, stage.top, u + 0.02, line) for u in (-0.72, 0.0, 0.72)]
        bars += [box(-0.72, 0.2, 0.72, 0.235), box(-0.74, line - 0.03, 0.74, line)]
        plate.solid(plate.shapes(bars), _tone(look, "b8bcc0"), _tone(look, "f4f6f8"), (look.light, -0.6), round_=0.01)
    _base(plate, look, patch, line, "f0efec", (3.0, 3, 0.03))


def _water(stage: Stage, look: Look, line: float, plate: Plate, patch: Patch) -> None:
    """Lay still water with the sky in it, and rings."""
    _base(plate, look, patch, line, "7a9cb4", (6.0, 4, 0.14))
    middle = look.side * stage.half * 0.24
    rings = [ellipse((middle, 0.88), r, r * 0.18, steps=60) for r in (0.34, 0.5, 0.7)]
    lines = [stroke(np.concatenate([ring, ring[:2]]), 0.006) for ring in rings]
    plate.light(plate.shapes(lines), _WHITE, 0.4)


def _stone(_stage: Stage, look: Look, line: float, plate: Plate, patch: Patch) -> None:
    _base(plate, look, patch, line, "8a8e92", (2.0, 6, 0.16))


def _silk(stage: Stage, look: Look, line: float, plate: Plate, patch: Patch) -> None:
    """Lay cloth in folds."""
    _base(plate, look, patch, line, _PAPERS.get(look.first(_PAPERS), "8a1c34"), (2.0, 2, 0.02))
    for number, (start, end) in enumerate(_rays(stage, line, 11)):
        bend = ((start[0] + end[0]) / 2 + 0.14 * (-1) ** number, (start[1] + end[1]) / 2)
        fold = stroke(spline([start, bend, end], closed=False), 0.02, 0.09)
        rows, columns, mask = plate.shape(fold, 0.05)
        mask = soften(mask, 0.02 * plate.unit)
        plate.tint((rows, columns, mask), _WHITE if number % 2 else look.palette.ink, 0.3)


_TOPS: dict[str, Callable[[Stage, Look, float, Plate, Patch], None]] = {
    "top podium": _lit_stage,
    "top bonnet": _bonnet,
    "top moss": _moss,
    "top gingham": _gingham,
    "top black marble": _black_marble,
    "top marble": _marble,
    "top dark wood": _dark_wood,
    "top silk": _silk,
    "top window": _window,
    "top water": _water,
    "top snow": _snow,
    "top stage": _lit_stage,
    "top wood": _wood,
    "top stone": _stone,
    "top sand": _sand,
    "top cracked earth": _cracked,
}
_BEHIND = {"top moss": "green", "top snow": "mountains", "top sand": "desert",
           "top cracked earth": "desert", "top bonnet": "green",
           "top gingham": "green"}  # fmt: skip
_PAPERS = {
    "on pink": "f0a8bc", "on blue": "3a6cb8", "on green": "3a8a5c", "on yellow": "f2c230", "on purple": "6a3a9a",
    "on red": "b01c2c", "on orange": "e87a24", "on mint": "a8e0cc", "on teal": "127878", "on beige": "e8dcc4",
    "on grey": "8a9098",
    "on black": "1a1a20",
}  # fmt: skip
