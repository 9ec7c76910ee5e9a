"""Hands that pay, post, vote and give: cards, cash, coins, a ballot, a gift, a parcel, a letter, a passport."""

from __future__ import annotations

import math

from client_generate.providers.local.drawing.brush import box
from client_generate.providers.local.hands import grounds
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.deeds import Deeds
from client_generate.providers.local.people import grips

ACTIONS = Deeds()


def waves(bench: Bench, u: float, v: float, tone: str = "ffffff") -> None:
    """Draw the sign of a contactless payment, opening to the right."""
    for n in range(4):
        r = 0.18 + 0.16 * n
        arc = [(u + r * math.cos(a), v + r * math.sin(a)) for a in (-0.8, -0.4, 0.0, 0.4, 0.8)]
        bench.flat(bench.line(arc, 0.07), tone)


def card(bench: Bench, u: float, v: float, tone: str, turn: float = 0.0, wide: float = 1.9) -> None:
    """Draw a bank card, its middle here."""
    c, q, tall = math.cos(turn), math.sin(turn), wide * 0.62

    def at(x: float, y: float) -> tuple[float, float]:
        return u + x * c - y * q, v + x * q + y * c

    bench.solid(
        bench.poly(at(-wide / 2, -tall / 2), at(wide / 2, -tall / 2), at(wide / 2, tall / 2), at(-wide / 2, tall / 2)),
        tone,
        0.06,
        dark=0.75,
    )
    bench.flat(
        bench.poly(*[at(x * wide, y * wide) for x, y in ((-0.4, -0.1), (-0.22, -0.1), (-0.22, 0.04), (-0.4, 0.04))]),
        "f0cc60",
    )
    for n in range(4):
        x = -0.4 + n * 0.2
        bench.flat(bench.line([at(x * wide, 0.14 * wide), at((x + 0.14) * wide, 0.14 * wide)], 0.07), "f4f6fa", 0.85)
    bench.flat(
        [
            bench.disc(*at(0.26 * wide, -0.16 * wide), 0.13),
        ],
        "e8442c",
    )
    bench.flat([bench.disc(*at(0.36 * wide, -0.16 * wide), 0.13)], "f4b030")


@ACTIONS.draws("contactless", ground=grounds.shop, above=grounds.desk, zoom=0.95, tilts=0.4, shift=(-0.2, 0.2))
def _pay(bench: Bench) -> None:
    """Hold a card to a payment terminal."""
    bench.shadow(-1.2, 2.0, 1.6, 0.3, 0.4)
    bench.solid(bench.bar(-2.4, -1.1, -0.1, 2.3, 0.3), "2a3038", 0.25)
    bench.flat(bench.bar(-2.15, -0.85, -0.35, 0.35, 0.1), "cfeef0")
    waves(bench, -1.5, -0.25, "1f8a90")
    keys = [
        bench.bar(-2.1 + i * 0.62, 0.6 + j * 0.38, -1.65 + i * 0.62, 0.86 + j * 0.38, 0.06)
        for i in range(3)
        for j in range(4)
    ]
    bench.solid(keys, "8a949e", 0.06)
    bench.flat(bench.bar(-0.86, 1.74, -0.41, 2.0, 0.06), "3ac060")
    bench.flat(bench.bar(-2.1, 1.74, -1.65, 2.0, 0.06), "e04030")
    bench.layer(0.66)
    bench.glow(-0.8, -0.7, 1.4, "60f0c0", 0.5)
    hand = bench.hand(1.35, -0.75, -0.1)
    if bench.look.has("phone"):
        hand.pinch(lambda: _phone(bench, 0.2, -1.15))
    else:
        hand.pinch(lambda: card(bench, 0.35, -1.05, "2f5ad0", -0.35))


