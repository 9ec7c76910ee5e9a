"""A workspace with a plan, its pictures, and what preflight says about it."""

from __future__ import annotations

import struct
import zlib
from decimal import Decimal
from pathlib import Path
from typing import Any

from PIL import Image

from client_generate.errors import Finding
from client_generate.execution.plans import PlanDocument, read_plan
from client_generate.execution.preflight import Report, check_plan
from client_generate.film.layout import Workspace
from client_generate.film.plan import Element, Plan, Sequence, Shot
from client_generate.providers.base import InputFile
from client_generate.providers.cards import Cards

HEAD = "client: Northmoor\ntitle: Beware\n"
PROVIDERS = ("local", "replicate")
ROOM = 10**12


def write(root: Path, text: str) -> tuple[PlanDocument, Workspace]:
    workspace = Workspace(root)
    workspace.plans.mkdir(exist_ok=True)
    (workspace.plans / "film.yaml").write_text(text)
    return read_plan(workspace, "film"), workspace


def report(root: Path, text: str, *, room: int = ROOM, cards: Cards | None = None) -> Report:
    document, workspace = write(root, text)
    return check_plan(document, workspace, cards or Cards.load(workspace.cards), PROVIDERS, free=lambda _: room)


def codes(found: Report) -> list[str]:
    return [finding.code for finding in found.findings]


def only(found: Report) -> Finding:
    [finding] = found.findings
    return finding


def picture(path: Path, size: tuple[int, int] = (640, 360), kind: str = "PNG", **save: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size, "teal").save(path, kind, **save)
    return path


def bomb(path: Path, side: int) -> Path:
    """Write a small PNG that says it is `side` pixels wide and high."""
    path.parent.mkdir(parents=True, exist_ok=True)
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b"")]
    body = b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + body)
    return path


def sequence(*seconds: str, **changes: Any) -> Sequence:
    shots = tuple(Shot(prompt=f"Shot {n}", duration=Decimal(s)) for n, s in enumerate(seconds or ("3",)))
    return Sequence(**({"id": "SEQ01", "shots": shots} | changes))


def plan(one: Sequence, *elements: Element, **changes: Any) -> Plan:
    return Plan(client="Northmoor", title="Beware", sequences=(one,), elements=elements, **changes)


def element(name: str, **changes: Any) -> Element:
    return Element(**({"id": name, "kind": "character", "description": f"{name} in red"} | changes))


def pictures(*names: str, each: int = 1) -> dict[str, tuple[InputFile, ...]]:
    return {
        name: tuple(InputFile(name=f"{name}-{n}.png", sha256="0" * 64, media_type="image/png") for n in range(each))
        for name in names
    }
