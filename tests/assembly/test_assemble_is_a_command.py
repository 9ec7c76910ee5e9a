"""`assemble` from a rehearsed project: what people and scripts are told, and the film that is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from client_generate.cli.assembling import time_left
from client_generate.film.layout import Layout
from client_generate.media import probe
from tests.assembly.clips import samples
from tests.cli.commands import run
from tests.sequence.workspace import PROJECT, make_workspace, studio

MORE = """\
  - id: SEQ04
    mode: individual
    shots:
      - {prompt: "Wide road at dusk", duration: 0.5}
      - {prompt: "City from above", duration: 1, narration: Here.}
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """SEQ01 and SEQ04 approved, SEQ02 and SEQ03 missing."""
    root = make_workspace(tmp_path_factory.mktemp("assemble"), more=MORE)
    runner = studio(root).sequences(PROJECT)
    for sequence in ("SEQ01", "SEQ04"):
        runner.run_sequence(sequence)
        runner.approve_take(sequence, 1)
    return root


def test_it_makes_the_film_and_says_where_it_lies(root: Path) -> None:
    ran = run(root, "assemble", PROJECT)
    assert ran.status == 0
    first, second = ran.out.splitlines()
    assert first == f"{PROJECT}_v001: projects/{PROJECT}/assembly/{PROJECT}_v001.mp4 (00:00:04:12, 108 frames)"
    assert second == "2 parts copied, 2 encoded: SEQ02, SEQ03" or second.startswith("3 parts copied")
    assert "warning[assembly-missing]: Slate cards stand for SEQ02, SEQ03." in ran.err
    assert "assembly-rehearsal" not in ran.err  # the plan means to rehearse
    film = Layout(root / "projects" / PROJECT).assembled(1, ".mp4")
    assert probe.decode_all(film).frames == 108
    assert "rehearsal: SEQ01_take001" in probe.comment_of(film)


def test_the_same_again_says_so(root: Path) -> None:
    words = ("assemble", PROJECT, "--sequence", "SEQ01")
    name = run(root, *words, "--json").document["name"]
    again = run(root, *words, "--json").document
    assert (again["made"], again["name"]) == (False, name)
    assert run(root, *words).out.splitlines()[0] == f"{name} is that already; --new makes another."
    assert run(root, *words, "--new", "--json").document["version"] > again["version"]


def test_a_voice_speaks_what_the_plan_says(root: Path) -> None:
    told = run(root, "assemble", PROJECT, "--sequence", "SEQ04", "--voice", "--json").document
    assert [(line["shot"], line["at"], line["text"]) for line in told["edit"]["voice"]["lines"]] == [
        ("SEQ04_shot01", 12, "Here.")
    ]
    film = root / "projects" / PROJECT / told["media"]["path"]
    rate, wave = samples(film)
    assert abs(wave[: rate // 2 - 2048]).max() < 1e-3 < 0.05 < abs(wave[rate // 2 :]).max()


def test_a_dry_run_makes_nothing(root: Path) -> None:
    before = set((root / "projects" / PROJECT).glob("assembly/*"))
    ran = run(root, "assemble", PROJECT, "--slates", "--burn-in", "--fit", "blur", "--dry-run")
    assert ran.status == 0
    assert "SEQ01 title" in ran.out
    assert ran.out.splitlines()[-1] == "Nothing was made."
    document = run(root, "assemble", PROJECT, "--slates", "--dry-run", "--json").document
    assert document["edit"]["parts"][0]["what"] == "title"
    assert set((root / "projects" / PROJECT).glob("assembly/*")) == before


@pytest.mark.parametrize(
    ("words", "status", "code"),
    [
        (("--strict",), 3, "assembly-incomplete"),
        (("--sequence", "SEQ02"), 3, "nothing-to-assemble"),
        (("--sequence", "SEQ99"), 2, "unknown-sequence"),
        (("--fit", "stretch"), 2, "bad-fit"),
        (("--loudness", "3"), 2, "usage"),
    ],
)
def test_what_cannot_be_meant_is_refused(root: Path, words: tuple[str, ...], status: int, code: str) -> None:
    ran = run(root, "assemble", PROJECT, *words, "--json")
    assert (ran.status, ran.document["error"]["code"]) == (status, code)


def test_a_broken_take_is_refused_by_name(root: Path) -> None:
    film = root / "projects" / PROJECT / "SEQ01" / "takes" / "SEQ01_take001.mp4"
    whole = film.read_bytes()
    film.write_bytes(whole[: len(whole) // 2])
    ran = run(root, "assemble", PROJECT, "--slates", "--json")
    film.write_bytes(whole)
    assert ran.status == 1
    assert "SEQ01_take001.mp4" in ran.document["error"]["message"]


def test_time_left_is_told_when_it_can_be() -> None:
    assert time_left(1.0, 0.5) == ""
    assert time_left(10.0, 0.05) == ""
    assert time_left(60.0, 0.5) == ", 1:01 left"
