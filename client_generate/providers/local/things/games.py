"""What belongs to games with balls, rackets, sticks and clubs."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import ellipse, spline, stroke
from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.people.posed import between
from client_generate.providers.local.things.gear import Kit, along, skates, spray

WHITE = np.ones(3, np.float32)


def basketball(kit: Kit) -> None:
    """Draw a ball at the near hand."""
    x, y = along(kit, 0, 0.1)
    r = 0.075 * kit.body.tall
    kit.disc((x, y), 0.075, "e07a2c")
    lines = [stroke([(x - r, y), (x + r, y)], 0.1 * r), stroke([(x, y - r), (x, y + r)], 0.1 * r)]
    lines += [
        stroke(
            spline(
                [(x + s * r * 0.8, y - r * 0.6), (x + s * r * 0.35, y), (x + s * r * 0.8, y + r * 0.6)], closed=False
            ),
            0.1 * r,
        )
        for s in (-1, 1)
    ]
    kit.mark(lines, "3a1a10", 0.8)


def dribbled(kit: Kit) -> None:
    """Draw a ball between the hand and the floor."""
    x, _ = kit.by("tip0", 0.03, 0)
    kit.disc((x, kit.on(0, 0.2)[1]), 0.075, "e07a2c")


def football(kit: Kit) -> None:
    """Draw a ball before the near foot."""
    x, y = kit.by("toe0", 0.12, 0.02)
    kit.disc((x, y), 0.065, "f4f2ee")
    r = 0.065 * kit.body.tall
    kit.mark(
        [
            ellipse((x + r * 0.62 * math.cos(a), y + r * 0.62 * math.sin(a)), r * 0.22, r * 0.22)
            for a in np.arange(0, 6.2, 1.256).tolist()
        ],
        "20242c",
    )


def caught(kit: Kit) -> None:
    """Draw a ball at the tips of both hands."""
    kit.disc(kit.by("tip0", 0.07, 0.02), 0.065, "f4f2ee")


def goal(kit: Kit) -> None:
    """Draw a goal behind whoever dives for the ball."""
    left, right, top = kit.on(-1.2, 0)[0], kit.on(1.5, 0)[0], kit.on(0, 1.32)[1]
    foot = kit.body.foot[1] - 0.1 * kit.body.tall
    net = [stroke([(x, top), (x, foot)], 0.002) for x in np.linspace(left, right, 26).tolist()]
    net += [stroke([(left, y), (right, y)], 0.002) for y in np.linspace(top, foot, 14).tolist()]
    kit.mark(net, "f0f2f4", 0.45)
    kit.rod([(left, foot), (left, top), (right, top), (right, foot)], 0.045, "f6f6f4")


def racket(kit: Kit) -> None:
    """Draw a tennis racket in the near hand, the ball beyond."""
    grip, throat, head = kit.body.at("hand0"), along(kit, 0, 0.15), along(kit, 0, 0.31)
    kit.rod([grip, throat], 0.022, "20242c")
    turn = math.atan2(head[1] - grip[1], head[0] - grip[0])
    t = kit.body.tall
    ring = ellipse(head, 0.13 * t, 0.1 * t, turn)
    kit.mark([ring], "f4f4e8", 0.3)
    mesh = []
    for k in np.linspace(-0.8, 0.8, 7).tolist():
        c, s, w = math.cos(turn), math.sin(turn), math.sqrt(1 - k * k)
        for du, dv, lu, lv in ((k * 0.13, 0, 0, w * 0.1), (0, k * 0.1, w * 0.13, 0)):
            a = [
                (
                    head[0] + t * ((du + e * lu) * c - (dv + e * lv) * s),
                    head[1] + t * ((du + e * lu) * s + (dv + e * lv) * c),
                )
                for e in (-1, 1)
            ]
            mesh.append(stroke(a, 0.002))
    kit.mark(mesh, "f4f4ec", 0.8)
    kit.body.solid(
        [
            np.concatenate(
                [
                    ring,
                    ring[:1],
                    ellipse(head, 0.113 * t, 0.083 * t, turn)[::-1],
                    ellipse(head, 0.113 * t, 0.083 * t, turn)[-1:],
                ]
            )
        ],
        colour("d8302c"),
        0.008,
    )


def served(kit: Kit) -> None:
    """Draw a racket, and a ball thrown high before it."""
    racket(kit)
    kit.disc(kit.by("head", 0.26, 0.42), 0.03, "d8ec3c")


def hit(kit: Kit) -> None:
    """Draw a racket, and a ball that comes to it."""
    racket(kit)
    kit.disc(kit.by("head", 0.62, -0.1), 0.03, "d8ec3c")


def club(kit: Kit) -> None:
    """Draw a golf club swung up behind, or set to the ball."""
    x, y = kit.body.at("tip0")
    t, f = kit.body.tall, kit.body.faces
    if y < kit.body.at("head")[1]:
        head = (x - f * 0.42 * t, y + 0.04 * t)
    else:
        head = (x + f * 0.28 * t, kit.on(0, 0.02)[1])
        kit.disc((head[0] + f * 0.07 * t, kit.on(0, 0.015)[1]), 0.018, "fafafa")
    kit.rod([(x, y), head], 0.012, "c8ccd0")
    kit.disc(head, 0.035, "20242c", 0.022)


def volleyball(kit: Kit) -> None:
    """Draw a ball above the striking hand."""
    kit.disc(kit.by("tip0", 0.06, 0.09), 0.065, "f4e48a")
    kit.thread([kit.by("tip0", 0.0, 0.09), kit.by("tip0", 0.12, 0.1)], 0.01, "2f6fd0")


def hockey(kit: Kit) -> None:
    """Draw a stick to the ice, a puck, skates."""
    blade = kit.on(0.62, 0.02)
    kit.rod([kit.by("tip1", -0.1, 0.12), kit.body.at("tip0"), blade], 0.02, "d8b074")
    kit.rod([blade, kit.on(0.78, 0.03)], 0.035, "20242c")
    kit.disc(kit.on(0.9, 0.015), 0.035, "101216", 0.014)
    skates(kit)
    spray(kit, "heel1", "f4fafc", 26)


def hoop(kit: Kit) -> None:
    """Draw a basket, its board and net, before the jumping player."""
    x, y = kit.by("tip0", 0.15, -0.1)
    t, f = kit.body.tall, kit.body.faces
    r = 0.17 * t
    kit.block(
        [
            (x + f * 0.2 * t, y - 0.5 * t),
            (x + f * 0.34 * t, y - 0.54 * t),
            (x + f * 0.34 * t, y + 0.12 * t),
            (x + f * 0.2 * t, y + 0.08 * t),
        ],
        "f4f6f8",
        0.01,
    )
    kit.thread(
        [
            (x + f * 0.24 * t, y - 0.3 * t),
            (x + f * 0.3 * t, y - 0.31 * t),
            (x + f * 0.3 * t, y - 0.06 * t),
            (x + f * 0.24 * t, y - 0.07 * t),
            (x + f * 0.24 * t, y - 0.3 * t),
        ],
        0.014,
        "e0402c",
    )
    kit.rod([(x + f * 0.34 * t, y - 0.1 * t), (x + f * 0.9 * t, y - 0.05 * t)], 0.05, "5a6068")
    knots = [stroke([(x + k * r, y), (x + k * r * 0.55, y + 0.26 * t)], 0.0034) for k in np.linspace(-1, 1, 9).tolist()]
    knots += [
        stroke([(x - r * (1 - 0.13 * n), y + 0.05 * n * t), (x + r * (1 - 0.13 * n), y + 0.05 * n * t)], 0.003)
        for n in (1, 2, 3, 4)
    ]
    kit.mark(knots, "f8f8f4", 0.85)
    ring_ = ellipse((x, y), r, r * 0.24)
    kit.mark([stroke(np.concatenate([ring_, ring_[:2]]), 0.022 * t)], "e8602c")


def ribbon(kit: Kit) -> None:
    """Draw a finishing ribbon across the chest, its ends flying."""
    x, y = between(kit.body.at("waist"), kit.body.at("neck"), 0.55)
    t = kit.body.tall
    for s in (-1, 1):
        kit.rod(
            spline(
                [
                    (x + s * 0.02 * t, y),
                    (x + s * 0.26 * t, y - 0.03 * t),
                    (x + s * 0.5 * t, y + 0.07 * t),
                    (x + s * 0.78 * t, y - 0.02 * t),
                ],
                closed=False,
            ).tolist(),
            0.045,
            "e0302c",
        )
    kit.block(
        [
            (x - 0.1 * t, y - 0.026 * t),
            (x + 0.1 * t, y - 0.026 * t),
            (x + 0.1 * t, y + 0.026 * t),
            (x - 0.1 * t, y + 0.026 * t),
        ],
        "e0302c",
        0.01,
    )


def trophy(kit: Kit) -> None:
    """Draw a golden cup held high in both hands."""
    x, y = between(kit.body.at("tip0"), kit.body.at("tip1"), 0.5)
    t = kit.body.tall
    for s in (-1, 1):
        kit.rod(
            spline(
                [
                    (x + s * 0.1 * t, y - 0.24 * t),
                    (x + s * 0.19 * t, y - 0.2 * t),
                    (x + s * 0.15 * t, y - 0.1 * t),
                    (x + s * 0.05 * t, y - 0.07 * t),
                ],
                closed=False,
            ).tolist(),
            0.02,
            "e0a820",
        )
    cup = [
        (-0.12, 0.28),
        (0.12, 0.28),
        (0.1, 0.14),
        (0.03, 0.05),
        (0.03, 0.0),
        (0.09, -0.03),
        (-0.09, -0.03),
        (-0.03, 0.0),
        (-0.03, 0.05),
        (-0.1, 0.14),
    ]
    kit.block([(x + u * t, y - v * t) for u, v in cup], "f0bc2c", 0.03)
    kit.body.plate.glow((x, y - 0.18 * t), 0.3 * t, kit.body.look.palette.key, 0.5)


def medal(kit: Kit) -> None:
    """Draw a gold medal on a ribbon."""
    neck, t = kit.body.at("neck"), kit.body.tall
    low = between(kit.body.at("neck"), kit.body.at("waist"), 0.75)
    kit.thread([(neck[0] - 0.05 * t, neck[1]), low], 0.02, "2f5fc0")
    kit.thread([(neck[0] + 0.05 * t, neck[1]), low], 0.02, "d8302c")
    kit.disc(low, 0.045, "f0bc2c")
    kit.disc(low, 0.026, "ffdc70")


def podium(kit: Kit) -> None:
    """Draw steps with numbers under the winners."""
    for u0, u1, top, tone in (
        (-0.62, -0.22, -0.16, "c8ccd4"),
        (0.22, 0.62, -0.24, "c89060"),
        (-0.22, 0.22, 0.0, "f0d060"),
    ):
        kit.block([kit.on(u0, top), kit.on(u1, top), kit.on(u1, -0.5), kit.on(u0, -0.5)], tone, 0.015)
    kit.thread([kit.on(-0.03, -0.14), kit.on(0.01, -0.1), kit.on(0.01, -0.3)], 0.03, "8a5a10")


def bat(kit: Kit) -> None:
    """Draw a wooden bat in the near hand, and a ball that comes."""
    kit.rod([kit.body.at("hand0"), along(kit, 0, 0.1), along(kit, 0, 0.5)], 0.028, "c8905c", 0.062)
    kit.disc(kit.by("head", 0.62, -0.12), 0.034, "f8f4ec")


def rugby_ball(kit: Kit) -> None:
    """Draw an oval ball under the near arm."""
    x, y = between(kit.body.at("elbow0"), kit.body.at("tip0"), 0.8)
    kit.disc((x, y), 0.085, "b8683c", 0.055, -0.4 * kit.body.faces)


def table(kit: Kit) -> None:
    """Draw a table for table tennis with its net, a paddle and a ball."""
    top = 0.44
    kit.block([kit.on(0.3, top), kit.on(1.9, top), kit.on(2.0, top - 0.05), kit.on(0.2, top - 0.05)], "1f6a9a", 0.02)
    kit.thread([kit.on(0.2, top - 0.045), kit.on(2.0, top - 0.045)], 0.012, "f8f8f4")
    kit.block(
        [kit.on(1.08, top + 0.1), kit.on(1.12, top + 0.1), kit.on(1.12, top - 0.05), kit.on(1.08, top - 0.05)],
        "f4f4f0",
        0.004,
    )
    for u in (0.4, 1.8):
        kit.rod([kit.on(u, top - 0.05), kit.on(u, 0.0)], 0.03, "30343c")
    kit.disc(along(kit, 0, 0.1), 0.062, "d8302c", 0.07)
    kit.disc(kit.on(0.86, top + 0.24), 0.024, "fafaf4")


def bubbles(kit: Kit) -> None:
    """Draw soap bubbles that float ahead of the mouth."""
    chance = kit.body.look.chance(73)
    x, y = kit.by("head", 0.2, 0.0)
    t, f = kit.body.tall, kit.body.faces
    for _ in range(26):
        far = float(chance.uniform(0, 1))
        at = (x + f * t * 1.1 * far, y + t * float(chance.uniform(-0.4, 0.22)) * (0.3 + far))
        r = t * float(chance.uniform(0.02, 0.065))
        kit.mark([ellipse(at, r, r)], "d8f0fc", 0.35)
        ring = ellipse(at, r, r)
        kit.mark([stroke(np.concatenate([ring, ring[:2]]), 0.005 * t)], "f8fcff", 0.85)
        kit.mark([ellipse((at[0] - 0.35 * r, at[1] - 0.4 * r), 0.2 * r, 0.16 * r)], "ffffff", 0.9)


def sword(kit: Kit) -> None:
    """Draw a sword raised in the near hand."""
    kit.rod([kit.body.at("hand0"), along(kit, 0, 0.1)], 0.03, "5a3c20")
    kit.rod([along(kit, 0, 0.08), along(kit, 0, 0.62)], 0.034, "d8dce4", 0.01)
    x, y = along(kit, 0, 0.085)
    kit.rod([(x - 0.08 * kit.body.tall, y), (x + 0.08 * kit.body.tall, y)], 0.022, "e0b030")


GAMES: dict[str, Callable[[Kit], None]] = {
    "bat": bat,
    "rugby-ball": rugby_ball,
    "table": table,
    "bubbles": bubbles,
    "sword": sword,
    "basketball": basketball,
    "dribbled": dribbled,
    "football": football,
    "caught": caught,
    "goal": goal,
    "served": served,
    "hit": hit,
    "club": club,
    "volleyball": volleyball,
    "hockey": hockey,
    "hoop": hoop,
    "ribbon": ribbon,
    "trophy": trophy,
    "medal": medal,
    "podium": podium,
}
"""What belongs to games and their winners."""
