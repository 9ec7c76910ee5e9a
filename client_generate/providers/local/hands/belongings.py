"""Hands with a phone, a tablet, a zip, an umbrella."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.hands import grounds
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.deeds import Deeds
from client_generate.providers.local.people import figures, grips

ACTIONS = Deeds()


@ACTIONS.draws("phone map", ground=grounds.car, above=grounds.street, zoom=1.15, tilts=0.2, shift=(0.0, 0.1))
def _map(bench: Bench) -> None:
    """Hold a phone with a map and a blue route."""
    hand = bench.hand(0.75, 0.55, 0.1)
    hand.grasp()
    handset(bench)
    bench.flat(bench.bar(-0.85, -1.55, 0.65, 1.55, 0.12), "e4ead8")
    for shape, tone in ((bench.poly((-0.85, -1.5), (-0.2, -1.5), (-0.5, -0.5), (-0.85, -0.4)), "b4dcb0"),
                        (bench.poly((0.1, 0.5), (0.65, 0.3), (0.65, 1.5), (0.3, 1.5)), "a8d4ee")):  # fmt: skip
        bench.flat(shape, tone)
    for line in (
        [(-0.85, -0.2), (0.0, -0.35), (0.65, -0.8)],
        [(-0.4, -1.5), (-0.25, 0.0), (-0.5, 1.5)],
        [(-0.85, 0.9), (0.0, 0.6), (0.65, 0.1)],
        [(0.3, -1.5), (0.2, 0.0), (0.35, 1.5)],
    ):
        bench.flat(bench.line(line, 0.13), "ffffff")
    bench.flat(
        bench.line([(-0.45, 1.3), (-0.35, 0.7), (-0.25, 0.0), (0.1, -0.38), (0.3, -0.6), (0.35, -1.1)], 0.17), "2a6af0"
    )
    bench.flat(bench.disc(-0.45, 1.25, 0.17), "2a6af0")
    bench.flat(bench.disc(-0.45, 1.25, 0.08), "ffffff")
    bench.flat([bench.disc(0.35, -1.25, 0.2), bench.poly((0.17, -1.18), (0.53, -1.18), (0.35, -0.82))], "e83a30")
    bench.flat(bench.disc(0.35, -1.25, 0.08), "ffffff")
    bench.shine(bench.bar(-0.85, -1.55, 0.65, 1.55, 0.12), 0.2, "c8dcff")
    bench.glow(-0.1, 0.0, 2.4, "d8ecff", 0.18)
    hand.fingers(0.35)
    thumb = bench.hand(0.75, 0.55, 0.1)
    thumb.finger([(0.75, 0.4), (0.3, 0.0), (-0.2, -0.2)], (0.22, 0.16, 0.125), creases=(0.6,), grows=0.4)


def handset(bench: Bench) -> None:
    """Draw a phone held upright."""
    bench.solid(bench.bar(-0.98, -1.75, 0.78, 1.75, 0.25), "1a1e24", 0.1)


@ACTIONS.draws("phone tapped", ground=grounds.sitter, above=grounds.desk, zoom=1.1, tilts=0.3, shift=(-0.1, 0.0))
def _tap(bench: Bench) -> None:
    """Tap on a phone."""
    hand = bench.hand(-0.65, 0.6, -0.1, flip=-1)
    hand.grasp()
    handset(bench)
    bench.flat(bench.bar(-0.85, -1.55, 0.65, 1.55, 0.12), "f4f8fc")
    bench.flat(bench.bar(-0.85, -1.55, 0.65, -0.75, 0.1), "3a8ae8")
    for n in range(3):
        bench.flat(bench.disc(-0.6, -0.35 + n * 0.45, 0.15), ("f0a040", "40b080", "e05a6a")[n])
        bench.flat(bench.bar(-0.35, -0.42 + n * 0.45, 0.45, -0.34 + n * 0.45), "9aa8b4")
        bench.flat(bench.bar(-0.35, -0.27 + n * 0.45, 0.15, -0.2 + n * 0.45), "c8d2da")
    bench.flat(bench.bar(-0.65, 1.05, 0.45, 1.38, 0.12), "2fb06a")
    bench.glow(-0.1, 0.0, 2.4, "d8ecff", 0.15)
    hand.fingers(0.25)
    bench.layer(0.68)
    grips.point(bench.hand(0.1, 1.2, 0.25))


@ACTIONS.draws("tablet swiped", ground=grounds.sitter, above=grounds.desk, zoom=1.0, tilts=0.5)
def _tablet(bench: Bench) -> None:
    """Swipe on a tablet."""
    left = bench.hand(-2.3, 0.5, 0.1, flip=-1)
    left.grasp()
    bench.shadow(-0.4, 0.6, 2.4, 1.5, 0.35)
    bench.solid(bench.bar(-2.5, -1.55, 1.7, 1.5, 0.25), "20242a", 0.1)
    bench.flat(bench.bar(-2.3, -1.36, 1.5, 1.3, 0.1), "eef4fa")
    for n, tall in enumerate((0.7, 1.1, 0.9, 1.6, 1.3)):
        bench.flat(
            bench.bar(-2.0 + n * 0.42, 1.0 - tall, -1.74 + n * 0.42, 1.0, 0.04),
            ("3a8ae8", "40b0a0", "f0a040", "e05a6a", "8a6ae0")[n],
        )
    wedge = [(0.85 + 0.5 * math.cos(a), -0.6 + 0.5 * math.sin(a)) for a in np.linspace(-1.2, 3.2, 20).tolist()]
    bench.flat(bench.disc(0.85, -0.6, 0.5), "f0a040")
    bench.flat(bench.poly((0.85, -0.6), *wedge), "3a8ae8")
    left.fingers(-0.25)
    bench.layer(0.68)
    grips.point(bench.hand(0.4, 0.5, 0.25))


@ACTIONS.draws("zip", ground=grounds.outdoors, above=grounds.street, zoom=1.05, tilts=0.2, lens=False, shift=(0.1, 0.0))
def _zip(bench: Bench) -> None:
    """Close the zip of a jacket."""
    coat = figures.worn(bench.look, 0, bench.tone("d8702a"))
    bench.solid(bench.limb([(0.0, -5.0), (0.0, -2.6)], (0.85, 1.0)), figures.skin(bench.look), 0.4)
    bench.solid(bench.curve((-1.4, -2.9), (0.0, -2.2), (1.4, -2.9), (2.0, 6), (-2.0, 6)), "e8ecf0", 0.3)
    for side in (-1, 1):
        body = [(0.06, -0.2), (0.75, -2.2), (1.2, -3.3), (3.2, -2.5), (3.9, -1.0), (4.3, 6), (0.06, 6)]
        shape = bench.poly(*[(side * u, v) for u, v in body])
        bench.plate.solid(bench.plate.shape(shape), coat * 0.5, coat, bench.light, round_=0.22 * bench.k)
        collar = bench.curve(
            *[(side * u, v) for u, v in ((0.3, -0.9), (1.0, -3.6), (1.7, -3.5), (1.5, -2.2), (0.7, -0.9))]
        )
        bench.plate.solid(bench.plate.shape(collar), coat * 0.6, coat * 1.12, bench.light, round_=0.14 * bench.k)
        bench.mark(bench.line([(side * 2.9, -2.3), (side * 2.7, 0.5), (side * 2.9, 6)], 0.06), "3a1804", 0.5)
        bench.mark(bench.line([(side * 1.2, 1.9), (side * 2.3, 1.5)], 0.09), "3a1804", 0.6)
    for n in range(26):
        v = -0.1 + n * 0.16
        bench.flat([bench.bar(-0.12, v, 0.02, v + 0.08), bench.bar(-0.02, v + 0.08, 0.12, v + 0.16)], "d8dee4")
    bench.layer(0.66)

    def slider() -> None:
        bench.solid(bench.bar(-0.2, -0.35, 0.2, 0.1, 0.08), "c8d0d8", 0.08)
        bench.solid(bench.bar(-0.09, 0.0, 0.12, 0.6, 0.06), "e4e8ec", 0.05)

    bench.hand(0.2, 0.45, -0.05).pinch(slider)


@ACTIONS.draws("umbrella opened", ground=grounds.street, above=grounds.sky, zoom=0.8, tilts=0.35, shift=(0.0, 0.4))
def _umbrella(bench: Bench) -> None:
    """Open an umbrella."""
    bench.layer(0.55)
    tone = "d8322c"
    bench.pipe((0.0, -2.2), (0.0, 2.4), 0.07, "c0c8d0")
    dome = [(-3.0, -0.9), (-2.4, -2.1), (-1.2, -2.9), (0.0, -3.1), (1.2, -2.9), (2.4, -2.1), (3.0, -0.9)]
    scallops = [(2.4, -1.25), (1.8, -0.85), (0.9, -1.2), (0.0, -0.85), (-0.9, -1.2), (-1.8, -0.85), (-2.4, -1.25)]
    bench.solid(bench.curve(*dome, *scallops), tone, 0.6)
    for u in (-1.8, 0.0, 1.8):
        bench.mark(bench.line([(u, -0.85), (u * 0.8, -2.0), (0.0, -3.1)], 0.05), "5a0c0c", 0.6)
    bench.solid(bench.limb([(0.0, -3.1), (0.0, -3.4)], (0.08, 0.04)), "c0c8d0", 0.04)
    bench.solid(bench.limb([(0.0, 1.6), (0.0, 2.6), (0.3, 3.0), (0.6, 2.7)], (0.15, 0.15, 0.15, 0.13)), "6a3a1c", 0.1)
    bench.layer(0.66)
    hand = bench.hand(0.25, 1.3, 0.1)
    hand.grasp(thumb=True)
    hand.fingers(0.1)
    left = bench.hand(-0.25, -0.1, -0.1, flip=-1)
    left.grasp()
    left.fingers(0.0)
