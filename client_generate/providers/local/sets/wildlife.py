"""An animal where it lives: on the plain, on ice, in the wood, in the sea, in the air; or its head close to us."""

from __future__ import annotations

import msgspec

from client_generate.providers.local.drawing import scenery, sketch
from client_generate.providers.local.drawing.brush import Plate, Point
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.places import afar, framings, habitats, haunts, small, wet
from client_generate.providers.local.things import doings, poses
from client_generate.providers.local.things.creature import Creature, creatures

_HOMES = habitats.HOMES | small.HOMES | haunts.HOMES
_FINER = {
    "bear": "polar bear",
    "rabbit": "white rabbit",
    "butterfly": "blue butterfly",
    "duck": "duckling",
    "dog": "puppy",
}
_NEAR_US = ("dog", "cat", "horse", "cow", "bird")
_PLACES = {
    "snow": ("snow",),
    "savanna": ("savanna",),
    "jungle": ("jungle",),
    "dunes": ("dunes",),
    "shore": ("shore",),
    "leap": ("open sea",),
    "lane": ("on a lane",),
    "night street": ("on a street",),
    "yard": ("farmyard",),
    "pond": ("on a pond",),
    "crag": ("on rocks",),
    "glade": ("woods",),
    "meadow": ("on grass",),
}
_GREEN = frozenset({"meadow", "yard", "glade", "jungle", "leaves", "pond", "blossom"})
_GROWN = {
    "meadow": "grass", "savanna": "grass", "yard": "grass", "pond": "grass", "lane": "grass", "glade": "leaves",
    "jungle": "leaves", "leaves": "leaves", "blossom": "leaves", "dunes": "rocks", "shore": "rocks", "crag": "rocks",
    "snow": "rocks",
}  # fmt: skip
"""What grows or lies near us where an animal lives."""
_DOWN = ("f0cc48", "ecc444", "f4d860")  # a duckling's
_OWN = frozenset({"running", "rearing", "fighting", "calling", "swimming", "leaping"})
_PART = {"close": 1.35, "wide": 0.78, "medium": 1.0, "over": 0.8, "aerial": 0.62}


def build(stage: Stage, look: Look) -> None:
    """Draw where the animal lives, out of focus when we are close, others of its kind, and the animal."""
    name = _name(look)
    kind, home = _at_home(look, name)
    near = kind.home in small.HOMES
    _stood(stage, look, 1.5 if near else 1.45, climbs=not near and home != "deep")
    with stage.out_of_focus(0.013 if look.size == "close" or near else 0.004 if look.size == "medium" else 0.0):
        if kind.home == home == "air" and look.size == "wide":
            home = "clouds"
        line = wet.from_below(stage, look) if home == "deep" and look.turned else _HOMES[home](stage, look)
    if near:
        small.ground(home, stage, look)
    plate = stage.plate(0.6)
    if look.size == "close" and not (near and not kind.aloft) and _faced(look):
        _head(plate, stage, look, kind)
    else:
        _stand(plate, stage, look, kind, home, line)
    if look.framed and home in _GROWN:
        framings.put(stage, look, _GROWN[home])
    elif look.size != "aerial" and stage.half > 0.62 and home in _GREEN:
        scenery.foreground_leaves(stage, look, -look.side, blur=0.026)
    if home != "deep":
        scenery.weather(stage, look)


def _stood(stage: Stage, look: Look, far: float, *, climbs: bool) -> None:
    """Choose where a grid's candidates are taken from."""
    afar.off(stage, look, far)
    if look.turned and look.told != "aerial" and climbs:  # from high up it is small on the ground
        stage.retreat(1.35, look.side * 0.2)
    elif look.turned and not climbs and look.told not in {"close", "aerial"}:
        stage.aim(1.4, (look.side * stage.half * 0.3, 0.5))
    if look.detail and look.told == "close":  # its eye
        stage.aim(1.9, (0.0, 0.46))


def _at_home(look: Look, name: str) -> tuple[Creature, str]:
    """Return the animal at what it does, and where."""
    kind = doings.doing(look, name)
    home = _home(look, kind)
    if home == "lane" and name in {"duck", "duckling"}:
        kind = doings.afoot(kind)
    if kind.home in small.HOMES and home not in small.HOMES:
        kind = msgspec.structs.replace(kind, home=home)
    return kind, home


