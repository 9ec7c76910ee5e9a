"""A narrow alley of an old town: two walls of houses that run away from us, washing between them, a strip of sky."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import figures

_DEPTHS = (0.55, 0.8, 1.1, 1.5, 2.1, 3.0, 4.4)
_WALLS = ("d8b48c", "c8886a", "e0d0b0", "d0a070", "c89c94", "b8a488")
_CLOTHS = ("f2efe6", "5a86b8", "d8605a", "f0d890", "f2efe6", "7aa894")
Place = Callable[[float, float, float], Point]
"""Where a point of the alley (across, up, away) is on the picture."""
_HIGH, _HALF, _EYE = 3.0, 0.52, 0.5


def alley(stage: Stage, look: Look) -> None:
    """Draw the alley as the camera sees it; a low one sees more sky and the washing from below."""
    line = 0.86 if look.has("low") else {"aerial": 0.3, "close": 0.66}.get(look.size, 0.62)
    gone = (-look.side * stage.half * 0.08, line)
    half = _HALF * min(1.0, stage.half / 0.8) * {"medium": 0.85, "close": 0.7}.get(look.size, 1.0)
    scenery.sky(stage, look, line, sun=None)
    plate = stage.plate(0.3)

    def at(x: float, y: float, z: float) -> Point:
        return gone[0] + x * half / z, gone[1] + (_EYE - y) * 0.42 / z

    _stones(plate, look, stage, at(0, 0, 5.0)[1])
    for number, (near, far) in reversed(list(enumerate(pairwise(_DEPTHS)))):
        for side in (-1, 1):
            _house(plate, look, at, side, near if number else 0.25, far, number * 2 + (side > 0))
    _washing(stage, look, at)
    if look.people != 0 and look.cast:
        figures.company(stage.plate(0.6), look, at(0.1, 0.0, 1.5), 0.3)
    scenery.weather(stage, look)


def _stones(plate: Plate, look: Look, stage: Stage, top: float) -> None:
    p = look.palette
    tone = figures.graded(colour("8e8880"), look)
    patch = plate.shape(
        [(-stage.edge, top), (stage.edge, top), (stage.edge, stage.bottom), (-stage.edge, stage.bottom)]
    )
    plate.solid(patch, mix(tone, p.ink, 0.45), mix(tone, p.key, 0.2), (0, -1), round_=0.2)


def _house(plate: Plate, look: Look, at: Place, side: int, near: float, far: float, number: int) -> None:
    """Draw one house front between two depths, its windows and shutters."""
    p = look.palette
    haze, lit = min(0.5, near * 0.11), side != look.light
    high = _HIGH * (0.85 + 0.1 * ((number * 5) % 4))
    wall = mix(figures.graded(colour(_WALLS[(number + look.seed) % len(_WALLS)]), look), p.haze, haze)
    wall = mix(wall, p.key, 0.18) if lit else mix(wall * 0.62, p.sky_mid, 0.08)
    plate.fill(plate.shape([at(side, 0, near), at(side, high, near), at(side, high, far), at(side, 0, far)]), wall)
    span = far - near
    for part in (0.22, 0.62):
        a, b = near + span * part, near + span * (part + 0.2)
        for low in (0.5, 1.25, 2.0):
            pane = [at(side, low, a), at(side, low + 0.42, a), at(side, low + 0.42, b), at(side, low, b)]
            plate.fill(plate.shape(pane), mix(mix(p.ink, wall, 0.3), p.cool, 0.2))
            edge = near + span * (part - 0.07)
            leaf = [at(side, low, edge), at(side, low + 0.42, edge), at(side, low + 0.42, a), at(side, low, a)]
            plate.fill(plate.shape(leaf), mix(wall, colour("3c6a5a"), 0.6) * (1.0 if lit else 0.7))


def _washing(stage: Stage, look: Look, at: Place) -> None:
    """Hang lines of washing between the houses."""
    p, plate = look.palette, stage.plate(0.5)
    for row, (depth, high) in enumerate(((2.4, 2.3), (1.5, 1.9), (0.95, 1.75))):
        line = [at(x, high - 0.1 * (1 - x * x), depth) for x in np.linspace(-1, 1, 12).tolist()]
        under = [(x, y + 0.003) for x, y in line[::-1]]
        plate.fill(plate.shape([*line, *under]), mix(p.ink, p.haze, 0.3))
        for number, x in enumerate(np.linspace(-0.72, 0.62, 6).tolist()):
            tone = figures.graded(colour(_CLOTHS[(number + row * 2) % len(_CLOTHS)]), look)
            top, wide, long = high - 0.1 * (1 - x * x), 0.17, 0.36 + 0.1 * ((number + row) % 3)
            cloth = [at(x, top, depth), at(x + wide, top, depth), at(x + wide, top - long, depth)]
            patch = plate.shape([*cloth, at(x, top - long * 0.94, depth)], 0.01)
            plate.solid(patch, tone * 0.7, mix(tone, p.key, 0.25), (look.light, -0.5), round_=0.02)
