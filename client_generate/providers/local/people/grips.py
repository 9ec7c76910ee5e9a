"""What else hands do, beside lying, holding and pinching: point, lie open, make a fist, hold a thumb up, wear a watch.

All come from the right unless the hand is mirrored; (0, 0) is what they touch.
"""

from __future__ import annotations

from client_generate.providers.local.drawing.brush import spline
from client_generate.providers.local.people.fingers import Hand

_ARM = ((1.55, 0.3), (2.3, 0.5), (2.9, 0.68))
_CUFF = ((2.6, 0.58), (3.4, 0.84), (5.6, 1.5))


def _arm(hand: Hand) -> None:
    hand.arm(_ARM, (0.4, 0.32, 0.34), _CUFF, (0.42, 0.5, 0.74))


def point(hand: Hand) -> None:
    """Point with the forefinger, its tip at (0, 0): a fist seen from the thumb's side."""
    _arm(hand)
    for number, (y, near) in enumerate(((0.74, 1.0), (0.52, 0.86), (0.3, 0.8))):
        hand.finger([(1.45, y * 0.9), (near, y), (near + 0.36, y + 0.13)], (0.15, 0.155, 0.12), nail=False,
                    creases=(0.3,), grows=0.2 if number else 0.15)  # fmt: skip
    back = [(0.85, -0.14), (1.2, -0.3), (1.55, -0.24), (1.85, 0.05), (1.85, 0.5), (1.5, 0.74), (1.2, 0.6), (1.0, 0.2)]
    hand.back(back, ((2.1, 0.45), (1.6, 0.25)), 0.24)
    hand.finger([(1.3, -0.08), (0.72, -0.14), (0.1, 0.02)], (0.17, 0.145, 0.105), creases=(0.36, 0.66), grows=0.45)
    hand.finger([(1.6, 0.36), (1.15, 0.28), (0.74, 0.22)], (0.24, 0.165, 0.125), creases=(0.64,), grows=0.55)


def cradle(hand: Hand) -> None:
    """Lie open under something, seen from its side: the palm's hollow is at (0, 0)."""
    hand.arm([(1.2, 0.4), (1.95, 0.58), (2.6, 0.76)], (0.36, 0.3, 0.33), [(2.3, 0.68), (3.1, 0.9), (5.4, 1.6)],
             (0.42, 0.5, 0.72))  # fmt: skip
    for number in range(4):
        y = 0.12 + number * 0.08
        reach = (-1.0, -1.12, -1.06, -0.86)[number]
        line = [(0.35, y + 0.16), (-0.4, y + 0.2), (reach, y - 0.16)]
        hand.finger(line, (0.17, 0.15, 0.11), nail=False, creases=(0.4, 0.7), grows=0.3)
    back = [(1.35, 0.05), (0.8, 0.08), (0.3, 0.24), (-0.1, 0.36), (0.1, 0.62), (0.7, 0.8), (1.25, 0.74), (1.5, 0.4)]
    hand.back(back, ((1.7, 0.5), (1.25, 0.38)), 0.24)
    hand.finger([(1.2, 0.24), (0.66, 0.22), (0.12, 0.06)], (0.25, 0.165, 0.12), creases=(0.66,), grows=0.5)


def thumb_up(hand: Hand) -> None:
    """Make a fist with the thumb up, the bent fingers to us."""
    hand.arm([(0.8, 0.1), (1.6, 0.2), (2.2, 0.28)], (0.46, 0.36, 0.36), [(1.9, 0.24), (2.8, 0.36), (5.0, 0.7)],
             (0.45, 0.52, 0.74))  # fmt: skip
    hand.finger([(0.42, -0.2), (0.2, -0.72), (0.12, -1.24)], (0.24, 0.18, 0.14), nail=False, creases=(0.5, 0.72),
                grows=0.35)  # fmt: skip
    back = [(-0.2, -0.5), (0.4, -0.56), (0.9, -0.42), (1.1, 0.0), (1.05, 0.45), (0.7, 0.62), (0.2, 0.62), (-0.25, 0.4)]
    hand.back(back, ((1.3, 0.15), (0.75, 0.08)), 0.26)
    for number in (3, 2, 1, 0):
        y = -0.36 + number * 0.26
        out = (-0.5, -0.56, -0.52, -0.42)[number]
        hand.finger([(out, y), (0.02, y + 0.01), (0.4, y + 0.03)], (0.15, 0.15, 0.125), nail=True, creases=(0.5,),
                    grows=0.0)  # fmt: skip


def fist(hand: Hand) -> None:
    """Hold out a fist seen from its side, the knuckles at (0, 0) to the left."""
    hand.arm([(1.2, 0.1), (2.0, 0.2), (2.6, 0.28)], (0.44, 0.35, 0.36), [(2.3, 0.24), (3.2, 0.36), (5.4, 0.7)],
             (0.45, 0.52, 0.74))  # fmt: skip
    back = [(0.12, -0.36), (0.6, -0.46), (1.15, -0.36), (1.4, 0.05), (1.3, 0.5), (0.8, 0.64), (0.25, 0.52), (0.06, 0.1)]
    hand.back(back, ((1.6, 0.15), (1.1, 0.08)), 0.26)
    for number in (3, 2, 1, 0):
        y = -0.26 + number * 0.23
        out = (0.06, 0.0, 0.04, 0.14)[number]
        hand.finger([(out + 0.1, y), (out + 0.42, y + 0.02), (out + 0.66, y + 0.1)], (0.15, 0.14, 0.12), nail=False,
                    creases=(0.45,), grows=0.0)  # fmt: skip
    hand.finger([(1.1, 0.14), (0.75, -0.02), (0.42, 0.1)], (0.23, 0.17, 0.13), creases=(0.62,), grows=0.5)


def lower_arm(hand: Hand, *, sleeve: float = 2.6) -> None:
    """Lay an arm across the picture, its wrist at (0, 0), the loosely bent hand to the left; the sleeve begins late."""
    outline = [(-0.9, -0.36), (-0.2, -0.36), (0.6, -0.42), (1.6, -0.56), (3.0, -0.66), (8.0, -0.75), (8.0, 0.8),
               (3.0, 0.7), (1.6, 0.56), (0.6, 0.42), (-0.2, 0.38), (-0.9, 0.4)]  # fmt: skip
    hand.flesh([spline(hand.place(outline), steps=8)], 0.34)
    for number in (3, 2, 1, 0):
        y = -0.36 + number * 0.2
        hand.finger([(-1.2, y), (-1.95, y + 0.04), (-2.2, y + 0.3)], (0.16, 0.15, 0.11), nail=False, creases=(0.5,),
                    grows=0.3)  # fmt: skip
    back = [(-0.4, -0.38), (-1.0, -0.54), (-1.5, -0.46), (-1.62, 0.0), (-1.5, 0.4), (-1.0, 0.52), (-0.4, 0.4)]
    hand.back(back, ((0.0, 0.0), (-0.6, 0.0)), 0.26)
    hand.finger([(-0.8, 0.26), (-1.3, 0.4), (-1.8, 0.52)], (0.24, 0.165, 0.125), creases=(0.62,), grows=0.5)
    if sleeve:
        hand.arm([(sleeve + 1, 0.0), (sleeve + 2, 0.0)], (0.3, 0.3),
                 [(sleeve, 0.0), (sleeve + 1.5, 0.02), (sleeve + 5, 0.1)], (0.72, 0.8, 0.95))  # fmt: skip
