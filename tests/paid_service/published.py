"""Requests and answers held against the providers' own documents, where these lie beside the repository."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema

from tests.paid_service.calls import Answer, Call, Refused
from tests.paid_service.models import MODELS
from tests.paid_service.routes import Route
from tests.paid_service.uploads import read_form

SPECS = Path(__file__).parents[2].parent / "shared" / "specs"
_FILES = {"replicate": "replicate-openapi.json", "openai": "openai-openapi-subset.json"}
_READ: dict[str, Callable[[str], Any]] = {
    "n": int,
    "metadata": json.loads,
    "output_compression": int,
    "partial_images": int,
}


def missing() -> list[str]:
    """Return which documents are not there: what was not checked must be said."""
    return [name for name in _FILES.values() if not (SPECS / name).is_file()]


@cache
def _document(dialect: str) -> dict[str, Any]:
    path = SPECS / _FILES.get(dialect, "none")
    return _modern(json.loads(path.read_text("utf-8"))) if path.is_file() else {}


def _modern(node: Any) -> Any:
    """Turn `nullable`, which JSON Schema does not know, into a choice with null."""
    if isinstance(node, list):
        return [_modern(one) for one in node]
    if not isinstance(node, dict):
        return node
    found = {name: _modern(value) for name, value in node.items()}
    if found.pop("nullable", False) is True:
        return {"anyOf": [found, {"type": "null"}]}
    return found


@cache
def _validator(dialect: str, pointer: tuple[str, ...]) -> jsonschema.Draft202012Validator | None:
    node: Any = _document(dialect)
    for part in pointer:
        node = node.get(part) if isinstance(node, dict) else None
        if isinstance(node, dict) and "$ref" in node and part != "schema":
            node = _followed(dialect, node["$ref"])
    if not isinstance(node, dict):
        return None
    rooted = {"$ref": node["$ref"]} if "$ref" in node else node
    return jsonschema.Draft202012Validator({**rooted, "components": _document(dialect)["components"]})


def _followed(dialect: str, reference: str) -> Any:
    node: Any = _document(dialect)
    for part in reference.removeprefix("#/").split("/"):
        node = node[part]
    return node


@cache
def _strict(model: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator({**MODELS[model].schema, "additionalProperties": False})


class Published:
    """Collects what does not fit: `requests` is our adapters' fault, `answers` the test service's."""

    def __init__(self, *, on: bool) -> None:
        self._on = on
        self.requests: list[str] = []
        self.answers: list[str] = []

    def check_request(self, route: Route, call: Call) -> None:
        """Hold a request's body against the document, and a prediction's input against its model, no field more."""
        if not self._on or not route.published:
            return
        self._check_prefer(call)
        if not call.body:
            return
        try:
            kind, body = _body(call)
        except (ValueError, Refused) as error:
            self.requests.append(f"{call.method} {call.target}: {error}")
            return
        pointer = ("paths", route.published, call.method.lower(), "requestBody", "content", kind, "schema")
        self.requests += _errors(call, _validator(route.dialect, pointer), body)
        if call.operation == "submit" and (model := _model(call, body)):
            self.requests += _errors(call, _strict(model), body.get("input"))

    def _check_prefer(self, call: Call) -> None:
        parameter = _validator("replicate", ("components", "parameters", "parameters_prefer_header", "schema"))
        if call.operation == "submit" and "prefer" in call.headers:
            self.requests += _errors(call, parameter, call.headers["prefer"])

    def check_answer(self, route: Route, call: Call, answer: Answer) -> None:
        """Hold an answer against the document. Errors that it does not describe must look like its errors."""
        kind = answer.headers.get("content-type", "")
        if not self._on or not route.published or "json" not in kind:
            return
        body = json.loads(answer.body)
        pointer = (
            "paths",
            route.published,
            call.method.lower(),
            "responses",
            str(answer.status),
            "content",
            kind,
            "schema",
        )
        validator = _validator(route.dialect, pointer)
        if validator is None and route.dialect == "openai" and answer.status >= 400:
            validator = _validator("openai", ("components", "schemas", "ErrorResponse"))
        self.answers += _errors(call, validator, _as_described(body))


def _as_described(body: Any) -> Any:
    """Fill in what the document says is always there, but is removed after the hour, or missing at birth."""
    if isinstance(body, dict) and isinstance(body.get("results"), list):
        return {**body, "results": [_as_described(one) for one in body["results"]]}
    if isinstance(body, dict) and body.get("data_removed"):
        return {**body, "input": {}, "logs": ""}
    if isinstance(body, dict) and "version" in body and body["version"] is None:
        return {**body, "version": "", "output": None}
    return body


def _body(call: Call) -> tuple[str, Any]:
    kind = call.headers.get("content-type", "").partition(";")[0].strip()
    if kind != "multipart/form-data":
        return "application/json", json.loads(call.body)
    fields: dict[str, Any] = {}
    for part in read_form(call.headers["content-type"], call.body):
        name, value = part.name.removesuffix("[]"), part.content.decode("latin-1")
        read = _READ[name](value) if name in _READ else value
        fields[name] = [*fields[name], read] if isinstance(fields.get(name), list) else read
        if part.name.endswith("[]") and not isinstance(fields[name], list):
            fields[name] = [read]
    return kind, fields


def _model(call: Call, body: dict[str, Any]) -> str:
    named = "/".join([call.captured.get("owner", ""), call.captured.get("name", "")])
    name = named if call.captured else str(body.get("version", "")).partition(":")[0]
    return name if name in MODELS else ""


def _errors(call: Call, validator: jsonschema.Draft202012Validator | None, value: Any) -> list[str]:
    if validator is None:
        return []
    found = sorted(validator.iter_errors(value), key=lambda error: list(map(str, error.path)))
    return [f"{call.method} {call.target}: {error.json_path} {error.message[:300]}" for error in found]
