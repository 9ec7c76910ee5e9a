"""How a body is held: poses as data, and where the joints of somebody in a pose are."""

from __future__ import annotations

import math
from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec

from client_generate.providers.local.drawing import books
from client_generate.providers.local.drawing.brush import Point

_FILE = Path(__file__).with_name("poses.toml")
_WIDTHS = {"side": (0.0, 0.0), "quarter": (0.062, 0.034), "front": (0.09, 0.046), "back": (0.09, 0.046)}
_THIGH, _SHIN, _UPPER, _FORE, _SPINE = 0.245, 0.235, 0.16, 0.15, (0.15, 0.155)
_REACH = {
    "hip": 0.075,
    "neck": 0.06,
    "head": 0.066,
    "elbow": 0.03,
    "hand": 0.012,
    "knee": 0.045,
    "heel": 0.026,
    "toe": 0.018,
}
Bones = tuple[float, ...]


class Pose(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Angles in degrees, each bone's own in the picture.

    Of a limb's two bones 0 hangs down, 90 points ahead (seen from the front: out to the right of the picture) and 180
    up; two more numbers make its bones longer or shorter than they are, as they come towards us. Of the spine's two
    parts 0 is upright and positive leans ahead; so for the head, None for what the spine does. The first arm and leg
    are those nearer to us. `feet` are the toes' angles, None for feet at right angles to their shins. `lift` is how
    far off the ground the lowest part is, in the body's heights; `grip` closes the hands.
    """

    view: Literal["side", "front", "quarter", "back"] = "side"
    spine: tuple[float, float] = (0.0, 0.0)
    head: float | None = None
    arms: tuple[Bones, Bones] = ((5.0, 12.0), (-5.0, 5.0))
    legs: tuple[Bones, Bones] = ((4.0, 0.0), (-4.0, -6.0))
    feet: tuple[float, float] | None = None
    lift: float = 0.0
    grip: bool = False


@lru_cache(maxsize=1)
def poses() -> dict[str, Pose]:
    """Return all poses by name."""
    return books.read([_FILE], Pose, "poses")


def _turned(start: Point, angle: float, long: float) -> Point:
    """Return where a bone that hangs at an angle ends."""
    a = math.radians(angle)
    return start[0] + math.sin(a) * long, start[1] - math.cos(a) * long


def joints(pose: Pose, half: float) -> dict[str, Point]:
    """Return a pose's joints: u ahead and v up, 1 the height of the body, whose head is `half` high to its middle.

    `hip`, `waist`, `neck`, `head`; `shoulder`, `elbow`, `hand`, `tip`, `thigh`, `knee`, `heel` and `toe` with 0 for
    the near side, 1 for the far one. The lowest of them stands on v = lift.
    """
    low = (1 - 2.06 * half) / (1 - 2.06 * 0.066)
    found: dict[str, Point] = {"hip": (0.0, 0.0)}
    found["waist"] = _turned((0.0, 0.0), 180 - pose.spine[0], _SPINE[0] * low)
    found["neck"] = _turned(found["waist"], 180 - pose.spine[1], _SPINE[1] * low)
    tilt = pose.spine[1] * 0.7 if pose.head is None else pose.head
    found["head"] = _turned(found["neck"], 180 - (pose.spine[1] * 0.4 + tilt * 0.6), 0.045 * low + half)
    across = [w * low for w in _WIDTHS[pose.view]]
    below = _turned(found["neck"], -pose.spine[1], 0.028 * low)
    for n, s in ((0, 1), (1, -1)):
        ahead = 0.012 * low if pose.view == "side" and n else 0.0
        found[f"shoulder{n}"] = _aside(below, pose.spine[1], s * across[0] + ahead)
        found[f"thigh{n}"] = _aside((0.0, 0.0), pose.spine[0], s * across[1])
        _limbs(found, pose, n, low)
    return _grounded(found, pose.lift)


def _aside(at: Point, lean: float, far: float) -> Point:
    a = math.radians(lean)
    return at[0] + math.cos(a) * far, at[1] - math.sin(a) * far


def _limbs(found: dict[str, Point], pose: Pose, n: int, low: float) -> None:
    arm, leg = ((*bones, 1.0, 1.0)[:4] for bones in (pose.arms[n], pose.legs[n]))
    found[f"elbow{n}"] = _turned(found[f"shoulder{n}"], arm[0], _UPPER * low * arm[2])
    found[f"hand{n}"] = _turned(found[f"elbow{n}"], arm[1], _FORE * low * arm[3])
    found[f"tip{n}"] = _turned(found[f"hand{n}"], arm[1], (0.034 if pose.grip else 0.058) * low)
    found[f"knee{n}"] = _turned(found[f"thigh{n}"], leg[0], _THIGH * low * leg[2])
    found[f"heel{n}"] = _turned(found[f"knee{n}"], leg[1], _SHIN * low * leg[3])
    flat = {"side": 90.0, "quarter": 55.0}.get(pose.view, 24.0 if n == 0 else -24.0)
    ahead = (leg[1] + flat if pose.view in {"side", "quarter"} else flat) if pose.feet is None else pose.feet[n]
    long = {"side": 0.085, "quarter": 0.075}.get(pose.view, 0.05)
    found[f"toe{n}"] = _turned(found[f"heel{n}"], ahead, long * low)


def _grounded(found: dict[str, Point], lift: float) -> dict[str, Point]:
    least = min(v - _REACH.get(name.rstrip("01"), 0.0) for name, (_, v) in found.items())
    return {name: (u, v - least + lift) for name, (u, v) in found.items()}
