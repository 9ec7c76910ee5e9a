"""What all changes to a story need: which scenes are meant, new seconds, narration that fits, lines not said before."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from functools import cached_property

import msgspec

from client_generate.errors import Rejected
from client_generate.film.pacing import half_up, room_for, spread
from client_generate.film.story import (
    SCENE_MAX,
    SCENE_MIN,
    SECONDS_MAX,
    WORDS_PER_SECOND,
    Brief,
    Change,
    Scene,
    Story,
    spoken_words,
    words_that_fit,
)
from client_generate.providers.local.writing import compose, english, shelf
from client_generate.providers.local.writing.desk import Desk
from client_generate.providers.local.writing.shelf import Beat
from client_generate.providers.local.writing.telling import Telling, settle

_LEAST = 3
_STUMP = re.compile(r"(?i)(?:and|but|then|or|so|like|from|with|this time|for once)\b")
_POSITIONS = ("trouble", "meet", "use", "detail", "change", "after")
replace = msgspec.structs.replace
Work = Callable[["Room"], Story]


def cannot(why: str, hint: str = "say it in other words") -> Rejected:
    """Return the refusal of a change that cannot be made."""
    return Rejected(why, code="writer-change", hint=hint)


class Room:
    """One story and one change to it."""

    def __init__(self, story: Story, brief: Brief, change: Change, seed: int) -> None:
        self.story, self.brief, self.change, self.seed = story, brief, change, seed

    @cached_property
    def telling(self) -> Telling:
        """What the story is told with, all standing changes included."""
        return settle(self.brief, self.story.seed, self.story.standing)

    @property
    def ids(self) -> frozenset[str]:
        """The scenes that are meant: those named, else all."""
        return frozenset(self.change.scenes or (scene.id for scene in self.story.scenes))

    @property
    def targets(self) -> tuple[Scene, ...]:
        """The scenes that are meant, in order."""
        return tuple(scene for scene in self.story.scenes if scene.id in self.ids)

    def desk(self, besides: Iterable[str] = ()) -> Desk:
        """Return a desk for new sentences: what the story's other scenes show and say is used already."""
        desk = Desk(self.telling, self.seed)
        others = [scene for scene in self.story.scenes if scene.id not in set(besides)]
        said = " ".join(f"{scene.narration} {scene.on_screen}" for scene in others).lower()
        desk.promises = [promise for promise in desk.promises if promise.lower() not in said]
        desk.used |= {moment.title for moment in compose.all_moments() if self._shows(moment.title, others)}
        desk.heard = {sentence for scene in others for sentence in english.sentences(scene.narration)}
        return desk

    def _shows(self, title: str, others: Sequence[Scene]) -> bool:
        return any(scene.title.lower() == title.lower() for scene in others)

    def beat(self, scene: Scene) -> Beat:
        """Return the beat a scene stands for, by its purpose, else by its place."""
        framework = shelf.frameworks().get(self.story.framework)
        for beat in framework.beats if framework else ():
            if beat.purpose == scene.purpose:
                return beat
        at = [one.id for one in self.story.scenes].index(scene.id)
        last = at == len(self.story.scenes) - 1
        role = "close" if last else "ordinary" if at == 0 else _POSITIONS[(at - 1) % len(_POSITIONS)]
        return Beat(role=role, purpose=scene.purpose, rank=9)

    def edited(self, edit: Callable[[Scene], Scene], ids: Iterable[str] | None = None) -> Story:
        """Return the story with some scenes edited: those that are meant, or `ids`."""
        wanted = self.ids if ids is None else frozenset(ids)
        return replace(
            self.story, scenes=tuple(edit(scene) if scene.id in wanted else scene for scene in self.story.scenes)
        )

    def said_anew(self, scene: Scene, tone: str | None = None) -> str:
        """Return other narration for a scene, in a tone where one is named; the old one where there is none."""
        desk, beat = self.desk([scene.id]), self.beat(scene)
        fitting = [moment for moment in compose.moments(desk, beat.role) if moment.title.lower() == scene.title.lower()]
        moment = fitting[0] if fitting else compose.moments(desk, beat.role)[0]
        moment = moment if fitting else replace(moment, said=())
        must = tuple(said for said in self.brief.must_say if english.sentence(said) in scene.narration)
        room = words_that_fit(scene.seconds) - sum(map(spoken_words, must))
        old = set(english.sentences(scene.narration))
        for text in compose.candidates(desk, beat, moment, tone):
            if desk.fits(text, room) and (said := desk.told(text)) not in old:
                return " ".join([said, *map(english.sentence, must)])
        return scene.narration


def with_words(story: Story, scene_id: str, narration: str) -> Story:
    """Return the story with other narration in one scene."""
    scenes = (replace(s, narration=narration) if s.id == scene_id else s for s in story.scenes)
    return replace(story, scenes=tuple(scenes))


def needed(scene: Scene) -> Decimal:
    """Return the seconds that a scene's narration takes."""
    return Decimal(spoken_words(scene.narration)) / WORDS_PER_SECOND


def trimmed(scene: Scene, words: int | None = None) -> Scene:
    """Return a scene whose narration fits: its last sentences go first, then the end of the one that is left."""
    most = words_that_fit(scene.seconds) if words is None else words
    said = english.sentences(scene.narration)
    if sum(map(spoken_words, said)) <= most:
        return scene
    while len(said) > 1 and sum(map(spoken_words, said)) > most:
        said.pop()
    return replace(scene, narration=" ".join(said) if spoken_words(said[0]) <= most else _clause(said[0], most))


def _clause(sentence: str, most: int) -> str:
    """Return the front of a sentence up to a comma, if that can stand alone; else nothing."""
    for mark in ("; ", ": ", ", "):
        front = sentence.split(mark)[0]
        if mark in sentence and _LEAST <= spoken_words(front) <= most and not _STUMP.match(front):
            return english.sentence(front)
    return ""


def retimed(story: Story, scenes: Sequence[Scene], seconds: Decimal, *, grow: bool = False) -> Story:
    """Return the story with these scenes, sharing these seconds; each gets what its words need, where there is enough.

    `grow` gives the film more time, up to its longest, before any word is lost.
    """
    least = [needed(scene) for scene in scenes]
    total = min(seconds, len(scenes) * SCENE_MAX)
    if grow:
        total = min(max(total, sum((max(SCENE_MIN, half_up(one)) for one in least), Decimal(0))), SECONDS_MAX)
    if not room_for(len(scenes), total):
        raise cannot(f"{len(scenes)} scenes have no room in {total} seconds.", "remove a scene, or make it longer")
    shares = spread([scene.seconds for scene in scenes], total, least)
    timed = (trimmed(replace(scene, seconds=share)) for scene, share in zip(scenes, shares, strict=True))
    return replace(story, seconds=total, scenes=tuple(timed))
