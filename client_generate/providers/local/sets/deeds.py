"""Deeds of whole bodies: somebody dunks, skis, dances, moves house; where the words say it happens."""

from __future__ import annotations

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery, sketch
from client_generate.providers.local.drawing.brush import Plate, Point, ellipse, soften, stroke
from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.drawing.pen import Pen
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import casts, posed
from client_generate.providers.local.people.casts import Actor, Deed
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.people.posed import Posed
from client_generate.providers.local.places import (
    afar,
    arenas,
    carrying,
    framings,
    furnished,
    households,
    improvised,
    lens,
    nearer,
    openair,
    sites,
    strewn,
    topside,
    upstairs,
    waterside,
    worksites,
)
from client_generate.providers.local.places.ground import View
from client_generate.providers.local.things import (
    coaches,
    poses,
    sketches,
    standing,
)

GROUNDS = {
    **sites.SITES,
    **arenas.INDOORS,
    **openair.OUTDOORS,
    **waterside.WILDS,
    **upstairs.CITIES,
    **worksites.SITES,
    **households.HOMES_AND_AWAY,
    **furnished.FURNISHED,
    "house-front": upstairs.street,
}
ROOFED = frozenset({*arenas.INDOORS, *worksites.ROOFED, *households.ROOFED, *sites.ROOFED, *furnished.ROOFED})
_WALLED = frozenset({"street", "house-front"})
"""Where a wall goes off into the depth, seen from aside."""
_SHEER = frozenset({"rock", "tower", "climbing-wall", "heights"})
"""Where somebody is high up, seen from below."""
_WATCHED = frozenset({"track", "pitch", "court", "concert", "carnival", "square", "theatre"})
# Where the words say that it happens elsewhere than usual.
_ELSEWHERE = {
    "in-desert": "desert",
    "in-forest": "forest",
    "on-beach": "beach",
    "on-street": "street",
    "in-park": "park",
    "in-garden": "garden",
    "on-roof": "roof",
    "on-meadow": "meadow",
    "on-stage": "theatre",
    "in-snow": "meadow",
    "in-room": "living-room",
    "on-road": "road",
    "on-bridge": "bridge",
    "on-square": "square",
    "on-platform": "platform",
    "in-studio": "studio",
    "in-gym": "iron",
    "by-lake": "beach",  # on its shore
}
# How many metres ahead a vehicle stands.
_AHEAD = {"fire engine": 2.0}
_COATS = ("d03a30", "2a6ac0", "f0b424", "2a9a6a", "8a4aa0", "e8602c", "2aa0b8", "e8e0d0")
_GROUNDLESS = frozenset({"lake", "pool", "wave", "climbing-wall", "tower", "heights", "valley"})
_HOMELESS = frozenset(
    {"park", "street", "living-room", "meadow", "studio", "platform", "square", "garden", "roof", "beach"}
)


def build(stage: Stage, look: Look) -> None:
    """Draw the place, whoever is in it, and what falls from the sky."""
    look = improvised.handed(_other_side(look))
    deed = _deed(look)
    look, numbers = casts.filled(look, deed)
    if deed.snow:
        look = msgspec.structs.replace(look, things=look.things | {"in-snow"})
    place = _place(look, deed)
    roofed = deed.place in ROOFED and not deed.audience
    if not roofed:
        look = _outside(stage, look, place)
    view = lens.view_of(stage, look, deed)
    if look.size == "close":
        lens.aim(view, deed, numbers)
    if look.framed and roofed:
        nearer.from_a_corner(stage, look)
    with stage.out_of_focus(0.009 if look.size == "close" else 0.0):
        GROUNDS[place](view)
        topside.lay(view, place)
        strewn.lay(view, place, bare=not (deed.behind or deed.before or deed.around or deed.vehicle))
        if deed.vehicle and (look.size != "aerial" or deed.vehicle in _AHEAD):
            _vehicle(view, deed)
    _setting(stage.plate(0.56), view, deed.behind)
    _around(stage.plate(0.58), view, deed.around)
    plate = stage.plate(0.62)
    _company(plate, view, deed, numbers)
    _setting(stage.plate(0.64), view, deed.before)
    stage.view = None
    topside.crown(view, place)
    _fore(view, deed)
    if deed.place not in ROOFED:
        scenery.weather(stage, look)
    if look.framed and not roofed and place not in _WALLED:
        stage.aim(1.0)
        framings.put(stage, look, "people" if place in _WATCHED else framings.near(look, place))


