"""What was left unfinished is gone on with by the same inputs alone, priced for what is missing, and never lost."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from client_generate.errors import Ambiguous, BudgetError, Failed, Rejected, UsageError
from client_generate.film.take import Take
from client_generate.providers.scripted import Fault, ScriptedProvider
from client_generate.sequence.prompts import Wanted
from client_generate.sequence.runs import RunDraft
from tests.sequence.test_individual_takes import MORE
from tests.sequence.test_the_production_loop import Paid, _render
from tests.sequence.workspace import PROJECT, make_workspace, studio

NO = Fault(Rejected("No credit."))
LOST = Fault(Ambiguous("The reply was lost."), late=True)


def incomplete(tmp_path: Path, wanted: Wanted | None = None) -> Paid:
    """Leave a run with one of its pieces."""
    paid = Paid(tmp_path, ScriptedProvider(_render, faults={"submit": [None, NO]}), more=MORE)
    with pytest.raises(Failed):
        paid.runner().run_sequence("SEQ04", wanted=wanted)
    return paid


def edit(root: Path, old: str, new: str) -> None:
    plan = root / "plans" / f"{PROJECT}.yaml"
    plan.write_text(plan.read_text().replace(old, new))


def test_another_provider_begins_another_take(tmp_path: Path) -> None:
    paid = incomplete(tmp_path)
    edit(tmp_path, "provider: scripted", "provider: local")
    take = paid.runner().run_sequence("SEQ04")
    assert (take.take_id, take.provider) == ("SEQ04_take002", "local")


def test_another_model_or_seed_begins_another_take(tmp_path: Path) -> None:
    paid = incomplete(tmp_path, Wanted(seed=5))
    assert paid.runner().run_sequence("SEQ04", wanted=Wanted(seed=9)).take_id == "SEQ04_take002"
    card = tmp_path / "plans" / "cards" / "tiny.yaml"
    (card.parent / "other.yaml").write_text(card.read_text().replace("id: tiny", "id: other"))
    edit(tmp_path, "video_model: tiny", "video_model: other")
    take = paid.runner().run_sequence("SEQ04", wanted=Wanted(seed=5))
    assert (take.take_id, take.model) == ("SEQ04_take003", "other")


def test_a_seed_or_new_begins_another_call_beside_one_that_was_left(tmp_path: Path) -> None:
    paid = Paid(tmp_path, ScriptedProvider(_render, faults={"submit": [LOST]}))
    with pytest.raises(Ambiguous):
        paid.runner().run_sequence("SEQ01", wanted=Wanted(seed=5))
    assert paid.runner().run_sequence("SEQ01", wanted=Wanted(seed=6)).take_id == "SEQ01_take002"
    assert paid.runner().run_sequence("SEQ01", wanted=Wanted(seed=5, new=True)).take_id == "SEQ01_take003"
    assert paid.runner().run_sequence("SEQ01", wanted=Wanted(seed=5)).take_id == "SEQ01_take001"


def test_what_is_there_is_neither_priced_nor_sent_again(tmp_path: Path) -> None:
    paid = incomplete(tmp_path)
    draft = paid.runner().draft_take("SEQ04")
    assert isinstance(draft, RunDraft)
    assert [bool(piece.made) for piece in draft.pieces] == [True, False, False]
    assert draft.price == sum((piece.draft.price for piece in draft.pieces[1:]), Decimal(0))


def test_a_run_stays_open_while_a_piece_is_under_way_and_resume_joins_it(tmp_path: Path) -> None:
    paid = Paid(tmp_path, ScriptedProvider(_render, faults={"submit": [None, LOST]}), more=MORE)
    with pytest.raises(Failed, match="The reply was lost"):
        paid.runner().run_sequence("SEQ04", wanted=Wanted(overrides={2: "Hands"}))
    assert paid.treasury.is_open("SEQ04_take001")
    rows = {row.id: row for row in paid._studio().status(PROJECT).sequences}
    assert (rows["SEQ04"].phase, rows["SEQ04"].next) == ("GENERATING", f"client_generate resume {PROJECT}")


def test_resume_joins_a_run_when_the_last_piece_has_come(tmp_path: Path) -> None:
    paid = Paid(tmp_path, ScriptedProvider(_render, faults={"submit": [None, None, LOST]}), more=MORE)
    with pytest.raises(Failed):
        paid.runner().run_sequence("SEQ04")
    outcomes = {outcome.key: outcome.record for outcome in paid.resume()}
    joined = outcomes["SEQ04_take001"]
    assert isinstance(joined, Take)
    assert len(joined.pieces) == 3
    assert len(paid.service.charged) == 3


def test_a_run_that_does_not_fit_the_budget_sends_nothing(tmp_path: Path) -> None:
    paid = Paid(tmp_path, ScriptedProvider(_render), more=MORE)
    edit(tmp_path, "provider: scripted", "provider: scripted\nbudget: {project: 0.6}")
    with pytest.raises(BudgetError):
        paid.runner().run_sequence("SEQ04")
    assert paid.service.charged == []
    assert paid.treasury.open_subjects() == ()


def test_why_pieces_are_missing_is_told(tmp_path: Path) -> None:
    paid = Paid(tmp_path, ScriptedProvider(_render, faults={"submit": [NO, NO]}), more=MORE)
    with pytest.raises(Failed, match=r"missing: shot 0, 1, 2\. No credit\."):
        paid.runner().run_sequence("SEQ04")


def test_a_shot_whose_film_is_kept_takes_no_other_words(tmp_path: Path) -> None:
    root = make_workspace(tmp_path, more=MORE)
    runner = studio(root).sequences(PROJECT)
    runner.run_sequence("SEQ04")
    for wanted in (Wanted(only_shot=1, overrides={0: "new"}), Wanted(only_shot=1, shot_from={2: 1})):
        with pytest.raises(UsageError) as refused:
            runner.run_sequence("SEQ04", wanted=wanted)
        assert refused.value.code == "shot-kept"


def test_kept_pieces_are_recorded_with_the_words_and_seconds_of_then(tmp_path: Path) -> None:
    root = make_workspace(tmp_path, more=MORE)
    studio(root).sequences(PROJECT).run_sequence("SEQ04")
    edit(root, '"City from above", duration: 1', '"City at night", duration: 0.5')
    take = studio(root).sequences(PROJECT).run_sequence("SEQ04", wanted=Wanted(only_shot=0))
    kept = take.shot_prompts[1]
    assert (kept.prompt, kept.duration, kept.source) == ("City from above", Decimal(1), "SEQ04_take001")


def test_pieces_that_could_not_be_joined_are_refused_before_they_are_paid(tmp_path: Path) -> None:
    paid = Paid(tmp_path, ScriptedProvider(_render), more=MORE)
    paid.runner().run_sequence("SEQ04")
    charged = len(paid.service.charged)
    edit(tmp_path, "fps: 24", "fps: 25")
    with pytest.raises(UsageError) as refused:
        paid.runner().run_sequence("SEQ04", wanted=Wanted(only_shot=1))
    assert refused.value.code == "pieces-differ"
    assert len(paid.service.charged) == charged


def test_several_individual_takes_do_not_take_each_other_for_left_behind(tmp_path: Path) -> None:
    root = make_workspace(tmp_path, more=MORE)
    outcomes = studio(root).sequences(PROJECT).run_several("SEQ04", 3)
    assert [outcome.error for outcome in outcomes] == [None, None, None]
