"""Vehicles from the side as the subject, in the street they belong to; and shops, stops and terraces along it."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import box, soften, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts, figures
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import afar, facades, lands
from client_generate.providers.local.sets import city, sport
from client_generate.providers.local.things import coaches

_METRE = {"wide": 0.085, "medium": 0.13, "close": 0.24, "over": 0.1, "aerial": 0.05}
_FILL = {"wide": 0.62, "medium": 0.86, "close": 1.5, "over": 0.8, "aerial": 0.5}
_FOOT = {"wide": 0.84, "medium": 0.88, "close": 0.95, "over": 0.86, "aerial": 0.8}


def build(stage: Stage, look: Look) -> None:
    """Draw the street and what is in it; a tractor's street is a field."""
    kind = next((name for name in coaches.KINDS if look.has(name)), "cyclist" if look.has("cyclist") else "")
    waits = kind == "coach" and look.has("stop") and bool(look.cast)  # then it is about who waits
    if look.size == "aerial" and kind != "tractor":
        city.build(stage, look)
        return
    if waits:
        kind = ""
    metre, foot = _scale(stage, look, kind), _FOOT[look.size]
    if kind == "tractor":
        afar.off(stage, look)
        if look.detail and look.told in {"medium", "close"}:
            stage.aim(1.9, (look.side * stage.half * 0.1, 0.6))
    else:
        afar.aside(stage, look, foot)
        afar.above(stage, look, foot)
    if kind == "tractor":
        _field(stage, look)
    else:
        _street(stage, look, metre, foot, kind)
    if kind and not waits:
        _subject(stage, look, metre, foot, kind)
    _front(stage, look)
    scenery.weather(stage, look)


def _scale(stage: Stage, look: Look, kind: str) -> float:
    """Return how long a metre is: what the picture is about fills its part of the frame."""
    long = _long(kind) if kind else 4.4 if look.has("stop") else 9.0
    usual = (
        _METRE[look.size]
        * (1.7 if long < 3 else 1.35 if look.has("stop") and not kind else 1.0)
        * (0.94 + 0.06 * look.scale)
    )
    fill = _FILL[look.size] * (0.72 if kind and look.has("stop") else 1.0)
    return min(usual, 2 * stage.half * fill / long)


def _long(kind: str) -> float:
    return 1.9 if kind == "cyclist" else coaches.KINDS[kind][0]


def _street(stage: Stage, look: Look, metre: float, foot: float, kind: str) -> None:
    p = look.palette
    away = min(metre, 0.13)  # what stands farther off grows less when we come near
    kerb, wall = foot - 0.9 * metre, foot - 0.9 * metre - 1.4 * away
    dull = bool(look.weather)
    scenery.sky(stage, look, wall, sun=None if dull else (look.light * stage.half * 0.6, wall - 0.45))
    shop = next((name for name in ("bakery", "cafe", "pharmacy") if look.has(name)), "shop" if look.has("shop") else "")
    facades.row(stage, look, 0.3, wall, away, shop=shop, haze=0.1)
    if kind and not shop and look.size != "wide":
        stage.plates[1].blur(0.005)
    plate = stage.plate(0.4)
    stone, tar = mix(graded(colour("a8a096"), look), p.haze, 0.15), graded(colour("54565c"), look)
    walk = plate.shape(box(-stage.edge, wall, stage.edge, kerb + 0.01))
    plate.fill(walk, stone)
    plate.tint(
        plate.shapes([stroke([(x * 2.2 * metre, wall), (x * 2.35 * metre, kerb)], 0.0016) for x in range(-12, 13)]),
        p.ink,
        0.25,
    )
    rows, columns, mask = plate.shape(box(-stage.edge, kerb, stage.edge, stage.bottom + 0.02))
    _, y = plate.grid()
    depth = np.clip((y[rows] - kerb) / (1.05 - kerb), 0, 1)[..., None]
    noise = scenery.cloud_noise(mask.shape, look.chance(7), 8.0, 5)[..., None] - 0.5
    plate.fill(
        (rows, columns, mask),
        mix(tar, p.haze, 0.25) + (mix(tar, p.ink, 0.45) - mix(tar, p.haze, 0.25)) * depth + noise * 0.04,
    )
    plate.fill(plate.shape(box(-stage.edge, kerb - 0.004, stage.edge, kerb + 0.16 * metre)), mix(stone, p.ink, 0.25))
    dashes = [
        box(x * 3.4 * metre, foot + 0.62 * metre, (x * 3.4 + 1.8) * metre, foot + 0.76 * metre) for x in range(-10, 10)
    ]
    plate.fill(plate.shapes(dashes), mix(np.ones(3, np.float32), p.haze, 0.25), 0.7)
    _along(stage, look, metre, kerb, kind)
    if not p.bright or look.weather:
        _wet(stage, look, metre, foot)


