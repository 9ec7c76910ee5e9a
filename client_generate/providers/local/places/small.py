"""Very small places: a flower, a blade of grass, a twig, a web, each before soft light."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, ellipse, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded

_WHITE = np.ones(3, np.float32)


def soft(stage: Stage, look: Look) -> float:
    """Draw soft green light."""
    p = look.palette
    green = graded(colour("6a9a4c"), look)
    plate = stage.gradient(0.0, [(stage.top, mix(green, p.horizon, 0.55)), (stage.bottom, mix(green, p.ink, 0.4))])
    plate.glow((look.light * stage.half * 0.6, 0.1), 0.9, p.key, 0.35)
    scenery.bokeh(plate, look, [p.horizon, green, p.key], 18, stage.top, 0.9, size=0.1)
    return 0.34


def ground(home: str, stage: Stage, look: Look) -> None:
    """Draw what the small animal sits on, in focus."""
    _GROUNDS[home](stage, look)


def _blossom(stage: Stage, look: Look) -> None:
    """Put flowers below and beside: large petals round a yellow middle."""
    tones = ("d8487a", "b06ad0", "f0c040")
    for number, (u, y, size) in enumerate(((0.16, 0.86, 0.24), (-0.5, 0.98, 0.2), (0.74, 1.02, 0.17))):
        flower(stage, look, (look.side * stage.half * u, y), size, tones[number])


def flower(stage: Stage, look: Look, at: tuple[float, float], size: float, tone: str) -> None:
    """Draw a flower seen a little from above, on a stem."""
    plate, p = stage.plate(0.5), look.palette
    green, petal = graded(colour("4c7a34"), look), graded(colour(tone), look)
    stem = spline([at, (at[0] + 0.02, at[1] + 0.3), (at[0] - 0.02, at[1] + 0.7)], closed=False)
    plate.solid(plate.shape(stroke(stem, 0.02)), green * 0.5, green, (look.light, -0.6), round_=0.01)
    shapes = [
        _petal(at, size, 2 * math.pi * (n + 0.5 * ring) / 11, 1.0 - 0.25 * ring) for ring in (0, 1) for n in range(11)
    ]
    for part in (shapes[:11], shapes[11:]):
        plate.solid(plate.shapes(part[::2]), petal * 0.55, mix(petal, p.key, 0.2), (look.light, -0.8), round_=0.02)
        plate.solid(plate.shapes(part[1::2]), petal * 0.5, mix(petal, p.key, 0.12), (look.light, -0.8), round_=0.02)
    gold = graded(colour("e8b02c"), look)
    middle = plate.shape(ellipse(at, size * 0.26, size * 0.15))
    plate.solid(middle, gold * 0.5, mix(gold, p.key, 0.2), (look.light, -0.8), round_=0.03)


def _petal(at: tuple[float, float], size: float, turn: float, long: float) -> Pixels:
    c, s = math.cos(turn), math.sin(turn)

    def on(far: float, aside: float) -> tuple[float, float]:
        return at[0] + (c * far - s * aside) * size * long, at[1] + (s * far + c * aside) * size * long * 0.56

    return spline(
        [on(0.1, 0.0), on(0.55, 0.17), on(0.92, 0.13), on(1.0, 0.0), on(0.92, -0.13), on(0.55, -0.17)], steps=5
    )


def _blade(stage: Stage, look: Look) -> None:
    """Lay a broad blade of grass across the frame, dew on it."""
    plate, p, s = stage.plate(0.5), look.palette, look.side
    e, green = stage.edge + 0.1, graded(colour("6aa83c"), look)
    top = spline([(-e, 0.86 + s * 0.04), (-e * 0.3, 0.755), (e * 0.3, 0.755), (e, 0.86 - s * 0.04)], closed=False)
    low = np.array([(x, y + 0.13) for x, y in top[::-1].tolist()])
    plate.solid(
        plate.shape(np.concatenate([top, low])), green * 0.55, mix(green, p.key, 0.2), (look.light, -0.9), round_=0.05
    )
    veins = [stroke(np.array([(x, y + d) for x, y in top.tolist()]), 0.003) for d in (0.03, 0.06, 0.09)]
    plate.tint(plate.shapes(veins), green * 0.6, 0.5)
    chance = look.chance(91)
    for _ in range(16):
        x = float(chance.uniform(-stage.half, stage.half))
        y = float(np.interp(x, top[:, 0], top[:, 1])) + float(chance.uniform(0.012, 0.1))
        drop(stage, look, (x, y), float(chance.uniform(0.008, 0.022)), plate)


def drop(stage: Stage, look: Look, at: tuple[float, float], r: float, on: Plate | None = None) -> None:
    """Put a drop of water with its gleam."""
    on, p = on or stage.plate(0.55), look.palette
    on.solid(
        on.shape(ellipse(at, r, r)),
        mix(p.horizon, p.ink, 0.3),
        mix(_WHITE, p.horizon, 0.3),
        (-look.light, 0.8),
        round_=r,
        strength=0.7,
    )
    on.light(on.shape(ellipse((at[0] + look.light * r * 0.35, at[1] - r * 0.4), r * 0.25, r * 0.2)), _WHITE, 0.9)


def _twig(stage: Stage, look: Look) -> None:
    """Lay a brown twig across the frame."""
    plate, p = stage.plate(0.5), look.palette
    bark, e = graded(colour("6a4a30"), look), stage.edge + 0.1
    line = spline([(-e, 0.86), (-e * 0.3, 0.82), (e * 0.3, 0.83), (e, 0.8)], closed=False)
    plate.solid(
        plate.shape(stroke(line, 0.1, 0.08)), bark * 0.45, mix(bark, p.key, 0.15), (look.light, -0.9), round_=0.04
    )


def _web(stage: Stage, look: Look) -> None:
    """Hang a spider's web with dew between stalks."""
    web(stage, look, (look.side * stage.half * 0.2, 0.5), 0.62)


def web(stage: Stage, look: Look, at: tuple[float, float], reach: float) -> None:
    """Draw a web round a middle: spokes, sagging threads, drops like pearls."""
    plate, p, chance = stage.plate(0.5), look.palette, look.chance(92)
    angles = [2 * math.pi * n / 16 + float(chance.uniform(-0.07, 0.07)) for n in range(16)]
    far = reach * 1.5
    threads = [stroke([at, (at[0] + math.cos(a) * far, at[1] + math.sin(a) * far)], 0.0022) for a in angles]
    pearls: list[Pixels] = []
    for ring in range(1, 11):
        r = reach * ring / 10
        for a, b in zip(angles, [*angles[1:], angles[0] + 2 * math.pi], strict=True):
            one, two = ((at[0] + math.cos(t) * r, at[1] + math.sin(t) * r) for t in (a, b))
            mid = (at[0] + math.cos((a + b) / 2) * r * 0.92, at[1] + math.sin((a + b) / 2) * r * 0.92)
            line = spline([one, mid, two], closed=False, steps=4)
            threads.append(stroke(line, 0.0018))
            pearls += [ellipse((x, y), 0.0045, 0.0045, steps=10) for x, y in line[::2].tolist()]
    plate.fill(plate.shapes(threads), mix(_WHITE, p.horizon, 0.3), 0.7)
    plate.fill(plate.shapes(pearls), mix(_WHITE, p.key, 0.2), 0.95)


_GROUNDS: dict[str, Callable[[Stage, Look], None]] = {"blossom": _blossom, "blade": _blade, "twig": _twig, "web": _web}
HOMES: dict[str, Callable[[Stage, Look], float]] = dict.fromkeys(_GROUNDS, soft)
