"""Stories come from the offline writer and from a paid one by one call; an answer that does not fit is not used."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from client_generate.errors import Failed, ProviderError, Rejected, Throttled, UsageError
from client_generate.film.story import Brief, Change, Message, Story, story_problems
from client_generate.providers.base import Marker, Provider
from client_generate.providers.cards import Cards
from client_generate.providers.local.provider import LocalProvider
from client_generate.providers.openai import OpenAI
from client_generate.providers.order import Order
from client_generate.sessions import writer
from client_generate.sessions.asking import Ask
from client_generate.settings import Access
from tests.paid_service import PaidService, paid_service

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
BRIEF = Brief(prompt="A lamp for people who can't sleep", seconds=Decimal(12))


def scene(number: int, seconds: float = 4, **changes: Any) -> dict[str, Any]:
    told = {
        "id": f"s{number}", "title": "Awake", "seconds": seconds, "purpose": "problem", "visual": "A lamp.",
        "motion": "Push in.", "narration": f"Sentence number {number}.", "on_screen": "",
    }  # fmt: skip
    return told | changes


def written(*scenes: dict[str, Any], **changes: Any) -> str:
    listed = scenes or tuple(scene(number) for number in (1, 2, 3))
    told = {"title": "Lumi", "framework": "pas", "narrative": "She sleeps.", "scenes": list(listed)}
    return json.dumps(told | changes)


@pytest.fixture
def service() -> Iterator[PaidService]:
    with paid_service() as running:
        yield running


class Asked:
    """Hands orders to a provider by a card, as the desk of a session does, and keeps what was asked."""

    def __init__(self, provider: Provider, card: str, into: Path) -> None:
        self.provider, self.card, self.into = provider, Cards.load().get(card), into
        self.orders: list[tuple[str, Order]] = []

    def __call__(self, order: Order, item: str) -> bytes:
        self.orders.append((item, order))
        request = self.card.request(order, self.provider.name)
        margin = timedelta(minutes=2)
        marker = Marker(token="t", request=request, sent_after=NOW - margin, sent_before=NOW + margin)
        job = self.provider.submit(request, marker)
        if job.state == "failed":
            raise Failed(job.error)
        return self.provider.fetch(job, self.into, lambda _: None).path.read_bytes()


@pytest.fixture
def paid(service: PaidService, tmp_path: Path) -> Asked:
    return Asked(OpenAI(Access(tmp_path, service.environment)), "gpt-5.6", tmp_path)


@pytest.fixture
def local(tmp_path: Path) -> Asked:
    return Asked(LocalProvider(), "local-writer", tmp_path)


def story(ask: Ask, **changes: Any) -> Story:
    return writer.story(BRIEF, ask=ask, seed=7, **changes)


def test_the_offline_writer_answers(local: Asked) -> None:
    told = story(local)
    assert story_problems(told) == ()
    assert told.seconds == BRIEF.seconds
    assert [item for item, _ in local.orders] == ["story"]
    assert story(local) == told


def test_a_paid_writer_answers(paid: Asked, service: PaidService) -> None:
    service.say(written())
    told = story(paid)
    assert (told.title, told.framework, [one.id for one in told.scenes]) == ("Lumi", "pas", ["s1", "s2", "s3"])
    assert story_problems(told) == ()
    assert len(service.ledger.charges) == 1


def test_what_is_paid_is_never_more_than_was_reserved(paid: Asked, service: PaidService) -> None:
    service.say(written())
    story(paid)
    [(_, order)] = paid.orders
    assert service.ledger.charges[0].amount <= paid.card.estimate(order, "openai").amount


@pytest.mark.parametrize("kind", ["off-schema", "prose"])
def test_an_answer_that_does_not_fit_is_asked_for_again_once(paid: Asked, service: PaidService, kind: str) -> None:
    service.fail_next("chat", kind)
    service.say(written())
    assert story(paid).title == "Lumi"
    (first, _), (second, order) = paid.orders
    assert (first, second) == ("story", "story-again")
    assert "could not be used" in order.prompt
    assert "not the JSON" in order.prompt


def test_two_wrong_answers_ask_to_rephrase(paid: Asked, service: PaidService) -> None:
    service.fail_next("chat", "off-schema")
    service.fail_next("chat", "off-schema")
    with pytest.raises(ProviderError) as failed:
        story(paid)
    assert failed.value.code == "please-rephrase"
    assert "rephrase" in failed.value.hint
    assert len(paid.orders) == 2
    assert len(service.ledger.charges) == 2


def test_a_story_that_cannot_be_filmed_is_told_to_the_writer(paid: Asked, service: PaidService) -> None:
    service.say(written(scene(1), scene(2, narration="word " * 60), scene(3)))
    service.say(written())
    story(paid)
    assert "Scene 2 says 60 words; 10 fit its 4 seconds." in paid.orders[1][1].prompt


@pytest.mark.parametrize("seconds", [(4, 4, 5), (5, 4.5, 5), (3, 3, 3)])
def test_seconds_that_are_nearly_right_are_fitted(
    paid: Asked, service: PaidService, seconds: tuple[float, ...]
) -> None:
    service.say(written(*(scene(number, length) for number, length in enumerate(seconds, 1))))
    told = story(paid)
    assert sum(one.seconds for one in told.scenes) == 12
    assert len(paid.orders) == 1


def test_new_scenes_get_ids_that_were_never_used(paid: Asked, service: PaidService) -> None:
    service.say(written())
    before = story(paid)
    service.say(written(scene(3), scene(9, id="s9"), scene(1, id="")))
    after = story(paid, before=before, changes=[Change(kind="add_scene")])
    assert [one.id for one in after.scenes] == ["s3", "s4", "s5"]
    assert after.last_id == 5


def test_a_refusal_and_too_many_calls_go_through(paid: Asked, service: PaidService) -> None:
    service.fail_next("chat", "refusal")
    with pytest.raises(Failed, match="declined"):
        story(paid)
    service.fail_next("chat", "answer", status=429, retry_after=7.0)
    with pytest.raises(Throttled) as throttled:
        story(paid)
    assert throttled.value.retry_after == 7.0


def test_the_last_fifty_messages_are_told(paid: Asked, service: PaidService) -> None:
    service.say(written())
    story(paid, history=[Message(who="person", text=f"message {number};", at=NOW) for number in range(60)])
    words = paid.orders[0][1].prompt
    assert "message 59;" in words
    assert "message 10;" in words
    assert "message 9;" not in words


@pytest.mark.parametrize(
    ("brief", "code"),
    [
        (Brief(prompt="Ein Film über eine Lampe für die Nacht und das Bett", seconds=Decimal(20)), "writer-language"),
        (Brief(prompt="夜の街を走る電動自転車", seconds=Decimal(20)), "writer-language"),
        (Brief(prompt="a lamp", seconds=Decimal(20), language="german"), "writer-language"),
        (Brief(prompt="a lamp", seconds=Decimal(20), framework="epic"), "writer-framework"),
    ],
    ids=["german", "japanese", "asked-for", "framework"],
)
def test_what_the_offline_writer_cannot_do_is_refused(local: Asked, brief: Brief, code: str) -> None:
    with pytest.raises(Rejected) as refused:
        writer.story(brief, ask=local, seed=1)
    assert refused.value.code == code


def test_a_wrong_brief_is_never_sent(local: Asked) -> None:
    with pytest.raises(UsageError):
        writer.story(Brief(prompt="!!!", seconds=Decimal(20)), ask=local, seed=1)
    assert local.orders == []
