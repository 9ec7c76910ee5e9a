"""Changes to a story: each changes what it names and nothing else, byte for byte. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from client_generate.errors import Rejected
from client_generate.film.story import Brief, Change, Story


def revise(story: Story, brief: Brief, changes: Sequence[Change], seed: int) -> Story:  # noqa: ARG001
    """Make changes in their order."""
    raise Rejected("The offline writer cannot change a story yet.", code="writer-change", hint="write it again")
