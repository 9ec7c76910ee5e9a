"""Many sequences up to a review gate, pure: who is meant, what each needs next, and how it all ended.

Approvals are a person's: a batch never passes a gate.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from decimal import Decimal
from difflib import get_close_matches
from typing import Literal, NamedTuple, cast, get_args

import msgspec

from client_generate.errors import ClientGenerateError, NotFound, UsageError
from client_generate.film.plan import Sequence
from client_generate.film.take import Kept
from client_generate.sequence.schedule import nothing_to_review
from client_generate.sequence.stale import Stale
from client_generate.sequence.state import PHASES, Phase, SequenceState

Until = Literal["grid_review", "review"]
Makes = Literal["grid", "take", "nothing"]
How = Literal["done", "nothing", "failed", "stopped"]


class Todo(NamedTuple):
    """What a sequence needs next, or why it needs nothing."""

    makes: Makes
    why: str = ""


def todo(sequence: Sequence, state: SequenceState, until: Until, *, anew: Makes = "nothing") -> Todo:
    """Return what brings a sequence nearer to the gate; `anew` is what was made and is stale, to be made again."""
    phase = state.settled
    if phase != "FINAL" and (anew == "grid" or (anew == "take" and until == "review")):
        return Todo(anew)
    if until == "grid_review":
        if not sequence.wants_grid:
            return Todo("nothing", "its plan asks for no grid")
        return Todo("grid") if phase == "PLANNED" else Todo("nothing", _REACHED[phase])
    if phase == "PLANNED":
        return Todo("grid" if sequence.wants_grid else "take")
    if phase == "START_FRAME_APPROVED" or (phase == "REVIEW" and nothing_to_review(state)):
        return Todo("take")
    return Todo("nothing", _REACHED[phase])


def to_make_anew(state: SequenceState, stale: Stale) -> Makes:
    """Return what is stale of that which counts now: the newest grid, or the circle take, else the newest take.

    A take from a stale grid needs a new grid first, and then a person who chooses from it.
    """
    grids = [grid.grid_id for grid in state.grids if grid.path]
    takes = [take.take_id for take in state.takes if take.path]
    frame = state.start_frame_chosen
    if grids and (state.settled == "GRID_REVIEW" or (frame and stale.of(frame.grid))):
        return "grid" if stale.of(grids[-1]) else "nothing"
    changed = stale.of_choice(state) if state.circle_take else stale.of(takes[-1]) if takes else ()
    return "take" if changed else "nothing"


def to_shoot(state: SequenceState) -> Makes:
    """Return what of that which counts now is a rehearsal: the newest grid or the one chosen from, or every take."""
    grids = {grid.grid_id: grid.rehearsal for grid in state.grids if grid.path}
    takes = [take.rehearsal for take in state.takes if take.path]
    frame = state.start_frame_chosen
    counts = next(reversed(grids), "") if state.settled == "GRID_REVIEW" else frame.grid if frame else None
    if counts and grids.get(counts) and grids[next(reversed(grids))]:
        return "grid"
    return "take" if takes and all(takes) and not state.rehearsal_meant else "nothing"


_REACHED: dict[Phase, str] = {
    "GRID_REVIEW": "a person chooses a quadrant",
    "START_FRAME_APPROVED": "its start frame is approved",
    "REVIEW": "a person chooses a take",
    "APPROVED": "it is approved",
    "FINAL": "it is final",
}


# --- who is meant ------------------------------------------------------------------------------------------------


def choose(
    words: Iterable[str], projects: Collection[str], sequences: Callable[[str], Collection[str]]
) -> dict[str, tuple[str, ...]]:
    """Read `PROJECT [SEQ…] [PROJECT [SEQ…]]…` or `PROJECT:SEQ`; a project alone means all its sequences.

    Returns sequence ids by project, in the order of the plan. Raises `UsageError` for a word that may mean either,
    `NotFound` for one that means nothing.
    """
    named: dict[str, set[str]] = {}
    current = ""
    for word in words:
        project, colon, sequence = word.partition(":")
        if colon:
            _check_project(project, projects)
            _check_sequence(project, sequence, sequences(project))
            named.setdefault(project, set()).add(sequence)
            current = project
        elif current and word in sequences(current):
            if word in projects:
                raise UsageError(
                    f"{word!a} is a sequence of {current} and a project.",
                    code="ambiguous-word",
                    hint=f"write {current}:{word}, or name the project before any sequence",
                )
            named[current].add(word)
        elif current and word not in projects:
            _check_sequence(current, word, sequences(current), projects)
        else:
            _check_project(word, projects)
            named.setdefault(word, set())
            current = word
    return {
        project: tuple(one for one in sequences(project) if not only or one in only) for project, only in named.items()
    }


def _check_project(project: str, projects: Collection[str]) -> None:
    if project not in projects:
        near = get_close_matches(project, projects, 1)
        there = f"did you mean {near[0]}?" if near else "projects: " + (", ".join(sorted(projects)[:12]) or "none yet")
        raise NotFound(f"There is no project {project!a}.", code="unknown-project", hint=there)


def _check_sequence(project: str, word: str, known: Collection[str], projects: Collection[str] = ()) -> None:
    if word in known:
        return
    near = get_close_matches(word, [*known, *projects], 1)
    also = " and there is no such project" if projects else ""
    hint = f"did you mean {near[0]}?" if near else "sequences: " + ", ".join(list(known)[:12])
    raise NotFound(f"{project} has no sequence {word!a}{also}.", code="unknown-sequence", hint=hint)


def parse_until(text: str) -> Until:
    """Read a gate. Raises `UsageError`."""
    if text in get_args(Until):
        return cast("Until", text)
    raise UsageError(f"{text!a} is not a gate.", code="bad-gate", hint="one of " + ", ".join(get_args(Until)))


def parse_phase(text: str | None) -> Phase | None:
    """Read a phase, in any case. Raises `UsageError`."""
    if text is None or text.upper() in PHASES:
        return cast("Phase | None", text and text.upper())
    raise UsageError(f"{text!a} is not a phase.", code="bad-phase", hint="one of " + ", ".join(PHASES))


# --- what is told ------------------------------------------------------------------------------------------------


class Planned(msgspec.Struct, frozen=True, kw_only=True, tag_field="event", tag="sequence_planned"):
    """What will be made for a sequence and its price in US dollars; or why nothing; or, with a code, what is wrong.

    `at_most` is what it can cost where the plan's `fallback` model makes it, which may be dearer.
    """

    project: str
    sequence: str
    makes: Makes
    price: Decimal = Decimal(0)
    at_most: Decimal = Decimal(0)
    fallback: str = ""
    why: str = ""
    code: str = ""
    hint: str = ""
    exit_status: int = 0


class Result(msgspec.Struct, frozen=True, kw_only=True, tag_field="event", tag="sequence_ended"):
    """How a sequence ended: `made` names the take or grid; a failure has a code, a sentence and a hint."""

    project: str
    sequence: str
    result: How
    phase: str = ""
    made: str = ""
    price: Decimal = Decimal(0)
    why: str = ""
    code: str = ""
    hint: str = ""
    exit_status: int = 0


class Summary(msgspec.Struct, frozen=True, kw_only=True, tag_field="event", tag="batch_ended"):
    """All of a batch: counts, US dollars spent and estimated, seconds that it took."""

    done: int
    nothing: int
    failed: int
    stopped: int
    spent: Decimal
    estimated: Decimal
    seconds: float
    exit_status: int
    dry_run: bool = False


def refused(project: str, sequence: str, error: ClientGenerateError, phase: str = "") -> Result:
    """Return the result of a sequence that failed."""
    return Result(
        project=project, sequence=sequence, result="failed", phase=phase, why=error.message, code=error.code,
        hint=error.hint, exit_status=error.exit_status,
    )  # fmt: skip


def summarise(
    results: Iterable[Result], *, spent: Decimal, estimated: Decimal, seconds: float, dry_run: bool = False
) -> Summary:
    """Count the results; the exit status is the worst of them."""
    every = tuple(results)
    counts = Counter(one.result for one in every)
    return Summary(
        done=counts["done"], nothing=counts["nothing"], failed=counts["failed"], stopped=counts["stopped"],
        spent=spent, estimated=estimated, seconds=round(seconds, 1), dry_run=dry_run,
        exit_status=max((one.exit_status for one in every), default=0),
    )  # fmt: skip


def price_of(record: Kept) -> Decimal:
    """Return what a record cost, or was estimated to."""
    return record.price_estimated if record.price_billed is None else record.price_billed


def name_of(record: Kept) -> str:
    """Return the name of a take or grid."""
    return record.name
