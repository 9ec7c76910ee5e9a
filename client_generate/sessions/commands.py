"""What people do to a session: from a session and a command to the one event that it makes, or a refusal. Pure.

Every command may carry an `id` of the client's and the `revision` that it was based on. Doors should always send the
revision that the person saw: an accept without one is of whatever is in review by now.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, cast

import msgspec

from client_generate.errors import Conflict, NotFound, UsageError, WrongPhase
from client_generate.film.writing import check_letters
from client_generate.sessions import events
from client_generate.sessions.events import SessionEvent
from client_generate.sessions.pipeline import Pipeline, Stage
from client_generate.sessions.session import Action, Feedback, Session, StageState

MOST_TEXT = 10_000
"""Characters of a message or a feedback."""
MOST_ORDER = 100_000
"""Bytes of an order, as JSON."""
MOST_ID = 100
"""Characters of a command's id."""


class _Command(msgspec.Struct, frozen=True, kw_only=True, tag_field="do"):
    id: str = ""
    revision: int | None = None
    who: str = ""
    """Whoever a door knows it to be from; else the one who runs the process."""


class Accept(_Command, frozen=True, tag="accept"):
    """Accept a version of a stage and go on. Without `stage` the current one, without `version` the one offered."""

    stage: str = ""
    version: int | None = None
    selected: tuple[str, ...] = ()
    notes: str = ""
    by_itself: bool = False


class Regenerate(_Command, frozen=True, tag="regenerate"):
    """Make the current stage again as the next version, with all that was said since the last one and `feedback`.

    `items` are to be made again, the others stay as they are; `n` versions are made side by side.
    """

    stage: str = ""
    feedback: str = ""
    items: tuple[str, ...] = ()
    n: int = 1


class Edit(_Command, frozen=True, tag="edit"):
    """Make a version that differs from the one offered by what `order` says, in the stage's own words."""

    order: dict[str, Any]
    stage: str = ""
    items: tuple[str, ...] = ()


class Skip(_Command, frozen=True, tag="skip"):
    """Leave the current stage out, where the pipeline says so."""

    stage: str = ""


class Reopen(_Command, frozen=True, tag="reopen"):
    """Go back to a stage, or open a stopped or closed session where it was; deletes nothing."""

    stage: str = ""


class Stop(_Command, frozen=True, tag="stop"):
    """Stop now. Never refused for its revision, as `Say` and `Attach` are not."""

    reason: str = ""


class Say(_Command, frozen=True, tag="message"):
    """Say something about a stage, the current one unless told."""

    text: str
    stage: str = ""


class Attach(_Command, frozen=True, tag="attach"):
    """Note a file that was put into the session's folder. Doors call `SessionRoom.attach`, which puts it there."""

    name: str
    path: str
    sha256: str
    purpose: str = ""


Command = Accept | Regenerate | Edit | Skip | Reopen | Stop | Say | Attach


def decide(session: Session, pipeline: Pipeline, command: Command, *, cost: Decimal = Decimal(0)) -> SessionEvent:
    """Return the event that a command makes; `cost` is what was spent on the stages that a reopen makes stale.

    Raises `Conflict` (its `state` the session) when it was based on another revision or somebody was faster,
    `WrongPhase` when it is not allowed now, `NotFound`, `UsageError`.
    """
    _check_id(command)
    _check_revision(session, command)
    return cast("Callable[..., SessionEvent]", _DECISIONS[type(command)])(session, pipeline, command, cost)


def is_known(session: Session, command: Command) -> bool:
    """Whether a command of this id was obeyed before: it is acknowledged and does nothing."""
    return bool(command.id) and command.id in session.commands


def next_actions(session: Session, pipeline: Pipeline) -> tuple[Action, ...]:
    """Return what can be done now, the likeliest first; for doors to offer."""
    stage, talk = session.current, ("message",) if session.status in {"open", "complete"} else ()
    if not session.is_open or stage is None:
        return cast("tuple[Action, ...]", ("reopen", *talk))
    done = ("reopen",) if any(one.status in {"accepted", "skipped"} for one in session.stages) else ()
    rule = pipeline.stage(stage.name)
    may = {
        "running": (),
        "waiting": (),
        "failed": (*_again(rule, stage), *(("accept",) if stage.offered else ())),
        "review": ("accept", *_again(rule, stage)),
    }[stage.status]
    return cast("tuple[Action, ...]", (*may, *(("skip",) if rule.skippable else ()), *done, *talk, "stop"))


