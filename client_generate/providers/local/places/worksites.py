"""Where people work: a hall, an office by night, a mine, a vineyard, a glasshouse, a ship's deck, a building site."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import ellipse, spline, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.places import arenas, lands, openair, shifts, upstairs
from client_generate.providers.local.places.ground import View, floor
from client_generate.providers.local.places.openair import open_sky, stage_top

_WHITE = np.ones(3, np.float32)


def hall(view: View) -> None:
    """Draw a bright hall of a works: girders, high windows, pipes, a yellow line."""
    shifts.shell(view, "a8b4bc", "9aa0a2", 6.0, 9.0)
    stage, p = view.stage, view.look.palette
    plate = stage.plate(0.12)
    sky = mix(mix(p.sky_mid, p.horizon, 0.6), _WHITE, 0.35 if p.bright else 0.0)
    panes = [view.wall(x, 3.1, x + 1.5, 4.8, 6.0) for x in np.arange(-16, 16, 2.1).tolist()]
    plate.fill(plate.shapes(panes), sky)
    posts = [view.wall(x - 0.14, 0, x + 0.14, 9, 5.9) for x in np.arange(-18, 18, 4.2).tolist()]
    posts += [view.wall(-20, 5.1, 20, 5.4, 5.9)]
    plate.fill(plate.shapes(posts), view.tone("5a6a78"))
    pipes = [view.wall(-20, v, 20, v + 0.14, 5.7) for v in (2.3, 2.6)]
    plate.solid(plate.shapes(pipes), view.tone("c87830"), view.tone("f0a850"), (view.look.light, -0.7), round_=0.006)
    ground = stage.plate(0.21)
    view.lines(ground, [(-30, 2.2, 30, 2.2)], "f0c030", 0.12)


def office(view: View) -> None:
    """Draw an office before a wall of glass, the city behind it lit at night; desks and chairs."""
    shifts.shell(view, "c8ccd0", "5a6470", 4.0, 3.2)
    stage, p = view.stage, view.look.palette
    plate, chance = stage.plate(0.12), view.look.chance(44)
    plate.fill(plate.shape(view.wall(-20, 0.5, 20, 2.9, 4.0)), mix(p.sky_mid, p.horizon, 0.3))
    towers, lamps = [], []
    for x in np.arange(-12, 12, 0.7).tolist():
        top = float(chance.uniform(1.1, 2.6))
        towers.append(view.wall(x, 0.5, x + float(chance.uniform(0.4, 0.66)), top, 4.0))
        for _ in range(9):
            u, v = x + float(chance.uniform(0.05, 0.4)), float(chance.uniform(0.55, top))
            lamps.append(view.wall(u, v, u + 0.06, v + 0.08, 4.0))
    plate.fill(plate.shapes(towers), mix(p.haze, p.ink, 0.45))
    plate.fill(plate.shapes(lamps), mix(p.key, _WHITE, 0.2) if p.bright else np.array([1, 0.84, 0.5], np.float32), 0.8)
    frames = [view.wall(x - 0.05, 0.4, x + 0.05, 3.0, 4.0) for x in np.arange(-12, 12, 1.9).tolist()]
    plate.fill(plate.shapes(frames), view.tone("3a424a"))
    for x in (-4.4, -2.2, 2.0, 4.2):
        desk = [view.wall(x - 0.8, 0.68, x + 0.8, 0.76, 2.8), view.wall(x - 0.76, 0, x - 0.7, 0.7, 2.8),
                view.wall(x + 0.7, 0, x + 0.76, 0.7, 2.8)]  # fmt: skip
        plate.fill(plate.shapes(desk), view.tone("d8c8a8"))
        plate.fill(plate.shapes([view.wall(x - 0.4, 0.84, x + 0.3, 1.24, 2.8)]), view.tone("20262e"))


def mine(view: View) -> None:
    """Draw a tunnel in rock: timber or steel props, rails, a lamp's light."""
    stage, p, chance = view.stage, view.look.palette, view.look.chance(45)
    stage.gradient(0.0, [(stage.top, p.ink * 0.5), (1.2, p.ink * 0.8)])
    plate = stage.plate(0.1)
    warm = np.array([0.34, 0.26, 0.2], np.float32)
    for n, z in enumerate((14.0, 9.0, 5.5, 3.0)):
        bend = [view.at(x, y, z) for x, y in ((-2.6, 0), (-2.5, 2.0), (-1.4, 3.1), (1.4, 3.1), (2.5, 2.0), (2.6, 0))]
        edge = stage.edge + 0.2
        outer = [(edge, stage.bottom + 0.1), (edge, stage.top - 0.1), (-edge, stage.top - 0.1),
                 (-edge, stage.bottom + 0.1)]  # fmt: skip
        plate.fill(plate.shape(np.array([*bend, *outer])), warm * (0.45 + 0.2 * n))
        rocks = [ellipse((float(chance.uniform(-1, 1)) * edge, float(chance.uniform(stage.top, 0.9))),
                         float(chance.uniform(0.02, 0.06)), float(chance.uniform(0.015, 0.04)), 0.4, steps=7)
                 for _ in range(30)]  # fmt: skip
        if n == 3:
            plate.tint(plate.shapes(rocks), warm * 1.7, 0.35)
        props = [view.wall(s * 2.3 - 0.12, 0, s * 2.3 + 0.12, 2.7, z) for s in (-1, 1)]
        props.append(view.wall(-2.5, 2.6, 2.5, 2.86, z))
        plate.fill(plate.shapes(props), np.array([0.5, 0.36, 0.22], np.float32) * (0.5 + 0.18 * n))
    plate.glow(view.at(0, 1.9, 12), 0.26, (1.0, 0.8, 0.5), 0.7)
    ground = floor(view, 0.2, "6a5a4c", z=14.0)
    for x in (-0.9, 0.9):
        ground.fill(ground.shape(view.quad(x - 0.07, -5, x + 0.07, 14)), np.array([0.55, 0.56, 0.58], np.float32))


