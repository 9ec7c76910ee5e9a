from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from client_generate.errors import Cancelled, Rejected
from client_generate.film.rate import RATES
from client_generate.media import probe
from client_generate.providers.base import InputFile, Marker, Request
from client_generate.providers.local.provider import LocalProvider

PROMPTS = ("aerial of a car on a forest road at dawn", "a jar of balm on a table, pull back", "a face at night, static")


def request(kind: str, files: tuple[InputFile, ...] = (), **given: Any) -> Request:
    return Request(
        kind={"still": "still", "animatic": "video"}.get(kind, "inpaint"),  # type: ignore[arg-type]
        model="any",
        endpoint=kind,
        input=given,
        files=files,
    )


def film(**given: Any) -> Request:
    shots = [
        {"index": i, "prompt": p, "seconds": s}
        for i, (p, s) in enumerate(zip(PROMPTS, ("0.5", "0.3", "0.4"), strict=True))
    ]
    return request("animatic", **{"shots": shots, "width": 160, "height": 90, "fps": "24", "seed": 3, **given})


def marker(asked: Request) -> Marker:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    return Marker(token="t", request=asked, sent_after=now, sent_before=now)


def ignore(part: float) -> None: ...


def fetch(asked: Request, into: Path, progress: Callable[[float], None] = ignore) -> Path:
    provider = LocalProvider()
    job = provider.check(provider.submit(asked, marker(asked)))
    assert job.state == "ready"
    return provider.fetch(job, into, progress).path


def given(path: Path, name: str) -> InputFile:
    return InputFile(name=name, sha256=hashlib.sha256(path.read_bytes()).hexdigest(), media_type="image/png", path=path)


@pytest.mark.parametrize(
    "asked", [film(), request("still", prompt="a city at night", width=160, height=90, seed=1, panels=4)]
)
def test_equal_requests_give_equal_bytes(tmp_path: Path, asked: Request) -> None:
    assert fetch(asked, tmp_path / "a").read_bytes() == fetch(asked, tmp_path / "b").read_bytes()


def test_another_seed_gives_another_picture(tmp_path: Path) -> None:
    one, two = (request("still", prompt="a forest", width=160, height=90, seed=seed) for seed in (1, 2))
    assert fetch(one, tmp_path).read_bytes() != fetch(two, tmp_path).read_bytes()


@pytest.mark.parametrize("fps", ["23.976", "24", "25", "29.97", "30"])
def test_length_is_the_plans_to_the_frame(tmp_path: Path, fps: str) -> None:
    rate = RATES[fps]
    media = probe.verify_film(
        fetch(film(fps=fps), tmp_path), size=(160, 90), rate=rate, frames=int(Fraction("1.2") * rate + Fraction(1, 2))
    )
    assert media.fps == str(rate)


@pytest.mark.parametrize("fps", ["23.976", "25", "30"])
def test_cuts_fall_on_the_planned_frames(tmp_path: Path, fps: str) -> None:
    pictures = [np.asarray(f.to_image(), np.float32)[20:70] for f in probe.frames_of(fetch(film(fps=fps), tmp_path))]
    steps = [float(np.abs(b - a).mean()) for a, b in pairwise(pictures)]
    found = sorted(int(i) + 1 for i in np.argsort(steps)[-2:])
    assert found == [int(Fraction(s) * RATES[fps] + Fraction(1, 2)) for s in ("0.5", "0.8")]


@pytest.mark.parametrize("size", [(160, 90), (90, 160), (128, 128), (64, 36), (320, 136)])
def test_all_shapes_are_drawn(tmp_path: Path, size: tuple[int, int]) -> None:
    asked = film(width=size[0], height=size[1])
    media = probe.probe(fetch(asked, tmp_path))
    assert (media.width, media.height) == size


