"""How a command spells itself: in its `--help`, in the hint of a wrong call, and in `docs/cli.md`."""

from __future__ import annotations

import re
import shlex
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from typer.core import TyperCommand

PROGRAM = "client_generate"
SHARED = ("as_json", "root", "help")
"""Options that all commands share; they stand last."""
ROOT: ContextVar[Path | None] = ContextVar("root", default=None)
"""The workspace that was named on the command line; commands that are printed must name it too."""
_IN_TEXT = re.compile(rf"`({PROGRAM} [^`\n]+)`|((?:^|then |next: |hint: |decide: |> ){PROGRAM} [^`\n]+)$", re.MULTILINE)
_VALUES = {"str": "TEXT", "int": "N", "float": "N", "path": "FILE"}


class SpelledCommand(TyperCommand):
    """A command whose help names what must be given first, then its own options, then those all commands share."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the line that shows how to call it."""
        path, _, pieces = usage(ctx.command_path, self).removeprefix(ctx.command_path).partition(" ")
        formatter.write_usage(ctx.command_path + path, pieces)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write arguments and options in groups."""
        own: list[Any] = [param for param in self.get_params(ctx) if not getattr(param, "hidden", False)]
        options = [param for param in own if param.param_type_name == "option"]
        groups = (
            ("Arguments", [(metavar(one), one.help or "") for one in own if one.param_type_name == "argument"]),
            ("Needed", [(spelled(one), explained(one)) for one in options if one.required]),
            ("Options", [(spelled(one), explained(one)) for one in options if not one.required and not _shared(one)]),
            ("As with every command", [(spelled(one), explained(one)) for one in options if _shared(one)]),
        )
        for head, rows in groups:
            if rows:
                with formatter.section(head):
                    formatter.write_dl(rows, col_max=26)

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - the base class's own
        """Write the examples, a line each, as they are typed."""
        if self.epilog:
            with formatter.section("For example"):
                for line in self.epilog.splitlines():
                    formatter.write(f"  {line}\n")


def rooted(text: str) -> str:
    """Return a text whose commands, in backquotes or at the end of a line, name the workspace as this call did."""
    root = ROOT.get()
    if root is None or PROGRAM not in text:
        return text
    named = f" --root {shlex.quote(str(root))}"
    return _IN_TEXT.sub(lambda found: _with(found, named), text)


def _with(found: re.Match[str], named: str) -> str:
    command = found[1] or found[2]
    if named in command or "--help" in command:
        return found[0]
    return f"`{command}{named}`" if found[1] else f"{command}{named}"


def usage(words: str, command: Any) -> str:
    """Return how a command is called: its words, what must be given, and that there are options."""
    if hasattr(command, "list_commands"):
        return f"{words} COMMAND"
    arguments = (metavar(one) for one in command.params if one.param_type_name == "argument")
    needed = (spelled(one) for one in command.params if one.param_type_name == "option" and one.required)
    return " ".join([words, *arguments, *needed, "[OPTIONS]"])


def metavar(argument: Any) -> str:
    """Return the name under which an argument is shown; one that may be left out in brackets."""
    name = str(argument.metavar or argument.name.upper()).strip("[]")
    more = " …" if argument.nargs == -1 and not name.endswith(("…", "...")) else ""
    return f"{name}{more}" if argument.required else f"[{name}{more}]"


def spelled(option: Any) -> str:
    """Return an option's names, and what stands for its value."""
    names = ", ".join(sorted(option.opts, key=len)) + "".join(f" / {name}" for name in option.secondary_opts)
    return names if option.is_flag else f"{names} {_value(option)}"


def explained(option: Any) -> str:
    """Return an option's help, and whether it may be repeated."""
    return " ".join([option.help or "", *(["May be repeated."] if option.multiple else [])]).strip()


def _value(option: Any) -> str:
    kind = option.type.name.split()[0].lower()  # such as "int range"
    return str(option.metavar or _VALUES.get(kind, kind.upper()))


def _shared(option: Any) -> bool:
    return option.name in SHARED
