"""What riders sit on: horse, camel, bicycle, motorbike, boats."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import sketch
from client_generate.providers.local.drawing.brush import Point, ellipse, spline, stroke
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.people.posed import between
from client_generate.providers.local.things import poses
from client_generate.providers.local.things.gear import Kit, spray

_PLUMES = ("e8307a", "f0b020", "2fb8c8", "f06a2c", "8a4ad0")


def horse(kit: Kit) -> None:
    """Draw a horse under its rider."""
    spray(kit, "heel1", "d8b890", 30)
    body, hip = kit.body, kit.body.at("hip")
    foot = kit.on(0, -0.36)[1]  # the rider sits that high up
    spot = Spot(foot=(hip[0] + body.faces * 0.02 * body.tall, foot), metre=(foot - hip[1]) * 0.87, faces=body.faces)
    beast = poses.dressed(body.look, "standing horse")
    sketch.draw(body.plate, body.look, beast.text, spot, beast.tones)


def camel(kit: Kit) -> None:
    """Draw a camel with one hump, its rider on it."""
    t = kit.body.tall

    def on(u: float, v: float) -> Point:
        return kit.on(u, v - 0.72)

    tone, dark = "c8945c", "9a6c40"
    for u, bend, own in ((-0.34, -0.05, dark), (0.34, 0.06, dark), (-0.46, 0.06, tone), (0.24, -0.05, tone)):
        kit.rod([on(u, 0.62), on(u + bend, 0.32), on(u - bend * 0.6, 0.02)], 0.085, own, 0.045)
        kit.disc(on(u - bend * 0.6 + 0.03, 0.02), 0.045, own, 0.026)
    kit.rod(
        spline([on(0.3, 0.76), on(0.5, 0.62), on(0.66, 0.8), on(0.7, 1.12)], closed=False).tolist(),
        0.17,
        tone,
        0.085,
    )
    kit.blob(
        [
            on(-0.6, 0.76),
            on(-0.46, 0.94),
            on(-0.2, 1.0),
            on(0.0, 1.12),
            on(0.2, 0.98),
            on(0.4, 0.86),
            on(0.44, 0.66),
            on(0.2, 0.52),
            on(-0.3, 0.52),
            on(-0.56, 0.6),
        ],
        tone,
        0.1,
    )
    kit.blob(
        [
            on(0.64, 1.18),
            on(0.72, 1.24),
            on(0.86, 1.2),
            on(0.98, 1.12),
            on(0.98, 1.05),
            on(0.84, 1.05),
            on(0.68, 1.06),
        ],
        tone,
        0.04,
    )
    kit.blob([on(0.66, 1.22), on(0.64, 1.3), on(0.71, 1.23)], tone, 0.01)
    kit.mark([ellipse(on(0.78, 1.16), 0.014 * t, 0.014 * t)], "20140c")
    kit.rod([on(-0.6, 0.78), on(-0.68, 0.5)], 0.03, tone, 0.016)
    kit.blob(
        [
            on(-0.2, 1.02),
            on(0.0, 1.14),
            on(0.2, 1.0),
            on(0.26, 0.74),
            on(0.0, 0.66),
            on(-0.26, 0.74),
        ],
        "b0302c",
        0.04,
    )
    kit.thread([on(-0.24, 0.78), on(0.0, 0.72), on(0.25, 0.78)], 0.026, "f0c030")
    kit.thread([on(0.86, 1.1), kit.body.at("tip0")], 0.01, "5a2c1c")


def bicycle(kit: Kit) -> None:
    """Draw a bicycle under a rider: wheels, frame, bars to the hands."""
    t = kit.body.tall
    back, front, low = kit.on(-0.32, 0.19), kit.on(0.36, 0.19), kit.on(0.02, 0.17)
    for at in (back, front):
        r = 0.19 * t
        ring = ellipse(at, r, r, steps=56)
        kit.mark(
            [
                stroke([at, (at[0] + r * math.cos(a), at[1] + r * math.sin(a))], 0.0016)
                for a in np.linspace(0, 6.28, 17)[:-1].tolist()
            ],
            "c8ccd0",
            0.7,
        )
        kit.mark([stroke(np.concatenate([ring, ring[:2]]), 0.024 * t)], "16181c")
    hip, hand = kit.body.at("hip"), kit.body.at("tip0")
    seat, bar = (hip[0] - kit.body.faces * 0.02 * t, hip[1] + 0.08 * t), (hand[0], hand[1] + 0.02 * t)
    head = between(bar, front, 0.2)
    for one, other in (
        (back, low),
        (back, between(seat, low, 0.2)),
        (low, seat),
        (low, head),
        (between(seat, low, 0.2), head),
        (bar, front),
    ):
        kit.rod([one, other], 0.026, "d8302c")
    kit.rod([(seat[0] - 0.07 * t, seat[1]), (seat[0] + 0.07 * t, seat[1])], 0.034, "16181c")
    kit.rod([bar, (bar[0] + kit.body.faces * 0.05 * t, bar[1] + 0.05 * t)], 0.026, "16181c")
    kit.disc(low, 0.05, "3a3f48")


def motorbike(kit: Kit) -> None:
    """Draw a motorbike under its rider."""
    for u in (-0.44, 0.48):
        kit.disc(kit.on(u, 0.19), 0.19, "16181c")
        kit.disc(kit.on(u, 0.19), 0.11, "8a9098")
        kit.disc(kit.on(u, 0.19), 0.05, "30343c")
    kit.rod([kit.on(0.48, 0.19), kit.on(0.3, 0.6)], 0.045, "b4b8bc")
    kit.blob([kit.on(-0.2, 0.16), kit.on(-0.22, 0.34), kit.on(0.2, 0.36), kit.on(0.24, 0.16)], "4a4e54", 0.04)
    kit.rod([kit.on(0.1, 0.14), kit.on(-0.62, 0.2)], 0.06, "c8ccd0")
    kit.blob(
        [kit.on(-0.6, 0.5), kit.on(-0.3, 0.4), kit.on(-0.02, 0.42), kit.on(-0.1, 0.34), kit.on(-0.42, 0.34)],
        "20242c",
        0.03,
    )
    kit.blob(
        [
            kit.on(-0.08, 0.38),
            kit.on(-0.06, 0.52),
            kit.on(0.16, 0.58),
            kit.on(0.4, 0.66),
            kit.on(0.46, 0.48),
            kit.on(0.26, 0.36),
        ],
        "c82430",
        0.05,
    )
    kit.disc(kit.on(0.45, 0.55), 0.05, "f8f0d0")
    kit.body.plate.glow(kit.on(0.48, 0.55), 0.2 * kit.body.tall, kit.body.look.palette.key, 0.6)


def _hull(kit: Kit, half: float, tone: str, rise: float = 0.05, deep: float = 0.09) -> None:
    kit.blob(
        [
            kit.on(-half, rise + 0.03),
            kit.on(-half * 0.5, rise),
            kit.on(half * 0.5, rise),
            kit.on(half, rise + 0.03),
            kit.on(half * 0.7, -deep * 0.6),
            kit.on(0, -deep),
            kit.on(-half * 0.7, -deep * 0.6),
        ],
        tone,
        0.04,
    )
    t = kit.body.tall
    kit.mark([ellipse(kit.on(0, -deep), half * t * 0.95, 0.024 * t)], "f0f8fc", 0.4)


def scull(kit: Kit) -> None:
    """Draw a narrow rowing boat with an oar in the water."""
    _hull(kit, 1.35, "f0e4c8", 0.05, 0.05)
    kit.rod([kit.body.at("tip0"), kit.on(0.3, 0.14), kit.on(0.02, -0.16)], 0.018, "d8b074")
    kit.block([kit.on(0.06, -0.1), kit.on(0.0, -0.22), kit.on(-0.1, -0.2), kit.on(-0.02, -0.09)], "d8302c", 0.01)


def kayak(kit: Kit) -> None:
    """Draw a kayak and a double paddle."""
    _hull(kit, 0.95, "e0302c", 0.06, 0.07)
    a, b = kit.body.at("tip0"), kit.body.at("tip1")
    d = (a[0] - b[0], a[1] - b[1])
    one, other = (a[0] + d[0] * 2.0, a[1] + d[1] * 2.0), (b[0] - d[0] * 2.0, b[1] - d[1] * 2.0)
    kit.rod([one, other], 0.018, "20242c")
    for at in (one, other):
        kit.disc(at, 0.05, "f0c030", 0.08, 0.5)


def sup(kit: Kit) -> None:
    """Draw a board to stand on, and a long paddle."""
    _hull(kit, 0.85, "2fa8c8", 0.03, 0.02)
    kit.rod([kit.by("tip1", -0.02, 0.1), kit.body.at("tip0"), kit.on(0.36, -0.08)], 0.02, "d8b074")
    kit.disc(kit.on(0.37, -0.1), 0.045, "20242c", 0.09)


MOUNTS: dict[str, Callable[[Kit], None]] = {
    "horse": horse,
    "camel": camel,
    "bicycle": bicycle,
    "motorbike": motorbike,
    "scull": scull,
    "kayak": kayak,
    "sup": sup,
}
"""What belongs to a saddle or a boat."""
