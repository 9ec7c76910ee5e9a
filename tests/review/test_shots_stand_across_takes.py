"""`sheet --shots`: a row a shot, a column a take, every shot of every take once, what is approved marked."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from client_generate.film.plan import Sequence, Shot
from client_generate.film.sheet import SheetHead, TakeSlate
from client_generate.media import sheet_layout
from client_generate.sequence.sheets import shot_pages
from tests.cli.commands import run
from tests.sequence.clips import make_clip
from tests.sequence.workspace import PROJECT, make_workspace, studio

SHEET = ("sheet", PROJECT, "SEQ01", "--shots")
GREEN = (112, 206, 140)


def greens(page: Path) -> int:
    with Image.open(page) as picture:
        colours = picture.convert("RGB").getcolors(1 << 24) or []
    near = (count for count, colour in colours if all(abs(a - b) < 12 for a, b in zip(colour, GREEN, strict=True)))  # type: ignore[arg-type]
    return sum(near)


def test_shots_of_several_takes(tmp_path: Path) -> None:
    root = make_workspace(tmp_path)
    assert run(root, *SHEET).out == "No takes to show yet.\n"
    for first in (0, 9):
        studio(root).import_clip(PROJECT, "SEQ01", make_clip(root / f"{first}.mp4", first=first))
    studio(root).import_clip(PROJECT, "SEQ01", make_clip(root / "one.mp4", frames=12, first=20), shot=1)
    page = root / "projects" / PROJECT / "SEQ01" / "sheets" / "SEQ01_shots_sheet001.jpg"
    said = run(root, *SHEET)
    assert (said.status, said.out) == (0, "projects/film/SEQ01/sheets/SEQ01_shots_sheet001.jpg  (3 takes)\n")
    assert "unchanged" in run(root, *SHEET).out
    assert sorted(path.name for path in page.parent.iterdir()) == [page.name]
    before = greens(page)
    run(root, "approve", PROJECT, "SEQ01", "--take", "1")
    assert run(root, *SHEET, "--json").document["sheets"][0]["drawn"]
    whole = greens(page)
    assert whole > before + 2000  # a name, a chip, and two edges
    run(root, "approve", PROJECT, "SEQ01", "--take", "1", "--shot", "1=2")
    assert run(root, *SHEET, "--json").document["sheets"][0]["drawn"]
    (root / "projects" / PROJECT / "SEQ01" / "takes" / "SEQ01_take002.mp4").unlink()
    gap = run(root, *SHEET)
    assert (gap.status, "warning[sheet-gap]" in gap.err) == (0, True)
    assert run(root, "sheet", PROJECT, "SEQ01", "--json").document["sheets"][0]["what"] == "takes"


@settings(deadline=None, max_examples=30)
@given(
    shots=st.integers(1, 40),
    takes=st.integers(1, 30),
    aspect=st.sampled_from([(16, 9), (9, 16), (1, 1), (4, 3), (3, 4), (21, 9)]),
)
def test_every_shot_of_every_take_stands_once_and_apart(shots: int, takes: int, aspect: tuple[int, int]) -> None:
    sequence = Sequence(id="SEQ01", shots=tuple(Shot(prompt="x", duration=1) for _ in range(shots)))  # type: ignore[arg-type]
    head = SheetHead(what="shots", sequence="SEQ01", title="", film="", aspect=aspect)
    slates = tuple(TakeSlate(name=f"SEQ01_take{n:03d}", number=n) for n in range(1, takes + 1))
    pages = shot_pages(head, sequence, slates)
    there = [(row.index, take.number) for page in pages for row in page.rows for take in page.takes]
    assert sorted(there) == [(shot, take) for shot in range(shots) for take in range(1, takes + 1)]
    assert [page.page for page in pages] == list(range(1, len(pages) + 1))
    for page in pages:
        cells = sheet_layout.take_cells(aspect, page.columns)
        placed = sheet_layout.shot_boxes(cells, len(page.rows), len(page.takes))
        boxes = [*placed.heads, *placed.slates, *(box for row in placed.cells for pair in row for box in pair)]
        assert all(0 <= x0 < x1 <= sheet_layout.WIDTH - sheet_layout.MARGIN for x0, _, x1, _ in boxes)
        assert all(sheet_layout.TOP <= y0 < y1 for _, y0, _, y1 in boxes)
        if len(boxes) < 60:
            for a, b in combinations(boxes, 2):
                assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
