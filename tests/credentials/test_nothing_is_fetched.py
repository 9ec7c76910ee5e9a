"""Signing and reading make no connection, even for a file that names an address for its credentials."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import c2pa
import pytest
from PIL import Image

from client_generate import files
from client_generate.film.layout import Workspace
from client_generate.media import credentials, signing
from client_generate.media.credentials import Claim
from client_generate.settings import Access


class Server:
    """A server on this machine that counts who comes."""

    def __init__(self) -> None:
        asked = self.asked = list[str]()

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked.append(self.path)
                self.send_error(404)

            def log_message(self, *_: object) -> None: ...

        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()
        self.address = f"http://127.0.0.1:{self._server.server_port}/film.c2pa"

    def stop(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture
def server() -> Iterator[Server]:
    started = Server()
    yield started
    started.stop()


@pytest.fixture
def named(tmp_path: Path, server: Server) -> Path:
    """Return a picture whose credentials are said to be at the server."""
    picture, into = tmp_path / "plain.png", tmp_path / "named.png"
    Image.new("RGB", (64, 36), (9, 99, 9)).save(picture)
    who = signing.identity(Workspace(tmp_path), Access(tmp_path, {}))
    builder = c2pa.Builder({"title": "named", "assertions": []})
    builder.set_intent(c2pa.C2paBuilderIntent.CREATE, c2pa.C2paDigitalSourceType.DIGITAL_CREATION)
    builder.set_no_embed()
    builder.set_remote_url(server.address)
    signer = c2pa.Signer.from_info(c2pa.C2paSignerInfo(b"es256", who.chain, who.key, None))
    with signer, picture.open("rb") as source, into.open("w+b") as target:
        builder.sign(signer, "image/png", source, target)
    return into


def test_the_library_left_to_itself_would_fetch(named: Path, server: Server) -> None:
    with pytest.raises(c2pa.C2paError):
        c2pa.Reader(named)
    assert server.asked == ["/film.c2pa"]


def test_neither_reading_nor_signing_does(tmp_path: Path, named: Path, server: Server) -> None:
    who = signing.identity(Workspace(tmp_path), Access(tmp_path, {}))
    assert credentials.check(named, None, who.anchors).standing in {"none", "broken"}
    claim = Claim(title="named.png", source=None, agent="")
    statement = credentials.sidecar(named, files.sha256(named), claim, who)
    assert credentials.check(named, statement, who.anchors).standing == "ours"
    assert server.asked == []
