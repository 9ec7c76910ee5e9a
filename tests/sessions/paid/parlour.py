"""Interactive sessions whose texts, stills, edits and films are paid at the project's own service, and both books."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

from PIL import Image

from client_generate.execution.attempt import Attempt, Submitted
from client_generate.execution.budget import Line, Treasury
from client_generate.film.layout import Layout
from client_generate.sessions.engine import SessionRoom
from client_generate.sessions.pictures import images_of
from client_generate.studio import Studio, open_studio
from tests.paid_service import PaidService, paid_service
from tests.paid_wire.commands import connect
from tests.sessions.interactive.scripted import ELEMENTS, PROMPT, SCENES

PROJECT = "tidewell"
BRIEF: dict[str, Any] = {
    "prompt": PROMPT, "seconds": 9, "resolution": "72p", "stills": 2, "provider": "replicate",
    "text_provider": "openai", "text_model": "gpt-5.6",
}  # fmt: skip


def story(**changes: Any) -> dict[str, Any]:
    """Return what the writer answers: three scenes of three seconds."""
    scenes = [
        {
            "id": f"s{place}", "title": title, "seconds": 3, "purpose": "hook", "visual": visual, "motion": motion,
            "narration": f"Line {place}.", "on_screen": "",
        }
        for place, (title, _, visual, motion) in enumerate(SCENES, 1)
    ]  # fmt: skip
    return {"title": "Still hot", "framework": "before_after", "narrative": "Tea.", "scenes": scenes} | changes


def elements() -> dict[str, Any]:
    """Return who and what recurs, as the writer answers it."""
    return {"elements": [{"id": one.id, "kind": one.kind, "description": one.description} for one in ELEMENTS]}


def understood(intent: str = "feedback", **changes: Any) -> dict[str, Any]:
    """Return what the writer makes of a message."""
    plain = {"intent": intent, "reply": "It will be so.", "changes": [], "keep": [], "items": [], "stage": ""}
    return plain | changes


class Parlour:
    """A workspace beside the service, both open in this process."""

    def __init__(self, root: Path, service: PaidService) -> None:
        self.root, self.service = root, service
        connect(root, service, "parlour")
        self.layout = Layout(root / "projects" / PROJECT)

    def studio(self) -> Studio:
        """Open the workspace as a new process would."""
        return open_studio(self.root)

    def begin(self, **brief: Any) -> SessionRoom:
        """Begin a session; nothing is asked yet."""
        return self.studio().begin("interactive", BRIEF | brief, project=PROJECT, name="one")

    def ledger(self) -> tuple[Line, ...]:
        """Return the project's own book."""
        return Treasury(self.layout).ledger()

    def job(self, line: Line) -> str:
        """Return the service's name of what a line paid for; empty where its reply was lost for good."""
        subject, _, number = line.attempt.partition("/")
        attempt = Attempt(self.layout.attempt(subject, int(number.removeprefix("attempt"))))
        sent = attempt.read("submitted", Submitted)
        return sent.job_id if sent else ""

    def mask(self, room: SessionRoom, image: str) -> Path:
        """Draw a mask over a picture on the table; returns its file."""
        shown = images_of(room.outputs(room.session().current_stage)).get(image).shown
        drawn, path = Image.new("L", (shown.width, shown.height)), self.root / "mask.png"
        drawn.paste(255, (shown.width // 4, shown.height // 4, shown.width // 2, shown.height // 2))
        drawn.save(path)
        return path

    def books(self) -> tuple[dict[str, Decimal], dict[str, Decimal]]:
        """Return the service's charges and the project's, by job; each has to be there once."""
        theirs, ours = self.service.ledger.charges, [(self.job(line), line) for line in self.ledger()]
        assert len({one.subject for one in theirs}) == len(theirs)
        assert len({job for job, _ in ours}) == len(ours)
        return {one.subject: one.amount for one in theirs}, {job: line.amount for job, line in ours}


@contextmanager
def parlour(root: Path, **how: Any) -> Iterator[Parlour]:
    """Open a parlour; small films, jobs that are ready at once."""
    with paid_service(queue_seconds=0, job_seconds=0, lines=72, rate=24, **how) as service:
        yield Parlour(root, service)
