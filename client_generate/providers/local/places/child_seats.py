"""A child in its seat on the back seat."""

from __future__ import annotations

from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import box, stroke
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.pen import Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts, figures
from client_generate.providers.local.places import ahead
from client_generate.providers.local.things import rolling


def child_seat(stage: Stage, look: Look) -> None:
    """Strap a toddler into a child seat on the back seat."""
    p, h, s = look.palette, stage.half, look.side
    if look.detail:
        stage.aim(1.8, (0.0, 0.5))
    grow = (
        {"wide": 0.8, "medium": 1.0, "close": 1.2, "over": 0.8, "aerial": 0.75}[look.size] if not look.detail else 1.0
    )
    scenery.sky(stage, look, 0.5)
    scenery.pines(stage, look, 0.1, 0.44, 0.24, 30, 0.4, salt=5).blur(0.01)
    plate, e = stage.plate(0.3), stage.edge + 0.1
    lining, leather = ahead.tone_of(look, "a8a298"), ahead.tone_of(look, "6a6058")
    roof = [(-e, -0.2), (e, -0.2), (e, 0.1), (h * 0.6, 0.06), (-h * 0.6, 0.06), (-e, 0.1)]
    posts = [[(k * h * 0.3, 0.0), (k * h * 0.42, 0.0), (k * h * 0.36, 0.5), (k * h * 0.26, 0.5)] for k in (-1, 1)]
    plate.solid(plate.shapes([roof, *posts]), lining * 0.6, lining, (look.light, -1), round_=0.03)
    bench = [box(-e, 0.4, e, 1.3, 0.08)]
    plate.solid(plate.shapes(bench), leather * 0.5, mix(leather, p.key, 0.1), (look.light, -1), round_=0.08)
    plate.tint(plate.shapes([stroke([(x, 0.42), (x, 1.2)], 0.008) for x in (-0.62, 0.62)]), p.ink, 0.5)
    pen = Pen(stage.plate(0.5), look, (0.0, 1.0), 0.66 * grow, 1)
    pen.solid(
        [
            pen.curve(
                [
                    (-0.56, 0.0),
                    (-0.6, 0.5),
                    (-0.5, 1.08),
                    (-0.3, 1.26),
                    (0.3, 1.26),
                    (0.5, 1.08),
                    (0.6, 0.5),
                    (0.56, 0.0),
                    (0, -0.1),
                ]
            )
        ],
        "c83a3a",
        0.14,
    )
    pen.solid([pen.curve([(-0.4, 0.1), (-0.4, 1.0), (-0.2, 1.14), (0.2, 1.14), (0.4, 1.0), (0.4, 0.1)])], "3c4048", 0.1)
    salt = next((n for n, whom in enumerate(look.cast) if whom.age == "child"), 0)
    skin = look.whom(salt).skin
    pen.solid(
        [pen.curve([(-0.24, 0.62), (0.0, 0.72), (0.24, 0.62), (0.27, 0.2), (0.0, 0.12), (-0.27, 0.2)])], "f0c84a", 0.12
    )
    for k in (-1, 1):
        rolling.limbs(pen, [(k * 0.22, 0.56), (k * 0.36, 0.36), (k * 0.26, 0.2)], 0.085, "f0c84a", 0.8)
        pen.solid([pen.disc(k * 0.25, 0.18, 0.065)], skin, 0.05)
        rolling.limbs(pen, [(k * 0.14, 0.16), (k * 0.24, 0.0), (k * 0.22, -0.26)], 0.105, "3a5a8a", 0.8)
    figures.head(pen.plate, look, pen.at(0.0, 0.88), 0.2 * pen.metre, face=True, salt=salt)
    straps = [pen.line([(k * 0.17, 0.7), (k * 0.1, 0.4), (0.0, 0.32)], 0.075) for k in (-1, 1)] + [
        pen.line([(0, 0.34), (0, 0.1)], 0.075)
    ]
    pen.flat(straps, "24262c")
    pen.solid([pen.box(-0.08, 0.26, 0.08, 0.4, 0.03)], "d0242c", 0.03)
    for k in (-1, 1):
        pen.solid(
            [pen.curve([(k * 0.34, 0.7), (k * 0.46, 0.72), (k * 0.5, 1.04), (k * 0.34, 1.1), (k * 0.28, 0.95)])],
            "c83a3a",
            0.08,
        )
    if look.turned or look.size == "over":
        stage.aim(1.0)
        busts.shoulder(stage.plate(1.0), look, s, s * h * 0.6, 0.24, look.grown())
    if look.framed:
        seat = stage.plate(0.95, soft=0.008)
        dark = ahead.tone_of(look, "4a4038")
        for x in (-h * 0.72, h * 0.72):
            seat.solid(
                seat.shapes([box(x - 0.13, 0.3, x + 0.13, 0.6, 0.05), box(x - 0.3, 0.56, x + 0.3, 1.4, 0.1)], 0.02),
                dark * 0.4,
                dark,
                (look.light, -1),
                round_=0.05,
            )
        seat.blur(0.008)


SCENES = {"child seat": child_seat}
"""What this draws, by name."""
