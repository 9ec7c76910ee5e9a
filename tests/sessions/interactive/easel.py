"""A desk whose pictures and films are made at once, of one colour; everything else about it is real."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from pathlib import Path

from client_generate import files
from client_generate.execution.budget import Treasury
from client_generate.execution.store import ExecutionStore
from client_generate.film.take import Item, Media
from client_generate.media.heavy import Image
from client_generate.sessions.desk import Bench, Desk, Wish
from client_generate.studio import open_studio
from tests.sessions.interactive.scripted import NOW


class Easel(Desk):
    """Draws every wish as a small plain picture, each of another colour, and remembers what was wished for."""

    def __init__(self, root: Path, stage: str, version: int = 1) -> None:
        studio = open_studio(root)
        layout = studio.workspace.project("tea")
        super().__init__(
            Bench(
                layout=layout, cards=studio.cards, registry=studio.registry, executions=ExecutionStore(layout),
                treasury=Treasury(layout), clock=lambda: NOW, who="ann",
            ),
            "tea-1", stage, version, stop=threading.Event(),
        )  # fmt: skip
        self.wishes: list[Wish] = []
        self.place = layout.version("tea-1", stage, version)
        self.place.mkdir(parents=True, exist_ok=True)

    def make_all(self, wishes: Iterable[Wish]) -> tuple[Item, ...]:
        return tuple(self._drawn(wish) for wish in wishes)

    def wished(self, item: str) -> Wish:
        return next(wish for wish in self.wishes if wish.item == item)

    def _drawn(self, wish: Wish) -> Item:
        self.wishes.append(wish)
        path = self.place / f"{wish.item}.png"
        size = (wish.order.width, wish.order.height)
        Image.new("RGB", size, f"#{hash_of(str(path))}").save(path)
        media = Media(
            path=self.bench.layout.relative(path), sha256=files.sha256(path), bytes=path.stat().st_size,
            width=size[0], height=size[1], codecs=("png",),
        )  # fmt: skip
        return Item(
            item_id=f"tea-1.{wish.item}", kind=wish.order.kind, prompt=wish.order.prompt, sequence="sessions/tea-1",
            model=wish.model, provider=wish.provider, rehearsal=True, seed=wish.order.seed, request_digest="",
            who="ann", started_at=NOW, media=media,
        )  # fmt: skip


def hash_of(text: str) -> str:
    return f"{sum(ord(letter) * place for place, letter in enumerate(text, 7)) % 0xFFFFFF:06x}"


def root_of(workspace: Path) -> Path:
    """Return the session's folder."""
    folder = workspace / "projects" / "tea" / "sessions" / "tea-1"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
