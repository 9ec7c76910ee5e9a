"""Replicate's predictions and models, as its document describes them."""

from __future__ import annotations

import asyncio
import re
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

import jsonschema

from tests.paid_service.calls import Answer, Call, Refused, document
from tests.paid_service.clock import seconds_of
from tests.paid_service.models import BY_VERSION, MODELS, Model
from tests.paid_service.orders import CannotRun, Work, work
from tests.paid_service.predictions import Prediction, new_id
from tests.paid_service.state import State

_NOT_FOUND = "The requested resource could not be found."
_FOR_EVER = 1e9


async def create(state: State, call: Call) -> Answer:
    """Create a prediction, of an official model by its name or of any by its version."""
    limit_creates(state, call)
    body = _body(call)
    model = _model(call, body)
    _check_input(model, body.get("input"))
    prediction = await asyncio.to_thread(_plan, state, call, model, body["input"])
    state.afford(prediction.price)  # nothing is awaited between this and the charge
    state.charge(call, model.name, prediction.id, prediction.price, "prediction")
    state.predictions.add(prediction)
    return await _first_reply(state, call, prediction)


def limit_creates(state: State, call: Call) -> None:
    """Take from the bucket of creates, which is small while there is little credit."""
    settings, now = state.settings, state.clock.now()
    if settings.credit is not None and settings.credit - state.ledger.total < 5:
        said = "Your rate limit for creating predictions is reduced while you have less than $5.0 in credit. "
        state.limits.take(f"{call.account} poor", now, a_minute=6, burst=1, said=said)
    rate = settings.creates_a_minute
    state.limits.take(f"{call.account} creates", now, a_minute=rate, burst=rate)


def _body(call: Call) -> dict[str, Any]:
    try:
        return call.json()
    except ValueError as error:
        raise Refused(400, "The request body is not a JSON object.", title="Bad request") from error


def _model(call: Call, body: dict[str, Any]) -> Model:
    if call.captured:
        found = MODELS.get(f"{call.captured['owner']}/{call.captured['name']}")
        if found is None or not found.official:
            raise Refused(404, _NOT_FOUND)
        return found
    name, _, version = str(body.get("version", "")).rpartition(":")
    found = BY_VERSION.get(version) or MODELS.get(version)
    if found is None or name not in {"", found.name} or ("/" in version and not found.official):
        invalid = "The specified version does not exist (or perhaps you don't have permission to use it?)"
        raise Refused(422, invalid, title="Invalid version or not permitted")
    return found


def _check_input(model: Model, given: Any) -> None:
    errors = list(jsonschema.Draft202012Validator(model.schema).iter_errors(given))
    if not errors:
        return
    fields = [
        {"type": e.validator, "field": ".".join(["input", *map(str, e.path)]), "description": e.message} for e in errors
    ]
    text = "".join(f"- {field['field']}: {field['description']}\n" for field in fields)
    raise Refused(422, text, title="Input validation failed", invalid_fields=fields)


def _plan(state: State, call: Call, model: Model, given: dict[str, Any]) -> Prediction:
    """Decide at once everything that will happen to this prediction if nobody cancels it."""
    settings, now = state.settings, state.clock.now()
    planned = Prediction(
        id=new_id(),
        account=call.account,
        model=model.name,
        version=model.version,
        input=given,
        created=now,
        starts=now + settings.queue_seconds,
        ends=now + settings.queue_seconds + settings.job_seconds,
        keeps=settings.keeps_seconds,
        many=model.many,
        listed=_FOR_EVER + now if call.suffers == "unlisted" else now + settings.list_lag,
    )
    try:
        _put_to_work(planned, work(model, given, planned.id, state), state)
    except CannotRun as error:
        planned.verdict, planned.error = "failed", str(error)
    _suffer(planned, call)
    _meet_deadline(planned, call)
    return planned


def _put_to_work(planned: Prediction, found: Work, state: State) -> None:
    planned.media, planned.counted = found.media, found.metrics
    planned.files = tuple(f"out-{number}.{medium.suffix}" for number, medium in enumerate(found.media))
    planned.price = state.prices.of(planned.model, dict(found.counted))


def _suffer(planned: Prediction, call: Call) -> None:
    fault = call.fault
    match call.suffers:
        case "fails":
            planned.verdict, planned.error = "failed", fault.error if fault else None
            planned.price = planned.price if fault and fault.charged else Decimal(0)
        case "cancels":
            planned.verdict, planned.price = "canceled", planned.price / 2
            planned.ends = (planned.starts + planned.ends) / 2
        case "aborts":
            planned.verdict, planned.price, planned.ends = "aborted", Decimal(0), planned.starts
        case "never-ends":
            planned.ends = planned.created + _FOR_EVER
        case "unknown-status":
            planned.odd_status = "postprocessing"


