"""What hands say: yes, hello, well done, a heart, a prayer, together."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.hands import grounds
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.deeds import Deeds
from client_generate.providers.local.people import grips

ACTIONS = Deeds()


@ACTIONS.draws("thumbs up", ground=grounds.bare, above=grounds.outdoors, zoom=1.2, shift=(-0.3, 0.2))
def _thumb(bench: Bench) -> None:
    """Hold a thumb up."""
    grips.thumb_up(bench.hand(0.0, 0.0))


@ACTIONS.draws("fist bump", ground=grounds.outdoors, above=grounds.street, zoom=1.1, shift=(0.0, 0.0))
def _bump(bench: Bench) -> None:
    """Let two fists meet."""
    grips.fist(bench.hand(-0.02, 0.05, salt=1, flip=-1))
    grips.fist(bench.hand(0.02, -0.05))


@ACTIONS.draws("high five", ground=grounds.outdoors, above=grounds.sky, zoom=1.0, shift=(0.0, 0.45))
def _five(bench: Bench) -> None:
    """Let two palms meet above."""
    bench.hand(-0.55, 0.1, 0.28, salt=1).flat(spread=1.2)
    bench.layer(0.64)
    for n in range(9):
        a = math.radians(200 + n * 17.5)
        c, q = math.cos(a), math.sin(a)
        bench.shine(bench.line([(1.5 * c, -0.5 + 1.3 * q), (2.0 * c, -0.5 + 1.75 * q)], 0.06, 0.02), 0.5, "fff0c0")
    bench.layer(0.66)
    bench.hand(0.5, 0.1, -0.28).palm()


@ACTIONS.draws("hands raised", ground=grounds.bare, above=grounds.sky, zoom=0.8, shift=(0.0, 1.0), tilts=0.2)
def _raised(bench: Bench) -> None:
    """Raise many hands."""
    for number, (u, v, size) in enumerate(((-2.4, 0.5, 0.8), (2.5, 0.35, 0.82), (-1.2, -0.1, 0.95), (1.2, 0.0, 0.95),
                                           (0.0, 0.4, 1.1))):  # fmt: skip
        hand = bench.hand(u, v, 0.08 * (number - 2), size=size, salt=number, flip=1 if number % 2 else -1)
        hand.coat = bench.tone(("c8503a", "e8b840", "3a7ac0", "4a9a6a", "8a5ab0")[number])
        hand.palm()


@ACTIONS.draws("hands stacked", ground=grounds.desk, above=grounds.outdoors, zoom=0.95, tilts=0.6)
def _stacked(bench: Bench) -> None:
    """Lay many hands on each other."""
    for number in range(5):
        turn = math.radians(-150 + number * 72)
        hand = bench.hand(0.75 * math.sin(-turn) * 0.6, 0.62 * math.cos(turn), turn, salt=number,
                          flip=1 if number % 2 else -1)  # fmt: skip
        hand.coat = bench.tone(("c8503a", "e8b840", "3a7ac0", "4a9a6a", "8a5ab0")[number])
        bench.shadow(0.0, 0.1, 0.7, 0.6, 0.3)
        hand.flat(curl=0.8, spread=0.5)


def heart(u: float, v: float, size: float) -> list[tuple[float, float]]:
    """Return the outline of a heart."""
    angle = np.linspace(0, 2 * math.pi, 40, endpoint=False)
    return [(u + size * 0.062 * 16 * math.sin(a) ** 3, v - size * 0.062 * (13 * math.cos(a) - 5 * math.cos(2 * a)
             - 2 * math.cos(3 * a) - math.cos(4 * a))) for a in angle.tolist()]  # fmt: skip


@ACTIONS.draws("holding a heart", ground=grounds.bare, above=grounds.white, zoom=1.05, tilts=0.7)
def _heart(bench: Bench) -> None:
    """Hold a red heart in two palms."""
    for side in (-1, 1):
        bench.hand(side * 0.54, 0.55, -side * 0.16, flip=side).palm()
    bench.layer(0.68)
    bench.shadow(0.0, 0.6, 0.9, 0.7, 0.4)
    bench.solid(bench.curve(*heart(0.0, 0.2, 0.95)), "d8242c", 0.4)
    bench.shine(bench.disc(0.35 * bench.look.light * bench.s, -0.25, 0.2, 0.12, -0.6), 0.5)


@ACTIONS.draws("heart sign", ground=grounds.outdoors, above=grounds.sky, zoom=1.25, tilts=0.3, shift=(0, 0.1))
def _sign(bench: Bench) -> None:
    """Make a heart of two hands."""
    for side in (1, -1):
        hand = bench.hand(0.0, 0.0, 0.0, flip=side)
        hand.arm([(1.35, 0.6), (1.7, 1.5), (1.9, 2.3)], (0.42, 0.34, 0.35), [(1.8, 2.0), (2.1, 3.0), (2.6, 6.0)],
                 (0.42, 0.5, 0.74))  # fmt: skip
        hand.back([(0.95, -0.1), (1.3, -0.3), (1.6, 0.0), (1.68, 0.5), (1.4, 0.95), (1.05, 0.9), (0.85, 0.4)],
                  ((1.5, 1.2), (1.3, 0.6)), 0.24)  # fmt: skip
        for n in (3, 2, 1, 0):
            line = [
                (1.3, 0.0 + n * 0.1),
                (0.95 - n * 0.03, -0.72 + n * 0.13),
                (0.35, -0.82 + n * 0.16),
                (0.02, -0.4 + n * 0.12),
            ]
            hand.finger(line, (0.17, 0.16, 0.15, 0.12), nail=n == 0, creases=(0.4, 0.7), grows=0.3)
        hand.finger([(1.25, 0.65), (0.75, 0.7), (0.06, 1.0)], (0.24, 0.17, 0.13), creases=(0.6,), grows=0.5)


@ACTIONS.draws("folded hands", ground=grounds.dark, above=grounds.desk, zoom=1.1, tilts=0.5, shift=(0.0, 0.2))
def _folded(bench: Bench) -> None:
    """Fold hands, the fingers of one between those of the other."""
    for side in (1, -1):
        hand = bench.hand(side * 0.35, 0.4, -side * 0.45, flip=side, size=1.1)
        hand.arm([(0.3, 0.4), (0.5, 1.0), (0.8, 1.6)], (0.42, 0.34, 0.35), [(0.7, 1.4), (1.1, 2.3), (2.0, 4.5)],
                 (0.42, 0.5, 0.7))  # fmt: skip
        hand.back([(-0.2, 0.6), (-0.4, 0.0), (-0.3, -0.5), (0.1, -0.6), (0.5, -0.3), (0.62, 0.2), (0.45, 0.7)],
                  ((0.4, 0.9), (0.2, 0.4)), 0.24)  # fmt: skip
    both = bench.hand(0.0, 0.0, 0.0, size=1.1)
    for n in range(7, -1, -1):
        side = 1 if n % 2 else -1
        y = -0.42 + n * 0.135
        both.finger([(side * 0.55, y + 0.1), (side * 0.1, y), (-side * 0.34, y + 0.1)], (0.135, 0.13, 0.11),
                    creases=(0.35,), grows=0.3)  # fmt: skip
    for side in (1, -1):
        both.finger([(side * 0.5, -0.2), (side * 0.3, -0.62), (-side * 0.16, -0.72 + 0.1 * side)], (0.2, 0.155, 0.12),
                    creases=(0.6,), grows=0.4)  # fmt: skip


@ACTIONS.draws("baby hand", ground=grounds.white, above=grounds.bare, zoom=1.1, tilts=0.5)
def _baby(bench: Bench) -> None:
    """Let a baby's hand hold a finger."""
    grips.point(bench.hand(-0.75, 0.0, 0.05, size=1.7))
    small = bench.hand(-0.1, -0.02, 0.2, flip=-1, size=0.62, salt=1, sleeve="f4d8c4")
    bench.shadow(0.0, 0.35, 0.5, 0.25, 0.3)
    small.grasp(thumb=True)
    small.fingers(0.12)


