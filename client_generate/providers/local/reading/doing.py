"""What somebody does: a pose for a verb, a ground for a place, a thing for the hands, where no picture tells of it all.

Pure: words go in, names of poses, grounds and things come out; who draws them decides the rest.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from itertools import pairwise

import msgspec

from client_generate.providers.local.reading import phrase, places
from client_generate.providers.local.reading.vocabulary import Acts, folded, vocabulary

_WORD = re.compile(r"[a-z']+|[.;:!?]")
# How people are called whom no table names.
_CALLED = re.compile(r"(?:er|or|ist|ian|mate|man|woman|men|women|ee|ant)s?$")
_ENDS = frozenset({".", ";", ":", "!", "?"})
_ARTICLES = frozenset({"a", "an", "the", "his", "her", "their", "its", "my", "our", "some", "two", "three", "one"})
_MANY = frozenset({"people", "children", "men", "women", "couple", "family", "crew", "team", "they", "who", "and"})
_NUMBERS = {
    **dict.fromkeys(("two", "couple", "pair", "both", "parents", "twins"), 2),
    **dict.fromkeys(("three", "several", "friends", "colleagues", "teenagers", "children", "kids", "people"), 3),
    **dict.fromkeys(("four", "five", "group", "family", "team", "crew", "pupils", "students", "crowd"), 4),
}  # fmt: skip
_LONGEST = 5  # words of a verb and what it takes
_USUAL = 0.24  # metres
_STANDING = "stand-quarter"
# The sets where somebody only stands, walks or sits, those of a hall or a thing too where more is said.
_IDLE = frozenset({"room", "landscape", "town", "city", "close", "hall", "site", "traffic", "product"})
VIEWS = frozenset({"vista", "built"})
"""The sets of a place, where nobody can be known."""
# What says that somebody is far away.
_FAR = frozenset(
    {"tiny", "distant", "far", "small", "silhouette", "aerial", "drone", "bird-eye", "from-above", "crowd"}
)
_WALKS = frozenset({"walk", "walk-front", "sit", "bench-sit"})
_SEATED = frozenset({"sip", "sit-read", "give", "think", "tend", "sit", "bench-sit"})
_SEATS = frozenset({"table", "sofa", "couch", "desk", "bed", "armchair", "dinner", "breakfast"})
_BUSY = frozenset({"pick", "push", "point", "reach", "carry"})  # as people in halls are
_NEAR = frozenset({"close-up", "closeup", "portrait", "macro", "insert", "face"})
# Where they do it if no place is said.
_GROUNDS = {"room": "living-room", "close": "living-room", "landscape": "meadow", "hall": "corridor"}


class Doing(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody does, by the names of whoever draws it; `pose` is empty where the words tell of nothing.

    `pair` is how a second person is held, `still` whether they only are there. `place` is a ground of sets/deeds.py,
    `held`, `over` and `under` are things of figures, `ware` any other thing, `tall` metres high; `many` is
    how many do it, four at most.
    """

    pose: str = ""
    pair: str = ""
    still: bool = False
    place: str = ""
    held: str = ""
    over: str = ""
    under: str = ""
    ware: str = ""
    tall: float = 0.0
    many: int = 1


NOTHING = Doing()
"""What a prompt tells that says nothing of anybody."""


def acted(text: str, kind: str, said: Collection[str]) -> Doing:
    """Return what a person does whom the set `kind` would only let be there, `said` words; nothing where it is enough.

    A face alone does nothing, who sits at a table has a set that shows it, a hall has people at work, and a place's
    own picture is too far off to know anybody in it.
    """
    face = not _NEAR.isdisjoint(said) and "medium-close-up" not in said
    if kind not in _IDLE | VIEWS or face:
        return NOTHING
    doing = doing_of(text)
    if not (doing.pose and _fits(doing, kind, said)):
        return NOTHING
    return msgspec.structs.replace(doing, place=doing.place or _GROUNDS.get(kind, "street"))


