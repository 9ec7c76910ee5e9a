"""A story before it is a plan: what a person asks for, the scenes that answer it, and what they want changed. Pure.

Seconds are exact decimals. Scenes keep their ids over all versions of a story, and no id is ever used twice in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import Literal, get_args

import msgspec

SECONDS_MIN, SECONDS_MAX = Decimal(9), Decimal(60)
"""How short and how long a film may be asked for."""
SCENE_MIN, SCENE_MAX = Decimal(2), Decimal(15)
"""Shorter than this nobody sees a scene, and longer no video model makes one in a call."""
WORDS_PER_SECOND = Decimal("2.6")
"""How fast a calm voice speaks; narration with more words than this a second does not fit its scene."""
SCENES_MAX = 20
_LONGEST = {"title": 120, "visual": 2000, "motion": 600, "narration": 1200, "on_screen": 120, "purpose": 120}
_ID = re.compile(r"s[1-9]\d{0,3}")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
"""Letters of scripts that put no spaces between words; two of them take about as long as a word."""

ChangeKind = Literal[
    "shorter",
    "longer",
    "tone",
    "focus",
    "remove_scene",
    "add_scene",
    "move_scene",
    "begin_with",
    "end_with",
    "time_of_day",
    "weather",
    "season",
    "place",
    "rename",
    "replace",
    "title",
    "framework",
    "audience",
    "say",
    "drop_words",
    "on_screen",
    "motion",
    "palette",
    "style",
    "more",
    "less",
    "rewrite",
]
"""What a change does; `Change` says what `value` and `of` mean for each."""
CHANGE_KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)
Intent = Literal["feedback", "approve_hint", "order_regenerate", "order_accept", "question", "stop", "unclear"]
Who = Literal["person", "studio"]
Part = Literal["title", "seconds", "visual", "motion", "narration", "on_screen"]
PARTS: tuple[Part, ...] = get_args(Part)


class Change(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One thing that a person wants otherwise.

    `scenes` are the ids it concerns, empty for the whole story. `keep` is what must stay as it is: a scene's id, a
    part of all scenes (`narration`), or a part of one (`s2.visual`).

    - `shorter`, `longer`: `value` the wanted seconds, of the film or of each of `scenes`; empty for about a quarter.
    - `tone`: a tone's word (funny, warm, serious, calm, urgent, elegant, ...). `audience`: who it is for.
    - `focus`: a topic (price). `begin_with`, `end_with`: what is seen first or last (the product).
    - `add_scene`: what it shows, empty for the writer to choose; behind the scene in `scenes`, else before the last.
    - `move_scene`: the one in `scenes` goes `first`, `last`, `before s2` or `after s2`.
    - `time_of_day`, `weather`, `season`, `place`, `palette`, `style`, `motion`: how it is from now on.
    - `rename`: `of` an old name (empty for the product's) to `value`. `replace`: the words `of` by `value`.
    - `title`, `on_screen`, `say`: exactly these words. `drop_words`: words to leave out. `framework`: its id.
    - `more`, `less`: of what (`people`, `close-ups`, `product`, `text`, `words`). `rewrite`: an instruction, or empty.
    """

    kind: ChangeKind
    value: str = ""
    of: str = ""
    scenes: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()


