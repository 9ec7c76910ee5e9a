"""At the wheel: what the driver sees, from their eyes, from the back seat, from behind the car, through the glass."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.forms import ring
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts, figures
from client_generate.providers.local.places import ahead


def glass(stage: Stage, look: Look) -> None:
    """Put drops or flakes on the glass outside what the wipers clear, and a gleam."""
    p, chance = look.palette, look.chance(34)
    plate = stage.plate(0.55)
    if "rain" in look.weather:
        spots = chance.uniform((-stage.edge, 0.05, 0.002), (stage.edge, 0.74, 0.008), (190, 3)).tolist()
        beads = [ellipse((x, y), size, size * 1.25, steps=12) for x, y, size in spots]
        plate.solid(
            plate.shapes(beads, 0.01),
            p.sky_mid * 0.5,
            mix(p.horizon, WHITE, 0.4),
            (look.light, 0.8),
            round_=0.004,
            strength=0.6,
        )
    if "snow" in look.weather:
        heaps = [ellipse((x, 0.76), 0.09, 0.035, steps=20) for x in np.arange(-stage.edge, stage.edge, 0.07).tolist()]
        heaps += [ellipse((x, 0.1), 0.06, 0.02, steps=20) for x in np.arange(-stage.edge, stage.edge, 0.06).tolist()]
        white = mix(WHITE, p.haze, 0.3) * (1.0 if p.bright else 0.75)
        plate.solid(plate.shapes(heaps, 0.01), mix(white, p.ink, 0.3), white, (0, -1), round_=0.02)
    gleam = [(-0.5 * stage.half, 0.05), (-0.3 * stage.half, 0.05), (-0.75 * stage.half, 0.75), (-stage.half, 0.75)]
    rows, columns, mask = plate.shape(gleam)
    plate.light((rows, columns, soften(mask, 0.01 * plate.unit)), p.horizon, 0.05)


def wipers(stage: Stage, look: Look, *, sweep: bool = True) -> None:
    """Draw two wipers, raised while they sweep, and the arcs that they have cleared."""
    plate, p, h = stage.plate(0.6), look.palette, stage.half
    dark = mix(p.ink, p.ambient, 0.08)
    for n, x in enumerate((-0.62 * h, 0.16 * h)):
        turn = math.radians(-52 if sweep else -12) + 0.06 * n
        long = 0.5 * min(h, 0.9)
        tip = (x + long * math.cos(turn) * 1.1, 0.79 + long * math.sin(turn))
        if sweep:
            arc = [
                (x + long * math.cos(a) * 1.1, 0.79 + long * math.sin(a)) for a in np.linspace(turn, -2.7, 20).tolist()
            ]
            rows, columns, mask = plate.shape(stroke(arc, 0.012))
            plate.light((rows, columns, soften(mask, 0.004 * plate.unit)), mix(p.horizon, WHITE, 0.3), 0.25)
        plate.fill(plate.shape(stroke([(x, 0.8), tip], 0.016, 0.01)), dark)
        blade = [
            (x + 0.3 * (tip[0] - x), 0.79 + 0.3 * (tip[1] - 0.79)),
            (x + 1.16 * (tip[0] - x), 0.79 + 1.16 * (tip[1] - 0.79)),
        ]
        plate.fill(plate.shape(stroke([(u - 0.012, v - 0.008) for u, v in blade], 0.009)), dark)


def cockpit(stage: Stage, look: Look, *, hands: bool = True, wheel: bool = True) -> None:
    """Put the roof's edge, the pillars, the mirror, the dashboard with dials, the bonnet, hands at the wheel."""
    p, h, e, s = look.palette, stage.half, stage.edge + 0.1, look.side
    light = (look.light * 0.5, -1)
    dark = ahead.tone_of(look, "3a3e46")
    bonnet = stage.plate(0.62)
    paint = figures.graded(colour("9a2c2c") if look.paint is None else look.paint, look)
    hood = spline([(-e, 0.82), (-h * 0.6, 0.765), (0, 0.745), (h * 0.6, 0.765), (e, 0.82), (e, 1.2), (-e, 1.2)])
    bonnet.solid(bonnet.shape(hood), paint * 0.5, mix(paint, p.horizon, 0.25), light, round_=0.05, rim=p.horizon * 0.5)
    plate = stage.plate(0.7)
    roof = spline([(-e, stage.top - 0.1), (-e, 0.085), (0, 0.035), (e, 0.085), (e, stage.top - 0.1)], steps=10)
    pillars = [
        [(k * (e + 0.1), -0.3), (k * h * 0.88, -0.02), (k * (h + 0.04), 0.86), (k * (e + 0.3), 0.86)] for k in (-1, 1)
    ]
    plate.solid(
        plate.shapes([roof, *pillars]), dark * 0.6, mix(dark, p.ambient, 0.2), light, round_=0.02, rim=p.horizon * 0.4
    )
    dash = spline([(-e, 0.84), (-0.5, 0.8), (0.0, 0.8), (0.5, 0.8), (e, 0.84), (e, 1.4), (-e, 1.4)], steps=10)
    plate.solid(plate.shape(dash), dark * 0.5, mix(dark, p.ambient, 0.25), light, round_=0.05, rim=p.horizon * 0.5)
    mirror(stage.plate(0.72), look, (-s * h * 0.2, 0.11))
    if wheel:
        at = (s * h * 0.3, 1.04)
        dials(stage.plate(0.72), look, (at[0], 0.875), 0.07)
        rim(stage.plate(0.8), look, at, 0.34, 0.26)
        if hands:
            figures.fists(stage.plate(0.82), look, at, 0.34, 0.26, look.grown())


