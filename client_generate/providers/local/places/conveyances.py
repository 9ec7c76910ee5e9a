"""Rarer wheels and rails where they run: an elevated metro, a funicular, a racing chair, a cargo bicycle, a sweeper."""

from __future__ import annotations

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, box, ellipse, soften
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import posed
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import funiculars, lands, ways, windscreens
from client_generate.providers.local.things import coaches, rolling, vehicles

_NEON = ("ff3a8c", "2fd8ff", "ffd23a", "7aff6a", "c060ff", "ff6a2a")


def elevated(stage: Stage, look: Look) -> None:
    """Let a metro run on its viaduct between high-rises with lit signs."""
    e = stage.edge + 0.1
    far = {"wide": 1.0, "medium": 1.2, "close": 1.4}.get(look.size, 0.9)
    s = ways.shot(stage, look, 22.0 / far, 7.0 / far, (5.0, 4.0), 1.8)
    scenery.sky(stage, look, 0.9)
    _towers(stage, look, 0.3, 9, 0.35)
    _towers(stage, look, 0.4, 6, 0.12)
    ways.tarred(s, 0.86)
    deck, plate = 0.56, stage.plate(0.55)
    grey = graded(colour("8e9298"), look)
    posts = []
    for x in np.arange(-1.5, 1.6, 0.62).tolist():
        posts += [box(x - 0.035, deck, x + 0.035, 0.9), box(x - 0.11, deck + 0.04, x + 0.11, deck + 0.09)]
    plate.solid(plate.shapes(posts), grey * 0.4, grey * 0.8, (look.light, -0.4), round_=0.03)
    plate.solid(plate.shape(box(-e, deck - 0.015, e, deck + 0.055)), grey * 0.45, grey, (0, -1), round_=0.02)
    pen = Pen(stage.plate(0.6), look, (-s.faces * 0.12, deck - 0.016), 0.062 * far, s.faces)
    _metro(pen)
    ways.front(s, "leaves")


def _metro(pen: Pen) -> None:
    lit = not pen.look.palette.bright
    for n in range(4):
        left, right = 2.6 - n * 6.4, 8.8 - n * 6.4
        if n == 0:
            nose = [(left, 0.3), (left, 3.2), (right - 0.8, 3.2), (right, 1.9), (right, 0.3)]
            pen.solid([pen.poly(nose)], "d8dce2", 0.25)
            pen.glass([pen.poly([(right - 1.1, 2.8), (right - 0.66, 2.8), (right - 0.12, 1.7), (right - 1.1, 1.7)])])
        else:
            pen.solid([pen.box(left, 0.3, right, 3.2, 0.25)], "d8dce2", 0.25)
        pen.flat([pen.box(left, 0.7, right, 1.15)], "d0283c")
        pen.glass([pen.box(left + 0.4 + i * 1.1, 1.5, left + 1.3 + i * 1.1, 2.7, 0.1) for i in range(4)], lit=lit)
    rolling.headlights(pen, (8.75, 0.95), (-18, 0.9), 0.22)


def _towers(stage: Stage, look: Look, near: float, count: int, haze: float) -> None:
    """Set high-rises side by side, windows and upright signs in them lit by night."""
    p, chance, plate = look.palette, look.chance(int(near * 100)), stage.plate(near)
    night = not p.bright
    step = (2 * stage.half + 0.3) / count
    for n in range(count):
        x, wide = -stage.half - 0.15 + n * step, step * float(chance.uniform(0.7, 0.95))
        top = float(chance.uniform(-0.1, 0.34))
        wall = mix(graded(colour(("3a4258", "4a4460", "54505c", "36485a")[n % 4]), look), p.haze, haze)
        plate.solid(plate.shape(box(x, top, x + wide, 0.9)), wall * 0.6, wall, (look.light, -0.3), round_=0.02)
        spots = [
            box(x + u * wide, v, x + u * wide + 0.018, v + 0.022)
            for u in np.arange(0.12, 0.88, 0.19).tolist()
            for v in np.arange(top + 0.04, 0.84, 0.055).tolist()
            if chance.random() < 0.6
        ]
        pane = mix(colour("ffd890"), WHITE, 0.1) if night else mix(p.sky_mid, WHITE, 0.2)
        plate.fill(plate.shapes(spots), mix(pane, p.haze, haze * 0.6), 0.8)
        sign = x + wide * float(chance.uniform(0.1, 0.7))
        high = max(top + 0.08, 0.05)
        _sign(plate, (sign, high), colour(_NEON[int(chance.integers(6))]), night=night)


