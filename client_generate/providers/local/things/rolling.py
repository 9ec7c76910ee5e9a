"""What vehicles are put together from: wheels, lamps, panes, people who stand, sit and ride beside them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Point, capsule
from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.people import figures

RED = np.array([1.0, 0.16, 0.1], np.float32)
AMBER = np.array([1.0, 0.62, 0.12], np.float32)
BLUE = np.array([0.25, 0.5, 1.0], np.float32)


def wheels(pen: Pen, places: Sequence[float], radius: float = 0.45, hub: str = "b4b8bc") -> None:
    """Draw wheels that stand on the ground."""
    pen.flat([pen.disc(u, radius, radius * 1.16) for u in places], "14161a")
    pen.solid([pen.disc(u, radius, radius) for u in places], "2a2c30", 0.08, rim=0.15)
    pen.solid([pen.disc(u, radius, radius * 0.58) for u in places], hub, 0.06, rim=0.3)
    pen.flat([pen.disc(u, radius, radius * 0.18) for u in places], "3a3c40")


def seams(pen: Pen, lines: Sequence[Sequence[Point]], wide: float = 0.03) -> None:
    """Draw gaps between panels."""
    rows, columns, mask = pen.plate.shapes([pen.line(line, wide) for line in lines])
    pen.plate.tint((rows, columns, mask), pen.look.palette.ink, 0.45)


def lamp(pen: Pen, u: float, v: float, tone: Pixels, size: float = 0.16, *, strong: float = 1.0) -> None:
    """Light a lamp that glows far at night and is seen by day."""
    dark = not pen.look.palette.bright or bool(pen.look.weather)
    at, reach = pen.at(u, v), (9.0 if dark else 4.5) * size * strong
    pen.plate.fill(pen.plate.shape(pen.disc(u, v, size)), tone * 0.9 + WHITE * 0.1)
    pen.plate.glow(at, reach * pen.metre, tone, 0.7 if dark else 0.45)
    pen.plate.glow(at, size * 1.6 * pen.metre, tone * 0.4 + WHITE * 0.6, 0.9)


def headlights(pen: Pen, front: Point, back: Point, size: float = 0.16) -> None:
    """Light the lamps of a vehicle seen from the side where it is dark or wet."""
    pen.flat([pen.box(front[0] - 0.2, front[1] - size, front[0], front[1] + size, 0.05)], "f4f0dc")
    pen.flat([pen.box(back[0], back[1] - size, back[0] + 0.14, back[1] + size, 0.04)], "b8202a")
    if pen.look.palette.bright and not pen.look.weather:
        return
    pen.plate.glow(pen.at(*front), 1.6 * pen.metre, pen.look.palette.key, 0.8)
    pen.plate.glow(pen.at(*front), 0.5 * pen.metre, WHITE, 0.9)
    pen.plate.glow(pen.at(*back), 0.8 * pen.metre, RED, 0.7)


def head(
    pen: Pen, u: float, v: float, size: float = 0.15, *, face: bool = True, turn: float = 0.9, salt: int = 4
) -> None:
    """Draw a head, looking ahead."""
    figures.head(pen.plate, pen.look, pen.at(u, v), size * pen.metre, face=face, turn=pen.faces * turn, salt=salt)


def limbs(pen: Pen, points: Sequence[Point], wide: float, tone: str | Pixels, thin: float = 0.7) -> None:
    """Draw an arm or a leg through its joints."""
    m, parts = pen.metre, []
    for number, (one, other) in enumerate(pairwise(points)):
        first = wide * (1 - (1 - thin) * number / max(len(points) - 1, 1))
        last = wide * (1 - (1 - thin) * (number + 1) / max(len(points) - 1, 1))
        parts.append(capsule(pen.at(*one), first * m, pen.at(*other), last * m))
    pen.solid(parts, tone, wide * 0.8)


def person(
    pen: Pen,
    hip: Point,
    chest: Point,
    feet: Sequence[Sequence[Point]],
    hands: Sequence[Sequence[Point]],
    coat: str | Pixels,
    trousers: str = "2a3040",
    *,
    salt: int = 0,
    helmet: str = "",
    vest: bool = False,
    face: bool = True,
    turn: float = 0.9,
) -> None:
    """Draw somebody by their joints: hip and chest, each leg from the knee on, each arm from the elbow on.

    Lengths as for an adult of 1.75 metres; the far limbs come first.
    """
    skin = pen.look.whom(salt).skin
    for number, (leg, arm) in enumerate(zip(feet, hands, strict=False)):
        shade = 0.72 if number == 0 else 1.0
        tone = (colour(trousers) if isinstance(trousers, str) else trousers) * shade
        limbs(pen, [hip, *leg], 0.105, tone, 0.6)
        foot = leg[-1]
        limbs(pen, [(foot[0], foot[1] - 0.02), (foot[0] + 0.17, foot[1] - 0.05)], 0.06, "1c1e22")
        sleeve = (colour(coat) if isinstance(coat, str) else coat) * shade
        if number == 0:
            _arm(pen, chest, arm, sleeve, skin)
    body = [capsule(pen.at(*hip), 0.16 * pen.metre, pen.at(*chest), 0.19 * pen.metre)]
    pen.solid(body, coat, 0.12)
    if vest:
        mid = ((hip[0] + chest[0]) / 2, (hip[1] + chest[1]) / 2)
        pen.flat([pen.line([(mid[0] - 0.17, mid[1] - 0.04), (mid[0] + 0.17, mid[1] - 0.04)], 0.07)], "f0f2e8")
    neck = (chest[0] + (chest[0] - hip[0]) * 0.3, chest[1] + 0.22)
    limbs(pen, [(chest[0], chest[1] + 0.05), neck], 0.07, skin)
    top = (neck[0] + 0.04, neck[1] + 0.15)
    head(pen, *top, 0.14, face=face, turn=turn, salt=salt)
    if helmet:
        shell = [(-0.17, 0.0), (-0.15, 0.12), (0.0, 0.19), (0.14, 0.12), (0.18, 0.03), (0.0, 0.05)]
        pen.solid([pen.curve([(top[0] + u, top[1] + v) for u, v in shell])], helmet, 0.08)
    if len(hands) > 1:
        _arm(pen, chest, hands[1], colour(coat) * 0.9 if isinstance(coat, str) else coat * 0.9, skin)


def _arm(pen: Pen, chest: Point, arm: Sequence[Point], sleeve: Pixels, skin: Pixels) -> None:
    limbs(pen, [(chest[0], chest[1] + 0.06), *arm], 0.085, sleeve, 0.6)
    pen.solid([pen.disc(arm[-1][0], arm[-1][1], 0.06)], skin, 0.04)


def stander(
    pen: Pen,
    u: float,
    coat: str | Pixels,
    *,
    hand: Sequence[Point] = ((0.1, 1.12), (0.16, 0.86)),
    tall: float = 1.0,
    salt: int = 0,
    helmet: str = "",
    vest: bool = False,
    step: float = 0.12,
    v: float = 0.0,
    face: bool = True,
    turn: float = 0.9,
    trousers: str = "2a3040",
) -> None:
    """Draw somebody who stands or walks, seen from the side; `hand` is the near arm, from the elbow on."""
    own = Pen(pen.plate, pen.look, pen.at(u, v), pen.metre * tall, pen.faces, pen.haze)
    legs = [[(-step * 0.8, 0.46), (-step * 1.6, 0.07)], [(step * 0.9, 0.47), (step * 1.3, 0.07)]]
    person(
        own,
        (0, 0.9),
        (0.01, 1.3),
        legs,
        [[(-0.1, 1.1), (-0.08, 0.86)], list(hand)],
        coat,
        trousers,
        salt=salt,
        helmet=helmet,
        vest=vest,
        face=face,
        turn=turn,
    )


def bike(pen: Pen, tone: str, r: float = 0.34) -> None:
    """Draw a bicycle, its bottom bracket over the foot."""
    for u in (-0.52, 0.54):
        for wide, ring in ((0.05, "1c1e22"), (0.012, "8a9096")):
            angle = np.linspace(0, 2 * np.pi, 33)
            pen.flat([pen.line([(u + r * np.cos(a), r + r * np.sin(a)) for a in angle.tolist()], wide)], ring)
        spokes = [[(u, r), (u + r * np.cos(a), r + r * np.sin(a))] for a in np.linspace(0, 6.28, 13).tolist()]
        pen.flat([pen.line(spoke, 0.01) for spoke in spokes], "a8aeb4", 0.6)
    frame = [
        [(0.0, 0.3), (-0.16, 0.84)],
        [(0.0, 0.3), (0.4, 0.8)],
        [(-0.13, 0.76), (0.38, 0.82)],
        [(-0.52, r), (0.0, 0.3)],
        [(-0.52, r), (-0.14, 0.76)],
        [(0.54, r), (0.38, 0.94)],
    ]
    pen.solid([pen.line(tube, 0.05) for tube in frame], tone, 0.02)
    pen.flat([pen.line([(-0.28, 0.87), (-0.04, 0.86)], 0.06), pen.line([(0.38, 0.96), (0.5, 1.0)], 0.045)], "1c1e22")
    pen.flat([pen.disc(0.0, 0.3, 0.09)], "3a3e44")


def cyclist(pen: Pen, coat: str, tone: str = "c83c2c", *, salt: int = 0, helmet: str = "e8ecf0") -> None:
    """Draw somebody on a bicycle."""
    pen.shadow(1.9, 0.07)
    bike(pen, tone)
    legs = [[(0.26, 0.7), (-0.02, 0.42)], [(0.3, 0.62), (0.08, 0.2)]]
    hands = [[(0.32, 1.14), (0.46, 1.02)], [(0.3, 1.1), (0.46, 1.02)]]
    person(pen, (-0.14, 0.96), (0.12, 1.34), legs, hands, coat, salt=salt, helmet=helmet)
