"""People from the chest up: facing us, from behind over a shoulder, in profile."""

from __future__ import annotations

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local import figures
from client_generate.providers.local.brush import Plate, Point, capsule, ellipse, spline
from client_generate.providers.local.palette import mix
from client_generate.providers.local.stage import Look

_PROFILE = (
    (0.02, -1.02), (0.42, -0.93), (0.66, -0.68), (0.73, -0.4), (0.68, -0.2), (0.8, 0.02), (0.95, 0.2), (0.9, 0.3),
    (0.74, 0.33), (0.83, 0.43), (0.77, 0.5), (0.82, 0.59), (0.7, 0.68), (0.75, 0.84), (0.62, 1.0), (0.3, 0.92),
    (-0.05, 0.7), (-0.5, 0.5), (-0.82, 0.0), (-0.78, -0.5), (-0.45, -0.9),
)  # fmt: skip
_HAIR = (
    (0.66, -0.66), (0.5, -0.98), (0.1, -1.16), (-0.45, -1.08), (-0.86, -0.66), (-0.96, -0.1), (-0.8, 0.4), (-0.5, 0.62),
    (-0.3, 0.44), (-0.26, 0.05), (-0.1, -0.2), (0.12, -0.1), (0.2, -0.42), (0.42, -0.56),
)  # fmt: skip


def seated(
    plate: Plate, look: Look, at: Point, size: float, *, salt: int, turn: int = 0, coat: Pixels | None = None
) -> None:
    """Draw somebody sitting behind a table, facing us; `at` is the middle of the face, `size` half a head."""
    p, (x, y) = look.palette, at
    light = (look.light, -0.7)
    worn = look.coat if salt == 0 else None
    tone = mix(p.accent if coat is None else coat, p.ambient, 0.3) if worn is None else mix(worn, p.ambient, 0.12)

    def on(u: float, v: float) -> Point:
        return x + u * size, y + v * size

    chest = spline(
        [
            on(0, 1.25),
            on(0.7, 1.4),
            on(1.55, 1.75),
            on(1.95, 2.6),
            on(2.05, 4.2),
            on(-2.05, 4.2),
            on(-1.95, 2.6),
            on(-1.55, 1.75),
            on(-0.7, 1.4),
        ]
    )
    plate.solid(
        plate.shape(chest, 0.02), tone * 0.45, mix(tone, p.key, 0.22), light, round_=0.6 * size, rim=p.key * 0.5
    )
    creases = [capsule(on(s * 1.25, 2.5), 0.02 * size, on(s * 1.15, 3.9), 0.05 * size) for s in (-1, 1)]
    plate.tint(plate.shapes(creases), tone * 0.3, 0.45)
    figures.head(
        plate,
        look,
        at,
        size,
        face=True,
        turn=turn,
        salt=salt,
        long=salt % 2 == 0 if not look.has("man", "woman") else None,
    )
    collar = [[on(-0.5, 1.22), on(0, 1.85), on(-0.75, 1.75)], [on(0.5, 1.22), on(0, 1.85), on(0.75, 1.75)]]
    pale = mix(np.ones(3, np.float32), p.ambient, 0.2) if look.has("doctor") else mix(tone, p.key, 0.35)
    plate.solid(plate.shapes(collar), pale * 0.6, pale, light, round_=0.1 * size)
    if look.has("glasses", "old") and salt == 0:
        for s in (-1, 1):
            ring = plate.shape(ellipse(on(s * 0.3 + turn * 0.14, 0.03), 0.2 * size, 0.18 * size))
            inner = plate.shape(ellipse(on(s * 0.3 + turn * 0.14, 0.03), 0.165 * size, 0.145 * size))
            _ring(plate, ring, inner, p.ink)


def _ring(plate: Plate, outer: tuple[slice, slice, Pixels], inner: tuple[slice, slice, Pixels], tone: Pixels) -> None:
    whole = np.zeros(plate.alpha.shape, np.float32)
    whole[outer[0], outer[1]] = outer[2]
    whole[inner[0], inner[1]] -= inner[2]
    plate.fill((outer[0], outer[1], np.clip(whole[outer[0], outer[1]], 0, 1)), tone, 0.9)


def shoulder(plate: Plate, look: Look, side: int, x: float, size: float) -> None:
    """Draw the back of a head and a shoulder at the lens, out of focus, on the side `side`."""
    p = look.palette
    turned = look.lit_from(-side)
    tone = mix(np.ones(3, np.float32), p.ambient, 0.25) if look.has("doctor") else mix(p.cool, p.ink, 0.35)
    coat = spline(
        [
            (x - 2.6 * size, 1.6),
            (x - 1.9 * size, 0.55 + 1.45 * size),
            (x - 0.6 * size, 0.55 + 1.05 * size),
            (x + 0.6 * size, 0.55 + 1.05 * size),
            (x + 1.9 * size, 0.55 + 1.45 * size),
            (x + 2.6 * size, 1.6),
        ]
    )
    plate.solid(plate.shape(coat, 0.05), tone * 0.4, tone, (-side, -0.6), round_=0.3 * size, rim=p.key * 0.5)
    figures.head(plate, turned, (x, 0.5), size, face=False, salt=3)
    ear = ellipse((x - side * 0.74 * size, 0.5 + 0.16 * size), 0.11 * size, 0.2 * size)
    skin = figures.graded(figures.skin(look, 3), look)
    plate.solid(plate.shape(ear), skin * 0.6, skin, (-side, -0.5), round_=0.05 * size)
    plate.blur(0.007)


