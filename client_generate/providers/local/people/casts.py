"""Deeds as data: who does what, where, in which clothes, with what."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import msgspec

from client_generate.providers.local.drawing import books
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people import person

_FILES = Path(__file__).parent


class Actor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of a deed's cast; the fields are those that deeds.toml's head tells of."""

    pose: str
    outfit: str = ""
    at: tuple[float, ...] = ()
    hold: str = ""
    under: str = ""
    over: str = ""
    turned: bool = False
    like: str = ""
    coat: str = ""
    hat: str | None = None
    who: int | None = None
    tall: float = 1.0
    lift: float = 0.0
    free: bool = False

    @property
    def place(self) -> tuple[float, float, float]:
        """Metres ahead, behind and above."""
        x, z, y = (*self.at, 0.0, 0.0, 0.0)[:3]
        return x, z, y


class Nearby(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands beside people: its drawing's name, metres high (0: its own), ahead and behind, and where it looks."""

    name: str
    tall: float
    x: float
    z: float
    faces: int = 1


class Deed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A place and its cast (a thing alone has none), `wide` metres must fit the frame, `sunk` heights are under water.

    `tip` tilts nothing but the slope's line; `dog` stands so many metres ahead, its sketch is `pose`, facing
    them where it `meets` them; `lift` is how high above the ground it
    all happens, in frame heights; `crop` heights of an adult are below the frame.
    """

    place: str
    cast: tuple[Actor, ...] = ()
    wide: float = 1.4
    sunk: float = 0.0
    tip: float = 0.0
    lift: float = 0.0
    crop: float = 0.0
    dog: float = 0.0
    pose: str = "standing dog"
    meets: bool = False
    vehicle: str = ""
    confetti: bool = False
    audience: bool = False
    snow: bool = False
    behind: str = ""
    before: str = ""
    high: float = 0.0
    around: tuple[Nearby, ...] = ()


@lru_cache(maxsize=1)
def deeds() -> dict[str, Deed]:
    """Return all deeds by name."""
    return books.read(_FILES.glob("deeds*.toml"), Deed, "deeds")


def by_themselves(look: Look, deed: Deed) -> Deed:
    """Return the deed without those who only do the same, where the words say that one person is alone."""
    main = [actor for actor in deed.cast if not actor.at]
    same = len({actor.pose for actor in deed.cast}) == 1
    if not look.has("alone") or not same or len(main) != 1:
        return deed
    return msgspec.structs.replace(deed, cast=tuple(main), wide=min(deed.wide, 2.2))


def filled(look: Look, deed: Deed) -> tuple[Look, list[int]]:
    """Return the look with everybody whom the deed needs, and the number of each of its cast in it.

    Those whom the words name come first, each to the part that suits their sex and age best; parts with a `who` are
    strangers unless they are the only one.
    """
    people = list(look.cast)
    free = list(range(len(people)))
    numbers: list[int] = []
    order = sorted(range(len(deed.cast)), key=lambda n: (deed.cast[n].who is not None, not deed.cast[n].like))
    found: dict[int, int] = {}
    for n in order:
        actor = deed.cast[n]
        wanted = person.read(actor.like or "a person", person.number(f"{look.person}|{n}|{actor.like}"))
        fits = [one for one in free if not actor.like or _alike(people[one], wanted)]
        if actor.like:  # a nurse is the nurse, her patient is not
            fits.sort(key=lambda one: people[one].role != wanted.role)
        if actor.who is None and (fits or (free and len(deed.cast) == 1)):
            found[n] = (fits or free)[0]
            free.remove(found[n])
        elif actor.like:
            people.append(wanted)
            found[n] = len(people) - 1
        else:
            people.append(person.stranger(look.person, n))
            found[n] = len(people) - 1
    numbers = [found[n] for n in range(len(deed.cast))]
    return msgspec.structs.replace(look, cast=tuple(people)), numbers


def _alike(one: person.Person, wanted: person.Person) -> bool:
    young = {"child", "teen"}
    same = bool(wanted.role) and one.role == wanted.role
    return same or ((one.age in young) == (wanted.age in young) and (one.sex == wanted.sex or not one.named))
