"""In hospital: an operation, the bedside, a scanner, an X-ray, ultrasound, a newborn, a corridor, a monitor."""
# fmt: off

from __future__ import annotations

import math

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import ellipse, soften
from client_generate.providers.local.drawing.forms import limb
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people import profiles
from client_generate.providers.local.people.posed import Posed
from client_generate.providers.local.places import care
from client_generate.providers.local.places.care import company, stand, ward
from client_generate.providers.local.places.chambers import Room, plant, walls, window


def surgery(room: Room) -> None:
    """Draw surgeons in green who bend over the table, under a round lamp."""
    wall = walls(room, "8ab8b0", "8aa0a0", tiles=True)
    care.monitor(wall, 1.7, 1.2, 1.2)
    wall.solid([wall.box(-2.6, 0.0, -1.6, 1.3, 0.03)], "d4dcdc", 0.05)
    look = company(room.look, "a surgeon, a woman", "a surgeon, a man", "a surgeon")
    look = msgspec.structs.replace(look, cast=tuple(msgspec.structs.replace(one, style="short") for one in look.cast))
    back = room.pen(0.4, 0.2)
    stand(room, back, look, 0.05, "stand", 2, v=-0.12, outfit="surgeon", prop=care.mask)
    table = room.pen(0.5, 0.05)
    table.solid([table.box(-0.12, 0.0, 0.12, 0.8), table.box(-0.4, 0.0, 0.4, 0.08, 0.03)], "a8b4b8", 0.05)
    table.solid([table.curve([(-1.15, 0.8), (-1.1, 0.98), (-0.5, 1.1), (0.1, 1.12), (0.7, 1.0), (1.15, 0.94), (1.2,
        0.6), (0.6, 0.56), (-0.6, 0.56), (-1.2, 0.6)])], "3f8a78", 0.1)
    table.flat([table.disc(0.02, 1.07, 0.2, 0.05)], "e0b090")
    front = room.pen(0.55, 0.0)
    stand(room, front, look, -0.86, "tend", 0, outfit="surgeon", prop=care.mask)
    stand(room, front, look, 0.9, "tend", 1, ahead=-1, outfit="surgeon", prop=care.mask)
    lamp = room.pen(0.6, 0.0)
    lamp.solid([lamp.line([(1.2, 3.4), (0.9, 2.6), (0.1, 2.45)], 0.07)], "d4dadc", 0.03)
    lamp.solid([lamp.disc(0.0, 2.28, 0.56, 0.2)], "e8eef0", 0.1)
    lamp.flat([lamp.disc(0.3 * math.cos(a), 2.22 + 0.09 * math.sin(a), 0.13, 0.055)
        for a in np.arange(6) * math.pi / 3] + [lamp.disc(0, 2.22, 0.13, 0.055)], "ffffff")
    lamp.plate.glow(lamp.at(0.0, 2.2), 1.5 * room.metre, mix(room.look.palette.key, WHITE, 0.6), 0.36)
    beam = lamp.poly([(-0.45, 2.2), (0.45, 2.2), (0.75, 1.05), (-0.75, 1.05)])
    rows, columns, cover = lamp.plate.shape(beam, 0.05)
    lamp.plate.light((rows, columns, soften(cover, 0.03 * lamp.plate.unit)), WHITE, 0.12)


def bedside(room: Room) -> None:
    """Draw a patient half sitting in bed, a nurse beside who sees to the drip."""
    wall = ward(room)
    care.monitor(wall, 0.3, 1.35, 1.2)
    look = company(room.look, "a patient, an old man", "a nurse")
    pen = room.pen(0.45, 0.15)
    care.drip(pen, -1.35, (-0.55, 0.9))
    care.bed(pen, 0.1)
    stand(room, pen, look, -0.12, "recline", 0, v=0.66, outfit="patient", shadow=False)
    care.blanket(pen, 0.06, 1.16, 0.68)
    front = room.pen(0.55, 0.0)
    stand(room, front, look, -1.85, "reach", 1)


