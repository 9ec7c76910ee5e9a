"""Where the camera stands before something built: around it, below it, above it, each framing another place."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

import msgspec

from client_generate.providers.local.drawing import scenery, staging
from client_generate.providers.local.drawing.solids import Camera, Solids, aimed
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.drawing.staging import Ground
from client_generate.providers.local.people import busts, figures

_USUAL = {
    "wide": (0.42, 0.07, 2.2),
    "medium": (-0.75, 0.03, 1.75),
    "close": (0.62, 0.02, 1.15),
    "over": (-0.12, 0.2, 2.9),
    "aerial": (0.55, 0.72, 2.5),
}
_STREET = 0.12
"""How far around one can stand between rows of houses (radians)."""
View = tuple[float, float, float]
"""How far around (radians), how high (radians), how far off (in the subject's radius)."""


class Sight(msgspec.Struct, frozen=True):
    """Something built and how it is seen: its radius and its height in metres, on what it stands, and the views.

    `tall` is the height at which the camera looks, `stand` how large somebody whom the words name stands before it.
    """

    build: Callable[[Solids], None]
    reach: float
    tall: float
    ground: str = "a8a298"
    water: bool = False
    clear: float = 90.0
    views: Mapping[str, View] = {}
    stand: bool = True
    aside: float = 0.0
    after: Callable[[Stage, Look], None] | None = None


def show(stage: Stage, look: Look, sight: Sight) -> None:
    """Draw it, who is there, and the weather."""
    solids = Solids(look)
    sight.build(solids)
    camera = camera_of(stage, look, sight)
    if look.framed and look.told != "aerial" and abs(sight.views.get(look.size, (1.0, 0, 0))[0]) <= _STREET:
        stage.aim(2.0, (-look.side * stage.half * 0.12, 0.7))  # between houses there is no aside: down to who is there
    tone = "e4e8ee" if "snow" in look.weather and not sight.water else sight.ground
    staging.put(stage, look, solids, camera, Ground(tone, sight.water, sight.clear))
    if sight.after is not None:
        sight.after(stage, look)
    _persons(stage, look, sight)
    scenery.weather(stage, look)


def camera_of(stage: Stage, look: Look, sight: Sight) -> Camera:
    """Return the camera for the framing that the words ask for."""
    turn, rise, far = sight.views.get(look.size, _USUAL[look.size])
    if look.framed and look.size != "aerial" and look.told != "aerial" and abs(turn) > _STREET:
        turn = math.copysign(max(abs(turn) * 1.6, 0.8), turn)
    if look.has("low") and look.size != "aerial" and not look.candidate:
        rise = 0.0
    far *= sight.reach * max(1.0, (0.82 / stage.half) ** 0.8)
    turn *= look.side
    height = max(sight.tall * 0.5 * (1 if rise > 0.3 else 0) + far * math.sin(rise), 1.7)
    target = sight.tall * {"close": 0.75, "aerial": 0.25}.get(look.size, 0.5)
    if look.size in {"wide", "medium"} and rise < 0.3:
        target = max(target, height * 0.6)
    away = far * math.cos(rise)
    eye = (away * math.sin(turn), height, -away * math.cos(turn))
    return aimed(eye, (0.0, target, 0.0), 1.15, aside=sight.aside * look.side)


def _persons(stage: Stage, look: Look, sight: Sight) -> None:
    """Put whom the words name before it."""
    if look.people == 0:
        return
    if look.size == "over" and sight.stand and look.told != "aerial":
        side = -look.side
        busts.shoulder(stage.plate(1.0, soft=0.006), look, side, side * stage.half * 0.68,
                       min(0.22, stage.half * 0.3), 0 if look.cast else 3)  # fmt: skip
        stage.plates[-1].blur(0.006)
    elif look.cast and sight.stand and look.size in {"wide", "medium", "close"}:
        tall = {"wide": 0.42, "medium": 0.72, "close": 1.1}[look.size]
        foot = {"wide": 0.95, "medium": 1.06, "close": 1.4}[look.size]
        figures.company(stage.plate(0.66), look, (-look.side * stage.half * 0.45, foot), min(tall, stage.half * 1.3),
                        facing=look.size != "wide")  # fmt: skip
