"""The session as a plan: scenes as shots, frames as start frames, references as elements. Pure.

The film of stage `video` is ordered by it as a take would be, and adoption writes it down.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence as Listed

import msgspec

from client_generate.film.plan import Element, Plan, Sequence, Shot
from client_generate.film.story import Scene, Story
from client_generate.sessions.interactive.brief import Wanted
from client_generate.sessions.interactive.drawing import elements_of
from client_generate.sessions.interactive.figures import prompt_of
from client_generate.sessions.interactive.storyboard import END, START, within
from client_generate.sessions.interactive.texts import story_of
from client_generate.sessions.pictures import ImageSet, SessionImage, chosen
from client_generate.sessions.pipeline import Outputs

SEQUENCE = "SEQ01"
_MOTION = 500
Places = Mapping[str, str]
"""For a picture's path within the session, its path as a plan names it."""


class Boarded(msgspec.Struct, frozen=True, kw_only=True):
    """What was accepted: the story, the references carried forward, the frames."""

    story: Story
    references: ImageSet
    frames: ImageSet

    def frame(self, scene: Scene, kind: str) -> SessionImage | None:
        """Return a scene's frame; None without one."""
        return next((one for one in self.frames.images if one.scene == scene.id and one.kind == kind), None)

    def start(self, scene: Scene) -> SessionImage | None:
        """Return the frame that a scene begins with."""
        return self.frame(scene, START)

    def end(self, scene: Scene) -> SessionImage | None:
        """Return the frame that a scene ends with."""
        return self.frame(scene, END)


def accepted_board(accepted: Mapping[str, Outputs], selected: Mapping[str, tuple[str, ...]]) -> Boarded:
    """Return what the accepted stages came to."""
    story = story_of(accepted["story"])
    assert story is not None, "a storyboard has a story"  # noqa: S101
    return Boarded(
        story=story,
        references=chosen(accepted, selected, "reference_image"),
        frames=chosen(accepted, selected, "storyboard"),
    )


def plan_of(wanted: Wanted, boarded: Boarded, places: Places | None = None) -> Plan:
    """Return the plan. Without `places` its pictures go by their paths within the session."""
    story = boarded.story
    elements = tuple(_placed(element, places) for element in elements_of(boarded.references))
    shots = tuple(_shot(boarded, scene, elements, places) for scene in story.scenes)
    used = tuple(one.id for one in elements if any(one.id in (shot.elements or ()) for shot in shots))
    sequence = Sequence(id=SEQUENCE, title=story.title, shots=shots, elements=used, mode="individual")
    return msgspec.structs.replace(
        wanted.frame,
        client=wanted.client.strip() or wanted.called or story.title,
        title=wanted.title.strip() or story.title,
        elements=elements,
        sequences=(sequence,),
    )


def _shot(boarded: Boarded, scene: Scene, elements: Listed[Element], places: Places | None) -> Shot:
    start = boarded.start(scene)
    return Shot(
        prompt=prompt_of(start) if start else within(scene.visual, 1_500),
        duration=scene.seconds,
        start_frame=_place(start.shown.path, places) if start else None,
        elements=tuple(one.id for one in elements if start and one.id in start.elements),
        camera=within(start.motion if start and start.motion else scene.motion, _MOTION),
        narration=scene.narration,
    )


def _placed(element: Element, places: Places | None) -> Element:
    return msgspec.structs.replace(element, references=tuple(_place(path, places) for path in element.references))


def _place(path: str, places: Places | None) -> str:
    return path if places is None else places[path]
