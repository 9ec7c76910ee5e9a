"""Which word of a prompt is somebody's deed: not a drawing, nor the lights, nor a recording lamp.

Pure: words go in; a pose for the verb comes out, or that there is none.
"""

from __future__ import annotations

import re
from itertools import pairwise

from client_generate.providers.local.reading import agents, phrase
from client_generate.providers.local.reading.vocabulary import Acts, Vocabulary, folded, vocabulary

_WORD = re.compile(r"[a-z']+|[,.;:!?]")
# How people are called whom no table names; an implant, an elephant and a restaurant are nobody.
_CALLED = re.compile(r"(?:er|or|ist|ian|mate|man|woman|men|women|ee|[dtcvgs]ant|chant)s?$")
_TOOLS = re.compile(
    r"(?:jector|meter|sensor|monitor|motor|reactor|generator|incubator|ventilator|defibrillator|tractor|elevator|scanner|"
    r"inhaler|organiser|organizer|container|burner|heater|cooler|printer|mixer|lighter|drawer|timer|charger|speaker|"
    r"blender|toaster|freezer|dryer|tower|flower|paper|water|river|corner|finger|shoulder|letter|number|winter|summer|"
    r"weather|cover|layer|power|shower|cancer|counter|trailer|trolley|catheter|filter|implant|plaster|ladder|gutter|"
    r"mirror|door|floor|color|colour|factor|corridor|over|under|after)s?$"
)
# What something is for, not what somebody does: a dressing gown, a cutting board.
_FOR = re.compile(
    r"(?:dress|walk|runn|sleep|wash|swimm|train|wait|cutt|fry|sew|fish|shopp|build|consult|din|liv|sitt|rid|div|driv|"
    r"climb|skat|park|pack|bottl|fill|drink|read|rock|knitt|iron|chang|operat|meet|land|mix|chopp|bak|measur|weld|sail|"
    r"row|rac|fold|hear|box|bowl|mov|record|cool|steer|serv|water)ing "
    r"(?:gown|room|table|boot|stick|frame|shoe|pole|machine|track|tap|blade|bag|mask|pill|line|powder|pool|club|trunks|"
    r"costume|cap|goggles|lesson|centre|center|ground|session|area|list|board|mat|pan|kit|rod|boat|harbour|harbor|net|"
    r"village|port|trolley|cart|basket|mall|street|site|hall|car|hat|school|suit|licence|seat|wall|rope|gear|rink|lot|"
    r"garage|space|ticket|plant|tape|station|water|fountain|straw|glasses|lamp|chair|horse|needle|theatre|pad|strip|"
    r"bowl|desk|tray|tin|paper|cup|torch|bike|aid|ring|gloves|alley|ball|van|studio|rack|wheel|dish|can)(?:s|es)?"
)
_ARTICLES = frozenset({"a", "an", "the", "his", "her", "their", "its", "my", "our", "some", "two", "three", "one"})
_MANY = frozenset({"people", "children", "men", "women", "couple", "family", "crew", "team", "they", "who", "and"})
_LEADS = frozenset({"who", "and", "then", "he", "she", "they", "hand", "hands", "slowly", "still", "now"})
_PRONOUNS = frozenset({"he", "she", "they", "him", "her", "them", "together"})
# After these stands a thing: somebody in scrubs scrubs nothing.
_BEFORE_THINGS = frozenset({"in", "at", "with", "by", "of", "from", "for", "into", "onto", "between", "under"})
_FOLDED = frozenset({"on", "in", "behind", "around", "at", "resting", "folded", "clasped", "together", "gripping"})
"""After these hands are hands."""
_CREWS = frozenset({"crew", "team", "staff"})
_WORKING = "tend"
_LONGEST = 5  # words of a verb and what it takes
_FRONT = 3  # words within which friends and guests are whom it is about
_BEGINS = 16  # words within which whoever it is about does something


def words_of(text: str) -> list[str]:
    """Return a prompt's words and the ends of its clauses, without its camera and its figures of speech."""
    return _WORD.findall(phrase.unfilmed(phrase.literal(folded(text[:4000]))))


def verb_at(said: list[str], place: int, acts: Acts) -> tuple[str, int] | None:
    """Return the pose of the verb that begins here, and how many words it is; articles in it count for nothing."""
    before = said[place - 1]
    two = (
        "and" in said[max(place - _LONGEST, 0) : place]
        and named(before, vocabulary())
        and said[place] not in acts.nouns
        and said[place] not in acts.wares
    )
    many = (
        two or before in _MANY or before in vocabulary().groups or (before.endswith("s") and not before.endswith("ss"))
    )
    many = many or (said[place] not in acts.nouns and _several(said[:place]))
    for count in range(min(_LONGEST, len(said) - place), 0, -1):
        words = [word for word in said[place + 1 : place + count] if word not in _ARTICLES]
        if count > 1 and (not words or said[place + count - 1] in _ARTICLES):
            continue
        verb = "-".join([said[place], *words])
        pose = acts.one.get(verb) or (acts.several.get(verb) if many else None)
        if pose and (count > 1 or _deed(said, place, acts)):
            return pose, count
    return None


