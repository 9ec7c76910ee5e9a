"""Animals from the side, drawn from a few outlines each: dog, cat, horse, cow, bird. One is the height of the back."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, capsule, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people.figures import graded

Line = tuple[Point, ...]
Placed = Callable[[Line], list[Point]]
_WHITE = np.ones(3, np.float32)


class Beast(msgspec.Struct, frozen=True):
    """An animal's outlines, facing right, its feet on 0, up negative; legs go from the hip to the toe."""

    tone: str
    body: Line
    head: Line
    ear: Line
    tail: Line
    fore: Line
    hind: Line
    eye: Point
    nose: Point
    legs: tuple[float, float] = (0.11, 0.05)
    tail_wide: tuple[float, float] = (0.09, 0.04)
    mane: Line = ()
    paws: float = 0.075
    face: Point = (0.7, -1.1)
    high: float = 1.3
    muzzle: str = "1c1618"


DOG = Beast(
    tone="c08a4c",
    body=(
        (-0.6, -0.7), (-0.48, -0.84), (-0.1, -0.83), (0.25, -0.88), (0.46, -1.08), (0.6, -1.26),
        (0.74, -1.2), (0.74, -1.0), (0.62, -0.84), (0.56, -0.62), (0.44, -0.44), (0.12, -0.44),
        (-0.2, -0.52), (-0.46, -0.5),
    ),
    head=(
        (0.5, -1.3), (0.62, -1.42), (0.78, -1.4), (0.86, -1.28), (1.04, -1.22), (1.1, -1.14),
        (1.05, -1.07), (0.86, -1.05), (0.7, -1.06), (0.56, -1.12),
    ),
    ear=((0.56, -1.38), (0.66, -1.36), (0.68, -1.18), (0.6, -1.02), (0.5, -1.1), (0.48, -1.28)),
    tail=((-0.54, -0.78), (-0.74, -0.88), (-0.86, -1.06), (-0.84, -1.24)),
    fore=((0.42, -0.62), (0.42, -0.34), (0.42, -0.06), (0.48, -0.03)),
    hind=((-0.42, -0.66), (-0.3, -0.36), (-0.46, -0.2), (-0.4, -0.03)),
    eye=(0.78, -1.27),
    nose=(1.08, -1.17),
    high=1.45,
    face=(0.74, -1.2),
)  # fmt: skip
CAT = Beast(
    tone="d08a48",
    body=(
        (-0.72, -0.66), (-0.55, -0.82), (-0.1, -0.8), (0.3, -0.86), (0.5, -1.0), (0.68, -1.0),
        (0.72, -0.82), (0.6, -0.62), (0.46, -0.46), (0.1, -0.46), (-0.3, -0.48), (-0.62, -0.46),
    ),
    head=(
        (0.46, -1.1), (0.5, -1.28), (0.68, -1.36), (0.86, -1.3), (0.95, -1.14), (0.92, -1.04),
        (0.78, -0.94), (0.58, -0.96),
    ),
    ear=((0.52, -1.24), (0.5, -1.52), (0.68, -1.34), (0.6, -1.24)),
    tail=((-0.66, -0.7), (-0.95, -0.72), (-1.12, -0.95), (-1.04, -1.25), (-1.14, -1.42)),
    fore=((0.46, -0.6), (0.47, -0.32), (0.46, -0.05), (0.52, -0.03)),
    hind=((-0.5, -0.6), (-0.4, -0.32), (-0.54, -0.18), (-0.48, -0.03)),
    eye=(0.78, -1.18),
    nose=(0.94, -1.1),
    legs=(0.1, 0.055),
    tail_wide=(0.1, 0.07),
    high=1.55,
    face=(0.7, -1.12),
    muzzle="b86a6a",
)  # fmt: skip
HORSE = Beast(
    tone="8a4a26",
    body=(
        (-0.7, -0.82), (-0.62, -0.98), (-0.4, -1.03), (0.0, -0.97), (0.3, -1.02), (0.46, -1.22),
        (0.6, -1.48), (0.74, -1.56), (0.84, -1.42), (0.74, -1.16), (0.64, -0.92), (0.54, -0.7),
        (0.36, -0.56), (0.0, -0.54), (-0.36, -0.58), (-0.62, -0.64),
    ),
    head=(
        (0.62, -1.52), (0.72, -1.66), (0.84, -1.64), (0.98, -1.42), (1.1, -1.24), (1.08, -1.14),
        (0.98, -1.12), (0.86, -1.24), (0.72, -1.34),
    ),
    ear=((0.68, -1.6), (0.68, -1.78), (0.78, -1.66)),
    tail=((-0.64, -0.92), (-0.82, -0.9), (-0.88, -0.6), (-0.82, -0.34)),
    fore=((0.42, -0.74), (0.44, -0.42), (0.43, -0.08), (0.47, -0.03)),
    hind=((-0.52, -0.8), (-0.44, -0.46), (-0.56, -0.3), (-0.52, -0.04)),
    eye=(0.83, -1.49),
    nose=(1.05, -1.2),
    legs=(0.13, 0.045),
    tail_wide=(0.1, 0.16),
    mane=((0.3, -1.0), (0.42, -1.26), (0.58, -1.54), (0.72, -1.7), (0.66, -1.42), (0.54, -1.16), (0.42, -0.94)),
    paws=0.05,
    high=1.8,
    face=(0.84, -1.42),
    muzzle="2a1a14",
)  # fmt: skip
COW = Beast(
    tone="ece4d8",
    body=(
        (-0.86, -0.8), (-0.8, -1.0), (-0.5, -1.02), (0.0, -0.98), (0.42, -1.03), (0.66, -1.0),
        (0.82, -0.96), (0.84, -0.8), (0.72, -0.66), (0.62, -0.46), (0.3, -0.42), (-0.2, -0.4),
        (-0.56, -0.46), (-0.82, -0.56),
    ),
    head=(
        (0.72, -1.0), (0.84, -1.12), (0.98, -1.08), (1.08, -0.9), (1.18, -0.74), (1.16, -0.64),
        (1.02, -0.62), (0.9, -0.72), (0.76, -0.82),
    ),
    ear=((0.8, -1.06), (0.66, -1.1), (0.6, -1.02), (0.7, -0.96)),
    tail=((-0.84, -0.96), (-0.94, -0.8), (-0.92, -0.5), (-0.95, -0.36)),
    fore=((0.5, -0.56), (0.5, -0.32), (0.49, -0.06), (0.53, -0.03)),
    hind=((-0.68, -0.66), (-0.6, -0.36), (-0.7, -0.24), (-0.66, -0.03)),
    eye=(0.95, -0.98),
    nose=(1.13, -0.7),
    legs=(0.13, 0.065),
    tail_wide=(0.04, 0.07),
    paws=0.07,
    high=1.25,
    face=(0.92, -0.9),
    muzzle="d8a898",
)  # fmt: skip


