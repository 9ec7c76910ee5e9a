"""Plain data to a Struct, and when it does not fit: every reason at once, in words that help."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

from client_generate.handwritten import place
from client_generate.handwritten.refusal import MOST, nearest, quote

T = TypeVar("T")
_AT = r"(?P<problem>.*) - at `(?:key in )?\$(?P<path>.*)`"


class Problem(msgspec.Struct, frozen=True):
    """What does not fit at a path; `key` when the field's name is meant, not its value."""

    path: place.Path
    code: str
    message: str
    hint: str = ""
    key: bool = False


def convert(data: Any, kind: type[T]) -> tuple[T | None, list[Problem]]:
    """Return the value, or None and every problem."""
    try:
        return msgspec.convert(data, kind, str_keys=True), []
    except (msgspec.ValidationError, RecursionError) as error:
        problems = list(islice(_struct(data, inspect.type_info(kind), ()), MOST + 1))
        return None, problems or [_unforeseen(error)]


def fits(value: Any, kind: Any) -> bool:
    """Whether a value has nothing wrong by its type (as `msgspec.inspect` tells it)."""
    return not any(_problems(value, kind, ()))


def _unforeseen(error: Exception) -> Problem:
    """Pass on a problem that only the type's own check knows."""
    match = re.fullmatch(_AT, str(error))
    path = place.read(match["path"].partition("[...]")[0]) if match else ()
    return Problem(path, "plan-bad-value", (match["problem"] if match else str(error)).rstrip(".") + ".")


def _problems(value: Any, kind: Any, path: place.Path, about: str = "") -> Iterator[Problem]:
    """Walk a value along its type. `about` is the field's description, which tells what would be right."""
    if isinstance(kind, inspect.Metadata):
        described = (kind.extra_json_schema or {}).get("description", "")
        yield from _problems(value, kind.type, path, about or described)
    elif isinstance(kind, inspect.UnionType):
        yield from _union(value, kind, path, about)
    elif isinstance(kind, inspect.StructType):
        yield from _struct(value, kind, path)
    elif isinstance(kind, inspect.DictType):
        yield from _mapping(value, kind, path, about)
    elif isinstance(kind, (inspect.VarTupleType, inspect.ListType, inspect.SetType, inspect.FrozenSetType)):
        yield from _items(value, kind, path, about)
    else:
        yield from _leaf(value, kind, path, about)


def _union(value: Any, kind: inspect.UnionType, path: place.Path, about: str) -> Iterator[Problem]:
    if value is None and kind.includes_none:
        return
    kinds = [k for k in kind.types if not isinstance(k, inspect.NoneType)]
    tries = [list(_problems(value, k, path, about)) for k in kinds]
    # The alternative that fits best is the one that was meant.
    yield from min(tries, key=len, default=[])


def _struct(value: Any, kind: Any, path: place.Path) -> Iterator[Problem]:
    what = _words(kind.cls.__name__)
    if not isinstance(value, dict):
        yield _wrong_type(value, path, f"a {what} with fields", "write `name: value` lines, indented")
        return
    fields = {field.encode_name: field for field in kind.fields}
    for name, item in value.items():
        if name in fields:
            yield from _problems(item, fields[name].type, (*path, name))
        elif kind.forbid_unknown_fields and name != kind.tag_field:
            yield _unknown(name, fields, what, path)
    for name, field in fields.items():
        if field.required and name not in value:
            about = _about(field.type)
            yield Problem(path, "plan-missing-field", f"A {what} lacks {name}.", f"add {name}: {about}".rstrip(": "))


def _unknown(name: str, fields: dict[str, Any], what: str, path: place.Path) -> Problem:
    near = nearest(name, fields)
    hint = f'did you mean "{near}"?' if near else f"a {what} has " + ", ".join(fields)
    return Problem((*path, name), "plan-unknown-field", f"A {what} has no field {quote(name)}.", hint, key=True)


def _mapping(value: Any, kind: inspect.DictType, path: place.Path, about: str) -> Iterator[Problem]:
    if not isinstance(value, dict):
        yield _wrong_type(value, path, "a list of `name: value` lines", about)
        return
    for name, item in value.items():
        yield from _problems(item, kind.value_type, (*path, name))


def _items(value: Any, kind: Any, path: place.Path, about: str) -> Iterator[Problem]:
    if not isinstance(value, list):
        yield _wrong_type(value, path, "a list", about and f"{about}; write it as a list, [a, b] or lines with -")
        return
    yield from _length(len(value), kind, path, "items", about)
    for number, item in enumerate(value):
        yield from _problems(item, kind.item_type, (*path, number), about)


