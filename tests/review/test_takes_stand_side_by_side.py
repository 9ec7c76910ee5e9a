"""`compare`: takes in step on one canvas, each over its slate; the shorter hold; drawn again only when one changed."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from client_generate.media import compare_layout, frames, probe
from client_generate.media.compare import Film
from tests.cli.commands import run
from tests.sequence.clips import make_clip
from tests.sequence.workspace import PROJECT, everything, make_workspace, studio

WORDS = ("compare", PROJECT, "SEQ01", "--takes")
PLACE = "SEQ01/compare/SEQ01_take001_take002_compare.mp4"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three takes of coded greys: a second at 24, 10 frames at 12 and so darker for longer, 12 of another shape."""
    root = make_workspace(tmp_path_factory.mktemp("compare"))
    opened = studio(root)
    for number, (count, size, rate, first) in enumerate(
        [(24, (128, 72), 24, 0), (10, (128, 72), 12, 26), (12, (64, 64), 24, 40)]
    ):
        clip = make_clip(root / f"{number}.mp4", frames=count, size=size, rate=Fraction(rate), first=first)
        opened.import_clip(PROJECT, "SEQ01", clip)
    return root


def grey(picture: Image.Image, box: compare_layout.Box) -> float:
    value: object = picture.convert("L").getpixel(((box[0] + box[2]) // 2, (box[1] + box[3]) // 2))
    assert isinstance(value, int)
    return value / 5


def test_films_run_in_step_and_the_shorter_holds(root: Path) -> None:
    made = run(root, *WORDS, "1,2", "--json").document
    assert (made["path"], made["frames"], made["held"], made["drawn"]) == (PLACE, 24, ["SEQ01_take002"], True)
    film = root / "projects" / PROJECT / PLACE
    facts, canvas = probe.decode_all(film), compare_layout.canvas(2, (16, 9))
    assert (facts.width, facts.height, facts.frames, facts.fps) == (canvas.width, canvas.height, 24, "24")
    for number, picture in frames.pick(film, tuple(range(24))):
        assert abs(grey(picture, canvas.cells[0]) - number) < 0.7
        assert abs(grey(picture, canvas.cells[1]) - (26 + min(number // 2, 9))) < 0.7


def test_an_ended_take_is_marked_on_its_slate(root: Path) -> None:
    run(root, *WORDS, "1,2")
    below = compare_layout.canvas(2, (16, 9)).cells[1]
    film, spot = root / "projects" / PROJECT / PLACE, (below[2] - 200, below[3] + 2)
    colours = {number: picture.convert("RGB").getpixel(spot) for number, picture in frames.pick(film, tuple(range(24)))}
    marked = [number for number, told in colours.items() if isinstance(told, tuple) and told[0] > told[2] + 60]
    assert marked == [20, 21, 22, 23]


def test_it_is_drawn_again_only_when_something_changed(root: Path) -> None:
    run(root, *WORDS, "1,2")
    before = everything(root)
    assert run(root, *WORDS, "1,take002").out.endswith("(unchanged), SEQ01_take002 ended before\n")
    assert everything(root) == before
    film = root / "projects" / PROJECT / PLACE
    film.write_bytes(film.read_bytes()[:-2000])
    assert run(root, *WORDS, "1,2", "--json").document["drawn"]
    film.unlink()
    assert run(root, *WORDS, "1,2", "--json").document["drawn"]
    assert [path.name for path in film.parent.iterdir() if path.name.startswith(".")] == []


def test_three_of_different_shapes(root: Path) -> None:
    made = run(root, *WORDS, "1,2,3", "--json").document
    assert made["path"].endswith("SEQ01_take001_take002_take003_compare.mp4")
    assert made["held"] == ["SEQ01_take002", "SEQ01_take003"]


def test_a_wipe_is_half_of_each(root: Path) -> None:
    made = run(root, *WORDS, "1,2", "--wipe", "00:00:00:12", "--json").document
    assert made["path"] == "SEQ01/compare/SEQ01_take001_take002_wipe_00-00-00-12.jpg"
    place = root / "projects" / PROJECT / made["path"]
    with Image.open(place) as picture:
        assert picture.size == (1920, 1080)
        assert abs(grey(picture, (0, 0, 1918, 1080)) - 238 / 5) < 3  # the line
        assert abs(grey(picture, (0, 0, 960, 1080)) - 12) < 0.7
        assert abs(grey(picture, (960, 0, 1920, 1080)) - 32) < 0.7
    assert not run(root, *WORDS, "1,2", "--wipe", "00:00:00:12", "--json").document["drawn"]


@pytest.mark.parametrize(
    "words", ["1", "1,1", "1,2,3 --wipe 00:00:00:01", "1,2 --wipe 00:00:01:00", "1,2 --wipe x", "1,9", "1,x", ","]
)
def test_what_cannot_be_compared_is_refused(root: Path, words: str) -> None:
    before = everything(root)
    said = run(root, *WORDS, *words.split())
    assert (said.status, said.err.startswith("error["), "\nhint: " in said.err) == (2, True, True)
    assert everything(root) == before


def test_a_changed_film_is_refused(tmp_path: Path) -> None:
    root = make_workspace(tmp_path)
    for first in (0, 9):
        clip = make_clip(root / f"{first}.mp4", frames=4, first=first)
        take = studio(root).import_clip(PROJECT, "SEQ01", clip)
    assert take.media is not None
    film = root / "projects" / PROJECT / take.media.path
    film.unlink()
    film.write_bytes(b"other")
    assert "media-changed" in run(root, *WORDS, "1,2").err


@settings(deadline=None)
@given(count=st.integers(2, 9), aspect=st.sampled_from([(16, 9), (9, 16), (1, 1), (4, 3), (3, 4), (21, 9)]))
def test_pictures_lie_apart_within_the_canvas(count: int, aspect: tuple[int, int]) -> None:
    canvas = compare_layout.canvas(count, aspect)
    assert canvas.width <= 1920
    assert canvas.height <= 1080
    assert canvas.width % 2 == canvas.height % 2 == 0
    whole = [(x0, y0, x1, y1 + compare_layout.BAR) for x0, y0, x1, y1 in canvas.cells]
    assert all(0 <= x0 < x1 <= canvas.width and 0 <= y0 < y1 <= canvas.height for x0, y0, x1, y1 in whole)
    for a, b in combinations(whole, 2):
        assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


@settings(deadline=None)
@given(frames=st.integers(1, 500), rate=st.sampled_from([24, Fraction(24000, 1001), 25, 30]), at=st.integers(0, 600))
def test_a_film_of_the_same_rate_shows_every_frame_once(frames: int, rate: Fraction, at: int) -> None:
    rate = Fraction(rate)
    film = Film(name="SEQ01_take001", sha256="", rate=rate, frames=frames, starts=((0, 0),))
    assert film.at(at / rate) == min(at, frames - 1)
    assert film.has_ended(at / rate) == (at >= frames)