def _rows(view: View, xs: tuple[float, ...], tall: float, greens: tuple[str, ...], fruit: str) -> None:
    """Let rows of plants run away from us on both sides, fruit in them."""
    p, chance = view.look.palette, view.look.chance(46)
    cut = Cutouts(view.stage.plate(0.24), (view.look.light, -0.7))
    for z in np.arange(13.0, -2.2, -0.8).tolist():
        for x in xs:
            if abs(x) < 2.6 and z < 0.4:
                continue
            for k in range(7):
                at = view.at(x + float(chance.uniform(-0.42, 0.42)), tall * (0.2 + 0.125 * k), z)
                r = float(chance.uniform(0.16, 0.26)) * view.metre / view.far(z)
                green = view.tone(greens[int(chance.integers(len(greens)))], z * 3)
                cut.solid([ellipse(at, r, r * 0.9, steps=12)], mix(green * 0.5, p.ink, 0.1), green, r * 0.6)
            for _ in range(4):
                at = view.at(x + float(chance.uniform(-0.4, 0.4)), tall * float(chance.uniform(0.25, 0.85)), z)
                r = 0.1 * view.metre / view.far(z)
                own = view.tone(fruit)
                cut.solid([ellipse(at, r, r * 1.2, steps=8)], own * 0.6, own, r)
    cut.lay()


def vineyard(view: View) -> None:
    """Draw rows of vines on a hillside, grapes in them."""
    open_sky(view, ridge=0.16, trees=False)
    floor(view, 0.2, "a8905c", z=60)
    tones = ("c89a3c", "b8742c", "8a9a3c") if view.look.has("autumn") else ("5f9a3c", "7aae48", "4f8a34")
    _rows(view, (-7.2, -4.6, -2.2, 2.2, 4.6, 7.2), 1.7, tones, "5a2a6a")


def glasshouse(view: View) -> None:
    """Draw rows of tomatoes under glass."""
    stage, p = view.stage, view.look.palette
    open_sky(view, ridge=0.0, trees=False)
    plate = stage.plate(0.12)
    bars = []
    for z in (14.0, 10.0, 7.0, 4.6, 2.8):
        bends = [(-6, 0), (-6, 3.0), (0, 4.8), (6, 3.0), (6, 0)]
        wide = 0.1
        ring = [view.at(x, y, z) for x, y in bends]
        inner = [view.at(x * (1 - wide / 6), y - wide, z) for x, y in reversed(bends)]
        bars.append(np.array([*ring, *inner]))
    plate.fill(plate.shapes(bars), mix(view.tone("f0f4f4"), p.haze, 0.2))
    plate.fill(plate.shape(view.wall(-20, 0, 20, 6, 14)), mix(_WHITE, p.horizon, 0.4), 0.35)
    floor(view, 0.2, "c8bca8", z=20)
    _rows(view, (-6.6, -4.4, -2.3, 2.3, 4.4, 6.6), 2.2, ("4f9a3c", "3f8a34", "66aa48"), "e0382c")


