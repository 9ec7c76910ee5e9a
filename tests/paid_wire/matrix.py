"""Every fault of the service at every call, run through the real runner, and the page that tells how each ends.

`python -m tests.paid_wire.matrix docs` writes docs/provider-faults.md.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from client_generate.film import events
from tests.paid_service import PaidService, paid_service
from tests.paid_wire.bench import QUICK, Bench, Ended, make_workspace

PAGE = Path(__file__).parents[2] / "docs" / "provider-faults.md"
HEAD = """\
# What goes wrong at a provider, and how it ends

Written by the tests: every row is a run of the real commands against the test service, the fault as long as the
command lasts, and then `resume` with the fault gone. `python -m tests.paid_wire.matrix docs` writes this page; a test
holds it to what happens.

The state is that of the [attempt](state-files.md#an-attempt). **Paid** is what the service took for it, never twice.
Where it was paid and the result is still kept, `resume` brings it; where nothing was paid, nothing stays reserved.
The first four are calls to Replicate, the last is the one call to OpenAI.
"""
SAID = {
    "submit": "`generate` asks for the film. Only what is surely not charged is called so; `resume` looks the rest up.",
    "check": "The film was ordered, and the process that did it died. `resume` asks how it is.",
    "fetch": "The film is ready, and `resume` downloads it.",
    "list": "The film was ordered and the reply was lost. `resume` looks for it in the service's list. In the last row "
    "the tool is wrong: it believes two complete lists that were read after twenty quiet seconds.",
    "still": "`grid` asks OpenAI for a picture, and the answer brings it: there is nothing to check and to fetch, and "
    "no list. A lost reply is therefore unknown for good, and its price stays reserved until a person settles it with "
    "`resume --resolve`. It is never sent again by itself.",
}
GONE = "https://nowhere.invalid"


class Fault(msgspec.Struct, frozen=True):
    """One way in which a call goes wrong: `how` is scripted into the service; else `name` says what is done to it."""

    name: str
    kind: str = ""
    how: dict[str, Any] = {}


class Cell(NamedTuple):
    """A fault at a call."""

    call: str
    fault: Fault

    def __str__(self) -> str:
        return f"{self.call}: {self.fault.name}"


class Row(NamedTuple):
    """How it ended: after the command, and after `resume`."""

    first: Ended | None
    state: str
    last: Ended | None
    last_state: str
    paid: Decimal
    charges: int
    submits: int
    booked: int
    open: tuple[str, ...]
    published: bool


def _answer(status: int, **more: Any) -> Fault:
    return Fault(f"answers {status}", "answer", {"status": status, **more})


LINE = (
    Fault("refuses the connection"),
    Fault("has no address (DNS)"),
    Fault("breaks the TLS handshake"),
    Fault("resets before the body is read", "refuse"),
    Fault("resets after the body", "drop"),
    Fault("resets in the middle of its answer", "drop-reply"),
    *map(_answer, (400, 401, 402, 404, 408, 422)),
    Fault("answers 429, retry after 7 s", "answer", {"status": 429, "retry_after": 7.0}),
    _answer(500),
    _answer(503),
    Fault("never answers", "hang"),
    Fault("answers a byte at a time, for ever", "trickle", {"seconds": 0.001}),
    Fault("answers 302 to a private address", "redirect"),
)
JSON = (
    Fault("answers half of its JSON", "truncated"),
    Fault("answers 200 with a page of HTML", "not-json"),
)
CHARGED = (
    Fault("charges, then resets after the body", "drop", {"charged": True}),
    Fault("charges, then answers 502", "answer", {"status": 502, "charged": True}),
    Fault("charges, then never answers", "hang", {"charged": True}),
)
JOBS = tuple(
    Fault(name, kind, how)
    for name, kind, how in (
        ("ends the job with a word that nobody knows", "unknown-status", {}),
        ("fails the job", "fails", {}),
        ("fails the job and charges for it", "fails", {"charged": True}),
        ("cancels the job halfway", "cancels", {}),
        ("aborts the job before it starts", "aborts", {}),
        ("leaves the job running for ever", "never-ends", {}),
        ("leaves out much of its first answer", "sparse", {}),
        ("keeps the result no longer", "", {}),
    )
)
OUTPUTS = tuple(
    Fault(name, kind)
    for name, kind in (
        ("hangs up halfway", "cut-off"),
        ("delivers half as if it were all", "half"),
        ("delivers nothing", "empty"),
        ("delivers a page of HTML", "html"),
        ("delivers what cannot be decoded", "noise"),
        ("delivers a picture instead of a film", "other-kind"),
        ("delivers a film of half the length", "other-size"),
    )
)
DELIVERY = (_answer(403), _answer(410), Fault("keeps the result no longer"))
QUOTA = '{"error": {"message": "You exceeded your current quota.", "code": "insufficient_quota"}}'
PICTURES = (
    Fault("answers 429, the quota is used up", "answer", {"status": 429, "body": QUOTA}),
    Fault("answers with half of the picture", "half"),
    Fault("answers with an empty picture", "empty"),
    Fault("answers with a page of HTML for a picture", "html"),
    Fault("answers with what cannot be decoded", "noise"),
    Fault("answers with a film instead of a picture", "other-kind"),
    Fault("answers with a picture of another size", "other-size"),
)
LIST = (Fault("does not list the job", "unlisted"),)
CELLS = tuple(
    Cell(call, fault)
    for call, faults in {
        "submit": (*LINE, *JSON, *CHARGED),
        "check": (*LINE, *JSON, *JOBS),
        "fetch": (*LINE, *DELIVERY, *OUTPUTS),
        "list": (*LINE, *JSON, *LIST),
        "still": (*LINE, *JSON, *CHARGED, *PICTURES),
    }.items()
    for fault in faults
)


def run(cell: Cell, folder: Path) -> Row:
    """Run one cell in an empty folder."""
    hurry = 40.0 if cell.call == "check" else 1.0  # ten minutes of polls need not be a hundred
    grid = cell.call == "still"
    keeps = 0.0 if cell == Cell("check", JOBS[-1]) else 3600.0
    with paid_service(lines=72, keeps_seconds=keeps, complain=False, checked=False) as service:
        make_workspace(folder, provider="openai" if grid else "replicate")
        bench = Bench(folder, service, hurry=hurry, subject="SEQ01_grid001" if grid else "SEQ01_take001")
        _before(cell, bench)
        with _striking(cell, bench):
            first = {"submit": bench.generate, "still": bench.explore}.get(cell.call, bench.resume)()
        state = bench.state
        last = bench.resume()
        return Row(
            first=first,
            state=state,
            last=last,
            last_state=bench.state,
            paid=service.ledger.total,
            charges=len(service.ledger.charges),
            submits=len(service.asked("still" if grid else "submit")),
            booked=len(bench.ledger),
            open=bench.open,
            published=any((bench.layout.folder / "SEQ01").glob(f"*/{bench.subject}.???")),
        )


def _before(cell: Cell, bench: Bench) -> None:
    """Bring the work to where the call is made that shall go wrong."""
    service, fault = bench.service, cell.fault
    if cell.call in {"check", "fetch"}:
        if fault in JOBS and fault.kind:
            service.fail_next("submit", fault.kind, **fault.how)
        bench.die_when(events.StepSubmitted)
    if cell.call == "list":
        service.fail_next("submit", "drop", charged=True)
        bench.generate()


@contextmanager
def _striking(cell: Cell, bench: Bench) -> Iterator[None]:
    """Let the fault strike for a while."""
    service, fault = bench.service, cell.fault
    with ExitStack() as until:
        until.callback(setattr, bench, "heard", events.nobody)
        if fault.kind in {"hang", "trickle"}:
            until.callback(setattr, bench, "waits", bench.waits)
            bench.waits = QUICK
        if fault.kind and fault not in JOBS and fault not in LIST:
            service.fail_next(cell.call, fault.kind, times=None, **fault.how)
            until.callback(service.faults.clear)
        elif fault.name.startswith("refuses"):
            _refuse(cell, bench, until)
        elif "DNS" in fault.name or "TLS" in fault.name:
            _move(cell, bench, until)
        elif fault in LIST:
            for prediction in service.predictions:
                prediction.listed += 1e6
        elif fault in DELIVERY:
            bench.heard = lambda event: _an_hour_later(event, bench)
        yield


def _refuse(cell: Cell, bench: Bench, until: ExitStack) -> None:
    if cell.call == "fetch":
        bench.heard = lambda event: _closing(event, bench.service)
        until.callback(bench.service.open)
    else:
        until.enter_context(bench.service.closed())


def _closing(event: events.Event, service: PaidService) -> None:
    if isinstance(event, events.StepProgress) and event.stage == "fetching":
        service.close()


def _an_hour_later(event: events.Event, bench: Bench) -> None:
    if isinstance(event, events.StepProgress) and event.stage == "fetching":
        bench.service.clock.advance(3700)


def _move(cell: Cell, bench: Bench, until: ExitStack) -> None:
    """Lead the call to a name that does not exist, or to a server that does not speak TLS."""
    service, plain = bench.service, bench.service.url if cell.call != "fetch" else bench.service.delivery_url
    wrong = GONE if "DNS" in cell.fault.name else plain.replace("http:", "https:")
    if cell.call == "fetch":
        service.state.delivery_url = wrong
        bench.environ["REPLICATE_DELIVERY_HOSTS"] = "nowhere.invalid"
        until.callback(setattr, service.state, "delivery_url", plain)
    else:
        name = "OPENAI_BASE_URL" if cell.call == "still" else "REPLICATE_BASE_URL"
        until.callback(bench.environ.update, {name: bench.environ[name]})
        bench.environ[name] = wrong


# --- the page ----------------------------------------------------------------------------------------------------


def page(rows: list[tuple[Cell, Row]]) -> str:
    """Write the page."""
    parts = [HEAD]
    for call, said in SAID.items():
        parts.append(f"\n## {call}\n\n{said}\n")
        parts.append("\n| the service | then | what is said | after `resume` | paid |\n|---|---|---|---|---|\n")
        parts += [line(cell, row) for cell, row in rows if cell.call == call]
    return "".join(parts)


def line(cell: Cell, row: Row) -> str:
    """Write one row."""
    paid = f"${row.paid.normalize():f}" if row.paid else "nothing"
    what = "the grid is published" if cell.call == "still" else "the take is published"
    after = "nothing to do" if row.last is None else f"`{row.last_state}`, {_code(row.last, what)}"
    return f"| {cell.fault.name} | `{row.state}` | {_told(row.first, what)} | {after} | {paid} |\n"


def _told(ended: Ended | None, what: str) -> str:
    if ended is None or ended.error is None:
        return what
    error = ended.error
    return f"`{error.code}`: {_blank(error.message)} *{_blank(error.hint)}*"


def _code(ended: Ended, what: str) -> str:
    return f"`{ended.code}`" if ended.code else what


def _blank(text: str) -> str:
    """Take out what differs from run to run."""
    text = re.sub(r"\b[0-9a-z]{26}\b", "JOB", text)
    text = re.sub(r"\((read|write|remote protocol) error\)", "(broken off)", text)
    return re.sub(r"127\.0\.0\.1(:\d+)?", "HOST", text).replace("|", "\\|")


def main() -> None:
    """Run every cell and write the page."""
    rows = []
    for cell in CELLS:
        with tempfile.TemporaryDirectory() as folder:
            rows.append((cell, run(cell, Path(folder))))
    text = page(rows)
    if sys.argv[1:] == ["docs"]:
        PAGE.write_text(text)
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
