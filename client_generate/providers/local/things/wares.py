"""Shapes of things that are sold, as they stand on a table: bottle, jar, tube, lamp, carton, and their labels."""

from __future__ import annotations

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Patch, Plate, Point, box, ellipse
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.things import printed

_ONE = (1.0, 1.0, 1.0)
# Across the round of a thing lit from the left: how light it is at each tenth of its width.
_ROUND = (0.5, 0.74, 0.95, 1.06, 1.02, 0.95, 0.85, 0.74, 0.62, 0.56, 0.66)


def rounded(plate: Plate, look: Look, patch: Patch, x: float, half: float, tone: Pixels) -> None:
    """Fill a patch as the side of a cylinder whose middle is at `x`."""
    _, columns, mask = patch
    if not mask.size:
        return
    xs, _ = plate.grid()
    part = np.clip((xs[0, columns] - x) / half * 0.5 + 0.5, 0, 1)
    part = part if look.light < 0 else 1 - part
    level = np.interp(part, np.linspace(0, 1, len(_ROUND)), _ROUND).astype(np.float32)
    level = level if look.palette.bright else level**2.2 * 0.85
    colour = tone[None, :] * level[:, None] * (look.palette.key * 0.35 + 0.65)
    colour = (
        colour + look.palette.cool * (0.1 if look.palette.bright else 0.22) * np.clip(part[:, None] - 0.82, 0, 1) * 5
    )
    plate.fill(patch, np.broadcast_to(colour, (*mask.shape, 3)))


def lamp(plate: Plate, look: Look, foot: tuple[float, float], tall: float) -> None:
    """Draw a table lamp that is on."""
    p, (x, y) = look.palette, foot
    metal = mix(np.array([0.72, 0.54, 0.26], np.float32) if look.paint is None else look.paint, p.ambient, 0.2)
    base = box(x - tall * 0.2, y - tall * 0.05, x + tall * 0.2, y, 0.02 * tall)
    rounded(plate, look, plate.shape(base), x, tall * 0.2, metal)
    stem = box(x - tall * 0.025, y - tall * 0.62, x + tall * 0.025, y - tall * 0.04)
    rounded(plate, look, plate.shape(stem), x, tall * 0.025, metal)
    top, low, rise = tall * 0.15, tall * 0.32, y - tall * 0.58
    shade = [(x - top, y - tall), (x + top, y - tall), (x + low, rise), (x - low, rise)]
    warm = np.array([1.0, 0.86, 0.6], np.float32)
    plate.solid(plate.shape(shade, 0.02), warm * 0.75, warm, (look.light, 0.6), round_=0.03 * tall, rim=p.key)
    plate.glow((x, y - tall * 0.7), 0.5 * tall, warm, 0.4)


def carton(plate: Plate, look: Look, foot: tuple[float, float], tall: float) -> None:
    """Draw a carton seen at its edge, with a printed label: what a thing of no known shape comes in."""
    p, (x, y) = look.palette, foot
    paint = mix(p.accent, p.haze, 0.25) if look.paint is None else look.paint
    white = mix(np.array(_ONE, np.float32), p.key, 0.1) * (1.0 if p.bright else 0.7)
    edge, lift, high = x - look.light * tall * 0.22, 0.05 * tall, tall * 0.86
    front, side = x + look.light * tall * 0.36, x - look.light * tall * 0.4

    def face(end: float, left: float, top: float, right: float, bottom: float) -> list[Point]:
        """Place a part of the face between the near edge and `end`; parts count from 0 to 1."""

        def place(u: float, v: float) -> Point:
            head, low = y - high + lift * 0.3 * u, y - lift * u
            return edge + (end - edge) * u, head + (low - head) * v

        return [place(left, top), place(right, top), place(right, bottom), place(left, bottom)]

    plate.fill(plate.shape(face(side, 0, 0, 1, 1)), white * 0.62)
    plate.fill(plate.shape(face(side, 0, 0.62, 1, 1)), paint * 0.6)
    plate.fill(plate.shape(face(front, 0, 0, 1, 1)), white * 0.97)
    plate.fill(plate.shape(face(front, 0, 0.62, 1, 1)), paint * 0.97)
    dark = mix(paint, p.ink, 0.5)
    (x0, y0), (x1, y1) = face(front, 0.08, 0.12, 0.92, 0.5)[0], face(front, 0.08, 0.12, 0.92, 0.5)[2]
    printed.put(plate, look, look.ware, ((x0 + x1) / 2, (y0 + y1) / 2), (abs(x1 - x0), abs(y1 - y0)), dark)
    plate.fill(plate.shape(face(front, 0.12, 0.78, 0.88, 0.83)), white, 0.8)
    back = (front + side - edge, y - high - 0.5 * lift)
    top = [(edge, y - high), (front, y - high + lift * 0.3), back, (side, y - high + lift * 0.3)]
    plate.fill(plate.shape(top), mix(white, p.key, 0.3))


