"""OpenAI's API and servers that speak it: stills, mask edits, text and speech. One POST a call, and its answer is all.

There is no job to ask for afterwards, so the answer itself is the job's detail: it is on disk with the job's id, and a
lost answer stays unknown. `OPENAI_BASE_URL` names another server. A still with reference images is an edit to it.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar

import msgspec

from client_generate.errors import Ambiguous, Failed, MediaError, NotMade, Rejected, Unavailable
from client_generate.media.mask import edit_mask
from client_generate.providers.base import Capabilities, Fetched, InputFile, Job, Kind, Marker, Progress, Request
from client_generate.providers.web import Answer, Waits, Web
from client_generate.settings import Access

ADDRESS = "https://api.openai.com/v1"
PATIENCE = 600.0
"""Seconds until an answer must have come: it comes with the result, and one that is given up is lost."""
NEW, EDIT = "images/generations", "images/edits"
ENDPOINTS: dict[str, tuple[Kind, ...]] = {
    NEW: ("still",), EDIT: ("still", "inpaint"), "chat/completions": ("text",), "audio/speech": ("speech",),
}  # fmt: skip
WHEN_LOST = "look at OpenAI's usage page, then `client_generate resume --resolve`"
_MOST_TOKENS = 10**9
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,98}")
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
        path, body = _path(request), _readied(request)
        answer = self._web.pay(path, **body)
        detail = _KEPT[request.kind](answer, request)
        if detail is None:
            raise self._web.lost("its answer held no result that can be used")
        return self.check(Job(id=_name(answer), request=request, detail=detail))

    def check(self, job: Job) -> Job:
        """Say what came with the call: its result, or in the service's words why there is none."""
        job = msgspec.structs.replace(job, billed=_billed(job))
        if why := job.detail.get("error"):
            return msgspec.structs.replace(job, state="failed", error=self._web.clean(str(why)))
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
            hint=WHEN_LOST,
        )

    @cached_property
    def _web(self) -> Web:
        able = self.capabilities
        key = self._access.required(able.key, self.name)
        address = self._access.get(able.address) or ADDRESS
        return Web("OpenAI", address, key, self._access, self._waits, variable=able.key, when_lost=WHEN_LOST)


# --- what goes out -----------------------------------------------------------------------------------------------


def _path(request: Request) -> str:
    """Return where a request goes. Raises `Rejected` for what is not there, before anything is sent."""
    endpoint = EDIT if request.endpoint == NEW and request.files else request.endpoint
    if request.kind not in ENDPOINTS.get(endpoint, ()):
        raise Rejected(
            f"OpenAI makes no {request.kind} at {endpoint[:80]!a}.",
            code="provider-unknown",
            hint=f"the card's endpoint is one of {', '.join(ENDPOINTS)}",
        )
    return f"/{endpoint}"


def _readied(request: Request) -> dict[str, Any]:
    """Return the call's body. Raises `Rejected` or `Unavailable`, for nothing went out yet."""
    try:
        return _body(request)
    except (NotMade, OSError) as error:
        said = error.strerror if isinstance(error, OSError) else error.message
        raise Unavailable(
            f"A picture for OpenAI could not be read, so nothing was sent: {str(said).rstrip('.')}.",
            code="input-unreadable",
            hint="mend that, then run the same command again",
        ) from error
    except MediaError as error:
        raise Rejected(error.message, code=error.code, hint=error.hint) from error


def _body(request: Request) -> dict[str, Any]:
    """Return JSON, or a form where pictures go with it."""
    if not request.files:
        return {"json": request.input}
    filled = request.filled(lambda file: file)
    return {
        "files": [
            (name, _part(name, one, filled))
            for name, value in filled.items()
            for one in (value if isinstance(value, list) else [value])
        ]
    }


def _part(name: str, value: Any, filled: Mapping[str, Any]) -> tuple[Any, ...]:
    if not isinstance(value, InputFile):
        return (None, str(value).lower() if isinstance(value, bool) else str(value))
    if name == "mask":  # white is to be painted anew; here that is what is transparent
        return ("mask.png", edit_mask(_place(value), _place(filled["image"])), "image/png")
    return (value.name, _place(value).read_bytes(), value.media_type)


def _place(file: InputFile) -> Path:
    assert file.path is not None, "frozen inputs are in reach"  # noqa: S101
    return file.path


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
        choice = data["choices"][0]
        message, ended = choice["message"], choice.get("finish_reason")
        said, refused = message.get("content"), message.get("refusal")
    except (AttributeError, TypeError, KeyError, IndexError):
        return None
    counted = _counted(data.get("usage"))
    if isinstance(refused, str) and refused:
        return {"error": f"it declined: {refused}", **counted}
    if ended in _CUT:
        return {"error": f"{_CUT[ended]}, after {len(said or '')} characters", **counted}
    kept = _kept(base64.b64encode(said.encode(errors="replace")).decode(), ".txt") if isinstance(said, str) else None
    return kept and {**kept, **counted}


def _counted(usage: object) -> dict[str, Any]:
    """Return the tokens that an answer says were read and written; nothing where it does not tell."""
    told = usage if isinstance(usage, dict) else {}
    found = {"token_in": told.get("prompt_tokens"), "token_out": told.get("completion_tokens")}
    return {"tokens": found} if all(type(one) is int and 0 <= one <= _MOST_TOKENS for one in found.values()) else {}


def _billed(job: Job) -> Decimal | None:
    """Return what the tokens of an answer cost by the card's prices; None where either is not told."""
    tokens, prices = job.detail.get("tokens"), job.request.token_prices
    return sum((prices[per] * tokens[per] for per in prices), Decimal(0)) if tokens and prices else None


def _speech(answer: Answer, request: Request) -> dict[str, Any] | None:
    suffix = SUFFIXES.get(str(request.input.get("response_format", "mp3")), ".mp3")
    return _kept(base64.b64encode(answer.bytes).decode(), suffix) if answer.bytes else None


_CUT = {"length": "the text was cut off at its limit", "content_filter": "the text was stopped by a filter"}
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


def _name(answer: Answer) -> str:
    """Return the service's own id of the call where it tells one, else a name from the answer's bytes."""
    within = answer.data.get("id") if isinstance(answer.data, dict) else None
    for told in (within, answer.headers.get("x-request-id")):
        if isinstance(told, str) and _NAME.fullmatch(told):
            return told
    return hashlib.sha256(answer.bytes).hexdigest()[:32]
