"""How hands work on anything: clean, cut, peel, tie, squeeze, stir, season, write, paint, sew, light, turn it."""

from __future__ import annotations

from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.thing import thing
from client_generate.providers.local.people import grips

_FOAM = ((-1.2, 0.6, 0.26), (-0.9, 0.95, 0.2), (-0.5, 0.95, 0.24), (0.1, 1.05, 0.2), (-1.3, 0.2, 0.16))


def clean(b: Bench) -> None:
    """Wash or wipe it: a cloth, foam, drops."""
    it = thing(b, 3.6, 2.8)
    b.shadow(-0.3, 1.8, it.half * 1.1, 0.2, 0.4)
    it.put(-0.3, 1.8)
    b.layer(0.64)
    b.solid(b.curve((-0.7, 0.0), (-0.3, -0.6), (0.6, -0.7), (1.1, -0.1), (0.9, 0.8), (0.2, 0.7), (-0.5, 0.75)),
            "f0c83c", 0.2)  # fmt: skip
    foam = [
        (-1.2, 0.6, 0.26),
        (-0.9, 0.95, 0.2),
        (-0.5, 0.95, 0.24),
        (0.1, 1.05, 0.2),
        (-1.3, 0.2, 0.16),
        (-1, 1.3, 0.14),
    ]
    for u, v, r in foam:
        b.solid(b.disc(u, v, r), "f4fafc", 0.15, dark=0.75)
    b.hand(0.75, 0.35, -0.9).flat(curl=0.8)


def cut(b: Bench) -> None:
    """Cut it on a board."""
    it = thing(b, 3.0, 1.9)
    b.solid(b.bar(-3.4, 1.35, 2.6, 1.75, 0.12), "c8965c", 0.12)
    b.shadow(-0.6, 1.36, it.half * 1.1, 0.14, 0.5)
    it.put(-0.6, 1.4)
    b.layer(0.64)
    b.hand(-1.1 - it.half, 0.5, 0.95, flip=-1).flat(curl=0.7)
    b.solid(b.poly((-0.5, 0.95), (-0.62, 0.75), (1.35, -0.75), (1.75, -0.35)), "d4dce2", 0.06, dark=0.7)
    b.shine(b.poly((-0.5, 0.9), (-0.58, 0.8), (1.4, -0.7), (1.5, -0.6)), 0.5)
    b.pipe((1.4, -0.45), (2.6, -1.35), 0.2, "2c2a2c")
    grips.fist(b.hand(1.7, -0.75, -0.55))


def peel(b: Bench) -> None:
    """Peel it: a short knife, a curl of peel."""
    it = thing(b, 2.4, 2.0)
    grips.cradle(b.hand(-0.9, 0.95, 0.0, flip=-1))
    it.put(0.0, 1.15)
    b.layer(0.64)
    curl = [(0.3, 0.2), (0.55, 0.8), (0.2, 1.3), (0.5, 1.8), (0.15, 2.3)]
    b.solid(b.line(curl, 0.26, 0.16), "c8905a" if it.name in {"potato", "potatoes"} else "e8a03c", 0.06)
    b.hand(0.75, -0.2, -0.1).pinch(
        lambda: b.solid(b.poly((-0.6, 0.5), (-0.7, 0.3), (0.5, -0.35), (0.7, -0.05)), "d4dce2", 0.05)
    )


def tie(b: Bench) -> None:
    """Wrap it up, or tie a ribbon round it."""
    it = thing(b, 3.2, 2.2)
    b.solid(b.poly((-3.0, 0.1), (2.7, -0.2), (3.2, 1.9), (-2.7, 2.2)), "c8a070", 0.05, dark=0.85)
    it.put(0.0, 1.6)
    top = 1.6 - it.high
    b.layer(0.64)
    for side in (-1, 1):
        b.solid(
            b.curve((0, top), (side * 0.45, top - 0.55), (side * 0.95, top - 0.35), (side * 0.6, top + 0.05)),
            "d8343c",
            0.1,
        )
        b.solid(b.line([(0, top), (side * 0.8, top + 0.25), (side * 1.5, top + 0.05)], 0.12), "d8343c", 0.04)
    b.solid(b.disc(0, top, 0.18), "b8242c", 0.1)
    for side in (-1, 1):
        b.hand(side * 1.45, top + 0.05, 0.1 * side, flip=side, size=0.9).pinch()


