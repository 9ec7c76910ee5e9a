"""What a grid's second candidate is seen through: a door, a window, curtains, an arch, leaves, two people."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, spline, stroke
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts

_OPEN = ("garden", "trees", "field", "woods", "lawn", "in-park", "in-garden", "in-forest", "on-meadow", "on-beach",
         "by-lake", " "
        "on-street", "ladybird", "orchard", "shore", "jungle")  # fmt: skip
"""What a picture names that is in the open air."""


_OUTSIDE = frozenset(
    {"deeds", "journey", "traffic", "transport", "road", "built", "vista", "landscape", "town", "site", "crowd"}
    | {"sport", "wildlife", "animal"}
)
"""The sets whose pictures are out of doors: there it is the place that says what stands near us."""
# What stands near us out of doors: the first row of which a picture has a word.
_NEAR: tuple[tuple[str, str], ...] = (
    (
        "",
        "flight plane balloon helicopter skydiving parachute paraglider hang-glider orbit astronaut underwater "
        "crash-test",
    ),
    ("rail", "ship ferry harbour port boat bridge on-bridge tram balcony roof deck jetty heights pier-alone"),
    (
        "corner",
        "on-street taxi e-scooter scooter bus tram zebra crossing city street avenue market square cathedral "
        "town crossroads skyline high-rises station canyon-street old-square high-street house-front estate carnival "
        "platform plot yard schoolyard delivery-rider van-loading garbage zebra-brake zebra-kids zebra-old "
        "crossing-guard dooring truck-door off-kerb red-man traffic-light locked-bike child-bike ev-charging bump",
    ),
    ("leaves", "trees woods garden park in-park in-garden in-forest orchard jungle school playground lawn autumn-wood"),
    (
        "rocks",
        "shore on-beach beach dunes in-desert desert mountain peaks snow in-snow cliff cliffs climbing "
        "glacier ice iceberg floes canyon volcano fjord avalanche cracked salt hiker tent aid waterfall coast",
    ),
    ("grass", "field on-meadow meadow by-lake lake savanna football cyclist vines turbines solar water"),
)
_BY_SET = {
    "traffic": "corner", "town": "corner", "crowd": "people", "sport": "grass", "built": "grass", "site": "grass",
    "wildlife": "grass", "animal": "grass", "vista": "grass", "landscape": "grass", "transport": "grass",
    "journey": "grass", "deeds": "grass", "road": "grass",
}  # fmt: skip


def near(look: Look, place: str = "") -> str:
    """Return what stands near us out of doors, by what the picture names and the place it is in."""
    known = look.things | {place, look.scene.replace(" ", "-"), *look.scene.split()}
    return next((kind for kind, words in _NEAR if not known.isdisjoint(words.split())), _BY_SET.get(look.set, "grass"))


def put(stage: Stage, look: Look, kind: str) -> None:
    """Put the framing of this name before everything; an empty name is none."""
    if kind in {"leaves", "arch", "people", "doorway", "window"} and look.set in _OUTSIDE:
        kind = near(look) if kind != "people" else kind
    if kind == "curtain":  # curtains hang indoors
        kind = "" if look.has("vehicle", "on-road") else "leaves" if look.has(*_OPEN) else kind
    stage.centre()
    if kind:
        KINDS[kind](stage, look)


def _tone(look: Look) -> Pixels:
    p = look.palette
    return mix(mix(p.ink, p.ground, 0.3), p.ambient, 0.12)


def _frame(plate: Plate, look: Look, shapes: list[Pixels], round_: float = 0.02) -> None:
    tone = _tone(look)
    bright = mix(tone, look.palette.key, 0.2)
    plate.solid(plate.shapes(shapes, 0.02), tone * 0.65, bright, (look.light, -0.5), round_=round_)


def doorway(stage: Stage, look: Look) -> None:
    """Stand outside a door: a wall at each side, its post's edge lit, the leaf ajar."""
    plate, h, s, e = stage.plate(1.0, soft=0.005), stage.half, look.side, stage.edge + 0.1
    lintel = 0.07 if h > 0.62 else 0.02
    left, right = (-h * 0.6, h * 0.7) if s > 0 else (-h * 0.7, h * 0.6)
    walls = [box(-e, stage.top, left, stage.bottom), box(right, stage.top, e, stage.bottom)]
    _frame(plate, look, [*walls, box(-e, stage.top, e, lintel)], 0.012)
    tone = _tone(look)
    posts = [
        box(left - 0.045, lintel - 0.03, left - 0.006, stage.bottom),
        box(right + 0.006, lintel - 0.03, right + 0.045, stage.bottom),
    ]
    plate.solid(plate.shapes(posts), tone * 0.8, mix(tone, look.palette.key, 0.45), (look.light, -0.3), round_=0.012)
    plate.blur(0.005)


