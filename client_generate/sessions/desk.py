"""Where a stage asks for texts, stills, films and voices: each an attempt in `executions/`, as a take's is.

A subject, `<session>.<stage>.v<NNN>.<item>`, is asked for once. Who asks again, after a crash or in the same run, gets
what the first call brought, or goes on with it; it is never paid again. Other words need another item, or a version.
"""

from __future__ import annotations

import hashlib
import random
import threading
from collections.abc import Callable, Generator, Iterable
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import msgspec

from client_generate.errors import (
    Ambiguous,
    Busy,
    Cancelled,
    ClientGenerateError,
    Conflict,
    Failed,
    Throttled,
    Unavailable,
    UsageError,
)
from client_generate.execution import cancelling, disk
from client_generate.execution.attempt import ENDINGS, Attempt, AttemptState, Intent
from client_generate.execution.budget import Open, Treasury
from client_generate.execution.loop import Loop, Work
from client_generate.execution.pace import Pace
from client_generate.execution.runner import Step, StepRunner
from client_generate.execution.store import ExecutionStore, fresh_token
from client_generate.film import events
from client_generate.film.layout import Layout
from client_generate.film.plan import Budget
from client_generate.film.slate import ItemName, part_problem
from client_generate.film.take import Item, Kept
from client_generate.providers.cards import Cards
from client_generate.providers.order import Order
from client_generate.providers.registry import Registry

THROTTLED = 60
"""How often a call that came too often is made again: it waits as long as it is told, and is surely not charged."""
LONGEST_PAUSE = 120.0
_DEAD: tuple[AttemptState, ...] = ("empty", *ENDINGS)
_AGAIN = frozenset({"rejected", "cancelled"})
_GIVEN_UP = "abandoned"


