"""The cuts that were found in takes, kept so that a film is decoded for them once. A broken cache costs time only."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from fractions import Fraction
from pathlib import Path

import msgspec

from client_generate import files
from client_generate.decoders import decoder
from client_generate.errors import StateError
from client_generate.film.layout import Layout
from client_generate.film.take import Take
from client_generate.media.cuts import METHOD, Seen, are_within, find_cuts
from client_generate.sequence.published import verified


class _Kept(msgspec.Struct, frozen=True, tag_field="schema", tag="client_generate/cuts/1"):
    """What was found in the film of these bytes, around these planned cuts, and by which method."""

    sha256: str
    planned: tuple[int, ...]
    method: int
    cuts: tuple[Seen, ...]

    def answers(self, sha256: str, planned: tuple[int, ...]) -> bool:
        """Whether it tells what is asked now."""
        return (self.sha256, self.planned, self.method) == (sha256, planned, METHOD)


def seen_cuts(layout: Layout, take: Take, planned: tuple[int, ...]) -> tuple[Seen, ...]:
    """Return the cuts of a take's film, one for each planned one.

    Raises `StateError` when the film is gone or changed, `MediaError` when it cannot be decoded.
    """
    media = take.media
    assert media is not None  # noqa: S101 - only published takes are cut with
    if not planned:
        return ()
    frames, rate = media.frames or 0, Fraction(media.fps or 0)
    place = _place(layout, media.sha256, planned)
    kept = _recall(place)
    if kept and kept.answers(media.sha256, planned) and are_within(kept.cuts, planned, frames, rate):
        return kept.cuts
    found = find_cuts(verified(layout, take), planned, frames, rate)
    with suppress(OSError, StateError):
        files.within(layout.root, layout.folder.parent, layout.folder, layout.cache, place.parent)
        files.replace(place, files.encode_line(_Kept(media.sha256, planned, METHOD, found)))
    return found


def _recall(place: Path) -> _Kept | None:
    with suppress(OSError, StateError, *files.UNREADABLE), files.open_regular(place) as file:
        return decoder(_Kept).decode(file.read())
    return None


def _place(layout: Layout, sha256: str, planned: tuple[int, ...]) -> Path:
    asked = hashlib.sha256(" ".join(map(str, planned)).encode()).hexdigest()
    return layout.cache / "cuts" / f"{sha256[:16]}-{asked[:8]}.json"
