"""What every kind of big interior has: its size in metres, its colours, its lamps, windows along a wall."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.perspective import Boxes, Shell, dim
from client_generate.providers.local.drawing.stage import Look

WHITE = np.ones(3, np.float32)


class Site(msgspec.Struct, frozen=True):
    """Where a room is filled: its things, the plate of its walls, the room itself, the look."""

    boxes: Boxes
    walls: Plate
    room: Shell
    look: Look


Filler = Callable[[Site], None]


class Kind(msgspec.Struct, frozen=True):
    """A kind of interior; sizes in metres.

    `tones` are floor, wall, ceiling; `lamps` where rows of lights hang, `lamp` half their width and their length,
    `every` how far apart; `free` between which x somebody can stand.
    """

    name: str
    wide: float
    high: float
    deep: float
    tones: tuple[Pixels, Pixels, Pixels]
    fill: Filler
    lamps: tuple[float, ...] = (0.0,)
    lamp: tuple[float, float] = (0.3, 1.2)
    every: float = 3.0
    glossy: bool = False
    free: tuple[float, float] = (-1.0, 1.0)


def tones(*texts: str) -> tuple[Pixels, Pixels, Pixels]:
    """Return the colours of floor, wall and ceiling."""
    floor, wall, ceiling = (colour(text) for text in texts)
    return floor, wall, ceiling


def span(one: float, other: float) -> tuple[float, float]:
    """Return two ends in order."""
    return min(one, other), max(one, other)


def tone_of(look: Look, text: str, dark: float = 0.0) -> Pixels:
    """Return a natural colour as it looks under these lamps."""
    return dim(look.palette, colour(text), dark if look.palette.bright else dark * 0.5 + 0.25)


def windows(walls: Plate, boxes: Boxes, x: float, v: tuple[float, float], step: float, look: Look) -> None:
    """Let light in through a row of windows along one wall."""
    p, view = look.palette, boxes.view
    panes, bars = [], []
    for z in np.arange(1.2, view.deep - 0.6, step).tolist():
        end = z + step * 0.72
        panes.append([view.at(x, v[0], z), view.at(x, v[1], z), view.at(x, v[1], end), view.at(x, v[0], end)])
        middle, half = (z + end) / 2, (v[0] + v[1]) / 2
        bars.append(
            [
                view.at(x, v[0], middle - 0.03),
                view.at(x, v[1], middle - 0.03),
                view.at(x, v[1], middle + 0.03),
                view.at(x, v[0], middle + 0.03),
            ]
        )
        bars.append(
            [
                view.at(x, half - 0.03, z),
                view.at(x, half + 0.03, z),
                view.at(x, half + 0.03, end),
                view.at(x, half - 0.03, end),
            ]
        )
    day = mix(p.horizon, WHITE, 0.5) if p.bright else mix(p.cool, p.horizon, 0.35) * 0.8
    walls.fill(walls.shapes(panes), day)
    walls.fill(walls.shapes(bars), mix(p.ambient, p.ink, 0.4))
    walls.glow(view.at(x, half, view.deep * 0.3), 0.5, day, 0.25 if p.bright else 0.12)
