"""An assembly of a project: what it takes, made, checked and published under the next version."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import datetime
from fractions import Fraction
from pathlib import Path

import msgspec

from client_generate import files
from client_generate.editorial.edit import card_of, digest_of
from client_generate.editorial.versions import Versions
from client_generate.errors import Finding, StateError, WrongPhase
from client_generate.film.assembly import Assembled, Edit, Line, Placed
from client_generate.film.layout import Layout
from client_generate.film.rate import timecode
from client_generate.film.take import Media
from client_generate.media import assembly, ffmpeg, guide_voice, loudness
from client_generate.media.assembly import Assembly, Part, Progress
from client_generate.media.burning import Burn
from client_generate.media.conform import Form
from client_generate.media.guide_voice import Said
from client_generate.media.shelf import Shelf

_SPARE = 64 * 1024**2
"""Bytes that must stay free beside what an assembly needs."""
Credit = Callable[[Path, Path], Finding | None]
"""Writes a copy of a finished film with content credentials inside; or returns what went wrong."""
_NEAR = 1.0
"""How far a loudness may be off, in LU, before it is told."""


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """An assembly, whether it was made now, and what a person should know about it."""

    record: Assembled
    made: bool
    warnings: tuple[Finding, ...] = ()


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """What an assembly would take: `like` is the one that is that already, `bytes` what it needs on the disk."""

    edit: Edit
    copied: tuple[str, ...]
    encoded: tuple[str, ...]
    bytes: int
    like: str
    warnings: tuple[Finding, ...]


class Assembler:
    """Makes the assembly of one edit; `shooting` says that the plan means more than rehearsals.

    `progress` may raise to stop it; then nothing is left under a final name.
    """

    def __init__(
        self,
        layout: Layout,
        edit: Edit,
        *,
        clock: Callable[[], datetime],
        who: str,
        shooting: bool = True,
        credit: Credit | None = None,
        progress: Progress = lambda _stage, _part: None,
        alive: Callable[[], None] = lambda: None,
    ) -> None:
        self._layout, self._edit, self._clock, self._who = layout, edit, clock, who
        self._progress, self._alive, self._credit = progress, alive, credit
        self._versions, self._digest = Versions(layout), digest_of(edit)
        self._shelf = Shelf(layout.cache / "assembly")
        self._warnings = tuple(_warnings(edit, shooting=shooting))
        files.within(layout.root, layout.assembly, self._shelf.folder)

    def check(self, *, strict: bool) -> None:
        """Refuse what cannot be meant. Raises `WrongPhase` when no film is there, or with `strict` not every one."""
        missing = self._edit.missing
        if not any(part.what == "film" for part in self._edit.parts):
            raise WrongPhase(
                "There is nothing to assemble: no sequence has a circle take.",
                code="nothing-to-assemble",
                hint=f"`client_generate status {self._layout.name}` says what comes first",
            )
        if strict and missing:
            raise WrongPhase(
                f"{', '.join(missing[:8])}{' and more' if len(missing) > 8 else ''} would be slate cards.",
                code="assembly-incomplete",
                hint="approve a take of each, or leave out --strict",
            )

    def draft(self) -> Draft:
        """Return what would be done; looks at every film, makes none."""
        work, like = self._assembly().work, self._versions.like(self._digest)
        return Draft(
            edit=self._edit,
            copied=work.copied,
            encoded=work.encoded,
            bytes=work.bytes,
            like=like.name if like else "",
            warnings=self._warnings,
        )

    def make(self, *, again: bool = False) -> Outcome:
        """Make the assembly, or return the one that is that already unless it is wanted `again`.

        Raises `MediaError` by the name of a film that is broken or gone, `StateError` when the disk has no room.
        """
        if not again and (known := self._versions.like(self._digest)):
            return Outcome(record=known, made=False, warnings=(*self._warnings, *_too_long(known)))
        whole = self._assembly()
        self._check_room(whole.work.bytes)
        with self._shelf.room() as room:
            film, media, cut_lines = self._voiced(whole, self._written(whole, room))
            film, media, lufs = self._levelled(whole, film, media)
            film, media, untold = self._credited(whole, film, media)
            files.flush(film)

            def record(version: int, name: str) -> Assembled:
                return self._record(version, name, media, whole.work, lufs, cut_lines)

            made, fresh = self._versions.publish(film, self._digest, record, again=again)
        self._shelf.tidy()
        return Outcome(record=made, made=fresh, warnings=(*self._warnings, *_missed(made), *_too_long(made), *untold))

    def _assembly(self) -> Assembly:
        rate = Fraction(self._edit.rate)
        form = Form(size=(self._edit.width, self._edit.height), rate=rate, fit=self._edit.fit)
        parts = tuple(map(self._part, self._edit.parts))
        return Assembly(parts, form, self._shelf, progress=self._progress, alive=self._alive)

    def _part(self, part: Placed) -> Part:
        burn = self._burn(part) if self._edit.burn_in and part.what == "film" else None
        if part.what != "film":
            return Part(name=part.name, frames=part.frames, card=card_of(part, self._edit))
        film = files.confined(self._layout.folder, self._layout.folder / part.path)
        # What a rehearsal says is the guide voice too: twice over each other nobody would understand it.
        silent = part.rehearsal and bool(self._edit.lines)
        return Part(
            name=part.name,
            frames=part.frames,
            film=film,
            sha256=part.sha256,
            first=part.first,
            silent=silent,
            burn=burn,
        )

    def _burn(self, part: Placed) -> Burn:
        named = part.take if part.take.startswith(part.name) else f"{part.name}  {part.take}"
        said = f"{named}  REHEARSAL" if part.rehearsal else named
        return Burn(text=said, timecode=self._timecode(self._edit.start + part.at))

    def _timecode(self, frame: int) -> str:
        return timecode(frame, Fraction(self._edit.rate), drop=self._edit.drop_frame)

    def _written(self, whole: Assembly, room: Path) -> tuple[Path, Media]:
        film = room / f"{self._layout.name}.mp4"
        return film, whole.write(film, self._tags())

    def _voiced(self, whole: Assembly, written: tuple[Path, Media]) -> tuple[Path, Media, tuple[str, ...]]:
        """Have the guide voice speak over the film; returns also the shots whose line had to be cut."""
        film, media = written
        if not self._edit.lines:
            return film, media, ()
        said = tuple(map(self._said, self._edit.lines))
        voiced = film.with_name(f"{self._layout.name}_voice.mp4")
        guide_voice.mix(film, voiced, said, whole.seconds, alive=self._alive)
        late = tuple(line.shot for line, one in zip(self._edit.lines, said, strict=True) if one.cut)
        return voiced, assembly.checked(voiced, whole), late

    def _said(self, line: Line) -> Said:
        self._progress(f"speaking {line.shot}", 1.0)
        rate = Fraction(self._edit.rate)
        return guide_voice.said(line.text, line.at / rate, line.frames / rate, self._shelf, alive=self._alive)

    def _levelled(self, whole: Assembly, film: Path, media: Media) -> tuple[Path, Media, float | None]:
        target = self._edit.loudness
        if target is None:
            return film, media, None
        self._progress("setting the loudness", 1.0)
        levelled = film.with_name(f"{self._layout.name}_level.mp4")
        reached = loudness.level(film, levelled, float(target), whole.seconds, alive=self._alive)
        if not levelled.exists():
            return film, media, None
        return levelled, assembly.checked(levelled, whole), reached.integrated if reached else None

    def _credited(self, whole: Assembly, film: Path, media: Media) -> tuple[Path, Media, tuple[Finding, ...]]:
        """Put content credentials into the film, the last thing done to it; without them it is a film all the same."""
        if self._credit is None:
            return film, media, ()
        self._progress("signing", 1.0)
        signed = film.with_name(f"{film.stem}_signed{film.suffix}")
        if failed := self._credit(film, signed):
            return film, media, (failed,)
        return signed, assembly.checked(signed, whole), ()

    def _tags(self) -> dict[str, str]:
        rehearsals = self._edit.rehearsals
        comment = f"rehearsal: {', '.join(rehearsals)}" if rehearsals else ""
        missing = f"slate cards: {', '.join(self._edit.missing)}" if self._edit.missing else ""
        said = "; ".join(filter(None, ("client_generate assembly", comment, missing)))
        return {"title": self._edit.title, "comment": said[:2000]}

    def _record(
        self, version: int, name: str, media: Media, work: assembly.Work, lufs: float | None, cut_lines: tuple[str, ...]
    ) -> Assembled:
        path = self._layout.relative(self._layout.assembled(version, ".mp4"))
        return Assembled(
            name=name,
            version=version,
            digest=self._digest,
            media=msgspec.structs.replace(media, path=path),
            edit=self._edit,
            missing=self._edit.missing,
            rehearsals=self._edit.rehearsals,
            copied=work.copied,
            encoded=work.encoded,
            lufs=None if lufs is None else round(lufs, 1),
            cut_lines=cut_lines,
            ffmpeg=ffmpeg.version(),
            who=self._who,
            at=self._clock(),
        )

    def _check_room(self, needed: int) -> None:
        times = 1 + (self._edit.loudness is not None) + bool(self._edit.lines)
        place = next(folder for folder in (self._layout.folder, *self._layout.folder.parents) if folder.exists())
        free = shutil.disk_usage(place).free
        if free < needed * times + _SPARE:
            raise StateError(
                f"The assembly needs about {needed * times // 1024**2 + 64} MB, and {free // 1024**2} MB are free.",
                code="disk-full",
                hint="free some space, then run the same command again",
            )


def _warnings(edit: Edit, *, shooting: bool) -> list[Finding]:
    """Tell of gaps, and of rehearsals where the plan means to shoot."""
    found = []
    if edit.missing:
        found.append(
            Finding(
                code="assembly-missing",
                message=f"Slate cards stand for {', '.join(edit.missing)}.",
                hint="`assemble --strict` refuses a film with slate cards",
                severity="warning",
            )
        )
    if edit.rehearsals and shooting:
        found.append(
            Finding(
                code="assembly-rehearsal",
                message=f"Rehearsals are in it: {', '.join(edit.rehearsals)}.",
                hint="generate and approve with the models that are meant",
                severity="warning",
            )
        )
    if edit.voice and not edit.lines:
        found.append(
            Finding(
                code="assembly-voice-nothing",
                message="The guide voice has nothing to say: no shot that is seen has dialogue or narration.",
                hint="write some into the plan, or leave out --voice",
                severity="warning",
            )
        )
    return found


def _too_long(record: Assembled) -> list[Finding]:
    if not record.cut_lines:
        return []
    named = f"{', '.join(record.cut_lines[:8])}{' and more' if len(record.cut_lines) > 8 else ''}"
    message = f"There is no time for all that is said in {named}; the voice breaks off there."
    hint = "shorten the line, or make the shot longer"
    return [Finding(code="assembly-voice-long", message=message, hint=hint, severity="warning")]


def _missed(record: Assembled) -> list[Finding]:
    wanted, reached = record.edit.loudness, record.lufs
    if wanted is None or (reached is not None and abs(reached - float(wanted)) <= _NEAR):
        return []
    said = "it is silent" if reached is None else f"it is at {reached} LUFS"
    message = f"{record.name} could not be brought to {wanted} LUFS: {said}."
    hint = "its peaks leave no more room" if reached is not None else "no clip has sound that counts"
    return [Finding(code="assembly-loudness", message=message, hint=hint, severity="warning")]
