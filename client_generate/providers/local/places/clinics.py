"""At the doctor's and beyond: listening, a plaster, a bear, exercises, blood given, first aid, dentist and optician."""
# fmt: off

from __future__ import annotations

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import capsule, ellipse, spline
from client_generate.providers.local.drawing.forms import limb
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.people import busts, posed
from client_generate.providers.local.people.posed import Posed
from client_generate.providers.local.places import care
from client_generate.providers.local.places.care import company, stand, ward
from client_generate.providers.local.places.chambers import Room, walls, window


def listening(room: Room) -> None:
    """Draw a doctor who listens to a patient's chest with a stethoscope."""
    wall = ward(room, glass=-1.7)
    care.chart(wall, 1.7, 1.3)
    look = company(room.look, "an old man", "a doctor, a woman")
    pen = room.pen(0.45, 0.1)
    care.couch(pen, -0.6, 1.5, 0.6)
    body = stand(room, pen, look, -0.42, "sit", 0, v=0.16, shadow=False)
    front = room.pen(0.55, 0.0)
    chest = body.by("neck", 0.075, -0.12)
    stand(room, front, look, 0.42, "tend", 1, ahead=-1, prop=lambda who: care.stethoscope(who, chest))


def plaster(room: Room) -> None:
    """Draw a nurse who puts a plaster on a child's arm, both smiling."""
    wall = ward(room, "e4f0e8", glass=-1.5)
    wall.flat([wall.disc(u, v, 0.13) for u, v in ((1.2, 1.5), (1.55, 1.3))], "f4c84a", 0.9)
    wall.flat([wall.curve([(0.6, 1.2), (0.7, 1.5), (0.86, 1.24), (1.0, 1.44), (1.02, 1.1)])], "f08a7a", 0.8)
    look = company(room.look, "a small boy, a child", "a nurse, a woman")
    if not look.mood:
        look = msgspec.structs.replace(look, mood="glad")
    pen = room.pen(0.45, 0.1)
    pen.solid([pen.box(-0.85, 0.0, -0.2, 0.62, 0.05)], "4a9aa0", 0.06)
    bared = look.whom(0).skin

    def patch(child: Posed) -> None:
        top, low = child.at("shoulder0"), child.at("elbow0")
        arm = capsule(top, 0.034 * child.tall, low, 0.028 * child.tall)
        child.solid([arm], bared, 0.02)
        mid, k = posed.between(top, low, 0.5), child.tall
        strip = [(mid[0] - s * 0.036 * k, mid[1] + s * 0.022 * k) for s in (-1, 1)]
        pale, pad = (np.array(tone, np.float32) for tone in ((0.97, 0.94, 0.88), (0.87, 0.68, 0.53)))
        child.solid([capsule(strip[0], 0.018 * k, strip[1], 0.018 * k)], pale, 0.006)
        child.plate.fill(child.plate.shape(ellipse(mid, 0.015 * k, 0.014 * k)), pad)

    body = stand(room, pen, look, -0.42, "sit-arm", 0, v=0.3, outfit="shirt", coat="e8b83c", shadow=False)
    patch(body)
    front = room.pen(0.55, 0.0)
    front.solid([front.box(0.2, 0.0, 0.7, 0.4, 0.05)], "8a98a0", 0.06)
    stand(room, front, look, 0.27, "sit-offer", 1, ahead=-1)


def teddy(room: Room) -> None:
    """Draw a doctor for children who listens to a bear, a child beside it who laughs."""
    wall = ward(room, "f4ecd8", glass=-1.7)
    wall.flat([wall.disc(1.3, 1.4, 0.2), wall.curve([(0.8, 0.9), (0.86, 1.2), (1.0, 1.0), (1.14, 1.24), (1.2,
        0.92)])], "7ac0d8", 0.8)
    look = company(room.look, "a little girl, a child", "a doctor")
    look = look if look.mood else msgspec.structs.replace(look, mood="glad")
    pen = room.pen(0.45, 0.1)
    care.couch(pen, -0.5, 1.5, 0.6)
    stand(room, pen, look, -0.75, "sit", 0, v=0.34, shadow=False)
    bear(pen, -0.12, 0.6)
    chest = pen.at(-0.02, 0.86)
    front = room.pen(0.55, 0.0)
    front.solid([front.box(0.5, 0.0, 0.95, 0.44, 0.05)], "8a98a0", 0.06)
    stand(room, front, look, 0.64, "sit-tend", 1, ahead=-1, prop=lambda who: care.stethoscope(who, chest))


