"""Title cards and supers: which words are set, and that none is cut off or too small in any frame."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from client_generate.media.lettering import readable
from client_generate.providers.local.artist import Scene, look_of, paint
from client_generate.providers.local.drawing.stage import Stage
from client_generate.providers.local.reading import titles
from client_generate.providers.local.reading.titles import Words
from client_generate.providers.local.sets import title

SIZES = [(1344, 768), (768, 1344), (1024, 1024), (672, 384), (320, 136), (96, 170)]
CARDS = [
    ("Title card: Drive safe", "Drive safe", ""),
    ('End card: logo "Acme" and claim "Soft skin, every day" on paper', "Acme", "Soft skin, every day"),
    ("Title: Driver, beware", "Driver, beware", ""),
    ("Title card with the words Drive safe on a dark road background", "Drive safe", ""),
    ("End card that reads: Thank you \u2014 see you tomorrow. Camera: push in", "Thank you", "see you tomorrow"),
    ("Text card: Every third accident. It could be you.", "Every third accident", "It could be you"),
    ("Title card: Drive safe. White letters on black.", "Drive safe", ""),
    ("Title card: \u5b89\u5168\u904b\u8ee2", "", ""),
]


@pytest.mark.parametrize(("prompt", "words", "sub"), CARDS)
def test_a_card_sets_the_words_and_not_their_description(prompt: str, words: str, sub: str) -> None:
    look = look_of(Scene(prompt=prompt, size=(64, 36), seed=1))
    assert look.set == "title"
    assert (look.title.title, look.title.sub) == (words, sub)


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        ("Wide shot of a road at dusk. Super: Drive safe.", "Drive safe"),
        ('A car at night, text: "Slow down"', "Slow down"),
        ('A woman says "hello" in a car', ""),
        ("Close-up of the bottle with its logo", ""),
    ],
)
def test_a_super_lies_over_its_scene(prompt: str, words: str) -> None:
    look = look_of(Scene(prompt=prompt, size=(64, 36), seed=1))
    assert look.set != "title"
    assert look.title.title == words


@given(
    text=st.text(max_size=200),
    sub=st.text(max_size=80),
    size=st.sampled_from(SIZES),
    layout=st.integers(0, 3),
)
@example(text="0", sub="0000\r\u00bc", size=(768, 1344), layout=3)
@settings(max_examples=60, deadline=None)
def test_no_line_is_cut_off_too_small_or_over_another(text: str, sub: str, size: tuple[int, int], layout: int) -> None:
    words = Words(readable(text), readable(sub))
    bottom = 0.0
    for line in title.placed(size, words, title.layout_of(words, layout)):
        left, top, right, low = line.box
        assert size[0] * 0.04 <= left
        assert right <= size[0] * 0.96
        assert top >= max(bottom - 1, size[1] * 0.05)
        assert low <= size[1] * 0.95
        assert line.letters >= size[1] * 0.045
        bottom = low


def test_every_word_is_set_when_there_is_room() -> None:
    for size in SIZES[:3]:
        words = Words("Every third accident happens close to home", "Drive safe")
        for layout in range(4):
            lines = title.placed(size, words, title.layout_of(words, layout))
            assert " ".join(line.text for line in lines).lower() == f"{words.title} {words.sub}".lower()


def test_letters_are_drawn_inside_their_box() -> None:
    stage = Stage((320, 180), 0.12)
    lines = title.placed(stage.size, Words("Drive safe, gypsy", "Slow down"), title.layout_of(Words("a"), 1))
    edge = ((stage.canvas[0] - 320) / 2, (stage.canvas[1] - 180) / 2)
    assert len(lines) > 1
    for line in lines:
        down, across, mask = title.letters(stage, line)
        rows, columns = np.nonzero(mask > 0.5)
        assert len(rows) > 30
        assert line.box[0] - 2 <= columns.min() + across.start - edge[0]
        assert columns.max() + across.start - edge[0] <= line.box[2] + 2
        assert line.box[1] - 2 <= rows.min() + down.start - edge[1]
        assert rows.max() + down.start - edge[1] <= line.box[3] + 2


def test_what_the_font_cannot_spell_leaves_a_mark() -> None:
    assert titles.of_card("Title card: \u5b89\u5168") == Words()
    picture = np.asarray(paint(Scene(prompt="Title card: \u5b89\u5168", size=(160, 90), seed=4)))
    assert picture.std() > 5


def test_words_in_capitals_are_a_title_only_where_it_is_told_how_they_are_set() -> None:
    assert titles.is_card("Title frame: the words Every Breath Counts in thin white type over a pale blue sky")
    assert titles.is_card("the slogan Look Twice fades in on black")
    for shown in (
        "A mug with the words Best Dad Ever on a desk, blurred background",
        "A train of the metro line Green Park stops at a platform",
        "A wall with the slogan Stop The War, a woman appears",
    ):
        assert not titles.is_card(shown), shown
