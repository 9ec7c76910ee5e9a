"""In CI a skipped test fails the run; elsewhere it is only skipped."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.rules.sources import REPOSITORY

ONE = "import pytest\n\ndef test_one() -> None:\n    pytest.skip('no such machine')\n"
WHOLE = "import pytest\npytest.skip('no such machine', allow_module_level=True)\n"


@pytest.mark.parametrize("text", [ONE, WHOLE])
@pytest.mark.parametrize(("ci", "fails"), [("true", True), ("", False)])
def test_a_skip_in_ci_fails(tmp_path: Path, text: str, ci: str, fails: bool) -> None:
    shutil.copy(REPOSITORY / "tests" / "conftest.py", tmp_path)
    (tmp_path / "test_it.py").write_text(text)
    (tmp_path / "test_fine.py").write_text("def test_fine() -> None: ...\n")
    environment = {**os.environ, "CI": ci, "PYTEST_ADDOPTS": ""}
    argv = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", str(tmp_path)]
    run = subprocess.run(argv, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert (run.returncode != 0) == fails, run.stdout
    assert ("in CI nothing is skipped" in run.stdout) == fails
