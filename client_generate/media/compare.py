"""Takes side by side in step, each over its slate, as one film; or two of them in one still, parted by a line.

What is made holds in its comment what it was made from, so that it is made again only when that changed.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import msgspec

from client_generate.errors import MediaError
from client_generate.film.rate import timecode
from client_generate.media import compare_layout, probe
from client_generate.media.compare_layout import BAR, Box
from client_generate.media.ffmpeg import Encoder
from client_generate.media.heavy import Image, ImageDraw, Picture, Pixels, np
from client_generate.media.lettering import font, readable, shortened, wide

_VERSION = "client_generate/compare/1"
_GROUND, _BAR = (23, 23, 25), (35, 35, 38)
_TEXT, _QUIET, _ORANGE, _INK = (238, 236, 231), (166, 165, 162), (255, 140, 86), (16, 16, 18)
_LETTERS = 24
_HEAD, _END = 64 * 1024, b"\xff\xd9"
"""Of a JPEG: where its comment stands, and how a whole one ends."""


class Film(msgspec.Struct, frozen=True, kw_only=True):
    """One take to compare: its film, rate and length in its own frames; `starts` is the first frame of each shot."""

    name: str
    sha256: str
    rate: Fraction
    frames: int
    starts: tuple[tuple[int, int], ...]

    def at(self, time: Fraction) -> int:
        """Return the frame that is seen at a time in seconds; past the end the last one."""
        return min(int(time * self.rate), self.frames - 1)

    def has_ended(self, time: Fraction) -> bool:
        """Whether nothing of it is left to be seen at a time."""
        return int(time * self.rate) >= self.frames

    def told(self, frame: int) -> str:
        """Spell a frame as its slate does."""
        shot = next((shot for shot, first in reversed(self.starts) if first <= frame), 0)
        return f"shot {shot}   {timecode(frame, self.rate)}"


class Compared(msgspec.Struct, frozen=True, kw_only=True):
    """What is put side by side: `rate` and shape of the canvas; `wipe`, a time in seconds, for a still of two."""

    films: tuple[Film, ...]
    rate: Fraction
    aspect: tuple[int, int]
    wipe: Fraction | None = None

    @property
    def stamp(self) -> str:
        """What the result is known by: the same films have the same."""
        told = msgspec.json.encode(self, enc_hook=str)
        return f"{_VERSION} {hashlib.sha256(told).hexdigest()}"

    @property
    def frames(self) -> int:
        """How long the canvas runs: until the last film has ended."""
        return max(-(-film.frames * self.rate // film.rate) for film in self.films)


def is_made(path: Path, compared: Compared) -> bool:
    """Whether the file is this very comparison already."""
    try:
        if compared.wipe is None:
            return probe.comment_of(path) == compared.stamp and probe.probe(path).frames == compared.frames
        data = path.read_bytes()
        return compared.stamp.encode() in data[:_HEAD] and data.endswith(_END)
    except (MediaError, OSError):
        return False


def side_by_side(compared: Compared, films: tuple[Path, ...], into: Path) -> None:
    """Write the film, as MP4 without sound. Raises `MediaError` for a film that cannot be read, `NotMade`."""
    canvas = compare_layout.canvas(len(films), compared.aspect)
    ground = np.empty((canvas.height, canvas.width, 3), dtype=np.uint8)
    ground[:] = _GROUND
    players = [_Player(path, cell) for path, cell in zip(films, canvas.cells, strict=True)]
    tags = {"comment": compared.stamp, "title": " / ".join(film.name for film in compared.films)}
    with Encoder(into, size=(canvas.width, canvas.height), rate=compared.rate, metadata=tags) as encoder:
        for number in range(compared.frames):
            time = number / compared.rate
            for film, player, cell in zip(compared.films, players, canvas.cells, strict=True):
                player.show(film.at(time), ground)
                _slate(ground, cell, film, time)
            encoder.write(ground.tobytes())
    probe.verify_made(into, size=(canvas.width, canvas.height), rate=compared.rate, frames=compared.frames)


def wiped(compared: Compared, films: tuple[Path, ...]) -> bytes:
    """Return the left half of one film and the right half of the other at one moment, as JPEG. Raises `MediaError`."""
    width, height = compare_layout.still(compared.aspect)
    time, whole = compared.wipe or Fraction(0), (0, 0, width, height)
    halves = []
    for film, path in zip(compared.films, films, strict=True):
        ground = np.empty((height, width, 3), dtype=np.uint8)
        ground[:] = _GROUND
        _Player(path, whole).show(film.at(time), ground)
        halves.append(Image.fromarray(ground))
    left, right = halves
    left.paste(right.crop((width // 2, 0, width, height)), (width // 2, 0))
    _line(left, width // 2)
    for film, edge in zip(compared.films, (0, width // 2), strict=True):
        _label(left, (edge, 0, edge + width // 2, height), film, time)
    out = io.BytesIO()
    left.save(out, "JPEG", quality=92, subsampling=0, comment=compared.stamp.encode())
    return out.getvalue()


class _Player:
    """Shows a film's frames in their cell, forwards only; the last shown stays."""

    def __init__(self, film: Path, cell: Box) -> None:
        self._name = film.name
        self._frames: Iterator[tuple[int, Any]] = enumerate(probe.frames_of(film))
        self._cell = cell
        self._shown = -1

    def show(self, wanted: int, ground: Pixels) -> None:
        """Put a frame onto the ground. Raises `MediaError` where the film ends before it."""
        frame = None
        while self._shown < wanted:
            self._shown, frame = next(self._frames, (wanted, None))
            if frame is None:
                raise MediaError(f"{self._name} has no frame {wanted}.", code="media-no-such-frame")
        if frame is not None:
            left, top, right, bottom = compare_layout.inside(self._cell, (frame.width, frame.height))
            small = frame.reformat(width=right - left, height=bottom - top, format="rgb24", interpolation="AREA")
            ground[top:bottom, left:right] = small.to_ndarray()


