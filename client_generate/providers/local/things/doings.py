"""What the words say that an animal does, with whom: its sketch at it, and whoever is beside it."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.things import poses, posing
from client_generate.providers.local.things.creature import Creature, creatures

# What an animal does, the likeliest first, with the things whose words ask for it.
_DEEDS = {
    "rearing": ("beast rearing",),
    "sleeping": ("pet sleeping",),
    "fighting": ("beast fighting",),
    "leaping": ("pet jumping",),
    "running": ("beast running",),
    "calling": ("beast calling",),
    "swimming": ("beast swimming",),
    "eating": ("pet eating", "beast drinking", "beast eating"),
    "lying": ("pet lying",),
}
YOUNG = frozenset({"foal", "calf", "lamb", "chick", "duckling", "tadpole"})
"""Animals that are young themselves."""
_OF_OTHERS = frozenset({"calf", "chick"})
_FARMED = frozenset({"calf", "chick", "cow", "bull"})
_LANDING = 0.42  # how far a bird that lands or takes off leans back


def deed(look: Look) -> str:
    """Return what the animal does; empty when it stands as it always does."""
    return next((name for name, words in _DEEDS.items() if look.has(*words)), "")


def flies(look: Look, name: str) -> bool:
    """Return whether a bird is in the air."""
    return f"flying {name}" in creatures() and look.has("beast flying", "beast landing")


def doing(look: Look, name: str) -> Creature:
    """Return the sketch of an animal at what the words say, in the coat that they name."""
    known = creatures()
    if flies(look, name):
        way = (
            "front"
            if f"front {name}" in known
            and (look.has("beast towards us") or (look.turned and not look.has("beast many")))
            else "flying"
        )
        bird = known[f"{way} {name}"]
        if look.has("beast landing") and way == "flying":
            return msgspec.structs.replace(bird, text=_leaned(bird.text), face=posing.turned(bird.face, _LANDING))
        return bird
    asked, kind = deed(look), name.rpartition(" ")[2]
    row = next((row for row in (f"{asked} {name}", f"{asked} {kind}") if row in known), "")
    if asked and row:
        return poses.dressed(look, row)
    if look.has("beast towards us"):
        ahead = next((one for one in (f"front {name}", f"front {kind}") if one in known), "")
        if ahead:
            return known[ahead]
    animal = poses.dressed(look, name)
    return posing.posed(animal, asked) if asked and not name.startswith(("lying", "eating", "sleeping")) else animal


def afoot(bird: Creature) -> Creature:
    """Return a bird that swims in its sketch on its feet."""
    feet = "e8882c 0.02 s .07,.05 -.16,.16 -.16,-.16 .04,-.17 ; s .07,.05 .1,.16 .16,-.14 .36,-.15"
    return msgspec.structs.replace(bird, text=f"{feet}\n{bird.text}")


def _leaned(text: str) -> str:
    """Return a flying bird that leans back, its feet down."""
    feet = "$4 0.02 s .07,.05 .0,-.14 .14,-.42 ; s .07,.05 -.16,-.14 -.04,-.44 ; s .05,.03 .14,-.42 .28,-.44"
    return posing.leaned(f"{feet}\n{text}", _LANDING)


def main(look: Look, known: Iterable[str], otherwise: str = "") -> str:
    """Return the animal that a prompt is about: of the calf of an elephant the elephant."""
    name = look.first(known, otherwise)
    if name not in _OF_OTHERS:
        return name
    return next((one for one in look.about if one in creatures() and one not in _FARMED), name)


def second(look: Look, name: str) -> str:
    """Return another animal that the words name beside the first; empty without one."""
    if look.has("beast young") and name not in YOUNG:
        return ""
    known, kin = creatures(), {name, name.partition(" ")[0], name.rpartition(" ")[2]}
    others = {"dog": "standing dog", "cat": "standing cat", "horse": "standing horse", "bird": "robin"}
    named = (others.get(one, one) for one in look.about if one not in _OF_OTHERS or name in _FARMED)
    found = (one for one in named if one in known and one not in kin and one.rpartition(" ")[2] not in kin)
    return next((one for one in found if not known[one].like or known[one].like != name), "")


def young(look: Look) -> int:
    """Return how many young are with it."""
    if not look.has("beast young") or main(look, creatures()) in YOUNG:
        return 0
    return 1 if look.has("beast one young") else 2
