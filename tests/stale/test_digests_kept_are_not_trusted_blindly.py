"""The digests kept beside a project save reading; nothing wrong in them, and no clock, hides what changed."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from client_generate.sequence.inputs import look
from client_generate.studio import Studio, open_studio
from tests.cli.commands import run
from tests.sequence.workspace import PROJECT, make_workspace


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = make_workspace(tmp_path)
    assert run(root, "generate", PROJECT, "SEQ03").status == 0
    return root


def cache(root: Path) -> Path:
    return root / "projects" / PROJECT / ".cache" / "inputs.json"


def changed(root: Path) -> list[str]:
    stale = run(root, "status", PROJECT, "--json").document["sequences"][2]["stale"]
    return [what for take in stale for what in take["changed"]]


def paint(root: Path, colour: int) -> None:
    """Change the start frame: as many bytes, another colour."""
    Image.new("RGB", (160, 90), (colour, 30, 90)).save(root / "plans" / "pictures" / "other.png")
    shutil.move(root / "plans" / "pictures" / "other.png", root / "plans" / "pictures" / "start.png")


def without_sequences(path: Path) -> None:
    known = json.loads(path.read_text())
    path.write_text(json.dumps({**known, "sequences": {}}))


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.write_text("{"),
        lambda path: path.write_text('{"schema": "client_generate/inputs/9"}'),
        lambda path: path.unlink(),
        without_sequences,
    ],
)
def test_a_broken_cache_costs_time_not_truth(root: Path, harm: Callable[[Path], object]) -> None:
    assert changed(root) == []
    harm(cache(root))
    assert changed(root) == []
    harm(cache(root))
    paint(root, 1)
    assert changed(root) == ["start frame"]


def test_the_same_size_and_time_do_not_hide_other_bytes(root: Path) -> None:
    paint(root, 29)
    picture = root / "plans" / "pictures" / "start.png"
    assert changed(root) == ["start frame"], "other bytes from the first"
    then = picture.stat()
    assert run(root, "generate", PROJECT, "SEQ03").status == 0
    run(root, "status", PROJECT)
    paint(root, 31)
    os.utime(picture, ns=(then.st_atime_ns, then.st_mtime_ns))
    assert picture.stat().st_size == then.st_size
    stale = run(root, "status", PROJECT, "--json").document["sequences"][2]["stale"]
    assert [take["take_id"] for take in stale] == ["SEQ03_take001", "SEQ03_take002"]


def test_what_has_not_changed_is_not_read_again(root: Path) -> None:
    changed(root)
    kept = cache(root)
    later = kept.stat().st_mtime + 60
    os.utime(kept, (later, later))
    picture = root / "plans" / "pictures" / "start.png"
    picture.chmod(0o644)
    changed(root)
    os.utime(kept, (later + 60, later + 60))
    known = json.loads(kept.read_text())
    place = "plans/pictures/start.png"
    known["files"][place][-1] = "0" * 64  # had it been read, this would be mended
    kept.write_text(json.dumps(known))
    os.utime(kept, (later + 60, later + 60))
    studio = open_studio(root)
    assert _seen(studio)[place] == "0" * 64


def _seen(studio: Studio) -> dict[str, str]:
    checked = studio._checked(PROJECT)
    found = look(
        studio.workspace, studio.workspace.project(PROJECT), checked.plan, checked.sha256, lambda: studio.cards
    )
    return {path: seen.digest for path, seen in found.files.items() if seen}
