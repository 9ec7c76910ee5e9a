"""People by the dozen: each with hair, coat, height and bag of their own, seen from behind or from the front."""

from __future__ import annotations

import math

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, box, capsule, ellipse, spline, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people import figures

_COATS = (
    "3a4656", "5a5048", "7a4a3c", "2c3a4a", "6a6a72", "8a7a5a", "45584c",
    "5a3a48", "34506a", "8a8078", "2a2c34", "6e5a6a", "b0a490", "4a6a70",
)  # fmt: skip
_TROUSERS = ("22262e", "2c3444", "3a342e", "1e2228", "4a4640", "2e3a4e")
_SKINS = ("e8b48f", "c98d63", "8d5a3c", "f0c6a4", "a9714b", "6e4630")
_HAIRS = ("2a1c18", "4a2f20", "15131a", "7a5236", "3a2a30", "b48a50", "8a8a90", "5e3420")
_UMBRELLAS = ("20242c", "3a4a5a", "7a2a2c", "2c4a6a", "4a4a50", "6a5a2c")
_CUTS = ("short", "short", "long", "bob", "bun", "hat", "hood", "cap")


class Passer(msgspec.Struct, frozen=True):
    """One of many. `cut` is the hair or what covers it; `arms` hang, are up, or hold a phone up; `bag` may be none."""

    coat: Pixels
    trousers: Pixels
    skin: Pixels
    hair: Pixels
    cut: str = "short"
    height: float = 1.0
    broad: float = 1.0
    hem: float = 0.46
    front: bool = False
    arms: str = "down"
    bag: str = ""
    umbrella: Pixels | None = None
    step: float = 1.0


def passer(look: Look, chance: np.random.Generator, *, front: bool = False, bags: float = 0.5) -> Passer:
    """Return somebody by chance; in rain most have umbrellas."""

    def one(tones: tuple[str, ...]) -> Pixels:
        return colour(tones[int(chance.integers(len(tones)))])

    rain, woman = "rain" in look.weather, bool(chance.random() < 0.5)
    coat, trousers, skin, hair, shade = one(_COATS), one(_TROUSERS), one(_SKINS), one(_HAIRS), one(_UMBRELLAS)
    cut = _CUTS[int(chance.integers(2, len(_CUTS)) if woman else chance.choice([0, 1, 0, 5, 6, 7]))]
    return Passer(
        coat=coat,
        trousers=trousers,
        skin=skin,
        hair=hair,
        cut=cut,
        height=float(chance.uniform(0.9, 0.99) if woman else chance.uniform(0.96, 1.07)),
        broad=float(chance.uniform(0.84, 0.95) if woman else chance.uniform(0.98, 1.14)),
        hem=float(chance.choice([0.47, 0.45, 0.3, 0.24] if rain or woman else [0.47, 0.46, 0.45, 0.33])),
        front=front,
        bag=str(chance.choice(["backpack", "shoulder", "tote"])) if chance.random() < bags else "",
        umbrella=shade if rain and chance.random() < 0.6 else None,
        step=float(chance.uniform(-1, 1)),
    )


def lead(look: Look) -> Passer:
    """Return the one we look at: as the words tell, in the colour that nobody else wears."""
    p, whom = look.palette, look.whom()
    coat = whom.coat if whom.coat is not None else mix(p.accent, np.array([0.86, 0.3, 0.16], np.float32), 0.35)
    woman = whom.sex == "woman"
    return Passer(
        coat=coat * 1.1,
        trousers=np.array([0.16, 0.18, 0.24], np.float32),
        skin=whom.skin,
        hair=whom.hair,
        cut=("long" if whom.style == "long" else "bob") if whom.long else "short",
        height=whom.height,
        broad=0.9 if woman else 1.05,
        hem=0.28 if woman and whom.age != "child" else 0.45,
        front=True,
        step=0.7 * look.side,
    )


Placed = tuple[Passer, Point, float]
"""Somebody, where their feet are, and how tall somebody of middle height would be there."""

