"""Vehicles at the kerb, with who gets on and off: a school bus, a tram on its square, a taxi, vans, riders, lorries."""

from __future__ import annotations

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import box, ellipse
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import lands, ways
from client_generate.providers.local.places.ways import Shot
from client_generate.providers.local.things import coaches, haulers, rolling


def school_bus(stage: Stage, look: Look) -> None:
    """Stop a yellow bus, its lights flashing; children step off."""
    s = ways.shot(stage, look, 10.4, 4.0, (2.9, 1.5), 2.2)
    ways.street(s)
    haulers.school_bus(s.pen(0.56))
    plate = stage.plate(0.62)
    for number, (u, coat, v) in enumerate(((2.95, "2f6ab8", 0.34), (1.9, "c83c5a", -0.12), (0.9, "3a8a5a", -0.2))):
        pen = s.on(plate, u, v - 0.25)
        pen = Pen(plate, look, pen.foot, pen.metre, -s.faces)
        child(pen, coat, number + 2)
    ways.front(s, "people")


def child(pen: Pen, coat: str, salt: int, bag: str = "e8a02c") -> None:
    """Draw a schoolchild with a bag, walking."""
    small = Pen(pen.plate, pen.look, pen.foot, pen.metre * 0.86, pen.faces, pen.haze)
    rolling.stander(small, 0.0, coat, salt=salt, step=0.17, hand=((0.16, 1.1), (0.3, 0.98)))
    small.solid([small.box(-0.42, 0.92, -0.14, 1.4, 0.1)], bag, 0.1)


def tram(stage: Stage, look: Look) -> None:
    """Let a tram pass a domed cathedral on a square."""
    s = ways.shot(stage, look, 13.0, 6.4, (4.6, 1.8), 2.0)
    snow = "snow" in look.weather or look.palette.name == "snow"
    _square(s, snow=snow)
    haulers.tram(s.pen(0.58))
    _strollers(s)
    ways.front(s, "arch")


def _square(s: Shot, *, snow: bool) -> None:
    look, p, stage = s.look, s.look.palette, s.stage
    line = max(s.line, 0.34) if look.size == "aerial" else s.line + 0.08
    scenery.sky(stage, look, line, sun=None if look.weather else lands.sun_of(stage, look, 0.3, 0.8))
    houses = stage.plate(0.2)
    chance, tones = look.chance(71), ("c8a888", "b8907a", "d8c8a8", "a8988c", "c09c94")
    x, number = -stage.edge - 0.2, 0
    while x < stage.edge + 0.2:
        wide, tall = float(chance.uniform(1.4, 2.0)), float(chance.uniform(2.0, 2.9))
        _house(Pen(houses, look, (x + wide * 0.05, line + 0.02), 0.1, 1, 0.3), wide, tall, tones[number % 5], snow)
        x, number = x + wide * 0.1, number + 1
    cathedral(Pen(stage.plate(0.26), look, (-s.x * 0.8 + look.side * -0.16, line + 0.025), 0.068, 1, 0.16), snow=snow)
    ground = graded(colour("e6ecf4" if snow else "a89c90"), look)
    ways.flat(s, 0.34, line + 0.02, mix(ground, p.haze, 0.35), mix(ground, p.ink, 0.18), 0.04)
    rails = stage.plate(0.4)
    e = stage.edge + 0.1
    dark = mix(p.ink, p.ambient, 0.35)
    rails.fill(rails.shapes([box(-e, s.foot + v, e, s.foot + v + 0.006) for v in (0.0, 0.035)]), dark, 0.8)
    lamps = stage.plate(0.44)
    for x in (-1.05, -0.4, 0.36, 1.0):
        pen = Pen(lamps, look, (x, s.foot - 0.1), 0.075, 1, 0.1)
        pen.solid([pen.line([(0, 0), (0, 4.4)], 0.12), pen.box(-0.24, 4.4, 0.24, 4.95, 0.1)], "3a4048", 0.04)
        if not p.bright:
            lamps.glow(pen.at(0, 4.7), 0.24, p.key, 0.7)
        lamps.glow(pen.at(0, 4.7), 0.045, mix(p.key, WHITE, 0.5), 0.9)


