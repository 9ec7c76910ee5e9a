"""Text that people type: what may stand in a record, on a line, and on a terminal. Pure."""

from __future__ import annotations

import re

from client_generate.errors import UsageError

# Control characters, lone surrogates (bytes that are no UTF-8), separators that break lines, and what is no character.
NOT_TEXT = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
_BREAKS = "\t\n"
# Beside those, what turns the direction of all that follows it on a terminal.
UNSHOWN = NOT_TEXT + r"|[\u202a-\u202e\u2066-\u2069]"

LONGEST_LINE = 500
LONGEST_TEXT = 20_000
_LONGEST_QUOTED = 64


def check_text(text: str, what: str, *, lines: bool = False) -> str:
    """Return `text`, or raise `UsageError` (bad-text) when it cannot be kept and shown as it is.

    `what` begins the sentence: "The note". `lines` allows line breaks and tabs, and the length of a prompt.
    """
    most = LONGEST_TEXT if lines else LONGEST_LINE
    if len(text) > most:
        raise UsageError(f"{what} is {len(text):,} characters long.", code="bad-text", hint=f"at most {most:,}")
    if text.isprintable():
        return text
    if not lines and any(mark in text for mark in _BREAKS):
        raise UsageError(f"{what} holds a line break or a tab.", code="bad-text", hint="write it on one line")
    check_letters(text, what)
    return text


def check_letters(given: object, what: str) -> None:
    """Raise `UsageError` (bad-text) when a text, or one anywhere in plain data, holds what cannot be kept and shown."""
    if isinstance(given, dict):
        check_letters([*given, *given.values()], what)
    elif isinstance(given, list | tuple):
        for one in given:
            check_letters(one, what)
    elif isinstance(given, str) and not given.isprintable() and (found := re.search(NOT_TEXT, given)):
        problem = f"{what} holds a character that is not text (U+{ord(found.group()):04X})."
        raise UsageError(problem, code="bad-text", hint="type it again without that character")


def quoted(text: str) -> str:
    """Spell what somebody typed, in a sentence."""
    return f'"{shown(text if len(text) <= _LONGEST_QUOTED else text[:_LONGEST_QUOTED] + "…")}"'


def shown(text: str) -> str:
    r"""Spell a text so that no terminal acts on it: control characters become `\x1b`; line breaks and tabs stay."""
    return text if text.isprintable() else re.sub(UNSHOWN, _spelled, text)


def _spelled(found: re.Match[str]) -> str:
    code = ord(found.group())
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
