"""Media that stand under their final names, and whether they are still what was made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from client_generate import files
from client_generate.errors import ClientGenerateError, Finding, StateError
from client_generate.film.layout import Layout
from client_generate.film.slate import parse
from client_generate.film.take import Grid, Record, StartFrame, Take


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


def frame_gone(layout: Layout, frame: StartFrame, shot: int | None = None, sequence: str = "") -> Finding | None:
    """Tell of a start frame that a person chose whose file is gone or changed; None when all is well."""
    place = layout.folder / frame.path
    try:
        if files.sha256(files.confined(layout.folder, place)) == frame.sha256:
            return None
        what = Finding(code="media-changed", message=f"{frame.path} is not what it was.")
    except (OSError, StateError):
        what = Finding(code="media-missing", message=f"{frame.path} is gone.")
    return msgspec.structs.replace(what, hint=_frame_hint(layout, frame, sequence, shot))


def _frame_hint(layout: Layout, frame: StartFrame, sequence: str, shot: int | None = None) -> str:
    """Name the command that draws a start frame again."""
    of = f"{layout.name} {sequence}" + ("" if shot is None else f" --shot {shot}")
    if not frame.grid or not frame.quadrant:
        return f"`client_generate start-frame {of} FILE` puts a picture there again"
    trim = "" if frame.trim else " --no-trim"
    grid = f" --grid {parse(frame.grid).number} --quadrant {frame.quadrant}{trim}"
    return f"`client_generate approve-grid {of}{grid}` cuts it again"


def record_gone(layout: Layout, name: str) -> StateError:
    """Return the error of a published thing that has no record any more."""
    kept = sorted(layout.subject(name).glob("attempt*/fetched.json"))
    again = f"`client_generate resume {layout.name}` writes it again"
    return StateError(
        f"The record {layout.relative(layout.record(parse(name)))} is gone.",
        code="record-missing",
        hint=f"{again} from {layout.relative(kept[-1].parent)}/" if kept else "restore it from a copy",
    )


def _copy_hint(layout: Layout, name: str, place: Path, digest: str) -> str:
    """Name the copy of a media file that the attempt kept, and the hash that it must have."""
    folder = layout.subject(name)
    cut_back_last = ("import", "attempt*/download", "attempt*/media", "joined")
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
