"""Ships, trains and aeroplanes from the side, facing right; lengths as parts of their own."""

from __future__ import annotations

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, box, capsule, ellipse, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people.figures import graded

_WHITE = np.ones(3, np.float32)


class Craft:
    """Puts outlines in a craft's own measures on a plate: u ahead, v down, 1 is its length."""

    def __init__(self, plate: Plate, look: Look, at: Point, long: float, faces: int) -> None:
        self.plate, self.look, self.place, self.long, self.faces = plate, look, at, long, faces

    def on(self, *points: Point) -> list[Point]:
        """Return places on the plate."""
        return [(self.place[0] + self.faces * u * self.long, self.place[1] + v * self.long) for u, v in points]

    def solid(self, shape: Pixels | list[Point], natural: Pixels, round_: float, dark: float = 0.5) -> None:
        """Draw one lit body."""
        p, seen = self.look.palette, graded(natural, self.look)
        patch = self.plate.shape(shape, 0.01)
        self.plate.solid(
            patch,
            seen * dark,
            mix(seen * 1.06, p.key, 0.16),
            (self.look.light * 0.4, -1),
            round_=round_ * self.long,
            rim=p.key * 0.5,
        )

    def fill(self, shapes: list[Pixels | list[Point]], tone: Pixels, strength: float = 1.0) -> None:
        """Draw flat shapes."""
        self.plate.fill(self.plate.shapes(shapes), tone, strength)

    def box(self, left: float, top: float, right: float, bottom: float, corner: float = 0.0) -> Pixels:
        """Return a rectangle."""
        (x0, y0), (x1, y1) = self.on((left, top), (right, bottom))
        return box(min(x0, x1), y0, max(x0, x1), y1, corner * self.long)


def aeroplane(craft: Craft) -> None:
    """Draw an airliner in flight."""
    p, white = craft.look.palette, colour("f2f4f6")
    craft.solid(craft.on((0.08, -0.03), (-0.04, -0.03), (-0.2, -0.13), (-0.16, -0.13)), white * 0.75, 0.02)
    tail = craft.on((-0.34, -0.045), (-0.46, -0.2), (-0.535, -0.2), (-0.49, -0.05))
    craft.solid(tail, p.accent if not p.bright else mix(p.accent, colour("c83c2c"), 0.3), 0.03)
    hull = spline(
        craft.on(
            (0.5, 0.006),
            (0.47, -0.028),
            (0.38, -0.054),
            (0.0, -0.056),
            (-0.34, -0.054),
            (-0.53, -0.064),
            (-0.5, -0.03),
            (-0.26, 0.042),
            (0.3, 0.048),
            (0.44, 0.034),
        )
    )
    craft.solid(hull, white, 0.05, 0.45)
    panes = [
        ellipse(craft.on((u, -0.016))[0], 0.005 * craft.long, 0.0075 * craft.long, steps=12)
        for u in np.linspace(-0.34, 0.36, 34).tolist()
    ]
    craft.fill(list(panes), mix(p.ink, p.cool, 0.3), 0.85)
    craft.fill(
        [spline(craft.on((0.425, -0.034), (0.462, -0.024), (0.455, -0.008), (0.42, -0.012)), steps=4)],
        mix(p.ink, p.cool, 0.25),
    )
    stripe = craft.on((0.48, 0.012), (-0.4, 0.012), (-0.38, 0.022), (0.47, 0.022))
    craft.fill([stripe], mix(p.accent, p.haze, 0.1), 0.9)
    craft.solid(craft.on((-0.38, -0.035), (-0.52, -0.01), (-0.58, -0.008), (-0.47, -0.038)), white * 0.8, 0.01)
    craft.solid(craft.on((0.12, 0.022), (-0.08, 0.026), (-0.3, 0.15), (-0.235, 0.155)), white * 0.86, 0.03)
    for u, v in ((-0.02, 0.078), (-0.12, 0.118)):
        (x0, y0), (x1, y1) = craft.on((u + 0.055, v), (u - 0.04, v))
        craft.solid(capsule((x0, y0), 0.026 * craft.long, (x1, y1), 0.02 * craft.long), white * 0.8, 0.02)
        craft.fill(
            [ellipse((x0 + craft.faces * 0.012 * craft.long, y0), 0.01 * craft.long, 0.022 * craft.long)],
            mix(p.ink, p.cool, 0.2),
        )


