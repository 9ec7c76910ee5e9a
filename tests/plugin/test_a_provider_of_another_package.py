"""A provider that another package brings is listed and runs grids and films; a broken one stops nothing but itself."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.crash.kernel import REPOSITORY
from tests.plugin import packages
from tests.plugin.packages import client_generate

PLAN = """\
client: Somebody
title: A film of slides
fps: 24
resolution: 72p
still_model: slide
video_model: slides
sequences:
  - id: SEQ01
    title: One
    shots:
      - {prompt: A street at dawn, duration: 1}
"""
CARD = """\
id: {model}
title: Slides
makes: {makes}
limits: {{seconds_min: 1, seconds_max: 15, shots: 6}}
takes: {{start_frame: true, text_to_video: true}}
providers:
  slides:
    endpoint: {model}
    input:
      - {{name: width, order: width}}
      - {{name: height, order: height}}
      - {{name: seconds, order: seconds}}
      - {{name: fps, order: fps}}
  local: {{endpoint: {local}}}
"""
GROUND = "from client_generate_slides import Slides\n"
BROKEN = {
    "import": ("import no_such_module\n", "could not be loaded: ModuleNotFoundError: No module named 'no_such_module'"),
    "syntax": ("def\n", "could not be loaded: SyntaxError"),
    "exit": ("raise SystemExit(3)\n", "could not be loaded: SystemExit: 3"),
    "no-name": ("", "could not be loaded: AttributeError"),
    "shape": ("class Broken:\n    def __init__(self, access): ...\n", "has no `capabilities`"),
    "calls": (
        f"{GROUND}class Broken:\n    name = 'broken'\n    capabilities = Slides.capabilities\n"
        "    def __init__(self, access): ...\n    def submit(self, request, marker): ...\n",
        "lacks `check`, `fetch`, `cancel`, `find`",
    ),
    "other-name": (f"{GROUND}Broken = Slides\n", "calls itself 'slides'"),
    "makes-none": ("Broken = lambda: None\n", "could not be loaded: TypeError"),
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    packages.install(packages.SLIDES, tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    cards = tmp_path / "workspace" / "plans" / "cards"
    cards.mkdir(parents=True)
    (cards.parent / "film.yaml").write_text(PLAN)
    (cards / "slide.yaml").write_text(CARD.format(model="slide", makes="still", local="still"))
    (cards / "slides.yaml").write_text(CARD.format(model="slides", makes="video", local="animatic"))
    return tmp_path / "workspace"


def ok(site: Path, *words: str, cwd: Path) -> str:
    run = client_generate(site, *words, cwd=cwd)
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_it_is_listed_and_makes_the_film(site: Path, workspace: Path) -> None:
    listed = json.loads(ok(site, "providers", "--json", cwd=workspace))
    assert "slides" in [one["name"] for one in listed["providers"]]
    assert listed["findings"] == []
    ok(site, "grid", "film", "SEQ01", "--provider", "slides", cwd=workspace)
    ok(site, "approve-grid", "film", "SEQ01", "--quadrant", "top_left", cwd=workspace)
    ok(site, "generate", "film", "SEQ01", "--provider", "slides", cwd=workspace)
    takes = [json.loads(path.read_text()) for path in workspace.glob("projects/film/SEQ01/takes/*.json")]
    assert [take["provider"] for take in takes] == ["slides"]


def test_its_author_runs_the_conformance_suite(site: Path) -> None:
    run = packages.run(
        site, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(packages.SLIDES / "tests"), "--rootdir",
        str(packages.SLIDES), "-c", "/dev/null", cwd=site,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout
    assert "16 passed" in run.stdout


def test_every_broken_one_is_told_of_and_stops_no_other(site: Path, workspace: Path) -> None:
    for name, (text, _) in BROKEN.items():
        module = f"broken_{name.replace('-', '_')}"
        (site / f"{module}.py").write_text(text)
        packages.describe(site, f"broken-{name}", {f"broken-{name}": f"{module}:Broken"})
    packages.describe(site, "impostor", {"replicate": "client_generate_slides:Slides"})
    listed = json.loads(ok(site, "providers", "--json", cwd=workspace))
    assert [one["name"] for one in listed["providers"]] == ["local", "openai", "replicate", "slides"]
    told = {finding["field"].removeprefix("broken-"): finding for finding in listed["findings"]}
    assert told.keys() == BROKEN.keys() | {"replicate"}
    for name, (_, sentence) in BROKEN.items():
        assert told[name]["code"] == "provider-broken"
        assert f"The provider broken-{name} of broken-{name} {sentence}" in told[name]["message"]
    assert told["replicate"]["message"] == "impostor names a provider replicate, which is built in and stays."
    assert "warning[provider-broken]" in client_generate(site, "doctor", cwd=workspace).stderr
    asked = client_generate(site, "generate", "film", "SEQ01", "--provider", "broken-import", cwd=workspace)
    assert (asked.returncode, asked.stdout) == (4, "")
    assert asked.stderr.startswith("error[provider-broken]: The provider broken-import of broken-import could not be")
    assert list(workspace.glob("projects/*/executions/*")) == []


def test_the_docs_show_this_very_package() -> None:
    docs = (REPOSITORY / "docs" / "providers.md").read_text()
    page = docs[docs.index("## Write a provider") : docs.index("## The scripted provider")]
    blocks = re.findall(r"```(?:python|toml)\n(.*?)```", page, re.DOTALL)
    files = [path.read_text() for path in packages.SLIDES.rglob("*") if path.suffix in {".py", ".toml"}]
    assert len(blocks) == 3
    assert [block for block in blocks if not any(block.strip() in text for text in files)] == []
