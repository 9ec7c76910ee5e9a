"""Whatever changes in a plan, exactly what was made from it is stale; pure, over plans of every shape."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, TypeVar

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from client_generate.film.plan import Element, Plan, Sequence, Shot
from client_generate.film.take import ShotPrompt, StartFrame, Take
from client_generate.sequence.facts import Now, Planned, made_from
from client_generate.sequence.stale import changes, judge
from client_generate.sequence.state import SequenceState, TakeSummary

IDS = ("car", "dog", "road")
WORDS = st.sampled_from(["a", "b", "c"])
T = TypeVar("T")


def built(make: Callable[..., T], /, **parts: st.SearchStrategy[Any]) -> st.SearchStrategy[T]:
    """Build something of parts, without looking at its types."""
    return st.fixed_dictionaries(parts).map(lambda drawn: make(**drawn))


ELEMENTS = st.lists(st.sampled_from(IDS), unique=True).map(tuple)
SHOTS = built(
    Shot,
    prompt=WORDS,
    duration=st.sampled_from([Decimal(1), Decimal("2.5")]),
    elements=st.none() | ELEMENTS,
    camera=st.sampled_from(["", "pan"]),
    negative_prompt=st.sampled_from(["", "rain"]),
    seed=st.none() | st.integers(0, 3),
    narration=st.sampled_from(["", "said"]),
)
SEQUENCES = built(
    Sequence,
    id=st.just("SEQ01"),
    title=WORDS,
    shots=st.lists(SHOTS, min_size=1, max_size=3).map(tuple),
    elements=ELEMENTS,
    start_frame=st.sampled_from([None, "one.png", "two.png"]),
)
PLANS = built(
    Plan,
    client=WORDS,
    title=WORDS,
    sequences=st.tuples(SEQUENCES),
    resolution=st.sampled_from(["720p", "1080p"]),
    video_model=st.sampled_from(["kling-o3", "kling-v3"]),
    elements=st.tuples(
        *(
            built(
                Element,
                id=st.just(name),
                kind=st.just("prop"),
                description=WORDS,
                references=st.lists(st.sampled_from(["one.png", "two.png"]), unique=True).map(tuple),
            )
            for name in IDS
        )
    ),
)


@st.composite
def edits(draw: st.DrawFn) -> tuple[Plan, Plan]:
    """Return a plan, and the same with one field as in another."""
    before, other = draw(PLANS), draw(PLANS)
    mine, theirs = before.sequences[0], other.sequences[0]
    match draw(st.sampled_from(["plan", "sequence", "shot"])):
        case "plan":
            return before, _one_field(draw, before, other, {"sequences"})
        case "sequence":
            changed = _one_field(draw, mine, theirs, {"id"})
        case _:
            place = draw(st.integers(0, len(mine.shots) - 1))
            shot = _one_field(draw, mine.shots[place], theirs.shots[0], set())
            changed = msgspec.structs.replace(mine, shots=(*mine.shots[:place], shot, *mine.shots[place + 1 :]))
    return before, msgspec.structs.replace(before, sequences=(changed,))


def _one_field(draw: st.DrawFn, one: T, other: T, but: set[str]) -> T:
    name = draw(st.sampled_from(sorted(set(one.__struct_fields__) - but)))  # type: ignore[attr-defined]
    return msgspec.structs.replace(one, **{name: getattr(other, name)})  # type: ignore[type-var]


def now(plan: Plan) -> Now:
    """Return the facts of the one sequence; a picture is its name."""
    planned = Planned(plan, lambda path: path, lambda card: card)
    return planned.now(plan.sequences[0], SequenceState(sequence="SEQ01"))


def take_of(plan: Plan, unread: frozenset[str] = frozenset()) -> Take:
    """Return a multi-shot take of the one sequence, all its elements shown."""
    sequence, facts = plan.sequences[0], now(plan)
    used = [one for shot in sequence.shots for one in (sequence.elements if shot.elements is None else shot.elements)]
    prompts = (
        ShotPrompt(index=index, prompt=shot.full_prompt, duration=shot.duration, source="plan")
        for index, shot in enumerate(sequence.shots)
    )
    named = sequence.start_frame_file
    take = Take(
        take_id="SEQ01_take001", sequence="SEQ01", mode="multi_shot", model=plan.video_model, provider="local",
        rehearsal=True, seed=0, who="me", started_at=datetime(2026, 11, 21, tzinfo=UTC), fps="24",
        shot_prompts=tuple(prompts), concatenated_prompt_summary="", elements=tuple(dict.fromkeys(used)),
        start_frame=StartFrame(path=named, sha256=named) if named else None,
    )  # fmt: skip
    return msgspec.structs.replace(take, made_from=made_from(take, facts.facts, unread), basis=facts.basis)


def asked(plan: Plan) -> object:
    """Spell everything that a multi-shot take is made from, without the code under test."""
    sequence = plan.sequences[0]
    used = {one for shot in sequence.shots for one in (sequence.elements if shot.elements is None else shot.elements)}
    seed = next((shot.seed for shot in sequence.shots if shot.seed is not None), None)
    return (
        plan.size, plan.video_model, sequence.start_frame, seed,
        [(s.full_prompt, s.duration, s.negative_prompt) for s in sequence.shots],
        [(one.id, one.description, one.references) for one in plan.elements if one.id in used],
    )  # fmt: skip


@given(edits())
def test_a_take_is_stale_when_and_only_when_something_it_was_made_from_is_another(edit: tuple[Plan, Plan]) -> None:
    then, after = edit
    found = changes(take_of(then), now(after).facts, lambda _: None)
    assert bool(found) == (asked(then) != asked(after)), found
    assert len(set(found)) == len(found)


@given(edits())
def test_nothing_stale_is_overlooked_without_reading_records(edit: tuple[Plan, Plan]) -> None:
    then, after = edit
    take, facts = take_of(then), now(after)
    summary = TakeSummary(take_id=take.take_id, mode="multi_shot", path="film.mp4", basis=take.basis)
    state = SequenceState(sequence="SEQ01", takes=(summary,))
    stale = judge(state, facts.plan_basis, facts.basis, lambda: facts, lambda _: take)
    assert bool(stale.takes) == bool(changes(take, facts.facts, lambda _: None))


@given(PLANS)
def test_an_unchanged_plan_reads_no_record(plan: Plan) -> None:
    facts = now(plan)
    summary = TakeSummary(take_id="SEQ01_take001", mode="multi_shot", path="film.mp4", basis=take_of(plan).basis)

    def read(name: str) -> None:
        raise AssertionError(name)

    state = SequenceState(sequence="SEQ01", takes=(summary,))
    assert judge(state, facts.plan_basis, facts.basis, lambda: facts, read).takes == ()


@given(PLANS, WORDS)
def test_a_prompt_given_on_purpose_never_makes_its_take_stale(plan: Plan, words: str) -> None:
    take = take_of(plan, frozenset({"shot 0 prompt"}))
    shots = plan.sequences[0].shots
    other = msgspec.structs.replace(shots[0], prompt=f"new {words}")
    sequence = msgspec.structs.replace(plan.sequences[0], shots=(other, *shots[1:]))
    after = msgspec.structs.replace(plan, sequences=(sequence,))
    assert changes(take, now(after).facts, lambda _: None) == ()
