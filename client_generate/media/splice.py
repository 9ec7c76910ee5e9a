"""Tracks put behind each other packet by packet: nothing is decoded, every picture gets the time of its number."""

from __future__ import annotations

import heapq
import importlib
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, suppress
from fractions import Fraction
from itertools import accumulate
from pathlib import Path
from typing import Any

import msgspec

from client_generate.errors import NotMade
from client_generate.media.probe import opened
from client_generate.media.reel import AAC_FRAME, base_of
from client_generate.media.sound_slots import Piece, laid_out


class Strip(msgspec.Struct, frozen=True, kw_only=True):
    """All pictures of a film, so many there are, and by how many decoding must run ahead of showing."""

    film: Path
    frames: int
    lead: int


class Tone(msgspec.Struct, frozen=True, kw_only=True):
    """The sound of a film from a time (seconds) on, of `packets` the first of which begins at a sample."""

    film: Path
    packets: int
    begins: int
    first: Fraction


class Track(msgspec.Struct, frozen=True, kw_only=True):
    """The sound of a whole film: one tone a strip, None for silence, which is taken from a silent film."""

    rate: int
    tones: tuple[Tone | None, ...]
    silent: Path


def splice(
    strips: tuple[Strip, ...],
    into: Path,
    rate: Fraction,
    *,
    extra: bytes,
    track: Track | None,
    tags: dict[str, str],
    step: Callable[[int], None],
) -> None:
    """Write one film of these. `extra` is the set-up of its pictures' coder; `step` hears of every picture, from 0.

    Raises `NotMade`, `MediaError`; what is half written is the caller's to remove.
    """
    av = importlib.import_module("av")
    scale = rate.numerator * (1000 if rate.denominator == 1 else 1)
    options = {"movflags": "+faststart", "fflags": "+bitexact", "video_track_timescale": str(scale)}
    try:
        with av.open(str(into), "w", format="mp4", options=options) as out:
            out.metadata.update(tags)
            with _Ahead(strips) as films:
                joint = _Joint(strips, rate, out, track, step)
                joint.begin(films.at(0), extra)
                for place in range(len(strips)):
                    for _, packet in joint.packets(place, films.at(place)):
                        out.mux(packet)
                    films.close(place)
    except av.FFmpegError as error:
        raise NotMade(
            f"{into.name} could not be written: {str(error.strerror or error).rstrip('.')}.",
            code="media-not-made",
            hint="check the free disk space, then run the same command again",
        ) from error


Flow = Iterator[tuple[float, Any]]


class _Ahead:
    """Films, each opened once and while the one before is copied: opening costs as much as copying."""

    def __init__(self, strips: tuple[Strip, ...]) -> None:
        self._strips = strips
        self._pool = ThreadPoolExecutor(1)
        self._open: dict[int, tuple[ExitStack, Future[Any]]] = {}

    def __enter__(self) -> _Ahead:
        self._begin(0)
        return self

    def __exit__(self, *_: object) -> None:
        for place in tuple(self._open):
            with suppress(Exception):  # it was opened ahead; whoever needs it is told
                self._open[place][1].result()
            self.close(place)
        self._pool.shutdown()

    def at(self, place: int) -> Any:
        """Return a film, open, and begin to open the next. Raises `MediaError`."""
        container = self._open[place][1].result()
        if place + 1 not in self._open:
            self._begin(place + 1)
        return container

    def close(self, place: int) -> None:
        """Close a film."""
        self._open.pop(place)[0].close()

    def _begin(self, place: int) -> None:
        if place < len(self._strips):
            kept = ExitStack()
            self._open[place] = (kept, self._pool.submit(kept.enter_context, opened(self._strips[place].film)))


