"""The providers' stock clients, and a plain one, pointed at a service."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import openai
from replicate.client import Client

from tests.paid_service import PaidService
from tests.paid_service.state import KEY, TOKEN

FLUX, FILL, SDXL = "black-forest-labs/flux-pro", "black-forest-labs/flux-fill-pro", "stability-ai/sdxl"
KLING, VOICE = "kwaivgi/kling-v3-omni-video", "minimax/speech-2.8-turbo"
STILL = {"prompt": "a quiet street", "aspect_ratio": "custom", "width": 256, "height": 256, "output_format": "png"}


@contextmanager
def stock_replicate(service: PaidService) -> Iterator[Client]:
    """Its client has no close of its own, and an unclosed socket is an error here."""
    client = Client(api_token=TOKEN, base_url=service.url)
    client.poll_interval = 0.05
    try:
        yield client
    finally:
        client._client.close()


@contextmanager
def stock_openai(service: PaidService) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(api_key=KEY, base_url=f"{service.url}/v1", max_retries=0, timeout=10) as client:
        yield client


@contextmanager
def plain(service: PaidService, token: str = TOKEN, timeout: float = 10) -> Iterator[httpx.Client]:
    """A client that repeats nothing and hides nothing."""
    head = {"authorization": f"Bearer {token}"} if token else {}
    how: Any = {"timeout": timeout, "trust_env": False, "verify": False}  # reading the authorities takes long
    with httpx.Client(base_url=service.url, headers=head, **how) as client:
        yield client


def order(client: httpx.Client, model: str = FLUX, given: Any = None, **headers: str) -> httpx.Response:
    """Create a prediction of an official model; `_` in a header's name stands for `-`."""
    head = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.post(
        f"/v1/models/{model}/predictions", json={"input": STILL if given is None else given}, headers=head
    )


def fetch(url: str, timeout: float = 10) -> httpx.Response:
    """Get an output as its host wants it: without a token."""
    return httpx.get(url, timeout=timeout, trust_env=False, verify=False)
