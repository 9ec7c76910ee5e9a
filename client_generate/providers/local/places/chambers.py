"""Rooms by what is in them, straight on and in metres: a class, a pharmacy, a kitchen, a bathroom, an archive."""

from __future__ import annotations

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import soften
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts, figures
from client_generate.providers.local.places.yards import with_role
from client_generate.providers.local.things import coaches

_METRE = {"wide": 0.34, "medium": 0.54, "close": 1.1, "over": 0.52, "aerial": 0.28}
_NARROW = {"wide": 0.66, "medium": 1.02, "close": 2.0, "over": 1.0, "aerial": 0.6}
_EYES = 0.41  # where in the frame the eyes are that a room is about


class Room(msgspec.Struct, frozen=True):
    """A room to furnish: `metre` long in frame heights, its floor in front at `foot`; `x` is where its subject is."""

    stage: Stage
    look: Look
    metre: float
    foot: float
    x: float

    def pen(self, near: float, back: float = 0.0, x: float | None = None) -> Pen:
        """Return a pen on a new plate, its foot `back` metres up the picture's floor."""
        at = (self.x if x is None else x, self.foot - back * self.metre)
        return Pen(self.stage.plate(near), self.look, at, self.metre, -self.look.side)

    @property
    def reach(self) -> float:
        """How far the room goes to either side of its subject, in metres, at least."""
        return (self.stage.edge + abs(self.x)) / self.metre + 0.2

    def someone(
        self, pen: Pen, u: float, v: float, salt: int = 0, *, look: Look | None = None, turn: float = 0.0
    ) -> None:
        """Draw somebody from the hips up, their eyes at (u, v) metres, facing us."""
        busts.seated(pen.plate, look or self.look, pen.at(u, v), 0.152 * self.metre, salt=salt, turn=pen.faces * turn)


def room_of(stage: Stage, look: Look, eyes: float = 1.5, middle: float = 0.0, grow: float = 1.0) -> Room:
    """Return the room that the framing shows: eyes at this height and the place `middle` ahead, in metres, in view."""
    metre = min(_METRE[look.size] * (0.94 + 0.06 * look.scale), stage.half * _NARROW[look.size]) * grow
    aside = look.side * stage.half * (0.06 if stage.half > 0.62 else 0.0)
    return Room(stage, look, metre, _EYES + eyes * metre, aside + look.side * middle * metre)


def walls(room: Room, tone: str | None = None, floor: str = "9a7a58", *, tiles: bool = False) -> Pen:
    """Lay wall and floor with a skirting board, light falling in from one side; returns the pen of the wall."""
    look, p, stage = room.look, room.look.palette, room.stage
    back = room.foot - 0.55 * room.metre
    top, low = (p.sky_top, mix(p.sky_mid, p.haze, 0.5))
    plate = stage.gradient(0.0, [(stage.top, top), (0.4, mix(top, low, 0.6)), (back, low), (stage.bottom, low)])
    pen = Pen(plate, look, (room.x, back), room.metre, -look.side)
    r = room.reach
    if tone is not None:
        pen.flat([pen.box(-r, 0, r, 9)], tone, 0.5)
    if tiles:
        lines = [pen.line([(-r, v), (r, v)], 0.012) for v in np.arange(0.0, 4.0, 0.22).tolist()]
        lines += [pen.line([(u, 0), (u, 4.0)], 0.012) for u in np.arange(-r, r, 0.22).tolist()]
        plate.tint(plate.shapes(lines), p.ink, 0.12)
    ground = pen.tone(floor)
    rows, columns, mask = plate.shape(pen.box(-r, -4, r, 0))
    _, y = plate.grid()
    depth = np.clip((y[rows] - back) / max(stage.bottom - back, 0.05), 0, 1)[..., None]
    plate.fill(
        (rows, columns, mask), mix(ground, p.haze, 0.2) + (mix(ground, p.ink, 0.4) - mix(ground, p.haze, 0.2)) * depth
    )
    pen.flat([pen.box(-r, 0, r, 0.1)], "f0e8dc", 0.6)
    plate.glow((look.light * stage.half * 0.8, 0.1), 1.1, p.key, 0.3 if p.bright else 0.2)
    return pen


