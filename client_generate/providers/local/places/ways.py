"""Grounds for what drives, floats and flies: a camera that fits its subject; streets, water, tracks, the sky."""

from __future__ import annotations

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, soften, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import facades, framings, lands, waters

_FILL = {"wide": 0.66, "medium": 0.84, "close": 0.98, "over": 0.7, "aerial": 0.56}
_HIGH = {"wide": 0.5, "medium": 0.66, "close": 0.76, "over": 0.55, "aerial": 0.46}
_FOOT = {"wide": 0.82, "medium": 0.88, "close": 0.93, "over": 0.84, "aerial": 0.72}
_LINE = {"wide": 0.58, "medium": 0.54, "close": 0.5, "over": 0.56, "aerial": 0.16}


class Shot(msgspec.Struct, frozen=True):
    """A camera for one subject: the horizon's and the foot's y, how long a metre is, where it stands and faces."""

    stage: Stage
    look: Look
    line: float
    foot: float
    metre: float
    x: float
    faces: int

    def pen(self, near: float = 0.6, u: float = 0.0, v: float = 0.0, grow: float = 1.0, faces: int = 0) -> Pen:
        """Return a pen on a new plate, its foot u metres ahead of the subject's and v above."""
        at = (self.x + self.faces * u * self.metre, self.foot - v * self.metre)
        return Pen(self.stage.plate(near), self.look, at, self.metre * grow, faces or self.faces)

    def on(self, plate: Plate, u: float = 0.0, v: float = 0.0, grow: float = 1.0, faces: int = 0) -> Pen:
        """Return a pen on a plate that is there."""
        at = (self.x + self.faces * u * self.metre, self.foot - v * self.metre)
        return Pen(plate, self.look, at, self.metre * grow, faces or self.faces)


def shot(stage: Stage, look: Look, long: float, high: float, detail: Point = (0.0, 0.0), zoom: float = 1.9) -> Shot:
    """Return the camera for something so many metres long and high; a grid's fourth looks at its `detail` alone."""
    size = "medium" if look.detail else look.size
    metre = min(2 * stage.half * _FILL[size] / long, _HIGH[size] / high)
    faces = -look.side
    aside = 0.0 if size == "close" else look.side * max(stage.half - long * metre / 2, 0.0) * 0.35
    seen = Shot(stage, look, _LINE[size], _FOOT[size], metre, aside, faces)
    if look.detail or look.size == "close":
        at = (seen.x + faces * detail[0] * metre, seen.foot - detail[1] * metre)
        stage.aim(zoom * (1.5 if look.told == "close" else 1.0) if look.detail else 1.3, at)
    return seen


def flat(s: Shot, near: float, top: float, far: Pixels, close: Pixels, noise: float = 0.05, salt: int = 7) -> Plate:
    """Lay flat ground from a line down to the lens."""
    plate = s.stage.plate(near)
    rows, columns, mask = plate.shape(box(-s.stage.edge - 0.1, top, s.stage.edge + 0.1, s.stage.bottom + 0.05))
    _, y = plate.grid()
    depth = np.clip((y[rows] - top) / max(1.05 - top, 0.1), 0, 1)[..., None]
    grain = scenery.cloud_noise(mask.shape, s.look.chance(salt), 6.0, 7)[..., None] - 0.5
    plate.fill((rows, columns, mask), far + (close - far) * depth**0.8 + grain * noise)
    return plate


def tarred(s: Shot, top: float, *, dashes: bool = True, near: float = 0.42) -> Plate:
    """Lay a road along the frame, with a kerb and a dashed line before the subject; wet it mirrors lights."""
    p, look = s.look.palette, s.look
    tar = graded(colour("585b62"), look)
    plate = flat(s, near, top, mix(tar, p.haze, 0.3), mix(tar, p.ink, 0.4), 0.04)
    e = s.stage.edge + 0.1
    plate.fill(plate.shape(box(-e, top - 0.008, e, top + 0.012)), mix(graded(colour("b4aca0"), look), p.ink, 0.1))
    if dashes:
        step, y = 0.34, min(s.foot + 0.075, 0.97)
        marks = [
            [(x, y), (x + 0.17, y), (x + 0.15, y + 0.022), (x - 0.03, y + 0.022)] for x in np.arange(-1.4, 1.4, step)
        ]
        plate.fill(plate.shapes(marks), mix(WHITE, p.haze, 0.2), 0.8)
    if "rain" in look.weather or not p.bright:
        shine(s)
    return plate


