"""How far a step of work is, as one line of a terminal that never wraps. Pure."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from client_generate.cli.columns import cells, cut, pad
from client_generate.film.events import StepProgress

_BAR = 20
_NARROW = 70
"""Below so many cells a bar is half as long."""


class Bar(msgspec.Struct, frozen=True):
    """A step under way: what it does now, since when (seconds of a clock), and its part done, from 0 to 1 if known."""

    subject: str
    stage: str
    began: float
    fraction: float | None = None

    def at(self, event: StepProgress) -> Bar:
        """Return it as an event says that it stands."""
        return msgspec.structs.replace(self, stage=event.stage, fraction=event.fraction)


def bar_lines(bars: Sequence[Bar], done: int, now: float, width: int, height: int) -> list[str]:
    """Return a line a step, none wider than `width` cells; of more than `height` the oldest, and how many are left."""
    names = max((cells(bar.subject) for bar in bars), default=0)
    most = max(height - 1, 1)
    left = [f"and {len(bars) - most} more under way"] if len(bars) > most else []
    ended = [f"{done} done"] if done else []
    below = [cut("  " + ", ".join([*left, *ended]), width)] if left or ended else []
    return [*(_line(bar, names, now, width) for bar in bars[:most]), *below]


def _line(bar: Bar, names: int, now: float, width: int) -> str:
    long = _BAR if width >= _NARROW else _BAR // 2
    part = min(max(bar.fraction or 0.0, 0.0), 1.0)
    full = int(part * long)
    told = "    " if bar.fraction is None else f"{int(part * 100):3d}%"
    right = f"{'━' * full}{'─' * (long - full)} {told} {_spelled(now - bar.began)}"
    name = cut(bar.subject, max(min(names, width - len(right) - 2), 1))
    return _cut_end(f"{pad(name, min(names, width))}  {right}  {bar.stage}", width)


def _cut_end(line: str, width: int) -> str:
    """Cut a line as it stands, spaces and all."""
    if cells(line) <= width:
        return line
    while line and cells(line) >= width:
        line = line[:-1]
    return line.rstrip() + "…"


def _spelled(seconds: float) -> str:
    minutes, rest = divmod(max(int(seconds), 0), 60)
    return f"{minutes}:{rest:02d}"
