"""What food lies on: plates, bowls, boards; and what any dish may have: round fruit, leaves, steam."""

from __future__ import annotations

import math

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people.figures import graded

_WHITE = np.ones(3, np.float32)


class Dish(msgspec.Struct, frozen=True):
    """Where a dish stands, `size` its half width in frame heights, and how it is seen.

    `tilt` is 1 from straight above and near 0 from beside. Its own measures: u across, w towards us, h up, 1 is its
    half width.
    """

    plate: Plate
    look: Look
    middle: Point
    size: float
    tilt: float

    def at(self, u: float, w: float, h: float = 0.0) -> Point:
        """Return where a place of the dish is seen."""
        up = math.sqrt(max(1 - self.tilt**2, 0.0))
        return self.middle[0] + u * self.size, self.middle[1] + (w * self.tilt - h * up) * self.size

    def ring(self, radius: float, h: float = 0.0, u: float = 0.0, w: float = 0.0) -> Pixels:
        """Return a level circle's outline."""
        return ellipse(self.at(u, w, h), radius * self.size, radius * self.size * self.tilt, steps=64)

    def solid(self, shape: Pixels, tone: Pixels, round_: float, *, rim: bool = False, dark: float = 0.5) -> None:
        """Draw one lit body in a natural colour, `round_` of the dish's size."""
        seen, p = graded(tone, self.look), self.look.palette
        patch = self.plate.shape(shape, 0.01)
        bright = mix(seen * 1.06, p.key, 0.14)
        light = (self.look.light, -0.8)
        self.plate.solid(patch, seen * dark, bright, light, round_=round_ * self.size, rim=p.key * 0.4 if rim else None)

    def drum(
        self, radius: float, low: float, high: float, tone: Pixels, *, round_: float = 0.14, waist: float = 1.0
    ) -> None:
        """Draw a standing cylinder, its top in the light; `waist` is how much narrower it is below."""
        bottom, top = self.ring(radius * waist, low), self.ring(radius, high)
        half = len(top) // 2
        self.solid(np.concatenate([bottom[: half + 1], top[half:], top[:1]]), tone * 0.92, round_)
        self.solid(top, tone, 0.05, dark=0.86)

    def dome(self, radius: float, low: float, high: float, tone: Pixels, *, round_: float = 0.3) -> None:
        """Draw a round heap, as a bun is."""
        angle = np.linspace(math.pi, 2 * math.pi, 30)
        bottom = self.ring(radius, low)
        lift = (high - low) * math.sqrt(max(1 - self.tilt**2, 0.0)) * self.size
        rise = radius * self.size * self.tilt + lift
        x, y = self.at(0, 0, low)
        cap = np.stack(
            [x + radius * self.size * np.cos(angle), y + rise * np.sign(np.sin(angle)) * np.abs(np.sin(angle)) ** 0.8],
            1,
        )
        front = bottom[: len(bottom) // 2 + 1]
        self.solid(np.concatenate([cap, front]), tone, round_, rim=True)

    def cut(self) -> Cutouts:
        """Return a batch for small things on the dish."""
        return Cutouts(self.plate, (self.look.light, -0.8))

    def tone(self, text: str) -> Pixels:
        """Return a natural colour in this light."""
        return graded(colour(text), self.look)

    def tone_of(self, natural: Pixels) -> Pixels:
        """Return a natural colour, three numbers, in this light."""
        return graded(natural, self.look)


def shadow(dish: Dish, radius: float) -> None:
    """Lay a contact and a cast shadow under a dish."""
    p, plate = dish.look.palette, dish.plate
    (x, y), s = dish.at(0, 0), dish.size
    for far, wide, strength in ((0.32, 1.15, 0.22), (0.06, 1.06, 0.34)):
        shape = ellipse(
            (x - dish.look.light * far * s, y + (0.1 + 0.1 * dish.tilt) * far * s),
            radius * wide * s,
            radius * wide * s * max(dish.tilt, 0.12),
        )
        rows, columns, mask = plate.shape(shape, 0.05)
        plate.fill((rows, columns, soften(mask, 0.03 * s * plate.unit)), p.ink, strength)


def crockery(dish: Dish, tone: str = "f2efe8") -> None:
    """Draw a plate: rim, well, its shine."""
    shadow(dish, 1.0)
    white = colour(tone)
    dish.solid(dish.ring(1.0, 0.0), white * 0.8, 0.05, dark=0.7)
    dish.solid(dish.ring(1.0, 0.05), white, 0.05, rim=True, dark=0.8)
    dish.solid(dish.ring(0.72, 0.045), white * 0.9, 0.04, dark=0.86)
    dish.solid(dish.ring(0.7, 0.035), white * 0.97, 0.03, dark=0.92)


def bowl(dish: Dish, tone: str = "3c5a6a", high: float = 0.55) -> None:
    """Draw a bowl up to its rim; what is in it comes after."""
    shadow(dish, 0.75)
    top, foot = dish.ring(1.0, high), dish.ring(0.5, 0.0)
    half = len(top) // 2
    middle = dish.ring(0.9, high * 0.42)
    body = np.concatenate([foot[4 : half - 3], middle[half - 5 : half], top[half:], top[:1], middle[1:6]])
    dish.solid(body, colour(tone), 0.3, rim=True)
    dish.solid(top, colour(tone) * 1.1, 0.04)
    dish.solid(dish.ring(0.93, high), colour(tone) * 0.62, 0.06)


def board(dish: Dish) -> None:
    """Lay a wooden board under what follows."""
    shadow(dish, 1.15)
    wood = colour("b8824c")
    corners = [
        dish.at(u, w, h)
        for u, w, h in ((-1.15, -0.72, 0.08), (1.15, -0.72, 0.08), (1.2, 0.72, 0.08), (-1.2, 0.72, 0.08))
    ]
    edge = [dish.at(-1.2, 0.72, 0.08), dish.at(1.2, 0.72, 0.08), dish.at(1.2, 0.72, 0.0), dish.at(-1.2, 0.72, 0.0)]
    dish.solid(np.array(edge), wood * 0.6, 0.02)
    dish.solid(np.array(corners), wood, 0.03, dark=0.85)
    grain = [
        stroke(
            [dish.at(-1.15, w, 0.08), dish.at(0.0, w + 0.03 * math.sin(w * 9), 0.08), dish.at(1.17, w, 0.08)],
            0.006 * dish.size,
        )
        for w in np.linspace(-0.65, 0.65, 9).tolist()
    ]
    dish.plate.tint(dish.plate.shapes(grain), dish.tone("7a4c24"), 0.4)


def ball(
    dish: Dish, place: tuple[float, float, float], radius: float, tone: str, *, stalk: bool = True, squash: float = 0.93
) -> None:
    """Put a round fruit on the dish, with its shine and stalk."""
    at, r = dish.at(*place), radius * dish.size
    dish.solid(ellipse(at, r, r * squash), colour(tone), radius * 0.9, rim=True, dark=0.42)
    shine = (at[0] + dish.look.light * r * 0.36, at[1] - r * 0.42)
    rows, columns, mask = dish.plate.shape(ellipse(shine, r * 0.2, r * 0.13, -0.5), 0.01)
    dish.plate.light((rows, columns, soften(mask, r * 0.04 * dish.plate.unit)), dish.look.palette.key, 0.55)
    if stalk:
        stem = [(at[0], at[1] - r * 0.75), (at[0] + r * 0.1, at[1] - r * 1.12)]
        dish.plate.fill(dish.plate.shape(stroke(stem, r * 0.09)), dish.tone("4a3420"))


def leaves(dish: Dish, places: list[tuple[float, float, float, float]], long: float, tone: str = "4c9a3c") -> None:
    """Lay leaves on a dish, each (across, towards us, up, turn)."""
    cut, green = dish.cut(), dish.tone(tone)
    for u, w, h, turn in places:

        def on(a: float, b: float, u: float = u, w: float = w, h: float = h, turn: float = turn) -> Point:
            c, s = math.cos(turn), math.sin(turn)
            return dish.at(u + long * (a * c - b * s), w + long * (a * s + b * c), h)

        blade = spline([on(0, 0), on(0.35, -0.3), on(0.75, -0.26), on(1.05, 0), on(0.75, 0.26), on(0.35, 0.3)], steps=5)
        cut.solid([blade], green * 0.55, mix(green * 1.1, dish.look.palette.key, 0.15), 0.05 * dish.size * long * 4)
        cut.fill([stroke([on(0.08, 0), on(0.9, 0)], 0.008 * dish.size)], green * 0.7)
    cut.lay()


def scatter(dish: Dish, count: int, radius: float, salt: int = 400) -> list[tuple[float, float, float]]:
    """Return places on a disc, evenly by chance: across, towards us, how far from the middle."""
    chance, found = dish.look.chance(salt), []
    for number in range(count):
        r = radius * math.sqrt((number + 0.5) / count)
        a = number * 2.39996 + float(chance.uniform(-0.3, 0.3))
        found.append((r * math.cos(a), r * math.sin(a), r))
    return sorted(found, key=lambda place: place[1])


def steam(dish: Dish, at: Point) -> None:
    """Let steam rise from something hot."""
    if dish.tilt > 0.8:
        return
    wisps, s = [], dish.size
    for number in range(3):
        x = at[0] + (number - 1) * 0.2 * s
        line = [
            (x + 0.09 * s * math.sin(t * 5 + number * 2), at[1] - t * 1.15 * s) for t in np.linspace(0, 1, 14).tolist()
        ]
        wisps.append(stroke(line, 0.14 * s, 0.04 * s))
    rows, columns, mask = dish.plate.shapes(wisps, 0.08)
    dish.plate.light(
        (rows, columns, soften(mask, 0.07 * s * dish.plate.unit)), mix(_WHITE, dish.look.palette.key, 0.4), 0.3
    )
