"""A key that is planted in the workspace's `.env` turns up nowhere else, whatever the service says about it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.paid_service import paid_service
from tests.paid_wire.bench import make_workspace
from tests.paid_wire.commands import GENERATE, RESUME, connect, run

KEY = "r8_PlantedKey0123456789abcdef"
ECHO = json.dumps({"title": "Oh", "detail": f"You sent: Authorization: Bearer {KEY}, that is {KEY}", "status": 400})
PROBLEM = {"content-type": "application/problem+json"}


def answers(status: int) -> dict[str, Any]:
    return {"status": status, "body": ECHO, "headers": PROBLEM}


def found_in(root: Path) -> list[str]:
    there = (path for path in root.rglob("*") if path.is_file() and path.name != ".env")
    return [str(path) for path in there if KEY.encode() in path.read_bytes()]


@pytest.mark.parametrize(
    ("call", "kind", "how"),
    [
        ("upload", "answer", answers(400)),
        ("submit", "answer", answers(401)),
        ("submit", "answer", answers(429)),
        ("submit", "answer", answers(502) | {"charged": True}),
        ("submit", "fails", {"error": f"the header was Bearer {KEY}"}),
        ("submit", "fails", {"error": {"detail": [KEY]}}),
        ("check", "answer", answers(404) | {"status": 422}),
        ("fetch", "redirect", {"location": "https://example.com/a.mp4"}),
    ],
)
def test_it_turns_up_nowhere(tmp_path: Path, call: str, kind: str, how: dict[str, Any]) -> None:
    with paid_service(lines=72, complain=False) as service:
        make_workspace(tmp_path, start_frame=call == "upload")
        connect(tmp_path, service, KEY)
        service.fail_next(call, kind, times=1, **how)
        first, second = run(tmp_path, GENERATE), run(tmp_path, (*RESUME, "--json"))
        assert first.returncode == 4, first.stderr
        assert second.returncode in {0, 4}, second.stderr
        assert service.faults.waiting == ()
        assert "error[" in first.stderr
        assert KEY not in first.stdout + first.stderr + second.stdout + second.stderr
        assert found_in(tmp_path) == []


def test_the_search_would_find_it(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "log").write_bytes(b"\x00" + KEY.encode())
    assert found_in(tmp_path) == [str(tmp_path / "a" / "log")]
