"""A deed put together from words: a pose for the verb, a second one for whoever else does something, things around."""

from __future__ import annotations

import msgspec

from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people.casts import Actor, Deed, Nearby
from client_generate.providers.local.reading.around import Beside
from client_generate.providers.local.reading.doing import Doing
from client_generate.providers.local.things import standing
from client_generate.providers.local.things.creature import creatures

# How one sits on something, and what one does in water.
_SEATED = frozenset({"sit", "sit-read", "bench-sit", "stretch-sit", "hold-head", "face-in-hands", "hold-knee"})
_AFLOAT = frozenset({"swim", "float", "dive"})
_WHEELED = frozenset({"push", "push-hard", "walk", "kneel", "kneel-work", "hug", "lean-over", "fall"})
"""What somebody does beside a wheelchair."""
# How one lies, what on, how high that is in metres, and what lies over them.
_LYING = frozenset({"lie", "sleep-side", "recline"})
_BEDS = {"bed": (0.32, "duvet"), "sofa": (0.42, "")}
_BEDROOMS = frozenset({"bedroom", "home-bedroom", "hospital"})
# What one does standing at a table.
_AT_TABLES = frozenset({"tend", "tend-deep"})
# Where nobody has one: they kneel.
_NO_TABLES = frozenset(
    {"meadow", "lake", "beach", "forest", "valley", "desert", "park", "garden", "jetty", "rock", "street", "square",
     "road", "platform", "bridge", "car-park", "corridor", "stairwell"}
)  # fmt: skip
_TOGETHER = frozenset({"shake", "hug", "high-five"})
"""What nobody does alone."""
# What several do the same way; in all else the second of them turns to the first.
_SAME_WAY = frozenset(
    {"walk", "walk-front", "run", "sprint", "push-hard", "pull", "point", "reach", "climb", "ladder", "sit",
     "bench-sit", "row", "carry", "prone", "crawl", "lie", "sleep-side", "recline", "sweep",
     "shoot-photo", "lift"}
)  # fmt: skip
_STRETCHED = frozenset({"prone", "crawl", "lie", "swim", "dive", "float", "plank"})
"""How one takes two metres along the ground."""
_GOING = frozenset({"walk", "walk-front", "run", "sprint"})
# What is in the hands of who does it where the words name nothing, and how high that is.
_USUAL = {
    "sip": ("cup", 0.16), "sit-sip": ("cup", 0.16), "sit-read": ("open book", 0.26), "phone": ("phone", 0.17),
    "sit-phone": ("phone", 0.17), "nose": ("scarf", 0.2), "give": ("parcel", 0.26), "hold-up": ("glass", 0.2),
    "binoculars": ("binoculars", 0.16), "kneel-work": ("toolbox", 0.34),
}  # fmt: skip
# The same of figures' own things: in the hand, before and behind whoever does it.
_TOOLS = {
    "dig": ("spade", "", ""), "sweep": ("broom", "", ""), "wipe": ("dust-cloth", "", ""), "carry": ("carton", "", ""),
    "conduct": ("baton", "", ""), "chop": ("", "axe", ""), "fish": ("", "rod", ""), "brush": ("", "", "easel"),
    "spray-hose": ("", "hose", ""), "peg": ("", "", "laundry"),
}  # fmt: skip
_PLANTED = frozenset({"garden", "greenhouse", "glasshouse", "allotment", "vineyard", "plot", "balcony", "roof"})
"""Where who kneels has plants to do with."""
_TOOLED = frozenset(
    {"workshop", "garage", "street", "yard", "building-site", "factory-hall", "hangar", "road", "office", "corridor",
     "servers", "storeroom", "roof", "shipyard", "quarry", "meadow", "platform", "bridge", "laboratory", "plain-room"}
)  # fmt: skip
"""Where they have tools, elsewhere a basket."""
_EASELS = frozenset(
    {"park", "street", "square", "old-square", "garden", "meadow", "beach", "forest", "hills", "jetty", "balcony", "",
     "living-room", "plain-room", "bright-room", "gallery", "studio", "roof", "lake", "classroom", "cliff", "valley"}
)  # fmt: skip
"""Where who draws stands at an easel, elsewhere at a table."""
_STOOL = 0.42
"""How high a child stands behind a counter, in metres."""
_BENCHES = frozenset({"bench", "sofa"})
"""What two sit on."""
_RIDDEN = frozenset({"ride-bike", "ride-horse", "ride-motor", "row"})
# How one is too low for a counter.
_LOW = frozenset({"shoot-photo", "kneel", "kneel-work", "kneel-both", "crouch", "sit-floor", "prone", "lie"})
# Where the second to fourth person stand, in metres ahead and behind.
_SPOTS = ((1.0, 0.3), (-1.05, 0.5), (2.0, 0.8))
# Where the second stands who is nearer than that, and who has a table or the thrown between.
_MEET = {
    "arm-front": (1.3, 0.1), "point": (1.4, 0.1), "point-front": (1.4, 0.1),
    "hug": (0.31, 0.05), "shake": (0.92, 0.05), "high-five": (1.0, 0.05), "give": (1.2, 0.1), "tend": (2.0, 0.1),
    "tend-deep": (2.0, 0.1), "throw": (2.2, 0.2), "toss": (2.2, 0.2), "kneel-work": (1.6, 0.1), "prone": (2.1, 0.4),
    "crawl": (1.6, 0.4), "bowl": (1.7, 0.2),
    "sit-read": (1.15, 0.0), "sit": (1.0, 0.0), "bench-sit": (1.0, 0.0),
}  # fmt: skip
_TABLE = 1.9  # metres ahead of somebody where a table ends
_LONG = 2.4  # metres; what is longer stands behind them
_BEHIND = 1.7
_ROOM = 0.45  # metres between somebody and what stands beside them


