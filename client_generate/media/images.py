"""The one place that opens pictures from outside: few formats, hard limits, every mistake a `MediaError`."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from client_generate.errors import MediaError, NotMade
from client_generate.media.heavy import Image, Picture

FORMATS = ("PNG", "JPEG", "WEBP")
MAX_BYTES = 25_000_000
MAX_SIDE = 8192
_ORIENTATION = 0x0112  # the EXIF tag
_LYING = frozenset({5, 6, 7, 8})


class PictureFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What a picture is, as it is seen (turned as its EXIF orientation says). Sizes in pixels, `bytes` on disk."""

    width: int
    height: int
    format: str
    bytes: int


def open_picture(path: Path) -> PictureFacts:
    """Return a picture's facts from its head. Raises `MediaError` as `open_still` does."""
    with _opened(path) as picture:
        return facts_of(path, picture)


def facts_of(path: Path, picture: Picture) -> PictureFacts:
    """Return the facts of a picture that is open. Raises `MediaError` when its EXIF cannot be read."""
    width, height = picture.size
    with _refusing(path):
        lies = picture.getexif().get(_ORIENTATION, 1) in _LYING
    if lies:
        width, height = height, width
    return PictureFacts(width=width, height=height, format=str(picture.format), bytes=path.stat().st_size)


@contextmanager
def open_still(path: Path) -> Iterator[Picture]:
    """Open a picture and read every pixel, so that half a file is found out.

    Raises `MediaError`: `media-missing`, `media-too-large`, `media-not-a-picture`.
    """
    with _opened(path) as picture:
        with _refusing(path):
            picture.load()
        yield picture


@contextmanager
def _opened(path: Path) -> Iterator[Picture]:
    """Open a picture; what the caller then does wrong with it is the caller's."""
    check_file(path)
    with _refusing(path):
        opened = Image.open(path, formats=FORMATS)
    with opened as picture:
        _check_size(path, picture)
        yield picture


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    """Turn whatever the bytes of a picture do to its decoder into a `MediaError`."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # odd metadata is not our concern
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield
    except MediaError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_large(path, "unfolds to too many pixels", f"at most {MAX_SIDE} pixels on a side") from None
    except Exception as error:  # hostile bytes make decoders raise anything
        if isinstance(error, OSError) and error.errno:  # a decoder's own has no number: this one is the system's
            said = f"{path.name} cannot be read: {error.strerror}."
            raise NotMade(said, code="media-unreadable", hint="mend that, then run the same command again") from error
        raise MediaError(
            f"{path.name} is not a picture that can be read.",
            code="media-not-a-picture",
            hint="a whole PNG, JPEG or WebP file is needed",
        ) from error


def check_file(path: Path) -> None:
    """Raise `MediaError` for what is no file, or too large to be a picture, before a byte of it is read."""
    if not path.is_file():
        raise MediaError(f"There is no file {path.name}.", code="media-missing", hint=f"it was looked for at {path}")
    if (size := path.stat().st_size) > MAX_BYTES:
        raise _too_large(path, f"has {size / 1e6:.1f} MB", f"at most {MAX_BYTES / 1e6:.0f} MB")


def _check_size(path: Path, picture: Picture) -> None:
    if max(picture.size) > MAX_SIDE:
        said = f"is {picture.width}x{picture.height} pixels"
        raise _too_large(path, said, f"at most {MAX_SIDE} pixels on a side")


def _too_large(path: Path, said: str, hint: str) -> MediaError:
    return MediaError(f"{path.name} {said}.", code="media-too-large", hint=hint)
