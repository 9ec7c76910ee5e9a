"""Reading a document: its value, nothing where there is none, or a refusal that leaves the file as it is."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from client_generate import files
from client_generate.errors import StateError


class Thing(msgspec.Struct, frozen=True, tag_field="schema", tag="client_generate/thing/9"):
    name: str
    more: tuple[int, ...] = ()


THING = files.encode(Thing("a", (1, 2)))


def refusal(data: bytes) -> str:
    with pytest.raises(StateError) as refused:
        files.decode(data, Thing, "thing.json")
    assert refused.value.hint
    return refused.value.code


def told(data: bytes) -> str:
    """Return the code of the refusal; nothing when it was read."""
    try:
        files.decode(data, Thing, "thing.json")
    except StateError as error:
        return error.code
    return ""


def test_a_document_is_read_back(tmp_path: Path) -> None:
    files.write_once(tmp_path / "a.json", THING)
    assert files.read(tmp_path / "a.json", Thing) == Thing("a", (1, 2))
    assert files.read(tmp_path / "none.json", Thing) is None


@pytest.mark.parametrize("version", ["10", "11", "100", "010", "9" * 5000])
def test_a_newer_version_is_told_by_its_number(version: str) -> None:
    assert refusal(THING.replace(b"thing/9", f"thing/{version}".encode())) == "state-newer"


@pytest.mark.parametrize("version", ["1", "8", "\N{SUPERSCRIPT TWO}", "x", "-10", "", "9.1"])
def test_what_is_not_newer_is_not_said_to_be(version: str) -> None:
    assert refusal(THING.replace(b"thing/9", f"thing/{version}".encode())) == "state-corrupt"


def test_another_kind_of_document_is_not_newer() -> None:
    assert refusal(THING.replace(b"thing/9", b"other/10")) == "state-corrupt"


@given(data=st.binary(max_size=200))
@example(data=b'{"schema":"client_generate/thing/9","name":"\xff"}')
@example(data=b'{"schema":"client_generate/thing/9","x":' + b"[" * 100_000)
@example(data=b'{"schema":"client_generate/thing/10","x":' + b"[" * 100_000 + b"]" * 100_000 + b"}")
@example(data=b'{"schema":"client_generate/thing/9","name":1e999999999}')
@example(data=b"\0")
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert told(data) in {"", "state-corrupt", "state-newer"}


@given(place=st.integers(0, len(THING) - 1), flips=st.integers(1, 255))
def test_flipped_bits_are_read_or_refused(place: int, flips: int) -> None:
    spoiled = bytearray(THING)
    spoiled[place] ^= flips
    assert told(bytes(spoiled)) in {"", "state-corrupt", "state-newer"}