def window(pen: Pen, u: float, v: float, wide: float, high: float) -> None:
    """Put a window into a wall: day or night stands in it."""
    p = pen.look.palette
    pen.solid([pen.box(u - wide / 2 - 0.07, v - 0.07, u + wide / 2 + 0.07, v + high + 0.07)], "f0e8dc", 0.04)
    day = mix(mix(p.cool, p.horizon, 0.5), WHITE, 0.55) if p.bright else mix(p.cool, p.ink, 0.45)
    patch = pen.plate.shape(pen.box(u - wide / 2, v, u + wide / 2, v + high))
    pen.plate.fill(patch, day)
    bars = [
        pen.box(u - 0.025, v, u + 0.025, v + high),
        pen.box(u - wide / 2, v + high * 0.6, u + wide / 2, v + high * 0.6 + 0.05),
    ]
    pen.flat(bars, "f0e8dc", 0.95)
    if p.bright:
        pen.plate.glow(pen.at(u, v + high / 2), wide * pen.metre, WHITE, 0.16)


def pendant(room: Room, u: float = 0.0) -> None:
    """Hang a lamp where it is dark."""
    if room.look.palette.bright:
        return
    pen, p = room.pen(0.5), room.look.palette
    pen.flat([pen.line([(u, 2.5), (u, 6)], 0.02)], "2a2624")
    pen.solid([pen.poly([(u - 0.3, 2.3), (u - 0.1, 2.55), (u + 0.1, 2.55), (u + 0.3, 2.3)])], "3a4a44", 0.06)
    pen.plate.glow(pen.at(u, 2.26), 2.2 * pen.metre, p.key, 0.5)
    pen.plate.glow(pen.at(u, 2.28), 0.3 * pen.metre, mix(p.key, WHITE, 0.5), 0.9)


def plant(pen: Pen, u: float) -> None:
    """Stand a plant in a pot on the floor."""
    leaves = [
        pen.curve([(u, 0.4), (u + a * 0.5, 0.9 + h * 0.3), (u + a, 1.0 + h), (u + a * 0.6, 0.75 + h * 0.3)])
        for a, h in ((-0.5, 0.2), (-0.25, 0.6), (0.1, 0.75), (0.35, 0.55), (0.55, 0.1))
    ]
    pen.solid(leaves, "4a7a48", 0.08)
    pen.solid([pen.poly([(u - 0.24, 0.48), (u + 0.24, 0.48), (u + 0.18, 0.0), (u - 0.18, 0.0)])], "b0623c", 0.1)


def counter(pen: Pen, half: float, high: float, tone: str, top: str = "e8dcc8") -> None:
    """Build a counter before whoever stands behind it."""
    pen.solid([pen.box(-half, 0.0, half, high)], tone, 0.15, dark=0.6)
    seams = pen.plate.shapes(
        [pen.line([(u, 0.06), (u, high - 0.04)], 0.014) for u in np.arange(-half + 0.8, half, 0.8).tolist()]
    )
    pen.plate.tint(seams, pen.look.palette.ink, 0.25)
    pen.solid([pen.box(-half - 0.08, high, half + 0.08, high + 0.08, 0.03)], top, 0.03)


