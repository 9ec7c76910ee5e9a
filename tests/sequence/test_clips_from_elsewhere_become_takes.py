"""`import`: a film made elsewhere becomes a take like any other; what is no film is refused and leaves nothing."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from PIL import Image

from client_generate import files
from client_generate.execution.budget import Open, Treasury
from client_generate.film.layout import Layout
from client_generate.film.take import Take
from client_generate.sequence.prompts import Wanted
from client_generate.studio import utc_now
from tests.cli.commands import run
from tests.sequence.clips import SIZE, make_clip
from tests.sequence.workspace import PROJECT, Listening, everything, make_workspace, studio

HERE = ("import", PROJECT, "SEQ01")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_workspace(tmp_path / "here")


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_clip(tmp_path_factory.mktemp("elsewhere") / "final comp.mp4")


def test_a_clip_is_a_take_in_every_way(root: Path, clip: Path) -> None:
    before = clip.read_bytes()
    said = run(root, *HERE, str(clip), "--note", "by Ada", "--model", "gen-4", "--json")
    assert (said.status, said.err) == (0, "")
    take = said.document
    film = root / "projects" / PROJECT / take["media"]["path"]
    assert (take["take_id"], film.name) == ("SEQ01_take001", "SEQ01_take001.mp4")
    assert film.read_bytes() == clip.read_bytes() == before
    assert (take["provider"], take["model"], take["rehearsal"]) == ("import", "gen-4", False)
    origin = {"name": "final comp.mp4", "sha256": files.sha256(clip), "text": "by Ada", "shot": None}
    assert take["origin"] == origin
    assert [(one["index"], one["prompt"], one["source"]) for one in take["shot_prompts"]] == [
        (0, "", "import"), (1, "", "import"),
    ]  # fmt: skip
    assert film.with_suffix(".jpg").exists()
    row = run(root, "status", PROJECT, "--json").document["sequences"][0]
    assert (row["phase"], row["takes"], row["stale"]) == ("REVIEW", 1, [])
    assert "gen-4, imported, 1 s" in run(root, "takes", "list", PROJECT, "SEQ01").out
    assert "from          final comp.mp4: by Ada" in run(root, "takes", "show", PROJECT, "SEQ01", "1").out
    assert run(root, "doctor", "--json").document["findings"] == []
    assert run(root, "cost", PROJECT).status == run(root, "sheet", PROJECT, "SEQ01").status == 0
    assert run(root, "note", PROJECT, "SEQ01", "warmer", "--take", "1", "--shot", "1", "--json").document["frame"] == 12
    assert run(root, "approve", PROJECT, "SEQ01", "--take", "1").status == 0
    assert run(root, "finalize", PROJECT, "SEQ01").status == 0
    assert run(root, *HERE, str(clip), "--again").status == 3


def test_the_same_bytes_are_known(root: Path, clip: Path, tmp_path: Path) -> None:
    other = tmp_path / "other name.mp4"
    other.write_bytes(clip.read_bytes())
    run(root, *HERE, str(clip))
    before = everything(root)
    said = run(root, *HERE, str(other), "--json")
    assert (said.status, said.document["take_id"]) == (0, "SEQ01_take001")
    assert "warning[import-known]" in said.err
    assert everything(root) == before
    assert run(root, *HERE, str(other), "--again", "--json").document["take_id"] == "SEQ01_take002"
    assert run(root, *HERE, str(other), "--take-of-shot", "1", "--json").document["take_id"] == "SEQ01_take003"


def test_a_clip_beside_generated_takes_shows_what_it_lacks(root: Path, clip: Path) -> None:
    runner = studio(root).sequences(PROJECT)
    runner.run_sequence("SEQ01")
    take = studio(root).import_clip(PROJECT, "SEQ01", clip)
    assert take.take_id == "SEQ01_take002"
    told = run(root, "takes", "diff", PROJECT, "SEQ01", "1", "2").out
    assert "shot 0 prompt\n  - Wide road at dusk, push in\nshot 1" in told
    assert "imported from\n  + final comp.mp4" in told
    for words in ("generate film SEQ01 --from-take 2", "takes show film SEQ01 2 --yaml"):
        said = run(root, *words.split())
        assert (said.status, "error[no-prompts]" in said.err) == (2, True)
    runner.note("SEQ01", 2, "slower", shot=1)
    prompts = runner.draft_take("SEQ01", wanted=Wanted(from_notes=True)).prompts
    assert [prompt.source for prompt in prompts] == ["plan", "plan + note 4"]
    assert run(root, "sheet", PROJECT, "SEQ01").err == ""


def test_it_is_stale_when_the_plan_cuts_elsewhere(root: Path, clip: Path) -> None:
    run(root, *HERE, str(clip))
    plan = root / "plans" / f"{PROJECT}.yaml"
    plan.write_text(plan.read_text().replace('push in", duration: 0.5', 'push in, slow", duration: 0.6'))
    assert run(root, "status", PROJECT, "--json").document["sequences"][0]["stale"] == [
        {"take_id": "SEQ01_take001", "changed": ["shot 0 seconds"]}
    ]


def test_what_is_unlike_the_plan_is_told_and_a_take_all_the_same(root: Path, tmp_path: Path) -> None:
    odd = make_clip(tmp_path / "odd.MOV", frames=10, size=(96, 96), rate=Fraction(25))
    told = Listening()
    take = studio(root, sink=told.append).import_clip(PROJECT, "SEQ01", odd)
    codes = [getattr(event, "code", "") for event in told if getattr(event, "code", "")]
    assert codes == ["import-size", "import-rate", "import-length"]
    assert take.media is not None
    assert (take.media.path, take.media.fps) == ("SEQ01/takes/SEQ01_take001.mov", "25")
    assert [prompt.index for prompt in take.shot_prompts] == [0]  # it ends before the second shot begins


def test_a_clip_of_one_shot_is_no_whole_sequence(root: Path, clip: Path) -> None:
    said = run(root, *HERE, str(clip), "--take-of-shot", "1", "--json")
    assert [one["index"] for one in said.document["shot_prompts"]] == [1]
    assert "warning[import-length]" in said.err
    said = run(root, "approve", PROJECT, "SEQ01", "--take", "1")
    assert (said.status, "error[take-of-one-shot]" in said.err) == (2, True)
    assert run(root, *HERE, str(clip), "--take-of-shot", "2").status == 2


def test_a_clip_of_one_shot_is_proposed_for_that_shot_and_never_for_the_sequence(root: Path, clip: Path) -> None:
    said = run(root, *HERE, str(clip), "--take-of-shot", "1")
    assert f"next: client_generate approve {PROJECT} SEQ01 --take N --shot 1=1\n" in said.out

    def proposed() -> str:
        return str(run(root, "status", PROJECT, "--json").document["sequences"][0]["next"])

    assert proposed() == f"client_generate generate {PROJECT} SEQ01"
    (left,) = run(root, "estimate", PROJECT, "SEQ01", "--json").document["sequences"]
    assert [call["makes"] for call in left["calls"]] == ["take"]
    assert run(root, "generate", PROJECT, "SEQ01").status == 0
    assert run(root, *HERE, str(clip), "--take-of-shot", "0", "--again").status == 0
    assert proposed() == f"client_generate approve {PROJECT} SEQ01 --take 2"
    listed = run(root, "takes", "list", PROJECT, "SEQ01").out
    assert "SEQ01_take001  shot 1 alone" in listed
    assert "SEQ01_take003  shot 0 alone" in listed


@pytest.mark.parametrize("ending", ["mkv", "mov", "m4v"])
def test_containers_keep_their_bytes_and_endings(root: Path, tmp_path: Path, ending: str) -> None:
    film = make_clip(tmp_path / f"film.{ending}")
    take = studio(root).import_clip(PROJECT, "SEQ01", film)
    assert take.media is not None
    there = root / "projects" / PROJECT / take.media.path
    assert (there.suffix, there.read_bytes()) == (f".{ending}", film.read_bytes())
    runner = studio(root).sequences(PROJECT)
    assert runner.approve_take("SEQ01", 1).take_id == "SEQ01_take001"
    there.unlink()
    assert f"executions/SEQ01_take001/import.{ending}" in runner.missing("SEQ01")[0].hint


def test_a_rehearsal_stays_one(root: Path, tmp_path: Path) -> None:
    take = studio(root).sequences(PROJECT).run_sequence("SEQ03")
    assert take.media is not None
    imported = studio(root).import_clip(PROJECT, "SEQ02", root / "projects" / PROJECT / take.media.path)
    assert imported.rehearsal


# --- what is refused ------------------------------------------------------------------------------------------------


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _truncated(path: Path) -> None:
    whole = make_clip(path, frames=48).read_bytes()
    path.write_bytes(whole[: len(whole) * 2 // 3])


def _picture(path: Path) -> None:
    Image.new("RGB", SIZE).save(path, "PNG")


def _damaged(path: Path) -> None:
    whole = bytearray(make_clip(path, frames=48).read_bytes())
    whole[-400:-100] = os.urandom(300)
    path.write_bytes(whole)


HOSTILE: dict[str, Callable[[Path], object]] = {
    "missing": Path.absolute,
    "folder": lambda path: path.mkdir(),
    "pipe": _pipe,
    "link": lambda path: path.symlink_to("/etc/hostname"),
    "dangling link": lambda path: path.symlink_to("nowhere"),
    "empty": lambda path: path.touch(),
    "page": lambda path: path.write_text("<!doctype html><title>404</title>" * 50),
    "play list": lambda path: path.write_text("#EXTM3U\nfile:///etc/passwd\n"),
    "picture": _picture,
    "truncated": _truncated,
    "damaged": _damaged,
}


@pytest.mark.parametrize("what", HOSTILE)
def test_what_is_no_film_leaves_nothing(root: Path, tmp_path: Path, what: str) -> None:
    path = tmp_path / "clip.mp4"
    HOSTILE[what](path)
    said = run(root, *HERE, str(path))
    assert said.status in {1, 2}
    assert said.err.startswith("error[")
    assert "\nhint: " in said.err
    assert everything(root) == {}


@pytest.mark.parametrize("data", [b"", b"words and no film"])
def test_what_is_no_film_is_called_so(root: Path, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "words.mp4").write_bytes(data)
    assert run(root, *HERE, str(tmp_path / "words.mp4")).err.startswith(
        "error[media-not-a-film]: words.mp4 is no film."
    )


def test_a_hostile_name_is_kept_as_text(root: Path, tmp_path: Path, clip: Path) -> None:
    path = tmp_path / os.fsdecode(b"a\xff\x1b[31m\nb.mp4")
    path.write_bytes(clip.read_bytes())
    take = studio(root).import_clip(PROJECT, "SEQ01", path)
    assert take.origin is not None
    assert take.origin.name.isprintable()
    assert run(root, "takes", "show", PROJECT, "SEQ01", "1").status == 0


# --- crashes and company --------------------------------------------------------------------------------------------

STEPS = ("mark", "media", "record", "history")


def died(root: Path, take: Take, after: str) -> None:
    """Take back what a process that died after one of these steps had not done yet."""
    layout = Layout(root / "projects" / PROJECT)
    treasury, there = Treasury(layout), STEPS.index(after)
    asked = Open(
        subject="", sequence="SEQ01", provider="import", model="", reserved=Decimal(0), at=utc_now(), who="Ada"
    )
    treasury.reserve(asked, studio(root).sequences(PROJECT).plan.budget, lambda: take.take_id)
    assert take.media is not None
    if there < STEPS.index("history"):
        layout.history("SEQ01").unlink()
        layout.state("SEQ01").unlink()
    if there < STEPS.index("record"):
        (layout.folder / take.media.path).with_suffix(".json").unlink()
        (layout.folder / take.media.path).with_suffix(".jpg").unlink()
    if there < STEPS.index("media"):
        (layout.folder / take.media.path).unlink()


@pytest.mark.parametrize("after", STEPS)
@pytest.mark.parametrize("again", ["resume", "import"])
def test_a_crash_leaves_nothing_half(root: Path, clip: Path, after: str, again: str) -> None:
    take = studio(root).import_clip(PROJECT, "SEQ01", clip)
    whole = set(everything(root))
    died(root, take, after)
    said = run(root, "resume", PROJECT) if again == "resume" else run(root, *HERE, str(clip), "--json")
    assert (said.status, said.err) == (0, "")
    assert set(everything(root)) == whole
    state = run(root, "takes", "show", PROJECT, "SEQ01", "1", "--json").document
    assert state["media"]["sha256"] == files.sha256(clip)
    assert run(root, *HERE, str(clip), "--json").document["take_id"] == "SEQ01_take001"


def test_many_at_once_make_one_take(root: Path, clip: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: studio(root).import_clip(PROJECT, "SEQ01", clip).take_id, range(4)))
    assert made == ["SEQ01_take001"] * 4