def handed(look: Look) -> Look:
    """Return the look with what nobody does without: a cup to sip from, a book to read, a phone to call with."""
    look = _riding(_kneeling(look))
    doing = look.doing
    if doing.under == "ladder" and doing.pose == "climb":  # seen from aside, their hands on it
        return msgspec.structs.replace(look, doing=msgspec.structs.replace(doing, pose="ladder"))
    if doing.ware or doing.held or doing.over or doing.under:
        return look
    if doing.pose == "brush" and doing.place not in _EASELS:  # on paper
        drawn = msgspec.structs.replace(doing, pose="tend", ware="notebook", tall=0.24)
        return msgspec.structs.replace(look, doing=drawn)
    if doing.pose in _TOOLS:
        held, over, under = _TOOLS[doing.pose]
        return msgspec.structs.replace(look, doing=msgspec.structs.replace(doing, held=held, over=over, under=under))
    name, tall = _USUAL.get(doing.pose, ("", 0.0))
    if name == "toolbox" and doing.place not in _TOOLED:
        name = "plant" if doing.place in _PLANTED else "basket"
    return msgspec.structs.replace(look, doing=msgspec.structs.replace(doing, ware=name, tall=tall))


def _kneeling(look: Look) -> Look:
    """Let who works at a table kneel where there is none."""
    doing = look.doing
    if doing.pose not in _AT_TABLES or doing.place not in _NO_TABLES:
        return look
    return msgspec.structs.replace(look, doing=msgspec.structs.replace(doing, pose="kneel-work", pair=""))


def _riding(look: Look) -> Look:
    """Let who rides have nothing but what they ride."""
    if look.doing.pose not in _RIDDEN or not look.doing.ware:
        return look
    return msgspec.structs.replace(look, doing=msgspec.structs.replace(look.doing, ware="", tall=0.0))


def improvised(look: Look) -> Deed:
    """Return the deed of one or a few people that a verb, a place and things make where nobody has written it down."""
    look = _kneeling(look)
    doing = look.doing
    many = max(doing.many, min(len(look.cast), 3), 2 if doing.pose in _TOGETHER else 1)
    laid = _bed(doing)
    named = tuple(one for one in doing.around if not laid or one.name not in {"sofa", "plain-bed", "armchair"})
    around = _herded(look, _around(named, many, doing))
    place = "jetty" if doing.place == "lake" and doing.pose not in _AFLOAT else doing.place
    cast = _cast(look, many)
    sides = [one.place[0] for one in cast] + ([_TABLE - 0.3] if doing.pose in _AT_TABLES else [])
    near = [(one.x, standing.of(one.name, one.tall) / 2) for one in around if one.z < _BEHIND]
    sides += [x + half for x, half in near] + [x - half for x, half in near]
    aside = (min(sides) + max(sides)) / 2
    cast = [msgspec.structs.replace(one, at=(one.place[0] - aside, *one.place[1:])) for one in cast]
    around = tuple(msgspec.structs.replace(one, x=one.x - aside) for one in around)
    wide = max(3.6 if laid else 1.0 + many, max(sides) - min(sides) + (2.2 if doing.pose in _STRETCHED else 1.0))
    return Deed(place=place or "street", cast=tuple(cast), wide=wide, around=around)


