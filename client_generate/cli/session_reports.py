"""How a session is told: its story, pictures and film in words and paths, and the one command to type next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from client_generate.cli.columns import count, table
from client_generate.cli.output import details, document, lines, money, say
from client_generate.cli.spelling import PROGRAM
from client_generate.errors import NotFound
from client_generate.sessions.engine import SessionRoom
from client_generate.sessions.pipeline import Outputs
from client_generate.sessions.session import Session, StageState

_MARKS = {"review": "to judge", "accepted": "accepted", "skipped": "left out", "waiting": "", "failed": "failed"}


def standing(room: SessionRoom, *, as_json: bool, again: bool = False, talk: bool = False) -> None:
    """Show where a session stands: what is to be judged, and the next command; `talk`: the answer alone."""
    if as_json:
        document({**as_data(room), "again": again})
        return
    session = room.session()
    if talk:
        details(reply_lines(session))
    else:
        standing_now(room, session)
    lines(next_lines(session))


def standing_now(room: SessionRoom, session: Session) -> None:
    """Show what is to be judged, what went wrong, and what the studio answered."""
    if session.status in {"stopped", "expired"}:
        say(f"{session.id} is {session.status}; all of it is kept.")
        return
    stage = _looked_at(session)
    outputs = room.outputs(stage.name) if stage else None
    if stage and outputs:
        say(f"{stage.name}, version {_version(stage)}: {outputs.message}", "green")
        _indented(output_lines(outputs, folder_of(session)))
    details(trouble_lines(session))
    details(reply_lines(session))


def shown(room: SessionRoom, stage: str, version: int | None, *, as_json: bool) -> None:
    """Show a stage, or one version of it; without both where the session stands. Raises `NotFound`, `UsageError`."""
    if not stage and version is None:
        standing(room, as_json=as_json)
        return
    session = room.session()
    name = stage or session.current_stage or looked_at(session)
    room.pipeline.stage(name)
    outputs = room.outputs(name, version)
    if outputs is None:
        there = "that version" if version is not None else "anything yet"
        raise NotFound(
            f"{name} of {session.id} does not have {there}.",
            code="unknown-version",
            hint=f"`{PROGRAM} session versions {session.id}` lists what there is",
        )
    if as_json:
        document({"stage": name, "version": version, "message": outputs.message, "data": outputs.data})
        return
    say(f"{name}: {outputs.message}", "green")
    _indented(output_lines(outputs, folder_of(session)))


def cost_of_reopening(room: SessionRoom, stage: str, *, as_json: bool) -> None:
    """Show which stages a reopen would make stale, and what was spent on them."""
    name = stage or room.session().current_stage
    stale, cost = room.cost_of_reopening(name)
    if as_json:
        document({"stage": name, "stale": stale, "cost": cost})
        return
    spent = f"{money(cost)} was spent there" if cost else "nothing was paid there"
    told = f"makes {', '.join(stale)} stale; {spent}" if stale else "makes nothing stale"
    say(f"Going back to {name} {told}. Nothing is deleted.")


def looked_at(session: Session) -> str:
    """Return the name of the stage to show; empty when nothing was made yet."""
    stage = _looked_at(session)
    return stage.name if stage else ""


def as_data(room: SessionRoom) -> dict[str, Any]:
    """Return a session as scripts read it; `data` is what is to be judged, or what was accepted last."""
    session, cost = room.session(), room.cost()
    stage = _looked_at(session)
    outputs = room.outputs(stage.name) if stage else None
    return {
        "session_id": session.id,
        "project": session.project,
        "title": session.title,
        "pipeline": session.pipeline,
        "status": session.current_stage or "complete" if session.is_open else session.status,
        "current_stage": session.current_stage,
        "revision": session.revision,
        "seq": session.seq,
        "message": outputs.message if outputs else "",
        "next_actions": room.next_actions(),
        "stage": stage.name if stage else "",
        "version": _version(stage) if stage else 0,
        "data": outputs.data if outputs else None,
        "items": outputs.items if outputs else (),
        "stages": [stage_data(one) for one in session.stages],
        "messages": session.messages[-20:],
        "folder": folder_of(session),
        "cost": cost,
        "next": next_command(session),
    }


def stage_data(stage: StageState) -> dict[str, Any]:
    """Return a stage in short: how it stands, and each of its versions."""
    versions = [
        {"version": one.number, "state": one.state, "items": one.made, "based_on": one.based_on, "error": one.trouble}
        for one in stage.versions
    ]
    facts = msgspec.to_builtins(stage)
    return {**{key: facts.get(key) for key in ("name", "status")}, **_chosen(stage), "versions": versions}


def _chosen(stage: StageState) -> dict[str, Any]:
    return {
        "accepted": stage.accepted, "offered": stage.offered, "selected": stage.selected, "stale": stage.stale,
    }  # fmt: skip


def listing(sessions: Iterable[Session], *, as_json: bool) -> None:
    """Show sessions, a line each: where they stand and what is next."""
    found = tuple(sessions)
    if as_json:
        document([_row(one) for one in found])
        return
    rows = [(one.id, one.project, one.title or one.pipeline, _where(one), _at(one)) for one in found]
    if rows:
        details(table(("session", "project", "title", "stage", "changed"), rows).splitlines())
    else:
        say(f'There is no session yet: {PROGRAM} develop PROJECT "what it is about"')


def _row(session: Session) -> dict[str, Any]:
    return {
        "session_id": session.id, "project": session.project, "title": session.title, "pipeline": session.pipeline,
        "status": session.current_stage or "complete" if session.is_open else session.status,
        "revision": session.revision, "updated_at": session.updated_at, "next": next_command(session),
    }  # fmt: skip


def _where(session: Session) -> str:
    stage = session.current
    if not session.is_open or stage is None:
        return session.status
    mark = _MARKS.get(stage.status, stage.status)
    return f"{stage.name}, {mark}" if mark else stage.name


def _at(session: Session) -> str:
    return f"{session.updated_at:%Y-%m-%d %H:%M}"


def _indented(spelled: Iterable[str]) -> None:
    """Print lines; one that is too long goes on below itself."""
    for line in spelled:
        details([line], indent=len(line) - len(line.lstrip()))


def folder_of(session: Session) -> str:
    """Return a session's folder as people see it, relative to the workspace."""
    return f"projects/{session.project}/sessions/{session.id}"


