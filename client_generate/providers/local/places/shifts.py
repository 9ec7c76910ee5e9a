"""More places of work: a paddy, a railway carriage, a corridor of a hospital, a barn."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import stroke
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.places.ground import View, backwall, floor
from client_generate.providers.local.places.openair import open_sky

_WHITE = np.ones(3, np.float32)


def shell(view: View, wall: str, ground: str, z: float, high: float) -> None:
    """Put a ceiling, a wall across and a floor."""
    stage, p = view.stage, view.look.palette
    own = view.tone(wall)
    stage.gradient(0.0, [(stage.top, mix(own, p.ink, 0.3)), (view.line, own), (1.2, mix(own, p.ink, 0.2))])
    backwall(view, 0.1, wall, z, high)
    floor(view, 0.2, ground, z=z, shine=0.16)


def paddy(view: View) -> None:
    """Draw a flooded field that mirrors the sky, young rice in rows."""
    open_sky(view, ridge=0.14)
    water, p, chance = floor(view, 0.2, "8ab0b8", z=60, dark=0.2), view.look.palette, view.look.chance(51)
    water.tint(water.shape(view.quad(-60, 40, 60, 4)), mix(p.horizon, _WHITE, 0.2), 0.4)
    blades = []
    for z in np.arange(16, -2.4, -0.55).tolist():
        for x in np.arange(-9, 9, 0.5).tolist():
            u, m = x + float(chance.uniform(-0.08, 0.08)), view.metre / view.far(z)
            wide = max(0.03 * m, 0.002)
            blades += [stroke([view.at(u, 0, z), view.at(u + s, 0.3, z)], wide, 0.001) for s in (-0.09, 0.0, 0.09)]
    water.fill(water.shapes(blades), view.tone("4f9a34"), 0.95)


def carriage(view: View) -> None:
    """Draw the inside of a railway carriage: wide windows with fields behind, a rack for bags."""
    shell(view, "e8e4d8", "5a6470", 1.6, 2.6)
    plate, p = view.stage.plate(0.12), view.look.palette
    for x in np.arange(-7.2, 7.2, 2.0).tolist():
        plate.fill(plate.shape(view.wall(x, 0.95, x + 1.6, 1.9, 1.6)), mix(p.sky_mid, p.horizon, 0.6))
        plate.fill(plate.shape(view.wall(x, 0.95, x + 1.6, 1.3, 1.6)), view.tone("7aa858"))
    plate.fill(plate.shapes([view.wall(-20, 2.1, 20, 2.16, 1.4)]), view.tone("8a9098"))
    bags = [view.wall(x, 2.16, x + 0.7, 2.42, 1.4) for x in (-3.6, -1.4, 1.2, 3.4)]
    plate.solid(plate.shapes(bags), view.tone("6a3a3a"), view.tone("b86a5a"), (view.look.light, -0.6), round_=0.02)


def ward_corridor(view: View) -> None:
    """Draw a corridor of a hospital: doors, a rail, lamps."""
    shell(view, "eaf2f4", "b8d0d4", 2.8, 3.2)
    plate = view.stage.plate(0.12)
    doors = [view.wall(x, 0, x + 1.3, 2.2, 2.8) for x in np.arange(-8.6, 9, 2.9).tolist()]
    plate.solid(plate.shapes(doors), view.tone("4aa0a8"), view.tone("8ad0d4"), (view.look.light, -0.6), round_=0.01)
    panes = [view.wall(x + 0.8, 1.2, x + 1.1, 1.9, 2.8) for x in np.arange(-8.6, 9, 2.9).tolist()]
    plate.fill(plate.shapes(panes), mix(_WHITE, view.look.palette.horizon, 0.3))
    plate.fill(plate.shape(view.wall(-20, 0.9, 20, 1.0, 2.75)), view.tone("e8a850"))
    cross = [view.wall(-0.55, 2.56, 0.55, 2.7, 2.7), view.wall(-0.07, 2.4, 0.07, 2.86, 2.7)]
    plate.fill(plate.shapes(cross), view.tone("2a9a5a"))


def barn(view: View) -> None:
    """Draw a barn of boards, light falling through its gaps, straw on the floor."""
    shell(view, "9a6a44", "c8a868", 4.0, 5.0)
    plate, p = view.stage.plate(0.12), view.look.palette
    gaps = [view.wall(x, 0, x + 0.05, 5, 4.0) for x in np.arange(-10, 10, 0.42).tolist()]
    plate.tint(plate.shapes(gaps), p.ink, 0.5)
    panes = [view.wall(x, 2.2, x + 1.1, 3.1, 3.98) for x in (-5.0, -1.2, 2.6, 6.0)]
    plate.fill(plate.shapes(panes), mix(mix(p.sky_mid, p.horizon, 0.6), _WHITE, 0.3))
    beams = [view.wall(-20, 3.3, 20, 3.6, 3.8), *(view.wall(x, 0, x + 0.3, 5, 3.8) for x in (-6.5, -2.6, 1.4, 5.2))]
    plate.fill(plate.shapes(beams), view.tone("6a4426"))


def white_room(view: View) -> None:
    """Draw a clean white room: panels, a strip of light."""
    shell(view, "eef2f4", "c0ccd2", 3.0, 3.4)
    plate = view.stage.plate(0.12)
    seams = [view.wall(x, 0, x + 0.03, 3.4, 3.0) for x in np.arange(-9, 9, 1.2).tolist()]
    plate.fill(plate.shapes(seams), view.tone("b8c4cc"))
    plate.fill(plate.shape(view.wall(-20, 2.9, 20, 3.05, 2.9)), mix(_WHITE, view.look.palette.key, 0.2))