def shine(s: Shot) -> None:
    """Let lights stand in wet ground as soft columns."""
    plate, chance, p = s.stage.plate(0.45), s.look.chance(95), s.look.palette
    for number in range(8):
        x = float(chance.uniform(-s.stage.edge, s.stage.edge))
        rows, columns, mask = plate.shape(box(x - 0.02, s.foot - 0.06, x + 0.02, s.stage.bottom), 0.05)
        if mask.size:
            fade = mask * np.linspace(0.5, 0.1, mask.shape[0], dtype=np.float32)[:, None]
            plate.light((rows, columns, soften(fade, 0.02 * plate.unit)), (p.key, p.cool, p.horizon)[number % 3], 0.3)


def street(s: Shot, *, dashes: bool = True, snow: bool = False) -> None:
    """Draw a row of houses, the pavement, lamps and trees, and the road; in the country, a lane between fields."""
    if s.look.has("country lane"):
        meadow(s)
        tarred(s, min(s.foot - 0.07, s.line + 0.3), dashes=False)
        return
    look, p = s.look, s.look.palette
    kerb = s.foot - 0.07
    wall, metre = kerb - (0.05 if look.size != "aerial" else 0.3), 0.1
    scenery.sky(s.stage, look, wall, sun=lands.sun_of(s.stage, look, 0.2, 0.7))
    facades.row(s.stage, look, 0.3, wall, metre, shop="", haze=0.22)
    if not look.detail:
        s.stage.plates[1].blur(0.004)
    stone = mix(graded(colour("a8a096"), look), p.haze, 0.2)
    flat(s, 0.36, wall, mix(stone, p.haze, 0.2), stone, 0.03)
    _posts(s, kerb - 0.015)
    tarred(s, kerb, dashes=dashes)
    if snow or "snow" in look.weather or p.name == "snow":
        plate = s.stage.plate(0.44)
        heaps = [ellipse((x, kerb - 0.004), 0.2, 0.022) for x in np.arange(-1.2, 1.3, 0.23).tolist()]
        white = mix(WHITE, p.haze, 0.2) * (1.0 if p.bright else 0.7)
        plate.solid(plate.shapes(heaps, 0.01), mix(white, p.cool, 0.4), white, (look.light, -1), round_=0.02)


def _posts(s: Shot, y: float) -> None:
    """Set trees and street lamps on the pavement by turns."""
    plate, look, p = s.stage.plate(0.38), s.look, s.look.palette
    for number, x in enumerate(np.arange(-1.3, 1.4, 0.52).tolist()):
        pen = Pen(plate, look, (x + 0.08, y), 0.1, 1, 0.15)
        if number % 2:
            pen.solid([pen.line([(0, 0), (0, 4.6), (0.2, 5.0), (0.9, 5.1)], 0.12)], "3a4048", 0.04)
            if not p.bright:
                plate.glow(pen.at(0.9, 5.0), 0.3, p.key, 0.6)
                plate.glow(pen.at(0.9, 5.0), 0.05, mix(p.key, WHITE, 0.6), 1.0)
            continue
        chance = look.chance(60 + number)
        pen.solid([pen.line([(0, 0), (0.05, 2.8)], 0.26)], "5a4232", 0.08)
        tone = {"golden": "b8843a", "dusk": "8a6a3c", "snow": "c8ccd4"}.get(p.name, "5a7e40")
        spots = chance.uniform((-1.3, 2.9, 0.4), (1.3, 5.0, 0.8), (16, 3)).tolist()
        for dim in (0.72, 1.0):
            crown = [pen.disc(u * dim, v + (0.25 if dim == 1 else 0), r * dim) for u, v, r in spots[dim == 1 :: 2]]
            pen.solid(crown, colour(tone) * dim, 0.14, dark=0.5)


