"""What a sequence is made from, fact by fact, as its plan stands now. Pure: pictures and cards come in as digests.

A fact has a name that people understand (`shot 2 prompt`, `element driver: picture 1`, `start frame`,
`card kling-o3`) and a value: a short text, or a digest. A record keeps the facts that it was made from; what stands
under the same names now tells whether it is stale.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from client_generate.film.plan import Element, Plan, Sequence, Shot
from client_generate.film.take import Grid, Record, Take
from client_generate.sequence.state import SequenceState

Facts = Mapping[str, str]
Digest = Callable[[str], str]
"""The digest of a picture that the plan names, or of a model card; empty when it is not there."""

START_FRAME, COUNT, SEED, PRIORITIES = "start frame", "number of shots", "seed", "priorities"
VIDEO_MODEL, STILL_MODEL, GRID_PROMPT = "video model", "still model", "grid prompt"
FALLBACKS = {VIDEO_MODEL: "fallback video model", STILL_MODEL: "fallback still model"}
CONTINUES = "continues"


def digest(text: str) -> str:
    """Return 16 hex digits by which a text is known; empty for an empty one."""
    return hashlib.sha256(text.encode()).hexdigest()[:16] if text else ""


def of_shot(index: int, what: str) -> str:
    """Name a fact about a shot."""
    return f"shot {index} {what}"


def of_element(element: str, what: str) -> str:
    """Name a fact about an element."""
    return f"element {element}: {what}"


class Now(NamedTuple):
    """The facts of a sequence now.

    `plan_basis` is one digest over what the plan says, `basis` over the start frames that people chose too: while they
    are those that a grid or a take was made under, nothing has to be looked at more closely.
    """

    facts: Facts
    plan_basis: str
    basis: str


def basis_of(plan_basis: str, state: SequenceState) -> str:
    """Return the digest under which a take of this sequence would be made now."""
    chosen = state.start_frame_chosen
    if chosen is None and not state.shot_frames:
        return plan_basis
    frames = [f"{shot} {frame.sha256}" for shot, frame in sorted(state.shot_frames.items())]
    return digest("\n".join([plan_basis, chosen.sha256 if chosen else "", *frames]))


class Planned:
    """The facts of one plan's sequences. A picture or card is looked at when a sequence that uses it is asked for."""

    def __init__(self, plan: Plan, picture: Digest, card: Digest) -> None:
        self._plan = plan
        self._picture = picture
        self._card = card
        self._places = {element.id: place for place, element in enumerate(plan.elements)}
        self._priorities = {element.id: element.priority for element in plan.elements}
        self._elements: dict[str, dict[str, str]] = {}

    def now(self, sequence: Sequence, state: SequenceState) -> Now:
        """Return the facts with the start frames that people chose."""
        facts = self.facts(sequence)
        plan_basis = self.basis(facts)
        if chosen := state.start_frame_chosen:
            facts[START_FRAME] = chosen.sha256[:16]
        for shot, frame in state.shot_frames.items():
            facts[f"shot {shot} {START_FRAME}"] = frame.sha256[:16]
        return Now(facts, plan_basis, basis_of(plan_basis, state))

    def facts(self, sequence: Sequence) -> dict[str, str]:
        """Return every fact that the plan tells about a sequence."""
        used = self._used(sequence, sequence.shots)
        seeds = (str(shot.seed) for shot in sequence.shots if shot.seed is not None)
        facts = {
            **self._common,
            COUNT: str(len(sequence.shots)),
            GRID_PROMPT: digest((sequence.grid_prompt or sequence.shots[0].full_prompt).strip()),
            START_FRAME: self._picture(sequence.start_frame_file) if sequence.start_frame_file else "",
            SEED: next(seeds, ""),
            "elements": " ".join(used),
            PRIORITIES: " ".join(f"{name}:{self._priorities[name]}" for name in used),
        }
        for name in used:
            facts.update(self._of_used(name))
        for index, shot in enumerate(sequence.shots):
            facts.update(self._of_shot(sequence, index, shot))
        return facts

    @cached_property
    def _common(self) -> dict[str, str]:
        plan = self._plan
        across, down = plan.size
        named = {
            VIDEO_MODEL: plan.video_model,
            STILL_MODEL: plan.still_model,
            FALLBACKS[VIDEO_MODEL]: plan.fallback_video_model,
            FALLBACKS[STILL_MODEL]: plan.fallback_still_model,
        }
        return {
            "picture size": f"{across}x{down}",
            "fps": str(plan.fps),
            **{name: model for name, model in named.items() if model},
            **{f"card {model}": self._card(model) for model in plan.models},
        }

    def _of_used(self, name: str) -> dict[str, str]:
        if name not in self._elements:
            self._elements[name] = dict(self._of_element(self._plan.elements[self._places[name]]))
        return self._elements[name]

    @staticmethod
    def basis(facts: Facts) -> str:
        """Return one digest over all facts."""
        return digest("\n".join(f"{name}={value}" for name, value in facts.items()))

    def _of_shot(self, sequence: Sequence, index: int, shot: Shot) -> Iterator[tuple[str, str]]:
        own = self._picture(shot.start_frame) if shot.start_frame else CONTINUES if shot.continue_ else ""
        yield of_shot(index, "prompt"), digest(shot.full_prompt)
        yield of_shot(index, "seconds"), f"{shot.duration.normalize():f}"
        yield of_shot(index, "negative prompt"), digest(shot.negative_prompt.strip())
        yield of_shot(index, "seed"), "" if shot.seed is None else str(shot.seed)
        yield of_shot(index, START_FRAME), own
        yield of_shot(index, "elements"), " ".join(self._used(sequence, (shot,)))

    def _of_element(self, element: Element) -> Iterator[tuple[str, str]]:
        yield of_element(element.id, "kind"), element.kind
        yield of_element(element.id, "description"), digest(element.description.strip())
        for number, path in enumerate(element.references, 1):
            yield of_element(element.id, f"picture {number}"), self._picture(path)

    def _used(self, sequence: Sequence, shots: Iterable[Shot]) -> list[str]:
        named = {name for shot in shots for name in (sequence.elements if shot.elements is None else shot.elements)}
        return sorted(named & self._places.keys(), key=self._places.__getitem__)


