"""Replicate over its HTTP API: one POST a prediction, its id at once, results fetched within the hour they are kept.

Our own job is recognised in the service's list by a file that was uploaded for this attempt alone, and where nothing is
uploaded, by the deadline, which differs from attempt to attempt. What can be told by neither stays doubtful.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar

import msgspec

from client_generate.errors import Ambiguous, Failed, Rejected, Unavailable
from client_generate.providers.base import (
    Capabilities,
    Fetched,
    InputFile,
    Job,
    JobState,
    Marker,
    Progress,
    Request,
)
from client_generate.providers.download import Downloads
from client_generate.providers.recognise import Whose, by_deadline, deadline, may_be, moment, texts
from client_generate.providers.web import Waits, Web
from client_generate.settings import Access

ADDRESS = "https://api.replicate.com"
DELIVERY = "replicate.delivery"
MOST_PAGES = 50
FAR, FARTHEST = timedelta(hours=3), timedelta(hours=25)
"""By how much a clock may be, or have been, wrong: a zone mistaken for another is the usual way. And how far back from
now by the service's own clock a job is looked for at most."""
STATES: dict[str, JobState] = {
    "starting": "queued", "processing": "running", "succeeded": "ready", "failed": "failed", "canceled": "cancelled",
    "aborted": "cancelled",
}  # fmt: skip
TOKEN = "client_generate"  # noqa: S105 - the name of a field that marks an upload


