"""The golden files: what each format looked like when somebody last looked at it.

`python -m tests.exports.golden` writes them anew; then read what changed, and open one in an editor's program.
"""

from __future__ import annotations

from pathlib import Path

from client_generate.editorial.export.formats import FORMATS
from tests.exports.films import driver

FOLDER = Path(__file__).parent / "golden"
FILMS = {"ntsc": driver("23.976"), "drop": driver("29.97", drop=True)}
TEXTS = [name for name in FORMATS if name != "aaf"]
"""AAF is binary and holds its own dictionary; what is in it is read back elsewhere."""


def place(film: str, name: str) -> Path:
    return FOLDER / f"{film}.{name}"


def write() -> None:
    FOLDER.mkdir(exist_ok=True)
    for film, timeline in FILMS.items():
        for name in TEXTS:
            place(film, name).write_bytes(FORMATS[name].render(timeline))


if __name__ == "__main__":
    write()
