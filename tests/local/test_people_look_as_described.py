from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.artist import Scene, look_of, paint
from client_generate.providers.local.asked import Element
from client_generate.providers.local.people import person
from client_generate.providers.local.people.person import Person


def read(text: str) -> list[Person]:
    return [person.read(said, person.number(word)) for word, said in person.spans(text)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("a nurse talks to her patient, an old man with a grey beard", [("adult", "woman"), ("old", "man")]),
        ("close-up of an old man's face, his daughter\u2019s hand", [("old", "man"), ("adult", "woman")]),
        ("an eight-year-old boy and a woman in her seventies", [("child", "man"), ("old", "woman")]),
        ("a man of about forty", [("adult", "man")]),
        ("a girl aged 15 looks up", [("teen", "woman")]),
        ("a family at dinner", [("adult", "woman"), ("adult", "man"), ("child", "woman"), ("child", "man")]),
        ("the mother of a family", [("adult", "woman"), ("adult", "man"), ("child", "woman"), ("child", "man")]),
        ("the man walks. The man stops", [("adult", "man")]),
        ("an empty road", []),
    ],
)
def test_words_say_who_is_there(text: str, people: list[tuple[str, str]]) -> None:
    assert [(one.age, one.sex) for one in read(text)] == people


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a bearded man", lambda one: one.beard == "full"),
        ("a man with a moustache", lambda one: one.beard == "moustache"),
        ("a boy with a beard", lambda one: one.beard == ""),
        ("a bald man", lambda one: one.style == "bald"),
        ("a woman with long blond hair", lambda one: one.long and one.hair[0] > 0.8),
        ("a chef tastes the soup", lambda one: (one.role, one.hat) == ("chef", "chef")),
        ("a construction worker waits", lambda one: (one.role, one.hat) == ("worker", "helmet")),
        ("a police officer", lambda one: one.hat == "police"),
        ("a woman in a headscarf", lambda one: one.hat == "scarf" and not one.long),
        ("a pregnant woman", lambda one: "pregnant" in one.marks),
        ("a man in a red coat and black shoes", lambda one: one.coat[0] > 0.6 > 0.3 > one.coat[2]),
        ("a girl with a school bag", lambda one: one.bag is not None),
    ],
)
def test_words_say_how_they_look(text: str, seen: Callable[[Person], bool]) -> None:
    assert seen(read(text)[0])


@settings(max_examples=40)
@given(text=st.text(max_size=200), words=st.lists(st.sampled_from(["a man", "two women", ", an old", "family", "her"])))
def test_any_text_can_be_read(text: str, words: list[str]) -> None:
    for one in read(f"{text} {' '.join(words)} {text}"):
        assert one.age in {"child", "teen", "adult", "old"}


def painted(prompt: str, description: str = "") -> Pixels:
    elements = (Element(id="sam", kind="character", description=description),) if description else ()
    return np.asarray(paint(Scene(prompt=prompt, size=(320, 180), seed=4, elements=elements)), np.float32) / 255


def differs(one: Pixels, other: Pixels) -> Pixels:
    """Where two pictures differ, as rows and columns."""
    return np.argwhere(np.abs(one - other).max(axis=2) > 0.1)


@pytest.mark.parametrize(("what", "told"), [("ginger", "hair"), ("green", "coat")])
def test_the_same_person_has_the_same_hair_and_coat_in_two_sets(what: str, told: str) -> None:
    tones = []
    for prompt, kind in (("Close-up of @sam at noon", "close"), ("@sam sits in the kitchen at noon", "room")):
        who = Element(id="sam", kind="character", description="a man of forty")
        assert look_of(Scene(prompt=prompt, size=(64, 36), seed=4, elements=(who,))).set == kind
        seen = painted(prompt, f"a man of forty with {what} {told}")
        there = differs(seen, painted(prompt, f"a man of forty with black {told}"))
        assert len(there) > 60
        tone = np.median(seen[there[:, 0], there[:, 1]], axis=0)
        tones.append(tone / tone.max())
    assert np.abs(tones[0] - tones[1]).max() < 0.14
    assert (tones[0].argmax() == 0) == (what == "ginger")


def test_a_beard_darkens_the_chin_and_nothing_else() -> None:
    shaven, bearded = (
        painted("@sam sits in the kitchen", f"a man of forty, black hair{more}") for more in ("", ", a black beard")
    )
    changed = differs(shaven, bearded)
    assert len(changed) > 40
    assert np.ptp(changed[:, 0]) < 40
    assert np.ptp(changed[:, 1]) < 40


def test_a_child_is_smaller_than_a_grown_up() -> None:
    def tall(who: str) -> int:
        prompt = "@sam walks in the forest at noon"
        one, other = (painted(prompt, f"{who}, black hair, a {tone} coat") for tone in ("white", "black"))
        return int(np.ptp(differs(one, other)[:, 0]))

    assert tall("a girl") < 0.85 * tall("a woman")


def test_somebody_described_once_looks_so_in_every_shot() -> None:
    mood = "A woman with red hair and glasses sits at the window. The woman leaves. She runs."
    one, two, three = (
        look_of(Scene(prompt=prompt, size=(64, 36), seed=1, mood=mood)).whom()
        for prompt in ("A woman with red hair and glasses sits at the window.", "The woman leaves.", "She runs.")
    )
    assert (one.hair == two.hair).all()
    assert (one.skin == two.skin).all()
    assert (one.skin == three.skin).all()
    assert one.marks == two.marks == three.marks == {"glasses"}
    assert one.number == two.number == three.number
