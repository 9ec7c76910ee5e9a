"""`generate --from-notes`: what was noted on a take's shots stands in the next prompts, with where it came from."""

from __future__ import annotations

from pathlib import Path

import pytest

from client_generate.errors import Ambiguous, UsageError
from client_generate.film.take import Take
from client_generate.providers.scripted import Fault, ScriptedProvider
from client_generate.sequence.compare import differences
from client_generate.sequence.prompts import Wanted
from tests.cli.commands import run
from tests.sequence.test_the_production_loop import Paid, _render
from tests.sequence.workspace import CARD, PROJECT, make_workspace, studio

NOTES = Wanted(from_notes=True)
LOST = Fault(Ambiguous("The reply was lost."), late=True)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_workspace(tmp_path_factory.mktemp("revised"))
    runner = studio(root).sequences(PROJECT)
    runner.run_sequence("SEQ01", wanted=Wanted(overrides={1: "City by night"}))
    runner.run_sequence("SEQ01", "individual")
    runner.note("SEQ01", 1, "the car  jumps", at="00:00:00:13")
    runner.note("SEQ01", 1, "too fast", at="00:00:00:06", to="00:00:00:17")
    runner.note("SEQ01", 1, "warmer", shot=0)
    return root


def drafted(root: Path, wanted: Wanted) -> dict[int, tuple[str, str]]:
    draft = studio(root).sequences(PROJECT).draft_take("SEQ01", wanted=wanted)
    return {prompt.index: (prompt.prompt, prompt.source) for prompt in draft.prompts}


def test_notes_go_to_the_shots_that_they_are_on(root: Path) -> None:
    """The newest take has no notes; the one before gives prompts and notes."""
    first, second, third = (one.n for one in studio(root).sequences(PROJECT).trail("SEQ01", 1).decisions)
    assert drafted(root, NOTES) == {
        0: (
            "Wide road at dusk, push in\nNote from 0.2 to 0.5 s: too fast\nNote: warmer",
            f"SEQ01_take001 + notes {second}, {third}",
        ),
        1: (
            "City by night\nNote at 0 s: the car jumps\nNote from 0 to 0.2 s: too fast",
            f"SEQ01_take001 + notes {first}, {second}",
        ),
    }


def test_words_given_for_a_shot_stand_alone(root: Path) -> None:
    asked = drafted(root, Wanted(from_notes=True, overrides={1: "Rain"}, shot_from={0: 2}))
    assert asked == {0: ("Wide road at dusk, push in", "SEQ01_take002"), 1: ("Rain", "override")}


def test_without_notes_it_says_where_some_are(root: Path) -> None:
    for wanted in (Wanted(from_notes=True, from_take=2), Wanted(from_notes=True, only_shot=1)):
        with pytest.raises(UsageError) as caught:
            drafted(root, wanted)
        assert (caught.value.code, caught.value.hint) == ("no-notes", "notes are on SEQ01_take001")
    said = run(root, "generate", PROJECT, "SEQ02", "--from-notes", "--dry-run")
    assert (said.status, "SEQ02 has no notes" in said.err) == (2, True)


def test_the_dry_run_and_the_comparison_show_where_words_came_from(root: Path, tmp_path: Path) -> None:
    shown = run(root, "generate", PROJECT, "SEQ01", "--from-notes", "--dry-run").out
    assert "[SEQ01_take001 + notes" in shown
    assert "Note: warmer" in shown
    runner = studio(root).sequences(PROJECT)
    before, after = runner.takes("SEQ01")[0], runner.draft_take("SEQ01", wanted=NOTES)
    made = Take(**{name: getattr(before, name) for name in before.__struct_fields__} | {"shot_prompts": after.prompts})
    whats = [one.what for one in differences(before, made)]
    assert whats == ["shot 0 prompt", "shot 0 prompt from", "shot 1 prompt", "shot 1 prompt from"]


def test_a_prompt_that_grows_too_long_for_the_model_is_refused(tmp_path: Path) -> None:
    root = make_workspace(tmp_path)
    studio(root).sequences(PROJECT).run_sequence("SEQ03")
    run(root, "note", PROJECT, "SEQ03", "x" * 60, "--take", "1")
    (root / "plans" / "cards" / "tiny.yaml").write_text(CARD.replace("{shots: 6,", "{shots: 6, prompt_characters: 40,"))
    said = run(root, "generate", PROJECT, "SEQ03", "--from-notes")
    assert (said.status, "model-prompt-too-long" in said.err) == (2, True)


def test_an_individual_take_revises_one_shot_and_keeps_the_others(tmp_path: Path) -> None:
    root = make_workspace(tmp_path)
    runner = studio(root).sequences(PROJECT)
    runner.run_sequence("SEQ01", "individual")
    runner.note("SEQ01", 1, "slower")
    take = runner.run_sequence("SEQ01", wanted=Wanted(from_notes=True, only_shot=1))
    assert [prompt.source for prompt in take.shot_prompts] == ["SEQ01_take001", "SEQ01_take001 + note 5"]
    assert take.shot_prompts[1].prompt == "City from above Camera: pan left\nNote: slower"
    assert "shot 1 prompt" not in take.made_from
    runner.note("SEQ01", 2, "slower", shot=1)
    again = runner.draft_take("SEQ01", wanted=Wanted(from_notes=True, from_take=2))
    assert again.prompts[1].source == "SEQ01_take002"  # its prompt says so already


def test_the_same_command_after_a_crash_goes_on_and_pays_once(tmp_path: Path) -> None:
    paid = Paid(tmp_path, ScriptedProvider(_render, faults={"submit": [None, LOST]}))
    paid.runner().run_sequence("SEQ01")
    paid.runner().note("SEQ01", 1, "slower")
    with pytest.raises(Ambiguous):
        paid.runner().run_sequence("SEQ01", wanted=NOTES)
    take = paid.runner().run_sequence("SEQ01", wanted=NOTES)
    assert (take.take_id, take.shot_prompts[0].source) == ("SEQ01_take002", "SEQ01_take001 + note 3")
