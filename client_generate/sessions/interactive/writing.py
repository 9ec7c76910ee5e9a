"""The writer of interactive sessions: each text is an item of the stage that asks, by the session's text model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from client_generate.film.conversation import Situation
from client_generate.film.plan import REHEARSAL, Element
from client_generate.film.story import Brief, Change, Message, Story, Understood
from client_generate.providers.cards import Cards
from client_generate.providers.order import Order
from client_generate.sessions import conversation, writer
from client_generate.sessions.asking import Task, Unfit, asked, decoded, strict
from client_generate.sessions.desk import Desk, Wish
from client_generate.sessions.interactive.brief import Wanted
from client_generate.sessions.interactive.purse import within
from client_generate.sessions.pictures import images_of
from client_generate.sessions.pipeline import Talk
from client_generate.sessions.session import Feedback

OFFLINE = "local-writer"
_MOST = 6
"""Elements of a story; a film has no room for more that recur."""


class Writer:
    """Writes at one desk."""

    def __init__(self, desk: Desk, wanted: Wanted) -> None:
        self._desk = within(desk, wanted.budget)
        self._model = wanted.text_model or OFFLINE
        self._provider = provider_of(wanted, desk.bench.cards)

    def story(
        self,
        brief: Brief,
        *,
        before: Story | None,
        feedback: tuple[Feedback, ...],
        seed: int,
        history: tuple[Message, ...] = (),
    ) -> Story:
        """Write a story, or the one before with what was wanted since; see `writer.story`."""
        changes = tuple(change for said in feedback for change in _changes(said))
        return writer.story(brief, ask=self._ask, seed=seed, before=before, changes=changes, history=history)

    def elements(self, brief: Brief, story: Story) -> tuple[Element, ...]:
        """Return who and what recurs in a story."""
        given = {"brief": brief, "story": story}
        return asked(ELEMENTS, given, ask=self._ask, item="elements", seed=story.seed)

    def understand(self, talk: Talk, story: Story | None) -> Understood:
        """Return what a message means where the session stands."""
        said, shown = talk.said, images_of(talk.shown)
        situation = Situation(
            stage=said.stage, story=story, images=shown.table(), said=conversation.history(talk.history)
        )
        return conversation.understood(said.text, situation, ask=self._ask, seed=0)

    def _ask(self, order: Order, item: str) -> bytes:
        wish = Wish(item=item, order=order, model=self._model, provider=self._provider)
        return self._desk.path(self._desk.make(wish)).read_bytes()


def texts(desk: Any, wanted: Wanted) -> Writer:
    """Return the writer at a stage's desk."""
    return Writer(desk, wanted)


def provider_of(wanted: Wanted, cards: Cards) -> str:
    """Return who runs the text model: who is named, else the session's provider where it can, else who else can.

    The writer that ships runs nowhere but here, whoever makes the pictures. Raises `NotFound` for an unknown model.
    """
    able = cards.get(wanted.text_model or OFFLINE).providers
    if wanted.text_provider is not None:
        return wanted.text_provider
    if wanted.provider in able:
        return wanted.provider
    return next((name for name in able if name != REHEARSAL), able[0])


def _changes(said: Feedback) -> tuple[Change, ...]:
    """Return what feedback changes; words that nobody understood yet are an instruction as they are."""
    if said.changes or not said.text.strip():
        return said.changes
    scenes = tuple(name for name in said.items if name.startswith("s"))
    return (Change(kind="rewrite", value=said.text.strip(), scenes=scenes),)


# --- who and what recurs -----------------------------------------------------------------------------------------


class _Element(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    kind: str
    description: str


class _Elements(msgspec.Struct, frozen=True, kw_only=True):
    elements: tuple[_Element, ...]


def _words(given: Mapping[str, Any]) -> str:
    story = given["story"]
    scenes = "\n".join(f"{scene['id']}: {scene['visual']}" for scene in story["scenes"])
    return f"The brief: {given['brief']['prompt']}\nThe story: {story['narrative']}\nThe scenes:\n{scenes}"


def _read(data: bytes, _given: Mapping[str, Any]) -> tuple[Element, ...]:
    found = []
    for one in decoded(data, _Elements).elements[:_MOST]:
        if one.kind not in {"character", "product", "place", "prop"}:
            raise Unfit(f"{one.id} cannot be a {one.kind[:40]!a}: character, product, place or prop.")
        if not one.description.strip():
            raise Unfit(f"{one.id} is not described.")
        found.append(Element(id=one.id, kind=one.kind, description=one.description))  # type: ignore[arg-type]  # just looked at
    return tuple(found)


_TEXT = {"type": "string"}
_KIND = {"type": "string", "enum": ["character", "product", "place", "prop"]}
ELEMENTS: Task[tuple[Element, ...]] = Task(
    name="elements",
    system=(
        "You list who and what recurs in a short film, so that reference pictures of them can be made: at most two "
        "characters, the product, one or two places, and props that matter, the most important first. `id` is the "
        "word or name that the scenes themselves use for it. `description` is how it looks, in the words of the "
        "scenes, in one sentence without a verb: age, hair and clothes of people, shape, material and colour of things."
    ),
    schema=strict({"elements": {"type": "array", "items": strict({"id": _TEXT, "kind": _KIND, "description": _TEXT})}}),
    words=_words,
    read=_read,
)