# --- which of them a record was made from ------------------------------------------------------------------------


def made_from(record: Record, facts: Facts, unread: Container[str]) -> dict[str, str]:
    """Return the facts that a take or grid is made from.

    `unread` names those that do not reach it: prompts and a seed that a person gave for this take alone, negative
    prompts that the model does not take.
    """
    names = _of_grid(record) if isinstance(record, Grid) else _of_film(record)
    kept = tuple(of_element(name, "") for name in record.elements)
    names += [name for name in facts if name.startswith(kept)] if kept else []
    if record.elements_dropped:
        names.append(PRIORITIES)
    if isinstance(record, Take) and record.shot is not None and not facts[_own_frame(record)]:
        names.append(START_FRAME)
    return {name: facts[name] for name in names if name not in unread}


def prompts_of(shots: Iterable[int], facts: Facts, unread: Container[str]) -> dict[str, str]:
    """Return what an individual take is made from beside its pieces."""
    names = (COUNT, *(of_shot(index, "prompt") for index in shots))
    return {name: facts[name] for name in names if name not in unread}


def _of_film(take: Take) -> list[str]:
    names = ["picture size", "fps", *_of_model(take, VIDEO_MODEL)]
    names += [of_shot(p.index, what) for p in take.shot_prompts for what in ("prompt", "seconds", "negative prompt")]
    if take.shot is None:
        return [*names, COUNT, "elements", START_FRAME, SEED]
    return [*names, _own_frame(take), of_shot(take.shot, "elements"), of_shot(take.shot, "seed")]


def _of_grid(grid: Grid) -> list[str]:
    prompt = GRID_PROMPT if grid.shot is None else of_shot(grid.shot, "prompt")
    return ["picture size", *_of_model(grid, STILL_MODEL), "elements", prompt]


def _of_model(record: Record, what: str) -> list[str]:
    """Name the model that the plan wants, and the fallback where that one made it."""
    return [what, *([FALLBACKS[what]] if record.fallback_of else []), f"card {record.model}"]


def _own_frame(take: Take) -> str:
    return of_shot(take.shot or 0, START_FRAME)
