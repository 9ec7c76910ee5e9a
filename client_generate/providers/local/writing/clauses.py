"""From a message to its clauses, and what each of them asks for. Pure; all words are in the table."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from client_generate.providers.local.writing.patterns import Found, Token, Tokens, longest, match, phrases
from client_generate.providers.local.writing.phrases import ChangeRule, IntentRule, Table, listed
from client_generate.providers.local.writing.tokens import ENDS, QUESTION, after, bare, spoken, without

_PLACES = frozenset("in of for on during from at throughout to within into inside".split())
_DENIED = (("do", "not"), ("not",), ("never",), ("without",), ("no", "longer"))
_MOST_CLAUSES = 60
_MOST_WORDS = 60
"""Words of a clause that are looked at; who writes longer ones writes no order."""


class Clause(msgspec.Struct, frozen=True, kw_only=True):
    """What one clause asks for.

    `whole` are all its words without marks, `words` those that `found` speaks of. `places` are what it points at beside
    that ("in scene 2"). `ruled_out`: it says what is not wanted.
    """

    whole: Tokens
    words: Tokens = ()
    change: ChangeRule | None = None
    intent: IntentRule | None = None
    found: Found = {}
    places: tuple[int, ...] = ()
    ruled_out: bool = False
    asks: bool = False

    @property
    def is_understood(self) -> bool:
        """Whether any rule matched."""
        return self.change is not None or self.intent is not None

    @property
    def pointed(self) -> tuple[int, ...]:
        """Everything that it points at, in order."""
        return tuple(token.at for token in self.whole if token.mark in {"scene", "image"})

    def text(self, slot: str) -> str:
        """Return the words of a slot as they were typed, fillers among them; empty without it."""
        span = self.found.get(slot)
        if span is None:
            return ""
        first, last = self.words[span.begin], self.words[span.end - 1]
        begin = next(i for i, token in enumerate(self.whole) if token is first)
        end = next(i for i, token in enumerate(self.whole) if token is last)
        return spoken(self.whole[begin : end + 1])


def clauses(tokens: Tokens, table: Table) -> Iterator[Clause]:
    """Yield what a message asks for, clause by clause."""
    for count, (sentence, asks) in enumerate(_sentences(tokens)):
        if count >= _MOST_CLAUSES:
            return
        yield from _joined(_parted(sentence, table), table, asks=asks)


def understood(words: Tokens, table: Table, *, asks: bool = False) -> Clause:
    """Return what these words ask for as one clause."""
    whole = bare(words)[:_MOST_WORDS]
    core = after(table.openings, without(table.filler_phrases, whole))
    plain = Clause(whole=whole, asks=asks)
    for tried in _tried(whole, core, table):
        if tried and (found := _matched(tried, plain, table)) is not None:
            return found
    for begin, count in _denials(core):
        rest = (*core[:begin], *core[begin + count :])
        for tried in (rest, _unplaced(rest)[0]):
            if tried and (found := _matched(tried, plain, table, changes_only=True)) is not None:
                return msgspec.structs.replace(found, ruled_out=True)
    return plain


def begins(words: Tokens, table: Table) -> bool:
    """Whether words begin as an instruction does: with one of its verbs."""
    core = after(table.openings, without(table.filler_phrases, bare(words)))
    return bool(core) and core[0].low in table.starters


# --- taking apart ----------------------------------------------------------------------------------------------------


def _sentences(tokens: Tokens) -> Iterator[tuple[Tokens, bool]]:
    """Yield sentences, and whether each ends with a question mark."""
    begin = 0
    for place, token in enumerate(tokens):
        if token.mark == "mark" and (token.low in ENDS or token.low == QUESTION):
            if bare(tokens[begin:place]):
                yield tokens[begin:place], token.low == QUESTION
            begin = place + 1
    if bare(tokens[begin:]):
        yield tokens[begin:], False


def _parted(sentence: Tokens, table: Table) -> list[Tokens]:
    """Return a sentence cut at every comma, colon and joining word; those stand at the beginning of the next part."""
    joining = frozenset(listed(table.connectors))
    parts: list[Tokens] = []
    begin = 0
    for place, token in enumerate(sentence):
        if place > begin and (token.low in joining or token.mark == "mark") and not token.mark == "quote":
            parts.append(sentence[begin:place])
            begin = place
    return [part for part in (*parts, sentence[begin:]) if part]


def _joined(parts: list[Tokens], table: Table, *, asks: bool) -> Iterator[Clause]:
    """Put parts together again that mean nothing alone, and yield the clauses."""
    held: Tokens = ()
    for part in parts:
        fresh = _unjoined(part, table)
        if held and _stands(fresh, table) and (_stands(held, table) or begins(held, table)):
            yield understood(_unjoined(held, table), table, asks=asks)
            held = part
        else:
            held = (*held, *part)
    if bare(held):
        yield understood(_unjoined(held, table), table, asks=asks)


def _unjoined(part: Tokens, table: Table) -> Tokens:
    """Return a part without what joined it to the part before."""
    joining = phrases({"": table.connectors})
    at = 0
    while at < len(part) and (part[at].mark == "mark" or (longest(joining, part, at) and part[at].low != "with")):
        at += 1
    return part[at:]


def _stands(part: Tokens, table: Table) -> bool:
    """Whether a part is a clause by itself."""
    if not bare(part):
        return False
    found = understood(part, table)
    if found.intent is not None and found.intent.intent == "question":
        return False
    return found.is_understood or (len(bare(part)) > 2 and begins(part, table))


# --- matching --------------------------------------------------------------------------------------------------------


def _tried(whole: Tokens, core: Tokens, table: Table) -> Iterator[Tokens]:
    """Yield the words in the forms in which a rule may know them."""
    lean, places = _unplaced(core)
    if places and lean:
        yield lean
    yield core
    yield without(table.filler_phrases, whole)
    yield whole


def _matched(tried: Tokens, plain: Clause, table: Table, *, changes_only: bool = False) -> Clause | None:
    places = tuple(t.at for t in plain.whole if t.mark in {"scene", "image"} and not any(t is one for one in tried))
    if not changes_only:
        for intent, patterns in table.intent_patterns:
            if intent.intent == "question" and not plain.asks and not _asks_plainly(tried):
                continue
            for pattern in patterns:
                if (found := match(pattern, tried, table.lists)) is not None and _fits(intent, plain, table):
                    return msgspec.structs.replace(plain, intent=intent, found=found, words=tried, places=places)
            if intent.intent == "order_accept" and (change := _change(tried, plain, table)):
                return msgspec.structs.replace(change, places=places)
    change = _change(tried, plain, table)
    return change and msgspec.structs.replace(change, places=places)


def _change(tried: Tokens, plain: Clause, table: Table) -> Clause | None:
    for rule, patterns in table.change_patterns:
        for pattern in patterns:
            if (found := match(pattern, tried, table.lists)) is not None:
                return msgspec.structs.replace(plain, change=rule, found=found, words=tried)
    return None


def _fits(intent: IntentRule, plain: Clause, table: Table) -> bool:  # noqa: ARG001 - a place for exceptions
    return True


def _asks_plainly(tried: Tokens) -> bool:
    return tried[0].low in {"what", "why", "how", "who", "when", "where", "which", "whose", "explain", "help", "tell"}


def _unplaced(words: Tokens) -> tuple[Tokens, tuple[Token, ...]]:
    """Return words without "in scene 2" and its like, and what was pointed at so."""
    left: list[Token] = []
    places: list[Token] = []
    for token in words:
        if token.mark in {"scene", "image"} and left and left[-1].low in _PLACES and left[-1].mark == "":
            left.pop()
            places.append(token)
        else:
            left.append(token)
    return tuple(left), tuple(places)


def _denials(words: Tokens) -> Iterator[tuple[int, int]]:
    """Yield where a wish is turned into its opposite: place and length."""
    for place in range(len(words)):
        for denied in _DENIED:
            if tuple(token.low for token in words[place : place + len(denied)]) == denied:
                yield place, len(denied)
                return
