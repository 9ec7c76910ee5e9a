"""Providers of other packages, found by entry point and held to what a provider promises.

A package that does not load, or whose provider breaks its word, is told of by name and stops nothing but itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import NamedTuple, NoReturn, TypeVar

from client_generate.errors import Ambiguous, Cancelled, Finding, MediaError, ProviderError
from client_generate.film.slate import slug_problem
from client_generate.providers.base import Capabilities, Fetched, Job, Marker, Progress, Provider, Request
from client_generate.settings import Access

GROUP = "client_generate.providers"
CALLS = ("submit", "check", "fetch", "cancel", "find")
_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")
_WORD = (ProviderError, MediaError, Cancelled)
"""What a provider may raise."""
T = TypeVar("T")


class Plugins(NamedTuple):
    """What other packages offer: one entry point a name, and what is wrong with the rest, by the name that it has."""

    points: dict[str, EntryPoint]
    wrong: dict[str, Finding]


def installed(built_in: Collection[str], points: Collection[EntryPoint] | None = None) -> Plugins:
    """Return the providers of all installed packages (or of `points`); loads none of them."""
    named: dict[str, list[EntryPoint]] = defaultdict(list)
    for point in entry_points(group=GROUP) if points is None else points:
        named[point.name].append(point)
    wrong = {name: found for name, same in named.items() if (found := _misnamed(name, same, built_in))}
    return Plugins({name: same[0] for name, same in named.items() if name not in wrong}, wrong)


def load(point: EntryPoint, access: Access) -> Provider:
    """Return the provider that an entry point makes. Raises `ProviderError` (provider-broken) when it makes none."""
    try:
        made = point.load()(access)
    except (Exception, SystemExit) as error:
        raise _broken(point, f"could not be loaded: {_spelled(error)}") from error
    if problem := _misshapen(made, point.name):
        raise _broken(point, problem)
    return Contained(made)


class Contained:
    """A provider of another package, from which nothing comes but what a provider may answer and raise.

    Whatever else `submit` raises or answers leaves open whether the call was taken, so it is `Ambiguous`.
    """

    def __init__(self, provider: Provider) -> None:
        self._provider = provider

    @property
    def name(self) -> str:
        """The name in plans and cards."""
        return self._provider.name

    @property
    def capabilities(self) -> Capabilities:
        """What the service can do."""
        return self._provider.capabilities

    def submit(self, request: Request, marker: Marker) -> Job:
        """Hand the request over. Raises what the provider may, and `Ambiguous` for everything else."""
        try:
            return self._held("submit", lambda: self._provider.submit(request, marker), _is_submitted)
        except ProviderError as error:
            if error.code == "provider-broken":
                raise Ambiguous(error.message, hint="`client_generate resume` looks for it") from error
            raise

    def check(self, job: Job) -> Job:
        """Ask how a job is."""
        return self._held("check", lambda: self._provider.check(job), _is_job)

    def fetch(self, job: Job, into: Path, progress: Progress) -> Fetched:
        """Bring a result; nothing is taken that lies elsewhere than in `into`."""
        return self._held("fetch", lambda: self._provider.fetch(job, into, progress), lambda came: _lies(came, into))

    def cancel(self, job: Job) -> Job:
        """Stop a job."""
        return self._held("cancel", lambda: self._provider.cancel(job), _is_job)

    def find(self, marker: Marker) -> tuple[Job, ...]:
        """Return the jobs that match a marker."""
        return self._held("find", lambda: self._provider.find(marker), _are_jobs)

    def _held(self, call: str, ask: Callable[[], T], fits: Callable[[T], bool]) -> T:
        try:
            answer = ask()
        except (Exception, SystemExit) as error:
            if isinstance(error, _WORD) or (call == "fetch" and _is_the_disks(error)):
                raise
            self._broke(call, _spelled(error), error)
        if not fits(answer):
            self._broke(call, "its answer is not what a provider answers")
        return answer

    def _broke(self, call: str, how: str, error: BaseException | None = None) -> NoReturn:
        raise ProviderError(
            f"The provider {self.name} broke off in `{call}`: {how}.",
            code="provider-broken",
            hint="tell its author; what it was asked for is left as it is, `client_generate resume` goes on",
        ) from error


def _misnamed(name: str, same: list[EntryPoint], built_in: Collection[str]) -> Finding | None:
    if name in built_in:
        return _taken(name, f"{_packages(same)} names a provider {name}, which is built in and stays.")
    if problem := slug_problem(name):
        return _taken(name, f"{_packages(same)} names a provider {name[:80]!a}, which {problem}.")
    if len(same) > 1:
        return _taken(name, f"{_packages(same)} each name a provider {name}; none of them is used.")
    return None


def _taken(name: str, message: str) -> Finding:
    hint = "remove the package that you do not mean, or have its author choose another name"
    return Finding(code="provider-name", message=message, hint=hint, field=name, severity="warning")


def _packages(points: list[EntryPoint]) -> str:
    return " and ".join(sorted({point.dist.name if point.dist else point.value for point in points}))


def _misshapen(made: object, name: str) -> str:
    """Say why something is no provider of this name; empty when it is one."""
    if not isinstance(getattr(made, "capabilities", None), Capabilities):
        return "has no `capabilities`"
    if missing := [call for call in CALLS if not callable(getattr(made, call, None))]:
        return f"lacks {', '.join(f'`{call}`' for call in missing)}"
    called = getattr(made, "name", None)
    return "" if called == name else f"calls itself {called!a}"


def _broken(point: EntryPoint, problem: str) -> ProviderError:
    return ProviderError(
        f"The provider {point.name} of {_packages([point])} {problem}.",
        code="provider-broken",
        hint="update or remove that package; docs/providers.md says what a provider needs",
    )


def _spelled(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}".strip(": ").rstrip(".")[:300]


def _is_the_disks(error: BaseException) -> bool:
    """Whether it comes of writing a result, which ends nothing."""
    return isinstance(error, OSError) and not isinstance(error, (ConnectionError, TimeoutError))


def _is_job(answer: object) -> bool:
    return isinstance(answer, Job)


def _is_submitted(answer: object) -> bool:
    return (
        isinstance(answer, Job) and isinstance(answer.id, str) and 0 < len(answer.id) < 200 and answer.id.isprintable()
    )


def _are_jobs(answer: object) -> bool:
    return isinstance(answer, tuple) and all(map(_is_submitted, answer))


def _lies(answer: object, into: Path) -> bool:
    return (
        isinstance(answer, Fetched)
        and answer.path.parent == into
        and answer.path.is_file()
        and not answer.path.is_symlink()
        and bool(_SUFFIX.fullmatch(answer.suffix))
    )
