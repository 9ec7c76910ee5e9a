"""What somebody in action wears: for every day, for work, and for each sport or stage."""

from __future__ import annotations

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people.person import Person

_TOPS = ("d03a30", "2a6ac0", "f0b424", "2a9a6a", "8a4aa0", "f0ece0", "e8602c", "2aa0b8")
_BOTTOMS = ("2c3850", "4a4640", "3a4a6a", "2a2c34", "6a5a48")


class Outfit(msgspec.Struct, frozen=True, kw_only=True):
    """Clothes. Colours are six hexadecimal digits; `top` empty is what the person wears, `shoes` empty bare feet.

    `sleeve` and `leg` go from 0 (bare) to 1 (long); `skirt` is its hem: 1 at the knees, 2 at the ankles; `loose` is
    how wide all of it is; `hat` None leaves the person's own, `top` "skin" is a bare chest.
    """

    top: str = ""
    bottom: str = "2c3850"
    sleeve: float = 1.0
    leg: float = 1.0
    skirt: float = 0.0
    flare: float = 0.0
    shoes: str = "3a322c"
    boots: float = 0.0
    loose: float = 1.0
    hem: float = 0.0
    tucked: bool = True
    hat: str | None = None
    gloves: str = ""
    tights: str = ""
    mark: str = ""
    worn: Pixels | None = None


