"""What happens on, in and beside the water: a whale that leaps, a canoe, a diver, a dog that shakes itself."""

from __future__ import annotations

import math
from collections.abc import Callable

import msgspec

from client_generate.providers.local.drawing.brush import Plate, ellipse, soften, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import deeps, habitats, staging, waters, wet
from client_generate.providers.local.places.staging import WHITE
from client_generate.providers.local.things.sketches import put


def wet_dog(stage: Stage, look: Look) -> None:
    """Draw a dog that shakes itself: its ears fly, drops go out all round."""
    soft = 0.012 if look.size in {"close", "medium"} else 0.0
    with stage.out_of_focus(soft):
        wet.pond(stage, look)
    ground = stage.plate(0.4)
    green = graded(colour("6a9a44"), look)
    ground.solid(ground.shape(ellipse((0, 1.04), stage.edge * 1.3, 0.26)), green * 0.5, green, (0, -1), round_=0.05)
    habitats.tufts(stage, look, 0.74, "7aa850", 1.2)
    size = {"wide": 0.28, "medium": 0.42, "close": 0.45, "over": 0.36, "aerial": 0.22}[look.size] * min(
        1.0, stage.half * 1.4
    )
    spot = Spot(foot=(look.side * stage.half * 0.06, 0.9), metre=size, faces=-look.side)
    if look.detail:  # its head
        spot = Spot(foot=(look.side * 0.62 * size * 1.7, 0.52 + 1.2 * size * 1.7), metre=size * 1.7, faces=-look.side)
    plate = stage.plate(0.6)
    staging.shadow(plate, look, spot.foot, size * 1.8)
    put(plate, look, "wet dog", spot)
    _spray(stage, look, spot)


def _spray(stage: Stage, look: Look, spot: Spot) -> None:
    chance, plate, p = look.chance(640), stage.plate(0.65), look.palette
    white, drops, trails = mix(WHITE, p.horizon, 0.1), [], []
    for _ in range(190):
        a, far = float(chance.uniform(-0.5, math.pi + 0.5)), float(chance.uniform(0.55, 1.5))
        u, v = 0.1 + math.cos(a) * far * 1.15, 0.8 + math.sin(a) * far * 0.75
        r = float(chance.uniform(0.007, 0.022)) * spot.metre
        drops.append(ellipse(spot.at(u, v), r, r * 1.3, steps=10))
        if far < 1.2:
            w = 0.86
            trails.append(stroke([spot.at(u * w, 0.8 + (v - 0.8) * w), spot.at(u, v)], 0.003, r))
    plate.fill(plate.shapes(trails), white, 0.5)
    plate.fill(plate.shapes(drops), white, 0.92)


def breach(stage: Stage, look: Look) -> None:
    """Draw a whale that leaps out of the sea beside a small fishing boat, a great splash at its foot."""
    line = wet.open_sea(stage, look)
    near = {"wide": 1.0, "medium": 1.25, "over": 1.15, "close": 1.7, "aerial": 0.62}[look.size] * min(
        1.0, stage.half * 1.3
    )
    high = look.size == "aerial"
    x, y, s = look.side * stage.half * 0.22, 0.66 if high else min(line + 0.3 * near, 0.86), look.side
    boat, sea = stage.plate(0.34), 0.5 if high else line + 0.16 * near
    put(
        boat,
        look,
        "fishing boat",
        Spot(foot=(-s * stage.half * 0.5, sea), metre=0.095 * near, faces=s),
    )
    staging.splash(stage, look, 0.36, (-s * stage.half * 0.5, sea + 0.01 * near), 0.3 * near, 0.015, 650)
    whale = stage.plate(0.5)
    put(whale, look, "whale", Spot(foot=(x, y - 0.3 * near), metre=0.34 * near, faces=-s, turn=1.0))
    _cut_below(whale, y)
    staging.splash(stage, look, 0.55, (x + s * 0.06 * near, y), 0.6 * near, 0.24 * near, 651)


def _cut_below(plate: Plate, y: float) -> None:
    """Take away what lies under the water."""
    row = max(int(plate.origin[1] + y * plate.unit), 0)
    plate.rgb[row:], plate.alpha[row:] = 0, 0


