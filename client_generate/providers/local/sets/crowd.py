"""Many people: in a street, a station, a stadium, at a concert, a protest or in a queue; one of them stands out."""

from __future__ import annotations

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts, passers, profiles
from client_generate.providers.local.people.passers import Passer
from client_generate.providers.local.places import above, queue, venues

_HORIZON = {"wide": 0.3, "medium": 0.36, "close": 0.4, "over": 0.3}
# How much taller than a head's height the camera stands, in people: rows behind show above those in front.
_EYE = {"wide": 1.36, "medium": 1.06, "close": 1.0, "over": 1.18}
# Where the feet of each row are, and where the subject's are.
_ROWS = {
    "wide": (0.43, 0.47, 0.52, 0.59, 0.68, 0.8, 0.99),
    "medium": (0.47, 0.53, 0.62, 0.76, 1.0),
    "close": (0.56, 0.68, 0.9, 1.3),
    "over": (0.44, 0.5, 0.58, 0.7, 0.88, 1.12),
}
_SUBJECT = {"wide": 0.93, "medium": 1.62, "close": 1.0, "over": 1.02}


def build(stage: Stage, look: Look) -> None:
    """Draw where it is, rows of people from far to near, the one we look at, and shoulders at the lens."""
    if look.size == "aerial":
        above.square(stage, look)
        return
    place = venues.place_of(look)
    venues.backdrop(stage, look, place, _HORIZON[look.size])
    x = look.side * stage.half * (0.3 if stage.half > 0.62 else 0.12)
    blur = {"close": 0.009, "medium": 0.0028}.get(look.size, 0.0)
    rows = _rows(look, place)
    if place == "queue" and look.size in {"wide", "medium"}:
        queue.build(stage, look, -x)
        scenery.weather(stage, look)
        return
    for number, foot in enumerate(rows):
        soft = blur * (1.4 - 0.8 * number / len(rows))
        plate = stage.plate(0.26 + 0.3 * (number + 1) / len(rows), soft=soft)
        _row(plate, stage, look, place, number, foot, keep=x)
        if blur:
            plate.blur(soft)
        elif number == 0:
            scenery.mist(plate, mix(look.palette.haze, look.palette.horizon, 0.3), foot, 0.05, 0.3, look.chance(6))
    _subject(stage, look, place, x)
    if look.size in {"wide", "medium"}:
        _lens(stage, look, place, x)
    scenery.weather(stage, look)


def tall_at(look: Look, foot: float) -> float:
    """Return how tall somebody is whose feet are at `foot`."""
    return (foot - _HORIZON[look.size]) / _EYE[look.size]


def _rows(look: Look, place: str) -> tuple[float, ...]:
    """Return where the feet of each row are: the field of a stadium lies open before its near stand."""
    rows = _ROWS[look.size]
    return tuple(foot for foot in rows if foot > 0.67) if place == "stadium" and look.size == "wide" else rows


def _row(plate: Plate, stage: Stage, look: Look, place: str, number: int, foot: float, *, keep: float) -> None:
    """Draw people side by side at one depth, leaving a gap before the subject."""
    chance, tall = look.chance(200 + number), tall_at(look, foot)
    rows = _rows(look, place)
    haze = 0.5 * (1 - number / max(len(rows) - 1, 1)) ** 1.2 + (0.05 if look.size == "wide" else 0.1)
    gap = tall * (0.42 if foot > 0.95 else 0.3 if number > len(rows) // 2 else 0.16)
    packed = {"concert": 0.27, "stadium": 0.27, "protest": 0.31, "queue": 0.46}.get(place, 0.4)
    x, people, signs = -stage.edge - tall * float(chance.random()) * 0.3, list[passers.Placed](), list[Point]()
    while x < stage.edge + 0.1:
        if abs(x - keep) > gap:
            at = (x, foot + tall * float(chance.uniform(-0.035, 0.035)))
            people.append((_somebody(look, place, chance), at, tall * float(chance.uniform(0.96, 1.03))))
            if place == "protest" and chance.random() < 0.4:
                signs.append(at)
        x += tall * packed * float(chance.uniform(0.7, 1.6))
    passers.row(plate, look, people, haze=haze)
    if signs:
        boards = Cutouts(plate, (look.light, -0.6))
        for at in signs:
            venues.sign(boards, look, at, tall, chance, haze)
        boards.lay()


def _somebody(look: Look, place: str, chance: np.random.Generator) -> Passer:
    front = bool(chance.random() < {"concert": 0.0, "stadium": 0.06, "protest": 0.96, "queue": 0.2}.get(place, 0.5))
    if look.size == "over":
        front = place not in {"concert", "stadium"} or front
    who = passers.passer(look, chance, front=front, bags={"concert": 0.1, "station": 0.8}.get(place, 0.5))
    lifted = {"concert": 0.5, "stadium": 0.4, "protest": 0.3}.get(place, 0.0)
    if chance.random() < lifted:
        who = msgspec.structs.replace(who, arms=str(chance.choice(["up", "one", "phone"])), umbrella=None)
    return who


def _subject(stage: Stage, look: Look, place: str, x: float) -> None:
    if look.people == 0:
        return
    plate = stage.plate(0.62)
    if look.size == "close":
        if look.detail and look.told == "close":
            stage.aim(1.8, (x, 0.44))
            plate = stage.plate(0.62)
        size = min(0.3, stage.half * 0.5)
        profiles.profile(plate, look, (x, 0.47), size, faces=-look.side)
        return
    if look.size == "over":
        busts.shoulder(
            stage.plate(1.0, soft=0.007), look, look.side, look.side * stage.half * 0.62, min(0.22, stage.half * 0.3)
        )
        return
    foot = _SUBJECT[look.size]
    tall = tall_at(look, foot)
    if look.size == "medium":  # a child's face is as high in the frame as a man's
        foot -= (1 - look.whom().height) * tall * 0.8
    plate.glow((x, foot - tall * 0.72), tall * 0.75, look.palette.key, 0.2 if look.palette.bright else 0.3)
    who = passers.lead(look)
    if place in {"concert", "stadium"} and not look.has("woman", "man"):
        who = msgspec.structs.replace(who, front=False, arms="one")
    passers.alone(plate, look, who, (x, foot), tall)


def _lens(stage: Stage, look: Look, place: str, x: float) -> None:
    """Put the backs of two people at the lens, out of focus, at the sides of the frame."""
    plate, chance = stage.plate(0.95, soft=0.014), look.chance(230)
    tall = 1.15 if look.size == "wide" else 1.75
    people = []
    for side, out in ((-1, 1.02), (1, 0.96)):
        u = side * stage.half * out
        if abs(u - x) < 0.25 * tall and stage.half < 0.62:
            u = side * (stage.half + 0.1 * tall)
        who = msgspec.structs.replace(_somebody(look, place, chance), front=False, arms="down")
        people.append((who, (u, 0.58 + tall * 0.88), tall))
    passers.row(plate, look, people)
    rows, columns = plate.held()
    plate.tint((rows, columns, plate.alpha[rows, columns]), look.palette.ink, 0.4)
    plate.blur(0.014)
