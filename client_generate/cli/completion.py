"""What the shell offers while a command is typed: projects, sequences, takes, grids, shots and the words of options.

By the names of parameters, so that a new command has it without asking. It reads what a warm `status` reads, changes
nothing, and whatever is wrong with a plan or a state file, it offers less and says nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from client_generate.settings import Settings

if TYPE_CHECKING:
    from client_generate.film.layout import Workspace
    from client_generate.film.plan import Plan
    from client_generate.sequence.state import SequenceState

_NEW_NAMES = frozenset({"init"})
"""Commands whose project does not exist yet."""
_LONGEST_PLAN = 20_000_000


class Offer(NamedTuple):
    """One word as Typer's shells want it. Without a help text: that would load rich to strip it of markup."""

    value: str
    type: str = "plain"
    help: str | None = None


class Typed:
    """What stands on the command line so far."""

    def __init__(self, context: Any) -> None:
        self.command = str(context.command.name)
        self._params: dict[str, Any] = context.params

    @property
    def workspace(self) -> Workspace:
        """The workspace that the command would work in."""
        from client_generate.film.layout import Workspace

        root = self._params.get("root")
        return Workspace(Settings.read(Path(root) if root else None).root)

    @property
    def project(self) -> str:
        """The project that was typed."""
        return str(self._params.get("project") or "")

    @property
    def sequences(self) -> tuple[str, ...]:
        """The sequences that were typed."""
        return tuple(self._params.get("sequences") or ())

    @property
    def state(self) -> SequenceState:
        """How the sequence that was typed stands."""
        from client_generate.sequence.store import SequenceStore
        from client_generate.studio import utc_now

        layout = self.workspace.project(self.project)
        return SequenceStore(layout, clock=utc_now, who="").load(str(self._params["sequence"]))

    @property
    def words(self) -> tuple[str, ...]:
        """The projects and sequences that were typed to a command that takes many."""
        return tuple(self._params.get("words") or ())

    def plan_of(self, project: str) -> Plan | None:
        """Return a plan as it was last checked; None when it has changed since."""
        from client_generate.execution.plan_cache import recall

        checked = recall(self.workspace, project)
        return checked.plan if checked else None


def offer_words(command: Any) -> None:
    """Give a command, and all commands in it, what their parameters and names offer."""
    shown: Callable[[Any, str], Iterable[Any]] = command.shell_complete
    command.shell_complete = lambda context, begun: [Offer(item.value) for item in shown(context, begun)]
    parse: Callable[[Any, list[str]], list[str]] = command.parse_args
    command.parse_args = lambda context, args: parse(context, _without_open_option(command, args))
    for param in command.params:
        if words := WORDS.get(param.name):
            param.shell_complete = _offering(words)
    for inner in getattr(command, "commands", {}).values():
        offer_words(inner)


def _without_open_option(command: Any, args: list[str]) -> list[str]:
    """Leave out a last option that still waits for its value: for its sake no other word would be understood."""
    waiting = (param for param in command.params if not getattr(param, "is_flag", True))
    return args[:-1] if args and any(args[-1] in param.opts for param in waiting) else args


def _offering(words: Callable[[Typed], Iterable[str]]) -> Callable[[Any, str], list[Offer]]:
    def offered(context: Any, begun: str) -> list[Offer]:
        found: list[Offer] = []
        with suppress(Exception):  # a wrong setting, plan or state file is told by the command, not while it is typed
            found += (Offer(word) for word in words(Typed(context)) if word.startswith(begun))
        return found

    return offered


# --- words -------------------------------------------------------------------------------------------------------


def _projects(typed: Typed) -> Iterable[str]:
    if typed.command in _NEW_NAMES:
        return ()
    return sorted({*typed.workspace.plan_ids(), *typed.workspace.project_ids()})


def _sequences(typed: Typed) -> Iterable[str]:
    return (one for one in _ids(typed, typed.project) if one not in typed.sequences)


