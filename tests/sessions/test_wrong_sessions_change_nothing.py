"""Every wrong brief, mask, picture and order to a session: a code, a sentence, a hint, and not one byte changed."""

from __future__ import annotations

import os
import shutil
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from client_generate.sessions.commands import Accept
from client_generate.studio import open_studio
from tests.cli.commands import Ran, run
from tests.sequence.workspace import everything

PROMPT = "A film for Tidewell, a steel bottle that keeps tea hot for a day"
BRIEF = {"prompt": PROMPT, "seconds": 9, "resolution": "72p", "stills": 1, "video_model": "animatic-draft"}
SIZE = (128, 72)
LATE = ("--revision", "999")
"""Of a revision that is yet to come."""
RTL = "\u202egnp.exe"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace with a session at its story, one at its storyboard and one that was stopped; and files."""
    root = tmp_path_factory.mktemp("desk")
    studio = open_studio(root)
    for name, accepted in (("tale", 0), ("board", 2)):
        room = studio.begin("interactive", BRIEF, project="tidewell", name=name)
        room.run()
        for _ in range(accepted):
            room.do(Accept())
            room.run()
    studio.begin("interactive", BRIEF, project="tidewell", name="over")
    assert run(root, "session", "stop", "over").status == 0
    files(root / "files", root / "secret.png")
    return root


def files(folder: Path, outside: Path) -> None:
    """Lay out what somebody may hand in by mistake, or on purpose."""
    folder.mkdir()
    white = Image.new("L", SIZE, 255)
    white.save(folder / "mask.png")
    Image.new("L", SIZE, 0).save(folder / "empty.png")
    Image.new("L", (9, 9), 255).save(folder / "small.png")
    Image.new("L", (5000, 72), 255).save(folder / "wide.png")
    white.save(folder / "mask.jpg")
    Image.new("RGB", SIZE, "#336699").save(outside)
    data = outside.read_bytes()
    (folder / "cut.png").write_bytes(data[: len(data) // 2])
    (folder / "bomb.png").write_bytes(bomb())
    (folder / "text.png").write_text("no picture")
    (folder / "nothing.png").touch()
    (folder / "drawing.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    (folder / "page.html").write_text("<html><script>alert(1)</script></html>")
    (folder / "folder.png").mkdir()
    os.mkfifo(folder / "pipe.png")
    (folder / "loop.png").symlink_to("loop.png")
    (folder / "out.png").symlink_to("/etc/passwd")
    (folder / "notes.bin").write_bytes(b"\xff\xfe\x00")
    (folder / "control.txt").write_bytes(b"tea\x00\x1b[2J\x07")
    (folder / "long.txt").write_bytes(b"tea " * 5_001)
    (folder / "huge.txt").write_bytes(b"a" * 100_001)


def bomb() -> bytes:
    """Return a PNG of a few bytes that says it has 60000 x 60000 pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 999)) + chunk(b"IEND", b"")
    )


def begun(*words: str, project: str = "tidewell", prompt: str = PROMPT) -> tuple[str, ...]:
    return ("develop", project, prompt, "--no-wait", *words)


def painted(mask: str, *words: str, session: str = "board", image: str = "s1", prompt: str = "rain") -> tuple[str, ...]:
    return ("session", "inpaint", session, image, "--mask", "{files}/" + mask, "--prompt", prompt, *words)


