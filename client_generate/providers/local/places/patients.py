"""People and their health: behind a mask, with an inhaler, in pain, in bed with a cold, measured and comforted."""
# fmt: off

from __future__ import annotations

import math

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Point, box, capsule, ellipse, spline
from client_generate.providers.local.drawing.forms import limb
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.people import busts, figures, person, posed, profiles
from client_generate.providers.local.people.fingers import Hand
from client_generate.providers.local.people.posed import Posed
from client_generate.providers.local.places import care
from client_generate.providers.local.places.care import company, stand, ward
from client_generate.providers.local.places.chambers import Room, walls, window

_FACE = {"wide": 0.17, "medium": 0.24, "close": 0.32, "over": 0.2, "aerial": 0.17}


def _face(room: Room) -> tuple[float, float]:
    """Return where a face stands that fills the picture, and half its height."""
    look, h = room.look, room.stage.half
    return look.side * h * (0.08 if look.size != "over" else 0.34), _FACE[look.size] * min(1.0, h * 1.3)


def masked(room: Room) -> None:
    """Draw a surgeon's face, only the eyes free between mask and cap, the lamp behind."""
    look, stage = room.look, room.stage
    walls(room, "4a7a78", "3a5a58")
    back = Pen(stage.plate(0.2), look, (-look.side * stage.half * 0.5, 0.24), 0.3 * min(1.0, stage.half), 1)
    back.solid([back.disc(0, 0, 0.9, 0.5)], "dce6e8", 0.1)
    back.flat([back.disc(0.5 * math.cos(a), 0.27 * math.sin(a), 0.2, 0.11) for a in np.arange(6) * math.pi / 3],
        "ffffff")
    back.plate.glow(back.at(0, 0), 0.6, WHITE, 0.7)
    back.plate.blur(0.008)
    who = company(look, "a surgeon, a woman")
    x, size = _face(room)
    plate = stage.plate(0.6)
    one = msgspec.structs.replace(who.cast[0], style="short", hat="")
    busts.seated(plate, msgspec.structs.replace(who, cast=(one,)), (x, 0.5), size, salt=0, coat=colour("3f9482"))
    for points, natural in (
        ([(-0.74, 0.3), (-0.4, 0.2), (0.0, 0.16), (0.4, 0.2), (0.74, 0.3), (0.62, 0.8), (0.3, 1.08), (-0.3, 1.08),
            (-0.62, 0.8)], "9ad4e0"),
        ([(-0.9, -0.3), (-0.95, -0.8), (-0.6, -1.25), (0.0, -1.38), (0.6, -1.25), (0.95, -0.8), (0.9, -0.3), (0.5,
            -0.46), (0.0, -0.5), (-0.5, -0.46)], "3f9482"),
    ):
        seen = figures.lit(colour(natural), look)
        shape = spline([(x + u * size, 0.5 + v * size) for u, v in points], steps=6)
        plate.solid(plate.shape(shape, 0.02), seen * 0.6, mix(seen, look.palette.key, 0.2), (look.light, -0.7),
            round_=0.2 * size)
    for v in (0.46, 0.66, 0.84):
        fold = limb([(x - 0.5 * size, 0.5 + (v - 0.04) * size), (x, 0.5 + v * size), (x + 0.5 * size,
            0.5 + (v - 0.04) * size)], [0.014 * size] * 3)
        plate.tint(plate.shape(fold), look.palette.ink, 0.25)
    for s in (-1, 1):
        tie = limb([(x + s * 0.7 * size, 0.5 + 0.34 * size), (x + s * 0.9 * size, 0.5 + 0.1 * size)],
            [0.02 * size] * 2)
        plate.fill(plate.shape(tie), figures.lit(colour("e8f4f8"), look))


