"""What a program of ours could not write because the disk is full is told as a full disk, not in its own words."""

from __future__ import annotations

import errno
import os

import pytest

from client_generate.cli.door import status_of
from client_generate.errors import NotMade


@pytest.mark.parametrize(
    ("number", "said"), [(errno.ENOSPC, "error[disk-full]"), (errno.ENOENT, "error[media-ffmpeg]")]
)
def test_a_full_disk_is_told_as_one(number: int, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    def fails() -> None:
        raise NotMade("ffmpeg stopped with status 228.", code="media-ffmpeg") from OSError(number, os.strerror(number))

    assert status_of(fails, as_json=False) == 1
    assert capsys.readouterr().err.startswith(said)
