"""The quick draft of an animatic: a flat picture a shot, drawn small and moved by parts of pixels in the film's planes.

Everything happens in brightness and colour differences (BT.709, limited range), which the film is encoded from.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import msgspec

from client_generate.film.rate import timecode
from client_generate.media.heavy import Image, Picture, np
from client_generate.providers.local.artist import Painting
from client_generate.providers.local.moving import furniture
from client_generate.providers.local.moving.animatic import Making, Section, view
from client_generate.providers.local.moving.moves import STILL, Camera, camera

PART = 2
"""A shot's picture is drawn with one of so many lines."""
_BLACK, _REACH = (16.0, 128.0, 128.0), (219.0, 224.0, 224.0)
_RED, _BLUE = 0.2126, 0.0722
_TAGS = "setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709"


class Planes(msgspec.Struct, frozen=True):
    """A picture as brightness and two colour differences, and for a chip how much it covers of each."""

    colours: tuple[Picture, ...]
    covers: tuple[Picture, ...] = ()

    def lie_on(self, frame: tuple[Picture, ...], left: int, top: int) -> None:
        """Lay a chip on a frame, at even pixels."""
        for place, (plane, there) in enumerate(zip(self.colours, frame, strict=True)):
            half = 2 if place else 1
            there.paste(plane, (left // 2 * 2 // half, top // 2 * 2 // half), self.covers[place])


def split(picture: Picture) -> tuple[Picture, ...]:
    """Return a picture's brightness and colour differences, all of its own size."""
    light = np.asarray(picture.convert("RGB"), np.float32) / 255
    bright = light @ np.array([_RED, 1 - _RED - _BLUE, _BLUE], np.float32)
    parts = (bright, (light[..., 2] - bright) / (2 - 2 * _BLUE), (light[..., 0] - bright) / (2 - 2 * _RED))
    eight = (part * reach + (black + 0.5) for part, reach, black in zip(parts, _REACH, _BLACK, strict=True))
    return tuple(Image.fromarray(part.astype(np.uint8)) for part in eight)


def sign(chip: Picture) -> Planes:
    """Return a chip's planes as they lie on a frame: colour and its cover in half the size."""
    cover = chip.getchannel("A")
    y, u, v = split(chip)
    less = cover.reduce(2)
    return Planes((y, u.reduce(2), v.reduce(2)), (cover, less, less))


def drawn(section: Section, painting: Painting, size: tuple[int, int], rate: Fraction) -> Callable[[int], bytes]:
    """Return what draws a frame of a section by its number."""
    chips, clock_at = furniture.furnish(size, section.slate)
    whole, signs = split(painting.sheets[0].picture), [(chip, sign(chip.picture)) for chip in chips]
    letters = furniture.letter_size(size)

    def seen(at: Camera) -> tuple[Picture, ...]:
        left, top, scale = view(painting, painting.sheets[0], at)
        box = (left, top, left + size[0] / scale, top + size[1] / scale)
        return tuple(_moved(plane, box, painting.canvas, size, 2 if place else 1) for place, plane in enumerate(whole))

    held = seen(Camera()) if section.move == STILL else None

    def draw(number: int) -> bytes:
        passed = number - section.first
        at = camera(section.move, passed / max(section.end - section.first - 1, 1), float(passed / rate))
        frame = seen(at) if held is None else tuple(plane.copy() for plane in held)
        for chip, planes in signs:
            planes.lie_on(frame, chip.left, chip.top)
        if clock_at is not None:
            sign(furniture.clock(timecode(number, rate), letters)).lie_on(frame, clock_at.left, clock_at.top)
        return b"".join(plane.tobytes() for plane in frame)

    return draw


def _moved(
    plane: Picture, box: tuple[float, float, float, float], canvas: tuple[int, int], size: tuple[int, int], half: int
) -> Picture:
    """Return what is seen of a plane, of which all of the canvas is a picture; `box` lies on the canvas."""
    across, down = plane.width / canvas[0], plane.height / canvas[1]
    # Rounding must not put the box a hair outside.
    right, bottom = min(box[2] * across, plane.width), min(box[3] * down, plane.height)
    source = (max(box[0] * across, 0.0), max(box[1] * down, 0.0), right, bottom)
    return plane.resize((size[0] // half, size[1] // half), Image.Resampling.BILINEAR, box=source)


DRAFT = Making(drawn=drawn, pixels="yuv420p", preset="ultrafast", crf=24, filters=_TAGS)
