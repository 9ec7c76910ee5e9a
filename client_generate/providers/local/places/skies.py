"""Weather and skies that are the picture themselves: lightning, a tornado, a rainbow, northern lights."""

from __future__ import annotations

import math
from collections.abc import Callable

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, ellipse, soften, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import habitats, lands, skylines, staging, wet
from client_generate.providers.local.places.staging import WHITE
from client_generate.providers.local.things.sketches import put

_LINE = {"wide": 0.78, "medium": 0.84, "close": 0.92, "over": 0.74, "aerial": 0.5}


def _night(stage: Stage, look: Look, tones: tuple[str, str, str], *, stars: int = 420) -> Plate:
    """Put a night sky of three colours, full of stars."""
    top, mid, low = (mix(colour(text), look.palette.sky_mid, 0.15) for text in tones)
    plate = stage.gradient(0.0, [(stage.top, top), (0.45, mid), (0.85, low), (1.2, low)])
    chance, dots = look.chance(701), list[Pixels]()
    for _ in range(stars):
        at = (float(chance.uniform(-stage.edge, stage.edge)), float(chance.uniform(stage.top, 0.8)))
        r = 0.0007 + 0.0022 * float(chance.random()) ** 4
        dots.append(ellipse(at, r, r, steps=8))
    plate.light(plate.shapes(dots), WHITE, 0.9)
    return plate


def _land(stage: Stage, look: Look, *, snow: bool = False) -> float:
    """Put dark firs and ground under a night sky; return where the ground begins."""
    line = _LINE[look.size]
    near = {"medium": 1.4, "close": 1.9}.get(look.size, 1.0)
    blue = colour("8fa8c8") if snow else colour("16202c")
    tone = mix(blue, look.palette.ambient, 0.15)
    scenery.ridge(stage, look, 0.1, line + 0.02, 0.2 * near, 0.2, salt=3)
    rows, columns = stage.plates[-1].held()
    mask = np.ones_like(stage.plates[-1].alpha[rows, columns])
    stage.plates[-1].tint((rows, columns, mask), mix(colour("141c2c"), tone, 0.3 if snow else 0.0), 0.8)
    trees = stage.plate(0.2)
    chance = look.chance(702)
    firs = [
        scenery.pine(
            (float(chance.uniform(-stage.edge, stage.edge)), line + 0.03),
            0.14 * near * float(chance.uniform(0.6, 1.2)),
            chance,
        )
        for _ in range(34)
    ]
    trees.fill(trees.shapes(firs), colour("0a1018"))
    lands.ground(
        stage,
        look,
        0.3,
        line + 0.02,
        mix(tone, colour("0a1018"), 0.2),
        mix(tone, colour("0a1018"), 0.5 if snow else 0.7),
    )
    return line


def aurora(stage: Stage, look: Look) -> None:
    """Draw green and violet curtains of light over snow, a lit cabin below."""
    _night(stage, look, ("06101e", "0a2030", "123a40"))
    plate, s = stage.plate(0.03), look.side
    x, y = plate.grid()
    total = np.zeros((*plate.alpha.shape, 3), np.float32)
    turned = 1.5 if look.turned else 1.0
    for number, (low, tall, wave, tone) in enumerate(
        (("0.5", 0.42, 3.1, "3cf0a0"), ("0.36", 0.4, 4.3, "6af0c0"), ("0.6", 0.5, 2.2, "a060e0"))
    ):
        shift = float(look.chance(710 + number).uniform(0, 6))
        foot = float(low) + 0.09 * np.sin(x * wave * turned * s + shift) + 0.05 * np.sin(x * wave * 2.3 + shift * 2)
        up = (foot - y) / tall
        veil = np.clip(up * 9, 0, 1) * np.exp(-np.clip(up, 0, 9) * 2.6) * (up > 0)
        rays = 0.62 + 0.38 * np.sin(x * 46 + 7 * np.sin(x * 5 + shift)) * np.sin(x * 19 + shift)
        total += (veil * rays).astype(np.float32)[..., None] * colour(tone) * 0.8
    plate.light((slice(None), slice(None), np.ones(plate.alpha.shape, np.float32)), total, 1.0)
    line = _land(stage, look, snow=True)
    _house(stage, look, "cabin", line)


