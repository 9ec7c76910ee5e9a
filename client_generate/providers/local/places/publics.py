"""Where people go: sports hall, supermarket, lecture, laboratory, hospital corridor, terminal."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.places.interiors import WHITE, Kind, Site, span, tone_of, tones, windows
from client_generate.providers.local.things import machines


def gym() -> Kind:
    """Return a sports hall: court lines, wall bars, hoops, high windows."""
    return Kind(
        "gym",
        15,
        7.5,
        26,
        tones("d09a5c", "e2dccc", "b8bcb8"),
        _fill_gym,
        lamps=(-4.5, 0.0, 4.5),
        glossy=True,
        free=(-2.5, 2.5),
    )


def _fill_gym(site: Site) -> None:
    boxes, walls, room, look = site.boxes, site.walls, site.room, site.look
    white, wood, net = tone_of(look, "f4f2ea"), tone_of(look, "c8905a"), tone_of(look, "d8481c")
    half = room.wide / 2
    windows(walls, boxes, -half, (4.6, 7.0), 3.6, look)
    windows(walls, boxes, half, (4.6, 7.0), 3.6, look)
    for s in (-1, 1):
        boxes.on_wall(s * half * 0.999, (0, 2.2), (0.6, 26), wood * 0.9, 25.9)
        for z in np.arange(1.5, 24, 1.0).tolist() if s == look.side else []:
            boxes.box((s * half - 0.15, s * half), (0.2, 2.7), (z, z + 0.08), wood * 1.15)
        for v in np.arange(0.3, 2.7, 0.24).tolist() if s == look.side else []:
            boxes.box((s * half - 0.12, s * half - 0.06), (v, v + 0.05), (1.5, 24), wood)
    court = (
        (-6, 1.2, -5.9, 24), (5.9, 1.2, 6, 24), (-6, 24, 6, 24.2), (-6, 9, 6, 9.12),
        (-2.6, 18, 2.6, 18.15), (-2.6, 18, -2.5, 24), (2.5, 18, 2.6, 24),
    )  # fmt: skip
    for x0, z0, x1, z1 in court:
        boxes.on_floor((x0, x1), (z0, z1), white, 25.8)
    ring = [(1.8 * np.cos(a), 0.004, 9 + 1.8 * np.sin(a)) for a in np.linspace(0, 6.283, 48)]
    inner = [(1.7 * np.cos(a), 0.004, 9 + 1.7 * np.sin(a)) for a in np.linspace(6.283, 0, 48)]
    boxes.quad([(float(a), b, float(c)) for a, b, c in ring + inner], net, 25.7)
    machines.hoop(boxes, (0.0, 22.0), white, net)
    machines.hoop(boxes, (look.side * -5.6, 6.5), white, net)
    boxes.flat([machines.disc(boxes, -look.side * 1.1, 0.13, 4.2, 0.13)], net, 4.2)


def supermarket() -> Kind:
    """Return an aisle between full shelves."""
    return Kind(
        "supermarket",
        5.6,
        3.6,
        24,
        tones("dcd8d0", "e8e6e0", "e4e6e8"),
        _fill_supermarket,
        lamps=(-1.2, 1.2),
        lamp=(0.12, 1.6),
        every=2.4,
        glossy=True,
        free=(-0.8, 0.8),
    )


def _fill_supermarket(site: Site) -> None:
    boxes, room, look = site.boxes, site.room, site.look
    chance, rack = look.chance(121), tone_of(look, "d0d4d6")
    goods = [tone_of(look, t) for t in ("c83c34", "e8b03c", "3c8a4c", "2c6aa8", "e87a2c", "f0ece4", "8a3c7a", "3ca0a8")]
    for s in (-1, 1):
        x0, x1 = sorted((s * 1.45, s * 2.2))
        boxes.box((x0, x1), (0, 0.2), (0.9, 22), rack * 0.8)
        front = x0 if s > 0 else x1
        for level in (0.2, 0.66, 1.1, 1.54, 1.98, 2.4):
            boxes.box((x0, x1), (level, level + 0.05), (0.9, 22), rack)
            boxes.on_wall(front, (level - 0.03, level + 0.06), (0.9, 22), mix(goods[0], WHITE, 0.75), 0.5 + 22)
            z = 1.0
            while z < 21.5:
                tone, count = goods[int(chance.integers(8))], int(chance.integers(2, 6))
                wide, high = float(chance.uniform(0.11, 0.2)), float(chance.uniform(0.24, 0.36))
                for _ in range(count):
                    if z < 21.5:
                        boxes.box(
                            span(front + s * 0.03, front + s * 0.3),
                            (level + 0.05, level + 0.05 + high),
                            (z, z + wide * 0.92),
                            tone,
                        )
                    z += wide * (1 if z < 9 else 2)
    for number, z in enumerate((4.0, 9.0, 15.0)):
        boxes.box((-0.75, 0.75), (2.62, 3.02), (z, z + 0.04), mix(goods[number], room.wall, 0.1))
        boxes.facing((-0.5, 0.2), (2.76, 2.88), z - 0.01, WHITE * 0.96, z - 0.01)
        for x in (-0.6, 0.6):
            boxes.box((x, x + 0.02), (3.02, 3.6), (z, z + 0.02), rack)
    machines.cart(boxes, (-look.side * 0.55, 3.4), look)


def lecture() -> Kind:
    """Return a hall with rows of seats, a stage and a screen."""
    return Kind(
        "lecture",
        14,
        7,
        18,
        tones("4a3a34", "6a5448", "3a3434"),
        _fill_stage,
        lamps=(-3.0, 3.0),
        lamp=(0.14, 0.4),
        every=3.4,
        free=(-0.4, 0.4),
    )


def _fill_stage(site: Site) -> None:
    boxes, walls, look = site.boxes, site.walls, site.look
    p, red, wood = look.palette, tone_of(look, "8a2c34", 0.1), tone_of(look, "a8784c")
    boxes.box((-6.6, 6.6), (0, 1.0), (15, 17.8), wood)
    boxes.facing((-3.6, 3.6), (2.4, 6.2), 17.6, mix(WHITE, p.cool, 0.12), 17.2)
    for number, (x, high) in enumerate(((-2.4, 1.0), (-1.3, 1.7), (-0.2, 1.3), (0.9, 2.3), (2.0, 2.7))):
        tone = (p.accent, p.cool)[number % 2]
        boxes.facing((x, x + 0.7), (3.0, 3.0 + high), 17.5, tone, 17.1)
    walls.glow(boxes.view.at(0, 4.2, 17.5), 0.6, mix(p.cool, WHITE, 0.4), 0.5)
    boxes.box((-3.4, -2.7), (1.0, 2.1), (15.6, 16.0), wood * 0.8)
    machines.silhouette(boxes, (-2.4, 1.0, 15.9), p.ink)
    for s in (-1, 1):
        for fold in range(5):
            boxes.box(
                span(s * (5.0 + fold * 0.4), s * (5.36 + fold * 0.4)),
                (1.0, 7),
                (16.8, 17.0),
                red * (0.8 + 0.25 * (fold % 2)),
            )
    chance = look.chance(122)
    for row, z in enumerate(np.arange(2.9, 13.5, 1.15).tolist()):
        for x in np.arange(-6.2, 6.3, 0.78).tolist():
            if abs(x) < 0.62:
                continue
            seat = x + 0.3 * (row % 2) * 0.5
            boxes.box((seat - 0.3, seat + 0.3), (0.25, 0.98), (z, z + 0.12), red)
            if chance.random() < 0.5 and row < 9:
                machines.spectator(boxes, (seat, z + 0.2), look, chance)


def laboratory() -> Kind:
    """Return benches with glassware and microscopes."""
    return Kind(
        "laboratory",
        7.5,
        3.4,
        15,
        tones("c8d0d4", "e8eef0", "f2f5f6"),
        _fill_laboratory,
        lamps=(-1.6, 1.6),
        lamp=(0.3, 1.2),
        every=2.6,
        glossy=True,
        free=(-0.7, 0.7),
    )


def _fill_laboratory(site: Site) -> None:
    boxes, walls, room, look = site.boxes, site.walls, site.room, site.look
    p, white, top = look.palette, tone_of(look, "eef2f4"), tone_of(look, "5a6872")
    windows(walls, boxes, look.light * room.wide / 2, (1.2, 2.9), 2.6, look)
    for s in (-1, 1):
        x0, x1 = sorted((s * 1.15, s * 2.2))
        for z in np.arange(1.1, 13, 3.0).tolist():
            boxes.box((x0, x1), (0.1, 0.88), (z, z + 2.5), white)
            boxes.box((x0 - 0.03, x1 + 0.03), (0.88, 0.93), (z - 0.03, z + 2.53), top)
            for part in range(4):
                inner = (x1 if s < 0 else x0) + (0.003 if s < 0 else -0.003)
                boxes.on_wall(inner, (0.16, 0.82), (z + 0.05 + part * 0.62, z + 0.6 + part * 0.62), white * 0.88, z)
            boxes.box((x0 + 0.36, x1 - 0.36), (1.36, 1.4), (z + 0.2, z + 2.3), white)
            for z1 in (z + 0.25, z + 2.2):
                boxes.box((x0 + 0.42, x0 + 0.46), (0.93, 1.36), (z1, z1 + 0.04), top * 1.3)
            machines.glassware(boxes, (s * 1.42, z), look)
        half = s * room.wide / 2
        boxes.box(span(half, half - s * 0.5), (0, 2.4), (4, 14), white * 0.92)
    machines.microscope(boxes, (look.side * 1.5, 2.35), look)
    machines.microscope(boxes, (-look.side * 1.5, 5.6), look)
    boxes.facing((-1.2, 1.2), (0.9, 2.6), 14.8, mix(p.cool, WHITE, 0.4), 14.7)


def corridor() -> Kind:
    """Return a hospital corridor with doors and a bed."""
    return Kind(
        "corridor",
        3.2,
        2.9,
        22,
        tones("bccccc", "eaf0ee", "f4f6f6"),
        _fill_corridor,
        lamps=(0.0,),
        lamp=(0.42, 1.1),
        every=2.5,
        glossy=True,
        free=(-0.5, 0.5),
    )


def _fill_corridor(site: Site) -> None:
    boxes, walls, room, look = site.boxes, site.walls, site.room, site.look
    p, door, rail = look.palette, tone_of(look, "6aa8a8"), tone_of(look, "c4a474")
    half, frame = room.wide / 2, tone_of(look, "d0d8d8")
    boxes.facing((-0.9, 0.9), (0.0, 2.5), 21.8, mix(p.horizon, WHITE, 0.6), 21.7)
    walls.glow(boxes.view.at(0, 1.3, 21.8), 0.35, p.key, 0.6)
    for s in (-1, 1):
        x = s * half * 0.999
        boxes.on_wall(x, (0.0, 0.95), (0.5, 22), mix(door, room.wall, 0.62), 21.9)
        for number, z in enumerate(np.arange(1.9 if s > 0 else 3.2, 20, 3.3).tolist()):
            boxes.on_wall(x, (0.0, 2.2), (z - 0.1, z + 1.2), frame, 20.9 - number * 0.001)
            boxes.on_wall(x, (0.0, 2.1), (z, z + 1.1), door, 20.8)
            boxes.on_wall(x, (1.25, 1.85), (z + 0.4, z + 0.7), mix(p.horizon, WHITE, 0.35), 20.7)
            boxes.box(span(x, x - s * 0.06), (2.32, 2.56), (z + 0.3, z + 0.34), mix(p.accent, WHITE, 0.1))
        boxes.box(span(x, x - s * 0.07), (0.86, 0.96), (0.6, 21.5), rail)
    machines.bed(boxes, (-look.side * 0.95, 4.4), look)


def terminal() -> Kind:
    """Return a terminal with seats, signs and a glass wall."""
    return Kind(
        "terminal",
        13,
        6.5,
        28,
        tones("c4ccd0", "dce4e8", "aab4bc"),
        _fill_terminal,
        lamps=(-2.5, 2.5),
        lamp=(0.2, 2.0),
        every=3.6,
        glossy=True,
        free=(-1.4, 1.4),
    )


def _fill_terminal(site: Site) -> None:
    boxes, walls, room, look = site.boxes, site.walls, site.room, site.look
    p, seat, steel = look.palette, tone_of(look, "2c4a6a"), tone_of(look, "a8b2b8")
    side, half = look.light, room.wide / 2
    machines.glass_wall(walls, boxes, side * half, room.high, look)
    for z in np.arange(2.0, 27, 4.2).tolist():
        boxes.box(span(side * half, side * (half - 0.22)), (0, room.high), (z, z + 0.22), steel)
    for z in np.arange(3.0, 22, 3.4).tolist():
        for x in np.arange(2.2, 5.4, 0.66).tolist():
            at = side * x
            boxes.box((at - 0.28, at + 0.28), (0.4, 0.5), (z, z + 0.5), seat)
            boxes.box((at - 0.28, at + 0.28), (0.5, 1.0), (z + 0.46, z + 0.54), seat * 1.15)
        boxes.box(span(side * 2.0, side * 5.3), (0.32, 0.38), (z + 0.2, z + 0.3), steel)
    for number, z in enumerate((6.5, 13.0, 20.0)):
        boxes.box((-side * 1.2 - 1.3, -side * 1.2 + 1.3), (3.5, 4.35), (z, z + 0.12), tone_of(look, "20303c"))
        yellow = tone_of(look, "f0c43c")
        boxes.facing((-side * 1.2 - 1.15, -side * 1.2 - 0.5), (3.65, 4.2), z - 0.01, yellow, z - 0.01)
        for row in range(2):
            boxes.facing(
                (-side * 1.2 - 0.3, -side * 1.2 + 1.0 - 0.3 * row),
                (3.7 + row * 0.26, 3.84 + row * 0.26),
                z - 0.01,
                WHITE * 0.92,
                z - 0.02 - number * 0.001,
            )
    for z in np.arange(4.0, 24, 5.0).tolist():
        boxes.box(span(-side * 4.2, -side * 6.2), (0, 1.1), (z, z + 2.4), mix(room.wall, seat, 0.35))
    machines.suitcase(boxes, (look.side * 0.9, 4.6), p.accent)
