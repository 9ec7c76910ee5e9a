"""Cars and lorries seen from the front, from inside and from above."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, box, capsule, ellipse, spline
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import figures


def car(plate: Plate, look: Look, foot: Point, wide: float) -> None:
    """Draw a car coming towards us; `foot` is the middle between its tyres, `wide` its width."""
    p, light = look.palette, (look.light, -0.8)

    def at(u: float, v: float) -> Point:
        return foot[0] + u * wide, foot[1] - v * wide

    def both(points: list[tuple[float, float]]) -> Pixels:
        return spline([at(u, v) for u, v in points] + [at(-u, v) for u, v in points[::-1]], steps=6)

    paint = _paint(look, mix(p.accent, p.ambient, 0.35) if p.bright else mix(mix(p.cool, p.ambient, 0.6), p.ink, 0.4))
    dark, shine = paint * 0.3, mix(paint, p.key, 0.35 if look.paint is None else 0.2)
    tyres = [box(*at(s * 0.4 - 0.07, 0.2), *at(s * 0.4 + 0.07, -0.005), 0.02 * wide) for s in (-1, 1)]
    plate.fill(plate.shapes(tyres), p.ink)
    cabin = both([(0.0, 0.73), (0.2, 0.725), (0.31, 0.69), (0.4, 0.47), (0.43, 0.4), (0.0, 0.38)])
    plate.solid(plate.shape(cabin, 0.02), dark, shine, light, round_=0.04 * wide, rim=p.key * 0.8)
    glass = both([(0.0, 0.7), (0.18, 0.695), (0.28, 0.665), (0.365, 0.47), (0.0, 0.455)])
    pane = mix(p.ink, p.horizon, 0.24)
    patch = plate.shape(glass)
    plate.solid(patch, pane * 0.6, mix(pane, p.sky_mid, 0.5), light, round_=0.12 * wide)
    _driver(plate, look, at, wide)
    gleam = [at(-0.3, 0.5), at(-0.12, 0.7), at(0.0, 0.7), at(-0.18, 0.46)]
    rows, columns, mask = plate.shape(gleam)
    plate.light((rows, columns, mask), p.horizon, 0.1)
    mirrors = [ellipse(at(s * 0.49, 0.47), 0.055 * wide, 0.032 * wide) for s in (-1, 1)]
    plate.solid(plate.shapes(mirrors, 0.01), dark, shine, light, round_=0.015 * wide, rim=p.key * 0.6)
    hood = both([(0.0, 0.47), (0.3, 0.46), (0.43, 0.41), (0.485, 0.33), (0.49, 0.16), (0.44, 0.07), (0.0, 0.055)])
    plate.solid(plate.shape(hood, 0.02), dark, shine, (look.light * 0.5, -1), round_=0.07 * wide, rim=p.key)
    grille = both([(0.0, 0.255), (0.2, 0.25), (0.24, 0.2), (0.19, 0.135), (0.0, 0.13)])
    plate.fill(plate.shape(grille), p.ink * 0.9)
    bars = [box(*at(-0.2, 0.225 - i * 0.028), *at(0.2, 0.219 - i * 0.028)) for i in range(4)]
    plate.fill(plate.shapes(bars), mix(p.ink, p.ambient, 0.5), 0.7)
    plate.fill(
        plate.shape(box(*at(-0.1, 0.125), *at(0.1, 0.075), 0.006 * wide)), mix(p.ambient, np.ones(3, np.float32), 0.65)
    )
    _headlights(plate, look, at, wide)


def _paint(look: Look, usual: Pixels) -> Pixels:
    """Return a car's colour: its element's own as this light shows it, else the usual one."""
    return usual if look.paint is None else figures.graded(look.paint, look) * 1.15


def _driver(plate: Plate, look: Look, at: figures.Placer, wide: float) -> None:
    """Put a small figure behind the windscreen, dimmed by the glass."""
    if look.set == "product":  # what is for sale is driven by nobody yet
        return
    p = look.palette
    coat = figures.worn(look, look.grown(), p.cool) * 0.8
    body = spline([at(0.03, 0.46), at(0.06, 0.53), at(0.15, 0.56), at(0.24, 0.53), at(0.27, 0.46)])
    plate.solid(plate.shape(body), coat * 0.6, coat, (look.light, -0.7), round_=0.03 * wide)
    figures.head(plate, look, at(0.15, 0.615), 0.055 * wide, face=True, salt=look.grown())
    wheel = [ellipse(at(0.15, 0.475), 0.075 * wide, 0.028 * wide), ellipse(at(0.15, 0.472), 0.06 * wide, 0.018 * wide)]
    rows, columns, outer = plate.shape(wheel[0])
    plate.fill((rows, columns, outer), p.ink, 0.8)


def _headlights(plate: Plate, look: Look, at: figures.Placer, wide: float) -> None:
    p = look.palette
    lit = not p.bright or bool(look.weather)
    lamp = ((0.47, 0.335), (0.36, 0.335), (0.26, 0.29), (0.34, 0.265), (0.46, 0.28))
    lamps = [spline([at(s * u, v) for u, v in lamp]) for s in (-1, 1)]
    warm = mix(p.key, np.ones(3, np.float32), 0.65)
    plate.solid(plate.shapes(lamps), mix(p.ink, warm, 0.45), warm, (look.light, -1), round_=0.02 * wide)
    if lit:
        for s in (-1, 1):
            plate.light(plate.shape(lamps[(s + 1) // 2]), np.ones(3, np.float32), 0.8)
            plate.glow(at(s * 0.38, 0.3), wide * 0.7, p.key, 0.38)
            plate.glow(at(s * 0.38, 0.3), wide * 0.22, warm, 0.9)
            flare = ellipse(at(s * 0.38, 0.3), wide * 0.8, wide * 0.006)
            plate.light(plate.shape(flare), p.key, 0.28)


def truck(plate: Plate, look: Look, foot: Point, wide: float) -> None:
    """Draw a lorry or a bus coming towards us."""
    p, light = look.palette, (look.light, -0.8)

    def at(u: float, v: float) -> Point:
        return foot[0] + u * wide, foot[1] - v * wide

    paint = mix(p.accent, p.ambient, 0.35)
    dark, shine = paint * 0.35, mix(paint, p.key, 0.4)
    tyres = [box(*at(s * 0.38 - 0.08, 0.2), *at(s * 0.38 + 0.08, -0.005), 0.02 * wide) for s in (-1, 1)]
    plate.fill(plate.shapes(tyres), p.ink)
    plate.solid(
        plate.shape(box(*at(-0.5, 1.3), *at(0.5, 0.1), 0.05 * wide), 0.02),
        dark,
        shine,
        light,
        round_=0.1 * wide,
        rim=p.key,
    )
    pane = mix(p.ink, p.horizon, 0.25)
    plate.solid(
        plate.shape(box(*at(-0.43, 1.08), *at(0.43, 0.62), 0.05 * wide)),
        pane * 0.6,
        mix(pane, p.sky_mid, 0.55),
        light,
        round_=0.2 * wide,
    )
    figures.head(plate, look, at(0.2, 0.78), 0.07 * wide, face=True, salt=look.grown())
    plate.fill(plate.shape(box(*at(-0.3, 0.5), *at(0.3, 0.36), 0.02 * wide)), p.ink)
    plate.fill(plate.shape(box(*at(-0.36, 1.24), *at(0.36, 1.13), 0.02 * wide)), mix(p.ink, p.accent, 0.35))
    plate.fill(
        plate.shape(box(*at(-0.1, 0.2), *at(0.1, 0.15), 0.006 * wide)), mix(p.ambient, np.ones(3, np.float32), 0.65)
    )
    _headlights(plate, look, at, wide)


def cockpit(stage: Stage, look: Look) -> None:
    """Put the dark frame of a windscreen, the dashboard, a wheel with hands, and the driver's blurred head."""
    p, side = look.palette, look.side
    plate = stage.plate(0.7)
    e, light = stage.edge, (look.light * 0.5, -1)
    dark = mix(p.ink, p.ambient, 0.12)
    roof = spline([(-e, stage.top), (-e, 0.1), (0, 0.045), (e, 0.1), (e, stage.top)], steps=10)
    plate.solid(plate.shape(roof), dark * 0.8, dark, light)
    pillars = [
        [(s * (e + 0.1), -0.3), (s * stage.half * 0.9, 0.05), (s * (stage.half + 0.06), 0.8), (s * (e + 0.2), 0.9)]
        for s in (-1, 1)
    ]
    plate.solid(plate.shapes(pillars), dark * 0.7, mix(dark, p.key, 0.1), light, round_=0.02, rim=p.horizon * 0.5)
    dash = spline(
        [(-e - 0.1, 0.75), (-0.5, 0.7), (0.1, 0.705), (0.6, 0.72), (e + 0.1, 0.76), (e + 0.1, 1.4), (-e - 0.1, 1.4)],
        steps=10,
    )
    plate.solid(plate.shape(dash), dark * 0.55, mix(dark, p.ambient, 0.35), light, round_=0.05, rim=p.horizon * 0.6)
    wheel = (side * stage.half * 0.34, 0.97)
    for s in (-1, 1):
        dial = (wheel[0] + s * 0.1, 0.79)
        plate.fill(plate.shape(ellipse(dial, 0.07, 0.055)), p.ink)
        plate.glow(dial, 0.1, p.accent, 0.35)
        needle = capsule(dial, 0.004, (dial[0] + 0.04, dial[1] - 0.03), 0.002)
        plate.light(plate.shape(needle), p.accent, 0.9)
    plate = stage.plate(0.8)
    rows, columns, outer = plate.shape(ellipse(wheel, 0.3, 0.24), 0.03)
    inner = plate.shape(ellipse(wheel, 0.258, 0.2), 0.2)
    ring = outer.copy()
    r, c, m = inner
    cut = np.zeros(plate.alpha.shape, np.float32)
    cut[r, c] = m
    ring *= 1 - cut[rows, columns]
    plate.solid((rows, columns, ring), p.ink, mix(p.ink, p.ambient, 0.55), light, round_=0.02, rim=p.horizon * 0.8)
    if look.people == 0:
        return
    figures.fists(plate, look, wheel, 0.28, 0.22, look.grown())
    near = stage.plate(1.0, soft=0.006)
    x, tone = side * stage.half * 0.93, mix(p.ink, p.ambient, 0.25)
    coat = spline([(x - 0.5, 1.5), (x - 0.34, 0.86), (x - 0.1, 0.74), (x + 0.2, 0.74), (x + 0.5, 0.9), (x + 0.6, 1.5)])
    near.solid(
        near.shape(coat, 0.05), tone * 0.5, mix(tone, p.cool, 0.3), (-side, -0.5), round_=0.06, rim=p.horizon * 0.7
    )
    figures.head(near, look.lit_from(-side), (x + 0.04, 0.5), 0.24, face=False, salt=look.grown())
    near.blur(0.006)


