"""One request as handlers see it, and the answer they give."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

import msgspec

from tests.paid_service.faults import Fault


class Call(msgspec.Struct, frozen=True, kw_only=True):
    """A request. Header names are lower case; `account` is whose token it carried; `fault` is what the work suffers."""

    number: int
    operation: str
    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes
    captured: Mapping[str, str]
    account: str = ""
    fault: Fault | None = None

    @property
    def query(self) -> dict[str, str]:
        return {name: values[-1] for name, values in parse_qs(urlsplit(self.target).query).items()}

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.body).hexdigest()

    @property
    def suffers(self) -> str:
        """The name of its fault, or nothing."""
        return self.fault.kind if self.fault else ""

    def json(self) -> dict[str, Any]:
        """The body as an object. Raises `ValueError`."""
        found = json.loads(self.body)
        if not isinstance(found, dict):
            raise ValueError("the body is not an object")  # noqa: TRY004 - as json.loads does
        return found


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What goes back. `length` is what the head claims when that is not the body's."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = {}
    length: int | None = None


class Exchange(msgspec.Struct, frozen=True, kw_only=True):
    """What the service remembers of a request. `status` is 0 where nothing was answered; no token is ever kept."""

    number: int
    at: float
    operation: str
    method: str
    target: str
    body_digest: str
    body_bytes: int
    token_sent: bool
    status: int
    fault: str


def document(value: Any, status: int = 200, *, kind: str = "application/json", **headers: str) -> Answer:
    """Answer with JSON; `_` in a header's name stands for `-`."""
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return Answer(status=status, body=json.dumps(value).encode(), headers={"content-type": kind, **named})


class Refused(Exception):
    """A handler's way to answer with an error: status, what to say, and whatever the dialect adds."""

    def __init__(self, status: int, message: str, **more: Any) -> None:
        super().__init__(message)
        self.status, self.message, self.more = status, message, more


class Throttled(Refused):
    """Too many requests: come back after some seconds."""

    def __init__(self, message: str, seconds: float) -> None:
        super().__init__(429, message)
        self.seconds = seconds