class Bench(msgspec.Struct, frozen=True, kw_only=True):
    """Stores, providers and clock of one project; the studio lays it out."""

    layout: Layout
    cards: Cards
    registry: Registry
    executions: ExecutionStore
    treasury: Treasury
    clock: Callable[[], datetime]
    who: str
    jobs: int = 4
    retries: int = 3
    budget: Budget = Budget()
    pace: Pace = msgspec.field(default_factory=Pace)
    sink: events.Sink = events.nobody


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to be made: under which item's id, what, by which model card at which provider.

    `keep` are the frames of each shot that stay of a film (first, count), where it is made longer than wanted.
    """

    item: str
    order: Order
    model: str
    provider: str
    keep: tuple[tuple[int, int], ...] = ()


class Desk:
    """What one version of a stage may ask for. `stop` ends everything at its next safe place, resumable."""

    def __init__(
        self,
        bench: Bench,
        session: str,
        stage: str,
        version: int,
        *,
        stop: threading.Event,
        sink: events.Sink = events.nobody,
        prefix: str = "",
        earlier: tuple[int, ...] = (),
    ) -> None:
        self.bench = bench
        self._earlier = earlier
        self.stop = stop
        self._place = (session, stage, version)
        self._prefix = prefix
        self._sink = sink
        self._asked: dict[str, str] = {}
        self._steps = StepRunner(
            bench.executions, bench.registry, clock=bench.clock, sink=sink, stopping=stop.is_set, pace=bench.pace
        )

    def make(self, wish: Wish) -> Item:
        """Make one thing, and wait for it. Raises whatever became of it; `Cancelled` when it was stopped."""
        return self.make_all((wish,))[0]

    def make_all(self, wishes: Iterable[Wish]) -> tuple[Item, ...]:
        """Make several things side by side; returns their records in order. Raises the first error once all ended."""
        made = self.try_all(wishes)
        for one in made:
            if isinstance(one, ClientGenerateError):
                raise one
        return tuple(one for one in made if isinstance(one, Item))

    def try_all(self, wishes: Iterable[Wish]) -> tuple[Item | ClientGenerateError, ...]:
        """Make several things side by side; returns for each its record, or why there is none."""
        wanted = tuple(wishes)
        works = [self._work(wish) for wish in wanted]
        loop = Loop(most=self.bench.jobs, workers=min(self.bench.jobs, 32), stop=self.stop)
        ended = {outcome.key: outcome.error or outcome.record for outcome in loop.run(works)}
        stopped = Cancelled("It was stopped.", hint="what was made is kept")
        found = (ended.get(work.key) for work in works)
        return tuple(one if isinstance(one, Item | ClientGenerateError) else stopped for one in found)

    def path(self, item: Item) -> Path:
        """Return where the file of something that was made lies."""
        assert item.media is not None, "what is published has a file"  # noqa: S101
        return self.bench.layout.folder / item.media.path

    def estimate(self, wish: Wish) -> Decimal:
        """Return what a wish would cost, in US dollars. Raises `NotFound`, `PlanError`."""
        return self.bench.cards.get(wish.model).estimate(wish.order, wish.provider).amount

    # --- one call ----------------------------------------------------------------------------------------------------

    def _work(self, wish: Wish) -> Work:
        if problem := part_problem(self._prefix + wish.item):
            raise UsageError(f"{wish.item[:80]!a} is no item's id: it {problem}.", code="bad-id", hint="such as s1")
        name = ItemName(*self._place, self._prefix + wish.item)
        likeness = self._likeness(wish)
        if self._asked.setdefault(str(name), likeness) != likeness:
            raise Conflict(
                f"{name} was asked for already, in other words.",
                code="item-asked",
                hint="give it an item's id of its own",
            )
        return Work(str(name), lambda: self._step(wish, name, likeness))

    def _likeness(self, wish: Wish) -> str:
        card = self.bench.cards.get(wish.model)
        asked = [wish.provider, card.id, card.making, wish.order.seed, wish.order.likeness]
        return hashlib.sha256(msgspec.json.encode(asked)).hexdigest()

    def _step(self, wish: Wish, name: ItemName, likeness: str) -> Step:
        """Go on with what there is of a subject; begin only where nothing is, or what was surely not charged."""
        subject = str(name)
        attempt = yield from self._let_go_by_others(subject)
        state = attempt.state if attempt else "empty"
        if attempt is None and (before := self._before(wish.item, likeness)):
            return (yield from self._gone_on_with(*before))
        if attempt is None or state == "empty" or self._may_begin_again(attempt, state):
            number = attempt.number + (state != "empty") if attempt else 1
            return (yield from self._begun(wish, name, number, likeness))
        return (yield from self._gone_on_with(subject, attempt))

    def _gone_on_with(self, subject: str, attempt: Attempt) -> Step:
        if attempt.ended() is not None and not self.bench.treasury.is_open(subject):
            raise self._as_it_ended(attempt)
        return (yield from followed(self.bench, self._steps, subject, attempt, may_submit=True))

    def _before(self, item: str, likeness: str) -> tuple[str, Attempt] | None:
        """Return a call for the very same in a version that this one tries again, if it was or may have been paid."""
        session, stage, _ = self._place
        for version in self._earlier:
            subject = str(ItemName(session, stage, version, self._prefix + item))
            attempt = self.bench.executions.attempt(subject)
            intent = attempt.intent() if attempt and attempt.state not in _DEAD else None
            if attempt and intent and intent.likeness == likeness and attempt.is_orphaned:
                return subject, attempt
        return None

    def _let_go_by_others(self, subject: str) -> Generator[float, None, Attempt | None]:
        """Wait while another process is at it, as `resume` may be; return the newest attempt."""
        while (attempt := self.bench.executions.attempt(subject)) and not attempt.is_orphaned:
            yield 0.5
        return attempt

    def _may_begin_again(self, attempt: Attempt, state: AttemptState) -> bool:
        """Whether a call that ended may be made again: surely not charged, cancelled by us, or a person says so."""
        ended = attempt.ended()
        return state in _AGAIN or (state == _GIVEN_UP and ended is not None and ended.code != "abandoned")

    def _as_it_ended(self, attempt: Attempt) -> ClientGenerateError:
        ended = attempt.ended()
        assert ended is not None, "an ending has its file"  # noqa: S101
        kind = Ambiguous if attempt.state == "ambiguous" else Failed
        return kind(ended.message, code=ended.code, hint=ended.hint)

    def _begun(self, wish: Wish, name: ItemName, number: int, likeness: str) -> Step:
        intent = self._intent(wish, name, number, likeness)
        item, held = self._claimed(intent, name)
        return (yield from concluded(self.bench, item, held, self._performed(held, intent)))

    def _claimed(self, intent: Intent, name: ItemName) -> tuple[Open, list[Attempt]]:
        """Reserve the money, the attempt's lock held; what a crash left reserved stays so."""
        bench, held = self.bench, [self.bench.executions.begin(intent.subject, intent.attempt)]
        asked = Open(
            subject="", sequence=name.account, provider=intent.provider, model=intent.draft.model,
            reserved=intent.estimate, at=intent.at, who=intent.who,
        )  # fmt: skip
        try:
            left = bench.treasury.one(intent.subject)
            return left or bench.treasury.reserve(asked, bench.budget, lambda: intent.subject), held
        except BaseException:
            held[0].let_go()
            raise

    def _performed(self, held: list[Attempt], intent: Intent) -> Step:
        """Make the call. One that was refused for now is made again as the next attempt, if surely not charged."""
        tried = 0
        while True:
            try:
                return (yield from self._steps.make_item(held[-1], held[-1].freeze(intent)))
            except (Throttled, Unavailable) as error:
                most = THROTTLED if isinstance(error, Throttled) else self.bench.retries
                if tried >= most or held[-1].state != "rejected":
                    raise
                wait = _pause(error, tried)
            tried += 1
            intent = msgspec.structs.replace(
                held[-1].intent() or intent, attempt=intent.attempt + 1, token=fresh_token(), at=self.bench.clock()
            )
            held.append(self.bench.executions.begin(intent.subject, intent.attempt))
            self._sink(events.StepRetried(subject=intent.subject, attempt=intent.attempt, wait=wait))
            yield wait

    def _intent(self, wish: Wish, name: ItemName, number: int, likeness: str) -> Intent:
        bench, card, at = self.bench, self.bench.cards.get(wish.model), self.bench.clock()
        order = msgspec.structs.replace(wish.order, label=wish.order.label or str(name))
        request, price = card.request(order, wish.provider), card.estimate(order, wish.provider).amount
        draft = Item(
            item_id=str(name), kind=order.kind, prompt=order.prompt, sequence=name.account, model=card.id,
            provider=wish.provider, rehearsal=bench.registry.rehearses(wish.provider), seed=order.seed,
            references=tuple(file.sha256 for file in order.files), request_digest=request.digest,
            price_estimated=price, who=bench.who, started_at=at,
        )  # fmt: skip
        return Intent(
            subject=str(name), attempt=number, provider=wish.provider, order=order, request=request, draft=draft,
            card=card.sha256, likeness=likeness, estimate=price, token=fresh_token(),
            keep=wish.keep, at=at, who=bench.who,
        )  # fmt: skip