def breathing(room: Room) -> None:
    """Draw somebody in profile who breathes in from an inhaler."""
    look, stage = room.look, room.stage
    if look.has("park", "garden", "field"):
        scenery.sky(stage, look, 0.7)
        ground = Pen(stage.plate(0.1), look, (0.0, 0.72), 1.0, 1)
        ground.solid([ground.box(-2, -1, 2, 0.02)], "7aa058", 0.2)
        ground.solid([ground.curve([(u - 0.16, 0.0), (u - 0.2, 0.2), (u, 0.36), (u + 0.2, 0.22), (u + 0.16,
            0.0)]) for u in np.arange(-1.2, 1.3, 0.34).tolist()], "4f8048", 0.08)
        ground.plate.blur(0.014)
    else:
        wall = walls(room, "e4dccc", "a88860")
        window(wall, 1.6, 0.8, 1.6, 1.5)
        wall.plate.blur(0.008)
    who = company(look, "a young woman")
    x, size = _face(room)
    x -= look.side * 0.3 * size * -1
    f = -look.side
    mouth = (x + f * 0.84 * size, 0.5 + 0.54 * size)
    profiles.profile(stage.plate(0.55), who, (x, 0.5), size, faces=f)
    pen = Pen(stage.plate(0.6), look, mouth, size, f)
    pen.solid([pen.poly([(-0.06, 0.14), (0.34, 0.14), (0.34, -0.16), (-0.06, -0.12)])], "d8e4ea", 0.06)
    pen.solid([pen.poly([(0.26, 0.8), (0.62, 0.74), (0.52, -0.24), (0.2, -0.2)])], "3a86d0", 0.12)
    pen.solid([pen.poly([(0.3, 1.02), (0.58, 0.98), (0.56, 0.74), (0.3, 0.78)])], "c8d0d6", 0.08)
    at = pen.at(0.5, 0.15)
    Hand(stage.plate(0.7), who, (at[0], at[1]), size * 0.42, 0.85 * f, f).wrap()


def chest_pain(room: Room) -> None:
    """Draw somebody on a sofa who clutches their chest, red there; somebody worried beside."""
    wall = walls(room, "e4d4bc", "9a7a58")
    window(wall, -1.9, 0.9, 1.4, 1.4)
    wall.solid([wall.box(0.9, 1.2, 1.7, 1.8)], "b88a58", 0.04)
    wall.flat([wall.box(0.96, 1.26, 1.64, 1.74)], "8ab0c0")
    look = company(room.look, "a man, fifty years old", "a woman")
    look = look if look.mood else msgspec.structs.replace(look, mood="scared")
    pen = room.pen(0.45, 0.1)
    pen.solid([pen.box(-1.3, 0.3, 1.3, 1.0, 0.14)], "5a7a8a", 0.12)
    pen.solid([pen.box(-1.45, 0.0, 1.45, 0.46, 0.1), pen.box(-1.5, 0.1, -1.2, 0.72, 0.1), pen.box(1.2, 0.1, 1.5,
        0.72, 0.1)], "6a8c9c", 0.1)
    stand(room, pen, look, 0.62, "hold-hand-sit", 1, v=0.04, ahead=-1, shadow=False)

    def glow(body: Posed) -> None:
        at = posed.between(body.at("waist"), body.at("neck"), 0.5)
        body.plate.glow(at, 0.2 * body.tall, np.array([1.0, 0.15, 0.08], np.float32), 0.75)

    stand(room, pen, look, -0.35, "clutch", 0, v=0.04, prop=glow, shadow=False)


def brushing(room: Room) -> None:
    """Draw somebody who brushes their teeth, foam at the mouth, tiles behind."""
    look, stage = room.look, room.stage
    wall = walls(room, "d4e8ec", "b0b8b8", tiles=True)
    wall.solid([wall.box(-2.1, 0.6, -0.9, 2.2, 0.1)], "e8f4f8", 0.03)
    wall.plate.blur(0.006)
    who = company(look, "a girl, a child")
    who = who if who.mood else msgspec.structs.replace(who, mood="glad")
    x, size = _face(room)
    plate = stage.plate(0.55)
    busts.seated(plate, who, (x, 0.46), size, salt=0, turn=0.1)
    pen = Pen(plate, look, (x, 0.46 + 0.62 * size), size, 1)
    pen.solid([pen.disc(u, v, r) for u, v, r in ((-0.2, -0.02, 0.09), (0.02, -0.1, 0.1), (0.2, -0.04, 0.08), (-0.1,
        0.05, 0.07), (0.12, 0.06, 0.07), (-0.02, -0.2, 0.06))], "ffffff", 0.06)
    s = look.side
    brush = Pen(stage.plate(0.6), look, pen.foot, size, s)
    brush.solid([brush.line([(0.0, 0.0), (1.5, -0.32)], 0.12)], "2a9ad0", 0.04)
    brush.solid([brush.poly([(-0.05, 0.05), (0.24, -0.01), (0.26, 0.14), (-0.03, 0.19)])], "f4f8fa", 0.02)
    at = brush.at(1.25, -0.27)
    Hand(stage.plate(0.7), who, at, size * 0.4, 0.1 * s, s).wrap()


