"""Bringing a result from a service's delivery host: known hosts alone, no key, no more than it may weigh."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from client_generate.errors import Failed, MediaError, Unavailable
from client_generate.providers.base import Fetched, Progress
from client_generate.settings import Access

if TYPE_CHECKING:
    import httpx

MOST_BYTES = 2 * 1024**3
MOST_REDIRECTS = 3
SUFFIXES = {
    "video/mp4": ".mp4", "video/webm": ".webm", "video/quicktime": ".mov", "image/png": ".png", "image/jpeg": ".jpg",
    "image/webp": ".webp", "audio/mpeg": ".mp3", "audio/wav": ".wav", "audio/x-wav": ".wav", "audio/flac": ".flac",
}  # fmt: skip
"""The kinds of file that may come; the bytes are looked at again by whoever asked for them."""


class Downloads:
    """Results of one service. `hosts` are domains whose every subdomain is trusted to deliver."""

    def __init__(self, hosts: Iterable[str], access: Access, *, most_bytes: int = MOST_BYTES) -> None:
        self._hosts = tuple(hosts)
        self._access = access
        self._most = most_bytes

    def fetch(self, url: str, into: Path, progress: Progress) -> Fetched:
        """Bring a file into the folder, whole or not at all.

        Raises `Unavailable` when it can be tried again, `Failed` when it is gone or may not be fetched, `MediaError`
        when it is no kind of file that a service makes, and whatever `progress` raises.
        """
        import httpx

        into.mkdir(parents=True, exist_ok=True)
        path = into / "came"
        progress(0.0)
        try:
            with self._client(url) as client:
                suffix = self._follow(client, url, path, progress)
            progress(1.0)
        except httpx.HTTPError as error:
            path.unlink(missing_ok=True)
            raise Unavailable(
                f"The result broke off while it was fetched ({type(error).__name__}).",
                hint="`client_generate resume` fetches it again",
            ) from error
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        named = path.with_suffix(suffix)
        path.rename(named)
        return Fetched(path=named, suffix=suffix)

    def _follow(self, client: httpx.Client, url: str, path: Path, progress: Progress) -> str:
        for _ in range(MOST_REDIRECTS + 1):
            self._check(url)
            with client.stream("GET", url) as reply:
                if reply.is_redirect:
                    url = urljoin(url, reply.headers["location"])
                    continue
                _check_status(reply.status_code)
                suffix = _suffix(reply.headers.get("content-type", ""), url)
                self._write(reply, path, progress)
                return suffix
        raise Failed("The result is redirected again and again.", code="result-refused", hint=_LOOK)

    def _write(self, reply: httpx.Response, path: Path, progress: Progress) -> None:
        told = int(reply.headers.get("content-length") or 0)
        came = 0
        with path.open("wb") as file:
            for piece in reply.iter_bytes(1 << 18):
                came += len(piece)
                if came > self._most:
                    raise Failed(f"The result is larger than {self._most >> 20} MB.", code="result-refused", hint=_LOOK)
                file.write(piece)
                progress(min(came / told, 1.0) if told else 0.0)

    def _check(self, url: str) -> None:
        """Raise `Failed` unless the address is one that this service delivers from."""
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
        if self._access.is_local(url):
            return
        known = any(host == ours or host.endswith(f".{ours}") for ours in self._hosts)
        if parts.scheme != "https" or not known or parts.port not in {None, 443} or parts.username:
            raise Failed(
                f"The result lies at {host[:80]!a}, where nothing is fetched from.", code="result-refused", hint=_LOOK
            )
        if not self._access.proxy:
            _check_public(host)

    def _client(self, url: str) -> httpx.Client:
        import httpx

        proxy = None if self._access.is_local(url) else self._access.proxy
        return httpx.Client(timeout=httpx.Timeout(60.0, connect=10.0), trust_env=False, proxy=proxy)


_LOOK = "look at the job on the provider's own page"


def _check_public(host: str) -> None:
    """Raise `Failed` when a name leads into this machine or its own network."""
    try:
        found = socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM)
    except OSError as error:
        raise Unavailable(f"{host} cannot be found.", hint="check the network, then resume") from error
    if any(not ipaddress.ip_address(str(at[4][0]).partition("%")[0]).is_global for at in found):
        raise Failed(
            f"{host} leads to a private address.", code="result-refused", hint="check this machine's name server"
        )


def _check_status(status: int) -> None:
    if status == 200:
        return
    if status in {403, 404, 410}:
        raise Failed(
            "The provider no longer keeps the result.",
            code="result-expired",
            hint="nothing can bring it back; generate again",
        )
    if 400 <= status < 500 and status not in {408, 429}:
        raise Failed(f"The delivery of the result was refused with {status}.", code="result-refused", hint=_LOOK)
    raise Unavailable(f"The delivery of the result answered {status}.", hint="`client_generate resume` tries again")


def _suffix(content_type: str, url: str) -> str:
    kind = content_type.partition(";")[0].strip().lower()
    if kind in SUFFIXES:
        return SUFFIXES[kind]
    ending = Path(urlsplit(url).path).suffix.lower()
    if kind in {"", "application/octet-stream", "binary/octet-stream"} and ending in SUFFIXES.values():
        return ending
    raise MediaError(
        f"The result came as {kind[:60]!a}, not as a picture, film or sound.", code="media-not-media", hint=_LOOK
    )
