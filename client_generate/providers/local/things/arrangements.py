"""How a grid shows a product otherwise: lying under the camera, on a round podium, and near enough to touch."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, soften
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.things import display, grounds, surfaces

Thing = Callable[[Plate, Look, Point, float, float], float]
"""Draws the product on a plate: its foot, how tall, the room to each side; returns half of how wide it is."""

_WHITE = np.ones(3, np.float32)


def flat_lay(stage: Stage, look: Look, thing: Thing) -> None:
    """Look straight down: the product lies on the table in long window light, what is beside it around it."""
    p = look.palette
    said = look.first(grounds.COLOURS, "")
    top, low = mix(p.ground, p.key, 0.3), mix(p.ground, p.haze, 0.5)
    if said:
        top, low = (colour(grounds.COLOURS[said]) * np.float32(part) for part in (1.0, 0.88))
    table = stage.gradient(0.0, [(stage.top, top), (1.1, low)])
    veins = scenery.cloud_noise(table.alpha.shape, look.chance(24), 1.4, 4)
    table.tint((slice(None), slice(None), np.exp(-(((veins - 0.5) / 0.01) ** 2))), p.ambient, 0.0 if said else 0.35)
    panes = [[(u, -0.2), (u + 0.34, -0.2), (u - 0.2, 1.2), (u - 0.54, 1.2)] for u in (-0.5, 0.0, 0.75)]
    rows, columns, mask = table.shapes(panes, 0.1)
    table.light((rows, columns, soften(mask, 0.03 * table.unit)), p.key, 0.13)
    flat = surfaces.named(look)
    if flat and flat not in {"top stage", "top podium", "top bonnet", "top window"}:
        table = surfaces.lay(stage, look, stage.top, flat)
    plate = stage.plate(0.5)
    wide = display.half_wide(look.ware)
    tall = min(display.fit(look, 0.68, 0.86), stage.half * 1.1)
    at = (
        look.side * stage.half * (0.16 if look.count == 1 else 0.0) * (stage.half > 0.7),
        0.5 + tall * display.high(look.ware) * 0.46,
    )
    room, lean = stage.half * 0.8 - abs(at[0]), -look.side * (0.42 if wide < 0.42 else 0.2)
    half = display.turned(plate, lean, (at[0], 0.5), lambda large: thing(large, look, at, tall, room))
    if look.beside and look.shown is None:
        sides = (-stage.half * 0.95, stage.half * 0.95)
        display.beside(plate, look, (at[0], at[1] - 0.06), half + tall * 0.12, min(tall, 0.62), sides)
    display.cast(table, look, plate, 0.05, 0.014, 0.5)
    green = mix(np.array([0.24, 0.42, 0.32], np.float32), p.ambient, 0.3)
    scenery.foreground_leaves(stage, look, -look.side, colour=green)


def podium(stage: Stage, look: Look, thing: Thing) -> None:
    """Show the product in the middle on a round podium before a large disc of light, as in a shop window."""
    p = look.palette
    said = look.first(grounds.COLOURS, "")
    accent = colour(grounds.COLOURS[said]) if said else mix(p.accent, p.haze, 0.35)
    back = stage.gradient(0.0, [(stage.top, mix(accent, p.ink, 0.25)), (0.8, accent), (1.1, mix(accent, p.key, 0.2))])
    disc = back.shape(ellipse((0.0, 0.42), min(0.46, stage.half * 0.9), min(0.46, stage.half * 0.9), steps=96))
    back.solid(disc, mix(accent, _WHITE, 0.35), mix(accent, _WHITE, 0.65), (look.light, -0.5), round_=0.2)
    round_ = min(0.52, stage.half * 0.95)
    stone = mix(mix(accent, _WHITE, 0.55), p.key, 0.2)
    base = stage.plate(0.4)
    base.solid(base.shape(box(-round_, 0.84, round_, 1.2)), stone * 0.6, stone * 0.9, (look.light, 0), round_=0.2)
    base.solid(base.shape(ellipse((0.0, 0.84), round_, 0.1)), stone * 0.9, stone, (look.light, -0.6), round_=0.05)
    tall = min(display.fit(look, 0.64, 0.9), stage.half * 1.1)
    plate = stage.plate(0.6)
    half = thing(plate, look, (0.0, 0.86), tall, min(round_ * 1.1, stage.half * 0.9))
    if look.beside and look.shown is None:
        display.beside(plate, look, (0.0, 0.86), half, min(tall, 0.62), (-stage.half * 0.95, stage.half * 0.95))
    display.cast(base, look, plate, 0.05, 0.02, 0.45)
    for side in (-1, 1):
        scenery.foreground_leaves(stage, look, side, colour=mix(p.ink, accent, 0.4))


_SMOOTH = frozenset(
    {"cup", "mug", "espresso", "jacket", "shirt", "sweater", "kettle", "teapot", "lamp", "capsule", "egg", "bowl"}
    | {"armchair", "chair", "football", "piggy", "ring", "socks", "scarf", "towel", "headphones", "spoon", "fork"}
    | {"straw", "knife", "boxing gloves", "makeup brush", "sofa"}
)  # fmt: skip
"""Of what a part alone would not be known."""


def detail(stage: Stage, look: Look, thing: Thing) -> None:
    """Go near and lean the camera: the product crosses the frame, soft lights behind it."""
    p = look.palette
    stops = [(stage.top, mix(p.sky_top, p.ink, 0.1)), (0.5, p.sky_mid), (1.1, mix(p.haze, p.ground, 0.4))]
    said = look.first(grounds.COLOURS, "")
    if said:
        tone = colour(grounds.COLOURS[said])
        stops = [(stage.top, tone * np.float32(0.9)), (0.5, mix(tone, _WHITE, 0.15)), (1.1, tone)]
    wall = stage.gradient(0.0, stops)
    wall.glow((look.light * stage.half * 0.6, 0.15), 0.9, p.key, 0.4)
    scenery.bokeh(stage.plate(0.1), look, [p.key, p.accent, p.cool], 14, stage.top, 0.95, size=0.07)
    plate = stage.plate(0.6)
    tall = display.fit(look, 1.5, 2.0) * (0.7 if look.ware in _SMOOTH else 1.0)
    at = (look.side * stage.half * 0.1, 0.5 + tall * 0.5 * display.high(look.ware))
    display.turned(plate, look.side * 0.32, (at[0], 0.5), lambda large: thing(large, look, at, tall, 9.0))
