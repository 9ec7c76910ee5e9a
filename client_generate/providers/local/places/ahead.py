"""The road as whoever drives sees it: lanes that meet, cars from behind, snow, fog and night, a tunnel, a city."""

from __future__ import annotations

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, soften, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.things import rolling


class Road(msgspec.Struct, frozen=True):
    """A road that runs away: where it meets the horizon, and half its width at one frame height below."""

    stage: Stage
    look: Look
    gone: Point
    half: float

    def at(self, lane: float, y: float) -> Point:
        """Return a place on the road: `lane` from -1 (left edge) to 1, at the height y."""
        return self.gone[0] + lane * self.half * (y - self.gone[1]), y

    def strip(self, left: float, right: float, top: float, low: float) -> list[Point]:
        """Return a piece of a lane's line."""
        return [self.at(left, top), self.at(right, top), self.at(right, low), self.at(left, low)]


def road(
    stage: Stage, look: Look, gone: Point, half: float = 1.9, *, snow: bool = False, oncoming: bool = True
) -> Road:
    """Draw sky, land and a road with three lanes and its marks."""
    r, p, e = Road(stage, look, gone, half), look.palette, stage.edge + 0.1
    scenery.sky(
        stage, look, gone[1], sun=None if look.weather or not p.bright else (gone[0] + look.light * 0.4, gone[1] - 0.16)
    )
    scenery.ridge(stage, look, 0.08, gone[1] + 0.01, 0.12, 0.6, salt=3)
    snow = snow or "snow" in look.weather
    sandy = look.has("in-desert", "dunes")
    if not sandy:
        scenery.pines(stage, look, 0.16, gone[1] + 0.02, 0.09, 60, 0.4, salt=5, gap=(gone[0] - 0.1, gone[0] + 0.1))
    land = stage.plate(0.24)
    natural = "dfe6f0" if snow else "dcb070" if sandy else "74905a"
    green = graded(colour(natural), look) * (1.0 if p.bright or not snow else 0.7)
    rows, columns, mask = land.shape(box(-e, gone[1] + 0.005, e, stage.bottom + 0.1))
    _, y = land.grid()
    depth = np.clip((y[rows] - gone[1]) / 0.6, 0, 1)[..., None]
    land.fill(
        (rows, columns, mask), mix(green, p.haze, 0.5) + (mix(green, p.ink, 0.15) - mix(green, p.haze, 0.5)) * depth
    )
    tar = mix(graded(colour("62656c"), look), WHITE, 0.12 if snow else 0.0)
    low = stage.bottom + 0.1
    rows, columns, mask = land.shape(r.strip(-1.05, 1.05, gone[1] + 0.004, low))
    depth = np.clip((y[rows] - gone[1]) / 0.6, 0, 1)[..., None]
    land.fill((rows, columns, mask), mix(tar, p.haze, 0.45) + (mix(tar, p.ink, 0.3) - mix(tar, p.haze, 0.45)) * depth)
    marks = [r.strip(lane - 0.012, lane + 0.012, gone[1] + 0.01, low) for lane in (-0.98, 0.98)]
    for lane in (-0.33, 0.33):
        for n in range(12):
            near, far = 0.9 * 0.72**n, 0.9 * 0.72**n * 0.82
            marks.append(r.strip(lane - 0.014, lane + 0.014, gone[1] + far, gone[1] + near))
    land.fill(land.shapes(marks), mix(WHITE, p.haze, 0.15), 0.85)
    if snow:
        tracks = [r.strip(lane - 0.05, lane + 0.05, gone[1] + 0.02, low) for lane in (-0.62, -0.16, 0.16, 0.62)]
        rows, columns, mask = land.shapes(tracks)
        land.fill((rows, columns, soften(mask, 0.006 * land.unit)), mix(WHITE, p.haze, 0.3), 0.3)
    if not sandy:
        _rails(r)
    if not p.bright:
        rows, columns, mask = land.shape(ellipse((gone[0], gone[1] + 0.3), 0.5, 0.2), 0.2)
        land.light((rows, columns, soften(mask, 0.08 * land.unit)), p.key, 0.3)
    if oncoming and not sandy:
        _posts(r)
    return r


