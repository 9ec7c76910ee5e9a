"""From an order to one provider's input, as the card's `input` says; no model is known by name here."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any, NamedTuple

import msgspec

from client_generate.providers.base import FILE_PREFIX
from client_generate.providers.card_facts import CardFacts, Field, Limits, OrderField, ShotField, Wire
from client_generate.providers.order import Order, OrderElement, OrderShot

_MENTION = re.compile(r"(?<![\w@.])@([A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)")
_BLANK = re.compile(r"\{(\w+)\}")
TEMPLATE_WORDS = {
    "element_token": frozenset({"id", "name", "number"}),
    "element_line": frozenset({"id", "name", "number", "token", "description"}),
    "grid_prompt": frozenset({"prompt"}),
}


def _neutral(names: str) -> tuple[Field, ...]:
    return tuple(Field(name=name, order=msgspec.convert(name, OrderField), even_empty=True) for name in names.split())


_EACH: dict[str, ShotField] = {"index": "index", "prompt": "prompt", "seconds": "seconds_text"}
_SHOTS = Field(name="shots", order="shots", each={**_EACH, "line": "line", "line_seconds": "line_seconds"})
_AROUND = Field(name="around", order="around")
_FRAMES = (Field(name="start_frame", order="start_frame"), Field(name="end_frame", order="end_frame"))
# Our own fields as they are: what a provider's entry without `input` gets.
NEUTRAL: dict[str, tuple[Field, ...]] = {
    "still": (*_neutral("prompt negative_prompt width height seed panels elements label"), _AROUND),
    "video": (*_neutral("prompt negative_prompt width height fps seed elements label"), _SHOTS, _AROUND, *_FRAMES),
    "inpaint": _neutral("prompt negative_prompt image mask seed width height label"),
    "text": _neutral("task given seed"),
}


class Worded(NamedTuple):
    """The texts as a model reads them, and the images it gets, as input file names in the order it counts them."""

    prompt: str
    shots: tuple[OrderShot, ...]
    references: tuple[str, ...]


def build_input(facts: CardFacts, wire: Wire, order: Order) -> dict[str, Any]:
    """Fill the provider's input from the order; what is empty is left out unless the card wants it."""
    worded = word(wire, order, wire.limits.over(facts.limits), facts.takes.frames_count_as_references)
    filled: dict[str, Any] = {}
    for field in wire.input or NEUTRAL[facts.makes]:
        if _wanted(field, order):
            value = _value(field, facts, order, worded)
            if field.even_empty or value not in (None, "", [], {}, ()):
                filled[field.name] = value
    return filled


def named_files(value: Any) -> frozenset[str]:
    """Return the names of the input files that an input speaks of."""
    if isinstance(value, str):
        return frozenset({value.removeprefix(FILE_PREFIX)} if value.startswith(FILE_PREFIX) else ())
    if isinstance(value, dict):
        return frozenset().union(*(named_files(item) for item in value.values()))
    return (
        frozenset().union(*(named_files(item) for item in value)) if isinstance(value, (list, tuple)) else frozenset()
    )


def mode_of(facts: CardFacts, order: Order) -> str:
    """Return the lowest mode that gives the order's size, or the highest there is; empty without modes."""
    enough = [mode.name for mode in facts.modes if mode.lines >= min(order.width, order.height)]
    return (enough or [mode.name for mode in facts.modes][-1:] or [""])[0]


# --- words -------------------------------------------------------------------------------------------------------


def word(wire: Wire, order: Order, limits: Limits, frames_count: bool = False) -> Worded:
    """Say elements the way the provider wants it: `@name` becomes its token, who is not mentioned gets a line."""
    references = share_references(order, limits, frames_count) if _takes_references(wire) else ()
    tokens = _tokens(wire, order, references)
    shots = tuple(msgspec.structs.replace(s, prompt=mention(s.prompt, tokens)) for s in order.shots)
    several = len(shots) > 1
    said = order.prompt + " ".join(shot.prompt for shot in order.shots)
    prompt = mention(order.prompt, tokens)
    lines = (
        []
        if wire.element_line == ""
        else [
            _fill(wire.element_line, {**_words(e), "number": _number(e, references), "token": tokens[e.id]})
            for e in order.elements
            if set(e.images) & set(references) and (several or e.id not in _MENTION.findall(said))
        ]
    )
    prompt = " ".join([prompt, *lines]).strip()
    if order.panels == 4 and wire.grid_prompt:
        prompt = _fill(wire.grid_prompt, {"prompt": prompt})
    return Worded(prompt, shots, references)


def mention(prompt: str, tokens: dict[str, str]) -> str:
    """Replace each `@name` of a known element; anything else with an @ stays as it is."""
    return _MENTION.sub(lambda match: tokens.get(match[1], match[0]), prompt)


