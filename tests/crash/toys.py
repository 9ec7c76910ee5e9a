"""Two little take stores that prove the harness: one as anybody would write it, one with care.

`python -m tests.crash.toys naive|careful FOLDER TEXT` makes one take whose media says TEXT.
"""

from __future__ import annotations

import hashlib
import json
import sys
import time
from itertools import count
from pathlib import Path

from client_generate import files

RENDERING = 0.02
"""Seconds that making the media takes."""


def naive(folder: Path, text: str) -> None:
    """Number by listing, write in place, keep the state in one file that is written over."""
    (folder / "takes").mkdir(exist_ok=True)
    state = folder / "state.json"
    takes = json.loads(state.read_text()) if state.exists() else []
    media = folder / "takes" / f"take{len(list((folder / 'takes').iterdir())) + 1:03d}.txt"
    time.sleep(RENDERING)
    with media.open("w") as file:
        for word in text.split():
            file.write(word)
            file.flush()
    takes.append({"name": media.name, "sha256": hashlib.sha256(media.read_bytes()).hexdigest()})
    with state.open("w") as file:
        json.dump(takes, file)


def careful(folder: Path, text: str) -> None:
    """Number by making a folder, publish what is whole, finish what a dead process left, and derive the state."""
    with files.locked(folder / "lock", "the toy"):
        claims = (folder / "executions" / f"take{number:03d}" for number in count(1))
        files.write_once(next(claim for claim in claims if files.claim_folder(claim)) / "intent", text.encode())
        time.sleep(RENDERING)
        for intent in sorted(folder.glob("executions/*/intent")):
            _finish(folder, intent)
        done = sorted(folder.glob("executions/*/done"))
        takes = [{"name": f"{path.parent.name}.txt", "sha256": path.read_text()} for path in done]
        files.replace(folder / "state.json", json.dumps(takes).encode())


def _finish(folder: Path, intent: Path) -> None:
    if not (intent.parent / "done").exists():
        data = "".join(intent.read_text().split()).encode()
        files.write_once(folder / "takes" / f"{intent.parent.name}.txt", data)
        files.write_once(intent.parent / "done", hashlib.sha256(data).hexdigest().encode())


def violations(folder: Path) -> list[str]:
    """Return what is wrong with a store, whichever made it: unreadable state, lost or doubled takes, torn media."""
    state = folder / "state.json"
    try:
        takes = json.loads(state.read_text()) if state.exists() else []
    except json.JSONDecodeError as error:
        return [f"state.json does not parse: {error}"]
    named = [take["name"] for take in takes]
    found = [f"{name} is listed twice" for name in set(named) if named.count(name) > 1]
    there = {path.name: path for path in folder.glob("takes/take*")}
    found += [f"{name} is not in the state" for name in there.keys() - set(named)]
    found += [f"{name} has no media" for name in set(named) - there.keys()]
    torn = [t["name"] for t in takes if t["name"] in there and files.sha256(there[t["name"]]) != t["sha256"]]
    return found + [f"{name} is not what was recorded" for name in torn]


if __name__ == "__main__":
    {"naive": naive, "careful": careful}[sys.argv[1]](Path(sys.argv[2]), sys.argv[3])