def from_above(plate: Plate, look: Look, at: Pixels, size: float, ahead: Pixels) -> None:
    """Draw a car from above, as wide as twice `size`, driving towards `ahead`, its lights before it."""
    p = look.palette
    paint = _paint(look, p.accent)
    angle = math.atan2(float(ahead[1]), float(ahead[0]))
    c, s = math.cos(angle), math.sin(angle)

    def turned(u: float, v: float) -> Point:
        return float(at[0]) + size * (u * c - v * s), float(at[1]) + size * (u * s + v * c)

    body = spline(
        [
            turned(u, v)
            for u, v in (
                (2.0, 0.0),
                (1.8, 0.8),
                (0.0, 0.95),
                (-1.9, 0.85),
                (-2.1, 0.0),
                (-1.9, -0.85),
                (0.0, -0.95),
                (1.8, -0.8),
            )
        ]
    )
    plate.fill(plate.shape(body + np.array([0.004, 0.012])), p.ink, 0.5)
    plate.solid(
        plate.shape(body, 0.02),
        paint * 0.45,
        mix(paint, p.key, 0.3),
        (look.light, -0.7),
        round_=size * 0.6,
        rim=p.key,
    )
    glass = [turned(u, v) for u, v in ((0.9, 0.62), (0.5, 0.7), (-1.3, 0.66), (-1.3, -0.66), (0.5, -0.7), (0.9, -0.62))]
    plate.fill(plate.shape(glass), p.ink, 0.85)
    roof = [turned(u, v) for u, v in ((0.25, 0.6), (-0.9, 0.58), (-0.9, -0.58), (0.25, -0.6))]
    plate.fill(plate.shape(roof), mix(paint, p.ink, 0.3))
    if not p.bright:
        for v in (-0.55, 0.55):
            plate.glow(turned(3.4, v * 1.4), size * 3.4, p.key, 0.5)
            plate.glow(turned(2.0, v), size * 0.8, np.ones(3, np.float32), 0.9)
            plate.glow(turned(-2.1, v), size * 1.4, np.array([1.0, 0.15, 0.1], np.float32), 0.8)
