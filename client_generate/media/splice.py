"""Tracks put behind each other packet by packet: nothing is decoded, every picture gets the time of its number."""

from __future__ import annotations

import heapq
import importlib
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import accumulate
from pathlib import Path
from typing import Any

import msgspec

from client_generate.errors import NotMade
from client_generate.media.probe import opened
from client_generate.media.reel import AAC_FRAME, base_of
from client_generate.media.sound_slots import Piece, Slots, laid_out


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
            pictures = _copy_of(out, strips[0].film, "video")
            pictures.codec_context.extradata = extra
            flows = [_pictures(strips, pictures, rate, step)]
            if track is not None:
                voice = _copy_of(out, next((tone.film for tone in track.tones if tone), track.silent), "audio")
                flows.append(_sounds(track, strips, voice, rate))
            for _, packet in heapq.merge(*flows, key=lambda one: one[0]):
                out.mux(packet)
    except av.FFmpegError as error:
        raise NotMade(
            f"{into.name} could not be written: {str(error.strerror or error).rstrip('.')}.",
            code="media-not-made",
            hint="check the free disk space, then run the same command again",
        ) from error


def _copy_of(out: Any, film: Path, kind: str) -> Any:
    with opened(film, holds=kind) as container:
        return out.add_stream_from_template(next(s for s in container.streams if s.type == kind))


Flow = Iterator[tuple[float, Any]]


def _pictures(strips: tuple[Strip, ...], stream: Any, rate: Fraction, step: Callable[[int], None]) -> Flow:
    """Yield all pictures in the order of decoding: shown at their number, decoded so much before as the worst needs."""
    lead, base = max(strip.lead for strip in strips), 0
    for strip in strips:
        with opened(strip.film) as container:
            source = container.streams.video[0]
            first, count = 0, 0
            ticks = base_of(source) * rate
            for packet in container.demux(source):
                if not packet.size:
                    continue
                shown = packet.pts or 0
                first = first if count else shown
                packet.stream, packet.time_base, packet.duration = stream, 1 / rate, 1
                packet.pts, packet.dts = base + round((shown - first) * ticks), base + count - lead
                step(base + count)
                count += 1
                yield float(packet.dts / rate), packet
        if count != strip.frames:
            raise NotMade(f"{strip.film.name} has changed while it was read.", hint="run the same command again")
        base += strip.frames


def _sounds(track: Track, strips: tuple[Strip, ...], stream: Any, rate: Fraction) -> Flow:
    slots = _slots(track, strips, rate)
    silence = _silence(track.silent)
    av = importlib.import_module("av")
    tone, packets = -1, list[bytes]()
    for slot, (place, number) in enumerate(slots.packets, slots.first):
        if number is not None and place != tone:
            tone, packets = place, _packets(track.tones[place])
        packet = av.Packet(silence if number is None else packets[number])
        packet.stream, packet.time_base, packet.duration = stream, Fraction(1, track.rate), AAC_FRAME
        packet.pts = packet.dts = slot * AAC_FRAME - slots.bias
        packet.is_keyframe = True
        yield float(Fraction(packet.dts, track.rate)), packet


def _slots(track: Track, strips: tuple[Strip, ...], rate: Fraction) -> Slots:
    ends = tuple(Fraction(end) / rate * track.rate for end in accumulate(strip.frames for strip in strips))
    pieces = tuple(
        None if tone is None else Piece(tone.packets, tone.begins, tone.first * track.rate) for tone in track.tones
    )
    return laid_out(pieces, ends)


def _packets(tone: Tone | None) -> list[bytes]:
    assert tone is not None  # noqa: S101 - only silence has no tone, and no packet of its own
    with opened(tone.film, holds="audio") as container:
        return [bytes(packet) for packet in container.demux(container.streams.audio[0]) if packet.size]


def _silence(film: Path) -> bytes:
    """Return a packet from the middle of silence."""
    with opened(film, holds="audio") as container:
        packets = [bytes(packet) for packet in container.demux(container.streams.audio[0]) if packet.size]
    return packets[len(packets) // 2]
