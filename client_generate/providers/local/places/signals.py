"""Signs, lights and guards of the road: works, traffic lights, speed cameras, crossings, controls."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import posed
from client_generate.providers.local.places import ways
from client_generate.providers.local.things import coaches, machinery, rolling


def _cone(pen: Pen) -> None:
    pen.flat([pen.box(-0.34, 0.0, 0.34, 0.08)], "2a2c30")
    pen.solid([pen.poly([(-0.26, 0.06), (0.26, 0.06), (0.07, 0.95), (-0.07, 0.95)])], "f06a1c", 0.1)
    pen.flat([pen.poly([(-0.19, 0.32), (0.19, 0.32), (0.14, 0.52), (-0.14, 0.52)])], "f8f4ee")


def _barrier(pen: Pen) -> None:
    pen.flat([pen.line([(u, 0), (u, 1.1)], 0.1) for u in (-1.0, 1.0)], "50545a")
    pen.solid([pen.box(-1.4, 0.7, 1.4, 1.05)], "f8f4ee", 0.05)
    bars = [pen.poly([(u, 0.7), (u + 0.24, 0.7), (u + 0.44, 1.05), (u + 0.2, 1.05)]) for u in np.arange(-1.4, 1.0, 0.5)]
    pen.flat(bars, "d8282c")
    for u in (-1.0, 1.0):
        rolling.lamp(pen, u, 1.2, rolling.AMBER, 0.12)


def _digging_sign(pen: Pen) -> None:
    """Draw the triangle with somebody who digs."""
    pen.flat([pen.line([(0, 0), (0, 1.2)], 0.09)], "8a9096")
    pen.solid([pen.poly([(-0.85, 1.0), (0.85, 1.0), (0, 2.5)])], "d8282c", 0.05)
    pen.flat([pen.poly([(-0.6, 1.14), (0.6, 1.14), (0, 2.2)])], "f8f4ee")
    man = [
        [(0.06, 1.62), (-0.06, 1.38), (-0.2, 1.2)],
        [(-0.06, 1.38), (0.06, 1.2)],
        [(0.06, 1.62), (0.2, 1.42), (0.34, 1.24)],
    ]
    pen.flat(
        [pen.line(line, 0.08) for line in man] + [pen.disc(0.1, 1.74, 0.08), pen.disc(0.36, 1.2, 0.13, 0.06)], "1c1e22"
    )


def road_works(stage: Stage, look: Look) -> None:
    """Set cones, barriers, a sign and a digger on a motorway; workers in vests."""
    s = ways.shot(stage, look, 15.0, 5.2, (-3.0, 1.2), 1.9)
    ways.highway(s)
    machinery.excavator(s.pen(0.52, 3.6, 0.5, 0.8))
    near = stage.plate(0.6)
    _digging_sign(s.on(near, -6.0, 0.1, 1.2))
    for u, pose, way in ((-3.6, "kneel-work", 1), (-1.4, "stand-side", -1)):
        pen = s.on(near, u, 0.1)
        worker(pen, pose, s.faces * way, int(u * 7) % 5 + 2)
    heap = s.on(near, -2.6, 0.1)
    heap.solid([heap.curve([(-0.8, 0.0), (-0.3, 0.42), (0.4, 0.3), (0.9, 0.0)])], "4a4038", 0.15)
    front_ = stage.plate(0.68)
    for u in np.arange(-9, 9.1, 2.25).tolist():
        _cone(s.on(front_, u, -0.55, 1.15))
    for u in (-0.4, 5.2):
        _barrier(s.on(front_, u, -0.35))
    ways.front(s, "rail")


def worker(pen: Pen, pose: str, faces: int, salt: int, coat: str = "e8e01e") -> None:
    """Draw somebody in a bright vest and a helmet."""
    body = posed.draw(pen.plate, pen.look, pen.foot, 1.78 * pen.metre, pose, salt=salt, faces=faces, coat=colour(coat))
    x, y = body.at("head")
    size = 0.15 * pen.metre
    own = Pen(pen.plate, pen.look, (x, y), size, faces)
    own.solid(
        [own.curve([(-1.0, 0.1), (-0.85, 0.85), (0.0, 1.2), (0.85, 0.85), (1.15, 0.2), (0.0, 0.3)])], "f08a1c", 0.5
    )


def traffic_light(stage: Stage, look: Look) -> None:
    """Hang a traffic light large before a soft street; red and green tell what the words say."""
    s = ways.shot(stage, look, 3.4, 3.4, (0.0, 2.4), 1.5)
    with stage.out_of_focus(0.012 if look.size == "close" or look.detail else 0.0):
        ways.street(s)
        coaches.painted(s.pen(0.5, -1.6, -0.1, 0.42), "3a5a8a")
        coaches.painted(s.pen(0.5, 1.5, -0.1, 0.42), "a83a2c")
    pen = s.pen(0.6)
    pen.solid([pen.line([(0, -2.0), (0, 3.3)], 0.16)], "4a5058", 0.06)
    pen.solid([pen.box(-0.52, 0.95, 0.52, 3.35, 0.14)], "24272c", 0.12, rim=0.9)
    green = look.has("green light")
    tones = (rolling.RED, rolling.AMBER, np.array([0.15, 1.0, 0.4], np.float32))
    for n, v in enumerate((2.95, 2.15, 1.35)):
        lit = n == (2 if green else 0)
        pen.flat([pen.disc(0, v, 0.34)], "0c0e10")
        pen.plate.fill(pen.plate.shape(pen.disc(0, v, 0.29)), tones[n] * np.float32(1.0 if lit else 0.22))
        hood = [
            (-0.36, v + 0.02),
            (-0.32, v + 0.28),
            (0.0, v + 0.42),
            (0.32, v + 0.28),
            (0.36, v + 0.02),
            (0.28, v + 0.22),
            (0.0, v + 0.32),
            (-0.28, v + 0.22),
        ]
        pen.solid([pen.poly(hood)], "2e3238", 0.04)
        if lit:
            pen.plate.glow(pen.at(0, v), 1.7 * pen.metre, tones[n], 0.75)
            pen.plate.glow(pen.at(0, v), 0.3 * pen.metre, mix(tones[n], WHITE, 0.6), 0.8)
    ways.front(s, "leaves")


def speed_camera(stage: Stage, look: Look) -> None:
    """Let a speed camera flash at a car that passes."""
    s = ways.shot(stage, look, 9.6, 4.6, (-3.0, 2.6), 2.0)
    ways.highway(s)
    coaches.painted(s.pen(0.56, 1.6), "3a5a9a")
    pen = s.pen(0.62, -3.2, -0.1)
    pen.solid([pen.line([(0, 0), (0, 2.3)], 0.26)], "8a9096", 0.1)
    pen.solid([pen.box(-0.62, 2.2, 0.62, 3.7, 0.12)], "e8e4dc", 0.2)
    pen.flat([pen.box(-0.62, 2.2, 0.62, 2.42), pen.box(-0.62, 3.5, 0.62, 3.7)], "f0b01c")
    pen.flat([pen.disc(0.22, 3.1, 0.3)], "14161a")
    pen.flat([pen.disc(0.24, 3.1, 0.17)], "3a4a6a")
    pen.flat([pen.box(-0.5, 2.8, -0.16, 3.36, 0.04)], "fff6dc")
    at = pen.at(-0.3, 3.08)
    pen.plate.glow(at, 2.2 * s.metre, WHITE, 0.5)
    pen.plate.glow(at, 0.5 * s.metre, WHITE, 0.9)
    star = [
        pen.poly(
            [
                (-0.3 + 2.6 * np.cos(a), 3.08 + 2.6 * np.sin(a)),
                (-0.3 + 0.1 * np.cos(a + 1.57), 3.08 + 0.1 * np.sin(a + 1.57)),
                (-0.3 - 0.1 * np.cos(a + 1.57), 3.08 - 0.1 * np.sin(a + 1.57)),
            ]
        )
        for a in (0.2, 1.2, 2.4, 3.5, 4.4, 5.5)
    ]
    pen.plate.light(pen.plate.shapes(star), WHITE, 0.5)
    ways.front(s, "leaves")


def police_control(stage: Stage, look: Look) -> None:
    """Let an officer wave a car aside with a stop paddle; the patrol car's lights flash."""
    s = ways.shot(stage, look, 9.6, 3.2, (0.4, 1.4), 2.0)
    ways.highway(s)
    coaches.vehicle(s.pen(0.52, -2.9, 0.4, 0.9), "police")
    car = s.pen(0.56, 3.4, 0.0, 0.95, -s.faces)
    coaches.painted(car, "8a8f96")
    pen = s.pen(0.64, 0.3, -0.1, 1.08)
    rolling.stander(pen, 0.0, "1f2a4a", salt=2, helmet="1a2240", step=0.08, hand=((0.28, 1.5), (0.46, 1.82)))
    pen.flat([pen.line([(-0.18, 1.12), (0.2, 1.12)], 0.09)], "e8e01e")
    pen.solid([pen.line([(0.46, 1.8), (0.5, 2.1)], 0.05)], "f4f0e8", 0.02)
    pen.flat([pen.disc(0.53, 2.32, 0.25)], "f8f4f0")
    pen.flat([pen.disc(0.53, 2.32, 0.2)], "d8202c")
    rolling.lamp(pen, 0.53, 2.32, rolling.RED, 0.13)
    ways.front(s, "leaves")


SCENES = {
    "road works": road_works,
    "traffic light": traffic_light,
    "speed camera": speed_camera,
    "police control": police_control,
}
"""What this draws, by name."""
