"""`review.html`: one page that needs nothing but its folder, reads well to a machine, and runs no word of a prompt."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import msgspec
import pytest

from client_generate.editorial.delivery import contents
from client_generate.editorial.delivery.article import Folder
from client_generate.editorial.delivery.page import page
from client_generate.film.cut import Cut
from client_generate.film.take import Origin
from tests.delivery.films import NOW, cut, timed

HOSTILE = (
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><svg onload=alert(1)>",
    "'-alert(1)-' &lt;b&gt; &amp;",
    "<!--", "]]>", "javascript:alert(1)", "a\u202eb\x1b[31m",
)  # fmt: skip


class Seen(HTMLParser):
    """What a page holds: elements with their attributes, and its text."""

    def __init__(self, data: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.code: dict[str, str] = {}
        self._in = ""
        self.feed(data.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._in = tag

    def handle_endtag(self, tag: str) -> None:
        self._in = ""

    def handle_data(self, data: str) -> None:
        if self._in in {"script", "style"}:
            self.code[self._in] = self.code.get(self._in, "") + data
        else:
            self.text.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def folder(found: Cut, *, film: str = "film_v001.mp4") -> Folder:
    items = contents.items(found, alternates=False)
    return Folder(
        name="film_v001", version=1, at=NOW, film=film, signer="somebody", signed=frozenset({"takes/SEQ1_take002.mp4"}),
        stills={"SEQ1": "stills/SEQ1.jpg", "SEQ2": "stills/SEQ2.jpg"}, sheets={"SEQ1": ("contact_sheets/a.jpg",)},
        films={item.source: item.place for item in items}, parts=(("film_v001.mp4", "the whole film"),),
    )  # fmt: skip


def seen(found: Cut, *, film: str = "film_v001.mp4") -> Seen:
    delivered = contents.within(timed(found), contents.items(found, alternates=False))
    return Seen(page(found, delivered, folder(found, film=film)))


def test_nothing_is_named_outside_its_folder() -> None:
    shown = seen(cut())
    named = [value for _, each in shown.elements for key, value in each.items() if key in {"src", "href", "poster"}]
    assert "film_v001.mp4" in named
    assert not [place for place in named if place and re.match(r"[a-z]+:|/|\.\.", place)]
    assert not [tag for tag, _ in shown.elements if tag in {"link", "iframe", "object", "base", "form"}]


def test_the_browser_is_told_to_run_its_own_script_alone() -> None:
    shown = seen(cut(text="</style></script>"))
    (policy,) = [each["content"] or "" for each in shown.all("meta") if each.get("http-equiv")]
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    for kind in ("script", "style"):
        digest = base64.b64encode(hashlib.sha256(shown.code[kind].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert not [key for _, each in shown.elements for key in each if key.startswith("on") or key == "style"]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_what_people_wrote_is_shown_and_never_run(text: str) -> None:
    plain, hostile = seen(cut()), seen(cut(text=text, title=text))
    assert [tag for tag, _ in hostile.elements] == [tag for tag, _ in plain.elements]
    shown = text.replace("\u202e", r"\u202e").replace("\x1b", r"\x1b")
    assert "".join(hostile.text).count(shown) >= 15
    assert "\u202e" not in "".join(hostile.text)


def test_sequences_stand_in_the_films_order_with_shots_notes_and_decisions() -> None:
    shown = seen(cut(text="words"))
    assert [each["id"] for each in shown.all("article")] == ["SEQ1", "SEQ2", "SEQ3"]
    text = " ".join(shown.text)
    assert "approved SEQ1_take002 on 21 November 2026, 18:00 UTC" in text.replace("  ", " ")
    assert "at 00:00:01:06 of SEQ1_take002" in text
    assert "slate cards stand for SEQ3" in text
    jumps = [each["data-at"] for each in shown.all("a") if "data-at" in each]
    assert jumps[:3] == ["0.000", "2.000", "4.000"]


def test_every_picture_and_player_says_what_it_is() -> None:
    shown = seen(cut())
    assert len(shown.all("h1")) == 1
    assert shown.all("html") == [{"lang": "en"}]
    assert all(each.get("alt") for each in shown.all("img"))
    assert all(each.get("aria-label") for each in shown.all("video"))
    ids = [each["id"] for _, each in shown.elements if "id" in each]
    assert len(ids) == len(set(ids))
    assert shown.all("a")[0]["href"] == "#sequences"


def test_no_price_stands_on_a_page_for_the_client() -> None:
    data = page(cut(), timed(cut()), folder(cut()))
    assert b"$" not in data.split(b"<script")[0].split(b"</style>")[1]
    assert b"price" not in data


def test_rehearsals_are_told_and_made_films_too() -> None:
    assert "drawings stand in for the film in SEQ1, SEQ2" in " ".join(seen(cut(rehearsal=True)).text)
    assert "pictures generated by kling-o3" in " ".join(seen(cut()).text)


def test_without_a_film_nothing_points_at_one() -> None:
    shown = seen(cut(), film="")
    assert shown.all("video") == []
    assert not [each for each in shown.all("a") if "data-at" in each]


def test_a_shot_from_elsewhere_is_named_where_it_has_no_prompt() -> None:
    found = cut(text="plain")
    first = found.sequences[0]
    origin = Origin(name="<v3> & final.mov", sha256="ab" * 32)
    shots = tuple(
        msgspec.structs.replace(
            one,
            record=msgspec.structs.replace(one.record, origin=origin),
            prompt=msgspec.structs.replace(one.prompt, prompt=""),
        )
        for one in first.stretches
    )
    told = msgspec.structs.replace(found, sequences=(msgspec.structs.replace(first, stretches=shots),))
    assert page(told, timed(told), folder(told)).decode().count("Imported: &lt;v3&gt; &amp; final.mov") == 2
