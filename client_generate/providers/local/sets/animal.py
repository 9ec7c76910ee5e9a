"""An animal that lives with us as the subject, in the open; a fish in its water."""

from __future__ import annotations

from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.places import deeps
from client_generate.providers.local.sets import landscape, wildlife


def build(stage: Stage, look: Look) -> None:
    """Draw a fish under water; any other as those that live wild."""
    if look.has("fish"):
        deeps.underwater(stage, look)
        landscape.swimmer(stage, look)
        return
    wildlife.build(stage, look)