def deck(view: View) -> None:
    """Draw a rough sea with crests, from a ship's deck: planks and a rail."""
    stage, look, p = view.stage, view.look, view.look.palette
    line = max(view.line, stage_top(view))
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, line - 0.2))
    sea(view)
    y = view.at(0, 0, 1.1)[1]
    planks = stage.plate(0.3)
    own = view.tone("a8865c")
    shape = [(-stage.edge, y), (stage.edge, y), (stage.edge, stage.bottom + 0.02), (-stage.edge, stage.bottom + 0.02)]
    planks.solid(planks.shape(np.array(shape)), mix(own, p.ink, 0.3), own, (look.light, -0.6), round_=0.02)
    view.lines(planks, [(-30, z, 30, z) for z in (0.7, 0.3, -0.1, -0.5, -0.9, -1.3)], "6a5236", 0.03)
    rail = [view.wall(-20, 0, 20, 0.5, 1.1)]
    planks.solid(planks.shapes(rail), view.tone("2a5a8a"), view.tone("4a86b8"), (look.light, -0.6), round_=0.02)
    posts = [view.wall(x, 0, x + 0.07, 1.05, 1.1) for x in np.arange(-9, 9, 1.3).tolist()]
    planks.fill(planks.shapes([*posts, view.wall(-20, 1.0, 20, 1.07, 1.1)]), view.tone("f0ece0"))


def sea(view: View) -> None:
    """Draw waves with crests to the horizon."""
    look, p, chance = view.look, view.look.palette, view.look.chance(47)
    rough = look.palette.name in {"overcast", "storm", "rain"} or bool(look.weather)
    water = floor(view, 0.2, "4a6a7a" if rough else "2f7aa8", z=90, dark=0.4)
    for _ in range(46):
        z, x = float(chance.uniform(0.2, 7)) ** 1.7 - 1.5, float(chance.uniform(-14, 14))
        a, m = view.at(x, 0, z), view.metre / view.far(z)
        wide = float(chance.uniform(0.5, 1.3)) * m
        crest = [(a[0] - wide, a[1]), (a[0] - wide * 0.3, a[1] - 0.16 * m), (a[0] + wide * 0.2, a[1] - 0.2 * m),
                 (a[0] + wide, a[1])]  # fmt: skip
        water.tint(water.shape(spline(crest)), mix(p.horizon, _WHITE, 0.2), 0.35)
        tip = [(x_, y_ + 0.01 * m) for x_, y_ in crest[1:3]]
        water.fill(water.shape(ellipse(tip[0], wide * 0.3, 0.03 * m, steps=10)), mix(_WHITE, p.haze, 0.2), 0.7)


def open_sea(view: View) -> None:
    """Draw nothing but a sea with crests under the sky."""
    stage, line = view.stage, max(view.line, stage_top(view))
    scenery.sky(stage, view.look, line, sun=lands.sun_of(stage, view.look, line - 0.2))
    sea(view)


def yard(view: View) -> None:
    """Draw a building site: bare earth, a crane, a shell of concrete with scaffolding."""
    open_sky(view, ridge=0.06, trees=False)
    floor(view, 0.2, "b89a70", z=60)
    plate, s = view.stage.plate(0.14), -view.look.side
    shell = [view.wall(s * 4 + x, 0, s * 4 + x + 0.4, 7.2, 12) for x in (-4, -1.4, 1.2, 3.8)]
    shell += [view.wall(s * 4 - 4.2, v, s * 4 + 4.4, v + 0.4, 12) for v in (2.2, 4.6, 7.0)]
    tone = view.tone("a8a8a4", 12)
    plate.solid(plate.shapes(shell), tone * 0.6, tone, (view.look.light, -0.6), round_=0.01)
    poles = [view.wall(s * 4 + x, 0, s * 4 + x + 0.07, 8, 11.6) for x in np.arange(-4.6, 5, 1.2).tolist()]
    plate.fill(plate.shapes(poles), view.tone("d8a030"))
    x = -s * 4.6
    mast = [view.wall(x, 0, x + 0.6, 11.4, 14), view.wall(x - s * 0.0 - 6, 10.8, x + 6, 11.3, 14)]
    hook = [
        view.wall(x + s * 4.2, 6.8, x + s * 4.2 + 0.07, 10.9, 14),
        view.wall(x + s * 3.2, 6.3, x + s * 5.2, 6.8, 14),
    ]
    plate.fill(plate.shapes([*mast, *hook]), view.tone("f0b020"))


