"""The word lists of the offline writer, read once from its data files."""

from __future__ import annotations

import threading
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).with_name("data")
_reading = threading.Lock()


@cache
def _file(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


def data(name: str) -> dict[str, Any]:
    """Return one data file, such as `words` or `worlds/coffee`. It is nobody's to change."""
    with _reading:
        return _file(name)


@cache
def words(name: str) -> frozenset[str]:
    """Return a list of words by its name in `words.toml`, such as `people` or `ages.old`; hyphens stay."""
    found: Any = data("words")
    for part in name.split("."):
        found = found[part]
    return frozenset(str(found).split())
