"""Hands over what is seen from above: a steak or a fish in its pan, cloth that is chalked, a chart on a laptop."""

from __future__ import annotations

from client_generate.providers.local.hands import grounds
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.deeds import Deeds
from client_generate.providers.local.people import grips

ACTIONS = Deeds()
_desk = grounds.desk


def _pan(bench: Bench) -> None:
    """Lay a cast-iron pan with foaming butter."""
    bench.layer(0.5)
    bench.shadow(-0.5, 0.25, 2.7, 2.3, 0.45)
    bench.solid(bench.limb([(-2.4, 0.9), (-5.2, 2.1)], (0.34, 0.24)), "1c1e22", 0.2)
    bench.solid(bench.disc(-0.4, 0.1, 2.4, 2.15), "26282d", 0.2)
    bench.flat(bench.disc(-0.4, 0.12, 2.12, 1.88), "16181b")
    bench.solid(bench.disc(-0.4, 0.14, 2.05, 1.8), "3a3b40", 0.05)
    foam = [(-1.95, 0.5), (-1.7, -0.7), (-0.6, -1.35), (0.7, -1.1), (1.3, 0.0), (0.9, 1.1), (-0.3, 1.6), (-1.4, 1.2)]
    bench.flat([bench.disc(u, v, 0.34, 0.26) for u, v in foam], "d89a2c", 0.85)
    bench.flat([bench.disc(u + 0.1 * (n % 3 - 1), v + 0.08, 0.13) for n, (u, v) in enumerate(foam)], "f8e49c")
    bench.flat([bench.disc(u - 0.16, v - 0.06, 0.07) for u, v in foam], "fff6d0")


def _herbs(bench: Bench) -> None:
    """Lay thyme and garlic beside it, let steam rise, and drop in a sprig."""
    for u, v, lean in ((0.95, 0.75, 0.5), (-1.7, -0.1, -0.7)):
        bench.flat(bench.line([(u - 0.5, v + lean * 0.4), (u, v), (u + 0.5, v - lean * 0.5)], 0.06), "4a7a2c")
        leaves = [
            bench.disc(u - 0.4 + n * 0.2, v + lean * (0.32 - n * 0.18) + 0.08 * (-1) ** n, 0.09, 0.05) for n in range(5)
        ]
        bench.flat(leaves, "6aa83c")
    bench.solid([bench.disc(0.75, -0.95, 0.2, 0.16), bench.disc(-1.3, 1.05, 0.2, 0.16)], "f8f0dc", 0.12)
    bench.layer(0.62)
    bench.haze([bench.disc(-1.2, -1.0, 0.35, 0.8), bench.disc(0.1, -1.3, 0.3, 0.8)], 0.22, 0.1)
    bench.layer(0.66)

    def sprig() -> None:
        bench.flat(bench.line([(0.7, -0.9), (0.55, -0.3), (0.5, 0.15)], 0.06), "4a7a2c")
        bench.flat([bench.disc(0.6 + 0.1 * (-1) ** n, -0.6 + n * 0.15, 0.1, 0.06) for n in range(6)], "6aa83c")

    if not bench.look.has("no-hand"):
        bench.hand(0.8, -1.0, -0.5).pinch(sprig)


@ACTIONS.draws("steak pan", ground=_desk, above=_desk, tilts=0.3, zoom=0.96, shift=(0.2, 0.1), focus=(-0.5, 0.1))
def _steak(bench: Bench) -> None:
    """Sear a steak in butter."""
    _pan(bench)
    edge = (
        (-1.5, 0.45),
        (-1.35, -0.45),
        (-0.6, -0.85),
        (0.2, -0.75),
        (0.7, -0.25),
        (0.6, 0.4),
        (0.0, 0.8),
        (-0.8, 1.0),
    )
    bench.solid(bench.curve(*edge), "e8c890", 0.2)
    inner = [(-0.42 + (u + 0.42) * 0.9, 0.06 + (v - 0.06) * 0.88) for u, v in edge]
    bench.solid(bench.curve(*inner), "7a3418", 0.25)
    bars = [bench.line([(-1.2 + n * 0.42, -0.1 - n * 0.1), (-0.8 + n * 0.42, 0.75 - n * 0.1)], 0.11) for n in range(4)]
    bench.flat(bars, "3a1408", 0.85)
    bench.shine([bench.disc(-0.8, -0.3, 0.3, 0.1), bench.disc(0.1, -0.35, 0.2, 0.07)], 0.35)
    bench.solid(bench.poly((-0.55, -0.1), (-0.1, -0.2), (-0.02, 0.16), (-0.46, 0.26)), "f8dc70", 0.05)
    _herbs(bench)


