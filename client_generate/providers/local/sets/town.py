"""A street or a square of an old town: gabled houses, stones that may be wet, stalls, somebody crossing."""

from __future__ import annotations

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, box, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import figures, nearby
from client_generate.providers.local.places import alleys

_PLASTER = ("d8b48c", "c8886a", "e0d0b0", "b8a488", "d0a070", "a8b0a8", "c89c94")
_ROOF = ("8a4632", "744034", "96563a")
_FAR = {"wide": 0.56, "medium": 0.58, "close": 0.6, "over": 0.56, "aerial": 0.36}
_TALL = {"wide": 0.26, "medium": 0.5, "close": 0.9, "over": 0.62, "aerial": 0.17}
_FOOT = {"wide": 0.82, "medium": 0.95, "close": 1.3, "over": 1.06, "aerial": 0.66}


def build(stage: Stage, look: Look) -> None:
    """Draw sky, a far and two near rows of houses, the stones between them, who is there."""
    if look.has("alley") and look.size != "aerial":
        _alley(stage, look)
        return
    p, line, rise = look.palette, _FAR[look.size], 1.0
    if look.turned:  # from the stones up
        line, rise = 0.9, 1.7
    if look.detail and not look.cast:  # a stall, else a front with its windows
        stage.aim(2.7, (0.46 * stage.half, line - 0.02) if look.has("market") else (stage.edge - 0.12, line - 0.14))
    dull = not look.weather.isdisjoint({"rain", "snow", "fog"})
    scenery.sky(stage, look, line, sun=None if dull else (look.light * stage.half * 0.35, line - 0.4))
    _tower(stage, look, line)
    far = stage.plate(0.16)
    _row(far, look, -stage.edge, stage.edge, line, 0.21 * rise, haze=0.42)
    scenery.mist(far, mix(p.haze, p.horizon, 0.4), line, 0.05, 0.35, look.chance(6))
    _ground(stage, look, line)
    _sides(stage, look, line, rise)
    if look.has("market"):
        _stalls(stage, look, line)
    if look.detail and look.cast:
        nearby.face(stage, look)
    elif look.people != 0 and look.has("walker", "woman", "man", "child", "old"):
        near, down = (2.7, 0.4) if look.turned else (2.7, 0.2) if look.has("low") else (1.0, 0.0)
        tall = _TALL[look.size] * (0.9 + 0.1 * look.scale) * near
        plate = stage.plate(0.6)
        _mirrored(plate, look, tall)
        figures.company(plate, look, (look.side * stage.half * 0.1, _FOOT[look.size] + down), tall)
    scenery.weather(stage, look)


def _alley(stage: Stage, look: Look) -> None:
    if look.detail and look.cast:
        alleys.alley(stage, msgspec.structs.replace(look, people=0))
        nearby.face(stage, look)
        return
    if look.detail:  # what hangs there
        stage.aim(2.2, (0.0, 0.36))
    alleys.alley(stage, look)


def _tower(stage: Stage, look: Look, line: float) -> None:
    p, plate = look.palette, stage.plate(0.1)
    x = -look.light * stage.half * 0.22
    tone = mix(mix(_lit("b8a488", look), p.ink, 0.15), p.haze, 0.55)
    hull = box(x - 0.05, line - 0.42, x + 0.05, line)
    spire = [(x - 0.06, line - 0.42), (x, line - 0.62), (x + 0.06, line - 0.42)]
    plate.solid(plate.shape(hull), tone * 0.8, mix(tone, p.key, 0.15), (look.light, -0.3), round_=0.04)
    roof = mix(mix(_lit(_ROOF[0], look), p.ink, 0.1), p.haze, 0.5)
    plate.solid(plate.shape(spire), roof * 0.75, roof, (look.light, -0.3), round_=0.04)
    plate.fill(plate.shape(ellipse((x, line - 0.35), 0.02, 0.02)), mix(p.key, p.haze, 0.3))


def _lit(tone: str, look: Look) -> Pixels:
    return figures.graded(colour(tone), look)


def _row(plate: Plate, look: Look, left: float, right: float, foot: float, tall: float, *, haze: float) -> None:
    """Draw houses side by side, each with its gable, windows and a door."""
    chance, x, number = look.chance(81 + int(haze * 100)), left - 0.05, 0
    while x < right:
        wide = tall * float(chance.uniform(0.6, 0.95))
        _house(plate, look, (x, foot), wide, tall * float(chance.uniform(0.8, 1.25)), haze, number, chance)
        x, number = x + wide, number + 1


def _house(
    plate: Plate,
    look: Look,
    corner: tuple[float, float],
    wide: float,
    tall: float,
    haze: float,
    number: int,
    chance: np.random.Generator,
) -> None:
    p, (x, foot) = look.palette, corner
    wall = mix(_lit(_PLASTER[(number * 3 + look.seed) % len(_PLASTER)], look), p.haze, haze)
    roof = mix(_lit(_ROOF[number % 3], look), p.haze, haze * 0.85)
    peak = tall * float(chance.uniform(0.3, 0.5))
    gable = [(x - wide * 0.05, foot - tall), (x + wide / 2, foot - tall - peak), (x + wide * 1.05, foot - tall)]
    plate.solid(plate.shape(gable), roof * 0.75, mix(roof, p.key, 0.12), (look.light, -0.5), round_=0.03)
    plate.solid(
        plate.shape(box(x, foot - tall, x + wide, foot + 0.01)),
        wall * 0.78, mix(wall, p.key, 0.12), (look.light, -0.2), round_=0.025,
    )  # fmt: skip
    panes: list[Pixels] = []
    glow: list[Pixels] = []
    for row in range(3):
        for column in range(3):
            u, v = x + wide * (0.18 + 0.25 * column), foot - tall * (0.9 - 0.27 * row)
            pane = box(u, v, u + wide * 0.13, v + tall * 0.15)
            if not (row == 2 and column == 1):
                (glow if chance.random() < (0.08 if p.bright else 0.45) else panes).append(pane)
    door = box(x + wide * 0.4, foot - tall * 0.3, x + wide * 0.6, foot + 0.01)
    plate.fill(plate.shapes([*panes, door]), mix(mix(wall, p.ink, 0.6), p.cool, 0.25))
    if glow:
        plate.fill(plate.shapes(glow), mix(p.key, np.array([1.0, 0.8, 0.45], np.float32), 0.5))