def _other_side(look: Look) -> Look:
    """Return the look of a grid's third picture from the other side, that of all others as it is."""
    return msgspec.structs.replace(look, side=-look.side) if look.turned else look


def _outside(stage: Stage, look: Look, place: str) -> Look:
    """Stand elsewhere in a grid's second picture, aside where there is a wall, else far off; look down in its third."""
    if look.turned and place in _SHEER:
        nearer.from_below(stage, look, 0.16)
    if look.turned and look.told != "aerial":
        return look
    if place in _WALLED:
        afar.aside(stage, look, 0.87)
    else:
        afar.off(stage, look)
    return look


def _deed(look: Look) -> Deed:
    """Return the deed of the scene, else what the words tell of, else the first thing that is one."""
    asked = look.scene.partition(":")[0]
    if asked in casts.deeds():
        return casts.by_themselves(look, casts.deeds()[asked])
    return improvised.improvised(look) if look.doing.pose else casts.deeds()[look.first(casts.deeds(), "jumping")]


def _place(look: Look, deed: Deed) -> str:
    if deed.place not in _HOMELESS or look.doing.place:
        return deed.place
    return next((place for thing, place in _ELSEWHERE.items() if look.has(thing)), deed.place)


def _act(plate: Plate, view: View, deed: Deed, actor: Actor, number: int) -> None:
    look, (foot, size, faces) = view.look, lens.spot(view, deed, actor)
    if actor.hat is not None:
        people = list(look.cast)
        people[number] = msgspec.structs.replace(people[number], hat=people[number].hat or actor.hat)
        look = msgspec.structs.replace(look, cast=tuple(people))
    if (view.high and not actor.free) or (
        look.palette.bright and deed.place in {"beach", "desert", "track", "court", "volley", "skatepark"}
    ):
        _cast(plate, lens.placed(plate, view, deed, actor, number), view)
    body = posed.draw(
        plate,
        look,
        foot,
        size,
        actor.pose,
        salt=number,
        faces=faces,
        outfit=actor.outfit,
        coat=colour(actor.coat or _COATS[(look.person + 3 * number) % len(_COATS)]),
        prop=carrying.with_(actor.hold),
        behind=carrying.with_(actor.under),
        shadow=not actor.free and actor.place[2] < 0.3 and deed.place not in _GROUNDLESS,
    )
    over = carrying.with_(actor.over)
    if over is not None:
        over(body)
    if deed.sunk > 0 and not actor.free:
        _water(plate, view, body, deed.sunk)


def _cast(plate: Plate, body: Posed, view: View) -> None:
    """Lay a long shadow on the ground, shaped as the body is."""
    x, y = body.foot

    def down(name: str) -> Point:
        u, v = body.at(name)
        high = max(y - v, 0.0)
        return x + (u - x) - view.look.light * high * 0.7, y + high * 0.26

    t = body.tall
    limbs = [stroke([down(f"thigh{n}"), down(f"knee{n}"), down(f"heel{n}")], 0.12 * t, 0.1 * t) for n in (0, 1)]
    limbs += [stroke([down(f"shoulder{n}"), down(f"elbow{n}"), down(f"tip{n}")], 0.06 * t, 0.04 * t) for n in (0, 1)]
    limbs += [stroke([down("hip"), down("waist"), down("neck")], 0.17 * t)]
    limbs += [stroke([down("neck"), down("head")], 0.09 * t), ellipse(down("head"), 0.06 * t, 0.05 * t)]
    rows, columns, mask = plate.shapes(limbs, 0.02)
    plate.fill((rows, columns, soften(mask, 0.006 * plate.unit)), view.look.palette.ink, 0.4)


