"""What drifts, glitters or hangs on a title card, and lines that run across it: never over its words."""

from __future__ import annotations

import math
from collections.abc import Callable

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, soften
from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.drawing.sign import Sign
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.reading import titles
from client_generate.providers.local.reading.vocabulary import vocabulary

Box = tuple[tuple[float, float], tuple[float, float]]
"""The corners of what is written, in frame heights."""


class Drift(msgspec.Struct, frozen=True):
    """What is scattered: its drawing of a size of one, its tones on dark and on bright ground, how large and how many.

    `hung` hangs from the top on threads, `rising` stands more densely below, `mark` is the mark that it is instead of.
    """

    draw: Callable[[Sign, str], None]
    tones: tuple[str, ...]
    pale: tuple[str, ...] = ()
    size: float = 0.075
    count: int = 26
    hung: bool = False
    rising: bool = False
    mark: str = ""


def _flake(s: Sign, tone: str) -> None:
    turn = s.at[0] * 7
    bars = []
    for n in range(6):
        a = turn + n * math.pi / 3
        c, d = math.cos(a), math.sin(a)
        bars.append(s.line([(0, 0), (0.5 * c, 0.5 * d)], 0.07))
        for side in (-0.9, 0.9):
            e, f = math.cos(a + side), math.sin(a + side)
            bars.append(s.line([(0.28 * c, 0.28 * d), (0.28 * c + 0.2 * e, 0.28 * d + 0.2 * f)], 0.06))
    s.fill(bars, tone, 0.95)


def _heart(s: Sign, tone: str) -> None:
    points = [
        (16 * math.sin(a) ** 3, 13 * math.cos(a) - 5 * math.cos(2 * a) - 2 * math.cos(3 * a) - math.cos(4 * a))
        for a in np.linspace(0, 6.28, 40).tolist()
    ]
    turn = 0.4 * math.sin(s.at[0] * 19)
    c, d = math.cos(turn), math.sin(turn)
    s.body([s.poly([((u * c - v * d) / 34, -(u * d + v * c) / 34) for u, v in points])], tone, 0.12)


def _leaf(s: Sign, tone: str) -> None:
    turn = s.at[0] * 9 + s.at[1] * 5
    dark = f"{int(tone, 16) >> 1 & 0x7F7F7F:06x}"
    c, d = math.cos(turn), math.sin(turn)
    s.body([scenery.leaf(s.spot(-0.5 * c, -0.5 * d), s.size, turn, 0.42)], tone, 0.06)
    s.fill([s.line([(-0.66 * c, -0.66 * d), (0.34 * c, 0.34 * d)], 0.045)], dark, 0.8)


def _star(s: Sign, tone: str) -> None:
    turn = s.at[0] * 5
    points = []
    for n in range(10):
        r, a = (0.5 if n % 2 == 0 else 0.21), turn + n * math.pi / 5
        points.append((r * math.sin(a), -r * math.cos(a)))
    s.body([s.poly(points)], tone, 0.08)


def _spark(s: Sign, tone: str) -> None:
    s.glow(0, 0, 0.8, tone, 0.55)
    rays = [(0.5, 0.06), (0.06, 0.5)]
    s.fill([s.poly([(-a, 0), (0, -0.055), (a, 0), (0, 0.055)]) for a, _ in rays[:1]], "fffbe8")
    s.fill([s.poly([(-0.055, 0), (0, -0.5), (0.055, 0), (0, 0.5)])], "fffbe8")


def _confetto(s: Sign, tone: str) -> None:
    a = s.at[0] * 23 + s.at[1] * 31
    c, d = math.cos(a), math.sin(a)
    long, wide = (0.5, 0.2) if int(abs(s.at[0]) * 100) % 3 else (0.3, 0.3)
    corners = [(-long, -wide), (long, -wide), (long, wide), (-long, wide)]
    s.fill([s.poly([(u * c - v * d, u * d + v * c) for u, v in corners])], tone)


def _bubble(s: Sign, tone: str) -> None:
    s.fill([s.disc(0, 0, 0.48)], tone, 0.16)
    s.fill(s.ring(0, 0, 0.46, 0.05), tone, 0.9)
    s.fill([s.disc(-0.17, -0.2, 0.12, 0.07, -0.7)], "ffffff", 0.85)


def _bauble(s: Sign, tone: str) -> None:
    s.body([s.disc(0, 0, 0.42)], tone, 0.3)
    s.body([s.box(-0.1, -0.54, 0.1, -0.4, 0.02)], "e0b858", 0.03)
    s.fill([s.disc(-0.14, -0.16, 0.1, 0.07, -0.7)], "ffffff", 0.6)


