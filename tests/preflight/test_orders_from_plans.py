from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from client_generate.execution.orders import Ordered, default_seed, grid_order, plan_prompts, video_order
from client_generate.film.plan import Element, Plan, Shot
from client_generate.providers.base import InputFile
from client_generate.providers.cards import Cards
from tests.preflight.plans import element, pictures, plan, sequence

CARDS = Cards.load()
START = InputFile(name="start.png", sha256="1" * 64, media_type="image/png")


def ordered(
    given_plan: Plan, *shots: int, model: str = "kling-o3", start: InputFile | None = None, shown: tuple[str, ...] = ()
) -> Ordered:
    one = given_plan.sequences[0]
    told = plan_prompts(one)
    prompts = tuple(told[n] for n in shots) or told
    return video_order(
        given_plan, one, CARDS.get(model), prompts=prompts, start_frame=start, seed=5,
        label="SEQ01_take001", reference_files=pictures(*shown),
    )  # fmt: skip


def cast(*names: str) -> tuple[Element, ...]:
    return tuple(element(name) for name in names)


@given(st.lists(st.decimals("0.1", "4", places=3), min_size=1, max_size=6))
def test_trimming_gives_the_planned_length_back(seconds: list[Decimal]) -> None:
    result = ordered(plan(sequence(*map(str, seconds))))
    made = [shot.seconds for shot in result.order.shots]
    kept = [min(m, planned) for m, planned in zip(made, seconds, strict=True)]
    assert kept == seconds
    assert set(result.trimmed) == {n for n, (m, p) in enumerate(zip(made, seconds, strict=True)) if m > p}
    assert all(m == m.to_integral_value() for m in made)
    assert result.order.seconds >= 3


def test_the_cap_keeps_the_most_important_and_records_the_rest() -> None:
    names = ("a", "b", "c", "d")
    elements = tuple(element(name, priority=priority) for name, priority in zip(names, (0, 5, 0, 9), strict=True))
    given_plan = plan(sequence("3", elements=names), *elements)
    free, framed = ordered(given_plan, shown=names), ordered(given_plan, start=START, shown=names)
    assert [e.id for e in free.kept] == list(names)
    assert [e.id for e in framed.kept] == ["a", "b", "d"]
    assert [(d.id, d.reason) for d in framed.dropped] == [("c", "kling-o3 takes 3 elements here")]
    assert [f.name for f in framed.order.files] == ["start.png", "a-0.png", "b-0.png", "d-0.png"]


def test_a_dropped_element_is_no_token_in_the_prompt() -> None:
    names = ("a", "b", "c", "d", "old-man")
    shots = (Shot(prompt="@a meets @old-man", duration=Decimal(3)),)
    result = ordered(plan(sequence(elements=names, shots=shots), *cast(*names)), shown=names)
    assert result.order.shots[0].prompt == "@a meets old man"


def test_the_cap_counts_every_element_with_or_without_pictures() -> None:
    names = ("a", "b", "c", "d", "e")
    result = ordered(plan(sequence("3", elements=names), *cast(*names)), shown=("a", "b", "c"))
    assert [d.id for d in result.dropped] == ["e"]
    assert result.described == ("d",)
    assert result.order.prompt == "Shot 0. d (character): d in red."
    assert result.order.shots[0].prompt == result.order.prompt


def test_an_element_without_picture_and_description_is_told_by_its_name() -> None:
    result = ordered(plan(sequence("3", elements=("old-man",)), element("old-man", description="")))
    assert result.dropped == ()
    assert result.order.prompt == "Shot 0. old man (character)."


