"""How the seconds of a film are shared among its scenes. Pure, exact: the shares always sum to the whole."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_FLOOR, Decimal

from client_generate.film.story import SCENE_MAX, SCENE_MIN

_STEP = Decimal("0.5")


def room_for(scenes: int, seconds: Decimal) -> bool:
    """Whether so many scenes can last so long together, each neither too short nor too long."""
    return scenes * SCENE_MIN <= seconds <= scenes * SCENE_MAX


def spread(weights: Sequence[Decimal], seconds: Decimal, least: Sequence[Decimal] = ()) -> tuple[Decimal, ...]:
    """Share seconds by weight, in half seconds; what is less than that goes to the last scene that has room.

    `least` is what each scene needs, where there is enough for all. Raises `ValueError` where the scenes have no room.
    """
    count = len(weights)
    if not count or not room_for(count, seconds):
        raise ValueError(f"{count} scenes cannot last {seconds} seconds")
    floors = [max(SCENE_MIN, min(SCENE_MAX, half_up(need))) for need in least] or [SCENE_MIN] * count
    if sum(floors) > seconds:
        floors = [SCENE_MIN] * count
    shares = _grown(floors, [max(weight, Decimal("0.01")) for weight in weights], seconds)
    return _with_rest(shares, seconds - sum(shares, Decimal(0)))


def _grown(shares: list[Decimal], weights: list[Decimal], seconds: Decimal) -> list[Decimal]:
    """Give half a second at a time to the scene that has least for its weight."""
    while seconds - sum(shares, Decimal(0)) >= _STEP:
        free = [place for place, share in enumerate(shares) if share + _STEP <= SCENE_MAX]
        if not free:
            break
        poorest = min(free, key=lambda place: (shares[place] / weights[place], place))
        shares[poorest] += _STEP
    return shares


def _with_rest(shares: list[Decimal], rest: Decimal) -> tuple[Decimal, ...]:
    for place in range(len(shares) - 1, -1, -1):
        room = min(rest, SCENE_MAX - shares[place])
        shares[place], rest = shares[place] + room, rest - room
    return tuple(shares)


def half_up(seconds: Decimal) -> Decimal:
    """Return the next half second."""
    return -((-seconds / _STEP).to_integral_value(ROUND_FLOOR)) * _STEP