def _name(look: Look) -> str:
    """Return the sketch of the animal: those near us have one for every pose."""
    name = look.scene if look.scene in creatures() else doings.main(look, [*creatures(), *_NEAR_US], "deer")
    finer = _FINER.get(name, name)
    if finer != name and look.has(finer) and not look.has("beast young"):
        return finer
    if name in _NEAR_US:
        if name == "bird":
            return "robin"
        return (
            f"standing {name}"
            if name != "cow" and doings.deed(look) in _OWN
            else poses.pose(look, name, "sitting" if name == "cat" else "standing")
        )
    return name


def _home(look: Look, kind: Creature) -> str:
    """Return where it is met: where the words say, if it can be there at all."""
    fixed = kind.home in small.HOMES or kind.home in {"deep", "leap", "floe", "leaves", "pond", "plain light"}
    fixed = fixed or look.scene == "turtle on sand"
    fixed = fixed or look.scene == "legionary"
    said = [home for home, things in _PLACES.items() if look.has(home, *things)]
    if "snow" in look.weather or look.palette.name == "snow":
        said.insert(0, "snow")
    if look.has("barn owl"):  # its name says nothing of a barn
        said = [home for home in said if home != "yard"]
    if not said and (look.has("beast fishing") or doings.deed(look) == "swimming"):
        said.append("pond")
    if kind.home in {"pond", "leaves", "blossom"} and look.has("on a lane", "on a street", "farmyard"):
        fixed = False
    return kind.home if fixed or not said else said[0]


def _faced(look: Look) -> bool:
    """Return whether a close picture is of its face: what it does with its whole body is seen whole."""
    return look.detail or doings.deed(look) in {"", "calling", "eating"}


def _head(plate: Plate, stage: Stage, look: Look, kind: Creature) -> None:
    metre = min(0.62 / kind.head, stage.half * 1.7 / kind.wide * 1.9)
    spot = Spot(foot=(0.0, 0.0), metre=metre, faces=-look.side)
    x, y = spot.at(*kind.face)
    middle = look.side * stage.half * (0.1 if stage.half > 0.62 else 0.0)
    sketch.draw(plate, look, kind.text, Spot(foot=(middle - x, 0.46 - y), metre=metre, faces=-look.side), kind.tones)


def _stand(plate: Plate, stage: Stage, look: Look, kind: Creature, home: str, line: float) -> None:
    part = _PART[look.size] * (0.92 + 0.08 * look.scale)
    if home == "deep" and look.turned:  # against the light
        look, part = msgspec.structs.replace(look, things=look.things | {"silhouette"}), 0.8
    if home == "deep":
        part *= 1.35
    if kind.home == "air":
        part = max(part, 0.85)
    metre = min(kind.great * part / kind.high, stage.half * 1.5 / kind.wide)
    x = look.side * stage.half * (0.2 if stage.half > 0.62 else 0.0)
    if look.has("beast fighting") or doings.young(look) or doings.second(look, _name(look)):
        metre *= 1.15 if look.size == "wide" else 0.86
        x += look.side * min(kind.wide * metre * 0.3, stage.half * 0.4)
    foot = _foot(look, kind, line, metre)
    near_us = look.size not in {"wide", "aerial"} and look.has("horse", "cow")
    herded = creatures()["sheep"] if look.scene == "herding dog" else kind
    alone = look.has("beast fighting") or doings.young(look) or doings.second(look, _name(look))
    many = look.has("beast many") or (herded.herd and not alone)
    if many and not look.detail and (look.has("herd", "beast many") or not near_us):
        _others(stage, look, herded, home, (x, foot), metre)
        plate = stage.plate(0.6)  # nobody stands before it
    foot = _grounded(plate, look, (x, foot), kind, home, metre)
    sketch.draw(plate, look, kind.text, Spot(foot=(x, foot), metre=metre, faces=-look.side), kind.tones)
    _company(stage, look, kind, (x, foot), metre)
    if look.has("beast drinking") and not kind.aloft and home not in {"pond", "deep", "floe", "shore"}:
        haunts.pool(stage, look, (x - look.side * kind.wide * metre * 0.62, foot + 0.02), kind.wide * metre * 0.8)


