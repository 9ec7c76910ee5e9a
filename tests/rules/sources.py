"""The project's own files, as the rules read them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
PACKAGE = REPOSITORY / "client_generate"
_OTHERS = ("node_modules", "__pycache__", "dist", "build", ".git")
_FOLDERS = ("client_generate", "tests", "benchmarks", "docs", "plans", ".ci")
_TEXT = {".py", ".md", ".yaml", ".toml", ".json", ".sh", ".ts", ".tsx", ".css", ".html", ""}


def named(*suffixes: str, under: str = "client_generate") -> dict[str, str]:
    """Return text by path (relative, with `/`) of all files below a folder that end so."""
    return {
        path.relative_to(REPOSITORY).as_posix(): path.read_text("utf-8") for path in _walk(REPOSITORY / under, suffixes)
    }


def modules() -> dict[str, str]:
    """Return the package's Python sources by path."""
    return named(".py")


def tests() -> dict[str, str]:
    """Return the tests' Python sources by path."""
    return named(".py", under="tests")


def everything() -> dict[str, str]:
    """Return every text file that people get, by path."""
    found = {
        path.name: path.read_text("utf-8")
        for path in REPOSITORY.iterdir()
        if path.is_file() and path.suffix in _TEXT and path.name not in _OTHERS
    }
    for folder in _FOLDERS:
        found |= named(*_TEXT, under=folder)
    return found


def documentation() -> str:
    """Return README and docs in one."""
    return "\n".join([(REPOSITORY / "README.md").read_text("utf-8"), *named(".md", under="docs").values()])


def _walk(folder: Path, suffixes: tuple[str, ...]) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in suffixes and not set(_OTHERS) & set(path.parts[len(REPOSITORY.parts) :]):
            yield path
