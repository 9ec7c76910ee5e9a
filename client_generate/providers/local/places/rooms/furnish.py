"""What rooms share: somebody who does something there, stocked shelves, lamps, sparks, steam, tables."""

from __future__ import annotations

import math

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import capsule, ellipse, soften, spline
from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.drawing.pen import Pen
from client_generate.providers.local.drawing.sign import Sign, show
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people import figures, person, posed
from client_generate.providers.local.places.chambers import Room
from client_generate.providers.local.things import charts

FIRE = np.array([1.0, 0.55, 0.16], np.float32)


def crew(look: Look, role: str, count: int) -> Look:
    """Return the look with at least this many people: those whom words name, then others of a role."""
    more = tuple(person.read(role, person.number(f"{look.person}|{role}|{n}")) for n in range(len(look.cast), count))
    return msgspec.structs.replace(look, cast=(*look.cast, *more))


def act(
    room: Room, pen: Pen, u: float, pose: str, *, v: float = 0.0, salt: int = 0, faces: int = 1, outfit: str = "",
    role: str = "a woman", coat: str = "", prop: posed.Prop | None = None, tall: float = 1.74, alone: bool = False,
) -> posed.Posed | None:  # fmt: skip
    """Draw somebody at (u, v) metres in a pose, ahead for `faces` 1; nobody where the words want it empty.

    `role` tells who they are where words name nobody, `coat` what they wear when no words say it; `alone` is for
    somebody who is only there when the words name that many.
    """
    if room.look.people == 0 or (alone and salt >= len(room.look.cast)):
        return None
    return posed.draw(
        pen.plate, crew(room.look, role, salt + 1), pen.at(u, v), tall * room.metre, pose, salt=salt,
        faces=pen.faces * faces, outfit=outfit, coat=colour(coat) if coat else None, prop=prop, shadow=v == 0.0,
    )  # fmt: skip


def bust(room: Room, pen: Pen, u: float, v: float, *, salt: int = 0, role: str = "a woman", turn: float = 0.0) -> None:
    """Draw somebody from the chest up, their eyes at (u, v) metres."""
    if room.look.people != 0:
        room.someone(pen, u, v, salt, look=crew(room.look, role, salt + 1), turn=turn)


def sign(pen: Pen, u: float, v: float, high: float, wide: float = 1.0) -> Sign:
    """Return a sign of a height and width (in its heights) in a room, its middle at (u, v) metres."""
    return Sign(pen.plate, pen.look, pen.at(u, v), high * pen.metre, wide)


def screen(pen: Pen, u: float, v: float, wide: float, high: float, content: str) -> None:
    """Hang a lit screen."""
    pen.flat(
        [pen.box(u - wide / 2 - 0.03, v - high / 2 - 0.03, u + wide / 2 + 0.03, v + high / 2 + 0.03, 0.02)], "15171b"
    )
    show(pen.plate, pen.look, pen.at(u, v), (wide * pen.metre, high * pen.metre), charts.EVERY[content])


BOOKS = ("a8402c", "2f5a7a", "c89a3c", "4a6a4a", "6a3a5a", "d8c8a0", "3a3a44")
GOODS = ("d86a4a", "4a90b0", "e8c04a", "5aa87a", "e8e4dc", "b878a8")
GLASS = ("3a6a3a", "8a4a1c", "c8a040", "e0e8e8", "6a1c2a", "2a4a6a")


def shelf(
    pen: Pen, u0: float, u1: float, levels: tuple[float, ...], tones: tuple[str, ...], *, kind: str = "book",
    wood: str = "8a5a34", high: float = 0.3, salt: int = 61,
) -> None:  # fmt: skip
    """Stock shelves between two places: books, goods in boxes, or bottles."""
    chance = pen.look.chance(salt)
    pen.solid([pen.box(u0, levels[0] - 0.1, u1, levels[-1] + high + 0.16)], wood, 0.04, dark=0.45)
    bins: list[list[Pixels]] = [[] for _ in tones]
    for v in levels:
        u = u0 + 0.05
        while u < u1 - 0.12:
            wide = float(chance.uniform(0.05, 0.09) if kind == "book" else chance.uniform(0.09, 0.16))
            tall = high * float(chance.uniform(0.7, 1.0))
            tone = int(chance.integers(len(tones)))
            if kind == "bottle":
                bins[tone] += [pen.box(u, v, u + wide, v + tall * 0.65, 0.03),
                               pen.box(u + wide * 0.36, v + tall * 0.6, u + wide * 0.64, v + tall)]  # fmt: skip
            else:
                bins[tone].append(pen.box(u, v, u + wide, v + tall, 0.005))
            u += wide + (0.006 if kind == "book" else 0.035)
    for tone_, shapes in zip(tones, bins, strict=True):
        if shapes:
            pen.solid(shapes, tone_, 0.02, rim=0.25)
    pen.flat([pen.box(u0, v - 0.045, u1, v) for v in levels], wood, 0.95)


def table(pen: Pen, u0: float, u1: float, high: float, wood: str = "a8703c", *, closed: bool = False) -> None:
    """Stand a table, its front closed or on legs."""
    if closed:
        pen.solid([pen.box(u0 + 0.03, 0.0, u1 - 0.03, high)], wood, 0.1, dark=0.45)
    else:
        pen.solid(
            [pen.box(u0 + 0.06, 0.0, u0 + 0.14, high), pen.box(u1 - 0.14, 0.0, u1 - 0.06, high)], wood, 0.03, dark=0.4
        )
    pen.solid([pen.box(u0, high, u1, high + 0.07, 0.02)], wood, 0.02)


