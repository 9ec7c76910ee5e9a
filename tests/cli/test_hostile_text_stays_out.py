"""Control characters, broken bytes and overlong text are refused before anything is written, and never printed raw."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client_generate.errors import UsageError
from client_generate.film.writing import check_text, shown
from tests.cli.commands import run
from tests.cli.processes import call, environment
from tests.sequence.workspace import PROJECT, everything, make_workspace

RAW = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202e]")
ESCAPE = "\x1b[31mred"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a take of SEQ01 that is approved."""
    root = make_workspace(tmp_path_factory.mktemp("made"))
    assert run(root, "generate", PROJECT, "SEQ01").status == 0
    assert run(root, "approve", PROJECT, "SEQ01", "--take", "1").status == 0
    return root


HOSTILE: list[tuple[tuple[str | bytes, ...], str]] = [
    (("reject", PROJECT, "SEQ01", "--why", ESCAPE), "--why holds a character that is not text (U+001B)."),
    (("reject", PROJECT, "SEQ01", "--why", "two\nlines"), "--why holds a line break or a tab."),
    (("reject", PROJECT, "SEQ01", "--why", b"caf\xe9"), "--why holds a character that is not text (U+DCE9)."),
    (("reject", PROJECT, "SEQ01", "--why", "x" * 501), "--why is 501 characters long."),
    (("reopen", PROJECT, "SEQ01", "--reason", "a\x9bb"), "--reason holds a character that is not text (U+009B)."),
    (
        ("note", PROJECT, "SEQ01", "bell\x07", "--take", "1"),
        "The text holds a character that is not text (U+0007).",
    ),
    (
        ("generate", PROJECT, "SEQ01", "--shot-override", "0:a\x00b".replace("\x00", "\x02")),
        "The shot override holds a character that is not text (U+0002).",
    ),
    (("status", "fi\x1blm"), "The project holds a character that is not text (U+001B)."),
    (("generate", PROJECT, b"SEQ\xff"), "The sequence holds a character that is not text (U+DCFF)."),
    (("init", "new", "--title", "a\u2028b"), "The title holds a character that is not text (U+2028)."),
]


@pytest.mark.parametrize(("words", "sentence"), HOSTILE, ids=lambda value: ascii(value)[:50])
def test_it_is_refused_and_nothing_is_written(made: Path, words: tuple[str | bytes, ...], sentence: str) -> None:
    before = everything(made)
    ran = call(made, *words)
    assert (ran.status, ran.out) == (2, "")
    first, second = ran.err.splitlines()
    assert first == f"error[bad-text]: {sentence}"
    assert second.startswith("hint: ")
    assert everything(made) == before
    assert call(made, *words, "--json").document["error"]["code"] == "bad-text"


@pytest.mark.parametrize("name", ["\x1b[2J", "two\nlines", "tab\there"])
def test_a_name_that_cannot_stand_in_a_record_is_refused(made: Path, name: str) -> None:
    before = everything(made)
    ran = call(made, "reject", PROJECT, "SEQ01", env=environment(CLIENT_GENERATE_USER=name))
    assert (ran.status, ran.err.splitlines()[0]) == (
        2,
        "error[bad-setting]: CLIENT_GENERATE_USER holds a character that cannot stand in a record.",
    )
    assert everything(made) == before


def test_a_login_name_that_is_no_name_is_not_kept(made: Path, tmp_path: Path) -> None:
    root = shutil.copytree(made, tmp_path / "copy")
    assert call(root, "reject", PROJECT, "SEQ01", env=environment(LOGNAME="\x1b[2J")).status == 0
    last = (root / "projects" / PROJECT / "SEQ01" / "history.jsonl").read_text().splitlines()[-1]
    assert json.loads(last)["who"] == "unknown"


def test_words_of_the_world_are_kept(made: Path, tmp_path: Path) -> None:
    root = shutil.copytree(made, tmp_path / "copy")
    why = "「もっと明るく」 עם אור — l\u2019été 👩\u200d🎨"
    assert call(root, "reject", PROJECT, "SEQ01", "--why", why).status == 0
    assert call(root, "note", PROJECT, "SEQ01", "first\nsecond\tline", "--take", "1").status == 0
    lines = (root / "projects" / PROJECT / "SEQ01" / "history.jsonl").read_text().splitlines()
    assert json.loads(lines[-2])["why"] == why
    assert json.loads(lines[-1])["text"] == "first\nsecond\tline"


def test_what_stands_in_files_never_reaches_the_terminal_raw(made: Path, tmp_path: Path) -> None:
    root = shutil.copytree(made, tmp_path / "copy")
    folder = root / "projects" / PROJECT / "SEQ01"
    record = folder / "takes" / "SEQ01_take001.json"
    hostile = r"\u001b]0;owned\u0007 \u009b31m \u202e"
    record.write_text(record.read_text().replace("Wide road", hostile))
    history = folder / "history.jsonl"
    known = len(history.read_text().splitlines())
    begun = {"do": "run_started", "n": known + 1, "take": "SEQ01_take009", "mode": "multi_shot"}
    ended = {"do": "run_ended", "n": known + 2, "take": "SEQ01_take009", "why": "\x1b[2Jthe provider said\r\nthis"}
    history.write_text(f"{history.read_text()}{json.dumps(begun)}\n{json.dumps(ended)}\n")
    for words in (
        ("takes", "show", PROJECT, "SEQ01", "1"),
        ("takes", "show", PROJECT, "SEQ01", "1", "--json"),
        ("takes", "show", PROJECT, "SEQ01", "1", "--yaml"),
        ("status", PROJECT),
        ("status", PROJECT, "--json"),
        ("generate", PROJECT, "SEQ01", "--from-take", "1", "--dry-run"),
    ):
        ran = call(root, *words)
        assert ran.status == 0, ran
        assert not RAW.search(ran.out + ran.err), words
    assert "\\x1b[2Jthe provider said this" in call(root, "status", PROJECT).out
    shown_take = call(root, "takes", "show", PROJECT, "SEQ01", "1", "--json").document
    assert "\x1b]0;owned\x07 \x9b31m \u202e" in shown_take["shot_prompts"][0]["prompt"]


@given(st.text())
def test_what_is_shown_is_harmless_and_what_is_accepted_is_shown_as_it_is(text: str) -> None:
    assert not RAW.search(shown(text))
    try:
        accepted = check_text(text, "The text", lines=True)
    except UsageError:
        assert RAW.search(text) or re.search("[\u2028\u2029\ufeff\ufffe\uffff]", text)
    else:
        assert accepted == text
        assert shown(text) == re.sub("[\u202a-\u202e\u2066-\u2069]", lambda mark: f"\\u{ord(mark.group()):04x}", text)
