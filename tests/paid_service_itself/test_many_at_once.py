"""A thousand jobs in flight, many clients at once, and clients that die, cost the service nothing but their due."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import httpx
import pytest

from tests.paid_service import PaidService, paid_service
from tests.paid_service.state import TOKEN
from tests.paid_service_itself.clients import FLUX, STILL, fetch, order, plain

BODY = json.dumps({"input": STILL}).encode()
HEAD = (
    f"POST /v1/models/{FLUX}/predictions HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {TOKEN}\r\n"
    f"content-type: application/json\r\ncontent-length: {len(BODY)}\r\n\r\n"
).encode()


@pytest.fixture
def service() -> Iterator[PaidService]:
    with paid_service() as service:
        yield service


def until(holds: Callable[[], bool], seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it never held"
        time.sleep(0.01)


def test_a_thousand_jobs_are_in_flight_without_a_thread_each() -> None:
    with paid_service(checked=False, creates_a_minute=10_000, job_seconds=3600) as service, plain(service) as client:
        threads = threading.active_count()
        ids = {order(client).json()["id"] for _ in range(1000)}
        assert threading.active_count() <= threads + 8  # asyncio's own pool
        assert len(ids) == len(service.ledger.charges) == 1000
        seen, url = set(), f"{service.url}/v1/predictions"
        while url:
            page = client.get(url).json()
            seen |= {one["id"] for one in page["results"] if one["status"] == "processing"}
            url = page["next"]
        assert seen == ids


def test_many_clients_at_once_pay_once_each(service: PaidService) -> None:
    def one(number: int) -> bytes:
        with plain(service) as client:
            return fetch(order(client, given={**STILL, "seed": number}, prefer="wait").json()["output"]).content

    with ThreadPoolExecutor(16) as pool:
        made = list(pool.map(one, range(64)))
    assert len(set(made)) == len(service.ledger.charges) == 64
    assert service.ledger.paid_twice == ()


def test_many_at_once_cannot_spend_the_same_credit() -> None:
    with paid_service(credit="7.00") as service, ThreadPoolExecutor(16) as pool:
        service.prices.set(FLUX, image="1.99")  # one leaves more than the $5 under which a slow line begins

        def one(number: int) -> int:
            with plain(service) as client:
                return order(client, given={**STILL, "seed": number}).status_code

        service.settings.creates_a_minute = 100
        assert 201 in list(pool.map(one, range(24)))
        assert 0 < service.ledger.total <= 7


def test_equal_requests_show_as_paid_twice(service: PaidService) -> None:
    with plain(service) as client:
        order(client), order(client)
    assert len(service.ledger.paid_twice) == 1


def test_hundreds_may_hang_while_others_are_served(service: PaidService) -> None:
    service.fail_next("check", "hang", times=None)
    port = int(service.url.rpartition(":")[2])
    hanging = [socket.create_connection(("127.0.0.1", port)) for _ in range(200)]
    try:
        for one in hanging:
            one.sendall(f"GET /v1/predictions/a HTTP/1.1\r\nhost: a\r\nauthorization: Bearer {TOKEN}\r\n\r\n".encode())
        until(lambda: len(service.asked("check")) == 200)
        with plain(service) as client:
            assert order(client).status_code == 201
    finally:
        for one in hanging:
            one.close()


@pytest.mark.parametrize(("sent", "charges"), [(HEAD[:40], 0), (HEAD + BODY[:-1], 0), (HEAD + BODY, 1)])
def test_a_killed_client_pays_for_what_it_sent_whole(service: PaidService, sent: bytes, charges: int) -> None:
    port = int(service.url.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port)) as killed:
        killed.sendall(sent)
        killed.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        until(lambda: len(service.asked("submit")) == charges)
    with plain(service) as client:
        assert client.get("/v1/account").is_success
    assert len(service.ledger.charges) == charges


@pytest.mark.parametrize("garbage", [b"\x16\x03\x01\x02\x00\x01", b"GET\r\n\r\n", b"A" * 200_000, b"\r\n" * 9])
def test_garbage_is_refused_and_hurts_nobody(service: PaidService, garbage: bytes) -> None:
    port = int(service.url.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port), timeout=10) as wild, suppress(OSError):
        wild.sendall(garbage)
        wild.shutdown(socket.SHUT_WR)
        assert wild.recv(64)[:12] in {b"", b"HTTP/1.1 400"}
    with plain(service) as client:
        assert client.get("/v1/account").is_success


def test_bodies_may_come_in_chunks_and_after_a_pause(service: PaidService) -> None:
    with plain(service) as client:
        chunks = (BODY[at : at + 7] for at in range(0, len(BODY), 7))
        head = {"content-type": "application/json"}
        assert client.post(f"/v1/models/{FLUX}/predictions", content=chunks, headers=head).status_code == 201
    port = int(service.url.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port), timeout=10) as careful:
        careful.sendall(HEAD.replace(b"\r\n\r\n", b"\r\nexpect: 100-continue\r\n\r\n"))
        assert careful.recv(64).startswith(b"HTTP/1.1 100")
        careful.sendall(BODY)
        assert careful.recv(64).startswith(b"HTTP/1.1 201")


def test_it_stops_with_clients_still_hanging() -> None:
    with paid_service() as service, plain(service, timeout=5) as client:
        service.fail_next("account", "hang")
        lost: list[Exception] = []

        def wait() -> None:
            try:
                client.get("/v1/account")
            except httpx.TransportError as error:
                lost.append(error)

        waiting = threading.Thread(target=wait)
        waiting.start()
        until(lambda: len(service.asked("account")) == 1)
        service.close()
        waiting.join(5)
        assert len(lost) == 1
        service.open()
