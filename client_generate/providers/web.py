"""A paid service over HTTP: what an answer, or none, says about whether it was charged. No call is ever repeated here.

Every failure becomes one of five: not reached, refused or asked too often (surely not charged), or, for a call that
can cost money, nobody knows. Bodies are read as raw JSON; what is new in them is ignored.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from client_generate.errors import Ambiguous, ProviderError, Rejected, Throttled, Unavailable, UsageError
from client_generate.settings import Access

if TYPE_CHECKING:
    import ssl

    import httpx

MOST_ANSWER = 100 * 1024**2
"""Bytes that an answer may have; only pictures in answers come near it."""
MOST_WAIT = 120.0
"""The longest pause in seconds that a service may ask of us; after it we ask again, and may be told to wait again."""
_SAID = 300


class Waits(NamedTuple):
    """Seconds until a connection stands, between two pieces of an answer or an upload, and for an answer in all."""

    connect: float = 10.0
    answer: float = 60.0
    upload: float = 120.0
    whole: float = 600.0


class Answer:
    """A reply: its status, its body's bytes as they came."""

    def __init__(self, response: httpx.Response, body: bytes) -> None:
        self.status = response.status_code
        self.headers: Mapping[str, str] = response.headers
        self.bytes = body

    @cached_property
    def data(self) -> Any:
        """The body as JSON; None when it is none."""
        try:
            return json.loads(self.bytes)
        except (ValueError, RecursionError):
            return None


class Web:
    """One service's API at one address. `key` goes as a bearer token, and is taken out of every text people see.

    `variable` is the setting that holds the key, for people who must mend it.
    """

    def __init__(
        self,
        service: str,
        base_url: str,
        key: str,
        access: Access,
        waits: Waits | None = None,
        *,
        variable: str,
        when_lost: str = "`client_generate resume` looks for it in the service's list",
    ) -> None:
        self._service = service
        self._variable = variable
        self._when_lost = when_lost
        self._base = access.checked(base_url, service).rstrip("/")
        self._key = key
        self._access = access
        self._waits = waits or Waits()
        self._ahead = timedelta(0)

    def ask(self, method: str, path: str, **how: Any) -> Answer:
        """Make a call that costs nothing. Raises `Unavailable`, `Rejected`, `Throttled`."""
        import httpx

        try:
            answer = self._read(self._kept, method, self._at(path), how)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise self._unreachable(error) from error
        self._ahead = _ahead(answer)
        if answer.status >= 500 or answer.status in _PASSING:
            raise self.unavailable(f"answered {answer.status}{self._said(answer)}")
        return self._accepted(answer)

    def ask_object(self, path: str, **how: Any) -> dict[str, Any]:
        """Get a JSON object. Raises as `ask`; `Unavailable` too when half of one came, or a proxy's page."""
        data = self.ask("GET", path, **how).data
        if not isinstance(data, dict):
            raise self.unavailable("answered with something that is no JSON object")
        return data

    def pay(self, path: str, **how: Any) -> Answer:
        """Make the one call that can cost money, on a connection of its own.

        Raises `Unavailable`, `Rejected` or `Throttled` when surely nothing was charged, `Ambiguous` when nobody knows.
        """
        import httpx

        try:
            with self._client(keep=False) as client:
                answer = self._read(client, "POST", self._at(path), how)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError, httpx.InvalidURL) as error:
            raise self._unreachable(error) from error
        except httpx.HTTPError as error:
            raise self._ambiguous(f"the connection broke off ({kind_of(error)})") from error
        if answer.status >= 500 or answer.status in _PASSING or 300 <= answer.status < 400:
            raise self._ambiguous(f"it answered {answer.status}{self._said(answer)}")
        return self._accepted(answer)

    def now(self) -> datetime:
        """Return the time by the service's own clock, as its last answer told it; by ours where it told none."""
        return datetime.now(UTC) + self._ahead

    def lost(self, what: str) -> Ambiguous:
        """Return the error for an answer that said yes and cannot be used."""
        return self._ambiguous(what)

    def unavailable(self, what: str, *, code: str = "", hint: str = "try again in a minute") -> Unavailable:
        """Return the error for a call that cost nothing and brought nothing."""
        return Unavailable(f"{self._service} {what}.", code=code, hint=hint)

    def clean(self, text: str) -> str:
        """Return a service's words on one line, shortened, without the key."""
        plain = " ".join("".join(c if c.isprintable() else " " for c in text).split())
        return plain.replace(self._key, "***")[:_SAID] if self._key else plain[:_SAID]

    # --- small print ---------------------------------------------------------------------------------------------

    def _read(self, client: httpx.Client, method: str, url: str, how: Mapping[str, Any]) -> Answer:
        """Read an answer that is neither endless nor for ever; raises what httpx raises when it is cut off."""
        import httpx

        until, body = time.monotonic() + self._waits.whole, bytearray()
        with client.stream(method, url, **how) as response:
            for piece in response.iter_bytes():
                body += piece
                if len(body) > MOST_ANSWER:
                    raise httpx.ReadError("the answer has no end")
                if time.monotonic() > until:
                    raise httpx.ReadTimeout("the answer takes for ever")
            return Answer(response, bytes(body))

    def _at(self, path: str) -> str:
        """Return an address of this service; one that the service named itself must be its own."""
        if not path.startswith("http"):
            return self._base + path
        ours, theirs = urlsplit(self._base), urlsplit(path)
        if (ours.scheme, ours.netloc) != (theirs.scheme, theirs.netloc):
            raise Rejected(
                f"{self._service} names another server for its API: {self.clean(theirs.netloc)[:80]!a}.",
                code="foreign-address",
                hint="the key is sent to nobody else",
            )
        return path

    def _accepted(self, answer: Answer) -> Answer:
        if 200 <= answer.status < 300:
            return answer
        said = self._said(answer)
        status = 402 if _is_broke(answer) else answer.status
        if status == 429:
            seconds = _retry_after(answer)
            raise Throttled(
                f"{self._service} is asked too often{said}.",
                hint=f"wait {seconds:.0f} seconds, then run the same command again",
                retry_after=seconds,
            )
        code, hint = _REFUSALS.get(300 if status < 400 else status, _REFUSAL)
        raise Rejected(
            f"{self._service} refused with {answer.status}{said}.", code=code, hint=hint.format(variable=self._variable)
        )

    def _said(self, answer: Answer) -> str:
        text = self.clean(_words(answer.data))
        return f": {text.rstrip('.')}" if text else ""

    def _unreachable(self, error: Exception) -> ProviderError:
        host = urlsplit(self._base).hostname
        return Unavailable(
            f"{self._service} at {host} cannot be reached ({kind_of(error)}).", hint="check the network, then try again"
        )

    def _ambiguous(self, what: str) -> Ambiguous:
        return Ambiguous(
            f"The call to {self._service} went out, and then {what}; nobody knows whether it was charged.",
            hint=f"{self._when_lost}; it is never sent again by itself",
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
            timeout=httpx.Timeout(self._waits.answer, connect=self._waits.connect, write=self._waits.upload),
            verify=trust(self._access.authorities),
            limits=httpx.Limits(max_connections=64, max_keepalive_connections=16 if keep else 0),
            follow_redirects=False,
            trust_env=False,  # no keys from .netrc; the proxy is handed in
            proxy=None if self._access.is_local(self._base) else self._access.proxy,
        )