def _petal(s: Sign, tone: str) -> None:
    s.body([s.disc(0, 0, 0.46, 0.24, s.at[0] * 11)], tone, 0.06)


def _balloon(s: Sign, tone: str) -> None:
    s.fill([s.bow([(0, 0.36), (0.07, 0.6), (-0.05, 0.8), (0.03, 1.1)], 0.025)], "8a8a90")
    s.body([s.disc(0, -0.06, 0.36, 0.44), s.poly([(0, 0.34), (0.09, 0.46), (-0.09, 0.46)])], tone, 0.2)
    s.fill([s.disc(-0.13, -0.24, 0.06, 0.11, 0.4)], "ffffff", 0.55)


def _burst(s: Sign, tone: str) -> None:
    s.glow(0, 0, 0.6, tone, 0.4)
    rays = []
    for n in range(16):
        a = n * math.pi / 8
        near, far = 0.14, 0.5 if n % 2 else 0.38
        rays.append(s.limb(near * math.cos(a), near * math.sin(a), 0.012, far * math.cos(a), far * math.sin(a), 0.028))
    s.fill(rays, tone)


def _butterfly(s: Sign, tone: str) -> None:
    for side in (-1, 1):
        s.body([s.disc(side * 0.24, -0.14, 0.26, 0.2, side * 0.6), s.disc(side * 0.18, 0.18, 0.17, 0.16)], tone, 0.05)
    s.fill([s.limb(0, -0.2, 0.04, 0, 0.26, 0.03)], "2a2420")


def _feather(s: Sign, tone: str) -> None:
    a = s.at[0] * 9
    c, d = math.cos(a), math.sin(a)
    s.body([scenery.leaf(s.spot(-0.5 * c, -0.5 * d), s.size, a, 0.26)], tone, 0.05)
    s.fill([s.line([(-0.7 * c, -0.7 * d), (0.4 * c, 0.4 * d)], 0.03)], "b8b4ac")


def _note(s: Sign, tone: str) -> None:
    s.fill([s.disc(-0.16, 0.3, 0.18, 0.13, -0.4), s.box(-0.02, -0.45, 0.05, 0.3)], tone)
    s.fill([s.bow([(0.02, -0.44), (0.2, -0.24), (0.26, 0.0)], 0.08)], tone)


def _coin(s: Sign, tone: str) -> None:
    s.body([s.disc(0, 0, 0.44, 0.4)], tone, 0.08)
    s.fill(s.ring(0, 0, 0.3, 0.05), "a87818")


def _dot(s: Sign, tone: str) -> None:
    s.fill([s.disc(0, 0, 0.4)], tone, 0.9)


def _flower(s: Sign, tone: str) -> None:
    s.body(
        [s.disc(0.27 * math.cos(a), 0.27 * math.sin(a), 0.22) for a in np.arange(0, 6.2, 1.2566).tolist()], tone, 0.1
    )
    s.fill([s.disc(0, 0, 0.15)], "f4c430")


def _bat(s: Sign, tone: str) -> None:
    wing = [(0, -0.06), (0.2, -0.2), (0.55, -0.22), (0.46, 0.12), (0.34, 0.02), (0.22, 0.16), (0.1, 0.06), (0, 0.2)]
    s.fill([s.poly(wing), s.poly([(-u, v) for u, v in wing]), s.disc(0, 0, 0.1, 0.16)], tone)


def _cloud(s: Sign, tone: str) -> None:
    puffs = [s.disc(-0.28, 0.1, 0.22), s.disc(0.0, -0.04, 0.3), s.disc(0.3, 0.1, 0.2)]
    s.body([*puffs, s.box(-0.4, 0.08, 0.42, 0.3, 0.1)], tone, 0.12)


def _drop(s: Sign, tone: str) -> None:
    s.fill([s.limb(0.12, -0.5, 0.012, -0.1, 0.46, 0.04)], tone, 0.8)


