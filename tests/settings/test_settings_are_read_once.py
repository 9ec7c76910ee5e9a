from __future__ import annotations

from pathlib import Path

import pytest

from client_generate.errors import UsageError
from client_generate.settings import Settings


def test_what_is_left_out_has_a_value(tmp_path: Path) -> None:
    settings = Settings.read(tmp_path, {})
    assert (settings.root, settings.jobs) == (tmp_path.resolve(), 4)
    assert settings.who


def test_the_environment_decides_and_the_option_over_it(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    environ = {"CLIENT_GENERATE_ROOT": str(tmp_path), "CLIENT_GENERATE_USER": "ann" * 99, "CLIENT_GENERATE_JOBS": "7"}
    settings = Settings.read(None, environ)
    assert (settings.root, settings.who, settings.jobs) == (tmp_path.resolve(), ("ann" * 99)[:80], 7)
    assert Settings.read(tmp_path / "a", environ).root == (tmp_path / "a").resolve()


@pytest.mark.parametrize("jobs", ["0", "257", "-1", "two", "4.0", "\N{ARABIC-INDIC DIGIT FOUR}", "9" * 5000])
def test_a_number_that_cannot_be_meant_is_refused(tmp_path: Path, jobs: str) -> None:
    with pytest.raises(UsageError) as refused:
        Settings.read(tmp_path, {"CLIENT_GENERATE_JOBS": jobs})
    assert (refused.value.code, refused.value.hint) == ("bad-setting", "a whole number from 1 to 256")


@pytest.mark.parametrize("name", ["gone", "file", "loop", "x" * 300, "file/inner", "nul\0"])
def test_a_root_that_is_no_folder_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for root, environ in ((tmp_path / name, {}), (None, {"CLIENT_GENERATE_ROOT": str(tmp_path / name)})):
        with pytest.raises(UsageError) as refused:
            Settings.read(root, environ)
        assert refused.value.code == "bad-root"
        assert refused.value.hint
