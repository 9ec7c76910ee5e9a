"""A provider of another package: a slide instead of each picture and film, in a colour that its request decides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from client_generate.errors import Rejected
from client_generate.providers.base import Capabilities, Fetched, Job, Marker, Progress, Request
from client_generate.settings import Access


class Slides:
    """Answers at once; the equal request is the equal slide, so nothing can be lost or made twice."""

    name: ClassVar[str] = "slides"
    capabilities: ClassVar[Capabilities] = Capabilities(
        kinds=("still", "video"), free=True, rehearsal=True, idempotent=True, cancels=True
    )

    def __init__(self, access: Access) -> None:
        """Keep what gives a provider its key and address; slides need neither."""
        self._access = access

    def submit(self, request: Request, marker: Marker) -> Job:
        """Take a request."""
        if request.kind not in self.capabilities.kinds:
            raise Rejected(f"Slides are no {request.kind}.", hint="ask for a still or a film")
        return self._job(request)

    def check(self, job: Job) -> Job:
        """Say that it is ready."""
        return self._job(job.request)

    def fetch(self, job: Job, into: Path, progress: Progress) -> Fetched:
        """Draw the slide."""
        suffix = ".png" if job.request.kind == "still" else ".mp4"
        place = into / f"slide{suffix}"
        try:
            progress(0.0)
            draw_still(job.request, place) if suffix == ".png" else draw_film(job.request, place)
            progress(1.0)
        except BaseException:
            place.unlink(missing_ok=True)
            raise
        return Fetched(path=place, suffix=suffix)

    def cancel(self, job: Job) -> Job:
        """Stop a job."""
        return Job(id=job.id, request=job.request, state="cancelled")

    def find(self, marker: Marker) -> tuple[Job, ...]:
        """Return the one job that this request can be."""
        return (self._job(marker.request),)

    def _job(self, request: Request) -> Job:
        return Job(id=f"slide-{request.digest[:16]}", request=request, state="ready", poll_after=0.0)


def draw_still(request: Request, place: Path) -> None:
    """Write one slide of the size asked for, in pixels."""
    from PIL import Image

    Image.new("RGB", (request.input["width"], request.input["height"]), _colour(request)).save(place)


def draw_film(request: Request, place: Path) -> None:
    """Write one slide, held for the seconds asked for."""
    import av
    from PIL import Image

    asked = request.input
    framed: Callable[[Image.Image], av.VideoFrame] = av.VideoFrame.from_image
    slide = framed(Image.new("RGB", (asked["width"], asked["height"]), _colour(request)))
    with av.open(place, "w") as film:
        stream = film.add_stream("libx264", rate=round(float(asked["fps"])))
        stream.width, stream.height, stream.pix_fmt = asked["width"], asked["height"], "yuv420p"
        for number in range(round(float(asked["seconds"]) * float(asked["fps"]))):
            slide.pts = number
            film.mux(stream.encode(slide))
        film.mux(stream.encode())


def _colour(request: Request) -> tuple[int, ...]:
    return tuple(bytes.fromhex(request.digest[:6]))
