"""Trains through the country, at crossings and platforms."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import box
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import ways
from client_generate.providers.local.things import machinery, rolling


def steam_train(stage: Stage, look: Look) -> None:
    """Let a steam train trail its smoke through the country."""
    s = ways.shot(stage, look, 34.0, 9.0, (12.5, 3.0), 2.2)
    ways.track(s)
    pen = s.pen(0.6, 14.0)
    machinery.smoke(s.pen(0.58, 14.0), (-2.1, 5.0))
    machinery.steam_engine(pen)
    ways.front(s, "leaves")


def level_crossing(stage: Stage, look: Look) -> None:
    """Close the barriers of a crossing: a train rushes past, red lamps flash, a car waits."""
    s = ways.shot(stage, look, 17.0, 7.6, (4.4, 2.6), 1.7)
    ways.track(s, wires=True)
    machinery.red_train(s.pen(0.54, 9.0, 0.3), 3)
    near, p, e = stage.plate(0.6), look.palette, stage.edge + 0.1
    tar = mix(graded(colour("54575e"), look), p.ink, 0.2)
    near.fill(
        near.shape(
            [
                (s.x - 0.4, s.foot + 0.03),
                (s.x + 0.4, s.foot + 0.03),
                (s.x + 0.62, stage.bottom + 0.1),
                (s.x - 0.62, stage.bottom + 0.1),
            ]
        ),
        tar,
    )
    for k in (-1, 1):
        pen = Pen(near, look, (s.x + k * 5.2 * s.metre, s.foot + 0.06), s.metre, -k)
        pen.solid([pen.box(-0.4, 0, 0.4, 1.3, 0.08)], "c8ccd0", 0.1)
        pen.solid([pen.line([(-0.2, 1.1), (4.9, 1.1)], 0.24)], "f4f2ee", 0.06)
        pen.flat([pen.box(0.4 + i * 1.0, 0.98, 0.9 + i * 1.0, 1.22) for i in range(5)], "d0242c")
        pen.solid([pen.line([(0, 1.2), (0, 4.6)], 0.16)], "d8dce0", 0.05)
        pen.solid([pen.line([(-0.9, 5.1), (0.9, 4.1)], 0.3), pen.line([(-0.9, 4.1), (0.9, 5.1)], 0.3)], "f4f2ee", 0.04)
        pen.flat([pen.line([(a, 5.1), (b, 4.1)], 0.09) for a, b in ((-0.9, 0.9), (0.9, -0.9))], "d0242c")
        pen.solid([pen.box(-0.9, 2.9, 0.9, 3.7, 0.2)], "1c1e22", 0.06)
        for u, strong in ((-0.46, 1.0), (0.46, 0.45)):
            rolling.lamp(pen, u, 3.3, rolling.RED * np.float32(0.4 + 0.6 * strong), 0.26, strong=strong)
    del e
    ways.front(s, "leaves")


def platform(stage: Stage, look: Look) -> None:
    """Let a train stand at a platform; people with suitcases get on."""
    s = ways.shot(stage, look, 16.0, 6.4, (-5.0, 2.0), 1.8)
    ways.track(s, wires=True)
    p, e = look.palette, stage.edge + 0.1
    machinery.red_train(s.pen(0.52, 9.6, 0.5), 3, "2f6ab0")
    deck = stage.plate(0.58)
    grey = graded(colour("b8b2a8"), look)
    deck.solid(
        deck.shape(box(-e, s.foot - 0.005, e, stage.bottom + 0.1)), mix(grey, p.ink, 0.4), grey, (0, -1), round_=0.04
    )
    deck.fill(deck.shape(box(-e, s.foot + 0.014, e, s.foot + 0.03)), mix(WHITE, p.haze, 0.15), 0.9)
    roof = stage.plate(0.7)
    pen = Pen(roof, look, (s.x, s.foot + 0.05), s.metre, s.faces)
    pen.solid([pen.line([(u, 0), (u, 6.2)], 0.26) for u in (-9, 9)], "3a4450", 0.08)
    pen.solid([pen.poly([(-22, 6.1), (22, 6.1), (22, 6.8), (-22, 6.8)])], "3a4450", 0.2)
    pen.solid([pen.box(4.0, 4.6, 5.6, 6.0, 0.1)], "1c2430", 0.06)
    pen.flat([pen.disc(4.8, 5.3, 0.58)], "f8f6f0")
    pen.flat([pen.line([(4.8, 5.3), (4.8, 5.75)], 0.09), pen.line([(4.8, 5.3), (5.1, 5.15)], 0.08)], "1c1e22")
    for number, (u, coat, way) in enumerate(((-4.6, "c8503c", 1), (-1.0, "3a6a9a", -1), (2.6, "6a7a4c", 1))):
        own = Pen(
            roof,
            look,
            (s.x + s.faces * u * s.metre, s.foot + 0.04 + 0.015 * (number % 2)),
            s.metre * 1.1,
            s.faces * way,
        )
        rolling.stander(own, 0, coat, salt=number + 2, step=0.18, hand=((-0.16, 1.1), (-0.34, 0.92)))
        own.flat([own.line([(-0.36, 0.92), (-0.5, 0.6)], 0.03)], "2a2e34")
        own.solid([own.box(-0.72, 0.06, -0.36, 0.66, 0.06)], ("2a3a5a", "b8302c", "2f8a7a")[number], 0.1)
    ways.front(s, "people")


SCENES = {"steam train": steam_train, "level crossing": level_crossing, "platform": platform}
"""What this draws, by name."""
