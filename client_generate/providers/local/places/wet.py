"""Where animals live by and in the water: ice, ponds, the open sea, a beach, the deep."""

from __future__ import annotations

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import box, ellipse, soften, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import deeps, lands, waters

_WHITE = np.ones(3, np.float32)


def floe(stage: Stage, look: Look) -> float:
    """Draw ice in a dark cold sea: bergs behind, a large floe before us."""
    p, line = look.palette, {"aerial": 0.1, "close": 0.44}.get(look.size, 0.4)
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, line - 0.1))
    sea = mix(mix(colour("1f4f6a"), p.cool, 0.3), p.ink, 0.1 if p.bright else 0.4)
    water = stage.plate(0.1)
    rows, columns, mask = water.shape(box(-stage.edge, line, stage.edge, stage.bottom))
    _, y = water.grid()
    part = np.clip((y[rows] - line) / 0.5, 0, 1)[..., None]
    water.fill((rows, columns, mask), mix(sea, p.horizon, 0.45) + (sea - mix(sea, p.horizon, 0.45)) * part)
    waters.swell(water, stage, look, line, stage.bottom, None)
    ice = mix(mix(_WHITE, p.key, 0.1), p.ambient, 0.0 if p.bright else 0.35)
    blue = mix(mix(colour("8fc4d8"), p.sky_mid, 0.3), p.ink, 0.0 if p.bright else 0.25)
    cut, chance = Cutouts(stage.plate(0.16), (look.light, -0.7)), look.chance(470)
    for u, wide, tall in ((-0.7, 0.34, 0.16), (0.1, 0.2, 0.07), (0.75, 0.4, 0.22)):
        x = u * stage.half
        shape = [(-0.5, 0), (-0.44, 0.5), (-0.2, 0.7), (-0.1, 1.0), (0.16, 0.8), (0.3, 0.5), (0.46, 0.4), (0.52, 0)]
        outline = np.array([(x + a * wide, line + 0.02 - b * tall) for a, b in shape])
        cut.solid([outline], mix(blue, p.haze, 0.3), mix(ice, p.haze, 0.25), 0.04)
    for _ in range(14):
        part_ = float(chance.random())
        at = (float(chance.uniform(-stage.edge, stage.edge)), line + 0.04 + 0.22 * part_)
        cut.solid([ellipse(at, 0.03 + 0.1 * part_, 0.006 + 0.014 * part_, steps=9)], blue, ice, 0.01)
    cut.lay()
    _slab(stage, look, 0.66 if look.size != "aerial" else 0.3, ice, blue)
    return 0.56 if look.size != "aerial" else 0.2


def _slab(stage: Stage, look: Look, top: float, ice: Pixels, blue: Pixels) -> None:
    """Lay the floe on which something stands."""
    wide, mid = stage.half * 0.86, look.side * stage.half * 0.16
    upper = [(-1.0, 0.1), (-0.8, 0.0), (-0.3, -0.03), (0.3, -0.02), (0.8, 0.01), (1.04, 0.12)]
    edge = [*upper, (0.7, 0.26), (0.1, 0.31), (-0.5, 0.29), (-0.9, 0.2)]
    shape = [(mid + u * wide, top + v) for u, v in edge]
    plate = stage.plate(0.3)
    plate.fill(plate.shape([(x, y + 0.05) for x, y in shape]), blue * 0.7)
    plate.solid(plate.shape(shape), mix(ice, blue, 0.35), ice, (look.light, -0.8), round_=0.05)


def pond(stage: Stage, look: Look) -> float:
    """Draw still water with reeds before a green bank."""
    p, line = look.palette, {"aerial": 0.12, "close": 0.46}.get(look.size, 0.42)
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, line - 0.14))
    scenery.ridge(stage, look, 0.08, line + 0.01, 0.12, 0.66, salt=3)
    bank = stage.plate(0.14)
    lands.round_trees(bank, stage, look, line + 0.02)
    green = mix(graded(colour("5f8a44"), look), p.ground, 0.2)
    bank.fill(bank.shape(box(-stage.edge, line, stage.edge, line + 0.07)), mix(green, p.haze, 0.2))
    water = stage.plate(0.2)
    near = mix(mix(graded(colour("3c6a70"), look), p.sky_mid, 0.35), p.ink, 0.15)
    rows, columns, mask = water.shape(box(-stage.edge, line + 0.06, stage.edge, stage.bottom))
    _, y = water.grid()
    part = np.clip((y[rows] - line) / 0.6, 0, 1)[..., None]
    water.fill((rows, columns, mask), mix(p.horizon, green, 0.35) + (near - mix(p.horizon, green, 0.35)) * part)
    waters.swell(water, stage, look, line + 0.08, stage.bottom, None)
    _reeds(stage, look)
    return line + 0.06


def _reeds(stage: Stage, look: Look) -> None:
    chance, cut = look.chance(480), Cutouts(stage.plate(0.4), (look.light, -0.6))
    green, brown = (graded(colour(text), look) for text in ("5a7a34", "6a4424"))
    for _ in range(34):
        x = -look.side * stage.half * float(chance.uniform(0.55, 1.1))
        foot, tall = 0.86 + 0.2 * float(chance.random()), float(chance.uniform(0.2, 0.46))
        tip = (x + float(chance.uniform(-0.06, 0.06)), foot - tall)
        stalk = stroke([(x, foot), ((x + tip[0]) / 2, foot - tall * 0.5), tip], 0.009, 0.003)
        cut.fill([stalk], green * float(chance.uniform(0.6, 1.1)))
        if chance.random() < 0.3:
            cut.solid([ellipse((tip[0], tip[1] + 0.03), 0.011, 0.04, steps=16)], brown * 0.6, brown, 0.008)
    cut.lay()


