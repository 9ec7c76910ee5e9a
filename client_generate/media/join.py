"""Films put one behind the other: copied when every stream is alike, encoded when not; never silently wrong."""

from __future__ import annotations

import importlib
import shutil
from collections.abc import Callable
from contextlib import suppress
from fractions import Fraction
from pathlib import Path

from client_generate.errors import MediaError
from client_generate.media import ffmpeg
from client_generate.media.probe import probe, verify_made


def join(films: tuple[Path, ...], into: Path, *, alive: Callable[[], None] = lambda: None) -> None:
    """Write one film of these, in order, with the sum of their frames.

    They must agree in size and rate. Raises `MediaError` when they do not, `NotMade` when it went wrong; then there is
    no file.
    """
    facts = [probe(film) for film in films]
    first = facts[0]
    for film, fact in zip(films, facts, strict=True):
        if (fact.width, fact.height, fact.fps) != (first.width, first.height, first.fps):
            raise MediaError(
                f"{film.name} is {fact.width}x{fact.height} at {fact.fps}, not as {films[0].name}.",
                code="media-unequal",
                hint="make it again with the same model",
            )
    rate = Fraction(first.fps or 0)
    beside = into.with_name(f"{into.stem}.parts")
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    try:
        ffmpeg.run(_copied(films, beside, into) if _alike(films) else _encoded(films, rate, into), alive=alive)
        frames = sum(fact.frames or 0 for fact in facts)
        verify_made(into, size=(first.width, first.height), rate=rate, frames=frames)
    except BaseException:
        with suppress(OSError):
            into.unlink()
        raise
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _alike(films: tuple[Path, ...]) -> bool:
    """Whether the streams can be copied behind each other: the same coders with the same settings, to the bit."""
    return len({_signature(film) for film in films}) == 1


def _signature(film: Path) -> tuple[tuple[str, bytes, str], ...]:
    av = importlib.import_module("av")
    with av.open(str(film)) as container:
        return tuple(
            (stream.codec_context.name, stream.codec_context.extradata or b"", str(stream.time_base))
            for stream in container.streams
        )


def _copied(films: tuple[Path, ...], beside: Path, into: Path) -> list[str]:
    # The list names links of our own, so that no path of the workspace must be quoted.
    for number, film in enumerate(films):
        (beside / f"{number:03d}{film.suffix}").symlink_to(film.resolve())
    listed = beside / "list.txt"
    listed.write_text("".join(f"file '{number:03d}{film.suffix}'\n" for number, film in enumerate(films)))
    tail = ["-c", "copy", "-movflags", "+faststart", "-fflags", "+bitexact"]
    return ["-y", "-f", "concat", "-safe", "0", "-i", str(listed), *tail, str(into)]


def _encoded(films: tuple[Path, ...], rate: Fraction, into: Path) -> list[str]:
    inputs = [part for film in films for part in ("-i", str(film))]
    pictures = "".join(f"[{number}:v:0]" for number in range(len(films)))
    graph = f"{pictures}concat=n={len(films)}:v=1:a=0,{ffmpeg.CHAIN}[v]"
    return ["-y", *inputs, "-filter_complex", graph, "-map", "[v]", *ffmpeg.x264(rate, 16, "veryfast"),
            "-r", str(rate), str(into)]  # fmt: skip
