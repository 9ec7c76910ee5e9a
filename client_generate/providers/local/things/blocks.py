"""Upright boxes beside a body, which many things are made of."""

from __future__ import annotations

from client_generate.providers.local.things.gear import Kit


def block(kit: Kit, u0: float, v0: float, u1: float, v1: float, tone: str, round_: float = 0.012) -> None:
    """Draw a box between two corners in the body's heights."""
    kit.block([kit.on(u0, v0), kit.on(u1, v0), kit.on(u1, v1), kit.on(u0, v1)], tone, round_)


def boxed(kit: Kit, x0: float, y0: float, x1: float, y1: float, tone: str, round_: float = 0.01) -> None:
    """Draw a box between two places on the plate."""
    kit.block([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], tone, round_)
