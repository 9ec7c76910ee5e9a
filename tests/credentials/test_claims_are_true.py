"""What is said of a film put together from several takes is true of the whole of it."""

from __future__ import annotations

import msgspec
import pytest

from client_generate.film.take import IMPORT, StartFrame, Take
from client_generate.media import claims
from client_generate.media.claims import Approval
from tests.delivery.films import NOW, take
from tests.sequence.workspace import PROJECT


def imported() -> Take:
    return msgspec.structs.replace(take("SEQ3_take001"), provider=IMPORT, model="")


MADE, DRAWN = take("SEQ1_take001"), take("SEQ2_take001", rehearsal=True)


@pytest.mark.parametrize(
    ("takes", "source"),
    [
        ((MADE,), "trainedAlgorithmicMedia"),
        ((DRAWN,), "algorithmicMedia"),
        ((MADE, DRAWN), "compositeSynthetic"),
        ((MADE, imported()), "compositeSynthetic"),
        ((imported(),), "composite"),
    ],
    ids=["made", "drawn", "made and drawn", "made and imported", "imported"],
)
def test_how_a_film_came_to_be(takes: tuple[Take, ...], source: str) -> None:
    claim = claims.of_film(PROJECT, "film.mp4", takes, (), Approval(who="ada", at=NOW))
    assert claim.source == source
    assert claim.made["rehearsal"] is any(one.rehearsal for one in takes)
    assert claim.made["takes"] == [one.take_id for one in takes]


def test_a_rehearsal_over_a_photograph_is_put_together_and_over_a_drawing_is_drawn() -> None:
    over = msgspec.structs.replace(DRAWN, start_frame=StartFrame(path="plans/photo.png", sha256="00"))
    assert claims.of_take(PROJECT, over, Approval(), None, ()).source == "compositeSynthetic"
    assert claims.of_take(PROJECT, DRAWN, Approval(), None, ()).source == "algorithmicMedia"
