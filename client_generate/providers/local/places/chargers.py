"""Cars that are charged and filled."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Point, capsule, ellipse, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.people.fingers import Hand
from client_generate.providers.local.places import ways
from client_generate.providers.local.things import coaches, rolling


def _flank(stage: Stage, look: Look, tone: str = "3a6aa8") -> None:
    """Fill the picture with a car's rear flank: its wheel, its lamp, its window."""
    p, s = look.palette, look.side
    with stage.out_of_focus(0.012):
        scenery.sky(stage, look, 0.4)
        scenery.pines(stage, look, 0.1, 0.4, 0.24, 24, 0.4, salt=5)
    paint = graded(colour(tone) if look.paint is None else look.paint, look)
    plate, e = stage.plate(0.4), stage.edge + 0.2
    roof = [
        (-s * e, 0.16),
        (s * 0.1, 0.1),
        (s * 0.45, 0.2),
        (s * 0.7, 0.34),
        (s * e, 0.38),
        (s * e, 1.3),
        (-s * e, 1.3),
    ]
    plate.solid(
        plate.shape(spline(roof, steps=6)),
        paint * 0.45,
        mix(paint, p.horizon, 0.15),
        (look.light, -1),
        round_=0.09,
        rim=p.key * 0.6,
    )
    pane = [(-s * e, 0.2), (s * 0.02, 0.15), (s * 0.3, 0.22), (s * 0.44, 0.34), (-s * e, 0.38)]
    plate.solid(
        plate.shape(spline(pane, steps=4)),
        mix(p.ink, p.sky_mid, 0.2),
        mix(p.ink, p.horizon, 0.5),
        (look.light, -1),
        round_=0.05,
    )
    lamp = [(s * 0.62, 0.46), (s * 0.95, 0.44), (s * 0.95, 0.56), (s * 0.7, 0.56)]
    plate.fill(plate.shape(lamp), colour("d8202c"))
    plate.glow((s * 0.82, 0.5), 0.3, rolling.RED, 0.5 if p.bright else 0.9)
    tyre = (-s * 0.66, 1.06)
    plate.fill(plate.shape(ellipse(tyre, 0.36, 0.36)), p.ink)
    plate.solid(
        plate.shape(ellipse(tyre, 0.21, 0.21)), colour("6a7078") * 0.6, colour("c4c8cc"), (look.light, -1), round_=0.03
    )
    plate.tint(
        plate.shapes(
            [stroke([(-s * 0.22, 0.36), (-s * 0.26, 1.2)], 0.005), stroke([(-s * e, 0.62), (s * e, 0.6)], 0.006)]
        ),
        p.ink,
        0.5,
    )


def _near(stage: Stage, look: Look, at: Point) -> float:
    """Come near for a detail; say how large the subject is."""
    if look.detail:
        stage.aim(1.7, at)
    return {"wide": 0.8, "medium": 0.9, "close": 1.0, "over": 0.85, "aerial": 0.8}[look.size]


def ev_plug(stage: Stage, look: Look) -> None:
    """Plug a charging cable into an electric car; from farther off the car at its post."""
    p, s = look.palette, look.side
    if look.framed or look.turned or look.size == "wide":
        _charging(stage, look)
        return
    k = _near(stage, look, (s * 0.1, 0.52))
    _flank(stage, look, "e4e6e8")
    plate, at = stage.plate(0.5), (s * 0.12, 0.5)
    plate.fill(plate.shape(ellipse(at, 0.15 * k, 0.17 * k)), colour("1c2026"))
    plate.light(plate.shapes([ellipse(at, 0.165 * k, 0.185 * k)]), np.array([0.2, 0.9, 0.6], np.float32), 0.25)
    plate.glow(at, 0.3, np.array([0.2, 0.95, 0.6], np.float32), 0.5)
    top = stage.plate(0.6)
    dark, green = colour("24282e") if p.bright else colour("3a4048"), colour("2fc08a")
    cable = spline([(s * 0.42, 0.66), (s * 0.56, 0.9), (s * 0.4, 1.1), (s * 0.3, 1.3)], closed=False)
    top.solid(
        top.shape(stroke(cable, 0.055)),
        dark * 0.5,
        mix(dark, p.key, 0.3),
        (look.light, -1),
        round_=0.02,
        rim=p.key * 0.4,
    )
    body = capsule((at[0], at[1]), 0.105 * k, (s * 0.4, 0.62), 0.075 * k)
    top.solid(top.shape(body, 0.02), dark * 0.5, mix(dark, WHITE, 0.35), (look.light, -1), round_=0.05, rim=p.key * 0.5)
    top.solid(top.shape(ellipse(at, 0.085 * k, 0.118 * k)), green * 0.6, green, (look.light, -1), round_=0.02)
    Hand(stage.plate(0.7), look, (s * 0.36, 0.6), 0.21 * k, 0.0, s).wrap()
    stage.aim(1.0)


