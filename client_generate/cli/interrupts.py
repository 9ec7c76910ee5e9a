"""Ctrl-C and a polite kill at any moment: exit status 130, no traceback, and a true word about what is left.

Until a command's body begins nothing was begun, so the process says so and goes at once. In the body the interrupt is
raised, so that work lands where it can be resumed. When it has ended its answer is out, and only the status is left to
tell. Imports next to nothing: whatever comes before a process listens is Python's own.
"""

from __future__ import annotations

import os
import signal
import sys

INTERRUPTED = 130
NOTHING_BEGUN = "Interrupted. Nothing was begun."
SIGNALS = (signal.SIGINT, signal.SIGTERM)


def hear(handler: object) -> None:
    """Hand both signals to a handler. What the shell told the process to ignore stays ignored."""
    for number in SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, handler)  # type: ignore[arg-type]  # typing would have to be loaded to say it


def leave_before(*_: object) -> None:
    """Say that nothing was begun and go, without unwinding imports that are half done."""
    try:
        os.write(2, f"\n{NOTHING_BEGUN}\n".encode())
        if wants_json(sys.argv):
            document = f'{{"error": {{"code": "cancelled", "message": "{NOTHING_BEGUN}", "hint": "", "findings": []}}}}'
            os.write(1, f"{document}\n".encode())
    finally:
        os._exit(INTERRUPTED)


def wants_json(words: list[str]) -> bool:
    """Whether a command line asks for a document, also where it cannot be understood otherwise."""
    return "--json" in options(words)


def options(words: list[str]) -> list[str]:
    """Return the words among which options may stand: those before `--`."""
    return words[: words.index("--")] if "--" in words else words


class Raised:
    """Inside, both signals raise `KeyboardInterrupt`; after it, a process that listened before leaves at once."""

    def __enter__(self) -> None:
        """Begin to raise."""
        self._before = [(number, signal.getsignal(number)) for number in SIGNALS]
        hear(_raise)

    def __exit__(self, *_: object) -> None:
        """Go back to what was."""
        for number, handler in self._before:
            signal.signal(number, _leave_after if handler is leave_before else handler)


def _raise(*_: object) -> None:
    raise KeyboardInterrupt


def _leave_after(*_: object) -> None:
    os._exit(INTERRUPTED)
