"""What belongs to work outdoors, to art, to the circus and to free time."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import sketch
from client_generate.providers.local.drawing.brush import ellipse, spline, stroke
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.people.posed import between
from client_generate.providers.local.things.creature import creatures
from client_generate.providers.local.things.gear import Kit, along


def easel(kit: Kit) -> None:
    """Draw an easel with a painting, a brush and a palette."""
    for u in (0.34, 0.78):
        kit.rod([kit.on(0.56, 1.0), kit.on(u, -0.02)], 0.024, "8a5a34")
    kit.block([kit.on(0.3, 0.92), kit.on(0.84, 0.98), kit.on(0.82, 0.44), kit.on(0.3, 0.4)], "f8f4ea", 0.01)
    kit.mark([np.array([kit.on(0.33, 0.6), kit.on(0.8, 0.64), kit.on(0.79, 0.47), kit.on(0.33, 0.43)])], "4f8ac0")
    kit.mark(
        [np.array([kit.on(0.33, 0.66), kit.on(0.5, 0.84), kit.on(0.8, 0.64), kit.on(0.79, 0.58), kit.on(0.33, 0.58)])],
        "5a9a5a",
    )
    kit.mark([ellipse(kit.on(0.7, 0.86), 0.05 * kit.body.tall, 0.05 * kit.body.tall)], "f0b030")
    kit.thread([kit.body.at("hand0"), along(kit, 0, 0.16)], 0.012, "6a3a1c")
    x, y = kit.body.at("tip1")
    kit.blob(
        [
            (x - 0.06 * kit.body.tall, y),
            (x, y - 0.05 * kit.body.tall),
            (x + 0.12 * kit.body.tall, y - 0.02 * kit.body.tall),
            (x + 0.1 * kit.body.tall, y + 0.05 * kit.body.tall),
        ],
        "c8905c",
        0.02,
    )
    for n, tone in enumerate(("e0302c", "f0c030", "2f6fd0", "f8f8f8")):
        kit.mark(
            [
                ellipse(
                    (x + (0.03 * n - 0.02) * kit.body.tall, y - 0.01 * kit.body.tall),
                    0.014 * kit.body.tall,
                    0.01 * kit.body.tall,
                )
            ],
            tone,
        )


def mural(kit: Kit) -> None:
    """Draw a large bright picture sprayed on the wall behind."""
    t = kit.body.tall
    x, y = kit.on(0.3, 0.62)
    kit.mark(
        [
            np.array(
                [
                    (x - 1.5 * t, y - 0.62 * t),
                    (x + 1.2 * t, y - 0.62 * t),
                    (x + 1.2 * t, y + 0.5 * t),
                    (x - 1.5 * t, y + 0.5 * t),
                ]
            )
        ],
        "2a3a6a",
        0.9,
    )
    for r, tone in ((0.46, "f0b030"), (0.36, "f06a3a"), (0.24, "e0307a")):
        kit.mark([ellipse((x, y), r * t, r * t)], tone)
    wave = [
        spline(
            [
                (x - 1.5 * t, y + (0.34 + 0.1 * k) * t),
                (x - 0.8 * t, y + (0.16 + 0.1 * k) * t),
                (x, y + (0.36 + 0.1 * k) * t),
                (x + 0.7 * t, y + (0.18 + 0.1 * k) * t),
                (x + 1.2 * t, y + (0.36 + 0.1 * k) * t),
            ],
            closed=False,
        )
        for k in (0, 1)
    ]
    kit.mark([stroke(wave[0], 0.1 * t)], "2fb8c8")
    kit.mark([stroke(wave[1], 0.1 * t)], "3f6fe0")
    for u, v in ((-1.0, -0.3), (-0.7, -0.42), (0.8, -0.36)):
        kit.blob(
            [
                (x + u * t - 0.16 * t, y + v * t - 0.06 * t),
                (x + u * t, y + v * t),
                (x + u * t + 0.16 * t, y + v * t - 0.06 * t),
                (x + u * t, y + v * t + 0.03 * t),
            ],
            "f4f4f0",
            0.01,
        )


def spraycan(kit: Kit) -> None:
    """Draw a spray can and its mist."""
    x, y = kit.body.at("tip0")
    t, f = kit.body.tall, kit.body.faces
    kit.rod([(x, y + 0.04 * t), (x, y - 0.09 * t)], 0.05, "d8302c")
    kit.mark(
        [
            ellipse((x + f * (0.08 + 0.05 * n) * t, y - 0.1 * t), (0.02 + 0.014 * n) * t, (0.02 + 0.014 * n) * t)
            for n in range(4)
        ],
        "f06a9a",
        0.5,
    )


def camera(kit: Kit) -> None:
    """Draw a camera before the eyes."""
    x, y = kit.by("head", 0.07, 0.0)
    t, f = kit.body.tall, kit.body.faces
    kit.block(
        [(x, y - 0.045 * t), (x + f * 0.08 * t, y - 0.045 * t), (x + f * 0.08 * t, y + 0.05 * t), (x, y + 0.05 * t)],
        "20242c",
        0.02,
    )
    kit.rod([(x + f * 0.07 * t, y), (x + f * 0.19 * t, y)], 0.065, "30343c", 0.075)


def umbrella(kit: Kit) -> None:
    """Draw an open umbrella in the near hand."""
    x, y = kit.body.at("tip0")
    t = kit.body.tall
    top = (x, y - 0.56 * t)
    kit.rod([(x, y + 0.06 * t), top], 0.012, "30343c")
    arc = [
        (x + 0.5 * t * math.cos(a), y - 0.3 * t - 0.3 * t * math.sin(a)) for a in np.linspace(0, math.pi, 16).tolist()
    ]
    hem = [
        (x + u * t, y - (0.3 + (0.045 if n % 2 else 0.0)) * t) for n, u in enumerate(np.linspace(-0.5, 0.5, 9).tolist())
    ]
    kit.block([*arc, *hem[1:-1]], "d8302c", 0.08)
    for u in (-0.25, 0.25):
        kit.thread([top, (x + u * 0.7 * t, y - 0.5 * t), (x + u * t, y - 0.31 * t)], 0.005, "8a1418")


def bench(kit: Kit) -> None:
    """Draw a park bench, seen from the front, under whoever sits on it."""
    top = kit.by("hip", 0, -0.03)[1]
    y, t = kit.body.foot[1], kit.body.tall
    left, right = kit.on(-0.5, 0)[0], kit.on(0.5, 0)[0]
    for x in (left + 0.08 * t * kit.body.faces, right - 0.08 * t * kit.body.faces):
        kit.rod([(x, top - 0.34 * t), (x, y)], 0.035, "30343c")
    for v in (0.34, 0.25, 0.16):
        kit.rod([(left, top - v * t), (right, top - v * t)], 0.06, "a86c38")
    for v in (0.0, 0.05):
        kit.rod([(left, top + v * t), (right, top + v * t)], 0.05, "b87a44")


def blanket(kit: Kit) -> None:
    """Draw a picnic blanket with a basket and fruit."""
    kit.block([kit.on(-0.5, 0.07), kit.on(1.5, 0.07), kit.on(1.8, -0.1), kit.on(-0.8, -0.1)], "e0403c", 0.02)
    for n in range(7):
        kit.mark(
            [
                np.array(
                    [
                        kit.on(-0.4 + 0.3 * n, 0.07),
                        kit.on(-0.26 + 0.3 * n, 0.07),
                        kit.on(-0.4 + 0.38 * n, -0.1),
                        kit.on(-0.58 + 0.38 * n, -0.1),
                    ]
                )
            ],
            "f8ece0",
            0.75,
        )
    kit.block([kit.on(0.74, 0.22), kit.on(1.1, 0.22), kit.on(1.06, 0.02), kit.on(0.78, 0.02)], "c8905c", 0.04)
    arc = spline([kit.on(0.76, 0.21), kit.on(0.92, 0.4), kit.on(1.08, 0.21)], closed=False)
    kit.thread(arc.tolist(), 0.02, "a86c34")
    for u, tone in ((0.56, "f0b030"), (0.64, "d8302c"), (1.2, "6aa84c")):
        kit.disc(kit.on(u, 0.06), 0.045, tone)
    kit.rod([kit.on(1.3, 0.04), kit.on(1.3, 0.24)], 0.05, "2a6a4a", 0.03)


def tightrope(kit: Kit) -> None:
    """Draw a rope under the feet and a long pole across."""
    x, y = kit.on(0, 0)
    t = kit.body.tall
    kit.thread([(x - 3 * t, y - 0.06 * t), (x, y + 0.01 * t), (x + 3 * t, y - 0.06 * t)], 0.016, "f0e4c0")
    a, b = kit.body.at("tip0"), kit.body.at("tip1")
    m = between(a, b, 0.5)
    kit.rod(
        spline([(m[0] - 0.95 * t, m[1] + 0.12 * t), m, (m[0] + 0.95 * t, m[1] + 0.12 * t)], closed=False).tolist(),
        0.02,
        "e0b060",
    )


def juggled(kit: Kit) -> None:
    """Draw balls in the air over both hands."""
    x, y = between(kit.body.at("tip0"), kit.body.at("tip1"), 0.5)
    t = kit.body.tall
    for n, tone in enumerate(("e0302c", "f0c030", "2f8fe0", "3aaa5a", "e060b0")):
        a = math.pi * (0.06 + 0.22 * n)
        kit.disc((x + 0.3 * t * math.cos(a), y - 0.16 * t - 0.52 * t * math.sin(a)), 0.045, tone)


def trapeze(kit: Kit) -> None:
    """Draw a trapeze in both hands, its ropes from above."""
    a, b = kit.body.at("hand0"), kit.body.at("hand1")
    t = kit.body.tall
    kit.rod([(min(a[0], b[0]) - 0.12 * t, a[1]), (max(a[0], b[0]) + 0.12 * t, b[1])], 0.026, "d8dce0")
    for s, x in ((-1, min(a[0], b[0])), (1, max(a[0], b[0]))):
        kit.thread([(x + s * 0.1 * t, a[1]), (x + s * 0.1 * t + 0.1 * t, a[1] - 2.2 * t)], 0.012, "f0e4c0")


def baton(kit: Kit) -> None:
    """Draw a conductor's baton and a desk with music."""
    kit.thread([kit.body.at("hand0"), along(kit, 0, 0.26)], 0.01, "f8f4ea")
    kit.rod([kit.on(0.46, 0.0), kit.on(0.46, 0.5)], 0.022, "20242c")
    kit.block([kit.on(0.32, 0.5), kit.on(0.6, 0.66), kit.on(0.6, 0.6), kit.on(0.34, 0.45)], "30343c", 0.01)
    kit.block([kit.on(0.33, 0.52), kit.on(0.59, 0.68), kit.on(0.6, 0.65), kit.on(0.34, 0.49)], "f8f4ea", 0.006)


