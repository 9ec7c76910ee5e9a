"""A fetched file is looked at before anything else may see it: it is what was asked for, or it is refused.

A refusal (`MediaError`) is a verdict on the provider's own bytes. Trouble of this machine is a `NotMade` or an
`OSError`, and says nothing about them.
"""

from __future__ import annotations

from contextlib import suppress
from fractions import Fraction
from pathlib import Path

from client_generate import files
from client_generate.errors import ClientGenerateError, MediaError, NotMade
from client_generate.execution.attempt import Intent
from client_generate.film.rate import RATES, cuts
from client_generate.film.sheet import middle_frames
from client_generate.film.take import Kept, Media, Take
from client_generate.media import contact_sheet, probe, sound, trim
from client_generate.media.mask import lay_back

_STILLS = {"png": ".png", "mjpeg": ".jpg", "webp": ".webp"}
_FILMS = {"mp4": (".mp4", ".mov", ".m4v"), "matroska": (".mkv", ".webm")}
LOOK = "look at it in the attempt's folder, then generate again"
TEXT, MOST_TEXT = "text", 4 * 1024**2
"""What stands in place of a codec, and how many bytes a text may have."""
STRAY = 1
"""Seconds that a model's film may be longer or shorter than asked."""
SKEW = Fraction(1, 20)
"""By how much of its width a painted picture may be of another shape: services round the sides."""


def look(intent: Intent, kept: Path) -> Media:
    """Return the facts of a download that is what was asked for.

    Raises `MediaError` when its bytes are not, `NotMade` or `OSError` when this machine could not tell.
    """
    if intent.order.kind == "text":
        return _text(intent, kept)
    try:
        media = sound.probe_sound(kept) if intent.order.kind == "speech" else probe.probe(kept)
    except NotMade:
        raise
    except MediaError as error:
        raise MediaError(error.message, code=error.code, hint=LOOK) from error
    if (media.frames is not None) != (intent.order.kind == "video"):
        raise MediaError(
            f"{intent.subject} came back as another kind of file ({', '.join(media.codecs)}).",
            code="media-wrong-kind",
            hint=LOOK,
        )
    if intent.order.kind == "inpaint":
        _check_shape(intent, media)
    return _film(intent, kept, media) if intent.order.kind == "video" else media


def fits(intent: Intent, media: Media) -> bool:
    """Whether a download can be published as it came: nothing is to be done to it, a film runs at the plan's rate.

    A model keeps its own size; but shots, notes and cuts count frames at the plan's rate.
    """
    if intent.order.kind in {"inpaint", "text", "speech"}:
        return intent.order.kind != "inpaint"
    return not intent.keep and (media.fps is None or Fraction(media.fps) == RATES[intent.order.fps])


def fit(intent: Intent, kept: Path, media: Media, into: Path) -> None:
    """Write a film at the plan's constant rate, of it what stays where it was made longer than asked.

    Of an inpaint: the original's pixels, with what was painted where the mask is white.
    Raises `MediaError` when the download itself is to blame: too short, or not to be decoded. Otherwise `NotMade`.
    """
    if intent.order.kind == "inpaint":
        _fit_inpaint(intent, kept, into)
        return
    rate = RATES[intent.order.fps]
    frames = trim.frames_at(media.frames, media.fps, rate)
    segments = _there(intent, frames) if intent.keep else ((0, frames),)
    try:
        trim.cut_to(kept, segments, into, rate)
    except NotMade:
        probe.decode_all(kept)
        raise


def _fit_inpaint(intent: Intent, kept: Path, into: Path) -> None:
    """Lay the original's pixels back. The download was looked at already, so what fails now is our own."""
    places = {file.name: file.path for file in intent.order.files}
    picture, mask = places.get(intent.order.image or ""), places.get(intent.order.mask or "")
    assert picture is not None and mask is not None, "frozen inputs are in reach"  # noqa: S101, PT018
    try:
        lay_back(picture, mask, kept, into)
    except NotMade:
        raise
    except MediaError as error:
        hint = f"see to {picture.parent}, then run `client_generate resume`"
        raise NotMade(error.message, code=error.code, hint=hint) from error


def suffix(kept: Path, media: Media) -> str:
    """Return the ending that the file's content calls for, whatever its sender named it."""
    if media.codecs == (TEXT,):
        return ".json" if kept.suffix == ".json" else ".txt"
    if not media.width:
        return sound.suffix_of(kept) or kept.suffix
    if media.frames is None:
        return _STILLS.get(media.codecs[0], ".png")
    fitting = _FILMS[probe.film_format(kept)]
    return kept.suffix if kept.suffix in fitting else fitting[0]


def make_strip(record: Kept, film: Path, place: Path) -> None:
    """Put a contact strip beside a take, a frame a shot. It can be made again, so its failure costs nobody a take."""
    if not isinstance(record, Take) or record.media is None or place.exists():
        return
    drawn = place.with_name(f".{place.stem}.strip.jpg")
    with suppress(ClientGenerateError, OSError):
        middles = tuple(frame for frame in middle_frames(record) if frame is not None)
        contact_sheet.strip(film, middles, drawn)
        files.flush(drawn)
        files.publish(drawn, place)
    with suppress(OSError):
        files.remove(drawn)


def _text(intent: Intent, kept: Path) -> Media:
    """Return the facts of a text. Whether it says what was asked is for whoever asked to judge."""
    size = kept.stat().st_size
    data = kept.read_bytes() if size <= MOST_TEXT else b""
    try:
        words = data.decode()
    except UnicodeDecodeError:
        words = ""
    if not words.strip():
        raise MediaError(f"{intent.subject} came back as no text.", code="media-not-a-text", hint=LOOK)
    return Media(path=kept.name, sha256=files.sha256(kept), bytes=size, width=0, height=0, codecs=(TEXT,))


def _film(intent: Intent, kept: Path, media: Media) -> Media:
    order = intent.order
    if intent.draft.rehearsal:
        rate = RATES[order.fps]
        frames = cuts(tuple(shot.seconds for shot in order.shots), rate)[-1]
        return probe.verify_film(kept, size=(order.width, order.height), rate=rate, frames=frames)
    # A model keeps its own size and rate. Half a film passes a count of packets, so it is decoded before it is named.
    probe.decode_all(kept)
    if abs(Fraction(media.seconds or 0) - Fraction(order.seconds)) > STRAY:
        raise _wrong_length(intent, f"{media.seconds} seconds long, not {order.seconds}")
    return media


def _check_shape(intent: Intent, media: Media) -> None:
    """Raise `MediaError` for what was painted in another shape than asked: stretched, it lies beside the picture."""
    across, down = intent.order.width, intent.order.height
    if abs(media.width * down - media.height * across) > SKEW * media.height * across:
        raise MediaError(
            f"{intent.subject} came back as {media.width}x{media.height}, of another shape than {across}x{down}.",
            code="media-wrong-size",
            hint=LOOK,
        )


def _there(intent: Intent, frames: int) -> tuple[trim.Segment, ...]:
    """Return the segments to keep, cut short where the film ends: it may stray a little, and was paid for."""
    ends = ((first, min(count, frames - first)) for first, count in intent.keep)
    segments = tuple(ends)
    if any(count < 1 for _, count in segments):
        raise _wrong_length(intent, f"{frames} frames long, which does not hold every shot")
    return segments


def _wrong_length(intent: Intent, how: str) -> MediaError:
    return MediaError(
        f"{intent.subject} came back {how}.",
        code="media-wrong-length",
        hint=LOOK,
    )
