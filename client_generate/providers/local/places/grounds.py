"""What grows and burns: flowers in rows, rice terraces, palms, cracked earth, a forest on fire."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Point, box, ellipse, soften, spline
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import posed
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import lands, staging, waters
from client_generate.providers.local.places.staging import WHITE
from client_generate.providers.local.things.sketches import put

_ROWS = {
    "lavender": ("7a4ab8", "a878e0", "5a7a4a"), "tulips": ("d8303c", "f06a50", "4c8a3c"),
    "sunflowers": ("e8b020", "f8d040", "4a7a34"), "tea": ("4a8a3c", "7ab84c", "6a5a3c"),
    "vines": ("4c7a34", "7aa040", "8a6a44"), "poppies": ("d8281c", "f04a30", "5a8a44"),
}  # fmt: skip


def rows(stage: Stage, look: Look) -> None:
    """Draw a field of flowers in rows that run to a lone tree on the horizon."""
    kind = look.first(_ROWS, "lavender")
    dark, light, gap = (graded(colour(text), look) for text in _ROWS[kind])
    p, line = look.palette, {"aerial": 0.16, "close": 0.34}.get(look.size, 0.42)
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, line - 0.12, 0.5))
    scenery.ridge(stage, look, 0.06, line + 0.01, 0.12, 0.66, salt=3)
    lands.ground(stage, look, 0.2, line + 0.01, mix(gap, p.haze, 0.4), mix(gap, p.ink, 0.3), hills=0.004)
    staging.lone_tree(stage, look, (look.side * stage.half * 0.3, line + 0.02))
    cut, chance = Cutouts(stage.plate(0.36), (look.light, -0.8)), look.chance(840)
    size = {"close": 2.0, "medium": 1.35}.get(look.size, 1.0)
    vanish = look.side * stage.half * 0.3
    steps = 26
    for step in range(steps):
        t = ((step + 0.5) / steps) ** 1.7
        y, scale = line + 0.02 + (stage.bottom + 0.06 - line) * t, (0.05 + t) * size
        for lane in np.arange(-9, 10) * 0.36:
            x = vanish + (lane - vanish * 0.4) * (0.06 + 1.25 * t) * (1.25 if size > 1 else 1.0)
            if abs(x) > stage.edge + 0.2:
                continue
            tone = mix(mix(dark, light, float(chance.random())), p.haze, 0.42 * (1 - t) ** 2)
            r = 0.062 * scale
            cut.solid([ellipse((x, y), r * 1.5, r, steps=14)], tone * 0.55, mix(tone * 1.08, p.key, 0.15), r * 0.6)
            if t > 0.12:
                _heads(cut, look, kind, (x, y), r, (dark, light), chance)
    cut.lay()


def _heads(
    cut: Cutouts, look: Look, kind: str, at: Point, r: float, tones: tuple[Pixels, Pixels], chance: np.random.Generator
) -> None:
    for _ in range(5):
        x, y = at[0] + float(chance.normal(0, 0.8)) * r, at[1] - r * float(chance.uniform(0.2, 1.1))
        tone = mix(*tones, float(chance.random()))
        if kind == "lavender":
            cut.solid(
                [ellipse((x, y), 0.1 * r, 0.5 * r, float(chance.uniform(-0.2, 0.2)), 12)],
                tone * 0.7,
                tones[1],
                0.06 * r,
            )
        elif kind == "sunflowers":
            cut.solid([ellipse((x, y), 0.42 * r, 0.38 * r, steps=14)], tones[0] * 0.8, tones[1], 0.1 * r)
            cut.fill([ellipse((x, y), 0.2 * r, 0.18 * r, steps=12)], graded(colour("4a2c14"), look))
        elif kind in {"tulips", "poppies"}:
            cut.solid([ellipse((x, y), 0.24 * r, 0.32 * r, steps=12)], tone * 0.65, tone * 1.1, 0.1 * r)
        else:
            cut.solid([ellipse((x, y), 0.4 * r, 0.22 * r, steps=12)], tone * 0.6, tone, 0.1 * r)


def terraces(stage: Stage, look: Look) -> None:
    """Draw rice terraces: curved steps of water and green down a slope, palms and mist."""
    p, line = look.palette, {"aerial": 0.1, "close": 0.24, "wide": 0.46, "over": -0.12}.get(look.size, 0.3)
    scenery.sky(stage, look, max(line, 0.02), sun=lands.sun_of(stage, look, line - 0.1))
    scenery.ridge(stage, look, 0.06, line + 0.06, 0.24, 0.6, salt=3)
    scenery.mist(stage.plates[-1], mix(p.haze, WHITE, 0.3), line + 0.04, 0.06, 0.6, look.chance(6))
    green, mud = graded(colour("5aa02c"), look), graded(colour("4a3a20"), look)
    steps, t = {"close": 6, "medium": 8}.get(look.size, 10), np.linspace(-stage.edge - 0.1, stage.edge + 0.1, 60)
    for step in range(steps):
        part = (step / steps) ** 1.35
        y = line + 0.04 + (stage.bottom - line) * part
        swing = (0.02 + 0.09 * part) * np.sin(t * (2.4 - part) * look.side + step * 1.1) + 0.05 * part * np.sin(
            t * 4.1 + step * 2
        )
        top = np.stack([t, y + swing], 1)
        plate = stage.plate(0.1 + 0.04 * step)
        tall = 0.02 + 0.07 * part
        low = [(stage.edge + 0.1, stage.bottom + 0.2), (-stage.edge - 0.1, stage.bottom + 0.2)]
        fog = 0.25 * (1 - part) ** 2
        water = mix(mix(p.horizon, p.sky_mid, 0.6), green, 0.1 if step % 3 else 0.85)
        plate.fill(plate.shape([*top.tolist(), *low]), mix(water, p.haze, fog))
        rim = np.concatenate([top, (top + np.array((0, tall * 0.22)))[::-1]])
        plate.fill(plate.shape(rim), mix(mix(green, p.key, 0.2), p.haze, fog))
        bank = np.concatenate([top + np.array((0, tall * 0.2)), (top + np.array((0, tall * 0.75)))[::-1]])
        plate.fill(plate.shape(bank), mix(mix(green * 0.5, mud, 0.3), p.haze, fog))
    for u in (0.7, -0.86):
        put(stage.plate(0.5), look, "palm", Spot(foot=(u * look.side * stage.half, 0.66), metre=0.11, faces=look.side))
    if look.cast:
        tall = {"wide": 0.3, "close": 0.4, "medium": 0.34}.get(look.size, 0.24)
        at = (look.side * stage.half * 0.3, 0.82)
        posed.draw(stage.plate(0.6), look, at, tall, "tend", faces=-look.side, coat=colour("d8cca8"))


def palms(stage: Stage, look: Look) -> None:
    """Draw a tropical beach: turquoise water, white sand, palms that lean over it, a hammock."""
    if look.size == "aerial":
        waters.sea(stage, look)
    else:
        _lagoon(stage, look)
    size = {"wide": 0.22, "medium": 0.27, "close": 0.34, "over": 0.25, "aerial": 0.12}[look.size] * min(
        1.0, stage.half * 1.3
    )
    plate, s = stage.plate(0.6), -look.side
    one, two = (s * stage.half * 0.86, 0.94), (s * stage.half * 0.3, 0.86)
    put(plate, look, "palm", Spot(foot=one, metre=size, faces=-s))
    put(plate, look, "palm", Spot(foot=two, metre=size * 0.8, faces=-s))
    if look.size != "aerial":
        mid = ((one[0] + two[0]) / 2, 0.72)
        put(plate, look, "hammock", Spot(foot=(mid[0] + s * -0.03, mid[1]), metre=abs(one[0] - two[0]) / 2.75))


def _lagoon(stage: Stage, look: Look) -> None:
    p, line = look.palette, 0.44
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, line - 0.16))
    isle = stage.plate(0.06)
    green = mix(graded(colour("3c7a4c"), look), p.haze, 0.4)
    isle.solid(
        isle.shape(ellipse((look.side * stage.half * 0.55, line + 0.01), 0.3, 0.09)),
        green * 0.7,
        green,
        (look.light, -1),
        round_=0.03,
    )
    water = stage.plate(0.14)
    far, pale = (mix(colour(text), p.cool, 0.15) * (1.0 if p.bright else 0.6) for text in ("1a7ab0", "6ae0d4"))
    rows_, columns, mask = water.shape(box(-stage.edge, line, stage.edge, stage.bottom))
    _, y = water.grid()
    part = np.clip((y[rows_] - line) / 0.32, 0, 1)[..., None]
    water.fill((rows_, columns, mask), mix(far, p.horizon, 0.15) + (pale - far) * part)
    waters.swell(water, stage, look, line, 0.8, None)
    sand, plate = mix(graded(colour("f4e4c0"), look), p.ground, 0.05), stage.plate(0.3)
    shore = waters.foam_line(stage, look, 0.78, 850, 0.05)
    shore[:, 1] -= 0.12 * shore[:, 0] * -look.side
    plate.fill(
        plate.shape(waters.below(stage, shore + np.array((0, -0.014)), stage.bottom)), mix(WHITE, p.horizon, 0.2), 0.9
    )
    plate.fill(plate.shape(waters.below(stage, shore, stage.bottom)), sand)


def cracked(stage: Stage, look: Look) -> None:
    """Draw dry earth split into plates, one green shoot in it."""
    p, line = look.palette, {"aerial": -0.3, "close": 0.12, "medium": 0.24}.get(look.size, 0.36)
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, line - 0.12), clouds=0.3)
    earth = mix(graded(colour("b08a5c"), look), p.ground, 0.15)
    lands.ground(stage, look, 0.2, line, mix(earth, p.ink, 0.55), mix(earth, p.ink, 0.65), hills=0.0)
    cut, chance, depth = Cutouts(stage.plate(0.3), (look.light, -0.8)), look.chance(860), 13
    shifts = chance.uniform(-0.3, 0.3, (depth + 2, 60, 2))

    def on(row: int, column: int) -> Point:
        u, v = column - 30 + 0.5 * (row % 2) + shifts[row, column, 0], row + shifts[row, column, 1] * 0.8
        t = max(v / depth, 0.0) ** 1.9
        return u * (0.035 + 0.34 * t), line + 0.012 + (stage.bottom + 0.12 - line) * t

    for row in range(depth):
        for column in range(58):
            corners = [on(row, column), on(row, column + 1), on(row + 1, column + 1), on(row + 1, column)]
            middle = np.mean(np.array(corners), axis=0)
            if abs(middle[0]) > stage.edge + 0.3:
                continue
            tile = middle + (np.array(corners) - middle) * 0.87
            tone = mix(earth, p.haze, 0.35 * (1 - row / depth) ** 2) * float(chance.uniform(0.9, 1.08))
            cut.solid([spline(tile.tolist(), steps=4)], tone * 0.72, mix(tone, p.key, 0.2), 0.02 * (row + 1) / depth)
    cut.lay()
    if look.has("seedling", "sprout") or look.size != "aerial":
        at, size = (look.side * stage.half * 0.16, 0.78), {"close": 0.3, "medium": 0.22}.get(look.size, 0.14)
        put(stage.plate(0.5), look, "sprout", Spot(foot=at, metre=size, faces=look.side))


def wildfire(stage: Stage, look: Look) -> None:
    """Draw a burning forest: flames between black firs, smoke, sparks."""
    p, line = look.palette, {"aerial": 0.34, "close": 0.8}.get(look.size, 0.66)
    smoke = mix(colour("4a342c"), p.sky_top, 0.2)
    stage.gradient(
        0.0,
        [
            (stage.top, smoke * 0.6),
            (line * 0.6, mix(smoke, colour("c8501c"), 0.5)),
            (line, colour("ff9a3c")),
            (1.2, smoke),
        ],
    )
    noise = scenery.cloud_noise(stage.plates[-1].alpha.shape, look.chance(870), 2.0, 4)
    stage.plates[-1].fill((slice(None), slice(None), np.clip(noise * 2 - 0.8, 0, 1)), smoke * 0.5, 0.6)
    chance = look.chance(871)
    near = {"close": 1.8, "medium": 1.3}.get(look.size, 1.0)
    for number in range(3):
        foot, tall = line + 0.1 * number, (0.16 + 0.1 * number) * near
        trees = stage.plate(0.1 + 0.12 * number)
        firs = [
            scenery.pine(
                (float(u) + float(chance.uniform(-0.04, 0.04)), foot),
                tall * 1.5 * float(chance.uniform(0.7, 1.1)),
                chance,
            )
            for u in np.arange(-stage.edge, stage.edge, 0.11 + 0.06 * number)
        ]
        trees.fill(trees.shapes(firs), mix(colour("140a08"), colour("8a3414"), 0.5 - 0.22 * number))
        fire = stage.plate(0.14 + 0.12 * number)
        for tone, part in (("e8401c", 1.0), ("ff8a24", 0.7), ("ffd860", 0.42)):
            tongues = [
                _tongue(
                    (float(u), foot + 0.02),
                    tall * part * float(chance.uniform(0.5, 1.2)),
                    float(chance.uniform(-0.3, 0.3)),
                )
                for u in np.arange(-stage.edge, stage.edge, 0.06 + 0.02 * number)
            ]
            rows_, columns, mask = fire.shapes(tongues, 0.02)
            fire.fill((rows_, columns, soften(mask, 0.003 * fire.unit)), colour(tone), 0.85)
        fire.light((rows_, columns, soften(mask, 0.03 * fire.unit)), colour("ff8030"), 0.6)
    lands.ground(stage, look, 0.5, line + 0.26, colour("3a1a10"), colour("120806"))
    sparks = [
        ellipse((float(chance.uniform(-stage.edge, stage.edge)), float(chance.uniform(0, 0.95))), 0.003, 0.004, steps=8)
        for _ in range(120)
    ]
    front = stage.plate(0.7)
    front.light(front.shapes(sparks), colour("ffb050"), 1.0)
    if look.has("firefighters"):
        frame = staging.shot(stage, look, 0.2, 0.94, middle=1.0, most=2.0)
        for u in (0.0, 0.9):
            put(stage.plate(0.75), look, "fire crew", frame.spot(u, -0.05 * u))


def _tongue(at: Point, tall: float, lean: float) -> Pixels:
    x, y = at
    return spline(
        [
            (x - 0.2 * tall, y),
            (x - 0.16 * tall, y - 0.4 * tall),
            (x + lean * tall, y - tall),
            (x + 0.14 * tall, y - 0.45 * tall),
            (x + 0.2 * tall, y),
        ],
        steps=5,
    )


GROUNDS: dict[str, Callable[[Stage, Look], None]] = {
    "flower rows": rows,
    "terraces": terraces,
    "palms": palms,
    "cracked earth": cracked,
    "wildfire": wildfire,
}
