"""A small real workspace: a plan of one-second films on a workspace's own card, and the studio over it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec
from PIL import Image

from client_generate.film import events
from client_generate.providers.registry import Factory
from client_generate.settings import Settings
from client_generate.studio import Studio

PLAN = """\
client: Somebody
title: A small film
fps: 24
resolution: 72p
provider: {provider}
still_model: tiny-still
video_model: tiny
elements:
  - {{id: car, kind: product, description: a red car, references: [pictures/car.png], priority: 5}}
  - {{id: dog, kind: character, description: a dog}}
  - {{id: road, kind: place, description: a road, priority: 9}}
sequences:
  - id: SEQ01
    title: One
    shots:
      - {{prompt: "Wide road at dusk, push in", duration: 0.5}}
      - {{prompt: "City from above", duration: 0.5, camera: pan left}}
  - id: SEQ02
    title: Two
    grid_prompt: A car on a road
    elements: [car, dog, road]
    shots:
      - {{prompt: "@car on a wet road", duration: 1}}
  - id: SEQ03
    start_frame: pictures/start.png
    shots:
      - {{prompt: A street, duration: 1}}
{more}"""
CARD = """\
id: tiny
title: Tiny
makes: video
limits:
  {shots: 6, seconds_min: 0.5, seconds_max: 15, elements: 2, elements_with_start_frame: 1, aspect_ratios: ["16:9"]}
takes: {start_frame: true, text_to_video: true, elements: true, seed: true}
providers:
  local: {endpoint: animatic}
  scripted:
    endpoint: animatic
    prices: {as_of: "2026-11-01", rates: [{per: second, amount: 0.5}]}
"""
STILL = """\
id: tiny-still
title: Tiny still
makes: still
limits: {side_min: 32, side_max: 256, side_multiple: 2}
providers: {local: {endpoint: still}, scripted: {endpoint: still}}
"""
PROJECT = "film"


def make_workspace(root: Path, *, provider: str = "local", more: str = "") -> Path:
    """Write plan, cards and pictures; returns the root."""
    (root / "plans" / "cards").mkdir(parents=True)
    (root / "plans" / "pictures").mkdir()
    (root / "plans" / f"{PROJECT}.yaml").write_text(PLAN.format(provider=provider, more=more))
    (root / "plans" / "cards" / "tiny.yaml").write_text(CARD)
    (root / "plans" / "cards" / "tiny-still.yaml").write_text(STILL)
    Image.new("RGB", (64, 48), (200, 30, 30)).save(root / "plans" / "pictures" / "car.png")
    Image.new("RGB", (160, 90), (30, 30, 90)).save(root / "plans" / "pictures" / "start.png")
    return root


class Listening(list[events.Event]):
    """Everything that was told, in order."""

    def of(self, kind: type[events.Event]) -> list[events.Event]:
        """Return the events of one kind."""
        return [event for event in self if isinstance(event, kind)]


def studio(
    root: Path,
    *,
    providers: Mapping[str, Factory] | None = None,
    sink: events.Sink = events.nobody,
    jobs: int | None = None,
) -> Studio:
    """Open the workspace; with `jobs=1` calls follow each other in the order of the plan."""
    settings = Settings.read(root)
    return Studio(
        settings if jobs is None else msgspec.structs.replace(settings, jobs=jobs), providers=providers, sink=sink
    )


def everything(root: Path) -> dict[str, bytes]:
    """Return every file of the projects' folders, to see that nothing changed."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted((root / "projects").rglob("*"))
        if path.is_file() and path.suffix != ".lock" and ".cache" not in path.parts
    }