def highway(s: Shot) -> None:
    """Draw a motorway along the frame: hills, trees, a guard rail behind the lanes."""
    look, p, e = s.look, s.look.palette, s.stage.edge + 0.1
    top = min(s.foot - 0.09, s.line + 0.16)
    scenery.sky(s.stage, look, s.line, sun=lands.sun_of(s.stage, look, s.line - 0.14))
    scenery.ridge(s.stage, look, 0.08, s.line + 0.02, 0.14, 0.6, salt=3)
    sandy = look.has("in-desert", "dunes")
    green = graded(colour("dcb070" if sandy else "7f9a58"), look)
    flat(s, 0.2, s.line + 0.01, mix(green, p.haze, 0.5), green)
    if not sandy:
        hedge(s)
    tarred(s, top)
    if sandy:
        return
    rail = s.stage.plate(0.46)
    steel = graded(colour("b4bac0"), look)
    posts = [box(x, top - 0.055, x + 0.012, top + 0.004) for x in np.arange(-1.4, 1.4, 0.16).tolist()]
    rail.fill(rail.shapes(posts), steel * 0.5)
    rail.solid(rail.shape(box(-e, top - 0.06, e, top - 0.03)), steel * 0.55, steel, (0, -1), round_=0.012)


def meadow(s: Shot, tone: str = "7f9a58", *, trees: bool = True, snow: bool = False) -> None:
    """Draw open country: hills, trees, a flat field of one colour."""
    look, p = s.look, s.look.palette
    scenery.sky(s.stage, look, s.line, sun=lands.sun_of(s.stage, look, s.line - 0.16))
    scenery.ridge(s.stage, look, 0.08, s.line + 0.02, 0.17, 0.6, salt=3)
    ground = graded(colour("e8eef4" if snow else tone), look)
    flat(s, 0.2, s.line + 0.01, mix(ground, p.haze, 0.4), mix(ground, p.ink, 0.1), 0.05)
    if snow:
        scenery.pines(s.stage, look, 0.26, s.line + 0.06, 0.16, 40, 0.35, salt=5)
    elif trees:
        hedge(s)


def hedge(s: Shot) -> None:
    """Set far trees and bushes along the end of a field."""
    plate, chance, p = s.stage.plate(0.24), s.look.chance(64), s.look.palette
    tone = mix(graded(colour("4f6e3c"), s.look), p.haze, 0.3)
    spots = chance.uniform((-s.stage.edge, -0.01, 0.012), (s.stage.edge, 0.012, 0.034), (70, 3)).tolist()
    crowns = [ellipse((x, s.line + 0.03 + y - r * 0.5), r * 1.15, r, steps=20) for x, y, r in spots]
    plate.solid(plate.shapes(crowns, 0.01), tone * 0.6, mix(tone, p.key, 0.2), (s.look.light, -0.8), round_=0.012)


def alps(s: Shot) -> None:
    """Draw snowy peaks that fill the frame behind something in the air."""
    lands.peaks(s.stage, s.look)


def water(s: Shot, *, shore: bool = True, still: bool = False) -> Plate:
    """Draw open water to the horizon, with a far shore."""
    look, p, e = s.look, s.look.palette, s.stage.edge + 0.1
    sun = lands.sun_of(s.stage, look, s.line - 0.12)
    scenery.sky(s.stage, look, s.line, sun=sun)
    if shore:
        scenery.ridge(s.stage, look, 0.08, s.line + 0.005, 0.1, 0.55, salt=3)
    plate = s.stage.plate(0.2)
    deep = mix(mix(colour("1f5f80"), p.cool, 0.4), p.ink, 0.12 if p.bright else 0.5)
    rows, columns, mask = plate.shape(box(-e, s.line, e, s.stage.bottom + 0.05))
    _, y = plate.grid()
    depth = np.clip((y[rows] - s.line) / (1.05 - s.line), 0, 1)[..., None]
    plate.fill((rows, columns, mask), mix(deep, p.horizon, 0.5) + (deep - mix(deep, p.horizon, 0.5)) * depth**0.6)
    if not still:
        waters.swell(plate, s.stage, look, s.line, s.stage.bottom, sun)
    return plate


