"""OpenAI's voices."""

from __future__ import annotations

import asyncio

from tests.paid_service.calls import Answer, Call, Refused
from tests.paid_service.faults import OUTPUTS
from tests.paid_service.media import TYPES, Speech, render, seconds_to_say, spoil
from tests.paid_service.openai_catalogue import asked, limit, offered
from tests.paid_service.predictions import new_id
from tests.paid_service.state import State

_MOST_CHARACTERS = 4096
_FORMATS = ("mp3", "opus", "aac", "flac", "wav", "pcm")


async def speak(state: State, call: Call) -> Answer:
    """Say a text: the bytes are the answer."""
    limit(state, call)
    given = asked(call)
    model, text = offered(given, "speech"), given.get("input")
    suffix = given.get("response_format", "mp3")
    if not isinstance(text, str) or not 0 < len(text) <= _MOST_CHARACTERS:
        raise Refused(400, "Invalid 'input': from 1 to 4096 characters.", param="input", code="string_above_max_length")
    if suffix not in _FORMATS or not given.get("voice"):
        raise Refused(400, "Invalid 'response_format' or 'voice'.", param="response_format", code="invalid_value")
    label = new_id()
    amount = state.prices.of(model, {"character": len(text)})
    state.afford(amount)
    state.charge(call, model, f"req_{label}", amount, "speech")
    medium = Speech(seconds=seconds_to_say(text, float(given.get("speed", 1))), suffix=suffix, label=label)
    content = await asyncio.to_thread(render, medium)
    head = {"content-type": TYPES[suffix], "x-request-id": f"req_{label}"}
    if call.suffers == "cut-off":
        return Answer(body=content[: len(content) // 2], length=len(content), headers=head)
    if call.suffers in OUTPUTS:
        content = await asyncio.to_thread(spoil, call.suffers, content, medium)
        head |= {"content-type": "text/html"} if call.suffers == "html" else {}
    return Answer(body=content, headers=head)
