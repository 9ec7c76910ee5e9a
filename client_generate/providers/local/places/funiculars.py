"""A funicular that climbs its steep track over the water, between white houses where the words name them."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import ways
from client_generate.providers.local.things import rolling

_LINENS = ("d8402c", "f8f4ec", "2a78c0", "f0b83c", "f8f4ec", "3aa070")
# Of each size: where the track is on the far left and right, and how long one compartment is.
_SLOPES = {
    "wide": (0.9, 0.24, 0.2),
    "medium": (1.02, 0.1, 0.24),
    "close": (1.1, 0.22, 0.36),
    "over": (1.0, 0.42, 0.13),
    "aerial": (1.3, -0.12, 0.15),
}
_On = Callable[[float, float], Point]


def funicular(stage: Stage, look: Look) -> None:
    """Let a funicular of three compartments climb its track, the water below and behind."""
    size = "close" if look.detail else look.size
    low, high, long = _SLOPES[size]
    f, e = -look.side, stage.edge + 0.1
    s = (
        ways.shot(stage, look, 14.0, 8.0, zoom=1.0)
        if size != "close"
        else ways.Shot(stage, look, 0.5, 0.9, 0.1, 0.0, f)
    )
    ways.water(s)
    if size != "aerial":
        scenery.ridge(stage, look, 0.22, s.line + 0.01, 0.16, 0.5, salt=9)
    fall = (high - low) / (2 * e)

    def on(x: float, v: float) -> Point:
        return f * x, low + (x + e) * fall - v

    hill, green = stage.plate(0.5), graded(colour("6f9a4c"), look)
    slope = [(-f * e, low), (f * e, high), (f * e, stage.bottom + 0.1), (-f * e, stage.bottom + 0.1)]
    hill.solid(hill.shape(slope), green * 0.55, green, (look.light, -0.8), round_=0.1)
    if look.has("at home") or look.has("house") or look.has("on-street"):
        _houses(hill, look, on, (e, long), behind=True)
    _track(hill, look, on, (e, long))
    _cars(stage.plate(0.6), look, on, (0.0 if size != "aerial" else 0.3, long))
    if look.has("at home") or look.has("house") or look.has("on-street"):
        _houses(stage.plate(0.7), look, on, (e, long), behind=False)
    elif size not in {"close", "aerial"}:
        ways.front(s, "leaves")


def _track(hill: Plate, look: Look, on: _On, of: tuple[float, float]) -> None:
    (e, long), p = of, look.palette
    k = long / 0.24
    ties = [
        stroke([on(x, -0.012 * k), on(x + 0.012 * k, 0.045 * k)], 0.012 * k)
        for x in np.arange(-e, e, 0.055 * k).tolist()
    ]
    rails = [stroke([on(-e, v * k), on(e, v * k)], 0.012 * k) for v in (-0.005, 0.03)]
    hill.fill(hill.shapes(ties), mix(colour("6a5240"), p.ink, 0.3))
    hill.fill(hill.shapes(rails), mix(graded(colour("c0c4c8"), look), WHITE, 0.1))


def _cars(car: Plate, look: Look, on: _On, of: tuple[float, float]) -> None:
    """Draw three compartments, each a step higher, with people at their windows."""
    (at, long), p = of, look.palette
    k, red = long / 0.24, graded(colour("d8302c"), look)
    for n in range(3):
        x = at + (n - 1.5) * long
        (left, low), (right, high) = on(x, 0.0), on(x + long, 0.0)
        top = high - 0.26 * k
        shell = [(left, low), (right, high), (right, top), (left, top)]
        car.solid(car.shape(np.array(shell)), red * 0.55, red, (look.light, -0.8), round_=0.03 * k, rim=p.key * 0.4)
        a, b = min(left, right), max(left, right)
        pane = box(a + 0.035 * k, top + 0.035 * k, b - 0.035 * k, top + 0.16 * k, 0.01)
        car.fill(car.shape(pane), mix(colour("2a3440"), p.sky_mid, 0.35) if p.bright else colour("ffe0a0"))
        car.fill(
            car.shape(box(a - 0.01, top - 0.02 * k, b + 0.01, top + 0.01 * k, 0.01)), graded(colour("f4efe4"), look)
        )
        face = -1 if left > right else 1
        rolling.head(Pen(car, look, ((left + right) / 2, top + 0.15 * k), 0.1 * k, face), 0, 0.1, 0.36, salt=n + 20)
        wheels = [ellipse(on(x + long * part, -0.004 * k), 0.02 * k, 0.02 * k) for part in (0.2, 0.8)]
        car.fill(car.shapes(wheels), p.ink)


def _houses(plate: Plate, look: Look, on: _On, of: tuple[float, float], *, behind: bool) -> None:
    """Build white houses along the track, lines of washing between them: above it, or below and nearer."""
    e, long = of
    k, p = long / 0.24, look.palette
    step = 0.52 * k
    white = graded(colour("f4f0e6"), look)
    tops: list[Point] = []
    for n, x in enumerate(np.arange(-e, e + step, step).tolist()):
        wide, tall = 0.34 * k, (0.46 + 0.1 * (n % 2)) * k
        u, foot = on(x, 0.08 * k if behind else -0.8 * k)
        if behind and abs(x + step * 0.3) < 1.5 * long:  # the sky and the sea stay free behind the cars
            continue
        tone = white * (1.0 - 0.05 * (n % 3))
        house = box(u - wide / 2, foot - tall, u + wide / 2, foot + (0.5 if behind else 1.2) * k)
        plate.solid(plate.shape(house), tone * 0.7, tone, (look.light, -0.5), round_=0.02)
        roof = box(u - wide * 0.54, foot - tall - 0.03 * k, u + wide * 0.54, foot - tall + 0.012 * k)
        plate.fill(plate.shape(roof), graded(colour("c8643c"), look))
        panes = [
            box(u + part * wide - 0.03 * k, foot - tall + 0.1 * k, u + part * wide + 0.03 * k, foot - tall + 0.2 * k)
            for part in (-0.22, 0.22)
        ]
        plate.fill(
            plate.shapes(panes), mix(graded(colour("2a68a8"), look), p.ink, 0.2) if p.bright else colour("ffe0a0")
        )
        tops.append((u, foot - tall + 0.08 * k))
    for one, two in itertools.pairwise(tops):
        if abs(one[0] - two[0]) < step * 1.3:
            _washing(plate, look, one, two, k)


def _washing(plate: Plate, look: Look, one: Point, two: Point, k: float) -> None:
    plate.fill(plate.shape(stroke([one, two], 0.005 * k)), look.palette.ink, 0.7)
    for n, part in enumerate(np.linspace(0.36, 0.64, 4).tolist()):
        x, y = (one[i] + (two[i] - one[i]) * part for i in (0, 1))
        cloth = box(x - 0.017 * k, y, x + 0.017 * k, y + (0.07 + 0.03 * (n % 2)) * k)
        plate.fill(plate.shape(cloth), graded(colour(_LINENS[(n + int(one[0] * 7)) % 6]), look))
