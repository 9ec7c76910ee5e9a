"""Where a product stands when the words name a place: before mountains, by the sea, on grass, at bricks or tiles."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, box, ellipse, soften, spline
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded

_WHITE = np.ones(3, np.float32)


def named(look: Look) -> str:
    """Return which backdrop the words ask for; empty for a plain wall."""
    green = look.has("garden", "trees", "field", "lawn") and look.ware != "christmas tree"
    mountains = look.has("mountain", "peaks", "ridge")
    kitchen = look.has("by kitchen") and look.ware not in {"oven", "fridge"}
    asked = {"desert": look.has("by desert"), "kitchen": kitchen, "city": look.has("by city")}
    asked |= {"bricks": look.has("bricks"), "tiles": look.has("tiles"), "sea": look.has("shore")}
    asked |= {"mountains": mountains, "green": green}
    return next((name for name, said in asked.items() if said), "")


def behind(stage: Stage, look: Look, line: float, name: str) -> None:
    """Draw only what is behind the product's ground."""
    _BACKS[name](stage, look, line)


def lay(stage: Stage, look: Look, line: float, name: str) -> Plate:
    """Draw a backdrop down to `line` and the ground before it; returns the ground for shadows."""
    _BACKS[name](stage, look, line)
    return _ground(stage, look, line, _GROUNDS[name])


def paper(stage: Stage, look: Look, line: float, natural: str) -> Plate:
    """Lay paper of one colour that rises behind the thing, lit from one side; returns the ground."""
    tone = colour(natural)
    pale = mix(tone, _WHITE, 0.18)
    wall = stage.gradient(0.0, [(stage.top, tone * 0.94), (line, pale), (line + 0.08, tone), (1.2, tone * 0.86)])
    wall.glow((look.light * stage.half * 0.5, line - 0.3), 0.8, _WHITE, 0.12)
    ground = stage.plate(0.35)
    if look.candidate in {1, 3}:  # another paper, a step lighter or darker
        half = spline([(-stage.edge, line - 0.02), (0.0, line + 0.01), (stage.edge, line - 0.02)], closed=False)
        low = [*half.tolist(), (stage.edge, stage.bottom + 0.1), (-stage.edge, stage.bottom + 0.1)]
        ground.fill(ground.shape(np.array(low)), tone * 0.78 if look.candidate == 1 else mix(tone, _WHITE, 0.4))
    return ground


def _tone(look: Look, natural: str) -> Pixels:
    return graded(colour(natural), look)


def _sky(stage: Stage, look: Look, line: float) -> Plate:
    p = look.palette
    wall = stage.gradient(0.0, [(stage.top, p.sky_top), (line * 0.6, p.sky_mid), (line, p.horizon), (1.2, p.haze)])
    wall.glow((look.light * stage.half * 0.5, line - 0.22), 0.6, p.key, 0.6)
    return wall


def _mountains(stage: Stage, look: Look, line: float) -> None:
    wall, p, chance = _sky(stage, look, line), look.palette, look.chance(71)
    for far, high in ((0.55, 0.4), (0.3, 0.24), (0.12, 0.12)):
        xs = np.linspace(-stage.edge, stage.edge, 11)
        tops = line - high * (0.45 + 0.55 * chance.random(11)) * (0.6 + 0.4 * (np.arange(11) % 2))
        ridge = [(-stage.edge, line + 0.05), *zip(xs.tolist(), tops.tolist(), strict=True), (stage.edge, line + 0.05)]
        tone = mix(mix(p.ink, p.ambient, 0.6), p.haze, far)
        wall.solid(wall.shape(ridge, 0.02), tone * 0.8, mix(tone, p.key, 0.2), (look.light, -0.6), round_=0.06)
        caps = [
            [(x, y), (x - 0.07, y + 0.06), (x - 0.02, y + 0.045), (x + 0.02, y + 0.065), (x + 0.07, y + 0.055)]
            for x, y in zip(xs.tolist(), tops.tolist(), strict=True)
        ]
        if far > 0.5:
            wall.fill(wall.shapes(caps), mix(_WHITE, p.key, 0.3), 0.75)
    wall.blur(0.008)


