"""From a session and an event to the session after it. Pure: what is on disk adds up by this alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, TypeVar, cast

import msgspec

from client_generate.sessions import events
from client_generate.sessions.events import SessionEvent
from client_generate.sessions.session import (
    IDS,
    TOLD,
    Attachment,
    Said,
    Session,
    StageState,
    Version,
    with_stage,
    with_version,
)

replace = msgspec.structs.replace
E = TypeVar("E", bound=Any)


def begin(event: events.Started) -> Session:
    """Return the session that its first event makes."""
    session = Session(
        id=event.id,
        project=event.project,
        pipeline=event.pipeline,
        title=event.title,
        brief=event.brief,
        who=event.who,
        created_at=event.at,
        updated_at=event.at,
        stages=tuple(StageState(name=name) for name in event.stage_order),
        auto=event.auto,
        webhook=event.webhook,
        lives=event.lives,
    )
    return _noted(_advanced(session, event), event)


def apply(session: Session, event: SessionEvent) -> Session:
    """Return the session after an event, which `commands` or the engine found legal."""
    fold = cast("Callable[[Session, SessionEvent], Session]", _FOLDS[type(event)])
    return _noted(fold(session, event), event)


def stamped(session: Session, event: E, *, at: datetime, who: str, command: str = "") -> E:
    """Return an event with its number, and the revision of the session after it."""
    revision = session.revision + (not isinstance(event, events.TALK))
    return replace(event, seq=session.seq + 1, revision=revision, at=at, who=who, command=command)


def _noted(session: Session, event: SessionEvent) -> Session:
    ids = (*session.commands, event.command)[-IDS:] if event.command else session.commands
    # To be told of something, or to fail to be, is no work on a session.
    moved = event.at if not isinstance(event, events.Notified | events.Expired) else session.updated_at
    return replace(session, seq=event.seq, revision=event.revision, updated_at=moved, commands=ids)


# --- stages ------------------------------------------------------------------------------------------------------


def _running(session: Session, event: events.StageRunning) -> Session:
    return _versioned(session, event, state="running", started_at=event.at)


def _completed(session: Session, event: events.StageCompleted) -> Session:
    session = _versioned(
        session, event, state="complete", finished_at=event.at, outputs=event.outputs, made=event.items
    )
    stage = _judged(replace(_stage(session, event.stage), offered=event.version))
    session = replace(session, stages=with_stage(session.stages, stage))
    if event.gate or stage.status != "review":
        return session
    return _accept(session, stage.name, event.version, (), event)


def _failed(session: Session, event: events.StageFailed) -> Session:
    session = _versioned(session, event, state="failed", finished_at=event.at, trouble=event.trouble)
    return replace(session, stages=with_stage(session.stages, _judged(_stage(session, event.stage))))


def _judged(stage: StageState) -> StageState:
    """Return the stage with the status that its versions call for."""
    if stage.under_way:
        return replace(stage, status="running")
    return replace(stage, status="review" if stage.to_review else "failed")


def _accepted(session: Session, event: events.Accepted) -> Session:
    return _accept(session, event.stage, event.version, event.selected, event)


def _accept(session: Session, name: str, version: int, selected: tuple[str, ...], event: SessionEvent) -> Session:
    stage = _stage(session, name)
    made = stage.version(version)
    is_stale = made is not None and made.inputs != session.chosen(name)
    stage = replace(stage, status="accepted", accepted=version, selected=selected, stale=is_stale, was=version)
    return _advanced(replace(session, stages=with_stage(session.stages, stage)), event)


def _skipped(session: Session, event: events.Skipped) -> Session:
    stage = replace(_halted(_stage(session, event.stage)), status="skipped", accepted=0, selected=(), stale=False)
    return _advanced(replace(session, stages=with_stage(session.stages, stage)), event)


def _advanced(session: Session, event: SessionEvent) -> Session:
    """Return the session with its current stage due; complete when there is none left.

    Of a stage that has a version made from exactly what is accepted now that one is in review again, or goes on where
    it was halted: nobody pays twice.
    """
    stage = session.current
    if stage is None:
        return replace(session, status="complete")
    stage, inputs = replace(stage, stale=False), session.chosen(stage.name)
    same = [one for one in stage.versions if one.inputs == inputs]
    whole = [one.number for one in same if one.state == "complete"]
    halted = [one for one in same if one.state == "stopped" and one.group == stage.versions[-1].group]
    if whole:
        fresh = replace(stage, status="review", offered=stage.was if stage.was in whole else whole[-1])
    elif halted:
        fresh = _resumed(stage, halted)
    else:
        last = stage.newest if stage.newest in same else None
        fresh = _due(stage, session, event, (len(stage.versions) + 1,), repeats=_repeated(last))
    return replace(session, stages=with_stage(session.stages, fresh))


def _repeated(last: Version | None) -> int:
    """Return the version that is tried again where it came to nothing, so that nothing of it is paid twice; else 0."""
    if last is None or last.state not in {"failed", "stopped"} or last.is_unfit:
        return 0
    return last.repeats or last.number


def _resumed(stage: StageState, halted: Iterable[Version]) -> StageState:
    """Return a stage whose stopped versions are due again, under the same numbers."""
    for version in halted:
        stage = with_version(stage, replace(version, state="due"))
    return replace(stage, status="running")


def _due(stage: StageState, session: Session, event: SessionEvent, versions: tuple[int, ...], **how: Any) -> StageState:
    inputs = session.chosen(stage.name)
    for number in versions:
        stage = with_version(
            stage,
            Version(
                number=number, state="due", asked_at=event.at, since=event.seq, group=versions[0], inputs=inputs, **how
            ),
        )
    return replace(stage, status="running", accepted=0, selected=())


def _regenerating(session: Session, event: events.Regenerating) -> Session:
    stage = _stage(session, event.stage)
    repeats = _repeated(stage.newest) if len(event.versions) == 1 else 0
    stage = _due(
        stage, session, event, event.versions, repeats=repeats,
        based_on=event.based_on, feedback=event.feedback, items=event.items, order=event.order,
    )  # fmt: skip
    return replace(session, stages=with_stage(session.stages, stage))


def _reopened(session: Session, event: events.Reopened) -> Session:
    """Open a stage again; later ones keep everything and wait, marked as stale where something was made."""
    stages = session.stages
    for later in session.after(event.stage):
        if later.status != "skipped":
            stages = with_stage(stages, _staled(later))
    stage = _stage(session, event.stage)
    session = replace(session, status="open", reason="", stages=stages)
    return replace(session, stages=with_stage(stages, _opened(stage, session, event)))


def _opened(stage: StageState, session: Session, event: SessionEvent) -> StageState:
    """Return a stage in review. Where nothing is whole yet, what was stopped goes on as the same version."""
    last = stage.newest
    offered = stage.accepted or stage.offered
    stage = replace(stage, accepted=0, selected=(), stale=False, offered=offered)
    if offered:
        return replace(stage, status="review")
    if last and last.state == "stopped":
        return _resumed(stage, (one for one in stage.versions if one.state == "stopped" and one.group == last.group))
    if last and last.state == "failed":
        return replace(stage, status="failed")
    return _due(stage, session, event, (len(stage.versions) + 1,))


def _staled(stage: StageState) -> StageState:
    stage = _halted(stage)
    return replace(stage, status="waiting", accepted=0, selected=(), stale=bool(stage.versions))


def _halted(stage: StageState) -> StageState:
    """Return a stage of which nothing is under way any more."""
    for version in stage.versions:
        if version.is_under_way:
            stage = with_version(stage, replace(version, state="stopped"))
    return stage


# --- the session -------------------------------------------------------------------------------------------------


def _stopped(session: Session, event: events.Stopped) -> Session:
    stages = tuple(_at_rest(stage) for stage in session.stages)
    return replace(session, status="stopped", reason=event.reason, stages=stages)


def _at_rest(stage: StageState) -> StageState:
    if stage.status != "running":
        return stage
    stage = _halted(stage)
    return replace(stage, status="review" if stage.shown else "waiting")


def _expired(session: Session, event: events.Expired) -> Session:  # noqa: ARG001 - as the others
    return replace(session, status="expired")


def _message(session: Session, event: events.Message) -> Session:
    said = Said(
        number=event.seq, who="person", text=event.text, at=event.at, stage=event.stage, revision=event.revision
    )
    return replace(session, messages=_at_hand(session, (*session.messages, said)))


def _reply(session: Session, event: events.Reply) -> Session:
    """Note an answer, and with the question what was understood of it."""
    understood = {"intent": event.intent, "changes": event.changes, "keep": event.keep, "items": event.items}
    known = tuple(
        replace(said, answered=True, **understood) if said.number == event.answers else said
        for said in session.messages
    )
    answer = Said(
        number=event.seq, who="studio", text=event.text, at=event.at, stage=event.stage, answers=event.answers
    )
    return replace(session, messages=_at_hand(session, (*known, answer)))


def _at_hand(session: Session, said: tuple[Said, ...]) -> tuple[Said, ...]:
    """Return the last lines, and the older wishes that wait for a version."""
    return (*filter(session.awaits, said[:-TOLD]), *said[-TOLD:])


def _attached(session: Session, event: events.Attached) -> Session:
    file = Attachment(name=event.name, path=event.path, sha256=event.sha256, purpose=event.purpose)
    return replace(session, attachments=(*session.attachments, file))


def _notified(session: Session, event: events.Notified) -> Session:
    return replace(session, told=event.upto)


# --- small print -------------------------------------------------------------------------------------------------


def _stage(session: Session, name: str) -> StageState:
    stage = session.stage(name)
    assert stage is not None, "an event of a stage that the session does not have"  # noqa: S101
    return stage


def _versioned(session: Session, event: Any, **changes: Any) -> Session:
    stage = _stage(session, event.stage)
    version = stage.version(event.version)
    assert version is not None, "an event of a version that the stage does not have"  # noqa: S101
    return replace(session, stages=with_stage(session.stages, with_version(stage, replace(version, **changes))))


_FOLDS: dict[type[Any], Callable[[Session, Any], Session]] = {
    events.StageRunning: _running,
    events.StageCompleted: _completed,
    events.StageFailed: _failed,
    events.Accepted: _accepted,
    events.Regenerating: _regenerating,
    events.Skipped: _skipped,
    events.Reopened: _reopened,
    events.Stopped: _stopped,
    events.Expired: _expired,
    events.Message: _message,
    events.Reply: _reply,
    events.Attached: _attached,
    events.Notified: _notified,
}