@ACTIONS.draws("fish pan", ground=_desk, above=_desk, tilts=0.3, zoom=0.96, shift=(0.2, 0.1), focus=(-0.5, 0.1))
def _fish(bench: Bench) -> None:
    """Fry a whole fish with lemon in butter."""
    _pan(bench)
    body = (
        (-1.95, 0.2),
        (-1.4, -0.35),
        (-0.5, -0.55),
        (0.4, -0.35),
        (0.95, 0.05),
        (0.4, 0.5),
        (-0.5, 0.72),
        (-1.4, 0.6),
    )
    bench.solid(bench.poly((0.75, 0.05), (1.4, -0.5), (1.25, 0.1), (1.45, 0.6)), "8a9aa4", 0.05)
    bench.solid(bench.curve(*body), "9aaab4", 0.3)
    bench.flat(
        bench.curve((-1.0, -0.4), (-0.2, -0.46), (0.5, -0.2), (0.7, 0.02), (-0.4, 0.0), (-1.1, 0.0)), "c88a3c", 0.7
    )
    bench.flat([bench.line([(-0.6 + n * 0.42, -0.35), (-0.75 + n * 0.42, 0.5)], 0.07) for n in range(3)], "5a3a1c")
    bench.flat(bench.line([(-1.25, -0.35), (-1.1, 0.12), (-1.25, 0.55)], 0.05), "4a5a64")
    bench.flat(bench.disc(-1.6, 0.06, 0.12), "f4f4ec")
    bench.flat(bench.disc(-1.6, 0.06, 0.06), "14161a")
    for u, v in ((0.2, 1.15), (-0.55, 1.3), (0.4, -1.1)):
        bench.solid(bench.disc(u, v, 0.34, 0.3), "f4d030", 0.06)
        bench.flat(bench.disc(u, v, 0.26, 0.23), "fdf0a0")
    _herbs(bench)


@ACTIONS.draws("salmon pan", ground=_desk, above=_desk, tilts=0.3, zoom=0.96, shift=(0.2, 0.1), focus=(-0.5, 0.1))
def _salmon(bench: Bench) -> None:
    """Fry a fillet of salmon with lemon in butter."""
    _pan(bench)
    body = ((-1.7, 0.1), (-1.2, -0.6), (0.0, -0.7), (0.8, -0.3), (0.9, 0.35), (0.1, 0.75), (-1.1, 0.8))
    bench.solid(bench.curve(*body), "f08a5c", 0.28)
    stripes = [
        bench.line([(-1.2 + n * 0.42, -0.45), (-0.98 + n * 0.42, 0.06), (-1.2 + n * 0.42, 0.6)], 0.05) for n in range(5)
    ]
    bench.flat(stripes, "fbd0b4")
    bench.flat(bench.line([(-1.6, 0.25), (-1.1, 0.74), (0.1, 0.7), (0.85, 0.34)], 0.12), "8a94a0")
    for u, v in ((0.2, 1.2), (-0.55, 1.32), (0.4, -1.1)):
        bench.solid(bench.disc(u, v, 0.34, 0.3), "f4d030", 0.06)
        bench.flat(bench.disc(u, v, 0.26, 0.23), "fdf0a0")
    _herbs(bench)


@ACTIONS.draws("cloth chalked", ground=_desk, above=_desk, tilts=0.3, zoom=1.0, shift=(0.0, 0.1), focus=(-0.3, 0.1))
def _cloth(bench: Bench) -> None:
    """Draw a line of tailor's chalk along a ruler across dark cloth, shears beside it."""
    bench.layer(0.5)
    bench.solid(bench.poly((-4.6, -2.1), (3.4, -2.4), (3.8, 2.2), (-4.2, 2.6)), "22315e", 0.06, dark=0.8)
    pins = [bench.line([(-4.4 + n * 0.55, -2.1), (-4.1 + n * 0.55, 2.5)], 0.018) for n in range(15)]
    bench.flat(pins, "5a6a98", 0.55)
    bench.flat(bench.line([(-3.6, 1.5), (-2.6, 0.4), (-1.0, 0.15), (0.0, 0.05)], 0.085), "f8f8f4")
    bench.flat([bench.line([(-3.5 + n * 0.5, -1.35), (-3.22 + n * 0.5, -1.37)], 0.07) for n in range(11)], "f8f8f4")
    bench.solid(bench.poly((-3.4, -0.75), (2.3, -0.95), (2.32, -0.55), (-3.38, -0.35)), "f0c24c", 0.05)
    marks = [
        bench.line([(-3.2 + n * 0.3, -0.38 - n * 0.01), (-3.2 + n * 0.3, -0.52 - n * 0.01)], 0.03) for n in range(18)
    ]
    bench.flat(marks, "3a2a10")
    bench.solid(bench.poly((-3.3, 2.0), (-1.2, 1.45), (-1.15, 1.62)), "c8ced6", 0.05)
    bench.solid(bench.poly((-3.3, 1.5), (-1.2, 1.75), (-1.2, 1.58)), "b0b8c2", 0.05)
    for v in (1.25, 1.95):
        bench.solid(
            bench.line([(-1.2, 1.6), (-0.7, v), (-0.3, v + 0.1 * (v - 1.6)), (-0.75, v + 0.3 * (v - 1.6))], 0.15),
            "20242a",
            0.08,
        )
    bench.layer(0.64)

    def chalk() -> None:
        bench.solid(bench.poly((-0.1, 0.08), (0.35, -0.3), (0.62, -0.02), (0.2, 0.24)), "fbfbf6", 0.05)

    bench.hand(0.15, -0.1, 0.15).pinch(chalk)


