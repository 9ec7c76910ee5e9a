"""Poses are angles: whatever somebody does, their bones keep their lengths and their lowest part its height."""

from __future__ import annotations

import math

import pytest

from client_generate.providers.local.people import outfits, skeleton

_ADULT = 0.067


@pytest.mark.parametrize("name", sorted(skeleton.poses()))
def test_a_pose_bends_joints_and_stretches_nothing(name: str) -> None:
    pose = skeleton.poses()[name]
    found = skeleton.joints(pose, _ADULT)
    for n in (0, 1):
        shin = math.dist(found[f"knee{n}"], found[f"heel{n}"])
        assert shin <= 0.26, f"{name}'s shin {n} is stretched to {shin:.2f}"
        assert math.dist(found[f"elbow{n}"], found[f"hand{n}"]) <= 0.17, name
    lowest = min(v for _, v in found.values())
    assert pose.lift - 0.001 <= lowest <= pose.lift + 0.08, f"{name} floats or sinks: {lowest:.3f}"


def test_a_childs_head_is_a_larger_part_of_a_shorter_body() -> None:
    pose = skeleton.poses()["stand"]
    grown, child = skeleton.joints(pose, _ADULT), skeleton.joints(pose, 0.095)
    assert child["hip"][1] < grown["hip"][1]
    assert abs(child["head"][1] + 0.095 - grown["head"][1] - _ADULT) < 0.05


def test_every_outfit_has_colours_that_can_be_read() -> None:
    for name, fit in outfits.OUTFITS.items():
        for tone in (fit.bottom, fit.shoes, fit.gloves, fit.tights):
            assert tone == "" or len(bytes.fromhex(tone)) == 3, name