def _fits(doing: Doing, kind: str, said: Collection[str]) -> bool:
    """Whether a picture of the deed tells more than the set's own does."""
    seated = not _SEATS.isdisjoint(said)
    if kind in VIEWS:
        return bool(doing.place) and doing.pose not in _WALKS and _FAR.isdisjoint(said)
    if kind == "room" and doing.pose in _SEATED and doing.pose != "tend":
        return False
    if doing.still or doing.pose in _WALKS or (seated and doing.pose in _SEATED):
        return kind == "room" and bool(doing.place) and not seated
    return kind != "hall" or (bool(doing.place) and doing.pose not in _BUSY)


def doing_of(text: str) -> Doing:
    """Return what the first known verb lets its person do, where, and with what."""
    acts, said = vocabulary().acts, _WORD.findall(phrase.unfilmed(phrase.literal(folded(text[:4000]))))
    place, pose, count = next(((n, *found) for n in range(1, len(said)) if (found := _verb(said, n, acts))), (0, "", 0))
    if not pose:
        if acts.still.isdisjoint(said):
            return NOTHING
        return Doing(pose=_STANDING, still=True, place=places.backdrop_of(said), many=_many(said))
    end = next((n for n in range(place, len(said)) if said[n] in _ENDS), len(said))
    after = said[place + count - 1 : end]
    held, over, under = (_first(after, named) for named in (acts.held, acts.over, acts.under))
    ware = "" if held or over or under else _first(after, acts.wares)
    return Doing(
        pose=pose,
        pair=acts.pairs.get(pose, ""),
        place=places.backdrop_of(said),
        held=held,
        over=over,
        under=under,
        ware=ware,
        many=_many(said[:place], several=said[place] in acts.several and said[place] not in acts.one),
        tall=acts.heights.get(ware.replace(" ", "-"), _USUAL) if ware else 0.0,
    )


def somebody(text: str) -> bool:
    """Whether a prompt begins with somebody whom no table knows, by how what they are called ends: flatmates, gamer."""
    known = vocabulary()
    first = _WORD.findall(phrase.unfilmed(phrase.literal(folded(text[: _LONGEST * 24]))))[:_LONGEST]
    things = {*known.subjects, *known.acts.wares, *known.every}
    for word, after in pairwise(first):
        forms = {word, *phrase.singulars(word)}
        called = forms & known.persons or (_CALLED.search(word) and forms.isdisjoint(things))
        if called and (after in known.acts.one or after in known.acts.several):
            return True
    return False


def _many(before: list[str], *, several: bool = False) -> int:
    """Return how many the words before a verb speak of; two where only its form tells of more than one."""
    return next((_NUMBERS[word] for word in before if word in _NUMBERS), 2 if several else 1)


def _verb(said: list[str], place: int, acts: Acts) -> tuple[str, int] | None:
    """Return the pose of the verb that begins here, and how many words it is; articles in it count for nothing."""
    before = said[place - 1]
    many = before in _MANY or (before.endswith("s") and not before.endswith("ss"))
    for count in range(min(_LONGEST, len(said) - place), 0, -1):
        words = [word for word in said[place + 1 : place + count] if word not in _ARTICLES]
        if count > 1 and (not words or said[place + count - 1] in _ARTICLES):
            continue
        verb = "-".join([said[place], *words])
        pose = acts.one.get(verb) or (acts.several.get(verb) if many else None)
        if pose and not (count == 1 and before in _ARTICLES):  # a drawing is no deed
            return pose, count
    return None


def _first(said: list[str], named: Mapping[str, str]) -> str:
    """Return the name of the first thing of a table that is said, in the singular or as it stands."""
    for place in range(len(said)):
        for count in (3, 2, 1):
            word = "-".join(said[place : place + count])
            found = next((named[one] for one in (word, *phrase.singulars(word)) if one in named), "")
            if found:
                return found
    return ""