def _along(stage: Stage, look: Look, metre: float, kerb: float, kind: str) -> None:
    """Set what stands on the pavement: a stop, tables, parked cars, trees and lamps, passers-by."""
    plate = stage.plate(0.46)
    x = look.side * stage.half * (0.12 if stage.half > 0.62 else 0.0)
    pen = Pen(plate, look, (x, kerb - 0.3 * metre), metre)
    for number in range(-3, 4):
        at = x + (number * 7.0 + (0.4 if number > 0 else -0.6)) * metre
        lamp = Pen(plate, look, (at, kerb - 0.1 * metre), metre, -1 if at > 0 else 1)
        if number % 2:
            _lamp(lamp)
        elif number:
            _tree(lamp, look)
    if look.has("stop"):
        ahead = -look.side * stage.half * 0.5 if kind else x
        facades.stop(Pen(plate, look, (ahead, kerb - 0.2 * metre), metre))
    if look.has("cafe") and not kind:
        facades.terrace(pen)
    if not kind and look.people != 0 and not look.has("stop", "cafe"):
        figures.company(
            plate, look, (x + look.side * 1.6 * metre, kerb - 0.3 * metre), 1.74 * metre, facing=look.candidate == 1
        )
    elif look.has("shop", "bakery", "pharmacy") and look.cast:
        figures.company(plate, look, (x - look.side * 4.0 * metre, kerb - 0.3 * metre), 1.74 * metre, facing=True)


def _tree(pen: Pen, look: Look) -> None:
    chance = look.chance(int(abs(pen.foot[0]) * 1000) % 997)
    pen.solid([pen.line([(0, 0), (0.05, 3.2)], 0.26)], "5a4232", 0.08)
    crown = [
        pen.disc(
            float(chance.uniform(-1.2, 1.2)), 4.2 + float(chance.uniform(-0.8, 1.1)), float(chance.uniform(0.8, 1.25))
        )
        for _ in range(9)
    ]
    pen.solid(crown, "56783e" if look.palette.name not in {"golden", "dusk", "ember"} else "b07a34", 0.35, dark=0.45)


def _lamp(pen: Pen) -> None:
    pen.solid([pen.line([(0, 0), (0, 5.4), (0.1, 5.8), (1.1, 5.95)], 0.13)], "3a4048", 0.04)
    pen.solid([pen.box(0.75, 5.82, 1.5, 5.98, 0.06)], "4a5058", 0.04)
    if not pen.look.palette.bright:
        pen.plate.glow(pen.at(1.15, 5.8), 3.2 * pen.metre, pen.look.palette.key, 0.6)
        pen.plate.glow(pen.at(1.15, 5.82), 0.5 * pen.metre, mix(pen.look.palette.key, np.ones(3, np.float32), 0.6), 1.0)


def _wet(stage: Stage, look: Look, metre: float, foot: float) -> None:
    """Let lamps and windows shine from the road in soft columns."""
    plate, chance, p = stage.plate(0.48), look.chance(95), look.palette
    for number in range(9):
        x = float(chance.uniform(-stage.edge, stage.edge))
        rows, columns, mask = plate.shape(box(x - 0.02, foot - 0.7 * metre, x + 0.02, stage.bottom), 0.05)
        shine = mask * np.linspace(0.5, 0.1, mask.shape[0], dtype=np.float32)[:, None]
        plate.light((rows, columns, soften(shine, 0.02 * plate.unit)), (p.key, p.cool, p.horizon)[number % 3], 0.35)