def _bed(doing: Doing) -> str:
    """Return what somebody lies on: a bed, a sofa; empty for the ground, and for who does not lie."""
    if doing.pose not in _LYING:
        return ""
    return doing.seat if doing.seat in _BEDS else "bed" if doing.place in _BEDROOMS else ""


def _herded(look: Look, around: tuple[Nearby, ...]) -> tuple[Nearby, ...]:
    """Turn animals the way that people go who walk or run, and bring the others of a herd."""
    if not around or around[0].name not in creatures():
        return around
    first = around[0]
    if look.doing.pose in _GOING and first.z < _BEHIND:
        first = msgspec.structs.replace(first, faces=-1)
    others = ((0.75, 1.6), (-0.5, 2.3)) if look.has("herd", "beast many") else ()
    more = (msgspec.structs.replace(first, x=first.x + x * first.tall, z=first.z + z) for x, z in others)
    return (first, *around[1:], *more)


def _cast(look: Look, many: int) -> list[Actor]:
    """Return who is in it, the first as the words tell, the second by a verb of their own or doing the same."""
    doing = look.doing
    held = doing.over or ("worktop" if doing.pose in _AT_TABLES else "ware" if doing.ware else "")
    held = held if held != "dough" else "" if doing.pose in _LOW else "counter+dough"
    seat = doing.seat or "bench" if doing.pose in _SEATED else ""
    first = Actor(
        pose=doing.pose, hold=doing.held, over=held, under=doing.under or ("ladder" if doing.pose == "ladder" else seat)
    )
    bed = _bed(doing)
    if bed:
        high, over = _BEDS[bed]
        first = Actor(pose="sleep-side", at=(0.0, 0.0, high), under=bed, over=over, tall=1.1, free=True)
    if doing.seat == "wheelchair" and doing.pose not in _WHEELED:
        first = Actor(pose="sit-offer", at=(0.0, 0.0, 0.06), over="big-wheel+ware" if doing.ware else "big-wheel")
    pose = doing.pair or doing.pose
    below = "" if seat in _BENCHES else (doing.seat.replace("wheelchair", "") or "chair") if pose in _SEATED else ""
    other = Actor(pose=pose, under=below, turned=bool(doing.pair) or doing.pose not in _SAME_WAY)
    idle = Actor(pose="peer-stand") if doing.pose in _AT_TABLES else Actor(pose=doing.pose, under=seat)
    others = (other, idle, idle)
    raised = _raised(look, 0, held)
    return [
        msgspec.structs.replace(first, at=(0.0, 0.0, raised)) if raised else first,
        *(
            msgspec.structs.replace(one, at=(*at, _raised(look, n, held)), who=None if n < len(look.cast) else n + 3)
            for n, (one, at) in enumerate(zip(others[: many - 1], _spots(doing), strict=False), 1)
        ),
    ]


def _raised(look: Look, number: int, over: str) -> float:
    """Return how high above the floor somebody stands: a child who would not be seen behind a counter."""
    small = number < len(look.cast) and look.cast[number].age == "child"
    return _STOOL if small and over.startswith("counter") else 0.0


def _spots(doing: Doing) -> tuple[tuple[float, float], ...]:
    """Return where the second to fourth stand: as near to the first as what they do asks for."""
    near = (1.3, 0.1) if doing.pose in _AT_TABLES and doing.over else _MEET.get(doing.pose, _SPOTS[0])
    return (near, *_SPOTS[1:2], (3.0 if doing.pose in _AT_TABLES else 2.0, 0.8))


def _around(named: tuple[Beside, ...], many: int, doing: Doing) -> tuple[Nearby, ...]:
    """Return what stands around, each in its place: long things behind, then one ahead and one at the back."""
    free = [
        (max(_TABLE if doing.pose in _AT_TABLES else 0.3, _spots(doing)[many - 2][0] if many > 1 else 0.0), 1),
        (-1.05 if many > 2 else 0.0, -1),
    ]
    placed: list[Nearby] = []
    for one in named:
        wide = standing.of(one.name, one.tall)
        if wide > _LONG or not free:
            placed.append(Nearby(one.name, one.tall, 0.7 - 1.4 * len(placed), _BEHIND))
            continue
        edge, side = free.pop(0)
        placed.append(Nearby(one.name, one.tall, edge + side * (_ROOM + wide / 2), 0.25, side))
    return tuple(placed)
