"""`docs/gallery.md` names and shows every entry of the tables, and each of its pictures is there."""

from __future__ import annotations

import re

import pytest
from PIL import Image

from client_generate.providers.local import gallery
from client_generate.providers.local.artist import Scene, look_of
from client_generate.providers.local.drawing import palette
from client_generate.providers.local.reading.vocabulary import vocabulary
from tests.rules import sources

DOCS = sources.REPOSITORY / "docs"
WRITTEN = (DOCS / "gallery.md").read_text("utf-8")
COMMAND = "run: python -m client_generate.providers.local.gallery docs"
_PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")


@pytest.mark.parametrize("page", [WRITTEN, gallery.page()], ids=["written", "now"])
@pytest.mark.parametrize("kind", ["sets", "palettes", "sizes", "weather", "moves"])
def test_every_entry_is_named_and_shown(kind: str, page: str) -> None:
    entries = palette.names() if kind == "palettes" else getattr(vocabulary(), kind)
    missing = [n for n in entries if f"{kind.removesuffix('s')}-{n.replace(' ', '-')}.jpg" not in page]
    assert missing == [], COMMAND


def test_a_word_stands_beside_its_set() -> None:
    for name, words in vocabulary().sets.items():
        row = gallery.page().partition(f"### {name}\n")[2].partition("\n#")[0]
        assert all(word.replace("-", " ") in row for word in words)


def test_its_pictures_are_there_small_and_no_others() -> None:
    named = set(_PICTURE.findall(WRITTEN))
    there = {f"{gallery.PLACE}/{path.name}": path for path in (DOCS / gallery.PLACE).iterdir()}
    assert named == set(there), COMMAND
    assert sum(path.stat().st_size for path in there.values()) < 5_000_000
    for path in there.values():
        with Image.open(path) as picture:
            assert picture.format == "JPEG"


def test_a_set_is_shown_by_words_that_ask_for_it() -> None:
    for name, words in vocabulary().sets.items():
        if words:
            assert look_of(Scene(prompt=gallery.said(name), size=(64, 36), seed=1)).set == name


def test_a_scene_is_shown_by_words_that_ask_for_it() -> None:
    for name, row in vocabulary().settings.items():
        wrong = [scene for scene, asks in row.scenes.items() if look_of(_small(gallery.asked(asks))).scene != scene]
        assert wrong == [], name


def _small(prompt: str) -> Scene:
    return Scene(prompt=prompt, size=(64, 36), seed=1)
