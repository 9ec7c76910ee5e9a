"""Loudness by EBU R 128: measured over the whole film, then brought to a target by one gain; peaks are held."""

from __future__ import annotations

import math
from collections.abc import Callable
from contextlib import suppress
from fractions import Fraction
from pathlib import Path

import msgspec

from client_generate.errors import NotMade
from client_generate.media import ffmpeg
from client_generate.media.ffmpeg import quoted
from client_generate.media.probe import opened

PEAK = -1.0
"""The highest true peak, in dB of full scale (EBU R 128, 2023)."""
_SILENT = -69.0
"""What is below the gate of BS.1770 has no loudness."""


class Loudness(msgspec.Struct, frozen=True):
    """How loud a film is over its whole length, in LUFS, and its highest true peak in dBTP."""

    integrated: float
    peak: float

    @property
    def is_silent(self) -> bool:
        """Whether nothing in it counts."""
        return self.integrated <= _SILENT


def measure(film: Path, *, alive: Callable[[], None] = lambda: None) -> Loudness | None:
    """Listen to a film from end to end; None where it has no sound. Raises `NotMade`."""
    if not _has_sound(film):
        return None
    told = film.with_suffix(".loudness")
    listen = f"ebur128=peak=true:metadata=1,ametadata=mode=print:file={quoted(str(told))}"
    try:
        ffmpeg.run(["-y", "-i", str(film), "-vn", "-af", listen, "-f", "null", "-"], alive=alive)
        return _read(told.read_text())
    except (OSError, ValueError, KeyError) as error:
        raise NotMade(
            f"The loudness of {film.name} could not be measured.", hint="run the same command again"
        ) from error
    finally:
        told.unlink(missing_ok=True)


def level(
    film: Path, into: Path, target: float, seconds: Fraction, *, alive: Callable[[], None] = lambda: None
) -> Loudness | None:
    """Write a film with its sound at a loudness (LUFS) and its pictures copied; returns what was reached.

    The sound lasts exactly so many `seconds`. Of a film with no sound, or with silence alone, nothing is written. What
    is written is not looked at yet. Raises `NotMade`.
    """
    found = measure(film, alive=alive)
    if found is None or found.is_silent:
        return found
    gain, rate = target - found.integrated, _rate(film)
    steps = [f"volume={gain:.3f}dB"]
    if found.peak + gain > PEAK:
        hold = f"alimiter=limit={10 ** ((PEAK - 0.5) / 20):.4f}:attack=5:release=80:level=false:latency=true"
        # Peaks between samples are seen at four times the rate.
        steps += [f"aresample={4 * rate}", hold, f"aresample={rate}"]
    samples = -int(-seconds * rate // 1)
    steps += [f"atrim=end_sample={samples}", f"apad=whole_len={samples}"]
    copied = ["-map", "0:v:0", "-map", "0:a:0", "-c:v", "copy", "-af", ",".join(steps), "-c:a", "aac", "-b:a", "192k"]
    tail = ["-map_metadata", "0", "-movflags", "+faststart", "-fflags", "+bitexact", "-flags:a", "+bitexact"]
    try:
        ffmpeg.run(["-y", "-i", str(film), *copied, *tail, str(into)], alive=alive)
        return measure(into, alive=alive)
    except BaseException:
        with suppress(OSError):
            into.unlink()
        raise


def _has_sound(film: Path) -> bool:
    with opened(film) as container:
        return bool(container.streams.audio)


def _rate(film: Path) -> int:
    with opened(film, holds="audio") as container:
        return container.streams.audio[0].rate


def _read(text: str) -> Loudness:
    """Read the last values that ffmpeg printed; a peak is told as a factor."""
    last = dict(line.split("=", 1) for line in text.splitlines() if line.startswith("lavfi.r128."))
    peak = float(last["lavfi.r128.true_peak"])
    return Loudness(float(last["lavfi.r128.I"]), 20 * math.log10(peak) if peak > 0 else -math.inf)
