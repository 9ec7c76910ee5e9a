"""Nothing comes from a provider of another package but what a provider may answer and raise."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest

from client_generate.errors import Ambiguous, ClientGenerateError, Failed, ProviderError, Unavailable
from client_generate.providers.base import Capabilities, Fetched, Job, Marker
from client_generate.providers.plugins import CALLS, GROUP, Contained, installed
from tests.execution.making import NOW, REQUEST

JOB = Job(id="one", request=REQUEST, state="ready")
MARKER = Marker(token="odd", request=REQUEST, sent_after=NOW, sent_before=NOW)
NAMED = [("twice", "a:A"), ("twice", "b:B"), ("../out", "c:C"), ("local", "d:D"), ("once", "e:E")]


class Odd:
    """Does in every call what it is told to do with that call's folder."""

    name = "odd"
    capabilities = Capabilities(kinds=("video",))

    def __init__(self, does: Callable[[Path], Any]) -> None:
        self.submit = self.check = self.cancel = self.find = lambda *_: does(Path())
        self.fetch = lambda _job, into, _progress: does(into)


def raising(error: BaseException) -> Callable[[Path], Any]:
    def does(_: Path) -> Any:
        raise error

    return does


def calls(does: Callable[[Path], Any], into: Path) -> dict[str, Callable[[], Any]]:
    odd = Contained(Odd(does))
    return {
        "submit": lambda: odd.submit(REQUEST, MARKER),
        "check": lambda: odd.check(JOB),
        "fetch": lambda: odd.fetch(JOB, into, lambda _: None),
        "cancel": lambda: odd.cancel(JOB),
        "find": lambda: odd.find(MARKER),
    }


ODD: dict[str, Callable[[Path], Any]] = {
    "raises-key-error": raising(KeyError("id")),
    "leaves": raising(SystemExit(1)),
    "drops-the-line": raising(ConnectionResetError("reset")),
    "answers-nothing": lambda _: None,
    "answers-an-id-alone": lambda _: "one",
}


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("how", ODD)
def test_what_it_must_not_do_is_told_as_its_own_mistake(how: str, call: str, tmp_path: Path) -> None:
    with pytest.raises(ProviderError, match=f"odd broke off in `{call}`") as caught:
        calls(ODD[how], tmp_path)[call]()
    assert isinstance(caught.value, Ambiguous) == (call == "submit")


@pytest.mark.parametrize("error", [Ambiguous("lost"), Unavailable("gone"), Failed("no")], ids=lambda e: e.message)
@pytest.mark.parametrize("call", CALLS)
def test_what_it_may_raise_passes_untouched(call: str, error: ClientGenerateError, tmp_path: Path) -> None:
    with pytest.raises(type(error)) as caught:
        calls(raising(error), tmp_path)[call]()
    assert caught.value is error


def test_a_job_without_a_usable_id_leaves_the_call_open(tmp_path: Path) -> None:
    for id_ in ("", "a\nb", "x" * 200):
        job = Job(id=id_, request=REQUEST)
        with pytest.raises(Ambiguous):
            calls(partial(lambda job, _: job, job), tmp_path)["submit"]()


def test_a_full_disk_while_it_fetches_stays_the_disks_trouble(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No space left"):
        calls(raising(OSError(28, "No space left on device")), tmp_path)["fetch"]()


def named(place: Path, suffix: str = ".mp4") -> Callable[[Path], Any]:
    return lambda _: Fetched(path=place, suffix=suffix)


def test_only_a_file_that_lies_in_the_folder_is_taken(tmp_path: Path) -> None:
    into, mine = tmp_path / "landing", tmp_path / "mine.mp4"
    into.mkdir()
    mine.write_text("a person's film")
    (into / "link").symlink_to(mine)
    (into / "film").write_text("made")
    assert calls(named(into / "film"), into)["fetch"]().path == into / "film"
    wrong = (mine, into / "link", into / "none", into, into / ".." / "mine.mp4")
    for does in (*map(named, wrong), named(into / "film", "/../../x"), named(into / "film", "")):
        with pytest.raises(ProviderError, match="not what a provider answers"):
            calls(does, into)["fetch"]()


def test_a_name_that_two_packages_give_or_that_is_none_is_not_used() -> None:
    points = [EntryPoint(name, value, GROUP) for name, value in NAMED]
    found = installed(["local"], points)
    assert list(found.points) == ["once"]
    assert {name: told.code for name, told in found.wrong.items()} == dict.fromkeys(
        ("twice", "../out", "local"), "provider-name"
    )
    assert found.wrong["twice"].message.startswith("a:A and b:B each name a provider twice")