def _sea(stage: Stage, look: Look, line: float) -> None:
    wall, p = _sky(stage, look, line), look.palette
    water = mix(_tone(look, "2c8ab0"), p.haze, 0.2)
    wall.fill(wall.shape(box(-stage.edge, line - 0.2, stage.edge, 1.2)), water)
    glints = [
        ellipse((x, y), 0.05, 0.0025)
        for x, y in look.chance(72).uniform((-stage.edge, line - 0.19), (stage.edge, line), (60, 2)).tolist()
    ]
    wall.light(wall.shapes(glints), p.key, 0.3)
    waves = [(u, line - 0.01 + 0.012 * (n % 2 * 2 - 1)) for n, u in enumerate(np.linspace(-1.3, 1.3, 13).tolist())]
    foam = spline(waves, closed=False)
    edge = np.concatenate([foam, foam[::-1] + np.array((0.0, 0.025))])
    wall.fill(wall.shape(edge), _WHITE, 0.8)
    wall.blur(0.006)


def _green(stage: Stage, look: Look, line: float) -> None:
    p = look.palette
    green = _tone(look, "6a9a4c")
    tones = (mix(green, p.horizon, 0.55), mix(green, p.ink, 0.25))
    wall = stage.gradient(0.0, [(stage.top, tones[0]), (line, mix(tones[0], tones[1], 0.6)), (1.2, tones[1])])
    wall.glow((look.light * stage.half * 0.6, 0.1), 1.0, p.key, 0.4)
    scenery.bokeh(wall, look, [p.horizon, green, p.key], 26, stage.top, line, size=0.09)


def _bricks(stage: Stage, look: Look, line: float) -> None:
    p, chance = look.palette, look.chance(73)
    mortar = mix(_tone(look, "b8a898"), p.ambient, 0.3)
    wall = stage.gradient(0.0, [(stage.top, mortar), (1.2, mortar * 0.8)])
    reds = [_tone(look, tone) for tone in ("a8523c", "b8644a", "9a4834", "c0705a")]
    rows: list[list[Pixels]] = [[], [], [], []]
    for row, y in enumerate(np.arange(stage.top, line, 0.062).tolist()):
        for x in np.arange(-stage.edge - 0.1 + 0.08 * (row % 2), stage.edge, 0.16).tolist():
            rows[int(chance.integers(4))].append(box(x, y, x + 0.15, y + 0.053, 0.004))
    for shapes, tone in zip(rows, reds, strict=True):
        wall.solid(wall.shapes(shapes), tone * 0.8, tone, (look.light, -0.8), round_=0.006)
    wall.glow((look.light * stage.half * 0.6, 0.1), 1.0, p.key, 0.25)
    wall.blur(0.003)


def _tiles(stage: Stage, look: Look, line: float) -> None:
    p = look.palette
    joint = mix(_tone(look, "a8b8bc"), p.ambient, 0.2)
    wall = stage.gradient(0.0, [(stage.top, joint), (1.2, joint)])
    tiles = [
        box(x, y, x + 0.135, y + 0.135, 0.006)
        for y in np.arange(stage.top, line, 0.142).tolist()
        for x in np.arange(-stage.edge - 0.05, stage.edge, 0.142).tolist()
    ]
    pale = mix(_tone(look, "dcecea"), p.haze, 0.3)
    wall.solid(wall.shapes(tiles), pale * 0.9, mix(pale, _WHITE, 0.3), (look.light, -0.8), round_=0.012)
    wall.glow((look.light * stage.half * 0.5, 0.1), 0.9, p.key, 0.25)
    wall.blur(0.004)


def _desert(stage: Stage, look: Look, line: float) -> None:
    wall, p = _sky(stage, look, line), look.palette
    for far, natural in ((0.16, "e8b878"), (0.08, "c88a4c")):
        crest = [(-1.3, line + 0.1), (-0.9, line - far), (-0.3, line - far * 0.3), (0.3, line - far * 1.2), (1.3, line)]
        tone = mix(_tone(look, natural), p.haze, far)
        dune = wall.shape([*spline([*crest, (1.3, line + 0.2), (-1.3, line + 0.2)], steps=8)])
        wall.solid(dune, tone * 0.75, tone, (look.light, -0.6), round_=0.08)
    wall.blur(0.005)