def _leaf(value: Any, kind: Any, path: place.Path, about: str) -> Iterator[Problem]:
    if isinstance(kind, inspect.LiteralType):
        if not any(value == known and type(value) is type(known) for known in kind.values):
            yield _not_among(value, kind.values, path)
    elif isinstance(kind, inspect.EnumType):
        if value not in (values := tuple(member.value for member in kind.cls)):
            yield _not_among(value, values, path)
    elif isinstance(kind, inspect.StrType):
        yield from _text(value, kind, path, about)
    elif isinstance(kind, (inspect.IntType, inspect.FloatType, inspect.DecimalType)):
        yield from _number(value, kind, path, about)
    elif isinstance(kind, inspect.BoolType) and not isinstance(value, bool):
        yield _wrong_type(value, path, "true or false", about and f"true or false: {about}")


def _not_among(value: Any, known: tuple[Any, ...], path: place.Path) -> Problem:
    near = nearest(str(value), map(str, known))
    hint = (f'did you mean "{near}"? ' if near else "") + "one of " + ", ".join(map(str, known))
    return Problem(path, "plan-bad-value", f"{_name(path)} cannot be {_shown(value)}.", hint)


def _text(value: Any, kind: inspect.StrType, path: place.Path, about: str) -> Iterator[Problem]:
    if not isinstance(value, str):
        hint = 'put it in quotes: "..."' if value is not None and not isinstance(value, (dict, list)) else about
        yield _wrong_type(value, path, "text", hint)
        return
    yield from _length(len(value), kind, path, "characters", about)
    if kind.pattern and not re.search(kind.pattern, value):
        yield Problem(path, "plan-bad-value", f"{_name(path)} cannot be {quote(value)}.", about)


def _length(length: int, kind: Any, path: place.Path, unit: str, about: str) -> Iterator[Problem]:
    if kind.min_length and length < kind.min_length:
        what = "is empty" if length == 0 else f"has only {length} {unit}; the least is {kind.min_length}"
        yield Problem(path, "plan-bad-value", f"{_name(path)} {what}.", about)
    if kind.max_length is not None and length > kind.max_length:
        message = f"{_name(path)} has {length:,} {unit}; the most is {kind.max_length:,}."
        yield Problem(path, "plan-bad-value", message, about)


def _number(value: Any, kind: Any, path: place.Path, about: str) -> Iterator[Problem]:
    whole = isinstance(kind, inspect.IntType)
    fits = isinstance(value, int) if whole else isinstance(value, (int, Decimal)) or _is_quoted_decimal(value, kind)
    if isinstance(value, bool) or not fits:
        yield _wrong_type(value, path, "a whole number" if whole else "a number", about)
    elif isinstance(value, (int, Decimal)) and not isinstance(kind, inspect.DecimalType):
        yield from _range(value, kind, path, about)


def _is_quoted_decimal(value: Any, kind: Any) -> bool:
    """Whether it is a number in quotes, which is taken where decimals are."""
    try:
        return isinstance(kind, inspect.DecimalType) and isinstance(msgspec.convert(value, Decimal), Decimal)
    except msgspec.ValidationError:
        return False


def _range(value: Any, kind: Any, path: place.Path, about: str) -> Iterator[Problem]:
    limits = (
        (kind.ge is not None and value < kind.ge, f"less than {kind.ge}"),
        (kind.gt is not None and value <= kind.gt, f"not more than {kind.gt}"),
        (kind.le is not None and value > kind.le, f"more than {kind.le}"),
        (kind.lt is not None and value >= kind.lt, f"not less than {kind.lt}"),
        (kind.multiple_of is not None and value % kind.multiple_of != 0, f"not a multiple of {kind.multiple_of}"),
    )
    for broken, words in limits:
        if broken:
            yield Problem(path, "plan-bad-value", f"{_name(path)} is {value}, {words}.", about)


def _wrong_type(value: Any, path: place.Path, wanted: str, hint: str) -> Problem:
    return Problem(path, "plan-wrong-type", f"{_name(path)} is {_shown(value)}, not {wanted}.", hint)


def _shown(value: Any) -> str:
    """Spell what stands there: text in quotes, a number as it is."""
    if value is None:
        return "empty"
    if isinstance(value, (bool, int, Decimal)):
        return str(value).lower()
    return quote(value) if isinstance(value, str) else "a list" if isinstance(value, list) else "a group of fields"


def _name(path: place.Path) -> str:
    """Name a field in a sentence: the end of its path from the last name on."""
    start = max((i for i, step in enumerate(path) if isinstance(step, str)), default=0)
    return place.spell(path[start:]) or "The file"


def _about(kind: Any) -> str:
    extra = kind.extra_json_schema or {} if isinstance(kind, inspect.Metadata) else {}
    return str(extra.get("description", ""))


def _words(name: str) -> str:
    """Spell a class's name as words: ModelCard is a model card."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()