def _rails(r: Road) -> None:
    plate, p = r.stage.plate(0.28), r.look.palette
    steel = mix(graded(colour("b0b6bc"), r.look), p.haze, 0.2)
    for side in (-1, 1):
        top = [(r.at(side * 1.12, r.gone[1] + k)[0], r.gone[1] + k - 0.16 * k) for k in (0.02, 0.8)]
        low = [(x, y + 0.07 * k) for (x, y), k in zip(top, (0.02, 0.8), strict=True)]
        plate.solid(plate.shape([*top, *low[::-1]]), steel * 0.5, steel, (0, -1), round_=0.01)
        posts = []
        for n in range(9):
            k = 0.7 * 0.72**n
            x, y = r.at(side * 1.12, r.gone[1] + k)
            posts.append(box(x - 0.008 * k, y - 0.14 * k, x + 0.008 * k, y))
        plate.fill(plate.shapes(posts), steel * 0.4)


def _posts(r: Road) -> None:
    """Set lamps along the road, lit in the dark."""
    plate, p = r.stage.plate(0.3), r.look.palette
    for n in range(6):
        k = 0.62 * 0.62**n
        x, y = r.at(1.3, r.gone[1] + k)
        tone = mix(mix(p.ink, p.ambient, 0.3), p.haze, 0.1 * n)
        plate.fill(plate.shape(stroke([(x, y), (x, y - 1.05 * k), (x - 0.3 * k, y - 1.12 * k)], 0.03 * k)), tone)
        if not p.bright:
            plate.glow((x - 0.28 * k, y - 1.1 * k), 0.34 * k, p.key, 0.7)
            plate.glow((x - 0.28 * k, y - 1.1 * k), 0.07 * k, WHITE, 0.9)


def behind(
    plate: Plate, look: Look, foot: Point, wide: float, tone: str = "8a3a34", *, brakes: bool = True, haze: float = 0.0
) -> None:
    """Draw a car from behind, its tail lights lit."""
    pen = Pen(plate, look, foot, wide / 1.8, 1, haze)
    pen.flat([pen.disc(0, 0.02, 1.0, 0.1)], "14161a", 0.6)
    pen.flat([pen.box(u - 0.13, 0, u + 0.13, 0.5, 0.05) for u in (-0.68, 0.68)], "14161a")
    pen.solid(
        [pen.curve([(-0.66, 0.9), (-0.56, 1.36), (-0.3, 1.48), (0.3, 1.48), (0.56, 1.36), (0.66, 0.9)])], tone, 0.2
    )
    pen.glass([pen.poly([(-0.6, 0.96), (-0.48, 1.34), (0.48, 1.34), (0.6, 0.96)])])
    pen.solid([pen.box(-0.9, 0.28, 0.9, 1.0, 0.16)], tone, 0.25)
    pen.flat([pen.box(-0.28, 0.56, 0.28, 0.7, 0.02)], "f0eee4")
    pen.flat([pen.box(-0.86, 0.26, 0.86, 0.4, 0.05)], "24262a")
    for u in (-0.7, 0.7):
        pen.flat([pen.box(u - 0.17, 0.72, u + 0.17, 0.9, 0.05)], "e02028")
        if brakes:
            red = rolling.RED * np.float32(1 - haze * 0.5)
            plate.light(plate.shape(pen.box(u - 0.17, 0.72, u + 0.17, 0.9, 0.05)), red, 0.7)
            plate.glow(pen.at(u, 0.8), wide * (0.75 if not look.palette.bright or look.weather else 0.4), red, 0.8)


