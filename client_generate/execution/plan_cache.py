"""Plans that were checked before, kept beside their project: an unchanged plan is neither parsed nor checked again.

Light to import, because it is all that a warm `status` needs of plans.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

import msgspec

from client_generate import files
from client_generate.decoders import decoder
from client_generate.errors import StateError
from client_generate.film.layout import Workspace
from client_generate.film.plan import Plan


class Checked(msgspec.Struct, frozen=True, tag_field="schema", tag="client_generate/plan_cache/4"):
    """A plan that was checked; raise the number in its label whenever the plan's fields or rules change."""

    sha256: str
    plan: Plan


def recall(workspace: Workspace, project: str) -> Checked | None:
    """Return the plan when its file has not changed since it was checked; None when it must be read."""
    try:
        files.within(workspace.root, workspace.plans, workspace.plan(project))
        digest = files.sha256(workspace.plan(project))
    except (OSError, StateError):
        return None
    plan = cached(workspace, project, digest)
    return Checked(digest, plan) if plan else None


def cached(workspace: Workspace, project: str, digest: str) -> Plan | None:
    """Return the checked plan of these bytes; whatever is wrong with the cache, the plan itself decides."""
    with suppress(OSError, StateError, *files.UNREADABLE):
        with files.open_regular(_place(workspace, project, digest)) as file:
            checked = decoder(Checked).decode(file.read())
        return checked.plan if checked.sha256 == digest else None
    return None


def keep(workspace: Workspace, project: str, checked: Checked) -> None:
    """Write the cache and remove older ones. A full or read-only disk costs time, not the answer."""
    place = _place(workspace, project, checked.sha256)
    with suppress(OSError):
        files.replace(place, files.encode_line(checked))
        for old in place.parent.glob("plan-*.json"):
            if old != place:
                old.unlink(missing_ok=True)


def digest_of(data: bytes) -> str:
    """Return the SHA-256 by which a plan's bytes are known."""
    return hashlib.sha256(data).hexdigest()


def _place(workspace: Workspace, project: str, digest: str) -> Path:
    return workspace.project(project).cache / f"plan-{digest[:16]}.json"