def _phone(bench: Bench, u: float, v: float, turn: float = -1.05) -> None:
    """Draw a phone whose screen says that all is paid, its middle here."""
    c, q, s = math.cos(turn), math.sin(turn), bench.s

    def on(x: float, y: float) -> tuple[float, float]:
        return u + x * c - y * q, v + x * q + y * c

    def plate(wide: float, tall: float) -> list[tuple[float, float]]:
        return [on(float(x), float(y)) for x, y in box(-wide, -tall, wide, tall, 0.16)]

    bench.solid(bench.poly(*plate(0.68, 1.3)), "20242c", 0.08, dark=0.75)
    bench.flat(bench.poly(*plate(0.6, 1.2)), "f4f8f6")
    bench.flat(bench.disc(u, v, 0.46), "2aa860")
    bench.flat(bench.line([(u - s * 0.22, v + 0.02), (u - s * 0.06, v + 0.19)], 0.11), "ffffff")
    bench.flat(bench.line([(u - s * 0.06, v + 0.19), (u + s * 0.24, v - 0.17)], 0.11), "ffffff")


@ACTIONS.draws("card held", ground=grounds.sitter, above=grounds.desk, zoom=1.15, tilts=0.5)
def _card(bench: Bench) -> None:
    """Hold a credit card up."""
    bench.layer(0.66)
    bench.hand(1.1, 0.35, -0.1).pinch(lambda: card(bench, -0.15, -0.2, "2f5ad0", -0.12, 2.6))


def note(bench: Bench, u: float, v: float, turn: float, tone: str) -> None:
    """Draw a bank note."""
    c, q = math.cos(turn), math.sin(turn)

    def at(x: float, y: float) -> tuple[float, float]:
        return u + x * c - y * q, v + x * q + y * c

    bench.solid(bench.poly(at(-1.5, -0.72), at(1.5, -0.72), at(1.5, 0.72), at(-1.5, 0.72)), tone, 0.05, dark=0.8)
    bench.mark(bench.poly(at(-1.38, -0.6), at(1.38, -0.6), at(1.38, 0.6), at(-1.38, 0.6)), "f4f0dc", 0.35)
    bench.mark(bench.disc(*at(0.0, 0.0), 0.42), "2a5a40", 0.7)
    bench.mark(
        [bench.poly(at(x - 0.2, -0.5), at(x + 0.2, -0.5), at(x + 0.2, -0.26), at(x - 0.2, -0.26)) for x in (-1.1, 1.1)],
        "2a5a40",
        0.7,
    )


@ACTIONS.draws("counting cash", ground=grounds.desk, zoom=1.0, tilts=0.7)
def _cash(bench: Bench) -> None:
    """Count bank notes."""
    left = bench.hand(-1.7, 0.5, 0.3, flip=-1)
    left.grasp()
    for n in range(6):
        note(bench, -0.1 + n * 0.07, 0.25 - n * 0.13, -0.35 + n * 0.1, ("8ac08a", "d8b070", "8ab4d8")[n % 3])
    left.fingers(0.4)
    left.finger([(0.8, -0.3), (0.3, -0.55), (-0.25, -0.5)], (0.2, 0.15, 0.12), creases=(0.6,), grows=0.4)
    bench.layer(0.66)
    bench.hand(1.35, -0.65, -0.1).pinch()


@ACTIONS.draws("piggy bank", ground=grounds.sitter, above=grounds.white, zoom=0.95, tilts=0.2, shift=(0.1, 0.3))
def _piggy(bench: Bench) -> None:
    """Put a coin into a piggy bank."""
    bench.shadow(-0.5, 2.0, 1.9, 0.25, 0.4)
    for u in (-1.5, -0.9, 0.2, 0.7):
        bench.solid(bench.bar(u, 1.2, u + 0.45, 2.05, 0.15), "e87a94", 0.15)
    bench.solid(bench.disc(-0.4, 0.7, 1.65, 1.15), "f08aa4", 0.8)
    bench.solid(bench.poly((-1.5, -0.3), (-1.7, -1.0), (-1.0, -0.55)), "e87a94", 0.1)
    bench.solid(bench.disc(-2.0, 0.75, 0.3, 0.42), "e86a88", 0.15)
    bench.flat([bench.disc(-2.1, 0.65, 0.07, 0.1), bench.disc(-1.94, 0.85, 0.07, 0.1)], "7a2a40")
    bench.flat(bench.disc(-1.4, 0.25, 0.12), "2a1018")
    bench.flat(bench.line([(1.2, 0.5), (1.6, 0.3), (1.5, 0.0), (1.8, 0.1)], 0.12), "e87a94")
    bench.flat(bench.bar(-0.75, -0.46, 0.0, -0.36, 0.05), "5a1c30")
    bench.layer(0.66)

    def coin() -> None:
        bench.solid(bench.disc(-0.38, -0.82, 0.42), "f0c040", 0.08)
        bench.flat(bench.disc(-0.38, -0.82, 0.31), "d8a020")

    bench.hand(0.15, -1.15, 0.1).pinch(coin)


