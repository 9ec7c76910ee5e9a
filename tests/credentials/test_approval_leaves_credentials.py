"""What is approved gets a signed statement beside it; the file is never touched, and no approval waits for it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import c2pa
import pytest

from client_generate import files
from client_generate.film import events
from client_generate.film.layout import Workspace
from client_generate.media import signing
from client_generate.sequence.state import SequenceState
from client_generate.settings import Access
from client_generate.studio import Studio
from tests.sequence.clips import make_clip
from tests.sequence.workspace import PROJECT, Listening, make_workspace, studio

IPTC = "http://cv.iptc.org/newscodes/digitalsourcetype/"
FILM = "projects/film/SEQ02/takes/SEQ02_take001.mp4"
SIDECAR = "projects/film/SEQ02/takes/SEQ02_take001.c2pa"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_workspace(tmp_path)


def shoot(root: Path, *, sink: events.Sink = events.nobody) -> Studio:
    """Explore a grid, choose from it, generate and approve, as a person would."""
    opened = studio(root, sink=sink)
    runner = opened.sequences(PROJECT)
    runner.explore_grid("SEQ02")
    runner.approve_grid_quadrant("SEQ02", "top_left")
    runner.run_sequence("SEQ02")
    runner.approve_take("SEQ02", 1)
    return opened


def report(media: Path, sidecar: Path, anchors: str = "") -> dict[str, Any]:
    """Return what the reference library itself says, with its own default settings and our certificates."""
    settings: dict[str, Any] = {"trust": {"user_anchors": anchors}} if anchors else {}
    with media.open("rb") as source:
        reader = c2pa.Reader("video/mp4" if media.suffix == ".mp4" else "image/png", source, sidecar.read_bytes(),
                             context=c2pa.Context.from_dict(settings))  # fmt: skip
        return dict(json.loads(reader.json()))


def anchors(root: Path) -> str:
    return signing.anchors(Workspace(root), Access(root, {}))


def statement(found: dict[str, Any]) -> dict[str, Any]:
    active = found["manifests"][found["active_manifest"]]
    return {one["label"]: one["data"] for one in active["assertions"]} | {"ingredients": active.get("ingredients", [])}


def codes(opened: Studio) -> list[str]:
    return [finding.code for finding in opened.doctor()]


def test_the_reference_library_trusts_it_and_reads_how_the_film_was_made(root: Path) -> None:
    shoot(root)
    found = report(root / FILM, root / SIDECAR, anchors(root))
    assert found["validation_state"] == "Trusted"
    assert report(root / FILM, root / SIDECAR)["validation_state"] == "Valid"  # nobody else knows the signer
    said = statement(found)
    (created,) = said["c2pa.actions.v2"]["actions"]
    assert created["digitalSourceType"] == IPTC + "algorithmicMedia"  # a rehearsal, over a rehearsal's still
    assert created["softwareAgent"]["name"] == "tiny on local"
    made = said["client_generate.made"]
    assert made["take"] == "SEQ02_take001"
    assert made["sha256"] == files.sha256(root / FILM)
    assert made["rehearsal"] is True
    assert made["approved_at"]
    assert [one["title"] for one in said["ingredients"]] == ["SEQ02_start001.png"]
    chain = {manifest["title"] for manifest in found["manifests"].values()}
    assert chain == {"SEQ02_take001.mp4", "SEQ02_start001.png"}  # the start frame brings its own along


def test_a_start_frame_from_a_grid_and_one_from_a_person(root: Path) -> None:
    opened = shoot(root)
    frame = root / "projects/film/SEQ02/start_frames/SEQ02_start001.png"
    said = statement(report(frame, frame.with_suffix(".c2pa")))
    assert said["c2pa.actions.v2"]["actions"][0]["digitalSourceType"] == IPTC + "algorithmicMedia"
    assert [one["title"] for one in said["ingredients"]] == ["SEQ02_grid001.png"]
    opened.sequences(PROJECT).set_start_frame("SEQ03", root / "plans/pictures/start.png")
    own = root / "projects/film/SEQ03/start_frames/SEQ03_start001.png"
    said = statement(report(own, own.with_suffix(".c2pa")))
    assert [one["action"] for one in said["c2pa.actions.v2"]["actions"]] == ["c2pa.opened"]
    assert "digitalSourceType" not in json.dumps(said)


def test_no_prompt_price_or_key_stands_in_it(root: Path) -> None:
    shoot(root)
    secret = b"".join(signing.identity(Workspace(root), Access(root, {})).key.splitlines()[1:-1])
    for path in (root / "projects").rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        assert secret[:40] not in data
        assert b"PRIVATE KEY" not in data
        if path.suffix == ".c2pa":
            assert b"wet road" not in data
            assert b"price" not in data


@pytest.mark.parametrize("at", [10, 4000, -20])
def test_a_changed_byte_is_found_wherever_it_stands(root: Path, at: int) -> None:
    opened = shoot(root)
    assert codes(opened) == []
    data = bytearray((root / FILM).read_bytes())
    data[at] ^= 1
    (root / FILM).write_bytes(data)
    assert codes(opened) == ["credential-changed"]


def test_the_library_alone_would_not_find_every_changed_byte(root: Path) -> None:
    shoot(root)
    data = bytearray((root / FILM).read_bytes())
    data[10] ^= 1  # in a box that its hash leaves out
    (root / FILM).write_bytes(data)
    assert report(root / FILM, root / SIDECAR)["validation_state"] == "Valid"


def test_a_missing_one_is_told_and_written_by_resume_or_by_approving_again(root: Path) -> None:
    opened = shoot(root)
    (root / SIDECAR).unlink()
    assert codes(opened) == ["credential-missing"]
    opened.resume(PROJECT)
    assert codes(opened) == []
    (root / SIDECAR).unlink()
    before = (root / "projects/film/SEQ02/history.jsonl").read_bytes()
    opened.sequences(PROJECT).approve_take("SEQ02", 1)
    assert codes(opened) == []
    assert (root / "projects/film/SEQ02/history.jsonl").read_bytes() == before


def test_one_that_is_not_whole_or_of_another_signer_is_told(root: Path, tmp_path: Path) -> None:
    opened = shoot(root)
    whole = (root / SIDECAR).read_bytes()
    for spoiled in (b"", b"no credentials", whole[: len(whole) // 2]):
        (root / SIDECAR).write_bytes(spoiled)
        assert codes(opened) == ["credential-broken"]
    (root / SIDECAR).write_bytes(whole)
    (root / ".credentials/signing.pem").unlink()
    (root / "projects/film/SEQ02/start_frames/SEQ02_start001.c2pa").unlink()
    opened.resume(PROJECT)  # signs with a new key
    assert codes(opened) == ["credential-other-signer"]


def test_an_approval_stands_when_nothing_can_be_signed(root: Path) -> None:
    heard = Listening()
    (root / ".credentials").write_text("a file where the folder should be")
    opened = shoot(root, sink=heard.append)
    state = files.read(root / "projects/film/SEQ02/sequence_state.json", SequenceState)
    assert state is not None
    assert state.phase == "APPROVED"
    warned = [event for event in heard if isinstance(event, events.Warned)]
    assert [event.code for event in warned].count("credential-not-written") == 3  # the frame, then both with the take
    assert "credential-missing" in codes(opened)
    (root / ".credentials").unlink()
    opened.resume(PROJECT)
    assert codes(opened) == []


def test_what_was_changed_before_it_was_signed_is_not_signed(root: Path) -> None:
    heard = Listening()
    opened = shoot(root, sink=heard.append)
    (root / SIDECAR).unlink()
    (root / FILM).write_bytes((root / FILM).read_bytes() + b"more")
    opened.resume(PROJECT)
    assert not (root / SIDECAR).exists()
    assert any(isinstance(event, events.Warned) and "not what was approved" in event.message for event in heard)


def test_an_individual_take_names_its_pieces_as_parts(root: Path) -> None:
    opened = studio(root)
    runner = opened.sequences(PROJECT)
    runner.run_sequence("SEQ01", "individual")
    runner.approve_take("SEQ01", 1)
    film = root / "projects/film/SEQ01/takes/SEQ01_take001.mp4"
    said = statement(report(film, film.with_suffix(".c2pa")))
    assert [one["relationship"] for one in said["ingredients"]] == ["componentOf", "componentOf"]
    assert [one["action"] for one in said["c2pa.actions.v2"]["actions"]] == ["c2pa.created", *2 * ["c2pa.placed"]]


def test_a_clip_from_elsewhere_is_not_said_to_be_made_by_anybody(root: Path) -> None:
    opened = studio(root)
    opened.sequences(PROJECT).run_sequence("SEQ01")
    clip = root / "projects/film/SEQ01/takes/SEQ01_take001.mp4"
    opened.import_clip(PROJECT, "SEQ01", clip, model="somebody's", again=True)
    opened.sequences(PROJECT).approve_take("SEQ01", 2)
    film = clip.with_name("SEQ01_take002.mp4")
    said = statement(report(film, film.with_suffix(".c2pa")))
    assert [one["action"] for one in said["c2pa.actions.v2"]["actions"]] == ["c2pa.opened"]
    assert "digitalSourceType" not in json.dumps(said)
    assert said["client_generate.made"]["provider"] == "import"


@pytest.mark.parametrize(("ending", "told"), [("mkv", ["credential-no-kind"]), ("m4v", [])])
def test_a_kind_of_film_without_credentials_is_told_once(root: Path, ending: str, told: list[str]) -> None:
    warned = Listening()
    opened = studio(root, sink=warned.append)
    opened.import_clip(PROJECT, "SEQ01", make_clip(root / f"clip.{ending}", frames=96))
    opened.sequences(PROJECT).approve_take("SEQ01", 1)
    opened.resume(PROJECT)
    assert [one.code for one in warned if isinstance(one, events.Warned) and "credential" in one.code] == told
    assert (root / "projects/film/SEQ01/takes/SEQ01_take001.c2pa").exists() == (told == [])
    assert codes(opened) == []


def test_a_shot_mixed_in_brings_its_takes_statement(root: Path) -> None:
    opened = studio(root)
    runner = opened.sequences(PROJECT)
    runner.run_sequence("SEQ01")
    runner.run_sequence("SEQ01")
    runner.approve_take("SEQ01", 2, shots={1: 1})
    for take in ("SEQ01_take001", "SEQ01_take002"):
        film = root / f"projects/film/SEQ01/takes/{take}.mp4"
        made = statement(report(film, film.with_suffix(".c2pa")))["client_generate.made"]
        assert (made["take"], bool(made["approved_at"])) == (take, True)


def test_the_doctor_tells_when_others_can_read_the_key_or_it_is_not_whole(root: Path) -> None:
    opened = shoot(root)
    key = root / ".credentials/signing.pem"
    key.chmod(0o640)
    assert codes(opened) == ["signing-key-readable"]
    key.chmod(0o600)
    key.write_bytes(key.read_bytes()[:200])
    assert codes(opened)[0] == "signing-key-spoiled"
    warned = Listening()
    (root / SIDECAR).unlink()
    studio(root, sink=warned.append).resume(PROJECT)
    assert not (root / SIDECAR).exists()
    assert any(isinstance(event, events.Warned) and event.code == "credential-not-written" for event in warned)
