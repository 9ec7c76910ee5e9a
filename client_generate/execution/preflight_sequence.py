"""One sequence against its model cards: limits, the element cap, what will be trimmed, the price."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import msgspec

from client_generate.errors import Finding
from client_generate.execution.orders import Ordered, elements_used, grid_order, plan_prompts, video_order
from client_generate.execution.preflight_pictures import Pictures
from client_generate.film.plan import Element, Mode, Plan, Shot
from client_generate.film.take import Dropped, ShotPrompt
from client_generate.providers.base import InputFile
from client_generate.providers.card_facts import Limits
from client_generate.providers.cards import Card

_HEAD = frozenset({"aspect_ratio", "resolution"})


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """What a take or a grid comes to."""

    findings: tuple[Finding, ...] = ()
    price: Decimal = Decimal(0)
    dropped: tuple[Dropped, ...] = ()


class SequenceCheck:
    """Checks one sequence; without a card nothing is to be said about what it would make."""

    def __init__(self, plan: Plan, index: int, pictures: Pictures, *, video: Card | None, still: Card | None) -> None:
        self._plan = plan
        self._sequence = plan.sequences[index]
        self._at = f"sequences[{index}]"
        self._pictures = pictures
        self._video = video
        self._still = still
        self._elements = elements_used(plan, self._sequence, ())

    @property
    def uses(self) -> frozenset[str]:
        """The ids of all elements used."""
        return frozenset(element.id for element in self._elements)

    @property
    def planned_start_frame(self) -> bool:
        """Whether the plan gives it a start frame, from a file or a grid."""
        return self._sequence.start_frame is not None or self._sequence.wants_grid

    def take(self, prompts: tuple[ShotPrompt, ...] | None, *, start_frame: bool, mode: Mode | None = None) -> Checked:
        """Check one take: a single call, or one for each shot."""
        card = self._video
        if card is None:
            return Checked()
        prompts = prompts or plan_prompts(self._sequence)
        if (mode or self._sequence.mode) == "multi_shot":
            ordered = self._film(card, prompts, start_frame=start_frame)
            checked = self._checked(card, ordered, f"{self._at}.shots", prompts, self._plan.provider)
            return msgspec.structs.replace(checked, findings=(*checked.findings, *self._frames_unused()))
        parts = [self._child(card, prompt, start_frame=start_frame) for prompt in prompts]
        return Checked(
            findings=tuple(finding for part in parts for finding in part.findings),
            price=sum((part.price for part in parts), Decimal(0)),
            dropped=tuple(dict.fromkeys(gone for part in parts for gone in part.dropped)),
        )

    def grid(self) -> Checked:
        """Check the grid of start frames."""
        card = self._still
        if card is None:
            return Checked()
        prompt = self._sequence.grid_prompt or self._sequence.shots[0].full_prompt
        plan = self._plan.for_stills
        ordered = grid_order(
            plan, self._sequence, card, prompt=prompt, seed=0, label="",
            reference_files=_stand_ins(self._elements),
        )  # fmt: skip
        at = "grid_prompt" if self._sequence.grid_prompt else "shots[0].prompt"
        return self._checked(card, ordered, f"{self._at}.{at}", (), plan.provider)

    def start_frames(self) -> Iterator[Finding]:
        """Check the start-frame files that the plan names, the shots' own too."""
        if named := self._sequence.start_frame_file:
            yield from self._frame(self._pictures.planned(named), f"{self._at}.start_frame")
        for index, shot in enumerate(self._sequence.shots):
            if shot.start_frame:
                yield from self._frame(
                    self._pictures.planned(shot.start_frame), f"{self._at}.shots[{index}].start_frame"
                )

    def start_frame(self, path: Path | None) -> Iterator[Finding]:
        """Check the start frame that a take would really have."""
        if path is not None:
            yield from self._frame(path, f"{self._at}.start_frame")

    def _frame(self, path: Path, field: str) -> Iterator[Finding]:
        across, down = (int(part) for part in self._plan.aspect_ratio.split(":"))
        limits = Limits() if self._video is None else self._video.limits_for(self._plan.provider)
        yield from self._pictures.start_frame(path, limits, (across, down), field)

    def _child(self, card: Card, prompt: ShotPrompt, *, start_frame: bool) -> Checked:
        shot = self._sequence.shots[prompt.index]
        own = start_frame or shot.start_frame is not None or shot.continue_
        ordered = self._film(card, (prompt,), start_frame=own)
        return self._checked(card, ordered, f"{self._at}.shots[{prompt.index}]", (prompt,), self._plan.provider)

    def _film(self, card: Card, prompts: tuple[ShotPrompt, ...], *, start_frame: bool) -> Ordered:
        return video_order(
            self._plan, self._sequence, card, prompts=prompts,
            start_frame=_stand_in("start") if start_frame else None, seed=0, label="",
            reference_files=_stand_ins(self._elements),
        )  # fmt: skip

    def _checked(
        self, card: Card, ordered: Ordered, at: str, prompts: tuple[ShotPrompt, ...], provider: str
    ) -> Checked:
        found = [self._place(finding, at) for finding in card.problems(ordered.order, provider)]
        found += [
            *self._elements_told(card, ordered),
            *self._trims(card, ordered, prompts),
            *self._ignored(card, prompts),
        ]
        price = card.estimate(ordered.order, provider).amount
        return Checked(findings=tuple(found), price=price, dropped=ordered.dropped)

    def _place(self, finding: Finding, at: str) -> Finding:
        """Make a field of an order a field of the plan, and say which sequence it is."""
        field = finding.field
        place = field if field in _HEAD else at if field == "prompt" else f"{self._at}.{field}"
        return msgspec.structs.replace(finding, field=place, message=f"{self._sequence.id}: {finding.message}")

    def _elements_told(self, card: Card, ordered: Ordered) -> Iterator[Finding]:
        field, name = f"{self._at}.elements", self._sequence.id
        for gone in ordered.dropped:
            message = f"{name} loses element {gone.id}: {gone.reason}."
            hint = "give what matters a higher priority, or describe it in the prompts"
            yield Finding(code="element-dropped", message=message, hint=hint, field=field, severity="warning")
        if ordered.described:
            message = f"{name}: {card.id} gets {', '.join(ordered.described)} in words, not in pictures."
            hint = "the descriptions are added to the prompt"
            yield Finding(code="element-described", message=message, hint=hint, field=field, severity="warning")

    def _trims(self, card: Card, ordered: Ordered, prompts: tuple[ShotPrompt, ...]) -> Iterator[Finding]:
        for prompt, shot in zip(prompts, ordered.order.shots, strict=False):
            if prompt.index in ordered.trimmed:
                message = (
                    f"{self._sequence.id} shot {prompt.index} is made {shot.seconds} seconds long, "
                    f"and trimmed to {prompt.duration}."
                )
                yield Finding(
                    code="shot-trimmed", message=message, hint=f"{card.id} makes no shorter step", severity="warning",
                    field=f"{self._at}.shots[{prompt.index}].duration",
                )  # fmt: skip

    def _frames_unused(self) -> Iterator[Finding]:
        for index, shot in enumerate(self._sequence.shots):
            if shot.start_frame:
                yield frame_unused(self._sequence.id, index, field=f"{self._at}.shots[{index}].start_frame")

    def _ignored(self, card: Card, prompts: tuple[ShotPrompt, ...]) -> Iterator[Finding]:
        if card.takes.negative_prompt:
            return
        for prompt in prompts:
            shot: Shot = self._sequence.shots[prompt.index]
            if shot.negative_prompt.strip():
                message = f"{self._sequence.id} shot {prompt.index}: {card.id} reads no negative prompt."
                field = f"{self._at}.shots[{prompt.index}].negative_prompt"
                hint = "say in the prompt what is to be seen instead"
                yield Finding(
                    code="negative-prompt-ignored", message=message, hint=hint, field=field, severity="warning"
                )


def frame_unused(sequence: str, shot: int, *, field: str = "") -> Finding:
    """Say that a shot's own start frame has no effect on a take of mode multi_shot, and what would make it count."""
    return Finding(
        code="shot-frame-unused",
        message=f"{sequence} shot {shot}: its own start frame counts only in mode individual; the take is multi_shot.",
        hint=f"make the take with `--mode individual`, or write `mode: individual` for {sequence} into the plan",
        field=field,
        severity="warning",
    )


def _stand_ins(elements: tuple[Element, ...]) -> dict[str, tuple[InputFile, ...]]:
    """Name the reference images without reading them: the price and the limits need no bytes."""
    return {
        element.id: tuple(_stand_in(f"{element.id}-{number}") for number in range(1, len(element.references) + 1))
        for element in elements
    }


def _stand_in(name: str) -> InputFile:
    return InputFile(name=name, sha256="", media_type="")
