"""A pipe, a device, a socket or a folder where a plan, card or picture should be: refused at once, never waited for."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from client_generate.errors import ClientGenerateError, PlanError
from client_generate.media.images import MAX_BYTES
from tests.sequence.workspace import PROJECT, make_workspace, studio


def pipe(path: Path) -> None:
    os.mkfifo(path)


def endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def listening(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the path of a socket must be short
    try:
        with socket.socket(socket.AF_UNIX) as heard:
            heard.bind(path.name)
    finally:
        os.chdir(here)


def folder(path: Path) -> None:
    path.mkdir()


def heavy(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(MAX_BYTES * 400)


every_kind = pytest.mark.parametrize("put", [pipe, endless, listening, folder])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_workspace(tmp_path)


@every_kind
@pytest.mark.timeout(20)
def test_as_a_plan(root: Path, put: Callable[[Path], None]) -> None:
    (root / "plans" / "other.yaml").unlink(missing_ok=True)
    put(root / "plans" / "other.yaml")
    for read in (studio(root).status, studio(root).validate, studio(root).sequences):
        with pytest.raises(ClientGenerateError) as refused:
            read("other")
        assert refused.value.code in {"plan-unreadable", "path-escapes"}
        assert refused.value.hint
    assert studio(root).status(PROJECT).sequences


@every_kind
@pytest.mark.timeout(20)
def test_as_a_card(root: Path, put: Callable[[Path], None]) -> None:
    (root / "plans" / "cards" / "tiny.yaml").unlink()
    put(root / "plans" / "cards" / "tiny.yaml")
    assert "plan-unreadable" in {finding.code for finding in studio(root).validate(PROJECT).errors}
    with pytest.raises(PlanError):
        studio(root).sequences(PROJECT).run_sequence("SEQ01")


@pytest.mark.parametrize("put", [pipe, endless, listening, folder, heavy])
@pytest.mark.parametrize("name", ["car.png", "start.png"])
@pytest.mark.timeout(20)
def test_as_a_picture(root: Path, put: Callable[[Path], None], name: str) -> None:
    picture = root / "plans" / "pictures" / name
    picture.unlink()
    put(picture)
    assert {f.code for f in studio(root).validate(PROJECT).errors} <= {
        "media-missing", "media-too-large", "path-escapes"
    }  # fmt: skip
    runner = studio(root).sequences(PROJECT)
    acts = (
        lambda: runner.run_sequence("SEQ02" if name == "car.png" else "SEQ03"),
        lambda: runner.set_start_frame("SEQ01", picture),
    )
    for act in acts:
        with pytest.raises(ClientGenerateError) as refused:
            act()
        assert refused.value.hint
    assert {row.phase for row in studio(root).status(PROJECT).sequences} == {"PLANNED"}
