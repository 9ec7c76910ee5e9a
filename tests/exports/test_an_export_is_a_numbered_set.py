"""An export is a set of files with one number: never overwritten, not made twice, completed after a crash."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest

from client_generate.editorial.export.formats import FORMATS, formats
from client_generate.editorial.exporting import Exports, export, timed
from client_generate.errors import ClientGenerateError, StateError
from client_generate.film.layout import Layout
from client_generate.film.timeline import Timeline
from tests.exports.films import driver

TEXTS = formats("otio,edl")


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    (tmp_path / "projects" / "driver").mkdir(parents=True)
    return Layout(tmp_path / "projects" / "driver")


def names(layout: Layout) -> list[str]:
    return sorted(path.name for path in layout.exports.iterdir())


def made(found: Exports) -> list[str]:
    return [one.format for one in found.files if one.made]


def test_every_format_bears_the_same_number(layout: Layout) -> None:
    found = export(layout, driver(), formats(""))
    assert names(layout) == sorted(f"driver_v001.{name}" for name in FORMATS)
    assert (found.version, made(found)) == (1, list(FORMATS))
    assert [one.path for one in found.files] == [f"exports/driver_v001.{name}" for name in FORMATS]


def test_media_is_found_from_where_the_exports_are(layout: Layout) -> None:
    export(layout, driver(), formats("fcpxml"))
    take = layout.folder / "SEQ01" / "takes" / "SEQ01_take002.mp4"
    take.parent.mkdir(parents=True)
    take.touch()
    assert (layout.exports / "../SEQ01/takes/SEQ01_take002.mp4").resolve() == take.resolve()


def test_the_same_again_makes_nothing(layout: Layout) -> None:
    export(layout, driver(), formats(""))
    before = {path: path.stat().st_mtime_ns for path in layout.exports.iterdir()}
    again = export(layout, driver(), formats(""))
    assert (again.version, again.made, made(again)) == (1, False, [])
    assert {path: path.stat().st_mtime_ns for path in layout.exports.iterdir()} == before


def test_another_film_gets_another_number_and_the_old_one_stays(layout: Layout) -> None:
    export(layout, driver(), TEXTS)
    old = layout.export(1, ".edl").read_bytes()
    found = export(layout, timed(driver(), start="10:00:00:00"), TEXTS)
    assert (found.version, found.start) == (2, "10:00:00:00")
    assert layout.export(1, ".edl").read_bytes() == old
    assert export(layout, driver(), TEXTS).version == 3


def test_a_format_more_joins_the_set_of_the_same_film(layout: Layout) -> None:
    export(layout, driver(), formats("edl"))
    found = export(layout, driver(), formats("edl,otio"))
    assert (found.version, found.made, made(found)) == (1, True, ["otio"])


def test_a_format_more_of_another_film_begins_a_set(layout: Layout) -> None:
    export(layout, driver(), formats("edl"))
    assert export(layout, driver("25"), formats("otio")).version == 2


def test_a_set_that_a_crash_left_short_is_completed(layout: Layout) -> None:
    export(layout, driver(), TEXTS)
    layout.export(1, ".edl").unlink()
    found = export(layout, driver(), TEXTS)
    assert (found.version, made(found)) == (1, ["edl"])


def test_a_file_that_somebody_worked_on_is_left_alone(layout: Layout) -> None:
    export(layout, driver(), TEXTS)
    layout.export(1, ".edl").write_text("mine")
    assert export(layout, driver(), TEXTS).version == 2
    assert layout.export(1, ".edl").read_text() == "mine"


def test_a_number_on_somebody_elses_file_is_passed_over(layout: Layout) -> None:
    layout.exports.mkdir()
    (layout.exports / "driver_v007.prproj").write_text("mine")
    assert export(layout, driver(), TEXTS).version == 8


def test_the_number_of_a_deleted_set_is_not_given_out_again(layout: Layout) -> None:
    for hour in (1, 2, 3):
        export(layout, timed(driver(), start=f"0{hour}:00:00:00"), TEXTS)
    for one in TEXTS:
        layout.export(3, one.suffix).unlink()
    dry = export(layout, timed(driver(), start="04:00:00:00"), TEXTS, dry_run=True)
    assert dry.version == export(layout, timed(driver(), start="04:00:00:00"), TEXTS).version == 4


@pytest.mark.parametrize("kept", [b"{", b'{"schema": "client_generate/exports_count/2", "last": 9}'])
def test_numbers_are_found_on_the_files_where_nobody_kept_count(layout: Layout, kept: bytes) -> None:
    export(layout, driver(), TEXTS)
    layout.exports_count.write_bytes(kept)
    assert export(layout, driver("25"), TEXTS).version == 2


def test_what_is_no_file_is_left_alone(layout: Layout) -> None:
    export(layout, driver(), TEXTS)
    layout.export(1, ".edl").unlink()
    layout.export(1, ".edl").mkdir()
    assert export(layout, driver(), TEXTS).version == 2


def test_many_at_once_get_a_number_each(layout: Layout) -> None:
    films = [timed(driver(), start=f"{hour:02d}:00:00:00") for hour in range(8)]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda film: export(layout, film, TEXTS), films))
    assert sorted(one.version for one in found) == list(range(1, 9))
    for film, one in zip(films, found, strict=True):
        for kind in TEXTS:
            assert layout.export(one.version, kind.suffix).read_bytes() == kind.render(film)


def test_many_of_the_same_make_one(layout: Layout) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: export(layout, driver(), TEXTS), range(8)))
    assert [one.version for one in found] == [1] * 8
    assert sum(one.made for one in found) == 1


def test_a_dry_run_writes_nothing(layout: Layout) -> None:
    found = export(layout, driver(), TEXTS, dry_run=True)
    assert (found.version, made(found)) == (1, ["otio", "edl"])
    assert list(layout.folder.iterdir()) == []


def test_a_folder_that_leads_out_is_refused(layout: Layout, tmp_path: Path) -> None:
    (tmp_path.parent / "elsewhere").mkdir(exist_ok=True)
    layout.exports.symlink_to(tmp_path.parent / "elsewhere")
    with pytest.raises(StateError, match="leads out"):
        export(layout, driver(), TEXTS)


def test_what_is_not_in_it_is_said_once_for_each_reason(layout: Layout) -> None:
    card = driver().clips[2]
    cards = tuple(
        msgspec.structs.replace(card, sequence=f"SEQ{number:02d}", facts={"missing": "late" if number > 1 else "lost"})
        for number in range(20)
    )
    found = export(layout, msgspec.structs.replace(driver(), clips=cards), TEXTS).findings
    assert [one.message.split(";")[0] for one in found] == [
        "SEQ00, SEQ01: lost",
        "SEQ02, SEQ03, SEQ04, SEQ05, SEQ06, SEQ07, SEQ08, SEQ09, SEQ10, SEQ11, SEQ12, SEQ13 and 6 more: late",
    ]


def test_a_marker_names_what_is_missing() -> None:
    marks = [[mark.name for mark in clip.markers] for clip in timed(driver()).clips]
    assert marks[2][0] == "SEQ02 is missing: no circle take"
    assert marks[0] == [mark.name for mark in driver().clips[0].markers]


def test_a_list_longer_than_the_format_numbers_is_said(layout: Layout) -> None:
    clip = driver().clips[3]
    long = msgspec.structs.replace(driver(), clips=(clip,) * 1_000)
    assert clip.footage is not None
    film = layout.folder / clip.footage.path
    film.parent.mkdir(parents=True, exist_ok=True)
    film.touch()
    assert [one.code for one in export(layout, long, TEXTS).findings] == ["export-long-list"]
    assert export(layout, long, formats("otio")).findings == ()
    assert "1000  " in layout.export(1, ".edl").read_text()


@pytest.mark.parametrize(
    ("timeline", "asked", "code"),
    [
        (driver("24"), {"drop_frame": True}, "no-drop-frame"),
        (driver("23.976"), {"start": "01:00:00;00"}, "no-drop-frame"),
        (driver("25"), {"start": "one o'clock"}, "bad-timecode"),
        (driver("29.97"), {"start": "00:01:00;00"}, "bad-timecode"),
        (driver("25"), {"start": "23:59:59:00"}, "past-midnight"),
        (driver("29.97"), {"start": "23:59:59;00"}, "past-midnight"),
    ],
)
def test_a_start_that_cannot_be_is_refused(timeline: Timeline, asked: dict[str, str], code: str) -> None:
    with pytest.raises(ClientGenerateError) as refused:
        timed(timeline, **asked)  # type: ignore[arg-type]
    assert refused.value.code == code


def test_a_film_may_end_at_midnight() -> None:
    frames = driver("25").frames
    assert timed(driver("25"), start="23:59:50:20").start + frames == 24 * 3600 * 25


@pytest.mark.parametrize("words", ["avid", "otio,mov", "otio edl"])
def test_an_unknown_format_is_refused(words: str) -> None:
    with pytest.raises(ClientGenerateError, match="not a format"):
        formats(words)


def test_formats_are_read_as_people_type_them() -> None:
    assert [one.name for one in formats(" .EDL, otio,,edl ")] == ["edl", "otio"]
