"""How hands hold anything, give it, set it down, reach for it, touch it."""

from __future__ import annotations

from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.thing import Thing, thing
from client_generate.providers.local.people import grips


def above(b: Bench) -> None:
    """Have both hands at something that lies under the camera."""
    it = thing(b, 4.8, 3.6)
    b.shadow(0.1, 0.2, it.half * 1.1, it.high * 0.55, 0.4)
    it.put(0.0, it.high / 2 - 0.1)
    b.layer(0.66)
    for side in (-1, 1):
        b.hand(side * (it.half + 0.35), 1.2, -0.5 * side, flip=side).flat(curl=0.85)


def hold(b: Bench) -> None:
    """Hold it between two hands; a dish lies on them."""
    it = thing(b, 3.8, 2.9)
    if it.dish or it.high < 1.3:
        _carried(b, it, "")
        return
    for side in (-1, 1):
        b.hand(side * (it.half - 0.3), 0.1 - 0.2 * side, 0.05 * side, flip=side).grasp(
            wrist=((0.85, 0.16), (1.62, 0.66), (2.2, 1.1))
        )
    it.put(0.0, it.high / 2)
    b.layer(0.68)
    for side in (-1, 1):
        b.hand(side * (it.half - 0.3), 0.1 - 0.2 * side, 0.05 * side, flip=side).fingers(0.2)


def _carried(b: Bench, it: Thing, sleeve: str) -> None:
    """Carry it on two open hands, those of two people where one sleeve is of another colour."""
    apart = max(it.half - 0.35, 0.75)
    for side in (-1, 1):
        hand = b.hand(side * apart, 0.75, 0.06 * side, flip=side, salt=3 if sleeve and side < 0 else 0,
                      sleeve=sleeve if side < 0 else "")  # fmt: skip
        grips.cradle(hand)
    it.put(0.0, 1.15 if it.dish else 0.95)
    b.layer(0.68)
    for side in (-1, 1):
        hand = b.hand(side * apart, 0.75, 0.06 * side, flip=side, salt=3 if sleeve and side < 0 else 0)
        hand.finger([(1.0, 0.24), (0.66, 0.12), (0.3, -0.12)], (0.25, 0.165, 0.12), creases=(0.66,), grows=0.5)


def give(b: Bench) -> None:
    """Hand it to somebody else."""
    _carried(b, thing(b, 3.0, 2.5), "c86a4a")


def one(b: Bench) -> None:
    """Hold it up in one hand."""
    it = thing(b, 2.6, 3.0)
    hand = b.hand(max(it.half - 0.55, 0.0), 0.5, 0.0)
    hand.grasp()
    it.put(0.0, 0.5 + it.high / 2)
    b.layer(0.66)
    b.hand(max(it.half - 0.55, 0.0), 0.5, 0.0).fingers(0.0)


def pinch(b: Bench) -> None:
    """Hold something small up between finger and thumb."""
    it = thing(b, 2.2, 2.0)
    b.hand(it.half * 0.4, it.high * 0.1).pinch(lambda: it.put(0.0, it.high * 0.42))


def place(b: Bench) -> None:
    """Set it down, or take it up, from above."""
    it = thing(b, 3.0, 2.3)
    b.shadow(0.0, 1.75, it.half * 1.2, 0.2, 0.45)
    b.hand(it.half * 0.3, 1.5 - it.high * 0.85, -0.95).pinch(lambda: it.put(0.0, 1.75))


def stack(b: Bench) -> None:
    """Put one on top of others."""
    it = thing(b, 1.8, 1.15)
    for u in (-it.half, it.half):
        b.shadow(u, 1.9, it.half, 0.16, 0.4)
        it.put(u, 1.9)
    it.put(0.0, 1.9 - it.high * 0.96)
    top = 1.9 - it.high * 2.05
    b.hand(0.2, top - it.high * 0.6, -0.8).pinch(lambda: it.put(0.0, top))


def reach(b: Bench) -> None:
    """Reach for it with an open hand."""
    it = thing(b, 2.4, 2.5)
    b.solid(b.bar(-8.0, 1.3, 8.0, 1.55), "a8784c", 0.08)
    b.shadow(-1.2, 1.3, it.half * 1.2, 0.14, 0.45)
    it.put(-1.2, 1.3)
    b.layer(0.66)
    b.hand(it.half + 0.75, 0.35, -1.15).flat(curl=0.95, spread=1.4)


def touch(b: Bench) -> None:
    """Touch or press it with a finger."""
    it = thing(b, 3.2, 2.9)
    b.shadow(-0.4, 1.8, it.half * 1.1, 0.2, 0.4)
    it.put(-0.4, 1.8)
    b.layer(0.66)
    b.glow(-0.1, 1.8 - it.high * 0.5, 0.5, "fff4d0", 0.35)
    grips.point(b.hand(-0.1, 1.8 - it.high * 0.5, -0.05))


def lift(b: Bench) -> None:
    """Take it out of an open box."""
    it = thing(b, 2.6, 2.2)
    b.shadow(0.0, 2.4, 2.6, 0.3, 0.4)
    b.solid(b.poly((-1.9, 0.75), (1.9, 0.75), (1.6, 1.3), (-1.6, 1.3)), "8a6238", 0.05)
    for side in (-1, 1):
        b.hand(side * (it.half - 0.2), -0.2, 0.05 * side, flip=side, size=0.85).grasp()
    it.put(0.0, 0.95)
    b.layer(0.66)
    for side in (-1, 1):
        b.hand(side * (it.half - 0.2), -0.2, 0.05 * side, flip=side, size=0.85).fingers(0.2)
    b.solid(b.poly((-2.0, 0.8), (2.0, 0.8), (1.8, 2.6), (-1.8, 2.6)), "c8965a", 0.12)
    for side in (-1, 1):
        b.solid(b.poly((side * 2.0, 0.8), (side * 2.9, 0.35), (side * 2.75, 1.1), (side * 1.95, 1.45)), "d8aa70", 0.08)
    b.flat(b.bar(-0.25, 0.82, 0.25, 1.5), "e4cfa0", 0.9)
