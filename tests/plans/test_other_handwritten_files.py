from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Annotated, Any

import msgspec
import pytest
from msgspec import Meta

from client_generate.errors import PlanError
from client_generate.handwritten.document import parse


class Unit(Enum):
    """How something is counted."""

    SECOND = "second"
    IMAGE = "image"


class PriceTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Prices of a model."""

    unit: Unit = Unit.SECOND
    rates: dict[str, Annotated[float, Meta(gt=0, description="US dollars")]] = {}
    steps: Annotated[list[Annotated[int, Meta(multiple_of=32, lt=1441)]], Meta(min_length=2)] = msgspec.field(
        default_factory=list
    )
    code: Annotated[str, Meta(pattern="^[a-z]+$", description="small letters")] = "a"
    limit: int | str | None = None

    def __post_init__(self) -> None:
        if len(self.rates) > 2:
            raise ValueError("two rates are enough")


def findings(text: str) -> list[str]:
    with pytest.raises(PlanError) as caught:
        parse(text.encode(), Path("x.yaml"), PriceTable)
    return [f"{f.where} {f.field}: {f.message} | {f.hint}" for f in caught.value.findings]


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("unit: secnd", 'unit: unit cannot be "secnd". | did you mean "second"? one of second, image'),
        ("rates: 5", "rates: rates is 5, not a list of `name: value` lines. | "),
        ("rates: {pro: 0}", "rates.pro: pro is 0, not more than 0. | US dollars"),
        ("rates: {pro: x}", 'rates.pro: pro is "x", not a number. | US dollars'),
        ("rates: {a: 1, b: 1, c: 1}", ": two rates are enough. | "),
        ("steps: [256]", "steps: steps has only 1 items; the least is 2. | "),
        ("steps: [256, 33]", "steps[1]: steps[1] is 33, not a multiple of 32. | "),
        ("steps: [256, 1472]", "steps[1]: steps[1] is 1472, not less than 1441. | "),
        ("code: A1", 'code: code cannot be "A1". | small letters'),
        ("limit: [1]", "limit: limit is a list, not a whole number. | "),
        ("rate: 1", "rate: A price table has no field \"rate\". | did you mean \"rates\"?"),
        ("- 1", ": The file is a list, not a price table with fields. | write `name: value` lines, indented"),
    ],
)  # fmt: skip
def test_any_struct_is_explained(text: str, finding: str) -> None:
    (found,) = findings(text)
    assert found.startswith("x.yaml:1:")
    assert found.partition(" ")[2] == finding


def test_what_fits_is_taken() -> None:
    text = b"unit: image\nrates: {pro: 0.224, 4: 1}\nlimit: many\n"
    table: Any = parse(text, Path("x.yaml"), PriceTable).value
    assert (table.unit, table.rates, table.limit) == (Unit.IMAGE, {"pro": 0.224, "4": 1.0}, "many")
