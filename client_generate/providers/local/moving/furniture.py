"""What is burnt into an animatic: rehearsal mark, shot, prompt, move, timecode; what cannot fit is left out.

All of it stays inside the middle 90 % of the frame (title-safe), and no letter is set smaller than 3 % of the height.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache

import msgspec

from client_generate.media.heavy import Image, ImageDraw, Picture
from client_generate.media.lettering import font, readable, shortened, wide, wrapped
from client_generate.providers.local.moving import arrows

SAFE = 0.05
_MENTION = re.compile(r"@(?=\w)")  # an element's name is read without its sign
_FROM_MIDDLE = (4, 3, 5, 2, 6, 1, 7, 0, 8)  # eighths of the room to spare
_LEAST = 7  # pixels below which no letter can be read
_CHIP, _TEXT, _MARK = (10, 11, 16, 172), (244, 242, 236, 255), (255, 126, 72, 255)


class Chip(msgspec.Struct, frozen=True):
    """One piece of furniture: its name, where its left upper corner lies, and its picture (RGBA)."""

    name: str
    left: int
    top: int
    picture: Picture

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, top, right, bottom."""
        return self.left, self.top, self.left + self.picture.width, self.top + self.picture.height


class Slate(msgspec.Struct, frozen=True, kw_only=True):
    """What the furniture of one shot says; `cards` are small pictures of the elements it names (RGBA).

    `mark` says in capitals that it is no film.
    """

    shot: str
    prompt: str
    move: str = ""
    mark: str = "REHEARSAL"
    cards: tuple[Picture, ...] = ()


def letter_size(size: tuple[int, int]) -> int:
    """Return the size of letters, in pixels, for a frame."""
    return max(math.ceil(size[1] * 0.031), _LEAST)


def furnish(size: tuple[int, int], slate: Slate) -> tuple[tuple[Chip, ...], Chip | None]:
    """Return the chips of a shot, and the place of the timecode chip if it fits (its picture is drawn by `clock`)."""
    letters = letter_size(size)
    placed: list[Chip] = []
    _put(placed, size, "rehearsal", _chip(slate.mark, letters, bar=True, tracked=True), ("top right", "bottom left"))
    _put(placed, size, "shot", _numbered(slate.shot, round(letters * 1.15), size), ("top left", "below top right"))
    clock_at = _put(placed, size, "timecode", clock("00:00:00:00", letters), ("bottom right", "below top left"))
    if slate.move:
        _put(
            placed,
            size,
            "move",
            _moving(slate.move, letters),
            ("above bottom right", "below top left", "below top right"),
        )
    _prompt(placed, size, slate.prompt, letters)
    for number, card in enumerate(slate.cards):  # last: a card gives way to every word
        _put(placed, size, f"card {number}", card, ("below top right", "below top left"))
    return tuple(chip for chip in placed if chip.name != "timecode"), clock_at


def clock(text: str, letters: int) -> Picture:
    """Return the timecode's chip: digits of one width, so that it never jumps."""
    digits = [_digit(letter, letters) for letter in text]
    picture = _ground(sum(digit.width for digit in digits), letters, bar=False)
    x = _pad(letters)
    for digit in digits:
        picture.paste(digit, (x, 0))
        x += digit.width
    return picture


@lru_cache(maxsize=64)
def _digit(letter: str, letters: int) -> Picture:
    """Return one sign of the timecode on its part of the chip: a frame only puts them side by side."""
    widest = max(wide(digit, letters) for digit in "0123456789")
    step = wide(letter, letters) if letter == ":" else widest
    picture = Image.new("RGBA", (step, _high(letters)), _CHIP)
    ImageDraw.Draw(picture).text((step / 2, picture.height / 2), letter, _TEXT, font(letters), anchor="mm")
    return picture


def label(text: str, letters: int) -> Picture:
    """Return a name on a chip."""
    return _chip(text, letters)


def _prompt(placed: list[Chip], size: tuple[int, int], prompt: str, letters: int) -> None:
    """Put the prompt bottom left, as wide as what stands at the right leaves it."""
    left, _, right, bottom = safe(size)
    gap = _pad(letters)
    taken = [chip for chip in placed if chip.top > size[1] // 2]
    width = (min((chip.left for chip in taken), default=right) - gap - left) - 2 * gap
    if width < 8 * letters:  # a tall, narrow frame: above whatever is there
        width, bottom = right - left - 2 * gap, min((chip.top for chip in taken), default=bottom) - gap
    lines = wrapped(readable(_MENTION.sub("", prompt)), letters, width, _rows(size)) if width > 8 * letters else []
    if lines:
        picture = _lines(lines, letters)
        chip = Chip("prompt", left, bottom - picture.height, picture)
        if _fits(chip, placed, size):
            placed.append(chip)


def _rows(size: tuple[int, int]) -> int:
    """Return how many lines a prompt may have: a tall frame has room for three."""
    return 3 if size[1] > size[0] else 2


def free(size: tuple[int, int], slate: Slate) -> tuple[int, int, int, int]:
    """Return the largest box of the frame's shape without a chip in it, near the middle: left, top, right, bottom."""
    chips, clock_at = furnish(size, slate)
    taken = [chip.box for chip in (*chips, *([clock_at] if clock_at else []))]
    for part in range(98, 20, -2):
        across, down = size[0] * part // 100, size[1] * part // 100
        spare = size[0] - across, size[1] - down
        for sink in _FROM_MIDDLE:
            for lean in _FROM_MIDDLE:
                left, top = spare[0] * lean // 8, spare[1] * sink // 8
                edge = (left - 2, top - 2, left + across + 2, top + down + 2)  # compression smears a chip's rim
                if not any(_meet(edge, box) for box in taken):
                    return left, top, left + across, top + down
    return 0, 0, size[0], size[1]


def _meet(one: tuple[int, int, int, int], two: tuple[int, int, int, int]) -> bool:
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]


