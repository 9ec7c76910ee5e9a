"""A film of moving stage sets: one section a shot, cuts on the planned frames, the furniture burnt in."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path

import msgspec

from client_generate.film.rate import timecode
from client_generate.media.ffmpeg import Encoder
from client_generate.media.heavy import Image, Picture
from client_generate.providers.local.artist import Painting
from client_generate.providers.local.drawing.finish import Cell, Fall, Sheet
from client_generate.providers.local.moving import furniture
from client_generate.providers.local.moving.moves import STILL, Camera, camera

_TRAVEL = 0.52  # of the overscan beside the frame: how far the nearest plate moves
_ZOOM = 0.075


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """One shot of the film: what is seen, how the camera moves, what the slate says; `first` and `end` are frames.

    `painting` is called while the section before it is seen, so that two are in memory at most.
    """

    first: int
    end: int
    move: str
    slate: furniture.Slate
    painting: Callable[[], Painting]


Drawing = Callable[[Section, Painting, tuple[int, int], Fraction], Callable[[int], bytes]]
"""Makes of a section, its painting, the frame's size and the rate what draws a frame by its number."""


class Making(msgspec.Struct, frozen=True, kw_only=True):
    """How a film is made: who draws frames, in which layout, and how fast they are encoded."""

    drawn: Drawing
    pixels: str
    preset: str
    crf: int = 21
    filters: str = ""


def render(
    sections: tuple[Section, ...],
    into: Path,
    *,
    size: tuple[int, int],
    rate: Fraction,
    comment: str,
    progress: Callable[[float], None],
    making: Making,
) -> None:
    """Write the film. `progress` is called for every frame and may raise; then no file is left."""
    total = sections[-1].end
    tags = {"comment": comment, "title": sections[0].slate.shot}
    with (
        Encoder(
            into,
            size=size,
            rate=rate,
            crf=making.crf,
            preset=making.preset,
            pixels=making.pixels,
            filters=making.filters,
            metadata=tags,
        ) as film,
        ThreadPoolExecutor(2) as pool,
        ThreadPoolExecutor(1) as studio,
    ):
        for section, painting in _painted(sections, studio):
            progress(section.first / total)
            draw = making.drawn(section, painting, size, rate)
            for number, frame in _in_order(range(section.first, section.end), draw, pool):
                film.write(frame)
                progress((number + 1) / total)


def _painted(sections: tuple[Section, ...], studio: ThreadPoolExecutor) -> Iterator[tuple[Section, Painting]]:
    """Yield each section with its painting, the next one's already at work."""
    waiting = studio.submit(sections[0].painting)
    for section, after in zip(sections, (*sections[1:], None), strict=True):
        painting = waiting.result()
        if after is not None:
            waiting = studio.submit(after.painting)
        yield section, painting


def _in_order(
    numbers: Iterable[int], draw: Callable[[int], bytes], pool: ThreadPoolExecutor
) -> Iterator[tuple[int, bytes]]:
    """Yield frames in order, two at work while one is written."""
    waiting: list[tuple[int, Future[bytes]]] = []
    for number in numbers:
        waiting.append((number, pool.submit(draw, number)))
        if len(waiting) > 3:
            first, future = waiting.pop(0)
            yield first, future.result()
    for first, future in waiting:
        yield first, future.result()


def _drawn(section: Section, painting: Painting, size: tuple[int, int], rate: Fraction) -> Callable[[int], bytes]:
    chips, clock_at = furniture.furnish(size, section.slate)
    letters = furniture.letter_size(size)

    # Where nothing moves, all frames show one picture; only the timecode counts on.
    held = seen(painting, Camera()) if section.move == STILL and not painting.falls else None

    def draw(number: int) -> bytes:
        length = max(section.end - section.first - 1, 1)
        passed = number - section.first
        seconds = float(passed / rate)
        if held is None:
            picture = seen(painting, camera(section.move, passed / length, seconds), seconds)
        else:
            picture = held.copy()
        for chip in chips:
            picture.paste(chip.picture, (chip.left, chip.top), chip.picture)
        if clock_at is not None:
            face = furniture.clock(timecode(number, rate), letters)
            picture.paste(face, (clock_at.left, clock_at.top), face)
        return picture.tobytes()

    return draw


PARALLAX = Making(drawn=_drawn, pixels="rgb24", preset="superfast")
"""Plates that move through depth."""


def seen(painting: Painting, at: Camera, seconds: float = 0.0) -> Picture:
    """Return what the camera sees: near plates move more than far ones, all by parts of pixels; rain falls."""
    picture = Image.new("RGB", painting.frame)
    for sheet in painting.sheets:
        _lay(picture, sheet, painting, at)
    for fall in painting.falls:
        _fall(picture, fall, painting, seconds)
    return picture


def _fall(picture: Picture, fall: Fall, painting: Painting, seconds: float) -> None:
    """Draw rain or snow after some time: it falls by whole pixels, round and round."""
    wide, high = painting.canvas
    left = round(fall.way[0] * seconds) % wide - (wide - painting.frame[0]) // 2
    top = round(fall.way[1] * seconds) % high - (high - painting.frame[1]) // 2
    for place in ((left - wide, top - high), (left, top - high), (left - wide, top), (left, top)):
        picture.paste(fall.picture, place, fall.picture)


def _lay(picture: Picture, sheet: Sheet, painting: Painting, at: Camera) -> None:
    """Draw the parts of a plate that the camera sees, from boxes with fractions of pixels."""
    for cell in sheet.cells or ((0, 0, sheet.picture.width, sheet.picture.height),):
        _lay_cell(picture, sheet, cell, view(painting, sheet, at))


def view(painting: Painting, sheet: Sheet, at: Camera) -> tuple[float, float, float]:
    """Return where on a sheet the screen's corner lies, in fractions of pixels, and how much the sheet is enlarged."""
    wide, high = painting.frame
    spare_x, spare_y = (painting.canvas[0] - wide) / 2, (painting.canvas[1] - high) / 2
    pull = 0.28 + 0.72 * sheet.near
    scale = 1 + at.closer * _ZOOM * pull
    left = spare_x + wide / 2 * (1 - 1 / scale) + at.across * spare_x * _TRAVEL * pull * 1.4 - sheet.left
    top = spare_y + high / 2 * (1 - 1 / scale) + at.down * spare_y * _TRAVEL * pull * 1.4 - sheet.top
    return left, top, scale


def _lay_cell(picture: Picture, sheet: Sheet, cell: Cell, view: tuple[float, float, float]) -> None:
    """Draw one cell; `view` is the screen's corner on the sheet and the enlargement. Neighbours meet without a seam."""
    left, top, scale = view
    wide, high = sheet.picture.size
    # An outer edge keeps whole pixels only; an inner one is rounded the same way for the cells on both sides of it.
    ax, ay = max(math.ceil((cell[0] - left) * scale), 0), max(math.ceil((cell[1] - top) * scale), 0)
    right, bottom = (cell[2] - left) * scale, (cell[3] - top) * scale
    bx = min(math.floor(right) if cell[2] == wide else math.ceil(right), picture.width)
    by = min(math.floor(bottom) if cell[3] == high else math.ceil(bottom), picture.height)
    if bx <= ax or by <= ay:
        return
    source = (
        max(ax / scale + left, 0.0),
        max(ay / scale + top, 0.0),
        min(bx / scale + left, float(wide)),
        min(by / scale + top, float(high)),
    )
    part = sheet.picture.resize((bx - ax, by - ay), Image.Resampling.BILINEAR, box=source)
    picture.paste(part, (ax, ay), part if part.mode == "RGBa" else None)
