"""Reel names: how a list of edits names its tapes, in eight letters and digits, each its own. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import count

from client_generate.film.timeline import Footage

LONGEST = 8
_TAKEN = frozenset({"AX", "BL", "BLACK", "BARS", "NONE"})
"""Names that readers keep for unknown tapes, black and test pictures."""
_PARTS = r"(?i)(?:_shot(\d+))?(?:_take(\d+))?$"


def reels(footage: Iterable[Footage]) -> dict[str, str]:
    """Return the reel name of every media file by its path; the same files in the same order get the same names."""
    named: dict[str, str] = {}
    given: set[str] = set(_TAKEN)
    for one in footage:
        if one.path not in named:
            named[one.path] = _free(one.path, given)
            given.add(named[one.path])
    return named


def _free(path: str, given: set[str]) -> str:
    head, tail = _spelled(path.rpartition("/")[2].rpartition(".")[0])
    for number in count():
        mark = tail if number == 0 else f"{tail}X{number}"
        name = f"{_squeezed(head, LONGEST - len(mark))}{mark}"
        if len(mark) < LONGEST and name not in given:
            return name
        if len(mark) >= LONGEST:
            tail = ""
    raise AssertionError("counting has no end")


def _spelled(name: str) -> tuple[str, str]:
    """Part `SEQ08_shot03_take001` into `SEQ08` and `S3T1`."""
    found = re.search(_PARTS, name)
    shot, take = found.groups() if found else (None, None)
    tail = (f"S{int(shot)}" if shot else "") + (f"T{int(take)}" if take else "")
    head = re.sub(r"[^A-Z0-9]", "", (name[: found.start()] if found else name).upper())
    return head or "REEL", tail[-(LONGEST - 2) :]


def _squeezed(head: str, room: int) -> str:
    """Shorten a name and keep the number that it ends with, which tells sequences apart."""
    if len(head) <= room:
        return head
    number = re.search(r"\d*$", head)
    digits = number.group()[-room:] if number and room else ""
    return head[: room - len(digits)] + digits
