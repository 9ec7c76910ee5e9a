"""`develop` and `session …`: every step a command for scripts, and a review that listens on a terminal."""

from __future__ import annotations

import base64
import os
import pty
import re
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest

from client_generate import files
from client_generate.cli.inline import iterm, kitty
from client_generate.cli.session_doors import _closed_if_idle, briefed, every
from client_generate.cli.session_words import understood
from client_generate.errors import UsageError
from client_generate.film.layout import Workspace
from client_generate.settings import inline_pictures
from tests.cli.commands import run
from tests.cli.processes import PROGRAM, environment
from tests.cli.test_status_is_watched import until

SMALL = ("--seconds", "9", "--title", "Seen", "--set", "resolution=72p", "--set", "stills=1")
PROMPT = "Bike lights for night riders"


def begun(root: Path, *more: str) -> str:
    ran = run(root, "develop", "bike-film", PROMPT, *SMALL, "--name", "seen", "--json", *more)
    assert ran.status == 0, ran.err
    return str(ran.document["session_id"])


def test_a_session_begins_with_a_story_and_says_what_is_next(tmp_path: Path) -> None:
    told = run(tmp_path, "develop", "bike-film", PROMPT, *SMALL, "--name", "seen")

    assert "story, version 1: Seen" in told.out
    assert "voice:" in told.out
    assert told.out.splitlines()[-1] == "next: client_generate session accept seen"


def test_each_step_answers_a_script_in_one_document(tmp_path: Path) -> None:
    session = begun(tmp_path)
    story = run(tmp_path, "session", "show", session, "--json").document
    accepted = run(tmp_path, "session", "accept", session, "--revision", str(story["revision"]), "--json").document

    assert (story["status"], story["stage"], story["version"]) == ("story", "story", 1)
    assert "accept" in story["next_actions"]
    assert accepted["status"] == accepted["stage"] == "reference_image"
    assert all((tmp_path / accepted["folder"] / one["path"]).is_file() for one in accepted["data"]["images"])


def test_who_decides_by_an_old_revision_gets_the_session_as_it_is(tmp_path: Path) -> None:
    session = begun(tmp_path)
    seen = run(tmp_path, "session", "show", session, "--json").document["revision"]
    run(tmp_path, "session", "regenerate", session, "--no-wait")
    late = run(tmp_path, "session", "accept", session, "--revision", str(seen), "--json")

    assert late.status == 6
    assert late.document["error"]["code"] == "session-moved"
    assert late.document["session"]["revision"] > seen


def test_the_same_command_id_again_does_nothing(tmp_path: Path) -> None:
    session = begun(tmp_path)
    once = run(tmp_path, "session", "regenerate", session, "--no-wait", "--id", "click-1", "--json").document
    twice = run(tmp_path, "session", "regenerate", session, "--no-wait", "--id", "click-1", "--json").document

    assert (once["again"], twice["again"]) == (False, True)
    assert once["revision"] == twice["revision"]


def test_all_versions_are_listed_and_an_older_one_can_be_shown(tmp_path: Path) -> None:
    session = begun(tmp_path)
    run(tmp_path, "session", "regenerate", session)

    assert len(run(tmp_path, "session", "versions", session, "--json").document[0]["versions"]) == 2
    assert run(tmp_path, "session", "show", session, "--stage", "story", "--version", "1").status == 0
    missing = run(tmp_path, "session", "show", session, "--stage", "story", "--version", "9")
    assert missing.status == 2
    assert "unknown-version" in missing.err


def test_what_is_no_picture_changes_nothing(tmp_path: Path) -> None:
    session = begun(tmp_path)
    (tmp_path / "no.png").write_text("no picture")
    before = run(tmp_path, "session", "show", session, "--json").out
    orders = (
        ("upload", session, str(tmp_path / "no.png")),
        ("upload", session, str(tmp_path / "no.png"), "--kind", "villain"),
        ("inpaint", session, "s1", "--mask", str(tmp_path / "no.png"), "--prompt", "a scarf"),
        ("revert", session, "s1", "--version", "1"),
    )
    codes = [run(tmp_path, "session", *order, "--json").document["error"]["code"] for order in orders]

    assert codes == ["media-not-a-picture", "bad-edit", "not-now", "not-now"]
    assert run(tmp_path, "session", "show", session, "--json").out == before


def test_an_order_in_words_is_done_at_once_and_a_wish_waits(tmp_path: Path) -> None:
    session = begun(tmp_path)
    wish = run(tmp_path, "session", "say", session, "make it night")
    order = run(tmp_path, "session", "say", session, "regenerate the story")

    assert wish.out.startswith("studio: ")
    assert wish.out.splitlines()[-1] == f"next: client_generate session regenerate {session}"
    assert "story, version 2" in order.out


def test_what_was_said_is_answered_while_another_process_makes_a_stage(tmp_path: Path) -> None:
    session = begun(tmp_path)
    run(tmp_path, "session", "regenerate", session, "--no-wait")
    stage = files.Lock(Workspace(tmp_path).project("bike-film").stage_lock(session))
    assert stage.take(wait=0)
    try:
        assert run(tmp_path, "session", "say", session, "make it night").out.startswith("studio: ")
    finally:
        stage.release()


def test_a_session_that_lay_idle_too_long_is_listed_as_closed(tmp_path: Path) -> None:
    session = begun(tmp_path)
    aged = [_closed_if_idle(one, one.updated_at + timedelta(days=2)) for one in every(tmp_path, None)]

    assert [(one.id, one.status) for one in aged] == [(session, "expired")]


