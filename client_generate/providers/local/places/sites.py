"""All places that a word alone asks for, as grounds for whoever does something there."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.providers.local.places import curios, dwelt, labrooms, outskirts, premises, vaults
from client_generate.providers.local.places.ground import View

ROOFED: dict[str, Callable[[View], None]] = {
    **premises.PREMISES,
    **vaults.VAULTS,
    **curios.CURIOS,
    **dwelt.DWELT,
    **labrooms.ROOMS,
}
"""Those with a roof."""
SITES: dict[str, Callable[[View], None]] = {**ROOFED, **outskirts.OUTSKIRTS}
"""All of them."""
