"""`resume --resolve`: a person is shown each call of which nobody knows whether it was charged, and decides."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from client_generate.cli.columns import cut
from client_generate.cli.output import money, note
from client_generate.cli.paid import is_anybody_there
from client_generate.errors import ClientGenerateError, UsageError
from client_generate.execution.loop import Outcome
from client_generate.execution.resolving import Choice, Evidence, How, parse_choice
from client_generate.providers.base import Job

if TYPE_CHECKING:
    from client_generate.cli.output import Follower
    from client_generate.studio import Studio

_WORDS: dict[str, How] = {"r": "risk", "g": "abandon", "n": "not-charged"}


class Resumed(NamedTuple):
    """What was collected or could not be, and what is still to be decided; None where nobody asked.

    `everywhere` says that all projects were looked into, so that each outcome must name its own.
    """

    outcomes: tuple[Outcome, ...]
    unsure: tuple[Evidence, ...] | None = None
    everywhere: bool = False


def resolved(studio: Studio, project: str | None, chosen: list[str], why: str, follower: Follower) -> Resumed:
    """Collect, write decisions down (those given, else those of the person at the terminal), collect what they free."""
    decisions = [parse_choice(text) for text in chosen]
    if decisions and project is None:
        raise UsageError("--choose needs a project.", hint="client_generate resume PROJECT --resolve --choose …")
    before = studio.resume(project)
    for subject, choice in decisions:
        studio.decide(project or "", subject, choice, why=why)
    if not decisions and is_anybody_there():
        for found in studio.unsure(project):
            _walk(studio, found, follower, why)
    after = studio.resume(project)
    outcomes = (*(one for one in before if one.record), *after)
    return Resumed(outcomes, studio.unsure(project), everywhere=project is None)


def show_undecided(left: tuple[Evidence, ...]) -> None:
    """Show what is left to decide."""
    for one in left:
        note("\n".join(_lines(one)))
    if left:
        note(f"decide: client_generate resume {left[0].project} --resolve --choose {left[0].subject}=CHOICE")
        jobs = [f"adopt:{job.id}" for job in left[0].listed or ()] or ["adopt:JOB_ID"]
        note(f"        CHOICE is {', '.join([*(jobs if left[0].can_adopt else []), 'risk'])}, abandon or not-charged")


def _walk(studio: Studio, found: Evidence, follower: Follower, why: str) -> None:
    """Show one call and write down what the person decides, unless it is left as it is."""
    note("\n".join(_lines(found)))
    while True:
        said = follower.prompt(_question(found))
        if said in {"", "l"}:
            return
        choice = _choice(said, found)
        if choice is None:
            continue
        reason = why or follower.prompt("Why (kept with the decision): ")
        if _written(lambda c=choice, r=reason: studio.decide(found.project, found.subject, c, why=r)):  # type: ignore[misc]  # defaults have no types
            return


def _written(decide: Callable[[], None]) -> bool:
    try:
        decide()
    except ClientGenerateError as error:
        note(f"{error.message} {error.hint}.")
        return False
    return True


def _choice(said: str, found: Evidence) -> Choice | None:
    word, _, rest = said.partition(" ")
    if word == "a" and found.can_adopt:
        only = found.listed[0].id if found.listed and len(found.listed) == 1 else ""
        return Choice("adopt", rest.strip() or only) if rest.strip() or only else None
    how = _WORDS.get(word)
    return Choice(how) if how and not rest else None


def _lines(found: Evidence) -> Iterator[str]:
    asked = msgspec.json.encode(found.asked).decode()
    yield f"{found.project} {found.subject}, attempt {found.attempt}: nobody knows whether {found.provider} took it."
    yield f"  sent      {found.sent_at:%Y-%m-%d %H:%M:%S} UTC by {found.who}, on {found.host}, process {found.process}"
    yield f"  model     {found.model} ({found.endpoint}), estimated at {money(found.estimate)}, reserved"
    yield from textwrap.wrap(asked, 100, initial_indent="  asked     ", subsequent_indent=" " * 12, max_lines=6)
    yield from (f"  input     {name}" for name in found.inputs)
    yield from _listed(found)


def _listed(found: Evidence) -> Iterator[str]:
    if found.listed is None:
        yield f"  its list  cannot be read: {found.unreadable}"
    elif not found.listed:
        yield "  its list  holds nothing that can be it"
    else:
        for job in found.listed:
            yield from _candidate(job)


def _candidate(job: Job) -> Iterator[str]:
    """Show a job of the provider's list as far as it tells: what a person compares with what was sent."""
    at = f", {job.created:%Y-%m-%d %H:%M:%S} UTC" if job.created else ""
    yield f"  its list  {job.id}, {job.state}{f': {job.error}' if job.error else ''}{at}"
    yield from ([f'            "{cut(job.prompt, 90)}"'] if job.prompt else [])
    yield from ([f"            {job.link}"] if job.link else [])


def _question(found: Evidence) -> str:
    adopt = "  a JOB_ID  adopt: it is this job, fetch it\n" if found.can_adopt else ""
    return (
        f"{adopt}"
        "  r         accept the risk: counts as spent, the next generate sends it again\n"
        "  g         give up: counts as spent\n"
        "  n         it was not charged, I have seen that: nothing is spent\n"
        "  l         leave it as it is\n"
        "Which? "
    )
