"""Rules about who may import and call what. Each takes sources by path and returns what breaks it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

Sources = Mapping[str, str]
OURS = "client_generate"
IMPORT_DOORS = {"subprocess": "media/ffmpeg.py", "rich": "cli/output.py", "fastapi": "console/"}
CALL_DOORS = {
    "os.environ": "settings.py",
    "os.getenv": "settings.py",
    "os.putenv": "settings.py",
    "os.replace": "files/writing.py",
    "os.rename": "files/writing.py",
    "os.link": "files/writing.py",
    "os.system": "media/ffmpeg.py",
    "os.popen": "media/ffmpeg.py",
}
MOCKING = {"mock", "unittest.mock", "pytest_mock", "responses", "respx", "pyfakefs", "freezegun", "time_machine"}


def imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield line and full name of everything imported, `from a import b` as both `a` and `a.b`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, node.module or ""
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def is_in(name: str, package: str) -> bool:
    """Whether a dotted name is a package or something in it."""
    return name == package or name.startswith(package + ".")


def through_other_doors(sources: Sources) -> list[str]:
    """Find uses of what has one door in the package, elsewhere than there."""
    found = []
    for path, text in sources.items():
        inner = path.removeprefix(OURS + "/")
        tree = ast.parse(text)
        uses = list(imports(tree))
        uses += [(n.lineno, ast.unparse(n)) for n in ast.walk(tree) if isinstance(n, ast.Attribute)]
        for line, name in uses:
            for what, door in (IMPORT_DOORS | CALL_DOORS).items():
                if is_in(name, what) and not inner.startswith(door):
                    found.append(f"{path}:{line} uses {what}, whose door is {door}")
    return sorted(set(found))


def hidden_imports(sources: Sources) -> list[str]:
    """Find our own modules imported in functions or for the type checker alone.

    Only `cli` and `studio` may: nothing imports them, so they cannot hide a cycle, and they pay for every import.
    """
    found = []
    for path, text in sources.items():
        if path.startswith((f"{OURS}/cli/", f"{OURS}/studio/")):
            continue
        nodes = list(ast.walk(ast.parse(text)))
        unseen = (n for n in nodes if isinstance(n, ast.If) and "TYPE_CHECKING" in ast.unparse(n.test))
        functions = (n for n in nodes if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))
        for where, blocks in (("for the type checker alone", unseen), ("inside a function", functions)):
            hidden = ((line, name) for block in blocks for line, name in imports(block) if is_in(name, OURS))
            found += [f"{path}:{line} imports {name} {where}" for line, name in hidden]
    return found


def cycles(sources: Sources) -> list[str]:
    """Find modules that import each other in a circle, wherever in the file the imports stand."""
    names = {_module(path): text for path, text in sources.items()}
    graph = {name: set(_imported(ast.parse(text), set(names))) - {name} for name, text in names.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [" <- ".join(error.args[1])]
    return []


def _imported(tree: ast.AST, modules: set[str]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in modules)
        elif isinstance(node, ast.ImportFrom):
            outer = node.module or ""
            inner = (f"{outer}.{alias.name}" for alias in node.names)
            found = (name if name in modules else outer for name in inner)
            yield from (name for name in found if name in modules)


def _module(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def mocks(sources: Sources) -> list[str]:
    """Find mocking libraries, and anything of ours patched, in tests."""
    found = []
    for path, text in sources.items():
        tree = ast.parse(text)
        found += [f"{path}:{line} imports {name}" for line, name in imports(tree) if name in MOCKING]
        found += [
            f"{path}:{n.lineno} patches with {ast.unparse(n)}"
            for n in ast.walk(tree)
            if isinstance(n, ast.Attribute)
            and ast.unparse(n) in {"monkeypatch.setattr", "monkeypatch.setitem", "mocker.patch"}
        ]
    return found
