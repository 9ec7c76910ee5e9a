"""The prompts of a take, pure: from the plan or from earlier takes, with what a person overrides for this one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import cast, get_args

import msgspec

from client_generate.errors import UsageError
from client_generate.film.plan import Mode, Sequence
from client_generate.film.slate import parse
from client_generate.film.take import ShotPrompt, Take
from client_generate.film.writing import check_text, quoted
from client_generate.providers.cards import Card
from client_generate.sequence.facts import SEED, of_shot
from client_generate.sequence.notes import Lengths
from client_generate.sequence.revision import Revision, revision
from client_generate.sequence.state import Decision

PLAN, OVERRIDE = "plan", "override"


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What a person asks of the next take beside the plan. Shots and takes by number.

    `from_take` gives every prompt, `shot_from` those of single shots, `overrides` new words; the last named wins.
    `new` begins another take where an unfinished one would be continued; `only_shot` makes one shot anew and keeps the
    other pieces of `from_take`, or of the newest finished individual take. `from_notes` goes on from the newest take
    with notes, or from `from_take`; what was noted on its shots is `revision`.
    """

    overrides: dict[int, str] = {}
    from_take: int | None = None
    shot_from: dict[int, int] = {}
    seed: int | None = None
    new: bool = False
    only_shot: int | None = None
    from_notes: bool = False
    revision: Revision | None = None

    @classmethod
    def read(
        cls,
        overrides: Iterable[str],
        shot_from: Iterable[str],
        from_take: int | None,
        only_shot: int | None,
        seed: int | None,
        *,
        new: bool,
        from_notes: bool = False,
    ) -> Wanted:
        """Read what a person typed. Raises `UsageError`."""
        return cls(
            overrides=parse_overrides(overrides), shot_from=parse_shot_from(shot_from), from_take=from_take,
            only_shot=only_shot, seed=seed, new=new, from_notes=from_notes,
        )  # fmt: skip

    @property
    def sources(self) -> frozenset[int]:
        """The numbers of the takes that prompts come from."""
        return frozenset(self.shot_from.values()) | ({self.from_take} if self.from_take is not None else frozenset())


def check_kept(wanted: Wanted, shot: int, base: Take) -> None:
    """Raise `UsageError` when words are given for a shot whose film is kept from an earlier take."""
    if others := sorted((wanted.overrides.keys() | wanted.shot_from.keys()) - {shot}):
        raise UsageError(
            f"Shot {others[0]} is kept as it is in {base.take_id}, so it takes no other words.",
            code="shot-kept",
            hint=f"make shot {others[0]} anew in a take of its own, with --only-shot {others[0]}",
        )


def compose(sequence: Sequence, wanted: Wanted, takes: Mapping[int, Take]) -> tuple[ShotPrompt, ...]:
    """Return one prompt a shot, each with where it came from: `plan`, `override`, a take's id, and notes.

    `takes` holds those that `wanted` names. Raises `UsageError` for a shot that is not there.
    """
    for shot in (*wanted.overrides, *wanted.shot_from):
        check_shot(sequence, shot)
    return tuple(_prompt(sequence, index, wanted, takes) for index in range(len(sequence.shots)))


def with_notes(
    sequence: Sequence,
    wanted: Wanted,
    takes: Iterable[Take],
    history: Iterable[Decision],
    lengths: Callable[[Take], Lengths],
) -> Wanted:
    """Return what is wanted with the notes on the last of these takes that has any on the shots to be made.

    The prompts go on from that take's. Raises `UsageError` (no-notes).
    """
    only = wanted.only_shot
    known = [(parse(take.take_id).number, take) for take in takes if only is None or take.pieces]
    shots = range(len(sequence.shots)) if only is None else (only,)
    found = revision(known, history, shots, sequence.id, lengths)
    shot_from = wanted.shot_from if only is None else {only: found.number} | wanted.shot_from
    return msgspec.structs.replace(wanted, from_take=found.number, shot_from=shot_from, revision=found)


def unread(wanted: Wanted, prompts: Iterable[ShotPrompt], takes: Mapping[int, Take], card: Card) -> frozenset[str]:
    """Name what the plan says and these prompts are not made from.

    A prompt is made from the plan's when it comes from there, or from a take that had it from there.
    """
    known = {take.take_id: take for take in takes.values()}
    own = {of_shot(prompt.index, "prompt") for prompt in prompts if not _from_plan(prompt, known)}
    if wanted.seed is not None:
        own |= {SEED, *(of_shot(prompt.index, "seed") for prompt in prompts)}
    if not card.takes.negative_prompt:
        own |= {of_shot(prompt.index, "negative prompt") for prompt in prompts}
    return frozenset(own)