@ACTIONS.draws(
    "chart on a laptop",
    ground=grounds.desk,
    above=grounds.desk,
    tilts=0.2,
    zoom=0.66,
    shift=(0.2, 0.2),
    focus=(-0.3, 0.9),
)
def _chart(bench: Bench) -> None:
    """Move a finger over a laptop's pad, a chart on its screen."""
    bench.layer(0.5)
    bench.shadow(-0.4, 1.7, 4.0, 0.6, 0.4)
    bench.solid(bench.bar(-3.9, -3.3, 3.1, 0.75, 0.14), "1c2026", 0.08)
    bench.flat(bench.bar(-3.72, -3.14, 2.92, 0.6, 0.05), "f4f8fc")
    if bench.look.has("pie content"):
        _pie(bench)
    else:
        _lines(bench)
    bench.solid(bench.poly((-3.9, 0.78), (3.1, 0.78), (3.7, 2.7), (-4.5, 2.7)), "b8bec6", 0.06, dark=0.85)
    keys = [
        bench.bar(-3.5 + n * 0.56, 0.9 + r * 0.28, -3.02 + n * 0.56, 1.12 + r * 0.28, 0.04)
        for n in range(11)
        for r in range(2)
    ]
    bench.flat(keys, "2a2e36")
    bench.flat(bench.bar(-1.5, 1.62, 0.9, 2.5, 0.08), "a0a8b2")
    bench.layer(0.66)
    grips.point(bench.hand(-0.1, 1.95, 0.25))


def _unmirrored(bench: Bench, points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return places of a screen as it is read, from whichever side the hand comes."""
    return [(-0.4 + bench.s * (u + 0.4), v) for u, v in points]


def _lines(bench: Bench) -> None:
    def way(*points: tuple[float, float]) -> list[tuple[float, float]]:
        return _unmirrored(bench, list(points))

    bars = [
        bench.poly(
            *way(
                *(
                    (u + n * 0.72, v)
                    for u, v in ((-3.2, 0.3), (-3.2, -0.1 - n * 0.26), (-2.8, -0.1 - n * 0.26), (-2.8, 0.3))
                )
            )
        )
        for n in range(8)
    ]
    bench.flat(bars, "9ac4f0")
    bench.flat(
        [bench.line(way((-3.4, -2.8), (-3.4, 0.34)), 0.05), bench.line([(-3.4, 0.34), (2.7, 0.34)], 0.05)], "8a94a0"
    )
    rise = way(
        (-3.1, -0.3), (-2.3, -0.75), (-1.5, -0.6), (-0.7, -1.3), (0.1, -1.2), (0.9, -1.95), (1.6, -2.0), (2.3, -2.65)
    )
    bench.flat(bench.line(rise, 0.13), "2f8f4a")
    bench.flat(bench.poly(*way((2.6, -2.95), (2.42, -2.35), (2.02, -2.75))), "2f8f4a")
    bench.flat([bench.disc(u, v, 0.11) for u, v in rise[::2]], "e8502c")


def _pie(bench: Bench) -> None:
    bench.flat(bench.disc(-1.8, -1.25, 1.5), "2f7fd8")
    bench.flat(bench.poly((-1.8, -1.25), (-1.8, -2.75), (-0.75, -2.32), (-0.31, -1.4), (-0.5, -0.5)), "e8602c")
    bench.flat(bench.poly((-1.8, -1.25), (-0.5, -0.5), (-1.2, 0.12), (-2.1, 0.22)), "f0b424")
    tones = ("2f7fd8", "e8602c", "f0b424")
    for n, tone in enumerate(tones):
        bench.flat(bench.bar(0.5, -2.3 + n * 0.8, 0.9, -1.95 + n * 0.8), tone)
        bench.flat(bench.bar(1.1, -2.2 + n * 0.8, 2.5 - n * 0.3, -2.05 + n * 0.8), "8a94a0")
