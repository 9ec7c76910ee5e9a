"""Telling a person's own server of every version that was made or failed: signed, tried again, never waited for.

A POST of JSON with the headers `webhook-id`, `webhook-timestamp` and `webhook-signature: v1,<base64>`: HMAC-SHA256 over
`id.timestamp.body` with the key in `CLIENT_GENERATE_WEBHOOK_SECRET`. The id is the event's, so that a receiver knows
what it was told twice. Only https and public addresses, looked up once and connected to as found; no redirects.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Any, NamedTuple
from urllib.parse import SplitResult, urlsplit

import msgspec

from client_generate import files
from client_generate.errors import ClientGenerateError, UsageError
from client_generate.film.layout import Layout
from client_generate.providers.download import is_public
from client_generate.providers.web import kind_of, trust
from client_generate.sessions import events
from client_generate.sessions.session import Session
from client_generate.sessions.store import SessionStore
from client_generate.settings import Access

SECRET = "CLIENT_GENERATE_WEBHOOK_SECRET"  # noqa: S105 - the variable's name
PAUSES = (1.0, 5.0, 30.0, 120.0)
"""Seconds after which a server that did not say yes is told again; then it is given up, and that is noted."""
PATIENCE = 10.0
_TOLD = (events.StageCompleted, events.StageFailed)


LookUp = Callable[[str], str]
"""Returns an address of a host that may be told something. Raises `UsageError`."""


class Peer(NamedTuple):
    """Where to connect: the address as people wrote it, and the host that was found for it, empty through a proxy."""

    parts: SplitResult
    found: str


class Webhooks:
    """Tells the servers of one project's sessions, each in a thread of its own that no process waits for at its end."""

    def __init__(
        self,
        layout: Layout,
        store: SessionStore,
        access: Access,
        *,
        clock: Callable[[], datetime],
        pauses: tuple[float, ...] = PAUSES,
        look_up: LookUp,
    ) -> None:
        self._look_up = look_up
        self._layout = layout
        self._store = store
        self._access = access
        self._clock = clock
        self._pauses = pauses
        self._telling: dict[str, bool] = {}
        self._closing = threading.Event()
        self._lock = threading.Lock()
        self._idle = threading.Event()
        self._idle.set()

    def check(self, url: str) -> None:
        """Raise `UsageError` for an address that is never told anything, or when there is nothing to sign with."""
        if not (self._access.get(SECRET) or "").strip():
            raise UsageError(
                f"A webhook is signed with the key in {SECRET}, which is not set.",
                code="webhook-no-secret",
                hint=f"set {SECRET} in the environment, or in the file .env of the workspace",
            )
        self._peer(url, look_up=False)

    def wake(self, session: Session) -> None:
        """See to it that a session's server is told of what it was not told of yet."""
        if not session.webhook or session.told >= session.seq:
            return
        with self._lock:
            self._idle.clear()
            if session.id in self._telling:
                self._telling[session.id] = True
                return
            self._telling[session.id] = False
        threading.Thread(target=self._work, args=(session.id,), name="webhook", daemon=True).start()

    def finish(self, wait: float) -> bool:
        """Wait at most so many seconds until all is told; what is not is told by the next process."""
        return self._idle.wait(wait)

    def _work(self, session: str) -> None:
        again = True
        while again:
            with suppress(ClientGenerateError, OSError):  # the next wake tries again
                self.tell(session)
            with self._lock:
                if again := self._telling[session]:
                    self._telling[session] = False
                else:
                    del self._telling[session]
                if not self._telling:
                    self._idle.set()

    def tell(self, session: str) -> None:
        """Tell a session's server what it was not told yet, in order; nothing where another process does."""
        lock = files.Lock(self._layout.hook_lock(session))
        if not lock.take(wait=0):
            return
        try:
            now = self._store.load(session)
            for event in self._store.events(session, after=now.told):
                if isinstance(event, _TOLD):
                    self._tell_of(now, event)
        finally:
            lock.release()

    def _tell_of(self, session: Session, event: events.StageCompleted | events.StageFailed) -> None:
        body = msgspec.json.encode(_said(session, event))
        why = ""
        for pause in (*self._pauses, None):
            why = self._post(session, event.seq, body)
            if not why or pause is None:
                break
            self._closing.wait(pause)
        with self._store.changing(session.id) as change:
            change.note(events.Notified(upto=event.seq, arrived=not why, why=why))

    def _post(self, session: Session, seq: int, body: bytes) -> str:
        """Tell once; returns why it did not arrive, empty when it did."""
        import httpx

        try:
            peer = self._peer(session.webhook, look_up=True)
            with self._client(peer) as client:
                status = client.send(self._request(client, peer, f"{session.id}-{seq}", body), stream=True).status_code
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            return kind_of(error)
        except ClientGenerateError as error:
            return error.message
        return "" if 200 <= status < 300 else f"it answered {status}"

    def _request(self, client: Any, peer: Peer, name: str, body: bytes) -> Any:
        at = str(int(self._clock().timestamp()))
        headers = {
            "host": peer.parts.netloc,
            "content-type": "application/json",
            "webhook-id": name,
            "webhook-timestamp": at,
            "webhook-signature": signature((self._access.get(SECRET) or "").strip(), name, at, body),
        }
        url, known = peer.parts.geturl(), {}
        if peer.found:
            host = f"[{peer.found}]" if ":" in peer.found else peer.found
            url = peer.parts._replace(netloc=f"{host}:{peer.parts.port or 443}").geturl()
            known = {"sni_hostname": peer.parts.hostname or ""}
        return client.build_request("POST", url, content=body, headers=headers, extensions=known)

    def _client(self, peer: Peer) -> Any:
        import httpx

        return httpx.Client(
            timeout=PATIENCE, verify=trust(self._access.authorities), follow_redirects=False, trust_env=False,
            headers={"User-Agent": "client_generate"}, proxy=None if self._is_direct(peer) else self._access.proxy,
        )  # fmt: skip

    def _is_direct(self, peer: Peer) -> bool:
        return bool(peer.found) or self._access.is_local(peer.parts.geturl())

    def _peer(self, url: str, *, look_up: bool) -> Peer:
        """Return where to connect to. Raises `UsageError` (bad-webhook) for where nothing is told to."""
        try:
            parts = urlsplit(url)
            plain = parts.scheme == "https" and parts.username is None and parts.port != 0
        except ValueError:
            raise _refused("It cannot be read") from None
        if len(url) > 2000 or not url.isprintable() or not parts.hostname:
            raise _refused("It cannot be read")
        if self._access.is_local(url):
            return Peer(parts, "")
        if not plain:
            raise _refused("It is not https, or has a name or password in it")
        if self._access.proxy or not look_up:
            return Peer(parts, "")
        return Peer(parts, self._look_up(parts.hostname))


