"""The few settings, read once; the only reader of the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import msgspec

from client_generate.errors import UsageError

_LOGINS = ("LOGNAME", "USER", "LNAME", "USERNAME")


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What the environment decides. `jobs` is how many pieces of work run at once."""

    root: Path
    who: str
    jobs: int = 4

    @classmethod
    def read(cls, root: Path | None = None, environ: Mapping[str, str] | None = None) -> Settings:
        """Read the environment. Raises `UsageError` for a value that cannot be meant."""
        env = os.environ if environ is None else environ
        return cls(
            root=_workspace(root or Path(env.get("CLIENT_GENERATE_ROOT") or ".")),
            who=_who(env),
            jobs=_number(env, "CLIENT_GENERATE_JOBS", default=4, most=256),
        )


def secret(name: str, environ: Mapping[str, str] | None = None) -> str | None:
    """Return a key or token by its variable's name; None when it is not set. Never stored, logged or shown."""
    return (os.environ if environ is None else environ).get(name) or None


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


def _number(env: Mapping[str, str], name: str, *, default: int, most: int) -> int:
    text = env.get(name, "")
    if not text:
        return default
    if text.isascii() and text.isdigit() and len(text) <= 9 and 1 <= int(text) <= most:
        return int(text)
    raise UsageError(f'{name} cannot be "{text[:40]}".', code="bad-setting", hint=f"a whole number from 1 to {most}")
