"""Open country with somebody walking in it; what an unknown prompt becomes."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, ellipse, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts, figures, nearby
from client_generate.providers.local.places import above, afar, blooms, deeps, framings, greens, lands, waters
from client_generate.providers.local.things import sketches

_KINDS: dict[str, Callable[[Stage, Look], float]] = {
    "underwater": deeps.underwater,
    "shore": waters.sea,
    "dunes": deeps.desert,
    "peaks": lands.peaks,
    "lake": waters.lake,
    "woods": greens.woods,
    "garden": greens.garden,
    "field": lands.field,
    "sky": lands.clouds,
}


def build(stage: Stage, look: Look) -> None:
    """Draw the country that the words ask for, open hills without any, and somebody small on a third."""
    kind = look.first(_KINDS)
    _stood(stage, look)
    if not kind and look.detail and (look.people == 0 or not look.cast):
        with stage.out_of_focus(0.012):
            _hills(stage, look)
        blooms.daisies(stage, look)
    elif not kind:
        _hills(stage, look)
    else:
        foot = _KINDS[kind](stage, look)
        if kind == "field" and look.has("turbines"):
            at = (-look.side * stage.half * 0.72, 0.54 if look.size != "aerial" else 0.3)
            sketches.put(stage.plate(0.3), look, "turbine", Spot(foot=at, metre=0.06, haze=0.1))
        if kind == "underwater":
            swimmer(stage, look)
        elif look.size == "aerial" and kind in {"shore", "woods"}:
            above.alone(stage, look, (look.side * stage.half * (0.3 if kind == "shore" else 0.02), foot))
        elif foot < 2 and look.people != 0 and look.cast:
            _walker(stage, look, foot - 0.3, 0.02 if kind in {"woods", "garden"} else 0.32)
    scenery.weather(stage, look)
    if look.framed and kind not in {"underwater", "sky"}:
        framings.put(stage, look, framings.near(look))


def _stood(stage: Stage, look: Look) -> None:
    """Choose where a grid's candidates are taken from: who is small in the first comes near."""
    if look.people != 0 and look.cast:
        afar.off(stage, look, 0.52)
        return
    afar.off(stage, look, 1.5)
    if look.detail and look.first(_KINDS):
        stage.aim(2.4, (look.side * stage.half * 0.35, 0.74))


def swimmer(stage: Stage, look: Look) -> None:
    """Let a large fish swim where somebody would stand, and a small one after it."""
    plate = stage.plate(0.55)
    cut = Cutouts(plate, (look.light, -0.9))
    long = {"wide": 0.2, "medium": 0.42, "close": 0.85, "over": 0.55, "aerial": 0.16}[look.size]
    tones = (mix(colour("f08a2c"), look.palette.cool, 0.1), colour("f8e4c0"), colour("f6f2ea"))
    at = (look.side * stage.half * 0.24, 0.5)
    if look.size in {"wide", "medium"}:
        deeps.fish(cut, (at[0] + look.side * long * 1.1, at[1] + long * 0.5), long * 0.55, -look.side, tones)
    deeps.fish(cut, at, min(long, stage.half * 1.5), -look.side, tones)
    cut.lay()


def _hills(stage: Stage, look: Look) -> None:
    """Draw sky, ridges, trees and mist in depth, a path, and a small figure on a third."""
    p = look.palette
    horizon = {"aerial": 0.16 if look.turned else 0.3, "close": 0.62, "over": 0.5}.get(look.size, 0.56)
    sun = (look.light * stage.half * 0.45, horizon - 0.09)
    scenery.sky(stage, look, horizon, sun=None if "rain" in look.weather else sun)
    tall = 0.34 if look.has("mountain") else 0.2
    scenery.ridge(stage, look, 0.06, horizon, tall, 0.72, salt=3)
    scenery.ridge(stage, look, 0.14, horizon + 0.04, tall * 0.62, 0.5, salt=4, rough=0.55)
    trees = scenery.pines(stage, look, 0.22, horizon + 0.08, 0.1, 70, 0.42, salt=5)
    scenery.mist(trees, mix(p.haze, p.horizon, 0.4), horizon + 0.09, 0.05, 0.5, look.chance(6))
    _ground(stage, look, horizon)
    _middle(stage, look, horizon)
    if look.people != 0 and look.cast:
        _walker(stage, look, horizon)
    if look.size != "aerial":
        scenery.foreground_leaves(stage, look, look.light * -1)


