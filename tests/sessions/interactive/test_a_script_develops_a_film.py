"""docs/develop.sh goes from one prompt to an assembly, through the real commands, offline."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from client_generate.media.probe import probe
from client_generate.studio import open_studio
from tests.rules.sources import REPOSITORY

COMMAND = f'#!/bin/sh\nexec "{sys.executable}" -m client_generate "$@"\n'


def test_one_prompt_becomes_an_assembly(tmp_path: Path) -> None:
    program = tmp_path / "programs" / "client_generate"
    program.parent.mkdir()
    program.write_text(COMMAND)
    program.chmod(0o755)
    place = tmp_path / "work"
    environment = {
        **os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}", "PYTHONPATH": str(REPOSITORY),
        "PLACE": str(place), "SECONDS_LONG": "9", "RESOLUTION": "72p", "VIDEO_MODEL": "animatic-draft",
    }  # fmt: skip
    script = ["sh", str(REPOSITORY / "docs" / "develop.sh")]
    ran = subprocess.run(script, env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    film = probe(place / "projects" / "tea-film" / "assembly" / "tea-film_v001.mp4")
    assert (film.seconds, film.width, film.height) == (9, 128, 72)
    studio = open_studio(place)
    assert studio.session("tea").session().status == "complete"
    [row] = studio.status("tea-film").sequences
    assert (row.phase, row.circle_take) == ("APPROVED", "SEQ01_take001")
    assert "storyboard/v002/s2.png" in ran.stdout