def draw(plate: Plate, look: Look, beast: Beast, foot: Point, tall: float, faces: int) -> None:
    """Draw an animal that stands with its feet at `foot`, its back `tall` frame heights up, looking to `faces`."""
    p, light = look.palette, (look.light, -0.8)
    tone = graded(colour(beast.tone), look)

    def on(points: Line) -> list[Point]:
        return [(foot[0] + faces * u * tall, foot[1] + v * tall) for u, v in points]

    def solid(shapes: list[Pixels], natural: Pixels, round_: float, dark: float = 0.45) -> None:
        bright = mix(natural * 1.08, p.key, 0.16)
        plate.solid(plate.shapes(shapes, 0.02), natural * dark, bright, light, round_=round_ * tall, rim=p.key * 0.5)

    _shadow(plate, look, foot, tall)
    solid(_leg(on, beast, tall, (0.12, 0.02)), tone * 0.62, 0.05)
    tail = spline(on(beast.tail), closed=False)
    hair = tone * 0.35 if beast is HORSE else tone * 0.92
    solid([stroke(tail, beast.tail_wide[0] * tall, beast.tail_wide[1] * tall)], hair, 0.04)
    near = _leg(on, beast, tall, (0.0, 0.0))
    if beast.mane:
        solid([spline(on(beast.mane))], tone * 0.35, 0.05)
    solid([spline(on(beast.body)), *near, spline(on(beast.head))], tone, 0.13)  # one skin, without seams
    creases = [((0.34, -0.72), (0.3, -0.56), (0.34, -0.44)), ((-0.3, -0.68), (-0.24, -0.54), (-0.3, -0.42))]
    lines = [stroke(spline(on(crease), closed=False), 0.02 * tall, 0.008 * tall) for crease in creases]
    rows, columns, mask = plate.shapes(lines, 0.02)
    plate.tint((rows, columns, soften(mask, 0.01 * tall * plate.unit)), tone * 0.3, 0.4)
    if beast is COW:
        _patches(plate, look, on)
    if beast.mane:
        lock = [(u + 0.03, v) for u, v in beast.mane[:4]] + [(u - 0.06, v) for u, v in beast.mane[4:]]
        solid([spline(on(tuple(lock)))], tone * 0.35, 0.04)
    _face(plate, look, beast, on, tall, tone)


