"""A line is there when `append_line` returns; what a crash tore is cut off by the next."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from client_generate import files
from client_generate.errors import StateError

lines = st.binary(max_size=9000).map(lambda data: data.replace(b"\n", b""))


@settings(max_examples=60, deadline=None)
@given(before=st.lists(lines, max_size=3), torn=lines, after=st.lists(lines, min_size=1, max_size=3))
def test_a_torn_line_is_cut_off_and_no_other(before: list[bytes], torn: bytes, after: list[bytes]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "history.jsonl"
        path.write_bytes(b"".join(line + b"\n" for line in before) + torn)
        assert files.whole_lines(path) == sum(len(line) + 1 for line in before)
        sizes = [files.append_line(path, line) for line in after]
        assert path.read_bytes().split(b"\n") == [*before, *after, b""]
        assert sizes[-1] == path.stat().st_size


def test_the_first_line_makes_the_file(tmp_path: Path) -> None:
    path = tmp_path / "new" / "history.jsonl"
    assert files.append_line(path, b"{}") == 3
    assert path.read_bytes() == b"{}\n"


@pytest.mark.parametrize("there", [True, False])
def test_nothing_is_added_through_a_link(tmp_path: Path, there: bool) -> None:
    elsewhere = tmp_path / "elsewhere"
    if there:
        elsewhere.write_bytes(b"theirs")
    link = tmp_path / "history.jsonl"
    link.symlink_to(elsewhere)
    with pytest.raises(StateError) as refused:
        files.append_line(link, b"ours")
    assert refused.value.code == "path-escapes"
    assert elsewhere.read_bytes() == b"theirs" if there else not elsewhere.exists()
