"""`ElementManager`: reference images and start frames as inputs that a provider can be given."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from client_generate import files
from client_generate.errors import MediaError, NotFound, StateError
from client_generate.film.layout import Workspace
from client_generate.film.plan import Element
from client_generate.media import images
from client_generate.providers.base import InputFile

_TYPES = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".webp": "image/webp"}


class ElementManager:
    """Finds and hashes the files that a plan names; paths are relative to the plan's folder."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._known: dict[Path, str] = {}

    def references(self, elements: Iterable[Element]) -> dict[str, tuple[InputFile, ...]]:
        """Return the reference images of each element, by element id. Raises `NotFound`, `StateError`."""
        return {
            element.id: tuple(
                self.input(f"{element.id}-{number}", self.planned(path))
                for number, path in enumerate(element.references, 1)
            )
            for element in elements
        }

    def planned(self, path: str) -> Path:
        """Return the place of a file that the plan names. Raises `StateError` when it leads out of the workspace."""
        return files.confined(self._workspace.root, self._workspace.plans / path)

    def digest(self, path: str) -> str:
        """Return 16 hex digits by which a picture that the plan names is known; empty when it cannot be read."""
        try:
            return self.input("", self.planned(path)).sha256[:16]
        except (MediaError, NotFound, StateError):
            return ""

    def input(self, name: str, path: Path) -> InputFile:
        """Return a file as an input, hashed once. Raises `NotFound`, and `MediaError` for what can be no picture."""
        suffix = path.suffix.lower()
        try:
            digest = self._known.get(path) or _hashed(path)
        except OSError as error:
            raise NotFound(
                f"{path} cannot be read: {error.strerror}.",
                code="missing-file",
                hint="`client_generate validate` lists all; a start frame that was chosen "
                "comes again from `approve-grid` or `start-frame`",
            ) from error
        self._known[path] = digest
        media_type = _TYPES.get(suffix, "application/octet-stream")
        return InputFile(name=f"{name}{suffix}", sha256=digest, media_type=media_type, path=path)


def _hashed(path: Path) -> str:
    if path.exists():
        images.check_file(path)
    return files.sha256(path)