def sailboat(craft: Craft) -> None:
    """Draw a sailing boat: hull, mast, two full sails."""
    p, white = craft.look.palette, colour("f6f2ea")
    craft.solid(
        stroke(craft.on((0.02, -0.06), (0.02, -1.25)), 0.02 * craft.long, 0.012 * craft.long), colour("8a6a4a"), 0.01
    )
    craft.solid(
        spline(craft.on((0.0, -1.2), (-0.18, -0.8), (-0.42, -0.2), (-0.2, -0.16), (0.0, -0.16))), white, 0.2, 0.6
    )
    craft.solid(
        spline(craft.on((0.05, -1.1), (0.24, -0.6), (0.48, -0.14), (0.2, -0.17), (0.05, -0.2))),
        mix(white, p.accent, 0.55),
        0.16,
        0.55,
    )
    hull = spline(craft.on((0.55, -0.13), (0.2, -0.1), (-0.45, -0.11), (-0.42, 0.02), (0.0, 0.06), (0.34, 0.03)))
    craft.solid(hull, colour("2c4a6a") if p.bright else colour("d8d2c8"), 0.08)
    craft.fill([craft.on((0.5, -0.1), (-0.44, -0.085), (-0.44, -0.068), (0.47, -0.08))], mix(_WHITE, p.haze, 0.15), 0.9)


def ship(craft: Craft) -> None:
    """Draw a cargo ship with its bridge and stacked containers."""
    p, chance = craft.look.palette, craft.look.chance(430)
    tones = [graded(colour(text), craft.look) for text in ("c8482c", "2c6a9a", "e0a83c", "4c8a5a", "d8d4cc", "7a4a6a")]
    for row in range(4):
        for place in range(11):
            u = -0.24 + place * 0.06
            if row < 4 - (place > 8) - (chance.random() < 0.3):
                craft.fill(
                    [craft.box(u, -0.1 - row * 0.034, u + 0.057, -0.068 - row * 0.034)],
                    tones[int(chance.integers(6))] * (0.85 + 0.1 * row / 3),
                )
    craft.solid(craft.box(-0.42, -0.25, -0.3, -0.06, 0.004), colour("eceae4"), 0.03)
    craft.fill(
        [craft.box(-0.415, -0.228 + n * 0.04, -0.305, -0.213 + n * 0.04) for n in range(4)],
        mix(p.ink, p.cool, 0.3),
        0.8,
    )
    craft.solid(craft.box(-0.4, -0.32, -0.36, -0.25, 0.004), p.accent, 0.02)
    craft.solid(
        craft.on((0.52, -0.1), (0.44, -0.068), (-0.48, -0.068), (-0.47, 0.03), (0.42, 0.03)),
        colour("7a2c28") if p.bright else colour("4a3438"),
        0.05,
    )
    craft.fill([craft.box(-0.47, 0.012, 0.43, 0.03)], mix(p.ink, p.cool, 0.2), 0.6)


def train(craft: Craft) -> None:
    """Draw a fast train that comes from far outside the frame; its nose is at 0, its height 0.22."""
    p, white, far = craft.look.palette, colour("eef0f2"), -3.2
    for u in np.arange(-0.42, far, -0.36).tolist():
        wheels = [
            ellipse(craft.on((u + d, 0.0))[0], 0.024 * craft.long, 0.024 * craft.long, steps=24)
            for d in (-0.045, 0.045)
        ]
        craft.fill([craft.box(u - 0.09, -0.03, u + 0.09, -0.008), *wheels], mix(p.ink, p.ground, 0.2))
    craft.fill([craft.box(far, -0.036, -0.12, -0.012)], mix(p.ink, p.ground, 0.25))
    hull = [
        *spline(
            craft.on((0.0, -0.05), (-0.05, -0.1), (-0.16, -0.17), (-0.32, -0.215), (-0.5, -0.222)), closed=False
        ).tolist(),
        *craft.on((far, -0.222), (far, -0.024), (-0.06, -0.024)),
    ]
    craft.solid([(u, v) for u, v in hull], white, 0.06, 0.5)
    glass = mix(p.ink, p.sky_mid, 0.3)
    craft.fill(
        [spline(craft.on((-0.13, -0.135), (-0.24, -0.185), (-0.31, -0.19), (-0.27, -0.14), (-0.18, -0.118)), steps=5)],
        glass,
    )
    panes = [craft.box(u - 0.085, -0.17, u, -0.11, 0.01) for u in np.arange(-0.42, far, -0.115).tolist()]
    craft.fill(list(panes), glass)
    shine = [
        craft.on((u - 0.07, -0.112), (u - 0.045, -0.112), (u - 0.02, -0.168), (u - 0.045, -0.168))
        for u in np.arange(-0.42, far, -0.115).tolist()
    ]
    craft.plate.light(craft.plate.shapes(shine), p.horizon, 0.16)
    craft.fill(
        [craft.on((-0.03, -0.076), (-0.2, -0.09), (far, -0.09), (far, -0.064), (-0.012, -0.06))],
        mix(p.accent, p.haze, 0.05),
    )
    craft.fill(
        [craft.box(u - 0.006, -0.22, u + 0.006, -0.026) for u in np.arange(-1.0, far, -0.92).tolist()],
        mix(p.ink, p.ambient, 0.3),
    )
    lamp = craft.on((-0.045, -0.07))[0]
    craft.plate.glow(lamp, 0.2 * craft.long, p.key, 0.5)
    craft.fill([ellipse(lamp, 0.014 * craft.long, 0.009 * craft.long)], mix(_WHITE, p.key, 0.3))
