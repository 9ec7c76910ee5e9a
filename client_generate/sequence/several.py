"""Several takes of the same inputs in one loop: only their seeds differ, and what fails stops no other."""

from __future__ import annotations

import threading
from collections.abc import Callable

import msgspec

from client_generate.execution.loop import Loop, Outcome, Turn, Work
from client_generate.film.plan import Sequence
from client_generate.sequence.prompts import Wanted

SEEDS = 2**31
JOINED = " joined"


def seeded(sequence: Sequence, wanted: Wanted, count: int) -> tuple[Wanted, ...]:
    """Return what is wanted of each take: the seed asked for or planned, then the next ones.

    Where there is none each take draws its own from its number, as a single take does. Only the first may go on with a
    run that was left unfinished.
    """
    planned = (shot.seed for shot in sequence.shots if shot.seed is not None)
    first = wanted.seed if wanted.seed is not None else next(planned, None)
    return tuple(
        msgspec.structs.replace(
            wanted,
            seed=wanted.seed if not number or first is None else (first + number) % SEEDS,
            new=wanted.new or number > 0,
        )
        for number in range(count)
    )


def make_several(loop: Loop, takes: tuple[Callable[[], list[Work]], ...]) -> tuple[Outcome, ...]:
    """Make takes side by side; returns how each ended, in order. Each begins, and reserves its money, at its turn."""
    first = threading.Event()  # only it may go on with what was left: the others begin when it has begun
    works = [
        Work(str(number), _begin(number, work, first), lane=("", str(number))) for number, work in enumerate(takes)
    ]
    outcomes = {outcome.key.removesuffix(JOINED): outcome for outcome in loop.run(works)}
    return tuple(outcomes[work.key] for work in works)


def _begin(number: int, make: Callable[[], list[Work]], first: threading.Event) -> Callable[[], Turn]:
    def turn() -> Turn:
        while number and not first.is_set():
            yield 0.05
        try:
            *pieces, last = make()
        finally:
            first.set()
        if not pieces and not last.after:
            return (yield from last.begin())
        every = [*pieces, last._replace(key=f"{number}{JOINED}")]
        return tuple(work._replace(lane=("", str(number))) for work in every)

    return turn