def sickbed(room: Room) -> None:
    """Draw a patient in bed, whoever visits sitting beside and holding on to them."""
    wall = ward(room)
    care.monitor(wall, -0.3, 1.3, 1.2)
    look = company(room.look, "a patient, an old woman", "a young woman")
    pen = room.pen(0.45, 0.15)
    care.drip(pen, -1.4, (-0.55, 0.9))
    care.bed(pen, 0.1)
    stand(room, pen, look, -0.12, "recline", 0, v=0.66, outfit="patient", shadow=False)
    care.blanket(pen, 0.06, 1.16, 0.68)
    front = room.pen(0.55, 0.0)
    front.solid([front.box(0.62, 0.0, 1.1, 0.46), front.box(1.06, 0.4, 1.14, 1.0)], "5a7a8a", 0.05)
    stand(room, front, look, 0.84, "sit-tend", 1, ahead=-1)


def monitor(room: Room) -> None:
    """Draw a heart monitor large, its green line running; the bed out of focus behind."""
    look, stage = room.look, room.stage
    ward(room, "6a8a94")
    pen = room.pen(0.3, 0.2)
    care.bed(pen, 0.4)
    sick = company(look, "a patient")
    stand(room, pen, sick, 0.2, "recline", 0, v=0.66, outfit="patient", shadow=False)
    care.blanket(pen, 0.38, 1.46, 0.68)
    for plate in stage.plates:
        plate.blur(0.012)
    k = {"wide": 0.42, "medium": 0.56, "close": 0.78, "over": 0.46, "aerial": 0.5}[look.size] * min(1.0,
        stage.half * 1.2)
    near = Pen(stage.plate(0.7), look, (look.side * stage.half * (0.08 if look.size != "over" else 0.4),
        0.5 + k * 0.62), k, 1)
    near.solid([near.box(-0.08, -1.2, 0.08, 0.1)], "9aa4aa", 0.04)
    near.solid([near.box(-0.95, 0.0, 0.95, 1.25, 0.06)], "d0d8dc", 0.05)
    near.flat([near.box(-0.88, 0.1, 0.88, 1.18, 0.03)], "06141a")
    for v, tone, high, count in ((0.86, (0.3, 1.0, 0.5), 0.13, 4), (0.28, (1.0, 0.8, 0.3), 0.05, 3)):
        line = near.line(care.beat(-0.84, v, 1.2, high, count), 0.022)
        near.plate.light(near.plate.shape(line), np.array(tone, np.float32), 1.0)
    wave = near.line([(-0.84 + 1.2 * t, 0.56 + 0.07 * math.sin(t * 26)) for t in np.linspace(0, 1, 60).tolist()],
        0.02)
    near.plate.light(near.plate.shape(wave), np.array([0.35, 0.75, 1.0], np.float32), 0.95)
    for v, natural in ((0.86, "4cf08a"), (0.52, "5ab4ff"), (0.22, "ffd050")):
        _digits(near, 0.5, v, natural)
    near.plate.glow(near.at(-0.1, 0.8), 1.2 * k, care.GREEN, 0.25)


def _digits(pen: Pen, u: float, v: float, tone: str) -> None:
    """Write two figures of seven strokes."""
    for n, on in enumerate(("1110000", "1101101")):
        x = u + n * 0.18
        strokes = ([(x, v + 0.2), (x + 0.11, v + 0.2)], [(x + 0.11, v + 0.2), (x + 0.11, v + 0.1)], [(x + 0.11,
            v + 0.1), (x + 0.11, v)],
                   [(x, v), (x + 0.11, v)], [(x, v), (x, v + 0.1)], [(x, v + 0.1), (x, v + 0.2)], [(x, v + 0.1),
                       (x + 0.11, v + 0.1)])
        pen.flat([pen.line(list(line), 0.026) for line, lit in zip(strokes, on, strict=True) if lit == "1"], tone)


