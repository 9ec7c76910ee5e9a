"""Replicate and OpenAI keep the same promises as every provider, against the paid service."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from client_generate.providers.base import Request
from client_generate.providers.conformance import CHECKS, Check
from client_generate.providers.openai import OpenAI
from client_generate.providers.replicate import Replicate
from client_generate.settings import Access
from tests.paid_service import PaidService, paid_service

FILM = Request(
    kind="video",
    model="kling-o3",
    endpoint="kwaivgi/kling-v3-omni-video",
    input={"prompt": "a road", "duration": 3, "aspect_ratio": "16:9", "mode": "standard", "generate_audio": False},
)
STILL = Request(
    kind="still", model="flux-pro", endpoint="black-forest-labs/flux-pro", input={"prompt": "a road", "seed": 7}
)
PICTURE = Request(
    kind="still",
    model="gpt-image-2",
    endpoint="images/generations",
    input={"model": "gpt-image-2", "prompt": "a road", "size": "1536x1024", "output_format": "png"},
)


@pytest.fixture
def service(check: Check) -> Iterator[PaidService]:
    nonsense = "unknown" in check.__name__
    with paid_service(job_seconds=0, complain=not nonsense) as running:
        yield running


@pytest.fixture
def access(service: PaidService, tmp_path: Path) -> Access:
    return Access(tmp_path, service.environment)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("request_", [FILM, STILL], ids=["film", "still"])
def test_replicate_keeps_its_promise(check: Check, request_: Request, access: Access, tmp_path: Path) -> None:
    check(Replicate(access), request_, tmp_path)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_openai_keeps_its_promise(check: Check, access: Access, tmp_path: Path) -> None:
    check(OpenAI(access), PICTURE, tmp_path)
