"""Words to picture: which set, size, people and camera move a prompt asks for; the words are in `data/`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from itertools import pairwise

from client_generate.providers.local.reading import phrase
from client_generate.providers.local.reading.phrase import Parts
from client_generate.providers.local.reading.vocabulary import Picture, Table, folded, vocabulary

FALLBACK = "landscape"
"""The set of a prompt that no word matches."""

# Rain that is over falls no more; what is dark about a person is not the hour.
_OVER = re.compile(
    r"\b(?:after|following|no|without|before)\s+(?:the\s+|a\s+|an\s+)?(?:last\s+|light\s+|heavy\s+|summer\s+)?"
    r"(?:rain|storm|rainstorm|shower|downpour|snow|snowfall|fog|mist)\b"
    r"|\b(?:rain|storm|shower|downpour|snow|snowfall|fog|mist)\s+(?:has\s+|is\s+)?"
    r"(?:stop\w*|end\w*|clear\w*|lift\w*|pass\w*|over(?!\s+\w)|gone)\b"
)
_WORN = re.compile(
    r"\b(?:dark|golden|snow|night)(?=[\s-]+(?:\w+[\s-]+)?(?:hair|haired|eyes|skin|coat|suit|lid|beard)\b)"
    r"|\bdark(?=[\s-]+(?:blue|green|red|grey|brown|pines?|woods?|forest|firs?|soil|earth|rocks?|clouds?|hills?|water|sea)\b)"
)


# How high the camera stands shows no eye.
_EYED = re.compile(r"\b(?:at\s+|from\s+)?(?:eye|floor|knee|hip|waist|chest|shoulder|ankle)[\s-]+(?:level|height)\b")

_SIZED = frozenset({("close", "up"), ("close", "ups")})
_LEADS = 4  # words of the camera that may come before what a prompt is about
_ASIDE = 0.75  # lines that a scene counts less which is of neither the subject nor its deed
# The sets of things and animals that may be anywhere: a place alone asks for no other picture.
_OF_THINGS = frozenset(
    {"product", "food", "animal", "wildlife", "traffic", "transport", "journey", "vista", "pets", "built"}
)
# What is within the body has its pictures wherever it is said.
_INNER = frozenset({"body", "clinic"})
# What is in somebody's hand is seen in it.
_BEASTS = frozenset({"wildlife", "pets", "animal"})
HANDED = frozenset({"hand", "hands", "thumb", "finger", "fingers", "fingertip", "close-up", "insert", "macro", "pov"})
"""What says that only somebody's hands are seen."""
_HELD = frozenset({"hand", "hands", "fingers", "palm", "fingertips"})
_FOR_HANDS = frozenset({"hand-cream", "hand-sanitiser", "hand-sanitizer", "hand-soap", "hand-lotion", "second-hand"})
# Wares in name only where they stand alone: a set, a game, a reader may be anything.
_VAGUE = frozenset({"set", "game", "reader", "platform", "shades", "cleaner", "dose", "paste", "bills", "plants"})
# The lens's height, what only lights or is out of focus asks for no picture.
_UNSEEN = re.compile(
    r"\b(?:at |from )?(?:eye|knee|table|shoulder|chest|waist|ground|head|hand|hip)[\s-](?:level|height)\b"
    r"|\b(?:white|plain|light|black|grey|clean|seamless)[\s-]+background\b"
    r"|(?<!\ba )(?<!\bthe )\bcamera (?:\w+ing|(?:crane|rise|climb|glide|follow|drift|tilt|orbit|circle|track|lead)s)\b"
    r"|\bwithout\s+(?:an?\s+|any\s+|his\s+|her\s+|their\s+|the\s+)?[\w'-]+"
    r"|\bneon[\s-](?:light(?!s)|reflections?|glow|tubes?)\b"
    r"|(?:^|,|\band\b)[^,.;]*\bblurred"
    r"(?:\s+(?:behind|in the background|beyond|far away)(?:\s+(?:it|them|him|her))?)?\s*(?=[,.;]|$)"
    r"|,[^,.;]*\bbokeh\b[^,.;]*"
    r"|,\s*(?:[\w-]+\s+){1,3}behind(?=\s*(?:[,.;]|$))"
    r"|(?:^|[,.;])\s*(?:the |slow |low |floating |drifting )?camera\s+(?:slowly |gently )?"
    r"(?:h[eo]ld|drift|glid|fli|fly|mov|follow|track|push|pull|circl|orbit|ris|sink|float|pan|tilt|creep|travel|linger|rest)\w*"
)
# How a clause of light ends: what casts it, or where it is seen, asks for no scene.
_LIT = re.compile(
    r"(?:,|\band\b)(?:\s*[\w'-]+){1,4}\s+(?:light|lighting|glow|reflections|backlight|daylight|lamplight|sunlight|mood|"
    r"feel|colou?rs|palette|atmosphere)\s*(?=[,.;]|$)"
)
# What is above somebody's head is no camera there; a lamp that hangs there is none either.
_OVERHEAD = re.compile(
    r"\boverhead\s+(?=(?:\w+\s+){0,2}(?:lights?|lamps?|bulbs?|lighting|tubes?|strips?|spots?|softbox(?:es)?|cables?|wires?)\b)"
    r"|(?<=[a-z] )(?<!seen )(?<!shot )(?<!from )(?<!rising )(?<!wide )(?<!camera )(?<!straight )(?<!directly )"
    r"(?<!drone )(?<!slow )(?<!static )(?<!up )(?<!angle )(?<!close )overhead(?=\s*(?:[,.;]|$))"
)
_MAT = re.compile(r"\bcutting[\s-]+(?=mats?\b)")  # where nobody need cut
_HEARTH = re.compile(r"\bfire[\s-]+(engine|truck|place|fighter|brigade|station)")
# A wheel that no car has.
_WHEEL = re.compile(r"\b(?:balance|cheese|prayer|colou?r)[\s-]+wheels?\b(?! of)|\bwheels?(?= of (?!the car|a car))")