def _house(pen: Pen, wide: float, tall: float, tone: str, snow: bool) -> None:
    w = wide / 2
    pen.solid([pen.box(-w, 0, w, tall)], tone, 0.1)
    pen.solid(
        [pen.poly([(-w - 0.05, tall), (w + 0.05, tall), (w * 0.7, tall + 0.5), (-w * 0.7, tall + 0.5)])],
        "dfe6ee" if snow else "8a4a3c",
        0.05,
    )
    panes = [
        pen.box(u - 0.1, v, u + 0.1, v + 0.32)
        for u in (-0.6, -0.2, 0.2, 0.6)
        if abs(u) < w - 0.1
        for v in np.arange(0.3, tall - 0.4, 0.62).tolist()
    ]
    pen.glass(panes, lit=not pen.look.palette.bright)


def cathedral(pen: Pen, *, snow: bool = False) -> None:
    """Draw a baroque church: a portico with columns, a drum with a great green dome, two towers."""
    stone, copper = "d8ccb8", "5aa08c"
    for u in (-4.0, 4.0):
        pen.solid([pen.box(u - 0.9, 0, u + 0.9, 6.4)], stone, 0.2)
        pen.glass([pen.box(u - 0.3, 4.4, u + 0.3, 5.6, 0.3), pen.box(u - 0.25, 1.6, u + 0.25, 2.8, 0.25)])
        top = [
            (u - 1.0, 6.4),
            (u - 0.85, 7.1),
            (u - 0.3, 7.7),
            (u, 8.6),
            (u + 0.3, 7.7),
            (u + 0.85, 7.1),
            (u + 1.0, 6.4),
        ]
        pen.solid([pen.poly(top)], copper, 0.2)
    pen.solid([pen.box(-3.4, 0, 3.4, 4.4)], stone, 0.2)
    pen.solid([pen.box(-2.0, 4.4, 2.0, 6.6)], stone, 0.4)
    pen.glass(
        [pen.box(u - 0.2, 4.8, u + 0.2, 6.1, 0.2) for u in (-1.5, -0.75, 0.0, 0.75, 1.5)],
        lit=not pen.look.palette.bright,
    )
    dome = [(2.25 * np.cos(a), 6.6 + 2.7 * np.sin(a)) for a in np.linspace(0, np.pi, 25).tolist()]
    pen.solid([pen.poly(dome)], copper, 0.9)
    ribs = [
        pen.line([(2.25 * k * np.cos(a), 6.6 + 2.7 * np.sin(a)) for a in np.linspace(0.1, 1.57, 9).tolist()], 0.07)
        for k in (-0.8, -0.4, 0.4, 0.8)
    ]
    pen.plate.tint(pen.plate.shapes(ribs), pen.look.palette.ink, 0.3)
    pen.solid([pen.box(-0.5, 9.1, 0.5, 10.1), pen.poly([(-0.6, 10.1), (0.6, 10.1), (0, 11.2)])], stone, 0.1)
    pen.solid([pen.line([(0, 11.1), (0, 12.3)], 0.14), pen.line([(-0.35, 11.9), (0.35, 11.9)], 0.14)], "e8c050", 0.04)
    pen.solid([pen.poly([(-3.0, 3.6), (3.0, 3.6), (0, 5.2)])], stone, 0.1)
    pen.flat([pen.box(-2.7, 0.3, 2.7, 3.4)], "5a4e48")
    pen.solid([pen.box(u - 0.17, 0.3, u + 0.17, 3.5) for u in (-2.5, -1.5, -0.6, 0.6, 1.5, 2.5)], stone, 0.12)
    pen.solid([pen.box(-3.2, 0, 3.2, 0.34)], stone, 0.06)
    if snow:
        white = [(1.6 * np.cos(a), 6.9 + 2.42 * np.sin(a)) for a in np.linspace(0.9, 2.24, 15).tolist()]
        pen.solid([pen.poly([*white, (-0.5, 8.7), (0.4, 8.9)])], "f0f4f8", 0.2)
        pen.solid([pen.line([(-3.0, 3.66), (0, 5.26), (3.0, 3.66)], 0.22)], "f0f4f8", 0.06)


