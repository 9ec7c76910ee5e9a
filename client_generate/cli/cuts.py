"""Which frames stand for which shot, in words."""

from __future__ import annotations

from collections.abc import Iterable

from client_generate.film.cut import Stretch
from client_generate.film.rate import timecode

_SEEN = {True: ", cuts found", False: ", cut as planned: none was found", None: ""}


def shot_lines(stretches: Iterable[Stretch]) -> list[str]:
    """Return a line for each shot: its film, its frames, and whether it is cut where the picture changes."""
    return [
        f"frames of {one.shot:<3} {one.first}-{one.end - 1} of {one.take}, from {timecode(one.first, one.rate)}"
        f"{_SEEN[one.found]}"
        for one in stretches
    ]


def shots_as_data(stretches: Iterable[Stretch]) -> list[dict[str, object]]:
    """Return the same for scripts; `found` is null where the film's own ends are meant."""
    return [
        {"shot": one.shot, "take": one.take, "of": one.of, "first": one.first, "frames": one.frames, "found": one.found}
        for one in stretches
    ]
