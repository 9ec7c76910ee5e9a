"""Text inside exports: what each format can hold of names, notes and prompts. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from client_generate.film.spelling import in_ascii
from client_generate.film.timeline import Clip, Marker
from client_generate.film.writing import NOT_TEXT, UNSHOWN

LONG = 2_000
"""Characters of a note or prompt in formats whose readers show it in a small field."""
SHORT = 120
"""Characters of a marker's or comment's line."""
_PROMPT = "prompt"


def text(words: str, most: int = LONG) -> str:
    """Return words without what is no text; line breaks stay. What is longer than `most` ends in `…`."""
    words = words.replace("\r\n", "\n").replace("\r", "\n")
    return shortened(re.sub(NOT_TEXT, "", words), most)


def line(words: str, most: int = SHORT) -> str:
    """Return words on one line, without what turns the direction of the line around them."""
    spaced = " ".join(re.sub(UNSHOWN, " ", words).split())
    return shortened(spaced, most)


def ascii_line(words: str, most: int = SHORT) -> str:
    """Return words on one line in ASCII, for readers that know no other letters; cut, it ends in `...`."""
    return shortened(" ".join(in_ascii(line(words, len(words))).split()), most, "...")


def shortened(words: str, most: int, mark: str = "…") -> str:
    """Cut words to at most so many characters, the mark that says so among them."""
    return words if len(words) <= most else words[: most - len(mark)].rstrip() + mark


def title_of(marker: Marker, on_line: Callable[[str], str] = line) -> str:
    """Name a marker on one line: its name, and of a note also what it says."""
    return on_line(f"{marker.name}: {marker.text}" if marker.text and marker.text != marker.name else marker.name)


def note_of(marker: Marker) -> str:
    """Return all that a marker says, and who said it."""
    return text(f"{marker.text}\n({marker.who})" if marker.who else marker.text)


def about(clip: Clip) -> dict[str, str]:
    """Return what is to be known about a clip, in the order in which people read it."""
    known = {"sequence": clip.sequence, "take": clip.take, "shots": ", ".join(map(str, clip.shots))}
    return {name: words for name, words in (known | clip.facts).items() if words}


def listed(facts: Mapping[str, str]) -> str:
    """Say facts a line each."""
    return text("\n".join(f"{name}: {line(words, LONG)}" for name, words in facts.items()))


def summary(clip: Clip) -> str:
    """Say all that is known about a clip, a line each."""
    return listed(about(clip))
