"""What stands on large screens, and fills a frame alone: charts, a world map, nets, code, faces of a meeting, a match.

Each is drawn on a sign as high as 1 and as wide as the screen.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import sketch
from client_generate.providers.local.drawing.sign import Sign, ground
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.people import busts, person
from client_generate.providers.local.things import apps, citymaps, marks, skybars, visions
from client_generate.providers.local.things.creature import creatures
from client_generate.providers.local.things.marks import arc

TONES = ("2f8fe0", "f0883a", "3ab08a", "e0507a", "8a6ae0", "f0c040")


def _axes(s: Sign, tone: str) -> tuple[float, float]:
    w = min(s.half * 0.82, 0.8)
    s.fill([s.box(-w, 0.34, w, 0.35), s.box(-w, -0.38, -w + 0.01, 0.35)], tone)
    s.fill([s.box(-w, v, w, v + 0.003) for v in (-0.3, -0.14, 0.02, 0.18)], tone, 0.35)
    return w, 0.34


def bars(s: Sign) -> None:
    """Draw columns that rise from left to right, and an arrow over them."""
    ground(s, "f6f8fb", "e4eaf2")
    w, foot = _axes(s, "5a6878")
    count, highs = (4, (0.16, 0.26, 0.4, 0.58)) if s.half < 0.4 else (6, (0.12, 0.2, 0.26, 0.36, 0.46, 0.6))
    step = (2 * w - 0.08) / count
    for i in range(count):
        u = -w + 0.06 + i * step
        s.body(
            [s.box(u, foot - highs[i], u + step * 0.68, foot, 0.012)],
            TONES[0] if i < count - 1 else "f0883a",
            0.03,
            0.8,
        )
    path = [(-w + 0.1, foot - 0.26), (0.0, foot - 0.4), (w - 0.3, foot - 0.62)]
    if s.half > 0.4:
        s.fill(
            [s.line(path, 0.02), s.poly([(w - 0.22, foot - 0.68), (w - 0.33, foot - 0.66), (w - 0.27, foot - 0.57)])],
            "2fa45c",
        )


def lines(s: Sign) -> None:
    """Draw a curve that rises over its grid."""
    ground(s, "0e1a30", "0a1224")
    w, foot = _axes(s, "6a80a8")
    for tone, salt, rise in (("5a78b0", 4, 0.3), ("3ae0a0", 9, 0.62)):
        chance = np.random.default_rng(salt)
        us = np.linspace(-w + 0.02, w - 0.04, 12)
        vs = foot - 0.06 - np.linspace(0, 1, 12) ** 1.3 * rise - chance.uniform(-0.05, 0.05, 12)
        points = list(zip(us.tolist(), vs.tolist(), strict=True))
        s.fill([s.poly([*points, (w - 0.04, foot), (-w + 0.02, foot)])], tone, 0.16)
        s.fill([s.line(points, 0.016)], tone)
        s.fill([s.disc(u, v, 0.016) for u, v in points[::2]], "ffffff")
        s.glow(*points[-1], 0.1, tone, 0.7)


def pie(s: Sign) -> None:
    """Draw a cake cut in coloured parts, one pulled out, and what they are called."""
    ground(s, "fbfaf6", "eeece4")
    shift, start = (-0.22 if s.half > 0.4 else 0.0), -0.25
    radius = min(0.36, s.half * 0.8)
    v0 = 0.0 if s.half > 0.4 else -0.1
    for i, part in enumerate((0.36, 0.26, 0.2, 0.18)):
        middle = (start + part / 2) * 2 * math.pi
        out = 0.05 if i == 0 else 0.008
        u, v = shift + out * math.cos(middle), v0 + out * math.sin(middle)
        s.body([s.poly([(u, v), *arc(u, v, radius, start, start + part, 40)])], TONES[i], 0.04, 0.8)
        start += part
        if s.half > 0.4:
            s.fill([s.box(0.34, -0.26 + i * 0.15, 0.4, -0.2 + i * 0.15, 0.01)], TONES[i])
            s.fill([s.box(0.44, -0.25 + i * 0.15, 0.64 - 0.03 * i, -0.21 + i * 0.15, 0.01)], "7a8088", 0.8)


def sheet(s: Sign) -> None:
    """Draw rows and columns of figures."""
    ground(s, "ffffff")
    s.fill([s.box(-s.half, -0.5, s.half, -0.4)], "1f7a48")
    across, down = max(int(s.wide / 0.2), 3), 11
    wide = s.wide / across
    s.fill([s.box(-s.half, -0.4, -s.half + wide * 0.5, 0.5), s.box(-s.half, -0.4, s.half, -0.33)], "e4ebe6")
    s.fill([s.box(-s.half, -0.33 + i * 0.075, s.half, -0.327 + i * 0.075) for i in range(down)], "b8c4bc")
    s.fill(
        [s.box(-s.half + wide * (i + 0.5), -0.4, -s.half + wide * (i + 0.5) + 0.003, 0.5) for i in range(across)],
        "b8c4bc",
    )
    chance = np.random.default_rng(3)
    cells = [(i, j, float(chance.uniform(0.3, 0.75))) for i in range(across - 1) for j in range(down)]
    s.fill(
        [
            s.box(-s.half + wide * (i + 0.6), -0.305 + j * 0.075, -s.half + wide * (i + 0.6 + long), -0.28 + j * 0.075)
            for i, j, long in cells
        ],
        "4a5450",
        0.75,
    )
    s.fill([s.box(-s.half + wide * 2.5, -0.33 + 0.075 * 4, -s.half + wide * 3.5, -0.33 + 0.075 * 5)], "ffd86a", 0.6)


_FACES = ("a woman with long hair", "an old man with glasses", "a young man with a beard", "a woman with dark skin",
          "a man in a suit", "a teenager girl", "an old woman", "a man")  # fmt: skip


def meeting(s: Sign) -> None:
    """Draw the faces of a video meeting, each in a room of their own."""
    ground(s, "1c2026")
    across, down = (3, 2) if s.half > 0.4 else (2, 4)
    wide, high = s.wide / across, 0.92 / down
    plain = s.look.things - {"silhouette", "backlit"}
    for i in range(across * down):
        u, v = -s.half + wide * (i % across + 0.5), -0.5 + high * (i // across + 0.5)
        tile = s.part(u, v, high, wide / high)
        inside = Sign(s.plate.like(), s.look, tile.at, tile.size, tile.wide)
        room = ("c8d8e0", "e0d0b8", "b8c8b0", "d8c0c0", "c0c4d8", "e8dcc8", "b0c4cc", "d0c8b0")[i]
        inside.fill([inside.box(-inside.half, -0.5, inside.half, 0.5)], room)
        inside.fill([inside.box(-inside.half * 0.9, -0.42, -inside.half * 0.4, 0.0)], ("ffffff", "8a6a4a")[i % 2], 0.7)
        who = person.read(_FACES[i], 60 + i)
        look = msgspec.structs.replace(s.look, cast=(who,), mood="glad", things=plain)
        busts.seated(
            inside.plate,
            look,
            inside.spot(0.02, 0.0),
            min(0.24, inside.half * 0.5) * inside.size,
            salt=0,
            turn=0.3 if i % 2 else -0.3,
        )
        rows, columns, mask = s.plate.shape(tile.box(-tile.half + 0.015, -0.485, tile.half - 0.015, 0.485, 0.03))
        s.plate.premultiplied(
            (rows, columns, inside.plate.alpha[rows, columns] * mask), inside.plate.rgb[rows, columns] * mask[..., None]
        )
    s.fill([s.disc(u, 0.46, 0.026) for u in (-0.1, 0.1)], "5a626c")
    s.fill([s.disc(0, 0.46, 0.03)], "e83a34")


def code(s: Sign) -> None:
    """Draw coloured lines of a program on a dark ground."""
    ground(s, "14181f")
    chance, tones = np.random.default_rng(5), ("5ae08a", "6ac0ff", "ffb05a", "d890ff", "c8d0d8")
    s.fill([s.box(-s.half, -0.5, -s.half + min(0.1, s.wide * 0.08), 0.5)], "1e242e")
    for row in range(15):
        u, v = (
            -s.half + min(0.14, s.wide * 0.12) + 0.07 * (row % 5 > 0) + 0.07 * (row % 5 in (2, 3)),
            -0.45 + row * 0.062,
        )
        for _ in range(int(chance.integers(2, 5))):
            long = float(chance.uniform(0.06, 0.24))
            if u + long > s.half - 0.04:
                break
            s.fill([s.box(u, v, u + long, v + 0.028, 0.008)], tones[int(chance.integers(5))])
            u += long + 0.03


def mail(s: Sign) -> None:
    """Draw letters in a list, one of them open, a large envelope."""
    ground(s, "f2f4f8")
    s.fill([s.box(-s.half, -0.5, s.half, -0.38)], "c8402c")
    s.text("INBOX (3)", -s.half + 0.05, -0.44, 0.075, "ffffff", left=True)
    split = -s.half + s.wide * 0.4 if s.half > 0.4 else s.half
    for i in range(6):
        v = -0.34 + i * 0.14
        s.fill([s.box(-s.half + 0.01, v, split - 0.01, v + 0.125)], "ffffff" if i != 1 else "dbe8fb")
        s.fill([s.disc(-s.half + 0.07, v + 0.06, 0.034)], TONES[i])
        s.fill(
            [
                s.box(-s.half + 0.13, v + 0.03, split - 0.1, v + 0.05, 0.01),
                s.box(-s.half + 0.13, v + 0.075, split - 0.18, v + 0.09, 0.01),
            ],
            "5a626c",
            0.75,
        )
    if s.half > 0.4:
        middle = (split + s.half) / 2
        s.fill([s.box(split + 0.02, -0.34, s.half - 0.03, 0.46)], "ffffff")
        marks.envelope(s.part(middle, -0.1, 0.34), "f6d890")
        s.fill(
            [s.box(split + 0.08, 0.16 + i * 0.07, s.half - 0.1 - 0.1 * i, 0.19 + i * 0.07, 0.01) for i in range(3)],
            "8a929c",
            0.7,
        )


def match(s: Sign) -> None:
    """Draw a football match: the pitch, its lines, players of two teams, the ball, the score."""
    ground(s, "4aa84a", "3a9440")
    s.fill(
        [s.box(-s.half + i * s.wide / 4, -0.5, -s.half + (i + 0.5) * s.wide / 4, 0.5) for i in range(4)], "55b455", 0.5
    )
    s.fill([s.box(-s.half, -0.5, s.half, -0.24)], "3a4a6a")
    chance = np.random.default_rng(2)
    crowd = [(float(u), float(v)) for u, v in chance.uniform((-s.half, -0.48), (s.half, -0.28), (150, 2))]
    for i, tone in enumerate(("e8c8a8", "d84a3a", "f0f0f0")):
        s.fill([s.disc(u, v, 0.014) for u, v in crowd[i::3]], tone, 0.8)
    s.fill([*s.ring(0, 0.14, 0.17, 0.008), s.box(-0.004, -0.24, 0.004, 0.5)], "f4f8f0", 0.8)
    for i, (u, v) in enumerate(
        ((-0.5, 0.1), (-0.22, 0.3), (-0.06, 0.0), (0.24, 0.22), (0.5, -0.02), (0.4, 0.36), (-0.38, -0.1))
    ):
        if abs(u) > s.half:
            continue
        tone = "e8342c" if i % 2 else "f4f4f4"
        k = 0.15 + 0.06 * v
        s.fill(
            [
                s.limb(u - 0.1 * k, v, 0.11 * k, u - 0.3 * k, v + 0.7 * k, 0.08 * k),
                s.limb(u + 0.1 * k, v, 0.11 * k, u + 0.3 * k, v + 0.66 * k, 0.08 * k),
            ],
            "c98d63",
        )
        s.body([s.limb(u, v - 0.5 * k, 0.2 * k, u, v, 0.2 * k)], tone, 0.02)
        s.fill([s.disc(u, v - 0.9 * k, 0.16 * k)], "a9714b")
    s.fill([s.disc(0.06, 0.3, 0.024)], "ffffff")
    s.fill([s.box(-s.half + 0.05, -0.46, -s.half + 0.4, -0.37, 0.01)], "101828")
    s.text("2 : 1", -s.half + 0.225, -0.42, 0.07, "ffffff")


def timeline(s: Sign) -> None:
    """Draw years along a line, each with a mark."""
    ground(s, "f8f6f0", "eae6da")
    count = 4 if s.half > 0.4 else 3
    s.fill([s.box(-s.half, 0.06, s.half, 0.08)], "8a929c")
    for i, name in enumerate(("bulb", "house", "globe", "trophy")[:count]):
        u = -s.half + s.wide * (i + 0.5) / count
        s.body([s.disc(u, 0.07, 0.045)], TONES[i], 0.02)
        s.fill([s.disc(u, 0.07, 0.02)], "ffffff")
        marks.MARKS[name](s.part(u, -0.16, min(0.22, s.wide / count * 0.6)))
        s.text(str(1990 + i * 12), u, 0.19, min(0.1, s.wide / count * 0.28), "2a3440")


def icons(s: Sign) -> None:
    """Draw four marks beside each other in discs."""
    ground(s, "eef4f8", "dce6ee")
    names = ("heart", "leaf", "bulb", "shield") if s.half > 0.4 else ("heart", "leaf")
    for i, name in enumerate(names):
        wide = s.wide / len(names)
        u, radius = -s.half + wide * (i + 0.5), min(wide * 0.38, 0.2)
        s.fill([s.disc(u, -0.06, radius)], "ffffff")
        s.fill(s.ring(u, -0.06, radius, 0.012), TONES[i])
        marks.MARKS[name](s.part(u, -0.05, radius * 1.15))
        s.fill(
            [
                s.box(u - radius * 0.8, 0.24, u + radius * 0.8, 0.27, 0.01),
                s.box(u - radius * 0.5, 0.3, u + radius * 0.5, 0.32, 0.01),
            ],
            "6a7480",
            0.8,
        )


def film(s: Sign) -> None:
    """Draw a film: two lovers before a setting sun."""
    ground(s, "5a3a7a", "f0905a")
    s.fill([s.disc(0.1, 0.12, 0.2)], "ffe0a0")
    s.fill([s.box(-s.half, 0.2, s.half, 0.5)], "2a1a3a")
    for u, high in ((-0.06, 0.4), (0.08, 0.36)):
        s.fill([s.limb(u, 0.42, 0.07, u, 0.5 - high, 0.05), s.disc(u + 0.005, 0.43 - high, 0.05)], "140c1e")
    s.fill([s.box(-s.half, -0.5, s.half, -0.43), s.box(-s.half, 0.43, s.half, 0.5)], "060608")


def drawing(s: Sign) -> None:
    """Draw a picture somebody paints: a sun, hills, a flower."""
    ground(s, "fdfcf6")
    animal = creatures().get(s.look.first(creatures(), ""))
    if animal is not None:
        metre = s.size * min(0.72 / animal.high, 0.62 * s.wide / animal.wide)
        sketch.draw(s.plate, s.look, animal.text, Spot(foot=s.spot(0.0, 0.38), metre=metre), animal.tones)
        s.fill([s.disc(-s.half + 0.06, -0.4 + i * 0.1, 0.03) for i in range(5)], "3a90d8")
        return
    s.fill([s.disc(s.half * 0.5, -0.24, 0.12)], "f6c030")
    s.body(
        [s.curve([(-s.half, 0.5), (-s.half * 0.6, 0.12), (0, 0.3), (s.half * 0.5, 0.14), (s.half, 0.5)])],
        "6ab05a",
        0.03,
    )
    s.fill([s.bow([(-0.14, 0.4), (-0.16, 0.1), (-0.14, -0.06)], 0.02)], "2f7a3a")
    s.fill(
        [s.disc(-0.14 + 0.1 * math.cos(a), -0.1 + 0.1 * math.sin(a), 0.06) for a in np.arange(0, 6.2, 1.05).tolist()],
        "e0507a",
    )
    s.fill([s.disc(-0.14, -0.1, 0.06)], "f6e07a")
    s.fill([s.disc(-s.half + 0.06, -0.4 + i * 0.1, 0.03) for i in range(5)], "3a90d8")


def numbers(s: Sign) -> None:
    """Draw a cash register's or a bank machine's screen: an amount and a tick."""
    ground(s, "16305a", "0e2040")
    s.text("24.90", 0, -0.14, min(0.26, s.wide * 0.3), "ffffff")
    marks.tick(s.part(0, 0.2, 0.26))


Content = Callable[[Sign], None]
CONTENTS: dict[str, Content] = {
    "world content": visions.world,
    "pins content": visions.pins,
    "city map": citymaps.city,
    "bars content": bars,
    "skyline content": skybars.skyline,
    "lines content": lines,
    "pie content": pie,
    "sheet content": sheet,
    "meeting content": meeting,
    "code content": code,
    "mail content": mail,
    "match content": match,
    "news content": visions.news,
    "net content": visions.net,
    "timeline content": timeline,
    "icons content": icons,
    "circuit content": visions.circuit,
    "brain content": visions.brain,
    "streams content": visions.streams,
    "cloud content": visions.cloud,
    "cyber content": visions.cyber,
    "hologram content": visions.hologram,
    "film content": film,
    "drawing content": drawing,
    "scan content": visions.scan,
    "amount content": numbers,
}
"""Contents of large screens, by the thing that asks for each."""
EVERY: dict[str, Content] = {**CONTENTS, **apps.APPS}
