"""A session on disk: gapless events, a snapshot that can be made again, and nothing believed that is spoiled."""

from __future__ import annotations

import json
import threading
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from client_generate.errors import ClientGenerateError, Conflict, NotFound, StateError, UsageError, WrongPhase
from client_generate.sessions.commands import Accept, Edit, Regenerate, Reopen, Say, Skip
from client_generate.sessions.engine import SessionEngine, SessionRoom
from client_generate.sessions.session import Session
from tests.sessions.rooms import Clock, FileService, engine, paid


def begun(found: SessionEngine, kind: str = "tiny", **how: Any) -> SessionRoom:
    return found.begin(kind, {"title": "Rooftop tea"}, **how)


def lines(room: SessionRoom) -> list[dict[str, object]]:
    return [json.loads(line) for line in (room.folder / "events.jsonl").read_text().splitlines()]


def test_a_session_runs_from_gate_to_gate(tmp_path: Path) -> None:
    room = begun(engine(tmp_path))
    assert room.id.startswith("rooftop-tea-")
    assert room.run().current_stage == "draft"
    draft = room.outputs("draft")
    assert draft is not None
    assert draft.data["words"]["a"] == "draft a v1"
    room.do(Accept(selected=("b",)))
    room.run()
    room.do(Skip())
    done = room.run()
    film = room.outputs("film")
    assert film is not None
    assert (done.status, film.data["from"]) == ("complete", {"draft": ["draft b v1"]})
    told = lines(room)
    assert [line["seq"] for line in told] == list(range(1, len(told) + 1))
    assert [line["event"] for line in told] == [
        "session_started", "stage_running", "stage_complete", "stage_accepted", "stage_running", "stage_complete",
        "stage_skipped", "stage_running", "stage_complete",
    ]  # fmt: skip


def test_only_the_items_asked_for_are_made_again(tmp_path: Path) -> None:
    room = begun(engine(tmp_path))
    room.run()
    room.do(Say(text="brighter"))
    room.do(Regenerate(items=("b",), feedback="warmer"))
    room.run()
    second = room.outputs("draft")
    assert second is not None
    assert second.data["words"] == {"a": "draft a v1", "b": "draft b v2 brighter+warmer", "c": "draft c v1"}
    room.do(Edit(order={"paint": "c"}, items=("c",)))
    room.run()
    third = room.outputs("draft")
    assert third is not None
    assert third.data["order"] == {"paint": "c"}
    first = room.outputs("draft", 1)
    assert first is not None
    assert first.data["words"]["b"] == "draft b v1"


def test_the_same_command_again_does_nothing(tmp_path: Path) -> None:
    room = begun(engine(tmp_path))
    room.run()
    first = room.do(Accept(id="click-1"))
    again = room.do(Accept(id="click-1"))
    assert (first.again, again.again) == (False, True)
    assert again.session == first.session


def test_two_accept_at_once_and_one_wins(tmp_path: Path) -> None:
    begun(engine(tmp_path)).run()
    (name,) = engine(tmp_path).store.ids()
    seen = engine(tmp_path).open(name).session().revision
    both, won, lost = threading.Barrier(2), [], []

    def accept() -> None:
        room = engine(tmp_path).open(name)
        both.wait()
        try:
            won.append(room.do(Accept(revision=seen)).session)
        except Conflict as error:
            lost.append(error.state)

    people = [threading.Thread(target=accept) for _ in range(2)]
    for one in people:
        one.start()
    for one in people:
        one.join()
    assert (len(won), len(lost)) == (1, 1)
    assert lost == won
    assert isinstance(lost[0], Session)


def test_a_torn_last_line_is_dropped_and_the_snapshot_made_again(tmp_path: Path) -> None:
    room = begun(engine(tmp_path))
    room.run()
    before = room.session()
    path = room.folder / "events.jsonl"
    with path.open("ab") as file:
        file.write(b'{"event":"stage_accepted","seq":99')
    assert room.session() == before
    (room.folder / "session.json").unlink()
    assert room.session() == before
    (room.folder / "session.json").write_bytes(b'{"schema": "client_generate/session/1", torn')
    assert room.session() == before
    after = room.do(Accept()).session
    assert (after.seq, [line["seq"] for line in lines(room)][-1]) == (before.seq + 1, before.seq + 1)
    assert list(room.folder.glob("session.json.unreadable-*"))


@pytest.mark.parametrize("spoil", ["gone", "cut", "gap", "foreign", "nonsense"])
def test_spoiled_events_are_refused_and_left_as_they_are(tmp_path: Path, spoil: str) -> None:
    room = begun(engine(tmp_path))
    room.run()
    path = room.folder / "events.jsonl"
    whole = path.read_bytes()
    spoiled = {
        "gone": b"",
        "cut": whole[: whole.rfind(b"\n", 0, -1) + 1],
        "gap": b"".join(line for at, line in enumerate(whole.splitlines(keepends=True)) if at != 1),
        "foreign": whole.replace(room.id.encode(), b"other-1", 1),
        "nonsense": whole.replace(b"stage_running", b"stage_flying", 1),
    }[spoil]
    if spoil not in {"gone", "cut"}:
        (room.folder / "session.json").unlink()
    path.write_bytes(spoiled)
    with pytest.raises((StateError, NotFound)) as refused:
        room.do(Accept())
    assert refused.value.code in {"history-cut", "history-corrupt", "state-foreign"}
    assert path.read_bytes() == spoiled


