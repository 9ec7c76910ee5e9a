"""Where families are: a kitchen, a cosy room, a bedroom, a school's gate, flats with a playground, a pool, a cliff."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, ellipse, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.places import lands
from client_generate.providers.local.places.ground import View, backwall, floor
from client_generate.providers.local.places.openair import open_sky, snowy, stage_top

_WHITE = np.ones(3, np.float32)


def _indoor(view: View, wall: str, ground: str) -> Plate:
    """Lay a room's ceiling, back wall and boards; returns the wall's plate."""
    p, stage, own = view.look.palette, view.stage, view.tone(wall)
    stage.gradient(0.0, [(stage.top, mix(own, p.ink, 0.3)), (view.line, own), (1.2, mix(own, p.ink, 0.2))])
    plate = backwall(view, 0.1, wall, 3.2, 3.2)
    boards = floor(view, 0.2, ground, z=3.2, shine=0.2)
    view.lines(boards, [(-20, z, 20, z) for z in np.arange(-3, 3.2, 0.45).tolist()], "7a5a38", 0.015)
    return plate


def _window(view: View, plate: Plate, x: float, wide: float, low: float = 0.9, high: float = 2.3) -> None:
    """Put a window into the back wall, its frame and its curtains."""
    p = view.look.palette
    sky = mix(mix(p.sky_mid, p.horizon, 0.5), _WHITE, 0.35 if p.bright else 0.04)
    plate.fill(
        plate.shape(view.wall(x - wide / 2 - 0.08, low - 0.08, x + wide / 2 + 0.08, high + 0.08, 3.1)),
        view.tone("f4f0e6"),
    )
    plate.fill(plate.shape(view.wall(x - wide / 2, low, x + wide / 2, high, 3.1)), sky)
    bars = [view.wall(x - 0.03, low, x + 0.03, high, 3.1), view.wall(x - wide / 2, 1.6, x + wide / 2, 1.65, 3.1)]
    plate.fill(plate.shapes(bars), view.tone("f4f0e6"))


def _solid(view: View, plate: Plate, shapes: list[Pixels], tone: str, round_: float = 0.008) -> None:
    own = view.tone(tone)
    plate.solid(plate.shapes(shapes), own * 0.62, own, (view.look.light, -0.6), round_=round_)


def kitchen(view: View) -> None:
    """Draw a kitchen: tiles, cupboards above, a hob with its hood, a window."""
    wall = _indoor(view, "efe6d4", "b8844c")
    s = -view.look.side
    _window(view, wall, -s * 0.3, 1.3, 1.15, 2.25)
    _solid(
        view, wall, [view.wall(x, 1.75, x + 0.82, 2.6, 3.0) for x in (-4.4, -3.5, -2.6, 1.0, 1.9, 2.8, 3.7)], "6f9a9a"
    )
    _solid(view, wall, [view.wall(x, 0.0, x + 0.82, 0.86, 3.0) for x in np.arange(-6.2, 6, 0.9).tolist()], "6f9a9a")
    _solid(view, wall, [view.wall(-9, 0.86, 9, 0.94, 3.0)], "c89a64")
    hood = [view.at(1.7, 1.5, 2.9), view.at(2.9, 1.5, 2.9), view.at(2.6, 1.75, 2.9), view.at(2.0, 1.75, 2.9)]
    _solid(view, wall, [np.array(hood)], "c4c8cc")
    _solid(view, wall, [view.wall(2.0, 0.94, 2.36, 1.2, 2.9)], "c8302c", 0.02)
    _solid(
        view,
        wall,
        [view.wall(-1.9 - n * 0.24, 0.94, -1.74 - n * 0.24, 1.28 - 0.05 * n, 2.9) for n in range(3)],
        "e8c070",
        0.01,
    )


def cosy(view: View) -> None:
    """Draw a living room that is lived in: pictures, a shelf of books, a lamp, curtains, a rug."""
    wall = _indoor(view, "e4c8a0", "a8743f")
    s, p = -view.look.side, view.look.palette
    _window(view, wall, -s * 2.3, 1.4)
    for u in (-0.95, 0.72):
        _solid(view, wall, [view.wall(-s * 2.3 + u, 0.3, -s * 2.3 + u + 0.24, 2.55, 3.05)], "b85a48", 0.02)
    for x, high, tone in ((0.5, 1.75, "5a8ab0"), (1.1, 1.9, "c8783c")):
        _solid(view, wall, [view.wall(s * x - 0.22, high - 0.26, s * x + 0.22, high + 0.26, 3.1)], "6a4426")
        wall.fill(wall.shape(view.wall(s * x - 0.17, high - 0.2, s * x + 0.17, high + 0.2, 3.08)), view.tone(tone))
    _solid(view, wall, [view.wall(s * 2.6 - 0.6, 0.0, s * 2.6 + 0.6, 1.9, 3.0)], "7a5030")
    for level in (0.15, 0.75, 1.32):
        books = [
            view.wall(s * 2.6 - 0.5 + n * 0.13, level, s * 2.6 - 0.4 + n * 0.13, level + 0.3 + 0.07 * (n % 3), 2.95)
            for n in range(8)
        ]
        for k, tone in enumerate(("b8402c", "3a6a9a", "e0b050", "4a7a4a")):
            wall.fill(wall.shapes(books[k::4]), view.tone(tone))
    lamp = view.at(s * 1.72, 1.45, 2.6)
    wall.fill(wall.shape(stroke([view.at(s * 1.72, 0, 2.6), lamp], 0.012)), view.tone("4a3a2a"))
    shade = [view.at(s * 1.72 + u, v, 2.6) for u, v in ((-0.28, 1.35), (0.28, 1.35), (0.17, 1.72), (-0.17, 1.72))]
    wall.fill(wall.shape(np.array(shade)), mix(view.tone("ffe2a0"), _WHITE, 0.4))
    wall.glow(lamp, 0.3, mix(p.key, view.tone("ffd890"), 0.5), 0.3 if p.bright else 0.55)
    rug = [view.at(2.0 * math.cos(a), 0, 0.3 + 1.0 * math.sin(a)) for a in np.linspace(0, 6.28, 50).tolist()]
    plate = view.stage.plate(0.22)
    plate.fill(plate.shape(np.array(rug)), view.tone("c86a50"), 0.85)


def bedroom(view: View) -> None:
    """Draw a bedroom: a window with the hour in it, a picture, stars on the wall, a bedside lamp."""
    wall = _indoor(view, "a8bcd0", "a8743f")
    s, p = -view.look.side, view.look.palette
    _window(view, wall, s * 1.2, 1.3)
    if not p.bright:
        wall.fill(wall.shape(ellipse(view.at(s * 1.45, 2.0, 3.0), 0.028, 0.028)), np.array([1, 0.96, 0.8], np.float32))
    lamp = view.at(-s * 1.75, 0.92, 2.0)
    _solid(view, wall, [view.wall(-s * 1.75 - 0.28, 0, -s * 1.75 + 0.28, 0.6, 2.0)], "8a5a34")
    wall.fill(wall.shape(view.wall(-s * 1.75 - 0.03, 0.6, -s * 1.75 + 0.03, 0.85, 2.0)), view.tone("e8e0d0"))
    shade = [view.at(-s * 1.75 + u, v, 2.0) for u, v in ((-0.22, 0.82), (0.22, 0.82), (0.13, 1.1), (-0.13, 1.1))]
    wall.fill(wall.shape(np.array(shade)), mix(view.tone("ffe2a0"), _WHITE, 0.4))
    wall.glow(lamp, 0.36, mix(p.key, view.tone("ffd890"), 0.6), 0.3 if p.bright else 0.6)


def cliff(view: View) -> None:
    """Draw a green clifftop high above the sea, a chalk headland with its surf beyond."""
    stage, p = view.stage, view.look.palette
    line = max(view.line, stage_top(view))
    scenery.sky(stage, view.look, line, sun=lands.sun_of(stage, view.look, line - 0.2))
    sea = floor(view, 0.14, "2277a8", z=120, dark=0.1)
    for z in (60.0, 30.0, 18.0, 12.0):
        foam = [view.at(x * 1.0, 0, z + (0.2 * z) * math.sin(x * 0.4 + z)) for x in np.linspace(-40, 40, 60).tolist()]
        sea.fill(sea.shape(stroke(foam, 0.004)), mix(_WHITE, p.horizon, 0.3), 0.5)
    s, cut = -view.look.side, Cutouts(stage.plate(0.18), (view.look.light, -0.7))
    x0, y = s * stage.half, line
    head = [
        (x0 * 1.2, y - 0.13),
        (x0 * 0.62, y - 0.11),
        (x0 * 0.5, y - 0.07),
        (x0 * 0.46, y + 0.05),
        (x0 * 1.2, y + 0.08),
    ]
    cut.solid([np.array(head)], view.tone("b8ac98", 30), view.tone("efe8da", 30), 0.02)
    top = [
        (x0 * 1.2, y - 0.16),
        (x0 * 0.8, y - 0.14),
        (x0 * 0.5, y - 0.075),
        (x0 * 0.62, y - 0.095),
        (x0 * 1.2, y - 0.1),
    ]
    cut.solid([np.array(top)], view.tone("4a7a3c", 30), view.tone("6fa04c", 30), 0.01)
    cut.lay()
    edge = [
        view.at(x, 0, 1.5 + 0.25 * math.sin(x * 1.3) + 0.12 * math.sin(x * 3.7))
        for x in np.linspace(-14, 14, 70).tolist()
    ]
    turf = stage.plate(0.24)
    rim = np.array([*edge, (stage.edge, stage.bottom), (-stage.edge, stage.bottom)])
    turf.fill(turf.shape(rim + np.array([0, 0.02])), view.tone("cfc4ae"))
    tone = view.tone("dfe8ee" if snowy(view) else "6f9a44")
    turf.solid(turf.shape(rim + np.array([0, 0.032])), tone * 0.7, tone, (view.look.light, -0.9), round_=0.03)
    chance = view.look.chance(57)
    blades = []
    for _ in range(90):
        x, z = float(chance.uniform(-7, 7)), float(chance.uniform(-2.5, 1.1))
        blades.append(stroke([view.at(x, 0, z), view.at(x + 0.06 * s, 0.12, z)], 0.006, 0.001))
    turf.fill(turf.shapes(blades), tone * 0.6, 0.7)


def schoolyard(view: View) -> None:
    """Draw a school behind its yard: rows of windows, a door under a clock, a gate."""
    stage, look = view.stage, view.look
    scenery.sky(stage, look, max(view.line, stage_top(view)), sun=lands.sun_of(stage, look, view.line - 0.3))
    wall = stage.plate(0.12)
    _solid(view, wall, [view.wall(-11, 0, 11, 6.6, 9)], "c87a54")
    roof = [view.at(-11.4, 6.6, 9), view.at(11.4, 6.6, 9), view.at(10, 8.2, 9), view.at(-10, 8.2, 9)]
    _solid(view, wall, [np.array(roof)], "7a4434")
    panes = [
        view.wall(x, v, x + 1.15, v + 1.6, 8.9)
        for x in np.arange(-10.2, 10, 1.85).tolist()
        if abs(x + 0.6) > 1.4
        for v in (1.0, 3.9)
    ]
    wall.fill(wall.shapes(panes), view.tone("f4f0e6"))
    wall.fill(
        wall.shapes([(q - q.mean(0)) * 0.82 + q.mean(0) for q in panes]),
        mix(view.tone("8ab8d8"), look.palette.sky_mid, 0.3),
    )
    _solid(view, wall, [view.wall(-1.3, 0, 1.3, 2.9, 8.8)], "3a6a8a")
    wall.fill(
        wall.shape(ellipse(view.at(0, 5.0, 8.8), 0.75 * view.metre / view.far(8.8), 0.75 * view.metre / view.far(8.8))),
        view.tone("f8f4ea"),
    )
    hands = [stroke([view.at(0, 5.0, 8.8), view.at(u, v, 8.8)], 0.006) for u, v in ((0.0, 5.55), (-0.35, 5.2))]
    wall.fill(wall.shapes(hands), view.tone("20242c"))
    ground = floor(view, 0.2, "b4aca0", z=8.8)
    view.lines(ground, [(-20, z, 20, z) for z in (2.0, 4.5)], "f0e8d8", 0.06)


def estate(view: View) -> None:
    """Draw high flats round a green with a slide and swings."""
    stage, look = view.stage, view.look
    scenery.sky(stage, look, max(view.line, stage_top(view)), sun=lands.sun_of(stage, look, view.line - 0.3))
    wall = stage.plate(0.12)
    for x, wide, tall, z, tone in (
        (-11.0, 7, 19, 20, "b4b0a8"),
        (-2.5, 6, 24, 24, "a8acb0"),
        (5.5, 8, 17, 18, "c0b4a4"),
    ):
        _solid(view, wall, [view.wall(x, 0, x + wide, tall, z)], tone)
        panes = [
            view.wall(a, b, a + 0.8, b + 1.0, z - 0.1)
            for a in np.arange(x + 0.5, x + wide - 0.8, 1.5).tolist()
            for b in np.arange(1.4, tall - 1, 2.1).tolist()
        ]
        wall.fill(wall.shapes(panes), mix(view.tone("6a8aa4"), look.palette.sky_mid, 0.3), 0.9)
    lawn = floor(view, 0.2, "dfe8ee" if snowy(view) else "7fa05a", z=14)
    sand = [view.at(4.2 * math.cos(a), 0, 1.6 + 2.6 * math.sin(a)) for a in np.linspace(0, 6.28, 50).tolist()]
    lawn.fill(lawn.shape(np.array(sand)), view.tone("dcc48c"))


def poolside(view: View) -> None:
    """Draw a hotel's pool in the sun: blue water to its tiles, palms, sunshades, the hotel behind."""
    stage, look = view.stage, view.look
    scenery.sky(stage, look, max(view.line, stage_top(view)), sun=lands.sun_of(stage, look, view.line - 0.3))
    wall, cut = stage.plate(0.12), Cutouts(stage.plate(0.16), (look.light, -0.7))
    _solid(view, wall, [view.wall(-12, 0, 12, 5.4, 14)], "f0e4d0")
    panes = [view.wall(x, v, x + 1.1, v + 1.5, 13.9) for x in np.arange(-11, 11, 2.0).tolist() for v in (0.4, 3.0)]
    wall.fill(wall.shapes(panes), view.tone("7aa8c0"))
    for x in (-6.5, 5.5, 8.5):
        cut.solid(
            [stroke([view.at(x, 0, 10), view.at(x + 0.3, 4.6, 10)], 0.016, 0.009)],
            view.tone("6a4a34") * 0.7,
            view.tone("8a6444"),
            0.006,
        )
        x0, y0 = view.at(x + 0.3, 4.6, 10)
        k = 1.9 * view.metre / view.far(10)
        for a in np.arange(0, 6.2, 0.78).tolist():
            leaf = [
                (x0, y0),
                (x0 + 0.6 * k * math.cos(a), y0 + 0.3 * k * math.sin(a) - 0.16 * k),
                (x0 + k * math.cos(a), y0 + 0.5 * k * math.sin(a) + 0.2 * k),
                (x0 + 0.5 * k * math.cos(a), y0 + 0.3 * k * math.sin(a)),
            ]
            cut.solid([np.array(leaf)], view.tone("2f6a3c"), view.tone("4a9a50"), 0.004)
    cut.lay()
    tiles = floor(view, 0.2, "ecd8b8", z=13)
    tiles.fill(tiles.shape(view.quad(-30, 7.0, 30, 0.9)), view.tone("fbf6ea"))
    water = view.quad(-30, 6.7, 30, 1.1)
    tiles.fill(tiles.shape(water), view.tone("2ab4dc"))
    ripples = [
        stroke([view.at(x + u, 0, z) for u in (-0.5, 0, 0.5)], 0.005) for x in range(-9, 10, 2) for z in (1.8, 3.0, 4.6)
    ]
    tiles.fill(tiles.shapes(ripples), mix(_WHITE, view.tone("2ab4dc"), 0.3), 0.7)


def hills(view: View) -> None:
    """Draw a path over alpine meadows before high peaks."""
    open_sky(view, ridge=0, trees=False)
    scenery.ridge(view.stage, view.look, 0.06, view.line + 0.02, 0.3, 0.5, salt=3)
    scenery.ridge(view.stage, view.look, 0.1, view.line + 0.03, 0.13, 0.25, salt=5)
    ground = floor(view, 0.2, "dfe8ee" if snowy(view) else "7fa64c", z=60)
    path = [view.at(-30, 0, 0.55), view.at(30, 0, 0.55), view.at(30, 0, -0.75), view.at(-30, 0, -0.75)]
    ground.fill(ground.shape(path), view.tone("cdb48c"), 0.9)


def carousel(view: View) -> None:
    """Draw a carousel from near: its striped roof with bulbs, its mirrors and golden poles, other horses behind."""
    stage, look, p = view.stage, view.look, view.look.palette
    stage.gradient(0.0, [(stage.top, p.sky_top), (0.5, mix(p.sky_mid, p.horizon, 0.5)), (1.1, p.ground)])
    scenery.bokeh(stage.plate(0.06), look, [p.key, p.accent, p.cool], 26, 0.1, 0.9, size=0.05)
    floor(view, 0.14, "a8643c", z=2.4, shine=0.2)
    plate, e = stage.plate(0.2), stage.edge
    core = [(-0.3, stage.top), (0.3, stage.top), (0.3, 0.84), (-0.3, 0.84)]
    _solid(view, plate, [np.array(core)], "f0d8b0")
    for n in range(4):
        x = -0.225 + 0.15 * n
        plate.fill(plate.shape(ellipse((x, 0.45), 0.055, 0.2)), view.tone("9ac8e0"))
        plate.fill(plate.shape(ellipse((x, 0.45), 0.064, 0.21) * 1.0), view.tone("d8a838"), 0.3)
    step = e / 7
    for n in range(-8, 9):
        flap = [(n * step, stage.top - 0.1), ((n + 1) * step, stage.top - 0.1), ((n + 1) * step, 0.12),
                ((n + 0.5) * step, 0.17), (n * step, 0.12)]  # fmt: skip
        _solid(view, plate, [np.array(flap)], ("d8323c", "f8f0dc")[n % 2])
        bulb = (n * step, 0.12)
        plate.fill(plate.shape(ellipse(bulb, 0.012, 0.012)), np.array([1, 0.92, 0.6], np.float32))
        plate.glow(bulb, 0.07, np.array([1, 0.8, 0.4], np.float32), 0.6)
    for x in (-0.72, 0.66):
        plate.fill(plate.shape(stroke([(x * stage.half, 0.1), (x * stage.half, 0.86)], 0.014)), view.tone("e8b840"))


HOMES_AND_AWAY: dict[str, Callable[[View], None]] = {
    "home-kitchen": kitchen, "cosy": cosy, "home-bedroom": bedroom, "cliff": cliff, "schoolyard": schoolyard,
    "estate": estate,
    "poolside": poolside, "hills": hills, "carousel": carousel,
}  # fmt: skip
"""Where families are."""
ROOFED = frozenset({"home-kitchen", "cosy", "home-bedroom"})
"""Those of them that have a roof: no weather falls there."""
