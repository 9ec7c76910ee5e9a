"""What a model can't take, found before anything is sent; and the sizes it can give. Pure."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from decimal import Decimal

from client_generate.errors import Finding
from client_generate.providers.card_facts import CardFacts, Limits, Wire
from client_generate.providers.card_wire import word
from client_generate.providers.order import Order

_MANY = 1_000
_ANY = 10**12
"""More pixels than any picture has."""
_STRAY = 0.1
"""How much of the size may be given up, or added, to come nearer to the aspect ratio."""


def problems(facts: CardFacts, wire: Wire, order: Order) -> tuple[Finding, ...]:
    """Return what stops this order; `field` is relative to a sequence, such as `shots[2].prompt`."""
    limits = wire.limits.over(facts.limits)
    found = [*_prompts(facts, wire, limits, order), *_elements(facts, limits, order)]
    if limits.aspect_ratios is not None and order.aspect_ratio not in limits.aspect_ratios:
        message, hint = f"{facts.id} does not make {order.aspect_ratio}.", f"it makes {', '.join(limits.aspect_ratios)}"
        found.append(Finding(code="model-aspect-ratio", message=message, hint=hint, field="aspect_ratio"))
    match facts.makes:
        case "video":
            found += [*_shots(facts.id, limits, order), *_frames(facts, order)]
        case "still":
            found += _size(facts.id, limits, order)
        case "inpaint":
            found += [*_pictures(facts.id, order), *_size(facts.id, limits, order)]
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
    """Return the size to ask for: one that the model makes, near the aspect and the wanted size."""
    if limits.sizes:
        return _nearest(width, height, limits.sizes)
    multiple = limits.side_multiple or 1
    most = (limits.side_max or 2 * max(width, height)) // multiple * multiple
    least = -(-(limits.side_min or 1) // multiple) * multiple
    aspect = max(width, height) / min(width, height)
    reach = min(max(float(max(width, height)), least * aspect), float(most))
    reach = min(max(reach, _across(limits.pixels_min or 0, aspect)), _across(limits.pixels_max or _ANY, aspect))
    sizes = list(_sizes(reach, aspect, multiple, least, most))
    fitting = [size for size in sizes if _holds(limits, *size)]
    best = min(fitting or sizes, key=lambda size: _cost(size, reach, aspect))
    return best if width >= height else (best[1], best[0])


def _sizes(reach: float, aspect: float, multiple: int, least: int, most: int) -> Iterator[tuple[int, int]]:
    lowest = max(int(reach * (1 - _STRAY)) // multiple * multiple, least)
    highest = min(max(int(reach * (1 + _STRAY)), lowest), most)
    for across in range(lowest, highest + 1, multiple):
        down = round(across / aspect / multiple) * multiple
        yield across, min(max(down, least), most)


def _nearest(width: int, height: int, sizes: Iterable[str]) -> tuple[int, int]:
    """Return the listed size of the nearest shape; among equals the nearest in pixels."""

    def stray(size: tuple[int, int]) -> tuple[float, float]:
        across, down = size
        return abs(math.log(across * height / (down * width))), abs(math.log(across * down / (width * height)))

    return min(map(_sides, sizes), key=stray)


def _sides(size: str) -> tuple[int, int]:
    across, _, down = size.partition("x")
    return int(across), int(down)


def _across(pixels: int, aspect: float) -> float:
    """Return the longer side of a picture of so many pixels."""
    return math.sqrt(pixels * aspect)


def _holds(limits: Limits, width: int, height: int) -> bool:
    return (limits.pixels_min or 0) <= width * height <= (limits.pixels_max or _ANY)


def _cost(size: tuple[int, int], reach: float, aspect: float) -> float:
    return abs(size[0] / size[1] / aspect - 1) + 0.1 * abs(1 - size[0] / reach)


def _up(seconds: Decimal, step: Decimal | None) -> Decimal:
    if not step:
        return seconds
    whole, rest = divmod(seconds, step)
    return (whole + (1 if rest else 0)) * step


# --- one limit each ----------------------------------------------------------------------------------------------


def _shots(model: str, limits: Limits, order: Order) -> Iterator[Finding]:
    hint = _split_hint(order, limits)
    if limits.shots is not None and len(order.shots) > limits.shots:
        message = f"{model} takes {limits.shots} shots in one call, not {len(order.shots)}."
        yield Finding(code="model-too-many-shots", message=message, hint=hint, field="shots")
    if limits.seconds_max is not None and order.seconds > limits.seconds_max:
        message = f"{model} makes at most {limits.seconds_max} seconds in one call, not {order.seconds}."
        yield Finding(code="model-too-long", message=message, hint=hint, field="shots")
    if limits.seconds_min is not None and order.seconds < limits.seconds_min:
        message = f"{model} makes at least {limits.seconds_min} seconds, not {order.seconds}."
        yield Finding(code="model-too-short", message=message, hint="lengthen a shot", field="shots")


def _split_hint(order: Order, limits: Limits) -> str:
    if len(order.shots) < 2:
        return f"make two shots of it, of at most {limits.seconds_max} seconds each"
    seconds, indexes = zip(*((shot.seconds, shot.index) for shot in order.shots), strict=True)
    ends = split_after(seconds, indexes, limits)
    split = f", or split the sequence after shot {' and after shot '.join(map(str, ends))}" if ends else ""
    return f"run it with --mode individual{split}"


def _frames(facts: CardFacts, order: Order) -> Iterator[Finding]:
    takes = facts.takes
    if order.start_frame is None and not takes.text_to_video:
        hint = "approve a quadrant of a grid, or give a file with `client_generate start-frame`"
        message = f"{facts.id} needs a start frame."
        yield Finding(code="model-needs-start-frame", message=message, hint=hint, field="start_frame")
    if order.start_frame is not None and not takes.start_frame:
        message = f"{facts.id} takes no start frame."
        yield Finding(code="model-no-start-frame", message=message, hint="use another model", field="start_frame")
    if order.end_frame is not None and (order.start_frame is None or not takes.end_frame):
        message = f"{facts.id} takes {'an end frame only beside a start frame' if takes.end_frame else 'no end frame'}."
        yield Finding(code="model-no-end-frame", message=message, hint="leave the end frame out", field="end_frame")


def _pictures(model: str, order: Order) -> Iterator[Finding]:
    for name in ("image", "mask"):
        if getattr(order, name) is None:
            yield Finding(code="model-needs-picture", message=f"{model} needs the {name}.", hint="give it", field=name)


def _prompts(facts: CardFacts, wire: Wire, limits: Limits, order: Order) -> Iterator[Finding]:
    worded = word(wire, order, limits, facts.takes.frames_count_as_references)
    if len(worded.shots) > 1:
        for shot in worded.shots:
            yield from _too_long(facts.id, shot.prompt, limits.shot_prompt_characters, f"shots[{shot.index}].prompt")
    at = f"shots[{order.shots[0].index}].prompt" if len(order.shots) == 1 else "prompt"
    yield from _too_long(facts.id, worded.prompt, limits.prompt_characters, at)


def _too_long(model: str, prompt: str, limit: int | None, field: str) -> Iterator[Finding]:
    if limit is not None and len(prompt) > limit:
        what = "the prompt" if field == "prompt" else "a shot's prompt"
        message = f"{model} reads {limit} characters of {what}, and this one has {len(prompt)}."
        hint = f"shorten it by {len(prompt) - limit}"
        yield Finding(code="model-prompt-too-long", message=message, hint=hint, field=field)


def _elements(facts: CardFacts, limits: Limits, order: Order) -> Iterator[Finding]:
    shown = sum(bool(element.images) for element in order.elements)
    limit = element_limit(facts.takes.elements, limits, start_frame=order.start_frame is not None)
    if shown > limit:
        message, hint = f"{facts.id} takes {limit} elements, not {shown}.", "leave out those of lowest priority"
        yield Finding(code="model-too-many-elements", message=message, hint=hint, field="elements")


def _size(model: str, limits: Limits, order: Order) -> Iterator[Finding]:
    least, multiple = limits.side_min or 1, limits.side_multiple or 1
    most = limits.side_max or max(order.width, order.height)
    asked = f"{order.width}x{order.height}"
    if limits.sizes:
        wrong, hint = asked not in limits.sizes, f"one of {', '.join(limits.sizes)}"
    else:
        wrong = any(not least <= side <= most or side % multiple for side in (order.width, order.height))
        hint = f"sides from {least} to {most}, in multiples of {multiple}"
    if not wrong and not _holds(limits, order.width, order.height):
        wrong, hint = True, _pixels_hint(limits)
    if wrong:
        message = f"{model} does not make {asked}."
        yield Finding(code="model-size", message=message, hint=hint, field="resolution")


def _pixels_hint(limits: Limits) -> str:
    least, most = limits.pixels_min, limits.pixels_max
    said = (f"at least {least}" if least else "", f"at most {most}" if most else "")
    return f"{' and '.join(filter(None, said))} pixels in all"


def element_limit(takes_elements: bool, limits: Limits, *, start_frame: bool) -> int:
    """Return how many elements can be shown to the model."""
    limit = limits.elements_with_start_frame if start_frame else limits.elements
    limit = limits.elements if limit is None else limit
    if not takes_elements:
        return 0
    return _MANY if limit is None else limit
