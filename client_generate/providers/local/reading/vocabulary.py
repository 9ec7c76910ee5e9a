"""The words of the artist, ready to be looked up: the files of `data/`, read once when the first picture is drawn."""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

import msgspec

from client_generate.providers.local.reading import around, rows
from client_generate.providers.local.reading.around import Beside
from client_generate.providers.local.reading.phrase import Grammar
from client_generate.providers.local.reading.rows import Common, Setting, Words

# A bird's eye is a view, no bird.
_HANDS_OF = re.compile(r"\b([a-z]+)'s ((?:[a-z]+ ){0,2}?)(hands|fingers|fingertips|thumbs)\b")
# What is only a patient's or a doctor's own is nobody.
_OWNED = re.compile(
    r"\b(?:patient|doctor|nurse|donor)s? (?=(?:cards?|files?|records?|charts?|data|bell|desk|office|bag|coat)\b)"
)
_POSSESSIVE = re.compile(r"'s\b(?![\s-]+eye)")
# Who shows clothes, and no scale model.
_MODEL = re.compile(
    r"\b(?:(?:fashion|plus[\s-]size|runway|catwalk|female) )*model(s?)(?=(?:, | )"
    r"(?:in|with|wears?|wearing|walk\w*|cross\w*|pos(?:es?|ing)|turn\w*|spin\w*|strid\w+|twirl\w*|strut\w*|backstage|"
    r"laugh\w*|smil\w+|sits?|stands?|leans?|runs?|steps?|applies|lifts|tosses|adjusts|looks?|gaz\w+|dances?|waits?|"
    r"lies|lounges|throws|emerg\w+|pauses?|from the surf)\b)"
)
_MEN = re.compile(r"\bmale woman\b")
# A verb whose last letter is said twice before -ing; one whose y becomes an i.
_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
_FLYING = re.compile(r"[^aeiou]y$")
_LOOKS = ("sexes", "pronouns", "ages", "roles", "hats", "styles", "beards", "marks", "moods")
Table = Mapping[str, Words]
"""Entries, each with the words that ask for it, in the order of the files."""
_Name = TypeVar("_Name", str, int)


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """A picture that several words together ask for: its name, its set, and one word of each of `needs`.

    One that is `spare` goes after all others.
    """

    name: str
    set: str
    needs: tuple[Words, ...]
    unless: Words
    things: Words
    size: str
    spare: bool = False


class Acts(msgspec.Struct, frozen=True, kw_only=True):
    """What people do: poses by their verbs, `several` by the form said of many, `past` by that of what is done.

    Things go by their nouns and in metres.
    """

    one: Mapping[str, str]
    several: Mapping[str, str]
    past: Mapping[str, str]
    still: Words
    nouns: Words
    moved: Words
    never: Words
    states: Words
    homes: Mapping[str, str]
    pairs: Mapping[str, str]
    seats: Mapping[str, str]
    held: Mapping[str, str]
    over: Mapping[str, str]
    under: Mapping[str, str]
    wares: Mapping[str, str]
    heights: Mapping[str, float]
    around: Mapping[str, Beside]


class Worn(msgspec.Struct, frozen=True, kw_only=True):
    """What is worn on a face by its words, and the spots of a face by wares, by their own words and by gestures."""

    worn: Mapping[str, str]
    held: Mapping[str, str]
    spots: Mapping[str, str]
    gestures: Mapping[str, str]


class Vocabulary(msgspec.Struct, frozen=True, kw_only=True):
    """All words, ready to be looked up; `phrases` are the camera moves' words, the longest first.

    `beginning` are the numbers of the scenes whose first line has a word, `asking` the things that a word asks for.
    `looks` are the tables of how people look: sexes, pronouns, ages, roles, hats, styles, beards, marks, moods;
    `subjects` are the nouns that choose a set when the prompt is about them, each with its set;
    `every` has all words of sets, palettes, sizes, weather, moves and things.
    `skins`, `hairs` and `tones` (of clothes) are colours by their words; `places` are the pictures of a place word
    alone, `inside` those of its interior, `unplaced` what a place word may not stand beside,
    `follows` what may come after one, `backdrops` the grounds. `unmeant` finds what is read as `meant`.
    """

    settings: Mapping[str, Setting]
    sets: Table
    scenes: tuple[Picture, ...]
    beginning: Mapping[str, tuple[int, ...]]
    palettes: Table
    sizes: Table
    weather: Table
    moves: Table
    subjects: Mapping[str, str]
    lone: Mapping[str, str]
    grammar: Grammar
    things: Table
    asking: Mapping[str, tuple[str, ...]]
    wares: Table
    places: Mapping[str, Picture]
    inside: Mapping[str, Picture]
    unplaced: Table
    follows: Words
    backdrops: Mapping[str, str]
    acts: Acts
    portraits: Worn
    faces: Words
    meant: Mapping[str, str]
    unmeant: re.Pattern[str]
    phrases: tuple[tuple[str, str], ...]
    hours: Words
    dark: Words
    daytime: Words
    grey: Words
    rooms: Words
    indoor: Words
    indoors: Mapping[str, str]
    persons: Words
    several: Words
    company: Words
    nobody: Words
    groups: Mapping[str, str]
    looks: Mapping[str, Table]
    skins: Mapping[str, str]
    hairs: Mapping[str, str]
    tones: Mapping[str, str]
    every: Words