def public_address(host: str) -> str:
    """Return an address of a host. Raises `UsageError` when any of them lies in this machine or its own network."""
    try:
        found = [str(at[4][0]) for at in socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError):
        raise _refused("Its host cannot be found") from None
    if not found or not all(map(is_public, found)):
        raise _refused("Its host is in a private network")
    return min(found, key=lambda address: ":" in address)  # not every network knows the newer kind


def _refused(why: str) -> UsageError:
    return UsageError(
        f"{why}, so the webhook is not told.",
        code="bad-webhook",
        hint="https://…; a server on this machine needs CLIENT_GENERATE_ALLOW_LOCAL_SERVICES=1",
    )


def signature(secret: str, name: str, at: str, body: bytes) -> str:
    """Sign a message: `v1,` and the base64 of HMAC-SHA256 over `name.at.body`. `whsec_…` holds the key as base64."""
    key = secret.encode()
    if secret.startswith("whsec_"):
        with suppress(ValueError):
            key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    made = hmac.new(key, f"{name}.{at}.".encode() + body, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(made).decode()}"


def _said(session: Session, event: events.StageCompleted | events.StageFailed) -> dict[str, Any]:
    told = {
        "event": event.__struct_config__.tag,
        "session_id": session.id,
        "project": session.project,
        "pipeline": session.pipeline,
        "stage": event.stage,
        "version": event.version,
        "seq": event.seq,
        "at": event.at,
        "status": session.status,
    }
    if isinstance(event, events.StageFailed):
        return told | {"error": event.trouble}
    return told | {"items": event.items, "outputs": f"{event.stage}/v{event.version:03d}/outputs.json"}
