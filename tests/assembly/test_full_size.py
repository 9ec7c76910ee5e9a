"""Twenty equal and twenty unequal films in full size, and an assembly that is killed again and again."""

from __future__ import annotations

import json
import random
import signal
import subprocess
from fractions import Fraction
from pathlib import Path

import pytest

from client_generate.files import sha256
from client_generate.media.assembly import Assembly, Part
from client_generate.media.conform import Form
from client_generate.media.shelf import Shelf
from tests.assembly.clips import clicks, clip, codes, expected
from tests.crash.films import client_generate
from tests.sequence.workspace import PROJECT, make_workspace, studio

pytestmark = pytest.mark.torture
SIZE = (1920, 1080)


def test_twenty_equal_films(tmp_path: Path) -> None:
    films = [clip(tmp_path / f"f{n}.mp4", 120, tint=n, size=SIZE) for n in range(8)]
    parts = tuple(Part(name=f"P{n}", frames=120, film=films[n % 8]) for n in range(20))
    assembly = Assembly(parts, Form(size=SIZE, rate=Fraction(24)), Shelf(tmp_path / "shelf"))
    assembly.write(tmp_path / "film.mp4", {})
    assert assembly.work.encoded == ()
    assert codes(tmp_path / "film.mp4") == [code for n in range(20) for code in expected(n % 8, 120)]
    assert clicks(tmp_path / "film.mp4") == pytest.approx([5 * n + 0.25 for n in range(20)], abs=0.010)


def test_twenty_unequal_films(tmp_path: Path) -> None:
    hevc = ("-c:v", "libx265", "-x265-params", "log-level=none", "-preset", "ultrafast", "-pix_fmt", "yuv420p")
    films = [
        clip(tmp_path / "plain.mp4", 120, tint=0, size=SIZE),
        clip(tmp_path / "small.mp4", 120, tint=1, size=(1280, 720)),
        clip(tmp_path / "fast.mp4", 125, tint=2, size=SIZE, rate=Fraction(25)),
        clip(tmp_path / "slow.mp4", 120, tint=3, size=SIZE, rate=Fraction(24000, 1001)),
        clip(tmp_path / "tall.mp4", 120, tint=4, size=(1080, 1920), sound=44_100),
        clip(tmp_path / "coder.mp4", 120, tint=5, size=SIZE, video=hevc),
        clip(tmp_path / "silent.mp4", 120, tint=6, size=SIZE, sound=None),
    ]
    parts = tuple(Part(name=f"P{n}", frames=120, film=films[n % 7]) for n in range(20))
    Assembly(parts, Form(size=SIZE, rate=Fraction(24)), Shelf(tmp_path / "shelf")).write(tmp_path / "film.mp4", {})
    shown = codes(tmp_path / "film.mp4")
    assert [tint for _, tint in shown] == [n % 7 for n in range(20) for _ in range(120)]
    for n in range(20):
        if n % 7 not in {2, 3}:  # of another rate: a frame is left out or shown twice
            assert shown[120 * n : 120 * n + 120] == expected(n % 7, 120)
    assert clicks(tmp_path / "film.mp4") == pytest.approx([5 * n + 0.25 for n in range(20) if n % 7 != 6], abs=0.012)


def test_an_assembly_that_is_killed_at_any_moment_leaves_whole_versions_alone(tmp_path: Path) -> None:
    root, rng = make_workspace(tmp_path / "ws"), random.Random(5)
    runner = studio(root).sequences(PROJECT)
    for sequence in ("SEQ01", "SEQ03"):
        runner.run_sequence(sequence)
        runner.approve_take(sequence, 1)
    words = client_generate("assemble", PROJECT, "--burn-in", "--new")
    folder = root / "projects" / PROJECT
    for turn in range(40):
        command = words if turn % 2 else (*words, "--slates")
        process = subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(timeout=rng.uniform(0.1, 3.0))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
    subprocess.run(words, cwd=root, capture_output=True, check=True)
    films = sorted((folder / "assembly").glob("*.mp4"))
    assert [path.name for path in films] == [f"{PROJECT}_v{n:03d}.mp4" for n in range(1, len(films) + 1)]
    for film in films:
        assert json.loads(film.with_suffix(".json").read_text())["media"]["sha256"] == sha256(film)
    assert not list((folder / ".cache" / "assembly" / "rooms").iterdir())
    assert not list((folder / ".cache" / "assembly" / "pending").glob("[!.]*"))
