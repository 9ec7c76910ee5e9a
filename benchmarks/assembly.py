"""Twenty films put behind each other, equal and unequal, against ffmpeg alone doing the same work."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from fractions import Fraction
from itertools import count
from pathlib import Path

from benchmarks.measure import Row, side_by_side
from client_generate.media import ffmpeg
from client_generate.media.assembly import Assembly, Part
from client_generate.media.conform import Form
from client_generate.media.shelf import Shelf

RATE = Fraction(24)
CLIPS = 20
_X264 = ("-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-pix_fmt", "yuv420p")
_HEVC = ("-c:v", "libx265", "-x265-params", "log-level=none", "-preset", "ultrafast", "-pix_fmt", "yuv420p")


def equal() -> list[Row]:
    """Put 20 equal films of 5 s, 1080p, behind each other, with sound and without, against ffmpeg's own copying."""
    rows = []
    for sound in (True, False):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            one = _film(folder / "one.mp4", "1920x1080", seconds=5, sound=sound)
            films = [_again(one, folder / f"film{number:02d}.mp4", number) for number in range(CLIPS)]
            form, known = Form(size=(1920, 1080), rate=RATE), Shelf(folder / "known")
            _assembled(films, form, known, folder / "first.mp4", 120)()
            what = "with sound" if sound else "no sound"
            against, ours = f"ffmpeg -f concat -c copy, {what}", f"20 equal films, {what}"
            cases: dict[str, Callable[[], None]] = {
                against: _concatenated(films, folder, folder / "plain.mp4"),
                ours: _assembled(films, form, known, folder / "ours.mp4", 120),
            }
            if sound:
                cases["the same, films never looked at before"] = _afresh(films, form, folder, 120)
            rows += side_by_side(cases, against=against, reach={ours: "ratio 1.3"}, runs=5)
    return rows


def unequal() -> list[Row]:
    """Put 20 films of 2 s behind each other that differ in size, rate, coder, shape and sound."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kinds = [
            _film(folder / "large.mp4", "1920x1080", seconds=2),
            _film(folder / "fast.mp4", "1280x720", seconds=2, rate=25),
            _film(folder / "coder.mp4", "1280x720", seconds=2, coder=_HEVC),
            _film(folder / "silent.mp4", "854x480", seconds=2, sound=False),
            _film(folder / "tall.mp4", "720x1280", seconds=2),
        ]
        films = [_again(kinds[n % len(kinds)], folder / f"film{n:02d}.mp4", n) for n in range(CLIPS)]
        form = Form(size=(1280, 720), rate=RATE)
        known = Shelf(folder / "known")
        Assembly(_parts(films, 48), form, known).work  # noqa: B018 - looks at every film
        against, ours = "ffmpeg, one film after the other", "20 unequal films"
        cases = {
            against: _encoded(films, folder),
            ours: _encoding(films, form, folder, known),
            "the same, films never looked at before": _afresh(films, form, folder, 48),
            "the same, one of them new": _encoding(films, form, folder, known, new=1),
        }
        return side_by_side(cases, against=against, reach={ours: "ratio 1.2"}, runs=3)


def _film(
    path: Path, size: str, *, seconds: int, rate: int = 24, sound: bool = True, coder: tuple[str, ...] = _X264
) -> Path:
    words = ["-y", "-f", "lavfi", "-i", f"testsrc2=s={size}:r={rate}:d={seconds}"]
    if sound:
        words += ["-f", "lavfi", "-i", f"sine=440:r=48000:d={seconds}", "-ac", "2", "-c:a", "aac", "-b:a", "192k"]
    ffmpeg.run([*words, *coder, str(path)])
    return path


def _again(film: Path, path: Path, number: int) -> Path:
    """Write the same film with other bytes."""
    ffmpeg.run(["-y", "-i", str(film), "-c", "copy", "-metadata", f"title={number}", str(path)])
    return path


def _parts(films: list[Path], frames: int) -> tuple[Part, ...]:
    return tuple(Part(name=film.stem, frames=frames, film=film) for film in films)


def _assembled(films: list[Path], form: Form, shelf: Shelf, into: Path, frames: int) -> Callable[[], None]:
    # The hash is known from the record, as in a project: what was looked at is not read again to be known.
    parts = tuple(
        Part(name=film.stem, frames=frames, film=film, sha256=shelf.reel(film).sha256) for film in films
    )  # fmt: skip

    def once() -> None:
        Assembly(parts, form, shelf).write(into, {})

    return once


def _afresh(films: list[Path], form: Form, folder: Path, frames: int) -> Callable[[], None]:
    turns = count()

    def once() -> None:
        place = folder / f"fresh{next(turns)}"
        Assembly(_parts(films, frames), form, Shelf(place)).write(folder / "fresh.mp4", {})
        shutil.rmtree(place)

    return once


def _encoding(films: list[Path], form: Form, folder: Path, known: Shelf, *, new: int = CLIPS) -> Callable[[], None]:
    """Encode `new` of the films, of which all were looked at before."""
    turns = count()
    rest = folder / f"rest{new}"
    shutil.copytree(known.folder, rest)
    if new < CLIPS:
        Assembly(_parts(films[new:], 48), form, Shelf(rest)).write(folder / "rest.mp4", {})

    def once() -> None:
        place = folder / f"encoding{new}_{next(turns)}"
        shutil.copytree(rest, place)
        shelf = Shelf(place)
        parts = tuple(Part(name=one.stem, frames=48, film=one) for one in films)
        Assembly(parts, form, shelf).write(folder / f"ours{new}.mp4", {})
        shutil.rmtree(place)

    return once


def _concatenated(films: list[Path], folder: Path, into: Path) -> Callable[[], None]:
    listed = folder / "list.txt"
    listed.write_text("".join(f"file '{film}'\n" for film in films))
    words = ["-y", "-f", "concat", "-safe", "0", "-i", str(listed), "-c", "copy", "-movflags", "+faststart", str(into)]
    return lambda: ffmpeg.run(words)


def _encoded(films: list[Path], folder: Path) -> Callable[[], None]:
    """Bring every film to the form with one call each, then copy them behind each other."""
    shape = "scale=1280:720:force_original_aspect_ratio=decrease:flags=bicubic,pad=1280:720:-1:-1,setsar=1,fps=24"
    made = [folder / f"plain{number:02d}.mp4" for number in range(len(films))]
    joined = _concatenated(made, folder, folder / "plain.mp4")

    def once() -> None:
        for film, into in zip(films, made, strict=True):
            sound = ["-map", "0:a:0?"]
            coder = [*ffmpeg.x264(RATE, 16, "veryfast"), "-c:a", "aac", "-b:a", "192k"]
            ffmpeg.run(["-y", "-i", str(film), "-map", "0:v:0", *sound, "-vf", f"{shape},{ffmpeg.CHAIN}", *coder,
                        "-frames:v", "48", str(into)])  # fmt: skip
        joined()

    return once
