"""What a prompt is about chooses the set, not what stands beside it: a table over everything that studios film."""

from __future__ import annotations

from pathlib import Path

import pytest

from client_generate.media.heavy import np
from client_generate.providers.local.artist import Scene, look_of, paint
from client_generate.providers.local.reading import phrase
from client_generate.providers.local.reading.vocabulary import vocabulary
from client_generate.providers.local.things import served

PROMPTS = Path(__file__).with_name("prompts")
"""A line is a prompt, its set, and the thing or scene it must show, with - where a thing goes before all others."""
# What a set can show, of which it shows one.
RIVALS = {
    "food": "burger pizza pasta cake salad soup bread vegetables fruit coffee",
    "animal": "dog cat horse cow bird fish",
    "transport": "train boat ship",
    "landscape": "ridge underwater shore dunes peaks lake woods garden field sky",
    "hall": "factory servers laboratory supermarket gym corridor lecture workshop terminal warehouse",
    "hands": "labware steering injection handshake typing writing cutting pouring opening flask palm jar cup dough",
    "body": "virus bacteria brain heart airways lungs gut stomach layers joint dissolving dna neuron molecule",
    "crowd": "concert stadium protest queue station",
    "sport": "cyclist football",
}
FILES = sorted(file.name for file in PROMPTS.glob("*.txt"))


def rows_of(name: str) -> list[tuple[str, str, str]]:
    """Return the rows of a file."""
    lines = (PROMPTS / name).read_text(encoding="utf-8").splitlines()
    rows = (line.split("|") for line in lines if line and not line.startswith("#"))
    return [(prompt.strip(), kind.strip(), thing.strip()) for prompt, kind, thing in rows]


def rivals_of(kind: str, thing: str) -> tuple[str, ...]:
    """Return what a set shows one of, in its order."""
    served_there = tuple(served.menu()) if kind == "food" else ()
    return (*served_there, *(RIVALS[kind].split() if kind in RIVALS else (thing,)))


def wrong_of(prompt: str, kind: str, thing: str) -> str:
    """Return what is wrong with the picture of a prompt; empty where it shows its set and its thing."""
    look = look_of(Scene(prompt=prompt, size=(64, 36), seed=1))
    if look.set != kind:
        return f"{prompt[:80]}: {look.set} {look.scene or look.doing.pose}, not {kind}"
    if thing and not look.has(thing.strip("-")):
        return f"{prompt[:80]}: {look.set} {look.scene}, no {thing}"
    first = look.first(rivals_of(kind, thing)) if thing and thing[0] != "-" else thing
    return "" if first == thing else f"{prompt[:80]}: {first} before {thing}"


@pytest.mark.parametrize("file", FILES)
def test_the_subject_chooses_the_set(file: str) -> None:
    assert [slip for row in rows_of(file) if (slip := wrong_of(*row))] == []


@pytest.mark.parametrize(
    ("prompt", "ware"),
    [
        ("Close-up of a perfume bottle on a marble table, a single rose beside it", "perfume"),
        ("A pair of new running shoes on a wooden table next to their open box", "shoe"),
        ("A wristwatch on a leather tray beside a cup of coffee, macro", "watch"),
        ("A red lipstick stands on a mirror among rose petals", "lipstick"),
        ("A laptop open on a table, steam from a mug beside it", "laptop"),
        ("A scented candle on a shelf, a jar behind it", "candle"),
        ("A gift box with a red ribbon under a tree", "gift"),
        ("A plant pot on a balcony", "plant"),
        ("A camera on a rock, dawn", "camera"),
    ],
)
def test_a_thing_alone_is_drawn_as_itself(prompt: str, ware: str) -> None:
    look = look_of(Scene(prompt=prompt, size=(64, 36), seed=1))
    assert (look.set, look.ware) == ("product", ware)


@pytest.mark.parametrize("shape", [(64, 36), (36, 64)])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("An alley with laundry, low camera", "A town square, low camera"),
        ("A passenger on a train by the window", "A train in the fields"),
        ("Over-the-shoulder of a commuter on a train with a tablet", "A commuter on a train"),
        ("Inhaled particles travel down the windpipe", "The lungs, inside the body, close-up"),
    ],
)
def test_what_is_asked_is_another_picture(one: str, other: str, shape: tuple[int, int]) -> None:
    pictures = [np.asarray(paint(Scene(prompt=text, size=shape, seed=3)), np.float32) for text in (one, other)]
    assert np.abs(pictures[0] - pictures[1]).mean() > 8


def test_the_table_is_of_many_sets() -> None:
    rows = [row for file in FILES for row in rows_of(file)]
    assert len(rows) >= 120
    assert len({kind for _, kind, _ in rows}) >= 18


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("a hiker above a sea of fog", "a hiker above fog"),
        ("a blanket of fresh snow on the roof", "fresh snow on the roof"),
        ("a river of red tail lights", "red tail lights"),
        ("a bed of roses", "roses"),
        ("soft like a feather", "soft  "),
        ("a river of my childhood", "a river of my childhood"),
        ("the mouth of a river", "the mouth of a river"),
        ("gold bars slide along steel rollers", "gold bars moving along steel rollers"),
        ("a vault door swings open", "a vault door turning open"),
        ("a child on a slide under trees", "a child on a slide under trees"),
        ("kids slide down a hill", "kids slide down a hill"),
        ("two workers lift up a beam", "two workers lift up a beam"),
    ],
)
def test_figures_of_speech_name_no_thing(said: str, meant: str) -> None:
    assert phrase.literal(said) == meant


@pytest.mark.parametrize(
    ("prompt", "head"),
    [
        ("Extreme close-up of a perfume bottle, slow push in", "perfume-bottle"),
        ("Over-the-shoulder: a jar on a shelf", "jar"),
        ("Camera tracks past two cars in a street", "car"),
        ("A camera on a rock", "camera"),
        ("On a marble table stands a jar of cream", "jar"),
        ("The teenager's hand holds a phone", "hand"),
        ("Inside a factory, robot arms weld a car", "robot-arm"),
        ("Knives on a table", ""),
        ("", ""),
    ],
)
def test_the_head_of_a_prompt_is_what_it_is_about(prompt: str, head: str) -> None:
    known = vocabulary()
    assert phrase.read(prompt, known.subjects, known.persons, known.grammar).head == head


def test_a_hostile_prompt_is_read_quickly() -> None:
    assert phrase.read("a close-up shot of " * 5000 + "a jar " * 5000, {"jar"}, set(), vocabulary().grammar).head == ""
    assert phrase.literal("a sea of " * 5000) is not None


@pytest.mark.parametrize(
    ("plural", "singular"), [("shoes", "shoe"), ("leaves", "leaf"), ("bodies", "body"), ("boxes", "box")]
)
def test_plurals_have_their_singular_among_others(plural: str, singular: str) -> None:
    assert singular in phrase.singulars(plural)


@pytest.mark.parametrize("word", ["glass", "cat's", "virus", "gas"])
def test_what_is_no_plural_has_no_singular(word: str) -> None:
    assert phrase.singulars(word) == ()
