"""Stop a process tree at the calls that change files: ptrace and a seccomp filter, Linux on x86-64 and arm64.

There it is killed, or the call fails with an error of our choice and never happens. Unlike `strace --inject`, which
counts for each thread apart and by call alone, this sees one order of calls over the whole tree and knows their paths,
so a blow can be aimed at one call on one file by any thread or child.
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
        "read": 0, "pread64": 17,
        "connect": 42, "sendto": 44, "sendmsg": 46, "recvfrom": 45, "recvmsg": 47, "shutdown": 48,
    },
    "aarch64": {
        "write": 64, "pwrite64": 68, "writev": 66, "pwritev": 70, "sendfile": 71, "copy_file_range": 285,
        "openat": 56, "mkdirat": 34, "unlinkat": 35, "linkat": 37, "symlinkat": 36, "renameat": 38, "renameat2": 276,
        "truncate": 45, "ftruncate": 46, "fallocate": 47, "fsync": 82, "fdatasync": 83, "flock": 32,
        "read": 63, "pread64": 67,
        "connect": 203, "sendto": 206, "sendmsg": 211, "recvfrom": 207, "recvmsg": 212, "shutdown": 210,
    },
}  # fmt: skip
# Which arguments name what is changed: d a folder's descriptor before a path, p a path, f a descriptor, - neither.
SHAPES = {
    "write": "f", "pwrite64": "f", "writev": "f", "pwritev": "f", "sendfile": "f", "copy_file_range": "--f",
    "open": "p", "creat": "p", "openat": "dp", "mkdir": "p", "mkdirat": "dp", "rmdir": "p", "unlink": "p",
    "unlinkat": "dp", "link": "pp", "linkat": "dpdp", "symlink": "-p", "symlinkat": "-dp", "rename": "pp",
    "renameat": "dpdp", "renameat2": "dpdp", "truncate": "p", "ftruncate": "f", "fallocate": "f", "fsync": "f",
    "fdatasync": "f", "flock": "f", "read": "f", "pread64": "f",
    "connect": "f", "sendto": "f", "sendmsg": "f", "recvfrom": "f", "recvmsg": "f", "shutdown": "f",
}  # fmt: skip
READS = frozenset({"read", "pread64"})
"""Calls that change nothing; they are only watched, with opening to read, when that is asked for."""
SOCKETS = frozenset({"connect", "sendto", "sendmsg", "recvfrom", "recvmsg", "shutdown"})
"""Calls on sockets, watched when that is asked for; writing to one and reading from one are among the others."""
_SPOKEN = frozenset({"connect", "sendto", "write"})
"""Calls whose second argument is an address or a text, and whose third is its length."""
REPOSITORY = Path(__file__).parents[2]
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC

KILL = 0
"""What `decide` answers for "kill the whole tree here"; any other number is the error that the call fails with."""

_TRACEME, _POKEUSER, _CONT, _SETOPTIONS, _GETREGSET, _SETREGSET = 0, 6, 7, 0x4200, 0x4204, 0x4205
_GET_SYSCALL_INFO = 0x420E
_RAX, _ORIG_RAX = 10 * 8, 15 * 8
_REGISTERS, _ARM_CALL = 1, 0x404
_FORK, _VFORK, _CLONE, _EXEC, _SECCOMP = 1, 2, 3, 4, 7
_OPTIONS = sum(1 << event for event in (_FORK, _VFORK, _CLONE, _EXEC, _SECCOMP)) | 1 << 20  # and kill all when we end
_WALL = 0x40000000
_libc = ctypes.CDLL(None, use_errno=True)
_libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
_libc.ptrace.restype = ctypes.c_long


class Call(NamedTuple):
    """One system call about to happen: its name, the absolute paths that it changes, and what it says on a socket.

    A socket's path is `socket:[NUMBER]`; what is said are the first bytes sent there, or the address connected to.
    """

    name: str
    paths: tuple[str, ...]
    said: bytes = b""


def problem() -> str:
    """Say why this machine cannot watch system calls; empty when it can."""
    if platform.system() != "Linux" or platform.machine() not in CALLS:
        return "watching system calls needs Linux on x86-64 or arm64"
    run = subprocess.run([sys.executable, "-m", __name__], capture_output=True, text=True, cwd=REPOSITORY)
    return "" if run.returncode == 0 else f"this machine does not let us trace a process: {run.stderr[-300:]}"


def watch(
    argv: Sequence[str], decide: Callable[[Call], int | None], *, reads: bool = False, sockets: bool = False
) -> int | None:
    """Run a command; ask `decide` before each call that changes files (with `reads`, or opens or reads one).

    With `sockets` also before each call on a socket.

    None lets the call happen, `KILL` kills the whole tree before it, an error number makes it fail so instead of
    happening. Returns the exit status, None when it was killed here.
    """
    main = os.fork()
    if main == 0:
        _become(argv, reads, sockets)
    os.waitpid(main, 0)
    _ptrace(_SETOPTIONS, main, data=_OPTIONS)
    _ptrace(_CONT, main)
    seen, exit_status = {main}, 0
    while seen:
        pid, status = os.waitpid(-1, _WALL)
        if not os.WIFSTOPPED(status):
            seen.discard(pid)
            exit_status = os.waitstatus_to_exitcode(status) if pid == main else exit_status
            continue
        decided = _decided(pid, decide) if status >> 16 == _SECCOMP else None
        if decided == KILL:
            _kill(seen)
            return None
        _go_on(pid, status, seen)
    return exit_status


def _decided(pid: int, decide: Callable[[Call], int | None]) -> int | None:
    try:
        decided = decide(_describe(pid))
        if decided:
            _fail(pid, decided)
    except ProcessLookupError:  # somebody else killed it while it stood here
        return None
    return decided


def _fail(pid: int, error: int) -> None:
    """Let the call that a thread stands before come back as failed, without happening."""
    if platform.machine() == "x86_64":
        _ptrace(_POKEUSER, pid, address=_ORIG_RAX, data=-1)
        _ptrace(_POKEUSER, pid, address=_RAX, data=-error)
        return
    registers = (ctypes.c_int64 * 34)()
    _regset(_GETREGSET, pid, _REGISTERS, registers)
    registers[0] = -error
    _regset(_SETREGSET, pid, _REGISTERS, registers)
    _regset(_SETREGSET, pid, _ARM_CALL, ctypes.c_int(-1))


def _regset(request: int, pid: int, which: int, values: ctypes.Array[ctypes.c_int64] | ctypes.c_int) -> None:
    vector = (ctypes.c_size_t * 2)(ctypes.addressof(values), ctypes.sizeof(values))
    _ptrace(request, pid, address=which, data=ctypes.addressof(vector))


def _become(argv: Sequence[str], reads: bool, sockets: bool) -> NoReturn:
    try:
        _ptrace(_TRACEME, 0)
        os.kill(os.getpid(), signal.SIGSTOP)
        _install_filter(reads, sockets)
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
    flags = {"open": 1, "openat": 2}.get(name)
    reading = flags is not None and not arguments[flags] & WRITING
    paths = tuple(_paths(pid, SHAPES[name], arguments))
    spoken = name in _SPOKEN and paths[0].startswith("socket:")
    said = _bytes(pid, arguments[1], min(arguments[2] & 0xFFFFFFFF, 256)) if spoken else b""
    return Call(f"{name} to read" if reading else name, paths, said)


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


def _bytes(pid: int, address: int, length: int) -> bytes:
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        memory.seek(address)
        return memory.read(length)


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


def _install_filter(reads: bool, sockets: bool) -> None:
    """Ask the kernel to stop us before these calls only; what is let through costs nothing, which keeps it fast."""
    calls = CALLS[platform.machine()]
    unwatched = (frozenset() if reads else READS) | (frozenset() if sockets else SOCKETS)
    program = _program({name: number for name, number in calls.items() if name not in unwatched}, reads)
    code = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(code))
    no_new_privileges, set_seccomp, filter_mode = 38, 22, 2
    if _libc.prctl(no_new_privileges, 1, 0, 0, 0) or _libc.prctl(set_seccomp, filter_mode, header, 0, 0):
        raise OSError(ctypes.get_errno(), "seccomp")


def _program(calls: dict[str, int], reads: bool) -> bytes:
    load, equal, any_bit, result = 0x20, 0x15, 0x45, 0x06
    allow, trace = 0x7FFF0000, 0x7FF00000

    def step(code: int, value: int, yes: int = 0, no: int = 0) -> bytes:
        return struct.pack("HBBI", code, yes, no, value)

    steps = [step(load, 0)]
    for name, argument in () if reads else (("open", 1), ("openat", 2)):
        if name in calls:
            opening = [step(load, 16 + 8 * argument), step(any_bit, WRITING, 0, 1)]
            steps += [step(equal, calls[name], 0, 4), *opening, step(result, trace), step(result, allow)]
    for number in calls.values():
        steps += [step(equal, number, 0, 1), step(result, trace)]
    return b"".join([*steps, step(result, allow)])


if __name__ == "__main__":
    sys.exit(watch(["/bin/sh", "-c", ": >/dev/null"], lambda _: None))