def _again(rule: Stage, stage: StageState) -> tuple[str, ...]:
    left = rule.regenerates - stage.regenerated
    edit = ("edit",) if stage.offered and rule.edits else ()
    if left <= 0:
        return edit
    return ("regenerate", *(("variations",) if min(rule.variations, left) > 1 else ()), *edit)


def stale_after(session: Session, stage: str) -> tuple[str, ...]:
    """Return the stages that a reopen of this one makes stale: the later ones in which something was made."""
    return tuple(later.name for later in session.after(stage) if later.versions and later.status != "skipped")


# --- one by one --------------------------------------------------------------------------------------------------


def _accept(session: Session, pipeline: Pipeline, command: Accept, _cost: Decimal) -> SessionEvent:
    stage, _ = _open_stage(session, pipeline, command.stage, "accepted")
    number = stage.offered if command.version is None else command.version
    version = stage.version(number)
    if command.version is None and stage.status == "failed":
        older = f"; `accept` with version {stage.offered} takes that one" if stage.offered else ""
        raise _not_now(session, f"The newest version of {stage.name} failed", f"regenerate it, or stop{older}")
    if stage.under_way:
        raise _not_now(session, f"{stage.name} is being made", "wait for it, or stop")
    if version is None or version.state != "complete":
        there = ", ".join(str(one.number) for one in stage.versions if one.state == "complete")
        raise NotFound(
            f"{stage.name} has no version {number} to accept.",
            code="unknown-version",
            hint=f"there is {there or 'none'}",
        )
    _check_items(version.made, command.selected, stage.name)
    return events.Accepted(
        stage=stage.name,
        version=number,
        selected=command.selected,
        notes=_text(command.notes, "Notes"),
        by_itself=command.by_itself,
    )


def _regenerate(session: Session, pipeline: Pipeline, command: Regenerate, _cost: Decimal) -> SessionEvent:
    stage, rule = _open_stage(session, pipeline, command.stage, "made again")
    _check_at_rest(session, stage)
    most = 1 if not rule.gate else rule.variations
    if not 1 <= command.n <= most:
        raise UsageError(
            f"{command.n} versions of {stage.name} cannot stand side by side.",
            code="bad-variations",
            hint=f"1 to {most}",
        )
    if stage.regenerated + command.n > rule.regenerates:
        raise _not_now(
            session,
            f"{stage.name} was made again {stage.regenerated} times; the limit is {rule.regenerates}",
            "accept one of its versions, or begin another session",
            code="regenerate-limit",
        )
    _check_items(stage.shown.made if stage.shown else (), command.items, stage.name)
    own = _text(command.feedback, "Feedback").strip()
    given = (Feedback(text=own, items=command.items),) if own else ()
    return _further(stage, command.n, feedback=(*session.feedback_for(stage.name), *given), items=command.items)


def _edit(session: Session, pipeline: Pipeline, command: Edit, _cost: Decimal) -> SessionEvent:
    stage, rule = _open_stage(session, pipeline, command.stage, "edited")
    if not rule.edits:
        raise _not_now(session, f"{stage.name} has no pictures to edit", "say what is to be otherwise, and regenerate")
    _check_at_rest(session, stage)
    if not stage.shown:
        raise _not_now(session, f"{stage.name} has nothing yet that could be edited", "regenerate it")
    check_letters(command.order, "An edit")
    if not command.order or len(msgspec.json.encode(command.order)) > MOST_ORDER:
        raise UsageError("An edit says what to do, in at most 100,000 bytes.", code="bad-edit", hint="see the stage")
    _check_items(stage.shown.made, command.items, stage.name)
    return _further(stage, 1, items=command.items, order=command.order)


def _further(stage: StageState, n: int, **how: Any) -> events.Regenerating:
    first = len(stage.versions) + 1
    based_on = stage.shown.number if stage.shown else 0
    return events.Regenerating(stage=stage.name, versions=tuple(range(first, first + n)), based_on=based_on, **how)


def _skip(session: Session, pipeline: Pipeline, command: Skip, _cost: Decimal) -> SessionEvent:
    stage, rule = _open_stage(session, pipeline, command.stage, "skipped")
    if not rule.skippable:
        raise _not_now(session, f"{stage.name} cannot be skipped", "accept or regenerate it", code="not-skippable")
    return events.Skipped(stage=stage.name)


