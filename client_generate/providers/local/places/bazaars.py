"""A covered bazaar: pointed arches behind one another, hanging lamps, heaps of spices, people who stroll."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Point, box, ellipse, spline
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import passers

_SPICES = ("d8401c", "f0b020", "c87820", "7a9a2c", "a83060", "e8d070")
_LAMPS = ("f0b040", "38b0a8", "d8503c", "6a60c8", "f0d060")


def bazaar(stage: Stage, look: Look) -> None:
    """Draw the alley: a bright end, three arches towards us, stalls on both sides."""
    gone, warm = (look.side * stage.half * 0.06, 0.46 if look.size != "aerial" else 0.3), colour("f8d898")
    stone = mix(colour("c89a68"), look.palette.key, 0.1)
    stage.gradient(0.0, [(stage.top, warm), (gone[1], mix(warm, colour("ffffff"), 0.5)), (stage.bottom, stone * 0.6)])
    back = stage.plates[-1]
    floor = [(gone[0] - 0.06, gone[1] + 0.06), (gone[0] + 0.06, gone[1] + 0.06), (stage.edge, 1.1), (-stage.edge, 1.1)]
    back.fill(back.shape(floor), stone * 0.62)
    for number, size in enumerate((0.16, 0.3, 0.56)):
        _arch(stage, look, gone, size, stone * (0.9 - 0.26 * number))
        _stalls(stage, look, gone, size)
        _lamps(stage, gone, size)
        if number < 2 and look.people != 0:
            _strollers(stage, look, gone, size)


def _arch(stage: Stage, look: Look, gone: Point, size: float, tone: Pixels) -> None:
    """Put a wall with a pointed arch, `size` half as wide as it is open."""
    (x, y), plate, e = gone, stage.plate(0.2 + size * 0.5), stage.edge + 0.1
    foot, spring, top = y + size * 0.62, y - size * 0.3, y - size * 0.95
    side = [(x - size, foot), (x - size, spring), (x - size * 0.8, y - size * 0.66), (x, top)]
    opening = np.concatenate(
        [spline(side, closed=False), [(2 * x - u, v) for u, v in spline(side, closed=False)[::-1]]]
    )
    for way in (-1, 1):
        half = opening[: len(opening) // 2] if way < 0 else opening[len(opening) // 2 :][::-1]
        wall = np.concatenate([half, [(x, stage.top), (way * e, stage.top), (way * e, foot)]])
        plate.solid(plate.shape(wall), tone * 0.55, tone, (-look.light, 0.3), round_=0.02 + 0.05 * size)


def _stalls(stage: Stage, look: Look, gone: Point, size: float) -> None:
    """Put bowls heaped with spices and bolts of cloth on both sides."""
    (x, y), chance = gone, look.chance(int(1500 + size * 100))
    cut = Cutouts(stage.plate(0.22 + size * 0.5), (look.light, -0.7))
    for way in (-1, 1):
        for n in range(4):
            at = (x + way * size * (0.92 + 0.3 * n), y + size * (0.5 + 0.08 * n))
            r, tone = size * 0.15, colour(_SPICES[int(chance.integers(6))])
            heap = [
                (at[0] - r, at[1]),
                (at[0] - r * 0.4, at[1] - r * 0.7),
                (at[0], at[1] - r * 1.25),
                (at[0] + r * 0.4, at[1] - r * 0.7),
                (at[0] + r, at[1]),
            ]
            cut.solid(
                [box(at[0] - r * 1.2, at[1], at[0] + r * 1.2, at[1] + r * 1.6)],
                colour("4a2c18"),
                colour("8a5a34"),
                r * 0.3,
            )
            cut.solid([np.array(heap)], tone * 0.6, tone, r * 0.5)
            cloth = colour(_LAMPS[(n + way) % 5]) * 0.8
            u, v = at[0] + way * size * 0.1, y - size * 0.3
            cut.solid([box(u - r * 0.6, v, u + r * 0.6, v + size * 0.46)], cloth * 0.6, cloth, r * 0.3)
    cut.lay()


def _lamps(stage: Stage, gone: Point, size: float) -> None:
    """Hang coloured lamps that glow."""
    (x, y), plate = gone, stage.plate(0.24 + size * 0.5)
    for n, u in enumerate((-0.55, -0.2, 0.22, 0.58)):
        tone, r = colour(_LAMPS[(n + int(size * 10)) % 5]), size * 0.1
        at = (x + u * size, y - size * (0.5 - 0.12 * math.cos(n * 2.0)))
        plate.fill(plate.shape(box(at[0] - 0.002, stage.top, at[0] + 0.002, at[1] - r)), colour("3a2414"))
        plate.glow(at, r * 3.2, tone, 0.5)
        plate.solid(
            plate.shape(ellipse(at, r * 0.8, r)),
            tone * 0.7,
            mix(tone, colour("ffffff"), 0.5),
            (0.0, -1.0),
            round_=r * 0.6,
        )


def _strollers(stage: Stage, look: Look, gone: Point, size: float) -> None:
    plate, chance = stage.plate(0.25 + size * 0.5), look.chance(1510)
    people = [
        (
            passers.passer(look, chance, front=n == 1),
            (gone[0] + u * size, gone[1] + size * (0.66 + 0.1 * n)),
            size * 0.95,
        )
        for n, u in enumerate((-0.35, 0.3))
    ]
    passers.row(plate, look, people)