_reading = threading.Lock()
_read: list[Vocabulary] = []


def vocabulary() -> Vocabulary:
    """Return the words of the packaged files. Raises `Mistake` when one names what does not exist."""
    with _reading:
        if not _read:
            _read.append(vocabulary_of(rows.packaged()))
        return _read[0]


def folded(text: str) -> str:
    """Return a text in lower case without accents and possessives: café is cafe, a man's is man; a bird's eye stays.

    A man's hands are the hands of a man: they are what is seen of him. What only is called like something else is read
    as it is meant.
    """
    plain = unicodedata.normalize("NFKD", text.lower().replace("\u2019", "'"))
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    known = vocabulary()
    bare = known.unmeant.sub(lambda found: known.meant[found[0].replace(" ", "-")], bare)
    said = _MEN.sub("man", _MODEL.sub(lambda found: "women" if found[1] else "woman", bare))
    return _OWNED.sub("medical ", _POSSESSIVE.sub("", _HANDS_OF.sub(r"\2\3 of \1", said)))


def vocabulary_of(texts: Mapping[str, str]) -> Vocabulary:
    """Read files of words, by their names. Raises `Mistake`: it says which file names what wrongly."""
    common, settings = rows.read(texts)
    moved = _table(common.moves)
    scenes = tuple(_scenes(settings))
    things = _things(common, settings)
    tables = (common.palettes, common.sizes, common.weather, common.moves)
    return Vocabulary(
        settings=settings,
        sets={name: setting.named for name, setting in settings.items()},
        scenes=scenes,
        beginning=_by_word({number: scene.needs[0] for number, scene in enumerate(scenes)}),
        palettes=_table(common.palettes),
        sizes=_table(common.sizes),
        weather=_table(common.weather),
        moves=moved,
        subjects={noun: name for name, setting in settings.items() for noun in setting.subjects.split()},
        lone={noun: name for name, setting in settings.items() for noun in setting.lone.split()},
        grammar=Grammar(**_table(common.grammar)),
        things=things,
        asking=_by_word(things),
        wares=_table(common.wares),
        places=_places(common.places, settings),
        inside=_places(common.inside, settings),
        unplaced=_table(common.unplaced),
        follows=frozenset(common.follows.split()),
        backdrops=_nouns(common.backdrops),
        acts=_acts(common),
        portraits=_worn(common),
        faces=frozenset(common.portraits.faces.split()),
        meant=_nouns(common.meant),
        unmeant=_any_of(_nouns(common.meant)),
        phrases=tuple(sorted(((word, move) for move in moved for word in sorted(moved[move])), key=_longest_first)),
        **{name: frozenset(said.split()) for name, said in _lists(common).items()},
        indoors=common.light.indoors,
        groups={**dict(_several(common)), **common.people.groups},
        looks={name: _table(getattr(common.people, name)) for name in _LOOKS},
        skins=common.people.skins,
        hairs=common.people.hairs,
        tones=common.people.tones,
        every=frozenset().union(
            *(setting.named for setting in settings.values()),
            *(named for table in tables for named in _table(table).values()),
            *things.values(),
        ),
    )


def _by_word(table: Mapping[_Name, Words]) -> dict[str, tuple[_Name, ...]]:
    """Return the entries of a table by each of their words, in their order."""
    found: dict[str, list[_Name]] = {}
    for name, words in table.items():
        for word in words:
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


def _scenes(settings: Mapping[str, Setting]) -> Iterable[Picture]:
    for kind, setting in settings.items():
        for name, scene in setting.scenes.items():
            yield Picture(
                name=name,
                set=kind,
                needs=tuple(frozenset(words.split()) for words in scene.needs),
                unless=frozenset(scene.unless.split()),
                things=frozenset({name, *scene.things.split()}),
                size=scene.size,
                spare=scene.spare,
            )


def _acts(common: Common) -> Acts:
    doing = common.doing
    verbs = [(verb, pose) for pose, said in doing.poses.items() for verb in said.split()]
    return Acts(
        one={form: pose for verb, pose in verbs[::-1] for form in verbs_said(verb)},
        several=dict(verbs[::-1]),
        past={done_to(verb): pose for verb, pose in verbs[::-1] if "-" not in verb},
        still=frozenset(form for verb in doing.still.split() for form in (verb, *verbs_said(verb))),
        nouns=frozenset(doing.nouns.split()),
        moved=frozenset(form for verb in doing.moved.split() for form in verbs_said(verb)),
        never=frozenset(doing.never.split()),
        states=frozenset(form for verb in doing.states.split() for form in (verb, *verbs_said(verb))),
        homes=_nouns(doing.homes),
        pairs=doing.pairs,
        seats=_nouns(doing.seats),
        held=_nouns(doing.held),
        over=_nouns(doing.over),
        under=_nouns(doing.under),
        wares=_nouns(common.wares),
        around=around.things_of(common.around),
        heights={name: float(tall) for tall, said in doing.sizes.items() for name in said.split()},
    )


