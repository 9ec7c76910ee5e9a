"""Single frames out of a film."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path

from client_generate.errors import MediaError
from client_generate.media.heavy import Picture
from client_generate.media.probe import comment_of, frames_of


def pick(film: Path, numbers: tuple[int, ...]) -> Iterator[tuple[int, Picture]]:
    """Yield the frames with these numbers (from 0), in order of showing. Raises `MediaError` for one past the end."""
    wanted = set(numbers)
    for number, frame in enumerate(frames_of(film)):
        if number in wanted:
            wanted.discard(number)
            yield number, frame.to_image()
        if not wanted:
            return
    if wanted:
        raise MediaError(f"{film.name} has no frame {min(wanted)}.", code="media-no-such-frame")


def save(film: Path, number: int, into: Path) -> None:
    """Write one frame as PNG, with the film's comment and `film` as its source. Raises `MediaError`."""
    text = importlib.import_module("PIL.PngImagePlugin").PngInfo()
    text.add_text("Source", "film")
    if comment := comment_of(film):
        text.add_text("Comment", comment)
    for _, picture in pick(film, (number,)):
        picture.save(into, "PNG", compress_level=1, pnginfo=text)
