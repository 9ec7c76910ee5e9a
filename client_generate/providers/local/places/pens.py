"""Where animals are kept: a barn, a stall, a milking parlour, a cage, a hutch, a wheel, a bowl, a car."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.pen import WHITE
from client_generate.providers.local.places import lairs
from client_generate.providers.local.places.lairs import Lair


def barn(lair: Lair) -> None:
    """Build a barn of boards from inside: beams, a lit door, bales, straw on the floor."""
    pen, v, r = lairs.room(lair, "8a6040", "c8a45c"), lair.floor, lair.reach
    boards = [pen.line([(u, v), (u, v + 4)], 0.014) for u in np.arange(-r, r, 0.17).tolist()]
    pen.plate.tint(pen.plate.shapes(boards), pen.tone("3a2618"), 0.6)
    lairs.window(pen, 0.85, v + 0.72, 0.6, 0.5)
    pen.solid([pen.box(-r, v + 1.36, r, v + 1.48), pen.box(-0.5, v, -0.4, v + 3)], "5c3c24", 0.03, rim=0)
    for u, up in ((-1.35, 0), (-0.85, 0), (-1.1, 1)):
        lairs.bale(pen, u, v - 0.08 + 0.3 * up)
    hay = lair.pen(0.35)
    chance = lair.look.chance(31)
    stalks = []
    for _ in range(150):
        u, w = float(chance.uniform(-r, r)), float(chance.uniform(-0.5, lair.floor * 0.8))
        turn = float(chance.uniform(-0.09, 0.09))
        stalks.append(hay.line([(u, w), (u + 0.1, w + turn)], 0.01))
    hay.plate.fill(hay.plate.shapes(stalks), hay.tone("f0d488"), 0.8)


def parlour(lair: Lair) -> None:
    """Build a milking parlour: white tiles, pipes, tubes with milk."""
    pen, v, r = lairs.room(lair, "dce8ec", "98a0a0", tiles=True), lair.floor, lair.reach
    pen.solid([pen.box(-r, v + 1.12, r, v + 1.2)], "b8c4cc", 0.04)
    for u in np.arange(-r, r, 0.8).tolist():
        pen.solid([pen.box(u - 0.12, v + 0.72, u + 0.12, v + 1.04, 0.05)], "f8fcff", 0.06)
        pen.flat([pen.line([(u, v + 0.74), (u + 0.1, v + 0.3), (u + 0.3, v + 0.2)], 0.035)], "3a4248")
        pen.solid([pen.box(u + 0.36, v - 0.1, u + 0.42, v + 1.5)], "a8b4bc", 0.03)


def bars(lair: Lair) -> None:
    """Put the bars of a stall before the animal, low."""
    pen, r = lair.pen(0.75), lair.reach
    pen.solid([pen.box(-r, w, r, w + 0.05) for w in (0.06, 0.32)], "b0bcc4", 0.03)


def stall(lair: Lair) -> None:
    """Put a half door of boards before a horse in its box."""
    pen, r = lair.pen(0.75), lair.reach
    pen.solid([pen.box(-r, -1, r, 0.36)], "7a4e2c", 0.0, dark=0.75, rim=0)
    pen.flat([pen.line([(u, -1), (u, 0.36)], 0.012) for u in np.arange(-r, r, 0.16).tolist()], "4a2e1a", 0.8)
    pen.solid([pen.box(-r, 0.3, r, 0.4)], "8f6038", 0.03)
    pen.solid([pen.box(-0.9, -1, -0.78, 3), pen.box(0.9, -1, 1.02, 3)], "6a4426", 0.03)


def table(lair: Lair) -> None:
    """Put a board at the wall beside a window: what a cage or a bowl stands on."""
    pen = lairs.room(lair, "e0d4c4", "a88868")
    lairs.window(pen, -0.75, 0.2, 0.9, 1.1)
    top, r = lair.pen(0.4), lair.reach
    top.solid([top.box(-r, -0.09, r, 0.02)], "a87448", 0.03, rim=0)
    top.solid([top.box(-r, -3, r, -0.09)], "8a6a50", 0.0, dark=0.8, rim=0)
    for k in range(5):
        top.solid(
            [top.box(0.78 + 0.1 * k, 0.02, 0.86 + 0.1 * k, 0.3 + 0.05 * (k % 3))],
            ("c8483c", "4a7aa0", "e8b040")[k % 3],
            0.01,
        )
    lairs.pot(top, -0.85, 0.0, 0.14)


def cage(lair: Lair) -> None:
    """Put a cage of brass round a bird."""
    pen = lair.pen(0.7)
    wires = [
        pen.line([(u, 0.06), (u, 0.62), (u * 0.75, 0.82), (u * 0.2, 0.98)], 0.011)
        for u in np.linspace(-0.42, 0.42, 11).tolist()
    ]
    rings = [pen.line([(-0.43, v), (0.43, v)], 0.014) for v in (0.3, 0.62)]
    pen.flat([*wires, *rings], "d8b050")
    pen.solid([pen.box(-0.47, -0.0, 0.47, 0.09, 0.02)], "c89838", 0.03)
    pen.solid([pen.disc(0, 1.02, 0.05)], "c89838", 0.02)


def hutch(lair: Lair) -> None:
    """Put a hutch of wood with a wire front round the animal."""
    pen = lair.pen(0.7)
    wires = [pen.line([(u, 0.0), (u, 0.66)], 0.006) for u in np.linspace(-0.7, 0.7, 22).tolist()]
    wires += [pen.line([(-0.7, v), (0.7, v)], 0.006) for v in np.linspace(0.0, 0.66, 11).tolist()]
    pen.flat(wires, "d8dce0", 0.7)
    pen.solid(
        [
            pen.box(-0.8, -0.1, 0.8, 0.02),
            pen.box(-0.8, 0.62, 0.8, 0.72),
            pen.box(-0.8, -0.1, -0.68, 0.72),
            pen.box(0.68, -0.1, 0.8, 0.72),
        ],
        "a87444",
        0.04,
    )
    pen.solid([pen.poly([(-0.94, 0.7), (0.94, 0.7), (0.86, 0.84), (-0.86, 0.84)])], "6a8a64", 0.04)


def straw(lair: Lair) -> None:
    """Lay the inside of a hutch: dark boards and hay."""
    yard = table if lair.look.has("pet cage") else barn
    yard(lair)
    pen = lair.pen(0.45)
    pen.flat([pen.box(-0.74, -0.02, 0.74, 0.66)], "5c4230")
    pen.solid([pen.curve([(-0.7, 0.0), (-0.5, 0.1), (0.0, 0.07), (0.5, 0.11), (0.7, 0.0)])], "e0c070", 0.03)


def wheel(lair: Lair) -> None:
    """Put a wheel behind a small animal."""
    table(lair)
    pen = lair.pen(0.5)
    pen.solid(
        [pen.poly([(-0.3, 0.0), (-0.02, 0.5), (0.02, 0.5), (0.3, 0.0), (0.2, 0.0), (0.0, 0.4), (-0.2, 0.0)])],
        "4a7ab0",
        0.02,
    )
    pen.flat([pen.disc(0, 0.5, 0.48)], "e8505a")
    pen.flat([pen.disc(0, 0.5, 0.43)], "f4e8dc")
    spokes = [
        pen.line([(0, 0.5), (0.43 * float(np.cos(a)), 0.5 + 0.43 * float(np.sin(a)))], 0.02)
        for a in np.arange(0, 6.2, 0.7854).tolist()
    ]
    pen.flat(spokes, "e8505a", 0.8)
    pen.solid([pen.disc(0, 0.5, 0.05)], "4a7ab0", 0.03)


def bowl(lair: Lair) -> None:
    """Put water in a round bowl behind a fish."""
    table(lair)
    pen = lair.pen(0.5)
    pen.flat([pen.disc(0, 0.42, 0.46, 0.42)], "e8f8fc", 0.5)
    water = [(0.45 * float(np.cos(a)), 0.42 + 0.4 * float(np.sin(a))) for a in np.linspace(-3.7, 0.56, 24).tolist()]
    pen.solid([pen.poly(water)], "6cc0e0", 0.1, dark=0.8)
    stones = [pen.disc(-0.22 + 0.075 * k, 0.07 + 0.02 * (k % 2), 0.05, 0.035) for k in range(7)]
    pen.solid(stones, "d8b078", 0.03)
    pen.flat(
        [pen.line([(-0.24, 0.08), (-0.3, 0.3), (-0.22, 0.5)], 0.03), pen.line([(-0.2, 0.08), (-0.17, 0.36)], 0.03)],
        "4a9a54",
    )


def glass(lair: Lair) -> None:
    """Put the gleam of a bowl before a fish."""
    pen = lair.pen(0.7)
    pen.flat([pen.line([(-0.34, 0.62), (-0.4, 0.45), (-0.36, 0.26)], 0.035)], "ffffff", 0.7)
    pen.flat(
        [
            pen.line(
                [
                    (0.46 * float(np.cos(a)), 0.42 + 0.42 * float(np.sin(a)))
                    for a in np.linspace(0.9, 2.24, 12).tolist()
                ],
                0.02,
            )
        ],
        "f4fcff",
        0.85,
    )


def car(lair: Lair) -> None:
    """Let the side of a car pass: the animal looks out of its window, trees behind."""
    pen, r, p = lair.pen(0.05), lair.reach, lair.look.palette
    plate = pen.plate
    plate.fill(plate.shape(pen.box(-r, -9, r, 9)), mix(mix(p.cool, p.horizon, 0.5), WHITE, 0.3))
    trees = [pen.disc(u, 0.55 + 0.1 * (k % 3), 0.4, 0.34) for k, u in enumerate(np.arange(-r, r + 0.4, 0.45).tolist())]
    pen.solid(trees, "6a9a58", 0.1)
    pen.flat([pen.box(-r, -9, r, 0.42)], "8fae68")
    body = lair.pen(0.4)
    body.solid(
        [body.curve([(-r, 1.06), (-0.5, 1.1), (0.5, 1.02), (1.0, 0.6), (1.2, 0.2), (0.9, -0.2), (-r, -0.2)])],
        "c83c34",
        0.05,
        rim=0,
    )
    body.flat([body.poly([(-r, 0.94), (-0.72, 0.96), (-0.72, 0.16), (-r, 0.16)])], "6a7c88")
    body.flat([body.poly([(-0.6, 0.97), (0.42, 0.9), (0.86, 0.5), (0.98, 0.16), (-0.6, 0.16)])], "6a7c88")


def door(lair: Lair) -> None:
    """Put the car's door before the animal."""
    pen, r = lair.pen(0.75), lair.reach
    pen.solid(
        [pen.curve([(-r, 0.18), (0.4, 0.2), (1.2, 0.14), (1.9, 0.02), (2.1, -0.5), (2.0, -2), (-r, -2)])],
        "c83c34",
        0.06,
        rim=0,
    )
    pen.flat([pen.line([(-0.66, 0.18), (-0.66, -2)], 0.012), pen.line([(1.04, 0.14), (1.04, -2)], 0.012)], "7a2420")
    pen.solid([pen.box(-0.5, -0.02, -0.26, 0.04, 0.02)], "e0e4e8", 0.02)
    pen.solid([pen.curve([(0.98, 0.2), (1.2, 0.22), (1.2, 0.36), (1.0, 0.36)])], "a82c28", 0.04)


def cell(lair: Lair) -> None:
    """Build a cage for a wild animal: bare walls, a trunk to lie on, straw."""
    pen, v, r = lairs.room(lair, "8c9088", "a89c80"), lair.floor, lair.reach
    pen.solid([pen.box(-r, v, r, v + 0.16)], "70746c", 0.02, rim=0)
    pen.flat([pen.line([(u, v), (u, v + 4)], 0.012) for u in np.arange(-r, r, 0.6).tolist()], "747870", 0.7)
    pen.solid([pen.line([(-1.3, v - 0.05), (-0.6, v + 0.34), (-0.1, v + 0.3)], 0.14)], "7a5636", 0.05)
    lairs.bale(pen, 1.1, v - 0.1)


def irons(lair: Lair) -> None:
    """Put iron bars before the animal."""
    pen, r = lair.pen(0.75), lair.reach
    pen.solid([pen.box(u - 0.016, -1, u + 0.016, 3) for u in np.arange(-r, r, 0.26).tolist()], "3a4048", 0.02)
    pen.solid([pen.box(-r, w, r, w + 0.05) for w in (-0.1, 1.05)], "444a54", 0.02)
