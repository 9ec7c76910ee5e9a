"""Reels: what a film's streams are, as far as they must agree to be put behind each other; every frame decoded once."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import msgspec

from client_generate.errors import MediaError
from client_generate.files import sha256
from client_generate.media.probe import opened

AAC_FRAME = 1024
"""Samples in a packet of AAC-LC sound."""
_UNTAGGED = 2  # ISO 23091-2: unspecified


class Sound(msgspec.Struct, frozen=True, kw_only=True):
    """A film's first sound. `begins` is the sample at which its first packet is heard, counted from the first picture.

    It is negative where a coder primes itself. `steady` says that it is AAC-LC whose packets follow each other without
    a gap, so that packets can be taken out and put elsewhere.
    """

    codec: str
    extra: bytes
    rate: int
    channels: int
    begins: int
    packets: int
    steady: bool


class Reel(msgspec.Struct, frozen=True, kw_only=True):
    """A film that was decoded from end to end. `rate` is exact; `aspect` is that of a pixel; `turned` in degrees.

    `lead` is by how many pictures decoding runs ahead of showing. `steady` says that its pictures come at that rate
    without a gap, all of them are shown, and the first stands alone; `tagged`, that it names its colour matrix.
    """

    sha256: str
    codec: str
    extra: bytes
    pixels: str
    width: int
    height: int
    aspect: str
    turned: int
    rate: str
    frames: int
    steady: bool
    lead: int
    tagged: bool
    sound: Sound | None = None

    @property
    def fps(self) -> Fraction:
        """Frames a second, exactly."""
        return Fraction(self.rate)


def examine(film: Path, *, alive: Callable[[], None] = lambda: None) -> Reel:
    """Decode every picture and sound of a film; returns what it is. Raises `MediaError` at the first damage."""
    digest = sha256(film)
    with opened(film) as container:
        seen = _Seen(film, container, alive)
        seen.look()
        return seen.reel(digest)


class _Seen:
    """A film while it is looked through."""

    def __init__(self, film: Path, container: Any, alive: Callable[[], None]) -> None:
        self._film, self._container, self._alive = film, container, alive
        self._video = container.streams.video[0]
        self._audio = container.streams.audio[0] if container.streams.audio else None
        self._pictures: list[tuple[int | None, bool, bool]] = []  # when it is shown, whether it stands alone, is hidden
        self._sounds: list[tuple[int | None, int]] = []
        self._decoded = self._turned = 0
        self._tagged = False

    def look(self) -> None:
        for stream in filter(None, (self._video, self._audio)):
            stream.codec_context.thread_type = "SLICE"
            stream.codec_context.options = {"err_detect": "explode"}
        for packet in self._container.demux(*filter(None, (self._video, self._audio))):
            self._alive()
            if packet.stream is self._video:
                self._picture(packet)
            else:
                self._sound(packet)
        if self._decoded != len(self._pictures) or self._decoded < self._video.frames:
            promised = max(len(self._pictures), self._video.frames)
            raise _broken(self._film, f"promises {promised} frames and {self._decoded} can be decoded")

    def _picture(self, packet: Any) -> None:
        if packet.size:
            self._pictures.append((packet.pts, packet.is_keyframe, packet.is_discard))
        for frame in packet.decode():
            self._turned = frame.rotation
            self._tagged = frame.colorspace != _UNTAGGED
            self._decoded += 1
            if frame.is_corrupt:
                raise _broken(self._film, f"is damaged at frame {self._decoded - 1}")

    def _sound(self, packet: Any) -> None:
        if packet.size:
            self._sounds.append((packet.pts, packet.duration))
        packet.decode()

    def reel(self, digest: str) -> Reel:
        coder, average = self._video.codec_context, self._video.average_rate
        rate = Fraction(average.numerator, average.denominator) if average else Fraction(0)
        if not rate or not self._pictures:
            raise _broken(self._film, "has no pictures")
        aspect = self._video.sample_aspect_ratio
        return Reel(
            sha256=digest,
            codec=coder.name,
            extra=bytes(coder.extradata or b""),
            pixels=str(coder.pix_fmt),
            width=self._video.width,
            height=self._video.height,
            aspect=str(Fraction(aspect.numerator, aspect.denominator)) if aspect else "1",
            turned=self._turned,
            rate=str(rate),
            frames=len(self._pictures),
            steady=self._is_steady(rate),
            lead=lead_of([pts or 0 for pts, _, _ in self._pictures]),
            tagged=self._tagged,
            sound=self._heard(),
        )

    def _is_steady(self, rate: Fraction) -> bool:
        shown = sorted(pts for pts, _, hidden in self._pictures if pts is not None and not hidden)
        if len(shown) != len(self._pictures) or not self._pictures[0][1] or self._pictures[0][0] != shown[0]:
            return False
        tick = base_of(self._video)
        return all(abs((pts - shown[0]) * tick - number / rate) <= tick for number, pts in enumerate(shown))

    def _heard(self) -> Sound | None:
        if self._audio is None or not self._sounds:
            return None
        coder = self._audio.codec_context
        first = self._sounds[0][0]
        tick = base_of(self._audio)
        start = min((pts for pts, _, _ in self._pictures if pts is not None), default=0) * base_of(self._video)
        return Sound(
            codec=coder.name,
            extra=bytes(coder.extradata or b""),
            rate=coder.sample_rate,
            channels=coder.channels,
            begins=round(((first or 0) * tick - start) * coder.sample_rate),
            packets=len(self._sounds),
            steady=_is_plain(coder) and tick == Fraction(1, coder.sample_rate) and self._follows(),
        )

    def _follows(self) -> bool:
        first = self._sounds[0][0]
        return first is not None and all(
            pts == first + number * AAC_FRAME for number, (pts, _) in enumerate(self._sounds)
        )


def lead_of(times: list[int]) -> int:
    """Return by how many pictures decoding runs ahead, from the times of showing in the order of decoding."""
    shown = {pts: number for number, pts in enumerate(sorted(times))}
    return max((number - shown[pts] for number, pts in enumerate(times)), default=0)


def base_of(stream: Any) -> Fraction:
    """Return the seconds in a tick of a stream's clock."""
    return Fraction(stream.time_base.numerator, stream.time_base.denominator)


def _is_plain(coder: Any) -> bool:
    """Whether sound is AAC-LC with packets of 1024 samples, by the first bits of its set-up (ISO 14496-3, 1.6.2.1)."""
    extra = bytes(coder.extradata or b"")
    if coder.name != "aac" or len(extra) < 2:
        return False
    kind, index = extra[0] >> 3, (extra[0] & 7) << 1 | extra[1] >> 7
    return kind == 2 and index < 13 and not extra[1] & 0b100


def _broken(film: Path, how: str) -> MediaError:
    return MediaError(f"{film.name} {how}.", code="media-truncated", hint="fetch or make it again, or reject it")
