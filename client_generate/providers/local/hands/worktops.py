"""Hands over a worktop: wells and a pipette, a food parcel, a house on a tablet; letters cut out of paper."""

from __future__ import annotations

from client_generate.providers.local.drawing.sign import lettered
from client_generate.providers.local.hands import grounds
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.deeds import Deeds
from client_generate.providers.local.people import grips

ACTIONS = Deeds()
_PAPERS = ("e0402c", "2f7fd8", "f0a818", "2fa060", "8a4ac0", "e8602c", "e0488c")
_FLUID = "f05a9c"


@ACTIONS.draws("pipette wells", ground=grounds.lab, above=grounds.lab, tilts=0.3, zoom=0.9, shift=(0.2, 0.0))
def _wells(bench: Bench) -> None:
    """Fill the wells of a tray from a pipette, in blue gloves."""
    bench.layer(0.55)
    bench.shadow(-0.7, 2.0, 3.4, 0.6, 0.4)
    bench.solid(bench.poly((-3.6, 0.15), (1.9, 0.15), (2.8, 1.75), (-4.3, 1.75)), "eef4f8", 0.08, dark=0.8)
    bench.solid(bench.poly((-4.3, 1.75), (2.8, 1.75), (2.74, 2.15), (-4.24, 2.15)), "c8d4dc", 0.06)
    for row in range(4):
        v, grows = 0.38 + row * (0.34 + 0.03 * row), 1 + 0.1 * row
        for column in range(9):
            u = -0.8 + (column - 4) * 0.62 * grows
            full = row < 2 or (row == 2 and column < 5)
            bench.solid(bench.disc(u, v, 0.25 * grows, 0.135 * grows), "b4c6d2", 0.04)
            bench.flat(bench.disc(u, v + 0.02, 0.2 * grows, 0.1 * grows), _FLUID if full else "dce8ee")
    bench.layer(0.66)
    bench.solid(bench.curve((0.0, 0.36), (0.1, 0.58), (0.0, 0.68), (-0.1, 0.58)), _FLUID, 0.06)

    def thing() -> None:
        bench.pipe((0.0, 0.25), (0.16, -0.4), 0.06, "f4fafc")
        bench.pipe((0.16, -0.4), (0.6, -2.1), 0.16, "d8ecf6")
        bench.pipe((0.18, -0.5), (0.4, -1.25), 0.11, _FLUID)
        bench.solid(bench.limb([(0.56, -2.0), (0.75, -2.65), (0.86, -2.9)], (0.2, 0.34, 0.24)), "3a7ad0", 0.2)

    bench.hand(0.62, -1.6, -0.35, glove="blue", sleeve="f0f4f6").pinch(thing)


