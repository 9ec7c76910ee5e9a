"""From a delivery to a published take: the untouched bytes are safe first, then looked at, made to fit, and named.

Every step accepts that it was done before. Trouble of this machine leaves the delivery where it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import msgspec

from client_generate import files
from client_generate.errors import Conflict, MediaError, NotMade, StateError
from client_generate.execution import verify
from client_generate.execution.attempt import Attempt, Done, Intent, Received, Submitted
from client_generate.film.layout import Layout
from client_generate.film.slate import subject_of
from client_generate.film.take import Kept, Media
from client_generate.media import probe
from client_generate.providers.base import Fetched


def keep(attempt: Attempt, came: Fetched) -> Path:
    """Put what was fetched into the attempt's folder, flushed, before anything looks at it."""
    place = attempt.folder / f"download{came.suffix}"
    files.flush(came.path)
    files.publish(came.path, place)
    return place


def kept(attempt: Attempt) -> Path | None:
    """Return the download that a crash left before it was written down; whole, for it has its name."""
    return next(iter(sorted(attempt.folder.glob("download*"))), None)


def received(path: Path, *, billed: Decimal | None, at: datetime) -> Received:
    """Describe a kept download."""
    return Received(path=path.name, sha256=files.sha256(path), bytes=path.stat().st_size, billed=billed, at=at)


def accepted(attempt: Attempt, intent: Intent, came: Received) -> tuple[Path, Media]:
    """Return the file to be published and its facts: the download, or what was made to fit of it, beside it.

    Raises `MediaError` as a verdict on the download; `NotMade`, `StateError` or `OSError` when it is not to blame.
    """
    download = attempt.folder / came.path
    _unchanged(attempt, came)
    try:
        return _accepted(attempt, intent, download)
    except NotMade:
        raise
    except MediaError:
        # What was paid for is condemned only when its bytes can still be read, and only by a second look.
        _unchanged(attempt, came)
        return _accepted(attempt, intent, download)


def publish(layout: Layout, attempt: Attempt, intent: Intent, came: Received, file: tuple[Path, Media]) -> Kept:
    """Give the media its final name, write its record, then say done. Raises `Conflict` when a name is taken."""
    slate = subject_of(intent.subject)
    source, media = file
    place = layout.media(slate, verify.suffix(source, media))
    submitted = attempt.read("submitted", Submitted)
    record = msgspec.structs.replace(
        intent.draft,
        job_id=submitted.job_id if submitted else "",
        price_billed=came.billed,
        media=msgspec.structs.replace(media, path=layout.relative(place)),
        finished_at=came.at,
    )
    with _way_out(layout, place):
        files.publish(source, place)
    verify.make_strip(record, place, place.with_suffix(".jpg"))
    with _way_out(layout, layout.record(slate)):
        files.write_once(layout.record(slate), files.encode(record))
    attempt.write("done", Done(at=came.at))
    return record


def published(layout: Layout, attempt: Attempt, intent: Intent) -> Kept | None:
    """Return the record of an attempt that is done; None when it is not, or when its record was lost."""
    if attempt.state != "done":
        return None
    return files.read(layout.record(subject_of(intent.subject)), type(intent.draft))


def _accepted(attempt: Attempt, intent: Intent, download: Path) -> tuple[Path, Media]:
    media = verify.look(intent, download)
    if verify.fits(intent, media):
        return download, media
    ending = ".mp4" if intent.order.kind == "video" else ".png"
    fitting = attempt.folder / f"media{ending}"
    if not fitting.exists():
        fresh = attempt.folder / f"cutting{ending}"
        verify.fit(intent, download, media, fresh)
        files.flush(fresh)
        files.publish(fresh, fitting)
        files.remove(fresh)
    return fitting, _facts(fitting)


def _facts(cut: Path) -> Media:
    """Return the facts of what we wrote ourselves."""
    try:
        return probe.probe(cut)
    except MediaError as error:
        raise NotMade(error.message, code="media-not-made", hint=f"remove {cut}, then resume") from error


def _unchanged(attempt: Attempt, came: Received) -> None:
    """Raise `StateError` unless the download is what was written down."""
    path = attempt.folder / came.path
    if not path.exists():
        raise StateError(
            f"The download of {attempt.folder.parent.name} is gone.",
            code="media-missing",
            hint=f"restore {path} from a copy, then run `client_generate resume`",
        )
    if files.sha256(path) != came.sha256:
        raise StateError(
            f"The download of {attempt.folder.parent.name} is not what came: its bytes changed on this disk.",
            code="media-changed",
            hint=f"restore {path} from a copy, then run `client_generate resume`",
        )


@contextmanager
def _way_out(layout: Layout, place: Path) -> Iterator[None]:
    """Say what to do about a file that somebody else put under a name of ours."""
    try:
        yield
    except Conflict as error:
        raise Conflict(
            error.message,
            code="name-taken",
            hint=f"move {layout.relative(place)} away, then run `client_generate resume {layout.name}`",
        ) from error
