"""What an input asks for: the medium, what of it is counted for the price, and what the model cannot take."""

from __future__ import annotations

import base64
import json
from typing import Any

import msgspec

from tests.paid_service.media import Film, Inpaint, Medium, Speech, Still, seconds_to_say, side_by_side, size_of
from tests.paid_service.models import Model
from tests.paid_service.state import State

_MEGAPIXEL = 1024 * 1024
_SIZES = {
    "1:1": (1024, 1024),
    "16:9": (1344, 768),
    "3:2": (1216, 832),
    "2:3": (832, 1216),
    "4:5": (896, 1088),
    "5:4": (1088, 896),
    "9:16": (768, 1344),
    "3:4": (896, 1152),
    "4:3": (1152, 896),
    "21:9": (1536, 640),
    "9:21": (640, 1536),
}
_SPEECH_SUFFIX = {"mp3", "wav", "flac", "pcm"}


class CannotRun(Exception):
    """The model starts and finds that it cannot do this: the prediction fails, and is free."""


class Work(msgspec.Struct, frozen=True):
    """What will come out, and what is counted for the price; `metrics` is what the prediction says of it."""

    media: tuple[Medium, ...]
    counted: dict[str, int]
    metrics: dict[str, float]


def work(model: Model, given: dict[str, Any], label: str, state: State) -> Work:
    """Read an input that fits the schema. Raises `CannotRun`."""
    given = {name: one["default"] for name, one in model.properties.items() if "default" in one} | given
    pictures = _pictures(model, given, state)
    match model.makes:
        case "still" if {"image0", "mask0"} <= pictures.keys():
            return _inpaint(given, label, pictures)
        case "still":
            return _still(given, label)
        case "inpaint":
            return _inpaint(given, label, pictures)
        case "video":
            return _film(model, given, label, state, pictures)
        case "speech":
            return _speech(given, label)


def _pictures(model: Model, given: dict[str, Any], state: State) -> dict[str, bytes]:
    """Fetch the pictures that the input names, as the model would."""
    found = {}
    for name, kind in model.properties.items():
        values = given.get(name, []) if kind.get("type") == "array" else [given.get(name)]
        for number, value in enumerate(value for value in values if value and _is_file(kind)):
            content = _fetched(value, state)
            if content is not None and name != "reference_video" and size_of(content) is None:
                raise CannotRun(f"cannot identify image file in {name}")
            found[f"{name}{number}"] = content or b""
    return found


def _is_file(kind: dict[str, Any]) -> bool:
    return "uri" in {kind.get("format"), kind.get("items", {}).get("format")}


def _fetched(address: str, state: State) -> bytes | None:
    """Return what an address holds; None for one elsewhere, which this service never asks."""
    if address.startswith("data:"):
        try:
            return base64.b64decode(address.partition(",")[2], validate=True)
        except ValueError as error:
            raise CannotRun("An input's data URI cannot be decoded") from error
    if not address.startswith(f"{state.url}/v1/files/"):
        return None
    id_ = address.removeprefix(f"{state.url}/v1/files/").partition("/")[0]
    upload = state.uploads.get(id_, state.clock.now())
    if upload is None:
        raise CannotRun(f"Failed to download input file: 404 Client Error for url {address}")
    return upload.content


def _still(given: dict[str, Any], label: str) -> Work:
    width, height = _size(given)
    suffix, many = given.get("output_format", "png"), int(given.get("num_outputs", 1))
    panels = side_by_side(given.get("prompt", ""))
    media = tuple(
        Still(width=width, height=height, suffix=suffix, label=f"{label} {number}", panels=panels)
        for number in range(many)
    )
    references = len(given.get("input_images", ()))
    counted = {"image": many, "call": 1, "megapixel": -(-width * height // _MEGAPIXEL), "reference": references}
    return Work(media, counted, {"image_count": many})


def _size(given: dict[str, Any]) -> tuple[int, int]:
    custom = given.get("aspect_ratio", "custom") == "custom"
    if custom:
        return _multiple(given.get("width", 1024)), _multiple(given.get("height", 1024))
    return _SIZES.get(given["aspect_ratio"], (1024, 1024))


def _multiple(side: int) -> int:
    return max(32, round(side / 32) * 32)


def _inpaint(given: dict[str, Any], label: str, pictures: dict[str, bytes]) -> Work:
    image, mask = pictures.get("image0"), pictures.get("mask0")
    if not image:
        raise CannotRun("The image could not be fetched")
    if mask and size_of(mask) != size_of(image):
        raise CannotRun("Image and mask must have the same size")
    many = int(given.get("num_outputs", 1))
    media = tuple(
        Inpaint(image=image, mask=mask or None, suffix=given.get("output_format", "png"), label=f"{label} {number}")
        for number in range(many)
    )
    return Work(media, {"image": many, "call": 1}, {"image_count": many})


def _film(model: Model, given: dict[str, Any], label: str, state: State, pictures: dict[str, bytes]) -> Work:
    seconds, audio, mode = int(given.get("duration", 6)), bool(given.get("generate_audio")), given.get("mode", "")
    if "end_image" in given and "start_image" not in given:
        raise CannotRun("end_image requires start_image")
    if sum(name.startswith(("reference_images", "start_image", "end_image")) for name in pictures) > 7:
        raise CannotRun("At most 7 images are supported")
    width, height = _frame(given, min(1080 if mode == "pro" else 720, state.settings.lines), pictures)
    shots = _shots(given, seconds)
    film = Film(width=width, height=height, shots=shots, rate=state.settings.rate, audio=audio, label=label)
    rate = f"second {mode}{' audio' if audio else ''}".strip()
    return Work((film,), {rate: seconds, "call": 1}, {"video_output_duration_seconds": seconds})


def _frame(given: dict[str, Any], lines: int, pictures: dict[str, bytes]) -> tuple[int, int]:
    """Return the film's size: the start image's shape if there is one, else the ratio asked for."""
    start = size_of(pictures["start_image0"]) if pictures.get("start_image0") else None
    ratio = given.get("aspect_ratio", "16:9").split(":")
    wide, high = start or (int(ratio[0]), int(ratio[1]))
    if wide >= high:
        return round(lines * wide / high / 2) * 2, lines
    return lines, round(lines * high / wide / 2) * 2


def _shots(given: dict[str, Any], seconds: int) -> tuple[float, ...]:
    """Read `multi_prompt`, a JSON string whose seconds sum to `duration`."""
    if not given.get("multi_prompt"):
        return (float(seconds),)
    try:
        shots = [(str(shot["prompt"]), int(shot["duration"])) for shot in json.loads(given["multi_prompt"])]
    except (ValueError, TypeError, KeyError) as error:
        raise CannotRun("multi_prompt must be a JSON array of objects with prompt and duration") from error
    if not 1 <= len(shots) <= 6 or any(length < 1 or len(prompt) > 512 for prompt, length in shots):
        raise CannotRun("multi_prompt takes 1 to 6 shots of at least 1 second and at most 512 characters")
    if sum(length for _, length in shots) != seconds:
        raise CannotRun("The sum of all shot durations must equal the total duration")
    return tuple(float(length) for _, length in shots)


def _speech(given: dict[str, Any], label: str) -> Work:
    suffix = given["audio_format"] if given["audio_format"] in _SPEECH_SUFFIX else "mp3"
    seconds = seconds_to_say(given["text"], float(given.get("speed", 1)))
    return Work((Speech(seconds=seconds, suffix=suffix, label=label),), {"character": len(given["text"])}, {})
