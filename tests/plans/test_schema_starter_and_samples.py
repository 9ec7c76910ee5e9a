from __future__ import annotations

import io
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from PIL import Image

from client_generate.errors import Conflict, UsageError
from client_generate.execution.plan_schema import main, plan_schema, schema_bytes, with_reference
from client_generate.execution.plans import read_plan
from client_generate.execution.starter import starter, write_starter
from client_generate.film.elements import cap
from client_generate.film.layout import Workspace
from client_generate.film.plan import Plan
from client_generate.handwritten.document import parse
from tests.plans.writing import GOOD, HEAD, SEQUENCE

ROOT = Path(__file__).parents[2]
SAMPLES = ("driver-beware", "night-balm")
VALIDATOR = Draft202012Validator(plan_schema())


def as_json(text: str | bytes) -> Any:
    """Read YAML as an editor's checker does, apart from our reader."""
    return yaml.safe_load(text.decode() if isinstance(text, bytes) else text)


def quoted_ratio(text: str) -> str:
    return text.replace("aspect_ratio: 16:9", 'aspect_ratio: "16:9"').replace(
        "aspect_ratio: 9:16", 'aspect_ratio: "9:16"'
    )


# --- schema and reference ---------------------------------------------------------------------------------------


def test_the_written_schema_and_reference_are_the_codes_own(tmp_path: Path) -> None:
    assert (ROOT / "docs" / "plan.schema.json").read_bytes() == schema_bytes()
    page = (ROOT / "docs" / "plan.md").read_text()
    assert with_reference(page) == page
    (tmp_path / "plan.md").write_text(page[: len(page) // 3])
    main(tmp_path)
    assert (tmp_path / "plan.schema.json").read_bytes() == schema_bytes()


def test_the_example_in_the_reference_is_a_plan() -> None:
    example = (ROOT / "docs" / "plan.md").read_text().split("```yaml\n")[1].split("```")[0]
    assert parse(example.encode(), Path("x.yaml"), Plan).value.sequences[0].elements == ("sedan",)


def test_every_code_of_a_plan_is_in_the_reference() -> None:
    package = ROOT / "client_generate"
    sources = [*(package / "handwritten").glob("*.py"), *(package / "execution").glob("plan*.py")]
    codes = {code for path in sources for code in re.findall(r'"(plan-[a-z-]+)"', path.read_text())}
    page = (ROOT / "docs" / "plan.md").read_text()
    assert len(codes) > 20
    assert [code for code in sorted(codes) if f"`{code}`" not in page] == []


def test_the_schema_is_a_schema_and_describes_every_field() -> None:
    Draft202012Validator.check_schema(plan_schema())
    for noun in plan_schema()["$defs"].values():
        assert noun["description"]
        assert all("description" in field for field in noun["properties"].values())


@pytest.mark.parametrize("name", SAMPLES)
def test_the_samples_fit_the_schema(name: str) -> None:
    VALIDATOR.validate(as_json(quoted_ratio((ROOT / "plans" / f"{name}.yaml").read_text())))


@pytest.mark.parametrize(
    "bad",
    [
        HEAD, SEQUENCE, "colour: red\n" + GOOD, "fps: 26\n" + GOOD, GOOD.replace("3", "0"), GOOD.replace("3", "601"),
        GOOD.replace("3", "three"), "budget: {day: -1}\n" + GOOD, "resolution: big\n" + GOOD, "provider: a/b\n" + GOOD,
        GOOD + "    mode: both\n", HEAD + "sequences: []\n",
    ],
)  # fmt: skip
def test_the_schema_refuses_what_the_reader_refuses(bad: str) -> None:
    assert not VALIDATOR.is_valid(as_json(bad))


# --- the starter ------------------------------------------------------------------------------------------------


def test_the_starter_is_a_good_plan_and_is_never_written_over(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    written = write_starter(workspace, "film", title="Film", client="Client & Sons")
    assert [path.name for path in written] == ["film.yaml", "plan.schema.json"]
    plan = read_plan(workspace, "film").value
    assert (plan.title, plan.client, plan.provider) == ("Film", "Client & Sons", "local")
    text = workspace.plan("film").read_text()
    assert text.startswith("# yaml-language-server: $schema=plan.schema.json\n")
    VALIDATOR.validate(as_json(quoted_ratio(text)))

    workspace.plan("film").write_text("mine")
    with pytest.raises(Conflict) as caught:
        write_starter(workspace, "film", title="Other", client="Other")
    assert caught.value.code == "plan-exists"
    assert workspace.plan("film").read_text() == "mine"
    assert [path.name for path in write_starter(workspace, "film2", title="T", client="C")] == ["film2.yaml"]


def test_a_link_to_nowhere_is_not_written_through(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    workspace.plans.mkdir()
    workspace.plan("film").symlink_to(tmp_path / "elsewhere.yaml")
    with pytest.raises(Conflict):
        write_starter(workspace, "film", title="T", client="C")
    assert not (tmp_path / "elsewhere.yaml").exists()


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_title_and_client_come_back_or_are_refused(title: str, client: str) -> None:
    try:
        text = starter("film", title=title, client=client)
    except UsageError:
        return
    plan = parse(text.encode(), Path("film.yaml"), Plan).value
    assert (plan.title, plan.client) == (title, client)


@pytest.mark.parametrize("title", ['a"\nprovider: replicate\nx: "', "", "  ", "x" * 501, "a\x1b[2J", "\ud800"])
def test_a_title_that_could_break_out_is_refused(title: str) -> None:
    with pytest.raises(UsageError):
        starter("film", title=title, client="C")


# --- the samples ------------------------------------------------------------------------------------------------


@pytest.fixture(params=SAMPLES)
def sample(request: pytest.FixtureRequest) -> Plan:
    path = ROOT / "plans" / f"{request.param}.yaml"
    return parse(path.read_bytes(), path, Plan).value


def test_every_sequence_fits_one_call_of_its_model(sample: Plan) -> None:
    assert sample.video_model == "kling-o3"
    for sequence in sample.sequences:
        assert len(sequence.shots) <= 6
        assert 3 <= sequence.duration <= 15
        for shot in sequence.shots:
            assert shot.duration == int(shot.duration) >= 1
            assert len(shot.full_prompt) <= 512


def test_every_picture_is_there_small_and_whole(sample: Plan) -> None:
    named = [path for element in sample.elements for path in element.references]
    named += [s.start_frame_file for s in sample.sequences if s.start_frame_file]
    assert named
    for name in named:
        data = (ROOT / "plans" / name).read_bytes()
        assert len(data) < 60_000
        with Image.open(io.BytesIO(data), formats=["PNG"]) as picture:
            picture.load()
            assert min(picture.size) >= 512


def test_every_element_named_in_a_prompt_is_used(sample: Plan) -> None:
    for sequence in sample.sequences:
        prompts = " ".join([sequence.grid_prompt or "", *(shot.prompt for shot in sequence.shots)])
        named = {word[1:].rstrip(".,'s") for word in prompts.split() if word.startswith("@")}
        assert named <= set(sequence.elements)


def test_driver_beware_is_the_job_that_the_demo_needs() -> None:
    path = ROOT / "plans" / "driver-beware.yaml"
    plan = parse(path.read_bytes(), path, Plan).value
    sequences = {sequence.id: sequence for sequence in plan.sequences}
    elements = {element.id: element for element in plan.elements}
    assert list(sequences) == [f"SEQ{n:02d}" for n in range(1, 13)]
    assert sequences["SEQ05"].wants_grid
    assert not any(sequences[f"SEQ{n:02d}"].wants_grid for n in (1, 2, 3))
    assert len(sequences["SEQ08"].shots) == 5
    crowded = cap(tuple(elements[e] for e in sequences["SEQ07"].elements), 4)
    assert [e.id for e in crowded.dropped] == ["crossing-sign"]
    assert sequences["SEQ10"].start_frame_file == "driver-beware/crossing_start.png"


def test_night_balm_is_vertical_and_fifteen_seconds_long() -> None:
    path = ROOT / "plans" / "night-balm.yaml"
    plan = parse(path.read_bytes(), path, Plan).value
    assert plan.size == (720, 1280)
    assert sum(sequence.duration for sequence in plan.sequences) == Decimal(15)
