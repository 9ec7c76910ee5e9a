"""OpenAI's API and servers that speak it: stills, mask edits, text and speech. One POST a call, and its answer is all.

There is no job to ask for afterwards, so the answer itself is the job's detail: it is on disk with the job's id, and a
lost answer stays unknown. `OPENAI_BASE_URL` names another server.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar

import msgspec

from client_generate.errors import Ambiguous, Failed, Rejected
from client_generate.media.mask import edit_mask
from client_generate.providers.base import Capabilities, Fetched, InputFile, Job, Kind, Marker, Progress, Request
from client_generate.providers.web import Answer, Waits, Web
from client_generate.settings import Access

ADDRESS = "https://api.openai.com/v1"
PATIENCE = 600.0
"""Seconds until an answer must have come: it comes with the result, and one that is given up is lost."""
PATHS: dict[Kind, str] = {
    "still": "/images/generations", "inpaint": "/images/edits", "text": "/chat/completions", "speech": "/audio/speech",
}  # fmt: skip
SUFFIXES = {"png": ".png", "jpeg": ".jpg", "webp": ".webp", "mp3": ".mp3", "wav": ".wav", "flac": ".flac"}


class OpenAI:
    """The service behind `provider: openai`."""

    name: ClassVar[str] = "openai"
    capabilities: ClassVar[Capabilities] = Capabilities(
        kinds=("still", "inpaint", "text", "speech"), key="OPENAI_API_KEY", address="OPENAI_BASE_URL"
    )

    def __init__(self, access: Access, waits: Waits | None = None) -> None:
        self._access = access
        self._waits = waits or Waits(answer=PATIENCE, whole=PATIENCE)

    def submit(self, request: Request, marker: Marker) -> Job:  # noqa: ARG002 - nothing there could be marked
        """Make the call and keep its answer."""
        if request.kind not in PATHS:
            raise Rejected(f"openai makes no {request.kind}.", code="wrong-kind", hint="choose another provider")
        answer = self._web.pay(PATHS[request.kind], **_body(request))
        detail = _KEPT[request.kind](answer, request)
        if detail is None:
            raise self._web.lost("its answer held no result that can be used")
        return Job(id=_name(answer, detail), request=request, state="ready", detail=detail)

    def check(self, job: Job) -> Job:
        """Say that it is ready: the answer came with the call."""
        return msgspec.structs.replace(job, state="ready" if _result(job) is not None else "expired")

    def fetch(self, job: Job, into: Path, progress: Progress) -> Fetched:
        """Write the answer into the folder."""
        result = _result(job)
        if result is None:
            raise Failed("The answer is no longer there.", code="result-expired", hint="generate it again")
        progress(0.0)
        into.mkdir(parents=True, exist_ok=True)
        suffix = str(job.detail["suffix"])
        path = into / f"answer{suffix}"
        try:
            path.write_bytes(result)
            progress(1.0)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        return Fetched(path=path, suffix=suffix)

    def cancel(self, job: Job) -> Job:
        """Return it as it is: it has ended already."""
        return self.check(job)

    def find(self, marker: Marker) -> tuple[Job, ...]:  # noqa: ARG002 - nothing there could be marked
        """Raise `Ambiguous`: this service keeps no list."""
        raise Ambiguous(
            "OpenAI keeps no list of calls, so nobody knows whether this one was charged.",
            hint="look at the usage page, then `client_generate resume --resolve`",
        )

    @cached_property
    def _web(self) -> Web:
        able = self.capabilities
        key = self._access.required(able.key, self.name)
        return Web("OpenAI", self._access.get(able.address) or ADDRESS, key, self._access, self._waits)


# --- what goes out -----------------------------------------------------------------------------------------------


def _body(request: Request) -> dict[str, Any]:
    """Return the call's body: JSON, or a form where pictures go with it."""
    if not request.files:
        return {"json": request.input}
    filled = request.filled(lambda file: file)
    return {
        "files": [
            (name, _part(name, one))
            for name, value in filled.items()
            for one in (value if isinstance(value, list) else [value])
        ]
    }


def _part(name: str, value: Any) -> tuple[Any, ...]:
    if not isinstance(value, InputFile):
        return (None, str(value).lower() if isinstance(value, bool) else str(value))
    assert value.path is not None, "frozen inputs are in reach"  # noqa: S101
    if name == "mask":  # white is to be painted anew; here that is what is transparent
        return ("mask.png", edit_mask(value.path), "image/png")
    return (f"{value.name}{value.path.suffix}", value.path.read_bytes(), value.media_type)


# --- what comes back ---------------------------------------------------------------------------------------------


def _picture(answer: Answer, request: Request) -> dict[str, Any] | None:
    data = answer.data
    first = data["data"][0] if isinstance(data, dict) and isinstance(data.get("data"), list) and data["data"] else {}
    coded = first.get("b64_json") if isinstance(first, dict) else None
    suffix = SUFFIXES.get(str(request.input.get("output_format", "png")), ".png")
    return _kept(coded, suffix) if isinstance(coded, str) else None


def _text(answer: Answer, request: Request) -> dict[str, Any] | None:  # noqa: ARG001 - as the others
    data = answer.data
    try:
        message = data["choices"][0]["message"]
    except (TypeError, KeyError, IndexError):
        return None
    said = message.get("content") if isinstance(message, Mapping) else None
    return _kept(base64.b64encode(said.encode()).decode(), ".txt") if isinstance(said, str) else None


def _speech(answer: Answer, request: Request) -> dict[str, Any] | None:
    suffix = SUFFIXES.get(str(request.input.get("response_format", "mp3")), ".mp3")
    return _kept(base64.b64encode(answer.bytes).decode(), suffix) if answer.bytes else None


_KEPT: dict[Kind, Callable[[Answer, Request], dict[str, Any] | None]] = {
    "still": _picture, "inpaint": _picture, "text": _text, "speech": _speech,
}  # fmt: skip


def _kept(coded: str, suffix: str) -> dict[str, Any] | None:
    try:
        base64.b64decode(coded, validate=True)
    except (binascii.Error, ValueError):
        return None
    return {"result": coded, "suffix": suffix}


def _result(job: Job) -> bytes | None:
    coded = job.detail.get("result")
    return base64.b64decode(coded) if isinstance(coded, str) else None


def _name(answer: Answer, detail: Mapping[str, Any]) -> str:
    """Return the service's own id of the call where it tells one, else a name from the answer's bytes."""
    told = answer.headers.get("x-request-id", "")
    if 0 < len(told) < 100 and told.isascii() and told.replace("-", "").replace("_", "").isalnum():
        return told
    return hashlib.sha256(str(detail["result"]).encode()).hexdigest()[:32]
