"""The same question to the rules and to a model; its answer is checked, asked for again once, given up."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

import jsonschema
import msgspec
import pytest

from client_generate.errors import ProviderError, Throttled
from client_generate.film.story import Message, Understood
from client_generate.providers.cards import Cards
from client_generate.providers.local.listening.phrases import table
from client_generate.providers.local.writing import tasks
from client_generate.providers.local.writing.telling import hour_of, sky_of, tone_of
from client_generate.providers.order import Order
from client_generate.sessions.conversation import UNDERSTAND, history, understood
from client_generate.sessions.session import Said
from tests.conversation.table import said, situation

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
FEEDBACK = {
    "intent": "feedback", "reply": "Scene 2 gets shorter; the rest stays.", "keep": ["s1", "narration", "s3.visual"],
    "changes": [{"kind": "shorter", "value": "", "of": "", "scenes": ["s2"], "keep": []}], "items": ["s2"], "stage": "",
}  # fmt: skip


class Model:
    """Answers with these, one after the other, and keeps what it was asked."""

    def __init__(self, *answers: object) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[Order, str]] = []

    def __call__(self, order: Order, item: str) -> bytes:
        self.asked.append((order, item))
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer if isinstance(answer, bytes) else msgspec.json.encode(answer)


def rules(order: Order, _item: str) -> bytes:
    return tasks.answer(order.task, order.given, order.seed)


def meant(message: str, ask: Callable[[Order, str], bytes], stage: str = "story") -> Understood:
    return understood(message, situation(stage), ask=ask, seed=1)


@pytest.mark.parametrize("message", ["make it shorter, but keep scene 2", "regenerate the story", "looks good", "短く"])
def test_the_rules_answer_through_the_same_door(message: str) -> None:
    through, direct = meant(message, rules), said(message)
    assert msgspec.structs.replace(through, changes=()) == msgspec.structs.replace(direct, changes=())
    assert [(one.kind, one.scenes) for one in through.changes] == [(one.kind, one.scenes) for one in direct.changes]
    assert all(set(direct.keep) <= set(change.keep) for change in through.changes)


def test_a_models_answer_is_taken_with_what_stays_in_every_change() -> None:
    model = Model(FEEDBACK)
    answer = meant("scene 2 shorter please", model)
    assert (answer.intent, answer.items) == ("feedback", ("s2",))
    assert answer.changes[0].keep == ("s1", "narration", "s3.visual")
    order, item = model.asked[0]
    assert (order.kind, order.task, item) == ("text", "understand", "understand")
    assert "s2 “The bottle”" in order.prompt
    assert order.prompt.endswith("scene 2 shorter please")


def test_the_schema_is_what_strict_answers_need_and_fits_what_we_read() -> None:
    jsonschema.Draft202012Validator.check_schema(UNDERSTAND.schema)
    jsonschema.validate(FEEDBACK, UNDERSTAND.schema)
    model = Model(FEEDBACK)
    meant("x", model)
    request = Cards.load().get("gpt-5.6").request(model.asked[0][0], "openai")
    assert request.input["response_format"]["json_schema"]["schema"] == UNDERSTAND.schema


def but(**changes: Any) -> dict[str, Any]:
    return FEEDBACK | changes


WRONG: list[tuple[str, object]] = [
    ("no scene 's9'", but(changes=[FEEDBACK["changes"][0] | {"scenes": ["s9"]}])),  # type: ignore[operator]
    ("no scene or picture", but(items=["cat"])),
    ("cannot be kept", but(keep=["s2.smell"])),
    ("no stage", but(stage="editing")),
    ("reply has 0", but(reply="  ")),
    ("reply has", but(reply="x" * 2_000)),
    ("not the JSON", but(intent="maybe")),
    ("not the JSON", but(changes=[{"kind": "explode"}])),
    ("not the JSON", b"Sure! I will do that."),
    ("not the JSON", b""),
]


@pytest.mark.parametrize(("why", "wrong"), WRONG, ids=[f"{n}-{why}" for n, (why, _) in enumerate(WRONG)])
def test_what_does_not_fit_is_asked_for_once_more(why: str, wrong: object) -> None:
    model = Model(wrong, FEEDBACK)
    assert meant("scene 2 shorter please", model).changes
    assert why in model.asked[1][0].prompt
    assert model.asked[0][1] != model.asked[1][1]


def test_after_the_second_time_the_person_is_asked() -> None:
    model = Model(b"?", b"?", FEEDBACK)
    with pytest.raises(ProviderError) as refused:
        meant("do the thing", model)
    assert (refused.value.code, len(model.asked)) == ("please-rephrase", 2)


def test_a_model_that_is_throttled_is_not_our_doing() -> None:
    with pytest.raises(Throttled):
        meant("shorter", Model(Throttled("Later.", retry_after=3)))


@pytest.mark.parametrize(
    ("message", "answer", "intent"),
    [
        ("looks good", but(intent="order_regenerate", changes=[]), "approve_hint"),
        ("I like it", but(intent="order_accept", changes=[]), "approve_hint"),
        ("what does this cost?", but(intent="stop", changes=[]), "question"),
        ("regenerate the story", but(intent="feedback", changes=[]), "order_regenerate"),
        ("stop", but(intent="unclear", changes=[]), "stop"),
        ("ok next", but(intent="approve_hint", changes=[]), "order_accept"),
        ("noch einmal bitte", but(intent="order_regenerate", changes=[]), "order_regenerate"),
        ("shorter", but(intent="approve_hint"), "feedback"),
    ],
)
def test_who_orders_orders_and_nobody_else(message: str, answer: object, intent: str) -> None:
    assert meant(message, Model(answer)).intent == intent


def test_a_model_is_told_the_last_fifty_lines() -> None:
    lines = tuple(Message(who="person", text=f"line {n}.", at=NOW) for n in range(80))
    model = Model(FEEDBACK)
    understood("shorter", msgspec.structs.replace(situation(), said=lines), ask=model, seed=1)
    prompt = model.asked[0][0].prompt
    assert [f"line {n}." in prompt for n in (29, 30, 79)] == [False, True, True]
    assert len(model.asked[0][0].given["situation"]["said"]) == 50


def test_a_sessions_lines_become_messages() -> None:
    line = Said(number=4, who="person", text="shorter", at=NOW, stage="story", intent="feedback")
    assert history([line]) == (Message(who="person", text="shorter", at=NOW, stage="story", intent="feedback"),)


def known(kind: str, reader: Callable[[str], str]) -> Iterable[str]:
    return [value for value in table().values[kind] if not reader(value)]


def test_the_offline_writer_knows_every_word_that_the_rules_give_it() -> None:
    assert list(known("tone", tone_of)) == []
    assert [*known("hour", hour_of), *known("weather", sky_of), *known("season", sky_of)] == []
    assert [
        value for value in table().opposites.values() if not (tone_of(value) or value in table().values["palette"])
    ] == []


def test_a_situation_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(ProviderError) as refused:
        tasks.answer("understand", {"message": "x", "situation": {"story": 3}}, 1)
    assert refused.value.code == "writer-input"
