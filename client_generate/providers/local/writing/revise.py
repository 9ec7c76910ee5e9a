"""Changes to a story: each changes what it names and nothing else, byte for byte. Pure; raises only `Rejected`."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from client_generate.film.story import PARTS, Brief, Change, ChangeKind, Scene, Story, story_problems
from client_generate.providers.local.writing import revise_pictures, revise_scenes, revise_words
from client_generate.providers.local.writing.cutting_room import Room, Work, cannot, needed, retimed

LASTING: frozenset[ChangeKind] = frozenset(
    {"tone", "time_of_day", "weather", "season", "place", "rename", "audience", "drop_words", "palette", "style"}
)
"""Changes of the whole story that hold for scenes yet to be written."""
_ADD_UP = frozenset({"rename", "drop_words"})
WORKS: dict[ChangeKind, Work] = {**revise_scenes.WORKS, **revise_words.WORKS, **revise_pictures.WORKS}


def revise(story: Story, brief: Brief, changes: Sequence[Change], seed: int) -> Story:
    """Make changes in their order. Raises `Rejected` (code `writer-change`) for one that cannot be made."""
    for change in changes:
        made = WORKS[change.kind](Room(story, brief, change, seed))
        made = _kept(story, made, change.keep)
        if change.keep and any(needed(scene) > scene.seconds for scene in made.scenes):
            made = _kept(story, retimed(made, made.scenes, made.seconds), change.keep)
        if problems := story_problems(made):
            raise cannot(f"That does not work out: {problems[0]}", "ask for less at once")
        story = msgspec.structs.replace(made, standing=_standing(made, change), last_id=_last(story, made))
    return story


def _last(before: Story, after: Story) -> int:
    return max(before.last_id, *(int(scene.id[1:]) for scene in (*before.scenes, *after.scenes)))


def _standing(story: Story, change: Change) -> tuple[Change, ...]:
    if change.scenes or change.kind not in LASTING:
        return story.standing
    left = [one for one in story.standing if one.kind != change.kind or change.kind in _ADD_UP]
    return (*left, msgspec.structs.replace(change, keep=()))


def _kept(before: Story, after: Story, keep: Sequence[str]) -> Story:
    """Put back what was to stay: scenes, parts of all scenes, or parts of one. Seconds stay only all together."""
    if "title" in keep:
        after = msgspec.structs.replace(after, title=before.title)
    scenes = tuple(_kept_scene(before.scene(scene.id), scene, set(keep)) for scene in after.scenes)
    return msgspec.structs.replace(after, scenes=scenes)


def _kept_scene(old: Scene | None, new: Scene, keep: set[str]) -> Scene:
    if old is None:
        return new
    wanted = [part for part in PARTS if {part, old.id, f"{old.id}.{part}"} & keep and part != "seconds"]
    if "title" in keep and old.id not in keep and f"{old.id}.title" not in keep:
        wanted = [part for part in wanted if part != "title"]
    return msgspec.structs.replace(new, **{part: getattr(old, part) for part in wanted})
