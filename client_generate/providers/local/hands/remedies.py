"""Hands with medicine: pills, a pen, a syringe and a vial, a meter, a thermometer, drops, a pipette."""

from __future__ import annotations

import math

from client_generate.providers.local.drawing.brush import Point
from client_generate.providers.local.hands import grounds
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.deeds import Deeds
from client_generate.providers.local.people import grips

ACTIONS = Deeds()


def capsule(bench: Bench, u: float, v: float, size: float, turn: float, tone: str = "e0483a") -> None:
    """Draw a capsule of two colours."""
    c, q = math.cos(turn) * size, math.sin(turn) * size
    bench.solid(bench.limb([(u, v), (u + c, v + q)], (size * 0.46,) * 2), "f6f6f2", size * 0.35)
    bench.solid(bench.limb([(u - c, v - q), (u, v)], (size * 0.46,) * 2), tone, size * 0.35)


def tumbler(
    bench: Bench, u: float, foot: float, half: float, tall: float, drink: str = "a8d4ec", part: float = 0.7
) -> None:
    """Draw a glass of something."""
    body = bench.poly(
        (u - half, foot - tall), (u + half, foot - tall), (u + half * 0.84, foot), (u - half * 0.84, foot)
    )
    bench.glass(body, 0.2)
    level = foot - tall * part
    edge = half * (0.84 + 0.16 * part)
    inner = bench.poly(
        (u - edge, level), (u + edge, level), (u + half * 0.82, foot - 0.08), (u - half * 0.82, foot - 0.08)
    )
    bench.solid(inner, drink, half * 0.6, dark=0.7, rim=0)
    bench.flat(bench.disc(u, level, edge, edge * 0.16), "e4f2fa", 0.8)
    bench.shine(bench.line([(u - half * 0.7, foot - tall * 0.95), (u - half * 0.6, foot - 0.15)], half * 0.12), 0.4)


@ACTIONS.draws(
    "pill with water",
    ground=grounds.sitter,
    above=grounds.white,
    zoom=0.95,
    tilts=0.35,
    shift=(-0.3, 0.2),
    focus=(0.6, -0.3),
)
def _pill(bench: Bench) -> None:
    """Hold a pill, a glass of water in the other hand."""
    bench.layer(0.56)
    tumbler(bench, -1.5, 1.5, 0.62, 2.2)
    left = bench.hand(-2.0, 0.6, 0.1, flip=-1)
    left.grasp()
    left.fingers(0.1)
    bench.layer(0.66)
    bench.hand(0.9, -0.35).pinch(lambda: capsule(bench, 0.78, -0.42, 0.24, -0.5))


@ACTIONS.draws("palm with pills", ground=grounds.sitter, above=grounds.white, tilts=0.3)
def _pills(bench: Bench) -> None:
    """Hold pills out on an open palm."""
    hand = bench.hand(0.1, 0.3, -1.15, size=1.3)
    hand.palm()
    tones = ("e0483a", "f0c040", "3a8ad0", "e0483a", "38a878")
    spots = ((-0.55, 0.25), (-0.1, -0.05), (0.2, 0.5), (-0.2, 0.55), (0.45, 0.1))
    for number, (u, v) in enumerate(spots):
        bench.shadow(u, v + 0.1, 0.22, 0.12, 0.5)
        capsule(bench, u, v, 0.19, number * 1.3 + 0.3, tones[number])