class _Joint:
    """All films while they are put behind each other."""

    def __init__(
        self, strips: tuple[Strip, ...], rate: Fraction, out: Any, track: Track | None, step: Callable[[int], None]
    ) -> None:
        self._strips, self._rate, self._out, self._track, self._step = strips, rate, out, track, step
        self._starts = (0, *accumulate(strip.frames for strip in strips))
        self._lead = max(strip.lead for strip in strips)
        self._slots: dict[int, list[tuple[int, int | None]]] = {}
        self._bias = 0 if track is None else self._lay_out(track)

    def begin(self, film: Any, extra: bytes) -> None:
        """Begin the tracks: pictures like those of a film but for their set-up, sound like silence."""
        self._pictures = self._out.add_stream_from_template(film.streams.video[0])
        self._pictures.codec_context.extradata = extra
        if self._track is not None:
            with opened(self._track.silent, holds="audio") as silent:
                self._voice = self._out.add_stream_from_template(silent.streams.audio[0])
                found = _heard(silent)
            self._silence = found[len(found) // 2]  # the ends of silence are not yet, or no more, silent

    def packets(self, place: int, film: Any) -> Flow:
        """Yield all packets of a film, pictures and sound, in the order of decoding."""
        sounds = self._sounds(place, film) if self._track is not None else iter(())
        return heapq.merge(self._shown(place, film), sounds, key=lambda one: one[0])

    def _shown(self, place: int, container: Any) -> Flow:
        """Yield pictures: shown at their number, decoded so much before as the worst of all films needs."""
        strip, base = self._strips[place], self._starts[place]
        source, rate, tick = container.streams.video[0], float(self._rate), 1 / self._rate
        first = count = 0
        ticks = base_of(source) * self._rate
        for packet in container.demux(source):
            if not packet.size:
                continue
            shown = packet.pts or 0
            first = first if count else shown
            packet.stream, packet.time_base, packet.duration = self._pictures, tick, 1
            packet.pts = base + round((shown - first) * ticks)
            packet.dts = base + count - self._lead
            self._step(base + count)
            count += 1
            yield packet.dts / rate, packet
        if count != strip.frames:
            raise NotMade(f"{strip.film.name} has changed while it was read.", hint="run the same command again")

    def _sounds(self, place: int, container: Any) -> Flow:
        assert self._track is not None  # noqa: S101 - asked before
        tone, found = self._track.tones[place], list[bytes]()
        if tone is not None and tone.film == self._strips[place].film:
            found = _taken_out(container)
        elif tone is not None:
            with opened(tone.film, holds="audio") as other:
                found = _heard(other)
        return self._laid(place, found)

    def _laid(self, place: int, found: list[bytes]) -> Flow:
        make, rate = importlib.import_module("av").Packet, (self._track.rate if self._track else 1)
        tick = Fraction(1, rate)
        for slot, number in self._slots.get(place, ()):
            packet = make(self._silence if number is None else found[number])
            packet.stream, packet.time_base, packet.duration = self._voice, tick, AAC_FRAME
            packet.pts = packet.dts = slot * AAC_FRAME - self._bias
            packet.is_keyframe = True
            yield packet.dts / rate, packet

    def _lay_out(self, track: Track) -> int:
        ends = tuple(Fraction(end) / self._rate * track.rate for end in self._starts[1:])
        pieces = tuple(
            None if tone is None else Piece(tone.packets, tone.begins, tone.first * track.rate) for tone in track.tones
        )
        slots = laid_out(pieces, ends)
        for slot, (place, number) in enumerate(slots.packets, slots.first):
            self._slots.setdefault(place, []).append((slot, number))
        return slots.bias


def _taken_out(container: Any) -> list[bytes]:
    """Read a film's sound without its pictures, and go back to its beginning."""
    discard = importlib.import_module("av.stream").Discard
    without_pictures(container)
    found = _heard(container)
    container.streams.video[0].discard, container.streams.audio[0].discard = discard.default, discard.all
    container.seek(0)
    return found


def without_pictures(container: Any) -> None:
    """Let a film be read without its pictures, which are most of its bytes."""
    for stream in container.streams.video:
        stream.discard = importlib.import_module("av.stream").Discard.all


def _heard(container: Any) -> list[bytes]:
    return [bytes(packet) for packet in container.demux(container.streams.audio[0]) if packet.size]
