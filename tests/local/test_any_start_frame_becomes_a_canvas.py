from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from client_generate.providers.local.artist import flat
from client_generate.providers.local.drawing.stage import OVERSCAN

short = st.integers(1, 40)
sides = short | st.integers(41, 2100)


@settings(max_examples=150, deadline=None)
@given(
    picture=st.tuples(sides, short) | st.tuples(short, sides), frame=st.tuples(st.integers(2, 400), st.integers(2, 400))
)
@example(picture=(1, 1), frame=(2, 2))
@example(picture=(2000, 1), frame=(72, 128))
@example(picture=(1, 2000), frame=(128, 72))
@example(picture=(1999, 1125), frame=(1280, 720))
def test_it_has_the_exact_size_and_no_border(picture: tuple[int, int], frame: tuple[int, int]) -> None:
    painting = flat(Image.new("RGB", picture, (40, 90, 160)), frame)
    assert painting.frame == frame
    assert painting.canvas == (round(frame[0] * (1 + OVERSCAN)), round(frame[1] * (1 + OVERSCAN)))
    (sheet,) = painting.sheets
    assert sheet.picture.size == painting.canvas
    assert sheet.picture.getcolors() == [(painting.canvas[0] * painting.canvas[1], (40, 90, 160))]
