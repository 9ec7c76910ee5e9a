"""The guide voice over a film: every line at its place, the film's own sound lowered under it, pictures copied."""

from __future__ import annotations

import hashlib
import json
import math
import wave
from collections.abc import Callable, Sequence
from contextlib import suppress
from fractions import Fraction
from pathlib import Path

import msgspec

from client_generate.media import ffmpeg, voice
from client_generate.media.heavy import Pixels, np
from client_generate.media.probe import opened
from client_generate.media.shelf import Shelf
from client_generate.media.voice import PACE, RATE

UNDER = 10 ** (-8 / 20)
"""What is left of the film's own sound under a line: 8 dB less."""
_FASTEST = PACE * 5 // 4
_FADE = RATE // 20
_FULL = 32_767
Alive = Callable[[], None]
Speak = Callable[[int], tuple[Path, Fraction]]
"""Says one line at so many words a minute: where it lies, and how many seconds it takes."""


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """A line as spoken: it begins at a second of the film and is heard for so many; `cut` when that is not all."""

    sound: Path
    start: Fraction
    seconds: Fraction
    cut: bool


def said(text: str, start: Fraction, most: Fraction, shelf: Shelf, *, alive: Alive = lambda: None) -> Said:
    """Speak a line, at most a quarter faster where there is no room for it; kept on the shelf. Raises `NotMade`."""
    return fitted(lambda pace: _spoken(text, pace, shelf, alive), start, most)


def fitted(speak: Speak, start: Fraction, most: Fraction) -> Said:
    """Return a line as said by `speak`: at most a quarter faster where there is no room for it, then cut."""
    sound, seconds = speak(PACE)
    if seconds > most:
        sound, seconds = speak(min(math.ceil(PACE * seconds / most) + 4, _FASTEST) if most else _FASTEST)
    return Said(sound=sound, start=start, seconds=min(seconds, most), cut=seconds > most)


def mix(film: Path, into: Path, lines: Sequence[Said], seconds: Fraction, *, alive: Alive = lambda: None) -> None:
    """Write a film with these lines over its own sound, or over silence; its pictures are copied.

    The sound lasts exactly so many `seconds`. What is written is not looked at yet. Raises `NotMade`.
    """
    track = into.with_suffix(".wav")
    try:
        _lay(lines, math.ceil(seconds * RATE), track)
        ffmpeg.run(_words(film, track, into, seconds), alive=alive)
    except BaseException:
        with suppress(OSError):
            into.unlink()
        raise
    finally:
        track.unlink(missing_ok=True)


def _spoken(text: str, pace: int, shelf: Shelf, alive: Alive) -> tuple[Path, Fraction]:
    key = hashlib.sha256(json.dumps([voice.VOICE, pace, voice.sayable(text)]).encode()).hexdigest()
    sound = shelf.part(
        key, ".wav", lambda into: (voice.speak(text, into, pace=pace, alive=alive), None)[1], alive=alive
    )
    return sound, voice.length(sound)


def _lay(lines: Sequence[Said], samples: int, into: Path) -> None:
    """Write the voice and, as a second channel, what is left of the film's own sound at that moment."""
    with wave.open(str(into), "wb") as out:
        out.setparams((2, 2, RATE, 0, "NONE", ""))
        at = 0
        for line in lines:
            start = round(line.start * RATE)
            _rest(out, start - at)
            heard = _samples(line)[: max(samples - start, 0)]
            out.writeframes(np.column_stack((heard, _lowered(len(heard)))).astype("<i2").tobytes())
            at = start + len(heard)
        _rest(out, samples - at)


def _samples(line: Said) -> Pixels:
    with wave.open(str(line.sound), "rb") as spoken:
        heard = np.frombuffer(spoken.readframes(int(line.seconds * RATE)), "<i2").astype(np.float64)
    fade = min(_FADE, len(heard)) if line.cut else 0
    heard[len(heard) - fade :] *= np.linspace(1, 0, fade)
    return heard


def _lowered(samples: int) -> Pixels:
    """Return how much is left over a line: it goes down and comes up again within it."""
    fade = min(_FADE, samples // 2)
    down = np.linspace(1, UNDER, fade)
    return np.concatenate((down, np.full(samples - 2 * fade, UNDER), down[::-1])) * _FULL


def _rest(out: wave.Wave_write, samples: int) -> None:
    while samples > 0:
        some = min(samples, 60 * RATE)
        out.writeframes(np.tile(np.array([0, _FULL], "<i2"), some).tobytes())
        samples -= some


def _words(film: Path, track: Path, into: Path, seconds: Fraction) -> list[str]:
    graph = _graph(*_form(film), seconds)
    sound = ["-filter_complex", graph, "-map", "0:v:0", "-map", "[out]", "-c:v", "copy", "-c:a", "aac", "-b:a", "192k"]
    tail = ["-map_metadata", "0", "-movflags", "+faststart", "-fflags", "+bitexact", "-flags:a", "+bitexact"]
    return ["-y", "-i", str(film), "-i", str(track), *sound, *tail, str(into)]


def _graph(rate: int, channels: int, seconds: Fraction) -> str:
    """Spell how the film's own sound, multiplied by the second channel of the track, and its first are added."""
    layout, given = ("mono", "c0={0}") if channels == 1 else ("stereo", "c0={0}|c1={0}")
    samples = -int(-seconds * rate // 1)
    end = f"atrim=end_sample={samples},apad=whole_len={samples}[out]"
    track = f"[1:a]aresample={rate}"
    said = f"pan={layout}|{given.format('c0')}"
    if not channels:
        return f"{track},{said},{end}"
    own = f"[0:a:0]aresample={rate}:async=1:first_pts=0,aformat=channel_layouts={layout},apad[own]"
    two = f"{track},asplit[a][b];[a]{said}[said];[b]pan={layout}|{given.format('c1')}[left]"
    held = "alimiter=limit=0.97:level=false:latency=true"
    return f"{own};{two};[own][left]amultiply[low];[low][said]amix=inputs=2:normalize=0:duration=shortest,{held},{end}"


def _form(film: Path) -> tuple[int, int]:
    """Return samples a second and channels of a film's sound; no channels where it has none."""
    with opened(film) as container:
        sound = next(iter(container.streams.audio), None)
        return (sound.rate, sound.channels) if sound else (48_000, 0)
