"""Names of things: the only maker and the only parser of ids and file names."""

from __future__ import annotations

import re
from typing import Literal, get_args

import msgspec

from client_generate.errors import NotFound, UsageError
from client_generate.film.writing import quoted

Kind = Literal["take", "grid", "start"]
Quadrant = Literal["top_left", "top_right", "bottom_left", "bottom_right"]
QUADRANTS: tuple[Quadrant, ...] = get_args(Quadrant)

MAX_SLUG = 64
# Compiled when first used: most commands need one of them at most.
_LOOKS_NUMBERED = r"(?i)_(take|shot|grid|start)\d"
_NAME = r"(?P<seq>.+?)(?:_shot(?P<shot>\d{2,9}))?_(?P<kind>take|grid|start)(?P<number>\d{3,9})"
_EXAMPLES = {"sequence": "for example SEQ08", "project": "the plan's file name without .yaml, such as driver-beware"}
_EXAMPLE = "letters, digits and -, such as tea-film"
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
# Names that Windows editors' machines cannot hold as folders.
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10))})
# The project's own folders, beside which the sequences' folders stand.
RESERVED = frozenset({"executions", "assembly", "exports", "sessions", "delivery", "ledger", "sheets"}) | _DEVICES


def slug_problem(text: str) -> str:
    """Say in a few words why `text` cannot be an id; empty when it can."""
    if not text:
        return "is empty"
    if len(text) > MAX_SLUG:
        return f"is longer than {MAX_SLUG} characters"
    if not (_LETTERS.issuperset(text[0] + text[-1]) and _LETTERS.issuperset(text.replace("_", "").replace("-", ""))):
        return "may hold only letters, digits, - and _, and begins and ends with a letter or digit"
    if text.lower() in RESERVED:
        return "is a name the project keeps for its own folders"
    if "_" in text and re.search(_LOOKS_NUMBERED, text):
        return "must not hold _take, _shot, _grid or _start before digits"
    return ""


def check_slug(text: str, what: str) -> str:
    """Return `text`, or raise `UsageError` when it cannot name a `what` (project, sequence, ...)."""
    if problem := slug_problem(text):
        raise UsageError(
            f"{quoted(text)} is not a {what} id: it {problem}.", code="bad-id", hint=_EXAMPLES.get(what, _EXAMPLE)
        )
    return text


class ItemName(msgspec.Struct, frozen=True, order=True):
    """The name of one thing that a session made or asked for: `tea-4k2m9x.storyboard.v002.s3`.

    No slug holds a dot, so it is never a take's name.
    """

    session: str
    stage: str
    version: int
    item: str

    def __str__(self) -> str:
        """Spell the name as it stands in executions and the ledger."""
        return f"{self.session}.{self.stage}.v{self.version:03d}.{self.item}"

    @property
    def account(self) -> str:
        """Under what its costs are summed up, where takes have their sequence."""
        return account_of(self.session)


def account_of(session: str) -> str:
    """Return under what a session's costs stand in ledger and budget; no sequence can be called so."""
    return f"sessions/{session}"


class Slate(msgspec.Struct, frozen=True, order=True):
    """The name of one numbered thing made for a sequence or for one of its shots.

    `SEQ08_take002`, `SEQ08_shot03_take001`, `SEQ05_grid001`, `SEQ05_start001`. Shots count from 0.
    """

    sequence: str
    shot: int | None
    kind: Kind
    number: int

    def __str__(self) -> str:
        """Spell the name as it stands in file names and records."""
        return f"{self.subject}_{self.kind}{self.number:03d}"

    @property
    def subject(self) -> str:
        """The sequence's or child shot's own id, `SEQ08` or `SEQ08_shot03`."""
        return self.sequence if self.shot is None else shot_id(self.sequence, self.shot)


def shot_id(sequence: str, shot: int) -> str:
    """Name a child shot of a sequence: `SEQ08_shot03`."""
    return f"{sequence}_shot{shot:02d}"


def parse(name: str) -> Slate:
    """Read a name back. Raises `UsageError` when it is not one."""
    match = re.fullmatch(_NAME, name)
    if match is None or slug_problem(match["seq"]):
        raise UsageError(
            f"{quoted(name)} is not the name of a take or grid.", code="bad-id", hint="for example SEQ08_take002"
        )
    shot = None if match["shot"] is None else int(match["shot"])
    slate = Slate(match["seq"], shot, match["kind"], int(match["number"]))  # type: ignore[arg-type]  # the pattern knows the kinds
    if str(slate) != name:
        raise UsageError(f"{quoted(name)} is not a name as we write it.", code="bad-id", hint=f"write {slate}")
    return slate


def recognised(name: str) -> Slate | None:
    """Read a name back; None when it is not one, as of a file that somebody else put among ours."""
    try:
        return parse(name)
    except UsageError:
        return None


def parse_item(name: str) -> ItemName:
    """Read the name of a session's item back. Raises `UsageError` when it is not one."""
    session, *parts = name.split(".")
    if len(parts) == 3 and parts[1][:1] == "v" and parts[1][1:].isascii() and parts[1][1:].isdigit():
        found = ItemName(session, parts[0], int(parts[1][1:10]), parts[2])
        if str(found) == name and not any(map(part_problem, (session, found.stage, found.item))):
            return found
    raise UsageError(
        f"{quoted(name)} is not the name of a session's item.",
        code="bad-id",
        hint="such as tea-4k2m9x.story.v001.s1",
    )


def part_problem(text: str) -> str:
    """Say why `text` cannot name a stage or an item of a session; empty when it can."""
    return slug_problem(text) or ("is longer than 48 characters" if len(text) > 48 else "")


def subject_of(name: str) -> Slate | ItemName:
    """Read the name of anything that calls are made for. Raises `UsageError`."""
    return parse_item(name) if "." in name else parse(name)


def recognised_subject(name: str) -> Slate | ItemName | None:
    """Read such a name back; None when it is not one."""
    try:
        return subject_of(name)
    except UsageError:
        return None


def check_quadrant(text: str) -> Quadrant:
    """Return the quadrant that `text` names. Raises `UsageError`."""
    for quadrant in QUADRANTS:
        if text == quadrant:
            return quadrant
    raise UsageError(f"{quoted(text)} is not a quadrant.", code="bad-quadrant", hint="one of " + ", ".join(QUADRANTS))


def parse_take_number(text: str, sequence: str) -> int:
    """Read `2`, `take002` or `SEQ08_take002` as take 2 of `sequence`. Raises `UsageError` or `NotFound`."""
    bare = text.removeprefix("take")
    if bare.isascii() and bare.isdigit() and len(bare) <= 6 and int(bare) > 0:
        return int(bare)
    slate = recognised(text)
    if slate is None:
        told = f"{quoted(text)} is not a take's number."
        raise UsageError(told, code="bad-id", hint=f"for example 2; {sequence}_take002 is understood too")
    if slate.sequence != sequence or slate.kind != "take" or slate.shot is not None:
        raise NotFound(
            f"{quoted(text)} is not a take of {sequence}.",
            code="unknown-take",
            hint="give the number alone, for example 2",
        )
    return slate.number
