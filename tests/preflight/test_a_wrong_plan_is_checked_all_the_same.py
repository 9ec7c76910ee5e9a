"""Mistakes in the file, broken rules and what preflight finds, together in one run; nothing told twice or made up."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from client_generate.errors import PlanError
from client_generate.execution.plans import read_plan
from client_generate.execution.preflight import Report, validate
from client_generate.film.layout import Workspace
from client_generate.providers.cards import Cards

PROVIDERS = ("local", "replicate")
PLAN = """\
client: Northmoor
title: Beware
fps: 24
provider: local
elements:
  - {id: sedan, kind: product, references: [gone.png]}
  - {id: dog, kind: character, description: a dog}
sequences:
  - id: SEQ01
    elements: [sedan]
    shots: [{prompt: A road, duration: 3}, {prompt: A bend, duration: 3, seed: 5}]
  - id: SEQ02
    start_frame: lost.png
    shots: [{prompt: A street, duration: 16}]
"""
ITS_OWN = {("media-missing", "elements[0].references[0]"), ("media-missing", "sequences[1].start_frame"),
           ("model-too-long", "sequences[1].shots")}  # fmt: skip


def found(root: Path, text: str) -> Report:
    (root / "plans").mkdir(exist_ok=True)
    (root / "plans" / "film.yaml").write_text(text)
    return validate(Workspace(root), "film", Cards.load(), PROVIDERS)


def told(report: Report) -> set[tuple[str, str]]:
    return {(finding.code, finding.field) for finding in report.errors}


def test_a_right_plan_has_what_preflight_finds(tmp_path: Path) -> None:
    report = found(tmp_path, PLAN)
    assert told(report) == ITS_OWN
    assert [row.id for row in report.sequences] == ["SEQ01", "SEQ02"]


WRONG = [
    # what stands there, what is written instead, what is told beside its own, whose own is not to be known any more
    ("client: Northmoor\n", "", {("plan-missing-field", "")}, set()),
    ("client: Northmoor", "cliet: Northmoor", {("plan-unknown-field", "cliet"), ("plan-missing-field", "")}, set()),
    ("fps: 24", "fps: fast", {("plan-wrong-type", "fps")}, set()),
    ("fps: 24", "fps: 7", {("plan-bad-fps", "fps")}, set()),
    ("fps: 24", "fps: 24\nresolution: 721p", {("plan-bad-resolution", "resolution")}, set()),
    ("fps: 24", "fps: 24\nbudget: {day: -1}", {("plan-bad-budget", "budget.day")}, set()),
    ("provider: local", "provider: l ocal", {("plan-bad-id", "provider")}, {"sequences[1].shots"}),
    ("provider: local", "provider: [local]", {("plan-wrong-type", "provider")}, {"sequences[1].shots"}),
    ("kind: product", "kind: car", {("plan-bad-value", "elements[0].kind")}, set()),
    ("references: [gone.png]", "references: [5]", {("plan-wrong-type", "elements[0].references[0]")},
     {"elements[0].references[0]"}),
    ("id: dog", "id: d og", {("plan-bad-id", "elements[1].id")}, set()),
    ("{id: dog, kind: character, description: a dog}", "dog", {("plan-wrong-type", "elements[1]")}, set()),
    ("elements: [sedan]", "elements: [sedan2]", {("plan-unknown-element", "sequences[0].elements[0]")}, set()),
    ("elements: [sedan]", "elements: sedan", {("plan-wrong-type", "sequences[0].elements")}, set()),
    ("prompt: A road", "prompt: ' '", {("plan-blank-text", "sequences[0].shots[0].prompt")}, set()),
    ("seed: 5", "seed: 5.5", {("plan-wrong-type", "sequences[0].shots[1].seed")}, set()),
    ("seed: 5", "seed: -5", {("plan-bad-value", "sequences[0].shots[1].seed")}, set()),
    ("seed: 5", "seed: 5, seed: 6", {("plan-duplicate-field", "")}, set()),
    ("duration: 16", "duration: long", {("plan-wrong-type", "sequences[1].shots[0].duration")}, {"sequences[1].shots"}),
    ("duration: 16", "duration: -16", {("plan-bad-duration", "sequences[1].shots[0].duration")},
     {"sequences[1].shots"}),
    ("prompt: A street, ", "", {("plan-missing-field", "sequences[1].shots[0]")}, {"sequences[1].shots"}),
    ("id: SEQ02", "id: seq01", {("plan-duplicate-id", "sequences[1].id")}, set()),
    ("start_frame: lost.png", "start_frame: 'http://a/b.png'", {("plan-bad-path", "sequences[1].start_frame")},
     {"sequences[1].start_frame"}),
    ("[{prompt: A street, duration: 16}]", "[]", {("plan-bad-value", "sequences[1].shots")}, {"sequences[1].shots"}),
]  # fmt: skip


NAMES = [f"{wrong[:40]} for {right[:40]}" for right, wrong, _, _ in WRONG]


@pytest.mark.parametrize(("right", "wrong", "more", "unknown"), WRONG, ids=NAMES)
def test_one_mistake_hides_no_other(
    tmp_path: Path, right: str, wrong: str, more: set[tuple[str, str]], unknown: set[str]
) -> None:
    assert right in PLAN
    report = found(tmp_path, PLAN.replace(right, wrong, 1))
    assert told(report) == {own for own in ITS_OWN if own[1] not in unknown} | more
    assert len(report.errors) == len(told(report))
    assert all(finding.where.startswith("plans/film.yaml:") for finding in report.errors)


def test_all_of_them_at_once(tmp_path: Path) -> None:
    text = PLAN.replace("fps: 24", "fps: 7").replace("seed: 5", "sed: 5").replace("kind: character", "kind: cat")
    report = found(tmp_path, text)
    assert told(report) == ITS_OWN | {
        ("plan-bad-fps", "fps"),
        ("plan-unknown-field", "sequences[0].shots[1].sed"),
        ("plan-bad-value", "elements[1].kind"),
    }


def test_the_price_is_of_what_could_be_understood(tmp_path: Path) -> None:
    report = found(tmp_path, PLAN.replace("duration: 16", "duration: long"))
    assert [row.id for row in report.sequences] == ["SEQ01"]


@pytest.mark.parametrize("text", ["", "5", "- a", "client: [", "a: &a [*a]", "client: \0", "client: {" * 50])
def test_what_cannot_be_understood_at_all_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(PlanError) as refused:
        found(tmp_path, text)
    assert refused.value.findings


JUNK = st.sampled_from(["", "[]", "{}", "5", "-1", "~", "x", "'", "1e99", "true", "[{}]", "\N{BLACK STAR}", "a: b"])


@settings(max_examples=150, deadline=None)
@given(cut=st.integers(0, len(PLAN)), length=st.integers(0, 12), junk=JUNK)
def test_validate_and_reading_agree_on_what_is_wrong(
    tmp_path_factory: pytest.TempPathFactory, cut: int, length: int, junk: str
) -> None:
    root = tmp_path_factory.mktemp("plan")
    text = PLAN[:cut] + junk + PLAN[cut + length :]
    try:
        report = found(root, text)
    except PlanError as error:
        with pytest.raises(PlanError):
            read_plan(Workspace(root), "film")
        assert error.findings  # noqa: PT017
        return
    in_the_file = {f.code for f in report.errors if f.code.startswith("plan-")}
    try:
        read_plan(Workspace(root), "film")
    except PlanError as error:
        assert {finding.code for finding in error.findings} <= in_the_file  # noqa: PT017
    else:
        assert not in_the_file
