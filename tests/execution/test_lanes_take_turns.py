"""Work of many sequences and projects begins in turns: all of it, once, after what it needs, and nobody waits long."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from client_generate.execution.turns import Lane, Turns


class Piece(NamedTuple):
    key: str
    after: frozenset[str] = frozenset()
    lane: Lane = ("film", "SEQ01")


def pieces(project: str, sequence: str, count: int, *, joined: bool = False) -> list[Piece]:
    lane = (project, sequence)
    made = [Piece(f"{project}/{sequence}/{n}", frozenset(), lane) for n in range(count)]
    return [*made, Piece(f"{project}/{sequence}", frozenset(one.key for one in made), lane)] if joined else made


def begun(turns: Turns[Piece]) -> list[Piece]:
    """Return everything that begins now."""
    return list(iter(turns.next, None))


def test_sequences_take_turns_and_none_begins_all_its_pieces_first() -> None:
    turns: Turns[Piece] = Turns(2)
    turns.add([*pieces("film", "SEQ01", 3), *pieces("film", "SEQ02", 3)])
    assert [piece.lane[1] for piece in begun(turns)] == ["SEQ01", "SEQ02"] * 3


def test_projects_take_turns() -> None:
    turns: Turns[Piece] = Turns(4)
    many = [piece for n in range(50) for piece in pieces("long", f"SEQ{n:02d}", 1)]
    turns.add([*many, *pieces("short", "SEQ01", 1), *pieces("short", "SEQ02", 1)])
    assert Counter(piece.lane[0] for piece in begun(turns)) == {"long": 2, "short": 2}


def test_what_was_begun_is_ended_before_much_else_begins() -> None:
    turns: Turns[Piece] = Turns(2)
    turns.add([piece for n in range(10) for piece in pieces("film", f"SEQ{n:02d}", 2, joined=True)])
    first = begun(turns)
    assert {piece.lane[1] for piece in first} == {"SEQ00", "SEQ01"}
    for piece in first[:2]:
        turns.ended(piece.key)
    assert begun(turns) == []
    turns.ended("film/SEQ00/1")
    assert [piece.key for piece in begun(turns)] == ["film/SEQ00"]
    turns.ended("film/SEQ00")
    assert {piece.lane[1] for piece in begun(turns)} == {"SEQ02"}


def test_a_lane_that_comes_back_waits_behind_the_others() -> None:
    turns: Turns[Piece] = Turns(1)
    turns.add([*pieces("film", "SEQ01", 1), *pieces("film", "SEQ02", 1)])
    (one,) = begun(turns)
    turns.ended(one.key)
    turns.add([one])
    assert [piece.lane[1] for piece in begun(turns)] == ["SEQ02"]


@given(
    st.integers(1, 5),
    st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 4), st.booleans()), max_size=12, unique_by=lambda x: x),
    st.randoms(use_true_random=False),
)
def test_everything_begins_once_after_what_it_needs(
    room: int, lanes: list[tuple[str, int, bool]], random: object
) -> None:
    turns: Turns[Piece] = Turns(room)
    work = [
        p for n, (project, count, joined) in enumerate(lanes) for p in pieces(project, f"S{n}", count, joined=joined)
    ]
    turns.add(work)
    under_way: list[Piece] = []
    ended: set[str] = set()
    order: list[str] = []
    while turns.waiting or under_way:
        for piece in begun(turns):
            assert piece.after <= ended
            under_way.append(piece)
            order.append(piece.key)
        assert len({piece.lane for piece in under_way}) <= room
        assert under_way, "nothing is under way and work waits"
        piece = under_way.pop(random.randrange(len(under_way)))  # type: ignore[attr-defined]
        ended.add(piece.key)
        turns.ended(piece.key)
    assert sorted(order) == sorted(piece.key for piece in work)
