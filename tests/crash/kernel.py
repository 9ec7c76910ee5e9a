"""Stop a process tree at the calls that change files: ptrace and a seccomp filter, Linux on x86-64 and arm64.

Unlike `strace --inject`, which counts for each thread apart and by call alone, this sees one order of calls over the
whole tree and knows their paths, so a kill can be aimed at one call on one file by any thread or child.
Source: ptrace(2), seccomp(2), bpf(4), and the system call tables of both architectures.
"""

from __future__ import annotations

import ctypes
import os
import platform
import signal
import struct
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

CALLS = {
    "x86_64": {
        "write": 1, "pwrite64": 18, "writev": 20, "pwritev": 296, "sendfile": 40, "copy_file_range": 326,
        "open": 2, "creat": 85, "openat": 257, "mkdir": 83, "mkdirat": 258, "rmdir": 84, "unlink": 87, "unlinkat": 263,
        "link": 86, "linkat": 265, "symlink": 88, "symlinkat": 266, "rename": 82, "renameat": 264, "renameat2": 316,
        "truncate": 76, "ftruncate": 77, "fallocate": 285, "fsync": 74, "fdatasync": 75, "flock": 73,
    },
    "aarch64": {
        "write": 64, "pwrite64": 68, "writev": 66, "pwritev": 70, "sendfile": 71, "copy_file_range": 285,
        "openat": 56, "mkdirat": 34, "unlinkat": 35, "linkat": 37, "symlinkat": 36, "renameat": 38, "renameat2": 276,
        "truncate": 45, "ftruncate": 46, "fallocate": 47, "fsync": 82, "fdatasync": 83, "flock": 32,
    },
}  # fmt: skip
# Which arguments name what is changed: d a folder's descriptor before a path, p a path, f a descriptor, - neither.
SHAPES = {
    "write": "f", "pwrite64": "f", "writev": "f", "pwritev": "f", "sendfile": "f", "copy_file_range": "--f",
    "open": "p", "creat": "p", "openat": "dp", "mkdir": "p", "mkdirat": "dp", "rmdir": "p", "unlink": "p",
    "unlinkat": "dp", "link": "pp", "linkat": "dpdp", "symlink": "-p", "symlinkat": "-dp", "rename": "pp",
    "renameat": "dpdp", "renameat2": "dpdp", "truncate": "p", "ftruncate": "f", "fallocate": "f", "fsync": "f",
    "fdatasync": "f", "flock": "f",
}  # fmt: skip
REPOSITORY = Path(__file__).parents[2]
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC

_TRACEME, _CONT, _SETOPTIONS, _GET_SYSCALL_INFO = 0, 7, 0x4200, 0x420E
_FORK, _VFORK, _CLONE, _EXEC, _SECCOMP = 1, 2, 3, 4, 7
_OPTIONS = sum(1 << event for event in (_FORK, _VFORK, _CLONE, _EXEC, _SECCOMP)) | 1 << 20  # and kill all when we end
_WALL = 0x40000000
_libc = ctypes.CDLL(None, use_errno=True)
_libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
_libc.ptrace.restype = ctypes.c_long


class Call(NamedTuple):
    """One system call about to happen: its name, and the absolute paths that it changes."""

    name: str
    paths: tuple[str, ...]


def problem() -> str:
    """Say why this machine cannot watch system calls; empty when it can."""
    if platform.system() != "Linux" or platform.machine() not in CALLS:
        return "watching system calls needs Linux on x86-64 or arm64"
    run = subprocess.run([sys.executable, "-m", __name__], capture_output=True, text=True, cwd=REPOSITORY)
    return "" if run.returncode == 0 else f"this machine does not let us trace a process: {run.stderr[-300:]}"


def watch(argv: Sequence[str], reached: Callable[[Call], bool]) -> int | None:
    """Run a command; before each changing call ask `reached`, and where it says so kill the whole tree there.

    Returns the exit status, None when it was killed here. The call at which it is killed does not happen.
    """
    main = os.fork()
    if main == 0:
        _become(argv)
    os.waitpid(main, 0)
    _ptrace(_SETOPTIONS, main, data=_OPTIONS)
    _ptrace(_CONT, main)
    seen, exit_status = {main}, 0
    while seen:
        pid, status = os.waitpid(-1, _WALL)
        if not os.WIFSTOPPED(status):
            seen.discard(pid)
            exit_status = os.waitstatus_to_exitcode(status) if pid == main else exit_status
        elif status >> 16 == _SECCOMP and reached(_describe(pid)):
            _kill(seen)
            return None
        else:
            _go_on(pid, status, seen)
    return exit_status