@ACTIONS.draws("ballot", ground=grounds.bare, above=grounds.wall, zoom=0.95, tilts=0.2, shift=(0.1, 0.2))
def _ballot(bench: Bench) -> None:
    """Put a paper into a ballot box."""
    bench.layer(0.55)
    bench.solid(bench.bar(-2.3, 0.3, 1.7, 4.5, 0.06), "3a78b8", 0.14, dark=0.7)
    bench.solid(bench.poly((-2.3, 0.35), (-1.7, -0.35), (1.2, -0.35), (1.7, 0.35)), "5a98d8", 0.06, dark=0.8)
    bench.flat(bench.poly((-1.05, 0.06), (-0.95, -0.06), (0.55, -0.06), (0.62, 0.06)), "101820")
    bench.flat(bench.disc(-0.3, 1.9, 0.85), "f4f6f8")
    bench.flat(bench.line([(-0.7, 1.9), (-0.4, 2.25), (0.2, 1.5)], 0.2), "2f9a4a")
    bench.layer(0.62)
    bench.solid(bench.poly((-0.9, -1.6), (0.4, -1.75), (0.5, 0.0), (-0.85, 0.0)), "faf8f2", 0.05, dark=0.85)
    bench.mark([bench.bar(-0.65, -1.3 + n * 0.3, 0.1, -1.22 + n * 0.3) for n in range(3)], "5a646c", 0.6)
    bench.layer(0.66)
    bench.hand(0.75, -1.35, -0.05).pinch()


def ribbon_box(bench: Bench, u: float, v: float, half: float, tall: float, tone: str, band: str) -> None:
    """Draw a gift box, its middle here."""
    bench.solid(bench.bar(u - half, v - tall / 2, u + half, v + tall / 2, 0.06), tone, 0.16, dark=0.65)
    bench.solid(bench.bar(u - half * 1.06, v - tall / 2 - 0.1, u + half * 1.06, v - tall / 2 + 0.4, 0.05), tone, 0.1)
    bench.solid(bench.bar(u - 0.2, v - tall / 2 - 0.1, u + 0.2, v + tall / 2), band, 0.06)
    for side in (-1, 1):
        top = v - tall / 2 - 0.1
        bow = bench.curve((u, top), (u + side * 0.4, top - 0.55), (u + side * 0.85, top - 0.4), (u + side * 0.5, top))
        bench.solid(bow, band, 0.12)


@ACTIONS.draws("gift handed over", ground=grounds.bare, above=grounds.outdoors, zoom=0.95, tilts=0.2)
def _gift(bench: Bench) -> None:
    """Hand over a gift."""
    grips.cradle(bench.hand(-0.9, 1.0, -0.05, flip=-1, salt=1))
    grips.cradle(bench.hand(0.9, 1.0, 0.05))
    ribbon_box(bench, 0.0, 0.0, 1.25, 1.9, "d8323a", "f4d060")
    bench.layer(0.68)
    for side in (-1, 1):
        thumb = bench.hand(side * 0.95, 1.0, 0.0, flip=side, salt=0 if side > 0 else 1)
        thumb.finger([(1.0, 0.1), (0.55, -0.15), (0.1, -0.2)], (0.25, 0.165, 0.12), creases=(0.66,), grows=0.5)


