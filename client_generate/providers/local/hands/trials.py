"""Hands that test and tell: a swab, a strip with lines, a slide, chalk, a calendar, an earbud, dishes."""

from __future__ import annotations

from client_generate.providers.local.hands import grounds, visages
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.caring import suds
from client_generate.providers.local.hands.deeds import Deeds
from client_generate.providers.local.hands.gestures import heart

ACTIONS = Deeds()


@ACTIONS.draws("rapid test", ground=grounds.sitter, above=grounds.white, zoom=1.1, tilts=0.5)
def _cassette(bench: Bench) -> None:
    """Hold a test with two lines."""
    bench.layer(0.66)

    def test() -> None:
        bench.solid(bench.limb([(-2.3, -0.6), (0.5, -0.1)], (0.5, 0.5)), "f8fafa", 0.2)
        bench.solid(bench.poly((-2.0, -0.78), (-0.75, -0.56), (-0.82, -0.2), (-2.07, -0.42)), "e4ecee", 0.04)
        for u in (-1.75, -1.2):
            bench.flat(bench.line([(u, -0.72 + (u + 2) * 0.17), (u - 0.05, -0.42 + (u + 2) * 0.17)], 0.12), "d8304a")
        bench.flat(bench.disc(-0.2, -0.24, 0.22, 0.18), "c4d0d4")

    bench.hand(1.05, 0.0, -0.05).pinch(test)


@ACTIONS.draws("pregnancy test", ground=grounds.bath, above=grounds.white, zoom=1.1, tilts=0.4)
def _stick(bench: Bench) -> None:
    """Hold a pregnancy test with two lines."""
    bench.layer(0.66)

    def test() -> None:
        bench.solid(bench.limb([(-2.4, -0.55), (1.2, 0.05)], (0.32, 0.34)), "fafbfc", 0.18)
        bench.solid(bench.limb([(-3.3, -0.7), (-2.4, -0.55)], (0.2, 0.22)), "e86a9a", 0.1)
        bench.solid(bench.poly((-1.6, -0.58), (-0.5, -0.4), (-0.53, -0.1), (-1.63, -0.28)), "e8f0f2", 0.04)
        for u in (-1.3, -0.95):
            bench.flat(bench.line([(u, -0.5 + (u + 1.6) * 0.17), (u - 0.04, -0.22 + (u + 1.6) * 0.17)], 0.1), "d8306a")

    bench.hand(1.15, 0.1, -0.05).pinch(test)


@ACTIONS.draws("swab", ground=grounds.clinic, above=grounds.clinic, zoom=1.0, tilts=0.0, shift=(-0.2, 0.0))
def _swab(bench: Bench) -> None:
    """Take a swab from a nose."""
    visages.profile(bench, -1.6, -0.2, 1.8, salt=0)
    bench.layer(0.66)

    def stick() -> None:
        bench.pipe((0.0, 0.32), (1.6, -0.05), 0.045, "f8fafc")
        bench.solid(bench.limb([(-0.12, 0.36), (0.2, 0.28)], (0.1, 0.1)), "ffffff", 0.06)

    bench.hand(1.5, 0.1, -0.05, salt=1, glove="blue", sleeve="e4eef2").pinch(stick)


@ACTIONS.draws("glass slide", ground=grounds.lab, above=grounds.lab, zoom=1.1, tilts=0.4)
def _slide(bench: Bench) -> None:
    """Hold a glass slide to the light."""
    bench.layer(0.66)

    def glass() -> None:
        bench.glass(bench.poly((-2.0, -0.7), (0.6, -0.3), (0.5, 0.35), (-2.1, -0.05)), 0.45)
        bench.solid(bench.disc(-1.2, -0.22, 0.34, 0.24), "d8486a", 0.1)
        bench.flat(bench.poly((0.1, -0.37), (0.6, -0.3), (0.5, 0.35), (0.0, 0.28)), "f4f6f8")

    bench.glow(-1.0, -0.3, 2.0, "e0f4ff", 0.4)
    bench.hand(0.95, 0.1, -0.05, glove="blue", sleeve="f0f4f6").pinch(glass)


def _board(bench: Bench) -> None:
    plate = grounds.plain(bench, "24503c", "18382a")
    chance = bench.look.chance(451)
    for _ in range(6):
        u, v = float(chance.uniform(-1, 1)) * bench.half, float(chance.uniform(0, 1))
        plate.glow((u, v), 0.35, bench.tone("a8b8b0"), 0.1)


@ACTIONS.draws("chalk", ground=_board, tilts=0.3, zoom=1.0, lens=False, shift=(0.3, 0.1))
def _chalk(bench: Bench) -> None:
    """Write an equation on a blackboard with chalk."""
    bench.layer(0.5)
    if bench.s > 0:
        bench.digits("3", (-3.1, -0.6), 0.9, "f0f4ee")
        bench.digits("4", (-1.7, -0.6), 0.9, "f0f4ee")
    else:
        bench.digits("4", (-3.1, -0.6), 0.9, "f0f4ee")
        bench.digits("3", (-1.7, -0.6), 0.9, "f0f4ee")
    bench.flat(
        [bench.line([(-2.6, -0.6), (-2.15, -0.6)], 0.09), bench.line([(-2.38, -0.83), (-2.38, -0.37)], 0.09)], "f0f4ee"
    )
    bench.flat(
        [bench.line([(-1.15, -0.7), (-0.7, -0.7)], 0.09), bench.line([(-1.15, -0.5), (-0.7, -0.5)], 0.09)], "f0f4ee"
    )
    bench.flat(
        [
            bench.line([(-3.4, 0.4), (-2.0, 0.46), (-0.6, 0.4)], 0.07),
            bench.line([(-3.4, -1.7), (-2.4, -1.74), (-1.4, -1.7)], 0.07),
        ],
        "f0f4ee",
        0.7,
    )
    bench.flat(bench.line([(-0.35, -0.95), (-0.1, -0.6), (0.0, -0.2)], 0.09), "f0f4ee")
    bench.layer(0.66)
    bench.hand(0.6, -0.05, -0.05).pinch(lambda: bench.pipe((-0.02, -0.2), (0.75, 0.0), 0.12, "fafaf6"))


