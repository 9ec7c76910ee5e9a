"""Cards that need no words of the prompt's: the roll of credits, a list of three points, a frame split in two."""

from __future__ import annotations

from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.drawing.sign import Sign
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts

_CREDITS = (
    ("Director", "Anna Berg"), ("Producer", "Tom Hale"), ("Written by", "Mia Lund"), ("Camera", "Joe Park"),
    ("Editor", "Eva Stein"), ("Music", "Ben Ortiz"), ("Sound", "Lea Koch"), ("Costumes", "Max Roy"),
    ("Casting", "Ida Wolf"),
)  # fmt: skip
_GROUNDS = (("0a0b10", "14161e"), ("0a0a0c", "0a0a0c"), ("141b38", "2a1c3c"), ("0c0d12", "1c1014"))
_POINTS = ("First point", "Second point", "Third point")
_LISTS = (("12306a", "f4f6fa", "f0b030"), ("f4f0e6", "1c2a3a", "d8502c"), ("0e5a52", "f2f8f4", "f2c230"),
          ("2a1c4a", "f6f2fa", "f06a8a"))  # fmt: skip


def _ground(stage: Stage, look: Look, top: str, low: str) -> Sign:
    plate = stage.gradient(0.0, [(stage.top, colour(top)), (stage.bottom, colour(low))])
    return Sign(plate, look, (0.0, 0.5), 1.0)


def credit_roll(stage: Stage, look: Look) -> None:
    """Roll names up a dark frame in two columns; as one column, over a cinema's heads, and near, in the grid."""
    n = look.candidate
    card = _ground(stage, look, *_GROUNDS[n])
    step, size = ((0.108, 0.056), (0.095, 0.05), (0.21, 0.062), (0.22, 0.1))[n]
    half = min(stage.half, 0.9)
    for k, (work, name) in enumerate(_CREDITS):
        y = -0.43 + k * step
        if n == 2:
            card.text(work.upper(), 0.0, y, size * 0.6, "d8a86a")
            card.text(name, 0.0, y + 0.075, size * 1.2, "ffffff")
            continue
        card.text(work, -half * 0.34, y, size * 0.8, "b8b4ac")
        card.text(name, half * 0.3, y, size, "ffffff")
    if n == 1:
        for k, x in enumerate((-0.6, -0.05, 0.55)):
            busts.shoulder(stage.plate(1.0), look, 1 if k % 2 else -1, x * stage.half, 0.12, 40 + k)


def point_list(stage: Stage, look: Look) -> None:
    """Set three points one below the other, each with its number on a disc and a line below."""
    n = look.candidate
    ground, ink, mark = _LISTS[n]
    half = min(stage.half, 0.9)
    if n == 3:
        stage.aim(1.7, (-half * 0.3, 0.38))
    card = _ground(stage, look, ground, ground)
    if n == 1:
        card.fill([card.box(-half * 0.96, -0.5, -half * 0.9, 0.5)], mark)
    for k, words in enumerate(_POINTS):
        if n == 2:  # side by side
            x = (k - 1) * half * 0.62
            card.body([card.disc(x, -0.12, 0.15, 0.15)], mark, 0.03)
            card.text(str(k + 1), x, -0.12, 0.18, ground)
            card.text(words, x, 0.18, 0.062, ink)
            continue
        y = -0.27 + 0.27 * k
        x = -half * 0.62
        if n == 1:
            card.fill([card.box(x - 0.08, y - 0.08, x + 0.08, y + 0.08, 0.02)], mark)
        else:
            card.body([card.disc(x, y, 0.09, 0.09)], mark, 0.02)
        card.text(str(k + 1), x, y, 0.11, ground)
        card.text(words, -half * 0.44, y, 0.1, ink, left=True)
        card.fill([card.box(-half * 0.44, y + 0.1, half * 0.7, y + 0.106)], ink, 0.35)


def split_card(stage: Stage, look: Look) -> None:
    """Split the frame in two grounds with a line between, a word on each: before and after."""
    n = look.candidate
    left, right = (("5a6470", "f0a838"), ("2a3a4a", "3aa08a"), ("6a5a52", "6ab0d8"), ("3a3a42", "e8604a"))[n]
    card = _ground(stage, look, left, left)
    e, lean = stage.edge + 0.2, (0.0, 0.2, 0.0, -0.3)[n]
    if n == 2:
        card.fill([card.box(-e, 0.0, e, 0.8)], right)
        card.fill([card.box(-e, -0.006, e, 0.006)], "ffffff")
        places = ((0.0, -0.25), (0.0, 0.25))
    else:
        card.fill([card.poly([(lean, -0.7), (e, -0.7), (e, 0.7), (-lean, 0.7)])], right)
        card.fill([card.poly([(lean - 0.006, -0.7), (lean + 0.006, -0.7), (0.006 - lean, 0.7), (-0.006 - lean, 0.7)])],
                  "ffffff")  # fmt: skip
        places = ((-stage.half * 0.5, 0.0), (stage.half * 0.5, 0.0))
    for (x, y), words in zip(places, ("BEFORE", "AFTER"), strict=True):
        card.text(words, x, y, 0.11 if n != 3 else 0.14, "ffffff")


CARDS = {"credit roll": credit_roll, "point list": point_list}
"""What this draws, by name."""