def _ground(stage: Stage, look: Look, line: float) -> None:
    """Lay the stones; where they are wet they shine with the sky and hold puddles."""
    p, plate, wet = look.palette, stage.plate(0.3), look.has("wet")
    rows, columns, mask = plate.shape(box(-stage.edge, line, stage.edge, stage.bottom))
    _, y = plate.grid()
    depth = np.clip((y[rows] - line) / (1.05 - line), 0, 1)[..., None]
    stone = mix(_lit("8e8880", look), p.ground, 0.35)
    far, near = mix(mix(stone, p.haze, 0.45), p.key, 0.1), mix(stone, p.ink, 0.4)
    noise = scenery.cloud_noise(mask.shape, look.chance(7), 8.0, 6)[..., None] - 0.5
    plate.fill((rows, columns, mask), far + (near - far) * depth**0.7 + noise * (0.16 if wet else 0.08))
    _joints(plate, look, stage, line)
    if wet:
        chance = look.chance(83)
        for _ in range(13):
            part = float(chance.uniform(0.05, 1.0))
            at = (float(chance.uniform(-stage.edge, stage.edge)), line + 0.03 + (stage.bottom - line) * part**1.6)
            across = 0.05 + 0.22 * part
            rows, columns, mask = plate.shape(ellipse(at, across, across * (0.1 + 0.1 * part)), 0.02)
            sky = mix(p.horizon, p.sky_mid, part)
            plate.fill((rows, columns, soften(mask, 0.006 * plate.unit)), mix(sky, p.ink, 0.12), 0.62)


def _joints(plate: Plate, look: Look, stage: Stage, line: float) -> None:
    """Draw the lines between the stones, closer together the farther away."""
    deep, lines = stage.bottom - line, []
    for number in range(1, 26):
        y = line + deep * (number / 25) ** 2
        lines.append(stroke([(-stage.edge, y), (stage.edge, y)], 0.0008 + 0.0016 * number / 25))
    for number in range(-16, 17):
        end = number * 0.22
        lines.append(stroke([(end * 0.12, line + 0.004), (end * 1.6, stage.bottom)], 0.0022))
    plate.tint(plate.shapes(lines), look.palette.ink, 0.22)


def _sides(stage: Stage, look: Look, line: float, rise: float) -> None:
    """Put a nearer house front at each side of the frame, its feet lower than the far row's."""
    if look.size == "aerial" and not look.turned:
        return
    plate, reach = stage.plate(0.4), 0.34 if stage.half > 0.7 else 0.17
    _row(plate, look, -stage.edge - 0.12, -stage.edge + reach - 0.25, line + 0.1, 0.4 * rise, haze=0.16)
    _row(plate, look, stage.edge - reach, stage.edge, line + 0.1, 0.43 * rise, haze=0.17)


def _stalls(stage: Stage, look: Look, line: float) -> None:
    """Set up striped awnings in the middle distance."""
    p, plate = look.palette, stage.plate(0.44)
    for number, x in enumerate((-0.52, -0.26, 0.34, 0.6) if stage.half > 0.7 else (-0.62, 0.6)):
        at, foot, half = x * stage.half, line + 0.07 + 0.02 * (number % 2), 0.085
        plate.fill(plate.shape(box(at - half * 0.9, foot - 0.06, at + half * 0.9, foot)), mix(p.ink, p.ground, 0.5))
        poles = [box(at + s * half * 0.9 - 0.003, foot - 0.14, at + s * half * 0.9 + 0.003, foot) for s in (-1, 1)]
        plate.fill(plate.shapes(poles), mix(p.ink, p.ground, 0.3))
        cloth = _lit(("b8382c", "2c6a8a", "3a7a48", "c8862c")[number], look)
        for stripe in range(8):
            u, w = at - half + stripe * half / 4, half / 4
            shade = [(u + w * 0.3, foot - 0.17), (u + w * 0.9, foot - 0.17), (u + w, foot - 0.12), (u, foot - 0.12)]
            plate.fill(plate.shape(shade), cloth if stripe % 2 else mix(np.ones(3, np.float32), p.haze, 0.4))
        goods = [ellipse((at - half * 0.7 + i * half * 0.28, foot - 0.062), 0.013, 0.011) for i in range(6)]
        plate.fill(plate.shapes(goods), mix(p.accent, cloth, 0.3))


def _mirrored(plate: Plate, look: Look, tall: float) -> None:
    """Lay a faint reflection under whoever stands on wet stones."""
    if not look.has("wet"):
        return
    x, foot = look.side * (plate.alpha.shape[1] / plate.unit / 2) * 0.09, _FOOT[look.size]
    shape = spline(
        [
            (x - tall * 0.09, foot),
            (x + tall * 0.09, foot),
            (x + tall * 0.05, foot + tall * 0.5),
            (x - tall * 0.05, foot + tall * 0.5),
        ]
    )
    rows, columns, mask = plate.shape(shape, 0.03)
    tone = look.palette.accent if look.coat is None else look.coat
    plate.fill((rows, columns, soften(mask, 0.012 * plate.unit)), mix(tone, look.palette.ink, 0.35), 0.3)
