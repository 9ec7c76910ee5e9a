"""Where people are active in a city: streets, squares, roofs, bridges, platforms."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import box, ellipse, stroke
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.places import arenas, facades, lands
from client_generate.providers.local.places.ground import View, floor
from client_generate.providers.local.places.openair import snowy, stage_top

_WHITE = np.ones(3, np.float32)


def street(view: View) -> None:
    """Draw a street of houses, a pavement before them."""
    stage, look = view.stage, view.look
    scenery.sky(stage, look, max(view.line, stage_top(view)), sun=lands.sun_of(stage, look, view.line - 0.3))
    facades.row(stage, look, 0.12, view.at(0, 0, 15)[1], view.metre / view.far(15), haze=0.18)
    ground = floor(view, 0.2, "e2eaf2" if snowy(view) else "8a8684", z=15.2)
    ground.fill(ground.shape(view.quad(-60, 15.2, 60, 7.5)), view.tone("f0f4f8" if snowy(view) else "b8b0a4"))
    ground.fill(ground.shape(view.quad(-60, 7.5, 60, 7.2)), view.tone("8a8478"))
    view.lines(ground, [(x, -2.4, x + 1.6, -2.4) for x in np.arange(-20, 20, 3.2).tolist()], "f0ece0", 0.12)


def square(view: View) -> None:
    """Draw an old square: houses, cobbles."""
    stage, look = view.stage, view.look
    scenery.sky(stage, look, max(view.line, stage_top(view)), sun=lands.sun_of(stage, look, view.line - 0.3))
    facades.row(stage, look, 0.12, view.at(0, 0, 15)[1], view.metre / view.far(15), shop="cafe", haze=0.2)
    ground = floor(view, 0.2, "a89c8c", z=15.2)
    dots = [
        view.quad(x, z, x + 0.24, z + 0.3)
        for z in np.arange(-4, 4, 0.42).tolist()
        for x in np.arange(-6, 6, 0.36).tolist()
    ]
    ground.fill(ground.shapes(dots), view.tone("8c8074"), 0.5)


def carnival(view: View) -> None:
    """Draw a street in carnival: houses, bunting, spectators who cheer, confetti."""
    street(view)
    p, chance = view.look.palette, view.look.chance(44)
    tones = [view.tone(one) for one in ("e8402c", "f0c030", "2f9ae0", "3ab05a", "e060b0")]
    plate = view.stage.plate(0.22)
    for k, y in enumerate((0.06, 0.16)):
        xs = np.linspace(-view.stage.edge, view.stage.edge, 34)
        ys = y + 0.05 * np.abs(np.sin(xs * 2.2 + k))
        plate.fill(plate.shape(stroke(np.stack([xs, ys], 1), 0.003)), p.ink, 0.8)
        for n, (x, v) in enumerate(zip(xs.tolist(), ys.tolist(), strict=True)):
            plate.fill(plate.shape([(x - 0.022, v), (x + 0.022, v), (x, v + 0.055)]), tones[n % 5])
    arenas.crowd(view, 0.3, view.at(0, 1.5, 3.2)[1], 0.105, 2, tone=mix(p.haze, p.ground, 0.5))
    confetti = view.stage.plate(0.8)
    for n, (x, y, a) in enumerate(chance.uniform((-1, 0, 0), (1, 1, 3), (70, 3)).tolist()):
        confetti.fill(confetti.shape(ellipse((x * view.stage.edge, y), 0.008, 0.004, a, steps=8)), tones[n % 5])


def roof(view: View) -> None:
    """Draw a flat roof above a city."""
    stage, look, p = view.stage, view.look, view.look.palette
    scenery.sky(stage, look, max(view.line, 0.05), sun=lands.sun_of(stage, look, view.line - 0.14))
    chance, plate = look.chance(61), stage.plate(0.1)
    for layer, haze in ((0, 0.62), (1, 0.36)):
        boxes, panes = [], []
        for x in np.arange(-stage.edge, stage.edge, 0.11 + 0.05 * layer).tolist():
            tall, wide = float(chance.uniform(0.05, 0.3 - 0.1 * layer)), float(chance.uniform(0.07, 0.13))
            top = view.line + 0.06 - tall
            boxes.append(np.array([(x, top), (x + wide, top), (x + wide, 1.0), (x, 1.0)]))
            panes += [
                np.array(
                    [
                        (x + 0.012 + 0.022 * c, top + 0.02 + 0.03 * r),
                        (x + 0.024 + 0.022 * c, top + 0.02 + 0.03 * r),
                        (x + 0.024 + 0.022 * c, top + 0.036 + 0.03 * r),
                        (x + 0.012 + 0.022 * c, top + 0.036 + 0.03 * r),
                    ]
                )
                for c in range(3)
                for r in range(5)
                if chance.random() < 0.6
            ]
        tone = mix(view.tone("7a8090"), p.haze, haze)
        plate.solid(plate.shapes(boxes), mix(tone, p.ink, 0.25), mix(tone, p.key, 0.1), (look.light, -0.4), round_=0.02)
        plate.fill(plate.shapes(panes), mix(p.key, p.horizon, 0.5), 0.35)
    ground = floor(view, 0.2, "a8a098", z=5)
    ground.solid(
        ground.shape(view.wall(-30, 0, 30, 0.55, 5)),
        view.tone("8a7a70"),
        view.tone("c8b8a8"),
        (look.light, -0.7),
        round_=0.02,
    )


def heights(view: View) -> None:
    """Draw a city far below, two towers at the sides, from between their tops."""
    stage, look, p = view.stage, view.look, view.look.palette
    scenery.sky(stage, look, 0.9, sun=lands.sun_of(stage, look, 0.3))
    chance, plate = look.chance(63), stage.plate(0.1)
    for layer, haze in ((0, 0.6), (1, 0.36), (2, 0.16)):
        tone, boxes = mix(view.tone("6a7284"), p.haze, haze), []
        for x in np.arange(-stage.edge, stage.edge, 0.09 + 0.03 * layer).tolist():
            top = 0.78 + 0.09 * layer - float(chance.uniform(0.0, 0.16))
            wide = float(chance.uniform(0.06, 0.11))
            boxes.append(np.array([(x, top), (x + wide, top), (x + wide, stage.bottom), (x, stage.bottom)]))
        dark, bright = mix(tone, p.ink, 0.25), mix(tone, p.key, 0.12)
        plate.solid(plate.shapes(boxes), dark, bright, (look.light, -0.4), round_=0.02)
    scenery.mist(plate, mix(p.haze, p.horizon, 0.4), 0.86, 0.08, 0.5, look.chance(6))
    near = stage.plate(0.3)
    towers = [box(s * (stage.half - 0.16), view.foot - 0.02, s * (stage.edge + 0.1), stage.bottom) for s in (-1, 1)]
    tone = view.tone("8a8078")
    near.solid(near.shapes(towers), mix(tone, p.ink, 0.4), mix(tone, p.key, 0.12), (look.light, -0.5), round_=0.05)


def valley(view: View) -> None:
    """Draw mountains and a valley far below, from the air."""
    stage, look, p = view.stage, view.look, view.look.palette
    scenery.sky(stage, look, 0.7, sun=lands.sun_of(stage, look, 0.2))
    for n, (base, high, haze) in enumerate(((0.74, 0.3, 0.62), (0.86, 0.24, 0.42), (0.98, 0.18, 0.2))):
        plate = scenery.ridge(stage, look, 0.06 + 0.05 * n, base, high, haze, salt=3 + n)
        scenery.mist(plate, mix(p.haze, p.horizon, 0.4), base, 0.05, 0.5, look.chance(6 + n))


def platform(view: View) -> None:
    """Draw a railway platform with a train standing at it."""
    stage, look, p = view.stage, view.look, view.look.palette
    scenery.sky(stage, look, max(view.line, stage_top(view)))
    plate = stage.plate(0.12)
    plate.solid(
        plate.shape(view.wall(-30, -0.4, 30, 3.1, 4)),
        view.tone("1f4a80"),
        view.tone("4f8ac8"),
        (look.light, -0.7),
        round_=0.03,
    )
    plate.fill(plate.shape(view.wall(-30, 0.9, 30, 1.1, 4)), view.tone("f0c030"))
    panes = [view.wall(x, 1.3, x + 1.7, 2.4, 4) for x in np.arange(-15, 15, 2.4).tolist()]
    plate.fill(plate.shapes(panes), mix(p.key, p.horizon, 0.6), 0.8)
    doors = [stroke([view.at(x, -0.2, 4), view.at(x, 2.7, 4)], 0.004) for x in np.arange(-14.6, 15, 7.2).tolist()]
    plate.fill(plate.shapes(doors), p.ink, 0.6)
    roof_ = [view.wall(-30, 4.1, 30, 4.5, 2), *(view.wall(x - 0.08, 0, x + 0.08, 4.2, 2.4) for x in (-5.4, 5.4))]
    plate.fill(plate.shapes(roof_), view.tone("4a5058"))
    ground = floor(view, 0.2, "a8a4a0", z=3.4)
    view.lines(ground, [(-30, 2.7, 30, 2.7)], "f0c030", 0.2)


def bridge(view: View) -> None:
    """Draw a bridge over a river at the edge of a city, lamps on its railing."""
    roof(view)
    stage, p = view.stage, view.look.palette
    plate = stage.plate(0.3)
    rail = [
        view.wall(-20, 1.0, 20, 1.1, 1.6),
        *(view.wall(x, 0, x + 0.05, 1.0, 1.6) for x in np.arange(-8, 8, 0.22).tolist()),
    ]
    plate.fill(plate.shapes(rail), mix(view.tone("2c343c"), p.ink, 0.2))
    for x in (-2.9, 2.9):
        plate.fill(plate.shape(view.wall(x - 0.05, 0, x + 0.05, 2.9, 1.6)), mix(view.tone("2c343c"), p.ink, 0.2))
        plate.glow(view.at(x, 3.0, 1.6), 0.16, mix(p.key, _WHITE, 0.2), 0.8)
        plate.fill(plate.shape(ellipse(view.at(x, 3.0, 1.6), 0.018, 0.018)), mix(p.key, _WHITE, 0.6))


def tower(view: View) -> None:
    """Draw the glass front of a tower, high above a city."""
    stage, look, p = view.stage, view.look, view.look.palette
    stage.gradient(0.0, [(stage.top, p.sky_top), (0.6, p.sky_mid), (1.1, p.horizon)])
    plate = stage.plate(0.1)
    panes, step = [], 0.27
    for n, x in enumerate(np.arange(-stage.edge - 0.1, stage.edge, step).tolist()):
        for k, y in enumerate(np.arange(stage.top - 0.1, stage.bottom, 0.36).tolist()):
            panes.append(
                (
                    np.array([(x, y), (x + step - 0.016, y), (x + step - 0.016, y + 0.34), (x, y + 0.34)]),
                    (n * 7 + k * 3) % 5,
                )
            )
    plate.fill(
        plate.shape(
            [(-stage.edge, stage.top), (stage.edge, stage.top), (stage.edge, stage.bottom), (-stage.edge, stage.bottom)]
        ),
        view.tone("c0c8d0"),
    )
    for kind in range(5):
        tone = mix(mix(p.sky_mid, p.cool, 0.5), p.ink, 0.1 + 0.07 * kind)
        shapes = [pane for pane, own in panes if own == kind]
        plate.solid(plate.shapes(shapes), tone, mix(tone, p.horizon, 0.5), (look.light, -0.8), round_=0.16)


CITIES: dict[str, Callable[[View], None]] = {
    "heights": heights,
    "valley": valley,
    "street": street,
    "square": square,
    "carnival": carnival,
    "roof": roof,
    "platform": platform,
    "bridge": bridge,
    "tower": tower,
}
"""Places in a city."""
