"""A mistake of ours in one call: the batch's table and what `resume` collected are shown, and where it was made."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from client_generate.cli.board import Board
from client_generate.cli.reports import resumed, worst_exit
from client_generate.cli.resolving import Resumed
from client_generate.errors import Ambiguous
from client_generate.providers.base import Job
from client_generate.providers.scripted import Fault, ScriptedProvider
from client_generate.studio import Studio
from tests.sequence.test_the_production_loop import _render
from tests.sequence.workspace import PROJECT, make_workspace, studio


class Wrong(ScriptedProvider):
    """A service that we ask wrongly about its first job."""

    def check(self, job: Job) -> Job:
        """Divide by nothing."""
        if job.id == "job-1":
            raise ZeroDivisionError("ours")
        return super().check(job)


def opened(root: Path, service: ScriptedProvider) -> Studio:
    return studio(make_workspace(root, provider="scripted"), providers={"scripted": lambda: service}, jobs=1)


@pytest.mark.parametrize("as_json", [False, True])
def test_a_batch_shows_its_table_and_the_mistake(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], *, as_json: bool
) -> None:
    board = Board(as_json=as_json, dry_run=False, yes=True)
    board.show(opened(tmp_path, Wrong(_render)).batch([PROJECT], until="review"))
    out, err = capsys.readouterr()
    assert err.count("ZeroDivisionError: ours") == 1
    assert board.exit_status == 1
    if as_json:
        summary = json.loads(out.splitlines()[-1])
        assert (summary["event"], summary["done"], summary["failed"]) == ("batch_ended", 2, 1)
    else:
        assert "error[internal]: This is a mistake in client_generate itself." in out
        assert "2 done, 1 failed, 0 stopped" in out


@pytest.mark.parametrize("as_json", [False, True])
def test_resume_shows_what_it_collected_and_the_mistake(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], *, as_json: bool
) -> None:
    lost = Fault(Ambiguous("The reply was lost."), late=True)
    service = Wrong(_render, faults={"submit": [lost, lost]})
    made = opened(tmp_path, service)
    for sequence in ("SEQ01", "SEQ03"):
        with pytest.raises(Ambiguous):
            made.sequences(PROJECT).run_sequence(sequence)
    outcomes = made.resume(PROJECT)
    resumed(Resumed(outcomes), as_json=as_json)
    out, err = capsys.readouterr()
    assert worst_exit(outcomes) == 1
    assert err.count("ZeroDivisionError: ours") == 1
    if as_json:
        told = json.loads(out)
        assert told["collected"] == ["SEQ03_take001"]
        assert [one["code"] for one in told["failed"]] == ["internal"]
    else:
        assert "SEQ03_take001: collected" in out
        assert "error[internal]" in err
