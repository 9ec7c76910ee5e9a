"""A test's name is the same in every process.

Tests run in several processes, which must find the same names; the order of a set and the address of an object differ
between processes.
"""

from __future__ import annotations

import re

import pytest

UNSURE = re.compile(r"frozenset\(|0x[0-9a-f]{6}|\{[('\"][^:}]*[,}]")


def test_no_name_holds_a_set_or_an_address(request: pytest.FixtureRequest) -> None:
    assert [item.nodeid for item in request.session.items if UNSURE.search(item.nodeid)] == []


SUCH = ["x[{'a', 'b'}]", "x[{('a', 'b'), ('c', 'd')}]", "<f at 0x7f21bc>", "frozenset({1})"]


@pytest.mark.parametrize("name", SUCH, ids=["set", "tuples", "address", "frozen"])
def test_such_names_are_seen(name: str) -> None:
    assert UNSURE.search(name)
