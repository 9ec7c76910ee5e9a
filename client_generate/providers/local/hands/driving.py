"""Hands in and at a car: a belt, a lever, keys, a nozzle, a plug."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.hands import grounds
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.deeds import Deeds
from client_generate.providers.local.people import figures, grips

ACTIONS = Deeds()


@ACTIONS.draws("seat belt", ground=grounds.car, above=grounds.dark, zoom=1.0, tilts=0.3, shift=(0.1, 0.1), lens=False)
def _belt(bench: Bench) -> None:
    """Click a seat belt into its buckle."""
    coat = figures.worn(bench.look, 0, bench.look.palette.cool)
    bench.plate.solid(
        bench.plate.shape(bench.curve((-6, -6), (1.5, -6), (2.0, -1.0), (1.4, 2.2), (-6, 2.6))),
        coat * 0.4,
        coat,
        bench.light,
        round_=0.8 * bench.k,
    )
    bench.solid(bench.poly((-6, -5.4), (-4.9, -6), (0.3, 0.2), (-0.4, 0.8)), "3a4048", 0.08)
    bench.mark(bench.line([(-5.4, -5.6), (-0.1, 0.45)], 0.05), "8a949c", 0.5)
    bench.solid(bench.bar(-0.6, 1.0, 0.7, 3.2, 0.15), "16191d", 0.2)
    bench.solid(bench.bar(-0.45, 1.1, 0.55, 1.55, 0.08), "e02a20", 0.1)
    bench.layer(0.62)
    bench.solid(bench.poly((-0.3, 0.2), (0.4, 0.2), (0.34, 1.12), (-0.24, 1.12)), "c8d0d8", 0.06)
    bench.solid(bench.bar(-0.5, -0.25, 0.6, 0.4, 0.15), "22262c", 0.12)
    bench.layer(0.66)
    hand = bench.hand(0.5, -0.05, 0.2)
    hand.grasp(thumb=True)
    hand.fingers(0.1)


@ACTIONS.draws("gear lever", ground=grounds.car, above=grounds.dark, zoom=1.05, tilts=0.2, shift=(0.0, 0.2), lens=False)
def _gear(bench: Bench) -> None:
    """Shift gears."""
    bench.solid(bench.bar(-3.5, 1.7, 3.5, 5, 0.3), "1c2026", 0.3)
    bench.solid(bench.curve((-1.0, 2.1), (-0.5, 1.0), (0.0, 0.8), (0.5, 1.0), (1.0, 2.1)), "2a2420", 0.3)
    for n in range(3):
        bench.mark(
            bench.line(
                [(-0.7 + n * 0.1, 1.9 - n * 0.35), (0.0, 1.75 - n * 0.35), (0.7 - n * 0.1, 1.9 - n * 0.35)], 0.06
            ),
            "0a0a0c",
            0.7,
        )
    bench.pipe((0.0, 1.0), (0.0, 0.0), 0.13, "c0c8d0")
    bench.solid(bench.disc(0.0, -0.3, 0.6, 0.55), "2a2e36", 0.3)
    bench.flat(
        [
            bench.line([(-0.2, -0.5), (-0.2, -0.1)], 0.05),
            bench.line([(0.2, -0.5), (0.2, -0.1)], 0.05),
            bench.line([(-0.2, -0.3), (0.2, -0.3)], 0.05),
            bench.line([(0.0, -0.5), (0.0, -0.1)], 0.05),
        ],
        "e8ecf0",
    )
    bench.layer(0.66)
    hand = bench.hand(0.35, -0.35, 0.15)
    hand.grasp(wrist=((0.85, 0.16), (1.62, 0.5), (2.2, 0.8)))
    hand.fingers(0.0)


@ACTIONS.draws("car key", ground=grounds.street, above=grounds.bare, zoom=1.1, tilts=0.4, shift=(0.1, 0.0))
def _fob(bench: Bench) -> None:
    """Press a car key, the car blinking far behind."""
    plate = bench.stage.plate(0.3, soft=0.01)
    x, y, f = -bench.s * bench.half * 0.45, 0.6, 0.3
    tone = bench.tone("b83a30")
    body = [
        (x - f, y),
        (x - f * 0.95, y - 0.1),
        (x - f * 0.6, y - 0.14),
        (x - f * 0.3, y - 0.25),
        (x + f * 0.4, y - 0.25),
        (x + f * 0.7, y - 0.14),
        (x + f, y - 0.09),
        (x + f, y),
    ]
    plate.solid(plate.shape(body), tone * 0.5, tone, bench.light, round_=0.04)
    for u in (-0.55, 0.55):
        plate.fill(
            plate.shape(
                [(x + f * u + 0.06 * math.cos(a), y + 0.06 * math.sin(a)) for a in np.linspace(0, 6.2, 16).tolist()]
            ),
            bench.tone("14161a"),
        )
    plate.blur(0.01)
    for u in (-1, 1):
        plate.glow((x + f * u, y - 0.06), 0.22, bench.tone("ffb030"), 0.9)
    bench.layer(0.62)
    hand = bench.hand(0.45, 0.4, 0.25)
    hand.grasp()
    bench.solid(bench.limb([(-0.2, -0.75), (0.1, 0.6)], (0.42, 0.5)), "1c2026", 0.25)
    bench.pipe((-0.35, -1.1), (-0.6, -2.1), 0.1, "c8d0d8")
    for n in range(3):
        bench.solid(bench.disc(-0.14 + n * 0.09, -0.6 + n * 0.36, 0.17), ("e8ecf0", "e8ecf0", "d84030")[n], 0.08)
    ring = [(0.3 + 0.3 * math.cos(a), 1.35 + 0.3 * math.sin(a)) for a in [n * 0.5 for n in range(14)]]
    bench.flat(bench.line(ring, 0.07), "d0d6dc")
    hand.fingers(0.1)
    hand.finger([(0.8, -0.3), (0.4, -0.6), (-0.05, -0.55)], (0.22, 0.16, 0.125), creases=(0.6,), grows=0.4)


@ACTIONS.draws("keys handed over", ground=grounds.street, above=grounds.bare, zoom=1.0, tilts=0.3, shift=(0.0, 0.1))
def _keys(bench: Bench) -> None:
    """Hand keys over."""
    grips.cradle(bench.hand(-0.6, 0.75, -0.05, flip=-1, salt=1))
    bench.layer(0.66)

    def keys() -> None:
        ring = [(0.0 + 0.3 * math.cos(a), -0.55 + 0.3 * math.sin(a)) for a in [n * 0.5 for n in range(14)]]
        bench.flat(bench.line(ring, 0.07), "d0d6dc")
        for turn, tone in ((0.35, "e0b040"), (-0.25, "c8d0d8")):
            c, q = math.sin(turn), math.cos(turn)
            bench.solid(bench.disc(0.0 + 0.5 * c, -0.55 + 0.5 * q, 0.24), tone, 0.08)
            bench.pipe((0.6 * c, -0.55 + 0.7 * q), (1.3 * c, -0.55 + 1.45 * q), 0.08, tone)
            bench.flat(
                [
                    bench.bar(1.05 * c, -0.5 + 1.1 * q, 1.05 * c + 0.2, -0.42 + 1.1 * q),
                    bench.bar(1.2 * c, -0.5 + 1.3 * q, 1.2 * c + 0.2, -0.42 + 1.3 * q),
                ],
                tone,
            )
        if bench.look.has("house key"):
            bench.solid(
                bench.poly((-0.75, 0.35), (-0.35, 0.0), (0.05, 0.35), (0.05, 0.8), (-0.75, 0.8)), "d84a3a", 0.08
            )

    bench.hand(0.35, -0.8, -0.1).pinch(keys)


@ACTIONS.draws(
    "fuel nozzle", ground=grounds.street, above=grounds.street, zoom=0.95, tilts=0.25, shift=(0.2, 0.0), lens=False
)
def _fuel(bench: Bench) -> None:
    """Put a fuel nozzle into a car."""
    _flank(bench)
    bench.flat(bench.disc(-1.6, 0.1, 0.62), "14181c")
    bench.layer(0.62)
    bench.pipe((-1.6, 0.1), (-0.2, -0.35), 0.17, "c0c8d0")
    bench.solid(
        bench.curve((-0.4, -0.75), (0.6, -1.0), (1.6, -0.5), (1.7, 0.2), (0.9, 0.1), (-0.2, -0.05)), "2f9a4a", 0.25
    )
    bench.solid(bench.line([(0.1, 0.1), (0.6, 0.9), (1.6, 0.5)], 0.14), "30363e", 0.06)
    bench.solid(bench.line([(1.6, -0.1), (2.4, 0.6), (2.8, 2.2), (2.4, 6)], 0.4), "16191e", 0.15)
    bench.layer(0.66)
    hand = bench.hand(1.0, -0.2, 0.4)
    hand.grasp(thumb=False, wrist=((0.85, 0.16), (1.6, 0.6), (2.2, 1.0)))
    hand.fingers(0.2)


def _flank(bench: Bench) -> None:
    tone = "4a78b0" if not bench.look.has("white car") else "e8ecf0"
    bench.solid(bench.curve((-9, -1.8), (-3, -2.0), (1.0, -1.7), (1.3, 0.0), (1.0, 2.6), (-9, 3.2)), tone, 0.8)
    bench.mark(bench.line([(-9, 1.4), (-2, 1.35), (1.2, 1.2)], 0.06), "16222e", 0.5)
    bench.flat(bench.curve((-9, -6), (-2.6, -5), (-0.6, -2.2), (-9, -2.1)), "18242e")
    bench.solid(bench.disc(-1.6, 0.1, 1.0), tone, 0.1, dark=0.7)


@ACTIONS.draws(
    "charging plug", ground=grounds.street, above=grounds.outdoors, zoom=0.95, tilts=0.25, shift=(0.2, 0.0), lens=False
)
def _charge(bench: Bench) -> None:
    """Plug a cable into an electric car."""
    _flank(bench)
    bench.flat(bench.disc(-1.6, 0.1, 0.7), "14181c")
    bench.flat(
        [bench.disc(-1.6 + 0.34 * math.cos(a), 0.1 + 0.34 * math.sin(a), 0.1) for a in [n * 1.05 for n in range(6)]],
        "5a646c",
    )
    bench.glow(-1.6, 0.1, 1.7, "40f0a0", 0.55)
    bench.layer(0.62)
    bench.pipe((-1.5, 0.1), (-0.5, 0.1), 0.5, "2a3038")
    bench.solid(
        bench.curve((-0.6, -0.5), (0.6, -0.55), (1.7, -0.1), (1.8, 0.5), (1.2, 0.6), (0.3, 0.55), (-0.6, 0.66)),
        "eef2f4",
        0.3,
    )
    bench.flat(bench.bar(-0.5, -0.06, 0.4, 0.18, 0.08), "30d080")
    bench.solid(bench.line([(1.7, 0.3), (2.6, 1.0), (2.6, 3.0), (2.0, 6)], 0.34), "20c070", 0.14)
    bench.layer(0.66)
    hand = bench.hand(1.1, -0.05, 0.3)
    hand.grasp(thumb=True)
    hand.fingers(0.15)
