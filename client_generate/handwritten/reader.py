"""YAML as people mean it: version 1.2's plain words and numbers, one document, no tags, no merging, no bombs.

`16:9`, `12:30:45`, `no` and `on` are text; `24` is an int, `23.976` a Decimal, so that nothing is ever rounded. Names
of fields are always text, as written. Source: YAML 1.2.2, 10.3 (core schema).
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Any

import msgspec

from client_generate.errors import Finding
from client_generate.handwritten.refusal import MOST, quote, refusal

MAX_BYTES = 32 * 2**20
MAX_DEPTH = 32
MAX_NODES = 2_000_000
MAX_EXPANDED = 2 * MAX_BYTES
"""Characters in all, with what stands behind every alias counted as often as it is used."""

_TEXT, _INT, _DECIMAL, _NULL, _TRUE, _FALSE, _MAP, _LIST = (
    "text",
    "int",
    "decimal",
    "null",
    "true",
    "false",
    "map",
    "list",
)
_WORDS = {
    "": _NULL, "~": _NULL, "null": _NULL, "Null": _NULL, "NULL": _NULL,
    "true": _TRUE, "True": _TRUE, "TRUE": _TRUE,
    "false": _FALSE, "False": _FALSE, "FALSE": _FALSE,
}  # fmt: skip
_MEANT = frozenset("-+.0123456789~nNtTfF")  # no other first character can begin anything but text
_WHOLE = r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
_FRACTION = r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"
_HINTS = {
    "cannot start any token": "text that begins with @, % or ` needs quotes; indent with spaces, not tabs",
    "mapping values are not allowed": 'text that holds ": " needs quotes; or the line is indented too far',
    "could not find expected ':'": "a field is written `name: value`; check the line above too",
    "control characters": "remove what is not text",
    "second document": "remove the line ---, or make two files",
}
_HINT = "check the indentation, quotes and brackets of this line and of the one above"
_LONGEST_NUMBER = 40
_LARGEST_EXPONENT = 100


class Mistake(msgspec.Struct, frozen=True):
    """What is wrong at a place in the text; line and column count from 1."""

    code: str
    message: str
    hint: str
    line: int
    column: int

    def finding(self, shown: str) -> Finding:
        """Tell it of the file that is shown as `shown`."""
        where = f"{shown}:{self.line}:{self.column}"
        return Finding(code=self.code, message=self.message, hint=self.hint, where=where)


class _Stop(Exception):
    """The file cannot be read on from here."""

    def __init__(self, mistake: Mistake) -> None:
        self.mistake = mistake


def compose(data: bytes, shown: str) -> Any:
    """Return the tree of YAML nodes, with their lines. Raises `PlanError` with one finding."""
    import yaml

    try:
        root = _parser()(_decode(data)).get_single_node()
    except _Stop as stop:
        raise refusal([stop.mistake.finding(shown)], shown) from None
    except yaml.YAMLError as error:
        raise refusal([_syntax(error).finding(shown)], shown) from None
    if root is None:
        empty = Mistake("plan-empty", "The file is empty.", "write the fields it needs", 1, 1)
        raise refusal([empty.finding(shown)], shown)
    return root


def build(root: Any) -> tuple[Any, list[Mistake]]:
    """Turn nodes into plain data, and tell what a plan must not hold. The data has what could be understood."""
    builder = _Builder()
    try:
        return builder.value(root, 0), builder.mistakes
    except _Stop as stop:
        return None, [*builder.mistakes, stop.mistake]


def _decode(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        problem = f"The file is larger than {MAX_BYTES >> 20} MiB."
        raise _Stop(Mistake("plan-too-large", problem, "split it into several projects", 1, 1))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        raise _Stop(Mistake("plan-encoding", "The file is not UTF-8 text.", "save it as UTF-8", line, column)) from None


def _syntax(error: Any) -> Mistake:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "it breaks off"
    if problem == "but found another document":
        problem = "a second document begins; a file holds one"
    hint = next((hint for words, hint in _HINTS.items() if words in str(problem)), _HINT)
    message = f"This is not YAML: {quote(str(problem))[1:-1]}."
    return Mistake("plan-syntax", message, hint, mark.line + 1 if mark else 1, mark.column + 1 if mark else 1)


def _plain(text: str) -> str:
    """Tell what a plain (unquoted) scalar is."""
    if word := _WORDS.get(text):
        return word
    if re.fullmatch(_WHOLE, text):
        return _INT
    return _DECIMAL if re.fullmatch(_FRACTION, text) else _TEXT


@cache
def _parser() -> Any:
    """Make the class of the parser; PyYAML is imported only when something is parsed."""
    from yaml._yaml import CParser
    from yaml.nodes import MappingNode, ScalarNode

    class Parser(CParser):
        """LibYAML's parser and composer, which asks these three methods at every node."""

        def __init__(self, text: str) -> None:
            super().__init__(text)
            self.depth = self.nodes = 0

        def descend_resolver(self, parent: Any, index: Any) -> None:  # noqa: ARG002 - the parser's signature
            self.depth += 1
            self.nodes += 1
            if self.depth > MAX_DEPTH:
                raise _too_deep(parent)
            if self.nodes > MAX_NODES:
                raise _Stop(
                    _at(parent, "plan-too-large", f"The file holds more than {MAX_NODES:,} values.", "split it")
                )

        def ascend_resolver(self) -> None:
            self.depth -= 1

        def resolve(self, kind: Any, value: Any, implicit: Any) -> str:
            if kind is ScalarNode:
                return _plain(value) if implicit[0] and (not value or value[0] in _MEANT) else _TEXT
            return _MAP if kind is MappingNode else _LIST

    return Parser


