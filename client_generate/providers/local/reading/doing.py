"""What somebody does: a pose for a verb, a ground for a place, a thing for the hands, where no picture tells of it all.

Pure: words go in, names of poses, grounds and things come out; who draws them decides the rest.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import msgspec

from client_generate.providers.local.reading import doers, phrase, places, verbs
from client_generate.providers.local.reading.around import Beside, around_of
from client_generate.providers.local.reading.vocabulary import Acts, verbs_said, vocabulary

_ENDS = frozenset({".", ";", ":", "!", "?"})
_STOPS = _ENDS | {","}
_LOOKS = frozenset(
    form for verb in ("look", "gaze", "stare", "glance", "watch", "hesitate") for form in verbs_said(verb)
)
_TABLES = frozenset({"desk", "table", "counter", "bench", "workbench", "worktop"})
_NUMBERS = {
    **dict.fromkeys(("two", "couple", "pair", "both", "parents", "twins"), 2),
    **dict.fromkeys(("three", "several", "friends", "colleagues", "teenagers", "children", "kids", "people"), 3),
    **dict.fromkeys(("four", "five", "group", "family", "team", "crew", "pupils", "students", "crowd"), 4),
}  # fmt: skip
_USUAL = 0.24  # metres
_STANDING = "stand-quarter"
# The sets where somebody only stands, walks or sits, those of a hall or a thing too where more is said.
_IDLE = frozenset(
    {"room", "landscape", "town", "city", "close", "hall", "indoors", "crowd", "site", "traffic", "product"}
)
# Where no person is seen but what they have to do with.
_OF_THINGS = frozenset(
    {"phone", "sport", "transport", "food", "macro", "animal", "wildlife", "road", "display", "traffic", "journey"}
)
# Where whoever is there is one of many, or their face.
_PEOPLED = frozenset({"hall", "crowd", "close", "indoors"})
# What such pictures show of themselves: a crowd that runs, somebody at work in a room.
_LEFT = {"crowd": frozenset({"run"}), "indoors": frozenset({"tend"})}
VIEWS = frozenset({"vista", "built"})
"""The sets of a place, where nobody can be known."""
# What says that somebody is far away.
_FAR = frozenset(
    {
        "exterior",
        "facade",
        "tiny",
        "distant",
        "far",
        "small",
        "silhouette",
        "aerial",
        "drone",
        "bird-eye",
        "from-above",
        "crowd",
    }
)
_GOES = frozenset({"walk", "walk-front"})
_WALKS = _GOES | {"sit", "bench-sit"}
_SEATED = frozenset({"sip", "sit-read", "give", "think", "tend", "sit", "bench-sit"})
# Where two at a table are what is told.
_SITS = frozenset({"sit", "bench-sit", "sit-read"})
_HOMELY = frozenset(
    {"", "kitchen", "office", "sitting-room", "dining-room", "restaurant", "bar", "diner", "living-room"}
)
_TALKS = frozenset({"sip", "think", "arm-front"})  # as they do at a table, and where people only are
_TABLED = frozenset(
    {"restaurant", "diner", "bar", "canteen", "kitchen", "dining-room", "hospital", "consulting-room", "office"}
)  # where who talks sits
# What somebody is at work on is seen with them only there.
_WORKED_ON = frozenset({"phone", "sport", "transport"})
_PHONES = frozenset({"phone", "smartphone", "mobile", "tablet", "screen"})
_AT_WORK = frozenset({"tend", "tend-deep", "kneel-work", "kneel", "push", "lift", "climb", "ladder"})
_SEATS = frozenset({"table", "sofa", "couch", "desk", "bench", "bed", "armchair", "dinner", "breakfast"})
_BUSY = frozenset({"pick", "push", "point", "reach", "carry"})  # as people in halls are
_NEAR = frozenset({"close-up", "closeup", "portrait", "macro", "insert", "face"})
_OPEN = frozenset({"landscape", "town", "city"})
_OUTSIDE = frozenset(
    {"park", "meadow", "garden", "forest", "road", "street", "square", "platform", "bridge", "roof", "beach", "lake",
     "jetty", "desert", "slope", "rock", "valley", "pitch", "court", "track", "house-front", "quarry", "shipyard",
     "zoo", "balcony", "beer-garden", "allotment", "treehouse", "underpass"}
)  # fmt: skip
# Rooms that tell more of somebody than a table at home does.
_PUBLIC = frozenset({"hospital", "consulting-room", "laboratory", "classroom", "workshop", "shop", "garage", "hangar"})
# What hands do, seen close too.
_WORKED = frozenset(
    {
        "tend",
        "tend-deep",
        "water",
        "wipe",
        "saw",
        "chop",
        "kneel-work",
        "pick",
        "give",
        "brush",
        "paint",
        "sweep",
        "sip",
    }
)
# Where they do it if no place is said.
_GROUNDS = {
    **dict.fromkeys(("room", "close", "product", "phone", "macro"), "living-room"),
    **dict.fromkeys(("landscape", "animal", "wildlife"), "meadow"),
    "hall": "corridor",
    "food": "dining-room",
    "display": "office",
}


class Doing(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody does, by the names of whoever draws it; `pose` is empty where the words tell of nothing.

    `pair` is how a second person is held, `still` whether they only are there. `place` is a ground of sets/deeds.py,
    `home` the one where such people work. `held`, `over`, `under` and `seat` (of who sits) are things of figures,
    `ware` any other thing, `tall` metres high; `many` is how many do it, four at most; `around` stands beside them.
    """

    pose: str = ""
    pair: str = ""
    still: bool = False
    place: str = ""
    home: str = ""
    held: str = ""
    over: str = ""
    under: str = ""
    ware: str = ""
    seat: str = ""
    tall: float = 0.0
    many: int = 1
    around: tuple[Beside, ...] = ()


