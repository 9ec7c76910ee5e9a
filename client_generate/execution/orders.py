"""From the plan to an order: which elements the model sees, how long each shot is made, what it reads. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from decimal import Decimal

import msgspec

from client_generate.film.elements import cap
from client_generate.film.plan import Element, Plan, Sequence
from client_generate.film.take import Dropped, ShotPrompt, summarise
from client_generate.providers import card_limits
from client_generate.providers.base import InputFile
from client_generate.providers.card_wire import mention, plain_name
from client_generate.providers.cards import Card
from client_generate.providers.order import Order, OrderElement, OrderShot

_SUMMARY = 1_000
_MAX_SEED = 2**31
References = Mapping[str, tuple[InputFile, ...]]


class Ordered(msgspec.Struct, frozen=True, kw_only=True):
    """An order and what was decided for it.

    `kept` and `dropped` is what the element cap did; `described` are the ids of kept elements that the model gets in
    words instead of pictures; `trimmed` are the shots made longer than planned, to be cut back.
    """

    order: Order
    kept: tuple[Element, ...]
    dropped: tuple[Dropped, ...]
    described: tuple[str, ...] = ()
    trimmed: tuple[int, ...] = ()


def default_seed(subject: str) -> int:
    """Return a seed that is always the same for a take's or grid's name."""
    return int.from_bytes(hashlib.sha256(subject.encode()).digest()[:4]) % _MAX_SEED


def plan_prompts(sequence: Sequence) -> tuple[ShotPrompt, ...]:
    """Return the prompts as the plan has them."""
    return tuple(
        ShotPrompt(index=index, prompt=shot.full_prompt, duration=shot.duration, source="plan")
        for index, shot in enumerate(sequence.shots)
    )


def video_order(
    plan: Plan,
    sequence: Sequence,
    card: Card,
    *,
    prompts: tuple[ShotPrompt, ...],
    start_frame: InputFile | None,
    seed: int,
    label: str,
    reference_files: References,
) -> Ordered:
    """Order one film of the shots in `prompts`: all of a sequence's for a multi-shot take, one for a child shot."""
    shown = _shown(plan, sequence, card, prompts, reference_files, start_frame=start_frame is not None)
    limits = card.limits_for(plan.provider)
    seconds = card_limits.generated(tuple(prompt.duration for prompt in prompts), limits)
    said = [shown.without_dropped(prompt.prompt) for prompt in prompts]
    if len(said) == 1:
        said = [shown.told(said[0])]
    whole = said[0] if len(said) == 1 else shown.told(shown.without_dropped(summarise(prompts, _SUMMARY)))
    width, height = plan.size
    order = Order(
        kind="video",
        prompt=whole,
        negative_prompt=_negative(sequence, prompts) if card.takes.negative_prompt else "",
        seed=seed,
        width=width,
        height=height,
        aspect_ratio=plan.aspect_ratio,
        shots=tuple(
            _shot(sequence, prompt, words, made) for prompt, words, made in zip(prompts, said, seconds, strict=True)
        ),
        fps=str(plan.fps),
        elements=shown.elements,
        start_frame=start_frame.name if start_frame else None,
        label=label,
        around=_around(sequence) if len(prompts) < len(sequence.shots) else (),
        files=((start_frame,) if start_frame else ()) + shown.files,
    )
    trimmed = tuple(prompt.index for prompt, made in zip(prompts, seconds, strict=True) if made != prompt.duration)
    return shown.ordered(order, trimmed)


def grid_order(
    plan: Plan,
    sequence: Sequence,
    card: Card,
    *,
    prompt: str,
    seed: int,
    label: str,
    reference_files: References,
) -> Ordered:
    """Order one 2x2 picture with four candidates for a start frame, at most twice as large as the film."""
    return _still(plan, sequence, card, prompt, seed, label, reference_files, panels=4)


def still_order(
    plan: Plan,
    sequence: Sequence,
    card: Card,
    *,
    prompt: str,
    seed: int,
    label: str,
    reference_files: References,
) -> Ordered:
    """Order one picture, about as large as the film."""
    return _still(plan, sequence, card, prompt, seed, label, reference_files, panels=1)


