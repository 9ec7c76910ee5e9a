"""The timeline of a cut: no gap, no drift at any rate, names once, marks where their frames are seen."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from client_generate.editorial.timeline import timeline
from client_generate.film.cut import Cut, CutSequence, Mark, Stretch, Version
from client_generate.film.plan import Plan, Sequence, Shot
from client_generate.film.rate import RATES
from client_generate.film.slate import parse
from client_generate.film.take import Media, ShotPrompt, Take

NOW = datetime(2026, 11, 1, tzinfo=UTC)


def take(name: str, frames: int, fps: Fraction, durations: tuple[Decimal, ...] = (Decimal(1),)) -> Take:
    """Return a published take's record."""
    media = Media(
        path=f"{name}.mp4", sha256=name, bytes=1, width=128, height=72, codecs=("h264", "aac"), fps=str(fps),
        frames=frames, seconds=float(frames / fps),
    )  # fmt: skip
    prompts = tuple(
        ShotPrompt(index=n, prompt=f"Prompt {n}", duration=one, source="plan") for n, one in enumerate(durations)
    )
    return Take(
        take_id=name, sequence=parse(name).sequence, shot=parse(name).shot, mode="multi_shot", shot_prompts=prompts,
        concatenated_prompt_summary="", fps="24", model="tiny", provider="scripted", rehearsal=False, seed=7,
        media=media, who="kim", started_at=NOW,
    )  # fmt: skip


def stretches(record: Take, *starts: int) -> tuple[Stretch, ...]:
    """Cut a film at these frames, the first of them 0."""
    assert record.media is not None
    ends = (*starts[1:], record.media.frames or 0)
    return tuple(
        Stretch(
            shot=prompt.index, of=record.take_id, record=record, first=first, frames=end - first, prompt=prompt
        )
        for prompt, first, end in zip(record.shot_prompts, starts, ends, strict=True)
    )  # fmt: skip


def sequence(name: str, *durations: str) -> Sequence:
    """Return a planned sequence."""
    return Sequence(id=name, shots=tuple(Shot(prompt="Planned", duration=Decimal(one)) for one in durations))


def cut_of(*sequences: CutSequence, fps: str = "24") -> Cut:
    """Return a film of these."""
    plan = Plan(client="C", title="Film", sequences=tuple(one.plan for one in sequences), fps=Decimal(fps))
    return Cut(project="film", plan=plan, rate=plan.rate, size=plan.size, sequences=sequences)


THREE = (Decimal(1), Decimal(2), Decimal(1))


def test_contiguous_shots_are_one_clip_with_marks() -> None:
    film = take("SEQ01_take002", 96, Fraction(24), THREE)
    marks = (
        Mark(take="SEQ01_take002", text="here", who="kim", first=30, frames=4),
        Mark(take="SEQ01_take002", text="all", who="kim"),
        Mark(take="SEQ01_take009", text="elsewhere", who="kim", first=30),
    )
    one = CutSequence(
        plan=sequence("SEQ01", "1", "2", "1"), circle=film, stretches=stretches(film, 0, 25, 72), marks=marks
    )
    (clip,) = timeline(cut_of(one)).clips
    assert (clip.name, clip.frames, clip.first, clip.handles, clip.shots) == ("SEQ01", 96, 0, (0, 0), (0, 1, 2))
    assert [(mark.kind, mark.name, mark.first, mark.frames) for mark in clip.markers] == [
        ("shot", "SEQ01_shot00", 0, 25),
        ("shot", "SEQ01_shot01", 25, 47),
        ("shot", "SEQ01_shot02", 72, 24),
        ("note", "note", 30, 4),
        ("note", "note", 0, 96),
    ]
    assert clip.facts["SEQ01_shot02 prompt"] == "Prompt 2"
    assert (clip.facts["model"], clip.facts["seed"], clip.facts["circle_take"]) == ("tiny", "7", "SEQ01_take002")


def test_a_mixed_shot_stands_alone_with_its_handles_and_alternates() -> None:
    film, other = take("SEQ01_take002", 96, Fraction(24), THREE), take("SEQ01_take005", 97, Fraction(24), THREE)
    mine, theirs = stretches(film, 0, 24, 72), stretches(other, 0, 20, 70)
    marks = (
        Mark(take="SEQ01_take002", text="gone", who="kim", first=30),
        Mark(take="SEQ01_take005", text="all", who="kim"),
    )
    one = CutSequence(
        plan=sequence("SEQ01", "1", "2", "1"), circle=film, stretches=(mine[0], theirs[1], mine[2]), marks=marks,
        versions=(Version(take=film, stretches=mine), Version(take=other, stretches=theirs)),
    )  # fmt: skip
    first, mixed, last = timeline(cut_of(one)).clips
    assert [clip.name for clip in (first, mixed, last)] == ["SEQ01_shot00", "SEQ01_shot01", "SEQ01_shot02"]
    assert (mixed.take, mixed.first, mixed.frames, mixed.handles) == ("SEQ01_take005", 20, 50, (20, 27))
    assert [(beside.take, beside.first) for beside in mixed.alternates] == [("SEQ01_take002", 24)]
    assert [(beside.take, beside.first) for beside in last.alternates] == [("SEQ01_take005", 70)]
    assert (first.handles, last.handles) == ((0, 72), (72, 0))
    assert [[mark.text for mark in clip.markers if mark.kind == "note"] for clip in (first, mixed, last)] == [
        [],
        ["all"],
        [],
    ]


