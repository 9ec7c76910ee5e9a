"""What OpenAI's wire has in common: the models on offer, how a body is read, and the limits."""

from __future__ import annotations

from typing import Any

from tests.paid_service.calls import Answer, Call, Refused, document
from tests.paid_service.state import State

_CREATED = 1_767_225_600
OFFERED = {
    "images": ("gpt-image-2", "gpt-image-1.5"),
    "text": ("gpt-5.6", "gpt-5.6-mini"),
    "speech": ("gpt-4o-mini-tts", "tts-1"),
}


async def models(state: State, call: Call) -> Answer:
    """List the models."""
    limit(state, call)
    data = [_shown(name) for names in OFFERED.values() for name in names]
    return document({"object": "list", "data": data})


async def model(state: State, call: Call) -> Answer:
    """Show one model."""
    limit(state, call)
    name = call.captured["model"]
    if not any(name in names for names in OFFERED.values()):
        raise _unknown(name)
    return document(_shown(name))


def _shown(name: str) -> dict[str, Any]:
    return {"id": name, "object": "model", "created": _CREATED, "owned_by": "system"}


def offered(given: dict[str, Any], kind: str) -> str:
    """Return the model that a body names. Raises `Refused` with 404 for one that is not there, or not for this."""
    name = given.get("model") or (OFFERED["images"][1] if kind == "images" else "")
    if name not in OFFERED[kind]:
        raise _unknown(str(name))
    return str(name)


def _unknown(name: str) -> Refused:
    return Refused(404, f"The model '{name}' does not exist or you do not have access to it.", code="model_not_found")


def asked(call: Call) -> dict[str, Any]:
    """Read a JSON body. Raises `Refused` where it is none, or wants a stream, which is not played here."""
    try:
        given = call.json()
    except ValueError as error:
        raise Refused(400, "We could not parse the JSON body of your request.") from error
    if given.get("stream"):
        raise Refused(400, "This service does not stream.", param="stream", code="unsupported_value")
    return given


def limit(state: State, call: Call) -> None:
    """Take one request from the account's bucket."""
    rate = state.settings.creates_a_minute
    state.limits.take(f"{call.account} openai", state.clock.now(), a_minute=rate, burst=rate)
