"""Sound on its own, as services that speak deliver it: what it is and how long, counted and not believed."""

from __future__ import annotations

import importlib
from pathlib import Path

from client_generate.errors import MediaError
from client_generate.files import open_regular, sha256
from client_generate.film.take import Media

_FORMATS = {".wav": "wav", ".mp3": "mp3", ".flac": "flac", ".ogg": "ogg", ".m4a": "mp4"}
_AGAIN = "fetch or make it again"


def suffix_of(path: Path) -> str:
    """Return the ending that a sound file's first bytes call for; empty for what is no sound that we read."""
    with open_regular(path) as file:
        head = file.read(12)
    if head[:4] == b"RIFF" and head[8:12] == b"WAVE":
        return ".wav"
    if head[:3] == b"ID3" or (len(head) > 1 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0):
        return ".mp3"
    if head[4:8] == b"ftyp":
        return ".m4a"
    return {b"fLaC": ".flac", b"OggS": ".ogg"}.get(head[:4], "")


def probe_sound(path: Path) -> Media:
    """Decode a sound file wholly and return its facts; the size in pixels is 0. Raises `MediaError`."""
    av = importlib.import_module("av")
    kind = _FORMATS.get(suffix_of(path))
    if kind is None:
        raise MediaError(f"{path.name} is not a sound file.", code="media-not-a-sound", hint="WAV, MP3, FLAC, OGG, M4A")
    try:
        with av.open(str(path), format=kind, options={"protocol_whitelist": "file"}) as container:
            stream = container.streams.audio[0]
            rate, codec = stream.rate, stream.codec_context.name
            samples = sum(frame.samples for frame in container.decode(stream))
    except (av.FFmpegError, ValueError, IndexError) as error:
        said = str(getattr(error, "strerror", None) or error).rstrip(".")
        raise MediaError(f"{path.name} is damaged: {said}.", code="media-truncated", hint=_AGAIN) from error
    if not samples or not rate:
        raise MediaError(f"{path.name} holds no sound.", code="media-not-a-sound", hint=_AGAIN)
    return Media(
        path=path.name, sha256=sha256(path), bytes=path.stat().st_size, width=0, height=0,
        codecs=(codec,), seconds=round(samples / rate, 3),
    )  # fmt: skip
