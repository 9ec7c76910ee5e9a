"""What happens to a ware: a drink is poured and foams over, sand half buries it, a wave runs round it."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import Plate, Point, capsule, ellipse, soften, spline
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.things import splashes

_WHITE = np.ones(3, np.float32)
_DRINKS = {"beer": "e8a020", "wine": "8a1c34", "champagne": "f0d070", "glass": "bfe0f0", "espresso": "4a2814",
           "cup": "4a2814", "mug": "4a2814", "tea cup": "b0682c"}  # fmt: skip
_BOTTLES = {"beer": "6a3a14", "wine": "1c3a24", "champagne": "24482c"}


def pours(look: Look) -> bool:
    """Whether the ware is a drink that is poured."""
    return look.has("poured") and look.ware in _DRINKS


def drink(plate: Plate, look: Look, at: Point, tall: float) -> None:
    """Pour a drink from a bottle's neck above the glass; foam runs over its rim where there is some."""
    tone = graded(colour(_DRINKS[look.ware]), look)
    rim, lean = at[1] - tall * 0.8, look.side * 0.1 * tall
    mouth = (at[0] + lean * 0.6, rim - tall * 0.16)
    splashes.poured(plate, look, (at[0], rim), mouth[1], 0.035 * tall, tone)
    glass = graded(colour(_BOTTLES.get(look.ware, "b8c0c8")), look)
    neck = capsule(mouth, 0.055 * tall, (mouth[0] + look.side * 0.5 * tall, mouth[1] - 0.3 * tall), 0.1 * tall)
    plate.solid(plate.shape(neck, 0.02), glass * 0.5, mix(glass, _WHITE, 0.25), (look.light, -0.8), round_=0.05 * tall)
    if look.ware == "beer":
        _foam(plate, look, (at[0], at[1] - 0.72 * tall), 0.19 * tall, tall)


def _foam(plate: Plate, look: Look, rim: Point, half: float, tall: float) -> None:
    tone = graded(colour("fbf4e4"), look)
    runs = [(-0.96, 0.34), (-0.5, 0.1), (0.1, 0.08), (0.6, 0.2), (0.98, 0.46)]
    shapes = [
        capsule((rim[0] + u * half, rim[1]), 0.036 * tall, (rim[0] + u * half * 1.02, rim[1] + v * tall), 0.024 * tall)
        for u, v in runs
    ]
    shapes += [ellipse((rim[0] + u * half, rim[1] - 0.02 * tall), 0.09 * tall, 0.06 * tall) for u, _ in runs]
    plate.solid(plate.shapes(shapes, 0.02), tone * 0.8, tone, (look.light, -0.8), round_=0.03 * tall)


def buried(stage: Stage, look: Look, at: Point, half: float, tall: float) -> None:
    """Heap sand before the foot of a ware; let a wave with its foam run round it where one is told of."""
    plate, sand = stage.plate(0.63), graded(colour("e0c08a"), look)
    x, y = at
    wide = max(half, 0.2 * tall) * 2.2
    heap = spline(
        [(x - wide, y + 0.08), (x - wide * 0.5, y - 0.12 * tall), (x, y - 0.34 * tall),
         (x + wide * 0.5, y - 0.2 * tall), (x + wide, y + 0.08), (x, y + 0.14)]
    )  # fmt: skip
    plate.solid(plate.shape(heap, 0.02), sand * 0.7, sand, (look.light, -0.8), round_=0.1 * tall)


def wave(stage: Stage, look: Look, at: Point) -> None:
    """Let a low wave run up before a ware, foam along its edge."""
    plate, water = stage.plate(0.66), graded(colour("4ab0cc"), look)
    e, top = stage.edge + 0.1, at[1] - 0.02
    xs = np.linspace(-e, e, 25).tolist()
    edge = [(u, top + 0.03 * np.sin(u * 5 + 1) + 0.02 * np.sin(u * 11)) for u in xs]
    plate.fill(plate.shape(np.array([*edge, (e, stage.bottom + 0.1), (-e, stage.bottom + 0.1)])), water, 0.82)
    chance = look.chance(37)
    foam = [
        ellipse((u, v + float(chance.uniform(-0.01, 0.03))), float(chance.uniform(0.02, 0.06)), 0.014) for u, v in edge
    ]
    foam += [ellipse((u + 0.04, v + 0.1), 0.05, 0.006) for u, v in edge[::2]]
    rows, columns, mask = plate.shapes(foam, 0.02)
    plate.fill((rows, columns, soften(mask, 0.003 * plate.unit)), _WHITE, 0.92)


def happens(stage: Stage, plate: Plate, look: Look, at: Point, half: float, tall: float) -> None:
    """Draw what the words let happen to a ware that stands here."""
    if pours(look):
        drink(plate, look, at, tall)
    if look.has("buried"):
        buried(stage, look, at, half, tall)
    if look.has("wave over"):
        wave(stage, look, at)
