"""Cutting a film on exact frames: what a model made longer than asked goes back to the plan's length."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from fractions import Fraction
from pathlib import Path

from client_generate.errors import MediaError
from client_generate.media import ffmpeg
from client_generate.media.probe import probe, verify_made

Segment = tuple[int, int]
"""First frame and number of frames."""


def cut_to(
    source: Path,
    segments: tuple[Segment, ...],
    into: Path,
    rate: Fraction,
    *,
    alive: Callable[[], None] = lambda: None,
) -> None:
    """Write a film of these segments joined, each exact to the frame; sound goes along.

    Segments count frames at `rate`; a source that runs at another is brought to it first. Raises `MediaError` when a
    segment leaves the source, `NotMade` when the cutting itself fails; then there is no file.
    """
    facts = probe(source)
    there = frames_at(facts.frames, facts.fps, rate)
    if not segments or any(first < 0 or count < 1 or first + count > there for first, count in segments):
        raise MediaError(f"{source.name} does not hold all of the asked frames.", code="media-wrong-length")
    sound = len(facts.codecs) > 1
    graph = _graph(segments, rate, sound=sound, retimed=Fraction(facts.fps or 0) != rate)
    maps = ["-map", "[v]", *(["-map", "[a]", "-c:a", "aac", "-b:a", "192k"] if sound else [])]
    coder = [*ffmpeg.x264(rate, 16, "veryfast"), "-r", str(rate), "-map_metadata", "0"]
    try:
        ffmpeg.run(["-y", "-i", str(source), "-filter_complex", graph, *maps, *coder, str(into)], alive=alive)
        verify_made(into, size=(facts.width, facts.height), rate=rate, frames=sum(count for _, count in segments))
    except BaseException:
        with suppress(OSError):
            into.unlink()
        raise


def frames_at(frames: int | None, fps: str | None, rate: Fraction) -> int:
    """Return how many whole frames a film of `frames` at `fps` lasts at `rate`; 0 for what is no film."""
    return int((frames or 0) * rate / Fraction(fps)) if fps else 0


def _graph(segments: tuple[Segment, ...], rate: Fraction, *, sound: bool, retimed: bool) -> str:
    parts, joined = [], ""
    timed = f"fps={rate}," if retimed else ""
    for place, (first, count) in enumerate(segments):
        cut = f"trim=start_frame={first}:end_frame={first + count},setpts=N/({rate})/TB"
        parts.append(f"[0:v]{timed}{cut}[v{place}]")
        joined += f"[v{place}]"
        if sound:
            start, end = float(first / rate), float((first + count) / rate)
            parts.append(f"[0:a]atrim=start={start:.6f}:end={end:.6f},asetpts=PTS-STARTPTS[a{place}]")
            joined += f"[a{place}]"
    parts.append(f"{joined}concat=n={len(segments)}:v=1:a={int(sound)}[j]" + ("[a]" if sound else ""))
    parts.append(f"[j]{ffmpeg.CHAIN}[v]")
    return ";".join(parts)
