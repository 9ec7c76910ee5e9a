"""A metro: its carriage from within, its platform."""

from __future__ import annotations

from itertools import pairwise

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import Point, box, ellipse, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts, posed
from client_generate.providers.local.places.wings import inner


def _carriage(stage: Stage, look: Look) -> Point:
    """Draw the inside of a metro carriage: floor, benches, doors, windows, poles that meet at its end."""
    p, gone = look.palette, (look.side * 0.06, 0.42)
    if look.detail:
        stage.aim(1.6, (gone[0] + look.side * 0.2, 0.45))
    wall, dim = inner(look, "dcdcd8"), (1.0 if p.bright else 0.7)
    stage.gradient(0.0, [(stage.top, wall * dim * 0.9), (0.42, wall * dim), (1.2, wall * dim * 0.6)])
    plate, far, near = stage.plate(0.2), 0.12, 1.7

    def at(side: float, v: float, k: float) -> Point:
        return gone[0] + side * k, gone[1] + v * k

    plate.fill(
        plate.shape([at(-0.6, 0.62, far), at(0.6, 0.62, far), at(0.6, 0.62, near), at(-0.6, 0.62, near)]),
        inner(look, "6a6e74") * dim,
    )
    plate.fill(
        plate.shape([at(-1, 0.62, far), at(-0.55, 0.62, far), at(-0.55, 0.62, near), at(-1, 0.62, near)]),
        inner(look, "585c62") * dim,
    )
    plate.fill(plate.shape(box(*at(-1, -0.62, far), *at(1, 0.62, far))), inner(look, "9aa0a6") * dim)
    plate.fill(plate.shape(box(*at(-0.4, -0.45, far), *at(0.4, 0.62, far))), mix(p.ink, colour("20242a"), 0.5))
    depths = [0.12 * 1.5**n for n in range(8)]
    for side in (-1, 1):
        for n, (a, b) in enumerate(pairwise(depths)):
            a2, b2 = a * 1.06, b * 0.95
            if n % 3 == 1:  # a door
                plate.fill(
                    plate.shape([at(side, -0.46, a2), at(side, -0.46, b2), at(side, 0.62, b2), at(side, 0.62, a2)]),
                    inner(look, "e0b428") * dim,
                )
            pane = [at(side, -0.4, a2), at(side, -0.4, b2), at(side, 0.08, b2), at(side, 0.08, a2)]
            plate.solid(
                plate.shape(pane), mix(p.ink, colour("10141c"), 0.5), mix(p.ink, p.sky_mid, 0.5), (0, -1), round_=0.03
            )
            if n % 3 != 1:
                bench = [at(side, 0.3, a2), at(side, 0.3, b2), at(side * 0.72, 0.36, b2), at(side * 0.72, 0.36, a2)]
                rest = [
                    at(side * 0.99, 0.1, a2),
                    at(side * 0.99, 0.1, b2),
                    at(side * 0.97, 0.32, b2),
                    at(side * 0.97, 0.32, a2),
                ]
                blue = inner(look, "2f62b8") * dim
                front_ = [
                    at(side * 0.72, 0.36, a2),
                    at(side * 0.72, 0.36, b2),
                    at(side * 0.72, 0.6, b2),
                    at(side * 0.72, 0.6, a2),
                ]
                plate.fill(plate.shape(front_), blue * 0.4)
                plate.fill(plate.shapes([rest]), blue * 0.8)
                plate.fill(plate.shapes([bench]), blue)
        light = [
            at(side * 0.5, -0.62, far),
            at(side * 0.5, -0.62, near),
            at(side * 0.34, -0.62, near),
            at(side * 0.34, -0.62, far),
        ]
        plate.fill(plate.shape(light), mix(WHITE, p.key, 0.2))
        rail = stroke([at(side * 0.62, -0.46, far), at(side * 0.62, -0.46, near)], 0.012)
        plate.fill(plate.shape(rail), inner(look, "c8ccd0") * dim)
    return gone


