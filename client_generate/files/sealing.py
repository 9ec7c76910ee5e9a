"""Snapshots with a check sum: one whose bytes changed on the disk is not believed, but made again."""

from __future__ import annotations

from zlib import crc32

_SEAL = b',\n  "seal": "%08x"\n}\n'
_END = b"\n}\n"


def sealed(document: bytes) -> bytes:
    """Return a snapshot's bytes with a check sum of them as its last key: one whose bytes changed is not believed."""
    body = document.removesuffix(_END)
    return body + _SEAL % crc32(body)


def is_whole(data: bytes) -> bool:
    """Whether a sealed document is what it was when it was sealed."""
    return data == sealed(data[: -len(_SEAL % 0)] + _END)
