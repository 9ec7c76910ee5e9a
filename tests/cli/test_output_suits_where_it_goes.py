"""Pipes, locales that cannot spell a name, narrow and dumb terminals, and colours only where they are wanted."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client_generate.cli import output
from client_generate.cli.board import Board
from client_generate.cli.columns import cells, cut, hung, pad
from client_generate.cli.status import status_text
from client_generate.film import events
from client_generate.studio import open_studio
from tests.cli.commands import run
from tests.cli.processes import PROGRAM, call, environment
from tests.sequence.workspace import PROJECT, make_workspace

WORLD = """\
client: "Größe … 東京都交通局 e\\u0301te\\u0301 👩‍🎨"
title: "警告、運転者は注意してください。横断歩道の前では必ず止まりましょう。安全はみんなの願いです"
sequences:
  - {{id: {long}, shots: [{{prompt: A street, duration: 3}}]}}
  - {{id: {long}b, grid_prompt: A street, shots: [{{prompt: A street, duration: 3}}]}}
  - {{id: S, shots: [{{prompt: A street, duration: 3}}]}}
"""
LONG = "a-sequence-with-a-name-that-somebody-found-quite-funny-at-noon"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_workspace(tmp_path_factory.mktemp("output"))
    (root / "plans" / "world.yaml").write_text(WORLD.format(long=LONG), "utf-8")
    return root


@pytest.mark.parametrize(
    "env",
    [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}],
)
def test_no_locale_stops_a_name(root: Path, env: dict[str, str]) -> None:
    wanted = environment() | env
    for words in (("status", "world"), ("generate", "world", "S", "--dry-run"), ("--help",), ("status", "größe…")):
        ran = call(root, *words, env=wanted)
        assert ran.status in {0, 2}, ran
        assert "Traceback" not in ran.err
        assert "error[internal]" not in ran.err
    document = call(root, "status", "world", "--json", env=wanted).document
    assert document["client"] == "Größe … 東京都交通局 e\u0301te\u0301 👩‍🎨"


@pytest.mark.parametrize(
    "words", [["status", "world", "--json"], ["--help"], ["generate", "--help"], ["status", "world"]]
)
def test_a_reader_that_leaves_early_is_no_traceback(root: Path, words: list[str]) -> None:
    read, write = os.pipe()
    os.close(read)
    ran = subprocess.run(
        [*PROGRAM, *words], cwd=root, env=environment(), stdout=write, stderr=subprocess.PIPE, check=False
    )
    os.close(write)
    assert (ran.returncode, ran.stderr) == (141, b"")


def test_a_closed_standard_output_is_no_traceback(root: Path) -> None:
    ran = subprocess.run(
        ["/bin/sh", "-c", '"$@" >&-', "sh", *PROGRAM, "status", "world"],
        cwd=root, env=environment(), stderr=subprocess.PIPE, check=False,
    )  # fmt: skip
    assert b"Traceback" not in ran.stderr


def on_a_terminal(root: Path, *words: str, **settings: str) -> str:
    """Run a command whose output and messages go to a terminal; returns what it was sent."""
    master, slave = pty.openpty()
    env = environment(TERM="xterm-256color") | settings
    with subprocess.Popen([*PROGRAM, *words], cwd=root, env=env, stdin=slave, stdout=slave, stderr=slave) as process:
        os.close(slave)
        sent = b""
        try:
            while data := os.read(master, 65536):
                sent += data
        except OSError:  # the terminal is closed
            pass
        process.wait(timeout=60)
    os.close(master)
    return sent.decode()


@pytest.mark.parametrize("words", [("generate", "nobody", "SEQ01"), ("generate", PROJECT)])
def test_colours_only_where_they_are_wanted(root: Path, words: tuple[str, ...]) -> None:
    colour = re.compile(r"\x1b\[[\d;]+m")
    assert colour.search(on_a_terminal(root, *words))
    assert not colour.search(on_a_terminal(root, *words, NO_COLOR="1"))
    assert not colour.search(on_a_terminal(root, *words, "--no-color"))
    assert not colour.search(on_a_terminal(root, "--no-color", *words))
    assert "\x1b" not in on_a_terminal(root, *words, TERM="dumb")
    assert "\x1b" not in call(root, *words).err


def test_a_dumb_terminal_gets_lines_and_no_bar(root: Path) -> None:
    sent = on_a_terminal(root, "grid", PROJECT, "SEQ02", TERM="dumb")
    assert "\x1b" not in sent
    assert "SEQ02_grid001: " in sent


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_status_is_measured_in_cells_and_cuts_no_command(root: Path, width: int) -> None:
    found = open_studio(root).status("world")
    text = status_text(found, width=width)
    for line in text.splitlines():
        if not line.startswith("  > ") and width >= 80:
            assert cells(line) <= width, line
    for row in found.sequences:
        assert row.next in text
        assert row.id in text


def test_status_in_a_narrow_window_breaks_nothing(root: Path) -> None:
    ran = call(root, "status", "world", env=environment(COLUMNS="40"))
    assert (ran.status, ran.err) == (0, "")
    assert "0 of 3 sequences approved." in ran.out


def test_the_quadrant_stays_a_choice(root: Path) -> None:
    assert run(root, "grid", PROJECT, "SEQ02").status == 0
    wanted = f"client_generate approve-grid {PROJECT} SEQ02 --quadrant QUADRANT"
    rows = {row["id"]: row for row in run(root, "status", PROJECT, "--json").document["sequences"]}
    assert rows["SEQ02"]["next"] == wanted
    text = run(root, "status", PROJECT).out
    assert wanted in text
    assert "QUADRANT is top_left, top_right, bottom_left or bottom_right" in text
    pasted = run(root, *wanted.split()[1:])
    assert (pasted.status, pasted.err.splitlines()[1]) == (
        2,
        "hint: one of top_left, top_right, bottom_left, bottom_right",
    )


def test_takes_beyond_a_thousand_are_named_by_their_whole_number(tmp_path: Path) -> None:
    root = make_workspace(tmp_path)
    history = root / "projects" / PROJECT / "SEQ01" / "history.jsonl"
    history.parent.mkdir(parents=True)
    begun, ended = '"do":"run_started","mode":"multi_shot","n":1', '"do":"run_ended","why":"it failed","n":2'
    history.write_text("".join(f'{{{do},"take":"SEQ01_take1233"}}\n' for do in (begun, ended)))
    ran = run(root, "generate", PROJECT, "SEQ01")
    assert ran.out.splitlines()[0].startswith("SEQ01_take1234: ")
    assert ran.out.splitlines()[1] == f"next: client_generate approve {PROJECT} SEQ01 --take 1234"
    assert run(root, *ran.out.splitlines()[1].split()[2:]).status == 0


def test_paths_are_shown_from_the_workspace(root: Path) -> None:
    drawn = run(root, "generate", PROJECT, "SEQ03", "--dry-run").out
    assert "start frame   plans/pictures/start.png\n" in drawn
    chosen = run(root, "approve-grid", PROJECT, "SEQ02", "--quadrant", "top_left").out.split()[3]
    assert (root / chosen).is_file()
    assert (
        f"start frame   {chosen} (top_left of SEQ02_grid00" in run(root, "generate", PROJECT, "SEQ02", "--dry-run").out
    )


@pytest.mark.parametrize(("text", "wide"), [("abc", 3), ("東京", 4), ("e\u0301", 1), ("", 0), ("👩‍🎨", 4), ("ﾊﾛｰ", 3)])
def test_cells(text: str, wide: int) -> None:
    assert cells(text) == wide
    assert cells(pad(text, 8)) == 8
    for width in range(1, 6):
        assert cells(cut(text, width)) <= max(width, 1)


@given(st.text("ab `cé東", max_size=60), st.integers(1, 30), st.sampled_from([0, 2, 6]))
def test_a_long_line_is_broken_between_words_alone(text: str, width: int, indent: int) -> None:
    line = "h ".ljust(indent)[:indent] + text
    lines = hung(line, width, indent).split("\n")
    assert " ".join(lines).split() == line.split()
    for one in lines:
        words = re.findall(r"\S*`[^`]+`\S*|\S+", one[indent:])
        assert cells(one) <= width or len(words) <= 1 or indent >= width, one
    assert cells(line) > width or lines == [line]


def test_what_a_terminal_would_break_inside_words_is_broken_between_them(root: Path) -> None:
    sent = on_a_terminal(root, "init", PROJECT, COLUMNS="40", NO_COLOR="1").replace("\r", "")
    assert [line for line in sent.split("\n") if len(line) > 40] == []
    assert f"`client_generate validate {PROJECT}` checks it" in sent.replace("\n", " ")
    assert call(root, "init", PROJECT).err.count("\n") == 2, "a pipe gets a sentence on its line"


def test_json_is_ascii_where_the_locale_is(root: Path) -> None:
    raw = subprocess.run(
        [*PROGRAM, "status", "world", "--json"],
        cwd=root, env=environment(PYTHONIOENCODING="latin-1"), capture_output=True, check=True,
    ).stdout  # fmt: skip
    assert json.loads(raw.decode("ascii"))["title"].startswith("警告")


def test_printed_commands_name_the_workspace_that_was_named(root: Path, tmp_path: Path) -> None:
    elsewhere = make_workspace(tmp_path / "a place")
    called = f" --root '{elsewhere}'"
    shown = call(root, "status", PROJECT, "--root", str(elsewhere)).out
    assert f"client_generate generate {PROJECT} SEQ01{called}" in shown
    assert shown.count(called) == shown.count("client_generate ")
    made = call(root, "grid", PROJECT, "SEQ02", "--root", str(elsewhere)).out
    assert f"--quadrant QUADRANT{called}" in made
    refused = call(root, "generate", "nobody", "SEQ01", "--root", str(elsewhere)).err
    assert refused.count("client_generate ") == refused.count(called)
    assert "--root" not in call(elsewhere, "status", PROJECT).out


@pytest.mark.parametrize("width", ["80", "40"])
def test_rows_of_takes_and_events_fit_the_terminal(made: Path, width: str) -> None:
    env = environment(COLUMNS=width)
    told = [call(made, *words, env=env).out for words in (("takes", "list", PROJECT, "SEQ01"), ("events", PROJECT))]
    film = "projects/film/SEQ01/takes/SEQ01_take001.mp4"
    for line in "\n".join(told).splitlines():
        assert len(line) <= int(width) or " " not in line.strip().removeprefix("> "), line
    assert f"  > {film}" in told[0].splitlines(), "a path stands whole, to be pasted"
    assert "run ended" in told[1]


def test_a_reader_that_takes_the_first_line_alone_ends_a_list_quietly(made: Path) -> None:
    for words in (["takes", "list", PROJECT, "SEQ01"], ["events", PROJECT], ["models"]):
        with subprocess.Popen(
            [*PROGRAM, *words], cwd=made, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            assert process.stdout.readline()
            process.stdout.close()
            assert process.stderr.read() == b""
        assert process.returncode in {0, 141}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace with a take."""
    root = make_workspace(tmp_path_factory.mktemp("made"))
    assert run(root, "generate", PROJECT, "SEQ01").status == 0
    return root


def test_plain_lines_tell_no_progress_but_that_a_service_gives_no_answer(capsys: pytest.CaptureFixture[str]) -> None:
    until = datetime(2026, 11, 21, 19, 12, tzinfo=UTC)
    running = events.StepProgress(subject="SEQ01_take001", stage="running", fraction=0.5)
    unknown = events.StepProgress(subject="SEQ01_take001", stage="not known to replicate; asking again", until=until)
    follower, board = output.Follower(), Board(as_json=False, dry_run=False, yes=False)
    for event in (running, unknown):
        follower(event)
        board.tell("film", event)
    assert capsys.readouterr().err.splitlines() == [
        "SEQ01_take001: not known to replicate; asking again",
        "film: SEQ01_take001: not known to replicate; asking again",
    ]
