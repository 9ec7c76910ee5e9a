"""What belongs to family life at table and at play: counters, desks, toys, a piano."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import ellipse, stroke
from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.things.blocks import block, boxed
from client_generate.providers.local.things.gear import Kit


def counter(kit: Kit) -> None:
    """Stand a long kitchen counter before whoever works at it, flour on its top."""
    block(kit, -1.6, -0.2, 2.6, 0.5, "dfe4da", 0.006)
    for u in np.arange(-1.6, 2.6, 0.42).tolist():
        kit.thread([kit.on(u, -0.2), kit.on(u, 0.46)], 0.008, "a8b0a4")
        kit.rod([kit.on(u + 0.17, 0.4), kit.on(u + 0.25, 0.4)], 0.014, "8a8e94")
    block(kit, -1.7, 0.49, 2.7, 0.545, "a8703c", 0.008)


def bowl(kit: Kit) -> None:
    """Put a mixing bowl with a whisk, a bag of flour and eggs on the counter."""
    t = kit.body.tall
    block(kit, 0.9, 0.545, 1.08, 0.8, "f4efe2", 0.02)
    block(kit, 0.92, 0.62, 1.06, 0.72, "d8503c", 0.004)
    for u in (0.04, 0.1):
        kit.disc(kit.on(u, 0.572), 0.028, "e8c4a0", 0.034)
    x, y = kit.on(0.42, 0.7)
    kit.blob(
        [
            (x - 0.17 * t, y),
            (x - 0.13 * t, y + 0.13 * t),
            (x, y + 0.155 * t),
            (x + 0.13 * t, y + 0.13 * t),
            (x + 0.17 * t, y),
        ],
        "3f8fb8",
        0.05,
    )
    kit.mark([ellipse((x, y), 0.17 * t, 0.035 * t)], "f6e8b8")


def egg(kit: Kit) -> None:
    """Hold the halves of a broken egg, its yolk falling."""
    t = kit.body.tall
    x, y = kit.on(0.46, 0.84)
    for side in (-1, 1):
        shell = [
            (x + side * a * t, y + b * t) for a, b in ((0.012, 0.02), (0.03, -0.05), (0.085, -0.035), (0.09, 0.03))
        ]
        kit.blob(shell, "f8ead8", 0.02)
    kit.mark([stroke([(x, y), (x, y + 0.2 * t)], 0.035 * t, 0.02 * t)], "f8f4e8", 0.75)
    kit.disc((x, y + 0.11 * t), 0.045, "f4b020", 0.055)


def dough(kit: Kit) -> None:
    """Lay rolled dough with biscuits cut from it, a rolling pin, flour."""
    t = kit.body.tall
    kit.mark([ellipse(kit.on(0.42, 0.555), 0.44 * t, 0.03 * t)], "f4ead0")
    kit.blob([kit.on(0.12, 0.55), kit.on(0.42, 0.6), kit.on(0.72, 0.55), kit.on(0.42, 0.535)], "e8c48a", 0.02)
    kit.rod([kit.on(0.2, 0.62), kit.on(0.56, 0.62)], 0.06, "b87c44")
    for u in (0.26, 0.34, 0.44, 0.8, 0.9, 1.0):
        kit.disc(kit.on(u, 0.572), 0.035, "d89a50", 0.014)
    block(kit, 1.14, 0.545, 1.3, 0.78, "f4efe2", 0.02)


def headset(kit: Kit) -> None:
    """Put a glowing headset with its microphone on whoever plays."""
    t, r = kit.body.tall, kit.body.half * kit.body.tall
    x, y = kit.body.at("head")
    arc = [(x + 1.02 * r * math.cos(a), y - 1.08 * r * math.sin(a)) for a in np.linspace(0.9, 2.3, 12).tolist()]
    kit.mark([stroke(arc, 0.05 * t)], "16181e")
    kit.disc((x - kit.body.faces * 0.1 * r, y + 0.1 * r), 0.042, "16181e", 0.052)
    kit.disc((x - kit.body.faces * 0.1 * r, y + 0.1 * r), 0.022, "e04af0", 0.028)
    f = kit.body.faces
    kit.rod([(x, y + 0.4 * r), (x + f * 0.6 * r, y + 0.85 * r), (x + f * 1.0 * r, y + 0.75 * r)], 0.018, "16181e")


def gaming(kit: Kit) -> None:
    """Stand a desk with a big glowing screen before who plays, a chair behind them."""
    t, look = kit.body.tall, kit.body.look
    kit.rod([kit.on(0.34, 0.38), kit.on(1.5, 0.38)], 0.04, "3a3440")
    kit.rod([kit.on(1.4, 0.0), kit.on(1.4, 0.38)], 0.04, "3a3440")
    kit.rod([kit.on(0.4, 0.41), kit.on(0.66, 0.41)], 0.024, "c84af0")
    kit.rod([kit.on(1.14, 0.4), kit.on(1.14, 0.5)], 0.04, "20222a")
    corners = [kit.on(0.84, 0.46), kit.on(1.36, 0.44), kit.on(1.36, 0.9), kit.on(0.84, 0.86)]
    kit.block(corners, "16181e", 0.02)
    inner = np.array(corners)
    inner = (inner - inner.mean(0)) * 0.93 + inner.mean(0)
    kit.body.plate.fill(kit.body.plate.shape(inner), colour("3a1a8a"))
    x, y = inner.mean(0).tolist()
    for dx, dy, r, tone in ((0.0, 0.06, 0.09, "28c8a0"), (0.1, -0.08, 0.05, "f0d040"), (-0.12, -0.04, 0.045, "f05090")):
        kit.body.plate.fill(kit.body.plate.shape(ellipse((x + dx * t, y + dy * t), r * t, r * t * 0.8)), colour(tone))
    kit.body.plate.glow((x, y), 0.9 * t, colour("a060ff"), 0.3 if look.palette.bright else 0.55)


def gaming_chair(kit: Kit) -> None:
    """Stand a racing chair under who sits."""
    kit.rod([kit.on(0.0, 0.2), kit.on(0.0, 0.04)], 0.05, "2a2c34")
    kit.rod([kit.on(-0.16, 0.02), kit.on(0.16, 0.02)], 0.03, "2a2c34")
    kit.blob([kit.on(-0.16, 0.16), kit.on(-0.24, 0.66), kit.on(-0.14, 0.7), kit.on(-0.07, 0.2)], "d8304c", 0.04)
    kit.rod([kit.on(-0.12, 0.19), kit.on(0.16, 0.2)], 0.07, "2a2c34")


def upright(kit: Kit) -> None:
    """Stand an upright piano ahead, its keys before who plays, a sheet of music on it."""
    block(kit, 0.52, 0.0, 0.98, 0.72, "4a2a1a", 0.02)
    block(kit, 0.28, 0.36, 0.6, 0.42, "5a3420", 0.015)
    kit.rod([kit.on(0.3, 0.435), kit.on(0.56, 0.435)], 0.026, "fbf8f0")
    for u in np.arange(0.31, 0.56, 0.036).tolist():
        kit.rod([kit.on(u, 0.448), kit.on(u + 0.012, 0.448)], 0.016, "16181c")
    kit.rod([kit.on(0.34, 0.36), kit.on(0.34, 0.0)], 0.03, "4a2a1a")
    kit.block([kit.on(0.46, 0.47), kit.on(0.52, 0.46), kit.on(0.58, 0.7), kit.on(0.53, 0.72)], "fbf8f0", 0.005)
    block(kit, 0.48, 0.7, 1.02, 0.75, "5a3420", 0.015)
    block(kit, -0.16, 0.15, 0.16, 0.2, "20222a", 0.02)
    for u in (-0.12, 0.12):
        kit.rod([kit.on(u, 0.0), kit.on(u, 0.16)], 0.025, "20222a")


def workbench(kit: Kit) -> None:
    """Stand a workbench with a half-made bird house before those who work."""
    block(kit, 0.06, 0.4, 1.5, 0.46, "b8844c", 0.01)
    for u in (0.14, 1.4):
        kit.rod([kit.on(u, 0.0), kit.on(u, 0.42)], 0.06, "8a5c34")
    block(kit, 0.52, 0.46, 0.76, 0.68, "d8a868", 0.01)
    kit.block([kit.on(0.46, 0.67), kit.on(0.82, 0.67), kit.on(0.64, 0.82)], "a05a34", 0.01)
    kit.disc(kit.on(0.64, 0.58), 0.04, "2a1c12")
    kit.rod([kit.on(0.95, 0.48), kit.on(1.2, 0.5)], 0.03, "c4c8ce")


def card_table(kit: Kit) -> None:
    """Stand a round table with cups and playing cards before who sits."""
    t = kit.body.tall
    kit.rod([kit.on(0.62, 0.0), kit.on(0.62, 0.36)], 0.06, "7a5030")
    kit.mark([ellipse(kit.on(0.62, 0.38), 0.42 * t, 0.05 * t)], "5a3820")
    kit.mark([ellipse(kit.on(0.62, 0.4), 0.42 * t, 0.05 * t)], "b8844c")
    for u, v, tone in ((0.5, 0.41, "ffffff"), (0.62, 0.395, "f8e8e8"), (0.73, 0.41, "ffffff")):
        kit.block(
            [kit.on(u, v), kit.on(u + 0.07, v), kit.on(u + 0.08, v + 0.025), kit.on(u + 0.01, v + 0.025)], tone, 0.003
        )
    block(kit, 0.32, 0.41, 0.39, 0.49, "d8603c", 0.015)
    block(kit, 0.87, 0.41, 0.94, 0.49, "3f8fb8", 0.015)


def fan(kit: Kit) -> None:
    """Hold a fan of playing cards."""
    t = kit.body.tall
    x, y = kit.body.at("tip0")
    for n in range(4):
        a = -0.6 + 0.4 * n
        c, d = math.sin(a), -math.cos(a)
        line = [(x, y), (x + 0.13 * t * c, y + 0.13 * t * d)]
        kit.mark([stroke(line, 0.062 * t)], "8a8a90")
        kit.mark([stroke(line, 0.052 * t)], "ffffff")
    kit.mark([ellipse((x + 0.02 * t, y - 0.09 * t), 0.016 * t, 0.016 * t)], "d8242c")


def tea_table(kit: Kit) -> None:
    """Stand a low table with a pot and cups, a bear and a doll as guests behind it."""
    t = kit.body.tall
    for u, fur, v in ((0.62, "b07840", 0.4), (1.02, "f0c8a8", 0.42)):
        for du, dv, r in ((0, -0.06, 0.14), (0, 0.14, 0.12)) + (
            ((-0.09, 0.24, 0.045), (0.09, 0.24, 0.045)) if fur == "b07840" else ()
        ):
            kit.disc(kit.on(u + du, v + dv), r, fur if dv > 0 or fur == "b07840" else "e85a8a")
        if fur != "b07840":
            kit.mark([ellipse(kit.on(u, v + 0.21), 0.125 * t, 0.07 * t)], "e8b040")
        kit.mark([ellipse(kit.on(u + s * 0.04, v + 0.15), 0.014 * t, 0.018 * t) for s in (-1, 1)], "20160e")
    for u in (0.34, 1.2):
        kit.rod([kit.on(u, 0.0), kit.on(u, 0.28)], 0.03, "c8a078")
    block(kit, 0.24, 0.27, 1.3, 0.32, "f4f0e8", 0.012)
    kit.blob(
        [kit.on(0.7, 0.32), kit.on(0.68, 0.42), kit.on(0.78, 0.47), kit.on(0.88, 0.42), kit.on(0.86, 0.32)],
        "f08aac",
        0.04,
    )
    kit.rod([kit.on(0.68, 0.38), kit.on(0.6, 0.44)], 0.026, "f08aac", 0.016)
    kit.disc(kit.on(0.78, 0.485), 0.02, "f8d860")
    for u in (0.44, 1.06):
        block(kit, u, 0.32, u + 0.1, 0.39, "8ad0e8", 0.02)


def glass(kit: Kit) -> None:
    """Take a glass from a low shelf, others beside it."""
    block(kit, 0.42, 0.42, 1.1, 0.45, "a8703c", 0.006)
    block(kit, 0.42, 0.72, 1.1, 0.75, "a8703c", 0.006)
    for n, tone in enumerate(("a8dcf0", "d8f0f8", "f0c080", "d8f0f8")):
        block(kit, 0.56 + n * 0.13, 0.45, 0.63 + n * 0.13, 0.57, tone, 0.012)
    x, y = kit.body.at("tip0")
    t = kit.body.tall
    boxed(kit, x - 0.02 * t, y - 0.09 * t, x + 0.05 * t, y + 0.03 * t, "8ad8f8", 0.02)


HOMELIFE: dict[str, Callable[[Kit], None]] = {
    "counter": counter,
    "bowl": bowl,
    "egg": egg,
    "dough": dough,
    "gaming": gaming,
    "headset": headset,
    "gaming-chair": gaming_chair,
    "upright": upright,
    "workbench": workbench,
    "card-table": card_table,
    "fan": fan,
    "tea-table": tea_table,
    "glass": glass,
}
"""What stands in rooms."""
