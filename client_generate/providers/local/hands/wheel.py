"""Hands on a steering wheel: from before, and over the driver's own arms."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.forms import limb, ring
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.hands import around
from client_generate.providers.local.people import figures
from client_generate.providers.local.people.fingers import Hand


def wheel(stage: Stage, look: Look) -> None:
    """Draw the wheel and the hands on it, as the size of the shot says."""
    if look.size in {"close", "medium"}:
        _before(stage, look)
    else:
        _behind(stage, look)


def _before(stage: Stage, look: Look) -> None:
    """Face the driver: the wheel's upper half, four fingers of each hand over its rim."""
    p, h = look.palette, stage.half
    _cabin(stage, look)
    k = min(0.215 if look.size == "close" else 0.15, h * 0.29)
    x = look.side * h * (0.04 if look.size == "close" else 0.16) * (1.0 if h > 0.7 else 0.0)
    around.person(stage, look, x, 0.33 if look.size == "close" else 0.22)
    across, down = 2.35 * k, 2.2 * k
    at = (x, 0.42 + down if look.size == "close" else 0.5 + down * 0.62)
    _ring(stage.plate(0.55), look, at, across, down, k)
    hands = stage.plate(0.66)
    for side in (-1, 1):
        angle = math.radians(-90 + side * 52)
        spot = (at[0] + across * math.cos(angle), at[1] + down * math.sin(angle))
        hand = Hand(hands, look, spot, k, -side * 0.6, side)
        hand.grasp(wrist=((0.78, 0.2), (0.62, 1.0), (0.4, 1.75)))
        hand.fingers(-0.08)
    if not p.bright:
        around.lens(stage, look)


def _ring(plate: Plate, look: Look, at: Point, across: float, down: float, k: float, *, face: int = 1) -> None:
    """Draw the rim with its stitches, the spokes and the hub."""
    p, light = look.palette, (look.light, -0.8)
    tone = mix(p.ink, p.ambient, 0.2)
    bright = mix(tone, p.key, 0.16)
    hub = [
        (-0.5, -0.08),
        (-0.42, -0.26),
        (0.0, -0.34),
        (0.42, -0.26),
        (0.5, -0.08),
        (0.42, 0.3),
        (0.0, 0.42),
        (-0.42, 0.3),
    ]
    spokes = [
        limb(
            [(at[0] + s * across * 0.3, at[1] + down * 0.02), (at[0] + s * across, at[1] + down * 0.1)],
            [k * 0.34, k * 0.2],
        )
        for s in (-1, 1)
    ]
    spokes.append(limb([(at[0], at[1] + down * 0.2), (at[0], at[1] + down)], [k * 0.3, k * 0.2]))
    plate.solid(plate.shapes(spokes, 0.02), tone * 0.5, tone * 1.2, light, round_=0.1 * k)
    centre = spline([(at[0] + u * across, at[1] + v * down) for u, v in hub])
    plate.solid(plate.shape(centre, 0.02), tone * 0.5, bright, light, round_=0.16 * k, rim=p.key * 0.35)
    badge = ring((at[0], at[1] - 0.02 * down), k * 0.24, k * 0.22, k * 0.05)
    plate.fill(plate.shapes(badge), mix(p.key, p.accent, 0.25), 0.8)
    rim = plate.shapes(ring(at, across, down, 0.46 * k, 120), 0.02)
    plate.solid(rim, tone * 0.4, bright, light, round_=0.16 * k, rim=p.key * 0.5)
    stitches = []
    for angle in np.linspace(0, 2 * math.pi, 110, endpoint=False).tolist():
        a, b = (0.935, angle), (0.905, angle + 0.018 * face)
        stitches.append(
            stroke([(at[0] + r * across * math.cos(t), at[1] + r * down * math.sin(t)) for r, t in (a, b)], 0.022 * k)
        )
    plate.tint(plate.shapes(stitches), mix(p.key, tone, 0.3), 0.7)


def _cabin(stage: Stage, look: Look) -> None:
    """Put the car's inside behind the driver: the rear window, seats, pillars, lights outside."""
    p, h, e = look.palette, stage.half, stage.edge
    stage.gradient(0.0, [(stage.top, p.sky_top), (0.3, p.sky_mid), (0.62, p.horizon)])
    lights = stage.plate(0.1)
    scenery.bokeh(lights, look, [p.key, p.cool, p.accent], 24, 0.08, 0.55, size=0.055)
    dark = mix(mix(p.ink, p.ambient, 0.3), figures.graded(np.array([0.3, 0.16, 0.12], np.float32), look), 0.4)
    frame = stage.plate(0.16, soft=0.018)
    pillars = [
        [(s * h * 0.62, stage.top), (s * h * 0.78, stage.top), (s * h * 1.02, 0.62), (s * h * 0.72, 0.7)]
        for s in (-1, 1)
    ]
    roof = [box(-e, stage.top, e, 0.03), box(-e, 0.6, e, stage.bottom + 0.05)]
    seat = [box(-h * 0.42, -0.2, h * 0.42, 0.3, 0.1), box(-h * 0.68, 0.26, h * 0.68, 1.3, 0.16)]
    frame.fill(frame.shapes([*pillars, *roof]), dark * 0.6)  # so far out of focus nothing is round
    frame.fill(frame.shapes(seat), mix(dark, p.key, 0.06))
    frame.blur(0.018)


def _behind(stage: Stage, look: Look) -> None:
    """Look over the driver's arms at the wheel, the dials and the road; from above at arms and knees."""
    p, h = look.palette, stage.half
    above = look.size == "aerial"
    x = look.side * h * 0.12 if h > 0.7 else 0.0
    k = min({"wide": 0.115, "over": 0.15, "aerial": 0.145}[look.size], h * 0.23)
    across, down = 2.5 * k, 2.3 * k * (0.8 if above else 1.0)
    at = (x, 0.62 if above else {"wide": 0.74}.get(look.size, 0.76))
    if above:
        _footwell(stage, look, at, k)
    else:
        _road(stage, look, x)
    rim = stage.plate(0.55)
    _ring(rim, look, at, across, down, k, face=-1)
    hands = stage.plate(0.68)
    for side in (-1, 1):
        angle = math.radians(-90 + side * 56)
        spot = (at[0] + across * math.cos(angle) + side * 0.1 * k, at[1] + down * math.sin(angle) + 0.42 * k)
        Hand(hands, look, spot, k, -side * 0.32, side).flat(curl=0.5, spread=0.5)
    if look.size == "over":
        around.lens(stage, look)
    elif "rain" not in look.weather:
        near = stage.plate(1.0)
        near.fill(near.shape(box(-stage.edge, 1.04, stage.edge, stage.bottom + 0.1)), p.ink, 0.5)


