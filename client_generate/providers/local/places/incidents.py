"""What is left lying and who gets stuck: a cracked phone, a flat tyre, ice, a board of late flights, an eight."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, box, capsule, ellipse, soften, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import figures, posed
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import overviews, ways
from client_generate.providers.local.things import coaches, rolling


def cracked_phone(stage: Stage, look: Look) -> None:
    """Leave a phone with a shattered screen lying on the asphalt."""
    p, s = look.palette, look.side
    zoom = {"close": 1.15, "medium": 1.0}.get(look.size, 0.84) * (1.35 if look.detail else 1.0)
    tar, wet = graded(colour("5c6068"), look), "rain" in look.weather or not p.bright
    ground = stage.gradient(0.0, [(stage.top, mix(tar, p.horizon, 0.3)), (1.2, mix(tar, p.ink, 0.35))])
    e, chance = stage.edge + 0.1, look.chance(17)
    for tone, many in ((p.ink, 260), (mix(tar, WHITE, 0.4), 200)):
        dots = chance.uniform((-e, -0.1, 0.001), (e, 1.1, 0.006), (many, 3)).tolist()
        ground.fill(ground.shapes([ellipse((x, y), r, r * 0.7, steps=8) for x, y, r in dots]), tone, 0.5)
    line = [(-e, 0.12), (e, -0.06), (e, 0.04), (-e, 0.24)]
    ground.fill(ground.shape(line), mix(WHITE, p.haze, 0.25), 0.7)
    if wet:
        ground.glow((s * 0.5, 0.3), 0.5, p.key, 0.4)
    turn, c = np.deg2rad(-62 * s), 0.52

    def at(u: float, v: float) -> Point:
        x, y = u * np.cos(turn) - v * np.sin(turn), u * np.sin(turn) + v * np.cos(turn)
        return float(x * zoom) - s * 0.02, c + float(y * 0.72 * zoom)

    def slab(half: float, high: float, drop: float = 0.0) -> list[Point]:
        cut = 0.05
        edge = ((half - cut, -high), (half, -high + cut), (half, high - cut), (half - cut, high))
        both = [*edge, *[(-u, v) for u, v in reversed(edge)]]
        return [(x, y + drop) for x, y in (at(u, v) for u, v in both)]

    plate = stage.plate(0.5)
    rows, columns, mask = plate.shape(np.array(slab(0.28, 0.54, 0.05)), 0.03)
    plate.fill((rows, columns, soften(mask, 0.015 * plate.unit)), p.ink, 0.7)
    plate.solid(plate.shape(np.array(slab(0.265, 0.525, 0.022))), colour("2a2d34"), colour("9aa0aa"), (look.light, -1))
    plate.fill(plate.shape(np.array(slab(0.26, 0.52))), colour("0c0e14"))
    screen = colour("2f6ad0") if wet else colour("3a5a86")
    plate.fill(plate.shape(np.array(slab(0.235, 0.49))), screen * (1.0 if wet else 0.8))
    _cracks(plate, at, chance)
    _shoe(stage, look)


def _cracks(plate: Plate, at: Callable[[float, float], Point], chance: np.random.Generator) -> None:
    """Let a net of cracks run from where the screen was hit."""
    hit, spokes, rings = (0.06, -0.16), [], []
    angles = np.linspace(0, 2 * np.pi, 12)[:-1] + chance.uniform(-0.2, 0.2, 11)
    for a in angles.tolist():
        line = [hit]
        for far in (0.08, 0.18, 0.34, 0.6):
            b = a + float(chance.uniform(-0.16, 0.16))
            u, v = hit[0] + far * np.cos(b), hit[1] + far * np.sin(b)
            line.append((float(np.clip(u, -0.235, 0.235)), float(np.clip(v, -0.49, 0.49))))
        spokes.append(stroke([at(u, v) for u, v in line], 0.009, 0.003))
    for far in (0.07, 0.15, 0.24):
        ring = [(hit[0] + far * np.cos(a), hit[1] + far * np.sin(a)) for a in angles.tolist()]
        inside = [(float(np.clip(u, -0.235, 0.235)), float(np.clip(v, -0.49, 0.49))) for u, v in [*ring, ring[0]]]
        rings.append(stroke([at(u, v) for u, v in inside], 0.005))
    plate.fill(plate.shapes([*spokes, *rings]), WHITE, 0.9)
    plate.fill(plate.shape(ellipse(at(*hit), 0.022, 0.018)), colour("0c0e14"))


def _shoe(stage: Stage, look: Look) -> None:
    """Put the shoe of whoever lost it beside the phone."""
    s, plate = look.side, stage.plate(0.4)
    x, y = -s * stage.half * 0.78, 0.2
    leg = [capsule((x, -0.3), 0.11, (x, 0.06), 0.085)]
    shoe = [capsule((x, y), 0.075, (x + s * 0.26, y + 0.06), 0.06)]
    dark, jeans = graded(colour("e8e4da"), look), graded(colour("2f4468"), look)
    plate.solid(plate.shapes(leg), jeans * 0.5, jeans, (look.light, -0.8), round_=0.05)
    plate.solid(plate.shapes(shoe), dark * 0.5, dark, (look.light, -0.8), round_=0.04)


def eight(stage: Stage, look: Look) -> None:
    """Row an eight, seen from straight above."""
    p, f, e = look.palette, -look.side, stage.edge + 0.1
    big = {"close": 1.4, "medium": 1.15}.get(look.size, 0.95) * (1.5 if look.detail else 1.0)
    deep = mix(graded(colour("2a6a86"), look), p.horizon, 0.15)
    water = stage.gradient(0.0, [(stage.top, mix(deep, p.horizon, 0.35)), (1.1, deep * 0.8)])
    chance = look.chance(23)
    glints = chance.uniform((-e, -0.05, 0.02), (e, 1.05, 0.12), (70, 3)).tolist()
    water.fill(water.shapes([ellipse((x, y), w, 0.003, steps=12) for x, y, w in glints]), mix(WHITE, deep, 0.5), 0.4)
    long, y = 0.72 * big, 0.5
    wake = [[(-f * long, y), (-f * (long + 0.7), y - 0.1), (-f * (long + 0.7), y + 0.1)]]
    water.fill(water.shapes([np.array(one) for one in wake]), WHITE, 0.25)
    plate, oar = stage.plate(0.5), graded(colour("e8dcc0"), look)
    seats = [(-0.62 + n * 0.165) * big for n in range(8)]
    shafts, blades, foam = [], [], []
    for n, x in enumerate(seats):
        way = 1 if n % 2 else -1
        end = (f * (x - 0.07 * big), y + way * 0.3 * big)
        shafts.append(stroke([(f * x, y), end], 0.01))
        blades.append(capsule(end, 0.018 * big, (end[0], end[1] + way * 0.05 * big), 0.024 * big))
        foam.append(ellipse((end[0] - f * 0.01, end[1] + way * 0.05), 0.05 * big, 0.03 * big))
    plate.fill(plate.shapes(foam), WHITE, 0.45)
    hull = [(f * -long, y), (f * -0.5 * big, y - 0.05 * big), (f * 0.5 * big, y - 0.05 * big), (f * long * 1.08, y)]
    hull += [(f * 0.5 * big, y + 0.05 * big), (f * -0.5 * big, y + 0.05 * big)]
    shell = graded(colour("f0c23a"), look)
    plate.solid(plate.shape(np.array(hull)), shell * 0.6, shell, (look.light, -1), round_=0.02)
    plate.fill(plate.shapes(shafts), oar)
    plate.fill(plate.shapes(blades), graded(colour("d8302c"), look))
    for n, x in enumerate([*seats, 0.72 * big]):
        _rower(plate, look, (f * x, y), big, f if n == 8 else -f, n)


def _rower(plate: Plate, look: Look, at: Point, big: float, f: int, n: int) -> None:
    shirt = graded(colour("f2f2f0" if n < 8 else "2f6ad8"), look)
    skin, hair = look.whom(n + 3).skin, look.whom(n + 3).hair
    x, y = at
    legs = [capsule((x, y - 0.012), 0.016, (x - f * 0.07 * big, y - 0.014), 0.014)]
    legs += [capsule((x, y + 0.012), 0.016, (x - f * 0.07 * big, y + 0.014), 0.014)]
    plate.fill(plate.shapes(legs), figures.lit(skin, look))
    plate.solid(plate.shape(ellipse(at, 0.032 * big, 0.058 * big)), shirt * 0.6, shirt, (look.light, -1), round_=0.02)
    tone = figures.lit(hair, look)
    plate.solid(plate.shape(ellipse(at, 0.026 * big, 0.026 * big)), tone * 0.7, tone, (look.light, -1), round_=0.02)


def tyre_change(stage: Stage, look: Look) -> None:
    """Change a wheel at the roadside: the car on its jack, the wheel off, somebody kneeling at it."""
    s = ways.shot(stage, look, 6.2, 2.4, (-1.2, 0.7), 1.7)
    (ways.street if look.has("at home") else ways.highway)(s)
    pen = s.pen(0.56, 0.3, 0.04)
    coaches.painted(pen, "3f6fa8", driven=False)
    pen.flat([pen.disc(-1.36, 0.36, 0.44)], "0e0f12")
    pen.solid([pen.disc(-1.36, 0.4, 0.15)], "9aa0a6", 0.05)
    jack = [pen.line([(-0.9, -0.02), (-0.62, 0.34), (-0.34, -0.02)], 0.07), pen.box(-1.0, -0.06, -0.24, 0.0)]
    pen.solid(jack, "d8302c", 0.03)
    wheel = s.pen(0.64, -0.25, -0.3)
    rolling.wheels(wheel, (0.0,), 0.42)
    nuts = [wheel.disc(0.16 * np.cos(a), 0.42 + 0.16 * np.sin(a), 0.03) for a in (0.3, 1.6, 2.9, 4.2, 5.4)]
    wheel.flat(nuts, "1c1e22")
    plate = stage.plate(0.62)
    foot = (s.x - s.faces * 2.25 * s.metre, s.foot + 0.03)
    posed.draw(plate, look, foot, 1.75 * s.metre, "kneel-work", faces=s.faces, coat=colour("e8a81e"))
    ways.front(s, "leaves")


def skidding(stage: Stage, look: Look) -> None:
    """Let a car turn round on an icy road, its tracks behind it, seen from above."""
    p, e, f = look.palette, stage.edge + 0.1, -look.side
    icy = "snow" in look.weather or look.has("on ice") or p.name == "snow"
    land = graded(colour("e6ecf2" if icy else "6a8a4c"), look)
    stage.gradient(0.0, [(stage.top, mix(land, p.haze, 0.3)), (1.1, land * 0.85)])
    plate, tar = stage.plate(0.4), graded(colour("8298a8" if icy else "585b62"), look)
    lake = look.has("lake")
    if lake:
        tar = graded(colour("c2dcea"), look)
        plate.fill(plate.shape(np.array([(-e, stage.top), (e, stage.top), (e, stage.bottom), (-e, stage.bottom)])), tar)
    else:
        plate.fill(plate.shape(np.array([(-e, 0.12), (e, 0.02), (e, 0.9), (-e, 1.0)])), tar)
    sheen, chance = mix(WHITE, p.cool, 0.3), look.chance(9)
    spots = chance.uniform((-e, 0.14, 0.1), (e, 0.86, 0.35), (16, 3)).tolist()
    rows, columns, mask = plate.shapes([ellipse((x, y), w, w * 0.16) for x, y, w in spots], 0.02)
    plate.fill((rows, columns, soften(mask, 0.012 * plate.unit)), sheen, 0.4)
    dashes = [box(x, 0.5 - x * 0.05, x + 0.16, 0.52 - x * 0.05) for x in np.arange(-e, e, 0.34).tolist()]
    if lake:
        _circles(stage, look, tar)
        return
    plate.fill(plate.shapes(dashes), WHITE, 0.8)
    for side in (-1, 1):
        t = np.linspace(0, 1, 24)
        sway = 0.09 * np.sin(t * 9) - 0.2 * np.sin(t * np.pi * 0.5) ** 2
        x, y = -f * e + t * f * e, 0.72 + side * 0.045 + sway
        plate.fill(plate.shape(stroke(np.stack([x, y], axis=1), 0.022)), mix(p.ink, tar, 0.25), 0.75)
    big = {"aerial": 0.3, "wide": 0.34, "close": 0.5}.get(look.size, 0.42) * (1.3 if look.detail else 1.0)
    overviews.car_above(stage.plate(0.6), look, (f * 0.05, 0.52), big, float(np.deg2rad(52 * f)), "c8281e")


def _circles(stage: Stage, look: Look, tar: Pixels) -> None:
    """Let a test car, its shape hidden by a pattern, turn in rings on the ice of a lake; snow lies at its shore."""
    plate, p = stage.plate(0.42), look.palette
    big = {"aerial": 0.26, "wide": 0.28, "close": 0.5}.get(look.size, 0.42) * (1.3 if look.detail else 1.0)
    for number, r in enumerate((0.3, 0.33, 0.37, 0.41)):
        a = np.linspace(0, 2 * np.pi, 60)
        ring = np.stack([0.06 * number - 0.1 + r * 1.5 * np.cos(a), 0.52 + r * np.sin(a)], axis=1)
        plate.fill(plate.shape(stroke(ring, 0.012)), mix(tar, p.ink, 0.34), 0.6)
    shore = graded(colour("f4f8fa"), look)
    bank = [(-stage.edge - 0.1, stage.top - 0.1), (stage.edge + 0.1, stage.top - 0.1)]
    bank += [(stage.edge + 0.1 - n * 0.2, 0.05 + 0.03 * np.sin(n * 1.7)) for n in range(int(stage.edge * 10) + 2)]
    plate.fill(plate.shape(np.array(bank)), shore)
    at = (-look.side * 0.36, 0.66)
    overviews.car_above(stage.plate(0.6), look, at, big, float(np.deg2rad(-38 * look.side)), "dde2e6")
    chance, spots, r, f = look.chance(12), stage.plate(0.62), big * 0.62, look.side
    marks = [
        ellipse((at[0] + (u * 0.8 + v * 0.6) * r, at[1] - f * (u * 0.6 - v * 0.8) * r), r * 0.05, r * 0.03, u * 9)
        for u, v in (chance.uniform(-1, 1, (46, 2)) * (0.86, 0.3)).tolist()
    ]
    spots.fill(spots.shapes(marks), colour("1c2026"), 0.85)


SCENES = {
    "cracked phone": cracked_phone,
    "eight": eight,
    "tyre change": tyre_change,
    "skidding": skidding,
}
"""What this draws, by name."""
