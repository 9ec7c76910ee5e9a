"""What a stage finds when it is run, and where what it makes lies."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from client_generate import files
from client_generate.errors import Cancelled, StateError
from client_generate.execution.orders import default_seed
from client_generate.sessions import events
from client_generate.sessions.pipeline import Outputs, Stage
from client_generate.sessions.session import Feedback, Said, Session, Version


class Making:
    """What a stage is handed: see `pipeline.Context`."""

    def __init__(
        self, layout_root: Path, session: Session, stage: Stage, version: Version, desk: Any, stop: threading.Event,
        tell: Callable[[events.StageProgress], None],
    ) -> None:  # fmt: skip
        self.root = layout_root
        self.session = session
        self.desk = desk
        self._stage = stage
        self._version = version
        self._stop = stop
        self._tell = tell

    @property
    def brief(self) -> dict[str, Any]:
        """What the session was begun with."""
        return self.session.brief

    @property
    def stage(self) -> str:
        """The stage's name."""
        return self._stage.name

    @property
    def version(self) -> int:
        """The version to be made."""
        return self._version.number

    @property
    def seed(self) -> int:
        """Always the same for this session, stage and version; a second try has that of the first."""
        return default_seed(f"{self.session.id}.{self.stage}.v{self._version.repeats or self.version:03d}")

    @cached_property
    def accepted(self) -> Mapping[str, Outputs]:
        """What was accepted of the stages that this one needs."""
        needed = [one for one in self._version.inputs if one.stage in self._stage.needs or not self._stage.needs]
        return {one.stage: expected_outputs(self.root, one.stage, one.version) for one in needed}

    @cached_property
    def selected(self) -> Mapping[str, tuple[str, ...]]:
        """The items to carry forward of each."""
        chosen = {one.stage: one.selected for one in self._version.inputs}
        return {name: chosen[name] or outputs.items for name, outputs in self.accepted.items()}

    @cached_property
    def previous(self) -> Outputs | None:
        """The version that this one is based on."""
        based_on = self._version.based_on
        return expected_outputs(self.root, self.stage, based_on) if based_on else None

    @property
    def feedback(self) -> tuple[Feedback, ...]:
        """What was asked to be otherwise."""
        return self._version.feedback

    @property
    def messages(self) -> tuple[Said, ...]:
        """The conversation up to when the version was asked for."""
        return tuple(said for said in self.session.messages if said.number <= self._version.since)

    @property
    def items(self) -> tuple[str, ...]:
        """The items to be made again."""
        return self._version.items

    @property
    def order(self) -> dict[str, Any]:
        """What was asked beside feedback."""
        return self._version.order

    @cached_property
    def folder(self) -> Path:
        """The version's own folder."""
        folder = place(self.root, self.stage, self.version)
        files.make_folder(folder)
        return folder

    def progress(self, fraction: float, message: str = "", item: str = "") -> None:
        """Say how far it is."""
        self.check()
        self._tell(
            events.StageProgress(
                stage=self.stage,
                version=self.version,
                fraction=min(max(fraction, 0.0), 1.0),
                message=message,
                item=item,
            )
        )

    def check(self) -> None:
        """Raise `Cancelled` when it is to end."""
        if self._stop.is_set():
            raise Cancelled(f"{self.stage} was stopped.", hint="what was made is kept")


def place(root: Path, stage: str, version: int) -> Path:
    """Return the folder of a version in a session's folder."""
    return root / stage / f"v{version:03d}"


def read_outputs(root: Path, stage: str, version: int) -> Outputs | None:
    """Return what a version came to; None when it is not whole. Raises `StateError`."""
    return files.read(place(root, stage, version) / "outputs.json", Outputs)


def expected_outputs(root: Path, stage: str, version: int) -> Outputs:
    """Return what an accepted version came to. Raises `StateError` when it is gone."""
    path = place(root, stage, version) / "outputs.json"
    if (found := files.read(path, Outputs)) is None:
        raise StateError(
            f"{path} is gone.", code="media-missing", hint="restore it from a copy, or regenerate the stage"
        )
    return found
