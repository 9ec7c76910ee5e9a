"""What belongs to family days out: a school cone, a grill, a wall to sit on, a lift over the snow, a pool."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import ellipse, soften, stroke
from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.things.blocks import block, boxed
from client_generate.providers.local.things.gear import WHITE, Kit


def cone(kit: Kit) -> None:
    """Hold a big paper cone of the first day at school, a satchel on the back."""
    t = kit.body.tall
    x, y = kit.on(0.0, 0.5)
    kit.blob(
        [
            (x + 0.02 * t, y - 0.4 * t),
            (x + 0.16 * t, y - 0.5 * t),
            (x + 0.36 * t, y - 0.44 * t),
            (x + 0.36 * t, y - 0.3 * t),
        ],
        "f8d8e4",
        0.04,
    )
    kit.block([(x - 0.13 * t, y + 0.2 * t), (x + 0.03 * t, y - 0.4 * t), (x + 0.36 * t, y - 0.28 * t)], "2f7ad0", 0.05)
    for part, tone in ((0.28, "f0c030"), (0.52, "e8402c"), (0.76, "f0c030")):
        a, b = (-0.13 + 0.16 * part, 0.2 - 0.6 * part), (-0.13 + 0.49 * part, 0.2 - 0.48 * part)
        kit.mark([stroke([(x + a[0] * t, y + a[1] * t), (x + b[0] * t, y + b[1] * t)], 0.045 * t)], tone)


def satchel(kit: Kit) -> None:
    """Put a school bag on the back, its edges seen beside the trunk."""
    x, y = kit.body.at("waist")
    t = kit.body.tall
    kit.blob(
        [
            (x - 0.2 * t, y - 0.2 * t),
            (x + 0.2 * t, y - 0.2 * t),
            (x + 0.2 * t, y + 0.12 * t),
            (x - 0.2 * t, y + 0.12 * t),
        ],
        "e8602c",
        0.05,
    )


def rucksack(kit: Kit) -> None:
    """Put a hiker's rucksack with a rolled mat on the back."""
    b = kit.body.by
    kit.blob(
        [b("neck", -0.07, 0.04), b("neck", -0.2, 0.0), b("waist", -0.22, 0.0), b("hip", -0.1, 0.03)], "c8502c", 0.05
    )
    kit.disc(b("neck", -0.14, 0.06), 0.05, "3a7a4a", 0.045)
    kit.thread([b("neck", -0.06, 0.03), b("neck", 0.05, -0.05), b("waist", -0.02, 0.0)], 0.026, "7a2a1c")


def grill(kit: Kit) -> None:
    """Stand a kettle grill with sausages, smoke above it."""
    t = kit.body.tall
    for u in (0.32, 0.46, 0.6):
        kit.rod([kit.on(0.46, 0.3), kit.on(u, 0.0)], 0.018, "30343a")
    kit.blob(
        [kit.on(0.2, 0.46), kit.on(0.24, 0.34), kit.on(0.46, 0.28), kit.on(0.68, 0.34), kit.on(0.72, 0.46)],
        "22252b",
        0.05,
    )
    kit.mark([ellipse(kit.on(0.46, 0.47), 0.26 * t, 0.035 * t)], "f06a28")
    kit.body.plate.glow(kit.on(0.46, 0.47), 0.26 * t, colour("ff8a3a"), 0.5)
    for n, u in enumerate((0.29, 0.38, 0.47, 0.56, 0.65)):
        kit.rod([kit.on(u - 0.05, 0.485), kit.on(u + 0.03, 0.5)], 0.032, ("8a3a20", "a84a28")[n % 2])
    puffs = [
        ellipse(kit.on(0.46 + 0.06 * math.sin(n * 1.7), 0.6 + n * 0.1), (0.05 + 0.016 * n) * t, 0.05 * t)
        for n in range(7)
    ]
    rows, columns, mask = kit.body.plate.shapes(puffs, 0.08)
    kit.body.plate.fill((rows, columns, soften(mask, 0.03 * t * kit.body.plate.unit)), WHITE * 0.9, 0.45)


def tongs(kit: Kit) -> None:
    """Hold tongs over the grill."""
    kit.rod([kit.body.at("tip0"), kit.on(0.46, 0.52)], 0.02, "c4c8ce")


