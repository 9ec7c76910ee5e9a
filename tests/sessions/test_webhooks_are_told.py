"""A person's server hears of every version: signed, again when it did not listen, and never where nobody may reach."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from client_generate.errors import UsageError
from client_generate.sessions import events
from client_generate.sessions.commands import Accept
from client_generate.sessions.engine import SessionEngine
from client_generate.sessions.session import Session
from client_generate.sessions.webhooks import public_address, signature
from tests.sessions.rooms import engine
from tests.sessions.tiny import pipeline

SECRET = "whsec_" + base64.b64encode(b"a key of our own").decode()
LOCAL = {"CLIENT_GENERATE_WEBHOOK_SECRET": SECRET, "CLIENT_GENERATE_ALLOW_LOCAL_SERVICES": "1"}


class Heard:
    """What came, and what is answered in turn."""

    def __init__(self, answers: Iterator[int]) -> None:
        self.answers = answers
        self.came: list[tuple[dict[str, str], bytes]] = []
        self.url = ""


@contextmanager
def server(*answers: int, tls: tuple[Path, Path] | None = None) -> Iterator[Heard]:
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
    if tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*tls)
        listening.socket = context.wrap_socket(listening.socket, server_side=True)
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
        assert found.open(session.id).tell_out(20)
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
        "https://example.com:0/",
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


def test_the_name_is_looked_up_once_and_its_certificate_is_checked(tmp_path: Path) -> None:
    """Who changes what a name leads to between the look and the call gains nothing: the address found is called."""
    certificate, key = _certificate(tmp_path, "hooks.example.test")
    for name, arrived in (("hooks.example.test", True), ("other.example.test", False)):
        environ = {"CLIENT_GENERATE_WEBHOOK_SECRET": SECRET, "SSL_CERT_FILE": str(certificate)}
        with server(tls=(certificate, key)) as heard:
            found = engine(tmp_path, environ=environ, pauses=(), look_up=lambda _: "127.0.0.1")
            port = urlsplit(heard.url).port
            _, happened = told(found, f"https://{name}:{port}/hook")
        assert isinstance(happened[-1], events.Notified)
        assert happened[-1].arrived is arrived
        assert [headers["host"] for headers, _ in heard.came] == [f"{name}:{port}"] * arrived


def _certificate(folder: Path, name: str) -> tuple[Path, Path]:
    """Write a certificate for a name, signed by itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    paths = folder / "certificate.pem", folder / "key.pem"
    paths[0].write_bytes(made.public_bytes(Encoding.PEM))
    paths[1].write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return paths


def test_a_failure_is_told_too_and_a_host_that_is_not_there_is_given_up(tmp_path: Path) -> None:
    def broken(_context: object) -> object:
        raise ZeroDivisionError

    with server() as heard:
        found = engine(tmp_path, pipeline(run=broken), environ=LOCAL, pauses=())
        told(found, heard.url)
    assert json.loads(heard.came[0][1])["error"]["code"] == "internal"
    _, happened = told(engine(tmp_path, environ=LOCAL, pauses=()), heard.url)
    assert isinstance(happened[-1], events.Notified)
    assert happened[-1].why == "connect error"
    with pytest.raises(UsageError):
        public_address("no-such-host.invalid")


def test_a_plain_secret_signs_too() -> None:
    made = base64.b64encode(hmac.new(b"words", b"a.1.{}", hashlib.sha256).digest()).decode()
    assert signature("words", "a", "1", b"{}") == f"v1,{made}"
