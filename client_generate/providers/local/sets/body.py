"""Inside the body: what the words name, from a vessel full of blood cells to organs, cells and molecules."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.anatomy import catalogue, fluid
from client_generate.providers.local.drawing.brush import Plate, Point, spline
from client_generate.providers.local.drawing.forms import limb
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.places import nearer


def build(stage: Stage, look: Look) -> None:
    """Draw the first subject that the words name, else blood cells in a vessel."""
    name = catalogue.name_of(look)
    if name:
        if look.framed:
            nearer.from_below(stage, look)
        catalogue.build(stage, look, name)
        stage.view = None
    else:
        _vessel(stage, look)


def _vessel(stage: Stage, look: Look) -> None:
    """Fly through a vessel: far, near, beside one cell, past one, or look at the branches from outside."""
    if look.size == "aerial":
        _branches(stage, look)
        return
    h, s = stage.half, look.side
    third = s * h * (0.3 if h > 0.7 else 0.12)
    end = {"wide": (third, 0.44), "medium": (third * 0.6, 0.4), "close": (-third * 1.6, 0.3), "over": (third, 0.36)}
    at = end[look.size]
    fluid.tunnel(stage, look, at)
    if look.size == "close":
        fluid.stream(stage, look, at, 26, 0.34, 2.4)
        size = min(0.37, h * 0.66)
        plate = stage.plate(0.75)
        fluid.red_cell(plate, look, (third * 0.5, 0.53), size, -0.35 * s, 0.62)
    elif look.size == "over":
        fluid.stream(stage, look, at, 40, 0.3, 1.9)
        plate = stage.plate(0.95, soft=0.012)
        fluid.red_cell(plate, look, (-s * h * 0.72, 0.72), min(0.56, h * 0.85), 0.5 * s, 0.85)
        plate.blur(0.012)
    else:
        count, size, nearest = (64, 0.26, 1.7) if look.size == "wide" else (44, 0.34, 1.25)
        fluid.stream(stage, look, at, count, size, nearest)
    fluid.specks(stage, look, 0.8, 16)
    if look.size != "over":
        fluid.lens(stage, look, side=-s, size=0.34 if look.size == "wide" else 0.26)


def _branches(stage: Stage, look: Look) -> None:
    """Look down on a vessel that branches through tissue, blood cells in it."""
    p, h, s, chance = look.palette, stage.half, look.side, look.chance(85)
    fluid.depths(stage, look, (0, 0.5), strength=0.8)
    below = stage.plate(0.2, soft=0.009)
    for number in range(7):
        y = -0.1 + number * 0.2
        line = [(-h * 1.4, y), (-h * 0.4, y + float(chance.uniform(-0.2, 0.2))), (h * 0.5, y + 0.1), (h * 1.4, y + 0.3)]
        _pipe(below, look, [(u * s, v) for u, v in line], [0.03, 0.02, 0.015, 0.01], 0.75)
    below.blur(0.009)
    main = [(-h * 1.35, 1.05), (-h * 0.6, 0.72), (-h * 0.05, 0.52), (h * 0.55, 0.34), (h * 1.35, -0.02)]
    first = [(-h * 0.12, 0.54), (h * 0.2, 0.62), (h * 0.5, 0.82), (h * 0.72, 1.15)]
    second = [(-h * 0.6, 0.7), (-h * 0.55, 0.42), (-h * 0.36, 0.16), (-h * 0.3, -0.12)]
    third = [(h * 0.5, 0.36), (h * 0.6, 0.2), (h * 0.56, -0.1)]
    trunk = stage.plate(0.5)
    for line, wide in ((third, 0.05), (first, 0.075), (second, 0.065), (main, 0.14)):
        placed = [(u * s, v) for u, v in line]
        _pipe(trunk, look, placed, np.linspace(wide, wide * 0.75, len(line)).tolist(), 0.0)
    for line, wide, count in ((first, 0.075, 8), (second, 0.065, 8), (main, 0.14, 20)):
        path = spline([(u * s, v) for u, v in line], closed=False, steps=20)
        for part in np.linspace(0.03, 0.97, count):
            x, y = path[int(part * (len(path) - 1))]
            off = float(chance.uniform(-0.45, 0.45)) * wide
            at = (float(x) + off * 0.5, float(y) + off)
            fluid.red_cell(trunk, look, at, wide * 0.34, float(chance.uniform(0, 3)), float(chance.uniform(0.3, 0.9)))
    gleam = limb([(u * s - 0.02, v - 0.055) for u, v in main], [0.008, 0.014, 0.018, 0.014, 0.008])
    trunk.light(trunk.shape(gleam), p.key, 0.3)
    fluid.specks(stage, look, 0.8, 14)
    fluid.lens(stage, look, side=s, size=0.24)


def _pipe(plate: Plate, look: Look, line: list[Point], radii: list[float], far: float) -> None:
    tone = fluid.living(look, "b03038", far)
    patch = plate.shape(limb(line, radii, 8), 0.02)
    rim = mix(look.palette.horizon, look.palette.haze, 0.3) * (0.6 - 0.5 * far)
    plate.solid(
        patch, tone * 0.32, mix(tone, look.palette.key, 0.25), (look.light * 0.5, -1), round_=radii[0] * 0.9, rim=rim
    )
