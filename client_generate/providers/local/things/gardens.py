"""What belongs to free afternoons: a castle of sand, Easter eggs in the grass, knitting, a window in the rain."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import ellipse
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import Pen
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.drawing.sketch import draw as sketched
from client_generate.providers.local.places.sandcastles import towers
from client_generate.providers.local.things.blocks import block
from client_generate.providers.local.things.creature import creatures
from client_generate.providers.local.things.gear import Kit

_EGGS = ("e8405a", "f0c030", "3a9ae0", "6ab84c", "a85ad0", "f08a3c")


def sand_towers(kit: Kit) -> None:
    """Stand a castle of sand ahead."""
    towers(Pen(kit.body.plate, kit.body.look, kit.on(1.05, -0.04), 0.74 * kit.body.tall, kit.body.faces))


def easter(kit: Kit) -> None:
    """Hide coloured eggs in the grass ahead."""
    t = kit.body.tall
    for n, (u, v) in enumerate(((0.42, 0.0), (0.75, 0.05), (1.05, -0.03), (-0.5, -0.02), (1.4, 0.06), (0.2, -0.07))):
        kit.disc(kit.on(u, v + 0.05), 0.055, _EGGS[n % 6], 0.075)
        kit.mark([ellipse(kit.on(u, v + 0.05), 0.05 * t, 0.012 * t)], "fff8e8")


def basket(kit: Kit) -> None:
    """Hold a basket of coloured eggs."""
    t = kit.body.tall
    x, y = kit.body.at("tip0")
    for n in range(5):
        kit.disc((x + (0.055 * n - 0.11) * t, y + (0.1 - 0.02 * (n % 2)) * t), 0.042, _EGGS[n], 0.055)
    kit.block(
        [
            (x - 0.17 * t, y + 0.11 * t),
            (x + 0.17 * t, y + 0.11 * t),
            (x + 0.13 * t, y + 0.25 * t),
            (x - 0.13 * t, y + 0.25 * t),
        ],
        "b07840",
        0.03,
    )
    arc = [
        (x + 0.16 * t * math.cos(a), y + (0.12 - 0.15 * math.sin(a)) * t) for a in np.linspace(0, math.pi, 14).tolist()
    ]
    kit.thread(arc, 0.025, "8a5a30")


def painted_eggs(kit: Kit) -> None:
    """Lay painted eggs, paint pots and a basket on the counter."""
    t = kit.body.tall
    for n, u in enumerate((0.06, 0.2, 0.62, 0.76, 0.98, 1.1)):
        kit.disc(kit.on(u, 0.6), 0.048, _EGGS[n % 6], 0.066)
        kit.mark(
            [ellipse(kit.on(u, 0.6), 0.045 * t, 0.01 * t), ellipse(kit.on(u, 0.625), 0.036 * t, 0.008 * t)], "fff8e8"
        )
    block(kit, 0.27, 0.545, 0.55, 0.66, "b07840", 0.02)
    for n in range(4):
        kit.disc(kit.on(0.32 + 0.06 * n, 0.675), 0.042, _EGGS[(n + 2) % 6], 0.055)


def knitting(kit: Kit) -> None:
    """Hold two needles with a red scarf that grows, a ball of wool beside."""
    t = kit.body.tall
    a, b = kit.body.at("tip0"), kit.body.at("tip1")
    x, y = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    kit.block(
        [(x - 0.1 * t, y), (x + 0.1 * t, y), (x + 0.12 * t, y + 0.24 * t), (x - 0.08 * t, y + 0.24 * t)], "c8323c", 0.02
    )
    for k in range(3):
        kit.thread(
            [(x - 0.09 * t, y + (0.05 + 0.07 * k) * t), (x + 0.11 * t, y + (0.05 + 0.07 * k) * t)], 0.014, "f0d8b8"
        )
    for s in (-1, 1):
        kit.rod([(x + s * 0.14 * t, y - 0.1 * t), (x - s * 0.1 * t, y + 0.03 * t)], 0.014, "e8e0d0")
    kit.disc(kit.on(0.4, 0.33), 0.07, "c8323c")


def house_cat(kit: Kit) -> None:
    """Let a cat sit beside."""
    cat = creatures()["sitting cat"]
    spot = Spot(foot=kit.on(-0.5, 0.27), metre=0.34 * kit.body.tall / cat.high, faces=kit.body.faces)
    sketched(kit.body.plate, kit.body.look, cat.text, spot, cat.tones)


def window_side(kit: Kit) -> None:
    """Put a large window ahead, rain on it where it rains, a plant on its sill."""
    look, t = kit.body.look, kit.body.tall
    p = look.palette
    block(kit, 0.4, 0.34, 1.36, 1.18, "f4efe4", 0.01)
    plate = kit.body.plate
    panes = [
        np.array([kit.on(u, v), kit.on(u + 0.42, v), kit.on(u + 0.42, v + 0.36), kit.on(u, v + 0.36)])
        for u in (0.44, 0.9)
        for v in (0.38, 0.78)
    ]
    plate.fill(plate.shapes(panes), mix(mix(p.sky_mid, p.horizon, 0.4), colour("9ab4cc"), 0.3))
    if "rain" in look.weather or look.has("wet"):
        drops = [
            ellipse(kit.on(0.46 + 0.83 * (n * 0.618 % 1), 0.4 + 0.72 * (n * 0.414 % 1)), 0.006 * t, 0.022 * t)
            for n in range(60)
        ]
        plate.fill(plate.shapes(drops), colour("e8f4ff"), 0.8)
    block(kit, 0.34, 0.3, 1.42, 0.35, "d8cfc0", 0.01)
    block(kit, 1.12, 0.35, 1.26, 0.46, "b85a3c", 0.015)
    for u in (-0.07, 0.0, 0.07):
        kit.blob(
            [kit.on(1.19, 0.45), kit.on(1.17 + u * 2, 0.56), kit.on(1.19 + u * 2.4, 0.64), kit.on(1.2 + u, 0.55)],
            "4a8a4a",
            0.02,
        )


GARDENS: dict[str, Callable[[Kit], None]] = {
    "sand-towers": sand_towers, "easter": easter, "egg-basket": basket, "painted-eggs": painted_eggs,
    "knitting": knitting, "house-cat": house_cat, "window-side": window_side,
}  # fmt: skip
"""What belongs to free afternoons."""
