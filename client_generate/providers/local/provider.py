"""The built-in provider: free, offline, the same bytes for the same request. It walks the path of every other one."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from client_generate.errors import NotMade
from client_generate.providers.base import Capabilities, Fetched, Job, Marker, Progress, Request
from client_generate.providers.local import inpaint, rehearse
from client_generate.providers.local.asked import Animatic, Inpaint, Still, Text, read
from client_generate.providers.local.writing import tasks
from client_generate.settings import Access


class LocalProvider:
    """Draws the rehearsal. A job is its request: nothing happens at `submit`, everything at `fetch`."""

    name: ClassVar[str] = "local"
    capabilities: ClassVar[Capabilities] = Capabilities(
        kinds=("still", "video", "inpaint", "text"),
        free=True,
        rehearsal=True,
        idempotent=True,
        cancels=True,
        lists_within=1e9,
    )

    def __init__(self, access: Access | None = None) -> None:
        """Need nothing of the environment."""

    def submit(self, request: Request, marker: Marker) -> Job:  # noqa: ARG002 - the request alone is the job
        """Check what is asked and name the job by it. Raises `Rejected`."""
        asked = read(request)
        if isinstance(asked, Text):
            tasks.answer(asked.task, asked.given, asked.seed)
        return _job(request)

    def check(self, job: Job) -> Job:
        """Say that it is ready: it is drawn when it is fetched."""
        return _job(job.request)

    def fetch(self, job: Job, into: Path, progress: Progress) -> Fetched:
        """Draw it into the folder. Leaves no file when `progress` raises. Raises `Rejected` or `NotMade`."""
        asked = read(job.request)
        suffix = ".mp4" if isinstance(asked, Animatic) else ".json" if isinstance(asked, Text) else ".png"
        into.mkdir(parents=True, exist_ok=True)
        path = into / f"{job.id}{suffix}"
        progress(0.0)
        try:
            _draw(asked, path, progress)
            progress(1.0)
        except OSError as error:
            path.unlink(missing_ok=True)
            raise NotMade(
                f"The rehearsal could not be written: {error.strerror or error}.",
                code="media-not-written",
                hint="free some disk space, then run `client_generate resume`",
            ) from error
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        return Fetched(path=path, suffix=suffix)

    def cancel(self, job: Job) -> Job:
        """Say that it is cancelled: nothing runs between the calls."""
        return Job(id=job.id, request=job.request, state="cancelled")

    def find(self, marker: Marker) -> tuple[Job, ...]:
        """Return the one job of this request."""
        return (_job(marker.request),)


def _job(request: Request) -> Job:
    return Job(id=f"local-{request.digest[:24]}", request=request, state="ready", poll_after=0.0)


def _draw(asked: Still | Animatic | Inpaint | Text, path: Path, progress: Progress) -> None:
    if isinstance(asked, Animatic):
        rehearse.film(asked, path, progress)
    elif isinstance(asked, Text):
        path.write_bytes(tasks.answer(asked.task, asked.given, asked.seed))
    elif isinstance(asked, Still):
        rehearse.still(asked, path, progress)
    else:
        rehearse.save(inpaint.inpaint(asked.image, asked.mask, seed=asked.seed), path, asked)
