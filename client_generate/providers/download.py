"""Bringing a result from a service's delivery host: known hosts alone, no key, no more than it may weigh."""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from client_generate.errors import Failed, ProviderError, Unavailable
from client_generate.providers.base import Fetched, Progress
from client_generate.providers.web import Waits, kind_of, trust
from client_generate.settings import Access

if TYPE_CHECKING:
    import httpx

MOST_BYTES = 2 * 1024**3
MOST_REDIRECTS = 3
SLOWEST = 10_000
"""Bytes a second that must come in on average, once it takes long."""
SUFFIXES = {
    "video/mp4": ".mp4", "video/webm": ".webm", "video/quicktime": ".mov", "image/png": ".png", "image/jpeg": ".jpg",
    "image/webp": ".webp", "audio/mpeg": ".mp3", "audio/wav": ".wav", "audio/x-wav": ".wav", "audio/flac": ".flac",
}  # fmt: skip
"""The kinds of file that may come; the bytes are looked at again by whoever asked for them."""


class Downloads:
    """Results of one service. `hosts` are domains whose every subdomain is trusted to deliver."""

    def __init__(
        self, hosts: Iterable[str], access: Access, waits: Waits | None = None, *, most_bytes: int = MOST_BYTES
    ) -> None:
        self._hosts = tuple(hosts)
        self._access = access
        self._waits = waits or Waits()
        self._most = most_bytes

    def fetch(self, url: str, into: Path, progress: Progress) -> Fetched:
        """Bring a file into the folder, whole or not at all.

        Raises `Failed` when the host no longer has it, `Unavailable` when it can be tried again, a `ProviderError`
        (`result-refused`) when it may not be fetched until a person has looked, and whatever `progress` raises. Only
        the first speaks of what was paid for.
        """
        import httpx

        into.mkdir(parents=True, exist_ok=True)
        path = into / "came"
        progress(0.0)
        try:
            suffix = self._follow(url, path, progress)
            progress(1.0)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            path.unlink(missing_ok=True)
            raise Unavailable(
                f"The result could not be fetched whole ({kind_of(error)}).",
                code="result-unfetched",
                hint=_AGAIN,
            ) from error
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        named = path.with_suffix(suffix)
        path.rename(named)
        return Fetched(path=named, suffix=suffix)

    def _follow(self, url: str, path: Path, progress: Progress) -> str:
        for _ in range(MOST_REDIRECTS + 1):
            self._check(url)
            with self._client(url) as client, client.stream("GET", url) as reply:
                self._check_peer(url, reply)
                if reply.has_redirect_location:
                    url = _joined(url, reply.headers["location"])
                    continue
                _check_status(reply.status_code)
                suffix = _suffix(reply.headers.get("content-type", ""), url)
                self._write(reply, path, progress)
                return suffix
        raise _refused("The result is redirected again and again.")

    def _write(self, reply: httpx.Response, path: Path, progress: Progress) -> None:
        told, came, began = _length(reply), 0, time.monotonic()
        with path.open("wb") as file:
            for piece in reply.iter_bytes():
                came += len(piece)
                if came > self._most:
                    raise _refused(f"The result is larger than {self._most >> 20} MB.")
                file.write(piece)
                progress(min(came / told, 1.0) if told else 0.0)
                _check_pace(came, time.monotonic() - began, self._waits.whole)
        if not came:
            raise Unavailable("The result came as an empty file.", code="result-unfetched", hint=_AGAIN)

    def _check(self, url: str) -> None:
        """Raise `ProviderError` unless the address is one that this service delivers from."""
        host, port, plain = _parts(url)
        if self._access.is_local(url):
            return
        known = any(host == ours or host.endswith(f".{ours}") for ours in self._hosts)
        if not plain or not known or port not in {None, 443}:
            raise _refused(f"The result lies at {host[:80]!a}, where nothing is fetched from.")
        if not self._access.proxy:
            _check_public(host)

    def _check_peer(self, url: str, reply: httpx.Response) -> None:
        """Raise `ProviderError` when the name led elsewhere at the second asking, into this network."""
        stream = reply.extensions.get("network_stream")
        if stream is None or self._access.proxy or self._access.is_local(url):
            return
        peer = stream.get_extra_info("server_addr")
        if not peer or not is_public(str(peer[0])):
            raise _refused(f"{_parts(url)[0][:80]!a} leads to a private address.")

    def _client(self, url: str) -> httpx.Client:
        import httpx

        proxy = None if self._access.is_local(url) else self._access.proxy
        return httpx.Client(
            timeout=httpx.Timeout(self._waits.answer, connect=self._waits.connect),
            headers={"User-Agent": "client_generate", "Accept-Encoding": "identity"},
            verify=trust(self._access.authorities),
            trust_env=False,
            proxy=proxy,
        )


_LOOK = "look at the job on the provider's page; is it a new host of theirs, name it in the settings, then resume"
_AGAIN = "`client_generate resume` fetches it again"


def _refused(message: str) -> ProviderError:
    return ProviderError(message, code="result-refused", hint=_LOOK)


def _parts(url: str) -> tuple[str, int | None, bool]:
    """Return host and port, and whether it is https without a name or password. Raises `ProviderError`."""
    try:
        parts = urlsplit(url)
        return (parts.hostname or "").lower(), parts.port, parts.scheme == "https" and parts.username is None
    except ValueError as error:
        raise _refused("The result lies at an address that cannot be read.") from error


def _joined(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise _refused("The result is redirected to an address that cannot be read.") from error


def _check_pace(came: int, seconds: float, patience: float) -> None:
    """Raise `Unavailable` when a result drips in so slowly that it would be gone before it is here."""
    if seconds > patience and came < seconds * SLOWEST:
        raise Unavailable("The result comes in too slowly.", code="result-unfetched", hint=_AGAIN)


def _length(reply: httpx.Response) -> int:
    told = reply.headers.get("content-length", "")
    return int(told) if told.isascii() and told.isdigit() and len(told) < 16 else 0


def _check_public(host: str) -> None:
    """Raise `ProviderError` when a name leads into this machine or its own network."""
    try:
        found = socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Unavailable(
            f"{host[:80]!a} cannot be found.", code="result-unfetched", hint="check the network, then resume"
        ) from error
    if not all(is_public(str(at[4][0])) for at in found):
        raise _refused(f"{host[:80]!a} leads to a private address.")


def is_public(address: str) -> bool:
    """Whether an IP address belongs to nobody's own network."""
    found = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(found, "ipv4_mapped", None)
    return bool((mapped or found).is_global) and not found.is_multicast


def _check_status(status: int) -> None:
    if status == 200:
        return
    if status in {403, 404, 410}:
        raise Failed("The delivery no longer has the result.", code="result-expired", hint="nothing can bring it back")
    raise Unavailable(f"The delivery of the result answered {status}.", code="result-unfetched", hint=_AGAIN)


def _suffix(content_type: str, url: str) -> str:
    kind = content_type.partition(";")[0].strip().lower()
    if kind in SUFFIXES:
        return SUFFIXES[kind]
    ending = Path(urlsplit(url).path).suffix.lower()
    if kind in {"", "application/octet-stream", "binary/octet-stream"} and ending in SUFFIXES.values():
        return ending
    raise Unavailable(
        f"The result came as {kind[:60]!a}, not as a picture, film or sound.", code="result-unfetched", hint=_AGAIN
    )
