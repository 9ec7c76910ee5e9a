"""Takes split at the cuts of their films: to the frame where the picture tells, by the plan where not, decoded once."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from client_generate.errors import StateError
from client_generate.film.cut import Stretch
from client_generate.film.take import Take
from client_generate.studio import Studio
from tests.cli.commands import run
from tests.cutting.coded import Camera, read, studio_with
from tests.sequence.workspace import PROJECT, make_workspace, studio

MORE = """\
  - id: SEQ04
    shots:
      - {prompt: "Wide road", duration: 1}
      - {prompt: "City", duration: 1}
      - {prompt: "Hands", duration: 1}
"""


def shot(tmp_path: Path, *films: tuple[int, ...], rate: Fraction = Fraction(24)) -> Studio:
    """Make a take of SEQ04 for each film and approve the last."""
    opened = studio_with(make_workspace(tmp_path, provider="scripted", more=MORE), Camera(*films, rate=rate))
    runner = opened.sequences(PROJECT)
    for _ in films:
        runner.run_sequence("SEQ04")
    runner.approve_take("SEQ04", len(films))
    return opened


def stretches(opened: Studio) -> tuple[Stretch, ...]:
    return opened.cut(PROJECT).sequences[3].stretches


def cut_at(opened: Studio) -> list[tuple[int, int, bool | None]]:
    return [(one.first, one.end, one.found) for one in stretches(opened)]


def kept(opened: Studio) -> list[Path]:
    return sorted(opened.workspace.project(PROJECT).cache.glob("cuts/*"))


def test_every_stretch_holds_the_frames_of_its_shot_and_no_other(tmp_path: Path) -> None:
    opened = shot(tmp_path, (21, 50, 72))
    assert cut_at(opened) == [(0, 21, True), (21, 50, True), (50, 72, True)]
    (one, *_) = stretches(opened)
    film = list(read(opened.workspace.project(PROJECT).folder / one.media.path))
    for found in stretches(opened):
        assert film[found.first : found.end] == [(n, found.shot) for n in range(found.first, found.end)]


def test_where_no_cut_is_seen_the_plan_stands_and_it_is_said(tmp_path: Path) -> None:
    opened = shot(tmp_path, (5, 50, 72))
    assert cut_at(opened) == [(0, 24, False), (24, 50, False), (50, 72, True)]
    show = ("takes", "show", PROJECT, "SEQ04", "1")
    out = run(opened.workspace.root, *show).out
    assert "frames of 0   0-23 of SEQ04_take001, from 00:00:00:00, cut as planned: none was found\n" in out
    assert "frames of 2   50-71 of SEQ04_take001, from 00:00:02:02, cuts found\n" in out
    told = run(opened.workspace.root, *show, "--json").document["cuts"]
    assert [(one["shot"], one["first"], one["frames"], one["found"]) for one in told] == [
        (0, 0, 24, False), (1, 24, 26, False), (2, 50, 22, True),
    ]  # fmt: skip


def test_a_film_of_another_rate_and_length_is_split_as_it_is_published(tmp_path: Path) -> None:
    opened = shot(tmp_path, (27, 55, 80), rate=Fraction(25))
    (first, *_, last) = stretches(opened)
    assert (first.rate, last.end) == (Fraction(24), last.media.frames)
    film = list(read(opened.workspace.project(PROJECT).folder / first.media.path))
    assert [{colour for _, colour in film[one.first : one.end]} for one in stretches(opened)] == [{0}, {1}, {2}]


def test_what_was_found_is_kept_and_a_spoiled_one_found_again(tmp_path: Path) -> None:
    opened = shot(tmp_path, (21, 50, 72))
    right = cut_at(opened)
    (place,) = kept(opened)
    whole = place.read_bytes()
    film = opened.workspace.project(PROJECT).folder / stretches(opened)[0].media.path
    for spoiled in (
        b"", whole[:-20], whole.replace(b'"frame":21', b'"frame":71'), whole.replace(b'"frame":21', b'"frame":-1'),
        whole.replace(b'"method":', b'"method":9'), whole.replace(b"[24,48]", b"[24,47]"), b"\xff" * 9,
    ):  # fmt: skip
        assert spoiled != whole
        place.write_bytes(spoiled)
        assert cut_at(opened) == right
        assert place.read_bytes() == whole
    believed = whole.replace(b'"frame":21', b'"frame":22')
    place.write_bytes(believed)
    film.unlink()  # what was kept is believed, the film not decoded again
    assert cut_at(opened)[0] == (0, 22, True)


def test_a_cache_that_cannot_be_written_costs_no_answer(tmp_path: Path) -> None:
    opened = shot(tmp_path, (21, 50, 72))
    cache = opened.workspace.project(PROJECT).cache / "cuts"
    cache.write_text("a file where the folder should be")
    assert cut_at(opened)[0] == (0, 21, True)


def test_every_film_has_cuts_of_its_own(tmp_path: Path) -> None:
    opened = shot(tmp_path, (21, 50, 72), (30, 44, 72))
    stretches(opened)
    assert len(kept(opened)) == 2


def test_a_changed_circle_take_is_not_split(tmp_path: Path) -> None:
    opened = shot(tmp_path, (21, 50, 72))
    with (opened.workspace.project(PROJECT).folder / "SEQ04/takes/SEQ04_take001.mp4").open("ab") as film:
        film.write(b"more")
    with pytest.raises(StateError) as caught:
        opened.cut(PROJECT)
    assert caught.value.code == "media-changed"
    assert "SEQ04_take001" in run(opened.workspace.root, "takes", "show", PROJECT, "SEQ04", "1").out


def test_rehearsals_are_cut_where_they_were_planned(tmp_path: Path) -> None:
    opened = studio(make_workspace(tmp_path, more=MORE))
    take = opened.sequences(PROJECT).run_sequence("SEQ04")
    assert isinstance(take, Take)
    assert [one.first for one in opened.cutter(PROJECT).shots(take)] == [0, 24, 48]
