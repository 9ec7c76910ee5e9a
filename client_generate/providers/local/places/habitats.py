"""Where animals live: each draws its country and returns the line from which the ground lies."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import deeps, lands, wet

_WHITE = np.ones(3, np.float32)
_LINE = {"wide": 0.54, "medium": 0.56, "close": 0.66, "over": 0.5, "aerial": 0.2}


def line_of(look: Look) -> float:
    """Return where the horizon lies."""
    return _LINE[look.size]


def _sky(stage: Stage, look: Look, line: float, *, hills: float = 0.16) -> None:
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, line - 0.14))
    if hills:
        scenery.ridge(stage, look, 0.08, line + 0.01, hills, 0.66, salt=3)


def meadow(stage: Stage, look: Look, *, tone: str = "6f9a4c") -> float:
    """Draw grass under hills with a row of round trees."""
    p, line = look.palette, line_of(look)
    _sky(stage, look, line)
    trees = stage.plate(0.14)
    lands.round_trees(trees, stage, look, line + 0.03)
    scenery.mist(trees, mix(p.haze, p.horizon, 0.4), line + 0.02, 0.04, 0.4, look.chance(6))
    green = mix(graded(colour(tone), look), p.ground, 0.3)
    lands.ground(stage, look, 0.3, line + 0.03, mix(mix(green, p.haze, 0.3), p.key, 0.2), mix(green, p.ink, 0.35))
    tufts(stage, look, line, tone)
    return line


def tufts(stage: Stage, look: Look, line: float, tone: str = "7aa850", tall: float = 1.0) -> None:
    """Let grass stand on the ground, higher the nearer."""
    chance, p = look.chance(420), look.palette
    cut, green = Cutouts(stage.plate(0.36), (look.light, -0.7)), mix(graded(colour(tone), look), p.ground, 0.25)
    for _ in range(170):
        part = float(chance.random()) ** 0.8
        x, y = float(chance.uniform(-stage.edge, stage.edge)), line + 0.06 + (stage.bottom - line) * part
        high, lean = (0.008 + 0.04 * part) * tall, float(chance.uniform(-0.4, 0.4))
        shade = mix(green, p.ink, 0.1 + 0.3 * float(chance.random()))
        for turn in (-0.35, 0.0, 0.35):
            tip = (x + (turn + lean) * high, y - high)
            cut.fill([np.array([(x - 0.1 * high, y), tip, (x + 0.1 * high, y)])], shade)
    cut.lay()


def yard(stage: Stage, look: Look) -> float:
    """Draw a farmyard: a red barn wall, a fence, straw on the ground."""
    p, line = look.palette, line_of(look)
    _sky(stage, look, line, hills=0.1)
    plate, side = stage.plate(0.2), -look.side
    cut = Cutouts(plate, (look.light, -0.6))
    red, roof, pale = (graded(colour(text), look) for text in ("a03a2c", "5c4a44", "f0ece4"))
    x0, x1 = sorted((side * stage.half * 0.05, side * (stage.edge + 0.3)))
    top = line - 0.34
    cut.fill([np.array([(x0 - 0.04, top), (x0 + 0.1, top - 0.16), (x1, top - 0.16), (x1 + 0.04, top)])], roof)
    cut.solid([box(x0, top, x1, line + 0.05)], red * 0.7, red, 0.05)
    boards = [box(x, top, x + 0.004, line + 0.05) for x in np.arange(x0 + 0.05, x1, 0.055).tolist()]
    cut.fill(boards, red * 0.7)
    mid = side * stage.half * 0.55
    cut.fill([box(mid - 0.13, line - 0.22, mid + 0.13, line + 0.05)], red * 0.35)
    frame = [(mid - 0.14, line + 0.05), (mid - 0.14, line - 0.23), (mid + 0.14, line - 0.23), (mid + 0.14, line + 0.05)]
    cut.fill([stroke(frame, 0.014)], pale)
    cut.lay()
    straw = mix(graded(colour("b89a64"), look), p.ground, 0.2)
    lands.ground(stage, look, 0.3, line + 0.04, mix(straw, p.haze, 0.2), mix(straw, p.ink, 0.3))
    fence(stage, look, line + 0.1, -side)
    tufts(stage, look, line, "c8a85c", 0.7)
    return line


def fence(stage: Stage, look: Look, y: float, side: int) -> None:
    """Put a wooden fence on one side."""
    cut, wood = Cutouts(stage.plate(0.33), (look.light, -0.6)), graded(colour("8a6a4a"), look)
    x0, x1 = sorted((side * stage.half * 0.1, side * (stage.edge + 0.1)))
    for rail in (0.05, 0.1):
        cut.solid([box(x0, y - rail - 0.018, x1, y - rail)], wood * 0.6, wood, 0.01)
    posts = [box(x, y - 0.145, x + 0.024, y + 0.02, 0.004) for x in np.arange(x0, x1, 0.17).tolist()]
    cut.solid(posts, wood * 0.55, wood * 1.1, 0.012)
    cut.lay()


def glade(stage: Stage, look: Look) -> float:
    """Draw a clearing before a wood of tall trunks, mist between them."""
    p, line = look.palette, line_of(look)
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, line - 0.2))
    autumn = look.has("autumn")
    crowns = ("b8642c", "d08a2c", "8a3a24", "c8a03c") if autumn else ("3c5a34", "4c6a3a", "2c4a30", "5a743c")
    for near, foot, tall, fog in (
        (0.08, line, 0.34, 0.62),
        (0.14, line + 0.03, 0.5, 0.4),
        (0.2, line + 0.06, 0.72, 0.2),
    ):
        plate = stage.plate(near)
        _trees(plate, stage, look, foot, tall, fog, crowns)
        scenery.mist(plate, mix(p.haze, p.horizon, 0.5), foot, 0.07, 0.6, look.chance(int(near * 100)))
    tone = "8a6a3c" if autumn else "5a7a3c"
    green = mix(graded(colour(tone), look), p.ground, 0.3)
    lands.ground(stage, look, 0.3, line + 0.05, mix(mix(green, p.haze, 0.4), p.key, 0.15), mix(green, p.ink, 0.4))
    tufts(stage, look, line, tone)
    if autumn:
        fallen(stage, look, line)
    return line


def fallen(stage: Stage, look: Look, line: float) -> None:
    """Lay fallen leaves on the ground."""
    chance, cut = look.chance(433), Cutouts(stage.plate(0.37), (look.light, -0.7))
    for _ in range(150):
        part = float(chance.random()) ** 0.7
        at = (float(chance.uniform(-stage.edge, stage.edge)), line + 0.08 + (stage.bottom - line) * part)
        tone = graded(colour(("c8501c", "e0922c", "a83a1c", "d8b03c")[int(chance.integers(4))]), look)
        cut.fill([scenery.leaf(at, 0.012 + 0.03 * part, float(chance.uniform(0, 6.3)), 0.34)], tone)
    cut.lay()


def _trees(
    plate: Plate, stage: Stage, look: Look, foot: float, tall: float, fog: float, crowns: tuple[str, ...]
) -> None:
    chance, p = look.chance(int(tall * 1000)), look.palette
    cut = Cutouts(plate, (look.light, -0.7))
    keep = look.side * stage.half * 0.26 if tall > 0.6 else 9.0
    for x in np.arange(-stage.edge - 0.1, stage.edge + 0.1, tall * 0.2).tolist():
        x += float(chance.uniform(-0.05, 0.05))
        if abs(x - keep) < 0.3:
            continue
        bark = mix(graded(colour("4a3a30"), look), p.haze, fog)
        wide, top = tall * 0.03, foot - tall
        low, high = foot + 0.02, wide * 0.6
        trunk = np.array([(x - wide, low), (x - high, top), (x + high, top), (x + wide, low)])
        cut.solid([trunk], bark * 0.7, bark, 0.01)
        tone = mix(mix(graded(colour(crowns[int(chance.integers(4))]), look), p.ink, 0.12), p.haze, fog)
        for _ in range(6):
            at = (x + float(chance.normal(0, 0.09)) * tall, top + float(chance.uniform(-0.12, 0.42)) * tall)
            r = tall * float(chance.uniform(0.1, 0.17))
            cut.solid([ellipse(at, r, r * 0.8, steps=18)], tone * 0.7, mix(tone, p.key, 0.22), r * 0.5)
    cut.lay()


def snow(stage: Stage, look: Look) -> float:
    """Draw a field of snow before firs and hills."""
    p, line = look.palette, line_of(look)
    _sky(stage, look, line, hills=0.2)
    trees = scenery.pines(stage, look, 0.16, line + 0.04, 0.22, 60, 0.4, salt=5)
    scenery.mist(trees, mix(p.haze, _WHITE, 0.3), line + 0.02, 0.05, 0.4, look.chance(6))
    white = mix(mix(_WHITE, p.key, 0.12), p.ambient, 0.0 if p.bright else 0.5)
    lands.ground(stage, look, 0.3, line + 0.03, mix(white, p.haze, 0.3), mix(white, mix(p.cool, p.sky_mid, 0.5), 0.32))
    return line


def savanna(stage: Stage, look: Look) -> float:
    """Draw a dry plain with flat-topped acacias under a big low sun."""
    p, line = look.palette, line_of(look)
    scenery.sky(stage, look, line, clouds=0.5)
    sun = (look.light * stage.half * 0.4, line - 0.16)
    if not look.weather and look.size != "aerial":
        plate = stage.plate(0.02)
        plate.glow(sun, 0.7, p.key, 0.5)
        plate.fill(plate.shape(ellipse(sun, 0.085, 0.085)), mix(mix(p.key, colour("ffb04a"), 0.4), _WHITE, 0.25), 0.92)
    scenery.ridge(stage, look, 0.08, line + 0.01, 0.06, 0.62, salt=3)
    acacia(stage.plate(0.16), look, (-look.side * stage.half * 0.5, line + 0.05), 0.3, 0.12)
    acacia(stage.plate(0.14), look, (look.side * stage.half * 0.88, line + 0.03), 0.17, 0.35)
    straw = mix(graded(colour("c89c4c"), look), p.ground, 0.25)
    lands.ground(stage, look, 0.3, line + 0.03, mix(mix(straw, p.haze, 0.35), p.key, 0.2), mix(straw, p.ink, 0.35))
    tufts(stage, look, line, "d0a858", 1.5)
    return line


def acacia(plate: Plate, look: Look, foot: Point, tall: float, fog: float) -> None:
    """Draw an acacia: a forked trunk and flat layers of leaves."""
    (x, y), p = foot, look.palette
    bark, green = (mix(mix(graded(colour(text), look), p.ink, 0.3), p.haze, fog) for text in ("4a3624", "4c5a2c"))
    cut = Cutouts(plate, (look.light, -0.8))
    for lean, wide in ((-0.34, 0.03), (0.02, 0.036), (0.36, 0.026)):
        line = spline(
            [(x, y), (x + lean * 0.1 * tall, y - 0.4 * tall), (x + lean * tall, y - 0.84 * tall)], closed=False
        )
        cut.solid([stroke(line, wide * tall * 2.4, wide * tall)], bark * 0.7, bark, 0.01)
    for u, v, wide in ((-0.3, 0.86, 0.5), (0.36, 0.88, 0.46), (0.0, 1.0, 0.62), (-0.06, 0.8, 0.34)):
        at = (x + u * tall, y - v * tall)
        cut.solid(
            [ellipse(at, wide * tall, 0.085 * tall, steps=30)], green * 0.55, mix(green, p.key, 0.25), 0.05 * tall
        )
    cut.lay()


def jungle(stage: Stage, look: Look) -> float:
    """Draw thick green leaves in the half dark, light from above."""
    p, line = look.palette, 0.78 if look.size != "aerial" else 0.3
    tones = [mix(graded(colour(text), look), p.ink, 0.1) for text in ("8ac06a", "3f7a3c", "1c3a24")]
    stage.gradient(0.0, [(stage.top, tones[0]), (0.45, tones[1]), (stage.bottom, tones[2])])
    stage.plates[-1].glow((look.light * stage.half * 0.5, 0.0), 0.8, p.key, 0.4)
    chance = look.chance(440)
    for near, count, long, part in ((0.1, 60, 0.2, 0.8), (0.2, 46, 0.28, 0.55)):
        leaves: list[Pixels] = []
        for _ in range(count):
            x = float(chance.uniform(-stage.edge, stage.edge))
            if abs(x) < stage.half * 0.3 and near > 0.15:
                continue
            at, turn = (x, float(chance.uniform(-0.05, line))), float(chance.uniform(0, 6.3))
            leaves.append(scenery.leaf(at, long * float(chance.uniform(0.7, 1.2)), turn, 0.22))
        plate, green = stage.plate(near), mix(tones[1], tones[2], 1 - part)
        plate.solid(plate.shapes(leaves), green * 0.55, mix(green * 1.1, p.key, 0.18), (look.light, -0.8), round_=0.02)
    earth = mix(mix(tones[2], graded(colour("5a4a2c"), look), 0.4), p.key, 0.06)
    lands.ground(stage, look, 0.3, line - 0.04, mix(earth, tones[1], 0.4), earth * 0.7)
    tufts(stage, look, line - 0.08, "4a8a3c", 1.6)
    return line - 0.2


def bamboo(stage: Stage, look: Look) -> float:
    """Draw a grove of bamboo."""
    p, line, chance = look.palette, line_of(look), look.chance(450)
    pale, deep = (graded(colour(text), look) for text in ("d8ecb0", "4a7a3c"))
    stage.gradient(0.0, [(stage.top, mix(pale, p.horizon, 0.4)), (line, pale), (stage.bottom, deep)])
    for near, step, wide, fog in ((0.1, 0.07, 0.012, 0.6), (0.2, 0.14, 0.026, 0.25)):
        cut = Cutouts(stage.plate(near), (look.light, -0.1))
        for x in np.arange(-stage.edge, stage.edge, step).tolist():
            x += float(chance.uniform(-0.03, 0.03))
            tone = mix(mix(graded(colour("6aa03c"), look), deep, float(chance.random()) * 0.5), pale, fog)
            cut.solid([box(x - wide, stage.top - 0.05, x + wide, line + 0.12)], tone * 0.6, tone * 1.1, wide * 0.9)
            for y in np.arange(float(chance.uniform(0, 0.14)), line + 0.1, 0.16).tolist():
                cut.fill([box(x - wide * 1.15, y, x + wide * 1.15, y + 0.006)], tone * 0.55)
                if chance.random() < 0.4:
                    turn = float(chance.choice([0.5, 2.6]))
                    cut.fill([scenery.leaf((x, y), 0.11, turn, 0.14)], tone * 0.85)
        cut.lay()
    green = mix(graded(colour("6a8a3c"), look), p.ground, 0.2)
    lands.ground(stage, look, 0.3, line + 0.08, mix(green, pale, 0.3), mix(green, p.ink, 0.35))
    tufts(stage, look, line + 0.04)
    return line + 0.04


def crag(stage: Stage, look: Look) -> float:
    """Draw bare rock before far mountains."""
    p, line = look.palette, line_of(look)
    _sky(stage, look, line, hills=0.34)
    scenery.ridge(stage, look, 0.14, line + 0.06, 0.24, 0.4, salt=4, rough=0.6)
    rock = mix(graded(colour("8a8478"), look), p.ground, 0.2)
    lands.ground(stage, look, 0.3, line + 0.06, mix(rock, p.haze, 0.3), mix(rock, p.ink, 0.4), hills=0.05)
    chance, cut = look.chance(460), Cutouts(stage.plate(0.34), (look.light, -0.8))
    for _ in range(26):
        part = float(chance.random())
        x, y, r = float(chance.uniform(-stage.edge, stage.edge)), line + 0.1 + 0.4 * part, 0.02 + 0.07 * part
        shape = [(-1, 0.1), (-0.7, -0.5), (0.0, -0.8), (0.6, -0.5), (1.0, 0.1), (0.3, 0.3), (-0.5, 0.3)]
        cut.solid([np.array([(x + u * r, y + v * r) for u, v in shape])], rock * 0.5, mix(rock, p.key, 0.2), r * 0.4)
    cut.lay()
    return line


def leaves(stage: Stage, look: Look) -> float:
    """Draw soft green light, as in the crown of a tree; nothing has a ground there."""
    p, dark = look.palette, look.palette.name in {"night", "moon"}
    green = graded(colour("2c4a5a" if dark else "6a9a4c"), look)
    plate = stage.gradient(0.0, [(stage.top, mix(green, p.horizon, 0.55)), (stage.bottom, mix(green, p.ink, 0.45))])
    plate.glow((look.light * stage.half * 0.6, 0.1), 0.9, p.key, 0.3)
    if dark:
        moon = (look.light * stage.half * 0.5, 0.22)
        plate.fill(plate.shape(ellipse(moon, 0.12, 0.12)), mix(_WHITE, p.key, 0.4), 0.9)
        plate.glow(moon, 0.5, p.key, 0.5)
    else:
        scenery.bokeh(plate, look, [p.horizon, green, p.key], 18, stage.top, 0.9, size=0.1)
    for side, low in ((look.side, False), (-look.side, True)):
        scenery.foreground_leaves(stage, look, side, low=low, blur=0.012, colour=mix(green, p.ink, 0.4))
    return 0.5


def air(stage: Stage, look: Look) -> float:
    """Draw the open air over mountains."""
    line = 0.8
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, 0.3))
    scenery.ridge(stage, look, 0.06, line, 0.3, 0.66, salt=3)
    scenery.ridge(stage, look, 0.12, line + 0.08, 0.26, 0.4, salt=4, rough=0.55)
    trees = scenery.pines(stage, look, 0.2, 1.06, 0.2, 50, 0.2, salt=5)
    scenery.mist(trees, mix(look.palette.haze, look.palette.horizon, 0.4), 0.96, 0.06, 0.5, look.chance(6))
    return 0.5


def dunes(stage: Stage, look: Look) -> float:
    """Draw dunes."""
    return deeps.desert(stage, look) - 0.26


def shadow(plate: Plate, look: Look, foot: Point, wide: float) -> None:
    """Lay a soft shadow under what stands at `foot`."""
    rows, columns, mask = plate.shape(
        ellipse((foot[0] - look.light * 0.14 * wide, foot[1]), wide / 2, wide * 0.045), 0.03
    )
    plate.fill((rows, columns, soften(mask, 0.012 * wide * plate.unit)), look.palette.ink, 0.42)


HOMES: dict[str, Callable[[Stage, Look], float]] = {
    "meadow": meadow,
    "yard": yard,
    "glade": glade,
    "snow": snow,
    "savanna": savanna,
    "jungle": jungle,
    "bamboo": bamboo,
    "crag": crag,
    "floe": wet.floe,
    "pond": wet.pond,
    "leap": wet.open_sea,
    "leaves": leaves,
    "air": air,
    "clouds": lands.clouds,
    "dunes": dunes,
    "shore": wet.shore,
    "deep": wet.deep,
}
