"""What a line means that a person types while looking at a stage. Pure.

A letter alone is an order, and so is a word after a slash, which may name things; everything else is talk.
"""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from client_generate.errors import UsageError

Do = Literal[
    "accept", "regenerate", "variations", "open", "versions", "show", "skip", "reopen", "leave", "stop", "help"
]

_WORDS: dict[str, Do] = {
    "a": "accept",
    "r": "regenerate",
    "n": "variations",
    "o": "open",
    "v": "versions",
    "show": "show",
    "skip": "skip",
    "reopen": "reopen",
    "q": "leave",
    "stop": "stop",
    "?": "help",
}
_WORDS |= {word: word for word in ("accept", "regenerate", "variations", "open", "versions", "help")}
_WORDS |= {"leave": "leave", "quit": "leave", "exit": "leave"}
ALONE = frozenset({"a", "r", "o", "v", "q", "?"})
"""What is an order without a slash, when it is all that was typed."""

HELP = """\
  a                 accept it and go on      /a ID …      carry these pictures forward alone
                                             /a v2        accept version 2 instead
  r                 make it again            /r ID …      these scenes or pictures alone
  /n 3              three versions side by side
  o                 open it                  /o ID        one picture
  v                 list all versions        /reopen STAGE, /skip
  q                 leave; it stays as it is /stop        end the session
  Anything else is talk: "shorter", "make it night", "keep the first scene". Then r makes it again."""


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """What was typed: an order with what it names, or talk."""

    do: Do | None = None
    names: tuple[str, ...] = ()
    text: str = ""

    @property
    def version(self) -> int | None:
        """The version that was named, `v2` or `2`."""
        found = re.fullmatch(r"v?(\d{1,6})", self.names[0]) if len(self.names) == 1 else None
        return int(found[1]) if found else None


def understood(typed: str) -> Line:
    """Return what a line means; an empty one shows the stage again. Raises `UsageError` for a slash and no order."""
    text = typed.strip()
    if not text:
        return Line(do="show")
    if text.lower() in ALONE:
        return Line(do=_WORDS[text.lower()])
    if not text.startswith("/"):
        return Line(text=text)
    word, *names = text[1:].split() or [""]
    if word.lower() not in _WORDS:
        raise UsageError(f"There is no order /{word[:40]}.", code="unknown-order", hint="? lists them")
    return Line(do=_WORDS[word.lower()], names=tuple(names))
