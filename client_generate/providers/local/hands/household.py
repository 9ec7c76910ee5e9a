"""Hands at doors, switches, locks and sockets."""

from __future__ import annotations

import math

from client_generate.providers.local.hands import grounds
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.deeds import Deeds
from client_generate.providers.local.people import grips

ACTIONS = Deeds()
_BRASS = "d8a83a"


def _paint(bench: Bench, usual: str) -> str:
    """Return the colour of a door that the words name."""
    tones = {"blue door": "2f62a8", "red door": "b8322c", "green door": "2f7a54", "white door": "e8e8e4",
             "yellow door": "e0b030", "black door": "2a2c32"}  # fmt: skip
    return next((tone for word, tone in tones.items() if bench.look.has(word)), usual)


def _leaf(bench: Bench) -> None:
    """Put a front door with panels, its frame on one side."""
    tone = _paint(bench, "2f62a8")
    grounds.plain(bench, "c9b8a0", "9a8468")
    bench.layer(0.3)
    bench.solid(bench.bar(-9.0, -9.0, 2.0, 9.0), tone, 0.3, dark=0.66)
    bench.solid(bench.bar(2.0, -9.0, 2.5, 9.0), "e8e2d4", 0.1)
    for left, right in ((-8.0, -4.6), (-3.9, -0.9)):
        for top, low in ((-7.0, -2.6), (-1.9, 2.2), (2.8, 7.5)):
            bench.mark(bench.bar(left, top, right, low, 0.1), "0a1020", 0.45)
            bench.solid(bench.bar(left + 0.12, top + 0.12, right - 0.06, low - 0.06, 0.1), tone, 0.16, dark=0.6)


def _lock(bench: Bench) -> None:
    bench.layer(0.45)
    bench.shadow(0.15, 0.3, 0.9, 1.4, 0.35)
    bench.solid(bench.bar(-0.55, -2.4, 0.65, 1.3, 0.5), _BRASS, 0.12)
    bench.solid(bench.disc(0.05, 0.0, 0.42), "f0c860", 0.1)
    bench.flat([bench.disc(0.05, -0.06, 0.13), bench.poly((0.0, 0.0), (0.1, 0.0), (0.14, 0.3), (-0.04, 0.3))], "20140a")
    bench.solid(bench.disc(0.05, -1.6, 0.5), "f4d070", 0.22)
    bench.shine(bench.disc(0.0 + 0.15 * bench.look.light, -1.78, 0.14, 0.1), 0.5)


@ACTIONS.draws("key in door", ground=_leaf, tilts=0.5, shift=(-0.6, 0.1), lens=False)
def _key(bench: Bench) -> None:
    """Turn a brass key in the lock of a front door."""
    _lock(bench)
    bench.layer(0.66)

    def key() -> None:
        bench.pipe((0.1, 0.02), (0.95, 0.06), 0.09, "f0c048")
        bench.solid([bench.disc(1.12, 0.1, 0.46, 0.4)], "f0c048", 0.1)
        bench.flat(bench.disc(1.0, 0.09, 0.16, 0.15), "5a3c10")

    bench.hand(1.46, 0.14, -0.1).pinch(key)


@ACTIONS.draws("door handle", ground=_leaf, tilts=0.5, lens=False)
def _handle(bench: Bench) -> None:
    """Press down a door's handle."""
    bench.layer(0.45)
    bench.solid(bench.bar(0.5, -1.1, 1.2, 2.4, 0.3), "c8ccd0", 0.1)
    bench.flat([bench.disc(0.85, 1.5, 0.13), bench.bar(0.79, 1.5, 0.91, 1.85)], "16181c")
    bench.layer(0.6)
    bench.pipe((0.85, 0.0), (-1.6, 0.08), 0.17, "d8dce0")
    bench.solid(bench.disc(0.85, 0.0, 0.3), "e4e8ec", 0.14)
    hand = bench.hand(-0.5, 0.15, math.pi / 2 + 0.1)
    hand.grasp()
    hand.fingers(0.1)


@ACTIONS.draws("doorbell", ground=_leaf, tilts=0.5, lens=False, shift=(-0.3, 0.0))
def _bell(bench: Bench) -> None:
    """Press a doorbell beside a door."""
    bench.layer(0.45)
    bench.shadow(0.0, 0.3, 0.9, 1.2, 0.3)
    bench.solid(bench.bar(-0.75, -1.5, 0.75, 1.2, 0.2), "d4d8dc", 0.1)
    bench.solid(bench.disc(0.0, 0.0, 0.5), "8a9298", 0.08)
    bench.solid(bench.disc(0.0, 0.0, 0.38), "f4f4f0", 0.14)
    bench.glow(0.0, 0.0, 0.9, "7ac8ff", 0.35)
    bench.flat(bench.bar(-0.5, -1.25, 0.5, -0.75, 0.06), "f8f8f4")
    bench.mark([bench.bar(-0.38, -1.1, 0.36, -1.02), bench.bar(-0.38, -0.94, 0.1, -0.87)], "30343a")
    bench.layer(0.66)
    grips.point(bench.hand(0.1, 0.06, 0.25))


