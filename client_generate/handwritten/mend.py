"""What can still be understood of data with mistakes: a wrong value gives way to its default, or to a stand-in.

So that whoever checks further finds everything at once. Nothing of it is ever made.
"""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

from client_generate.handwritten import check, place

T = TypeVar("T")
_GONE = object()


def mend(data: Any, kind: type[T], wrong: Collection[place.Path] = ()) -> tuple[T | None, tuple[place.Path, ...]]:
    """Return a value of `kind`, and the paths that do not stand in the data as it does; None when nothing is left.

    `wrong` are paths whose values fit their types and are mistaken all the same.
    """
    mender = _Mender(frozenset(wrong))
    if not isinstance(data, dict):
        return None, ()
    try:
        return msgspec.convert(mender.value(data, inspect.type_info(kind), ()), kind, str_keys=True), mender.unsure()
    except (msgspec.ValidationError, RecursionError):
        return None, ()


def touches(path: place.Path, unsure: Collection[place.Path]) -> bool:
    """Whether a path, or something it holds, or something that holds it, is unsure."""
    return any(path[: len(other)] == other[: len(path)] for other in unsure)


class _Mender:
    def __init__(self, wrong: frozenset[place.Path]) -> None:
        self._wrong = wrong
        self._given_up: list[place.Path] = []

    def unsure(self) -> tuple[place.Path, ...]:
        return tuple(self._given_up)

    def value(self, value: Any, kind: Any, path: place.Path) -> Any:
        """Return the value with what is wrong inside it replaced, or `_GONE` when all of it is wrong."""
        kind = _bare(kind)
        if path in self._wrong:
            return _GONE
        if isinstance(kind, inspect.StructType) and isinstance(value, dict):
            return self._struct(value, kind, path)
        if isinstance(kind, inspect.VarTupleType) and isinstance(value, list):
            return self._items(value, kind, path)
        return value if value is None or check.fits(value, kind) else _GONE

    def _struct(self, value: dict[str, Any], kind: inspect.StructType, path: place.Path) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for field in kind.fields:
            name = field.encode_name
            mended = self._field(value[name], field, (*path, name)) if name in value else _GONE
            if mended is not _GONE:
                made[name] = mended
                continue
            if name in value or field.required:
                self._given_up.append((*path, name))
            if field.required:
                made[name] = _stand_in(field.type)
        return made

    def _field(self, value: Any, field: inspect.Field, path: place.Path) -> Any:
        return _GONE if value is None and not check.fits(value, field.type) else self.value(value, field.type, path)

    def _items(self, value: list[Any], kind: inspect.VarTupleType, path: place.Path) -> Any:
        if not (kind.min_length or 0) <= len(value) <= (len(value) if kind.max_length is None else kind.max_length):
            return _GONE
        made = []
        for number, item in enumerate(value):
            mended = _GONE if item is None else self.value(item, kind.item_type, (*path, number))
            if mended is _GONE:
                self._given_up.append((*path, number))
            made.append(_stand_in(kind.item_type) if mended is _GONE else mended)
        return made


def _bare(kind: Any) -> Any:
    """Return the type without its annotations; of several the first that is not None."""
    while isinstance(kind, inspect.Metadata | inspect.UnionType):
        if isinstance(kind, inspect.Metadata):
            kind = kind.type
        else:
            kind = next(one for one in kind.types if not isinstance(one, inspect.NoneType))
    return kind


def _stand_in(kind: Any) -> Any:
    """Return some value that fits a type."""
    kind = _bare(kind)
    if isinstance(kind, inspect.StructType):
        return {field.encode_name: _stand_in(field.type) for field in kind.fields if field.required}
    if isinstance(kind, inspect.VarTupleType):
        return [_stand_in(kind.item_type)] * (kind.min_length or 0)
    if isinstance(kind, inspect.LiteralType):
        return kind.values[0]
    if isinstance(kind, inspect.StrType):
        return "unknown"
    return Decimal(1) if isinstance(kind, inspect.DecimalType) else {} if isinstance(kind, inspect.DictType) else 0