def _house(stage: Stage, look: Look, name: str, line: float, metre: float = 0.05) -> None:
    near = {"wide": 1.0, "medium": 1.6, "close": 2.6, "over": 1.3, "aerial": 0.8}[look.size] * min(
        1.0, stage.half * 1.3
    )
    spot = Spot(
        foot=(look.side * stage.half * 0.24, min(line + 0.09 * near, 0.97)), metre=metre * near, faces=-look.side
    )
    plate = stage.plate(0.4)
    plate.glow(spot.at(0, 0.5), 4.5 * spot.metre, colour("ffb850"), 0.4)
    put(plate, look, name, spot)
    plate.glow(spot.at(0, 0.5), 2.2 * spot.metre, colour("ffc870"), 0.35)


def milky_way(stage: Stage, look: Look) -> None:
    """Draw the Milky Way over a tent that glows from within."""
    sky = _night(stage, look, ("050a1a", "0e1a3a", "2a3a5c"), stars=700)
    x, y = sky.grid()
    s, lean = look.side, 1.5 if not look.turned else 0.3
    far = ((x - s * 0.1) * lean * s + (y - 0.35)) / math.hypot(lean, 1)
    noise = scenery.cloud_noise(sky.alpha.shape, look.chance(720), 1.4, 5)
    band = np.exp(-((far / 0.15) ** 2)) * (0.25 + noise)
    rift = np.exp(-(((far + 0.02) / 0.035) ** 2)) * np.clip(noise * 2 - 0.6, 0, 1)
    glow = (np.clip(band - 0.8 * rift, 0, 2)).astype(np.float32)
    full = (slice(None), slice(None), np.ones(sky.alpha.shape, np.float32))
    sky.light(full, glow[..., None] * mix(colour("b8a8e0"), colour("f0d0b0"), 0.35), 0.6)
    line = _land(stage, look)
    _house(stage, look, "tent", line, 0.075)


def moonrise(stage: Stage, look: Look) -> None:
    """Draw a very large moon that rises over dark hills."""
    _night(stage, look, ("0a1428", "1c2c50", "5a5a80"), stars=200)
    plate = stage.plate(0.04)
    r = {"wide": 0.2, "medium": 0.28, "close": 0.42, "over": 0.24, "aerial": 0.13}[look.size]
    at = (look.side * stage.half * 0.2, 0.46)
    plate.glow(at, r * 3.2, colour("e8d8b0"), 0.4)
    plate.solid(plate.shape(ellipse(at, r, r)), colour("d8c498"), colour("fff4d8"), (look.light, -0.5), round_=r * 0.4)
    chance = look.chance(730)
    seas = [
        ellipse(
            (at[0] + float(chance.normal(0, 0.4)) * r, at[1] + float(chance.normal(0, 0.4)) * r),
            r * float(chance.uniform(0.08, 0.24)),
            r * float(chance.uniform(0.06, 0.18)),
            steps=20,
        )
        for _ in range(12)
    ]
    plate.tint(plate.shapes(seas), colour("b09c78"), 0.4)
    _land(stage, look)


def lightning(stage: Stage, look: Look) -> None:
    """Draw a bolt that strikes out of black clouds over a plain."""
    line = _storm_sky(stage, look)
    if look.has("skyline", "over a city"):
        skylines.towers(stage, look, line + 0.03)
    foot = (look.side * stage.half * 0.24, line + (0.03 if not look.has("skyline", "over a city") else -0.2))
    if look.framed:
        staging.lone_tree(stage, look, (foot[0], foot[1] + 0.02), 2.2)
        foot = (foot[0], foot[1] - 0.4)
    _bolt(stage, look, (foot[0] - look.side * 0.16, stage.top), foot, 740, 1.6 if look.framed else 1.0)
    if not look.detail and not look.framed:
        far = (-look.side * stage.half * 0.55, line + 0.01)
        _bolt(stage, look, (far[0] + 0.1, stage.top + 0.1), far, 741, 0.5)


def _storm_sky(stage: Stage, look: Look) -> float:
    line = {"aerial": 0.5, "close": 0.86, "medium": 0.8}.get(look.size, 0.72)
    top, low = mix(colour("1c2232"), look.palette.sky_top, 0.15), mix(colour("6a7488"), look.palette.horizon, 0.3)
    plate = stage.gradient(0.0, [(stage.top, top), (line * 0.6, mix(top, low, 0.4)), (line, low), (1.2, low)])
    noise = scenery.cloud_noise(plate.alpha.shape, look.chance(745), 3.0, 4)
    _, y = plate.grid()
    cover = np.clip((noise - 0.38) * 3.5, 0, 1) * np.clip(1.15 - y / line, 0, 1)
    plate.fill((slice(None), slice(None), cover), mix(top, colour("0a0e18"), 0.5), 0.85)
    scenery.ridge(stage, look, 0.1, line + 0.01, 0.05, 0.35, salt=3)
    field = mix(graded(colour("5a6a3c"), look), colour("101620"), 0.4)
    lands.ground(stage, look, 0.2, line + 0.01, mix(field, low, 0.3), mix(field, colour("0a0e14"), 0.4))
    return line


