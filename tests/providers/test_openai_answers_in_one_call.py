"""OpenAI's edits, words and voices against the paid service; every request is held against the published document."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import numpy as np
import pytest
from PIL import Image

from client_generate import files
from client_generate.errors import Rejected, Throttled, Unavailable
from client_generate.execution.attempt import Intent
from client_generate.execution.pace import Pace
from client_generate.execution.runner import StepRunner
from client_generate.execution.store import ExecutionStore
from client_generate.film.layout import Layout
from client_generate.film.take import Grid
from client_generate.providers.base import InputFile, Job, Marker, Request
from client_generate.providers.cards import Cards
from client_generate.providers.openai import OpenAI
from client_generate.providers.order import Order
from client_generate.providers.registry import Registry
from client_generate.settings import Access
from tests.paid_service import PaidService, paid_service

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
SCHEMA = {
    "type": "object",
    "properties": {"title": {"type": "string"}, "shots": {"type": "array", "items": {"type": "string"}}},
    "required": ["title", "shots"],
    "additionalProperties": False,
}
TEXT = Request(
    kind="text",
    model="gpt-5.6",
    endpoint="chat/completions",
    input={
        "model": "gpt-5.6",
        "messages": [{"role": "user", "content": "A film about a driver."}],
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "outline", "strict": True, "schema": SCHEMA},
        },
    },
)
SPEECH = Request(
    kind="speech",
    model="gpt-4o-mini-tts",
    endpoint="audio/speech",
    input={"model": "gpt-4o-mini-tts", "input": "Mind the road.", "voice": "sage", "response_format": "wav"},
)
STILL = Request(
    kind="still",
    model="gpt-image-2",
    endpoint="images/generations",
    input={"model": "gpt-image-2", "prompt": "a road", "size": "1024x1024"},
)
OPERATIONS = {"text": "chat", "speech": "speech", "still": "still"}


@pytest.fixture
def service() -> Iterator[PaidService]:
    with paid_service() as running:
        yield running


@pytest.fixture
def openai(service: PaidService, tmp_path: Path) -> OpenAI:
    return OpenAI(Access(tmp_path, service.environment))


def submitted(provider: OpenAI, request: Request) -> Job:
    margin = timedelta(minutes=2)
    return provider.submit(
        request, Marker(token="t", request=request, sent_after=NOW - margin, sent_before=NOW + margin)
    )


def came(provider: OpenAI, job: Job, into: Path) -> Path:
    assert provider.check(job).state == "ready"
    return provider.fetch(job, into, lambda _: None).path


def test_words_come_as_the_schema_asks(openai: OpenAI, service: PaidService, tmp_path: Path) -> None:
    job = submitted(openai, TEXT)
    said = json.loads(came(openai, job, tmp_path).read_text("utf-8"))
    jsonschema.Draft202012Validator(SCHEMA).validate(said)
    assert [charge.subject for charge in service.ledger.charges] == [job.id]


@pytest.mark.parametrize("kind", ["off-schema", "prose"])
def test_words_that_do_not_fit_come_as_they_are_for_the_asker_to_judge(
    openai: OpenAI, service: PaidService, tmp_path: Path, kind: str
) -> None:
    service.fail_next("chat", kind)
    first, second = submitted(openai, TEXT), submitted(openai, TEXT)
    wrong = came(openai, first, tmp_path / "1").read_text("utf-8")
    with pytest.raises((jsonschema.ValidationError, ValueError)):
        jsonschema.validate(json.loads(wrong), SCHEMA)
    jsonschema.validate(json.loads(came(openai, second, tmp_path / "2").read_text("utf-8")), SCHEMA)
    assert first.id != second.id


@pytest.mark.parametrize(("kind", "said"), [("refusal", "declined"), ("cut-short", "cut off")])
def test_no_words_are_a_failure_and_not_a_doubt(openai: OpenAI, service: PaidService, kind: str, said: str) -> None:
    service.fail_next("chat", kind)
    job = submitted(openai, TEXT)
    assert job.state == "failed"
    assert said in job.error
    again = openai.check(Job(id=job.id, request=job.request, detail=job.detail))
    assert (again.state, again.error) == (job.state, job.error)


@pytest.mark.parametrize("kind", ["", "refusal", "cut-short"])
def test_words_are_billed_by_the_tokens_that_the_answer_counts(openai: OpenAI, service: PaidService, kind: str) -> None:
    prices = {"token_in": Decimal("0.00000125"), "token_out": Decimal("0.00001")}
    if kind:
        service.fail_next("chat", kind)
    job = submitted(openai, msgspec.structs.replace(TEXT, token_prices=prices))
    [charge] = service.ledger.charges
    assert (job.billed, submitted(openai, TEXT).billed) == (charge.amount, None)
    for odd in ("null", '"many"', '{"prompt_tokens": -1, "completion_tokens": 2}', '{"prompt_tokens": true}'):
        body = f'{{"choices": [{{"message": {{"content": "Yes."}}}}], "usage": {odd}}}'
        service.fail_next("chat", "answer", status=200, body=body, headers={"content-type": "application/json"})
        told = submitted(openai, msgspec.structs.replace(TEXT, token_prices=prices))
        assert (told.state, told.billed) == ("ready", None)


def test_a_voice_comes_as_the_bytes_of_the_answer(openai: OpenAI, service: PaidService, tmp_path: Path) -> None:
    job = submitted(openai, SPEECH)
    spoken = came(openai, job, tmp_path)
    assert spoken.suffix == ".wav"
    assert spoken.read_bytes()[:4] == b"RIFF"
    assert [charge.subject for charge in service.ledger.charges] == [job.id]


@pytest.mark.parametrize("request_", [TEXT, SPEECH, STILL], ids=lambda request: request.kind)
def test_too_often_says_for_how_long_and_an_empty_purse_says_so(
    openai: OpenAI, service: PaidService, request_: Request
) -> None:
    service.fail_next(OPERATIONS[request_.kind], "answer", status=429, retry_after=7.0)
    with pytest.raises(Throttled) as throttled:
        submitted(openai, request_)
    assert throttled.value.retry_after == 7.0
    service.settings.credit = Decimal(0)
    with pytest.raises(Rejected) as refused:
        submitted(openai, request_)
    assert refused.value.code == "provider-credit"
    assert not service.ledger.charges


# --- edits -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "hint"),
    [
        (401, "set OPENAI_API_KEY to a key that works: the one in use is missing, wrong or revoked"),
        (403, "set OPENAI_API_KEY to a key that may do this, or allow it to the one in use at the provider"),
    ],
)
def test_a_refused_key_is_named_by_its_setting(openai: OpenAI, service: PaidService, status: int, hint: str) -> None:
    service.fail_next(OPERATIONS["text"], "answer", status=status)
    with pytest.raises(Rejected) as refused:
        submitted(openai, TEXT)
    assert (refused.value.code, refused.value.hint) == ("provider-key", hint)


def pictures(folder: Path, *, mask: tuple[int, int] = (1152, 640)) -> tuple[InputFile, ...]:
    drawn = np.random.default_rng(1).integers(0, 256, (640, 1152, 3), dtype=np.uint8)
    Image.fromarray(drawn).save(folder / "in.png", compress_level=1)
    hole = Image.new("L", mask)
    hole.paste(255, (100, 100, 300, 300))
    hole.save(folder / "mask.png")
    return tuple(
        InputFile(name=name, sha256=files.sha256(folder / name), media_type="image/png", path=folder / name)
        for name in ("in.png", "mask.png")
    )


def intent(inputs: tuple[InputFile, ...]) -> Intent:
    card = Cards.load().get("gpt-image-2-edit")
    order = Order(
        kind="inpaint", prompt="a red door", seed=1, width=1152, height=640, aspect_ratio="9:5", image="in.png",
        mask="mask.png", files=inputs,
    )  # fmt: skip
    request = card.request(order, "openai")
    draft = Grid(
        grid_id="SEQ01_grid001", prompt="a red door", sequence="SEQ01", model=card.id, provider="openai",
        rehearsal=False, seed=1, request_digest=request.digest, who="test", started_at=NOW,
    )  # fmt: skip
    return Intent(
        subject="SEQ01_grid001", attempt=1, provider="openai", order=order, request=request, draft=draft, card="",
        estimate=card.estimate(order, "openai").amount, token="t", at=NOW, who="test",
    )  # fmt: skip


def test_an_edit_leaves_the_original_outside_the_mask_and_is_kept_as_it_came(
    openai: OpenAI, service: PaidService, tmp_path: Path
) -> None:
    store = ExecutionStore(Layout(tmp_path / "film"))
    store.layout.subject("SEQ01_grid001").mkdir(parents=True)
    attempt = store.begin("SEQ01_grid001")
    steps = StepRunner(
        store, Registry({"openai": lambda: openai}), clock=lambda: NOW, free=lambda _: 1 << 40,
        pace=Pace(time.monotonic),
    )  # fmt: skip
    record = driven(steps.generate_grid(attempt, attempt.freeze(intent(pictures(tmp_path)))))
    attempt.let_go()
    assert record.media is not None
    before, made = pixels(tmp_path / "in.png"), pixels(store.layout.folder / record.media.path)
    outside = np.ones(before.shape[:2], bool)
    outside[100:300, 100:300] = False
    assert (made[outside] == before[outside]).all()
    assert (made[~outside] != before[~outside]).mean() > 0.9
    assert (pixels(attempt.folder / "download.png")[outside] != before[outside]).any(), "the service changes it all"
    assert service.ledger.total == Decimal("0.167")


def driven(step: Any) -> Any:
    try:
        while True:
            next(step)
    except StopIteration as end:
        return end.value


def pixels(path: Path) -> Any:
    with Image.open(path) as picture:
        return np.asarray(picture.convert("RGB"))


def test_a_mask_of_another_size_is_refused_before_anything_is_sent(
    openai: OpenAI, service: PaidService, tmp_path: Path
) -> None:
    with pytest.raises(Rejected) as refused:
        submitted(openai, intent(pictures(tmp_path, mask=(640, 640))).request)
    assert refused.value.code == "mask-size"
    assert service.requests == ()


def test_a_picture_that_is_gone_is_our_trouble_and_nothing_is_sent(
    openai: OpenAI, service: PaidService, tmp_path: Path
) -> None:
    request = intent(pictures(tmp_path)).request
    (tmp_path / "in.png").unlink()
    (tmp_path / "in.png").mkdir()
    with pytest.raises(Unavailable, match="nothing was sent") as refused:
        submitted(openai, request)
    assert refused.value.code == "input-unreadable"
    assert service.requests == ()


def test_an_endpoint_that_is_not_there_is_refused_before_anything_is_sent(openai: OpenAI, service: PaidService) -> None:
    wrong = Request(kind="video", model="gpt-image-2", endpoint="images/generations", input={"prompt": "a road"})
    with pytest.raises(Rejected, match="makes no video") as refused:
        submitted(openai, wrong)
    assert refused.value.code == "provider-unknown"
    assert service.requests == ()
