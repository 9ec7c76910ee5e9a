"""The only door to another process: ffmpeg and our own small programs, given a list of arguments and never a shell.

It runs in a session of its own and is killed with everything it started when we are cancelled. When we die it dies:
an `Encoder` sees its input close, and on Linux `run` asks the kernel to end it. Exit code 0 proves nothing, so whoever
needs the result verifies it (`probe.verify_film`).
"""

from __future__ import annotations

import errno
import importlib.util
import os
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import IO

from client_generate.errors import MediaError, NotMade

CHAIN = "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"
"""The filters every picture passes last."""
_TAIL = 2000
_TROUBLES = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.EMFILE, errno.ENFILE)
# Runs in a fresh interpreter: ask to be killed with the parent (prctl 1, SIGKILL), unless it is dead already.
_LEASH = (
    "import ctypes,os,sys;ctypes.CDLL(None).prctl(1,9);"
    "os.getppid()==int(sys.argv[1]) or sys.exit(1);os.execv(sys.argv[2],sys.argv[2:])"
)


@cache
def binary() -> str:
    """Return the path of the ffmpeg that ships with imageio-ffmpeg. Raises `NotMade` when there is none."""
    found = importlib.util.find_spec("imageio_ffmpeg")
    for folder in (found.submodule_search_locations or ()) if found else ():
        # Asking the package would start ffmpeg once only to see whether it starts.
        for path in sorted(Path(folder, "binaries").glob("ffmpeg-*")):
            if os.access(path, os.X_OK):
                return str(path)
    import imageio_ffmpeg

    try:
        return str(imageio_ffmpeg.get_ffmpeg_exe())
    except RuntimeError as error:
        raise NotMade(
            "No ffmpeg was found for this machine.",
            code="media-ffmpeg",
            hint="reinstall imageio-ffmpeg, or name a program in IMAGEIO_FFMPEG_EXE",
        ) from error


@cache
def version() -> str:
    """Return what the program calls itself, such as `7.1`. Raises `NotMade`."""
    log = tempfile.TemporaryFile()  # noqa: SIM115 - closed below
    with log:
        try:
            subprocess.run([binary(), "-version"], stdin=subprocess.DEVNULL, stdout=log, check=False)  # noqa: S603
        except OSError as error:
            raise NotMade(f"ffmpeg could not be started: {str(error).rstrip('.')}.", code="media-ffmpeg") from error
        log.seek(0)
        words = log.readline().decode(errors="replace").split()
    return words[2] if len(words) > 2 else "unknown"


def run(arguments: Sequence[str], *, alive: Callable[[], None] = lambda: None) -> None:
    """Run ffmpeg to its end. `alive` is called four times a second and may raise to stop it.

    Raises `NotMade` (code `media-ffmpeg`) with the last lines ffmpeg wrote; caused by an `OSError` where they name one.
    """
    with tempfile.TemporaryFile() as log:
        process = _start([*_quiet(), "-nostdin", *arguments], log, stdin=subprocess.DEVNULL, leash=True)
        try:
            alive()
            while not _ended(process):
                alive()
        finally:
            _end(process)
        _check(process.returncode, log)


def program(
    file: Path, arguments: Sequence[str], told: bytes, *, seconds: float, alive: Callable[[], None] = lambda: None
) -> str | None:
    """Run a program of ours in a Python of its own, which reads `told`; None when it did well, else what it said.

    `alive` is called four times a second and may raise to stop it; after so many `seconds` it is stopped.
    """
    with tempfile.TemporaryFile() as log, tempfile.TemporaryFile() as heard:
        heard.write(told)
        heard.seek(0)
        until = time.monotonic() + seconds
        # -P: nothing that lies in the folder where somebody works is imported.
        process = _start([*arguments], log, stdin=heard, leash=True, command=[sys.executable, "-P", str(file)])
        try:
            alive()
            while not _ended(process):
                alive()
                if time.monotonic() > until:
                    return f"it took more than {seconds:g} s"
        finally:
            _end(process)
        return None if process.returncode == 0 else _last_words(log) or f"it stopped with status {process.returncode}"


