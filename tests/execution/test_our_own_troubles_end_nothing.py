"""A full disk, a failing ffmpeg, a name that is taken: never the end of what was paid for."""

from __future__ import annotations

import errno
import threading
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from client_generate import files
from client_generate.errors import (
    ClientGenerateError,
    Conflict,
    Failed,
    MediaError,
    NotMade,
    StateError,
    Unavailable,
)  # fmt: skip
from client_generate.execution import disk
from client_generate.execution.attempt import Received
from client_generate.execution.following import FETCH_AGAIN, Step
from client_generate.execution.loop import Loop, Work
from client_generate.media import probe
from client_generate.providers.base import Fetched, Job, Marker, Progress, Request
from client_generate.providers.scripted import Fault, ScriptedProvider
from tests.execution.making import Bench, intent, render, scripted

FULL = OSError(errno.ENOSPC, "No space left on device")


class Troubled(ScriptedProvider):
    """Our side of a provider, in trouble once, after `hook` has done its harm."""

    def __init__(self, call: str, trouble: Exception | None = None, hook: Callable[[], object] = lambda: None) -> None:
        super().__init__(render, states=("running",))
        self._call, self._trouble, self._hook = call, trouble, hook

    def submit(self, request: Request, marker: Marker) -> Job:
        job = super().submit(request, marker)
        self._strike("submit")
        return job

    def fetch(self, job: Job, into: Path, progress: Progress) -> Fetched:
        self._strike("fetch")
        return super().fetch(job, into, progress)

    def _strike(self, call: str) -> None:
        if call == self._call:
            self._call = ""
            self._hook()
            if self._trouble:
                raise self._trouble


def fails(bench: Bench, kind: type[Exception] = Exception, *, wanted: tuple[tuple[int, int], ...] = ()) -> Exception:
    changed = msgspec.structs.replace(intent(), keep=wanted)
    with pytest.raises(kind) as caught:
        bench.run(bench.steps.execute_multi_shot(*bench.begun(wanted=changed)))
    return caught.value


def is_collected(bench: Bench) -> None:
    bench.run(bench.steps.collect(bench.attempt()))
    assert bench.attempt().state == "done"
    assert bench.service.charged == ["job-1"]
    assert (bench.layout.sequence("SEQ01") / "takes" / "SEQ01_take001.mp4").is_file()


@pytest.mark.parametrize(
    "trouble",
    [
        FULL,
        OSError(errno.EIO, "Input/output error"),
        OSError(errno.EMFILE, "Too many open files"),
        NotMade("ffmpeg stopped.", code="media-ffmpeg"),
    ],
    ids=lambda error: type(error).__name__ + str(getattr(error, "errno", "")),
)
def test_trouble_while_fetching_is_resumed(tmp_path: Path, trouble: Exception) -> None:
    bench = Bench(tmp_path, Troubled("fetch", trouble))
    assert fails(bench) is trouble
    assert bench.attempt().state == "processing"
    is_collected(bench)


@pytest.mark.parametrize("times", [1, 3, 4])
def test_a_download_that_breaks_off_is_tried_some_more(tmp_path: Path, times: int) -> None:
    cut = Fault(Unavailable("The download was cut off."))
    bench = Bench(tmp_path, scripted(faults={"fetch": [cut] * times}))
    if times > len(FETCH_AGAIN):
        assert fails(bench).code == "provider-unavailable"  # type: ignore[attr-defined]
        assert bench.attempt().state == "processing"
        is_collected(bench)
    else:
        bench.run(bench.steps.execute_multi_shot(*bench.begun()))
        assert bench.attempt().state == "done"


@pytest.mark.parametrize("verdict", [Failed("It is gone.", code="result-expired"), MediaError("Not a film.")])
def test_a_verdict_while_fetching_is_the_end_and_keeps_the_bill(tmp_path: Path, verdict: Exception) -> None:
    bench = Bench(tmp_path, Troubled("fetch", verdict))
    assert fails(bench) is verdict
    ended = bench.attempt().ended()
    assert ended is not None
    assert (bench.attempt().state, ended.charged, ended.billed) == ("failed", True, Decimal("0.50"))


def test_an_id_that_cannot_be_written_down_is_told(tmp_path: Path) -> None:
    subject = tmp_path / "film" / "executions" / "SEQ01_take001"

    def harm() -> None:
        (subject / "attempt001").rename(subject / "away")
        (subject / "attempt001").write_text("in the way")

    bench = Bench(tmp_path, Troubled("submit", hook=harm))
    error = fails(bench, StateError)
    assert "took SEQ01_take001 as job-1, and that could not be written down" in str(error)
    (subject / "attempt001").unlink()
    (subject / "away").rename(subject / "attempt001")
    is_collected(bench)


def test_the_download_is_kept_untouched_before_it_is_cut(tmp_path: Path) -> None:
    bench = Bench(tmp_path, Troubled("fetch", hook=lambda: (bench.attempt().folder / "cutting.mp4").mkdir()))
    assert isinstance(fails(bench, NotMade, wanted=((0, 6),)), NotMade)
    attempt = bench.attempt()
    came = attempt.read("fetched", Received)
    assert came is not None
    assert attempt.state == "fetched"
    assert files.sha256(attempt.folder / "download.mp4") == came.sha256
    (attempt.folder / "cutting.mp4").rmdir()
    is_collected(bench)
    assert probe.probe(attempt.folder / "download.mp4").frames == 12
    assert probe.probe(attempt.folder / "media.mp4").frames == 6


