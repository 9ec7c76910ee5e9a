"""One folder with the film and all that belongs to it: whole, checked, and of use wherever it is copied to."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import threading
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import c2pa
import msgspec
import opentimelineio as otio
import pytest

from client_generate.editorial.delivery.delivering import Deliverer, Parcel
from client_generate.errors import ClientGenerateError, StateError
from client_generate.film.assembly import Options
from client_generate.film.layout import Workspace
from client_generate.media import signing
from client_generate.settings import Access
from client_generate.studio import Studio, utc_now
from tests.cli.commands import run
from tests.sequence.workspace import PROJECT, make_workspace, studio

NAME = "film_v001"


@pytest.fixture(scope="module")
def shot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace with two circle takes, one of two, and a sequence that nothing was made for."""
    root = make_workspace(tmp_path_factory.mktemp("shot"))
    runner = studio(root).sequences(PROJECT)
    runner.run_sequence("SEQ01")
    runner.run_sequence("SEQ02")
    runner.run_sequence("SEQ02")
    runner.approve_take("SEQ01", 1)
    runner.approve_take("SEQ02", 2)
    runner.note("SEQ02", 2, "=1+1 <b>warmer</b>")
    return root


@pytest.fixture(scope="module")
def delivered(shot: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a delivery, copied away from its workspace."""
    made = studio(shot).edit_room(PROJECT).deliver()
    assert made.made
    assert {finding.code for finding in made.warnings} == {"assembly-missing"}
    away = tmp_path_factory.mktemp("away") / NAME
    shutil.copytree(shot / "projects" / PROJECT / made.record.path, away)
    return away


@pytest.fixture
def root(shot: Path, tmp_path: Path) -> Path:
    """Return a workspace of one's own, with a delivery in it."""
    shutil.copytree(shot, tmp_path / "own", symlinks=True)
    studio(tmp_path / "own").edit_room(PROJECT).deliver()
    return tmp_path / "own"


def codes(opened: Studio) -> list[str]:
    return [finding.code for finding in opened.doctor()]


def test_an_editor_finds_everything_by_its_name(delivered: Path) -> None:
    names = {path.relative_to(delivered).as_posix() for path in delivered.rglob("*") if path.is_file()}
    assert names == {
        "film_v001.mp4", "review.html", "shot_list.csv", "SHA256SUMS",
        *(f"timelines/film_v001.{ending}" for ending in ("otio", "edl", "fcpxml", "xml", "aaf")),
        *(f"takes/{take}.{ending}" for take in ("SEQ01_take001", "SEQ02_take002") for ending in ("mp4", "c2pa")),
        *(f"stills/{sequence}.jpg" for sequence in ("SEQ01", "SEQ02")),
        *(f"contact_sheets/{sequence}_takes_sheet001.jpg" for sequence in ("SEQ01", "SEQ02")),
    }  # fmt: skip


def test_the_list_of_hashes_holds_every_other_file(delivered: Path) -> None:
    lines = (delivered / "SHA256SUMS").read_text().splitlines()
    listed = {place: digest for digest, _, place in (line.partition("  ") for line in lines)}
    there = {path.relative_to(delivered).as_posix(): path for path in delivered.rglob("*") if path.is_file()}
    del there["SHA256SUMS"]
    assert listed == {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in there.items()}
    assert list(listed) == sorted(listed)


def test_timelines_find_their_films_in_the_folder(delivered: Path) -> None:
    timeline = otio.adapters.read_from_file(str(delivered / "timelines" / "film_v001.otio"))
    named = [clip.media_reference.target_url for clip in timeline.find_clips()
             if isinstance(clip.media_reference, otio.schema.ExternalReference)]  # fmt: skip
    assert named == ["../takes/SEQ01_take001.mp4", "../takes/SEQ02_take002.mp4"]
    for ending in ("fcpxml", "xml"):
        text = (delivered / "timelines" / f"film_v001.{ending}").read_text()
        found = re.findall(r"[\"'>](?:file://)?([^\"'<>]*\.mp4)[\"'<]", text)
        assert found
        assert all((delivered / "timelines" / unquote(place)).is_file() for place in found if "/" in place)


def test_every_link_of_the_page_leads_to_a_file_of_the_folder(delivered: Path) -> None:
    places: list[str] = []

    class Links(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            places.extend(value or "" for key, value in attrs if key in {"src", "href", "poster"})

    Links().feed((delivered / "review.html").read_text())
    files = [unquote(place.partition("#")[0]) for place in places if not place.startswith("#")]
    assert "film_v001.mp4" in files
    assert [place for place in files if not (delivered / place).exists()] == []


def test_the_film_says_what_it_is_made_of_and_each_take_says_it_too(shot: Path, delivered: Path) -> None:
    anchors = signing.anchors(Workspace(shot), Access(shot, {}))
    context = c2pa.Context.from_dict({"trust": {"user_anchors": anchors}})
    report = json.loads(c2pa.Reader(delivered / "film_v001.mp4", context=context).json())
    assert report["validation_state"] == "Trusted"
    film = report["manifests"][report["active_manifest"]]
    assert [one["title"] for one in film["ingredients"]] == ["SEQ01_take001.mp4", "SEQ02_take002.mp4"]
    assert all("active_manifest" in one for one in film["ingredients"])
    assert {one["title"] for one in report["manifests"].values()} >= {"SEQ01_take001.mp4", "SEQ02_take002.mp4"}
    deltas = report["validation_results"]["ingredientDeltas"]
    assert [one["validationDeltas"]["failure"] for one in deltas] == [[], []]


def test_shots_of_other_takes_are_delivered_with_their_films(shot: Path, tmp_path: Path) -> None:
    root = shutil.copytree(shot, tmp_path / "mixed", symlinks=True)
    studio(root).sequences(PROJECT).approve_take("SEQ02", 2, shots={0: 1})
    made = studio(root).edit_room(PROJECT).deliver()
    films = {one.place for one in made.record.files if one.place.startswith("takes/") and one.place.endswith(".mp4")}
    assert films == {"takes/SEQ01_take001.mp4", "takes/SEQ02_take001.mp4", "takes/SEQ02_take002.mp4"}
    assert "shot 0 from SEQ02_take001" in (root / "projects/film" / made.record.path / "review.html").read_text()
    assert not studio(root).edit_room(PROJECT).deliver().made


def test_the_same_again_is_told_and_a_change_makes_the_next(root: Path) -> None:
    opened = studio(root)
    first = root / "projects/film/delivery" / NAME
    before = {path: path.read_bytes() for path in first.rglob("*") if path.is_file()}
    again = opened.edit_room(PROJECT).deliver()
    assert (again.made, again.record.version) == (False, 1)
    opened.sequences(PROJECT).note("SEQ01", 1, "slower")
    following = opened.edit_room(PROJECT).deliver()
    assert (following.made, following.record.version) == (True, 2)
    assert opened.edit_room(PROJECT).deliver(again=True).record.version == 3
    assert {path: path.read_bytes() for path in first.rglob("*") if path.is_file()} == before


def test_a_mix_is_delivered_with_the_notes_on_what_it_shows(root: Path) -> None:
    runner = studio(root).sequences(PROJECT)
    runner.run_sequence("SEQ01", "individual")
    runner.note("SEQ01", 2, "on the piece that is not used", at="00:00:00:00", shot=0)
    runner.note("SEQ01", 2, "on the piece that is used", at="00:00:00:02", shot=1)
    runner.note("SEQ01", 1, "on frames that another take stands for", at="00:00:00:00", shot=1)
    runner.approve_take("SEQ01", 1, shots={1: 2})
    room = studio(root).edit_room(PROJECT)
    made = room.deliver()
    page = (root / "projects" / PROJECT / made.record.path / "review.html").read_text(encoding="utf-8")
    assert "shot 1 from SEQ01_take002" in page
    assert "on the piece that is used" in page
    assert "not used" not in page
    assert "another take stands for" not in page
    assert (made.made, room.deliver().made) == (True, False)


def test_one_of_which_something_is_gone_is_made_anew_under_another_number(root: Path) -> None:
    (root / "projects/film/delivery" / NAME / "review.html").unlink()
    made = studio(root).edit_room(PROJECT).deliver()
    assert (made.made, made.record.version) == (True, 2)
    (root / "projects/film/delivery/film_v002.json").unlink()  # a crash before the record
    assert studio(root).edit_room(PROJECT).deliver().record.version == 3


def test_alternates_go_along_when_they_are_wanted(root: Path) -> None:
    made = studio(root).edit_room(PROJECT).deliver(alternates=True)
    place = root / "projects/film" / made.record.path
    assert (place / "alternates/SEQ02_take001.mp4").is_file()
    assert "../alternates/SEQ02_take001.mp4" in (place / "timelines" / f"{made.record.name}.otio").read_text()


def test_an_alternate_that_is_gone_is_told_and_left_out(root: Path) -> None:
    (root / "projects/film/SEQ02/takes/SEQ02_take001.mp4").unlink()
    made = studio(root).edit_room(PROJECT).deliver(alternates=True)
    assert "delivery-gap" in {finding.code for finding in made.warnings}
    text = (root / "projects/film" / made.record.path / "timelines" / f"{made.record.name}.otio").read_text()
    assert "SEQ02_take001.mp4" not in text


def test_a_film_that_changed_is_refused_and_nothing_is_left(root: Path) -> None:
    take = root / "projects/film/SEQ01/takes/SEQ01_take001.mp4"
    take.write_bytes(take.read_bytes()[:-1] + b"x")
    with pytest.raises(ClientGenerateError):
        studio(root).edit_room(PROJECT).deliver(again=True)
    there = sorted(path.name for path in (root / "projects/film/delivery").iterdir())
    assert there == [NAME, f"{NAME}.json"]


def test_two_at_once_make_one(root: Path) -> None:
    studio(root).sequences(PROJECT).note("SEQ01", 1, "again")
    made = []
    both = [threading.Thread(target=lambda: made.append(studio(root).edit_room(PROJECT).deliver())) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert sorted(one.made for one in made) == [False, True]
    assert {one.record.version for one in made} == {2}


def test_it_is_delivered_when_nothing_can_be_signed(shot: Path, tmp_path: Path) -> None:
    shutil.copytree(shot, tmp_path / "own", ignore=shutil.ignore_patterns("assembly", "delivery", ".credentials"))
    (tmp_path / "own" / ".credentials").write_text("a file where the folder should be")
    made = studio(tmp_path / "own").edit_room(PROJECT).deliver()
    assert {"credential-not-written", "delivery-unsigned"} <= {finding.code for finding in made.warnings}
    assert made.made


def test_the_doctor_finds_a_changed_byte_in_a_film_with_credentials_inside(root: Path) -> None:
    assert codes(studio(root)) == []
    film = root / "projects/film/delivery" / NAME / f"{NAME}.mp4"
    data = bytearray(film.read_bytes())
    data[-100] ^= 1
    film.write_bytes(data)
    assert codes(studio(root)) == ["credential-changed"]


def test_one_for_which_there_is_no_room_is_not_begun(root: Path) -> None:
    room = studio(root).edit_room(PROJECT)
    film = room.assemble(Options()).record
    vast = msgspec.structs.replace(film, media=msgspec.structs.replace(film.media, bytes=10**18))
    parcel = Parcel(cut=room.cut, timeline=room.timeline, film=vast, alternates=True)
    with pytest.raises(StateError) as told:
        Deliverer(room.layout, clock=utc_now, who="ada").deliver(parcel)
    assert told.value.code == "disk-full"
    assert sorted(path.name for path in room.layout.deliveries.iterdir()) == [NAME, f"{NAME}.json"]


def test_a_folder_that_leads_out_is_refused(root: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    shutil.rmtree(root / "projects/film/delivery")
    (root / "projects/film/delivery").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StateError) as told:
        studio(root).edit_room(PROJECT).deliver()
    assert told.value.code == "path-escapes"
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_the_command_says_what_to_open_and_tells_scripts_everything(root: Path) -> None:
    told = run(root, "deliver", PROJECT)
    assert told.status == 0
    assert "film_v001 is that already" in told.out
    assert "open review.html first" in told.out
    found = run(root, "deliver", PROJECT, "--new", "--json").document
    assert (found["made"], found["record"]["name"]) == (True, "film_v002")
    assert "review.html" in {one["place"] for one in found["record"]["files"]}
