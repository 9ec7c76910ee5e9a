"""Tiny films that tell where they are from: brightness counts frames, colour names the clip, a click the time."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np

from client_generate.media import ffmpeg, probe
from client_generate.media.heavy import Pixels

CODES = 24
"""So many frames are told apart."""


def clip(
    path: Path,
    frames: int,
    *,
    tint: int = 0,
    size: tuple[int, int] = (96, 54),
    rate: Fraction = Fraction(24),
    sound: int | None = 48_000,
    channels: int = 2,
    click: float = 0.25,
    tagged: bool = True,
    video: tuple[str, ...] = ("-c:v", "libx264", "-preset", "veryfast", "-crf", "10", "-pix_fmt", "yuv420p"),
    audio: tuple[str, ...] = ("-c:a", "aac", "-b:a", "128k"),
) -> Path:
    """Write a film whose frame n has the brightness 24 + 8 * (n % 24), with 2 ms of noise at `click` seconds."""
    graph = f"geq=lum='24+8*mod(N,{CODES})':cb={80 + 12 * (tint % 8)}:cr={176 - 12 * (tint % 8)}"
    graph += ",setparams=colorspace=bt709:color_primaries=bt709:color_trc=bt709:range=tv" if tagged else ""
    seconds = f"{float(frames / rate):.6f}"
    words = ["-y", "-f", "lavfi", "-i", f"color=s={size[0]}x{size[1]}:r={rate}:d={seconds},{graph}"]
    if sound is not None:
        wave = f"if(between(t,{click},{click + 0.002}),0.8*(1-2*mod(n,2)),0)"
        voices = "|".join([wave] * channels)
        words += ["-f", "lavfi", "-i", f"aevalsrc='{voices}':s={sound}:d={seconds}"]
        words += audio
    ffmpeg.run([*words, *video, "-frames:v", str(frames), str(path)])
    return path


def codes(film: Path) -> list[tuple[int, int]]:
    """Return the number and the tint that every frame of a film shows, read in its middle."""
    return [_code(np.asarray(frame.to_ndarray(format="yuv444p"))) for frame in probe.frames_of(film)]


def _code(planes: Pixels) -> tuple[int, int]:
    high, wide = planes.shape[1:]
    middle = planes[:, high // 2 - 2 : high // 2 + 2, wide // 2 - 2 : wide // 2 + 2]
    luma, blue, _ = (float(plane.mean()) for plane in middle)
    return round((luma - 24) / 8), round((blue - 80) / 12)


def expected(tint: int, frames: int, first: int = 0) -> list[tuple[int, int]]:
    """Return what these frames of a clip show."""
    return [(number % CODES, tint) for number in range(first, first + frames)]


def clicks(film: Path) -> list[float]:
    """Return the times in seconds at which a film clicks."""
    rate, wave = samples(film)
    loud = np.flatnonzero(np.abs(wave) > 0.15)
    if not len(loud):
        return []
    starts = [loud[0], *loud[1:][np.diff(loud) > rate // 20]]
    return [float(start) / rate for start in starts]


def samples(film: Path) -> tuple[int, Pixels]:
    """Return the sound as a program plays it: its rate and its first channel, from time 0."""
    with probe.opened(film) as container:
        stream = container.streams.audio[0]
        rate, parts = stream.rate, []
        for frame in container.decode(stream):
            start = round((frame.time or 0) * rate)
            wave = frame.to_ndarray()[0]
            parts.append(wave[max(-start, 0) :])
        return rate, np.concatenate(parts)