def test_stopped_and_opened_again(tmp_path: Path) -> None:
    session = begun(tmp_path)
    stopped = run(tmp_path, "session", "stop", session, "--why", "later", "--json").document
    told = run(tmp_path, "session", "show", session).out
    opened = run(tmp_path, "session", "reopen", session, "--json").document

    assert stopped["status"] == "stopped"
    assert told.splitlines()[0] == f"{session} is stopped; all of it is kept."
    assert stopped["next"] == f"client_generate session reopen {session}"
    assert opened["status"] == "story"


def test_what_happened_is_numbered_without_a_gap(tmp_path: Path) -> None:
    session = begun(tmp_path)
    lines = run(tmp_path, "session", "events", session).out.splitlines()

    assert [int(line.split()[0]) for line in lines] == list(range(1, len(lines) + 1))
    assert "session_started" in lines[0]


def test_sessions_are_listed_with_where_they_stand(tmp_path: Path) -> None:
    assert "develop PROJECT" in run(tmp_path, "session", "list").out
    session = begun(tmp_path)

    assert [one["session_id"] for one in run(tmp_path, "session", "list", "--json").document] == [session]
    assert "story, to judge" in run(tmp_path, "session", "list", "bike-film").out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--seconds", "5"), "bad-brief"),
        (("--set", "colour=red"), "bad-brief"),
        (("--set", "fps"), "bad-field"),
        (("--set", "fps=17"), "bad-brief"),
        (("--name", "../up"), "bad-id"),
        (("--provider", "replicate"), "not-confirmed"),
        (("--set", "text_model=gpt-5.6", "--set", "text_provider=openai"), "not-confirmed"),
    ],
    ids=("length", "field", "nothing", "rate", "name", "money", "a-paid-writer"),
)
def test_a_wrong_brief_changes_nothing(tmp_path: Path, words: tuple[str, ...], code: str) -> None:
    ran = run(tmp_path, "develop", "bike-film", PROMPT, *words, "--json")

    assert ran.document["error"]["code"] == code
    assert not (tmp_path / "projects" / "bike-film" / "sessions").exists()


def test_a_review_needs_somebody_at_a_terminal(tmp_path: Path) -> None:
    session = begun(tmp_path)

    assert "no-terminal" in run(tmp_path, "session", "review", session).err


def test_a_review_shows_listens_and_does(tmp_path: Path) -> None:
    session = begun(tmp_path)
    handle, theirs = pty.openpty()
    words = [*PROGRAM, "session", "review", session]
    child = subprocess.Popen(
        words, cwd=tmp_path, stdin=theirs, stdout=theirs, stderr=theirs, env=environment(TERM="xterm")
    )
    os.close(theirs)
    shown = until(handle, "talk > ")
    os.write(handle, b"/nothing\n")
    refused = until(handle, "talk > ")
    os.write(handle, b"r\n")
    again = until(handle, "talk > ")
    os.write(handle, b"funnier\n")
    until(handle, "talk > ")
    os.write(handle, b"a\n")
    accepted = until(handle, "talk > ")
    os.write(handle, b"q\n")
    left = until(handle, "goes on from here")

    assert child.wait(30) == 0
    assert "story, version 1" in shown
    assert "unknown-order" in refused
    assert "story, version 2" in again
    assert "Not made: “funnier”" in accepted
    assert f"session review {session}" in left
    os.close(handle)


def test_a_letter_alone_is_an_order_and_a_sentence_is_talk() -> None:
    assert understood("a\n").do == "accept"
    assert understood("a red scarf for Clara").text == "a red scarf for Clara"
    assert understood("/a clara thermos").names == ("clara", "thermos")
    assert understood("/a v2").version == 2
    assert understood("  ").do == "show"
    with pytest.raises(UsageError, match="no order /fly"):
        understood("/fly")


def test_a_brief_is_read_from_a_file_and_its_budget_from_a_number(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_bytes(b"\xef\xbb\xbfTea\r\nfor winter\r\n")
    brief = briefed(f"@{tmp_path}/brief.txt", ["budget=20", "fps=25"], seconds=12, title="")

    assert brief == {"prompt": "Tea\nfor winter", "seconds": 12, "budget": {"sequence": "20"}, "fps": "25"}
    with pytest.raises(UsageError, match="cannot be read"):
        briefed("@nowhere.txt", None)


def test_pictures_reach_terminals_that_can_show_them_whole() -> None:
    data = bytes(range(256)) * 40
    chunks = re.findall(r"\x1b_G([^;]*);([^\x1b]*)\x1b\\", kitty(data))

    assert base64.b64decode("".join(text for _, text in chunks)) == data
    assert chunks[0][0].startswith("a=T")
    assert [head[-3:] for head, _ in chunks] == ["m=1"] * (len(chunks) - 1) + ["m=0"]
    assert base64.b64decode(iterm(data).rpartition(":")[2].rstrip("\x07")) == data


@pytest.mark.parametrize(
    ("env", "way"),
    [
        ({"TERM": "xterm-kitty"}, "kitty"),
        ({"TERM_PROGRAM": "iTerm.app"}, "iterm"),
        ({"TERM_PROGRAM": "iTerm.app", "TMUX": "1"}, ""),
        ({"TERM": "xterm"}, ""),
    ],
    ids=("kitty", "iterm", "tmux", "plain"),
)
def test_only_a_terminal_that_says_so_is_sent_pictures(env: dict[str, str], way: str) -> None:
    assert inline_pictures(env) == way
