"""House fronts seen straight on, in metres: rows of houses, shops with awnings and signs, a bus stop, a terrace."""

from __future__ import annotations

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import figures
from client_generate.providers.local.things import coaches

_PLASTER = ("c8a07a", "b87a62", "d8c4a4", "9a9a94", "c49060", "8a9aa0", "b0806e", "d0b48c")
_CLOTH = {"bakery": "c8862c", "cafe": "8a3a34", "pharmacy": "2a8a5a", "shop": "2c6a8a"}


def row(
    stage: Stage, look: Look, near: float, foot: float, metre: float, *, shop: str = "", haze: float = 0.16
) -> None:
    """Put a row of houses whose feet are at `foot`, with the shop in the house before which the subject stands."""
    plate, chance = stage.plate(near), look.chance(91 + int(near * 100))
    middle = look.side * stage.half * (0.12 if stage.half > 0.62 else 0.0) / metre
    wide = 9.5 if shop else float(chance.uniform(7, 9.5))
    starts, widths = [middle - wide / 2], [wide]
    while starts[-1] + widths[-1] < stage.edge / metre:
        starts, widths = [*starts, starts[-1] + widths[-1]], [*widths, float(chance.uniform(6.5, 10))]
    while starts[0] > -stage.edge / metre:
        widths = [float(chance.uniform(6.5, 10)), *widths]
        starts = [starts[0] - widths[0], *starts]
    for number, (x, across) in enumerate(zip(starts, widths, strict=True)):
        pen = Pen(plate, look, ((x + across / 2) * metre, foot), metre, 1, haze)
        subject = bool(shop) and abs(x + across / 2 - middle) < 0.1
        house(pen, across, _PLASTER[(number * 3 + look.seed) % len(_PLASTER)], shop if subject else "", chance)


