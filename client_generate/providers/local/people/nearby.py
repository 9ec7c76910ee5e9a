"""A face as a detail of a wider scene: what was drawn goes out of focus behind it."""

from __future__ import annotations

from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import profiles


def face(stage: Stage, look: Look, salt: int = 0) -> None:
    """Put whom the picture is about before everything, in profile, cut by the frame as a detail is."""
    for plate in stage.plates[1:]:
        plate.blur(0.014)
    size = min(0.44, stage.half * 0.62)
    x = look.side * stage.half * (0.26 if stage.half > 0.62 else 0.06)
    if look.told == "close":  # nearer than the words ask already
        stage.aim(1.8, (x - look.side * size * 0.4, 0.46))
    profiles.profile(stage.plate(0.75), look, (x, 0.5), size, faces=-look.side, salt=salt)
