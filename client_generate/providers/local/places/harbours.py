"""Afloat: vessels alone on water, a port with cranes, a lighthouse over the sea."""

from __future__ import annotations

from functools import partial

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import box, soften
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import ports_above, ways
from client_generate.providers.local.things import hulls


def afloat(name: str, stage: Stage, look: Look) -> None:
    """Draw a vessel alone on the water."""
    long, high, draw, detail = hulls.AFLOAT[name]
    s = ways.shot(stage, look, long, high, detail, 2.1)
    calm = name in {"rowing boat", "canoe"}
    ways.water(s, still=calm and not look.weather)
    if calm:
        scenery.pines(stage, look, 0.3, s.line + 0.03, 0.2, 60, 0.4, salt=5)
        scenery.mist(stage.plate(0.32), mix(look.palette.haze, WHITE, 0.2), s.line + 0.02, 0.05, 0.5, look.chance(4))
    ways.wake(s, long, 0.56)
    draw(s.pen(0.6))
    ways.wake(s, long, 0.64, spray=name == "motorboat")
    ways.front(s, "leaves" if calm else "rail")


def port(stage: Stage, look: Look) -> None:
    """Put a container ship under the cranes of a quay; from above, or from ahead in a grid's third."""
    if look.size == "aerial":
        ports_above.above(stage, look)
        return
    if look.turned:
        ports_above.bow(stage, look)
        return
    s = ways.shot(stage, look, 112.0, 44.0, (18.0, 16.0), 1.9)
    ways.water(s)
    p = look.palette
    for u in (-22.0, 18.0, 46.0):
        _crane(s.pen(0.5, u))
    hulls.container_ship(s.pen(0.58))
    ways.wake(s, 90.0, 0.62)
    crate = s.pen(0.64, 18.0)
    crate.flat([crate.line([(-6, 36), (-6, 29)], 0.3), crate.line([(-3, 36), (-3, 29)], 0.3)], "2a2e34")
    crate.solid([crate.box(-7.5, 25.5, -1.5, 29)], "e0a83c", 0.4)
    quay, e = stage.plate(0.7), stage.edge + 0.1
    stone = mix(graded(colour("8a8680"), look), p.haze, 0.05)
    quay.solid(quay.shape(box(-e, s.foot + 0.075, e, stage.bottom + 0.1)), stone * 0.55, stone, (0, -1), round_=0.02)
    ways.front(s, "rail")


def _crane(pen: Pen) -> None:
    """Draw a gantry crane, its arm out over the ship."""
    tone = "d0482c"
    legs = [pen.line([(u, 0), (u, 36)], 1.3) for u in (-7, 7)]
    pen.solid(legs, tone, 0.5)
    pen.solid(
        [pen.line([(-7, 12), (7, 12)], 1.0), pen.line([(-7, 24), (7, 12)], 0.6), pen.line([(-7, 12), (7, 24)], 0.6)],
        tone,
        0.4,
    )
    pen.solid([pen.line([(-22, 36), (26, 36)], 1.6), pen.line([(0, 36), (0, 45)], 1.0)], tone, 0.5)
    pen.solid([pen.line([(0, 45), (24, 37)], 0.4), pen.line([(0, 45), (-20, 37)], 0.4)], tone, 0.3)
    pen.solid([pen.box(4, 31.6, 8, 35, 0.3)], "e8e6e0", 0.4)
    if not pen.look.palette.bright:
        pen.plate.glow(pen.at(0, 45), 5 * pen.metre, np.array([1.0, 0.25, 0.15], np.float32), 0.8)
        pen.plate.glow(pen.at(6, 33), 8 * pen.metre, pen.look.palette.key, 0.6)


def lighthouse(stage: Stage, look: Look) -> None:
    """Let a lighthouse flash over the sea; a fishing boat heads home."""
    s = ways.shot(stage, look, 34.0, 30.0, (-2.0, 24.0), 1.9)
    ways.water(s, shore=False)
    p, plate = look.palette, stage.plate(0.5)
    pen = s.on(plate, -3.0)
    rocks = [(-16, -4), (-13, 1), (-9, 3.4), (-4, 5), (2, 4.6), (6, 2.2), (10, 0.4), (13, -4)]
    pen.solid([pen.poly(rocks)], "5a544e", 1.0)
    pen.solid([pen.poly([(-13, -4), (-9, 0.6), (-5, -0.6), (-2, 1.6), (3, -1), (8, -4)])], "46423e", 0.6)
    pen.solid([pen.poly([(-2.6, 4), (-1.7, 22), (1.7, 22), (2.6, 4)])], "f2f0ea", 1.6)
    for v in (7.0, 12.5, 18.0):
        w = 2.6 - 0.05 * (v - 4)
        pen.solid([pen.poly([(-w, v), (-w + 0.13, v + 2.7), (w - 0.13, v + 2.7), (w, v)])], "c8302c", 1.4)
    pen.solid([pen.box(-2.3, 22, 2.3, 22.8)], "2a2e34", 0.3)
    pen.glass([pen.box(-1.3, 22.8, 1.3, 25.4)], lit=True)
    pen.solid([pen.poly([(-1.7, 25.4), (1.7, 25.4), (0, 27.6)])], "c8302c", 0.4)
    pen.solid([pen.box(-8, 3.4, -3.4, 6.6), pen.poly([(-8.4, 6.6), (-3, 6.6), (-5.7, 8.6)])], "e8e0d0", 0.4)
    at = pen.at(0, 24.1)
    for side in (-1, 1):
        beam = stage.plate(0.52)
        cone = [at, (at[0] + side * 2.2, at[1] - 0.12), (at[0] + side * 2.2, at[1] + 0.2)]
        rows, columns, mask = beam.shape(cone)
        x, _ = beam.grid()
        fade = np.clip(1 - np.abs(x[:, columns] - at[0]) / 1.6, 0, 1) ** 1.3
        beam.light(
            (rows, columns, soften(mask, 0.006 * beam.unit) * fade), mix(p.key, WHITE, 0.3), 0.3 if p.bright else 0.65
        )
    plate.glow(at, 0.3, p.key, 0.9)
    plate.glow(at, 0.06, WHITE, 1.0)
    boat = s.pen(0.6, 12.0, -3.0, 0.8, -s.faces)
    hulls.fishing_boat(boat)
    ways.wake(s, 1.0, 0.62)
    ways.front(s, "rail")


SCENES = {name: partial(afloat, name) for name in hulls.AFLOAT} | {"port": port, "lighthouse": lighthouse}
"""Scenes afloat, by name."""
