"""A picture for the tests of the test service."""

from __future__ import annotations

import io

import pytest
from PIL import Image


@pytest.fixture
def png() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (256, 256), (90, 120, 150)).save(out, "PNG")
    return out.getvalue()
