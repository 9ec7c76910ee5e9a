from __future__ import annotations

from pathlib import Path

import pytest

from client_generate.errors import Mistake
from client_generate.providers.local.reading import vocabulary as module
from client_generate.providers.local.reading.vocabulary import vocabulary, vocabulary_of

TEXT = Path(module.__file__).with_name("words.toml").read_text(encoding="utf-8")


def test_the_packaged_words_are_whole() -> None:
    known = vocabulary()
    assert {"road", "landscape"} <= set(known.sets)
    assert known.persons & known.several == frozenset()
    assert all(word == word.lower() for table in (known.sets, known.palettes, known.things) for word in table)


@pytest.mark.parametrize(
    ("was", "becomes", "says"),
    [
        ("[sets.road]", "[sets.rode]", "[sets.rode] has no module sets/rode.py"),
        ('usual = "dusk"', 'usual = "dask"', "names the unknown palette 'dask'"),
        ('size = "medium"', 'size = "mediam"', "names the unknown framing 'mediam'"),
        ("\ncrane = ", "\ncrene = ", "[moves] names the unknown move 'crene'"),
        ("\nember = ", "\nembers = ", "[palettes] names the unknown palette 'embers'"),
        ("\ndusk = ", "\ndask = ", "names the unknown palette 'dask'"),
        ("alone = true", "alome = true", "alome"),
        ('dark = "night neon"', 'dark = ""', "light.dark"),
        ("[weather]", "[weather", "words.toml"),
    ],
)
def test_a_slip_in_the_words_is_named(was: str, becomes: str, says: str) -> None:
    assert was in TEXT
    with pytest.raises(Mistake) as caught:
        vocabulary_of(TEXT.replace(was, becomes, 1))
    assert says in str(caught.value.__cause__)


def test_a_set_is_one_file_and_one_row() -> None:
    row = '[sets.close]\nusual = "golden"\nwords = "visage"\n'
    start, end = TEXT.index("[sets.close]"), TEXT.index("[sets.phone]")
    assert vocabulary_of(TEXT[:start] + row + TEXT[end:]).sets["close"] == {"visage"}


def test_longer_phrases_come_first() -> None:
    lengths = [len(phrase) for phrase, _ in vocabulary().phrases]
    assert lengths == sorted(lengths, reverse=True)
