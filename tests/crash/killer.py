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
from socket import AF_INET, AF_INET6

import msgspec

from tests.crash.kernel import KILL, Call, watch

_TEMPORARY = re.compile(r"\.tmp-[\w.-]+|tmp[\w]{8}\b")
_HEX = re.compile(r"\b[0-9a-f]{8,}\b")
_REQUEST = re.compile(rb"[A-Z]+ [^ ?]+")
_NAMES = re.compile(r"(?<=/)(?=[^/]*\d)[a-z0-9]{20,}")
"""A job's id in an address."""
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
    sockets: bool = False
    """Also see what is said and heard on the sockets to other processes."""


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


class Lines:
    """What the sockets of a command are about: each is named by the request that was last sent on it.

    Those that were never connected to an address of the internet (the resolver's own) are left out.
    """

    def __init__(self) -> None:
        self._asked: dict[str, str] = {}

    def name(self, call: Call) -> str | None:
        """Name a call on a socket; None for any other."""
        if len(call.paths) != 1 or not (line := call.paths[0]).startswith("socket:"):
            return None
        if call.name == "connect":
            internet = call.said[:2] in {family.to_bytes(2, sys.byteorder) for family in (AF_INET, AF_INET6)}
            self._asked |= {line: "a new line"} if internet else {}
        elif call.said and line in self._asked:
            if not (head := _REQUEST.match(call.said)):
                return f"{self._asked[line]}, body"
            self._asked[line] = _blank(_NAMES.sub("0", head[0].decode("ascii", "replace")))
        elif line in self._asked:
            return f"{self._asked[line]}, answer"
        return self._asked.get(line)


def _blank(path: str) -> str:
    path = _TEMPORARY.sub(".tmp", path)
    return _DIGITS.sub("0", _HEX.sub("0", path))


def run(job: Job) -> Outcome:
    """Run the job in this process's stead."""
    root = os.path.realpath(job.workspace)
    points: list[Point] = []
    times: Counter[tuple[str, str]] = Counter()
    lines = Lines()

    def decide(call: Call) -> int | None:
        name = name_of(call, root) or lines.name(call)
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
        status = watch(job.argv, decide, reads=job.reads, sockets=job.sockets)
        os.dup2(saved, 1)
    return Outcome(points=tuple(points), struck=job.point in points, exit_status=status)


if __name__ == "__main__":
    outcome = run(msgspec.json.decode(sys.argv[1], type=Job))
    sys.stdout.buffer.write(msgspec.json.encode(outcome))
