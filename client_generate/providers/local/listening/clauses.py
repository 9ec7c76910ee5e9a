"""From a message to its clauses, and what each of them asks for. Pure; all words are in the table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from client_generate.providers.local.listening.patterns import Found, Sequence, Token, Tokens, longest, match, phrases
from client_generate.providers.local.listening.phrases import ChangeRule, IntentRule, Remark, Table, listed
from client_generate.providers.local.listening.tokens import ENDS, QUESTION, after, bare, spoken, without

_PLACES = frozenset(["in", "of", "for", "on", "during", "from", "at", "throughout", "to", "within", "into", "inside"])
_ORDERS = frozenset({"stop", "order_regenerate", "order_accept"})
_ASKING = frozenset(["what", "why", "how", "who", "when", "where", "which", "whose", "explain", "help", "tell"])
_MOST_PARTS = 100
_MOST_WORDS = 40
"""Words of a clause that are looked at; who writes longer ones writes no order."""


class Clause(msgspec.Struct, frozen=True, kw_only=True):
    """What one clause asks for.

    `raw` are all its words and marks, `whole` those without marks, `words` those that `found` speaks of. `places` are
    what it points at beside that ("in scene 2"). `ruled_out`: it says what is not wanted.
    """

    whole: Tokens
    raw: Tokens = ()
    words: Tokens = ()
    change: ChangeRule | None = None
    intent: IntentRule | None = None
    remark: Remark | None = None
    found: Found = {}
    places: tuple[int, ...] = ()
    ruled_out: bool = False
    asks: bool = False

    @property
    def is_understood(self) -> bool:
        """Whether any rule matched."""
        return self.change is not None or self.intent is not None or self.remark is not None

    @property
    def pointed(self) -> tuple[int, ...]:
        """Everything that it points at, in order."""
        return tuple(token.at for token in self.whole if token.mark in {"scene", "image"})

    def text(self, slot: str, *, exact: bool = False) -> str:
        """Return the words of a slot as they were typed, fillers among them; `exact`: to the end. Empty without it."""
        span = self.found.get(slot)
        if span is None:
            return ""
        if exact and span.end == len(self.words):
            return spoken(self.raw[next(i for i, token in enumerate(self.raw) if token is self.words[span.begin]) :])
        first, last = self.words[span.begin], self.words[span.end - 1]
        begin = next(i for i, token in enumerate(self.raw) if token is first)
        end = next(i for i, token in enumerate(self.raw) if token is last)
        return spoken(self.raw[begin : end + 1])

    @property
    def lean(self) -> str:
        """Its words as they were typed, without "in scene 2" and its like."""
        return spoken(_unplaced(self.whole)[0])


def clauses(tokens: Tokens, table: Table) -> Iterator[Clause]:
    """Yield what a message asks for, clause by clause."""
    left = _MOST_PARTS
    for sentence, asks in _sentences(tokens):
        parts = _parted(sentence, table)
        if len(parts) > left:
            yield Clause(whole=bare(sentence), raw=sentence)
            return
        left -= len(parts)
        yield from _joined(parts, table, asks=asks)


def understood(words: Tokens, table: Table, *, asks: bool = False) -> Clause:
    """Return what these words ask for as one clause."""
    whole = bare(words)
    if len(whole) > _MOST_WORDS:
        return Clause(whole=whole, raw=words)
    core = _plainly(after(table.openings, _lean(whole, table)), table)
    plain = Clause(whole=whole, raw=words, asks=asks)
    for tried in dict.fromkeys(_tried(whole, core, table)):
        if tried and (found := _matched(tried, plain, table)) is not None:
            return found
    for begin, count in _denials(core, table):
        rest = (*core[:begin], *core[begin + count :])
        for tried in (rest, _unplaced(rest)[0]):
            if tried and (found := _matched(tried, plain, table)) is not None:
                return msgspec.structs.replace(found, ruled_out=True)
    return plain


def begins(words: Tokens, table: Table) -> bool:
    """Whether words begin as an instruction does: with one of its verbs."""
    core = _plainly(after(table.openings, _lean(bare(words), table)), table)
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
        if place > begin and (token.low in joining or token.mark == "mark") and token.mark != "quote":
            parts.append(sentence[begin:place])
            begin = place
    return [part for part in (*parts, sentence[begin:]) if part]


def _joined(parts: list[Tokens], table: Table, *, asks: bool) -> Iterator[Clause]:
    """Put parts together again that mean nothing alone, and yield the clauses."""
    held: Tokens = ()
    for part in parts:
        fresh = _unjoined(part, table)
        of_the_part_before = fresh[:1] and fresh[0].low == "with" and not _stands(_unjoined(held, table), table)
        if held and not of_the_part_before and _stands(fresh, table) and _ends(_unjoined(held, table), table):
            yield understood(_unjoined(held, table), table, asks=asks)
            held = part
        else:
            held = (*held, *part)
    if bare(held):
        yield understood(_unjoined(held, table), table, asks=asks)


def _ends(held: Tokens, table: Table) -> bool:
    """Whether words may be a clause that ends here: one that is known, an instruction, or something ruled out."""
    return _stands(held, table) or begins(held, table) or longest(table.denials, held, 0) is not None


def _unjoined(part: Tokens, table: Table) -> Tokens:
    """Return a part without what joined it to the part before."""
    joining = phrases({"": table.connectors})
    at, end = 0, len(part)
    while at < end and (part[at].mark == "mark" or (longest(joining, part, at) and part[at].low != "with")):
        at += 1
    while end > at and (
        part[end - 1].mark == "mark" or longest(joining, part, end - 1) or part[end - 1].low == "please"
    ):
        end -= 1
    return part[at:end]


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
    yield _lean(whole, table)
    yield whole


def _matched(tried: Tokens, plain: Clause, table: Table) -> Clause | None:
    """Return the clause as the first rule that knows it says: orders, then changes, then questions and praise."""
    orders = [rules for rules in table.intent_patterns if rules[0].intent in _ORDERS]
    others = [rules for rules in table.intent_patterns if rules[0].intent not in _ORDERS]
    found = (
        _intent(tried, plain, table, orders)
        or _remark(tried, plain, table)
        or _change(tried, plain, table)
        or _intent(tried, plain, table, others)
    )
    places = tuple(t.at for t in plain.whole if t.mark in {"scene", "image"} and not any(t is one for one in tried))
    return found and msgspec.structs.replace(found, places=places)


def _intent(
    tried: Tokens, plain: Clause, table: Table, rules: Iterable[tuple[IntentRule, tuple[Sequence, ...]]]
) -> Clause | None:
    for rule, patterns in rules:
        if rule.intent == "question" and not plain.asks and tried[0].low not in _ASKING:
            continue
        for pattern in patterns:
            if (found := match(pattern, tried, table.lists)) is not None:
                return msgspec.structs.replace(plain, intent=rule, found=found, words=tried)
    return None


def _remark(tried: Tokens, plain: Clause, table: Table) -> Clause | None:
    for rule, patterns in table.remark_patterns:
        if any(match(pattern, tried, table.lists) is not None for pattern in patterns):
            return msgspec.structs.replace(plain, remark=rule, words=tried)
    return None


def _change(tried: Tokens, plain: Clause, table: Table) -> Clause | None:
    for rule, patterns in table.change_patterns:
        for pattern in patterns:
            if (found := match(pattern, tried, table.lists)) is not None:
                return msgspec.structs.replace(plain, change=rule, found=found, words=tried)
    return None


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


def _denials(words: Tokens, table: Table) -> Iterator[tuple[int, int]]:
    """Yield where a wish is turned into its opposite, once: place and length."""
    found = ((place, longest(table.denials, words, place)) for place in range(len(words)))
    first = next(((place, denied[0]) for place, denied in found if denied), None)
    if first is not None:
        yield first


def _lean(words: Tokens, table: Table) -> Tokens:
    return without(table.filler_phrases, words, table.protected)


def _plainly(words: Tokens, table: Table) -> Tokens:
    """Return words that begin with "starting" as if they began with "start"."""
    if not words or not words[0].low.endswith("ing"):
        return words
    stem = words[0].low.removesuffix("ing")
    verb = next((one for one in (stem, f"{stem}e", stem[:-1]) if one in table.starters), words[0].low)
    return (words[0]._replace(low=verb), *words[1:])
