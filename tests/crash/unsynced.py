"""What a loss of power may take, by the letter of POSIX: whatever was not flushed since it changed.

A file's bytes are safe once the file was flushed; a name, once its folder was. A real file system flushes more than
that, so what fails here may survive there, and not the reverse. Source: fsync(2), rename(2).

`python -m tests.crash.unsynced WORKSPACE COMMAND...` runs a command there, in a process of its own: the tracer waits
for all its children.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath

from tests.crash.kernel import REPOSITORY, Call, watch

_BYTES = {"write", "pwrite64", "writev", "pwritev", "sendfile", "copy_file_range", "truncate", "ftruncate", "fallocate"}
_NAMES = {"mkdir", "mkdirat", "open", "openat", "creat", "link", "linkat", "symlink", "symlinkat"}
_MOVES = {"rename", "renameat", "renameat2"}
_GONE = _MOVES | {"unlink", "unlinkat", "rmdir"}


class Unsynced:
    """Follows the calls of a command; `bytes` and `names` are the paths whose content or name may be lost now."""

    def __init__(self) -> None:
        self.bytes: set[str] = set()
        self.names: set[str] = set()

    def follow(self, call: Call, *, fresh: bool) -> None:
        """Take in the next call; `fresh` says that nothing had its last path before."""
        first, last = call.paths[0], call.paths[-1]
        if call.name in {"fsync", "fdatasync"}:
            self.bytes.discard(first)
            self.names -= {name for name in self.names if str(PurePath(name).parent) == first}
        elif call.name in _BYTES:
            self.bytes.add(last)
        elif call.name in _MOVES or (call.name in _NAMES and fresh):
            self.names.add(last)
            if first != last and first in self.bytes:
                self.bytes.add(last)
        if call.name in _GONE:
            self.bytes.discard(first)
            self.names.discard(first)

    def lost(self, keep: Iterable[str]) -> list[str]:
        """Return which of the paths `keep` a loss of power may now take: themselves, or a folder above."""
        return sorted(
            path for path in keep if path in self.bytes or {path, *map(str, PurePath(path).parents)} & self.names
        )


def after(workspace: Path, argv: Sequence[str]) -> list[str]:
    """Run a command in a workspace; return what it may yet lose when it ends, and what of an attempt before its id is
    written down. Paths are relative to the workspace. Raises `AssertionError` when it does not end well."""
    command = [sys.executable, "-m", __name__, str(workspace), *argv]
    run = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, timeout=120, check=False)
    if run.returncode != 0:
        raise AssertionError(run.stderr)
    lost: list[str] = json.loads(run.stdout)
    return lost


def _main(workspace: Path, argv: Sequence[str]) -> None:
    root = os.path.realpath(workspace)
    unsynced, lost = Unsynced(), set[str]()

    def decide(call: Call) -> None:
        if any(f"{path}/".startswith(f"{root}/") for path in call.paths):
            if call.paths[-1].endswith("/submitted.json"):
                lost.update(unsynced.lost(_kept(Path(call.paths[-1]).parent)))
            unsynced.follow(call, fresh=not os.path.lexists(call.paths[-1]))

    os.chdir(root)
    output = os.dup(1)
    os.dup2(2, 1)
    if status := watch(argv, decide):
        sys.exit(f"it ends with {status}")
    lost.update(unsynced.lost(_kept(Path(root))))
    os.write(output, json.dumps(sorted(os.path.relpath(path, root) for path in lost)).encode())


def _kept(folder: Path) -> list[str]:
    """Return the files that must last: not locks, and not what is hidden because it can be made again."""
    return [
        str(path)
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".lock" and not any(part.startswith(".") for part in path.parts)
    ]


if __name__ == "__main__":
    _main(Path(sys.argv[1]), sys.argv[2:])
