"""A command loads what it uses and nothing else; the price of a heavy import is paid on every call."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command

from client_generate.cli.app import app
from tests.rules.test_docs_are_complete import commands

HEAVY = {
    "PIL",
    "numpy",
    "av",
    "imageio_ffmpeg",
    "yaml",
    "httpx",
    "pydantic",
    "openai",
    "replicate",
    "fastapi",
    "asyncio",
    "c2pa",
    "cryptography",
    "opentimelineio",
    "aaf2",
}
LOADED = """
import json, sys
from client_generate.cli.app import main
sys.argv[0] = "client_generate"
try:
    main()
except SystemExit as end:
    status = end.code
else:
    status = 0
print(json.dumps([status, sorted({name.partition(".")[0] for name in sys.modules})]), file=sys.stderr)
"""
PLAN = """\
client: Somebody
title: A film
sequences:
  - id: SEQ01
    title: One
    shots:
      - {prompt: A street at dawn, duration: 3}
"""


def loaded(folder: Path, *argv: str) -> set[str]:
    """Run a command in a process of its own; returns what it has imported."""
    run = subprocess.run([sys.executable, "-c", LOADED, *argv], cwd=folder, capture_output=True, text=True, check=False)
    last = run.stderr.splitlines()[-1] if run.stderr else ""
    assert last.startswith(("[0,", "[null,")), run.stderr[-2000:]
    return set(json.loads(last)[1])


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "film.yaml").write_text(PLAN)
    return tmp_path


def test_what_is_imported_is_seen(tmp_path: Path) -> None:
    code = LOADED.replace("main()", "import yaml")
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "yaml" in json.loads(run.stderr.splitlines()[-1])[1]


def test_a_warm_status(workspace: Path) -> None:
    loaded(workspace, "status", "film")
    assert loaded(workspace, "status", "film") & (HEAVY | {"rich"}) == set()
    assert loaded(workspace, "status", "film", "--json") & (HEAVY | {"rich"}) == set()


@pytest.mark.parametrize("name", ["", *(name for name, _ in commands(get_command(app)))])
def test_help(tmp_path: Path, name: str) -> None:
    assert loaded(tmp_path, *name.split(), "--help") & HEAVY == set()
