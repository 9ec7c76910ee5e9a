"""What begins work at once, what only looks like it, and what nobody can know."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from client_generate.film.story import CHANGE_KINDS
from client_generate.providers.local.listening.clauses import clauses
from client_generate.providers.local.listening.patterns import match, read
from client_generate.providers.local.listening.phrases import listed, slips, table
from client_generate.providers.local.listening.tokens import near, tokens
from client_generate.providers.local.listening.understand import understand
from tests.conversation.table import said, situation, told

INTENTS = [
    ("order_regenerate", "regenerate the story", "regenerate", "try again", "redo it", "start over", "again",
     "rewrite the story", "write a new story", "give me another version", "let's regenerate scene 2"),
    ("order_accept", "ok next", "accept", "approve", "go on", "continue", "perfect, next", "let's move on"),
    ("approve_hint", "I like it", "looks good", "great", "ok", "I love it!", "perfect", "not bad", "👍", "LGTM"),
    ("question", "what does this cost?", "why AIDA?", "how long is it?", "what happens if I accept?",
     "is this about the dog?"),
    ("stop", "stop", "Stop!", "cancel", "abort now", "can you stop?"),
    ("unclear", "", "   ", "?!", "asdf qwer zxcv", "hmm", "I don't like it", "it's boring", "don't regenerate",
     "accept it, no, regenerate it", "go back to the story", "accept version 1", "hello"),
]  # fmt: skip
ROWS = [(intent, message) for intent, *messages in INTENTS for message in messages]


@pytest.mark.parametrize(("intent", "message"), ROWS, ids=[f"{intent}-{message}" for intent, message in ROWS])
def test_the_intent_is_known_and_nothing_is_changed(intent: str, message: str) -> None:
    understood = said(message)
    assert (understood.intent, understood.changes) == (intent, ())
    assert understood.reply


def test_an_order_names_its_stage_and_items() -> None:
    assert said("regenerate the story", "storyboard").stage == "story"
    assert said("regenerate the pictures").stage == "reference_image"
    assert said("regenerate image 2", "reference_image").items == ("umbrella",)
    assert said("regenerate scenes 2 and 3 but keep scene 1").items == ("s2", "s3")


@pytest.mark.parametrize(
    ("message", "changes"),
    [
        ("regenerate with more humour", ["tone = funny"]),
        ("do it again but at night", ["time_of_day = night"]),
        ("rewrite the story with a happy ending", ["rewrite = with a happy ending"]),
        ("regenerate scene 2 and make it shorter", ["shorter"]),
    ],
)
def test_an_order_carries_its_wishes(message: str, changes: list[str]) -> None:
    understood = said(message)
    assert understood.intent == "order_regenerate"
    assert [told(change) for change in understood.changes] == changes


def test_going_on_with_a_wish_is_not_going_on() -> None:
    understood = said("approve, but make it night")
    assert understood.intent == "feedback"
    assert "regenerate first" in understood.reply


def test_questions_are_answered_from_what_is_known() -> None:
    assert "AIDA: Attention, interest" in said("why AIDA?").reply
    assert "24 seconds, in 4 scenes" in said("how long is it?").reply


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        ("mach es bitte kürzer", "nur Englisch"),
        ("Entferne die zweite Szene und mach es lustiger", "nur Englisch"),
        ("rends le plus court s'il vous plaît", "que l'anglais"),
        ("hazlo más corto por favor", "solo entiendo inglés"),
        ("fallo più corto per favore", "solo l'inglese"),
        ("短くしてください", "I understand English only"),
        ("сделай короче", "I understand English only"),
    ],
)
def test_another_language_is_answered_and_changes_nothing(message: str, reply: str) -> None:
    understood = said(message)
    assert (understood.intent, understood.changes) == ("unclear", ())
    assert reply in understood.reply


@pytest.mark.parametrize(
    ("message", "change", "read_as"),
    [
        ("shotrer please", "shorter", "“shotrer” as “shorter”"),
        ("make it funier", "tone = funny", "“funier” as “funnier”"),
        ("remove teh secnd scene", "remove_scene s2", "“secnd” as “second”"),
    ],
)
def test_slips_of_the_finger_are_mended_and_told(message: str, change: str, read_as: str) -> None:
    understood = said(message)
    assert [told(one) for one in understood.changes] == [change]
    assert read_as in understood.reply


def test_names_and_quotations_are_never_mended() -> None:
    assert near("shorter", frozenset({"shorter"})) == "shorter"
    assert said('replace "Shortre" with Funier').changes[0].of == "Shortre"


def test_what_was_not_understood_is_named() -> None:
    understood = said("make it shorter. Blub blah.")
    assert [told(change) for change in understood.changes] == ["shorter"]
    assert "I did not understand “Blub blah”." in understood.reply


@pytest.mark.parametrize(
    "piece",
    [
        "make it shorter and funnier. ",
        "the first and the second and ",
        "replace the ",
        "a",
        "and ",
        "“",
        "scene 1 to 9 ",
    ],
)
def test_a_very_long_message_ends(piece: str) -> None:
    begun = time.process_time()
    understood = said((piece * 20_000)[:20_000])
    assert "the first 6,000 characters" in understood.reply or understood.intent == "unclear"
    assert time.process_time() - begun < 20  # it ends; how fast is not for a test on a busy machine


SPOKEN = "make it scene 2 the second not don't and but , . ? regenerate shorter rain keep change with to all two"
ODD = ("ending", "funnier", "s3", "“a”", '"x"', "{value}", "%s", "\n", "é", "短", "\x00", "👍")
WORDS = st.sampled_from([*SPOKEN.split(), *ODD])


@settings(max_examples=80, deadline=None)
@given(
    st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=14).map(" ".join)),
    st.sampled_from(["story", "storyboard"]),
)
def test_whatever_is_said_ends_in_something_that_can_be_done(message: str, stage: str) -> None:
    understood, table_now = said(message, stage), situation(stage)
    ids = {scene.id for scene in table_now.story.scenes} if table_now.story else set()
    ids |= {image.id for image in table_now.images}
    assert understood == understand(message, table_now)
    assert understood.reply
    assert set(understood.items) <= ids
    assert all(set(change.scenes) <= ids and change.kind in CHANGE_KINDS for change in understood.changes)
    assert not understood.changes or understood.intent in {"feedback", "order_regenerate"}


def test_the_table_says_what_it_means() -> None:
    assert list(slips(table())) == []
    texts = [*table().words.values(), table().imperatives]
    spoken = {word for text in texts for entry in listed(text) for word in entry.split()}
    assert [(name, known & spoken) for name, lang in table().languages.items() if (known := lang.known) & spoken] == []


def test_a_pattern_that_means_nothing_is_found() -> None:
    with pytest.raises(ValueError, match="pattern"):
        read("(make it shorter")
    found = match(read("[please] (make|do) <it> [much] shorter"), tokens("make it shorter", {}), table().lists)
    assert found is not None
    assert match(read("make <it> longer"), tokens("make it shorter", {}), table().lists) is None
    assert len(list(clauses(tokens("shorter and funnier", {}), table()))) == 2