def _ground(stage: Stage, look: Look, horizon: float) -> None:
    p = look.palette
    plate = stage.plate(0.36)
    y0 = horizon + 0.08
    outline = [(-stage.edge, y0 + 0.03), (-0.4, y0), (0.5, y0 + 0.02), (stage.edge, y0 - 0.01)]
    rows, columns, mask = plate.shape([*outline, (stage.edge, stage.bottom), (-stage.edge, stage.bottom)])
    _, y = plate.grid()
    depth = np.clip((y[rows] - y0) / (1.05 - y0), 0, 1)[..., None]
    far, close = mix(mix(p.ground, p.haze, 0.45), p.key, 0.1), mix(p.ground, p.ink, 0.2 if look.turned else 0.55)
    noise = scenery.cloud_noise(mask.shape, look.chance(7), 6.0, 6)[..., None] - 0.5
    plate.fill((rows, columns, mask), far + (close - far) * depth**0.7 + noise * 0.09)
    if look.has("water") or (look.framed and not look.cast):
        _lake(plate, look, y0, stage.edge)
    else:
        _path(plate, look, y0, max(1.1, stage.bottom + 0.05))


def _path(plate: Plate, look: Look, y0: float, end: float) -> None:
    p, t = look.palette, np.linspace(0, 1, 40)
    y = y0 + 0.012 + (end - y0) * t**1.9
    x = look.side * 0.32 * (1 - t) + look.side * -0.22 * t + 0.1 * np.sin(t * 4.2) * t
    half = 0.004 + 0.15 * t**1.7
    outline = [
        *zip((x - half).tolist(), y.tolist(), strict=True),
        *zip((x + half)[::-1].tolist(), y[::-1].tolist(), strict=True),
    ]
    plate.tint(plate.shape(outline), mix(mix(p.ground, p.key, 0.55), p.haze, 0.25), 0.55)


def _lake(plate: Plate, look: Look, y0: float, edge: float) -> None:
    p = look.palette
    shape = ellipse((look.side * 0.2, y0 + 0.14), edge * 0.75, 0.1)
    patch = plate.shape(shape)
    _, y = plate.grid()
    part = np.clip((y[patch[0]] - y0 - 0.04) / 0.2, 0, 1)[..., None]
    plate.fill(
        patch, mix(p.horizon, p.sky_mid, 0.3) + (mix(p.sky_top, p.ink, 0.2) - mix(p.horizon, p.sky_mid, 0.3)) * part
    )
    glints = [stroke([(look.light * 0.4 - w, h), (look.light * 0.4 + w, h)], 0.003) for w, h in _glints(look, y0)]
    plate.light(plate.shapes(glints), p.key, 0.5)


def _glints(look: Look, y0: float) -> list[tuple[float, float]]:
    chance = look.chance(8)
    return [(float(chance.uniform(0.01, 0.07)), y0 + 0.05 + 0.008 * i) for i in range(20)]


def _middle(stage: Stage, look: Look, horizon: float) -> None:
    count = 34 if look.has("trees") else 12
    tall = 0.3 if look.has("trees") else 0.2
    keep = look.side * 0.32
    scenery.pines(stage, look, 0.45, horizon + 0.17, tall * 0.8, count, 0.26, salt=9, gap=(keep - 0.2, keep + 0.2))
    if look.has("trees") or look.size in {"close", "over"}:
        scenery.pines(stage, look, 0.62, horizon + 0.32, tall * 1.9, 7, 0.08, salt=10, gap=(keep - 0.45, keep + 0.45))


def _walker(stage: Stage, look: Look, horizon: float, part: float = 0.32) -> None:
    tall = {"wide": 0.26, "medium": 0.5, "close": 0.95, "over": 0.7, "aerial": 0.2}[look.size] * (
        0.9 + 0.1 * look.scale
    )
    foot = {"wide": horizon + 0.3, "medium": 0.93, "close": 1.32, "over": 1.1, "aerial": 0.66}[look.size]
    if look.has("low"):  # the lens is at somebody's knees: they tower over the horizon
        tall, foot = max(min(tall * 2.2, 1.2), 0.72), 1.08 if look.size == "wide" else 1.25
    if look.framed:  # whom we saw from behind comes towards us
        tall, foot, part = max(tall, 0.42), max(foot, 0.97), 0.1
    at = (look.side * stage.half * part, foot)
    busts.backlight(stage.plates[-1], look, (at[0], foot - tall * 0.75), tall * 0.18)
    if look.detail and look.cast:
        nearby.face(stage, look)
        return
    figures.company(stage.plate(0.55 if look.size != "close" else 0.75), look, at, tall, facing=look.framed)
