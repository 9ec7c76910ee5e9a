"""Hands that nurse and clean: a cuff, a stethoscope, a plaster, a bandage, soap, nails, a smartwatch."""

from __future__ import annotations

import math
from itertools import pairwise

from client_generate.providers.local.hands import grounds, visages
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.deeds import Deeds
from client_generate.providers.local.hands.gestures import heart
from client_generate.providers.local.people import figures, grips

ACTIONS = Deeds()


@ACTIONS.draws("blood pressure", ground=grounds.clinic, above=grounds.white, zoom=0.8, tilts=0.25, shift=(-0.9, 0.2))
def _cuff(bench: Bench) -> None:
    """Measure blood pressure: a cuff on an arm, a display."""
    bench.layer(0.5)
    bench.solid(bench.bar(-4.6, -2.3, -1.6, 0.0, 0.3), "f0f4f6", 0.2)
    bench.flat(bench.bar(-4.3, -2.05, -1.9, -0.45, 0.1), "1c3a34")
    bench.digits("128", (-3.1, -1.55), 0.62, "a8f0c8")
    bench.digits("82", (-3.1, -0.82), 0.42, "a8f0c8")
    bench.flat(bench.line([(-1.6, -0.4), (-0.6, -0.2), (0.6, -0.3), (1.4, 0.4)], 0.14), "2a3038")
    bench.layer(0.6)
    grips.lower_arm(bench.hand(-1.0, 1.0, 0.0, size=1.0), sleeve=4.2)
    bench.solid(
        bench.curve(
            (0.9, 0.3), (2.0, 0.22), (3.1, 0.16), (3.16, 1.0), (3.1, 1.86), (2.0, 1.78), (0.9, 1.62), (0.84, 1.0)
        ),
        "2f5ab0",
        0.35,
    )
    bench.mark([bench.bar(1.3, 0.3, 1.5, 1.7), bench.bar(2.6, 0.24, 2.7, 1.8)], "1c3a80", 0.6)
    bench.layer(0.68)
    bench.hand(1.5, 0.3, 0.3, salt=1, sleeve="2a9aa0" if bench.look.has("doctor") else "f0f4f6").pinch()


@ACTIONS.draws("stethoscope", ground=grounds.clinic, above=grounds.clinic, zoom=1.0, tilts=0.0, shift=(0.1, 0.1))
def _listen(bench: Bench) -> None:
    """Listen to a chest with a stethoscope."""
    visages.bust(bench, -0.7, -1.9, 1.5, salt=1)
    bench.layer(0.62)
    bench.flat(bench.line([(0.0, 0.6), (1.0, 1.6), (2.6, 1.5), (3.4, -0.4), (3.2, -3.0)], 0.16), "20262e")
    bench.layer(0.66)

    def disc() -> None:
        bench.solid(bench.disc(-0.1, 0.5, 0.5), "c8d0d8", 0.12)
        bench.solid(bench.disc(-0.1, 0.5, 0.36), "e8ecf0", 0.1)
        bench.flat(bench.line([(0.2, 0.7), (0.6, 1.1)], 0.14), "b8c0c8")

    bench.hand(0.3, 0.45, 0.05, sleeve="f4f6f8").pinch(disc)