def _sign(plate: Plate, at: tuple[float, float], tone: Pixels, *, night: bool) -> None:
    """Hang an upright sign of strokes that read as no script."""
    x, y = at
    plate.fill(plate.shape(box(x, y, x + 0.075, y + 0.36, 0.01)), colour("14121c"))
    bars = []
    for n in range(4):
        top = y + 0.02 + n * 0.085
        bars += [box(x + 0.014, top, x + 0.061, top + 0.011), box(x + 0.014, top + 0.05, x + 0.061, top + 0.061)]
        bars += [box(x + (0.03 if n % 2 else 0.016), top, x + (0.042 if n % 2 else 0.028), top + 0.06)]
    plate.fill(plate.shapes(bars), tone * 0.85 + 0.15)
    if night:
        plate.glow((x + 0.037, y + 0.18), 0.26, tone, 0.55)


def cargo_bike(stage: Stage, look: Look) -> None:
    """Let a parent ride a cargo bicycle with two children in its box."""
    s = ways.shot(stage, look, 3.9, 2.2, (0.8, 0.8), 1.6)
    (ways.street if look.has("at home") else ways.meadow)(s)
    if not look.has("at home"):
        path = graded(colour("c8b48c"), look)
        ways.flat(s, 0.4, s.foot - 0.06, path, path * 0.85, 0.04)
    pen = s.pen(0.6, -0.6)
    pen.shadow(3.6, 0.07)
    rolling.wheels(pen, (2.1,), 0.24, "8a9096")
    pen.solid([pen.line([(0.3, 0.34), (2.1, 0.28)], 0.08)], "2f6ab8", 0.03)
    for number, (u, coat) in enumerate(((1.55, "e8503c"), (1.0, "f0c02c"))):
        rolling.limbs(pen, [(u, 0.6), (u, 0.98)], 0.17, coat, 0.9)
        rolling.head(pen, u + 0.03, 1.22, 0.16, salt=21 + number)
        helm = [(-0.19, 0.02), (-0.16, 0.14), (0.0, 0.21), (0.16, 0.14), (0.2, 0.04), (0.0, 0.07)]
        pen.solid([pen.curve([(u + 0.03 + a, 1.22 + b) for a, b in helm])], ("2fb8a0", "d84a8a")[number], 0.08)
    pen.solid([pen.poly([(0.72, 0.36), (0.62, 0.92), (1.98, 0.92), (1.84, 0.36)])], "b87a42", 0.1)
    pen.flat([pen.line([(0.62, 0.92), (1.98, 0.92)], 0.06)], "6a4222")
    rolling.cyclist(pen, "2f8a8a", "2f6ab8", helmet="e8ecf0")
    ways.front(s, "leaves")


