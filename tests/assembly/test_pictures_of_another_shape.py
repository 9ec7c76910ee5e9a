from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from client_generate.film.plan import Fit
from client_generate.media.assembly import Assembly, Part
from client_generate.media.burning import Burn
from client_generate.media.conform import Form
from client_generate.media.frames import pick
from client_generate.media.heavy import Pixels
from client_generate.media.lettering import wide
from client_generate.media.shelf import Shelf
from client_generate.media.slate_cards import Card
from tests.assembly.clips import clip

SIZE = (192, 108)


def first_frame(parts: tuple[Part, ...], form: Form, folder: Path) -> Pixels:
    Assembly(parts, form, Shelf(folder / "shelf")).write(folder / "film.mp4", {})
    (_, picture), *_ = pick(folder / "film.mp4", (0,))
    return np.asarray(picture.convert("RGB"), dtype=int)


@pytest.mark.parametrize(("fit", "beside"), [("fit", "black"), ("fill", "picture"), ("blur", "picture")])
def test_vertical_in_horizontal_follows_the_plans_rule(tmp_path: Path, fit: Fit, beside: str) -> None:
    film = clip(tmp_path / "tall.mp4", 24, tint=5, size=(54, 96), sound=None)
    part = Part(name="tall", frames=4, film=film, first=12)
    shown = first_frame((part,), Form(size=SIZE, rate=Fraction(24), fit=fit), tmp_path)
    middle, edge = shown[54, 96], shown[54, 8]
    assert middle.max() > 60
    assert (edge.max() < 12) == (beside == "black")
    if beside == "picture":
        assert np.abs(middle - edge).max() < 50
    if fit == "fit":  # as high as the film, and its shape kept
        lit = np.flatnonzero(shown[54].max(axis=1) > 40)
        assert len(lit) == pytest.approx(108 * 54 / 96, abs=4)


def test_a_film_shot_on_its_side_is_turned(tmp_path: Path) -> None:
    plain = clip(tmp_path / "plain.mp4", 4, size=(108, 192), sound=None)
    turned = tmp_path / "turned.mp4"
    from client_generate.media import ffmpeg

    ffmpeg.run(["-y", "-display_rotation", "90", "-i", str(plain), "-c", "copy", str(turned)])
    shown = first_frame((Part(name="t", frames=4, film=turned),), Form(size=SIZE, rate=Fraction(24)), tmp_path)
    assert shown[54, 2].max() > 20  # it fills the frame: no bars


def test_a_card_can_be_read(tmp_path: Path) -> None:
    card = Card(word="SEQ07", title="The bridge", warning="No circle take: nothing was approved yet.", below="4 s")
    shown = first_frame((Part(name="SEQ07", frames=24, card=card),), Form(size=(640, 360), rate=Fraction(24)), tmp_path)
    assert (shown.max(axis=2) > 200).sum() > 500
    assert shown[5, 5].max() < 40


@pytest.mark.parametrize("size", [(640, 360), (360, 640)])
def test_what_is_burnt_in_stays_at_the_foot_and_in_the_picture(tmp_path: Path, size: tuple[int, int]) -> None:
    film = clip(tmp_path / "a.mp4", 24, size=size, sound=None)
    form = Form(size=size, rate=Fraction(24))
    burn = Burn(text=f"SEQ01_take001  100% 'rehearsal': a\\b {'and more ' * 12}", timecode="01:00:00:00")
    plain = first_frame((Part(name="a", frames=24, film=film),), form, tmp_path)
    burnt = first_frame((Part(name="a", frames=24, film=film, burn=burn),), form, tmp_path)
    changed = np.abs(plain - burnt).max(axis=2) > 40
    foot = size[1] - min(size) * 5 // 100  # a rehearsal's own slate ends here
    assert not changed[: foot - 4].any()
    assert burnt[foot:, : size[0] // 2].max() > 200
    assert burnt[foot:, -60:].max() > 200
    columns = changed.any(axis=0)
    between = size[0] - wide(burn.timecode, 10) - 10 - 2 * 10  # between the line and the timecode
    assert not columns[between : between + 6].any()
    assert not columns[-4:].any()
