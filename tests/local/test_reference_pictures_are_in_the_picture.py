from __future__ import annotations

from pathlib import Path

import pytest

from client_generate.media.heavy import Image, ImageDraw, Picture, Pixels, np
from client_generate.providers.local.artist import Scene, look_of, paint
from client_generate.providers.local.asked import Element
from client_generate.providers.local.things.exhibits import exhibit

GREEN, GROUND = (20, 150, 70), (236, 228, 140)


def packshot(ground: Picture) -> Picture:
    draw = ImageDraw.Draw(ground)
    wide, high = ground.size
    draw.rectangle((wide * 0.35, high * 0.2, wide * 0.65, high * 0.9), fill=GREEN)
    draw.rectangle((wide * 0.35, high * 0.4, wide * 0.65, high * 0.6), fill=(246, 240, 156))  # a label like the ground
    return ground


def noise(size: tuple[int, int]) -> Picture:
    return Image.fromarray(np.random.default_rng(3).integers(0, 255, (size[1], size[0], 3), np.uint8), "RGB")


def element(tmp_path: Path, picture: Picture, kind: str = "product", name: str = "oil.png") -> Element:
    picture.save(tmp_path / name)
    return Element(id="oil", kind=kind, images=(tmp_path / name,))


def drawn(prompt: str, element: Element) -> Pixels:
    return np.asarray(paint(Scene(prompt=prompt, size=(320, 180), seed=4, elements=(element,))), np.int16)


def green(pixels: Pixels) -> int:
    return int((pixels[..., 1] - np.maximum(pixels[..., 0], pixels[..., 2]) > 40).sum())


def test_a_product_is_cut_out_of_its_plain_ground(tmp_path: Path) -> None:
    shown = exhibit(element(tmp_path, packshot(Image.new("RGB", (300, 400), GROUND))).images[0])
    assert shown is not None
    assert shown.cut
    rows, columns = shown.cover.shape
    assert 0.9 < (columns / rows) / (90 / 280) < 1.1
    assert float(shown.cover.mean()) > 0.95  # the label too


def test_a_ground_that_goes_from_one_colour_to_another_is_plain(tmp_path: Path) -> None:
    ramp = np.linspace(120, 240, 400)[:, None, None] * np.ones((1, 300, 3))
    shown = exhibit(element(tmp_path, packshot(Image.fromarray(ramp.astype(np.uint8), "RGB"))).images[0])
    assert shown is not None
    assert shown.cut


def test_the_product_stands_in_the_picture_without_its_ground(tmp_path: Path) -> None:
    cut = drawn("@oil on a table, studio", element(tmp_path, packshot(Image.new("RGB", (300, 400), GROUND))))
    yellow = cut[..., :2].min(axis=2) - cut[..., 2] > 60
    assert green(cut) > 800
    assert 0 < int(yellow.sum()) < green(cut)  # the label, not the ground


def test_a_picture_with_a_busy_ground_is_a_framed_print(tmp_path: Path) -> None:
    busy = element(tmp_path, packshot(noise((300, 400))))
    shown = exhibit(busy.images[0])
    assert shown is not None
    assert not shown.cut
    assert green(drawn("@oil on a table, studio", busy)) > 300


def test_the_product_stands_on_the_table_of_a_room(tmp_path: Path) -> None:
    product = element(tmp_path, packshot(Image.new("RGB", (300, 400), GROUND)))
    prompt = "Medium shot, a woman sits at the table in the kitchen with @oil, noon"
    assert green(drawn(prompt, product)) > 60
    assert look_of(Scene(prompt=prompt, size=(64, 36), seed=4, elements=(product,))).set == "room"


def test_what_lets_light_through_is_cut_as_it_says(tmp_path: Path) -> None:
    picture = Image.new("RGBA", (200, 200))
    ImageDraw.Draw(picture).ellipse((50, 20, 150, 180), fill=(*GREEN, 255))
    shown = exhibit(element(tmp_path, picture).images[0])
    assert shown is not None
    assert shown.cut
    assert shown.cover.shape == pytest.approx((161, 101), abs=3)


@pytest.mark.parametrize("prompt", ["@oil on a table", "Wide shot of @oil", "Close-up of @oil"])
@pytest.mark.parametrize("kind", ["product", "place", "character"])
@pytest.mark.parametrize(
    ("mode", "size", "name"),
    [
        ("L", (90, 70), "grey.png"),
        ("1", (90, 70), "bits.png"),
        ("CMYK", (90, 70), "inks.jpg"),
        ("P", (90, 70), "palette.png"),
        ("LA", (90, 70), "grey_alpha.png"),
        ("RGBA", (90, 70), "glass.png"),
        ("I;16", (90, 70), "deep.png"),
        ("RGB", (1, 1), "dot.png"),
        ("RGB", (1800, 26), "strip.png"),
        ("RGB", (26, 1800), "pole.webp"),
        ("RGB", (25, 25), "small.png"),
    ],
)
def test_no_odd_picture_stops_the_drawing(
    tmp_path: Path, mode: str, size: tuple[int, int], name: str, kind: str, prompt: str
) -> None:
    odd = element(tmp_path, Image.new(mode, size), kind, name)
    assert paint(Scene(prompt=prompt, size=(96, 54), seed=4, elements=(odd,))).size == (96, 54)


def test_a_place_is_the_backdrop(tmp_path: Path) -> None:
    left_red = Image.new("RGB", (320, 180), (30, 60, 190))
    left_red.paste((190, 40, 30), (0, 0, 160, 180))
    place = element(tmp_path, left_red, "place")
    pixels = drawn("Wide shot of @oil at noon", place)
    left, right = pixels[10:60, 10:120].mean(axis=(0, 1)), pixels[10:60, 200:310].mean(axis=(0, 1))
    assert left[0] - left[2] > 60
    assert right[2] - right[0] > 60
    assert green(drawn("Wide shot, a man in a green coat stands in @oil at noon", place)) > 40
