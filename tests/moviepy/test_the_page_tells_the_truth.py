"""The script on the page about MoviePy runs as it stands; what `doctor` says of such an environment is true."""

from __future__ import annotations

import re
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

from client_generate.media.probe import probe
from tests.rules.sources import REPOSITORY
from tests.sequence.workspace import PROJECT, make_workspace, studio


def test_the_script_finishes_a_film(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "studio")
    runner = studio(root).sequences(PROJECT)
    runner.run_sequence("SEQ01")
    runner.approve_take("SEQ01", 1)
    (script,) = re.findall(r"```python\n(.*?)```", (REPOSITORY / "docs" / "moviepy.md").read_text(), re.DOTALL)
    (tmp_path / "finish.py").write_text(script)
    made = tmp_path / "finished.mp4"
    subprocess.run([sys.executable, tmp_path / "finish.py", root, PROJECT, made], check=True, timeout=120)
    media = probe(made)
    whole = studio(root).edit_room(PROJECT).timeline
    assert (media.frames, Fraction(media.fps or 0)) == (whole.frames, Fraction(24))
    assert (media.width, media.height) == whole.size


def test_doctor_warns_of_the_old_pillow(tmp_path: Path) -> None:
    codes = {finding.code for finding in studio(make_workspace(tmp_path)).doctor()}
    assert {"moviepy", "old-pillow"} <= codes
