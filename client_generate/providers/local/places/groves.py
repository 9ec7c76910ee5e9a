"""Trees that stand for a whole country: a bamboo grove, an acacia before a storm."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, ellipse
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import figures
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import habitats, lands
from client_generate.providers.local.places.staging import WHITE

_TALL = {"wide": 0.34, "medium": 0.56, "close": 0.78, "over": 0.62, "aerial": 0.16}


def people(stage: Stage, look: Look, foot: float, part: float = 0.0) -> None:
    """Put those whom the words name on the way before us, nobody where they name nobody."""
    if look.people == 0 or not look.cast:
        return
    tall = _TALL[look.size]
    at = (look.side * stage.half * part, min(max(foot, 0.3) + tall * 0.5, 0.96))
    figures.company(stage.plate(0.55), look, at, tall, facing=look.framed)


def _way(plate: Plate, look: Look, top: float, tone: Pixels, wide: float) -> None:
    """Lay a path of flat stones that goes from the middle of the ground to us."""
    stones: list[Pixels] = []
    for n in range(12):
        t = (n / 11) ** 1.7
        y, half = top + (1.1 - top) * t, wide * (0.1 + 0.9 * t)
        x = look.side * 0.1 * math.sin(n * 0.8) * (1 - t)
        stones.append(ellipse((x, y), half, half * 0.2 + 0.006, steps=24))
    plate.solid(plate.shapes(stones), tone * 0.6, mix(tone, look.palette.key, 0.2), (look.light, -1), round_=0.01)


def bamboo(stage: Stage, look: Look) -> None:
    """Draw a way of stones through high bamboo, who walks there."""
    line = habitats.bamboo(stage, look)
    stone = graded(colour("b4b0a4"), look)
    _way(stage.plate(0.35), look, line + 0.06, stone, 0.24 if look.size != "aerial" else 0.14)
    p, tone = look.palette, graded(colour("5a9034"), look)
    cut = Cutouts(stage.plate(0.5), (look.light, -0.1))
    step, wide = stage.half * 0.24, 0.03 if look.size != "aerial" else 0.016
    for n in range(4):
        for side in (-1, 1):
            x = side * (stage.half * 0.34 + n * step) + 0.03 * math.sin(n * 5.0 + side)
            w = wide * (1.0 + 0.25 * (n % 2))
            foot = line + 0.14 + 0.1 * n
            shade = mix(tone, p.ink, 0.12 * (n % 3))
            shape = np.array([(x - w, stage.top - 0.1), (x + w, stage.top - 0.1), (x + w, foot), (x - w, foot)])
            cut.solid([shape], shade * 0.5, shade * 1.15, w * 0.9)
            for y in np.arange(0.06 + 0.05 * (n % 3), foot, 0.21).tolist():
                cut.fill([ellipse((x, y), w * 1.12, 0.007, steps=12)], mix(shade, WHITE, 0.3))
    cut.lay()
    stage.plates[0].glow((look.light * 0.2, 0.1), 0.9, p.key, 0.35)
    people(stage, look, line + 0.2)


def acacia(stage: Stage, look: Look) -> None:
    """Draw one great acacia on a dry plain, storm clouds over it."""
    p, line = look.palette, {"aerial": 0.34, "close": 0.72}.get(look.size, 0.74)
    storm = look.has("storm", "storm clouds") or "rain" in look.weather
    scenery.sky(stage, look, line, sun=None if storm else lands.sun_of(stage, look, line - 0.16))
    if storm:
        _storm(stage, look, line)
    scenery.ridge(stage, look, 0.08, line + 0.01, 0.05, 0.62, salt=3)
    straw = mix(graded(colour("d0a04c"), look), p.ground, 0.2)
    for x, y, tall, fog in ((-0.86, 0.02, 0.1, 0.45), (0.9, 0.025, 0.13, 0.4)):
        habitats.acacia(stage.plate(0.14), look, (look.side * x * stage.half, line + y), tall, fog)
    lands.ground(stage, look, 0.3, line + 0.02, mix(straw, p.key, 0.3), mix(straw, p.ink, 0.35))
    habitats.tufts(stage, look, line, "d8b060", 1.4)
    tall = {"wide": 0.5, "medium": 0.62, "close": 0.8, "over": 0.44, "aerial": 0.34}[look.size]
    at = (look.side * stage.half * 0.24, line + (0.1 if look.size != "aerial" else 0.26))
    habitats.acacia(stage.plate(0.45), look, at, tall, 0.0)


def _storm(stage: Stage, look: Look, line: float) -> None:
    """Pile dark clouds up over the horizon, their edges lit."""
    p, chance = look.palette, look.chance(1301)
    for n, (near, part) in enumerate(((0.03, 0.35), (0.05, 0.6))):
        cut, tone = Cutouts(stage.plate(near), (look.light, -0.8)), mix(mix(p.cool, p.ink, part), p.haze, 0.1)
        for _ in range(46):
            x = float(chance.uniform(-stage.edge, stage.edge))
            y = line - 0.62 + 0.3 * n + float(chance.uniform(-0.12, 0.12)) + 0.1 * math.cos(3 * x)
            r = float(chance.uniform(0.09, 0.2))
            cut.solid([ellipse((x, y), r, r * 0.7, steps=26)], tone, mix(tone, mix(p.key, WHITE, 0.4), 0.3), r * 0.7)
        cut.lay()
        stage.plates[-1].blur(0.006)
