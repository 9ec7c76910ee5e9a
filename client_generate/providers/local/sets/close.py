"""A face close to us, in profile, its background far out of focus."""

from __future__ import annotations

import msgspec

from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts, profiles


def build(stage: Stage, look: Look) -> None:
    """Draw a blurred evening or day behind a head that fills the frame, more or less as the words ask."""
    p = look.palette
    scenery.sky(stage, look, 0.75, clouds=0.4)
    hills = scenery.ridge(stage, look, 0.12, 0.78, 0.25, 0.55, salt=3)
    scenery.pines(stage, look, 0.2, 0.9, 0.3, 26, 0.4, salt=5).blur(0.012)
    hills.blur(0.012)
    lights = stage.plate(0.3)
    warm = [p.key, p.accent, p.cool] if not p.bright else [mix(p.key, p.horizon, 0.5), p.horizon, p.key]
    scenery.bokeh(lights, look, warm, 26, 0.15, 0.85, size=0.075)
    size = {"wide": 0.16, "medium": 0.23, "close": 0.35, "over": 0.26, "aerial": 0.2}[look.size]
    size = min(size, stage.half * 0.55)
    x = look.side * stage.half * (0.3 if stage.half > 0.6 else 0.1)
    if look.detail:  # an eye
        stage.aim(2.2, (x, 0.42))
    busts.backlight(lights, look, (x, 0.42), size)
    plate = stage.plate(0.62)
    if look.turned and len(look.cast) < 2 and look.told != "over":
        _turned_away(stage, look, x, size)
    elif look.size == "over":
        busts.seated(plate, look, (x, 0.44), size, salt=0, turn=-look.side * 0.7)
        busts.shoulder(
            stage.plate(1.0), look, -look.side, -look.side * stage.half * 0.7, 0.25, 1 if look.cast[1:] else 3
        )
    elif look.has("behind") != look.framed and look.candidate < 2:
        busts.behind(plate, look, (x, 0.44), size, salt=0)
    elif _from_beside(look):
        profiles.profile(plate, look, (x, 0.46), size, faces=-look.side)
        scenery.foreground_leaves(stage, look, -look.side, blur=0.03)
    else:
        busts.seated(plate, look, (x, 0.42), size, salt=0, turn=-look.side * 0.5)
        scenery.foreground_leaves(stage, look, -look.side, blur=0.03)
    scenery.weather(stage, look)


def _turned_away(stage: Stage, look: Look, x: float, size: float) -> None:
    """Draw the head from beside, where A shows its face, else the face; close, at the other side of the frame."""
    plate, near = stage.plate(0.62), min(size * 1.45, stage.half * 0.55)
    asked = msgspec.structs.replace(look, candidate=0)
    if _from_beside(asked) or look.has("behind"):
        busts.seated(plate, look, (-x, 0.46), near, salt=0, turn=look.side * 0.4)
    else:
        profiles.profile(plate, look, (-x, 0.48), near, faces=look.side)


def _from_beside(look: Look) -> bool:
    """Whether the face is in profile: as the words say, by chance where they do not, and as told alone."""
    by_chance = not look.has("facing") and bool(look.chance(51).random() < 0.5)
    return not look.candidate and (look.has("profile") or by_chance)
