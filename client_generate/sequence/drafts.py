"""What a take or grid will be, before it has a number: the order, its price, and the record as far as it is known."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from itertools import pairwise
from pathlib import PurePath
from typing import Any

import msgspec

from client_generate.execution.attempt import Intent, without_paths
from client_generate.execution.elements import ElementManager
from client_generate.execution.orders import Ordered, default_seed, grid_order, video_order
from client_generate.execution.store import fresh_token
from client_generate.film.plan import Mode, Plan, Sequence
from client_generate.film.rate import RATES, cuts
from client_generate.film.slate import Slate, parse
from client_generate.film.take import Dropped, Grid, Record, ShotPrompt, StartFrame, Take, summarise
from client_generate.providers.base import InputFile, Request
from client_generate.providers.cards import Card
from client_generate.providers.order import Order
from client_generate.sequence.facts import Now, made_from


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """One take or grid to be made. `kept` and `dropped` are what the element cap decided; `price` in US dollars."""

    sequence: str
    provider: str
    rehearsal: bool
    card: Card
    order: Order
    seed: int | None
    kept: tuple[str, ...]
    dropped: tuple[Dropped, ...]
    trimmed: tuple[int, ...]
    price: Decimal
    limit: int
    prompts: tuple[ShotPrompt, ...] = ()
    prompt: str = ""
    start_frame: StartFrame | None = None
    mode: Mode = "multi_shot"
    shot: int | None = None
    of: str = ""
    expected: str = ""
    """The name it will get unless somebody is faster."""
    now: Now | None = None
    """What the plan and its files say of its sequence, of which it will remember what it is made from."""
    unread: frozenset[str] = frozenset()
    """Facts of the plan that it is not made from, because a person said otherwise or the model does not take them."""
    frames: int | None = None
    """How many frames of the film stay, where its place among other shots says so and not its seconds alone."""
    continues: str = ""
    """The child take whose last frame it begins with."""
    new: bool = False
    """Whether to begin anew where the same was left unfinished."""
    fallback: Draft | None = None
    """The same with the plan's fallback model, to be made once where this model cannot be had."""
    fallback_of: str = ""
    """The plan's model that this draft's stands in for."""

    @property
    def most(self) -> Decimal:
        """The most that it can cost: the fallback may be dearer."""
        return max(self.price, self.fallback.price if self.fallback else self.price)

    @property
    def likeness(self) -> str:
        """SHA-256 of what was asked for and of whom: the same again has the same. A seed counts where one is given."""
        asked = [self.provider, self.card.id, self.card.making, self.seed, self.order.likeness]
        return hashlib.sha256(msgspec.json.encode(asked)).hexdigest()

    @property
    def request(self) -> Request:
        """What would be sent."""
        return self.card.request(self.order, self.provider)

    @property
    def shown(self) -> Request:
        """What would be sent next, as it may be shown: files by name and hash, no place on this machine."""
        request = self._numbered(parse(self.expected)).request if self.expected else self.request
        return msgspec.structs.replace(request, files=without_paths(request.files))

    def intent(self, slate: Slate, *, at: datetime, who: str) -> Intent:
        """Give the draft its number: the complete intent of its first attempt."""
        numbered = self._numbered(slate)
        request = numbered.request
        return Intent(
            subject=str(slate),
            attempt=1,
            provider=self.provider,
            order=numbered.order,
            request=request,
            draft=numbered._record(slate, request, at=at, who=who),
            card=self.card.sha256,
            likeness=self.likeness,
            estimate=self.price,
            token=fresh_token(),
            keep=_kept_frames(self),
            at=at,
            who=who,
        )

    def _numbered(self, slate: Slate) -> Draft:
        """Return the draft as it is for one number: its label, and its seed where the plan gives none.

        The pieces of one individual take share a seed, so that they look alike.
        """
        subject = str(slate)
        seed = default_seed(self.of or subject) if self.seed is None else self.seed
        return msgspec.structs.replace(self, order=msgspec.structs.replace(self.order, label=subject, seed=seed))

    def _record(self, slate: Slate, request: Request, *, at: datetime, who: str) -> Record:
        make: Callable[..., Record] = _take if self.order.kind == "video" else _grid
        record = make(
            self,
            str(slate),
            sequence=self.sequence,
            shot=slate.shot,
            model=self.card.id,
            fallback_of=self.fallback_of,
            provider=self.provider,
            rehearsal=self.rehearsal,
            seed=self.order.seed,
            elements=self.kept,
            elements_dropped=self.dropped,
            references=tuple(file.sha256 for file in self.order.files if PurePath(file.name).stem != START),
            request_digest=request.digest,
            price_estimated=self.price,
            who=who,
            started_at=at,
        )
        if self.now is None:
            return record
        remembered = made_from(record, self.now.facts, self.unread)
        basis = self.now.basis if self.order.kind == "video" else self.now.plan_basis
        return msgspec.structs.replace(record, made_from=remembered, basis=basis)


