"""Places full of things: a building site, a playground; and what stands on a yard in metres."""

from __future__ import annotations

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import box
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import figures, person
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import lands
from client_generate.providers.local.places.acres import meadow
from client_generate.providers.local.things import coaches

METRE = {"wide": 0.03, "medium": 0.045, "close": 0.075, "over": 0.036, "aerial": 0.02}
FOOT = {"wide": 0.78, "medium": 0.82, "close": 0.9, "over": 0.76, "aerial": 0.72}


def pen_on(stage: Stage, look: Look, near: float, aside: float = 0.1, grow: float = 1.0, long: float = 0.0) -> Pen:
    """Return a pen before the camera; with a `long` given, all of that fits the frame."""
    metre = METRE[look.size] * grow * (0.94 + 0.06 * look.scale)
    if long:
        metre = min(metre, 2 * stage.half * (1.3 if look.size == "close" else 0.92) / long)
    return Pen(stage.plate(near), look, (look.side * stage.half * aside, FOOT[look.size]), metre, -look.side)


def yard(stage: Stage, look: Look, tone: str, foot: float) -> None:
    """Lay the ground before a building, from a little behind its foot."""
    p, ground = look.palette, graded(colour(tone), look)
    lands.ground(stage, look, 0.34, foot - 0.03, mix(ground, p.haze, 0.3), mix(ground, p.ink, 0.3), hills=0.004)


def with_role(look: Look, role: str, count: int) -> Look:
    """Return the look with this many people of a role where the words name nobody."""
    if look.cast:
        return look
    crew = tuple(person.read(role, person.number(f"{look.person}|{role}|{n}")) for n in range(count))
    return msgspec.structs.replace(look, cast=crew)


def construction(stage: Stage, look: Look) -> None:
    """Draw a tower crane over a building's skeleton, scaffolding, sand, and people in helmets."""
    foot = FOOT[look.size]
    scenery.sky(stage, look, foot - 0.1, sun=lands.sun_of(stage, look, 0.3))
    scenery.ridge(stage, look, 0.08, foot - 0.06, 0.1, 0.6, salt=3)
    grow = 1.0 if stage.half > 0.62 else 0.8
    crane = pen_on(stage, look, 0.2, -0.5, 0.95 * grow)
    _crane(msgspec.structs.replace(crane, haze=0.2))
    shell = pen_on(stage, look, 0.3, 0.38, grow)
    _skeleton(msgspec.structs.replace(shell, haze=0.12))
    yard(stage, look, "a8885c", foot)
    pen = pen_on(stage, look, 0.44, -0.55, grow)
    pen.solid([pen.curve([(-5, 0.0), (-2.6, 1.6), (0.0, 2.4), (2.4, 1.5), (5, 0.0), (0, -0.4)])], "c8a468", 0.8)
    pipes = [
        pen.disc(-7.5 + i * 0.95 + (0.48 if level else 0), -0.3 + level * 0.8, 0.46)
        for level in range(2)
        for i in range(4 - level)
    ]
    pen.solid(pipes, "a8aeb4", 0.2)
    pen.flat(
        [
            pen.disc(-7.5 + i * 0.95 + (0.48 if level else 0), -0.3 + level * 0.8, 0.3)
            for level in range(2)
            for i in range(4 - level)
        ],
        "3a3e44",
    )
    if look.people != 0:
        crew = with_role(look, "worker man", 2)
        tall = {"wide": 0.44, "medium": 0.86, "close": 1.35, "over": 0.5, "aerial": 0.1}[look.size]
        low = {"wide": 1.0, "medium": 1.2, "close": 1.62, "over": 1.0, "aerial": 0.86}[look.size]
        plate = stage.plate(0.62)
        figures.company(
            plate,
            crew,
            (look.side * stage.half * 0.06, low),
            min(tall, stage.half * 1.5),
            facing=bool(look.cast) or look.size != "wide",
        )
    _barrier(stage, look)


def _crane(pen: Pen) -> None:
    yellow, top = "e0a81c", 26.0
    bars = [pen.line([(u, -1), (u, top + 3)], 0.22) for u in (-0.7, 0.7)]
    bars += [
        pen.line([(-0.7, v), (0.7, v + 1.4)] if i % 2 else [(0.7, v), (-0.7, v + 1.4)], 0.14)
        for i, v in enumerate(np.arange(0, top, 1.4).tolist())
    ]
    arm = [pen.line([(-9, top), (19, top)], 0.24), pen.line([(-9, top + 1.0), (0, top + 1.4), (19, top + 0.4)], 0.2)]
    arm += [
        pen.line([(u, top), (u + 0.7, top + 1.2 - max(u, 0) * 0.045), (u + 1.4, top)], 0.12)
        for u in np.arange(-9, 18, 1.4).tolist()
    ]
    ties = [pen.line([(0, top + 4.4), (13, top + 0.6)], 0.1), pen.line([(0, top + 4.4), (-8, top + 1.0)], 0.1)]
    head = [pen.poly([(-0.7, top + 1), (0.7, top + 1), (0, top + 4.6)])]
    pen.solid([*bars, *arm, *ties, *head], yellow, 0.15, dark=0.6)
    pen.solid([pen.box(-9, top - 1.8, -6.6, top, 0.1)], "8a8c90", 0.3)
    pen.solid([pen.box(0.8, top - 1.8, 2.4, top, 0.2)], "e8e4dc", 0.2)
    pen.glass([pen.box(1.4, top - 1.3, 2.3, top - 0.3, 0.1)])
    pen.flat([pen.line([(12, top), (12, top - 9)], 0.12)], "2a2c30")
    pen.solid([pen.box(9.6, top - 10, 14.4, top - 9.2)], "9a6a44", 0.2)


