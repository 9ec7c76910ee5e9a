"""What the author of a provider runs: every check of the suite, on a still and on a film."""

from __future__ import annotations

from pathlib import Path

import pytest
from client_generate_slides import Slides

from client_generate.providers.base import Request
from client_generate.providers.conformance import CHECKS, Check
from client_generate.settings import Access

REQUESTS = {
    "still": Request(kind="still", model="slide", endpoint="slide", input={"width": 320, "height": 180}),
    "film": Request(
        kind="video", model="slides", endpoint="slides", input={"width": 128, "height": 72, "seconds": 1, "fps": "24"}
    ),
}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("asked", REQUESTS)
def test_slides_keep_their_promises(asked: str, check: Check, tmp_path: Path) -> None:
    check(Slides(Access(tmp_path)), REQUESTS[asked], tmp_path)