_COVERED = frozenset({"hood", "hat", "cap"})


def row(plate: Plate, look: Look, people: list[Placed], *, haze: float = 0.0) -> None:
    """Draw many people on one plate, the last before the others, mixed into the haze by `haze`."""
    _shadows(plate, look, people, haze)
    _draw(plate, look, people, haze)


def _shadows(plate: Plate, look: Look, people: list[Placed], haze: float) -> None:
    shades = [ellipse((x - look.light * 0.2 * t, y - 0.003), t * 0.27, t * 0.02, steps=16) for _, (x, y), t in people]
    feet = [ellipse((x - look.light * 0.04 * t, y - 0.002), t * 0.15, t * 0.016, steps=16) for _, (x, y), t in people]
    plate.fill(plate.shapes(shades), look.palette.ink, 0.2 * (1 - haze))
    plate.fill(plate.shapes(feet), look.palette.ink, 0.38 * (1 - haze))


def _draw(plate: Plate, look: Look, people: list[Placed], haze: float, *, faced: bool = False) -> None:
    cut = Cutouts(plate, (look.light, -0.7))
    for who, foot, tall in people:
        _Figure(cut, look, who, foot, tall, haze, faced=faced).draw()
    cut.lay()


def alone(plate: Plate, look: Look, who: Passer, foot: Point, tall: float, *, haze: float = 0.0) -> None:
    """Draw one person; near enough, with a coat that has seams and a face that is more than a shadow."""
    size = tall * who.height
    near = who.front and size > 0.42
    _shadows(plate, look, [(who, foot, tall)], haze)
    _draw(plate, look, [(who, foot, tall)], haze, faced=near)
    if near:
        at = (foot[0], foot[1] - 0.928 * size)
        figures.head(plate, look, at, 0.066 * size, face=True, turn=0.4 if who.step > 0 else -0.4)