def _subject(stage: Stage, look: Look, metre: float, foot: float, kind: str) -> None:
    faces, long = -look.side, _long(kind)
    ahead = -0.24 * long * faces * metre if look.size == "close" else 0.0
    aside = 0.34 if look.has("stop") and look.size != "close" else 0.12
    x = look.side * stage.half * (aside if stage.half > 0.62 or aside > 0.2 else 0.02) + ahead
    moving = kind in {"ambulance", "police", "fire engine", "motorbike", "scooter", "cyclist"} and not look.has(
        "stands"
    )
    if look.has("city ride", "cyclist"):  # others in the traffic, out of focus
        cars = stage.plate(0.52)
        for number, paint in enumerate(("b8a040", "4a6a8a", "c8c4bc")):
            away = min(metre, 0.14)
            at = (x + faces * (number - 1.15) * 5.6 * away, foot - 0.55 * away)
            coaches.car(Pen(cars, look, at, away, faces), paint)
        cars.blur(0.006)
    if moving:
        _speed(stage, look, metre, foot, x, faces, long)
    plate = stage.plate(0.6)
    pen = Pen(plate, look, (x, foot), metre, faces)
    if kind == "parked":
        for number, paint in enumerate(("4a6a8a", "c8c4bc", "5a7a58")):
            at = (x - faces * (number + 1) * 5.4 * metre, foot)
            coaches.car(Pen(plate, look, at, metre, faces), paint)
    if kind == "cyclist":
        sport.athlete(plate, look, (x, foot), min(2.0 * metre, stage.half * 1.1), faces, "ride")
    else:
        coaches.vehicle(pen, kind)


def _speed(stage: Stage, look: Look, metre: float, foot: float, x: float, faces: int, long: float) -> None:
    """Streak the air behind something fast."""
    plate, chance, p = stage.plate(0.56), look.chance(96), look.palette
    for _ in range(16):
        v = float(chance.uniform(0.3, 2.4)) * metre
        start, reach = x - faces * long * 0.5 * metre, float(chance.uniform(1.0, 4.0)) * metre
        line = stroke([(start, foot - v), (start - faces * reach, foot - v)], 0.006, 0.001)
        plate.light(plate.shape(line), mix(p.horizon, p.cool, 0.4), 0.14)
    plate.blur(0.003)


def _field(stage: Stage, look: Look) -> None:
    p, line = look.palette, 0.3 if look.size == "aerial" else 0.5
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, line - 0.16))
    scenery.ridge(stage, look, 0.08, line + 0.01, 0.13, 0.62, salt=3)
    green, earth = graded(colour("7a9a44"), look), graded(colour("7a5234"), look)
    lands.ground(stage, look, 0.2, line, mix(green, p.haze, 0.4), green)
    plate = lands.ground(stage, look, 0.36, line + 0.12, mix(earth, p.haze, 0.25), mix(earth, p.ink, 0.35))
    furrows = [stroke([(n * 0.06, line + 0.13), (n * 0.42, stage.bottom)], 0.003, 0.03) for n in range(-24, 25)]
    plate.tint(plate.shapes(furrows), p.ink, 0.35)


def _front(stage: Stage, look: Look) -> None:
    """Put something dark and soft at the lens: a shoulder where asked, else a branch or a passing roof."""
    if look.size == "over" and look.people != 0:
        busts.shoulder(stage.plate(1.0), look, -look.side, -look.side * stage.half * 0.7, 0.22, look.grown())
    elif look.candidate % 2 == 0 and look.size != "close" and stage.bottom < 1.1:  # else it would float
        scenery.foreground_leaves(
            stage, look, -look.side, colour=mix(look.palette.ink, look.palette.ground, 0.3), low=look.seed % 2 == 0
        )
