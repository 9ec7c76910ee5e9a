"""A program of its own that speaks: eSpeak NG (GPL-3) is loaded here, and never by what runs it.

`voice_process.py FILE VOICE WORDS_A_MINUTE` reads UTF-8 and writes 16-bit mono WAV; it imports nothing of ours.
"""

from __future__ import annotations

import ctypes
import sys
import wave
from importlib import import_module
from typing import Any

_SYNCHRONOUS, _DO_NOT_EXIT, _UTF8, _CHARACTERS, _RATE = 2, 0x8000, 1, 1, 1
_MOST_SECONDS = 600


def main(path: str, voice: str, words: int) -> None:
    """Speak the standard input into a file; leaves with a sentence where it cannot."""
    text = sys.stdin.buffer.read()
    try:
        place = import_module("espeakng_loader")
        library = ctypes.CDLL(place.get_library_path())
        data = place.get_data_path().encode()
    except (ImportError, OSError, RuntimeError) as error:
        sys.exit(f"eSpeak NG could not be loaded: {error}")
    rate = library.espeak_Initialize(_SYNCHRONOUS, 0, data, _DO_NOT_EXIT)
    if rate <= 0 or library.espeak_SetVoiceByName(voice.encode()) or library.espeak_SetParameter(_RATE, words, 0):
        sys.exit(f"eSpeak NG has no voice {voice}")
    with wave.open(path, "wb") as out:
        out.setparams((1, 2, rate, 0, "NONE", ""))
        out.writeframes(_spoken(library, text, _MOST_SECONDS * rate * 2))


def _spoken(library: Any, text: bytes, most: int) -> bytes:
    heard = bytearray()

    def hear(samples: int | None, count: int, _events: int | None) -> int:
        if samples and count > 0:
            heard.extend(ctypes.string_at(samples, 2 * count))
        return int(len(heard) > most)

    kept = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(hear)
    library.espeak_SetSynthCallback(kept)
    number, size = ctypes.c_uint, ctypes.c_size_t
    # Plain characters: neither SSML nor phonemes in brackets mean anything.
    failed = library.espeak_Synth(
        text + b"\0", size(len(text) + 1), number(0), ctypes.c_int(_CHARACTERS), number(0), number(_UTF8), None, None
    )
    if failed:
        sys.exit(f"eSpeak NG failed with {failed}")
    return bytes(heard[:most])


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
