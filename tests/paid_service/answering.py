"""From a request's head and body to an answer: limits, token, faults, the handler, and what is remembered of it."""

from __future__ import annotations

import hashlib
import traceback
from email.utils import formatdate

import msgspec

from tests.paid_service.calls import Answer, Call, Exchange, Refused
from tests.paid_service.dialects import error, no_token, refusal
from tests.paid_service.faults import BEFORE, LINE, Fault
from tests.paid_service.published import Published
from tests.paid_service.routes import Route, find
from tests.paid_service.state import State
from tests.paid_service.wire import Exchanges, Head

_HTML = Answer(body=b"<html><body>Please try again later.</body></html>", headers={"content-type": "text/html"})


class Answering(Exchanges):
    """Answers for the service. `mistakes` are the service's own: a traceback here is a bug of the test tree."""

    def __init__(self, state: State, published: Published) -> None:
        self._state, self._published = state, published
        self.mistakes: list[str] = []

    def strikes_at_head(self, head: Head) -> bool:
        route, captured = find(head.door, head.method, head.target)
        fault = self._state.faults.take(route.operation, _first_line(head), at_head=True) if route else None
        if route and fault:
            self._remember(head, self._call(route, head, b"", captured, ""), 0, fault)
        return fault is not None

    async def answer(self, head: Head, body: bytes) -> tuple[Answer | None, Fault | None]:
        route, captured = find(head.door, head.method, head.target)
        if route is None:
            return self._nowhere(head, body), None
        account = self._account(head) if route.token else ""
        call = self._call(route, head, body, captured, account)
        if route.token and not account:
            return self._done(head, call, no_token(route.dialect), None)
        fault = self._fault(route, head, body)
        self._published.check_request(route, call)
        return self._done(head, call, self._dated(await self._outcome(route, call, fault)), fault)

    def _dated(self, answer: Answer | None) -> Answer | None:
        """Say what time it is here, as every service does."""
        if answer is None:
            return None
        return msgspec.structs.replace(
            answer, headers={"date": formatdate(self._state.clock.now(), usegmt=True), **answer.headers}
        )

    def _fault(self, route: Route, head: Head, body: bytes) -> Fault | None:
        if not self._state.faults.waiting:  # large bodies need not be read as text
            return None
        text = f"{_first_line(head)}\n{body.decode('utf-8', 'replace')}"
        return self._state.faults.take(route.operation, text, at_head=False)

    async def _outcome(self, route: Route, call: Call, fault: Fault | None) -> Answer | None:
        """Do the work, unless a fault comes before it, and spoil what comes out."""
        if fault is None or fault.kind not in LINE:
            return await self._work(route, msgspec.structs.replace(call, fault=fault))
        if fault.charged or fault.kind not in BEFORE:
            worked = await self._work(route, call)
            if fault.charged and worked.status >= 400:
                return worked  # it was refused for another reason, so nothing could be charged
        else:
            worked = Answer()
        return _spoiled(route, worked, fault)

    async def _work(self, route: Route, call: Call) -> Answer:
        try:
            found = await route.handler(self._state, call)
        except Refused as refused:
            found = refusal(route.dialect, refused)
        except Exception as wrong:  # noqa: BLE001 - a bug here must not look like the service's weather
            self.mistakes.append("".join(traceback.format_exception(wrong)))
            found = error(route.dialect, 500)
        self._published.check_answer(route, call, found)
        return found

    def _account(self, head: Head) -> str:
        scheme, _, token = head.headers.get("authorization", "").partition(" ")
        return self._state.accounts.get(token.strip(), "") if scheme.lower() in {"bearer", "token"} else ""

    def _nowhere(self, head: Head, body: bytes) -> Answer:
        call = self._call(None, head, body, {}, "")
        self._remember(head, call, 404, None)
        return error("plain" if head.door == "delivery" else "replicate", 404)

    def _call(self, route: Route | None, head: Head, body: bytes, captured: dict[str, str], account: str) -> Call:
        return Call(
            number=self._state.number(),
            operation=route.operation if route else "nowhere",
            method=head.method,
            target=head.target,
            headers=head.headers,
            body=body,
            captured=captured,
            account=account,
        )

    def _done(
        self, head: Head, call: Call, answer: Answer | None, fault: Fault | None
    ) -> tuple[Answer | None, Fault | None]:
        lost = answer is None or (fault is not None and fault.kind in {"drop", "hang"})
        if call.operation != "admin":
            self._remember(head, call, 0 if lost or answer is None else answer.status, fault)
        return answer, fault

    def _remember(self, head: Head, call: Call, status: int, fault: Fault | None) -> None:
        self._state.requests.append(
            Exchange(
                number=call.number,
                at=self._state.clock.now(),
                operation=call.operation,
                method=call.method,
                target=call.target,
                body_digest=hashlib.sha256(call.body).hexdigest(),
                body_bytes=len(call.body),
                token_sent="authorization" in head.headers,
                status=status,
                fault=fault.kind if fault else "",
            )
        )


def _first_line(head: Head) -> str:
    return f"{head.method} {head.target}"


def _spoiled(route: Route, worked: Answer, fault: Fault) -> Answer | None:
    match fault.kind:
        case "hang":
            return None
        case "answer":
            return _scripted(route, fault)
        case "truncated":
            return Answer(status=worked.status, body=worked.body[: len(worked.body) // 2], headers=worked.headers)
        case "not-json":
            return _HTML
        case "redirect":
            return Answer(status=302, headers={"location": fault.location})
    return worked


def _scripted(route: Route, fault: Fault) -> Answer:
    if fault.body is not None:
        return Answer(status=fault.status, body=fault.body.encode(), headers=fault.headers)
    found = error(route.dialect, fault.status, "", fault.retry_after)
    return Answer(status=found.status, body=found.body, headers={**found.headers, **fault.headers})
