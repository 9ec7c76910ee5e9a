"""One sequence on the review page, pure: its still, shots, notes, decisions and how it was made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from fractions import Fraction
from urllib.parse import quote

import msgspec

from client_generate.editorial.delivery.markup import Markup, element
from client_generate.editorial.delivery.shot_list import approval, seconds, words
from client_generate.film.cut import Cut, CutSequence, Decided, Mark, Stretch
from client_generate.film.rate import timecode
from client_generate.film.timeline import Timeline


class Folder(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in the delivery, by its path there. `stills` and `sheets` by sequence, `films` by their first path.

    `signer` is who signed the film's credentials, empty when nobody did.
    """

    name: str
    version: int
    at: datetime
    film: str = ""
    signer: str = ""
    signed: frozenset[str] = frozenset()
    stills: dict[str, str] = {}
    sheets: dict[str, tuple[str, ...]] = {}
    films: dict[str, str] = {}
    parts: tuple[tuple[str, str], ...] = ()


class Spans:
    """Where a sequence stands in the film: its first frame and how many there are."""

    def __init__(self, timeline: Timeline) -> None:
        self._found: dict[str, tuple[int, int]] = {}
        for at, clip in timeline.placed:
            first, frames = self._found.get(clip.sequence, (at, 0))
            self._found[clip.sequence] = (first, frames + clip.frames)

    def of(self, sequence: str) -> tuple[int, int]:
        """Return the first frame of a sequence and how many it has."""
        return self._found.get(sequence, (0, 0))


def article(cut: Cut, one: CutSequence, span: tuple[int, int], folder: Folder) -> Markup:
    """Return what the page tells of one sequence; `span` is its first frame in the film, and how many it has."""
    name = one.plan.title or one.plan.id
    return element(
        "article",
        _still(cut, one, span, folder),
        element(
            "div",
            element("p", one.plan.id, class_="slate"),
            element("h3", name),
            element("ul", *_chips(cut, one, span), class_="chips"),
            element("ol", *_shots(one), class_="shots"),
            *_marks(one),
            *_trail(one),
            _facts(one),
            element("ul", *(element("li", link) for link in _links(one, folder)), class_="links"),
        ),
        id=one.plan.id,
        aria_label=name,
    )


def _still(cut: Cut, one: CutSequence, span: tuple[int, int], folder: Folder) -> Markup:
    if one.plan.id not in folder.stills:
        why = element("span", "No film yet", element("br"), element("span", one.missing, class_="small"), class_="none")
        return element("div", why, class_="still")
    picture = element("img", src=quote(folder.stills[one.plan.id]), loading="lazy", alt=f"A frame of {one.plan.id}")
    at = element("span", seconds(span[0], cut.rate), class_="at")
    label = f"Play the film from {one.plan.id}"
    if not folder.film:
        return element("div", picture, class_="still")
    return jump(folder, span[0] / cut.rate, picture, at, class_="still", aria_label=label)


def _chips(cut: Cut, one: CutSequence, span: tuple[int, int]) -> Iterator[Markup]:
    def chip(text: str, kind: str = "") -> Markup:
        return element("li", text, class_=f"chip {kind}".strip())

    if not one.stretches:
        yield chip("missing", "bad")
    elif one.rehearsal:
        yield chip("rehearsal", "mark")
    else:
        yield chip("approved", "good")
    if one.trail and one.trail[-1].what == "locked":
        yield chip("final", "good")
    if one.circle:
        yield chip(one.circle.take_id.rpartition("_")[2])
    yield chip(f"{float(span[1] / cut.rate):.1f} s")


def _shots(one: CutSequence) -> Iterator[Markup]:
    if not one.stretches:
        for number, shot in enumerate(one.plan.shots):
            yield element("li", element("span", f"shot {number}", class_="no"), element("p", shot.full_prompt))
        return
    for stretch in one.stretches:
        yield element(
            "li", element("span", f"shot {stretch.shot}", class_="no"),
            element("p", words(stretch), " ", element("span", _length(stretch, one), class_="small")),
        )  # fmt: skip


def _length(stretch: Stretch, one: CutSequence) -> str:
    length = f"{float(stretch.frames / stretch.rate):.1f} s"
    other = one.circle is not None and stretch.of != one.circle.take_id
    return f"{length}, from {stretch.of}" if other else length


def _marks(one: CutSequence) -> Iterator[Markup]:
    if one.marks:
        rates = {stretch.take: stretch.rate for stretch in one.stretches}
        told = (element("li", mark.text, " ", element("span", _by(mark, rates), class_="small")) for mark in one.marks)
        yield element("h4", "Notes")
        yield element("ul", *told, class_="notes")


def _by(mark: Mark, rates: dict[str, Fraction]) -> str:
    place = f"at {timecode(mark.first, rates[mark.take])} of {mark.take}" if mark.first is not None else mark.take
    return ", ".join(filter(None, (mark.who, place)))


_SAID = {
    "approved": "approved {}",
    "rejected": "took the approval of {} back",
    "locked": "locked the sequence",
    "unlocked": "unlocked the sequence",
}


def _trail(one: CutSequence) -> Iterator[Markup]:
    if one.trail:
        yield element("h4", "Decisions")
        yield element("ol", *(element("li", *_decided(each)) for each in one.trail), class_="trail")


def _decided(one: Decided) -> Iterator[str]:
    yield f"{one.who or 'Somebody'} {_SAID[one.what].format(one.take)}"
    yield "".join(f", shot {shot} from {take}" for shot, take in sorted(one.mix.items()))
    yield f" on {one.at:%d %B %Y, %H:%M} UTC" if one.at else ""
    yield f": {one.why}" if one.why else ""


def _facts(one: CutSequence) -> Markup | None:
    if one.circle is None or one.circle.media is None:
        return None
    stamp = approval(one)
    facts = {
        "Take": one.circle.take_id,
        "Made by": ", ".join(sorted({each.record.maker for each in one.stretches})),
        "Picture": f"{one.circle.media.width} x {one.circle.media.height}, {one.circle.media.fps} fps",
        "SHA-256": stamp.sha256 if stamp else one.circle.media.sha256,
    }
    told = (
        part for name, text in facts.items() for part in (element("dt", name), element("dd", element("code", text)))
    )
    return element("details", element("summary", "How it was made"), element("dl", *told))


def _links(one: CutSequence, folder: Folder) -> Iterator[Markup]:
    named: dict[str, str] = {}
    if one.circle and one.circle.media:
        named["The take"] = folder.films.get(one.circle.media.path, "")
    for number, sheet in enumerate(folder.sheets.get(one.plan.id, ()), 1):
        named["All takes at a glance" + (f", page {number}" if number > 1 else "")] = sheet
    for text, place in named.items():
        if place:
            yield element("a", text, href=quote(place))
    if one.circle and one.circle.media and folder.films.get(one.circle.media.path) in folder.signed:
        place = folder.films[one.circle.media.path].rpartition(".")[0] + ".c2pa"
        yield element("a", "Content credentials", href=quote(place))


def jump(folder: Folder, at: Fraction, *children: str | None, **attributes: str | bool | None) -> Markup:
    """Return a link to a second of the film; without a script it opens the film there."""
    spelled = f"{float(at):.3f}"
    return element("a", *children, href=f"{quote(folder.film)}#t={spelled}", data_at=spelled, **attributes)
