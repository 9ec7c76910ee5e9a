"""What is stale, pure: made from a prompt, element, start frame or model card that has changed since.

A take is stale when something it was made from is not what it was, or when what it was made from is stale itself: the
pieces it is joined from, the shot whose last frame it begins with, the grid its start frame was cut from. Another
prompt than the plan's, given on purpose, makes nothing stale. Nothing is ever made again by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import msgspec

from client_generate.errors import Finding
from client_generate.film.take import Grid, Record, Take
from client_generate.sequence.facts import (
    CONTINUES,
    COUNT,
    FALLBACKS,
    START_FRAME,
    STILL_MODEL,
    VIDEO_MODEL,
    Facts,
    Now,
    digest,
    of_element,
    of_shot,
)
from client_generate.sequence.state import SequenceState

Read = Callable[[str], Record | None]
"""Reads the record of a take or grid by its name; None when it cannot be read."""


class StaleTake(msgspec.Struct, frozen=True, kw_only=True):
    """A take, and what changed since it was made: `shot 2 prompt`, `element driver: picture 1`, `start frame`, ..."""

    take_id: str
    changed: tuple[str, ...]


class StaleGrid(msgspec.Struct, frozen=True, kw_only=True):
    """A grid, and what changed since it was made."""

    grid_id: str
    changed: tuple[str, ...]


class Stale(msgspec.Struct, frozen=True, kw_only=True):
    """Everything of a sequence that is stale, oldest first."""

    takes: tuple[StaleTake, ...] = ()
    grids: tuple[StaleGrid, ...] = ()

    def of(self, name: str | None) -> tuple[str, ...]:
        """Return what changed since a take or grid was made; empty when it is not stale."""
        for take in self.takes:
            if take.take_id == name:
                return take.changed
        return next((grid.changed for grid in self.grids if grid.grid_id == name), ())

    def of_choice(self, state: SequenceState) -> tuple[str, ...]:
        """Return what changed since that which stands approved was made; what a mix shows no more does not count."""
        mix = state.mix
        own = [what for what in self.of(state.circle_take) if _shot_of(what) not in mix]
        mixed = (f"{what} ({take})" for shot, take in mix.items() for what in self.of(take)
                 if _shot_of(what) in (None, shot))  # fmt: skip
        return tuple(dict.fromkeys((*own, *mixed)))


FRESH = Stale()


def warning_of(state: SequenceState, stale: Stale) -> Finding | None:
    """Tell that what stands approved is stale; None when it is not."""
    changed = stale.of_choice(state)
    if not changed:
        return None
    return Finding(
        code="take-stale",
        message=f"{state.circle_take} is stale: {', '.join(changed)}.",
        hint="that changed since it was made; `generate` makes the next take from what is there now",
        severity="warning",
    )


def judge(state: SequenceState, plan_basis: str, basis: str, now: Callable[[], Now], read: Read) -> Stale:
    """Tell what of a sequence is stale. Records are read only where the digest they were made under is another."""
    grids = [grid.grid_id for grid in state.grids if grid.path and not (grid.basis and grid.basis == plan_basis)]
    stale_grids = _stale(grids, now, read) if grids else {}
    chosen = (state.start_frame_chosen, *state.shot_frames.values())
    cut_from_stale = any(frame and frame.grid in stale_grids for frame in chosen)
    takes = [
        take.take_id for take in state.takes if take.path and (cut_from_stale or not take.basis or take.basis != basis)
    ]
    stale_takes = _stale(takes, now, read) if takes else {}
    if not stale_grids and not stale_takes:
        return FRESH
    return Stale(
        takes=tuple(StaleTake(take_id=name, changed=changed) for name, changed in stale_takes.items()),
        grids=tuple(StaleGrid(grid_id=name, changed=changed) for name, changed in stale_grids.items()),
    )


def _stale(names: list[str], now: Callable[[], Now], read: Read) -> Mapping[str, tuple[str, ...]]:
    facts = now().facts
    found = {name: changes(record, facts, read) for name in names if (record := read(name))}
    return {name: changed for name, changed in found.items() if changed}


def changes(record: Record, now: Facts, read: Read) -> tuple[str, ...]:
    """Return what changed since something was made, each once; the facts are those of its sequence now."""
    return tuple(dict.fromkeys(_changes(record, now, read)))


def under_one_basis(take: Take, pieces: tuple[Take, ...]) -> str:
    """Return the digest under which a whole individual take was made; empty when its pieces differ in it."""
    same = all(piece.basis == take.basis for piece in pieces)
    return take.basis if same and not any(_out_of_step(pieces)) else ""


# --- the small print ---------------------------------------------------------------------------------------------


def _changes(record: Record, now: Facts, read: Read) -> Iterator[str]:
    yield from _inputs(record, now, read)
    if isinstance(record, Take):
        pieces = tuple(piece for name in record.pieces if isinstance(piece := read(name), Take))
        for piece in pieces:
            yield from _inputs(piece, now, read)
        yield from _out_of_step(pieces)
        if record.continues and (before := read(record.continues)):
            yield from _changes(before, now, read)


def _inputs(record: Record, now: Facts, read: Read) -> Iterator[str]:
    """Name what changed of a record's own inputs, and of the grid that its start frame was cut from."""
    yield from _own_changes(record, now)
    frame = record.start_frame if isinstance(record, Take) and not record.pieces else None
    if frame and frame.grid and (grid := read(frame.grid)):
        yield from (f"{frame.grid}: {what}" for what in _own_changes(grid, now))


