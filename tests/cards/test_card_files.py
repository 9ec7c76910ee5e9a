from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest

from client_generate.errors import NotFound, PlanError
from client_generate.providers.cards import Cards
from tests.cards.orders import element, film, inpaint, still, text

GOOD = "id: mine\ntitle: Mine\nmakes: still\nproviders:\n  local:\n    endpoint: still\n"


def own(folder: Path, text: str, name: str = "mine") -> Cards:
    (folder / f"{name}.yaml").write_text(text)
    return Cards.load(folder)


def test_all_shipped_cards_can_be_used() -> None:
    cards = Cards.load()
    flux = ("flux-1.1-pro", "flux-2-pro", "flux-fill-pro", "flux-pro")
    gpt = ("gpt-5.6", "gpt-image-2", "gpt-image-2-edit")
    assert cards.ids() == ("animatic-draft", *flux, *gpt, "kling-o3", "kling-v3", "local-writer", "sdxl-inpaint")
    orders = {"still": still(), "video": film(), "inpaint": inpaint(), "text": text()}
    for card in map(cards.get, cards.ids()):
        assert len(card.providers) == (1 if card.id in {"animatic-draft", "local-writer"} else 2)
        for provider in card.providers:
            request = card.request(orders[card.makes], provider)
            assert (request.kind, request.model) == (card.makes, card.id)
            assert (card.estimate(orders[card.makes], provider).amount > 0) == (provider != "local")
        assert len(card.sha256) == 64


def test_only_the_wanted_card_is_read(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("id: [")
    cards = own(tmp_path, GOOD)
    assert cards.get("mine").title == "Mine"
    assert "broken" in cards.ids()
    with pytest.raises(PlanError) as refused:
        cards.get("broken")
    assert "plans/cards/broken.yaml:" in refused.value.findings[0].where


def test_a_workspaces_card_stands_before_the_shipped_one(tmp_path: Path) -> None:
    cards = own(tmp_path, GOOD.replace("mine", "flux-pro").replace("Mine", "Ours"), "flux-pro")
    assert cards.get("flux-pro").title == "Ours"


def test_no_folder_of_own_cards_is_no_error(tmp_path: Path) -> None:
    assert Cards.load(tmp_path / "cards").ids() == Cards.load().ids()


@pytest.mark.parametrize(
    ("change", "code", "where"),
    [
        (("id: mine", "id: other"), "card-id", "1:"),
        (("endpoint: still", 'endpoint: still\n    grid_prompt: "four of {promt}"'), "card-template", "7:"),
        (("endpoint: still", "endpoint: still\n    input: [{name: a}]"), "card-field", "7:"),
        (("endpoint: still", "endpoint: still\n    input: [{name: a, value: 1, order: seed}]"), "card-field", "7:"),
        (("endpoint: still", "endpoint: still\n    limits: {seconds_min: 9, seconds_max: 3}"), "card-limits", "7:"),
        (
            ("makes: still", "makes: still\nlimits: {side_min: 250, side_max: 255, side_multiple: 32}"),
            "card-limits",
            "4:",
        ),
        (("makes: still", "makes: still\nlimits: {seconds_step: 0}"), "card-limits", "4:"),
        (("makes: still", "makes: still\nlimits: {pixels_min: 9, pixels_max: 3}"), "card-limits", "4:"),
        (("makes: still", "makes: still\nlimits: {sizes: [1024 x 1024]}"), "plan-bad-value", "4:"),
        (
            ("endpoint: still", "endpoint: still\n    prices: {as_of: '2026-02-30', rates: [{per: call, amount: 1}]}"),
            "card-date",
            "7:",
        ),
        (
            ("endpoint: still", "endpoint: still\n    prices: {as_of: '2026-02-20', rates: [{per: call, amount: -1}]}"),
            "card-price",
            "7:",
        ),
    ],
)
def test_mistakes_are_told_with_their_place(tmp_path: Path, change: tuple[str, str], code: str, where: str) -> None:
    with pytest.raises(PlanError) as refused:
        own(tmp_path, GOOD.replace(*change)).get("mine")
    assert refused.value.code == code
    assert refused.value.findings[0].where.startswith(f"plans/cards/mine.yaml:{where}")


def test_an_unknown_model_is_told_its_neighbour() -> None:
    with pytest.raises(NotFound, match="klingo3") as refused:
        Cards.load().get("klingo3")
    assert (refused.value.code, refused.value.hint) == ("unknown-model", 'did you mean "kling-o3"?')


def test_a_provider_that_cannot_names_those_that_can(tmp_path: Path) -> None:
    with pytest.raises(PlanError) as refused:
        own(tmp_path, GOOD).get("mine").request(still(), "replicate")
    assert refused.value.code == "card-no-provider"
    assert refused.value.hint.startswith("local can run it")


def test_constants_reach_the_wire_as_they_are(tmp_path: Path) -> None:
    text = GOOD + "    input: [{name: guidance, value: 2.5}, {name: steps, value: 4}, {name: fast, value: true}]\n"
    assert own(tmp_path, text).get("mine").request(still(), "local").input == {
        "guidance": 2.5,
        "steps": 4,
        "fast": True,
    }


def test_grids_are_asked_for_in_words_where_the_model_has_no_panels() -> None:
    card = Cards.load().get("flux-pro")
    assert "2x2 grid" in card.request(still(), "replicate").input["prompt"]
    assert card.request(still(panels=1), "replicate").input["prompt"] == "A car at night"
    assert (asked := card.request(still(), "local").input)["prompt"] == "A car at night"
    assert asked["panels"] == 4


def test_price_lines_of_different_kinds_add_up() -> None:
    order = still(width=1312, height=736, elements=(element("hero", 2),))
    estimate = Cards.load().get("flux-2-pro").estimate(order, "replicate")
    assert estimate.amount == Decimal("0.06")
    assert estimate.basis == "1 call x $0.015 + 1 megapixel x $0.015 + 2 references x $0.015"


def test_an_unknown_case_is_priced_at_the_dearest(tmp_path: Path) -> None:
    rates = "[{per: call, audio: true, amount: 3}, {per: call, mode: x, amount: 2}]"
    cards = own(tmp_path, GOOD + f"    prices: {{as_of: '2026-11-01', rates: {rates}}}\n")
    assert cards.get("mine").estimate(still(), "local").amount == 3


def test_every_field_of_a_card_is_explained() -> None:
    from client_generate.providers.card_facts import CardFacts

    docs = (Path(__file__).parents[2] / "docs" / "cards.md").read_text()
    missing = [name for name in fields(CardFacts, set()) if f"`{name}`" not in docs]
    assert missing == []


def fields(kind: Any, seen: set[Any]) -> Iterator[str]:
    if kind in seen:
        return
    seen.add(kind)
    for field in msgspec.structs.fields(kind):
        yield field.encode_name
        for part in structs_in(field.type):
            yield from fields(part, seen)


def structs_in(kind: Any) -> Iterator[Any]:
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        yield kind
    for part in (*getattr(kind, "__args__", ()), *([kind.__origin__] if hasattr(kind, "__metadata__") else [])):
        yield from structs_in(part)
