"""Commands as processes of their own, with the signals, pipes and locales that they meet in a terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.cli.commands import Ran

PROGRAM = (sys.executable, "-m", "client_generate")


def environment(**settings: str) -> dict[str, str]:
    """Return the environment of a plain terminal, with some settings."""
    names = {"PATH", "HOME", "PYTHONPATH", "VIRTUAL_ENV", "COVERAGE_PROCESS_CONFIG"}
    kept = {name: value for name, value in os.environ.items() if name in names}
    return {**kept, "LANG": "C.UTF-8", **settings}


def call(root: Path, *words: str | bytes, env: Mapping[str, str] | None = None, **settings: Any) -> Ran:
    """Run a command in a process; the workspace is its current folder."""
    ran = subprocess.run(
        [*PROGRAM, *words], cwd=root, env=env or environment(), capture_output=True, check=False, timeout=60, **settings
    )
    return Ran(ran.returncode, ran.stdout.decode("utf-8", "replace"), ran.stderr.decode("utf-8", "replace"))


def begin(root: Path, *words: str, **settings: Any) -> subprocess.Popen[bytes]:
    """Start a command and return at once."""
    return subprocess.Popen(
        [*PROGRAM, *words], cwd=root, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, **settings
    )
