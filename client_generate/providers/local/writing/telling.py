"""Everything that is settled before the first scene is written: facts, world, person, places, tone, hour."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from client_generate.film.story import Brief, Change
from client_generate.providers.local.writing import english, facts, people, shelf
from client_generate.providers.local.writing.dice import Dice
from client_generate.providers.local.writing.facts import Facts
from client_generate.providers.local.writing.people import Person
from client_generate.providers.local.writing.setting import hours, skies
from client_generate.providers.local.writing.shelf import World
from client_generate.providers.local.writing.words import data, words

_OBJECT = re.compile(
    r"\w+ ((?:an?|the|her|his|their|two|three|one) .+?)(?= (?:that|who|which|and|on|at|from|under|behind|to)\b|$)"
)
_LASTING = {"time_of_day": "hour", "place": "place", "tone": "tone", "weather": "sky", "season": "sky"}


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """What a story is told with. `inside` and `outside` are its two places, `sky` a weather or season's name."""

    facts: Facts
    world: World
    person: Person
    inside: str
    outside: str
    hour: str
    tone: str = ""
    sky: str = ""
    touches: tuple[str, str, str] = ("", "", "")
    """Things that stand about indoors, outdoors, and at a place that one scene alone has."""
    shelter: bool | None = None
    """Whether the one place that the brief names is under a roof; None where it names none."""

    @property
    def words(self) -> dict[str, str]:
        """The slots of lines; what the brief does not say is empty."""
        told = self.facts
        noun = told.noun if told.noun.lower() != told.name.lower() else ""
        thing = f"the {told.name} {noun}".strip() if told.name and noun else told.label
        return {
            **self.person.words,
            "it": told.label,
            "name": told.name,
            "noun": noun,
            "a_noun": english.with_article(noun) if noun and told.name else "",
            "thing": thing,
            "audience": told.audience,
            "price": english.capital(told.price),
            "when": english.capital(told.when),
            "deed": told.deed,
            "a_hero": told.hero,
            "place": self.facts.place or self.facts.town,
            "town": told.town,
            "inside": self.inside,
            "outside": self.outside,
            "object": _object(told.deed),
        }


def settle(brief: Brief, seed: int, standing: tuple[Change, ...] = ()) -> Telling:
    """Settle what a story is told with; changes that stand go before the brief."""
    told = facts.read(brief)
    dice = Dice(seed, brief.prompt, "telling")
    lasting: dict[str, Any] = {_LASTING[change.kind]: change.value for change in standing if change.kind in _LASTING}
    for change in standing:
        if change.kind == "rename" and (not change.of or change.of == told.name):
            told = msgspec.structs.replace(told, name=change.value)
        if change.kind == "audience":
            told = msgspec.structs.replace(told, audience=change.value)
    world = _world(told)
    inside, outside = _places(told, world, dice, lasting.pop("place", ""))
    person = people.cast(told, dice, world.age, world.clothes)
    return Telling(
        facts=told, world=world, person=person, inside=inside, outside=outside,
        hour=hour_of(lasting.get("hour", "")) or hour_of(told.said) or world.hour,
        tone=tone_of(lasting.get("tone", "")) or tone_of(brief.tone) or tone_of(told.said),
        sky=lasting.get("sky", "") or weather_told(told.said), touches=_touches(dice),
        shelter=_shelter(inside, outside),
    )  # fmt: skip


def hour_of(text: str) -> str:
    """Return the time of day that words name; empty when they name none."""
    return _named(text, {name: entry["words"] for name, entry in hours().items()})


def weather_told(text: str) -> str:
    """Return the weather that a brief sets its film in: in the rain, a snowy day; snow water is none."""
    said = re.sub(r"(?i)\b(?:with|of|from|like|for)\s+(?:\w+\s+)?\w+", " ", text)
    return sky_of(" ".join(re.findall(r"(?i)\b(?=(?:in|under|through|during|an?|the)\s+((?:\w+\s+)?\w+))", said)))