def bear(pen: Pen, u: float, v: float) -> None:
    """Set a teddy bear down."""
    brown, pale = "b07a44", "e0b884"
    pen.solid([pen.disc(u + s * 0.13, v + 0.06, 0.1, 0.07) for s in (-1, 1)] + [pen.disc(u + s * 0.17, v + 0.25,
        0.06, 0.1) for s in (-1, 1)], brown, 0.05)
    pen.solid([pen.disc(u, v + 0.18, 0.16, 0.18)], brown, 0.08)
    pen.flat([pen.disc(u, v + 0.16, 0.1, 0.12)], pale)
    pen.solid([pen.disc(u + s * 0.12, v + 0.58, 0.06) for s in (-1, 1)], brown, 0.03)
    pen.solid([pen.disc(u, v + 0.45, 0.16, 0.15)], brown, 0.08)
    pen.flat([pen.disc(u, v + 0.4, 0.075, 0.06)], pale)
    pen.flat([pen.disc(u, v + 0.42, 0.025, 0.02), *[pen.disc(u + s * 0.06, v + 0.49, 0.018) for s in (-1, 1)]],
        "2a1c14")


def exercise(room: Room) -> None:
    """Draw a patient on a couch whose leg a physiotherapist bends."""
    wall = ward(room, "e8eee4", glass=-1.9)
    wall.solid([wall.disc(1.9, 0.42, 0.42)], "4a8ac0", 0.3)
    look = company(room.look, "a man", "a nurse")
    look = msgspec.structs.replace(look, cast=(look.cast[0], msgspec.structs.replace(look.cast[1], role="")))
    pen = room.pen(0.45, 0.1)
    care.couch(pen, -0.1, 2.3, 0.7)
    stand(room, pen, look, -0.1, "lie-knees", 0, v=0.58, outfit="sport", shadow=False)
    front = room.pen(0.55, 0.0)
    stand(room, front, look, 0.84, "tend", 1, ahead=-1, outfit="shirt", coat="2a8a9a")


def blood(room: Room) -> None:
    """Draw somebody who gives blood in a chair, a ball in the hand, the bag below filling, a nurse."""
    wall = ward(room, "f0e4e2", glass=-1.9)
    wall.flat([wall.curve([(1.5, 1.75), (1.72, 1.35), (1.66, 1.08), (1.5, 1.0), (1.34, 1.08), (1.28, 1.35)])],
        "d83038", 0.95)
    look = company(room.look, "a man", "a nurse")
    pen = room.pen(0.45, 0.1)
    pen.solid([pen.box(-0.5, 0.0, 0.3, 0.12, 0.04), pen.box(-0.2, 0.1, 0.0, 0.5)], "b4bcc2", 0.05)
    pen.solid([pen.curve([(-1.1, 1.16), (-0.94, 1.24), (-0.3, 0.66), (0.5, 0.6), (0.98, 0.42), (0.94, 0.28), (0.4,
        0.44), (-0.4, 0.46), (-1.0, 0.98)])], "a83a44", 0.1)
    body = stand(room, pen, look, -0.22, "recline-arm", 0, v=0.58, shadow=False)
    hand = body.at("tip0")
    pen.plate.solid(pen.plate.shape(ellipse(hand, 0.055 * room.metre, 0.055 * room.metre)),
        pen.tone("8a1018"), pen.tone("f04048"), (room.look.light, -0.7), round_=0.03)
    elbow = body.at("elbow0")
    pen.solid([pen.line([(0.16, 0.0), (0.16, 0.62)], 0.03)], "b4bcc2", 0.02)
    pen.solid([pen.box(0.24, 0.08, 0.56, 0.42, 0.05)], "b81c28", 0.05, rim=1.0)
    pen.flat([pen.box(0.3, 0.2, 0.5, 0.3)], "f8f0ec")
    bag = pen.at(0.4, 0.42)
    tube = spline([elbow, ((elbow[0] + bag[0]) / 2, elbow[1] + 0.14 * room.metre), bag], closed=False, steps=10)
    pen.plate.fill(pen.plate.shape(limb(tube[::5], [0.012 * room.metre] * len(tube[::5]))), pen.tone("c8202c"))
    front = room.pen(0.4, 0.25)
    stand(room, front, look, 0.98, "tend", 1, ahead=-1)


