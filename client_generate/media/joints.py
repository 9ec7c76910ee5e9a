"""Where films of two coders meet in one track: looked at in the result, for not every mistake can be counted."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import accumulate
from pathlib import Path
from typing import Any

from client_generate.errors import NotMade
from client_generate.media.probe import opened
from client_generate.media.reel import base_of
from client_generate.media.splice import Strip


def check_joints(whole: Path, strips: tuple[Strip, ...], rate: Fraction, *, alive: Callable[[], None]) -> None:
    """See that every film begins in the whole with its own first picture, on its frame. Raises `NotMade`."""
    starts = (0, *accumulate(strip.frames for strip in strips))
    with opened(whole) as container:
        stream = container.streams.video[0]
        for strip, start in zip(strips, starts, strict=False):
            alive()
            container.seek(round(start / rate / base_of(stream)), stream=stream)
            shown = next(container.decode(stream), None)
            if shown is None or round((shown.pts or 0) * base_of(stream) * rate) != start or not _same(shown, strip):
                raise NotMade(
                    f"Frame {start} of the assembly does not show how {strip.film.name} begins.",
                    hint="run the same command again; if it stays, report it with the plan",
                )


def _same(shown: Any, strip: Strip) -> bool:
    with opened(strip.film) as container:
        first = next(container.decode(container.streams.video[0]), None)
        return first is not None and list(map(bytes, first.planes)) == list(map(bytes, shown.planes))