def _slate(ground: Pixels, cell: Box, film: Film, time: Fraction) -> None:
    """Write a take's name, shot and timecode under its picture; of one that has ended, that it holds its last frame."""
    left, _, right, bottom = cell
    bar = Image.new("RGB", (right - left, BAR), _BAR)
    pen, letters = ImageDraw.Draw(bar), _LETTERS if right - left > 560 else 17
    told = film.told(film.at(time))
    room = bar.width - wide(told, letters) - 36
    name = readable(film.name)
    pen.text((12, BAR // 2), name if wide(name, letters) <= room else shortened(name, letters, room), _TEXT,
             font(letters), anchor="lm")  # fmt: skip
    pen.text((bar.width - 12, BAR // 2), told, _QUIET, font(letters), anchor="rm")
    if film.has_ended(time):
        pen.rectangle((0, 0, bar.width, 3), fill=_ORANGE)
        _chip(pen, (12 + wide(name, letters) + 14, BAR // 2), "ENDED", letters - 5, _ORANGE, _INK)
    ground[bottom : bottom + BAR, left:right] = np.asarray(bar)


def _line(picture: Picture, x: int) -> None:
    pen = ImageDraw.Draw(picture)
    pen.rectangle((x - 3, 0, x + 2, picture.height), fill=_INK)
    pen.rectangle((x - 1, 0, x, picture.height), fill=_TEXT)


def _label(picture: Picture, half: Box, film: Film, time: Fraction) -> None:
    """Write whose half it is, and which frame of it."""
    pen, letters = ImageDraw.Draw(picture), _LETTERS if half[2] - half[0] > 560 else 17
    at = (half[0] + 20, half[3] - 24)
    after = _chip(pen, at, f"{readable(film.name)}   {film.told(film.at(time))}", letters, _BAR, _TEXT)
    if film.has_ended(time):
        _chip(pen, (after + 12, at[1]), "ENDED", letters, _ORANGE, _INK)


def _chip(
    pen: ImageDraw.ImageDraw,
    at: tuple[int, int],
    text: str,
    letters: int,
    fill: tuple[int, int, int],
    ink: tuple[int, int, int],
) -> int:
    """Draw words on a field that begins left of its middle; returns its right edge."""
    right, half = at[0] + wide(text, letters) + 20, letters // 2 + 6
    pen.rounded_rectangle((at[0], at[1] - half, right, at[1] + half), 4, fill=fill)
    pen.text((at[0] + 10, at[1]), text, ink, font(letters), anchor="lm")
    return right
