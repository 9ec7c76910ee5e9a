"""A square straight from above: paving, people as heads and shoulders, their long shadows."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, capsule, ellipse, spline, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import figures, passers
from client_generate.providers.local.people.passers import Passer


def square(stage: Stage, look: Look, *, count: int = 70) -> None:
    """Draw the paving, then everybody with a long shadow; one stands apart, in a colour nobody else wears."""
    _paving(stage, look)
    chance, tall = look.chance(240), 0.074 * look.scale
    middle = (look.side * stage.half * 0.3, 0.52)
    shade, people = stage.plate(0.3), stage.plate(0.4)
    places = _spread(stage, chance, count, tall, middle)
    folk = [(at, passers.passer(look, chance), float(chance.uniform(0, 6.28))) for at in places]
    star = passers.lead(look)
    _shadows(shade, look, [at for at, _, _ in folk] + [middle], tall)
    cut = Cutouts(people, (look.light, 0.35))
    for at, who, turn in folk:
        person(cut, look, who, at, tall, turn)
    cut.lay()
    front = stage.plate(0.46)
    front.glow(middle, 0.28, look.palette.key, 0.2)
    cut = Cutouts(front, (look.light, 0.35))
    person(cut, look, star, middle, tall * 1.15, math.pi / 2)
    cut.lay()
    scenery.weather(stage, look)


def alone(stage: Stage, look: Look, at: Point, tall: float = 0.035) -> None:
    """Draw one person seen from above, with a long shadow."""
    if look.people == 0:
        return
    plate = stage.plate(0.45)
    _shadows(plate, look, [at], tall)
    cut = Cutouts(plate, (look.light, 0.35))
    person(cut, look, passers.lead(look), at, tall, -math.pi / 2)
    cut.lay()


def _spread(stage: Stage, chance: np.random.Generator, count: int, tall: float, keep: Point) -> list[Point]:
    """Return places that do not touch, none near the one we look at."""
    found: list[Point] = []
    for x, y in chance.uniform((-stage.edge, stage.top), (stage.edge, stage.bottom), (count * 4, 2)).tolist():
        far = math.hypot(x - keep[0], y - keep[1])
        crowded = 0.75 + 0.25 * math.sin(x * 4.2 + y * 3.1)
        if (
            far > tall * 3.4
            and all(math.hypot(x - u, y - v) > tall * 1.55 for u, v in found)
            and chance.random() < crowded
        ):
            found.append((x, y))
        if len(found) >= count:
            break
    return sorted(found, key=lambda at: at[1])


def _paving(stage: Stage, look: Look) -> None:
    p = look.palette
    stone = mix(figures.graded(colour("a49c92"), look), p.ground, 0.3)
    stage.gradient(0.0, [(stage.top, mix(stone, p.haze, 0.25)), (stage.bottom, mix(stone, p.ink, 0.12))])
    plate = stage.plate(0.12)
    noise = scenery.cloud_noise(plate.alpha.shape, look.chance(7), 1.0, 4)
    plate.fill((slice(None), slice(None), np.clip(noise - 0.35, 0, 1)), mix(stone, p.ink, 0.35), 0.35)
    turn, tile = 0.32 * look.side, 0.135
    cos, sin = math.cos(turn), math.sin(turn)

    def on(u: float, v: float) -> Point:
        return u * cos - v * sin, 0.5 + u * sin + v * cos

    far = stage.edge + 1.0
    lines = [stroke([on(-far, n * tile), on(far, n * tile)], 0.003) for n in range(-16, 17)]
    lines += [stroke([on(n * tile, -far), on(n * tile, far)], 0.003) for n in range(-20, 21)]
    plate.tint(plate.shapes(lines), p.ink, 0.2)
    plate.fill(plate.shapes(lines), mix(stone, p.ink, 0.45), 0.35)
    pale = []
    for n in range(-18, 18, 2):
        for m in (m for m in range(-12, 12) if (n // 2 + m) % 4 == 0):
            left, top, right, low = n * tile, m * tile, (n + 1) * tile, (m + 1) * tile
            pale.append([on(left, top), on(right, top), on(right, low), on(left, low)])
    plate.fill(plate.shapes(pale), mix(stone, p.key, 0.35), 0.35)
    ring = [ellipse(on(0, 0), 0.62, 0.62, steps=80), ellipse(on(0, 0), 0.4, 0.4, steps=80)]
    for number, shape in enumerate(ring):
        plate.fill(plate.shape(shape), mix(stone, (p.ink, p.key)[number], 0.3), 0.3)
    roof = [on(-far, -far), on(far, -far), on(far, -0.62), on(0.3, -0.62), on(0.3, -0.5), on(-far, -0.5)]
    plate.fill(plate.shape(roof), mix(p.ink, p.cool, 0.15), 0.4)


def _shadows(plate: Plate, look: Look, places: list[Point], tall: float) -> None:
    """Draw everybody's long shadow: legs, body, head, away from the light."""
    way = (-look.light * 0.92, -0.42)
    parts: list[Pixels] = []
    for x, y in places:

        def on(far: float, here: Point = (x, y)) -> Point:
            return here[0] + way[0] * tall * far, here[1] + way[1] * tall * far

        parts += [capsule(on(0.0), 0.2 * tall, on(1.5), 0.3 * tall), capsule(on(1.4), 0.4 * tall, on(2.4), 0.36 * tall)]
        parts.append(ellipse(on(3.0), 0.24 * tall, 0.22 * tall, steps=16))
    strength = 0.24 if look.weather else 0.42
    plate.fill(plate.shapes(parts), mix(look.palette.ink, look.palette.cool, 0.15), strength)
    plate.blur(0.0016)