def _become(argv: Sequence[str]) -> NoReturn:
    try:
        _ptrace(_TRACEME, 0)
        os.kill(os.getpid(), signal.SIGSTOP)
        _install_filter()
        os.execvp(argv[0], list(argv))
    finally:
        os._exit(127)


def _go_on(pid: int, status: int, seen: set[int]) -> None:
    """Let a stopped thread run again, with its signal; the stop with which a new thread is born is ours."""
    born = pid not in seen
    seen.add(pid)
    number = os.WSTOPSIG(status)
    ours = status >> 16 or (born and number == signal.SIGSTOP)
    try:
        _ptrace(_CONT, pid, data=0 if ours else number)
    except ProcessLookupError:
        seen.discard(pid)


def _kill(pids: set[int]) -> None:
    for pid in pids:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue
    while True:
        try:
            os.waitpid(-1, _WALL)
        except ChildProcessError:
            return


def _describe(pid: int) -> Call:
    info = ctypes.create_string_buffer(88)
    _ptrace(_GET_SYSCALL_INFO, pid, address=len(info), data=ctypes.addressof(info))
    number, *arguments = struct.unpack_from("<7Q", info, 24)
    name = next(name for name, n in CALLS[platform.machine()].items() if n == number)
    return Call(name, tuple(_paths(pid, SHAPES[name], arguments)))


def _paths(pid: int, shape: str, arguments: Sequence[int]) -> list[str]:
    folder, found = "", []
    for kind, value in zip(shape, arguments, strict=False):
        descriptor = ctypes.c_int(value & 0xFFFFFFFF).value
        if kind == "d":
            folder = f"/proc/{pid}/fd/{descriptor}" if descriptor >= 0 else ""
        elif kind == "f":
            found.append(_link(f"/proc/{pid}/fd/{descriptor}"))
        elif kind == "p":
            base = _link(folder or f"/proc/{pid}/cwd")
            found.append(os.path.normpath(Path(base) / _text(pid, value)))
    return found


def _link(path: str) -> str:
    try:
        return str(Path(path).readlink())
    except OSError:  # a descriptor that is not open: the call will fail
        return "/"


def _text(pid: int, address: int) -> str:
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        text = b""
        while b"\0" not in text and len(text) < 4096:
            memory.seek(address + len(text))
            text += memory.read(256 - (address + len(text)) % 256)
    return os.fsdecode(text.split(b"\0", 1)[0])


def _ptrace(request: int, pid: int, *, address: int = 0, data: int = 0) -> None:
    if _libc.ptrace(request, pid, address, data) < 0:
        raise OSError(ctypes.get_errno(), f"ptrace request {request:#x}")


def _install_filter() -> None:
    """Ask the kernel to stop us before changing calls only; opening to read is let through, which keeps it fast."""
    program = _program(CALLS[platform.machine()])
    code = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(code))
    no_new_privileges, set_seccomp, filter_mode = 38, 22, 2
    if _libc.prctl(no_new_privileges, 1, 0, 0, 0) or _libc.prctl(set_seccomp, filter_mode, header, 0, 0):
        raise OSError(ctypes.get_errno(), "seccomp")


def _program(calls: dict[str, int]) -> bytes:
    load, equal, any_bit, result = 0x20, 0x15, 0x45, 0x06
    allow, trace = 0x7FFF0000, 0x7FF00000

    def step(code: int, value: int, yes: int = 0, no: int = 0) -> bytes:
        return struct.pack("HBBI", code, yes, no, value)

    steps = [step(load, 0)]
    for name, argument in (("open", 1), ("openat", 2)):
        if name in calls:
            opening = [step(load, 16 + 8 * argument), step(any_bit, WRITING, 0, 1)]
            steps += [step(equal, calls[name], 0, 4), *opening, step(result, trace), step(result, allow)]
    for number in calls.values():
        steps += [step(equal, number, 0, 1), step(result, trace)]
    return b"".join([*steps, step(result, allow)])


if __name__ == "__main__":
    sys.exit(watch(["/bin/sh", "-c", ": >/dev/null"], lambda _: False))
