"""A model's film is published at the plan's rate, whatever its own; what came stays beside it, untouched."""

from __future__ import annotations

from pathlib import Path

import pytest

from client_generate.film.take import Take
from client_generate.media import probe
from tests.paid_service import paid_service
from tests.paid_wire.bench import Bench, make_workspace


def made(root: Path, rate: int) -> tuple[Bench, Take]:
    with paid_service(lines=72, rate=rate) as service:
        make_workspace(root)
        bench = Bench(root, service)
        record = bench.generate().record
    assert isinstance(record, Take)
    return bench, record


@pytest.mark.parametrize("rate", [15, 25, 30, 60])
def test_another_rate_becomes_the_plans(tmp_path: Path, rate: int) -> None:
    bench, take = made(tmp_path, rate)
    assert take.media is not None
    film = probe.probe(bench.layout.folder / take.media.path)
    assert (film.fps, film.frames, film.seconds) == ("24", 72, 3.0)
    assert (take.media.fps, take.media.frames, take.media.sha256) == (film.fps, film.frames, film.sha256)
    came = probe.probe(bench.attempt.folder / "download.mp4")
    assert (came.fps, came.seconds) == (str(rate), 3.0)
    assert (came.width, came.height) == (film.width, film.height)


def test_a_film_that_fits_is_published_as_it_came(tmp_path: Path) -> None:
    bench, take = made(tmp_path, 24)
    assert take.media is not None
    assert probe.probe(bench.attempt.folder / "download.mp4").sha256 == take.media.sha256
    assert not (bench.attempt.folder / "media.mp4").exists()
