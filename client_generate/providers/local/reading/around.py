"""What stands around somebody: a horse, a mirror, a parked car, by the nouns of a prompt that no scene tells of.

Pure: words go in, names of drawings and their heights come out.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import msgspec

from client_generate.providers.local.reading import phrase

_MOST = 2
_LONGEST = 3  # words of a thing's name


class Beside(msgspec.Struct, frozen=True):
    """A drawing by its name, and how many metres high it is there; 0 where it has a measure of its own."""

    name: str
    tall: float = 0.0


def things_of(table: Mapping[str, str]) -> dict[str, Beside]:
    """Return what each word of a table of `name metres` to words asks for."""
    rows = {Beside(name, float(tall)): said for (name, _, tall), said in ((r.rpartition(" "), table[r]) for r in table)}
    return {word: beside for beside, said in rows.items() for word in said.split()}


def around_of(
    said: list[str], known: Mapping[str, Beside], ends: Collection[int], but: Collection[str] = ()
) -> tuple[Beside, ...]:
    """Return the first few things that these words name, none of the drawings of `but`, in their order.

    `said` are single words and full stops in their order, `ends` the places where a noun may end: before another noun
    its word only tells what kind of thing that is, a car door is no car.
    """
    found: dict[Beside, None] = {}
    place = 0
    while place < len(said) and len(found) < _MOST:
        counts = (count for count in range(_LONGEST, 0, -1) if place + count in ends)
        count, beside = next(((n, one) for n in counts if (one := _named(said, place, n, known))), (1, None))
        if beside is not None and beside.name not in but:
            found[beside] = None
        place += count
    return tuple(found)


def _named(said: list[str], place: int, count: int, known: Mapping[str, Beside]) -> Beside | None:
    word = "-".join(said[place : place + count])
    return next((known[one] for one in (word, *phrase.singulars(word)) if one in known), None)
