"""Feet: in running shoes, in boots in snow, bare on sand, and the tracks they leave."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import box
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.hands import grounds
from client_generate.providers.local.hands.bench import WHITE, Bench
from client_generate.providers.local.hands.deeds import Deeds
from client_generate.providers.local.hands.grounds import Ground

ACTIONS = Deeds()


def _ground(bench: Bench, natural: str, line: float = 0.62, back: Ground = grounds.outdoors) -> None:
    back(bench)
    plate, tone, stage = bench.stage.plate(0.3), bench.tone(natural), bench.stage
    far = mix(tone, bench.look.palette.haze, 0.4)
    shape = box(-stage.edge, line, stage.edge, stage.bottom)
    rows, columns, mask = plate.shape(shape)
    _, y = plate.grid()
    deep = np.clip((y[rows] - line) / 0.4, 0, 1)[..., None]
    plate.fill((rows, columns, mask), far + (tone - far) * deep)
    plate.light(plate.shape(box(-stage.edge, line, stage.edge, line + 0.006)), bench.look.palette.key, 0.15)
    chance = bench.look.chance(441)
    for _ in range(60):
        u, v = float(chance.uniform(-1, 1)) * bench.half, line + float(chance.uniform(0.02, 0.4))
        plate.tint(plate.shape(box(u, v, u + 0.02, v + 0.004)), tone * 0.6, 0.4)


def _road(bench: Bench) -> None:
    _ground(bench, "8a8a8c")


def _sand(bench: Bench) -> None:
    _ground(bench, "ecd09a", back=grounds.sky)


def _snow(bench: Bench) -> None:
    _ground(bench, "f2f6fc", back=grounds.sky)


def sneaker(bench: Bench, u: float, sole: float, size: float, natural: str = "2f7ad0", lift: float = 0.0) -> None:
    """Draw a running shoe from its side, the toe to the left; `lift` raises the heel."""
    c, q = math.cos(lift), math.sin(lift)

    def at(*points: tuple[float, float]) -> list[tuple[float, float]]:
        moved = [((x + 1.2) * size, y * size) for x, y in points]
        return [(u - 1.2 * size + x * c + y * q, sole - x * q + y * c) for x, y in moved]

    upper = at(
        (-1.7, -0.2),
        (-1.65, -0.55),
        (-1.1, -0.85),
        (-0.5, -1.15),
        (-0.1, -1.5),
        (0.35, -1.5),
        (0.75, -1.35),
        (1.2, -1.5),
        (1.3, -0.9),
        (1.35, -0.2),
    )
    bench.solid(bench.curve(*upper), natural, 0.25 * size)
    bench.solid(
        bench.curve(
            *at(
                (-1.85, -0.25),
                (-1.7, -0.38),
                (0.0, -0.3),
                (1.4, -0.36),
                (1.55, -0.1),
                (1.3, 0.05),
                (-1.4, 0.05),
                (-1.8, -0.05),
            )
        ),
        "f8faf8",
        0.1 * size,
    )
    bench.solid(bench.line(at((-1.7, -0.3), (-1.3, -0.55), (-0.9, -0.35)), 0.1 * size), "f06a2c", 0.04)
    bench.flat(bench.line(at((0.9, -0.4), (0.2, -0.55), (-0.3, -1.0)), 0.2 * size, 0.06 * size), "f8faf8")
    for n in range(4):
        x, y = -0.85 + n * 0.22, -0.86 - n * 0.15
        bench.flat(bench.line(at((x, y - 0.1), (x + 0.32, y + 0.24)), 0.08 * size), "ffffff")
    bench.flat(bench.disc(*at((0.45, -1.44))[0], 0.5 * size, 0.12 * size), "16202c")


def trouser(bench: Bench, u: float, low: float, natural: str = "") -> None:
    """Draw a lower leg that ends here."""
    leg = bench.hand(0, 0)
    leg.flesh([bench.limb([(u - 0.2, -8), (u - 0.35, -3), (u - 0.6, low + 0.6)], (1.1, 0.95, 0.62))], 0.6)
    if natural:
        bench.solid(bench.limb([(u - 0.2, -8), (u - 0.3, -3), (u - 0.55, low)], (1.3, 1.15, 0.95)), natural, 0.4)


@ACTIONS.draws("running shoes", ground=_road, zoom=0.95, tilts=0.12, shift=(0.0, 0.1), focus=(-0.8, 0.9))
def _run(bench: Bench) -> None:
    """Feet in running shoes on a road."""
    bench.layer(0.5)
    bench.shadow(2.2, 1.55, 1.8, 0.16, 0.4)
    trouser(bench, 3.4, -0.6)
    sneaker(bench, 2.6, 1.2, 1.15, "c84a2a", 0.75)
    bench.layer(0.6)
    bench.shadow(-1.0, 2.05, 2.4, 0.2, 0.5)
    trouser(bench, -0.2, -0.2)
    sneaker(bench, -1.0, 2.0, 1.35, "e8562c", 0.12)


@ACTIONS.draws("feet walking", ground=_road, zoom=0.95, tilts=0.12, shift=(0.0, 0.1), focus=(-0.8, 0.9))
def _walk(bench: Bench) -> None:
    """Let feet walk on a pavement."""
    bench.layer(0.5)
    bench.shadow(2.2, 1.55, 1.8, 0.16, 0.4)
    _shoe(bench, 2.4, 1.3, 1.1, 0.55)
    bench.layer(0.6)
    bench.shadow(-1.2, 2.05, 2.4, 0.2, 0.5)
    _shoe(bench, -1.2, 2.0, 1.3, 0.0)


def _shoe(bench: Bench, u: float, sole: float, size: float, lift: float) -> None:
    c, q = math.cos(lift), math.sin(lift)

    def at(*points: tuple[float, float]) -> list[tuple[float, float]]:
        moved = [((x + 1.2) * size, y * size) for x, y in points]
        return [(u - 1.2 * size + x * c + y * q, sole - x * q + y * c) for x, y in moved]

    bench.solid(
        bench.curve(*at((-1.7, -0.15), (-1.5, -0.55), (-0.6, -0.8), (-0.1, -1.15), (1.1, -1.2), (1.25, -0.1))),
        "6a3c20",
        0.2 * size,
    )
    bench.solid(
        bench.curve(
            *at((-1.75, -0.14), (0.0, -0.16), (1.3, -0.16), (1.3, 0.05), (0.6, 0.05), (0.3, -0.03), (-1.5, 0.05))
        ),
        "24160e",
        0.06 * size,
    )
    ((x, y),) = at((0.45, -1.0))
    bench.solid(
        bench.limb(
            [(x + 0.9, y - 5.5), (x + 0.4, y - 2.2), (x, y)], (1.05 * size, 0.85 * size, 0.72 * size), flat=True
        ),
        "2c3a58",
        0.35,
    )


def foot(bench: Bench, u: float, sole: float, size: float, lift: float = 0.0) -> None:
    """Draw a bare foot from its inner side, toes to the left."""
    c, q = math.cos(lift), math.sin(lift)

    def at(*points: tuple[float, float]) -> list[tuple[float, float]]:
        moved = [((x + 1.2) * size, y * size) for x, y in points]
        return [(u - 1.2 * size + x * c + y * q, sole - x * q + y * c) for x, y in moved]

    flesh = bench.hand(0, 0)
    ((x, y),) = at((0.75, -1.0))
    flesh.flesh(
        [
            bench.limb(
                [(x + 0.6, y - 5.5), (x + 0.3, y - 2.4), (x, y), at((0.75, -0.5))[0]],
                (0.95 * size, 0.85 * size, 0.5 * size, 0.45 * size),
            )
        ],
        0.5,
    )
    flesh.flesh(
        [
            bench.curve(
                *at(
                    (-1.75, -0.1),
                    (-1.7, -0.35),
                    (-1.3, -0.42),
                    (-0.6, -0.7),
                    (0.2, -1.2),
                    (0.9, -1.1),
                    (1.3, -0.6),
                    (1.3, -0.1),
                    (0.9, 0.04),
                    (0.2, -0.1),
                    (-0.6, -0.02),
                    (-1.4, 0.05),
                )
            )
        ],
        0.3,
    )
    for n in range(4):
        bench.mark(bench.disc(*at((-1.28 + n * 0.16, -0.42 - n * 0.05))[0], 0.09 * size), flesh.skin * 0.5, 0.35)
    flesh.flesh([bench.limb(at((-1.1, -0.2), (-1.6, -0.16)), (0.2 * size, 0.18 * size))], 0.14, gap=0.02)
    flesh.nail(bench.to(*at((-1.7, -0.26))[0]), 0.1 * size * bench.k, 0.0)
    bench.mark(bench.disc(*at((0.8, -0.85))[0], 0.16 * size), flesh.skin * 1.2, 0.4)


@ACTIONS.draws("bare feet", ground=_sand, zoom=0.95, tilts=0.12, shift=(0.0, 0.1), focus=(-0.8, 0.9))
def _bare(bench: Bench) -> None:
    """Bare feet on sand, the sea behind."""
    plate, stage, p = bench.stage.plate(0.2), bench.stage, bench.look.palette
    sea = mix(bench.tone("3a9ac0"), p.haze, 0.25)
    plate.fill(plate.shape(box(-stage.edge, 0.36, stage.edge, 0.62)), sea)
    plate.light(plate.shapes([box(-stage.edge, v, stage.edge, v + 0.005) for v in (0.42, 0.48, 0.55)]), WHITE, 0.25)
    plate.fill(plate.shape(box(-stage.edge, 0.595, stage.edge, 0.625)), mix(WHITE, p.haze, 0.1), 0.9)
    bench.layer(0.5)
    bench.shadow(2.2, 1.5, 1.8, 0.16, 0.35)
    foot(bench, 2.4, 1.3, 1.15, 0.5)
    bench.layer(0.6)
    bench.shadow(-1.0, 2.05, 2.2, 0.2, 0.45)
    foot(bench, -1.2, 2.0, 1.35)


def _print(bench: Bench, u: float, v: float, size: float, tone: str, flip: int) -> None:
    bench.mark(
        [
            bench.disc(u, v, 0.3 * size, 0.2 * size),
            bench.disc(u + flip * 0.05, v + 0.3 * size, 0.22 * size, 0.13 * size),
        ],
        tone,
        0.75,
    )
    bench.shine([bench.disc(u + 0.04, v + 0.1 * size, 0.3 * size, 0.04 * size)], 0.1)


@ACTIONS.draws("footsteps in snow", ground=_snow, zoom=1.0, tilts=0.12, shift=(0.0, 0.1), focus=(-0.8, 0.9))
def _tracks(bench: Bench) -> None:
    """Show a boot in snow, its tracks behind."""
    bench.plate = bench.stage.plates[-2]
    for n in range(7):
        side = 1 if n % 2 else -1
        size = 1.5 * (0.82**n)
        _print(bench, 1.4 + n * 0.42 + side * 0.35 * size, 1.5 - n * 0.26, size, "7a92b8", side)
    bench.layer(0.6)
    boot(bench, -1.2, 2.0, 1.35)
    drift = bench.curve(
        (-4.2, 2.3), (-3.2, 1.75), (-2.2, 1.8), (-1.0, 1.72), (0.4, 1.8), (1.2, 2.2), (0.6, 2.7), (-3.4, 2.7)
    )
    bench.solid(drift, "f6f9fe", 0.2, dark=0.8)
    chance = bench.look.chance(442)
    for _ in range(26):
        bench.flat(
            bench.disc(-1.4 + float(chance.normal(0, 1.3)), 1.6 - abs(float(chance.normal(0, 0.35))), 0.045), "ffffff"
        )


def boot(bench: Bench, u: float, sole: float, size: float) -> None:
    """Draw a winter boot."""

    def at(*points: tuple[float, float]) -> list[tuple[float, float]]:
        return [(u + x * size, sole + y * size) for x, y in points]

    ((x, y),) = at((0.5, -1.8))
    bench.solid(
        bench.limb([(x + 0.8, y - 4.5), (x + 0.3, y - 1.6), (x, y)], (1.2, 1.05, 0.95), flat=True), "34466a", 0.4
    )
    bench.solid(
        bench.curve(
            *at((-1.7, -0.1), (-1.6, -0.7), (-0.8, -0.95), (-0.25, -1.3), (-0.2, -2.1), (1.2, -2.1), (1.25, -0.1))
        ),
        "8a5228",
        0.3,
    )
    bench.solid(bench.limb(at((-0.3, -2.1), (1.25, -2.1)), (0.22 * size, 0.22 * size)), "f0e8d8", 0.14)
    bench.solid(bench.bar(u - 1.8 * size, sole - 0.2 * size, u + 1.32 * size, sole + 0.08 * size, 0.1), "2a1c12", 0.08)
    for n in range(4):
        bench.flat(
            bench.line(at((-0.65 + n * 0.14, -1.05 - n * 0.24), (-0.1 + n * 0.05, -0.9 - n * 0.24)), 0.09), "f4e0b0"
        )