def test_a_multi_shot_take_sees_all_shots_elements_in_plan_order() -> None:
    shots = (
        Shot(prompt="x", duration=Decimal(2), elements=("c",)),
        Shot(prompt="y", duration=Decimal(2)),
        Shot(prompt="z", duration=Decimal(2), elements=()),
    )
    given_plan = plan(sequence(shots=shots, elements=("b",)), *cast("a", "b", "c"))
    shown = ("a", "b", "c")
    assert [e.id for e in ordered(given_plan, shown=shown).kept] == ["b", "c"]
    assert [e.id for e in ordered(given_plan, 0, shown=shown).kept] == ["c"]
    assert [e.id for e in ordered(given_plan, 1, shown=shown).kept] == ["b"]
    assert ordered(given_plan, 2, shown=shown).kept == ()


def test_camera_notes_and_negatives_reach_a_model_that_reads_them() -> None:
    shots = (
        Shot(prompt="A road", camera="slow push in", duration=Decimal(2), negative_prompt="rain"),
        Shot(prompt="A car", duration=Decimal(2), negative_prompt="rain"),
        Shot(prompt="A dog", duration=Decimal(2), negative_prompt="people"),
    )
    result = ordered(plan(sequence(shots=shots)), model="kling-v3")
    assert result.order.shots[0].prompt == "A road Camera: slow push in"
    assert result.order.negative_prompt == "rain, people"
    assert ordered(plan(sequence(shots=shots))).order.negative_prompt == ""


def test_a_grid_is_twice_the_film_where_the_model_can() -> None:
    one = sequence("3", elements=("a",))
    given_plan = plan(one, element("a"), resolution="480p")
    result = grid_order(
        given_plan, one, CARDS.get("flux-pro"), prompt="A road", seed=1, label="g", reference_files=pictures("a")
    )
    width, height = given_plan.size
    assert result.order.panels == 4
    assert abs(result.order.width / (2 * width) - 1) < 0.05
    assert abs(result.order.width / result.order.height / (width / height) - 1) < 0.03
    assert result.order.prompt == "A road. a (character): a in red."
    assert (result.described, result.order.files) == (("a",), ())


def test_a_still_model_that_sees_pictures_gets_them() -> None:
    one = sequence("3", elements=("a",))
    result = grid_order(
        plan(one, element("a")), one, CARDS.get("flux-2-pro"), prompt="@a waits", seed=1, label="g",
        reference_files=pictures("a"),
    )  # fmt: skip
    assert (result.described, [f.name for f in result.order.files]) == ((), ["a-0.png"])


def test_seeds_follow_the_name() -> None:
    assert default_seed("SEQ01_take001") == default_seed("SEQ01_take001") != default_seed("SEQ01_take002")
    assert 0 <= default_seed("SEQ01_take001") < 2**31


def said(*lines: str) -> Ordered:
    shots = (
        Shot(prompt="x", duration=Decimal("1.5"), narration=lines[0], dialogue=lines[1]),
        Shot(prompt="y", duration=Decimal(2)),
    )
    return ordered(plan(sequence(shots=shots)))


def test_what_is_said_reaches_the_rehearsal_and_no_paid_model() -> None:
    order, card = said(" Once. ", "Hello!").order, CARDS.get("kling-o3")
    assert card.request(order, "local").input["shots"] == [
        {"index": 0, "prompt": "x", "seconds": "2", "line": "Once. Hello!", "line_seconds": "1.5"},
        {"index": 1, "prompt": "y", "seconds": "2"},
    ]
    assert card.request(order, "replicate").digest == card.request(said("", "").order, "replicate").digest


def test_other_words_make_no_other_take() -> None:
    assert said("Once.", "").order.likeness == said("", "").order.likeness


def test_one_shot_alone_knows_the_others_and_is_asked_for_all_the_same() -> None:
    shots = tuple(Shot(prompt=prompt, duration=Decimal(3)) for prompt in ("Night, a road.", "A car."))
    one = ordered(plan(sequence(shots=shots)), 1).order
    other = ordered(plan(sequence(shots=(Shot(prompt="Noon.", duration=Decimal(3)), shots[1]))), 1).order
    assert one.around == ("Night, a road.", "A car.")
    assert one.likeness == other.likeness
    assert ordered(plan(sequence(shots=shots))).order.around == ()