def school(room: Room) -> None:
    """Draw a class: a board with chalk on it, the teacher before it, pupils' heads before us."""
    look, stage = room.look, room.stage
    wall = walls(room, "d8d4b8", "a88860")
    r = room.reach
    wall.solid([wall.box(-2.3, 0.95, 2.3, 2.5)], "8a6038", 0.05)
    wall.solid([wall.box(-2.2, 1.03, 2.2, 2.42)], "2c5a48", 0.3, dark=0.8, rim=0)
    chalk = [
        wall.line(
            [(u, v), (u + 0.14, v + 0.1 * (i % 2)), (u + 0.3, v - 0.05), (u + 0.5 + 0.1 * (i % 3), v + 0.03)], 0.022
        )
        for i, (u, v) in enumerate(((-1.95, 2.15), (-1.95, 1.85), (-1.95, 1.55), (-1.2, 2.15), (-1.2, 1.85)))
    ]
    chalk += [
        wall.line([(1.0, 1.3), (1.5, 2.2), (2.0, 1.3), (1.0, 1.3)], 0.022),
        wall.line([(1.5, 2.2), (1.5, 1.3)], 0.018),
    ]
    wall.flat(chalk, "f0efe4", 0.85)
    wall.solid([wall.box(-2.2, 0.9, 2.2, 0.97)], "8a6038", 0.02)
    window(wall, -3.9 if r > 4.4 else 9, 1.0, 1.5, 1.5)
    wall.solid([wall.disc(3.1, 2.35, 0.24)], "f4f0e6", 0.04)
    wall.flat([wall.line([(3.1, 2.35), (3.1, 2.5)], 0.02), wall.line([(3.1, 2.35), (3.2, 2.3)], 0.02)], "2a2c30")
    wall.flat([wall.box(2.7, 1.2, 3.5, 1.9)], "7ab0c8", 0.8)
    teacher = with_role(look, "teacher", 1)
    pen = room.pen(0.45, 0.25)
    if look.people != 0:
        figures.walker(pen.plate, teacher, pen.at(0.25, 0.0), 1.74 * room.metre, facing=True)
    desk = room.pen(0.5, 0.12)
    desk.solid([desk.box(-1.9, 0.0, -0.6, 0.72)], "9a6a40", 0.1)
    desk.solid([desk.box(-2.0, 0.72, -0.5, 0.79)], "b07a4c", 0.03)
    desk.solid([desk.box(-1.8, 0.79, -1.4, 0.86), desk.box(-1.76, 0.86, -1.44, 0.92)], "c8402c", 0.02)
    desk.solid([desk.disc(-0.85, 0.86, 0.075)], "b8342c", 0.04)
    if look.people == 0:
        return
    near = stage.plate(0.8)
    size = {"wide": 0.075, "medium": 0.095, "close": 0.13, "over": 0.16, "aerial": 0.06}[look.size] * min(
        1.0, stage.half * 1.4
    )
    spots = np.arange(-stage.half + size * 2.4, stage.half, size * 4.4).tolist()
    pupils = with_role(msgspec.structs.replace(look, cast=()), "child", len(spots))
    for number, x in enumerate(spots):
        busts.behind(near, pupils, (x, stage.bottom - size * (1.5 + 0.3 * (number % 2))), size, salt=number)
    near.blur(0.003 if look.size == "wide" else 0.006)


def pharmacy(room: Room) -> None:
    """Shelves of boxes and bottles, a green cross, the counter, the pharmacist behind it."""
    look, chance = room.look, room.look.chance(61)
    wall = walls(room, "e8f0ea", "b8b4a8")
    r = room.reach
    for start in np.arange(-r, r, 1.7).tolist():
        wall.solid([wall.box(start + 0.05, 0.3, start + 1.6, 2.75)], "f4f4ee", 0.06, dark=0.8)
        for v in (0.95, 1.42, 1.89, 2.32):
            wall.flat([wall.box(start + 0.1, v - 0.05, start + 1.55, v)], "b8c4bc", 0.9)
            u = start + 0.16
            while u < start + 1.36:
                wide, high = float(chance.uniform(0.09, 0.2)), float(chance.uniform(0.16, 0.32))
                tone = ("d86a4a", "4a90b0", "e8c04a", "5aa87a", "e8e4dc", "b878a8")[int(chance.integers(6))]
                wall.flat([wall.box(u, v, u + wide, v + high, 0.02)], tone, 0.95)
                wall.flat([wall.box(u + wide * 0.2, v + high * 0.5, u + wide * 0.8, v + high * 0.66)], "fffaf0", 0.8)
                u += wide + 0.03
    wall.plate.blur(0.003 if look.size == "wide" else 0.006)
    sign = room.pen(0.2, 0.55)
    sign.solid([sign.box(-0.1 + 1.25, 1.66, 0.1 + 1.25, 2.2), sign.box(0.98, 1.83, 1.52, 2.03)], "1fa05a", 0.05)
    sign.plate.glow(sign.at(1.25, 1.93), 0.9 * sign.metre, np.array([0.3, 1.0, 0.55], np.float32), 0.35)
    pen = room.pen(0.45, 0.3)
    if look.people != 0:
        staff = with_role(look, "pharmacist", 1)
        number = next((n for n, one in enumerate(staff.cast) if one.role == "doctor"), 0)
        room.someone(pen, 0.15, 1.36, number, look=staff, turn=0.5)
    desk = room.pen(0.6)
    counter(desk, r, 1.02, "dfe8e0", "f8f6f0")
    desk.flat([desk.box(-r, 0.55, r, 0.7)], "1fa05a", 0.85)
    desk.solid([desk.box(-1.7, 1.1, -1.1, 1.5, 0.03)], "3a4048", 0.04)
    desk.solid([desk.box(0.75, 1.1, 0.95, 1.36, 0.02), desk.box(1.0, 1.1, 1.14, 1.3, 0.02)], "e8e0d0", 0.03)
    desk.flat([desk.box(0.75, 1.18, 0.95, 1.26)], "d8642c")
    desk.flat([desk.poly([(-0.42, 1.1), (-0.02, 1.1), (0.06, 1.16), (-0.3, 1.16)])], "fdfaf2")


