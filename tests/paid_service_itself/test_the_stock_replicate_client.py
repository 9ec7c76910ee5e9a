"""Replicate's own client works against the service, so the service speaks Replicate's wire and not ours."""

from __future__ import annotations

import io
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from replicate.client import Client
from replicate.exceptions import ModelError, ReplicateError

from client_generate.media.probe import probe
from tests.paid_service import PaidService, paid_service
from tests.paid_service_itself.clients import FILL, FLUX, KLING, SDXL, STILL, VOICE, fetch, stock_replicate


@pytest.fixture
def service() -> Iterator[PaidService]:
    with paid_service(queue_seconds=0.05, job_seconds=0.1) as service:
        yield service


@pytest.fixture
def client(service: PaidService) -> Iterator[Client]:
    with stock_replicate(service) as client:
        yield client


def download(url: object) -> bytes:
    return fetch(str(url)).raise_for_status().content


def test_a_prediction_is_created_followed_and_fetched(service: PaidService, client: Client) -> None:
    prediction = client.models.predictions.create(FLUX, input=STILL)
    assert (prediction.status, prediction.output) == ("starting", None)
    prediction.wait()
    assert prediction.status == "succeeded"
    assert prediction.metrics is not None
    assert prediction.metrics["predict_time"] == pytest.approx(0.1, abs=0.02)
    assert download(prediction.output).startswith(b"\x89PNG")
    assert service.ledger.total == Decimal("0.055") == service.ledger.paid_for(prediction.id)


def test_a_version_runs_a_model_that_is_not_official(service: PaidService, client: Client) -> None:
    version = client.models.get(SDXL).latest_version
    assert version is not None
    prediction = client.predictions.create(version=version, input={"prompt": "a car", "num_outputs": 2})
    prediction.wait()
    assert isinstance(prediction.output, list)
    assert len(prediction.output) == 2
    assert service.ledger.total == Decimal("0.005")
    with pytest.raises(ReplicateError, match="404"):
        client.models.predictions.create(SDXL, input={"prompt": "a car"})


@pytest.mark.parametrize("form", ["{version}", "{name}:{version}", "{name}"])
def test_an_official_model_runs_by_version_too(client: Client, form: str) -> None:
    version = client.models.get(FLUX).latest_version
    assert version is not None
    made = client.predictions.create(version=form.format(name=FLUX, version=version.id), input=STILL)
    assert (made.model, made.version) == (FLUX, version.id)


@pytest.mark.parametrize("version", ["0" * 64, f"{FLUX}:{'0' * 64}", SDXL, "nobody/nothing"])
def test_a_version_that_is_not_there_is_refused(service: PaidService, client: Client, version: str) -> None:
    with pytest.raises(ReplicateError, match="422"):
        client.predictions.create(version=version, input={"prompt": "a car"})
    assert service.ledger.lines == ()


def test_a_film_is_as_long_and_as_large_as_asked(service: PaidService, client: Client, tmp_path: Path) -> None:
    shots = '[{"prompt":"a","duration":1},{"prompt":"b","duration":2}]'
    given = {"prompt": "a car", "duration": 3, "mode": "pro", "generate_audio": True, "multi_prompt": shots}
    prediction = client.models.predictions.create(KLING, input=given, wait=10)
    assert prediction.status == "succeeded"
    place = tmp_path / "film.mp4"
    place.write_bytes(download(prediction.output))
    found = probe(place)
    assert (found.width, found.height) == (1920, 1080)
    assert (found.frames, found.fps, found.codecs) == (72, "24", ("h264", "aac"))
    assert service.ledger.total == Decimal("1.008")


def test_it_waits_only_as_long_as_it_is_told(service: PaidService, client: Client) -> None:
    service.settings.job_seconds = 60
    prediction = client.models.predictions.create(FLUX, input=STILL, wait=1)
    assert prediction.status == "processing"


