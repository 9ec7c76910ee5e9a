"""Through the command: every sequence ends at its gate once, whatever fails, dies, or runs beside it."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from client_generate import files
from client_generate.errors import Failed, Rejected, Throttled, Unavailable
from client_generate.execution.budget import Open, Treasury
from client_generate.film.layout import Layout
from client_generate.film.slate import parse
from client_generate.providers.scripted import Fault, ScriptedProvider
from client_generate.sequence.batch import Result
from client_generate.sequence.batching import Batch
from client_generate.sequence.prompts import Wanted
from tests.cli.commands import run
from tests.sequence.test_the_production_loop import Paid, _render
from tests.sequence.workspace import PROJECT, Listening, make_workspace, studio

SHOT = "      - {prompt: A street, duration: 0.5}\n"
INDIVIDUAL = """\
  - id: SEQ04
    mode: individual
    shots:
      - {prompt: "Wide road at dusk", duration: 0.5, start_frame: pictures/start.png}
      - {prompt: "City from above", duration: 0.5}
      - {prompt: "Hands on a wheel", duration: 0.5, continue: true}
"""
MANY = INDIVIDUAL + "".join(f"  - id: SEQ{n:02d}\n    shots:\n{SHOT}" for n in range(5, 9))
WRONG = "  - id: SEQ05\n    shots:\n      - {prompt: Too long, duration: 50}\n"
GATES = {"SEQ02": "GRID_REVIEW"}


def command(root: Path, *words: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "client_generate", "batch", PROJECT, *words, "--until", "review", "--root", str(root))


def phases(root: Path) -> dict[str, str]:
    return {row.id: row.phase for row in studio(root).status(PROJECT).sequences}


def violations(root: Path, project: str = PROJECT) -> list[str]:
    """Return what is lost, doubled, or not at its gate."""
    layout = Layout(root / "projects" / project)
    found = [f"{item.subject} is open" for item in Treasury(layout).opened()]
    for row in studio(root).status(project).sequences:
        if row.phase != GATES.get(row.id, "REVIEW"):
            found.append(f"{row.id} is in {row.phase}: {row.last_failure}")
        films = tuple((layout.folder / row.id / "takes").glob("*.mp4"))
        wanted = 0 if row.id in GATES else 1
        if len(films) != wanted or row.takes != wanted:
            found.append(f"{row.id} has {len(films)} films and {row.takes} takes")
    sent = Counter(path.parent.parent.name for path in layout.executions.glob("*/attempt*/submitted.json"))
    return found + [f"{subject} was sent {times} times" for subject, times in sent.items() if times > 1]


def batch(paid: Paid, sink: Listening | None = None) -> Batch:
    made = studio(paid.root, providers={"scripted": lambda: paid.service}).batch(
        [PROJECT], until="review", jobs=4, tell=lambda _, event: sink.append(event) if sink is not None else None
    )
    made.plan()
    return made


def by_id(results: list[Result]) -> dict[str, Result]:
    return {result.sequence: result for result in results}


def test_every_sequence_stops_at_its_gate_and_the_same_batch_again_makes_nothing(tmp_path: Path) -> None:
    make_workspace(tmp_path, more=MANY)
    first = run(tmp_path, "batch", PROJECT, "--until", "review", "--jobs", "4")
    assert first.status == 0, first.err
    assert violations(tmp_path) == []
    assert "8 done, 0 failed" in first.out
    again = run(tmp_path, "batch", PROJECT, "--until", "review", "--json")
    lines = [json.loads(line) for line in again.out.splitlines()]
    assert lines[-1] | {"done": 0, "nothing": 8, "exit_status": 0} == lines[-1]
    assert violations(tmp_path) == []


def test_json_is_an_event_a_line_with_its_project_and_a_summary_last(tmp_path: Path) -> None:
    make_workspace(tmp_path)
    ran = run(tmp_path, "batch", PROJECT, "SEQ01", "SEQ02", "--until", "review", "--json")
    lines = [json.loads(line) for line in ran.out.splitlines()]
    kinds = [line["event"] for line in lines]
    assert kinds.count("sequence_planned") == kinds.count("sequence_ended") == 2
    assert kinds[-1] == "batch_ended"
    assert all(line["project"] == PROJECT for line in lines[:-1])
    assert {line["made"] for line in lines if line["event"] == "sequence_ended"} == {"SEQ01_take001", "SEQ02_grid001"}
    assert {"step_started", "step_submitted", "step_published", "phase_changed"} <= set(kinds)


def test_a_sequence_that_is_wrong_fails_alone_and_before_money(tmp_path: Path) -> None:
    make_workspace(tmp_path, more=WRONG)
    ran = run(tmp_path, "batch", PROJECT, "--until", "review")
    assert ran.status == 2
    assert "model-too-long" in ran.out
    assert phases(tmp_path) == {"SEQ01": "REVIEW", "SEQ02": "GRID_REVIEW", "SEQ03": "REVIEW", "SEQ05": "PLANNED"}


def test_a_dry_run_prices_everything_and_changes_nothing(tmp_path: Path) -> None:
    paid = Paid(tmp_path, ScriptedProvider(_render), more=INDIVIDUAL)
    planned = batch(paid).plan()
    prices = {row.sequence: float(row.price) for row in planned}
    assert prices == {"SEQ01": 0.5, "SEQ02": 0.0, "SEQ03": 0.5, "SEQ04": 0.75}
    assert run(paid.root, "batch", PROJECT, "--until", "review", "--dry-run").status in {0, 2}
    assert paid.service.charged == []
    assert not (paid.root / "projects" / PROJECT / "SEQ01").exists()


def test_phase_and_words_choose(tmp_path: Path) -> None:
    make_workspace(tmp_path)
    assert run(tmp_path, "batch", PROJECT, "SEQ01", "--until", "review").status == 0
    run(tmp_path, "batch", PROJECT, "--phase", "planned", "--until", "grid_review")
    assert phases(tmp_path) == {"SEQ01": "REVIEW", "SEQ02": "GRID_REVIEW", "SEQ03": "PLANNED"}
    assert run(tmp_path, "batch", PROJECT, "--until", "approved").status == 2
    assert run(tmp_path, "batch", PROJECT, "--until", "review", "--phase", "DONE").status == 2


def test_several_projects_in_one_batch(tmp_path: Path) -> None:
    make_workspace(tmp_path)
    plans = tmp_path / "plans"
    (plans / "other.yaml").write_text((plans / f"{PROJECT}.yaml").read_text())
    ran = run(tmp_path, "batch", PROJECT, "SEQ01", "other", "--until", "review")
    assert ran.status == 0
    assert violations(tmp_path, "other") == []
    assert phases(tmp_path)["SEQ03"] == "PLANNED"


def test_what_was_surely_not_charged_is_sent_again(tmp_path: Path) -> None:
    faults = [Fault(Throttled("Slow down.", retry_after=0.01)), None, Fault(Unavailable("Nobody there."))]
    paid = Paid(tmp_path, ScriptedProvider(_render, faults={"submit": faults}), more=INDIVIDUAL)
    heard = Listening()
    results = by_id(list(batch(paid, heard).run()))
    assert {result.result for result in results.values()} == {"done"}
    assert len(paid.service.charged) == 6
    assert sum(type(event).__name__ == "StepRetried" for event in heard) == 2
    assert violations(paid.root) == []
    assert len(paid.treasury.ledger()) == 6
    assert all(result.made.endswith("001") for result in results.values())


def test_retries_end(tmp_path: Path) -> None:
    never = [Fault(Throttled("Slow down.", retry_after=0.0))] * 1000
    paid = Paid(tmp_path, ScriptedProvider(_render, faults={"submit": never}))
    made = studio(paid.root, providers={"scripted": lambda: paid.service}).sequences(PROJECT, retries=1)
    with pytest.raises(Throttled):
        made.run_sequence("SEQ01")
    assert paid.treasury.opened() == ()
    assert paid.service.charged == []


@pytest.mark.parametrize("error", [Rejected("No credit."), Failed("It broke.")])
def test_nothing_else_is_repeated(tmp_path: Path, error: Rejected | Failed) -> None:
    call = "submit" if isinstance(error, Rejected) else "fetch"
    paid = Paid(tmp_path, ScriptedProvider(_render, faults={call: [Fault(error)]}))
    results = list(batch(paid).run())
    assert sorted(result.result for result in results) == ["done", "done", "failed"]
    assert len(paid.service.charged) == (2 if call == "submit" else 3)
    again = list(batch(paid).run())
    assert sorted(result.result for result in again) == ["done", "nothing", "nothing"]


def test_stale_is_made_anew_once(tmp_path: Path) -> None:
    make_workspace(tmp_path)
    run(tmp_path, "batch", PROJECT, "SEQ01", "SEQ03", "--until", "review")
    plan = tmp_path / "plans" / f"{PROJECT}.yaml"
    plan.write_text(plan.read_text().replace("City from above", "A harbour"))
    ran = run(tmp_path, "batch", PROJECT, "--stale", "--until", "review", "--json")
    ended = [json.loads(line) for line in ran.out.splitlines() if "sequence_ended" in line]
    assert [line["made"] for line in ended] == ["SEQ01_take002"]
    assert run(tmp_path, "batch", PROJECT, "--stale", "--until", "review", "--json").out.count("sequence_ended") == 0


def begun(root: Path, *words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command(root, *words), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test_a_kill_at_any_moment_loses_and_doubles_nothing(tmp_path: Path) -> None:
    some = random.Random(3)
    make_workspace(tmp_path, more=MANY)
    for _ in range(4):
        process = begun(tmp_path, "--jobs", "4")
        time.sleep(some.uniform(0.6, 1.8))
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    assert run(tmp_path, "batch", PROJECT, "--until", "review", "--jobs", "4").status == 0
    assert violations(tmp_path) == []


def test_what_a_death_kept_from_the_ledger_is_written_into_it(tmp_path: Path) -> None:
    paid = Paid(tmp_path, ScriptedProvider(_render))
    assert {result.result for result in batch(paid).run()} == {"done"}
    layout, (line, *others) = Layout(paid.root / "projects" / PROJECT), paid.treasury.ledger()
    subject = line.attempt.partition("/")[0]
    # As a process leaves it that dies when the history knows the end and the ledger does not.
    layout.ledger.write_bytes(b"".join(layout.ledger.read_bytes().splitlines(keepends=True)[1:]))
    unsettled = Open(
        subject=subject, sequence=parse(subject).sequence, provider="scripted", model=line.model, reserved=line.amount,
        at=line.at, who="test",
    )  # fmt: skip
    files.write_once(layout.open / f"{subject}.json", files.encode(unsettled))
    again = batch(paid)
    assert {row.makes for row in again.plan()} == {"nothing"}
    assert by_id(list(again.run()))[parse(subject).sequence].result == "done"
    assert violations(paid.root) == []
    assert sorted(one.attempt for one in paid.treasury.ledger()) == sorted(one.attempt for one in (line, *others))
    assert len(paid.service.charged) == len(others) + 1, "nothing was sent again"


def test_ctrl_c_leaves_what_the_same_batch_goes_on_with(tmp_path: Path) -> None:
    make_workspace(tmp_path, more=MANY)
    process = subprocess.Popen(
        command(tmp_path, "--jobs", "2", "--json"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    lines: list[dict[str, Any]] = []
    for line in process.stdout:
        lines.append(json.loads(line))
        if lines[-1]["event"] == "step_published":
            process.send_signal(signal.SIGINT)
            break
    rest, errors = process.communicate()
    lines += [json.loads(line) for line in rest.splitlines()]
    assert process.returncode == 130
    assert "same batch again goes on" in errors
    assert lines[-1]["event"] == "batch_ended"
    assert lines[-1]["stopped"] > 0
    assert run(tmp_path, "batch", PROJECT, "--until", "review").status == 0
    assert violations(tmp_path) == []


def test_two_batches_at_once_make_everything_once_and_both_end_well(tmp_path: Path) -> None:
    make_workspace(tmp_path, more=MANY)
    both = [begun(tmp_path, "--jobs", "2"), begun(tmp_path, "--jobs", "2")]
    assert [process.wait(120) for process in both] == [0, 0]
    assert violations(tmp_path) == []


def test_a_take_that_somebody_else_makes_is_waited_for(tmp_path: Path) -> None:
    paid = Paid(tmp_path, ScriptedProvider(_render, states=("running",) * 4, poll_after=0.2))
    work = paid.runner().work_for("SEQ01", None, Wanted())[0].begin()
    next(work)  # it is submitted, and followed by nobody but us
    results = batch(paid).run()
    assert {next(results).sequence, next(results).sequence} == {"SEQ02", "SEQ03"}
    try:
        while True:
            time.sleep(next(work))
    except StopIteration:
        pass
    assert [result.result for result in results] == ["nothing"]
    assert len(paid.service.charged) == 3