def sparks(pen: Pen, u: float, v: float, reach: float = 0.9, count: int = 60, *, up: bool = False) -> None:
    """Throw sparks from a place, and light what is around."""
    chance, shapes = pen.look.chance(81), []
    for _ in range(count):
        angle = float(chance.uniform(-2.9, -0.25) if up else chance.uniform(-3.3, 0.4))
        far, near = float(chance.uniform(0.3, 1.0)) * reach, float(chance.uniform(0.05, 0.4))
        a, b = (
            (u + math.cos(angle) * far * near, v - math.sin(angle) * far * near),
            (u + math.cos(angle) * far, v - math.sin(angle) * far),
        )
        shapes.append(pen.line([a, b], 0.012))
    pen.plate.light(pen.plate.shapes(shapes), np.array([1.0, 0.75, 0.35], np.float32), 0.95)
    pen.plate.glow(pen.at(u, v), 1.1 * reach * pen.metre, FIRE, 0.6)
    pen.plate.glow(pen.at(u, v), 0.35 * pen.metre, np.array([1.0, 0.95, 0.85], np.float32), 1.1)


def steam(pen: Pen, u: float, v: float, high: float = 0.6, wide: float = 0.2, strength: float = 0.35) -> None:
    """Let steam rise."""
    shapes = [
        pen.curve(
            [
                (u + d, v),
                (u + d - wide * 0.4, v + high * 0.4),
                (u + d + wide * 0.3, v + high),
                (u + d + wide * 0.2, v + high * 0.4),
            ]
        )
        for d in (-wide * 0.6, 0.0, wide * 0.6)
    ]
    rows, columns, mask = pen.plate.shapes(shapes, 0.06)
    pen.plate.light((rows, columns, soften(mask, 0.02 * pen.plate.unit)), np.ones(3, np.float32), strength)


def flame(pen: Pen, u: float, v: float, wide: float, high: float) -> None:
    """Draw a flame that stands on a place, its light around it."""
    for part, tone in ((1.0, "e8501c"), (0.7, "f59a2c"), (0.4, "ffe488")):
        w, h = wide * part, high * part
        shape = [
            (u - w, v),
            (u - w * 0.9, v + h * 0.4),
            (u - w * 0.45, v + h * 0.55),
            (u - w * 0.2, v + h),
            (u + w * 0.25, v + h * 0.6),
            (u + w * 0.6, v + h * 0.8),
            (u + w * 0.95, v + h * 0.3),
            (u + w * 0.9, v),
        ]
        pen.plate.fill(pen.plate.shape(pen.curve(shape)), colour(tone), 0.93)
    pen.plate.glow(pen.at(u, v + high * 0.5), 1.4 * high * pen.metre, FIRE, 0.6)


def lamp(pen: Pen, u: float, v: float, reach: float = 1.4, strength: float = 0.6) -> None:
    """Hang a round lamp that is lit."""
    warm = np.array([1.0, 0.85, 0.6], np.float32)
    pen.flat([pen.line([(u, v), (u, v + 4)], 0.02)], "2a2624")
    pen.solid(
        [pen.poly([(u - 0.22, v - 0.02), (u - 0.07, v + 0.2), (u + 0.07, v + 0.2), (u + 0.22, v - 0.02)])],
        "2e3a3c",
        0.05,
    )
    pen.plate.glow(pen.at(u, v - 0.05), reach * pen.metre, warm, strength * (0.4 if pen.look.palette.bright else 1.0))
    pen.plate.glow(pen.at(u, v - 0.04), 0.2 * pen.metre, np.ones(3, np.float32), 0.8)


def hand_prop(pen: Pen, draw_: str, tone: str, long: float) -> posed.Prop:
    """Return a prop: a stick of a colour and length that the near hand holds along the forearm's way."""

    def put(body: posed.Posed) -> None:
        (x0, y0), (x1, y1) = body.at(f"elbow{draw_}"), body.at(f"hand{draw_}")
        far = math.hypot(x1 - x0, y1 - y0) or 1.0
        way = ((x1 - x0) / far, (y1 - y0) / far)
        tip = (x1 + way[0] * long * pen.metre, y1 + way[1] * long * pen.metre)

        seen = figures.graded(colour(tone), pen.look)
        pen.plate.solid(pen.plate.shape(capsule((x1, y1), 0.016 * pen.metre, tip, 0.012 * pen.metre)), seen * 0.6, seen)

    return put


def bundle(body: posed.Posed) -> None:
    """Lay a wrapped baby against the chest of somebody in the pose `cradle`, its head at their shoulder."""
    t = body.tall
    head, low = body.by("neck", 0.105, -0.015), body.by("hand0", -0.04, 0.02)
    body.solid([capsule(body.by("neck", 0.1, -0.08), 0.055 * t, low, 0.062 * t)], colour("f6ecd0"), 0.05)
    body.solid([ellipse(head, 0.05 * t, 0.052 * t)], body.whom.skin, 0.04)
    cap = [body.by("neck", 0.105 + 0.054 * u, -0.015 + 0.056 * v)
           for u, v in ((-1, 0), (-0.8, 0.7), (0, 1), (0.8, 0.7), (1, 0.1), (0.2, 0.3))]  # fmt: skip
    body.solid([spline(cap)], colour("8ac0e0"), 0.03)
