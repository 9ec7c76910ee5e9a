"""Results in words: what was made, where it lies, and what to do next."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

import msgspec

from client_generate.cli.columns import cells, count, one_line, table, wrapped
from client_generate.cli.cuts import shot_lines, shots_as_data
from client_generate.cli.output import details, document, money, say, show_error, show_findings, show_mistakes
from client_generate.cli.resolving import Resumed, show_undecided
from client_generate.cli.spelling import PROGRAM
from client_generate.cli.trails import marks_of, mix_said, trail_lines
from client_generate.errors import Finding
from client_generate.execution.loop import Outcome
from client_generate.execution.preflight import Report
from client_generate.film.cut import Stretch
from client_generate.film.plan import Shot
from client_generate.film.slate import QUADRANTS, parse, shot_id
from client_generate.film.take import Grid, Made, Origin, StartFrame, Take
from client_generate.providers.base import Capabilities
from client_generate.providers.cards import Card
from client_generate.sequence.compare import differences, plan_shots
from client_generate.sequence.drafts import Draft
from client_generate.sequence.runs import RunDraft, fallback_of
from client_generate.sequence.stale import Stale
from client_generate.sequence.trail import Trail


def draft(project: str, found: Draft | RunDraft, *, as_json: bool) -> None:
    """Show what would be sent and what it would cost."""
    if isinstance(found, RunDraft):
        _run_draft(project, found, as_json=as_json)
    elif as_json:
        document({**_draft_data(found), "fallback": _fallback(found)})
    else:
        details([*_draft_lines(project, found), *_fallback_line(found), "Nothing was sent."])


def _run_draft(project: str, found: RunDraft, *, as_json: bool) -> None:
    if as_json:
        pieces = [
            {
                "shot": piece.index,
                "reuse": piece.reuse,
                "made": piece.made,
                "continues": piece.continues,
                **_draft_data(piece.draft),
            }
            for piece in found.pieces
        ]
        told = {"sequence": found.sequence, "mode": "individual", "price": found.price, "fallback": _fallback(found)}
        document({**told, "pieces": pieces})
        return
    lines = [f"{found.sequence}: {count(len(found.pieces), 'piece')}, {money(found.price)}"]
    for piece in found.pieces:
        if there := piece.reuse or piece.made:
            lines.append(f"shot {piece.index}: {'keeps' if piece.reuse else 'has'} {there}")
            continue
        drawn = _draft_lines(project, piece.draft)
        drawn[0] = drawn[0].replace(found.sequence, shot_id(found.sequence, piece.index), 1)
        if piece.continues:
            drawn[2] = f"start frame   the last frame of shot {piece.index - 1}"
        lines += drawn
    lines += _fallback_line(found)
    details([*lines, "Nothing was sent."])


def _fallback(found: Draft | RunDraft) -> dict[str, object] | None:
    """Tell which model the plan names for the case that this one cannot be had, and its price."""
    return {"model": fallback_of(found), "price": found.fallback.price} if found.fallback else None


def _fallback_line(found: Draft | RunDraft) -> list[str]:
    if found.fallback is None:
        return []
    return [f"fallback      {fallback_of(found)}, {money(found.fallback.price)}, once, if this model cannot be had"]


def _draft_data(found: Draft) -> dict[str, object]:
    return {
        "sequence": found.sequence, "mode": found.mode, "provider": found.provider, "price": found.price,
        "request": found.shown, "shot_prompts": found.prompts, "elements": found.kept,
        "elements_dropped": found.dropped, "trimmed": found.trimmed, "start_frame": found.start_frame,
    }  # fmt: skip


def _draft_lines(project: str, found: Draft) -> list[str]:
    order = found.order
    sources = {prompt.index: prompt.source for prompt in found.prompts}
    shots = [f"shot {s.index:<8} {s.seconds} s  [{sources[s.index]}] {one_line(s.prompt)}" for s in order.shots]
    return [
        f"{found.sequence}: {found.card.id} on {found.provider} ({found.shown.endpoint}), {money(found.price)}",
        f"size          {order.width}x{order.height}",
        f"start frame   {_frame(project, found.start_frame)}",
        f"elements      {', '.join(found.kept) or 'none'}",
        *(f"left out      {element.id}: {element.reason}" for element in found.dropped),
        *(shots or [f"prompt        {one_line(order.prompt)}"]),
    ]


def grid(project: str, made: Grid, *, as_json: bool) -> None:
    """Show a new grid."""
    if as_json:
        document(made)
        return
    say(f"{made.grid_id}: {_where(project, made)}")
    shot = "" if made.shot is None else f" --shot {made.shot}"
    say(f"next: {PROGRAM} approve-grid {project} {made.sequence}{shot} --quadrant QUADRANT")
    say(f"      QUADRANT is one of {', '.join(QUADRANTS)}")


def start_frame(project: str, sequence: str, shot: int | None, chosen: StartFrame, *, as_json: bool) -> None:
    """Show the start frame that was chosen."""
    if as_json:
        document(chosen)
        return
    say(f"{'' if shot is None else f'Shot {shot} of '}{sequence} starts from {_frame(project, chosen)}")
    say(f"next: {PROGRAM} generate {project} {sequence}")


def take(project: str, made: Take, *, as_json: bool) -> None:
    """Show a new take."""
    if as_json:
        document(made)
        return
    details([f"{made.take_id}: {_where(project, made)} ({_facts(made)})"], 2)
    number, shot = parse(made.take_id).number, made.origin.shot if made.origin else None
    if shot is None:
        say(f"next: {PROGRAM} approve {project} {made.sequence} --take {number}")
        return
    say(f"next: {PROGRAM} approve {project} {made.sequence} --take N --shot {shot}={number}")
    say("      N is the take that it is mixed into")


def approved(project: str, made: Take, mix: Mapping[int, str], *, as_json: bool) -> None:
    """Show the circle take, and the shots that come from other takes."""
    if as_json:
        document({**msgspec.to_builtins(made, builtin_types=(Decimal, datetime)), "mix": mix})
        return
    mixed = f", with {mix_said(mix.items())}" if mix else ""
    details([f"{made.take_id} is the circle take of {made.sequence}{mixed}: {_where(project, made)}"], 2)


def decided(what: object, sentence: str, *, as_json: bool) -> None:
    """Show what was decided."""
    if as_json:
        document(what)
    else:
        say(sentence)


def takes(
    project: str, made: list[tuple[Take, Trail]], stale: Stale, missing: tuple[Finding, ...], *, as_json: bool
) -> None:
    """List takes, what was decided about them, what changed since they were made, and which files are gone."""
    show_findings(missing)
    if as_json:
        document({"takes": [one for one, _ in made], "stale": stale.takes, "missing": missing})
        return
    if made:
        width = shutil.get_terminal_size().columns
        say("\n".join(line for one, trail in made for line in _take_lines(project, one, trail, stale, width)))
    elif not missing:
        say("No takes yet.")


def _take_lines(project: str, one: Take, trail: Trail, stale: Stale, width: int) -> list[str]:
    """Lay a take out: in one line where it fits, else in lines of their own; a path is never cut, for it is pasted."""
    model = f"{one.maker}{' (fallback)' if one.fallback_of else ''}"
    mode = (
        one.mode if one.origin is None else "all shots" if one.origin.shot is None else f"shot {one.origin.shot} alone"
    )
    cells_ = (one.take_id, mode, model, _facts(one), _where(project, one))
    whole = "  ".join(cells_)
    first, rest = f"{one.take_id}  {mode}", f"{model}, {_facts(one)}"
    lines = [whole] if cells(whole) <= width else [first, *_below("", rest, width), f"  > {cells_[-1]}"]
    marks, changed = ", ".join(marks_of(trail)), ", ".join(stale.of(one.take_id))
    return [*lines, *_below("* ", marks, width), *_below("! stale: ", changed, width)]


def _below(mark: str, text: str, width: int) -> list[str]:
    if not text:
        return []
    first, *more = wrapped(f"{mark}{text}", width - 2)
    return [f"  {first}", *(f"    {line}" for line in more)]


def take_differences(one: Take, other: Take, *, as_json: bool) -> None:
    """Show what two takes were asked differently."""
    found = differences(one, other)
    if as_json:
        document({"before": one.take_id, "after": other.take_id, "differences": found})
        return
    say(f"{one.take_id} -> {other.take_id}")
    for difference in found:
        say(f"{difference.what}")
        for sign, colour, side in (("-", "red", difference.before), ("+", "green", difference.after)):
            if side is not None:
                details([f"  {sign} {one_line(side)}"], 4, colour)
    if not found:
        say("Asked for the same.")


def take_details(
    project: str,
    made: Take,
    changed: tuple[str, ...],
    missing: tuple[Finding, ...],
    trail: Trail,
    frames: tuple[Stretch, ...],
    *,
    as_plan: tuple[Shot, ...] | None,
    as_json: bool,
) -> None:
    """Show everything about a take that a person asks for, what `changed` since it too.

    `frames` are those that stand for its shots. Or its shots as plan text, with what only the shots `as_plan` know.
    """
    show_findings(missing)
    if as_json:
        told = msgspec.to_builtins(made, builtin_types=(Decimal, datetime))
        cuts = {"cuts": shots_as_data(frames)}
        document({**told, "stale": changed, "missing": missing, **cuts, **msgspec.structs.asdict(trail)})
        return
    if as_plan is not None:
        say(plan_shots(made, as_plan))
        return
    lines = [
        f"{made.take_id}, {made.mode}, {made.maker}{' (rehearsal)' if made.rehearsal else ''}",
        *([f"fallback      for {made.fallback_of}, which could not be had"] if made.fallback_of else []),
        f"film          {_where(project, made)} ({_facts(made)})",
        *(_asked_lines(project, made) if made.origin is None else _origin_lines(made.origin)),
        f"{'made' if made.origin is None else 'imported':<14}{made.started_at:%Y-%m-%d %H:%M} UTC by {made.who}",
        *([f"pieces        {', '.join(made.pieces)}"] if made.pieces else []),
        *(f"{'stale' if not number else '':<14}{what}" for number, what in enumerate(changed)),
        *trail_lines(made, trail, frames),
        *(f"shot {p.index:<8} {p.duration} s  [{p.source}] {one_line(p.prompt)}" for p in made.shot_prompts),
        *shot_lines(frames),
    ]
    details(lines)


def _asked_lines(project: str, made: Take) -> list[str]:
    return [
        f"start frame   {_frame(project, made.start_frame)}",
        f"elements      {', '.join(made.elements) or 'none'}",
        *(f"left out      {element.id}: {element.reason}" for element in made.elements_dropped),
        f"seed          {made.seed}",
        f"price         {money(made.price_billed if made.price_billed is not None else made.price_estimated)}",
    ]


def _origin_lines(origin: Origin) -> list[str]:
    return [f"from          {origin.name}" + (f": {origin.text}" if origin.text else "")]


def _where(project: str, made: Made) -> str:
    return f"projects/{project}/{made.media.path}" if made.media else "no media"


def _frame(project: str, frame: StartFrame | None) -> str:
    """Spell a start frame as people find it: from the workspace."""
    if frame is None:
        return "none"
    named_by_plan = frame.path.startswith("plans/")
    parent = f" ({frame.quadrant} of {frame.grid})" if frame.grid else ""
    return f"{frame.path if named_by_plan else f'projects/{project}/{frame.path}'}{parent}"


def _facts(made: Take) -> str:
    media = made.media
    if media is None:
        return "no media"
    return f"{media.seconds:g} s, {media.width}x{media.height}, {media.fps} fps"


def preflight(project: str, report: Report, *, as_json: bool) -> None:
    """Show what a plan's check found, and what it would cost and last."""
    if as_json:
        document({"project": project, "ok": not report.errors, "price": report.price, "seconds": report.seconds,
                  "sequences": report.sequences, "findings": report.findings})  # fmt: skip
        return
    show_findings(report.findings)
    errors, warnings = len(report.errors), len(report.findings) - len(report.errors)
    found = ", ".join(count(n, word) for n, word in ((errors, "error"), (warnings, "warning")) if n) or "no problems"
    say(f"{project}: {count(len(report.sequences), 'sequence')}, {report.seconds:g} s of film, {found}.")
    if not errors:
        say(f"One take of everything: {money(report.price)}.")


