"""Sheets for a trial with fresh eyes: prompts as grids of four candidates, numbered and without their words.

`python -m client_generate.providers.local.blind PROMPTS FOLDER` draws a text file of one prompt a line into
`sheet1.jpg` and so on, four prompts a sheet. Whoever looks says of each number what it is, whether it looks like a
placeholder, and which of its pictures are alike; docs/unseen.md has the last trial.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from client_generate import files
from client_generate.media import lettering
from client_generate.media.heavy import Image, ImageDraw, Picture
from client_generate.providers.local import artist
from client_generate.providers.local.artist import Scene

_TILE, _GAP, _HEAD = (448, 256), 4, 34
_SEED = 101
_QUALITY = 82


def main(prompts: Path, folder: Path) -> None:
    """Draw all prompts of a file; sheets of an earlier trial with more prompts stay."""
    said = [line for line in prompts.read_text(encoding="utf-8").splitlines() if line.strip()]
    folder.mkdir(parents=True, exist_ok=True)
    for first in range(0, len(said), 4):
        data = BytesIO()
        sheet(said[first : first + 4], first + 1).save(data, "JPEG", quality=_QUALITY, optimize=True)
        files.replace(folder / f"sheet{first // 4 + 1}.jpg", data.getvalue())


def sheet(prompts: list[str], number: int) -> Picture:
    """Return up to four grids under their numbers, two beside each other; the first has `number`."""
    (wide, high), rows = _TILE, -(-len(prompts) // 2)
    across, down = 2 * wide + 4 * _GAP, 2 * high + _GAP + _HEAD
    page = Image.new("RGB", (2 * across - 3 * _GAP, rows * down), "white")
    pen = ImageDraw.Draw(page)
    for place, prompt in enumerate(prompts):
        left, top = place % 2 * across, place // 2 * down
        told = f"{number + place}    A upper left, B upper right, C lower left, D lower right"
        pen.text((left + 4, top + 6), told, fill="black", font=lettering.font(20))
        for candidate in range(4):
            scene = Scene(prompt=prompt, size=_TILE, seed=_SEED + number + place, candidate=candidate)
            at = (left + candidate % 2 * (wide + _GAP), top + _HEAD + candidate // 2 * (high + _GAP))
            page.paste(artist.paint(scene), at)
    return page


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