NOTHING = Doing()
"""What a prompt tells that says nothing of anybody."""


def acted(text: str, kind: str, said: Collection[str], *, led: bool = False) -> Doing:
    """Return what a person does whom the set `kind` would only let be there, `said` words; nothing where it is enough.

    `led` is whether the prompt begins with them: then not even a thing that they have to do with goes before. A face
    alone does nothing, who sits at a table has a set that shows it, a hall has people at work, and a place's own
    picture is too far off to know anybody in it.
    """
    face = not _NEAR.isdisjoint(said) and "medium-close-up" not in said
    if kind not in _IDLE | VIEWS | (_OF_THINGS if led else frozenset()):
        return NOTHING
    doing = doing_of(text)
    if face and not (led and not doing.still) and doing.pose not in _WORKED:
        return NOTHING
    if not (doing.pose and _fits(doing, kind, said, led=led)):
        return NOTHING
    ground = "street" if doing.pose in _GOES else _GROUNDS.get(kind, "street")
    return msgspec.structs.replace(doing, place=doing.place or doing.home or ground)


def _fits(doing: Doing, kind: str, said: Collection[str], *, led: bool) -> bool:
    """Whether a picture of the deed tells more than the set's own does."""
    idle = doing.still or doing.pose in _WALKS
    if kind in VIEWS:
        goes = kind == "built" and led and doing.pose in _GOES and doing.place != "street" and "wide" not in said
        return bool(doing.place or (led and doing.home)) and (goes or not idle) and _FAR.isdisjoint(said)
    if led and kind in _PEOPLED and (doing.place or not idle or doing.pose in _GOES):
        return doing.pose not in _LEFT.get(kind, frozenset()) and not (idle and kind in _LEFT)
    if kind in _OF_THINGS:
        return not idle and (kind not in _WORKED_ON or (doing.pose in _AT_WORK and _PHONES.isdisjoint(tuple(said)[:2])))
    if kind == "room":
        return _fits_a_room(doing, seated=not _SEATS.isdisjoint(said), idle=idle)
    if idle:
        away = kind == "landscape" or (doing.still and kind in _OPEN)
        seated = not _SEATS.isdisjoint(said) and doing.pose not in _GOES
        return away and bool(doing.place) and doing.place not in _OUTSIDE and not seated
    return kind != "hall" or (bool(doing.place) and doing.pose not in _BUSY)


def _fits_a_room(doing: Doing, *, seated: bool, idle: bool) -> bool:
    """Whether a deed tells more than people at a table at home do."""
    if (doing.pose in _TALKS and doing.place in _TABLED) or (doing.pose in _SITS and doing.place in _HOMELY):
        return False
    if seated and doing.pose in _SEATED - {"tend"}:
        return doing.place not in _HOMELY
    return bool(doing.place) or doing.pose in _GOES or not (idle or doing.pose in _TALKS)


