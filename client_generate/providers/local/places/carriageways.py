"""A vehicle that the words name where roads are special: in a tunnel, over a bridge, along a motorway."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import box, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import ahead, tunnels, ways, wheelhouse
from client_generate.providers.local.places.ways import Shot
from client_generate.providers.local.things import coaches, haulers, tails

_LONG = {"school bus": 10.4, "taxi": 5.0, "lorry": 10.5, "tanker": 10.5}
_TALL = {"coach": 3.6, "school bus": 3.4, "lorry": 4.2, "tanker": 4.0, "fire engine": 3.2}
_BIG = {"wide": 0.36, "medium": 0.5, "close": 0.7, "over": 0.42, "aerial": 0.34}


def kind_of(look: Look) -> str:
    """Return the kind of vehicle that the words name."""
    return next((name for name in tails.TAILS if look.has(name)), "lorry" if look.has("truck") else "van")


def _side(pen: Pen, kind: str) -> None:
    if kind == "school bus":
        haulers.school_bus(pen)
    elif kind == "taxi":
        haulers.taxi(pen)
    elif kind in {"lorry", "tanker"}:
        haulers.lorry(pen, "b4bcc4" if kind == "tanker" else "c83c2c", short=True)
    else:
        coaches.vehicle(pen, kind)


def _shot(stage: Stage, look: Look, kind: str) -> Shot:
    long = _LONG.get(kind) or coaches.KINDS[kind][0]
    return ways.shot(stage, look, long, _TALL.get(kind, 2.9), (long * 0.2, 1.5), 1.8)


def _ahead(stage: Stage, look: Look, road: ahead.Road, lane: float = 0.36) -> None:
    """Let the vehicle drive before us, seen from behind; we follow at the wheel where the grid wants that."""
    kind = kind_of(look)
    wide, draw = tails.TAILS[kind]
    high = _TALL.get(kind, 2.9 if kind != "motorbike" else 2.0)
    grow = _BIG[look.size] * (0.74 if look.framed else 1.0)
    metre = min(grow / high, 0.42 / wide)
    foot = road.at(lane * look.side, 0.78 if look.framed else 0.86)
    draw(Pen(stage.plate(0.6), look, foot, metre * 1.35, 1))
    if look.framed:
        wheelhouse.cockpit(stage, look, hands=look.people != 0)


def tunnel_run(stage: Stage, look: Look) -> None:
    """Drive through a tunnel behind the vehicle; beside it in the grid's last two."""
    if not (look.turned or look.detail):
        gone = (look.side * 0.08, 0.44)
        _ahead(stage, look, tunnels.bore(stage, look, gone))
        stage.aim(1.0)
        return
    kind = kind_of(look)
    s = _shot(stage, look, kind)
    e, top = stage.edge + 0.1, s.foot - 0.1
    wall = stage.gradient(0.0, [(stage.top, colour("2a2018")), (0.25, colour("c88a4c")), (top, colour("8a6a48"))])
    low = top - 0.24
    wall.fill(wall.shape(box(-e, low, e, top)), colour("e0d0b4"), 0.85)
    tiles = [box(x, low, x + 0.002, top) for x in np.arange(-1.5, 1.5, 0.06).tolist()]
    tiles += [box(-e, y, e, y + 0.002) for y in np.arange(low, top, 0.04).tolist()]
    wall.tint(wall.shapes(tiles), colour("4a3826"), 0.35)
    exit_ = [box(-0.78, low - 0.13, -0.6, low - 0.04)]
    wall.fill(wall.shapes(exit_), colour("1c9a50"))
    wall.fill(wall.shapes([box(-0.71, low - 0.12, -0.67, low - 0.05)]), WHITE)
    lamps = stage.plate(0.2)
    for x in np.arange(-1.2, 1.3, 0.4).tolist():
        lamps.fill(lamps.shape(box(x - 0.09, 0.08, x + 0.09, 0.11)), colour("fff0d0"))
        lamps.glow((x, 0.1), 0.34, colour("ffb45a"), 0.7)
    ways.tarred(s, top)
    _side(s.pen(0.6), kind)


def motorway_run(stage: Stage, look: Look) -> None:
    """Drive along a motorway behind the vehicle; beside it in the grid's last two."""
    if look.turned or look.detail:
        kind = kind_of(look)
        s = _shot(stage, look, kind)
        ways.highway(s)
        _side(s.pen(0.6), kind)
        return
    road = ahead.road(stage, look, (look.side * 0.1, 0.42), 1.7)
    plate = stage.plate(0.4)
    for k, lane in ((0.05, -0.66), (0.09, 0.66), (0.12, -0.66)):
        at = road.at(lane * look.side, road.gone[1] + k)
        ahead.behind(plate, look, at, 1.7 * k * 0.46, "5a6a7a", haze=0.2)
    _ahead(stage, look, road, 0.0 if look.framed else 0.3)
    stage.aim(1.0)


