"""Stage `story`: from the brief to a story whose scenes sum to the wanted seconds, and from feedback to the next."""

from __future__ import annotations

from typing import Any

import msgspec

from client_generate.film.story import Change, Story, story_problems
from client_generate.sessions import conversation
from client_generate.sessions.interactive import brief, wishes
from client_generate.sessions.interactive.texts import MakeTexts, story_of
from client_generate.sessions.pipeline import Context, Outputs, Run
from client_generate.sessions.session import Feedback


def stage(texts: MakeTexts) -> Run:
    """Return the stage, with who writes."""

    def run(context: Context) -> Outputs:
        wanted, before = brief.read(context.brief), story_of(context.previous)
        context.progress(0.05, "writing the story")
        writer, feedback = texts(context.desk, wanted), _feedback(context)
        said = conversation.history(context.messages)
        base = before if feedback else None  # nothing wanted otherwise: another story altogether
        story = writer.story(wanted.brief, before=base, feedback=feedback, seed=context.seed, history=said)
        return told(only(before, story, context.items) if before else story)

    return run


def told(story: Story) -> Outputs:
    """Return a story as the stage's outputs: what the wire has, and the whole of it."""
    whole: dict[str, Any] = msgspec.to_builtins(story)
    many = f"{len(story.scenes)} scene{'s' * (len(story.scenes) != 1)}"
    shown = {name: whole[name] for name in ("title", "narrative", "framework", "scenes", "seconds")}
    return Outputs(
        data={**shown, "script": story.script, "story": whole},
        items=tuple(scene.id for scene in story.scenes),
        message=f"{story.title}: {many}, {story.seconds} seconds, told as {story.framework}.",
    )


def only(before: Story, after: Story, items: tuple[str, ...]) -> Story:
    """Return the new story with every scene as it was that nobody asked for, where its seconds still sum up."""
    if not items:
        return after
    scenes = tuple((before.scene(scene.id) or scene) if scene.id not in items else scene for scene in after.scenes)
    kept = msgspec.structs.replace(after, scenes=scenes, title=before.title)
    return after if story_problems(kept) else kept


def _feedback(context: Context) -> tuple[Feedback, ...]:
    """Return what is wanted; scenes that were named without a word are to be written anew."""
    items, feedback = context.items, wishes.wanted(context)
    if not items:
        return feedback
    if not feedback:
        return (Feedback(text="", changes=(Change(kind="rewrite", scenes=items),), items=items),)
    return tuple(_for(items, one) for one in feedback)


def _for(items: tuple[str, ...], said: Feedback) -> Feedback:
    changes = (one if one.scenes else msgspec.structs.replace(one, scenes=items) for one in said.changes)
    return msgspec.structs.replace(said, changes=tuple(changes), items=said.items or items)
