"""Who brings and fetches in the street: riders, couriers, refuse collectors."""

from __future__ import annotations

from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.places import ways
from client_generate.providers.local.things import coaches, haulers, rolling


def delivery_rider(stage: Stage, look: Look) -> None:
    """Let somebody deliver by bicycle, a big square box on the back."""
    s = ways.shot(stage, look, 3.2, 2.3, (-0.1, 1.3), 1.7)
    ways.street(s)
    pen = s.pen(0.6)
    rolling.cyclist(pen, "2fa8a0", "30343a")
    pen.solid([pen.box(-0.66, 1.06, -0.1, 1.66, 0.06)], "1fb0a0", 0.14)
    pen.flat([pen.box(-0.56, 1.3, -0.2, 1.42)], "f4f0e4", 0.9)
    ways.front(s, "doorway")


def van_loading(stage: Stage, look: Look) -> None:
    """Let a courier load parcels into an open van."""
    s = ways.shot(stage, look, 8.4, 3.6, (-3.0, 1.3), 2.1)
    ways.street(s)
    pen = s.pen(0.56, 1.0)
    coaches.vehicle(pen, "van")
    pen.solid([pen.box(-2.74, 0.62, -2.58, 2.4, 0.03)], "3a3e46", 0.05)
    door = pen.poly([(-2.66, 2.4), (-3.3, 2.3), (-3.3, 0.62), (-2.66, 0.56)])
    pen.solid([door], "dcd8ce", 0.1)
    near = s.pen(0.64, 0.0, -0.2)
    for u, v, w in ((-3.9, 0.0, 0.7), (-3.2, 0.0, 0.6), (-3.7, 0.56, 0.6)):
        near.solid([near.box(u, v, u + w, v + 0.55)], "c89a62", 0.08)
        near.flat([near.box(u + w / 2 - 0.05, v, u + w / 2 + 0.05, v + 0.55)], "e6cfa0", 0.8)
    rolling.stander(near, -2.5 if not look.detail else -2.3, "2f5aa8", hand=((0.2, 1.08), (0.42, 1.1)), helmet="2f5aa8")
    near.solid([near.box(-2.2, 1.0, -1.6, 1.46)], "c89a62", 0.08)
    near.flat([near.box(-1.95, 1.0, -1.85, 1.46)], "e6cfa0", 0.8)
    ways.front(s, "leaves")


def garbage(stage: Stage, look: Look) -> None:
    """Collect bins with a lorry."""
    s = ways.shot(stage, look, 9.6, 4.2, (-3.6, 1.2), 2.0)
    ways.street(s)
    haulers.garbage(s.pen(0.56))
    near = s.pen(0.62, 0.0, -0.25)
    for u, tone in ((-5.4, "3a6a3c"), (-6.3, "4a4e54")):
        near.solid([near.poly([(u - 0.34, 0.08), (u + 0.34, 0.08), (u + 0.4, 1.06), (u - 0.4, 1.06)])], tone, 0.12)
        near.solid([near.box(u - 0.44, 1.04, u + 0.44, 1.16, 0.05)], tone, 0.04)
    rolling.stander(near, -4.6, "f07a1c", hand=((-0.2, 1.1), (-0.46, 1.02)), vest=True, helmet="f07a1c")
    ways.front(s, "window")


SCENES = {"delivery rider": delivery_rider, "van loading": van_loading, "garbage": garbage}
"""What this draws, by name."""
