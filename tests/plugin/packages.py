"""Another package, installed where one interpreter alone sees it: its modules and its metadata, without any network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

SLIDES = Path(__file__).parent / "slides-provider"
GROUP = "client_generate.providers"


def install(source: Path, site: Path) -> None:
    """Put a package's modules and what its `pyproject.toml` says where an interpreter looks for packages."""
    project = tomllib.loads((source / "pyproject.toml").read_text())["project"]
    site.mkdir(parents=True, exist_ok=True)
    for module in source.glob("*.py"):
        shutil.copy(module, site)
    describe(site, project["name"], project["entry-points"][GROUP])


def describe(site: Path, package: str, providers: Mapping[str, str]) -> None:
    """Write the metadata that an installer writes, with these entry points."""
    info = site / f"{package.replace('-', '_')}-1.0.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0.0\n")
    points = "".join(f"{name} = {value}\n" for name, value in providers.items())
    (info / "entry_points.txt").write_text(f"[{GROUP}]\n{points}")


def run(site: Path, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run `python WORDS` where what was installed into `site` can be imported."""
    ours = {name: text for name, text in os.environ.items() if not name.startswith("CLIENT_GENERATE_")}
    return subprocess.run(
        [sys.executable, *words], cwd=cwd, env=ours | {"PYTHONPATH": str(site)}, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


def client_generate(site: Path, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command of ours there."""
    return run(site, "-P", "-m", "client_generate", *words, cwd=cwd)
