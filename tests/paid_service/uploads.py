"""Uploaded files, which live for a day, and how `multipart/form-data` is read."""

from __future__ import annotations

import hashlib
import hmac
import re
import threading
from base64 import b64encode
from email.message import Message
from typing import Any
from urllib.parse import urlencode

import msgspec

from tests.paid_service.calls import Refused
from tests.paid_service.clock import stamp

_SECRET = b"signs the test service's download links"


class Part(msgspec.Struct, frozen=True):
    """One field of a form."""

    name: str
    filename: str | None
    kind: str
    content: bytes


def read_form(content_type: str, body: bytes) -> list[Part]:
    """Take a form apart. Raises `Refused` with 400 where it is none."""
    boundary = re.search(r'boundary="?([^";,]+)"?', content_type)
    if not content_type.startswith("multipart/form-data") or not boundary:
        raise Refused(400, "The body is not multipart/form-data.")
    fence = b"--" + boundary.group(1).encode()
    _, *pieces = (b"\r\n" + body).split(b"\r\n" + fence)
    if not pieces or not pieces[-1].startswith(b"--"):
        raise Refused(400, "The form ends before its last boundary.")
    return [_part(piece) for piece in pieces[:-1]]


def _part(piece: bytes) -> Part:
    head, _, content = piece.lstrip(b" \t").removeprefix(b"\r\n").partition(b"\r\n\r\n")
    message = Message()
    for line in head.decode("utf-8", "replace").split("\r\n"):
        name, _, value = line.partition(":")
        message[name] = value.strip()
    field = message.get_param("name", "", "content-disposition")
    return Part(str(field), message.get_filename(), message.get_content_type(), content)


class Upload(msgspec.Struct, frozen=True, kw_only=True):
    """A file of an account."""

    id: str
    account: str
    name: str
    kind: str
    content: bytes
    metadata: dict[str, Any]
    created: float
    expires: float

    def shown(self, url: str) -> dict[str, Any]:
        """Write it as `GET /v1/files/{id}` answers."""
        return {
            "id": self.id,
            "name": self.name,
            "content_type": self.kind,
            "size": len(self.content),
            "etag": hashlib.md5(self.content).hexdigest(),
            "checksums": {"sha256": hashlib.sha256(self.content).hexdigest()},
            "metadata": self.metadata,
            "created_at": stamp(self.created),
            "expires_at": stamp(self.expires),
            "urls": {"get": f"{url}/v1/files/{self.id}"},
        }

    def link(self, url: str, expiry: int) -> str:
        """Return a signed address that serves the bytes without a token."""
        signed = {"owner": self.account, "expiry": str(expiry), "signature": self.signature(expiry)}
        return f"{url}/v1/files/{self.id}/download?{urlencode(signed)}"

    def signature(self, expiry: int) -> str:
        text = f"{self.account}:{self.id}:{expiry}".encode()
        return b64encode(hmac.digest(_SECRET, text, "sha256")).decode()


class Uploads:
    """All files. Safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._all: dict[str, Upload] = {}

    def add(self, upload: Upload) -> None:
        with self._lock:
            self._all[upload.id] = upload

    def get(self, id_: str, now: float) -> Upload | None:
        """Return a file that is still there."""
        with self._lock:
            found = self._all.get(id_)
        return found if found and now < found.expires else None

    def remove(self, id_: str) -> None:
        with self._lock:
            self._all.pop(id_, None)

    @property
    def all(self) -> tuple[Upload, ...]:
        with self._lock:
            return tuple(self._all.values())