def waiting(room: Room) -> None:
    """Draw a waiting room: a row of chairs, all taken."""
    wall = ward(room, "e8eae0", glass=-2.4)
    care.chart(wall, 1.9, 1.2)
    wall.solid([wall.disc(0.2, 1.5, 0.22)], "f8f8f4", 0.03)
    wall.flat([wall.line([(0.2, 1.5), (0.2, 1.64)], 0.02), wall.line([(0.2, 1.5), (0.3, 1.46)], 0.02)], "2a3036")
    look = company(room.look, "an old man", "a woman", "a boy, a child", "a man", "an old woman")
    pen = room.pen(0.5, 0.1)
    for number, u in enumerate((-1.5, -0.75, 0.0, 0.75, 1.5)):
        pen.solid([pen.box(u - 0.3, 0.44, u + 0.3, 1.0, 0.06)], "3a8a9a", 0.05)
        pen.solid([pen.box(u - 0.3, 0.36, u + 0.3, 0.46, 0.03), pen.box(u - 0.26, 0.0, u - 0.2, 0.36),
            pen.box(u + 0.2, 0.0, u + 0.26, 0.36)], "2f6a78", 0.03)
        stand(room, pen, look, u, "sit-front", number, v=0.02 if look.whom(number).age != "child" else 0.1,
            shadow=False)


def video(room: Room) -> None:
    """Draw somebody from behind at a table, a doctor on the screen before them."""
    look, stage = room.look, room.stage
    wall = walls(room, "e8dcc4", "a88860")
    window(wall, -1.9, 1.0, 1.3, 1.3)
    wall.plate.blur(0.006)
    k = {"wide": 0.5, "medium": 0.62, "close": 0.9, "over": 0.56, "aerial": 0.5}[look.size] * min(1.0,
        stage.half * 1.2)
    pen = Pen(stage.plate(0.55), look, (look.side * stage.half * 0.16, 0.86), k, -look.side)
    pen.solid([pen.box(-6, -1.2, 6, 0.02)], "b88a58", 0.2, dark=0.7)
    pen.solid([pen.box(-0.66, 0.04, 0.66, 0.94, 0.04)], "4a5058", 0.03)
    pen.flat([pen.box(-0.61, 0.09, 0.61, 0.89)], "dcecf0")
    pen.flat([pen.box(-0.61, 0.09, -0.2, 0.89)], "c4dce4")
    pen.solid([pen.poly([(-0.72, 0.03), (0.72, 0.03), (0.86, -0.14), (-0.86, -0.14)])], "a8aeb4", 0.03)
    pen.flat([pen.poly([(-0.6, 0.0), (0.6, 0.0), (0.68, -0.08), (-0.68, -0.08)])], "5a626a")
    call = company(look, "a doctor", "a woman")
    inside = Pen(stage.plate(0.56), look, pen.foot, k, pen.faces)
    busts.seated(inside.plate, call, inside.at(0.0, 0.55), 0.15 * k, salt=0, turn=0.2)
    rows, columns, cover = inside.plate.shape(pen.box(-0.61, 0.09, 0.61, 0.89))
    seen = np.zeros(inside.plate.alpha.shape, np.float32)
    seen[rows, columns] = cover
    inside.plate.alpha *= seen
    inside.plate.rgb *= seen[..., None]
    inside.flat([inside.disc(u, 0.15, 0.04) for u in (-0.08, 0.08)], "e84040")
    inside.flat([inside.disc(-0.08, 0.15, 0.04)], "3aa860")
    inside.flat([inside.box(0.38, 0.66, 0.57, 0.85, 0.02)], "f0d8b8")
    inside.flat([inside.disc(0.475, 0.77, 0.04), inside.disc(0.475, 0.67, 0.07, 0.04)], "8a5a3c")
    inside.plate.glow(inside.at(0.0, 0.5), 0.9 * k, look.palette.cool, 0.2)
    if look.people != 0:
        near = stage.plate(0.9, soft=0.004)
        busts.behind(near, call, (pen.foot[0] + look.side * 0.62 * min(stage.half, 0.8), 0.62), 0.2 * min(1.0,
            stage.half * 1.2), salt=1)
        near.blur(0.004)