def leaping(stage: Stage, look: Look) -> None:
    """Draw dolphins that leap out of the sea in a row."""
    line = wet.open_sea(stage, look)
    near = {"wide": 0.75, "medium": 1.1, "over": 0.95, "close": 1.9, "aerial": 0.62}[look.size] * min(
        1.0, stage.half * 1.3
    )
    y, s = 0.6 if look.size == "aerial" else min(line + 0.34, 0.84), look.side
    for number, (u, up, turn) in enumerate(((0.34, 0.26, 0.3), (-0.3, 0.16, -0.45))):
        x = s * stage.half * u * (1 if near < 1.5 else 0.5 + number)
        plate = stage.plate(0.5 + 0.02 * number)
        put(plate, look, "dolphin", Spot(foot=(x, y - up * near), metre=0.2 * near, faces=-s, turn=turn))
        for side in (-1, 1):
            foot = (x + side * 0.24 * near * (1 if turn * side * s > 0 else 0.7), y)
            staging.splash(stage, look, 0.56, foot, 0.16 * near, 0.06 * near, 660 + number * 2 + side)


def canoe(stage: Stage, look: Look) -> None:
    """Draw a canoe on a lake that mirrors the mountains."""
    _afloat(stage, look, "canoeist", 0.13)


def fishing(stage: Stage, look: Look) -> None:
    """Draw somebody who fishes from a rowing boat on a lake."""
    _afloat(stage, look, "angler", 0.15)


def _afloat(stage: Stage, look: Look, name: str, metre: float) -> None:
    waters.lake(stage, msgspec.structs.replace(look, size="aerial" if look.size == "aerial" else "over"), jetty=False)
    frame = staging.shot(stage, look, metre, 0.74, middle=0.5, most=3.3)
    plate, p = stage.plate(0.5), look.palette
    rows, columns, mask = plate.shape(
        ellipse((frame.at[0], frame.at[1] + 0.24 * frame.metre), 2 * frame.metre, 0.22 * frame.metre), 0.03
    )
    plate.fill((rows, columns, soften(mask, 0.05 * frame.metre * plate.unit)), mix(p.ink, p.sky_top, 0.2), 0.5)
    put(plate, look, name, frame.spot())
    rings = [
        stroke(
            [
                (frame.at[0] + u * frame.metre, frame.at[1] + (0.2 + 0.1 * n) * frame.metre)
                for u in (-2.2 - n * 0.3, -1.6, 1.6, 2.2 + n * 0.3)
            ],
            0.004,
            0.001,
        )
        for n in range(3)
    ]
    plate.light(plate.shapes(rings), p.horizon, 0.4)


def diving(stage: Stage, look: Look) -> None:
    """Draw a diver over a reef, bubbles rising."""
    (wet.from_below if look.turned else deeps.underwater)(stage, look)
    near = {"wide": 0.2, "medium": 0.34, "close": 0.6, "over": 0.28, "aerial": 0.16}[look.size] * min(
        1.0, stage.half * 1.3
    )
    x = look.side * stage.half * 0.1
    spot = Spot(foot=(x, 0.5), metre=near, faces=-look.side, turn=0.12)
    plate = stage.plate(0.55)
    torch = spot.at(1.2, -0.2)
    ends = [(torch[0] - look.side * 0.9, torch[1] - 0.02), (torch[0] - look.side * 0.8, torch[1] + 0.3)]
    rows, columns, mask = plate.shape([torch, *ends], 0.05)
    plate.light((rows, columns, soften(mask, 0.02 * plate.unit)), colour("f8f0c0"), 0.28)
    put(plate, look, "diver", spot)
    if look.has("turtle"):
        put(plate, look, "turtle", Spot(foot=(x, 0.74), metre=near * 1.1, faces=-look.side))
    chance = look.chance(690)
    bubbles = [
        ellipse(
            (spot.at(0.9, 0)[0] + float(chance.normal(0, 0.03)), 0.46 - 0.4 * float(chance.random())), r, r, steps=14
        )
        for r in chance.uniform(0.004, 0.012, 26).tolist()
    ]
    plate.fill(plate.shapes(bubbles), WHITE, 0.5)


AFLOAT: dict[str, Callable[[Stage, Look], None]] = {
    "wet dog": wet_dog,
    "whale breaching": breach,
    "dolphins leaping": leaping,
    "canoe": canoe,
    "angler": fishing,
    "diver": diving,
}
