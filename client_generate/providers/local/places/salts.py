"""Salt flats: the sky stands in the still water, somebody far out between."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import ellipse
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.places import lands
from client_generate.providers.local.things import rolling

_LINE = {"wide": 0.5, "medium": 0.62, "close": 0.56, "over": 0.4, "aerial": 0.14}
_METRE = {"wide": 0.05, "medium": 0.08, "close": 0.15, "over": 0.06, "aerial": 0.032}


def salt_flat(stage: Stage, look: Look) -> None:
    """Draw far hills, a white plain that mirrors the sky, and a jeep or somebody with their own mirror image."""
    p, line = look.palette, _LINE[look.size]
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, line - 0.12, 0.5))
    hills = stage.plate(0.08)
    tops = [(x, line - 0.03 - 0.025 * np.sin(x * 5 + 1) - 0.015 * np.sin(x * 13)) for x in np.linspace(-1.4, 1.4, 40)]
    hills.fill(hills.shape([*tops, (1.4, line + 0.01), (-1.4, line + 0.01)]), mix(p.horizon, p.ink, 0.35))
    plate = stage.plate(0.1)
    _, y = plate.grid()
    depth = np.clip((y - line) / 0.5, 0, 1)[..., None]
    rows, columns, mask = plate.shape([(-2, line), (2, line), (2, 1.6), (-2, 1.6)])
    water = mix(p.horizon, WHITE, 0.22) * (1 - depth[rows]) + mix(p.sky_mid, WHITE, 0.12) * depth[rows]
    plate.fill((rows, columns, mask), water)
    chance = look.chance(771)
    streaks = [
        ellipse((float(chance.uniform(-1.1, 1.1)), line + 0.55 * float(chance.random()) ** 2), 0.16, 0.0035)
        for _ in range(26)
    ]
    plate.fill(plate.shapes(streaks), WHITE, 0.25)
    if look.size in {"close", "aerial"}:  # the crust's six-sided plates
        for row in range(9):
            v = line + 0.06 + 0.9 * (row / 9) ** 1.7
            wide = 0.06 + 0.3 * (v - line)
            cells = [
                ellipse((x + row % 2 * wide, v), wide, wide * 0.24, steps=6) for x in np.arange(-1.5, 1.5, 2 * wide)
            ]
            rims = [np.concatenate([c, (c[::-1] - c.mean(0)) * 0.94 + c.mean(0)]) for c in cells]
            plate.fill(plate.shapes(rims), WHITE, 0.4)
    foot = line + {"wide": 0.05, "aerial": 0.36, "over": 0.16}.get(look.size, 0.12)
    metre, x = _METRE[look.size], look.side * stage.half * 0.25
    under = stage.plate(0.3)
    _subject(Pen(under, look, (x, foot), -metre, -look.side), look)
    under.blur(0.004)
    veil = stage.plate(0.31)
    veil.fill(veil.shape(ellipse((x, foot + 1.2 * metre), 4.2 * metre, 1.3 * metre)), mix(p.horizon, WHITE, 0.2), 0.3)
    _subject(Pen(stage.plate(0.4), look, (x, foot), metre, look.side), look)


def _subject(pen: Pen, look: Look) -> None:
    """Draw a jeep, or a walker where the words say one."""
    if look.has("woman", "walker", "child"):
        rolling.stander(pen, 0.0, "d03a30", tall=1.7)
        return
    body = [(-2.0, 0.5), (-2.0, 1.9), (0.5, 1.9), (0.85, 1.2), (1.95, 1.1), (2.05, 0.5)]
    pen.solid([pen.poly(body)], "c83a2c", 0.12)
    pen.glass(
        [pen.box(-1.8, 1.25, -0.75, 1.75, 0.04), pen.poly([(-0.6, 1.25), (-0.6, 1.75), (0.4, 1.75), (0.66, 1.25)])]
    )
    pen.solid([pen.box(-1.8, 1.92, 0.4, 2.12, 0.03), pen.box(-2.3, 0.75, -2.0, 1.45, 0.05)], "30343c", 0.05)
    rolling.wheels(pen, (-1.25, 1.25), 0.48)
