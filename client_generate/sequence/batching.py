"""Many sequences of several projects in one loop, each up to its gate; what fails stops no other."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import closing
from decimal import Decimal

import msgspec

from client_generate.errors import Busy, Cancelled, ClientGenerateError, Mistake
from client_generate.execution.loop import Loop, Outcome, with_mistakes
from client_generate.film.plan import Sequence
from client_generate.film.take import Kept, Take
from client_generate.sequence.batch import (
    Planned,
    Result,
    Summary,
    Until,
    choose,
    name_of,
    price_of,
    refused,
    summarise,
    to_make_anew,
    to_shoot,
)
from client_generate.sequence.gate import JOINED, Anew, Gate, finished
from client_generate.sequence.paying import Agree
from client_generate.sequence.runner import ClientSequenceRunner
from client_generate.sequence.runs import fallback_of
from client_generate.sequence.state import Phase

RETRIES = 4
"""How often a call is made again that was refused for now and surely not charged."""
WORKERS = 12
AGAIN_AFTER = 1.0
"""Seconds until a sequence is looked at again that another process works on."""


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One chosen sequence. `anew` is what of it is stale, where that is wanted."""

    project: str
    sequence: Sequence
    gate: Gate
    anew: Anew

    @property
    def key(self) -> str:
        """Unique in the batch."""
        return f"{self.project}/{self.sequence.id}"


class Batch:
    """Chosen sequences; `plan` first, then `run` once."""

    def __init__(self, items: tuple[Item, ...], *, jobs: int, stop: threading.Event) -> None:
        self._items: Mapping[str, Item] = {item.key: item for item in items}
        self._jobs = jobs
        self._stop = stop
        self._began = time.monotonic()
        self._left: dict[str, Item] = {}
        self._results: list[Result] = []
        self._planned: tuple[Planned, ...] = ()
        self._paid: dict[str, Decimal] = {}
        self.spent = Decimal(0)
        self.mistakes: list[Mistake] = []

    def plan(self) -> tuple[Planned, ...]:
        """Check and price everything before anything is sent; what is wrong with one stands in its row."""
        self._planned = tuple(_planned(item) for item in self._items.values())
        return self._planned

    def agree(self, agree: Agree) -> None:
        """See that every provider can be called, and that somebody agrees to the price of it all.

        What needs a provider that cannot be called is refused, each in its row; where nothing else is left, as a whole.
        Raises `ProviderError`, `UsageError`, `Cancelled`; then nothing was begun.
        """
        refusals: list[ClientGenerateError] = []
        self._planned = tuple(self._callable(row, refusals) for row in self._planned)
        wanted = [row for row in self._planned if row.makes != "nothing"]
        if refusals and not wanted:
            raise refusals[0]
        what = f"{len(wanted)} sequence{'' if len(wanted) == 1 else 's'}"
        gates = [(self._items[f"{row.project}/{row.sequence}"].gate, row) for row in wanted]
        if dues := [gate.due(what, row.at_most, row.makes) for gate, row in gates]:
            agree(
                msgspec.structs.replace(
                    dues[0],
                    provider=", ".join(sorted({due.provider for due in dues})),
                    price=sum((due.price for due in dues), Decimal(0)),
                    budgeted=all(due.budgeted for due in dues if due.price),
                )
            )

    def _callable(self, row: Planned, refusals: list[ClientGenerateError]) -> Planned:
        """Return a row as it is, or as one that cannot be made because its provider cannot be called."""
        if row.makes == "nothing":
            return row
        try:
            self._items[f"{row.project}/{row.sequence}"].gate.check_callable(row.makes)
        except ClientGenerateError as error:
            refusals.append(error)
            return _wrong(row.project, row.sequence, error)
        return row

    @property
    def summary(self) -> Summary:
        """How it stands, or ended."""
        return summarise(
            self._results, spent=self.spent, estimated=sum((row.price for row in self._planned), Decimal(0)),
            seconds=time.monotonic() - self._began,
        )  # fmt: skip

    def run(self) -> Iterator[Result]:
        """Yield each sequence's end, first of those that need nothing or cannot begin.

        A mistake of ours fails its sequence alone, and is one of `mistakes`. Ctrl-C raises `Cancelled` after the
        results of what was stopped; the same batch again goes on.
        """
        for row in self._planned:
            item = self._items[f"{row.project}/{row.sequence}"]
            if row.code or (row.makes == "nothing" and not item.gate.left_unsettled(item.sequence)):
                yield self._kept(_unmade(row, item))
            else:
                self._left[item.key] = item
        loop = Loop(most=self._jobs, workers=min(self._jobs, WORKERS), stop=self._stop)
        try:
            with closing(
                loop.run([item.gate.work(item.sequence, anew=item.anew) for item in self._left.values()])
            ) as all_:
                for outcome in with_mistakes(all_):
                    yield from self._ended(outcome, loop)
        except KeyboardInterrupt:
            for item in self._left.values():
                yield self._kept(_stopped(item))
            raise Cancelled(
                "The batch was stopped; nothing is lost.", hint="The same batch again goes on from here."
            ) from None

    def _ended(self, outcome: Outcome, loop: Loop) -> Iterator[Result]:
        record = outcome.record
        self.spent += self._spent(record)
        if isinstance(outcome.error, Mistake):
            self.mistakes.append(outcome.error)
        item = self._left.get(outcome.key.removesuffix(JOINED))
        if item is None:
            return  # a piece: its run tells how it went
        if isinstance(outcome.error, Busy):
            loop.add([item.gate.work(item.sequence, anew=item.anew, after=AGAIN_AFTER)])
            return
        del self._left[item.key]
        yield self._kept(_result(item, outcome))

    def _spent(self, record: Kept | None) -> Decimal:
        """Return what a record adds: the pieces of a joined take were counted, but for those a fallback made in it."""
        if record is None:
            return Decimal(0)
        if not (isinstance(record, Take) and record.pieces):
            self._paid[name_of(record)] = price_of(record)
            return price_of(record)
        known = sum((self._paid.get(piece, Decimal(0)) for piece in record.pieces), Decimal(0))
        return max(price_of(record) - known, Decimal(0)) if record.fallback_of else Decimal(0)

    def _kept(self, result: Result) -> Result:
        self._results.append(result)
        return result


