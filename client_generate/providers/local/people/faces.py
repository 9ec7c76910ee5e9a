"""Heads that face us, look a little aside or away: features, beards, glasses, with hair and hats."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import Point, ellipse, soften, spline
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.people import hats, heads
from client_generate.providers.local.people.heads import Head, Points

_BEARD: Points = [
    (0.74, -0.02), (0.72, 0.42), (0.56, 0.9), (0.2, 1.16), (-0.2, 1.16), (-0.56, 0.9), (-0.72, 0.42), (-0.74, -0.02),
    (-0.62, 0.28), (-0.46, 0.46), (-0.26, 0.47), (0, 0.5), (0.26, 0.47), (0.46, 0.46), (0.62, 0.28),
]  # fmt: skip

_PLAIN = 11
"""Pixels: a face whose half height is less has dots for eyes."""


def front(head: Head) -> None:
    """Draw a head that faces us or looks a little aside."""
    heads.mane(head)
    heads.neck(head)
    heads.ears(head)
    p, light = head.look.palette, (head.look.light, -0.6)
    head.plate.solid(
        head.plate.shape(heads.outline(head), 0.02), head.tone * 0.52, mix(head.tone, p.key, 0.14), light,
        round_=0.5 * head.size, rim=p.key * 0.45,
    )  # fmt: skip
    plain = head.look.has("silhouette")
    if head.size * head.plate.unit < _PLAIN and not plain:
        _far_features(head)
    elif not plain:
        _flesh(head)
        _features(head)
    _beard(head)
    heads.hair(head)
    hats.front(head)
    if not plain and "glasses" in head.whom.marks and head.size * head.plate.unit >= _PLAIN:
        _glasses(head)


def back(head: Head) -> None:
    """Draw a head from behind."""
    heads.neck(head)
    heads.ears(head)
    bald = head.whom.style == "bald"
    skull = spline(
        [head.on(*q) for q in heads.both([(0, -1.04), (0.6, -0.82), (0.78, -0.3), (0.7, 0.35), (0.3, 0.78)])]
    )
    head.solid(skull, head.tone if bald else head.locks, round_=0.45, rim=0.7)
    if not bald and head.size * head.plate.unit > 20:
        heads.strands(head)
    heads.mane(head)
    hats.back(head)


def _flesh(head: Head) -> None:
    """Lay what shapes a face: eye sockets, cheeks, the shadow side of the nose, the lines of age."""
    p, tone, aside = head.look.palette, head.tone, -head.look.light
    for s in (-1, 1):
        head.shade(ellipse(head.face(s * 0.31, 0.0), 0.2 * head.size, 0.13 * head.size), tone * 0.6, 0.3)
        blush = ellipse(head.face(s * 0.42, 0.4), 0.2 * head.size, 0.15 * head.size)
        warm = mix(tone, np.array([0.86, 0.25, 0.2], np.float32), 0.45)
        head.shade(blush, warm, 0.34 if head.whom.age == "child" else 0.16, 0.1)
    bridge = [(aside * 0.03, -0.1), (aside * 0.13, 0.3), (aside * 0.15, 0.4), (0.0, 0.4)]
    head.shade(spline([head.face(*q) for q in bridge]), tone * 0.55, 0.5, 0.035)
    tip = ellipse(head.face(-aside * 0.04, 0.3), 0.06 * head.size, 0.07 * head.size)
    rows, columns, mask = head.plate.shape(tip, 0.1 * head.size)
    head.plate.light((rows, columns, soften(mask, 0.04 * head.size * head.plate.unit)), p.key, 0.16)
    if head.whom.age == "old":
        for v in (-0.5, -0.38):
            head.line([(-0.3, v), (0, v - 0.04), (0.3, v)], 0.02, 0.01, tone * 0.6, 0.45)
        for s in (-1, 1):
            head.line([(s * 0.2, 0.36), (s * 0.33, 0.5), (s * 0.35, 0.64)], 0.03, 0.01, tone * 0.55, 0.5)
            head.line([(s * 0.22, 0.16), (s * 0.33, 0.19), (s * 0.43, 0.14)], 0.022, 0.01, tone * 0.6, 0.45)


def _far_features(head: Head) -> None:
    """Give a small head brows, two dark eyes, a nose's shade and a mouth, nothing more."""
    dark = head.tone * 0.3
    for s in (-1, 1):
        eye = ellipse(head.face(s * 0.3, 0.03), 0.085 * head.size, 0.115 * head.size)
        head.plate.fill(head.plate.shape(eye), dark * 0.5)
        head.line([(s * 0.15, -0.22), (s * 0.3, -0.28), (s * 0.46, -0.22)], 0.07, 0.05, head.locks * 0.6, 0.85)
    head.line([(-0.07, 0.36), (0.07, 0.36)], 0.07, 0.07, head.tone * 0.55, 0.6)
    curl = {"sad": 0.55, "angry": 0.56, "scared": 0.58}.get(head.look.mood, 0.67)
    head.line([(-0.22, 0.61), (0, curl), (0.22, 0.61)], 0.09, 0.06, mix(dark, np.array([0.6, 0.2, 0.2]), 0.4), 0.9)


