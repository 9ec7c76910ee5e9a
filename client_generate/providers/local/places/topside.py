"""What lies on the ground that somebody high up looks down on: slabs and a kerb, tufts, the shade of a tree."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.places.ground import View
from client_generate.providers.local.places.openair import leaf_tone, snowy

_KERBED = frozenset({"street", "high-street", "house-front", "carnival"})
_PAVED = frozenset({"schoolyard", "estate", "yard", "shipyard", "poolside", "platform", "roof", "bridge", "balcony"})
_GREEN = frozenset(
    {"meadow", "garden", "green", "hills", "country", "forest", "wood", "allotment", "vineyard", "zoo", "treehouse"}
    | {"beer-garden", "pitch", "park", "road"}
)
_BARE = frozenset({"plot", "quarry", "desert", "beach", "volley", "skatepark"})
_LEAFY = frozenset(
    {"meadow", "garden", "street", "high-street", "house-front", "schoolyard", "estate", "country", "square", "zoo"}
    | {"old-square", "allotment", "beer-garden", "wood", "forest", "treehouse", "poolside"}
)
_KERB = -0.72
"""How far behind whom it is about the kerb of a street runs, in metres: it is nearer to us."""


def lay(view: View, place: str) -> None:
    """Lay on the ground that is seen from high up what tells which one it is, and the shade of a tree."""
    if not view.high:
        return
    plate = view.stage.plate(0.27)
    if place in _KERBED or place in _PAVED:
        _slabs(view, plate)
    if place in _KERBED:
        _kerb(view, plate)
    if place in _GREEN and not snowy(view):
        _tufts(view, plate)
    if place in _BARE:
        _pebbles(view, plate)
    if place in _LEAFY or place in _BARE:
        _shade(view, plate)


def crown(view: View, place: str) -> None:
    """Put the crown of a tree into a corner of what is seen from high up, just below us and soft."""
    if place not in _LEAFY or not view.high:
        return
    p, s = view.look.palette, -view.look.side
    plate, chance = view.stage.plate(0.8, soft=0.004), view.look.chance(71)
    green, cut = view.tone(leaf_tone(view)), Cutouts(plate, (view.look.light, -0.8))
    x0, y0 = s * view.stage.half * 0.98, view.stage.bottom - 0.04
    for part in (0.62, 0.8, 1.0):
        for _ in range(26):
            a, r = float(chance.uniform(0, 2 * math.pi)), float(chance.uniform(0.0, 0.26)) * part**-1.2
            size = float(chance.uniform(0.04, 0.075))
            at = (x0 + r * math.cos(a), y0 + r * math.sin(a) * 0.9)
            cut.solid(
                [ellipse(at, size, size * 0.86, a, steps=14)],
                mix(green * 0.45 * part, p.ink, 0.2),
                mix(green * part, p.key, 0.14 * part),
                size * 0.7,
            )
    cut.lay()
    plate.blur(0.004)


def _slabs(view: View, plate: Plate) -> None:
    tone = view.tone("c8d4de" if snowy(view) else "a49e96")
    plate.tint(plate.shape(view.quad(-40, 3.25, 40, _KERB)), tone, 0.55)
    rows = [view.quad(-40, z, 40, z + 0.035) for z in np.arange(_KERB, 3.2, 0.62).tolist()]
    columns = [view.quad(x, 3.25, x + 0.035, _KERB) for x in np.arange(-9.3, 9.4, 0.62).tolist()]
    plate.tint(plate.shapes([*rows, *columns]), view.look.palette.ink, 0.2)


def _kerb(view: View, plate: Plate) -> None:
    p = view.look.palette
    road = mix(view.tone("dfe6ec" if snowy(view) else "5c5e66"), p.ink, 0.1)
    plate.fill(plate.shape(view.quad(-40, _KERB, 40, -3.0)), road)
    plate.fill(plate.shape(view.quad(-40, _KERB, 40, _KERB - 0.14)), mix(view.tone("c8c2b8"), p.key, 0.15))
    dashes = [view.quad(x, -1.28, x + 1.3, -1.36) for x in np.arange(-12.4, 12, 2.3).tolist()]
    plate.fill(plate.shapes(dashes), view.tone("f0ece0"), 0.85)


def _tufts(view: View, plate: Plate) -> None:
    chance, blades = view.look.chance(73), (list[Pixels](), list[Pixels]())
    for _ in range(70):
        x, z = float(chance.uniform(-7, 7)), float(chance.uniform(-1.4, 9))
        u, v = view.at(x, 0, z)
        size = 0.16 * view.metre / view.far(z)
        for lean in (-0.6, 0.0, 0.6):
            line = [(u + lean * size * 0.3, v), (u + lean * size, v - size)]
            blades[int(chance.integers(2))].append(stroke(line, size * 0.22, size * 0.05))
    green = view.tone(leaf_tone(view))
    plate.fill(plate.shapes(blades[0]), mix(green, view.look.palette.ink, 0.25), 0.7)
    plate.fill(plate.shapes(blades[1]), mix(green, view.look.palette.key, 0.3), 0.6)


def _pebbles(view: View, plate: Plate) -> None:
    chance, stones = view.look.chance(75), []
    for _ in range(60):
        x, z = float(chance.uniform(-7, 7)), float(chance.uniform(-1.4, 9))
        size = float(chance.uniform(0.03, 0.11)) * view.metre / view.far(z)
        stones.append(ellipse(view.at(x, 0, z), size * 1.5, size * 0.8, steps=10))
    plate.tint(plate.shapes(stones), view.look.palette.ink, 0.22)


def _shade(view: View, plate: Plate) -> None:
    """Let the shade of a tree beside the picture fall on the ground, full of holes."""
    chance, s = view.look.chance(77), view.look.side
    blobs = []
    for _ in range(46):
        a, r = float(chance.uniform(0, 2 * math.pi)), float(chance.uniform(0, 1)) ** 0.6
        x, z = s * (4.2 + 1.9 * r * math.cos(a)), 2.2 + 2.3 * r * math.sin(a)
        u, v = view.at(x, 0, z)
        size = float(chance.uniform(0.2, 0.5)) * view.metre
        blobs.append(ellipse((u, v), size, size * 0.5, steps=14))
    trunk = spline([view.at(s * 4.2, 0, 2.4), view.at(s * 6, 0, 1.2), view.at(s * 9, 0, -0.4)], closed=False)
    rows, columns, mask = plate.shapes([*blobs, stroke(trunk, 0.03)], 0.02)
    plate.fill((rows, columns, soften(mask, 0.01 * plate.unit)), view.look.palette.ink, 0.26)
