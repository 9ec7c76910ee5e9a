from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from client_generate.editorial.assembly import Assembler, Outcome
from client_generate.editorial.edit import edit_of
from client_generate.editorial.versions import Versions
from client_generate.errors import Cancelled, MediaError, NotFound, WrongPhase
from client_generate.files import sha256
from client_generate.film.assembly import Assembled, Options
from client_generate.film.layout import Layout, Workspace
from client_generate.film.timeline import Clip, Footage, Timeline
from client_generate.media import loudness
from tests.assembly.clips import clip, codes, expected

NOW = datetime(2026, 11, 1, tzinfo=UTC)
RATE = Fraction(24)
Make = Callable[..., Outcome]


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    return Workspace(tmp_path).project("film")


@pytest.fixture
def timeline(layout: Layout) -> Timeline:
    """Two sequences with a film each, and one that is missing between them."""
    return Timeline(
        project="film",
        title="Film",
        rate=RATE,
        size=(96, 54),
        clips=(shot(layout, "SEQ01", 12, 1), missing("SEQ02"), shot(layout, "SEQ03", 10, 3, rehearsal="yes")),
    )


def shot(layout: Layout, sequence: str, frames: int, tint: int, **facts: str) -> Clip:
    path = f"{sequence}/takes/{sequence}_take001.mp4"
    (layout.folder / path).parent.mkdir(parents=True)
    film = clip(layout.folder / path, frames, tint=tint)
    footage = Footage(path=path, sha256=sha256(film), width=96, height=54, rate=RATE, frames=frames, sound=True)
    take = f"{sequence}_take001"
    return Clip(name=sequence, sequence=sequence, frames=frames, take=take, footage=footage, facts=facts)


def missing(sequence: str) -> Clip:
    return Clip(name=sequence, sequence=sequence, frames=6, shots=(0, 1), facts={"missing": "nothing is approved"})


def assembler(layout: Layout, timeline: Timeline, **options: object) -> Assembler:
    edit = edit_of(timeline, "fit", Options(**options))  # type: ignore[arg-type]
    return Assembler(layout, edit, clock=lambda: NOW, who="kim")


def files_in(layout: Layout) -> list[str]:
    return sorted(path.name for path in layout.assembly.iterdir())


def test_a_version_and_its_record_tell_what_it_is_made_of(layout: Layout, timeline: Timeline) -> None:
    made = assembler(layout, timeline).make()
    assert made.made
    assert {finding.code for finding in made.warnings} == {"assembly-missing", "assembly-rehearsal"}
    shown = codes(layout.assembled(1, ".mp4"))
    assert shown[:12] + shown[18:] == expected(1, 12) + expected(3, 10)
    record = json.loads(layout.assembled(1, ".json").read_text())
    assert record["schema"] == "client_generate/assembly/1"
    assert record["media"]["sha256"] == sha256(layout.assembled(1, ".mp4"))
    assert record["media"]["path"] == "assembly/film_v001.mp4"
    assert (record["missing"], record["rehearsals"]) == (["SEQ02"], ["SEQ03_take001"])
    assert (record["copied"], record["encoded"]) == (["SEQ01", "SEQ03"], ["SEQ02"])
    assert [part["at"] for part in record["edit"]["parts"]] == [0, 12, 18]
    assert record["who"] == "kim"


def test_the_same_again_is_told_and_not_made(layout: Layout, timeline: Timeline) -> None:
    first = assembler(layout, timeline).make().record
    again = assembler(layout, timeline).make()
    assert (again.made, again.record) == (False, first)
    assert assembler(layout, timeline, slates=True).make().record.version == 2
    assert assembler(layout, timeline).make(again=True).record.version == 3
    assert assembler(layout, timeline).draft().like == "film_v003"
    layout.assembled(1, ".mp4").unlink()
    layout.assembled(3, ".mp4").write_bytes(b"spoilt")
    anew = assembler(layout, timeline).make()
    assert (anew.made, anew.record.version) == (True, 4)


def test_another_take_is_another_film(layout: Layout, timeline: Timeline) -> None:
    assembler(layout, timeline).make()
    clip(layout.folder / "SEQ01/takes/SEQ01_take001.mp4", 12, tint=5)
    with pytest.raises(MediaError, match=r"SEQ01_take001\.mp4 is not what was made"):
        assembler(layout, timeline, slates=True).make()
    assert files_in(layout) == ["film_v001.json", "film_v001.mp4"]


