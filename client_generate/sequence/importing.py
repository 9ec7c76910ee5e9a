"""A clip made elsewhere becomes a take: looked at, copied whole, numbered, and published like any other.

The copy and the record to be stand in `executions/<take>/` before the number is marked as open, and everything from
there on happens under the sequence's lock. Whoever gets that lock and finds such a mark knows that its process is dead,
and brings the import to its end; each step accepts that it was done before.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path

import msgspec

from client_generate import files
from client_generate.errors import ClientGenerateError, Finding, MediaError, NotMade, UsageError
from client_generate.execution import disk, verify
from client_generate.execution.budget import Open
from client_generate.execution.elements import ElementManager
from client_generate.execution.loop import Outcome
from client_generate.film import events
from client_generate.film.plan import Budget, Plan, Sequence
from client_generate.film.slate import parse
from client_generate.film.take import IMPORT, Media, Origin, Take
from client_generate.film.writing import shown
from client_generate.media import probe
from client_generate.media.images import MAX_SIDE
from client_generate.providers.local.rehearse import MARK
from client_generate.sequence.desk import Desk
from client_generate.sequence.facts import Planned
from client_generate.sequence.imported import Clip, known, record, unlike
from client_generate.sequence.planned import sequence_of
from client_generate.sequence.prompts import check_shot
from client_generate.sequence.state import SequenceState, TakeImported, check_move, highest
from client_generate.sequence.store import Deciding

_ENDINGS = frozenset({".mp4", ".mov", ".m4v", ".mkv", ".webm"})
_AGAIN = "export it again, as H.264 in MP4 or MOV, and import that"


class Importer:
    """Imports clips into one project's sequences, and ends imports that a crash left behind."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def add(
        self,
        plan: Plan,
        sequence_id: str,
        clip: Path,
        *,
        shot: int | None = None,
        model: str = "",
        text: str = "",
        again: bool = False,
    ) -> Take:
        """Make a film file the next take of a sequence, or with `shot` a take that shows this shot alone.

        Bytes that are a take of the sequence already are that take, told as a warning, unless `again`. Raises
        `UsageError`, `MediaError`, `StateError`, `WrongPhase`; then nothing was written.
        """
        sequence = sequence_of(plan, sequence_id)
        if shot is not None:
            check_shot(sequence, shot)
        self._check_legal(sequence)
        seen = self._looked(clip, Origin(name=_name(clip), sha256="", text=text, shot=shot), model)
        with self._copied(clip, seen) as copy, self._desk.sequences.deciding(sequence.id) as deciding:
            check_move(deciding.state, "import")
            ended = [self._finished(deciding, item) for item in self._left_behind(sequence.id)]
            there = None if again else known(self._takes(deciding.state), seen)
            if there is not None:
                if there not in ended:  # else this very command was begun before, and goes on
                    self._warn(_known(seen, there))
                return there
            take = self._begun(deciding, plan, sequence, seen, copy)
        for finding in unlike(seen, plan, sequence):
            self._warn(finding)
        return take

    def collect(self) -> tuple[Outcome, ...]:
        """End every import of the project whose process died; what fails stops no other."""
        return tuple(self._collected(item) for item in self._left_behind())

    # --- looking -------------------------------------------------------------------------------------------------

    def _check_legal(self, sequence: Sequence) -> None:
        check_move(self._desk.sequences.load(sequence.id), "import")

    def _looked(self, clip: Path, origin: Origin, model: str) -> Clip:
        """Return a film that can be shown to its end. Raises `UsageError`, `MediaError`."""
        _check_file(clip)
        sha256 = files.sha256(clip)
        try:
            media = probe.probe(clip)
            _check_film(media)
            probe.decode_all(clip)
            rehearsal = probe.comment_of(clip).startswith(MARK)
        except NotMade:
            raise
        except MediaError as error:
            if error.code == "media-not-a-picture":  # as what is no film was looked at last
                raise MediaError(f"{origin.name} is no film.", code="media-not-a-film", hint=_AGAIN) from error
            raise MediaError(shown(error.message), code=error.code, hint=_AGAIN) from error
        origin = msgspec.structs.replace(origin, sha256=sha256)
        media = msgspec.structs.replace(media, sha256=sha256)
        return Clip(media=media, origin=origin, model=model, shot=origin.shot, rehearsal=rehearsal)

    @contextmanager
    def _copied(self, clip: Path, seen: Clip) -> Iterator[Path]:
        """Hold a whole copy of what was looked at, under a name that nobody reads. Raises `Conflict`, `StateError`."""
        executions = self._desk.layout.executions
        if disk.free(self._desk.workspace.root) < seen.media.bytes + disk.NEEDED:
            raise disk.too_full()
        ending = clip.suffix.lower() if clip.suffix.lower() in _ENDINGS else ""
        copy = executions / f".import.tmp-{os.getpid()}-{os.urandom(4).hex()}{ending}"
        try:
            files.copy_into(clip, copy, expected=seen.media.sha256)
            yield copy
        finally:
            copy.unlink(missing_ok=True)

    # --- publishing, under the sequence's lock ---------------------------------------------------------------------

    def _begun(self, deciding: Deciding, plan: Plan, sequence: Sequence, clip: Clip, copy: Path) -> Take:
        desk = self._desk
        now = Planned(plan, ElementManager(desk.workspace).digest, desk.cards.making).now(sequence, deciding.state)
        at = desk.clock()

        def claim() -> str:
            slate = desk.executions.claim(sequence.id, None, "take", after=highest(deciding.state, "take"))
            ending = verify.suffix(copy, clip.media)
            place = desk.layout.relative(desk.layout.media(slate, ending))
            media = msgspec.structs.replace(clip.media, path=place)
            whole = msgspec.structs.replace(clip, media=media)
            take = record(whole, str(slate), plan, sequence, now, at=at, who=desk.who)
            files.publish(copy, self._kept(str(slate), ending))
            files.write_once(self._intent(str(slate)), files.encode(take))
            return str(slate)

        asked = Open(
            subject="", sequence=sequence.id, provider=IMPORT, model=clip.model, reserved=Decimal(0), at=at,
            who=desk.who,
        )  # fmt: skip
        return self._finished(deciding, desk.treasury.reserve(asked, Budget(), claim))

    def _finished(self, deciding: Deciding, item: Open) -> Take:
        """Publish what stands in the import's folder, say so in the history, and let go of the mark."""
        desk = self._desk
        take = files.read(self._intent(item.subject), Take)
        assert take is not None  # noqa: S101 - it is there before the mark is
        assert take.media is not None  # noqa: S101 - and was looked at
        place = desk.layout.folder / take.media.path
        files.publish(self._kept(take.take_id, place.suffix), place)
        verify.make_strip(take, place, place.with_suffix(".jpg"))
        files.write_once(desk.layout.record(parse(take.take_id)), files.encode(take))
        if all(one.take_id != take.take_id for one in deciding.state.takes):
            deciding.record(_decision(take))
        desk.treasury.settle(item, attempt=take.take_id, charged=False, billed=None, at=desk.clock())
        desk.sink(events.StepPublished(subject=take.take_id, path=take.media.path))
        desk.sink(events.PhaseChanged(subject=take.sequence, phase=deciding.state.phase))
        return take

    def _left_behind(self, sequence: str = "") -> list[Open]:
        return [item for item in self._desk.treasury.opened(sequence) if self._intent(item.subject).exists()]

    def _collected(self, item: Open) -> Outcome:
        try:
            with self._desk.sequences.deciding(item.sequence) as deciding:
                return Outcome(item.subject, self._finished(deciding, item), None)
        except (ClientGenerateError, OSError) as error:
            return Outcome(item.subject, None, disk.told(error))

    # --- small print -----------------------------------------------------------------------------------------------

    def _takes(self, state: SequenceState) -> Iterator[Take]:
        """Yield the records that can be read of a sequence's takes."""
        for name in (take.take_id for take in state.takes if take.path):
            if take := files.read(self._desk.layout.record(parse(name)), Take):
                yield take

    def _kept(self, take_id: str, ending: str) -> Path:
        return self._desk.layout.subject(take_id) / f"import{ending}"

    def _intent(self, take_id: str) -> Path:
        return self._desk.layout.subject(take_id) / "import.json"

    def _warn(self, found: Finding) -> None:
        self._desk.sink(events.Warned(subject="", code=found.code, message=found.message, hint=found.hint))


