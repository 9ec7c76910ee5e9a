from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from client_generate.providers.base import InputFile
from client_generate.providers.cards import Cards
from client_generate.providers.order import Order
from tests.cards.orders import inpaint, still, text

SPECS = Path(__file__).parents[2].parent / "shared" / "specs" / "replicate-model-schemas.json"
OPENAI = SPECS.with_name("openai-openapi-subset.json")
CASES = [
    ("flux-pro", still()),
    ("flux-1.1-pro", still()),
    ("flux-fill-pro", inpaint()),
    ("sdxl-inpaint", inpaint(width=1280, height=720)),
]


def schema(endpoint: str) -> tuple[dict[str, Any], str]:
    if not SPECS.is_file():
        pytest.skip(f"the published schemas are not at {SPECS}")
    model = json.loads(SPECS.read_text())[endpoint.partition(":")[0]]
    components = model["openapi_schema"]["components"]
    named = {**components["schemas"]["Input"], "components": components, "additionalProperties": False}
    return named, str(model["version"])


def url(file: InputFile) -> str:
    return f"https://files.example/{file.name}"


@pytest.mark.parametrize(("model", "order"), CASES)
def test_what_is_sent_is_what_the_model_reads(model: str, order: Order) -> None:
    request = Cards.load().get(model).request(order, "replicate")
    published, _ = schema(request.endpoint)
    sent = json.loads(json.dumps(request.filled(url)))
    validator = jsonschema.Draft202012Validator(published)
    validator.validate(sent)
    with pytest.raises(jsonschema.ValidationError):
        validator.validate({**sent, "label": "SEQ01"})
    with pytest.raises(jsonschema.ValidationError):
        validator.validate({**sent, "seed": "seven"})


@pytest.mark.parametrize(("model", "order"), CASES)
def test_cards_name_the_version_they_were_written_for(model: str, order: Order) -> None:
    wire = Cards.load().get(model).wire("replicate")
    assert wire.schema == schema(wire.endpoint)[1]


@pytest.mark.parametrize("model", ["flux-pro", "flux-1.1-pro"])
def test_the_cards_sizes_are_the_models(model: str) -> None:
    card = Cards.load().get(model)
    published, _ = schema(card.wire("replicate").endpoint)
    width, limits = published["properties"]["width"], card.limits_for("replicate")
    assert (limits.side_min, limits.side_max) == (width["minimum"], width["maximum"])


def test_a_text_is_asked_for_as_openai_reads_it() -> None:
    if not OPENAI.is_file():
        pytest.skip(f"the published document is not at {OPENAI}")
    components = json.loads(OPENAI.read_text())["components"]
    published = {**components["schemas"]["CreateChatCompletionRequest"], "components": components}
    sent = Cards.load().get("gpt-5.6").request(text(), "openai").input
    validator = jsonschema.Draft202012Validator(published)
    validator.validate(sent)
    assert [message["role"] for message in sent["messages"]] == ["system", "user"]
    assert sent["response_format"]["json_schema"]["strict"] is True
    with pytest.raises(jsonschema.ValidationError):
        validator.validate({**sent, "messages": []})


@pytest.mark.parametrize(
    ("model", "order", "body"),
    [
        ("gpt-image-2", still(width=1280, height=720), "CreateImageRequest"),
        ("gpt-image-2-edit", inpaint(), "CreateImageEditRequest"),
    ],
)
def test_what_is_sent_is_what_openai_reads(model: str, order: Order, body: str) -> None:
    if not OPENAI.is_file():
        pytest.skip(f"the published document is not at {OPENAI}")
    components = json.loads(OPENAI.read_text())["components"]
    published = {**components["schemas"][body], "components": components, "additionalProperties": False}
    sent = Cards.load().get(model).request(order, "openai").filled(lambda file: file.name)
    validator = jsonschema.Draft202012Validator(published)
    validator.validate(sent)
    assert sent["size"] == f"{order.width}x{order.height}"
    with pytest.raises(jsonschema.ValidationError):
        validator.validate({**sent, "seed": 7})
    with pytest.raises(jsonschema.ValidationError):
        validator.validate({**sent, "quality": "finest"})
