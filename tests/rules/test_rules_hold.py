"""The rules of the code, each shown to fail on a tiny bad example and then held against the whole project."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.rules import doors, shape, sources

Rule = Callable[[Mapping[str, str]], list[str]]
LONG = "x = 1\n" * 401
BUSY = "@app.command()\ndef make(x: int) -> None:\n    'Make.'\n    import json\n" + "    x += 1\n" * 11
BUSY_BY_CALL = "def make(x: int) -> None:\n" + "    x += 1\n" * 11 + "app.command('make')(make)\n"
HIDDEN = "import typing\nif typing.TYPE_CHECKING:\n    from client_generate.cli import app\n"
BUSY_ROUTE = "@router.get('/')\nasync def show() -> None:\n    if x:\n" + "        x()\n" * 6

BAD: list[tuple[Rule, dict[str, str]]] = [
    (doors.through_other_doors, {"client_generate/film/a.py": "import subprocess\n"}),
    (doors.through_other_doors, {"client_generate/film/a.py": "from subprocess import run\n"}),
    (doors.through_other_doors, {"client_generate/cli/a.py": "def f():\n    from rich.table import Table\n"}),
    (doors.through_other_doors, {"client_generate/studio/a.py": "import fastapi\n"}),
    (doors.through_other_doors, {"client_generate/cli/a.py": "import os\nos.environ['HOME']\n"}),
    (doors.through_other_doors, {"client_generate/cli/a.py": "from os import environ\n"}),
    (doors.through_other_doors, {"client_generate/sequence/a.py": "import os\nos.replace('a', 'b')\n"}),
    (doors.through_other_doors, {"client_generate/sequence/a.py": "import os\nos.link('a', 'b')\n"}),
    (doors.hidden_imports, {"client_generate/film/a.py": "def f():\n    from client_generate.cli import app\n"}),
    (
        doors.hidden_imports,
        {"client_generate/film/a.py": HIDDEN},
    ),
    (doors.hidden_imports, {"client_generate/console/a.py": HIDDEN}),
    (
        doors.cycles,
        {
            "client_generate/film/a.py": "from client_generate.film import b\n",
            "client_generate/film/b.py": "def f():\n    import client_generate.film.a\n",
        },
    ),
    (doors.mocks, {"tests/test_a.py": "from unittest.mock import patch\n"}),
    (doors.mocks, {"tests/test_a.py": "def test(monkeypatch):\n    monkeypatch.setattr('a', 'b')\n"}),
    (shape.too_long, {"client_generate/a.py": LONG, "client_generate/b.py": "", "client_generate/c.py": ""}),
    (shape.too_long, {"client_generate/a.py": "x = 1\n" * 151}),
    (shape.too_busy, {"client_generate/cli/a.py": BUSY}),
    (shape.too_busy, {"client_generate/cli/a.py": BUSY.replace("@app.command()", "@command(app, 'make')")}),
    (shape.too_busy, {"client_generate/cli/a.py": BUSY_BY_CALL}),
    (shape.too_busy, {"client_generate/console/a.py": BUSY_ROUTE}),
    (shape.empty_names, {"client_generate/film/utils.py": ""}),
    (shape.empty_names, {"client_generate/common/a.py": ""}),
    (shape.one_machine, {"docs/a.md": "see /" + "home/somebody/film\n"}),
    (shape.one_machine, {"docs/a.md": "index at py" + "pi.org\n"}),
]
GOOD: list[tuple[Rule, dict[str, str]]] = [
    (doors.through_other_doors, {"client_generate/media/ffmpeg.py": "import subprocess\n"}),
    (doors.through_other_doors, {"client_generate/files/writing.py": "import os\nos.replace('a', 'b')\n"}),
    (doors.through_other_doors, {"client_generate/film/a.py": "'a'.replace('a', 'b')\nrichness = 1\n"}),
    (
        doors.hidden_imports,
        {"client_generate/cli/a.py": "def f():\n    from client_generate.studio import open_studio\n"},
    ),
    (doors.hidden_imports, {"client_generate/media/a.py": "def f():\n    import numpy\n"}),
    (doors.mocks, {"tests/test_a.py": "def test(monkeypatch):\n    monkeypatch.setenv('CI', '')\n"}),
    (shape.too_busy, {"client_generate/cli/a.py": BUSY.replace("    x += 1\n", "", 1)}),
    (shape.one_machine, {"docs/a.md": "projects/film/home/work/a\n"}),
]


@pytest.mark.parametrize(("rule", "bad"), BAD)
def test_the_rule_can_fail(rule: Rule, bad: dict[str, str]) -> None:
    assert rule(bad)


@pytest.mark.parametrize(("rule", "good"), GOOD)
def test_the_rule_lets_good_code_pass(rule: Rule, good: dict[str, str]) -> None:
    assert rule(good) == []


@pytest.mark.parametrize("rule", [doors.through_other_doors, doors.hidden_imports, doors.cycles, shape.too_busy])
def test_the_package_keeps(rule: Rule) -> None:
    assert rule(sources.modules()) == []


def test_tests_use_no_mocks() -> None:
    assert doors.mocks(sources.tests()) == []


@pytest.mark.parametrize("under", ["client_generate", "tests", "benchmarks"])
def test_files_are_short(under: str) -> None:
    assert shape.too_long(sources.named(".py", ".ts", ".tsx", ".css", under=under)) == []


def test_names_say_something() -> None:
    assert shape.empty_names(sources.modules() | sources.tests()) == []


def test_no_file_knows_one_machine() -> None:
    assert shape.one_machine(sources.everything()) == []


def lint_imports(folder: Path) -> int:
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    return subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, check=False).returncode


def test_layers_hold() -> None:
    assert lint_imports(sources.REPOSITORY) == 0


def test_a_layer_that_imports_to_its_left_is_caught(tmp_path: Path) -> None:
    contract = (sources.REPOSITORY / "pyproject.toml").read_text()
    (tmp_path / "pyproject.toml").write_text(contract.replace('"(console) | (farm)"', '"(console)"'))
    package = tmp_path / "client_generate"
    for layer in (
        "cli",
        "studio",
        "sequence",
        "editorial",
        "execution",
        "providers",
        "media",
        "film",
        "files",
        "settings",
    ):
        (package / layer).mkdir(parents=True)
        (package / layer / "__init__.py").write_text("")
    for module in ("errors", "decoders", "handwritten", "__main__", "__init__"):
        (package / f"{module}.py").write_text("")
    assert lint_imports(tmp_path) == 0
    (package / "film" / "__init__.py").write_text("import client_generate.cli\n")
    assert lint_imports(tmp_path) == 1
