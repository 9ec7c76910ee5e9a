"""What a workspace supplies before any project is looked at: its models, providers and settings."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from client_generate.film import events
from client_generate.film.layout import Workspace
from client_generate.settings import Access, Settings

if TYPE_CHECKING:
    from client_generate.errors import Finding
    from client_generate.execution.pace import Pace
    from client_generate.providers.base import Capabilities
    from client_generate.providers.cards import Card, Cards
    from client_generate.providers.registry import Factory, Registry


def utc_now() -> datetime:
    """Return the time, in UTC."""
    return datetime.now(UTC)


class Workshop:
    """One workspace and what can be used in it."""

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Callable[[], datetime] = utc_now,
        sink: events.Sink = events.nobody,
        providers: Mapping[str, Factory] | None = None,
    ) -> None:
        self.settings = settings
        self.workspace = Workspace(settings.root)
        self.stop = threading.Event()
        self.clock = clock
        self._sink = sink
        self._providers = providers

    @cached_property
    def registry(self) -> Registry:
        """Return the providers: built in, of other packages, and those handed in."""
        from client_generate.providers.registry import Registry

        return Registry(self._providers, Access(self.settings.root, warn=self._warned))

    @cached_property
    def pace(self) -> Pace:
        """Return what keeps polls within the providers' limits."""
        from client_generate.execution.pace import Pace

        return Pace()

    @cached_property
    def cards(self) -> Cards:
        """Return the model cards, the workspace's own among them."""
        from client_generate.providers.cards import Cards

        return Cards.load(self.workspace.cards)

    def projects(self) -> tuple[str, ...]:
        """Return the ids of all projects that have a plan."""
        return self.workspace.plan_ids()

    def models(self) -> tuple[Card, ...]:
        """Return every model card, the workspace's own among them."""
        return tuple(self.cards.get(card) for card in self.cards.ids())

    def providers(self) -> tuple[tuple[str, Capabilities, bool], ...]:
        """Return every provider that works, what it can, and whether its key is set or it needs none."""
        known = self.registry
        return tuple((name, known.get(name).capabilities, known.has_key(name)) for name in known.usable())

    def broken_providers(self) -> tuple[Finding, ...]:
        """Return what is wrong with the providers of other packages."""
        return self.registry.broken()

    def doctor(self) -> tuple[Finding, ...]:
        """Return what is wrong with this machine and workspace, errors first."""
        from client_generate.sequence import health

        return health.examine(self.workspace, self.registry)

    def shown(self, paths: Iterable[Path]) -> tuple[str, ...]:
        """Spell paths as people see them, relative to the workspace."""
        return tuple(path.relative_to(self.workspace.root).as_posix() for path in paths)

    def _warned(self, finding: Finding) -> None:
        self._sink(events.Warned(subject="", code=finding.code, message=finding.message, hint=finding.hint))
