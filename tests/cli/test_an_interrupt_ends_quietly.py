"""Ctrl-C and a polite kill at any moment: 130, no traceback, and `resume` named only where there is something."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.cli.processes import PROGRAM, begin, call, environment
from tests.sequence.workspace import PROJECT, make_workspace

SIGNALS = [signal.SIGINT, signal.SIGTERM]
LONG = """\
  - id: SEQ04
    shots:
      - {prompt: A long street, duration: 15}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_workspace(tmp_path, more=LONG)


def ended(process: subprocess.Popen[bytes]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=60)
    return process.returncode, out.decode(), err.decode()


# A program that stops right before a module is loaded, sends itself the signal there, and goes on.
LOADING = """
import os, sys
class Stop:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            sys.meta_path.remove(self)
            os.kill(os.getpid(), {number})
sys.meta_path.insert(0, Stop())
sys.argv = ["client_generate", *{words!r}]
from client_generate.cli.entry import main
main()
"""


@pytest.mark.parametrize("number", SIGNALS)
@pytest.mark.parametrize(
    "module", ["typer", "typer._click.core", "msgspec", "client_generate.cli.app", "client_generate.cli.status"]
)
def test_before_the_body_nothing_was_begun(root: Path, module: str, number: signal.Signals) -> None:
    words = ["status", PROJECT, "--json"]
    code = LOADING.format(module=module, number=int(number), words=words)
    ran = subprocess.run(
        [PROGRAM[0], "-c", code], cwd=root, env=environment(), capture_output=True, check=False, timeout=60
    )
    assert (ran.returncode, ran.stderr.decode()) == (130, "\nInterrupted. Nothing was begun.\n")
    assert json.loads(ran.stdout)["error"]["code"] == "cancelled"


@pytest.mark.parametrize("number", SIGNALS)
def test_in_the_body_with_nothing_open_no_resume_is_named(root: Path, number: signal.Signals) -> None:
    words = ["status", PROJECT]
    code = LOADING.format(module="client_generate.studio", number=int(number), words=words)
    ran = subprocess.run(
        [PROGRAM[0], "-c", code], cwd=root, env=environment(), capture_output=True, check=False, timeout=60
    )
    assert (ran.returncode, ran.stdout) == (130, b"")
    assert ran.stderr.decode() == "Interrupted. Nothing is under way.\n"


@pytest.mark.parametrize("number", SIGNALS)
def test_in_the_middle_of_a_take_resume_is_named_and_works(root: Path, number: signal.Signals) -> None:
    process = begin(root, "generate", PROJECT, "SEQ04", "--json")
    opened = root / "projects" / PROJECT / "executions" / "open"
    while process.poll() is None and not list(
        root.glob(f"projects/{PROJECT}/executions/SEQ04_take001/*/submitted.json")
    ):
        time.sleep(0.01)
    assert list(opened.glob("*.json"))
    process.send_signal(number)
    status, out, err = ended(process)
    assert status == 130
    told = json.loads(out)["error"]
    assert told["hint"] == f"`client_generate resume {PROJECT}` goes on from here"
    assert err.endswith(f"Interrupted. Nothing is lost.\nhint: {told['hint']}\n")
    assert "Traceback" not in err
    ran = call(root, "resume", PROJECT, "--json")
    assert (ran.status, ran.document["collected"]) == (0, ["SEQ04_take001"])


def test_what_the_shell_told_it_to_ignore_stays_ignored(root: Path) -> None:
    process = subprocess.Popen(
        ["/bin/sh", "-c", 'trap "" INT; exec "$@"', "sh", *PROGRAM, "generate", PROJECT, "SEQ01"],
        cwd=root, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    time.sleep(0.3)
    os.kill(process.pid, signal.SIGINT)
    assert ended(process)[0] == 0
