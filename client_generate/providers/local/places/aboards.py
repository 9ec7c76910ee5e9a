"""Aboard: the wing from a window, a cabin's aisle, a cockpit, a metro carriage; a metro platform, a parking garage."""

from __future__ import annotations

import msgspec

from client_generate.providers.local.drawing.brush import box, ellipse, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts, posed
from client_generate.providers.local.places.wings import inner, wing


def aisle(stage: Stage, look: Look) -> None:
    """Look down the aisle of an airliner: seats on both sides, lockers, somebody of the crew."""
    if look.turned:
        wing(stage, msgspec.structs.replace(look, candidate=1))
        return
    _tube(stage, look, "2f5a86")
    p, gone = look.palette, (look.side * 0.03, 0.44)
    seats = stage.plate(0.4)
    blue = inner(look, "2f5a86") * (1.0 if p.bright else 0.75)
    rows_ = [0.12 * 1.42**n for n in range(8)]
    for number, k in enumerate(rows_):
        if number == 3:
            tall = 0.86 * k * 1.1 + 0.06
            posed.draw(
                seats, look, (gone[0], gone[1] + 0.5 * k), max(tall, 0.3), "walk-front", salt=0, coat=colour("23305c")
            )
        for side in (-1, 1):
            for m in range(3):
                x, y = gone[0] + side * (0.26 + 0.27 * m) * k * 1.25, gone[1] + 0.06 * k
                rest = [
                    box(x - 0.14 * k, y, x + 0.14 * k, y + 0.62 * k, 0.05 * k),
                    box(x - 0.09 * k, y - 0.11 * k, x + 0.09 * k, y + 0.06 * k, 0.03 * k),
                ]
                fog = max(0.5 - number * 0.1, 0)
                tone = mix(blue, inner(look, "e8e4dc"), fog)
                if (number + m) % 3 == 0 and number < 7:
                    seats.fill(
                        seats.shape(ellipse((x, y - 0.12 * k), 0.07 * k, 0.09 * k, steps=20)),
                        mix(inner(look, ("3a2a20", "8a6a44", "2a2a30", "5a3a2a")[(number + m) % 4]), tone, fog),
                    )
                seats.solid(seats.shapes(rest), tone * 0.5, tone, (look.light, -0.9), round_=0.03 * k)
                seats.fill(
                    seats.shape(box(x - 0.085 * k, y - 0.1 * k, x + 0.085 * k, y - 0.03 * k, 0.02 * k)),
                    mix(WHITE, tone, 0.3),
                    0.9,
                )
    if look.framed:
        busts.shoulder(stage.plate(1.0), look, -look.side, -look.side * stage.half * 0.74, 0.24, 5)


def _tube(stage: Stage, look: Look, seat: str) -> None:
    """Draw a cabin's vault, lockers, windows and carpet that run to their end."""
    p, gone = look.palette, (look.side * 0.03, 0.44)
    if look.detail:
        stage.aim(1.7, gone)
    wall, dim = inner(look, "dcd8d0"), (1.0 if p.bright else 0.62)
    stage.gradient(0.0, [(stage.top, wall * dim * 0.8), (0.44, wall * dim), (1.2, wall * dim * 0.6)])
    plate, e = stage.plate(0.2), stage.edge + 0.3
    plate.fill(
        plate.shape(
            [(gone[0] - 0.05, gone[1] + 0.05), (gone[0] + 0.05, gone[1] + 0.05), (e * 0.55, 1.3), (-e * 0.55, 1.3)]
        ),
        inner(look, seat) * dim * 0.6,
    )
    for side in (-1, 1):
        locker = [
            (gone[0] + side * 0.06, gone[1] - 0.05),
            (gone[0] + side * 0.16, gone[1] - 0.02),
            (side * e * 1.1, 0.26),
            (side * e * 1.1, -0.6),
            (side * e * 0.42, -0.6),
        ]
        tone = wall * dim
        plate.solid(plate.shape(locker), tone * 0.7, tone * 1.02, (0, 1), round_=0.04)
        for n in range(9):
            k = 0.16 * 1.36**n
            x = gone[0] + side * 0.95 * k
            plate.tint(
                plate.shape(stroke([(x * 0.7, gone[1] - 0.62 * k), (x, gone[1] - 0.2 * k)], 0.006 * k + 0.001)),
                p.ink,
                0.4,
            )
            hole = ellipse((gone[0] + side * 1.08 * k, gone[1] + 0.1 * k), 0.055 * k, 0.14 * k, steps=24)
            plate.fill(plate.shape(hole), mix(p.sky_mid, p.horizon, 0.6))
        strip = [
            (gone[0] + side * 0.05, gone[1] - 0.06),
            (side * e * 0.42, -0.6),
            (side * e * 0.36, -0.6),
            (gone[0] + side * 0.04, gone[1] - 0.06),
        ]
        plate.light(plate.shape(strip), mix(p.key, WHITE, 0.4), 0.6)
    end = box(gone[0] - 0.09, gone[1] - 0.12, gone[0] + 0.09, gone[1] + 0.09, 0.02)
    plate.fill(plate.shape(end), inner(look, "6a7a8a") * dim)


SCENES = {"aisle": aisle}
"""What this draws, by name."""
