"""Shell completion through the protocol of the shells: the right words, nothing heavy, never a traceback."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.main import get_command
from typer.testing import CliRunner

from client_generate.cli.app import COMMANDS, app
from client_generate.cli.completion import planned_ids
from tests.rules.test_docs_are_complete import commands
from tests.rules.test_start_up_is_light import HEAVY, LOADED
from tests.sequence.workspace import PROJECT, everything, make_workspace, studio

PLAN = """\
client: a
title: "sequences:"
elements: [{id: car, kind: product}]
sequences:
  # - id: NOT
  - id: "S-1"
    title: x
    shots:
      - {prompt: "id: no", duration: 1}

  - {id: S2, shots: [{prompt: b, duration: 1}]}
  -   title: later
      id: S3
elements_after:
  - id: no
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_workspace(tmp_path_factory.mktemp("completion"))
    runner = studio(root).sequences(PROJECT)
    runner.run_sequence("SEQ01")
    runner.run_sequence("SEQ01")
    runner.explore_grid("SEQ02")
    (root / "plans" / "other.yaml").write_text(PLAN)
    (root / "plans" / "my card.txt").touch()
    return root


def asked(shell: str, words: list[str], root: Path) -> dict[str, str]:
    """Return the environment in which a shell asks what the last word may become."""
    env = {"_CLIENT_GENERATE_COMPLETE": f"complete_{shell}", "CLIENT_GENERATE_ROOT": str(root)}
    line = " ".join(["client_generate", *words])
    env |= {"COMP_WORDS": line, "COMP_CWORD": str(len(words)), "_TYPER_COMPLETE_ARGS": line}
    return env | {"_TYPER_COMPLETE_FISH_ACTION": "get-args"}


def offered(root: Path, *words: str, shell: str = "bash") -> list[str]:
    """Return what is offered for the last word."""
    ran = CliRunner().invoke(app, [], env=asked(shell, list(words), root), catch_exceptions=False)
    assert (ran.exit_code, ran.stderr) == (0, "")
    return [line for line in ran.stdout.split("\n") if line]


CASES = [
    (("app",), ["approve-grid", "approve"]),
    (("--v",), ["--version"]),
    (("status", ""), [PROJECT, "other"]),
    (("status", "f"), [PROJECT]),
    (("init", ""), []),
    (("generate", PROJECT, ""), ["SEQ01", "SEQ02", "SEQ03"]),
    (("generate", PROJECT, "SEQ01", "--mode", ""), ["multi_shot", "individual"]),
    (("generate", PROJECT, "SEQ01", "--from-take", ""), ["1", "2"]),
    (("generate", PROJECT, "SEQ01", "--only-shot", ""), ["0", "1"]),
    (("generate", PROJECT, "SEQ01", "--dry"), ["--dry-run"]),
    (("approve", PROJECT, "SEQ01", "--why", "x", "--take", ""), ["1", "2"]),
    (("approve", PROJECT, "--take", "1", "SEQ"), ["SEQ01", "SEQ02", "SEQ03"]),
    (("approve", PROJECT, "SEQ03", "--take", ""), []),
    (("approve-grid", PROJECT, "SEQ02", "--quadrant", "bottom"), ["bottom_left", "bottom_right"]),
    (("approve-grid", PROJECT, "SEQ02", "--grid", ""), ["1"]),
    (("takes", ""), ["list", "show", "diff"]),
    (("takes", "show", PROJECT, "SEQ01", ""), ["1", "2"]),
    (("takes", "diff", PROJECT, "SEQ01", "1", ""), ["1", "2"]),
    (("sheet", PROJECT, "SEQ02", ""), ["SEQ01", "SEQ03"]),
    (("sheet", "other", ""), ["S-1", "S2"]),
    (("batch", ""), [PROJECT, "other"]),
    (("batch", PROJECT, ""), ["SEQ01", "SEQ02", "SEQ03", "other"]),
    (("batch", PROJECT, "SEQ02", "S"), ["SEQ01", "SEQ03"]),
    (("batch", PROJECT, "--until", ""), ["grid_review", "review"]),
    (("assemble", PROJECT, "--fit", "f"), ["fit", "fill"]),
    (("export", PROJECT, "--format", ""), ["otio", "edl", "fcpxml", "xml", "aaf"]),
    (("generate", "no-such", ""), []),
    (("generate", "../film", ""), []),
]