def cane(kit: Kit) -> None:
    """Draw a white cane, and a guide dog with a harness ahead."""
    kit.rod([kit.body.at("tip1"), kit.on(0.52, 0.02)], 0.016, "f8f8f8")
    kit.rod([between(kit.body.at("tip1"), kit.on(0.52, 0.02), 0.8), kit.on(0.52, 0.02)], 0.02, "d8302c")


def guide_dog(kit: Kit) -> None:
    """Draw a guide dog in its harness beside."""
    x, y = kit.on(0.42, 0.0)
    t, f = kit.body.tall, kit.body.faces
    dog = creatures()["standing dog"]
    sketch.draw(kit.body.plate, kit.body.look, dog.text, Spot(foot=(x, y), metre=0.26 * t, faces=f), dog.tones)
    kit.rod([kit.on(0.44, 0.34), kit.on(0.48, 0.2)], 0.05, "f8f4ea")
    kit.rod([kit.body.at("tip0"), kit.on(0.44, 0.34)], 0.016, "20242c")
    cane(kit)


def crutches(kit: Kit) -> None:
    """Draw crutches under both hands."""
    for n, u in ((0, 0.24), (1, 0.12)):
        x, y = kit.body.at(f"hand{n}")
        kit.rod([kit.by(f"elbow{n}", -0.02, 0.03), (x, y), kit.on(u, 0.0)], 0.02, "a8b0b8")
        kit.rod([kit.by(f"hand{n}", -0.03, 0), kit.by(f"hand{n}", 0.05, 0)], 0.024, "20242c")


