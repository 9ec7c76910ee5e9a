"""A face close to us, in profile, its background far out of focus."""

from __future__ import annotations

import msgspec

from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts, profiles
from client_generate.providers.local.places import portraits
from client_generate.providers.local.reading.portraits import TWO
from client_generate.providers.local.sets import deeds


def build(stage: Stage, look: Look) -> None:
    """Draw a blurred evening or day behind a head that fills the frame, more or less as the words ask."""
    lay = deeds.GROUNDS.get(look.portrait.place)
    if lay is not None:
        portraits.ground(stage, look, lay)
    lights = _beyond(stage, look, there=lay is not None)
    size = {"wide": 0.16, "medium": 0.23, "close": 0.35, "over": 0.26, "aerial": 0.2}[look.size]
    size = min(size, stage.half * 0.55)
    x = look.side * stage.half * (0.3 if stage.half > 0.6 else 0.1)
    told = bool(look.portrait.worn or look.portrait.spot)
    if look.detail:  # an eye, or what is held there
        stage.aim(2.0 if told else 2.2, portraits.about(look, (x, 0.42), size))
    busts.backlight(lights, look, (x, 0.42), size)
    plate = stage.plate(0.62)
    if look.portrait.spot == TWO and not look.turned:
        portraits.together(stage, look, (x, 0.46), size)
    elif look.turned and len(look.cast) < 2 and look.told != "over":
        _turned_away(stage, look, x, size)
    elif look.size == "over":
        busts.seated(plate, look, (x, 0.44), size, salt=0, turn=-look.side * 0.7)
        busts.shoulder(
            stage.plate(1.0), look, -look.side, -look.side * stage.half * 0.7, 0.25, 1 if look.cast[1:] else 3
        )
    elif look.has("behind") != (look.framed and not told) and look.candidate < 2:
        busts.behind(plate, look, (x, 0.44), size, salt=0)
    elif _from_beside(look):
        profiles.profile(plate, look, (x, 0.46), size, faces=-look.side)
        scenery.foreground_leaves(stage, look, -look.side, blur=0.03)
    else:
        _faced(stage, plate, look, (x, 0.42), size)
    scenery.weather(stage, look)


def _faced(stage: Stage, plate: Plate, look: Look, at: Point, size: float) -> None:
    """Draw a face that looks at us, with what it wears and what is held to it."""
    told = look.portrait.worn or look.portrait.spot
    busts.seated(plate, look, at, size, salt=0, turn=0.0 if told else -look.side * 0.5)
    portraits.adorned(stage.plate(0.66), look, at, size)
    portraits.held(stage, look, at, size)
    if not told or look.framed:
        scenery.foreground_leaves(stage, look, -look.side, blur=0.03)


def _beyond(stage: Stage, look: Look, *, there: bool) -> Plate:
    """Draw hills and the lights of an evening or a day far out of focus, only the lights where a place is `there`."""
    p = look.palette
    if not there:
        scenery.sky(stage, look, 0.75, clouds=0.4)
        hills = scenery.ridge(stage, look, 0.12, 0.78, 0.25, 0.55, salt=3)
        scenery.pines(stage, look, 0.2, 0.9, 0.3, 26, 0.4, salt=5).blur(0.012)
        hills.blur(0.012)
    lights = stage.plate(0.3)
    warm = [p.key, p.accent, p.cool] if not p.bright else [mix(p.key, p.horizon, 0.5), p.horizon, p.key]
    scenery.bokeh(lights, look, warm, 8 if there else 26, 0.15, 0.85, size=0.075)
    return lights


def _turned_away(stage: Stage, look: Look, x: float, size: float) -> None:
    """Draw the head from beside, where A shows its face, else the face; close, at the other side of the frame."""
    plate, near = stage.plate(0.62), min(size * 1.45, stage.half * 0.55)
    asked = msgspec.structs.replace(look, candidate=0)
    if _from_beside(asked) or look.has("behind"):
        busts.seated(plate, look, (-x, 0.46), near, salt=0, turn=look.side * 0.4)
    else:
        profiles.profile(plate, look, (-x, 0.48), near, faces=look.side)
        portraits.held(stage, look, (-x, 0.48), near, beside=True)


def _from_beside(look: Look) -> bool:
    """Whether the face is in profile: as the words say, by chance where they do not, and as told alone."""
    by_chance = not look.has("facing") and bool(look.chance(51).random() < 0.5)
    told = look.portrait.worn or look.portrait.spot
    return not look.candidate and not told and (look.has("profile") or by_chance)
