"""A team that cheers around a laptop, somebody sunk on the edge of a bed, a lecture watched at home."""

from __future__ import annotations

from client_generate.providers.local.drawing.pen import Pen
from client_generate.providers.local.people import busts, figures
from client_generate.providers.local.places.chambers import Room, plant, walls, window
from client_generate.providers.local.places.rooms.furnish import act, crew, sign, table

FRAMES = {
    "team_cheering": (1.35, 0.0, 0.86),
    "edge_of_bed": (0.95, 0.0, 1.0),
    "video_lecture": (1.15, 0.0, 1.15),
}
"""How high the eyes are that each room is about, what is its middle, how near it is taken."""
_COATS = ("d8602c", "2a6ac0", "2a9a6a", "e0b02c", "8a4aa0")


def _bricks(wall: Pen) -> None:
    for first, tone in enumerate(("b0603f", "a4563a", "b86a48")):
        bricks = []
        for row in range(first, 15, 3):
            v = 0.15 + 0.19 * row
            left = [-4.0 + 0.44 * n + 0.22 * (row % 2) for n in range(19)]
            bricks += [wall.box(u, v, u + 0.4, v + 0.16) for u in left]
        wall.flat(bricks, tone, 0.85)


def team_cheering(room: Room) -> None:
    """Draw colleagues in a loft who throw up their arms around a laptop."""
    wall = walls(room, "c89a7c", "8a6a4a")
    _bricks(wall)
    window(wall, -1.5, 1.2, 1.5, 1.4)
    window(wall, 1.5, 1.2, 1.5, 1.4)
    wall.plate.blur(0.003)
    plant(room.pen(0.4, 0.15), 2.3)
    pen = room.pen(0.5, 0.08)
    for n, u in enumerate((-1.25, 1.25, -0.45, 0.45)):
        role = ("a young man", "a young woman")[n % 2]
        act(room, pen, u, "cheer", v=0.08, salt=10 + n, role=role, coat=_COATS[n])
    near = room.pen(0.62)
    table(near, -1.5, 1.5, 0.66, "c89a5c")
    s = sign(near, 0.0, 0.87, 0.34, 1.6)
    s.body([s.poly([(-0.8, -0.5), (0.8, -0.5), (0.86, 0.5), (-0.86, 0.5)])], "c4cad0", 0.05)
    s.fill([s.disc(0, 0, 0.1)], "f4f6f8")
    near.solid([near.box(-0.9, 0.69, -0.78, 0.86, 0.02)], "e8e0d0", 0.02)


def edge_of_bed(room: Room) -> None:
    """Draw somebody alone on the edge of a bed, the head in the hands, before a window."""
    wall = walls(room, None, "7a6a60")
    window(wall, 1.7, 1.0, 1.3, 1.4)
    bed = room.pen(0.45, 0.12)
    bed.solid([bed.box(-2.15, 0.0, -2.0, 1.2, 0.04)], "6a4a34", 0.05)
    bed.solid([bed.box(-2.0, 0.08, 0.1, 0.34, 0.04)], "7a5a40", 0.05)
    bed.solid([bed.box(-2.0, 0.28, 0.12, 0.52, 0.1)], "f0ece4", 0.08)
    bed.solid([bed.curve([(-1.98, 0.5), (-1.95, 0.74), (-1.7, 0.78), (-1.4, 0.7), (-1.36, 0.52)])], "fbf8f2", 0.08)
    bed.solid([bed.poly([(-1.3, 0.56), (0.13, 0.55), (0.15, 0.2), (-1.3, 0.22)])], "7a90a8", 0.08)
    act(room, room.pen(0.5, 0.05), -0.1, "face-in-hands", v=0.06, role="a woman with long hair", coat="8a7a9a")


def video_lecture(room: Room) -> None:
    """Draw a laptop with a professor beside a formula, and before it a student from behind."""
    wall = walls(room, None, "7a6250")
    window(wall, -1.7, 1.2, 1.2, 1.2)
    wall.plate.blur(0.005)
    near = room.pen(0.55)
    table(near, -2.4, 2.4, 0.7, "a87a4c")
    s = sign(near, 0.25, 1.19, 0.86, 1.6)
    s.body([s.poly([(-0.84, -0.54), (0.84, -0.54), (0.84, 0.54), (-0.84, 0.54)])], "3a3e46", 0.04)
    s.fill([s.box(-0.77, -0.47, 0.77, 0.47)], "2c5a48")
    near.solid([near.poly([(-0.6, 0.75), (1.1, 0.75), (1.24, 0.7), (-0.74, 0.7)])], "b4bac0", 0.02)
    screen = room.pen(0.58)
    strokes = [[(0.42, 1.3), (0.47, 1.24), (0.53, 1.44), (0.86, 1.44)], [(0.58, 1.38), (0.66, 1.26)],
               [(0.66, 1.38), (0.58, 1.26)], [(0.7, 1.32), (0.78, 1.32)], [(0.74, 1.36), (0.74, 1.28)],
               [(0.42, 1.12), (0.86, 1.12)], [(0.42, 1.04), (0.7, 1.04)]]  # fmt: skip
    screen.flat([screen.line(path, 0.02) for path in strokes], "f4f6ee")
    if room.look.people != 0:
        screen.solid([screen.curve([(-0.25, 0.82), (-0.2, 1.02), (-0.05, 1.1), (0.1, 1.1), (0.25, 1.02), (0.3, 0.82)])],
                     "4a5a8a", 0.06)  # fmt: skip
        who = crew(room.look, "an old man with glasses", 7)
        figures.head(screen.plate, who, screen.at(0.02, 1.26), 0.15 * room.metre, face=True, turn=0.2, salt=6)
    if room.look.people != 0 and room.look.told != "over":
        lens = room.pen(0.7)
        lens.solid([lens.box(-1.35, -0.3, -0.55, 0.52, 0.12)], "3c4450", 0.06)
        busts.behind(lens.plate, crew(room.look, "a student", 1), lens.at(-0.95, 0.98), 0.24 * room.metre, salt=0)
    near.solid([near.box(1.5, 0.72, 1.9, 0.8, 0.01)], "c8502c", 0.02)
    near.solid([near.box(1.54, 0.8, 1.86, 0.87, 0.01)], "3a6a9a", 0.02)