@ACTIONS.draws(
    "plaster", ground=grounds.clinic, above=grounds.clinic, zoom=0.95, tilts=0.0, shift=(0.4, -0.5), focus=(-0.5, 1.7)
)
def _plaster(bench: Bench) -> None:
    """Put a plaster on a child's arm, both to be seen."""
    young = next((n for n, one in enumerate(bench.look.cast) if one.age == "child"), 1)
    nurse = next((n for n in range(3) if n != young), 0)
    visages.bust(bench, 1.9, -1.5, 1.15, salt=nurse, turn=-0.5)
    bench.layer(0.62)
    visages.bust(bench, -1.9, -0.5, 1.0, salt=young, turn=0.6)
    arm = bench.hand(0, 0, salt=young)
    shape = bench.limb([(-0.85, 1.0), (-0.75, 1.8), (-0.7, 2.8), (-1.2, 4.4)], (0.42, 0.42, 0.38, 0.34))
    arm.flesh([shape], 0.34)
    tone = figures.worn(bench.look, young, bench.look.palette.accent)
    bench.plate.solid(
        bench.plate.shape(bench.limb([(-1.1, 0.72), (-0.9, 1.0), (-0.84, 1.3)], (0.4, 0.46, 0.5))),
        tone * 0.75,
        tone,
        bench.light,
        round_=0.3 * bench.k,
    )
    bench.layer(0.66)

    def strip() -> None:
        bench.solid(bench.limb([(-1.0, 2.16), (-0.4, 1.86)], (0.17, 0.17)), "f0c090", 0.08)
        bench.solid(bench.limb([(-0.78, 2.05), (-0.62, 1.97)], (0.17, 0.17)), "fff0dc", 0.06)

    bench.hand(-0.25, 1.85, -0.1, salt=nurse, size=0.9).pinch(strip)


@ACTIONS.draws("plaster close", ground=grounds.clinic, above=grounds.white, zoom=1.15, tilts=0.4, shift=(0.2, 0.0))
def _strip(bench: Bench) -> None:
    """Stick a plaster on skin."""
    grips.lower_arm(bench.hand(-1.4, 0.6, 0.05, flip=1), sleeve=4.5)
    bench.layer(0.66)
    bench.solid(bench.limb([(-0.5, 0.6), (0.9, 0.5)], (0.27, 0.27)), "e8b080", 0.08)
    bench.solid(bench.bar(-0.1, 0.3, 0.5, 0.82, 0.04), "f6e0c4", 0.05)
    bench.hand(1.2, 0.2, 0.05, salt=1).pinch()


@ACTIONS.draws("bandage", ground=grounds.clinic, above=grounds.white, zoom=1.0, tilts=0.4, shift=(0.2, -0.1))
def _wrap(bench: Bench) -> None:
    """Wrap a bandage around a wrist."""
    grips.lower_arm(bench.hand(-0.8, 0.5, 0.0), sleeve=4.5)
    for n in range(6):
        u = -1.1 + n * 0.36
        bench.solid(
            bench.poly(
                (u, 0.02 - n * 0.015),
                (u + 0.5, -0.02 - n * 0.015),
                (u + 0.38, 1.0 + n * 0.02),
                (u - 0.12, 0.96 + n * 0.02),
            ),
            "faf6ee",
            0.1,
            dark=0.7,
        )
    bench.layer(0.66)
    bench.solid(bench.poly((0.8, -0.05), (1.3, -0.1), (2.0, -1.0), (1.6, -1.3)), "f4efe4", 0.06)
    bench.solid(bench.disc(1.75, -1.2, 0.5, 0.44), "faf6ee", 0.2)
    bench.mark([bench.disc(1.75, -1.2, 0.26, 0.22)], "c8c0ae", 0.6)
    bench.hand(2.0, -1.0, 0.1, salt=1).pinch()


def suds(bench: Bench, u: float, v: float, size: float, salt: int) -> None:
    """Draw foam."""
    chance = bench.look.chance(430 + salt)
    for _ in range(17):
        at = (u + float(chance.normal(0, size * 0.5)), v + float(chance.normal(0, size * 0.3)))
        bench.solid(bench.disc(*at, float(chance.uniform(0.1, 0.23))), "f6fbff", 0.06, dark=0.78)