def measured(room: Room) -> None:
    """Draw somebody seated, an arm held out on a table, a cuff around it or a needle in it, a nurse at work."""
    look = room.look
    home = look.has("stove", "home", "kitchen", "dinner")
    wall = walls(room, "e8dcc4", "a88860") if home else ward(room, glass=-1.7)
    if home:
        window(wall, -1.7, 0.9, 1.4, 1.4)
    who = company(look, "an old woman", "a nurse")
    pen = room.pen(0.45, 0.1)
    pen.solid([pen.box(-0.95, 0.0, -0.45, 0.46, 0.05), pen.box(-1.02, 0.4, -0.92, 1.1, 0.04)], "6a7a84", 0.06)
    sample = look.has("blood sample")

    def on_arm(body: Posed) -> None:
        top, low = body.at("shoulder0"), body.at("elbow0")
        if sample:
            hand = posed.between(low, body.at("hand0"), 0.2)
            body.solid([capsule(hand, 0.012 * body.tall, (hand[0] + body.faces * 0.1 * body.tall,
                hand[1] - 0.05 * body.tall), 0.016 * body.tall)], colour("c01828"), 0.01)
        else:
            body.solid([capsule(posed.between(top, low, 0.35), 0.05 * body.tall, posed.between(top, low, 0.8),
                0.048 * body.tall)], colour("2a4a80"), 0.02)

    body = stand(room, pen, who, -0.7, "arm-out", 0, outfit="shirt", shadow=False)
    on_arm(body)
    table = room.pen(0.5, 0.05)
    table.solid([table.box(-0.45, 0.68, 0.75, 0.76, 0.02), table.box(-0.36, 0.0, -0.3, 0.68), table.box(0.6, 0.0,
        0.66, 0.68)], "d8d0c0" if not home else "b88a58", 0.03)
    if sample:
        table.solid([table.box(0.3 + 0.09 * n, 0.76, 0.35 + 0.09 * n, 0.96, 0.02) for n in range(3)], "b81828", 0.02)
    else:
        table.solid([table.box(0.2, 0.76, 0.62, 1.02, 0.03)], "f0f4f6", 0.03)
        table.flat([table.box(0.25, 0.8, 0.57, 0.98)], "9ac0a0")
        table.flat([table.line([(0.3 + 0.08 * n, 0.85), (0.3 + 0.08 * n, 0.94)], 0.02) for n in range(3)], "1a2a20")
        arm = posed.between(body.at("shoulder0"), body.at("elbow0"), 0.7)
        tube = spline([arm, (arm[0] + pen.faces * 0.3 * room.metre, arm[1] + 0.3 * room.metre), table.at(0.3, 0.8)],
            closed=False, steps=8)
        table.plate.fill(table.plate.shape(limb(tube[::4], [0.012 * room.metre] * len(tube[::4]))),
            table.tone("20262c"))
    front = room.pen(0.42, 0.2)
    front.solid([front.box(0.85, 0.0, 1.3, 0.46, 0.05)], "8a98a0", 0.06)
    stand(room, front, who, 1.0, "sit-tend", 1, ahead=-1)


def cold(room: Room) -> None:
    """Draw somebody ill in bed at home, a tissue at the nose, used ones all around."""
    look = room.look
    wall = walls(room, "d8d0cc", "9a8064")
    window(wall, 1.5, 0.9, 1.3, 1.3)
    who = company(look, "a child" if look.has("child") else "a man")
    who = who if who.mood else msgspec.structs.replace(who, mood="sad")
    pen = room.pen(0.45, 0.1)
    pen.solid([pen.box(-1.35, 0.0, -1.2, 1.3, 0.05), pen.box(1.1, 0.0, 1.2, 0.75, 0.05)], "8a5a38", 0.05)
    pen.solid([pen.box(-1.25, 0.2, 1.15, 0.58, 0.06)], "f0ece4", 0.06)
    pen.solid([pen.curve([(-1.2, 0.56), (-1.16, 1.14), (-0.92, 1.2), (-0.72, 0.86), (-0.6, 0.58)])], "fafaf6", 0.08)

    def tissue(body: Posed) -> None:
        nose = body.by("head", 0.075, -0.02)
        body.plate.solid(body.plate.shape(_crumple(nose, 0.07 * room.metre)), colour("d0d8dc"), WHITE, (look.light,
            -0.7), round_=0.01)

    stand(room, pen, who, -0.4, "nose", 0, v=0.56 if who.whom(0).age != "child" else 0.6, prop=tissue, shadow=False)
    pen.solid([pen.curve([(-0.34, 0.6), (-0.2, 0.84), (0.3, 0.86), (0.9, 0.8), (1.16, 0.66), (1.16, 0.24), (-0.3,
        0.26)])], "5a80a8", 0.1)
    pen.plate.tint(pen.plate.shapes([pen.line([(-0.3 + 0.3 * n, 0.26), (-0.26 + 0.3 * n, 0.8)], 0.02)
        for n in range(5)]), look.palette.ink, 0.15)
    table = room.pen(0.5, 0.0)
    table.solid([table.box(-2.2, 0.0, -1.5, 0.56, 0.03)], "a8784c", 0.05)
    table.solid([table.box(-2.1, 0.56, -1.75, 0.72, 0.02)], "5ab0c8", 0.03)
    for u, v in ((-1.92, 0.76), (-0.1, 0.9), (0.4, 0.9), (0.75, 0.84), (0.2, 0.04), (-0.7, 0.04), (0.9, 0.06)):
        table.plate.solid(table.plate.shape(_crumple(table.at(u, v), 0.075 * room.metre)), colour("c4ccd0"), WHITE,
            (look.light, -0.7), round_=0.01)
    table.solid([table.box(-1.68, 0.56, -1.56, 0.72, 0.02)], "d8643c", 0.03)