def weatherless(text: str) -> str:
    """Return a text in lower case without the weather that is over, the dark that is a person's, fire that is none."""
    plain = _OVER.sub("afterwards", phrase.flown(phrase.literal(folded(text))))
    for unmeant in (_WORN, _MAT, _OVERHEAD, _WHEEL):
        plain = unmeant.sub(" ", plain)
    return _HEARTH.sub(r"fire\1", plain)


def people(said: Iterable[str]) -> int | None:
    """Return how many people the words ask for: nobody, one, or None when the set decides."""
    known, spoken = vocabulary(), set(said)
    persons, several = spoken & known.persons, spoken & known.several
    if not persons and not several and spoken & known.nobody:
        return 0
    return 1 if len(persons) == 1 and not several else None


def tokens(text: str) -> tuple[str, ...]:
    """Return a prompt's words in lower case, and its pairs and triples joined by hyphens."""
    words, phrases = _spoken(text)
    return (*(_singular(word) for word in words), *phrases)


def _spoken(text: str) -> tuple[list[str], list[str]]:
    clauses = [re.findall(r"[a-z']+", clause) for clause in re.split(r"[,.;:!?]", folded(text[:4000]))]
    pairs = ["-".join(said[i : i + n]) for n in (2, 3, 4) for said in clauses for i in range(len(said) - n + 1)]
    return [word for clause in clauses for word in clause], pairs


def ware_of(said: Iterable[str], otherwise: str) -> str:
    """Return the shape of the first word that names something sold, in the singular or as it stands."""
    known = {word: shape for shape, named in vocabulary().wares.items() for word in named}
    found = (known.get(word) or known.get(word.removesuffix("s")) for word in said)
    return next((shape for shape in found if shape), otherwise)


def _singular(word: str) -> str:
    """Return a plural that no table has as the singular that one has; people stay as many as they are."""
    known = vocabulary()
    if word in known.every or word in known.grammar.deeds:
        return word
    return next((one for one in phrase.singulars(word) if one in known.every and one not in known.persons), word)


def best(table: Table, words: tuple[str, ...], allowed: Iterable[str] | None = None) -> str | None:
    """Return the entry with the most weight in the words, or None."""
    scores: dict[str, float] = {}
    plain = len(words) or 1
    for entry in table if allowed is None else allowed:
        named = table[entry]
        scores[entry] = sum(1.6 - place / plain for place, word in enumerate(words) if word in named)
    top = max(scores, key=lambda entry: scores[entry], default=None)
    return top if top is not None and scores[top] > 0 else None


def every(table: Table, words: tuple[str, ...]) -> frozenset[str]:
    """Return all entries that have a word among these."""
    said = set(words)
    return frozenset(entry for entry, named in table.items() if not said.isdisjoint(named))


def parts_of(text: str) -> Parts:
    """Return a prompt's parts: what it is about, and the rest."""
    known = vocabulary()
    return phrase.read(text, known.subjects, known.persons | known.company | set(known.groups), known.grammar)


