"""Letters that a font or a format lacks, spelled with those it has. Pure."""

from __future__ import annotations

import unicodedata

SPELLED = {
    **dict.fromkeys((0x201C, 0x201D), '"'),
    **dict.fromkeys((0x2018, 0x2019), "'"),
    **dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2014), "-"),
    0x2192: "to",
    0xD7: "x",
    0xDF: "ss",
    0xF8: "o",
    0xE6: "ae",
    0x142: "l",
    0x2026: "...",
}
"""Marks and letters that Unicode does not take apart, for `str.translate`."""
_LETTERS = {
    0xC6: "AE",
    0xD0: "D",
    0xD8: "O",
    0xDE: "Th",
    0xF0: "d",
    0xFE: "th",
    0x111: "d",
    0x110: "D",
    0x131: "i",
    0x141: "L",
    0x152: "OE",
    0x153: "oe",
}
UNKNOWN = "?"


def bare(letter: str) -> str:
    """Return what of a character is ASCII: a letter without its accents, 1/2 for one half, or nothing."""
    plain = unicodedata.normalize("NFKD", letter).replace("\u2044", "/").encode("ascii", "ignore").decode()
    return "".join(part for part in plain if part.isprintable())


def in_ascii(text: str) -> str:
    """Spell a line in ASCII: accents fall off, typographic marks become those of a typewriter, the rest is `?`.

    What has no letter of its own, such as an accent that stands alone, is left out.
    """
    if text.isascii():
        return text
    return "".join(map(_spelled, text.translate(SPELLED | _LETTERS)))


def _spelled(letter: str) -> str:
    if letter.isascii():
        return letter
    return bare(letter) or ("" if unicodedata.category(letter) in _SILENT else UNKNOWN)


_SILENT = frozenset({"Mn", "Me", "Cf"})
"""Categories of what changes its neighbour and is nothing alone: accents, joiners, variation selectors."""
