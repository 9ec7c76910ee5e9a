"""What a plan must also be, beyond types: pure rules over a whole plan."""

from __future__ import annotations

from client_generate.errors import Finding
from client_generate.film.plan import Plan


def problems(plan: Plan) -> list[Finding]:
    """Return everything that is wrong; each finding's `field` is its place in the plan."""
    return []
