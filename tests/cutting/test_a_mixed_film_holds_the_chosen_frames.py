"""A mix, assembled: every coded frame of the finished film is the one that was chosen, in order, none twice or lost."""

from __future__ import annotations

from pathlib import Path

from client_generate.film.assembly import Options
from tests.cutting.coded import Camera, read, studio_with
from tests.sequence.workspace import PROJECT, make_workspace

MORE = """\
  - id: SEQ04
    shots:
      - {prompt: "Wide road", duration: 1}
      - {prompt: "City", duration: 1}
      - {prompt: "Hands", duration: 1}
"""


def test_every_frame_is_the_chosen_one(tmp_path: Path) -> None:
    camera = Camera((21, 50, 72), (27, 45, 72), (24,), (26,), (22,))
    opened = studio_with(make_workspace(tmp_path, provider="scripted", more=MORE), camera)
    runner = opened.sequences(PROJECT)
    for mode in ("multi_shot", "multi_shot", "individual"):
        runner.run_sequence("SEQ04", mode)
    runner.approve_take("SEQ04", 1, shots={1: 2, 2: 3})
    made = opened.edit_room(PROJECT).assemble(Options(sequences=("SEQ04",)))
    film = opened.workspace.project(PROJECT).folder / made.record.media.path
    # Films have colours of their own: shot n of the camera's film k bears colour n + k.
    chosen = [(n, 0) for n in range(21)] + [(n, 2) for n in range(27, 45)] + [(n, 4) for n in range(22)]
    assert list(read(film)) == chosen
