"""What the stages want of whoever writes: a story, who and what recurs in it, and what a message means."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

import msgspec

from client_generate.film.plan import Element
from client_generate.film.story import Brief, Message, Story, Understood
from client_generate.sessions.interactive.brief import Wanted
from client_generate.sessions.pipeline import Outputs, Talk
from client_generate.sessions.session import Feedback


class Texts(Protocol):
    """A writer at one desk. What it answers was checked; what could not be had is an error of the usual tree."""

    def story(
        self,
        brief: Brief,
        *,
        before: Story | None,
        feedback: tuple[Feedback, ...],
        seed: int,
        history: tuple[Message, ...] = (),
    ) -> Story:
        """Write a story, or the one before with what was wanted since; `history` is what was said."""
        ...

    def elements(self, brief: Brief, story: Story) -> tuple[Element, ...]:
        """Return who and what recurs in a story: characters, product, places; an id is what the scenes call it."""
        ...

    def understand(self, talk: Talk, story: Story | None) -> Understood:
        """Return what a message means, and a reply that says what will change."""
        ...


MakeTexts = Callable[[Any, Wanted], Texts]
"""Makes the writer that works at a stage's desk, with the text model that a session was begun with."""


def story_of(outputs: Outputs | None) -> Story | None:
    """Return the story that a story stage's outputs hold; None without outputs."""
    return None if outputs is None else msgspec.convert(outputs.data["story"], Story, strict=False)
