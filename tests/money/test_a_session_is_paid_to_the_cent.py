"""A whole session by paid text, stills and video: the service's ledger and ours agree, and a budget stops it."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from client_generate.errors import ClientGenerateError
from client_generate.execution.budget import Treasury
from client_generate.sessions.commands import Accept, Regenerate
from client_generate.studio import Studio, open_studio
from tests.paid_service import PaidService, paid_service

BRIEF: dict[str, Any] = {
    "prompt": "A lamp for people who can't sleep", "seconds": 9, "title": "Lumi", "resolution": "360p", "stills": 2,
    "provider": "replicate", "text_model": "gpt-5.6",
}  # fmt: skip
SCENE = {"purpose": "problem", "motion": "Push in.", "narration": "One sentence.", "on_screen": "", "title": "Awake"}
STORY = {
    "title": "Lumi", "framework": "pas", "narrative": "Ana sleeps.",
    "scenes": [
        {**SCENE, "id": "s1", "seconds": 4, "visual": "Medium shot of Ana, a woman of thirty, awake in bed."},
        {**SCENE, "id": "s2", "seconds": 5, "visual": "Close-up of the lamp beside Ana, dimmed to amber."},
    ],
}  # fmt: skip
ELEMENTS = {
    "elements": [
        {"id": "Ana", "kind": "character", "description": "a woman of thirty in a grey shirt"},
        {"id": "lamp", "kind": "product", "description": "a round lamp of white glass"},
    ]
}


def studio_at(root: Path, service: PaidService) -> Studio:
    (root / ".env").write_text("".join(f"{name}={value}\n" for name, value in service.environment.items()))
    (root / ".env").chmod(0o600)
    return open_studio(root)


def test_a_paid_session_agrees_with_the_service(tmp_path: Path) -> None:
    with paid_service(queue_seconds=0, job_seconds=0) as service:
        studio = studio_at(tmp_path, service)
        service.say(json.dumps(STORY), json.dumps(ELEMENTS))
        room = studio.begin("interactive", BRIEF, name="one")
        for stage in ("story", "reference_image", "storyboard"):
            assert room.run().current_stage == stage
            assert room.session().current.status == "review"  # type: ignore[union-attr]
            room.do(Accept())
        assert room.run().status == "complete"
        charged = sorted(charge.model for charge in service.ledger.charges)
        assert charged == sorted(
            ["gpt-5.6"] * 2 + ["black-forest-labs/flux-2-pro"] * 4 + ["kwaivgi/kling-v3-omni-video"] * 2
        )
        assert service.ledger.paid_twice == ()
        lines = Treasury(studio.workspace.project("lumi")).ledger()
        assert {line.sequence for line in lines} == {"sessions/one"}
        assert len(lines) == len(charged)
        frames = [one for one in service.predictions if "flux-2-pro" in one.model][2:]
        assert [len(one.input["input_images"]) for one in frames] == [1, 2]
        assert room.cost() == sum((line.amount for line in lines), Decimal(0))


def test_a_session_stops_at_its_budget(tmp_path: Path) -> None:
    with paid_service(queue_seconds=0, job_seconds=0) as service:
        studio = studio_at(tmp_path, service)
        service.say(json.dumps(STORY), json.dumps(ELEMENTS))
        room = studio.begin("interactive", {**BRIEF, "budget": {"sequence": 0.1}}, name="one")
        room.run()
        room.do(Accept())
        stage = room.run().current
        assert stage is not None
        assert (stage.status, stage.versions[0].trouble and stage.versions[0].trouble.code) == ("failed", "over-budget")
        stills = [charge for charge in service.ledger.charges if "flux" in charge.model]
        assert len(stills) <= 1
        room.do(Regenerate())
        assert room.run().current_stage == "reference_image"
        assert service.ledger.paid_twice == ()


@pytest.mark.parametrize("wrong", [{"text_model": "flux-pro"}, {"provider": "openai"}, {"still_model": "gpt-image-2"}])
def test_a_model_nobody_there_runs_is_refused_at_the_door(tmp_path: Path, wrong: dict[str, Any]) -> None:
    with paid_service() as service:
        studio = studio_at(tmp_path, service)
        with pytest.raises(ClientGenerateError) as told:
            studio.begin("interactive", {**BRIEF, **wrong})
        assert told.value.exit_status == 2
        assert not service.ledger.charges
