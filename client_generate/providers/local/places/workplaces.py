"""Where things are made and kept: factory, warehouse, server room, workshop."""

from __future__ import annotations

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.perspective import Boxes, Shell
from client_generate.providers.local.places.interiors import WHITE, Kind, Site, tone_of, tones, windows
from client_generate.providers.local.things import machines


def factory() -> Kind:
    """Return a factory with belts and robots."""
    return Kind(
        "factory",
        12,
        7,
        30,
        tones("9a9c98", "a8b0b4", "5c666e"),
        _fill_factory,
        lamps=(-3.4, 0.6, 4.4),
        glossy=True,
        free=(-0.9, 0.4),
    )


def _fill_factory(site: Site) -> None:
    boxes, walls, room, look = site.boxes, site.walls, site.room, site.look
    p, steel, belt = look.palette, tone_of(look, "c4ccd0"), tone_of(look, "30363c")
    windows(walls, boxes, -look.light * room.wide / 2 * -1, (3.6, 6.2), 3.4, look)
    _trusses(boxes, room, tone_of(look, "6a747c"))
    side = look.side
    for lane in (side * 2.1, -side * 3.6):
        boxes.box((lane - 0.7, lane + 0.7), (0.62, 0.86), (1.3, 26), steel)
        boxes.box((lane - 0.55, lane + 0.55), (0.86, 0.9), (1.3, 26), belt)
        for z in np.arange(1.6, 26, 2.4).tolist():
            for foot in (-0.62, 0.54):
                boxes.box((lane + foot, lane + foot + 0.08), (0.0, 0.62), (z, z + 0.08), steel * 0.7)
        for number, z in enumerate(np.arange(2.0, 25, 1.7).tolist()):
            tone = (p.accent, tone_of(look, "e6e2d8"), p.cool)[number % 3]
            boxes.box((lane - 0.34, lane + 0.34), (0.9, 1.28), (z, z + 0.62), mix(tone, room.wall, 0.25))
    for number, z in enumerate(np.arange(3.6, 24, 4.2).tolist()):
        machines.arm(boxes, (side * 3.3, z), side, look, reach=1.0 if number % 2 else 0.75)
        machines.arm(boxes, (-side * 2.4, z + 1.6), side, look, reach=0.8)
    for s in (-1, 1):
        stripe = s * 1.15
        boxes.on_floor((stripe - 0.06, stripe + 0.06), (0.5, 28), tone_of(look, "e8c03c"), 29)


def _trusses(boxes: Boxes, room: Shell, tone: Pixels) -> None:
    half = room.wide / 2
    for z in np.arange(2.4, boxes.view.deep, 3.2).tolist():
        boxes.box((-half, half), (room.high - 0.55, room.high - 0.4), (z, z + 0.12), tone)
        boxes.box((-half, half), (room.high - 0.12, room.high), (z, z + 0.12), tone)
        for x in np.arange(-half, half, 1.0).tolist():
            boxes.quad(
                [
                    (x, room.high - 0.5, z),
                    (x + 0.08, room.high - 0.5, z),
                    (x + 0.58, room.high - 0.05, z),
                    (x + 0.5, room.high - 0.05, z),
                ],
                tone * 0.9,
                z,
            )
        for s in (-1, 1):
            boxes.box(
                (s * half - (0.3 if s > 0 else 0.0), s * half + (0.3 if s < 0 else 0.0)),
                (0, room.high),
                (z, z + 0.3),
                tone * 1.15,
            )


def warehouse() -> Kind:
    """Return an aisle between high racks."""
    return Kind(
        "warehouse",
        6.4,
        7,
        30,
        tones("a4a29c", "8e969c", "4a545c"),
        _fill_warehouse,
        lamp=(0.35, 1.0),
        every=3.6,
        glossy=True,
    )


def _fill_warehouse(site: Site) -> None:
    boxes, look = site.boxes, site.look
    chance, blue, orange = look.chance(120), tone_of(look, "2c4a7a"), tone_of(look, "e0701c")
    cards = [tone_of(look, tone) for tone in ("b8905c", "a47c4c", "c8a474", "94704a", "ccb48c")]
    for s in (-1, 1):
        x0, x1 = sorted((s * 1.75, s * 3.2))
        for z in np.arange(1.2, 28, 2.7).tolist():
            for x in (x0, x1 - 0.09):
                boxes.box((x, x + 0.09), (0, 6.4), (z, z + 0.09), blue)
            for level in (0.12, 1.75, 3.3, 4.85):
                boxes.box((x0, x1), (level, level + 0.1), (z, z + 2.7), orange)
                for part in range(3):
                    if chance.random() < 0.86:
                        deep, high = z + 0.12 + part * 0.87, float(chance.uniform(0.6, 1.25))
                        tone = cards[int(chance.integers(5))]
                        boxes.box((x0 + 0.12, x1 - 0.12), (level + 0.1, level + 0.1 + high), (deep, deep + 0.76), tone)
                        seam = (x1 - 0.12 if s < 0 else x0 + 0.12) + (0.004 if s < 0 else -0.004)
                        boxes.on_wall(
                            seam, (level + 0.2, level + 0.05 + high), (deep + 0.3, deep + 0.42), tone * 0.65, deep
                        )
    machines.forklift(boxes, (-look.side * 0.75, 9.0), look)


