"""Two takes side by side, pure: what was asked for differently. And a take as plan text, to paste back."""

from __future__ import annotations

import msgspec

from client_generate.film.take import ShotPrompt, Take


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
        found.append((f"shot {index} seconds", _seconds(a), _seconds(b)))
    return found


def _prompt(shot: ShotPrompt | None) -> str | None:
    return None if shot is None else shot.prompt


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
        both("seed", one.seed, other.seed),
        both("pieces", ", ".join(one.pieces), ", ".join(other.pieces)),
    ]


def _digests(references: tuple[str, ...]) -> str:
    return ", ".join(sha256[:8] for sha256 in references)


def plan_shots(take: Take) -> str:
    """Spell a take's shots as they stand in a plan, to paste below `shots:` of its sequence.

    JSON strings are YAML strings, so any prompt is quoted safely.
    """
    lines = [f"    # {take.take_id}", "    shots:"]
    for shot in take.shot_prompts:
        lines.append(f"      - prompt: {msgspec.json.encode(shot.prompt).decode()}")
        lines.append(f"        duration: {shot.duration:f}")
    return "\n".join(lines)
