"""Every scripted fault does on the wire what its name says, and is charged only where it says so."""

from __future__ import annotations

import io
import json
import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pytest
from PIL import Image

from client_generate.errors import MediaError
from client_generate.media.probe import decode_all
from tests.paid_service import PaidService, faults, paid_service
from tests.paid_service.published import missing
from tests.paid_service_itself.clients import FLUX, KLING, STILL, fetch, order, plain

PRICE = Decimal("0.055")


@pytest.fixture
def service() -> Iterator[PaidService]:
    with paid_service() as service:
        yield service


@pytest.fixture
def client(service: PaidService) -> Iterator[httpx.Client]:
    with plain(service, timeout=1.5) as client:
        yield client


def output(client: httpx.Client, model: str = FLUX, given: Any = None) -> str:
    return str(order(client, model, given, prefer="wait=5").json()["output"])


def test_without_a_fault_nothing_is_wrong(service: PaidService, client: httpx.Client) -> None:
    assert order(client).status_code == 201
    assert service.ledger.total == PRICE
    assert service.asked("submit")[0].status == 201


@pytest.mark.parametrize("kind", ["drop", "hang"])
@pytest.mark.parametrize("charged", [True, False])
def test_a_lost_reply_is_charged_or_not(service: PaidService, client: httpx.Client, kind: str, charged: bool) -> None:
    service.fail_next("submit", kind, charged=charged)
    with pytest.raises(httpx.TransportError):
        order(client)
    assert service.ledger.total == (PRICE if charged else 0)
    assert len(client.get("/v1/predictions").json()["results"]) == charged
    assert service.asked("submit")[0].status == 0
    assert order(client).status_code == 201


def test_a_refusal_comes_before_the_body_is_read(service: PaidService, client: httpx.Client) -> None:
    service.fail_next("submit", "refuse")
    with pytest.raises(httpx.TransportError):
        order(client)
    assert service.ledger.lines == ()
    assert [(one.body_bytes, one.fault) for one in service.asked("submit")] == [(0, "refuse")]


def test_a_reply_cut_in_the_middle_was_paid(service: PaidService, client: httpx.Client) -> None:
    service.fail_next("submit", "drop-reply")
    with pytest.raises(httpx.TransportError):
        order(client)
    assert service.ledger.total == PRICE


@pytest.mark.parametrize("status", [400, 401, 402, 404, 422, 429, 500, 502, 503, 504])
@pytest.mark.parametrize("charged", [True, False])
def test_any_status_charged_or_not(service: PaidService, client: httpx.Client, status: int, charged: bool) -> None:
    service.fail_next("submit", "answer", status=status, charged=charged, retry_after=7 if status == 429 else None)
    answer = order(client)
    problem = answer.json()
    assert (answer.status_code, problem["status"]) == (status, status)
    assert answer.headers["content-type"] == "application/problem+json"
    assert problem["detail"]
    if status == 429:
        assert (problem["retry_after"], answer.headers["ratelimit-reset"]) == (7, "7")
    assert service.ledger.total == (PRICE if charged else 0)


def test_answers_can_be_half_or_no_json(service: PaidService, client: httpx.Client) -> None:
    service.fail_next("submit", "truncated")
    service.fail_next("submit", "not-json", charged=True)
    for _ in range(2):
        answer = order(client)
        assert answer.is_success
        with pytest.raises(json.JSONDecodeError):
            answer.json()
    assert service.ledger.total == 2 * PRICE


def test_slow_answers_come_late(service: PaidService, client: httpx.Client) -> None:
    service.fail_next("submit", "slow", seconds=0.3)
    service.fail_next("list", "trickle", seconds=0.0005)
    start = time.monotonic()
    assert order(client).status_code == 201
    assert time.monotonic() - start >= 0.3
    start = time.monotonic()
    assert client.get("/v1/predictions").json()["results"]
    assert time.monotonic() - start >= 0.3


@pytest.mark.parametrize("status", [403, 404, 410, 500])
def test_an_output_can_be_gone_early(service: PaidService, client: httpx.Client, status: int) -> None:
    url = output(client)
    service.fail_next("fetch", "answer", status=status)
    assert [fetch(url).status_code for _ in range(2)] == [status, 200]


def test_a_redirect_leads_to_a_private_address(service: PaidService, client: httpx.Client) -> None:
    url = output(client)
    service.fail_next("fetch", "redirect")
    answer = fetch(url)
    assert (answer.status_code, answer.headers["location"]) == (302, "http://10.0.0.1/latest/meta-data")


def test_a_closed_service_refuses_and_forgets_nothing(service: PaidService, client: httpx.Client) -> None:
    made = order(client).json()["id"]
    with service.closed(), pytest.raises(httpx.ConnectError):
        order(client)
    assert client.get(f"/v1/predictions/{made}").json()["status"] == "succeeded"
    assert service.ledger.total == PRICE


@pytest.mark.parametrize(
    ("kind", "status", "paid"),
    [
        ("fails", "failed", 0),
        ("cancels", "canceled", PRICE / 2),
        ("aborts", "aborted", 0),
        ("never-ends", "processing", PRICE),
        ("unknown-status", "postprocessing", PRICE),
    ],
)
def test_jobs_end_otherwise(kind: str, status: str, paid: Decimal) -> None:
    with paid_service(complain=False) as service, plain(service) as client:
        service.fail_next("submit", kind, error={"code": "E001"})
        made = order(client).json()["id"]
        found = client.get(f"/v1/predictions/{made}").json()
        assert (found["status"], service.ledger.total) == (status, paid)
        assert found["error"] == ({"code": "E001"} if kind == "fails" else None)
        odd = [text for text in service.complaints if "postprocessing" in text or "E001" in text]
        assert service.complaints == odd
        assert bool(odd) == (kind in {"fails", "unknown-status"} and not missing())


