"""A city's towers as dark shapes with lit windows, far behind what happens in its sky."""

from __future__ import annotations

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import box
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage


def towers(stage: Stage, look: Look, foot: float) -> None:
    """Draw two rows of towers that stand on the line `foot`, the nearer ones with windows."""
    p = look.palette
    for near, high, part in ((0.11, 0.3, 0.4), (0.13, 0.24, 0.12)):
        cut, chance = Cutouts(stage.plate(near), (look.light, -0.6)), look.chance(1400 + int(near * 100))
        tone, panes = mix(mix(colour("1c2436"), p.ink, 0.3), p.haze, part), list[Pixels]()
        x = -stage.edge - 0.05
        while x < stage.edge:
            wide, tall = float(chance.uniform(0.06, 0.13)), high * float(chance.uniform(0.4, 1.15))
            cut.fill([box(x, foot - tall, x + wide, foot + 0.02)], tone * float(chance.uniform(0.8, 1.2)))
            if chance.random() < 0.3:
                cut.fill([box(x + wide * 0.48, foot - tall - 0.05, x + wide * 0.52, foot - tall)], tone)
            panes += [
                box(u, v, u + 0.008, v + 0.011)
                for u in np.arange(x + 0.012, x + wide - 0.012, 0.019).tolist()
                for v in np.arange(foot - tall + 0.02, foot - 0.01, 0.026).tolist()
                if chance.random() < 0.42
            ]
            x += wide + 0.006
        cut.fill(panes, mix(colour("ffd890"), tone, part))
        cut.lay()