def _bolt(stage: Stage, look: Look, top: Point, foot: Point, salt: int, size: float) -> None:
    chance, plate = look.chance(salt), stage.plate(0.15)
    points = [top]
    for number in range(1, 15):
        t = number / 14
        off = float(chance.uniform(-0.045, 0.045)) * (1 if number < 14 else 0)
        points.append((top[0] + (foot[0] - top[0]) * t + off, top[1] + (foot[1] - top[1]) * t))
    parts = [stroke(points, 0.013 * size, 0.004 * size)]
    for number in (4, 6, 9):
        x, y = points[number]
        way = float(chance.choice([-1, 1]))
        side = [(x + way * 0.05 * k + float(chance.uniform(-0.015, 0.015)), y + 0.05 * k) for k in range(5)]
        parts.append(stroke(side, 0.006 * size, 0.001))
    rows, columns, mask = plate.shapes(parts, 0.1)
    plate.light((rows, columns, soften(mask, 0.022 * plate.unit)), colour("a8b8ff"), 1.6 * size)
    plate.fill((rows, columns, mask), colour("fbfcff"))
    plate.glow((top[0], 0.1), 0.7 * size, colour("b8c4ff"), 0.4)
    plate.glow(foot, 0.35 * size, colour("d8e0ff"), 0.55)


def tornado(stage: Stage, look: Look) -> None:
    """Draw a funnel that touches the plain, dust round its foot, a small farm before it."""
    line, s = _storm_sky(stage, look), look.side
    near = {"wide": 1.0, "medium": 1.3, "close": 1.9, "over": 1.15, "aerial": 0.7}[look.size]
    x, plate = s * stage.half * 0.18, stage.plate(0.18)
    ts = np.linspace(0, 1, 30)
    middle = x + 0.07 * np.sin(ts * 4.0) * s + (1 - ts) ** 2 * 0.2 * s
    half = (0.022 + 0.26 * (1 - ts) ** 2.4) * near
    y = stage.top + (line + 0.03 - stage.top) * ts
    tone = mix(colour("3c404c"), look.palette.haze, 0.12)
    body = np.concatenate([np.stack([middle - half, y], 1), np.stack([middle + half, y], 1)[::-1]])
    plate.solid(plate.shape(body), tone * 0.55, mix(tone, WHITE, 0.3), (look.light, -0.2), round_=0.07)
    swirls = [
        stroke([(m - h * 0.9, v), (m, v + h * 0.22 + 0.01), (m + h * 0.9, v + 0.01)], 0.01 * near, 0.003)
        for m, h, v in zip(middle[1::2].tolist(), half[1::2].tolist(), y[1::2].tolist(), strict=True)
    ]
    plate.tint(plate.shapes(swirls), colour("14161e"), 0.45)
    dust, chance = stage.plate(0.2), look.chance(750)
    puffs = [
        ellipse(
            (
                middle[-1] + float(chance.normal(0, 0.07)) * near,
                line + 0.02 - abs(float(chance.normal(0, 0.025))) * near,
            ),
            0.04 * near,
            0.022 * near,
            steps=20,
        )
        for _ in range(46)
    ]
    rows, columns, mask = dust.shapes(puffs, 0.04)
    dust.fill((rows, columns, soften(mask, 0.01 * dust.unit)), mix(colour("6a5c4c"), tone, 0.4), 0.85)
    lands.barn(stage, look, (-s * stage.half * 0.4, min(line + 0.1, 0.93)))


def rainbow(stage: Stage, look: Look) -> None:
    """Draw a rainbow over a green valley."""
    near = msgspec.structs.replace(look, size="over") if look.turned else look
    line = habitats.meadow(stage, near)
    plate = Plate((stage.canvas[1], stage.canvas[0]), stage.origin, stage.unit, 0.1)
    stage.plates.insert(2, plate)
    x, y = plate.grid()
    r0 = 1.15 if look.turned else {"close": 0.42, "medium": 0.62}.get(look.size, 0.72)
    at = (look.side * stage.half * (1.1 if look.turned else 0.2), line + (0.3 if look.turned else 0.12))
    far, wide = np.hypot(x - at[0], y - at[1]), 2.4 if look.turned else 1.0
    for number, text in enumerate(("e83030", "f08a28", "f4e040", "40c050", "3080e8", "7a48c8")):
        ring = np.exp(-(((far - (r0 - 0.02 * wide * number)) / (0.0125 * wide)) ** 2)).astype(np.float32)
        plate.fill(
            (slice(None), slice(None), ring * (y < line + 0.06)), mix(colour(text), look.palette.horizon, 0.12), 0.62
        )


