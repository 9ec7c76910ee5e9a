"""What stands about on the grounds of deeds, what lies on tables, and who turns to whom."""

from __future__ import annotations

import msgspec
import pytest

from client_generate.providers.local.artist import Scene, look_of
from client_generate.providers.local.drawing.stage import Stage
from client_generate.providers.local.people import casts
from client_generate.providers.local.places import improvised, lens, strewn
from client_generate.providers.local.reading.doing import Doing
from client_generate.providers.local.sets import deeds
from client_generate.providers.local.things import display, handheld, sketches


def _things(ground: strewn.Strewn) -> list[str]:
    return [one.partition("@")[0] for one in f"{ground.back} {ground.bare} {ground.high}".split()]


def test_what_is_strewn_is_drawn_on_grounds_that_there_are() -> None:
    assert set(strewn.grounds()) <= set(deeds.GROUNDS)
    assert {thing for ground in strewn.grounds().values() for thing in _things(ground)} <= set(sketches.sketches())


def test_what_lies_on_tables_can_be_drawn_where_there_is_a_place() -> None:
    assert set(handheld.LAID) <= set(deeds.GROUNDS)
    assert set(handheld.LAID.values()) <= set(display.names())


@pytest.mark.parametrize("prompt", ["Two women repair a clock in a workshop", "Two women hug in a park"])
def test_two_who_do_something_together_turn_to_each_other(prompt: str) -> None:
    look = look_of(Scene(prompt=prompt, size=(160, 90), seed=3))
    asked = look.scene.partition(":")[0]
    deed = casts.deeds()[asked] if asked else improvised.improvised(look)
    assert {actor.turned for actor in deed.cast} == {False, True}


def test_somebody_who_sips_has_a_cup() -> None:
    look = look_of(Scene(prompt="A farmer sips in a meadow", size=(160, 90), seed=3))
    assert improvised.handed(look).doing.ware


def test_the_third_picture_looks_down_and_still_sees_the_walls() -> None:
    look = look_of(Scene(prompt="A man kneels in a workshop", size=(160, 90), seed=3, candidate=2))
    view = lens.view_of(Stage((160, 90), 0.0), look, improvised.improvised(look))
    assert view.high
    assert view.at(0, 0, 4)[1] > 0.4


@pytest.mark.parametrize(("pose", "tool"), [("dig", "spade"), ("sweep", "broom"), ("wipe", "dust-cloth")])
def test_who_digs_sweeps_or_wipes_has_something_to_do_it_with(pose: str, tool: str) -> None:
    look = look_of(Scene(prompt=f"A man {pose}s in a garden", size=(160, 90), seed=3))
    look = msgspec.structs.replace(look, doing=Doing(pose=pose, place="garden"))
    assert improvised.improvised(improvised.handed(look)).cast[0].hold == tool