def scanner(room: Room) -> None:
    """Draw a round scanner, a patient on its table sliding in, somebody in white beside."""
    ward(room, "d4e6ee", glass=None)
    look = company(room.look, "a patient, a woman", "a nurse")
    back = room.pen(0.4, 0.3)
    back.solid([back.box(0.3, 0.0, 2.3, 2.1, 0.3)], "f4f6f6", 0.25)
    ring = room.pen(0.45, 0.25)
    ring.solid([ring.disc(0.62, 1.12, 0.82, 1.02)], "ffffff", 0.2)
    ring.flat([ring.disc(0.6, 1.12, 0.62, 0.78)], "b8ccd8")
    ring.flat([ring.disc(0.68, 1.12, 0.52, 0.66)], "4a6470")
    ring.plate.glow(ring.at(0.66, 1.12), 0.7 * room.metre, room.look.palette.cool, 0.6)
    pen = room.pen(0.5, 0.15)
    pen.solid([pen.box(-1.9, 0.0, -0.3, 0.66, 0.06)], "dde6ea", 0.1)
    pen.solid([pen.box(-2.2, 0.68, 0.9, 0.8, 0.05)], "f8fafa", 0.04)
    stand(room, pen, look, -0.5, "lie", 0, v=0.82, ahead=-1, outfit="patient", shadow=False)
    edge = room.pen(0.52, 0.22)
    arc = [edge.at(0.6 + 0.72 * math.cos(a), 1.12 + 0.9 * math.sin(a)) for a in np.linspace(-2.2, -0.7, 14).tolist()]
    edge.solid([limb(arc, [0.1 * room.metre] * 14)], "ffffff", 0.06)
    front = room.pen(0.6, 0.0)
    stand(room, front, look, -1.75, "stand-side", 1)


def xray(room: Room) -> None:
    """Draw an X-ray of a chest on a light box, a doctor who points at it."""
    look, stage = room.look, room.stage
    wall = ward(room, "7a98a4", glass=None)
    wall = msgspec.structs.replace(wall, foot=(wall.foot[0], wall.foot[1] + 0.42 * room.metre))
    wall.solid([wall.box(-0.95, 0.95, 0.75, 2.35, 0.04)], "e8eef0", 0.05)
    wall.flat([wall.box(-0.88, 1.02, 0.68, 2.28)], "16283c")
    wall.plate.glow(wall.at(-0.1, 1.65), 1.3 * room.metre, np.array([0.6, 0.85, 1.0], np.float32), 0.5)
    pale, m = "cfe6f8", -0.1
    wall.flat([wall.curve([(m + s * 0.1, 2.1), (m + s * 0.34, 1.98), (m + s * 0.52, 1.5), (m + s * 0.5, 1.24),
        (m + s * 0.12, 1.34)]) for s in (-1, 1)], "0a1622", 0.9)
    wall.flat([wall.curve([(m, 1.62), (m - 0.04, 1.4), (m + 0.1, 1.22), (m + 0.3, 1.3), (m + 0.18, 1.56)])],
        "9ac4e0", 0.75)
    ribs = [wall.line([(m + s * 0.04, 2.1 - 0.12 * n), (m + s * 0.3, 2.12 - 0.12 * n), (m + s * (0.46 + 0.012 * n),
        1.98 - 0.12 * n), (m + s * 0.42, 1.88 - 0.12 * n)], 0.028) for n in range(6) for s in (-1, 1)]
    wall.flat(ribs, pale, 0.75)
    wall.flat([wall.line([(m, 1.06), (m, 2.24)], 0.09)], pale, 0.8)
    wall.flat([wall.line([(m + s * 0.05, 2.14), (m + s * 0.5, 2.2)], 0.05) for s in (-1, 1)], pale, 0.85)
    if look.size == "over" or look.people == 0:
        return
    who = company(look, "a doctor")
    front = room.pen(0.6, 0.0)
    stand(room, front, who, 1.0, "point", 0, ahead=-1)
    stage.plates[-1].glow(front.at(0.6, 1.6), 0.5 * room.metre, np.array([0.6, 0.85, 1.0], np.float32), 0.15)