def mirror(plate: Plate, look: Look, at: Point) -> None:
    """Hang a rear-view mirror from the roof."""
    p, (x, y) = look.palette, at
    case = ahead.tone_of(look, "2c2e34")
    plate.solid(
        plate.shapes([box(x - 0.012, -0.1, x + 0.012, y), box(x - 0.17, y - 0.045, x + 0.17, y + 0.05, 0.03)]),
        case * 0.5,
        case,
        (look.light, -1),
        round_=0.015,
        rim=p.key * 0.3,
    )
    patch = plate.shape(box(x - 0.155, y - 0.032, x + 0.155, y + 0.037, 0.022))
    plate.solid(patch, mix(p.ink, p.sky_mid, 0.4), mix(p.sky_mid, p.horizon, 0.5), (0, -1), round_=0.05)
    plate.fill(
        plate.shape([(x - 0.03, y), (x + 0.03, y), (x + 0.1, y + 0.036), (x - 0.1, y + 0.036)]),
        mix(p.ink, p.ambient, 0.4),
        0.7,
    )


def dials(plate: Plate, look: Look, at: Point, size: float) -> None:
    """Light two round instruments under their hood."""
    p = look.palette
    case = ahead.tone_of(look, "24262c")
    hood = spline(
        [
            (at[0] - 3.0 * size, at[1] + 1.2 * size),
            (at[0] - 2.4 * size, at[1] - 1.1 * size),
            (at[0], at[1] - 1.4 * size),
            (at[0] + 2.4 * size, at[1] - 1.1 * size),
            (at[0] + 3.0 * size, at[1] + 1.2 * size),
        ]
    )
    plate.solid(plate.shape(hood), case * 0.5, case, (look.light, -1), round_=0.02, rim=p.horizon * 0.4)
    for k in (-1, 1):
        middle = (at[0] + k * 1.25 * size, at[1])
        plate.fill(plate.shape(ellipse(middle, size, size)), mix(p.ink, colour("101418"), 0.6))
        plate.light(plate.shapes(ring(middle, size * 0.94, size * 0.94, size * 0.07)), mix(p.cool, WHITE, 0.5), 0.8)
        ticks = [
            stroke(
                [(middle[0] + size * q * math.cos(a), middle[1] + size * q * math.sin(a)) for q in (0.7, 0.86)],
                size * 0.05,
            )
            for a in np.linspace(2.4, 7.0, 11).tolist()
        ]
        plate.light(plate.shapes(ticks), WHITE, 0.8)
        turn = 4.4 + 0.7 * k
        needle = stroke(
            [middle, (middle[0] + size * 0.8 * math.cos(turn), middle[1] + size * 0.8 * math.sin(turn))],
            size * 0.1,
            size * 0.03,
        )
        plate.light(plate.shape(needle), np.array([1.0, 0.3, 0.15], np.float32), 0.95)
        plate.glow(middle, size * 1.5, p.cool, 0.2)