def _water(plate: Plate, view: View, body: Posed, sunk: float) -> None:
    """Lay the water over the lower half of a swimmer, foam where it breaks."""
    x, y = body.foot
    t, line = body.tall, body.foot[1] - sunk * body.tall
    tone = graded(colour("2aa0c4"), view.look)
    under = plate.shape(
        [
            (x - 0.75 * t, line + 0.02 * t),
            (x + 0.75 * t, line + 0.02 * t),
            (x + 0.75 * t, y + 0.12 * t),
            (x - 0.75 * t, y + 0.12 * t),
        ]
    )
    plate.tint(under, tone, 0.8)
    chance = view.look.chance(92)
    foam = []
    for _ in range(60):
        u = float(chance.uniform(-0.7, 0.6))
        r = t * float(chance.uniform(0.006, 0.026))
        foam.append(ellipse((x + u * t, line + t * float(chance.uniform(-0.03, 0.035))), r * 1.8, r, steps=10))
    plate.fill(plate.shapes(foam), np.ones(3, np.float32), 0.8)


def _company(plate: Plate, view: View, deed: Deed, numbers: list[int]) -> None:
    """Draw everybody, and the dog: before those whose arms go round it."""
    if deed.dog and deed.meets:
        _dog(plate, view, deed)
    for actor, number in sorted(zip(deed.cast, numbers, strict=True), key=lambda one: "counter" in one[0].over):
        _act(plate, view, deed, actor, number)
    if deed.dog and not deed.meets:
        _dog(plate, view, deed)


def _dog(plate: Plate, view: View, deed: Deed) -> None:
    faces = -view.look.side
    place = view.at(faces * deed.dog * 0.5, 0, 0)
    dog = poses.dressed(view.look, deed.pose)
    spot = Spot(foot=place, metre=0.27 * view.tall, faces=faces * (-1 if deed.meets else 1))
    sketch.draw(plate, view.look, dog.text, spot, dog.tones)


def _setting(plate: Plate, view: View, row: str) -> None:
    """Set up sketches: each a name (_ for a space), how far ahead and behind it stands, how high, and how large."""
    faces = -view.look.side
    for one in row.split():
        name, _, spot = one.partition("@")
        x, z, y, *sized = (*(float(number) for number in spot.rstrip("!=").split(",")), *(0.0,) * (2 - spot.count(",")))
        foot, turned = view.at(faces * x, y, z), {"!": -1, "=": faces}.get(spot[-1], 1)
        where = Spot(foot=foot, metre=view.metre / view.far(z) * (sized or [1.0])[0], faces=faces * turned)
        sketches.put(plate, view.look, name.replace("_", " "), where)


def _around(plate: Plate, view: View, things: tuple[casts.Nearby, ...]) -> None:
    """Stand what the words name beside people, the farthest first; what is at their back looks at them."""
    faces = -view.look.side
    for one in sorted(things, key=lambda thing: -thing.z):
        spot = Spot(foot=view.at(faces * one.x, 0, one.z), metre=view.metre / view.far(one.z), faces=-faces * one.faces)
        standing.stand(plate, view.look, one.name, one.tall, spot)


def _vehicle(view: View, deed: Deed) -> None:
    """Let what they run after stand ahead."""
    faces = -view.look.side
    foot = view.at(faces * _AHEAD.get(deed.vehicle, 6.4), 0, 2.6)
    pen = Pen(view.stage.plate(0.5), view.look, foot, view.metre / view.far(2.6), faces)
    coaches.vehicle(pen, deed.vehicle)


def _fore(view: View, deed: Deed) -> None:
    """Put what is before them all: confetti, an audience's heads."""
    stage, look = view.stage, view.look
    if deed.confetti:
        plate, chance = stage.plate(0.8), look.chance(44)
        tones = [graded(colour(one), look) for one in ("f0c030", "e8402c", "2f9ae0", "f4f4f0", "3ab05a")]
        for n, (x, y, a) in enumerate(chance.uniform((-1, -0.05, 0), (1, 1, 3), (110, 3)).tolist()):
            plate.fill(plate.shape(ellipse((x * stage.half, y), 0.011, 0.005, a, steps=8)), tones[n % 5])
    if deed.audience and look.size in {"wide", "over"}:
        dark = look.palette.ink * np.float32(1.0)
        arenas.crowd(view, 0.8, 0.96, 0.16, 1, tone=dark)