def ultrasound(room: Room) -> None:
    """Draw a woman with child on a couch, a probe on her belly, the child on the screen."""
    ward(room, "d8e4ea", glass=None)
    look = company(room.look, "a pregnant woman", "a doctor, a woman")
    screen = room.pen(0.4, -0.1)
    screen.solid([screen.box(0.9, 1.25, 2.3, 2.35, 0.05)], "3a444c", 0.05)
    screen.flat([screen.box(0.96, 1.31, 2.24, 2.29)], "04080c")
    fan = [(1.6, 2.26), *[(1.6 + 0.85 * math.sin(a), 2.26 - 0.85 * math.cos(a)) for a in np.linspace(-0.72, 0.72,
        12).tolist()]]
    screen.flat([screen.poly(fan)], "3c4852")
    screen.flat([screen.disc(1.6, 1.68, 0.42, 0.26)], "0c1218")
    screen.flat([screen.disc(1.4, 1.76, 0.13, 0.12), screen.curve([(1.48, 1.78), (1.72, 1.74), (1.86, 1.62), (1.72,
        1.54), (1.5, 1.62)]), screen.line([(1.55, 1.7), (1.48, 1.56)], 0.05), screen.line([(1.8, 1.62), (1.88,
        1.74)], 0.06)], "d8e2e8")
    screen.plate.glow(screen.at(1.6, 1.8), 1.0 * room.metre, room.look.palette.cool, 0.3)
    screen.solid([screen.box(1.5, 0.0, 1.7, 1.25), screen.box(1.2, 0.0, 2.0, 0.14, 0.04)], "c8d0d4", 0.05)
    pen = room.pen(0.5, 0.15)
    care.couch(pen, -0.3, 2.2)
    pen.solid([pen.poly([(-1.4, 0.72), (-1.36, 1.16), (-1.2, 1.16), (-0.5, 0.74)])], "fafaf6", 0.05)
    stand(room, pen, look, -0.5, "recline", 0, v=0.74, shadow=False, coat="d87a8c", outfit="jumper")
    pen.solid([pen.curve([(-0.72, 0.9), (-0.6, 1.12), (-0.4, 1.16), (-0.2, 1.04), (-0.16, 0.86)])],
        look.whom(0).skin, 0.12)
    front = room.pen(0.55, 0.05)
    stand(room, front, look, 0.62, "tend", 1, ahead=-1)
    front.solid([front.line([(0.02, 1.2), (-0.22, 1.1)], 0.07)], "f4f6f6", 0.03)


def newborn(room: Room) -> None:
    """Draw a newborn asleep in a clear cot, its mother looking at it."""
    ward(room, "f0e4dc", glass=1.9)
    look = company(room.look, "a young woman")
    pen = room.pen(0.5, 0.1)
    if room.look.people != 0 or room.look.cast:
        back = room.pen(0.45, 0.15)
        stand(room, back, look, -1.0, "tend", 0)
    pen.solid([pen.line([(-0.5, 0.0), (-0.5, 0.8)], 0.05), pen.line([(0.75, 0.0), (0.75, 0.8)], 0.05),
        pen.line([(-0.5, 0.3), (0.75, 0.3)], 0.04)], "c4ccd2", 0.02)
    pen.solid([pen.box(-0.62, 0.82, 0.88, 0.94, 0.05)], "fafaf8", 0.05)
    _baby(pen, 0.1, 0.94)
    pen.plate.fill(pen.plate.shape(pen.poly([(-0.68, 1.26), (0.94, 1.26), (0.88, 0.8), (-0.62, 0.8)])), mix(WHITE,
        room.look.palette.cool, 0.3), 0.2)
    pen.flat([pen.line([(-0.68, 1.26), (0.94, 1.26)], 0.025)], "ffffff", 0.9)


def _baby(pen: Pen, u: float, v: float) -> None:
    """Lay a wrapped baby down, its face up."""
    pen.solid([pen.curve([(u - 0.2, v), (u - 0.14, v + 0.26), (u + 0.2, v + 0.3), (u + 0.55, v + 0.2), (u + 0.62,
        v + 0.04), (u + 0.3, v - 0.02)])], "f4f0e4", 0.1)
    pen.flat([pen.line([(u - 0.1, v + 0.26), (u + 0.1, v + 0.1), (u + 0.4, v + 0.04)], 0.02), pen.line([(u + 0.2,
        v + 0.28), (u + 0.3, v + 0.1)], 0.02)], "c8b8a0", 0.6)
    pen.solid([pen.disc(u - 0.3, v + 0.15, 0.17)], "f0bc9c", 0.08)
    pen.solid([pen.curve([(u - 0.46, v + 0.14), (u - 0.42, v + 0.32), (u - 0.26, v + 0.35), (u - 0.34, v + 0.24),
        (u - 0.38, v + 0.06)])], "f4a8b0", 0.05)
    pen.flat([pen.line([(u - 0.28, v + 0.24), (u - 0.24, v + 0.22), (u - 0.21, v + 0.24)], 0.012),
        pen.line([(u - 0.2, v + 0.12), (u - 0.16, v + 0.13)], 0.014)], "8a4a3a")


