"""A film's sound as samples."""

from __future__ import annotations

from pathlib import Path

from client_generate.media.heavy import Pixels, np
from client_generate.media.probe import opened


def stereo(film: Path, hertz: int) -> Pixels:
    """Return the whole sound as floats of shape (samples, 2), sample 0 at the film's time 0; 23 MB a minute at 48 kHz.

    Raises `MediaError` for a film without sound, or one that cannot be opened.
    """
    import av

    with opened(film, holds="audio") as container:
        sound = container.streams.audio[0]
        to = av.AudioResampler(format="flt", layout="stereo", rate=hertz)
        first, parts = None, []
        for frame in container.decode(sound):
            first = float(frame.time or 0) if first is None else first
            parts += [one.to_ndarray().reshape(-1, 2) for one in to.resample(frame)]
        parts += [one.to_ndarray().reshape(-1, 2) for one in to.resample(None)]
    lead = round((first or 0) * hertz)
    samples = np.concatenate([np.zeros((max(lead, 0), 2), np.float32), *parts])
    return samples[max(-lead, 0) :]
