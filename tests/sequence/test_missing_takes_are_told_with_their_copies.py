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
