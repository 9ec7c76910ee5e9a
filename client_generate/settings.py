"""The few settings, read once; the only reader of the environment."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from client_generate.errors import Finding, Rejected, UsageError

_LOOPBACK = re.compile(r"127(\.\d{1,3}){3}")
_MOST_ENV = 64 * 1024
_LOGINS = ("LOGNAME", "USER", "LNAME", "USERNAME")


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What the environment decides. `jobs` is how many pieces of work run at once.

    `retries` is how often a single call is made again that was refused for now and surely not charged; `confirm_above`
    the price in US dollars above which a person is asked.
    """

    root: Path
    who: str
    jobs: int = 4
    retries: int = 3
    confirm_above: Decimal = Decimal(1)

    @classmethod
    def read(cls, root: Path | None = None, environ: Mapping[str, str] | None = None) -> Settings:
        """Read the environment. Raises `UsageError` for a value that cannot be meant."""
        env = os.environ if environ is None else environ
        return cls(
            root=_workspace(root or Path(env.get("CLIENT_GENERATE_ROOT") or ".")),
            who=_who(env),
            jobs=_number(env, "CLIENT_GENERATE_JOBS", default=4, least=1, most=256),
            retries=_number(env, "CLIENT_GENERATE_RETRIES", default=3, least=0, most=20),
            confirm_above=_amount(env, "CLIENT_GENERATE_CONFIRM_ABOVE", default=Decimal(1)),
        )


class Access:
    """What providers may know of the environment: keys and addresses by name, the proxy, whether local services count.

    A variable that is not set is looked for in the workspace's `.env`. Nothing of it is ever stored, logged or shown.
    """

    def __init__(
        self,
        root: Path,
        environ: Mapping[str, str] | None = None,
        warn: Callable[[Finding], None] = lambda _: None,
    ) -> None:
        self._environ = os.environ if environ is None else environ
        self._file = root / ".env"
        self._warn = warn

    def get(self, name: str) -> str | None:
        """Return a key, token or address by its variable's name; None when it is not set."""
        return self._environ.get(name) or self._kept.get(name) or None

    def required(self, name: str, provider: str) -> str:
        """Return a key. Raises `Rejected` when it is not set, or cannot be sent."""
        key = (self.get(name) or "").strip()
        if key and key.isascii() and key.isprintable():
            return key
        raise Rejected(
            f"{provider} needs a key in {name}." if not key else f"{name} holds what no key can be.",
            code="provider-no-key",
            hint=f"set {name} in the environment, or in the file .env of the workspace",
        )

    @property
    def proxy(self) -> str | None:
        """Return the proxy for https, where the environment names one."""
        return self.get("HTTPS_PROXY") or self.get("https_proxy")

    @property
    def authorities(self) -> str | None:
        """Return the file of those to trust over https, where the environment names one."""
        return self.get("SSL_CERT_FILE")

    def is_local(self, url: str) -> bool:
        """Whether an address is a server on this machine, with or without TLS, and such servers are allowed."""
        parts = urlsplit(url)
        host = parts.hostname or ""
        if parts.scheme not in {"http", "https"} or self.get("CLIENT_GENERATE_ALLOW_LOCAL_SERVICES") != "1":
            return False
        return host in {"localhost", "::1"} or bool(_LOOPBACK.fullmatch(host))

    def checked(self, url: str, service: str) -> str:
        """Return an address that a service's key may be sent to. Raises `UsageError`."""
        try:
            parts = urlsplit(url)
            secret = parts.username is not None
            fits = url.isprintable() and parts.scheme == "https" and bool(parts.hostname) and parts.port != 0
            if not secret and (fits or self.is_local(url)):
                return url
        except ValueError:  # brackets without an address, a port that is no number
            secret = "@" in url
        shown = "An address with a password in it" if secret else f"{url[:120]!a}"
        raise UsageError(
            f"{shown} cannot be the address of {service}.",
            code="bad-address",
            hint="https://…; plain http on this machine needs CLIENT_GENERATE_ALLOW_LOCAL_SERVICES=1",
        )

    @cached_property
    def _kept(self) -> dict[str, str]:
        try:
            found = self._file.stat()
            if not stat.S_ISREG(found.st_mode) or found.st_size > _MOST_ENV:
                return {}
            text = self._file.read_text("utf-8-sig", errors="replace")
        except OSError:
            return {}
        if found.st_mode & 0o077:
            self._warn(_readable(self._file))
        return dict(filter(None, map(_assignment, text.splitlines())))

    def __repr__(self) -> str:
        return "Access(…)"


