"""Inserts that a thing in hands alone does not tell: an egg broken, a coin given, a bite, a page read by fingers."""

from __future__ import annotations

import math

from client_generate.providers.local.hands import grounds
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.deeds import Deeds
from client_generate.providers.local.people import grips
from client_generate.providers.local.things import display

ACTIONS = Deeds()


def _stand(b: Bench, name: str, u: float, v: float, tall: float) -> None:
    display.stand(b.plate, b.look, name, b.to(u, v), tall * b.k)


def _bowl(b: Bench, u: float, v: float, half: float, tone: str) -> None:
    """Draw a bowl with its mouth a little open to us, its rim's middle here."""
    low = v + half * 0.7
    side = b.curve((u - half, v), (u - half * 0.75, low), (u, v + half * 0.95), (u + half * 0.75, low), (u + half, v))
    b.solid(side, tone, 0.5)
    b.solid(b.disc(u, v, half, half * 0.2), tone, 0.1, dark=0.7)
    b.flat(b.disc(u, v + 0.03, half * 0.9, half * 0.16), "6a7478", 0.5)


@ACTIONS.draws("cracking an egg", ground=grounds.kitchen, tilts=0.0, shift=(0.0, -0.1))
def _egg(b: Bench) -> None:
    """Break an egg over a bowl: two halves of its shell, the yolk between them and the bowl."""
    b.shadow(0.0, 2.5, 1.8, 0.25, 0.4)
    _bowl(b, 0.0, 1.2, 1.75, "9cc4d8")
    for side in (-1, 1):
        b.hand(side * 1.35, -0.7, 0.0, flip=side, size=0.95).grasp()
    b.solid(b.line([(0, -0.5), (0.06, 0.3), (0, 1.0)], 0.34, 0.14), "f4eed8", 0.1)
    b.solid(b.disc(0.0, 0.55, 0.42, 0.46), "f6a81c", 0.35, dark=0.75)
    b.shine(b.disc(-0.12, 0.4, 0.1, 0.12), 0.6)
    b.flat(b.disc(0.0, 1.22, 0.7, 0.16), "f8c040", 0.9)
    for side in (-1, 1):
        teeth = [(side * (0.16 + 0.16 * (n % 2)), -1.15 + 0.2 * n) for n in range(6)]
        shell = [(side * 0.3, -1.2), (side * 0.95, -1.05), (side * 1.2, -0.6), (side * 0.95, -0.15), (side * 0.3, -0.1)]
        b.solid(b.poly(*shell, *teeth[::-1]), "f2dcc0", 0.2)
    b.layer(0.68)
    for side in (-1, 1):
        b.hand(side * 1.35, -0.7, 0.0, flip=side, size=0.95).fingers(0.25)


@ACTIONS.draws("spaghetti into pot", ground=grounds.kitchen, tilts=0.0, shift=(0.0, -0.1))
def _spaghetti(b: Bench) -> None:
    """Lower a bundle of spaghetti into a pot that steams."""
    b.shadow(0.0, 2.9, 2.1, 0.25, 0.4)
    b.solid(b.bar(-1.9, 0.75, 1.9, 2.9, 0.25), "b4bcc4", 0.6)
    for side in (-1, 1):
        b.solid(b.bar(side * 2.15 - 0.35, 1.0, side * 2.15 + 0.35, 1.25, 0.1), "2c3036", 0.08)
    b.solid(b.disc(0, 0.75, 1.9, 0.4), "d4dade", 0.1)
    b.flat(b.disc(0, 0.8, 1.75, 0.32), "8ab4c4")
    b.flat(
        [b.disc(u, 0.8 + 0.1 * (n % 3 - 1), 0.12, 0.08) for n, u in enumerate((-1.3, -0.9, 0.8, 1.2, 1.45))], "e8f4f8"
    )
    hand = b.hand(0.5, -1.2, -0.1)
    hand.grasp()
    straws = [b.line([(-0.1 + 0.06 * n, -2.4), (0.12 * n - 0.3, 0.9)], 0.07) for n in range(-5, 7)]
    b.solid(straws, "f0cc60", 0.04)
    b.mark(straws[::3], "b88a28", 0.6)
    hand.fingers(0.1)
    b.haze([b.line([(u, 0.6), (u + 0.3, -0.4), (u - 0.1, -1.6)], 0.5, 0.2) for u in (-1.2, 1.3)], 0.3)