def revive(room: Room) -> None:
    """Draw first aid on the pavement: hands press on a chest, a defibrillator lies beside."""
    look, stage = room.look, room.stage
    p, back = look.palette, room.foot - 0.5 * room.metre
    scenery.sky(stage, look, back)
    far = Pen(stage.plate(0.2), look, (room.x, back), room.metre, -look.side)
    for number, u in enumerate(np.arange(-7, 7, 1.7).tolist()):
        far.solid([far.box(u, 0.0, u + 1.66, 2.4 + 0.5 * (number % 3))], ("b89878", "a8a498", "c0a890")[number % 3],
            0.05)
        far.glass([far.box(u + 0.3 + 0.7 * k, 0.9 + 0.9 * r, u + 0.66 + 0.7 * k, 1.5 + 0.9 * r) for k in (0, 1)
            for r in (0, 1)])
    far.plate.blur(0.006)
    ground = room.pen(0.35)
    ground.solid([ground.box(-room.reach, -4, room.reach, 0.5)], "9a9894", 0.1)
    ground.plate.tint(ground.plate.shapes([ground.line([(u, -3), (u * 0.6, 0.5)], 0.02) for u in np.arange(-6, 6.5,
        1.0).tolist()]), p.ink, 0.25)
    who = company(look, "a man, casual", "a woman")
    pen = room.pen(0.5, 0.05)
    stand(room, pen, who, 0.62, "lie", 1)
    front = room.pen(0.55, 0.0)
    stand(room, front, who, 0.74, "revive", 0, ahead=-1)
    aid = room.pen(0.6, -0.08)
    aid.solid([aid.box(-1.5, 0.0, -0.95, 0.34, 0.05)], "f0a020", 0.06)
    aid.flat([aid.box(-1.42, 0.06, -1.03, 0.28, 0.02)], "2a343a")
    aid.flat([aid.curve([(-1.225, 0.09), (-1.33, 0.2), (-1.28, 0.25), (-1.225, 0.21), (-1.17, 0.25), (-1.12,
        0.2)])], "e83038")
    aid.flat([aid.line([(-0.95, 0.2), (-0.6, 0.1), (-0.2, 0.22)], 0.016)], "f4f4f0")


def stretcher(room: Room) -> None:
    """Draw an ambulance, two of its crew who wheel a patient on a stretcher."""
    look, stage = room.look, room.stage
    back = room.foot - 0.5 * room.metre
    scenery.sky(stage, look, back)
    ground = room.pen(0.25)
    ground.solid([ground.box(-room.reach, -4, room.reach, 0.5)], "5c6064", 0.1)
    van = room.pen(0.35, 0.35, room.x)
    van.solid([van.poly([(-3.2, 0.4), (-3.2, 2.5), (-0.1, 2.5), (0.0, 2.4), (0.0, 0.4)])], "f6f6f2", 0.1)
    van.flat([van.box(-3.2, 1.0, 0.0, 1.3)], "e8c820")
    van.flat([van.box(-3.2 + 0.4 * n, 1.0, -3.0 + 0.4 * n, 1.3) for n in range(8)], "2a9a48")
    van.solid([van.box(-2.3, 1.62, -1.5, 1.76), van.box(-1.97, 1.29 + 0.1, -1.83, 2.0)], "d82830", 0.02)
    van.solid([van.poly([(0.0, 0.5), (0.0, 2.36), (0.46, 2.2), (0.46, 0.36)])], "e4e6e4", 0.04)
    van.solid([van.disc(u, 0.36, 0.36) for u in (-2.5, -0.7)], "22262a", 0.1)
    van.flat([van.disc(u, 0.36, 0.17) for u in (-2.5, -0.7)], "b0b8bc")
    van.flat([van.box(u, 2.5, u + 0.5, 2.64, 0.04) for u in (-3.0, -0.7)], "2a6af0")
    for u in (-2.75, -0.45):
        van.plate.glow(van.at(u, 2.58), 1.0 * room.metre, np.array([0.25, 0.5, 1.0], np.float32), 0.95)
    who = company(look, "a patient", "a paramedic, a nurse", "a paramedic, a man, nurse")
    pen = room.pen(0.5, 0.05)
    pen.solid([pen.line([(-0.4, 0.12), (0.6, 0.66)], 0.04), pen.line([(0.9, 0.12), (-0.1, 0.66)], 0.04)], "c8d0d4",
        0.02)
    pen.solid([pen.disc(u, 0.08, 0.08) for u in (-0.42, 0.92)], "22262a", 0.03)
    pen.solid([pen.box(-0.75, 0.66, 1.35, 0.78, 0.04)], "f0b820", 0.04)
    stand(room, pen, who, 0.2, "recline", 0, v=0.8, shadow=False)
    care.blanket(pen, 0.34, 1.3, 0.82, "c83a3a")
    front = room.pen(0.55, 0.0)
    stand(room, front, who, -1.1, "push", 1, coat="2a7a48")
    stand(room, front, who, 1.75, "walk", 2, coat="2a7a48")
    scenery.weather(stage, look)


