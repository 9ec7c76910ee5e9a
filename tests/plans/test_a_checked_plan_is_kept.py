from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from client_generate.errors import ClientGenerateError, NotFound, PlanError, UsageError
from client_generate.execution.plan_cache import Checked
from client_generate.execution.plans import read_plan
from client_generate.film.layout import Workspace
from client_generate.film.plan import Budget, Element, Plan, Sequence, Shot
from tests.plans.writing import GOOD, write


def kept(workspace: Workspace) -> list[Path]:
    return sorted(workspace.project("film").cache.glob("*"))


def test_it_is_read_back_the_same(tmp_path: Path) -> None:
    workspace = write(tmp_path, "fps: 23.9760\nbudget: {day: 1.50}\n" + GOOD)
    first = read_plan(workspace, "film")
    assert len(kept(workspace)) == 1
    second = read_plan(workspace, "film")
    assert second.value == first.value
    assert str(second.value.budget.day) == "1.50"
    assert second.sha256 == first.sha256 == hashlib.sha256(workspace.plan("film").read_bytes()).hexdigest()
    assert second.where("sequences[0].id") == "plans/film.yaml:6:9"


def test_the_kept_one_is_used_and_fresh_does_not_use_it(tmp_path: Path) -> None:
    workspace = write(tmp_path, GOOD)
    read_plan(workspace, "film")
    (cache,) = kept(workspace)
    cache.write_bytes(cache.read_bytes().replace(b"Beware", b"Kept"))
    assert read_plan(workspace, "film").value.title == "Kept"
    assert read_plan(workspace, "film", fresh=True).value.title == "Beware"
    assert read_plan(workspace, "film").value.title == "Beware"


def test_reading_it_needs_no_yaml(tmp_path: Path) -> None:
    read_plan(write(tmp_path, GOOD), "film")
    program = (
        "import sys\nfrom pathlib import Path\nfrom client_generate.execution.plans import read_plan\n"
        "from client_generate.film.layout import Workspace\n"
        "print(read_plan(Workspace(Path(sys.argv[1])), 'film').value.title, 'yaml' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout == "Beware False\n"


def test_a_change_is_seen_and_only_the_last_is_kept(tmp_path: Path) -> None:
    workspace = write(tmp_path, GOOD)
    read_plan(workspace, "film")
    write(tmp_path, GOOD.replace("Beware", "Again"))
    assert read_plan(workspace, "film").value.title == "Again"
    assert len(kept(workspace)) == 1


def test_a_damaged_one_is_ignored_and_written_anew(tmp_path: Path) -> None:
    workspace = write(tmp_path, GOOD)
    read_plan(workspace, "film")
    (cache,) = kept(workspace)
    whole = cache.read_bytes()
    for damaged in (
        b"",
        whole[: len(whole) // 2],
        b"\xff" * 100,
        b"[]",
        whole.replace(b"plan_cache/", b"plan_cache/9"),
        whole.replace(b'"sha256":"', b'"sha256":"0'),
        b"[" * 100_000,
    ):
        cache.write_bytes(damaged)
        assert read_plan(workspace, "film").value.title == "Beware"
        assert cache.read_bytes() == whole


def test_a_place_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    workspace = write(tmp_path, GOOD)
    workspace.projects.write_text("a file where a folder should be")
    assert read_plan(workspace, "film").value.title == "Beware"


@pytest.mark.parametrize("bad", ["fps: 26\n" + GOOD, "a: ["])
def test_a_bad_plan_makes_no_project(tmp_path: Path, bad: str) -> None:
    workspace = write(tmp_path, bad)
    with pytest.raises(PlanError):
        read_plan(workspace, "film")
    assert not workspace.projects.exists()


def test_an_unknown_project_is_told_with_the_nearest(tmp_path: Path) -> None:
    workspace = write(tmp_path, GOOD, "driver-beware")
    with pytest.raises(NotFound) as caught:
        read_plan(workspace, "driver-bewar")
    assert (caught.value.code, caught.value.hint) == ("unknown-project", 'did you mean "driver-beware"?')
    with pytest.raises(NotFound) as caught:
        read_plan(workspace, "xyz")
    assert caught.value.hint == "`client_generate init xyz` writes a starter plan"
    assert workspace.plan_ids() == ("driver-beware",)
    assert [path.name for path in tmp_path.iterdir()] == ["plans"]


def test_a_plan_that_cannot_be_opened_is_an_error(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    workspace.plan("film").mkdir(parents=True)
    workspace.plan("loop").symlink_to("loop.yaml")
    for project, code in (("film", "plan-unreadable"), ("loop", "path-escapes")):
        with pytest.raises(ClientGenerateError) as caught:
            read_plan(workspace, project)
        assert caught.value.code == code


@pytest.mark.parametrize("name", ["", "..", "../plans/film", "a/b", "film.yaml", "x" * 65, "a\0b", "con"])
def test_a_name_that_is_no_project_never_reaches_the_disk(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError):
        read_plan(write(tmp_path, GOOD), name)


def test_the_caches_number_is_raised_with_the_plans_fields() -> None:
    """Raise the number in the label of plans.Checked with this one: what older code checked is not to be believed."""
    label = str(Checked.__struct_config__.tag)
    nouns = [
        [kind.__name__, [[f.encode_name, f.required, str(f.default)] for f in msgspec.structs.fields(kind)]]
        for kind in (Plan, Sequence, Shot, Element, Budget)
    ]
    fields = hashlib.sha256(msgspec.json.encode(nouns)).hexdigest()[:12]
    assert (label, fields) == ("client_generate/plan_cache/4", "6644e73166cb")
