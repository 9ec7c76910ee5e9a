"""What the offline writer can be asked for, by name: JSON in, JSON out. It raises only `Rejected`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import msgspec

from client_generate.decoders import decoder
from client_generate.errors import Rejected
from client_generate.film.conversation import Situation
from client_generate.film.story import Brief, Change, Story, Understood, brief_problems, change_problems
from client_generate.providers.local.listening.understand import understand
from client_generate.providers.local.writing import compose, recurring, revise, shelf
from client_generate.providers.local.writing.words import data

T = TypeVar("T")
_FOREIGN_ENOUGH = 0.4
"""The share of letters of other alphabets from which on a text is not English."""


def answer(task: str, given: Mapping[str, Any], seed: int) -> bytes:
    """Do a task and return its answer as JSON. Raises `Rejected` for a task or a brief that cannot be meant."""
    work = TASKS.get(task)
    if work is None:
        raise Rejected(
            f"The offline writer has no task {task[:60]!a}.", code="writer-task", hint=f"one of {', '.join(TASKS)}"
        )
    return msgspec.json.encode(work(given, seed))


def story(given: Mapping[str, Any], seed: int) -> Story:
    """Write a story for `brief`, or make `changes` to the story `before`."""
    brief = _read(given.get("brief"), Brief, "brief")
    check_brief(brief)
    before, asked = given.get("before"), given.get("changes") or ()
    if not before:
        return compose.write(brief, seed)
    old, changes = _read(before, Story, "story"), _read(asked, tuple[Change, ...], "changes")
    if problems := [problem for change in changes for problem in change_problems(change, old)]:
        raise Rejected(problems[0], code="writer-change", hint="name a scene that is there")
    return revise.revise(old, brief, changes, seed)


def understood(given: Mapping[str, Any], seed: int) -> Understood:  # noqa: ARG001 - the same words mean the same
    """Say what a `message` means in its `situation`."""
    message = _read(given.get("message"), str, "message")
    return understand(message, _read(given.get("situation"), Situation, "situation"))


def check_brief(brief: Brief) -> None:
    """Raise `Rejected` for a brief that this writer cannot write from."""
    if problems := brief_problems(brief):
        raise Rejected(problems[0], code="writer-brief", hint="say in a sentence what the film is about")
    if brief.language.strip().lower() not in {"", "english", "en", "en-gb", "en-us"} or not is_english(brief.prompt):
        raise Rejected(
            "The offline writer writes English only.",
            code="writer-language",
            hint="write the brief in English, or choose another writer, such as gpt-5.6",
        )
    if brief.framework and brief.framework not in shelf.frameworks():
        raise Rejected(
            f"There is no framework {brief.framework[:60]!a}.",
            code="writer-framework",
            hint=f"one of {', '.join(shelf.frameworks())}",
        )


def is_english(text: str) -> bool:
    """Whether a text may be English: its letters are Latin, and no other language has more of its small words."""
    letters = [letter for letter in text if letter.isalpha()]
    strange = sum(ord(letter) > 0x24F for letter in letters)
    if not letters or strange > _FOREIGN_ENOUGH * len(letters):
        return False
    said = re.findall(r"[^\W\d_]+", text.lower())
    counts = {name: sum(word in known.split() for word in said) for name, known in data("words")["foreign"].items()}
    english = counts.pop("english")
    return max(counts.values()) <= english or max(counts.values()) < 3


def elements(given: Mapping[str, Any], seed: int) -> Any:  # noqa: ARG001 - a story has its own
    """Tell who and what recurs in a `story`, for the pictures of it."""
    brief, told = _read(given.get("brief"), Brief, "brief"), _read(given.get("story"), Story, "story")
    found = recurring.elements(brief, told)
    return {"elements": [{"id": one.id, "kind": one.kind, "description": one.description} for one in found]}


TASKS: dict[str, Callable[[Mapping[str, Any], int], Any]] = {
    "story": story, "elements": elements, "understand": understood,
}  # fmt: skip


def _read(value: Any, kind: type[T], what: str) -> T:
    try:
        if isinstance(kind, type):
            decoder(kind)  # prepares it safely
        return msgspec.convert(value, type=kind, strict=False)
    except (msgspec.ValidationError, ValueError) as error:
        raise Rejected(
            f"The offline writer cannot read the {what}: {error}.", code="writer-input", hint="report this as a mistake"
        ) from error
