"""The pieces of an individual take end where the plan's shots end, to the frame, whatever fraction of one they last."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from client_generate.film.rate import cuts
from client_generate.sequence.runs import RunDraft
from client_generate.studio import Studio
from tests.sequence.workspace import PROJECT, make_workspace, studio

SHOT = "      - {prompt: A street, duration: 0.5}\n"


def opened(root: Path, shots: str) -> Studio:
    make_workspace(root, more="  - id: SEQ04\n    mode: individual\n    shots:\n" + shots)
    plan = root / "plans" / f"{PROJECT}.yaml"
    plan.write_text(plan.read_text().replace("fps: 24", "fps: 25"))
    return studio(root)


def test_eleven_halves_of_a_second_are_as_many_frames_as_planned(tmp_path: Path) -> None:
    draft = opened(tmp_path, SHOT * 11).sequences(PROJECT).draft_take("SEQ04")
    assert isinstance(draft, RunDraft)
    ends = cuts((Decimal("0.5"),) * 11, Fraction(25))
    assert sum(piece.draft.frames or 0 for piece in draft.pieces) == ends[-1] == 138
    assert {piece.draft.order.seconds for piece in draft.pieces} == {Decimal("0.5")}, "the model is asked in seconds"


def test_pieces_are_cut_to_their_frames_and_so_is_their_film(tmp_path: Path) -> None:
    made = opened(tmp_path, SHOT * 2 + SHOT.replace("0.5}", "0.5, continue: true}"))
    take = made.sequences(PROJECT).run_sequence("SEQ04")
    (shots,) = (made.cut(PROJECT).sequences[-1].versions[0].stretches,)
    assert [shot.frames for shot in shots] == [13, 12, 13]
    assert take.media is not None
    assert take.media.frames == cuts((Decimal("0.5"),) * 3, Fraction(25))[-1]
