"""The bundled ffmpeg as the models' engine. What it made is kept below `build/`, so that it is made once."""

from __future__ import annotations

import hashlib
import os
import subprocess
import threading
from functools import cache
from pathlib import Path

import imageio_ffmpeg

_KEPT = Path(__file__).parents[2] / "build" / "paid_service"
_ONE_AT_A_TIME = threading.Lock()
_CODERS = {
    "mp3": ["-c:a", "libmp3lame"],
    "wav": ["-c:a", "pcm_s16le"],
    "flac": ["-c:a", "flac"],
    "aac": ["-c:a", "aac", "-f", "adts"],
    "opus": ["-c:a", "libopus", "-f", "opus"],
    "pcm": ["-c:a", "pcm_s16le", "-f", "s16le"],
}


def film(width: int, height: int, shots: tuple[float, ...], rate: int, *, audio: bool) -> bytes:
    """Return an MP4 with index in front: a square that wanders over one colour a shot."""
    size, total = f"{width}x{height}", sum(shots)
    inputs, side = [], max(2, min(width, height) // 8)
    for number, seconds in enumerate(shots):
        shade = hashlib.sha256(bytes([number])).hexdigest()[:6]
        inputs += ["-f", "lavfi", "-i", f"color=c=0x{shade}:s={size}:r={rate}:d={seconds}"]
    inputs += ["-f", "lavfi", "-i", f"color=white:s={side}x{side}:r={rate}:d={total}"]
    parts = "".join(f"[{number}]" for number in range(len(shots)))
    graph = f"{parts}concat=n={len(shots)}[a];[a][{len(shots)}]overlay=x='mod(t*90,W)':y=H/3,format=yuv420p[v]"
    maps = ["-filter_complex", graph, "-map", "[v]", "-t", str(total)]
    if audio:
        inputs += ["-f", "lavfi", "-i", f"sine=frequency=330:sample_rate=48000:duration={total}"]
        maps += ["-map", f"{len(shots) + 1}", "-c:a", "aac", "-ac", "2"]
    coder = ["-c:v", "libx264", "-preset", "ultrafast", "-crf", "30", "-threads", "1", "-movflags", "+faststart"]
    return _made((*inputs, *maps, *coder, "-fflags", "+bitexact", "-flags:v", "+bitexact"), "mp4")


def voice(seconds: float, suffix: str, pitch: int) -> bytes:
    """Return a tone in one of the formats that the speech models know."""
    tone = f"sine=frequency={pitch}:sample_rate=24000:duration={seconds}"
    return _made(("-f", "lavfi", "-i", tone, *_CODERS[suffix], "-fflags", "+bitexact"), suffix)


@cache
def _made(arguments: tuple[str, ...], suffix: str) -> bytes:
    name = hashlib.sha256("\0".join(arguments).encode()).hexdigest()[:32]
    place = _KEPT / f"{name}.{suffix}"
    with _ONE_AT_A_TIME:
        if not place.exists():
            _make(arguments, place)
        return place.read_bytes()


def _make(arguments: tuple[str, ...], place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_name(f"{os.getpid()}-{place.name}")
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-nostdin", "-y", *arguments, str(beside)]
    subprocess.run(command, check=True, capture_output=True, stdin=subprocess.DEVNULL)
    beside.replace(place)