def window(stage: Stage, look: Look) -> None:
    """Look through a window: frame, one bar off the middle, a sill with a pot."""
    plate, h, s, e = stage.plate(1.0, soft=0.005), stage.half, look.side, stage.edge + 0.1
    bar, thick = -s * h * 0.3, 0.035
    shapes = [
        box(-e, stage.top, -h * 0.86, stage.bottom),
        box(h * 0.86, stage.top, e, stage.bottom),
        box(-e, stage.top, e, 0.05),
        box(-e, 0.93, e, stage.bottom),
        box(bar - thick / 2, stage.top, bar + thick / 2, stage.bottom),
        box(-e, 0.3, e, 0.3 + thick * 0.8),
    ]
    _frame(plate, look, shapes, 0.01)
    x = -s * h * 0.62
    green = mix(mix(np.array([0.2, 0.34, 0.24], np.float32), look.palette.ambient, 0.3), look.palette.ink, 0.35)
    leaves = [scenery.leaf((x, 0.82), 0.26, -math.pi / 2 + (i - 3) * 0.36, 0.2) for i in range(7)]
    plate.solid(plate.shapes(leaves, 0.02), green * 0.6, mix(green, look.palette.key, 0.15), (look.light, -0.7))
    _frame(plate, look, [np.array([(x - 0.09, 0.8), (x + 0.09, 0.8), (x + 0.07, 0.96), (x - 0.07, 0.96)])])
    plate.blur(0.006)


def arch(stage: Stage, look: Look) -> None:
    """Stand under an arch of stone."""
    plate, h, e = stage.plate(1.0, soft=0.006), stage.half, stage.edge + 0.15
    reach, top = h * 0.68, stage.top + 0.1
    middle = look.side * h * 0.06
    high = min(0.4, reach)
    arc = [
        (middle - reach * math.cos(a), 0.08 + high - high * math.sin(a)) for a in np.linspace(0, math.pi, 24).tolist()
    ]
    hole: list[Point] = [(middle - reach, stage.bottom + 0.1), *arc, (middle + reach, stage.bottom + 0.1)]
    around: list[Point] = [(e, stage.bottom + 0.1), (e, top - 0.4), (-e, top - 0.4), (-e, stage.bottom + 0.1)]
    _frame(plate, look, [np.array([*hole, *around])], 0.03)
    plate.blur(0.006)


def people(stage: Stage, look: Look) -> None:
    """Look past two people near the lens."""
    h = stage.half
    size = min(0.3, h * 0.36)
    for side, salt in ((-1, 5), (1, 6)):
        busts.shoulder(
            stage.plate(1.0, soft=0.007), look, side, side * h * (0.86 if side == look.side else 0.74), size, salt
        )
        stage.plates[-1].blur(0.008)


def leaves(stage: Stage, look: Look) -> None:
    """Look out from under a tree: twigs with leaves across the top and down one side."""
    plate, h, s, p = stage.plate(1.0, soft=0.0045), stage.half, -look.side, look.palette
    green = mix(mix(np.array([0.2, 0.36, 0.2], np.float32), p.ambient, 0.25), p.ink, 0.25)
    chance = look.chance(611)
    tiers: tuple[list[Pixels], ...] = ([], [], [])
    reach = min(1.0, h * 1.3)
    bough = [(s * (h + 0.1), stage.top - 0.02), (s * h * 0.3, stage.top + 0.06), (-s * h * 0.62, stage.top + 0.02)]
    limb_ = [(s * (h + 0.02), stage.top - 0.1), (s * (h - 0.07), 0.4), (s * (h + 0.03), stage.bottom + 0.05)]
    tone = _tone(look)
    for twig, count, spread in ((bough, 34, 0.13), (limb_, 24, 0.12)):
        line = spline(twig, closed=False, steps=24)
        plate.solid(
            plate.shape(stroke(line, 0.022, 0.012), 0.02), tone * 0.6, mix(tone, p.key, 0.2), (look.light, -0.6)
        )
        for number in range(count):
            x, y = line[int((number + 0.5) / count * (len(line) - 1))].tolist()
            at = (x + float(chance.uniform(-0.03, 0.03)), y + float(chance.uniform(-0.02, spread * 0.6)))
            turn = (
                float(chance.uniform(0, 2 * math.pi)) if number % 3 else math.pi / 2 + float(chance.uniform(-0.5, 0.5))
            )
            tiers[number % 3].append(scenery.leaf(at, float(chance.uniform(0.07, 0.15)) * reach, turn, 0.24))
    for part, tier in zip((0.5, 0.72, 1.0), tiers, strict=True):
        lit = mix(green * part, p.key, 0.28 * part)
        plate.solid(plate.shapes(tier, 0.02), green * part * 0.6, lit, (look.light, -0.8), round_=0.012)
    plate.blur(0.0045)