def _out_of_step(pieces: tuple[Take, ...]) -> Iterator[str]:
    """Name pieces that begin with the last frame of another film than the one before them now."""
    before = {piece.shot: piece.take_id for piece in pieces}
    for piece in pieces:
        if piece.continues and piece.shot and before.get(piece.shot - 1) != piece.continues:
            yield of_shot(piece.shot, f"{CONTINUES} {piece.continues}")


def _own_changes(record: Record, now: Facts) -> Iterator[str]:
    then = record.made_from or _remembered(record)
    shots = int(now[COUNT])
    said = _prompts_said(record) | _model_said(record, now)
    for name, was in then.items():
        here = now.get(name)
        if (here or "") == was or (name in said and here == said[name]) or _gone(name, shots):
            continue
        yield from (_from(record, name, what) for what in _told(name, was, now))
    yield from _more_pictures(then, now)


def _told(name: str, was: str, now: Facts) -> Iterator[str]:
    """Say what changed; nothing where the change of another fact says it."""
    if name in (VIDEO_MODEL, STILL_MODEL):
        yield f"model: {was}, now {now[name]}"
    elif name in FALLBACKS.values():
        yield f"fallback model: {was}, now {now.get(name, 'none')}"
    elif name.split()[-1] == "elements":
        yield from _other_elements(was, now.get(name, ""))
    elif name.startswith("card "):
        if name in now:
            yield name
    elif not name.startswith("element ") or of_element(name.split()[1].rstrip(":"), "kind") in now:
        yield name


def _from(record: Record, name: str, what: str) -> str:
    """Add the take that a prompt came through."""
    prompts = record.shot_prompts if isinstance(record, Take) else ()
    source = next((p.source for p in prompts if of_shot(p.index, "prompt") == name), "plan")
    return what if source == "plan" else f"{what} (from {source})"


def _prompts_said(record: Record) -> dict[str, str]:
    """Return the digests of the words that were really said: whatever the plan said then, these are fresh."""
    prompts = record.shot_prompts if isinstance(record, Take) else ()
    return {of_shot(prompt.index, "prompt"): digest(prompt.prompt) for prompt in prompts}


def _model_said(record: Record, now: Facts) -> dict[str, str | None]:
    """Return what may stand under the models' names now for what a fallback made: it may have become the plan's model.

    A fallback that the plan names no more counts as changed.
    """
    what = VIDEO_MODEL if isinstance(record, Take) else STILL_MODEL
    if not record.fallback_of:
        return {}
    if now[what] == record.model:
        return {what: record.model, FALLBACKS[what]: now.get(FALLBACKS[what])}
    return {FALLBACKS[what]: ""}


def _shot_of(what: str) -> int | None:
    """Return the shot that a change is about."""
    words = what.split()
    return int(words[1]) if words[0] == "shot" and words[1].isdigit() else None


def _gone(name: str, shots: int) -> bool:
    """Whether a fact is about a shot that the sequence has no more; the number of shots tells that."""
    words = name.split()
    return words[0] == "shot" and int(words[1]) >= shots


def _other_elements(was: str, now: str) -> Iterator[str]:
    before, after = was.split(), now.split()
    yield from (f"element {name} taken out" for name in before if name not in after)
    yield from (f"element {name} added" for name in after if name not in before)


def _more_pictures(then: Facts, now: Facts) -> Iterator[str]:
    known = tuple(
        name.removesuffix("kind") + "picture "
        for name in then
        if name.startswith("element ") and name.endswith(": kind")
    )
    yield from (name for name in now if known and name.startswith(known) and name not in then)


def _remembered(record: Record) -> dict[str, str]:
    """Return what a record of an older version tells of what it was made from."""
    if isinstance(record, Grid):
        prompt = "grid prompt" if record.shot is None else of_shot(record.shot, "prompt")
        return {prompt: digest(record.prompt.strip())}
    facts = {of_shot(p.index, "prompt"): digest(p.prompt) for p in record.shot_prompts if p.source == "plan"}
    facts |= {of_shot(p.index, "seconds"): f"{p.duration.normalize():f}" for p in record.shot_prompts}
    if record.mode == "multi_shot" and record.model and record.shot_prompts:
        facts[START_FRAME] = record.start_frame.sha256[:16] if record.start_frame else ""
    return facts
