"""The road through the windscreen, as whoever drives sees it."""

from __future__ import annotations

from client_generate.providers.local.drawing import scenery, sketch
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import figures
from client_generate.providers.local.places import ahead
from client_generate.providers.local.places.wheelhouse import back_seat, cockpit, glass, wipers
from client_generate.providers.local.things.creature import creatures


def windscreen(stage: Stage, look: Look) -> None:
    """Look through the windscreen at the road: from the driver's eyes, the back seat, behind the car, at a wiper."""
    gone = (look.side * stage.half * 0.1, 0.43)
    if look.turned:
        _follow(stage, look)
        return
    if look.framed:
        gone = (gone[0], 0.4)
    if look.detail:
        stage.aim(2.0, (gone[0] + look.side * 0.12, 0.5))
    r = ahead.road(stage, look, gone)
    ahead.traffic(r, jam=look.has("crowd", "jam"))
    if look.has("crossing", "walker", "child", "deer"):
        _somebody(stage, look, r)
    ahead.falling(stage, look, gone)
    glass(stage, look)
    wipers(stage, look, sweep=bool(look.weather))
    stage.aim(1.0)
    if look.detail:
        return
    if look.framed:
        back_seat(stage, look)
        return
    cockpit(stage, look, hands=look.people != 0)


def _somebody(stage: Stage, look: Look, r: ahead.Road) -> None:
    if look.has("deer") and not look.cast:
        kind, (x, y) = creatures()["deer"], r.at(-0.1, r.gone[1] + 0.22)
        at = Spot(foot=(x, y), metre=0.3 / kind.high, faces=-look.side)
        sketch.draw(stage.plate(0.4), look, kind.text, at, kind.tones)
        return
    young = next((n for n, whom in enumerate(look.cast) if whom.age == "child"), 0)
    figures.walker(stage.plate(0.4), look, r.at(-0.2, r.gone[1] + 0.2), 0.24, salt=young, facing=True)


def _follow(stage: Stage, look: Look) -> None:
    """Follow the car from behind and above on its road."""
    gone = (-look.side * stage.half * 0.16, 0.2)
    r = ahead.road(stage, look, gone, 1.15)
    ahead.traffic(r)
    foot = r.at(0.0 if look.weather else 0.33, 0.82)
    if look.has("deer") and not look.cast:
        kind, y = creatures()["deer"], 0.5
        at = Spot(foot=r.at(0.1, y), metre=0.26 / kind.high, faces=-look.side)
        sketch.draw(stage.plate(0.5), look, kind.text, at, kind.tones)
    ahead.behind(stage.plate(0.6), look, foot, 0.34, "9a2c2c")
    ahead.falling(stage, look, gone)
    scenery.weather(stage, look)


SCENES = {"windscreen": windscreen}
"""What this draws, by name."""
