"""Two takes side by side, and a take as plan text that reads back."""

from __future__ import annotations

from pathlib import Path

import msgspec

from client_generate.film.plan import Plan
from client_generate.film.take import Take
from client_generate.handwritten.document import parse
from client_generate.sequence.compare import differences, plan_shots
from tests.execution.making import intent


def take(**changes: object) -> Take:
    draft = intent().draft
    assert isinstance(draft, Take)
    return msgspec.structs.replace(draft, **changes)


def test_equal_takes_have_no_differences() -> None:
    assert differences(take(), take(take_id="SEQ01_take002")) == ()


def test_prompts_and_settings_are_compared_shot_by_shot() -> None:
    shot = take().shot_prompts[0]
    other = take(
        seed=9, shot_prompts=(msgspec.structs.replace(shot, prompt="Rain"), msgspec.structs.replace(shot, index=1))
    )
    found = {one.what: (one.before, one.after) for one in differences(take(), other)}
    assert found == {
        "shot 0 prompt": ("a wide road", "Rain"),
        "shot 1 prompt": (None, "a wide road"),
        "shot 1 seconds": (None, "0.5"),
        "seed": ("1", "9"),
    }


def test_a_take_pastes_back_into_a_plan(tmp_path: Path) -> None:
    shot = take().shot_prompts[0]
    hostile = 'He says: "no" # - {a} @x\\n'
    pasted = plan_shots(take(shot_prompts=(msgspec.structs.replace(shot, prompt=hostile),)))
    text = f"client: A\ntitle: B\nsequences:\n  - id: SEQ01\n{pasted}\n"
    plan = parse(text.encode(), tmp_path / "p.yaml", Plan).value
    assert plan.sequences[0].shots[0].prompt == hostile
    assert plan.sequences[0].shots[0].duration == shot.duration
