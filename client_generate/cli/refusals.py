"""What the command line's parser refuses, as errors like all others: a sentence, a hint, exit status 2."""

from __future__ import annotations

from typing import Any

from typer.exceptions import TyperException

from client_generate.cli.spelling import PROGRAM, usage
from client_generate.errors import ClientGenerateError, UsageError


def refusal(refused: TyperException) -> UsageError:
    """Return the usage error that the parser's refusal means."""
    context = getattr(refused, "ctx", None)
    words = context.command_path if context else PROGRAM
    told = f"`{words} --help` tells what it takes"
    match type(refused).__name__:
        case "NoSuchOption":
            return _no_such_option(refused, words)
        case "MissingParameter":
            return UsageError(f"{_name(refused)} is missing.", hint=usage(words, context.command) if context else told)
        case "BadParameter":
            return UsageError(f"{_name(refused)} {_wanted(refused)}.", hint=told)
        case "NoArgsIsHelpError":
            return UsageError("A command is missing.", hint=f"`{words} --help` lists them")
        case "BadOptionUsage" if "requires" in refused.message:
            return UsageError(f"{_option(refused)} needs a value.", hint=f"write it after {_option(refused)}")
        case "BadOptionUsage":
            return UsageError(f"{_option(refused)} takes no value.", hint=f"write {_option(refused)} alone")
        case _:
            return _other(refused.format_message(), words, told)


def caused(error: ClientGenerateError) -> ClientGenerateError:
    """Return what a full or broken disk is behind as that, and every other error as it is."""
    from client_generate.execution import disk

    return disk.told(error)


def system_error(error: OSError) -> ClientGenerateError:
    """Return what the operating system refused, as an error of ours."""
    import errno

    from client_generate.execution import disk

    if disk.is_trouble(error):
        return disk.told(error)
    hints = {
        errno.EROFS: "the disk is read-only: choose another workspace with --root",
        errno.EACCES: "check who may read and write there, or choose another workspace with --root",
        errno.EPERM: "check who may read and write there, or choose another workspace with --root",
        errno.ENOENT: "check the path, and that --root names the workspace",
    }
    where = f"{error.filename}: " if error.filename is not None else ""
    hint = hints.get(error.errno or 0, "look at that file or folder, then run it again; `client_generate doctor` helps")
    return ClientGenerateError(f"{where}{error.strerror or error}.", code="system", hint=hint)


def _no_such_option(refused: Any, words: str) -> UsageError:
    near = " or ".join(refused.possibilities or ())
    hint = f"did you mean {near}?" if near else f"`{words} --help` lists the options"
    return UsageError(f"There is no option {refused.option_name}.", hint=hint)


def _other(message: str, words: str, told: str) -> UsageError:
    """Spell the refusals that come as a sentence alone."""
    sentence, _, near = message.partition(" Did you mean ")
    if sentence.startswith("No such command "):
        hint = f"did you mean {near.rstrip('?').replace(chr(39), '')}?" if near else f"`{words} --help` lists them"
        return UsageError(
            f"There is no command {sentence.removeprefix('No such command ').strip(chr(39) + '.')}.", hint=hint
        )
    if sentence.startswith("Got unexpected extra"):
        extra = sentence.removeprefix("Got unexpected extra argument(s) (").removesuffix(")")
        return UsageError(f"Nothing is expected after the last argument, but there is {extra}.", hint=told)
    if sentence == "Missing command.":
        return UsageError("A command is missing.", hint=f"`{words} --help` lists them")
    return UsageError(f"{sentence.replace(chr(39), '').rstrip('.')}.", hint=told)


def _name(refused: Any) -> str:
    param = refused.param
    if param is None:
        return "An argument"
    return str(max(param.opts, key=len) if param.param_type_name == "option" else param.human_readable_name).strip("[]")


def _option(refused: Any) -> str:
    return str(refused.option_name)


def _wanted(refused: Any) -> str:
    """Say what a value must be, by what its parameter takes."""
    kind = getattr(refused.param, "type", None)
    least, most, choices = (getattr(kind, name, None) for name in ("min", "max", "choices"))
    if choices:
        return "must be one of " + ", ".join(str(getattr(choice, "value", choice)) for choice in choices)
    if least is not None and most is not None:
        return f"must be a whole number from {least} to {most}"
    if least is not None:
        return f"must be a whole number, {least} or more"
    if getattr(kind, "name", "").startswith("int"):
        return "must be a whole number"
    return f"cannot be meant: {refused.message.rstrip('.')}"
