"""What a message points at: "scene 2", "the last two pictures", "the kitchen scene", "everything but the ending". Pure.

What was found stands as one token in its place; who points at what is not there is told what there is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

import msgspec

from client_generate.film.conversation import Situation
from client_generate.providers.local.listening.patterns import Phrases, Token, Tokens, longest, phrases
from client_generate.providers.local.listening.phrases import References
from client_generate.providers.local.listening.things import Thing, best, fitting, images_of, scenes_of

_GUARDED = frozenset({"at", "to", "from", "until", "till"})
_DETERMINERS = frozenset({"the", "this", "that", "my", "our", "your", "these", "those"})
_WHOLE = frozenset({"all", "every", "each", "both", "any"})
_SAVE = frozenset({"but", "except", "besides", "excluding"})
_CLAUSES = frozenset({"where", "when", "that"})
_WITH = frozenset({"with", "where", "about", "in", "at", "on", "of", "when", "showing", "called", "named", "that"})
_NO_TITLE_WORDS = (
    "whole same next previous new different other another entire following current extra more and or but to of in with "
    "is are make keep remove change add after before behind on at from for as into than like not start begin end put "
    "move scene scenes part image images picture frame"
)
_NO_TITLE = frozenset(_NO_TITLE_WORDS.split())
_GOES_ON = frozenset({"should", "is", "must", "needs", "has", "looks", "feels", "seems", "can", "could", ",", ";", "."})
_IS = frozenset({"is", "looks", "feels", "seems"})
_MOST_WORDS, _MOST_NUMBERS = 4, 24


class Picked(msgspec.Struct, frozen=True, kw_only=True):
    """What was pointed at: ids of scenes or pictures, or the words for what is not there.

    `but` are ids that were taken out of all of them, `rest` means whatever else nobody speaks of.
    """

    kind: str
    ids: tuple[str, ...] = ()
    but: tuple[str, ...] = ()
    missing: str = ""
    rest: bool = False
    every: bool = False


class Pointing:
    """Everything that a message may point at, and the words for it."""

    def __init__(self, words: References, situation: Situation) -> None:
        self._words = words
        self._things: Mapping[str, tuple[Thing, ...]] = {"scene": scenes_of(situation), "image": images_of(situation)}
        on_table = situation.stage in {"reference_image", "storyboard"} and self._things["image"]
        self._either = "image" if on_table else "scene"
        self.found: list[Picked] = []

    def pick(self, tokens: Tokens) -> Tokens:
        """Return the tokens with everything that is pointed at as one token each."""
        left: list[Token] = []
        at = 0
        while at < len(tokens):
            end, picked = self._at(tokens, at, left[-1].low if left else "")
            if picked is None:
                left.append(tokens[at])
            else:
                said = " ".join(token.org for token in tokens[at:end])
                left.append(Token("\ue000", said, picked.kind, len(self.found)))
                self.found.append(picked)
            at = end
        return tuple(left)

    # --- one after the other ---------------------------------------------------------------------------------------

    def _at(self, tokens: Tokens, at: int, before: str) -> tuple[int, Picked | None]:
        for look in (self._save, self._whole, self._numbered, self._counted, self._quoted, self._id):
            found = look(tokens, at)
            if found is not None:
                return found
        alias = self._alias(tokens, at) if before not in _GUARDED else None
        return alias or self._titled(tokens, at) or self._shown(tokens, at) or (at + 1, None)

    def _save(self, tokens: Tokens, at: int) -> tuple[int, Picked] | None:
        """Find "everything except the first scene"."""
        end = at + 1 if tokens[at].low in {"everything", "all", "anything"} else at
        kind = None
        if tokens[at].low in _WHOLE and (noun := self._noun(tokens, _skip(tokens, at + 1))) is not None:
            end, kind = noun
        if (
            end == at
            or end >= len(tokens)
            or not (tokens[end].low in _SAVE or _lows(tokens, end, 2) == ("apart", "from"))
        ):
            return None
        end += 1 if tokens[end].low in _SAVE else 2
        if end < len(tokens) and tokens[end].low == "for":
            end += 1
        if end >= len(tokens):
            return None
        stop, picked = self._at(tokens, end, "")
        if picked is None or picked.missing:
            return None
        others = tuple(thing.id for thing in self._things[picked.kind] if thing.id not in picked.ids)
        return stop, Picked(kind=kind or picked.kind, ids=others, but=picked.ids)

    def _whole(self, tokens: Tokens, at: int) -> tuple[int, Picked] | None:
        """Find "all scenes", "every picture", "the other scenes"."""
        start = _skip(tokens, at)
        low = tokens[start].low if start < len(tokens) else ""
        if low in {"other", "remaining", "others"} and (noun := self._noun(tokens, start + 1)) is not None:
            return noun[0], Picked(kind=noun[1], rest=True)
        if tokens[at].low not in _WHOLE or (noun := self._noun(tokens, _skip(tokens, at + 1, of=True))) is None:
            return None
        ids = tuple(thing.id for thing in self._things[noun[1]])
        return noun[0], Picked(kind=noun[1], ids=ids, every=True)

    def _numbered(self, tokens: Tokens, at: int) -> tuple[int, Picked] | None:
        """Find "scene 2", "scenes 2 and 4", "pictures 1 to 3", "image number two"."""
        noun = self._noun(tokens, _skip(tokens, at))
        if noun is None:
            return None
        end, kind = noun
        numbers: list[int] = []
        while len(numbers) < _MOST_NUMBERS and (number := self._number(tokens, end)) is not None:
            end, value = number
            numbers.append(value)
            if _lows(tokens, end, 1)[:1] in {("to",), ("through",), ("till",), ("until",)} and (
                last := self._number(tokens, end + 1)
            ):
                end = last[0]
                numbers += range(value + 1, min(last[1], value + 100) + 1)
            follows = end
            while follows < len(tokens) and tokens[follows].low in {",", "and", "or", "&", "plus"}:
                follows += 1
            again = self._noun(tokens, follows)
            follows = again[0] if again and again[1] == kind and self._number(tokens, again[0]) else follows
            if follows == end or self._number(tokens, follows) is None:
                break
            end = follows
        return (end, self._by_number(kind, numbers)) if numbers else None

    def _counted(self, tokens: Tokens, at: int) -> tuple[int, Picked] | None:
        """Find "the second scene", "the first two pictures", "the first and the last scene"."""
        ordinals: list[int] = []
        end = _skip(tokens, at)
        while len(ordinals) < _MOST_NUMBERS and (found := self._ordinal(tokens, end)) is not None:
            end, place = found
            ordinals.append(place)
            joined = _skip(tokens, end + 1) if _lows(tokens, end, 1)[:1] in {("and",), (",",), ("or",)} else end
            if joined == end or self._ordinal(tokens, joined) is None:
                break
            end = joined
        if not ordinals:
            return None
        noun = self._noun(tokens, end)
        many = self._number(tokens, end) if noun is None and len(ordinals) == 1 else None
        noun = self._noun(tokens, many[0]) if many else noun
        if noun is None:
            alone = tokens[at].low == "the" and (end == len(tokens) or tokens[end].low in _GOES_ON)
            return (end, self._by_number(self._either, ordinals)) if alone and ordinals != [0] else None
        if many:
            ordinals = list(range(1, many[1] + 1)) if ordinals[0] > 0 else list(range(-many[1], 0))
        return noun[0], self._by_number(noun[1], ordinals)

    def _quoted(self, tokens: Tokens, at: int) -> tuple[int, Picked] | None:
        """Find a scene by its title in quotation marks, with or without "scene" beside it."""
        noun = self._noun(tokens, _skip(tokens, at))
        place = noun[0] if noun else _skip(tokens, at)
        if place < len(tokens) and tokens[place].low in {"called", "named", "titled"} and noun:
            place += 1
        if place >= len(tokens) or tokens[place].mark != "quote":
            return None
        for kind in ("scene", "image"):
            ids = tuple(t.id for t in self._things[kind] if t.title.casefold() == tokens[place].org.casefold())
            if ids:
                behind = self._noun(tokens, place + 1)
                return (behind[0] if behind else place + 1), Picked(kind=kind, ids=ids[:1])
        return None

    def _id(self, tokens: Tokens, at: int) -> tuple[int, Picked] | None:
        """Find an id as the lists show it, s2 or image-3."""
        low, typed = tokens[at].low, any(letter.isdigit() for letter in tokens[at].low)
        if not typed or low.isdigit():
            return None
        for kind, things in self._things.items():
            if any(thing.id.lower() == low for thing in things):
                return at + 1, Picked(kind=kind, ids=tuple(t.id for t in things if t.id.lower() == low))
        return None

    def _alias(self, tokens: Tokens, at: int) -> tuple[int, Picked] | None:
        """Find "the ending", "the opening", "the rest"."""
        if (found := longest(self._others, tokens, at)) is not None:
            return at + found[0], Picked(kind="scene", rest=True)
        for known, place in ((self._firsts, 1), (self._lasts, -1)):
            found = longest(known, tokens, at)
            if found is not None and self._things["scene"]:
                one = tokens[at + found[0] - 1].low == "one"
                return at + found[0], self._by_number(self._either if one else "scene", [place])
        return None

    def _titled(self, tokens: Tokens, at: int) -> tuple[int, Picked] | None:
        """Find "the kitchen scene" and "the scene with the dog", by what is known of each."""
        if tokens[at].low not in _DETERMINERS:
            return None
        noun = self._noun(tokens, at + 1)
        if noun is not None:
            return self._described(tokens, noun)
        for count in range(1, _MOST_WORDS + 1):
            words = tokens[at + 1 : at + 1 + count]
            if len(words) < count or any(t.mark or t.low in _NO_TITLE for t in words):
                return None
            noun = self._noun(tokens, at + 1 + count)
            if noun is not None and self._number(tokens, noun[0]) is None:
                return noun[0], self._by_words(noun[1], [token.low for token in words])
        return None

    def _shown(self, tokens: Tokens, at: int) -> tuple[int, Picked] | None:
        """Find "the bottle" in "the bottle is too dark", where a picture of it is on the table."""
        if self._either != "image" or tokens[at].low not in _DETERMINERS:
            return None
        for count in range(1, _MOST_WORDS):
            said, behind = _lows(tokens, at + 1, count), _lows(tokens, at + 1 + count, 1)
            titles = ((thing.id, thing.title.lower().removeprefix("the ").split()) for thing in self._things["image"])
            ids = tuple(name for name, title in titles if said and title[-count:] == [*said])
            if ids and behind and behind[0] in _IS:
                return at + 1 + count, Picked(kind="image", ids=ids)
        return None

    def _described(self, tokens: Tokens, noun: tuple[int, str]) -> tuple[int, Picked] | None:
        end, kind = noun
        found: tuple[int, Picked] | None = None
        most = 0
        if end >= len(tokens) or tokens[end].low not in _WITH:
            return None
        for count in range(1, _MOST_WORDS + 3):
            words = tokens[end + 1 : end + 1 + count]
            if len(words) < count or words[-1].mark:
                break
            picked = self._by_words(kind, [token.low for token in words])
            score = self._fitting(kind, picked, words)
            if score > most:
                most, found = score, (self._verb(tokens, end, end + 1 + count), picked)
        return found

    @staticmethod
    def _verb(tokens: Tokens, joint: int, end: int) -> int:
        """Return the end of "where the parcel comes": with the verb that nobody may know."""
        verb = tokens[joint].low in _CLAUSES and end < len(tokens) and tokens[end].low.endswith(("s", "ing"))
        return end + 1 if verb and not tokens[end].mark else end

    # --- what the words are ------------------------------------------------------------------------------------------

    def _noun(self, tokens: Tokens, at: int) -> tuple[int, str] | None:
        """Return the end of a word for a scene or picture, and which of them it is."""
        found = longest(self._nouns, tokens, at)
        if found is None:
            return None
        kind = self._either if found[1] == "either" else found[1]
        return at + found[0], kind if self._things[kind] or found[1] != "image" else "image"

    def _number(self, tokens: Tokens, at: int) -> tuple[int, int] | None:
        if at < len(tokens) and tokens[at].low in {"number", "no", "nr"}:
            at += 1
        if at >= len(tokens):
            return None
        low = tokens[at].low.lstrip("#")
        if low.isascii() and low.isdigit() and len(low) < 5:
            return at + 1, int(low)
        return (at + 1, self._words.numbers[low]) if low in self._words.numbers else None

    def _ordinal(self, tokens: Tokens, at: int) -> tuple[int, int] | None:
        if at >= len(tokens):
            return None
        short = re.fullmatch(r"(\d{1,3})(?:st|nd|rd|th)", tokens[at].low)
        if short:
            return at + 1, int(short[1])
        found = longest(self._ordinals, tokens, at)
        return (at + found[0], int(found[1])) if found else None

    def _by_number(self, kind: str, numbers: list[int]) -> Picked:
        things = self._things[kind]
        middle = (len(things) + 1) // 2
        places = [middle if number == 0 else number if number > 0 else len(things) + 1 + number for number in numbers]
        missing = [number for number, place in zip(numbers, places, strict=True) if not 1 <= place <= len(things)]
        if missing:
            return Picked(kind=kind, missing=f"{kind} {missing[0]}" if missing[0] > 0 else kind)
        return Picked(kind=kind, ids=tuple(dict.fromkeys(things[place - 1].id for place in places)))

    def _fitting(self, kind: str, picked: Picked, words: Tokens) -> int:
        said = [token.low for token in words]
        return max((fitting(thing, said) for thing in self._things[kind] if thing.id in picked.ids), default=0)

    def _by_words(self, kind: str, words: list[str]) -> Picked:
        found = best(self._things[kind], words)
        return Picked(kind=kind, ids=(found,)) if found else Picked(kind=kind, missing=f"{kind} “{' '.join(words)}”")

    @cached_property
    def _nouns(self) -> Phrases:
        return phrases({"scene": self._words.scene, "image": self._words.image, "either": self._words.either})

    @cached_property
    def _ordinals(self) -> Phrases:
        return phrases(
            {
                str(place): "|".join(w for w, p in self._words.ordinals.items() if p == place)
                for place in set(self._words.ordinals.values())
            }
        )

    @cached_property
    def _firsts(self) -> Phrases:
        return phrases({"": self._words.first})

    @cached_property
    def _lasts(self) -> Phrases:
        return phrases({"": self._words.last})

    @cached_property
    def _others(self) -> Phrases:
        return phrases({"": self._words.rest})


def _skip(tokens: Tokens, at: int, *, of: bool = False) -> int:
    """Return the place behind articles (and an "of")."""
    behind = min(at + 3, len(tokens))
    while at < behind and (tokens[at].low in _DETERMINERS or (of and tokens[at].low == "of")):
        at += 1
    return at


def _lows(tokens: Tokens, at: int, count: int) -> tuple[str, ...]:
    return tuple(token.low for token in tokens[at : at + count])