def bars(kit: Kit) -> None:
    """Draw parallel bars to learn to walk between."""
    y = kit.body.at("hand0")[1]
    for dy, tone in ((-0.03, "8a9098"), (0.015, "c8ccd4")):
        x0, x1 = kit.on(-0.9, 0)[0], kit.on(1.1, 0)[0]
        kit.rod([(x0, y + dy * kit.body.tall), (x1, y + dy * kit.body.tall)], 0.03, tone)
    for u in (-0.7, 0.9):
        kit.rod([(kit.on(u, 0)[0], y), kit.on(u, 0.0)], 0.03, "8a9098")


def wet_sign(kit: Kit) -> None:
    """Draw a puddle and a yellow warning sign on the floor."""
    t = kit.body.tall
    kit.mark([ellipse(kit.on(0.2, -0.02), 0.56 * t, 0.045 * t)], "b8dcf0", 0.7)
    kit.block([kit.on(-0.86, 0.42), kit.on(-0.72, 0.42), kit.on(-0.58, 0.0), kit.on(-1.0, 0.0)], "f4c820", 0.02)
    kit.block([kit.on(-0.8, 0.3), kit.on(-0.77, 0.3), kit.on(-0.78, 0.14), kit.on(-0.79, 0.14)], "20242c", 0.004)
    kit.mark([ellipse(kit.on(-0.785, 0.09), 0.016 * t, 0.016 * t)], "20242c")