def _grounded(plate: Plate, look: Look, at: Point, kind: Creature, home: str, metre: float) -> float:
    """Lay its shadow; return where its feet are: over open land a bird is in the air, its shadow far below."""
    x, foot = at
    if not kind.aloft and home not in {"pond", "deep"}:
        habitats.shadow(plate, look, at, kind.wide * metre)
    elif kind.home == "air" and home in _GREEN:
        habitats.shadow(plate, look, (x, 0.95), kind.wide * metre * 0.6)
        return foot - 0.07
    return foot


def _company(stage: Stage, look: Look, kind: Creature, at: Point, metre: float) -> None:
    """Put its young, its rival, or another animal that the words name, beside it."""
    (x, y), ahead, plate = at, -look.side, stage.plate(0.62)
    name = doings.second(look, _name(look))
    if look.has("beast fighting") and not kind.aloft:
        spot = Spot(foot=(x + ahead * kind.wide * metre * 0.98, y), metre=metre, faces=-ahead)
        sketch.draw(plate, look, kind.text, spot, kind.tones)
    elif look.has("beast fishing"):
        koi = creatures()["salmon"]
        u, v = (0.1, -0.32) if kind.home == "air" else (kind.face[0] + 0.36, kind.face[1] - 0.06)
        spot = Spot(foot=(x + ahead * u * metre, y - v * metre), metre=metre * 0.5, faces=ahead)
        sketch.draw(plate, look, koi.text, spot, koi.tones)
    elif name:
        other = doings.doing(look, name) if look.has("beast running") else poses.dressed(look, name)
        small = min(other.great / kind.great, 1.1) * metre * kind.high / other.high
        far = x + ahead * (kind.wide * metre * 0.55 + other.wide * small * 0.55)
        spot = Spot(foot=(far, y), metre=small, faces=ahead if look.has("beast running") else -ahead)
        sketch.draw(plate, look, other.text, spot, other.tones)
    for number in range(doings.young(look)):
        u = (0.62, 0.98)[number] if doings.young(look) > 1 else 0.7
        size = metre * (0.46 - 0.04 * number)
        spot = Spot(foot=(x + ahead * kind.wide * metre * u, y + 0.02 - 0.03 * number), metre=size, faces=ahead)
        if not kind.aloft:
            habitats.shadow(plate, look, spot.foot, kind.wide * size)
        sketch.draw(plate, look, kind.text, spot, _DOWN if look.has("duck") else kind.tones)


def _foot(look: Look, kind: Creature, line: float, metre: float) -> float:
    if kind.home == "air":
        return 0.44 + (0.36 * kind.high * metre if kind.high > 1.4 else 0.0)
    if kind.aloft:
        u, v = kind.face
        low = 0.5 if kind.home in {"deep", "blossom", "web"} else 0.44
        return low + (v * metre * 0.5 if abs(u) < 0.01 else 0.06 + v * metre * 0.3)
    if kind.home in small.HOMES:
        return 0.79
    if kind.home == "floe" and look.size == "aerial":
        return 0.48
    deep = {"wide": 0.32, "medium": 0.42, "over": 0.38, "aerial": 0.42, "close": 0.42}[look.size]
    return min(max(line + deep, 0.62), 0.94)


def _others(stage: Stage, look: Look, kind: Creature, home: str, at: Point, metre: float) -> None:
    """Put others of its kind behind it, smaller and in the haze."""
    chance, plate = look.chance(77), stage.plate(0.5)
    count = 7 if look.size in {"wide", "aerial"} else 3
    places = sorted(float(chance.uniform(-0.92, 0.92)) * (0.6 if home == "floe" else 1) for _ in range(count))
    for number, u in enumerate(places):
        far = float(chance.uniform(0.5, 0.8))
        x = u * stage.half
        if abs(x - at[0]) < kind.wide * metre * 0.4:
            x = -x
        drop = (1 - far) * (0.3 if look.size == "wide" else 0.24)
        y = at[1] - drop if not kind.aloft else at[1] + float(chance.uniform(-0.26, 0.3))
        faces = look.side if number % 3 == 1 else -look.side
        spot = Spot(foot=(x, y), metre=metre * far, faces=faces, haze=0.3 * (1 - far) + 0.06)
        if not kind.aloft and home not in {"pond", "deep"}:
            habitats.shadow(plate, look, (x, y), kind.wide * metre * far)
        sketch.draw(plate, look, kind.text, spot, kind.tones)
