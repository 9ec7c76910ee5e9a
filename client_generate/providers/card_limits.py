"""What a model can't take, found before anything is sent; and the sizes it can give. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from client_generate.errors import Finding
from client_generate.providers.card_facts import CardFacts, Limits, Wire
from client_generate.providers.card_wire import word
from client_generate.providers.order import Order

_STRAY = 0.1
"""How much of the size may be given up, or added, to come nearer to the aspect ratio."""


def problems(facts: CardFacts, wire: Wire, order: Order) -> tuple[Finding, ...]:
    """Return what stops this order; `field` is relative to a sequence, such as `shots[2].prompt`."""
    limits = wire.limits.over(facts.limits)
    found: list[Finding] = []
    if facts.makes == "video":
        found += _shots(facts.id, limits, order)
        found += _frames(facts, order)
    found += _prompts(facts, wire, limits, order)
    found += _elements(facts, limits, order)
    if limits.aspect_ratios is not None and order.aspect_ratio not in limits.aspect_ratios:
        found.append(
            _finding(
                "aspect-ratio",
                f"{facts.id} does not make {order.aspect_ratio}",
                f"it makes {', '.join(limits.aspect_ratios)}",
                "aspect_ratio",
            )
        )
    if facts.makes == "still":
        found += _size(facts.id, limits, order)
    return tuple(found)


def split_after(seconds: tuple[Decimal, ...], indexes: tuple[int, ...], limits: Limits) -> tuple[int, ...]:
    """Return the plan numbers of the shots to split after, so that every part fits one call; empty when none can."""
    ends: list[int] = []
    shots, length = 0, Decimal(0)
    for place, duration in enumerate(seconds):
        if limits.seconds_max is not None and duration > limits.seconds_max:
            return ()
        full = shots == limits.shots or (limits.seconds_max is not None and length + duration > limits.seconds_max)
        if full:
            ends.append(indexes[place - 1])
            shots, length = 0, Decimal(0)
        shots, length = shots + 1, length + duration
    return tuple(ends)


def generated(planned: tuple[Decimal, ...], limits: Limits) -> tuple[Decimal, ...]:
    """Return the seconds to generate for each shot: never less than planned, whole steps, the model's shortest."""
    step = limits.seconds_step
    seconds = [_up(max(duration, limits.shot_seconds_min or duration), step) for duration in planned]
    missing = (limits.seconds_min or Decimal(0)) - sum(seconds, Decimal(0))
    if missing > 0:
        seconds[-1] = _up(seconds[-1] + missing, step)
    return tuple(seconds)


