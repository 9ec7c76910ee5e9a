"""A whole session over the real engine, the offline writer and the rehearsal: from one prompt to takes of a plan."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from client_generate.sessions.commands import Accept
from client_generate.studio import Studio, open_studio

PROMPT = "A film for Tidewell, a steel bottle that keeps tea hot for a day"
BRIEF = {"prompt": PROMPT, "target_duration": 9, "resolution": "72p", "stills": 2, "video_model": "animatic-draft"}


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    return open_studio(tmp_path)


def test_from_one_prompt_to_takes(studio: Studio) -> None:
    room = studio.begin("interactive", BRIEF)
    project = room.session().project
    assert project.startswith("a-film-for-tidewell")
    for stage in ("story", "reference_image", "storyboard"):
        assert room.run().current_stage == stage
        assert room.session().current is not None
        room.do(
            Accept(
                stage=stage,
                selected=room.session().stages[1].versions[0].made[:1] if stage == "reference_image" else (),
            )
        )
    assert room.run().status == "complete"
    film = room.outputs("video")
    assert film is not None
    assert film.data["seconds"] == pytest.approx(9, abs=0.05)

    adopted = studio.adopt(room.id)
    assert (adopted.new, adopted.shots, len(adopted.elements)) == (True, 3, 1)
    assert [one for one in studio.validate(project).findings if one.severity == "error"] == []
    assert studio.adopt(room.id) == msgspec.structs.replace(adopted, new=False)
