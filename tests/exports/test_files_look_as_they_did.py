"""Every text format equals a golden file that somebody has read; `python -m tests.exports.golden` writes them."""

from __future__ import annotations

import pytest

from client_generate.editorial.export.formats import FORMATS
from tests.exports.golden import FILMS, TEXTS, place


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("film", list(FILMS))
def test_it_is_the_golden_file(film: str, name: str) -> None:
    assert FORMATS[name].render(FILMS[film]).decode() == place(film, name).read_text(encoding="utf-8")
