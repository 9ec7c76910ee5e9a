"""Without MoviePy a composition says what to install; its tests run where it is."""

from __future__ import annotations

from fractions import Fraction
from importlib.util import find_spec
from pathlib import Path

import pytest

from client_generate.editorial.composition import compose
from client_generate.editorial.edit import edit_of
from client_generate.errors import NotFound
from client_generate.film.assembly import Options
from client_generate.film.timeline import Timeline


def test_without_moviepy_the_extra_is_named(tmp_path: Path) -> None:
    assert find_spec("moviepy") is None, "the main environment must hold the newest Pillow"
    whole = Timeline(project="film", title="Film", rate=Fraction(24), size=(96, 54), clips=())
    with pytest.raises(NotFound, match="MoviePy") as caught:
        compose(edit_of(whole, "fit", Options()), {}, tmp_path)
    assert caught.value.code == "moviepy-missing"
    assert "client-generate[moviepy]" in str(caught.value.hint)
