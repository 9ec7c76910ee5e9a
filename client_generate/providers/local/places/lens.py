"""The camera before a deed: how near it stands, and what it goes up to for a close shot and for a detail."""

from __future__ import annotations

import re
from functools import cache

from client_generate.providers.local.drawing.brush import Plate, Point
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import posed, skeleton
from client_generate.providers.local.people.casts import Actor, Deed
from client_generate.providers.local.people.posed import Posed
from client_generate.providers.local.places import carrying
from client_generate.providers.local.places.ground import MAN, View
from client_generate.providers.local.things import sketches

# How far above the highest joint things reach, in heights of an adult.
_REACHES = {
    "feathers": 0.32,
    "kite": 0.32,
    "trophy": 0.32,
    "served": 0.32,
    "bouquet": 0.32,
    "wing": 0.85,
    "umbrella": 0.34,
    "juggled": 0.4,
    "appletree": 0.2,
    "axe": 0.3,
    "balloons": 0.5,
    "cap": 0.24,
    "bat": 0.3,
    "sword": 0.44,
    "metro": 0.5,
    "doorway": 0.9,
    "hoop": 0.16,
    "xmas": 0.7,
    "chairlift": 0.3,
    "ice-cone": 0.12,
    "swing": 0.3,
}
# Of each framing: the horizon, where feet stand, and how much of the frame's height the deed fills.
_FRAMES = {
    "wide": (0.5, 0.87, 0.64),
    "medium": (0.46, 0.93, 0.8),
    "close": (0.44, 0.93, 0.8),
    "over": (0.6, 0.88, 0.62),
    "aerial": (-0.34, 0.74, 0.44),
}
_RAISED = (-0.1, 0.84, 0.56)
"""From a stepladder, where the words do not ask for more: what stands at the walls is seen, too."""
_LEAST = 1.5  # how much nearer a detail is
_MARGIN = (0.3, 0.26)  # frame heights around what is to be seen
_NEAR = 1.4  # metres behind people where what stands there is no longer theirs
_PAIRS = re.compile(r"(?<![\d.,])(-?[\d.]+),(-?[\d.]+)")


def view_of(stage: Stage, look: Look, deed: Deed) -> View:
    """Return the camera: all of the deed fits the frame."""
    line, foot, fill = _FRAMES[look.size]
    raised = look.size == "aerial" and look.told != "aerial"
    if raised:
        line, foot, fill = _RAISED
    elif look.told == "aerial":
        fill *= 1.2
    if look.has("from-below") and not look.turned and look.size != "close" and deed.sunk <= 0:
        line, foot, fill = 0.86, 0.98, min(fill * 1.25, 0.92)
    high = max([deed.high / MAN, *(high_of(actor) for actor in deed.cast)])
    tall = min(
        fill / max(high - deed.crop + max(deed.lift, 0.0) * 0.6, 0.62),
        2 * stage.half * (0.78 if raised else 0.94) / max(deed.wide / MAN, 0.5),
        fill * 1.3,
    )
    middle = look.side * stage.half * (0.14 if look.size in {"wide", "over"} and stage.half > 0.62 else 0.02)
    foot += (deed.crop - deed.lift) * tall
    return View(stage, look, line, foot, tall, middle)


def high_of(actor: Actor) -> float:
    """Return how far up somebody reaches with what they hold, in heights of an adult."""
    body = skeleton.joints(skeleton.poses()[actor.pose], 0.072)
    more = max(_REACHES.get(name, 0.09) for name in (*actor.under.split("+"), *actor.over.split("+"), actor.hold))
    return (max(v for _, v in body.values()) + more) * actor.tall + actor.place[2] / MAN