BRIEFS = {
    "short": (begun("--seconds", "8"), 2, "bad-brief"),
    "long": (begun("--seconds", "61"), 2, "bad-brief"),
    "no length": (begun("--seconds", "nan"), 2, "bad-brief"),
    "endless": (begun("--seconds", "inf"), 2, "bad-brief"),
    "framework": (begun("--framework", "seven-samurai"), 2, "writer-framework"),
    "language": (begun("--set", "language=klingon"), 2, "writer-language"),
    "video model": (begun("--set", "video_model=nobody"), 2, "unknown-model"),
    "still as video": (begun("--set", "video_model=flux-pro"), 2, "wrong-model"),
    "video as still": (begun("--set", "still_model=kling-o3"), 2, "wrong-model"),
    "text model": (begun("--set", "text_model=flux-pro"), 2, "wrong-model"),
    "path as model": (begun("--set", "still_model=../x"), 2, "unknown-model"),
    "provider": (begun("--provider", "nobody"), 2, "unknown-provider"),
    "hostile provider": (begun("--provider", "../x"), 2, "unknown-provider"),
    "text provider": (begun("--set", "text_provider=nobody"), 2, "unknown-provider"),
    "aspect": (begun("--aspect-ratio", "5:1"), 2, "bad-brief"),
    "model's aspect": (begun("--set", "aspect_ratio=0:0"), 2, "bad-brief"),
    "rate": (begun("--set", "fps=17"), 2, "bad-brief"),
    "resolution": (begun("--set", "resolution=9999p"), 2, "bad-brief"),
    "budget": (begun("--set", "budget=-1"), 2, "bad-brief"),
    "no budget": (begun("--set", "budget=much"), 2, "bad-brief"),
    "stills": (begun("--set", "stills=99"), 2, "bad-brief"),
    "field": (begun("--set", "colour=red"), 2, "bad-brief"),
    "hostile field": (begun("--set", "../x=1"), 2, "bad-brief"),
    "nothing set": (begun("--set", "=1"), 2, "bad-field"),
    "webhook": (begun("--webhook", "file:///etc/passwd"), 2, "webhook-no-secret"),
    "taken": (begun("--name", "tale"), 6, "name-taken"),
    "up": (begun("--name", "../x"), 2, "bad-id"),
    "nul": (begun("--name", "a\0b"), 2, "bad-text"),
    "300": (begun("--name", "x" * 300), 2, "bad-id"),
    "emoji": (begun("--name", "\N{TEACUP WITHOUT HANDLE}"), 2, "bad-id"),
    "right to left": (begun("--name", RTL), 2, "bad-id"),
    "project up": (begun(project="../x"), 2, "bad-id"),
    "project nul": (begun(project="a\0b"), 2, "bad-text"),
    "project 300": (begun(project="x" * 300), 2, "bad-id"),
    "project emoji": (begun(project="\N{TEACUP WITHOUT HANDLE}"), 2, "bad-id"),
    "project right to left": (begun(project=RTL), 2, "bad-id"),
    "no prompt": (begun(prompt=""), 2, "bad-brief"),
    "blank prompt": (begun(prompt=" \n"), 2, "bad-brief"),
    "huge prompt": (begun(prompt="tea " * 5001), 2, "bad-text"),
    "control prompt": (begun(prompt="tea\0\x1b[2J\x07"), 2, "bad-text"),
    "prompt file": (begun(prompt="@{files}/nowhere.txt"), 2, "bad-file"),
    "control file": (begun(prompt="@{files}/control.txt"), 2, "bad-text"),
    "long file": (begun(prompt="@{files}/long.txt"), 2, "bad-brief"),
    "prompt folder": (begun(prompt="@{files}/folder.png"), 2, "bad-file"),
    "prompt of bytes": (begun(prompt="@{files}/notes.bin"), 2, "bad-file"),
    "prompt of a huge file": (begun(prompt="@{files}/huge.txt"), 2, "bad-file"),
    "control title": (begun("--title", "a\x1b]0;x\x07"), 2, "bad-text"),
    "long title": (begun("--title", "x" * 201), 2, "bad-brief"),
}  # fmt: skip
MASKS = {
    "empty": (painted("empty.png"), 1, "mask-empty"),
    "size": (painted("small.png"), 1, "mask-size"),
    "jpeg": (painted("mask.jpg"), 1, "mask-not-png"),
    "5000": (painted("wide.png"), 1, "mask-size"),
    "bomb": (painted("bomb.png"), 1, "media-too-large"),
    "cut": (painted("cut.png"), 1, "media-not-a-picture"),
    "text": (painted("text.png"), 1, "mask-not-png"),
    "nothing": (painted("nothing.png"), 1, "mask-not-png"),
    "missing": (painted("nowhere.png"), 1, "media-missing"),
    "folder": (painted("folder.png"), 1, "media-missing"),
    "pipe": (painted("pipe.png"), 1, "media-missing"),
    "loop": (painted("loop.png"), 1, "media-missing"),
    "prompt": (painted("mask.png", prompt=" "), 2, "empty-prompt"),
    "huge prompt": (painted("mask.png", prompt="x" * 100_000), 2, "bad-text"),
    "control prompt": (painted("mask.png", prompt="a\0b"), 2, "bad-text"),
    "control negative": (painted("mask.png", "--negative-prompt", "\x1b[2J"), 2, "bad-text"),
    "image": (painted("mask.png", image="s99"), 2, "unknown-image"),
    "hostile image": (painted("mask.png", image="../s1"), 2, "unknown-image"),
    "stage": (painted("mask.png", session="tale"), 3, "not-now"),
    "stopped": (painted("mask.png", session="over"), 3, "not-now"),
    "future": (painted("mask.png", *LATE), 6, "session-moved"),
}
UPLOADS = {
    name: (("session", "upload", "board", "{files}/" + file, "--for", "s1"), 1, code)
    for name, file, code in (
        ("svg", "drawing.svg", "media-not-a-picture"),
        ("html", "page.html", "media-not-a-picture"),
        ("text", "text.png", "media-not-a-picture"),
        ("cut", "cut.png", "media-not-a-picture"),
        ("bomb", "bomb.png", "media-too-large"),
        ("folder", "folder.png", "media-missing"),
        ("pipe", "pipe.png", "media-missing"),
        ("loop", "loop.png", "media-missing"),
        ("link out", "out.png", "media-not-a-picture"),
        ("missing", "nowhere.png", "media-missing"),
        ("nothing", "nothing.png", "media-not-a-picture"),
    )
} | {
    "kind": (("session", "upload", "board", "{root}/secret.png", "--for", "s1", "--kind", "car"), 2, "bad-edit"),
    "image": (("session", "upload", "board", "{root}/secret.png", "--for", "s99"), 2, "unknown-image"),
    "nowhere": (("session", "upload", "board", "{root}/secret.png"), 3, "not-now"),
    "stopped": (("session", "upload", "over", "{root}/secret.png"), 3, "not-now"),
    "future": (("session", "upload", "board", "{root}/secret.png", "--for", "s1", *LATE), 6, "session-moved"),
    "early": (("session", "upload", "tale", "{files}/text.png"), 1, "media-not-a-picture"),
    "early future": (("session", "upload", "tale", "{files}/drawing.svg", *LATE), 1, "media-not-a-picture"),
}  # fmt: skip
ORDERS = {
    "session": (("session", "accept", "nobody"), 2, "unknown-session"),
    "hostile session": (("session", "accept", "../tale"), 2, "bad-id"),
    "nul session": (("session", "accept", "a\0b"), 2, "bad-text"),
    "300 session": (("session", "show", "x" * 300), 2, "unknown-session"),
    "emoji session": (("session", "show", "\N{TEACUP WITHOUT HANDLE}"), 2, "unknown-session"),
    "other project": (("session", "show", "film/tale"), 2, "unknown-session"),
    "stage": (("session", "accept", "tale", "--stage", "render"), 2, "unknown-stage"),
    "hostile stage": (("session", "show", "tale", "--stage", "../x"), 2, "unknown-stage"),
    "later": (("session", "accept", "tale", "--stage", "video"), 3, "not-now"),
    "earlier": (("session", "accept", "board", "--stage", "story"), 6, "already-decided"),
    "version": (("session", "accept", "tale", "--version", "9"), 2, "unknown-version"),
    "shown version": (("session", "show", "tale", "--stage", "story", "--version", "9"), 2, "unknown-version"),
    "item": (("session", "accept", "board", "--item", "s99"), 2, "unknown-item"),
    "hostile item": (("session", "regenerate", "board", "--item", "../s1"), 2, "unknown-item"),
    "accept from the future": (("session", "accept", "tale", *LATE), 6, "session-moved"),
    "again from the future": (("session", "regenerate", "tale", *LATE), 6, "session-moved"),
    "skip from the future": (("session", "skip", "tale", *LATE), 6, "session-moved"),
    "reopen from the future": (("session", "reopen", "board", "--stage", "story", *LATE), 6, "session-moved"),
    "variations": (("session", "regenerate", "tale", "--variations", "99"), 2, "bad-variations"),
    "feedback": (("session", "regenerate", "tale", "--feedback", "x" * 10_001), 2, "too-much-text"),
    "control words": (("session", "say", "tale", "@{files}/control.txt"), 2, "bad-text"),
    "control feedback": (("session", "regenerate", "tale", "--feedback", "@{files}/control.txt"), 2, "bad-text"),
    "no words": (("session", "say", "tale", " "), 2, "empty-message"),
    "many words": (("session", "say", "tale", "x" * 10_001), 2, "too-much-text"),
    "words of a stage": (("session", "say", "tale", "hm", "--stage", "render"), 2, "unknown-stage"),
    "reasons": (("session", "accept", "tale", "--why", "x" * 501), 2, "bad-text"),
    "skip": (("session", "skip", "tale"), 3, "not-skippable"),
    "reopen": (("session", "reopen", "tale", "--stage", "video"), 3, "not-now"),
    "reopen nothing": (("session", "reopen", "tale", "--stage", "render"), 2, "unknown-stage"),
    "revert": (("session", "revert", "board", "s1", "--version", "9"), 2, "unknown-image-version"),
    "revert nothing": (("session", "revert", "board", "s99", "--version", "1"), 2, "unknown-image"),
    "revert words": (("session", "revert", "tale", "s1", "--version", "1"), 3, "not-now"),
    "revert from the future": (("session", "revert", "board", "s1", "--version", "1", *LATE), 6, "session-moved"),
    "accept stopped": (("session", "accept", "over"), 3, "not-now"),
    "again stopped": (("session", "regenerate", "over"), 3, "not-now"),
    "say stopped": (("session", "say", "over", "darker"), 3, "not-now"),
    "stop stopped": (("session", "stop", "over"), 3, "not-now"),
    "adopt early": (("session", "adopt", "tale"), 3, "not-adoptable"),
    "adopt nobody": (("session", "adopt", "nobody"), 2, "unknown-session"),
    "adopt as": (("session", "adopt", "board", "--as", "../x"), 2, "bad-id"),
    "long id": (("session", "accept", "tale", "--id", "x" * 101), 2, "bad-id"),
}  # fmt: skip
WRONG = {
    f"{kind}: {name}": row
    for kind, rows in (("brief", BRIEFS), ("mask", MASKS), ("upload", UPLOADS), ("order", ORDERS))
    for name, row in rows.items()
}


@pytest.mark.parametrize("name", list(WRONG))
def test_it_is_refused_with_a_hint(desk: Path, name: str) -> None:
    words, status, code = WRONG[name]
    before = everything(desk)
    ran = tried(desk, *words)
    assert ran.document["error"]["code"] == code, ran.out
    assert ran.status == status
    assert ran.document["error"]["message"].endswith(".")
    assert ran.document["error"]["hint"]
    assert everything(desk) == before


def test_the_table_would_see_a_change(desk: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(desk / "projects", tmp_path / "projects")).parent
    before = everything(root)
    assert tried(root, "session", "regenerate", "tale", "--no-wait").status == 0
    assert everything(root) != before


def tried(root: Path, *words: str) -> Ran:
    """Run a command as a script does."""
    filled = (word.replace("{files}", str(root / "files")).replace("{root}", str(root)) for word in words)
    return run(root, *filled, "--json")
