"""A film or record that somebody deleted: listed, shown and diagnosed, with the command that brings it back."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.commands import run
from tests.sequence.workspace import PROJECT, make_workspace


@pytest.fixture(scope="module")
def produced(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_workspace(tmp_path_factory.mktemp("produced"))
    for words in (("SEQ01",), ("SEQ01",), ("SEQ01", "--mode", "individual")):
        assert run(root, "generate", PROJECT, *words).status == 0
    return root


@pytest.fixture
def root(produced: Path, tmp_path: Path) -> Path:
    return shutil.copytree(produced, tmp_path / "work")


def taken(root: Path, name: str) -> Path:
    return root / "projects" / PROJECT / "SEQ01" / "takes" / name


@pytest.mark.parametrize("number", [1, 3])
def test_a_film_is_restored_by_the_command_in_the_hint(root: Path, number: int) -> None:
    name = f"SEQ01_take00{number}"
    whole = taken(root, f"{name}.mp4").read_bytes()
    taken(root, f"{name}.mp4").unlink()
    for words in (("takes", "list", PROJECT, "SEQ01"), ("takes", "show", PROJECT, "SEQ01", str(number))):
        ran = run(root, *words, "--json")
        (found,) = ran.document["missing"]
        assert (found["code"], found["message"]) == ("media-missing", f"SEQ01/takes/{name}.mp4 is gone.")
        assert f"SEQ01/takes/{name}.mp4 is gone." in run(root, *words).err
    assert "media-missing" in {finding["code"] for finding in run(root, "doctor", "--json").document["findings"]}
    command, _, digest = found["hint"].partition(" (")
    assert digest.startswith("SHA-256 ")
    subprocess.run(command.split(), cwd=root, check=True)
    assert taken(root, f"{name}.mp4").read_bytes() == whole
    assert run(root, "approve", PROJECT, "SEQ01", "--take", str(number)).status == 0
    assert run(root, "takes", "list", PROJECT, "SEQ01", "--json").document["missing"] == []


def test_approving_a_film_that_is_gone_names_the_copy_too(root: Path) -> None:
    taken(root, "SEQ01_take001.mp4").unlink()
    ran = run(root, "approve", PROJECT, "SEQ01", "--take", "1")
    assert "error[media-missing]" in ran.err
    assert f"hint: cp projects/{PROJECT}/executions/SEQ01_take001/attempt001/download.mp4 " in ran.err


@pytest.mark.parametrize("spoil", ["gone", "torn", "a folder"])
def test_a_record_that_cannot_be_read_hides_no_other_take(root: Path, spoil: str) -> None:
    record = taken(root, "SEQ01_take001.json")
    record.unlink()
    if spoil == "torn":
        record.write_text("{")
    elif spoil == "a folder":
        record.mkdir()
    code = {"gone": "record-missing", "torn": "state-corrupt", "a folder": "not-a-file"}[spoil]
    listed = run(root, "takes", "list", PROJECT, "SEQ01", "--json").document
    assert [take["take_id"] for take in listed["takes"]] == ["SEQ01_take002", "SEQ01_take003"]
    assert [finding["code"] for finding in listed["missing"]] == [code]
    shown = run(root, "takes", "show", PROJECT, "SEQ01", "1")
    assert (shown.status, f"error[{code}]" in shown.err) == (1, True)
    assert "hint: " in shown.err
    assert code in {finding["code"] for finding in run(root, "doctor", "--json").document["findings"]}
    assert run(root, "generate", PROJECT, "SEQ01", "--json").document["take_id"] == "SEQ01_take004"


WHOLE, PIECE = "SEQ01_take003", "SEQ01_shot01_take001"


@pytest.mark.parametrize(
    "gone",
    [
        ["takes/SEQ01_take001.json"],
        ["takes/SEQ01_take001.mp4"],
        ["takes/SEQ01_take001.json", "takes/SEQ01_take001.mp4"],
        [f"takes/{WHOLE}.json"],
        [f"shots/SEQ01_shot01/{PIECE}.json", f"takes/{WHOLE}.json", f"takes/{WHOLE}.mp4"],
        [f"shots/SEQ01_shot01/{PIECE}.mp4"],
    ],
    ids=["record", "film", "both", "record of a whole", "a piece and all of its whole", "film of a piece"],
)
def test_resume_puts_back_what_was_deleted_byte_for_byte_and_says_so(root: Path, gone: list[str]) -> None:
    places = [root / "projects" / PROJECT / "SEQ01" / name for name in gone]
    were = [place.read_bytes() for place in places]
    for place in places:
        place.unlink()
    told = run(root, "resume", PROJECT)
    assert told.status == 0, told.err
    assert [place.read_bytes() for place in places] == were
    for place in places:
        kind = "record was written again" if place.suffix == ".json" else "media was put back"
        assert any(line.startswith(f"{place.stem}: ") and kind in line for line in told.out.splitlines()), told.out
    assert "Nothing is under way." in run(root, "resume", PROJECT).out
    assert run(root, "doctor", "--json").document["ok"]


@pytest.mark.parametrize("spoilt", ["the film", "the download"])
def test_nothing_is_put_back_from_bytes_that_are_not_those(root: Path, spoilt: str) -> None:
    film, record = taken(root, "SEQ01_take001.mp4"), taken(root, "SEQ01_take001.json")
    download = root / "projects" / PROJECT / "executions" / "SEQ01_take001" / "attempt001" / "download.mp4"
    record.unlink()
    place, whole = (film, film.read_bytes()) if spoilt == "the film" else (download, download.read_bytes())
    place.unlink()  # they may be one file under two names
    place.write_bytes(whole[:-1] + b"x")
    assert "Nothing is under way." in run(root, "resume", PROJECT).out
    assert not record.exists()
    assert "record-missing" in {finding["code"] for finding in run(root, "doctor", "--json").document["findings"]}


def test_a_resume_of_everything_names_the_project_of_each_outcome(root: Path) -> None:
    shutil.copy(root / "plans" / f"{PROJECT}.yaml", root / "plans" / "other.yaml")
    shutil.copytree(root / "projects" / PROJECT, root / "projects" / "other")
    for project in (PROJECT, "other"):
        (root / "projects" / project / "SEQ01" / "takes" / "SEQ01_take001.json").unlink()
    told = run(root, "resume").out
    for project in (PROJECT, "other"):
        assert f"{project} SEQ01_take001: its record" in told
    taken(root, "SEQ01_take002.json").unlink()
    (one,) = run(root, "resume", "--json").document["outcomes"]
    assert (one["project"], one["subject"], one["ok"]) == (PROJECT, "SEQ01_take002", True)
    assert "SEQ01_take" not in run(root, "resume", PROJECT).out
