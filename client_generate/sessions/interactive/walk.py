"""The interactive pipeline as data."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from client_generate.film.story import Understood
from client_generate.sessions.interactive import brief, moving, references, storyboard, telling
from client_generate.sessions.interactive.brief import Wanted
from client_generate.sessions.interactive.texts import MakeTexts, story_of
from client_generate.sessions.pipeline import Pipeline, Stage, Talk

NAME = "interactive"
Known = Callable[[Wanted], None]
"""Looks whether the models and providers of a brief can do what is wanted of them, and raises what is wrong."""


def interactive(texts: MakeTexts, known: Known = lambda _: None) -> Pipeline:
    """Return the pipeline, with who writes, and who knows the models."""
    return Pipeline(
        name=NAME,
        stages=(
            Stage(name="story", run=telling.stage(texts)),
            Stage(name="reference_image", run=references.stage(texts), needs=("story",), skippable=True, edits=True),
            Stage(name="storyboard", run=storyboard.run, needs=("story", "reference_image"), edits=True),
            Stage(name="video", run=moving.run, needs=("story", "reference_image", "storyboard"), gate=False),
        ),
        check=partial(brief.checked, known=known),
        titled=("called",),
        converse=_conversation(texts),
    )


def _conversation(texts: MakeTexts) -> Callable[[Talk], Understood]:
    def converse(talk: Talk) -> Understood:
        wanted = brief.read(talk.session.brief)
        at_story = talk.said.stage == "story" or "story" not in talk.accepted
        told = talk.shown if at_story else talk.accepted["story"]
        return texts(talk.desk, wanted).understand(talk, story_of(told))

    return converse
