"""A cut made by hand, so that a page or a list can be looked at without a film."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction

from client_generate.editorial.timeline import timeline
from client_generate.film.cut import Cut, CutSequence, Decided, Mark, Stretch, Version
from client_generate.film.plan import Plan, Sequence, Shot
from client_generate.film.take import Media, ShotPrompt, Take
from client_generate.film.timeline import Timeline

NOW = datetime(2026, 11, 21, 18, 0, tzinfo=UTC)
DIGEST = "ab" * 32


def media(path: str, frames: int = 48) -> Media:
    return Media(
        path=path, sha256=DIGEST, bytes=1000, width=1280, height=720, codecs=("h264", "aac"),
        seconds=frames / 24, fps="24/1", frames=frames,
    )  # fmt: skip


def take(name: str, *, prompt: str = "A road", rehearsal: bool = False) -> Take:
    return Take(
        take_id=name, sequence=name.partition("_")[0], mode="multi_shot", fps="24", who="ada", started_at=NOW,
        model="kling-o3", provider="replicate", rehearsal=rehearsal, seed=7, concatenated_prompt_summary="",
        shot_prompts=(ShotPrompt(index=0, prompt=prompt, duration=Decimal(1), source="plan"),
                      ShotPrompt(index=1, prompt="B", duration=Decimal(1), source="plan")),
        media=media(f"{name.partition('_')[0]}/takes/{name}.mp4"),
    )  # fmt: skip


def stretches(record: Take) -> tuple[Stretch, ...]:
    return tuple(
        Stretch(shot=prompt.index, of=record.take_id, record=record, first=24 * n, frames=24, prompt=prompt)
        for n, prompt in enumerate(record.shot_prompts)
    )


def cut(*, text: str = "plain", title: str = "A film", rehearsal: bool = False) -> Cut:
    """Return two sequences with a circle take and another, and one that is missing; `text` wherever people write."""
    plans = [
        Sequence(id=f"SEQ{n}", title=text, shots=(Shot(prompt=text, duration=Decimal(2)),)) for n in range(1, 4)
    ]  # fmt: skip
    told = []
    for plan in plans[:2]:
        circle, other = (take(f"{plan.id}_take00{n}", prompt=text, rehearsal=rehearsal) for n in (2, 1))
        told.append(
            CutSequence(
                plan=plan, circle=circle, stretches=stretches(circle), rehearsal=rehearsal,
                versions=(Version(take=other, stretches=stretches(other)),
                          Version(take=circle, stretches=stretches(circle))),
                marks=(Mark(take=circle.take_id, text=text, who=text, first=30),),
                trail=(Decided(what="approved", take=circle.take_id, sha256=DIGEST, who=text, at=NOW, why=text),),
            )
        )  # fmt: skip
    told.append(CutSequence(plan=plans[2], missing=text))
    whole = Plan(client=text, title=title, sequences=tuple(plans))
    return Cut(project="film", plan=whole, rate=Fraction(24), size=(1280, 720), sequences=tuple(told))


def timed(found: Cut) -> Timeline:
    return timeline(found, start=24 * 3600)
