"""How an animal holds itself, and its coat: by the words, else by what it is and where."""

from __future__ import annotations

import msgspec

from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.things.creature import Creature, creatures

POSES = ("sleeping", "eating", "stretching", "jumping", "begging", "lying", "sitting", "standing")
_COATS = {
    "black coat": ("34323a", "232128"), "white coat": ("f4f0e8", "fbf8f2"), "brown coat": ("8a5a34", "c89a68"),
    "grey coat": ("8e9298", "62666e"), "ginger coat": ("e08a3c", "b05a20"), "golden coat": ("e0b060", "f4e0b0"),
}  # fmt: skip
_SPOTS = {
    "standing dog":
    "o -.5,.76,.07,.06 ; o -.3,.64,.05,.05 ; o -.16,.82,.06,.05 ; o .06,.66,.06,.05 ; o .24,.84,.06,.06 ; "
    "o .42,.66,.05,.06 ; o .54,.92,.05,.05 ; o -.52,.4,.05,.05 ; o .46,.36,.04,.05 ; o .72,1.36,.05,.04",
    "sitting dog":
    "o -.34,.6,.07,.06 ; o -.12,.82,.06,.06 ; o .1,1.04,.06,.06 ; o -.36,.32,.06,.06 ; o -.1,.26,.05,.05 ; "
    "o .22,.74,.05,.05 ; o .28,1.24,.05,.05 ; o .28,.4,.04,.05 ; o .44,1.66,.05,.04 ; o .72,1.44,.03,.03",
}  # fmt: skip


def pose(look: Look, kind: str, usual: str = "standing") -> str:
    """Return the name of the sketch of an animal of this kind in the pose that the words ask for."""
    known = creatures()
    said = [name for name in POSES if look.has(f"pet {name}")]
    names = [f"{one} {kind}" for one in (*said, usual, "sitting", "standing", "lying")]
    return next((name for name in names if name in known), kind)


def dressed(look: Look, name: str) -> Creature:
    """Return an animal in the coat that the words name."""
    animal = creatures()[name]
    animal = msgspec.structs.replace(animal, tones=_coat(look, name.rpartition(" ")[2], animal.tones))
    if look.has("spotted coat") and name in _SPOTS:
        animal = msgspec.structs.replace(animal, text=f"{animal.text}\n26222a t0.92 {_SPOTS[name]}")
    return animal


def _coat(look: Look, kind: str, tones: tuple[str, ...]) -> tuple[str, ...]:
    """Return an animal's colours, those that the words name before its own."""
    said = next((own for name, own in _COATS.items() if look.has(name)), None)
    if said is None or not tones:
        return tones
    if kind == "horse":
        mane = {"white coat": "d8d4cc", "golden coat": "f0e0b8"}
        own = next((tone for name, tone in mane.items() if look.has(name)), "1c1614")
        return (said[0], own)
    return (said[0], *said[1:2], *tones[2:])[: len(tones)]
