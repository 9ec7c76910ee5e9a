"""A part of a picture is painted anew; all else, and every version before, stays as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PIL import Image

from client_generate.errors import ClientGenerateError, Conflict, UsageError
from client_generate.providers.cards import Cards
from client_generate.sessions import inpaint
from client_generate.sessions.inpaint import Paint, prepared, wanted
from client_generate.sessions.pictures import ImageSet
from tests.conversation.pictures import Folder, a_set

CARDS = Cards.load()


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "session")


def asked(folder: Folder, **changes: Any) -> Paint:
    mask = changes.get("mask") or folder.mask()
    told: dict[str, Any] = {"image_id": "anna", "mask": mask, "prompt": "a red coat", "keep": folder.keep}
    return wanted(folder.root, folder.images, **(told | changes))


def painted(folder: Folder, paint: Paint, images: ImageSet | None = None) -> ImageSet:
    made, _ = inpaint.painted(
        folder.root, images or folder.images, paint, card=CARDS.get("flux-fill-pro"), provider="local", seed=4,
        make=folder.make,
    )  # fmt: skip
    return made


def test_outside_the_mask_every_pixel_stays_and_the_edit_is_a_new_version(folder: Folder) -> None:
    images = painted(folder, asked(folder))
    image = images.get("anna")
    assert (image.current, len(image.versions)) == (2, 2)
    look = image.shown
    assert (look.how, look.of, look.prompt, look.mask) == ("edited", 1, "a red coat", "uploads/anna-mask.png")
    before, after = folder.pixels("pictures/anna.png"), folder.pixels(look.path)
    within = folder.pixels("uploads/anna-mask.png")[..., 0] > 0
    assert (before[~within] == after[~within]).all()
    assert (before[within] != after[within]).mean() > 0.5


def test_going_back_loses_nothing_and_an_edit_goes_on_from_there(folder: Folder) -> None:
    first = painted(folder, asked(folder))
    back = first.reverted("anna", 1)
    assert (back.get("anna").current, len(back.get("anna").versions)) == (1, 2)
    third = painted(folder, msgspec.structs.replace(asked(folder), of=1), back)
    assert [(look.number, look.of) for look in third.get("anna").versions] == [(1, 0), (2, 1), (3, 1)]


def test_an_edit_of_a_version_that_was_left_is_refused_before_it_is_paid(folder: Folder) -> None:
    paint = asked(folder)
    images = painted(folder, paint)
    with pytest.raises(Conflict) as refused:
        painted(folder, paint, images)
    assert (refused.value.code, len(folder.asked)) == ("image-changed", 1)


def not_a_png(folder: Folder) -> dict[str, Any]:
    place = folder.root.parent / "mask.jpg"
    Image.new("L", folder.size, 255).save(place)
    return {"mask": place.rename(place.with_suffix(".png"))}


def half_a_png(folder: Folder) -> dict[str, Any]:
    place = folder.mask("RGB")
    place.write_bytes(place.read_bytes()[:-200])
    return {"mask": place}


def no_picture(folder: Folder) -> dict[str, Any]:
    place = folder.root.parent / "mask.png"
    place.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    return {"mask": place}


def too_large(folder: Folder) -> dict[str, Any]:
    Image.new("1", (4097, 16)).save(folder.root / "pictures" / "anna.png")
    return {"mask": folder.mask(size=(4097, 16))}


WRONG: list[tuple[str, Callable[[Folder], dict[str, Any]]]] = [
    ("mask-not-png", not_a_png),
    ("mask-not-png", no_picture),
    ("media-not-a-picture", half_a_png),
    ("media-missing", lambda folder: {"mask": folder.root / "no.png"}),
    ("mask-size", lambda folder: {"mask": folder.mask(size=(159, 144))}),
    ("mask-size", lambda folder: {"mask": folder.mask(size=(144, 160))}),
    ("mask-empty", lambda folder: {"mask": folder.mask(white=0)}),
    ("mask-empty", lambda folder: {"mask": folder.mask(white=15)}),
    ("picture-too-large", too_large),
    ("unknown-image", lambda _: {"image_id": "bob"}),
    ("unknown-image-version", lambda _: {"of": 2}),
    ("unknown-image-version", lambda _: {"of": 0}),
    ("empty-prompt", lambda _: {"prompt": "  \n"}),
    ("bad-text", lambda _: {"prompt": "a\x00b"}),
    ("bad-text", lambda _: {"negative_prompt": "x" * 20_001}),
]


@pytest.mark.parametrize(("code", "make"), WRONG, ids=[f"{n}-{code}" for n, (code, _) in enumerate(WRONG)])
def test_whatever_is_wrong_is_told_and_nothing_is_kept(
    folder: Folder, code: str, make: Callable[[Folder], dict[str, Any]]
) -> None:
    told = make(folder)
    before = folder.everything()
    with pytest.raises(ClientGenerateError) as refused:
        asked(folder, **told)
    assert (refused.value.code, bool(refused.value.hint), folder.everything()) == (code, True, before)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "LA", "RGBA", "I;16"])
def test_a_mask_may_be_drawn_in_any_kind_of_png(folder: Folder, mode: str) -> None:
    asked(folder, mask=folder.mask(mode))
    with Image.open(folder.root / "uploads" / "anna-mask.png") as kept:
        assert (kept.format, kept.mode, kept.getbbox(), kept.getextrema()) == (
            "PNG", "L", (50, 45, 100, 90), (0, 255),
        )  # fmt: skip


def test_what_cannot_be_seen_of_a_mask_is_black(folder: Folder) -> None:
    place = folder.root.parent / "mask.png"
    Image.new("RGBA", folder.size, (255, 255, 255, 0)).save(place)
    with pytest.raises(ClientGenerateError, match="empty"):
        asked(folder, mask=place)


@pytest.mark.parametrize(
    ("card", "sent", "notes"), [("sdxl-inpaint", "blurry, low quality", 0), ("flux-fill-pro", "", 1)]
)
def test_a_negative_prompt_goes_where_it_is_read(folder: Folder, card: str, sent: str, notes: int) -> None:
    paint = asked(folder)
    assert paint.negative_prompt == inpaint.NEGATIVE == "blurry, low quality"
    ready = prepared(folder.root, folder.images, paint, card=CARDS.get(card), provider="replicate", seed=1)
    assert (ready.order.negative_prompt, len(ready.notes)) == (sent, notes)
    request = CARDS.get(card).request(ready.order, "replicate")
    assert request.input.get("negative_prompt", "") == sent
    assert request.input.get("num_inference_steps", 50) == 50
    assert all(inpaint.NEGATIVE in note and card in note for note in ready.notes)


def test_no_negative_prompt_is_no_complaint(folder: Folder) -> None:
    paint = asked(folder, negative_prompt="")
    ready = prepared(folder.root, folder.images, paint, card=CARDS.get("flux-fill-pro"), provider="local", seed=1)
    assert (paint.negative_prompt, ready.notes) == ("", ())


def test_a_model_that_cannot_paint_into_this_is_refused(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "session", size=(1200, 200))
    paint = asked(folder)
    for card, code in (("sdxl-inpaint", "inpaint-shape"), ("flux-pro", "model-wrong-kind")):
        with pytest.raises(UsageError) as refused:
            prepared(folder.root, folder.images, paint, card=CARDS.get(card), provider="replicate", seed=1)
        assert refused.value.code == code


def test_a_path_that_leads_out_is_refused(folder: Folder) -> None:
    outside = folder.copy(folder.root / "pictures" / "anna.png", "outside.png")
    look = msgspec.structs.replace(folder.images.get("anna").shown, path="../outside.png")
    assert outside.exists()
    with pytest.raises(ClientGenerateError) as refused:
        wanted(folder.root, a_set("out", look), image_id="out", mask=folder.mask(), prompt="x", keep=folder.keep)
    assert refused.value.code == "path-escapes"
