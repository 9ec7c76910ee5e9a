"""The formats that a timeline can be written in, as data."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from client_generate.editorial.export.aaf import aaf
from client_generate.editorial.export.edl import edl
from client_generate.editorial.export.fcpxml import fcpxml
from client_generate.editorial.export.otio import otio
from client_generate.editorial.export.xml import xml
from client_generate.errors import UsageError
from client_generate.film.timeline import Timeline
from client_generate.film.writing import quoted


class Format(msgspec.Struct, frozen=True):
    """One format: its name in commands, which is also its files' ending; what it is; how it is written."""

    name: str
    title: str
    render: Callable[[Timeline], bytes]

    @property
    def suffix(self) -> str:
        """The ending of its files."""
        return f".{self.name}"


FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        Format("otio", "OpenTimelineIO", otio),
        Format("edl", "CMX 3600 list", edl),
        Format("fcpxml", "Final Cut Pro", fcpxml),
        Format("xml", "Premiere Pro and Resolve", xml),
        Format("aaf", "Media Composer", aaf),
    )
}


def formats(words: str) -> tuple[Format, ...]:
    """Read `otio,edl` as formats, each once; nothing means all. Raises `UsageError`."""
    names = dict.fromkeys(word.strip().lower().removeprefix(".") for word in words.split(",") if word.strip())
    for name in names:
        if name not in FORMATS:
            raise UsageError(
                f"{quoted(name)} is not a format that we write.",
                code="unknown-format",
                hint=f"one of {', '.join(FORMATS)}, or several with commas between",
            )
    return tuple(FORMATS[name] for name in names) or tuple(FORMATS.values())