def safe(size: tuple[int, int]) -> tuple[int, int, int, int]:
    """Return the title-safe box."""
    across, down = math.ceil(size[0] * SAFE), math.ceil(size[1] * SAFE)
    return across, down, size[0] - across, size[1] - down


def _put(
    placed: list[Chip], size: tuple[int, int], name: str, picture: Picture, places: tuple[str, ...]
) -> Chip | None:
    for place in places:
        chip = _at(place, name, picture, placed, size)
        if chip is not None and _fits(chip, placed, size):
            placed.append(chip)
            return chip
    return None


def _at(place: str, name: str, picture: Picture, placed: list[Chip], size: tuple[int, int]) -> Chip | None:
    left, top, right, bottom = safe(size)
    x = left if place.endswith("left") else right - picture.width
    upper = "top" in place
    y = top if upper else bottom - picture.height
    if place.startswith(("below", "above")):
        near = [c for c in placed if (c.top < size[1] // 2) == upper and c.left < x + picture.width and x < c.box[2]]
        if not near:
            return None
        gap = max(round(size[1] * 0.012), 1)
        y = max(c.box[3] for c in near) + gap if upper else min(c.top for c in near) - gap - picture.height
    return Chip(name, x, y, picture)


def _fits(chip: Chip, placed: list[Chip], size: tuple[int, int]) -> bool:
    left, top, right, bottom = safe(size)
    x0, y0, x1, y1 = chip.box
    inside = x0 >= left and y0 >= top and x1 <= right and y1 <= bottom
    return inside and not any(x0 <= c.box[2] and c.box[0] <= x1 and y0 <= c.box[3] and c.box[1] <= y1 for c in placed)


def _pad(letters: int) -> int:
    return max(round(letters * 0.55), 2)


@lru_cache(maxsize=64)
def _moving(move: str, letters: int) -> Picture:
    """Return a move's name on a chip, its sign before it."""
    words, sign = _chip(move.upper(), letters, tracked=True), arrows.sign(move, letters)
    if sign is None:
        return words
    room = sign.width + _pad(letters) // 2
    picture = Image.new("RGBA", (words.width + room, words.height), _CHIP)
    picture.paste(words, (room, 0))
    picture.paste(_TEXT, (_pad(letters), (picture.height - sign.height) // 2), sign)
    return picture


def _high(letters: int, rows: int = 1) -> int:
    return round(letters * 1.28 * rows + letters * 0.5)


def _ground(wide: int, letters: int, *, bar: bool, rows: int = 1) -> Picture:
    pad = _pad(letters)
    size = (wide + 2 * pad + (pad // 2 if bar else 0), _high(letters, rows))
    picture = Image.new("RGBA", size, _CHIP)
    if bar:
        ImageDraw.Draw(picture).rectangle((0, 0, max(pad // 3, 1), size[1]), fill=_MARK)
    return picture


def _numbered(shot: str, letters: int, size: tuple[int, int]) -> Picture:
    """Return the shot's number on a chip; a sequence's name too long for the frame is shortened, its shot not."""
    sequence, slash, number = readable(shot).rpartition(" / ")
    left, _, right, _ = safe(size)
    room = right - left - 3 * _pad(letters) - wide(f"{slash}{number}", letters)
    fits = not sequence or wide(sequence, letters) <= room
    return _chip(f"{sequence if fits else shortened(sequence, letters, room)}{slash}{number}", letters, bar=True)


@lru_cache(maxsize=64)
def _chip(text: str, letters: int, *, bar: bool = False, tracked: bool = False) -> Picture:
    text = readable(text)
    space = round(letters * 0.1) if tracked else 0
    picture = _ground(wide(text, letters) + space * len(text), letters, bar=bar)
    draw, x = ImageDraw.Draw(picture), float(_pad(letters) + (_pad(letters) // 2 if bar else 0))
    for letter in text if tracked else [text]:
        draw.text((x, picture.height / 2), letter, _TEXT, font(letters), anchor="lm")
        x += font(letters).getlength(letter) + space
    return picture


def _lines(lines: list[str], letters: int) -> Picture:
    picture = _ground(max(wide(line, letters) for line in lines), letters, bar=False, rows=len(lines))
    draw = ImageDraw.Draw(picture)
    for row, line in enumerate(lines):
        draw.text((_pad(letters), letters * (0.25 + 1.28 * (row + 0.5))), line, _TEXT, font(letters), anchor="lm")
    return picture