def _towers(stage: Stage, road: ahead.Road) -> None:
    """Set the towers of a suspension bridge over the road, with its cables and hangers."""
    look, (x, line) = road.look, road.gone
    steel = graded(colour("b8442c"), look)
    for k, near in ((0.07, 0.2), (0.22, 0.34)):
        plate, haze = stage.plate(near), 0.5 if k < 0.1 else 0.1
        tone = mix(steel, look.palette.haze, haze)
        top, foot, half = line - 1.75 * k, line + 1.0 * k, road.half * k * 1.25
        legs = [box(x + s * half - 0.09 * k, top, x + s * half + 0.09 * k, foot) for s in (-1, 1)]
        beams = [box(x - half, y, x + half, y + 0.12 * k) for y in (top + 0.12 * k, top + 0.75 * k)]
        plate.solid(plate.shapes([*legs, *beams]), tone * 0.6, tone, (look.light, -0.6), round_=0.01)
    cables = stage.plate(0.36)
    tone = mix(steel, look.palette.haze, 0.1)
    for s in (-1, 1):
        half = road.half * 0.22 * 1.25
        high = (x + s * half, line - 1.75 * 0.22)
        rope = spline([high, (x + s * (half + 0.26), line - 0.16), (x + s * (half + 0.75), line - 0.02)], closed=False)
        back = spline([high, (x + s * half * 0.6, line - 0.14), (x + s * half * 0.34, line - 0.13)], closed=False)
        hung = [stroke([tuple(p), (p[0], line + (abs(p[0] - x) / (road.half * 1.12)))], 0.003) for p in rope[::3]]
        cables.fill(cables.shapes([stroke(rope, 0.016), stroke(back, 0.01), *hung]), tone)


def bridge_run(stage: Stage, look: Look) -> None:
    """Drive over a suspension bridge behind the vehicle; from the water in the grid's last two."""
    kind, p = kind_of(look), look.palette
    if look.turned or look.detail:
        s = _shot(stage, look, kind)
        s = Shot(stage, look, s.line + 0.1, s.foot - 0.16, s.metre * 0.86, s.x, s.faces)
        ways.water(s)
        _deck(s)
        _side(s.pen(0.6), kind)
        return
    gone = (look.side * 0.06, 0.5)
    e = stage.edge + 0.1
    scenery.sky(stage, look, gone[1], sun=None if look.weather else (look.light * 0.5, gone[1] - 0.14))
    scenery.ridge(stage, look, 0.08, gone[1] + 0.01, 0.14, 0.6, salt=3)
    sea = stage.plate(0.12)
    deep = mix(mix(colour("2a6a8a"), p.cool, 0.4), p.ink, 0.1 if p.bright else 0.5)
    sea.fill(sea.shape(box(-e, gone[1] + 0.005, e, stage.bottom + 0.1)), deep)
    glints = [box(u, v, u + 0.1, v + 0.004) for u, v in look.chance(5).uniform((-1, 0.52), (1, 1), (50, 2)).tolist()]
    sea.fill(sea.shapes(glints), mix(deep, p.horizon, 0.6), 0.7)
    road = ahead.Road(stage, look, gone, 1.5)
    tar = mix(graded(colour("62656c"), look), p.haze, 0.1)
    deck = stage.plate(0.26)
    deck.fill(deck.shape(road.strip(-1.2, 1.2, gone[1] + 0.004, stage.bottom + 0.1)), mix(tar, p.key, 0.2))
    deck.fill(deck.shape(road.strip(-1.0, 1.0, gone[1] + 0.004, stage.bottom + 0.1)), tar)
    marks = [road.strip(-0.015, 0.015, gone[1] + 0.74 * 0.7**n, gone[1] + 0.9 * 0.7**n) for n in range(11)]
    deck.fill(deck.shapes(marks), mix(WHITE, p.haze, 0.1), 0.9)
    _towers(stage, road)
    _ahead(stage, look, road, 0.42)
    stage.aim(1.0)


def _deck(s: Shot) -> None:
    """Lay a bridge's deck across the frame, with hangers behind and girders below."""
    stage, look, p, e = s.stage, s.look, s.look.palette, s.stage.edge + 0.1
    steel = mix(graded(colour("b8442c"), look), p.haze, 0.1)
    back = stage.plate(0.44)
    rope = spline([(-e, -0.05), (-0.3, 0.26), (0.3, 0.26), (e, -0.05)], closed=False)
    hung = [stroke([(x, s.foot), (x, -0.1)], 0.004) for x in np.arange(-1.3, 1.4, 0.13).tolist()]
    back.fill(back.shapes([stroke(rope + np.array([0, 0.02]), 0.022), *hung]), mix(steel, p.haze, 0.3), 0.9)
    deck = stage.plate(0.5)
    low = s.foot + 0.1
    lattice = [stroke([(x, low - 0.06), (x + 0.06, low + 0.05), (x + 0.12, low - 0.06)], 0.01)
               for x in np.arange(-1.4, 1.4, 0.12).tolist()]  # fmt: skip
    deck.solid(deck.shape(box(-e, s.foot - 0.015, e, s.foot + 0.06)), steel * 0.5, steel, (0, -1), round_=0.02)
    deck.fill(deck.shapes([*lattice, box(-e, low + 0.045, e, low + 0.06)]), steel * 0.6)
    rail = stage.plate(0.66)
    posts = [box(x, s.foot - 0.06, x + 0.006, s.foot) for x in np.arange(-1.4, 1.4, 0.07).tolist()]
    rail.fill(rail.shapes([*posts, box(-e, s.foot - 0.065, e, s.foot - 0.055)]), steel * 0.8)


SCENES = {"tunnel run": tunnel_run, "motorway run": motorway_run, "bridge run": bridge_run}
"""What this draws, by name."""
