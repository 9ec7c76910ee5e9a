from __future__ import annotations

import pytest

from client_generate.errors import Mistake
from client_generate.providers.local.reading import rows, words
from client_generate.providers.local.reading.vocabulary import folded, vocabulary, vocabulary_of

TEXTS = rows.packaged()


def test_the_packaged_words_are_whole() -> None:
    known = vocabulary()
    assert {"road", "landscape"} <= set(known.sets)
    assert known.persons & known.several == frozenset()
    assert all(word == word.lower() for table in (known.sets, known.palettes, known.things) for word in table)


@pytest.mark.parametrize(
    ("file", "was", "becomes", "says"),
    [
        ("sets", "\ncabin road", "\ncabin rode road", "sets.toml names the unknown set 'rode'"),
        ("sets/road", 'usual = "dusk"', 'usual = "dask"', "sets/road.toml names the unknown palette 'dask'"),
        ("sets/cabin", 'size = "medium"', 'size = "mediam"', "names the unknown framing 'mediam'"),
        ("camera", "\ncrane = ", "\ncrene = ", "camera.toml names the unknown move 'crene'"),
        ("light", "\nember = ", "\nembers = ", "light.toml names the unknown palette 'embers'"),
        ("light", "\ndusk = ", "\ndask = ", "names the unknown palette 'dask'"),
        ("sets/cabin", "alone = true", "alome = true", "sets/cabin.toml: Object contains unknown field `alome`"),
        ("light", 'dark = "night neon"', 'dark = ""', "light.dark"),
        ("camera", "[weather]", "[weather", "camera.toml"),
        ("sets/title", "words = ", '[scenes.one]\nneeds = ["one"]\n#', "scenes"),
    ],
)
def test_a_slip_in_the_words_is_named(file: str, was: str, becomes: str, says: str) -> None:
    assert was in TEXTS[file]
    with pytest.raises(Mistake) as caught:
        vocabulary_of({**TEXTS, file: TEXTS[file].replace(was, becomes, 1)})
    assert says in str(caught.value.__cause__)


def test_a_file_for_no_set_is_named() -> None:
    with pytest.raises(Mistake) as caught:
        vocabulary_of({**TEXTS, "sets/rode": TEXTS["sets/road"]})
    assert "no module sets/rode.py" in str(caught.value.__cause__)


def test_a_set_is_one_file() -> None:
    row = 'usual = "golden"\nwords = "visage"\n'
    assert vocabulary_of({**TEXTS, "sets/close": row}).sets["close"] == {"visage"}


def test_a_scene_needs_a_word_of_every_line() -> None:
    for scene in vocabulary().scenes:
        said = tuple(min(word for word in line if word.replace("-", "").isalpha()) for line in scene.needs)
        chosen = words.scene_of(" ".join(said).replace("-", " "))
        assert chosen is None or len(chosen.needs) >= len(scene.needs)
        lone = words.scene_of(said[0].replace("-", " "))  # a word may stand in all lines: then it is enough
        assert lone is None or len(said[0].split("-")) > 1 or all(said[0] in line for line in lone.needs)


def test_longer_phrases_come_first() -> None:
    lengths = [len(phrase) for phrase, _ in vocabulary().phrases]
    assert lengths == sorted(lengths, reverse=True)


def test_what_is_read_otherwise_has_no_picture_of_its_own() -> None:
    known = vocabulary()
    shown = {word for scene in known.scenes for line in (*scene.needs, scene.unless) for word in line}
    shown |= known.every | known.subjects.keys() | known.lone.keys() | known.places.keys() | known.backdrops.keys()
    assert sorted(known.meant.keys() & shown) == []


def test_what_is_called_like_something_else_is_read_as_meant() -> None:
    assert folded("Man in a camel overcoat, empty stalls below") == "man in a beige overcoat, seats below"
    assert folded("a camel train") == "a camel train"


def test_a_phrase_is_of_four_words_at_most() -> None:
    scenes = vocabulary().scenes
    long = {word for scene in scenes for line in (*scene.needs, scene.unless) for word in line if word.count("-") > 3}
    assert sorted(long) == []
