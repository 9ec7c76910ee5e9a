"""Which address is which operation, who answers it, and in which dialect."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Literal
from urllib.parse import unquote, urlsplit

import msgspec

from tests.paid_service import (
    admin,
    openai_catalogue,
    openai_pictures,
    openai_speech,
    openai_text,
    replicate,
    replicate_catalogue,
    replicate_files,
)
from tests.paid_service.calls import Answer, Call
from tests.paid_service.dialects import Dialect
from tests.paid_service.state import State

Handler = Callable[[State, Call], Awaitable[Answer]]
Door = Literal["api", "delivery"]


class Route(msgspec.Struct, frozen=True):
    """One operation. `published` is its path in the service's own document; without `token` anybody may call it."""

    operation: str
    method: str
    pattern: re.Pattern[str]
    handler: Handler
    dialect: Dialect
    published: str = ""
    token: bool = True
    door: Door = "api"


def _route(
    operation: str,
    method: str,
    path: str,
    handler: Handler,
    dialect: Dialect,
    published: str = "",
    *,
    token: bool = True,
) -> Route:
    pattern = re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", path)
    return Route(operation, method, re.compile(pattern), handler, dialect, published, token)


def _replicate(operation: str, method: str, path: str, handler: Handler, *, token: bool = True) -> Route:
    published = path.removeprefix("/v1")
    for ours, theirs in (("{owner}", "{model_owner}"), ("{name}", "{model_name}"), ("{version}", "{version_id}")):
        published = published.replace(ours, theirs)
    published = published.replace("{id}", "{file_id}" if "files" in path else "{prediction_id}")
    return _route(operation, method, path, handler, "replicate", published, token=token)


def _openai(operation: str, method: str, path: str, handler: Handler) -> Route:
    return _route(operation, method, path, handler, "openai", path.removeprefix("/v1"))


_MODEL = "/v1/models/{owner}/{name}"
ROUTES = (
    _replicate("submit", "POST", "/v1/predictions", replicate.create),
    _replicate("submit", "POST", f"{_MODEL}/predictions", replicate.create),
    _replicate("list", "GET", "/v1/predictions", replicate.list_predictions),
    _replicate("check", "GET", "/v1/predictions/{id}", replicate.check),
    _replicate("cancel", "POST", "/v1/predictions/{id}/cancel", replicate.cancel),
    _replicate("upload", "POST", "/v1/files", replicate_files.create),
    _replicate("file", "GET", "/v1/files", replicate_files.list_files),
    _replicate("file", "GET", "/v1/files/{id}", replicate_files.show),
    _replicate("file", "DELETE", "/v1/files/{id}", replicate_files.delete),
    _replicate("file", "GET", "/v1/files/{id}/download", replicate_files.download, token=False),
    _replicate("account", "GET", "/v1/account", replicate_catalogue.account),
    _replicate("model", "GET", _MODEL, replicate_catalogue.model),
    _replicate("model", "GET", f"{_MODEL}/versions", replicate_catalogue.versions),
    _replicate("model", "GET", f"{_MODEL}/versions/{{version}}", replicate_catalogue.version),
    _openai("still", "POST", "/v1/images/generations", openai_pictures.generate),
    _openai("edit", "POST", "/v1/images/edits", openai_pictures.edit),
    _openai("chat", "POST", "/v1/chat/completions", openai_text.chat),
    _openai("respond", "POST", "/v1/responses", openai_text.respond),
    _openai("speech", "POST", "/v1/audio/speech", openai_speech.speak),
    _openai("models", "GET", "/v1/models", openai_catalogue.models),
    _openai("models", "GET", "/v1/models/{model}", openai_catalogue.model),
    _route("admin", "*", "/_admin/{what}", admin.serve, "plain", token=False),
)
DELIVERY = (
    Route(
        "fetch",
        "GET",
        re.compile(r"/xezq/(?P<id>\w+)/(?P<file>[\w.-]+)"),
        replicate_files.deliver,
        "plain",
        token=False,
    ),
)


def find(door: Door, method: str, target: str) -> tuple[Route | None, dict[str, str]]:
    """Return the route of a request and what its path holds; None where there is no such thing."""
    path = urlsplit(target).path
    for route in DELIVERY if door == "delivery" else ROUTES:
        match = route.pattern.fullmatch(path)
        if match and route.method in {method, "*"}:
            return route, {name: unquote(value) for name, value in match.groupdict().items()}
    return None, {}