_GOLD = ("f0c040", "e0a828", "f8dc80")
_PARTY = ("f0c030", "e8402c", "2f9ae0", "3ab05a", "e05aa0", "8a5ad0")
_FALL = ("d8642c", "e8a830", "b8402c", "c8881c")
DRIFTS: dict[str, Drift] = {
    "drift snow": Drift(_flake, ("ffffff", "e8f2ff"), ("6aa6dc", "ffffff", "8abcec"), 0.1),
    "drift hearts": Drift(_heart, ("e83a5a", "f07a92", "c81e3c"), size=0.09, rising=True, mark="heart"),
    "drift leaves": Drift(_leaf, _FALL, size=0.13, count=20, mark="leaf"),
    "drift stars": Drift(_star, _GOLD, size=0.08, mark="star"),
    "drift sparks": Drift(_spark, ("ffd880", "ffb050", "fff0c0"), ("f0b040", "e8902c"), 0.085, 34),
    "drift confetti": Drift(_confetto, _PARTY, size=0.036, count=90),
    "drift bubbles": Drift(_bubble, ("c8ecff", "a0dcf8", "ffffff"), ("3a9ad8", "5ab4e8"), 0.1, 24, rising=True),
    "drift baubles": Drift(_bauble, ("d8242c", "e8b838", "2a9a5a", "3a7ad0"), size=0.14, count=9, hung=True),
    "drift petals": Drift(_petal, ("f8b8cc", "f48aac", "fcdce6"), ("f08aac", "e86a94"), 0.06, 34),
    "drift balloons": Drift(_balloon, _PARTY, size=0.15, count=12, rising=True),
    "drift fireworks": Drift(_burst, ("f8d060", "f06a7a", "7ac8f8", "a8f0a0"), ("e8402c", "e0a020", "2f7ad0"), 0.3, 9),
    "drift butterflies": Drift(_butterfly, ("f0902c", "5aa0e8", "f0d040"), size=0.1, count=12),
    "drift feathers": Drift(_feather, ("f8f6f0", "e4e0d8"), ("c8c4bc", "d8d0c0"), 0.14, 14),
    "drift notes": Drift(_note, ("f8f4e8", "f0c860"), ("2a3044", "c8402c"), 0.1, 16),
    "drift coins": Drift(_coin, _GOLD, size=0.085, count=18, mark="coin"),
    "drift dots": Drift(_dot, ("f8f4e8", "f0c860", "7ac8f0"), _PARTY, 0.045, 34),
    "drift flowers": Drift(_flower, ("f48aac", "f8f4f0", "b48ae0", "f0a050"), size=0.11, count=20),
    "drift bats": Drift(_bat, ("0a0a10",), ("1a1820",), 0.13, 14),
    "drift clouds": Drift(_cloud, ("f4f6fa", "dfe8f2"), ("a8ccec", "c4dcf2"), 0.2, 9, mark="cloud"),
    "drift rain": Drift(_drop, ("a8d0f0", "d0e6f8"), ("4a8ac8", "6aa4dc"), 0.09, 70, mark="drop"),
}  # fmt: skip
"""What is scattered on a card, by what title.toml calls it."""


def replaced(look: Look, mark: str) -> bool:
    """Whether many small ones on the card are meant, not one mark beside the words."""
    return any(look.has(name) and drift.mark == mark for name, drift in DRIFTS.items() if drift.mark)


def lay(stage: Stage, look: Look, words: Box, *, bright: bool) -> None:
    """Scatter what the prompt names round the words."""
    plate = stage.plate(0.45)
    for name, drift in DRIFTS.items():
        if look.has(name):
            _scatter(plate, stage, look, drift, words, bright=bright)
    for name, line in LINES.items():
        if look.has(name):
            line(Sign(plate, look, (0.0, 0.5), 1.0), stage, look, words)


