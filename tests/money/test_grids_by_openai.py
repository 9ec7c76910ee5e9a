"""`provider: openai` through the real commands: grids are made, chosen from and accounted for; a film is refused."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PIL import Image

from tests.money.desk import PROJECT, Shop, shop
from tests.sequence.workspace import everything

MORE = "still_model: gpt-image-2"


def test_a_grid_is_made_chosen_from_and_accounted_for(tmp_path: Path) -> None:
    with shop(tmp_path, provider="openai", more=MORE) as at:
        made = at.run("grid", PROJECT, "SEQ02", "--json")
        assert made.status == 0, made.err
        assert (made.document["provider"], made.document["model"]) == ("openai", "gpt-image-2")
        chosen = at.run("approve-grid", PROJECT, "SEQ02", "--quadrant", "top_right", "--json")
        assert chosen.status == 0, chosen.err
        with Image.open(tmp_path / "projects" / PROJECT / chosen.document["path"]) as frame:
            assert frame.width * 9 == frame.height * 16
        assert len(at.service.asked("still")) == 1
        sent = _sent(tmp_path, "SEQ02_grid001")
        assert (sent["model"], sent["size"]) == ("gpt-image-2", "1280x720")
        assert "seed" not in sent
        assert "2x2 grid" in sent["prompt"]
        _both_ledgers_agree(at, calls=1)


def test_elements_go_along_as_pictures(tmp_path: Path) -> None:
    with shop(tmp_path, provider="openai", more=MORE) as at:
        assert at.run("grid", PROJECT, "SEQ01").status == 0
        assert [asked.status for asked in at.service.asked("edit")] == [200]
        sent = _sent(tmp_path, "SEQ01_grid001")
        assert [name.partition(":")[0] for name in sent["image[]"]] == ["file"]
        assert "the car of image 1 on a wide road" in sent["prompt"]
        (grid,) = (tmp_path / "projects" / PROJECT / "SEQ01").glob("*/SEQ01_grid001.png")
        with Image.open(grid) as picture:
            assert sent["size"] == f"{picture.width}x{picture.height}"
        _both_ledgers_agree(at, calls=1)


@pytest.mark.parametrize("words", [("generate", PROJECT, "SEQ01"), ("batch", PROJECT, "SEQ01", "--until", "review")])
def test_a_film_is_refused_before_anything_is_sent(tmp_path: Path, words: tuple[str, ...]) -> None:
    with shop(tmp_path, provider="openai", more=MORE) as at:
        before = everything(tmp_path)
        refused = at.run(*words, "--yes")
        assert refused.status == 2, refused.out + refused.err
        said = refused.out + refused.err
        assert "kling-o3 has no entry for the provider 'openai'" in said
        assert "--provider replicate" in said
        assert everything(tmp_path) == before
        assert at.service.requests == ()


def test_a_plan_with_stills_elsewhere_is_priced_and_batched_as_a_whole(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate", more=f"{MORE}\nstill_provider: openai") as at:
        assert at.run("validate", PROJECT).status == 0
        left = at.run("estimate", PROJECT, "SEQ02", "--json").document
        assert {row["model"]: row["price"] for row in left["models"]} == {"gpt-image-2": 0.167, "kling-o3": 0.504}
        keyless = at.run("batch", PROJECT, "SEQ02", "--yes", OPENAI_API_KEY="")
        assert (keyless.status, "OPENAI_API_KEY" in keyless.err) == (4, True)
        assert at.service.requests == ()
        assert at.run("batch", PROJECT, "SEQ02", "--until", "grid_review", "--yes").status == 0
        assert at.run("approve-grid", PROJECT, "SEQ02", "--quadrant", "top_left").status == 0
        (row,) = [one for one in at.run("status", PROJECT, "--json").document["sequences"] if one["id"] == "SEQ02"]
        assert at.run(*row["next"].split()[1:]).status == 0, "what status proposes works"
        _both_ledgers_agree(at, calls=2)
        spent = at.run("cost", PROJECT, "--by", "provider", "--json").document["rows"]
        assert {one["name"]: one["spent"] for one in spent} == {"openai": 0.167, "replicate": 0.504}
        free = at.run("estimate", PROJECT, "--provider", "local", "--json").document
        assert free["price"] == 0


def test_rehearsed_stills_for_a_paid_film_are_a_mistake(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate", more="still_provider: local") as at:
        refused = at.run("validate", PROJECT)
        assert (refused.status, "plan-rehearsed-stills" in refused.out + refused.err) == (2, True)


def test_the_film_is_shot_elsewhere_from_the_start_frame(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate", more=MORE) as at:
        refused = at.run("grid", PROJECT, "SEQ02")
        assert (refused.status, "still_provider" in refused.err) == (2, True)
        assert at.run("grid", PROJECT, "SEQ02", "--provider", "openai").status == 0
        assert at.run("approve-grid", PROJECT, "SEQ02", "--quadrant", "top_left").status == 0
        made = at.run("generate", PROJECT, "SEQ02", "--json")
        assert made.status == 0, made.err
        assert made.document["start_frame"]["grid"] == "SEQ02_grid001"
        _both_ledgers_agree(at, calls=2)


def test_a_lost_reply_stays_reserved_until_a_person_decides(tmp_path: Path) -> None:
    with shop(tmp_path, provider="openai", more=MORE) as at:
        at.service.fail_next("still", "drop", charged=True)
        for words in (("grid", PROJECT, "SEQ02"), ("resume", PROJECT), ("grid", PROJECT, "SEQ02")):
            ran = at.run(*words)
            assert (ran.status, "resume --resolve" in ran.out + ran.err) == (4, True), ran.out + ran.err
        assert len(at.service.asked("still")) == 1, "it is never sent again by itself"
        assert at.run("cost", PROJECT, "--json").document["total"]["unsure"] == 0.167
        adopt = at.run("resume", PROJECT, "--resolve", "--choose", "SEQ02_grid001=adopt:req_1")
        assert "cannot-adopt" in adopt.err, "there is no list to adopt from"
        at.run("resume", PROJECT, "--resolve", "--choose", "SEQ02_grid001=risk", "--why", "the usage page shows it")
        assert at.run("grid", PROJECT, "SEQ02").status == 0
        total = at.run("cost", PROJECT, "--json").document["total"]
        assert (Decimal(str(total["spent"])), total["unsure"]) == (at.service.ledger.total, 0)
        assert len(at.service.ledger.charges) == 2


def _sent(root: Path, subject: str) -> dict[str, Any]:
    intent = root / "projects" / PROJECT / "executions" / subject / "attempt001" / "intent.json"
    sent: dict[str, Any] = msgspec.json.decode(intent.read_bytes())["request"]["input"]
    return sent


def _both_ledgers_agree(at: Shop, *, calls: int) -> None:
    total = at.run("cost", PROJECT, "--json").document["total"]
    assert total["calls"] == len(at.service.ledger.charges) == calls
    assert Decimal(str(total["spent"])) == at.service.ledger.total
    assert (total["reserved"], total["unsure"]) == (0, 0)
    bill = at.root / "bill.json"
    bill.write_bytes(msgspec.json.encode(at.service.ledger.lines))
    assert at.run("cost", PROJECT, "--bill", str(bill), "--json").document["differences"] == []
