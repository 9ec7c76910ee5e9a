"""Whose a job in a service's list is, pure: by what was asked for, and by a deadline of each attempt's own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Literal

from client_generate.providers.base import FILE_PREFIX, Request

Whose = Literal["ours", "another's", "unknown"]
DEADLINE, STEP, STEPS = 3600, 4, 3600
"""Seconds after which the service stops a job that has not ended, so that nothing forgotten runs on; and by how many of
how many such steps an attempt lengthens that: the deadline comes back in the list, and tells equal jobs apart."""


def may_be(data: Mapping[str, Any], asked: Request) -> bool:
    """Whether a job was asked for what we asked for, as far as it tells: what is left out contradicts nothing."""
    model, _, version = asked.endpoint.partition(":")
    told = data.get("version") if version else data.get("model")
    if told and told != (version or model):
        return False
    theirs = data.get("input")
    if not isinstance(theirs, dict):
        return True
    ours = {name: value for name, value in asked.input.items() if not _names_a_file(value, asked)}
    return all(_alike(value, theirs[name]) for name, value in ours.items() if theirs.get(name) is not None)


def _names_a_file(value: Any, asked: Request) -> bool:
    named = {FILE_PREFIX + file.name for file in asked.files}
    return any(text in named for text in texts(value))


def _alike(ours: Any, theirs: Any) -> bool:
    """Whether a value may have come back as this one: services trim texts and write 3 as 3.0."""
    if isinstance(ours, str) and isinstance(theirs, str):
        return ours.split() == theirs.split()
    return bool(ours == theirs) or str(ours) == str(theirs)


def deadline(token: str) -> int:
    """Return the seconds that this attempt's job may live, by which its job is known."""
    return DEADLINE + STEP * (int.from_bytes(hashlib.sha256(token.encode()).digest()[:8]) % STEPS)


def by_deadline(data: Mapping[str, Any], token: str) -> Whose:
    """Say whose a prediction is by its deadline; one that we would never ask for tells nothing."""
    try:
        lives = (_moment(data["deadline"]) - _moment(data["created_at"])).total_seconds()
    except (KeyError, TypeError, ValueError):
        return "unknown"
    if abs(lives - deadline(token)) <= 1:
        return "ours"
    steps = round((lives - DEADLINE) / STEP)
    asked_by_us = 0 <= steps < STEPS and abs(lives - DEADLINE - STEP * steps) <= 1
    return "another's" if asked_by_us else "unknown"


def _moment(text: Any) -> datetime:
    at = datetime.fromisoformat(text)
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def moment(text: Any) -> datetime | None:
    """Read a time that a service tells; None when it is none."""
    try:
        return _moment(text)
    except (TypeError, ValueError):
        return None


def texts(value: Any) -> Iterator[str]:
    """Yield every text in a JSON value: an output is one address, a list of them, or an object."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)