def reception(room: Room) -> None:
    """Draw a desk in a hall, a sign on the wall behind it, a plant, somebody who welcomes."""
    look = room.look
    wall = walls(room, None, "b8b0a4")
    wall.solid([wall.box(-2.4, 0.1, 2.4, 2.8)], "8a6a4c", 0.1, dark=0.8)
    slats = wall.plate.shapes([wall.line([(u, 0.1), (u, 2.8)], 0.02) for u in np.arange(-2.3, 2.4, 0.2).tolist()])
    wall.plate.tint(slats, look.palette.ink, 0.35)
    wall.solid([wall.disc(-1.25, 1.9, 0.17)], look.palette.accent, 0.06)
    wall.flat([wall.box(-0.98, 1.92, -0.3, 2.02, 0.03), wall.box(-0.98, 1.79, -0.5, 1.85, 0.03)], "f8f4ea")
    window(wall, 3.9, 0.4, 1.5, 2.2)
    plant(room.pen(0.3, 0.3), -3.0)
    pen = room.pen(0.45, 0.25)
    if look.people != 0:
        room.someone(pen, 0.1, 1.4, turn=0.3)
    desk = room.pen(0.6)
    counter(desk, 2.1, 1.06, "f0ece4", "5a4030")
    desk.plate.light(desk.plate.shape(desk.box(-2.1, 0.98, 2.1, 1.02)), look.palette.key, 0.7)
    desk.solid([desk.box(-1.5, 1.14, -0.7, 1.62, 0.03)], "2c3036", 0.04)
    desk.solid([desk.disc(1.3, 1.2, 0.1, 0.06)], "d8b050", 0.04)


