"""The element cap, pure: which of a sequence's elements a model gets to see."""

from __future__ import annotations

from typing import NamedTuple

from client_generate.film.plan import Element


class Capped(NamedTuple):
    """Elements kept and dropped, both in the order the plan names them."""

    kept: tuple[Element, ...]
    dropped: tuple[Element, ...]


def cap(elements: tuple[Element, ...], limit: int) -> Capped:
    """Keep the `limit` elements of highest priority; on a tie the one named first stays."""
    ranked = sorted(range(len(elements)), key=lambda i: (-elements[i].priority, i))
    keep = set(ranked[: max(limit, 0)])
    return Capped(
        tuple(e for i, e in enumerate(elements) if i in keep),
        tuple(e for i, e in enumerate(elements) if i not in keep),
    )
