"""The service as tests hold it: started in a thread of its own, scripted and read from the test's."""

from __future__ import annotations

import asyncio
import ssl
import tempfile
import threading
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from tests.paid_service.answering import Answering
from tests.paid_service.calls import Exchange
from tests.paid_service.clock import Clock
from tests.paid_service.faults import Fault, Faults
from tests.paid_service.ledger import Ledger
from tests.paid_service.predictions import Prediction
from tests.paid_service.prices import Prices
from tests.paid_service.published import Published
from tests.paid_service.state import KEY, TOKEN, Settings, State
from tests.paid_service.wire import Listener

_PATIENCE = 30


class PaidService:
    """Replicate and OpenAI at one address, and Replicate's delivery host at another.

    `url` goes into REPLICATE_BASE_URL, `url` + `/v1` into OPENAI_BASE_URL; `environment` is all of it. `ledger` is what
    was charged, `clock` the time it lives in, `settings` how it behaves, `requests` what it was asked.
    """

    def __init__(
        self,
        *,
        port: int = 0,
        ledger: Path | None = None,
        checked: bool = True,
        tls: bool = False,
        **settings: Any,
    ) -> None:
        self.state = State(msgspec.convert(settings, Settings, strict=False), ledger)
        self.published = Published(on=checked)
        self._answering = Answering(self.state, self.published)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="paid service", daemon=True)
        authority, context = _signed() if tls else (None, None)
        self._doors = (
            Listener(self._answering, "api", port, context),
            Listener(self._answering, "delivery", 0, context),
        )
        self._scheme = "https" if tls else "http"
        self._authority = authority

    def start(self) -> PaidService:
        """Listen; returns when the address is known."""
        self._thread.start()
        self.open()
        host = f"{self._scheme}://127.0.0.1"
        self.state.url, self.state.delivery_url = (f"{host}:{door.port}" for door in self._doors)
        return self

    def stop(self) -> None:
        """Drop every client and end the thread."""
        self.close()
        self._run(self._loop.shutdown_default_executor())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(_PATIENCE)
        self._loop.close()
        if self._authority:
            self._authority.unlink(missing_ok=True)

    def open(self) -> None:
        """Take connections, at the same address as before."""
        for door in self._doors:
            self._run(door.open())

    def close(self) -> None:
        """Refuse connections. What is known stays known: jobs in flight go on."""
        for door in self._doors:
            self._run(door.close())

    @contextmanager
    def closed(self) -> Iterator[None]:
        """Refuse connections for a while."""
        self.close()
        try:
            yield
        finally:
            self.open()

    def _run(self, work: Awaitable[None]) -> None:
        async def wait() -> None:
            await work

        asyncio.run_coroutine_threadsafe(wait(), self._loop).result(_PATIENCE)

    def fail_next(self, on: str, kind: str, **how: Any) -> None:
        """Script a fault: `fail_next("submit", "drop", charged=True)`. See `faults` for operations, kinds and how."""
        self.state.faults.add(Fault(on=on, kind=kind, **how))

    def say(self, *answers: object) -> None:
        """Queue what the writer answers next; objects become JSON."""
        self.state.say(*answers)

    def asked(self, operation: str) -> list[Exchange]:
        """Return the requests for one operation, oldest first."""
        return [one for one in self.requests if one.operation == operation]

    @property
    def url(self) -> str:
        return self.state.url

    @property
    def delivery_url(self) -> str:
        return self.state.delivery_url

    @property
    def ledger(self) -> Ledger:
        return self.state.ledger

    @property
    def faults(self) -> Faults:
        return self.state.faults

    @property
    def prices(self) -> Prices:
        return self.state.prices

    @property
    def clock(self) -> Clock:
        return self.state.clock

    @property
    def settings(self) -> Settings:
        return self.state.settings

    @property
    def requests(self) -> tuple[Exchange, ...]:
        return tuple(self.state.requests)

    @property
    def predictions(self) -> tuple[Prediction, ...]:
        return self.state.predictions.all

    @property
    def environment(self) -> dict[str, str]:
        """The variables with which a command talks to this service and to nobody else."""
        found = {
            "REPLICATE_API_TOKEN": TOKEN,
            "REPLICATE_BASE_URL": self.url,
            "OPENAI_API_KEY": KEY,
            "OPENAI_BASE_URL": f"{self.url}/v1",
            "CLIENT_GENERATE_ALLOW_LOCAL_SERVICES": "1",
        }
        return found | ({"SSL_CERT_FILE": str(self._authority)} if self._authority else {})

    @property
    def authority(self) -> Path | None:
        """The file of the authority that a client must trust when the service speaks TLS."""
        return self._authority

    @property
    def complaints(self) -> list[str]:
        """What does not fit a published document, tokens sent where none belongs, and bugs of the service's own."""
        said = [f"our request: {text}" for text in self.published.requests]
        said += [f"the service's answer: {text}" for text in self.published.answers]
        leaked = [one.target for one in self.asked("fetch") if one.token_sent]
        said += [f"a token was sent to the delivery host: {target}" for target in leaked]
        return said + self._answering.mistakes


def _signed() -> tuple[Path, ssl.SSLContext]:
    """Make an authority and a certificate for this machine; returns the authority's file."""
    import trustme

    authority, context = trustme.CA(), ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1", "localhost").configure_cert(context)
    with tempfile.NamedTemporaryFile(suffix=".pem", delete=False) as file:
        file.write(authority.cert_pem.bytes())
    return Path(file.name), context


@contextmanager
def paid_service(*, complain: bool = True, **how: Any) -> Iterator[PaidService]:
    """Run a service for a test. At a good end it raises `AssertionError` if any request or answer broke its document.

    `complain=False` is for tests that send what is wrong on purpose; `checked=False` spares the checking altogether.
    The rest are the service's settings, as `job_seconds=2`.
    """
    service = PaidService(**how).start()
    try:
        yield service
        if complain and service.complaints:
            raise AssertionError("\n".join(service.complaints))
    finally:
        service.stop()