@ACTIONS.draws("wedding ring", ground=grounds.outdoors, above=grounds.white, zoom=1.15, tilts=0.5)
def _ring(bench: Bench) -> None:
    """Put a ring on a finger."""
    bride = bench.hand(-1.6, 0.25, math.pi / 2 + 0.05, flip=1, salt=1, sleeve="f4f2ee")
    bride.flat(curl=0.95, spread=0.8)
    bench.layer(0.68)
    bench.solid(bench.line([(-0.72, -0.08), (-0.64, 0.14), (-0.7, 0.42)], 0.11), "f0c048", 0.05)
    bench.shine(bench.disc(-0.64, 0.12, 0.05), 0.7)
    bench.hand(-0.35, 0.35, -0.1, sleeve="20242c").pinch()


@ACTIONS.draws("holding hands", ground=grounds.outdoors, above=grounds.street, zoom=1.0, tilts=0.3, shift=(0.0, 0.2))
def _together(bench: Bench) -> None:
    """Hold hands, walking: two arms hang down and meet."""
    for side in (-1, 1):
        hand = bench.hand(side * 0.2, 0.0, math.pi - side * 0.42, flip=-side, salt=0 if side < 0 else 1, size=1.05)
        hand.flat(curl=0.55, spread=0.2)
    over = bench.hand(0.0, 0.35, 0.1, salt=1, size=1.05)
    for n in range(4):
        u = -0.32 + n * 0.23
        over.finger([(u + 0.22, -0.42 + n * 0.05), (u + 0.05, -0.12 + n * 0.05), (u - 0.08, 0.12 + n * 0.04)],
                    (0.13, 0.135, 0.115), creases=(0.5,), grows=0.3)  # fmt: skip
