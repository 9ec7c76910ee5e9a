"""Every deed of deeds.toml has its place, poses, clothes and things, and somebody who is seen at it from each side."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from client_generate.media.heavy import np
from client_generate.providers.local.artist import Scene, look_of, staged
from client_generate.providers.local.drawing import books
from client_generate.providers.local.people import casts
from client_generate.providers.local.reading.vocabulary import vocabulary
from client_generate.providers.local.things import props


@pytest.mark.parametrize("name", sorted(casts.deeds()))
def test_a_deed_puts_somebody_into_the_frame(name: str) -> None:
    number = sorted(casts.deeds()).index(name)
    look = look_of(Scene(prompt="A gymnast on a beam", size=(32, 18), seed=number, candidate=number % 3))
    stage = staged(msgspec.structs.replace(look, scene=name, things=frozenset({name})), (32, 18))
    there = 0.62 if casts.deeds()[name].cast else 0.56  # a thing alone is all there is
    seen = max(float(plate.alpha[3:-1, 3:-3].max()) for plate in stage.plates if plate.near == there)
    assert seen > 0.5
    assert all(bool(np.isfinite(plate.rgb).all()) for plate in stage.plates)


def test_a_scene_of_the_set_shows_a_deed_that_there_is() -> None:
    asked = {scene.name.partition(":")[0] for scene in vocabulary().scenes if scene.set == "deeds"}
    assert asked <= set(casts.deeds())


def test_no_two_things_that_people_have_share_a_name() -> None:
    names = [name for table in props.TABLES for name in table]
    assert sorted(names) == sorted(set(names))


def test_no_name_stands_in_two_files(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('cup = "round"')
    (tmp_path / "b.toml").write_text('cup = "tall"')
    with pytest.raises(ValueError, match=r"b\.toml names again .* cup"):
        books.read(tmp_path.glob("*.toml"), str)
    with pytest.raises(ValueError, match="other tables than 'deeds'"):
        books.read([tmp_path / "a.toml"], str, "deeds")
