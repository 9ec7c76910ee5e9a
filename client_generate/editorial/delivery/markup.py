"""HTML put together from parts, each text escaped where it enters: what is not `Markup` is never taken for it."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from client_generate.film.writing import shown


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


_VOID = frozenset({"img", "link", "meta", "br"})


def element(tag: str, /, *children: str | None, **attributes: str | bool | None) -> Markup:
    """Return an element; children that are no `Markup` are escaped, attributes always. `class_` is `class`.

    Attributes that are None, False or empty are left out; True stands alone.
    """
    spelled = "".join(_attribute(key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items())
    if tag in _VOID:
        return Markup(f"<{tag}{spelled}>")
    return Markup(f"<{tag}{spelled}>{together(children)}</{tag}>")


def together(children: Iterable[str | None]) -> Markup:
    """Put parts behind each other."""
    return Markup("".join(_safe(child) for child in children if child))


def _safe(child: str) -> str:
    return child if isinstance(child, Markup) else escape(shown(child))


def _attribute(key: str, value: str | bool | None) -> str:
    if value is None or value is False or value == "":
        return ""
    return f" {key}" if value is True else f' {key}="{escape(shown(value), quote=True)}"'
