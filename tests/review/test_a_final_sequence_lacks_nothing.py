"""`finalize` refuses with all that is missing at once and locks the films; the trail of approvals is kept and shown."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from client_generate import files
from client_generate.execution.budget import Open, Treasury
from client_generate.film.layout import Layout
from client_generate.film.plan import Budget
from client_generate.studio import utc_now
from tests.cli.commands import run
from tests.sequence.clips import make_clip
from tests.sequence.workspace import PROJECT, everything, make_workspace, studio

FINALIZE = ("finalize", PROJECT, "SEQ01")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An individual take that starts from a chosen frame, and a clip; the first is approved."""
    root = make_workspace(tmp_path_factory.mktemp("final"))
    runner = studio(root).sequences(PROJECT)
    runner.set_start_frame("SEQ01", root / "plans" / "pictures" / "start.png")
    runner.run_sequence("SEQ01", "individual")
    studio(root).import_clip(PROJECT, "SEQ01", make_clip(root / "clip.mp4"))
    runner.approve_take("SEQ01", 1, why="best light")
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "here"))


def sequence(root: Path) -> Path:
    return root / "projects" / PROJECT / "SEQ01"


def test_everything_that_is_missing_is_told_at_once(root: Path) -> None:
    (sequence(root) / "takes" / "SEQ01_take001.mp4").write_bytes(b"other")
    piece = sequence(root) / "shots" / "SEQ01_shot01" / "SEQ01_shot01_take001.mp4"
    piece.unlink()
    (sequence(root) / "start_frames" / "SEQ01_start001.png").unlink()
    asked = Open(subject="", sequence="SEQ01", provider="local", model="", reserved=Decimal(0), at=utc_now(), who="Ada")
    Treasury(Layout(root / "projects" / PROJECT)).reserve(asked, Budget(), lambda: "SEQ01_take009")
    plan = root / "plans" / f"{PROJECT}.yaml"
    plan.write_text(plan.read_text().replace("City from above", "City from below"))
    before = everything(root)
    said = run(root, *FINALIZE, "--json")
    error = said.document["error"]
    assert (said.status, error["code"]) == (1, "not-ready")
    assert sorted(one["code"] for one in error["findings"]) == [
        "media-changed", "media-missing", "media-missing", "take-stale", "under-way",
    ]  # fmt: skip
    assert all(one["hint"] for one in error["findings"])
    assert "SEQ01 lacks 5 things to be final." in run(root, *FINALIZE).err
    assert everything(root) == before


def test_one_thing_is_told_as_itself(root: Path) -> None:
    film = sequence(root) / "takes" / "SEQ01_take001.mp4"
    film.write_bytes(film.read_bytes() + b"x")
    said = run(root, *FINALIZE)
    assert (said.status, said.err.count("error["), "error[media-changed]" in said.err) == (1, 1, True)


def test_films_are_read_only_until_it_is_open_again(root: Path) -> None:
    film = sequence(root) / "takes" / "SEQ01_take001.mp4"
    pieces = sorted(sequence(root).glob("shots/*/*.mp4"))
    assert len(pieces) == 2
    assert run(root, *FINALIZE).status == 0
    assert all(one.stat().st_mode & 0o222 == 0 for one in (film, *pieces))
    other = sequence(root) / "takes" / "SEQ01_take002.mp4"
    assert other.stat().st_mode & 0o200
    assert run(root, "reopen", PROJECT, "SEQ01", "--reason", "another end").status == 0
    assert all(one.stat().st_mode & 0o200 for one in (film, *pieces))


@pytest.mark.parametrize(
    "words",
    [
        "generate film SEQ01", "grid film SEQ01", "approve film SEQ01 --take 2", "reject film SEQ01",
        "finalize film SEQ01", "start-frame film SEQ01 plans/pictures/start.png", "import film SEQ01 clip.mp4 --again",
        "approve-grid film SEQ01 --quadrant top_left",
    ],
)  # fmt: skip
def test_nothing_changes_what_is_final(root: Path, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    run(root, *FINALIZE)
    monkeypatch.chdir(root)
    before = everything(root)
    assert run(root, *words.split()).status == 3
    assert everything(root) == before


@pytest.mark.parametrize("path", ["takes/SEQ01_take001.mp4", "shots/SEQ01_shot01/SEQ01_shot01_take001.mp4"])
@pytest.mark.parametrize("signed", [True, False])
def test_the_doctor_tells_of_a_changed_byte(root: Path, path: str, signed: bool) -> None:
    film = sequence(root) / path
    if not signed:
        film.with_suffix(".c2pa").unlink(missing_ok=True)
    assert not [one for one in run(root, "doctor", "--json").document["findings"] if one["severity"] == "error"]
    data = bytearray(film.read_bytes())
    data[-20] ^= 1
    film.write_bytes(data)
    found = [one for one in run(root, "doctor", "--json").document["findings"] if one["severity"] == "error"]
    assert {one["code"] for one in found} & {"media-changed", "credential-changed"}
    assert film.name in found[0]["message"]


def test_the_trail_of_approvals_is_kept(root: Path) -> None:
    first = files.sha256(sequence(root) / "takes" / "SEQ01_take001.mp4")[:8]
    second = files.sha256(sequence(root) / "takes" / "SEQ01_take002.mp4")[:8]
    run(root, *FINALIZE)
    run(root, "reopen", PROJECT, "SEQ01", "--reason", "another end")
    run(root, "approve", PROJECT, "SEQ01", "--take", "2", "--why", "the client")
    run(root, *FINALIZE)
    told = [line for line in run(root, "takes", "show", PROJECT, "SEQ01", "1").out.splitlines() if " UTC by " in line]
    words = [line.split()[0] for line in told]
    assert words == ["made", "approved", "final", "reopened", "then"]
    assert told[1].endswith(f", SHA-256 {first}: best light")
    assert told[3].endswith(": another end")
    assert told[4].endswith(f", SEQ01_take002, SHA-256 {second}: the client")
    other = run(root, "takes", "show", PROJECT, "SEQ01", "2", "--json").document["decisions"]
    assert [one["do"] for one in other] == ["take_approved", "finalized"]
    assert all(one["who"] and one["at"] for one in other)
