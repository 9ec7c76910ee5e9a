"""A film of moving stage sets: one section a shot, cuts on the planned frames, the furniture burnt in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path

import msgspec

from client_generate.film.rate import timecode
from client_generate.media.ffmpeg import Encoder
from client_generate.media.heavy import Image, Picture
from client_generate.providers.local import furniture
from client_generate.providers.local.artist import Painting
from client_generate.providers.local.finish import Sheet
from client_generate.providers.local.moves import Camera, camera

_TRAVEL = 0.42  # of the overscan beside the frame: how far the nearest plate moves
_ZOOM = 0.045


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """One shot of the film: what is seen, how the camera moves, what the slate says; `first` and `end` are frames.

    `painting` is called when the section begins, so that only one is in memory.
    """

    first: int
    end: int
    move: str
    slate: furniture.Slate
    painting: Callable[[], Painting]


def render(
    sections: tuple[Section, ...],
    into: Path,
    *,
    size: tuple[int, int],
    rate: Fraction,
    comment: str,
    progress: Callable[[float], None],
) -> None:
    """Write the film. `progress` is called for every frame and may raise; then no file is left."""
    total = sections[-1].end
    tags = {"comment": comment, "title": sections[0].slate.shot}
    with (
        Encoder(into, size=size, rate=rate, crf=21, preset="superfast", metadata=tags) as film,
        ThreadPoolExecutor(2) as pool,
    ):
        for section in sections:
            for number, frame in _frames(section, size, rate, pool, progress, total):
                film.write(frame)
                progress((number + 1) / total)


def _frames(
    section: Section,
    size: tuple[int, int],
    rate: Fraction,
    pool: ThreadPoolExecutor,
    progress: Callable[[float], None],
    total: int,
) -> Iterator[tuple[int, bytes]]:
    """Yield a section's frames in order, two at work while one is written."""
    painting = section.painting()
    progress(section.first / total)
    chips, clock_at = furniture.furnish(size, section.slate)
    letters = furniture.letter_size(size)

    def draw(number: int) -> bytes:
        length = max(section.end - section.first - 1, 1)
        passed = number - section.first
        picture = seen(painting, camera(section.move, passed / length, float(passed / rate)))
        for chip in chips:
            picture.paste(chip.picture, (chip.left, chip.top), chip.picture)
        if clock_at is not None:
            face = furniture.clock(timecode(number, rate), letters)
            picture.paste(face, (clock_at.left, clock_at.top), face)
        return picture.tobytes()

    waiting: list[tuple[int, Future[bytes]]] = []
    for number in range(section.first, section.end):
        waiting.append((number, pool.submit(draw, number)))
        if len(waiting) > 3:
            first, future = waiting.pop(0)
            yield first, future.result()
    for first, future in waiting:
        yield first, future.result()


def seen(painting: Painting, at: Camera) -> Picture:
    """Return what the camera sees: near plates move more than far ones, all by parts of pixels."""
    picture = Image.new("RGB", painting.frame)
    for sheet in painting.sheets:
        _lay(picture, sheet, painting, at)
    return picture


def _lay(picture: Picture, sheet: Sheet, painting: Painting, at: Camera) -> None:
    """Draw the part of a plate that the camera sees, from a box with fractions of pixels."""
    wide, high = painting.frame
    spare_x, spare_y = (painting.canvas[0] - wide) / 2, (painting.canvas[1] - high) / 2
    pull = 0.28 + 0.72 * sheet.near
    scale = 1 + at.closer * _ZOOM * pull
    left = spare_x + wide / 2 * (1 - 1 / scale) + at.across * spare_x * _TRAVEL * pull * 1.4
    top = spare_y + high / 2 * (1 - 1 / scale) + at.down * spare_y * _TRAVEL * pull * 1.4
    # The sheet's own corners on the screen, cut to the frame.
    x0, y0 = max((sheet.left - left) * scale, 0.0), max((sheet.top - top) * scale, 0.0)
    x1 = min((sheet.left + sheet.picture.width - left) * scale, float(wide))
    y1 = min((sheet.top + sheet.picture.height - top) * scale, float(high))
    ax, ay, bx, by = _whole(x0), _whole(y0), int(x1), int(y1)
    if bx <= ax or by <= ay:
        return
    source = (
        max(ax / scale + left - sheet.left, 0.0),
        max(ay / scale + top - sheet.top, 0.0),
        min(bx / scale + left - sheet.left, float(sheet.picture.width)),
        min(by / scale + top - sheet.top, float(sheet.picture.height)),
    )
    part = sheet.picture.resize((bx - ax, by - ay), Image.Resampling.BILINEAR, box=source)
    if part.mode == "RGBA":
        picture.paste(part, (ax, ay), part)
    else:
        picture.paste(part, (ax, ay))


def _whole(value: float) -> int:
    return int(value) if value == int(value) else int(value) + 1
