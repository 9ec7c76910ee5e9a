"""`--help` of every command: one clear line, what must be given, an example, 80 columns, and no jargon."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from typer.main import get_command

from client_generate.cli.app import app
from client_generate.cli.spelling import PROGRAM
from tests.cli.commands import run
from tests.cli.processes import call
from tests.rules.test_docs_are_complete import commands

LEAVES = [name for name, command in commands(get_command(app)) if not hasattr(command, "list_commands")]
# Understanding it is enough: it need not make its films.
BRIEF = {"develop": ("--no-wait",)}
JARGON = ("<", "range]", "[x>", "None", "INTEGER", "{PROJECT}", "[default")


@pytest.mark.parametrize("name", ["", "takes", *LEAVES])
def test_it_fits_and_says_it_plainly(tmp_path: Path, name: str) -> None:
    ran = call(tmp_path, *name.split(), "--help")
    assert (ran.status, ran.err) == (0, "")
    assert all(len(line) <= 80 for line in ran.out.splitlines()), ran.out
    assert "..." not in ran.out.replace("[ARGS]...", "")
    assert not any(word in ran.out for word in JARGON), ran.out


@pytest.mark.parametrize("name", LEAVES)
def test_it_begins_with_one_sentence_and_ends_with_a_call_that_is_understood(tmp_path: Path, name: str) -> None:
    command = get_command(app)
    for word in name.split():
        command = command.commands[word]  # type: ignore[attr-defined]
    first = str(command.help).splitlines()[0]
    assert first.endswith(".")
    assert len(first) <= 70
    examples = str(getattr(command, "epilog", "") or "").splitlines()
    assert examples, name
    for example in examples:
        assert example.startswith(f"{PROGRAM} {name}")
        ran = run(tmp_path, *shlex.split(example)[1:], *BRIEF.get(name, ()))
        assert "error[usage]" not in ran.err, ran.err
        assert "error[bad-" not in ran.err, ran.err
