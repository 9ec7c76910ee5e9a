"""Everything inside the body by its name: what draws it."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from client_generate.providers.local.anatomy import (
    breath,
    cells,
    fine,
    fitted,
    germs,
    glands,
    glass,
    joint,
    microscopic,
    nerves,
    organs,
    specimens,
    structures,
    tissue,
    vessels,
)
from client_generate.providers.local.drawing.palette import KIN, palette
from client_generate.providers.local.drawing.stage import Look, Stage

Build = Callable[[Stage, Look], None]


def _inside(draw: specimens.Draw, low: float = 0.16, part: float = 0.155) -> Build:
    return lambda stage, look: specimens.build(stage, look, draw, inside="torso", low=low, part=part)


def _alone(draw: specimens.Draw, *, grow: float = 1.0, turn: bool = True) -> Build:
    return lambda stage, look: specimens.build(stage, look, draw, grow=grow, turn=turn)


def _many(draw: specimens.Draw) -> Build:
    return lambda stage, look: specimens.build(stage, look, draw, many=True)


SUBJECTS: dict[str, Build] = {
    "beads": breath.beads,
    "inhaling": breath.inhaling,
    "thinking": breath.thinking,
    "hurting": breath.hurting,
    "kidney": _inside(glands.kidneys),
    "liver": _inside(glands.liver),
    "pancreas": _inside(glands.pancreas),
    "thyroid": _inside(glands.thyroid, -0.34, 0.07),
    "bladder": _inside(glands.bladder, 0.2, 0.1),
    "womb": _inside(glands.womb, 0.2, 0.12),
    "foetus": _inside(structures.foetus, 0.18, 0.14),
    "insulin": _alone(fine.insulin),
    "docking": _alone(fine.docking),
    "spine": _alone(structures.spine),
    "hip": _alone(structures.hip),
    "osteoporosis": _alone(structures.bone),
    "tooth": _alone(structures.tooth),
    "plaque teeth": _alone(structures.teeth),
    "eyeball": _alone(structures.eye),
    "inner ear": _alone(structures.ear),
    "muscle": _alone(structures.muscle),
    "wound": _alone(structures.wound),
    "stent": _alone(vessels.stent),
    "clot": _alone(vessels.clot),
    "plaque": vessels.inner_plaque,
    "narrowing": _alone(vessels.plaque),
    "alveoli": _alone(vessels.alveoli),
    "bronchus": _alone(vessels.bronchus),
    "valves": _inside(glands.open_heart, 0.0),
    "circulation": vessels.circulation,
    "skeleton": lambda stage, look: vessels.circulation(stage, look, bones=True),
    "bound virus": _alone(cells.bound_virus),
    "antibodies": _many(cells.antibodies),
    "attack": _many(cells.attack),
    "tumour": _alone(cells.tumour),
    "eater": _many(cells.eater),
    "division": _many(cells.dividing),
    "mitochondrion": _many(cells.mitochondrion),
    "fat": _many(cells.fat),
    "egg": _many(cells.fertilised),
    "stem": _many(cells.stem),
    "scissors": _alone(fine.scissors),
    "chromosome": _many(fine.chromosome),
    "nano": _many(fine.nano),
    "villi": _alone(fine.villi),
    "atom": _many(fine.atom),
    "threads": _alone(fine.threads),
    "whole cell": _many(cells.whole_cell),
    "beads dissolving": breath.beads,
    "carried": vessels.carried,
    "synapse": nerves.neurons,
    "smoked": _inside(breath.smoked, 0.0, 0.18),
    "stroke": lambda stage, look: specimens.build(stage, look, breath.stroke_in, inside="head", part=0.21),
    "colon": _alone(breath.colon),
    "flora": _alone(breath.flora),
    "white teeth": _alone(structures.white_teeth),
    "hair strand": _alone(structures.hair),
    "sunburn": _alone(structures.sunburn),
    "nervous system": breath.wired,
    "implant": _alone(fitted.implant),
    "pacemaker": _alone(fitted.paced),
    "fundus": _alone(fitted.fundus, turn=False),
    "airway": _alone(fitted.airway, turn=False),
    "face nerve": _alone(fitted.face_nerve),
    "folded protein": _alone(fitted.folded),
    "tangles": _alone(fitted.tangled),
    "clouded lens": _alone(fitted.clouded_lens, turn=False),
    "virus": germs.germs,
    "bacteria": germs.germs,
    "brain": lambda stage, look: glass.build(stage, look, organs.brain, head=True, part=0.21),
    "heart": lambda stage, look: glass.build(stage, look, organs.heart),
    "airways": breath.inhaling,
    "lungs": lambda stage, look: glass.build(stage, look, organs.lungs, part=0.19),
    "gut": lambda stage, look: glass.build(stage, look, organs.gut, low=0.16, part=0.16),
    "stomach": lambda stage, look: glass.build(stage, look, organs.stomach, low=0.12),
    "layers": tissue.skin,
    "joint": joint.joint,
    "dissolving": nerves.tablet,
    "dna": nerves.dna,
    "neuron": nerves.neurons,
    "receptor": microscopic.membrane,
    "molecule": microscopic.molecules,
}

_COOL = frozenset(
    {"tooth", "implant", "face nerve", "folded protein", "clouded lens",
     "plaque teeth", "white teeth", "hair strand", "nervous system", "eyeball", "inner ear", "atom",
        "spine", "hip", "skeleton", "thinking", "hurting",
     "osteoporosis", "circulation"}
)  # fmt: skip


def name_of(look: Look) -> str:
    """Return what the picture is about: its scene, else what the words name first; empty for blood in a vessel."""
    return look.scene if look.scene in SUBJECTS else look.first(SUBJECTS)


def build(stage: Stage, look: Look, name: str) -> None:
    """Draw a subject; bones and senses in a cool light where no words ask for another."""
    if name in _COOL and look.palette.name in {"crimson", *KIN["crimson"]}:
        cool = ("teal", "neon", "onyx", "ember")[look.candidate]
        look = msgspec.structs.replace(look, palette=palette(cool))
    if look.has("on blue") and not look.candidate:
        look = msgspec.structs.replace(look, palette=palette("neon"))
    SUBJECTS[name](stage, look)