def house(pen: Pen, wide: float, plaster: str, shop: str, chance: np.random.Generator) -> None:
    """Draw one house: a ground floor with a shop or a door, floors with windows, a cornice."""
    half, floors = wide / 2, int(chance.integers(1, 4))
    top = 4.0 + floors * 3.1
    pen.solid([pen.box(-half, 0.0, half, top)], plaster, 0.5, dark=0.75, rim=0.2)
    pen.solid([pen.box(-half - 0.1, top, half + 0.1, top + 0.4)], "e0d4c0", 0.12, rim=0.3)
    pen.flat([pen.box(-half, 3.8, half, 4.05)], "e0d4c0", 0.8)
    count = max(int(wide // 2.1), 2)
    dim: list[Pixels] = []
    lit: list[Pixels] = []
    frames: list[Pixels] = []
    bars: list[Pixels] = []
    for floor in range(floors):
        for number in range(count):
            u, v = -half + wide * (number + 0.5) / count, 4.9 + 3.1 * floor
            frames.append(pen.box(u - 0.68, v - 0.12, u + 0.68, v + 1.82))
            bars.append(pen.box(u - 0.03, v, u + 0.03, v + 1.7))
            pane = pen.box(u - 0.55, v, u + 0.55, v + 1.7)
            (lit if chance.random() < (0.04 if pen.look.palette.bright else 0.4) else dim).append(pane)
    pen.flat(frames, "ece2d0", 0.75)
    pen.glass(dim)
    if lit:
        pen.glass(lit, lit=True)
    pen.flat(bars, "ece2d0", 0.7)
    if shop or chance.random() < 0.5:
        front(pen, half - 0.5, shop or "")
    else:
        door = float(chance.uniform(-half + 1.2, half - 1.2))
        pen.flat([pen.box(-half, 0.0, half, 0.7)], "8a8078", 0.6)
        pen.solid([pen.box(door - 0.65, 0.0, door + 0.65, 2.6, 0.1)], "4a3428", 0.08)
        windows = [u for u in np.linspace(-half + 1.2, half - 1.2, 3).tolist() if abs(u - door) > 1.5]
        pen.flat([pen.box(u - 0.75, 1.1, u + 0.75, 3.1) for u in windows], "ece2d0", 0.75)
        pen.glass(
            [pen.box(u - 0.6, 1.25, u + 0.6, 2.95) for u in windows],
            lit=not pen.look.palette.bright and chance.random() < 0.5,
        )


def front(pen: Pen, half: float, shop: str) -> None:
    """Draw a shop's front: a sign, an awning, windows with goods, a door; lamps in it where it is the subject."""
    lit = bool(shop) or not pen.look.palette.bright
    pen.solid([pen.box(-half, 0.0, half, 3.7)], "4a3a34" if shop in {"bakery", "cafe"} else "34424a", 0.1, rim=0.2)
    panes = [pen.box(-half + 0.25, 0.75, -0.75, 2.75, 0.05), pen.box(0.75, 0.75, half - 0.25, 2.75, 0.05)]
    pen.glass(panes, lit=lit)
    pen.glass([pen.box(-0.5, 0.35, 0.5, 2.6, 0.05)], lit=lit)
    pen.flat([pen.box(-0.06 + 0.4, 1.2, 0.46, 1.5)], "d8c070")
    if shop:
        _goods(pen, half, shop)
    else:
        pen.flat([pen.box(-half * 0.6, 3.1, half * 0.6, 3.35, 0.05)], "d8ccb8", 0.8)
        return
    stripes, cloth = 12, _CLOTH[shop]
    for i in range(stripes):
        u, w = -half - 0.1 + i * (2 * half + 0.2) / stripes, (2 * half + 0.2) / stripes
        tone = "f2ead8" if i % 2 else cloth
        pen.solid(
            [pen.poly([(u, 2.95), (u + w, 2.95), (u + w, 2.45), (u + w / 2, 2.33), (u, 2.45)])], tone, 0.06, rim=0
        )
    pen.flat([pen.box(-half - 0.1, 2.28, half + 0.1, 2.44)], "1c1814", 0.18)
    pen.solid([pen.box(-half, 3.0, half, 3.85, 0.05)], cloth, 0.1, dark=0.7)
    _sign(pen, shop)
    if not pen.look.palette.bright or lit:
        pen.plate.glow(
            pen.at(0.0, 1.6), 3.4 * pen.metre, pen.look.palette.key, 0.14 if pen.look.palette.bright else 0.4
        )


def _sign(pen: Pen, shop: str) -> None:
    """Draw what the shop is by a picture: a pretzel-like loaf, a cup, a cross; and bars for its name."""
    cream = "f8f0dc"
    if shop == "bakery":
        for u in (-1.9, 1.9):
            pen.solid([pen.disc(u, 3.42, 0.42, 0.24)], "e0a050", 0.14)
            pen.flat(
                [pen.line([(u - 0.18 + i * 0.16, 3.32), (u - 0.1 + i * 0.16, 3.54)], 0.05) for i in range(3)],
                cream,
                0.9,
            )
    elif shop == "cafe":
        pen.flat([pen.disc(-1.66, 3.42, 0.16)], cream)
        pen.flat([pen.curve([(-2.1, 3.6), (-1.64, 3.6), (-1.7, 3.28), (-1.87, 3.22), (-2.04, 3.28)])], cream)
    elif shop == "pharmacy":
        pen.flat([pen.box(-2.02, 3.16, -1.82, 3.7), pen.box(-2.19, 3.33, -1.65, 3.53)], cream)
    widths = (0.3, 0.2, 0.34, 0.26, 0.3, 0.2)
    u, bars = -1.1, []
    for wide in widths:
        bars.append(pen.box(u, 3.28, u + wide, 3.56, 0.05))
        u += wide + 0.13
    pen.flat(bars, cream, 0.95)


def _goods(pen: Pen, half: float, shop: str) -> None:
    """Fill the windows: loaves, bottles or boxes on two boards."""
    shapes: list[Pixels] = []
    boards = [pen.box(s * 0.8, v, s * (half - 0.3), v + 0.05) for s in (-1, 1) for v in (0.95, 1.62)]
    pen.flat(boards, "6a4a30")
    for side in (-1, 1):
        for level in (1.0, 1.67):
            for u in np.arange(1.05, half - 0.45, 0.42).tolist():
                if shop in {"bakery", "cafe"}:
                    shapes.append(pen.disc(side * u, level + 0.13, 0.18, 0.13))
                else:
                    shapes.append(pen.box(side * u - 0.1, level, side * u + 0.1, level + 0.36, 0.05))
    pen.solid(shapes, "c88038" if shop in {"bakery", "cafe"} else "4a90a0", 0.08, rim=0.2)


def stop(pen: Pen, *, waiting: bool = True) -> None:
    """Draw a bus stop's shelter, its pole and sign, and whoever waits there."""
    pen.flat([pen.box(-1.9, 0.0, 1.9, 0.06)], "4a4e54", 0.6)
    rows = pen.plate.shape(pen.box(-1.8, 0.35, 1.8, 2.3))
    pen.plate.fill(rows, mixed(pen), 0.32)
    pen.solid([pen.box(u - 0.05, 0.0, u + 0.05, 2.4) for u in (-1.85, 0.0, 1.85)], "3a4048", 0.03)
    pen.solid([pen.box(-2.1, 2.36, 2.1, 2.56, 0.08)], "3a4048", 0.08)
    pen.solid([pen.box(-1.6, 0.42, -0.2, 0.52, 0.03)], "8a5a34", 0.04)
    pen.flat([pen.box(-1.5, 0.0, -1.42, 0.42), pen.box(-0.4, 0.0, -0.32, 0.42)], "3a4048")
    pen.solid([pen.box(0.9, 0.7, 1.7, 2.1, 0.04)], "e8e4dc", 0.05)
    pen.flat([pen.disc(1.3, 1.66, 0.26)], "d8642c", 0.9)
    pen.flat([pen.box(1.05, 1.0 + i * 0.12, 1.55 - 0.1 * (i % 2), 1.06 + i * 0.12) for i in range(3)], "4a5058", 0.8)
    pen.solid([pen.box(2.6, 0.0, 2.7, 2.9)], "5a6068", 0.03)
    pen.solid([pen.disc(2.65, 2.95, 0.36)], "2c8a4a", 0.06)
    pen.flat([pen.box(2.48, 2.76, 2.58, 3.14), pen.box(2.72, 2.76, 2.82, 3.14), pen.box(2.5, 2.9, 2.8, 3.0)], "f8f4e8")
    if not pen.look.palette.bright:
        pen.plate.glow(pen.at(0.0, 2.3), 2.6 * pen.metre, pen.look.palette.key, 0.6)
        pen.plate.light(pen.plate.shape(pen.box(-1.6, 2.3, 1.6, 2.36)), WHITE, 0.8)
    if waiting and pen.look.people != 0:
        figures.walker(pen.plate, pen.look, pen.at(0.35, -0.06), 1.74 * pen.metre, facing=True)
        if pen.look.has("phone"):
            hand = pen.at(0.12, 0.98)
            pen.plate.glow(hand, 0.5 * pen.metre, pen.look.palette.cool, 0.6)
            pen.plate.fill(pen.plate.shape(pen.box(0.3, 1.02, 0.42, 1.24, 0.02)), pen.tone("dfe8f0"))


def mixed(pen: Pen) -> Pixels:
    """Return the colour of thin glass before a street."""
    p = pen.look.palette
    tone: Pixels = (p.horizon + p.cool) * np.float32(0.5)
    return tone


def terrace(pen: Pen) -> None:
    """Set up little tables, chairs and parasols before a cafe, guests at them."""
    for number, u in enumerate((-3.4, 0.4, 4.0)):
        pen.solid([pen.box(u - 0.03, 0.0, u + 0.03, 2.5)], "d8ccb8", 0.02)
        pen.solid(
            [pen.curve([(u - 1.5, 2.2), (u - 0.8, 2.6), (u, 2.86), (u + 0.8, 2.6), (u + 1.5, 2.2), (u, 2.3)])],
            "c85a3c" if number % 2 else "e8dcc4",
            0.2,
        )
        for side in (-1, 1):
            if pen.look.people != 0 and (number != 1 or side > 0):
                guest = Pen(pen.plate, pen.look, pen.at(u + side * 0.94, 0.0), pen.metre, -side)
                coaches.sitter(
                    guest,
                    (0.0, 0.58),
                    (0.42, 0.86),
                    (0.36, 0.06),
                    "6a86a0" if number % 2 else "a85a4a",
                    salt=number * 2 + (side > 0),
                )
            chair = [
                pen.line([(u + side * 1.14, 0.0), (u + side * 1.2, 0.98)], 0.06),
                pen.line([(u + side * 0.7, 0.0), (u + side * 0.72, 0.5)], 0.05),
            ]
            pen.solid([*chair, pen.box(u + side * 0.7, 0.44, u + side * 1.16, 0.52)], "4a342a", 0.03)
        pen.solid([pen.box(u - 0.55, 0.7, u + 0.55, 0.77, 0.03)], "8a5a38", 0.04)
        pen.solid(
            [pen.line([(u, 0.0), (u, 0.7)], 0.07), pen.line([(u - 0.3, 0.02), (u + 0.3, 0.02)], 0.06)], "3a3028", 0.03
        )
        pen.solid(
            [pen.box(u - 0.3, 0.77, u - 0.14, 0.92, 0.03), pen.box(u + 0.12, 0.77, u + 0.28, 0.92, 0.03)],
            "f4efe4",
            0.03,
        )
