"""Two takes side by side, pure: what was asked for differently. And a take as plan text, to paste back."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from client_generate.errors import UsageError
from client_generate.film.plan import Shot
from client_generate.film.take import ShotPrompt, Take
from client_generate.sequence.facts import SEED


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is not the same: `what` is `shot 2 prompt`, `seed`, ...; a side is None where it has none."""

    what: str
    before: str | None
    after: str | None


def differences(one: Take, other: Take) -> tuple[Difference, ...]:
    """Return what differs, prompts first, in the order of the shots."""
    pairs = [*_shots(one, other), *_inputs(one, other)]
    return tuple(Difference(what=what, before=a, after=b) for what, a, b in pairs if a != b)


def _shots(one: Take, other: Take) -> list[tuple[str, str | None, str | None]]:
    before, after = ({shot.index: shot for shot in take.shot_prompts} for take in (one, other))
    found: list[tuple[str, str | None, str | None]] = []
    for index in sorted(before.keys() | after.keys()):
        a, b = before.get(index), after.get(index)
        found.append((f"shot {index} prompt", _prompt(a), _prompt(b)))
        if a and b and a.prompt and b.prompt and a.prompt != b.prompt:
            found.append((f"shot {index} prompt from", a.source, b.source))
        found.append((f"shot {index} seconds", _seconds(a), _seconds(b)))
    return found


def _prompt(shot: ShotPrompt | None) -> str | None:
    return None if shot is None else shot.prompt or None


def _seconds(shot: ShotPrompt | None) -> str | None:
    return None if shot is None else f"{shot.duration:f}"


def _inputs(one: Take, other: Take) -> list[tuple[str, str | None, str | None]]:
    def both(what: str, *values: object) -> tuple[str, str | None, str | None]:
        before, after = (None if value in (None, "", ()) else str(value) for value in values)
        return what, before, after

    frames = [take.start_frame and f"{take.start_frame.path} ({take.start_frame.sha256[:8]})" for take in (one, other)]
    return [
        both("mode", one.mode, other.mode),
        both("model", one.model, other.model),
        both("provider", one.provider, other.provider),
        both("start frame", *frames),
        both("elements", ", ".join(one.elements), ", ".join(other.elements)),
        both("references", *(_digests(take.references) for take in (one, other))),
        both("negative prompt", one.negative_prompt, other.negative_prompt),
        both("seed", *(None if take.origin else take.seed for take in (one, other))),
        both("imported from", *(take.origin.name if take.origin else None for take in (one, other))),
        both("pieces", ", ".join(one.pieces), ", ".join(other.pieces)),
    ]


def _digests(references: tuple[str, ...]) -> str:
    return ", ".join(sha256[:8] for sha256 in references)


def plan_shots(take: Take, planned: tuple[Shot, ...] = ()) -> str:
    """Spell a take's shots as they stand in a plan, to paste in place of the `shots:` of its sequence.

    What a take does not keep shot by shot (elements, start frames, ...) is as in the `planned` shots. JSON is YAML, so
    any prompt is quoted safely. Raises `UsageError` for an imported take.
    """
    if take.origin is not None:
        hint = "the plan has its own"
        raise UsageError(f"{take.take_id} was imported and has no prompts.", code="no-prompts", hint=hint)
    lines = [f"    # {take.take_id}", "    shots:"]
    for prompt in take.shot_prompts:
        fields = _fields(_shot(take, prompt, planned))
        lines += [f"{'        ' if number else '      - '}{field}" for number, field in enumerate(fields)]
    return "\n".join(lines)


def _shot(take: Take, prompt: ShotPrompt, planned: tuple[Shot, ...]) -> Shot:
    """Return a shot that gives these words again: the plan's own, or all of them as its prompt."""
    if prompt.index >= len(planned):
        return Shot(prompt=prompt.prompt, duration=prompt.duration)
    shot = msgspec.structs.replace(planned[prompt.index], duration=prompt.duration)
    if prompt.index == 0 and take.mode == "multi_shot" and take.made_from and SEED not in take.made_from:
        shot = msgspec.structs.replace(shot, seed=take.seed)  # given for this take alone
    if shot.full_prompt == prompt.prompt:
        return shot
    return msgspec.structs.replace(shot, prompt=prompt.prompt, camera="")


def _fields(shot: Shot) -> Iterator[str]:
    for field in msgspec.structs.fields(Shot):
        value = getattr(shot, field.name)
        if value != field.default:
            spelled = f"{value:f}" if isinstance(value, Decimal) else msgspec.json.encode(value).decode()
            yield f"{field.encode_name}: {spelled}"
