"""What is wrong with a plan for the fallbacks that it names, told as such: one that cannot be used is a mistake."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from client_generate.errors import Finding
from client_generate.film.plan import Plan

_FIELDS = {"video_model": "fallback_video_model", "still_model": "fallback_still_model"}


def marked(plan: Plan, findings: Iterable[Finding], known: Iterable[Finding] = ()) -> Iterator[Finding]:
    """Yield what was found with the plan on its fallbacks and is not `known` of its own models, told as theirs."""
    told = {(one.field, one.code, one.message) for one in known}
    for one in findings:
        if (one.field, one.code, one.message) not in told:
            field = _FIELDS.get(one.field, one.field)
            named = getattr(plan, field) if field != one.field else _named(plan)
            yield msgspec.structs.replace(one, field=field, where="", message=f"As fallback, {named}: {one.message}")


def _named(plan: Plan) -> str:
    return " and ".join(model for model in (plan.fallback_still_model, plan.fallback_video_model) if model)