def share_references(order: Order, limits: Limits, frames_count: bool) -> tuple[str, ...]:
    """Choose the reference images under the cap: everybody's first image before anybody's second."""
    frames = sum(frame is not None for frame in (order.start_frame, order.end_frame)) if frames_count else 0
    deepest = max((len(element.images) for element in order.elements), default=0)
    turns = [
        (turn, place, element.images[turn])
        for turn in range(deepest)
        for place, element in enumerate(order.elements)
        if turn < len(element.images)
    ]
    if limits.reference_images is not None:
        turns = turns[: max(limits.reference_images - frames, 0)]
    return tuple(image for _, _, image in sorted(turns, key=lambda at: (at[1], at[0])))


def plain_name(element_id: str) -> str:
    """Return an element's id as words."""
    return element_id.replace("-", " ").replace("_", " ")


def unknown_blanks(wire: Wire) -> list[tuple[str, str]]:
    """Return (field, word) for each `{word}` in a card's templates that stands for nothing."""
    return [
        (name, blank)
        for name, known in TEMPLATE_WORDS.items()
        for blank in _BLANK.findall(getattr(wire, name))
        if blank not in known
    ]


def _takes_references(wire: Wire) -> bool:
    return any(field.order == "references" for field in wire.input)


def _tokens(wire: Wire, order: Order, references: tuple[str, ...]) -> dict[str, str]:
    if not wire.element_token:
        return {}
    return {
        element.id: _fill(wire.element_token, {**_words(element), "number": place})
        if (place := _number(element, references)) or "{number}" not in wire.element_token
        else plain_name(element.id)
        for element in order.elements
    }


def _number(element: OrderElement, references: tuple[str, ...]) -> str:
    first = next((image for image in element.images if image in references), None)
    return "" if first is None else str(references.index(first) + 1)


def _words(element: OrderElement) -> dict[str, str]:
    return {"id": element.id, "name": plain_name(element.id), "description": element.description}


def _fill(template: str, words: dict[str, str]) -> str:
    return _BLANK.sub(lambda match: words.get(match[1], match[0]), template)


# --- fields ------------------------------------------------------------------------------------------------------


def _wanted(field: Field, order: Order) -> bool:
    match field.when:
        case "always":
            return True
        case "one_shot":
            return len(order.shots) <= 1
        case "several_shots":
            return len(order.shots) > 1
        case "no_start_frame":
            return order.start_frame is None


def _value(field: Field, facts: CardFacts, order: Order, worded: Worded) -> Any:
    if field.order is None:
        return field.value
    of_text = _OF_TEXT.get(field.order)
    value = _from_order(field, facts, order, worded) if of_text is None else of_text(facts, order)
    return msgspec.json.encode(value).decode() if field.as_json_text else value


def _from_order(field: Field, facts: CardFacts, order: Order, worded: Worded) -> Any:
    match field.order:
        case "prompt":
            return worded.prompt
        case "shots":
            keys = field.each or {"prompt": "prompt", "seconds": "seconds"}
            return [_shot(shot, keys) for shot in worded.shots]
        case "references":
            return [FILE_PREFIX + image for image in worded.references]
        case "elements":
            return [_element(element) for element in order.elements]
        case "start_frame" | "end_frame" | "image" | "mask" as name:
            file = getattr(order, name)
            return None if file is None else FILE_PREFIX + file
        case "seconds":
            return number(order.seconds)
        case "mode":
            return mode_of(facts, order)
        case name:
            return getattr(order, str(name))


def _shot(shot: OrderShot, keys: dict[str, ShotField]) -> dict[str, Any]:
    filled = {key: _of_shot(shot, what) for key, what in keys.items()}
    return {key: value for key, value in filled.items() if value or not keys[key].startswith("line")}


def _of_shot(shot: OrderShot, what: ShotField) -> Any:
    match what:
        case "seconds":
            return number(shot.seconds)
        case "seconds_text":
            return str(shot.seconds)
        case "line_seconds":
            return None if shot.line_seconds is None else str(shot.line_seconds)
        case _:
            return getattr(shot, what)


def _element(element: OrderElement) -> dict[str, Any]:
    return {**msgspec.to_builtins(element), "images": [FILE_PREFIX + image for image in element.images]}


def messages(order: Order) -> list[dict[str, str]]:
    """Return the words of a text's order, as chat services read them."""
    said = (("system", order.system), ("user", order.prompt))
    return [{"role": role, "content": text} for role, text in said if text]


def answer_format(order: Order) -> dict[str, Any]:
    """Return what a chat service's answer must fit."""
    if not order.answer:
        return {"type": "text"}
    return {
        "type": "json_schema",
        "json_schema": {"name": order.task or "answer", "strict": True, "schema": order.answer},
    }


def number(value: Decimal) -> int | float:
    """Return a decimal as JSON has it: whole numbers without a point."""
    return int(value) if value == value.to_integral_value() else float(value)


_OF_TEXT: dict[OrderField, Callable[[CardFacts, Order], Any]] = {
    "messages": lambda _, order: messages(order),
    "answer_format": lambda _, order: answer_format(order),
    "answer_tokens": lambda facts, _: facts.limits.answer_tokens,
}
