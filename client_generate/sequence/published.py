"""Media that stand under their final names, and whether they are still what was made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from client_generate import files
from client_generate.errors import ClientGenerateError, Finding, StateError
from client_generate.film.layout import Layout
from client_generate.film.slate import parse
from client_generate.film.take import Grid, Record, Take


def verified(layout: Layout, record: Record) -> Path:
    """Return the media of a record when its bytes are those that were made. Raises `StateError`."""
    assert record.media is not None  # noqa: S101 - published records have media
    path = files.confined(layout.folder, layout.folder / record.media.path)
    if not path.is_file():
        raise StateError(
            f"{record.media.path} is gone.",
            code="media-missing",
            hint=_copy_hint(layout, record.name, layout.folder / record.media.path, record.media.sha256),
        )
    check_unchanged(record.media.path, files.sha256(path), record.media.sha256)
    return path


def missing(layout: Layout, published: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """Tell of every published thing (its name, the path of its media) whose record or media is gone or unreadable."""
    for name, path in published:
        try:
            slate = parse(name)
            record = files.read(layout.record(slate), Take if slate.kind == "take" else Grid)
        except (ClientGenerateError, OSError) as error:
            hint = getattr(error, "hint", "mend its rights")
            yield Finding(code=getattr(error, "code", "state-unreadable"), message=str(error), hint=hint)
            continue
        if record is None:
            lost = record_gone(layout, name)
            yield Finding(code=lost.code, message=lost.message, hint=lost.hint)
        if not (layout.folder / path).is_file():
            digest = record.media.sha256 if record and record.media else ""
            hint = _copy_hint(layout, name, layout.folder / path, digest)
            yield Finding(code="media-missing", message=f"{path} is gone.", hint=hint)


def record_gone(layout: Layout, name: str) -> StateError:
    """Return the error of a published thing that has no record any more."""
    kept = sorted(layout.subject(name).glob("attempt*/fetched.json"))
    where = f"; {layout.relative(kept[-1].parent)}/ holds what it was made from" if kept else ""
    return StateError(
        f"The record {layout.relative(layout.record(parse(name)))} is gone.",
        code="record-missing",
        hint=f"restore it from a copy{where}",
    )


def _copy_hint(layout: Layout, name: str, place: Path, digest: str) -> str:
    """Name the copy of a media file that the attempt kept, and the hash that it must have."""
    folder = layout.subject(name)
    cut_back_last = ("attempt*/download", "attempt*/media", "joined")
    kept = [path for kind in cut_back_last for path in sorted(folder.glob(f"{kind}{place.suffix}"))]
    if not kept:
        return "restore it from a copy, or choose another take or grid"
    copy, into = (path.relative_to(layout.root).as_posix() for path in (kept[-1], place))
    return f"cp {copy} {into}" + (f" (SHA-256 {digest})" if digest else "")


def check_unchanged(name: str, now: str, then: str) -> None:
    """Raise `StateError` unless the two hashes are one."""
    if now != then:
        raise StateError(
            f"{name} is not what it was: its bytes changed since it was made.",
            code="media-changed",
            hint="restore it from a copy, or choose another take or grid",
        )
