"""Unknown commands and options, missing and wrong values: a sentence and a hint; with --json one document."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.commands import run
from tests.cli.processes import PROGRAM, call, environment
from tests.sequence.workspace import PROJECT, everything, make_workspace

WRONG = [
    # words, sentence, hint
    (("generat", PROJECT), "There is no command generat.", "did you mean generate?"),
    (("qqqq",), "There is no command qqqq.", "`client_generate --help` lists them"),
    (("takes", "shw"), "There is no command shw.", "did you mean show?"),
    (("generate", PROJECT, "SEQ01", "--drry-run"), "There is no option --drry-run.", "did you mean --dry-run?"),
    (
        ("grid", PROJECT, "SEQ01", "--zzz"),
        "There is no option --zzz.",
        "`client_generate grid --help` lists the options",
    ),
    (("generate",), "PROJECT is missing.", "client_generate generate PROJECT SEQ [OPTIONS]"),
    (("generate", PROJECT), "SEQ is missing.", "client_generate generate PROJECT SEQ [OPTIONS]"),
    (("approve", PROJECT, "SEQ01"), "--take is missing.", "client_generate approve PROJECT SEQ --take N [OPTIONS]"),
    (
        ("grid", PROJECT, "SEQ01", "--shot", "x"),
        "--shot must be a whole number, 0 or more.",
        "`client_generate grid --help` tells what it takes",
    ),
    (
        ("generate", PROJECT, "SEQ01", "--seed", "-1"),
        "--seed must be a whole number from 0 to 2147483647.",
        "`client_generate generate --help` tells what it takes",
    ),
    (
        ("grid", PROJECT, "SEQ01", "more", "(and more)"),
        "Nothing is expected after the last argument, but there is more (and more).",
        "`client_generate grid --help` tells what it takes",
    ),
    (("doctor", "--root"), "--root needs a value.", "write it after --root"),
    (("takes",), "A command is missing.", "`client_generate takes --help` lists them"),
    (("status", PROJECT, "--json=yes"), "--json takes no value.", "write --json alone"),
]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_workspace(tmp_path_factory.mktemp("wrong"))


@pytest.mark.parametrize(("words", "sentence", "hint"), WRONG, ids=lambda value: str(value)[:40])
def test_a_sentence_and_a_hint(root: Path, words: tuple[str, ...], sentence: str, hint: str) -> None:
    before = everything(root)
    ran = call(root, *words)
    assert (ran.status, ran.out) == (2, "")
    first, second = ran.err.splitlines()
    assert first == f"error[usage]: {sentence}"
    assert second == f"hint: {hint}"
    assert everything(root) == before


@pytest.mark.parametrize("words", [words for words, _, _ in WRONG[:-1]], ids=str)
def test_for_scripts_it_is_one_document(root: Path, words: tuple[str, ...]) -> None:
    place = words.index("--root") if "--root" in words else len(words)
    ran = call(root, *words[:place], "--json", *words[place:])
    assert ran.status == 2
    told = ran.document["error"]
    assert told["code"] == "usage"
    assert told["message"].endswith(".")
    assert told["hint"]


def test_without_a_command_the_help_is_shown_and_it_is_wrong(root: Path) -> None:
    ran = call(root)
    assert (ran.status, ran.out) == (2, "")
    assert "approve-grid" in ran.err


def test_what_the_system_refuses_is_told(tmp_path: Path) -> None:
    (tmp_path / "plans").write_text("a file where a folder must be")
    ran = call(tmp_path, "init", "new", "--json")
    assert ran.status == 1
    assert ran.document["error"]["code"] == "system"
    assert "Errno" not in ran.err
    assert ran.err.splitlines()[1].startswith("hint: ")


@pytest.mark.parametrize("words", [("status", PROJECT), ("--help",), ("nothing",)])
def test_a_full_disk_behind_standard_output_is_no_traceback(root: Path, words: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [*PROGRAM, *words],
            cwd=root,
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert ran.returncode in {1, 2}
    assert b"Traceback" not in ran.stderr
    assert b"Exception ignored" not in ran.stderr
    assert ran.stderr.startswith(b"error[")


def test_after_two_dashes_words_are_no_options(root: Path) -> None:
    ran = run(root, "note", PROJECT, "SEQ01", "--take", "1", "--root", str(root), "--", "--json")
    assert ran.status == 2
    assert ran.err.startswith("error[")
    with pytest.raises(json.JSONDecodeError):
        json.loads(ran.out)
