"""Rooms in depth for the View language: walls, floor and ceiling that run to the back, and a pen at any depth."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import Plate
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.places.ground import View, backwall, floor

_NEAR = -5.2  # metres before whom it is about, where walls leave the frame


def layer(view: View, near: float, z: float, x: float = 0.0) -> Pen:
    """Return a pen on a new plate that draws upright things `z` metres behind, right of `x`, u to the right."""
    return Pen(view.stage.plate(near), view.look, view.at(x, 0.0, z), view.metre / view.far(z), 1)


def room(
    view: View, wall: str, ground: str, ceiling: str, *, deep: float = 5.0, wide: float = 4.6, high: float = 3.2,
    shine: float = 0.1,
) -> Pen:  # fmt: skip
    """Build a room that is open towards us, `wide` metres to either side; returns the pen of its back wall."""
    stage, p = view.stage, view.look.palette
    top = view.tone(ceiling)
    stage.gradient(0.0, [(stage.top, mix(top, p.ink, 0.3)), (view.line, top), (1.2, mix(top, p.ink, 0.2))])
    floor(view, 0.04, ground, z=deep, shine=shine)
    plate = backwall(view, 0.06, wall, deep, high)
    tone = view.tone(wall)
    for side in (-1, 1):
        lit = mix(tone, p.key, 0.16) if side != view.look.light else mix(tone, p.ink, 0.34)
        plate.fill(plate.shape(_flank(view, side * wide, high, deep)), lit)
        corner = Pen(plate, view.look, view.at(side * wide, 0, deep), view.metre / view.far(deep), 1)
        plate.tint(plate.shape(corner.line([(0, 0), (0, high)], 0.03)), p.ink, 0.4)
    return Pen(plate, view.look, view.at(0.0, 0.0, deep), view.metre / view.far(deep), 1)


def _flank(view: View, x: float, high: float, deep: float) -> np.ndarray:
    return np.array([view.at(x, 0, deep), view.at(x, high, deep), view.at(x, high, _NEAR), view.at(x, 0, _NEAR)])


def block(view: View, plate: Plate, x: tuple[float, float], y: tuple[float, float], z: tuple[float, float], tone: str,
          top: str = "") -> None:  # fmt: skip
    """Stand a box with its front, its lid and the side that we see."""
    own, p = view.tone(tone), view.look.palette
    (x0, x1), (y0, y1), (z0, z1) = x, y, z
    inner = x0 if view.at(x0, 0, z0)[0] > view.middle else x1 if view.at(x1, 0, z0)[0] < view.middle else None
    if inner is not None:
        flank = [view.at(inner, y0, z0), view.at(inner, y1, z0), view.at(inner, y1, z1), view.at(inner, y0, z1)]
        plate.fill(plate.shape(flank), mix(own, p.ink, 0.42))
    lid = view.tone(top or tone)
    plate.fill(plate.shape(view.quad(x0, z0, x1, z1, y1)), mix(lid, p.key, 0.24))
    plate.solid(plate.shape(view.wall(x0, y0, x1, y1, z0)), own * 0.66, mix(own, p.key, 0.08),
                (view.look.light, -0.8), round_=0.006)  # fmt: skip


def panes(pen: Pen, places: list[float], v: float, wide: float, high: float, frame: str = "f0ece2") -> None:
    """Put windows into a wall: day or night stands in them, and shines in by day."""
    p = pen.look.palette
    day = mix(mix(p.cool, p.horizon, 0.5), WHITE, 0.5) if p.bright else mix(p.cool, p.ink, 0.5)
    for u in places:
        pen.flat([pen.box(u - wide / 2 - 0.07, v - 0.07, u + wide / 2 + 0.07, v + high + 0.07)], frame)
        pen.plate.fill(pen.plate.shape(pen.box(u - wide / 2, v, u + wide / 2, v + high)), day)
        pen.flat([pen.box(u - 0.025, v, u + 0.025, v + high),
                  pen.box(u - wide / 2, v + high * 0.58, u + wide / 2, v + high * 0.58 + 0.05)], frame)  # fmt: skip
        if p.bright:
            pen.plate.glow(pen.at(u, v + high / 2), wide * pen.metre, WHITE, 0.2)


def tubes(view: View, high: float, places: tuple[float, ...] = (-1.6, 1.6), deep: float = 5.0) -> None:
    """Let rows of lamps under the ceiling run to the back."""
    plate = view.stage.plate(0.05)
    white = mix(view.look.palette.key, WHITE, 0.6)
    for x in places:
        for z in np.arange(-2.0, deep - 0.6, 1.5).tolist():
            plate.fill(plate.shape(view.quad(x - 0.22, z, x + 0.22, z + 0.9, high)), white)
            plate.glow(view.at(x, high, z + 0.4), 0.5 * view.metre / view.far(z), white, 0.3)
