"""An animal as the subject: dog, cat, horse, cow, bird, fish; standing in the open, or its head close to us."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import deeps, lands
from client_generate.providers.local.sets import landscape
from client_generate.providers.local.things import beasts
from client_generate.providers.local.things.beasts import Beast

_KINDS: dict[str, Beast] = {"cat": beasts.CAT, "horse": beasts.HORSE, "cow": beasts.COW, "dog": beasts.DOG}
_GREAT = {"cat": 0.62, "dog": 0.8, "horse": 1.15, "cow": 1.15}


def build(stage: Stage, look: Look) -> None:
    """Draw a meadow, out of focus when we are close, and the animal on it."""
    if look.has("fish"):
        deeps.underwater(stage, look)
        landscape.swimmer(stage, look)
        return
    kind = look.first(("bird", *_KINDS), "dog")
    if look.detail and look.told == "close":  # an eye
        stage.aim(2.0, (look.side * stage.half * 0.15, 0.44))
    line = {"wide": 0.54, "medium": 0.56, "close": 0.66, "over": 0.5, "aerial": 0.2}[look.size]
    soft = 0.013 if look.size == "close" or kind == "bird" else 0.004 if look.size == "medium" else 0.0
    with stage.out_of_focus(soft):
        _meadow(stage, look, line)
    plate = stage.plate(0.6)
    if kind == "bird":
        _bird(plate, stage, look)
    else:
        _stand(plate, stage, look, kind, line)
    if look.size == "over":
        busts.shoulder(
            stage.plate(1.0, soft=0.007), look, -look.side, -look.side * stage.half * 0.7, 0.22, look.grown()
        )
    elif look.size != "aerial" and stage.half > 0.62:
        scenery.foreground_leaves(stage, look, -look.side, blur=0.026)
    scenery.weather(stage, look)


def _meadow(stage: Stage, look: Look, line: float) -> None:
    p = look.palette
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, line - 0.14))
    scenery.ridge(stage, look, 0.08, line + 0.01, 0.16, 0.66, salt=3)
    trees = stage.plate(0.14)
    lands.round_trees(trees, stage, look, line + 0.03)
    scenery.mist(trees, mix(p.haze, p.horizon, 0.4), line + 0.02, 0.04, 0.4, look.chance(6))
    green = mix(graded(colour("6f9a4c"), look), p.ground, 0.3)
    lands.ground(stage, look, 0.3, line + 0.03, mix(mix(green, p.haze, 0.3), p.key, 0.2), mix(green, p.ink, 0.35))
    _tufts(stage, look, line)


def _tufts(stage: Stage, look: Look, line: float) -> None:
    """Let grass stand in the meadow, higher the nearer."""
    chance, p = look.chance(420), look.palette
    plate = stage.plate(0.36)
    cut, green = Cutouts(plate, (look.light, -0.7)), mix(graded(colour("7aa850"), look), p.ground, 0.25)
    for _ in range(170):
        part = float(chance.random()) ** 0.8
        x, y = float(chance.uniform(-stage.edge, stage.edge)), line + 0.06 + (stage.bottom - line) * part
        tall, lean = 0.008 + 0.04 * part, float(chance.uniform(-0.4, 0.4))
        tone = mix(green, p.ink, 0.1 + 0.3 * float(chance.random()))
        for turn in (-0.35, 0.0, 0.35):
            tip = (x + (turn + lean) * tall, y - tall)
            cut.fill([np.array([(x - 0.1 * tall, y), tip, (x + 0.1 * tall, y)])], tone)
    cut.lay()


def _stand(plate: Plate, stage: Stage, look: Look, kind: str, line: float) -> None:
    beast, faces = _KINDS[kind], -look.side
    x = look.side * stage.half * (0.26 if stage.half > 0.62 else 0.06)
    if look.size == "close":
        tall = min(0.95, stage.half * 1.5) / (beast.high - 0.35)
        at = (x * 0.6 - faces * beast.face[0] * tall, 0.46 - beast.face[1] * tall)
        beasts.draw(plate, look, beast, at, tall, faces)
        return
    tall = (
        {"wide": 0.26, "medium": 0.46, "over": 0.34, "aerial": 0.2}[look.size] * _GREAT[kind] * (0.9 + 0.1 * look.scale)
    )
    tall = min(tall, stage.half * 0.8 / 1.15)
    foot = {"wide": line + 0.3, "medium": 0.92, "over": 0.84, "aerial": 0.66}[look.size]
    if look.size in {"wide", "aerial"} and kind in {"horse", "cow"}:
        for number, (u, far) in enumerate(((-0.75, 0.5), (-0.3, 0.42), (0.72, 0.46))):
            herd = stage.plates[-2]
            beasts.draw(
                herd,
                look,
                beast,
                (u * stage.half, line + 0.1 + 0.05 * number),
                tall * far,
                faces if number % 2 else -faces,
            )
    beasts.draw(plate, look, beast, (x, foot), tall, faces)


def _bird(plate: Plate, stage: Stage, look: Look) -> None:
    tall = {"wide": 0.2, "medium": 0.36, "close": 0.72, "over": 0.3, "aerial": 0.2}[look.size]
    x = look.side * stage.half * (0.2 if stage.half > 0.62 else 0.0)
    beasts.bird(plate, look, (x, 0.56 + tall * 0.42), min(tall, stage.half * 1.1), -look.side)
