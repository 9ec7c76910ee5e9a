"""OpenAI's own client works against the service, so the service speaks OpenAI's wire and not ours."""

from __future__ import annotations

import io
from base64 import b64decode
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from typing import Any

import httpx2
import numpy as np
import openai
import pytest
from PIL import Image
from pydantic import BaseModel

from tests.paid_service import PaidService, paid_service
from tests.paid_service_itself.clients import stock_openai

MODEL, WRITER = "gpt-image-2", "gpt-5.6"


class Mood(Enum):
    CALM = "calm"
    TENSE = "tense"


class Shot(BaseModel):
    prompt: str
    seconds: int
    mood: Mood
    note: str | None


class Board(BaseModel):
    title: str
    shots: list[Shot]


@pytest.fixture
def service() -> Iterator[PaidService]:
    with paid_service() as service:
        yield service


@pytest.fixture
def client(service: PaidService) -> Iterator[openai.OpenAI]:
    with stock_openai(service) as client:
        yield client


def picture(answer: Any, number: int = 0) -> Any:
    return Image.open(io.BytesIO(b64decode(answer.data[number].b64_json)))


def test_pictures_have_the_size_asked_for(service: PaidService, client: openai.OpenAI) -> None:
    answer = client.images.generate(model=MODEL, prompt="a street", size="1536x864", n=2, quality="low")
    assert [picture(answer, number).size for number in range(2)] == [(1536, 864)] * 2
    assert answer.data is not None
    assert answer.data[0].b64_json != answer.data[1].b64_json
    assert service.ledger.total == Decimal("0.022")


def test_a_grid_has_four_different_panels(client: openai.OpenAI) -> None:
    answer = client.images.generate(model=MODEL, prompt="One image, a 2x2 grid", size="1024x1024")
    image = picture(answer).convert("RGB")
    assert len({image.getpixel((x, y)) for x in (20, 1000) for y in (250, 1000)}) == 4


