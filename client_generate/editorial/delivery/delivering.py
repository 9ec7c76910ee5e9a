"""A delivery on disk: everything copied and checked into one folder that appears whole, under the next number."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import msgspec

from client_generate import files
from client_generate.editorial.delivery.article import Folder
from client_generate.editorial.delivery.contents import Item, items, within
from client_generate.editorial.delivery.page import page
from client_generate.editorial.delivery.shot_list import shot_list
from client_generate.editorial.export.formats import FORMATS
from client_generate.errors import ClientGenerateError, Conflict, Finding, StateError
from client_generate.film.assembly import Assembled
from client_generate.film.cut import Cut
from client_generate.film.delivery import Delivered, DeliveredFile
from client_generate.film.layout import Layout
from client_generate.film.timeline import Timeline
from client_generate.media import credentials
from client_generate.media.claims import beside
from client_generate.media.posters import poster

_SPARE = 64 * 1024**2
"""Bytes that must stay free beside what a delivery needs."""
SUMS = "SHA256SUMS"


class Parcel(msgspec.Struct, frozen=True, kw_only=True):
    """What shall be delivered. `sheets` are pages of contact sheets, sequence and path in the project's folder."""

    cut: Cut
    timeline: Timeline
    film: Assembled
    sheets: tuple[tuple[str, str], ...] = ()
    alternates: bool = False


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """A delivery, whether it was made now, and what a person should know about it."""

    record: Delivered
    made: bool
    warnings: tuple[Finding, ...] = ()


class Deliverer:
    """Makes deliveries of one project."""

    def __init__(self, layout: Layout, *, clock: Callable[[], datetime], who: str) -> None:
        self._layout, self._clock, self._who = layout, clock, who
        files.within(layout.root, *layout.common(), layout.deliveries)

    def deliver(self, parcel: Parcel, *, again: bool = False) -> Outcome:
        """Make the next delivery, or return the newest when it is of the same and still there.

        Raises `StateError` when a film is gone, changed, or the disk has no room; `Busy`.
        """
        digest = self._digest(parcel)
        with files.locked(self._layout.delivery_lock, "The delivery folder"):
            newest = self._newest()
            if not again and (known := self._like(newest, digest)):
                return Outcome(record=known, made=False)
            self._check_room(parcel)
            version = newest + 1
            place = self._layout.delivered(version)
            with files.whole_folder(place) as fresh:
                packing = Packing(self._layout, parcel, fresh, place.name)
                packing.pack(version, self._clock())
            record = self._record(parcel, version, digest, packing)
            files.write_once(self._layout.delivery_record(version), files.encode(record))
        return Outcome(record=record, made=True, warnings=tuple(packing.warnings))

    def _digest(self, parcel: Parcel) -> str:
        """Return what a delivery is known by: the cut, the film, and which credentials stand beside its takes."""
        wanted = items(parcel.cut, alternates=parcel.alternates)
        signed = tuple(item.place for item in wanted if beside(self._layout.folder / item.source).is_file())
        timing = (parcel.timeline.start, parcel.timeline.drop_frame)
        told = (parcel.cut, parcel.film.name, parcel.film.media.sha256, parcel.alternates, signed, timing)
        plain = msgspec.to_builtins(told, str_keys=True, enc_hook=str)  # a mix is kept by shot, which is a number
        return hashlib.sha256(msgspec.json.encode(plain, order="sorted")).hexdigest()

    def _newest(self) -> int:
        """Return the highest number that a folder or record bears."""
        named = re.compile(rf"{re.escape(self._layout.name)}_v(\d{{3,9}})(\..*)?")
        found = (named.fullmatch(path.name) for path in self._layout.deliveries.glob(f"{self._layout.name}_v*"))
        return max((int(match[1]) for match in found if match), default=0)

    def _like(self, version: int, digest: str) -> Delivered | None:
        """Return a delivery's record when it is of this digest and all its files are there."""
        try:
            record = files.read(self._layout.delivery_record(version), Delivered) if version else None
        except ClientGenerateError:
            return None
        place = self._layout.delivered(version)
        if record is None or record.digest != digest:
            return None
        whole = all((place / one.place).is_file() for one in record.files)
        return record if whole else None

    def _check_room(self, parcel: Parcel) -> None:
        wanted = items(parcel.cut, alternates=parcel.alternates)
        needed = sum(item.bytes for item in wanted) + parcel.film.media.bytes + _SPARE
        if shutil.disk_usage(self._layout.folder).free < needed:
            raise StateError(
                f"The delivery needs about {needed // 1024**2} MB, and there is less room than that.",
                code="disk-full",
                hint="free some space, then run the same command again",
            )

    def _record(self, parcel: Parcel, version: int, digest: str, packing: Packing) -> Delivered:
        place = self._layout.delivered(version)
        return Delivered(
            name=place.name,
            version=version,
            path=self._layout.relative(place),
            digest=digest,
            film=parcel.film.name,
            files=tuple(packing.files),
            missing=parcel.film.missing,
            rehearsals=parcel.film.rehearsals,
            who=self._who,
            at=self._clock(),
        )


