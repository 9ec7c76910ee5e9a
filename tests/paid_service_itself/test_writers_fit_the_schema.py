"""What the writer answers fits the schema that it was asked to fit."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest

from tests.paid_service.fitting import fitting


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "object", "properties": {"a": {"type": "array", "minItems": 5, "items": {"$ref": "#/$defs/b"}}}}
        | {"required": ["a"], "$defs": {"b": {"type": "string", "maxLength": 4, "minLength": 2}}},
        {"type": "array", "items": {"anyOf": [{"type": "integer", "minimum": 7}, {"type": "null"}]}, "maxItems": 2},
        {"$ref": "#/$defs/tree", "$defs": {"tree": {"type": "object", "required": ["next"], "properties": {
            "next": {"anyOf": [{"$ref": "#/$defs/tree"}, {"type": "null"}]}}}}},
        {"enum": ["pan", "tilt"]},
        {"const": 3},
        {"type": ["string", "null"], "minLength": 400},
        {"type": "number", "exclusiveMinimum": 2, "maximum": 4},
        {"type": "boolean"},
    ],
)  # fmt: skip
def test_the_writers_answers_fit_what_is_asked(schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator(schema).validate(fitting(schema))