def mask(size: tuple[int, int]) -> bytes:
    """Transparent, which is to be painted, in the left half."""
    image = Image.new("RGBA", size, (0, 0, 0, 255))
    image.paste((0, 0, 0, 0), (0, 0, size[0] // 2, size[1]))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def edit(client: openai.OpenAI, png: bytes, mask: bytes) -> Any:
    files: Any = [(name, content, "image/png") for name, content in (("a.png", png), ("m.png", mask))]
    return client.images.edit(model=MODEL, prompt="a hat", image=files[0], mask=files[1])


def test_an_edit_paints_where_the_mask_is_transparent_and_drifts_elsewhere(client: openai.OpenAI, png: bytes) -> None:
    answer = edit(client, png, mask((256, 256)))
    before, after = (np.asarray(Image.open(io.BytesIO(png))), np.asarray(picture(answer).convert("RGB")))
    change = np.abs(before.astype(int) - after.astype(int)).max(axis=2)
    assert change[:, :128].min() > 5
    assert 0 < change[:, 128:].max() < 5


@pytest.mark.parametrize("size", [(128, 256)])
def test_a_mask_of_another_size_is_refused(
    service: PaidService, client: openai.OpenAI, png: bytes, size: tuple[int, int]
) -> None:
    with pytest.raises(openai.BadRequestError) as refused:
        edit(client, png, mask(size))
    assert refused.value.code == "invalid_mask_size"
    assert service.ledger.lines == ()


def test_structured_answers_fit_the_schema(service: PaidService, client: openai.OpenAI) -> None:
    messages: Any = [{"role": "user", "content": "three shots, please"}]
    answer = client.chat.completions.parse(model=WRITER, messages=messages, response_format=Board)
    board = answer.choices[0].message.parsed
    assert board is not None
    assert len(board.shots) == 3
    assert answer.usage is not None
    assert answer.usage.total_tokens > 0
    assert [charge.subject for charge in service.ledger.charges] == [answer.id]


def test_the_newer_wire_answers_too(client: openai.OpenAI) -> None:
    answer = client.responses.parse(model=WRITER, input="three shots, please", text_format=Board)
    assert answer.output_parsed is not None
    assert answer.output_parsed.shots[0].mood is Mood.CALM
    assert client.responses.create(model=WRITER, input="a story").output_text


def test_the_writer_says_what_it_is_told(service: PaidService, client: openai.OpenAI) -> None:
    told = Board(title="Driver", shots=[Shot(prompt="a car", seconds=4, mood=Mood.TENSE, note=None)])
    service.say(told.model_dump(mode="json"), "and plain words")
    messages: Any = [{"role": "user", "content": "one shot, please"}]
    answer = client.chat.completions.parse(model=WRITER, messages=messages, response_format=Board)
    assert answer.choices[0].message.parsed == told
    assert (
        client.chat.completions.create(model=WRITER, messages=messages).choices[0].message.content == "and plain words"
    )


def test_a_lax_schema_is_refused_where_strictness_is_asked(client: openai.OpenAI) -> None:
    lax: Any = {"type": "json_schema", "json_schema": {"name": "a", "strict": True, "schema": {"type": "object"}}}
    messages: Any = [{"role": "user", "content": "one shot, please"}]
    with pytest.raises(openai.BadRequestError, match="additionalProperties"):
        client.chat.completions.create(model=WRITER, messages=messages, response_format=lax)


@pytest.mark.parametrize(
    ("kind", "starts"), [("mp3", (b"ID3", b"\xff\xf3", b"\xff\xfb")), ("wav", (b"RIFF",)), ("flac", (b"fLaC",))]
)
def test_voices_come_in_the_format_asked_for(
    service: PaidService, client: openai.OpenAI, kind: Any, starts: tuple[bytes, ...]
) -> None:
    answer = client.audio.speech.create(
        model="gpt-4o-mini-tts", voice="alloy", input="Who is there?", response_format=kind
    )
    assert answer.content.startswith(starts)
    assert service.ledger.total == Decimal("0.000015") * 13


def test_models_are_listed(client: openai.OpenAI) -> None:
    assert {WRITER, MODEL} < {model.id for model in client.models.list()}
    assert client.models.retrieve(WRITER).id == WRITER
    with pytest.raises(openai.NotFoundError):
        client.models.retrieve("gpt-2")


def test_an_empty_purse_and_a_wrong_key(service: PaidService, client: openai.OpenAI) -> None:
    service.settings.credit = Decimal("0.01")
    with pytest.raises(openai.RateLimitError) as poor:
        client.images.generate(model=MODEL, prompt="a street")
    assert poor.value.code == "insufficient_quota"
    with pytest.raises(openai.AuthenticationError):
        client.with_options(api_key="another").images.generate(model=MODEL, prompt="a street")
    assert service.ledger.lines == ()


def test_its_own_repeats_pay_twice_and_it_shows(service: PaidService, client: openai.OpenAI) -> None:
    service.fail_next("still", "answer", status=502, charged=True)
    naive = client.with_options(max_retries=2)
    assert picture(naive.images.generate(model=MODEL, prompt="a street"))
    assert len(service.ledger.charges) == 2
    assert len(service.ledger.paid_twice) == 1


def ask(client: openai.OpenAI, operation: str, png: bytes) -> Any:
    words: Any = [{"role": "user", "content": "a street"}]
    match operation:
        case "still":
            return client.images.generate(model=MODEL, prompt="a street")
        case "edit":
            return edit(client, png, mask((256, 256)))
        case "chat":
            return client.chat.completions.create(model=WRITER, messages=words)
        case "respond":
            return client.responses.create(model=WRITER, input="a street")
    return client.audio.speech.create(model="tts-1", voice="alloy", input="a street")


@pytest.mark.parametrize("operation", ["still", "edit", "chat", "respond", "speech"])
@pytest.mark.parametrize("charged", [True, False])
def test_a_lost_answer_is_charged_or_not(
    service: PaidService, client: openai.OpenAI, png: bytes, operation: str, charged: bool
) -> None:
    service.fail_next(operation, "drop", charged=charged)
    with pytest.raises(openai.APIConnectionError):
        ask(client, operation, png)
    assert len(service.ledger.charges) == charged
    ask(client, operation, png)
    assert len(service.ledger.charges) == charged + 1


@pytest.mark.parametrize("kind", ["half", "empty", "html", "noise", "cut-off"])
@pytest.mark.parametrize("operation", ["still", "edit"])
def test_pictures_can_arrive_spoiled(
    service: PaidService, client: openai.OpenAI, png: bytes, operation: str, kind: str
) -> None:
    service.fail_next(operation, kind)
    with pytest.raises(OSError, match=r"identify|truncated|broken"):
        picture(ask(client, operation, png)).load()
    assert picture(ask(client, operation, png)).size


def test_voices_can_arrive_spoiled(service: PaidService, client: openai.OpenAI, png: bytes) -> None:
    sound = len(ask(client, "speech", png).content)
    service.fail_next("speech", "half")
    service.fail_next("speech", "html")
    service.fail_next("speech", "cut-off")
    assert len(ask(client, "speech", png).content) < 0.6 * sound
    assert b"<title>" in ask(client, "speech", png).content
    with pytest.raises((openai.APIConnectionError, httpx2.RemoteProtocolError)):
        ask(client, "speech", png)