def carriage(stage: Stage, look: Look) -> None:
    """Let people stand at the poles of a metro carriage, and sit along it."""
    if look.turned:
        metro(stage, msgspec.structs.replace(look, candidate=0))
        return
    gone = _carriage(stage, look)
    plate = stage.plate(0.5)
    coats = ("8a3a34", "2f5a8a", "4a5a3c", "b0843c", "4a3a5a", "3a6a6a")
    for n, (side, k) in enumerate(((0.34, 0.26), (-0.4, 0.36), (0.3, 0.62), (-0.42, 0.8))):
        x = gone[0] + side * k
        steel = inner(look, "d0d4d8")
        plate.solid(
            plate.shape(stroke([(x + 0.1 * k, gone[1] - 0.62 * k), (x + 0.1 * k, gone[1] + 0.62 * k)], 0.035 * k)),
            steel * 0.5,
            steel,
            (look.light, 0),
            round_=0.01,
        )
        tall = 0.98 * k
        posed.draw(
            plate,
            look,
            (x, gone[1] + 0.61 * k),
            tall,
            "reach" if n % 2 else "stand-side",
            salt=n,
            faces=1,
            coat=colour(coats[n]),
        )
    for n, (side, k) in enumerate(((-0.82, 0.55), (0.82, 0.5))):
        foot = (gone[0] + side * k * 0.98, gone[1] + 0.6 * k)
        posed.draw(
            plate,
            look,
            foot,
            0.95 * k,
            "sit",
            salt=6 + n,
            faces=-1 if side > 0 else 1,
            coat=colour(coats[4 + n]),
            shadow=False,
        )
    stage.aim(1.0)
    if look.framed or look.size == "over":
        busts.shoulder(stage.plate(1.0), look, -look.side, -look.side * stage.half * 0.7, 0.24, 9)


def _waiting(stage: Stage, look: Look, gone: Point) -> None:
    """Let people wait on the platform."""
    s = look.side
    folk, coats = stage.plate(0.6), ("3a4a6a", "a83a34", "4a5a44", "b8904c", "5a4460")
    for n, (u, k) in enumerate(((-0.5, 0.24), (-1.0, 0.33), (-0.3, 0.42), (-0.9, 0.6), (-0.25, 0.8))):
        posed.draw(
            folk,
            look,
            (gone[0] - s * u * k, gone[1] + 0.52 * k),
            0.86 * k,
            ("stand-back", "stand-side", "stand-quarter")[n % 3],
            salt=n,
            faces=-s,
            coat=colour(coats[n]),
        )