def test_uploads_are_listed_used_and_removed(service: PaidService, client: Client, png: bytes) -> None:
    file = client.files.create(io.BytesIO(png), filename="still.png", metadata={"mark": "a"})
    assert (file.size, file.metadata) == (len(png), {"mark": "a"})
    assert [one.id for one in client.files.list()] == [file.id] == [client.files.get(file.id).id]
    given = {"prompt": "a hat", "image": file.urls["get"], "output_format": "png"}
    prediction = client.models.predictions.create(FILL, input=given, wait=5)
    assert prediction.input == given
    assert download(prediction.output).startswith(b"\x89PNG")
    assert client.files.delete(file.id)
    lost = client.models.predictions.create(FILL, input=given, wait=5)
    assert lost.status == "failed"
    assert "404" in str(lost.error)
    assert len(service.ledger.charges) == 1


def test_pages_hold_all_predictions_once_newest_first(service: PaidService, client: Client) -> None:
    service.settings.page = 3
    made = [client.models.predictions.create(FLUX, input=STILL).id for _ in range(7)]
    pages, page = [], client.predictions.list()
    while True:
        pages.append([one.id for one in page.results])
        if page.next is None:
            break
        page = client.predictions.list(page.next)
    assert [len(one) for one in pages] == [3, 3, 1]
    assert [id_ for page in pages for id_ in page] == made[::-1]
    assert page.previous is not None
    assert [one.id for one in client.predictions.list(page.previous).results] == pages[1]


def test_canceling_gives_back_what_did_not_run(service: PaidService, client: Client) -> None:
    service.clock.stop()
    service.settings.queue_seconds, service.settings.job_seconds = 10, 100
    early, late, done = (client.models.predictions.create(FLUX, input=STILL) for _ in range(3))
    early.cancel()
    service.clock.advance(60)
    late.cancel()
    service.clock.advance(60)
    done.cancel()
    assert [one.status for one in (early, late, done)] == ["canceled", "canceled", "succeeded"]
    paid = [service.ledger.paid_for(one.id) for one in (early, late, done)]
    assert paid == [0, Decimal("0.0275"), Decimal("0.055")]


def test_after_an_hour_nothing_is_left(service: PaidService, client: Client) -> None:
    service.clock.stop()
    prediction = client.models.predictions.create(FLUX, input=STILL)
    service.clock.advance(1)
    prediction.reload()
    url = str(prediction.output)
    service.clock.advance(3590)
    assert download(url)
    service.clock.advance(10)
    prediction.reload()
    assert (prediction.status, prediction.input, prediction.output, prediction.logs) == ("succeeded", None, None, None)
    assert fetch(url).status_code == 404


def test_a_failed_prediction_says_why_and_is_free(service: PaidService, client: Client) -> None:
    given = {"prompt": "a", "duration": 5, "multi_prompt": '[{"prompt":"b","duration":4}]'}
    with pytest.raises(ModelError, match="sum of all shot durations"):
        client.run(KLING, input=given, wait=False)
    assert service.ledger.lines == ()


def test_voices_are_made(client: Client) -> None:
    prediction = client.models.predictions.create(VOICE, input={"text": "Who is there?", "audio_format": "wav"}, wait=5)
    assert download(prediction.output).startswith(b"RIFF")


def test_whose_token_it_is(client: Client) -> None:
    assert client.accounts.current().username == "studio"

    model = client.models.get(FLUX)
    assert model.latest_version is not None
    assert [one.id for one in model.versions.list()] == [model.latest_version.id]


def test_its_habit_of_sending_the_token_along_is_noticed() -> None:
    with paid_service(complain=False) as service, stock_replicate(service) as client:
        url = str(client.models.predictions.create(FLUX, input=STILL, wait=5).output)
        assert fetch(url).is_success
        assert service.complaints == []
        assert client._client.get(url).is_success
        assert ["token" in complaint for complaint in service.complaints] == [True]
