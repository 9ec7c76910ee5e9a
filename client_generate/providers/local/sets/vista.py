"""Landscapes and weather that are the picture themselves, and what somebody does out there: a table of drawings."""

from __future__ import annotations

from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.places.afloat import AFLOAT
from client_generate.providers.local.places.tableaux import TABLEAUX

KINDS = TABLEAUX | AFLOAT


def build(stage: Stage, look: Look) -> None:
    """Draw the scene that the words ask for, and what falls from the sky."""
    KINDS[look.first((look.scene, *KINDS), "hiker over fog")](stage, look)
    scenery.weather(stage, look)