def lorry_behind(plate: Plate, look: Look, foot: Point, wide: float, tone: str = "d8d4cc", haze: float = 0.0) -> None:
    """Draw a lorry from behind."""
    pen = Pen(plate, look, foot, wide / 2.5, 1, haze)
    pen.flat([pen.box(u - 0.25, 0, u + 0.25, 0.9, 0.06) for u in (-0.9, 0.9)], "14161a")
    pen.solid([pen.box(-1.25, 0.7, 1.25, 3.9, 0.05)], tone, 0.2)
    rolling.seams(pen, [[(0, 3.8), (0, 0.9)], [(-1.1, 3.6), (1.1, 3.6)]], 0.05)
    pen.flat([pen.box(-1.2, 0.55, 1.2, 0.8)], "24262a")
    for u in (-1.0, 1.0):
        pen.flat([pen.box(u - 0.18, 0.62, u + 0.18, 0.84, 0.03)], "e02028")
        plate.glow(pen.at(u, 0.72), wide * 0.5, rolling.RED, 0.7)


def towards(plate: Plate, look: Look, foot: Point, wide: float) -> None:
    """Draw a car that comes towards us as its lamps in the dark, whole by day."""
    pen, p = Pen(plate, look, foot, wide / 1.8), look.palette
    pen.solid(
        [pen.curve([(-0.66, 0.8), (-0.5, 1.4), (0.5, 1.4), (0.66, 0.8)]), pen.box(-0.9, 0.2, 0.9, 0.95, 0.16)],
        "5a6a7a",
        0.2,
    )
    pen.glass([pen.poly([(-0.58, 0.9), (-0.46, 1.32), (0.46, 1.32), (0.58, 0.9)])])
    for u in (-0.68, 0.68):
        strong = 0.5 if p.bright and not look.weather else 1.0
        plate.glow(pen.at(u, 0.66), wide * 0.9 * strong, p.key, 0.6)
        plate.glow(pen.at(u, 0.66), wide * 0.22, WHITE, 1.0)


def traffic(r: Road, near: float = 0.36, *, jam: bool = False) -> None:
    """Put cars ahead in their lanes, from far to near."""
    plate, tones = r.stage.plate(near), ("3a5a8a", "c8c4bc", "8a2a28", "40444c", "b89a3c")
    fog = 0.4 if r.look.weather & {"snow", "fog"} else 0.15
    spots = [(0.05, -0.66), (0.06, 0.66), (0.085, 0.0), (0.12, 0.66), (0.15, 0.0)]
    if jam:
        spots += [(0.1, -0.66), (0.19, -0.66), (0.2, 0.66)]
    for n, (k, lane) in enumerate(sorted(spots)):
        foot = r.at(lane, r.gone[1] + k)
        wide = r.half * k * 0.46
        if n % 4 == 1:
            lorry_behind(plate, r.look, foot, wide * 1.25, haze=fog * (1 - k * 3))
        else:
            behind(plate, r.look, foot, wide, tones[n % 5], haze=max(fog * (1 - k * 3), 0))


def falling(stage: Stage, look: Look, gone: Point) -> None:
    """Let snow or rain fly towards the glass from the middle of the road."""
    chance, p = look.chance(61), look.palette
    if "snow" in look.weather:
        plate, streaks = stage.plate(0.5), []
        for _ in range(150):
            a, d = float(chance.uniform(0, 6.283)), 0.08 + 0.9 * float(chance.random())
            one = (gone[0] + d * np.cos(a) * 1.3, gone[1] - 0.06 + d * np.sin(a) * 0.75)
            two = (gone[0] + d * 1.09 * np.cos(a) * 1.3, gone[1] - 0.06 + d * 1.09 * np.sin(a) * 0.75)
            streaks.append(stroke([one, two], 0.0025 + 0.008 * d, 0.001))
        plate.fill(plate.shapes(streaks), mix(WHITE, p.haze, 0.1), 0.85)
    if "fog" in look.weather:
        scenery.mist(stage.plate(0.4), mix(p.haze, p.horizon, 0.3), gone[1], 0.16, 0.9, chance)


def tone_of(look: Look, text: str) -> Pixels:
    """Return a natural colour of the cabin as it is seen here: darker than what is outside."""
    p = look.palette
    return mix(graded(colour(text), look), p.ink, 0.35 if p.bright else 0.5)
