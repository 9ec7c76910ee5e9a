"""Rules about size and names. Each takes sources by path and returns what breaks it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from statistics import median

Sources = Mapping[str, str]
MOST_LINES, MEDIAN_LINES = 400, 150
COMMAND_STATEMENTS, ROUTE_STATEMENTS = 10, 6
ROUTES = {"get", "post", "put", "patch", "delete", "websocket"}
EMPTY_NAMES = {"util", "utils", "helper", "helpers", "common", "misc", "stuff"}
ONE_MACHINE = re.compile(r"(?<![\w.])/(?:work|root|home/\w+|Users/\w+)/\w+")
REGISTRIES = re.compile(r"py" + r"pi\.org|python" + r"hosted|npm" + r"js\.(?:org|com)")


def too_long(sources: Sources) -> list[str]:
    """Find files over the limit, and a median that shows that most are too long."""
    lines = {path: text.count("\n") for path, text in sources.items()}
    found = [f"{path} has {count} lines" for path, count in lines.items() if count > MOST_LINES]
    middle = median(lines.values()) if lines else 0
    return [*found, f"half of the files have over {middle} lines"] if middle > MEDIAN_LINES else found


def too_busy(sources: Sources) -> list[str]:
    """Find commands and routes that do more than one call and its output."""
    found = []
    for path, text in sources.items():
        tree = ast.parse(text)
        registered = set(_registered_by_call(tree))
        for node in ast.walk(tree):
            if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                continue
            kinds = {kind for decorator in node.decorator_list if (kind := _kind(decorator))}
            if node.name in registered:
                kinds.add("command")
            for kind in kinds:
                limit = COMMAND_STATEMENTS if kind == "command" else ROUTE_STATEMENTS
                if (count := statements(node)) > limit:
                    found.append(f"{path}:{node.lineno} {kind} {node.name} has {count} statements, at most {limit}")
    return found


def statements(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the statements of a body, nested ones too, without docstring and imports."""
    body = [n for n in ast.walk(function) if isinstance(n, ast.stmt) and n is not function]
    silent = (ast.Import, ast.ImportFrom)
    return sum(not isinstance(n, silent) for n in body) - (ast.get_docstring(function) is not None)


def _kind(decorator: ast.expr) -> str:
    call = decorator.func if isinstance(decorator, ast.Call) else decorator
    name = ast.unparse(call).rpartition(".")[2]
    if name in {"command", "callback"}:
        return "command"
    return "route" if name in ROUTES else ""


def _registered_by_call(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Call) and _kind(node.func) == "command":
            yield from (argument.id for argument in node.args if isinstance(argument, ast.Name))


def empty_names(paths: Mapping[str, str]) -> list[str]:
    """Find modules and folders whose name says nothing."""
    return [path for path in paths if EMPTY_NAMES & {part.split(".")[0].strip("_") for part in path.split("/")}]


def one_machine(sources: Sources) -> list[str]:
    """Find paths of one person's machine, and hosts that the caller's tools decide about."""
    return [
        f"{path}:{number} mentions {match.group()}"
        for path, text in sources.items()
        for number, line in enumerate(text.splitlines(), 1)
        for match in [ONE_MACHINE.search(line) or REGISTRIES.search(line)]
        if match
    ]
