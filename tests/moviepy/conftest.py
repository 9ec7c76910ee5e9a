"""MoviePy drops its pipes without closing them; the warnings of that are not about our code."""

from __future__ import annotations

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let such pipes pass in every test here."""
    for item in items:
        item.add_marker(pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning"))
        item.add_marker(pytest.mark.filterwarnings("ignore:subprocess .* is still running:ResourceWarning"))