def doing_of(text: str) -> Doing:
    """Return what the first known verb of somebody lets them do, where, and with what."""
    known, said = vocabulary(), verbs.words_of(text)
    acts = known.acts
    found = ((place, verbs.verb_at(said, place, acts)) for place in range(1, len(said)))
    able = ((n, *one) for n, one in found if one and verbs.doer_before(said, n, known))
    first = next((one for one in able if doers.does(said, one[0], known)), None)
    done = verbs.suffered(said, known)
    first, done = (done, done) if done and (first is None or done[0] < first[0]) else (first, None)
    first = first or verbs.worked_at(said, known)
    if first is None:
        there = not acts.still.isdisjoint(said) or places.backdrop_of(said) in _PUBLIC
        return standing(text) if there else NOTHING
    place, pose, count = first
    end = next((n for n in range(place, len(said)) if said[n] in _ENDS), len(said))
    with_verb, after = said[place + count - 1 : end], said[place + count : end]
    taken = doers.taken(after, known)
    held = _first(taken, acts.held) or ("camera" if pose == "shoot-photo" else "")
    over, under = (_first(with_verb, named) for named in (acts.over, acts.under))
    around = _around(said, held, over, under)
    ware = "" if held or over or under else _first([*said[place + 1 : place + count], *taken], acts.wares)
    other = verbs.other_pose(said, place + count, known)
    many = _many(said if done else said[:place], several=said[place] in acts.several and said[place] not in acts.one)
    ware = "" if ware in {one.name for one in around} | {*acts.never} else ware
    return Doing(
        pose=pose,
        pair=other or acts.pairs.get(pose, ""),
        place=places.backdrop_of(said[_begin(said, place) : end]) or places.backdrop_of(said),
        home=places.home_of(said),
        held=held,
        over=over,
        under=under,
        ware=ware,
        seat=_seat(said, acts),
        tall=acts.heights.get(ware.replace(" ", "-"), _USUAL) if ware else 0.0,
        many=max(many, 2 if other or (pose == "give" and "to" in after) else 1),
        around=around,
    )


def _begin(said: list[str], place: int) -> int:
    """Return where the clause of a verb begins: a place that it names goes before another clause's."""
    return next((n + 1 for n in range(place - 1, -1, -1) if said[n] in _STOPS), 0)


def standing(text: str) -> Doing:
    """Return that somebody only is there, where the words say; who looks at something on a table stands at it."""
    said = verbs.words_of(text)
    ware, tall = _looked_at(said)
    return Doing(
        pose="tend" if ware else _STANDING,
        still=not ware,
        place=places.backdrop_of(said),
        home=places.home_of(said),
        ware=ware,
        tall=tall,
        many=_many(said),
        around=_around(said, ware),
    )


def _looked_at(said: list[str]) -> tuple[str, float]:
    """Return what somebody looks at that stands on a table, and its height; nothing for what fits a hand."""
    acts = vocabulary().acts
    place = next((n for n, word in enumerate(said) if word in _LOOKS and said[n + 1 : n + 2] in (["over"], ["at"])), -1)
    if place < 0 or _TABLES.isdisjoint(said):
        return "", 0.0
    ends = vocabulary().grammar.where | _STOPS
    end = next((n for n in range(place + 2, len(said)) if said[n] in ends), len(said))
    ware = _first(said[place + 2 : end], acts.wares)
    tall = acts.heights.get(ware.replace(" ", "-"), 0.0)
    return (ware, tall) if ware and tall >= _USUAL and ware not in acts.never else ("", 0.0)


def _seat(said: list[str], acts: Acts) -> str:
    """Return what somebody sits on who sits: a bed, a sofa, a chair, out of doors a bench."""
    return next((acts.seats[word] for word in acts.seats if word in said), "")


def _around(said: list[str], *drawn: str) -> tuple[Beside, ...]:
    """Return what stands around them besides what is drawn already."""
    known = vocabulary()
    ended = {n for n in range(1, len(said) + 1) if said[n : n + 1] == [","] or places.ends(said[n:], known)}
    return around_of(said, known.acts.around, ended, but=drawn)


def _many(before: list[str], *, several: bool = False) -> int:
    """Return how many the words before a verb speak of; two where only its form tells of more than one."""
    return next((_NUMBERS[word] for word in before if word in _NUMBERS), 2 if several else 1)


def _first(said: list[str], named: Mapping[str, str]) -> str:
    """Return the name of the first thing of a table that is said."""
    return next(iter(phrase.named_in(said, named)), "")
