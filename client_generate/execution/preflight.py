"""Everything that is wrong with a plan for its models, found at once, offline, before any money."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Literal

import msgspec

from client_generate.errors import Finding, NotFound, PlanError
from client_generate.execution.plans import PlanDocument, examine_plan
from client_generate.execution.preflight_fallback import marked
from client_generate.execution.preflight_pictures import Pictures
from client_generate.execution.preflight_sequence import Checked, SequenceCheck
from client_generate.film.layout import Workspace
from client_generate.film.plan import Mode, Plan, Sequence
from client_generate.film.take import Dropped, ShotPrompt
from client_generate.handwritten import place
from client_generate.handwritten.mend import touches
from client_generate.handwritten.refusal import nearest, refusal
from client_generate.providers.card_facts import Limits
from client_generate.providers.cards import Card, Cards

Making = Literal["grid", "take", "both"]
_ROOM = 500_000_000
_ROOM_A_SECOND = 10_000_000
"""Bytes of disk to have free: in any case, and for each second of film (its takes, their joined film, an assembly)."""


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """What one sequence comes to: `seconds` of film, `price` of one take and, where it wants one, one grid."""

    id: str
    shots: int
    seconds: Decimal
    model: str
    price: Decimal
    dropped: tuple[Dropped, ...] = ()


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What was found. `price` in US dollars and `seconds` of film are for one take of every sequence looked at."""

    plan: str
    findings: tuple[Finding, ...]
    sequences: tuple[Row, ...] = ()

    @property
    def price(self) -> Decimal:
        """The price of everything looked at."""
        return sum((row.price for row in self.sequences), Decimal(0))

    @property
    def seconds(self) -> Decimal:
        """The length of everything looked at."""
        return sum((row.seconds for row in self.sequences), Decimal(0))

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What must be put right before anything is sent."""
        return tuple(finding for finding in self.findings if finding.severity == "error")

    def raise_for_errors(self) -> None:
        """Raise `PlanError` with all errors, if there are any."""
        if self.errors:
            raise refusal(self.errors, self.plan)


def free_disk(folder: Path) -> int:
    """Return the free bytes where `folder` lies or will lie."""
    there = next(place for place in (folder, *folder.parents) if place.exists())
    return shutil.disk_usage(there).free


def validate(workspace: Workspace, project: str, cards: Cards, providers: Collection[str]) -> Report:
    """Check a plan by itself and against cards and pictures, all at once, as far as it can be understood.

    Raises `UsageError`, `NotFound`, and `PlanError` when nothing can be understood.
    """
    understood = examine_plan(workspace, project)
    assert understood.document is not None  # noqa: S101 - else it raises
    report = check_plan(understood.document, workspace, cards, providers, unsure=understood.unsure)
    return msgspec.structs.replace(report, findings=_in_order((*understood.findings, *report.findings)))


def check_plan(
    document: PlanDocument,
    workspace: Workspace,
    cards: Cards,
    providers: Collection[str],
    *,
    unsure: tuple[place.Path, ...] = (),
    free: Callable[[Path], int] = free_disk,
) -> Report:
    """Check a whole plan as it would be run without anything approved yet; `providers` are those installed.

    Nothing is said about what is `unsure`: mistakes in the file itself.
    """
    report = _checked_plan(document, workspace, cards, providers, unsure=unsure, free=free)
    if (other := document.value.on_fallbacks) is None:
        return report
    stood_in = _checked_plan(document.with_value(other), workspace, cards, providers, unsure=unsure, free=free)
    told = [_placed(document, one) for one in marked(document.value, stood_in.findings, report.findings)]
    return msgspec.structs.replace(report, findings=_in_order((*report.findings, *told)))


def _checked_plan(
    document: PlanDocument,
    workspace: Workspace,
    cards: Cards,
    providers: Collection[str],
    *,
    unsure: tuple[place.Path, ...],
    free: Callable[[Path], int],
) -> Report:
    plan = document.value
    pictures = Pictures(workspace)
    findings = list(_provider(plan, providers))
    video, found = _card(plan, cards, "video_model", "video", unsure)
    still, also_found = _card(plan.for_stills, cards, "still_model", "still", unsure)
    misspelt = bool(findings)  # no card can have an entry for such a provider
    findings += [one for one in (*found, *also_found) if not (misspelt and one.code == "card-no-provider")]
    rows: list[Row] = []
    findings += _references(plan, pictures, video)
    for index, sequence in enumerate(plan.sequences):
        check = SequenceCheck(plan, index, pictures, video=video, still=still if sequence.wants_grid else None)
        checked = check.take(None, start_frame=check.planned_start_frame)
        findings += [*checked.findings, *check.start_frames()]
        grid = check.grid()
        findings += grid.findings
        if not touches(("sequences", index), unsure):
            rows.append(_row(sequence, plan, checked, grid))
    findings += [*_budget(plan, rows), *_disk(plan, workspace, free)]
    sure = [finding for finding in findings if not finding.field or not touches(place.read(finding.field), unsure)]
    return _report(document, sure, rows)


def check_sequence(
    document: PlanDocument,
    workspace: Workspace,
    cards: Cards,
    sequence: Sequence,
    *,
    start_frame: Path | None,
    prompts: tuple[ShotPrompt, ...] | None = None,
    mode: Mode | None = None,
    making: Making = "both",
    free: Callable[[Path], int] = free_disk,
) -> Report:
    """Check what is about to be made for one sequence, with the start frame and prompts it would really have.

    `prompts` and `mode` are the plan's if left out; `making` leaves out what the grid, or the take, would need.
    """
    plan = document.value
    index = next(i for i, known in enumerate(plan.sequences) if known.id == sequence.id)
    pictures = Pictures(workspace)
    findings: list[Finding] = []
    video = still = None
    if making != "grid":
        video, found = _card(plan, cards, "video_model", "video")
        findings += found
    if making == "grid" or (making == "both" and sequence.wants_grid):
        still, found = _card(plan.for_stills, cards, "still_model", "still")
        findings += found
    check = SequenceCheck(plan, index, pictures, video=video, still=still)
    findings += _references(plan if video else plan.for_stills, pictures, video or still, check.uses)
    taken = check.take(prompts, start_frame=start_frame is not None, mode=mode)
    grid = check.grid()
    findings += [*taken.findings, *grid.findings, *check.start_frame(start_frame)]
    row = _row(sequence, plan, taken, grid)
    findings += [*_budget(plan, [row]), *_disk(plan, workspace, free, row.seconds)]
    return _report(document, findings, [row])


def _report(document: PlanDocument, findings: list[Finding], rows: list[Row]) -> Report:
    placed = [_placed(document, one) for one in findings]
    return Report(plan=document.shown, findings=_in_order(placed), sequences=tuple(rows))


def _placed(document: PlanDocument, finding: Finding) -> Finding:
    return msgspec.structs.replace(finding, where=finding.where or document.where(finding.field))


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings each once, errors first, then as they stand in the file; what is of no line comes last."""

    def key(finding: Finding) -> tuple[bool, bool, tuple[int, ...]]:
        spot = tuple(int(part) for part in finding.where.split(":")[1:] if part.isdecimal())
        return finding.severity != "error", not spot, spot

    return tuple(sorted({(f.where, f.code, f.message): f for f in findings}.values(), key=key))