def servers() -> Kind:
    """Return an aisle between racks of servers."""
    return Kind(
        "servers",
        4.2,
        3.2,
        20,
        tones("20303c", "1c2832", "141e28"),
        _fill_servers,
        lamps=(0.0,),
        lamp=(0.05, 1.6),
        every=2.2,
        glossy=True,
        free=(-0.6, 0.6),
    )


def _fill_servers(site: Site) -> None:
    boxes, walls, look = site.boxes, site.walls, site.look
    chance, p = look.chance(123), look.palette
    dark, glow = mix(colour("1a242e"), p.ink, 0.3), [mix(p.cool, WHITE, 0.3), colour("3cf08a"), p.accent]
    for s in (-1, 1):
        x0, x1 = sorted((s * 1.05, s * 2.0))
        front = (x1 if s < 0 else x0) + (0.004 if s < 0 else -0.004)
        for z in np.arange(0.9, 19, 1.0).tolist():
            boxes.box((x0, x1), (0.04, 2.5), (z, z + 0.96), dark * 1.25)
            for v in np.arange(0.2, 2.4, 0.13 if z < 6 else 0.26).tolist():
                boxes.on_wall(front, (v, v + 0.09), (z + 0.08, z + 0.88), dark * 0.7, z)
                for spot in chance.uniform(0.12, 0.84, 3 if z < 9 else 1).tolist():
                    tone = glow[int(chance.choice([0, 0, 0, 1, 1, 2]))]
                    boxes.on_wall(front, (v + 0.025, v + 0.065), (z + spot, z + spot + 0.045), tone, z - 0.01)
    walls.glow(boxes.view.at(0, 1.4, 19), 0.7, p.cool, 0.6)
    boxes.facing((-1.0, 1.0), (0.0, 2.4), 19.8, mix(p.cool, WHITE, 0.35), 19.7)


def workshop() -> Kind:
    """Return a workshop with benches and tools."""
    return Kind(
        "workshop",
        6.4,
        3.6,
        11,
        tones("8a6a4a", "b8a488", "6a5844"),
        _fill_workshop,
        lamps=(-1.4, 1.4),
        lamp=(0.22, 0.5),
        every=2.8,
        free=(-0.8, 0.8),
    )


def _fill_workshop(site: Site) -> None:
    boxes, walls, room, look = site.boxes, site.walls, site.room, site.look
    wood, dark, steel = tone_of(look, "a87444"), tone_of(look, "5a4030"), tone_of(look, "8a9298")
    half = room.wide / 2
    windows(walls, boxes, look.light * half, (1.3, 2.9), 2.8, look)
    for s in (-1, 1):
        x0, x1 = sorted((s * 1.5, s * 2.5))
        for z in (1.2, 4.6, 8.0):
            boxes.box((x0, x1), (0.82, 0.94), (z, z + 2.6), wood)
            for x in (x0 + 0.06, x1 - 0.16):
                for z1 in (z + 0.08, z + 2.4):
                    boxes.box((x, x + 0.1), (0, 0.82), (z1, z1 + 0.1), dark)
            boxes.box((x0 + 0.1, x1 - 0.1), (0.2, 0.28), (z, z + 2.5), dark)
    machines.tools(boxes, -look.light * half, look)
    machines.vice(boxes, (look.side * 1.75, 1.8), steel, wood)
    machines.vice(boxes, (-look.side * 1.75, 5.2), steel, wood)
    boxes.box((-1.4, 1.4), (0, 2.4), (10.4, 10.9), dark)
    for number in range(12):
        x = -1.3 + (number % 6) * 0.45
        boxes.box(
            (x, x + 0.36),
            (0.3 + (number // 6) * 1.05, 0.95 + (number // 6) * 1.0),
            (10.3, 10.4),
            (wood, steel, tone_of(look, "a43c2c"))[number % 3],
        )
