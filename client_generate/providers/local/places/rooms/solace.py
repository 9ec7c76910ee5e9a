"""Who holds and consoles whom at home: a baby that is rocked, somebody in tears who is not alone."""

from __future__ import annotations

from client_generate.providers.local.places.chambers import Room, plant, walls, window
from client_generate.providers.local.places.rooms import family
from client_generate.providers.local.places.rooms.furnish import act, bundle

FRAMES = {"cradling": (1.2, 0.0, 0.95), "consoling": (1.0, 0.0, 1.05)}
"""How high the eyes are that each room is about, what is its middle, how near it is taken."""


def cradling(room: Room) -> None:
    """Draw somebody who rocks a baby in their arms beside its crib."""
    if len(room.look.cast) > 0:
        family.nursery(room)
        return
    family.nursery(room)
    act(room, room.pen(0.6), 0.95, "cradle", faces=-1, role="a mother", prop=bundle)


def consoling(room: Room) -> None:
    """Draw somebody in tears on a sofa, the head in their hands, an arm of who sits beside them around them."""
    wall = walls(room, None, "8a6a50")
    window(wall, 1.2, 1.0, 1.2, 1.3)
    plant(room.pen(0.3, 0.3), -2.0)
    sofa = room.pen(0.42, 0.14)
    sofa.solid([sofa.box(-1.5, 0.3, 1.5, 1.05, 0.12)], "5a7a8a", 0.1, dark=0.5)
    sofa.solid([sofa.box(-1.5, 0.08, 1.5, 0.5, 0.08)], "6a8a9a", 0.08, dark=0.5)
    sofa.solid([sofa.box(u - 0.15, 0.08, u + 0.15, 0.72, 0.1) for u in (-1.5, 1.5)], "52707e", 0.08, dark=0.5)
    pen = room.pen(0.5, 0.02)
    act(room, pen, -0.42, "sit-tend", v=0.06, role="a mother", coat="d88a4a")
    act(room, pen, 0.12, "hold-head", v=0.06, salt=1, role="a girl of sixteen", coat="6a9ac0")