def test_a_grid_has_four_different_panels_of_the_right_size(tmp_path: Path) -> None:
    asked = request("still", prompt="a driver on a wet road at dusk", width=321, height=181, seed=5, panels=4)
    with Image.open(fetch(asked, tmp_path)) as grid:
        assert grid.size == (321, 181)
        parts = [np.asarray(grid.crop((x, y, x + 160, y + 90)), np.float32) for x in (0, 161) for y in (0, 91)]
    apart = [float(np.abs(a - b).mean()) for n, a in enumerate(parts) for b in parts[n + 1 :]]
    assert min(apart) > 12


def test_files_are_marked_as_rehearsal(tmp_path: Path) -> None:
    still = fetch(request("still", prompt="a forest", width=64, height=36), tmp_path)
    assert b"Rehearsal" in still.read_bytes()
    assert b"Rehearsal" in fetch(film(), tmp_path).read_bytes()


def test_the_film_begins_with_its_start_frame(tmp_path: Path) -> None:
    Image.new("RGB", (160, 90), (10, 220, 40)).save(tmp_path / "start.png")
    asked = film(start_frame="file:start")
    asked = Request(
        **{
            **{f: getattr(asked, f) for f in asked.__struct_fields__},
            "files": (given(tmp_path / "start.png", "start"),),
        }
    )
    first = next(iter(probe.frames_of(fetch(asked, tmp_path / "out")))).to_image()
    red, green, blue = np.asarray(first)[42:48, 60:100].mean(axis=(0, 1))
    assert green > 180
    assert max(red, blue) < 80


def test_what_lies_outside_the_mask_is_kept(tmp_path: Path) -> None:
    picture = np.random.default_rng(1).integers(0, 255, (60, 80, 3)).astype(np.uint8)
    mask = np.zeros((60, 80), np.uint8)
    mask[20:40, 30:50] = 255
    Image.fromarray(picture).save(tmp_path / "image.png")
    Image.fromarray(mask).save(tmp_path / "mask.png")
    files = (given(tmp_path / "image.png", "image"), given(tmp_path / "mask.png", "mask"))
    asked = request("inpaint", files, prompt="nothing there", image="file:image", mask="file:mask", seed=1)
    with Image.open(fetch(asked, tmp_path / "out")) as result:
        pixels = np.asarray(result)
    assert (pixels[mask == 0] == picture[mask == 0]).all()
    assert np.abs(pixels[25:35, 35:45].astype(int) - picture[25:35, 35:45]).mean() > 20


@pytest.mark.parametrize("after", [0.0, 0.2, 0.7, 1.0])
def test_a_stopped_film_leaves_no_file_and_no_process(tmp_path: Path, after: float) -> None:
    def progress(part: float) -> None:
        if part >= after:
            raise Cancelled("Stopped.")

    before = children()
    with pytest.raises(Cancelled):
        fetch(film(), tmp_path, progress)
    assert list(tmp_path.iterdir()) == []
    assert children() == before


def children() -> set[str]:
    return {pid for tasks in Path("/proc/self/task").glob("*/children") for pid in tasks.read_text().split()}


@pytest.mark.parametrize(
    "asked",
    [
        request("no-such-endpoint", prompt="x"),
        request("still", prompt="x", width=0, height=10),
        request("still", prompt="x", width=64, height=64, panels=3),
        request("still", width=64, height=64),
        film(fps="17"),
        film(width=161),
        film(shots=[]),
        film(shots=[{"index": 0, "prompt": "x", "seconds": "-1"}]),
        film(shots=[{"index": 0, "prompt": "x", "seconds": "NaN"}]),
        film(shots=[{"index": 0, "prompt": "x", "seconds": "0.001"}]),
    ],
)
def test_what_cannot_be_drawn_is_rejected_before_anything_is(asked: Request) -> None:
    with pytest.raises(Rejected) as caught:
        LocalProvider().submit(asked, marker(asked))
    assert caught.value.code in {"local-endpoint", "local-input"}


def test_the_job_is_found_again_by_its_request(tmp_path: Path) -> None:
    provider, asked = LocalProvider(), film()
    assert provider.find(marker(asked)) == (provider.submit(asked, marker(asked)),)
    assert provider.cancel(provider.submit(asked, marker(asked))).state == "cancelled"
