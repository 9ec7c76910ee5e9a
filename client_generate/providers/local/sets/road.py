"""A set still to be built."""

from __future__ import annotations

from client_generate.providers.local.sets import landscape
from client_generate.providers.local.stage import Look, Stage


def build(stage: Stage, look: Look) -> None:
    """Draw the fallback."""
    landscape.build(stage, look)