@ACTIONS.draws("washing hands", ground=grounds.bath, above=grounds.bath, zoom=0.95, tilts=0.1, shift=(0.0, 0.2))
def _wash(bench: Bench) -> None:
    """Wash hands with soap under a tap."""
    bench.layer(0.4)
    bench.solid(bench.curve((-4.5, 1.8), (-4.0, 1.5), (4.0, 1.5), (4.5, 1.8), (3.4, 4), (-3.4, 4)), "f2f6f8", 0.4)
    bench.flat(bench.disc(0.0, 1.75, 3.7, 0.3), "c4d4da")
    bench.layer(0.5)
    bench.solid(
        bench.limb([(2.3, 1.4), (2.2, -1.6), (1.4, -2.4), (0.4, -2.3), (0.0, -1.7)], (0.34, 0.3, 0.3, 0.28, 0.26)),
        "c4ccd4",
        0.2,
    )
    bench.solid(bench.limb([(2.2, -2.0), (3.0, -2.7)], (0.14, 0.16)), "c4ccd4", 0.1)
    bench.glass(bench.line([(0.0, -1.6), (0.03, -0.6), (0.0, 0.6)], 0.4, 0.5), 0.4)
    bench.shine(bench.line([(-0.08, -1.5), (-0.05, 0.3)], 0.07), 0.5, "d8f0ff")
    bench.layer(0.62)
    bench.hand(-0.75, 0.55, 1.15, flip=-1).flat(curl=0.85, spread=0.5)
    bench.hand(0.75, 0.35, -1.1).flat(curl=0.85, spread=0.5)
    bench.layer(0.68)
    suds(bench, -0.1, 0.5, 1.0, 1)
    suds(bench, 0.1, 1.0, 0.8, 2)
    bench.glass(bench.line([(0.2, 0.9), (0.3, 1.4), (0.25, 2.0)], 0.3, 0.14), 0.4)


@ACTIONS.draws("hand sanitizer", ground=grounds.clinic, above=grounds.white, zoom=0.95, tilts=0.25, shift=(0.1, 0.2))
def _gel(bench: Bench) -> None:
    """Press gel out of a pump bottle into a palm."""
    bench.layer(0.55)
    bench.pipe((0.9, 0.1), (0.9, 2.6), 0.75, "bfe4ee")
    bench.pipe((0.9, 0.7), (0.9, 2.0), 0.755, "2fa0a8")
    bench.flat([bench.bar(0.75, 0.95, 1.05, 1.75), bench.bar(0.5, 1.2, 1.3, 1.5)], "ffffff")
    bench.pipe((0.9, 0.15), (0.9, -0.35), 0.3, "f4f6f8")
    bench.pipe((0.9, -0.3), (0.9, -0.75), 0.1, "e4e8ea")
    bench.solid(bench.limb([(1.2, -0.85), (0.4, -0.85), (-0.35, -0.7)], (0.2, 0.2, 0.13)), "f4f6f8", 0.12)
    bench.solid(bench.curve((-0.45, -0.4), (-0.3, -0.1), (-0.45, 0.1), (-0.6, -0.1)), "8ad8f0", 0.08)
    bench.layer(0.66)
    grips.cradle(bench.hand(-0.7, 0.45, -0.05, flip=-1))
    bench.solid(bench.disc(-0.55, 0.5, 0.34, 0.12), "a8e4f4", 0.08)
    grips.point(bench.hand(0.75, -1.05, 0.1))


@ACTIONS.draws("hand cream", ground=grounds.sitter, above=grounds.white, zoom=1.05, tilts=0.4)
def _cream(bench: Bench) -> None:
    """Rub cream into the back of a hand."""
    bench.hand(-0.7, 0.4, 1.2, flip=-1).flat(curl=0.95, spread=0.8)
    swirl = [(0.35 * math.cos(n * 0.7) * (1 - n / 14), 0.25 * math.sin(n * 0.7) * (1 - n / 14)) for n in range(12)]
    bench.solid(bench.line([(-0.35 + u, 0.2 + v) for u, v in swirl], 0.26, 0.16), "fefefa", 0.1)
    bench.layer(0.66)
    grips.point(bench.hand(-0.1, 0.25, 0.35))


@ACTIONS.draws("nail polish", ground=grounds.white, above=grounds.desk, zoom=1.2, tilts=0.5, shift=(0.1, 0.1))
def _polish(bench: Bench) -> None:
    """Paint nails red."""
    hand = bench.hand(-1.5, 0.5, 1.35, flip=-1)
    hand.nails = bench.tone("d81c3c")
    hand.flat(curl=1.0, spread=1.1)
    bench.layer(0.66)

    def brush() -> None:
        bench.solid(bench.limb([(-0.35, 0.22), (0.05, -0.02)], (0.1, 0.09)), "d81c3c", 0.05)
        bench.pipe((0.0, 0.0), (0.35, -0.22), 0.06, "20242a")
        bench.pipe((0.3, -0.2), (1.7, -1.05), 0.2, "24282e")

    bench.hand(0.75, -0.4, -0.1).pinch(brush)
    bench.layer(0.5)
    bench.solid(bench.bar(-0.4, 1.3, 0.6, 2.4, 0.25), "d81c3c", 0.25)


