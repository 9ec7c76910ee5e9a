"""`approve --take 2 --shot 3=5`: one shot of another take, to the frame, kept with who, when and which bytes."""

from __future__ import annotations

import json
import shutil
from fractions import Fraction
from pathlib import Path

import pytest

from client_generate import files
from client_generate.errors import NotFound, StateError, UsageError
from client_generate.film import events
from client_generate.film.layout import Layout
from client_generate.film.slate import parse
from client_generate.sequence.prompts import Wanted
from client_generate.sequence.state import TakeApproved
from client_generate.studio import Studio
from tests.cli.commands import run
from tests.cutting.coded import Camera, read, write_coded
from tests.sequence.workspace import PROJECT, Listening, make_workspace, studio

MORE = """\
  - id: SEQ04
    shots:
      - {prompt: "Wide road", duration: 1}
      - {prompt: "City", duration: 1}
      - {prompt: "Hands", duration: 1}
"""
ONE, TWO, SOFT = (21, 50, 72), (27, 45, 72), (5, 50, 72)
CLIPS = ((24,), (26,), (22,))
"""The three films of an individual take: a clip may stray a little from its second."""


class Set:
    """Three takes of SEQ04: two films of three shots, then three clips of one; all coded."""

    def __init__(self, root: Path, *films: tuple[int, ...]) -> None:
        self.root = root
        self.heard = Listening()
        self.camera = Camera(*films)
        self.layout = Layout(self.root / "projects" / PROJECT)
        if not (root / "plans").is_dir():
            make_workspace(root, provider="scripted", more=MORE)

    def studio(self) -> Studio:
        return studio(self.root, providers={"scripted": lambda: self.camera}, sink=self.heard.append, jobs=1)

    def shoot(self, *modes: str) -> None:
        for mode in modes:
            self.studio().sequences(PROJECT).run_sequence("SEQ04", mode)  # type: ignore[arg-type]

    def approve(self, number: int, **shots: int) -> None:
        asked = {int(name.removeprefix("s")): take for name, take in shots.items()}
        self.studio().sequences(PROJECT).approve_take("SEQ04", number, shots=asked)

    def frames(self) -> list[tuple[str, int, int]]:
        """Return what the chosen stretches really show: the take, the first and the last coded frame of each."""
        told = []
        for one in self.studio().cut(PROJECT).sequences[3].stretches:
            film = list(read(self.layout.folder / one.media.path))[one.first : one.end]
            assert [n for n, _ in film] == list(range(one.first, one.end))
            assert len({colour for _, colour in film}) == 1, "a frame of another shot is in it"
            told.append((one.take, one.first, one.end - 1))
        return told

    def warned(self) -> list[str]:
        return [event.code for event in self.heard if isinstance(event, events.Warned)]

    def history(self) -> list[TakeApproved]:
        store = self.studio()._store(self.layout)
        return [one for one in store.history("SEQ04") if isinstance(one, TakeApproved)]


@pytest.fixture(scope="module")
def two_takes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = Set(tmp_path_factory.mktemp("two"), ONE, TWO)
    made.shoot("multi_shot", "multi_shot")
    made.studio().cut(PROJECT)  # their cuts are known from here on
    return made.root


@pytest.fixture
def shot(tmp_path: Path, two_takes: Path) -> Set:
    """Takes 1 and 2 of three shots each, a third to come."""
    shutil.copytree(two_takes, tmp_path / "set")
    return Set(tmp_path / "set", TWO)


def test_mixed_shots_are_exactly_the_frames_of_their_takes(shot: Set) -> None:
    shot.approve(1, s1=2)
    assert shot.frames() == [("SEQ04_take001", 0, 20), ("SEQ04_take002", 27, 44), ("SEQ04_take001", 50, 71)]
    clips = shot.studio().edit_room(PROJECT).timeline.clips[3:]
    assert [(clip.name, clip.take, clip.first, clip.frames, clip.handles) for clip in clips] == [
        ("SEQ04_shot00", "SEQ04_take001", 0, 21, (0, 51)),
        ("SEQ04_shot01", "SEQ04_take002", 27, 18, (27, 27)),
        ("SEQ04_shot02", "SEQ04_take001", 50, 22, (50, 0)),
    ]
    assert [beside.take for beside in clips[1].alternates] == ["SEQ04_take001"]
    assert "cut-not-found" not in shot.warned()


