"""H.264 parameter sets: how one track holds the pictures of two coders, by numbers that do not collide. Pure.

A slice names its picture parameter set by number, and that its sequence parameter set; an `avcC` record may hold many
of both. So films of another coder stand untouched beside ours, which carry the number `OURS`. Source: ISO 14496-15,
5.3.3; ITU-T H.264, 7.3.2.
"""

from __future__ import annotations

import msgspec

OURS = 1
"""The number of both sets in every film that we encode for an assembly; almost everybody else uses 0."""


class Sets(msgspec.Struct, frozen=True):
    """An `avcC` record taken apart: version, profile, level and length size; the sets; and what follows them."""

    head: bytes
    sequence: tuple[bytes, ...]
    picture: tuple[bytes, ...]
    tail: bytes

    @property
    def numbers(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The numbers of the sequence and of the picture parameter sets."""
        return tuple(_number(one[4:]) for one in self.sequence), tuple(_number(one[1:]) for one in self.picture)


def taken_apart(extra: bytes) -> Sets | None:
    """Read an `avcC` record; None for what is none."""
    try:
        sequence, at = _sets(extra, 6, extra[5] & 31)
        picture, at = _sets(extra, at + 1, extra[at])
        found = Sets(bytes(extra[:5]), sequence, picture, bytes(extra[at:]))
        numbered = all(found.numbers)
    except IndexError:
        return None
    return found if extra[0] == 1 and numbered else None


def together(theirs: bytes, ours: bytes) -> bytes | None:
    """Return one record for pictures of both; None where numbers collide or the two cannot share a track."""
    one, other = taken_apart(theirs), taken_apart(ours)
    if one is None or other is None or one.head[4] & 3 != other.head[4] & 3 or one.head[1] < 66:
        return None
    if any(set(mine) & set(others) for mine, others in zip(one.numbers, other.numbers, strict=True)):
        return None
    wider = one if (one.head[1], one.head[3]) >= (other.head[1], other.head[3]) else other
    level = max(one.head[3], other.head[3])
    head = bytes([1, wider.head[1], wider.head[2], level, wider.head[4]])
    sequence, picture = one.sequence + other.sequence, one.picture + other.picture
    return (
        head + bytes([0xE0 | len(sequence)]) + _packed(sequence) + bytes([len(picture)]) + _packed(picture) + wider.tail
    )


def _sets(extra: bytes, at: int, count: int) -> tuple[tuple[bytes, ...], int]:
    found = []
    for _ in range(count):
        length = extra[at] << 8 | extra[at + 1]
        if at + 2 + length > len(extra) or length < 2:
            raise IndexError
        found.append(bytes(extra[at + 2 : at + 2 + length]))
        at += 2 + length
    return tuple(found), at


def _packed(sets: tuple[bytes, ...]) -> bytes:
    return b"".join(len(one).to_bytes(2, "big") + one for one in sets)


def _number(bits: bytes) -> int:
    """Read the first unsigned Exp-Golomb number, which has at most 9 bits here."""
    text = "".join(f"{byte:08b}" for byte in bits[:4])
    zeros = len(text) - len(text.lstrip("0"))
    if 2 * zeros >= len(text):
        raise IndexError
    return int(text[zeros : 2 * zeros + 1], 2) - 1
