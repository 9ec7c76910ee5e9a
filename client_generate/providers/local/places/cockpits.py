"""Two pilots before their instruments."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts
from client_generate.providers.local.places import lands
from client_generate.providers.local.things import crafts
from client_generate.providers.local.things.crafts import Craft


def cockpit(stage: Stage, look: Look) -> None:
    """Sit two pilots before their instruments, the sky in the panes."""
    p, h, e = look.palette, stage.half, stage.edge + 0.1
    if look.detail:
        stage.aim(1.9, (0.0, 0.7))
    lands.clouds(stage, look)
    if look.turned:
        crafts.aeroplane(Craft(stage.plate(0.6), look, (0.0, 0.48), 0.9, -look.side))
        return
    plate, dark = stage.plate(0.4), mix(colour("23272d"), p.ink, 0.3 if p.bright else 0.5)
    rows, columns, mask = plate.shape(box(-e, stage.top - 0.1, e, stage.bottom + 0.1))
    keep = mask.copy()
    panes = [[(k * 0.03, 0.14), (k * h * 0.42, 0.12), (k * h * 0.5, 0.46), (k * 0.03, 0.5)] for k in (-1, 1)]
    panes += [[(k * h * 0.47, 0.13), (k * h * 0.9, 0.2), (k * h * 0.98, 0.42), (k * h * 0.56, 0.46)] for k in (-1, 1)]
    for pane in panes:
        r, c, m = plate.shape(pane)
        keep[r.start - rows.start : r.stop - rows.start, c.start - columns.start : c.stop - columns.start] *= 1 - m
    plate.solid(
        (rows, columns, keep), dark * 0.6, mix(dark, p.ambient, 0.2), (look.light, -1), round_=0.02, rim=p.horizon * 0.4
    )
    panel = stage.plate(0.5)
    dash = [(-e, 0.6), (-h * 0.5, 0.53), (h * 0.5, 0.53), (e, 0.6), (e, 1.3), (-e, 1.3)]
    panel.solid(panel.shape(dash), dark * 0.5, dark, (0, -1), round_=0.04, rim=p.horizon * 0.5)
    for n, x in enumerate((-0.52, -0.27, 0.0, 0.27, 0.52)):
        _screen(panel, (x * min(h / 0.85, 1.1), 0.66), 0.105, n)
    chance = look.chance(14)
    spots = [
        ellipse((float(chance.uniform(-0.16, 0.16)), float(chance.uniform(0.8, 1.0))), 0.006, 0.006, steps=8)
        for _ in range(60)
    ]
    panel.light(panel.shapes(spots[:40]), np.array([1.0, 0.7, 0.25], np.float32), 0.9)
    panel.light(panel.shapes(spots[40:]), np.array([0.4, 1.0, 0.6], np.float32), 0.9)
    top = [
        ellipse((float(x), 0.06 + 0.025 * (n % 2)), 0.006, 0.006, steps=8)
        for n, x in enumerate(np.linspace(-0.4, 0.4, 34))
    ]
    panel.light(panel.shapes(top), np.array([0.6, 0.85, 1.0], np.float32), 0.8)
    levers = [stroke([(x, 0.92), (x * 1.1, 0.78)], 0.022, 0.03) for x in (-0.05, 0.05)]
    panel.solid(panel.shapes(levers), dark, mix(dark, WHITE, 0.4), (look.light, -1), round_=0.01)
    stage.aim(1.0)
    if look.detail:
        return
    crew = stage.plate(0.8)
    size, x = (0.13, h * 0.4) if not look.framed else (0.11, h * 0.34)
    for n, k in enumerate((-1, 1)):
        seat = mix(colour("3a3e46"), p.ink, 0.4)
        crew.solid(
            crew.shape(box(k * x - size * 1.9, 0.66, k * x + size * 1.9, 1.4, 0.1)),
            seat * 0.5,
            seat,
            (look.light, -1),
            round_=0.04,
        )
        busts.behind(crew, look, (k * x, 0.5), size, salt=n)
        gold = [
            box(
                k * x + j * size * 1.5 - 0.03,
                0.5 + size * 2.05 + 0.016 * i,
                k * x + j * size * 1.5 + 0.03,
                0.5 + size * 2.05 + 0.016 * i + 0.007,
            )
            for j in (-1, 1)
            for i in range(3)
        ]
        crew.fill(crew.shapes(gold), colour("e8c050"), 0.9)
        band = stroke(
            spline(
                [(k * x - size * 0.86, 0.52), (k * x, 0.5 - size * 1.12), (k * x + size * 0.86, 0.52)], closed=False
            ),
            size * 0.12,
        )
        cups = [ellipse((k * x + j * size * 0.84, 0.53), size * 0.2, size * 0.34) for j in (-1, 1)]
        crew.solid(crew.shapes([band, *cups]), p.ink, mix(p.ink, p.ambient, 0.6), (look.light, -1), round_=0.01)
    if look.framed:
        frame = stage.plate(0.95, soft=0.006)
        frame.fill(
            frame.shapes([box(-e, -0.2, -h * 0.74, 1.3), box(h * 0.74, -0.2, e, 1.3)]), mix(p.ink, p.ambient, 0.15)
        )
        frame.blur(0.006)


def _screen(plate: Plate, at: Point, size: float, number: int) -> None:
    """Draw one instrument: an artificial horizon, a map, bars."""
    x, y = at
    plate.fill(plate.shape(box(x - size, y - size * 0.9, x + size, y + size * 0.9, 0.012)), colour("06080c"))
    if number in {0, 4}:
        plate.fill(plate.shape(box(x - size * 0.75, y - size * 0.7, x + size * 0.75, y, 0.01)), colour("2f8ae0"))
        plate.fill(plate.shape(box(x - size * 0.75, y, x + size * 0.75, y + size * 0.7, 0.01)), colour("9a6a34"))
        plate.light(
            plate.shapes(
                [
                    stroke([(x - size * 0.4, y), (x - size * 0.12, y)], 0.008),
                    stroke([(x + size * 0.12, y), (x + size * 0.4, y)], 0.008),
                ]
            ),
            colour("ffe050"),
            1.0,
        )
    elif number in {1, 3}:
        arcs = [
            stroke(
                [
                    (x + q * size * math.cos(a), y + size * 0.6 - q * size * math.sin(a))
                    for a in np.linspace(0.5, 2.64, 12).tolist()
                ],
                0.004,
            )
            for q in (0.6, 1.1)
        ]
        plate.light(plate.shapes(arcs), WHITE, 0.8)
        plate.light(
            plate.shape(stroke([(x, y + size * 0.6), (x + size * 0.1, y), (x + size * 0.4, y - size * 0.6)], 0.007)),
            colour("ff50e0"),
            1.0,
        )
    else:
        bars = [
            box(
                x - size * 0.7 + i * size * 0.36,
                y + size * 0.6 - size * (0.5 + 0.2 * (i % 3)),
                x - size * 0.48 + i * size * 0.36,
                y + size * 0.6,
            )
            for i in range(4)
        ]
        plate.light(plate.shapes(bars), colour("40e080"), 0.9)
    plate.glow(at, size * 1.6, colour("3f8ad0"), 0.25)


SCENES = {"cockpit": cockpit}
"""What this draws, by name."""