def squeeze(b: Bench) -> None:
    """Squeeze it in a fist, drops falling from it."""
    it = thing(b, 2.6, 2.3)
    hand = b.hand(0.25, -0.5, 0.0)
    hand.grasp()
    it.put(-0.3, 0.65)
    b.layer(0.66)
    b.hand(0.35, -0.5, 0.0).fingers(0.3)
    for u, v in ((-0.1, 0.75), (0.05, 1.2), (-0.05, 1.6)):
        b.solid(b.curve((u, v - 0.2), (u + 0.11, v + 0.06), (u, v + 0.16), (u - 0.11, v + 0.06)), "f6e07a", 0.08)
    b.solid(b.curve((-1.5, 1.9), (0, 2.05), (1.5, 1.9), (1.1, 2.8), (0, 3.0), (-1.1, 2.8)), "e8ecee", 0.4)


def stir(b: Bench) -> None:
    """Stir it with a spoon of wood."""
    it = thing(b, 3.8, 2.4)
    b.shadow(-0.3, 1.9, it.half * 1.1, 0.25, 0.4)
    it.put(-0.3, 1.9)
    b.layer(0.64)
    foot = 1.9 - it.high * 0.75
    b.pipe((-0.3, foot), (0.6, foot - 1.9), 0.11, "b07840")
    b.hand(0.55, foot - 1.75, 0.0).pinch()


def sprinkle(b: Bench) -> None:
    """Let fall from the fingers what seasons it."""
    it = thing(b, 3.8, 2.2)
    b.shadow(-0.2, 1.9, it.half * 1.1, 0.25, 0.4)
    it.put(-0.2, 1.9)
    b.layer(0.64)
    chance = b.look.chance(31)
    bits = [b.disc(float(u), float(v), 0.045) for u, v in chance.uniform((-0.7, -0.9), (0.5, 0.9), (46, 2)).tolist()]
    b.flat(bits, "f8f4e8")
    b.hand(-0.05, -1.15, -0.55).pinch()


def _pen(b: Bench, tip: str, stem: str) -> None:
    it = thing(b, 3.6, 2.8)
    b.shadow(-0.4, 1.8, it.half * 1.1, 0.2, 0.4)
    it.put(-0.4, 1.8)
    b.layer(0.64)
    at = (-0.2, 1.8 - it.high * 0.5)
    b.hand(at[0] + 0.5, at[1] - 0.4, 0.0).pinch(
        lambda: b.pipe((-0.05 + at[0], at[1]), (at[0] + 1.3, at[1] - 1.6), 0.1, stem)
    )
    b.solid(b.disc(*at, 0.14), tip, 0.06)


def paint(b: Bench) -> None:
    """Paint or draw on it."""
    _pen(b, "d8343c", "c89a5c")


def write(b: Bench) -> None:
    """Write on it."""
    _pen(b, "1c2c6a", "1c2430")


def sew(b: Bench) -> None:
    """Sew or mend it with needle and thread."""
    it = thing(b, 3.8, 2.6)
    it.put(-0.3, 1.7)
    b.layer(0.64)
    b.flat([b.limb([(-1.2 + 0.36 * n, 0.5), (-1.02 + 0.36 * n, 0.5)], (0.05, 0.05)) for n in range(5)], "d8343c")
    b.flat(b.line([(0.6, 0.5), (0.9, 0.2), (0.8, -0.5), (0.35, -0.6)], 0.05), "d8343c")
    b.hand(0.9, -0.45, 0.0).pinch(lambda: b.solid(b.line([(0.2, 0.2), (1.1, -0.75)], 0.08, 0.04), "e4eaf0", 0.03))


def light(b: Bench) -> None:
    """Light it with a match."""
    it = thing(b, 2.4, 2.6)
    b.shadow(-0.5, 1.9, it.half * 1.2, 0.2, 0.4)
    it.put(-0.5, 1.9)
    top = 1.9 - it.high
    b.layer(0.64)
    b.hand(1.5, top + 0.35, 0.0).pinch(lambda: b.pipe((1.6, top + 0.4), (0.0, top - 0.1), 0.06, "e0b878"))
    b.glow(-0.1, top - 0.3, 1.4, "ffb040", 0.7)
    b.flat(b.curve((-0.1, top + 0.05), (0.12, top - 0.2), (-0.05, top - 0.7), (-0.3, top - 0.2)), "ffc850")


def turn(b: Bench) -> None:
    """Turn, adjust or fasten it."""
    it = thing(b, 3.2, 2.8)
    b.shadow(-0.5, 1.8, it.half * 1.1, 0.2, 0.4)
    it.put(-0.5, 1.8)
    b.layer(0.64)
    b.hand(-0.3 + it.half * 0.3, 1.8 - it.high * 0.55, -0.1).pinch()
