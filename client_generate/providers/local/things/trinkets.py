"""Small things that are sold: perfume, lipstick, laptop, candle, gift box, plant, camera."""

from __future__ import annotations

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.scenery import leaf
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.things.wares import rounded

_WHITE = np.ones(3, np.float32)


def _tone(look: Look, usual: str) -> Pixels:
    tone = colour(usual) if look.paint is None else look.paint
    return mix(tone, look.palette.key, 0.1) * (1.0 if look.palette.bright else 0.75)


def _solid(plate: Plate, look: Look, points: Pixels | list[Point], tone: Pixels, soft: float) -> None:
    lit = mix(tone, look.palette.key, 0.35)
    plate.solid(plate.shape(points, 0.02), tone * 0.5, lit, (look.light, -0.8), round_=soft, rim=look.palette.key * 0.5)


def perfume(plate: Plate, look: Look, foot: Point, tall: float) -> None:
    """Draw a flacon: thick glass, a warm liquid, a golden collar, a dark cap."""
    (x, y), k = foot, tall * 0.9
    half, liquid, gold = k * 0.33, _tone(look, "e0a070"), _tone(look, "d8b060")
    _solid(plate, look, box(x - half, y - k * 0.66, x + half, y, 0.05 * k), mix(liquid, _WHITE, 0.55), 0.06 * k)
    inner = box(x - half * 0.84, y - k * 0.54, x + half * 0.84, y - k * 0.06, 0.03 * k)
    _solid(plate, look, inner, liquid, 0.1 * k)
    plate.light(plate.shape(box(x - half * 0.7, y - k * 0.6, x - half * 0.5, y - k * 0.08, 0.01)), _WHITE, 0.4)
    label = box(x - half * 0.44, y - k * 0.4, x + half * 0.44, y - k * 0.2, 0.01)
    plate.fill(plate.shape(label), mix(_WHITE, look.palette.key, 0.15), 0.9)
    lines = [box(x - half * 0.3, y - k * v, x + half * 0.3, y - k * (v - 0.015)) for v in (0.33, 0.28)]
    plate.fill(plate.shapes(lines), colour("3a2c28"))
    collar = box(x - half * 0.34, y - k * 0.75, x + half * 0.34, y - k * 0.655)
    rounded(plate, look, plate.shape(collar), x, half * 0.34, gold)
    cap = box(x - half * 0.46, y - k * 1.02, x + half * 0.46, y - k * 0.74, 0.025 * k)
    rounded(plate, look, plate.shape(cap), x, half * 0.46, _tone(look, "3c3238"))


def lipstick(plate: Plate, look: Look, foot: Point, tall: float) -> None:
    """Draw an open lipstick."""
    (x, y), k = foot, tall * 0.85
    half, red = k * 0.13, _tone(look, "b81e34")
    rounded(plate, look, plate.shape(box(x - half, y - k * 0.45, x + half, y, 0.01)), x, half, _tone(look, "26222a"))
    ring = box(x - half * 0.86, y - k * 0.62, x + half * 0.86, y - k * 0.44)
    rounded(plate, look, plate.shape(ring), x, half * 0.86, _tone(look, "d8b060"))
    wax = [(x - half * 0.72, y - k * 0.61), (x - half * 0.72, y - k * 0.9), (x - half * 0.3, y - k)]
    wax += [(x + half * 0.4, y - k * 0.9), (x + half * 0.72, y - k * 0.78), (x + half * 0.72, y - k * 0.61)]
    rounded(plate, look, plate.shape(wax), x, half * 0.72, red)


def laptop(plate: Plate, look: Look, foot: Point, tall: float) -> None:
    """Draw an open laptop, its screen on."""
    (x, y), k = foot, tall
    steel = _tone(look, "b8bcc4")
    _solid(plate, look, box(x - k * 0.52, y - k * 0.76, x + k * 0.52, y - k * 0.08, 0.03 * k), steel * 0.5, 0.02 * k)
    screen = box(x - k * 0.49, y - k * 0.73, x + k * 0.49, y - k * 0.12, 0.01)
    plate.fill(plate.shape(screen), mix(colour("3a78b8"), _WHITE, 0.25))
    panes = [
        box(x - k * 0.42, y - k * 0.66, x - k * 0.1, y - k * 0.24),
        box(x, y - k * 0.66, x + k * 0.42, y - k * 0.5),
    ]
    plate.fill(plate.shapes([*panes, box(x, y - k * 0.44, x + k * 0.3, y - k * 0.4)]), _WHITE, 0.8)
    base = [(x - k * 0.52, y - k * 0.09), (x + k * 0.52, y - k * 0.09), (x + k * 0.64, y), (x - k * 0.64, y)]
    _solid(plate, look, base, steel, 0.03 * k)
    keys = [(x - k * 0.44, y - k * 0.075), (x + k * 0.44, y - k * 0.075), (x + k * 0.5, y - k * 0.035)]
    plate.fill(plate.shape([*keys, (x - k * 0.5, y - k * 0.035)]), steel * 0.35)


