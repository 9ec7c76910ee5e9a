"""On a terminal the bars are gone when the result is printed, none ever wraps, and a result never goes astray."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import subprocess
import termios
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client_generate.cli.bars import Bar, bar_lines
from client_generate.cli.columns import cells
from tests.cli.processes import PROGRAM, environment
from tests.sequence.workspace import PROJECT, make_workspace

MOVES = re.compile(r"\x1b\[(\??\d*)([A-Za-z])|(\r)|(\n)|([^\x1b])")


class Screen:
    """What a terminal of so many columns shows after what it was sent; lines that have scrolled off stay."""

    def __init__(self, columns: int) -> None:
        self.columns, self.lines, self.row, self.column = columns, [""], 0, 0

    def feed(self, sent: str) -> list[str]:
        """Do what it says; returns the lines."""
        for number, verb, back, down, mark in MOVES.findall(sent):
            if back:
                self.column = 0
            elif down:
                self._down()
            elif verb == "A":
                self.row = max(self.row - int(number or 1), 0)
            elif verb == "K":
                self.lines[self.row] = self.lines[self.row][: self.column] if number in {"", "0"} else ""
            elif mark:
                self._put(mark)
        return [line.rstrip() for line in self.lines]

    def _down(self) -> None:
        self.row += 1
        if self.row == len(self.lines):
            self.lines.append("")

    def _put(self, mark: str) -> None:
        if self.column == self.columns:
            self._down()
            self.column = 0
        line = self.lines[self.row].ljust(self.column)
        self.lines[self.row] = line[: self.column] + mark + line[self.column + 1 :]
        self.column += 1


def on_a_terminal(root: Path, columns: int, *words: str, out: int | None = None) -> Screen:
    """Run a command on a terminal of so many columns, its results elsewhere if asked; returns the screen after it."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    env, sent = environment(TERM="xterm-256color"), b""
    with subprocess.Popen(
        [*PROGRAM, *words], cwd=root, env=env, stdin=theirs, stdout=out or theirs, stderr=theirs
    ) as process:
        os.close(theirs)
        try:
            while data := os.read(ours, 65536):
                sent += data
        except OSError:  # the terminal is closed
            pass
        assert process.wait(timeout=60) == 0, sent.decode()
    os.close(ours)
    screen = Screen(columns)
    screen.feed(sent.decode())
    assert "━" in sent.decode() or "─" in sent.decode(), "there was no bar at all"
    return screen


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_workspace(tmp_path)


@pytest.mark.parametrize("columns", [60, 80])
def test_the_result_stands_alone(root: Path, columns: int) -> None:
    shown = [line for line in on_a_terminal(root, columns, "grid", PROJECT, "SEQ02").feed("") if line]
    assert any(line.startswith("SEQ02_grid001: projects/") for line in shown), shown
    assert any(line.startswith("next: client_generate approve-grid") for line in shown), shown
    assert not any("━" in line or "─" in line for line in shown)


@pytest.mark.parametrize("columns", [60, 80])
def test_many_bars_leave_no_line_behind(root: Path, columns: int) -> None:
    screen = on_a_terminal(root, columns, "generate", PROJECT, "SEQ01", "--mode", "individual")
    shown = [line for line in screen.feed("") if line]
    assert shown[0].startswith("SEQ01_take001: projects/"), shown
    assert not any("━" in line or "─" in line for line in shown)


def test_a_result_goes_to_standard_output_though_bars_are_drawn(root: Path, tmp_path: Path) -> None:
    with (tmp_path / "result.json").open("wb") as out:
        shown = on_a_terminal(root, 80, "grid", PROJECT, "SEQ02", "--json", out=out.fileno()).feed("")
    assert not any("{" in line or "━" in line or "─" in line for line in shown), shown
    assert b'"SEQ02_grid001"' in (tmp_path / "result.json").read_bytes()


bars = st.builds(
    Bar,
    subject=st.text("aé東_0", min_size=1, max_size=90),
    stage=st.text("a 東…", max_size=200),
    began=st.floats(0, 1000),
    fraction=st.none() | st.floats(-1, 2),
)


@given(bars=st.lists(bars, max_size=30), done=st.integers(0, 99), width=st.integers(20, 200), height=st.integers(2, 40))
def test_no_bar_is_wider_or_higher_than_its_terminal(bars: list[Bar], done: int, width: int, height: int) -> None:
    lines = bar_lines(bars, done, 1000.0, width, height)
    assert all(cells(line) <= width for line in lines), lines
    assert len(lines) <= height
