"""Where people are active on water, snow and sand: waves, lakes, beaches, slopes, dunes."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, ellipse, spline, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.places import lands
from client_generate.providers.local.places.ground import View, floor
from client_generate.providers.local.places.openair import mesh, open_sky, stage_top

_WHITE = np.ones(3, np.float32)


def volley(view: View) -> None:
    """Draw a beach with a high net."""
    beach(view)
    mesh(view, -view.look.side * 1.0, 1.2, 2.3)


def beach(view: View) -> None:
    """Sand before the sea."""
    stage, p = view.stage, view.look.palette
    open_sky(view, ridge=0.03, trees=False)
    floor(view, 0.16, "2f8fb0", z=90, dark=0.1)
    sand = floor(view, 0.2, "e0c490", z=6.0)
    y = view.at(0, 0, 6)[1]
    if y > stage.top:
        x = np.linspace(-stage.edge, stage.edge, 30)
        foam = np.stack([x, y + 0.006 * np.sin(x * 9)], 1)
        sand.fill(sand.shape(stroke(foam, 0.014)), mix(_WHITE, p.horizon, 0.15), 0.9)


def slope(view: View) -> None:
    """Draw a steep slope of snow before peaks."""
    stage, look, p = view.stage, view.look, view.look.palette
    scenery.sky(stage, look, 0.6, sun=lands.sun_of(stage, look, 0.16))
    snow = mix(mix(_WHITE, p.key, 0.1), p.haze, 0.06)
    shade = mix(mix(p.cool, p.sky_mid, 0.5), _WHITE, 0.25)
    far = stage.plate(0.06)
    for x, y, w, tone in ((-0.75, 0.2, 0.5, 0.4), (0.62, 0.14, 0.62, 0.3), (-0.1, 0.3, 0.42, 0.2)):
        base = 0.72
        far.solid(
            far.shape([(x - w, base), (x - w * 0.4, y + 0.16), (x, y), (x + w * 0.35, y + 0.18), (x + w, base)]),
            mix(shade, p.haze, tone),
            mix(snow, p.haze, tone * 0.6),
            (look.light, -0.5),
            round_=0.1,
        )
    scenery.pines(stage, look, 0.12, 0.62, 0.16, 40, 0.35, salt=5)
    plate, s = stage.plate(0.2), look.side
    drop = 0.3
    left, right = view.foot - 0.05 + drop * s * -0.7 * stage.half, view.foot - 0.05 + drop * s * 0.7 * stage.half
    if view.high:
        left, right = stage.top - 0.05, stage.top - 0.05
    e = stage.edge
    hill = plate.shape([(-e, left), (0, (left + right) / 2 - 0.012), (e, right), (e, stage.bottom), (-e, stage.bottom)])
    plate.solid(hill, shade, snow, (look.light, -0.9), round_=0.16)
    chance = look.chance(17)
    tracks = []
    for _ in range(7):
        y0 = float(chance.uniform(0.0, 0.5))
        tracks.append(
            stroke(
                [(-e, left + y0 + 0.02), (-0.2, (left + right) / 2 + y0 + 0.03), (e, right + y0)], 0.004 + 0.006 * y0
            )
        )
    plate.tint(plate.shapes(tracks), shade, 0.8)
    if view.high:
        scenery.pines(stage, look, 0.4, 0.3, 0.2, 5, 0.1, salt=8, gap=(-0.5, 0.5))


def wave(view: View) -> None:
    """Draw a large breaking wave, its face towards us."""
    stage, look, p = view.stage, view.look, view.look.palette
    s, e = look.side, stage.edge
    scenery.sky(stage, look, 0.4, sun=lands.sun_of(stage, look, 0.14))
    sea = stage.gradient(0.05, [(0.38, mix(view.tone("2f8fb0"), p.haze, 0.4)), (1.0, view.tone("146a8a"))])
    sea.alpha[: max(int(sea.origin[1] + 0.4 * sea.unit), 0)] = 0
    sea.rgb[: max(int(sea.origin[1] + 0.4 * sea.unit), 0)] = 0
    plate = stage.plate(0.2)
    top = 0.02 if not view.high else -0.1
    crest = [
        (s * e, top),
        (s * 0.5, top + 0.03),
        (s * 0.1, top + 0.2),
        (-s * 0.3, 0.42),
        (-s * 0.8, 0.56),
        (-s * e, 0.6),
    ]
    face = spline([*crest, (-s * e, 1.2), (s * e, 1.2)], steps=10)
    plate.solid(
        plate.shape(face), view.tone("0e5a74"), mix(view.tone("3fd0d0"), p.key, 0.1), (-s * 0.6, -0.8), round_=0.3
    )
    lines = []
    for n in range(16):
        t = n / 15
        a, b = crest[int(t * 4)], (crest[int(t * 4)][0] * 0.5 - s * 0.5, 1.1)
        lines.append(
            stroke(spline([a, ((a[0] + b[0]) / 2 + s * 0.08, (a[1] + b[1]) / 2 + 0.06), b], closed=False), 0.004, 0.012)
        )
    plate.light(plate.shapes(lines), mix(p.key, p.cool, 0.4), 0.14)
    _foam(plate, view, [(x, y - 0.01) for x, y in crest], 0.05, 17)
    foot = stage.plate(0.72)
    _foam(foot, view, [(s * e, 1.0), (0.0, 1.02), (-s * e, 0.98)], 0.08, 19)


def _foam(plate: Plate, view: View, line: list[tuple[float, float]], size: float, salt: int) -> None:
    chance, p = view.look.chance(salt), view.look.palette
    path = spline(line, closed=False, steps=14)
    cut = Cutouts(plate, (view.look.light, -0.8))
    white = mix(_WHITE, p.haze, 0.12)
    for x, y in path.tolist():
        for _ in range(2):
            r = size * float(chance.uniform(0.3, 0.9))
            at = (x + float(chance.uniform(-1, 1)) * size, y + float(chance.uniform(-0.5, 0.6)) * size)
            cut.solid([ellipse(at, r, r * 0.7, steps=12)], mix(white, p.cool, 0.3), white, r * 0.5)
    cut.lay()


def lake(view: View) -> None:
    """Still water before hills, mist on it."""
    look, p = view.look, view.look.palette
    open_sky(view, ridge=0.2)
    water = floor(view, 0.2, "4a8aa8", z=90, dark=0.35)
    chance = look.chance(14)
    strips = []
    for _ in range(60):
        z, x = float(chance.uniform(-3, 40)), float(chance.uniform(-16, 16))
        a = view.at(x, 0, z)
        strips.append(ellipse(a, 0.7 * view.metre / view.far(z) ** 0.6, 0.004 / view.far(z) + 0.001, steps=12))
    water.light(water.shapes(strips), mix(p.horizon, p.key, 0.5), 0.3)


def desert(view: View) -> None:
    """Tall dunes with a lit and a dark side."""
    stage, look, p = view.stage, view.look, view.look.palette
    line = max(view.line, stage_top(view))
    scenery.sky(stage, look, line, clouds=0.2, sun=lands.sun_of(stage, look, line - 0.06, 0.34))
    sand, chance = view.tone("e0a860"), look.chance(50)
    for n, (y, high) in enumerate(((line + 0.04, 0.2), (line + 0.12, 0.16), (view.foot - 0.02, 0.05))):
        plate, e = stage.plate(0.1 + 0.06 * n), stage.edge
        x0 = float(chance.uniform(-0.5, 0.5)) if n < 2 else -look.side * 0.9
        if view.high:
            y = stage.top + 0.3 * n
        crest = spline(
            [(-e, y), (x0 - 0.5, y - high * 0.3), (x0, y - high), (x0 + 0.5, y - high * 0.2), (e, y)], closed=False
        )
        bright, dark = mix(sand, p.haze, 0.4 - 0.18 * n), mix(mix(sand, p.ink, 0.42), p.haze, 0.3 - 0.15 * n)
        plate.solid(
            plate.shape([*crest.tolist(), (e, 1.3), (-e, 1.3)]),
            mix(bright, dark, 0.4),
            bright,
            (look.light, -0.9),
            round_=0.05,
        )
        slip = [
            (x0, y - high),
            (x0 - look.light * 0.22, y + 0.1),
            (x0 - look.light * 0.7, y + 0.3),
            (x0 - look.light * 0.5, y - high * 0.24),
        ]
        if n < 2:
            plate.fill(plate.shape(spline(slip)), dark, 0.7)


def rock(view: View) -> None:
    """Draw a steep rock above a valley of mountains."""
    stage, look = view.stage, view.look
    scenery.sky(stage, look, 0.6, sun=lands.sun_of(stage, look, 0.2))
    scenery.ridge(stage, look, 0.06, 0.66, 0.3, 0.6, salt=3)
    scenery.ridge(stage, look, 0.12, 0.8, 0.24, 0.4, salt=4)
    floor(view, 0.2, "8a8078", z=2.0)


def water_edge(view: View) -> None:
    """Draw a wooden jetty on a lake."""
    lake(view)
    plate = view.stage.plate(0.3)
    s = -view.look.side
    deck = np.array(
        [view.at(-s * 14, 0, 0.8), view.at(s * 1.2, 0, 0.8), view.at(s * 1.2, 0, -0.9), view.at(-s * 14, 0, -0.9)]
    )
    plate.solid(plate.shape(deck), view.tone("6a4a30"), view.tone("b88a5c"), (view.look.light, -0.8), round_=0.01)
    lines = [
        stroke([view.at(-s * x, 0, 0.8), view.at(-s * x, 0, -0.9)], 0.003) for x in np.arange(-1.0, 12, 0.34).tolist()
    ]
    plate.fill(plate.shapes(lines), view.tone("4a3420"), 0.7)
    posts = [
        view.wall(s * 1.0 - 0.1, -0.7, s * 1.0 + 0.1, 0.5, -0.9),
        view.wall(-s * 2.4 - 0.1, -0.7, -s * 2.4 + 0.1, 0.5, -0.9),
    ]
    plate.solid(plate.shapes(posts), view.tone("4a3420"), view.tone("9a7448"), (view.look.light, -0.4), round_=0.01)


WILDS: dict[str, Callable[[View], None]] = {
    "volley": volley,
    "beach": beach,
    "slope": slope,
    "wave": wave,
    "lake": lake,
    "desert": desert,
    "rock": rock,
    "jetty": water_edge,
}
"""Places on water, snow, sand and rock."""
