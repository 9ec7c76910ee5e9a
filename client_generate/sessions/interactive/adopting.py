"""Adoption: what a session came to, as a client plan that validates and produces.

The plan and its pictures are written beside the other plans, `plans/<project>.yaml` and `plans/<project>/`, the plan
last: a crash before that leaves pictures that the next adoption finds there. A plan that is there is never touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from client_generate import files
from client_generate.errors import Conflict, Mistake, WrongPhase
from client_generate.execution.plan_rules import NOT_ON_A_LINE, problems
from client_generate.execution.starter import schema
from client_generate.film.layout import Workspace
from client_generate.film.plan import Budget, Element, Plan, Shot
from client_generate.film.slate import check_slug
from client_generate.handwritten.document import parse
from client_generate.sessions.interactive import brief
from client_generate.sessions.interactive.plan import SEQUENCE, Boarded, accepted_board, plan_of
from client_generate.sessions.pictures import SessionImage
from client_generate.sessions.pipeline import Outputs
from client_generate.sessions.session import Session


class Adopted(msgspec.Struct, frozen=True, kw_only=True):
    """A session that is a client plan now. Paths are relative to the workspace; `new`: it was not there before."""

    session: str
    project: str
    plan: str
    sequence: str
    shots: int
    elements: tuple[str, ...]
    files: tuple[str, ...]
    new: bool


def adopt(
    workspace: Workspace,
    session: Session,
    accepted: Mapping[str, Outputs],
    selected: Mapping[str, tuple[str, ...]],
    root: Path,
    *,
    name: str = "",
) -> Adopted:
    """Write the plan; `root` is the session's folder, `name` another project than the session's.

    The same again writes nothing. Raises `WrongPhase` before there is a storyboard, `Conflict` (plan-exists) where
    another plan has the name, `StateError` for pictures that changed.
    """
    project = check_slug(name or session.project, "project")
    if "storyboard" not in accepted or "story" not in accepted:
        raise WrongPhase(
            f"{session.id} has no accepted storyboard to make a plan of.",
            code="not-adoptable",
            hint="accept the storyboard first" if session.is_open else "reopen the session and accept the storyboard",
            state=session,
        )
    wanted, boarded = brief.read(session.brief), accepted_board(accepted, selected)
    places = _places(project, boarded)
    plan = plan_of(wanted, boarded, places)
    path, text = workspace.plan(project), written(plan, session, boarded).encode()
    files.within(workspace.root, workspace.plans, workspace.plans / project, path)
    _check(text, path)
    is_there = _is_there(path, text, session.id)
    kept = _copied(workspace, boarded, places, root)
    if not is_there:
        schema(workspace)
        _write(path, text, session.id)
    shown = tuple(place.relative_to(workspace.root).as_posix() for place in (path, *kept))
    return Adopted(
        session=session.id, project=project, plan=shown[0], sequence=SEQUENCE, shots=len(plan.sequences[0].shots),
        elements=tuple(element.id for element in plan.elements), files=shown[1:], new=not is_there,
    )  # fmt: skip


# --- files -------------------------------------------------------------------------------------------------------


def _places(project: str, boarded: Boarded) -> dict[str, str]:
    """Return for each picture that the plan names its path from there; the name tells what it is and of which bytes."""
    return {
        one.shown.path: f"{project}/{_name(one)}_{one.shown.sha256[:8]}{Path(one.shown.path).suffix.lower()}"
        for one in (*boarded.references.images, *boarded.frames.images)
    }


def _name(one: SessionImage) -> str:
    kind = {"start": f"{SEQUENCE}_{one.scene}_first", "end": f"{SEQUENCE}_{one.scene}_last"}.get(one.kind, one.id)
    return re.sub(r"[^A-Za-z0-9_-]", "-", kind)


def _copied(workspace: Workspace, boarded: Boarded, places: Mapping[str, str], root: Path) -> list[Path]:
    """Copy the pictures beside the plan; what is there already has the same bytes, or is a `StateError`."""
    made = []
    for look in (one.shown for one in (*boarded.references.images, *boarded.frames.images)):
        place = workspace.plans / places[look.path]
        if not place.exists() or files.sha256(place) != look.sha256:
            files.copy_into(files.confined(root, root / look.path), place, expected=look.sha256)
        made.append(place)
    return made


def _is_there(path: Path, text: bytes, session: str) -> bool:
    """Whether the plan stands there as it would be written. Raises `Conflict` for another one of that name."""
    if not path.exists() and not path.is_symlink():
        return False
    if path.is_file() and path.read_bytes() == text:
        return True
    raise _exists(path, session)


def _write(path: Path, text: bytes, session: str) -> None:
    try:
        files.write_once(path, text)
    except Conflict:  # somebody wrote another one in this moment
        raise _exists(path, session) from None


def _exists(path: Path, session: str) -> Conflict:
    return Conflict(
        f"plans/{path.name} exists already, is not what {session} would write, and is left as it is.",
        code="plan-exists",
        hint="adopt it under another name with `--as NAME`",
    )


def _check(text: bytes, path: Path) -> None:
    """Read the plan as every command will. Raises `Mistake`: what we write has to be right."""
    document = parse(text, path, Plan, shown=f"plans/{path.name}")
    if found := problems(document.value):
        raise Mistake(ValueError(f"the adopted plan would be wrong: {found[0].message}"))


# --- the text ----------------------------------------------------------------------------------------------------


def written(plan: Plan, session: Session, boarded: Boarded) -> str:
    """Return a plan as a person would write it, with what it comes from above it."""
    return "\n".join(_lines(plan, session, boarded)) + "\n"


def _lines(plan: Plan, session: Session, boarded: Boarded) -> Iterator[str]:
    yield "# yaml-language-server: $schema=plan.schema.json"
    yield f"# Adopted from session {session.id}, {_comment(boarded.story.framework)}. From here on it is yours to edit."
    yield ""
    yield f"client: {_said(_comment(plan.client) or session.project)}"
    yield f"title: {_said(_comment(plan.title) or session.project)}"
    yield ""
    yield f"fps: {plan.fps}"
    yield f"aspect_ratio: {_said(plan.aspect_ratio)}"
    yield f"resolution: {plan.resolution}"
    yield ""
    yield f"provider: {plan.provider}"
    if plan.still_provider is not None:
        yield f"still_provider: {plan.still_provider}"
    yield f"still_model: {plan.still_model}"
    yield f"video_model: {plan.video_model}"
    yield from _budget(plan.budget)
    if plan.elements:
        yield from ("", "elements:")
    for element in plan.elements:
        yield from _element(element)
    sequence = plan.sequences[0]
    yield from ("", "sequences:", f"  - id: {sequence.id}", f"    title: {_said(sequence.title)}")
    yield f"    mode: {sequence.mode}"
    yield f"    elements: [{', '.join(sequence.elements)}]"
    yield "    shots:"
    for scene, shot in zip(boarded.story.scenes, sequence.shots, strict=True):
        yield f"      # {scene.id}: {_comment(scene.title)}{_screen(scene.on_screen)}"
        yield from _shot(shot)


def _budget(budget: Budget) -> Iterator[str]:
    given = {"project": budget.project, "sequence": budget.sequence, "day": budget.day}
    if any(amount is not None for amount in given.values()):
        yield from ("", "budget:")
    yield from (f"  {name}: {amount}" for name, amount in given.items() if amount is not None)


def _element(element: Element) -> Iterator[str]:
    yield f"  - id: {element.id}"
    yield f"    kind: {element.kind}"
    if element.description:
        yield f"    description: {_said(element.description)}"
    yield f"    references: [{', '.join(map(_said, element.references))}]"
    yield f"    priority: {element.priority}"


def _shot(shot: Shot) -> Iterator[str]:
    yield f"      - prompt: {_said(shot.prompt)}"
    yield f"        duration: {shot.duration}"
    if shot.start_frame:
        yield f"        start_frame: {_said(shot.start_frame)}"
    yield f"        elements: [{', '.join(shot.elements or ())}]"
    if shot.camera:
        yield f"        camera: {_said(shot.camera)}"
    if shot.narration:
        yield f"        narration: {_said(shot.narration)}"


def _said(text: str) -> str:
    """Spell a text on one line so that YAML reads it back: JSON's double quotes are YAML's too."""
    return msgspec.json.encode(_comment(text)).decode()


def _comment(text: str) -> str:
    return " ".join(re.sub(NOT_ON_A_LINE, " ", text).split())


def _screen(text: str) -> str:
    return f", on screen: {_comment(text)}" if text.strip() else ""