class Replicate:
    """The service behind `provider: replicate`."""

    name: ClassVar[str] = "replicate"
    capabilities: ClassVar[Capabilities] = Capabilities(
        kinds=("still", "video", "inpaint", "speech"),
        lists_within=3600.0,
        keeps_results=3600.0,
        cancels=True,
        polls_per_second=40.0,
        submits_per_second=10.0,  # 600 a minute
        key="REPLICATE_API_TOKEN",
        address="REPLICATE_BASE_URL",
    )

    def __init__(self, access: Access, waits: Waits | None = None) -> None:
        self._access = access
        self._waits = waits or Waits()

    def submit(self, request: Request, marker: Marker) -> Job:
        """Upload the inputs for this attempt, then ask for the prediction once."""
        placed = {file.name: self._upload(file, marker) for file in request.files}
        body: dict[str, Any] = {"input": request.filled(lambda file: placed[file.name])}
        path, version = _endpoint(request.endpoint)
        if version:
            body["version"] = version
        answer = self._web.pay(path, json=body, headers={"Cancel-After": f"{deadline(marker.token)}s"})
        if not isinstance(answer.data, dict) or not _usable_id(answer.data.get("id")):
            raise self._web.lost("its answer held no id that can be used")
        return self._job(request, answer.data)

    def check(self, job: Job) -> Job:
        """Ask how the prediction is. Its end is only ever told by the service's own word about it."""
        try:
            data = self._web.ask_object(f"/v1/predictions/{job.id}")
        except Rejected as error:
            if error.code != "provider-unknown":
                raise
            raise self._web.unavailable(
                f"does not know {job.id}", code="job-unknown", hint="is the key that of the account that sent it?"
            ) from error
        if data.get("id", job.id) != job.id:
            raise self._web.unavailable("answered with another prediction than was asked for")
        return self._job(job.request, {**data, "id": job.id})

    def fetch(self, job: Job, into: Path, progress: Progress) -> Fetched:
        """Download the first output, without the key. It is gone only when the prediction says so."""
        ready = job if job.outputs else self.check(job)
        try:
            return self._downloads.fetch(self._output(ready), into, progress)
        except Failed as error:
            if error.code != "result-expired":
                raise
            again = self.check(job)
            if again.state == "expired" or again.outputs != ready.outputs:
                return self._downloads.fetch(self._output(again), into, progress)
            raise Unavailable(
                "Replicate keeps the result, and its delivery does not have it.",
                hint="`client_generate resume` fetches it again",
            ) from error

    def _output(self, ready: Job) -> str:
        if ready.state == "expired":
            raise Failed(
                "Replicate no longer keeps the result.",
                code="result-expired",
                hint="nothing can bring it back; generate again, and `resume` within the hour",
            )
        if not ready.outputs:
            raise self._web.unavailable("says that it is ready, and names no result", code="result-missing")
        return ready.outputs[0]

    def cancel(self, job: Job) -> Job:
        """Stop the prediction."""
        data = self._web.ask("POST", f"/v1/predictions/{job.id}/cancel").data
        return self._job(job.request, {**data, "id": job.id} if isinstance(data, dict) else {"id": job.id})

    def find(self, marker: Marker) -> tuple[Job, ...]:
        """Return the predictions of the window that are this attempt's, and as doubtful those that may be.

        The window is by our clock. Where it holds none, all is looked through until now by the service's own clock:
        what a wrong clock hides was paid for all the same.
        """
        near = self._found(marker, {"created_after": marker.sent_after, "created_before": marker.sent_before})
        now = self._web.now()
        return near or self._found(marker, {"created_after": max(min(marker.sent_after, now) - FAR, now - FARTHEST)})

    def _found(self, marker: Marker, window: Mapping[str, datetime]) -> tuple[Job, ...]:
        told = ((data, self._whose(data, marker)) for data in self._listed(window) if _usable_id(data.get("id")))
        return tuple(
            msgspec.structs.replace(self._job(marker.request, data), doubtful=whose == "unknown")
            for data, whose in told
            if whose != "another's"
        )

    # --- recognising our own -------------------------------------------------------------------------------------

    def _listed(self, window: Mapping[str, datetime]) -> Iterator[dict[str, Any]]:
        page, how = "/v1/predictions", {"params": {name: _stamp(at) for name, at in window.items()}}
        for _ in range(MOST_PAGES):
            data = self._web.ask_object(page, **how)
            if not isinstance(data.get("results"), list):
                raise self._web.unavailable("gave a list of predictions that cannot be read")
            yield from (one for one in data["results"] if isinstance(one, dict))
            if not data.get("next"):
                return
            page, how = str(data["next"]), {}
        raise Ambiguous("Replicate's list of predictions has too many pages.", hint="look for the job on its page")

    def _whose(self, data: Mapping[str, Any], marker: Marker) -> Whose:
        """Say whether a listed prediction is this attempt's: by what was asked, its deadline, and its uploads."""
        if not may_be(data, marker.request):
            return "another's"
        by_time = by_deadline(data, marker.token)
        if not marker.request.files or by_time == "another's":
            return by_time
        urls = {url for url in texts(data.get("input")) if "/v1/files/" in url}
        said = {self._marked(url, marker) for url in sorted(urls)}
        if "ours" in said:
            return "ours"
        return "another's" if "another's" in said else by_time

    def _marked(self, url: str, marker: Marker) -> Whose:
        file_id = url.rpartition("/v1/files/")[2].partition("/")[0].partition("?")[0]
        if not _usable_id(file_id):
            return "unknown"
        try:
            told = self._web.ask_object(f"/v1/files/{file_id}").get("metadata")
        except Rejected as error:
            if error.code != "provider-unknown":
                raise
            return "unknown"  # expired, or of another account
        token = told.get(TOKEN) if isinstance(told, dict) else None
        if token == marker.token:
            return "ours"
        return "another's" if token else "unknown"

    def _upload(self, file: InputFile, marker: Marker) -> str:
        """Upload an input for this attempt alone; its address comes back in the prediction's input."""
        assert file.path is not None, "frozen inputs are in reach"  # noqa: S101
        metadata = msgspec.json.encode({TOKEN: marker.token})
        with file.path.open("rb") as content:
            parts = {
                "content": (f"{file.sha256[:16]}{file.path.suffix}", content, file.media_type),
                "metadata": (None, metadata, "application/json"),
            }
            data = self._web.ask("POST", "/v1/files", files=parts).data
        url = (data.get("urls") or {}).get("get") if isinstance(data, dict) else None
        if not isinstance(url, str):
            raise self._web.unavailable("took a picture and gave no address for it")
        return url

    # --- small print ---------------------------------------------------------------------------------------------

    def _job(self, request: Request, data: Mapping[str, Any]) -> Job:
        status = str(data.get("status") or "")
        state = _state(status, data)
        odd = "" if status in STATES else f"it ended as {status[:40]!a}"
        return Job(
            id=str(data["id"]),
            request=request,
            state=state,
            outputs=tuple(text for text in texts(data.get("output")) if text.startswith(("https://", "http://"))),
            error=self._web.clean(_error(data.get("error")) or (odd if state == "failed" else "")),
            billed=Decimal(0) if status == "aborted" else None,
            poll_after=2.0,
            detail={"status": self._web.clean(status)[:40]} if status else {},
            created=moment(data.get("created_at")),
            prompt=self._web.clean(_prompt(data.get("input"))),
            link=self._web.clean(_page(data.get("urls"))),
        )

    @cached_property
    def _web(self) -> Web:
        able = self.capabilities
        key = self._access.required(able.key, self.name)
        address = self._access.get(able.address) or ADDRESS
        return Web("Replicate", address, key, self._access, self._waits, variable=able.key)

    @cached_property
    def _downloads(self) -> Downloads:
        named = self._access.get("REPLICATE_DELIVERY_HOSTS") or DELIVERY
        return Downloads([host.strip().lower() for host in named.split(",") if host.strip()], self._access, self._waits)


def _endpoint(endpoint: str) -> tuple[str, str]:
    """Return the path to ask, and the version where the card names one: `owner/name`, or `owner/name:version`."""
    model, _, version = endpoint.partition(":")
    return ("/v1/predictions", version) if version else (f"/v1/models/{model}/predictions", "")


def _state(status: str, data: Mapping[str, Any]) -> JobState:
    known = STATES.get(status)
    if known in {"failed", "cancelled"}:
        return known
    if data.get("data_removed"):
        return "expired"
    if known or not data.get("completed_at"):
        return known or "running"  # a word that is new: wait until it says that it ended
    return "ready" if any(texts(data.get("output"))) else "failed"


def _error(error: Any) -> str:
    if isinstance(error, str):
        return error
    return " ".join(texts(error)) if error else ""


def _prompt(asked: Any) -> str:
    """Return the words by which a person tells jobs apart, wherever the model reads them."""
    found = asked if isinstance(asked, dict) else {}
    return next((text for name in ("prompt", "multi_prompt") if isinstance(text := found.get(name), str) and text), "")


def _page(urls: Any) -> str:
    """Return the address of a prediction's page, if it names one."""
    web = urls.get("web") if isinstance(urls, dict) else None
    return web if isinstance(web, str) and web.startswith("https://") else ""


def _usable_id(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value) < 200 and value.isascii() and value.replace("-", "").isalnum()


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")
