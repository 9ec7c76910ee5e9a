"""Test films that say in their pictures which frame and which shot they show, after any coding and cutting."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from pathlib import Path

import msgspec
import numpy as np

from client_generate.media.ffmpeg import Encoder
from client_generate.media.heavy import Pixels
from client_generate.media.probe import frames_of
from client_generate.providers.scripted import ScriptedProvider
from client_generate.studio import Studio
from tests.sequence.workspace import studio

SIZE = (128, 72)
BITS, BLOCK = 12, 8
COLOURS = ((150, 40, 40), (40, 130, 40), (50, 50, 190), (150, 140, 30), (140, 50, 150), (30, 140, 150))


def coded(number: int, shot: int) -> Pixels:
    """Draw a frame: the shot's colour, and below it the frame's number in blocks of black and white.

    The number is in Gray code: one block changes from frame to frame, which nobody can take for a cut.
    """
    code = number ^ number >> 1
    picture = np.empty((SIZE[1], SIZE[0], 3), np.uint8)
    picture[:] = COLOURS[shot % len(COLOURS)]
    for bit in range(BITS):
        picture[-BLOCK:, bit * BLOCK : (bit + 1) * BLOCK] = 255 * (code >> bit & 1)
    return picture


def write(path: Path, pictures: Iterable[Pixels], rate: Fraction = Fraction(24)) -> Path:
    """Write these pictures as a film."""
    with Encoder(path, size=SIZE, rate=rate, crf=18) as encoder:
        for picture in pictures:
            encoder.write(np.ascontiguousarray(picture).tobytes())
    return path


def write_coded(path: Path, ends: tuple[int, ...], rate: Fraction = Fraction(24), shift: int = 0) -> Path:
    """Write a coded film whose shots end at these frames; shot 0 has the colour number `shift`."""
    return write(path, (coded(n, shot_at(n, ends) + shift) for n in range(ends[-1])), rate)


def shot_at(frame: int, ends: tuple[int, ...]) -> int:
    """Return the shot that a frame belongs to."""
    return sum(end <= frame for end in ends)


def read(path: Path) -> Iterator[tuple[int, int]]:
    """Yield what each frame says: its number, and the number of its shot's colour."""
    for frame in frames_of(path):
        picture = frame.to_ndarray(format="rgb24").astype(int)
        row = picture[-BLOCK // 2, BLOCK // 2 : BITS * BLOCK : BLOCK].mean(axis=1)
        colour = picture[SIZE[1] // 2, SIZE[0] // 2]
        near = min(range(len(COLOURS)), key=lambda shot: abs(colour - np.array(COLOURS[shot])).sum())
        yield _number(sum(1 << bit for bit in range(BITS) if row[bit] > 127)), near


def _number(code: int) -> int:
    number = 0
    while code:
        number ^= code
        code >>= 1
    return number


Draw = Callable[[int], Pixels]
"""Draws the frame with a number."""


def scene(seed: int, *, dark: float = 1.0) -> Pixels:
    """Draw a picture twice as wide as a film, of soft shapes, to move a camera over."""
    numbers = np.random.default_rng(seed)
    rough = numbers.random((9, 32, 3))
    wide = np.kron(rough, np.ones((8, 8, 1)))
    for axis in (0, 1):
        wide = np.mean([np.roll(wide, step, axis) for step in range(-4, 5)], axis=0)
    return wide * 255 * dark


def moved(picture: Pixels, across: float) -> Pixels:
    """Return what a camera sees of a scene from so many pixels to the right."""
    return np.roll(picture, -round(across), 1)[:, : SIZE[0]].astype(np.uint8)


def grainy(picture: Pixels, seed: int) -> Pixels:
    """Add grain as of a camera."""
    noise = np.random.default_rng(seed).normal(0, 6, picture.shape)
    return np.clip(picture + noise, 0, 255).astype(np.uint8)


class Camera(ScriptedProvider):
    """A service that delivers coded films, one after the other, each with shots that end where it was told."""

    capabilities = msgspec.structs.replace(ScriptedProvider.capabilities, rehearsal=False)

    def __init__(self, *films: tuple[int, ...], rate: Fraction = Fraction(24)) -> None:
        super().__init__(self._film)
        self._films = iter(enumerate(films))
        self._rate = rate

    def _film(self, _: object, into: Path) -> Path:
        number, ends = next(self._films)
        return write_coded(into / "film.mp4", ends, self._rate, shift=number)


def studio_with(root: Path, camera: ScriptedProvider) -> Studio:
    """Open a workspace whose provider is this camera; calls follow each other in the order of the plan."""
    return studio(root, providers={"scripted": lambda: camera}, jobs=1)