@ACTIONS.draws("food parcel packed", ground=grounds.room, above=grounds.desk, tilts=0.3, zoom=0.92, shift=(0.0, 0.25))
def _parcel(bench: Bench) -> None:
    """Put a tin into a carton of food."""
    bench.layer(0.5)
    bench.shadow(-0.4, 2.35, 3.3, 0.4, 0.4)
    for side in (-1, 1):
        flap = ((-2.5, 0.1), (-3.5, -0.4), (-3.6, 0.2), (-2.5, 0.5))
        bench.solid(bench.poly(*[(-0.4 + side * (u + 0.4), v) for u, v in flap]), "d8aa70", 0.04)
    bench.solid(bench.bar(-2.5, -0.25, 1.7, 0.8), "8a6236", 0.05)
    bench.solid(bench.bar(-2.3, -1.5, -1.35, 0.7, 0.05), "f4f6f8", 0.12)  # milk
    bench.solid(bench.poly((-2.3, -1.5), (-2.1, -1.95), (-1.55, -1.95), (-1.35, -1.5)), "dce4ec", 0.06)
    bench.flat(bench.bar(-2.3, -1.0, -1.35, -0.45), "2f7fd8")
    bench.solid(bench.bar(-1.25, -1.25, -0.45, 0.7, 0.08), "f0b428", 0.1)  # pasta
    bench.flat([bench.bar(-1.15 + n * 0.16, -0.75, -1.07 + n * 0.16, 0.6) for n in range(5)], "f8e4a0")
    tin(bench, 1.1, -0.2, "3a9a4a")
    bench.solid(bench.limb([(-0.2, 0.6), (-0.05, -0.5), (0.25, -1.3)], (0.3, 0.32, 0.2)), "d89a4c", 0.2)  # bread
    bench.mark([bench.line([(-0.3, -0.2 - n * 0.35), (0.3, -0.4 - n * 0.35)], 0.07) for n in range(3)], "8a4c18", 0.6)
    bench.layer(0.58)
    left = bench.hand(-2.3, 1.2, 0.1, flip=-1)
    left.grasp()
    bench.solid(bench.bar(-2.5, 0.35, 1.7, 2.3, 0.03), "c8955a", 0.1)
    bench.mark(bench.bar(-0.62, 0.35, -0.18, 2.3), "e8d0a0", 0.7)
    heart = ((0.75, 1.75), (0.35, 1.3), (0.4, 1.0), (0.6, 0.95), (0.75, 1.1), (0.9, 0.95), (1.1, 1.0), (1.15, 1.3))
    bench.flat(bench.curve(*heart), "d8382c")
    bench.layer(0.66)
    hand = bench.hand(0.62, -1.65, -0.05)
    hand.grasp()
    tin(bench, 0.45, -1.55, "d8382c")
    hand.fingers(0.12)
    left.fingers(-0.3)


def tin(bench: Bench, u: float, v: float, tone: str) -> None:
    """Draw a tin of food, its middle here."""
    bench.solid(bench.bar(u - 0.45, v - 0.62, u + 0.45, v + 0.62, 0.06), "d4dade", 0.25)
    bench.solid(bench.bar(u - 0.45, v - 0.45, u + 0.45, v + 0.45), tone, 0.25)
    bench.flat(bench.disc(u, v, 0.24), "f8f0dc")
    bench.flat(bench.disc(u, v - 0.62, 0.45, 0.1), "eef2f4")
    bench.flat(bench.disc(u, v - 0.62, 0.34, 0.06), "aab4ba")


@ACTIONS.draws("house on tablet", ground=grounds.sitter, above=grounds.desk, zoom=1.0, tilts=0.5)
def _house(bench: Bench) -> None:
    """Turn the model of a house on a tablet with two fingers."""
    left = bench.hand(-2.3, 0.5, 0.1, flip=-1)
    left.grasp()
    bench.shadow(-0.4, 0.6, 2.4, 1.5, 0.35)
    bench.solid(bench.bar(-2.5, -1.55, 1.7, 1.5, 0.25), "20242a", 0.1)
    bench.flat(bench.bar(-2.3, -1.36, 1.5, 1.3, 0.1), "dcecf6")
    bench.flat(bench.disc(-0.5, 0.72, 1.5, 0.42), "a8d09a")
    bench.solid(bench.poly((-1.5, -0.3), (-0.6, -0.1), (-0.6, 0.95), (-1.5, 0.6)), "d8c8b0", 0.02, dark=0.9)
    bench.solid(bench.poly((-0.6, -0.1), (0.6, -0.4), (0.6, 0.5), (-0.6, 0.95)), "f8f4ea", 0.02, dark=0.9)
    bench.solid(bench.poly((-1.5, -0.3), (-1.05, -0.95), (-0.6, -0.1)), "d8c8b0", 0.02, dark=0.9)
    bench.solid(bench.poly((-1.12, -1.06), (0.25, -1.18), (0.75, -0.36), (-0.56, 0.0)), "c8502c", 0.03)
    bench.flat(bench.poly((-0.15, 0.1), (0.1, 0.03), (0.1, 0.68), (-0.15, 0.77)), "8a5a34")
    bench.flat(
        [bench.poly((-0.48, 0.15), (-0.26, 0.09), (-0.26, 0.4), (-0.48, 0.47)),
         bench.poly((0.22, -0.06), (0.5, -0.13), (0.5, 0.18), (0.22, 0.26)),
         bench.poly((-1.28, -0.05), (-0.88, 0.05), (-0.88, 0.42), (-1.28, 0.28))], "6ab0e0",
    )  # fmt: skip
    turn = [(-1.95, 0.55), (-1.6, 1.0), (-0.7, 1.2), (0.4, 1.08), (0.95, 0.72)]
    bench.flat(bench.line(turn, 0.08), "2f7fe8")
    bench.flat(bench.poly((0.78, 0.82), (1.16, 0.42), (1.14, 0.98)), "2f7fe8")
    bench.glow(-0.4, 0.0, 2.4, "d8ecff", 0.12)
    left.fingers(-0.25)
    bench.layer(0.68)
    hand = bench.hand(0.95, 0.62, 0.35)
    grips.point(hand)
    hand.finger([(1.3, 0.1), (0.62, 0.3), (-0.05, 0.42)], (0.17, 0.145, 0.105), creases=(0.36, 0.66), grows=0.45)