def _scatter(plate: Plate, stage: Stage, look: Look, drift: Drift, words: Box, *, bright: bool) -> None:
    tones = drift.pale if bright and drift.pale else drift.tones
    chance, turn = look.chance(710), look.candidate
    count = max(round(drift.count * (1.0, 0.62, 1.25, 0.36)[turn]), 5)
    grown = (1.0, 1.35, 0.8, 1.9)[turn] * min(1.0, stage.half / 0.7)
    across = max(round(math.sqrt(count * stage.half * 2)), 2)
    down = max(math.ceil(count / across), 1)
    for n in range(across * down):
        u = -stage.half + (n % across + 0.5 + float(chance.uniform(-0.42, 0.42))) / across * 2 * stage.half
        v = (n // across + 0.5 + float(chance.uniform(-0.42, 0.42))) / down
        size = drift.size * grown * float(chance.uniform(0.6, 1.25))
        v = (v**0.62 if drift.rising else v) if not drift.hung else 0.05 + 0.32 * v
        tone = tones[int(chance.integers(len(tones)))]
        if drift.hung:
            plate.fill(plate.shape(Sign(plate, look, (u, v), size).box(-0.02, -9, 0.02, -0.5)), colour("d8c8a0"), 0.8)
        elif _covers(words, (u, v), size * 0.42):
            continue
        drift.draw(Sign(plate, look, (u, v), size), tone)


def _covers(words: Box, at: tuple[float, float], room: float) -> bool:
    (x0, y0), (x1, y1) = words
    return x0 - room < at[0] < x1 + room and y0 - room < at[1] < y1 + room


def _line_tone(look: Look, usual: str) -> str:
    return {**vocabulary().tones, **titles.INKS}.get(look.title.line, usual)


def _heartbeat(s: Sign, stage: Stage, look: Look, words: Box) -> None:
    """Run the line of a heartbeat across the card, below the words."""
    v = min(words[1][1] - 0.5 + 0.17, 0.39) if words[1][1] > 0.12 else 0.0
    tone, grow = _line_tone(look, "e8283c"), (1.0, 0.8, 1.2, 1.5)[look.candidate]
    beat = [(0, 0), (0.1, 0), (0.14, -0.04), (0.18, 0), (0.22, 0), (0.245, 0.03), (0.28, -0.16), (0.32, 0.11),
            (0.345, 0), (0.4, 0), (0.45, -0.05), (0.5, 0)]  # fmt: skip
    start = -stage.edge - 0.1
    points = [(start + n * 0.62 * grow + u * grow, v + w * grow * 0.72) for n in range(9) for u, w in beat]
    for wide, strength in ((0.05, 0.25), (0.014, 1.0)):
        rows, columns, mask = s.plate.shape(s.line([p for p in points if p[0] < stage.edge + 0.3], wide), 0.05)
        if strength < 1:
            s.plate.light((rows, columns, soften(mask, 0.02 * s.plate.unit)), colour(tone), strength)
        else:
            s.plate.fill((rows, columns, mask), colour(tone))


def _ring(s: Sign, stage: Stage, look: Look, words: Box) -> None:
    """Draw a thin ring round the words."""
    (x0, y0), (x1, y1) = words
    radius = min(max((x1 - x0) * 0.62, (y1 - y0) * 0.9, 0.3), 0.44, stage.half * 0.9)
    s.fill(s.ring((x0 + x1) / 2, (y0 + y1) / 2 - 0.5, radius, 0.014), _line_tone(look, "e0b048"))


def _waves(s: Sign, stage: Stage, look: Look, _words: Box) -> None:
    """Let waves run along the foot of the card."""
    for n, tone in enumerate(("8accec", "4aa4dc", "2a7ac0")):
        top = 0.3 + 0.07 * n
        way = [
            (u, top + 0.025 * math.sin(u * 7 + n * 2 + look.candidate))
            for u in np.linspace(-stage.edge, stage.edge, 60).tolist()
        ]
        s.fill([s.poly([*way, (stage.edge, 0.8), (-stage.edge, 0.8)])], tone, 0.85)


def _rays(s: Sign, _stage: Stage, look: Look, words: Box) -> None:
    """Let rays of light go out from behind the words."""
    u, v = (words[0][0] + words[1][0]) / 2, (words[0][1] + words[1][1]) / 2 - 0.5
    rays = []
    for n in range(16):
        a = n * math.pi / 8 + 0.1 * look.candidate
        edges = [(u + 2.2 * math.cos(a + b), v + 2.2 * math.sin(a + b)) for b in (-0.09, 0.09)]
        rays.append(s.poly([(u, v), *edges]))
    s.shine(rays, "ffe8b0", 0.2)


def _fir(s: Sign, stage: Stage, _look: Look, _words: Box) -> None:
    """Put branches of fir with red berries into the upper corners."""
    for side in (-1, 1):
        for n in range(4):
            a = (0.25 + 0.36 * n) if side < 0 else math.pi - (0.25 + 0.36 * n)
            u, v, long = side * (stage.half + 0.02), -0.52, 0.5 - 0.05 * n
            c, d = math.cos(a), math.sin(a)
            needles = [s.line([(u, v), (u + long * c, v + long * d)], 0.012)]
            for k in np.linspace(0.12, 1, 16).tolist():
                for b in (-0.7, 0.7):
                    x, y = u + k * long * c, v + k * long * d
                    needles.append(s.line([(x, y), (x + 0.07 * math.cos(a + b), y + 0.07 * math.sin(a + b))], 0.009))
            s.body(needles, ("2f6a3c", "3f7f48")[n % 2], 0.01)
            s.body([s.disc(u + 0.55 * long * c, v + 0.55 * long * d, 0.02)], "c8242c", 0.02)


LINES: dict[str, Callable[[Sign, Stage, Look, Box], None]] = {
    "drift fir": _fir, "drift heartbeat": _heartbeat, "drift ring": _ring, "drift waves": _waves, "drift rays": _rays,
}  # fmt: skip
"""What lies on a card once."""
