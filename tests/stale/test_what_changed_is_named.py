"""A take is stale when something it was made from has changed, and through the real commands says what."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from client_generate.film.layout import Layout
from tests.cli.commands import run
from tests.sequence.workspace import PROJECT, everything, make_workspace

MORE = """\
  - id: SEQ04
    mode: individual
    shots:
      - {prompt: "Wide road at dusk", duration: 0.5, start_frame: pictures/start.png}
      - {prompt: "Two from above", duration: 0.5}
      - {prompt: "Hands on a wheel", duration: 0.5, continue: true}
  - id: SEQ05
    elements: [car]
    start_frame: pictures/start.png
    shots:
      - {prompt: "@car on a bridge", duration: 0.5}
      - {prompt: "The river", duration: 0.5}
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace in which every sequence but the second has a take."""
    root = make_workspace(tmp_path_factory.mktemp("made"), more=MORE)
    for sequence in ("SEQ01", "SEQ04", "SEQ05"):
        assert run(root, "generate", PROJECT, sequence).status == 0
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    """Return a copy of it."""
    return shutil.copytree(made, tmp_path / "here")


def edit(root: Path, old: str, new: str) -> None:
    """Change the plan in one place."""
    plan = root / "plans" / f"{PROJECT}.yaml"
    text = plan.read_text()
    assert text.count(old) == 1, old
    plan.write_text(text.replace(old, new))


def paint(root: Path, name: str) -> None:
    """Change a picture."""
    Image.new("RGB", (160, 90), (1, 2, 3)).save(root / "plans" / "pictures" / name)


def card(root: Path, name: str, old: str, new: str) -> None:
    """Change a model card in one place."""
    path = root / "plans" / "cards" / f"{name}.yaml"
    text = path.read_text()
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new))


def rows(root: Path) -> dict[str, Any]:
    """Return the rows of `status`, by sequence."""
    return {row["id"]: row for row in run(root, "status", PROJECT, "--json").document["sequences"]}


def stale(root: Path) -> dict[str, list[str]]:
    """Return what `status` calls stale, and why."""
    return {one["take_id"]: one["changed"] for row in rows(root).values() for one in row["stale"]}


def nothing(_: Path) -> None:
    """Change nothing."""


EVERY = ("SEQ01_take001", "SEQ04_take001", "SEQ05_take001")


def every(what: str) -> dict[str, list[str]]:
    """Return one change of every take."""
    return {take: [what] for take in EVERY}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (nothing, {}),
        (lambda r: edit(r, "title: A small film", "title: Another film\nbudget: {project: 5}"), {}),
        (lambda r: edit(r, "Wide road at dusk, push in", "Narrow road"), {"SEQ01_take001": ["shot 0 prompt"]}),
        (lambda r: edit(r, "camera: pan left", "camera: pan right"), {"SEQ01_take001": ["shot 1 prompt"]}),
        (lambda r: edit(r, 'river", duration: 0.5', 'river", duration: 1'), {"SEQ05_take001": ["shot 1 seconds"]}),
        (lambda r: edit(r, '"The river", duration: 0.5', '"The river", duration: 0.50'), {}),
        (lambda r: edit(r, '"The river"', '"The river", negative_prompt: "boats"'), {}),
        (lambda r: edit(r, '"The river"', 'The river'), {}),
        (lambda r: edit(r, "a red car", "a blue car"), {"SEQ05_take001": ["element car: description"]}),
        (lambda r: paint(r, "car.png"), {"SEQ05_take001": ["element car: picture 1"]}),
        (
            lambda r: edit(r, "references: [pictures/car.png]", "references: [pictures/car.png, pictures/start.png]"),
            {"SEQ05_take001": ["element car: picture 2"]},
        ),
        (lambda r: edit(r, ", references: [pictures/car.png]", ""), {"SEQ05_take001": ["element car: picture 1"]}),
        (lambda r: edit(r, "description: a dog", "description: a cat"), {}),
        (
            lambda r: edit(r, "elements: [car]", "elements: [road]"),
            {"SEQ05_take001": ["element car taken out", "element road added"]},
        ),
        (lambda r: paint(r, "start.png"), {"SEQ04_take001": ["shot 0 start frame"], "SEQ05_take001": ["start frame"]}),
        (lambda r: card(r, "tiny", "elements: 2", "elements: 3"), every("card tiny")),
        (lambda r: card(r, "tiny", "amount: 0.5", "amount: 0.7"), {}),
        (lambda r: card(r, "tiny-still", "side_max: 256", "side_max: 128"), {}),
        (lambda r: edit(r, "resolution: 72p", "resolution: 144p"), every("picture size")),
        (lambda r: edit(r, "fps: 24", "fps: 25"), every("fps")),
        (lambda r: edit(r, "Two from above", "The sea"), {"SEQ04_take001": ["shot 1 prompt"]}),
        (lambda r: edit(r, ", continue: true", ""), {"SEQ04_take001": ["shot 2 start frame"]}),
    ],
)  # fmt: skip
def test_a_change_marks_what_was_made_from_it_and_nothing_else(
    root: Path, change: Callable[[Path], None], expected: dict[str, list[str]]
) -> None:
    before = everything(root)
    change(root)
    assert stale(root) == expected
    assert stale(root) == expected, "from the cache too"
    for take in EVERY:
        shown = run(root, "takes", "show", PROJECT, take.partition("_")[0], "1", "--json").document
        assert shown["stale"] == expected.get(take, [])
    assert everything(root) == before, "nothing was made again"


def test_back_to_what_it_was_is_not_stale(root: Path) -> None:
    edit(root, "Wide road at dusk, push in", "Narrow road")
    assert stale(root)
    edit(root, "Narrow road", "Wide road at dusk, push in")
    assert not stale(root)


def test_a_prompt_given_on_purpose_is_not_stale_and_what_it_replaced_no_longer_counts(root: Path) -> None:
    assert run(root, "generate", PROJECT, "SEQ01", "--shot-override", '0:"A lake"').status == 0
    assert stale(root) == {}
    edit(root, "Wide road at dusk, push in", "Narrow road")
    assert stale(root) == {"SEQ01_take001": ["shot 0 prompt"]}
    edit(root, "camera: pan left", "camera: pan right")
    assert stale(root)["SEQ01_take002"] == ["shot 1 prompt"]


def test_a_composed_take_is_stale_through_the_take_its_prompt_came_from(root: Path) -> None:
    assert run(root, "generate", PROJECT, "SEQ01", "--shot-from", "0=1", "--shot-override", '1:"A lake"').status == 0
    edit(root, "camera: pan left", "camera: pan right")
    assert stale(root) == {"SEQ01_take001": ["shot 1 prompt"]}
    edit(root, "Wide road at dusk, push in", "Narrow road")
    assert stale(root)["SEQ01_take002"] == ["shot 0 prompt (from SEQ01_take001)"]
    assert run(root, "generate", PROJECT, "SEQ01", "--from-take", "1").status == 0
    assert "SEQ01_take003" not in stale(root), "the old words were chosen on purpose, knowing the new ones"


def test_the_start_frame_cut_from_a_stale_grid_makes_what_begins_with_it_stale(root: Path) -> None:
    assert run(root, "grid", PROJECT, "SEQ02").status == 0
    assert run(root, "approve-grid", PROJECT, "SEQ02", "--quadrant", "top_left").status == 0
    assert run(root, "generate", PROJECT, "SEQ02").status == 0
    assert stale(root) == {}
    edit(root, "A car on a road", "A car on a beach")
    assert stale(root) == {"SEQ02_take001": ["SEQ02_grid001: grid prompt"]}
    assert rows(root)["SEQ02"]["stale_grids"] == [{"grid_id": "SEQ02_grid001", "changed": ["grid prompt"]}]
    assert rows(root)["SEQ02"]["next"] == "client_generate grid film SEQ02"
    assert run(root, "grid", PROJECT, "SEQ02").status == 0
    assert run(root, "approve-grid", PROJECT, "SEQ02", "--quadrant", "top_left").status == 0
    assert stale(root) == {"SEQ02_take001": ["start frame", "SEQ02_grid001: grid prompt"]}
    assert rows(root)["SEQ02"]["next"] == "client_generate generate film SEQ02"
    assert run(root, "generate", PROJECT, "SEQ02").status == 0
    assert rows(root)["SEQ02"]["next"] == "client_generate approve film SEQ02 --take 2"


def test_another_start_frame_makes_the_take_stale_until_it_is_chosen_again(root: Path) -> None:
    first = root / "plans" / "pictures" / "start.png"
    assert run(root, "start-frame", PROJECT, "SEQ05", str(root / "plans" / "pictures" / "car.png")).status == 0
    assert stale(root) == {"SEQ05_take001": ["start frame"]}
    assert run(root, "start-frame", PROJECT, "SEQ04", str(first), "--shot", "1").status == 0
    assert stale(root)["SEQ04_take001"] == ["shot 1 start frame"]


def test_pieces_kept_for_a_new_take_keep_what_they_were_made_from(root: Path) -> None:
    edit(root, "Two from above", "The sea")
    assert run(root, "generate", PROJECT, "SEQ04", "--only-shot", "1").status == 0
    assert stale(root) == {
        "SEQ04_take001": ["shot 1 prompt"],
        "SEQ04_take002": ["shot 2 continues SEQ04_shot01_take001"],
    }
    assert run(root, "generate", PROJECT, "SEQ04", "--only-shot", "2").status == 0
    assert "SEQ04_take003" not in stale(root)


def test_the_stale_circle_take_is_said_in_status_at_approval_and_when_it_is_locked(root: Path) -> None:
    assert run(root, "approve", PROJECT, "SEQ01", "--take", "1").err == ""
    edit(root, "camera: pan left", "camera: pan right")
    shown = run(root, "status", PROJECT).out
    assert "take001 (stale)" in shown
    assert "! SEQ01_take001 is stale: shot 1 prompt" in shown
    assert rows(root)["SEQ01"]["next"] == "client_generate generate film SEQ01"
    approved = run(root, "approve", PROJECT, "SEQ01", "--take", "1", "--json")
    assert approved.status == 0
    assert approved.document["take_id"] == "SEQ01_take001"
    assert "warning[take-stale]: SEQ01_take001 is stale: shot 1 prompt." in approved.err
    refused = run(root, "finalize", PROJECT, "SEQ01")
    assert (refused.status, "error[take-stale]: SEQ01_take001 is stale" in refused.err) == (2, True)
    final = run(root, "finalize", PROJECT, "SEQ01", "--stale-ok")
    assert final.status == 0
    assert "warning[take-stale]" in final.err
    assert rows(root)["SEQ01"]["next"] == ""
    listed = run(root, "takes", "list", PROJECT, "SEQ01")
    assert "! stale: shot 1 prompt" in listed.out


def test_records_of_older_versions_are_judged_by_what_they_tell(root: Path) -> None:
    layout = Layout(root / "projects" / PROJECT)
    for path in layout.folder.rglob("*.json*"):
        if path.suffix in {".json", ".jsonl"} and "executions" not in path.parts:
            _forget(path)
    assert stale(root) == {}
    edit(root, "Wide road at dusk, push in", "Narrow road")
    paint(root, "start.png")
    assert stale(root) == {"SEQ01_take001": ["shot 0 prompt"], "SEQ05_take001": ["start frame"]}


def _forget(path: Path) -> None:
    """Remove from a record or a history what older versions did not write."""

    def without(value: Any) -> Any:
        if isinstance(value, dict):
            return {k: without(v) for k, v in value.items() if k not in {"made_from", "basis", "continues"}}
        return [without(v) for v in value] if isinstance(value, list) else value

    if path.name == "sequence_state.json":
        path.unlink()
        return
    lines = path.read_text().splitlines() if path.suffix == ".jsonl" else [path.read_text()]
    path.write_text("".join(json.dumps(without(json.loads(line))) + "\n" for line in lines))