class Brief(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a person asks for. `framework` overrides the writer's choice; `must_say` are sentences said as they are."""

    prompt: str
    seconds: Decimal
    title: str = ""
    framework: str = ""
    language: str = "english"
    tone: str = ""
    audience: str = ""
    must_say: tuple[str, ...] = ()


class Scene(msgspec.Struct, frozen=True, kw_only=True):
    """One scene: what is seen (`visual`), how the camera and people move, what is said, what is written on it.

    `purpose` is what it does in the story, a beat of the framework.
    """

    id: str
    title: str
    seconds: Decimal
    visual: str
    motion: str
    narration: str
    on_screen: str = ""
    purpose: str = ""


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """A whole story. Its scenes' seconds sum to `seconds`, which is the brief's until a change says otherwise.

    `standing` are the changes that go on holding for scenes yet to be written: the tone, the place, a new name.
    """

    title: str
    framework: str
    narrative: str
    seconds: Decimal
    scenes: tuple[Scene, ...]
    standing: tuple[Change, ...] = ()
    last_id: int = 0
    """The highest number any scene ever had; a new scene gets the next one."""
    seed: int = 0
    """What the writer drew its people and places by, so that a new scene has the same ones."""

    @property
    def script(self) -> str:
        """All that is said, a paragraph a scene."""
        return "\n\n".join(scene.narration for scene in self.scenes if scene.narration)

    @property
    def next_id(self) -> str:
        """The id of the next scene, never used before."""
        return f"s{max([self.last_id, *(_number(scene.id) for scene in self.scenes)]) + 1}"

    def scene(self, scene_id: str) -> Scene | None:
        """Return a scene by its id; None when there is none (any more)."""
        return next((scene for scene in self.scenes if scene.id == scene_id), None)


class Understood(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a message means: the person's intent, a reply that says what will change, and the changes.

    `items` are the ids of the images or scenes it speaks of; `keep` what stays whatever changes; `stage` the stage an
    order is about, empty for the present one.
    """

    intent: Intent
    reply: str
    changes: tuple[Change, ...] = ()
    keep: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    stage: str = ""


class Message(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One line of the conversation."""

    who: Who
    text: str
    at: datetime
    stage: str = ""
    intent: Intent | None = None


def spoken_words(text: str) -> int:
    """Count the words as a voice takes time for them; scripts without spaces count two letters a word."""
    dense = len(_DENSE.findall(text))
    spaced = len([word for word in _DENSE.sub(" ", text).split() if any(letter.isalnum() for letter in word)])
    return spaced + -(-dense // 2)


def words_that_fit(seconds: Decimal) -> int:
    """Return how many words can be said in so many seconds."""
    return int(seconds * WORDS_PER_SECOND)


def story_problems(story: Story) -> tuple[str, ...]:
    """Return what is wrong with a story, a sentence each; empty when it can be filmed."""
    return tuple(_whole(story)) + tuple(
        problem for place, scene in enumerate(story.scenes, 1) for problem in _of_scene(scene, place)
    )


def brief_problems(brief: Brief) -> tuple[str, ...]:
    """Return what is wrong with a brief, a sentence each."""
    found = []
    if not any(letter.isalnum() for letter in brief.prompt):
        found.append("The prompt is empty.")
    if not brief.seconds.is_finite() or not SECONDS_MIN <= brief.seconds <= SECONDS_MAX:
        found.append(f"A film lasts from {SECONDS_MIN} to {SECONDS_MAX} seconds, not {brief.seconds}.")
    elif brief.seconds.as_tuple().exponent < -2:  # type: ignore[operator]  # it is finite
        found.append(f"Seconds are told to the hundredth, not {brief.seconds}.")
    return tuple(found)


def change_problems(change: Change, story: Story) -> tuple[str, ...]:
    """Return why a change cannot be made to a story, a sentence each."""
    known = ", ".join(scene.id for scene in story.scenes)
    return tuple(f"There is no scene {name!a}; there are {known}." for name in change.scenes if not story.scene(name))


def _whole(story: Story) -> Iterable[str]:
    if not story.title.strip() or len(story.title) > _LONGEST["title"]:
        yield f"The title has {len(story.title)} characters; it needs 1 to {_LONGEST['title']}."
    if not story.narrative.strip():
        yield "The narrative is empty."
    if not 1 <= len(story.scenes) <= SCENES_MAX:
        yield f"A story has 1 to {SCENES_MAX} scenes, not {len(story.scenes)}."
    ids = [scene.id for scene in story.scenes]
    if len(set(ids)) < len(ids) or not all(_ID.fullmatch(name) for name in ids):
        yield "Every scene needs an id of its own: s1, s2, ..."
    if any(not scene.seconds.is_finite() for scene in story.scenes):
        return
    total = sum((scene.seconds for scene in story.scenes), Decimal(0))
    if story.scenes and total != story.seconds:
        yield f"The scenes last {total} seconds in all, not {story.seconds}."


def _of_scene(scene: Scene, place: int) -> Iterable[str]:
    if not scene.seconds.is_finite() or not SCENE_MIN <= scene.seconds <= SCENE_MAX:
        yield f"Scene {place} lasts {scene.seconds} seconds; it needs {SCENE_MIN} to {SCENE_MAX}."
        return
    for name, most in _LONGEST.items():
        if len(getattr(scene, name)) > most:
            yield f"The {name.replace('_', '-')} of scene {place} has more than {most} characters."
    if not scene.visual.strip():
        yield f"Scene {place} does not say what is seen."
    said, fit = spoken_words(scene.narration), words_that_fit(scene.seconds)
    if said > fit:
        yield f"Scene {place} says {said} words; {fit} fit its {scene.seconds} seconds."


def _number(scene_id: str) -> int:
    return int(scene_id[1:]) if _ID.fullmatch(scene_id) else 0
