"""`shot_list.csv`: a row a shot in the film's order, exact times, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from client_generate.editorial.delivery import contents
from client_generate.editorial.delivery.shot_list import HEAD, shot_list, words
from client_generate.film.cut import Cut
from client_generate.film.take import Origin, ShotPrompt
from tests.delivery.films import DIGEST, cut, stretches, take, timed


def rows(found: Cut) -> list[dict[str, str]]:
    delivered = contents.within(timed(found), contents.items(found, alternates=False))
    return list(csv.DictReader(io.StringIO(shot_list(found, delivered).decode("utf-8-sig"))))


def test_a_row_a_shot_with_its_place_in_the_film_and_in_its_file() -> None:
    first, second, *_, last = rows(cut(text="words"))
    assert tuple(first) == HEAD
    assert (first["Film in"], first["Film out"]) == ("01:00:00:00", "01:00:01:00")
    assert (second["Film in"], second["Source in"], second["Frames"]) == ("01:00:01:00", "00:00:01:00", "24")
    assert (first["File"], first["Take"]) == ("takes/SEQ1_take002.mp4", "SEQ1_take002")
    assert (first["Approved by"], first["Approved at (UTC)"], first["SHA-256"]) == ("words", "2026-11-21 18:00", DIGEST)
    assert (last["Sequence"], last["Status"], last["Take"]) == ("SEQ3", "missing: words", "")
    assert last["Film out"] == "01:00:06:00"


def test_a_note_on_a_moment_stands_in_the_row_of_its_shot_alone() -> None:
    first, second, *_ = rows(cut(text="words"))
    assert (first["Notes"], second["Notes"]) == ("", "words")


def test_a_film_from_elsewhere_is_told_by_where_it_comes_from() -> None:
    asked, *_ = stretches(take("SEQ1_take001", prompt="A road"))
    assert words(asked) == "A road"
    origin = Origin(name="v3.mov", sha256=DIGEST, text="by Ada")
    unasked = ShotPrompt(index=0, prompt="", duration=Decimal(1), source="import")
    record = msgspec.structs.replace(asked.record, origin=origin)
    assert words(msgspec.structs.replace(asked, record=record, prompt=unasked)) == "Imported: v3.mov (by Ada)"


@given(st.text(max_size=40), st.sampled_from(["=", "+", "-", "@", "\t=", "\r+", " -", ""]))
def test_no_cell_begins_like_a_formula(text: str, lead: str) -> None:
    data = shot_list(cut(text=lead + text, title=text), timed(cut(text=lead + text))).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(data)) for cell in row]
    assert not [cell for cell in cells if cell.lstrip()[:1] in {"=", "+", "-", "@"} and cell]
    assert not [cell for cell in cells if set(cell) & set("\t\r\n\x00")]


def test_a_spreadsheet_knows_its_letters() -> None:
    assert shot_list(cut(text="Straße"), timed(cut())).startswith(b"\xef\xbb\xbf")
