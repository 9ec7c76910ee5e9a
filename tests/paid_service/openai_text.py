"""OpenAI's writer: chat completions and responses, with structured answers that fit the schema asked for."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from tests.paid_service.calls import Answer, Call, Refused, document
from tests.paid_service.fitting import fitting
from tests.paid_service.openai_catalogue import asked, limit, offered
from tests.paid_service.predictions import new_id
from tests.paid_service.state import State

_PROSE = "Certainly! Here is what I would do: open on the street at dusk and stay on her face."
_NO = "I'm sorry, I can't help with that."


class Written(msgspec.Struct, frozen=True):
    """What the writer says, or why not; `finish` is the finish reason."""

    text: str
    refusal: str | None = None
    finish: str = "stop"


def _write(state: State, call: Call, schema: dict[str, Any] | None) -> Written:
    if call.suffers == "refusal":
        return Written("", _NO)
    text = _text(state, call, schema)
    if call.suffers == "cut-short":
        return Written(text[: max(1, len(text) // 2)], finish="length")
    return Written(text)


def _text(state: State, call: Call, schema: dict[str, Any] | None) -> str:
    if call.suffers == "off-schema":
        return json.dumps({"unexpected": ["nothing", "that", "was", "asked", "for"]})
    if call.suffers == "prose":
        return _PROSE
    if state.said:
        return state.said.popleft()
    return _PROSE if schema is None else json.dumps(fitting(schema))


def _pay(state: State, call: Call, model: str, id_: str, text: str) -> tuple[int, int]:
    """Charge for the words read and written; returns both counts in tokens."""
    read, wrote = len(call.body) // 4 + 1, len(text) // 4 + 1
    amount = state.prices.of(model, {"token in": read, "token out": wrote})
    state.afford(amount)
    state.charge(call, model, id_, amount, "text")
    return read, wrote


async def chat(state: State, call: Call) -> Answer:
    """Answer a chat."""
    limit(state, call)
    given = asked(call)
    model = offered(given, "text")
    if not given.get("messages"):
        raise Refused(
            400, "Missing required parameter: 'messages'.", param="messages", code="missing_required_parameter"
        )
    wanted = given.get("response_format") or {}
    written = _write(state, call, _schema(wanted.get("json_schema"), "response_format", wanted))
    id_ = f"chatcmpl-{new_id()}"
    read, wrote = _pay(state, call, model, id_, written.text)
    message: dict[str, Any] = {
        "role": "assistant",
        "content": written.text or None,
        "refusal": written.refusal,
        "annotations": [],
    }
    choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": written.finish}
    usage = {"prompt_tokens": read, "completion_tokens": wrote, "total_tokens": read + wrote}
    return document(
        {
            "id": id_,
            "object": "chat.completion",
            "created": int(state.clock.now()),
            "model": model,
            "choices": [choice],
            "usage": usage,
        },
        x_request_id=f"req_{id_}",
    )


def _schema(holder: dict[str, Any] | None, param: str, wanted: dict[str, Any]) -> dict[str, Any] | None:
    """Return the schema that the answer must fit; with `strict` it must say what strict ones must."""
    if wanted.get("type") == "json_object":
        return {"type": "object"}
    if wanted.get("type") != "json_schema":
        return None
    if not holder or not isinstance(holder.get("schema"), dict) or not holder.get("name"):
        raise Refused(
            400, f"Missing required parameter: '{param}.schema'.", param=param, code="missing_required_parameter"
        )
    schema: dict[str, Any] = holder["schema"]
    if holder.get("strict") and (lax := _lax(schema)):
        text = f"Invalid schema for response_format '{holder['name']}': {lax}"
        raise Refused(400, text, param=param, code="invalid_json_schema")
    return schema


def _lax(schema: Any) -> str:
    """Say what a strict schema lacks: every object names all its properties as required and lets in no others."""
    if isinstance(schema, list):
        return next(filter(None, map(_lax, schema)), "")
    if not isinstance(schema, dict):
        return ""
    if schema.get("type") == "object":
        if schema.get("additionalProperties") is not False:
            return "'additionalProperties' is required to be supplied and to be false."
        if set(schema.get("required", ())) != set(schema.get("properties", ())):
            return "'required' must include every key in properties."
    return next(filter(None, map(_lax, schema.values())), "")


async def respond(state: State, call: Call) -> Answer:
    """Answer by the newer of the two wires."""
    limit(state, call)
    given = asked(call)
    model = offered(given, "text")
    if not given.get("input"):
        raise Refused(400, "Missing required parameter: 'input'.", param="input", code="missing_required_parameter")
    wanted = (given.get("text") or {}).get("format") or {}
    written = _write(state, call, _schema(wanted, "text.format", wanted))
    id_ = f"resp_{new_id()}"
    read, wrote = _pay(state, call, model, id_, written.text)
    return document(_response(state, given, model, id_, written, (read, wrote)), x_request_id=f"req_{id_}")


def _response(
    state: State, given: dict[str, Any], model: str, id_: str, written: Written, tokens: tuple[int, int]
) -> dict[str, Any]:
    said = {"type": "output_text", "text": written.text, "annotations": []}
    part = {"type": "refusal", "refusal": written.refusal} if written.refusal else said
    whole = written.finish == "stop"
    status = "completed" if whole else "incomplete"
    message = {"type": "message", "id": f"msg_{id_[5:]}", "status": status, "role": "assistant", "content": [part]}
    return {
        "id": id_,
        "object": "response",
        "created_at": int(state.clock.now()),
        "status": status,
        "error": None,
        "incomplete_details": None if whole else {"reason": "max_output_tokens"},
        "instructions": given.get("instructions"),
        "metadata": {},
        "model": model,
        "output": [message],
        "parallel_tool_calls": True,
        "temperature": 1.0,
        "tool_choice": "auto",
        "tools": [],
        "top_p": 1.0,
        "usage": {
            "input_tokens": tokens[0],
            "input_tokens_details": {"cached_tokens": 0},
            "output_tokens": tokens[1],
            "output_tokens_details": {"reasoning_tokens": 0},
            "total_tokens": sum(tokens),
        },
    }