def chair(room: Room) -> None:
    """Draw a corridor of a hospital, a patient in a wheelchair, a nurse who pushes."""
    wall = ward(room, "dceaea", glass=None)
    for u in np.arange(-6.2, 7, 2.4).tolist():
        wall.solid([wall.box(u - 0.5, 0.0, u + 0.5, 2.1)], "6aa8a8", 0.04)
        wall.flat([wall.box(u - 0.16, 1.3, u + 0.16, 1.8)], "d8f0f4")
        wall.solid([wall.disc(u + 0.38, 1.0, 0.04)], "e8ecec", 0.02)
    look = company(room.look, "an old woman", "a nurse")
    pen = room.pen(0.5, 0.05)
    wheelchair(room, pen, look, 0.35, 0)
    stand(room, pen, look, -0.62, "push", 1)


def wheelchair(room: Room, pen: Pen, look: Look, u: float, salt: int) -> Posed:
    """Draw somebody in a wheelchair."""
    dark = "3a424a"
    pen.solid([pen.line([(u - 0.3, 0.5), (u - 0.36, 1.02), (u - 0.5, 1.04)], 0.05), pen.line([(u + 0.24, 0.5),
        (u + 0.34, 0.12), (u + 0.5, 0.12)], 0.04)], dark, 0.02)
    pen.solid([pen.disc(u + 0.34, 0.1, 0.1)], dark, 0.03)
    body = stand(room, pen, look, u - 0.06, "sit", salt, v=0.12, shadow=False)
    pen.solid([pen.box(u - 0.34, 0.44, u + 0.24, 0.54, 0.03), pen.box(u - 0.4, 0.5, u - 0.32, 0.95, 0.03)],
        "2a5a7a", 0.04)
    ring = [ellipse(pen.at(u - 0.14, 0.32), r * room.metre, r * room.metre) for r in (0.32, 0.27)]
    pen.plate.fill(pen.plate.shape(np.concatenate([ring[0], ring[0][:1], ring[1][::-1], ring[1][-1:]])),
        pen.tone(dark))
    pen.flat([pen.line([(u - 0.14, 0.32), (u - 0.14 + 0.28 * math.cos(a), 0.32 + 0.28 * math.sin(a))], 0.008)
        for a in np.arange(0, 6.28, 0.7).tolist()], "9aa4aa")
    pen.flat([pen.disc(u - 0.14, 0.32, 0.05)], "9aa4aa")
    pen.solid([pen.line([(u - 0.3, 0.7), (u + 0.14, 0.7)], 0.06)], dark, 0.02)
    return body


def at_window(room: Room) -> None:
    """Draw a patient in a headscarf, in profile at a large window."""
    look, stage = room.look, room.stage
    wall = ward(room, "d4dee4", glass=None)
    window(wall, 0.75, 0.2, 1.9, 2.0)
    wall.solid([wall.box(-0.3, 0.1, 2.0, 0.22)], "f4f4f0", 0.03)
    plant(room.pen(0.3, 0.3), -1.9)
    wall.plate.blur(0.004)
    who = company(look, "a woman in a headscarf")
    worn = msgspec.structs.replace(who.cast[0], hat="scarf", role="", number=who.cast[0].number // 5 * 5 + 4)
    size = {"wide": 0.15, "medium": 0.2, "close": 0.3, "over": 0.17, "aerial": 0.14}[look.size] * min(1.0,
        stage.half * 1.3)
    x, pale = -look.side * -0.14 * stage.half, mix(look.palette.key, WHITE, 0.5)
    seen = msgspec.structs.replace(who, cast=(worn,)).lit_from(-look.side)
    profiles.profile(stage.plate(0.6), seen, (x, 0.44), size, faces=-look.side)
    stage.plates[-1].glow((x - look.side * 0.5, 0.3), 0.8, pale, 0.16)