def _leg(put: Placed, beast: Beast, tall: float, shift: Point) -> list[Pixels]:
    shapes, (thick, thin) = [], beast.legs
    for line, side in ((beast.fore, 1), (beast.hind, -1)):
        hip, knee, ankle, toe = put(tuple((u + shift[0] * side, v + shift[1]) for u, v in line))
        shapes.append(capsule(hip, thick * tall * (1.0 if side > 0 else 1.5), knee, thick * tall * 0.66))
        shapes.append(capsule(knee, thick * tall * 0.66, ankle, thin * tall))
        shapes.append(capsule(ankle, thin * tall, toe, thin * tall))
        shapes.append(ellipse((toe[0], toe[1] - 0.012 * tall), beast.paws * tall, beast.paws * 0.55 * tall, steps=20))
    return shapes


def _shadow(plate: Plate, look: Look, foot: Point, tall: float) -> None:
    shape = ellipse((foot[0] - look.light * 0.25 * tall, foot[1]), tall * 0.85, tall * 0.07)
    rows, columns, mask = plate.shape(shape, 0.03)
    plate.fill((rows, columns, soften(mask, 0.02 * tall * plate.unit)), look.palette.ink, 0.4)


def _patches(plate: Plate, look: Look, put: Placed) -> None:
    dark = graded(colour("3a2a24"), look)
    spots: tuple[Line, ...] = (
        ((-0.7, -0.98), (-0.35, -1.0), (-0.3, -0.76), (-0.5, -0.62), (-0.72, -0.74)),
        ((-0.05, -0.96), (0.24, -0.98), (0.3, -0.7), (0.1, -0.58), (-0.08, -0.72)),
        ((0.48, -0.98), (0.66, -0.96), (0.68, -0.78), (0.54, -0.72)),
    )
    plate.tint(plate.shapes([spline(put(spot)) for spot in spots]), dark, 0.88)


def _face(plate: Plate, look: Look, beast: Beast, put: Placed, tall: float, tone: Pixels) -> None:
    p = look.palette
    if beast is COW:
        plate.tint(
            plate.shape(spline(put(((0.82, -1.1), (0.98, -1.06), (0.96, -0.86), (0.8, -0.86))))),
            graded(colour("3a2a24"), look),
            0.85,
        )
        horn = spline(put(((0.86, -1.1), (0.88, -1.24), (0.98, -1.28))), closed=False)
        plate.solid(
            plate.shape(stroke(horn, 0.06 * tall, 0.015 * tall)),
            tone * 0.5,
            tone,
            (look.light, -0.7),
            round_=0.02 * tall,
        )
    dark = graded(colour(beast.muzzle), look)
    if beast is COW or beast is HORSE:
        u, v = beast.nose
        soft = spline(put(((u - 0.1, v - 0.06), (u + 0.05, v - 0.05), (u + 0.05, v + 0.07), (u - 0.12, v + 0.1))))
        rows, columns, mask = plate.shape(soft, 0.02)
        plate.tint((rows, columns, soften(mask, 0.02 * tall * plate.unit)), dark, 0.75)
        plate.fill(plate.shape(ellipse(put((beast.nose,))[0], 0.02 * tall, 0.026 * tall)), dark * 0.4)
    else:
        plate.fill(plate.shape(ellipse(put((beast.nose,))[0], 0.045 * tall, 0.036 * tall)), dark)
        mouth = put(
            (
                (beast.nose[0] - 0.01, beast.nose[1] + 0.05),
                (beast.nose[0] - 0.1, beast.nose[1] + 0.08),
                (beast.nose[0] - 0.2, beast.nose[1] + 0.06),
            )
        )
        plate.fill(plate.shape(stroke(spline(mouth, closed=False), 0.014 * tall, 0.006 * tall)), tone * 0.28)
    eye = put((beast.eye,))[0]
    plate.fill(plate.shape(ellipse(eye, 0.042 * tall, 0.036 * tall)), tone * 0.3)
    plate.fill(
        plate.shape(ellipse(eye, 0.032 * tall, 0.03 * tall)), colour("1a1210") if beast is not CAT else colour("5a8a3c")
    )
    if beast is CAT:
        plate.fill(plate.shape(ellipse(eye, 0.009 * tall, 0.028 * tall)), colour("0c0a0a"))
        whiskers = [
            stroke(put(((0.88, -1.08), (1.14, -1.08 + d), (1.24, -1.04 + d * 1.8))), 0.006 * tall, 0.002 * tall)
            for d in (-0.06, 0.0, 0.06)
        ]
        plate.fill(plate.shapes(whiskers), mix(_WHITE, tone, 0.2), 0.8)
        stripes = [
            stroke(
                spline(put(((u, -0.82), (u + 0.05, -0.72), (u + 0.03, -0.6))), closed=False), 0.045 * tall, 0.012 * tall
            )
            for u in (-0.5, -0.32, -0.14, 0.04, 0.22)
        ]
        plate.tint(plate.shapes(stripes), tone * 0.45, 0.6)
    plate.fill(
        plate.shape(ellipse((eye[0] + look.light * 0.01 * tall, eye[1] - 0.012 * tall), 0.009 * tall, 0.008 * tall)),
        _WHITE,
    )
    plate.solid(
        plate.shape(spline(put(beast.ear), steps=5)),
        tone * 0.35,
        tone * 0.86,
        (look.light, -0.7),
        round_=0.06 * tall,
        rim=p.key * 0.4,
    )
    if beast is DOG:
        collar = spline(put(((0.5, -1.0), (0.62, -0.9), (0.72, -0.92))), closed=False)
        plate.fill(plate.shape(stroke(collar, 0.06 * tall)), p.accent)
        plate.fill(
            plate.shape(ellipse(put(((0.7, -0.87),))[0], 0.035 * tall, 0.035 * tall)), mix(colour("e8c04a"), p.key, 0.3)
        )