def output_lines(outputs: Outputs, folder: str) -> Iterator[str]:
    """Spell what a stage made by what it holds: a story's scenes, pictures, a film; anything else as its fields."""
    data = outputs.data
    if "scenes" in data:
        yield from story_lines(data)
    elif "images" in data:
        yield from image_lines(data["images"], folder)
    elif "path" in data:
        yield f"    {folder}/{data['path']}"
    else:
        yield from (f"    {key}: {value}" for key, value in data.items())


def story_lines(data: dict[str, Any]) -> Iterator[str]:
    """Spell a story: its narrative, then every scene with its time and what is seen, said and written."""
    yield ""
    yield f"    {data.get('title', '')}"
    yield f"    {data.get('narrative', '')}"
    for scene in data["scenes"]:
        yield ""
        yield f"    {scene['id']}  {scene['title']}, {scene['seconds']} s"
        yield f"        {scene['visual']}"
        if scene.get("motion"):
            yield f"        camera: {scene['motion']}"
        if scene.get("narration"):
            yield f"        voice: {scene['narration']}"
        if scene.get("on_screen"):
            yield f"        text: {scene['on_screen']}"


def image_lines(images: Iterable[dict[str, Any]], folder: str) -> Iterator[str]:
    """Spell pictures: their ids, what they show, their version where there are several, and where they lie."""
    for one in images:
        several = f", version {one['version']} of {len(one['versions'])}" if len(one["versions"]) > 1 else ""
        yield f"    {one['image_id']}  {one['title']}{several}"
        yield f"        {folder}/{one['path']}"