@ACTIONS.draws("parcel handed over", ground=grounds.street, above=grounds.bare, zoom=0.9, tilts=0.2)
def _parcel(bench: Bench) -> None:
    """Hand over a parcel."""
    grips.cradle(bench.hand(-1.2, 1.1, -0.05, flip=-1, salt=1))
    grips.cradle(bench.hand(1.2, 1.1, 0.05))
    bench.solid(bench.bar(-1.75, -1.15, 1.75, 1.15, 0.05), "c8965a", 0.16, dark=0.65)
    bench.flat(bench.bar(-0.25, -1.15, 0.25, 1.15), "e4c490", 0.8)
    bench.flat(bench.bar(-1.5, -0.2, -0.45, 0.75), "f8f8f4")
    bench.mark(
        [bench.bar(-1.4 + n * 0.12, 0.3, -1.36 + n * 0.12 + 0.03 * (n % 2), 0.65) for n in range(7)], "14181c", 0.9
    )
    bench.mark([bench.bar(-1.4, -0.08, -0.6, 0.0), bench.bar(-1.4, 0.1, -0.8, 0.17)], "14181c", 0.8)
    bench.layer(0.68)
    for side in (-1, 1):
        thumb = bench.hand(side * 1.3, 1.0, 0.0, flip=side, salt=0 if side > 0 else 1)
        thumb.finger([(1.0, 0.2), (0.5, -0.1), (0.05, -0.2)], (0.25, 0.165, 0.12), creases=(0.66,), grows=0.5)


@ACTIONS.draws("letter", ground=grounds.desk, above=grounds.white, zoom=1.0, tilts=0.6)
def _letter(bench: Bench) -> None:
    """Take a letter out of its envelope."""
    left = bench.hand(-2.1, 0.5, 0.3, flip=-1)
    left.grasp()
    bench.shadow(-0.6, 0.7, 2.0, 1.1, 0.35)
    bench.solid(bench.poly((-2.0, -0.1), (1.1, -0.1), (-0.4, -1.3)), "d8c8a8", 0.04)
    bench.solid(bench.poly((-1.6, -1.3), (0.9, -1.5), (1.0, 1.0), (-1.5, 1.0)), "fcfaf4", 0.04, dark=0.88)
    bench.mark(
        [bench.bar(-1.3, -1.0 + n * 0.22, 0.5 - 0.3 * (n % 3), -0.93 + n * 0.22) for n in range(6)], "4a545c", 0.6
    )
    bench.solid(bench.poly((-2.0, -0.1), (-0.45, 0.8), (1.1, -0.1), (1.1, 1.8), (-2.0, 1.8)), "ead8b4", 0.05, dark=0.8)
    left.fingers(0.15)
    bench.layer(0.66)
    bench.hand(1.05, -0.95, -0.1).pinch()


@ACTIONS.draws("passport stamped", ground=grounds.desk, above=grounds.white, zoom=1.0, tilts=0.6)
def _stamp(bench: Bench) -> None:
    """Stamp a passport."""
    bench.shadow(-0.8, 0.9, 2.4, 1.2, 0.35)
    bench.solid(bench.bar(-3.1, -1.4, 1.5, 1.8, 0.1), "8a1c2c", 0.1)
    bench.solid(bench.bar(-3.0, -1.3, -0.8, 1.7, 0.05), "f4efe0", 0.06, dark=0.85)
    bench.solid(bench.bar(-0.8, -1.3, 1.4, 1.7, 0.05), "f8f4e8", 0.06, dark=0.85)
    bench.flat(bench.bar(-2.75, -0.9, -1.85, 0.3), "a8b8c4")
    bench.flat(
        [
            bench.disc(-2.3, -0.5, 0.2),
            bench.curve((-2.65, 0.28), (-2.5, -0.1), (-2.3, -0.2), (-2.1, -0.1), (-1.95, 0.28)),
        ],
        "5a4a44",
    )
    bench.mark([bench.bar(-1.65, -0.8 + n * 0.25, -1.0, -0.72 + n * 0.25) for n in range(4)], "4a545c", 0.6)
    ring = [(-0.1 + 0.5 * math.cos(a), 0.95 + 0.5 * math.sin(a)) for a in [n * 0.4 for n in range(17)]]
    bench.flat(bench.line(ring, 0.07), "2f5ac0", 0.8)
    bench.layer(0.66)
    bench.solid(bench.bar(-0.1, -0.2, 1.1, 0.25, 0.06), "24282e", 0.1)
    bench.pipe((0.5, -0.15), (0.5, -1.3), 0.2, "a85a2c")
    bench.solid(bench.disc(0.5, -1.4, 0.36), "b8662f", 0.2)
    hand = bench.hand(0.75, -0.85, 0.1)
    hand.grasp(thumb=True)
    hand.fingers(0.12)