def test_shots_of_both_modes_are_mixed(tmp_path: Path) -> None:
    made = Set(tmp_path, ONE, *CLIPS)
    made.shoot("multi_shot", "individual")
    made.approve(1, s2=2)
    assert made.frames() == [("SEQ04_take001", 0, 20), ("SEQ04_take001", 21, 49), ("SEQ04_shot02_take001", 0, 21)]
    made.approve(2, s0=1)
    assert made.frames() == [("SEQ04_take001", 0, 20), ("SEQ04_shot01_take001", 0, 25), ("SEQ04_shot02_take001", 0, 21)]


def test_a_clip_from_elsewhere_of_another_rate_stands_for_one_shot(shot: Set) -> None:
    clip = write_coded(shot.root / "comp.mp4", (30,), Fraction(25), shift=4)
    shot.studio().import_clip(PROJECT, "SEQ04", clip, shot=1)
    shot.approve(1, s1=3)
    assert shot.frames() == [("SEQ04_take001", 0, 20), ("SEQ04_take003", 0, 29), ("SEQ04_take001", 50, 71)]
    clips = shot.studio().edit_room(PROJECT).timeline.clips[3:]
    assert [clip.frames for clip in clips] == [21, 29, 22]  # 30 frames at 25 are 28.8 at 24
    assert clips[1].footage is not None
    assert clips[1].footage.rate == 25


def test_the_approval_names_who_when_and_every_films_bytes_and_stays(tmp_path: Path) -> None:
    made = Set(tmp_path, ONE, *CLIPS)
    made.shoot("multi_shot", "individual")
    made.approve(2, s0=1)
    made.approve(1)
    first, second = made.history()
    assert (first.take, second.take) == ("SEQ04_take002", "SEQ04_take001")
    assert [(piece.shot, piece.of, piece.take) for piece in first.pieces] == [
        (0, "SEQ04_take001", "SEQ04_take001"),
        (1, "SEQ04_take002", "SEQ04_shot01_take001"),
        (2, "SEQ04_take002", "SEQ04_shot02_take001"),
    ]
    assert [piece.sha256 for piece in first.pieces] == [
        files.sha256(made.layout.folder / piece.path) for piece in first.pieces
    ]
    assert first.who
    assert first.at is not None
    assert second.pieces == ()


def test_approving_again_without_a_shot_drops_the_mix_and_says_so(shot: Set) -> None:
    shot.approve(1, s1=2, s0=2)
    shot.approve(1, s1=2, s0=2)
    assert len(shot.history()) == 1, "the same again changes nothing"
    assert "mix-dropped" not in shot.warned()
    shot.approve(1, s1=2)
    assert shot.warned().count("mix-dropped") == 1
    shot.approve(1)
    assert shot.warned().count("mix-dropped") == 2
    assert [one.take for one in shot.studio().cut(PROJECT).sequences[3].stretches] == ["SEQ04_take001"] * 3
    shot.approve(1, s1=2)
    shot.approve(2)  # the shot still comes from take 2
    assert shot.warned().count("mix-dropped") == 2


def test_rejecting_drops_it_and_the_state_is_what_the_history_says(shot: Set) -> None:
    shot.approve(1, s1=2)
    state = shot.studio()._store(shot.layout).load("SEQ04")
    assert state.mix == {1: "SEQ04_take002"}
    shot.layout.state("SEQ04").unlink()
    assert shot.studio()._store(shot.layout).load("SEQ04") == state
    shot.studio().sequences(PROJECT).reject_take("SEQ04")
    assert shot.studio()._store(shot.layout).load("SEQ04").mix == {}


def test_it_is_told_by_status_and_takes(shot: Set) -> None:
    words = ("approve", PROJECT, "SEQ04", "--take", "1", "--shot", "1=2")
    assert "SEQ04_take001 is the circle take of SEQ04, with shot 1 from SEQ04_take002: " in run(shot.root, *words).out
    assert run(shot.root, *words, "--json").document["mix"] == {"1": "SEQ04_take002"}
    assert "take001 (1=2)" in run(shot.root, "status", PROJECT).out
    assert run(shot.root, "status", PROJECT, "--json").document["sequences"][3]["mix"] == {"1": "SEQ04_take002"}
    one, two = (run(shot.root, "takes", "show", PROJECT, "SEQ04", n).out for n in "12")
    assert "marked        circle take, with shot 1 from SEQ04_take002\n" in one
    assert "marked        its shot 1 is used\n" in two
    assert ", SEQ04_take001, SHA-256 " in two
    assert ", with shot 1 from SEQ04_take002\n" in two