def things_of(parts: Parts) -> tuple[str, ...]:
    """Return the things of a prompt: those it is about first, then the rest, each in the order of its words."""
    ordered = (*tokens(parts.head.replace("-", " "))[::-1], *tokens(parts.subject), *tokens(parts.rest))
    asking = vocabulary().asking
    found = (name for word in dict.fromkeys(ordered) for name in asking.get(word, ()))
    return tuple(dict.fromkeys(found))


def scene_of(text: str) -> Picture | None:
    """Return the picture that several words together ask for: of the most lines, then the first said; else None.

    Where the prompt is about a thing that has a set, a picture of none of its words but those of its place is none;
    where it begins with somebody, one that stands in other clauses alone is none.
    """
    seen = _UNSEEN.sub(" , ", _EYED.sub(" ", text.lower()))
    words, phrases = _spoken(_LIT.sub(" ", seen))
    every = _forms(seen)
    places: dict[str, int] = {}
    size = {n + k for n, pair in enumerate(pairwise(words)) if pair in _SIZED for k in (0, 1)}
    for place, word in enumerate((*words, *phrases)):
        if place in size:  # neither is a close-up up nor does it close
            continue
        for form in (word, *phrase.singulars(word)):
            places.setdefault(form, place)
    scenes = vocabulary().scenes
    begun = sorted({number for form in places for number in vocabulary().beginning.get(form, ())})
    asked = [scene for scene in (scenes[number] for number in begun) if _fits(scene, places, every)]
    if not asked:
        return None
    about = parts_of(text)
    lead = _forms(phrase.told_first(text, about))
    asked = [scene for scene in asked if scene.set in _INNER or _leads(scene, lead)]
    asked = [scene for scene in asked if _shows(scene, about, every)]
    touched = _touched(about, words)
    if touched:
        asked = [scene for scene in asked if any(not line.isdisjoint(touched) for line in scene.needs)]
    core = _forms(f"{about.subject} {about.deed}", about.head)
    return min(asked, key=lambda scene: _worth(scene, places, core), default=None)


def _fits(scene: Picture, places: Collection[str], every: Collection[str]) -> bool:
    return scene.unless.isdisjoint(every) and all(not line.isdisjoint(places) for line in scene.needs)


def _shows(scene: Picture, about: Parts, every: Collection[str]) -> bool:
    """Whether a scene shows whom a prompt is about: some animal, or somebody, not only what is in their hand."""
    subjects = vocabulary().subjects
    if subjects.get(about.head) in _BEASTS and "pov" not in every:
        first = _forms(about.subject)
        named = any(subjects.get(word) in _BEASTS for line in scene.needs for word in line)
        return scene.set in _BEASTS or named or any(not line.isdisjoint(first) for line in scene.needs)
    return not (about.person and scene.set == "phone" and HANDED.isdisjoint(every))


def _leads(scene: Picture, lead: frozenset[str]) -> bool:
    """Whether a scene is of what a prompt begins with: of its first line, or of two others; else it is an aside."""
    said = [not line.isdisjoint(lead) for line in scene.needs]
    return said[0] or sum(said) > 1


def _touched(about: Parts, said: list[str]) -> frozenset[str]:
    """Return the words of a thing that a prompt begins with and of what it does, or all of somebody's clause.

    Nothing for anything else: then a picture may be of whatever the words name.
    """
    first = about.subject.split()
    begins = any(said[place : place + len(first)] == first for place in range(_LEADS))
    if about.person and about.clause and said[:1] != ["over"]:  # whose shoulder it is does nothing
        return _forms(about.clause, about.head)
    if not begins or vocabulary().subjects.get(about.head) not in _OF_THINGS:
        return frozenset()
    return _forms(f"{about.subject} {about.deed}", about.head)


def _forms(said: str, *more: str) -> frozenset[str]:
    words, phrases = _spoken(said)
    return frozenset(form for word in (*words, *phrases, *more) for form in (word, *phrase.singulars(word)))


def _worth(scene: Picture, places: dict[str, int], core: frozenset[str]) -> tuple[float, int]:
    """Return how a scene ranks, the least first: by its lines, one of neither the subject nor its deed less."""
    aside = all(line.isdisjoint(core) for line in scene.needs)
    first = min(places[word] for word in scene.needs[0] if word in places)
    return 0.0 if scene.spare else _ASIDE * aside - len(scene.needs), first