def metro(stage: Stage, look: Look) -> None:
    """Let a metro train run into its platform; people wait."""
    if look.turned:
        carriage(stage, msgspec.structs.replace(look, candidate=0))
        return
    p, s = look.palette, look.side
    gone = (s * stage.half * 0.24, 0.42)
    if look.detail:
        stage.aim(1.9, (-s * 0.34, 0.48))
    dim = 1.0 if p.bright else 0.75
    tile, dark = inner(look, "dcd8cc") * dim, colour("15171c")
    stage.gradient(0.0, [(stage.top, dark * 1.4), (0.3, dark), (1.2, dark)])
    plate = stage.plate(0.2)

    def at(u: float, v: float, k: float) -> Point:
        return gone[0] - s * u * k, gone[1] + v * k

    far, near = 0.1, 2.2
    plate.fill(
        plate.shape([at(2.0, -0.9, far), at(2.0, -0.9, near), at(2.0, 0.7, near), at(2.0, 0.7, far)]), tile * 0.7
    )
    plate.fill(plate.shape([at(-1.5, -0.9, far), at(-1.5, -0.9, near), at(-1.5, 0.5, near), at(-1.5, 0.5, far)]), tile)
    plate.fill(
        plate.shape([at(-1.5, -0.15, far), at(-1.5, -0.15, near), at(-1.5, 0.02, near), at(-1.5, 0.02, far)]),
        inner(look, "c8342c"),
    )
    plate.fill(
        plate.shape([at(-1.5, -0.9, far), at(2.0, -0.9, far), at(2.0, -0.9, near), at(-1.5, -0.9, near)]), tile * 0.55
    )
    plate.fill(
        plate.shape([at(-1.5, 0.5, far), at(0.35, 0.5, far), at(0.35, 0.5, near), at(-1.5, 0.5, near)]),
        inner(look, "a8a49c") * dim,
    )
    plate.fill(
        plate.shape([at(0.35, 0.5, far), at(0.35, 0.5, near), at(0.35, 0.8, near), at(0.35, 0.8, far)]), dark * 1.6
    )
    plate.fill(
        plate.shape([at(0.2, 0.5, far), at(0.28, 0.5, far), at(0.28, 0.5, near), at(0.2, 0.5, near)]), colour("f0c42c")
    )
    plate.fill(plate.shape(ellipse(at(1.1, -0.05, far), 0.09, 0.085)), colour("050608"))
    for n in range(7):
        k = 0.14 * 1.5**n
        lamp = [at(-0.7, -0.88, k), at(-0.4, -0.88, k), at(-0.4, -0.88, k * 1.18), at(-0.7, -0.88, k * 1.18)]
        plate.fill(plate.shape(lamp), WHITE)
        plate.glow(at(-0.55, -0.88, k * 1.1), 0.4 * k, mix(p.key, WHITE, 0.5), 0.5)
    train = stage.plate(0.4)
    back, head = 0.13, 0.62
    side = [at(0.42, -0.62, back), at(0.42, -0.62, head), at(0.42, 0.6, head), at(0.42, 0.6, back)]
    silver, red = inner(look, "c8ccd2") * dim, inner(look, "c8302c") * dim
    train.solid(train.shape(side), silver * 0.7, silver, (0, -1), round_=0.02)
    train.fill(
        train.shape([at(0.42, 0.18, back), at(0.42, 0.18, head), at(0.42, 0.32, head), at(0.42, 0.32, back)]), red
    )
    for n in range(6):
        a, b = back + (head - back) * (n / 6) ** 1.6, back + (head - back) * ((n + 0.78) / 6) ** 1.6
        train.fill(
            train.shape([at(0.42, -0.4, a), at(0.42, -0.4, b), at(0.42, 0.08, b), at(0.42, 0.08, a)]),
            colour("ffe6a8") * 0.95,
        )
    face = [
        at(0.42, 0.62, head),
        at(0.42, -0.5, head),
        at(0.55, -0.64, head),
        at(1.6, -0.64, head),
        at(1.74, -0.5, head),
        at(1.74, 0.62, head),
    ]
    train.solid(train.shape(face), silver * 0.6, silver, (look.light, -1), round_=0.05, rim=p.key * 0.3)
    train.fill(train.shape([at(0.5, 0.1, head), at(1.66, 0.1, head), at(1.7, 0.4, head), at(0.46, 0.4, head)]), red)
    glass = [at(0.56, -0.5, head), at(1.6, -0.5, head), at(1.64, 0.04, head), at(0.52, 0.04, head)]
    train.solid(train.shape(glass), colour("10141a"), colour("38424e"), (look.light, -1), round_=0.05)
    train.fill(
        train.shape([at(0.8, -0.62, head), at(1.36, -0.62, head), at(1.36, -0.53, head), at(0.8, -0.53, head)]),
        np.array([1.0, 0.7, 0.2], np.float32),
    )
    for u in (0.66, 1.5):
        train.glow(at(u, 0.25, head), 0.24, WHITE, 0.8)
        train.fill(train.shape(ellipse(at(u, 0.25, head), 0.024, 0.024)), WHITE)
    _waiting(stage, look, gone)
    stage.aim(1.0)
    if look.framed:
        busts.shoulder(stage.plate(1.0), look, s, s * stage.half * 0.75, 0.22, 9)


SCENES = {"metro carriage": carriage, "metro platform": metro}
"""What this draws, by name."""
