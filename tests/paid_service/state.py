"""Everything the service knows, in one place, and what of it a test may set."""

from __future__ import annotations

import itertools
import json
import threading
from collections import deque
from decimal import Decimal
from pathlib import Path

import msgspec

from tests.paid_service.calls import Call, Exchange, Refused
from tests.paid_service.clock import Clock
from tests.paid_service.faults import Faults
from tests.paid_service.ledger import Ledger
from tests.paid_service.limits import Limits
from tests.paid_service.predictions import Predictions
from tests.paid_service.prices import Prices
from tests.paid_service.uploads import Uploads

TOKEN, KEY, ACCOUNT = "test-replicate-token", "test-openai-key", "studio"


class Settings(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """How the service behaves; may be changed while it runs. Times are seconds of its clock.

    `queue_seconds` and `job_seconds` are how long a prediction starts and runs; `keeps_seconds` how long its data
    lives after that; `list_lag` after how long it appears in the list. `credit` is what the account still had at the
    start, none for enough. `early_output` lets `Prefer: wait` answer with output while the status is `processing`.
    `lines` caps the shorter side of films, for tests that make many.
    """

    queue_seconds: float = 0.0
    job_seconds: float = 0.0
    keeps_seconds: float = 3600.0
    upload_seconds: float = 86400.0
    upload_bytes: int = 100_000_000
    list_lag: float = 0.0
    page: int = 100
    creates_a_minute: float = 600.0
    others_a_minute: float = 3000.0
    credit: Decimal | None = None
    early_output: bool = False
    rate: int = 24
    lines: int = 2160


class State:
    """Shared by the service's own thread and the test's: each part takes care of itself."""

    def __init__(self, settings: Settings, ledger_path: Path | None) -> None:
        self.settings = settings
        self.clock = Clock()
        self.ledger = Ledger(ledger_path)
        self.prices = Prices()
        self.faults = Faults()
        self.limits = Limits()
        self.predictions = Predictions()
        self.uploads = Uploads()
        self.accounts = {TOKEN: ACCOUNT, KEY: ACCOUNT}
        self.requests: deque[Exchange] = deque(maxlen=50_000)
        self.said: deque[str] = deque()
        self.url = self.delivery_url = ""
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()

    def number(self) -> int:
        with self._lock:
            return next(self._numbers)

    def say(self, *answers: object) -> None:
        """Queue what the writer answers next, to `chat` and `respond`; objects become JSON."""
        self.said.extend(a if isinstance(a, str) else json.dumps(a) for a in answers)

    def charge(self, call: Call, model: str, subject: str, amount: Decimal, why: str) -> None:
        """Write a line for this call; nothing is written for nothing."""
        if amount:
            self.ledger.write(
                at=self.clock.now(),
                account=call.account,
                operation=call.operation,
                model=model,
                subject=subject,
                request=call.digest,
                amount=amount,
                why=why,
            )

    def afford(self, amount: Decimal) -> None:
        """Raise `Refused` with 402 when the credit does not cover this."""
        credit = self.settings.credit
        if credit is not None and credit - self.ledger.total < amount:
            raise Refused(402, "You have insufficient credit to run this model.", title="Insufficient credit")