OUTFITS: dict[str, Outfit] = {
    "casual": Outfit(),
    "shirt": Outfit(sleeve=0.4, shoes="e8e4dc"),
    "jumper": Outfit(bottom="3a4a6a", hem=0.1, loose=1.06, tucked=False, shoes="7a4a2c"),
    "coat": Outfit(hem=0.75, loose=1.1, tucked=False),
    "dress": Outfit(sleeve=0.3, leg=0.0, skirt=1.05, flare=0.035, bottom="", shoes="8a3a34"),
    "gown": Outfit(sleeve=0.0, leg=0.0, skirt=1.9, flare=0.09, bottom="", shoes="2a2028"),
    "bride": Outfit(
        top="f4f2ee", sleeve=0.0, leg=0.0, skirt=1.95, flare=0.13, bottom="f4f2ee", shoes="f4f2ee", hat="", mark="veil"
    ),
    "skirt": Outfit(leg=0.0, skirt=0.95, flare=0.03, bottom="3a4056", shoes="2a2028"),
    "suit": Outfit(top="2a3040", bottom="2a3040", hem=0.22, tucked=False, shoes="16181c", mark="suit"),
    "tails": Outfit(top="16181e", bottom="16181e", hem=0.3, tucked=False, shoes="0c0c10", mark="suit"),
    "overalls": Outfit(bottom="e8e4dc", shoes="7a5a3c", mark="bib"),
    "garden": Outfit(bottom="4a5a48", shoes="4a6a3a", boots=0.6, mark="bib"),
    "sport": Outfit(sleeve=0.4, leg=0.3, bottom="2a3244", shoes="f0ece4"),
    "basket": Outfit(sleeve=0.0, leg=0.46, loose=1.12, shoes="f0ece4", bottom="", mark="number"),
    "runner": Outfit(sleeve=0.0, leg=0.26, bottom="2a3244", shoes="f4e04a"),
    "tennis": Outfit(top="f4f4f0", bottom="f4f4f0", sleeve=0.4, leg=0.32, shoes="f4f4f0"),
    "tennis-skirt": Outfit(top="f4f4f0", bottom="f4f4f0", sleeve=0.0, leg=0.0, skirt=0.5, flare=0.04, shoes="f4f4f0"),
    "golf": Outfit(bottom="e0d8c4", sleeve=0.4, shoes="f0ece4", hat="cap", gloves=""),
    "gym": Outfit(sleeve=0.0, leg=1.0, bottom="26282f", loose=0.9, shoes="e85a3a"),
    "yoga": Outfit(sleeve=0.0, leg=1.0, bottom="5a4a7a", loose=0.88, shoes=""),
    "leotard": Outfit(sleeve=0.0, leg=0.0, bottom="", shoes="", loose=0.94, tucked=False),
    "ballet": Outfit(
        sleeve=0.0, leg=0.0, bottom="", tights="f2d8d4", shoes="f0b8b4", loose=0.9, hat="", mark="tutu", tucked=False
    ),
    "swim": Outfit(top="skin", sleeve=0.0, leg=0.2, bottom="20408a", shoes="", loose=0.94),
    "swimsuit": Outfit(sleeve=0.0, leg=0.0, bottom="", shoes="", loose=0.92, tucked=False),
    "wetsuit": Outfit(top="20262e", bottom="20262e", shoes="", loose=0.92, mark="stripe"),
    "board": Outfit(top="skin", sleeve=0.0, leg=0.45, bottom="e0583a", shoes="", loose=1.0),
    "box": Outfit(top="skin", sleeve=0.0, leg=0.42, bottom="b8202c", shoes="f0ece4", boots=0.25, loose=1.06),
    "box-blue": Outfit(top="skin", sleeve=0.0, leg=0.42, bottom="20408a", shoes="f0ece4", boots=0.25, loose=1.06),
    "skater": Outfit(sleeve=1.0, leg=0.0, skirt=0.42, flare=0.05, bottom="", tights="e8c4a8", shoes="f4f4f2", hat=""),
    "samba": Outfit(top="f0b020", sleeve=0.0, leg=0.0, bottom="e8307a", shoes="f0c030", loose=0.86, hat=""),
    "formal": Outfit(top="16181e", bottom="16181e", hem=0.22, tucked=False, shoes="0c0c10", mark="suit", hat=""),
    "graduate": Outfit(top="1c2030", bottom="1c2030", skirt=1.4, flare=0.03, loose=1.2, shoes="16181c", hat=""),
    "fire": Outfit(top="2c3038", bottom="2c3038", loose=1.16, boots=0.4, gloves="20242c", hat="helmet", mark="vest"),
    "baseball": Outfit(top="f4f4f0", bottom="f0ece4", sleeve=0.5, shoes="20242c", hat="cap", mark="number"),
    "armour": Outfit(top="b0b8c2", bottom="98a0aa", shoes="7a828c", boots=0.5, gloves="8a929c", mark="belt"),
    "karate": Outfit(top="f2f0ea", bottom="f2f0ea", loose=1.22, shoes="", hem=0.3, tucked=False, mark="belt"),
    "fencing": Outfit(
        top="f4f4f2", bottom="f4f4f2", loose=1.02, shoes="f4f4f2", gloves="f4f4f2", hat="", mark="mask"
    ),
    "ski": Outfit(bottom="20262e", loose=1.2, shoes="30343c", boots=0.35, gloves="20242c", hat="helmet", hem=0.08,
                  tucked=False, mark="goggles"),
    "winter": Outfit(loose=1.16, shoes="4a3424", boots=0.3, gloves="6a2a30", hat="beanie", hem=0.3, tucked=False),
    "hockey": Outfit(bottom="20262e", loose=1.32, shoes="20242c", gloves="20242c", hat="helmet", hem=0.25, tucked=False,
                     mark="number"),
    "bike": Outfit(sleeve=0.45, leg=0.42, bottom="16181e", loose=0.94, shoes="f0ece4", hat="helmet"),
    "biker": Outfit(top="26262c", bottom="26262c", shoes="16181c", boots=0.5, gloves="16181c", hat="helmet"),
    "rider": Outfit(bottom="e8e0d0", loose=0.96, shoes="16181c", boots=0.85, hat="helmet"),
    "rock": Outfit(bottom="20263a", sleeve=0.4, loose=0.94, shoes="16181c", boots=0.3),
    "climber": Outfit(sleeve=0.0, leg=1.0, bottom="5a5248", loose=0.96, shoes="20242c", mark="harness"),
    "robe": Outfit(bottom="e8dcc4", top="e8dcc4", leg=0.0, skirt=1.85, flare=0.03, loose=1.2, shoes="7a5a3c"),
    "doctor": Outfit(top="eef2f2", bottom="4a6a8a", hem=0.9, tucked=False, mark="suit", shoes="f4f4f2"),
    "nurse": Outfit(top="2a9aa0", bottom="2a9aa0", sleeve=0.4, tucked=False, hem=0.15, shoes="f4f4f2"),
    "surgeon": Outfit(top="3f9482", bottom="3f9482", hem=0.6, tucked=False, gloves="d8e8ee", loose=1.08),
    "patient": Outfit(top="c8dcea", bottom="c8dcea", sleeve=0.4, leg=0.0, skirt=0.95, shoes="", tucked=False),
    "clean": Outfit(top="f0f4f8", bottom="f0f4f8", gloves="8ab8e0", shoes="f0f4f8", boots=0.4, loose=1.2, tucked=False),
    "worker": Outfit(top="e8641c", bottom="2c3850", tucked=False, mark="vest", shoes="7a5a3c", boots=0.2),
    "chef": Outfit(top="eeece6", bottom="2a2c34", tucked=False, hem=0.1),
    "hiviz": Outfit(top="e8641c", bottom="2c3850", tucked=False, mark="vest", shoes="7a5a3c", boots=0.2),
    "picker": Outfit(bottom="4a5a48", sleeve=0.5, shoes="5a4a3a", boots=0.3, hat="hat", mark="bib"),
    "soldier": Outfit(top="6a7448", bottom="5a6440", shoes="2a2620", boots=0.4, mark="belt", hat=""),
    "traffic": Outfit(top="20305a", bottom="1c2440", gloves="f8f8f4", mark="vest", hat="police"),
    "paddy": Outfit(leg=0.5, sleeve=0.6, bottom="3a4a5a", shoes="", hat=""),
    "rail": Outfit(top="20305a", bottom="20305a", hem=0.14, tucked=False, shoes="16181c", mark="suit", hat="police"),
    "lifeguard": Outfit(top="f4c82c", bottom="d8202c", sleeve=0.4, leg=0.42, shoes="", hat="cap"),
    "rescue": Outfit(top="d8302c", bottom="20262e", loose=1.12, tucked=False, gloves="20242c", mark="vest", boots=0.3),
    "medic": Outfit(top="e8502c", bottom="24408a", loose=1.06, tucked=False, mark="vest", shoes="20242c"),
    "apron-green": Outfit(bottom="2a7a4a", mark="bib", shoes="5a4a3a"),
    "apron-brown": Outfit(top="d8d0c0", bottom="6a4426", mark="bib", sleeve=0.5, shoes="4a3424"),
    "band": Outfit(top="20408a", bottom="f0ece4", hem=0.14, tucked=False, shoes="16181c", mark="belt"),
    "waiter": Outfit(top="f4f2ec", bottom="20242c", sleeve=0.5, shoes="16181c", mark="belt"),
    "miner": Outfit(top="5a5a52", bottom="3a3a36", loose=1.08, shoes="20242c", boots=0.5, mark="vest"),
    "boilersuit": Outfit(top="e8702c", bottom="e8702c", loose=1.14, tucked=False, shoes="4a3424", boots=0.3,
                         gloves="f0c030", mark="vest"),
    "lumber": Outfit(top="c8302c", bottom="4a5a3a", loose=1.08, shoes="5a3a24", boots=0.5, gloves="e8a02c"),
    "oilskin": Outfit(top="f0c020", bottom="f0c020", loose=1.2, shoes="2a4a3a", boots=0.7, gloves="d8602c", mark="bib"),
    "post": Outfit(top="f0c030", bottom="20305a", sleeve=0.5, shoes="16181c", mark="belt"),
    "soot": Outfit(top="26262a", bottom="1e1e22", loose=1.02, shoes="121214", mark="belt", hat=""),
    "ranger": Outfit(top="8a8a5a", bottom="5a5a3c", sleeve=0.5, shoes="5a3a24", boots=0.3, mark="belt"),
    "mechanic": Outfit(top="2a5a8a", bottom="2a5a8a", sleeve=0.5, loose=1.1, shoes="20242c", tucked=False),
    "courier": Outfit(top="d8402c", bottom="2c3038", sleeve=0.5, shoes="16181c", hat="cap"),
    "police": Outfit(top="222c50", bottom="1c2440", mark="belt"),
}  # fmt: skip
_BY_ROLE = {"doctor": "doctor", "nurse": "nurse", "worker": "worker", "chef": "chef", "police": "police",
            "business": "suit"}  # fmt: skip