def _crumple(at: Point, size: float) -> list[Point]:
    return [(at[0] + size * (0.8 + 0.3 * math.sin(n * 2.7)) * math.cos(n * 0.63),
        at[1] + size * (0.8 + 0.3 * math.cos(n * 1.9)) * math.sin(n * 0.63)) for n in range(10)]


def tablet_talk(room: Room) -> None:
    """Draw a doctor who shows a patient something on a tablet, both looking at it."""
    wall = ward(room, glass=-1.7)
    care.chart(wall, 1.8, 1.25)
    look = company(room.look, "a woman", "a doctor")
    pen = room.pen(0.45, 0.1)
    stand(room, pen, look, -0.42, "sit-high", 0, v=0.14, shadow=False)
    pen.solid([pen.box(-0.75, 0.0, -0.2, 0.56, 0.05)], "4a9aa0", 0.06)

    def screen(body: Posed) -> None:
        hand, f = body.at("tip1"), body.faces
        size = 0.12 * body.tall
        shape = [(hand[0] - f * size * 0.2, hand[1] + size * 0.5), (hand[0] + f * size * 0.5, hand[1] + size * 0.5),
            (hand[0] + f * size * 0.1, hand[1] - size * 1.1), (hand[0] - f * size * 0.6, hand[1] - size * 1.1)]
        body.solid([np.array(shape)], colour("2a3238"), 0.01)
        inner = [((x - hand[0]) * 0.85 + hand[0], (y - hand[1] + size * 0.3) * 0.85 + hand[1] - size * 0.3) for x,
            y in shape]
        body.plate.fill(body.plate.shape(inner), np.array([0.8, 0.95, 1.0], np.float32))
        body.plate.fill(body.plate.shape(ellipse((hand[0] - f * size * 0.05, hand[1] - size * 0.35), size * 0.2,
            size * 0.26)), np.array([0.85, 0.2, 0.22], np.float32))
        body.plate.glow(hand, size * 2.4, np.array([0.7, 0.9, 1.0], np.float32), 0.3)

    front = room.pen(0.55, 0.0)
    stand(room, front, look, 0.42, "give", 1, ahead=-1, prop=screen)


def relief(room: Room) -> None:
    """Draw tents with a red cross on dry ground, a nurse with a mother and a child, people who wait."""
    look, stage = room.look, room.stage
    back = room.foot - 0.5 * room.metre
    scenery.sky(stage, look, back)
    ground = room.pen(0.2)
    ground.solid([ground.box(-room.reach, -4, room.reach, 0.5)], "c8a878", 0.2)
    for u, near, tall in ((-3.0, 0.25, 1.9), (0.6, 0.3, 2.2), (3.6, 0.25, 1.8)):
        tent = room.pen(near, 0.4)
        tent.solid([tent.poly([(u - 1.5, 0.0), (u - 1.4, 1.1), (u, tall), (u + 1.4, 1.1), (u + 1.5, 0.0)])],
            "f0ece0", 0.1)
        tent.flat([tent.poly([(u - 0.4, 0.0), (u, 1.2), (u + 0.4, 0.0)])], "6a5c4c", 0.9)
        tent.solid([tent.box(u - 0.28, 1.36, u + 0.28, 1.48), tent.box(u - 0.06, 1.14, u + 0.06, 1.7)], "d8282c",
            0.02)
    who = company(look, "a nurse", "a mother, a woman", "a small child")
    queue = room.pen(0.4, 0.3)
    crowd = msgspec.structs.replace(look, cast=tuple(person.read(t, person.number(f"{look.person}|{t}"))
        for t in ("an old man", "a woman, headscarf", "a man")))
    for number, u in enumerate((1.5, 2.0, 2.5)):
        stand(room, queue, crowd, u, "stand-side", number, ahead=-1)
    pen = room.pen(0.5, 0.0)
    stand(room, pen, who, 0.75, "stand-side", 1, ahead=-1)
    stand(room, pen, who, 0.3, "stand-side", 2, ahead=-1)
    stand(room, pen, who, -0.4, "tend", 0)
    scenery.weather(stage, look)