class Packing:
    """Fills one folder; `files` is what stands in it, `warnings` what could not be put there."""

    def __init__(self, layout: Layout, parcel: Parcel, fresh: Path, name: str) -> None:
        self._layout, self._parcel, self._fresh, self._name = layout, parcel, fresh, name
        self.files: list[DeliveredFile] = []
        self.warnings: list[Finding] = []

    def pack(self, version: int, at: datetime) -> None:
        """Put everything there, the list of hashes last."""
        parcel = self._parcel
        copied = tuple(self._films())
        timeline = within(parcel.timeline, copied)
        self._copy(parcel.film.media.path, f"{self._name}.mp4", parcel.film.media.sha256)
        for one in FORMATS.values():
            self._write(f"timelines/{self._name}{one.suffix}", one.render(timeline))
        sheets = self._sheets()
        self._write("shot_list.csv", shot_list(parcel.cut, timeline))
        folder = Folder(
            name=self._name,
            version=version,
            at=at,
            film=f"{self._name}.mp4",
            signer=self._signer(),
            signed=frozenset(item.place for item in copied if self._has(beside(Path(item.place)).as_posix())),
            stills=dict(self._stills()),
            sheets=sheets,
            films={item.source: item.place for item in copied},
            parts=tuple(self._parts()),
        )
        self._write("review.html", page(parcel.cut, timeline, folder))
        sums = "".join(f"{one.sha256}  {one.place}\n" for one in sorted(self.files, key=lambda one: one.place))
        self._write(SUMS, sums.encode())

    def _films(self) -> Iterator[Item]:
        """Copy every film with the credentials beside it; an alternate that is gone is left out and told."""
        for item in items(self._parcel.cut, alternates=self._parcel.alternates):
            try:
                self._copy(item.source, item.place, item.sha256)
            except StateError as error:
                if not item.place.startswith("alternates/"):
                    raise
                self.warnings.append(_left_out(item, error))
                continue
            sidecar = beside(self._layout.folder / item.source)
            if sidecar.is_file():
                self._copy(self._layout.relative(sidecar), beside(Path(item.place)).as_posix())
            yield item

    def _copy(self, source: str, place: str, expected: str = "") -> None:
        path = files.confined(self._layout.folder, self._layout.folder / source)
        try:
            digest = files.copy_into(path, self._fresh / place, expected=expected)
        except Conflict as error:
            raise StateError(
                f"{source} is not what it was.", code="media-changed", hint="restore it from a copy"
            ) from error
        except FileNotFoundError as error:
            raise StateError(f"{source} is gone.", code="media-missing", hint="restore it from a copy") from error
        self._add(place, digest)

    def _write(self, place: str, data: bytes) -> None:
        files.write_once(self._fresh / place, data)
        self._add(place, hashlib.sha256(data).hexdigest())

    def _add(self, place: str, digest: str) -> None:
        size = (self._fresh / place).stat().st_size
        self.files.append(DeliveredFile(place=place, sha256=digest, bytes=size))

    def _has(self, place: str) -> bool:
        return any(one.place == place for one in self.files)

    def _sheets(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for sequence, path in self._parcel.sheets:
            place = f"contact_sheets/{path.rpartition('/')[2]}"
            self._copy(path, place)
            found[sequence] = (*found.get(sequence, ()), place)
        return found

    def _stills(self) -> Iterator[tuple[str, str]]:
        """Draw a frame from the middle of each sequence's first shot."""
        for sequence in self._parcel.cut.sequences:
            if sequence.stretches:
                first, place = sequence.stretches[0], f"stills/{sequence.plan.id}.jpg"
                film = self._layout.folder / first.media.path
                self._write(place, poster(film, first.first + first.frames // 2))
                yield sequence.plan.id, place

    def _signer(self) -> str:
        found = credentials.check(self._fresh / f"{self._name}.mp4", None, "")
        if found.standing != "other":  # other than nobody: the page says who
            self.warnings.append(_unsigned(self._name))
        return found.signer

    def _parts(self) -> Iterator[tuple[str, str]]:
        yield f"{self._name}.mp4", "the whole film"
        for one in FORMATS.values():
            yield f"timelines/{self._name}{one.suffix}", f"the edit for {one.title}; it finds the films in takes/"
        yield "takes/", "the approved films, and the statements how each was made (.c2pa)"
        for place, what in (
            ("alternates/", "films that were not chosen"),
            ("contact_sheets/", "all takes at a glance"),
        ):
            if any(one.place.startswith(place) for one in self.files):
                yield place, what
        yield "shot_list.csv", "every shot with its prompt, times and file, for a spreadsheet"
        yield SUMS, "the SHA-256 of every file"


def _left_out(item: Item, error: StateError) -> Finding:
    return Finding(
        code="delivery-gap",
        message=f"{item.source} is left out: {error.message}",
        hint="restore it from a copy, then deliver again",
        severity="warning",
    )


def _unsigned(name: str) -> Finding:
    return Finding(
        code="delivery-unsigned",
        message=f"The film in {name} holds no content credentials.",
        hint="`client_generate doctor` tells what is wrong with signing; then `assemble --new` and deliver again",
        severity="warning",
    )
