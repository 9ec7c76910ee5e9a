"""Rooms in which something particular goes on, each drawn in metres by one function of a `Room`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from client_generate.providers.local.places.chambers import Room
from client_generate.providers.local.places.rooms import (
    exercise,
    family,
    gatherings,
    homes,
    hosts,
    passages,
    plants,
    relief,
    rounds,
    schools,
    shops,
    solace,
    stalls,
    studios,
    teams,
    trades,
    venues,
    works,
)

_FILES: tuple[Any, ...] = (
    exercise,
    family,
    gatherings,
    homes,
    hosts,
    passages,
    plants,
    relief,
    rounds,
    schools,
    shops,
    solace,
    stalls,
    studios,
    teams,
    trades,
    venues,
    works,
)
ROOMS: dict[str, tuple[Callable[[Room], None], tuple[float, float, float]]] = {
    name.replace("_", " "): (getattr(file, name), frame) for file in _FILES for name, frame in file.FRAMES.items()
}
"""By a scene's name: what draws it, and how it is framed."""