def _skeleton(pen: Pen) -> None:
    for floor in range(6):
        v = floor * 3.0
        left = -8.0 + (2.6 if floor == 5 else 0.0)
        if floor < 5:
            pen.flat([pen.box(left, v, 8, v + 3.0)], "4a4c50", 0.72)
            pen.solid([pen.box(u, v, u + 0.5, v + 3.0) for u in np.arange(left, 8, 2.9).tolist()], "b4b0a8", 0.15)
        pen.solid([pen.box(left - 0.3, v - 0.35, 8.3, v + 0.1)], "c8c4ba", 0.15)
    pen.solid([pen.line([(u, 15), (u, 17.2)], 0.14) for u in np.arange(-5, 8, 1.3).tolist()], "8a5a3a", 0.06)
    poles = [pen.line([(u, 0), (u, 13)], 0.12) for u in np.arange(-9.4, -2, 1.8).tolist()]
    decks = [pen.line([(-9.6, v), (-2, v)], 0.16) for v in (2.4, 4.8, 7.2, 9.6, 12)]
    cross = [pen.line([(-9.4, v), (-5.8, v + 2.4)], 0.08) for v in (0, 4.8, 9.6)]
    pen.solid([*poles, *decks, *cross], "b8bcc2", 0.06)
    pen.flat([pen.box(3.2, 4.0, 7.6, 8.6)], "3a8a5a", 0.75)


def _barrier(stage: Stage, look: Look) -> None:
    """Put a striped board out of focus at the lens."""
    plate, p = stage.plate(1.0), look.palette
    x, y = -look.side * stage.half * 0.74, stage.bottom - 0.1
    half = 0.3 if stage.half > 0.62 else 0.16
    plate.fill(plate.shape(box(x - half, y - 0.045, x + half, y + 0.045, 0.01)), graded(colour("f0ece0"), look))
    stripes = [
        [(x + u, y - 0.045), (x + u + 0.05, y - 0.045), (x + u + 0.02, y + 0.045), (x + u - 0.03, y + 0.045)]
        for u in np.arange(-half + 0.03, half - 0.06, 0.1).tolist()
    ]
    plate.fill(plate.shapes(stripes), graded(colour("c83a28"), look))
    plate.fill(
        plate.shapes(
            [box(x + s * half * 0.7 - 0.012, y, x + s * half * 0.7 + 0.012, stage.bottom + 0.02) for s in (-1, 1)]
        ),
        p.ink,
    )
    plate.blur(0.008)


def playground(stage: Stage, look: Look) -> None:
    """Draw swings, a slide on a little tower, sand, and a child or two."""
    foot = FOOT[look.size]
    meadow(stage, look, foot - 0.2)
    lands.round_trees(stage.plate(0.28), stage, look, foot - 0.12)
    yard(stage, look, "d0b07a", foot - 0.06)
    pen = pen_on(stage, look, 0.46, 0.0, 3.6, 13.0)
    red, blue, yellow = "c8402c", "2c6ab0", "e0a828"
    frame = [
        pen.line([(-5.6, 0), (-4.9, 2.9), (-4.2, 0)], 0.14),
        pen.line([(-1.8, 0), (-1.1, 2.9), (-0.4, 0)], 0.14),
        pen.line([(-5.0, 2.9), (-1.0, 2.9)], 0.16),
    ]
    pen.solid(frame, blue, 0.06)
    for number, u in enumerate((-3.8, -2.2)):
        swing = 0.7 if number else -0.25
        pen.flat(
            [
                pen.line([(u - 0.2, 2.9), (u - 0.2 + swing, 0.72)], 0.035),
                pen.line([(u + 0.2, 2.9), (u + 0.2 + swing, 0.72)], 0.035),
            ],
            "3a3c40",
        )
        pen.solid([pen.box(u + swing - 0.3, 0.62, u + swing + 0.3, 0.72, 0.03)], "2c2e34", 0.03)
        if number and look.people != 0:
            child = with_role(look, "a small child, girl", 1)
            kid = Pen(pen.plate, child, pen.at(u + swing, 0.0), pen.metre * 0.72, pen.faces)
            coaches.sitter(kid, (-0.1, 1.12), (0.1, 1.75), (0.52, 0.8), yellow)
    pen.solid([pen.box(u, 0, u + 0.16, 3.0) for u in (1.4, 2.9)], "8a5a34", 0.06)
    pen.solid([pen.box(1.2, 1.5, 3.2, 1.66)], "a8703c", 0.06)
    pen.solid([pen.poly([(1.0, 3.0), (2.22, 4.0), (3.44, 3.0)])], red, 0.2)
    pen.solid([pen.box(1.4, 1.7, 3.0, 2.2)], yellow, 0.05)
    pen.solid(
        [
            pen.curve(
                [
                    (3.0, 1.7),
                    (3.4, 1.6),
                    (4.8, 0.55),
                    (5.6, 0.3),
                    (6.1, 0.3),
                    (6.1, 0.1),
                    (5.5, 0.1),
                    (4.6, 0.35),
                    (3.2, 1.4),
                ]
            )
        ],
        red,
        0.1,
    )
    pen.solid(
        [
            pen.line([(1.5, 0), (0.6, 0)], 0.05),
            *(pen.line([(0.75 + v * 0.32, v), (1.45, v)], 0.07) for v in (0.4, 0.8, 1.2)),
            pen.line([(0.6, 0), (1.3, 1.6)], 0.09),
        ],
        "8a5a34",
        0.03,
    )
    if look.people != 0:
        figures.walker(
            stage.plate(0.6),
            with_role(look, "a small child, boy", 1),
            (pen.at(-0.1, 0)[0], foot + 0.06),
            1.72 * pen.metre,
            facing=True,
        )