def resumed(found: Resumed, *, as_json: bool) -> None:
    """Show what was collected, what could not be, what is left to decide, and where a mistake of ours is."""
    show_mistakes(one.error for one in found.outcomes)
    if as_json:
        asked = {} if found.unsure is None else {"unsure": found.unsure}
        document({"collected": [one.key for one in found.outcomes if one.record],
                  "failed": [{"project": one.project, "subject": one.key, "code": one.error.code,
                              "message": one.error.message, "hint": one.error.hint}
                             for one in found.outcomes if one.error],
                  "outcomes": [{"project": one.project, "subject": one.key, "ok": one.error is None,
                                "said": one.said} for one in found.outcomes], **asked})  # fmt: skip
        return
    for one in found.outcomes:
        subject = f"{one.project} {one.key}" if found.everywhere and one.project != one.key else one.key
        if one.error:
            say(f"{subject}: not collected")
            show_error(one.error, as_json=False)
        else:
            say(f"{subject}: {one.said or 'collected'}")
    show_undecided(found.unsure or ())
    if not found.outcomes:
        say("Nothing is under way.")


def worst_exit(outcomes: tuple[Outcome, ...]) -> int:
    """Return 0 when everything open was collected or surely never sent, else the exit status of what was not."""
    return max((one.error.exit_status for one in outcomes if one.error and one.error.code != "never-sent"), default=0)


