"""Big interiors: where things are made and kept, and where people go, with somebody for scale."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, soften
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.perspective import Boxes, Shell, View, dim, shell
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts, figures, profiles
from client_generate.providers.local.places import publics, workplaces
from client_generate.providers.local.places.interiors import Kind, Site

_KINDS: dict[str, Callable[[], Kind]] = {
    "factory": workplaces.factory,
    "servers": workplaces.servers,
    "laboratory": publics.laboratory,
    "supermarket": publics.supermarket,
    "gym": publics.gym,
    "corridor": publics.corridor,
    "lecture": publics.lecture,
    "workshop": workplaces.workshop,
    "terminal": publics.terminal,
    "warehouse": workplaces.warehouse,
}


def kind_of(look: Look) -> Kind:
    """Return the interior that the words ask for; a warehouse when none is named."""
    return _KINDS[look.first(_KINDS, "warehouse")]()


def build(stage: Stage, look: Look) -> None:
    """Draw the room and what stands in it, who is there for scale, and something dark at the lens."""
    kind = kind_of(look)
    faced = (
        look.detail and look.people != 0 and (bool(look.cast) or look.told == "close")
    )  # the room behind somebody's face
    if look.detail and not faced:  # what stands there
        gym = look.has("gym") or kind.name == "gym"
        stage.aim(2.4, (look.side * stage.half * 0.5, 0.52) if not gym else (-look.side * stage.half * 0.75, 0.3))
    view, room = _view(stage, look, kind), _shell(look, kind)
    stage.gradient(0.0, [(stage.top, room.ceiling), (stage.bottom, room.floor)])
    with stage.out_of_focus(0.013 if look.size == "close" and (faced or not look.detail) else 0.0):
        walls = shell(stage, view, room, look)
        boxes = Boxes(view, look)
        kind.fill(Site(boxes, walls, room, look))
        _lamps(stage, view, room, look, kind)
        plates = boxes.lay(stage)
    if look.size == "medium" and not look.framed:
        for plate in [walls, *plates[:-1]]:
            plate.blur(0.003)
    _people(stage, view, look, kind)
    if look.size in {"wide", "medium"}:
        _lens(stage, look)


def _view(stage: Stage, look: Look, kind: Kind) -> View:
    eye = {"wide": 1.9, "medium": 1.6, "close": 1.6, "over": 1.75, "aerial": min(kind.high - 0.4, 5.4)}[look.size]
    meet = {"wide": 0.44, "medium": 0.42, "close": 0.42, "over": 0.43, "aerial": 0.1}[look.size]
    aside = -look.side * kind.wide * (0.1 if look.size != "aerial" else 0.04)
    if look.framed:  # the lens is near the floor
        return View((look.side * min(stage.half, 0.9) * 0.3, 0.82), 0.42, look.side * kind.wide * 0.16, 0.82, kind.deep)
    lens = {"wide": 0.78, "medium": 1.0, "close": 1.15, "over": 0.9, "aerial": 0.85}[look.size]
    return View((-look.side * min(stage.half, 0.9) * 0.16, meet), eye, aside, lens, kind.deep)


def _shell(look: Look, kind: Kind) -> Shell:
    p = look.palette
    floor, wall, ceiling = (dim(p, tone, 0.0 if p.bright else 0.3) for tone in kind.tones)
    return Shell(
        kind.wide, kind.high, mix(floor, p.ground, 0.22), mix(wall, p.ambient, 0.18), mix(ceiling, p.ambient, 0.15)
    )


def _lamps(stage: Stage, view: View, room: Shell, look: Look, kind: Kind) -> None:
    """Hang rows of lights under the ceiling; they shine on the floor below."""
    p, plate = look.palette, stage.plate(0.14)
    white = mix(np.ones(3, np.float32), p.key, 0.3)
    lamps, pools = [], []
    for row in kind.lamps:
        for z in np.arange(1.6, kind.deep, kind.every).tolist():
            half, long = kind.lamp
            level = room.high - 0.06 if look.size != "aerial" else -1.0
            quad = [
                (row - half, level, z),
                (row + half, level, z),
                (row + half, level, z + long),
                (row - half, level, z + long),
            ]
            if level > view.eye:
                lamps.append([view.at(*corner) for corner in quad])
                plate.glow(view.at(row, level, z + long / 2), view.size(1.3, z + long / 2), p.key, 0.3)
            pools.append([view.at(x, 0.0, far) for x, _, far in quad])
    if lamps:
        plate.fill(plate.shapes(lamps), white)
    rows, columns, mask = plate.shapes(pools, 0.04)
    plate.light((rows, columns, soften(mask, 0.014 * plate.unit)), p.key, 0.34 if kind.glossy else 0.16)
    plate.glow(view.at(0.0, room.high * 0.5, view.deep), max(0.4, view.size(room.wide, view.deep)), p.key, 0.3)


def _people(stage: Stage, view: View, look: Look, kind: Kind) -> None:
    """Put somebody into the room: far off for scale, near where the words ask for it."""
    if look.people == 0 or (look.detail and not look.cast and look.told != "close"):
        return
    if look.detail and look.told == "close":
        stage.aim(1.7, (look.side * stage.half * 0.3, 0.46))
    x = look.side * stage.half * (0.34 if stage.half > 0.62 else 0.14)
    if look.size == "close":
        plate, size = stage.plate(0.7), min(0.3, stage.half * 0.5)
        if look.chance(51).random() < 0.5:
            busts.seated(plate, look, (x, 0.46), size, salt=0, turn=-look.side * 0.5)
        else:
            profiles.profile(plate, look, (x, 0.46), size, faces=-look.side)
        return
    if look.size == "over":
        _figure(stage.plate(0.5), view, look, (-look.side * 0.9, 4.6), 1)
        busts.shoulder(
            stage.plate(1.0), look, look.side, look.side * stage.half * 0.64, min(0.23, stage.half * 0.34), 0
        )
        return
    z = {"wide": 5.0, "medium": 1.72, "aerial": 6.6}[look.size] if not look.framed else 3.4
    across = (x - view.meet[0]) * z / view.lens + view.aside
    if look.size == "medium" and not look.framed:
        y = 0.4 if stage.bottom < 1.08 else 0.5
        size = max(min(0.15, stage.half * 0.27), (stage.bottom + 0.02 - y) / 4.0)  # the chest ends below the frame
        busts.seated(stage.plate(0.7), look, (x, y), size, salt=0, turn=-look.side * 0.4)
        return
    walk = (max(min(across, kind.free[1]), kind.free[0]), z)
    _figure(stage.plate(0.5), view, look, walk, 0)


def _figure(plate: Plate, view: View, look: Look, where: tuple[float, float], salt: int) -> None:
    x, z = where
    facing = look.has("woman", "man") or look.chance(77).random() < 0.6
    figures.walker(plate, look, view.at(x, 0.0, z), view.size(1.76, z), salt=salt, facing=facing)


def _lens(stage: Stage, look: Look) -> None:
    """Put something dark and blurred at one edge: a frame of the picture, no thing by itself."""
    p, plate = look.palette, stage.plate(1.0, soft=0.022)
    side = look.side
    x = -side * (stage.half + 0.03)
    tone: Pixels = mix(p.ink, p.ground, 0.3)
    shape = [(x, stage.top), (x + side * 0.06, stage.top), (x + side * 0.045, stage.bottom), (x, stage.bottom)]
    outer = [(x - side * 0.2, stage.top), *shape[1:3], (x - side * 0.2, stage.bottom)]
    plate.solid(plate.shape(outer), tone * 0.7, tone, (look.light, -0.4), round_=0.05)
    plate.blur(0.022)
    scenery.weather(stage, look)
