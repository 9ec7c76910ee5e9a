"""Hands in gardens, fields and with animals: they plant, pick, water, hold soil, sand and water, feed and stroke."""

from __future__ import annotations

import math

from client_generate.providers.local.hands import grounds
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.deeds import Deeds
from client_generate.providers.local.people import grips

ACTIONS = Deeds()
_LEAF = "5aa03c"


def sprig(bench: Bench, u: float, foot: float, tall: float, leaves: int = 4) -> None:
    """Draw a seedling."""
    bench.solid(bench.line([(u, foot), (u + 0.08, foot - tall * 0.5), (u, foot - tall)], 0.12, 0.06), "7ab050", 0.04)
    for n in range(leaves):
        side, v = (1 if n % 2 else -1), foot - tall * (1 - 0.26 * (n // 2))
        w = 0.75 - 0.1 * (n // 2)
        leaf = bench.curve(
            (u, v), (u + side * w * 0.4, v - 0.42), (u + side * w, v - 0.3), (u + side * w * 0.6, v + 0.02)
        )
        bench.solid(leaf, _LEAF, 0.12)
        bench.mark(bench.line([(u, v), (u + side * w * 0.85, v - 0.26)], 0.03), "2a5a1c", 0.6)


@ACTIONS.draws("planting", ground=grounds.earth, above=grounds.earth, zoom=1.0, tilts=0.0, shift=(0.0, 0.3))
def _plant(bench: Bench) -> None:
    """Plant a seedling in dark soil."""
    bench.solid(bench.curve((-1.6, 1.4), (-0.8, 0.75), (0.0, 0.6), (0.8, 0.75), (1.6, 1.4), (0, 1.7)), "4a2e1c", 0.3)
    sprig(bench, 0.0, 0.75, 1.7)
    bench.layer(0.66)
    glove = "green" if bench.look.has("glove") else ""
    for side in (-1, 1):
        hand = bench.hand(side * 0.85, 0.95, -side * 0.2, flip=side, glove=glove)
        hand.grasp(wrist=((0.85, 0.1), (1.6, -0.1), (2.2, -0.3)))
        hand.fingers(0.0)


@ACTIONS.draws("soil in hands", ground=grounds.outdoors, above=grounds.earth, zoom=1.0, tilts=0.5)
def _soil(bench: Bench) -> None:
    """Hold dark soil and a seedling in two palms."""
    for side in (-1, 1):
        bench.hand(side * 0.54, 0.4, -side * 0.16, flip=side).palm()
    bench.layer(0.68)
    heap = bench.curve((-0.9, 0.4), (-0.6, -0.15), (0.0, -0.3), (0.6, -0.15), (0.9, 0.4), (0.5, 0.75), (-0.5, 0.75))
    bench.solid(heap, "4a2e1c", 0.3)
    chance = bench.look.chance(411)
    bits = [
        bench.disc(float(chance.uniform(-0.7, 0.7)), float(chance.uniform(-0.1, 0.6)), 0.06, 0.05) for _ in range(40)
    ]
    bench.solid(bits, "6a442a", 0.04)
    if not bench.look.has("no plant"):
        sprig(bench, 0.0, -0.1, 1.2)


def _stream(bench: Bench, tone: str, u: float, top: float, low: float, salt: int, wide: float) -> None:
    chance = bench.look.chance(salt)
    bench.flat(bench.line([(u, top), (u + 0.05, (top + low) / 2), (u, low)], wide, wide * 0.5), tone, 0.75)
    for _ in range(60):
        v = float(chance.uniform(top, low))
        bench.flat(bench.disc(u + float(chance.normal(0, 0.1 + 0.05 * (v - top))), v, 0.03), tone)


@ACTIONS.draws("sand in hands", ground=grounds.sky, above=grounds.outdoors, zoom=1.05, tilts=0.2, shift=(0, -0.3))
def _sand(bench: Bench) -> None:
    """Let sand run through the fingers."""
    _stream(bench, "f0d090", 0.05, 0.5, 4.0, 412, 0.3)
    bench.layer(0.66)
    heap = bench.curve((-0.9, 0.35), (-0.4, -0.2), (0.1, -0.4), (0.6, -0.15), (1.0, 0.35))
    bench.solid(heap, "f0d090", 0.3)
    grips.cradle(bench.hand(0.1, 0.15))
    _stream(bench, "f0d090", -0.25, 0.7, 4.0, 413, 0.2)


@ACTIONS.draws("water in hands", ground=grounds.outdoors, above=grounds.sky, zoom=1.0, tilts=0.4)
def _water(bench: Bench) -> None:
    """Hold clear water in two palms, drops falling."""
    for side in (-1, 1):
        bench.hand(side * 0.54, 0.4, -side * 0.16, flip=side).palm()
    bench.layer(0.68)
    pool = bench.curve((-0.95, 0.3), (-0.5, -0.1), (0.0, -0.05), (0.5, -0.1), (0.95, 0.3), (0.55, 0.75), (-0.55, 0.75))
    bench.solid(pool, "6ac0e8", 0.3, dark=0.7)
    bench.shine(
        [bench.line([(-0.6, 0.15), (-0.1, 0.1), (0.3, 0.2)], 0.07, 0.02), bench.disc(0.4, 0.3, 0.16, 0.05)], 0.7
    )
    for u, v in ((-0.3, -0.7), (0.15, -1.3), (0.3, -0.5), (-0.1, -1.9), (0.0, 1.3), (0.2, 1.9)):
        drop = bench.curve((u, v - 0.22), (u + 0.1, v), (u, v + 0.1), (u - 0.1, v))
        bench.solid(drop, "8ad4f4", 0.05)


@ACTIONS.draws("hand in wheat", ground=grounds.grain, zoom=1.15, tilts=0.3, shift=(0.2, -0.2), lens=False)
def _wheat(bench: Bench) -> None:
    """Let a hand glide over ears of wheat."""
    bench.layer(0.5)
    bench.hand(-0.1, 0.1, -math.pi / 2 + 0.12).flat(curl=0.92, spread=1.2)
    grounds.ears(bench, 0.6, 0.0, 18, 7, bench.y + bench.k * 0.2)


@ACTIONS.draws("picking an apple", ground=grounds.outdoors, above=grounds.sky, zoom=1.1, tilts=0.4)
def _apple(bench: Bench) -> None:
    """Pick a red apple from its twig."""
    _twig(bench)
    bench.layer(0.6)
    bench.solid([bench.disc(-0.28, 0.1, 0.72, 0.8), bench.disc(0.22, 0.1, 0.72, 0.8)], "d8262a", 0.5)
    bench.shine(bench.disc(-0.35, -0.25, 0.16, 0.24), 0.4)
    bench.flat(bench.line([(0.0, -0.55), (0.05, -1.0), (-0.05, -1.3)], 0.09), "5a3a1c")
    bench.layer(0.66)
    hand = bench.hand(0.6, 0.3, 0.15)
    hand.grasp(wrist=((0.85, 0.16), (1.62, 0.7), (2.2, 1.1)))
    hand.fingers(0.2)


def _twig(bench: Bench) -> None:
    bench.layer(0.5)
    bench.solid(bench.line([(-6, -2.6), (-2, -1.5), (1, -1.2), (5, -2.0)], 0.3, 0.1), "6a4a2c", 0.08)
    for n in range(11):
        u = -3.6 + n * 0.72
        v = -1.35 + 0.12 * abs(n - 6) * -1
        side = 1 if n % 2 else -1
        leaf = bench.curve(
            (u, v), (u + 0.35, v + side * 0.45 - 0.1), (u + 0.95, v + side * 0.5), (u + 0.55, v + side * 0.1)
        )
        bench.solid(leaf, "4a8c34" if n % 3 else "6aa83c", 0.12)


@ACTIONS.draws("picking grapes", ground=grounds.outdoors, above=grounds.sky, zoom=1.05, tilts=0.3, shift=(0, 0.1))
def _grapes(bench: Bench) -> None:
    """Cut a bunch of grapes from the vine."""
    _twig(bench)
    bench.layer(0.6)
    bench.flat(bench.line([(-0.3, -1.3), (-0.3, -0.6)], 0.12), "6a7a2c")
    tone = "8ab03c" if bench.look.has("white grapes") else "5a2a78"
    for row, count in enumerate((4, 5, 4, 3, 2, 1)):
        for n in range(count):
            at = (-0.3 + (n - (count - 1) / 2) * 0.42, -0.5 + row * 0.38)
            bench.solid(bench.disc(*at, 0.27), tone, 0.2)
            bench.shine(bench.disc(at[0] - 0.08, at[1] - 0.1, 0.06), 0.4)
    bench.layer(0.66)
    hand = bench.hand(0.35, 0.6, 0.1)
    hand.grasp(wrist=((0.85, 0.16), (1.62, 0.6), (2.2, 0.95)))
    hand.fingers(0.3)


@ACTIONS.draws("picking tea", ground=grounds.outdoors, above=grounds.outdoors, zoom=1.1, tilts=0.3, shift=(0, 0.2))
def _tea(bench: Bench) -> None:
    """Pick the youngest leaves of a tea bush."""
    bench.layer(0.5)
    chance = bench.look.chance(414)
    for n in range(60):
        u, v = -5 + (n % 20) * 0.5 + float(chance.uniform(-0.2, 0.2)), 0.9 + (n // 20) * 0.6
        turn = float(chance.uniform(-0.9, 0.9)) - math.pi / 2
        c, q = math.cos(turn), math.sin(turn)
        leaf = bench.curve((u, v), (u + 0.4 * c - 0.16 * q, v + 0.4 * q + 0.16 * c), (u + 0.85 * c, v + 0.85 * q),
                           (u + 0.4 * c + 0.16 * q, v + 0.4 * q - 0.16 * c))  # fmt: skip
        bench.solid(leaf, ("3a7a30", "4a8c38", "2f6a2a")[n % 3], 0.08)
    sprig(bench, -0.1, 1.2, 1.2, 2)
    bench.layer(0.66)
    bench.hand(0.25, 0.1, -0.1).pinch()


@ACTIONS.draws("watering plants", ground=grounds.earth, above=grounds.outdoors, zoom=0.85, tilts=0.1, shift=(0.1, 0.1))
def _can(bench: Bench) -> None:
    """Water seedlings with a can."""
    for u in (-2.8, -1.7, -0.6):
        sprig(bench, u, 1.9, 0.9, 2)
    bench.layer(0.6)
    chance = bench.look.chance(415)
    for _ in range(60):
        u, v = float(chance.uniform(-2.9, -1.3)), float(chance.uniform(0.0, 1.6))
        bench.shine(bench.line([(u + 0.25 - v * 0.1, v), (u + 0.2 - v * 0.1, v + 0.2)], 0.04), 0.7, "c8ecff")
    bench.solid(bench.line([(0.5, 0.3), (-0.8, -0.3), (-1.4, -0.5)], 0.22), "2f8a6a", 0.1)
    bench.solid(bench.poly((-1.2, -0.85), (-1.75, -0.15), (-1.95, -0.3), (-1.45, -1.0)), "3a9a78", 0.1)
    bench.solid(bench.poly((0.2, -1.0), (2.0, -1.5), (2.4, 0.3), (0.5, 0.8)), "2f8a6a", 0.3)
    bench.solid(bench.line([(0.5, -1.0), (1.0, -2.1), (2.2, -2.2), (2.5, -0.6)], 0.2), "257a5a", 0.1)
    bench.layer(0.66)
    hand = bench.hand(1.6, -2.15, math.pi / 2 + 0.1)
    hand.grasp()
    hand.fingers(0.15)


def dog_head(bench: Bench, u: float, v: float, size: float, tone: str = "d8a058") -> None:
    """Draw a dog's head that looks to the left."""

    def at(*points: tuple[float, float]) -> list[tuple[float, float]]:
        return [(u + x * size, v + y * size) for x, y in points]

    bench.solid(bench.curve(*at((0.3, 0.3), (1.2, 0.2), (2.2, 1.2), (2.6, 3.2), (0.2, 3.2), (0.1, 1.3))), tone, 0.7)
    bench.solid(
        bench.curve(
            *at(
                (-0.1, -0.75),
                (0.6, -0.85),
                (1.15, -0.3),
                (1.15, 0.5),
                (0.6, 0.95),
                (-0.3, 0.85),
                (-1.3, 0.72),
                (-1.45, 0.35),
                (-1.2, 0.05),
                (-0.5, -0.2),
            )
        ),
        tone,
        0.5,
    )
    bench.solid(bench.curve(*at((-0.4, 0.15), (-1.2, 0.12), (-1.5, 0.4), (-1.3, 0.74), (-0.4, 0.85))), "ecc890", 0.3)
    bench.solid(bench.disc(*at((-1.42, 0.2))[0], 0.22 * size, 0.17 * size), "201814", 0.1)
    bench.mark(bench.line(at((-1.35, 0.55), (-0.9, 0.62), (-0.4, 0.5)), 0.05 * size), "3a2414", 0.9)
    bench.flat(bench.disc(*at((-0.3, -0.1))[0], 0.13 * size), "1c120c")
    bench.shine(bench.disc(*at((-0.34, -0.15))[0], 0.04 * size), 0.9)
    bench.solid(
        bench.curve(*at((0.55, -0.7), (1.15, -0.4), (1.35, 0.5), (1.05, 1.15), (0.7, 0.8), (0.5, 0.0))), "b07a38", 0.3
    )


@ACTIONS.draws("petting a dog", ground=grounds.outdoors, above=grounds.room, zoom=0.9, tilts=0.1, shift=(-0.4, 0.4))
def _pet(bench: Bench) -> None:
    """Stroke a dog's head."""
    bench.layer(0.55)
    dog_head(bench, -0.6, 0.2, 1.35)
    bench.layer(0.66)
    bench.hand(0.55, -1.0, -math.pi / 2 - 0.15, flip=1, size=1.05).flat(curl=0.9, spread=0.7)


@ACTIONS.draws("feeding a dog", ground=grounds.outdoors, above=grounds.room, zoom=0.9, tilts=0.1, shift=(0.2, 0.0))
def _treat(bench: Bench) -> None:
    """Give a dog a treat."""
    bench.s = -bench.s
    bench.layer(0.55)
    dog_head(bench, 1.5, -0.2, 1.3)
    bench.layer(0.66)
    bench.solid(
        bench.curve(
            (-0.95, 0.42),
            (-0.75, 0.28),
            (-0.5, 0.36),
            (-0.25, 0.28),
            (-0.1, 0.45),
            (-0.25, 0.6),
            (-0.5, 0.54),
            (-0.8, 0.62),
        ),
        "b8743a",
        0.1,
    )
    grips.cradle(bench.hand(-1.0, 0.55, 0.0, flip=-1))


@ACTIONS.draws("feeding a horse", ground=grounds.outdoors, above=grounds.sky, zoom=0.9, tilts=0.1, shift=(0.2, 0.1))
def _horse(bench: Bench) -> None:
    """Feed a horse from the palm."""
    bench.s = -bench.s
    bench.layer(0.55)
    neck = bench.curve((2.2, -3.2), (5.0, -2.6), (7, 3.6), (3.2, 3.6), (2.3, 0.6), (1.7, -1.2))
    bench.solid(neck, "8a5230", 0.8)
    head = bench.curve(
        (1.2, -2.4),
        (2.2, -2.3),
        (2.7, -1.3),
        (2.2, -0.1),
        (0.6, 0.5),
        (-0.4, 0.55),
        (-0.65, 0.05),
        (-0.1, -0.5),
        (0.6, -1.6),
    )
    bench.solid(head, "9a5e38", 0.6)
    bench.solid(bench.curve((0.1, -0.4), (0.5, 0.4), (-0.4, 0.52), (-0.65, 0.1)), "c89a7a", 0.3)
    bench.flat([bench.disc(-0.35, 0.05, 0.1, 0.07), bench.disc(1.35, -1.5, 0.16)], "1c100a")
    bench.shine(bench.disc(1.3, -1.56, 0.05), 0.9)
    bench.solid(bench.poly((1.3, -2.2), (1.2, -3.1), (1.9, -2.3)), "8a5230", 0.12)
    bench.solid(bench.curve((1.6, -2.6), (2.6, -2.8), (4.2, -1.6), (5.2, 1.0), (4.2, 0.2), (3.0, -1.4)), "2a1810", 0.3)
    bench.layer(0.66)
    for n in range(5):
        bench.solid(bench.disc(-0.9 + n * 0.22, 0.72 - 0.05 * (n % 2), 0.14, 0.1), "e88a3a", 0.08)
    grips.cradle(bench.hand(-0.7, 0.9, 0.0, flip=-1))


@ACTIONS.draws("leash", ground=grounds.outdoors, above=grounds.street, zoom=1.1, tilts=0.3, shift=(0.2, -0.2))
def _leash(bench: Bench) -> None:
    """Hold a dog's lead, the dog ahead out of focus."""
    plate = bench.stage.plate(0.4, soft=0.008)
    bench.plate = plate
    dog_head(bench, -2.0, 0.9, 0.75)
    plate.blur(0.008)
    bench.layer(0.6)
    bench.solid(bench.line([(0.0, 0.2), (-0.7, 1.1), (-1.3, 1.75)], 0.14), "d8322c", 0.05)
    loop = [(0.0, -0.5), (0.5, -0.75), (0.75, -0.1), (0.5, 0.7), (0.0, 0.5)]
    bench.solid(bench.line(loop, 0.16), "d8322c", 0.05)
    hand = bench.hand(0.15, 0.0, 0.15)
    hand.grasp(thumb=True)
    hand.fingers(0.1)