def with_cane(room: Room) -> None:
    """Draw somebody blind who walks with a white cane and dark glasses."""
    look, stage = room.look, room.stage
    back = room.foot - 0.5 * room.metre
    scenery.sky(stage, look, back)
    far = Pen(stage.plate(0.2), look, (room.x, back), room.metre, -look.side)
    for number, u in enumerate(np.arange(-7, 7, 1.9).tolist()):
        far.solid([far.box(u, 0.0, u + 1.86, 2.6 + 0.4 * (number % 3))], ("c8a078", "b0b4a8", "c8b8a0")[number % 3],
            0.05)
        far.glass([far.box(u + 0.3 + 0.8 * k, 1.0, u + 0.8 + 0.8 * k, 1.8) for k in (0, 1)])
    far.plate.blur(0.006)
    ground = room.pen(0.35)
    ground.solid([ground.box(-room.reach, -4, room.reach, 0.5)], "6a6c70", 0.1)
    ground.flat([ground.box(u, -0.6, u + 0.5, 0.3) for u in np.arange(-5, 5, 1.0).tolist()], "f0f0ec", 0.85)
    who = company(look, "a man")

    def cane(body: Posed) -> None:
        tip = body.at("tip0")
        end = (tip[0] + body.faces * 0.42 * body.tall, body.at("toe0")[1] + 0.01)
        body.plate.fill(body.plate.shape(capsule(tip, 0.008 * body.tall, end, 0.006 * body.tall)), WHITE)
        part = posed.between(tip, end, 0.8)
        body.plate.fill(body.plate.shape(capsule(part, 0.0075 * body.tall, end, 0.0065 * body.tall)),
            colour("d82830"))
        x, y = body.at("head")
        k = body.half * body.tall
        body.plate.fill(body.plate.shape(box(min(x + body.faces * 0.42 * k, x + body.faces * 0.86 * k),
            y - 0.26 * k, max(x + body.faces * 0.42 * k, x + body.faces * 0.86 * k), y + 0.08 * k, 0.1 * k)),
            colour("14181c"))
        body.plate.fill(body.plate.shape(capsule((x + body.faces * 0.5 * k, y - 0.16 * k), 0.04 * k,
            (x - body.faces * 0.3 * k, y - 0.12 * k), 0.04 * k)), colour("14181c"))

    stand(room, room.pen(0.55, 0.0), who, -0.1, "leash", 0, prop=cane)
    scenery.weather(stage, look)


def ache(room: Room) -> None:
    """Draw somebody at home who holds their head, neck, back or knee, red where it hurts."""
    look = room.look
    wall = walls(room, "d8ccc0", "907458")
    window(wall, 1.6, 0.9, 1.3, 1.4)
    wall.solid([wall.box(-1.9, 1.2, -1.1, 1.8)], "a8784c", 0.04)
    wall.flat([wall.box(-1.83, 1.27, -1.17, 1.73)], "9ab0a8")
    where = look.first(("ache knee", "ache back", "ache shoulder"), "ache head")
    pose = {"ache head": "hold-head", "ache shoulder": "hold-neck", "ache back": "hold-back",
        "ache knee": "hold-knee"}[where]
    who = company(look, "a woman")
    who = who if who.mood else msgspec.structs.replace(who, mood="sad")
    seated = where in {"ache head", "ache knee"}
    pen = room.pen(0.45, 0.1)
    if seated:
        pen.solid([pen.box(-1.1, 0.3, 1.1, 1.05, 0.14)], "5a7a70", 0.12)
        pen.solid([pen.box(-1.3, 0.0, 1.3, 0.47, 0.1)], "6a8c80", 0.1)

    def red(body: Posed) -> None:
        spots = {"ache head": body.by("head", 0.02, 0.03), "ache shoulder": body.by("neck", -0.03, 0.0),
            "ache back": body.by("waist", -0.09, -0.03), "ache knee": body.at("knee0")}
        for size, strength in ((0.14, 0.55), (0.05, 0.6)):
            body.plate.glow(spots[where], size * body.tall, np.array([1.0, 0.12, 0.06], np.float32), strength)

    body = stand(room, room.pen(0.55, 0.0), who, 0.0, pose, 0, v=0.04 if seated else 0.0, shadow=not seated)
    red(body)
