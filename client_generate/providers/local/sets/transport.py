"""A ship, a train or an aeroplane as the subject: at sea, through fields, above the clouds."""

from __future__ import annotations

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, box, ellipse, soften, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import aboard, afar, framings, lands, waters
from client_generate.providers.local.things import crafts
from client_generate.providers.local.things.crafts import Craft

_PART = {"wide": 0.62, "medium": 1.0, "close": 1.8, "over": 0.7, "aerial": 0.5}


def build(stage: Stage, look: Look) -> None:
    """Draw where it goes, and the craft; a shoulder at the lens where the words ask for it."""
    if look.has("aboard"):
        aboard.aboard(stage, look)
        return
    part = _PART[look.size]
    craft = look.first(("train", "boat", "ship"))
    if craft == "train":
        afar.aside(stage, look, 0.78, 1.0)
        _train(stage, look, part)
    elif craft:
        afar.off(stage, look)
        if look.turned:  # from above
            look = msgspec.structs.replace(look, size="aerial")
        if look.detail and look.told == "close":
            stage.aim(1.9, (look.side * stage.half * 0.2, 0.62))
        _boat(stage, look, part)
    else:
        _plane(stage, look, part)
    stage.aim(1.0)
    if look.framed and craft in {"boat", "ship"}:
        framings.put(stage, look, "rocks" if craft == "boat" else "rail")
    if look.size == "over" and (look.has("train", "boat", "ship") if look.turned else look.people != 0):
        busts.shoulder(
            stage.plate(1.0, soft=0.007), look, -look.side, -look.side * stage.half * 0.7, 0.22, look.grown()
        )
    scenery.weather(stage, look)


def _plane(stage: Stage, look: Look, part: float) -> None:
    lands.clouds(stage, look)
    faces, long = -look.side, part * min(stage.half * 1.15, 1.15)
    ahead = -0.36 if look.size == "close" else 0.0  # close to us it is the nose that fills the frame
    at = (look.side * stage.half * 0.1 + faces * ahead * long, 0.4 if look.size != "aerial" else 0.56)
    if look.turned and look.size == "over":  # a wing and its engine
        stage.aim(2.4, (at[0] - faces * 0.1 * long, at[1] + 0.04))
    crafts.aeroplane(Craft(stage.plate(0.6), look, at, long, faces))


def _boat(stage: Stage, look: Look, part: float) -> None:
    p, line = look.palette, 0.22 if look.size == "aerial" else 0.52
    sun = lands.sun_of(stage, look, line - 0.13)
    scenery.sky(stage, look, line, sun=sun)
    scenery.ridge(stage, look, 0.08, line + 0.005, 0.07, 0.6, salt=3)
    water = stage.plate(0.2)
    deep = mix(mix(colour("1f5f80"), p.cool, 0.35), p.ink, 0.15 if p.bright else 0.5)
    rows, columns, mask = water.shape(box(-stage.edge, line, stage.edge, stage.bottom + 0.02))
    _, y = water.grid()
    depth = np.clip((y[rows] - line) / (1.05 - line), 0, 1)[..., None]
    water.fill(
        (rows, columns, mask),
        mix(deep, p.horizon, 0.5) + (mix(deep, p.ink, 0.25) - mix(deep, p.horizon, 0.5)) * depth**0.7,
    )
    waters.swell(water, stage, look, line, stage.bottom, sun)
    plate, faces = stage.plate(0.55), -look.side
    sails = look.first(("boat", "ship")) != "ship"
    long = part * min(stage.half * (0.6 if sails else 1.2), 0.5 if sails else 1.2)
    at = (
        look.side * stage.half * 0.16,
        {"wide": 0.68, "medium": 0.8, "close": 0.92, "over": 0.72, "aerial": 0.62}[look.size],
    )
    _wake(plate, look, at, long, faces)
    (crafts.sailboat if sails else crafts.ship)(Craft(plate, look, at, long, faces))
    foam = [
        ellipse((at[0] + u * long, at[1] + 0.04 * long), 0.12 * long, 0.012 * long)
        for u in np.linspace(-0.5, 0.5, 9).tolist()
    ]
    rows, columns, mask = plate.shapes(foam, 0.01)
    plate.fill((rows, columns, soften(mask, 0.004 * plate.unit)), mix(np.ones(3, np.float32), p.horizon, 0.3), 0.55)


def _wake(plate: Plate, look: Look, at: tuple[float, float], long: float, faces: int) -> None:
    """Lay the craft's dark reflection and the lines it draws behind itself."""
    p = look.palette
    rows, columns, mask = plate.shape(ellipse((at[0], at[1] + 0.14 * long), 0.5 * long, 0.14 * long), 0.04)
    plate.fill((rows, columns, soften(mask, 0.02 * plate.unit)), p.ink, 0.3)
    lines = [
        stroke(
            [(at[0] - faces * 0.3 * long, at[1] + 0.03 * long), (at[0] - faces * 1.8 * long, at[1] + v * long)],
            0.006,
            0.001,
        )
        for v in (0.1, 0.2, 0.32)
    ]
    plate.fill(plate.shapes(lines), mix(np.ones(3, np.float32), p.horizon, 0.4), 0.45)


def _train(stage: Stage, look: Look, part: float) -> None:
    if look.turned:  # its carriages pass
        stage.aim(2.1, (look.side * stage.half * 0.3, 0.66))
    lands.field(stage, look)
    p, faces = look.palette, -look.side
    foot = {"wide": 0.76, "medium": 0.84, "close": 0.98, "over": 0.76, "aerial": 0.66}[look.size]
    bank, long = stage.plate(0.5), part * min(stage.half * 1.3, 1.5)
    stone = mix(graded(colour("8a8078"), look), p.ground, 0.3)
    bed = [
        (-stage.edge, foot - 0.004),
        (stage.edge, foot - 0.004),
        (stage.edge, foot + 0.08),
        (-stage.edge, foot + 0.08),
    ]
    bank.solid(bank.shape(bed), stone * 0.6, stone, (0, -1), round_=0.03)
    sleepers = [box(x, foot + 0.006, x + 0.03, foot + 0.02) for x in np.arange(-stage.edge, stage.edge, 0.06).tolist()]
    bank.fill(bank.shapes(sleepers), mix(stone, p.ink, 0.5))
    bank.fill(bank.shape(box(-stage.edge, foot - 0.003, stage.edge, foot + 0.005)), mix(stone, p.key, 0.5))
    masts = stage.plate(0.44)
    poles = [box(x - 0.005, foot - 0.36 * long, x + 0.005, foot) for x in np.arange(-1.6, 1.7, 0.55).tolist()]
    wire = stroke([(-stage.edge, foot - 0.33 * long), (stage.edge, foot - 0.33 * long)], 0.002)
    masts.fill(masts.shapes([*poles, wire]), mix(p.ink, p.haze, 0.3))
    crafts.train(Craft(stage.plate(0.56), look, (faces * stage.half * 0.55, foot - 0.006), long, faces))
    grass = stage.plate(0.9)
    strip = [
        (-stage.edge, stage.bottom),
        *[
            (x, stage.bottom - 0.05 - 0.03 * ((i * 7) % 3))
            for i, x in enumerate(np.linspace(-stage.edge, stage.edge, 40).tolist())
        ],
        (stage.edge, stage.bottom),
    ]
    grass.fill(grass.shape(strip), mix(graded(colour("5a7a3c"), look), p.ink, 0.4))
    grass.blur(0.012)