def aim(view: View, deed: Deed, numbers: list[int]) -> None:
    """Go near: to the face of whom it is about, what their hands do and what it is done with; to a thing alone."""
    stage = view.stage
    if not deed.cast:
        stage.aim(1.7, (view.at(0, 0, 0)[0], view.at(0, min(deed.high * 0.5, 1.2), 0)[1]))
        return
    main = numbers.index(min(numbers))
    bodies = [placed(Plate((8, 8), (0, 0), 1.0, 0.5), view, deed, *one) for one in zip(deed.cast, numbers, strict=True)]
    head, hand = bodies[main].at("head"), bodies[main].at("hand0")
    least, most = (_LEAST, 2.3) if view.look.detail else (1.25, 1.8)
    others = [one.at("head") for n, one in enumerate(bodies) if n != main] + _things(view, deed)
    if view.look.detail:
        others += _carried(view, deed, deed.cast[main], numbers[main])
    room = 2 * stage.half / least - _MARGIN[0], 1 / least - _MARGIN[1]
    ends = [head, hand]
    for one in sorted(others, key=lambda end: abs(end[0] - hand[0]) + abs(end[1] - hand[1])):
        wide, tall = _spread([*ends, one])
        if wide < room[0] and tall < room[1]:
            ends.append(one)
    wide, tall = _spread(ends)
    zoom = min(most, 2 * stage.half / (wide + _MARGIN[0]), 1 / (tall + _MARGIN[1]))
    zoom = max(zoom, least)
    x, y = ((min(q[k] for q in ends) + max(q[k] for q in ends)) / 2 for k in (0, 1))
    heads = [one.at("head")[1] for one in bodies if one.at("head") in ends]
    top = min(heads) - 0.13 * view.tall  # nobody's head is cut off
    stage.aim(zoom, (x, min(y + 0.03, top + 0.46 / zoom)))


def _spread(ends: list[Point]) -> Point:
    """Return how wide and how high the box is around points."""
    return max(x for x, _ in ends) - min(x for x, _ in ends), max(y for _, y in ends) - min(y for _, y in ends)


def _things(view: View, deed: Deed) -> list[Point]:
    """Return the middles of what is brought there: sketches, animals, the dog."""
    faces = -view.look.side
    found = [view.at(faces * one.x, one.tall * 0.6, one.z) for one in deed.around if one.z < _NEAR]
    if deed.dog:
        found.append(view.at(faces * deed.dog * 0.5, 0.4, 0))
    for one in f"{deed.behind} {deed.before}".split():
        name, _, at = one.partition("@")
        said = [float(number) for number in at.rstrip("!=").split(",")]
        x, z, y, size = (*said, *(0.0, 0.0, 0.0, 1.0)[len(said) :])[:4]
        u, v = _middle(name.replace("_", " "))
        if z < _NEAR:
            found.append(view.at(faces * (x + u * size), y + v * size, z))
    return found


def _carried(view: View, deed: Deed, actor: Actor, number: int) -> list[Point]:
    """Return where what somebody has in their hands or before them is, and its ends."""
    body = placed(carrying.trial(view.stage).plate(0.62), view, deed, actor, number)
    for drawn in (carrying.with_(actor.hold), carrying.with_(actor.over)):
        if drawn is not None:
            drawn(body)
    return carrying.reach(body)


@cache
def _middle(name: str) -> Point:
    """Return the middle of a sketch, in its own measure."""
    text = sketches.sketches().get(name, "")
    us, vs = ([float(one[k]) for one in _PAIRS.findall(text)] or [0.0, 1.0] for k in (0, 1))
    return (min(us) + max(us)) / 2, (min(vs) + max(vs)) / 2


def spot(view: View, deed: Deed, actor: Actor) -> tuple[Point, float, int]:
    """Return where somebody's foot is, how tall an adult would be there, and where they look."""
    x, z, y = actor.place
    faces = -view.look.side
    size = view.tall / view.far(z) * actor.tall
    u, v = view.at(faces * x, y, z)
    return (u, v + (0.0 if actor.free else deed.sunk * size)), size, faces * (-1 if actor.turned else 1)


def placed(plate: Plate, view: View, deed: Deed, actor: Actor, number: int) -> Posed:
    """Return where somebody's joints are, drawing nothing."""
    foot, size, faces = spot(view, deed, actor)
    return posed.place(plate, view.look, foot, size, actor.pose, salt=number, faces=faces)
