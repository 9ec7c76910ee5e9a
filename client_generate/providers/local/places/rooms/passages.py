"""Where people pass: stairs, an escalator, a hall with coats, a vending machine, a shopping centre."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.places.chambers import Room, plant, walls, window
from client_generate.providers.local.places.rooms.furnish import act, lamp, sign

FRAMES = {
    "staircase": (1.9, 0.0, 0.64),
    "escalator": (2.3, 0.0, 0.54),
    "coat_hall": (1.75, 0.0, 0.74),
    "vending": (1.75, 0.0, 0.74),
    "shopping_centre": (1.75, 0.0, 0.6),
}
"""How high the eyes are that each room is about, what is its middle, how near it is taken."""
_STEP = (0.3, 0.19)


def _flight(pen: Pen, u: float, count: int, tone: str, side: str) -> None:
    """Build a flight of stairs that rises ahead, seen from the side."""
    wide, high = _STEP
    outline = [(u, 0.0)]
    for n in range(count):
        outline += [(u + n * wide, (n + 1) * high), (u + (n + 1) * wide, (n + 1) * high)]
    outline += [(u + count * wide + 3.0, count * high), (u + count * wide + 3.0, 0.0)]
    pen.solid([pen.poly(outline)], side, 0.06, dark=0.6)
    treads = [
        pen.box(u + n * wide - 0.04, (n + 1) * high - 0.05, u + (n + 1) * wide, (n + 1) * high) for n in range(count)
    ]
    treads.append(pen.box(u + count * wide - 0.04, count * high - 0.05, u + count * wide + 3.0, count * high))
    pen.solid(treads, tone, 0.02)


def _banister(pen: Pen, u: float, count: int, tone: str) -> None:
    wide, high = _STEP
    posts = [
        pen.box(u + (n + 0.4) * wide, (n + 1) * high, u + (n + 0.5) * wide, (n + 1) * high + 0.86) for n in range(count)
    ]
    pen.flat(posts, "3a3430")
    rail = [
        (u, high + 0.86),
        (u + count * wide, (count + 1) * high + 0.86),
        (u + count * wide + 3.0, count * high + 1.06),
    ]
    pen.solid([pen.line(rail, 0.07)], tone, 0.03)
    pen.solid([pen.box(u - 0.05, 0.0, u + 0.07, 1.14), pen.disc(u + 0.01, 1.2, 0.1)], tone, 0.04)


def staircase(room: Room) -> None:
    """Draw a flight of stairs with a banister, a window, somebody who walks up."""
    wall = walls(room, "e4dccb", "a07a54")
    window(wall, -1.4, 1.2, 1.1, 1.6)
    for n, tone in enumerate(("4a7a9a", "c86a4a", "6a8a5a")):
        wall.solid([wall.box(0.1 + n * 0.8, 2.1 + n * 0.45, 0.6 + n * 0.8, 2.7 + n * 0.45)], "6a4a30", 0.02)
        wall.flat([wall.box(0.16 + n * 0.8, 2.16 + n * 0.45, 0.54 + n * 0.8, 2.64 + n * 0.45)], tone)
    pen = room.pen(0.4, 0.2)
    _flight(pen, -1.3, 11, "a8703c", "d8ccb8")
    body = room.pen(0.5, 0.2)
    act(room, body, -0.08, "stairs", v=4 * _STEP[1] + 0.02, role="a woman", coat="3a6ab0")
    act(room, body, 1.25, "walk", v=8 * _STEP[1] + 0.0, role="a man", coat="8a3a34", salt=1, alone=True)
    _banister(room.pen(0.6, 0.12), -1.3, 11, "7a4a28")


def _climb(pen: Pen, u: float, steps: int = 15) -> None:
    """Draw an escalator that rises ahead: its side, its steps, a glass balustrade, its black handrail."""
    a, b = (u, 0.0), (u + steps * 0.3, steps * 0.2)
    side = [
        (a[0] - 1.4, 0.0),
        (a[0], 0.0),
        b,
        (b[0] + 2, b[1]),
        (b[0] + 2, b[1] - 0.5),
        (b[0], b[1] - 0.5),
        (a[0] + 0.5, -0.3),
        (a[0] - 1.4, -0.3),
    ]
    pen.solid([pen.poly(side)], "aab2ba", 0.1)
    ridges = [
        pen.poly([(u + n * 0.3, n * 0.2), (u + n * 0.3, n * 0.2 + 0.2), (u + n * 0.3 + 0.3, n * 0.2 + 0.2)])
        for n in range(steps)
    ]
    pen.solid(ridges, "5a6068", 0.02)
    pen.flat(
        [pen.line([(u + n * 0.3, n * 0.2 + 0.2), (u + n * 0.3 + 0.28, n * 0.2 + 0.2)], 0.03) for n in range(steps)],
        "f0c030",
    )


def _glass_side(pen: Pen, u: float, steps: int = 15) -> None:
    b = (u + steps * 0.3, steps * 0.2)
    pane = [
        (u - 1.0, 0.05),
        (u, 0.1),
        (b[0], b[1] + 0.1),
        (b[0] + 2, b[1] + 0.1),
        (b[0] + 2, b[1] + 0.75),
        (b[0], b[1] + 0.8),
        (u, 0.8),
        (u - 1.0, 0.72),
    ]
    rows, columns, mask = pen.plate.shape(pen.poly(pane))
    pen.plate.fill((rows, columns, mask), mix(WHITE, pen.look.palette.cool, 0.3), 0.3)
    rail = [(u - 1.1, 0.1), (u - 1.24, 0.45), (u - 1.0, 0.78), (u, 0.86), (b[0], b[1] + 0.86), (b[0] + 2, b[1] + 0.82)]
    pen.solid([pen.line(rail, 0.1)], "1c1e24", 0.04)
    pen.flat([pen.line([(u - 1.2, 0.0), (u, 0.02), b, (b[0] + 2, b[1])], 0.07)], "d0d6dc")


def _shops(wall: Pen, low: float, tones: tuple[str, ...], names: tuple[str, ...]) -> None:
    """Set lit shop windows side by side along a storey."""
    for n, (tone, name) in enumerate(zip(tones, names, strict=True)):
        u = -3.6 + n * 1.85
        wall.flat([wall.box(u, low, u + 1.75, low + 2.0)], "fff0d0", 0.95)
        wall.solid([wall.box(u, low + 1.62, u + 1.75, low + 2.0)], tone, 0.03)
        sign(wall, u + 0.87, low + 1.81, 1.0).text(name, 0, 0, 0.22, "ffffff")
        for k in range(3):
            x = u + 0.35 + k * 0.5
            wall.solid(
                [wall.box(x - 0.12, low + 0.5, x + 0.12, low + 1.1, 0.1)],
                ("d8604a", "4a8ab0", "5aa07a", "c8a040")[(n + k) % 4],
                0.05,
            )
            wall.solid([wall.disc(x, low + 1.2, 0.07)], "e8d0b8", 0.03)
        wall.plate.glow(wall.at(u + 0.87, low + 1.0), 0.9 * wall.metre, np.array([1.0, 0.9, 0.7], np.float32), 0.2)


_NAMES = ("MODE", "SHOES", "BOOKS", "TOYS")
_TONES = ("c83c4a", "2f6a9a", "3a8a5a", "8a4aa0")


def escalator(room: Room) -> None:
    """Draw people who ride up an escalator before lit shops."""
    wall = walls(room, "d8d8d8", "c8c4bc")
    _shops(wall, 0.15, _TONES, _NAMES)
    wall.solid([wall.box(-room.reach, 2.25, room.reach, 2.6)], "f0ece4", 0.05)
    _shops(wall, 2.65, _TONES[::-1], _NAMES[::-1])
    wall.plate.blur(0.005)
    _climb(room.pen(0.4, 0.1), -1.9)
    pen = room.pen(0.5, 0.1)
    for n, (k, pose, role, coat) in enumerate(
        (
            (3, "stand-side", "a woman", "c83c4a"),
            (6, "stand-side", "a man", "2f5a8a"),
            (10, "stand-side", "a woman", "e0a030"),
        )
    ):
        act(room, pen, -1.9 + k * 0.3 + 0.2, pose, v=(k + 1) * 0.2, role=role, coat=coat, salt=n)
    _glass_side(room.pen(0.6, 0.0), -1.9)


def shopping_centre(room: Room) -> None:
    """Draw two storeys of shops, shoppers with bags, a plant, lamps."""
    wall = walls(room, "e4e0d8", "d0ccc4")
    _shops(wall, 0.12, _TONES, _NAMES)
    wall.solid([wall.box(-room.reach, 2.2, room.reach, 2.5)], "f4f0e8", 0.05)
    _shops(wall, 3.1, _TONES[::-1], _NAMES[::-1])
    rail = [wall.box(u, 2.5, u + 0.03, 3.1) for u in np.arange(-4, 4, 0.4).tolist()]
    wall.flat([*rail, wall.box(-room.reach, 3.05, room.reach, 3.13)], "8a929a")
    pen = room.pen(0.5, 0.0)
    for n, (u, faces, role, coat) in enumerate(
        ((-1.3, 1, "a woman", "c83c4a"), (0.2, 1, "a man", "2f5a8a"), (1.5, -1, "a woman", "e0a030"))
    ):
        body = act(room, pen, u, "walk", faces=faces, role=role, coat=coat, salt=n)
        if body is not None:
            _bag(pen, body.at("hand0"), ("e84a6a", "f0c030", "3aa0a0")[n])
    plant(room.pen(0.55, -0.1), 2.3)


def _bag(pen: Pen, at: tuple[float, float], tone: str) -> None:
    """Hang a shopping bag on a hand."""
    held = Pen(pen.plate, pen.look, at, pen.metre, pen.faces)
    held.flat([held.line([(-0.08, -0.12), (0.0, 0.0), (0.08, -0.12)], 0.02)], "f4f0e8")
    held.solid([held.poly([(-0.15, -0.12), (0.15, -0.12), (0.17, -0.5), (-0.17, -0.5)])], tone, 0.03)


def _coat(pen: Pen, u: float, tone: str, long: float) -> None:
    """Hang a coat on a hook."""
    v = 1.72
    shape = [
        (u - 0.05, v),
        (u - 0.2, v - 0.14),
        (u - 0.26, v - long),
        (u, v - long - 0.04),
        (u + 0.26, v - long),
        (u + 0.2, v - 0.14),
        (u + 0.05, v),
    ]
    pen.solid([pen.curve(shape)], tone, 0.1)
    for s in (-1, 1):
        arm = [
            (u + s * 0.16, v - 0.12),
            (u + s * 0.27, v - 0.4),
            (u + s * 0.28, v - long * 0.72),
            (u + s * 0.17, v - 0.6),
        ]
        pen.solid([pen.curve(arm)], tone, 0.05, dark=0.4)
    seam = pen.plate.shapes([pen.line([(u, v - 0.06), (u, v - long)], 0.014)])
    pen.plate.tint(seam, pen.look.palette.ink, 0.5)
    pen.solid([pen.disc(u, v + 0.04, 0.035)], "c8a040", 0.02)


def coat_hall(room: Room) -> None:
    """Draw a hall: coats on hooks above a bench, boots below, an umbrella, the front door."""
    wall = walls(room, "d8e0d4", "a8784c")
    wall.solid([wall.box(1.25, 0.0, 2.3, 2.25)], "f4f0e6", 0.03)
    wall.solid([wall.box(1.35, 0.0, 2.2, 2.15)], "3a6a5a", 0.05)
    wall.glass([wall.box(1.5, 1.3, 2.05, 1.95, 0.03)])
    wall.solid([wall.disc(1.46, 1.05, 0.05)], "d8b050", 0.03)
    wall.solid([wall.box(-2.1, 1.7, 0.95, 1.86)], "8a5a34", 0.02)
    for n, (tone, long) in enumerate(
        (("c8a030", 0.95), ("2f4a7a", 1.05), ("a83a34", 0.7), ("5a6a4a", 0.9), ("3a8ab0", 0.62))
    ):
        _coat(wall, -1.85 + n * 0.6, tone, long)
    pen = room.pen(0.5, 0.35)
    pen.solid([pen.box(-2.1, 0.4, 0.6, 0.5)], "9a6a3c", 0.03)
    pen.solid([pen.box(u, 0.0, u + 0.08, 0.4) for u in (-2.0, 0.42)], "7a5230", 0.02)
    near = room.pen(0.6, 0.2)
    for u, tone, high in (
        (-1.7, "d8b020", 0.42),
        (-1.3, "d8b020", 0.42),
        (-0.5, "3a2a20", 0.36),
        (-0.1, "3a2a20", 0.36),
    ):
        boot = [(u - 0.09, high), (u + 0.09, high), (u + 0.1, 0.14), (u + 0.26, 0.1), (u + 0.27, 0.0), (u - 0.1, 0.0)]
        near.solid([near.poly(boot)], tone, 0.06)
        near.flat([near.disc(u + 0.06, 0.03, 0.15, 0.03)], "6a4a30", 0.8)
    near.solid([near.line([(0.95, 0.1), (1.0, 0.9)], 0.09)], "a82a3a", 0.04)
    near.flat([near.line([(1.0, 0.9), (1.02, 1.05), (1.1, 1.08)], 0.03)], "5a3a20")
    near.solid([near.box(0.78, 0.0, 1.12, 0.5, 0.04)], "8a929a", 0.06)
    lamp(near, -0.5, 2.55, 1.2)


def vending(room: Room) -> None:
    """Draw a lit vending machine full of cans and snacks; somebody presses a button."""
    walls(room, "c4ccd0", "8a8e90")
    pen = room.pen(0.4, 0.4)
    u0, u1 = -0.1, 1.25
    pen.solid([pen.box(u0, 0.05, u1, 2.1, 0.05)], "c8242c", 0.1)
    pen.flat([pen.box(u0 + 0.08, 0.62, u1 - 0.38, 1.98, 0.03)], "eef6fa")
    for row, tones in enumerate(
        (("d8302c", "2f8a4a"), ("2f6ad0", "f0b020"), ("e87a24", "8a3aa0"), ("3aa0a0", "d8302c"))
    ):
        v = 0.7 + row * 0.32
        pen.flat([pen.box(u0 + 0.08, v - 0.04, u1 - 0.38, v)], "8a9298")
        for n in range(5):
            u = u0 + 0.14 + n * 0.165
            tall = 0.2 if row < 2 else 0.23
            pen.solid([pen.box(u, v, u + 0.11, v + tall, 0.02)], tones[n % 2], 0.03)
    pen.plate.glow(pen.at(u0 + 0.5, 1.3), 1.1 * room.metre, WHITE, 0.4)
    pen.flat([pen.box(u0 + 0.1, 0.2, u1 - 0.4, 0.46, 0.03)], "2a1416")
    pen.flat([pen.box(u1 - 0.3, 1.5, u1 - 0.08, 1.72, 0.02)], "14202a")
    keys = [
        pen.box(u1 - 0.3 + 0.08 * i, 1.2 + 0.08 * j, u1 - 0.24 + 0.08 * i, 1.26 + 0.08 * j)
        for i in range(3)
        for j in range(3)
    ]
    pen.flat(keys, "f0ece4")
    act(room, room.pen(0.5, 0.1), -0.75, "point", role="a student", coat="e0a030")