def kitchen(room: Room) -> None:
    """Cupboards, a stove with a pot that steams under its hood, a window, somebody at the worktop."""
    look = room.look
    wall = walls(room, None, "b08a60")
    r = room.reach
    wall.flat([wall.box(-r, 0.9, r, 1.5)], "f0ece0", 0.85)
    tiles = [wall.line([(u, 0.9), (u, 1.5)], 0.012) for u in np.arange(-r, r, 0.2).tolist()]
    tiles += [wall.line([(-r, v), (r, v)], 0.012) for v in (1.1, 1.3)]
    wall.plate.tint(wall.plate.shapes(tiles), look.palette.ink, 0.18)
    blue = "7a9a94"
    cupboards = [wall.box(u, 1.55, u + 0.74, 2.4, 0.02) for u in np.arange(-r, r, 0.8).tolist() if not -1.9 < u < 1.1]
    wall.solid(cupboards, blue, 0.06)
    window(wall, -1.0, 1.15, 1.3, 1.15)
    wall.solid(
        [wall.poly([(0.55, 1.7), (1.75, 1.7), (1.4, 2.1), (0.9, 2.1)]), wall.box(1.0, 2.1, 1.3, 3.2)], "b8bcc0", 0.08
    )
    base = room.pen(0.3, 0.4)
    base.solid(
        [base.box(u, 0.06, u + 0.77, 0.86, 0.02) for u in np.arange(-r, r, 0.8).tolist() if not 0.4 < u < 1.3],
        blue,
        0.06,
    )
    base.flat([base.line([(u + 0.3, 0.74), (u + 0.48, 0.74)], 0.03) for u in np.arange(-r, r, 0.8).tolist()], "d8c090")
    base.solid([base.box(-r, 0.86, r, 0.94, 0.02)], "c89a68", 0.03)
    base.solid([base.box(0.6, 0.04, 1.7, 0.88, 0.02)], "d0d2d4", 0.08)
    base.flat([base.box(0.72, 0.14, 1.58, 0.62, 0.04)], "2a2c30")
    base.flat([base.disc(0.8 + i * 0.2, 0.76, 0.035) for i in range(4)], "3a3c40")
    base.solid([base.box(0.86, 0.96, 1.4, 1.3, 0.05)], "c8402c", 0.1)
    base.flat([base.line([(0.78, 1.2), (1.48, 1.2)], 0.05), base.line([(0.9, 1.31), (1.36, 1.31)], 0.04)], "8a2a20")
    steam = base.plate.shapes(
        [
            base.curve([(1.0 + i * 0.12, 1.34), (0.94 + i * 0.14, 1.5), (1.06 + i * 0.12, 1.66), (1.0 + i * 0.12, 1.5)])
            for i in range(3)
        ],
        0.05,
    )
    base.plate.light((steam[0], steam[1], soften(steam[2], 0.01 * base.plate.unit)), WHITE, 0.4)
    pen = room.pen(0.5, 0.12)
    if look.people != 0:
        for number in range(min(max(len(look.cast), 1), 3)):
            room.someone(pen, (-0.3, 0.62, -1.2)[number], 1.48, number, turn=(-0.4, 0.7, -0.7)[number])
    island = room.pen(0.65)
    counter(island, 1.7 if r > 2.4 else r, 0.92, "e8e0d0", "a8703c")
    island.solid(
        [island.curve([(-1.2, 1.02), (-0.6, 1.02), (-0.66, 1.16), (-0.9, 1.2), (-1.14, 1.16)])], "e8e4dc", 0.06
    )
    island.solid([island.disc(-1.08 + i * 0.12, 1.2, 0.07) for i in range(4)], "c8402c", 0.04)
    island.solid([island.box(0.5, 1.0, 1.1, 1.03)], "c8a070", 0.01)
    island.solid([island.disc(0.64 + i * 0.11, 1.07, 0.05) for i in range(4)], "6a9a4a", 0.03)
    pendant(room)


