"""What the service answers and what it is asked fits the published documents, and what does not fit is found."""

from __future__ import annotations

import json
from typing import Any

import httpx
import jsonschema
import pytest

from tests.paid_service import paid_service
from tests.paid_service.calls import Call, document
from tests.paid_service.models import MODELS
from tests.paid_service.published import SPECS, Published, missing
from tests.paid_service.routes import find
from tests.paid_service.state import KEY
from tests.paid_service_itself.clients import FLUX, KLING, STILL, order, plain


def published_models() -> dict[str, Any]:
    place = SPECS / "replicate-model-schemas.json"
    if not place.is_file():
        pytest.skip(f"the published schemas are not at {place}")
    found: dict[str, Any] = json.loads(place.read_text("utf-8"))
    return found


@pytest.fixture(autouse=True)
def _documents() -> None:
    if missing():
        pytest.skip(f"not checked, as {', '.join(missing())} are not at {SPECS}")


@pytest.mark.parametrize("name", MODELS)
def test_models_read_what_the_published_ones_read(name: str) -> None:
    theirs = published_models().get(name)
    if theirs is None:  # then its page was all there was
        assert name.startswith(("kwaivgi/", "minimax/speech", "black-forest-labs/flux-2"))
        return
    schemas, ours = theirs["openapi_schema"]["components"]["schemas"], MODELS[name]
    assert ours.version == theirs["version"]
    assert set(ours.properties) == set(schemas["Input"]["properties"])
    assert ours.many == (schemas["Output"]["type"] == "array")
    assert set(ours.required) == set(schemas["Input"].get("required", ()))
    jsonschema.validate(theirs["default_example"]["input"], ours.schema)


@pytest.mark.parametrize("name", MODELS)
def test_limits_and_choices_are_the_published_ones(name: str) -> None:
    theirs = published_models().get(name)
    schemas = theirs["openapi_schema"]["components"]["schemas"] if theirs else {"Input": {"properties": {}}}
    for field, kind in schemas["Input"]["properties"].items():
        named = kind["allOf"][0]["$ref"].rpartition("/")[2] if "allOf" in kind else ""
        whole = {**kind, **schemas.get(named, {})}
        ours = MODELS[name].properties[field]
        for word in ("type", "enum", "minimum", "maximum", "format"):
            assert in_any_order(ours.get(word)) == in_any_order(whole.get(word))


def in_any_order(found: Any) -> Any:
    return sorted(map(str, found)) if isinstance(found, list) else found


BAD: list[tuple[str, Any]] = [
    ("label", lambda client: order(client, given={**STILL, "label": "SEQ01"})),
    ("version", lambda client: client.post(f"/v1/models/{FLUX}/predictions", json={"input": STILL, "version": "1"})),
    ("input", lambda client: client.post(f"/v1/models/{FLUX}/predictions", json={"inputs": STILL})),
    ("3", lambda client: order(client, KLING, {"prompt": "a", "duration": 2})),
    ("wait", lambda client: order(client, prefer="wait=0")),
    ("Expecting", lambda client: client.post(f"/v1/models/{FLUX}/predictions", content=b"{")),
    ("prompt", lambda client: paint(client, {"model": "gpt-image-2"})),
    ("n", lambda client: paint(client, {"model": "gpt-image-2", "prompt": "a", "n": 99})),
    ("voice", lambda client: say(client, {"model": "tts-1", "input": "a"})),
    ("pitch", lambda client: say(client, {"model": "tts-1", "input": "a", "voice": "ash", "pitch": 3})),
]


def paint(client: httpx.Client, body: Any) -> httpx.Response:
    return client.post("/v1/images/generations", json=body, headers={"authorization": f"Bearer {KEY}"})


def say(client: httpx.Client, body: Any) -> httpx.Response:
    return client.post("/v1/audio/speech", json=body, headers={"authorization": f"Bearer {KEY}"})


@pytest.mark.parametrize(("word", "send"), BAD)
def test_a_wrong_request_is_found(word: str, send: Any) -> None:
    found = pytest.raises(AssertionError, match=rf"our request: POST .*{word}")
    with found, paid_service() as service, plain(service) as client:
        send(client)


def test_right_requests_are_not() -> None:
    with paid_service() as service, plain(service) as client:
        order(client, prefer="wait=5", cancel_after="1m")
        paint(client, {"model": "gpt-image-2", "prompt": "a", "size": "1024x1024", "n": 2})
        say(client, {"model": "tts-1", "input": "a", "voice": "ash"})
        assert service.complaints == []


def test_a_wrong_answer_is_found() -> None:
    published = Published(on=True)
    route, captured = find("api", "GET", "/v1/predictions/abc")
    assert route is not None
    call = Call(
        number=1, operation="check", method="GET", target="/v1/predictions/abc", headers={}, body=b"", captured=captured
    )
    with paid_service() as service, plain(service) as client:
        good = client.get(f"/v1/predictions/{order(client).json()['id']}").json()
    published.check_answer(route, call, document(good))
    assert published.answers == []
    published.check_answer(route, call, document({**good, "status": "done"}))
    published.check_answer(route, call, document({name: value for name, value in good.items() if name != "id"}))
    assert [("done" in text, "'id'" in text) for text in published.answers] == [(True, False), (False, True)]
