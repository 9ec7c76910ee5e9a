"""Films of one size and rate as one film: the assembly of the pieces of a take."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

from client_generate.errors import MediaError
from client_generate.media.assembly import Assembly, Part
from client_generate.media.conform import Form
from client_generate.media.probe import comment_of
from client_generate.media.shelf import Shelf


def join(films: tuple[Path, ...], into: Path, shelf: Shelf, *, alive: Callable[[], None] = lambda: None) -> None:
    """Write one film of these, in order, with the sum of their frames and the first one's comment.

    They must agree in size and rate. Raises `MediaError` when they do not, or one is damaged, `NotMade` when it went
    wrong; then there is no file.
    """
    reels = [shelf.reel(film, alive=alive) for film in films]
    first = reels[0]
    for film, reel in zip(films, reels, strict=True):
        if (reel.width, reel.height, reel.rate) != (first.width, first.height, first.rate):
            raise MediaError(
                f"{film.name} is {reel.width}x{reel.height} at {reel.rate}, not as {films[0].name}.",
                code="media-unequal",
                hint="make it again with the same model",
            )
    parts = tuple(
        Part(name=film.stem, frames=reel.frames, film=film, sha256=reel.sha256)
        for film, reel in zip(films, reels, strict=True)
    )
    form = Form(size=(first.width, first.height), rate=Fraction(first.rate))
    comment = comment_of(films[0])
    Assembly(parts, form, shelf, alive=alive).write(into, {"comment": comment} if comment else {})
