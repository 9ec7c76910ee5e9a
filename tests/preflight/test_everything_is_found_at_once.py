from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from client_generate.errors import PlanError
from client_generate.execution.orders import plan_prompts
from client_generate.execution.preflight import check_sequence, free_disk
from client_generate.providers.cards import Cards
from tests.preflight.plans import HEAD, PROVIDERS, ROOM, codes, only, picture, report, write

ONE = "sequences:\n  - id: SEQ01\n    shots: [{prompt: A road, duration: 3}]\n"
PAID = HEAD + "provider: replicate\n"


def shots(*seconds: str, prompt: str = "A road") -> str:
    rows = "".join(f"      - {{prompt: {prompt}, duration: {s}}}\n" for s in seconds)
    return f"sequences:\n  - id: SEQ01\n    shots:\n{rows}"


def test_a_plan_that_fits_has_no_findings(tmp_path: Path) -> None:
    found = report(tmp_path, HEAD + ONE)
    assert (found.findings, found.price, found.seconds) == ((), Decimal(0), Decimal(3))
    found.raise_for_errors()


def test_all_mistakes_come_together_with_their_places(tmp_path: Path) -> None:
    text = (
        HEAD + "provider: replicat\nvideo_model: kling-o4\nstill_model: kling-v3\n"
        "elements:\n  - {id: sedan, kind: product, references: [gone.png]}\n" + ONE
    )
    found = report(tmp_path, text)
    assert [(f.code, f.where) for f in found.errors] == [
        ("unknown-provider", "plans/film.yaml:3:11"),
        ("unknown-model", "plans/film.yaml:4:14"),
        ("media-missing", "plans/film.yaml:7:45"),
    ]
    with pytest.raises(PlanError) as refused:
        found.raise_for_errors()
    assert refused.value.findings == found.errors
    assert found.errors[0].hint == 'did you mean "replicate"?'


def test_a_model_of_the_wrong_kind(tmp_path: Path) -> None:
    finding = only(report(tmp_path, HEAD + "video_model: flux-pro\n" + ONE))
    assert (finding.code, finding.field) == ("model-wrong-kind", "video_model")


def test_a_wrong_card_is_told_in_the_cards_own_file(tmp_path: Path) -> None:
    (tmp_path / "plans" / "cards").mkdir(parents=True)
    (tmp_path / "plans" / "cards" / "mine.yaml").write_text(
        "id: mine\ntitle: M\nmakes: movie\nproviders: {local: {endpoint: x}}\n"
    )
    finding = only(report(tmp_path, HEAD + "video_model: mine\n" + ONE))
    assert finding.where.startswith("plans/cards/mine.yaml:3:")


@pytest.mark.parametrize(
    ("seconds", "code", "hint"),
    [
        (["1"] * 7, "model-too-many-shots", "run it with --mode individual, or split the sequence after shot 5"),
        (["5"] * 4, "model-too-long", "run it with --mode individual, or split the sequence after shot 2"),
        (["16"], "model-too-long", "make two shots of it, of at most 15 seconds each"),
    ],
)
def test_what_does_not_fit_one_call_says_how_to_split(tmp_path: Path, seconds: list[str], code: str, hint: str) -> None:
    finding = only(report(tmp_path, HEAD + shots(*seconds)))
    assert (finding.code, finding.hint, finding.severity) == (code, hint, "error")
    assert finding.field == "sequences[0].shots"


def test_single_calls_are_checked_one_by_one(tmp_path: Path) -> None:
    text = PAID + shots(*["5"] * 7).replace("shots:", "mode: individual\n    shots:")
    found = report(tmp_path, text)
    assert found.findings == ()
    assert found.price == Decimal("5.88")


def test_a_long_prompt_of_one_shot_is_placed(tmp_path: Path) -> None:
    text = HEAD + shots("3", "3").replace("A road", "x" * 513, 1)
    assert only(report(tmp_path, text)).field == "sequences[0].shots[0].prompt"


def test_trims_are_told(tmp_path: Path) -> None:
    found = report(tmp_path, HEAD + shots("2.5", "1"))
    assert (codes(found), found.errors) == (["shot-trimmed"], ())
    assert found.findings[0].message == "SEQ01 shot 0 is made 3 seconds long, and trimmed to 2.5."
    assert found.findings[0].where == "plans/film.yaml:6:36"


