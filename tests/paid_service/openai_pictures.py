"""OpenAI's pictures: made anew, and painted into a mask. One call, one answer in base64, no job to ask for later."""

from __future__ import annotations

import asyncio
import io
import re
from base64 import b64encode
from typing import Any

from tests.paid_service.calls import Answer, Call, Refused, document
from tests.paid_service.faults import OUTPUTS
from tests.paid_service.media import Inpaint, Medium, Still, render, side_by_side, size_of, spoil
from tests.paid_service.openai_catalogue import asked, limit, offered
from tests.paid_service.predictions import new_id
from tests.paid_service.state import State
from tests.paid_service.uploads import Part, read_form

_PUBLISHED_SIZES = {"1024x1024", "1024x1536", "1536x1024"}
_MASK_BYTES = 4_000_000


async def generate(state: State, call: Call) -> Answer:
    """Make pictures from a prompt."""
    limit(state, call)
    given = asked(call)
    return await _answer(state, call, given, *_stills(given))


async def edit(state: State, call: Call) -> Answer:
    """Paint into a picture where the mask's alpha is 0; without a mask and with a size, make one anew after it."""
    limit(state, call)
    given, pictures, mask = await asyncio.to_thread(_form, call)
    if mask is None and given.get("size", "auto") != "auto":
        return await _answer(state, call, given, *_stills(given))
    label = new_id()
    white = await asyncio.to_thread(_painted_where, mask, pictures[0]) if mask else None
    media: list[Medium] = [
        Inpaint(image=pictures[0], mask=white, suffix=_format(given), label=f"{label} {number}")
        for number in range(_count(given))
    ]
    return await _answer(state, call, given, media, label)


async def _answer(state: State, call: Call, given: dict[str, Any], media: list[Medium], label: str) -> Answer:
    model = offered(given, "images")
    quality = given.get("quality", "auto")
    quality = "high" if quality == "auto" else quality
    amount = state.prices.of(model, {f"image {quality}": len(media)})
    state.afford(amount)
    state.charge(call, model, f"req_{label}", amount, "pictures")
    made = [await asyncio.to_thread(_made, medium, call.suffers) for medium in media]
    read = len(_prompt(given)) // 4 + 1
    tokens = {"text_tokens": read, "image_tokens": 0}
    answer: dict[str, Any] = {
        "created": int(state.clock.now()),
        "background": "opaque",
        "output_format": _format(given),
        "quality": quality,
        "data": [{"b64_json": b64encode(content).decode()} for content in made],
        "usage": {
            "input_tokens": read,
            "output_tokens": 1000 * len(made),
            "total_tokens": read + 1000 * len(made),
            "input_tokens_details": tokens,
            "output_tokens_details": {"text_tokens": 0, "image_tokens": 1000 * len(made)},
        },
    }
    if given.get("size") in _PUBLISHED_SIZES:
        answer["size"] = given["size"]
    return document(answer, x_request_id=f"req_{label}")


def _stills(given: dict[str, Any]) -> tuple[list[Medium], str]:
    width, height = _size(given)
    label, panels = new_id(), side_by_side(_prompt(given))
    return [
        Still(width=width, height=height, suffix=_format(given), label=f"{label} {number}", panels=panels)
        for number in range(_count(given))
    ], label


def _made(medium: Medium, suffers: str) -> bytes:
    content = render(medium)
    return spoil("half" if suffers == "cut-off" else suffers, content, medium) if suffers in OUTPUTS else content


def _prompt(given: dict[str, Any]) -> str:
    prompt = given.get("prompt")
    if not isinstance(prompt, str) or not prompt:
        raise Refused(400, "Missing required parameter: 'prompt'.", param="prompt", code="missing_required_parameter")
    return prompt


def _count(given: dict[str, Any]) -> int:
    text = str(given.get("n") or 1)
    count = int(text) if text.isdecimal() else 0
    if not 1 <= count <= 10:
        raise Refused(400, "Invalid 'n': it must be from 1 to 10.", param="n", code="invalid_value")
    return count


def _format(given: dict[str, Any]) -> str:
    found = given.get("output_format") or "png"
    if found not in {"png", "jpeg", "webp"}:
        raise Refused(400, f"Invalid value: '{found}'.", param="output_format", code="invalid_value")
    return str(found)


def _size(given: dict[str, Any]) -> tuple[int, int]:
    """Read a size: sides that 16 divides, at most three times as wide as high or the reverse."""
    text = given.get("size") or "auto"
    if text == "auto":
        return 1024, 1024
    match = re.fullmatch(r"(\d{2,4})x(\d{2,4})", text)
    width, height = (int(match[1]), int(match[2])) if match else (0, 0)
    good = match and not (width % 16 or height % 16) and max(width, height) <= 3 * min(width, height)
    if not good or width * height > 3840 * 2160:
        raise Refused(
            400, f"Invalid value: '{text}'. Sides must be divisible by 16.", param="size", code="invalid_value"
        )
    return width, height


def _form(call: Call) -> tuple[dict[str, Any], list[bytes], bytes | None]:
    parts = read_form(call.headers.get("content-type", ""), call.body)
    pictures = [part for part in parts if part.name in {"image", "image[]"}]
    masks = [part.content for part in parts if part.name == "mask"]
    if not 1 <= len(pictures) <= 16:
        raise Refused(400, "Missing required parameter: 'image'.", param="image", code="missing_required_parameter")
    for picture in pictures:
        _check_picture(picture)
    given = {part.name: part.content.decode() for part in parts if part not in pictures and part.name != "mask"}
    return given, [picture.content for picture in pictures], masks[0] if masks else None


def _check_picture(part: Part) -> None:
    if part.kind not in {"image/png", "image/jpeg", "image/webp"}:
        text = f"Invalid file 'image': unsupported mimetype ('{part.kind}')."
        raise Refused(400, text, param="image", code="unsupported_file_mimetype")
    if size_of(part.content) is None:
        raise Refused(400, "Invalid image file or mode for image.", param="image", code="invalid_image_file")


def _painted_where(mask: bytes, picture: bytes) -> bytes:
    """Turn a mask into white where its alpha is 0. Raises `Refused` for what the service refuses."""
    from PIL import Image

    if len(mask) >= _MASK_BYTES:
        raise Refused(400, "The mask must be less than 4 MB.", param="mask", code="invalid_mask")
    size = size_of(mask)
    if size is None or not mask.startswith(b"\x89PNG"):
        raise Refused(400, "The mask must be a PNG file.", param="mask", code="invalid_mask_image_format")
    if size != size_of(picture):
        raise Refused(400, "The mask must have the same size as the image.", param="mask", code="invalid_mask_size")
    with Image.open(io.BytesIO(mask)) as image:
        if "A" not in image.getbands():
            raise Refused(400, "The mask has no alpha channel.", param="mask", code="invalid_mask_image_format")
        white = image.getchannel("A").point(lambda alpha: 0 if alpha else 255)
    out = io.BytesIO()
    white.save(out, "PNG")
    return out.getvalue()