def test_pieces_are_an_alternate_of_several_shots_in_their_joined_film() -> None:
    film = take("SEQ01_take001", 96, Fraction(24), THREE)
    pieces = tuple(take(f"SEQ01_shot0{n}_take001", frames, Fraction(24)) for n, frames in enumerate((25, 48, 24)))
    joined = take("SEQ01_take002", 97, Fraction(24), THREE)
    parts = tuple(
        Stretch(shot=n, of="SEQ01_take002", record=piece, first=0, frames=frames, prompt=joined.shot_prompts[n])
        for n, (piece, frames) in enumerate(zip(pieces, (25, 48, 24), strict=True))
    )
    mine = stretches(film, 0, 24, 72)
    versions = (Version(take=film, stretches=mine), Version(take=joined, stretches=parts))
    mixed = CutSequence(
        plan=sequence("SEQ01", "1", "2", "1"), circle=film, stretches=(parts[0], *mine[1:]), versions=versions
    )
    first, rest = timeline(cut_of(mixed)).clips
    assert (first.name, rest.name) == ("SEQ01_shot00", "SEQ01_shot01-02")
    assert [(beside.take, beside.first) for beside in first.alternates] == [("SEQ01_take001", 0)]
    assert [(beside.take, beside.first) for beside in rest.alternates] == [("SEQ01_take002", 25)]


def test_a_missing_sequence_is_a_card_of_the_planned_length() -> None:
    waiting = take("SEQ02_take001", 60, Fraction(24), (Decimal(1), Decimal("1.5")))
    card = CutSequence(
        plan=sequence("SEQ02", "1", "1.51"), missing="not approved yet: 1 take to review",
        versions=(Version(take=waiting, stretches=stretches(waiting, 0, 24)),),
    )  # fmt: skip
    (clip,) = timeline(cut_of(card)).clips
    assert (clip.name, clip.frames, clip.footage, clip.shots) == ("SEQ02", 60, None, (0, 1))
    assert clip.facts["missing"] == "not approved yet: 1 take to review"
    assert [(mark.first, mark.frames) for mark in clip.markers] == [(0, 24), (24, 36)]
    assert [beside.take for beside in clip.alternates] == ["SEQ02_take001"]


FILMS = st.lists(
    st.tuples(st.sampled_from(sorted(RATES)), st.integers(1, 400), st.lists(st.integers(0, 400), max_size=4)),
    min_size=1, max_size=25,
)  # fmt: skip


@given(fps=st.sampled_from(sorted(RATES)), films=FILMS)
def test_no_film_of_any_rate_drifts_away(fps: str, films: list[tuple[str, int, list[int]]]) -> None:
    sequences, exact = [], Fraction(0)
    for number, (name, frames, inner) in enumerate(films):
        starts = sorted({0, *(one for one in inner if one < frames)})
        record = take(f"SEQ{number}_take001", frames, RATES[name], (Decimal(1),) * len(starts))
        planned = sequence(f"SEQ{number}", *["1"] * len(starts))
        marks = (Mark(take=record.take_id, text="", who="kim", first=frames - 1, frames=9),)
        sequences.append(CutSequence(plan=planned, circle=record, stretches=stretches(record, *starts), marks=marks))
        exact += frames / RATES[name]
    made = timeline(cut_of(*sequences, fps=fps))
    assert abs(made.frames / made.rate - exact) <= Fraction(1, 2) / made.rate
    assert len({clip.name for clip in made.clips}) == len(made.clips)
    lengths = {f"SEQ{number}": (frames, RATES[name]) for number, (name, frames, _) in enumerate(films)}
    for clip in made.clips:
        frames, rate = lengths[clip.name]
        assert clip.frames >= 1
        assert abs(clip.frames / made.rate - frames / rate) < 1 / made.rate
        assert rate != made.rate or clip.frames == frames
        assert all(mark.first >= 0 and 1 <= mark.frames <= clip.frames - mark.first for mark in clip.markers)
        assert clip.handles == (0, 0)
