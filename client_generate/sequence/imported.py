"""A clip from elsewhere as data, pure: its record, what of it is unlike the plan, and which bytes are known already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from fractions import Fraction

import msgspec

from client_generate.errors import Finding, UsageError
from client_generate.film.plan import Plan, Sequence, Shot
from client_generate.film.rate import cuts, frames_at
from client_generate.film.slate import parse
from client_generate.film.take import IMPORT, Media, Origin, ShotPrompt, Take
from client_generate.sequence.facts import COUNT, Now, of_shot


class Clip(msgspec.Struct, frozen=True, kw_only=True):
    """What a person hands in: a film's facts and origin, the model it was made by, and the one shot it shows, if so."""

    media: Media
    origin: Origin
    model: str = ""
    shot: int | None = None
    rehearsal: bool = False


def record(clip: Clip, take_id: str, plan: Plan, sequence: Sequence, now: Now, *, at: datetime, who: str) -> Take:
    """Return the record of a clip as a take; nobody asked any model for it, so its prompts are empty.

    It holds the shots that begin within it by the plan. Only their seconds and their number make it stale: the plan
    tells near which times its cuts are.
    """
    shots = _shots(clip, plan, sequence)
    names = (COUNT, *(of_shot(index, "seconds") for index, _ in shots))
    return Take(
        take_id=take_id,
        sequence=sequence.id,
        mode="multi_shot",
        shot_prompts=tuple(
            ShotPrompt(index=index, prompt="", duration=shot.duration, source=IMPORT) for index, shot in shots
        ),
        concatenated_prompt_summary="",
        fps=str(plan.fps),
        model=clip.model,
        provider=IMPORT,
        rehearsal=clip.rehearsal,
        seed=0,
        media=clip.media,
        origin=clip.origin,
        made_from={name: now.facts[name] for name in names if clip.shot is None or name != COUNT},
        basis=now.basis,
        who=who,
        started_at=at,
        finished_at=at,
    )


def known(takes: Iterable[Take], clip: Clip) -> Take | None:
    """Return the newest take that is made of these bytes, and stands for the same shots."""
    made = ((take, take.origin.shot if take.origin else None) for take in takes)
    same = [take for take, shot in made if take.media and (take.media.sha256, shot) == (clip.media.sha256, clip.shot)]
    return same[-1] if same else None


def unlike(clip: Clip, plan: Plan, sequence: Sequence) -> Iterator[Finding]:
    """Tell what of a clip is not as the plan wants it; it is a take all the same."""
    media, (width, height) = clip.media, plan.size
    if (media.width, media.height) != (width, height):
        told = f"is {media.width}x{media.height}, and the plan {width}x{height}"
        yield _warning("import-size", clip, told, "the assembly fits it in; a model's own film may differ too")
    rate = Fraction(media.fps or 0)
    if rate != plan.rate:
        told = f"runs at {float(rate):.6g} frames a second, and the plan at {plan.fps}"
        yield _warning("import-rate", clip, told, "timecodes on it count its own frames")
    planned = sequence.duration if clip.shot is None else sequence.shots[clip.shot].duration
    if (media.frames or 0) != frames_at(planned, rate):
        told = f"is {media.seconds:g} s long, and {planned.normalize():f} s are planned"
        hint = "its cuts are looked for near the planned times; a longer end belongs to the last shot"
        yield _warning("import-length", clip, told, hint)


def check_whole(take: Take, project: str) -> None:
    """Raise `UsageError` when a take was imported for one shot and so is no whole sequence."""
    if take.origin is not None and take.origin.shot is not None:
        raise UsageError(
            f"{take.take_id} was imported for shot {take.origin.shot} alone.",
            code="take-of-one-shot",
            hint=f"mix it into a whole take: `client_generate approve {project} {take.sequence} --take N"
            f" --shot {take.origin.shot}={parse(take.take_id).number}`",
        )


def _shots(clip: Clip, plan: Plan, sequence: Sequence) -> tuple[tuple[int, Shot], ...]:
    """Return the shots that a clip shows: the named one, else those that begin within it by the plan."""
    if clip.shot is not None:
        return ((clip.shot, sequence.shots[clip.shot]),)
    rate, frames = Fraction(clip.media.fps or plan.rate), clip.media.frames or 0
    ends = cuts(tuple(shot.duration for shot in sequence.shots), rate)
    begun = zip((0, *ends), enumerate(sequence.shots), strict=False)
    return tuple(shot for start, shot in begun if start < frames)


def _warning(code: str, clip: Clip, told: str, hint: str) -> Finding:
    return Finding(code=code, message=f"{clip.origin.name} {told}.", hint=hint, severity="warning")