@ACTIONS.draws("smartwatch", ground=grounds.outdoors, above=grounds.street, zoom=1.15, tilts=0.35, shift=(0.1, 0.0))
def _watch(bench: Bench) -> None:
    """Show a wrist with a smartwatch and a heart rate on it."""
    grips.lower_arm(bench.hand(-0.6, 0.25, -0.08), sleeve=2.6)
    bench.solid(
        bench.curve((-0.62, -0.36), (0.6, -0.36), (0.62, 0.3), (0.6, 0.86), (-0.62, 0.84), (-0.64, 0.3)), "20262e", 0.3
    )
    bench.shadow(0.0, 0.3, 1.0, 0.9, 0.4)
    bench.solid(bench.bar(-0.95, -0.75, 0.95, 1.15, 0.42), "3a424c", 0.16)
    bench.flat(bench.bar(-0.84, -0.64, 0.84, 1.04, 0.36), "06090c")
    number = next((word for word in ("142", "120", "98", "165", "72") if bench.look.has(f"pulse {word}")), "142")
    bench.digits(number, (0.0, 0.02), 0.62, "f4f8fa")
    bench.flat(bench.curve(*heart(-0.5, 0.66, 0.22)), "f03a4a")
    beat = [(-0.2, 0.68), (0.05, 0.68), (0.14, 0.46), (0.26, 0.88), (0.36, 0.68), (0.66, 0.68)]
    bench.flat([bench.line([a, b], 0.05) for a, b in pairwise(beat)], "f03a4a")
    bench.glow(0.0, 0.2, 1.6, "a8d8ff", 0.12)


@ACTIONS.draws("bracelet", ground=grounds.sitter, above=grounds.white, zoom=1.1, tilts=0.4, shift=(0.1, 0.0))
def _bracelet(bench: Bench) -> None:
    """Close a bracelet around a wrist."""
    grips.lower_arm(bench.hand(-0.7, 0.4, -0.05), sleeve=3.2)
    for n in range(9):
        v = 0.02 + n * 0.1
        bench.solid(bench.disc(-0.1 + 0.08 * math.sin(n * 0.8), v, 0.1), "f0c048", 0.06)
    bench.solid(bench.disc(0.05, 1.0, 0.14), "5ac0e8", 0.08)
    bench.layer(0.66)
    bench.hand(0.4, -0.2, 0.1, salt=1).pinch()


@ACTIONS.draws("old and young hand", ground=grounds.sitter, above=grounds.white, zoom=1.15, tilts=0.5)
def _hold(bench: Bench) -> None:
    """Hold an old hand in a young one."""
    old = next((n for n, one in enumerate(bench.look.cast) if one.age == "old"), 0)
    lower = bench.hand(-0.5, 0.45, 1.3, flip=-1, salt=old, sleeve="8a94a8")
    lower.flat(curl=0.95, spread=0.6)
    for n in range(4):
        bench.mark(
            bench.line(
                [(-1.3 + n * 0.2, 0.2 + n * 0.12), (-0.8 + n * 0.1, 0.3 + n * 0.1), (-0.3, 0.3 + n * 0.12)], 0.05, 0.02
            ),
            "5a4a6a",
            0.3,
        )
    bench.mark([bench.disc(-0.9 + 0.3 * n, 0.55 - 0.2 * (n % 2), 0.06) for n in range(4)], "6a3a20", 0.35)
    bench.layer(0.66)
    bench.shadow(-0.1, 0.5, 0.9, 0.5, 0.35)
    bench.hand(0.5, 0.15, -1.2, salt=1 if old == 0 else 0, sleeve="e0a850").flat(curl=0.92, spread=0.5)
