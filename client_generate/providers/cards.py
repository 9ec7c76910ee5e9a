"""Model cards: what a model can, costs, and wants to read. One YAML file each, read only when it is wanted."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from client_generate import handwritten
from client_generate.errors import Finding, NotFound, PlanError
from client_generate.providers import card_check, card_limits, card_prices, card_wire
from client_generate.providers.base import Request
from client_generate.providers.card_facts import CardFacts, Limits, Makes, Prices, Takes, Wire
from client_generate.providers.card_prices import Estimate
from client_generate.providers.order import Order

__all__ = ["Card", "Cards", "Estimate", "Limits", "Prices", "Takes"]

_PACKAGED = Path(__file__).with_name("cards")


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """One model. `sha256` is of the card file's bytes, `shown` its name in messages."""

    facts: CardFacts
    sha256: str
    shown: str

    @property
    def id(self) -> str:
        """The name that plans use."""
        return self.facts.id

    @property
    def making(self) -> str:
        """SHA-256 of what bears on what comes out; prices, titles and notes do not."""
        wires = {
            name: msgspec.structs.replace(wire, prices=None, note="") for name, wire in self.facts.providers.items()
        }
        bearing = msgspec.structs.replace(self.facts, title="", note="", providers=wires)
        return hashlib.sha256(msgspec.json.encode(bearing, order="deterministic")).hexdigest()

    @property
    def title(self) -> str:
        """The model's own name."""
        return self.facts.title

    @property
    def makes(self) -> Makes:
        """What comes out: still, video, inpaint or text."""
        return self.facts.makes

    @property
    def takes(self) -> Takes:
        """What it understands beside the prompt."""
        return self.facts.takes

    @property
    def providers(self) -> tuple[str, ...]:
        """Who can run it."""
        return tuple(self.facts.providers)

    def wire(self, provider: str) -> Wire:
        """Return how a provider runs it. Raises `PlanError` (code `card-no-provider`)."""
        try:
            return self.facts.providers[provider]
        except KeyError:
            near = "".join(difflib.get_close_matches(provider, self.providers, 1))
            able, last = " or ".join(self.providers), self.providers[-1]
            raise PlanError(
                f"{self.id} has no entry for the provider {provider!a}.",
                code="card-no-provider",
                hint=f'did you mean "{near}"?'
                if near
                else f"{able} can run it, as with `--provider {last}`; {self.shown} says how",
            ) from None

    def limits_for(self, provider: str) -> Limits:
        """Return the limits as they are at a provider."""
        return self.wire(provider).limits.over(self.facts.limits)

    def prices_for(self, provider: str) -> Prices | None:
        """Return a provider's price table; None when it is free."""
        return self.wire(provider).prices

    def element_limit(self, *, start_frame: bool, provider: str | None = None) -> int:
        """Return how many elements can be shown to it; 0 when it takes no images of them."""
        limits = self.facts.limits if provider is None else self.limits_for(provider)
        return card_limits.element_limit(self.takes.elements, limits, start_frame=start_frame)

    def still_size(self, width: int, height: int, provider: str) -> tuple[int, int]:
        """Return the size in pixels to ask for, as near to the wanted one as the model can."""
        return card_limits.still_size(width, height, self.limits_for(provider))

    def problems(self, order: Order, provider: str) -> tuple[Finding, ...]:
        """Return why this order can't be sent; empty when it can. Fields are relative to the sequence."""
        return card_limits.problems(self.facts, self.wire(provider), order)

    def request(self, order: Order, provider: str) -> Request:
        """Turn an order into what a provider reads. Raises `PlanError` when the model can't take it."""
        wire = self.wire(provider)
        if findings := card_limits.problems(self.facts, wire, order):
            first = findings[0]
            raise PlanError(first.message, code=first.code, hint=first.hint, findings=findings)
        filled = card_wire.build_input(self.facts, wire, order)
        named = card_wire.named_files(filled)
        return Request(
            kind=self.makes,
            model=self.id,
            endpoint=wire.endpoint,
            input=filled,
            files=tuple(file for file in order.files if file.name in named),
            token_prices=card_prices.by_token(wire),
        )

    def estimate(self, order: Order, provider: str) -> Estimate:
        """Return what an order will cost at a provider."""
        return card_prices.estimate(self.facts, self.wire(provider), order)


class Cards:
    """All cards by id: those that ship, and a workspace's own, which stand before them."""

    def __init__(self, paths: Mapping[str, Path], root: Path | None = None) -> None:
        self._paths = dict(sorted(paths.items()))
        self._root = root
        self._read: dict[str, Card] = {}

    @classmethod
    def load(cls, own: Path | None = None) -> Cards:
        """Find the cards; `own` is the workspace's folder of cards, which may be missing. Reads none yet."""
        folders = (_PACKAGED,) if own is None else (_PACKAGED, own)
        return cls({path.stem: path for folder in folders for path in sorted(folder.glob("*.yaml"))}, own)

    def ids(self) -> tuple[str, ...]:
        """Return all ids, sorted."""
        return tuple(self._paths)

    def places(self, card_id: str) -> tuple[Path, ...]:
        """Return where a card's file is looked for: the workspace's own first, whether or not it is there."""
        own = () if self._root is None else (self._root / f"{card_id}.yaml",)
        return (*own, _PACKAGED / f"{card_id}.yaml")

    def making(self, card_id: str) -> str:
        """Return 16 hex digits by which what a card makes is known; empty for one that is not there or is wrong."""
        try:
            return self.get(card_id).making[:16]
        except (NotFound, PlanError):
            return ""

    def able(self, card_id: str, makes: Makes) -> tuple[str, ...]:
        """Return who can run a model that makes this; nobody for one that is not there, is wrong or makes another."""
        try:
            card = self.get(card_id)
        except (NotFound, PlanError):
            return ()
        return card.providers if card.makes == makes else ()

    def get(self, card_id: str) -> Card:
        """Return a card. Raises `NotFound` (code `unknown-model`) or `PlanError` for a wrong card file."""
        if card_id not in self._read:
            self._read[card_id] = self._load(card_id)
        return self._read[card_id]

    def _load(self, card_id: str) -> Card:
        path = self._paths.get(card_id)
        if path is None:
            near = difflib.get_close_matches(card_id[:100], self._paths, n=1, cutoff=0.5)
            hint = f'did you mean "{near[0]}"?' if near else f"one of {', '.join(self._paths)}"
            raise NotFound(f"There is no model card {card_id[:100]!a}.", code="unknown-model", hint=hint)
        shown = f"plans/cards/{path.name}" if path.parent == self._root else path.name
        document = handwritten.load(path, CardFacts, shown=shown)
        if findings := card_check.mistakes(document.value, path.stem):
            raise document.refusal(findings)
        return Card(facts=document.value, sha256=document.sha256, shown=shown)