@ACTIONS.draws("coin in tin", ground=grounds.street, tilts=0.0, shift=(0.0, 0.0))
def _coin(b: Bench) -> None:
    """Drop a coin into a collecting tin."""
    b.shadow(0.0, 2.3, 1.1, 0.2, 0.4)
    _stand(b, "collecting tin", 0.0, 2.4, 3.1)
    b.hand(0.35, -1.2, -0.4).pinch(lambda: _stand(b, "coin", 0.1, -0.5, 1.0))


@ACTIONS.draws("braille", ground=grounds.desk, above=grounds.desk, tilts=0.3)
def _braille(b: Bench) -> None:
    """Read a page of raised dots with the fingertips."""
    b.shadow(0.1, 0.2, 3.2, 2.1, 0.4)
    b.solid(b.poly((-3.2, -1.9), (3.0, -1.9), (3.2, 2.4), (-3.4, 2.4)), "f6f0e0", 0.05, dark=0.85)
    chance = b.look.who(5)
    places = [(row, cell, n) for row in range(6) for cell in range(13) for n in range(6) if chance.random() < 0.55]
    dots = [(-2.85 + cell * 0.45 + 0.16 * (n % 2), -1.6 + row * 0.64 + 0.15 * (n // 2)) for row, cell, n in places]
    b.flat([b.disc(u + 0.03, v + 0.035, 0.062) for u, v in dots], "8a7a5c")
    b.flat([b.disc(u, v, 0.055) for u, v in dots], "fffaf0")
    b.layer(0.66)
    b.hand(0.9, 1.35, -0.3).flat(curl=0.92)


@ACTIONS.draws("hotel door", ground=grounds.dark, tilts=0.0)
def _key_card(b: Bench) -> None:
    """Hold a key card to the lock of a door; its lamp is green."""
    b.solid(b.bar(-9.0, -5.0, 1.9, 6.0), "7a4a2a", 0.1, dark=0.8)
    b.mark([b.bar(-8.0, -4.0, -2.2, -0.6), b.bar(-8.0, 0.4, -2.2, 6.0)], "5a3418", 0.5)
    b.solid(b.bar(1.9, -5.0, 2.4, 6.0), "3a2414", 0.1)
    b.solid(b.bar(-1.6, -2.2, 0.1, 2.3, 0.25), "b4bcc4", 0.2)
    b.solid(b.bar(-3.2, 0.85, -0.5, 1.3, 0.2), "d4dade", 0.2)
    b.solid(b.bar(-1.35, -1.6, -0.15, 0.3, 0.15), "1c2026", 0.08)
    b.flat(b.disc(-0.75, -1.9, 0.16), "4cf06a")
    b.glow(-0.75, -1.9, 1.2, "4cf06a", 0.8)
    b.layer(0.66)
    b.hand(0.6, -0.3, 0.0).pinch(
        lambda: b.solid(b.poly((-1.1, -1.2), (0.55, -0.9), (0.3, 0.2), (-1.35, -0.1)), "2f6ab8", 0.05)
    )
    b.flat(b.line([(-0.9, -0.75), (0.1, -0.57)], 0.1), "f4f6fa")


@ACTIONS.draws("mosquito bite", ground=grounds.outdoors, tilts=0.2, zoom=1.2)
def _mosquito(b: Bench) -> None:
    """Let a mosquito stand on a forearm, its sting in the skin."""
    grips.lower_arm(b.hand(0.2, 1.1, -0.06), sleeve=3.4)
    b.mark(b.disc(-0.62, 0.62, 0.34, 0.16), "c83a3a", 0.6)
    legs = [(-0.95, -0.15), (-0.5, -0.4), (0.1, -0.45), (0.75, -0.3), (1.15, -0.1), (1.5, -0.5)]
    for n, (u, v) in enumerate(legs):
        b.solid(
            b.line([(0.1 + 0.05 * n, -0.35), (u, v - 0.75), (u + 0.12 * (u - 0.2), 0.62)], 0.06, 0.04), "1c1614", 0.02
        )
    b.glass(
        [b.curve((0.2, -0.55), (1.0, -1.35), (1.9, -1.1), (1.2, -0.6)), b.curve((0.1, -0.6), (0.5, -1.7), (1.2, -1.75))]
    )
    b.solid(b.limb([(0.1, -0.4), (0.8, -0.25), (1.6, 0.05)], (0.17, 0.2, 0.1)), "6a2420", 0.15)
    b.flat(
        [b.line([(0.6 + 0.3 * n, -0.48 + 0.09 * n), (0.55 + 0.3 * n, -0.08 + 0.09 * n)], 0.07) for n in range(3)],
        "e8dcd0",
    )
    b.solid(b.disc(0.0, -0.45, 0.28, 0.24), "2a2220", 0.15)
    b.solid(b.disc(-0.36, -0.3, 0.17), "1c1614", 0.1)
    b.solid(b.line([(-0.45, -0.2), (-0.62, 0.6)], 0.08, 0.05), "1c1614", 0.02)


@ACTIONS.draws("cream on arm", ground=grounds.room, tilts=0.2, zoom=1.15)
def _eczema(b: Bench) -> None:
    """Rub cream into red patches on an arm."""
    grips.lower_arm(b.hand(-0.6, 0.6, -0.06, salt=3), sleeve=3.2)
    for u, v, r in ((0.3, 0.5, 0.42), (1.0, 0.85, 0.34), (1.5, 0.4, 0.3), (-0.35, 0.75, 0.26), (0.75, 0.25, 0.2)):
        low = [(u + r, v + r * 0.3), (u, v + r * 0.6)]
        b.mark(b.curve((u - r, v), (u - r * 0.4, v - r * 0.6), (u + r * 0.8, v - r * 0.4), *low), "d83a34", 0.6)
    b.layer(0.66)
    b.solid(b.curve((-0.3, 0.45), (0.1, 0.2), (0.5, 0.3), (0.6, 0.55), (0.1, 0.65)), "fbf8f4", 0.15, dark=0.75)
    grips.point(b.hand(0.45, 0.2, -0.6))


@ACTIONS.draws("rolling dough", ground=grounds.desk, above=grounds.desk, tilts=0.3)
def _dough(b: Bench) -> None:
    """Roll dough out on a floured table."""
    b.haze([b.disc(0, 0.1, 3.4, 1.9)], 0.35, 0.4)
    b.shadow(0.1, 0.3, 2.5, 1.6, 0.35)
    edge = [(-2.3, 0.3), (-1.7, -1.0), (0.1, -1.4), (1.9, -0.9), (2.4, 0.3), (1.6, 1.4), (-0.2, 1.7), (-1.8, 1.2)]
    b.solid(b.curve(*edge), "f0d8a8", 0.15, dark=0.75)
    b.shadow(0.1, 0.35, 2.2, 0.4, 0.4)
    b.pipe((-2.0, 0.1), (2.0, 0.1), 0.42, "b87c40")
    for side in (-1, 1):
        b.pipe((side * 2.0, 0.1), (side * 2.8, 0.1), 0.17, "8a5628")
    b.layer(0.66)
    for side in (-1, 1):
        b.hand(side * 1.65, 0.55, -0.2 * side, flip=side).flat(curl=0.72)


@ACTIONS.draws("self-checkout", ground=grounds.shop, tilts=0.0, zoom=0.95)
def _checkout(b: Bench) -> None:
    """Scan a carton at a checkout without a cashier."""
    b.solid(b.bar(-3.6, -2.2, -0.7, 0.5, 0.2), "2a3038", 0.15)
    b.flat(b.bar(-3.4, -2.0, -0.9, 0.3, 0.1), "e8f4fa")
    b.flat(b.bar(-3.4, -2.0, -0.9, -1.5, 0.1), "2f8a5a")
    for n in range(3):
        b.flat(b.line([(-3.15, -1.15 + 0.32 * n), (-1.9, -1.15 + 0.32 * n)], 0.1), "5a646e")
        b.flat(b.line([(-1.5, -1.15 + 0.32 * n), (-1.15, -1.15 + 0.32 * n)], 0.1), "2f8a5a")
    b.flat(b.bar(-3.2, -0.12, -1.1, 0.18, 0.1), "e8862c")
    b.solid(b.bar(-2.4, 0.5, -1.9, 1.4), "4a525a", 0.1)
    b.solid(b.bar(-4.2, 1.35, 4.5, 3.5, 0.15), "8a949e", 0.15)
    b.solid(b.poly((-1.2, 1.5), (2.2, 1.5), (2.5, 2.2), (-1.5, 2.2)), "1c2228", 0.06)
    b.glow(0.5, 1.7, 1.6, "ff3a2c", 0.8)
    b.flat([b.line([(-0.9 + 0.6 * n, 1.85), (0.3 + 0.12 * n, 0.9)], 0.05) for n in range(6)], "ff5a44", 0.7)
    hand = b.hand(0.9, 0.0, 0.0)
    hand.grasp()
    name = b.look.ware if b.look.ware in display.names() and b.look.ware != "bottle" else "milk"
    _stand(b, name, 0.55, 1.15, 2.5)
    hand.fingers(0.0)


@ACTIONS.draws("chocolate line", ground=grounds.white, above=grounds.white, tilts=0.0)
def _chocolates(b: Bench) -> None:
    """Let chocolates move by on a belt."""
    b.solid(b.poly((-9, -1.7), (9, -1.7), (9, 1.9), (-9, 1.9)), "5a646e", 0.05, dark=0.8)
    b.flat([b.line([(-9, v), (9, v)], 0.3) for v in (-1.85, 2.05)], "b8c2ca")
    b.flat([b.disc(-8 + 0.9 * n, v, 0.13) for n in range(19) for v in (-1.85, 2.05)], "6a747c")
    for n in range(-6, 7):
        for row in range(3):
            u, v = 1.15 * n + 0.2 * (row % 2), -1.05 + 1.1 * row
            b.shadow(u + 0.08, v + 0.28, 0.45, 0.18, 0.4)
            tone = ("5a3018", "3a1e10", "e8d4b0")[(n + row) % 3]
            if row == 1:
                b.solid(b.disc(u, v, 0.42), tone, 0.3)
                b.flat(
                    b.line([(u + 0.28 * math.cos(a), v + 0.28 * math.sin(a)) for a in (0.5, 2, 3.5, 5)], 0.08), "e8c488"
                )
            else:
                b.solid(b.bar(u - 0.42, v - 0.34, u + 0.42, v + 0.34, 0.12), tone, 0.16)
                b.flat([b.line([(u - 0.3, v + w), (u + 0.3, v + w - 0.12)], 0.06) for w in (-0.1, 0.1)], "e8c488")


@ACTIONS.draws("pin entered", ground=grounds.shop, above=grounds.desk, zoom=0.95, tilts=0.3, shift=(-0.1, 0.1))
def _pin(b: Bench) -> None:
    """Press the keys of a payment terminal."""
    b.shadow(-0.6, 2.3, 1.8, 0.3, 0.4)
    b.solid(b.bar(-2.0, -2.0, 0.9, 2.4, 0.3), "2a3038", 0.25)
    b.flat(b.bar(-1.75, -1.75, 0.65, -0.45, 0.1), "cfeef0")
    b.flat([b.disc(-1.2 + 0.42 * n, -1.1, 0.13) for n in range(4)], "1f3a5a")
    keys = [
        b.bar(-1.7 + i * 0.82, -0.2 + j * 0.6, -1.05 + i * 0.82, 0.22 + j * 0.6, 0.1)
        for i in range(3)
        for j in range(3)
    ]
    b.solid(keys, "dfe5ea", 0.06)
    for i, tone in enumerate(("e04030", "e8c030", "3ac060")):
        b.solid(b.bar(-1.7 + i * 0.82, 1.62, -1.05 + i * 0.82, 2.08, 0.1), tone, 0.06)
    b.layer(0.66)
    grips.point(b.hand(-0.4, 0.65, 0.12))


@ACTIONS.draws("letter posted", ground=grounds.street, tilts=0.0)
def _posted(b: Bench) -> None:
    """Put a letter into the slot of a red letterbox."""
    b.shadow(-0.4, 3.0, 2.2, 0.2, 0.4)
    b.solid(b.bar(-2.4, -2.4, 1.4, 5.0, 0.6), "c8242c", 0.5)
    b.solid(b.bar(-2.6, -1.75, 1.6, -1.4, 0.15), "a81c24", 0.1)
    b.solid(b.bar(-1.9, -0.7, 0.9, -0.2, 0.2), "1c1416", 0.06)
    b.flat(b.bar(-1.5, 0.8, 0.5, 2.0, 0.08), "f4f2ec")
    b.flat([b.line([(-1.2, 1.1 + 0.3 * n), (0.2, 1.1 + 0.3 * n)], 0.08) for n in range(3)], "5a5a64")
    b.hand(1.0, 0.2, -0.1).pinch(
        lambda: b.solid(b.poly((-0.9, -0.45), (0.9, -0.75), (1.1, 0.35), (-0.6, 0.6)), "f8f4e8", 0.04, dark=0.85)
    )
    b.flat(b.line([(-0.85, -0.4), (0.15, 0.05), (0.85, -0.68)], 0.05), "b8a888")