def frame_walk(room: Room) -> None:
    """Draw an old person with a walking frame, a carer at their arm."""
    look, stage = room.look, room.stage
    back = room.foot - 0.5 * room.metre
    indoors = look.has("corridor", "ward")
    if indoors:
        ward(room)
    else:
        scenery.sky(stage, look, back)
        far = Pen(stage.plate(0.2), look, (room.x, back), room.metre, -look.side)
        far.solid([far.box(-2.6, 0.0, 1.8, 1.9), far.poly([(-2.9, 1.85), (-2.2, 2.6), (1.4, 2.6), (2.1, 1.85)])],
            "d8b890", 0.05)
        far.glass([far.box(u, 0.8, u + 0.5, 1.4) for u in (-2.2, -1.2, -0.2, 0.8)])
        far.solid([far.curve([(u - 0.6, 0.0), (u - 0.7, 0.5), (u - 0.2, 0.9), (u + 0.4, 0.75), (u + 0.6, 0.0)])
            for u in (-4.0, -3.0, 2.4, 3.4, 4.6)], "4f7a48", 0.2)
        far.plate.blur(0.004)
        grass = room.pen(0.3)
        grass.solid([grass.box(-room.reach, -4, room.reach, 0.5)], "7a9a58", 0.2)
        grass.solid([grass.poly([(-room.reach, 0.18), (room.reach, 0.18), (room.reach, -0.3), (-room.reach,
            -0.3)])], "d0c0a0", 0.05)
    who = company(look, "an old woman", "a nurse")
    pen = room.pen(0.5, 0.05)
    stand(room, pen, who, -0.42, "give", 1)
    front = room.pen(0.55, 0.0)
    stand(room, front, who, 0.0, "push", 0)
    steel = "aab4bc"
    front.solid([front.line([(0.26, 0.0), (0.34, 0.84), (0.66, 0.84), (0.74, 0.0)], 0.045), front.line([(0.3, 0.42),
        (0.7, 0.42)], 0.035), front.line([(0.22, 0.88), (0.44, 0.86)], 0.06)], steel, 0.02)
    front.solid([front.disc(0.26, 0.05, 0.05), front.disc(0.74, 0.05, 0.05)], "3a4046", 0.02)


def dental(room: Room) -> None:
    """Draw a patient leaning back in the dentist's chair, the dentist in a mask over them, the lamp above."""
    wall = ward(room, "dceeec", glass=-2.0)
    wall.flat([wall.curve([(1.3, 1.6), (1.5, 1.64), (1.6, 1.58), (1.72, 1.64), (1.92, 1.58), (1.9, 1.34), (1.8,
        1.0), (1.68, 1.26), (1.56, 1.26), (1.42, 1.0), (1.32, 1.34)])], "fafcfc")
    look = company(room.look, "a woman", "a dentist")
    pen = room.pen(0.45, 0.1)
    pen.solid([pen.box(-0.5, 0.0, 0.3, 0.1, 0.04), pen.box(-0.2, 0.1, 0.0, 0.5)], "b4bcc2", 0.05)
    pen.solid([pen.curve([(-1.06, 1.02), (-0.9, 1.1), (-0.3, 0.68), (0.5, 0.62), (1.2, 0.56), (1.2, 0.42), (0.4,
        0.44), (-0.4, 0.44), (-0.98, 0.86)])], "3a9a98", 0.1)
    body = stand(room, pen, look, -0.16, "recline", 0, v=0.6, shadow=False)
    mouth = body.at("head")
    lamp = room.pen(0.48, 0.1)
    lamp.solid([lamp.line([(0.9, 2.9), (0.5, 2.2), (-0.3, 2.0)], 0.05), lamp.box(-0.62, 1.88, -0.1, 2.06, 0.07)],
        "e8ecec", 0.04)
    lamp.plate.glow(lamp.at(-0.4, 1.86), 1.0 * room.metre, WHITE, 0.5)
    front = room.pen(0.55, 0.02)
    front.solid([front.box(-1.42, 0.0, -1.0, 0.44, 0.05)], "8a98a0", 0.06)
    stand(room, front, look, -1.2, "sit-tend", 1, prop=lambda who: care.mask(who, cap="e8f0f0"))
    tool = room.pen(0.6)
    tool.plate.fill(tool.plate.shape(capsule((mouth[0] - tool.faces * 0.2 * room.metre,
        mouth[1] + 0.05 * room.metre), 0.008 * room.metre, (mouth[0] + tool.faces * 0.03 * room.metre,
        mouth[1] - 0.02 * room.metre), 0.005 * room.metre)), tool.tone("c8d0d4"))