def bathroom(room: Room) -> None:
    """Tiles, a round mirror with the face of whoever stands before it, the basin; they are seen from behind."""
    look = room.look
    wall = walls(room, "dfeaea", "9aa4a4", tiles=True)
    p = look.palette
    wall.solid([wall.disc(0.0, 1.6, 0.66, 0.72)], "c8a868", 0.05)
    glass = wall.plate.shape(wall.disc(0.0, 1.6, 0.6, 0.66))
    wall.plate.fill(glass, mix(mix(p.cool, p.horizon, 0.6), WHITE, 0.3 if p.bright else 0.0))
    if look.people != 0:
        inside = wall.plate.like()
        busts.seated(inside, look, wall.at(0.02, 1.68), 0.17 * room.metre, salt=0)
        cut = np.zeros_like(inside.alpha)
        cut[glass[0], glass[1]] = glass[2]
        inside.rgb *= cut[..., None]
        inside.alpha *= cut
        wall.plate.lay(inside)
    wall.plate.light(wall.plate.shape(wall.poly([(-0.5, 1.9), (-0.2, 2.2), (0.1, 2.24), (-0.56, 1.5)])), WHITE, 0.08)
    for u in (-1.0, 1.0):
        wall.solid([wall.box(u - 0.06, 1.5, u + 0.06, 1.9, 0.05)], "fff4dc", 0.05)
        wall.plate.glow(wall.at(u, 1.7), 0.9 * room.metre, p.key, 0.35)
    wall.solid([wall.box(1.7, 0.9, 2.2, 1.7, 0.03)], "e8a890", 0.06)
    wall.flat([wall.line([(1.6, 1.72), (2.3, 1.72)], 0.04)], "b8bcc0")
    pen = room.pen(0.3, 0.4)
    pen.solid([pen.box(-1.3, 0.0, 1.3, 0.72)], "a8784c", 0.08)
    pen.solid([pen.box(-1.4, 0.72, 1.4, 0.8, 0.02)], "f4f2ec", 0.03)
    pen.solid([pen.curve([(-0.5, 0.95), (0.5, 0.95), (0.4, 0.76), (0.0, 0.74), (-0.4, 0.76)])], "fcfaf6", 0.08)
    pen.solid([pen.line([(0.0, 0.95), (0.0, 1.16), (0.12, 1.18), (0.14, 1.08)], 0.05)], "b8bcc0", 0.02)
    pen.solid([pen.box(-1.0, 0.8, -0.86, 1.06, 0.03), pen.box(0.8, 0.8, 0.94, 1.0, 0.03)], "5aa0a0", 0.04)
    if look.people != 0:
        near = room.stage.plate(0.85)
        size = 0.24 * room.metre
        x = room.x + look.side * 0.55 * room.metre
        busts.behind(near, look, (x, room.foot - 1.2 * room.metre), size, salt=0)
        near.blur(0.004)


def archive(room: Room) -> None:
    """Rows of filing cabinets with labels, a lamp, boxes on top; somebody who locks a drawer."""
    look, chance = room.look, room.look.chance(63)
    wall = walls(room, "9a9a8c", "6a6258")
    r = room.reach
    for start in np.arange(-r - 0.3, r, 0.62).tolist():
        cabinet = wall
        cabinet.solid([cabinet.box(start, 0.0, start + 0.6, 1.72, 0.02)], "6a7a80", 0.06)
        for level in range(4):
            v = 0.05 + level * 0.42
            cabinet.solid([cabinet.box(start + 0.04, v, start + 0.56, v + 0.38, 0.02)], "7a8a90", 0.05, rim=0.3)
            cabinet.flat([cabinet.box(start + 0.19, v + 0.22, start + 0.41, v + 0.31)], "f0e8d0", 0.9)
            cabinet.flat([cabinet.box(start + 0.22, v + 0.1, start + 0.38, v + 0.14, 0.02)], "2c3034", 0.9)
        if chance.random() < 0.7:
            cabinet.solid([cabinet.box(start + 0.06, 1.72, start + 0.54, 2.06, 0.01)], "b08a58", 0.05)
            cabinet.flat([cabinet.box(start + 0.2, 1.8, start + 0.4, 1.92)], "f0e8d0", 0.8)
    pen = room.pen(0.5, 0.3)
    pen.solid([pen.box(0.42, 0.47, 1.0, 0.85, 0.02)], "8a9aa0", 0.05)
    pen.flat([pen.box(0.6, 0.69, 0.82, 0.78)], "f0e8d0", 0.9)
    papers = [
        pen.poly([(0.46 + i * 0.1, 0.84), (0.48 + i * 0.1, 1.0), (0.6 + i * 0.1, 0.98), (0.58 + i * 0.1, 0.84)])
        for i in range(4)
    ]
    pen.flat(papers, "f0e4c4", 0.95)
    if look.people != 0:
        figures.walker(pen.plate, look, pen.at(0.0, -0.12), 1.74 * room.metre, facing=True)
    pendant(room, 0.4)


