"""Whether the pictures a plan names are there, can be read, and suit the model. Every file is looked at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from client_generate import files
from client_generate.errors import ClientGenerateError, Finding, MediaError, StateError
from client_generate.film.layout import Workspace
from client_generate.media.images import PictureFacts, open_picture
from client_generate.providers.card_facts import Limits

_CROPPED = 0.01
"""How far an aspect ratio may be off before anybody would see the crop."""


class Pictures:
    """Looks at pictures inside the workspace, and remembers."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._known: dict[Path, PictureFacts | ClientGenerateError] = {}

    def planned(self, path: str) -> Path:
        """Return the place of a file that the plan names, wherever it leads."""
        return self._workspace.plans / path

    def reference(self, path: Path, limits: Limits, field: str) -> Iterator[Finding]:
        """Check a reference image against what the model takes."""
        facts = self._facts(path)
        if isinstance(facts, PictureFacts):
            yield from _suits(path, facts, limits, field)
        else:
            yield _refused(facts, field)

    def start_frame(self, path: Path, limits: Limits, aspect: tuple[int, int], field: str) -> Iterator[Finding]:
        """Check a start frame, its shape too."""
        facts = self._facts(path)
        if not isinstance(facts, PictureFacts):
            yield _refused(facts, field)
            return
        yield from _suits(path, facts, limits, field)
        if abs(facts.width * aspect[1] / (facts.height * aspect[0]) - 1) > _CROPPED:
            message = f"{path.name} is {facts.width}x{facts.height}, not {aspect[0]}:{aspect[1]}."
            hint = "it will be cropped in its middle; crop it yourself to choose what stays"
            yield Finding(code="start-frame-cropped", message=message, hint=hint, field=field, severity="warning")

    def _facts(self, path: Path) -> PictureFacts | ClientGenerateError:
        if path not in self._known:
            self._known[path] = self._look(path)
        return self._known[path]

    def _look(self, path: Path) -> PictureFacts | ClientGenerateError:
        try:
            return open_picture(files.confined(self._workspace.root, path))
        except (MediaError, StateError) as error:
            return error
        except (OSError, RuntimeError, ValueError) as error:  # a loop of links, a name no file system takes
            return MediaError(f"{path.name} cannot be opened.", code="media-missing", hint=str(error))


def _refused(error: ClientGenerateError, field: str) -> Finding:
    return Finding(code=error.code, message=error.message, hint=error.hint, field=field)


def _suits(path: Path, facts: PictureFacts, limits: Limits, field: str) -> Iterator[Finding]:
    if limits.picture_bytes is not None and facts.bytes > limits.picture_bytes:
        message = f"{path.name} has {facts.bytes / 1e6:.1f} MB."
        hint = f"the model takes at most {limits.picture_bytes / 1e6:.0f} MB a picture"
        yield Finding(code="model-picture-too-large", message=message, hint=hint, field=field)
    if limits.picture_side_min is not None and min(facts.width, facts.height) < limits.picture_side_min:
        message = f"{path.name} is {facts.width}x{facts.height}."
        hint = f"the model takes pictures of at least {limits.picture_side_min} pixels a side"
        yield Finding(code="model-picture-too-small", message=message, hint=hint, field=field)