def of(whom: Person, name: str, coat: Pixels | None, look: Look) -> Outfit:
    """Return what somebody wears: the outfit of this name, else that of their work, else everyday clothes."""
    own = whom.coat if whom.coat is not None else coat
    fit = OUTFITS[_BY_ROLE[whom.role]] if not name and whom.role in _BY_ROLE else OUTFITS[name or _everyday(whom)]
    if name == "swim" and whom.sex == "woman":
        fit = OUTFITS["swimsuit"]
    if fit.top == "skin" and whom.sex == "woman":
        fit = msgspec.structs.replace(fit, top="")
    if name == "tennis" and whom.sex == "woman":
        fit = OUTFITS["tennis-skirt"]
    if name == "formal" and whom.sex == "woman":
        fit = msgspec.structs.replace(OUTFITS["gown"], top="16181e", bottom="16181e")
    if name in {"sport", "runner"} and whom.sex == "woman" and whom.number & 1:
        fit = msgspec.structs.replace(fit, leg=1.0, loose=0.88)
    if own is None:
        shade = mix(look.palette.accent, colour(_TOPS[whom.number % len(_TOPS)]), 0.86)
        own = shade if fit.worn is None else fit.worn
    if fit.bottom == "2c3850" and not name:
        fit = msgspec.structs.replace(fit, bottom=_BOTTOMS[(whom.number // 7) % len(_BOTTOMS)])
    return msgspec.structs.replace(fit, worn=own)


def _everyday(whom: Person) -> str:
    if whom.sex == "woman" and whom.number % 3 == 0:
        return "dress"
    if whom.age in {"child", "teen"}:
        return "shirt"
    return ("jumper", "casual", "jumper")[whom.number % 3]


def top(fit: Outfit, whom: Person) -> Pixels:
    """Return the natural colour of the upper half."""
    if fit.top == "skin":
        return whom.skin
    return colour(fit.top) if fit.top else fit.worn if fit.worn is not None else colour(_TOPS[0])


def bottom(fit: Outfit) -> Pixels:
    """Return the natural colour of the lower half."""
    own = fit.worn if fit.worn is not None else colour(_TOPS[0])
    return colour(fit.bottom) if fit.bottom else own * np.float32(0.92)
