"""A value that fits a JSON Schema: what the writer answers when a test has not said what it shall say."""

from __future__ import annotations

from typing import Any

_WORDS = "A woman waits in a parked car while rain runs down the window and the street lights come on."


def fitting(schema: dict[str, Any], name: str = "") -> Any:
    """Return the plainest value that fits; strings speak of their field, so that answers can be told apart."""
    return _value(schema, schema, name, 0)


def _value(schema: dict[str, Any], root: dict[str, Any], name: str, depth: int) -> Any:
    schema = _resolved(schema, root)
    if "const" in schema or "enum" in schema:
        return schema["const"] if "const" in schema else schema["enum"][0]
    choices = schema.get("anyOf") or schema.get("oneOf")
    if choices:
        return _value(_plainest(choices, depth), root, name, depth)
    kind = schema.get("type", "object" if "properties" in schema else "string")
    kind = kind[0] if isinstance(kind, list) else kind
    if kind == "object":
        return _object(schema, root, depth)
    if kind == "array":
        return _array(schema, root, name, depth)
    return _plain(kind, schema, name)


def _object(schema: dict[str, Any], root: dict[str, Any], depth: int) -> dict[str, Any]:
    wanted = {key: one for key, one in schema.get("properties", {}).items() if _needed(key, schema, depth)}
    return {key: _value(one, root, key, depth + 1) for key, one in wanted.items()}


def _array(schema: dict[str, Any], root: dict[str, Any], name: str, depth: int) -> list[Any]:
    count = max(schema.get("minItems", 0), min(schema.get("maxItems", 3), 3 if depth < 4 else 0))
    return [_value(schema.get("items", {}), root, f"{name} {number + 1}", depth + 1) for number in range(count)]


def _plain(kind: str, schema: dict[str, Any], name: str) -> Any:
    match kind:
        case "integer":
            return int(_number(schema))
        case "number":
            return _number(schema)
        case "boolean":
            return True
        case "null":
            return None
    return _string(schema, name)


def _resolved(schema: dict[str, Any], root: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in schema:
        found: Any = root
        for part in schema["$ref"].removeprefix("#/").split("/"):
            found = found[part]
        return _resolved(found, root)
    if len(schema.get("allOf", ())) == 1:
        return _resolved(schema["allOf"][0], root)
    return schema


def _plainest(choices: list[dict[str, Any]], depth: int) -> dict[str, Any]:
    """Take the first choice, but nothing rather than something where the schema goes deep."""
    nothing = [choice for choice in choices if choice.get("type") == "null"]
    return nothing[0] if nothing and depth > 4 else choices[0]


def _needed(key: str, schema: dict[str, Any], depth: int) -> bool:
    return depth < 3 or key in schema.get("required", ())


def _number(schema: dict[str, Any]) -> float:
    if "exclusiveMinimum" in schema:
        return float(schema["exclusiveMinimum"]) + 1
    return float(schema.get("minimum", min(schema.get("maximum", 3), 3)))


def _string(schema: dict[str, Any], name: str) -> str:
    most: int | None = schema.get("maxLength")
    text: str = f"{name.replace('_', ' ').capitalize()}: {_WORDS}" if name else _WORDS
    text += "." * max(0, schema.get("minLength", 0) - len(text))
    return text[:most]
