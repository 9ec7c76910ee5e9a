"""The offline reader of messages: rules over a table of phrases. Pure; equal messages are understood equally.

It reads English, and says so to who writes another language. What it does not understand it names, and changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

import msgspec

from client_generate.film.conversation import Situation
from client_generate.film.story import SCENE_MAX, SCENE_MIN, SECONDS_MAX, SECONDS_MIN, Change, ChangeKind, Understood
from client_generate.providers.local.listening.clauses import Clause, begins, clauses, understood
from client_generate.providers.local.listening.patterns import Token, Tokens
from client_generate.providers.local.listening.phrases import ChangeRule, Table, listed, table
from client_generate.providers.local.listening.reading import Reader
from client_generate.providers.local.listening.references import Picked, Pointing
from client_generate.providers.local.listening.replies import reply
from client_generate.providers.local.listening.subjects import subject
from client_generate.providers.local.listening.tokens import MOST, bare, near, spoken, tokens

_NOUNS = frozenset({"scene", "scenes", "image", "images", "picture", "pictures", "frame", "frames"})
_MOST_TOLD = 80
"""Words of a wish that is handed on as it was said."""
_ARTICLES = frozenset({"the", "a", "an", "some", "any", "our", "my", "this", "that", "of"})


def understand(message: str, situation: Situation) -> Understood:
    """Return what a message means in its situation, with a reply in plain words."""
    known = table()
    words = tokens(message, known.contractions)
    if not bare(words):
        return Understood(intent="unclear", reply=known.replies["empty"])
    read = _read(words, situation, known)
    if not read.is_understood and (foreign := _foreign(words, known)):
        return Understood(intent="unclear", reply=foreign)
    if read.doubts and (mended := _mended(words, situation, known, read)) is not None:
        read = mended
    if read.is_mostly_lost and (foreign := _foreign(words, known)):
        return Understood(intent="unclear", reply=foreign)
    read.cut = len(message) > MOST
    meant = read.answer()
    return msgspec.structs.replace(meant, reply=reply(read, meant))


def _read(words: Tokens, situation: Situation, known: Table) -> Reader:
    pointing = Pointing(known.references, situation)
    picked = pointing.pick(words)
    reader = Reader(known, situation, pointing.found)
    _Reading(reader, pointing.found).read(picked)
    return reader


def _mended(words: Tokens, situation: Situation, known: Table, before: Reader) -> Reader | None:
    """Read a message again with slips of the finger mended; None when that helps nothing."""
    mended = tuple(_mend(token, known) for token in words)
    changed = [(one.org, other.low) for one, other in zip(words, mended, strict=True) if one.low != other.low]
    if not changed:
        return None
    reader = _read(mended, situation, known)
    if reader.doubts >= before.doubts:
        return None
    reader.corrected = changed
    return reader


def _mend(token: Token, known: Table) -> Token:
    """Return a word with a slip of the finger mended; names and quotations stay as they are."""
    if token.mark or token.org[:1].isupper() or (meant := near(token.low, known.vocabulary)) == token.low:
        return token
    return Token(meant, meant)


class _Reading:
    """One way through a message's clauses; what they ask for is collected in a `Reader`."""

    def __init__(self, reader: Reader, found: list[Picked]) -> None:
        self._into = reader
        self._found = found
        self._scope: tuple[int, ...] = ()

    def read(self, words: Tokens) -> None:
        for clause in clauses(words, self._into.table):
            self._clause(clause)

    def _clause(self, clause: Clause) -> None:
        into = self._into
        missing = [self._found[at].missing for at in clause.pointed if self._found[at].missing]
        if missing:
            into.missing += [
                (self._found[at].kind, self._found[at].missing) for at in clause.pointed if self._found[at].missing
            ]
            return
        if clause.remark is not None:
            into.remarks.append(clause.remark.reply)
        elif clause.intent is not None:
            self._intent(clause)
        elif clause.change is not None:
            self._change(clause, clause.change)
        elif self._is_wish(clause):
            self._instruction(clause)
        else:
            into.lost.append(spoken(clause.whole))

    def _intent(self, clause: Clause) -> None:
        into, intent = self._into, clause.intent
        assert intent is not None  # noqa: S101 - the caller looked
        if clause.ruled_out:
            into.refrains.append(intent.intent)
            return
        into.intents.append(intent.intent)
        pointed = self._ids(clause.pointed)
        into.items += pointed
        if intent.intent == "approve_hint":
            into.keep += pointed
        if intent.intent == "question":
            into.questions.append(spoken(clause.whole))
        if (stage := clause.found.get("stage")) is not None and intent.intent.startswith("order"):
            into.stage = stage.value
        if clause.text("rest"):
            span = clause.found["rest"]
            rest = understood(clause.words[span.begin : span.end], into.table)
            if rest.is_understood or clause.ruled_out:
                self._clause(rest)
            else:
                self._instruction(
                    msgspec.structs.replace(rest, whole=clause.words[span.begin - 1 : span.end]), clause.pointed
                )

    def _is_wish(self, clause: Clause) -> bool:
        """Whether words that no rule knows are an instruction all the same."""
        lows = {token.low for token in clause.whole}
        wishes = {word for entry in listed(self._into.table.wishes) for word in entry.split()[:1]}
        least = 2 if clause.pointed else 3
        if clause.asks or not least <= len(clause.whole) <= _MOST_TOLD:
            return False
        return begins(clause.whole, self._into.table) or bool(lows & wishes) or bool(clause.pointed)

    def _instruction(self, clause: Clause, pointed: tuple[int, ...] = ()) -> None:
        said = clause.lean
        self._into.vague.append(said)
        rule = ChangeRule(kind="rewrite", says=(), will="see to it{in}: “{value}”")
        self._add(rule, said, "", pointed or clause.pointed or self._subject(clause))

    def _change(self, clause: Clause, rule: ChangeRule) -> None:
        pointed = self._pointed(clause, rule)
        if rule.kind == "keep":
            self._keep(clause, pointed)
            return
        if clause.ruled_out:
            self._ruled_out(clause, rule, pointed)
            return
        if rule.kind == "length":
            self._length(clause, pointed)
        elif rule.kind == "swap_scenes":
            self._swap(clause)
        elif rule.kind == "move_scene" and rule.value in {"=before", "=after"}:
            self._move(clause, rule)
        else:
            value, of = self._value(clause, rule, rule.value), self._value(clause, rule, rule.of)
            shown = (self._own(clause, rule, value), clause.text(rule.of))
            self._add(rule, value, of, pointed, shown)

    def _pointed(self, clause: Clause, rule: ChangeRule) -> tuple[int, ...]:
        """Return what a change is about; a clause that names nothing is about what the clause before it named."""
        values = [clause.found[name] for name in ("text", "other") if name in clause.found]
        within = {t.at for span in values for t in clause.words[span.begin : span.end] if t.mark in {"scene", "image"}}
        pointed = tuple(at for at in clause.pointed if at not in within)
        if pointed:
            self._scope = pointed if clause.places or "it" in clause.found else ()
            return pointed
        if meant := self._subject(clause):
            self._scope = meant
            return meant
        return self._scope if "it" not in clause.found and rule.kind not in _WHOLE else ()

    def _subject(self, clause: Clause) -> tuple[int, ...]:
        """Return what a clause that points at nothing is about: the pictures of whom it speaks of."""
        if self._into.situation.stage != "reference_image":
            return ()
        ids = subject([token.low for token in clause.whole], self._into.situation.images)
        if not ids:
            return ()
        self._found.append(Picked(kind="image", ids=ids))
        return (len(self._found) - 1,)

    def _value(self, clause: Clause, rule: ChangeRule, slot: str) -> str:
        if slot.startswith("="):
            return slot[1:]
        if slot == "*":
            return clause.lean
        span = clause.found.get(slot)
        if span is not None and span.value:
            return self._into.table.opposites.get(span.value, "") if rule.opposite else span.value
        text = clause.text(slot, exact=rule.exact) or (
            clause.text("quote") or clause.text("name") if slot == "text" else ""
        )
        words = text.split()
        while rule.bare and len(words) > 1 and words[0].lower() in _ARTICLES:
            words = words[1:]
        if slot == "other" and words and words[-1].lower().endswith("'s"):
            words[-1] = words[-1][:-2]
        return " ".join(words)

    def _own(self, clause: Clause, rule: ChangeRule, value: str) -> str:
        """Return a value in the person's own words, where those go into a sentence."""
        said = clause.text(rule.value, exact=rule.exact)
        listed_value = rule.value in self._into.table.values and rule.value != "framework"
        return value if rule.opposite or not said or (listed_value and not said.endswith("er")) else said

    def _add(
        self, rule: ChangeRule, value: str, of: str, pointed: Iterable[int], shown: tuple[str, str] = ("", "")
    ) -> None:
        pointed = tuple(pointed)
        scenes, items, keep = self._scenes(pointed), self._ids(pointed), self._but(pointed)
        if rule.at and (ids := self._into.all_ids("scene")):
            scenes = items = (ids[rule.at - 1 if rule.at > 0 else rule.at],)
        if rule.bare and _NOUNS & set(value.lower().split()):
            self._into.vague.append(value)  # "the secnd scene": perhaps a slip of the finger
        change = Change(
            kind=msgspec.convert(rule.kind, ChangeKind), value=value, of=of,
            scenes=(*scenes, *self._of("image", pointed)),
        )  # fmt: skip
        self._into.add(change, rule, items, keep, shown)

    # --- kinds that are others in the end --------------------------------------------------------------------------

    def _keep(self, clause: Clause, pointed: tuple[int, ...]) -> None:
        ids, part = self._ids(pointed), clause.found.get("part")
        if clause.ruled_out:
            self._add(ChangeRule(kind="rewrite", says=(), will="rewrite {it}"), "", "", pointed)
            return
        whole = [f"{name}.{part.value}" for name in ids] if part and ids else [part.value] if part else list(ids)
        text = clause.text("text")
        self._into.keep += whole
        self._into.items += ids
        if any(self._found[at].rest for at in pointed):
            self._into.keeps_rest = True
        elif not whole and text:
            self._into.kept_words.append(text)

    def _ruled_out(self, clause: Clause, rule: ChangeRule, pointed: tuple[int, ...]) -> None:
        value, into = self._value(clause, rule, rule.value), self._into
        if rule.otherwise == "keep":
            into.keep += self._ids(pointed)
            if (part := clause.found.get("part")) is not None:
                into.keep.append(part.value)
                return
            into.items += self._ids(pointed)
            into.keeps_rest = into.keeps_rest or any(self._found[at].rest for at in pointed)
            if not pointed:
                into.ruled_out.append(into.wording.ruled_out(rule, value, ()))
            return
        if rule.otherwise == "less" and value:
            less = ChangeRule(kind="less", says=(), will="show no {value}{in}")
            self._add(less, value, "", pointed)
            return
        if rule.keeps:
            into.keep.append(rule.keeps)
        into.ruled_out.append(into.wording.ruled_out(rule, self._own(clause, rule, value), self._ids(pointed)))

    def _length(self, clause: Clause, pointed: tuple[int, ...]) -> None:
        into, scenes = self._into, self._scenes(pointed)
        seconds = _seconds(clause.found["number"].value)
        least, most = (SCENE_MIN, SCENE_MAX) if scenes else (SECONDS_MIN, SECONDS_MAX)
        if seconds is None or not least <= seconds <= most:
            what = "A scene" if scenes else "A film"
            into.refused.append(f"{what} lasts from {least} to {most} seconds.")
            return
        now = into.seconds(scenes)
        if now == seconds:
            into.refused.append(f"It lasts {seconds} seconds already.")
            return
        kind = "shorter" if now is None or seconds < now else "longer"
        self._add(ChangeRule(kind=kind, says=(), will="make {it} last {value} seconds"), str(seconds), "", pointed)

    def _swap(self, clause: Clause) -> None:
        ids = self._scenes(clause.pointed)
        order = [scene.id for scene in self._into.situation.story.scenes] if self._into.situation.story else []
        if len(ids) != 2:
            self._into.lost.append(spoken(clause.whole))
            return
        first, second = sorted(ids, key=order.index)
        rule = ChangeRule(
            kind="move_scene", says=(), will=f"change places of {self._into.wording.named((first, second))}"
        )
        self._into.add(Change(kind="move_scene", value=f"before {first}", scenes=(second,)), rule, ids)
        between = order[order.index(first) + 1 : order.index(second)]
        if between:
            moved = Change(kind="move_scene", value=f"after {between[-1]}", scenes=(first,))
            self._into.add(moved, ChangeRule(kind="move_scene", says=()), ids)

    def _move(self, clause: Clause, rule: ChangeRule) -> None:
        words, where = clause.words, rule.value[1:]
        moved = self._scenes([words[clause.found["scene"].begin].at])
        beside = self._scenes([words[clause.found["scene2"].begin].at])
        if not moved or not beside or moved == beside:
            self._into.lost.append(spoken(clause.whole))
            return
        place = beside[0] if where == "before" else beside[-1]
        told = ChangeRule(kind="move_scene", says=(), will=f"move {{it}} {where} {self._into.wording.named([place])}")
        self._into.add(Change(kind="move_scene", value=f"{where} {place}", scenes=moved), told, moved)

    # --- what is pointed at ----------------------------------------------------------------------------------------

    def _scenes(self, pointed: Iterable[int]) -> tuple[str, ...]:
        return self._of("scene", pointed)

    def _ids(self, pointed: Iterable[int]) -> tuple[str, ...]:
        """Return the ids pointed at, in order; a scene's pictures beside it."""
        pointed = tuple(pointed)
        scenes, images = self._of("scene", pointed), self._of("image", pointed)
        shown = tuple(i.id for i in self._into.situation.images if i.scene in scenes) if scenes else ()
        return tuple(dict.fromkeys((*scenes, *images, *shown)))

    def _of(self, kind: str, pointed: Iterable[int]) -> tuple[str, ...]:
        named = [self._found[at] for at in pointed if self._found[at].kind == kind]
        if all(one.every for one in named):
            return ()
        ids = [name for one in named for name in one.ids]
        if any(one.rest for one in named):
            spoken_of = {name for one in self._found if not one.rest for name in one.ids}
            ids += [name for name in self._into.all_ids(kind) if name not in spoken_of]
        return tuple(dict.fromkeys(ids))

    def _but(self, pointed: Iterable[int]) -> tuple[str, ...]:
        return tuple(name for at in pointed for name in self._found[at].but)


_WHOLE = frozenset({"keep", "remove_scene", "add_scene", "framework", "title", "audience", "begin_with", "end_with"})


def _seconds(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _foreign(words: Tokens, known: Table) -> str:
    """Return what to say to who writes another language; empty for English."""
    spoken_words = [token.low for token in words if token.mark == ""]
    letters = [letter for word in spoken_words for letter in word if letter.isalpha()]
    if letters and sum(not _is_latin(letter) for letter in letters) * 2 > len(letters):
        return known.replies["foreign"]
    counts = {name: sum(word in language.known for word in spoken_words) for name, language in known.languages.items()}
    name = max(counts, key=lambda name: counts[name])
    return known.languages[name].reply if counts[name] * 3 >= len(spoken_words) and counts[name] else ""


def _is_latin(letter: str) -> bool:
    return letter < "\u0250" or "\u1e00" <= letter < "\u1f00"
