"""The few settings, read once; the only reader of the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from getpass import getuser
from pathlib import Path

import msgspec

from client_generate.errors import UsageError


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
            who=(env.get("CLIENT_GENERATE_USER") or _login())[:80],
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
        f"There is no folder {str(root)!a}.", code="bad-root", hint="make it, or name the folder that holds plans/"
    )


def _login() -> str:
    try:
        return getuser()
    except (KeyError, OSError):  # a container's user without a name
        return "unknown"


def _number(env: Mapping[str, str], name: str, *, default: int, most: int) -> int:
    text = env.get(name, "")
    if not text:
        return default
    if text.isascii() and text.isdigit() and len(text) < 10 and 1 <= int(text) <= most:
        return int(text)
    raise UsageError(f"{name} is {text!r}.", code="bad-setting", hint=f"a whole number from 1 to {most}")