def _reopen(session: Session, pipeline: Pipeline, command: Reopen, cost: Decimal) -> SessionEvent:
    name = command.stage or session.current_stage or session.stages[-1].name
    pipeline.stage(name)
    here = session.stage_order.index(session.current_stage) if session.current else len(session.stages)
    at = session.stage_order.index(name)
    if at > here or (at == here and session.is_open):
        done = ", ".join(session.stage_order[:here])
        raise _not_now(
            session,
            f"{name} is not finished, so it cannot be reopened",
            f"reopen {done or 'a stage once it is accepted'}",
        )
    return events.Reopened(stage=name, stale=stale_after(session, name), cost=cost)


def _stop(session: Session, _pipeline: Pipeline, command: Stop, _cost: Decimal) -> SessionEvent:
    if not session.is_open:
        raise _not_now(session, f"The session is {session.status} already", "`reopen` opens it")
    return events.Stopped(reason=_text(command.reason, "A reason"))


def _say(session: Session, pipeline: Pipeline, command: Say, _cost: Decimal) -> SessionEvent:
    if session.status not in {"open", "complete"}:
        raise _not_now(session, f"The session is {session.status}", "`reopen` opens it")
    name = command.stage or session.current_stage or session.stages[-1].name
    pipeline.stage(name)
    text = _text(command.text, "A message")
    if not text.strip():
        raise UsageError("A message says something.", code="empty-message", hint="write what should be otherwise")
    return events.Message(stage=name, text=text)


def _attach(session: Session, _pipeline: Pipeline, command: Attach, _cost: Decimal) -> SessionEvent:
    if session.status not in {"open", "complete"}:
        raise _not_now(session, f"The session is {session.status}", "`reopen` opens it")
    return events.Attached(name=command.name, path=command.path, sha256=command.sha256, purpose=command.purpose)


_DECISIONS: dict[type[Any], Callable[[Session, Pipeline, Any, Decimal], SessionEvent]] = {
    Accept: _accept,
    Regenerate: _regenerate,
    Edit: _edit,
    Skip: _skip,
    Reopen: _reopen,
    Stop: _stop,
    Say: _say,
    Attach: _attach,
}


# --- checks ------------------------------------------------------------------------------------------------------


def _check_id(command: Command) -> None:
    if len(command.id) > MOST_ID:
        raise UsageError(
            f"A command's id may have {MOST_ID} characters, not {len(command.id)}.", code="bad-id", hint="shorten it"
        )


def _check_revision(session: Session, command: Command) -> None:
    if isinstance(command, Stop | Say | Attach) or command.revision in {None, session.revision}:
        return  # what changes nothing that somebody else decided about is never late
    raise Conflict(
        f"The session went on: it is at revision {session.revision}, and this was meant for {command.revision}.",
        hint="look at it as it is now, then decide again",
        code="session-moved",
        state=session,
    )


def _open_stage(session: Session, pipeline: Pipeline, name: str, what: str) -> tuple[StageState, Stage]:
    """Return the current stage and its rule. Raises unless the session is open and the stage named is the current."""
    current = session.current
    if not session.is_open or current is None:
        raise _not_now(session, f"The session is {session.status}", "`reopen` opens a stage of it")
    rule = pipeline.stage(name or current.name)
    if rule.name == current.name:
        return current, rule
    if rule.name in session.stage_order[: session.stage_order.index(current.name)]:
        raise Conflict(
            f"{rule.name} is decided already; the session is at {current.name}.",
            hint=f"`reopen` {rule.name} to change it",
            code="already-decided",
            state=session,
        )
    raise _not_now(session, f"{rule.name} cannot be {what} yet: the session is at {current.name}", "go on from there")


def _check_at_rest(session: Session, stage: StageState) -> None:
    if stage.under_way:
        raise _not_now(session, f"{stage.name} is being made", "wait for it, or stop")


def _check_items(made: tuple[str, ...], asked: tuple[str, ...], stage: str) -> None:
    if unknown := [item for item in asked if item not in made]:
        raise NotFound(
            f"{stage} has no {', '.join(f'{item[:60]!a}' for item in unknown[:5])}.",
            code="unknown-item",
            hint=f"there is {', '.join(made[:30]) or 'nothing to choose from'}",
        )


def _text(text: str, what: str) -> str:
    if len(text) > MOST_TEXT:
        raise UsageError(
            f"{what} may have {MOST_TEXT} characters, not {len(text)}.", code="too-much-text", hint="say it shorter"
        )
    check_letters(text, what)
    return text


def _not_now(session: Session, why: str, hint: str, code: str = "not-now") -> WrongPhase:
    return WrongPhase(f"{why}.", code=code, hint=hint, state=session)