def sandstorm(stage: Stage, look: Look) -> None:
    """Draw a wall of dust that rolls over a desert."""
    habitats.dunes(stage, look)
    plate, chance, p = stage.plate(0.5), look.chance(760), look.palette
    dust = graded(colour("c08a50"), look)
    for layer in range(4):
        top = 0.06 + 0.1 * layer
        lobes = [
            ellipse(
                (float(u), top + 0.14 * (1 - math.cos(u * 1.4 * look.side)) + float(chance.uniform(0, 0.1))),
                float(chance.uniform(0.08, 0.2)),
                float(chance.uniform(0.07, 0.15)),
                steps=26,
            )
            for u in np.arange(-stage.edge, stage.edge, 0.09)
        ]
        body = [(-stage.edge, top + 0.16), (stage.edge, top + 0.16), (stage.edge, 0.72), (-stage.edge, 0.72)]
        tone = mix(dust, p.ink, 0.32 - 0.09 * layer)
        plate.solid(
            plate.shapes([*lobes, np.array(body)]), tone * 0.7, mix(tone, p.key, 0.2), (look.light, -0.8), round_=0.05
        )
    scenery.mist(plate, mix(dust, p.key, 0.2), 0.74, 0.1, 0.8, look.chance(761))
    frame = staging.shot(stage, look, 0.1, 0.8, middle=0.9, most=2.6)
    put(stage.plate(0.6), look, "camel", frame.spot())


def sea_storm(stage: Stage, look: Look) -> None:
    """Draw a lighthouse on its rock in a stormy sea, waves breaking against it, its beam in the dark."""
    line = wet.open_sea(stage, look)
    near = {"wide": 1.0, "medium": 1.35, "close": 2.0, "over": 1.2, "aerial": 0.7}[look.size] * min(
        1.0, stage.half * 1.3
    )
    s, x = look.side, look.side * stage.half * 0.24
    y = 0.62 if look.size == "aerial" else min(line + 0.16 * near, 0.8)
    if look.size == "close":
        y = 0.36 + 4.03 * 0.105 * near
    dark, p = not look.palette.bright, look.palette
    rock, plate = mix(graded(colour("4a4640"), look), p.ink, 0.2), stage.plate(0.4)
    spot = Spot(foot=(x, y - 0.07 * near), metre=0.105 * near, faces=-s)
    if dark or look.weather or look.has("storm"):
        lamp = spot.at(0, 3.96)
        beam = stage.plate(0.38)
        for way in (-1, 1):
            rows, columns, mask = beam.shape(
                [lamp, (lamp[0] + way * 2.4, lamp[1] - 0.22), (lamp[0] + way * 2.4, lamp[1] + 0.16)], 0.05
            )
            gx, _ = beam.grid()
            fade = np.clip(1 - np.abs(gx[:, columns] - lamp[0]) / 1.5, 0, 1)
            beam.light((rows, columns, soften(mask, 0.014 * beam.unit) * fade), colour("ffeeb0"), 0.55)
        beam.glow(lamp, 0.3 * near, colour("fff0c0"), 0.8)
    put(plate, look, "lighthouse", spot)
    crag = [
        (-0.36, 0.1),
        (-0.3, 0.0),
        (-0.2, -0.03),
        (-0.14, -0.09),
        (0.0, -0.08),
        (0.1, -0.09),
        (0.18, -0.03),
        (0.3, 0.01),
        (0.38, 0.1),
    ]
    plate.solid(
        plate.shape([(x + u * near, y + v * near) for u, v in crag]),
        rock * 0.5,
        mix(rock, p.key, 0.2),
        (look.light, -0.9),
        round_=0.03,
    )
    for number, (u, size) in enumerate(((-0.3, 1.0), (0.28, 0.7))):
        staging.splash(
            stage, look, 0.5, (x + u * near * s, y + 0.08 * near), 0.44 * near * size, 0.3 * near * size, 770 + number
        )


SKIES: dict[str, Callable[[Stage, Look], None]] = {
    "northern lights": aurora,
    "milky way": milky_way,
    "moonrise": moonrise,
    "lightning": lightning,
    "tornado": tornado,
    "rainbow": rainbow,
    "sandstorm": sandstorm,
    "lighthouse": sea_storm,
}
