"""Pictures on terminals that can show them: kitty's way (also Ghostty, WezTerm) and iTerm's. Elsewhere nothing."""

from __future__ import annotations

import base64
import sys
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from client_generate.errors import ClientGenerateError
from client_generate.settings import inline_pictures

_WIDE, _MOST = 640, 8
_CHUNK = 4096
"""Kitty takes no more in one escape sequence."""


def show(paths: Iterable[Path]) -> None:
    """Show pictures below each other on a terminal that can; whatever cannot be shown is left to its path."""
    way = inline_pictures() if sys.stdout is not None and sys.stdout.isatty() else ""
    if not way:
        return
    for path in [path for path in paths if path.suffix.lower() in {".png", ".jpg", ".jpeg", ".webp"}][:_MOST]:
        if data := _small(path):
            sys.stdout.write((kitty(data) if way == "kitty" else iterm(data)) + "\n")
    sys.stdout.flush()


def _small(path: Path) -> bytes:
    """Return a picture as a small PNG; nothing for one that cannot be read."""
    from client_generate.media.images import open_still

    made = BytesIO()
    try:
        with open_still(path) as picture:
            picture.thumbnail((_WIDE, _WIDE))
            picture.convert("RGB").save(made, "PNG")
    except (ClientGenerateError, OSError):
        return b""
    return made.getvalue()


def kitty(png: bytes) -> str:
    """Return the escape sequences by which kitty shows a PNG."""
    text = base64.standard_b64encode(png).decode()
    chunks = [text[at : at + _CHUNK] for at in range(0, len(text), _CHUNK)] or [""]
    first = "a=T,f=100,"
    return "".join(
        f"\x1b_G{first if at == 0 else ''}m={int(at < len(chunks) - 1)};{chunk}\x1b\\"
        for at, chunk in enumerate(chunks)
    )


def iterm(png: bytes) -> str:
    """Return the escape sequence by which iTerm shows a PNG."""
    text = base64.standard_b64encode(png).decode()
    return f"\x1b]1337;File=inline=1;size={len(png)};width=60;preserveAspectRatio=1:{text}\x07"
