from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from PIL import Image

from client_generate.errors import Cancelled
from client_generate.film.rate import RATES
from client_generate.media import probe
from client_generate.providers.base import Request
from client_generate.providers.local.moving import draft
from tests.cli.commands import run
from tests.local.test_the_rehearsal_is_exact import children, fetch, film, given

PLAN = """
client: C
title: T
resolution: 72p
provider: replicate
sequences:
  - id: SEQ01
    shots:
      - {prompt: a road at dusk, duration: 0.5}
      - {prompt: a jar on a table, duration: 0.4}
"""


def drafted(**changes: Any) -> Request:
    return msgspec.structs.replace(film(**changes), endpoint="animatic-draft")


@pytest.mark.parametrize("fps", list(RATES))
def test_a_draft_is_as_long_as_the_plan_and_cut_on_its_frames(tmp_path: Path, fps: str) -> None:
    rate, path = RATES[fps], fetch(drafted(fps=fps), tmp_path)
    probe.verify_film(path, size=(160, 90), rate=rate, frames=int(Fraction("1.2") * rate + Fraction(1, 2)))
    pictures = [np.asarray(f.to_image(), np.float32)[20:70] for f in probe.frames_of(path)]
    steps = [float(np.abs(b - a).mean()) for a, b in pairwise(pictures)]
    found = sorted(int(i) + 1 for i in np.argsort(steps)[-2:])
    assert found == [int(Fraction(s) * rate + Fraction(1, 2)) for s in ("0.5", "0.8")]


@pytest.mark.parametrize("size", [(160, 90), (90, 160), (128, 128), (64, 36), (16, 16), (322, 138)])
def test_a_draft_has_every_shape_and_equal_bytes(tmp_path: Path, size: tuple[int, int]) -> None:
    asked = drafted(width=size[0], height=size[1])
    one, other = fetch(asked, tmp_path / "a"), fetch(asked, tmp_path / "b")
    assert (probe.probe(one).width, probe.probe(one).height) == size
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize("colour", [(10, 220, 40), (200, 30, 30), (30, 60, 210), (250, 250, 250), (4, 4, 4)])
def test_colours_of_a_start_frame_stay_what_they_are(tmp_path: Path, colour: tuple[int, int, int]) -> None:
    Image.new("RGB", (160, 90), colour).save(tmp_path / "start.png")
    asked = msgspec.structs.replace(
        drafted(start_frame="file:start", shots=[{"index": 0, "prompt": "static", "seconds": "0.2"}]),
        files=(given(tmp_path / "start.png", "start"),),
    )
    picture = next(iter(probe.frames_of(fetch(asked, tmp_path / "out")))).to_ndarray(format="yuv420p")
    bright, half = picture[:90], 45 * 80
    blue, red = picture[90:].reshape(-1)[:half], picture[90:].reshape(-1)[half:]
    wanted = [int(np.asarray(plane)[0, 0]) for plane in draft.split(Image.new("RGB", (1, 1), colour))]
    middle = 20 * 80 + 40
    assert [int(bright[45, 80]), int(blue[middle]), int(red[middle])] == pytest.approx(wanted, abs=3)
    r, g, b = (part / 255 for part in colour)
    assert wanted[0] == pytest.approx(16 + 219 * (0.2126 * r + 0.7152 * g + 0.0722 * b), abs=1)


def test_a_stopped_draft_leaves_nothing(tmp_path: Path) -> None:
    def progress(part: float) -> None:
        if part >= 0.5:
            raise Cancelled("Stopped.")

    before, stop = children(), progress
    with pytest.raises(Cancelled):
        fetch(drafted(), tmp_path, stop)
    assert list(tmp_path.iterdir()) == []
    assert children() == before


@pytest.mark.parametrize("mark", ["animatic", "animatic-draft"])
def test_only_a_draft_calls_itself_one(tmp_path: Path, mark: str) -> None:
    asked = msgspec.structs.replace(film(width=640, height=360), endpoint=mark)
    first = next(iter(probe.frames_of(fetch(asked, tmp_path)))).to_image()
    beside = np.asarray(first.crop((640 - 32 - 150, 18, 640 - 32 - 110, 38)), np.float32)
    assert (np.median(beside) < 90) == (mark == "animatic-draft"), "a dark chip, or the sky at dawn"


def test_draft_is_an_option_and_its_take_says_so(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "film.yaml").write_text(PLAN)
    take = run(tmp_path, "generate", "film", "SEQ01", "--draft", "--json").document
    assert (take["model"], take["provider"], take["rehearsal"]) == ("animatic-draft", "local", True)
    assert take["media"]["seconds"] == pytest.approx(0.9, abs=0.05)
    status = run(tmp_path, "status", "film", "--json").document["sequences"][0]
    assert status["next"].endswith("generate film SEQ01"), "the film itself is proposed"
    again = run(tmp_path, "batch", "film", "--draft", "--yes", "--json")
    assert again.status == 0, again.err
    refused = run(tmp_path, "generate", "film", "SEQ01", "--draft", "--provider", "replicate")
    assert (refused.status, "card-no-provider" in refused.err) == (2, True)
