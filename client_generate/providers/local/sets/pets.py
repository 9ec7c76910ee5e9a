"""An animal at home, on a sill, a sofa, in a barn, at the vet; in the pose that the words ask for."""

from __future__ import annotations

from client_generate.providers.local.drawing import sketch
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.places import habitats, homesteads, nearer
from client_generate.providers.local.places.lairs import Lair
from client_generate.providers.local.things import baskets, doings, poses, posing
from client_generate.providers.local.things.creature import Creature, creatures

# Of each framing: a metre, where the animal rests and how far above that the floor ends, in frame heights.
_FRAMES = {
    "wide": (0.62, 0.76, 0.14),
    "medium": (0.96, 0.84, 0.16),
    "close": (1.5, 1.0, 0.2),
    "over": (0.8, 0.7, 0.6),
    "aerial": (0.6, 0.74, 0.5),
}
_KINDS = {
    "cat": "cat",
    "black cat": "cat",
    "sleeping cat": "cat",
    "sitting cat": "cat",
    "puppy": "puppy",
    "dog": "dog",
    "terrier": "dog",
    "shepherd dog": "dog",
    "running dog": "dog",
    "fish": "goldfish",
    "bird": "robin",
    "hamster": "hamster",
}
_USUAL = {"pet on sofa": "lying", "pet on carpet": "lying", "pet in bed": "sleeping"}
_DEFAULT = {
    "pet cage": "parrot",
    "beast cage": "lion",
    "pet hutch": "rabbit",
    "pet wheel": "hamster",
    "fish bowl": "goldfish",
    "milking": "cow",
    "in stable": "horse",
    "in barn": "cow",
    "pet on sill": "cat",
    "pet on sofa": "cat",
}
# How long a sketch's measure is, in metres.
_MEASURE = {
    "dog": 0.43,
    "cat": 0.46,
    "puppy": 0.42,
    "horse": 0.44,
    "cow": 0.47,
    "hamster": 0.42,
    "goldfish": 0.34,
    "parrot": 0.36,
    "rabbit": 0.5,
    "robin": 0.36,
    "hen": 0.46,
    "mouse": 0.36,
    **dict.fromkeys(("chihuahua", "gecko", "canary", "budgie", "rat"), 0.3),
    **dict.fromkeys(("pug", "chinchilla", "tortoise", "ferret", "guinea pig", "cockatoo", "toucan"), 0.36),
    **dict.fromkeys(("dachshund", "corgi", "iguana", "lamb"), 0.4),
    **dict.fromkeys(("calf", "foal", "pony", "goat"), 0.5),
    "chick": 0.24,
}


def build(stage: Stage, look: Look) -> None:
    """Draw the home, the animal in it, and what is before it."""
    scene = look.scene if look.scene in homesteads.HOMES else look.first(homesteads.HOMES, "pet on carpet")
    kind = _kind(look, scene)
    usual = _USUAL.get(scene, "sitting" if kind in {"dog", "cat"} else "standing")
    animal, home, lair = _animal(look, kind, usual), homesteads.HOMES[scene], _lair(stage, look)
    nearer.stand(stage, look, lair.at[1], 0.68)
    if look.size == "close":
        again = look.detail and look.told == "close"  # the first picture shows as much
        stage.aim(
            3.0 if again else 1.7,
            _face(lair, home.up, animal, _MEASURE.get(kind, 0.46) * (1.25 if scene == "dog in car" else 1)),
        )
    with stage.out_of_focus(0.009 if look.size == "close" else 0.0025):
        home.behind(lair)
    measure = _MEASURE.get(kind, 0.46) * lair.metre * (1.25 if scene == "dog in car" else 1)
    if look.has("pet bed") and scene in {"pet on carpet", "pet in kitchen", "pet at door"}:
        baskets.behind(lair)
    if (animal.herd and scene in {"in barn", "milking"}) or kind in {"hen", "sheep", "pig"}:
        _others(lair, animal, measure)
    plate = stage.plate(0.6)
    x, y = lair.at[0], lair.at[1] - home.up * lair.metre
    if not animal.aloft and scene not in {"dog in car", "pet on sofa", "pet in bed"}:
        habitats.shadow(plate, look, (x, y), animal.wide * measure)
    if animal.aloft:
        y += animal.face[1] * measure * 0.4
    sketch.draw(plate, look, animal.text, Spot(foot=(x, y), metre=measure, faces=-look.side), animal.tones)
    baskets.toys(lair, animal, measure, bed=scene in {"pet on carpet", "pet in kitchen", "pet at door"})
    home.before(lair)
    stage.view = None


def _kind(look: Look, scene: str) -> str:
    known = {**_KINDS, **{name: name for name in creatures()}}
    named = look.first([*known, "horse", "cow"], "")
    return known.get(named, named) or _DEFAULT.get(scene, "dog")


def _animal(look: Look, kind: str, usual: str) -> Creature:
    """Return the animal as the words say that it is, else as one is there."""
    name = poses.pose(look, kind, usual)
    if name != kind:
        return poses.dressed(look, name)
    asked = doings.deed(look) or usual
    return posing.posed(poses.dressed(look, kind), asked)


def _lair(stage: Stage, look: Look) -> Lair:
    metre, foot, floor = _FRAMES[look.size]
    metre = min(metre * (0.94 + 0.06 * look.scale), stage.half * 1.25)
    x = look.side * stage.half * (0.1 if stage.half > 0.62 else 0.0)
    if look.size == "wide":
        x *= 2.2
    return Lair(stage, look, (x, foot), metre, foot - floor)


def _face(lair: Lair, up: float, animal: Creature, measure: float) -> tuple[float, float]:
    u, v = animal.face
    long = measure * lair.metre
    return lair.at[0] - lair.look.side * u * long * 0.8, lair.at[1] - up * lair.metre - v * long * 0.9


def _others(lair: Lair, animal: Creature, measure: float) -> None:
    """Put others of its kind behind it."""
    plate, half = lair.stage.plate(0.5), lair.stage.half
    for number, u in enumerate((-0.8, 0.75, 0.1)[: 3 if lair.look.size != "close" else 2]):
        far = 0.62 + 0.06 * number
        y = lair.at[1] - (lair.at[1] - lair.back) * (0.75 - 0.12 * number)
        faces = lair.look.side if number == 1 else -lair.look.side
        spot = Spot(foot=(u * half, y), metre=measure * far, faces=faces, haze=0.12)
        habitats.shadow(plate, lair.look, (u * half, y), animal.wide * measure * far)
        sketch.draw(plate, lair.look, animal.text, spot, animal.tones)