def bottle(plate: Plate, look: Look, foot: tuple[float, float], tall: float) -> None:
    """Draw a bottle with a ribbed cap and a label."""
    p, (x, y) = look.palette, foot
    half, white = tall * 0.245, mix(np.array(_ONE, np.float32), p.key, 0.1)
    lid = tall * 0.2
    shoulders = [(x - half, y - tall * 0.6), (x - half * 0.93, y - tall * 0.7), (x - half * 0.62, y - tall * 0.79)]
    shoulders += [(2 * x - u, v) for u, v in shoulders[::-1]]
    hull = box(x - half, y - tall * 0.66, x + half, y, 0.05 * tall)
    rounded(plate, look, plate.shapes([hull, shoulders]), x, half, white)
    neck = box(x - half * 0.7, y - tall * 0.83, x + half * 0.7, y - tall * 0.77)
    rounded(plate, look, plate.shape(neck), x, half * 0.7, white * 0.55)
    label(plate, look, x, y - tall * 0.62, y - tall * 0.08, half)
    cap = box(x - half * 0.8, y - tall, x + half * 0.8, y - tall + lid, 0.02 * tall)
    rounded(plate, look, plate.shape(cap), x, half * 0.8, white)
    ribs = [
        box(
            x + half * 0.8 * u - 0.0012 * tall,
            y - tall + 0.03 * tall,
            x + half * 0.8 * u + 0.0018 * tall,
            y - tall + lid,
        )
        for u in np.sin(np.linspace(-1.45, 1.45, 34))
    ]
    plate.tint(plate.shapes(ribs), p.ambient * 0.8, 0.35)
    plate.fill(
        plate.shape(ellipse((x, y - tall + 0.012 * tall), half * 0.77, 0.022 * tall)),
        white * (1.0 if p.bright else 0.55),
    )


def jar(plate: Plate, look: Look, foot: tuple[float, float], tall: float) -> None:
    """Draw a low jar with a metal lid."""
    p, (x, y) = look.palette, foot
    tall *= 0.78
    half, glass = tall * 0.52, mix(p.accent, np.array(_ONE, np.float32), 0.25)
    body = box(x - half, y - tall * 0.66, x + half, y, 0.08 * tall)
    rounded(plate, look, plate.shape(body), x, half, mix(glass, p.ink, 0.1))
    base = plate.shape(ellipse((x, y - 0.012 * tall), half * 0.93, 0.05 * tall))
    rounded(plate, look, base, x, half, mix(glass, p.ink, 0.2))
    label(plate, look, x, y - tall * 0.56, y - tall * 0.12, half * 0.99, plain=True)
    lid = box(x - half * 1.03, y - tall * 0.96, x + half * 1.03, y - tall * 0.64, 0.035 * tall)
    metal = mix(p.key, p.ambient, 0.25)
    rounded(plate, look, plate.shape(lid), x, half * 1.03, metal)
    plate.tint(plate.shape(box(x - half * 1.03, y - tall * 0.685, x + half * 1.03, y - tall * 0.665)), p.ink, 0.25)
    top = plate.shape(ellipse((x, y - tall * 0.955), half * 1.0, 0.06 * tall))
    plate.solid(top, metal * 0.8, mix(metal, np.array(_ONE, np.float32), 0.5), (look.light, -0.4), round_=0.1 * tall)


def tube(plate: Plate, look: Look, foot: tuple[float, float], tall: float) -> None:
    """Draw a tube that stands on its cap."""
    p, (x, y) = look.palette, foot
    half, white = tall * 0.2, mix(np.array(_ONE, np.float32), p.key, 0.1)
    body = [
        (x - half * 1.15, y - tall),
        (x + half * 1.15, y - tall),
        (x + half * 0.9, y - tall * 0.18),
        (x - half * 0.9, y - tall * 0.18),
    ]
    rounded(plate, look, plate.shape(body), x, half, white)
    rounded(
        plate,
        look,
        plate.shape(box(x - half * 0.8, y - tall * 0.19, x + half * 0.8, y, 0.02 * tall)),
        x,
        half * 0.8,
        p.accent,
    )
    plate.tint(plate.shape(box(x - half * 1.15, y - tall, x + half * 1.15, y - tall * 0.95)), p.ambient, 0.35)
    label(plate, look, x, y - tall * 0.85, y - tall * 0.3, half * 0.98)


def label(plate: Plate, look: Look, x: float, top: float, bottom: float, half: float, *, plain: bool = False) -> None:
    """Put a label: a field of colour, the word of the ware, two lines."""
    p, high = look.palette, bottom - top
    tone = np.array(_ONE, np.float32) if plain else p.accent
    field = [
        (x - half, bottom - (0.95 if plain else 0.36) * high),
        (x + half, bottom - (0.95 if plain else 0.36) * high),
    ]
    curve = [(x + half * u, bottom + 0.025 * high * (1 - u * u)) for u in np.linspace(1, -1, 16)]
    rounded(plate, look, plate.shape([*field, *curve]), x, half, tone)
    dark = mix(p.accent, p.ink, 0.55)
    middle, deep = (top + high * 0.5, 0.5) if plain else (top + high * 0.32, 0.42)
    printed.put(plate, look, look.ware, (x, middle), (half * 1.5, high * deep), dark)
    if not plain:
        pale = [box(x - half * 0.6, top + high * v, x + half * 0.6, top + high * (v + 0.024)) for v in (0.76, 0.9)]
        plate.tint(plate.shapes(pale), np.array(_ONE, np.float32), 0.7)