def _charging(stage: Stage, look: Look) -> None:
    s = ways.shot(stage, look, 8.0, 3.0, (-1.6, 1.0), 1.8)
    ways.street(s)
    pen = s.pen(0.58)
    coaches.painted(pen, "e4e6e8", driven=False)
    post = s.pen(0.56, -3.2)
    post.solid([post.box(-0.42, 0, 0.42, 2.1, 0.16)], "f2f4f4", 0.2)
    post.flat([post.box(-0.3, 1.3, 0.3, 1.9, 0.06)], "14181c")
    post.flat(
        [post.poly([(0.06, 1.86), (-0.16, 1.56), (-0.02, 1.56), (-0.08, 1.34), (0.16, 1.66), (0.02, 1.66)])], "40e090"
    )
    post.plate.glow(post.at(0, 1.6), 1.2 * s.metre, np.array([0.25, 0.95, 0.6], np.float32), 0.7)
    post.flat([post.box(-0.42, 0.1, 0.42, 0.3)], "2fa878")
    line = spline([pen.at(-2.9, 1.0), pen.at(-2.7, 0.3), pen.at(-2.3, 0.25), pen.at(-1.75, 0.86)], closed=False)
    pen.plate.fill(pen.plate.shape(stroke(line, 0.07 * s.metre)), colour("1c2024"))
    pen.flat([pen.box(-1.9, 0.8, -1.66, 0.98, 0.04)], "2fc08a")
    rolling.stander(s.pen(0.6, -2.3, -0.2), 0, "c8503c", hand=((0.22, 1.1), (0.42, 0.98)))
    ways.front(s, "leaves")


def petrol_pump(stage: Stage, look: Look) -> None:
    """Fill a car: a hand on the nozzle, the pump's figures; from farther off the station."""
    p, s = look.palette, look.side
    if look.framed or look.turned or look.size == "wide":
        _filling(stage, look)
        return
    k = _near(stage, look, (s * 0.1, 0.5))
    _flank(stage, look, "a8322c")
    plate, at = stage.plate(0.5), (s * 0.02, 0.48)
    plate.fill(plate.shape(ellipse(at, 0.13 * k, 0.14 * k)), colour("1a1d22"))
    flap = ellipse((at[0] - s * 0.2, at[1] - 0.02), 0.06, 0.14, s * 0.2)
    red = graded(colour("a8322c"), look)
    plate.solid(plate.shape(flap), red * 0.6, red * 1.1, (look.light, -1), round_=0.02, rim=p.key * 0.5)
    top = stage.plate(0.6)
    steel, dark = colour("a8aeb4"), colour("23272d") if p.bright else colour("363b43")
    hose = spline([(s * 0.52, 0.6), (s * 0.7, 0.7), (s * 0.72, 0.95), (s * 0.6, 1.3)], closed=False)
    top.solid(top.shape(stroke(hose, 0.07)), dark * 0.4, mix(dark, p.key, 0.25), (look.light, -1), round_=0.03)
    spout = stroke(spline([at, (s * 0.14, 0.46), (s * 0.24, 0.42)], closed=False), 0.05 * k)
    top.solid(top.shape(spout), steel * 0.5, steel, (look.light, -1), round_=0.02, rim=WHITE * np.float32(0.5))
    gun = [
        (s * 0.2, 0.36),
        (s * 0.34, 0.32),
        (s * 0.56, 0.54),
        (s * 0.52, 0.66),
        (s * 0.4, 0.62),
        (s * 0.3, 0.5),
        (s * 0.2, 0.47),
    ]
    green = colour("1f9a54") if p.bright else colour("2fb468")
    top.solid(
        top.shape(spline(gun, steps=5), 0.02), green * 0.45, green, (look.light, -1), round_=0.04, rim=p.key * 0.5
    )
    guard = stroke(spline([(s * 0.26, 0.5), (s * 0.3, 0.68), (s * 0.46, 0.72), (s * 0.52, 0.62)], closed=False), 0.018)
    top.fill(top.shape(guard), dark)
    Hand(stage.plate(0.7), look, (s * 0.44, 0.52), 0.2 * k, 0.1 * s, s).wrap()
    stage.aim(1.0)


def _filling(stage: Stage, look: Look) -> None:
    s = ways.shot(stage, look, 9.6, 5.0, (-2.4, 1.2), 1.8)
    ways.highway(s)
    pen = s.pen(0.5)
    pen.solid([pen.box(-5.0, 4.2, 5.0, 5.0)], "f2f0ea", 0.2)
    pen.flat([pen.box(-5.0, 4.3, 5.0, 4.6)], "d8302c")
    pen.plate.glow(pen.at(0, 4.1), 4 * s.metre, look.palette.key, 0.5)
    pen.solid([pen.box(u - 0.16, 0, u + 0.16, 4.2) for u in (-4.4, 4.4)], "c8ccd0", 0.1)
    pump = s.pen(0.54, -2.9)
    pump.solid([pump.box(-0.5, 0, 0.5, 2.1, 0.1)], "d8302c", 0.2)
    pump.flat([pump.box(-0.36, 1.3, 0.36, 1.9, 0.05)], "101418")
    pump.plate.light(
        pump.plate.shapes([pump.box(-0.28 + i * 0.15, 1.5, -0.18 + i * 0.15, 1.74) for i in range(4)]),
        colour("60ff90"),
        0.9,
    )
    coaches.painted(s.pen(0.58, 0.6), "3a6aa8", driven=False)
    hose = s.pen(0.6)
    hose.plate.fill(
        hose.plate.shape(
            stroke(
                spline(
                    [hose.at(-2.5, 1.3), hose.at(-2.2, 0.4), hose.at(-1.7, 0.5), hose.at(-1.35, 0.95)], closed=False
                ),
                0.09 * s.metre,
            )
        ),
        colour("1c2024"),
    )
    rolling.stander(hose, -1.75, "e0a83c", hand=((0.2, 1.12), (0.4, 0.98)))
    ways.front(s, "leaves")


SCENES = {"ev plug": ev_plug, "petrol pump": petrol_pump}
"""What this draws, by name."""