def gathered(
    words: Iterable[str],
    projects: Collection[str],
    known: Callable[[str], Collection[str]],
    runner: Callable[[str], ClientSequenceRunner],
    until: Until,
    *,
    phase: Phase | None = None,
    stale: bool = False,
) -> tuple[Item, ...]:
    """Return the sequences that words name, of all their projects; see `choose` and `chosen`."""
    named = choose(words, projects, known)
    return tuple(
        item
        for project, ids in named.items()
        for item in chosen(project, runner(project), ids, until, phase=phase, stale=stale)
    )


def chosen(
    project: str,
    runner: ClientSequenceRunner,
    ids: tuple[str, ...],
    until: Until,
    *,
    phase: Phase | None = None,
    stale: bool = False,
) -> Iterator[Item]:
    """Yield a project's named sequences, those in a phase alone, or those whose newest take is stale.

    A provider that makes the film itself makes again what was only rehearsed. One that cannot be read is among them.
    """
    gate, wanted = runner.gate(until), frozenset(ids)
    for sequence in runner.plan.sequences:
        if sequence.id not in wanted:
            continue
        try:
            state = gate.state(sequence)
            again = to_make_anew(state, runner.stale(sequence.id)) if stale else "nothing"
        except ClientGenerateError:  # its row will tell; whether it was meant nobody can say
            yield Item(project=project, sequence=sequence, gate=gate, anew=Anew())
            continue
        if not stale and not gate.rehearses:
            again = to_shoot(state)
        if (phase is None or state.phase == phase) and (not stale or again != "nothing"):
            yield Item(project=project, sequence=sequence, gate=gate, anew=Anew(again, finished(state)))


def _planned(item: Item) -> Planned:
    project, sequence = item.project, item.sequence.id
    try:
        makes, why = item.gate.next(item.sequence, anew=item.anew)
        draft = None if makes == "nothing" else item.gate.draft(item.sequence, makes)
    except ClientGenerateError as error:
        return _wrong(project, sequence, error)
    if draft is None:
        return Planned(project=project, sequence=sequence, makes=makes, why=why)
    return Planned(
        project=project, sequence=sequence, makes=makes, price=draft.price, at_most=draft.most, why=why,
        fallback=fallback_of(draft),
    )  # fmt: skip


def _wrong(project: str, sequence: str, error: ClientGenerateError) -> Planned:
    found = _first(error)
    return Planned(
        project=project, sequence=sequence, makes="nothing", why=found.message, code=found.code, hint=found.hint,
        exit_status=error.exit_status,
    )  # fmt: skip


def _first(error: ClientGenerateError) -> ClientGenerateError:
    """Return what a person reads first: of a wrong plan its first finding, with its place."""
    for finding in getattr(error, "findings", ()):
        where = f"{finding.where}: " if finding.where else ""
        return ClientGenerateError(where + finding.message, code=finding.code, hint=finding.hint)
    return error


def _phase(item: Item) -> str:
    try:
        return item.gate.state(item.sequence).phase
    except ClientGenerateError:
        return "UNREADABLE"


def _unmade(row: Planned, item: Item) -> Result:
    return Result(
        project=row.project, sequence=row.sequence, result="failed" if row.code else "nothing", phase=_phase(item),
        why=row.why, code=row.code, hint=row.hint, exit_status=row.exit_status,
    )  # fmt: skip


def _stopped(item: Item) -> Result:
    return Result(project=item.project, sequence=item.sequence.id, result="stopped", phase=_phase(item),
                  exit_status=Cancelled.exit_status)  # fmt: skip


def _result(item: Item, outcome: Outcome) -> Result:
    if outcome.error is not None:
        return refused(item.project, item.sequence.id, _first(outcome.error), _phase(item))
    record, made = outcome.record, outcome.record is not None
    return Result(
        project=item.project, sequence=item.sequence.id, result="done" if made else "nothing", phase=_phase(item),
        made=name_of(record) if record else "", price=price_of(record) if record else Decimal(0),
        why="" if made else "another process made it",
    )  # fmt: skip
