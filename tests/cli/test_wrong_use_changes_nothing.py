"""Every wrong move, quadrant, take, id, file and flag: the right exit status, a sentence, a hint, nothing changed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.commands import run
from tests.sequence.workspace import PROJECT, everything, make_workspace


@pytest.fixture(scope="module")
def produced(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace in which SEQ01 is in REVIEW, SEQ02 in GRID_REVIEW, SEQ03 APPROVED."""
    root = make_workspace(tmp_path_factory.mktemp("produced"))
    for words in (
        ("generate", PROJECT, "SEQ01"),
        ("grid", PROJECT, "SEQ02"),
        ("generate", PROJECT, "SEQ03"),
        ("approve", PROJECT, "SEQ03", "--take", "1"),
    ):
        assert run(root, *words).status == 0, words
    return root


WRONG = [
    # words, exit status, code
    (("approve", PROJECT, "SEQ02", "--take", "1"), 3, "wrong-phase"),
    (("approve-grid", PROJECT, "SEQ01", "--quadrant", "top_left"), 2, "unknown-grid"),
    (("approve-grid", PROJECT, "SEQ02", "--quadrant", "middle"), 2, "bad-quadrant"),
    (("approve-grid", PROJECT, "SEQ02", "--quadrant", "top_left", "--grid", "7"), 2, "unknown-grid"),
    (("approve", PROJECT, "SEQ01", "--take", "9"), 2, "unknown-take"),
    (("approve", PROJECT, "SEQ01", "--take", "0"), 2, "bad-id"),
    (("approve", PROJECT, "SEQ01", "--take", "-1"), 2, "bad-id"),
    (("approve", PROJECT, "SEQ01", "--take", "SEQ03_take001"), 2, "unknown-take"),
    (("approve", PROJECT, "SEQ01", "--take", "../../etc/passwd"), 2, "bad-id"),
    (("takes", "show", PROJECT, "SEQ01", "9"), 2, "unknown-take"),
    (("generate", PROJECT, "SEQ99"), 2, "unknown-sequence"),
    (("generate", PROJECT, "seq01"), 2, "unknown-sequence"),
    (("generate", PROJECT, "../SEQ01"), 2, "unknown-sequence"),
    (("generate", "no-such", "SEQ01"), 2, "unknown-project"),
    (("generate", "../film", "SEQ01"), 2, "bad-id"),
    (("generate", PROJECT, "SEQ01", "--shot-override", "9:x"), 2, "unknown-shot"),
    (("generate", PROJECT, "SEQ01", "--shot-override", "x"), 2, "bad-override"),
    (("generate", PROJECT, "SEQ01", "--shot-override", "0:a", "--shot-override", "0:b"), 2, "bad-override"),
    (("generate", PROJECT, "SEQ01", "--mode", "both"), 2, "bad-mode"),
    (("start-frame", PROJECT, "SEQ01", "/nowhere.png"), 2, "missing-file"),
    (("start-frame", PROJECT, "SEQ01", "{root}/plans/film.yaml"), 1, "media-not-a-picture"),
    (("status", "film/../film"), 2, "bad-id"),
    (("status", "con"), 2, "bad-id"),
    (("status", "x" * 300), 2, "bad-id"),
    (("validate", "no-such"), 2, "unknown-project"),
    (("init", PROJECT), 6, "plan-exists"),
    (("init", "a/b"), 2, "bad-id"),
    (("resume", "no-such"), 2, "unknown-project"),
]


@pytest.mark.parametrize(("words", "status", "code"), WRONG, ids=lambda value: str(value)[:50])
def test_it_is_refused_with_a_hint(produced: Path, words: tuple[str, ...], status: int, code: str) -> None:
    words = tuple(word.replace("{root}", str(produced)) for word in words)
    before = everything(produced)
    ran = run(produced, *words)
    assert ran.status == status, ran
    assert ran.out == ""
    first, *rest = ran.err.strip().splitlines()
    assert first.startswith(f"error[{code}]: "), ran.err
    assert first.endswith(".")
    assert rest[0].startswith("hint: "), ran.err
    assert everything(produced) == before
    scripted = run(produced, *words, "--json")
    assert scripted.status == status
    assert scripted.document["error"]["code"] == code


@pytest.mark.parametrize(
    "words",
    [
        ("generat",),
        ("generate",),
        ("generate", PROJECT),
        ("grid", PROJECT, "SEQ01", "--what"),
        ("takes", "show", PROJECT),
    ],
)
def test_wrong_usage_is_two(produced: Path, words: tuple[str, ...]) -> None:
    before = everything(produced)
    assert run(produced, *words).status == 2
    assert everything(produced) == before


def test_a_corrupt_snapshot_and_history_are_refused_and_kept(produced: Path, tmp_path: Path) -> None:
    root = shutil.copytree(produced, tmp_path / "copy")
    history = root / "projects" / PROJECT / "SEQ01" / "history.jsonl"
    history.write_bytes(history.read_bytes().replace(b'"do":"run_ended"', b'"do":"run_lost"'))
    (root / "projects" / PROJECT / "SEQ01" / "sequence_state.json").unlink()
    before = everything(root)
    ran = run(root, "approve", PROJECT, "SEQ01", "--take", "1")
    assert (ran.status, ran.err.split("]")[0]) == (1, "error[history-corrupt")
    rows = run(root, "status", PROJECT, "--json").document["sequences"]
    assert [row["phase"] for row in rows] == ["UNREADABLE", "GRID_REVIEW", "APPROVED"]
    assert run(root, "doctor").status == 1
    assert everything(root) == before


def test_a_newer_state_file_is_refused_and_kept(produced: Path, tmp_path: Path) -> None:
    root = shutil.copytree(produced, tmp_path / "copy")
    snapshot = root / "projects" / PROJECT / "SEQ01" / "sequence_state.json"
    snapshot.write_bytes(snapshot.read_bytes().replace(b"sequence_state/1", b"sequence_state/7"))
    before = everything(root)
    ran = run(root, "generate", PROJECT, "SEQ01")
    assert (ran.status, ran.err.split("]")[0]) == (1, "error[state-newer")
    assert everything(root) == before