def _readable(path: Path) -> Finding:
    return Finding(
        code="env-readable",
        message=f"Others on this machine can read the keys in {path.name}.",
        hint=f"chmod 600 {path.name}",
        severity="warning",
    )


def _assignment(line: str) -> tuple[str, str] | None:
    """Read one line of a `.env`: `NAME=value`, perhaps quoted, perhaps after `export`."""
    name, equals, value = line.strip().removeprefix("export ").partition("=")
    name, value = name.strip(), value.strip()
    if not equals or not name.isidentifier():
        return None
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "'\"":
        return name, value[1:-1]
    return name, value.partition(" #")[0].rstrip()


def _workspace(root: Path) -> Path:
    try:
        resolved = root.resolve()
        if resolved.is_dir():
            return resolved
    except (OSError, RuntimeError, ValueError):  # no rights, a loop of links, a name no file system takes
        pass
    raise UsageError(
        f"There is no folder {root}.", code="bad-root", hint="make it, or name the folder that holds plans/"
    )


def wants_colours(environ: Mapping[str, str] | None = None) -> bool:
    """Whether the environment lets a terminal show colours: no `NO_COLOR`, and no terminal that cannot."""
    env = os.environ if environ is None else environ
    return not env.get("NO_COLOR") and not is_dumb(env)


def is_dumb(environ: Mapping[str, str] | None = None) -> bool:
    """Whether the terminal can only print lines, one after another."""
    return (os.environ if environ is None else environ).get("TERM", "").lower() in {"dumb", "unknown"}


def _who(env: Mapping[str, str]) -> str:
    name = (env.get("CLIENT_GENERATE_USER") or "").strip()
    if name:
        if not name.isprintable():
            problem = "CLIENT_GENERATE_USER holds a character that cannot stand in a record."
            raise UsageError(problem, code="bad-setting", hint="a name on one line, as it stands in histories")
        return name[:80]
    login = next((env[name].strip() for name in _LOGINS if env.get(name, "").strip()), "") or _account()
    return login[:80] if login.isprintable() else "unknown"


def _account() -> str:
    """Return the account's own name; a container's user may have none."""
    try:
        import pwd

        return pwd.getpwuid(os.getuid()).pw_name
    except (ImportError, KeyError, OSError):
        return "unknown"


def _number(env: Mapping[str, str], name: str, *, default: int, least: int, most: int) -> int:
    text = env.get(name, "")
    if not text:
        return default
    if text.isascii() and text.isdigit() and len(text) <= 9 and least <= int(text) <= most:
        return int(text)
    raise _cannot_be(name, text, f"a whole number from {least} to {most}")


def _amount(env: Mapping[str, str], name: str, *, default: Decimal) -> Decimal:
    text = env.get(name, "")
    if not text:
        return default
    if re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,4})?", text, re.ASCII):
        return Decimal(text)
    raise _cannot_be(name, text, "US dollars, such as 0 or 2.50")


def _cannot_be(name: str, text: str, wanted: str) -> UsageError:
    return UsageError(f'{name} cannot be "{text[:40]}".', code="bad-setting", hint=wanted)


def inline_pictures(environ: Mapping[str, str] | None = None) -> str:
    """Return how the terminal shows pictures among its lines, `kitty` or `iterm`; empty when it may not be able to."""
    env = os.environ if environ is None else environ
    if is_dumb(env) or env.get("TMUX") or env.get("STY"):  # these two keep such pictures to themselves
        return ""
    program = env.get("TERM_PROGRAM", "").lower()
    if env.get("KITTY_WINDOW_ID") or "kitty" in env.get("TERM", "") or program in {"ghostty", "wezterm"}:
        return "kitty"
    return "iterm" if program in {"iterm.app", "mintty"} else ""