def _kitchen(stage: Stage, look: Look, line: float) -> None:
    """Put a kitchen out of focus: tiles, cupboards, a shelf with jars, a window."""
    p = look.palette
    wall = stage.gradient(0.0, [(stage.top, _tone(look, "e4dccc")), (line, _tone(look, "d4c8b4")), (1.2, p.ground)])
    cupboards = [box(u, stage.top, u + 0.3, 0.2, 0.01) for u in np.arange(-1.2, 1.2, 0.32).tolist()]
    wall.solid(wall.shapes(cupboards), _tone(look, "4a6a64"), _tone(look, "7a9a90"), (look.light, -0.6), round_=0.02)
    x = look.light * stage.half * 0.5
    wall.fill(wall.shape(box(x - 0.26, 0.02, x + 0.26, line - 0.14)), mix(p.horizon, _WHITE, 0.5))
    wall.fill(wall.shape(box(-stage.edge, line - 0.12, stage.edge, line)), _tone(look, "c8b494"))
    for number, u in enumerate(np.linspace(-0.7, 0.3, 6).tolist()):
        tone = _tone(look, ("c8643c", "6a8a5a", "e0c078", "8a4a3c", "4c6a7a", "d8d0c0")[number])
        wall.fill(wall.shape(box(u, line - 0.16 - 0.04 * (number % 3), u + 0.09, line, 0.02)), tone)
    wall.blur(0.012)


def _city(stage: Stage, look: Look, line: float) -> None:
    p = look.palette
    wall = stage.gradient(0.0, [(stage.top, p.sky_top), (line, p.horizon), (1.2, p.ink)])
    chance = look.chance(75)
    for u in np.arange(-1.3, 1.3, 0.2).tolist():
        top = line - 0.12 - 0.4 * float(chance.random())
        wall.fill(wall.shape(box(u, top, u + 0.17, line + 0.02)), mix(p.ink, p.cool, 0.3))
        lit = [box(u + 0.02 + 0.05 * i, top + 0.03 + 0.06 * j, u + 0.05 + 0.05 * i, top + 0.06 + 0.06 * j)
               for i in range(3) for j in range(5) if chance.random() < 0.6]  # fmt: skip
        wall.light(wall.shapes(lit), p.key, 0.6)
    wall.blur(0.006)


def _ground(stage: Stage, look: Look, line: float, natural: str) -> Plate:
    p, plate = look.palette, stage.plate(0.35)
    tone = mix(_tone(look, natural), p.ground, 0.1)
    rows, columns, mask = plate.shape(box(-stage.edge, line, stage.edge, stage.bottom + 0.02))
    _, y = plate.grid()
    depth = np.clip((y[rows] - line) / (1.05 - line), 0, 1)[..., None]
    noise = scenery.cloud_noise(mask.shape, look.chance(74), 3.0, 9)[..., None] - 0.5
    far, near = mix(tone, p.key, 0.25), mix(tone, p.ink, 0.12)
    plate.fill((rows, columns, mask), far + (near - far) * depth + noise * 0.09)
    rows, columns, mask = plate.shape(ellipse((look.light * stage.half * 0.3, 0.8), 0.7, 0.1), 0.1)
    plate.light((rows, columns, soften(mask, 0.06 * plate.unit)), p.key, 0.08)
    return plate


_BACKS: dict[str, Callable[[Stage, Look, float], None]] = {
    "desert": _desert,
    "kitchen": _kitchen,
    "city": _city,
    "mountains": _mountains,
    "sea": _sea,
    "green": _green,
    "bricks": _bricks,
    "tiles": _tiles,
}
_GROUNDS = {
    "desert": "d8a060",
    "kitchen": "b08458",
    "city": "3a3e48",
    "mountains": "8a8278",
    "sea": "e0c898",
    "green": "6a8a44",
    "bricks": "8a8580",
    "tiles": "e4e8e8",
}
