"""Run one command and kill it, with all its children, at one call on its workspace, or make that call fail.

`python -m tests.crash.killer JOB`, a process of its own, for the tracer waits for all its children.
"""

from __future__ import annotations

import errno
import os
import re
import sys
from collections import Counter
from pathlib import Path

import msgspec

from tests.crash.kernel import KILL, Call, watch

_TEMPORARY = re.compile(r"\.tmp-[\w.-]+|tmp[\w]{8}\b")
_HEX = re.compile(r"\b[0-9a-f]{8,}\b")
_DIGITS = re.compile(r"\d+")
_ALLOCATE = ("open", "creat", "write", "pwrite", "send", "copy", "fallocate", "mkdir", "link", "symlink", "rename")


class Point(msgspec.Struct, frozen=True, order=True):
    """A place to strike: a call on files named so (numbers and hashes blanked), for the nth time in one command."""

    call: str
    path: str
    nth: int = 1

    def __str__(self) -> str:
        return f"{self.call}({self.path}) #{self.nth}"


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """A command to run in a workspace, and where to strike; `point` None lets it end.

    `error` is the number that the call there fails with; `KILL` kills instead. With `lasting` every later call that
    can fail so does too: a disk that is full stays full. `reads` also sees what opens and reads.
    """

    argv: tuple[str, ...]
    workspace: str
    output: str
    point: Point | None = None
    error: int = KILL
    lasting: bool = False
    reads: bool = False


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What happened: the calls on the workspace in order, whether it was struck, the exit status (None: killed)."""

    points: tuple[Point, ...]
    struck: bool
    exit_status: int | None


def can_fail(call: str, error: int) -> bool:
    """Whether a call can fail with an error at all: nothing is allocated by `unlink`, no file opened by `write`."""
    if error == errno.EMFILE:
        return call.startswith(("open", "creat"))
    if error == errno.ENOSPC:
        return call.startswith(_ALLOCATE) and not call.endswith("to read")
    return call != "flock"


def name_of(call: Call, root: str) -> str | None:
    """Name the files a call is about, relative to the workspace; None when it touches nothing in there."""
    inside = [path for path in call.paths if path == root or path.startswith(root + "/")]
    if not inside:
        return None
    return " -> ".join(_blank(os.path.relpath(path, root)) for path in inside)


def _blank(path: str) -> str:
    path = _TEMPORARY.sub(".tmp", path)
    return _DIGITS.sub("0", _HEX.sub("0", path))


def run(job: Job) -> Outcome:
    """Run the job in this process's stead."""
    root = os.path.realpath(job.workspace)
    points: list[Point] = []
    times: Counter[tuple[str, str]] = Counter()

    def decide(call: Call) -> int | None:
        name = name_of(call, root)
        if name is None:
            return None
        times[call.name, name] += 1
        points.append(Point(call.name, name, times[call.name, name]))
        later = job.lasting and job.point in points and can_fail(call.name, job.error)
        return job.error if later or points[-1] == job.point else None

    with Path(job.output).open("wb") as output:
        sys.stdout.flush()
        saved = os.dup(1)
        os.dup2(output.fileno(), 1)
        os.dup2(output.fileno(), 2)
        os.chdir(root)
        status = watch(job.argv, decide, reads=job.reads)
        os.dup2(saved, 1)
    return Outcome(points=tuple(points), struck=job.point in points, exit_status=status)


if __name__ == "__main__":
    outcome = run(msgspec.json.decode(sys.argv[1], type=Job))
    sys.stdout.buffer.write(msgspec.json.encode(outcome))