def open_sea(stage: Stage, look: Look, *, line: float | None = None) -> float:
    """Draw the sea to the horizon, without a shore."""
    p = look.palette
    line = {"aerial": 0.06, "close": 0.4, "medium": 0.42}.get(look.size, 0.46) if line is None else line
    dull = not look.weather.isdisjoint({"rain", "fog"}) or look.has("storm")
    sun = None if dull else (look.light * stage.half * 0.5, line - 0.1)
    scenery.sky(stage, look, line, sun=sun, clouds=1.0 if dull else 0.7)
    deep = mix(
        mix(colour("3a4a56" if dull or p.name == "overcast" else "1a5a7a"), p.cool, 0.3),
        p.ink,
        0.15 if p.bright else 0.45,
    )
    far = mix(deep, p.horizon, 0.5)
    water = stage.plate(0.14)
    rows, columns, mask = water.shape(box(-stage.edge, line, stage.edge, stage.bottom))
    _, y = water.grid()
    part = np.clip((y[rows] - line) / 0.55, 0, 1)[..., None] ** 0.7
    noise = scenery.cloud_noise(mask.shape, look.chance(7), 6.0, 9)[..., None] - 0.5
    water.fill((rows, columns, mask), far + (deep - far) * part + noise * 0.08)
    waters.swell(water, stage, look, line, stage.bottom, sun)
    waves(stage, look, line, deep, 0.024 if dull else 0.012)
    return line


def waves(stage: Stage, look: Look, line: float, deep: Pixels, high: float) -> None:
    """Roll rows of waves with pale crests over the sea, larger the nearer."""
    p, chance = look.palette, look.chance(490)
    crest = mix(mix(_WHITE, p.horizon, 0.35), p.ink, 0.0 if p.bright else 0.3)
    for number in range(5):
        y = line + 0.05 + (stage.bottom - line) * (number / 5) ** 1.3
        x = np.linspace(-stage.edge - 0.05, stage.edge + 0.05, 90)
        shift, tall = float(chance.uniform(0, 6)), high * (0.6 + number * 0.9)
        row = y - tall * np.abs(np.sin(x * (7.5 - number) + shift)) ** 1.5 + tall * 0.4 * np.sin(x * 2.3 + shift)
        plate = stage.plate(0.16 + 0.03 * number)
        body = np.concatenate([np.stack([x, row], 1), np.stack([x, row + 0.05 + tall * 2], 1)[::-1]])
        rows, columns, mask = plate.shape(body)
        _, ys = plate.grid()
        fade = np.clip(1 - (ys[rows] - (y - tall)) / (0.05 + tall * 2.4), 0, 1)
        plate.fill((rows, columns, mask * fade), mix(deep * 0.8, p.ink, 0.1), 0.75)
        foam = np.concatenate([np.stack([x, row - 0.001], 1), np.stack([x, row + 0.1 * tall + 0.0015], 1)[::-1]])
        rows, columns, mask = plate.shape(foam)
        noise = scenery.cloud_noise(mask.shape, look.chance(491 + number), 3.0, 5)
        plate.fill((rows, columns, mask * np.clip(noise * 4 - 1.5, 0, 1)), crest, 0.75)


def shore(stage: Stage, look: Look) -> float:
    """Draw a beach."""
    return waters.sea(stage, look) - 0.18


def deep(stage: Stage, look: Look) -> float:
    """Draw the sea from within."""
    deeps.underwater(stage, look)
    return 0.5


def from_below(stage: Stage, look: Look) -> float:
    """Look up through the water: a bright round of sky, rays from it."""
    p, at = look.palette, (look.light * stage.half * 0.25, 0.2)
    pale, mid, dark = (mix(colour(text), p.cool, 0.25) for text in ("9af0ea", "1c7a98", "06203a"))
    plate = stage.gradient(0.0, [(stage.top, mid), (0.5, mix(mid, dark, 0.5)), (stage.bottom, dark)])
    plate.glow(at, 1.1, pale, 0.6)
    plate.glow(at, 0.42, mix(pale, _WHITE, 0.5), 0.9)
    rays, chance = [], look.chance(495)
    for turn in np.linspace(0, 6.28, 22)[:-1].tolist():
        a, wide = turn + float(chance.uniform(-0.1, 0.1)), float(chance.uniform(0.02, 0.07))
        ends = [(at[0] + 1.6 * np.cos(a + d), at[1] + 1.6 * np.sin(a + d)) for d in (-wide, wide)]
        rays.append(np.array([at, *ends]))
    rows, columns, mask = plate.shapes(rays)
    x, y = plate.grid()
    fade = np.clip(1 - np.hypot(x[:, columns] - at[0], y[rows] - at[1]) / 1.0, 0, 1)
    plate.light((rows, columns, soften(mask, 0.01 * plate.unit) * fade), pale, 0.22)
    scenery.bokeh(stage.plate(0.2), look, [_WHITE, pale], 26, 0.05, 0.95, size=0.018)
    return 0.5