@ACTIONS.draws("paper letters", ground=grounds.desk, above=grounds.desk, zoom=1.0, tilts=0.0, shift=(0.0, 0.0))
def _letters(bench: Bench) -> None:
    """Let letters cut out of coloured paper stand over an open notebook."""
    bench.layer(0.5)
    bench.shadow(0.0, 0.6, 3.6, 2.2, 0.4)
    bench.solid(bench.bar(-3.5, -1.95, 3.5, 2.05, 0.12), "2f5f9a", 0.08)
    for left, right in ((-3.35, -0.02), (0.02, 3.35)):
        bench.solid(bench.bar(left, -1.85, right, 1.92, 0.06), "fbf8ee", 0.1, dark=0.86)
        rules = [bench.bar(left + 0.2, v * 0.3 - 1.5, right - 0.2, v * 0.3 - 1.47) for v in range(11)]
        bench.mark(rules, "7aa8d8", 0.7)
    bench.flat([bench.bar(-0.14, -1.6 + n * 0.42, 0.14, -1.5 + n * 0.42, 0.04) for n in range(9)], "9aa4ac")
    bench.layer(0.62)
    rows = _lines((bench.look.spelt or "Hello").split())
    tall = min(1.25, 3.0 / len(rows), 6.4 / (0.74 * max(len(row) for row in rows)))
    for number, row in enumerate(rows):
        v = (number - (len(rows) - 1) / 2) * tall * 1.12
        _word(bench, row, v, tall, number * 3)
    bench.layer(0.7)
    bench.solid(bench.limb([(3.0, 2.75), (-0.4, 2.45)], (0.12, 0.12)), "f0b428", 0.1)
    bench.solid(bench.poly((-0.4, 2.33), (-0.4, 2.57), (-0.78, 2.42)), "e8c898", 0.03)
    bench.flat(bench.poly((-0.66, 2.39), (-0.66, 2.46), (-0.78, 2.42)), "2a2e34")


def _lines(said: list[str]) -> list[str]:
    """Set words in lines of about ten letters."""
    rows = [""]
    for word in said:
        if rows[-1] and len(rows[-1]) + len(word) > 9:
            rows.append("")
        rows[-1] = f"{rows[-1]} {word}".strip()
    return rows[:3]


def _word(bench: Bench, row: str, v: float, tall: float, first: int) -> None:
    """Stand a line of letters up, each with the shadow that paper throws."""
    for place, letter in enumerate(row):
        if letter == " ":
            continue
        u = (place - (len(row) - 1) / 2) * tall * 0.74 * bench.s
        lift = 0.05 * tall * (1 if place % 2 else -1)
        for away, tone, strength in ((0.12, bench.look.palette.ink, 0.4), (0.035, bench.tone("f4f0e4"), 1.0),
                                     (0.0, bench.tone(_PAPERS[(first + place) % 7]), 1.0)):  # fmt: skip
            at = bench.to(u - away * bench.look.light * bench.s * tall, v + lift + away * tall)
            patch = lettered(bench.plate, letter, at, tall * 1.15 * bench.k, heavy=0.06)
            bench.plate.fill(patch, tone, strength)
