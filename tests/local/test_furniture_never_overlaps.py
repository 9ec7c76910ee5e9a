from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from client_generate.media import lettering
from client_generate.providers.local.moving import furniture, moves

SIZES = [(1344, 768), (768, 1344), (1024, 1024), (640, 360), (360, 640), (160, 90), (90, 160), (64, 36), (1920, 816)]
PROMPT = "A very long prompt about a driver who looks at her phone while the road ahead fills with braking cars. " * 6


def boxes(size: tuple[int, int], slate: furniture.Slate) -> dict[str, tuple[int, int, int, int]]:
    chips, clock = furniture.furnish(size, slate)
    return {chip.name: chip.box for chip in [*chips, *([clock] if clock else [])]}


def check(size: tuple[int, int], found: dict[str, tuple[int, int, int, int]]) -> None:
    left, top, right, bottom = furniture.safe(size)
    placed = list(found.values())
    for number, (x0, y0, x1, y1) in enumerate(placed):
        assert left <= x0 < x1 <= right
        assert top <= y0 < y1 <= bottom
        assert y1 - y0 >= size[1] * 0.03
        for a0, b0, a1, b1 in placed[number + 1 :]:
            assert x1 < a0 or a1 < x0 or y1 < b0 or b1 < y0


@settings(max_examples=60, deadline=None)
@given(
    width=st.integers(16, 2000),
    height=st.integers(16, 2000),
    prompt=st.text(max_size=300),
    shot=st.text(max_size=40),
    move=st.sampled_from(sorted(moves.NAMES)),
)
def test_no_text_ever_lies_on_another(width: int, height: int, prompt: str, shot: str, move: str) -> None:
    check((width, height), boxes((width, height), furniture.Slate(shot=shot, prompt=prompt, move=move)))


@pytest.mark.parametrize("size", SIZES[:5])
def test_real_frames_carry_everything(size: tuple[int, int]) -> None:
    found = boxes(size, furniture.Slate(shot="SEQ08 / SH 03", prompt=PROMPT, move="tracking"))
    check(size, found)
    assert set(found) == {"rehearsal", "shot", "timecode", "move", "prompt"}


@pytest.mark.parametrize("size", SIZES[5:8])
def test_tiny_frames_drop_what_does_not_fit(size: tuple[int, int]) -> None:
    check(size, boxes(size, furniture.Slate(shot="SEQ08 / SH 03", prompt=PROMPT, move="tracking")))


def test_a_long_prompt_ends_in_an_ellipsis_after_two_lines() -> None:
    lines = lettering.wrapped(PROMPT, 24, 600)
    assert len(lines) == 2
    assert lines[-1].endswith("...")
    assert lettering.wrapped("short", 24, 600) == ["short"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("caf\u00e9 \u2192 \u201cnow\u201d", 'cafe to "now"'),
        ("\u6771\u4eac road", "road"),
        ("a\u200bb\x07c", "abc"),
    ],
)
def test_only_letters_of_the_font_are_set(text: str, shown: str) -> None:
    assert lettering.readable(text) == shown


def test_the_clock_never_changes_its_width() -> None:
    assert len({furniture.clock(text, 24).size for text in ("00:00:00:00", "11:11:11:11", "23:59:59:29")}) == 1
