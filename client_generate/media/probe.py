"""What a media file really holds: counted, not believed. A header check passes half a file."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from client_generate.errors import MediaError, NotMade
from client_generate.files import open_regular, sha256
from client_generate.film.take import Media
from client_generate.media.images import facts_of, open_still

if TYPE_CHECKING:
    from av.container import InputContainer

_CODECS = {"PNG": "png", "JPEG": "mjpeg", "WEBP": "webp"}


def probe(path: Path) -> Media:
    """Return a file's facts; `Media.path` is its name. Raises `MediaError` when it is neither a picture nor a film."""
    if film_format(path):
        return _probe_film(path)
    with open_still(path) as picture:
        facts = facts_of(path, picture)
    return _facts(path, width=facts.width, height=facts.height, codecs=(_CODECS[facts.format],))


def verify_film(path: Path, *, size: tuple[int, int], rate: Fraction, frames: int) -> Media:
    """Return a film's facts when it is what was asked for, by count of its packets.

    Raises `MediaError`: `media-not-a-film`, `media-truncated`, `media-wrong-size`, `media-wrong-rate` or
    `media-wrong-length`.
    """
    media = _probe_film(path)
    if (media.width, media.height) != size:
        raise _wrong(path, f"is {media.width}x{media.height}, not {size[0]}x{size[1]}", code="media-wrong-size")
    if Fraction(media.fps or 0) != rate:
        raise _wrong(path, f"runs at {media.fps} frames a second, not {rate}", code="media-wrong-rate")
    if media.frames != frames:
        raise _wrong(path, f"has {media.frames} frames, not {frames}", code="media-wrong-length")
    return media


def verify_made(path: Path, *, size: tuple[int, int], rate: Fraction, frames: int) -> Media:
    """Do the same for a film that we wrote ourselves: what is wrong with it is our doing. Raises `NotMade`."""
    try:
        return verify_film(path, size=size, rate=rate, frames=frames)
    except NotMade:
        raise
    except MediaError as error:
        raise NotMade(
            f"ffmpeg said that it was done, and it was not: {error.message}",
            code="media-not-made",
            hint="check the free disk space, then run the same command again",
        ) from error


def decode_all(path: Path) -> Media:
    """Decode every frame, as before an approval; return the facts. Raises `MediaError` at the first damage."""
    media = _probe_film(path)
    decoded = sum(1 for _ in frames_of(path))
    if decoded != media.frames:
        raise MediaError(
            f"{path.name} promises {media.frames} frames and {decoded} can be decoded.",
            code="media-truncated",
            hint="fetch or make it again",
        )
    return media


def frames_of(path: Path) -> Iterator[Any]:
    """Yield the film's pictures (PyAV frames) in order of showing. Raises `MediaError`."""
    with opened(path) as container:
        stream = container.streams.video[0]
        stream.codec_context.thread_type = "SLICE"
        stream.codec_context.options = {"err_detect": "explode"}
        yield from container.decode(stream)


def comment_of(path: Path) -> str:
    """Return the comment in a film's metadata, cut at 200 letters; empty without one. Raises `MediaError`."""
    with opened(path) as container:
        return str(container.metadata.get("comment", ""))[:200]


def film_format(path: Path) -> str:
    """Return `mp4` or `matroska` by the file's first bytes, or nothing. Play lists and such are no films to us."""
    try:
        with open_regular(path) as file:
            head = file.read(12)
    except OSError as error:
        raise NotMade(
            f"{path.name} cannot be read: {error.strerror}.",
            code="media-unreadable",
            hint="see that it is there and may be read, then run the same command again",
        ) from error
    if head[4:8] == b"ftyp":
        return "mp4"
    return "matroska" if head[:4] == b"\x1a\x45\xdf\xa3" else ""


@contextmanager
def opened(path: Path, *, holds: str = "video") -> Iterator[InputContainer]:
    """Open a film by its kind and tell of what is wrong inside by the film's name. Raises `MediaError`.

    It `holds` pictures ("video"), or at least sound ("audio").
    """
    av = importlib.import_module("av")
    kind = film_format(path)
    if not kind:
        raise MediaError(f"{path.name} is not a film.", code="media-not-a-film", hint="MP4, MOV, MKV and WebM are read")
    try:
        with av.open(str(path), format=kind, options={"protocol_whitelist": "file"}) as container:
            if not any(stream.type == holds for stream in container.streams):
                raise MediaError(
                    f"{path.name} holds no {'pictures' if holds == 'video' else 'sound'}.",
                    code="media-not-a-film",
                    hint="name or make a film with a picture",
                )
            yield container
    except (av.FFmpegError, ValueError, IndexError) as error:
        said = str(getattr(error, "strerror", None) or error).rstrip(".")  # FFmpeg's own words, without the path
        raise MediaError(
            f"{path.name} is damaged: {said}.", code="media-truncated", hint="fetch or make it again"
        ) from error


def _probe_film(path: Path) -> Media:
    with opened(path) as container:
        stream = container.streams.video[0]
        average, promised = stream.average_rate, stream.frames
        # from version 19 on, av has a rational type of its own
        rate = Fraction(average.numerator, average.denominator) if average else Fraction(0)
        frames = sum(1 for packet in container.demux(stream) if packet.size)
        size, codecs = (stream.width, stream.height), _codecs(container)
    if not frames or not rate or frames < promised:
        raise MediaError(
            f"{path.name} is cut short: {frames} of {promised or 'its'} frames are there.",
            code="media-truncated",
            hint="fetch or make it again",
        )
    seconds = round(float(frames / rate), 6)
    return _facts(path, width=size[0], height=size[1], codecs=codecs, seconds=seconds, fps=str(rate), frames=frames)


def _codecs(container: InputContainer) -> tuple[str, ...]:
    return tuple(s.codec_context.name for s in container.streams if s.type in {"video", "audio"})


def _facts(path: Path, **facts: Any) -> Media:
    return Media(path=path.name, sha256=sha256(path), bytes=path.stat().st_size, **facts)


def _wrong(path: Path, how: str, *, code: str) -> MediaError:
    return MediaError(f"{path.name} {how}.", code=code, hint="make it again, or reject it")
