"""A drive through a tunnel."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import Point
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.places import ahead, wheelhouse


def _tunnel_road(stage: Stage, look: Look, gone: Point) -> ahead.Road:
    """Lay the road of a tunnel in the lamps' warm light."""
    road = stage.plate(0.3)
    r = ahead.Road(stage, look, gone, 2.0)
    rows, columns, mask = road.shape(r.strip(-1.3, 1.3, gone[1] + 0.01, stage.bottom + 0.1))
    _, y = road.grid()
    depth = np.clip((y[rows] - gone[1]) / 0.6, 0, 1)[..., None]
    road.fill((rows, columns, mask), colour("8a6a48") + (colour("2c2824") - colour("8a6a48")) * depth**0.6)
    marks = [r.strip(lane - 0.014, lane + 0.014, gone[1] + 0.02, stage.bottom + 0.1) for lane in (-0.95, 0.95)]
    marks += [r.strip(-0.016, 0.016, gone[1] + 0.9 * 0.7**n * 0.8, gone[1] + 0.9 * 0.7**n) for n in range(11)]
    road.fill(road.shapes(marks), WHITE * np.float32(0.92), 0.85)
    return r


def _tunnel_lamps(stage: Stage, gone: Point, depths: list[float]) -> None:
    """Hang two rows of lamps under the vault."""
    warm = colour("ffb45a")
    lamps = stage.plate(0.32)
    for k in depths[1:]:
        for side in (-0.55, 0.55):
            at = (gone[0] + side * 2.1 * k, gone[1] - 0.35 * k - 1.15 * k * 0.82)
            lamps.fill(
                lamps.shape(
                    [
                        (at[0] - 0.1 * k, at[1]),
                        (at[0] + 0.1 * k, at[1]),
                        (at[0] + 0.16 * k, at[1] - 0.1 * k),
                        (at[0] - 0.16 * k, at[1] - 0.1 * k),
                    ]
                ),
                mix(warm, WHITE, 0.6),
            )
            lamps.glow(at, 0.5 * k, warm, 0.7)
    lamps.glow(gone, 0.2, mix(warm, WHITE, 0.5), 0.8)


def bore(stage: Stage, look: Look, gone: Point) -> ahead.Road:
    """Draw an empty tunnel: its vault, its road and its lamps, that meet at a place; returns the road."""
    stage.gradient(0.0, [(stage.top, colour("1a140e")), (1.2, colour("100c0a"))])
    plate = stage.plate(0.2)
    depths = [0.03 * 1.42**n for n in range(13)]

    def arch(k: float) -> list[Point]:
        top = [
            (gone[0] + 2.1 * k * math.cos(a), gone[1] - 0.35 * k - 1.15 * k * math.sin(a))
            for a in np.linspace(0, math.pi, 19).tolist()
        ]
        return [(gone[0] + 2.1 * k, gone[1] + 0.8 * k), *top, (gone[0] - 2.1 * k, gone[1] + 0.8 * k)]

    for n, k in enumerate(reversed(depths)):
        lit = 0.34 + 0.5 * (n / 13) ** 1.4
        tone = mix(colour("3a3028"), colour("d89a58"), lit * (0.9 if n % 2 else 0.75))
        plate.fill(plate.shape(arch(k)), tone)
    stripe = [
        [
            (gone[0] + side * 0.06, gone[1] + 0.005),
            (gone[0] + side * 2.9, gone[1] + 0.28),
            (gone[0] + side * 2.9, gone[1] + 0.5),
            (gone[0] + side * 0.06, gone[1] + 0.01),
        ]
        for side in (-1, 1)
    ]
    plate.fill(plate.shapes(stripe), colour("e8d8c0"), 0.5)
    r = _tunnel_road(stage, look, gone)
    _tunnel_lamps(stage, gone, depths)
    return r


def tunnel(stage: Stage, look: Look) -> None:
    """Drive through a tunnel: rows of lamps that meet, red lights ahead; from the wheel, behind the car, near."""
    gone = (look.side * 0.08, 0.46)
    if look.detail:
        stage.aim(2.6, (gone[0] + 0.06, 0.52))
    r = bore(stage, look, gone)
    cars = stage.plate(0.4)
    for k, lane in ((0.07, -0.5), (0.13, 0.5)):
        ahead.behind(cars, look, r.at(lane, gone[1] + k), 0.72 * k, "8a2a28")
    stage.aim(1.0)
    if look.turned:
        ahead.behind(stage.plate(0.6), look, r.at(0.5, 0.86), 0.34, "c8c4bc")
    elif look.framed:
        wheelhouse.cockpit(stage, look, hands=look.people != 0)


SCENES = {"tunnel": tunnel}
"""What this draws, by name."""
