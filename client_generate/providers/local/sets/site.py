"""Places that people built, from outside: building sites, turbines, vines, playgrounds, houses, schools, bridges."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts, figures
from client_generate.providers.local.places import acres, afar, nearer, quarters, yards

_KINDS: dict[str, Callable[[Stage, Look], None]] = {
    "building site": yards.construction,
    "turbines": acres.turbines,
    "solar": acres.solar,
    "vines": acres.vines,
    "orchard": acres.vines,
    "playground": yards.playground,
    "charging": quarters.station,
    "petrol": quarters.station,
    "bridge": acres.bridge,
    "school building": quarters.hall_of,
    "clinic building": quarters.hall_of,
    "house": quarters.house,
}
_PEOPLED = frozenset(
    {"building site", "playground", "charging", "petrol", "school building", "clinic building", "house"}
)
_TALL = {"wide": 0.2, "medium": 0.5, "close": 0.95, "over": 0.2, "aerial": 0.08}


def build(stage: Stage, look: Look) -> None:
    """Draw the place that the words name, who is there, and something soft at the lens."""
    kind = next((name for name in _KINDS if look.has(name)), "house")
    afar.off(stage, look, 1.5)
    if look.turned and look.told in {"wide", "medium"}:
        nearer.from_a_corner(stage, look)
    if look.detail and kind in {"house", "school building", "clinic building"}:  # its door
        stage.aim(1.9, (0.0, 0.62))
    _KINDS[kind](stage, look)
    stage.view = None
    if kind not in _PEOPLED and look.cast and look.people != 0 and look.size not in {"over", "aerial"}:
        tall, foot = _TALL[look.size], {"wide": 0.9, "medium": 0.98, "close": 1.3}[look.size]
        figures.company(stage.plate(0.64), look, (look.side * stage.half * 0.3, foot), tall)
    if look.size == "over" and look.people != 0:
        busts.shoulder(stage.plate(1.0), look, -look.side, -look.side * stage.half * 0.7, 0.22, look.grown())
    elif kind not in {"building site"} and look.candidate % 2 == 0 and stage.bottom < 1.1:
        dark = mix(look.palette.ink, look.palette.ground, 0.3)
        scenery.foreground_leaves(
            stage, look, -look.side, colour=dark, low=kind in {"vines", "solar", "turbines", "orchard"}
        )
    scenery.weather(stage, look)