def _several(before: list[str]) -> bool:
    known = vocabulary()
    return agents.several(before, lambda word: named(word, known), known.persons)


def _deed(said: list[str], place: int, acts: Acts) -> bool:
    """Whether a word that may be a deed is one of somebody: no drawing, no lights, no blossom that falls."""
    known, word, before = vocabulary(), said[place], said[place - 1]
    after = said[place + 1] if place + 1 < len(said) else ""
    if before in _ARTICLES | _BEFORE_THINGS or before.endswith("'s") or _FOR.fullmatch(f"{word} {after}"):
        return False
    if word == "hands" and after in _FOLDED:
        return False
    if before in _LEADS or before.endswith("ly") or named(before, known):
        return True
    if word in acts.nouns:  # whoever in a long coat crosses the square
        return after in _ARTICLES and doer_before(said, place, known)
    if word in acts.moved or (word.endswith("ing") and before.endswith("s")):
        return False
    kind = before in known.grammar.where or after in known.subjects or after in acts.wares
    return not (word.endswith("ing") and kind)


def named(word: str, known: Vocabulary) -> bool:
    """Whether a word is somebody, by the tables or by how it ends."""
    forms = {word, *phrase.singulars(word)}
    people = known.persons | known.several | known.groups.keys()
    return not people.isdisjoint(forms) or (
        _called(word)
        and forms.isdisjoint(agents.THINGS)
        and forms.isdisjoint(known.subjects)
        and forms.isdisjoint(known.acts.wares)
    )


def _called(word: str) -> bool:
    """Whether a word ends as people are called, and tools are not."""
    return bool(_CALLED.search(word)) and not _TOOLS.search(word)


def doer_before(said: list[str], place: int, known: Vocabulary) -> bool:
    """Whether somebody was named before a place in a prompt: a helmet that rolls down the stairs is nobody."""
    return any(named(word, known) or word in _PRONOUNS for word in said[:place])


def worked_at(said: list[str], known: Vocabulary) -> tuple[int, str, int] | None:
    """Return where somebody does with a thing what no table knows, the pose of hands at work; it is one word."""
    nouns = known.every | known.subjects.keys() | known.acts.wares.keys() | known.acts.still | known.acts.states
    for place in range(1, len(said) - 1):
        word, after = said[place], said[place + 1]
        taken = after in _ARTICLES or not known.acts.wares.keys().isdisjoint({after, *phrase.singulars(after)})
        verb = word.endswith("s") and not word.endswith("ss") and nouns.isdisjoint({word, *phrase.singulars(word)})
        if taken and verb and named(said[place - 1], known):
            return place, _WORKING, 1
    return None


def other_pose(said: list[str], start: int, known: Vocabulary) -> str:
    """Return the pose of somebody else who does something of their own: while a child presses the buttons."""
    for place in range(start + 1, len(said)):
        found = verb_at(said, place, known.acts)
        if found and any(_new(word, known) for word in said[max(place - 2, start) : place]):
            return found[0]
    return ""


def _new(word: str, known: Vocabulary) -> bool:
    """Whether a word names somebody who was not spoken of before."""
    return word not in _PRONOUNS and not {word, *phrase.singulars(word)}.isdisjoint(known.persons | known.several)


def somebody(text: str, before: str = "") -> bool:
    """Whether a prompt begins with somebody whom no table knows, by how what they are called ends: flatmates, gamer.

    They are named `before` the noun that it is about, if there is one.
    """
    known = vocabulary()
    first = words_of(text)[:_BEGINS]
    noun = before.rpartition("-")[2]
    first = first[: next((n + 1 for n, word in enumerate(first) if noun in {word, *phrase.singulars(word)}), _BEGINS)]
    things = {*known.subjects, *known.acts.wares, *known.every, *agents.THINGS}
    for place, (word, after) in enumerate(pairwise(first)):
        forms = {word, *phrase.singulars(word)}
        called = (
            forms & (known.persons | (known.company | set(known.groups) if place < _FRONT else set()))
            or word in _CREWS
            or (_called(word) and forms.isdisjoint(things))
        )
        if called and (after in known.acts.one or after in known.acts.several):
            return True
    return False


def suffered(said: list[str], known: Vocabulary) -> tuple[int, str, int] | None:
    """Return where a prompt tells of what somebody does by what is done by them, the pose, and that it is one word."""
    return agents.suffered(said, known.acts.past, lambda word: named(word, known))