def _at(node: Any, code: str, message: str, hint: str) -> Mistake:
    return Mistake(code, message, hint, node.start_mark.line + 1, node.start_mark.column + 1)


def _too_deep(node: Any) -> _Stop:
    return _Stop(_at(node, "plan-too-deep", f"The file is nested more than {MAX_DEPTH} deep.", "write it flatter"))


class _Builder:
    """Nodes to data. A node behind an alias is built once and shared, but counted at every use."""

    def __init__(self) -> None:
        self.mistakes: list[Mistake] = []
        self.size = self.reached = 0
        self.shared: dict[int, tuple[Any, int, int] | None] = {}

    def value(self, node: Any, depth: int) -> Any:
        tag = node.tag
        if tag == _TEXT:
            self.size += len(node.value) + 1
            return node.value
        if tag in (_MAP, _LIST):
            return self.collection(node, depth)
        self.size += len(node.value) + 1
        return self.number(node, tag) if tag in (_INT, _DECIMAL) else self.word(node, tag)

    def collection(self, node: Any, depth: int) -> Any:
        if depth >= MAX_DEPTH:
            raise _too_deep(node)
        if id(node) in self.shared:
            return self.again(node, depth)
        self.shared[id(node)] = None
        size, reached = self.size, self.reached
        self.size, self.reached = size + 1, depth
        built: Any = self.mapping(node, depth) if node.tag == _MAP else self.items(node, depth)
        self.grow(node, 0)
        self.shared[id(node)] = built, self.size - size, self.reached - depth
        self.reached = max(reached, self.reached)
        return built

    def again(self, node: Any, depth: int) -> Any:
        known = self.shared[id(node)]
        if known is None:
            raise _Stop(_at(node, "plan-bomb", "An alias stands for something that holds it.", "write it out"))
        built, size, height = known
        self.grow(node, size)
        if depth + height >= MAX_DEPTH:
            raise _too_deep(node)
        self.reached = max(self.reached, depth + height)
        return built

    def grow(self, node: Any, size: int) -> None:
        self.size += size
        if self.size > MAX_EXPANDED:
            raise _Stop(_at(node, "plan-bomb", "The aliases unfold to too much.", "write it out, or use fewer aliases"))

    def items(self, node: Any, depth: int) -> list[Any]:
        return [self.value(item, depth + 1) for item in node.value]

    def mapping(self, node: Any, depth: int) -> dict[str, Any]:
        built: dict[str, Any] = {}
        for name, item in node.value:
            if name.id != "scalar":
                self.wrong(name, "plan-bad-name", "The name of a field is not text.", "write name: value")
            elif name.value in built:
                self.wrong(name, "plan-duplicate-field", f"{quote(name.value)} is given twice.", "keep one of them")
            elif name.value == "<<" and not name.style:
                self.wrong(name, "plan-merge", "Merging with << is not taken.", "write the fields out")
            else:
                built[name.value] = self.value(item, depth + 1)
        self.size += sum(map(len, built))
        return built

    def number(self, node: Any, tag: str) -> int | Decimal | None:
        text = node.value
        exponent = text.lower().rpartition("e")[2] if tag == _DECIMAL and "e" in text.lower() else "0"
        if len(text) > _LONGEST_NUMBER or abs(int(exponent)) > _LARGEST_EXPONENT:
            self.wrong(node, "plan-bad-number", f"{quote(text)} is not a number anybody means.", "put text in quotes")
            return None
        if tag == _DECIMAL:
            return Decimal(text)
        return int(text, 0) if text[:2] in ("0o", "0x") else int(text)

    def word(self, node: Any, tag: str) -> bool | None:
        if tag in (_NULL, _TRUE, _FALSE):
            return None if tag == _NULL else tag == _TRUE
        self.wrong(node, "plan-tag", f"The tag {quote(tag)} is not taken.", "remove it; put text in quotes")
        return None

    def wrong(self, node: Any, code: str, message: str, hint: str) -> None:
        mistake = _at(node, code, message, hint)
        if len(self.mistakes) >= MOST:
            raise _Stop(mistake)
        self.mistakes.append(mistake)
