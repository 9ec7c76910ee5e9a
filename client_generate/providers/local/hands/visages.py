"""Parts of a face as large as the picture, and heads that hands do something to."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import ellipse, soften
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.people import busts, figures, profiles

_BLOOD = np.array([0.72, 0.2, 0.18], np.float32)


def bust(bench: Bench, u: float, v: float, size: float = 1.5, *, salt: int = 0, turn: float = 0.0) -> None:
    """Draw somebody from the chest up, `size` half their head."""
    busts.seated(bench.plate, bench.look, bench.to(u, v), size * bench.k, salt=salt, turn=turn * bench.s)


def profile(bench: Bench, u: float, v: float, size: float = 1.6, *, salt: int = 0) -> None:
    """Draw a head from the side that looks to where the hand comes from."""
    profiles.profile(bench.plate, bench.look, bench.to(u, v), size * bench.k, faces=bench.s, salt=salt)


def skin(bench: Bench, salt: int = 0) -> Pixels:
    """Return somebody's skin as it is lit here."""
    return figures.graded(figures.skin(bench.look, salt), bench.look)


def cheek(bench: Bench, salt: int = 0) -> Pixels:
    """Fill the picture with skin, lighter on the lit side; return its colour."""
    stage, p, tone = bench.stage, bench.look.palette, skin(bench, salt)
    plate = stage.gradient(0.2, [(stage.top, mix(tone, p.key, 0.12)), (0.5, tone), (stage.bottom, tone * 0.78)])
    plate.glow((bench.look.light * bench.half * 0.6, 0.25), 1.1, mix(tone, p.key, 0.5), 0.35)
    rows, columns, mask = plate.shape(ellipse((-bench.look.light * bench.half, 0.5), 0.5, 0.9), 0.9)
    plate.tint((rows, columns, soften(mask, 0.2 * plate.unit)), tone * 0.45, 0.6)
    return tone


def _soft(bench: Bench, shapes: list[Pixels], tone: Pixels, strength: float, blur: float) -> None:
    rows, columns, mask = bench.plate.shapes(shapes, blur * bench.k * 2)
    bench.plate.tint((rows, columns, soften(mask, blur * bench.k * bench.plate.unit)), tone, strength)


def eye(
    bench: Bench, u: float, v: float, size: float, tone: Pixels, iris: str = "5a8a9c", *, tear: bool = False
) -> None:
    """Draw an open eye with lashes and a brow; `size` is half its width."""

    def at(*points: tuple[float, float]) -> list[tuple[float, float]]:
        return [(u + x * size, v + y * size) for x, y in points]

    lid = at((-1.0, 0.12), (-0.6, -0.3), (-0.05, -0.48), (0.5, -0.36), (1.0, 0.0))
    low = at((1.0, 0.0), (0.55, 0.3), (0.0, 0.38), (-0.55, 0.3), (-1.0, 0.12))
    _soft(
        bench,
        [bench.curve(*at((-1.2, 0.0), (-0.6, -0.7), (0.0, -0.85), (0.7, -0.7), (1.2, 0.0), (0.6, 0.6), (-0.6, 0.6)))],
        mix(tone * 0.5, _BLOOD * tone, 0.3),
        0.55,
        0.16 * size,
    )
    ball = bench.curve(*lid, *low[1:-1])
    seen = bench.tone("f2eeea")
    white = mix(seen, np.full(3, float(seen.mean()), np.float32), 0.75)  # a white stays white in any light
    bench.plate.solid(bench.plate.shape(ball), white * 0.72, white, bench.light, round_=0.3 * size * bench.k)
    rows, columns, mask = bench.plate.shape(ball)
    for radius, colour in ((0.42, "1c2830"), (0.38, iris)):
        patch = bench.plate.shape(bench.disc(*at((0.0, -0.06))[0], radius * size))
        _clipped(bench, patch, (rows, columns, mask), bench.tone(colour))
    spokes = []
    for n in range(28):
        c, q = math.cos(n * 0.2244), math.sin(n * 0.2244)
        spokes.append(bench.line(at((0.2 * c, -0.06 + 0.2 * q), (0.35 * c, -0.06 + 0.35 * q)), 0.02 * size))
    _clipped(bench, bench.plate.shapes(spokes), (rows, columns, mask), bench.tone("c8dce0"), 0.4)
    _clipped(
        bench,
        bench.plate.shape(bench.disc(*at((0.0, -0.06))[0], 0.18 * size)),
        (rows, columns, mask),
        bench.tone("080808"),
    )
    bench.shine([bench.disc(*at((-0.14, -0.2))[0], 0.09 * size), bench.disc(*at((0.14, 0.08))[0], 0.04 * size)], 0.9)
    _soft(bench, [bench.line(lid, 0.16 * size)], tone * 0.25, 0.6, 0.05 * size)
    bench.flat(bench.line(lid, 0.1 * size, 0.06 * size), "1c1210", 0.9)
    bench.mark(bench.line(low, 0.04 * size), "4a2820", 0.6)
    bench.mark(
        bench.line(at((-1.0, -0.2), (-0.5, -0.62), (0.1, -0.72), (0.7, -0.55), (1.1, -0.15)), 0.05 * size),
        "3a1c14",
        0.6,
    )
    lashes = []
    for n in range(17):
        t = n / 16
        x, y = -0.92 + 1.86 * t, 0.08 - 0.56 * math.sin(math.pi * min(t * 1.02, 1)) ** 0.8
        lean = (t - 0.45) * 0.7
        lashes.append(
            bench.line(at((x, y), (x + lean * 0.5, y - 0.16), (x + lean, y - 0.26)), 0.045 * size, 0.01 * size)
        )
        if n % 2:
            lashes.append(
                bench.line(
                    at((x, 0.1 + 0.28 * math.sin(math.pi * t)), (x + lean * 0.5, 0.22 + 0.3 * math.sin(math.pi * t))),
                    0.025 * size,
                    0.008 * size,
                )
            )
    bench.flat(lashes, "140c0a", 0.92)
    hairs = [
        bench.line(
            at(
                (-1.3 + n * 0.095, -1.0 - 0.34 * math.sin(n / 28 * 2.6)),
                (-1.16 + n * 0.1, -1.22 - 0.36 * math.sin(n / 28 * 2.6)),
            ),
            0.05 * size,
            0.015 * size,
        )
        for n in range(28)
    ]
    bench.flat(hairs, figures.hair(bench.look) * 0.8, 0.85)
    if tear:
        drop(bench, *at((-0.35, 0.95))[0], 0.24 * size)
        bench.haze(
            [bench.line(at((-0.45, 0.3), (-0.4, 0.6), (-0.36, 0.75)), 0.08 * size, 0.03 * size)], 0.4, 0.03 * size
        )