def wing(kit: Kit) -> None:
    """Draw a paraglider's wing above, its lines to the body."""
    x, y = between(kit.body.at("neck"), kit.body.at("waist"), 0.3)
    t = kit.body.tall
    top = [(x + u * t, y - (1.75 - 0.75 * (u / 1.3) ** 2) * t) for u in np.linspace(-1.3, 1.3, 15).tolist()]
    low = [(x + u * 0.94 * t, y - (1.42 - 0.62 * (u / 1.3) ** 2) * t) for u in np.linspace(1.3, -1.3, 15).tolist()]
    kit.thread([(x, y), low[2]], 0.004, "f4f4f0")
    for n in range(1, 14, 2):
        kit.thread([(x, y), low[n]], 0.004, "f4f4f0")
    for n in range(14):
        kit.block([top[n], top[n + 1], low[13 - n], low[14 - n]], ("e8402c", "f0b828")[n // 2 % 2], 0.03)


def balloons(kit: Kit) -> None:
    """Draw a bunch of balloons on strings from the near hand."""
    x, y = kit.body.at("tip0")
    t = kit.body.tall
    for n, (u, v) in enumerate(((-0.2, 0.6), (0.2, 0.62), (0.0, 0.78), (-0.12, 0.95), (0.16, 0.96))):
        at = (x + u * t, y - v * t)
        kit.thread([(x, y), at], 0.005, "f4f4f0")
        kit.disc(at, 0.13, ("e0302c", "f0c030", "2f8fe0", "3aaa5a", "e060b0")[n], 0.155)


def slide(kit: Kit) -> None:
    """Draw a slide down which a child comes."""
    kit.rod([kit.on(-0.62, -0.05), kit.on(-0.62, 0.78)], 0.05, "f0c030")
    kit.rod([kit.on(-0.78, -0.05), kit.on(-0.72, 0.78)], 0.05, "f0c030")
    for n in range(5):
        kit.rod([kit.on(-0.76, 0.08 + 0.15 * n), kit.on(-0.62, 0.08 + 0.15 * n)], 0.03, "e0402c")
    kit.rod(
        spline(
            [kit.on(-0.76, 0.72), kit.on(-0.5, 0.68), kit.on(0.0, 0.06), kit.on(0.5, -0.36), kit.on(0.8, -0.4)],
            closed=False,
        ).tolist(),
        0.09,
        "2f8fe0",
    )


FREETIME: dict[str, Callable[[Kit], None]] = {
    "easel": easel,
    "mural": mural,
    "spraycan": spraycan,
    "camera": camera,
    "umbrella": umbrella,
    "bench": bench,
    "picnic-blanket": blanket,
    "tightrope": tightrope,
    "juggled": juggled,
    "trapeze": trapeze,
    "baton": baton,
    "guide-dog": guide_dog,
    "crutches": crutches,
    "bars": bars,
    "wet-sign": wet_sign,
    "wing": wing,
    "balloons": balloons,
    "slide": slide,
}
"""What belongs to work outdoors, to art and to free time."""
