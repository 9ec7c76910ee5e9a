"""What a crash or Ctrl-C left behind: brought to its end without the plan, and without ever submitting."""

from __future__ import annotations

from client_generate.errors import ClientGenerateError, NotFound, StateError
from client_generate.execution.loop import Outcome, Work, with_mistakes
from client_generate.execution.resolving import Choice, Evidence, decide, evidence
from client_generate.film.events import Warned
from client_generate.film.plan import Budget
from client_generate.sequence.credentials import credit_all
from client_generate.sequence.desk import Desk
from client_generate.sequence.importing import Importer
from client_generate.sequence.joining import Joiner
from client_generate.sequence.making import Maker
from client_generate.sequence.restoring import put_back


def collect(desk: Desk) -> tuple[Outcome, ...]:
    """Collect everything of one project that is in flight or was made and not fetched; what fails stops no other.

    A mistake of ours is among the outcomes, as a `Mistake` with its cause.
    """
    project = desk.layout.name
    try:
        imported = Importer(desk).collect()
        ended = (*imported, *with_mistakes(desk.loop().run(left_behind(desk))))
    except ClientGenerateError as error:
        return (Outcome(project, None, error, project),)
    every = (*ended, *_lost(desk, maker := Maker(desk, Budget())), *put_back(desk, Joiner(desk, maker)))
    credit_all(desk)
    return tuple(one._replace(project=project) for one in every)


def unsure(desk: Desk) -> tuple[Evidence, ...]:
    """Return the evidence about every call of one project of which nobody knows whether it was charged.

    Where its provider cannot be asked, because its package is gone or broken, that is told and the others go on.
    """
    found = []
    for item in desk.treasury.every_open():
        if not desk.executions.is_unsure(item.subject):
            continue
        if error := desk.registry.trouble(item.provider):
            desk.sink(Warned(subject=item.subject, code=error.code, message=error.message, hint=error.hint))
        elif one := evidence(desk.executions, item.subject, desk.registry.get(item.provider)):
            found.append(one)
    return tuple(found)


def decided(desk: Desk, subject: str, choice: Choice, *, why: str) -> None:
    """Write down what a person decided about such a call. Raises `NotFound`, `Conflict`, `Busy`, `ProviderError`."""
    item = next((item for item in desk.treasury.every_open() if item.subject == subject), None)
    if item is None:
        there = ", ".join(one.subject for one in desk.treasury.every_open() if desk.executions.is_unsure(one.subject))
        raise NotFound(
            f"{subject[:80]!a} is not under way in {desk.layout.name}.",
            code="unknown-attempt",
            hint=f"to be decided: {there or 'nothing'}",
        )
    provider = desk.registry.get(item.provider)
    decide(desk.executions, subject, choice, provider, who=desk.who, why=why, at=desk.clock())


def left_behind(desk: Desk) -> list[Work]:
    """Return the work that ends every open call and then every run of several pieces. Raises `StateError`."""
    maker = Maker(desk, Budget())
    calls, runs = maker.collect(), Joiner(desk, maker).collect()
    first = frozenset(work.key for work in calls)
    return [*calls, *(work._replace(after=first) for work in runs)]


def _lost(desk: Desk, maker: Maker) -> tuple[Outcome, ...]:
    """End what is under way by the history, though nothing in `executions/` tells of it any more."""
    outcomes: list[Outcome] = []
    for sequence in desk.layout.sequence_ids():
        try:
            outcomes += (Outcome(name, None, _gone(name)) for name in maker.bury_lost(sequence))
        except ClientGenerateError as error:
            outcomes.append(Outcome(sequence, None, error))
    return tuple(outcomes)


def _gone(name: str) -> StateError:
    return StateError(
        f"{name} was under way, and its job record in executions/ is gone; it was ended.",
        code="job-record-gone",
        hint="if it was paid for, restore executions/ from a copy and resume; else generate again",
    )