def drink(kit: Kit) -> None:
    """Hold a bottle of beer or lemonade."""
    kit.rod([kit.body.by("tip0", 0.0, -0.03), kit.body.by("tip0", 0.01, 0.06)], 0.045, "4a8a3c")
    kit.rod([kit.body.by("tip0", 0.01, 0.06), kit.body.by("tip0", 0.015, 0.11)], 0.02, "4a8a3c")


def wall_seat(kit: Kit) -> None:
    """Build a wall of stones to sit on."""
    block(kit, -2.8, -0.5, 2.8, 0.23, "b8684a", 0.01)
    for row in range(-2, 4):
        for n in range(-9, 9):
            u = n * 0.29 + 0.14 * (row % 2)
            kit.thread([kit.on(u, -0.16 + 0.1 * row), kit.on(u, -0.06 + 0.1 * row)], 0.01, "e0c8b4")
        kit.thread([kit.on(-2.6, -0.06 + 0.1 * row), kit.on(2.6, -0.06 + 0.1 * row)], 0.01, "e0c8b4")
    block(kit, -2.8, 0.2, 2.8, 0.27, "ddd2c0", 0.01)


def own_phone(kit: Kit) -> None:
    """Hold a phone in both hands, its light on it."""
    t = kit.body.tall
    a, b = kit.body.at("tip0"), kit.body.at("tip1")
    x, y = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    boxed(kit, x - 0.05 * t, y - 0.09 * t, x + 0.05 * t, y + 0.06 * t, "16181e")
    kit.mark(
        [
            np.array(
                [
                    (x - 0.038 * t, y - 0.078 * t),
                    (x + 0.038 * t, y - 0.078 * t),
                    (x + 0.038 * t, y + 0.048 * t),
                    (x - 0.038 * t, y + 0.048 * t),
                ]
            )
        ],
        "a8dcf8",
    )


def ice_cone(kit: Kit) -> None:
    """Hold a cone with two scoops of ice cream."""
    t = kit.body.tall
    x, y = kit.body.at("tip0")
    kit.block([(x - 0.055 * t, y - 0.04 * t), (x + 0.055 * t, y - 0.04 * t), (x, y + 0.13 * t)], "d89a50", 0.02)
    kit.disc((x, y - 0.07 * t), 0.068, "f4a8bc")
    kit.disc((x + 0.01 * t, y - 0.16 * t), 0.062, "f8eed4")


def chairlift(kit: Kit) -> None:
    """Hang the chair of a lift on its cable."""
    b = kit.body
    x, y = b.at("hip")
    t = b.tall
    kit.thread([(x - 3 * t, y - 0.86 * t), (x + 3 * t, y - 1.16 * t)], 0.014, "30343c")
    kit.rod(
        [
            (x + 0.1 * t, y - 1.0 * t),
            (x + 0.1 * t, y - 0.62 * t),
            (x - 0.16 * t, y - 0.5 * t),
            (x - 0.2 * t, y + 0.06 * t),
            (x + 0.3 * t, y + 0.07 * t),
        ],
        0.03,
        "5a6068",
    )
    kit.block(
        [
            (x - 0.24 * t, y - 0.34 * t),
            (x - 0.17 * t, y - 0.34 * t),
            (x - 0.14 * t, y + 0.08 * t),
            (x - 0.22 * t, y + 0.08 * t),
        ],
        "c8302c",
        0.02,
    )
    kit.block(
        [
            (x - 0.18 * t, y + 0.05 * t),
            (x + 0.34 * t, y + 0.05 * t),
            (x + 0.34 * t, y + 0.1 * t),
            (x - 0.18 * t, y + 0.1 * t),
        ],
        "c8302c",
        0.02,
    )


def lift_skis(kit: Kit) -> None:
    """Put skis under feet that hang."""
    for n, tone in ((1, "2f7ad0"), (0, "f0c030")):
        x, y = kit.body.at(f"heel{n}")
        t, f = kit.body.tall, kit.body.faces
        kit.rod(
            [(x - f * 0.24 * t, y + 0.04 * t), (x + f * 0.3 * t, y + 0.02 * t), (x + f * 0.4 * t, y - 0.03 * t)],
            0.026,
            tone,
        )


