"""Replicate's account, models and versions."""

from __future__ import annotations

from typing import Any

from tests.paid_service.calls import Answer, Call, Refused, document
from tests.paid_service.models import MODELS, Model
from tests.paid_service.replicate import limit_others
from tests.paid_service.state import State

_RELEASED = "2026-01-15T12:00:00.000000Z"


async def account(state: State, call: Call) -> Answer:
    """Say whose token it is."""
    limit_others(state, call)
    return document(
        {
            "type": "organization",
            "username": call.account,
            "name": call.account,
            "github_url": f"https://github.com/{call.account}",
        }
    )


async def model(state: State, call: Call) -> Answer:
    """Show a model with its newest version."""
    limit_others(state, call)
    return document(_shown(_found(call)))


async def versions(state: State, call: Call) -> Answer:
    """List the versions of a model: here always one."""
    limit_others(state, call)
    return document({"next": None, "previous": None, "results": [_version(_found(call))]})


async def version(state: State, call: Call) -> Answer:
    """Show one version of a model."""
    limit_others(state, call)
    found = _found(call)
    if found.version != call.captured["version"]:
        raise Refused(404, "The requested resource could not be found.")
    return document(_version(found))


def _found(call: Call) -> Model:
    found = MODELS.get(f"{call.captured['owner']}/{call.captured['name']}")
    if found is None:
        raise Refused(404, "The requested resource could not be found.")
    return found


def _version(found: Model) -> dict[str, Any]:
    one = {"type": "string", "format": "uri", "title": "Output"}
    output = {"type": "array", "items": one, "title": "Output"} if found.many else one
    schema = {
        "openapi": "3.0.2",
        "info": {"title": "Cog", "version": "0.1.0"},
        "paths": {},
        "components": {"schemas": {"Input": found.schema, "Output": output}},
    }
    return {"id": found.version, "created_at": _RELEASED, "cog_version": "0.16.8", "openapi_schema": schema}


def _shown(found: Model) -> dict[str, Any]:
    owner, _, name = found.name.partition("/")
    return {
        "url": f"https://replicate.com/{found.name}",
        "owner": owner,
        "name": name,
        "description": f"Makes a {found.makes}.",
        "visibility": "public",
        "is_official": found.official,
        "github_url": None,
        "paper_url": None,
        "license_url": None,
        "run_count": 1000,
        "cover_image_url": None,
        "default_example": None,
        "latest_version": _version(found),
    }
