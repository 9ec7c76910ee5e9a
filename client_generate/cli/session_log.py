"""What happened in a session, event by event."""

from __future__ import annotations

from client_generate.cli.interrupts import INTERRUPTED
from client_generate.cli.output import encoded, lines
from client_generate.sessions.engine import SessionRoom
from client_generate.sessions.events import SessionEvent, StageProgress


def print_events(room: SessionRoom, after: int, *, follow: bool, as_json: bool) -> None:
    """Print the events behind a number; `follow` waits for more until Ctrl-C."""
    import typer

    if not follow:
        lines(_spelled(event, as_json=as_json) for event in room.events(after))
        return
    try:
        for seen in room.follow(after=after, until=lambda _: False):
            if not isinstance(seen.event, StageProgress):
                lines([_spelled(seen.event, as_json=as_json)])
    except KeyboardInterrupt:  # the one way to end it
        raise typer.Exit(INTERRUPTED) from None


def _spelled(event: SessionEvent, *, as_json: bool) -> str:
    if as_json:
        return encoded(event)
    stage = getattr(event, "stage", "")
    version = getattr(event, "version", 0)
    what = type(event).__struct_config__.tag
    said = getattr(event, "text", "") or getattr(getattr(event, "trouble", None), "message", "")
    words = [f"{event.seq:4d}", f"{event.at:%Y-%m-%d %H:%M:%S}", str(what), stage, f"v{version:03d}" if version else ""]
    return "  ".join(word for word in [*words, said] if word)
