"""Where animals come near us: a lane, a street at night; and the pool that they drink from."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import forms, scenery
from client_generate.providers.local.drawing.brush import Point, box, ellipse
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import habitats


def lane(stage: Stage, look: Look) -> float:
    """Draw a country road across the frame, meadow and trees behind it."""
    line = habitats.meadow(stage, look)
    p, top = look.palette, line + (0.14 if look.size != "aerial" else 0.2)
    cut, e = Cutouts(stage.plate(0.38), (look.light, -0.8)), stage.edge + 0.1
    grey, white = mix(graded(colour("5c5e64"), look), p.ground, 0.1), graded(colour("f0ece4"), look)
    cut.fill([box(-e, top, e, stage.bottom + 0.1)], grey)
    cut.fill([box(-e, top - 0.012, e, top)], mix(graded(colour("a89878"), look), p.ground, 0.3))
    cut.fill([box(-e, top + 0.014, e, top + 0.024)], white)
    mid = top + 0.2
    for x in np.arange(-e, e, 0.34).tolist():
        cut.fill([np.array([(x, mid), (x + 0.2, mid), (x + 0.19, mid + 0.022), (x - 0.02, mid + 0.022)])], white)
    cut.lay()
    return line


def street(stage: Stage, look: Look) -> float:
    """Draw house fronts with lit windows and lamps behind a pavement."""
    p, line, chance = look.palette, 0.58 if look.size != "aerial" else 0.24, look.chance(610)
    scenery.sky(stage, look, line, sun=None)
    cut, e = Cutouts(stage.plate(0.2), (look.light, -0.7)), stage.edge + 0.1
    dark = not p.bright
    pane = colour("ffd27a") if dark else mix(p.sky_mid, p.ink, 0.2)
    x, number = -e, 0
    while x < e:
        wide, tall = float(chance.uniform(0.26, 0.38)), float(chance.uniform(0.4, 0.54))
        wall = mix(graded(colour(("b0705a", "c8a888", "8a8e98", "a89a7c", "7c8a8a")[number % 5]), look), p.haze, 0.1)
        cut.solid([box(x, line - tall, x + wide - 0.004, line + 0.06)], wall * 0.7, wall, 0.03)
        cut.fill([box(x - 0.006, line - tall - 0.016, x + wide, line - tall)], wall * 0.5)
        for u in (0.2, 0.62):
            for v in np.arange(line - tall + 0.06, line - 0.06, 0.14).tolist():
                lit = pane if not dark or chance.random() < 0.6 else wall * 0.3
                cut.fill([box(x + u * wide, v, x + u * wide + 0.05, v + 0.075)], lit)
        x, number = x + wide, number + 1
    stone = mix(graded(colour("8c8a86"), look), p.ground, 0.2)
    cut.fill([box(-e, line + 0.05, e, stage.bottom + 0.1)], stone)
    cut.fill([box(-e, line + 0.15, e, line + 0.17)], stone * 0.7)
    cut.fill([box(-e, line + 0.17, e, stage.bottom + 0.1)], mix(stone, p.ink, 0.4))
    cut.lay()
    return line


def pool(stage: Stage, look: Look, at: Point, wide: float) -> None:
    """Put the water's edge before an animal that drinks."""
    p, plate = look.palette, stage.plate(0.64)
    mud, blue = graded(colour("6a563c"), look), mix(mix(graded(colour("4a8aa8"), look), p.sky_mid, 0.4), p.ink, 0.1)
    x, y = at
    plate.fill(plate.shape(ellipse((x, y + 0.03), wide * 0.9, 0.075)), mud * 0.8)
    plate.fill(plate.shape(ellipse((x, y + 0.035), wide * 0.84, 0.064)), blue)
    rings = [ellipse((x + wide * 0.3 * look.side, y + 0.02), r, r * 0.16) for r in (0.1, 0.05)]
    for ring in rings:
        plate.fill(plate.shape(ring), mix(blue, p.horizon, 0.6), 0.4)


def plain(stage: Stage, look: Look) -> float:
    """Draw a clean bright room of tomorrow: a pale wall with a ring of light, a gleaming floor."""
    p, line = look.palette, 0.7 if look.size != "aerial" else 0.3
    pale, blue = mix(graded(colour("dfe8f4"), look), p.horizon, 0.15), mix(graded(colour("8fb0d8"), look), p.cool, 0.2)
    stage.gradient(0.0, [(stage.top, blue), (line, pale), (line + 0.001, blue * 0.8), (stage.bottom, pale)])
    back, at = stage.plates[-1], (0.0, 0.4)
    back.light(back.shapes(forms.ring(at, 0.44, 0.44, 0.02)), colour("bff0ff"), 0.7)
    back.glow(at, 0.8, colour("ffffff"), 0.35)
    for u in (-0.85, -0.6, 0.6, 0.85):
        x = u * stage.half
        back.light(back.shape(box(x - 0.012, stage.top, x + 0.012, line)), colour("d8f4ff"), 0.5)
    return line


HOMES: dict[str, Callable[[Stage, Look], float]] = {"lane": lane, "night street": street, "plain light": plain}
