"""The process that makes an individual take dies between any two steps: all that comes after settles what it left.

It dies whenever it looks at the clock, which it does between any two of the things that it writes.
"""

from __future__ import annotations

import copy
import gc
import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from client_generate.execution.budget import Treasury
from client_generate.film.layout import Layout
from client_generate.providers.base import Request
from client_generate.providers.scripted import ScriptedProvider
from client_generate.sequence.status import SequenceStatus
from client_generate.settings import Settings
from client_generate.studio import Studio, utc_now
from tests.sequence.test_the_production_loop import _render
from tests.sequence.workspace import PROJECT, make_workspace

MORE = """\
  - id: SEQ04
    mode: individual
    shots:
      - {prompt: A wide road, duration: 0.5}
"""
RESUME = f"client_generate resume {PROJECT}"


class Death(BaseException):
    """Kills the process that it strikes."""


class Life:
    """A process that sees so many more moments; after its last one it writes nothing more."""

    def __init__(self, moments: int) -> None:
        self.left = moments

    def pass_(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise Death


class Shop:
    """A workspace and the service beside it, which outlives every process."""

    def __init__(self, root: Path, service: ScriptedProvider) -> None:
        self.root, self.service, self.layout = root, service, Layout(root / "projects" / PROJECT)

    def studio(self, life: Life | None = None) -> Studio:
        lived = life or Life(10**9)

        def clock() -> datetime:
            lived.pass_()
            return utc_now()

        settings = msgspec.structs.replace(Settings.read(self.root), jobs=1)
        return Studio(settings, clock=clock, providers={"scripted": lambda: self.service})

    def status(self) -> SequenceStatus:
        return next(row for row in self.studio().status(PROJECT).sequences if row.id == "SEQ04")

    def opened(self) -> tuple[str, ...]:
        return Treasury(self.layout).open_subjects()

    def copied(self, root: Path) -> Shop:
        shutil.copytree(self.root, root)
        service = copy.copy(self.service)
        service.jobs, service.charged = dict(service.jobs), list(service.charged)
        return Shop(root, service)

    def wrong(self) -> list[str]:
        """Tell what is lost, doubled, open, or not told as it is."""
        row, ledger = self.status(), [line.attempt.partition("/")[0] for line in Treasury(self.layout).ledger()]
        charged = len(self.service.charged)
        films = sorted(path.stem for path in (self.layout.folder / "SEQ04" / "takes").glob("*.mp4"))
        pieces = sorted(path.stem for path in (self.layout.folder / "SEQ04" / "shots").glob("*/*.mp4"))
        found = [f"{name} is open" for name in self.opened()]
        found += [f"{charged} calls were charged"] if charged != 1 else []
        found += [f"the ledger has {sorted(ledger)}, made are {pieces}"] if sorted(ledger) != pieces else []
        found += [f"there are {films}, told {row.takes}"] if (len(films), row.takes) != (1, 1) else []
        return found + ([] if row.phase == "REVIEW" and row.next != RESUME else [f"{row.phase}: {row.next}"])


def generate(shop: Shop) -> None:
    shop.studio().sequences(PROJECT).run_sequence("SEQ04")


def batch(shop: Shop) -> None:
    made = shop.studio().batch([PROJECT, "SEQ04"], until="review", jobs=1, tell=lambda *_: None)
    made.plan()
    assert [result.result for result in made.run()] in (["done"], ["nothing"])


def resume(shop: Shop) -> None:
    """Collect; what is incomplete then, or never was sent, its own next command makes."""
    shop.studio().resume(PROJECT)
    assert shop.opened() == ()
    if shop.status().takes == 0:
        assert shop.status().next == f"client_generate generate {PROJECT} SEQ04"
        generate(shop)


def rendering() -> Callable[[Request, Path], Path]:
    """Return a renderer that draws once, whatever is asked."""
    drawn: list[bytes] = []

    def render(request: Request, into: Path) -> Path:
        if not drawn:
            drawn.append(_render(request, into).read_bytes())
        (film := into / "film.mp4").write_bytes(drawn[0])
        return film

    return render


def died(shop: Shop, moments: int) -> bool:
    """Make the take in a process that sees so many moments; whether it died of that."""
    life = Life(moments)
    with suppress(Death):
        shop.studio(life).sequences(PROJECT).run_sequence("SEQ04")
    gc.collect()  # with its frames go its locks, as with a process
    return life.left < 0


def test_wherever_it_dies_everything_that_comes_after_settles_it(tmp_path: Path) -> None:
    made = make_workspace(tmp_path / "whole", provider="scripted", more=MORE)
    render, found, moment = rendering(), [], 0
    while True:
        shop = Shop(tmp_path / f"at{moment}", ScriptedProvider(render, states=()))
        shutil.copytree(made, shop.root)
        if not died(shop, moment):
            break
        left, row = shop.opened(), shop.status()
        if left and row.next != RESUME:
            found.append(f"dead at {moment}, {left} open, and next is {row.next}")
        for way in (generate, batch, resume) if left or not row.takes else ():
            other = shop.copied(tmp_path / f"at{moment}-{way.__name__}")
            way(other)
            found += [f"dead at {moment}, then {way.__name__}: {wrong}" for wrong in other.wrong()]
        moment += 1
    assert found == []
    assert moment >= 12