def candle(plate: Plate, look: Look, foot: Point, tall: float) -> None:
    """Draw a thick candle that burns."""
    (x, y), k = foot, tall * 0.8
    half = k * 0.24
    rounded(
        plate, look, plate.shape(box(x - half, y - k * 0.66, x + half, y, 0.02 * k)), x, half, _tone(look, "f0e2c8")
    )
    plate.fill(plate.shape(ellipse((x, y - k * 0.66), half, 0.05 * k)), colour("ffedc4"))
    plate.fill(plate.shape(stroke([(x, y - k * 0.66), (x, y - k * 0.74)], 0.012 * k)), colour("2a2220"))
    flame = spline([(x, y - k * 0.98), (x + k * 0.05, y - k * 0.8), (x, y - k * 0.72), (x - k * 0.05, y - k * 0.8)])
    plate.fill(plate.shape(flame), colour("ffd070"))
    plate.glow((x, y - k * 0.82), 0.5 * k, colour("ffc060"), 0.6)


def gift(plate: Plate, look: Look, foot: Point, tall: float) -> None:
    """Draw a wrapped box with a ribbon and its bow."""
    (x, y), k = foot, tall * 0.8
    paper, silk = _tone(look, "f0e6d8"), _tone(look, "c03040")
    _solid(plate, look, box(x - k * 0.42, y - k * 0.62, x + k * 0.42, y, 0.01), paper, 0.06 * k)
    _solid(
        plate,
        look,
        box(x - k * 0.46, y - k * 0.74, x + k * 0.46, y - k * 0.58, 0.01),
        mix(paper, _WHITE, 0.3),
        0.03 * k,
    )
    _solid(plate, look, box(x - k * 0.07, y - k * 0.74, x + k * 0.07, y), silk, 0.03 * k)
    for side in (-1, 1):
        bow = [(x, y - k * 0.74), (x + side * k * 0.2, y - k * 0.95), (x + side * k * 0.34, y - k * 0.84)]
        _solid(plate, look, spline([*bow, (x + side * k * 0.24, y - k * 0.75)]), silk, 0.05 * k)
    _solid(plate, look, ellipse((x, y - k * 0.77), k * 0.06, k * 0.05), silk * 0.9, 0.03 * k)


def plant(plate: Plate, look: Look, foot: Point, tall: float) -> None:
    """Draw a green plant in a clay pot."""
    (x, y), k = foot, tall
    green = _tone(look, "4c8a4c") if look.paint is None else colour("4c8a4c")
    for number, turn in enumerate((-2.5, -0.65, -2.15, -1.0, -1.85, -1.3, -1.57)):
        shape = leaf((x, y - k * 0.38), k * (0.42 + 0.03 * number), turn, 0.26)
        _solid(plate, look, shape, green * (0.75 + 0.05 * number), 0.03 * k)
    clay = _tone(look, "b8643c")
    pot = [(x - k * 0.24, y - k * 0.36), (x + k * 0.24, y - k * 0.36), (x + k * 0.17, y), (x - k * 0.17, y)]
    rounded(plate, look, plate.shape(pot), x, k * 0.24, clay)
    rounded(plate, look, plate.shape(box(x - k * 0.27, y - k * 0.43, x + k * 0.27, y - k * 0.34)), x, k * 0.27, clay)


def camera(plate: Plate, look: Look, foot: Point, tall: float) -> None:
    """Draw a camera from before, its lens towards us."""
    (x, y), k = foot, tall * 0.85
    dark, steel = _tone(look, "2a2a30"), _tone(look, "a8acb4")
    _solid(plate, look, box(x - k * 0.2, y - k * 0.76, x + k * 0.2, y - k * 0.5, 0.04 * k), steel, 0.04 * k)
    _solid(plate, look, box(x - k * 0.56, y - k * 0.62, x + k * 0.56, y, 0.06 * k), dark, 0.05 * k)
    plate.fill(plate.shape(box(x - k * 0.56, y - k * 0.6, x + k * 0.56, y - k * 0.48, 0.03 * k)), steel)
    for part, tone in ((0.27, steel), (0.23, dark * 0.6), (0.15, colour("2c4a72")), (0.07, dark * 0.4)):
        _solid(plate, look, ellipse((x, y - k * 0.29), k * part, k * part), tone, 0.05 * k)
    plate.light(plate.shape(ellipse((x - k * 0.07, y - k * 0.36), k * 0.035, k * 0.03)), _WHITE, 0.8)
