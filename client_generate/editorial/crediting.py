"""Content credentials inside a film that was cut together: the very last thing done to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from client_generate.errors import ClientGenerateError, Finding
from client_generate.film.layout import Layout
from client_generate.film.take import Take
from client_generate.media import claims, credentials
from client_generate.media.claims import Approval
from client_generate.media.credentials import Ingredient
from client_generate.media.signing import Identity

Signer = Callable[[], Identity]
"""Returns who signs; raises when nobody can."""


def credited(
    layout: Layout, takes: tuple[Take, ...], signer: Signer, film: Path, into: Path, made: Approval
) -> Finding | None:
    """Write a copy of a film that names the takes it shows, each with its own credentials where it has them.

    Returns what went wrong; then nothing stands at `into`, and the film goes without.
    """
    made_with = tuple(one for take in takes if (one := _ingredient(layout, take)))
    claim = claims.of_film(layout.name, f"{layout.name}{film.suffix}", takes, made_with, made)
    try:
        credentials.embed(film, into, claim, signer())
    except (ClientGenerateError, OSError) as error:
        into.unlink(missing_ok=True)
        return Finding(
            code="credential-not-written",
            message=f"The film goes without content credentials: {getattr(error, 'message', error)}",
            hint=getattr(error, "hint", "") or "see to it, then assemble again",
            severity="warning",
        )
    return None


def _ingredient(layout: Layout, take: Take) -> Ingredient | None:
    if take.media is None:
        return None
    return claims.ingredient(layout.folder / take.media.path, take.media.sha256, part=True)
