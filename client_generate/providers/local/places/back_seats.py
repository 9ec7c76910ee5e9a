"""Two on the back seat of a car with a tablet between them."""

from __future__ import annotations

import msgspec

from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, box, capsule, ellipse, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.sign import show
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts, figures
from client_generate.providers.local.places import ahead
from client_generate.providers.local.things import cartoons, charts


def tablet_ride(stage: Stage, look: Look) -> None:
    """Sit two side by side on the back seat, a tablet before them; or look over their heads at it."""
    look = _with_child(look)
    if look.turned or look.size == "over":
        _from_behind(stage, look)
        return
    h, s = stage.half, look.side
    size = 0.13 if look.size == "wide" else 0.16
    if look.detail:
        stage.aim(1.4, (0.0, 0.56))
    cabin(stage, look)
    plate = stage.plate(0.5)
    _pair(plate, look, size)
    wide = size * 2.9
    tablet(plate, look, (0.0, 0.53 + size * 1.6), wide)
    if look.framed:
        stage.aim(1.0)
        near, dark = stage.plate(0.95, soft=0.006), ahead.tone_of(look, "3a342e")
        for x in (-h * 0.86, h * 0.86):
            shapes = [box(x - 0.15, 0.18, x + 0.15, 0.5, 0.06), box(x - 0.34, 0.48, x + 0.34, 1.4, 0.1)]
            near.solid(near.shapes(shapes, 0.02), dark * 0.4, dark, (look.light * s, -1), round_=0.05)
        near.blur(0.006)


def _with_child(look: Look) -> Look:
    """Return the look with a child among the cast: who is with the first."""
    if any(whom.age == "child" for whom in look.cast):
        return look
    young = msgspec.structs.replace(look.whom(1), age="child", coat=colour("e8b83c"))
    return msgspec.structs.replace(look, cast=(look.whom(0), young, *look.cast[2:]))


def _ages(look: Look) -> tuple[int, int]:
    """Return the numbers of the grown-up and of the child: who is told, else strangers."""
    cast = list(enumerate(look.cast))
    grown = next((n for n, whom in cast if whom.age != "child"), 7)
    young = next((n for n, whom in cast if whom.age == "child"), next((n for n, _ in cast if n != grown), 8))
    return grown, young


def _pair(plate: Plate, look: Look, size: float) -> None:
    grown, young = _ages(look)
    child = 0.8 if look.whom(young).age == "child" else 1.0
    s = look.side
    busts.seated(plate, look, (-s * size * 1.75, 0.36), size, salt=grown, turn=s * 0.35)
    busts.seated(
        plate, look, (s * size * 1.55, 0.36 + size * (1 - child) * 2.6), size * child, salt=young, turn=-s * 0.35
    )


def cabin(stage: Stage, look: Look) -> None:
    """Draw the back of a car from its front seats: the rear window, the roof, posts, the bench with its belts."""
    p, h = look.palette, stage.half
    scenery.sky(stage, look, 0.4)
    scenery.pines(stage, look, 0.1, 0.36, 0.2, 30, 0.4, salt=5).blur(0.01)
    plate, e = stage.plate(0.3), stage.edge + 0.1
    lining, leather = ahead.tone_of(look, "a8a298"), ahead.tone_of(look, "6a6058")
    roof = [(-e, -0.2), (e, -0.2), (e, 0.12), (h * 0.62, 0.07), (-h * 0.62, 0.07), (-e, 0.12)]
    posts = [[(k * h * 0.62, 0.0), (k * h * 0.8, 0.0), (k * h * 0.92, 0.5), (k * h * 0.74, 0.5)] for k in (-1, 1)]
    plate.solid(plate.shapes([roof, *posts]), lining * 0.6, lining, (look.light, -1), round_=0.03)
    rests = [box(k * h * 0.36 - 0.13, 0.3, k * h * 0.36 + 0.13, 0.6, 0.06) for k in (-1, 1)]
    bench = [*rests, box(-e, 0.44, e, 1.3, 0.08)]
    plate.solid(plate.shapes(bench), leather * 0.5, mix(leather, p.key, 0.1), (look.light, -1), round_=0.07)
    plate.tint(plate.shapes([stroke([(x, 0.46), (x, 1.2)], 0.008) for x in (-0.66, 0.0, 0.66)]), p.ink, 0.5)


