"""Inside a train, a bus or a plane: a seat by the window, whoever sits in it, the country going by."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, box, ellipse
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts, figures


def aboard(stage: Stage, look: Look) -> None:
    """Draw the windows and what goes by, the seats, and who sits there; or a screen over somebody's shoulder."""
    p, h, s = look.palette, stage.half, look.side
    scenery.sky(stage, look, 0.5, sun=(look.light * h * 0.3, 0.34))
    if not look.has("plane"):
        scenery.ridge(stage, look, 0.08, 0.5, 0.12, 0.5, salt=3)
        scenery.ridge(stage, look, 0.14, 0.62, 0.12, 0.25, salt=4).blur(0.01)
    _wall(stage, look)
    wide = look.size == "over"
    size = {"wide": 0.12, "medium": 0.17, "close": 0.25, "over": 0.17, "aerial": 0.12}[look.size]
    x = s * h * 0.2
    tone = figures.graded(colour("2f5a86"), look)
    seats = stage.plate(0.45)
    for at, scale in ((x + s * 1.5 * size, 1.0), (-s * h * 0.85, 1.1)):
        rest = [box(at - size * scale, 0.4 - size, at + size * scale, 1.3, 0.07)]
        rest.append(box(at - size * 0.85, 0.42 - size * 1.6, at + size * 0.85, 0.5 - size, 0.06))
        patch = seats.shapes(rest, 0.02)
        seats.solid(patch, tone * 0.4, mix(tone, p.key, 0.15), (look.light, -0.6), round_=0.06, rim=p.key * 0.4)
    if wide:
        _screen(stage.plate(0.7), look, (-s * h * 0.28, 0.72))
        busts.shoulder(stage.plate(1.0), look, s, s * h * 0.55, 0.25, 0)
        return
    if look.people != 0:
        busts.seated(stage.plate(0.6), look, (x, 0.46), size, salt=0, turn=-s * 0.5)
    front = stage.plate(0.8)
    lap = box(x - size * 2.2, 0.46 + size * 2.2, x + size * 2.2, 1.5, 0.06)  # the seat before
    front.solid(front.shape(lap, 0.02), tone * 0.35, mix(tone, p.key, 0.12) * 0.9, (look.light, -0.8), round_=0.05,
                rim=p.key * 0.4)  # fmt: skip
    near = stage.plate(0.95)
    back = box(-s * h - 0.3, 0.72, -s * h + 0.3, 1.5, 0.1)
    near.solid(near.shape(back, 0.02), tone * 0.25, tone * 0.5, (look.light, -0.6), round_=0.06)
    near.blur(0.012)


def _wall(stage: Stage, look: Look) -> None:
    """Lay the wall with its window openings over the country: a round one in a plane, broad ones else."""
    p, e = look.palette, stage.edge
    tone = mix(figures.graded(colour("d8d4cc"), look), p.ambient, 0.25) * (1.0 if p.bright else 0.55)
    wall = stage.plate(0.3)
    top, low = 0.13, 0.62
    halves = 0.17 if look.has("plane") else 0.52
    steps = [n * (2 * halves + 0.14) for n in (-3, -2, -1, 0, 1, 2, 3)]
    bands = [box(-e, stage.top, e, top), box(-e, low, e, stage.bottom + 0.02)]
    posts = [box(x + halves, top - 0.01, x + halves + 0.14, low + 0.01) for x in steps]
    patch = wall.shapes([*bands, *posts])
    wall.solid(patch, tone * 0.62, mix(tone, p.key, 0.25), (look.light, -0.3), round_=0.03, rim=p.key * 0.4)
    wall.fill(wall.shape(box(-e, low, e, low + 0.025)), mix(tone, p.key, 0.4))
    rail = [box(-e, stage.top, e, 0.03), box(-e, 0.045, e, 0.055)]
    wall.fill(wall.shapes(rail), mix(tone, p.ink, 0.45))
    shine = [[(x - 0.1, top), (x + 0.05, top), (x - 0.15, low), (x - 0.3, low)] for x in steps]
    wall.light(wall.shapes(shine), np.ones(3, np.float32), 0.05)


def _screen(plate: Plate, look: Look, at: tuple[float, float]) -> None:
    """Hold a tablet with a chart whose bars rise, and the thumbs at its sides."""
    p, (x, y) = look.palette, at
    plate.solid(plate.shape(box(x - 0.3, y - 0.21, x + 0.3, y + 0.21, 0.03), 0.02), p.ink, mix(p.ink, p.ambient, 0.4),
                (look.light, -0.7), round_=0.02, rim=p.key * 0.4)  # fmt: skip
    white = mix(np.ones(3, np.float32), p.cool, 0.1)
    plate.fill(plate.shape(box(x - 0.275, y - 0.185, x + 0.275, y + 0.185, 0.01)), white)
    bars = [box(x - 0.22 + 0.09 * n, y + 0.14 - 0.05 * (n + 1), x - 0.16 + 0.09 * n, y + 0.14) for n in range(5)]
    plate.fill(plate.shapes(bars), colour("2f7ab8"))
    plate.fill(plate.shape(box(x - 0.24, y + 0.14, x + 0.24, y + 0.146)), p.ink)
    skin = figures.skin(look)
    for side in (-1, 1):
        thumb = ellipse((x + side * 0.29, y + 0.08), 0.055, 0.03, -side * 0.5)
        plate.solid(plate.shape(thumb, 0.02), skin * 0.55, skin, (look.light, -0.8), round_=0.03, rim=p.key * 0.4)