def test_a_cut_that_was_spoilt_is_not_the_downloads_fault(tmp_path: Path) -> None:
    bench = Bench(
        tmp_path, Troubled("fetch", hook=lambda: (bench.attempt().folder / "media.mp4").write_bytes(b"spoilt"))
    )
    error = fails(bench, NotMade, wanted=((0, 6),))
    assert isinstance(error, NotMade)
    assert "remove" in error.hint
    (bench.attempt().folder / "media.mp4").unlink()
    is_collected(bench)


def test_a_download_that_a_crash_left_is_not_fetched_again(tmp_path: Path) -> None:
    bench = Bench(tmp_path, scripted())
    bench.run(bench.steps.execute_multi_shot(*bench.begun()))
    for name in ("done", "fetched"):
        (bench.attempt().folder / f"{name}.json").unlink()
    bench.service._faults = {"fetch": iter([Fault(Failed("The result is no longer kept."))])}
    is_collected(bench)
    (bench.attempt().folder / "done.json").unlink()
    (bench.attempt().folder / "fetched.json").unlink()
    bench.service._faults = {"check": iter([Fault(Unavailable("down"))])}
    with pytest.raises(Conflict):  # what it cost is asked once, and nobody answers: another record than before
        bench.run(bench.steps.collect(bench.attempt()))
    came = bench.attempt().read("fetched", Received)
    assert came is not None
    assert came.billed is None


@pytest.mark.parametrize(("harm", "code"), [("unlink", "media-missing"), ("write", "media-changed")])
def test_a_download_that_the_disk_lost_is_said_and_ends_nothing(tmp_path: Path, harm: str, code: str) -> None:
    bench = Bench(tmp_path, scripted())
    taken = bench.layout.sequence("SEQ01") / "takes"
    taken.parent.mkdir(parents=True)
    taken.write_text("in the way")
    fails(bench, OSError)
    download = bench.attempt().folder / "download.mp4"
    whole = download.read_bytes()
    download.unlink() if harm == "unlink" else download.write_bytes(whole[:-1])
    with pytest.raises(StateError) as caught:
        bench.run(bench.steps.collect(bench.attempt()))
    assert caught.value.code == code
    assert bench.attempt().state == "fetched"
    download.write_bytes(whole)
    taken.unlink()
    is_collected(bench)


@pytest.mark.parametrize("ending", [".mp4", ".json"])
def test_a_name_that_an_editor_took_has_a_way_out(tmp_path: Path, ending: str) -> None:
    place = tmp_path / "film" / "SEQ01" / "takes" / f"SEQ01_take001{ending}"
    place.parent.mkdir(parents=True)
    bench = Bench(tmp_path, Troubled("fetch", hook=lambda: place.write_bytes(b"an editor's own")))
    error = fails(bench, Conflict)
    assert isinstance(error, Conflict)
    assert (error.code, error.hint) == (
        "name-taken", f"move SEQ01/takes/SEQ01_take001{ending} away, then run `client_generate resume film`"
    )  # fmt: skip
    assert bench.attempt().state == "fetched"
    place.rename(tmp_path / "moved away")
    is_collected(bench)


def test_nothing_is_sent_when_its_result_would_find_no_room(tmp_path: Path) -> None:
    bench = Bench(tmp_path, scripted())
    with pytest.raises(StateError) as caught:
        bench.run(bench.runner(free=lambda _: disk.NEEDED - 1).execute_multi_shot(*bench.begun()))
    assert caught.value.code == "disk-full"
    assert (bench.attempt().state, bench.service.charged) == ("intent", [])
    bench.run(bench.steps.collect(bench.attempt(), may_submit=True))
    assert bench.service.charged == ["job-1"]
    assert disk.free(tmp_path) > 0


@pytest.mark.parametrize(
    ("number", "code", "word"),
    [
        (errno.ENOSPC, "disk-full", "free some space"),
        (errno.EIO, "disk-failed", "mend that"),
        (errno.EMFILE, "disk-failed", "ulimit"),
    ],
)
def test_the_system_is_quoted_with_a_way_on(number: int, code: str, word: str) -> None:
    trouble = OSError(number, "as it says")
    caused = NotMade("ffmpeg stopped.")
    caused.__cause__ = trouble
    for error in (disk.told(trouble), disk.told(caused)):
        assert (error.code, word in error.hint, "resume" in error.hint) == (code, True, True)
    other = NotMade("ffmpeg is missing.")
    assert disk.told(other) is other


def test_the_loop_tells_of_the_disk_and_goes_on_with_the_rest() -> None:
    def full() -> Step:
        yield 0.0
        raise FULL

    def fine() -> Step:
        yield 0.01
        return intent().draft

    work = [Work("full", full), Work("fine", fine)]
    ended = {one.key: one for one in Loop(most=2, workers=1, stop=threading.Event()).run(work)}
    assert isinstance(ended["full"].error, ClientGenerateError)
    assert ended["full"].error.code == "disk-full"
    assert ended["fine"].record is not None


@pytest.mark.parametrize(
    ("number", "code"), [(errno.EIO, "disk-failed"), (errno.EMFILE, "disk-failed"), (errno.EACCES, "state-unreadable")]
)
def test_a_place_that_cannot_be_read_is_not_blamed_for_the_machine(tmp_path: Path, number: int, code: str) -> None:
    with pytest.raises(StateError) as caught, disk.readable(tmp_path):
        raise OSError(number, "it says no", str(tmp_path / "history.jsonl"))
    assert caught.value.code == code
    assert str(tmp_path / "history.jsonl") in caught.value.message
