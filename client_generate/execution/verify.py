"""A fetched file is looked at before anything else may see it: it is what was asked for, or it is refused."""

from __future__ import annotations

from contextlib import suppress
from fractions import Fraction
from pathlib import Path

import msgspec

from client_generate import files
from client_generate.errors import ClientGenerateError, MediaError
from client_generate.execution.attempt import Intent
from client_generate.film.rate import RATES, cuts
from client_generate.film.take import Media, Record, Take
from client_generate.media import contact_sheet, probe, trim


def accept(intent: Intent, came: Path, place: Path) -> Media:
    """Verify a file, cut back what was made longer than asked, and put it at `place`. Raises `MediaError`."""
    media = _film(intent, came) if intent.order.kind == "video" else probe.probe(came)
    if intent.keep:
        wanted = came.with_name("cut-back.mp4")
        trim.cut_to(came, intent.keep, wanted, RATES[intent.order.fps])
        media, came = probe.probe(wanted), wanted
    files.flush(came)
    files.publish(came, place)
    return msgspec.structs.replace(media, path=place.name)


def make_strip(record: Record, film: Path, place: Path) -> None:
    """Put a contact strip beside a take, a frame a shot. It can be made again, so its failure costs nobody a take."""
    if not isinstance(record, Take) or record.media is None or place.exists():
        return
    drawn = place.with_name(f".{place.stem}.strip.jpg")
    with suppress(ClientGenerateError, OSError):
        ends = cuts(tuple(shot.duration for shot in record.shot_prompts), RATES[record.fps])
        middles = tuple((start + end) // 2 for start, end in zip((0, *ends), ends, strict=False))
        contact_sheet.strip(film, middles, drawn)
        files.flush(drawn)
        files.publish(drawn, place)
    with suppress(OSError):
        files.remove(drawn)


def _film(intent: Intent, came: Path) -> Media:
    order = intent.order
    rate = RATES[order.fps]
    frames = cuts(tuple(shot.seconds for shot in order.shots), rate)[-1]
    if intent.draft.rehearsal:
        return probe.verify_film(came, size=(order.width, order.height), rate=rate, frames=frames)
    media = probe.probe(came)
    # A model keeps its own size and rate; a second is how far its length may stray.
    if media.frames is None or abs(Fraction(media.seconds or 0) - Fraction(order.seconds)) > 1:
        raise MediaError(
            f"{intent.subject} came back {media.seconds} seconds long, not {order.seconds}.",
            code="media-wrong-length",
            hint="look at it in the attempt's folder, then generate again",
        )
    return media