@ACTIONS.draws("light switch", ground=grounds.wall, tilts=0.45, lens=False)
def _switch(bench: Bench) -> None:
    """Press a light switch."""
    bench.layer(0.45)
    bench.shadow(-0.2, 0.3, 1.5, 1.5, 0.3)
    bench.solid(bench.bar(-1.25, -1.25, 1.05, 1.25, 0.16), "f4f2ec", 0.08, dark=0.7)
    bench.solid(bench.bar(-0.8, -0.85, 0.6, 0.85, 0.08), "ffffff", 0.06, dark=0.75)
    bench.mark(bench.bar(-0.8, -0.02, 0.6, 0.02), "8a8880", 0.6)
    bench.mark(bench.bar(-0.8, 0.0, 0.6, 0.85), "c8c4b8", 0.4)
    bench.layer(0.66)
    grips.point(bench.hand(0.1, 0.35, 0.2))


@ACTIONS.draws("thermostat", ground=grounds.wall, tilts=0.45, lens=False)
def _thermostat(bench: Bench) -> None:
    """Turn a round thermostat on a wall."""
    bench.layer(0.45)
    bench.shadow(-0.1, 0.35, 1.7, 1.6, 0.35)
    bench.solid(bench.disc(-0.1, 0.0, 1.5), "e4e6e8", 0.16)
    bench.solid(bench.disc(-0.1, 0.0, 1.18), "22272e", 0.06)
    for n in range(25):
        a = math.radians(-220 + n * 10.5)
        c, q = math.cos(a), math.sin(a)
        bench.flat(
            bench.line([(-0.1 + 0.95 * c, 0.95 * q), (-0.1 + 1.1 * c, 1.1 * q)], 0.04), "ff8a3a" if n < 15 else "6a7480"
        )
    bench.digits("21", (-0.1, 0.0), 0.72, "fff4e8")
    bench.layer(0.66)
    bench.hand(1.28, 0.2, -0.25).pinch()


@ACTIONS.draws("emergency stop", ground=grounds.wall, tilts=0.5, lens=False)
def _stop(bench: Bench) -> None:
    """Press a big red button on a yellow box."""
    bench.layer(0.45)
    bench.shadow(-0.2, 0.5, 1.8, 1.7, 0.4)
    bench.solid(bench.bar(-1.7, -1.6, 1.3, 1.6, 0.2), "f0c020", 0.14)
    bench.solid(bench.disc(-0.2, 0.0, 1.12), "5a6068", 0.1)
    bench.solid(bench.disc(-0.2, -0.05, 0.95), "d81e1a", 0.4)
    bench.shine(bench.disc(-0.2 + 0.3 * bench.look.light, -0.5, 0.3, 0.14), 0.35)
    bench.layer(0.66)
    grips.point(bench.hand(-0.05, 0.05, 0.3))


@ACTIONS.draws("plug in socket", ground=grounds.wall, tilts=0.45, lens=False, shift=(-0.5, 0))
def _plug(bench: Bench) -> None:
    """Put a plug into a socket."""
    bench.layer(0.45)
    bench.shadow(-0.9, 0.4, 1.4, 1.4, 0.3)
    bench.solid(bench.bar(-2.3, -1.3, 0.3, 1.3, 0.2), "f6f4ee", 0.08, dark=0.75)
    bench.solid(bench.disc(-1.0, 0.0, 0.95), "dcdad2", 0.12)
    bench.flat(bench.disc(-1.0, 0.0, 0.8), "c4c2ba")
    bench.flat([bench.disc(-1.25, -0.02, 0.11), bench.disc(-0.75, -0.02, 0.11)], "1a1c20")
    bench.layer(0.6)
    bench.solid(bench.line([(2.0, 0.3), (3.2, 1.4), (2.6, 3.0), (3.4, 6.0)], 0.22), "2a2e34", 0.08)
    for v in (-0.14, 0.2):
        bench.pipe((-0.5, v), (0.3, v + 0.03), 0.07, "c8ccd0")
    bench.solid(bench.curve((0.2, -0.42), (0.2, 0.5), (1.1, 0.55), (1.9, 0.38), (1.9, 0.12), (1.1, -0.38)), "30353c",
                0.2)  # fmt: skip
    hand = bench.hand(1.15, 0.15, 0.15)
    hand.grasp(thumb=True)
    hand.fingers(0.15)