def test_the_price_is_of_a_take_and_a_wanted_grid(tmp_path: Path) -> None:
    text = PAID + ONE.replace("shots:", "grid_prompt: Road\n    shots:")
    found = report(tmp_path, text)
    assert found.price == Decimal("0.504") + Decimal("0.055")
    assert [(row.id, row.shots, row.seconds, row.model) for row in found.sequences] == [
        ("SEQ01", 1, Decimal(3), "kling-o3")
    ]


def test_a_small_budget_is_told(tmp_path: Path) -> None:
    found = report(tmp_path, PAID + "budget: {project: 0.60, sequence: 0.50, day: 0.60}\n" + ONE)
    assert only(found).field == "budget.sequence"
    assert found.errors == ()
    assert codes(report(tmp_path, PAID + "budget: {project: 0.504, sequence: 0.504}\n" + ONE)) == []


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    assert only(report(tmp_path, HEAD + ONE, room=10**6)).code == "disk-low"
    assert free_disk(tmp_path / "not" / "yet") > 0


def test_dropped_elements_are_told(tmp_path: Path) -> None:
    names = ["a", "b", "c", "d"]
    for name in names:
        picture(tmp_path / "plans" / f"{name}.png")
    picture(tmp_path / "plans" / "start.png")
    rows = "".join(f"  - {{id: {name}, kind: prop, references: [{name}.png]}}\n" for name in names)
    text = HEAD + "elements:\n" + rows + ONE.replace("shots:", "elements: [a, b, c, d]\n    shots:")
    assert report(tmp_path, text).findings == ()
    framed = report(tmp_path, text.replace("shots:", "start_frame: start.png\n    shots:"))
    assert only(framed).code == "element-dropped"
    assert [gone.id for gone in framed.sequences[0].dropped] == ["d"]


def test_a_negative_prompt_that_nobody_reads_is_told(tmp_path: Path) -> None:
    text = HEAD + ONE.replace("A road,", "A road, negative_prompt: rain,")
    assert only(report(tmp_path, text)).code == "negative-prompt-ignored"
    assert report(tmp_path, text.replace("sequences:", "video_model: kling-v3\nsequences:")).findings == ()


def test_a_card_that_needs_a_start_frame(tmp_path: Path) -> None:
    (tmp_path / "plans" / "cards").mkdir(parents=True)
    card = "id: mine\ntitle: M\nmakes: video\ntakes: {start_frame: true}\nproviders: {local: {endpoint: animatic}}\n"
    (tmp_path / "plans" / "cards" / "mine.yaml").write_text(card)
    text = HEAD + "video_model: mine\n" + ONE
    assert only(report(tmp_path, text)).code == "model-needs-start-frame"
    assert codes(report(tmp_path, text.replace("shots:", "grid_prompt: Road\n    shots:"))) == []


def test_one_sequence_is_checked_as_it_would_really_run(tmp_path: Path) -> None:
    document, workspace = write(tmp_path, HEAD + shots("9", "9"))
    sequence = document.value.sequences[0]
    cards = Cards.load()

    def check(**told: object) -> list[str]:
        checked = check_sequence(
            document, workspace, cards, sequence, start_frame=None, free=lambda _: ROOM, **told  # type: ignore[arg-type]
        )  # fmt: skip
        return codes(checked)

    assert check() == ["model-too-long"]
    assert check(making="grid") == []
    assert check(mode="individual") == []
    assert check(prompts=plan_prompts(sequence)[:1]) == []


def test_a_thousand_sequences_look_at_each_picture_once(tmp_path: Path) -> None:
    start = picture(tmp_path / "plans" / "start.png", (400, 400))
    row = "  - id: S{}\n    start_frame: start.png\n    shots: [{{prompt: A road, duration: 3}}]\n"
    found = report(tmp_path, HEAD + "sequences:\n" + "".join(row.format(n) for n in range(300)))
    assert codes(found) == ["start-frame-cropped"] * 300
    assert start.exists()
    assert len({finding.where for finding in found.findings}) == 300


def test_the_providers_are_those_that_are_installed() -> None:
    assert set(Cards.load().get("kling-o3").providers) <= set(PROVIDERS)


def test_what_single_calls_lose_is_told(tmp_path: Path) -> None:
    rows = "".join(f"  - {{id: {name}, kind: prop, description: red}}\n" for name in "abcdef")
    many = ONE.replace("shots:", "mode: individual\n    elements: [a, b, c, d, e, f]\n    shots:")
    found = report(tmp_path, HEAD + "elements:\n" + rows + many)
    assert codes(found) == ["element-dropped", "element-dropped", "element-described"]
    assert [gone.id for gone in found.sequences[0].dropped] == ["e", "f"]
