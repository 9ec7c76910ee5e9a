"""What can go wrong, by name, and the book of what shall go wrong next."""

from __future__ import annotations

import re
import threading
from typing import Any

import msgspec

LINE = {
    "refuse": "resets the connection on sight of the head, before the body is read; nothing is charged",
    "drop": "reads the whole body, then resets the connection without an answer",
    "drop-reply": "does the work, sends half of the answer, then resets the connection",
    "answer": "answers with `status` (and `body`, `headers`, `retry_after`) instead of doing the work",
    "hang": "reads the body and never answers; hangs up after `seconds` if given",
    "slow": "does the work and answers `seconds` later",
    "trickle": "does the work and answers one byte every `seconds`",
    "truncated": "does the work and answers with half of the body, as if that were all",
    "not-json": "answers 200 with a page of HTML instead of doing the work",
    "redirect": "answers 302 to `location`, a private address if not given, instead of doing the work",
}
JOBS = {
    "fails": "the prediction ends as `failed` with `error`",
    "cancels": "the prediction ends as `canceled`, halfway and half paid",
    "aborts": "the prediction ends as `aborted` and costs nothing",
    "never-ends": "the prediction stays `processing`",
    "unknown-status": "the prediction's status becomes a word that no document knows",
    "sparse": "the first reply leaves out `output`, `logs` and times, and its version is null",
    "unlisted": "the prediction does not appear in the list",
}
OUTPUTS = {
    "cut-off": "declares the whole length, sends half of the bytes and hangs up",
    "half": "delivers half of the bytes as if that were all",
    "empty": "delivers no bytes",
    "html": "delivers a page of HTML, said to be the medium",
    "noise": "delivers bytes of the right type that cannot be decoded",
    "other-kind": "delivers a sound picture where film was asked, and film otherwise",
    "other-size": "delivers a sound medium of another size or length than asked",
}
TEXTS = {
    "off-schema": "answers JSON that does not fit the schema asked for",
    "prose": "answers in prose where JSON was asked for",
    "cut-short": "stops in the middle, with the finish reason `length`",
    "refusal": "declines, as the models do",
}
KINDS = LINE | JOBS | OUTPUTS | TEXTS
BEFORE = frozenset({"drop", "answer", "hang", "not-json", "redirect"})
"""What comes before the work, unless it is said to be charged."""
SUBMITS = frozenset({"submit", "still", "edit", "chat", "respond", "speech"})
OPERATIONS = SUBMITS | {"check", "list", "cancel", "fetch", "upload", "file", "model", "models", "account"}
_WHERE = {"submit": LINE | JOBS, "fetch": LINE | OUTPUTS, "chat": LINE | TEXTS, "respond": LINE | TEXTS}
_WHERE |= dict.fromkeys(("still", "edit", "speech"), LINE | OUTPUTS)


class Fault(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing that goes wrong. `charged` says whether the work was done and paid before it went wrong.

    It strikes `times` times (none: for ever) after letting `skip` requests pass, and only where `matching`, a regular
    expression, is found in `METHOD path?query` or, but for `refuse`, in the body.
    """

    on: str
    kind: str
    charged: bool = False
    times: int | None = 1
    skip: int = 0
    matching: str = ""
    status: int = 500
    body: str | None = None
    headers: dict[str, str] = {}
    retry_after: float | None = None
    seconds: float | None = None
    location: str = "http://10.0.0.1/latest/meta-data"
    error: Any = "The model ran out of memory."

    def __post_init__(self) -> None:
        if self.on not in OPERATIONS:
            raise ValueError(f"there is no operation {self.on!r}, only {', '.join(sorted(OPERATIONS))}")
        if self.kind not in (known := _WHERE.get(self.on, LINE)):
            raise ValueError(f"{self.kind!r} cannot happen on {self.on!r}, only {', '.join(known)}")
        if self.kind == "refuse" and self.charged:
            raise ValueError("what is refused before its body was read cannot be charged")
        re.compile(self.matching)


class _Waiting(msgspec.Struct):
    fault: Fault
    skip: int
    left: int | None


class Faults:
    """The faults that wait for their request, oldest first. Safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: list[_Waiting] = []

    def add(self, fault: Fault) -> None:
        with self._lock:
            self._waiting.append(_Waiting(fault, fault.skip, fault.times))

    def clear(self) -> None:
        with self._lock:
            self._waiting.clear()

    @property
    def waiting(self) -> tuple[Fault, ...]:
        """What was scripted and has not struck as often as it should: a test that ends with some has tested less."""
        with self._lock:
            return tuple(waiting.fault for waiting in self._waiting)

    def take(self, operation: str, text: str, *, at_head: bool) -> Fault | None:
        """Return what strikes this request. It is asked twice: at its head (for `refuse`), then with its body."""
        with self._lock:
            for waiting in self._waiting:
                fault = waiting.fault
                if fault.on != operation or (fault.kind == "refuse") != at_head or not re.search(fault.matching, text):
                    continue
                if waiting.skip:
                    waiting.skip -= 1
                    continue
                self._strike(waiting)
                return fault
        return None

    def _strike(self, waiting: _Waiting) -> None:
        if waiting.left is not None:
            waiting.left -= 1
            if not waiting.left:
                self._waiting.remove(waiting)