def profile(plate: Plate, look: Look, at: Point, size: float, *, faces: int) -> None:
    """Draw a large head in profile, looking to the side `faces`; lit from where it looks."""
    p, (x, y) = look.palette, at
    light = (faces, -0.35)

    def on(u: float, v: float) -> Point:
        return x + faces * u * size, y + v * size

    tone, locks = figures.graded(figures.skin(look), look), figures.graded(figures.hair(look), look)
    coat = mix(p.cool if look.coat is None else look.coat, p.ink, 0.4 if look.coat is None else 0.15)
    if look.has("woman"):
        long = [on(-0.2, -1.1), on(-0.95, -0.5), on(-1.15, 0.6), on(-1.0, 1.7), on(-0.2, 2.0), on(0.05, 0.9)]
        bob = [on(-0.2, -1.12), on(-0.95, -0.6), on(-1.12, 0.1), on(-0.98, 0.72), on(-0.4, 0.8), on(-0.05, 0.5)]
        mane = spline(bob if figures.short_haired(look) else long)
        plate.solid(plate.shape(mane, 0.03), locks * 0.4, locks, light, round_=0.3 * size)
    neck = spline([on(-0.55, 0.3), on(-0.62, 1.2), on(-0.9, 1.7), on(0.5, 1.75), on(0.3, 1.3), on(0.28, 0.8)])
    plate.solid(plate.shape(neck), tone * 0.38, tone * 0.8, light, round_=0.3 * size)
    body = spline(
        [on(-1.0, 1.45), on(-0.3, 1.62), on(0.42, 1.5), on(1.3, 1.95), on(1.8, 4.8), on(-2.4, 4.8), on(-1.9, 1.95)]
    )
    plate.solid(plate.shape(body, 0.03), coat * 0.35, mix(coat, p.key, 0.15), light, round_=0.3 * size, rim=p.key * 0.5)
    face = plate.shape(spline([on(*q) for q in _PROFILE], steps=10), 0.02)
    plate.solid(face, tone * 0.45, mix(tone, p.key, 0.2), light, round_=0.32 * size, rim=p.key * 0.7)
    blush = plate.shape(ellipse(on(0.36, 0.32), 0.2 * size, 0.15 * size), 0.02)
    plate.tint(blush, mix(tone, p.accent, 0.4), 0.18)
    _features(plate, tone, on, size)
    cap = plate.shape(spline([on(*q) for q in _HAIR], steps=10), 0.02)
    plate.solid(cap, locks * 0.4, mix(locks * 1.15, p.key, 0.1), light, round_=0.3 * size, rim=p.key * 0.5)
    ear = plate.shape(ellipse(on(-0.12, 0.14), 0.12 * size, 0.2 * size))
    plate.solid(ear, tone * 0.5, tone * 0.95, light, round_=0.07 * size)


def _features(plate: Plate, tone: Pixels, on: figures.Placer, size: float) -> None:
    dark = tone * 0.25
    brow = spline([on(0.4, -0.3), on(0.52, -0.37), on(0.66, -0.34), on(0.64, -0.29), on(0.52, -0.31)])
    plate.fill(plate.shape(brow), dark, 0.85)
    plate.fill(
        plate.shape(spline([on(0.47, -0.1), on(0.58, -0.17), on(0.66, -0.12), on(0.58, -0.06)])),
        np.array([0.9, 0.88, 0.85], np.float32) * (0.4 + tone * 0.6),
    )
    plate.fill(plate.shape(ellipse(on(0.605, -0.115), 0.036 * size, 0.05 * size)), dark * 0.5)
    lid = spline([on(0.45, -0.1), on(0.56, -0.2), on(0.69, -0.13), on(0.57, -0.165)])
    plate.fill(plate.shape(lid), dark, 0.9)
    mouth = capsule(on(0.56, 0.52), 0.012 * size, on(0.77, 0.5), 0.02 * size)
    plate.fill(plate.shape(mouth), dark, 0.7)
    lips = spline([on(0.62, 0.47), on(0.8, 0.42), on(0.77, 0.51), on(0.79, 0.59), on(0.64, 0.57)])
    plate.tint(plate.shape(lips), mix(tone, np.array([0.7, 0.2, 0.2], np.float32), 0.5), 0.5)
    plate.tint(plate.shape(ellipse(on(0.8, 0.27), 0.07 * size, 0.03 * size)), dark, 0.5)