def test_a_failure_can_be_charged(service: PaidService, client: httpx.Client) -> None:
    service.fail_next("submit", "fails", charged=True)
    assert order(client, prefer="wait").json()["status"] == "failed"
    assert service.ledger.total == PRICE


def test_first_replies_can_be_sparse(service: PaidService, client: httpx.Client) -> None:
    service.fail_next("submit", "sparse")
    found = order(client).json()
    assert found["version"] is None
    assert not {"output", "logs", "started_at", "metrics"} & set(found)


def test_a_job_can_be_missing_from_the_list(service: PaidService, client: httpx.Client) -> None:
    service.fail_next("submit", "unlisted")
    made = order(client).json()["id"]
    assert client.get("/v1/predictions").json()["results"] == []
    assert client.get(f"/v1/predictions/{made}").json()["id"] == made


def test_a_length_that_lies(service: PaidService, client: httpx.Client) -> None:
    url = output(client)
    service.fail_next("fetch", "cut-off")
    with pytest.raises(httpx.RemoteProtocolError):
        fetch(url)
    assert fetch(url).is_success


@pytest.mark.parametrize("kind", ["half", "empty", "html", "noise"])
@pytest.mark.parametrize(("model", "suffix"), [(FLUX, ".png"), (KLING, ".mp4")])
def test_spoiled_outputs_cannot_be_decoded(
    service: PaidService, client: httpx.Client, tmp_path: Path, kind: str, model: str, suffix: str
) -> None:
    url = output(client, model, STILL if model == FLUX else {"prompt": "a", "duration": 3, "mode": "standard"})
    assert sound(fetch(url).content, tmp_path / f"got{suffix}")
    service.fail_next("fetch", kind)
    answer = fetch(url)
    assert ("html" in answer.headers["content-type"]) == (kind == "html")
    assert not sound(answer.content, tmp_path / f"got{suffix}")


def sound(content: bytes, place: Path) -> bool:
    """Whether every frame or pixel can be decoded."""
    place.write_bytes(content)
    try:
        if place.suffix == ".mp4":
            decode_all(place)
        else:
            with Image.open(place) as picture:
                picture.load()
    except (MediaError, OSError):
        return False
    return True


def test_another_kind_or_size_is_sound_but_wrong(service: PaidService, client: httpx.Client) -> None:
    url = output(client)
    assert Image.open(io.BytesIO(fetch(url).content)).size == (256, 256)
    service.fail_next("fetch", "other-size")
    assert Image.open(io.BytesIO(fetch(url).content)).size == (128, 128)
    service.fail_next("fetch", "other-kind")
    assert fetch(url).content[4:8] == b"ftyp"


def test_faults_wait_for_what_they_match(service: PaidService, client: httpx.Client) -> None:
    service.fail_next("submit", "answer", status=503, matching="a red car", times=2)
    service.fail_next("submit", "answer", status=502, skip=1)
    red = {**STILL, "prompt": "a red car"}
    statuses = [order(client, given=given).status_code for given in (STILL, red, red, red, STILL)]
    assert statuses == [201, 503, 503, 502, 201]
    assert service.faults.waiting == ()


def test_a_fault_without_end_strikes_for_ever(service: PaidService, client: httpx.Client) -> None:
    service.fail_next("list", "answer", status=500, times=None)
    assert [client.get("/v1/predictions").status_code for _ in range(3)] == [500] * 3
    assert service.faults.waiting


@pytest.mark.parametrize(
    ("on", "kind"), [("submit", "half"), ("nowhere", "drop"), ("check", "fails"), ("list", "lost")]
)
def test_what_cannot_happen_cannot_be_scripted(on: str, kind: str) -> None:
    with pytest.raises(ValueError, match="only"):
        faults.Fault(on=on, kind=kind)


def test_one_failing_client_does_not_disturb_the_others(service: PaidService, client: httpx.Client) -> None:
    service.fail_next("submit", "hang", matching="never")
    with plain(service) as other:
        with pytest.raises(httpx.ReadTimeout):
            order(client, given={**STILL, "prompt": "never"})
        assert order(other).status_code == 201


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [
        ("off-schema", "does not fit"),
        ("prose", "is no JSON"),
        ("cut-short", "is no JSON"),
        ("refusal", "says nothing"),
    ],
)
def test_writers_go_wrong(service: PaidService, client: httpx.Client, kind: str, wrong: str) -> None:
    schema = {"type": "object", "properties": {"title": {"type": "string"}}, "required": ["title"]}
    asked = {
        "model": "gpt-5.6",
        "messages": [{"role": "user", "content": "a title"}],
        "response_format": {"type": "json_schema", "json_schema": {"name": "a", "schema": schema}},
    }
    key = {"authorization": "Bearer test-openai-key"}
    service.fail_next("chat", kind)
    seen = [client.post("/v1/chat/completions", json=asked, headers=key).json()["choices"][0] for _ in range(2)]
    assert [judged(choice) for choice in seen] == [wrong, "fits"]
    assert seen[0]["finish_reason"] == ("length" if kind == "cut-short" else "stop")
    assert len(service.ledger.charges) == 2


def judged(choice: Any) -> str:
    message = choice["message"]
    if message["content"] is None:
        assert message["refusal"]
        return "says nothing"
    try:
        return "fits" if "title" in json.loads(message["content"]) else "does not fit"
    except json.JSONDecodeError:
        return "is no JSON"