def still_size(width: int, height: int, limits: Limits) -> tuple[int, int]:
    """Return the size to ask for: within the model's sides, whole multiples, near the aspect and the wanted size."""
    multiple = limits.side_multiple or 1
    most = (limits.side_max or 2 * max(width, height)) // multiple * multiple
    least = -(-(limits.side_min or 1) // multiple) * multiple
    aspect = max(width, height) / min(width, height)
    reach = min(max(float(max(width, height)), least * aspect), float(most))
    best = min(_sizes(reach, aspect, multiple, least, most), key=lambda size: _cost(size, reach, aspect))
    return best if width >= height else (best[1], best[0])


def _sizes(reach: float, aspect: float, multiple: int, least: int, most: int) -> Iterator[tuple[int, int]]:
    lowest = max(int(reach * (1 - _STRAY)) // multiple * multiple, least)
    highest = min(max(int(reach * (1 + _STRAY)), lowest), most)
    for across in range(lowest, highest + 1, multiple):
        down = round(across / aspect / multiple) * multiple
        yield across, min(max(down, least), most)


def _cost(size: tuple[int, int], reach: float, aspect: float) -> float:
    return abs(size[0] / size[1] / aspect - 1) + 0.1 * abs(1 - size[0] / reach)


def _up(seconds: Decimal, step: Decimal | None) -> Decimal:
    return seconds if not step else -(-seconds // step) * step


# --- one limit each ----------------------------------------------------------------------------------------------


def _shots(model: str, limits: Limits, order: Order) -> Iterator[Finding]:
    seconds = tuple(shot.seconds for shot in order.shots)
    hint = _split_hint(order, limits)
    if limits.shots is not None and len(seconds) > limits.shots:
        yield _finding(
            "too-many-shots", f"{model} takes {limits.shots} shots in one call, not {len(seconds)}", hint, "shots"
        )
    if limits.seconds_max is not None and order.seconds > limits.seconds_max:
        said = f"{model} makes at most {limits.seconds_max} seconds in one call, not {order.seconds}"
        yield _finding("too-long", said, hint, "shots")
    if limits.seconds_min is not None and order.seconds < limits.seconds_min:
        yield _finding(
            "too-short",
            f"{model} makes at least {limits.seconds_min} seconds, not {order.seconds}",
            "lengthen a shot",
            "shots",
        )


def _split_hint(order: Order, limits: Limits) -> str:
    if len(order.shots) < 2:
        return f"make the shot at most {limits.seconds_max} seconds long, or two shots of it"
    ends = split_after(tuple(s.seconds for s in order.shots), tuple(s.index for s in order.shots), limits)
    split = f", or split the sequence after shot {' and after shot '.join(map(str, ends))}" if ends else ""
    return f"run it with --mode individual{split}"


def _frames(facts: CardFacts, order: Order) -> Iterator[Finding]:
    takes = facts.takes
    if order.start_frame is None and not takes.text_to_video:
        yield _finding(
            "needs-start-frame",
            f"{facts.id} needs a start frame",
            "approve a grid, or `client_generate start-frame` a file",
            "start_frame",
        )
    if order.start_frame is not None and not takes.start_frame:
        yield _finding("no-start-frame", f"{facts.id} takes no start frame", "take another video model", "start_frame")
    if order.end_frame is not None and (order.start_frame is None or not takes.end_frame):
        why = "takes no end frame" if not takes.end_frame else "takes an end frame only beside a start frame"
        yield _finding("no-end-frame", f"{facts.id} {why}", "leave the end frame out", "end_frame")


def _prompts(facts: CardFacts, wire: Wire, limits: Limits, order: Order) -> Iterator[Finding]:
    worded = word(wire, order, limits, facts.takes.frames_count_as_references)
    if len(worded.shots) > 1:
        for shot in worded.shots:
            field = f"shots[{shot.index}].prompt"
            yield from _too_long(facts.id, "a shot's prompt", shot.prompt, limits.shot_prompt_characters, field)
    at = f"shots[{order.shots[0].index}].prompt" if len(order.shots) == 1 else "prompt"
    yield from _too_long(facts.id, "the prompt", worded.prompt, limits.prompt_characters, at)


def _too_long(model: str, what: str, prompt: str, limit: int | None, field: str) -> Iterator[Finding]:
    if limit is not None and len(prompt) > limit:
        yield _finding(
            "prompt-too-long",
            f"{model} reads {limit} characters of {what}, this one has {len(prompt)}",
            f"shorten it by {len(prompt) - limit}",
            field,
        )


def _elements(facts: CardFacts, limits: Limits, order: Order) -> Iterator[Finding]:
    shown = sum(bool(element.images) for element in order.elements)
    limit = element_limit(facts.takes.elements, limits, start_frame=order.start_frame is not None)
    if shown > limit:
        yield _finding(
            "too-many-elements",
            f"{facts.id} takes {limit} elements, not {shown}",
            "leave some out; the sequence runner does so by priority",
            "elements",
        )


def _size(model: str, limits: Limits, order: Order) -> Iterator[Finding]:
    least, most, multiple = (
        limits.side_min or 1,
        limits.side_max or order.width + order.height,
        limits.side_multiple or 1,
    )
    if any(not least <= side <= most or side % multiple for side in (order.width, order.height)):
        yield _finding(
            "size",
            f"{model} does not make {order.width}x{order.height}",
            f"sides from {least} to {most}, multiples of {multiple}",
            "resolution",
        )


def element_limit(takes_elements: bool, limits: Limits, *, start_frame: bool) -> int:
    """Return how many elements can be shown to the model."""
    if not takes_elements:
        return 0
    limit = limits.elements_with_start_frame if start_frame else limits.elements
    limit = limits.elements if limit is None else limit
    return 1_000 if limit is None else limit


def _finding(code: str, message: str, hint: str, field: str) -> Finding:
    return Finding(code=f"model-{code}", message=f"{message}.", hint=hint, field=field)
