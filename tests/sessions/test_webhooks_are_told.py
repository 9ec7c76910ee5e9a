"""A person's server hears of every version: signed, again when it did not listen, and never where nobody may reach."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from client_generate.errors import UsageError
from client_generate.sessions import events
from client_generate.sessions.commands import Accept
from client_generate.sessions.engine import SessionEngine
from client_generate.sessions.session import Session
from client_generate.sessions.webhooks import signature
from tests.sessions.rooms import engine

SECRET = "whsec_" + base64.b64encode(b"a key of our own").decode()
LOCAL = {"CLIENT_GENERATE_WEBHOOK_SECRET": SECRET, "CLIENT_GENERATE_ALLOW_LOCAL_SERVICES": "1"}


class Heard:
    """What came, and what is answered in turn."""

    def __init__(self, answers: Iterator[int]) -> None:
        self.answers = answers
        self.came: list[tuple[dict[str, str], bytes]] = []
        self.url = ""


@contextmanager
def server(*answers: int) -> Iterator[Heard]:
    heard = Heard(iter(answers))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            heard.came.append(({name.lower(): value for name, value in self.headers.items()}, body))
            self.send_response(next(heard.answers, 204))
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=listening.serve_forever, args=(0.01,))
    thread.start()
    heard.url = f"http://127.0.0.1:{listening.server_port}/hook?film=1"
    try:
        yield heard
    finally:
        listening.shutdown()
        listening.server_close()
        thread.join()


def told(found: SessionEngine, url: str) -> tuple[Session, list[events.SessionEvent]]:
    room = found.begin("tiny", {"title": "tea"}, webhook=url)
    room.run()
    assert found.webhooks.finish(20)
    return room.session(), list(room.events())


def test_every_version_is_told_and_signed(tmp_path: Path) -> None:
    with server() as heard:
        found = engine(tmp_path, environ=LOCAL, pauses=())
        session, _ = told(found, heard.url)
        found.open(session.id).do(Accept())
        found.open(session.id).run()
        assert found.webhooks.finish(20)
    bodies = [json.loads(body) for _, body in heard.came]
    assert [(one["event"], one["stage"], one["version"]) for one in bodies] == [
        ("stage_complete", "draft", 1),
        ("stage_complete", "picture", 1),
    ]
    assert (bodies[0]["session_id"], bodies[0]["items"]) == (session.id, ["a", "b", "c"])
    headers, body = heard.came[0]
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    wanted = base64.b64encode(hmac.new(b"a key of our own", signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{wanted}"
    assert headers["webhook-id"] == f"{session.id}-3"


def test_who_does_not_listen_is_told_again_then_given_up(tmp_path: Path) -> None:
    with server(500, 302, 200) as heard:
        _, happened = told(engine(tmp_path, environ=LOCAL, pauses=(0.0, 0.0)), heard.url)
        assert len(heard.came) == 3
        assert isinstance(happened[-1], events.Notified)
        assert happened[-1].arrived
    with server(500, 500) as deaf:
        session, happened = told(engine(tmp_path, environ=LOCAL, pauses=(0.0,)), deaf.url)
        assert isinstance(happened[-1], events.Notified)
        assert (happened[-1].arrived, happened[-1].why) == (False, "it answered 500")
        # It was given up: it changes nothing about the session, and nobody tells it once more.
        assert (session.stages[0].status, session.revision) == ("review", 3)


def test_what_a_dead_process_did_not_tell_the_next_one_tells(tmp_path: Path) -> None:
    with server() as heard:
        found = engine(tmp_path, environ=LOCAL, pauses=())
        room = found.begin("tiny", {"title": "tea"}, webhook=heard.url)
        found.runner.work(room.id, threading.Event())  # and died before its webhooks were woken
        assert heard.came == []
        following = engine(tmp_path, environ=LOCAL, pauses=())
        following.start_all()
        assert following.webhooks.finish(20)
        following.shut()
        assert len(heard.came) == 1


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com/",
        "https://a:b@example.com/",
        "https://example.com:8443/",
        "ftp://x/",
        "https://",
        "https://[",
        "x" * 3000,
    ],
)
def test_addresses_that_are_never_told(tmp_path: Path, url: str) -> None:
    found = engine(tmp_path, environ={"CLIENT_GENERATE_WEBHOOK_SECRET": SECRET})
    with pytest.raises(UsageError) as refused:
        found.begin("tiny", {"title": "tea"}, webhook=url)
    assert refused.value.code == "bad-webhook"
    assert found.sessions() == ()


def test_private_addresses_are_refused_unless_local_services_are_allowed(tmp_path: Path) -> None:
    with server() as heard:
        closed = engine(tmp_path, environ={"CLIENT_GENERATE_WEBHOOK_SECRET": SECRET}, pauses=())
        with pytest.raises(UsageError):
            closed.begin("tiny", {"title": "tea"}, webhook=heard.url)
        for host in ("127.0.0.1", "localhost", "10.0.0.1", "[::1]", "169.254.169.254"):
            _, happened = told(closed, f"https://{host}/")
            assert isinstance(happened[-1], events.Notified)
            assert "private network" in happened[-1].why
        assert heard.came == []


def test_a_plain_secret_signs_too() -> None:
    made = base64.b64encode(hmac.new(b"words", b"a.1.{}", hashlib.sha256).digest()).decode()
    assert signature("words", "a", "1", b"{}") == f"v1,{made}"
