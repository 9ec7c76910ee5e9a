"""What a set is given to draw on and by: the stage with its plates, and the look that the words asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point
from client_generate.providers.local.drawing.palette import Palette
from client_generate.providers.local.drawing.view import View
from client_generate.providers.local.people.person import Person, stranger
from client_generate.providers.local.reading.doing import NOTHING, Doing
from client_generate.providers.local.reading.portraits import PLAIN, Portrait
from client_generate.providers.local.reading.titles import Words

_LENS = 0.75  # how near plates are that have no place in the room
_UNSEEN = 100  # the numbers of the people of a whole sequence begin here
_COARSEST = 4  # pixels to one pixel of a plate that will be blurred
OVERSCAN = 0.12
"""How much wider and higher than the frame a stage for a moving camera is."""


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """One picture's direction. `size` is wide, medium, close, over or aerial; `side`, the subject's, is -1 or 1.

    `told` is the size that the words ask for, which a grid's other candidates leave.
    `light` is -1 (key from the left) or 1; `things` are the words of the prompt that a set knows, `about` some of them,
    what the picture is about before what is beside it; `weather` of rain, snow, fog. `cast` are the people whom the
    words name, the same in every shot, first the one it is about, `unseen`
    those of its other shots; `person` is
    the number that strangers beside them are drawn by; `people` is how many there are, None when the set decides;
    `scene` is the picture that several words together ask for, empty without;
    `mood` is how they feel: glad, sad, angry, scared or empty;
    `paint` is the colour of an element's thing, `shown` its picture and `place` that of the place it is in; `title` is
    what to write; `ware` is the shape of what is sold, `count`
    how many of it stand in a row, `beside` the wares beside it;
    `doing` is what somebody does whom no scene tells of, `portrait` what a face close to us wears and holds;
    `spelt` are the words that letters in the picture spell.
    """

    set: str
    palette: Palette
    size: str = "wide"
    told: str = "wide"
    side: int = -1
    light: int = -1
    scale: float = 1.0
    seed: int = 0
    candidate: int = 0
    weather: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    scene: str = ""
    about: tuple[str, ...] = ()
    person: int = 0
    cast: tuple[Person, ...] = ()
    unseen: tuple[Person, ...] = ()
    people: int | None = None
    ware: str = "bottle"
    count: int = 1
    beside: tuple[str, ...] = ()
    mood: str = ""
    paint: Pixels | None = None
    title: Words = Words()
    shown: Path | None = None
    place: Path | None = None
    doing: Doing = NOTHING
    portrait: Portrait = PLAIN
    spelt: str = ""

    def chance(self, salt: int = 0) -> np.random.Generator:
        """Return a source of chance that depends on nothing but the look."""
        return np.random.default_rng((self.seed, self.candidate, salt))

    def who(self, salt: int = 0) -> np.random.Generator:
        """Return a source of chance that depends on nothing but whom we see."""
        return np.random.default_rng((self.person, salt))

    def whom(self, salt: int = 0) -> Person:
        """Return the person with this number: one of the cast, else a stranger."""
        known = (*self.cast, *self.unseen) if salt >= _UNSEEN else self.cast
        place = salt - _UNSEEN if salt >= _UNSEEN else salt
        return known[place] if 0 <= place < len(known) else stranger(self.person, salt)

    @property
    def framed(self) -> bool:
        """Whether this is the grid's picture through something near."""
        return self.candidate == 1

    @property
    def turned(self) -> bool:
        """Whether this is the grid's picture from above or behind."""
        return self.candidate == 2

    @property
    def detail(self) -> bool:
        """Whether this is the grid's picture of a detail."""
        return self.candidate == 3

    @property
    def coat(self) -> Pixels | None:
        """What the first of the cast wears, None when nothing says it."""
        return self.whom().coat

    def grown(self) -> int:
        """Return the number of who drives: the first grown-up here, else of the sequence's other shots."""
        people = (*self.cast, *self.unseen)
        return next((n + _UNSEEN for n, whom in enumerate(people) if whom.age in {"adult", "old"}), 7)

    def lit_from(self, light: int) -> Look:
        """Return the look with the key from another side."""
        return msgspec.structs.replace(self, light=light)

    def first(self, kinds: Iterable[str], otherwise: str = "") -> str:
        """Return which of these the prompt is about most; without one the first of them that it names at all."""
        known = tuple(kinds)
        said = (*(name for name in self.about if name in known), *(name for name in known if name in self.things))
        return next(iter(said), otherwise)

    def has(self, *words: str) -> bool:
        """Whether the prompt named any of these things."""
        return not self.things.isdisjoint(words)


