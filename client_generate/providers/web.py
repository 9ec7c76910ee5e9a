"""A paid service over HTTP: what an answer, or none, says about whether it was charged. No call is ever repeated here.

Every failure becomes one of five: not reached, refused or asked too often (surely not charged), or, for a call that
can cost money, nobody knows. Bodies are read as raw JSON; what is new in them is ignored.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from client_generate.errors import Ambiguous, ProviderError, Rejected, Throttled, Unavailable
from client_generate.settings import Access

if TYPE_CHECKING:
    import httpx

CONNECT, ANSWER, UPLOAD = 10.0, 60.0, 120.0
"""Seconds until a connection stands, until an answer begins, and between two pieces of an upload."""
MOST_WAIT = 120.0
"""The longest pause in seconds that a service may ask of us; after it we ask again, and may be told to wait again."""
_SAID = 300


class Answer:
    """A reply: its status, and its body as JSON."""

    def __init__(self, response: httpx.Response) -> None:
        self.status = response.status_code
        self.headers: Mapping[str, str] = response.headers
        self._body = response.content
        self.type = response.headers.get("content-type", "").partition(";")[0]

    @property
    def data(self) -> Any:
        """The body as JSON; None when it is none."""
        try:
            return json.loads(self._body)
        except ValueError:
            return None

    @property
    def bytes(self) -> bytes:
        """The body as it came."""
        return self._body


class Web:
    """One service's API at one address. `key` goes as a bearer token, and is taken out of every text people see."""

    def __init__(self, service: str, base_url: str, key: str, access: Access) -> None:
        self._service = service
        self._base = access.checked(base_url, service).rstrip("/")
        self._key = key
        self._access = access

    def ask(self, method: str, path: str, **how: Any) -> Answer:
        """Make a call that costs nothing. Raises `Unavailable`, `Rejected`, `Throttled`."""
        import httpx

        try:
            answer = Answer(self._kept.request(method, self._at(path), **how))
        except httpx.HTTPError as error:
            raise self._unreachable(error) from error
        if answer.status >= 500:
            raise Unavailable(
                f"{self._service} answered {answer.status}{self._said(answer)}.", hint="try again in a minute"
            )
        return self._accepted(answer)

    def pay(self, path: str, **how: Any) -> Answer:
        """Make the one call that can cost money, on a connection of its own.

        Raises `Unavailable`, `Rejected` or `Throttled` when surely nothing was charged, `Ambiguous` when nobody knows.
        """
        import httpx

        try:
            with self._client(keep=False) as client:
                answer = Answer(client.post(self._at(path), **how))
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError, httpx.UnsupportedProtocol) as error:
            raise self._unreachable(error) from error
        except httpx.HTTPError as error:
            raise self._ambiguous(f"the connection broke off ({_kind(error)})") from error
        if answer.status >= 500 or answer.status in {301, 302, 303, 307, 308, 408}:
            raise self._ambiguous(f"it answered {answer.status}{self._said(answer)}")
        return self._accepted(answer)

    def lost(self, what: str) -> Ambiguous:
        """Return the error for an answer that said yes and cannot be used."""
        return self._ambiguous(what)

    def clean(self, text: str) -> str:
        """Return a service's words on one line, shortened, without the key."""
        plain = " ".join("".join(c if c.isprintable() else " " for c in text).split())
        return plain.replace(self._key, "***")[:_SAID] if self._key else plain[:_SAID]

    # --- small print ---------------------------------------------------------------------------------------------

    def _at(self, path: str) -> str:
        """Return an address of this service; one that the service named itself must be its own."""
        if not path.startswith("http"):
            return self._base + path
        ours, theirs = urlsplit(self._base), urlsplit(path)
        if (ours.scheme, ours.netloc) != (theirs.scheme, theirs.netloc):
            raise Rejected(
                f"{self._service} names another server for its API: {theirs.netloc[:80]!a}.",
                code="foreign-address",
                hint="the key is sent to nobody else",
            )
        return path

    def _accepted(self, answer: Answer) -> Answer:
        if 200 <= answer.status < 300:
            return answer
        said = self._said(answer)
        if answer.status == 429:
            raise Throttled(
                f"{self._service} is asked too often{said}.",
                hint="it is asked again after a pause",
                retry_after=_retry_after(answer),
            )
        code, hint = _REFUSALS.get(answer.status, ("provider-rejected", "change what it names"))
        raise Rejected(f"{self._service} refused with {answer.status}{said}.", code=code, hint=hint)

    def _said(self, answer: Answer) -> str:
        text = self.clean(_words(answer.data))
        return f": {text.rstrip('.')}" if text else ""

    def _unreachable(self, error: Exception) -> ProviderError:
        host = urlsplit(self._base).hostname
        return Unavailable(
            f"{self._service} at {host} cannot be reached ({_kind(error)}).", hint="check the network, then try again"
        )

    def _ambiguous(self, what: str) -> Ambiguous:
        return Ambiguous(
            f"The call to {self._service} went out, and then {what}; nobody knows whether it was charged.",
            hint="`client_generate resume` looks for it in the service's list; it is never sent again by itself",
        )

    @cached_property
    def _kept(self) -> httpx.Client:
        return self._client(keep=True)

    def __del__(self) -> None:
        """Let go of the connections that were kept."""
        if "_kept" in self.__dict__:
            self._kept.close()

    def _client(self, *, keep: bool) -> httpx.Client:
        import httpx

        return httpx.Client(
            headers={"Authorization": f"Bearer {self._key}", "User-Agent": "client_generate"},
            timeout=httpx.Timeout(ANSWER, connect=CONNECT, write=UPLOAD, pool=ANSWER),
            limits=httpx.Limits(max_connections=64, max_keepalive_connections=16 if keep else 0),
            follow_redirects=False,
            trust_env=False,  # no keys from .netrc; the proxy is handed in
            proxy=None if self._access.is_local(self._base) else self._access.proxy,
        )


_REFUSALS = {
    401: ("provider-key", "the key is missing, wrong or revoked"),
    402: ("provider-credit", "add credit at the provider, then generate again"),
    403: ("provider-key", "the key may not do this"),
    404: ("provider-unknown", "check the card's endpoint; it may have been renamed"),
    413: ("provider-rejected", "make the pictures smaller"),
    422: ("provider-rejected", "change what it names in the plan or the card"),
}


def _kind(error: Exception) -> str:
    """Name what broke in words, without addresses or headers."""
    return "".join(f" {c.lower()}" if c.isupper() else c for c in type(error).__name__).strip()


def _words(data: Any) -> str:
    """Find what a service says of an error, in the shapes that services use."""
    if isinstance(data, dict):
        for name in ("detail", "message", "error", "title"):
            if found := _words(data.get(name)):
                return found
        return ""
    if isinstance(data, list):
        return "; ".join(filter(None, map(_words, data[:3])))
    return data if isinstance(data, str) else ""


def _retry_after(answer: Answer) -> float:
    """Return the seconds to wait that the answer asks for, in whichever of the usual ways."""
    body = answer.data if isinstance(answer.data, dict) else {}
    for given in (answer.headers.get("retry-after"), body.get("retry_after"), answer.headers.get("ratelimit-reset")):
        seconds = _seconds(given)
        if seconds is not None:
            return min(max(seconds, 1.0), MOST_WAIT)
    return 10.0


def _seconds(given: Any) -> float | None:
    try:
        return float(given)
    except (TypeError, ValueError):
        pass
    try:
        return (parsedate_to_datetime(str(given)) - datetime.now(UTC)).total_seconds()
    except (TypeError, ValueError):
        return None
