"""Vehicles at the kerb, with who gets on and off: a school bus, a tram on its square, a taxi, vans, riders, lorries."""

from __future__ import annotations

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import box, ellipse
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import ploughs, ways
from client_generate.providers.local.places.ways import Shot
from client_generate.providers.local.things import haulers, rolling


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
    if look.size == "aerial":
        ploughs.above(stage, look)
        return
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


SCENES = {
    "school bus": school_bus,
    "taxi": taxi,
    "e-scooter": scooter,
    "blind spot": blind_spot,
    "convoy": convoy,
    "snow plough": plough,
}
"""What this draws, by name."""
