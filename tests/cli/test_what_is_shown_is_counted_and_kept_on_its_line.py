"""Small words: one of a thing is one, a prompt of several lines is shown on one, a note is returned as it was kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from client_generate.errors import ClientGenerateError
from client_generate.media import probe
from tests.cli.commands import run
from tests.sequence.workspace import PROJECT, make_workspace

LINES = """\
  - id: LINES
    shots:
      - {prompt: "A road\\nLINE2 at dusk", duration: 0.5}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_workspace(tmp_path, more=LINES)


def test_prompts_and_notes_stay_on_one_line_and_notes_come_back_as_kept(root: Path) -> None:
    assert "A road LINE2 at dusk" in run(root, "generate", PROJECT, "LINES", "--dry-run").out
    assert run(root, "generate", PROJECT, "LINES").status == 0
    noted = run(root, "note", PROJECT, "LINES", "too\ndark", "--take", "1", "--json").document
    assert noted["n"] > 0
    assert noted["at"]
    assert noted["who"]
    shown = run(root, "takes", "show", PROJECT, "LINES", "1").out
    assert "A road LINE2 at dusk" in shown
    assert "too dark" in shown


def test_one_sequence_is_one(root: Path) -> None:
    assert "1 sequence," in run(root, "batch", PROJECT, "LINES", "--until", "review", "--dry-run").out


def test_what_cannot_be_read_as_a_film_says_what_to_do(tmp_path: Path) -> None:
    for place, data in ((tmp_path / "gone.mp4", None), (tmp_path / "torn.mp4", b"\0\0\0\x18ftypisom" + b"\0" * 64)):
        if data:
            place.write_bytes(data)
        with pytest.raises(ClientGenerateError) as caught:
            probe.decode_all(place)
        assert caught.value.hint
        assert ".." not in caught.value.message
