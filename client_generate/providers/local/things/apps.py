"""What stands on a telephone's screen: messages, a call, a map, money, health, music, a shop.

Each is drawn on a sign as high as 1 and as wide as the screen.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.sign import Sign, ground
from client_generate.providers.local.people import busts, person
from client_generate.providers.local.things import marks, pastimes, snapshots
from client_generate.providers.local.things.marks import arc

GREYS = ("e8ecf0", "c4ccd4", "8a94a0")


def chat(s: Sign) -> None:
    """Draw bubbles from both sides."""
    ground(s, "f2f5f8")
    s.fill([s.box(-s.half, -0.5, s.half, -0.35)], "2a9a6a")
    s.fill([s.disc(-s.half + 0.09, -0.42, 0.05)], "f6d8b8")
    s.fill([s.box(-s.half + 0.17, -0.44, s.half * 0.4, -0.405, 0.015)], "ffffff", 0.9)
    for number, (side, wide, high) in enumerate(
        ((-1, 0.66, 0.1), (1, 0.58, 0.1), (-1, 0.74, 0.15), (1, 0.5, 0.1), (-1, 0.45, 0.1))
    ):
        v = (-0.31, -0.18, -0.05, 0.13, 0.26)[number]
        long = wide * s.wide
        u = -s.half + 0.025 if side < 0 else s.half - 0.025 - long
        s.fill([s.box(u, v, u + long, v + high, 0.04)], "ffffff" if side < 0 else "8ae0a8")
        rows = 1 if high < 0.12 else 2
        s.fill(
            [
                s.box(u + 0.035, v + 0.04 + r * 0.05, u + long * (0.85 if r == 0 else 0.55), v + 0.06 + r * 0.05, 0.01)
                for r in range(rows)
            ],
            "7a8690",
            0.75,
        )
    s.fill([s.box(-s.half + 0.025, 0.4, s.half - 0.11, 0.47, 0.035)], "ffffff")
    s.fill([s.disc(s.half - 0.06, 0.435, 0.038)], "2a9a6a")


def caller(s: Sign, sex: str = "a grandmother with white hair and glasses") -> None:
    """Show a face that fills the screen: who waves with one hand, and we ourselves in a corner."""
    ground(s, "f0d8b0", "c89a68")
    s.fill([s.box(-s.half * 0.9, -0.46, -s.half * 0.1, -0.1)], "dff0f6")
    s.fill(
        [s.box(-s.half * 0.52, -0.46, -s.half * 0.47, -0.1), s.box(-s.half * 0.9, -0.28, -s.half * 0.1, -0.265)],
        "f8f4ea",
    )
    who = person.read(sex, 41)
    look = msgspec.structs.replace(s.look, cast=(who,), mood="glad", things=s.look.things - {"silhouette", "backlit"})
    size = min(0.17, s.half * 0.62)
    at = s.spot(-size * 0.42 if s.half < 0.4 else -0.1, -0.05)
    busts.seated(s.plate, look, at, size * s.size, salt=0, turn=0.15)
    hand(s, s.half * 0.64 if s.half < 0.4 else 0.28, 0.09, size * 0.95, who.skin)


def hand(s: Sign, u: float, v: float, k: float, skin: object) -> None:
    """Draw an open hand that waves, its palm towards us."""
    tone = np.asarray(skin, np.float32)
    s.body([s.limb(u - 0.1 * k, v + 1.4 * k, 0.3 * k, u, v + 0.2 * k, 0.2 * k)], "b86a8a", 0.05)
    shapes = [
        s.curve(
            [
                (u - 0.3 * k, v - 0.3 * k),
                (u + 0.3 * k, v - 0.3 * k),
                (u + 0.3 * k, v + 0.16 * k),
                (u + 0.14 * k, v + 0.4 * k),
                (u - 0.16 * k, v + 0.4 * k),
                (u - 0.34 * k, v + 0.1 * k),
            ]
        )
    ]
    for i, (du, dv) in enumerate(((-0.34, -0.84), (-0.12, -1.0), (0.12, -0.98), (0.34, -0.8))):
        shapes.append(s.limb(u + (i - 1.5) * 0.17 * k, v - 0.24 * k, 0.1 * k, u + du * k, v + dv * k, 0.075 * k))
    shapes.append(s.limb(u - 0.24 * k, v + 0.1 * k, 0.11 * k, u - 0.6 * k, v - 0.26 * k, 0.075 * k))
    s.body(shapes, tone, 0.05 * k / 0.2, 0.75)
    for way in (-1, 1):
        s.fill(
            [
                s.bow(
                    [
                        (u + way * 0.62 * k, v - 0.9 * k),
                        (u + way * 0.76 * k, v - 0.6 * k),
                        (u + way * 0.7 * k, v - 0.3 * k),
                    ],
                    0.012,
                )
            ],
            "ffffff",
            0.8,
        )


def video(s: Sign) -> None:
    """Show a video call with a grandmother who waves."""
    caller(s)
    s.body([s.box(s.half - 0.17, -0.47, s.half - 0.03, -0.27, 0.02)], "5a7a9a", 0.01)
    s.fill([s.disc(s.half - 0.1, -0.39, 0.035)], "c98d63")
    s.fill([s.curve([(s.half - 0.16, -0.275), (s.half - 0.1, -0.35), (s.half - 0.04, -0.275)])], "e8643a")
    for u, tone in ((-0.13, "ffffff"), (0.0, "e83a34"), (0.13, "ffffff")):
        s.fill([s.disc(u, 0.4, 0.052)], tone, 0.95)
    s.fill([s.bow([(-0.03, 0.41), (0, 0.39), (0.03, 0.41)], 0.02)], "ffffff")
    s.fill(
        [
            s.poly([(-0.155, 0.38), (-0.12, 0.38), (-0.105, 0.37), (-0.105, 0.43), (-0.12, 0.42), (-0.155, 0.42)]),
            s.box(0.12, 0.37, 0.14, 0.42, 0.01),
        ],
        "4a5460",
    )


def route(s: Sign) -> None:
    """Draw a town map with a thick blue route and a red pin."""
    ground(s, "eef0e8")
    s.fill(
        [
            s.curve(
                [
                    (-s.half * 1.3, 0.2),
                    (-s.half * 0.3, 0.1),
                    (s.half * 0.2, 0.3),
                    (-s.half * 0.2, 0.6),
                    (-s.half * 1.3, 0.6),
                ]
            )
        ],
        "b8dca8",
    )
    s.fill(
        [s.bow([(-s.half * 1.2, -0.2), (-s.half * 0.2, -0.3), (s.half * 0.5, -0.2), (s.half * 1.3, -0.34)], 0.07)],
        "a8d0ee",
    )
    roads = [s.line([(u * s.half, -0.6), (u * s.half + 0.1, 0.6)], 0.03) for u in (-0.9, -0.35, 0.2, 0.75)]
    roads += [s.line([(-s.half * 1.2, v), (s.half * 1.2, v - 0.08)], 0.03) for v in (-0.4, -0.12, 0.1, 0.34)]
    s.fill(roads, "ffffff")
    h = s.half
    path = [
        (-h * 0.5, 0.4),
        (-h * 0.42, 0.2),
        (-h * 0.46, 0.1),
        (h * 0.3, 0.06),
        (h * 0.34, -0.1),
        (h * 0.5, -0.14),
        (h * 0.5, -0.27),
    ]
    s.fill([s.line(path, 0.05)], "1c5fd8")
    s.fill([s.line(path, 0.034)], "3f8cff")
    s.fill([s.disc(-h * 0.5, 0.4, 0.05)], "ffffff")
    s.fill([s.disc(-h * 0.5, 0.4, 0.036)], "2f7fff")
    s.body(
        [
            s.poly(
                [
                    (h * 0.5, -0.26),
                    (h * 0.5 - 0.055, -0.36),
                    *arc(h * 0.5, -0.37, 0.06, 0.47, 1.03, 12),
                    (h * 0.5 + 0.055, -0.36),
                ]
            )
        ],
        "e83a34",
        0.02,
    )
    s.fill([s.disc(h * 0.5, -0.37, 0.024)], "ffffff")


def bank(s: Sign) -> None:
    """Draw a balance and what was paid."""
    ground(s, "f4f6fa")
    s.fill([s.box(-s.half, -0.5, s.half, -0.1)], "1c3f8a")
    s.text("Balance", 0.0, -0.4, 0.06, "b8ccf0")
    s.text("2,450.00", 0.0, -0.3, 0.11, "ffffff")
    for u, mark in ((-0.13, "arrow"), (0.0, "coin"), (0.13, "tick")):
        s.fill([s.disc(u, -0.17, 0.048)], "ffffff")
        marks.MARKS[mark](s.part(u, -0.17, 0.055))
    for number, tone in enumerate(("e8643a", "3aa86a", "8a5ac8", "f0b030", "3a90d8")):
        v = 0.0 + number * 0.1
        s.fill([s.disc(-s.half + 0.07, v, 0.034)], tone)
        s.fill([s.box(-s.half + 0.13, v - 0.022, -0.01, v - 0.002, 0.01)], "4a5460", 0.8)
        s.fill([s.box(-s.half + 0.13, v + 0.01, -0.04, v + 0.022, 0.01)], "b8c0c8", 0.8)
        s.fill(
            [s.box(s.half - 0.13, v - 0.014, s.half - 0.03, v + 0.012, 0.01)], "d8342c" if number % 2 == 0 else "2fa45c"
        )


def rings(s: Sign) -> None:
    """Draw three rings of what was moved today."""
    ground(s, "101218")
    for radius, tone, part in ((0.2, "ff3b5c", 0.82), (0.15, "8af04a", 0.66), (0.1, "3ad8f0", 0.5)):
        s.fill(s.ring(0, -0.12, radius, 0.042), tone, 0.22)
        s.fill([s.line(arc(0, -0.12, radius, -0.25, -0.25 + part, 50), 0.042)], tone)
    for number, tone in enumerate(("ff3b5c", "8af04a", "3ad8f0")):
        v = 0.17 + number * 0.1
        s.fill([s.disc(-s.half + 0.08, v, 0.03)], tone)
        s.fill([s.box(-s.half + 0.14, v - 0.015, s.half * (0.2 + 0.2 * number), v + 0.015, 0.01)], "e8ecf0", 0.85)


def steps(s: Sign) -> None:
    """Draw how many steps were made today."""
    ground(s, "f4faf6")
    s.fill(s.ring(0, -0.08, 0.19, 0.045), "d4e8dc")
    s.fill([s.line(arc(0, -0.08, 0.19, -0.25, 0.52, 50), 0.045)], "28b06a")
    s.text("8412", 0.0, -0.1, 0.13, "20342a")
    s.text("steps", 0.0, 0.0, 0.06, "5a7a68")
    s.fill(
        [
            s.box(-s.half + 0.04 + i * 0.055, 0.42 - h, -s.half + 0.08 + i * 0.055, 0.42, 0.01)
            for i, h in enumerate((0.1, 0.16, 0.08, 0.2, 0.14, 0.22, 0.18))
        ],
        "7ad0a0",
    )


def login(s: Sign) -> None:
    """Draw a padlock over two fields and a button."""
    ground(s, "eaf1fa", "cfdff2")
    marks.padlock(s.part(0, -0.22, 0.26))
    w = min(s.half * 0.8, 0.3)
    for v in (0.04, 0.16):
        s.fill([s.box(-w, v - 0.045, w, v + 0.045, 0.02)], "ffffff")
    s.fill([s.box(-w + 0.03, 0.03, w * 0.3, 0.05, 0.01)], "8a94a0")
    s.fill([s.disc(-w + 0.05 + i * 0.042, 0.16, 0.013) for i in range(6)], "2a3038")
    s.fill([s.box(-w, 0.26, w, 0.36, 0.03)], "2f6fd8")
    s.fill([s.box(-w * 0.3, 0.3, w * 0.3, 0.325, 0.01)], "ffffff")


def alarm(s: Sign) -> None:
    """Draw the hour, a bell, a button to sleep on."""
    ground(s, "1a2450", "b86a6a")
    s.text("6:30", 0.0, -0.26, 0.19, "ffffff")
    u, v, k = 0.0, 0.02, 0.14
    s.body(
        [
            s.curve(
                [
                    (u - 0.5 * k, v + 0.36 * k),
                    (u - 0.4 * k, v - 0.3 * k),
                    (u, v - 0.66 * k),
                    (u + 0.4 * k, v - 0.3 * k),
                    (u + 0.5 * k, v + 0.36 * k),
                    (u, v + 0.42 * k),
                ]
            ),
            s.disc(u, v + 0.5 * k, 0.13 * k),
        ],
        "ffd04a",
        0.03,
    )
    for a in (-1, 1):
        s.fill([s.bow([(a * 0.11, v - 0.06), (a * 0.14, v), (a * 0.11, v + 0.06)], 0.014)], "ffd04a")
    s.fill([s.box(-s.half * 0.7, 0.18, s.half * 0.7, 0.28, 0.05)], "ffffff", 0.3)
    s.fill([s.box(-s.half * 0.7, 0.32, s.half * 0.7, 0.42, 0.05)], "f0803a")


def ringing(s: Sign) -> None:
    """Draw somebody calls: a face in a disc, a red button and a green one."""
    ground(s, "24344a", "0e141e")
    for radius in (0.2, 0.165):
        s.fill(s.ring(0, -0.18, radius, 0.008), "8aa0c0", 0.5)
    s.fill([s.disc(0, -0.18, 0.13)], "d8b48a")
    s.fill([s.disc(0, -0.215, 0.05)], "6a4a3a")
    s.fill([s.curve([(-0.09, -0.085), (-0.05, -0.15), (0.05, -0.15), (0.09, -0.085), (0, -0.06)])], "6a4a3a")
    s.text("Mum", 0.0, 0.06, 0.1, "ffffff")
    for u, tone, turn in ((-0.11, "e83a34", 1), (0.11, "2fc060", -1)):
        s.fill([s.disc(u, 0.33, 0.07)], tone)
        handset(s.part(u, 0.33, 0.09), turn)


def handset(s: Sign, turn: int) -> None:
    """Draw a receiver, lying for `turn` 1, lifted for -1."""
    if turn > 0:
        s.fill(
            [
                s.bow([(-0.4, 0.1), (-0.2, -0.08), (0.2, -0.08), (0.4, 0.1)], 0.16),
                s.disc(-0.38, 0.12, 0.14),
                s.disc(0.38, 0.12, 0.14),
            ],
            "ffffff",
        )
    else:
        s.fill(
            [
                s.bow([(-0.28, -0.34), (-0.2, 0.0), (0.02, 0.2), (0.34, 0.28)], 0.16),
                s.disc(-0.24, -0.32, 0.14),
                s.disc(0.32, 0.24, 0.14),
            ],
            "ffffff",
        )


def emergency(s: Sign) -> None:
    """Draw the emergency number being called."""
    ground(s, "8a1018", "3a0408")
    for radius in (0.3, 0.22):
        s.fill(s.ring(0, -0.1, radius, 0.01), "ffffff", 0.35)
    s.text("112", 0.0, -0.13, 0.24, "ffffff")
    s.text("SOS", 0.0, 0.09, 0.09, "ffb0a8")
    s.fill([s.disc(0, 0.35, 0.075)], "2fc060")
    handset(s.part(0, 0.35, 0.09), -1)


def code(s: Sign) -> None:
    """Draw squares to be scanned, their three corners."""
    ground(s, "ffffff")
    wide = min(s.wide, 1.0) * 0.78
    cell, chance = wide / 21, np.random.default_rng(7)
    low = -wide / 2
    shapes = [s.box(low + i * cell, low + j * cell, low + (i + 1.05) * cell, low + (j + 1.05) * cell)
              for i in range(21) for j in range(21)
              if not ((i < 8 or i > 12) and j < 8) and not (i < 8 and j > 12) and chance.random() < 0.48]  # fmt: skip
    s.fill(shapes, "14161a")
    for a, b in ((0, 0), (14, 0), (0, 14)):
        u, v = low + a * cell, low + b * cell
        s.fill([s.box(u, v, u + 7 * cell, v + 7 * cell)], "14161a")
        s.fill([s.box(u + cell, v + cell, u + 6 * cell, v + 6 * cell)], "ffffff")
        s.fill([s.box(u + 2 * cell, v + 2 * cell, u + 5 * cell, v + 5 * cell)], "14161a")


def alert(s: Sign) -> None:
    """Draw a triangle that warns."""
    ground(s, "fff4d8")
    marks.warning(s.part(0, -0.16, 0.3))
    s.fill(
        [s.box(-s.half * 0.7, 0.1 + i * 0.06, s.half * (0.7 - 0.3 * i), 0.13 + i * 0.06, 0.01) for i in range(2)],
        "5a5040",
        0.8,
    )
    s.fill([s.box(-s.half * 0.7, 0.3, s.half * 0.7, 0.4, 0.03)], "d8402c")


def lesson(s: Sign) -> None:
    """Draw a tick over what was done right."""
    ground(s, "e6f6ea")
    marks.tick(s.part(0, -0.2, 0.3))
    for i in range(3):
        v = 0.06 + i * 0.13
        s.fill([s.box(-s.half * 0.8, v, s.half * 0.8, v + 0.1, 0.03)], "2fa45c" if i == 1 else "ffffff")


APPS: dict[str, Callable[[Sign], None]] = {
    "video app": video,
    "map app": route,
    "bank app": bank,
    "rings app": rings,
    "steps app": steps,
    "calendar app": pastimes.calendar,
    "camera app": pastimes.viewfinder,
    "music app": pastimes.music,
    "shop app": pastimes.shop,
    "login app": login,
    "alarm app": alarm,
    "ringing app": ringing,
    "gallery app": pastimes.gallery,
    "parcel app": pastimes.parcel,
    "storm app": snapshots.storm,
    "weather app": pastimes.weather,
    "meals app": pastimes.meals,
    "dating app": pastimes.dating,
    "game app": pastimes.game,
    "emergency app": emergency,
    "code app": code,
    "feed app": pastimes.feed,
    "alert app": alert,
    "lesson app": lesson,
    "progress app": snapshots.progress,
    "chat app": chat,
    "photo app": snapshots.photo,
}
