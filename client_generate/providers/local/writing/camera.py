"""How a moment is framed and how the camera moves over it, in words no other scene of the story has."""

from __future__ import annotations

from client_generate.providers.local.writing.desk import Desk
from client_generate.providers.local.writing.grammar import fill
from client_generate.providers.local.writing.shelf import Moment
from client_generate.providers.local.writing.words import data


def opened(desk: Desk, moment: Moment, scene_id: str) -> str:
    """Return what is seen, behind the words that name the shot's size."""
    openers: list[str] = data("camera")["shots"][moment.shot]
    openers = [one for one in openers if moment.seen.startswith("{hero}") or not one.startswith("Waist")]
    order = desk.dice.order(f"shot {scene_id}", openers)
    opener = next((one for one in order if one not in desk.used), order[0])
    desk.used.add(opener)
    return f"{opener} {moment.seen}"


def motion(desk: Desk, moment: Moment, scene_id: str) -> str:
    """Return a camera move, and what moves before it."""
    moves: list[str] = data("camera")["moves"][moment.shot]
    order = desk.dice.order(f"move {scene_id}", moves)
    move = next((one for one in order if one not in desk.used), order[0])
    desk.used.add(move)
    return f"{move}; {fill(moment.does, desk.words, plural=desk.telling.facts.plural).rstrip('.')}."
