"""What makes a suit a suit on a small body: lapels, a bib, a belt, a number, bands that shine."""

from __future__ import annotations

import math
from collections.abc import Callable

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, stroke
from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people import figures, outfits
from client_generate.providers.local.people.outfits import Outfit
from client_generate.providers.local.people.person import Person

_WHITE = np.ones(3, np.float32) * np.float32(0.95)


class Front(msgspec.Struct, frozen=True):
    """The front of a trunk: `hip` and `neck` on the plate, `tall` the body's height, `ahead` where its middle lies."""

    plate: Plate
    look: Look
    fit: Outfit
    whom: Person
    hip: Point
    neck: Point
    tall: float
    ahead: float
    side: bool

    def on(self, u: float, v: float) -> Point:
        """Return a place; u across in the body's heights from the middle, v from the hip (0) to the neck (1)."""
        along = (self.neck[0] - self.hip[0], self.neck[1] - self.hip[1])
        far, w = math.hypot(*along) or 1.0, (u + self.ahead) * self.tall
        return self.hip[0] + along[0] * v - along[1] / far * w, self.hip[1] + along[1] * v + along[0] / far * w

    def band(self, points: list[Point], wide: float, tone: Pixels) -> None:
        """Lay a band over what is there."""
        shape = self.plate.shape(stroke([self.on(*q) for q in points], wide * self.tall))
        self.plate.tint(shape, figures.lit(tone, self.look), 0.95)

    def round(self, v: float, wide: float, tone: Pixels) -> None:
        """Lay a band all around the trunk."""
        self.band([(-0.1 - self.ahead, v), (0.1 - self.ahead, v)], wide, tone)


def draw(
    plate: Plate, look: Look, fit: Outfit, whom: Person, hip: Point, neck: Point, tall: float, view: str, faces: int
) -> None:
    """Draw the mark of an outfit on a trunk; nobody sees one from behind."""
    mark = _MARKS.get(fit.mark)
    if mark is not None and view != "back":
        ahead = {"side": 0.045, "quarter": 0.03}.get(view, 0.0) * faces
        mark(Front(plate, look, fit, whom, hip, neck, tall, ahead, view == "side"))


def _suit(front: Front) -> None:
    if front.side:
        front.band([(0.005, 0.98), (0.01, 0.6)], 0.03, _WHITE)
        return
    shirt = front.plate.shape([front.on(-0.026, 1.0), front.on(0.026, 1.0), front.on(0.0, 0.45)])
    front.plate.tint(shirt, figures.lit(_WHITE, front.look))
    if front.whom.sex == "man":
        front.band([(0.0, 0.98), (0.0, 0.6)], 0.014, colour("8a2430"))


def _belt(front: Front) -> None:
    front.round(0.16, 0.024, colour("16181c"))


def _harness(front: Front) -> None:
    front.round(0.12, 0.022, colour("e0583a"))


def _vest(front: Front) -> None:
    for v in (0.24, 0.5):
        front.round(v, 0.022, _WHITE)


def _stripe(front: Front) -> None:
    front.band([(0.0, 0.1), (0.0, 0.9)], 0.03, colour("3ab0c0"))


def _number(front: Front) -> None:
    left = -front.ahead * 0.6
    front.band([(left - 0.03, 0.66), (left + 0.03, 0.66), (left, 0.4)], 0.018, _WHITE)


def _bib(front: Front) -> None:
    left, tone = -front.ahead * 0.4, outfits.bottom(front.fit)
    front.band([(left, 0.05), (left, 0.62)], 0.1, tone)
    for s in (-1, 1):
        front.band([(left + s * 0.04, 0.6), (left + s * 0.05, 1.0)], 0.018, tone)


_MARKS: dict[str, Callable[[Front], None]] = {
    "suit": _suit, "belt": _belt, "number": _number, "bib": _bib, "vest": _vest, "stripe": _stripe,
    "harness": _harness,
}  # fmt: skip