def set_of(said: tuple[str, ...], besides: frozenset[str] = frozenset(), about: Parts = phrase.NOTHING) -> str | None:
    """Return the set that a prompt's words ask for, none of those in `besides`; None when they ask for none.

    `about` are its parts: where what it is about has a set of its own, the other words do not count.
    """
    known, spoken = vocabulary(), set(said)
    alone = next(
        (
            name
            for name, row in known.settings.items()
            if row.alone and spoken & known.sets[name] and not spoken & set(row.never.split())
        ),
        None,
    )
    if (
        alone == "cabin"
        and spoken & {"phone", "screen"}
        and spoken & {"insert", "thumb", "lighting", "lights", "passenger-seat"}
    ):
        return "phone"
    # Close hands on a wheel are that, wherever the car is.
    if alone is not None and not (spoken & {"hands", "fingers", "knuckles"} and spoken & known.sizes["close"]):
        return alone
    own = _own(about.head, spoken)
    from_above = own == "road" and spoken & known.sizes["aerial"] and spoken & known.sets["city"]
    if own and own not in besides and not from_above:
        return own
    far = "wide" in spoken and spoken.isdisjoint({"close-up", "portrait"})  # a face alone is no wide shot
    fitting = [name for name, row in known.settings.items() if not row.alone and name not in besides]
    fitting = [name for name in fitting if known.settings[name].suits(spoken, known.persons | set(known.groups))]
    away = ({"close", "hands"} if spoken & known.persons else {"close"}) if far else set()
    fitting = [name for name in fitting if name not in away]
    found = best(known.sets, said, fitting)
    if found == "close":  # anybody may stand anywhere: a person asks for a face only where nothing else is asked for
        found = best(known.sets, tuple(word for word in said if word not in known.persons), fitting) or found
    decided = [
        name
        for name in fitting
        if found in known.settings[name].outranks.split() and _decides(name, spoken - about.aside)
    ]
    if decided:
        return decided[0]
    # A close-up of somebody is of their face, wherever they are.
    if (
        found in {"landscape", "town", "city"}
        and spoken & known.persons
        and spoken & {"close-up", "closeup", "portrait"}
    ):
        return "close"
    # Who is named in a city, not seen from above, is in one of its streets; who walks down a street is in a town.
    if found == "city" and spoken & known.persons and not spoken & known.sizes["aerial"]:
        return "town"
    return "town" if found == "landscape" and spoken & known.sets["town"] else found


def lone_of(text: str, said: Iterable[str]) -> tuple[str, str]:
    """Return the set and the noun of a thing that a prompt begins with where it names nobody; empty without one."""
    known, spoken = vocabulary(), set(said)
    if spoken & (known.persons | known.several | known.company | set(known.groups) | _HELD):
        return "", ""
    wares = {word for named in known.wares.values() for word in named} - _VAGUE
    noun = phrase.leading(text, wares | set(known.lone), known.grammar)
    return (known.lone.get(noun, "product"), noun) if noun else ("", "")


def _own(about: str, spoken: set[str]) -> str | None:
    """Return the set of what a prompt is about; none where hands hold it, or the words say it is not meant."""
    known = vocabulary()
    own = known.subjects.get(about)
    if own is None or spoken & set(known.settings[own].never.split()):
        return None
    if own == "traffic" and spoken & known.sizes["aerial"]:  # from the air it is a car on its road
        return "road"
    if own == "hands" and _decides("macro", spoken):  # what they hold fills the frame
        return None
    if not spoken.isdisjoint({"packshot", "seamless"}) or (own == "transport" and spoken & {"bridge", "viaduct"}):
        return None
    if own == "product" and "wide" in spoken and spoken & known.persons:  # far away a small thing is nothing to them
        return None
    held = spoken & _HELD - ({"hand"} if spoken & _FOR_HANDS else set())
    if own == "product" and held and about in known.acts.wares:
        return "hands"
    return None if own in {"product", "food"} and held else own


def _decides(name: str, spoken: set[str]) -> bool:
    return not spoken.isdisjoint(vocabulary().settings[name].decide.split())


def move_said(text: str) -> str:
    """Return the camera move a prompt asks for, by its camera note if it has one; empty when it asks for none."""
    note = text.rpartition("Camera:")[2]
    said = set(tokens(note))
    return next((move for word, move in vocabulary().phrases if word in said), "")


def move_of(text: str) -> str:
    """Return the camera move a prompt asks for; a gentle push in when it asks for none."""
    return move_said(text) or "push in"
