"""What lies behind hands close to us, out of focus: rooms, walls, workplaces, gardens, the inside of a car."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, box, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.hands import around
from client_generate.providers.local.hands.bench import WHITE, Bench

Ground = Callable[[Bench], None]


def _line(bench: Bench) -> float:
    return {"wide": 0.74, "close": 0.86}.get(bench.look.size, 0.8)


def room(bench: Bench) -> None:
    """Put a room and a table in it."""
    around.room(bench.stage, bench.look, _line(bench))
    around.table(bench.stage, bench.look, _line(bench))


def sitter(bench: Bench) -> None:
    """Put a room and whoever the hands belong to."""
    around.room(bench.stage, bench.look, _line(bench))
    around.person(bench.stage, bench.look, bench.x, 0.32)
    around.table(bench.stage, bench.look, _line(bench))


def bare(bench: Bench) -> None:
    """Put a room without a table."""
    around.room(bench.stage, bench.look, 1.2)


def desk(bench: Bench) -> None:
    """Put a table seen from above."""
    around.desk(bench.stage, bench.look)


def plain(bench: Bench, natural: str, edge: str = "") -> Plate:
    """Put a wall of one colour with soft light on it."""
    tone, stage, p = bench.tone(natural), bench.stage, bench.look.palette
    low = bench.tone(edge) if edge else tone * 0.72
    plate = stage.gradient(0.0, [(stage.top, mix(tone, p.sky_top, 0.15)), (0.45, tone), (stage.bottom, low)])
    plate.glow((bench.look.light * stage.half * 0.5, 0.15), 1.0, p.key, 0.22)
    return plate


def wall(bench: Bench) -> None:
    """Put a painted wall."""
    plate = plain(bench, "b9cbd2")
    x = -bench.look.light * bench.half * 0.4
    panes = [np.array([(x + i * 0.3, -0.2), (x + 0.24 + i * 0.3, -0.2), (x - 0.1 + i * 0.3, 1.2), (x - 0.34 + i * 0.3,
             1.2)]) for i in (-1, 0, 1)]  # fmt: skip
    rows, columns, mask = plate.shapes(panes, 0.1)
    plate.light((rows, columns, soften(mask, 0.03 * plate.unit)), bench.look.palette.key, 0.14)


def white(bench: Bench) -> None:
    """Put a white table from above, with the shadow of a plant on it."""
    plate = plain(bench, "eceff0", "c9d2d6")
    chance, s = bench.look.chance(301), bench.look.light
    leaves = [
        scenery.leaf((s * bench.half * 0.7, 0.05), 0.4 + 0.1 * n, math.pi / 2 + s * (0.2 + 0.3 * n), 0.2)
        for n in range(4)
    ]
    rows, columns, mask = plate.shapes(leaves, 0.1)
    plate.tint((rows, columns, soften(mask, 0.02 * plate.unit)), bench.tone("8899a4"), float(chance.uniform(0.3, 0.4)))


def _shelf(bench: Bench, things: list[tuple[float, float, float, str]], y: float, soft: float = 0.016) -> None:
    """Put blurred things on a shelf: (x, half width, height, colour)."""
    plate = bench.stage.plate(0.12, soft=soft)
    h = bench.half
    for u, half, tall, natural in things:
        tone = bench.tone(natural)
        shape = box(u * h - half, y - tall, u * h + half, y, half * 0.5)
        plate.solid(plate.shape(shape), tone * 0.75, tone, bench.light, round_=0.02)
    plate.fill(plate.shape(box(-bench.stage.edge, y, bench.stage.edge, y + 0.03)), bench.tone("9aa8b0"))
    plate.blur(soft)


def lab(bench: Bench) -> None:
    """Put a laboratory: cool light, flasks of blue and green."""
    plain(bench, "cfe2ec", "8fb4c8")
    _shelf(bench, [(-0.8, 0.05, 0.2, "3a8ac8"), (-0.62, 0.035, 0.26, "e8f4fa"), (-0.3, 0.06, 0.16, "4ab8a8"),
                   (0.1, 0.03, 0.22, "e8f4fa"), (0.3, 0.055, 0.18, "5aa0e0"), (0.62, 0.04, 0.26, "d8ecf4"),
                   (0.84, 0.06, 0.15, "48c0b0")], 0.42)  # fmt: skip
    _bench_top(bench, "e8eef2")


def clinic(bench: Bench) -> None:
    """Put a bright surgery: a cupboard, a window, a couch."""
    plate = plain(bench, "e6f0f2", "c4d8dc")
    x, w = bench.look.light * bench.half * 0.6, plate.unit
    rows, columns, mask = plate.shape(box(x - 0.3, 0.0, x + 0.3, 0.5), 0.1)
    plate.light((rows, columns, soften(mask, 0.03 * w)), WHITE, 0.3)
    _shelf(bench, [(-0.7, 0.12, 0.16, "2f9aa0"), (-0.4, 0.05, 0.12, "ffffff"), (0.1, 0.04, 0.1, "e8a03a"),
                   (0.5, 0.14, 0.2, "7ac0c8")], 0.4)  # fmt: skip


def _bench_top(bench: Bench, natural: str) -> None:
    plate, line, tone = bench.stage.plate(0.3), _line(bench), bench.tone(natural)
    stage, p = bench.stage, bench.look.palette
    top = box(-stage.edge, line, stage.edge, stage.bottom)
    plate.solid(plate.shape(top), tone * 0.7, mix(tone, p.key, 0.2), (0, -1), round_=0.12)


def kitchen(bench: Bench) -> None:
    """Put a kitchen: tiles, jars, a worktop."""
    plain(bench, "e6dcc8", "c4b498")
    plate = bench.stage.plate(0.1, soft=0.006)
    seams = [box(-bench.stage.edge, v, bench.stage.edge, v + 0.006) for v in np.arange(-0.1, 0.9, 0.14).tolist()]
    plate.fill(plate.shapes(seams), bench.tone("b8a888"), 0.6)
    plate.blur(0.006)
    _shelf(bench, [(-0.8, 0.06, 0.18, "c8643a"), (-0.5, 0.05, 0.14, "e8e0d0"), (-0.2, 0.07, 0.1, "6a9a5a"),
                   (0.35, 0.05, 0.2, "d8a04a"), (0.6, 0.06, 0.15, "b84a3a"), (0.85, 0.05, 0.18, "6a8aa0")],
           0.4)  # fmt: skip
    around.table(bench.stage, bench.look, _line(bench))


def bath(bench: Bench) -> None:
    """Put a bathroom: pale tiles, a mirror, towels."""
    plate = plain(bench, "c8e0e0", "9cc4c6")
    grid = [box(-2, v, 2, v + 0.005) for v in np.arange(-0.1, 1.2, 0.16).tolist()]
    grid += [box(u, -0.3, u + 0.005, 1.3) for u in np.arange(-1.6, 1.6, 0.16).tolist()]
    rows, columns, mask = plate.shapes(grid)
    plate.light((rows, columns, soften(mask, 0.004 * plate.unit)), WHITE, 0.25)
    _shelf(bench, [(-0.75, 0.08, 0.16, "f4f0e8"), (0.5, 0.04, 0.2, "e88a7a"), (0.68, 0.035, 0.15, "f4d8a0"),
                   (0.84, 0.05, 0.12, "4aa0a0")], 0.36)  # fmt: skip


def workshop(bench: Bench) -> None:
    """Put a workshop: a warm wall with tools, shavings, a bench."""
    plain(bench, "8a6440", "5a3c24")
    plate = bench.stage.plate(0.1, soft=0.014)
    h = bench.half
    for number in range(7):
        x, long = (-0.85 + number * 0.28) * h, 0.16 + 0.05 * (number % 3)
        plate.fill(plate.shape(box(x - 0.012, 0.08, x + 0.012, 0.08 + long, 0.01)), bench.tone("c8985a"))
        plate.fill(plate.shape(box(x - 0.04, 0.06 + long, x + 0.04, 0.1 + long, 0.01)), bench.tone("8a949c"))
    plate.blur(0.014)
    plate.glow((bench.look.light * h * 0.7, 0.05), 0.9, bench.look.palette.key, 0.35)
    around.table(bench.stage, bench.look, _line(bench))


def outdoors(bench: Bench) -> None:
    """Put a park out of focus: sky, trees, grass, round lights."""
    p, stage = bench.look.palette, bench.stage
    green = bench.tone("7aa850")
    stops = [(stage.top, p.sky_mid), (0.3, mix(p.horizon, green, 0.25)), (0.5, mix(green, p.horizon, 0.3)),
             (stage.bottom, mix(green, p.ink, 0.3))]  # fmt: skip
    plate = stage.gradient(0.0, stops)
    trees, chance = stage.plate(0.1, soft=0.03), bench.look.chance(302)
    for number in range(6):
        at = ((-1 + number * 0.42) * bench.half, 0.2 + float(chance.uniform(-0.08, 0.08)))
        tone = mix(bench.tone("4a7a3c"), p.haze, 0.25)
        trees.fill(trees.shape(ellipse(at, float(chance.uniform(0.14, 0.26)), 0.2)), tone)
    trees.blur(0.03)
    plate.glow((bench.look.light * bench.half * 0.6, 0.0), 0.9, p.key, 0.4)
    scenery.bokeh(stage.plate(0.15), bench.look, [p.horizon, green, p.key], 12, 0.0, 0.7, size=0.06)


def earth(bench: Bench) -> None:
    """Put a bed of dark soil before a garden."""
    outdoors(bench)
    plate, line = bench.stage.plate(0.35), _line(bench) - 0.12
    chance = bench.look.chance(303)
    xs = np.linspace(-bench.stage.edge, bench.stage.edge, 24).tolist()
    hill = [(x, line + float(chance.uniform(-0.012, 0.012))) for x in xs]
    shape = np.array([*hill, (bench.stage.edge, bench.stage.bottom), (-bench.stage.edge, bench.stage.bottom)])
    tone = bench.tone("5a3a24")
    plate.solid(plate.shape(shape), tone * 0.5, tone, (0, -1), round_=0.08)
    clods = [ellipse((float(chance.uniform(-1, 1)) * bench.half, line + float(chance.uniform(0.01, 0.4))),
                     float(chance.uniform(0.008, 0.022)), 0.009) for _ in range(70)]  # fmt: skip
    plate.solid(plate.shapes(clods), tone * 0.4, tone * 1.15, bench.light, round_=0.006)


def grain(bench: Bench) -> None:
    """Put a field of ripe wheat, ears before and behind."""
    p, stage = bench.look.palette, bench.stage
    gold = bench.tone("d8a84a")
    plate = stage.gradient(0.0, [(stage.top, p.sky_mid), (0.34, p.horizon), (0.4, mix(gold, p.horizon, 0.4)),
                                 (stage.bottom, gold * 0.7)])  # fmt: skip
    plate.glow((bench.look.light * bench.half * 0.6, 0.2), 0.9, p.key, 0.5)
    for near, soft, count, salt in ((0.2, 0.012, 26, 1), (0.4, 0.003, 16, 2)):
        ears(bench, near, soft, count, salt, 0.42 + 0.06 * salt)


def ears(bench: Bench, near: float, soft: float, count: int, salt: int, top: float) -> None:
    """Put a row of ears of wheat."""
    plate, chance = bench.stage.plate(near, soft=soft), bench.look.chance(304 + salt)
    gold = bench.tone("e0b050")
    stalks: list[Pixels] = []
    heads: list[Pixels] = []
    for number in range(count):
        x = (-1.05 + 2.1 * (number + float(chance.uniform(0, 1))) / count) * bench.half
        y, lean = top + float(chance.uniform(-0.06, 0.08)), float(chance.uniform(-0.05, 0.05))
        stalks.append(stroke([(x, 1.1), (x + lean * 0.4, y + 0.15), (x + lean, y)], 0.006))
        for step in range(6):
            for side in (-1, 1):
                at = (x + lean + side * 0.009, y - 0.016 * step + 0.04)
                heads.append(ellipse(at, 0.014, 0.006, math.pi / 2 + side * 0.5, steps=10))
    plate.fill(plate.shapes(stalks), gold * 0.75)
    plate.solid(plate.shapes(heads), gold * 0.6, mix(gold, bench.look.palette.key, 0.3), bench.light, round_=0.006)
    if soft:
        plate.blur(soft)


def car(bench: Bench) -> None:
    """Put the inside of a car: a dark dashboard, the road's lights behind the windscreen."""
    p, stage = bench.look.palette, bench.stage
    stage.gradient(0.0, [(stage.top, p.sky_top), (0.3, p.sky_mid), (0.5, p.horizon), (0.6, p.haze)])
    tones = [p.key, p.accent, p.cool]
    scenery.bokeh(stage.plate(0.1), bench.look, tones, 18, 0.1, 0.45, size=0.05)
    plate = stage.plate(0.3, soft=0.008)
    dark, e = mix(p.ink, p.ambient, 0.22), stage.edge + 0.1
    dash = spline([(-e, 0.56), (-0.4, 0.5), (0.0, 0.52), (0.5, 0.5), (e, 0.55), (e, 1.3), (-e, 1.3)], steps=6)
    plate.solid(plate.shape(dash), dark * 0.5, mix(dark, p.key, 0.2), (0, -1), round_=0.1)
    post = np.array([(-e, -0.2), (-e + 0.16, -0.2), (-e + 0.4, 0.56), (-e, 0.6)])
    plate.solid(plate.shape(post), dark * 0.5, dark, bench.light, round_=0.04)
    for u in (-0.3, 0.3):
        vent = box(u - 0.12, 0.62, u + 0.12, 0.7, 0.02)
        plate.solid(plate.shape(vent), dark * 0.3, dark * 0.7, bench.light, round_=0.01)
    plate.blur(0.008)