class Stage:
    """The plates of one picture, from far to near; `size` is the frame's, the plates are larger by `overscan`.

    `far` times (1 or more) as far away stands the camera: everything is that much smaller, and more is around it.
    """

    def __init__(self, size: tuple[int, int], overscan: float = 0.0, far: float = 1.0) -> None:
        self.size = size
        self.unit = float(min(size[1], size[0] * 1.25)) / far
        self.canvas = (round(size[0] * (1 + overscan)), round(size[1] * (1 + overscan)))
        middle = (self.canvas[1] - size[1]) / 2 + (size[1] - self.unit) * 0.62
        self.origin = (self.canvas[0] / 2, middle)
        self.plates: list[Plate] = []
        self._soft = 0.0
        self._lens = (self.unit, self.origin)
        self._aside = 0.0
        self.view: View | None = None
        """The place that what follows is seen from, where it is not straight on; nothing at the lens is."""
        self.even = False
        """Whether no lens darkens the corners."""

    @property
    def half(self) -> float:
        """Half the frame's width, in frame heights."""
        return self.size[0] / self.unit / 2

    @property
    def edge(self) -> float:
        """Half the canvas's width, in frame heights, and a bit: how far out things must be drawn."""
        return (self.canvas[0] / self.unit / 2 + 0.02) * (1.0 if self.view is None else self.view.wide) + self._aside

    @property
    def top(self) -> float:
        """The y of the canvas's upper side."""
        return -self.origin[1] / self.unit - (0.0 if self.view is None else self.view.tall)

    @property
    def bottom(self) -> float:
        """The y of the canvas's lower side."""
        return (self.canvas[1] - self.origin[1]) / self.unit + (0.0 if self.view is None else self.view.tall)

    def plate(self, near: float, *, soft: float = 0.0) -> Plate:
        """Put another plate before the ones there are.

        One that will be blurred by `soft` frame heights is coarse until then, which is many times faster to draw on.
        """
        unit, origin = self._lens
        coarse = min(max(int(max(soft, self._soft) * unit), 1), _COARSEST)
        plate = Plate((self.canvas[1], self.canvas[0]), origin, unit, near, coarse)
        if self.view is not None:
            plate.view, plate.base = self.view, self.view.foot if near < _LENS else None
        self.plates.append(plate)
        return plate

    @contextmanager
    def out_of_focus(self, radius: float, *, as_one: bool = False) -> Iterator[None]:
        """Blur all plates that are put meanwhile by `radius` frame heights: nobody else may blur them.

        What is far off may be blurred `as_one` plate, which is as many times faster as there are plates.
        """
        before, self._soft = len(self.plates), radius
        yield
        self._soft = 0.0
        if as_one:
            first, *others = self.plates[before:]
            for other in others:
                first.under(other)
            del self.plates[before + 1 :]
        for plate in self.plates[before:] if radius else ():
            plate.blur(radius)

    def retreat(self, times: float, aside: float = 0.0) -> None:
        """Stand so many times as far away as before, what was in the middle by `aside` of half the frame beside it."""
        unit, (x, y) = self.unit, self.origin
        self.unit = unit / times
        self._aside = abs(aside) * self.half
        self.origin = (x + aside * self.size[0] / 2, y + (unit - self.unit) * 0.62)
        self._lens = (self.unit, self.origin)

    def centre(self) -> None:
        """Stand in the middle again, as far away."""
        self.origin, self._aside, self.view = (self.canvas[0] / 2, self.origin[1]), 0.0, None
        self._lens = (self.unit, self.origin)

    def aim(self, zoom: float, at: Point = (0.0, 0.5)) -> None:
        """Draw what follows `zoom` times (1 or more) as large, `at` in the frame's middle as far as its edges let it.

        Where things stand, and what is `half`, `edge`, `top` and `bottom`, stays as it is without.
        """
        zoom = max(zoom, 1.0)
        left, top = ((self.canvas[i] - self.size[i]) / 2 for i in (0, 1))
        origin = []
        for axis, low in ((0, left), (1, top)):
            seen = self.size[axis] / zoom / 2
            middle = self.origin[axis] + at[axis] * self.unit
            middle = min(max(middle, low + seen), low + self.size[axis] - seen)
            origin.append(self.canvas[axis] / 2 + (self.origin[axis] - middle) * zoom)
        self._lens = (self.unit * zoom, (origin[0], origin[1]))

    def gradient(self, near: float, stops: list[tuple[float, Pixels]]) -> Plate:
        """Put a plate that goes through colours from top to bottom; `stops` are (y, colour)."""
        plate = self.plate(near)
        _, y = plate.grid()
        ys = np.array([stop[0] for stop in stops])
        column = np.stack([np.interp(y[:, 0], ys, [float(stop[1][i]) for stop in stops]) for i in range(3)], axis=1)
        plate.rgb[...] = column[:, None, :]
        plate.alpha.fill(1)
        plate.hold_all()
        return plate