class Encoder:
    """Writes raw frames into one H.264 MP4: yuv420p, bt709, index in front, the same bytes for the same frames.

    Use it as a context; leaving it by an exception kills ffmpeg and removes the file, unless something stood under that
    name before (a device, a link, somebody's film). `rate` is exact; `size` is width and height in even pixels;
    `pixels` names the layout of the frames handed to `write` (`rgb24`, `yuv420p`).
    """

    def __init__(
        self,
        path: Path,
        *,
        size: tuple[int, int],
        rate: Fraction,
        crf: int = 20,
        preset: str = "veryfast",
        pixels: str = "rgb24",
        filters: str = "",
        metadata: Mapping[str, str] | None = None,
    ) -> None:
        if size[0] % 2 or size[1] % 2 or min(size) < 2:
            raise MediaError(
                f"A film of {size[0]}x{size[1]} cannot be written: H.264 needs even sides.",
                code="media-odd-size",
                hint="choose a resolution whose sides are even",
            )
        self.path = path
        self._is_ours = not os.path.lexists(path)
        self._log: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed in close()
        source = ["-f", "rawvideo", "-pix_fmt", pixels, "-s", f"{size[0]}x{size[1]}", "-r", str(rate), "-i", "pipe:0"]
        chain = ",".join(filter(None, [filters, CHAIN]))
        coder = ["-filter_threads", "1", "-vf", chain, *x264(rate, crf, preset)]
        arguments = [*_quiet(), "-y", *source, *coder, *_tags(metadata or {}), str(path)]
        self._process = _start(arguments, self._log, stdin=subprocess.PIPE, leash=False)

    def __enter__(self) -> Encoder:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.close()
        else:
            self.abandon()

    def write(self, frame: bytes | memoryview) -> None:
        """Hand over one frame. Raises `NotMade` when ffmpeg is gone."""
        assert self._process.stdin is not None  # noqa: S101 - it was started with a pipe
        try:
            self._process.stdin.write(frame)
        except (BrokenPipeError, OSError) as error:
            self.abandon(failed=error)

    def close(self) -> None:
        """Finish the file. Raises `NotMade` when ffmpeg failed."""
        try:
            with suppress(BrokenPipeError):
                self._close_input()
            self._process.wait()
            _check(self._process.returncode, self._log)
        except BaseException:
            self.abandon()
            raise
        self._log.close()

    def abandon(self, failed: OSError | None = None) -> None:
        """Kill ffmpeg and remove the half file; with `failed`, raise what ffmpeg said."""
        _end(self._process)
        with suppress(BrokenPipeError):
            self._close_input()
        if self._is_ours and stat.S_ISREG(_mode(self.path)):
            self.path.unlink(missing_ok=True)
        if failed is not None:
            _check(self._process.returncode or 1, self._log, failed)
        self._log.close()

    def _close_input(self) -> None:
        if self._process.stdin is not None:
            self._process.stdin.close()


def _mode(path: Path) -> int:
    """Return what kind of thing stands there, of a link the link itself; 0 for nothing."""
    try:
        return path.lstat().st_mode
    except OSError:
        return 0


def x264(rate: Fraction, crf: int, preset: str) -> list[str]:
    """Spell the one way in which we encode, after `CHAIN`: fixed threads, no dates, equal bytes for equal input."""
    coder = ["-c:v", "libx264", "-preset", preset, "-crf", str(crf), "-threads", "2", "-g", str(max(int(rate * 2), 1))]
    clock = ["-video_track_timescale", str(rate.numerator * (1000 if rate.denominator == 1 else 1))]
    tags = ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"]
    exact = ["-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"]
    return [*coder, *clock, *tags, "-movflags", "+faststart", *exact]


def _tags(metadata: Mapping[str, str]) -> list[str]:
    pairs = [("-metadata", f"{key}={value}") for key, value in metadata.items()]
    return ["-map_metadata", "-1", *(part for pair in pairs for part in pair)]


def _quiet() -> list[str]:
    return ["-hide_banner", "-nostats", "-loglevel", "error"]


def _start(
    arguments: list[str], log: IO[bytes], *, stdin: int | IO[bytes], leash: bool, command: Sequence[str] = ()
) -> subprocess.Popen[bytes]:
    command = [*(command or (binary(),)), *arguments]
    if leash and sys.platform == "linux":
        command = [sys.executable, "-I", "-S", "-c", _LEASH, str(os.getpid()), *command]
    try:
        return subprocess.Popen(  # noqa: S603 - a list, never a shell; the program is ours
            command, stdin=stdin, stdout=subprocess.DEVNULL, stderr=log, start_new_session=True
        )
    except OSError as error:
        raise NotMade(f"ffmpeg could not be started: {str(error).rstrip('.')}.", code="media-ffmpeg") from error


def _ended(process: subprocess.Popen[bytes]) -> bool:
    with suppress(subprocess.TimeoutExpired):
        process.wait(timeout=0.25)
    return process.returncode is not None


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _check(status: int, log: IO[bytes], cause: OSError | None = None) -> None:
    if status == 0:
        return
    said = _last_words(log)
    log.close()
    raise NotMade(
        f"ffmpeg stopped with status {status}: {said or 'it said nothing'}.",
        code="media-ffmpeg",
        hint="check the free disk space and the input files, then run the same command again",
    ) from of_the_system(said) or cause


def _last_words(log: IO[bytes]) -> str:
    log.seek(max(log.seek(0, os.SEEK_END) - _TAIL, 0))
    return " / ".join(log.read().decode(errors="replace").split("\n")[-6:]).strip(" /")


def of_the_system(said: str) -> OSError | None:
    """Return the system's trouble that ffmpeg's words name: it writes films by itself, and only tells us so."""
    return next((OSError(number, os.strerror(number)) for number in _TROUBLES if os.strerror(number) in said), None)


def quoted(path: str) -> str:
    """Spell a path for a filter: its own marks are escaped twice, for the option and for the graph."""
    for marks in ("\\':", "\\'[],;"):
        path = "".join(f"\\{letter}" if letter in marks else letter for letter in path)
    return path
