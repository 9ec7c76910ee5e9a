"""Published things whose record or media somebody deleted, put back from the very bytes that their attempt kept.

Nothing is guessed: what is put back is what was published, told by its hash; else it is left to `doctor` and a copy.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from client_generate import files
from client_generate.errors import ClientGenerateError
from client_generate.execution import publishing
from client_generate.execution.attempt import Received
from client_generate.execution.loop import Outcome
from client_generate.film.slate import Slate, parse
from client_generate.film.take import Grid, Record, Take
from client_generate.sequence.desk import Desk
from client_generate.sequence.joining import Joiner
from client_generate.sequence.state import SequenceState

_RECORD, _MEDIA = "its record was written again from its attempt", "its media was put back from its attempt"


def put_back(desk: Desk, joiner: Joiner) -> Iterator[Outcome]:
    """Put back what is missing of every published take and grid of a project, and tell of each."""
    for sequence in desk.layout.sequence_ids():
        try:
            state = desk.sequences.load(sequence)
        except ClientGenerateError:
            continue  # whoever collects tells of it
        for name, path in _published(desk, state):
            if said := _missing(desk, parse(name), path):
                try:
                    there = _put_back(desk, joiner, parse(name), path)
                except (ClientGenerateError, OSError):
                    there = False  # `doctor` tells what is missing and from what to restore it
                if there:
                    yield Outcome(name, None, None, said=said)


def _published(desk: Desk, state: SequenceState) -> Iterator[tuple[str, Path]]:
    """Yield names and media of what the history calls there, pieces before the take that is joined from them."""
    folder = desk.layout.folder
    yield from ((grid.grid_id, folder / grid.path) for grid in state.grids if grid.path)
    for take in state.takes:
        yield from ((piece, desk.layout.media(parse(piece), ".mp4")) for piece in take.pieces)
        if take.path:
            yield take.take_id, folder / take.path


def _missing(desk: Desk, slate: Slate, media: Path) -> str:
    """Say what would be put back; empty when nothing is missing."""
    record = desk.layout.record(slate)
    gone = [said for place, said in ((record, _RECORD), (media, _MEDIA)) if not place.exists()]
    return "; ".join(gone)


def _put_back(desk: Desk, joiner: Joiner, slate: Slate, media: Path) -> bool:
    """Publish again what the attempt kept, if it is surely what was published. Raises when that cannot be told."""
    kind: type[Record] = Take if slate.kind == "take" else Grid
    record = files.read(desk.layout.record(slate), kind)
    joined = desk.layout.subject(str(slate)) / "joined.mp4"
    if joined.exists():
        if not _is_the_same(joined, record, media):
            return False
        return _placed(joined, media) if record else joiner.publish_again(str(slate))
    attempt = desk.executions.attempt(str(slate))
    if attempt is None or attempt.state != "done":
        return False
    intent, came = attempt.intent(), attempt.read("fetched", Received)
    if intent is None or came is None:
        return False
    cut_back = any(attempt.folder.glob("media.*"))
    file, facts = publishing.accepted(attempt, intent, came)
    known = record is not None or media.exists() or cut_back or file.name == came.path
    if not known or not _is_the_same(file, record, media):
        return False
    if record is not None:
        return _placed(file, media)
    publishing.publish(desk.layout, attempt, intent, came, (file, facts))
    return True


def _is_the_same(kept: Path, record: Record | None, media: Path) -> bool:
    """Whether a kept file is what was published, by the record's hash or by the media that is there."""
    digest = files.sha256(kept)
    if record is not None:
        return record.media is not None and record.media.sha256 == digest
    return not media.exists() or files.sha256(media) == digest


def _placed(kept: Path, media: Path) -> bool:
    files.publish(kept, media)
    return True
