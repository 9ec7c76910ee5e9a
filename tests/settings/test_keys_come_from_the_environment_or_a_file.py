from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from client_generate.errors import Finding, Rejected, UsageError
from client_generate.settings import Access

KEY = "r8_planted"


def written(root: Path, text: str | bytes, mode: int = 0o600) -> Path:
    path = root / ".env"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    path.chmod(mode)
    return path


@pytest.mark.parametrize(
    "line",
    [
        f"KEY={KEY}", f"export KEY={KEY}", f"KEY = {KEY} # mine", f'KEY="{KEY}"', f"KEY='{KEY}'", f"\ufeffKEY={KEY}",
        f"# first\r\n\r\nKEY={KEY}\r\n", f"no line\n=x\nOTHER=1\nKEY={KEY}",
    ],
)  # fmt: skip
def test_a_key_is_read_from_the_file(tmp_path: Path, line: str) -> None:
    written(tmp_path, line)
    assert Access(tmp_path, {}).required("KEY", "somebody") == KEY


def test_the_environment_is_stronger_than_the_file_unless_it_is_empty(tmp_path: Path) -> None:
    written(tmp_path, "KEY=from-file")
    assert Access(tmp_path, {"KEY": "from-environment"}).get("KEY") == "from-environment"
    assert Access(tmp_path, {"KEY": ""}).get("KEY") == "from-file"
    assert Access(tmp_path, {}).get("OTHER") is None


@pytest.mark.parametrize(("mode", "warned"), [(0o600, False), (0o400, False), (0o640, True), (0o604, True)])
def test_a_file_that_others_can_read_is_told_without_the_key(tmp_path: Path, mode: int, warned: bool) -> None:
    written(tmp_path, f"KEY={KEY}", mode)
    told: list[Finding] = []
    access = Access(tmp_path, {}, told.append)
    assert access.get("KEY") == access.get("KEY") == KEY
    assert [finding.code for finding in told] == ["env-readable"] * warned
    assert KEY not in f"{told}{access!r}"


def _fifo(path: Path) -> None:
    os.mkfifo(path)


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(1 << 30)


def _loop(path: Path) -> None:
    path.symlink_to(path)


def _garbage(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 20)


@pytest.mark.timeout(10)
@pytest.mark.parametrize("make", [_fifo, _huge, _loop, _garbage, Path.mkdir, lambda _: None])
def test_what_is_no_such_file_is_as_none(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / ".env")
    with pytest.raises(Rejected) as refused:
        Access(tmp_path, {}).required("KEY", "somebody")
    assert refused.value.code == "provider-no-key"


@pytest.mark.parametrize("key", ["two\nlines", "caf\N{LATIN SMALL LETTER E WITH ACUTE}", "nul\0"])
def test_what_no_header_can_carry_is_no_key_and_is_not_shown(tmp_path: Path, key: str) -> None:
    with pytest.raises(Rejected) as refused:
        Access(tmp_path, {"KEY": key}).required("KEY", "somebody")
    assert refused.value.code == "provider-no-key"
    assert key not in refused.value.message + refused.value.hint


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1",
        "ftp://a.b",
        "https://",
        "https://[",
        "https://a.b:port",
        "https://you:pa55@a.b",
        "https://a\n.b",
    ],
)
def test_a_key_goes_to_no_odd_address(tmp_path: Path, address: str) -> None:
    with pytest.raises(UsageError) as refused:
        Access(tmp_path, {}).checked(address, "Somebody")
    assert refused.value.code == "bad-address"
    assert "pa55" not in refused.value.message


def test_servers_of_this_machine_count_only_when_they_are_allowed(tmp_path: Path) -> None:
    allowed = Access(tmp_path, {"CLIENT_GENERATE_ALLOW_LOCAL_SERVICES": "1"})
    near = ("http://127.0.0.1:8", "https://localhost:8", "http://[::1]:8")
    assert all(allowed.is_local(url) and allowed.checked(url, "x") == url for url in near)
    assert not any(Access(tmp_path, {}).is_local(url) for url in near)
    far = ("http://127.0.0.1.example.com", "http://10.0.0.1", "ftp://127.0.0.1", "http://169.254.169.254")
    assert not any(allowed.is_local(url) for url in far)
