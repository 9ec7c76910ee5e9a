"""The guide voice in an animatic, listened to by numbers."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from client_generate.errors import Cancelled
from client_generate.media import probe
from tests.assembly.clips import samples
from tests.local.test_the_rehearsal_is_exact import children, fetch, film

SHOTS = [
    {"index": 0, "prompt": "a forest at dawn", "seconds": "1"},
    {"index": 1, "prompt": "a jar of balm on a table", "seconds": "2"},
]
LINE = "Come and see the harbour."
LONG = "This is far more than anybody on earth could ever say in two seconds, however fast."


def said(line: str, **given: Any) -> Any:
    return film(shots=[SHOTS[0], {**SHOTS[1], "line": line, **given}], width=64, height=36)


def loud(path: Path, start: float, end: float) -> float:
    rate, wave = samples(path)
    return float(np.sqrt(np.mean(wave[round(start * rate) : round(end * rate)] ** 2)))


def test_a_line_is_heard_from_its_shot_on_and_nothing_before(tmp_path: Path) -> None:
    path = fetch(said(LINE), tmp_path)
    media = probe.verify_film(path, size=(64, 36), rate=Fraction(24), frames=72)
    assert media.codecs == ("h264", "aac")
    assert loud(path, 0, 0.95) < 1e-3
    assert loud(path, 1.05, 2.5) > 0.02
    rate, wave = samples(path)
    assert len(wave) == pytest.approx(3 * rate, abs=1024)
    assert list(tmp_path.iterdir()) == [path]


def test_the_pictures_and_their_marks_are_those_of_the_silent_film(tmp_path: Path) -> None:
    voiced, silent = fetch(said(LINE), tmp_path / "a"), fetch(said(""), tmp_path / "b")
    assert probe.probe(silent).codecs == ("h264",)
    frames = [[bytes(frame.planes[0]) for frame in probe.frames_of(path)] for path in (voiced, silent)]
    assert frames[0] == frames[1]
    assert probe.comment_of(voiced) == probe.comment_of(silent) != ""


@pytest.mark.parametrize("line", ["", "  ", "\x07\u200b"])
def test_where_nothing_is_said_the_film_has_no_sound(tmp_path: Path, line: str) -> None:
    assert len(probe.probe(fetch(said(line), tmp_path)).codecs) == 1


def test_a_long_line_ends_with_its_shot(tmp_path: Path) -> None:
    path = fetch(film(shots=[{**SHOTS[1], "line": LONG}, SHOTS[0]], width=64, height=36), tmp_path)
    assert loud(path, 1.0, 1.9) > 0.02
    assert loud(path, 2.05, 2.9) < 1e-3


def test_of_a_shot_made_longer_only_the_part_that_stays_is_spoken_over(tmp_path: Path) -> None:
    path = fetch(said(LONG, line_seconds="1"), tmp_path)
    assert loud(path, 1.1, 1.9) > 0.02
    assert loud(path, 2.05, 2.9) < 1e-3


def test_equal_lines_give_equal_bytes(tmp_path: Path) -> None:
    assert fetch(said(LINE), tmp_path / "a").read_bytes() == fetch(said(LINE), tmp_path / "b").read_bytes()


@pytest.mark.parametrize("calls", [2, 4, 60])
def test_stopped_while_it_speaks_it_leaves_nothing(tmp_path: Path, calls: int) -> None:
    left = iter(range(calls))

    def progress(part: float) -> None:
        if next(left, None) is None:
            raise Cancelled("Stopped.")

    before = children()
    with pytest.raises(Cancelled):
        fetch(said(LINE), tmp_path, progress)
    assert list(tmp_path.iterdir()) == []
    assert children() == before