def test_a_session_of_a_newer_version_or_another_pipeline_is_left_alone(tmp_path: Path) -> None:
    room = begun(engine(tmp_path))
    room.run()
    snapshot = room.folder / "session.json"
    newer = snapshot.read_bytes().replace(b"session/1", b"session/2")
    snapshot.write_bytes(newer)
    with pytest.raises(StateError) as refused:
        room.do(Accept())
    assert (refused.value.code, snapshot.read_bytes()) == ("state-newer", newer)
    snapshot.unlink()
    other = engine(tmp_path, paid())
    with pytest.raises(NotFound) as unknown:
        other.open(room.id).do(Accept())
    assert unknown.value.code == "unknown-pipeline"
    assert other.has_work(other.open(room.id).session()) is False
    (room.folder / "events.jsonl").write_bytes(b'{"event":"stopped","seq":1}\n')
    assert other.sessions() == ()


def test_what_cannot_be_begun_leaves_nothing(tmp_path: Path) -> None:
    found = engine(tmp_path)
    wrong: list[tuple[dict[str, Any], type[ClientGenerateError], str]] = [
        ({"name": "../x"}, UsageError, "bad-id"),
        ({"lives": 0}, UsageError, "bad-lives"),
        ({"webhook": "https://example.com/hook"}, UsageError, "webhook-no-secret"),
    ]
    for how, kind, code in wrong:
        with pytest.raises(kind) as refused:
            begun(found, **how)
        assert refused.value.code == code
    with pytest.raises(NotFound):
        found.begin("nope", {})
    with pytest.raises(NotFound):
        found.open("../../etc")
    assert found.sessions() == ()
    begun(found, name="tea")
    with pytest.raises(Conflict):
        begun(found, name="tea")


def test_auto_mode_accepts_by_itself_and_stops_at_an_error(tmp_path: Path) -> None:
    done = begun(engine(tmp_path), auto=True).run()
    assert done.status == "complete"
    service = FileService(tmp_path / "service", refusals=1)
    failed = begun(engine(tmp_path, service=service), "paid", auto=True)
    halted = failed.run()
    assert (halted.status, halted.stages[0].status) == ("open", "failed")
    assert failed.next_actions()[:2] == ("regenerate", "variations")
    failed.do(Regenerate())
    assert failed.run().status == "complete"


def test_an_idle_session_is_closed_and_can_be_opened_again(tmp_path: Path) -> None:
    clock = Clock()
    room = begun(engine(tmp_path, clock=clock))
    room.run()
    clock.ahead = timedelta(hours=25)
    with pytest.raises(WrongPhase) as refused:
        room.do(Accept())
    assert refused.value.code == "not-now"
    assert room.session().status == "expired"
    assert room.do(Reopen()).session.stages[0].status == "review"
    clock.ahead = timedelta(hours=50)
    assert engine(tmp_path, clock=clock).close_idle() == (room.id,)
    assert engine(tmp_path, clock=clock).close_idle() == ()


def test_files_that_people_put_in_are_there_once(tmp_path: Path) -> None:
    room = begun(engine(tmp_path))
    assert not room.attach(b"logo", name="../../Logo.PNG", purpose="logo").again
    assert room.attach(b"logo", name="logo.png", purpose="logo").again
    (file,) = room.session().attachments
    assert (file.name, (room.folder / file.path).read_bytes()) == ("Logo.PNG", b"logo")
    assert file.path.startswith("uploads/")
    for wrong in (b"", tmp_path / "empty"):
        (tmp_path / "empty").touch()
        with pytest.raises(UsageError):
            room.attach(wrong, name="x")


def test_who_did_it_is_written_down(tmp_path: Path) -> None:
    room = begun(engine(tmp_path), who="bea")
    room.run()
    room.do(Accept(who="cleo"))
    assert [event.who for event in room.events()] == ["bea", "ann", "ann", "cleo"]
    with pytest.raises(UsageError) as refused:
        engine(tmp_path).begin("tiny", {"title": "x" * 600_000})
    assert refused.value.code == "bad-brief"


def test_a_link_that_leads_out_is_refused(tmp_path: Path) -> None:
    room = begun(engine(tmp_path))
    (tmp_path / "outside").mkdir()
    (room.folder / "draft").symlink_to(tmp_path / "outside")
    with pytest.raises(StateError) as refused:
        room.run()
    assert (refused.value.code, list((tmp_path / "outside").iterdir())) == ("path-escapes", [])
    (room.folder / "draft").unlink()
    assert room.run().stages[0].status == "review"
