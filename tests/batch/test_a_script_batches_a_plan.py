"""docs/batch.sh brings a plan to its gates with `--json` and jq alone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.rules.sources import REPOSITORY
from tests.sequence.workspace import PROJECT, make_workspace, studio

JQ = f"""#!{sys.executable}
# jq for machines without it, on the library itself: just the options that the script uses.
import json, sys
import jq

words, flags, named, given = sys.argv[1:], set(), dict(), []
while words:
    word = words.pop(0)
    if word == "--argjson":
        key, value = words.pop(0), words.pop(0)
        named[key] = json.loads(value)
    elif word.startswith("-"):
        flags.add(word)
    else:
        given.append(word)
program = jq.compile(given[0], args=named)
text = open(given[1]).read() if given[1:] else "null" if "-n" in flags else sys.stdin.read()
if "-s" in flags:
    text = json.dumps([one for one in jq.compile(".").input_text(text)])
found = list(program.input_text(text)) if text.strip() else []
for one in found:
    print(one if "-r" in flags and isinstance(one, str) else json.dumps(one))
sys.exit(1 if "-e" in flags and (not found or found[-1] in (None, False)) else 0)
"""
COMMAND = f'#!/bin/sh\nexec "{sys.executable}" -m client_generate "$@"\n'


def script(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    programs = root / "programs"
    programs.mkdir(exist_ok=True)
    texts = {"client_generate": COMMAND} | ({} if shutil.which("jq") else {"jq": JQ})
    for name, text in texts.items():
        (programs / name).write_text(text)
        (programs / name).chmod(0o755)
    environment = {**os.environ, "PATH": f"{programs}:{os.environ['PATH']}", "PYTHONPATH": str(REPOSITORY)}
    argv = ["sh", str(REPOSITORY / "docs" / "batch.sh"), *words]
    return subprocess.run(argv, cwd=root, env=environment, capture_output=True, text=True, check=False)


def test_everything_reaches_its_gate_and_a_person_is_told_where_to_look(tmp_path: Path) -> None:
    make_workspace(tmp_path)
    ran = script(tmp_path, PROJECT, "2")
    assert ran.returncode == 0, ran.stderr
    assert {row.phase for row in studio(tmp_path).status(PROJECT).sequences} == {"REVIEW", "GRID_REVIEW"}
    assert "made    SEQ01_take001" in ran.stdout
    assert "look    SEQ02: client_generate approve-grid" in ran.stdout
    assert "3 made, 0 failed" in ran.stdout


def test_what_fails_is_told_and_is_the_status(tmp_path: Path) -> None:
    make_workspace(tmp_path, more="  - id: SEQ05\n    shots:\n      - {prompt: Too long, duration: 50}\n")
    ran = script(tmp_path, PROJECT)
    assert ran.returncode == 2
    assert "failed  SEQ05: [model-too-long]" in ran.stdout
    assert script(tmp_path, "nothing-there").returncode == 2
