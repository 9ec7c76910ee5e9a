"""What an animal's sketch is: its lines, how large it is, where its face is and where it lives."""

from __future__ import annotations

import msgspec

from client_generate.providers.local.drawing.brush import Point


class Creature(msgspec.Struct, frozen=True, kw_only=True):
    """An animal facing right: `high` and `wide` are its extent in the sketch's measure, `face` the middle of its head.

    `great` is how high it stands in a medium frame, in frame heights; `head` is how high its head is in the sketch.
    `home` is where it is met, `herd` whether others stand behind it; `aloft` ones have no feet on the ground.
    """

    text: str
    high: float
    wide: float
    face: Point
    head: float = 0.5
    great: float = 0.5
    home: str = "meadow"
    herd: bool = False
    aloft: bool = False
    tones: tuple[str, ...] = ()