def street(bench: Bench) -> None:
    """Put a street out of focus."""
    p, stage = bench.look.palette, bench.stage
    stage.gradient(0.0, [(stage.top, mix(p.sky_mid, p.cool, 0.2)), (0.5, mix(p.haze, p.ambient, 0.3)),
                         (stage.bottom, mix(p.ground, p.ink, 0.3))])  # fmt: skip
    plate, chance = stage.plate(0.1, soft=0.025), bench.look.chance(305)
    for number in range(7):
        x = (-1 + number * 0.33) * bench.half
        tone = mix((p.cool, p.accent, p.ambient)[number % 3], p.haze, 0.55)
        plate.fill(plate.shape(box(x, float(chance.uniform(0.0, 0.25)), x + 0.26, 0.7)), tone)
    plate.blur(0.025)
    scenery.bokeh(stage.plate(0.15), bench.look, [p.key, p.accent, p.cool], 16, 0.1, 0.7, size=0.055)


def dark(bench: Bench) -> None:
    """Put a dark room with one warm light."""
    p, stage = bench.look.palette, bench.stage
    low = mix(p.ink, p.ambient, 0.12)
    plate = stage.gradient(0.0, [(stage.top, mix(p.ink, p.sky_top, 0.35)), (stage.bottom, low)])
    plate.glow((bench.look.light * bench.half * 0.6, 0.2), 0.9, p.key, 0.25)
    scenery.bokeh(stage.plate(0.15), bench.look, [p.key, p.accent], 8, 0.05, 0.5, size=0.05)


def shop(bench: Bench) -> None:
    """Put a counter in a shop, shelves of goods far behind."""
    plain(bench, "d8cdb8", "a89878")
    tones = ("c8503a", "e8c04a", "4a8aa0", "7aa05a", "e8e0d0", "a86aa0")
    for row, y in enumerate((0.16, 0.38)):
        things = [(-0.92 + n * 0.17, 0.045, 0.1 + 0.03 * (n % 3), tones[(n * 5 + row * 2) % 6]) for n in range(12)]
        _shelf(bench, things, y, 0.014)
    around.table(bench.stage, bench.look, _line(bench))


def sky(bench: Bench) -> None:
    """Put the open sky."""
    p, stage = bench.look.palette, bench.stage
    plate = stage.gradient(0.0, [(stage.top, p.sky_top), (0.5, p.sky_mid), (stage.bottom, p.horizon)])
    noise = scenery.cloud_noise(plate.alpha.shape, bench.look.chance(306), 5.0, 4)
    plate.tint((slice(None), slice(None), np.clip(noise - 0.5, 0, 1) * 2.0), mix(p.horizon, WHITE, 0.5), 0.6)
    plate.glow((bench.look.light * bench.half * 0.5, 0.3), 0.8, p.key, 0.4)
