"""What is on the table when somebody says something in a session: what a message is understood from. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

import msgspec

from client_generate.film.story import Message, Story

MOST_REMEMBERED = 50
"""Messages that a writer is told of; the history keeps all."""
T = TypeVar("T")


class Shown(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A picture on the table: what it was made from, and the scene it is of, if it is of one."""

    id: str
    prompt: str = ""
    title: str = ""
    scene: str = ""


class Situation(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where a session stands when a person says something. `said` are the messages before, oldest first."""

    stage: str
    story: Story | None = None
    images: tuple[Shown, ...] = ()
    said: tuple[Message, ...] = ()


def remembered(messages: Iterable[T], most: int = MOST_REMEMBERED) -> tuple[T, ...]:
    """Return the last messages, as many as a writer is told of."""
    return tuple(messages)[-most:]