_CHART = (("E",), ("F", "P"), ("T", "O", "Z"), ("L", "P", "E", "D"))
_STROKES = {
    "E": (((0, 0), (0, 1)), ((0, 0), (0.8, 0)), ((0, 0.5), (0.7, 0.5)), ((0, 1), (0.8, 1))),
    "F": (((0, 0), (0, 1)), ((0, 0.5), (0.7, 0.5)), ((0, 1), (0.8, 1))),
    "P": (((0, 0), (0, 1)), ((0, 1), (0.7, 1)), ((0.7, 1), (0.7, 0.5)), ((0.7, 0.5), (0, 0.5))),
    "T": (((0.4, 0), (0.4, 1)), ((0, 1), (0.8, 1))), "L": (((0, 0), (0, 1)), ((0, 0), (0.7, 0))),
    "O": (((0, 0), (0, 1)), ((0, 1), (0.8, 1)), ((0.8, 1), (0.8, 0)), ((0.8, 0), (0, 0))),
    "Z": (((0, 1), (0.8, 1)), ((0.8, 1), (0, 0)), ((0, 0), (0.8, 0))),
    "D": (((0, 0), (0, 1)), ((0, 1), (0.6, 0.9)), ((0.6, 0.9), (0.6, 0.1)), ((0.6, 0.1), (0, 0))),
}  # fmt: skip


def eye_test(room: Room) -> None:
    """Draw an eye test: letters that grow smaller on the wall, somebody behind the instrument, the optician."""
    wall = ward(room, "d8dce4", glass=None)
    wall = msgspec.structs.replace(wall, foot=(wall.foot[0], wall.foot[1] + 0.3 * room.metre))
    wall.solid([wall.box(0.9, 0.35, 2.0, 1.85, 0.03)], "fcfcf8", 0.03)
    wall.plate.glow(wall.at(1.45, 1.1), 1.1 * room.metre, WHITE, 0.3)
    v = 1.68
    for n, row in enumerate(_CHART):
        high = 0.3 - 0.065 * n
        v -= high + 0.04
        wide = len(row) * high * 1.15
        for k, letter in enumerate(row):
            u = 1.45 - wide / 2 + k * high * 1.15 + 0.03
            flip = wall.faces
            wall.flat([wall.line([(1.45 + flip * (u + a * high - 1.45), v + b * high),
                (1.45 + flip * (u + c * high - 1.45), v + d * high)], high * 0.2) for (a, b), (c,
                d) in _STROKES[letter]], "1a2028")
    look = company(room.look, "a woman", "a man")
    pen = room.pen(0.45, 0.1)
    pen.solid([pen.box(-0.85, 0.0, -0.35, 0.44, 0.05), pen.box(-0.95, 0.4, -0.84, 1.1, 0.04)], "3a4450", 0.06)
    body = stand(room, pen, look, -0.6, "sit", 0, shadow=False)
    x, y = body.at("head")
    size, f = body.half * body.tall, body.faces
    dark = pen.tone("2a323a")
    for off in (0.0, 0.45):
        ring = ellipse((x + f * size * (0.85 + off * 0.2), y - size * 0.05), size * 0.36, size * 0.42)
        pen.plate.solid(pen.plate.shape(ring), dark * 0.6, dark * 1.4, (room.look.light, -0.7), round_=0.02)
    pen.plate.fill(pen.plate.shape(ellipse((x + f * size * 0.98, y - size * 0.05), size * 0.16, size * 0.2)),
        pen.tone("8ad0e8"))
    pen.plate.fill(pen.plate.shape(capsule((x + f * size * 0.9, y - size * 0.4), size * 0.09, (x + f * size * 1.3,
        y - size * 2.4), size * 0.09)), dark)
    front = room.pen(0.55, 0.0)
    stand(room, front, look, 0.45, "tend", 1, ahead=-1, outfit="doctor")
