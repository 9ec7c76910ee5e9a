"""What people can meet (codes, commands, settings, events, card fields), found in the code to be looked up in docs."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Mapping

_SETTING = re.compile(r"CLIENT_GENERATE_[A-Z_]+")


def error_codes(sources: Mapping[str, str]) -> set[str]:
    """Return every literal `code="..."` argument and `default_code`."""
    found = set()
    for text in sources.values():
        for node in ast.walk(ast.parse(text)):
            if (
                isinstance(node, ast.keyword | ast.AnnAssign | ast.Assign)
                and _about(node) in {"code", "default_code"}
                and node.value
            ):
                found |= _texts(node.value)
    return found - {""}


def _about(node: ast.keyword | ast.AnnAssign | ast.Assign) -> str | None:
    if isinstance(node, ast.keyword):
        return node.arg
    return ast.unparse(node.target if isinstance(node, ast.AnnAssign) else node.targets[0])


def _texts(value: ast.expr) -> set[str]:
    pieces = {id(piece) for n in ast.walk(value) if isinstance(n, ast.JoinedStr) for piece in ast.walk(n)}
    whole = (n for n in ast.walk(value) if isinstance(n, ast.Constant) and id(n) not in pieces)
    return {n.value for n in whole if isinstance(n.value, str)}


def made_up_codes(sources: Mapping[str, str]) -> list[str]:
    """Find codes put together when they are needed: nobody could look them up."""
    return [
        f"{path}:{node.value.lineno} makes up the code {ast.unparse(node.value)}"
        for path, text in sources.items()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.keyword)
        and node.arg == "code"
        and any(isinstance(piece, ast.JoinedStr | ast.BinOp) for piece in ast.walk(node.value))
    ]


def settings(sources: Mapping[str, str]) -> set[str]:
    """Return every environment variable of ours that the code reads."""
    return {name for text in sources.values() for name in _SETTING.findall(text)}


def event_tags(source: str) -> set[str]:
    """Return the tag of each event."""
    keywords = (k for n in ast.walk(ast.parse(source)) if isinstance(n, ast.ClassDef) for k in n.keywords)
    return {name for keyword in keywords if keyword.arg == "tag" for name in _texts(keyword.value)}


def missing(names: Iterable[str], text: str) -> list[str]:
    """Return the names that the text does not hold as words of their own."""
    return [name for name in sorted(names) if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text)]
