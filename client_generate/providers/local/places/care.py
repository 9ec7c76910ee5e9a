"""What rooms of medicine share: who is there, beds and couches, drips and monitors, masks and stethoscopes."""
# fmt: off

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import Point, ellipse, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people import person, posed
from client_generate.providers.local.people.person import Person
from client_generate.providers.local.people.posed import Posed
from client_generate.providers.local.places.chambers import Room, walls, window

_STAFF = frozenset({"doctor", "nurse"})
GREEN = np.array([0.3, 1.0, 0.55], np.float32)


def company(look: Look, *wanted: str) -> Look:
    """Return the look with these people in this order: those whom the prompt names where they fit, else by words."""
    left, found = list(look.cast), []
    for number, words in enumerate(wanted):
        like = person.read(words, person.number(f"{look.person}|{words}|{number}"))
        found.append(_taken(left, like) or like)
    return msgspec.structs.replace(look, cast=tuple(found))


def _taken(left: list[Person], like: Person) -> Person | None:
    """Take whom the words mean out of those that are left: of the same calling, best of the same age."""
    same = [one for one in left if (one.role in _STAFF) == (like.role in _STAFF)]
    same.sort(key=lambda one: one.age != like.age)
    if not same or (like.age == "child") != (same[0].age == "child"):
        return None
    left.remove(same[0])
    return same[0]


def ward(room: Room, tone: str = "dfeeee", *, glass: float | None = 2.2) -> Pen:
    """Lay the wall and the floor of a clinic, a rail along it, a window where one is wanted."""
    wall = walls(room, tone, "b4c4c4")
    r = room.reach
    wall.flat([wall.box(-r, 0.82, r, 0.94)], "7ab8b4", 0.8)
    if glass is not None:
        window(wall, glass, 1.1, 1.3, 1.3)
    return wall


def stand(
    room: Room, pen: Pen, look: Look, u: float, pose: str, salt: int, *, v: float = 0.0, ahead: int = 1,
    outfit: str = "", coat: str = "", tall: float = 1.74, prop: posed.Prop | None = None, shadow: bool = True,
) -> Posed:  # fmt: skip
    """Draw somebody in a pose at (u, v) metres; `ahead` is 1 where they look as the pen faces."""
    return posed.draw(
        pen.plate, look, pen.at(u, v), tall * room.metre, pose, salt=salt, faces=pen.faces * ahead, outfit=outfit,
        coat=colour(coat) if coat else None, prop=prop, shadow=shadow,
    )  # fmt: skip


def bed(pen: Pen, u: float, long: float = 2.1, *, head: float = 0.5) -> None:
    """Draw a hospital bed, its raised head at the back end."""
    steel = "c4ccd2"
    pen.solid([pen.box(u - long / 2, 0.34, u + long / 2, 0.46)], steel, 0.04)
    pen.solid([pen.disc(u + s * (long / 2 - 0.2), 0.1, 0.1) for s in (-1, 1)], "3a4046", 0.03)
    pen.solid([pen.box(u + s * (long / 2 - 0.2) - 0.03, 0.1, u + s * (long / 2 - 0.2) + 0.03, 0.36) for s in (-1,
        1)], steel, 0.02)
    pen.solid([pen.box(u - long / 2 - 0.06, 0.3, u - long / 2, 1.1, 0.03), pen.box(u + long / 2, 0.3,
        u + long / 2 + 0.06, 0.8, 0.03)], "e8ecec", 0.03)
    low = u - long / 2
    pen.solid([pen.poly([(low, 0.46), (low + 0.02, 0.62 + head), (low + 0.2, 0.66 + head), (low + 0.78, 0.64),
        (u + long / 2, 0.62), (u + long / 2, 0.46)])], "fafaf6", 0.06)
    pen.solid([pen.curve([(low + 0.02, 0.62 + head), (low + 0.05, 0.78 + head), (low + 0.26, 0.74 + head),
        (low + 0.3, 0.6 + head * 0.9)])], "ffffff", 0.05)


def blanket(pen: Pen, u0: float, u1: float, v: float, tone: str = "7ab0c4") -> None:
    """Lay a blanket over legs from `u0` to `u1`."""
    pen.solid([pen.curve([(u0, v + 0.05), (u0 + 0.2, v + 0.2), ((u0 + u1) / 2, v + 0.2), (u1 - 0.1, v + 0.22),
        (u1 + 0.04, v), (u1, v - 0.16), (u0, v - 0.12)])], tone, 0.08)
    pen.solid([pen.box(u0 - 0.05, v - 0.1, u0 + 0.08, v + 0.15, 0.04)], "f4f8f8", 0.03)


def couch(pen: Pen, u: float, long: float = 2.0, high: float = 0.72, tone: str = "4a9aa0") -> None:
    """Draw an examination couch."""
    pen.solid([pen.box(u + s * long * 0.36 - 0.04, 0.0, u + s * long * 0.36 + 0.04, high) for s in (-1, 1)],
        "b8c0c4", 0.02)
    pen.solid([pen.box(u - long / 2, high - 0.14, u + long / 2, high, 0.06)], tone, 0.06)
    pen.flat([pen.box(u - long / 2, high - 0.01, u + long / 2, high + 0.015)], "fcfcfa")