def racing_chair(stage: Stage, look: Look) -> None:
    """Let a racer in a three-wheeled chair speed along a red track."""
    s = ways.shot(stage, look, 3.0, 1.7, (0.0, 0.7), 1.6)
    scenery.sky(stage, look, 0.5, sun=lands.sun_of(stage, look, 0.2))
    stands = ways.flat(s, 0.2, 0.3, graded(colour("7a86a0"), look), graded(colour("5a6480"), look), 0.1)
    chance = look.chance(51)
    for tone in ("e8c84a", "d84a3c", "f0ece4", "3a8ad8", "4aa868"):
        dots = chance.uniform((-stage.edge, min(0.32, s.line)), (stage.edge, s.line + 0.06), (90, 2)).tolist()
        heads = [ellipse((x, y), 0.008, 0.01, steps=10) for x, y in dots]
        stands.fill(stands.shapes(heads), graded(colour(tone), look), 0.8)
    stands.blur(0.004)
    red = graded(colour("b8452f"), look)
    track = ways.flat(s, 0.4, s.line + 0.08, mix(red, look.palette.haze, 0.2), red, 0.03)
    for y in (s.line + 0.1, s.foot - 0.06, s.foot + 0.05):
        track.fill(track.shape(box(-stage.edge, y, stage.edge, y + 0.01)), mix(WHITE, look.palette.horizon, 0.2), 0.9)
    pen = s.pen(0.6, -0.3)
    pen.shadow(2.6, 0.06)
    rolling.wheels(pen, (1.5,), 0.26, "e8e8ea")
    pen.solid([pen.line([(-0.3, 0.42), (1.5, 0.3)], 0.08), pen.line([(1.1, 0.36), (1.2, 0.62)], 0.05)], "f0c02c", 0.03)
    legs = [[(0.42, 0.62), (0.1, 0.36)], [(0.46, 0.6), (0.14, 0.34)]]
    hands = [[(0.12, 0.98), (0.3, 0.74)], [(0.06, 1.02), (0.26, 0.72)]]
    rolling.person(pen, (-0.3, 0.62), (0.3, 1.02), legs, hands, "2f6ad8", helmet="e8302c")
    for wide, tone in ((0.1, "16181c"), (0.03, "b4b8bc")):
        angle = np.linspace(0, 2 * np.pi, 41).tolist()
        pen.flat([pen.line([(-0.1 + 0.46 * np.cos(a), 0.46 + 0.46 * np.sin(a)) for a in angle], wide)], tone)
    pen.flat([pen.disc(-0.1, 0.46, 0.4)], "e8e8ea", 0.35)
    pen.flat([pen.disc(-0.1, 0.46, 0.07)], "2a2c30")
    lines = [pen.line([(-1.0 - 0.3 * n, 0.3 + 0.25 * n), (-2.2 - 0.2 * n, 0.3 + 0.25 * n)], 0.025) for n in range(4)]
    pen.flat(lines, "ffffff", 0.5)
    ways.front(s, "leaves")


def sweeper(stage: Stage, look: Look) -> None:
    """Let a sweeping machine brush along a street."""
    s = ways.shot(stage, look, 6.0, 3.2, (1.4, 0.9), 1.8)
    ways.street(s)
    if look.has("drift confetti"):
        _confetti(s)
    pen = s.pen(0.6)
    pen.shadow(5.0)
    pen.solid([pen.box(-2.3, 0.5, 0.7, 2.3, 0.2)], "f08a1e", 0.25)
    pen.solid([pen.poly([(0.7, 0.5), (0.7, 2.5), (1.7, 2.5), (2.2, 1.4), (2.2, 0.5)])], "f08a1e", 0.2)
    pen.glass([pen.poly([(0.9, 1.35), (0.9, 2.34), (1.6, 2.34), (2.02, 1.4)])])
    rolling.head(pen, 1.25, 1.8, 0.19)
    pen.flat([pen.box(-2.2, 1.1, 0.6, 1.34), pen.box(-2.2, 0.5, 2.1, 0.62)], "f4f0e4")
    pen.solid([pen.line([(-1.4, 2.3), (0.3, 2.5), (1.0, 0.9)], 0.2)], "3a3e44", 0.08)
    rolling.lamp(pen, 1.1, 2.62, rolling.AMBER, 0.12)
    rolling.wheels(pen, (-1.5, 1.1), 0.42)
    for u in (2.2, -0.3):
        pen.flat([pen.line([(u, 0.55), (u + 0.1 * n, 0.02)], 0.05) for n in range(-5, 6)], "3a62a8")
        pen.solid([pen.box(u - 0.3, 0.42, u + 0.3, 0.6, 0.06)], "2a2e34", 0.05)
    rows, columns, mask = pen.plate.shapes([pen.disc(2.9 + 0.3 * n, 0.12 + 0.06 * n, 0.28) for n in range(3)], 0.03)
    pen.plate.fill((rows, columns, soften(mask, 0.012 * pen.plate.unit)), mix(WHITE, colour("a89878"), 0.6), 0.5)
    ways.front(s, "leaves")


def _confetti(s: ways.Shot) -> None:
    """Strew paper of all colours over the street, and heap it before the brushes."""
    pen, chance = s.pen(0.58), s.look.chance(31)
    for tone in ("e8304a", "f2c230", "2a8ae0", "3ab85a", "b04ad0", "f4f4f0"):
        spots = chance.uniform((-7.0, -0.75), (7.0, 0.3), (55, 2)).tolist()
        spots += chance.uniform((2.5, -0.12), (4.2, 0.34), (14, 2)).tolist()
        pen.flat([pen.disc(u, v, 0.1, 0.055) for u, v in spots], tone)