def bird(plate: Plate, look: Look, at: Point, tall: float, faces: int) -> None:
    """Draw a song bird on a branch; `tall` is from its feet to its head."""
    p, light = look.palette, (look.light, -0.8)

    def on(points: Line) -> list[Point]:
        return [(at[0] + faces * u * tall, at[1] + v * tall) for u, v in points]

    back, breast = graded(colour("4a6a8c"), look), graded(colour("e0793c"), look)
    bark = graded(colour("5a4434"), look)
    branch = spline(on(((-3.2, 0.3), (-1.2, 0.08), (0.3, 0.04), (1.6, -0.06), (3.4, -0.5))), closed=False)
    plate.solid(
        plate.shape(stroke(branch, 0.16 * tall, 0.08 * tall)),
        bark * 0.45,
        mix(bark, p.key, 0.2),
        light,
        round_=0.06 * tall,
        rim=p.key * 0.5,
    )
    legs = [stroke(on(((u, -0.24), (u + 0.03, 0.0))), 0.035 * tall) for u in (-0.04, 0.12)]
    plate.fill(plate.shapes(legs), bark * 0.6)
    tail = spline(on(((-0.3, -0.4), (-0.86, -0.02), (-0.98, 0.14), (-0.82, 0.14), (-0.36, -0.2))))
    plate.solid(plate.shape(tail), back * 0.4, back * 0.8, light, round_=0.05 * tall)
    body = spline(
        on(
            (
                (-0.42, -0.42),
                (-0.22, -0.72),
                (0.04, -0.96),
                (0.26, -1.04),
                (0.46, -0.94),
                (0.5, -0.76),
                (0.5, -0.5),
                (0.34, -0.24),
                (0.04, -0.14),
                (-0.24, -0.22),
            )
        )
    )
    patch = plate.shape(body, 0.02)
    plate.solid(patch, breast * 0.5, mix(breast * 1.1, p.key, 0.15), light, round_=0.2 * tall, rim=p.key * 0.6)
    cap = spline(
        on(
            (
                (-0.4, -0.44),
                (-0.2, -0.74),
                (0.04, -0.97),
                (0.26, -1.05),
                (0.44, -0.96),
                (0.3, -0.84),
                (0.14, -0.72),
                (-0.06, -0.5),
                (-0.3, -0.3),
            )
        )
    )
    plate.solid(plate.shape(cap), back * 0.5, mix(back, p.key, 0.15), light, round_=0.12 * tall)
    wing = spline(on(((0.06, -0.66), (0.16, -0.46), (-0.1, -0.28), (-0.6, -0.06), (-0.36, -0.4), (-0.14, -0.62))))
    plate.solid(
        plate.shape(wing), back * 0.35, mix(back * 0.9, p.key, 0.15), light, round_=0.08 * tall, rim=p.key * 0.4
    )
    quills = [
        stroke(
            on(((0.04 - n * 0.07, -0.42 + n * 0.03), (-0.34 - n * 0.05, -0.18 + n * 0.03))), 0.016 * tall, 0.006 * tall
        )
        for n in range(4)
    ]
    plate.tint(plate.shapes(quills), back * 0.25, 0.6)
    beak = on(((0.46, -0.92), (0.68, -0.84), (0.46, -0.82)))
    plate.fill(plate.shape(beak), graded(colour("e0a83c"), look))
    eye = on(((0.34, -0.9),))[0]
    plate.fill(plate.shape(ellipse(eye, 0.05 * tall, 0.05 * tall)), colour("120e0e"))
    plate.fill(
        plate.shape(ellipse((eye[0] + look.light * 0.014 * tall, eye[1] - 0.016 * tall), 0.014 * tall, 0.014 * tall)),
        _WHITE,
    )