def person(cut: Cutouts, look: Look, who: Passer, at: Point, tall: float, turn: float) -> None:
    """Add somebody seen from straight above, walking towards `turn`; `tall` is how wide the shoulders are."""
    p = look.palette
    (x, y), cos, sin = at, math.cos(turn), math.sin(turn)

    def on(u: float, v: float) -> Point:
        return x + (u * cos - v * sin) * tall, y + (u * sin + v * cos) * tall

    def put(shape: Pixels, natural: Pixels, depth: float) -> None:
        seen = figures.graded(natural, look)
        bright = mix(seen * 1.1, p.key, 0.15)
        cut.solid([shape], seen * 0.5, bright, depth * tall, mix(bright, p.key, 0.6))

    if who.umbrella is not None:
        put(ellipse(at, 0.92 * tall, 0.92 * tall, steps=16), who.umbrella * 1.2, 0.5)
        angles = np.linspace(0, 2 * math.pi, 9)[:-1].tolist()
        ribs = [stroke([at, on(0.9 * math.cos(a), 0.9 * math.sin(a))], 0.03 * tall) for a in angles]
        cut.fill([*ribs, ellipse(at, 0.06 * tall, 0.06 * tall, steps=10)], figures.graded(who.umbrella, look) * 0.6)
        return
    for s in (-1, 1):
        ahead = 0.42 if s * who.step > 0 else -0.25
        put(capsule(on(0.0, s * 0.16), 0.12 * tall, on(ahead, s * 0.15), 0.1 * tall), who.trousers, 0.06)
        put(capsule(on(0.0, s * 0.44), 0.11 * tall, on(0.3 * s * who.step, s * 0.5), 0.08 * tall), who.coat * 0.9, 0.05)
    chest = [(0.2, 0.0), (0.16, 0.4), (-0.08, 0.5), (-0.22, 0.25), (-0.22, -0.25), (-0.08, -0.5), (0.16, -0.4)]
    put(spline([on(*place) for place in chest], steps=4), who.coat, 0.14)
    if who.bag == "backpack":
        pack = [(-0.12, 0.24), (-0.42, 0.22), (-0.42, -0.22), (-0.12, -0.24)]
        put(spline([on(*place) for place in pack], steps=4), who.trousers * 1.6, 0.08)
    covered = who.cut in {"cap", "hat", "hood"}
    put(ellipse(on(0.06, 0.0), 0.23 * tall, 0.2 * tall, turn, 20), who.trousers * 1.5 if covered else who.hair, 0.12)
    if who.cut in {"long", "bob"}:
        put(ellipse(on(-0.1, 0.0), 0.2 * tall, 0.22 * tall, turn, 20), who.hair, 0.12)