def paddling(kit: Kit) -> None:
    """Put a round paddling pool before those who splash in it, drops in the air."""
    t = kit.body.tall
    kit.mark([ellipse(kit.on(0.5, 0.16), 1.0 * t, 0.14 * t)], "5ac8ec")
    kit.blob(
        [
            kit.on(-0.52, 0.18),
            kit.on(-0.46, -0.04),
            kit.on(0.5, -0.14),
            kit.on(1.46, -0.04),
            kit.on(1.52, 0.18),
            kit.on(0.5, 0.05),
        ],
        "f0c030",
        0.05,
    )
    kit.thread([kit.on(-0.48, 0.06), kit.on(0.5, -0.05), kit.on(1.48, 0.06)], 0.05, "e8503c")
    for n in range(26):
        kit.mark(
            [ellipse(kit.on(0.5 + 0.7 * math.sin(n * 2.1), 0.3 + 0.5 * abs(math.sin(n * 1.3))), 0.018 * t, 0.024 * t)],
            "c8f0ff",
            0.9,
        )


def tears(kit: Kit) -> None:
    """Let large tears fall from the eyes."""
    t = kit.body.tall
    x, y = kit.body.at("head")
    for n in range(3):
        at = (x + kit.body.faces * (0.06 + 0.012 * n) * t, y + (0.02 + 0.07 * n) * t)
        kit.mark([ellipse(at, 0.015 * t, 0.024 * t)], "6ac0f0")


def ramp(kit: Kit) -> None:
    """Lay a ramp up to the door of a bus."""
    kit.block([kit.on(0.2, -0.02), kit.on(1.3, 0.16), kit.on(1.3, 0.12), kit.on(0.26, -0.06)], "f0c030", 0.01)


def sparks(kit: Kit) -> None:
    """Put the sound of a whisper between two heads."""
    t = kit.body.tall
    for n in range(3):
        x, y = kit.body.by("head", 0.13 + 0.03 * n, 0.0)
        arc = [
            (x + kit.body.faces * 0.025 * t * math.cos(a), y + (0.03 + 0.014 * n) * t * math.sin(a))
            for a in np.linspace(-1.2, 1.2, 9).tolist()
        ]
        kit.mark([stroke(arc, 0.01 * t)], "ffffff", 0.9)


def armbands(kit: Kit) -> None:
    """Put orange armbands on a child that swims."""
    for n in (0, 1):
        a, b = kit.body.at(f"shoulder{n}"), kit.body.at(f"elbow{n}")
        kit.disc(((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), 0.055, "f0702c", 0.05)


def sunbed(kit: Kit) -> None:
    """Stand a sunbed under who lies on it, a sunshade above."""
    t = kit.body.tall
    kit.rod([kit.on(-0.5, 0.3), kit.on(-0.1, 0.12), kit.on(0.62, 0.12)], 0.045, "ffffff")
    for u in (-0.3, 0.5):
        kit.rod([kit.on(u, 0.0), kit.on(u, 0.12)], 0.03, "c8ccd0")
    kit.rod([kit.on(-0.62, 0.0), kit.on(-0.62, 1.05)], 0.024, "f4f0e8")
    kit.block([kit.on(-1.1, 0.92), kit.on(-0.14, 0.92), kit.on(-0.62, 1.16)], "e8503c", 0.03)
    kit.block([kit.on(-0.78, 0.92), kit.on(-0.46, 0.92), kit.on(-0.62, 1.16)], "ffffff", 0.01)
    del t


def pole(kit: Kit) -> None:
    """Put a carousel horse's golden pole and saddle under the rider."""
    x, y = kit.body.at("hip")
    t = kit.body.tall
    kit.rod([(x + 0.2 * t, y - 1.2 * t), (x + 0.2 * t, y + 1.4 * t)], 0.04, "f0c040")


DAYS_OUT: dict[str, Callable[[Kit], None]] = {
    "school-cone": cone,
    "satchel": satchel,
    "rucksack": rucksack,
    "grill": grill,
    "tongs": tongs,
    "drink": drink,
    "wall-seat": wall_seat,
    "own-phone": own_phone,
    "ice-cone": ice_cone,
    "chairlift": chairlift,
    "lift-skis": lift_skis,
    "paddling": paddling,
    "tears": tears,
    "ramp": ramp,
    "whispered": sparks,
    "armbands": armbands,
    "sunbed": sunbed,
    "pole": pole,
}
"""What belongs to days out."""
