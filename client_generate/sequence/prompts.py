"""The prompts of a take, pure: from the plan, with what a person overrides for this take."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import cast, get_args

from client_generate.errors import UsageError
from client_generate.film.plan import Mode, Sequence
from client_generate.film.take import ShotPrompt

OVERRIDE = "override"


def compose(sequence: Sequence, overrides: Mapping[int, str]) -> tuple[ShotPrompt, ...]:
    """Return one prompt a shot, each with where it came from. Raises `UsageError` for a shot that is not there."""
    for shot in overrides:
        check_shot(sequence, shot)
    return tuple(
        ShotPrompt(
            index=index,
            prompt=overrides.get(index, shot.full_prompt),
            duration=shot.duration,
            source=OVERRIDE if index in overrides else "plan",
        )
        for index, shot in enumerate(sequence.shots)
    )


def check_shot(sequence: Sequence, shot: int) -> None:
    """Raise `UsageError` unless the sequence has a shot of that number."""
    if not 0 <= shot < len(sequence.shots):
        raise UsageError(
            f"{sequence.id} has no shot {shot}.",
            code="unknown-shot",
            hint=f"shots count from 0; the last one is {len(sequence.shots) - 1}",
        )


def parse_mode(text: str | None) -> Mode | None:
    """Read a mode. Raises `UsageError`."""
    for mode in get_args(Mode):
        if text == mode:
            return cast(Mode, mode)
    if text is None:
        return None
    raise UsageError(f"{text!a} is not a mode.", code="bad-mode", hint="one of " + ", ".join(get_args(Mode)))


def parse_overrides(texts: Iterable[str]) -> dict[int, str]:
    """Read every `N:"prompt"`. Raises `UsageError`, also when a shot is overridden twice."""
    overrides: dict[int, str] = {}
    for text in texts:
        shot, prompt = parse_override(text)
        if shot in overrides:
            raise UsageError(f"Shot {shot} is overridden twice.", code="bad-override", hint="leave one out")
        overrides[shot] = prompt
    return overrides


def parse_override(text: str) -> tuple[int, str]:
    """Read `2:new prompt`. Raises `UsageError`."""
    number, colon, prompt = text.partition(":")
    prompt = prompt.strip().strip('"').strip()
    if not colon or not (number.isascii() and number.isdigit() and len(number) <= 4) or not prompt:
        raise UsageError(f"{text!a} is not an override.", code="bad-override", hint='for example 2:"new prompt"')
    return int(number), prompt
