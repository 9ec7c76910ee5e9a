"""The plan's JSON Schema and reference, made from the types, so that neither can say what the code does not.

`python -m client_generate.execution.plan_schema docs` writes both into the folder `docs`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import msgspec
from msgspec import inspect

from client_generate import files
from client_generate.film.plan import Budget, Element, Plan, Sequence, Shot
from client_generate.film.rate import RATES

SCHEMA_ID = "urn:client_generate:plan"
MARK = "<!-- From here on written by `python -m client_generate.execution.plan_schema docs` -->"
_TYPES = {
    inspect.StrType: "text",
    inspect.IntType: "whole number",
    inspect.DecimalType: "number",
    inspect.BoolType: "true or false",
}


def plan_schema() -> dict[str, Any]:
    """Return the JSON Schema (Draft 2020-12) of a plan, for editors that complete and check while typing."""
    schema: dict[str, Any] = _numbers(msgspec.json.schema(Plan))
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA_ID, "title": "Client plan"}
    return head | schema


def schema_bytes() -> bytes:
    """Spell the schema as its file holds it."""
    return msgspec.json.format(msgspec.json.encode(plan_schema()), indent=2) + b"\n"


def reference() -> str:
    """Return the plan reference as Markdown: a table a noun."""
    return "\n".join(_table(kind) for kind in (Plan, Sequence, Shot, Element, Budget))


def with_reference(text: str) -> str:
    """Return `docs/plan.md` with what stands after its mark written anew."""
    return f"{text.partition(MARK)[0]}{MARK}\n\n{reference()}"


def _numbers(node: Any) -> Any:
    """Show decimals as the numbers that people write, not as the text that JSON documents of ours hold."""
    if isinstance(node, list):
        return [_numbers(item) for item in node]
    if not isinstance(node, dict):
        return node
    shown = {key: _numbers(value) for key, value in node.items()}
    if shown.get("format") == "decimal":
        del shown["format"]
        shown["type"] = "number"
    if "default" in shown and shown.get("type") == "number":
        shown["default"] = float(shown["default"])
    return shown


def _table(kind: type) -> str:
    info = inspect.type_info(kind)
    assert isinstance(info, inspect.StructType)  # noqa: S101 - for the type checker; only Structs are passed
    rows = "\n".join(_row(field) for field in info.fields)
    about = (kind.__doc__ or "").strip()
    return (
        f"## {kind.__name__}\n\n{about}\n\n| field | written as | what it is | left out |\n|---|---|---|---|\n{rows}\n"
    )


def _row(field: inspect.Field) -> str:
    kind, about = _plain(field.type)
    values = ", ".join(RATES) if field.name == "fps" else _type(kind)
    return f"| `{field.encode_name}` | {values} | {about} | {_left_out(field)} |"


def _left_out(field: inspect.Field) -> str:
    if field.required:
        return "**needed**"
    if field.default in (None, "", (), Budget()):
        return "none"
    return f"`{str(field.default).lower() if isinstance(field.default, bool) else field.default}`"


def _plain(kind: inspect.Type) -> tuple[inspect.Type, str]:
    """Return the type without its annotations, and the description that is nearest to the field."""
    about = ""
    while isinstance(kind, (inspect.Metadata, inspect.UnionType)):
        if isinstance(kind, inspect.Metadata):
            about = about or str((kind.extra_json_schema or {}).get("description", ""))
            kind = kind.type
        else:
            kind = next(k for k in kind.types if not isinstance(k, inspect.NoneType))
    return kind, about


def _type(kind: inspect.Type) -> str:
    if isinstance(kind, inspect.LiteralType):
        return ", ".join(f"`{value}`" for value in kind.values)
    if isinstance(kind, inspect.VarTupleType):
        return f"list of {_type(_plain(kind.item_type)[0])}"
    if isinstance(kind, inspect.StructType):
        return f"[{kind.cls.__name__}](#{kind.cls.__name__.lower()})"
    limits = f" from {kind.ge} to {kind.le}" if isinstance(kind, inspect.IntType) and kind.le is not None else ""
    return _TYPES[type(kind)] + limits


def main(folder: Path) -> None:
    """Write `plan.schema.json` and the generated part of `plan.md` into a folder."""
    files.replace(folder / "plan.schema.json", schema_bytes())
    page = folder / "plan.md"
    files.replace(page, with_reference(page.read_text(encoding="utf-8")).encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
