"""How near we are to what a scene is about: where it stands, how large it is, where the horizon lies."""

from __future__ import annotations

import math

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, soften, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix, palette
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded

WHITE = np.ones(3, np.float32)
_NEARER = {"wide": 1.0, "medium": 1.75, "over": 1.4, "close": 2.9, "aerial": 0.62}


class Shot(msgspec.Struct, frozen=True, kw_only=True):
    """A scene's framing: `at` is where its subject stands, `metre` how long a metre is there, `near` how many times."""

    at: Point
    metre: float
    near: float
    faces: int

    def spot(self, u: float = 0.0, v: float = 0.0, size: float = 1.0, *, faces: int = 1, turn: float = 0.0) -> Spot:
        """Return a place beside the subject, u ahead and v up in metres."""
        foot = (self.at[0] + self.faces * u * self.metre, self.at[1] - v * self.metre)
        return Spot(foot=foot, metre=self.metre * size, faces=self.faces * faces, turn=turn)


def shot(stage: Stage, look: Look, metre: float, foot: float, *, middle: float = 0.5, most: float = 9.0) -> Shot:
    """Return the framing of a subject that stands at `foot` in a wide shot, a metre `metre` frame heights long.

    Nearer shots keep its point `middle` metres up inside the frame; none is more than `most` times nearer.
    """
    near = min(_NEARER[look.size], most)
    small = 1.0 if stage.half > 0.62 else stage.half * 1.4
    low = foot if near <= 1 else 0.52 + middle * metre * near * small
    x = look.side * stage.half * (0.2 if near < 2 else 0.06)
    return Shot(at=(x, max(low, foot) if near > 1 else low), metre=metre * near * small, near=near, faces=-look.side)


def under(look: Look, name: str, better: str) -> Look:
    """Return the look in a better light where its words only seem to ask for another: fog below is no grey day."""
    if look.palette.name != name or look.candidate or not look.weather <= {"fog"}:
        return look
    return msgspec.structs.replace(look, palette=palette(better))


def shadow(plate: Plate, look: Look, at: Point, wide: float, *, strength: float = 0.42) -> None:
    """Lay a soft shadow under what stands at `at`."""
    rows, columns, mask = plate.shape(ellipse((at[0] - look.light * 0.14 * wide, at[1]), wide / 2, wide * 0.06), 0.03)
    plate.fill((rows, columns, soften(mask, 0.012 * wide * plate.unit)), look.palette.ink, strength)


def splash(stage: Stage, look: Look, near: float, at: Point, wide: float, tall: float, salt: int) -> None:
    """Throw water up round a place: sheets, drops, foam at its foot."""
    plate, chance, p = stage.plate(near), look.chance(salt), look.palette
    white = mix(mix(WHITE, p.horizon, 0.2), p.ink, 0.0 if p.bright else 0.15)
    sheets, drops, foam = list[Pixels](), list[Pixels](), list[Pixels]()
    for _ in range(26):
        u = float(chance.uniform(-1, 1))
        high = tall * (1 - 0.55 * abs(u)) * float(chance.uniform(0.4, 1.0))
        x, lean = at[0] + u * wide * 0.42, u * wide * 0.26
        sheets.append(
            stroke([(x, at[1]), (x + lean * 0.5, at[1] - high * 0.6), (x + lean, at[1] - high)], 0.05 * wide, 0.004)
        )
    for _ in range(150):
        u, v = float(chance.normal(0, 0.42)), float(chance.random()) ** 1.4
        r = float(chance.uniform(0.002, 0.007)) * (1 + wide)
        drops.append(ellipse((at[0] + u * wide * (0.6 + 0.7 * v), at[1] - v * tall * 1.25), r, r, steps=8))
    for _ in range(60):
        u, r = float(chance.normal(0, 0.4)), float(chance.uniform(0.01, 0.035)) * wide
        foam.append(ellipse((at[0] + u * wide, at[1] + float(chance.uniform(-0.01, 0.03)) * wide), r * 2, r, steps=12))
    rows, columns, mask = plate.shapes(sheets, 0.03)
    plate.fill((rows, columns, soften(mask, 0.006 * plate.unit)), white, 0.55)
    plate.fill(plate.shapes(drops), white, 0.9)
    plate.fill(plate.shapes(foam), white, 0.92)


def lone_tree(stage: Stage, look: Look, foot: Point, size: float = 1.0) -> None:
    """Put one round tree on a field."""
    cut, green = (
        Cutouts(stage.plate(0.26), (look.light, -0.8)),
        mix(graded(colour("4c7038"), look), look.palette.haze, 0.2),
    )
    x, y = foot
    cut.solid([box(x - 0.008 * size, y - 0.09 * size, x + 0.008 * size, y)], green * 0.4, green * 0.5, 0.006)
    for u, v, r in np.array(((-0.05, 0.11, 0.05), (0.05, 0.11, 0.05), (0.0, 0.15, 0.06), (0.0, 0.1, 0.05))) * size:
        cut.solid(
            [ellipse((x + u, y - v), r, r * 0.85, steps=24)], green * 0.6, mix(green, look.palette.key, 0.3), r * 0.5
        )
    cut.lay()


def litter(stage: Stage, look: Look, names: tuple[Pixels, ...], count: int, size: float, salt: int) -> None:
    """Let leaves or petals of these colours fall through the air."""
    chance, cut = look.chance(salt), Cutouts(stage.plate(0.8), (look.light, -0.7))
    for number in range(count):
        at = (float(chance.uniform(-stage.edge, stage.edge)), float(chance.uniform(stage.top, stage.bottom)))
        long, turn = size * float(chance.uniform(0.5, 1.3)), float(chance.uniform(0, 2 * math.pi))
        tone = names[number % len(names)]
        cut.solid([scenery.leaf(at, long, turn, 0.3)], tone * 0.7, tone, long * 0.2)
    cut.lay()