def pill_bottle(bench: Bench, u: float, foot: float, half: float, tall: float, *, lid: float = 0.0) -> None:
    """Draw an amber bottle of pills; its lid is lifted by `lid`."""
    bench.pipe((u, foot), (u, foot - tall * 0.74), half, "d8781e")
    for n in range(8):
        at = (u - half * 0.6 + (n % 4) * half * 0.4, foot - 0.22 - (n // 4) * 0.24)
        capsule(bench, *at, 0.14, n * 0.9, "f0e8e0")
    bench.pipe((u, foot - tall * 0.14), (u, foot - tall * 0.54), half * 1.005, "f8f8f4")
    bench.mark(
        [
            bench.bar(u - half * 0.7, foot - tall * 0.48, u + half * 0.5, foot - tall * 0.42),
            bench.bar(u - half * 0.7, foot - tall * 0.36, u + half * 0.1, foot - tall * 0.32),
            bench.bar(u - half * 0.7, foot - tall * 0.28, u + half * 0.3, foot - tall * 0.24),
        ],
        "2a3a44",
    )
    bench.pipe((u, foot - tall * 0.74 - lid), (u, foot - tall - lid), half * 1.12, "fafaf8")
    ribs = [
        bench.bar(
            u + half * 1.1 * math.sin(a / 8) - 0.015,
            foot - tall * 0.97 - lid,
            u + half * 1.1 * math.sin(a / 8) + 0.015,
            foot - tall * 0.77 - lid,
        )
        for a in range(-11, 12)
    ]
    bench.mark(ribs, "889098", 0.4)


@ACTIONS.draws("opening pills", ground=grounds.sitter, above=grounds.wall, zoom=0.9, tilts=0.4)
def _opening(bench: Bench) -> None:
    """Unscrew a bottle of pills."""
    pill_bottle(bench, 0.0, 1.8, 0.85, 2.7, lid=0.12)
    bench.layer(0.68)
    low = bench.hand(0.55, 0.95)
    low.grasp(wrist=((0.85, 0.16), (1.62, 0.6), (2.2, 0.95)))
    low.fingers(0.05)
    top = bench.hand(-0.5, -0.75, 0.15, flip=-1)
    top.grasp(thumb=True)
    top.fingers(0.1)


@ACTIONS.draws("blister", ground=grounds.sitter, above=grounds.white, tilts=0.6)
def _blister(bench: Bench) -> None:
    """Press a pill out of a blister."""
    left = bench.hand(-1.7, 0.3, 0.2, flip=-1)
    left.grasp()
    bench.solid(bench.bar(-1.9, -0.95, 1.3, 1.05, 0.14), "c4ccd4", 0.06, dark=0.75)
    for row in range(2):
        for column in range(4):
            u, v = -1.5 + column * 0.78, -0.45 + row * 0.95
            bench.mark(bench.disc(u, v, 0.34, 0.36), "6a7480", 0.6)
            if (row, column) != (0, 3):
                bench.solid(bench.disc(u, v, 0.29, 0.31), "f6f2ea", 0.2)
                bench.shine(bench.disc(u - 0.08, v - 0.12, 0.1, 0.05), 0.6)
    left.fingers(0.2)
    bench.layer(0.68)
    grips.point(bench.hand(0.85, 0.5, 0.2))
    bench.solid(bench.disc(0.95, 1.65, 0.29, 0.2), "f6f2ea", 0.14)


@ACTIONS.draws(
    "insulin pen", ground=grounds.bare, above=grounds.bare, tilts=0.3, lens=False, shift=(0.3, 0.1), zoom=0.85
)
def _insulin(bench: Bench) -> None:
    """Put an insulin pen to the belly, the shirt pulled up."""
    skin = bench.hand(0, 0)
    bench.layer(0.4)
    belly = bench.curve(
        (-9, -3.2), (-3.2, -3.0), (-1.2, -2.0), (-0.3, -0.4), (-0.2, 1.0), (-0.8, 2.4), (-3, 3.2), (-9, 3.4)
    )
    skin.plate = bench.plate
    skin.flesh([belly], 1.2)
    bench.mark(bench.disc(-1.5, 1.1, 0.2, 0.28), "5a2a18", 0.6)
    shirt = bench.curve((-9, -6), (-2.0, -5), (-0.4, -3.4), (-0.6, -2.0), (-1.6, -1.5), (-4, -1.9), (-9, -1.6))
    bench.solid(shirt, "5a86b8", 0.4)
    trousers = bench.curve((-9, 2.3), (-3, 2.5), (-0.7, 1.9), (-0.3, 2.6), (-0.4, 5), (-9, 6))
    bench.solid(trousers, "34405a", 0.4)
    bench.layer(0.66)
    bench.pipe((-0.3, 0.2), (0.1, 0.13), 0.05, "d8dce0")
    bench.pipe((0.05, 0.14), (0.6, 0.05), 0.2, "e4e8ec")
    bench.pipe((0.6, 0.05), (2.6, -0.28), 0.27, "2f7ad0")
    bench.pipe((2.6, -0.28), (3.0, -0.35), 0.22, "f08a2a")
    bench.flat(bench.poly((1.0, -0.12), (1.6, -0.22), (1.62, -0.06), (1.02, 0.04)), "f4f8fa")
    hand = bench.hand(1.9, -0.1, math.pi / 2 - 0.25)
    hand.grasp()
    hand.fingers(0.1)


@ACTIONS.draws("vial", ground=grounds.clinic, above=grounds.lab, tilts=0.5, shift=(0.0, 0.3))
def _vial(bench: Bench) -> None:
    """Draw a syringe from a vial held upside down."""
    bench.layer(0.55)
    left = bench.hand(-0.6, -1.1, 0.1, flip=-1, glove="blue", sleeve="e8f0f2")
    left.grasp()
    bench.pipe((0.0, -0.5), (0.0, -1.9), 0.5, "dceaf2")
    bench.pipe((0.0, -0.6), (0.0, -1.3), 0.47, "8ac8e8")
    bench.pipe((0.0, -1.0), (0.0, -1.6), 0.505, "fafcfc")
    bench.mark(bench.bar(-0.3, -1.5, 0.3, -1.4), "2a6aa0")
    bench.pipe((0.0, -0.5), (0.0, -0.28), 0.34, "c8ccd0")
    left.fingers(-0.1)
    bench.layer(0.66)
    syringe(bench, (0.0, -0.45), (0.0, 1.0), 1.0, "8ac8e8")
    bench.hand(0.4, 1.7, -0.35, glove="blue", sleeve="e8f0f2").pinch()


def syringe(bench: Bench, tip: Point, way: Point, size: float, fluid: str) -> None:
    """Draw a syringe whose needle's tip is here and which lies along `way`."""

    def at(part: float) -> Point:
        return tip[0] + way[0] * part * size, tip[1] + way[1] * part * size

    bench.flat(bench.line([at(0.0), at(0.7)], 0.045), "d4d8dc")
    bench.pipe(at(0.6), at(0.85), 0.1, "7ab8e0")
    bench.pipe(at(0.85), at(2.3), 0.26, "e8f2f8")
    bench.pipe(at(0.9), at(1.7), 0.21, fluid)
    bench.flat(bench.line([at(1.66), at(1.76)], 0.42), "2a2e34")
    for n in range(7):
        a = at(1.0 + n * 0.17)
        bench.mark(bench.line([a, (a[0] + way[1] * 0.2, a[1] - way[0] * 0.2)], 0.03), "2a3a44", 0.8)
    bench.pipe(at(1.76), at(2.8), 0.07, "e4e8ec")
    bench.flat(bench.line([at(2.25), at(2.36)], 0.9), "e4e8ec")
    bench.flat(bench.line([at(2.78), at(2.9)], 0.6), "e4e8ec")


@ACTIONS.draws("finger prick", ground=grounds.sitter, above=grounds.white, zoom=1.05, tilts=0.5)
def _prick(bench: Bench) -> None:
    """Put a drop of blood to a glucose meter."""
    bench.shadow(-1.2, 0.9, 1.2, 0.6, 0.35)
    bench.solid(bench.bar(-2.3, -1.3, -0.5, 1.5, 0.35), "e8eef2", 0.16)
    bench.flat(bench.bar(-2.1, -1.05, -0.7, 0.25, 0.12), "1c3a30")
    bench.digits("108", (-1.4, -0.4), 0.58, "a8f0c8")
    bench.solid(bench.disc(-1.4, 0.85, 0.28), "2f8ad0", 0.14)
    bench.flat(bench.bar(-0.55, -0.08, 0.2, 0.12), "f8f8f4")
    bench.layer(0.66)
    grips.point(bench.hand(0.3, 0.0, 0.12))
    bench.solid(bench.disc(0.24, 0.0, 0.16, 0.18), "c01418", 0.1)
    bench.shine(bench.disc(0.2, -0.06, 0.05, 0.03), 0.7)


@ACTIONS.draws("thermometer", ground=grounds.bare, above=grounds.white, tilts=0.7)
def _thermometer(bench: Bench) -> None:
    """Read a thermometer that shows fever."""
    bench.layer(0.66)

    def thing() -> None:
        bench.pipe((-3.0, -0.3), (-2.3, -0.24), 0.08, "c8ccd0")
        bench.solid(bench.curve((-2.4, -0.36), (-1.6, -0.5), (0.9, -0.38), (1.2, 0.0), (0.9, 0.3), (-1.6, 0.12), (-2.4,
                    -0.12)), "f4f6f8", 0.16)  # fmt: skip
        bench.flat(bench.poly((-1.5, -0.42), (-0.2, -0.36), (-0.2, 0.1), (-1.5, 0.05)), "b8d8a8")
        bench.digits("392", (-0.85, -0.16), 0.32, "101c14")
        bench.flat(bench.disc(-0.85 + bench.s * 0.115, -0.02, 0.03), "101c14")

    bench.hand(0.85, 0.0, -0.1).pinch(thing)


@ACTIONS.draws("pipette", ground=grounds.lab, above=grounds.lab, tilts=0.35, zoom=0.84)
def _pipette(bench: Bench) -> None:
    """Drop liquid from a pipette into a test tube, in blue gloves."""
    bench.layer(0.55)
    left = bench.hand(-0.75, 1.5, 0.05, flip=-1, glove="blue", sleeve="f0f4f6")
    left.grasp()
    tube(bench, -0.3, 0.3, 2.9, 0.36, "30a0e0")
    left.fingers(-0.15)
    bench.layer(0.66)
    drop = bench.curve((-0.3, -0.22), (-0.18, 0.06), (-0.3, 0.16), (-0.42, 0.06))
    bench.solid(drop, "40b0f0", 0.08)

    def thing() -> None:
        bench.pipe((-0.3, -0.35), (-0.1, -0.8), 0.05, "f4fafc")
        bench.pipe((-0.1, -0.8), (0.55, -2.2), 0.14, "d8ecf6")
        bench.pipe((-0.08, -0.86), (0.16, -1.38), 0.1, "40b0f0")
        bench.solid(bench.limb([(0.5, -2.1), (0.75, -2.65), (0.86, -2.9)], (0.2, 0.34, 0.24)), "e04a3a", 0.2)

    bench.hand(0.55, -1.75, -0.35, glove="blue", sleeve="f0f4f6").pinch(thing)


def tube(bench: Bench, u: float, top: float, foot: float, half: float, fluid: str) -> None:
    """Draw a test tube, half full."""
    body = bench.limb([(u, top), (u, foot - half)], (half, half), flat=True)
    bench.glass(body, 0.3)
    level = top + (foot - top) * 0.42
    bench.solid(bench.limb([(u, level), (u, foot - half)], (half * 0.84,) * 2, flat=True), fluid, half * 0.6, dark=0.65)
    bench.flat(bench.disc(u, level, half * 0.84, half * 0.2), "c4ecff", 0.8)
    bench.solid(bench.disc(u, top, half * 1.2, half * 0.28), "e8f4fa", 0.06)
    bench.flat(bench.disc(u, top, half * 0.9, half * 0.16), "8ab0c4", 0.7)


@ACTIONS.draws("microscope", ground=grounds.lab, above=grounds.lab, zoom=0.95, tilts=0.2, shift=(-0.5, 0.1))
def _microscope(bench: Bench) -> None:
    """Turn the focus of a microscope."""
    bench.layer(0.5)
    bench.solid(bench.bar(-2.2, 1.9, 1.4, 2.3, 0.15), "dce2e8", 0.12)
    bench.solid(bench.limb([(0.6, 2.0), (1.0, 0.6), (0.7, -0.8), (0.0, -1.4)], (0.35, 0.35, 0.33, 0.3)), "e8ecf0", 0.25)
    bench.solid(bench.bar(-1.9, 0.95, 0.5, 1.15, 0.05), "343a42", 0.05)
    bench.shine(bench.disc(-0.9, 1.0, 0.3, 0.06), 0.8, "fff4c8")
    bench.pipe((-0.9, 0.3), (-0.9, -0.5), 0.22, "c0c8d0")
    bench.pipe((-0.9, 0.75), (-0.9, 0.3), 0.13, "8a949c")
    bench.pipe((-0.9, -0.5), (-0.9, -1.0), 0.4, "e8ecf0")
    bench.pipe((-0.95, -0.9), (-1.75, -2.3), 0.3, "e8ecf0")
    bench.pipe((-1.72, -2.25), (-1.95, -2.65), 0.36, "24282e")
    bench.solid(bench.disc(0.95, 0.75, 0.5), "3a424a", 0.14)
    bench.layer(0.66)
    bench.hand(1.5, 0.85, -0.1, glove="blue", sleeve="f0f4f6").pinch()
