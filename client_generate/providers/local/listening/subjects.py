"""Whom or what a wish is about where pictures of it lie on the table: "the woman should wear a red coat". Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from client_generate.film.conversation import Shown

_WOMEN = "woman lady girl mother grandmother daughter wife sister heroine actress"
_MEN = "man guy boy father grandfather son husband brother hero actor"
_SHE, _HE = frozenset(_WOMEN.split()), frozenset(_MEN.split())
_WHO = {**dict.fromkeys(["she", "her", *_SHE], _SHE), **dict.fromkeys(["he", "his", "him", *_HE], _HE)}
_SAME = {"person": _SHE | _HE, "character": _SHE | _HE, "product": frozenset({"packshot"})}
_ENDINGS = re.compile(r"(?:['\u2019]s|s)$")


def subject(words: Sequence[str], images: Iterable[Shown]) -> tuple[str, ...]:
    """Return the ids of the pictures that show whom the first fitting word names; none where no word does.

    A name goes by the last word of a picture's title ("the kitchen", "Maren's coat"), anybody else by what is told of
    them: the woman is whoever is described as one.
    """
    listed = tuple((image.id, _last(image.title), _said(image.prompt)) for image in images if not image.scene)
    for word in map(_bare, words):
        named = tuple(name for name, title, _ in listed if title and title == word)
        wanted = _WHO.get(word) or _SAME.get(word, frozenset())
        if found := named or tuple(name for name, _, told in listed if wanted & told):
            return found
    return ()


def _last(title: str) -> str:
    return _bare((title.lower().split() or [""])[-1])


def _bare(word: str) -> str:
    return _ENDINGS.sub("", word.lower()) if len(word) > 3 else word.lower()


def _said(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", text.lower()))
