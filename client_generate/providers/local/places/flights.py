"""An airliner that takes off from its runway."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import box, ellipse
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import ways
from client_generate.providers.local.things import crafts
from client_generate.providers.local.things.crafts import Craft


def runway(stage: Stage, look: Look) -> None:
    """Let an airliner take off from its runway, its nose up, its wheels still out."""
    s = ways.shot(stage, look, 46.0, 17.0, (16.0, 6.0), 2.0)
    ways.meadow(s, trees=False)
    e, p = stage.edge + 0.1, look.palette
    tar = ways.flat(
        s, 0.4, s.foot - 0.1, mix(graded(colour("6a6c70"), look), p.haze, 0.3), graded(colour("4a4c52"), look)
    )
    marks = [box(x, s.foot + 0.02, x + 0.2, s.foot + 0.036) for x in np.arange(-1.4, 1.4, 0.4).tolist()]
    tar.fill(tar.shapes([*marks, box(-e, s.foot - 0.08, e, s.foot - 0.072)]), mix(WHITE, p.haze, 0.2), 0.85)
    tower = s.on(stage.plate(0.24), -19.0, 0.0, 0.9)
    tower = Pen(tower.plate, look, (tower.foot[0], s.line + 0.03), tower.metre * 0.6, 1, 0.3)
    tower.solid([tower.poly([(-1.2, 0), (-0.9, 15), (0.9, 15), (1.2, 0)]), tower.box(-8, 0, 26, 4)], "d0ccc4", 0.4)
    tower.glass([tower.poly([(-1.8, 15), (-2.6, 18), (2.6, 18), (1.8, 15)])], lit=True)
    for x in np.arange(-1.3, 1.4, 0.13).tolist():
        tar.glow((x, s.foot - 0.1), 0.03, np.array([1.0, 0.8, 0.4], np.float32), 0.9)
    plate = stage.plate(0.6)
    long, at = 44.0 * s.metre, (s.x, s.foot - 7.2 * s.metre)
    plate.fill(plate.shape(ellipse((s.x, s.foot + 0.004), long * 0.42, 0.014)), p.ink, 0.4)
    gear = Pen(plate, look, (s.x, s.foot), s.metre, s.faces)
    for u, low, top in ((-3.0, 0.1, 5.4), (15.0, 4.2, 7.4)):
        gear.flat([gear.line([(u, low + 0.6), (u, top)], 0.4)], "50565c")
        gear.solid([gear.disc(u + d, low + 0.7, 0.75) for d in (-0.8, 0.8)], "24262a", 0.2)
    crafts.aeroplane(_Tilted(plate, look, at, long, s.faces))
    ways.front(s, "window")


class _Tilted(Craft):
    """A craft with its nose up."""

    def on(self, *points: tuple[float, float]) -> list[tuple[float, float]]:
        """Return places on the plate, turned about the main wheels."""
        c, k = math.cos(0.16), math.sin(0.16)
        return super().on(*[(u * c + v * k, v * c - u * k) for u, v in points])


SCENES = {"runway": runway}
"""What this draws, by name."""