START = "start"
"""The name of the start frame among the inputs, before its ending."""


class Drawing:
    """Drafts takes and grids of one plan with its cards."""

    def __init__(self, plan: Plan, elements: ElementManager) -> None:
        self._plan = plan
        self._elements = elements

    def take(
        self,
        sequence: Sequence,
        card: Card,
        *,
        rehearsal: bool,
        prompts: tuple[ShotPrompt, ...],
        start_frame: StartFrame | None,
        start_file: InputFile | None,
        seed: int | None = None,
        shot: int | None = None,
    ) -> Draft:
        """Draft a film of these prompts: a multi-shot take, or with `shot` the piece of one shot."""
        seeds = [seed, *(sequence.shots[prompt.index].seed for prompt in prompts)]
        ordered = video_order(
            self._plan, sequence, card, prompts=prompts, start_frame=start_file, seed=0, label="",
            reference_files=self._references(sequence),
        )  # fmt: skip
        return self._draft(
            sequence, card, ordered, rehearsal=rehearsal, seed=next((one for one in seeds if one is not None), None),
            prompts=prompts, start_frame=start_frame, shot=shot,
        )  # fmt: skip

    def grid(self, sequence: Sequence, card: Card, *, rehearsal: bool, shot: int | None = None) -> Draft:
        """Draft a grid of start frames from the sequence's grid prompt, else its first shot's; or from a shot's."""
        prompt = (sequence.grid_prompt if shot is None else None) or sequence.shots[shot or 0].full_prompt
        ordered = grid_order(
            self._plan.for_stills,
            sequence,
            card,
            prompt=prompt,
            seed=0,
            label="",
            reference_files=self._references(sequence),
        )
        return self._draft(sequence, card, ordered, rehearsal=rehearsal, seed=None, prompt=prompt, shot=shot)

    def _references(self, sequence: Sequence) -> dict[str, tuple[InputFile, ...]]:
        named = {*sequence.elements, *(name for shot in sequence.shots for name in shot.elements or ())}
        return self._elements.references(element for element in self._plan.elements if element.id in named)

    def _draft(
        self,
        sequence: Sequence,
        card: Card,
        ordered: Ordered,
        *,
        rehearsal: bool,
        seed: int | None,
        prompts: tuple[ShotPrompt, ...] = (),
        prompt: str = "",
        start_frame: StartFrame | None = None,
        shot: int | None = None,
    ) -> Draft:
        provider = (self._plan.for_stills if ordered.order.kind == "still" else self._plan).provider
        return Draft(
            sequence=sequence.id,
            provider=provider,
            rehearsal=rehearsal,
            card=card,
            order=ordered.order,
            seed=seed,
            kept=tuple(element.id for element in ordered.kept),
            dropped=ordered.dropped,
            trimmed=ordered.trimmed,
            price=card.estimate(ordered.order, provider).amount,
            limit=card.element_limit(start_frame=start_frame is not None, provider=provider),
            prompts=prompts,
            prompt=prompt,
            start_frame=start_frame,
            mode="multi_shot" if shot is None else "individual",
            shot=shot,
        )


def _take(draft: Draft, name: str, **common: Any) -> Record:
    return Take(
        take_id=name,
        mode=draft.mode,
        of=draft.of,
        continues=draft.continues,
        shot_prompts=draft.prompts,
        concatenated_prompt_summary=summarise(draft.prompts),
        start_frame=draft.start_frame,
        negative_prompt=draft.order.negative_prompt,
        fps=draft.order.fps,
        trimmed=draft.trimmed,
        **common,
    )


def _grid(draft: Draft, name: str, **common: Any) -> Record:
    return Grid(grid_id=name, prompt=draft.prompt, **common)


def _kept_frames(draft: Draft) -> tuple[tuple[int, int], ...]:
    """Return the frames of each shot that stay (first, count) when some were made longer than planned."""
    rate = RATES[draft.order.fps]
    made = (0, *cuts(tuple(shot.seconds for shot in draft.order.shots), rate))
    planned = (0, *cuts(tuple(prompt.duration for prompt in draft.prompts), rate))
    if draft.frames is not None:
        return ((0, draft.frames),) if 0 < draft.frames < made[-1] else ()
    if not draft.trimmed:
        return ()
    return tuple((start, end - begin) for start, (begin, end) in zip(made, pairwise(planned), strict=False))