def _meet_deadline(planned: Prediction, call: Call) -> None:
    """Apply `Cancel-After`: before the start it is free, later the time run is paid."""
    text = call.headers.get("cancel-after")
    if text is None:
        return
    planned.deadline = planned.created + _seconds(text)
    if planned.deadline < planned.starts:
        planned.verdict, planned.ends, planned.price = "aborted", planned.deadline, Decimal(0)
    elif planned.deadline < planned.ends:
        planned.price *= Decimal(planned.share(planned.deadline)).quantize(Decimal("0.01"))
        planned.verdict, planned.ends = "canceled", planned.deadline


def _seconds(text: str) -> float:
    match = re.fullmatch(r"(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?", text)
    found = sum(int(part or 0) * unit for part, unit in zip(match.groups(), (3600, 60, 1), strict=True)) if match else 0
    if found < 5:
        raise Refused(422, "Cancel-After must be a duration of at least 5 seconds.", title="Invalid Cancel-After")
    return found


async def _first_reply(state: State, call: Call, prediction: Prediction) -> Answer:
    """Answer at once, or with `Prefer: wait` as soon as it is done or the time is up."""
    wait = re.fullmatch(r"wait(?:=(\d+))?", call.headers.get("prefer", ""))
    if wait is None:
        return document(_new(state, call, prediction), 201)
    seconds, began = int(wait.group(1) or 60), time.monotonic()
    until = state.clock.now() + seconds
    while (now := state.clock.now()) < min(prediction.ends, until) and time.monotonic() < began + seconds:
        await asyncio.sleep(min(0.05, prediction.ends - now))
    done = now >= prediction.ends
    shown = prediction.shown(max(now, prediction.starts), state.url, state.delivery_url)
    if done and state.settings.early_output:
        shown["status"] = "processing"
    return document(shown, 201 if done else 202)


def _new(state: State, call: Call, prediction: Prediction) -> dict[str, Any]:
    """Write a prediction as it is born, which is always `starting`."""
    shown = prediction.shown(prediction.created, state.url, state.delivery_url)
    early = {"completed_at", "metrics", "started_at"}
    shown = {name: value for name, value in shown.items() if name not in early}
    shown |= {"status": "starting", "output": None, "error": None}
    if call.suffers == "sparse":
        shown = {name: value for name, value in shown.items() if name not in {"output", "logs"}} | {"version": None}
    return shown


def limit_others(state: State, call: Call) -> None:
    """Take from the bucket of everything that creates nothing."""
    rate = state.settings.others_a_minute
    state.limits.take(f"{call.account} others", state.clock.now(), a_minute=rate, burst=rate)


async def check(state: State, call: Call) -> Answer:
    """Show one prediction."""
    limit_others(state, call)
    return document(_own(state, call).shown(state.clock.now(), state.url, state.delivery_url))


async def cancel(state: State, call: Call) -> Answer:
    """Stop one, and give back what it need not pay."""
    limit_others(state, call)
    prediction = _own(state, call)
    back = prediction.cancel(state.clock.now())
    state.charge(call, prediction.model, prediction.id, -back, "given back for canceled")
    return document(prediction.shown(state.clock.now(), state.url, state.delivery_url))


def _own(state: State, call: Call) -> Prediction:
    found = state.predictions.get(call.captured["id"])
    if found is None or found.account != call.account:
        raise Refused(404, _NOT_FOUND)
    return found


async def list_predictions(state: State, call: Call) -> Answer:
    """List a window of time, newest first, a page at a time."""
    limit_others(state, call)
    query, now = call.query, state.clock.now()
    after, before = _moment(query, "created_after", 0.0), _moment(query, "created_before", _FOR_EVER + now)
    found = state.predictions.newest_first(
        lambda one: one.account == call.account and one.listed <= now and after <= one.created < before
    )
    start, page = _start(found, query.get("cursor", "")), state.settings.page
    shown = [one.shown(now, state.url, state.delivery_url) for one in found[start : start + page]]
    return document(
        {
            "next": _page_url(state, query, f"from {found[start + page].id}") if start + page < len(found) else None,
            "previous": _page_url(state, query, f"from {found[max(0, start - page)].id}") if start else None,
            "results": shown,
        }
    )


def _moment(query: dict[str, str], name: str, default: float) -> float:
    try:
        return seconds_of(query[name].replace(" ", "+")) if name in query else default
    except ValueError as error:
        raise Refused(400, f"{name} is not an ISO 8601 date-time.", title="Bad request") from error


def _start(found: list[Prediction], cursor: str) -> int:
    """Return where a page begins: a cursor names its first prediction, so new ones move nothing."""
    if not cursor:
        return 0
    try:
        id_ = urlsafe_b64decode(cursor).decode().removeprefix("from ")
        return next(number for number, one in enumerate(found) if one.id == id_)
    except (ValueError, StopIteration) as error:
        raise Refused(400, "The cursor is invalid.", title="Bad request") from error


def _page_url(state: State, query: dict[str, str], cursor: str) -> str:
    more = query | {"cursor": urlsafe_b64encode(cursor.encode()).decode()}
    return f"{state.url}/v1/predictions?{urlencode(more)}"
