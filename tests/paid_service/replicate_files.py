"""Replicate's files, and the host that serves what predictions made."""

from __future__ import annotations

import asyncio
import hmac
import json
from typing import Any

from tests.paid_service.calls import Answer, Call, Refused, document
from tests.paid_service.faults import OUTPUTS
from tests.paid_service.media import TYPES, render, spoil
from tests.paid_service.predictions import new_id
from tests.paid_service.replicate import limit_others
from tests.paid_service.state import State
from tests.paid_service.uploads import Part, Upload, read_form

_MISSING = "File not found"
_NAME_BYTES = 255


async def create(state: State, call: Call) -> Answer:
    """Take an upload."""
    limit_others(state, call)
    if len(call.body) > state.settings.upload_bytes:
        raise Refused(413, "Files must be less than 100MB in size", title="Content too large")
    fields = {part.name: part for part in read_form(call.headers.get("content-type", ""), call.body)}
    content = fields.get("content")
    if content is None:
        raise Refused(400, "The form has no field 'content'.", title="Bad request")
    now = state.clock.now()
    upload = Upload(
        id=new_id(),
        account=call.account,
        name=_name(fields, content),
        kind=_text(fields, "type", content.kind),
        content=content.content,
        metadata=_metadata(fields),
        created=now,
        expires=now + state.settings.upload_seconds,
    )
    state.uploads.add(upload)
    return document(upload.shown(state.url), 201)


def _text(fields: dict[str, Part], name: str, default: str) -> str:
    return fields[name].content.decode() if name in fields else default


def _name(fields: dict[str, Part], content: Part) -> str:
    found = _text(fields, "filename", content.filename or "")
    if not found or len(found.encode()) > _NAME_BYTES:
        raise Refused(400, "A file needs a name of at most 255 bytes.", title="Bad request")
    return found


def _metadata(fields: dict[str, Part]) -> dict[str, Any]:
    try:
        found = json.loads(_text(fields, "metadata", "{}"))
    except ValueError as error:
        raise Refused(400, "The metadata is not JSON.", title="Bad request") from error
    return found if isinstance(found, dict) else {}


async def show(state: State, call: Call) -> Answer:
    """Show one upload."""
    limit_others(state, call)
    return document(_own(state, call).shown(state.url))


async def list_files(state: State, call: Call) -> Answer:
    """List the uploads that are still there, newest first."""
    limit_others(state, call)
    now = state.clock.now()
    own = [one for one in reversed(state.uploads.all) if one.account == call.account and now < one.expires]
    return document({"next": None, "previous": None, "results": [one.shown(state.url) for one in own]})


async def delete(state: State, call: Call) -> Answer:
    """Remove an upload."""
    limit_others(state, call)
    state.uploads.remove(_own(state, call).id)
    return Answer(status=204)


def _own(state: State, call: Call) -> Upload:
    found = state.uploads.get(call.captured["id"], state.clock.now())
    if found is None or found.account != call.account:
        raise Refused(404, _MISSING)
    return found


async def download(state: State, call: Call) -> Answer:
    """Serve an upload to whoever holds its signed address."""
    now, query = state.clock.now(), call.query
    found = state.uploads.get(call.captured["id"], now)
    expiry = int(query.get("expiry", "0")) if query.get("expiry", "0").isdigit() else 0
    signed = found and hmac.compare_digest(found.signature(expiry).encode(), query.get("signature", "").encode())
    if not found or not signed or now > expiry or query.get("owner") != found.account:
        raise Refused(404, _MISSING)
    return Answer(body=found.content, headers={"content-type": found.kind})


async def deliver(state: State, call: Call) -> Answer:
    """Serve an output. There is no token here: whoever knows the address may have it, for an hour."""
    prediction = state.predictions.get(call.captured["id"])
    now, name = state.clock.now(), call.captured["file"]
    if prediction is None or name not in prediction.files or prediction.removed(now) or now < prediction.ends:
        raise Refused(404, "Not found")
    medium = prediction.media[prediction.files.index(name)]
    content = await asyncio.to_thread(render, medium)
    kind = {"content-type": TYPES[medium.suffix], "cache-control": "public, max-age=3600"}
    if call.suffers == "cut-off":
        return Answer(body=content[: len(content) // 2], length=len(content), headers=kind)
    if call.suffers in OUTPUTS:
        content = await asyncio.to_thread(spoil, call.suffers, content, medium)
        kind |= {"content-type": "text/html"} if call.suffers == "html" else {}
    return Answer(body=content, headers=kind)