def _clipped(
    bench: Bench,
    patch: tuple[slice, slice, Pixels],
    inside: tuple[slice, slice, Pixels],
    tone: Pixels,
    strength: float = 1.0,
) -> None:
    """Lay a colour only where both patches are."""
    whole = np.zeros(bench.plate.alpha.shape, np.float32)
    whole[inside[0], inside[1]] = inside[2]
    rows, columns, mask = patch
    bench.plate.tint((rows, columns, mask * whole[rows, columns]), tone, strength)


def drop(bench: Bench, u: float, v: float, size: float) -> None:
    """Draw a clear drop on skin."""
    outline = [
        (u, v - size * 1.5),
        (u + size * 0.6, v - size * 0.3),
        (u + size * 0.55, v + size * 0.4),
        (u, v + size * 0.75),
        (u - size * 0.55, v + size * 0.4),
        (u - size * 0.6, v - size * 0.3),
    ]
    shape = bench.curve(*outline)
    bench.shadow(u, v + size * 0.5, size * 0.7, size * 0.4, 0.35)
    bench.plate.light(bench.plate.shape(shape), bench.tone("b8dcf0"), 0.22)
    bench.mark(bench.line(outline[1:], size * 0.1), "3a4a5a", 0.35)
    bench.shine(
        [
            bench.disc(u - size * 0.2, v - size * 0.1, size * 0.13, size * 0.22),
            bench.disc(u + size * 0.2, v + size * 0.4, size * 0.09),
        ],
        0.85,
    )


def lips(bench: Bench, u: float, v: float, size: float, natural: str) -> None:
    """Draw a mouth from the front, a little open; `size` is half its width."""

    def at(*points: tuple[float, float]) -> list[tuple[float, float]]:
        return [(u + x * size, v + y * size) for x, y in points]

    tone = skin(bench)
    _soft(bench, [bench.curve(*at((-1.1, 0.1), (0.0, -0.7), (1.1, 0.1), (0.0, 0.9)))], tone * 0.55, 0.35, 0.2 * size)
    _soft(bench, [bench.disc(*at((0.0, 0.92))[0], 0.5 * size, 0.12 * size)], tone * 0.35, 0.6, 0.1 * size)
    bench.flat(bench.curve(*at((-0.85, 0.02), (0.0, -0.1), (0.85, 0.02), (0.0, 0.16))), "4a1418")
    bench.flat(bench.curve(*at((-0.5, -0.02), (0.0, -0.08), (0.5, -0.02), (0.0, 0.05))), "f6f0ea")
    upper = at(
        (-1.0, 0.02),
        (-0.5, -0.26),
        (-0.16, -0.42),
        (0.0, -0.34),
        (0.16, -0.42),
        (0.5, -0.26),
        (1.0, 0.02),
        (0.5, -0.02),
        (0.0, -0.05),
        (-0.5, -0.02),
    )
    bench.solid(bench.curve(*upper), natural, 0.14 * size, dark=0.55)
    lower = at((-1.0, 0.02), (-0.5, 0.08), (0.0, 0.12), (0.5, 0.08), (1.0, 0.02), (0.6, 0.42), (0.0, 0.6), (-0.6, 0.42))
    bench.solid(bench.curve(*lower), natural, 0.22 * size, dark=0.6)
    bench.shine(bench.disc(*at((-0.2, 0.34))[0], 0.26 * size, 0.06 * size), 0.35)
    bench.mark(
        [bench.line(at((x, 0.16), (x * 1.05, 0.46)), 0.015 * size) for x in (-0.5, -0.25, 0.0, 0.25, 0.5)],
        "5a1014",
        0.3,
    )
    for side in (-1, 1):
        _soft(
            bench,
            [bench.line(at((side * 0.14, -1.3), (side * 0.16, -0.8), (side * 0.12, -0.55)), 0.08 * size)],
            tone * 0.6,
            0.4,
            0.06 * size,
        )
        _soft(bench, [bench.disc(*at((side * 0.42, -1.5))[0], 0.24 * size, 0.12 * size)], tone * 0.25, 0.8, 0.07 * size)
    _soft(bench, [bench.disc(*at((0.0, -1.55))[0], 0.4 * size, 0.14 * size)], tone * 1.15, 0.5, 0.12 * size)