def _features(head: Head) -> None:
    mood = head.look.mood
    child = head.whom.age == "child"
    level = 0.12 if child else 0.02
    for s in (-1, 1):
        _eye(head, s, level, child=child)
        inner, outer = {"angry": (-0.12, -0.27), "sad": (-0.34, -0.18), "scared": (-0.38, -0.26)}.get(
            mood, (-0.23, -0.2)
        )
        peak = (inner + outer) / 2 - 0.055
        brow = [(s * 0.14, level + inner), (s * 0.25, level + peak), (s * 0.38, level + peak), (s * 0.5, level + outer)]
        thick = 0.085 if head.whom.sex == "man" and not child else 0.055
        head.line(brow, thick, 0.025, head.locks * 0.6, 0.85)
    head.line([(-0.1, 0.4), (-0.04, 0.45), (0.04, 0.45), (0.1, 0.4)], 0.03, 0.03, head.tone * 0.45, 0.6)


def mouth(head: Head) -> None:
    """Draw a mouth by the mood of the picture."""
    mood = head.look.mood
    red = mix(head.tone * 0.75, np.array([0.62, 0.12, 0.14], np.float32), 0.5)
    dark = head.tone * 0.3
    if mood == "glad":
        open_ = [(-0.27, 0.57), (0, 0.63), (0.27, 0.57), (0.16, 0.74), (0, 0.78), (-0.16, 0.74)]
        head.plate.fill(head.plate.shape(spline([head.face(*q) for q in open_])), red * 0.5)
        teeth = [(-0.22, 0.6), (0, 0.65), (0.22, 0.6), (0, 0.7)]
        head.plate.fill(head.plate.shape(spline([head.face(*q) for q in teeth])), mix(head.tone, np.ones(3), 0.75))
        return
    if mood == "scared":
        around = ellipse(head.face(0, 0.66), 0.155 * head.size, 0.085 * head.size)
        head.plate.tint(head.plate.shape(around), red, 0.7)
        open_ = [(-0.11, 0.655), (0, 0.62), (0.11, 0.655), (0.07, 0.7), (0, 0.715), (-0.07, 0.7)]
        head.plate.fill(head.plate.shape(spline([head.face(*q) for q in open_])), red * 0.5)
        return
    lift = {"sad": 0.06, "angry": 0.03}.get(mood, -0.045)
    woman = head.whom.sex == "woman" and head.whom.age != "child"
    lips = [(-0.21, 0.63 + lift), (-0.07, 0.58), (0, 0.6), (0.07, 0.58), (0.21, 0.63 + lift), (0, 0.74)]
    head.plate.tint(head.plate.shape(spline([head.face(*q) for q in lips])), red, 0.75 if woman else 0.4)
    head.line([(-0.23, 0.63 + lift), (0, 0.645), (0.23, 0.63 + lift)], 0.026, 0.026, dark, 0.75)