def test_what_a_crash_left_between_film_and_record_is_finished(layout: Layout, timeline: Timeline) -> None:
    record = assembler(layout, timeline).make().record
    pending = layout.cache / "assembly" / "pending" / "film_v001.json"
    layout.assembled(1, ".json").rename(pending)
    assert assembler(layout, timeline).make().record == record
    assert files_in(layout) == ["film_v001.json", "film_v001.mp4"]
    assert not pending.exists()


def test_a_number_whose_film_never_came_is_given_out_again(layout: Layout, timeline: Timeline) -> None:
    assembler(layout, timeline).make()
    pending = layout.cache / "assembly" / "pending" / "film_v001.json"
    layout.assembled(1, ".json").rename(pending)
    layout.assembled(1, ".mp4").unlink()
    (layout.executions / "assembly.json").unlink()
    assert assembler(layout, timeline).make().record.version == 1
    assert files_in(layout) == ["film_v001.json", "film_v001.mp4"]


def test_the_number_of_a_version_that_was_deleted_is_not_given_out_again(layout: Layout, timeline: Timeline) -> None:
    assembler(layout, timeline).make()
    for suffix in (".mp4", ".json"):
        layout.assembled(1, suffix).unlink()
    assert assembler(layout, timeline).make().record.version == 2


def test_a_record_that_cannot_be_read_keeps_its_number(layout: Layout, timeline: Timeline) -> None:
    assembler(layout, timeline).make()
    layout.assembled(1, ".json").write_text("{")
    assert assembler(layout, timeline).make().record.version == 2
    assert layout.assembled(1, ".json").read_text() == "{"


def test_several_at_once_get_a_number_each_and_the_same_is_made_once(layout: Layout, timeline: Timeline) -> None:
    asked: list[dict[str, object]] = [{}, {}, {"sequences": ("SEQ01",)}, {"sequences": ("SEQ03",)}]
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda options: assembler(layout, timeline, **options).make(), asked))
    assert {outcome.record.version for outcome in made} == {1, 2, 3}
    assert made[0].record == made[1].record
    assert len(files_in(layout)) == 6


def test_whoever_stops_leaves_nothing(layout: Layout, timeline: Timeline) -> None:
    def stop(stage: str, part: float) -> None:
        if stage == "writing the film":
            raise Cancelled("Stopped.")

    edit = edit_of(timeline, "fit", Options())
    with pytest.raises(Cancelled):
        Assembler(layout, edit, clock=lambda: NOW, who="kim", progress=stop).make()
    assert not layout.assembly.exists()
    assert not list((layout.cache / "assembly" / "rooms").iterdir())


def test_what_cannot_be_meant_is_refused(layout: Layout, timeline: Timeline) -> None:
    with pytest.raises(WrongPhase) as caught:
        assembler(layout, timeline).check(strict=True)
    assert caught.value.code == "assembly-incomplete"
    assembler(layout, timeline, sequences=("SEQ01", "SEQ03")).check(strict=True)
    with pytest.raises(WrongPhase) as caught:
        assembler(layout, timeline, sequences=("SEQ02",)).check(strict=False)
    assert caught.value.code == "nothing-to-assemble"
    with pytest.raises(NotFound):
        assembler(layout, timeline, sequences=("SEQ09",))


def test_title_cards_move_what_comes_after(layout: Layout, timeline: Timeline) -> None:
    made = assembler(layout, timeline, slates=True, sequences=("SEQ01", "SEQ03")).make().record
    assert [(part.name, part.at, part.frames) for part in made.edit.parts] == [
        ("SEQ01 title", 0, 48), ("SEQ01", 48, 12), ("SEQ03 title", 60, 48), ("SEQ03", 108, 10),
    ]  # fmt: skip
    assert made.media.frames == 118


def test_loudness_is_reached_and_told(layout: Layout, timeline: Timeline) -> None:
    made = assembler(layout, timeline, loudness=Decimal(-23)).make()
    found = loudness.measure(layout.assembled(1, ".mp4"))
    assert found is not None
    assert made.record.lufs == pytest.approx(found.integrated, abs=0.1)
    assert found.peak < 0
    assert made.record.media.frames == 28


def test_the_newest_version_is_known_without_its_film(layout: Layout, timeline: Timeline) -> None:
    assert Versions(layout).newest() is None
    assembler(layout, timeline).make()
    newest = Versions(layout).newest()
    assert isinstance(newest, Assembled)
    assert newest.name == "film_v001"
