"""Asking a writer for something that must fit: asked again once with what was wrong, then a person is asked.

`ask` hands an order over and returns the answer; behind it stand the attempts, the budget and the queue of calls
that came too often. Whatever it raises goes through.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar

import msgspec

from client_generate.errors import ProviderError
from client_generate.providers.order import Order

T = TypeVar("T")
Ask = Callable[[Order, str], bytes]
"""Takes an order and the item's id that it is for; the second asking has another id."""
_LONGEST_TOLD = 2_000


class Unfit(Exception):
    """An answer that is not what was asked for. `problems` are sentences for the writer."""

    def __init__(self, *problems: str) -> None:
        super().__init__(*problems)
        self.problems = problems


class Task(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """One kind of thing to be written.

    `name` is what the offline writer calls it; `system` and `words` say it to a model, `schema` is what its answer must
    fit (strict: every property required, no others); `read` turns an answer into the thing, or raises `Unfit`.
    """

    name: str
    system: str
    schema: dict[str, Any]
    words: Callable[[Mapping[str, Any]], str]
    read: Callable[[bytes, Mapping[str, Any]], T]


def asked(task: Task[T], given: Mapping[str, Any], *, ask: Ask, item: str, seed: int) -> T:
    """Ask for something and read the answer.

    Raises `ProviderError` (code `please-rephrase`) when the answer did not fit twice, and what `ask` raises.
    """
    plain: dict[str, Any] = msgspec.to_builtins(dict(given))
    wrong: tuple[str, ...] = ()
    for name in (item, f"{item}-again"):
        try:
            return task.read(ask(order(task, plain, seed, wrong), name), plain)
        except Unfit as unfit:
            wrong = unfit.problems
    raise ProviderError(
        "The writer's answer could not be used, twice: " + " ".join(wrong)[:300],
        code="please-rephrase",
        hint="please rephrase what you want, or choose another writer",
    )


def order(task: Task[T], given: Mapping[str, Any], seed: int, wrong: tuple[str, ...] = ()) -> Order:
    """Return the order for a text; `wrong` is what an earlier answer got wrong."""
    words = task.words(given)
    if wrong:
        told = "\n".join(f"- {problem}" for problem in wrong)[:_LONGEST_TOLD]
        words = f"{words}\n\nAn earlier answer could not be used:\n{told}\nAnswer again, and mend exactly that."
    return Order(
        kind="text", prompt=words, seed=seed, width=0, height=0, aspect_ratio="", task=task.name, given=dict(given),
        system=task.system, answer=task.schema,
    )  # fmt: skip


def decoded(data: bytes, kind: type[T]) -> T:
    """Read an answer's JSON, out of a fence where a model put it into one. Raises `Unfit`."""
    text = data.decode("utf-8", "replace").strip()
    if text.startswith("```"):
        text = text.strip("`").removeprefix("json").strip()
    try:
        return msgspec.json.decode(text, type=kind, strict=False)
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise Unfit(f"It is not the JSON that the schema asks for: {error}.") from error


def strict(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Return the schema of an object as strict answers need it: all properties required, no others."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }
