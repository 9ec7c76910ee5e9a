"""Where many people are: a shopping street, a station, a concert, a stadium, a protest, a queue."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, box, capsule, ellipse, soften, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import figures

PLACES = ("queue", "concert", "stadium", "protest", "station")
_WALLS = ("b89478", "a8705a", "c4b49c", "8e8a90", "b08a70", "90989c")
_WHITE = np.ones(3, np.float32)


def place_of(look: Look) -> str:
    """Return where the crowd is."""
    return look.first(PLACES, "street")


def backdrop(stage: Stage, look: Look, place: str, horizon: float) -> None:
    """Draw what is behind the people, and the ground they stand on."""
    draw = {"concert": _concert, "stadium": _stadium, "station": _station, "queue": _station}.get(place, _street)
    with stage.out_of_focus({"close": 0.012, "medium": 0.004}.get(look.size, 0.0)):
        draw(stage, look, horizon)


def floor(stage: Stage, look: Look, line: float, tone: Pixels, *, wet: bool = False) -> Plate:
    """Lay the ground from `line` down, lit from the far end, wet where it rains."""
    p, plate = look.palette, stage.plate(0.24)
    rows, columns, mask = plate.shape(box(-stage.edge, line, stage.edge, stage.bottom + 0.02))
    _, y = plate.grid()
    depth = np.clip((y[rows] - line) / (1.05 - line), 0, 1)[..., None]
    far, near = mix(mix(tone, p.haze, 0.5), p.key, 0.12), mix(tone, p.ink, 0.45)
    noise = scenery.cloud_noise(mask.shape, look.chance(7), 8.0, 6)[..., None] - 0.5
    plate.fill((rows, columns, mask), far + (near - far) * depth**0.7 + noise * (0.14 if wet else 0.05))
    lines = [
        stroke([(x * 0.1, line), (x * 2.2, stage.bottom + 0.2)], 0.0022) for x in np.linspace(-1.6, 1.6, 17).tolist()
    ]
    lines += [
        stroke([(-stage.edge, y), (stage.edge, y)], 0.001 + 0.0015 * n / 12)
        for n, y in enumerate((line + (stage.bottom - line) * (np.arange(1, 13) / 12) ** 2).tolist())
    ]
    plate.tint(plate.shapes(lines), p.ink, 0.16)
    return plate


def _street(stage: Stage, look: Look, horizon: float) -> None:
    """Draw a street of tall houses that runs to a bright end, with shop windows on both sides."""
    p, line = look.palette, horizon + 0.07
    dull = not look.weather.isdisjoint({"rain", "snow", "fog"})
    scenery.sky(stage, look, line, sun=None if dull else (look.light * 0.1, line - 0.12))
    far = stage.plate(0.1)
    for side in (-1, 1):
        _houses(far, look, side, line, 0.09, 0.3, 0.6, stage, salt=81)
    scenery.mist(far, mix(p.haze, p.horizon, 0.5), line, 0.08, 0.55, look.chance(6))
    floor(stage, look, line, mix(figures.graded(colour("8e8880"), look), p.ground, 0.4), wet="rain" in look.weather)
    near = stage.plate(0.25)
    for side in (-1, 1):
        _houses(near, look, side, line, 0.3, stage.edge + 0.4, 0.22, stage, salt=83)
    scenery.mist(near, mix(p.haze, p.horizon, 0.5), line + 0.02, 0.05, 0.3, look.chance(8))


def _houses(
    plate: Plate, look: Look, side: int, line: float, first: float, last: float, haze: float, stage: Stage, *, salt: int
) -> None:
    """Draw facades along one side of the street as seen from its middle: their lines run to the vanishing point."""
    p, chance = look.palette, look.chance(salt + side)
    x, lit = first, side != look.light
    reach = 1.9 if stage.half > 0.62 else 3.0  # how steeply roofs rise: a narrow frame shows taller houses
    while x < last:
        end = x * float(chance.uniform(1.25, 1.5))
        tall = reach * float(chance.uniform(0.8, 1.25))
        wall = mix(
            figures.graded(colour(_WALLS[int(chance.integers(6))]), look), p.haze, haze * (1.1 - min(x, 0.8) * 0.5)
        )
        wall = mix(wall, p.key, 0.16) if lit else mix(wall, p.ink, 0.32)

        def on(u: float, v: float) -> Point:
            return side * u, line - v * u

        face = [on(x, tall), on(end, tall), on(end, -0.2), on(x, -0.2)]
        plate.solid(plate.shape(face), wall * 0.82, wall * 1.04, (look.light, -0.3), round_=0.02)
        panes, glow = list[list[Point]](), list[list[Point]]()
        for floor_ in range(1, 6):
            v = 0.12 + floor_ * tall / 6.2
            for column in range(3):
                u0 = x + (end - x) * (0.14 + 0.28 * column)
                u1 = u0 + (end - x) * 0.16
                pane = [on(u0, v), on(u1, v), on(u1, v - tall * 0.09), on(u0, v - tall * 0.09)]
                (glow if chance.random() < (0.05 if p.bright else 0.4) else panes).append(pane)
        plate.fill(plate.shapes(panes), mix(mix(wall, p.ink, 0.55), p.cool, 0.25), 0.85)
        shop = [on(x * 1.03, 0.16), on(end * 0.98, 0.16), on(end * 0.98, -0.17), on(x * 1.03, -0.17)]
        warm = mix(p.key, np.array([1.0, 0.8, 0.5], np.float32), 0.5)
        plate.fill(plate.shape(shop), mix(mix(warm, p.haze, haze), p.ink, 0.35 if p.bright else 0.05), 0.9)
        if glow:
            plate.fill(plate.shapes(glow), mix(warm, p.haze, haze * 0.5), 0.9)
        x = end


def _station(stage: Stage, look: Look, horizon: float) -> None:
    """Draw a great hall: arched end window, ribs of a glass roof, a clock, light that falls in."""
    p, line = look.palette, horizon + 0.07
    dark = mix(p.ink, p.ground, 0.35)
    warm = mix(p.key, p.horizon, 0.4)
    stage.gradient(
        0.0, [(stage.top, mix(p.ink, p.sky_mid, 0.4)), (line - 0.2, mix(p.sky_mid, p.haze, 0.5)), (1.3, p.haze)]
    )
    wall = stage.plate(0.1)
    wide = 0.34
    arch = [(wide * math.cos(a), line - 0.02 - 0.46 * math.sin(a)) for a in np.linspace(0, math.pi, 30).tolist()]
    patch = wall.shape(arch)
    _, y = wall.grid()
    part = np.clip((y[patch[0]] - line + 0.5) / 0.5, 0, 1)[..., None]
    wall.fill(patch, mix(p.horizon, _WHITE, 0.4) + (warm - mix(p.horizon, _WHITE, 0.4)) * part)
    bars = [stroke([(u, line - 0.5), (u, line)], 0.007) for u in np.linspace(-0.3, 0.3, 9).tolist()]
    bars += [stroke([(-wide, line - v), (wide, line - v)], 0.006) for v in (0.1, 0.2, 0.3, 0.4)]
    cut = wall.shapes(bars)
    inside = np.zeros(wall.alpha.shape, np.float32)
    inside[patch[0], patch[1]] = patch[2]
    wall.fill((cut[0], cut[1], cut[2] * inside[cut[0], cut[1]]), mix(dark, p.haze, 0.45))
    wall.glow((0.0, line - 0.2), 0.9, p.key, 0.34)
    _ribs(stage, look, line, dark)
    floor(stage, look, line, mix(mix(p.ground, p.key, 0.25), p.haze, 0.3), wet=True)
    shine = stage.plates[-1]
    rows, columns, mask = shine.shape([(-0.3, line), (0.3, line), (0.75, stage.bottom), (-0.75, stage.bottom)], 0.08)
    shine.light((rows, columns, soften(mask, 0.05 * shine.unit)), p.key, 0.13)
    _clock(stage, look, line)


def _ribs(stage: Stage, look: Look, line: float, dark: Pixels) -> None:
    """Draw the roof's arches one behind the other, and the walls with their columns."""
    p = look.palette
    for number, size in enumerate((1.25, 1.7, 2.4, 3.5)):
        plate = stage.plate(0.12 + 0.03 * number)
        tone = mix(dark, p.haze, 0.62 - 0.15 * number)
        angle = np.linspace(0, math.pi, 40)
        outer = np.stack([0.36 * size * np.cos(angle), line - 0.5 * size * np.sin(angle)], 1)
        inner = np.stack([0.335 * size * np.cos(angle), line - 0.47 * size * np.sin(angle)], 1)
        foot = line + 0.06 * size
        ring = np.concatenate(
            [
                [(0.36 * size, foot)],
                outer,
                [(-0.36 * size, foot), (-0.335 * size, foot)],
                inner[::-1],
                [(0.335 * size, foot)],
            ]
        )
        plate.solid(plate.shape(ring), tone * 0.7, mix(tone, p.key, 0.2), (look.light, -0.2), round_=0.008 * size)


def _clock(stage: Stage, look: Look, line: float) -> None:
    p, plate, x = look.palette, stage.plate(0.22), -look.side * min(0.33, stage.half * 0.5)
    plate.fill(plate.shape(stroke([(x, stage.top), (x, line - 0.3)], 0.006)), mix(p.ink, p.haze, 0.25))
    plate.fill(plate.shape(ellipse((x, line - 0.26), 0.052, 0.052)), mix(p.ink, p.haze, 0.2))
    plate.fill(plate.shape(ellipse((x, line - 0.26), 0.043, 0.043)), mix(_WHITE, p.key, 0.4))
    hands = [
        stroke([(x, line - 0.26), (x + 0.02, line - 0.275)], 0.006),
        stroke([(x, line - 0.26), (x - 0.006, line - 0.295)], 0.005),
    ]
    plate.fill(plate.shapes(hands), p.ink)


def _concert(stage: Stage, look: Look, horizon: float) -> None:
    """Draw a stage at the far end: beams of light through smoke, a glowing backdrop, somebody who sings."""
    p, line = look.palette, horizon + 0.1
    night = mix(p.ink, p.sky_top, 0.5)
    stage.gradient(0.0, [(stage.top, night * 0.7), (line - 0.3, mix(night, p.sky_mid, 0.4)), (1.2, night * 0.6)])
    glow = stage.plate(0.08)
    glow.glow((0.0, line - 0.1), 0.9, mix(p.accent, p.key, 0.3), 0.8)
    glow.glow((0.0, line - 0.06), 0.4, p.key, 0.8)
    beams = stage.plate(0.1)
    tones = (p.accent, p.cool, p.key)
    for number, x in enumerate(np.linspace(-0.75, 0.75, 9).tolist()):
        top, lean = (x * 0.9, line - 0.52), float(look.chance(90 + number).uniform(-0.3, 0.3)) - x * 0.4
        end = (top[0] + lean, line + 0.15)
        rows, columns, mask = beams.shape(
            [(top[0] - 0.006, top[1]), (top[0] + 0.006, top[1]), (end[0] + 0.1, end[1]), (end[0] - 0.1, end[1])], 0.03
        )
        _, y = beams.grid()
        fade = np.clip(1 - (y[rows] - top[1]) / (end[1] - top[1]), 0, 1) ** 0.8
        beams.light((rows, columns, soften(mask, 0.008 * beams.unit) * fade), mix(tones[number % 3], _WHITE, 0.15), 0.5)
        beams.glow(top, 0.07, mix(tones[number % 3], _WHITE, 0.5), 0.9)
    rig = stage.plate(0.14)
    bars = [box(-0.85, line - 0.56, 0.85, line - 0.545), box(-0.85, line - 0.52, 0.85, line - 0.508)]
    bars += [box(s * 0.84 - 0.012, line - 0.56, s * 0.84 + 0.012, line + 0.05) for s in (-1, 1)]
    bars += [stroke([(x, line - 0.55), (x + 0.04, line - 0.51)], 0.004) for x in np.linspace(-0.84, 0.8, 28).tolist()]
    bars += [box(-0.9, line - 0.02, 0.9, line + 0.06)]
    bars += [box(s * 0.62 - 0.09, line - 0.2, s * 0.62 + 0.09, line) for s in (-1, 1)]
    rig.fill(rig.shapes(bars), mix(p.ink, night, 0.4))
    singer = mix(p.ink, night, 0.2)
    parts = [ellipse((0.0, line - 0.153), 0.011, 0.013), box(-0.018, line - 0.14, 0.018, line - 0.07, 0.012)]
    parts += [stroke([(s * 0.01, line - 0.08), (s * 0.02, line - 0.02)], 0.014, 0.009) for s in (-1, 1)]
    parts += [
        stroke([(0.014, line - 0.132), (0.05, line - 0.19)], 0.009, 0.006),
        stroke([(-0.014, line - 0.13), (-0.03, line - 0.11), (-0.006, line - 0.145)], 0.008),
    ]
    rig.solid(rig.shapes(parts), singer * 0.8, singer, (look.light, -0.5), round_=0.006, rim=p.key)
    floor(stage, look, line + 0.05, night * 0.8)
    scenery.mist(stage.plates[-1], mix(p.accent, p.haze, 0.6), line + 0.02, 0.07, 0.35, look.chance(6))


def _stadium(stage: Stage, look: Look, horizon: float) -> None:
    """Draw the far stand full of people as dots, its roof with floodlights, the green pitch below."""
    p, line = look.palette, horizon + 0.1
    scenery.sky(stage, look, line - 0.2, clouds=0.5)
    stand, chance = stage.plate(0.1), look.chance(95)
    tone = mix(mix(p.ink, p.ground, 0.4), p.haze, 0.4)
    x = np.linspace(-stage.edge - 0.1, stage.edge + 0.1, 40)
    bow = 0.1 * (x / max(stage.edge, 0.5)) ** 2
    top, foot = line - 0.27 - bow, line + 0.02 + 0.0 * x
    rim = [*zip(x.tolist(), top.tolist(), strict=True), *zip(x[::-1].tolist(), foot[::-1].tolist(), strict=True)]
    stand.solid(stand.shape(rim), tone * 0.7, tone, (0, -1), round_=0.05)
    dots: list[list[Pixels]] = [[], [], [], []]
    for _ in range(1500):
        u, v = float(chance.uniform(-stage.edge, stage.edge)), float(chance.random())
        high = line - 0.27 - 0.1 * (u / max(stage.edge, 0.5)) ** 2
        y = high + 0.02 + (line - 0.01 - high) * v
        dots[int(chance.integers(4))].append(ellipse((u, y), 0.0042, 0.0055, steps=6))
    for tint, group in zip((p.accent, p.key, p.cool, colour("c98d63")), dots, strict=True):
        stand.fill(stand.shapes(group), mix(mix(tint, p.haze, 0.35), p.ink, 0.15), 0.85)
    roof = [
        *zip(x.tolist(), (top - 0.09).tolist(), strict=True),
        *zip(x[::-1].tolist(), (top[::-1] - 0.015).tolist(), strict=True),
    ]
    stand.solid(stand.shape(roof), tone * 0.5, mix(tone, p.key, 0.2), (0, -1), round_=0.02)
    lamps = stage.plate(0.14)
    for u in np.linspace(-0.9, 0.9, 7).tolist():
        at = (u * stage.half, line - 0.29 - 0.1 * u * u)
        lamps.glow(at, 0.16, mix(p.key, _WHITE, 0.6), 0.5)
        lamps.fill(lamps.shape(box(at[0] - 0.02, at[1] - 0.006, at[0] + 0.02, at[1] + 0.006)), _WHITE)
    floor(stage, look, line + 0.1, mix(mix(p.ground, p.ink, 0.4), p.haze, 0.2))
    _pitch(stage.plate(0.25), look, line)


def _pitch(plate: Plate, look: Look, line: float) -> None:
    """Lay the playing field between the far stand and the near one: mown stripes, white lines, players as dots."""
    p, edge, chance = look.palette, plate.alpha.shape[1] / plate.unit / 2 + 0.02, look.chance(96)
    grass = mix(figures.graded(colour("4c8a44"), look), p.key, 0.08)
    end = line + 0.13
    plate.fill(plate.shape(box(-edge, line, edge, end)), grass)
    stripes = [
        [(u, line), (u + 0.12, line), (u * 1.35 + 0.162, end), (u * 1.35, end)]
        for u in np.arange(-1.92, 1.9, 0.24).tolist()
    ]
    plate.tint(plate.shapes(stripes), grass * 1.25, 0.5)
    lines = [
        stroke([(-edge, line + 0.012), (edge, line + 0.012)], 0.003),
        stroke([(-edge, end - 0.012), (edge, end - 0.012)], 0.004),
    ]
    lines.append(stroke([(0, line + 0.012), (0, end - 0.012)], 0.004))
    ring = ellipse((0.0, line + 0.06), 0.13, 0.03)
    lines.append(
        np.concatenate([ring, ring[:1], ellipse((0.0, line + 0.06), 0.124, 0.027)[::-1], [(0.124, line + 0.06)]])
    )
    plate.fill(plate.shapes(lines), mix(_WHITE, p.haze, 0.2), 0.85)
    for number in range(12):
        at = (float(chance.uniform(-0.8, 0.8)), line + float(chance.uniform(0.04, 0.11)))
        shirt = capsule((at[0], at[1] - 0.026), 0.006, (at[0], at[1] - 0.017), 0.005)
        legs = [stroke([(at[0] + s * 0.002, at[1] - 0.013), (at[0] + s * 0.005, at[1])], 0.003) for s in (-1, 1)]
        plate.fill(plate.shapes(legs), mix(p.ink, grass, 0.2))
        plate.fill(plate.shape(shirt), (mix(p.accent, p.key, 0.1), mix(_WHITE, p.cool, 0.15))[number % 2])
        plate.fill(
            plate.shape(ellipse((at[0], at[1] - 0.036), 0.0042, 0.005, steps=10)),
            figures.graded(colour("a9714b"), look),
        )


def sign(cut: Cutouts, look: Look, foot: Point, tall: float, chance: np.random.Generator, haze: float) -> None:
    """Hold a placard over a head: bars for its words."""
    p, lean = look.palette, float(chance.uniform(-0.04, 0.04))
    x, y = foot[0] + tall * 0.13, foot[1] - tall * 1.28
    tones = (mix(_WHITE, p.key, 0.2), p.accent, mix(_WHITE, p.horizon, 0.3), colour("e8c84c"))
    paper = mix(figures.graded(tones[int(chance.integers(4))], look), p.haze, haze)
    wide, high = tall * float(chance.uniform(0.17, 0.26)), tall * 0.14

    def on(u: float, v: float) -> Point:
        return x + u - lean * v * 2, y + v + lean * u

    cut.fill([stroke([on(0, 0), on(0, tall * 0.5)], 0.014 * tall)], mix(p.ground, p.ink, 0.5))
    sheet = np.array([on(-wide, -high), on(wide, -high), on(wide, high), on(-wide, high)])
    cut.solid([sheet], paper * 0.75, mix(paper, p.key, 0.15), 0.02 * tall)
    words = []
    for row, part in enumerate(chance.uniform(0.4, 0.8, 2).tolist()):
        v = high * (-0.4 + 0.72 * row)
        words.append(
            [
                on(-wide * part, v - high * 0.2),
                on(wide * part, v - high * 0.2),
                on(wide * part, v + high * 0.16),
                on(-wide * part, v + high * 0.16),
            ]
        )
    cut.fill([np.array(word) for word in words], mix(p.ink, paper, 0.3))
