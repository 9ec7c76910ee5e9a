from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import msgspec
import pytest

from client_generate.errors import NotMade
from client_generate.media import probe
from client_generate.media.assembly import Assembly, Part
from client_generate.media.burning import Burn
from client_generate.media.conform import Form
from client_generate.media.joints import check_joints
from client_generate.media.shelf import Shelf
from client_generate.media.slate_cards import Card
from client_generate.media.splice import Strip
from tests.assembly.clips import clicks, clip, codes, expected

SIZE = (96, 54)
RATES = {"24": Fraction(24), "25": Fraction(25), "23.976": Fraction(24000, 1001)}


def whole(path: Path, frames: int) -> Part:
    return Part(name=path.stem, frames=frames, film=path)


def made(parts: list[Part], form: Form, folder: Path) -> tuple[Path, Assembly]:
    assembly = Assembly(tuple(parts), form, Shelf(folder / "shelf"))
    film = folder / "film.mp4"
    media = assembly.write(film, {"title": "A test"})
    assert media.frames == sum(part.frames for part in parts)
    return film, assembly


@pytest.mark.parametrize("rate", RATES)
def test_equal_clips_are_copied(tmp_path: Path, rate: str) -> None:
    clips = [clip(tmp_path / f"c{n}.mp4", 10 + n, tint=n, rate=RATES[rate]) for n in range(4)]
    film, assembly = made(
        [whole(one, 10 + n) for n, one in enumerate(clips)], Form(size=SIZE, rate=RATES[rate]), tmp_path
    )
    assert assembly.work.encoded == ()
    assert codes(film) == [code for n in range(4) for code in expected(n, 10 + n)]


def test_only_what_differs_is_encoded(tmp_path: Path) -> None:
    form = Form(size=SIZE, rate=Fraction(24))
    plain = [clip(tmp_path / f"plain{n}.mp4", 12, tint=n) for n in range(2)]
    hevc = ("-c:v", "libx265", "-x265-params", "log-level=none", "-crf", "8", "-pix_fmt", "yuv420p")
    wide = ("-c:v", "libx264", "-preset", "veryfast", "-crf", "6", "-pix_fmt", "yuv444p")
    odd = {
        "large": clip(tmp_path / "large.mp4", 12, tint=2, size=(192, 108)),
        "fast": clip(tmp_path / "fast.mp4", 25, tint=3, rate=Fraction(25)),
        "silent": clip(tmp_path / "silent.mp4", 12, tint=4, sound=None),
        "other_coder": clip(tmp_path / "other_coder.mp4", 12, tint=5, video=hevc),
        "other_pixels": clip(tmp_path / "other_pixels.mp4", 12, tint=6, video=wide),
        "low_sound": clip(tmp_path / "low_sound.mp4", 12, tint=7, sound=44_100),
    }
    parts = [whole(plain[0], 12), *(whole(one, 24 if name == "fast" else 12) for name, one in odd.items())]
    parts += [whole(plain[1], 12), Part(name="cut", frames=5, film=plain[0], first=4)]
    film, assembly = made(parts, form, tmp_path)
    assert assembly.work.copied == ("plain0", "silent", "low_sound", "plain1")
    shown = codes(film)
    assert shown[:24] == expected(0, 12) + expected(2, 12)
    assert [tint for _, tint in shown[24:48]] == [3] * 24
    assert shown[48:60] == expected(4, 12)
    assert shown[60:72] == expected(5, 12)
    assert shown[72:84] == expected(6, 12)
    assert shown[84:] == expected(7, 12) + expected(1, 12) + expected(0, 5, first=4)
    starts = [sum(part.frames for part in parts[:n]) / 24 for n in range(len(parts))]
    wanted = [start + 0.25 - (4 / 24 if n == 8 else 0) for n, start in enumerate(starts) if n != 3]
    assert clicks(film) == pytest.approx(wanted, abs=0.0115)


def test_cards_and_films_of_every_kind_share_one_track(tmp_path: Path) -> None:
    said = ("-c:v", "libx264", "-pix_fmt", "yuv420p", "-crf", "8", "-preset", "slow", "-bf", "4", "-refs", "5")
    wide = ("-c:v", "libx264", "-pix_fmt", "yuv420p", "-crf", "8", "-aspect", "2:1")
    plain = clip(tmp_path / "plain.mp4", 12, tint=2, sound=None, video=said)
    odd = clip(tmp_path / "odd.mp4", 12, tint=3, sound=None, video=wide)
    untagged = clip(tmp_path / "untagged.mp4", 12, tint=4, sound=None, size=(192, 108), tagged=False)
    burn = Burn(text="B", timecode="00:00:00:00")
    parts = [
        whole(plain, 12), Part(name="card", frames=3, card=Card(word="SEQ02")), whole(odd, 12), whole(untagged, 12),
        Part(name="burnt", frames=12, film=plain, burn=burn), whole(plain, 12),
    ]  # fmt: skip
    film, assembly = made(parts, Form(size=SIZE, rate=Fraction(24)), tmp_path)
    assert assembly.work.copied == ("plain", "plain")
    shown = codes(film)
    assert shown[:12] == shown[-12:] == expected(2, 12)
    assert [number for number, _ in shown[15:51]] == [*range(12)] * 3
    assert probe.probe(film).codecs == ("h264",)


def test_sound_stays_in_step_over_twenty_clips(tmp_path: Path) -> None:
    one = clip(tmp_path / "one.mp4", 101)
    film, assembly = made([whole(one, 101)] * 20, Form(size=SIZE, rate=Fraction(24)), tmp_path)
    assert assembly.work.encoded == ()
    assert clicks(film) == pytest.approx([n * 101 / 24 + 0.25 for n in range(20)], abs=0.0105)


def test_a_joint_that_shows_something_else_is_found(tmp_path: Path) -> None:
    films = [clip(tmp_path / f"c{n}.mp4", 10, tint=n, sound=None) for n in range(3)]
    film, _ = made([whole(one, 10) for one in films], Form(size=SIZE, rate=Fraction(24)), tmp_path)
    strips = tuple(Strip(film=one, frames=10, lead=2) for one in films)
    check_joints(film, strips, Fraction(24), alive=lambda: None)
    for wrong in ((strips[0], strips[2], strips[1]), (msgspec.structs.replace(strips[0], frames=9), *strips[1:])):
        with pytest.raises(NotMade, match="does not show how"):
            check_joints(film, wrong, Fraction(24), alive=lambda: None)
