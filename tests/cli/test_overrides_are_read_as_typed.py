"""`--shot-override N:"prompt"`: one pair of quotes belongs to the shell, all others to the prompt."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.commands import run
from tests.sequence.workspace import PROJECT, make_workspace


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_workspace(tmp_path_factory.mktemp("overrides"))


@pytest.mark.parametrize(
    ("typed", "prompt"),
    [
        ("0:a red car", "a red car"),
        ('0:"a red car"', "a red car"),
        ('0: "a red car" ', "a red car"),
        ('0:""Stop!" she says"', '"Stop!" she says'),
        ('0:""Stop!""', '"Stop!"'),
        ('0:she says "Stop!"', 'she says "Stop!"'),
        ('0:"Stop!" she says', '"Stop!" she says'),
        ("0:'single'", "'single'"),
        ("0:12:30 at noon", "12:30 at noon"),
        ("0:two\nlines", "two\nlines"),
    ],
)
def test_it_becomes_the_prompt(root: Path, typed: str, prompt: str) -> None:
    ran = run(root, "generate", PROJECT, "SEQ01", "--shot-override", typed, "--dry-run", "--json")
    assert ran.document["shot_prompts"][0]["prompt"] == prompt


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("0:", "The new prompt of shot 0 is empty."),
        ('0:""', "The new prompt of shot 0 is empty."),
        ('0:" "', "The new prompt of shot 0 is empty."),
        ("red car", '"red car" is not an override.'),
        ("-1:red", '"-1:red" is not an override.'),
        (":red", '":red" is not an override.'),
        ("²:red", '"²:red" is not an override.'),
    ],
)
def test_it_is_refused(root: Path, typed: str, sentence: str) -> None:
    ran = run(root, "generate", PROJECT, "SEQ01", "--shot-override", typed)
    assert (ran.status, ran.err.splitlines()[0]) == (2, f"error[bad-override]: {sentence}")
    assert ran.err.splitlines()[1].startswith("hint: ")


def test_a_prompt_longer_than_a_plan_may_hold_is_refused(root: Path) -> None:
    ran = run(root, "generate", PROJECT, "SEQ01", "--shot-override", "0:" + "x" * 20_000)
    assert (ran.status, ran.err.split(":")[0]) == (2, "error[bad-text]")
