"""What a test, or a person with curl, may see and set from another process: `/_admin/...`, JSON in and out."""

from __future__ import annotations

from typing import Any

import msgspec

from tests.paid_service.calls import Answer, Call, Refused, document
from tests.paid_service.faults import Fault
from tests.paid_service.state import Settings, State


async def serve(state: State, call: Call) -> Answer:
    """Answer `GET` by what is asked for; `POST` and `DELETE` change it first."""
    what = call.captured["what"]
    if call.method != "GET":
        _change(state, call, what)
    return document(_shown(state, what))


def _shown(state: State, what: str) -> Any:
    now = state.clock.now()
    match what:
        case "ledger":
            ledger = state.ledger
            lines = msgspec.to_builtins(ledger.lines)
            return {
                "total": str(ledger.total),
                "charges": len(ledger.charges),
                "paid_twice": ledger.paid_twice,
                "lines": lines,
            }
        case "faults":
            return msgspec.to_builtins(state.faults.waiting)
        case "clock":
            return {"now": now}
        case "settings":
            return msgspec.to_builtins(state.settings)
        case "requests":
            return msgspec.to_builtins(list(state.requests))
        case "predictions":
            return [one.shown(now, state.url, state.delivery_url) for one in state.predictions.all]
        case "said":
            return list(state.said)
    raise Refused(404, f"There is no /_admin/{what}.")


def _change(state: State, call: Call, what: str) -> None:
    try:
        match call.method, what:
            case "POST", "faults":
                state.faults.add(msgspec.json.decode(call.body, type=Fault))
            case "DELETE", "faults":
                state.faults.clear()
            case "POST", "clock":
                state.clock.advance(float(call.json()["advance"]))
            case "POST", "settings":
                _set(state.settings, call)
            case "POST", "said":
                state.say(*msgspec.json.decode(call.body, type=list))
            case _:
                raise Refused(405, f"/_admin/{what} does not take {call.method}.")
    except (msgspec.MsgspecError, ValueError, KeyError, TypeError) as error:
        raise Refused(400, str(error)) from error


def _set(settings: Settings, call: Call) -> None:
    changed = msgspec.convert(msgspec.to_builtins(settings) | call.json(), Settings, strict=False)
    for name in Settings.__struct_fields__:
        setattr(settings, name, getattr(changed, name))