def fireplace(room: Room) -> None:
    """Draw a fire in its hearth, a picture over the mantel, an armchair with somebody who sits by it."""
    look = room.look
    wall = walls(room, None, "7a5234")
    p = look.palette
    fire = np.array([1.0, 0.55, 0.16], np.float32)
    u = -1.15 if room.stage.half > 0.62 else -0.75
    wall.solid([wall.box(u - 0.95, 0.0, u + 0.95, 1.35)], "b8a894", 0.08)
    wall.solid([wall.box(u - 1.05, 1.35, u + 1.05, 1.47, 0.02)], "6a4630", 0.04)
    wall.flat([wall.box(u - 0.6, 0.08, u + 0.6, 1.0, 0.05)], "1c1210")
    wall.solid(
        [wall.line([(u - 0.4, 0.16), (u + 0.36, 0.2)], 0.12), wall.line([(u - 0.3, 0.26), (u + 0.4, 0.15)], 0.11)],
        "5a3a24",
        0.05,
    )
    for wide, high, tone in ((0.36, 0.72, "e0501c"), (0.26, 0.54, "f08a24"), (0.15, 0.36, "ffd870")):
        tongues = [
            wall.curve(
                [
                    (u - wide, 0.2),
                    (u - wide * 0.75, 0.2 + high * 0.55),
                    (u - wide * 0.4, 0.2 + high * 0.4),
                    (u - wide * 0.1, 0.2 + high),
                    (u + wide * 0.3, 0.2 + high * 0.5),
                    (u + wide * 0.6, 0.2 + high * 0.75),
                    (u + wide, 0.2),
                ]
            )
        ]
        wall.plate.fill(wall.plate.shapes(tongues), mix(fire, wall.tone(tone), 0.7), 0.92)
    wall.plate.glow(wall.at(u, 0.5), 1.3 * room.metre, fire, 0.6)
    wall.plate.glow(wall.at(u, 0.4), 0.5 * room.metre, mix(fire, WHITE, 0.4), 0.5)
    wall.solid([wall.box(u - 0.45, 1.7, u + 0.45, 2.35)], "8a6a3c", 0.04)
    wall.flat([wall.box(u - 0.38, 1.77, u + 0.38, 2.28)], p.cool, 0.8)
    wall.solid([wall.box(u - 0.85, 1.47, u - 0.78, 1.7), wall.box(u + 0.72, 1.47, u + 0.8, 1.62)], "f0e4c8", 0.02)
    window(wall, 2.3, 0.95, 1.2, 1.35)
    rug = room.pen(0.3, 0.1)
    rug.flat([rug.disc(0.1, 0.0, 1.9, 0.16)], "a84a3c", 0.8)
    pen = Pen(room.stage.plate(0.5), look, room.pen(0.49).at(0.75, 0.0), room.metre, look.side)
    tone = "7a4a54"
    pen.flat([pen.box(-0.5, 0.0, -0.42, 0.14), pen.box(0.42, 0.0, 0.5, 0.14)], "3a2618")
    pen.solid(
        [pen.curve([(-0.62, 0.2), (-0.72, 0.9), (-0.66, 1.3), (-0.46, 1.34), (-0.32, 1.1), (-0.3, 0.3)])], tone, 0.14
    )
    if look.people != 0:
        coaches.sitter(pen, (-0.18, 0.5), (0.32, 0.8), (0.42, 0.1), "8a6a8a")
        if look.has("knits"):
            pen.flat(
                [pen.line([(0.2, 0.72), (0.52, 0.98)], 0.018), pen.line([(0.48, 0.7), (0.22, 0.98)], 0.018)], "d8d4c8"
            )
            pen.solid([pen.curve([(0.2, 0.8), (0.48, 0.82), (0.46, 0.5), (0.3, 0.46), (0.16, 0.56)])], "c8503c", 0.06)
            pen.solid([pen.disc(0.86, 0.1, 0.13)], "c8503c", 0.06)
            pen.flat([pen.line([(0.4, 0.5), (0.6, 0.2), (0.78, 0.12)], 0.014)], "c8503c")
    pen.solid([pen.box(-0.6, 0.12, 0.46, 0.44, 0.1)], tone, 0.1)
    pen.solid([pen.box(-0.56, 0.44, 0.38, 0.64, 0.1)], tone, 0.08)
