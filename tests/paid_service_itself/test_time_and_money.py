"""Jobs, limits, credit and the list follow the service's clock, and the ledger follows them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.paid_service import PaidService, paid_service
from tests.paid_service.clock import Clock, seconds_of, stamp
from tests.paid_service.ledger import Ledger
from tests.paid_service.prices import TABLE, Prices
from tests.paid_service_itself.clients import FLUX, KLING, STILL, fetch, order, plain

FILM = {"prompt": "a car", "duration": 4, "mode": "standard"}


@pytest.fixture
def service() -> Iterator[PaidService]:
    with paid_service(queue_seconds=10, job_seconds=100) as service:
        service.clock.stop()
        yield service


@pytest.fixture
def client(service: PaidService) -> Iterator[httpx.Client]:
    with plain(service) as client:
        yield client


def shown(client: httpx.Client, made: httpx.Response) -> Any:
    return client.get(f"/v1/predictions/{made.json()['id']}").json()


def test_a_job_starts_runs_and_ends(service: PaidService, client: httpx.Client) -> None:
    made = order(client)
    seen = []
    for seconds in (0, 9.9, 0.2, 99.8, 0.2):
        service.clock.advance(seconds)
        seen.append(shown(client, made)["status"])
    assert seen == ["starting", "starting", "processing", "processing", "succeeded"]
    done = shown(client, made)
    assert (done["metrics"]["predict_time"], done["metrics"]["total_time"]) == (100, 110)
    assert seconds_of(done["completed_at"]) - seconds_of(done["created_at"]) == pytest.approx(110, abs=1e-3)


def test_an_output_is_not_served_before_it_is_there(service: PaidService, client: httpx.Client) -> None:
    made = order(client).json()["id"]
    url = f"{service.delivery_url}/xezq/{made}/out-0.png"
    assert fetch(url).status_code == 404
    service.clock.advance(110)
    assert fetch(url).is_success


@pytest.mark.parametrize(
    ("deadline", "status", "paid"),
    [("8s", "aborted", "0"), ("60s", "canceled", "0.336"), ("1m", "canceled", "0.336"), ("2m30", "succeeded", "0.672")],
)
def test_a_deadline_stops_a_job(
    service: PaidService, client: httpx.Client, deadline: str, status: str, paid: str
) -> None:
    made = order(client, KLING, FILM, cancel_after=deadline)
    assert "deadline" in made.json()
    service.clock.advance(200)
    assert shown(client, made)["status"] == status
    assert service.ledger.total == Decimal(paid)


@pytest.mark.parametrize("deadline", ["4s", "soon", "", "-9s"])
def test_a_deadline_must_be_one(client: httpx.Client, service: PaidService, deadline: str) -> None:
    assert order(client, cancel_after=deadline).status_code == 422
    assert service.ledger.lines == ()


def test_output_can_come_before_the_status_says_so(service: PaidService, client: httpx.Client) -> None:
    service.settings.early_output, service.settings.queue_seconds, service.settings.job_seconds = True, 0, 0
    early = order(client, prefer="wait=5").json()
    assert early["status"] == "processing"
    assert early["output"]
    assert shown(client, order(client))["status"] == "succeeded"


def test_the_list_is_a_window_of_time(service: PaidService, client: httpx.Client) -> None:
    made = []
    for _ in range(5):
        made.append(order(client).json())
        service.clock.advance(60)
    window = {"created_after": made[1]["created_at"], "created_before": made[4]["created_at"]}
    found = client.get("/v1/predictions", params=window).json()
    assert [one["id"] for one in found["results"]] == [one["id"] for one in made[3:0:-1]]
    assert (found["next"], found["previous"]) == (None, None)


def test_a_window_is_kept_over_pages_while_new_jobs_come(service: PaidService, client: httpx.Client) -> None:
    service.settings.page = 2
    made = [order(client).json()["id"] for _ in range(5)]
    first = client.get("/v1/predictions", params={"created_after": stamp(service.clock.now() - 5)}).json()
    assert "created_after" in parse_qs(urlsplit(first["next"]).query)
    order(client)
    second = client.get(first["next"]).json()
    third = client.get(second["next"]).json()
    seen = [one["id"] for page in (first, second, third) for one in page["results"]]
    assert sorted(seen) == sorted(made)


def test_a_job_may_appear_late_in_the_list(service: PaidService, client: httpx.Client) -> None:
    service.settings.list_lag = 20
    order(client)
    assert client.get("/v1/predictions").json()["results"] == []
    service.clock.advance(20)
    assert len(client.get("/v1/predictions").json()["results"]) == 1


@pytest.mark.parametrize("query", [{"created_after": "yesterday"}, {"cursor": "!"}, {"cursor": "bm9uZQ=="}])
def test_a_list_without_sense_is_refused(query: dict[str, str]) -> None:
    with paid_service() as service, plain(service) as client:
        assert client.get("/v1/predictions", params=query).status_code == 400


def test_creates_are_limited_by_the_minute(service: PaidService, client: httpx.Client) -> None:
    service.settings.creates_a_minute = 3
    assert [order(client).status_code for _ in range(4)] == [201, 201, 201, 429]
    wait = order(client).json()["retry_after"]
    assert 0 < wait <= 20
    service.clock.advance(wait)
    assert [order(client).status_code for _ in range(2)] == [201, 429]
    assert len(service.ledger.charges) == 4


def test_polls_are_limited_apart_from_creates(service: PaidService, client: httpx.Client) -> None:
    service.settings.others_a_minute = 2
    assert [client.get("/v1/predictions").status_code for _ in range(3)] == [200, 200, 429]
    assert order(client).status_code == 201


def test_little_credit_is_a_slow_line_and_none_is_refused(service: PaidService, client: httpx.Client) -> None:
    service.settings.credit = Decimal("0.06")
    assert order(client).status_code == 201
    slow = order(client)
    assert slow.status_code == 429
    assert "$5.0" in slow.json()["detail"]
    service.clock.advance(slow.json()["retry_after"])
    broke = order(client)
    assert (broke.status_code, broke.json()["title"]) == (402, "Insufficient credit")
    assert service.ledger.total == Decimal("0.055")


def test_a_wrong_token_is_nobody(service: PaidService) -> None:
    for token in ("", "another"):
        with plain(service, token) as client:
            answer = order(client)
            assert (answer.status_code, answer.json()["title"]) == (401, "Unauthenticated")
    assert service.ledger.lines == ()


def test_accounts_do_not_see_each_other(service: PaidService, client: httpx.Client) -> None:
    made = order(client).json()["id"]
    service.state.accounts["theirs"] = "another studio"
    with plain(service, "theirs") as other:
        assert other.get(f"/v1/predictions/{made}").status_code == 404
        assert other.get("/v1/predictions").json()["results"] == []


@pytest.mark.parametrize(
    ("change", "field"),
    [({"width": 100}, "input.width"), ({"prompt": None}, "input.prompt"), ({"seed": "a"}, "input.seed")],
)
def test_what_a_model_cannot_read_is_refused_by_field(change: dict[str, Any], field: str) -> None:
    with paid_service(complain=False) as service, plain(service) as client:
        answer = order(client, given=STILL | change)
        assert answer.status_code == 422
        assert [one["field"] for one in answer.json()["invalid_fields"]] == [field]
        assert field in answer.json()["detail"]
        assert service.ledger.lines == ()


def test_a_price_can_be_made_to_differ(service: PaidService, client: httpx.Client) -> None:
    service.prices.set(FLUX, image="0.99")
    order(client)
    assert service.ledger.total == Decimal("0.99")


def test_every_rate_is_above_nothing() -> None:
    prices = Prices()
    for model, rates in TABLE.items():
        assert all(prices.of(model, {rate.per: 1}) == rate.amount > 0 for rate in rates)
    assert prices.of("nobody/nothing", {"image": 1}) == 0


LINE: Any = {"account": "a", "operation": "submit", "model": "m", "subject": "s", "request": "r", "why": "w"}


def test_a_ledger_on_disk_outlives_the_service(tmp_path: Path) -> None:
    place = tmp_path / "ledger.jsonl"
    with paid_service(ledger=place) as service, plain(service) as client:
        order(client)
        kept = service.ledger.lines
    with place.open("ab") as file:
        file.write(b'{"number":2,"at"')  # killed while it wrote
    with paid_service(ledger=place) as service:
        assert service.ledger.lines == kept


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(-5, 9)), max_size=20))
def test_the_ledger_adds_up(lines: list[tuple[str, int]]) -> None:
    ledger = Ledger()
    for at, (request, amount) in enumerate(lines):
        ledger.write(at=at, amount=Decimal(amount), **(LINE | {"request": request, "subject": request}))
    assert ledger.total == sum(amount for _, amount in lines)
    assert sum(ledger.paid_for(subject) for subject in "abc") == ledger.total
    twice = {one for one, _ in lines if sum(two == one and amount > 0 for two, amount in lines) > 1}
    assert set(ledger.paid_twice) == twice


@given(st.lists(st.floats(0, 1e6), max_size=9), st.lists(st.booleans(), max_size=9))
def test_the_clock_never_goes_back(steps: list[float], stops: list[bool]) -> None:
    clock = Clock()
    for step, stop in zip(steps, stops, strict=False):
        before = clock.now()
        (clock.stop if stop else clock.go)()
        clock.advance(step)
        assert clock.now() - before >= step - 1e-3
    clock.stop()
    assert clock.now() == clock.now()
    with pytest.raises(ValueError, match="forward"):
        clock.advance(-1)