def _worn(common: Common) -> Worn:
    faces = common.portraits
    gestures = [(verb, spot) for spot, said in faces.gestures.items() for verb in said.split()]
    return Worn(
        worn=_nouns(faces.worn),
        held={name.replace("_", " "): spot for name, spot in _nouns(faces.held).items()},
        spots=_nouns(faces.spots),
        gestures={form: spot for verb, spot in gestures[::-1] for form in verbs_said(verb)},
    )


def verbs_said(verb: str) -> tuple[str, str]:
    """Return how a verb is said of one who does it now, and of doing it: runs, running; what it takes stays."""
    first, dash, rest = verb.partition("-")
    ing = first[:-1] if first.endswith("e") and not first.endswith(("ee", "ye", "oe", "ie")) else first
    if first.endswith("ie"):
        ing = f"{first[:-2]}y"
    elif _SHORT.fullmatch(first):
        ing += first[-1]
    hissed = first.endswith(("s", "sh", "ch", "x", "z", "o"))
    says = f"{first[:-1]}ies" if _FLYING.search(first) else first + ("es" if hissed else "s")
    return f"{says}{dash}{rest}", f"{ing}ing{dash}{rest}"


_SAID_OTHERWISE = """
carry:carried bring:brought bear:borne hold:held throw:thrown feed:fed dig:dug build:built cut:cut take:taken
draw:drawn write:written eat:eaten drink:drunk give:given sell:sold buy:bought blow:blown shoot:shot sweep:swept
read:read ring:rung sew:sewn sow:sown hang:hung make:made
"""
_IRREGULAR = dict(pair.split(":") for pair in _SAID_OTHERWISE.split())


def done_to(verb: str) -> str:
    """Return how a verb is said of what is done: washed, carried."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return f"{verb}d"
    if _FLYING.search(verb):
        return f"{verb[:-1]}ied"
    return f"{verb}{verb[-1] if _SHORT.fullmatch(verb) else ''}ed"


def _nouns(table: Mapping[str, str]) -> dict[str, str]:
    """Return the name that each word of a table asks for; the first of two."""
    return {word: name for name, said in [*table.items()][::-1] for word in said.split()}


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of these phrases, the longest first, however their words are joined."""
    said = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(one.replace('-', '[ -]') for one in said)})\b")


def _places(table: Mapping[str, Mapping[str, str]], settings: Mapping[str, Setting]) -> dict[str, Picture]:
    """Return the picture of every place word: a scene of a set; or a thing of one, which is then seen from far."""
    shown = [(kind, name, said) for kind, names in table.items() for name, said in names.items()]
    pictures = {
        (kind, name): Picture(
            name=name,
            set=kind,
            needs=(),
            unless=frozenset(),
            things=frozenset({name}),
            size="" if name in settings[kind].scenes else "wide",
        )
        for kind, name, _ in shown
    }
    return {word: pictures[kind, name] for kind, name, said in shown for word in said.split()}


def _things(common: Common, settings: Mapping[str, Setting]) -> Table:
    """Return all things; one that stands in two files has the words of both."""
    found: dict[str, Words] = {}
    for table in (*(setting.things for setting in settings.values()), common.things):
        for name, words in _table(table).items():
            found[name] = found.get(name, frozenset()) | words
    return found


def _several(common: Common) -> Iterable[tuple[str, str]]:
    """Give every person's plural and the two whom it brings along: sailors are a sailor and another; cooks cooks."""
    verbs = {form for said in common.doing.poses.values() for verb in said.split() for form in verbs_said(verb)}
    for one in common.people.persons.split():
        said = one[:-3] + "men" if one.endswith("man") else verbs_said(one)[0]
        if "-" not in one and said not in verbs and said not in common.grammar["deeds"].split():
            yield said, f"{one} {one}"


def _lists(common: Common) -> dict[str, Any]:
    light, people = common.light, common.people
    return {
        "hours": light.hours,
        "dark": light.dark,
        "daytime": light.daytime,
        "grey": light.grey,
        "rooms": light.rooms,
        "indoor": light.indoor,
        "persons": people.persons,
        "several": people.several,
        "company": people.company,
        "nobody": people.nobody,
    }


def _longest_first(phrase: tuple[str, str]) -> int:
    return -len(phrase[0])


def _table(entries: Mapping[str, str]) -> Table:
    return {name: frozenset(said.split()) for name, said in entries.items()}
