"""What the models cannot do is refused at the door, or fails and is free; what they can do is counted."""

from __future__ import annotations

import io
import json
from base64 import b64encode
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import numpy as np
import pytest
from PIL import Image

from client_generate.media.probe import frames_of
from tests.paid_service import paid_service
from tests.paid_service.media import Film, render
from tests.paid_service.state import KEY
from tests.paid_service_itself.clients import FILL, FLUX, KLING, SDXL, STILL, fetch, order, plain

FLUX2, FILL_DEV, CLIP = "black-forest-labs/flux-2-pro", "black-forest-labs/flux-fill-dev", "minimax/video-01"
FILM = {"prompt": "a", "duration": 3}
ELSEWHERE = "https://example.com/a.png"


def shots(*seconds: float, prompt: str = "a") -> str:
    return json.dumps([{"prompt": prompt, "duration": one} for one in seconds])


def data(width: int, height: int) -> str:
    out = io.BytesIO()
    Image.new("RGB", (width, height), (90, 90, 90)).save(out, "PNG")
    return f"data:image/png;base64,{b64encode(out.getvalue()).decode()}"


CANNOT: list[tuple[str, str, dict[str, Any]]] = [
    (KLING, "end_image requires", {**FILM, "end_image": ELSEWHERE}),
    (KLING, "At most 7", {**FILM, "start_image": ELSEWHERE, "reference_images": [ELSEWHERE] * 7}),
    (KLING, "JSON array", {**FILM, "multi_prompt": "first a, then b"}),
    (KLING, "JSON array", {**FILM, "multi_prompt": "[1, 2]"}),
    (KLING, "1 to 6", {**FILM, "duration": 7, "multi_prompt": shots(*[1] * 7)}),
    (KLING, "512", {**FILM, "multi_prompt": shots(3, prompt="a" * 513)}),
    (KLING, "sum", {**FILM, "multi_prompt": shots(1, 1)}),
    (KLING, "cannot identify", {**FILM, "start_image": "data:image/png;base64,AAAA"}),
    (FILL, "could not be fetched", {"prompt": "a", "image": ELSEWHERE}),
    (FILL, "same size", {"prompt": "a", "image": data(64, 64), "mask": data(64, 32)}),
]


@pytest.mark.parametrize(("model", "why", "given"), CANNOT)
def test_what_a_model_cannot_do_fails_and_is_free(model: str, why: str, given: dict[str, Any]) -> None:
    with paid_service() as service, plain(service) as client:
        found = order(client, model, given, prefer="wait").json()
        assert (found["status"], found["output"], service.ledger.lines) == ("failed", None, ())
        assert why in found["error"]


COUNTED: list[tuple[str, dict[str, Any], str]] = [
    (FLUX2, {"prompt": "a", "width": 2048, "height": 1024, "aspect_ratio": "custom"}, "0.045"),
    (FLUX2, {"prompt": "a", "input_images": [ELSEWHERE, ELSEWHERE]}, "0.060"),
    (FILL_DEV, {"prompt": "a", "image": data(64, 64), "num_outputs": 3}, "0.12"),
    (KLING, {**FILM, "mode": "standard", "generate_audio": True, "multi_prompt": shots(1, 2)}, "0.756"),
    (KLING, {**FILM, "duration": 15, "mode": "pro"}, "3.36"),
    (CLIP, {"prompt": "a"}, "0.5"),
]


@pytest.mark.parametrize(("model", "given", "price"), COUNTED)
def test_what_is_counted_is_paid(model: str, given: dict[str, Any], price: str) -> None:
    with paid_service() as service, plain(service) as client:
        assert order(client, model, given, prefer="wait").json()["status"] == "succeeded"
        assert service.ledger.total == Decimal(price)


@pytest.mark.parametrize(
    ("given", "size"),
    [
        ({"aspect_ratio": "16:9"}, (1344, 768)),
        ({"aspect_ratio": "9:16"}, (768, 1344)),
        ({"aspect_ratio": "custom", "width": 330, "height": 1000}, (320, 992)),
        ({}, (1024, 1024)),
    ],
)
@pytest.mark.parametrize(("suffix", "kind"), [("png", "PNG"), ("jpg", "JPEG"), ("webp", "WEBP")])
def test_pictures_are_what_was_asked_for(given: dict[str, Any], size: tuple[int, int], suffix: str, kind: str) -> None:
    with paid_service() as service, plain(service) as client:
        asked = {"prompt": "a", "output_format": suffix, **given}
        image = Image.open(io.BytesIO(fetch(order(client, FLUX, asked, prefer="wait").json()["output"]).content))
        assert (image.size, image.format) == (size, kind)


@pytest.mark.parametrize(
    ("given", "size"),
    [
        ({"start_image": data(672, 384)}, (1260, 720)),
        ({"aspect_ratio": "9:16"}, (720, 1280)),
        ({"aspect_ratio": "1:1"}, (720, 720)),
    ],
)
def test_films_take_the_shape_of_their_start_frame_or_ratio(given: dict[str, Any], size: tuple[int, int]) -> None:
    with paid_service() as service, plain(service) as client:
        order(client, KLING, {**FILM, "mode": "standard", **given}, prefer="wait")
        film = service.predictions[0].media[0]
        assert (film.width, film.height) == size
        service.settings.lines = 90
        order(client, KLING, {**FILM, **given}, prefer="wait")
        assert min(service.predictions[1].media[0].width, service.predictions[1].media[0].height) == 90


