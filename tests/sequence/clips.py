"""Small films as somebody elsewhere would have made them."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from client_generate.media.ffmpeg import Encoder

SIZE = (128, 72)
"""As the plan of the small workspace wants it."""


def make_clip(
    path: Path, *, frames: int = 24, size: tuple[int, int] = SIZE, rate: Fraction = Fraction(24), first: int = 0
) -> Path:
    """Write a film whose every frame is a grey of its own, counted from `first`."""
    with Encoder(path, size=size, rate=rate) as encoder:
        for number in range(frames):
            encoder.write(bytes([(first + number) * 5 % 256]) * (size[0] * size[1] * 3))
    return path