def _strollers(s: Shot) -> None:
    plate = s.stage.plate(0.66)
    for number, (u, coat) in enumerate(((-7.4, "b83a3a"), (8.2, "3a4a6a"))):
        pen = s.on(plate, u, -0.6)
        rolling.stander(pen, 0.0, coat, salt=11 + number, step=0.2)


def taxi(stage: Stage, look: Look) -> None:
    """Let a yellow taxi wait or drive in the street."""
    s = ways.shot(stage, look, 5.0, 2.3, (0.4, 1.5), 2.0)
    ways.street(s)
    haulers.taxi(s.pen(0.58))
    if look.cast and not look.has("driver"):
        rolling.stander(s.pen(0.64, -3.2, -0.3), 0.0, "8a3a4a", hand=((0.22, 1.4), (0.42, 1.78)))
    ways.front(s, "leaves")


def scooter(stage: Stage, look: Look) -> None:
    """Let somebody ride an electric scooter."""
    s = ways.shot(stage, look, 2.6, 2.2, (0.1, 1.2), 1.7)
    ways.street(s)
    pen = s.pen(0.6)
    pen.shadow(1.6, 0.06)
    rolling.wheels(pen, (-0.48, 0.56), 0.14, "50565c")
    pen.solid([pen.box(-0.5, 0.16, 0.42, 0.25, 0.04)], "30343a", 0.03)
    pen.solid([pen.line([(0.54, 0.2), (0.4, 1.14)], 0.07)], "3aa08a", 0.03)
    pen.flat([pen.line([(0.26, 1.16), (0.46, 1.14)], 0.06)], "1c1e22")
    rolling.lamp(pen, 0.49, 0.86, WHITE * np.float32(0.95), 0.05)
    legs = [[(-0.1, 0.62), (-0.24, 0.32)], [(0.1, 0.64), (0.06, 0.32)]]
    hands = [[(0.14, 1.26), (0.34, 1.18)], [(0.16, 1.24), (0.34, 1.18)]]
    rolling.person(
        pen, (-0.12, 1.06), (-0.02, 1.48), legs, hands, mix(look.palette.accent, colour("e8a02c"), 0.5), helmet="e8ecf0"
    )
    ways.front(s, "window")


def blind_spot(stage: Stage, look: Look) -> None:
    """Put a cyclist beside a lorry that is about to turn."""
    s = ways.shot(stage, look, 9.5, 4.3, (1.4, 1.2), 2.2)
    ways.street(s)
    haulers.lorry(s.pen(0.54, 0.0, 0.3), "3a6aa8", short=True)
    blink = s.pen(0.55, 0.0, 0.3)
    rolling.lamp(blink, 4.3, 0.9, rolling.AMBER, 0.18)
    rolling.cyclist(s.pen(0.64, 1.6, -0.55, 1.2), "e8c81e")
    ways.front(s, "people")


def delivery_rider(stage: Stage, look: Look) -> None:
    """Let somebody deliver by bicycle, a big square box on the back."""
    s = ways.shot(stage, look, 3.2, 2.3, (-0.1, 1.3), 1.7)
    ways.street(s)
    pen = s.pen(0.6)
    rolling.cyclist(pen, "2fa8a0", "30343a")
    pen.solid([pen.box(-0.66, 1.06, -0.1, 1.66, 0.06)], "1fb0a0", 0.14)
    pen.flat([pen.box(-0.56, 1.3, -0.2, 1.42)], "f4f0e4", 0.9)
    ways.front(s, "doorway")


