"""The reference of every command, `docs/cli.md`, spelled from the commands themselves.

`python -m client_generate.cli.reference docs` writes it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import typer
from typer.main import get_command

from client_generate import files
from client_generate.cli.app import app
from client_generate.cli.spelling import PROGRAM, explained, metavar, spelled, usage

INTRODUCTION = """\
# Commands

`client_generate COMMAND PROJECT …`; `client-generate` is the same program. PROJECT is the plan's file name without its
ending: `driver-beware` for `plans/driver-beware.yaml`. The workspace is the folder that holds `plans/` and `projects/`:
the one that `--root` names, else `CLIENT_GENERATE_ROOT`, else the current folder.

- Results go to standard output; messages, warnings and progress to standard error. A progress bar is drawn only on a
  terminal.
- `--json` prints one document on standard output and nothing else there. An error is one too, also when the call
  cannot be understood:
  `{"error": {"code": …, "message": …, "hint": …, "findings": […]}}`.
- `--dry-run` shows what would be sent and what it would cost, and sends nothing.
- Ctrl-C, or a polite kill, ends with exit status 130 and leaves everything resumable. It says whether something
  was under way; `client_generate resume PROJECT` then goes on with it.
- Paths in words are relative to the workspace; paths in records that `--json` prints, to the project's folder
  ([state-files.md](state-files.md)).
- Text that is kept (reasons, notes, prompts) holds no control characters; reasons are one line of at
  most 500 characters.
- `--no-color`, `NO_COLOR` and dumb terminals are respected; in a pipe there are neither colours nor bars.
- Exit statuses and error codes: [errors.md](errors.md). Settings: [settings.md](settings.md).

The shell completes commands, options, projects, sequences, takes, grids, shots, quadrants and modes, once it was told:

- bash 4.4 or newer: `client_generate --show-completion >> ~/.bashrc`
- zsh: `client_generate --show-completion >> ~/.zshrc`, below the line that calls `compinit`
- fish: `client_generate --show-completion > ~/.config/fish/completions/client_generate.fish`

Type it in the shell that is meant: the command sees which one asks, and takes no name of one.
`client_generate --install-completion` does all of that by itself. It takes effect in the next shell, and offers
what is in the workspace that the command would work in.

The heart of it:

```
client_generate status driver-beware
client_generate grid driver-beware SEQ05
client_generate approve-grid driver-beware SEQ05 --quadrant bottom_right
client_generate generate driver-beware SEQ08
client_generate approve driver-beware SEQ08 --take 1
```

<!-- From here on written by `python -m client_generate.cli.reference docs` -->
"""


def markdown(program: typer.Typer) -> str:
    """Return the reference of a program: a section a command, in the order of its help."""
    sections = (_section(words, command) for words, command in commands(get_command(program)))
    return "\n".join([INTRODUCTION, *sections])


def commands(group: Any, before: str = PROGRAM) -> Iterator[tuple[str, Any]]:
    """Yield every command by its words, `client_generate takes list`, a group before what it holds."""
    if not hasattr(group, "list_commands"):
        return
    context = typer.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if not command.hidden:
            yield f"{before} {name}", command
            yield from commands(command, f"{before} {name}")


def _section(words: str, command: Any) -> str:
    lines = [f"## {words}", "", " ".join((command.help or "").split())]
    if hasattr(command, "list_commands"):
        lines += ["", "Holds " + ", ".join(f"`{held}`" for held, _ in commands(command, words)) + "."]
        return "\n".join([*lines, ""])
    arguments = [param for param in command.params if param.param_type_name == "argument"]
    options = [param for param in command.params if param.param_type_name == "option"]
    lines += ["", "```", usage(words, command), *(command.epilog or "").splitlines(), "```", ""]
    lines += _table("argument", ((metavar(one).strip("[]"), one.help or "") for one in arguments))
    lines += _table("option", ((spelled(one), _explained(one)) for one in options))
    return "\n".join(lines)


def _table(head: str, rows: Iterable[tuple[str, str]]) -> list[str]:
    spelled = [f"| `{name}` | {_cell(text)} |" for name, text in rows]
    return [f"| {head} | |", "|---|---|", *spelled, ""] if spelled else []


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _explained(option: Any) -> str:
    return f"{explained(option)} Needed." if option.required else explained(option)


def main(folder: Path) -> None:
    """Write `cli.md` into a folder."""
    files.replace(folder / "cli.md", markdown(app).encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
