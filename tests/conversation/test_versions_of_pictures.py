"""Versions of pictures are numbered without gaps, never go away, and exactly one of each counts."""

from __future__ import annotations

import hypothesis.strategies as st
import pytest
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from client_generate.errors import Conflict, NotFound
from client_generate.sessions.pictures import ImageSet, Look, images_of, outputs
from tests.conversation.pictures import a_set

IDS = ("anna", "bottle", "kitchen")


def look(prompt: str = "x") -> Look:
    return Look(number=7, path=f"{prompt}.png", sha256="0", width=9, height=9, prompt=prompt)


class Pictures(RuleBasedStateMachine):
    """Whatever is made, edited and taken back, against a plain list of what happened to each picture."""

    @initialize()
    def begin(self) -> None:
        self.images = ImageSet()
        self.made: dict[str, list[str]] = {}
        self.counts: dict[str, int] = {}
        self.turn = 0

    @rule(image_id=st.sampled_from(IDS))
    def make(self, image_id: str) -> None:
        self.turn += 1
        self.images = a_set(image_id, look(f"p{self.turn}"), self.images)
        self._done(image_id)

    @rule(image_id=st.sampled_from(IDS), of=st.integers(0, 6))
    def edit(self, image_id: str, of: int) -> None:
        known = self.made.get(image_id, [])
        self.turn += 1
        if not 1 <= of <= len(known):
            with pytest.raises(NotFound):
                self.images.edited(image_id, look(), of=of)
        elif of != self.counts[image_id]:
            with pytest.raises(Conflict):
                self.images.edited(image_id, look(), of=of)
        else:
            self.images = self.images.edited(image_id, look(f"p{self.turn}"), of=of)
            assert self.images.get(image_id).shown.of == of
            self._done(image_id)

    @rule(image_id=st.sampled_from(IDS), number=st.integers(0, 6))
    def revert(self, image_id: str, number: int) -> None:
        if 1 <= number <= len(self.made.get(image_id, [])):
            self.images = self.images.reverted(image_id, number)
            self.counts[image_id] = number
        else:
            with pytest.raises(NotFound):
                self.images.reverted(image_id, number)

    def _done(self, image_id: str) -> None:
        self.made.setdefault(image_id, []).append(f"p{self.turn}")
        self.counts[image_id] = len(self.made[image_id])

    @invariant()
    def nothing_is_lost(self) -> None:
        assert {i.id: [v.prompt for v in i.versions] for i in self.images.images} == self.made
        assert {image.id: image.current for image in self.images.images} == self.counts
        assert all(v.number == n for i in self.images.images for n, v in enumerate(i.versions, 1))
        assert images_of(outputs(self.images, "")) == self.images
        assert [shown.prompt for shown in self.images.table()] == [i.shown.prompt for i in self.images.images]


TestPictures = Pictures.TestCase
TestPictures.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)


def test_chosen_pictures_are_carried_forward_in_order() -> None:
    images = a_set("c", look(), a_set("b", look(), a_set("a", look())))
    assert images.only(("c", "a")).ids == ("a", "c")
    assert images.only(()).ids == ("a", "b", "c")
    with pytest.raises(NotFound, match='"z"'):
        images.only(("z",))


def test_an_edit_is_carried_until_it_is_taken_back() -> None:
    images = a_set("b", look("other"), a_set("a", look("first"))).edited("a", look("edit"), of=1)
    assert images.again("b", look("again")).get("a").shown.prompt == "edit"
    assert images.reverted("a", 1).get("a").shown.prompt == "first"
    assert images.reverted("a", 1).reverted("a", 2).get("a").shown.how == "edited"