def _projects_and_sequences(typed: Typed) -> Iterable[str]:
    """Offer projects first, then also the sequences of those typed."""
    projects = list(_projects(typed))
    ids = [one for project in projects if project in typed.words for one in _ids(typed, project)]
    return (one for one in dict.fromkeys([*ids, *projects]) if one not in typed.words)


def _ids(typed: Typed, project: str) -> Iterable[str]:
    plan = typed.plan_of(project)
    return (one.id for one in plan.sequences) if plan else planned_ids(typed.workspace.plan(project))


def planned_ids(path: Path) -> Iterator[str]:
    """Yield the ids below `sequences:` of a plan that is not checked yet, as its lines look; no YAML is parsed."""
    import re

    with path.open("rb") as file:
        text = file.read(_LONGEST_PLAN).decode("utf-8", "replace")
    listed = re.search(r"(?m)^sequences:.*\n((?:[ \t#-].*\n|\r?\n)*)", text + "\n")
    if listed:
        yield from re.findall(r"""(?m)^[ \t]*-[ \t]+\{?[ \t]*id:[ \t]*["']?([A-Za-z0-9_-]+)""", listed[1])


def _takes(typed: Typed) -> Iterable[str]:
    return _numbers(take.take_id for take in typed.state.takes if take.path)


def _pairs(typed: Typed) -> Iterable[str]:
    if typed.command != "compare":
        return ()
    from itertools import combinations

    return (",".join(pair) for pair in combinations(reversed(list(_takes(typed))[-10:]), 2))


def _grids(typed: Typed) -> Iterable[str]:
    return _numbers(grid.grid_id for grid in typed.state.grids if grid.path)


def _numbers(names: Iterable[str]) -> Iterable[str]:
    from client_generate.film.slate import parse

    return dict.fromkeys(str(parse(name).number) for name in names)


def _shots(typed: Typed) -> Iterable[str]:
    sequence = typed.state.sequence
    plan = typed.plan_of(typed.project)
    shots = [one.shots for one in plan.sequences if one.id == sequence] if plan else []
    return (str(number) for one in shots for number in range(len(one)))


def _quadrants(_: Typed) -> Iterable[str]:
    from client_generate.film.slate import QUADRANTS

    return QUADRANTS


def _modes(_: Typed) -> Iterable[str]:
    from typing import get_args

    from client_generate.film.plan import Mode

    return get_args(Mode)


def _phases(_: Typed) -> Iterable[str]:
    from client_generate.sequence.state import PHASES

    return PHASES


def _gates(_: Typed) -> Iterable[str]:
    return ("grid_review", "review")


def _models(typed: Typed) -> Iterable[str]:
    from client_generate import providers

    own = typed.workspace.cards.glob("*.yaml")
    ours = (Path(next(iter(providers.__path__))) / "cards").glob("*.yaml")
    return sorted({path.stem for path in (*ours, *own)})


def _providers(_: Typed) -> Iterable[str]:
    from client_generate.providers.registry import Registry

    return Registry().names()


def _ways(_: Typed) -> Iterable[str]:
    return ("sequence", "model", "day", "provider")


def _fits(_: Typed) -> Iterable[str]:
    from typing import get_args

    from client_generate.film.plan import Fit

    return get_args(Fit)


def _formats(_: Typed) -> Iterable[str]:
    from client_generate.editorial.export.formats import FORMATS

    return FORMATS


WORDS: dict[str | None, Callable[[Typed], Iterable[str]]] = {
    "project": _projects,
    "projects": _projects,
    "sequence": _sequences,
    "sequences": _sequences,
    "take": _takes,
    "one": _takes,
    "other": _takes,
    "from_take": _takes,
    "takes": _pairs,
    "take_of_shot": _shots,
    "grid": _grids,
    "shot": _shots,
    "only_shot": _shots,
    "quadrant": _quadrants,
    "mode": _modes,
    "phase": _phases,
    "until": _gates,
    "words": _projects_and_sequences,
    "model": _models,
    "provider": _providers,
    "by": _ways,
    "fit": _fits,
    "formats": _formats,
}