def curtain(stage: Stage, look: Look) -> None:
    """Look past curtains: one drawn half across, the hem of the other, their folds in the light."""
    plate, h, s, p = stage.plate(1.0, soft=0.007), stage.half, -look.side, look.palette
    cloth = mix(mix(p.haze, p.ambient, 0.3), p.ink, 0.15 if p.bright else 0.45)
    for side, part in ((s, 0.5), (-s, 0.16)):
        wide, folds = h * part + 0.06, max(round(h * part * 9), 2)
        for number in range(folds):
            inner, outer = (h + 0.06 - wide * k / folds for k in (folds - number, folds - number - 1))
            swing = 0.03 * math.sin(number * 2.4 + part * 9)
            fold = np.array(
                [(side * (inner - 0.02), stage.top - 0.05), (side * (outer + 0.02), stage.top - 0.05),
                 (side * (outer + 0.02 + swing), stage.bottom + 0.05),
                 (side * (inner - 0.02 + swing), stage.bottom + 0.05)]
            )  # fmt: skip
            part_ = 0.8 if number % 2 else 1.0
            lit = mix(cloth * part_, p.key, 0.22)
            plate.solid(plate.shape(fold, 0.02), cloth * part_ * 0.6, lit, (look.light, -0.1), round_=0.05)
    plate.blur(0.007)


def grass(stage: Stage, look: Look) -> None:
    """Lie in the grass: blades that rise at one side of the frame, soft."""
    plate, s, p, chance = stage.plate(1.0, soft=0.005), -look.side, look.palette, look.chance(613)
    high, left, e = stage.bottom - stage.top, -stage.half, stage.half * 2
    green = mix(mix(np.array([0.3, 0.4, 0.18], np.float32), p.ambient, 0.3), p.ink, 0.35)
    for part in (0.55, 0.8, 1.0):
        blades = []
        for u in chance.uniform(0, 1, 60).tolist():
            side = u if s > 0 else 1 - u
            tall = high * (0.06 + 0.5 * u**3) * float(chance.uniform(0.6, 1.0)) * (1.15 - 0.3 * part)
            x, lean = left + e * side, float(chance.uniform(-0.35, 0.2)) * s * tall
            foot = stage.bottom + 0.03
            line = [(x, foot), (x + lean * 0.25, foot - tall * 0.6), (x + lean, foot - tall)]
            blades.append(stroke(spline(line, closed=False, steps=8), high * 0.014, high * 0.002))
        plate.fill(plate.shapes(blades, 0.02), mix(green * part, p.key, 0.2 * (1 - part)))
    plate.blur(0.005)


def rocks(stage: Stage, look: Look) -> None:
    """Look past boulders: a large one at one side, a low one at the other."""
    plate, s, p, h = stage.plate(1.0, soft=0.004), -look.side, look.palette, stage.half
    high = stage.bottom - stage.top
    stone = mix(mix(np.array([0.36, 0.33, 0.3], np.float32), p.ambient, 0.4), p.ink, 0.4)
    for side, wide, tall in ((-s, 0.55, 0.13), (s, 0.62, 0.46)):
        edge, foot = side * (h + 0.1), stage.bottom + 0.1
        form = [(1.0, 0.0), (0.86, 0.4), (0.62, 0.55), (0.5, 0.84), (0.24, 0.93), (0.0, 1.0), (-0.2, 0.9), (-0.2, 0.0)]
        line = [(edge - side * u * wide * h, foot - v * tall * high) for u, v in form]
        plate.solid(plate.shape(np.array(line), 0.02), stone * 0.55, mix(stone, p.key, 0.22), (look.light, -0.9),
                    round_=0.06)  # fmt: skip
        cracks = [
            stroke(
                [(edge - side * u * wide * h, foot - v * tall * high), (edge - side * (u + 0.1) * wide * h, foot)],
                0.006,
            )
            for u, v in ((0.5, 0.8), (0.2, 0.86))
        ]
        plate.tint(plate.shapes(cracks), p.ink, 0.3)
    plate.blur(0.004)