def picture_paths(outputs: Outputs, folder: Path) -> list[Path]:
    """Return the files of a stage that can be looked at."""
    data = outputs.data
    listed = [one["path"] for one in data.get("images", ())] or [data[name] for name in ("path",) if name in data]
    return [folder / str(path) for path in listed]


def trouble_lines(session: Session) -> Iterator[str]:
    """Say what went wrong, where the stage in hand failed."""
    newest = session.current.newest if session.current else None
    if session.is_open and newest and newest.trouble and newest.state == "failed":
        yield f"{session.current_stage} failed, error[{newest.trouble.code}]: {newest.trouble.message}"
        if newest.trouble.hint:
            yield f"hint: {newest.trouble.hint}"


def reply_lines(session: Session) -> Iterator[str]:
    """Return the studio's answer, where it is the last that was said about the stage in hand."""
    last = session.messages[-1] if session.messages else None
    stage = session.current
    if last and stage and last.who == "studio" and (not stage.newest or last.number > stage.newest.since):
        yield f"studio: {last.text}"


def left_out(session: Session) -> Iterator[str]:
    """Say what was wanted of the stage in hand and not made, once that is accepted as it is."""
    wanted = session.feedback_for(session.current_stage)
    if wanted:
        said = ", ".join(f"“{one.text[:60]}”" for one in wanted[-5:])
        yield f"Not made: {said}. /reopen {session.current_stage} goes back to it."


def next_command(session: Session) -> str:
    """Return the one command to type next; empty when there is nothing to do."""
    stage = session.current
    program = f"{PROGRAM} session"
    if session.status in {"stopped", "expired"}:
        return f"{program} reopen {session.id}"
    if stage is None or session.status == "complete":
        return f"{program} adopt {session.id}"
    if stage.status == "review":
        asked = session.feedback_for(stage.name)
        return f"{program} {'regenerate' if asked else 'accept'} {session.id}"
    return f"{program} regenerate {session.id}" if stage.status == "failed" else f"{program} run {session.id}"


def next_lines(session: Session) -> Iterator[str]:
    """Say what is next; a gate is also held on a terminal."""
    stage = session.current
    if session.is_open and stage and stage.status == "review":
        yield f"`{PROGRAM} session review {session.id}` is where to look, talk and choose"
    yield f"next: {next_command(session)}"


def _version(stage: StageState) -> int:
    return stage.shown.number if stage.shown else 0


def _looked_at(session: Session) -> StageState | None:
    """Return the stage to show: the one in hand when it has something, else the last that was accepted."""
    stage = session.current
    if stage and stage.shown and session.is_open:
        return stage
    done = [one for one in session.stages if one.shown and one.status == "accepted"]
    return done[-1] if done else None


def versions(session: Session, *, as_json: bool) -> None:
    """Show every version of every stage."""
    if as_json:
        document([stage_data(stage) for stage in session.stages])
        return
    rows = [
        (stage.name, str(one.number), one.state + _marked(stage, one.number), count(len(one.made), "item"))
        for stage in session.stages
        for one in stage.versions
    ]
    details(table(("stage", "version", "state", "made"), rows).splitlines())


def _marked(stage: StageState, number: int) -> str:
    stale = ", stale" if stage.stale else ""
    return (", accepted" if number == stage.accepted else ", offered" if number == stage.offered else "") + stale


def adopted(found: Any, *, as_json: bool) -> None:
    """Show the plan that a session became."""
    if as_json:
        document(found)
        return
    say(f"{found.plan}: {count(found.shots, 'shot')}, {count(len(found.elements), 'element')}", "green")
    if not found.new:
        say("It was there already, the very same.")
    say(f"next: {PROGRAM} generate {found.project} {found.sequence}")