def van_loading(stage: Stage, look: Look) -> None:
    """Let a courier load parcels into an open van."""
    s = ways.shot(stage, look, 8.4, 3.6, (-3.0, 1.3), 2.1)
    ways.street(s)
    pen = s.pen(0.56, 1.0)
    coaches.vehicle(pen, "van")
    pen.solid([pen.box(-2.74, 0.62, -2.58, 2.4, 0.03)], "3a3e46", 0.05)
    door = pen.poly([(-2.66, 2.4), (-3.3, 2.3), (-3.3, 0.62), (-2.66, 0.56)])
    pen.solid([door], "dcd8ce", 0.1)
    near = s.pen(0.64, 0.0, -0.2)
    for u, v, w in ((-3.9, 0.0, 0.7), (-3.2, 0.0, 0.6), (-3.7, 0.56, 0.6)):
        near.solid([near.box(u, v, u + w, v + 0.55)], "c89a62", 0.08)
        near.flat([near.box(u + w / 2 - 0.05, v, u + w / 2 + 0.05, v + 0.55)], "e6cfa0", 0.8)
    rolling.stander(near, -2.5 if not look.detail else -2.3, "2f5aa8", hand=((0.2, 1.08), (0.42, 1.1)), helmet="2f5aa8")
    near.solid([near.box(-2.2, 1.0, -1.6, 1.46)], "c89a62", 0.08)
    near.flat([near.box(-1.95, 1.0, -1.85, 1.46)], "e6cfa0", 0.8)
    ways.front(s, "leaves")


def garbage(stage: Stage, look: Look) -> None:
    """Collect bins with a lorry."""
    s = ways.shot(stage, look, 9.6, 4.2, (-3.6, 1.2), 2.0)
    ways.street(s)
    haulers.garbage(s.pen(0.56))
    near = s.pen(0.62, 0.0, -0.25)
    for u, tone in ((-5.4, "3a6a3c"), (-6.3, "4a4e54")):
        near.solid([near.poly([(u - 0.34, 0.08), (u + 0.34, 0.08), (u + 0.4, 1.06), (u - 0.4, 1.06)])], tone, 0.12)
        near.solid([near.box(u - 0.44, 1.04, u + 0.44, 1.16, 0.05)], tone, 0.04)
    rolling.stander(near, -4.6, "f07a1c", hand=((-0.2, 1.1), (-0.46, 1.02)), vest=True, helmet="f07a1c")
    ways.front(s, "window")


def convoy(stage: Stage, look: Look) -> None:
    """Send lorries one after the other along a motorway."""
    s = ways.shot(stage, look, 30.0 if look.size == "wide" else 22.0, 6.5, (4.5, 1.7), 2.6)
    ways.highway(s)
    plate = stage.plate(0.58)
    for number, tone in enumerate(("c83c2c", "2f6ab8", "3a8a5a")):
        haulers.lorry(s.on(plate, (1 - number) * 12.6), tone)
    ways.front(s, "rail")


def plough(stage: Stage, look: Look) -> None:
    """Clear a road of snow."""
    s = ways.shot(stage, look, 9.4, 4.4, (3.4, 1.2), 1.9)
    ways.meadow(s, snow=True)
    ground, p = stage.plate(0.4), look.palette
    white = mix(graded(colour("eef2f8"), look), p.haze, 0.1)
    e = stage.edge + 0.1
    tar = mix(graded(colour("60646c"), look), white, 0.25)
    ground.fill(ground.shape(box(-e, s.foot - 0.05, e, s.foot + 0.09)), tar)
    bank = [ellipse((x, s.foot - 0.05), 0.16, 0.035) for x in np.arange(-1.3, 1.4, 0.14).tolist()]
    ground.solid(ground.shapes(bank), mix(white, p.cool, 0.45), white, (look.light, -1), round_=0.03)
    haulers.plough(s.pen(0.58))
    _spray(s, white)
    ways.front(s, "leaves")


def _spray(s: Shot, white: Pixels) -> None:
    """Throw snow before the blade."""
    pen, chance = s.pen(0.64), s.look.chance(33)
    puffs = []
    for _ in range(70):
        u = 3.9 + float(chance.exponential(0.7))
        puffs.append(
            pen.disc(
                u, float(chance.uniform(0.05, 1.0)) * max(1.4 - (u - 3.9) * 0.3, 0.2), float(chance.uniform(0.1, 0.4))
            )
        )
    pen.plate.solid(
        pen.plate.shapes(puffs, 0.02), mix(white, s.look.palette.cool, 0.35), white, (s.look.light, -1), round_=0.02
    )


KERBS = {
    "school bus": school_bus,
    "tram": tram,
    "taxi": taxi,
    "e-scooter": scooter,
    "blind spot": blind_spot,
    "delivery rider": delivery_rider,
    "van loading": van_loading,
    "garbage": garbage,
    "convoy": convoy,
    "snow plough": plough,
}
"""Scenes of the street, by name."""