def corner(stage: Stage, look: Look) -> None:
    """Look past a lamp post of the street, a basket of flowers hung on it, a planter at its foot."""
    plate, s, p, h = stage.plate(1.0, soft=0.004), -look.side, look.palette, stage.half
    high, dark = stage.bottom - stage.top, mix(mix(p.ink, p.ambient, 0.2), p.ground, 0.1)
    x, arm = s * h * 0.86, stage.top + high * 0.1
    y, hung = arm + high * 0.17, x - s * high * 0.13
    lines = [
        stroke([(x, stage.top - 0.1), (x, stage.bottom + 0.1)], high * 0.026, high * 0.034),
        stroke(spline([(x, y), (x - s * high * 0.05, arm), (hung, arm)], closed=False), high * 0.012),
        *(stroke([(hung, arm), (hung + u * high * 0.08, y)], high * 0.004) for u in (-1, 1)),
    ]
    lit = mix(dark, p.key, 0.3)
    plate.solid(plate.shapes(lines, 0.02), dark * 0.7, lit, (look.light, -0.4), round_=0.012)
    _flowers(plate, look, (hung, y + high * 0.02), (high * 0.1, high * 0.06), 627)
    _flowers(plate, look, (x, stage.bottom - high * 0.04), (h * 0.34, high * 0.1), 629)
    plate.blur(0.004)


def _flowers(plate: Plate, look: Look, at: Point, size: tuple[float, float], salt: int) -> None:
    """Put a cushion of leaves with flowers on it, half so wide and high."""
    p, chance = look.palette, look.chance(salt)
    green = mix(mix(np.array([0.2, 0.38, 0.2], np.float32), p.ambient, 0.3), p.ink, 0.25)
    least = min(size)
    for part in (0.55, 0.8, 1.0):
        leaves = []
        for _ in range(36):
            a, r = float(chance.uniform(0, 2 * math.pi)), float(chance.random()) ** 0.5
            spot = (at[0] + r * size[0] * math.cos(a), at[1] + r * size[1] * math.sin(a))
            leaves.append(scenery.leaf(spot, least * 0.5, float(chance.uniform(0, 6.3)), 0.3))
        plate.solid(plate.shapes(leaves, 0.02), green * part * 0.6, mix(green * part, p.key, 0.2), (look.light, -0.8),
                    round_=0.01)  # fmt: skip
    red = np.array([0.82, 0.2, 0.3], np.float32)
    for tone in (red, mix(red, np.array([1.0, 0.8, 0.3], np.float32), 0.75), mix(red, np.ones(3, np.float32), 0.6)):
        petals = []
        for _ in range(7):
            a, r = float(chance.uniform(0, 2 * math.pi)), float(chance.random()) ** 0.5 * 0.9
            spot = (at[0] + r * size[0] * math.cos(a), at[1] + r * size[1] * math.sin(a))
            petals.append(ellipse(spot, least * 0.15, least * 0.13, steps=12))
        plate.fill(plate.shapes(petals), mix(mix(tone, p.ambient, 0.35), p.ink, 0.1))


def rail(stage: Stage, look: Look) -> None:
    """Look over a railing: a thick rail across, its posts."""
    plate, p, h = stage.plate(0.98, soft=0.006), look.palette, stage.half
    dark, e, high = mix(p.ink, p.ambient, 0.15), stage.edge + 0.1, stage.bottom - stage.top
    y = stage.bottom - high * 0.24
    shapes = [box(-e, y, e, y + high * 0.045), box(-e, y + high * 0.15, e, y + high * 0.17)]
    shapes += [box(x, y, x + high * 0.03, stage.bottom + 0.1) for x in np.arange(-h, h + 0.1, h * 0.4).tolist()]
    plate.solid(plate.shapes(shapes, 0.02), dark * 0.6, mix(dark, p.key, 0.35), (look.light, -1), round_=0.02)
    plate.blur(0.006)


KINDS: dict[str, Callable[[Stage, Look], None]] = {
    "doorway": doorway,
    "window": window,
    "arch": arch,
    "people": people,
    "leaves": leaves,
    "curtain": curtain,
    "grass": grass,
    "rocks": rocks,
    "corner": corner,
    "rail": rail,
}