def cancel_items(bench: Bench, prefix: str) -> tuple[str, ...]:
    """Cancel every open call whose subject begins so, and settle it. What cannot be cancelled stays for `resume`."""
    done = []
    for item in bench.treasury.opened_items(prefix.partition(".")[0]):
        attempt = bench.executions.attempt(item.subject) if item.subject.startswith(prefix) else None
        if attempt and cancelling.cancel(attempt, bench.registry, bench.clock):
            _settle(bench, item, attempt, None)
            done.append(item.subject)
    return tuple(done)


def collect_items(bench: Bench, session: str = "") -> list[Work]:
    """Return the work that brings sessions' open calls to their end after a crash; it never submits anything."""
    steps = StepRunner(bench.executions, bench.registry, clock=bench.clock, sink=bench.sink, pace=bench.pace)
    return [_collecting(bench, steps, item) for item in bench.treasury.opened_items(session)]


def _collecting(bench: Bench, steps: StepRunner, item: Open) -> Work:
    attempt = bench.executions.attempt(item.subject) or Attempt(bench.layout.attempt(item.subject, 1))
    return Work(item.subject, lambda: followed(bench, steps, item.subject, attempt, may_submit=False))


def followed(bench: Bench, steps: StepRunner, subject: str, attempt: Attempt, *, may_submit: bool) -> Step:
    """Bring a call that somebody began to its end, and settle it where nobody did."""
    if not attempt.owner.take():
        raise Busy(f"Another process is at {subject}.", hint="let it finish, then resume again")
    item = bench.treasury.one(subject)
    return (yield from concluded(bench, item, [attempt], steps.collect(attempt, may_submit=may_submit)))


def concluded(bench: Bench, item: Open | None, held: list[Attempt], step: Step) -> Step:
    """Run a step and settle what was reserved, when it brought something or is dead; only then let go of it."""
    record: Kept | None = None
    try:
        record = yield from step
    except OSError as error:
        raise disk.told(error) from error
    else:
        return record
    finally:
        if item is not None and (record is not None or held[-1].state in _DEAD):
            _settle(bench, item, held[-1], record)
        for attempt in held:
            attempt.let_go()


def _settle(bench: Bench, item: Open, attempt: Attempt, record: Kept | None) -> None:
    ended = attempt.ended()
    bench.treasury.settle(
        item,
        attempt=attempt.name,
        charged=record is not None or bool(ended and ended.charged is not False),
        billed=record.price_billed if record else ended.billed if ended else None,
        at=bench.clock(),
    )


def _pause(error: Throttled | Unavailable, tried: int) -> float:
    """Return the seconds until a call is made again: what the provider says, else longer each time."""
    asked = error.retry_after if isinstance(error, Throttled) else 0.0
    return min(asked or 2.0 ** min(tried, 6), LONGEST_PAUSE) * random.uniform(1, 1.25)  # noqa: S311 - no secret
