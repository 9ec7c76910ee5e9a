"""A small plan that can be rehearsed here and shot on the paid service, and the service itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

from tests.cli.commands import Ran
from tests.cli.processes import call, environment
from tests.paid_service import PaidService, paid_service

PROJECT = "film"
PLAN = """\
client: Somebody
title: A small film
resolution: 360p
provider: {provider}
{more}
elements:
  - {{id: car, kind: product, description: a red car, references: [pictures/car.png]}}
sequences:
  - id: SEQ01
    elements: [car]
    shots:
      - {{prompt: "@car on a wide road at dusk", duration: 3}}
  - id: SEQ02
    grid_prompt: A car on a road
    shots:
      - {{prompt: A wet road, duration: 3}}
  - id: SEQ03
    mode: individual
    shots:
      - {{prompt: A street, duration: 3}}
      - {{prompt: The same street, duration: 3}}
"""


def make_workspace(root: Path, *, provider: str = "local", more: str = "") -> Path:
    """Write plan and picture; returns the root. A take of SEQ01 costs $0.504 on replicate, a grid $0.055."""
    (root / "plans" / "pictures").mkdir(parents=True)
    (root / "plans" / f"{PROJECT}.yaml").write_text(PLAN.format(provider=provider, more=more))
    Image.new("RGB", (400, 400), (200, 30, 30)).save(root / "plans" / "pictures" / "car.png")
    return root


class Shop:
    """A workspace and the paid service that its commands talk to, each command a process of its own."""

    def __init__(self, root: Path, service: PaidService) -> None:
        self.root = root
        self.service = service

    def run(self, *words: str, **settings: str) -> Ran:
        """Run a command; `settings` are variables, empty ones are left out."""
        env = {"CLIENT_GENERATE_USER": "ann", "CLIENT_GENERATE_RETRIES": "0"} | self.service.environment | settings
        return call(self.root, *words, env=environment(**{name: value for name, value in env.items() if value}))


@contextmanager
def shop(root: Path, *, provider: str = "local", more: str = "", complain: bool = True) -> Iterator[Shop]:
    """Open a workspace beside a service whose jobs are ready at once."""
    make_workspace(root, provider=provider, more=more)
    with paid_service(queue_seconds=0, job_seconds=0, complain=complain) as service:
        yield Shop(root, service)