def _from_plan(prompt: ShotPrompt, takes: Mapping[str, Take]) -> bool:
    if (take := takes.get(prompt.source)) is None:
        return prompt.source == PLAN
    if take.made_from:
        return of_shot(prompt.index, "prompt") in take.made_from
    return any(earlier.index == prompt.index and earlier.source == PLAN for earlier in take.shot_prompts)


def _prompt(sequence: Sequence, index: int, wanted: Wanted, takes: Mapping[int, Take]) -> ShotPrompt:
    shot = sequence.shots[index]
    planned = ShotPrompt(index=index, prompt=shot.full_prompt, duration=shot.duration, source=PLAN)
    if index in wanted.overrides:
        return msgspec.structs.replace(planned, prompt=wanted.overrides[index], source=OVERRIDE)
    number = wanted.shot_from.get(index, wanted.from_take)
    if number is None:
        return planned
    take = takes[number]
    noted = wanted.revision if wanted.revision and wanted.revision.take == take.take_id else None
    for earlier in take.shot_prompts:
        if earlier.index == index and earlier.prompt:
            said = msgspec.structs.replace(planned, prompt=earlier.prompt, source=take.take_id)
            return noted.revised(said) if noted else said
    if noted is None and take.origin is not None:
        hint = "leave it out: the plan's prompts are taken then"
        raise UsageError(f"{take.take_id} was imported and has no prompts.", code="no-prompts", hint=hint)
    if index in wanted.shot_from:
        raise UsageError(f"{take.take_id} has no shot {index}.", code="unknown-shot", hint="choose another take")
    return noted.revised(planned) if noted else planned


def check_shot(sequence: Sequence, shot: int) -> None:
    """Raise `UsageError` unless the sequence has a shot of that number."""
    if not 0 <= shot < len(sequence.shots):
        raise UsageError(
            f"{sequence.id} has no shot {shot}.",
            code="unknown-shot",
            hint=f"shots count from 0; the last one is {len(sequence.shots) - 1}",
        )


def parse_mode(text: str | None) -> Mode | None:
    """Read a mode. Raises `UsageError`."""
    for mode in get_args(Mode):
        if text == mode:
            return cast("Mode", mode)
    if text is None:
        return None
    raise UsageError(f"{quoted(text)} is not a mode.", code="bad-mode", hint="one of " + ", ".join(get_args(Mode)))


def parse_overrides(texts: Iterable[str]) -> dict[int, str]:
    """Read every `N:"prompt"`. Raises `UsageError`, also when a shot is overridden twice."""
    overrides: dict[int, str] = {}
    for text in texts:
        number, colon, prompt = text.partition(":")
        if not colon or not _is_number(number):
            hint = 'the shot, a colon and its prompt, for example 2:"new prompt"'
            raise UsageError(f"{quoted(text)} is not an override.", code="bad-override", hint=hint)
        if int(number) in overrides:
            raise UsageError(f"Shot {number} is overridden twice.", code="bad-override", hint="leave one out")
        overrides[int(number)] = _override(int(number), prompt)
    return overrides


def _override(shot: int, typed: str) -> str:
    """Return the prompt without the one pair of quotes around it that a shell may have left."""
    prompt = typed.strip()
    if len(prompt) > 1 and prompt[0] == prompt[-1] == '"':
        prompt = prompt[1:-1].strip()
    if not prompt:
        hint = f'say what is to be seen, for example {shot}:"new prompt"'
        raise UsageError(f"The new prompt of shot {shot} is empty.", code="bad-override", hint=hint)
    return check_text(prompt, f"The new prompt of shot {shot}", lines=True)


def parse_shot_from(texts: Iterable[str], what: str = "shot 4 as in take 1") -> dict[int, int]:
    """Read every `SHOT=TAKE`; `what` says what 4=1 means. Raises `UsageError`, also when a shot is named twice."""
    chosen: dict[int, int] = {}
    for text in texts:
        shot, equals, take = text.partition("=")
        if not equals or not _is_number(shot) or not _is_number(take) or not int(take):
            hint = f"for example 4=1: {what}"
            raise UsageError(f"{quoted(text)} does not name a shot and a take.", code="bad-shot-from", hint=hint)
        if int(shot) in chosen:
            raise UsageError(f"Shot {shot} is taken twice.", code="bad-shot-from", hint="leave one out")
        chosen[int(shot)] = int(take)
    return chosen


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 4