@ACTIONS.draws("calendar", ground=grounds.wall, tilts=0.3, lens=False)
def _calendar(bench: Bench) -> None:
    """Tear a page off a calendar."""
    bench.layer(0.5)
    bench.shadow(-0.4, 0.4, 1.8, 2.0, 0.35)
    bench.solid(bench.bar(-2.0, -2.2, 1.2, 2.2, 0.08), "fbfaf6", 0.08, dark=0.85)
    bench.solid(bench.bar(-2.0, -2.2, 1.2, -1.2, 0.08), "d8302c", 0.08)
    bench.flat([bench.disc(-1.4 + n * 0.5, -2.05, 0.09) for n in range(5)], "4a1010")
    bench.digits("24", (-0.4, 0.25), 1.7, "22282e")
    bench.layer(0.62)
    bench.solid(bench.curve((0.2, 2.2), (0.7, 1.2), (1.2, 0.6), (1.75, 1.1), (1.3, 1.9)), "e8e4d8", 0.2)
    bench.layer(0.66)
    bench.hand(1.6, 1.2, -0.05).pinch()


@ACTIONS.draws("earbud", ground=grounds.outdoors, above=grounds.street, zoom=1.0, tilts=0.0, shift=(-0.2, 0.1))
def _bud(bench: Bench) -> None:
    """Put an earbud into an ear."""
    bench.s = -bench.s
    visages.profile(bench, 0.3, -0.3, 1.7)
    bench.s = -bench.s
    bench.layer(0.66)

    def bud() -> None:
        bench.solid(bench.disc(0.22, -0.1, 0.17), "f8fafc", 0.1)
        bench.solid(bench.limb([(0.26, -0.05), (0.36, 0.45)], (0.08, 0.08)), "f8fafc", 0.06)

    bench.hand(0.6, 0.12, 0.0).pinch(bud)


@ACTIONS.draws("washing dishes", ground=grounds.kitchen, above=grounds.kitchen, zoom=0.95, tilts=0.1, shift=(0.0, 0.1))
def _dishes(bench: Bench) -> None:
    """Wash a plate with a sponge."""
    left = bench.hand(-1.5, 0.4, 0.1, flip=-1)
    left.grasp()
    bench.solid(bench.disc(-0.3, 0.1, 1.5, 1.45), "f4f6f8", 0.14)
    bench.solid(bench.disc(-0.3, 0.1, 1.05, 1.0), "e4eaee", 0.1)
    left.fingers(-0.35)
    suds(bench, -0.2, 0.8, 0.9, 5)
    bench.layer(0.66)
    bench.solid(bench.bar(-0.4, -0.35, 0.75, 0.35, 0.14), "f8d030", 0.15)
    bench.solid(bench.bar(-0.4, 0.18, 0.75, 0.4, 0.1), "3a9a4a", 0.08)
    suds(bench, -0.2, 0.4, 0.5, 6)
    hand = bench.hand(0.75, 0.0, 0.1)
    hand.grasp(thumb=True)
    hand.fingers(0.15)


@ACTIONS.draws(
    "latte art", ground=grounds.desk, above=grounds.white, zoom=1.05, tilts=0.4, shift=(0.1, 0.0), focus=(-0.8, 0.1)
)
def _latte(bench: Bench) -> None:
    """Pour milk foam into a cappuccino, seen from above."""
    left = bench.hand(-2.3, 0.5, 0.2, flip=-1)
    left.grasp()
    bench.shadow(-0.8, 0.4, 1.6, 1.5, 0.4)
    bench.solid(bench.disc(-0.8, 0.2, 1.5), "f4f0ea", 0.14)
    bench.flat(bench.disc(-0.8, 0.2, 1.3), "8a5028")
    bench.solid(bench.disc(-0.8, 0.2, 1.24), "b87838", 0.3)
    bench.flat(bench.curve(*heart(-0.8, 0.25, 0.95)), "fbf4e4")
    bench.flat(bench.curve(*heart(-0.8, 0.22, 0.62)), "b87838")
    bench.flat(bench.curve(*heart(-0.8, 0.2, 0.36)), "fbf4e4")
    left.fingers(-0.1)
    bench.layer(0.62)
    bench.flat(bench.line([(0.25, -0.6), (-0.3, -0.3), (-0.7, -0.15)], 0.14, 0.1), "fdf8ec")
    bench.solid(
        bench.curve((0.1, -0.75), (0.5, -1.1), (1.5, -1.6), (2.3, -1.0), (2.0, 0.0), (1.1, 0.2), (0.45, -0.35)),
        "c0c8d0",
        0.4,
    )
    bench.solid(bench.curve((0.1, -0.75), (0.6, -0.9), (1.2, -0.6), (0.9, -0.3), (0.45, -0.4)), "fbf6ea", 0.1)
    bench.layer(0.66)
    hand = bench.hand(1.9, -0.35, 0.5)
    hand.grasp()
    hand.fingers(0.0)