def tablet(plate: Plate, look: Look, at: Point, wide: float) -> None:
    """Hold a tablet up, its picture to us, a hand at either edge."""
    high = wide / 1.42
    dark = colour("16181d")
    case = box(
        at[0] - wide / 2 - 0.014, at[1] - high / 2 - 0.014, at[0] + wide / 2 + 0.014, at[1] + high / 2 + 0.014, 0.02
    )
    plate.solid(plate.shape(case, 0.02), dark * 0.7, dark * 1.6, (look.light, -0.8), round_=0.01)
    show(plate, look, at, (wide, high), _content(look))
    plate.glow(at, wide * 0.6, mix(look.palette.cool, colour("ffffff"), 0.5), 0.12)
    for k, salt in zip((-look.side, look.side), _ages(look), strict=True):
        tone, unit = figures.graded(figures.skin(look, salt), look), wide * 0.075
        x, y = at[0] + k * (wide / 2 + 0.006), at[1] + high * 0.22
        fingers = [capsule((x + k * unit * 0.5, y + unit * (n * 0.8 - 1)), unit * 0.5,
                           (x - k * unit * 0.5, y + unit * (n * 0.8 - 1)), unit * 0.42) for n in range(3)]  # fmt: skip
        fist = [ellipse((x + k * unit * 0.6, y), unit * 0.8, unit * 1.5), *fingers]
        plate.solid(plate.shapes(fist, 0.02), tone * 0.6, tone, (look.light, -0.7), round_=0.3 * unit)


def _content(look: Look) -> charts.Content:
    named = look.first(charts.EVERY)
    return charts.EVERY[named] if named and not look.has("rocket") else cartoons.rocket


def _from_behind(stage: Stage, look: Look) -> None:
    """Look over two heads at the tablet, the front seats and the windscreen beyond."""
    h, s = stage.half, look.side
    p = look.palette
    scenery.sky(stage, look, 0.4)
    scenery.pines(stage, look, 0.1, 0.4, 0.2, 30, 0.4, salt=6).blur(0.008)
    plate, e = stage.plate(0.3), stage.edge + 0.1
    lining, leather = ahead.tone_of(look, "8a847c"), ahead.tone_of(look, "4a443e")
    roof = [(-e, -0.2), (e, -0.2), (e, 0.14), (h * 0.6, 0.05), (-h * 0.6, 0.05), (-e, 0.14)]
    dash = [(-e, 0.44), (e, 0.44), (e, 1.2), (-e, 1.2)]
    plate.solid(plate.shapes([roof, dash]), lining * 0.5, lining * 0.9, (look.light, -1), round_=0.03)
    mirror = box(-0.09, 0.07, 0.09, 0.12, 0.02)
    plate.solid(plate.shape(mirror), p.ink, lining * 0.5, (look.light, -1), round_=0.01)
    for x in (-h * 0.56, h * 0.56):
        seats = [box(x - 0.14, 0.2, x + 0.14, 0.44, 0.06), box(x - 0.32, 0.42, x + 0.32, 1.4, 0.1)]
        plate.solid(plate.shapes(seats, 0.02), leather * 0.5, leather, (look.light, -1), round_=0.06)
    tablet(stage.plate(0.5), look, (0.0, 0.5), 0.56)
    grown, young = _ages(look)
    near = stage.plate(0.8)
    busts.behind(near, look, (-s * h * 0.52, 0.58), 0.2, salt=grown)
    busts.behind(near, look, (s * h * 0.48, 0.74), 0.165, salt=young)


SCENES = {"tablet ride": tablet_ride}
"""What this draws, by name."""
