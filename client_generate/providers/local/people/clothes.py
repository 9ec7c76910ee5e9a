"""Clothes on a chest that faces us: collars, lapels, a doctor's coat, a vest that shines in headlights."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, box, capsule, ellipse, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people import figures
from client_generate.providers.local.people.person import Person

Points = list[tuple[float, float]]


class Chest(msgspec.Struct, frozen=True):
    """A chest to be dressed: whose, `at` the middle of the face, `size` half a head, `tone` of the outer clothes."""

    plate: Plate
    look: Look
    whom: Person
    at: Point
    size: float
    tone: Pixels

    def on(self, u: float, v: float) -> Point:
        """Return a place on the plate; u runs to the right and v down, in half heads."""
        return self.at[0] + u * self.size, self.at[1] + v * self.size

    def lay(self, points: Points, tone: Pixels, round_: float = 0.12) -> None:
        """Lay a piece of cloth with straight edges."""
        outline = [self.on(*q) for q in points]
        light = (self.look.light, -0.6)
        self.plate.solid(
            self.plate.shape(outline), tone * 0.55, mix(tone, self.look.palette.key, 0.12), light,
            round_=round_ * self.size,
        )  # fmt: skip

    def seam(self, points: Points, wide: float, tone: Pixels, strength: float = 0.8) -> None:
        """Draw a tapered seam, strap or tube."""
        path = spline([self.on(*q) for q in points], closed=False)
        self.plate.fill(self.plate.shape(stroke(path, wide * self.size, wide * 0.7 * self.size)), tone, strength)

    def cloth(self, told: str) -> Pixels:
        """Return a colour as this light shows it."""
        return figures.lit(colour(told), self.look)


def trunk(chest: Chest) -> None:
    """Draw chest, shoulders and upper arms."""
    whom, p, light = chest.whom, chest.look.palette, (chest.look.light, -0.7)
    wide = {"child": 0.74, "teen": 0.86}.get(whom.age, 1.0 if whom.sex == "man" else 0.87)
    half = [(0.0, 1.22), (0.55, 1.32), (1.5, 1.72), (1.9, 2.5), (2.02, 4.4)]
    outline = [(wide * u, v) for u, v in half] + [(-wide * u, v) for u, v in reversed(half) if u]
    shape = chest.plate.shape(spline([chest.on(*q) for q in outline]), 0.02)
    bright = mix(chest.tone, p.key, 0.16)
    chest.plate.solid(shape, chest.tone * 0.45, bright, light, round_=0.6 * chest.size, rim=p.key * 0.5)
    for s in (-1, 1):
        crease = capsule(
            chest.on(s * 1.22 * wide, 2.5), 0.02 * chest.size, chest.on(s * 1.12 * wide, 3.9), 0.05 * chest.size
        )
        chest.plate.tint(chest.plate.shape(crease), chest.tone * 0.3, 0.45)
    if "pregnant" in whom.marks:
        belly = ellipse(chest.on(0, 3.1), 1.08 * chest.size, 0.95 * chest.size)
        chest.plate.solid(chest.plate.shape(belly, 0.02), chest.tone * 0.5, bright, light, round_=0.5 * chest.size)


def dressed(chest: Chest) -> None:
    """Put on what the person wears over the trunk, below the head that is drawn after it."""
    dress = _BY_ROLE.get(chest.whom.role)
    if dress is None:
        plain = (_hood, _crew) if chest.whom.age in {"child", "teen"} else (_collar, _crew, _collar)
        dress = plain[chest.whom.number % len(plain)]
    dress(chest)


def _skin(chest: Chest, low: float) -> None:
    tone = figures.lit(chest.whom.skin, chest.look)
    neck = spline([chest.on(*q) for q in ((-0.42, 1.2), (0.42, 1.2), (0.3, 1.2 + low * 0.6), (0, 1.2 + low))])
    chest.plate.solid(
        chest.plate.shape(neck), tone * 0.45, tone * 0.85, (chest.look.light, -0.6), round_=0.2 * chest.size
    )


def _collar(chest: Chest) -> None:
    _skin(chest, 0.55)
    pale = mix(chest.tone, np.ones(3, np.float32) * chest.look.palette.key, 0.3)
    for s in (-1, 1):
        chest.lay([(s * 0.5, 1.12), (s * 0.06, 1.72), (s * 0.42, 1.95), (s * 0.86, 1.42)], pale)
    chest.seam([(0.0, 1.78), (0.0, 4.2)], 0.03, chest.tone * 0.4)
    for v in (2.15, 2.75):
        button = ellipse(chest.on(0.07, v), 0.045 * chest.size, 0.045 * chest.size)
        chest.plate.fill(chest.plate.shape(button), mix(chest.tone, np.ones(3, np.float32), 0.5), 0.8)


def _crew(chest: Chest) -> None:
    _skin(chest, 0.34)
    chest.seam([(-0.5, 1.26), (-0.3, 1.5), (0, 1.6), (0.3, 1.5), (0.5, 1.26)], 0.12, chest.tone * 0.62, 0.9)


def _hood(chest: Chest) -> None:
    tone = chest.tone
    for s in (-1, 1):
        chest.lay([(s * 0.48, 1.0), (s * 0.92, 1.3), (s * 0.7, 1.75), (s * 0.02, 1.8), (s * 0.1, 1.55)], tone, 0.2)
        chest.seam([(s * 0.2, 1.75), (s * 0.22, 2.3)], 0.045, mix(tone, np.ones(3, np.float32), 0.55))
    chest.seam([(0.0, 1.8), (0.0, 4.2)], 0.04, tone * 0.4)
    if chest.whom.bag is not None:
        strap = figures.lit(chest.whom.bag, chest.look)
        for s in (-1, 1):
            chest.seam([(s * 0.86, 1.45), (s * 0.92, 2.2), (s * 0.86, 4.2)], 0.26, strap, 1.0)


def _doctor(chest: Chest) -> None:
    _skin(chest, 0.55)
    shirt = chest.cloth("8ab0d0")
    chest.lay([(-0.42, 1.3), (0, 1.75), (0.42, 1.3), (0.5, 2.2), (0, 3.4), (-0.5, 2.2)], shirt)
    _lapels(chest, chest.tone)
    dark = chest.cloth("2c3238")
    for s in (-1, 1):
        chest.seam([(s * 0.55, 1.28), (s * 0.62, 1.9), (s * 0.4, 2.5)], 0.075, dark, 1.0)
    ring = ellipse(chest.on(0.4, 2.6), 0.14 * chest.size, 0.14 * chest.size)
    chest.plate.solid(chest.plate.shape(ring), dark, chest.cloth("c8ccd0"), (chest.look.light, -0.6), round_=0.05)


def _nurse(chest: Chest) -> None:
    _skin(chest, 0.7)
    for s in (-1, 1):
        chest.seam([(s * 0.5, 1.24), (s * 0.3, 1.6), (0.0, 2.0)], 0.1, chest.tone * 0.6, 0.95)
    pocket = box(*chest.on(0.6, 2.3), *chest.on(1.15, 2.95), 0.05 * chest.size)
    chest.plate.tint(chest.plate.shape(pocket), chest.tone * 0.6, 0.5)
    badge = box(*chest.on(-1.0, 2.2), *chest.on(-0.6, 2.45), 0.03 * chest.size)
    chest.plate.fill(chest.plate.shape(badge), chest.cloth("f4f6f6"))


def _worker(chest: Chest) -> None:
    _skin(chest, 0.4)
    shine = chest.cloth("e8ecd8")
    for s in (-1, 1):
        chest.seam([(s * 0.82, 1.42), (s * 0.86, 2.2), (s * 0.86, 4.2)], 0.26, shine, 0.95)
        chest.seam([(s * 0.45, 1.28), (s * 0.2, 1.9), (0.0, 2.3)], 0.1, chest.cloth("e8c83c"), 1.0)
    chest.lay([(-1.72, 2.95), (1.72, 2.95), (1.76, 3.25), (-1.76, 3.25)], shine)
    chest.seam([(0.0, 2.3), (0.0, 4.2)], 0.04, chest.tone * 0.4)


def _chef(chest: Chest) -> None:
    chest.lay([(-0.5, 1.1), (0.5, 1.1), (0.56, 1.5), (0, 1.62), (-0.56, 1.5)], chest.tone)
    chest.seam([(0.3, 1.58), (0.42, 2.3), (0.36, 4.2)], 0.03, chest.tone * 0.5)
    for v in (2.0, 2.5, 3.0):
        for u in (-0.28, 0.24):
            button = ellipse(chest.on(u, v), 0.07 * chest.size, 0.07 * chest.size)
            chest.plate.fill(chest.plate.shape(button), chest.cloth("383c44"))
    chest.lay([(-0.6, 1.3), (0, 1.78), (0.6, 1.3), (0.5, 1.7), (0, 2.02), (-0.5, 1.7)], chest.cloth("b8322c"))


def _police(chest: Chest) -> None:
    _collar(chest)
    for s in (-1, 1):
        chest.lay([(s * 0.95, 1.5), (s * 1.45, 1.76), (s * 1.4, 1.95), (s * 0.92, 1.7)], chest.tone * 0.6)
    tie = [(-0.1, 1.72), (0.1, 1.72), (0.2, 3.2), (0, 3.5), (-0.2, 3.2)]
    chest.lay(tie, chest.cloth("10141c"))
    badge = ellipse(chest.on(0.85, 2.35), 0.2 * chest.size, 0.24 * chest.size)
    gold = chest.cloth("e8c460")
    chest.plate.solid(chest.plate.shape(badge), gold * 0.5, gold, (chest.look.light, -0.6), round_=0.05 * chest.size)


def _business(chest: Chest) -> None:
    shirt = chest.cloth("eef0f4")
    chest.lay([(-0.45, 1.15), (0.45, 1.15), (0.55, 1.9), (0, 3.6), (-0.55, 1.9)], shirt)
    if chest.whom.sex == "man":
        tie = ("8a2430", "24488a", "3a6a4a")[chest.whom.number % 3]
        chest.lay([(-0.13, 1.55), (0.13, 1.55), (0.08, 1.78), (0.2, 3.0), (0, 3.3), (-0.2, 3.0), (-0.08, 1.78)],
                  chest.cloth(tie))  # fmt: skip
        for s in (-1, 1):
            chest.lay([(s * 0.46, 1.1), (s * 0.05, 1.58), (s * 0.34, 1.75), (s * 0.62, 1.3)], shirt * 0.95)
    else:
        _skin(chest, 0.5)
    _lapels(chest, chest.tone)


def _lapels(chest: Chest, tone: Pixels) -> None:
    pale = mix(tone, chest.look.palette.key, 0.14)
    for s in (-1, 1):
        lapel = [(s * 0.5, 1.2), (s * 0.85, 1.42), (s * 0.98, 2.1), (s * 0.72, 2.2), (s * 0.8, 2.35), (s * 0.05, 3.7),
                 (s * 0.4, 2.2)]  # fmt: skip
        chest.lay(lapel, pale, 0.1)


_BY_ROLE: dict[str, Callable[[Chest], None]] = {
    "doctor": _doctor, "nurse": _nurse, "worker": _worker, "chef": _chef, "police": _police, "business": _business,
}  # fmt: skip
