"""Orders to try cards with."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from client_generate.providers.base import InputFile
from client_generate.providers.order import Order, OrderElement, OrderShot


def shots(*seconds: str, prompt: str = "A car passes") -> tuple[OrderShot, ...]:
    return tuple(OrderShot(index=i, prompt=prompt, seconds=Decimal(s)) for i, s in enumerate(seconds))


def film(*seconds: str, **changes: Any) -> Order:
    told: dict[str, Any] = {
        "kind": "video", "prompt": "A car passes", "seed": 7, "width": 1280, "height": 720, "aspect_ratio": "16:9",
        "shots": shots(*(seconds or ("3", "2"))), "label": "SEQ01_take001",
    }  # fmt: skip
    return Order(**(told | changes))


def still(**changes: Any) -> Order:
    told: dict[str, Any] = {
        "kind": "still", "prompt": "A car at night", "seed": 7, "width": 1312, "height": 736, "aspect_ratio": "16:9",
        "panels": 4, "label": "SEQ01_grid001",
    }  # fmt: skip
    return Order(**(told | changes))


def inpaint(**changes: Any) -> Order:
    files = (file("in.png"), file("mask.png"))
    return still(**{"kind": "inpaint", "panels": 1, "image": "in.png", "mask": "mask.png", "files": files} | changes)


def text(**changes: Any) -> Order:
    told: dict[str, Any] = {
        "kind": "text", "prompt": "A film about a lamp.", "seed": 7, "width": 0, "height": 0, "aspect_ratio": "",
        "task": "story", "given": {"brief": {"prompt": "a lamp", "seconds": 20}}, "system": "You write films.",
        "answer": {"type": "object", "properties": {}, "required": [], "additionalProperties": False},
    }  # fmt: skip
    return Order(**(told | changes))


def element(name: str, images: int) -> OrderElement:
    named = tuple(f"{name}-{n}.png" for n in range(1, images + 1))
    return OrderElement(id=name, kind="character", description=f"{name} in red", images=named)


def file(name: str) -> InputFile:
    return InputFile(name=name, sha256="0" * 64, media_type="image/png")
