"""What the runner of one project works with; the studio lays it out."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal

import msgspec

from client_generate.execution.budget import Treasury
from client_generate.execution.loop import Loop
from client_generate.execution.runner import StepRunner
from client_generate.execution.store import ExecutionStore
from client_generate.film import events
from client_generate.film.layout import Layout, Workspace
from client_generate.providers.cards import Cards
from client_generate.providers.registry import Registry
from client_generate.sequence.paying import Agree, nobody_asks
from client_generate.sequence.store import SequenceStore


class Desk(msgspec.Struct, frozen=True, kw_only=True):
    """Stores, providers, clock and listener of one project."""

    workspace: Workspace
    layout: Layout
    cards: Cards
    registry: Registry
    sequences: SequenceStore
    executions: ExecutionStore
    treasury: Treasury
    steps: StepRunner
    clock: Callable[[], datetime]
    who: str
    jobs: int
    stop: threading.Event
    sink: events.Sink
    retries: int = 0
    confirm_above: Decimal = Decimal(1)
    agree: Agree = nobody_asks

    def loop(self) -> Loop:
        """Return the loop that follows this project's jobs."""
        return Loop(most=self.jobs, workers=min(self.jobs, 32), stop=self.stop)
