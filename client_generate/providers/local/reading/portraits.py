"""What somebody close to us wears on their face or holds to it: earrings, a lipstick at the lips, a hand at the cheek.

Pure: words go in, names of drawings and of spots of a face come out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from client_generate.providers.local.reading import phrase, places, verbs
from client_generate.providers.local.reading.vocabulary import vocabulary

_NEAR = frozenset({"close-up", "closeup", "close", "portrait", "tight", "extreme-close-up", "insert", "profile"})
_FACE = frozenset({"face", "cheek", "lips", "smiles", "forehead"})
_ALONGSIDE = re.compile(r"\bprofile (?=track|dolly|shot|walk)")  # how the camera goes with somebody
# What somebody has on who is drawn so anyway.
_OWN = frozenset({"glasses", "hat", "cap", "helmet", "crown"})


TWO = "two"
"""The spot of a face that another comes near."""


class Portrait(msgspec.Struct, frozen=True, kw_only=True):
    """A face close to us: what it wears, the ware held to a spot of it, else the bare hand there, and where it is.

    `place` is a ground of sets/deeds.py, empty out of doors.
    """

    worn: tuple[str, ...] = ()
    ware: str = ""
    spot: str = ""
    place: str = ""


PLAIN = Portrait()
"""A face of which nothing more is told."""


def asked(text: str, kind: str, pose: str = "") -> bool:
    """Whether a prompt that names somebody shows their face near, not the set `kind` of what they have to do with.

    What somebody does whose `pose` is known goes before a face that has nothing to do with it.
    """
    known, said = vocabulary(), verbs.words_of(text)
    there = any(verbs.named(word, known) for word in said)
    near, told = _NEAR | (_FACE if kind == "product" else frozenset()), portrait_of(text)
    if pose and not (told.worn or told.spot not in {"", "beside"}):
        return False
    faced = not known.faces.isdisjoint(said) or bool(told.worn)
    return there and faced and not near.isdisjoint(_ALONGSIDE.sub(" ", text.lower()).replace(",", " ").split())


def portrait_of(text: str) -> Portrait:
    """Return what a prompt tells of a face close to us."""
    known, said = vocabulary(), verbs.words_of(text)
    shown = known.portraits
    worn = tuple(dict.fromkeys(phrase.named_in(said, shown.worn)))
    ware = next(
        (
            one
            for one in phrase.named_in(said, known.acts.wares)
            if one not in known.acts.never and one not in (*worn, *_OWN)
        ),
        "",
    )
    place = places.backdrop_of(said) or places.home_of(said)
    spot = next(iter(phrase.named_in(said, shown.spots)), "")
    gesture = next((pose for n in range(len(said)) if (pose := _gesture(said, n, shown.gestures))), "")
    if gesture == TWO:
        return Portrait(worn=worn, spot=TWO, place=place)
    if ware and (spot or gesture or ware in shown.held):
        return Portrait(worn=worn, ware=ware, spot=spot or gesture or shown.held[ware], place=place)
    if gesture:
        return Portrait(worn=worn, spot=spot or gesture, place=place)
    return Portrait(worn=worn, ware=ware, spot="beside" if ware else "", place=place)


def _gesture(said: list[str], place: int, gestures: Mapping[str, str]) -> str:
    """Return the spot that a verb and the part of the face within its next three words, or a verb alone, touch."""
    for after in said[place + 1 : place + 4]:
        if f"{said[place]}-{after}" in gestures:
            return gestures[f"{said[place]}-{after}"]
    return gestures.get(said[place], "")