def test_what_cannot_be_mixed_is_refused_with_what_can(shot: Set) -> None:
    with pytest.raises(UsageError) as no_shot:
        shot.approve(1, s7=2)
    assert (no_shot.value.code, no_shot.value.hint) == ("unknown-shot", "it shows shots 0, 1, 2")
    with pytest.raises(NotFound) as no_take:
        shot.approve(1, s1=9)
    assert (no_take.value.code, no_take.value.hint) == ("unknown-take", "takes: 1, 2")
    for wrong in ("1", "1=", "x=2", "1=0"):
        assert run(shot.root, "approve", PROJECT, "SEQ04", "--take", "1", "--shot", wrong).status == 2
    twice = ("--shot", "1=2", "--shot", "1=1")
    assert run(shot.root, "approve", PROJECT, "SEQ04", "--take", "1", *twice).status == 2
    assert shot.history() == []


def test_a_rehearsed_shot_is_mixed_in_only_where_it_is_meant(shot: Set) -> None:
    shot.studio().sequences(PROJECT, provider="local").run_sequence("SEQ04")
    with pytest.raises(UsageError) as caught:
        shot.approve(1, s1=3)
    assert caught.value.code == "rehearsal-take"
    runner = shot.studio().sequences(PROJECT)
    runner.approve_take("SEQ04", 1, shots={1: 3}, rehearsal=True)
    assert shot.studio()._store(shot.layout).load("SEQ04").rehearsal_meant
    assert shot.studio().cut(PROJECT).sequences[3].rehearsal
    runner.finalize("SEQ04")


def test_a_shot_without_a_visible_cut_is_mixed_with_a_warning(tmp_path: Path) -> None:
    made = Set(tmp_path, ONE, SOFT)
    made.shoot("multi_shot", "multi_shot")
    made.approve(1, s0=2)
    assert made.warned().count("cut-not-found") == 1


def test_changed_or_lost_bytes_of_a_mixed_shot_are_noticed(shot: Set) -> None:
    shot.approve(1, s1=2)
    assert [finding.code for finding in shot.studio().doctor() if finding.severity == "error"] == []
    record = shot.layout.record(parse("SEQ04_take002"))
    whole = record.read_text()
    told = json.loads(whole)
    record.write_text(whole.replace(told["media"]["sha256"], "0" * 64))
    with pytest.raises(StateError) as changed:
        shot.studio().cut(PROJECT)
    assert changed.value.code == "media-changed"
    record.write_text(whole)
    film = shot.layout.folder / told["media"]["path"]
    film.unlink()
    assert "media-missing" in [finding.code for finding in shot.studio().doctor()]
    with pytest.raises(StateError):
        shot.studio().sequences(PROJECT).finalize("SEQ04")
    write_coded(film, TWO, shift=3)
    with pytest.raises(StateError) as other:
        shot.studio().sequences(PROJECT).finalize("SEQ04")
    assert other.value.code == "media-changed"


def test_a_lost_piece_of_an_approved_individual_take_is_noticed(tmp_path: Path) -> None:
    made = Set(tmp_path, *CLIPS)
    made.shoot("individual")
    made.approve(1)
    (made.layout.folder / "SEQ04/shots/SEQ04_shot01/SEQ04_shot01_take001.mp4").unlink()
    assert "media-missing" in [finding.code for finding in made.studio().doctor()]


def test_only_what_is_shown_makes_a_mix_stale(shot: Set) -> None:
    shot.approve(1, s1=2)
    plan = shot.root / "plans" / f"{PROJECT}.yaml"
    plan.write_text(plan.read_text().replace('"City"', '"Harbour"'))
    row = shot.studio().status(PROJECT).sequences[3]
    assert row.choice_stale == ("shot 1 prompt (SEQ04_take002)",)
    runner = shot.studio().sequences(PROJECT)
    runner.run_sequence("SEQ04", wanted=Wanted())
    shot.approve(1, s1=3)
    row = shot.studio().status(PROJECT).sequences[3]
    assert row.choice_stale == ()
    assert [take.take_id for take in row.stale] == ["SEQ04_take001", "SEQ04_take002"]
    assert row.next == f"client_generate finalize {PROJECT} SEQ04"


def test_an_approval_written_before_mixes_were_known_still_counts(shot: Set) -> None:
    shot.approve(1)
    history = shot.layout.history("SEQ04")
    lines = [json.loads(line) for line in history.read_text().splitlines()]
    del lines[-1]["pieces"]
    history.write_text("".join(json.dumps(line) + "\n" for line in lines))
    shot.layout.state("SEQ04").unlink()
    assert [one.take for one in shot.studio().cut(PROJECT).sequences[3].stretches] == ["SEQ04_take001"] * 3
