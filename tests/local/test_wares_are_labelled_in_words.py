"""Labels of wares: the word that the prompt spells, else one of the ware's kind; a mark where it would be too small."""

from __future__ import annotations

import pytest

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.artist import Scene, look_of
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.things import printed

_INK: Pixels = np.zeros(3, np.float32)
_HIGH = 192


def _look(prompt: str) -> Look:
    return look_of(Scene(prompt=prompt, size=(336, _HIGH), seed=3))


def _rows(wide: float, high: float) -> int:
    """Return how many rows of pixels a label's print takes up."""
    plate = Stage((336, _HIGH)).plate(0.6)
    printed.put(plate, _look("A bottle of serum on a table"), "serum", (0.0, 0.5), (wide, high), _INK)
    return int((plate.alpha > 0.4).any(axis=1).sum())


@pytest.mark.parametrize(
    ("prompt", "name", "word"),
    [
        ("A bottle of face serum on wet stone", "serum", "SERUM"),
        ('A jar on a table, its label spells "LUMO"', "jar", "LUMO"),
        ("A bottle of shampoo in a shower", "shampoo", "CARE"),
        ("A thing that nobody knows", "unknown", "ALBA"),
    ],
)
def test_a_label_has_a_word(prompt: str, name: str, word: str) -> None:
    assert printed.word(_look(prompt), name) == word


def test_letters_are_never_smaller_than_can_be_read() -> None:
    assert _rows(0.3, 0.1) >= 0.7 * 0.036 * _HIGH
    assert 0 < _rows(0.06, 0.1) < _rows(0.3, 0.1)  # a mark, where the word would not fit
