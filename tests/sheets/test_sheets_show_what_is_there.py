"""`sheet`: the right frames, marks and pages, drawn again only when something changed; what is missing is marked."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from client_generate.film.sheet import middle_frames
from client_generate.media import frames, sheet_layout
from client_generate.sequence.sheets import SheetMaker
from client_generate.studio import open_studio
from tests.cli.commands import run
from tests.sequence.workspace import PROJECT, everything, make_workspace, studio

GREEN, RED = (112, 206, 140), (236, 98, 88)


@pytest.fixture(scope="module")
def produced(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_workspace(tmp_path_factory.mktemp("sheets"))
    runner = studio(root).sequences(PROJECT)
    runner.run_sequence("SEQ01")
    runner.run_sequence("SEQ01", "individual")
    runner.explore_grid("SEQ02")
    runner.explore_grid("SEQ02")
    return root


@pytest.fixture
def root(produced: Path, tmp_path: Path) -> Path:
    return shutil.copytree(produced, tmp_path / "copy")


def page(root: Path, sequence: str, what: str, number: int = 1) -> Image.Image:
    name = f"{sequence}_{what}_sheet{number:03d}.jpg"
    with Image.open(root / "projects" / PROJECT / sequence / "sheets" / name) as picture:
        return picture.convert("RGB")


def share(picture: Image.Image, colour: tuple[int, int, int]) -> int:
    """Count the pixels that are nearly of a colour."""
    off = ImageChops.difference(picture, Image.new("RGB", picture.size, colour)).convert("L")
    return sum(off.histogram()[:14])


def test_all_sheets_with_names_that_tell_an_editor(root: Path) -> None:
    made = run(root, "sheet", PROJECT, "--json").document
    assert made["findings"] == []
    assert [(one["path"], one["holds"], one["drawn"]) for one in made["sheets"]] == [
        ("SEQ01/sheets/SEQ01_takes_sheet001.jpg", ["SEQ01_take001", "SEQ01_take002"], True),
        ("SEQ02/sheets/SEQ02_grids_sheet001.jpg", ["SEQ02_grid001", "SEQ02_grid002"], True),
    ]
    again = run(root, "sheet", PROJECT)
    assert again.out.count("unchanged") == 2


def test_frames_are_exact(root: Path) -> None:
    run(root, "sheet", PROJECT, "SEQ01", "--takes")
    sheet = page(root, "SEQ01", "takes")
    cells = sheet_layout.take_cells((16, 9), 2)
    rows = sheet_layout.take_rows(cells, [2, 2])
    for number, row in enumerate(rows, 1):
        take = studio(root).sequences(PROJECT).take("SEQ01", number)
        assert middle_frames(take) == (6, 18)
        film = root / "projects" / PROJECT / f"SEQ01/takes/{take.take_id}.mp4"
        for box, (_, picture) in zip(row.frames, frames.pick(film, (6, 18)), strict=True):
            expected = picture.resize((box[2] - box[0], box[3] - box[1]), Image.Resampling.LANCZOS)
            off = ImageStat.Stat(ImageChops.difference(sheet.crop(box), expected)).mean
            assert max(off) < 4
            wrong = ImageChops.offset(expected, 40, 0)
            assert max(ImageStat.Stat(ImageChops.difference(sheet.crop(box), wrong)).mean) > max(off)


def test_marks_follow_decisions(root: Path) -> None:
    run(root, "sheet", PROJECT)
    assert share(page(root, "SEQ01", "takes"), GREEN) < 200
    unmarked = share(page(root, "SEQ02", "grids"), GREEN)  # a rehearsal may have some green of its own
    run(root, "approve", PROJECT, "SEQ01", "--take", "1")
    run(root, "approve-grid", PROJECT, "SEQ02", "--grid", "1", "--quadrant", "top_right")
    run(root, "sheet", PROJECT)
    assert share(page(root, "SEQ01", "takes"), GREEN) > 1500
    assert share(page(root, "SEQ02", "grids"), GREEN) > unmarked + 1500
    run(root, "reject", PROJECT, "SEQ01")
    run(root, "sheet", PROJECT)
    assert share(page(root, "SEQ01", "takes"), GREEN) < 200
    assert share(page(root, "SEQ01", "takes"), RED) > 1500


@pytest.mark.parametrize("harm", ["gone", "cut", "nonsense", "elsewhere"])
def test_a_film_that_cannot_be_read_is_a_marked_cell(root: Path, harm: str) -> None:
    film = root / "projects" / PROJECT / "SEQ01" / "takes" / "SEQ01_take001.mp4"
    run(root, "sheet", PROJECT, "SEQ01")
    whole = film.read_bytes()
    film.unlink()
    if harm == "cut":
        film.write_bytes(whole[: len(whole) // 2])
    elif harm == "nonsense":
        film.write_bytes(b"nonsense")
    elif harm == "elsewhere":
        film.symlink_to("/etc/hostname")
    ran = run(root, "sheet", PROJECT, "SEQ01", "--json")
    assert (ran.status, [one["code"] for one in ran.document["findings"]]) == (0, ["sheet-gap"])
    assert share(page(root, "SEQ01", "takes"), RED) > 1500
    assert run(root, "sheet", PROJECT, "SEQ01", "--json").document["findings"], "a gap is told every time"
    film.unlink(missing_ok=True)
    film.write_bytes(whole)
    assert run(root, "sheet", PROJECT, "SEQ01", "--json").document["findings"] == []
    assert share(page(root, "SEQ01", "takes"), RED) < 200


def test_a_lost_record_or_grid_is_a_marked_cell(root: Path) -> None:
    folder = root / "projects" / PROJECT
    (folder / "SEQ01" / "takes" / "SEQ01_take001.json").unlink()
    (folder / "SEQ02" / "grids" / "SEQ02_grid001.png").write_bytes(b"\x89PNG\r\n\x1a\nnot really")
    ran = run(root, "sheet", PROJECT, "--json")
    assert (ran.status, len(ran.document["findings"])) == (0, 2)
    assert share(page(root, "SEQ02", "grids"), RED) > 1500


def test_one_unreadable_sequence_stops_no_other(root: Path) -> None:
    history = root / "projects" / PROJECT / "SEQ01" / "history.jsonl"
    history.write_bytes(b"nonsense\n" + history.read_bytes())
    ran = run(root, "sheet", PROJECT, "--json")
    assert ran.status == 1
    assert [one["sequence"] for one in ran.document["sheets"]] == ["SEQ02"]


def test_pages_that_are_no_longer_needed_go(root: Path) -> None:
    run(root, "sheet", PROJECT)
    sheets = root / "projects" / PROJECT / "SEQ01" / "sheets"
    for number in (2, 1000):
        shutil.copy(sheets / "SEQ01_takes_sheet001.jpg", sheets / f"SEQ01_takes_sheet{number:03d}.jpg")
    (sheets / "my own.jpg").touch()
    run(root, "sheet", PROJECT, "--takes")
    assert sorted(path.name for path in sheets.iterdir()) == ["SEQ01_takes_sheet001.jpg", "my own.jpg"]


def test_nothing_else_is_touched_and_wrong_names_are_refused(root: Path) -> None:
    before = everything(root)
    assert run(root, "sheet", PROJECT, "SEQ09").status == 2
    assert run(root, "sheet", "no-such").status == 2
    assert everything(root) == before
    run(root, "sheet", PROJECT)
    assert {k: v for k, v in everything(root).items() if "/sheets/" not in k} == before
    assert run(root, "sheet", PROJECT, "SEQ03", "--json").document == {"sheets": [], "findings": []}


def test_hundreds_of_takes_become_pages(root: Path) -> None:
    history = root / "projects" / PROJECT / "SEQ01" / "history.jsonl"
    history.unlink()
    (root / "projects" / PROJECT / "SEQ01" / "sequence_state.json").unlink()
    stamp = '"at":"2026-01-01T00:00:00Z"'
    started = '{{"do":"run_started","n":{n},"take":"SEQ01_take{take:03d}","mode":"multi_shot",{stamp}}}\n'
    ended = '{{"do":"run_ended","n":{n},"take":"SEQ01_take{take:03d}","path":"x",{stamp}}}\n'
    lines = [
        text.format(n=2 * take - 1 + later, take=take, stamp=stamp)
        for take in range(1, 301)
        for later, text in enumerate((started, ended))
    ]
    history.write_text("".join(lines))
    one = open_studio(root)
    layout = one.workspace.project(PROJECT)
    pages = SheetMaker(layout, one._store(layout), one._plan(PROJECT))._pages(one._plan(PROJECT).sequences[0], "takes")
    assert len(pages) == pages[0].pages > 50
    assert [take.name for each in pages for take in each.takes][-1] == "SEQ01_take300"