def _still(
    plan: Plan, sequence: Sequence, card: Card, prompt: str, seed: int, label: str, references: References, panels: int
) -> Ordered:
    shown = _shown(plan, sequence, card, (), references, start_frame=False)
    times = 2 if panels == 4 else 1
    width, height = card.still_size(times * plan.size[0], times * plan.size[1], plan.provider)
    order = Order(
        kind="still",
        prompt=shown.told(shown.without_dropped(prompt.strip())),
        seed=seed,
        width=width,
        height=height,
        aspect_ratio=plan.aspect_ratio,
        fps=str(plan.fps),
        panels=panels,
        elements=shown.elements,
        label=label,
        around=_around(sequence),
        files=shown.files,
    )
    return shown.ordered(order, ())


def _around(sequence: Sequence) -> tuple[str, ...]:
    return tuple(shot.full_prompt for shot in sequence.shots)


def elements_used(plan: Plan, sequence: Sequence, indexes: Iterable[int]) -> tuple[Element, ...]:
    """Return the elements of these shots in plan order; without shots, the sequence's and all its shots'."""
    shots = [sequence.shots[index] for index in indexes] or list(sequence.shots)
    named = {name for shot in shots for name in (sequence.elements if shot.elements is None else shot.elements)}
    return tuple(element for element in plan.elements if element.id in named)


class _Shown(msgspec.Struct, frozen=True, kw_only=True):
    """What the model gets to see of the elements, in pictures or words."""

    kept: tuple[Element, ...]
    dropped: tuple[Dropped, ...]
    described: tuple[Element, ...]
    elements: tuple[OrderElement, ...]
    files: tuple[InputFile, ...]

    def told(self, prompt: str) -> str:
        """Add the words for elements that the model does not see."""
        words = (
            f"{plain_name(element.id)} ({element.kind}){': ' * bool(element.description)}{element.description}"
            for element in self.described
        )
        lines = " ".join(map(_sentence, words))
        return f"{_sentence(prompt)} {lines}".strip() if lines else prompt.strip()

    def without_dropped(self, prompt: str) -> str:
        """Turn `@name` of an element that was dropped into plain words."""
        return mention(prompt, {element.id: plain_name(element.id) for element in self.dropped})

    def ordered(self, order: Order, trimmed: tuple[int, ...]) -> Ordered:
        """Put the order beside what was decided."""
        ids = tuple(element.id for element in self.described)
        return Ordered(order=order, kept=self.kept, dropped=self.dropped, described=ids, trimmed=trimmed)


def _shown(
    plan: Plan,
    sequence: Sequence,
    card: Card,
    prompts: tuple[ShotPrompt, ...],
    references: References,
    *,
    start_frame: bool,
) -> _Shown:
    used = elements_used(plan, sequence, (prompt.index for prompt in prompts))
    limit = card.element_limit(start_frame=start_frame, provider=plan.provider)
    # A model that sees no elements gets all of them in words; one that sees some gets those under its cap.
    kept, over = cap(used, limit) if card.takes.elements else (used, ())
    visible = {element.id for element in kept if card.takes.elements and references.get(element.id)}
    return _Shown(
        kept=kept,
        dropped=tuple(Dropped(id=element.id, reason=f"{card.id} takes {limit} elements here") for element in over),
        described=tuple(element for element in kept if element.id not in visible),
        elements=tuple(_order_element(element, references, element.id in visible) for element in kept),
        files=tuple(file for element in kept if element.id in visible for file in references[element.id]),
    )


def _order_element(element: Element, references: References, visible: bool) -> OrderElement:
    images = tuple(file.name for file in references[element.id]) if visible else ()
    return OrderElement(id=element.id, kind=element.kind, description=element.description.strip(), images=images)


def _shot(sequence: Sequence, prompt: ShotPrompt, words: str, made: Decimal) -> OrderShot:
    line = sequence.shots[prompt.index].line
    room = prompt.duration if line and made != prompt.duration else None
    return OrderShot(index=prompt.index, prompt=words, seconds=made, line=line, line_seconds=room)


def _sentence(text: str) -> str:
    """Return a text that ends as a sentence does, so that another can follow."""
    text = text.rstrip()
    return text if not text or text.endswith((".", "!", "?", ":", ";", "…")) else f"{text.removesuffix(',')}."


def _negative(sequence: Sequence, prompts: tuple[ShotPrompt, ...]) -> str:
    """Join what must not be seen, each once."""
    said = (sequence.shots[prompt.index].negative_prompt.strip() for prompt in prompts)
    return ", ".join(dict.fromkeys(words for words in said if words))