def _eye(head: Head, s: int, level: float, *, child: bool) -> None:
    near = 1 - 0.22 * max(s * head.turn, 0)  # the farther eye is narrower
    wide, high = (0.17 * near, 0.13) if child else (0.155 * near, 0.095)
    high *= {"scared": 1.4, "glad": 0.85, "sad": 0.85}.get(head.look.mood, 1.0)

    def at(u: float, v: float) -> Point:
        return head.face(s * 0.31 + u, level + v)

    white = mix(head.tone, np.ones(3, np.float32), 0.78)
    almond = head.plate.shape(spline([at(-wide, 0.01), at(0, -high), at(wide, 0.01), at(0, high * 0.85)]))
    head.plate.fill(almond, white)
    gaze = head.turn * 0.03
    iris = (0.09, 0.1) if child else (0.075, 0.085)
    shape = head.plate.shape(ellipse(at(gaze, 0.0), iris[0] * head.size, iris[1] * head.size))
    colour = ((0.2, 0.12, 0.08), (0.16, 0.22, 0.3), (0.14, 0.2, 0.14))[head.whom.number % 3]
    head.plate.fill(shape, np.array(colour, np.float32) * (0.5 + 0.5 * head.look.palette.key))
    pupil = ellipse(at(gaze, 0.0), 0.038 * head.size, 0.045 * head.size)
    head.plate.fill(head.plate.shape(pupil), head.look.palette.ink)
    spark = ellipse(at(gaze + head.look.light * 0.03, -0.035), 0.02 * head.size, 0.02 * head.size)
    head.plate.fill(head.plate.shape(spark), np.ones(3, np.float32), 0.9)
    lid = [
        (s * 0.31 - wide * 1.12, level + 0.03),
        (s * 0.31, level - high * 1.1),
        (s * 0.31 + wide * 1.12, level + 0.02),
    ]
    head.line(lid, 0.05 if head.whom.sex == "woman" else 0.036, 0.03, head.locks * 0.3, 0.9)


def _beard(head: Head) -> None:
    kind = head.whom.beard
    if kind in {"full", "stubble"}:
        shape = spline([head.face(*q) if abs(q[0]) < 0.5 else head.on(q[0] + head.turn * 0.05, q[1]) for q in _BEARD])
        if kind == "full":
            head.solid(shape, head.locks, round_=0.2, rim=0.3)
        else:
            head.shade(shape, mix(head.tone, head.locks, 0.6), 0.5, 0.05)
    if kind in {"full", "moustache"}:
        lip = [(-0.34, 0.6), (-0.16, 0.47), (0, 0.49), (0.16, 0.47), (0.34, 0.6), (0.12, 0.575), (-0.12, 0.575)]
        head.solid(spline([head.face(*q) for q in lip]), head.locks, round_=0.08, rim=0.2)
    if head.size * head.plate.unit >= _PLAIN and not head.look.has("silhouette"):
        mouth(head)


def _glasses(head: Head) -> None:
    level, ink = (0.12 if head.whom.age == "child" else 0.03), head.look.palette.ink
    for s in (-1, 1):
        ring = [(s * 0.31 + 0.225 * np.cos(t), level + 0.19 * np.sin(t)) for t in np.linspace(0, 6.4, 26)]
        head.line(ring, 0.034, 0.034, ink, 0.9)
        head.line([(s * 0.53, level - 0.03), (s * 0.66, level - 0.05), (s * 0.77, level)], 0.034, 0.03, ink, 0.9)
    head.line([(-0.09, level - 0.02), (0, level - 0.06), (0.09, level - 0.02)], 0.034, 0.034, ink, 0.9)
