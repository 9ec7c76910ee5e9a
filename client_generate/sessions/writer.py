"""The writer of stories: one interface to the offline writer and to models that write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import msgspec

from client_generate.errors import UsageError
from client_generate.film.pacing import room_for, spread
from client_generate.film.story import (
    WORDS_PER_SECOND,
    Brief,
    Change,
    Message,
    Scene,
    Story,
    brief_problems,
    change_problems,
    spoken_words,
    story_problems,
)
from client_generate.sessions.asking import Ask, Task, Unfit, asked, decoded, strict

_TEXT = {"type": "string"}
_NEAR = Decimal("0.34")
"""How far a model's seconds may be from the wanted ones, as a share, to be fitted to them and not asked for again."""
SYSTEM = f"""\
You write short films for a production house: a title, one paragraph of narrative, and scenes that can be shot.
- Each scene has a purpose (its beat of the framework), what is seen (`visual`), how camera and people move (`motion`),
  what is said (`narration`), and what is written on the picture (`on_screen`, mostly empty).
- `visual` is a prompt for an image model: the size of the shot, subject, place, time of day and light, concrete, in one
  or two sentences; people look the same in every scene, in the same words.
- A scene lasts 2 to 15 seconds, and all scenes together exactly the wanted seconds.
- Narration has at most {WORDS_PER_SECOND} words for each second of its scene.
- No two scenes are built alike. No clichés, no superlatives, nothing that the brief does not say about the product.
- When there is a story before, make the changes that are asked for and leave every other word, number and id as it is.
"""


class _Scene(msgspec.Struct, frozen=True, kw_only=True):
    seconds: Decimal
    visual: str
    id: str = ""
    title: str = ""
    motion: str = ""
    narration: str = ""
    on_screen: str = ""
    purpose: str = ""


class _Answer(msgspec.Struct, frozen=True, kw_only=True):
    title: str
    narrative: str
    scenes: tuple[_Scene, ...]
    framework: str = ""
    seconds: Decimal | None = None
    standing: tuple[Change, ...] = ()
    last_id: int = 0
    seed: int = 0


def story(
    brief: Brief,
    *,
    ask: Ask,
    seed: int,
    before: Story | None = None,
    changes: Sequence[Change] = (),
    history: Sequence[Message] = (),
    item: str = "story",
) -> Story:
    """Have a story written, or one changed. `history` is told to models that read one, its last 50 messages.

    Raises `UsageError` for a brief or a change that cannot be meant, before anything is asked; `ProviderError`
    (code `please-rephrase`) when two answers could not be used.
    """
    problems = brief_problems(brief) + tuple(p for c in changes for p in (change_problems(c, before) if before else ()))
    if problems:
        raise UsageError(
            problems[0], code="bad-brief", hint="say in a sentence what the film is about, and its seconds"
        )
    given = {"brief": brief, "before": before, "changes": list(changes), "history": list(history[-50:])}
    return asked(STORY, given, ask=ask, item=item, seed=seed)


def _words(given: Mapping[str, Any]) -> str:
    brief = given["brief"]
    lines = [f"The brief: {brief['prompt']}", f"Seconds: {_seconds(given)}"]
    lines += [
        f"{name}: {brief[name]}" for name in ("title", "framework", "language", "tone", "audience") if brief.get(name)
    ]
    lines += [f"To be said exactly: {said}" for said in brief.get("must_say", ())]
    if given.get("before"):
        lines += ["", "The story before:", msgspec.json.encode(given["before"]).decode()]
        lines += ["", "Changes:", *(msgspec.json.encode(change).decode() for change in given["changes"])]
    if given.get("history"):
        lines += ["", "What was said:", *(f"{message['who']}: {message['text']}" for message in given["history"])]
    return "\n".join(lines)


def _seconds(given: Mapping[str, Any]) -> Decimal:
    """Return the wanted seconds: the story's, unless a change names others; else the brief's."""
    before = given.get("before")
    for change in given.get("changes") or ():
        if change["kind"] in {"shorter", "longer"} and not change.get("scenes") and _is_number(change.get("value", "")):
            return Decimal(change["value"])
    return Decimal(str((before or given["brief"])["seconds"]))


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdigit()


def _read(data: bytes, given: Mapping[str, Any]) -> Story:
    answer = decoded(data, _Answer)
    before = msgspec.convert(given["before"], Story, strict=False) if given.get("before") else None
    scenes = _named(answer.scenes, before)
    told = Story(
        title=answer.title.strip(),
        framework=answer.framework,
        narrative=answer.narrative.strip(),
        seconds=answer.seconds or _wanted(scenes, given),
        scenes=scenes,
        standing=answer.standing or (before.standing if before else ()),
        last_id=max([answer.last_id, before.last_id if before else 0, *(int(scene.id[1:]) for scene in scenes)]),
        seed=answer.seed,
    )
    told = _timed(told)
    if problems := story_problems(told):
        raise Unfit(*problems)
    return told


def _wanted(scenes: Sequence[Scene], given: Mapping[str, Any]) -> Decimal:
    """Return the seconds that the answer must last: those asked for; by a free `shorter` what it says itself."""
    free = any(
        (change["kind"] in {"shorter", "longer"} and not _is_number(change.get("value", ""))) or change.get("scenes")
        for change in given.get("changes") or ()
        if change["kind"] in {"shorter", "longer"}
    )
    total = sum((scene.seconds for scene in scenes if scene.seconds.is_finite()), Decimal(0))
    return total if free else _seconds(given)


def _named(scenes: Sequence[_Scene], before: Story | None) -> tuple[Scene, ...]:
    """Give every scene an id: its own where it kept one of the story before, else one never used."""
    known = {scene.id for scene in before.scenes} if before else set()
    number, taken, named = (int(before.next_id[1:]) if before else 1), set[str](), []
    for scene in scenes:
        name = scene.id if scene.id in known and scene.id not in taken else ""
        if not name:
            name, number = f"s{number}", number + 1
        taken.add(name)
        named.append(msgspec.convert({**msgspec.to_builtins(scene), "id": name}, Scene, strict=False))
    return tuple(named)


def _timed(told: Story) -> Story:
    """Fit seconds that are nearly right to the wanted sum, a scene in proportion; leave others to be refused."""
    seconds = [scene.seconds for scene in told.scenes]
    if not seconds or not all(one.is_finite() and one > 0 for one in seconds):
        return told
    total = sum(seconds, Decimal(0))
    near = abs(total - told.seconds) <= _NEAR * told.seconds and room_for(len(seconds), told.seconds)
    if total == told.seconds or not near:
        return told
    least = [Decimal(spoken_words(scene.narration)) / WORDS_PER_SECOND for scene in told.scenes]
    shares = spread(seconds, told.seconds, least)
    fitted = (msgspec.structs.replace(s, seconds=share) for s, share in zip(told.scenes, shares, strict=True))
    return msgspec.structs.replace(told, scenes=tuple(fitted))


_SCENE = strict(
    {
        "id": {"type": "string", "description": "that of the story before; empty for a new scene"},
        "title": _TEXT,
        "seconds": {"type": "number"},
        "purpose": _TEXT,
        "visual": _TEXT,
        "motion": _TEXT,
        "narration": _TEXT,
        "on_screen": _TEXT,
    }
)
STORY: Task[Story] = Task(
    name="story",
    system=SYSTEM,
    schema=strict(
        {"title": _TEXT, "framework": _TEXT, "narrative": _TEXT, "scenes": {"type": "array", "items": _SCENE}}
    ),
    words=_words,
    read=_read,
)
