"""The real commands in a workspace whose `.env` holds the key and address of a test service."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.paid_service import PaidService
from tests.paid_wire.bench import PROJECT, SEQUENCE

GENERATE = (sys.executable, "-m", "client_generate", "generate", PROJECT, SEQUENCE, "--yes")
RESUME = (sys.executable, "-m", "client_generate", "resume", PROJECT)


def connect(root: Path, service: PaidService, key: str) -> None:
    """Open an account for a key at the service, and write what a command needs into the workspace's `.env`."""
    service.state.accounts[key] = key
    named = service.environment | {"REPLICATE_API_TOKEN": key}
    path = root / ".env"
    path.write_text("".join(f"{name}={text}\n" for name, text in named.items()))
    path.chmod(0o600)


def environment() -> dict[str, str]:
    """Return this process's environment without the keys and addresses that somebody may have set."""
    ours = ("REPLICATE_", "OPENAI_", "CLIENT_GENERATE_")
    found = {name: text for name, text in os.environ.items() if not name.startswith(ours)}
    return found | {"CLIENT_GENERATE_RETRIES": "0"}


def run(root: Path, argv: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    quiet = subprocess.DEVNULL
    return subprocess.run(
        argv, cwd=root, env=environment(), stdin=quiet, capture_output=True, text=True, timeout=120, check=False
    )


def together(root: Path, commands: Sequence[Sequence[str]]) -> list[int]:
    """Run commands at once; returns how each ended."""
    quiet, ours = subprocess.DEVNULL, environment()
    running = [subprocess.Popen(argv, cwd=root, env=ours, stdin=quiet, stdout=quiet, stderr=quiet) for argv in commands]
    return [process.wait(120) for process in running]