class _Figure:
    """One of many on the way to the cutouts: its measures run from the feet, heights as parts of its own."""

    def __init__(
        self, cut: Cutouts, look: Look, who: Passer, foot: Point, tall: float, haze: float, *, faced: bool
    ) -> None:
        self.cut, self.look, self.who, self.foot, self.haze = cut, look, who, foot, haze
        self.faced = faced  # its head is drawn by figures.py
        self.tall = tall * who.height
        self.small = self.tall < 0.15  # then a few shapes are all one sees

    def at(self, u: float, v: float) -> Point:
        """Return a place: `u` across from the middle, `v` up from the feet."""
        return self.foot[0] + u * self.tall * self.who.broad, self.foot[1] - v * self.tall

    def tone(self, natural: Pixels) -> Pixels:
        """Return a colour in this light and haze."""
        return figures.graded(natural, self.look, self.haze)

    def put(self, shapes: list[Pixels], natural: Pixels, depth: float, *, lit: bool = True) -> None:
        """Add shapes in a natural colour."""
        p, seen = self.look.palette, self.tone(natural)
        dark = mix(mix(seen * 0.5, p.ink, 0.08), p.haze, self.haze * 0.6)
        bright = mix(seen * 1.08, p.key, 0.14 * (1 - self.haze))
        rim = mix(bright, p.key, 0.75 * (1 - self.haze)) if lit and self.haze < 0.6 else None
        self.cut.solid(shapes, dark, bright, depth * self.tall, rim)

    def draw(self) -> None:
        """Add everything, from the legs to the umbrella."""
        who = self.who
        legs, shoes = self._legs()
        self.put(shoes, who.trousers * 0.6, 0.012, lit=False)
        self.put(legs, who.trousers, 0.02)
        if self.small and who.arms == "down":
            self.put([self._torso(1.22)], who.coat, 0.05)
        else:
            self.put([self._torso(1.0)], who.coat, 0.045)
            if who.front and self.tall > 0.4:
                self._opening()
        if not self.faced:
            self._head()
        if not self.small or who.arms != "down":
            self.put(self._arms(), who.coat * 0.95, 0.016)
            self.put(self._fists(), who.skin, 0.01, lit=False)
        if who.bag and not self.small:
            self._bag()
        if who.umbrella is not None:
            self._umbrella(who.umbrella)

    def _legs(self) -> tuple[list[Pixels], list[Pixels]]:
        legs, shoes = [], []
        for side in (-1, 1):
            lift = max(0.0, self.who.step * side) * 0.05
            knee, ankle = self.at(side * 0.042, 0.27 + lift * 0.6), self.at(side * 0.045, 0.05 + lift)
            hip, toe = self.at(side * 0.04, 0.5), self.at(side * 0.056, 0.017 + lift * 0.7)
            outline = [(0.088, 0.5), (0.078, 0.27 + lift * 0.6), (0.07, 0.04 + lift)]
            inner = [(0.02, 0.04 + lift), (0.008, 0.27 + lift * 0.6), (-0.01, 0.5)]
            if self.small:
                legs.append(np.array([self.at(side * u, v) for u, v in outline + inner]))
                continue
            legs.append(capsule(hip, 0.05 * self.tall, knee, 0.036 * self.tall))
            legs.append(capsule(knee, 0.036 * self.tall, ankle, 0.025 * self.tall))
            shoes.append(capsule(ankle, 0.026 * self.tall, toe, 0.021 * self.tall))
        return legs, shoes

    def _torso(self, broad: float) -> Pixels:
        hem = self.who.hem
        flare = 0.098 + (0.46 - hem) * 0.1
        half = [(0.036, 0.862), (0.098, 0.832), (0.115, 0.775), (0.098, 0.64), (0.09, 0.57), (flare, hem)]
        half = [(u * broad, v) for u, v in half]
        points = [*half, (0.0, hem - 0.008), *[(-u, v) for u, v in half[::-1]]]
        return spline([self.at(u, v) for u, v in points], steps=3 if self.small else 5)

    def _opening(self) -> None:
        """Give a coat near to us its shirt, lapels, seams, pockets and buttons."""
        at, tall, who, coat = self.at, self.tall, self.who, self.tone(self.who.coat)
        pale = self.tone(mix(np.ones(3, np.float32), who.trousers, 0.25))
        self.cut.fill([np.array([at(-0.035, 0.86), at(0.035, 0.86), at(0.0, 0.72)])], pale * 0.85)
        lapels = [
            np.array([at(s * 0.03, 0.868), at(s * 0.075, 0.835), at(s * 0.05, 0.76), at(0.0, 0.7)]) for s in (-1, 1)
        ]
        self.cut.solid(lapels, coat * 0.62, mix(coat * 1.1, self.look.palette.key, 0.16), 0.008 * tall)
        seams = [stroke([at(0.0, 0.71), at(0.004, who.hem + 0.01)], 0.005 * tall)]
        for s in (-1, 1):
            seams.append(stroke([at(s * 0.05, 0.59), at(s * 0.078, 0.55)], 0.006 * tall))
            seams.append(stroke([at(s * 0.085, 0.78), at(s * 0.078, 0.66), at(s * 0.084, 0.56)], 0.005 * tall, 0.001))
        buttons = [ellipse(at(0.014, v), 0.006 * tall, 0.006 * tall, steps=10) for v in (0.67, 0.62, 0.57)]
        self.cut.fill([*seams, *buttons], coat * 0.5)

    def _reach(self) -> list[tuple[Point, Point, Point]]:
        """Return shoulder, elbow and hand of both arms, in the figure's measures."""
        who, found = self.who, []
        for side in (-1, 1):
            elbow, hand = (side * 0.138, 0.64), (side * 0.128, 0.485 + 0.02 * side * who.step)
            if who.umbrella is not None and side == 1:
                elbow, hand = (0.135, 0.66), (0.085, 0.76)
            elif who.arms == "up" or (who.arms == "one" and side == 1):
                elbow, hand = (side * 0.17, 0.94), (side * (0.12 + 0.03 * who.step), 1.09)
            elif who.arms == "phone":
                elbow, hand = (side * 0.13, 0.84), (side * 0.035, 1.0)
            elif who.arms == "hold" and side == 1:
                elbow, hand = (0.14, 0.68), (0.06, 0.78)
            found.append(((side * 0.098, 0.795), elbow, hand))
        return found

    def _arms(self) -> list[Pixels]:
        at, tall = self.at, self.tall
        arms = []
        for shoulder, elbow, hand in self._reach():
            top = (shoulder[0] * 0.86, shoulder[1] + (0.012 if hand[1] < elbow[1] else -0.02))
            bend = spline([at(*top), at(*elbow), at(*hand)], closed=False, steps=2)
            arms.append(spline(stroke(bend, 0.07 * tall, 0.036 * tall).tolist(), steps=3))
        return arms

    def _fists(self) -> list[Pixels]:
        fists = []
        for _, elbow, hand in self._reach():
            far = 0.018 if hand[1] > elbow[1] else -0.018
            fists.append(ellipse(self.at(hand[0], hand[1] + far), 0.018 * self.tall, 0.023 * self.tall, steps=12))
        return fists

    def _on(self, points: list[Point]) -> list[Pixels]:
        """Return a shape on the head, given its right half; one is half a head's height."""
        (x, y), size = self.at(0, 0.928), 0.064 * self.tall
        both = [(x + u * size, y + v * size) for u, v in points]
        both += [(x - u * size, y + v * size) for u, v in reversed(points) if u > 0]
        return [spline(both, steps=2 if self.small else 5)]

    def _head(self) -> None:
        who, neck = self.who, [(0.0, 0.5), (0.42, 0.5), (0.46, 1.5), (0.0, 1.7)]
        if who.front:
            self._mane()
        self.put(self._on(neck), who.skin * 0.72, 0.015, lit=False)
        face = [(0.0, -1.0), (0.62, -0.7), (0.74, -0.1), (0.56, 0.6), (0.0, 1.0)]
        if who.front:
            self.put(self._on(face), who.skin, 0.035)
            self._features()
            fringe = [(0.0, -1.15), (0.66, -0.92), (0.84, -0.1), (0.66, -0.4), (0.3, -0.62), (0.0, -0.6)]
            self.put(self._on(fringe), self._locks(), 0.006)
        else:
            self._mane()
            self.put(self._on(face), self._locks(), 0.035)
            if who.cut in {"short", "cap", "hat"} and not self.small:
                self.put(self._on([(0.0, 0.3), (0.5, 0.2), (0.48, 0.8), (0.0, 0.98)]), who.skin * 0.85, 0.01, lit=False)
        self._crown()

    def _locks(self) -> Pixels:
        return self.who.coat * 0.8 if self.who.cut in _COVERED else self.who.hair

    def _mane(self) -> None:
        """Let hair, or a hood, hang down behind the neck (before it, for who turns their back on us)."""
        low = {"long": 1.5, "bob": 0.85}.get(self.who.cut)
        if low is not None:
            points = [(0.0, -1.14), (0.8, -0.7), (0.96, 0.2), (0.8, low), (0.0, low + 0.12)]
            self.put(self._on(points), self._locks(), 0.03)
        elif self.who.cut == "hood":
            hood = [(0.0, -1.2), (0.8, -0.75), (0.95, 0.2), (0.85, 1.2), (0.0, 1.35)]
            self.put(self._on(hood), self._locks(), 0.03)

    def _crown(self) -> None:
        """Put on top of the head what is there: a knot of hair, a hat, a cap."""
        (x, y), size = self.at(0, 0.928), 0.064 * self.tall
        if self.who.cut == "bun":
            self.put([ellipse((x, y - size * 1.15), size * 0.36, size * 0.32, steps=14)], self._locks(), 0.012)
        elif self.who.cut in {"hat", "cap"}:
            brim = 1.25 if self.who.cut == "hat" else 0.85
            shape = [(0.0, -1.35), (0.6, -1.25), (0.78, -0.5), (brim, -0.34), (0.0, -0.22)]
            self.put(self._on(shape), self.who.trousers * 1.6, 0.02)

    def _features(self) -> None:
        """Put a shadow under the brows and a mouth: a small face needs no more."""
        (x, y), size, skin = self.at(0, 0.928), 0.064 * self.tall, self.tone(self.who.skin)
        if size * self.cut.unit < 4.5:
            return
        brow = [(0.0, -0.22), (0.5, -0.16), (0.42, 0.08), (0.0, -0.02)]
        self.cut.fill(self._on(brow), skin * 0.72)
        eyes = [ellipse((x + s * 0.29 * size, y), 0.085 * size, 0.07 * size, steps=10) for s in (-1, 1)]
        self.cut.fill(eyes, skin * 0.25)
        self.cut.fill([capsule((x, y + 0.12 * size), 0.04 * size, (x, y + 0.3 * size), 0.07 * size)], skin * 0.72)
        lips = mix(skin * 0.55, np.array([0.45, 0.1, 0.1], np.float32), 0.35)
        mouth = (y + 0.55 * size, 0.035 * size)
        self.cut.fill([capsule((x - 0.19 * size, mouth[0]), mouth[1], (x + 0.19 * size, mouth[0]), mouth[1])], lips)

    def _bag(self) -> None:
        at, who, strap = self.at, self.who, 0.011 * self.tall
        tone = mix(who.trousers * 1.5, who.skin, 0.25)

        def sack(left: float, top: float, right: float, bottom: float) -> None:
            (x0, y0), (x1, y1) = at(left, top), at(right, bottom)
            self.put([box(x0, y0, x1, y1, 0.02 * self.tall)], tone, 0.02)

        dark = self.tone(tone) * 0.6
        if who.bag == "backpack" and who.front:
            self.cut.fill([stroke([at(s * 0.06, 0.84), at(s * 0.075, 0.66)], strap * 1.6) for s in (-1, 1)], dark)
        elif who.bag == "backpack":
            sack(-0.078, 0.82, 0.078, 0.55)
            sack(-0.055, 0.66, 0.055, 0.57)
        elif who.bag == "shoulder":
            self.cut.fill([stroke([at(-0.07, 0.84), at(0.1, 0.56)], strap)], dark)
            sack(0.07, 0.58, 0.17, 0.46)
        else:
            self.cut.fill([stroke([at(-0.17, 0.45), at(-0.13, 0.49), at(-0.095, 0.45)], strap * 0.7)], dark)
            sack(-0.19, 0.45, -0.075, 0.31)

    def _umbrella(self, natural: Pixels) -> None:
        """Hold an open umbrella over the head: a dome with ribs, lit from where the key is."""
        at, tall = self.at, self.tall
        ink = mix(self.look.palette.ink, self.look.palette.haze, self.haze)
        self.cut.fill([stroke([at(0.085, 0.74), at(0.02, 1.24)], 0.012 * tall)], ink)
        angles, feet = np.linspace(0, np.pi, 14).tolist(), np.linspace(-0.36, 0.36, 9)[1:-1].tolist()
        arc = [at(0.02 + 0.36 * math.cos(a), 1.02 + 0.22 * math.sin(a)) for a in angles]
        hem = [at(0.02 + u, 1.02 + (0.035 if n % 2 else 0.0)) for n, u in enumerate(feet, 1)]
        self.put([np.array([*arc, *hem])], natural * 1.15, 0.07)
        ribs = [
            stroke([at(0.02, 1.24), at(0.02 + u * 0.6, 1.19), at(0.02 + u, 1.03)], 0.005 * tall) for u in (-0.2, 0.2)
        ]
        self.cut.fill(
            [*ribs, capsule(at(0.02, 1.24), 0.006 * tall, at(0.02, 1.27), 0.003 * tall)], self.tone(natural) * 0.6
        )
