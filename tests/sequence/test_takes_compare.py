"""Two takes side by side, and a take as plan text that reads back."""

from __future__ import annotations

from pathlib import Path

import msgspec

from client_generate.film.plan import Plan, Shot
from client_generate.film.take import ShotPrompt, Take
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


FULL = """\
    shots:
      - {prompt: "Wide road\\nat dusk", duration: 0.5, camera: pan left, elements: [car], negative_prompt: no, seed: 7}
      - {prompt: City, duration: 0.5, continue: true, dialogue: "Go: on", narration: Night, start_frame: pictures/a.png}
"""
SEQUENCE = "client: A\ntitle: B\nelements: [{id: car, kind: product, description: c}]\nsequences:\n  - id: SEQ01\n"


def shots_of(text: str) -> tuple[Shot, ...]:
    return parse((SEQUENCE + text + "\n").encode(), Path("p.yaml"), Plan).value.sequences[0].shots


def test_a_take_of_the_plan_pastes_back_as_the_plan_has_it() -> None:
    planned = shots_of(FULL)
    said = tuple(
        ShotPrompt(index=index, prompt=shot.full_prompt, duration=shot.duration, source="plan")
        for index, shot in enumerate(planned)
    )
    assert shots_of(plan_shots(take(shot_prompts=said), planned)) == planned


def test_other_words_paste_back_whole_and_nothing_is_added_to_them() -> None:
    planned = shots_of(FULL)
    said = (ShotPrompt(index=0, prompt="Rain", duration=planned[0].duration, source="override"),)
    made_from = {"shot 1 prompt": "x"}
    pasted = shots_of(plan_shots(take(shot_prompts=said, seed=9, made_from=made_from), planned))
    assert pasted == (msgspec.structs.replace(planned[0], prompt="Rain", camera="", seed=9),)
