"""A place as its reference picture shows it, a little out of focus, with whoever and whatever the words put there."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import ellipse, soften
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts, figures, nearby
from client_generate.providers.local.things import exhibits

_SOFT = {"wide": 0.0016, "medium": 0.006, "close": 0.014, "over": 0.012, "aerial": 0.0016}


def build(stage: Stage, look: Look) -> None:
    """Draw the place, light from one side, and the people before it as large as the words ask."""
    if look.place is None:
        return
    p = look.palette
    back = exhibits.backdrop(stage, look, look.place, 0.0, _SOFT[look.size])
    back.glow((look.light * stage.half * 0.8, 0.2), 0.9, p.key, 0.16)
    _ground(stage, look)
    if look.detail and look.cast:
        nearby.face(stage, look)
    elif look.size in {"wide", "aerial"}:
        _far(stage, look)
    else:
        _near(stage, look)
    if look.shown is not None and (thing := exhibits.exhibit(look.shown)) is not None and thing.cut:
        at = (-look.side * stage.half * 0.42, 0.93)
        exhibits.stand(stage.plate(0.62), look, thing, at, 0.3, stage.half * 0.6)
    scenery.weather(stage, look)


def _ground(stage: Stage, look: Look) -> None:
    """Darken the lower side, so that who stands there stands on something."""
    plate = stage.plate(0.3)
    _, y = plate.grid()
    fall = np.clip((y - 0.72) / 0.5, 0, 1) ** 1.5 * 0.45
    rows, columns = plate.alpha.shape
    plate.fill((slice(0, rows), slice(0, columns), np.broadcast_to(fall, (rows, columns))), look.palette.ink)


def _far(stage: Stage, look: Look) -> None:
    plate, count = stage.plate(0.55), min(len(look.cast), 4)
    tall = {"wide": 0.5, "aerial": 0.3}[look.size]
    for number in range(count):
        x = look.side * stage.half * 0.3 + (number - (count - 1) / 2) * tall * 0.45
        foot = (x, 0.93 - 0.02 * (number % 2))
        rows, columns, mask = plate.shape(ellipse(foot, tall * 0.2, tall * 0.03), 0.05)
        plate.fill(
            (rows, columns, soften(mask, 0.008 * plate.unit)), mix(look.palette.ink, look.palette.ambient, 0.2), 0.5
        )
        figures.walker(plate, look, foot, tall, salt=number, facing=number % 2 == 0)


def _near(stage: Stage, look: Look) -> None:
    if not look.cast:
        return
    size = min({"medium": 0.125, "close": 0.25, "over": 0.17}[look.size], stage.half * 0.42)
    level = 0.42 if look.size == "close" else 0.5
    count = min(len(look.cast), 2) if look.size == "medium" else 1
    for number in range(count):
        x = look.side * stage.half * (0.28 if count == 1 else 0.34 - 0.78 * number)
        turn = -look.side * 0.6 * (1 if number == 0 else -1)
        busts.seated(stage.plate(0.6), look, (x, level), size, salt=number, turn=turn)
    if look.size == "over":
        back = 1 if len(look.cast) > 1 else 3
        busts.shoulder(stage.plate(1.0, soft=0.007), look, -look.side, -look.side * stage.half * 0.7, 0.25, back)