def health(findings: tuple[Finding, ...], *, as_json: bool) -> None:
    """Show what the doctor found."""
    if as_json:
        document({"ok": all(finding.severity != "error" for finding in findings), "findings": findings})
        return
    show_findings(findings)
    say("All is well." if not findings else f"{count(len(findings), 'finding')}.")


def models(cards: tuple[Card, ...], *, as_json: bool) -> None:
    """List model cards."""
    if as_json:
        document({"models": [card.facts for card in cards]})
        return
    rows = [(card.id, card.makes, _limits(card), ", ".join(card.providers)) for card in cards]
    say(table(("MODEL", "MAKES", "LIMITS", "PROVIDERS"), rows))


def providers(found: tuple[tuple[str, Capabilities, bool], ...], broken: tuple[Finding, ...], *, as_json: bool) -> None:
    """List providers, and which key each needs: whether it is set, never the key; then those that do not work."""
    if as_json:
        told = [{"name": name, "key": able.key, "ready": ready, "capabilities": able} for name, able, ready in found]
        document({"providers": told, "findings": broken})
        return
    rows = [
        (
            name,
            "rehearsal" if able.rehearsal else "free" if able.free else "paid",
            " ".join(able.kinds),
            able.key or "none",
            "yes" if ready else "no",
        )
        for name, able, ready in found
    ]
    say(table(("PROVIDER", "PRICE", "MAKES", "KEY", "SET"), rows))
    show_findings(broken)


def _limits(card: Card) -> str:
    limits = card.facts.limits
    said = (
        (limits.shots, "{} shots"),
        (limits.seconds_max, "{} s"),
        (limits.elements, "{} elements"),
        (limits.side_max, "{} px"),
    )
    return ", ".join(words.format(value) for value, words in said if value)
