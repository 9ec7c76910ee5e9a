"""The same plan and commands with the rehearsal and with a paid provider; a rehearsal is never taken for the film."""

from __future__ import annotations

from pathlib import Path

from tests.money.desk import PROJECT, shop
from tests.sequence.workspace import everything


def test_the_same_commands_rehearse_and_shoot(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate") as at:
        for provider in ("local", "replicate"):
            ran = at.run("generate", PROJECT, "SEQ01", "--provider", provider, "--json")
            assert ran.status == 0, ran.err
            assert (ran.document["provider"], ran.document["rehearsal"]) == (provider, provider == "local")
        assert len(at.service.ledger.charges) == 1, "the rehearsal was free"
        status = at.run("status", PROJECT, "--json").document["sequences"][0]
        assert (status["takes"], status["rehearsals"]) == (2, ["SEQ01_take001"])
        assert status["next"].endswith("approve film SEQ01 --take 2"), "the film itself is proposed"


def test_a_rehearsal_becomes_the_circle_take_of_a_paid_plan_only_when_that_is_said(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate") as at:
        assert at.run("generate", PROJECT, "SEQ01", "--provider", "local").status == 0
        assert "rehearsed, not shot" in at.run("status", PROJECT).out
        assert at.run("status", PROJECT, "--json").document["sequences"][0]["next"].endswith("generate film SEQ01")
        before = everything(tmp_path)
        refused = at.run("approve", PROJECT, "SEQ01", "--take", "1", "--json")
        assert (refused.status, refused.document["error"]["code"]) == (2, "rehearsal-take")
        assert everything(tmp_path) == before
        assert at.run("approve", PROJECT, "SEQ01", "--take", "1", "--rehearsal").status == 0
        assert "take001 (rehearsal)" in at.run("status", PROJECT).out
        assert at.run("finalize", PROJECT, "SEQ01").status == 0, "it was meant"
    assert not at.service.ledger.charges


def test_a_rehearsal_that_was_approved_before_the_plan_was_paid_is_not_locked_as_the_film(tmp_path: Path) -> None:
    with shop(tmp_path) as at:
        assert at.run("generate", PROJECT, "SEQ01").status == 0
        assert at.run("approve", PROJECT, "SEQ01", "--take", "1").status == 0, "the plan is a rehearsal"
        plan = tmp_path / "plans" / f"{PROJECT}.yaml"
        plan.write_text(plan.read_text().replace("provider: local", "provider: replicate"))
        assert at.run("status", PROJECT, "--json").document["sequences"][0]["next"].endswith("generate film SEQ01")
        refused = at.run("finalize", PROJECT, "SEQ01", "--json")
        assert (refused.status, refused.document["error"]["code"]) == (2, "rehearsal-take")


def test_a_batch_shoots_what_was_rehearsed_and_nothing_twice(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate") as at:
        words = ("batch", PROJECT, "SEQ01", "SEQ02", "--until", "review", "--yes")
        assert at.run(*words, "--provider", "local").status == 0
        assert not at.service.ledger.charges
        shot = at.run(*words)
        assert shot.status == 0, shot.err + shot.out
        charged = sorted(charge.model for charge in at.service.ledger.charges)
        assert charged == ["black-forest-labs/flux-pro", "kwaivgi/kling-v3-omni-video"]
        assert at.run(*words).status == 0
        assert len(at.service.ledger.charges) == 2


def test_rehearsed_shots_are_not_kept_beside_a_paid_one(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate") as at:
        assert at.run("generate", PROJECT, "SEQ03", "--provider", "local").status == 0
        for named in ((), ("--from-take", "1")):
            ran = at.run("generate", PROJECT, "SEQ03", "--only-shot", "1", *named, "--yes")
            assert (ran.status, "error[no-pieces]" in ran.err) == (2, True)
        assert not at.service.asked("submit")
        assert at.run("generate", PROJECT, "SEQ03", "--only-shot", "1", "--provider", "local").status == 0


def test_an_unfinished_rehearsal_is_not_gone_on_with_by_a_paid_provider(tmp_path: Path) -> None:
    with shop(tmp_path, provider="local") as at:
        at.service.fail_next("submit", "answer", status=422, body='{"detail": "no"}', skip=1)
        words = ("generate", PROJECT, "SEQ03", "--json")
        assert at.run(*words, "--yes", "--provider", "replicate").status == 4, "one of two shots is refused"
        assert at.run(*words).document["take_id"] == "SEQ03_take002"
        assert at.run(*words, "--yes", "--provider", "replicate").document["take_id"] == "SEQ03_take001"
        assert len(at.service.ledger.charges) == 2


def test_paying_for_a_film_that_starts_from_a_rehearsed_picture_is_warned_of(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate") as at:
        for provider, warned in (("local", True), ("replicate", False)):
            assert at.run("grid", PROJECT, "SEQ02", "--provider", provider).status == 0
            assert at.run("approve-grid", PROJECT, "SEQ02", "--quadrant", "top_left").status == 0
            ran = at.run("generate", PROJECT, "SEQ02")
            assert ran.status == 0, ran.err
            assert ("warning[rehearsal-start-frame]" in ran.err) == warned