def stands(view: View) -> None:
    """Draw the stand of a stadium full of people in the colours of their team, lights above."""
    stage, p, chance = view.stage, view.look.palette, view.look.chance(48)
    stage.gradient(0.0, [(stage.top, p.ink * 0.7), (1.2, mix(p.ink, p.haze, 0.3))])
    plate = stage.plate(0.12)
    tones = [view.tone(one) for one in ("d8202c", "f4f4f0", "b81822", "d8202c", "3a3a44")]
    skins = [view.tone(one) for one in ("e0b090", "c89070", "8a5a3c")]
    for row in range(9):
        y, r = stage.top + 0.08 + 0.115 * row, 0.02 + 0.0022 * row
        for x in np.arange(-stage.edge, stage.edge, 0.085 + 0.006 * row).tolist():
            at = (x + float(chance.uniform(-0.02, 0.02)), y + float(chance.uniform(-0.012, 0.012)))
            coat = tones[int(chance.integers(5))]
            body = [ellipse((at[0], at[1] + r * 2.5), r * 1.7, r * 1.8, steps=10)]
            if chance.random() < 0.4:
                body += [stroke([(at[0] + s * r, at[1] + r * 1.6), (at[0] + s * r * 2.0, at[1] - r * 1.4)], r * 0.7)
                         for s in (-1, 1)]  # fmt: skip
            plate.fill(plate.shapes(body), coat * (0.5 + 0.05 * row))
            plate.fill(plate.shape(ellipse(at, r, r * 1.2, steps=10)), skins[int(chance.integers(3))] * 0.85)
    for s in (-0.6, 0.6):
        plate.glow((s * stage.half, stage.top + 0.02), 0.4, mix(p.key, _WHITE, 0.4), 0.8)
    floor(view, 0.2, "4a4e56", z=1.6)


def concert_hall(view: View) -> None:
    """Draw the platform of a concert hall: panels of wood, an organ, warm light from above."""
    shifts.shell(view, "e0a85c", "c88a4c", 3.6, 9.0)
    plate = view.stage.plate(0.12)
    seams = [view.wall(x, 0, x + 0.04, 9, 3.58) for x in np.arange(-9, 9, 0.8).tolist()]
    plate.tint(plate.shapes(seams), view.tone("8a5a2c"), 0.7)
    pipes = [view.wall(0.3 * n - 0.12, 2.0, 0.3 * n + 0.12, 3.2 + 0.22 * abs(n), 3.5) for n in range(-9, 10)]
    plate.solid(plate.shapes(pipes), view.tone("8a9098"), view.tone("e8ecf0"), (view.look.light, -0.4), round_=0.01)
    arenas.beams(view, [-0.5, 0.5], 0.22)


def servers(view: View) -> None:
    """Draw a wall of racks with servers, their lamps, a raised floor that shines."""
    shifts.shell(view, "2a3a4a", "4a5a68", 3.0, 4.2)
    plate, chance = view.stage.plate(0.12), view.look.chance(49)
    racks = [view.wall(x, 0, x + 0.92, 2.9, 2.9) for x in np.arange(-9, 9, 1.0).tolist()]
    plate.solid(plate.shapes(racks), view.tone("10161e"), view.tone("2a3442"), (view.look.light, -0.6), round_=0.01)
    slots = [view.wall(x + 0.08, v, x + 0.84, v + 0.1, 2.88)
             for x in np.arange(-9, 9, 1.0).tolist() for v in np.arange(0.2, 2.8, 0.17).tolist()]  # fmt: skip
    plate.fill(plate.shapes(slots), view.tone("3a4654"))
    for tone in ((0.2, 1.0, 0.5), (0.3, 0.7, 1.0), (1.0, 0.7, 0.2)):
        lamps = []
        for _ in range(150):
            x = int(chance.integers(-9, 9)) + 0.12 + 0.09 * int(chance.integers(8))
            v = 0.22 + 0.17 * int(chance.integers(15))
            lamps.append(view.wall(x, v, x + 0.06, v + 0.055, 2.86))
        plate.fill(plate.shapes(lamps), np.array(tone, np.float32))
    plate.glow(view.at(0, 1.6, 2.8), 0.7, (0.2, 0.5, 1.0), 0.3)


ROOFED: dict[str, Callable[[View], None]] = {
    "hall": hall,
    "office": office,
    "mine": mine,
    "glasshouse": glasshouse,
    "servers": servers,
    "stands": stands,
    "concert-hall": concert_hall,
    "plain-room": arenas.living_room,
    "bright-room": arenas.studio,
    "carriage": shifts.carriage,
    "ward-corridor": shifts.ward_corridor,
    "barn": shifts.barn,
    "ward-room": shifts.white_room,
}
"""Places of work with a roof."""

SITES: dict[str, Callable[[View], None]] = {
    **ROOFED,
    "high-street": upstairs.street,
    "old-square": upstairs.square,
    "country": openair.meadow,
    "vineyard": vineyard,
    "deck": deck,
    "open-sea": open_sea,
    "yard": yard,
    "paddy": shifts.paddy,
    "wood": openair.forest,
    "plot": openair.garden,
}
"""Places of work; those of other rooms are here by a name that the words for elsewhere do not move."""
