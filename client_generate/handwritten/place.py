"""Where in a file a field stands: paths such as `sequences[2].shots[0].duration`, and lines and columns."""

from __future__ import annotations

import re
from typing import Any

Path = tuple[str | int, ...]
_STEP = r"\[(\d+)\]|([^.\[\]]+)"  # compiled when a mistake is told, not when a command starts


def spell(path: Path) -> str:
    """Write a path as people read it."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text if text.isprintable() else repr(text)[1:-1]


def read(text: str) -> Path:
    """Read a path back."""
    return tuple(int(m[1]) if m[1] else m[2] for m in re.finditer(_STEP, text))


def position(root: Any, path: Path, *, key: bool = False) -> tuple[int, int]:
    """Return line and column, from 1, of the value at `path`, or as near as the file goes; `key`: of its name."""
    mark = root.start_mark
    node = root
    for number, step in enumerate(path, 1):
        name, node = _step(node, step)
        if node is None:
            break
        mark = name.start_mark if key and number == len(path) else node.start_mark
    return mark.line + 1, mark.column + 1


def _step(node: Any, step: str | int) -> tuple[Any, Any]:
    """Return the nodes of the name and of the value one step further, or None."""
    if isinstance(step, int):
        items = node.value if node.id == "sequence" else []
        return (items[step], items[step]) if step < len(items) else (None, None)
    pairs = node.value if node.id == "mapping" else []
    return next((pair for pair in pairs if pair[0].value == step), (None, None))
