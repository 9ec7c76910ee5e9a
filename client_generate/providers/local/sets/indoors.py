"""Rooms known by what is in them: a class, a court, an archive, a kitchen, a bathroom, a pharmacy, a ward, a desk."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts
from client_generate.providers.local.places import alone, chambers, nearer, offices
from client_generate.providers.local.places.chambers import Room, room_of
from client_generate.providers.local.places.rooms import ROOMS as BUSY
from client_generate.providers.local.things import exhibits

ROOMS = {**BUSY, **alone.ROOMS}
_KINDS: dict[str, tuple[Callable[[Room], None], float, float, float]] = {
    "gavel": (offices.gavel, 1.5, 0.0, 1.0),
    "court": (offices.court, 1.8, 0.0, 0.8),
    "class": (chambers.school, 1.5, 0.0, 0.68),
    "chemist": (chambers.pharmacy, 1.5, 0.0, 0.92),
    "archive": (chambers.archive, 1.45, 0.1, 0.84),
    "hearth": (chambers.fireplace, 1.05, -0.35, 0.76),
    "mirror": (chambers.bathroom, 1.5, 0.0, 0.74),
    "dentist": (offices.dentist, 1.35, 0.3, 0.78),
    "ward": (offices.ward, 1.4, -0.55, 0.76),
    "calls": (offices.calls, 1.2, 0.0, 1.0),
    "reception": (chambers.reception, 1.45, 0.0, 0.92),
    "stove": (chambers.kitchen, 1.45, 0.1, 0.82),
    "laptop": (offices.desk, 1.2, 0.0, 0.95),
}
"""What draws a kind of room; how high the eyes are that it is about, what is its middle, how near it is taken."""


_CLOSE = {
    "hearth": (1.12, 0.55, 0.8),
    "mirror": (1.66, 0.0, 0.62),
    "dentist": (1.4, 1.1, 0.62),
    "ward": (1.62, 0.6, 0.66),
    "stove": (1.5, -0.2, 0.9),
    "class": (1.6, 0.2, 0.72),
    "archive": (1.58, 0.0, 0.84),
}
"""The same close, where another part of the room is then what matters."""


_TOPS = {"chemist": 1.04, "reception": 1.08, "stove": 0.94, "laptop": 0.7}
"""How high a thing stands that is in the picture, in metres."""


def build(stage: Stage, look: Look) -> None:
    """Draw the room that the words name; over a shoulder where they ask for it, else something soft at the lens."""
    if look.scene in ROOMS:
        _particular(stage, look)
        return
    kind = next((name for name in _KINDS if look.has(name)), "laptop")
    draws, *frame = _KINDS[kind]
    frame = list(_CLOSE.get(kind, frame) if look.size == "close" else frame)
    room = room_of(stage, look, *frame)
    nearer.stand(stage, look, room.foot)
    nearer.go(stage, look, room.metre, lambda trial: draws(room_of(trial, look, *frame)))
    draws(room)
    stage.aim(1.0)
    shown = None if look.shown is None or kind not in _TOPS else exhibits.exhibit(look.shown)
    if shown is not None:
        at = (-look.side * 0.16, room.foot - _TOPS[kind] * room.metre)
        exhibits.stand(stage.plate(0.66), look, shown, at, 0.24 if shown.cut else 0.2, 0.3)
    if kind == "calls" and look.turned:
        return
    stage.view = None
    if look.size == "over" and look.people != 0 and kind not in {"mirror", "gavel"}:
        other = 1 if len(look.cast) > 1 else 3
        busts.shoulder(stage.plate(1.0), look, -look.side, -look.side * stage.half * 0.68, 0.23, other)
    elif kind not in {"class", "mirror"} and look.candidate % 2 == 0 and stage.bottom < 1.1:
        dark = mix(look.palette.ink, look.palette.ground, 0.3)
        scenery.foreground_leaves(stage, look, -look.side, colour=dark)


_NEARER = {"close": 0.62, "over": 0.82, "wide": 1.02, "aerial": 1.0}
"""How much nearer than a room of chambers.py one is taken that shows somebody whole."""


def _particular(stage: Stage, look: Look) -> None:
    """Draw the room that a scene names; over a shoulder, from further off, or a part of it in a grid."""
    draws, (eyes, middle, grow) = ROOMS[look.scene]
    grow *= _NEARER.get(look.size, 1.0)
    if not _past_a_shoulder(look):
        metre = room_of(stage, look, eyes, middle, grow).metre
        nearer.go(stage, look, metre, lambda trial: draws(room_of(trial, look, eyes, middle, grow)))
    room = room_of(stage, look, eyes, middle, grow)
    nearer.stand(stage, look, room.foot)
    draws(room)
    stage.aim(1.0)
    stage.view = None
    if look.size == "over" and _past_a_shoulder(look):
        busts.shoulder(stage.plate(1.0), look, -look.side, -look.side * stage.half * 0.72, 0.21, 40)


def _past_a_shoulder(look: Look) -> bool:
    """Whether the words ask for somebody's shoulder at the lens."""
    return look.told == "over" and look.people != 0
