"""What commands print: one JSON document for scripts, and for people lines that fit 80 columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from client_generate.cli.status import status_text
from client_generate.studio import open_studio
from tests.cli.commands import run
from tests.sequence.workspace import PROJECT, everything, make_workspace


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_workspace(tmp_path)


def test_the_whole_loop_for_scripts(root: Path) -> None:
    assert run(root, "grid", PROJECT, "SEQ02", "--json").document["grid_id"] == "SEQ02_grid001"
    chosen = run(root, "approve-grid", PROJECT, "SEQ02", "--quadrant", "top_left", "--why", "best light", "--json")
    assert chosen.document["quadrant"] == "top_left"
    take = run(root, "generate", PROJECT, "SEQ02", "--json").document
    assert take["take_id"] == "SEQ02_take001"
    assert take["shot_prompts"] == [{"index": 0, "prompt": "@car on a wet road", "duration": 1, "source": "plan"}]
    assert run(root, "approve", PROJECT, "SEQ02", "--take", "1", "--json").status == 0
    rows = run(root, "status", PROJECT, "--json").document["sequences"]
    assert [row["id"] for row in rows] == ["SEQ01", "SEQ02", "SEQ03"]
    assert (rows[1]["phase"], rows[1]["takes"], rows[1]["circle_take"]) == ("APPROVED", 1, "SEQ02_take001")
    history = (root / "projects" / PROJECT / "SEQ02" / "history.jsonl").read_text()
    assert "best light" in history
    assert run(root, "takes", "list", PROJECT, "SEQ02", "--json").document["takes"] == [take]
    shown = run(root, "takes", "show", PROJECT, "SEQ02", "1", "--json").document
    assert [one["do"] for one in shown.pop("decisions")] == ["take_approved"]
    assert [cut["of"] for cut in shown.pop("cuts")] == ["SEQ02_take001"]
    assert shown == {**take, "stale": [], "missing": [], "circle_take": True, "rejected": False, "mix": {}}
    assert run(root, "resume", "--json").document == {"collected": [], "failed": [], "outcomes": []}


@pytest.mark.parametrize("width", [80, 200])
def test_status_fits_the_terminal_and_names_one_next_command(root: Path, width: int) -> None:
    found = open_studio(root).status(PROJECT)
    text = status_text(found, width=width)
    assert all(len(line) <= width for line in text.splitlines())
    for row in found.sequences:
        assert text.count(row.next) == 1
    assert "client_generate grid film SEQ02" in text


def test_every_next_command_is_a_command(root: Path) -> None:
    for row in open_studio(root).status(PROJECT).sequences:
        assert run(root, *row.next.split()[1:]).status == 0


@pytest.mark.parametrize("words", [("grid", PROJECT, "SEQ02"), ("generate", PROJECT, "SEQ02")])
def test_a_dry_run_shows_all_and_changes_nothing(root: Path, words: tuple[str, ...]) -> None:
    before = everything(root)
    ran = run(root, *words, "--dry-run")
    assert (ran.status, ran.out.splitlines()[-1]) == (0, "Nothing was sent.")
    assert "on local" in ran.out
    sent = run(root, *words, "--dry-run", "--json").document
    assert sent["request"]["input"]["prompt"]
    assert everything(root) == before


def test_validate_finds_all_at_once(root: Path) -> None:
    assert run(root, "validate", PROJECT).status == 0
    plan = root / "plans" / f"{PROJECT}.yaml"
    plan.write_text(plan.read_text().replace("duration: 1", "duration: 40").replace("pictures/car.png", "gone.png"))
    ran = run(root, "validate", PROJECT, "--json")
    assert ran.status == 2
    codes = {finding["code"] for finding in ran.document["findings"]}
    assert len(codes) > 1
    assert not ran.document["ok"]


def test_init_validates_and_lists(tmp_path: Path) -> None:
    assert run(tmp_path, "init", "my-film", "--title", 'A "film": yes', "--client", "Ünï & Co").status == 0
    assert run(tmp_path, "validate", "my-film").status == 0
    assert run(tmp_path, "status", "my-film", "--json").document["title"] == 'A "film": yes'


def test_models_providers_and_doctor(root: Path) -> None:
    models = run(root, "models", "--json").document["models"]
    assert {"flux-pro", "flux-1.1-pro", "flux-2-pro", "flux-fill-pro", "kling-o3", "kling-v3", "tiny"} <= {
        model["id"] for model in models
    }
    assert run(root, "providers", "--json").document["providers"][0]["name"] == "local"
    assert run(root, "doctor", "--json").document["ok"]
    for words in (("models",), ("providers",), ("doctor",)):
        ran = run(root, *words)
        assert ran.status == 0
        assert all(len(line) <= 80 for line in ran.out.splitlines()), ran.out