def rim(plate: Plate, look: Look, at: Point, across: float, down: float) -> None:
    """Draw a steering wheel that faces us, its spokes and hub."""
    p = look.palette
    tone = mix(ahead.tone_of(look, "4a4e56"), p.ambient, 0.3)
    spokes = [
        stroke([at, (at[0] + across * 0.95 * math.cos(a), at[1] + down * 0.95 * math.sin(a))], across * 0.17)
        for a in (0.15, 3.0)
    ]
    for shapes in (spokes, [ellipse(at, across * 0.34, down * 0.36)], ring(at, across, down, across * 0.13)):
        plate.solid(
            plate.shapes(shapes, 0.02),
            tone * 0.45,
            mix(tone, p.ambient, 0.5) * 1.15,
            (look.light * 0.6, -1),
            round_=0.016,
            rim=p.horizon * 0.8,
        )


def back_seat(stage: Stage, look: Look) -> None:
    """See it all from the back seat: two headrests, the driver's head and shoulder, dark round the glass."""
    p, h, e, s = look.palette, stage.half, stage.edge + 0.1, look.side
    plate, dark = stage.plate(0.75), ahead.tone_of(look, "34383f")
    light = (look.light * 0.4, -1)
    outer = box(-e, stage.top - 0.1, e, stage.bottom + 0.1)
    hole = spline(
        [(-h * 0.62, 0.64), (-h * 0.5, 0.16), (0, 0.13), (h * 0.5, 0.16), (h * 0.62, 0.64), (0, 0.66)], steps=10
    )
    rows, columns, mask = plate.shape(outer)
    keep = mask.copy()
    r, c, m = plate.shape(hole)
    keep[r.start - rows.start : r.stop - rows.start, c.start - columns.start : c.stop - columns.start] *= 1 - m
    plate.solid((rows, columns, keep), dark * 0.5, mix(dark, p.ambient, 0.15), light, round_=0.03, rim=p.horizon * 0.4)
    for k in (-1, 1):
        pane = [(k * h * 0.74, 0.3), (k * (h + 0.1), 0.24), (k * (h + 0.1), 0.66), (k * h * 0.8, 0.68)]
        plate.fill(plate.shape(pane), mix(p.sky_mid, p.horizon, 0.4), 0.9)
    mirror(plate, look, (0.0, 0.19))
    x = s * h * 0.34
    dials(plate, look, (x, 0.7), 0.036)
    rim(plate, look, (x, 0.76), 0.17, 0.14)
    busts.behind(stage.plate(0.85), look, (x, 0.5), 0.13, salt=look.grown())
    seats = stage.plate(0.9)
    leather = ahead.tone_of(look, "5a4a40")
    for k, u in ((1, x), (-1, -x)):
        rests = [box(u - 0.12, 0.54 if k < 0 else 0.62, u + 0.12, 0.74, 0.05), box(u - 0.26, 0.72, u + 0.26, 1.4, 0.1)]
        seats.solid(
            seats.shapes(rests, 0.02),
            leather * 0.4,
            mix(leather, p.key, 0.15),
            (look.light, -1),
            round_=0.04,
            rim=p.key * 0.3,
        )
