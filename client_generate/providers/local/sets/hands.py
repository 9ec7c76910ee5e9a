"""Hands and what they hold, close: a wheel, a jar, a mug, a pen, a syringe, another hand."""

from __future__ import annotations

from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.hands import (
    alarms,
    belongings,
    caring,
    crafting,
    dealings,
    deskwork,
    driving,
    faces,
    feet,
    gestures,
    grooming,
    handled,
    held,
    household,
    icing,
    inserts,
    keepsake,
    kitchenwork,
    manual,
    moments,
    outside,
    pastimes,
    playing,
    presented,
    remedies,
    resting,
    searing,
    tending,
    tools,
    trials,
    wheel,
    worktops,
)
from client_generate.providers.local.hands.deeds import Deed
from client_generate.providers.local.hands.thing import name_of
from client_generate.providers.local.places import nearer

_ROOMS = (
    household, remedies, trials, caring, faces, grooming, gestures, kitchenwork, crafting, tools, deskwork, dealings,
    pastimes, playing, moments, driving, belongings, outside, feet, alarms, icing,
    inserts, worktops, searing,
)  # fmt: skip
SCENES: dict[str, Deed] = {name: deed for room in _ROOMS for name, deed in room.ACTIONS.items()}
"""What several words together ask for, by the names of the scenes."""
SCENES |= {
    "vaccination": tending.injection,
    "vaccination close": tending.injection,
    "handshake close": tending.handshake,
    "typing close": manual.typing,
    "kneading": resting.resting,
    "test tube": SCENES["pipette"],
    "ivory piano": SCENES["piano"],
    "laptop dashboard": SCENES["chart on a laptop"],
    "milk heart": SCENES["latte art"],
}

# What the words name; the first counts.
_DEEDS: dict[str, Deed] = {
    "steering": wheel.wheel,
    "injection": tending.injection,
    "handshake": tending.handshake,
    "typing": manual.typing,
    "writing": manual.writing,
    "cutting": manual.cutting,
    "pouring": held.pouring,
    "opening": held.container,
    "flask": held.container,
    "palm": tending.pill,
    "jar": held.container,
    "tube": held.container,
    "bottle": held.container,
    "cup": held.cup,
    "dough": resting.resting,
    "shoe": keepsake.keepsake,
    "photograph": keepsake.keepsake,
    "key": keepsake.keepsake,
    "ring": keepsake.keepsake,
    "offered": keepsake.keepsake,
    "care": tending.care,
}


# What hands hold that a picture can stand for.
_HELD = frozenset(
    {
        "opening",
        "flask",
        "palm",
        "jar",
        "tube",
        "bottle",
        "cup",
        "shoe",
        "photograph",
        "key",
        "ring",
        "offered",
        "care",
        "",
    }
)


# What hands do with things that have a picture of their own, whatever else is near.
_OWN = frozenset(
    {
        "steering",
        "injection",
        "handshake",
        "typing",
        "writing",
        "pouring",
        "palm",
        "dough",
        "photograph",
        "flask",
        "cup",
    }
)
_LIDS = frozenset({"cream", "jar", "jam", "honey", "pill bottle", "medicine", "tube", "toothpaste"})


def _is_handled(look: Look, name: str) -> bool:
    """Whether the hands do something with a known thing that has no picture of its own."""
    thing, _ = name_of(look)
    lid = thing in _LIDS and look.first(handled.GESTURES) in {"", "do open", "do turn", "do hold"}
    return bool(thing) and name not in _OWN and not lid


def build(stage: Stage, look: Look) -> None:
    """Draw what the hands do; hands of which nothing known is said lie on a table."""
    name = look.first(name for name in _DEEDS if name != "care") or look.first(["care"])
    deed = SCENES.get(look.scene) or _DEEDS.get(name, resting.resting)
    known = name in _HELD and presented.is_shown(look)
    if look.scene not in SCENES and known:
        deed = presented.ACTIONS["presented"]
    elif look.scene not in SCENES and _is_handled(look, name):
        deed = handled.build
    nearer.slant(stage, look)
    deed(stage, look)
    stage.view = None