def _row(sequence: Sequence, plan: Plan, taken: Checked, grid: Checked) -> Row:
    return Row(
        id=sequence.id,
        shots=len(sequence.shots),
        seconds=sequence.duration,
        model=plan.video_model,
        price=taken.price + grid.price,
        dropped=taken.dropped,
    )


# --- the plan's head ---------------------------------------------------------------------------------------------


def _provider(plan: Plan, providers: Collection[str]) -> Iterator[Finding]:
    for field, named in (("provider", plan.provider), ("still_provider", plan.still_provider)):
        if named is not None and named not in providers:
            near = nearest(named, providers)
            hint = f'did you mean "{near}"?' if near else f"one of {', '.join(sorted(providers))}"
            yield Finding(code="unknown-provider", message=f"There is no provider {named}.", hint=hint, field=field)


def _card(
    plan: Plan,
    cards: Cards,
    field: Literal["still_model", "video_model"],
    kind: str,
    unsure: tuple[place.Path, ...] = (),
) -> tuple[Card | None, list[Finding]]:
    if any(touches((name,), unsure) for name in (field, "provider", "still_provider")):
        return None, []
    try:
        card = cards.get(getattr(plan, field))
        card.wire(plan.provider)
    except NotFound as error:
        return None, [Finding(code=error.code, message=error.message, hint=error.hint, field=field)]
    except PlanError as error:
        elsewhere = field == "still_model" and error.code == "card-no-provider"
        hint = f"{error.hint}; a plan says so with still_provider" if elsewhere else error.hint
        own = Finding(code=error.code, message=error.message, hint=hint, field=field)
        return None, list(error.findings) or [own]
    if card.makes != kind:
        fitting = f"`client_generate models` tells which make a {kind}"
        message = f"{card.id} makes a {card.makes}, not a {kind}."
        return None, [Finding(code="model-wrong-kind", message=message, hint=fitting, field=field)]
    return card, []


def _references(
    plan: Plan, pictures: Pictures, card: Card | None, used: Collection[str] | None = None
) -> Iterator[Finding]:
    limits = Limits() if card is None else card.limits_for(plan.provider)
    for number, element in enumerate(plan.elements):
        if used is None or element.id in used:
            for place, path in enumerate(element.references):
                field = f"elements[{number}].references[{place}]"
                yield from pictures.reference(pictures.planned(path), limits, field)


def _budget(plan: Plan, rows: list[Row]) -> Iterator[Finding]:
    if not rows:
        return
    total = sum((row.price for row in rows), Decimal(0))
    dearest = max(rows, key=lambda row: row.price)
    caps = (
        ("project", plan.budget.project, total, "The plan"),
        ("day", plan.budget.day, total, "The plan"),
        ("sequence", plan.budget.sequence, dearest.price, dearest.id),
    )
    for name, amount, price, what in caps:
        if amount is not None and price > amount:
            said = what if len(rows) > 1 else dearest.id
            message = f"{said} is estimated at ${price:.2f}, more than the {name} budget of ${amount:.2f}."
            hint = "a take that does not fit is refused before it is sent; raise it, or make fewer"
            yield Finding(
                code="budget-too-small", message=message, hint=hint, field=f"budget.{name}", severity="warning"
            )


def _disk(
    plan: Plan, workspace: Workspace, free: Callable[[Path], int], seconds: Decimal | None = None
) -> Iterator[Finding]:
    film = sum((sequence.duration for sequence in plan.sequences), Decimal(0)) if seconds is None else seconds
    needed, there = _ROOM + int(film * _ROOM_A_SECOND), free(workspace.projects)
    if there < needed:
        message = f"The disk has {there / 1e9:.1f} GB free; about {needed / 1e9:.1f} GB are wanted."
        yield Finding(code="disk-low", message=message, hint="make room first", severity="warning")
