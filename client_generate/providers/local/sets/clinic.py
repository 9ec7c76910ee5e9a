"""What doctors, nurses and scientists do: rooms of medicine and laboratories, each a scene of several words."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from client_generate.providers.local.drawing.palette import palette
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts
from client_generate.providers.local.places import clinics, instruments, labs, nearer, patients, wards
from client_generate.providers.local.places.chambers import Room, room_of

_KINDS: dict[str, tuple[Callable[[Room], None], float, float, float]] = {
    "surgery": (wards.surgery, 1.58, 0.0, 0.86),
    "bedside": (wards.bedside, 1.25, -0.4, 0.92),
    "sickbed": (wards.sickbed, 1.2, 0.0, 0.98),
    "heart monitor": (wards.monitor, 1.3, 0.0, 0.9),
    "scanner": (wards.scanner, 1.2, -0.35, 0.86),
    "x-ray": (wards.xray, 1.5, 0.0, 0.95),
    "ultrasound": (wards.ultrasound, 1.3, 0.3, 0.88),
    "newborn": (wards.newborn, 1.25, 0.0, 1.0),
    "wheelchair": (wards.chair, 1.15, 0.0, 0.95),
    "at window": (wards.at_window, 1.5, 0.3, 0.9),
    "listening": (clinics.listening, 1.25, 0.0, 1.05),
    "plaster": (clinics.plaster, 1.15, 0.0, 1.3),
    "teddy": (clinics.teddy, 1.1, 0.0, 1.15),
    "exercise": (clinics.exercise, 1.15, 0.1, 0.95),
    "giving blood": (clinics.blood, 1.15, 0.0, 1.0),
    "waiting": (clinics.waiting, 1.1, 0.0, 0.9),
    "video call": (clinics.video, 1.2, 0.0, 1.0),
    "first aid": (clinics.revive, 0.8, 0.0, 1.0),
    "stretcher": (clinics.stretcher, 1.3, 0.2, 0.76),
    "walking frame": (clinics.frame_walk, 1.25, 0.1, 0.98),
    "dental chair": (clinics.dental, 1.25, -0.4, 1.0),
    "eye test": (clinics.eye_test, 1.3, 0.3, 1.0),
    "ache": (patients.ache, 1.0, 0.0, 1.1),
    "ache standing": (patients.ache, 1.35, 0.0, 1.05),
    "magnet": (instruments.magnet, 1.3, 0.0, 1.0),
    "masked": (patients.masked, 1.5, 0.0, 1.0),
    "breathing in": (patients.breathing, 1.5, 0.0, 1.0),
    "chest pain": (patients.chest_pain, 1.15, 0.0, 1.05),
    "brushing teeth": (patients.brushing, 1.5, 0.0, 1.0),
    "blood pressure": (patients.measured, 1.2, 0.0, 1.05),
    "blood sample": (patients.measured, 1.2, 0.0, 1.05),
    "cold": (patients.cold, 1.05, -0.3, 1.1),
    "tablet talk": (patients.tablet_talk, 1.3, 0.0, 1.05),
    "relief": (patients.relief, 1.25, 0.0, 0.85),
    "white cane": (patients.with_cane, 1.3, 0.1, 0.98),
    "centrifuge": (instruments.centrifuge, 1.3, 0.0, 1.0),
    "in vitro": (instruments.seedling, 1.3, 0.0, 1.0),
    "fizz": (instruments.fizz, 1.3, 0.0, 1.0),
    "dome": (instruments.dome, 1.3, 0.0, 1.0),
    "peering": (labs.peering, 1.2, 0.0, 1.4),
    "lab robot": (labs.robot, 1.35, 0.0, 0.9),
    "culture": (labs.culture, 1.3, 0.0, 1.0),
    "vial belt": (labs.belt, 1.3, 0.0, 1.0),
    "clean room": (labs.clean, 1.35, 0.2, 0.92),
    "foam": (labs.foam, 1.2, 0.0, 1.05),
    "bench": (labs.bench, 1.5, -0.3, 0.95),
}
"""What draws a scene; how high the eyes are that it is about, what is its middle, how near it is taken."""

_ALONE = frozenset(
    {"heart monitor", "culture", "vial belt", "video call", "at window", "lab robot", "masked", "breathing in",
     "brushing teeth", "centrifuge", "in vitro", "fizz", "dome", "magnet"}
)  # fmt: skip
_FACES = frozenset({"brushing teeth", "masked", "breathing in"})
_NEARER = {"wide": 1.3, "over": 1.6, "close": 0.8}


def _aid(stage: Stage, look: Look, metre: float) -> None:
    """Come near to both bodies in a grid's fourth picture; to hands and face where the words ask for a close one."""
    if look.detail and look.told == "close":
        stage.aim(1.7, (-look.side * 0.28, 0.42))
    else:
        stage.aim(max(1 / (1.2 * metre), 1.0) if look.detail else 1.0, (look.side * 0.1, 0.56))


def build(stage: Stage, look: Look) -> None:
    """Draw the scene; nearer past somebody's shoulder, and nearest as a detail, in the day's own light."""
    kind = look.scene if look.scene in _KINDS else look.first(_KINDS, "bench")
    draws, eyes, middle, grow = _KINDS[kind]
    if look.detail and look.palette.name == "evening":  # what lies close is to be seen
        look = msgspec.structs.replace(look, palette=palette("golden"))
    if kind == "dome" and look.palette.bright:  # stars are seen by night
        look = msgspec.structs.replace(look, palette=palette(("night", "dusk", "teal", "moon")[look.candidate]))
    grow *= _NEARER.get(look.size, 1.0)
    if kind == "first aid" and look.turned:
        grow *= 0.6
    past = look.told == "over" and look.people != 0 and kind not in _ALONE
    metre = room_of(stage, look, eyes, middle, grow).metre
    if kind == "first aid" and (look.turned or look.detail):  # both bodies are the picture
        _aid(stage, look, metre)
    elif not past:
        nearer.go(stage, look, metre, lambda trial: draws(room_of(trial, look, eyes, middle, grow)))
    room = room_of(stage, look, eyes, middle, grow)
    if kind in _FACES:  # hands are at a face, which come apart where each stands on a floor of its own
        nearer.slant(stage, look)
    else:
        nearer.stand(stage, look, room.foot)
    draws(room)
    stage.aim(1.0)
    stage.view = None
    if look.size == "over" and past:
        other = look.whom(0) if not look.turned else None
        x = -look.side * stage.half * (0.9 if other is None else 0.72)
        busts.shoulder(stage.plate(1.0), look, -look.side, x, 0.2 if other is None else 0.24, 3 if other is None else 0)
