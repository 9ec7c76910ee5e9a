"""A writer that has its lines by heart, a desk that draws for real, and a stage's context without an engine."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec

from client_generate.film.plan import Element
from client_generate.film.story import Brief, Message, Scene, Story, Understood
from client_generate.sessions.interactive.brief import Wanted, checked
from client_generate.sessions.pipeline import Outputs, Talk
from client_generate.sessions.session import Attachment, Feedback, Session, StageState

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
SMALL = {"resolution": "144p", "seconds": 9, "stills": 3}
PROMPT = "A film for Tidewell, a steel bottle that keeps tea hot for a day"
SCENES = (
    ("Cold morning", 3, "Wide shot of Mara, a woman of forty in a yellow coat, on a beach at dawn.", "slow push in"),
    ("The bottle", 2, "Close-up of the Tidewell bottle on a wet rock, soft morning light.", "orbit around it"),
    ("Still hot", 4, "Medium shot of Mara drinking from Tidewell on the beach, sunset.", "pull back slowly"),
)
ELEMENTS = (
    Element(id="Mara", kind="character", description="a woman of forty with dark hair and a yellow coat"),
    Element(id="Tidewell", kind="product", description="a blue steel bottle with a cork lid"),
    Element(id="beach", kind="place", description="an empty beach with wet rocks at dawn"),
)
LINES = ("The tide was out before her.", "Tidewell keeps it.", "At six it is as hot as at six.")


def story(seconds: Decimal = Decimal(9)) -> Story:
    """Return three scenes."""
    scenes = tuple(
        Scene(
            id=f"s{place}", title=title, seconds=Decimal(length), visual=visual, motion=motion, narration=line,
            on_screen="Tidewell" if place == 3 else "",
        )
        for place, ((title, length, visual, motion), line) in enumerate(zip(SCENES, LINES, strict=True), 1)
    )  # fmt: skip
    return Story(title="Still hot", framework="before_after", narrative="Tea.", seconds=seconds, scenes=scenes)


class Scripted:
    """Writes what it knows; with feedback, the words of it stand in the scenes that it is about."""

    def __init__(self, elements: tuple[Element, ...] = ELEMENTS) -> None:
        self.heard: list[tuple[Story | None, tuple[Feedback, ...], int]] = []
        self._elements = elements

    def story(
        self,
        brief: Brief,
        *,
        before: Story | None,
        feedback: tuple[Feedback, ...],
        seed: int,
        history: tuple[Message, ...] = (),
    ) -> Story:
        self.heard.append((before, feedback, seed))
        told = msgspec.structs.replace(before or story(), framework=brief.framework or "before_after")
        words = " ".join(one.text or one.changes[0].kind for one in feedback)
        scenes = tuple(msgspec.structs.replace(one, visual=f"{one.visual} {words}".strip()) for one in told.scenes)
        return msgspec.structs.replace(told, scenes=scenes)

    def elements(self, brief: Brief, story: Story) -> tuple[Element, ...]:
        return self._elements

    def understand(self, talk: Talk, story: Story | None) -> Understood:
        named = tuple(word for word in talk.said.text.split() if word in (talk.shown.items if talk.shown else ()))
        return Understood(intent="feedback", reply=f"I will: {talk.said.text}", items=named)


def brief(**more: Any) -> dict[str, Any]:
    """Return a small brief, checked."""
    return checked({"prompt": PROMPT, **SMALL, **more})


def session(*attachments: Attachment, **more: Any) -> Session:
    """Return a session that was begun with it."""
    return Session(
        id="tea-1", project="tea", pipeline="interactive", title="Still hot", brief=brief(**more), who="ann",
        created_at=NOW, updated_at=NOW, attachments=attachments,
        stages=tuple(StageState(name=name) for name in ("story", "reference_image", "storyboard", "video")),
    )  # fmt: skip


class Given:
    """What a stage is handed, laid out by a test."""

    def __init__(
        self,
        root: Path,
        stage: str,
        desk: Any,
        *,
        version: int = 1,
        accepted: Mapping[str, Outputs] | None = None,
        selected: Mapping[str, tuple[str, ...]] | None = None,
        previous: Outputs | None = None,
        feedback: tuple[Feedback, ...] = (),
        items: tuple[str, ...] = (),
        order: dict[str, Any] | None = None,
        session: Session | None = None,
    ) -> None:
        self.root = root
        self.stage = stage
        self.desk = desk
        self.version = version
        self.accepted = dict(accepted or {})
        chosen = selected or {}
        self.selected = {name: chosen.get(name) or outputs.items for name, outputs in self.accepted.items()}
        self.previous = previous
        self.feedback = feedback
        self.items = items
        self.order = order or {}
        self.session = session or _session()
        self.brief = self.session.brief
        self.seed = 7 * version
        self.messages = ()
        self.folder = root / stage / f"v{version:03d}"
        self.folder.mkdir(parents=True, exist_ok=True)
        self.told: list[tuple[float, str, str]] = []

    def progress(self, fraction: float, message: str = "", item: str = "") -> None:
        self.told.append((fraction, message, item))

    def check(self) -> None:
        pass


def _session() -> Session:
    return session()


def wanted(**more: Any) -> Wanted:
    """Return the brief as the stages read it."""
    from client_generate.sessions.interactive.brief import read

    return read(brief(**more))