_PASSING = frozenset({408, 425})
"""Answers below 500 that speak of the line and the moment, not of what was asked."""
_REFUSAL = ("provider-rejected", "change what it names")
_REFUSALS = {
    300: ("provider-moved", "check the base URL: nobody is followed to another address with the key"),
    401: ("provider-key", "set {variable} to a key that works: the one in use is missing, wrong or revoked"),
    402: ("provider-credit", "add credit at the provider, then run the same command again"),
    403: ("provider-key", "set {variable} to a key that may do this, or allow it to the one in use at the provider"),
    404: ("provider-unknown", "check the card's endpoint, which may have been renamed, and the base URL"),
    413: ("provider-rejected", "make the pictures smaller"),
    422: ("provider-rejected", "change what it names in the plan or the card"),
}


@cache
def trust(authorities: str | None) -> ssl.SSLContext:
    """Return whom to trust over https: the usual, or those in a file. Read once, for it takes a while."""
    import ssl

    import httpx

    if authorities is None:
        return httpx.create_ssl_context(trust_env=False)
    try:
        return ssl.create_default_context(cafile=authorities)
    except OSError as error:  # an SSLError is one
        raise UsageError(
            "SSL_CERT_FILE cannot be read as certificates.", code="bad-setting", hint="name a file in PEM format"
        ) from error


def kind_of(error: Exception) -> str:
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


def _is_broke(answer: Answer) -> bool:
    """Whether what reads as "too often" is an empty purse, which waiting does not fill."""
    error = answer.data.get("error") if answer.status == 429 and isinstance(answer.data, dict) else None
    return isinstance(error, dict) and "insufficient_quota" in (error.get("code"), error.get("type"))


def _retry_after(answer: Answer) -> float:
    """Return the seconds to wait that the answer asks for, in whichever of the usual ways."""
    body = answer.data if isinstance(answer.data, dict) else {}
    for given in (answer.headers.get("retry-after"), body.get("retry_after"), answer.headers.get("ratelimit-reset")):
        seconds = _seconds(given)
        if seconds is not None:
            return min(max(1.0, seconds), MOST_WAIT)  # in this order, for it may be no number
    return 10.0


def _seconds(given: Any) -> float | None:
    try:
        return float(given)
    except (TypeError, ValueError):
        return _until(given)


def _ahead(answer: Answer) -> timedelta:
    """Return by how much the service's clock is ahead of ours."""
    seconds = _until(answer.headers.get("date"))
    return timedelta(seconds=seconds or 0.0)


def _until(given: Any) -> float | None:
    """Return the seconds until a time in the form of a header; None when it is none."""
    try:
        return (parsedate_to_datetime(str(given)) - datetime.now(UTC)).total_seconds()
    except (TypeError, ValueError, OverflowError):
        return None