def sky_of(text: str) -> str:
    """Return the weather or season that words name; empty when they name none."""
    return _named(text, {name: entry["words"] for name, entry in skies().items()})


def tone_of(text: str) -> str:
    """Return the tone that words ask for; empty when they ask for none."""
    return _named(text, data("tones")["tones"])


def _named(text: str, table: dict[str, str]) -> str:
    said = f" {re.sub(r'[^a-z0-9-]+', ' ', text.lower())} "
    places = {name: min((at for w in known.split() if (at := said.find(f" {w.replace('_', ' ')} ")) >= 0), default=-1)
              for name, known in table.items()}  # fmt: skip
    found = [(at, name) for name, at in places.items() if at >= 0]
    return min(found)[1] if found else ""


def _object(deed: str) -> str:
    """Return what a deed is done to, if it can be held in a hand: a message in a bottle."""
    found = _OBJECT.match(deed)
    held = english.head(found[1]) if found else ""
    return found[1] if found and held not in words("people") | words("animals") | words("places") else ""


def _world(told: Facts) -> World:
    """Return the world with most of the brief's words; those of the product itself count most."""
    said, own = _stems(told.said) - _stems(f"{told.place} {told.town}"), _stems(told.noun)
    scores = {
        name: sum(word in world.known_by for word in said) + 3 * sum(word in world.known_by for word in own)
        for name, world in shelf.worlds().items()
        if name != shelf.GENERAL
    }
    best = max(scores, key=lambda name: scores[name])
    return shelf.worlds()[best if scores[best] else shelf.GENERAL]


def _ground(told: Facts) -> World | None:
    """Return the world in whose places a brief takes place by its own words: a winter hike."""
    said = _stems(told.said)
    return next((world for world in shelf.worlds().values() if said & {*world.grounds.split()}), None)


def _stems(text: str) -> set[str]:
    spoken = re.findall(r"[a-zà-ÿ]+", text.lower())
    return {*spoken, *(english.singular(word) for word in spoken)}


def _places(told: Facts, world: World, dice: Dice, wanted: str) -> tuple[str, str]:
    general, ground = shelf.worlds()[shelf.GENERAL], _ground(told) or world
    inside = dice.pick("inside", ground.indoors or general.indoors)
    outside = dice.pick("outside", ground.outdoors or general.outdoors)
    place = spoken_place(wanted) if wanted else spoken_place(told.place)
    town = told.town if not wanted else ""
    if wanted and is_town(wanted):
        place, town = "", wanted.strip()
    if place:
        inside, outside = inside if not wanted and words("streets") & _stems(place) else place, place
    if town:
        inside, outside = f"{inside} in {town}", f"{outside} in {town}"
    return inside, outside


def _touches(dice: Dice) -> tuple[str, str, str]:
    """Return things that stand about: indoors, outdoors, and at a place that one scene alone has."""
    known = data("light")["touches"]
    near, far = dice.order("touch", list(known["indoors"])), dice.order("touch", list(known["outdoors"]))
    return near[0], far[0], near[1]


def _shelter(inside: str, outside: str) -> bool | None:
    if inside != outside:
        return None
    said = set(re.findall(r"[a-z-]+", inside.lower()))
    return bool(said & words("indoors"))


def is_town(place: str) -> bool:
    """Whether a place is told by its own name alone: Lisbon, the Alps."""
    bare = re.sub(r"^(?:in|at|the)\s+", "", place.strip())
    return bool(bare) and all(word[0].isupper() for word in bare.split())


def spoken_place(place: str) -> str:
    """Return a place with an article: small flat -> a small flat."""
    bare = re.sub(r"(?i)^(?:in|at|on|near|inside|to)\s+", "", place.strip(" ."))
    if not bare or re.match(r"(?i)(?:an?|the|our|my|his|her|their|your|two|some)\s", bare):
        return re.sub(r"(?i)^(?:our|my|your)\s", "the ", bare)
    return english.with_article(bare) if bare[0].islower() else bare