@pytest.mark.parametrize(("words", "expected"), CASES, ids=lambda value: str(value)[:60])
def test_the_right_words(root: Path, words: tuple[str, ...], expected: list[str]) -> None:
    before = everything(root)
    assert offered(root, *words) == expected
    assert everything(root) == before


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell(root: Path, shell: str) -> None:
    told = "\n".join(offered(root, "approve", PROJECT, "SEQ01", "--take", "", shell=shell))
    assert told in ("1\n2", """_arguments '*: :(("1"\n"2"))'""")


def test_all_commands_and_every_project_parameter(root: Path) -> None:
    assert offered(root, "") == list(COMMANDS)
    for name, command in commands(get_command(app)):
        if any(param.name == "project" for param in command.params) and name != "init":
            assert offered(root, *name.split(), "") == [PROJECT, "other"], name


def test_the_workspace_is_the_one_that_was_typed(root: Path, tmp_path: Path) -> None:
    assert offered(tmp_path, "status", "--root", str(root), "") == [PROJECT, "other"]
    assert offered(tmp_path, "status", "") == []


def test_broken_files_offer_less_and_say_nothing(root: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(root, tmp_path / "copy")
    folder = copy / "projects" / PROJECT
    (folder / "SEQ01" / "sequence_state.json").unlink()
    (folder / "SEQ01" / "history.jsonl").write_bytes(b"nonsense\n")
    assert offered(copy, "approve", PROJECT, "SEQ01", "--take", "") == []
    (copy / "plans" / f"{PROJECT}.yaml").write_bytes(b"sequences:\n  - id: SEQ01\n  - \xff: [")
    assert offered(copy, "approve", PROJECT, "") == ["SEQ01"]
    (copy / "plans" / f"{PROJECT}.yaml").unlink()
    (copy / "plans" / f"{PROJECT}.yaml").mkdir()
    assert offered(copy, "approve", PROJECT, "") == []


def test_ids_of_an_unchecked_plan(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(PLAN)
    assert list(planned_ids(tmp_path / "a.yaml")) == ["S-1", "S2"]
    (tmp_path / "a.yaml").write_text("client: x\n")
    assert list(planned_ids(tmp_path / "a.yaml")) == []


WORD = st.sampled_from([*COMMANDS, PROJECT, "SEQ01", "--take", "--mode", "1", "--json", "--", "-", "=", "--take="])
ODD = st.text(st.sampled_from("ab- '$=:\\\"\u00e9\U0001f600"), max_size=6)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(WORD | ODD, min_size=1, max_size=7))
def test_nothing_that_is_typed_ends_in_a_traceback(root: Path, words: list[str]) -> None:
    for shell in ("bash", "zsh", "fish"):
        offered(root, *words, shell=shell)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(
    "words", [[""], ["status", ""], ["approve", PROJECT, "SEQ01", "--take", ""], ["grid", "other", ""]]
)
def test_it_loads_nothing_heavy(root: Path, shell: str, words: list[str]) -> None:
    argv = [sys.executable, "-c", LOADED]
    env = {**os.environ, **asked(shell, words, root)}
    ran = subprocess.run(argv, env=env, capture_output=True, text=True, check=True)
    assert ran.stdout.strip()
    loaded = ran.stderr
    assert not [name for name in (HEAVY | {"rich"}) if f'"{name}"' in loaded]


def test_a_shell_that_tells_nothing_is_told_nothing(root: Path) -> None:
    ran = CliRunner().invoke(app, [], env={"_CLIENT_GENERATE_COMPLETE": "complete_bash", "COMP_WORDS": "x"})
    assert (ran.exit_code, ran.stdout, ran.stderr) == (1, "", "")


def test_bash_itself_completes(root: Path, tmp_path: Path) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("no bash here")
    program = tmp_path / "client_generate"
    program.write_text(f"#!{sys.executable}\nfrom client_generate.cli.app import main\nmain()\n")
    program.chmod(0o755)
    script = """
eval "$(client_generate --show-completion bash)"
complete -p client_generate
COMP_WORDS=(client_generate approve film SEQ01 --take "")
COMP_CWORD=5
_client_generate_completion client_generate
printf '%s,' "${COMPREPLY[@]}"
"""
    env = {**os.environ, "CLIENT_GENERATE_ROOT": str(root), "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    ran = subprocess.run([bash, "-c", script], env=env, capture_output=True, text=True, check=False)
    assert ran.stdout.splitlines()[-1] == "1,2,", ran
    assert "-F _client_generate_completion client_generate" in ran.stdout