def _road(stage: Stage, look: Look, x: float) -> None:
    p, h, e = look.palette, stage.half, stage.edge
    scenery.sky(stage, look, 0.4, clouds=0.5)
    scenery.ridge(stage, look, 0.08, 0.41, 0.12, 0.5, salt=3)
    trees = scenery.pines(stage, look, 0.15, 0.43, 0.1, 30, 0.35, salt=5, gap=(-0.12, 0.12))
    road = stage.plate(0.2, soft=0.006)
    road.fill(road.shape(box(-e, 0.42, e, 0.75)), mix(p.ground, p.ink, 0.35))
    road.fill(road.shape([(-0.012, 0.42), (0.012, 0.42), (0.9, 0.75), (-0.9, 0.75)]), mix(p.ambient, p.ink, 0.6))
    dashes = [
        [
            (-0.02 * b, 0.42 + 0.3 * a),
            (0.02 * b, 0.42 + 0.3 * a),
            (0.02 * b * 1.5, 0.42 + 0.3 * a * 1.5),
            (-0.02 * b * 1.5, 0.42 + 0.3 * a * 1.5),
        ]
        for a, b in ((0.1, 0.15), (0.25, 0.35), (0.6, 0.8))
    ]
    road.fill(road.shapes(dashes), mix(p.horizon, np.ones(3, np.float32), 0.5), 0.8)
    trees.blur(0.006)
    road.blur(0.006)
    lights = stage.plate(0.25)
    scenery.bokeh(lights, look, [p.key, p.accent, p.cool], 12, 0.25, 0.45, size=0.035)
    dash, tone = stage.plate(0.4), mix(p.ink, p.ambient, 0.2)
    top = spline(
        [
            (-e, 0.64),
            (-h * 0.5, 0.6),
            (x, 0.545),
            (h * 0.5, 0.6),
            (e, 0.64),
            (e, stage.bottom + 0.1),
            (-e, stage.bottom + 0.1),
        ]
    )
    dash.solid(
        dash.shape(top, 0.02),
        tone * 0.5,
        mix(tone, p.horizon, 0.2),
        (look.light * 0.4, -1),
        round_=0.04,
        rim=p.horizon * 0.4,
    )
    for side in (-1, 1):
        dial = (x + side * 0.13 * min(1, h), 0.685)
        dash.fill(dash.shape(ellipse(dial, 0.085 * min(1, h), 0.075)), p.ink * 0.8)
        arc = [
            (dial[0] + 0.07 * min(1, h) * math.cos(a), dial[1] + 0.06 * math.sin(a)) for a in np.linspace(2.6, 6.8, 24)
        ]
        dash.light(dash.shape(stroke(arc, 0.008)), p.accent, 0.8)
        dash.light(dash.shape(stroke([dial, (dial[0] + 0.05, dial[1] - 0.03)], 0.006, 0.002)), p.accent, 1.0)
        dash.glow(dial, 0.12, p.accent, 0.25)
    pillar = stage.plate(0.45)
    posts = [
        [(s * h * 0.86, stage.top), (s * (e + 0.1), stage.top), (s * (e + 0.1), 0.75), (s * h * 1.0, 0.7)]
        for s in (-1, 1)
    ]
    pillar.solid(pillar.shapes(posts, 0.02), tone * 0.35, tone * 0.8, (look.light, -0.4), round_=0.03)


def _footwell(stage: Stage, look: Look, at: Point, k: float) -> None:
    p = look.palette
    dark = mix(p.ink, p.ambient, 0.3)
    floor = stage.gradient(0.0, [(stage.top, mix(dark, p.horizon, 0.25)), (0.3, dark), (stage.bottom, dark * 0.6)])
    floor.glow((look.light * stage.half * 0.5, 0.0), 0.8, p.key, 0.3)
    dash = stage.plate(0.2)
    edge = spline(
        [(-stage.edge, 0.2), (at[0], 0.3), (stage.edge, 0.2), (stage.edge, stage.top), (-stage.edge, stage.top)]
    )
    dash.solid(
        dash.shape(edge, 0.02), dark * 0.7, mix(dark, p.key, 0.2), (look.light * 0.5, -1), round_=0.05, rim=p.key * 0.4
    )
    jeans: Pixels = figures.graded(np.array([0.22, 0.3, 0.46], np.float32), look)
    legs = stage.plate(0.3, soft=0.008)
    thighs = [
        limb(
            [(at[0] + s * 0.9 * k, 0.45), (at[0] + s * 1.3 * k, 0.8), (at[0] + s * 1.1 * k, 1.4)],
            [0.75 * k, 0.95 * k, 1.1 * k],
        )
        for s in (-1, 1)
    ]
    legs.solid(legs.shapes(thighs, 0.02), jeans * 0.3, jeans * 0.9, (look.light, -0.7), round_=0.5 * k)
    legs.blur(0.008)
    shade = stage.plate(0.35)
    rows, columns, mask = shade.shapes(ring((at[0], at[1] + 0.05), 2.5 * k, 1.9 * k, 0.4 * k), 0.08)
    shade.fill((rows, columns, soften(mask, 0.03 * shade.unit)), p.ink, 0.5)
