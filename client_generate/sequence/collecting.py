"""What a crash or Ctrl-C left behind: brought to its end without the plan, and without ever submitting."""

from __future__ import annotations

from client_generate.errors import ClientGenerateError, StateError
from client_generate.execution.loop import Outcome, Work
from client_generate.film.plan import Budget
from client_generate.sequence.desk import Desk
from client_generate.sequence.individual import Individual
from client_generate.sequence.making import Maker


def collect(desk: Desk) -> tuple[Outcome, ...]:
    """Collect everything of one project that is in flight or was made and not fetched; what fails stops no other."""
    try:
        ended = tuple(desk.loop().run(left_behind(desk)))
    except ClientGenerateError as error:
        return (Outcome(desk.layout.name, None, error),)
    return (*ended, *_lost(desk, Maker(desk, Budget())))


def left_behind(desk: Desk) -> list[Work]:
    """Return the work that ends every open call and then every run of several pieces. Raises `StateError`."""
    maker = Maker(desk, Budget())
    calls, runs = maker.collect(), Individual(desk, maker).collect()
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