def drip(pen: Pen, u: float, end: Point, tone: str = "d8ecf4", high: float = 2.0) -> None:
    """Stand a drip with its bag, the tube going to `end` (metres)."""
    pen.solid([pen.line([(u, 0.05), (u, high)], 0.035), pen.line([(u - 0.18, high), (u + 0.18, high)], 0.03),
        pen.box(u - 0.24, 0.0, u + 0.24, 0.07, 0.03)], "aab4ba", 0.02)
    pen.flat([pen.line([(u - 0.12, high - 0.45), (u - 0.1, 1.0), end], 0.014)], "e8f4f8")
    pen.solid([pen.box(u - 0.24, high - 0.46, u - 0.0, high - 0.06, 0.06)], tone, 0.05, rim=1.0)
    pen.flat([pen.box(u - 0.2, high - 0.28, u - 0.04, high - 0.16)], "ffffff", 0.85)


def monitor(pen: Pen, u: float, v: float, size: float = 1.0) -> None:
    """Hang a monitor with its green line."""
    k = size
    pen.solid([pen.box(u - 0.36 * k, v - 0.26 * k, u + 0.36 * k, v + 0.26 * k, 0.03)], "39424a", 0.03)
    pen.flat([pen.box(u - 0.32 * k, v - 0.22 * k, u + 0.32 * k, v + 0.22 * k)], "0c1c20")
    pen.plate.light(pen.plate.shape(pen.line(beat(u - 0.3 * k, v + 0.06 * k, 0.6 * k, 0.12 * k), 0.018 * k)), GREEN,
        0.95)
    low = pen.line([(u - 0.3 * k + 0.6 * k * t, v - 0.12 * k + 0.04 * k * math.sin(t * 19)) for t in np.linspace(0,
        1, 30).tolist()], 0.014 * k)
    pen.plate.light(pen.plate.shape(low), np.array([0.35, 0.75, 1.0], np.float32), 0.8)
    pen.plate.glow(pen.at(u, v), 0.5 * k * pen.metre, GREEN, 0.14)


def beat(u: float, v: float, wide: float, high: float, count: int = 2) -> list[Point]:
    """Return the line of a heart's beats."""
    one = [(0.0, 0.0), (0.3, 0.0), (0.36, 0.25), (0.42, 0.0), (0.48, 0.0), (0.52, -0.3), (0.58, 1.6), (0.65, -0.7),
        (0.7, 0.0), (0.8, 0.35), (0.88, 0.0), (1.0, 0.0)]
    return [(u + (n + a) * wide / count, v + b * high) for n in range(count) for a, b in one]


def mask(body: Posed, tone: str = "9ad0e0", cap: str = "4a9a90") -> None:
    """Put a surgeon's mask and cap on somebody."""
    (x, y), k, f = body.at("head"), body.half * body.tall, body.faces
    light, p = (body.look.light, -0.7), body.look.palette
    side = body.pose.view == "side"
    lean = math.radians(body.pose.head if body.pose.head is not None else body.pose.spine[1] * 0.7)
    c, s = math.cos(lean), math.sin(lean)

    def on(u: float, v: float) -> Point:
        return x + f * k * (u * c - v * s), y + k * (u * s + v * c)

    cover = [(0.1, 0.12), (0.8, 0.06), (0.98, 0.34), (0.8, 0.86), (0.2, 0.8)] if side else [(-0.56, 0.12), (0.0,
        0.06), (0.56, 0.12), (0.5, 0.7), (0.0, 0.95), (-0.5, 0.7)]
    hood = [(0.74, -0.42), (0.6, -1.0), (0.0, -1.24), (-0.7, -1.0), (-0.98, -0.3), (-0.7, 0.1), (0.0,
        -0.3)] if side else [(-0.84, -0.36), (-0.76, -0.96), (0.0, -1.3), (0.76, -0.96), (0.84, -0.36), (0.0, -0.5)]
    for points, natural in ((cover, tone), (hood, cap)):
        seen = colour(natural) * (0.6 + 0.4 * p.key) if p.bright else mix(colour(natural), p.ambient, 0.4) * 0.8
        shape = spline([on(u, v) for u, v in points], steps=6)
        body.plate.solid(body.plate.shape(shape, 0.01), seen * 0.6, mix(seen, p.key, 0.2), light, round_=0.2 * k)


def stethoscope(body: Posed, end: Point) -> None:
    """Hang a stethoscope from somebody's ears, its disc at `end` on the plate."""
    p, k = body.look.palette, body.half * body.tall
    ear, neck = body.at("head"), body.by("neck", 0.05, -0.04)
    line = spline([ear, neck, ((neck[0] + end[0]) / 2, max(neck[1], end[1]) + 0.5 * k), end], closed=False, steps=10)
    body.plate.fill(body.plate.shape(stroke(line, 0.14 * k)), mix(p.ink, colour("30404a"), 0.5))
    body.plate.solid(body.plate.shape(ellipse(end, 0.22 * k, 0.22 * k)), colour("8a949a"), WHITE * 0.95,
        (body.look.light, -0.7), round_=0.1 * k)


def chart(wall: Pen, u: float, v: float, lines: Sequence[str] = ("d8e8ee", "b8d4dc")) -> None:
    """Hang a poster of a body on a wall."""
    wall.solid([wall.box(u - 0.3, v - 0.42, u + 0.3, v + 0.42)], "fbfbf6", 0.02)
    wall.flat([wall.disc(u, v + 0.24, 0.07), wall.curve([(u - 0.14, v + 0.12), (u + 0.14, v + 0.12), (u + 0.1,
        v - 0.3), (u - 0.1, v - 0.3)])], "e08a78", 0.85)
    wall.flat([wall.box(u - 0.26, v + 0.02 * n, u - 0.17, v + 0.02 * n + 0.01) for n in range(-8, 8, 4)], lines[0])
