"""Digests of the pictures and model cards that a plan names, kept beside the project so that `status` hashes nothing.

A file is not read again while its size, its two times and its number on the disk are as they were; one that was
touched within the last seconds before they were written down is always read. A broken cache costs time, not truth.
"""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Literal, Protocol

import msgspec

from client_generate import files
from client_generate.decoders import decoder
from client_generate.errors import StateError
from client_generate.film.layout import Layout, Workspace
from client_generate.film.plan import Plan
from client_generate.sequence.facts import Planned

_LARGEST = 25_000_000
"""More bytes than a picture or card may have: what is larger is as good as none, and is not read."""
_SETTLED = 2_000_000_000
"""Nanoseconds after which every file system gives another time to another content."""


class CardShelf(Protocol):
    """Where model cards stand: all that is to be known of them here, and cheaper to load than they are."""

    def places(self, card_id: str) -> tuple[Path, ...]:
        """Return where a card's file is looked for, whether or not it is there."""

    def making(self, card_id: str) -> str:
        """Return a digest of what a card makes; empty for one that is not there or is wrong."""

    def able(self, card_id: str, makes: Literal["still", "video"]) -> tuple[str, ...]:
        """Return who can run a model that makes this; nobody for one that is not there, is wrong or makes another."""


class Seen(msgspec.Struct, frozen=True, array_like=True):
    """A file as it was last read: size, times of change of content and of anything, inode; `digest` of its bytes."""

    size: int
    modified: int
    changed: int
    number: int
    digest: str = ""


class Inputs(msgspec.Struct, frozen=True, tag_field="schema", tag="client_generate/inputs/2"):
    """What was seen under the plan of these bytes.

    `files` are all files by their path in the workspace, null where there is none; `pictures` and `cards` the digests
    of what the plan names, and `sequences` one over all facts of each sequence. `films` and `stills` are the providers
    that can run the plan's models.
    """

    plan: str
    files: dict[str, Seen | None]
    pictures: dict[str, str]
    cards: dict[str, str]
    sequences: dict[str, str]
    films: tuple[str, ...]
    stills: tuple[str, ...]

    def planned(self, plan: Plan) -> Planned:
        """Return the facts of the plan's sequences."""
        return Planned(plan, lambda path: self.pictures.get(path, ""), lambda card: self.cards.get(card, ""))

    def refused(self, plan: Plan) -> frozenset[str]:
        """Return the commands that are refused before they send anything: who makes it cannot run the model."""
        films, stills = plan.provider in self.films, plan.for_stills.provider in self.stills
        return frozenset(command for command, can in (("generate", films), ("grid", stills)) if not can)


def look(workspace: Workspace, layout: Layout, plan: Plan, digest: str, cards: Callable[[], CardShelf]) -> Inputs:
    """Return the digests as they are now; `digest` is of the plan's bytes. Reads only what changed since last time."""
    place = layout.cache / "inputs.json"
    known = _recall(place)
    eyes = _Eyes(workspace.root, known.files if known else {}, _written(place))
    if known and known.plan == digest and all(eyes.look(Path(path)) == seen for path, seen in known.files.items()):
        return known
    fresh = _looked(workspace, plan, digest, cards(), eyes)
    with suppress(OSError):
        files.replace(place, files.encode_line(fresh))
    return fresh


class _Eyes:
    """Looks at files, and reads those that may have changed since they were last read."""

    def __init__(self, root: Path, known: dict[str, Seen | None], written: int) -> None:
        self._root = root
        self._known = known
        self._written = written

    def key(self, place: Path) -> str:
        """Spell a path inside the workspace without the workspace, so that it may be moved."""
        return str(place.relative_to(self._root)) if place.is_relative_to(self._root) else str(place)

    def look(self, place: Path) -> Seen | None:
        """Return a file as it is now, None when there is none."""
        whole = self._root / place
        try:
            now = whole.stat()
            if not stat.S_ISREG(now.st_mode) or now.st_size > _LARGEST:
                return None
            fresh = Seen(now.st_size, now.st_mtime_ns, now.st_ctime_ns, now.st_ino)
            known = self._known.get(self.key(place))
            if (
                known
                and known.changed < self._written - _SETTLED
                and fresh == msgspec.structs.replace(known, digest="")
            ):
                return known
            return msgspec.structs.replace(fresh, digest=files.sha256(whole))
        except OSError:
            return None


def _recall(place: Path) -> Inputs | None:
    with suppress(OSError, msgspec.DecodeError):
        return decoder(Inputs).decode(place.read_bytes())
    return None


def _written(place: Path) -> int:
    with suppress(OSError):
        return place.stat().st_mtime_ns
    return 0


def _looked(workspace: Workspace, plan: Plan, digest: str, cards: CardShelf, eyes: _Eyes) -> Inputs:
    models = plan.models
    seen = {eyes.key(place): eyes.look(place) for model in models for place in cards.places(model)}
    pictures = {}
    for path in dict.fromkeys(_pictures(plan)):
        if place := _place(workspace, path):
            picture = seen[eyes.key(place)] = eyes.look(place)
            pictures[path] = picture.digest[:16] if picture else ""
    found = Inputs(
        plan=digest,
        files=seen,
        pictures=pictures,
        cards={model: cards.making(model) for model in models},
        sequences={},
        films=cards.able(plan.video_model, "video"),
        stills=cards.able(plan.still_model, "still"),
    )
    planned = found.planned(plan)
    bases = {sequence.id: planned.basis(planned.facts(sequence)) for sequence in plan.sequences}
    return msgspec.structs.replace(found, sequences=bases)


def _pictures(plan: Plan) -> Iterator[str]:
    for element in plan.elements:
        yield from element.references
    for sequence in plan.sequences:
        if sequence.start_frame_file:
            yield sequence.start_frame_file
        yield from (shot.start_frame for shot in sequence.shots if shot.start_frame)


def _place(workspace: Workspace, path: str) -> Path | None:
    """Return where a picture of the plan lies; None when it leads out of the workspace, from where none is sent."""
    place = workspace.plans / path
    with suppress(StateError, OSError, RuntimeError, ValueError):
        files.confined(workspace.root, place)
        return place
    return None
