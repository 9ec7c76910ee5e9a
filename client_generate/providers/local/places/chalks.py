"""Chalk cliffs over a beach."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Point, ellipse, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import lands
from client_generate.providers.local.places.groves import people
from client_generate.providers.local.places.staging import WHITE


def chalk(stage: Stage, look: Look) -> None:
    """Draw white cliffs with a green top that run away along a beach and the sea."""
    p, line, s = look.palette, {"aerial": 0.26, "close": 0.6}.get(look.size, 0.56), look.side
    scenery.sky(stage, look, line, sun=None)
    sea = graded(colour("3a9ab0"), look)
    lands.ground(stage, look, 0.1, line, mix(sea, p.horizon, 0.4), sea, hills=0.0)
    white, grass = graded(colour("f6f4ec"), look), graded(colour("6ea048"), look)
    high = {"wide": 0.44, "medium": 0.5, "close": 0.6, "over": 0.4, "aerial": 0.16}[look.size]
    h, tops, chance = stage.edge, list[Point](), look.chance(1330)
    for n in range(9):  # from far off to beside us
        t = n / 8
        x = s * (-0.12 * h + 1.15 * h * t)
        tops.append((x, line - high * (0.12 + 0.88 * t**1.2) + float(chance.uniform(-0.02, 0.02))))
    feet = [(s * 1.03 * h, line + 0.3), (s * 0.3 * h, line + 0.09), (s * -0.12 * h, line + 0.005)]
    plate = stage.plate(0.2)
    plate.solid(
        plate.shape([*tops, *feet]), mix(white * 0.74, p.cool, 0.2), mix(white, p.key, 0.12), (-s, -0.4), round_=0.05
    )
    cracks = []
    for _ in range(26):
        t = float(chance.uniform(0.05, 1))
        k = min(int(t * 8), 7)
        x, y = (tops[k][i] + (tops[k + 1][i] - tops[k][i]) * (t * 8 - k) for i in (0, 1))
        deep = (line + 0.05 + 0.2 * t - y) * float(chance.uniform(0.3, 0.9))
        cracks.append(
            stroke([(x, y + 0.02), (x + 0.012 * s, y + deep * 0.5), (x - 0.006, y + deep)], 0.009 * t + 0.002, 0.002)
        )
    plate.fill(plate.shapes(cracks), mix(white * 0.62, p.cool, 0.3), 0.6)
    turf = [*tops, *[(x, y + 0.012 + 0.03 * abs(x) / h) for x, y in tops[::-1]]]
    plate.fill(plate.shape([(x, y - 0.006) for x, y in turf]), grass)
    pebbles = mix(graded(colour("c8bca4"), look), p.ground, 0.2)
    beach = stage.plate(0.3)
    shore = [(s * -0.14 * h, line + 0.006), (s * 0.1 * h, line + 0.07), (s * -0.35 * h, line + 0.22), (-s * h, 1.0)]
    edge = spline([*shore, (-s * h, stage.bottom + 0.1)], closed=False)
    shape = np.concatenate([edge, [(s * h, stage.bottom + 0.1), (s * h, line + 0.28), (s * 0.3 * h, line + 0.085)]])
    beach.solid(beach.shape(shape), pebbles * 0.75, mix(pebbles, p.key, 0.2), (look.light, -1), round_=0.03)
    beach.fill(beach.shape(stroke(edge, 0.012, 0.06)), mix(WHITE, p.horizon, 0.2), 0.85)
    dots = chance.uniform((-h, line + 0.2), (h, 1.05), (160, 2))
    beach.fill(
        beach.shapes([ellipse((x, y), 0.006 * y, 0.004 * y, steps=8) for x, y in dots.tolist() if s * x > -0.1]),
        pebbles * 0.66,
    )
    people(stage, look, line + 0.16, 0.25)
