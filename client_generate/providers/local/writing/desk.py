"""One story on the desk: what was used already, so that nothing is said or shown twice."""

from __future__ import annotations

from client_generate.film.story import spoken_words
from client_generate.providers.local.writing import shelf
from client_generate.providers.local.writing.dice import Dice
from client_generate.providers.local.writing.grammar import can_fill, told
from client_generate.providers.local.writing.telling import Telling
from client_generate.providers.local.writing.words import words


class Desk:
    """One story being written: what was used already, so that nothing is said or shown twice."""

    def __init__(self, telling: Telling, seed: int) -> None:
        self.telling = telling
        self.dice = Dice(seed, telling.facts.said, "writing")
        self.used: set[str] = set()
        self.promises = list(telling.facts.promises)
        self.deed_told = False
        self.heard: set[str] = set()

    @property
    def words(self) -> dict[str, str]:
        """The slots, with the next promises that were not told yet."""
        first, second = [*self.promises, "", ""][:2]
        does = first if first and is_doing(first) else ""
        return {**self.telling.words, "promise": first, "promise2": second if first else "", "does": does}

    def told(self, text: str) -> str:
        """Fill a text and remember which promises it tells."""
        said = told(text, self.words, plural=self.telling.facts.plural)
        spoken = 2 if "{promise2}" in text.lower() else 1 if {"promise", "does"} & shelf.blanks(text.lower()) else 0
        self.promises = self.promises[spoken:]
        self.deed_told = self.deed_told or bool(shelf.blanks(text) & {"deed", "object"})
        self.heard.add(said)
        return said

    def fits(self, text: str, room: int) -> bool:
        """Whether a text is new, can be filled and is short enough."""
        if (
            text in self.used
            or (self.deed_told and shelf.blanks(text) & {"deed", "object"})
            or not can_fill(text, self.words)
        ):
            return False
        said = told(text, self.words, plural=self.telling.facts.plural)
        return said not in self.heard and spoken_words(said) <= room


def is_doing(promise: str) -> bool:
    """Whether a promise begins with a verb, so that it can be told of the product: it folds in ten seconds."""
    return promise.split()[0].lower() in words("doing") | {"never", "can", "has"}
