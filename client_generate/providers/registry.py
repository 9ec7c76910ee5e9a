"""Which providers there are: the built-in ones and those of other packages, all through the same door."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import cached_property
from importlib.metadata import EntryPoint
from pathlib import Path

from client_generate.errors import ClientGenerateError, Finding, NotFound, ProviderError
from client_generate.providers import plugins
from client_generate.providers.base import Provider
from client_generate.settings import Access

BUILT_IN = {
    "local": "client_generate.providers.local.provider:LocalProvider",
    "openai": "client_generate.providers.openai:OpenAI",
    "replicate": "client_generate.providers.replicate:Replicate",
}
Factory = Callable[[], Provider]
"""Makes a provider. What an entry point names is called with an `Access`, from which it gets its key and address."""


class Registry:
    """Providers by name, made when first asked for and kept."""

    def __init__(self, extra: Mapping[str, Factory] | None = None, access: Access | None = None) -> None:
        self.access = access or Access(Path())
        built_in = (EntryPoint(name, value, plugins.GROUP) for name, value in BUILT_IN.items())
        self._factories: dict[str, Factory] = {
            **{point.name: self._made_by(point) for point in built_in},
            **(extra or {}),
        }
        self._made: dict[str, Provider] = {}

    def get(self, name: str) -> Provider:
        """Return a provider. Raises `NotFound`, and `ProviderError` for one of another package that does not work."""
        if name not in self._made:
            factory = self._factories.get(name)
            self._made[name] = factory() if factory else self._loaded(name)
        return self._made[name]

    def require(self, name: str) -> None:
        """See that a provider can be called: its key is set, its address can be meant. Sends nothing.

        Raises `NotFound`, `Rejected` (provider-no-key), `UsageError` (bad-address).
        """
        able = self.get(name).capabilities
        if able.key:
            self.access.required(able.key, name)
        if able.address and (url := self.access.get(able.address)):
            self.access.checked(url, name)

    def rehearses(self, name: str) -> bool:
        """Whether a provider makes stand-ins and not the film; one that is not here, or broken, makes none."""
        return self.trouble(name) is None and self.get(name).capabilities.rehearsal

    def has_key(self, name: str) -> bool:
        """Whether a provider's key is set, or it needs none."""
        key = self.get(name).capabilities.key
        return not key or self.access.get(key) is not None

    def names(self) -> tuple[str, ...]:
        """Return the names of all providers, sorted; loads none."""
        return tuple(sorted({*self._factories, *self._plugins.points}))

    def usable(self) -> tuple[str, ...]:
        """Return the names of those that work, sorted; loads all."""
        return tuple(name for name in self.names() if self.trouble(name) is None)

    def broken(self) -> tuple[Finding, ...]:
        """Return what is wrong with the providers of other packages; loads them all, and none stops another."""
        found = (
            Finding(code=error.code, message=error.message, hint=error.hint, field=name, severity="warning")
            for name in self._plugins.points
            if (error := self.trouble(name))
        )
        return (*self._plugins.wrong.values(), *found)

    def trouble(self, name: str) -> ClientGenerateError | None:
        """Return why a provider cannot be used; None when it can."""
        try:
            self.get(name)
        except (NotFound, ProviderError) as error:
            return error
        return None

    @cached_property
    def _plugins(self) -> plugins.Plugins:
        return plugins.installed(self._factories)

    def _loaded(self, name: str) -> Provider:
        if point := self._plugins.points.get(name):
            return plugins.load(point, self.access)
        if found := self._plugins.wrong.get(name):
            raise ProviderError(found.message, code=found.code, hint=found.hint)
        known = self.names()
        near = get_close_matches(name, known, 1)
        raise NotFound(
            f"There is no provider {name!r} here.",
            code="unknown-provider",
            hint=f"did you mean {near[0]!r}?" if near else f"installed: {', '.join(known)}",
        )

    def _made_by(self, point: EntryPoint) -> Factory:
        return lambda: point.load()(self.access)