def quad(stage: Stage, look: Look) -> None:
    """Leave a quad on its side in a field, its rider lying before it."""
    s = ways.shot(stage, look, 4.6, 2.3, (0.3, 0.6), 1.6)
    ways.meadow(s)
    pen = s.pen(0.58, 0.5)
    pen.shadow(2.6, 0.1)
    pen.solid([pen.curve([(-1.0, 0.3), (-0.9, 1.2), (0.0, 1.4), (0.95, 1.15), (1.0, 0.3), (0.0, 0.2)])], "2e3238", 0.2)
    pen.solid(
        [pen.curve([(-1.05, 0.1), (-1.0, 0.5), (0.0, 0.36), (1.05, 0.5), (1.0, 0.1), (0.0, 0.0)])], "d8302c", 0.14
    )
    for u, v in ((-0.9, 0.55), (0.9, 0.55), (-0.78, 1.45), (0.78, 1.45)):
        pen.solid([pen.disc(u, v, 0.42, 0.36)], "1e2024", 0.1, rim=0.3)
        pen.solid([pen.disc(u, v, 0.2, 0.17)], "b8bcc0", 0.05)
    pen.solid([pen.line([(-0.5, 0.9), (0.5, 0.9)], 0.1), pen.line([(0.0, 0.4), (0.0, 1.3)], 0.12)], "8a8e94", 0.04)
    foot = (s.x - s.faces * 1.1 * s.metre, s.foot + 0.04)
    posed.draw(stage.plate(0.64), look, foot, 1.7 * s.metre, "lie", faces=s.faces)
    ways.front(s, "leaves")


def tractors(stage: Stage, look: Look) -> None:
    """Line up tractors in a street behind farmers with banners."""
    s = ways.shot(stage, look, 11.0, 4.2, (0.0, 1.4), 1.7)
    ways.street(s)
    for near, v, shift in ((0.5, 0.7, -1.6), (0.56, 0.0, 0.0)):
        plate = stage.plate(near)
        for u in (4.6, 0.2, -4.4):
            coaches.vehicle(s.on(plate, u + shift, v, 0.95 if v else 1.1), "tractor")
    people = stage.plate(0.62)
    for n, (u, coat) in enumerate(((-3.4, "3a6a4a"), (-1.3, "8a4a2c"), (1.2, "3a5a8a"), (3.4, "6a6a3a"))):
        up = ((0.1, 1.5), (0.16, 1.9))
        rolling.stander(s.on(people, u, -0.5, 1.05), 0.0, coat, hand=up, salt=n + 3)
    pen = s.on(people, 0.0, -0.5)
    for left, right, tone in ((-3.5, -0.9, "f4ecd8"), (1.0, 3.7, "f0c81e")):
        pen.flat([pen.line([(u, 1.3), (u, 2.9)], 0.06) for u in (left, right)], "5a4230")
        pen.solid([pen.box(left, 2.1, right, 3.0, 0.04)], tone, 0.05)
        pen.flat([pen.box(left + 0.25, v, right - 0.25 - d, v + 0.14) for v, d in ((2.68, 0.0), (2.36, 0.7))], "c8281e")
    ways.front(s, "people")


def wrong_way(stage: Stage, look: Look) -> None:
    """Let somebody come towards us in our own lane, seen through the windscreen."""
    windscreens.SCENES["windscreen"](stage, look)
    plate = stage.plate(0.97)
    vehicles.car(plate, look, (0.0, 0.66), 0.42)
    for x in (-0.14, 0.14):
        plate.glow((x, 0.57), 0.36, mix(WHITE, look.palette.key, 0.2), 0.85)
        plate.glow((x, 0.57), 0.1, WHITE, 1.0)


SCENES = {
    "elevated metro": elevated,
    "funicular": funiculars.funicular,
    "cargo bike": cargo_bike,
    "racing chair": racing_chair,
    "sweeper": sweeper,
    "quad": quad,
    "tractor protest": tractors,
    "wrong way": wrong_way,
}
"""What this draws, by name."""
