"""Cutting a film on exact frames: what a model made longer than asked goes back to the plan's length."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

from client_generate.errors import MediaError
from client_generate.media import ffmpeg
from client_generate.media.probe import probe, verify_film

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

    Raises `MediaError` when a segment leaves the source, when the source has another rate, or when the result is wrong.
    """
    facts = probe(source)
    if not segments or any(first < 0 or count < 1 or first + count > (facts.frames or 0) for first, count in segments):
        raise MediaError(f"{source.name} does not hold all of the asked frames.", code="media-wrong-length")
    if Fraction(facts.fps or 0) != rate:
        raise MediaError(f"{source.name} runs at {facts.fps} frames a second, not {rate}.", code="media-wrong-rate")
    sound = len(facts.codecs) > 1
    graph = _graph(segments, rate, sound=sound)
    maps = ["-map", "[v]", *(["-map", "[a]", "-c:a", "aac", "-b:a", "192k"] if sound else [])]
    coder = [*ffmpeg.x264(rate, 16, "veryfast"), "-r", str(rate), "-map_metadata", "0"]
    try:
        ffmpeg.run(["-y", "-i", str(source), "-filter_complex", graph, *maps, *coder, str(into)], alive=alive)
        verify_film(into, size=(facts.width, facts.height), rate=rate, frames=sum(count for _, count in segments))
    except BaseException:
        into.unlink(missing_ok=True)
        raise


def _graph(segments: tuple[Segment, ...], rate: Fraction, *, sound: bool) -> str:
    parts, joined = [], ""
    for place, (first, count) in enumerate(segments):
        parts.append(f"[0:v]trim=start_frame={first}:end_frame={first + count},setpts=N/({rate})/TB[v{place}]")
        joined += f"[v{place}]"
        if sound:
            start, end = float(first / rate), float((first + count) / rate)
            parts.append(f"[0:a]atrim=start={start:.6f}:end={end:.6f},asetpts=PTS-STARTPTS[a{place}]")
            joined += f"[a{place}]"
    parts.append(f"{joined}concat=n={len(segments)}:v=1:a={int(sound)}[j]" + ("[a]" if sound else ""))
    parts.append(f"[j]{ffmpeg.CHAIN}[v]")
    return ";".join(parts)
