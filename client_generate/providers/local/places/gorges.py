"""A waterfall in its gorge: from a footbridge's height, out of a cave, from above the brink."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import figures
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import overviews, terrain
from client_generate.providers.local.places.staging import WHITE


def waterfall(stage: Stage, look: Look) -> None:
    """Draw water that falls into a pool; a footbridge where somebody stands on one."""
    if look.size == "aerial":
        _from_above(stage, look)
        return
    terrain.waterfall(stage, look)
    if look.has("footbridge") and not look.detail:
        _bridge(stage, look)
    if look.framed:
        _cave(stage, look)


def _bridge(stage: Stage, look: Look) -> None:
    """Hang a footbridge across the gorge, a tiny figure on it."""
    plate, e = stage.plate(0.44), stage.edge + 0.1
    wood = graded(colour("7a5230"), look)
    u = np.linspace(-e, e, 40)
    deck = 0.72 + 0.07 * (1 - (u / e) ** 2)
    rows = [np.stack([u, deck - rise], axis=1) for rise in (0.0, 0.075)]
    plate.fill(plate.shape(stroke(rows[0] + np.array([0, 0.012]), 0.012)), look.palette.ink, 0.5)
    plate.fill(plate.shapes([stroke(rows[0], 0.014), stroke(rows[1], 0.005)]), wood)
    posts = [stroke([(float(x), float(y) - 0.08), (float(x), float(y))], 0.005) for x, y in rows[0][::2].tolist()]
    plate.fill(plate.shapes(posts), wood * 0.8)
    x = -look.side * stage.half * 0.34
    y = 0.72 + 0.07 * (1 - (x / e) ** 2)
    figures.walker(plate, look, (x, y - 0.006), 0.15, coat=graded(colour("d8342c"), look), salt=0)


def _cave(stage: Stage, look: Look) -> None:
    """Look out of a cave's mouth: dark rock all around."""
    plate, h, chance, e = stage.plate(0.9, soft=0.004), stage.half, look.chance(830), stage.edge + 0.2
    turn = np.linspace(0, 2 * np.pi, 26)[:-1]
    wide = 1.0 + 0.09 * chance.uniform(-1, 1, len(turn))
    ring = [
        (float(h * 0.8 * w * np.cos(a)), float(0.5 + 0.44 * w * np.sin(a))) for a, w in zip(turn, wide, strict=True)
    ]
    mouth = spline(ring, steps=4)
    rock = mix(graded(colour("3a342e"), look), look.palette.ink, 0.5)
    start = int(np.argmax(mouth[:, 0]))
    inner = np.roll(mouth, -start, axis=0)
    at = (float(inner[0][0]), float(inner[0][1]))
    outer = [(e, at[1]), (e, -0.3), (-e, -0.3), (-e, 1.3), (e, 1.3), (e, at[1])]
    if inner[1][1] > inner[0][1]:
        inner = inner[::-1]
    whole = np.concatenate([np.array(outer), inner, inner[:1]])
    plate.solid(plate.shape(whole), rock * 0.4, mix(rock, look.palette.key, 0.12), (look.light, -0.6), round_=0.04)
    plate.blur(0.004)


def _from_above(stage: Stage, look: Look) -> None:
    """Look down over the brink: the river comes through the wood, falls, and boils in its pool."""
    p, s = look.palette, look.side
    overviews.land(stage, look, "3c6a34")
    x = s * stage.half * 0.1
    river, e = stage.plate(0.2), stage.edge + 0.1
    blue = mix(graded(colour("2f7f8e"), look), p.sky_mid, 0.15)
    white = mix(WHITE, p.horizon, 0.1) * (1.0 if p.bright else 0.85)
    left = spline([(x + s * 0.3 - 0.1, -0.2), (x - 0.02, 0.05), (x - 0.2, 0.2), (x - 0.24, 0.36)], closed=False)
    right = spline([(x + 0.24, 0.36), (x + 0.2, 0.2), (x + 0.18, 0.05), (x + s * 0.3 + 0.1, -0.2)], closed=False)
    river.fill(river.shape(np.concatenate([left, right])), blue)
    rock = mix(graded(colour("5a564c"), look), p.ink, 0.15)
    cliff = [(-e, 0.3), (x - 0.5, 0.38), (x - 0.24, 0.34), (x, 0.3), (x + 0.24, 0.34), (x + 0.5, 0.38), (e, 0.32),
             (e, 0.72), (x + 0.4, 0.66), (x, 0.72), (x - 0.4, 0.66), (-e, 0.74)]  # fmt: skip
    river.solid(river.shape(spline(cliff, steps=4)), rock * 0.45, rock, (look.light, -0.6), round_=0.05)
    chance = look.chance(820)
    clefts = [
        stroke([(float(u), 0.37), (float(u) * 0.93 + x * 0.07, 0.66)], 0.012, 0.003)
        for u in chance.uniform(-e, e, 44)
        if abs(u - x) > 0.28
    ]
    river.tint(river.shapes(clefts), p.ink, 0.4)
    pool = stage.plate(0.3)
    basin = [(x - 0.62, 0.72), (x - 0.2, 0.66), (x + 0.2, 0.66), (x + 0.62, 0.72), (x + 0.5, 0.92),
             (x + 0.26, 1.3), (x - 0.3, 1.3), (x - 0.5, 0.92)]  # fmt: skip
    pool.fill(pool.shape(spline(basin, steps=6)), blue * 0.85)
    sheet = [(x - 0.24, 0.34), (x - 0.12, 0.305), (x, 0.295), (x + 0.12, 0.305), (x + 0.24, 0.34), (x + 0.17, 0.7),
             (x - 0.17, 0.7)]  # fmt: skip
    pool.fill(pool.shape(np.array(sheet)), mix(white, blue, 0.3))
    strands = []
    for u in np.linspace(-1, 1, 46).tolist():
        top = 0.3 + 0.04 * u * u + float(chance.uniform(0, 0.12))
        strands.append(stroke([(x + 0.235 * u, top), (x + 0.165 * u, 0.7)], 0.005, 0.007))
    pool.fill(pool.shapes(strands[::2]), white, 0.9)
    pool.fill(pool.shapes([stroke(np.array(sheet[:5]), 0.012)]), white)
    mist = [
        ellipse((x + float(chance.normal(0, 0.13)), 0.73 + float(chance.normal(0, 0.04))), 0.08, 0.05, steps=20)
        for _ in range(34)
    ]
    rows, columns, mask = pool.shapes(mist, 0.05)
    pool.fill((rows, columns, soften(mask, 0.02 * pool.unit)), white, 0.9)
    brow = [(u, v) for u in np.arange(-e, e, 0.08).tolist() for v in (0.4, 0.5, 0.6)]
    water = [(x + u, v) for u in np.arange(-0.5, 0.55, 0.1).tolist() for v in np.arange(0.7, 1.1, 0.1).tolist()]
    free = np.concatenate([left, right, np.array([*brow, *water, *basin]), (left + right[::-1]) / 2])
    overviews.trees(stage, look, free, 420, 0.1)