def _check_file(clip: Path) -> None:
    """Raise `UsageError` for what is no plain file: a folder, a pipe, a device, a link that may lead anywhere."""
    name = shown(str(clip))
    if clip.is_symlink():
        raise UsageError(f"{name} is a link.", code="not-a-film-file", hint="name the file that it leads to")
    if not clip.exists():
        raise UsageError(f"There is no file {name}.", code="missing-file", hint="check its path")
    if not clip.is_file():
        hint = "name a film: MP4, MOV, MKV or WebM"
        raise UsageError(f"{name} is not a plain file.", code="not-a-film-file", hint=hint)


def _check_film(media: Media) -> None:
    """Raise `MediaError` for a picture, and for what no machine of ours could show."""
    if (media.frames or 0) < 2:
        raise MediaError(f"{media.path} is no film.", code="media-not-a-film")
    if max(media.width, media.height) > MAX_SIDE:
        raise MediaError(f"{media.path} is wider or higher than {MAX_SIDE} pixels.", code="media-too-large")


def _name(clip: Path) -> str:
    """Return a file's name as it is kept: without the folders of somebody's machine."""
    return " ".join(shown(clip.name).split())[:255]


def _decision(take: Take) -> TakeImported:
    assert take.media is not None  # noqa: S101 - an imported take has one
    assert take.origin is not None  # noqa: S101 - and says where it came from
    return TakeImported(
        take=take.take_id, path=take.media.path, sha256=take.media.sha256, name=take.origin.name,
        shots=len(take.shot_prompts), of_shot=take.origin.shot, basis=take.basis, rehearsal=take.rehearsal,
        why=take.origin.text,
    )  # fmt: skip


def _known(clip: Clip, take: Take) -> Finding:
    return Finding(
        code="import-known",
        message=f"{clip.origin.name} is {take.take_id} already; nothing was made.",
        hint="--again makes another take of it",
        severity="warning",
    )