def picture(**more: Any) -> dict[str, Any]:
    return {"model": "gpt-image-2", "prompt": "a", **more}


def chat(**more: Any) -> dict[str, Any]:
    return {"model": "gpt-5.6", "messages": [{"role": "user", "content": "a"}], **more}


WRONG: list[tuple[str, dict[str, Any], int]] = [
    ("images/generations", picture(size="100x100"), 400),
    ("images/generations", picture(size="3200x160"), 400),
    ("images/generations", picture(size="large"), 400),
    ("images/generations", picture(prompt=""), 400),
    ("images/generations", picture(n=11), 400),
    ("images/generations", picture(n="many"), 400),
    ("images/generations", picture(output_format="gif"), 400),
    ("images/generations", picture(stream=True), 400),
    ("images/generations", picture(model="gpt-5.6"), 404),
    ("images/edits", picture(), 400),
    ("chat/completions", chat(messages=[]), 400),
    ("chat/completions", chat(response_format={"type": "json_schema"}), 400),
    ("chat/completions", chat(model="gpt-image-2"), 404),
    ("responses", {"model": "gpt-5.6"}, 400),
    ("audio/speech", {"model": "tts-1", "voice": "ash", "input": ""}, 400),
    ("audio/speech", {"model": "tts-1", "voice": "ash", "input": "a" * 5000}, 400),
    ("audio/speech", {"model": "tts-1", "voice": "ash", "input": "a", "response_format": "midi"}, 400),
    ("audio/speech", {"model": "tts-1", "input": "a"}, 400),
]


def ask(client: httpx.Client, path: str, **how: Any) -> httpx.Response:
    return client.post(f"/v1/{path}", headers={"authorization": f"Bearer {KEY}"}, **how)


@pytest.mark.parametrize(("path", "body", "status"), WRONG)
def test_what_openai_cannot_read_is_refused_and_free(path: str, body: dict[str, Any], status: int) -> None:
    with paid_service(complain=False) as service, plain(service) as client:
        answer = ask(client, path, json=body)
        assert answer.status_code == status
        assert set(answer.json()["error"]) == {"message", "type", "param", "code"}
        assert ask(client, path, content=b"{").status_code == 400
        assert service.ledger.lines == ()
        assert not [text for text in service.complaints if "our request" not in text]


def files(image: bytes, mask: bytes | None = None, kind: str = "image/png") -> dict[str, Any]:
    return {"image": ("a.png", image, kind)} | ({"mask": ("m.png", mask, "image/png")} if mask else {})


def test_pictures_and_masks_that_are_none_are_refused(png: bytes) -> None:
    jpeg = io.BytesIO()
    Image.open(io.BytesIO(png)).save(jpeg, "JPEG")
    wrong = [
        files(b"nothing"),
        files(png, kind="text/plain"),
        files(png, png),
        files(png, jpeg.getvalue()),
        files(png, b"\x89PNG" + b"a" * 4_000_000),
    ]
    with paid_service(complain=False) as service, plain(service) as client:
        form = {"model": "gpt-image-2", "prompt": "a hat", "n": "1"}
        codes = [ask(client, "images/edits", data=form, files=one).json()["error"]["code"] for one in wrong]
        assert codes == [
            "invalid_image_file",
            "unsupported_file_mimetype",
            "invalid_mask_image_format",
            "invalid_mask_image_format",
            "invalid_mask",
        ]
        assert service.ledger.lines == ()
        assert ask(client, "images/edits", data=form, files=files(png)).is_success


def test_a_plain_json_object_may_be_asked_for() -> None:
    with paid_service() as service, plain(service) as client:
        answer = ask(client, "chat/completions", json=chat(response_format={"type": "json_object"}))
        assert json.loads(answer.json()["choices"][0]["message"]["content"]) == {}


def test_an_unofficial_model_has_its_defaults() -> None:
    with paid_service() as service, plain(service) as client:
        made = client.post("/v1/predictions", json={"version": service_version(client), "input": {}})
        assert made.status_code == 201
        assert service.ledger.total == Decimal("0.0025")


def service_version(client: httpx.Client) -> str:
    return str(client.get(f"/v1/models/{SDXL}").json()["latest_version"]["id"])


def test_a_bug_of_the_service_is_never_taken_for_its_weather() -> None:
    with paid_service(complain=False) as service, plain(service) as client:
        service.settings.page = None  # type: ignore[assignment]
        order(client, given=STILL)
        assert client.get("/v1/predictions").status_code == 500
        assert ["Traceback" in complaint for complaint in service.complaints] == [True]


def test_each_shot_of_a_film_looks_different(tmp_path: Path) -> None:
    place = tmp_path / "film.mp4"
    place.write_bytes(render(Film(width=64, height=64, shots=(0.5, 1.0, 0.5), rate=24, audio=True, label="a")))
    corners = [frame.to_ndarray(format="rgb24")[60, 2].astype(int) for frame in frames_of(place)]
    cuts = [at for at in range(1, 48) if np.abs(corners[at] - corners[at - 1]).max() > 20]
    assert (len(corners), cuts) == (48, [12, 36])


def test_a_scripted_error_has_the_services_shape() -> None:
    with paid_service() as service, plain(service) as client:
        service.fail_next("speech", "answer", status=429, retry_after=3)
        answer = ask(client, "audio/speech", json={"model": "tts-1", "input": "a", "voice": "ash"})
        assert answer.headers["retry-after"] == "3"
        assert answer.json()["error"]["code"] == "rate_limit_exceeded"
