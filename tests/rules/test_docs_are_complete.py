"""Every error code, command, setting, event and card field occurs in the docs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from typer.main import get_command

from client_generate.cli.app import app
from client_generate.providers.card_facts import CardFacts
from tests.rules import documented, sources


def commands(group: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every command by its words, such as `takes list`."""
    for name, command in getattr(group, "commands", {}).items():
        yield f"{before}{name}", command
        yield from commands(command, f"{before}{name} ")


def fields(kind: Any) -> Iterator[str]:
    """Yield the field names of a Struct and of all Structs inside it."""
    waiting, seen = [msgspec.inspect.type_info(kind)], set()
    while waiting:
        info = waiting.pop()
        if isinstance(info, msgspec.inspect.StructType):
            if info.cls not in seen:
                seen.add(info.cls)
                yield from (field.encode_name for field in info.fields)
                waiting += [field.type for field in info.fields]
        elif isinstance(info, msgspec.inspect.Metadata):
            waiting.append(info.type)
        else:
            parts = (getattr(info, name) for name in info.__struct_fields__)
            waiting += [
                p
                for part in parts
                for p in (part if isinstance(part, tuple) else (part,))
                if isinstance(p, msgspec.inspect.Type)
            ]


def test_what_is_missing_is_found() -> None:
    code = {"a.py": "class E:\n    default_code = 'lost'\nraise E('x', code='gone' if y else 'left')\n"}
    assert documented.error_codes(code) == {"lost", "gone", "left"}
    assert documented.event_tags("class A(B, tag='a_b'): ...") == {"a_b"}
    assert documented.settings({"a.py": "env['CLIENT_GENERATE_ROOT']"}) == {"CLIENT_GENERATE_ROOT"}
    assert documented.missing({"gone", "left", "a-b"}, "`gone` and `left-over`, a-b.") == ["left"]
    assert {"id", "prices"} - set(fields(CardFacts)) <= {"prices"}


def test_error_codes() -> None:
    errors = (sources.REPOSITORY / "docs" / "errors.md").read_text()
    assert documented.missing(documented.error_codes(sources.modules()), errors) == []


def test_codes_are_literal() -> None:
    made_up = documented.made_up_codes({"a.py": "E(code=f'a-{b}')\nE(code='a' + b)\nE(code='a-b')\nE(code=error.code)"})
    assert [line.split()[0] for line in made_up] == ["a.py:1", "a.py:2"]
    assert documented.made_up_codes(sources.modules()) == []


def test_settings() -> None:
    assert documented.missing(documented.settings(sources.modules()), sources.documentation()) == []


def test_events() -> None:
    tags = documented.event_tags(sources.modules()["client_generate/film/events.py"])
    assert tags
    assert documented.missing(tags, sources.documentation()) == []


def test_card_fields() -> None:
    assert documented.missing(set(fields(CardFacts)), sources.documentation()) == []


@pytest.mark.parametrize("name", [name for name, _ in commands(get_command(app))])
def test_commands(name: str) -> None:
    assert documented.missing({f"client_generate {name}"}, sources.documentation()) == []
