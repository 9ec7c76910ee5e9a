"""Where people are active outdoors: parks, courts, tracks, slopes, waves, streets, roofs."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import ellipse, spline, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.places import arenas, lands
from client_generate.providers.local.places.ground import View, backwall, floor

_WHITE = np.ones(3, np.float32)


def open_sky(view: View, *, ridge: float = 0.08, trees: bool = True) -> None:
    """Put sky, far hills and trees where a horizon is seen."""
    stage, look, p, line = view.stage, view.look, view.look.palette, max(view.line, stage_top(view))
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, line - 0.2))
    if view.high:
        return
    if ridge:
        scenery.ridge(stage, look, 0.06, line + 0.01, ridge, 0.6, salt=3)
    if trees:
        plate = stage.plate(0.12)
        lands.round_trees(plate, stage, look, line + 0.02)
        scenery.mist(plate, mix(p.haze, p.horizon, 0.4), line + 0.015, 0.03, 0.4, look.chance(6))


def stage_top(view: View) -> float:
    """Return how far up a sky must go at least."""
    return view.stage.top + 0.02


def _tops(cut: Cutouts, view: View) -> None:
    """Put trees as they look from above, in the corners."""
    p, green, chance = view.look.palette, view.tone(leaf_tone(view)), view.look.chance(35)
    for x, y in ((-0.74, 0.1), (0.78, 0.06), (-0.86, 0.98), (0.5, -0.02), (0.9, 0.95)):
        for _ in range(12):
            r = float(chance.uniform(0.05, 0.1))
            at = (
                x * view.stage.half * 1.1 + float(chance.uniform(-0.12, 0.12)),
                y + float(chance.uniform(-0.09, 0.09)),
            )
            cut.solid([ellipse(at, r, r, steps=18)], mix(green * 0.5, p.ink, 0.1), mix(green, p.key, 0.16), r * 0.8)


def _tree(cut: Cutouts, view: View, x: float, z: float, tall: float, tone: str) -> None:
    """Put a leafy tree."""
    p, m = view.look.palette, view.metre / view.far(z)
    bark, green = view.tone("6a4a34", z), view.tone(tone, z)
    cut.solid(
        [stroke([view.at(x, 0, z), view.at(x, tall * 0.55, z)], 0.05 * tall * m, 0.035 * tall * m)],
        bark * 0.6,
        bark,
        0.01,
    )
    chance = view.look.chance(int(abs(x) * 13 + z * 7))
    for n in range(9):
        a = n * 0.9
        at = view.at(x + tall * 0.22 * math.cos(a), tall * (0.68 + 0.16 * math.sin(a)), z)
        r = tall * m * float(chance.uniform(0.13, 0.19))
        cut.solid([ellipse(at, r, r * 0.85, steps=20)], mix(green * 0.5, p.ink, 0.1), mix(green, p.key, 0.16), r * 0.8)


def snowy(view: View) -> bool:
    """Return whether snow lies."""
    return view.look.palette.name == "snow" or view.look.has("in-snow") or "snow" in view.look.weather


def _lawn(view: View, tone: str = "6f9a50") -> str:
    return "e2eaf2" if snowy(view) else tone


def leaf_tone(view: View) -> str:
    """Return the colour of leaves at this time of the year."""
    if snowy(view):
        return "c8d8e4"
    return "d8842c" if view.look.has("autumn") else "5f8f48"


def park(view: View) -> None:
    """Draw a lawn with trees and a path across."""
    open_sky(view)
    ground = floor(view, 0.2, _lawn(view), z=70)
    path = ground.shape([view.at(-40, 0, 0.9), view.at(40, 0, 0.9), view.at(40, 0, -1.5), view.at(-40, 0, -1.5)])
    ground.fill(path, view.tone("d0b890"), 0.9)
    plate = view.stage.plate(0.26)
    cut = Cutouts(plate, (view.look.light, -0.7))
    if view.high:
        _tops(cut, view)
        cut.lay()
        return
    for x, z, tall in ((-9.0, 16.0, 7.0), (7.5, 13.0, 6.5), (-4.6, 5.0, 5.2), (5.4, 4.0, 5.0), (14.0, 20.0, 8.0)):
        _tree(cut, view, x * (1 if view.look.side < 0 else -1), z, tall, leaf_tone(view))
    cut.lay()


def meadow(view: View) -> None:
    """Draw an open meadow on a hill under a large sky."""
    open_sky(view, ridge=0.12)
    ground = floor(view, 0.2, _lawn(view, "7fa64c"), z=70)
    chance, cut = view.look.chance(31), Cutouts(view.stage.plate(0.24), (view.look.light, -0.8))
    del ground
    if snowy(view):
        return
    for _ in range(120):
        x, z = float(chance.uniform(-9, 9)), float(chance.uniform(-4.5, 12)) ** 1.0
        at, r = view.at(x, 0.1, z), 0.035 * view.metre / view.far(z)
        tone = view.tone(("f4f0e4", "f0c840", "e86a5a", "b08ae0")[int(chance.integers(4))])
        cut.solid([ellipse(at, r * 1.2, r, steps=8)], tone * 0.8, tone, 0.004)
    cut.lay()


def garden(view: View) -> None:
    """Draw a garden: lawn, hedge, a bed of vegetables and flowers, a fence."""
    open_sky(view)
    ground = floor(view, 0.2, _lawn(view), z=40)
    fence = [view.wall(x, 0, x + 0.16, 1.1, 6.0) for x in np.arange(-14, 14, 0.28).tolist()]
    fence += [view.wall(-14, v, 14, v + 0.1, 6.0) for v in (0.25, 0.8)]
    ground.solid(ground.shapes(fence), view.tone("b8a888"), view.tone("f0e8d8"), (view.look.light, -0.6), round_=0.004)
    ground.fill(ground.shape(view.quad(-14, 2.4, 14, 0.7)), view.tone("d0dce8" if snowy(view) else "5a3f2c"), 0.95)
    cut, chance = Cutouts(view.stage.plate(0.26), (view.look.light, -0.8)), view.look.chance(33)
    for x, z, tall in ((-7.0, 9.0, 5.0), (6.0, 8.0, 4.4)):
        _tree(cut, view, x, z, tall, leaf_tone(view))
    for x in () if snowy(view) else np.arange(-9, 9, 0.42).tolist():
        z = 2.1 if chance.random() < 0.5 else 1.2
        green = view.tone("4f8a3c")
        for n in range(5):
            at = view.at(x + 0.13 * math.cos(n * 1.3), 0.22 + 0.16 * (n % 3), z)
            r = 0.13 * view.metre / view.far(z)
            cut.solid([ellipse(at, r, r * 0.8, steps=10)], green * 0.5, mix(green, view.look.palette.key, 0.12), 0.01)
        fruit = view.tone(("e0402c", "f0b030", "e86ab0")[int(chance.integers(3))])
        cut.solid(
            [ellipse(view.at(x, 0.42, z), 0.05 * view.metre, 0.05 * view.metre, steps=10)], fruit * 0.6, fruit, 0.006
        )
    cut.lay()


def court(view: View) -> None:
    """Draw a tennis court: a surface with white lines, a net, a stand with people."""
    open_sky(view, ridge=0.0, trees=False)
    clay = view.look.has("clay")
    wall = backwall(view, 0.08, "2a6a4a" if clay else "1f3f7a", 11, 3.2)
    arenas.crowd(view, 0.09, view.at(0, 3.2, 11)[1], 0.05, 4)
    wall.blur(0.002)
    ground = floor(view, 0.2, "5a8a5a" if clay else "3a8a6a", z=11)
    ground.fill(ground.shape(view.quad(-14, 7.5, 14, -6)), view.tone("c8683c" if clay else "3a6ac0"))
    view.lines(
        ground,
        [(-14, 6.6, 14, 6.6), (-14, -1.9, 14, -1.9), (-14, 2.6, 14, 2.6), (5.0, 6.6, 5.0, -1.9), (-6.2, 6.6, -6.2, -6)],
        "f6f4ee",
        0.1,
    )


def net(view: View) -> None:
    """Put a tennis net across, right of the middle, running towards us."""
    mesh(view, view.look.side * -3.2, 0.0, 1.0)


def mesh(view: View, x: float, low: float, high: float) -> None:
    """Put up a net that runs from far behind towards us, between two heights in metres."""
    plate = view.stage.plate(0.4)
    far, close = 7.0, -3.4
    tape = np.array(
        [view.at(x, high, far), view.at(x, high, close), view.at(x, high - 0.12, close), view.at(x, high - 0.12, far)]
    )
    across = [
        stroke([view.at(x, v, far), view.at(x, v, close)], 0.0014, 0.003)
        for v in np.arange(low + 0.05, high - 0.1, 0.14)
    ]
    upright = [stroke([view.at(x, low, z), view.at(x, high - 0.1, z)], 0.0018) for z in np.arange(close, far, 0.3)]
    plate.fill(plate.shapes([*across, *upright]), view.tone("20242c"), 0.5)
    plate.fill(plate.shape(tape), view.tone("f8f8f4"))
    posts = [view.wall(x - 0.05, 0, x + 0.05, high + 0.04, z) for z in (far, close)]
    plate.fill(plate.shapes(posts), view.tone("3a4048"))


def track(view: View) -> None:
    """Draw a red running track with white lanes, a stand with spectators."""
    open_sky(view, ridge=0.0, trees=False)
    wall = backwall(view, 0.08, "4a5a7a", 14, 4.5)
    arenas.crowd(view, 0.09, view.at(0, 1.6, 14)[1], 0.042, 7, rise=0.7)
    del wall
    ground = floor(view, 0.2, "5f9a4a", z=14)
    ground.fill(ground.shape(view.quad(-60, 4.5, 60, -7)), view.tone("c4583c"))
    view.lines(ground, [(-60, z, 60, z) for z in (4.4, 3.0, 1.6, 0.4, -0.8, -2.0, -3.2)], "f6f0e8", 0.07)


def pitch(view: View) -> None:
    """Draw a football pitch in a stadium."""
    open_sky(view, ridge=0.0, trees=False)
    backwall(view, 0.08, "33405a", 20, 3.0)
    arenas.crowd(view, 0.09, view.at(0, 1.4, 20)[1], 0.036, 7, rise=0.7)
    lamps = view.stage.plate(0.1)
    for s in (-0.62, 0.62):
        lamps.glow((s * view.stage.half, 0.05), 0.26, view.look.palette.key, 0.7)
    ground = floor(view, 0.2, "4f9a48", z=20)
    bands = [view.quad(-60, z, 60, z + 2.0) for z in np.arange(-6, 20, 4.0).tolist()]
    ground.tint(ground.shapes(bands), view.tone("3f8238"), 0.6)
    view.lines(ground, [(-60, 9, 60, 9), (-60, -2.2, 60, -2.2)], "f6f4ee", 0.12)


def skatepark(view: View) -> None:
    """Draw a concrete skatepark with a quarter pipe and a painted wall."""
    open_sky(view, ridge=0.05)
    wall = backwall(view, 0.12, "c8bcb0", 5, 1.5)
    for x, tone in ((-6, "e8402c"), (-3.6, "f0c030"), (-1.0, "2f9ae0"), (2.4, "e060b0"), (5.0, "3ab05a")):
        blob = spline(
            [
                view.at(x + a, 0.7 + b, 5)
                for a, b in ((-0.9, -0.3), (-0.4, 0.5), (0.5, 0.3), (1.0, 0.6), (0.9, -0.4), (0.1, -0.2))
            ]
        )
        wall.fill(wall.shape(blob), view.tone(tone), 0.8)
    ground = floor(view, 0.2, "b4aca4", z=5, shine=0.08)
    view.lines(ground, [(-20, 1.4, 20, 1.4), (-20, -2, 20, -2)], "8a847c", 0.04)
    s = -view.look.side
    arc = [view.at(s * (3.0 + 2.0 * t), 2.0 * t * t, 3) for t in np.linspace(0, 1, 12).tolist()]
    ramp = [*arc, view.at(s * 8, 2.0, 3), view.at(s * 8, 0, 3)]
    ground.solid(ground.shape(ramp), view.tone("8a847c"), view.tone("d8d0c4"), (view.look.light, -0.8), round_=0.05)


def green(view: View) -> None:
    """Draw a golf course: mown grass, a bunker, a flag, the sea behind."""
    open_sky(view, ridge=0.05)
    ground = floor(view, 0.2, "6aa84c", z=70)
    ground.fill(ground.shape(ellipse(view.at(5 * -view.look.side, 0, 18), 0.26, 0.022)), view.tone("8cc860"))
    ground.fill(ground.shape(ellipse(view.at(-4 * -view.look.side, 0, 12), 0.2, 0.02)), view.tone("ecd8a4"))
    pole = view.at(5 * -view.look.side, 0, 18), view.at(5 * -view.look.side, 3.4, 18)
    ground.fill(ground.shape(stroke(list(pole), 0.004)), view.tone("f4f4f0"))
    x, y = pole[1]
    ground.fill(ground.shape([(x, y), (x + 0.07, y + 0.022), (x, y + 0.045)]), view.tone("e0302c"))
    cut = Cutouts(view.stage.plate(0.24), (view.look.light, -0.7))
    for at, z in ((-12.0, 26.0), (-8.5, 20.0), (11.0, 22.0)):
        _tree(cut, view, at, z, 6.5, leaf_tone(view))
    cut.lay()


def road(view: View) -> None:
    """Draw a country road across fields and hills."""
    open_sky(view, ridge=0.14)
    ground = floor(view, 0.2, "8aa858", z=70)
    ground.fill(ground.shape(view.quad(-60, 2.2, 60, -3.2)), view.tone("6c6c74"))
    view.lines(ground, [(-60, 2.0, 60, 2.0), (-60, -2.9, 60, -2.9)], "f0ece0", 0.1)
    view.lines(ground, [(x, -0.5, x + 1.6, -0.5) for x in np.arange(-30, 30, 3.4).tolist()], "f0ece0", 0.1)


def forest(view: View) -> None:
    """Draw a clearing between firs."""
    stage, look = view.stage, view.look
    open_sky(view, ridge=0.16)
    scenery.pines(stage, look, 0.14, view.line + 0.06, 0.34, 46, 0.34, salt=5)
    floor(view, 0.2, "5f7a44", z=30)
    scenery.pines(stage, look, 0.3, view.line + 0.2, 0.62, 8, 0.1, salt=9, gap=(-0.42, 0.42))


OUTDOORS: dict[str, Callable[[View], None]] = {
    "park": park,
    "meadow": meadow,
    "garden": garden,
    "court": court,
    "track": track,
    "pitch": pitch,
    "skatepark": skatepark,
    "green": green,
    "road": road,
    "forest": forest,
}
"""Places under the sky."""
