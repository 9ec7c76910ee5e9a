"""Replicate over its HTTP API: one POST a prediction, its id at once, results fetched within the hour they are kept.

Our own job is recognised in the service's list by a file that was uploaded for this attempt alone; where nothing is
uploaded, by the equal input (a seed among it) inside the time at which it was sent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar

import msgspec

from client_generate.errors import Ambiguous, Failed, Rejected
from client_generate.providers.base import Capabilities, Fetched, InputFile, Job, JobState, Marker, Progress, Request
from client_generate.providers.download import Downloads
from client_generate.providers.web import Web
from client_generate.settings import Access

ADDRESS = "https://api.replicate.com"
DELIVERY = ("replicate.delivery",)
DEADLINE = "1h"
"""A job that has not ended by then is stopped by the service, so that nothing forgotten runs on."""
MOST_PAGES = 50
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

    def __init__(self, access: Access) -> None:
        self._access = access

    def submit(self, request: Request, marker: Marker) -> Job:
        """Upload the inputs for this attempt, then ask for the prediction once."""
        placed = {file.name: self._upload(file, marker) for file in request.files}
        body: dict[str, Any] = {"input": request.filled(lambda file: placed[file.name])}
        path, version = _endpoint(request.endpoint)
        if version:
            body["version"] = version
        answer = self._web.pay(path, json=body, headers={"Cancel-After": DEADLINE})
        if not isinstance(answer.data, dict) or not _usable_id(answer.data.get("id")):
            raise self._web.lost("its answer held no id that can be used")
        return self._job(request, answer.data)

    def check(self, job: Job) -> Job:
        """Ask how the prediction is."""
        try:
            data = self._web.ask("GET", f"/v1/predictions/{job.id}").data
        except Rejected as error:
            if error.code != "provider-unknown":
                raise
            return msgspec.structs.replace(job, state="expired", error=error.message)
        return self._job(job.request, {**data, "id": job.id} if isinstance(data, dict) else {"id": job.id})

    def fetch(self, job: Job, into: Path, progress: Progress) -> Fetched:
        """Download the first output, without the key."""
        ready = job if job.outputs else self.check(job)
        if not ready.outputs:
            raise Failed(
                "The prediction ended without a result.",
                code="result-expired",
                hint="generate it again; results are kept for an hour",
            )
        return self._downloads.fetch(ready.outputs[0], into, progress)

    def cancel(self, job: Job) -> Job:
        """Stop the prediction."""
        data = self._web.ask("POST", f"/v1/predictions/{job.id}/cancel").data
        return self._job(job.request, {**data, "id": job.id} if isinstance(data, dict) else {"id": job.id})

    def find(self, marker: Marker) -> tuple[Job, ...]:
        """Return the predictions of the window that were asked for what the marker's request asks for."""
        return tuple(
            self._job(marker.request, data)
            for data in self._listed(marker)
            if _usable_id(data.get("id")) and self._is_ours(data, marker)
        )

    # --- recognising our own -------------------------------------------------------------------------------------

    def _listed(self, marker: Marker) -> Iterator[dict[str, Any]]:
        window = {"created_after": _stamp(marker.sent_after), "created_before": _stamp(marker.sent_before)}
        page, how = "/v1/predictions", {"params": window}
        for _ in range(MOST_PAGES):
            data = self._web.ask("GET", page, **how).data
            if not isinstance(data, dict) or not isinstance(data.get("results"), list):
                raise Ambiguous("Replicate's list of predictions cannot be read.", hint="resume again later")
            yield from (one for one in data["results"] if isinstance(one, dict))
            if not data.get("next"):
                return
            page, how = str(data["next"]), {}
        raise Ambiguous("Replicate's list of predictions has too many pages.", hint="look for the job on its page")

    def _is_ours(self, data: Mapping[str, Any], marker: Marker) -> bool:
        asked, theirs = marker.request, data.get("input")
        if not isinstance(theirs, dict) or not _same_model(data, asked.endpoint):
            return False
        if not asked.files:
            return all(theirs.get(name) == value for name, value in asked.input.items())
        urls = set(_texts([theirs.get(name) for name in asked.input]))
        return any(self._marks(url, marker) for url in urls if "/v1/files/" in url)

    def _marks(self, url: str, marker: Marker) -> bool:
        file_id = url.rpartition("/v1/files/")[2].partition("/")[0].partition("?")[0]
        if not _usable_id(file_id):
            return False
        try:
            data = self._web.ask("GET", f"/v1/files/{file_id}").data
        except Rejected:  # expired, or of somebody else
            return False
        told = data.get("metadata") if isinstance(data, dict) else None
        return isinstance(told, dict) and told.get(TOKEN) == marker.token

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
            raise Rejected("Replicate took a picture and gave no address for it.", hint="try again later")
        return url

    # --- small print ---------------------------------------------------------------------------------------------

    def _job(self, request: Request, data: Mapping[str, Any]) -> Job:
        status = str(data.get("status") or "")
        return Job(
            id=str(data["id"]),
            request=request,
            state=_state(status, data),
            outputs=tuple(_texts(data.get("output"))),
            error=self._web.clean(_error(data.get("error"))),
            billed=Decimal(0) if status == "aborted" else None,
            poll_after=2.0,
            detail={"status": status[:40]} if status else {},
        )

    @cached_property
    def _web(self) -> Web:
        able = self.capabilities
        key = self._access.required(able.key, self.name)
        return Web("Replicate", self._access.get(able.address) or ADDRESS, key, self._access)

    @cached_property
    def _downloads(self) -> Downloads:
        return Downloads(DELIVERY, self._access)


def _endpoint(endpoint: str) -> tuple[str, str]:
    """Return the path to ask, and the version where the card names one: `owner/name`, or `owner/name:version`."""
    model, _, version = endpoint.partition(":")
    return ("/v1/predictions", version) if version else (f"/v1/models/{model}/predictions", "")


def _same_model(data: Mapping[str, Any], endpoint: str) -> bool:
    model, _, version = endpoint.partition(":")
    return data.get("version") == version if version else data.get("model") == model


def _state(status: str, data: Mapping[str, Any]) -> JobState:
    if data.get("data_removed"):
        return "expired"
    if status in STATES:
        return STATES[status]
    return "failed" if data.get("completed_at") else "running"  # a word that is new: wait until it says that it ended


def _error(error: Any) -> str:
    if isinstance(error, str):
        return error
    return " ".join(_texts(error)) if error else ""


def _texts(value: Any) -> Iterator[str]:
    """Yield every text in a JSON value: an output is one address, a list of them, or an object."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def _usable_id(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value) < 200 and value.isascii() and value.replace("-", "").isalnum()


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")