def wake(s: Shot, long: float, near: float = 0.66, *, spray: bool = False) -> None:
    """Lay foam where a hull meets the water, and its dark reflection before."""
    plate, p, look = s.stage.plate(near), s.look.palette, s.look
    m = s.metre
    rows, columns, mask = plate.shape(ellipse((s.x, s.foot + 0.03), long * m * 0.5, 0.05), 0.05)
    plate.fill((rows, columns, soften(mask, 0.014 * plate.unit)), p.ink, 0.28)
    white = mix(WHITE, p.horizon, 0.25)
    foam = [ellipse((s.x + u * long * m, s.foot + 0.004), 0.1 * long * m, 0.009) for u in np.linspace(-0.45, 0.45, 9)]
    rows, columns, mask = plate.shapes(foam, 0.01)
    plate.fill((rows, columns, soften(mask, 0.003 * plate.unit)), white, 0.7)
    if spray:
        chance = look.chance(77)
        drops = [
            ellipse(
                (
                    s.x - s.faces * long * m * float(chance.uniform(0.2, 0.75)),
                    s.foot - float(chance.exponential(0.045)),
                ),
                float(chance.uniform(0.004, 0.02)),
                float(chance.uniform(0.004, 0.016)),
                steps=12,
            )
            for _ in range(90)
        ]
        plate.fill(plate.shapes(drops), white, 0.7)


def aloft(s: Shot) -> None:
    """Draw the sky above a bed of clouds."""
    lands.clouds(s.stage, s.look)


def track(s: Shot, *, wires: bool = False) -> None:
    """Draw country with a railway track under the subject."""
    look, p, e = s.look, s.look.palette, s.stage.edge + 0.1
    meadow(s)
    bed = s.stage.plate(0.5)
    stone = mix(graded(colour("8a8078"), look), p.haze, 0.1)
    bed.solid(bed.shape(box(-e, s.foot - 0.012, e, s.foot + 0.06)), stone * 0.6, stone, (0, -1), round_=0.03)
    ties = [box(x, s.foot + 0.006, x + 0.03, s.foot + 0.022) for x in np.arange(-1.4, 1.4, 0.06).tolist()]
    bed.fill(bed.shapes(ties), mix(graded(colour("5a4638"), look), p.ink, 0.3))
    bed.fill(bed.shape(box(-e, s.foot - 0.004, e, s.foot + 0.006)), mix(graded(colour("c0c4c8"), look), p.key, 0.2))
    if wires:
        masts = s.stage.plate(0.44)
        lines = [stroke([(-e, s.foot - v), (e, s.foot - v)], 0.003) for v in (0.5, 0.53)]
        poles = [box(x - 0.006, s.foot - 0.56, x + 0.006, s.foot) for x in np.arange(-1.2, 1.3, 0.6).tolist()]
        masts.fill(masts.shapes([*lines, *poles]), mix(p.ink, p.haze, 0.35))


def front(s: Shot, kind: str = "window") -> None:
    """Put something soft and dark at the lens of a grid's second candidate: a framing, a railing, or leaves."""
    stage, look, p = s.stage, s.look, s.look.palette
    if not look.framed:
        return
    stage.aim(1.0)
    if kind == "porthole":
        plate = stage.plate(0.98)
        rows, columns, mask = plate.shape(box(-stage.edge - 0.1, stage.top - 0.1, stage.edge + 0.1, stage.bottom + 0.1))
        x, y = plate.grid()
        far = np.hypot(x[:, columns] / max(stage.half * 0.62, 0.4), (y[rows] - 0.5) / 0.5)
        wall, steel = mix(p.ink, p.ambient, 0.25), mix(p.ambient, p.key, 0.3)
        plate.fill((rows, columns, mask * np.clip((far - 0.97) * 60, 0, 1)), steel)
        plate.fill((rows, columns, mask * np.clip((far - 1.08) * 40, 0, 1)), wall)
        return
    framings.put(stage, look, kind)
